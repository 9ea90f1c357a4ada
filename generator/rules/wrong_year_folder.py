"""A consortium lies in the folder of its programme year, else of its event.
컨소시엄은 사업연도의 폴더에, 사업연도를 모르면 행사가 열린 해의 폴더에 둡니다.

Why: the folder is a part of the address and of the id, and lists go by it. Where neither the
programme year nor the day of the event is known nothing is said.

왜: 폴더는 주소와 ID의 일부이고 목록도 이에 따릅니다. 사업연도와 행사 날짜를 모두 모르면 판단하지
않습니다.

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

from generator.records.findings import FieldPath, Problem, Severity
from generator.records.model import Consortium, Programme
from generator.records.registry import Registry
from generator.rules.rulebook import rule as make_rule
from generator.rules.variables import variables


@make_rule(Consortium, level=Severity.WARNING, errors=("programme", "copy"))
def rule(consortium: Consortium, registry: Registry) -> Iterator[Problem]:
    """Say where the folder is another year's."""
    folder, _, name = consortium.id.partition("/")
    world = "samples/" if consortium.sample else ""
    values = {"folder": folder, "name": name, "path": f"data/{world}consortia"}
    if reference := consortium.fields["programme"]:
        programme = registry.find(Programme, reference)
        if programme and folder != str(programme.fields["year"]):
            year = str(programme.fields["year"])
            there = registry.find(Consortium, f"{year}/{name}")
            copied = there is not None and there.written == consortium.written
            id = f"wrong-year-folder.{'copy' if copied else 'programme'}"
            yield Problem(id, ("programme",), {**values, "right": year})
    elif (days := _event(consortium, registry)) and not _within(folder, days):
        right = next(iter(days.values()))[:4]
        yield Problem("wrong-year-folder.event", _told_at(consortium), {**values, "right": right})


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
