"""What ``portal check`` prints: findings as text, and the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.cache.store import Store
from generator.check import Checked
from generator.check import check as check_sources
from generator.check.settled_findings import settled
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.kept_check import KeptCheck
from generator.commands.kept_report import KeptReport
from generator.commands.usage import from_root, read_schemas, under
from generator.people import scan
from generator.records import files
from generator.records.findings import Severity
from generator.records.schema import Schema
from generator.report import tell
from generator.report.telling import WORDS, ToTell
from generator.site.cache_folder import cache_folder
from generator.site.settings import Site
from generator.site.settings_file import Unsound, site_in


def report(options: Namespace, read: Mapping[str, bytes]) -> tuple[str, int]:
    """Check everything, and print the findings; faults in the settings come last.

    ``read`` has the bytes of files that were read before, by path.
    """
    schemas = read_schemas(options.root)
    wanted = under([from_root(options.root, path) for path in options.paths])
    day = options.today or options.now().date()
    site = _settings(options.root)
    folder = None if isinstance(site, Unsound) else cache_folder(options.root, site)
    kept = KeptCheck(Store(folder), schemas, day)
    if options.fix:
        everything = _fixed(options, schemas, day, wanted)
    else:
        everything = read_and_check(options.root, kept, wanted if options.paths else None, read)
    checked = only(everything, wanted)
    findings = settled(checked.findings, partial(_bytes, options.root), schemas, day)
    least = Severity[options.level.upper()]
    to_tell = ToTell.of(findings, checked.texts, least)
    words = KeptReport(options.format, options.lang, least, schemas)
    text = words.text(to_tell, kept.whole, kept.reports(*words.about))
    if isinstance(site, Unsound):
        sys.stdout.write(text)
        raise site
    worst = max((finding.severity for finding in checked.findings), default=Severity.INFO)
    fails = worst is Severity.ERROR or (options.strict and worst is Severity.WARNING)
    return text, FINDINGS if fails else HOLDS


def _bytes(root: Path, file: str) -> bytes | None:
    """The bytes of a plain file, None where there is none."""
    path = root / file
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _fixed(
    options: Namespace, schemas: dict[str, Schema], day: date, wanted: Callable[[str], bool]
) -> Checked:
    """Apply every mend that is sure and list them; what is then found.

    Files are written whole, once all is known.
    """
    from generator.commands.fixing import fixed  # with all that writes records, seldom needed

    before = files.read_sources(options.root)
    done = fixed(
        before, schemas, lambda sources: check_sources(sources, schemas, day, wanted), wanted
    )
    for file, content in done.changed(before).items():
        files.write(options.root / file, content)
    for telling in tell(done.mends, {}, schemas, options.lang):
        example = " / ".join(line.strip() for line in telling.example.splitlines())
        said = WORDS.text(options.lang, "report", "fixed")
        print(f"{telling.place}: {said}: {telling.field} {example}".rstrip(), file=sys.stderr)
    return _with_ignored(done.checked, options.root)


def read_and_check(
    root: Path,
    kept: KeptCheck,
    wanted: Callable[[str], bool] | None,
    read: Mapping[str, bytes],
) -> Checked:
    """Read every record and check all, or what is wanted; what was read before is not again."""
    sources = files.read_sources(root, known=read)
    found = kept.of_some(sources, wanted) if wanted else kept.checked(sources)
    return _with_ignored(found, root)


def _settings(root: Path) -> Site | Unsound:
    """The settings, or what is wrong with them."""
    try:
        return site_in(root)
    except Unsound as error:
        return error


def _with_ignored(checked: Checked, root: Path) -> Checked:
    """What was found, with what the files that are no records say about persons."""
    ignored = [
        finding
        for file, source in files.read_ignored(root).items()
        for finding in scan.in_file(file, source)
    ]
    return replace(checked, findings=(*ignored, *checked.findings))


def only(checked: Checked, wanted: Callable[[str], bool]) -> Checked:
    """Only findings about some files; the others are judged only as far as these need it."""
    kept = tuple(finding for finding in checked.findings if wanted(finding.place.file))
    return replace(checked, findings=kept)
