"""outside-its-region: firms and hosts of another region than a regional consortium."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.schema import Schema
from generator.report import tell

RECORD = """# organizations/host
region: {host}
---
# consortia/2026/a without region, composition
composition: {composition}
region: {own}
hosts: [host]
roster_consent: "2026-02-01"
participants: [{{name: 가, region: {one}}}, {{name: 나{other}}}]
"""
RIGHT = {"composition": "regional", "own": "KR-43", "host": "KR-43", "one": "KR-43"}


@pytest.mark.parametrize(
    ("wrote", "found"),
    [
        pytest.param({"other": ", region: KR-41"}, ["firm"], id="one firm"),
        pytest.param({"other": ", region: KR-43"}, [], id="all of it"),
        pytest.param({"other": ""}, [], id="a firm of no region"),
        pytest.param(
            {"own": "KR-42", "other": ", region: KR-43"}, ["firms", "host"], id="its own region"
        ),
        pytest.param({"host": "KR-11", "other": ", region: KR-43"}, ["host"], id="the host"),
        pytest.param(
            {"composition": "sector", "other": ", region: KR-41"}, [], id="no regional one"
        ),
    ],
)
def test_all_are_of_the_region(
    checked: Callable[[str], Checked], wrote: dict[str, str], found: list[str]
) -> None:
    told = checked(RECORD.format(**{**RIGHT, **wrote})).findings
    rule = "outside-its-region"
    assert [f.problem.id for f in told if f.rule == rule] == [f"{rule}.{one}" for one in found]


def test_regions_are_told_by_name(
    checked: Callable[[str], Checked], schemas: dict[str, Schema]
) -> None:
    found = checked(RECORD.format(**RIGHT, other=", region: KR-41")).findings
    (told,) = tell([f for f in found if f.rule == "outside-its-region"], {}, schemas, "ko")
    assert "KR-43 (충북)인데 기업의 지역은 KR-41 (경기)입니다" in told.says
