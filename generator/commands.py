"""What each command of ``portal`` does: from plain options to printed text and an exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator import files, formatting
from generator.check import Checked
from generator.check import check as check_sources
from generator.findings import Severity
from generator.report import FORMATS, tell
from generator.report.explained import explained
from generator.report.telling import words
from generator.rules import rulebook
from generator.schema import Schema
from generator.words import Word

HOLDS, FINDINGS, USAGE = range(3)


class Unusable(Exception):
    """The command cannot begin: a path, a repository or an argument that is not there."""


def check(options: Namespace) -> int:
    """``portal check``: every finding, or those under the paths that were named."""
    schemas = read_schemas(options.root)
    checked = only_under(read_and_check(options.root, schemas), options.root, options.paths)
    tellings = tell(checked.findings, checked.texts, schemas, options.lang)
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


def read_schemas(root: Path) -> dict[str, Schema]:
    """The schemas of a repository, or a word on why it is none."""
    schemas = files.read_schemas(root)
    if not schemas or not (root / "data").is_dir():
        raise Unusable(
            f"schemas/와 data/가 없습니다: {root.resolve()} / there is no schemas/ and data/ here"
        )
    return schemas


def read_and_check(root: Path, schemas: dict[str, Schema]) -> Checked:
    """Every record of a repository, checked."""
    return check_sources(files.read_sources(root), schemas)


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
