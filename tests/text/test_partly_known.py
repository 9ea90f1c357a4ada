"""Partly known days: what is known is said, and what is not is named."""

from __future__ import annotations

import pytest

from generator.text.partly_known import period


@pytest.mark.parametrize(
    ("first", "last", "korean", "english"),
    [
        ("XXXX-06-07", "XXXX-06-09", "6월 7일 ~ 9일 (연도 미상)", "7 – 9 Jun (year not known)"),
        ("XXXX-06-30", "XXXX-07-02", "6월 30일 ~ 7월 2일 (연도 미상)",
         "30 Jun – 2 Jul (year not known)"),
        ("2002-XX-03", "", "2002년 3일 (달 미상)", "the 3rd, 2002 (month not known)"),
        ("XXXX-XX-28", "XXXX-XX-30", "28일 ~ 30일 (연도와 달 미상)",
         "the 28th – the 30th (year and month not known)"),
        ("", "XXXX-XX-21", "21일 (연도와 달 미상)", "the 21st (year and month not known)"),
        ("", "", "", ""),
        ("199X", "", "1990년대", "1990s"),
        ("2026-XX-10", "XXXX-12-15", "2026년 10일 (달 미상) ~ 12월 15일 (연도 미상)",
         "the 10th, 2026 (month not known) – 15 Dec (year not known)"),
        ("2025-XX-28", "2026-XX-03", "2025년 28일 (달 미상) ~ 2026년 3일 (달 미상)",
         "the 28th, 2025 (month not known) – the 3rd, 2026 (month not known)"),
        ("2026-11-02", "XXXX-12-15", "2026. 11. 2.(월) ~ 12월 15일 (연도 미상)",
         "Mon 2 Nov 2026 – 15 Dec (year not known)"),
        ("2026-11", "XXXX-XX-15", "2026년 11월 ~ 15일 (연도와 달 미상)",
         "Nov 2026 – the 15th (year and month not known)"),
    ],
)  # fmt: skip
def test_what_is_known_is_said(first: str, last: str, korean: str, english: str) -> None:
    assert period(first, last, "ko") == korean
    assert period(first, last, "en") == english


def test_another_language_shows_what_is_written() -> None:
    assert period("2002-XX-11", "", "ja") == "2002-??-11"
