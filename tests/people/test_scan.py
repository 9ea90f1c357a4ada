"""Personal data is found wherever it is, and no report repeats it."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from generator.check import check
from generator.cli import main
from generator.people.scan import in_file, readings
from generator.records.findings import Severity
from generator.records.schema import Schema
from generator.report import FORMATS, tell

SECRETS = {
    "resident-number": "900101-1234568",
    "mobile-number": "010-1234-5678",
    "personal-mail": "gildong@naver.com",
    "person-name": "해외사업팀 홍길동 과장",
    "account-number": "국민은행 123456-01-234567",
}
FILE = "data/calls/a.yml"
Place = Callable[[str, str], tuple[str, bytes]]


def _utf_8(form: str) -> Place:
    return lambda sound, secret: (FILE, form.format(sound=sound, secret=secret).encode())


def escaped(secret: str) -> str:
    return "".join(f"\\u{ord(letter):04x}" for letter in secret)


PLACES: dict[str, Place] = {
    "value": _utf_8('{sound}notes: ["{secret}"]\n'),
    "name of an unknown field": _utf_8('{sound}"{secret}": 1\n'),
    "unknown field": _utf_8('{sound}who: "{secret}"\n'),
    "wrong kind of value": _utf_8('{sound}sources: "{secret}"\n'),
    "comment": _utf_8("{sound}# {secret}\n"),
    "comment after a value": _utf_8("{sound}notes: [a] # {secret}\n"),
    "comment before": _utf_8("# {secret}\n{sound}"),
    "text of lines": _utf_8("{sound}summary: |\n  a\n  {secret}\n"),
    "broken YAML": _utf_8("{sound}a: b: c {secret}\n"),
    "after the broken line": _utf_8("{sound}a: [\nb: {secret}\n"),
    "two documents": _utf_8("{sound}---\n{secret}\n"),
    "tab": _utf_8("{sound}\tx: {secret}\n"),
    "byte order mark": _utf_8("\ufeff{sound}# {secret}\n"),
    "escape": lambda sound, secret: (FILE, f'{sound}notes: ["{escaped(secret)}"]\n'.encode()),
    "escape in a broken record": lambda sound, secret: (
        FILE,
        f'{sound}wrong: "{escaped(secret)}"\n'.encode(),
    ),
    "zero width between": lambda sound, secret: (
        FILE,
        f"{sound}# {chr(0x200B).join(secret)}\n".encode(),
    ),
    "Korean of old Windows": lambda sound, secret: (FILE, f"# 가 {secret}\n".encode("cp949")),
    "UTF-16": lambda sound, secret: (FILE, f"# {secret}\n".encode("utf-16")),
    "unknown folder": lambda sound, secret: ("data/x/a.yml", secret.encode()),
    "another ending": lambda sound, secret: ("data/calls/a.txt", secret.encode()),
    "name of a file": lambda sound, secret: (f"data/calls/{secret}.yml", sound.encode()),
    "name of a folder": lambda sound, secret: (f"data/{secret}/a.yml", sound.encode()),
    "roles": lambda sound, secret: ("data/roles.yml", f"# {secret}\nx: [\n".encode()),
}


@pytest.mark.parametrize("ends", ["\r", "\r\r\n"])
def test_lines_are_counted_as_the_file_was_meant(ends: str) -> None:
    text = "a: 1\nb: 2\n# 담당자 홍길동 010-1234-5678\n"
    sources = [text.replace("\n", ends).encode(), text.encode("utf-16"), text.encode("cp949")]
    for source in sources:
        assert {finding.place.line for finding in in_file(FILE, source)} == {3}


@pytest.mark.parametrize("where", PLACES)
def test_it_is_told_wherever_it_stands_and_never_repeated(
    where: str, schemas: dict[str, Schema]
) -> None:
    example = schemas["call"].root["examples"][0]
    sound = "".join(
        f"{name}: {json.dumps(value)}\n"
        for name, value in example.items()
        if name not in ("notes", "sources", "summary")
    )
    for kind, secret in SECRETS.items():
        file, source = PLACES[where](sound, secret)
        checked = check({file: source}, schemas)
        found = [f for f in checked.findings if f.problem.id == f"personal-data.{kind}"]
        assert len(found) == 1, (where, kind, checked.findings)
        assert found[0].severity is (
            Severity.ERROR if kind == "resident-number" else Severity.WARNING
        )
        for language, name in product(("ko", "en"), FORMATS):
            told = tell(checked.findings, checked.texts, schemas, language)
            report = FORMATS[name](told, language)
            for part in (secret, secret.split()[-1].split("-")[-1], secret.split()[0]):
                assert part not in report or part in ("과장", "해외사업팀", "국민은행"), report
            assert "홍길동" not in report


GUESSED = (
    ("budget_krw", "900101-1234568", ("900101", "1234568", "1,234,568")),
    ("budget_krw", "900101~1234568", ("900101", "1234568", "1,234,568")),
    ("budget_krw", "01012345678", ("1012345678", "12345678")),
    ("apply_url", "gildong@naver.com", ("gildong",)),
)


@pytest.mark.parametrize(("field", "secret", "parts"), GUESSED)
def test_nothing_is_worked_out_of_it(
    field: str, secret: str, parts: tuple[str, ...], schemas: dict[str, Schema], tmp_path: Path
) -> None:
    """What was meant by it would be another way to write it, which no later check would find."""
    example = {k: v for k, v in schemas["call"].root["examples"][0].items() if k != field}
    text = "".join(f"{name}: {json.dumps(value)}\n" for name, value in example.items())
    text += f'{field}: "{secret}"\n'
    checked = check({FILE: text.encode()}, schemas)
    assert any(f.problem.id.startswith("schema.") for f in checked.findings)
    for language, name in product(("ko", "en"), FORMATS):
        told = FORMATS[name](tell(checked.findings, checked.texts, schemas, language), language)
        assert not [part for part in parts if part in told], told
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    main(["--root", str(tmp_path), "check", "--fix"])
    assert file.read_text("utf-8") == text


@pytest.mark.parametrize("name", [".gitkeep", ".DS_Store", "Thumbs.db"])
def test_what_a_check_skips_is_looked_at(
    name: str, tmp_path: Path, schemas: dict[str, Schema], capsys: pytest.CaptureFixture[str]
) -> None:
    root = Path(__file__).parents[2]
    (tmp_path / "schemas").symlink_to(root / "schemas")
    (tmp_path / "data" / "calls").mkdir(parents=True)
    (tmp_path / "data" / "calls" / name).write_bytes("담당자 홍길동".encode("utf-16-be"))
    main(["--root", str(tmp_path), "check"])
    said = capsys.readouterr().out
    assert f"data/calls/{name}:1:1" in said
    assert "[personal-data]" in said
    assert "홍길동" not in said


def test_a_record_that_cannot_be_read_is_judged_all_the_same(schemas: dict[str, Schema]) -> None:
    text = (
        '"programme": 2026\nhosts: [kmdia]\ncontact:\n  department: 담당자 홍길동 010-1234-5678\n'
    )
    found = {f.problem.id for f in check({FILE: text.encode()}, schemas).findings}
    assert {"personal-data.person-name", "personal-data.mobile-number"} <= found
    assert any(id.startswith("schema.") for id in found)


@pytest.mark.parametrize("coding", ["utf-8", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_bytes_are_read_in_every_way_that_they_may_mean(coding: str) -> None:
    for text in ("홍길동 과장", "010-1234-5678"):
        assert any(text in reading for reading in readings(text.encode(coding)))
        assert any(text in reading for reading in readings(b"\0\1" + text.encode(coding)))
        assert any(text in reading for reading in readings(b"\0\1\2" + text.encode(coding)))
