"""What is sound of a record that is not sound as a whole, so that it can be judged all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import Any

from generator.records.findings import FieldPath, Problem
from generator.text.languages import LANGUAGES

BEYOND = "schema.too-many"
"""Says that more is wrong than what is told."""
ROUNDS = 4  # what is taken away may leave its group unsound, and that its own
UNKNOWN: Mapping[str, Any] = {"scheme": "unknown", "type": "unknown"}
"""What claims ask of every record, also of one that is referred to, so it is written for them."""
NEUTRAL: Mapping[str, Any] = {"title": "", "names": (), "hosts": (), "sources": (), **UNKNOWN}
"""What stands for a missing field of every record, so that no rule finds anything in it."""
ABSENT = frozenset({"programme", "roster_consent", "follows"})
"""Fields that only some records need; rules take them for not known."""


def sound_part(data: Any, problems: Callable[[Any], list[Problem]]) -> Any:
    """The data without all that is wrong with its shape; None where too little is left.

    What is surely meant stands for what is written.  A list goes as a whole, for sums and counts of
    a part of it would be untrue.
    """
    kept = deepcopy(data)
    for _ in range(ROUNDS):
        found = [p for p in problems(kept) if not _missing_neutral(p)]
        if not found:
            return kept
        if any(not _removable(problem) for problem in found):
            return None
        for problem in found:
            _mend(kept, problem)
    return None


def _mend(data: Any, problem: Problem) -> None:
    """Write what was surely meant, else take away what is wrong."""
    offer, group = problem.offer, at(data, problem.at[:-1])
    meant = offer and offer.sure and offer.value is not None and offer.renames is None
    if offer and meant and group is not None:
        group[problem.at[-1]] = offer.value
        for name, value in offer.beside.items() if isinstance(group, dict) else ():
            group.setdefault(name, value)
    else:
        _remove(data, _whole(_wrong(problem)))


def without_entries(data: Any, wrong: Iterable[FieldPath]) -> Any:
    """The data with None for each entry of a list in which something is wrong."""
    kept = deepcopy(data)
    for path in wrong:
        entry = entry_at(path)
        if entry is None:
            _remove(kept, path)
        elif isinstance(entries := at(kept, path[:entry]), list):
            entries[int(path[entry])] = None
    return kept


def wrong_places(problems: Iterable[Problem]) -> list[FieldPath]:
    """The field or group of each problem."""
    return [_wrong(problem) for problem in problems]


def _wrong(problem: Problem) -> FieldPath:
    """What has to go: the field, or the group that lacks one."""
    return problem.at[:-1] if problem.id.startswith("schema.required") else problem.at


def _missing_neutral(problem: Problem) -> bool:
    """Whether only a field is missing that something stands for."""
    missing = problem.id.startswith("schema.required") and len(problem.at) == 1
    return missing and (problem.at[0] in NEUTRAL or problem.at[0] in ABSENT)


def _removable(problem: Problem) -> bool:
    return bool(_wrong(problem))


def _whole(path: FieldPath) -> FieldPath:
    """The list that a path leads into, else the path."""
    return path[: entry_at(path)]


def entry_at(path: FieldPath) -> int | None:
    """Where a path enters a list for the first time; None where it enters none."""
    return next((n for n, step in enumerate(path) if isinstance(step, int)), None)


def beside_no_text(data: Any, path: FieldPath) -> bool:
    """Whether a path leads to one language of a text of which a language is no text.

    What was meant there is read as a text, but says nothing that another is to be compared with.
    """
    text = at(data, path[:-1])
    in_languages = isinstance(text, dict) and text.keys() <= {*LANGUAGES}
    return in_languages and not all(isinstance(said, str) for said in text.values())


def _remove(data: Any, path: FieldPath) -> None:
    group = at(data, path[:-1])
    if isinstance(group, dict):
        group.pop(path[-1], None)


def at(data: Any, path: FieldPath) -> Any:
    """What stands at a path; None where it leads nowhere."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
