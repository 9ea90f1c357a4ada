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
