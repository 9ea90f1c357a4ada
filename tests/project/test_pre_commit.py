"""The hooks for other repositories of records, run by pre-commit itself without a network.

pre-commit would build an environment from the repository; what is proven here is the rest: that the
manifest is sound, which files a hook takes, and what its command does to them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.support import ROOT, base
from tests.support.proposals import clean

pytestmark = pytest.mark.slow

BIN = Path(sys.executable).parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
RECORD = "data/organizations/kbiz.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of records that uses both hooks."""
    for name, content in base.files().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "data/consortia/2026/over-alpha.yml").unlink()  # it breaks a rule
    hooks = [{**hook, "language": "system"} for hook in HOOKS]
    config = {"repos": [{"repo": "local", "hooks": hooks}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    for words in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *words], cwd=tmp_path, env=clean(), check=True)
    return tmp_path


def hook(repository: Path, id: str, *files: str) -> subprocess.CompletedProcess[str]:
    environment = clean() | {
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(repository / ".cache"),
    }
    command = [str(BIN / "pre-commit"), "run", "--verbose", id, "--files", *files]
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True)


def test_the_manifest_is_sound() -> None:
    command = [str(BIN / "pre-commit"), "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    subprocess.run(command, check=True)
    assert [entry["id"] for entry in HOOKS] == ["portal-check", "portal-fmt"]


def test_check_judges_a_staged_record_among_all(repository: Path) -> None:
    assert hook(repository, "portal-check", RECORD).returncode == 0
    assert "no files to check" in hook(repository, "portal-check", "README.md").stdout
    (repository / RECORD).unlink()  # others refer to it
    done = hook(repository, "portal-check", RECORD, "data/calls/2026-past.yml")
    assert done.returncode == 1 and "[unknown-reference]" in done.stdout


def test_fmt_rewrites_the_staged_records_alone(repository: Path) -> None:
    other = "data/organizations/alpha.yml"
    before = (repository / other).read_text("utf-8")
    done = hook(repository, "portal-fmt", RECORD)
    assert done.returncode == 1 and "files were modified by this hook" in done.stdout
    assert (repository / RECORD).read_text("utf-8").startswith("names:\n  - name: kbiz 협동조합\n")
    assert (repository / other).read_text("utf-8") == before
    subprocess.run(["git", "add", "-A"], cwd=repository, env=clean(), check=True)
    assert hook(repository, "portal-fmt", RECORD).returncode == 0
