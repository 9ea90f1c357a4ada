"""roster-without-consent: consent before firms joined by a change of plan."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from generator.records.findings import Severity
from tests.support.rosters import consortium, found, points

Check = Callable[[str], Checked]
RULE = "roster-without-consent"


def changed(*changes: tuple[str, str], consent: str = "2025-03-01") -> str:
    listed = [{"date": day, "kind": kind} for day, kind in changes]
    text = consortium("2025/a", "가", changes=listed)
    return text.replace("2025-01-01", consent)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(changed(("2025-02-01", "participants")), id="before the consent"),
        pytest.param(changed(("2025-03-01", "participants")), id="on the same day"),
        pytest.param(changed(("2025-04-01", "budget")), id="no change of firms"),
        pytest.param(changed(("2025-04-01", "participants"), consent="2025"), id="only a year"),
        pytest.param(consortium("2025/a", "가"), id="no change"),
        pytest.param(
            consortium(
                "2025/a",
                roster_consent="2025-01-01",
                changes=[{"date": "2025-04-01", "kind": "participants"}],
            ),
            id="no roster",
        ),
    ],
)
def test_consent_that_covers_every_firm_is_fine(checked: Check, text: str) -> None:
    assert found(checked(text), RULE) == []


def test_consent_that_is_older_than_a_change_of_firms_is_asked_about(checked: Check) -> None:
    changes = (("2025-02-01", "participants"), ("2025-04", "participants"), ("2025-05", "other"))
    (finding,) = found(checked(changed(*changes)), RULE)
    assert points([finding]) == [("2025/a", ("roster_consent",))]
    assert finding.problem.values == {"consent": "2025-03-01", "changed": "2025-04"}
    assert finding.severity is Severity.WARNING
