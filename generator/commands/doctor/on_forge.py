"""The steps that the forge answers: repository, accounts, rules, and whether workflows run."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping

from generator.commands.doctor.here import accounts_on, written_logins
from generator.commands.doctor.seen import Seen, right, unasked, wrong
from generator.commands.forge.setting_up import wanted_set_up
from generator.forge.errors import ApiError
from generator.forge.network import Unreachable
from generator.forge.port import Forge
from generator.forge.recommended import RULE_PARTS, UNSEEN, Gap, SetUp
from generator.forge.workings import WORKING_PARTS
from generator.publishing.summary import say
from generator.text.mendable import Mendable

STEPS = ("accounts", *RULE_PARTS, *WORKING_PARTS)
MENDED = ("branch", "styles", "labels", "repository")
"""What ``--fix`` can mend; rights and secrets are given by people."""
CONNECTION = "connection"


def look(forge: Forge, options: Namespace) -> Iterator[Seen]:
    """Each step that the forge knows of; where it cannot be asked, that it was not."""
    try:
        me = forge.me()
    except Unreachable as error:
        yield unasked(CONNECTION, "no-network", there=error)
    except ApiError as error:
        yield unasked(CONNECTION, "no-token", there=error)
    else:
        yield right(CONNECTION, there=forge.address.server, login=me.login)
        yield from _looked(forge, options)
        return
    yield from not_asked()


def not_asked() -> Iterator[Seen]:
    """Every step of a forge that was not asked."""
    return (unasked(step, "not-asked") for step in STEPS)


def _looked(forge: Forge, options: Namespace) -> Iterator[Seen]:
    left: tuple[str, ...] = STEPS
    try:
        yield _accounts(forge, options)
        left = STEPS[1:]
        wanted = wanted_set_up(forge, options.root, options.portal)
        gaps = _gaps(forge, wanted, options)
        if options.fix and {gap.part for gap in gaps if gap.rule != UNSEEN} & {*MENDED}:
            yield _mended(forge, wanted)
            gaps = _gaps(forge, wanted, options)
    except (ApiError, Unreachable, Mendable) as error:
        yield unasked(left[0], "refused", there=error)
        yield from (unasked(step, "not-asked") for step in left[1:])
        return
    for part in left:
        yield from _part(part, [gap for gap in gaps if gap.part == part], options.lang)


def _mended(forge: Forge, wanted: SetUp) -> Seen:
    try:
        forge.set_up(wanted)
        forge.set_to_work(wanted)
    except (ApiError, Unreachable) as error:
        return wrong(CONNECTION, "not-mended", there=error)
    return right(CONNECTION, "mended")


def _gaps(forge: Forge, wanted: SetUp, options: Namespace) -> list[Gap]:
    return [*forge.gaps(wanted), *forge.working(wanted, options.now())]


def _part(part: str, gaps: list[Gap], language: str) -> Iterator[Seen]:
    for gap in gaps:
        if gap.rule == UNSEEN:
            yield unasked(part, UNSEEN, there=gap.there)
        elif part in RULE_PARTS:
            told = say(language, gap.rule, "set-up", there=gap.there)
            yield wrong(part, "writers" if part == "writers" else "rule", there=told)
        else:
            yield wrong(part, gap.rule, there=gap.there)
    if not gaps:
        yield right(part, f"{part}-right")


def _accounts(forge: Forge, options: Namespace) -> Seen:
    listed = accounts_on(options.root, forge.name)
    found = {one: forge.user(one.id) for one in listed}
    if gone := [str(one) for one, user in found.items() if user is None]:
        return wrong("accounts", "gone", there=", ".join(gone))
    if not listed:
        return wrong("accounts", "nobody", forge=forge.name)
    said = written_logins(options.root, forge.name)
    there = {one: user.login for one, user in found.items() if user}
    others = [
        f"{one} {login} ({said[one.id]})"
        for one, login in there.items()
        if _other(said, one.id, login)
    ]
    if others:
        return wrong("accounts", "other-logins", there=", ".join(others))
    return right("accounts", count=len(listed), there=", ".join(there.values()))


def _other(said: Mapping[int, str], id: int, login: str) -> bool:
    """Whether a number is another's than the roles say; case is one to forges."""
    return said.get(id, login).casefold() != login.casefold()
