"""What each command of ``portal`` does: from plain options to printed text and an exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from generator import exporting, files, formatting, reviewing
from generator.check import Checked
from generator.check import check as check_sources
from generator.exit_codes import FINDINGS, HOLDS
from generator.findings import Finding, Severity
from generator.report import FORMATS, tell
from generator.report.explained import explained
from generator.report.telling import words
from generator.rules import rulebook
from generator.schema import Schema
from generator.words import Word


class Unusable(Exception):
    """The command cannot begin: a path, a repository or an argument that is not there."""


def check(options: Namespace) -> int:
    """``portal check``: every finding, or those under the paths that were named."""
    schemas = read_schemas(options.root)
    everything = read_and_check(options.root, schemas, options.today or options.now().date())
    checked = only_under(everything, options.root, options.paths)
    shown = at_least(Severity[options.level.upper()], checked.findings)
    tellings = tell(shown, checked.texts, schemas, options.lang)
    sys.stdout.write(FORMATS[options.format](tellings, options.lang))
    worst = max((finding.severity for finding in checked.findings), default=Severity.INFO)
    fails = worst is Severity.ERROR or (options.strict and worst is Severity.WARNING)
    return FINDINGS if fails else HOLDS


def rule(options: Namespace) -> int:
    """``portal rule ID``: a rule's page; without an id, the list of all rules."""
    if options.id is None:
        sys.stdout.writelines(f"{id}\n" for id in rulebook())
        return HOLDS
    if options.id not in rulebook():
        raise Unusable(words(options.lang, "report", "no-rule").format(rule=Word(options.id)))
    sys.stdout.write(explained(rulebook()[options.id], options.lang))
    return HOLDS


def fmt(options: Namespace) -> int:
    """``portal fmt``: write records canonically, or only list those that are not."""
    paths = [str(_from_root(options.root, path)) for path in options.paths]
    return formatting.run(options.root, paths, options.check, options.lang)


def review(options: Namespace) -> int:
    """``portal review``: what a proposal changes, breaks and still needs."""
    try:
        report, verdict = reviewing.run(options, options.now())
    except reviewing.Unclear as error:
        raise Unusable(str(error)) from None
    sys.stdout.write(report)
    return HOLDS if verdict == "approved" else FINDINGS


def export(options: Namespace) -> int:
    """``portal export``: the open data in a folder of its own, today's or that of a past day."""
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Unusable(f"빈 폴더가 아닙니다: {folder} / the folder is not empty")
    schemas = read_schemas(options.root)
    try:
        done = exporting.export(options.root, schemas, folder, options.as_of)
    except exporting.NoSuchPast:
        raise Unusable(
            f"Git에 그날의 기록이 없습니다: {options.as_of} / Git has no records of that day here"
        ) from None
    if done.findings:
        told = tell(done.findings, done.texts, schemas, options.lang)
        sys.stderr.write(FORMATS["text"](told, options.lang))
    sys.stdout.write(f"{len(done.files)}개 파일 / files: {folder}\n")
    return FINDINGS if done.findings else HOLDS


def at_least(level: Severity, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that weigh as much as a level or more."""
    return [finding for finding in findings if finding.severity >= level]


def read_schemas(root: Path) -> dict[str, Schema]:
    """The schemas of a repository, or a word on why it is none."""
    schemas = files.read_schemas(root)
    if not schemas or not (root / "data").is_dir():
        raise Unusable(
            f"schemas/와 data/가 없습니다: {root.resolve()} / there is no schemas/ and data/ here"
        )
    return schemas


def read_and_check(root: Path, schemas: dict[str, Schema], today: date) -> Checked:
    """Every record of a repository, checked as on a day in Seoul."""
    return check_sources(files.read_sources(root), schemas, today)


def only_under(checked: Checked, root: Path, paths: list[str]) -> Checked:
    """The findings under some paths; all records are read all the same, for references to hold."""
    if not paths:
        return checked
    wanted = [_from_root(root, path) for path in paths]
    kept = tuple(
        finding
        for finding in checked.findings
        if any(PurePosixPath(finding.place.file).is_relative_to(path) for path in wanted)
    )
    return replace(checked, findings=kept)


def _from_root(root: Path, path: str) -> PurePosixPath:
    there = Path(path) if Path(path).exists() or Path(path).is_symlink() else root / path
    if not there.exists() and not there.is_symlink():
        raise Unusable(f"그런 경로가 없습니다: {path} / there is no such path")
    try:
        return PurePosixPath(there.absolute().relative_to(root.absolute()).as_posix())
    except ValueError:
        raise Unusable(
            f"저장소 밖의 경로입니다: {path} / the path is outside the repository"
        ) from None
