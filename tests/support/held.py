"""How much of the pages was held against the records, from each test to the end of the run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

READ_BACK = "read back"
HELD: list[list[Any]] = []
"""What the tests of this moment held: values, marks, differences and the pages they stand on."""


def summed(reports: list[pytest.TestReport]) -> Iterator[str]:
    """A line on all that was held; none where no test held anything."""
    told = (
        one for report in reports if report.when == "teardown" for one in report.user_properties
    )
    entries = [entry for name, entry in told if name == READ_BACK]
    if entries:
        values, marks, differ = (sum(entry[n] for entry in entries) for n in range(3))
        pages = {page for entry in entries for page in entry[3]}
        yield (
            f"read back: {values:,} values and {marks:,} marks of {len(pages):,} records"
            f" in two languages, {differ} differ"
        )
