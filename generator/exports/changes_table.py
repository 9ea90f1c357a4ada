"""The table of the change log: its columns, and the words for what happened."""

from __future__ import annotations

from typing import Any

from generator.exports.columns import Column
from generator.exports.tables import Table

WHAT = {
    "added": ("새 기록", "Came in"),
    "removed": ("삭제", "Went"),
    "renamed": ("ID 변경", "Renamed"),
    "changed": ("변경", "Changed"),
}
CATEGORIES = {
    "deadline": ("일정", "Dates"),
    "money": ("금액", "Money"),
    "eligibility": ("자격", "Eligibility"),
    "result": ("결과", "Result"),
    "text": ("내용", "Text"),
}


def _column(name: str, ko: str, en: str, **more: Any) -> Column:
    return Column(name, more.pop("type", "string"), {"ko": ko, "en": en}, **more)


def _words(labels: dict[str, tuple[str, str]]) -> dict[str, dict[str, str]]:
    return {value: {"ko": ko, "en": en} for value, (ko, en) in labels.items()}


TABLE = Table(
    "changes",
    "change",
    {"ko": "변경 이력", "en": "Change log"},
    (
        _column("id", "ID", "ID"),
        _column("commit", "커밋", "Commit"),
        _column("moment", "시각", "Moment"),
        _column("kind", "종류", "Kind"),
        _column("record", "레코드", "Record"),
        _column("first_name", "처음 이름", "First name"),
        _column("what", "구분", "What happened", words=_words(WHAT)),
        _column("field", "필드", "Field"),
        _column("category", "분류", "Category", words=_words(CATEGORIES)),
        _column("before", "변경 전", "Before"),
        _column("after", "변경 후", "After"),
        _column("withheld", "값 비공개", "Values withheld", type="boolean"),
    ),
    of_past=True,
)
