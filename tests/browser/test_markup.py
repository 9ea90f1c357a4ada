"""html-validate finds nothing on one page for each template."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.page_kinds import KINDS, localized
from tests.support.slices import chosen, sliced

SOME = tuple(chosen(KINDS, 6))
VALIDATE = ROOT / "node_modules" / ".bin" / "html-validate"


@pytest.mark.skipif(not VALIDATE.exists(), reason="html-validate comes with `make`")
@pytest.mark.parametrize("english", sliced([SOME, tuple(KINDS)], [SOME]), ids=len)
def test_the_markup_is_valid(built: Path, english: tuple[str, ...]) -> None:
    """All pages in Korean, and some in English."""
    paths = [*KINDS.values(), *(localized(KINDS[kind], "en") for kind in english)]
    pages = [built / path / ("" if path.endswith(".html") else "index.html") for path in paths]
    command = [VALIDATE, "--config", ROOT / ".htmlvalidate.mjs", "--formatter", "text", *pages]
    ways = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PATH": ways}
    )
    assert result.returncode == 0, result.stdout[:4000] + result.stderr
