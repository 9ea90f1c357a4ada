"""Records on disk in their canonical form: each is rewritten whole, or left as it is and told."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator import files
from generator.canonical import canonical
from generator.check import Broken, read_one
from generator.exit_codes import FINDINGS, HOLDS
from generator.findings import Finding, Severity
from generator.report import FORMATS, Telling, tell
from generator.schema import Schema
from generator.yaml_source import Refused, Unreadable, parse


def run(root: Path, paths: Sequence[str], only_check: bool, language: str) -> int:
    """Format, name the files that changed or would, and tell why others were left as they are."""
    changed, refused = format_records(root, paths, only_check, language)
    sys.stdout.writelines(f"{file}\n" for file in changed)
    if refused:
        sys.stdout.write(FORMATS["text"](refused, language))
    return FINDINGS if refused or (only_check and changed) else HOLDS


def format_records(
    root: Path, paths: Sequence[str], only_check: bool, language: str
) -> tuple[list[str], list[Telling]]:
    """The files that were rewritten, or would be, and what keeps others from it.

    ``paths`` are files and folders as seen from the root, with ``/``; none means all records.
    """
    schemas = files.read_schemas(root)
    changed: list[str] = []
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    for file, source in files.read_sources(root).items():
        if not _wanted(file, paths):
            continue
        formatted = formatted_record(file, source, schemas)
        if isinstance(formatted, Broken):
            findings += formatted.findings
            texts[file] = formatted.text
        elif formatted != source:
            changed.append(file)
            if not only_check:
                files.write(root / file, formatted)
    findings.sort(key=lambda finding: finding.order)
    return changed, tell(findings, texts, schemas, language)


def formatted_record(
    file: str, source: bytes | Unreadable, schemas: Mapping[str, Schema]
) -> bytes | Broken:
    """A record in canonical form, unless it is unsound or would outgrow what may be read again."""
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


def _wanted(file: str, paths: Sequence[str]) -> bool:
    return not paths or any(PurePosixPath(file).is_relative_to(path) for path in paths)
