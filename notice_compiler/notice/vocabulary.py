"""Makes the things of a notice that have an id, but for categories, rights and rows of processing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from notice_compiler.model.base import Labelled
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.requests import MethodModel
from notice_compiler.model.things import (
    BasisModel,
    EntityModel,
    PracticeModel,
    PurposeModel,
    RecipientModel,
    SourceModel,
    TransferModel,
)
from notice_compiler.notice.gather import Gatherer
from notice_compiler.notice.handle import Handler
from notice_compiler.notice.names import VOCABULARIES, under
from notice_compiler.notice.rows import Handling, Named
from notice_compiler.notice.scopes import Scoper
from notice_compiler.notice.telling import Telling
from notice_compiler.notice.things import (
    Basis,
    Contact,
    Entity,
    Method,
    Note,
    PlaceGroup,
    Plain,
    Practice,
    Recipient,
    Span,
    Thing,
    Transfer,
    Wording,
)
from notice_compiler.place import Path, Place
from notice_compiler.places.places import is_known

PLAIN: Final = ("audience", "term", "proof", "exclusion", "exception", "product", "choice", "part")


def named_things(model: NoticeModel, gather: Gatherer) -> dict[str, dict[str, Named]]:
    """Everything that has an id, by kind, as readers know it: what answers and scopes name."""
    found: dict[str, dict[str, Named]] = {}
    for kind, key in VOCABULARIES.items():
        things: Mapping[str, object] = getattr(model, key) or {}
        labels = {
            name: getattr(it, "heading" if kind == "practice" else "label", None)
            for name, it in things.items()
            if not (isinstance(it, Labelled) and it.members is not None)
        }
        found[kind] = {name: Named(*gather.spoken_label(kind, name, label)) for name, label in labels.items()}
    return found


@dataclass(frozen=True)
class Vocabulary:
    """Makes the things of one notice."""

    model: NoticeModel
    gather: Gatherer
    scoper: Scoper
    handler: Handler
    telling: Telling
    named: Mapping[str, Mapping[str, Named]]
    hrefs: Mapping[tuple[str, str], str]

    def _name(self, kind: str, name: str) -> tuple[str, str | None, tuple[str, ...]]:
        it = self.named[kind][name]
        return it.id, it.label, it.words

    def _text(self, kind: str, name: str) -> Wording | None:
        return self.gather.wording(VOCABULARIES[kind], name, "text")

    def _thing(
        self, kind: str, name: str, it: SourceModel | PurposeModel | RecipientModel | PracticeModel | BasisModel
    ) -> tuple[str, str | None, tuple[str, ...], Wording | None, Handling]:
        def told(facet: str) -> bool:
            return self.telling.is_facet_told(kind, name, facet)

        made = self.handler.handling(it, (VOCABULARIES[kind], name), (kind, name), told)
        return *self._name(kind, name), self._text(kind, name), made

    def plain(self, kind: str) -> dict[str, Plain]:
        """Things of which nothing is said but their name, and perhaps words of a list."""
        return {name: Plain(*self._name(kind, name), self._text(kind, name)) for name in self.named[kind]}

    def sources(self) -> dict[str, Thing]:
        """Where personal information comes from."""
        things = self.model.sources or {}
        return {name: Thing(*self._thing("source", name, things[name])) for name in self.named["source"]}

    def purposes(self) -> dict[str, Thing]:
        """What it is used for."""
        things = self.model.purposes or {}
        return {name: Thing(*self._thing("purpose", name, things[name])) for name in self.named["purpose"]}

    def recipients(self) -> dict[str, Recipient]:
        """Who receives it."""
        found: dict[str, Recipient] = {}
        for name, it in (self.model.recipients or {}).items():
            whole = self._single("recipient", it.is_, ("recipients", name, "is"))
            if name in self.named["recipient"]:
                found[name] = Recipient(*self._thing("recipient", name, it), it.role, whole, it.url)
        return found

    def practices(self) -> dict[str, Practice]:
        """Kinds of practice."""
        found: dict[str, Practice] = {}
        for name, it in (self.model.practices or {}).items():
            with self.gather.names.telling_if(False):
                covers = self.gather.names.expand("practice", it.covers or (), under(("practices", name, "covers")))
            if name in covers:
                message, place = f"`{name}` cannot cover itself.", Place(("practices", name, "covers", name))
                self.gather.find(
                    "set-in-itself", message, "Name the kinds of practice that it tells in one.", place, name
                )
            words = it.none, it.yes, it.not_applicable
            found[name] = Practice(
                *self._thing("practice", name, it), it.means, it.modality, covers if it.covers else None, *words
            )
        return found

    def bases(self) -> dict[str, Basis]:
        """Legal bases."""
        things = self.model.bases or {}
        return {n: Basis(*self._thing("basis", n, things[n]), things[n].means) for n in self.named["basis"]}

    def transfers(self) -> dict[str, Transfer]:
        """Where personal information goes abroad."""
        things = self.model.transfers or {}
        return {name: self._transfer(name, things[name]) for name in self.named["transfer"]}

    def _transfer(self, name: str, it: TransferModel) -> Transfer:
        path = ("transfers", name)
        places = self.gather.names.expand("place", it.places or (), under((*path, "places")))
        contact = self._single("contact", it.contact, (*path, "contact"))
        text = self._text("transfer", name)
        return Transfer(*self._name("transfer", name), text, places or None, it.safeguards, contact, it.url)

    def entities(self) -> dict[str, Entity]:
        """Organizations."""
        things = self.model.entities or {}
        return {name: self._entity(name, things[name]) for name in self.named["entity"]}

    def _entity(self, name: str, it: EntityModel) -> Entity:
        path = ("entities", name)
        whole = self._single("entity", it.part_of, (*path, "part_of"))
        contact = self._single("contact", it.contact, (*path, "contact"))
        scope, text = self.scoper.scope(it, path), self._text("entity", name)
        return Entity(*self._name("entity", name), text, it.role, whole, contact, it.licence, scope)

    def places(self) -> dict[str, PlaceGroup]:
        """Places under one name."""
        found: dict[str, PlaceGroup] = {}
        for name, it in (self.model.places or {}).items():
            with self.gather.names.telling_if(False):
                members = self.gather.names.expand("place", it.members, under(("places", name, "members")))
            if is_known(name):
                message = f"`{name}` is the code of a place, and cannot be the name of a group."
                self.gather.find("place-form", message, "Choose another id.", Place(("places", name), "key"), name)
            found[name] = PlaceGroup(*self._name("place", name), members, it.open == "yes")
        return found

    def times(self) -> dict[str, Span]:
        """Times for which something holds."""
        things = self.model.times or {}
        return {
            name: Span(*self._name("time", name), things[name].of, things[name].from_, things[name].before)
            for name in self.named["time"]
        }

    def notes(self) -> dict[str, Note]:
        """Footnotes."""
        found: dict[str, Note] = {}
        for name, it in (self.model.notes or {}).items():
            words = self._text("note", name)
            if words is not None:
                found[name] = Note(*self._name("note", name), words, it.mark)
        return found

    def contacts(self) -> dict[str, Contact]:
        """Who can be reached."""
        found: dict[str, Contact] = {}
        for name, it in (self.model.contacts or {}).items():
            toll_free = None if it.toll_free is None else it.toll_free == "yes"
            found[name] = Contact(
                *self._name("contact", name),
                role=it.role,
                first_line=it.name,
                post=it.post,
                email=it.email,
                phone=it.phone,
                toll_free=toll_free,
                fax=it.fax,
                url=it.url,
                scope=self.scoper.scope(it, ("contacts", name)),
            )
        return found

    def methods(self) -> dict[str, Method]:
        """Ways to make a request."""
        return {name: self._method(name, it) for name, it in (self.model.methods or {}).items()}

    def _method(self, name: str, it: MethodModel) -> Method:
        path = ("methods", name)
        contact, href = self._single("contact", it.contact, (*path, "contact")), self.hrefs.get(("method", name))
        if contact is not None and href is None and it.kind in ("e-mail", "phone"):
            key = "email" if it.kind == "e-mail" else "phone"
            message, cure = f"The contact `{contact}` has no `{key}:`.", f"Add its `{key}:`, or name another contact."
            self.gather.find("contact-form", message, cure, Place((*path, "contact")), contact)
        scope = self.scoper.scope(it, path)
        return Method(*self._name("method", name), it.kind, contact, href, self._text("method", name), scope)

    def _single(self, kind: str, name: str | None, path: Path) -> str | None:
        """One thing that another refers to, of which readers are not told by that alone."""
        if name is None:
            return None
        if name == path[1] and path[0] == VOCABULARIES[kind]:
            message = f"`{name}` cannot be a part of itself."
            self.gather.find("set-in-itself", message, f"Name another, or remove `{path[-1]}:`.", Place(path), name)
            return None
        with self.gather.names.telling_if(False):
            return self.gather.names.single(kind, name, Place(path))
