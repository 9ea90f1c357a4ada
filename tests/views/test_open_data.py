"""The page of files: each under its kind and format, with a size that people read."""

from __future__ import annotations

import pytest

from generator.site.output import Export
from generator.views.open_data import OpenData, open_data
from tests.support.bare import registry


def file(path: str, title: str, size: int = 1) -> Export:
    return Export(f"data/v1/{path}", lambda: b"x" * size, title=title)


FILES = (
    file("calls.json", "json"),
    file("calls.xlsx", "xlsx"),
    file("calls-2025.xlsx", "xlsx"),
    file("calls-results.csv", "csv"),
    file("calls.csv", "csv"),
    file("calls.txt", "other"),
    file("portal.sqlite", "sqlite"),
    file("SHA256SUMS", "checksums"),
    file("bizinfo.json", "bizinfo"),
)


def shown() -> OpenData:
    return open_data(FILES, registry("# calls/a\n---\n# calls/b"), "data/v1", past=True)


def paths(files: tuple[Export, ...]) -> list[str]:
    return [file.path.removeprefix("data/v1/") for file in files]


def test_the_files_of_a_kind_by_format() -> None:
    kinds = {kind.kind: kind for kind in shown().kinds}
    assert (kinds["call"].folder, kinds["call"].records) == ("calls", 2)
    assert {name: paths(files) for name, files in kinds["call"].files.items()} == {
        "json": ["calls.json"],
        "xlsx": ["calls.xlsx", "calls-2025.xlsx"],
        "csv": ["calls.csv"],
    }
    assert kinds["programme"].files == {} and kinds["programme"].records == 0


def test_tables_and_what_else_there_is() -> None:
    page = shown()
    assert paths(page.tables) == ["calls-results.csv", "calls.csv"]
    assert [page.table(table) for table in page.tables] == ["calls-results", "calls"]
    assert {name: paths((one,)) for name, one in page.others.items()} == {
        "sqlite": ["portal.sqlite"],
        "checksums": ["SHA256SUMS"],
        "bizinfo": ["bizinfo.json"],
    }
    assert page.past and page.folder == "data/v1" and page.inputs == ()


@pytest.mark.parametrize(
    ("size", "expected"), [(1, "1"), (1499, "1"), (1501, "2"), (1_234_567, "1,235")]
)
def test_a_size_is_told_in_kilobytes(size: int, expected: str) -> None:
    assert shown().kb(file("x", "csv", size)) == expected
