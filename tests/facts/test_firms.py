"""Which participations are one firm's, over all records, in about as many steps as there are."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from generator.check import Checked
from generator.facts.firms import Firm, firms
from generator.records.model import Consortium
from tests.support.rosters import consortium

Check = Callable[[str], Checked]
NUMBER = "124-81-00998"


def tied(checked: Checked) -> list[list[tuple[str, int]]]:
    """The firms of a registry, each as the places where it takes part."""
    return sorted(
        [(p.consortium.id, p.index) for p in firm.participations]
        for firm in firms(checked.registry).all
    )


def test_numbers_and_ids_reach_on_over_records(checked: Check) -> None:
    text = (
        consortium("2023/a", {"name": "가", "business_number": NUMBER})
        + consortium("2024/b", {"name": "나", "business_number": NUMBER, "firm_id": "F-001"})
        + consortium("2025/c", "라", {"name": "다", "firm_id": "F-001"})
    )
    assert tied(checked(text)) == [[("2023/a", 0), ("2024/b", 0), ("2025/c", 1)], [("2025/c", 0)]]


def test_a_name_never_joins_two_known_firms(checked: Check) -> None:
    two = [{"name": "가", "firm_id": "F-001"}, {"name": "가", "firm_id": "F-002"}]
    one = consortium("2025/a", two[0]) + consortium("2025/b", "가")
    assert tied(checked(one)) == [[("2025/a", 0), ("2025/b", 0)]]
    assert tied(checked(one + consortium("2025/c", two[1]))) == [
        [("2025/a", 0)],
        [("2025/b", 0)],
        [("2025/c", 0)],
    ]


def test_connected_firms_are_those_that_share_a_group(checked: Check) -> None:
    def firm(name: str, **more: Any) -> dict[str, Any]:
        return {"name": name, "firm_id": f"F-{name}", **more}

    text = consortium("2024/a", firm("A", group="g"), firm("B", group="g"), firm("C"))
    text += consortium("2025/b", firm("A", group="h"), firm("D", group="h"), firm("E", group="i"))
    found = firms(registry := checked(text).registry)
    by_name: dict[str, Firm] = {
        p.fields["name"]: f for c in registry.all(Consortium) for p, f in found.on(c)
    }
    connected = {name: len(found.connected(firm)) for name, firm in by_name.items()}
    assert connected == {"A": 4, "B": 3, "C": 1, "D": 3, "E": 1}
    assert by_name["A"].groups == ("g", "h")


def test_any_order_of_records_gives_the_same_firms(checked: Check) -> None:
    random = Random(7)
    keys = ("business_number", "firm_id")
    values = {
        "business_number": [NUMBER, "120-81-47521", "220-81-62517"],
        "firm_id": ["F-1", "F-2", "F-3"],
    }
    parts = []
    for number in range(20):
        firm = {"name": random.choice("가나다")}
        firm |= {
            key: random.choice(values[key]) + "X" * (key == "firm_id")
            for key in keys
            if random.random() < 0.3
        }
        parts.append(consortium(f"2025/c{number}", firm))
    first = tied(checked("".join(parts)))
    random.shuffle(parts)
    assert tied(checked("".join(parts))) == first


def test_a_registry_is_gone_through_once(checked: Check) -> None:
    registry = checked(consortium("2025/a", "가")).registry
    assert firms(registry) is firms(registry)
