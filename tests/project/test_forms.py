"""The forge's forms and the guides use the labels that there are."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.support import ROOT

KNOWN = yaml.safe_load((ROOT / ".github" / "labels.yml").read_text("utf-8"))
LABELS = {label["name"]: label["id"] for label in KNOWN}


@pytest.mark.parametrize("name", ["account", "correction", "question"])
def test_a_form_has_a_known_label_and_asks_for_nothing_personal(name: str) -> None:
    text = (ROOT / ".github" / "ISSUE_TEMPLATE" / f"{name}.yml").read_text("utf-8")
    form = yaml.safe_load(text)
    assert [LABELS[label] for label in form["labels"]] == [f"issue/{name}"]
    assert "개인정보를 적지 않았습니다" in text and "personal data" in text
    ids = {part["id"] for part in form["body"] if "id" in part}
    assert not ids & {"name", "email", "phone", "contact"}


@pytest.mark.parametrize("page", ["docs/submitting.md", "docs/en/submitting.md"])
def test_the_guide_explains_whose_turn_it_is_and_how_a_request_ends(page: str) -> None:
    first = set(re.findall(r"^\| ([^|]+) \|", (ROOT / page).read_text("utf-8"), re.MULTILINE))
    wanted = {name for name, id in LABELS.items() if id.startswith(("turn/", "end/"))}
    assert wanted <= first
