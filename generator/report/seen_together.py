"""Of which files the findings have to be seen together to be told once.

What is told of any other file depends on its own findings alone (``told_once``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterator, Mapping
from typing import TypeAlias

from generator.records.kept_findings import KeptFindings
from generator.report.derived import COPIES, DERIVED
from generator.report.misplaced_files import MISSING, PLACED
from generator.report.programme_faults import FIELDS
from generator.report.told_once import OF_SHAPE
from generator.report.unread_files import ADDED_UP

Found: TypeAlias = Mapping[tuple[bool, str], KeptFindings]
"""Findings by their file, those about people's data apart."""
ROOTS = {*COPIES, *DERIVED}
WEIGHED = {*ROOTS, *OF_SHAPE, *FIELDS, *MISSING, *PLACED, *ADDED_UP}
"""Rules and messages by which what is found in a file may change what is told of others."""
NAMED = re.compile(r'(?<!\\)"(data/(?:[^"\\]|\\.)*)"')
"""A file, as findings are written."""


def seen_together(found: Found) -> set[str]:
    """The files with such findings, and those with what may follow from them.

    Raises ``NotKept`` where a finding that may follow has no written form.
    """
    files = {file for file, _ in _having(WEIGHED, found)}
    causes = {json.dumps(file)[1:-1] for file, _ in _having(ROOTS, found)}
    if causes:
        for file, one in _having(_following(found), found):
            if file not in files and not causes.isdisjoint(NAMED.findall(one.written)):
                files.add(file)
    return files


def _having(ids: Container[str], found: Found) -> Iterator[tuple[str, KeptFindings]]:
    """The files and findings with one of some rules or messages; none is read for that."""
    every = {one.kinds for one in found.values()}
    meant = {kinds for kinds in every if any(id in ids or _rule(id) in ids for _, id in kinds)}
    return ((file, one) for (_, file), one in found.items() if one.kinds in meant)


def _following(found: Found) -> set[str]:
    """What may follow from the findings that others follow from."""
    ids = {id for one in found.values() for _, id in one.kinds}
    if not ids.isdisjoint(COPIES):
        return ids
    return {id for root in ids & DERIVED.keys() for id in DERIVED[root]}


def _rule(id: str) -> str:
    return id.partition(".")[0]
