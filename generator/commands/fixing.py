"""What ``portal check --fix`` does: applies the mends that are sure, and says what it changed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.check import Checked
from generator.check import check as check_sources
from generator.records import files
from generator.records.document import Document
from generator.records.file_writing import write
from generator.records.findings import Finding
from generator.records.mending import mended
from generator.records.saved_otherwise import IDS as OTHER_WAYS
from generator.records.saved_otherwise import saved_otherwise
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable, parse
from generator.report import tell
from generator.report.worded_findings import WORDS

ROUNDS = 12  # what is mended may show what could not be seen before
Sources = Mapping[str, bytes | Unreadable]


@dataclass
class Fixed:
    """The texts after mending, what is found in them, and what is gone, in order of the rounds."""

    sources: dict[str, bytes | Unreadable]
    checked: Checked
    mends: list[Finding] = field(default_factory=list)

    def changed(self, before: Sources) -> dict[str, bytes]:
        """The new bytes of each file that is no longer what it was."""
        return {
            file: source
            for file, source in self.sources.items()
            if isinstance(source, bytes) and source != before[file]
        }


def fix(
    root: Path,
    schemas: Mapping[str, Schema],
    day: date,
    wanted: Callable[[str], bool],
    language: str,
) -> Checked:
    """Apply every mend that is sure and list them; what is then found.

    Files are written whole, once all is known.
    """
    before = files.read_sources(root)
    done = fixed(
        before, schemas, lambda sources: check_sources(sources, schemas, day, wanted), wanted
    )
    for file, content in done.changed(before).items():
        write(root / file, content)
    for telling in tell(done.mends, {}, schemas, language):
        example = " / ".join(line.strip() for line in telling.example.splitlines())
        said = WORDS.text(language, "report", "fixed")
        print(f"{telling.place}: {said}: {telling.field} {example}".rstrip(), file=sys.stderr)
    return done.checked


def fixed(
    sources: Sources,
    schemas: Mapping[str, Schema],
    check: Callable[[Sources], Checked],
    wanted: Callable[[str], bool],
) -> Fixed:
    """Mend until nothing that is sure is left; a mend that helps nothing is not applied."""
    done, refused = Fixed(dict(sources), check(sources)), set[tuple[str, str, str]]()
    for _ in range(ROUNDS):
        found = [f for f in done.checked.findings if _sure(f) and wanted(f.place.file)]
        mends = len(done.mends)
        for finding in _last_first(found):
            mark = (
                finding.place.file,
                finding.problem.id,
                str(finding.problem.at or finding.place),
            )
            if mark in refused:
                continue
            refused.add(mark)  # each is tried once, so that none is tried for ever
            if _applied(finding, done.sources, schemas):
                done.mends.append(finding)
        if len(done.mends) == mends:
            break
        done.checked = check(done.sources)
    return done


def _sure(finding: Finding) -> bool:
    return finding.problem.offer is not None and finding.problem.offer.sure


def _last_first(findings: Iterable[Finding]) -> list[Finding]:
    """One mend a line, from the end of a file on, so that the places before it stay true.

    What keeps a file from being read comes first, and the fields of such a file in the next round;
    how it was saved comes before all.
    """
    found = list(findings)
    other = {f.place.file for f in found if f.problem.id in OTHER_WAYS}
    unread = {f.place.file for f in found if f.rule == "yaml"}

    def ready(one: Finding) -> bool:
        if one.place.file in other:
            return one.problem.id in OTHER_WAYS
        return one.rule == "yaml" or one.place.file not in unread

    each = {(f.place.file, f.place.line): f for f in filter(ready, found)}
    return sorted(each.values(), key=lambda f: (f.place.file, -f.place.line))


def _applied(
    finding: Finding, sources: dict[str, bytes | Unreadable], schemas: Mapping[str, Schema]
) -> bool:
    """Mend one finding; not where the text could be read before and could not after it."""
    file, source = finding.place.file, sources[finding.place.file]
    if not isinstance(source, bytes):
        return False
    if finding.problem.id in OTHER_WAYS:
        saved = saved_otherwise(source)
        sources[file] = saved.text.encode() if saved else source
        return saved is not None
    text = source.decode("utf-8")
    new = mended(text, finding.place, finding.problem, schemas.get(finding.kind or ""))
    if new is None or new == text:
        return False
    read = isinstance(parse(source, file), Document)
    if read and not isinstance(parse(new.encode(), file), Document):
        return False
    sources[file] = new.encode()
    return True
