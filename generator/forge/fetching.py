"""Fetches Git objects of proposals without checking anything out."""

from __future__ import annotations

import base64
import os
import subprocess
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

BASE, HEAD = "refs/portal/base", "refs/portal/head"
LONGEST = 240  # seconds
MOST = 20  # earlier versions that are asked for


def fetch_request(root: Path, target: str, number: int, others: Iterable[int], token: str) -> None:
    """The tip of the target as ``BASE``, the request as ``HEAD``, and the other open requests.

    Raises ``subprocess.SubprocessError`` when the forge does not give the first two.
    """
    _fetch(root, [f"+refs/heads/{target}:{BASE}", f"+refs/pull/{number}/head:{HEAD}"], token)
    if beside := [f"+refs/pull/{n}/head:refs/portal/open/{n}" for n in others]:
        with suppress(subprocess.SubprocessError):  # then the report names no others
            _fetch(root, beside, token)


def fetch_versions(root: Path, versions: Iterable[str], token: str) -> list[str]:
    """Those of some versions that can be had; one that was pushed away may be gone."""
    known = []
    for version in list(versions)[:MOST]:
        if not _has(root, version):
            try:
                _fetch(root, [version], token)
            except subprocess.SubprocessError:
                continue
        known.append(version)
    return known


def _has(root: Path, version: str) -> bool:
    asked = ["git", "cat-file", "-e", f"{version}^{{commit}}"]
    return subprocess.run(asked, cwd=root, capture_output=True).returncode == 0


def _fetch(root: Path, wanted: list[str], token: str) -> None:
    quiet = ("--quiet", "--no-tags", "--no-recurse-submodules", "--no-write-fetch-head")
    command = ["git", "fetch", *quiet, "origin", *wanted]
    environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", **_signed(token, os.environ)}
    subprocess.run(command, cwd=root, check=True, env=environment, timeout=LONGEST)


def _signed(token: str, environment: Mapping[str, str]) -> dict[str, str]:
    """The token as a setting in the environment, where no list of processes shows it."""
    if not token:
        return {}
    server = environment.get("GITHUB_SERVER_URL", "https://github.com").rstrip("/")
    secret = base64.b64encode(f"x-access-token:{token}".encode()).decode()
    return {
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"http.{server}/.extraheader",
        "GIT_CONFIG_VALUE_0": f"AUTHORIZATION: basic {secret}",
    }
