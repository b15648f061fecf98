"""A redline: two versions of a notice in one document, with tracked changes, and in comments what they mean."""

from __future__ import annotations

from collections.abc import Mapping

from notice_compiler.document import Document
from notice_compiler.law.law import Provision
from notice_compiler.review.review import Review
from notice_compiler.wordml.lay_out import lay_out
from notice_compiler.wordml.mark_changes import mark_changes
from notice_compiler.wordml.package import package
from notice_compiler.wordml.remarks import remarks_of


def redline_of(old: Document, new: Document, review: Review, law: Mapping[str, Provision]) -> bytes:
    """The file. All changes accepted, it says what the new version says, and rejected, what the old one said.

    `review` is that of the two; `law` has the provisions that it cites.
    """
    marked = mark_changes(lay_out(old), lay_out(new))
    return package(marked, remarks_of(marked, review, law), tracked=True)
