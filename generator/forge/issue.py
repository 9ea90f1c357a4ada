"""Keeps at most one open issue per subject, found again by a marker in its text.

``python3 -m generator.forge.issue KEY --title TEXT --body FILE`` keeps it open with that text;
with ``--close`` it is closed.  Standard library only, so that a failed installation can still be
reported.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.forge.api import Api, from_environment

OURS = "github-actions[bot]"  # nobody can take a login with brackets
LONGEST = 60_000  # characters; GitHub takes 65,536
KEY = re.compile(r"[a-z-]{1,40}\Z")


def keep_open(api: Api, key: str, title: str, body: str, label: str) -> None:
    """Have exactly one open issue with this text; nothing is written when it says so already."""
    text = f"{mark(key)}\n{body}"
    if len(text) > LONGEST:
        text = text[: text.rindex("\n", 0, LONGEST)] + "\n\n…\n"
    found = _ours(api, key)
    if not found:
        content = {"title": title, "body": text, "labels": [label]}
        api.write("POST", "/issues", content)
        return
    first, *others = found
    if (first["title"], first["body"]) != (title, text):
        api.write("PATCH", f"/issues/{first['number']}", {"title": title, "body": text})
    for other in others:
        _close(api, other)


def close(api: Api, key: str) -> None:
    """Close what is open on a subject."""
    for issue in _ours(api, key):
        _close(api, issue)


def mark(key: str) -> str:
    """What begins the text of a kept issue or comment; it is not shown."""
    if not KEY.match(key):
        raise ValueError(key)
    return f"<!-- portal:{key} -->"


def is_ours(entry: Any, key: str) -> bool:
    """Whether an issue or comment is the one that we keep: anybody can write the mark."""
    ours = (entry.get("user") or {}).get("login") == OURS
    return ours and str(entry.get("body") or "").startswith(mark(key))


def _ours(api: Api, key: str) -> list[Any]:
    listed = api.pages("/issues", state="open", sort="created", direction="asc")
    return [issue for issue in listed if "pull_request" not in issue and is_ours(issue, key)]


def _close(api: Api, issue: Any) -> None:
    api.write("PATCH", f"/issues/{issue['number']}", {"state": "closed"})


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; what the forge refuses is an error like any other."""
    parser = argparse.ArgumentParser(prog="python3 -m generator.forge.issue")
    parser.add_argument("key")
    parser.add_argument("--title", default="")
    parser.add_argument("--label", default="")
    parser.add_argument("--body", type=Path)
    parser.add_argument("--close", action="store_true")
    options = parser.parse_args(arguments)
    api = from_environment(os.environ)
    if options.close:
        close(api, options.key)
        return 0
    if not (options.title and options.label and options.body):
        parser.error("--title, --label and --body are needed")
    body = f"{options.body.read_text('utf-8')}\n{_run(os.environ)}\n"
    keep_open(api, options.key, options.title, body, options.label)
    return 0


def _run(environment: Mapping[str, str]) -> str:
    """The address of the run that says so."""
    server, repository = environment["GITHUB_SERVER_URL"], environment["GITHUB_REPOSITORY"]
    return f"{server}/{repository}/actions/runs/{environment['GITHUB_RUN_ID']}"


if __name__ == "__main__":
    sys.exit(main())
