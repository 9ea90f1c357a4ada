"""Git as the machine has set it up: what it says, which it is, and whether it is new enough."""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache
from pathlib import Path

OLDEST = (2, 38)
"""The first Git that works out a merge without a work tree."""


class NoVersion(Exception):
    """Git cannot provide a version or object."""


class Killed(NoVersion):
    """Git was killed, and may have left something half done."""


class TooOld(NoVersion):
    """Git is older than this program needs; holds its version."""


def asked(root: Path, *words: str, fails: tuple[int, ...] = ()) -> str:
    """What Git says, also an old one, as the machine has set it up; raises ``NoVersion``."""
    environment = own_environment() | {"LC_ALL": "C", "GIT_NO_LAZY_FETCH": "1"}
    found = subprocess.run(["git", *words], cwd=root, env=environment, capture_output=True)
    if found.returncode not in (0, *fails):
        raise NoVersion(os.fsdecode(found.stderr).strip())
    return os.fsdecode(found.stdout)


def own_environment() -> dict[str, str]:
    """The environment without what it tells Git, but for where the repository is."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {n: os.environ[n] for n in ("GIT_DIR", "GIT_COMMON_DIR") if n in os.environ}


@cache
def new_enough(path: str | None) -> None:
    """Raises ``TooOld`` otherwise; cached for each ``path``, whose first Git is asked."""
    output = subprocess.run(["git", "--version"], capture_output=True, text=True).stdout.strip()
    version = re.search(r"(\d+)\.(\d+)", output)
    if version is None or (int(version[1]), int(version[2])) < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise TooOld(f"Git {wanted} 이상이 필요합니다 / {wanted} or newer is needed: {output}")
