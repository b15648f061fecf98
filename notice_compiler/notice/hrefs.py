"""The addresses to which methods and contacts lead."""

from __future__ import annotations

from notice_compiler.address import mailto, tel
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.requests import ContactModel


def hrefs_of(model: NoticeModel) -> dict[tuple[str, str], str]:
    """By kind (contact, method) and id; what leads nowhere is left out."""
    contacts = model.contacts or {}
    found: dict[tuple[str, str], str | None] = {("contact", name): _contact_href(it) for name, it in contacts.items()}
    for name, method in (model.methods or {}).items():
        contact = contacts.get(method.contact or "")
        found["method", name] = method.url or (_contact_href(contact, method.kind) if contact else None)
    notes = {("note", name): note_anchor(name) for name in model.notes or {}}
    return {**{key: href for key, href in found.items() if href is not None}, **notes}


def note_anchor(name: str) -> str:
    """The address of a footnote within the page. Ids never begin with a line, so that it is no section's."""
    return f"#_note-{name}"


def _contact_href(contact: ContactModel, kind: str | None = None) -> str | None:
    email = mailto(contact.email) if contact.email else None
    phone = tel(contact.phone) if contact.phone else None
    by_kind = {
        "e-mail": email,
        "phone": phone,
        "form": contact.url,
        "portal": contact.url,
        "preference-center": contact.url,
    }
    by_kind |= {"account-settings": contact.url, "post": None, "in-person": None, "fax": None, "text-message": None}
    return by_kind.get(kind or "", email or contact.url or phone)
