"""Starter files are sound once what is empty is filled in, and with every example taken in."""

from __future__ import annotations

from typing import Any

import pytest

from generator.build.forms.form_model import form_page
from generator.build.forms.starters import needed, starter
from generator.build.forms.tasks import Task, tasks
from generator.check.reading import read_one
from generator.check.shape_problems import shape_problems
from generator.records.canonical import canonical, fresh, updated
from generator.records.document import Document
from generator.records.model import KINDS, Record
from generator.records.schema import Schema
from generator.records.yaml_source import parse

BEGUN = [task for task in tasks() if not task.edits]


def text_of(task: Task, schemas: dict[str, Schema], language: str = "ko") -> str:
    schema = schemas[task.kind]
    return starter(form_page(task, schema), schema, "../schemas/x.schema.json", language)


def document(text: str) -> Document:
    read = parse(text.encode(), "data/x.yml")
    assert isinstance(read, Document), read
    return read


def filled(empty: Any, example: Any) -> Any:
    if isinstance(empty, dict):
        return {name: filled(one, example[name]) for name, one in empty.items()}
    if isinstance(empty, list):
        return [filled(empty[0], example[0])]
    return example if empty is None else empty


@pytest.mark.parametrize("task", BEGUN, ids=lambda task: task.id)
def test_a_starter_is_sound_once_its_blanks_are_filled_in(
    task: Task, schemas: dict[str, Schema]
) -> None:
    schema = schemas[task.kind]
    made = document(text_of(task, schemas))
    blanks = shape_problems(schema, made.data)
    assert blanks and {p.id for p in blanks} == {"schema.empty"}
    text = updated(made, schema, filled(made.data, needed(form_page(task, schema), schema)))
    id = "2026/x-y" if KINDS[task.kind].depth > 1 else "x-y"
    file = f"data/{KINDS[task.kind].folder}/{id}.yml"
    read = read_one(file, text.encode(), schemas)
    assert isinstance(read, Record)
    assert canonical(read.document, schema) == text
    assert text.count("\n## ") == text_of(task, schemas).count("\n## ")  # the help stays


@pytest.mark.parametrize("task", BEGUN, ids=lambda task: task.id)
def test_every_example_of_a_starter_may_be_taken_in(task: Task, schemas: dict[str, Schema]) -> None:
    schema, text = schemas[task.kind], text_of(task, schemas)
    for line in text.splitlines():
        assert line == "" or line.startswith(("#", " ")) or ":" in line or line.startswith("-")
    first, *lines = text.splitlines()
    assert first.startswith("# yaml-language-server: $schema=")
    taken = "\n".join(line.removeprefix("# ") for line in lines)
    data = document(taken).data
    asked = {one.name for group in form_page(task, schema).groups for one in group.fields}
    assert data.keys() >= asked
    alone = {name: value for name, value in data.items() if value is not None}
    wrong = [p for p in shape_problems(schema, alone) if p.at and p.at[0] in alone]
    assert [p for p in wrong if p.id not in ("schema.empty",)] == []
    assert fresh(schema, data)


def test_a_starter_is_in_english_too(schemas: dict[str, Schema]) -> None:
    for task in BEGUN:
        text = text_of(task, schemas, "en")
        assert "(required)" in text and "필수" not in text
