"""``portal migrate``: brings a portal of one's own up to the generator that is installed.

It first shows what it would change, file by file; ``--write`` does it.  Nothing that is not in Git
is touched, so that everything can be undone.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from difflib import unified_diff
from importlib.metadata import version
from pathlib import Path

from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.migrate.new_form import in_new_form
from generator.commands.migrate.ready import committed, given_to, named
from generator.commands.usage import UsageError
from generator.founding.handed_over import FILE
from generator.founding.new_portal import PROJECT
from generator.founding.upgrade import LEFT, OUT, REMOVED, WORDS, UpgradedFile, changes, remembered
from generator.records.file_writing import write


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    said = "보인 대로 바꿈 / make the changes that are shown"
    parser.add_argument("--write", action="store_true", help=said)
    parser.add_argument("--diff", action="store_true", help="바뀌는 줄도 / show the lines too")
    take = "이 파일은 새것으로 / take the new version of a file"
    parser.add_argument("--take", action="append", default=[], metavar="FILE", help=take)
    keep = "이 파일은 지금 것으로 / keep a file as it is"
    parser.add_argument("--keep", action="append", default=[], metavar="FILE", help=keep)


def run(options: Namespace) -> int:
    """Show what changes, or change it; exit 1 if something is left to do."""
    root: Path = options.root
    given = given_to(root)
    with committed(root) as repository:
        taken = named(options.take, given)
        kept = named(options.keep, given)
        found = list(changes(root, given, repository, taken))
        memory = remembered(root, given, found, kept).written()
    settled = [one for one in found if one.path not in kept]
    formed = list(in_new_form(root, settled))
    _all_within(root, [*settled, *formed])
    _tell([*settled, *formed], options)
    if options.write:
        for one in (*settled, *formed):
            _put(root, one)
        write(root / FILE, memory)
    left = any(one.what == LEFT for one in settled)
    if not settled and not formed and (options.write or (root / FILE).is_file()):
        print(WORDS.say(options.lang, "migrate", "nothing", version=version(PROJECT)))
        return HOLDS
    print(WORDS.say(options.lang, "migrate", "written" if options.write else "shown"))
    return FINDINGS if left or not options.write else HOLDS


def _tell(found: list[UpgradedFile], options: Namespace) -> None:
    for one in found:
        print(f"{one.path}: {WORDS.say(options.lang, 'migrate', one.what)}")
        if options.diff and one.what != OUT:
            sys.stdout.writelines(_lines(one))


def _lines(one: UpgradedFile) -> Iterator[str]:
    try:
        here, becomes = ((text or b"").decode().splitlines() for text in one.shown)
    except UnicodeDecodeError:
        return
    for line in unified_diff(here, becomes, lineterm="", n=1):
        yield f"    {line}\n"


def _all_within(root: Path, found: list[UpgradedFile]) -> None:
    """Refuse to change anything where a link in the repository leads out of it."""
    for one in found:
        if not (root / one.path).parent.resolve().is_relative_to(root.resolve()):
            raise UsageError(
                f"{one.path}: 저장소 밖을 가리키는 링크 안에 있습니다. 링크를 지워 주십시오."
                " / it lies behind a link that leads out of the repository; remove the link"
            )


def _put(root: Path, one: UpgradedFile) -> None:
    if one.what == REMOVED:
        (root / one.path).unlink(missing_ok=True)
    elif one.what not in (LEFT, OUT) and one.becomes is not None:
        write(root / one.path, one.becomes)
