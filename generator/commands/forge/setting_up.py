"""``portal forge setup`` and ``portal forge check``: the rules by which only the portal publishes.

Setting up takes the token of somebody who administers the repository; the portal's own account,
which may write and no more, is named with ``--portal``.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.commands.codeowners import written_roles
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge.context import read_forge, target_branch
from generator.commands.forge.post import read_labels
from generator.forge.port import Forge
from generator.forge.posting import CONTEXT
from generator.forge.recommended import UNSEEN, Gap, SetUp
from generator.forge.rulesets import kept
from generator.publishing.summary import say
from generator.review.approvals import GROUPS
from generator.review.authority import roles
from generator.text.unseen import without_unseen


def setup(options: Namespace) -> int:
    """Make the set-up, then tell what could not be made; exit 1 if something is left."""
    forge, wanted = _asked(options)
    forge.set_up(wanted)
    return _told(forge, wanted, options.lang)


def check(options: Namespace) -> int:
    """Tell what the forge lacks; exit 1 if anything."""
    return _told(*_asked(options), options.lang)


def wanted_set_up(forge: Forge, root: Path, portal: str = "") -> SetUp:
    """What the roles and labels of this repository ask of its forge."""
    return SetUp(
        target_branch(),
        portal or forge.me().login,
        tuple(_reviewers(forge, root)),
        CONTEXT,
        tuple(read_labels(root)),
        tuple(kept(root)) if forge.name == "github" else (),
    )


def lines(gaps: Iterable[Gap], language: str) -> Iterator[str]:
    """Each gap in words, what can be mended first."""
    for gap in sorted({*gaps}, key=lambda one: (one.rule == UNSEEN, one)):
        yield without_unseen(say(language, gap.rule, "set-up", there=gap.there))


def _asked(options: Namespace) -> tuple[Forge, SetUp]:
    forge = read_forge(options)
    return forge, wanted_set_up(forge, options.root, options.portal)


def _told(forge: Forge, wanted: SetUp, language: str) -> int:
    found = [*lines(forge.gaps(wanted), language)]
    for line in found or [say(language, "holds", "set-up", there="")]:
        print(line)
    return FINDINGS if found else HOLDS


def _reviewers(forge: Forge, root: Path) -> Iterator[str]:
    """The logins of reviewers and maintainers that have an account on this forge."""
    named = roles(written_roles(root))
    accounts = {one for group in GROUPS for one in named[group] if one.forge == forge.name}
    for account in sorted(accounts):
        if user := forge.user(account.id):
            yield user.login
