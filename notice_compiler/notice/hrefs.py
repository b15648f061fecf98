"""The addresses to which methods and contacts lead."""

from __future__ import annotations

from notice_compiler.address import mailto, tel
from notice_compiler.model.model import NoticeModel
from notice_compiler.model.things import ContactModel


def hrefs_of(model: NoticeModel) -> dict[tuple[str, str], str]:
    """By kind (contact, method) and id; what leads nowhere is left out."""
    contacts = model.contacts or {}
    found: dict[tuple[str, str], str | None] = {("contact", name): _contact_href(it) for name, it in contacts.items()}
    for name, method in (model.methods or {}).items():
        contact = contacts.get(method.contact or "")
        found["method", name] = method.url or (_contact_href(contact, method.kind) if contact else None)
    return {key: href for key, href in found.items() if href is not None}


def _contact_href(contact: ContactModel, kind: str | None = None) -> str | None:
    email = mailto(contact.email) if contact.email else None
    phone = tel(contact.phone) if contact.phone else None
    by_kind = {"e-mail": email, "phone": phone, "form": contact.url, "preference-center": contact.url, "post": None}
    return by_kind.get(kind or "", email or contact.url or phone)
