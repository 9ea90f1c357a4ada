"""What tests share: the repository's schemas, and small registries written in a few lines."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from generator.check import Checked, check
from generator.records import files
from generator.records.schema import Schema
from generator.text.catalogues import Catalogue
from tests.support import ROOT, TODAY
from tests.support.forked import commands
from tests.support.held import summed
from tests.support.pace import Pace, late
from tests.support.records import sources
from tests.support.shares import ByModule, arrange, group
from tests.support.terse import Terse

if TYPE_CHECKING:
    from tests.support.worlds import World, Worlds

# What tests start finds its code compiled, also where Python is told to keep nothing.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
gc.disable()  # nothing that is loaded and collected is waste
os.environ["PORTAL_CACHE"] = ""  # each test begins with nothing kept, and leaves nothing

settings.register_profile(
    "portal",
    database=None,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("portal")
"""No example fails because a machine is busy, and each run tries the same ones."""


bare = Catalogue.text


def text(self: Catalogue, language: str, context: str, id: str) -> str:
    """A message as before; one that no catalogue has would be shown to people by its id."""
    found = bare(self, language, context, id)
    if found == id and (context, id, id) not in self.messages(language):
        raise LookupError(
            f"{self.folder.name}/{language}.po lacks msgctxt {context!r}, msgid {id!r}"
        )
    return found


Catalogue.text = text  # type: ignore[method-assign]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="accept what is said now as expected")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Pace())
    if hasattr(config, "workerinput"):
        config.pluginmanager.register(Terse())


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    arrange(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByModule | None:
    return ByModule(config, log) if config.getvalue("dist") == "loadgroup" else None


def pytest_collection_finish(session: pytest.Session) -> None:
    gc.freeze()  # the tests themselves stay to the end, and need not be looked through for waste
    gc.enable()
    if not getattr(session.config.option, "loadgroup", False):
        return
    lost = [item for item in session.items if group(item) and "@" not in item.nodeid]
    assert not lost, f"pytest-xdist no longer keeps tests together, such as {lost[0].nodeid}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How much of the pages was read back, and which tests are slow without a mark."""
    every = [report for some in terminalreporter.stats.values() for report in some]
    reports = [report for report in every if isinstance(report, pytest.TestReport)]
    for line in (*late(reports), *summed(reports)):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def schemas() -> dict[str, Schema]:
    return files.read_schemas(ROOT)


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of commands that begin with their code loaded."""
    folder = tmp_path_factory.mktemp("loaded") / "bin"
    folder.mkdir()
    with commands(folder):
        yield folder


@pytest.fixture
def checked(schemas: dict[str, Schema]) -> Callable[[str], Checked]:
    """Check records written as ``# consortia/2026/alpha`` and a few lines, parted by ``---``."""
    return lambda text: check(sources(text, schemas), schemas, TODAY)


@pytest.fixture(scope="session")
def published(schemas: dict[str, Schema]) -> Checked:
    """All records of the repository, checked."""
    return check(files.read_sources(ROOT), schemas)


@pytest.fixture
def bless(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))


@pytest.fixture(scope="session")
def worlds(schemas: dict[str, Schema]) -> Worlds:
    """The worlds to read back by name, ``real`` and ``rich``, each made once."""
    from tests.support.worlds import world  # what builds a site, which few tests need

    return lambda kind: world(kind, schemas)


@pytest.fixture(scope="session", params=["real", "rich"])
def made(request: pytest.FixtureRequest, schemas: dict[str, Schema]) -> World:
    """The worlds to read back, each made once."""
    from tests.support.worlds import world

    return world(request.param, schemas)
