"""unknown-reference: records, editions, samples, and records that are there but broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.check import Checked, check
from generator.records.findings import Offer
from generator.records.schema import Schema
from generator.records.yaml_source import Unreadable
from tests.support.records import said, sources

Check = Callable[[str], Checked]
RULE = "unknown-reference"
CONSORTIUM = '# consortia/2026/alpha\nscheme: other\nhosts: ["kmdica"]\neditions: ["medica/2025"]'
PROGRAMME = "\n---\n# programmes/2025\ntitle: t\n---\n# organizations/kbiz\ntype: managing_body"
ORGANIZATIONS = PROGRAMME + "\n---\n# organizations/mss\ntype: ministry"
HOST = "\n---\n# organizations/kmdica\ntype: industry_association"
EXHIBITION = "\n---\n# exhibitions/medica\nsectors: [medical_devices]"


def test_references_that_lead_somewhere_are_fine(checked: Check) -> None:
    assert said(checked(CONSORTIUM + ORGANIZATIONS + HOST + EXHIBITION), RULE) == []


def test_a_missing_record_and_a_missing_edition_are_found(checked: Check) -> None:
    found = said(checked(CONSORTIUM + ORGANIZATIONS), RULE)
    assert found == [("data/consortia/2026/alpha.yml", line) for line in (3, 4)] or found == [
        ("data/consortia/2026/alpha.yml", 2),
        ("data/consortia/2026/alpha.yml", 3),
    ]


def test_the_id_that_was_meant_is_named(checked: Check) -> None:
    typo = CONSORTIUM.replace("kmdica", "kmdika").replace("medica/2025", "medica/2024")
    findings = checked(typo + ORGANIZATIONS + HOST + EXHIBITION).findings
    near = [f.problem.offer and f.problem.offer.value for f in findings if f.rule == RULE]
    assert sorted(map(str, near)) == ["kmdica", "medica/2025"]


def test_an_id_that_a_record_had_leads_to_the_one_it_has(checked: Check) -> None:
    """So that ``--fix`` follows a record that was renamed."""
    renamed = CONSORTIUM + ORGANIZATIONS + HOST.replace("kmdica", "kmdia") + "\nformerly: [kmdica]"
    found = [f.problem.offer for f in checked(renamed + EXHIBITION).findings if f.rule == RULE]
    assert found == [Offer("kmdia", sure=True)]


def test_samples_and_real_records_do_not_refer_to_each_other(checked: Check) -> None:
    sample = CONSORTIUM.replace("# consortia", "# samples/consortia")
    assert len(said(checked(sample + ORGANIZATIONS + HOST + EXHIBITION), RULE)) == 3


def test_a_broken_record_is_told_at_its_own_file_only(schemas: dict[str, Schema]) -> None:
    files = sources(CONSORTIUM + ORGANIZATIONS + HOST + EXHIBITION, schemas)
    files["data/organizations/kmdica.yml"] = b"names: []\n"
    files["data/exhibitions/medica.yml"] = b"names: ["
    assert said(check(files, schemas), RULE) == []


@pytest.mark.parametrize("why", ["not-readable", "link", "not-a-file"])
def test_so_is_a_file_that_nobody_can_read(schemas: dict[str, Schema], why: str) -> None:
    """It is there: one whose rights were wrong was told at each record that refers to it."""
    files: dict[str, bytes | Unreadable] = {
        **sources(CONSORTIUM + ORGANIZATIONS + HOST + EXHIBITION, schemas)
    }
    files["data/organizations/kmdica.yml"] = Unreadable(why)
    found = check(files, schemas)
    assert said(found, RULE) == []
    assert said(found, "unknown-file") == [("data/organizations/kmdica.yml", 1)]


def test_the_message_tells_records_and_editions_apart(checked: Check) -> None:
    other = CONSORTIUM.replace("medica/2025", "medica/2019")
    findings = checked(other + ORGANIZATIONS + EXHIBITION).findings
    told = {f.problem.at[0]: f.problem.id for f in findings if f.rule == RULE}
    assert told == {"hosts": f"{RULE}.record", "editions": f"{RULE}.edition"}


def test_an_edition_of_no_fair_lacks_the_file_of_the_fair(checked: Check) -> None:
    findings = checked(CONSORTIUM + ORGANIZATIONS + HOST).findings
    (problem,) = [f.problem for f in findings if f.rule == RULE]
    assert problem.id == f"{RULE}.record"
    assert (problem.values["where"], problem.values["found"]) == ("data/exhibitions", "medica")


def test_no_other_year_is_offered_for_the_one_that_a_record_is_of(checked: Check) -> None:
    text = "# calls/2026-hosts\nprogrammes: ['2026', '2062']\n---\n# programmes/2025\ntitle: t"
    found = [f.problem for f in checked(text).findings if f.problem.at[:1] == ("programmes",)]
    near = {one.values["found"]: one.values.get("likely") for one in found if one.rule == RULE}
    assert near["2026"] is None
    assert near["2062"]


def test_an_edition_of_the_same_series_was_probably_meant(checked: Check) -> None:
    other = "\n---\n# exhibitions/medical\nsectors: [medical_devices]"
    typo = CONSORTIUM.replace("medica/2025", "medica/20")
    findings = checked(typo + ORGANIZATIONS + HOST + EXHIBITION + other).findings
    assert [f.problem.offer and f.problem.offer.value for f in findings if f.rule == RULE] == [
        "medica/2025"
    ]


def test_of_an_id_of_another_kind_is_told_what_it_is_and_nothing_is_offered(
    checked: Check,
) -> None:
    wrong = CONSORTIUM.replace('["kmdica"]', '["medica"]')
    near = HOST.replace("kmdica", "medical")
    findings = checked(wrong + ORGANIZATIONS + near + EXHIBITION).findings
    (found,) = [f.problem for f in findings if f.rule == RULE]
    assert (found.id, found.values["there"]) == (f"{RULE}.other-kind", "exhibitions/medica")
    assert found.offer is None and "likely" not in found.values


@pytest.mark.parametrize("written", ["2026/medica", "consortia/2026/medica"])
def test_an_id_in_the_form_of_another_kind_is_told_so_too(checked: Check, written: str) -> None:
    wrong = CONSORTIUM.replace('["kmdica"]', f'["{written}"]')
    near = HOST.replace("kmdica", "medica") + "\n---\n# consortia/2026/medica"
    findings = checked(wrong + ORGANIZATIONS + near + EXHIBITION).findings
    about = [f.problem for f in findings if f.place.file.endswith("alpha.yml")]
    (found,) = [one for one in about if one.at[:1] == ("hosts",)]
    assert (found.id, found.values["there"]) == (f"{RULE}.other-kind", "consortia/2026/medica")
    assert found.offer is None and "likely" not in found.values


def test_a_fair_without_its_edition_is_no_other_kind(checked: Check) -> None:
    findings = checked(
        CONSORTIUM.replace("medica/2025", "medica") + ORGANIZATIONS + HOST + EXHIBITION
    )
    (found,) = [f.problem for f in findings.findings if f.problem.at[:1] == ("editions",)]
    assert found.id == "schema.edition-form"
    assert found.offer and found.offer.value == "medica/2025"


def test_an_id_that_two_kinds_share_is_fine(checked: Check) -> None:
    both = HOST + EXHIBITION.replace("medica", "kmdica") + EXHIBITION
    assert said(checked(CONSORTIUM + ORGANIZATIONS + both), RULE) == []
