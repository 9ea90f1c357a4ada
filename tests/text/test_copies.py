"""Copies of this process tell their whole answer or none, and none of them stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from generator.text.child import take_leave
from generator.text.copies import Copy


@pytest.mark.parametrize("answer", [b"", b".", bytes(3_000_000)], ids=len)
def test_what_a_copy_tells_comes_as_it_is(answer: bytes) -> None:
    assert Copy(lambda: answer).answer() == answer


def test_a_copy_that_was_ended_tells_nothing() -> None:
    def killed() -> bytes:
        os.kill(os.getpid(), signal.SIGKILL)
        return b"never"

    assert Copy(killed).answer() is None


def test_half_an_answer_is_none() -> None:
    class Cut(bytes):
        def __len__(self) -> int:
            return 9

    assert Copy(lambda: Cut(b"half")).answer() is None


def test_nobody_stays_behind() -> None:
    before, after = (Copy(lambda: b"1") for _ in range(2))
    assert (after.answer(), before.answer()) == (b"1", b"1")
    take_leave()
    for one in (before, after):
        with pytest.raises(ChildProcessError):
            os.waitpid(one.process, os.WNOHANG)


def test_what_both_processes_print_is_there_once() -> None:
    program = (
        "from generator.text.copies import Copy\n"
        "print('here')\n"
        "Copy(lambda: print('there') or b'').answer()\n"
    )
    run = [sys.executable, "-c", program]
    assert subprocess.run(run, check=True, capture_output=True).stdout == b"here\nthere\n"
