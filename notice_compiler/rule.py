"""A rule: one thing that the law, or good sense, asks of a notice."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from notice_compiler.finding import Gate, Severity
from notice_compiler.law.law import LawBook, Number, Pack, Provision, Reads, Required, Requirement, Term
from notice_compiler.notice.notice import Notice
from notice_compiler.place import Place


@dataclass(frozen=True, slots=True)
class Remark:
    """A fault: what is written and wrong, what would be right, where, and the offending text.

    `severity` where it is not that of the rule; `provisions` where it concerns some of those that the rule cites.
    """

    message: str
    help: str
    where: Place
    value: str = ""
    severity: Severity | None = None
    provisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """What meets the provisions that the rule cites, or some of them: words of the notice, as readers see them."""

    where: Place
    words: str
    provisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moot:
    """Why the provisions that the rule cites, or some of them, ask nothing of this notice: by what it says itself."""

    why: str
    where: Place
    provisions: tuple[str, ...] = ()


Verdict = Remark | Met | Moot


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the notice: the day of the check, and the law."""

    as_of: datetime.date
    law: LawBook

    def in_force(self, notice: Notice, provision: str) -> bool:
        """Whether the notice answers to the provision, `law:id`, on the day of the check."""
        return provision in self.provisions(notice.laws)

    def provisions(self, laws: tuple[str, ...]) -> Mapping[str, Provision]:
        """The provisions of laws, `law:id`, that are in force on the day of the check."""
        return _in_force(self, laws)

    def packs(self, notice: Notice) -> tuple[Pack, ...]:
        """The packs of the laws that the notice answers to."""
        return tuple(self.law.packs[law] for law in notice.laws)

    def required(self, laws: tuple[str, ...], reads: Requirement) -> tuple[tuple[str, Required], ...]:
        """What laws require of that sort on that day: the provision, `law:id`, and what it wants."""
        return _required(self, laws, reads)

    def deadlines(self, laws: tuple[str, ...]) -> tuple[tuple[str, str, Number], ...]:
        """The numbers that limit how soon rights are answered: the provision, `law:id`, the law, the number."""
        packs = (self.law.packs[law] for law in laws)
        return tuple((f"{it.law}:{one.provision}", it.law, one) for it in packs for one in it.deadlines(self.as_of))

    def read(self, laws: tuple[str, ...], reads: Reads) -> tuple[str, ...]:
        """The provisions, `law:id`, that a rule which reads that of packs decides."""
        if reads == "deadline":
            return tuple(name for name, _, _ in self.deadlines(laws))
        return tuple(name for name, _ in self.required(laws, reads))

    def terms(self, law: str) -> Mapping[str, Term]:
        """The categories of a law, as they are on the day of the check."""
        return _terms(self, law)


@lru_cache(maxsize=64)
def _in_force(context: Context, laws: tuple[str, ...]) -> Mapping[str, Provision]:
    packs = (context.law.packs[law] for law in laws)
    found = ((f"{pack.law}:{name}", it) for pack in packs for name, it in pack.provisions.items())
    return {name: it for name, it in found if it.in_force(context.as_of)}


@lru_cache(maxsize=64)
def _required(context: Context, laws: tuple[str, ...], reads: Requirement) -> tuple[tuple[str, Required], ...]:
    provisions = _in_force(context, laws).items()
    return tuple((name, it) for name, found in provisions for it in found.requires if getattr(it, reads))


@lru_cache(maxsize=64)
def _terms(context: Context, law: str) -> Mapping[str, Term]:
    return context.law.packs[law].terms(context.as_of)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its module declares it. One that cites provisions applies where one of them is in force for the notice.

    A rule that `reads` decides all provisions that list such a thing under `requires:`. Where a rule says nothing of
    a provision, nobody knows whether it is met. What one says that `advises` bears
    on a provision without deciding that it is not met: a day that comes near, an answer that could be clearer.
    """

    severity: Severity
    provisions: tuple[str, ...]
    check: Callable[[Notice, Context], Iterable[Verdict]]
    gate: Gate = "law"
    reads: Reads | None = None
    advises: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What one rule says of a notice, and the provisions in force that it was held against."""

    name: str
    rule: Rule
    provisions: tuple[str, ...]
    verdicts: tuple[Verdict, ...]

    def concerns(self, said: Verdict) -> bool:
        """Whether a verdict concerns a provision in force, or is one of good sense."""
        return not said.provisions or any(name in said.provisions for name in self.provisions)


@dataclass(frozen=True, slots=True)
class Page:
    """The public page of a rule or a defect; `wrong` and `right` are keys of a notice, in YAML.

    Of a `change` they are what was and what is now.
    """

    id: str
    what: str
    why: str
    wrong: str
    right: str
    severity: Severity = "error"
    gate: Gate = "defect"
    change: bool = False


def rule_id(module: ModuleType) -> str:
    """The rule's name: that of its file, with hyphens."""
    return module.__name__.rpartition(".")[2].replace("_", "-")


def page_of(module: ModuleType) -> Page:
    """The page that a rule's docstring is: what, then `Why:`, `Wrong:` and `Right:`. Raises ValueError without them."""
    text = module.__doc__ or ""
    match = re.fullmatch(r"(.+?)\n\nWhy: (.+?)\n\nWrong:\n\n(.+?)\n\nRight:\n\n(.+?)\s*", text, re.DOTALL)
    if match is None:
        raise ValueError(f"{module.__name__}: the docstring needs what, Why:, Wrong: and Right:, in this order")
    what, why, wrong, right = match.groups()
    rule: Rule = module.RULE
    texts = _flow(what), _flow(why), _dedent(wrong), _dedent(right)
    return Page(rule_id(module), *texts, rule.severity, rule.gate)


def change_page_of(module: ModuleType) -> Page:
    """The page of a rule of change: what, then `Why:`, `Was:` and `Now:`. Raises ValueError without them."""
    match = re.fullmatch(r"(.+?)\n\nWhy: (.+?)\n\nWas:\n\n(.+?)\n\nNow:\n\n(.*?)\s*", module.__doc__ or "", re.DOTALL)
    if match is None:
        raise ValueError(f"{module.__name__}: the docstring needs what, Why:, Was: and Now:, in this order")
    what, reason, was, now = match.groups()
    return Page(rule_id(module), _flow(what), _flow(reason), _dedent(was), _dedent(now), "info", "date", change=True)


def _flow(text: str) -> str:
    return " ".join(text.split())


def _dedent(text: str) -> str:
    return "".join(f"{line[4:]}\n" for line in text.split("\n"))
