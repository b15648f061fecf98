"""The words that no edit may touch and still be called editorial."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from notice_compiler.source.characters import UNSEEN
from notice_compiler.wording import MONTHS
from notice_compiler.words.typography import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who says no: denials and exceptions.
NEGATIONS: Final = _words("""
    no not never nor none neither nobody nothing nowhere non cannot without except excepting exception exceptions
    excluding exclude excludes excluded exclusion unless otherwise notwithstanding regardless irrespective
    hardly scarcely barely rarely seldom refuse refuses refused deny denies denied decline declines declined
""")
# Contractions of *not* as they are written by those who leave out the apostrophe.
BARE_CONTRACTIONS: Final = _words("""
    aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shant shouldnt wasnt werent wont
    wouldnt
""")
# Negations that are part of the word; words in *non-* are known by their beginning.
NEGATIVE_PREFIXES: Final = _words("""
    unable unaffiliated unanonymized unauthorized unauthorised unavailable unaware unchanged unencrypted unidentified
    unidentifiable unlawful unlawfully unlimited unlinked unnecessary unreasonable unreasonably unrelated unrestricted
    unsecured unsolicited unwilling inaccurate inapplicable incomplete ineligible insecure invalid involuntary
    involuntarily impermissible impossible illegal irrevocable irrevocably disallow disallowed dissent
""")
# Numbers as words: how many, which one, what part.
NUMBERS: Final = _words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
    ninetieth hundredth thousandth last
    once twice thrice half halves thirds quarter quarters tenths percent percentage dozen dozens pair single double
    triple twofold
""")
# Dates: the months, short and long, and the days of the week.
DATES: Final = frozenset(month.lower() for month in MONTHS) | _words("""
    jan feb mar apr jun jul aug sep sept oct nov dec
    monday tuesday wednesday thursday friday saturday sunday weekday weekdays weekend weekends holiday holidays
""")
# Money: the currencies, and what costs something or nothing. Signs ($, €, %) are known by their kind.
MONEY: Final = _words("""
    usd eur gbp cad cent cents dollar dollars euro euros pound pounds money monetary free fee fees charge charges
    charged charging cost costs price prices priced pay pays paid paying payment payments payable discount discounts
    refund refunds
""")
# Units of time; *business*, *calendar* and *working* before one of them belong to it.
TIME_UNITS: Final = _words("""
    second seconds minute minutes hour hours day days week weeks fortnight month months quarter quarters year years
    decade decades
""")
DAY_KINDS: Final = _words("business calendar working")
# Time limits: how soon, how often, how long, from when and until when.
TIME_LIMITS: Final = TIME_UNITS | _words("""
    hourly daily weekly biweekly monthly bimonthly quarterly yearly annual annually biennial biennially periodically
    immediate immediately instantly prompt promptly soon sooner later latest earlier earliest deadline deadlines
    within until till before after prior during since upon while when whenever now today tomorrow noon midnight
    a.m p.m am pm forever indefinite indefinitely permanent permanently temporary temporarily expire expires expired
""")
# What is allowed, likely, promised or asked for.
MODALS: Final = _words("""
    may might will would must shall should can could ought need needs needed required require requires requiring
    requirement requirements obliged obligated obligation obligations mandatory optional optionally voluntary
    voluntarily able entitled allow allows allowed allowing permit permits permitted permitting permission permissions
    prohibit prohibits prohibited prohibiting forbid forbids forbidden
""")
# How much of it, of how many, on what condition; *and* and *or* are never one another.
SCOPE: Final = _words("""
    all any anyone anybody anything only some someone something every everyone everything each other others another
    most mostly more much many few fewer fewest several both either always often sometimes usually generally typically
    solely exclusively merely entire entirely whole wholly partly partially least less least than over under above
    below exceed exceeds exceeding maximum minimum limited unlimited same such including and or but if provided whether
    subject
""")
# To sell, and what the law counts as selling (Civ. Code 1798.140(ad)).
SELL: Final = _words("""
    rent rents rented renting rental lease leases leased leasing barter barters bartered bartering
    sell sells selling sold seller sellers sale sales resell resells reselling resold resale resales unsold
""")
# To share.
SHARE: Final = _words("share shares shared sharing shareable sharable unshared")
# To disclose.
DISCLOSE: Final = _words("""
    disclose discloses disclosed disclosing disclosure disclosures disclosable nondisclosure undisclosed redisclose
    rediscloses redisclosed redisclosing redisclosure
""")
# To train, people or models.
TRAIN: Final = _words("""
    train trains trained training trainings trainer trainers trainable untrained retrain retrains retrained retraining
    pretrain pretrained pretraining
""")
# To hand over.
TRANSFER: Final = _words("""
    transfer transfers transferred transferring transferable transferal transferee transferees transferor
""")
# To agree to it.
CONSENT: Final = _words("""
    consent consents consented consenting consensual consensually nonconsensual authorize authorizes authorized
    authorizing authorization authorizations authorise authorises authorised authorising authorisation authorisations
""")
# To opt: the *in* or *out* that follows within a few words belongs to it.
OPT: Final = _words("opt opts opted opting optin optins optout optouts")

MATERIAL: Final = SELL | SHARE | DISCLOSE | TRAIN
GUARDED: Final = frozenset().union(
    *(NEGATIONS, BARE_CONTRACTIONS, NEGATIVE_PREFIXES, NUMBERS, DATES, MONEY, TIME_LIMITS, MODALS, SCOPE),
    *(MATERIAL, TRANSFER, CONSENT, OPT),
)
_OPT_REACH: Final = 5
_CONTRACTED: Final = ("n't", "'ll", "'d")
_SIGNS: Final = "%‰&"

# Whatever else people type for an apostrophe; `fold` leaves these, since they also mark feet, minutes and code.
_APOSTROPHES: Final = str.maketrans(dict.fromkeys("`´′", "'"))
_DIGIT: Final = r"[\d²³¹¼-¾⁰-⁹₀-₉⅐-⅞]"
_LETTERS: Final = r"[^\W\d_]+"
# A number with its sign, grouping, decimals, ordinal, range, and the subdivisions of a section; else a word with its
# apostrophes; else one mark.
_TOKEN: Final = re.compile(
    rf"(?P<number>(?:(?<!\w)[-−])?\w*{_DIGIT}\w*(?:(?:[.,']|[ ]?[-−—/:][ ]?)(?={_DIGIT})\w+)*(?:\(\w{{1,4}}\))*)"
    rf"|(?P<word>\b[ap]\.m\b|{_LETTERS}(?:'{_LETTERS})*)"
    r"|(?P<mark>[^\w\s])"
)


def guarded(text: str) -> tuple[str, ...]:
    """The words that may never be changed under the name of an editorial edit: folded, lower-case, in order.

    Numbers, signs of money and arithmetic, and the lists of this module, as whole words; *May* counts both as month
    and as modal. Two texts for which this differs cannot be declared editorial. That it is equal proves nothing more:
    what the guarded words speak of may still have changed.
    """
    tokens = _tokens(text)
    words = [word for word, _ in tokens]
    return tuple(word for at, (word, kind) in enumerate(tokens) if kind == "number" or _is_guarded(words, at))


def denies(word: str) -> bool:
    """Whether a guarded word says no."""
    return word in NEGATIONS | BARE_CONTRACTIONS or word.endswith(("n't", "nt"))


def may_be_material(text: str) -> bool:
    """Whether a piece of prose says disclose, sell, share or train, in any form; *training room* counts as well."""
    return any(word in MATERIAL for word, _ in _tokens(text))


def _tokens(text: str) -> list[tuple[str, str]]:
    """Words, numbers and signs with their kind. Letters that an unseen character parts are read as readers see them."""
    seen = fold(UNSEEN.sub("", text)).translate(_APOSTROPHES).lower()
    found = ((it[0], it.lastgroup or "") for it in _TOKEN.finditer(seen))
    return [(_bare(word, kind), kind) for word, kind in found if kind != "mark" or _is_sign(word)]


def _bare(word: str, kind: str) -> str:
    return word.replace(" ", "") if kind == "number" else word.removesuffix("'s")


def _is_sign(mark: str) -> bool:
    return mark in _SIGNS or unicodedata.category(mark) in ("Sc", "Sm")


def _is_guarded(words: list[str], at: int) -> bool:
    word = words[at]
    return (
        word in GUARDED
        or word.endswith(_CONTRACTED)
        or word.startswith("non")
        or _is_sign(word[0])
        or (word in DAY_KINDS and any(it in TIME_UNITS for it in words[at + 1 : at + 2]))
        or (word in ("in", "out") and not OPT.isdisjoint(words[max(0, at - _OPT_REACH) : at]))
    )
