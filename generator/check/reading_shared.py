"""Files read by all cores of the machine: each share but one by a forked worker.

Workers return the values of sound files; all others are read here as well, since
what is wrong with them has no short form.
"""

from __future__ import annotations

import marshal
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from functools import partial
from typing import Any

from generator.check.cores import LEAST, shares
from generator.check.kept_records import read_known, values_of
from generator.check.reading import Broken, read_one
from generator.records.held_once import held_once
from generator.records.model import Record
from generator.records.plain_lines import forget_entries
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.rules import ready
from generator.text.copies import Copy
from generator.text.shown_steps import steps
from generator.text.stage_names import READING

AHEAD = 370
"""Files that a worker reads while this process loads the rules."""
Sources = Mapping[str, bytes | Unreadable]
Schemas = Mapping[str, Schema]


def read_files(
    files: Sequence[str], sources: Sources, schemas: Schemas
) -> dict[str, Record | Broken]:
    """Some files: a record, or everything wrong with it.

    Copies begin while this process loads the rules by which records of these kinds are judged.
    """
    own, *others = shares(files, AHEAD)
    copies = [(part, Copy(partial(_values, part, sources, schemas))) for part in others]
    if copies:
        ready({file.split("/")[1] for file in files})
    with held_once() if len(files) >= LEAST else nullcontext():
        read = {file: read_one(file, sources[file], schemas) for file in steps(READING, own)}
        for part, copy in copies:
            told = copy.answer()
            values = marshal.loads(told) if told else [None] * len(part)
            for file, known in zip(part, values, strict=True):
                read[file] = _with(known, file, sources[file], schemas)
    forget_entries()
    return {file: read[file] for file in files}


def _values(files: Sequence[str], sources: Sources, schemas: Schemas) -> bytes:
    """The values of each file that is sound, and None of any other."""
    with held_once():
        found = [read_one(file, sources[file], schemas) for file in files]
    return marshal.dumps([values_of(one) if isinstance(one, Record) else None for one in found])


def _with(known: Any, file: str, source: bytes | Unreadable, schemas: Schemas) -> Record | Broken:
    if known is None or not isinstance(source, bytes):
        return read_one(file, source, schemas)
    return read_known(file, source, known, schemas)
