"""The three recipes of CONTRIBUTING, done as a newcomer would."""

from __future__ import annotations

import copy
import shutil
from pathlib import Path

from generator.build.render import THEME, Renderer
from generator.check import check
from generator.records.canonical import canonical
from generator.records.schema import Schema
from generator.records.yaml_source import Document, parse
from generator.rules import rulebook
from tests.build.test_pages import listed
from tests.support import SITE
from tests.support.records import sources

FIELD = {
    "title": "구호",
    "description": "컨소시엄의 구호.",
    "x-en": {"title": "Motto", "description": "The consortium's motto."},
    "type": "string",
    "minLength": 1,
}
LINE = '{{ field("consortium", "motto") }}: {{ said.motto }}\n'
RECORD = "# samples/consortia/2026/alpha\nscheme: other\nmotto: 함께 세계로"


def test_a_field_is_an_entry_of_the_schema_and_a_line_of_the_template(
    tmp_path: Path, schemas: dict[str, Schema]
) -> None:
    root = copy.deepcopy(dict(schemas["consortium"].root))
    root["properties"]["motto"] = FIELD
    grown = {**schemas, "consortium": Schema("consortium", root)}
    for part in ("templates", "locale", "assets"):
        shutil.copytree(THEME / part, tmp_path / part)
    (tmp_path / "vendor").symlink_to(THEME / "vendor")
    template = tmp_path / "templates" / "consortium.html"
    start = "{% block main %}\n"
    template.write_text(template.read_text("utf-8").replace(start, start + LINE), "utf-8")

    files = sources(RECORD, grown)
    checked = check(files, grown)
    assert not [finding for finding in checked.findings if finding.rule == "schema"]
    page = listed(checked.registry, checked.samples)["samples/consortia/2026/alpha/"]
    renderer = Renderer(SITE, grown, tmp_path)
    assert "구호: 함께 세계로" in renderer.render(page, "ko").decode()
    assert "Motto: 함께 세계로" in renderer.render(page, "en").decode()

    document = parse(*reversed(next(iter(files.items()))))  # type: ignore[arg-type]
    assert isinstance(document, Document)
    assert "motto: 함께 세계로\n" in canonical(document, grown["consortium"])


def test_a_rule_is_found_without_being_registered() -> None:
    folder = THEME.parent / "rules"
    offences = {path.stem.replace("_", "-") for path in folder.glob("*.py")}
    assert set(rulebook()) <= offences
    written = [path for path in folder.glob("*.py") if "\nrule = " in path.read_text("utf-8")]
    decorated = [path for path in folder.glob("*.py") if "\ndef rule(" in path.read_text("utf-8")]
    ids = {path.stem.replace("_", "-") for path in (*written, *decorated)} - {"rulebook"}
    assert ids == set(rulebook())
