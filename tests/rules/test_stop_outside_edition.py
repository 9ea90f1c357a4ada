"""stop-outside-edition: places of stops and of editions."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked
from tests.support.records import said

CASES = [
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE, city: 뒤셀도르프}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]\n"
            "stops: [{country: CN, city: 상하이}]"
        ),
        [1],
        id="another country",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE, city: 뒤셀도르프}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]\n"
            "stops: [{country: DE, city: 뮌헨}]"
        ),
        [1],
        id="another city",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE, city: 뒤셀도르프}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]\n"
            "stops: [{country: CN, city: 상하이}, {country: DE}]"
        ),
        [],
        id="one of two stops",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE, city: {ko: 뒤셀도르프, en: Düsseldorf}}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]\n"
            "stops: [{country: DE, city: {ko: 뒤쎌도르프, en: Düsseldorf}}]"
        ),
        [],
        id="the same in English",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]\n"
            "stops: [{country: DE, city: 뮌헨}]"
        ),
        [],
        id="a city not known",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]\n"
            'stops: [{starts: "2026-11-16"}]'
        ),
        [],
        id="a stop without a place",
    ),
    pytest.param(
        (
            "# exhibitions/e\n"
            "editions:\n"
            '  "2026": {country: DE}\n'
            "---\n"
            "# consortia/2026/a\n"
            "editions: [e/2026]"
        ),
        [],
        id="no stops",
    ),
]


@pytest.mark.parametrize(("records", "lines"), CASES)
def test_only_what_is_surely_wrong_is_found(
    checked: Callable[[str], Checked], records: str, lines: list[int]
) -> None:
    assert [line for _, line in said(checked(records), "stop-outside-edition")] == lines
