"""names-overlap: an earlier name that lasts beyond the start of today's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

NAMES = """# {kind}/a
names:
  - name: {{ko: 예시 무역협회, en: Example Trade Association}}
    from: "{since}"
  - name: {{ko: 예시 교역협회, en: Example Commerce Association}}
    until: "{until}"
"""


@pytest.mark.parametrize("kind", ["organizations", "exhibitions"])
@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        pytest.param("2023-01", "2032-01", 1, id="digits changed places"),
        pytest.param("2023-01", "2023-02", 1, id="a month"),
        pytest.param("2023-01", "2023-01", 0, id="in one month"),
        pytest.param("2023-01", "2023", 0, id="in a year that may be the same day"),
        pytest.param("2023-01", "2022-05", 0, id="nothing is known between"),
    ],
)
def test_an_earlier_name_has_ended(
    checked: Callable[[str], Checked], kind: str, since: str, until: str, found: int
) -> None:
    record = NAMES.format(kind=kind, since=since, until=until)
    assert len(said(checked(record), "names-overlap")) == found


def test_names_side_by_side_are_not_asked_about(checked: Callable[[str], Checked]) -> None:
    record = NAMES.format(kind="organizations", since="2023-01", until="2032-01")
    assert not said(checked(record.replace('until: "2032-01"', "")), "names-overlap")
