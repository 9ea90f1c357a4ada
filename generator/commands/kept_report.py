"""The report of a check, put together of chapters, of which most were written before.

What is said of a file depends on its findings and on its text, of which lines are quoted, and on
nothing else; where others made findings needless or graver, it is known what is told (``ToldRun``).
"""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from typing import TypeAlias

from generator.cache.compressed import compressed, decompressed
from generator.cache.store import Shelf
from generator.commands.told_check import ToldCheck, ToldRun
from generator.commands.whole_check import WholeCheck
from generator.records.findings import Finding, Severity
from generator.records.kept_findings import KeptFindings
from generator.records.packed_findings import NotKept
from generator.records.schema import Schema
from generator.report import FORMATS
from generator.report.form import counted
from generator.report.telling import ToTell
from generator.report.worded_findings import WORDS
from generator.text.copies import Copy, cores
from generator.text.shown_steps import stage
from generator.text.stage_names import REPORTING

Part: TypeAlias = tuple[str, Mapping[str, int]]
"""A part of a report, and how many findings of each severity it tells."""
Chapter: TypeAlias = Sequence[ToldRun]
FILES = 32
"""In a chapter, about: with a file that is edited, so many are told anew."""
MANY = 12
"""Chapters; fewer are written sooner than a worker is forked."""


@dataclass(frozen=True)
class KeptReport:
    """A report in a format and a language, of findings of at least a severity."""

    format: str
    language: str
    least: Severity
    schemas: Mapping[str, Schema]

    @property
    def about(self) -> tuple[str, ...]:
        """All by which it is another one, but for the findings."""
        return self.format, self.language, self.least.name

    def prepare(self) -> None:
        """Load the words, before workers are forked that would each do so."""
        WORDS.text(self.language, "report", "fix")

    @stage(REPORTING)
    def text(self, told: ToldCheck, ignored: Sequence[Finding], shelf: Shelf | None) -> str:
        """What is to be told; a shelf may have what was, and gets what is.

        ``ignored`` are findings in files that are no records.
        """
        runs = told.runs(ignored)
        by_file = _by_file(runs)
        chapters = [*_chapters(runs)]
        keys = [_key(one, told.check, by_file) if shelf else "" for one in chapters]
        last = shelf.tell([key for key in keys if key]) if shelf else {}
        absent = [n for n, key in enumerate(keys) if key not in last]
        made = self._parts([chapters[n] for n in absent], told, by_file)
        fresh = dict(zip(absent, made, strict=True))
        parts, counts = [], Counter[str]()
        for n, key in enumerate(keys):
            part = fresh[n] if n in fresh else _unpacked(last[key])
            parts.append(part[0])
            counts.update(part[1])
        if shelf and fresh:
            shelf.keep({keys[n]: _packed(part) for n, part in fresh.items() if keys[n]})
        return FORMATS[self.format].whole(parts, counts, self.language)

    def _parts(
        self, chapters: Sequence[Chapter], told: ToldCheck, by_file: Mapping[str, Chapter]
    ) -> list[Part]:
        """Chapters in words; of many, a forked worker writes most."""
        most = len(chapters) * 3 // 4 if len(chapters) >= MANY and cores() > 1 else 0
        first, others = chapters[most:], chapters[:most]
        write = partial(self._part, told=told, by_file=by_file)
        copy = Copy(lambda: json.dumps([*map(write, others)]).encode()) if others else None
        parts = [*map(write, first)]
        answer = copy and copy.answer()
        before: list[Part] = json.loads(answer) if answer else [*map(write, others)]
        return before + parts

    def _part(self, chapter: Chapter, told: ToldCheck, by_file: Mapping[str, Chapter]) -> Part:
        some = [one for run in chapter for one in told.told(run)]
        files = {run.group[1]: by_file[run.group[1]] for run in chapter}
        silent = {(file, n) for file, runs in files.items() for r in runs for n in told.silent(r)}
        tellings = ToTell(some, told.texts, silent).tellings(some, self.schemas, self.language)
        return FORMATS[self.format].part(tellings, self.language), counted(tellings)


def _by_file(runs: Iterable[ToldRun]) -> Mapping[str, Chapter]:
    found: dict[str, list[ToldRun]] = defaultdict(list)
    for run in runs:
        found[run.group[1]].append(run)
    return found


def _chapters(runs: Iterable[ToldRun]) -> Iterator[Chapter]:
    """Runs in order; where a chapter begins hangs on its first file alone: few change."""
    chapter: list[ToldRun] = []
    for run in runs:
        if chapter and zlib.crc32(run.group[1].encode("utf-8", "surrogatepass")) % FILES == 0:
            yield chapter
            chapter = []
        chapter.append(run)
    if chapter:
        yield chapter


def _key(chapter: Chapter, check: WholeCheck, by_file: Mapping[str, Chapter]) -> str:
    """By what the words are known; empty where a finding has no form to be known by."""
    try:
        about = [
            (run.group[0], check.files.get(file), [_told(one, check) for one in by_file[file]])
            for run in chapter
            for file in [run.group[1]]
        ]
    except NotKept:
        return ""
    return blake2b(repr(about).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _told(run: ToldRun, check: WholeCheck) -> tuple[object, ...]:
    if run.told is None:
        return (run.group[0], check.found[run.group].digest)
    found = KeptFindings(tuple(finding for finding, _ in run.told))
    return (run.group[0], found.written, [count for _, count in run.told], sorted(run.silent))


def _packed(part: Part) -> bytes:
    text = f"{json.dumps(part[1])}\n{part[0]}"
    return compressed(text.encode("utf-8", "surrogatepass"))


def _unpacked(packed: bytes) -> Part:
    counts, _, text = decompressed(packed).decode("utf-8", "surrogatepass").partition("\n")
    return text, json.loads(counts)
