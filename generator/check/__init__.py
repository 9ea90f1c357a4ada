"""The check as a pure function: file contents in, registries and findings out.

It reads no disk, clock or environment, and does not depend on the order of files.  The build and
``portal check`` pass every file; a review passes those that a change can affect, with the files
they refer to (``proposals.scope``); a preview uses only the registries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.check.cores import LEAST, shared_out
from generator.check.judging_shares import ALL, JudgingShare, to_judge
from generator.check.placed_findings import of_broken, of_sound
from generator.check.reading import Broken, read_one
from generator.check.reading_shared import read_files
from generator.records.findings import Finding, Severity, in_order
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.rules.rulebook import Scope
from generator.text.shown_steps import stage
from generator.text.stage_names import JUDGING, READING


@dataclass(frozen=True)
class Checked:
    """What a check found."""

    registry: Registry
    samples: Registry
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]
    """The text of every file that could be read, for showing a line of it."""

    @property
    def passes(self) -> bool:
        """Whether there are no errors."""
        return not any(finding.severity is Severity.ERROR for finding in self.findings)


def check(
    sources: Mapping[str, bytes | Unreadable],
    schemas: Mapping[str, Schema],
    today: date | None = None,
    wanted: Callable[[str], bool] = lambda file: True,
) -> Checked:
    """Check every file; one broken record never hides another.

    ``sources`` maps paths such as ``data/calls/2026-hosts.yml`` to their bytes.  Only what is
    ``wanted`` is judged, and what is broken, whose sound parts count for others.
    """
    read = read_all(sources, schemas)
    about = {file: ALL for file, one in read.items() if isinstance(one, Broken) or wanted(file)}
    return judged(read, about, today)


@stage(READING)
def read_all(
    sources: Mapping[str, bytes | Unreadable], schemas: Mapping[str, Schema]
) -> dict[str, Record | Broken]:
    """Every file: a record, or everything wrong with it."""
    return read_files([*sources], sources, schemas)


class TextsRead(Mapping[str, str]):
    """The text of every file that could be read; a record may hold its own folded."""

    def __init__(self, read: Mapping[str, Record | Broken]) -> None:
        self._read = read

    def __getitem__(self, file: str) -> str:
        found = self._read[file]
        return found.document.text if isinstance(found, Record) else found.text

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def registry_of(
    sources: Mapping[str, bytes | Unreadable], schemas: Mapping[str, Schema]
) -> Registry:
    """The real records that can be read, judged by no rule."""
    return worlds(read_one(file, source, schemas) for file, source in sources.items())[0]


@stage(JUDGING)
def judged(
    read: Mapping[str, Record | Broken],
    about: Mapping[str, frozenset[Scope]],
    today: date | None = None,
) -> Checked:
    """Findings about the files in ``about``, judged together with everything that was read.

    ``about`` has the scopes of the rules that are asked about each file; sound parts of all that is
    broken count for others.  ``today`` is the day in Seoul; without it nothing is late or expired.
    """
    real, samples = worlds(read.values())
    findings: list[Finding] = []
    broken = {file: found for file, found in read.items() if isinstance(found, Broken)}
    for world, sample in ((real, False), (samples, True)):
        ours = {file: one for file, one in broken.items() if _of_sample(one) is sample}
        wider = with_sound_parts(world, ours.values())
        for file, one in ((file, one) for file, one in ours.items() if file in about):
            findings += of_broken(one, wider, today, about[file])
    work = partial(of_sound, day=today, about=about, many=len(about) >= LEAST)
    own, others = [], []  # so that one core is at the samples while another is at real records
    for world in (real, samples):
        asked = [record for record in world if about.get(record.document.file)]
        first, *rest = to_judge(world, asked)
        own.append(first)
        others += rest
    if len(others) > 1:  # what all of them need is worked out before workers are forked
        findings += work(JudgingShare(real, [*real][:1]))
    findings += shared_out(work, own, others)
    return Checked(real, samples, in_order(findings), TextsRead(read))


def worlds(read: Iterable[Record | Broken]) -> tuple[Registry, Registry]:
    """Two registries: real records, and samples."""
    found = list(read)
    records = [one for one in found if isinstance(one, Record)]
    broken = [name for one in found if isinstance(one, Broken) for name in one.stands_for]
    real, samples = (
        Registry(
            (record for record in records if record.sample is sample),
            (name for name, of_sample in broken if of_sample is sample),
        )
        for sample in (False, True)
    )
    return real, samples


def _of_sample(broken: Broken) -> bool:
    return any(sample for _, sample in broken.stands_for)


def with_sound_parts(world: Registry, broken: Iterable[Broken]) -> Registry:
    """A world in which the sound parts of broken records can be judged among the others."""
    parts = [one.parts.sound for one in broken if one.parts and one.parts.sound]
    return Registry([*world, *parts], world.broken) if parts else world
