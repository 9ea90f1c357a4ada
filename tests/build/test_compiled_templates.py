"""Compiled templates that are kept: never trusted beyond what they were made from."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.build.drawing.compiled_templates import CompiledTemplates


def drawn(folder: Path) -> str:
    environment = Environment(loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates())
    return environment.get_template("page.html").render(name="Medica")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.html").write_text("to {{ name }}", "utf-8")
    return folder


def kept(folder: Path) -> Path:
    (path,) = (folder.parent / "__pycache__").iterdir()
    return path


def test_the_next_build_reads_what_the_last_one_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert drawn(folder) == "to Medica"
    monkeypatch.setattr(Environment, "compile", None)
    assert drawn(folder) == "to Medica"


def test_another_text_is_compiled_again(folder: Path) -> None:
    drawn(folder)
    (folder / "page.html").write_text("from {{ name }}", "utf-8")
    assert drawn(folder) == "from Medica"


@pytest.mark.parametrize("place", [0, 70, -1])
def test_a_damaged_file_is_made_again(folder: Path, place: int) -> None:
    drawn(folder)
    whole = kept(folder).read_bytes()
    damaged = bytearray(whole)
    damaged[place] ^= 1
    kept(folder).write_bytes(damaged)
    assert drawn(folder) == "to Medica"
    assert kept(folder).read_bytes() == whole


def test_a_cut_file_is_made_again(folder: Path) -> None:
    drawn(folder)
    os.truncate(kept(folder), 40)
    assert drawn(folder) == "to Medica"


def test_nothing_is_kept_where_python_keeps_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert drawn(folder) == "to Medica"
    assert not (folder.parent / "__pycache__").exists()


def test_a_folder_that_cannot_be_written_is_left_alone(folder: Path) -> None:
    (folder.parent / "__pycache__").write_bytes(b"")
    assert drawn(folder) == "to Medica"
