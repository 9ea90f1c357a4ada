"""The list of participants: published rosters only, without firms that withdrew."""

from __future__ import annotations

from generator.views.participants import ParticipantsPage, participants
from tests.support.bare import names, registry


def roster(id: str, *firms: str) -> str:
    rows = ", ".join(firms)
    return f"# consortia/{id}\nroster_consent: '2025-01-01'\nparticipants: [{rows}]\n---\n"


def shown(*parts: str) -> ParticipantsPage:
    return participants(registry("".join(parts).removesuffix("\n---\n")))


def firm(name: str, more: str = "") -> str:
    return f"{{name: {name}, products: [x]{more}}}"


def told(page: ParticipantsPage) -> list[tuple[str, list[str]]]:
    return [(r.record.id, [f.fields["name"] for f in r.firms]) for r in page.rosters]


def test_the_latest_consortium_comes_first_and_firms_keep_their_order() -> None:
    page = shown(roster("2024/a", firm("하나")), roster("2025/b", firm("셋"), firm("둘")))
    assert told(page) == [("2025/b", ["셋", "둘"]), ("2024/a", ["하나"])]
    assert names(page.inputs) == ["consortia/2024/a", "consortia/2025/b"]


def test_a_firm_that_withdrew_is_left_out_and_so_is_an_empty_roster() -> None:
    gone = ", withdrawn: '2025-02-01'"
    page = shown(
        roster("2024/a", firm("하나", gone)),
        roster("2025/b", firm("둘", gone), firm("셋")),
        "# consortia/2025/c\n---\n",
    )
    assert told(page) == [("2025/b", ["셋"])] and names(page.inputs) == ["consortia/2025/b"]


def test_a_long_roster_is_cut_too() -> None:
    page = shown(
        roster("2024/a", firm("넷")), roster("2025/b", firm("하나"), firm("둘"), firm("셋"))
    )
    parts = list(page.parts(2))
    assert [(p.number, p.of, told(p)) for p in parts] == [
        (1, 2, [("2025/b", ["하나", "둘"])]),
        (2, 2, [("2025/b", ["셋"]), ("2024/a", ["넷"])]),
    ]
