"""``portal export``: write the open data, current or as of a past day, into a folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from generator.check.reading import Broken, read_one
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.new_folder import new_folder
from generator.commands.usage import UsageError, read_schemas
from generator.exports import exports
from generator.exports.data_folder import FOLDER
from generator.git.as_set_up import NoVersion
from generator.git.completeness import lacks
from generator.git.log import version_at
from generator.git.repository import Repository
from generator.history.missing import WORDS, reason
from generator.history.past import Reader
from generator.records import files
from generator.records.file_writing import write_new
from generator.records.findings import Finding
from generator.records.model import Record
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from generator.report import FORMATS, tell
from generator.site.settings_file import site_in
from generator.text.dates import SEOUL
from generator.text.shown_steps import steps

Sources = Mapping[str, bytes | Unreadable]


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="빈 폴더 / a new or empty folder")
    parser.add_argument(
        "--as-of",
        type=date.fromisoformat,
        metavar="DATE",
        help="그날이 끝날 때의 기록 / the records as they were at the end of a day (YYYY-MM-DD)",
    )


def run(options: Namespace) -> int:
    """Write the files and list records that had to be left out."""
    schemas = read_schemas(options.root)
    today = options.now().date()
    if options.as_of and options.as_of > today:
        raise UsageError(
            f"{options.as_of}은(는) 아직 오지 않은 날입니다. 오늘({today})까지의 날짜를 주십시오."
            f" 예: --as-of {today} / {options.as_of} has not come yet; give a day up to today"
        )
    try:
        with new_folder(options.folder, options.root) as folder:
            done = export(options.root, schemas, folder, options.as_of)
    except NoSuchPast as error:
        raise UsageError(
            f"Git에 그날의 기록이 없습니다: {options.as_of} / Git has no records of that day here"
            + "".join(f"\n{WORDS[why]}" for why in error.args)
        ) from None
    if done.findings:
        findings = tell(done.findings, done.texts, schemas, options.lang)
        sys.stderr.write(FORMATS["text"](findings, options.lang))
    sys.stdout.write(f"{len(done.files)}개 파일 / files: {options.folder}\n")
    return FINDINGS if done.findings else HOLDS


WRITING = "공개 데이터 쓰기 / writing open data"


class NoSuchPast(Exception):
    """It does not reach back to the day, or Git cannot tell; holds why, if it is that."""


@dataclass(frozen=True)
class ExportResult:
    """Result of an export: files written, and records left out with the reason."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def export(
    root: Path, schemas: Mapping[str, Schema], folder: Path, day: date | None
) -> ExportResult:
    """Write every open-data file; past records are read with today's schemas.

    A record of the past that is not sound by them is told about and left out.
    """
    version = "HEAD" if day is None else version_on(root, day)
    sources = files.read_sources(root) if day is None else sources_of(root, version)
    read = {
        file: read_one(file, source, schemas)
        for file, source in sources.items()
        if not file.startswith("data/samples/")
    }
    registry = Registry(record for record in read.values() if isinstance(record, Record))
    written = []
    site = site_in(root)
    past = Reader(schemas).past(root, registry, sources, version)
    for made in steps(WRITING, exports(registry, site, schemas, past)):
        path = folder / made.path.removeprefix(FOLDER)
        write_new(path, made.content)
        written.append(path)
    broken = {file: found for file, found in read.items() if isinstance(found, Broken)}
    findings = tuple(finding for found in broken.values() for finding in found.findings)
    texts = {file: found.text for file, found in broken.items()}
    return ExportResult(tuple(written), findings, texts)


def version_on(root: Path, day: date) -> str:
    """The version that was public at the end of a day in Seoul."""
    end = datetime.combine(day, time(23, 59, 59), SEOUL)
    try:
        with Repository(root) as repository:
            if why := lacks(repository):
                raise NoSuchPast(why)
            version = version_at(repository, "HEAD", int(end.timestamp()))
            if version is None:
                raise NoSuchPast
            return version
    except (NoVersion, OSError) as error:
        raise NoSuchPast(reason(error)) from error


def sources_of(root: Path, version: str) -> Sources:
    """The records as a version has them."""
    with Repository(root) as repository:
        tree = repository.tree(version, "data")
        return {f: s for f, s in repository.read(tree).items() if not f.endswith("/.gitkeep")}
