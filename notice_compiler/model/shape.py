"""Types of the values that authors write: one form each, with messages for people. Every scalar arrives as text."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticKnownError

from notice_compiler.address import EMAIL, check_href
from notice_compiler.model.closed_lists import Law
from notice_compiler.model.fault import fault

RESERVED = ("none", "all", "any", "yes", "no", "not-stated", "not-applicable", "published")
LONGEST_ID = 64
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
EARLIEST, LATEST = "1900", "3000"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_DATE = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_PLACE_CODE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PHONE = re.compile(r"[+(]?[0-9](?:[ ().-]{0,2}[0-9]){2,24}(?: (?:ext\.?|x) ?[0-9]{1,6})?")
_HTTPS = re.compile(r'https://[^\s<>"\\]+')
_TAG = re.compile(r"</?[A-Za-z][^>\n]*>?|<!")
_DEVICES = ("con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10)))


def checked_id(value: str) -> str:
    """The id itself. Raises a fault for what is none, or is reserved."""
    if value in RESERVED:
        raise fault("reserved-id", f"`{value}` is a word with a meaning of its own here.", "Choose another id.")
    if len(value) > LONGEST_ID:
        message = f"This id has {len(value)} characters."
        raise fault("id-form", message, f"Choose one of at most {LONGEST_ID} characters.")
    if not _ID.fullmatch(value):
        near = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
        right = f"Write `{near}`." if _ID.fullmatch(near) else "Begin with a letter, as in `service-providers`."
        message = f"`{value}` is not an id: ids are lower-case letters, digits and single hyphens."
        raise fault("id-form", message, right)
    return value


def _notice_id(value: str) -> str:
    if checked_id(value) in _DEVICES:
        raise fault("reserved-id", f"`{value}` cannot be the name of a folder on every system.", "Choose another id.")
    return value


def _date(value: object) -> datetime.date:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    try:
        if _DATE.fullmatch(value) and EARLIEST <= value < LATEST:
            return datetime.date.fromisoformat(value)
    except ValueError:
        message = f"`{value}` is not a day of the calendar."
        raise fault("date-form", message, _likely_date(value)) from None
    raise fault("date-form", f"`{value}` is not a date in the form YYYY-MM-DD.", _likely_date(value))


def _likely_date(value: str) -> str:
    """What was probably meant; both readings where day and month could be either."""
    for form in ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d"):
        try:
            return f"Write `{datetime.datetime.strptime(value, form).date().isoformat()}`."
        except ValueError:
            continue
    match = _OTHER_DATE.fullmatch(value.strip())
    numbers = tuple(map(int, match.groups())) if match else (0, 0, 0)
    first, second, third = numbers
    orders = ((first, second, third),) if first > 31 else ((third, first, second), (third, second, first))
    readings = []
    for year, month, day in orders:
        try:
            readings.append(datetime.date(year, month, day).isoformat())
        except ValueError:
            continue
    if year_first := [reading for reading in dict.fromkeys(readings) if reading > "1900"]:
        return "Write " + " or ".join(f"`{reading}`" for reading in year_first) + "."
    return "Write the year, the month and the day, as in 2024-01-31."


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise fault("language-form", f"`{value}` is not a language tag.", "Write one as in `en`, `en-US` or `es-MX`.")
    if value.split("-")[0] != "en":
        message = f"The compiler's own words (such as “Contents”) do not exist in `{value}` yet."
        raise fault("language-form", message, "Write the notice's language as `en` or, for example, `en-US`.")
    return value


def _place(value: str) -> str:
    if not _PLACE_CODE.fullmatch(value):
        message = f"`{value}` has not the form of the code of a country or state (ISO 3166)."
        raise fault("place-form", message, "Write it in lower case, as in `us` or `us-ca`.")
    return value


def _fingerprint(value: str) -> str:
    if not _FINGERPRINT.fullmatch(value):
        message = f"`{value}` is not the fingerprint of a change."
        raise fault("change-record-form", message, "Copy it from `notice diff`: 16 digits and letters from a to f.")
    return value


def _email(value: str) -> str:
    if not EMAIL.fullmatch(value):
        raise fault("contact-form", f"`{value}` is not an e-mail address.", "Write it as in `privacy@example.com`.")
    return value


def _phone(value: str) -> str:
    if not _PHONE.fullmatch(value):
        raise fault("contact-form", f"`{value}` is not a telephone number.", "Write it as in `866-555-0100`.")
    return value


def _https(value: str) -> str:
    if not value.startswith("https://") or check_href(value) is not None:
        raise fault("link-target", f"`{value}` is not an https address.", "Write it as in `https://example.com/form`.")
    return value


def _words(value: str) -> str:
    tag = _TAG.search(value)
    if tag:
        message = f"`{tag.group()}` is raw HTML, which a notice cannot hold."
        raise fault("raw-html", message, "Write the words alone; the page's markup is made by the compiler.")
    entity = re.search(r"&(?:#\w+|[A-Za-z]\w*);", value)
    if entity:
        message = f"`{entity.group()}` would be printed as it stands: this is a plain text."
        raise fault("markup-in-plain-text", message, "Write the character itself, such as & or é.")
    if "](" in value or "**" in value:
        message = "This is a plain text: links, annotations and emphasis are printed here as they stand."
        raise fault(
            "markup-in-plain-text", message, "Write the words alone; only `text:` and `collection:` hold markup."
        )
    folded = " ".join(value.split())
    if not folded:
        raise fault("empty-value", "Nothing is written here.", "Write the words, or leave the key out.")
    return folded


def _passage(value: str) -> str:
    if not value.strip():
        raise fault("empty-value", "Nothing is written here.", "Write the words, or leave the key out.")
    return value


_TEXT = {"type": ["string", "number", "boolean"]}
ID_FORM = {"type": "string", "pattern": f"^{_ID.pattern}$"}
NEW_ID = {**ID_FORM, "not": {"enum": list(RESERVED)}}

Id = Annotated[str, AfterValidator(checked_id), WithJsonSchema(NEW_ID)]
NoticeId = Annotated[str, AfterValidator(_notice_id), WithJsonSchema(NEW_ID)]
Ref = Annotated[str, WithJsonSchema(ID_FORM)]
LawId = Annotated[str, WithJsonSchema({"anyOf": [{"enum": list(get_args(Law))}, ID_FORM]})]
"""A law: editors offer those that come with the program."""
Words = Annotated[str, AfterValidator(_words), WithJsonSchema(_TEXT)]
Passage = Annotated[str, AfterValidator(_passage), WithJsonSchema(_TEXT)]
Date = Annotated[
    datetime.date, BeforeValidator(_date), WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
]
Language = Annotated[
    str, AfterValidator(_language), WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"})
]
Fingerprint = Annotated[
    str, AfterValidator(_fingerprint), WithJsonSchema({"type": "string", "pattern": f"^{_FINGERPRINT.pattern}$"})
]
PlaceCode = Annotated[
    str, AfterValidator(_place), WithJsonSchema({"type": "string", "pattern": f"^{_PLACE_CODE.pattern}$"})
]
Email = Annotated[str, AfterValidator(_email), WithJsonSchema({"type": "string", "pattern": f"^{EMAIL.pattern}$"})]
Phone = Annotated[str, AfterValidator(_phone), WithJsonSchema({**_TEXT, "pattern": f"^{_PHONE.pattern}$"})]
Https = Annotated[str, AfterValidator(_https), WithJsonSchema({"type": "string", "pattern": f"^{_HTTPS.pattern}$"})]
YesNo = Annotated[Literal["yes", "no"], WithJsonSchema({"enum": ["yes", "no"]})]
