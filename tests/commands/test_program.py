"""A command that ends its process has said all and cleaned up before."""

from __future__ import annotations

import subprocess
import sys

import pytest

BEFORE = """
import atexit, sys, threading
atexit.register(lambda: print("cleaned up"))
"""
THREAD = """
threading.Thread(target=lambda: threading.main_thread().join() or print("thread done")).start()
"""
RUN = """
import generator.__main__ as program
program.main = lambda: print("x" * 200_000) or print("said", file=sys.stderr) or 3
program.program()
"""


@pytest.mark.parametrize("thread", ["", THREAD])
def test_all_is_said_and_cleaned_up_before_the_end(thread: str) -> None:
    code = BEFORE + thread + RUN
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    said, *rest = done.stdout.splitlines()
    assert said == "x" * 200_000
    assert rest == ["thread done", "cleaned up"][not thread :]
    assert done.stderr == "said\n"


def test_a_reader_who_has_gone_is_no_trouble() -> None:
    code = "import os, sys\n" + RUN.replace(" or 3", " or os.close(1) or 3")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr == "said\n"
