"""Fetches Git objects of proposals without checking anything out."""

from __future__ import annotations

import base64
import os
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.forge.port import Forge

BASE, HEAD = "refs/portal/base", "refs/portal/head"
LONGEST = 240  # seconds
OTHERS = 30  # seconds for all requests that are only named: one may bring gigabytes
MOST = 20  # earlier versions that are asked for


def fetch_request(root: Path, target: str, number: int, forge: Forge) -> None:
    """The tip of the target as ``BASE``, and the request as ``HEAD``.

    Raises ``subprocess.SubprocessError`` when the forge does not give them.
    """
    _fetch(root, [f"+refs/heads/{target}:{BASE}", f"+{forge.ref(number)}:{HEAD}"], forge)


def fetch_open(root: Path, numbers: Iterable[int], forge: Forge) -> None:
    """Requests that are open, so that reports can name others; none where that takes too long."""
    if wanted := [f"+{forge.ref(n)}:refs/portal/open/{n}" for n in numbers]:
        with suppress(subprocess.SubprocessError):
            _fetch(root, wanted, forge, OTHERS)


def fetch_versions(root: Path, versions: Iterable[str], forge: Forge) -> list[str]:
    """Those of some versions that can be had; one that was pushed away may be gone."""
    known = []
    for version in list(versions)[:MOST]:
        if not _has(root, version):
            try:
                _fetch(root, [version], forge)
            except subprocess.SubprocessError:
                continue
        known.append(version)
    return known


def _has(root: Path, version: str) -> bool:
    asked = ["git", "cat-file", "-e", f"{version}^{{commit}}"]
    return subprocess.run(asked, cwd=root, capture_output=True).returncode == 0


def push(root: Path, target: str, old: str, new: str, forge: Forge) -> bool:
    """Move the target on the forge from one version to another; False where it is elsewhere by now.

    Raises ``subprocess.SubprocessError`` when the forge does not answer or does not allow it.
    """
    lease = f"--force-with-lease=refs/heads/{target}:{old}"
    command = ["git", "push", "--quiet", lease, "origin", f"{new}:refs/heads/{target}"]
    try:
        _run(root, command, forge)
    except subprocess.SubprocessError:
        _fetch(root, [f"+refs/heads/{target}:{BASE}"], forge)
        if _tip(root) in (old, new):
            raise
        return False
    return True


def _tip(root: Path) -> str:
    asked = ["git", "rev-parse", "--verify", BASE]
    return subprocess.run(asked, cwd=root, capture_output=True, text=True).stdout.strip()


def _fetch(root: Path, wanted: list[str], forge: Forge, longest: float = LONGEST) -> None:
    quiet = ("--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head")
    _run(root, ["git", "fetch", *quiet, "origin", *wanted], forge, longest)


def _run(root: Path, command: list[str], forge: Forge, longest: float = LONGEST) -> None:
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", **_signed(forge)}
    subprocess.run(command, cwd=root, check=True, env=environment, timeout=longest)


def _signed(forge: Forge) -> dict[str, str]:
    """The token as a setting in the environment, where no list of processes shows it."""
    if not forge.address.token:
        return {}
    secret = base64.b64encode(f"{forge.git_user}:{forge.address.token}".encode()).decode()
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"http.{forge.address.server}/.extraheader",
        "GIT_CONFIG_VALUE_0": f"AUTHORIZATION: basic {secret}",
    }
