"""The notice as a tagged PDF, printed from the page: for e-mail, for paper, for a file.

Its bytes depend on the fonts and the libraries of the machine, and so it is made only where it is asked for.
"""

from __future__ import annotations

import base64
import importlib
from typing import Any, Final

from notice_compiler.edition import Edition, MissingExtraError, MissingFontError, Output, Theme, UnprintableError
from notice_compiler.pages.environment import source
from notice_compiler.pages.page import page

FILE: Final = "notice.pdf"
TAGGED: Final = {"pdf_tags": True}
"""Title, language, headings, lists, tables and links are told to screen readers (ISO 32000-1, 14.8).

It does not claim to be PDF/UA, which nobody has verified.
"""
_PANGO: Final = "It needs the library Pango, too: `apt-get install libpangoft2-1.0-0 libharfbuzz-subset0` on Debian."


def render(edition: Edition) -> bytes:
    """The words of the page without its navigation, as print shows them.

    Raises MissingExtraError where WeasyPrint, or the library that it needs, is not installed, and MissingFontError
    where no font has a character of the notice, and UnprintableError where WeasyPrint fails, say by a theme's style.
    """
    weasyprint = _weasyprint()
    html = page(edition.document, stylesheet=_address(edition.settings.theme), theme=edition.settings.theme)
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",))
    try:
        laid_out = weasyprint.HTML(string=html, url_fetcher=fetcher).render(**TAGGED)
        pdf: bytes = laid_out.write_pdf(**TAGGED, finisher=_scoped)
    except Exception as error:
        raise UnprintableError(f"{edition.document.notice}/{FILE}", error) from error
    lost = {chr(code) for font in laid_out.fonts.values() for code in font.missing}
    if lost:
        raise MissingFontError(f"{edition.document.notice}/{FILE}", lost)
    return pdf


def _weasyprint() -> Any:
    try:
        return importlib.import_module("weasyprint")
    except (ImportError, OSError) as error:
        raise MissingExtraError("pdf", _PANGO) from error


def _address(theme: Theme) -> str:
    """The style sheet as an address that holds it: no other kind is opened while a PDF is made."""
    style = "\n".join((source("notice.css"), source("pdf.css"), theme.style))
    return f"data:text/css;charset=utf-8;base64,{base64.b64encode(style.encode()).decode()}"


def _scoped(_: object, pdf: Any) -> None:
    """Says of every header of a table whether it stands above its column or before its row (ISO 32000-1, 14.8.5.7)."""
    told = {it.reference: it for it in pdf.objects}
    for it in told.values():
        if isinstance(it, dict) and it.get("S") == "/TH":
            above = told[told[it["P"]]["P"]].get("S") == "/THead" or "ColSpan" in it["A"]
            it["A"]["Scope"] = "/Column" if above else "/Row"


OUTPUT: Final = Output(FILE, "application/pdf", render, made="asked")
