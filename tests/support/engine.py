"""The theme's scripts run by Node: search over its files, and whatever else is asked as JSON."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from generator.build.drawing.render import THEME
from generator.search.documents import SearchDocument
from generator.search.index import files_of
from generator.search.indexed import Indexed

NODE = Path(__file__).parents[2] / ".venv/bin/node"
Hook: TypeAlias = Callable[[dict[str, Any]], Any]
"""What becomes of each object of an answer."""


def lay_out(folder: Path, documents: Sequence[SearchDocument]) -> None:
    """The theme's scripts and the index, as they stand in a site."""
    shutil.copytree(THEME / "vendor", folder / "assets", ignore=_no_script, dirs_exist_ok=True)
    for name, content in index(documents):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def index(documents: Sequence[SearchDocument]) -> Iterator[tuple[str, bytes]]:
    """Every file of the index, of which nothing was kept."""
    return files_of([Indexed.of(str(number), one) for number, one in enumerate(documents)])


def _no_script(folder: str, names: list[str]) -> list[str]:
    """Fonts and pictures, which no search asks for."""
    return [name for name in names if not name.endswith(".js") and Path(folder, name).is_file()]


def ask(folder: Path, queries: Sequence[str]) -> Any:
    """Ids, notes and loaded files of each query, in one process."""
    return run("search.mjs", queries, str(folder))


def run(script: str | Path, asked: object, *arguments: str, hook: Hook | None = None) -> Any:
    """What a script, beside this module or anywhere, answers to what it is asked, both as JSON."""
    node = NODE if NODE.exists() else shutil.which("node") or "node"
    command = [str(node), str(Path(__file__).parent / script), *arguments]
    result = subprocess.run(
        command,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout, object_hook=hook)


def said(document: SearchDocument) -> str:
    """All that a document says, for telling whether a hit is right."""
    return "\n".join((*document.head, *document.body)).lower()
