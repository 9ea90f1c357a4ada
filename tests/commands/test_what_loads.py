"""Commands load what they need and no more: what is loaded is told here, not how long it takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT

pytestmark = pytest.mark.slow

SLOW = ("babel", "cel", "jinja2", "jsonschema", "mkdocs", "openpyxl", "ssl", "stdnum", "xlsxwriter")
"""Libraries that take longer to load than all of ours does."""
LOADED = """
import sys
from generator.cli import main
try:
    main(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(*arguments: str, root: Path = ROOT) -> set[str]:
    """The modules that a command has loaded when it ends."""
    command = [sys.executable, "-c", LOADED, *arguments]
    return set(subprocess.run(command, cwd=root, capture_output=True, text=True).stderr.split())


def test_help_loads_no_record_and_no_rule() -> None:
    ours = {name for name in loaded("--help") if name.startswith("generator.")}
    rooms = {name.split(".")[1] for name in ours}
    assert rooms == {"cli", "commands", "text"}
    assert ours & {f"generator.commands.{name}" for name in ("check", "review", "forge")} == set()


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (("check",), ()),
        (("find", "코스모"), ()),
        (("review", "--help"), ("yaml", "generator.rules.rulebook")),
        (("rule", "end-before-start"), ()),
    ],
    ids=lambda given: given[0] if given else "",
)
def test_what_is_slow_is_loaded_where_it_is_needed(
    arguments: tuple[str, ...], more: tuple[str, ...]
) -> None:
    found = loaded(*arguments)
    assert found > {f"generator.commands.{arguments[0]}"}
    assert found & {*SLOW, *more} == set()
