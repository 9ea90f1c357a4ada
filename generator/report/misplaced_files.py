"""Files in a wrong place or under a wrong name, and what only misses them there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from generator.records.findings import Finding, Problem, Severity

UNNAMED = (
    *("unknown-file.name", "unknown-file.long", "unknown-file.reserved"),
    *("unknown-file.ending", "unknown-file.no-ending"),
)
"""What keeps a file in the right folder from being read."""
ELSEWHERE = ("unknown-file.depth-1", "unknown-file.depth-2", "unknown-file.folder")
"""Of a file in a folder where none of its kind may be."""
OTHER_YEAR = ("wrong-year-folder.programme", "wrong-year-folder.event")
OTHER_KIND = "schema.other-kind"
OF_NO_YEAR = "wrong-year-name"
PLACED = {*UNNAMED, *ELSEWHERE, *OTHER_YEAR, OTHER_KIND, OF_NO_YEAR}
"""Of files that belong elsewhere."""
MISSING = ("unknown-reference.record", "unknown-reference.edition")
MOST_SEEN = 8  # places that miss a file and are named with it


def with_places(found: list[Finding], files: Collection[str]) -> list[Finding]:
    """The findings, with a file that is missed where it belongs before all others.

    ``files`` are all that there are.  References to its right place are held back, and named with
    the file, whose message is an error then; a file beside the one it is a copy of is told as such.
    """
    if not any(one.problem.id in PLACED for one in found):
        return found
    missing = by_target(found)
    unnamed = Counter(_folder(one.place.file) for one in found if one.problem.id in UNNAMED)
    homes = {id(one): _home(one, missing, unnamed) for one in found}
    misses = {at: missing.get(home, []) for at, home in homes.items()}
    held = {id(one) for each in misses.values() for one in each}
    told = [_told(one, homes[id(one)], misses[id(one)], files) for one in found]
    kept = [(old, new) for old, new in zip(found, told, strict=True) if id(old) not in held]
    if held:
        kept.sort(key=lambda pair: (pair[0].rule != "personal-data", not misses[id(pair[0])]))
    return [new for _, new in kept]


def by_target(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    """References to nothing, by the file in which it would be."""
    targets: dict[str, list[Finding]] = {}
    for one in found:
        if one.problem.id not in MISSING:
            continue
        world = "data/samples/" if one.place.file.startswith("data/samples/") else "data/"
        target, folder = str(one.problem.values["found"]), one.problem.values["folder"]
        if folder == "editions":
            target, folder = target.partition("/")[0], "exhibitions"
        targets.setdefault(f"{world}{folder}/{target}.yml", []).append(one)
    return targets


def _home(
    finding: Finding, missing: Mapping[str, list[Finding]], unnamed: Mapping[str, int]
) -> str:
    """Where the file of a finding belongs; empty where it is right, or nobody can tell."""
    id, values, file = finding.problem.id, finding.problem.values, finding.place.file
    if id in OTHER_YEAR:
        return f"{values['path']}/{values['right']}/{values['name']}.yml"
    if id == OTHER_KIND:
        return str(values["home"])
    if id == OF_NO_YEAR:
        return f"{_folder(file)}/{values['year']}.yml"
    if id in ELSEWHERE:
        return _only(one for one in missing if PurePosixPath(one).name == PurePosixPath(file).name)
    if id not in UNNAMED:
        return ""
    if home := _renamed(file, values):
        return home
    wanted = (one for one, by in missing.items() if _folder(one) == _folder(file) and not _sure(by))
    return _only(wanted) if unnamed[_folder(file)] == 1 else ""


def _renamed(file: str, values: Mapping[str, Any]) -> str:
    """The path of a file whose name, or a folder's, is as it was meant."""
    if not values.get("near"):
        return ""
    if "name" not in values:
        return f"{_folder(file)}/{values['near']}"
    steps = [values["near"] if one == values["name"] else one for one in file[:-4].split("/")]
    return "/".join(steps) + ".yml"


def _only(homes: Iterable[str]) -> str:
    """The one home that there is; empty where there are several."""
    found = [*homes]
    return found[0] if len(found) == 1 else ""


def _sure(missing: Iterable[Finding]) -> bool:
    """Whether it is known that something else was meant."""
    return any(one.problem.offer and one.problem.offer.sure for one in missing)


def _told(finding: Finding, home: str, missed: list[Finding], files: Collection[str]) -> Finding:
    """The finding of a file, with where it is missed; or that it is a copy of what is there."""
    problem = finding.problem
    if home in files and problem.id in UNNAMED:
        values = {"name": PurePosixPath(finding.place.file).name, "file": home}
        return replace(finding, problem=Problem("unknown-file.copy", values=values))
    if not missed:
        return finding
    if problem.rule == "unknown-file":
        near = home if problem.id in ELSEWHERE else PurePosixPath(home).name
        problem = replace(problem, values={**problem.values, "near": near})
    see = tuple(one.place for one in missed[:MOST_SEEN])
    return replace(finding, problem=problem, severity=Severity.ERROR, see=(*finding.see, *see))


def _folder(file: str) -> str:
    return file.rpartition("/")[0]
