"""The examples and workflows for other forges call the command as it is."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml

from generator import cli
from tests.support import ROOT

EXAMPLES = ROOT / "examples"
CALL = re.compile(r"^\s*(?:- (?:run: )?)?(?:\.venv/bin/)?(portal [^|\n]+)", re.MULTILINE)


def calls(path: Path) -> list[str]:
    text = path.read_text("utf-8").replace("\\\n", " ")
    return CALL.findall(text)


CALLING = [ROOT / ".forgejo" / "workflows" / f"{name}.yml" for name in ("check", "report")]
FILES = [EXAMPLES / "README.md", EXAMPLES / "gitlab-ci.yml", *CALLING]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_call_is_one_that_the_command_takes(path: Path) -> None:
    found = calls(path)
    assert found
    for call in found:
        words = shlex.split(re.sub(r"\$\w+", "1", call), comments=True)[1:]
        assert cli.parser_of(words).parse_args(words).run


@pytest.mark.parametrize("path", FILES[1:], ids=lambda path: path.name)
def test_nothing_of_a_request_is_written_into_a_script(path: Path) -> None:
    def scripts(value: object) -> list[str]:
        if isinstance(value, dict):
            own = [str(value[key]) for key in ("run", "script") if key in value]
            return own + [s for inner in value.values() for s in scripts(inner)]
        return [s for inner in value for s in scripts(inner)] if isinstance(value, list) else []

    found = scripts(yaml.safe_load(path.read_text("utf-8")))
    assert found and not any("${{" in script for script in found)
