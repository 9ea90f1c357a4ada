"""Structure of the code: rooms, dependencies between them, cycles, and large modules.

``python -m bench.structure [REVISION …]`` prints a table, a column for each revision and one for
the working tree, and then what is over in the working tree.  A room is a module or folder of the
package; an arrow is one room that imports another, however often; a circle is a set of rooms each
of which leads to all others of it.  Lines are counted as they stand, documentation included.
"""

from __future__ import annotations

import ast
import io
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import grimp

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "generator"
LONG_MODULE, LONG_FUNCTION = 150, 30
Sized = tuple[int, str]


@dataclass(frozen=True)
class Structure:
    """What was counted in one tree; what is over is sorted by size."""

    rooms: int
    arrows: int
    circles: int
    modules: int
    over_modules: tuple[Sized, ...]
    over_functions: tuple[Sized, ...]

    @property
    def row(self) -> tuple[int, ...]:
        """The figures, in the order of ``NAMES``."""
        over = len(self.over_modules), len(self.over_functions)
        return self.rooms, self.arrows, self.circles, self.modules, *over


NAMES = (
    *("rooms", "arrows between rooms", "circles of rooms", "modules"),
    *(f"modules over {LONG_MODULE} lines", f"functions over {LONG_FUNCTION} lines"),
)


def structure(folder: Path) -> Structure:
    """The structure of the package in a folder."""
    sys.path.insert(0, str(folder))
    try:
        graph = grimp.build_graph(PACKAGE, cache_dir=None)
    finally:
        sys.path.remove(str(folder))
    modules = graph.modules
    rooms = sorted(graph.find_children(PACKAGE))
    for room in rooms:
        graph.squash_module(room)
    arrows = {(a, b) for a in rooms for b in graph.find_modules_directly_imported_by(a)}
    arrows = {(a, b) for a, b in arrows if b in rooms}
    sizes = list(_sizes(folder / PACKAGE))
    return Structure(
        len(rooms),
        len(arrows),
        _circles(rooms, arrows),
        len(modules),
        _over(((lines, name) for lines, name, whole in sizes if whole), LONG_MODULE),
        _over(((lines, name) for lines, name, whole in sizes if not whole), LONG_FUNCTION),
    )


def at(revision: str) -> Structure:
    """The structure of the package at a revision."""
    call = ["git", "archive", revision, PACKAGE]
    packed = subprocess.run(call, cwd=ROOT, check=True, capture_output=True).stdout
    with TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as files:
            files.extractall(folder, filter="data")
        return structure(Path(folder))


def _circles(rooms: Sequence[str], arrows: set[tuple[str, str]]) -> int:
    """How many sets of rooms lead to each other, each set as large as it gets."""
    leads = {room: {room} for room in rooms}
    grew = True
    while grew:
        grew = False
        for a, b in arrows:
            if not leads[b] <= leads[a]:
                leads[a] |= leads[b]
                grew = True
    sets = {frozenset(b for b in leads[a] if a in leads[b]) for a in rooms}
    return sum(len(found) > 1 for found in sets)


def _sizes(folder: Path) -> Iterator[tuple[int, str, bool]]:
    """Lines, name, and whether it is a whole module."""
    for path in sorted(folder.rglob("*.py")):
        name, text = path.relative_to(folder).as_posix(), path.read_text("utf-8")
        yield len(text.splitlines()), name, True
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield (node.end_lineno or 0) - node.lineno + 1, f"{name} {node.name}", False


def _over(sizes: Iterator[Sized], limit: int) -> tuple[Sized, ...]:
    return tuple(sorted((entry for entry in sizes if entry[0] > limit), reverse=True))


def main(revisions: Sequence[str]) -> int:
    """Print the table, and what is over."""
    trees = [(revision, at(revision)) for revision in revisions] + [("now", structure(ROOT))]
    print(f"| what | {' | '.join(name for name, _ in trees)} |")
    print(f"|---|{'---|' * len(trees)}")
    for number, name in enumerate(NAMES):
        print(f"| {name} | {' | '.join(str(tree.row[number]) for _, tree in trees)} |")
    here = trees[-1][1]
    for lines, what in (*here.over_modules, *here.over_functions):
        print(f"{lines:5} {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
