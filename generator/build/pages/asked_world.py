"""The records of one world, and what pages asked of them when they were last made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.build.pages.answers import Answers, Asked, packed, unpacked
from generator.build.pages.later import Later, Making
from generator.build.pages.page import Page
from generator.cache.store import Shelf
from generator.records.model import Record
from generator.records.registry import Registry

KEPT = ("asked", "asked of samples")
"""What it is kept under."""
SAMPLES = "samples/"


@dataclass(frozen=True, eq=False)
class AskedWorld:
    """A registry, and what each page asked of it in an earlier build."""

    registry: Registry
    before: Mapping[str, Asked] = field(default_factory=dict)

    @cached_property
    def answers(self) -> Answers:
        """What the registry answers now."""
        return Answers(self.registry)

    def later(self, path: str, make: Making, record: Record | None = None) -> Later:
        """The view of a page, made when it is asked for; ``record`` is that whose page it is."""
        before = self.before.get(path)
        same = before and before.answers == self.answers.digest(before.questions)
        return Later(make, self.registry, self.answers, record, before if same else None)


@dataclass(frozen=True, eq=False)
class AskedWorlds:
    """The real records, and the made-up ones."""

    real: AskedWorld
    samples: AskedWorld

    @classmethod
    def of(cls, real: Registry, samples: Registry, shelf: Shelf | None = None) -> AskedWorlds:
        """With what a shelf tells of an earlier build."""
        told = shelf.tell(KEPT) if shelf else {}
        known = (_before(told[name]) if name in told else {} for name in KEPT)
        return cls(AskedWorld(real, next(known)), AskedWorld(samples, next(known)))

    @property
    def known(self) -> bool:
        """Whether anything is known of an earlier build."""
        return bool(self.real.before or self.samples.before)

    def keep(self, shelf: Shelf, pages: Iterable[Page]) -> None:
        """Leave to the next build what was asked for each page, where that is anything new."""
        found: dict[str, dict[str, Asked]] = {name: {} for name in KEPT}
        for page in pages:
            if isinstance(page.shown, Later):
                found[KEPT[page.sample]][page.path.removeprefix(SAMPLES)] = page.shown.asked
        for name, world in zip(KEPT, (self.real, self.samples), strict=True):
            if found[name] != world.before:
                shelf.keep({name: packed(found[name])})


def _before(written: bytes) -> dict[str, Asked]:
    return {path: Asked(*row) for path, row in unpacked(written)}
