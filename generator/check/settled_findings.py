"""Findings that one changed day or number would settle are told as one, with what was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from generator.check.reading import read_one
from generator.check.tried_mends import Settling, Trial
from generator.records.findings import FieldPath, Finding, Offer, Severity
from generator.records.model import Record
from generator.records.schema import Schema

MOST_FILES = 6  # of a report; where more are wrong, there is more than one slip

Read: TypeAlias = Callable[[str], bytes | None]
"""The bytes of a file, None where there is none."""


def settled(
    findings: Iterable[Finding],
    read: Read,
    schemas: Mapping[str, Schema],
    today: date,
    *,
    many: bool = False,
) -> tuple[Finding, ...]:
    """The findings; those of a file that one change would settle are one, which offers it.

    ``many`` tells that many records were judged before.
    """
    found = list(findings)
    for file in looked_at(found):
        if records := _with_referred(file, read, schemas):
            trial = Trial(records[0], tuple(records[1:]), today, many)
            if settling := trial.settling():
                found = [*_as_one(found, trial, settling)]
    return tuple(found)


def looked_at(findings: Iterable[Finding]) -> list[str]:
    """The files in which such a change is looked for: the first with more than notes on records."""
    files: dict[str, None] = {}
    for one in findings:
        if one.kind and one.severity > Severity.INFO:
            files[one.place.file] = None
        if len(files) == MOST_FILES:
            break
    return [*files]


def _as_one(found: list[Finding], trial: Trial, settling: Settling) -> Iterator[Finding]:
    """The findings; of those that the change settles the one that is nearest to it."""
    gone = trial.begun - settling.left
    ours = {
        id(one): one
        for one in found
        if one.place.file == trial.record.document.file and (one.problem.id, one.problem.at) in gone
    }
    nearest = max(ours.values(), key=lambda one: _nearness(one, settling.at), default=None)
    offer = Offer(settling.value)
    known = nearest.problem.offer if nearest else None
    for one in found:
        if id(one) not in ours or (known and known.value != offer.value):
            yield one
        elif one is nearest:
            problem = replace(one.problem, at=settling.at, offer=offer)
            gravest = max(each.severity for each in ours.values())
            place = trial.record.place(settling.at)
            yield replace(one, problem=problem, place=place, severity=gravest)


def _nearness(one: Finding, at: FieldPath) -> tuple[int, int]:
    """How many steps two field paths begin with alike, and how grave the finding is."""
    steps = [a == b for a, b in zip(one.problem.at, at, strict=False)]
    return [*steps, False].index(False), one.severity


def _with_referred(file: str, read: Read, schemas: Mapping[str, Schema]) -> list[Record]:
    """A record, and those that it refers to; nothing where the file is none."""
    source = read(file)
    found = read_one(file, source, schemas) if source is not None else None
    if not isinstance(found, Record):
        return []
    world = "data/samples" if found.sample else "data"
    names = (
        f"exhibitions/{id.partition('/')[0]}" if folder == "editions" else f"{folder}/{id}"
        for _, folder, id in found.references
    )
    others = [one for name in dict.fromkeys(names) if (one := f"{world}/{name}.yml") != file]
    read_others = (read_one(one, text, schemas) for one in others if (text := read(one)))
    return [found, *(one for one in read_others if isinstance(one, Record))]
