"""Schemas for other programs: ajv compiles them strictly, check-jsonschema from any folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support import ROOT
from tests.support.worlds import Worlds

SCRIPT = ROOT / "tests/support/strict.mjs"


def test_ajv_compiles_every_schema_in_strict_mode(worlds: Worlds, tmp_path: Path) -> None:
    made = worlds("rich")
    for path, content in made.files.items():
        if path.endswith(".schema.json"):
            (tmp_path / Path(path).name).write_bytes(content)
    folders = [str(ROOT / "schemas"), str(tmp_path)]
    node = Path(sys.executable).with_name("node")
    done = subprocess.run([node, SCRIPT, *folders], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr[-800:]
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert len(lines) == 8 + 7
    assert all(line.endswith(" function") for line in lines)


def test_check_jsonschema_validates_records_from_another_folder(tmp_path: Path) -> None:
    for kind, record in {"call": "calls/2002-hosts", "organization": "organizations/kbiz"}.items():
        schema, file = ROOT / f"schemas/{kind}.schema.json", ROOT / f"data/{record}.yml"
        command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, file]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
