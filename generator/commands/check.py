"""``portal check``: findings about all records, or about those under the given paths.

What was told of the same files by the same code on the same day is told again as it was, before the
code that judges them is loaded.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from generator.cache.compressed import compressed, decompressed
from generator.cache.contents import (
    AskedFiles,
    NoPlainFile,
    Read,
    contents,
    digest,
    noted,
)
from generator.cache.store import Shelf, Store
from generator.cache.versions import THEME, take_version, told_version, unchanged, version
from generator.commands.meanwhile import meanwhile
from generator.site.cache_folder import cache_folder
from generator.site.settings_file import Unsound, site_in
from generator.text.shown_steps import stage
from generator.text.stage_names import KEEPING, LOADING, READING

FOLDERS = ("data", "schemas")
OPTIONS = ("format", "level", "lang", "strict")


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATHS",
        help="이 경로의 결과만 표시 / show only findings under these paths",
    )
    shape = "결과의 형식 / the format of the findings (default: %(default)s)"
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help=shape)
    parser.add_argument(
        "--level",
        choices=("info", "warning", "error"),
        default="warning",
        help="이 수준부터 표시 / show findings from this level on (default: warning)",
    )
    strict = "주의도 실패로 봄 / warnings fail too"
    parser.add_argument("--strict", action="store_true", help=strict)
    parser.add_argument(
        "--today",
        type=date.fromisoformat,
        help="오늘로 볼 날짜 / the day to take as today (YYYY-MM-DD)",
    )

    fix = "확실한 것을 고쳐서 파일에 적음 / apply certain fixes, and list them"
    parser.add_argument("--fix", action="store_true", help=fix)


def run(options: Namespace) -> int:
    """Check, print findings and return the exit code; settings of no site are told after them."""
    shelf = _shelf(options)
    read: Read = {}
    with stage(READING):
        begun, key = (_schemas(options.root), _made_from(options, read)) if shelf else ("", "")
    if shelf and key and (told := shelf.tell([key]).get(key)):
        sys.stdout.write(decompressed(told[1:]).decode("utf-8", "surrogatepass"))
        return told[0]
    with stage(LOADING):
        from generator.commands.check_report import report  # what judges takes a while to load

    given = AskedFiles(read)
    later: list[Callable[[], None]] = []
    text, code = report(options, given, later.append)
    sys.stdout.write(text)
    if shelf and key and _is_told_of(given, options.root, begun):
        told = bytes([code]) + compressed(text.encode("utf-8", "surrogatepass"))
        later.append(partial(shelf.keep, {key: told}))
    if later and unchanged(THEME):
        with stage(KEEPING):
            for keep in later:
                keep()
    return code


def _shelf(options: Namespace) -> Shelf | None:
    """What was told before; none of what mends, is about some files, or has settings of no site."""
    if options.fix or options.paths:
        return None
    try:
        folder = cache_folder(options.root, site_in(options.root))
    except Unsound:
        return None
    return Store(folder).shelf("told") if folder else None


def _made_from(options: Namespace, read: Read) -> str:
    """A digest of all by which something is told; empty where that is not plain.

    What it is made of comes into ``read``.
    """
    said = [getattr(options, name) for name in OPTIONS]
    day = options.today or options.now().date()
    try:
        with meanwhile(partial(told_version, THEME)) as code:
            found = [part for name in FOLDERS for part in contents(options.root / name, read)]
            if told := code():
                take_version(told, THEME)
        return digest((version(THEME), day, *said, *found))
    except (OSError, NoPlainFile):
        return ""


def _is_told_of(read: AskedFiles, root: Path, schemas: str) -> bool:
    """Whether just the records that were read were judged, by the schemas that there were."""
    folder = os.fspath(root / "schemas") + os.sep
    records = {path for path in read if not path.startswith(folder)}
    return read.asked == records and _schemas(root) == schemas


def _schemas(root: Path) -> str:
    """By what it is seen that a schema changed in the meantime."""
    try:
        return digest(noted(root / "schemas"))
    except OSError:
        return ""
