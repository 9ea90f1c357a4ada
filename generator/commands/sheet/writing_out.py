"""``portal sheet template`` and ``portal sheet export``: tables as files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from generator.commands.exit_codes import HOLDS
from generator.commands.register import read_all, world_of
from generator.commands.usage import UsageError, from_root, read_schemas
from generator.records.file_writing import write
from generator.records.model import Consortium, Programme
from generator.records.schema import Schema
from generator.sheets import desk
from generator.sheets.choices import Choices
from generator.sheets.sheet_words import WORDS


def template(options: Namespace) -> int:
    """Write a table to fill in."""
    schemas = read_schemas(options.root)
    registry = world_of(read_all(options.root, schemas), sample=False)
    year = options.programme
    if year and registry.find(Programme, year) is None:
        known = ", ".join(programme.id for programme in registry.all(Programme)[-8:])
        raise UsageError(f"그런 사업연도가 없습니다: {year} (있는 것: {known}) / no such year")
    data = {"programme": year} if year else {}
    return _write(options, schemas["consortium"], {}, desk.choices(data, registry, options.lang))


def export(options: Namespace) -> int:
    """Write a table of a record."""
    schemas = read_schemas(options.root)
    file = from_root(options.root, options.record).as_posix()
    register = read_all(options.root, schemas)
    record = register.get(file)
    if not isinstance(record, Consortium):
        raise UsageError(
            f"{file}: portal check에서 오류가 없는 컨소시엄이어야 합니다"
            " / it has to be a consortium that portal check finds sound"
        )
    words = desk.choices(record.written, world_of(register, sample=record.sample), options.lang)
    return _write(options, schemas["consortium"], record.written, words)


def _write(options: Namespace, schema: Schema, data: Mapping[str, Any], words: Choices) -> int:
    if options.output.exists():
        raise UsageError(f"이미 있는 파일입니다: {options.output} / the file is there already")
    if options.output.suffix.lower() == ".csv":
        content = desk.table(options.part, schema, data, words, options.encoding)
    elif options.output.suffix.lower() == ".xlsx":
        content = desk.workbook(options.part, schema, data, words)
    else:
        raise UsageError(f".xlsx나 .csv로 씁니다: {options.output} / write .xlsx or .csv")
    write(options.output, content)
    print(WORDS.say(options.lang, "report", "made", file=str(options.output)))
    return HOLDS
