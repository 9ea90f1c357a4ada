"""Files that say of when they are, one record's files, and the change log."""

from __future__ import annotations

import csv
import json
import sqlite3
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import rdflib
import yaml

from generator.build.drawing.render import Renderer
from generator.build.files.downloads import Downloads, downloads
from generator.build.pages.all_pages import pages
from generator.check import check
from generator.exports.record_files import without_hidden
from generator.history.past import Reader
from generator.records import files
from generator.records.document import Document
from generator.records.model import Statistics
from generator.records.registry import Registry
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from tests.feeds.test_past import rename
from tests.feeds.test_subscriber import built, change, commit, content, repository
from tests.support.worlds import SITE, World, Worlds

pytestmark = pytest.mark.slow

__all__ = ["repository"]
V1 = "data/v1/"
FIRST, LATER, LAST = (f"2026-{day}T10:00:00+09:00" for day in ("03-05", "04-06", "05-07"))


def document(made: Downloads, path: str) -> Any:
    return json.loads(content(made, path))


def linked(page: str) -> Any:
    """What a page tells search engines."""
    return json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])


def whole(made: Downloads) -> dict[str, bytes]:
    return {file.path: file.content for file in made.files}


def test_a_file_whose_records_did_not_change_stays_equal_byte_for_byte(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    before = whole(built(repository, schemas))
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    after = whole(built(repository, schemas))
    changed = {path for path in before if before[path] != after[path]}
    about_calls = {
        *(f"{V1}calls.{ending}" for ending in ("json", "ndjson")),
        *(f"{V1}{name}" for name in ("csv/calls.csv", "xlsx/calls.xlsx", "portal.sqlite")),
        *(f"{V1}{name}" for name in ("changes.json", "changes.ndjson", "csv/changes.csv")),
        *(f"{V1}{name}" for name in ("datapackage.json", "catalog.jsonld", "CITATION.cff")),
        *(f"{V1}{name}" for name in ("SHA256SUMS", "bizinfo.json")),
        *("calls/2026-hosts.json", "calls/2026-hosts.yml"),
    }
    assert {path for path in changed if not path.endswith((".ics", ".xml"))} == about_calls
    assert document(built(repository, schemas), f"{V1}programmes.json")["changed"] == "2026-02-01"


def test_a_commit_that_changes_no_record_moves_only_the_set(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    before = whole(built(repository, schemas))
    (repository / "README").write_text("x", "utf-8")
    commit(repository, FIRST)
    made = built(repository, schemas)
    after = whole(made)
    moved = {path for path in before if before[path] != after[path]}
    sets = ("datapackage.json", "catalog.jsonld", "CITATION.cff", "SHA256SUMS")
    assert moved == {f"{V1}{name}" for name in sets}
    package = document(made, f"{V1}datapackage.json")
    assert package["created"] == FIRST
    assert {
        resource["modified"] for resource in package["resources"] if "modified" in resource
    } == {"2026-02-01"}
    listed = pages(Registry(), Registry(), SITE, made.beside)
    page = next(page for page in listed if page.path == "build.json")
    build = json.loads(Renderer(SITE, schemas).render(page, "ko"))
    assert (build["commit"], build["committed"]) == (package["commit"], FIRST)
    data = next(page for page in made.beside.pages if page.path == "data/")
    assert package["commit"][:12] in Renderer(SITE, schemas).render(data, "ko").decode()


def test_every_format_says_on_which_commit_and_day_its_content_changed(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    made = built(repository, schemas)
    head = document(made, f"{V1}calls.json")
    assert (head["changed"], head["licence"]) == ("2026-03-05", SITE.licence)
    own = document(made, "calls/2026-hosts.json")
    assert (own["commit"], own["changed"]) == (head["commit"], "2026-03-05")
    resources = {r["name"]: r for r in document(made, f"{V1}datapackage.json")["resources"]}
    assert resources["calls"]["commit"] == head["commit"]
    assert resources["organizations"]["commit"] != head["commit"]
    database = sqlite3.connect(":memory:")
    database.deserialize(content(made, f"{V1}portal.sqlite"))
    assert database.execute("PRAGMA user_version").fetchone() == (20260305,)
    assert dict(database.execute("SELECT * FROM about"))["commit"] == head["commit"]
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()


def test_what_is_not_committed_names_no_commit(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", None)
    made = built(repository, schemas)
    for path in (f"{V1}calls.json", "calls/2026-hosts.json"):
        assert "commit" not in document(made, path)
    assert "commit" in document(made, f"{V1}organizations.json")


def test_the_change_log_has_both_values_and_stable_names(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    before = document(built(repository, schemas), f"{V1}changes.json")["changes"]
    rename(repository, "2026-hosts", "2026-all", LATER)
    (repository / "data/calls/2026-all.yml").unlink()
    commit(repository, LAST)
    made = built(repository, schemas)
    log = document(made, f"{V1}changes.json")
    schema = document(made, f"{V1}schemas/changes.schema.json")
    jsonschema.Draft202012Validator(schema).validate(log)
    entries = log["changes"]
    assert [e["id"] for e in entries[: len(before)]] == [e["id"] for e in before]
    own = [e for e in entries if e["first_name"] == "calls/2026-hosts"]
    assert [(e["what"], e.get("field"), e.get("before"), e.get("after")) for e in own] == [
        ("added", None, None, None),
        ("changed", "closes", "2026-03-10", "2026-03-17"),
        ("renamed", "id", "2026-hosts", "2026-all"),
        ("changed", "formerly", None, ["2026-hosts"]),
        ("removed", None, None, None),
    ]
    assert {e["record"] for e in own} == {"calls/2026-all"}
    assert len({e["id"] for e in entries}) == len(entries)
    lines = content(made, f"{V1}changes.ndjson").decode().splitlines()
    assert [json.loads(line) for line in lines] == entries
    rows = list(csv.DictReader(StringIO(content(made, f"{V1}csv/changes.csv").decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == [e["id"] for e in entries]
    assert rows[-2]["after"] == '["2026-hosts"]'


def test_values_about_persons_are_in_no_change_log(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    text = "담당자 홍길동 과장 010-1234-5678"
    change(repository, 'notice_no: "A-1"', f'notice_no: "A-1"\nnotes:\n- "{text}"', FIRST)
    change(repository, f'\nnotes:\n- "{text}"', "", LATER)
    made = built(repository, schemas)
    (came, went) = (
        e for e in document(made, f"{V1}changes.json")["changes"] if e.get("field") == "notes"
    )
    assert came["withheld"] is went["withheld"] is True
    for file in made.files:
        if file.path.startswith("data/"):
            assert b"010-1234-5678" not in file.content, file.path


def test_a_renamed_record_is_there_at_its_former_address_too(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    rename(repository, "2026-hosts", "2026-all", FIRST)
    made = built(repository, schemas)
    for ending in ("json", "yml"):
        old, new = (content(made, f"calls/2026-{id}.{ending}") for id in ("hosts", "all"))
        assert old == new


def test_each_record_has_its_own_files_and_its_page_offers_them(made: World) -> None:
    folders = {record.folder for record in made.registry}
    schemas = {
        folder: json.loads(made.files[f"{V1}schemas/{folder}.schema.json"]) for folder in folders
    }
    documents = {folder: json.loads(made.files[f"{V1}{folder}.json"]) for folder in folders}
    for record in made.registry:
        own = json.loads(made.files[f"{record.name}.json"])
        of_one = {"$ref": "#/$defs/file", "$defs": schemas[record.folder]["$defs"]}
        jsonschema.Draft202012Validator(of_one).validate(own)
        assert own["record"] in documents[record.folder]["records"]
        said = yaml.load(made.files[f"{record.name}.yml"], yaml.BaseLoader)
        assert said.keys() == record.written.keys() - {"accounts"}
        last = record.name.rpartition("/")[2]
        for ending in ("json", "yml"):
            assert f'{last}.{ending}"' in made.pages[record.name]


def test_only_hidden_fields_leave_the_text() -> None:
    text = "# 안내\nnames:\n- name: x\naccounts:\n- forge: github\n  id: 1\n\ntype: ministry # 끝\n"
    assert without_hidden(text) == "# 안내\nnames:\n- name: x\ntype: ministry # 끝\n"
    assert isinstance(parse(without_hidden(text).encode(), "x.yml"), Document)


DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
FOAF = rdflib.Namespace("http://xmlns.com/foaf/0.1/")
HEX = rdflib.XSD.hexBinary
TYPED = {
    DCT.license: DCT.LicenseDocument,
    DCAT.mediaType: DCT.MediaType,
    DCAT.landingPage: FOAF.Document,
}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own
def test_the_catalogue_is_dcat_and_names_files_that_are_there(made: World) -> None:
    graph = rdflib.Graph().parse(data=made.files[f"{V1}catalog.jsonld"], format="json-ld")
    sets = set(graph.subjects(rdflib.RDF.type, DCAT.Dataset))
    (catalogue,) = graph.subjects(rdflib.RDF.type, DCAT.Catalog)
    assert set(graph.objects(catalogue, DCAT.dataset)) == sets
    assert len(sets) == 8
    for one in sets:
        assert list(graph.objects(one, DCT.title))
        assert list(graph.objects(one, DCAT.distribution))
    there = {
        str(address).removeprefix(SITE.url) for address in graph.objects(None, DCAT.downloadURL)
    }
    assert there <= made.files.keys()
    assert {f"{V1}portal.sqlite", f"{V1}consortia.json", f"{V1}csv/changes.csv"} <= there
    for one in graph.subjects(rdflib.RDF.type, DCAT.Distribution):
        (size,) = graph.objects(one, DCAT.byteSize)
        assert int(str(size)) == len(made.files[str(one).removeprefix(SITE.url)])


MANDATORY = {
    DCAT.Catalog: (DCT.title, DCT.description, DCT.publisher, DCAT.dataset),
    DCAT.Dataset: (DCT.title, DCT.description),
    DCAT.Distribution: (DCAT.accessURL,),
    SPDX.Checksum: (SPDX.algorithm, SPDX.checksumValue),
}
"""What the shapes of DCAT-AP 3.0.1 want at least one of; they found the rest in order."""


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own
def test_the_catalogue_has_what_the_european_profile_makes_mandatory(made: World) -> None:
    graph = rdflib.Graph().parse(data=made.files[f"{V1}catalog.jsonld"], format="json-ld")
    for kind, wanted in MANDATORY.items():
        found = set(graph.subjects(rdflib.RDF.type, kind))
        assert found
        for one in found:
            assert [str(name) for name in wanted if not list(graph.objects(one, name))] == []
    assert {value.datatype for value in graph.objects(None, SPDX.checksumValue)} == {HEX}
    (publisher,) = set(graph.objects(None, DCT.publisher))
    names = {str(name) for name in graph.objects(publisher, FOAF.name)}
    assert names == set(SITE.names.values())
    for name, kind in TYPED.items():
        for value in graph.objects(None, name):
            assert (value, rdflib.RDF.type, kind) in graph


def test_the_citation_has_what_its_format_asks_for(made: World) -> None:
    said = yaml.safe_load(made.files[f"{V1}CITATION.cff"])
    assert {"cff-version", "message", "title", "authors"} <= said.keys()
    assert said["license"] == SITE.licence


def test_the_data_page_is_a_dataset_with_its_distributions(made: World) -> None:
    page = next(page for page in made.offered.beside.pages if page.path == "data/")
    for language in ("ko", "en"):
        said = linked(Renderer(SITE, made.schemas).render(page, language).decode())
        assert said["@type"] == "Dataset"
        assert 50 <= len(said["description"]) <= 5000
        addresses = {entry["contentUrl"].removeprefix(SITE.url) for entry in said["distribution"]}
        assert addresses <= made.files.keys()
        assert f"{V1}consortia.json" in addresses


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_series_is_the_sites_own_set_of_anothers_figures(worlds: Worlds, language: str) -> None:
    """Its licence is the site's to give, so no ministry stands as the maker of the set."""
    made = worlds("real")
    records = made.registry.all(Statistics)
    assert any(one.fields["publisher"] for one in records)
    for one in records:
        said = linked(made.page(f"{one.name}/", language))
        assert said["@type"] == "Dataset"
        assert said["creator"]["name"] == said["publisher"]["name"] == SITE.name(language)
        assert ("isBasedOn" in said) == bool(one.fields["publisher"])
        assert said.get("isBasedOn", {}).get("creator", {}).get("name") != SITE.name(language)
        assert 50 <= len(said["description"]) <= 5000
        (file,) = said["distribution"]
        assert file["contentUrl"].removeprefix(SITE.url) in made.files


def test_the_site_map_says_when_a_page_changed(
    repository: Path, schemas: dict[str, Schema]
) -> None:
    change(repository, "2026-03-10", "2026-03-17", FIRST)
    sources = files.read_sources(repository)
    registry = check(sources, schemas).registry
    past = Reader(schemas).past(repository, registry, sources)
    beside = downloads(registry, SITE, schemas, past).beside
    page = next(p for p in pages(registry, Registry(), SITE, beside) if p.path == "sitemap.xml")
    drawn = Renderer(SITE, schemas).render(page, "ko").decode()
    assert "calls/2026-hosts/</loc><lastmod>2026-03-05</lastmod>" in drawn
    assert "organizations/mss/</loc><lastmod>2026-02-01</lastmod>" in drawn
