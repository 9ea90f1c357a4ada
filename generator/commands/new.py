"""``portal new TASK``: a starter file, or the fields of a form asked in the terminal.

Nothing is ever overwritten, and nothing is written that ``portal check`` finds unsound.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.build.forms.asking import Asking, NoMoreAnswers
from generator.build.forms.form_model import FormPage, form_page
from generator.build.forms.starter_words import STARTER_WORDS
from generator.build.forms.starters import starter
from generator.build.forms.tasks import Task, tasks
from generator.build.forms.terminal import Terminal
from generator.check.one_file import found_in
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.register import read_all, world_of
from generator.commands.usage import UsageError, read_schemas
from generator.records.canonical import fresh
from generator.records.file_writing import write
from generator.records.findings import Problem, Severity
from generator.records.model import KINDS
from generator.records.schema import Schema
from generator.report import FORMATS, tell
from generator.rules.unknown_file import address
from generator.text.texts import plain

EXAMPLES = {1: "example-name", 2: "2026/medica-kmdica"}


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("task", nargs="?", default="", metavar="TASK", help="할 일 / what to do")
    starting = "묻지 않고 시작 파일을 보여 줌 / print a starter file, ask nothing"
    parser.add_argument("--starter", action="store_true", help=starting)


def run(options: Namespace) -> int:
    """Print a starter file, or ask for the fields and write a sound record."""
    schemas = read_schemas(options.root)
    task = next((t for t in tasks() if t.id == options.task and t.begins), None)
    if task is None:
        raise UsageError(_known(options.task, options.lang))
    page = form_page(task, schemas[task.kind])
    if options.starter:
        up = "../" * (1 + page.depth)
        there = f"{up}schemas/{task.kind}.schema.json"
        sys.stdout.write(starter(page, schemas[task.kind], there, options.lang))
        return HOLDS
    return _asked(options, page, schemas)


def _asked(options: Namespace, page: FormPage, schemas: dict[str, Schema]) -> int:
    """Ask for the id and the fields, judge the record, and write it if it is sound."""
    register = read_all(options.root, schemas)
    world = world_of(register, sample=False)
    terminal = Terminal(schemas[page.task.kind], options.lang)
    asking = Asking(page, world, terminal)
    words = {"title": plain(page.task.title, options.lang)}
    terminal.tell("begin", **words)
    try:
        file = _file(terminal, page, options.root)
        data = asking.record()
    except (NoMoreAnswers, EOFError):
        names = ", ".join(asking.missing())
        raise UsageError(STARTER_WORDS.say(options.lang, "new", "stopped", names=names)) from None
    text = fresh(schemas[page.task.kind], data)
    wrong = found_in(file, text.encode(), register, schemas, options.now().date())
    said = tell(wrong, {file: text}, schemas, options.lang)
    sys.stdout.write(FORMATS["text"](said, options.lang))
    if any(finding.severity is Severity.ERROR for finding in wrong):
        terminal.tell("missing")
        sys.stdout.write(text)
        return FINDINGS
    write(options.root / file, text.encode())
    terminal.tell("written", file=file)
    return HOLDS


def _file(terminal: Terminal, page: FormPage, root: Path) -> str:
    """The path of the new record, free and of a form that is allowed."""
    example = EXAMPLES[page.depth]
    while True:
        id = terminal.line("id", folder=f"data/{page.folder}/", example=example)
        file = f"data/{page.folder}/{id.removesuffix('.yml')}.yml"
        found = address(file)
        if isinstance(found, Problem) or found[0] is not KINDS[page.task.kind] or found[2]:
            terminal.tell("bad-id", example=example)
        elif (root / file).exists():
            terminal.tell("there", file=file)
        else:
            return file


def _known(task: str, language: str) -> str:
    """That no task is called so or none was named, and what can be begun, a line a task."""
    begun: list[Task] = [task for task in tasks() if task.begins]
    lines = [f"  {one.id:<14} {plain(one.title, language)}" for one in begun]
    said = STARTER_WORDS.say(language, "new", "unknown" if task else "which", task=task)
    return "\n".join([said, *lines])
