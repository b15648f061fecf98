"""A notice for a word processor (Office Open XML, ECMA-376): a clean copy, without a tracked change."""

from __future__ import annotations

from notice_compiler.edition import Edition, Output
from notice_compiler.wordml.lay_out import lay_out
from notice_compiler.wordml.marked import clean
from notice_compiler.wordml.package import MEDIA_TYPE, package


def render(edition: Edition) -> bytes:
    """The file, made from the document alone."""
    return package(clean(lay_out(edition.document)), {}, tracked=False)


OUTPUT = Output("notice.docx", MEDIA_TYPE, render, made="asked")
