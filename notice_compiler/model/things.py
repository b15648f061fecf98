"""What a notice declares: categories, purposes, recipients and the other things that have an id.

The descriptions are what a lawyer reads in the editor, over the key.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator

from notice_compiler.model.base import Descendant, Ending, Labelled, Named, Scoped
from notice_compiler.model.closed_lists import EntityRole, LegalBasis, Meaning, Modality, Role, Safeguard
from notice_compiler.model.fault import fault
from notice_compiler.model.rows import CaseModel, Cell, Handling, OfCategories, OfPurposes, OfRecipients, OfSources
from notice_compiler.model.shape import Date, Https, Id, Passage, PlaceCode, Ref, Words, YesNo
from notice_compiler.model.short_forms import Ids, OneOrMany, Short

Cases = Annotated[dict[Id, CaseModel] | None, Field(min_length=1)]
Statute = Annotated[str, Field(pattern="^[a-z][a-z-]*:[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")]


class EntityModel(Named, Scoped):
    """An organization. `id: Label` for short; a list of ids makes a named set."""

    role: EntityRole | None = None
    """What it is: controller, joint-controller, processor, representative, affiliate, or publisher of the notice."""
    part_of: Ref | None = None
    """The entity, such as the group, to which it belongs."""
    contact: Ref | None = None
    """Who is reached there."""
    licence: Annotated[tuple[Words, ...] | None, OneOrMany()] = None
    """Licences and registrations, as printed: `NMLS 12345`."""


class SourceModel(Named, OfCategories, OfPurposes, Handling):
    """Where personal information comes from. `id: Label` for short; a list of ids makes a named set."""

    cases: Cases = None
    """Several cases, by id."""


class PurposeModel(Named, OfCategories, OfRecipients, OfSources, Handling):
    """What personal information is used for. `id: Label` for short; a list of ids makes a named set."""

    cases: Cases = None
    """Several cases, by id: another basis, other recipients."""


class RecipientModel(Named, Ending, OfCategories, OfPurposes, OfSources, Handling):
    """Who receives personal information. `id: Label` for short; a list of ids makes a named set."""

    role: Role | None = None
    """What the law sees in the recipient: processor, affiliate, third-party, authority or public."""
    is_: Annotated[Ref | None, Field(alias="is")] = None
    """The class of recipients of which this one is a named member."""
    url: Https | None = None
    """The address of its own notice."""
    cases: Cases = None
    """Several cases, by id."""


class PracticeModel(Descendant, Ending, OfCategories, OfRecipients, OfPurposes, OfSources, Handling):
    """A kind of practice, such as disclosure for a business purpose, or sale or sharing. `id: Heading` for short."""

    heading: Words | None = None
    """The heading of its column in a table, or the name of its row, word for word."""
    means: Annotated[tuple[Meaning, ...], OneOrMany()] | None = None
    """Its legal meaning or meanings. Without it, the worst case is assumed, and said."""
    modality: Modality | None = None
    """`did` where the notice says what was done, `may` where it says what may be done."""
    covers: Ids | None = None
    """The kinds of practice that it tells in one, undivided: `disclose, sell or share`."""
    none: Words | None = None
    """The words that a cell shows where the answer is `none`."""
    yes: Words | None = None
    """The words that a cell shows where the answer is `yes`."""
    not_applicable: Words | None = None
    """The words that a cell shows where the answer is `not-applicable`."""
    text: Passage | None = None
    """The whole entry of a list, written out, with annotations."""
    cases: Cases = None
    """Several cases, by id."""


class CategoryModel(Descendant, Ending, OfRecipients, OfPurposes, OfSources, Handling):
    """A category of personal information. `id: Label` for short."""

    label: Words | None = None
    """Its name in lists, word for word."""
    row_label: Words | None = None
    """Its name in tables, where that differs from the label."""
    statute: Annotated[tuple[Statute, ...] | None, OneOrMany()] = None
    """The statutory category that it answers, or several, as in `ccpa:A` (Civ. Code 1798.140(v)(1))."""
    sensitive: YesNo | None = None
    """Whether the notice calls it sensitive, or a special category."""
    collected: YesNo | None = None
    """`no` where the notice says that it is not collected; then no list of what is collected shows it."""
    examples_lead: Words | None = None
    """The words between the label and the examples, such as `such as your`."""
    examples: tuple[Words, ...] | None = Field(default=None, min_length=1)
    """What the category contains, one entry each."""
    collection: Passage | None = None
    """The sentence that tells where it comes from and what for, with annotations."""
    text: Passage | None = None
    """The whole entry of the list, written out, instead of label, examples and collection."""
    disclosed: dict[Id, Cell] | None = Field(default=None, min_length=1)
    """For each kind of practice, to whom."""
    cases: Cases = None
    """Several cases of what is collected, by id: from one source for one purpose, from another for another."""

    @model_validator(mode="after")
    def _one_wording(self) -> CategoryModel:
        for key in ("examples_lead", "examples", "collection"):
            if self.text is not None and getattr(self, key) is not None:
                message = f"`text:` is the whole entry, so `{key}:` beside it would not be printed."
                raise fault(
                    "two-wordings", message, f"Move the words into `text:` and remove `{key}:`.", on=(key,), key=True
                )
        if self.examples_lead is not None and self.examples is None:
            message = "`examples_lead:` introduces examples, and there are none."
            raise fault("two-wordings", message, "Add `examples:`, or remove it.", on=("examples_lead",), key=True)
        return self


class BasisModel(Named, OfCategories, OfPurposes, OfRecipients, OfSources, Handling):
    """A legal basis. `id: Label` for short."""

    means: LegalBasis | None = None
    """Which basis of the law it is (GDPR Art. 6 and 9)."""


class TransferModel(Named):
    """Where personal information goes abroad, and what protects it there. `id: Label` for short."""

    places: Annotated[tuple[PlaceCode, ...] | None, OneOrMany()] = None
    """The countries, ISO 3166 in lower case, or groups declared under `places:`."""
    safeguards: Annotated[tuple[Safeguard, ...] | None, OneOrMany()] = None
    """What protects it there (GDPR Art. 45, 46, 47 and 49)."""
    contact: Ref | None = None
    """Who gives a copy of the safeguards."""
    url: Https | None = None
    """Where they can be read."""


class PlaceGroupModel(Descendant):
    """Several places under one name. A list of codes alone for short."""

    label: Words | None = None
    """The name that readers see, such as `Virginia and states with similar laws`."""
    members: Annotated[tuple[PlaceCode, ...], OneOrMany()]
    """The places, ISO 3166 in lower case, or other groups."""
    open: YesNo | None = None
    """`yes` where the notice names these and adds that there are others like them."""


class SpanModel(Labelled):
    """A time for which something holds, such as accounts opened before some day. `id: Label` for short."""

    of: Words | None = None
    """What the days are counted by: `account opened`. Cases of one kind must meet without gap or overlap."""
    from_: Annotated[Date | None, Field(alias="from")] = None
    """The first day, YYYY-MM-DD."""
    before: Date | None = None
    """The day before which it ends, YYYY-MM-DD."""


def _mark(value: str) -> str:
    if len(value) > 3:
        raise fault("note-form", f"`{value}` is too long for the mark of a footnote.", "Write up to three characters.")
    return value


class NoteModel(Descendant):
    """A footnote. Its words alone for short."""

    text: Passage
    """What it says, with annotations."""
    mark: Annotated[Words, AfterValidator(_mark), WithJsonSchema({"type": ["string", "number"]})] | None = None
    """The mark that leads to it, such as `*`; without it, its number."""


Label = Annotated[Named, Short(text="label", listed="members")]
Entity = Annotated[EntityModel, Short(text="label", listed="members")]
Source = Annotated[SourceModel, Short(text="label", listed="members")]
Purpose = Annotated[PurposeModel, Short(text="label", listed="members")]
Recipient = Annotated[RecipientModel, Short(text="label", listed="members")]
Practice = Annotated[PracticeModel, Short(text="heading")]
Category = Annotated[CategoryModel, Short(text="label", listed=None)]
Basis = Annotated[BasisModel, Short(text="label", listed="members")]
Transfer = Annotated[TransferModel, Short(text="label", listed="members")]
PlaceGroup = Annotated[PlaceGroupModel, Short(listed="members")]
Span = Annotated[SpanModel, Short(text="label", listed="members")]
Note = Annotated[NoteModel, Short(text="text")]
