"""What ``--help`` says: every command, argument and option is explained in both languages."""

from __future__ import annotations

import re
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli import COMMANDS, parser_of
from tests.support import ROOT

FOLDER = ROOT / "generator" / "commands"
BOTH = re.compile(r".*[가-힣].* / .*[a-z]")
"""Korean, then the same in English."""


def explained(parser: ArgumentParser, at: str) -> Iterator[tuple[str, str]]:
    """Each argument, option and subcommand with the words of its help."""
    for action in parser._actions:
        if not isinstance(action, _SubParsersAction):
            yield f"{at} {'/'.join(action.option_strings) or action.dest}", action.help or ""
            continue
        words = {one.dest: one.help for one in action._choices_actions}
        for name, below in action.choices.items():
            yield f"{at} {name}", words.get(name) or ""
            yield from explained(below, f"{at} {name}")


@pytest.mark.parametrize("command", COMMANDS)
def test_everything_is_explained_in_both_languages(command: str) -> None:
    told = dict(explained(parser_of([command]), "portal"))
    assert f"portal {command} --lang" in told
    assert {name: words for name, words in told.items() if not BOTH.match(words)} == {}


GUIDES = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")})
CALL = re.compile(r"\bportal ([a-z]+)\b([^`|\n]*)")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_guide_names_options_that_there_are(guide: Path) -> None:
    for command, rest in CALL.findall(guide.read_text("utf-8")):
        if command in COMMANDS:
            told = " ".join(name for name, _ in explained(parser_of([command]), ""))
            for option in re.findall(r"(?<!\S)--[a-z-]+", rest):
                assert option in re.split("[ /]", told), f"portal {command}{rest}"


def test_every_command_is_named() -> None:
    """A module or folder with options and a way to run them."""
    entries = (*FOLDER.glob("*.py"), *FOLDER.glob("*/__init__.py"))
    commands = {named(path) for path in entries if is_command(path.read_text("utf-8"))}
    assert commands == set(COMMANDS)


def named(path: Path) -> str:
    return path.parent.name if path.stem == "__init__" else path.stem


def is_command(text: str) -> bool:
    return "\ndef arguments(parser: ArgumentParser)" in text and "\ndef run(options" in text
