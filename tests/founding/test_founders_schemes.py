"""A founder's own schemes: rules, sums and forms are about them, and an upgrade keeps them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.build.forms.form_model import form_page
from generator.build.forms.tasks import tasks
from generator.check import Checked, check
from generator.cli import main
from generator.commands.exit_codes import HOLDS, USAGE
from generator.facts.schemes import latest_year, own
from generator.founding import given
from generator.founding.founders_schemes import FILE, schemes_in
from generator.records.model import Consortium
from generator.records.schema_files import BrokenSchema, schemas_in
from tests.founding.test_migrate import commit, edit, git, migrate
from tests.founding.test_new_portal import arguments
from tests.support import TODAY
from tests.support.own_schemes import FAIRS, MISSIONS, schemas_of
from tests.support.records import said, sources

TEXT = """
# programmes/2026-fairs without ministry
year: 2026
scheme: gg_fairs
managing_body: gyeonggi
participants: {maximum: 12}
---
# organizations/gyeonggi
type: local_government
---
# consortia/2026/alpha
programme: "2026-fairs"
scheme: SCHEME
firms: [{value: 15}]
"""
OPTIONS = [part for one in (FAIRS, MISSIONS) for part in ("--scheme", *one)]


def checked(scheme: str) -> Checked:
    schemas = schemas_of(FAIRS, MISSIONS)
    return check(sources(TEXT.replace("SCHEME", scheme), schemas), schemas, TODAY)


@pytest.mark.parametrize(
    ("scheme", "told"), [("gg_fairs", 1), ("export_consortium", 0), ("local_government", 0)]
)
def test_rules_are_about_the_founders_schemes(scheme: str, told: int) -> None:
    found = checked(scheme)
    assert len(said(found, "too-many-participants")) == told
    (record,) = found.registry.all(Consortium)
    assert record.counted is own(record) is bool(told)
    assert said(found, "body-in-another-role") == []
    assert (latest := latest_year(found.registry)) and latest.id == "2026-fairs"


def test_a_group_of_the_founders_scheme_names_its_year() -> None:
    schemas = schemas_of(FAIRS)
    for scheme, told in (("gg_fairs", 1), ("export_consortium", 0)):
        text = f"# consortia/2026/alpha without programme\nscheme: {scheme}"
        findings = check(sources(text, schemas), schemas, TODAY).findings
        assert [f.problem.id for f in findings].count("schema.required-since") == told, findings


@pytest.mark.parametrize("several", [False, True])
def test_forms_begin_with_it_and_ask_where_there_are_several(several: bool) -> None:
    schemas = schemas_of(FAIRS, *([MISSIONS] if several else []))
    for task in tasks():
        if "scheme" in task.given:
            form = form_page(task, schemas[task.kind])
            assert (form.groups[0].fields[0].name == "scheme") is several
            assert form.task.given.get("scheme") == (None if several else "gg_fairs")


@pytest.mark.slow
def test_a_new_portal_of_ones_own_schemes_is_sound_and_stays_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "new"
    assert main([*arguments(root), *OPTIONS]) == HOLDS
    assert main(["--root", str(root), "check"]) == HOLDS
    assert main(["--root", str(root), "fmt", "--check"]) == HOLDS
    assert schemes_in((root / FILE).read_bytes()) == (FAIRS, MISSIONS)
    assert "scheme: gg_fairs" in "".join(
        p.read_text("utf-8") for p in root.rglob("samples/**/*.yml")
    )
    git(root, "init", "-q", "-b", "main")
    commit(root)
    assert migrate(root, capsys)[0] == HOLDS


@pytest.mark.slow
def test_one_that_is_added_later_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the guide for operators says to add one."""
    root = tmp_path / "new"
    assert main(arguments(root)) == HOLDS
    git(root, "init", "-q", "-b", "main")
    commit(root)
    label = json.dumps({"ko": FAIRS.ko, "en": FAIRS.en}, ensure_ascii=False)
    edit(
        root,
        FILE,
        '"enum": [\n        "export_',
        '"enum": [\n        "gg_fairs",\n        "export_',
    )
    edit(
        root,
        FILE,
        '"x-labels": {\n        "export_',
        f'"x-labels": {{\n        "gg_fairs": {label},\n        "export_',
    )
    edit(
        root,
        FILE,
        '"own_scheme": {\n      "enum": [\n        "export_consortium"',
        '"own_scheme": {\n      "enum": [\n        "gg_fairs"',
    )
    assert main(["--root", str(root), "check"]) == HOLDS
    commit(root)
    done, lines = migrate(root, capsys, "--write")
    assert schemes_in((root / FILE).read_bytes()) == (FAIRS,), (done, lines)
    assert main(["--root", str(root), "check"]) == HOLDS


@pytest.mark.parametrize(
    "odd", [("Fairs", "가", "a"), ("kotra", "가", "a"), ("gg", "가", " "), ("gg", "", "a")]
)
def test_an_odd_scheme_is_refused(tmp_path: Path, odd: tuple[str, ...]) -> None:
    root = tmp_path / "new"
    assert main([*arguments(root), "--scheme", *odd]) == USAGE
    assert not root.exists()


def test_an_own_scheme_that_no_record_can_have_is_told() -> None:
    shared = json.loads(given.schemas()[FILE])
    shared["$defs"]["own_scheme"]["enum"] = ["gg_fiars"]
    with pytest.raises(BrokenSchema, match=r"shared\.schema\.json: own_scheme.*gg_fiars"):
        schemas_in({**given.schemas(), FILE: json.dumps(shared).encode()})


def test_schemas_of_before_say_nothing_and_mean_the_national_programme() -> None:
    files = {path: content.replace(b'"x-', b'"y-') for path, content in given.schemas().items()}
    schemas = schemas_in(files)
    found = check(sources("# consortia/2026/alpha", schemas), schemas, TODAY)
    assert [c.counted for c in found.registry.all(Consortium)] == [True]
    assert schemes_in(b"{") == schemes_in(None) == ()
