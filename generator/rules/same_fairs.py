"""Other editions of the fairs that a consortium goes to, which may have been meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.records.findings import Offer, Problem
from generator.records.model import Exhibition
from generator.records.registry import Registry
from generator.text.dates import surely_before


def fitting(problem: Problem, data: Mapping[str, Any], registry: Registry) -> Problem:
    """A trip beside its fair, with the editions of the same fairs that it meets."""
    starts, ends = problem.values["starts"], problem.values["ends"]
    editions = same_fairs(data.get("editions", ()), registry)
    found = tuple((id, "") for id, edition in editions if _met(edition, starts, ends))
    if not found:
        return problem
    at, values = ("editions", _of_fair(data["editions"], found[0][0])), {**problem.values}
    values |= {"edition": data["editions"][at[1]], "likely": found}
    return Problem(f"{problem.id}.edition", at, values, problem.see, Offer(found[0][0]))


def _of_fair(references: Sequence[str], edition: str) -> int:
    """The first of some editions that is of the same fair as another."""
    fair = edition.partition("/")[0]
    return next(n for n, one in enumerate(references) if one.partition("/")[0] == fair)


def same_fairs(
    references: Iterable[str], registry: Registry
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The editions of the fairs that some references lead to: ``medica/2025`` and its fields."""
    for id in dict.fromkeys(one.partition("/")[0] for one in references):
        if fair := registry.find(Exhibition, id):
            yield from ((f"{id}/{key}", edition) for key, edition in fair.editions.items())


def _met(edition: Mapping[str, Any], starts: str, ends: str) -> bool:
    """Whether some days meet an edition."""
    first, last = edition["starts"], edition["ends"] or edition["starts"]
    return bool(first) and not surely_before(ends, first) and not surely_before(last, starts)
