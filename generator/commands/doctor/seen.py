"""The finding of one step of setting up, and how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.text.catalogues import Catalogue
from generator.text.unseen import without_unseen

WORDS = Catalogue(Path(__file__).parent)
RIGHT, WRONG, UNASKED = "right", "wrong", "unasked"


@dataclass(frozen=True)
class Seen:
    """One finding at a step."""

    step: str
    mark: str
    id: str
    """Which sentence says so, and which says what is next."""
    values: Mapping[str, object] = field(default_factory=dict)


def right(step: str, id: str = "", **values: object) -> Seen:
    """A step that is as it should be."""
    return Seen(step, RIGHT, id or step, values)


def wrong(step: str, id: str, **values: object) -> Seen:
    """Something to mend at a step."""
    return Seen(step, WRONG, id, values)


def unasked(step: str, id: str, **values: object) -> Seen:
    """A step that could not be asked about."""
    return Seen(step, UNASKED, id, values)


def written(found: Iterable[Seen], language: str) -> Iterator[str]:
    """A line for each, and below what is not right the next step, unless it is the one above."""
    last = ""
    for seen in found:
        say = WORDS.say
        mark, title = say(language, "mark", seen.mark), say(language, "step", seen.step)
        said = say(language, "seen", seen.id, **seen.values)
        yield without_unseen(f"[{mark}] {title}: {said}")
        following = say(language, "next", seen.id, **seen.values) if seen.mark != RIGHT else ""
        if following and following != last:
            yield without_unseen(f"    → {following}")
        last = following
