"""Firms as search results of their own."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.schema import Schema
from generator.search.documents import SearchDocument, documents
from generator.search.lists import lists
from tests.support.engine import said
from tests.support.rosters import consortium, programme

Read = Callable[[str], Checked]
DENTAL = {"name": {"ko": "가나치과", "en": "Gana Dental"}, "products": ["치과용 임플란트"],
          "hs_codes": ["902129"], "region": "KR-26", "firm_id": "EX-0001"}  # fmt: skip


@pytest.fixture
def hits(checked: Read, schemas: dict[str, Schema]) -> Callable[..., list[SearchDocument]]:
    def found(*records: str) -> list[SearchDocument]:
        registry = checked("".join((programme("2025"), *records))).registry
        return [d for d in documents(registry, schemas) if d.shown.group == "participants"]

    return found


def test_a_firm_is_found_by_name_product_and_code(
    hits: Callable[..., list[SearchDocument]],
) -> None:
    (firm,) = hits(consortium("2025/alpha", DENTAL))
    assert firm.head == ("가나치과", "Gana Dental")
    assert {"치과용 임플란트", "HS 코드 902129", "부산"} <= set(firm.body)
    assert firm.shown.name == "participants/firm-ex-0001"
    assert "치과용 임플란트 · HS 902129" in firm.excerpts["ko"]


def test_a_list_has_what_a_firm_offers_and_its_page(
    checked: Read, schemas: dict[str, Schema]
) -> None:
    shown = {**DENTAL, "booth": "H11-A24"}
    registry = checked(programme("2025") + consortium("2025/alpha", shown, "다라")).registry
    rows = json.loads(dict(lists(registry, schemas, {}))["participants/list.json"])["rows"]
    assert rows == [
        [0, "가나치과", "치과용 임플란트 · HS 902129 · 부스 H11-A24", [0], "firm-ex-0001"],
        [0, "다라", "", []],
    ]


def test_a_firm_without_a_page_leads_to_the_latest_roster(
    hits: Callable[..., list[SearchDocument]],
) -> None:
    (firm,) = hits(consortium("2025/beta", {"name": "가나치과", "products": ["x"]}))
    assert firm.shown.name == "consortia/2025/beta/#firm-1"


def test_a_firm_of_two_rosters_is_one_hit(hits: Callable[..., list[SearchDocument]]) -> None:
    two = hits(consortium("2024/alpha", DENTAL), consortium("2025/beta", "다라", DENTAL))
    (firm,) = [hit for hit in two if hit.head[0] == "가나치과"]
    assert firm.shown.name == "participants/firm-ex-0001"


def test_who_has_withdrawn_is_found_nowhere(checked: Read, schemas: dict[str, Schema]) -> None:
    gone = {**DENTAL, "withdrawn": "2025-02-01"}
    registry = checked(programme("2025") + consortium("2025/alpha", gone, "다라")).registry
    found = documents(registry, schemas)
    assert not any("가나치과" in said(document) for document in found)
    assert [d.head[0] for d in found if d.shown.group == "participants"] == ["다라"]


def test_a_roster_without_consent_gives_no_firm(hits: Callable[..., list[SearchDocument]]) -> None:
    assert (
        hits(consortium("2025/alpha", DENTAL).replace('roster_consent: "2025-01-01"\n', "")) == []
    )
