"""``portal fmt``: format records; files that cannot be formatted are reported and left as is."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.check.reading import Broken, read_one
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.usage import from_root, read_schemas, under
from generator.records import files
from generator.records.canonical import canonical
from generator.records.file_writing import tidy, write
from generator.records.findings import Finding, Severity, in_order
from generator.records.schema import Schema
from generator.records.yaml_source import Refused, Unreadable, parse
from generator.report import FORMATS, Telling, tell


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    which = "이 경로의 레코드만 / only the records under these paths (default: all)"
    parser.add_argument("paths", nargs="*", metavar="PATHS", help=which)
    parser.add_argument(
        "--check",
        action="store_true",
        help="고치지 않고 다른 파일만 표시 / only list files that would change",
    )


def run(options: Namespace) -> int:
    """Format files, list the changed ones, and report those that could not be formatted."""
    paths = [str(from_root(options.root, path)) for path in options.paths]
    changed, refused = format_records(options.root, paths, options.check, options.lang)
    sys.stdout.writelines(f"{file}\n" for file in changed)
    if refused:
        sys.stdout.write(FORMATS["text"](refused, options.lang))
    return FINDINGS if refused or (options.check and changed) else HOLDS


def format_records(
    root: Path, paths: Sequence[str], only_check: bool, language: str
) -> tuple[list[str], list[Telling]]:
    """Files that were or would be rewritten, and findings about the others.

    ``paths`` are files and folders as seen from the root, with ``/``; none means all records.
    """
    wanted = under(paths)
    if not only_check:
        tidy(root)
    schemas = read_schemas(root)
    changed: list[str] = []
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    for file, source in files.read_sources(root).items():
        if not wanted(file):
            continue
        formatted = formatted_record(file, source, schemas)
        if isinstance(formatted, Broken):
            findings += formatted.findings if formatted.fails else []
            texts[file] = formatted.text
        elif formatted != source:
            changed.append(file)
            if not only_check:
                write(root / file, formatted)
    return changed, tell(in_order(findings), texts, schemas, language)


def formatted_record(
    file: str, source: bytes | Unreadable, schemas: Mapping[str, Schema]
) -> bytes | Broken:
    """The formatted text, unless the record is invalid or would exceed the size limit."""
    record = read_one(file, source, schemas)
    if isinstance(record, Broken):
        return record
    formatted = canonical(record.document, schemas[record.kind]).encode()
    again = parse(formatted, file)
    if isinstance(again, Refused):
        finding = Finding(again.place, Severity.ERROR, again.problem, record.kind)
        return Broken([finding], again.text)
    if again.data != record.document.data:  # the last guard: no file is worth a changed fact
        raise AssertionError(f"formatting would change what {file} says")
    return formatted
