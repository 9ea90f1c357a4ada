"""How a chart names its sources."""

from __future__ import annotations

import pytest

from generator.charts.citing import cited


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.kita.example/a", "kita.example"),
        ("http://xn--999999999999.kr/", "xn--999999999999.kr"),
    ],
)
def test_a_source_without_a_title_is_its_site(url: str, name: str) -> None:
    assert [its.title for its in cited(iter([{"title": None, "url": url, "date": None}]))] == [name]


def test_a_source_is_named_once_with_its_last_day_and_the_latest_first() -> None:
    days = {"a": ["2024-05-01", "2023-01-01", None], "b": ["2024-06-01"]}
    listed = [{"title": n, "url": "", "date": d} for n, known in days.items() for d in known]
    assert [(its.title, its.day) for its in cited(iter(listed))] == [
        ("b", "2024-06-01"),
        ("a", "2024-05-01"),
    ]
