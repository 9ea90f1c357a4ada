"""What workers say of each test: three messages and not six, and the main process reads each."""

from __future__ import annotations

import pytest
from _pytest.runner import runtestprotocol


class Terse:
    """Leaves out that a test begins, and that its fixtures were set up and ended well."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        for report in runtestprotocol(item, log=False, nextitem=nextitem):
            if report.when == "call" or not report.passed or told_at_end(report):
                item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        return True


def told_at_end(report: pytest.TestReport) -> bool:
    """Whether the last report of a test has what the summary tells (held.py, pace.py)."""
    return report.when == "teardown" and bool(report.user_properties)
