"""``portal doctor``: each step of a portal of one's own, what is wrong with it, and what is next.

It asks what other commands ask (the settings, Git, the roles, ``portal forge check``) and judges
nothing a second time.  What it could not ask it says, and never calls it right.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from generator.build.pages.corrections import forge_of
from generator.commands.doctor import here, on_forge, on_web
from generator.commands.doctor.seen import RIGHT, UNASKED, WORDS, WRONG, Seen, right, written
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.forge import portal_option, where_options
from generator.commands.forge.context import read_forge
from generator.commands.usage import UsageError
from generator.forge.errors import ApiError
from generator.forge.port import Forge
from generator.site.settings_file import site_in


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    mend = "저장소 서비스의 설정을 고침 / fix what the forge lets a command fix"
    parser.add_argument("--fix", action="store_true", help=mend)
    where_options(parser)
    portal_option(parser)


def run(options: Namespace) -> int:
    """Print each step; exit 0 only where all was asked and is right."""
    found: list[str] = []
    for line in written(_noted(_found(options), found), options.lang):
        print(line, flush=True)
    counts = {mark: found.count(mark) for mark in (RIGHT, WRONG, UNASKED)}
    print(WORDS.say(options.lang, "end", "counted", **counts))
    return HOLDS if counts[RIGHT] == len(found) else FINDINGS


def _noted(listed: Iterable[Seen], marks: list[str]) -> Iterator[Seen]:
    for seen in listed:
        marks.append(seen.mark)
        yield seen


def _found(options: Namespace) -> Iterator[Seen]:
    faults = [*here.settings(options.root)]
    if faults:  # all else is read from them
        yield from faults
        return
    site = site_in(options.root)
    yield from here.named(site)
    yield from here.made_by(options.root, site)
    yield from here.history(options.root)
    name = forge_of(site.repository, options.forge or site.forge)
    yield from here.people(options.root, name)
    if name:
        yield from here.jobs(options.root, name)
    forge = _forge(options)
    yield from on_forge.not_asked() if forge is None else on_forge.look(forge, options)
    yield from on_web.pages(site, here.tip(options.root))
    if not site.sending_client or name == "github":
        yield right("client", "client-unused")
    elif forge is not None:
        yield from on_web.client(site, forge)
        yield from on_web.origin(site, forge)


def _forge(options: Namespace) -> Forge | None:
    try:
        return read_forge(options)
    except (UsageError, ApiError):  # told by the settings, and that a token is wanted
        return None
