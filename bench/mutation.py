"""Break rules, facts and views one line at a time, and see whether their tests notice.

``python -m bench.mutation [FILES or FOLDERS]`` makes every mutant of ``generator/rules/`` (or of
what is named) and runs the tests that belong to each in a fork of its own, where the mutant takes
the module's place at import; no file is written.  mutmut copies the tree and knows tests only by
coverage, but the rules are found by walking their folder and most of their logic is CEL in strings,
whose operators are broken here too.
"""

from __future__ import annotations

import ast
import os
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
IN_CEL = {
    "&&": "||", "||": "&&", ">=": ">", "<=": "<", "==": "!=", "!=": "==", " > ": " >= ",
    " < ": " <= ", " + ": " - ", " * ": " + ", "!": "", "exists(": "all(", "[0]": "[1]",
}  # fmt: skip
OPERATOR = re.compile("|".join(re.escape(text) for text in sorted(IN_CEL, key=len, reverse=True)))
ACROSS = ("funded_twice", "over_participation_limit", "duplicate_participant", "one_firm_two_names")
CHANGED_INDEX = ["tests/search/test_changed_index.py"]
CHANGED_LISTS = ["tests/search/test_changed_lists.py"]
CHANGED_STANDS = ["tests/facts/test_changed_stands.py"]
OF_HOSTS = [f"tests/sheets/test_{name}_of_hosts.py" for name in ("headings", "rows")]
WIDE = [*(f"tests/sheets/test_wide_{name}.py" for name in ("results", "sums")), *OF_HOSTS]
DRAWN = [f"tests/charts/test_{name}.py" for name in ("drawing", "timelines", "maps")]
SHARED = {
    "functions": ["tests/rules/test_cel.py"],
    "expressions": ["tests/rules"],
    "exported": ["tests/rules/test_cel.py"],
    "firm_caps": ["tests/rules/test_subsidy_over_cap.py"],
    "pages": ["tests/rules/test_pages.py", "tests/build/test_handbook.py"],
    "rulebook": ["tests/rules"],
    "claim": ["tests/rules"],
    "variables": ["tests/rules"],
    "track": ["tests/facts/test_state.py", "tests/facts/test_progress.py"],
    "call_steps": ["tests/facts/test_state.py"],
    "series_parts": ["tests/views/test_series.py"],
    "series_charts": ["tests/views/test_series.py"],
    "identity": ["tests/facts/test_identity.py"],
    "firms": ["tests/facts/test_firms.py", *(f"tests/rules/test_{name}.py" for name in ACROSS)],
    "same_keys": ["tests/facts/test_firms.py", "tests/rules/test_funded_twice.py"],
    "editions": ["tests/facts/test_editions.py", "tests/rules/test_rival_pavilions.py"],
    "personal": ["tests/rules/test_personal_data.py"],
    "person_names": ["tests/rules/test_personal_data.py"],
    "registration": ["tests/rules/test_personal_data.py"],
    "consortium_stages": ["tests/views/test_consortium.py"],
    **dict.fromkeys(
        ("changed_chunks", "changed_index", "changed_postings", "changed_words"), CHANGED_INDEX
    ),
    **dict.fromkeys(("changed_lists", "existing_list"), CHANGED_LISTS),
    **dict.fromkeys(("changed_stands", "firm_stands"), CHANGED_STANDS),
    **dict.fromkeys(
        ("heads_over", "measures", "wide_cells", "wide_headings", "wide_reading", "wide_sums"), WIDE
    ),
    "axes": DRAWN,
    "days_axis": DRAWN,
    "looks": DRAWN,
    "measure": DRAWN,
    "placing": DRAWN,
    "ranks": DRAWN,
    "scale": DRAWN,
    "years": DRAWN,
    "meant_numbers": ["tests/records/test_meant.py"],
    "meant_dates": ["tests/records/test_meant.py"],
    "spelled_numbers": ["tests/records/test_meant.py"],
    "money": ["tests/facts/test_money.py", "tests/facts/test_spent.py"],
    "amounts": ["tests/facts/test_money.py", "tests/views/test_sums.py"],
}
LONGEST = 120
HEAVY = (
    *("pytest", "cel", "jsonschema", "icalendar", "jinja2", "openpyxl", "babel"),
    *("generator.records.model", "generator.records.shape", "generator.text.words"),
)
BELOW_VIEWS = ("generator.check", "generator.history.publications")
"""What no view is part of, and every test of a view needs; it is loaded once for all mutants."""


def mutants(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every mutant of a module: the line that is broken, and the source."""
    words = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    words |= {id(part) for noted in _annotations(tree) for part in ast.walk(noted)}
    for node in ast.walk(tree):
        for name, old, new in changes(node):
            if id(node) not in words:
                setattr(node, name, new)
                yield getattr(node, "lineno", 0), ast.unparse(ast.fix_missing_locations(tree))
                setattr(node, name, old)


def _annotations(tree: ast.Module) -> Iterator[ast.expr]:
    """Types, which nothing runs."""
    for node in ast.walk(tree):
        for name in ("annotation", "returns"):
            if (noted := getattr(node, name, None)) is not None:
                yield noted


def changes(node: ast.AST) -> Iterator[tuple[str, object, object]]:
    """What can be broken at one node: the attribute, its value and a wrong one."""
    if isinstance(node, ast.Compare):
        yield "ops", node.ops, [COMPARED[type(node.ops[0])](), *node.ops[1:]]
    elif isinstance(node, ast.BoolOp):
        yield "op", node.op, ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.BinOp) and type(node.op) in COUNTED:
        yield "op", node.op, COUNTED[type(node.op)]()
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "op", node.op, ast.UAdd()
    elif isinstance(node, ast.If | ast.IfExp):
        yield "test", node.test, ast.Constant(True)
        yield "test", node.test, ast.Constant(False)
    elif isinstance(node, ast.comprehension) and node.ifs:
        yield "ifs", node.ifs, []
    elif isinstance(node, ast.Constant):
        yield from (("value", node.value, wrong) for wrong in _constants(node.value))


def _constants(value: object) -> Iterator[object]:
    if isinstance(value, bool):
        yield not value
    elif isinstance(value, int):
        yield value + 1
    elif isinstance(value, str):
        for match in OPERATOR.finditer(value):
            yield value[: match.start()] + IN_CEL[match[0]] + value[match.end() :]


class InPlace(MetaPathFinder, Loader):
    """Gives a mutant wherever its module is imported."""

    def __init__(self, name: str, file: Path, source: str) -> None:
        self.name, self.file, self.source = name, file, source

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        """The mutant's place, for the one module that it stands for."""
        return ModuleSpec(name, self, origin=str(self.file)) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the mutant; its docstring is the module's page and stays."""
        exec(compile(self.source, str(self.file), "exec", dont_inherit=True), module.__dict__)


def survivors(file: Path, sources: Sequence[str]) -> list[bool]:
    """Which mutants the tests of a module do not notice; two are tested at a time."""
    running: dict[int, int] = {}
    alive = [False] * len(sources)
    for number in range(len(sources) + 2):
        if number < len(sources):
            child = os.fork()
            if child == 0:
                os._exit(_tested(file, sources[number]))
            running[child] = number
        if running and (len(running) == 2 or number >= len(sources)):
            child, status = os.wait()
            alive[running.pop(child)] = os.waitstatus_to_exitcode(status) == 0
    return alive


def _tested(file: Path, source: str) -> int:
    import pytest

    signal.alarm(LONGEST)  # a mutant that never ends is noticed as well
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    sys.meta_path.insert(0, InPlace(name, file, source))
    return int(pytest.main([*QUIETLY, *_tests(file)]))


QUIETLY = ("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist")


def _tests(file: Path) -> Sequence[str]:
    """The tests that belong to a module."""
    room, stem = file.parent.name, file.stem
    if room in ("views", "facts"):
        own = SHARED.get(stem, [f"tests/{room}/test_{stem}.py"])
        there = [test for test in own if (ROOT / test).exists()]
        shared = any("schemas:" in (ROOT / test).read_text("utf-8") for test in there)
        alone = ["--noconftest"] if room == "views" and not shared else []
        return [*alone, "-k", f"not frozen or {stem}", *there, f"tests/{room}/test_frozen.py"]
    if stem in SHARED:
        return SHARED[stem]
    if (own_file := ROOT / "tests" / room / f"test_{stem}.py").exists():
        return [str(own_file)]
    own_name = f"{stem} or {stem.replace('_', '-')}"
    return ["-k", own_name, f"tests/rules/test_{stem}.py", "tests/rules/test_pages.py"]


def main(names: Sequence[str]) -> int:
    """Tell each module's score and every mutant that no test noticed."""
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # loading them takes longer than the tests
    sys.path.insert(0, str(ROOT))
    files = _files(names or ["generator/rules"])
    of_views_alone = all(file.parent.name == "views" for file in files)
    for heavy in (*HEAVY, *(BELOW_VIEWS if of_views_alone else ())):
        __import__(heavy)
    every, alive = 0, 0
    for file in files:
        if ".".join(file.relative_to(ROOT).with_suffix("").parts) in sys.modules:
            print(f"{file.relative_to(ROOT)}: HEAVY loads it, so no mutant takes its place")
            continue
        made = list(mutants(ast.parse(file.read_text("utf-8"))))
        whole, *left = survivors(file, [file.read_text("utf-8"), *(source for _, source in made)])
        if not whole:
            print(f"{file.relative_to(ROOT)}: its tests fail without a mutant", flush=True)
            continue
        every, alive = every + len(made), alive + sum(left)
        print(f"{file.relative_to(ROOT)}: {len(made) - sum(left)} of {len(made)}", flush=True)
        for (line, source), lives in zip(made, left, strict=True):
            if lives:
                print(f"  line {line}: {_difference(file, source)}", flush=True)
    print(f"noticed {every - alive} of {every} ({100 * (every - alive) // max(every, 1)} %)")
    return 0


def _files(names: Sequence[str]) -> list[Path]:
    paths = [ROOT / name for name in names]
    below = [sorted(path.glob("[!_]*.py")) if path.is_dir() else [path] for path in paths]
    return [file for found in below for file in found]


def _difference(file: Path, source: str) -> str:
    plain = ast.unparse(ast.parse(file.read_text("utf-8"))).splitlines()
    return next(
        (new.strip() for old, new in zip(plain, source.splitlines(), strict=False) if old != new),
        "?",
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
