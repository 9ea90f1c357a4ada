"""A file in a wrong place is told first and alone, with the name that others know it by."""

from __future__ import annotations

import pytest

from generator.records.schema import Schema
from tests.support.sample_files import samples, told

SPRING = "data/samples/consortia/2026/beauty-spring-example-trade.yml"
FARM = "data/samples/consortia/2026/smart-farm-example-technopark.yml"
FAIR = "data/samples/exhibitions/example-medical-fair.yml"
HOSTS = "data/samples/calls/2026-hosts.yml"
TRADE = "data/samples/organizations/example-trade.yml"
YEAR = "data/samples/programmes/2026.yml"
COPY = SPRING.removesuffix(".yml")


@pytest.mark.parametrize(
    ("file", "there", "id", "named"),
    [
        (FARM, FARM.replace("/2026/", "/2025/"), "wrong-year-folder", FARM),
        (FAIR, FAIR.replace("exhibitions", "organizations"), "schema", FAIR),
        (SPRING, "data/samples/consortia/2026/미용전 봄.yml", "unknown-file", SPRING),
        (SPRING, f"{COPY}.yaml", "unknown-file", SPRING),
        (SPRING, f"{COPY}.yml.txt", "unknown-file", SPRING),
        (SPRING, f"{COPY} (1).yml", "unknown-file", SPRING),
        (SPRING, SPRING.replace("/2026/", "/"), "unknown-file", SPRING),
        (SPRING, SPRING.replace("/2026/", "/2026년/"), "unknown-file", SPRING),
        (SPRING, SPRING.replace("/consortia/", "/consortium/"), "unknown-file", SPRING),
        (SPRING, "data/samples/beauty-spring-example-trade.yml", "unknown-file", SPRING),
        (SPRING, SPRING.replace("example-trade", "exampel-trade"), "unknown-file", SPRING),
        (TRADE, TRADE.replace("trade", "trading"), "unknown-file", TRADE),
        (HOSTS, HOSTS.replace("hosts", "host"), "unknown-file", HOSTS),
        (YEAR, YEAR.replace("2026", "this-year"), "wrong-year-name", YEAR),
        (SPRING, SPRING.replace("/samples/", "/"), "unknown-file", SPRING),
    ],
)
def test_a_file_in_a_wrong_place_is_all_that_is_told(
    file: str, there: str, id: str, named: str, schemas: dict[str, Schema]
) -> None:
    files = {name: text for name, text in samples().items() if name != file}
    [one] = told({**files, there: samples()[file]}, schemas)
    assert (one.place.file, one.rule, one.severity) == (there, id, "error")
    assert named in one.fix or named.rpartition("/")[2] in one.fix or "'2026'" in one.fix


@pytest.mark.parametrize(
    "added", [" (1).yml", " - 복사본.yml", " copy.yml", "_final.yml", "_v2 (3).yml", ".yml.txt"]
)
def test_a_copy_is_told_by_the_file_beside_it(added: str, schemas: dict[str, Schema]) -> None:
    [one] = told({**samples(), f"{COPY}{added}": samples()[SPRING]}, schemas)
    assert one.says.startswith(f"이 파일은 {SPRING}의 사본")


def test_two_files_without_usable_names_are_told_with_what_misses_one(
    schemas: dict[str, Schema],
) -> None:
    files = {name: text for name, text in samples().items() if name not in (SPRING, FARM)}
    added = {
        "data/samples/consortia/2026/봄 미용전.yml": samples()[SPRING],
        "data/samples/consortia/2026/농업.yml": samples()[FARM],
    }
    said = told({**files, **added}, schemas)
    assert {one.place.file for one in said[:2]} == {*added}
    assert {one.rule for one in said[2:]} == {"unknown-reference"}


@pytest.mark.parametrize("added", ["-1", "-copy"])
@pytest.mark.parametrize("file", [SPRING, HOSTS])
def test_a_copy_with_a_usable_name_is_all_that_is_told(
    file: str, added: str, schemas: dict[str, Schema]
) -> None:
    copy = file.replace(".yml", f"{added}.yml")
    one, *more = told({**samples(), copy: samples()[file]}, schemas)
    assert (one.place.file, one.rule) == (copy, "recorded-twice")
    assert one.says.startswith(f"이 파일은 {file}의 사본") and not more


@pytest.mark.parametrize("file", [TRADE, "data/samples/calls/2026-beauty-spring.yml"])
def test_a_text_saved_over_another_is_told_before_what_follows(
    file: str, schemas: dict[str, Schema]
) -> None:
    other = file.replace("trade", "technopark").replace("spring", "autumn")
    one, *more = told({**samples(), file: samples()[other]}, schemas)
    assert one.says.endswith("내용이 모두 같습니다.") and not more


def test_a_record_that_others_refer_to_has_not_got_a_new_name(schemas: dict[str, Schema]) -> None:
    files = {name: text for name, text in samples().items() if name != TRADE}
    assert {one.rule for one in told(files, schemas)} == {"unknown-reference"}
