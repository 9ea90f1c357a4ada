"""``portal sheet import``: a table into a record, once nothing in it has to be mended."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.register import read_all, world_of
from generator.commands.usage import UsageError, from_root, read_at_most, read_schemas
from generator.records.document import Document
from generator.records.file_writing import write
from generator.records.model import Consortium
from generator.records.yaml_source import parse
from generator.rules.unknown_file import address
from generator.sheets import desk
from generator.sheets.importing import Imported, Register, imported
from generator.sheets.matching import part_of
from generator.sheets.opening import LARGEST, opened
from generator.sheets.sheet_telling import changes, told
from generator.sheets.sheet_words import WORDS


def read_in(options: Namespace) -> int:
    """Read a table, tell what is found, and write the record if it is sound."""
    schemas = read_schemas(options.root)
    file = _record_file(options)
    source = _source(options.root / file)
    document = parse(source, file) if source is not None else None
    if source is not None and not isinstance(document, Document):
        raise UsageError(f"{file}: 먼저 portal check로 고치십시오 / fix it first")
    data = document.data if isinstance(document, Document) else {}
    grids = opened(read_at_most(options.file, LARGEST))
    part = options.part or part_of(grids, schemas["consortium"], data)
    register = read_all(options.root, schemas)
    world = world_of(register, sample=file.startswith("data/samples/"))
    words = desk.choices(data, world, options.lang)
    reads = desk.reads(part, grids, schemas["consortium"], data, words)
    today = options.today or options.now().date()
    done = imported(file, source, reads, Register(register, schemas, today))
    sys.stdout.write(told(done, schemas, options.lang, grids[0].read_as))
    sys.stdout.writelines(f"{line}\n" for line in changes(data, done, reads, options.lang))
    return _finished(options, done, source)


def _finished(options: Namespace, done: Imported, source: bytes | None) -> int:
    content = done.text.encode()
    if done.fails:
        outcome = "not-written"
    elif content == source:
        outcome = "same"
    else:
        outcome = "would" if options.dry_run else "written"
    if outcome == "written":
        write(options.root / done.file, content)
    print(WORDS.say(options.lang, "report", outcome, file=done.file))
    return FINDINGS if done.fails else HOLDS


def _record_file(options: Namespace) -> str:
    """The record that is written, which need not be there yet."""
    file = Path(options.record).as_posix()
    if (options.root / file).exists() or Path(file).exists():
        file = from_root(options.root, options.record).as_posix()
    found = address(file)
    if not file.startswith("data/") or not isinstance(found, tuple) or found[0] is not Consortium:
        example = "data/consortia/2026/medica-kmdica.yml"
        raise UsageError(
            f"컨소시엄의 파일 이름이 아닙니다: {file} (예: {example})"
            f" / it is no file of a consortium, such as {example}"
        )
    return file


def _source(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
