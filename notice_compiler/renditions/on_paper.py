"""What is shown beside a link where nobody can follow it: on paper, and in plain text."""

from __future__ import annotations


def on_paper(href: str, words: str) -> str | None:
    """The address of a link; None where its words say it, or where it leads to nothing outside the notice."""
    scheme, _, rest = href.partition(":")
    match scheme:
        case "tel":
            return None if _digits(rest) in _digits(words) else rest
        case "mailto":
            address = rest.partition("?")[0]
            return None if address.lower() in words.lower() else address
        case "https":
            return None if _bare(href) in _bare(words) else href
        case _:
            return href if href.startswith("/") else None


def _bare(address: str) -> str:
    return address.lower().removeprefix("https://").removeprefix("www.").rstrip("/")


def _digits(text: str) -> str:
    """The last ten: the country code may be left out in print."""
    return "".join(filter(str.isdigit, text))[-10:]
