"""What a build says of the place where its output is served, beside its result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from notice_compiler.cli.common import Run
from notice_compiler.hosting.hosting import GPC, Gpc
from notice_compiler.hosting.hosts import all_hosts
from notice_compiler.hosting.well_known import at_root
from notice_compiler.notice.notice import Notice
from notice_compiler.query.channels import signals_of
from notice_compiler.query.sayings import statements


def told_of_place(run: Run, notices: Sequence[Notice]) -> Iterator[str]:
    """Files that are looked for elsewhere than they stand; and where these notices do not say what is asserted of the
    Global Privacy Control. Only what they state as a fact counts.
    """
    hosting, site = run.config.hosting, run.config.site
    if hosting.hosts and all(all_hosts()[it].serves_root for it in hosting.hosts):
        site = None  # their files serve both places
    for path in (hosting.well_known, GPC if hosting.gpc is not None else None):
        root = at_root(path, site) if path and site else None
        if root is not None:
            yield f"{run.output / (path or '')} is looked for at {root}. Serve it there, too, or redirect from there."
    if hosting.gpc is not None and run.config.site is None:
        cure = "Write `site`, the address of the folder, and a build tells whether it stands there."
        yield f"{run.output / GPC} is looked for at the root of the site alone, as `/{GPC}`. {cure}"
    if hosting.gpc is not None:
        yield from _of_gpc(run, hosting.gpc, notices)


def _of_gpc(run: Run, gpc: Gpc, notices: Sequence[Notice]) -> Iterator[str]:
    if gpc.last_update > run.context.as_of:
        cure = "Write the day of your statement."
        yield f"`gpc` of notices.toml is dated {gpc.last_update}, which is still to come. {cure}"
    said = f"`gpc` of notices.toml says that this site {'abides' if gpc.supports else 'does not abide'} by the signal"
    for it in notices:
        answers = _answers(it)
        if gpc.supports and False in answers:
            yield f"{said}, and the notice `{it.id}` says that it does not honor opt-out signals. Make them agree."
        elif not gpc.supports and True in answers:
            yield f"{said}, and the notice `{it.id}` says that it honors opt-out signals. Make them agree."
        elif not gpc.supports and signals_of(it):
            yield f"{said}, and the notice `{it.id}` names it among the ways to make a request. Make them agree."
    if gpc.supports and run.whole and not any(True in _answers(it) or signals_of(it) for it in notices):
        yield f"{said}, and no notice of this build says so. Say it where people read what the signal does."


def _answers(notice: Notice) -> frozenset[bool | None]:
    """Whether the notice says, for everybody, that opt-out signals are honored; None where it leaves that open."""
    return frozenset(it.answer for it in statements(notice, "opt-out-signal-honored") if it.scope is None)
