"""What a check finds before and after some changes, as far as they can make a difference."""

from __future__ import annotations

from datetime import date

from generator.check import Checked, judged
from generator.proposals.scope import ReviewScope
from generator.proposals.snapshot import Snapshot

OF_SUMS = {"over-programme-budget"}


def both_checked(
    before: Snapshot, after: Snapshot, scope: ReviewScope, day: date
) -> tuple[Checked, Checked]:
    """What a check of the scope finds before and after.

    A year over its budget is told of whole records: one that is read by its money alone counts
    even when it is broken.
    """
    old, new = (
        judged(version.readings(scope.among, scope.money), scope.judge, day)
        for version in (before, after)
    )
    by_sum = {finding.rule for finding in (*old.findings, *new.findings)} & OF_SUMS
    if scope.money and by_sum:
        return both_checked(before, after, scope.read_whole(), day)
    return old, new
