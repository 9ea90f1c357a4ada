"""A consortium is in the folder of its programme year, or else of its event.
컨소시엄은 사업연도의 폴더에, 사업연도를 모르면 행사가 열린 해의 폴더에 둡니다.

Why: the folder is a part of the address and of the id, and lists go by it. Where neither the
programme year nor the day of the event is known nothing is said.  Where the right folder has a
record of that name already, none is to be moved onto it.

왜: 폴더는 주소와 ID의 일부이고 목록도 이에 따릅니다. 사업연도와 행사 날짜를 모두 모르면 판단하지
않습니다. 옮길 자리에 같은 이름의 파일이 이미 있으면 옮기라고 하지 않습니다.

Wrong:

    # programmes/2026
    year: 2026
    ---
    # consortia/2025/alpha
    programme: "2026"  # <- here

Right:

    # programmes/2026
    year: 2026
    ---
    # consortia/2026/alpha
    programme: "2026"
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.rules.same_fairs import same_fairs
from generator.rules.variables import variables


@make_rule(Consortium, level=Severity.WARNING, errors=("programme", "copy", "taken"))
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say where the folder is another year's."""
    folder, _, name = consortium.id.partition("/")
    world = "samples/" if consortium.sample else ""
    values: Mapping[str, Any] = {"folder": folder, "name": name, "path": f"data/{world}consortia"}
    if reference := consortium.fields["programme"]:
        programme = registry.find(Programme, reference)
        if programme and folder != str(programme.fields["year"]):
            right = str(programme.fields["year"])
            there = registry.find(Consortium, f"{right}/{name}")
            variant = "programme" if there is None else _beside(consortium, there)
            yield _problem(variant, ("programme",), {**values, "right": right}, there)
    elif (days := _event(consortium, registry)) and not _within(folder, days):
        right = next(iter(days.values()))[:4]
        there = registry.find(Consortium, f"{right}/{name}")
        at, values = _told_at(consortium), {**values, "right": right}
        variant = "event"
        if at == ("editions",):
            variant, values = "edition", values | _editions(consortium, folder, registry)
        yield _problem(f"{variant}-taken" if there else variant, at, values, there)


def _editions(consortium: Consortium, year: str, registry: Registry) -> dict[str, Any]:
    """The first edition, and those of the same fairs that are of the folder's year."""
    references = consortium.fields["editions"]
    every = (id for id, _ in same_fairs(references, registry))
    likely = tuple((id, "") for id in every if id.partition("/")[2].startswith(year))
    return {"edition": references[0], **({"likely": likely} if likely else {})}


def _beside(consortium: Consortium, there: Consortium) -> str:
    """What a record is where the folder of its year has one of its name already."""
    return "copy" if there.written == consortium.written else "taken"


def _problem(
    variant: str, at: FieldPath, values: Mapping[str, Any], there: Consortium | None
) -> Problem:
    """The problem, with the record that lies where this one would go."""
    see = (there.at(),) if there and variant != "copy" else ()
    return Problem(f"wrong-year-folder.{variant}", at, values, see)


def _event(consortium: Consortium, registry: Registry) -> Mapping[str, str]:
    """The days of the event, which other rules have asked for as well."""
    days: Mapping[str, str] = variables(consortium, registry, with_references=True)["event"]
    return days


def _within(folder: str, days: Mapping[str, str]) -> bool:
    """Whether a folder is the year in which an event began or ended."""
    return folder in {day[:4] for day in days.values()}


def _told_at(consortium: Consortium) -> FieldPath:
    """The field that says when the event was."""
    dispatch = (consortium.fields["stages"] or {}).get("dispatch") is not None
    return ("stages",) if dispatch else ("stops",) if consortium.fields["stops"] else ("editions",)
