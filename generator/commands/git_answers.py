"""Shared by commands that read Git: what is not there or no schema is a usage error."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from generator.commands.usage import UsageError
from generator.git.as_set_up import NoVersion
from generator.history.missing import WORDS, is_refusal
from generator.records.schema_files import BrokenSchema


@contextmanager
def readable_git() -> Iterator[None]:
    """Raise a usage error where Git cannot read what is asked of it."""
    try:
        yield
    except NoVersion as error:
        if is_refusal(error):
            raise UsageError(WORDS["refused"]) from None
        raise UsageError(f"Git에서 읽을 수 없습니다: {error} / cannot be read from Git") from None


def git_failed(command: str, error: subprocess.SubprocessError) -> UsageError:
    """What to say where Git could not fetch from a forge or push to it; it said why itself."""
    why = "제때 끝나지 않았습니다 / it took too long"
    if isinstance(error, subprocess.CalledProcessError):
        why = f"exit {error.returncode}"
    return UsageError(
        f"git {command}: {why}. 위에 Git이 적은 까닭과 'git remote get-url origin'의 주소를 확인해"
        " 주십시오. / see what Git says above, and the address that git remote get-url origin tells"
    )


@contextmanager
def readable_schemas() -> Iterator[None]:
    """Raise a usage error where a version has no schemas, or has some that are none."""
    try:
        yield
    except BrokenSchema as error:
        raise UsageError(f"스키마를 읽을 수 없습니다: {error} / schemas cannot be read") from None
