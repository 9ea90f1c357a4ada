"""What a new portal takes over from this one, as a checkout or a wheel holds it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.records.shipped import SHIPPED

PACKAGE = Path(__file__).parents[1]
IN_WHEEL = PACKAGE / "founding" / "given"
"""Where a wheel has what lies beside the generator in a checkout (``pyproject.toml``)."""
ROOT = IN_WHEEL if IN_WHEEL.is_dir() else PACKAGE.parent
OF_THIS_PROJECT = frozenset(
    {"README.md", "architecture.md", "design.md", "kwcag.md", "measured", "page-ko.webp"}
)
"""In ``docs/``, but about the generator."""


def text(name: str) -> str:
    """A file as text: ``mkdocs.yml``, ``examples/gitlab-ci.yml``."""
    return (ROOT / name).read_text("utf-8")


def folder(name: str) -> dict[str, bytes]:
    """Each file of a folder by its path: ``docs``, ``data/samples``, ``.github/workflows``."""
    return _files(ROOT / name, name)


def schemas() -> dict[str, bytes]:
    """The schemas of records."""
    return _files(SHIPPED, "schemas")


def _files(top: Path, name: str) -> dict[str, bytes]:
    return {f"{name}/{path.relative_to(top).as_posix()}": path.read_bytes() for path in _paths(top)}


def _paths(top: Path) -> Iterator[Path]:
    for path in sorted(top.rglob("*")):
        if path.is_file() and OF_THIS_PROJECT.isdisjoint(path.relative_to(top).parts):
            yield path
