"""Findings beside a file that is no record yet, which may be what they miss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.records.findings import Finding, Problem
from generator.report.misplaced_files import UNNAMED, with_places
from generator.report.renamed_files import with_renamed

UNNAMED_REFERENCE = "unknown-reference.unnamed"
UNREAD = ("schema", "yaml")
ADDED_UP = ("over-target.firms",)
"""What is told of the sum of a consortium's calls."""


def beside_unread(found: list[Finding], texts: Mapping[str, str]) -> list[Finding]:
    """The findings as they may be said while some files cannot be read.

    A reference to what is in a file without a usable name is told with that file, which comes
    first; no sum of calls is told while one of them is missing in it.
    """
    found = with_places(with_renamed(found, texts), texts)
    unnamed = [one.place.file for one in found if one.problem.id in UNNAMED]
    calls = {f.place.file for f in found if f.rule in UNREAD and "/calls/" in f.place.file}
    told = [_with_file(one, unnamed) for one in found if not _lacks_call(one, calls, texts)]
    if any(one.problem.id == UNNAMED_REFERENCE for one in told):
        told.sort(key=lambda one: (one.rule != "personal-data", one.problem.id not in UNNAMED))
    return told


def _with_file(finding: Finding, unnamed: list[str]) -> Finding:
    """A reference to nothing with the files that it may lead to, in the place of a look-alike."""
    problem = finding.problem
    if problem.id != "unknown-reference.record" or (problem.offer and problem.offer.sure):
        return finding
    world = "data/samples/" if finding.place.file.startswith("data/samples/") else "data/"
    id = str(problem.values["found"])
    folder = str(PurePosixPath(world + str(problem.values["folder"]), id).parent)
    files = [one for one in unnamed if str(PurePosixPath(one).parent) == folder]
    if not files:
        return finding
    values = {"found": id, "file": ", ".join(files)}
    return replace(finding, problem=Problem(UNNAMED_REFERENCE, problem.at, values))


def _lacks_call(finding: Finding, calls: set[str], texts: Mapping[str, str]) -> bool:
    """Whether a call that cannot be read, and names the consortium, is missing in a sum."""
    if finding.problem.id not in ADDED_UP:
        return False
    world, _, rest = finding.place.file.partition("consortia/")
    id = rest.removesuffix(".yml")
    return any(file.startswith(f"{world}calls/") and id in texts.get(file, "") for file in calls)
