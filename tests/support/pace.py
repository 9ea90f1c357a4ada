"""Tests that take long and are not marked so, by processor time, which no busy machine changes."""

from __future__ import annotations

import resource
from collections.abc import Iterable, Iterator

import pytest

MARKS = ("slow", "browser", "long")
SLOW = 1.5
"""Seconds from which a test is slow: a little above what CONTRIBUTING says."""
LATE = "late"


class Pace:
    """Takes the time of each test, and says so at the end."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        began = spent()
        yield
        if (taken := spent() - began) > SLOW and not any(map(item.get_closest_marker, MARKS)):
            item.user_properties.append((LATE, taken))


def spent() -> float:
    """Processor time of this process and of those that it started and that ended."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(one)[:2]) for one in whose)


def late(reports: Iterable[pytest.TestReport]) -> Iterator[str]:
    """A line for each test that ought to be marked."""
    for report in reports:
        if report.when == "teardown":
            for name, taken in report.user_properties:
                if name == LATE:
                    yield f"slow, and not marked so: {report.nodeid} ({taken:.1f} s)"
