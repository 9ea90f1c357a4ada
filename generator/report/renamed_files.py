"""Records under a new name or in the other world, told in the place of what only misses them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.records.findings import Finding, Place, Problem, Severity
from generator.records.near import likest
from generator.report.misplaced_files import by_target

FEWEST = 2  # references that mean one record where nothing has its name
MOST_SEEN = 8
SAMPLES = "data/samples/"


def with_renamed(found: list[Finding], texts: Mapping[str, str]) -> list[Finding]:
    """The findings, with one in the place of all that follow from a new name or another world."""
    missing = by_target(found)
    if not missing:
        return found
    unread = {one.place.file for one in found if one.rule == "unknown-file"}
    records = {file: text for file, text in texts.items() if file not in unread}
    told: list[Finding] = []
    held: set[int] = set()
    for cause, follows in (*_renamed(missing, records), *_of_other_world(missing, records)):
        told.append(cause)
        held |= {id(one) for one in found if _follows(one, cause, follows)}
    if not told:
        return found
    people = [one for one in found if one.rule == "personal-data"]
    return [*people, *told, *(f for f in found if id(f) not in held and f not in people)]


def _renamed(
    missing: Mapping[str, list[Finding]], texts: Mapping[str, str]
) -> Iterator[tuple[Finding, list[Finding]]]:
    """A record that nothing refers to, named nearly like one that several refer to in vain."""
    for target, each in missing.items():
        if len(each) < FEWEST:
            continue
        beside = [one for one in texts if _folder(one) == _folder(target)]
        stems = {_stem(one): one for one in beside}
        near = likest(_stem(target), stems)
        if near is None or _is_named(stems[near], texts):
            continue
        values = {"found": _id(target), "name": f"{_stem(target)}.yml", "count": len(each)}
        yield _finding(stems[near], "unknown-file.renamed", values, each), each


def _of_other_world(
    missing: Mapping[str, list[Finding]], texts: Mapping[str, str]
) -> Iterator[tuple[Finding, list[Finding]]]:
    """A file that refers to nothing of its world, and to several records of the other one."""
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for target, each in missing.items():
        if _other(target) in texts:
            for one in each:
                by_file[one.place.file].append(one)
    for file, each in by_file.items():
        if len(each) >= FEWEST and _other(file) not in texts:
            values = {"count": len(each), "home": _other(file)}
            follows = [*each, *missing.get(_other(file), ())]
            yield _finding(file, "unknown-file.other-world", values, follows), follows


def _follows(finding: Finding, cause: Finding, follows: list[Finding]) -> bool:
    """Whether a finding is gone once the file has its right name and place."""
    if finding.rule == "personal-data":
        return False
    if any(finding is one for one in follows):
        return True
    if cause.problem.id == "unknown-file.other-world":
        return finding.place.file == cause.place.file
    named = {cause.problem.values["found"], _id(cause.place.file)}
    return not named.isdisjoint(map(str, finding.problem.values.values()))


def _finding(file: str, id: str, values: Mapping[str, object], follows: list[Finding]) -> Finding:
    see = tuple(one.place for one in follows if one.place.file != file)[:MOST_SEEN]
    return Finding(Place(file), Severity.ERROR, Problem(id, (), values), see=see)


def _is_named(file: str, texts: Mapping[str, str]) -> bool:
    """Whether another record refers to a file's."""
    named = (f'"{_id(file)}"', f'"{_id(file)}/', f" {_id(file)}\n")
    return any(any(one in text for one in named) for name, text in texts.items() if name != file)


def _other(file: str) -> str:
    """The same path in the other world, of samples or of real records."""
    rest = file.removeprefix(SAMPLES)
    return f"data/{rest}" if rest != file else f"{SAMPLES}{file.removeprefix('data/')}"


def _id(file: str) -> str:
    """The id of the record of a file: ``2026/spring``."""
    return file.removeprefix(SAMPLES).removeprefix("data/").partition("/")[2].removesuffix(".yml")


def _folder(file: str) -> str:
    return file.rpartition("/")[0]


def _stem(file: str) -> str:
    return PurePosixPath(file).stem
