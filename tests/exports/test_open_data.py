"""Open data: complete, reproducible, safe to open, and without private parts."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from generator.check import Checked
from generator.exports import exports, open_files
from generator.exports.as_csv import cell
from generator.exports.file_versions import FileVersions
from generator.exports.published_versions import versions
from generator.exports.sqlite_content import FILE
from generator.exports.workbook_files import LARGE
from generator.feeds import Feeds, feeds
from generator.history.publications import NO_PAST, Past
from generator.records.schema import Schema
from generator.site.settings import LEAVABLE
from tests.support.raw import of_kind
from tests.support.rosters import consortium, found
from tests.support.worlds import SITE, World, Worlds

pytestmark = pytest.mark.slow

HOSTILE = ["'a", "=1+1", "+82-2-1", "-1+2", "@SUM(A1)", " =1", "＝1"]
Check = Callable[[str], Checked]


def made_from(text: str, checked: Check, schemas: dict[str, Schema]) -> dict[str, bytes]:
    return {e.path: e.content for e in exports(checked(text).registry, SITE, schemas)}


LARGER = pytest.param("real", marks=pytest.mark.long)


@pytest.mark.parametrize("kind", ["rich", LARGER])
def test_the_same_records_give_the_same_bytes(kind: str, worlds: Worlds) -> None:
    made = worlds(kind)
    again = {e.path: e.content for e in exports(made.registry, SITE, made.schemas)}
    assert {path: made.files[path] for path in again} == again


def test_without_room_on_the_disk_the_database_is_the_same(
    checked: Check, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError("no space left")

    text = consortium("2025/a")
    made = made_from(text, checked, schemas)[FILE]
    monkeypatch.setattr("generator.exports.database.TemporaryDirectory", full)
    assert made_from(text, checked, schemas)[FILE] == made


@pytest.mark.long
@pytest.mark.parametrize("kind", ["rich", "real"])
def test_frictionless_finds_the_package_valid(kind: str, worlds: Worlds, tmp_path: Path) -> None:
    made = worlds(kind)
    for path, content in made.files.items():
        if path.startswith("data/v1/") and path.endswith((".csv", "datapackage.json")):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
    frictionless = Path(sys.executable).parent / "frictionless"
    command = [frictionless, "validate", "--json", "datapackage.json"]
    folder = tmp_path / "data/v1"
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert json.loads(done.stdout)["valid"] is True


def test_checksums_are_those_of_the_files(made: World) -> None:
    lines = made.files["data/v1/SHA256SUMS"].decode().splitlines()
    named = {name: digest for digest, name in (line.split("  ") for line in lines)}
    data = {p.removeprefix("data/v1/"): c for p, c in made.files.items() if "data/v1/" in p}
    assert set(named) == set(data) - {"SHA256SUMS"}
    assert all(hashlib.sha256(data[name]).hexdigest() == named[name] for name in named)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_formula_stays_text(text: str, checked: Check, schemas: dict[str, Schema]) -> None:
    files = made_from(f'# calls/a\ntitle: "{text}"', checked, schemas)
    rows = csv.DictReader(StringIO(files["data/v1/csv/calls.csv"].decode("utf-8-sig"), newline=""))
    assert next(rows)["title_ko"] == f"'{text}"
    sheet = openpyxl.load_workbook(BytesIO(files["data/v1/xlsx/calls.xlsx"])).worksheets[0]
    shown = sheet["B2"]
    assert (shown.value, shown.data_type) == (text, "s")
    assert json.loads(files["data/v1/calls.json"])["records"][0]["title"] == text


def test_what_is_left_out_is_named_nowhere(checked: Check, schemas: dict[str, Schema]) -> None:
    site = replace(SITE, leave_out=LEAVABLE)
    made = {e.path: e.content for e in exports(checked("# calls/a").registry, site, schemas)}
    whole = made_from("# calls/a", checked, schemas)
    left = {path for path in whole if path.endswith((".xlsx", ".sqlite", ".ndjson"))}
    assert whole.keys() - made.keys() == left
    for name in ("data/v1/SHA256SUMS", "data/v1/catalog.jsonld"):
        assert not any(path.rpartition("/")[2].encode() in made[name] for path in left)


def test_a_record_is_one_line_of_its_document(made: World) -> None:
    lines = made.files["data/v1/calls.ndjson"].decode().splitlines()
    document = made.files["data/v1/calls.json"].decode()
    assert [line.strip().rstrip(",") for line in document.splitlines() if '"id"' in line] == lines
    assert json.loads(document)["records"] == [json.loads(line) for line in lines]


def test_a_negative_number_is_a_number() -> None:
    assert cell(-1.5) == -1.5


def test_csv_begins_with_a_byte_order_mark_and_ends_lines_as_excel_does(made: World) -> None:
    content = made.files["data/v1/csv/calls.csv"]
    assert content.startswith(b"\xef\xbb\xbfid,")
    assert content.split(b"\r\n")[0].endswith(b"url")


def test_the_search_finds_words_inside_compounds(made: World) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(made.files["data/v1/portal.sqlite"])
    found = database.execute("SELECT title_ko FROM search WHERE search MATCH '컨소시엄'").fetchall()
    assert any("수출컨소시엄" in title for (title,) in found)
    database.close()


def test_samples_and_accounts_are_in_no_file(checked: Check, schemas: dict[str, Schema]) -> None:
    files = made_from(
        "# samples/organizations/mss\nnames: [{name: 지어낸기관}]\n---\n"
        "# organizations/kbiz\naccounts: [{forge: github, id: 4242424242, login: some-login}]",
        checked,
        schemas,
    )
    everything = b"".join(files.values())
    assert "지어낸기관".encode() not in everything
    assert b"4242424242" not in everything and b"some-login" not in everything


def test_a_firm_that_may_be_funded_twice_is_named_as_such_in_no_file(
    checked: Check, schemas: dict[str, Schema]
) -> None:
    """Whether two firms are one is a question for reviewers, and no fact for the public."""
    firm = {"name": "예시기업", "firm_id": "F-001"}
    text = consortium("2025/alpha", firm) + consortium("2025/beta", firm)
    assert found(checked(text), "funded-twice")
    registry = checked(text).registry
    data = exports(registry, SITE, schemas)
    everything = b"".join(
        f.content for f in (*data, *feeds(Feeds(registry, SITE, schemas, NO_PAST), ()))
    )
    assert "예시기업".encode() in everything
    for word in ("funded-twice", "중복지원", "one-firm-two-names", "over-participation"):
        assert word.encode() not in everything


def test_waivers_are_there_with_rule_reason_and_end(
    checked: Check, schemas: dict[str, Schema]
) -> None:
    waiver = '{rule: too-few-participants, reason: 시범 사업, until: "2099-12-31"}'
    files = made_from(f"# calls/a\nwaivers: [{waiver}]", checked, schemas)
    text = files["data/v1/csv/calls_waivers.csv"].decode("utf-8-sig")
    assert text.splitlines()[1] == "a,1,too-few-participants,시범 사업,,2099-12-31"


def test_large_kinds_have_a_workbook_a_year(
    checked: Check, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.exports.workbook_files.LARGE", 3)
    text = "# consortia/2025/a\nsummary: s\n---\n# consortia/2026/b\nsummary: s"
    names = {path for path in made_from(text, checked, schemas) if "xlsx/consortia" in path}
    assert names == {f"data/v1/xlsx/consortia-{year}.xlsx" for year in (2025, 2026)}
    assert LARGE > 1000


def test_a_workbook_is_told_apart_by_the_rows_it_holds(
    checked: Check, schemas: dict[str, Schema], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.exports.workbook_files.LARGE", 3)
    text = "# consortia/2025/a\nsummary: s\n---\n# consortia/2026/b\nsummary: {}"
    one, other = (
        {
            export.path: (export.made_of(), export.content)
            for export in exports(checked(text.format(summary)).registry, SITE, schemas)
            if export.made_of
        }
        for summary in ("s", "t")
    )
    assert one.keys() == other.keys()
    changed = {path for path in one if one[path][0] != other[path][0]}
    assert changed == {"data/v1/xlsx/consortia-2026.xlsx"}
    assert changed == {path for path in one if one[path][1] != other[path][1]}


def test_calls_have_the_names_of_bizinfo(made: World) -> None:
    calls = json.loads(made.files["data/v1/bizinfo.json"])["jsonArray"]
    assert set(calls[0]) == {
        *("pblancId", "pblancNm", "bsnsSumryCn", "trgetNm", "hashtags", "areaNm"),
        *("reqstBeginEndDe", "jrsdInsttNm", "excInsttNm", "rceptEngnHmpgUrl"),
        *("pblancUrl", "flpthNm"),
    }
    windows = {c["reqstBeginEndDe"] for c in calls}
    assert windows & {"20251010 ~ 20251024", "20251001 ~ 20251031"} or len(windows) > 5


def test_bizinfo_has_no_region_and_no_day_that_no_source_gives(made: World) -> None:
    raw = dict(of_kind(made, "calls"))
    groups = dict(of_kind(made, "consortia"))
    for call in json.loads(made.files["data/v1/bizinfo.json"])["jsonArray"]:
        said = raw[f"calls/{call['pblancId']}"]
        group = groups.get(f"consortia/{said.get('consortium')}", {})
        assert bool(call["areaNm"]) == ("region" in group), call["pblancId"]
        for path in said.get("inferred", ()):
            if (end := path.partition(":")[0]) in {"opens", "closes"}:
                day = said[end][:10].replace("-", "")
                assert day not in call["reqstBeginEndDe"], call["pblancId"]


def test_the_past_is_gone_through_once(made: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """What lies beside each page and what lies under ``data/`` come from one reading of it."""
    asked: list[object] = []

    def counted(past: Past, *rest: Any) -> FileVersions:
        asked.append(past)
        return versions(past, *rest)

    monkeypatch.setattr("generator.exports.versions", counted)
    files = open_files(made.registry, SITE, made.schemas)
    assert files.data and files.beside
    assert len(asked) == 1
