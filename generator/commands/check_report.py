"""What ``portal check`` prints: findings as text, and the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator.cache.store import Sending, Shelf, Store
from generator.check import Checked
from generator.check.cores import LEAST
from generator.check.settled_findings import settled
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.kept_check import KeptCheck
from generator.commands.kept_report import KeptReport
from generator.commands.settled_beside import settled_beside
from generator.commands.told_check import ToldCheck
from generator.commands.usage import from_root, read_schemas, under
from generator.commands.whole_check import Sources, SourceTexts, WholeCheck
from generator.people import scan
from generator.records import files
from generator.records.files import NOTHING
from generator.records.findings import Finding, Severity
from generator.records.schema import Schema
from generator.report import FORMATS, tell
from generator.site.cache_folder import cache_folder
from generator.site.settings_file import Unsound, site_in

Schemas: TypeAlias = dict[str, Schema]
Later: TypeAlias = Callable[[Callable[[], None]], None]
Said: TypeAlias = tuple[str, Severity]
"""A report, and the gravest severity of all that was found."""


def report(options: Namespace, read: Mapping[str, bytes], later: Later) -> tuple[str, int]:
    """Check everything, and print the findings; faults in the settings come last.

    ``read`` has the bytes of files that were read before, by path; ``later`` is given what keeps
    the report, to be done once it is sure that the code is ``unchanged``.
    """
    schemas = read_schemas(options.root)
    wanted = under([from_root(options.root, path) for path in options.paths])
    day = options.today or options.now().date()
    folder = _cache(options.root)
    kept = KeptCheck(Store(None if isinstance(folder, Unsound) else folder), schemas, day)
    asked = _Asked(options, schemas, day, later)
    if options.fix:
        from generator.commands.fixing import fix  # with all that writes records, seldom needed

        text, worst = asked.some(fix(options.root, schemas, day, wanted, options.lang), wanted)
    elif options.paths:
        sources = files.read_sources(options.root, known=read)
        text, worst = asked.some(kept.of_some(sources, wanted), wanted)
    else:
        kept.waiting = []
        text, worst = asked.all(kept, *read_and_check(options.root, kept, read), read)
    if isinstance(folder, Unsound):
        sys.stdout.write(text)
        raise folder
    fails = worst is Severity.ERROR or (options.strict and worst is Severity.WARNING)
    return text, FINDINGS if fails else HOLDS


@dataclass(frozen=True)
class _Asked:
    """What is to be told, and on which day."""

    options: Namespace
    schemas: Schemas
    day: date
    later: Later

    def all(
        self, kept: KeptCheck, sources: Sources, whole: WholeCheck, read: Mapping[str, bytes]
    ) -> Said:
        """Everything that was found, by what a store has of the last report."""

        def settle(findings: Iterable[Finding]) -> Iterable[Finding]:
            read = partial(_plain, sources)
            many = bool(kept.waiting) and len(sources) >= LEAST
            left = partial(settled, [*findings], read, self.schemas, self.day, many=many)
            return settled_beside(left, meanwhile) if kept.waiting else left()

        def meanwhile() -> None:
            kept.catch_up()
            words.prepare()

        ignored = [*_in_ignored(self.options.root, read)]
        told = ToldCheck(whole, SourceTexts(sources, whole.silent), self._least, settle)
        words = KeptReport(self.options.format, self.options.lang, self._least, self.schemas)
        text = words.text(told, ignored, self._reports(kept, words))
        return text, max((whole.worst, *(finding.severity for finding in ignored)))

    def _reports(self, kept: KeptCheck, words: KeptReport) -> Shelf | None:
        """Where parts of reports are, and go later."""
        if (shelf := kept.reports(*words.about)) is None:
            return None
        return Sending(
            shelf.store, shelf.depends, lambda entries: self.later(partial(shelf.keep, entries))
        )

    def some(self, checked: Checked, wanted: Callable[[str], bool]) -> Said:
        """What was found in some files; others are judged only as far as these need it."""
        language, every = self.options.lang, (*_in_ignored(self.options.root), *checked.findings)
        found = [finding for finding in every if wanted(finding.place.file)]
        told = settled(found, self._bytes, self.schemas, self.day)
        tellings = tell(told, checked.texts, self.schemas, language, self._least)
        text = FORMATS[self.options.format](tellings, language)
        return text, max((finding.severity for finding in found), default=Severity.INFO)

    @property
    def _least(self) -> Severity:
        return Severity[self.options.level.upper()]

    def _bytes(self, file: str) -> bytes | None:
        """The bytes of a plain file, None where there is none."""
        path = self.options.root / file
        return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _plain(sources: Sources, file: str) -> bytes | None:
    source = sources.get(file)
    return source if isinstance(source, bytes) else None


def read_and_check(
    root: Path, kept: KeptCheck, read: Mapping[str, bytes]
) -> tuple[Sources, WholeCheck]:
    """Read every record and check all; what was read before is not read again."""
    sources = files.read_sources(root, known=read)
    return sources, kept.whole(sources)


def _cache(root: Path) -> Path | Unsound | None:
    """Where the cache is, or what is wrong with the settings."""
    try:
        return cache_folder(root, site_in(root))
    except Unsound as error:
        return error


def _in_ignored(root: Path, read: Mapping[str, bytes] = NOTHING) -> Iterator[Finding]:
    """What the files that are no records say about persons."""
    for file, source in files.read_ignored(root, known=read).items():
        yield from scan.in_file(file, source)
