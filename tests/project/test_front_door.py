"""README, architecture and design say what the repository is now."""

from __future__ import annotations

import re
import tomllib

import pytest

from generator.check import check
from generator.cli import COMMANDS
from generator.records.document import Document
from generator.records.schema import Schema
from generator.records.yaml_source import parse
from generator.report import FORMATS
from generator.report.telling import tell
from tests.support import ROOT

README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
DESIGN = (ROOT / "docs" / "design.md").read_text("utf-8")
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ROOMS = {
    path.name.removesuffix(".py")
    for path in (ROOT / "generator").iterdir()
    if path.suffix == ".py" or (path / "__init__.py").is_file()
} - {"__init__"}


def test_the_example_is_the_record_of_an_export_consortium() -> None:
    match = re.search(r"`(data/consortia/.+?\.yml)`.*?```yaml\n(.+?)```", README, re.DOTALL)
    assert match, "README shows a record and its path"
    path, example = match.groups()
    assert example == (ROOT / path).read_text("utf-8")
    document = parse(example.encode(), path)
    assert isinstance(document, Document) and document.data["scheme"] == "export_consortium"
    assert f"`/{path.removeprefix('data/').removesuffix('.yml')}/`" in README
    script = (ROOT / "scripts" / "pictures.py").read_text("utf-8")
    assert f'PAGE = "{path.removeprefix("data/").removesuffix(".yml")}/"' in script


def test_the_picture_is_described_by_the_title_of_that_record() -> None:
    alt = re.search(r'page-ko\.webp"[^>]* alt="([^"]+)"', README)
    title = re.search(r"```yaml\ntitle:\n  ko: (.+)", README)
    assert alt and title
    assert alt[1].startswith(title[1].partition("(")[0])


def test_the_finding_is_what_the_check_prints(schemas: dict[str, Schema]) -> None:
    shown = re.search(r"```\n(data/calls/a\.yml:6:1.+?)```", README, re.DOTALL)
    assert shown
    text = "".join(f"# {line}\n" for line in range(1, 6)) + 'closes: "2026. 3. 5."\n'
    checked = check({"data/calls/a.yml": text.encode()}, schemas)
    found = [one for one in checked.findings if one.place.line == 6]
    printed = FORMATS["text"](tell(found, checked.texts, schemas, "ko"), "ko")
    assert printed.startswith(shown[1])


def test_commands_of_the_readme_exist() -> None:
    named = set(re.findall(r"`portal ([a-z]+)", README))
    assert named and named <= set(COMMANDS)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert f"\n{target}:" in makefile


def test_links_of_the_front_door_lead_somewhere() -> None:
    for folder, text in ((ROOT, README), (ROOT / "docs", ARCHITECTURE)):
        for target in re.findall(r"\]\(([^)#:]+)\)", text):
            assert (folder / target).exists(), target


GUIDES = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/design.md",
    "bench/README.md",
    "bench/history.md",
)
NAMED = re.compile(
    r"(?<!Write )`(?!\S*/xx)([\w.*-]+(?:/[\w.*-]+)+\.(?:py|js|html|json|yml|txt|po|md|css))`"
)
"""A file that there is; a recipe writes others, and ``xx`` stands for any language."""


@pytest.mark.parametrize("guide", GUIDES)
def test_files_that_a_guide_names_are_there(guide: str) -> None:
    homes = (ROOT, ROOT / "generator", ROOT / "generator" / "theme", ROOT / "tests")
    for name in NAMED.findall((ROOT / guide).read_text("utf-8")):
        assert any([*home.glob(name)] for home in homes), f"{guide}: there is no {name}"


@pytest.mark.parametrize(("contract", "heading"), [(0, "## Rooms"), (1, "### Parts of `build`")])
def test_the_table_of_rooms_has_the_layers_in_their_order(contract: int, heading: str) -> None:
    table = re.split(r"^##", ARCHITECTURE.split(heading)[1], maxsplit=1, flags=re.MULTILINE)[0]
    lines = re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE)
    layers = SETTINGS["tool"]["importlinter"]["contracts"][contract]["layers"]
    assert [re.findall(r"`(\w+)`", line) for line in lines] == [
        layer.split(" | ") for layer in layers
    ]


def test_every_room_has_its_layer() -> None:
    layers = SETTINGS["tool"]["importlinter"]["contracts"][0]["layers"]
    assert {room for layer in layers for room in layer.split(" | ")} == ROOMS


def test_the_design_names_every_room() -> None:
    rooms = DESIGN.split("## Rooms")[1].split("\n## ")[0]
    assert set(re.findall(r"`(\w+)/?`", rooms)) >= ROOMS
