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

from generator.forge.forges import from_environment
from generator.forge.port import Forge
from generator.forge.terms import Issue, Label

LONGEST = 60_000  # characters; GitHub takes 65,536
GREY = "94a3b8"
KEY = re.compile(r"[a-z-]{1,40}\Z")


def keep_open(forge: Forge, key: str, title: str, body: str, label: Label) -> None:
    """Have exactly one open issue with this text; nothing is written when it says so already."""
    text = f"{mark(key)}\n{body}"
    if len(text) > LONGEST:
        text = text[: text.rindex("\n", 0, LONGEST)] + "\n\n…\n"
    found = _ours(forge, key)
    if not found:
        forge.open_issue(title, text, label)
        return
    first, *others = found
    if (first.title, first.body) != (title, text):
        forge.edit_issue(first.number, title, text)
    for other in others:
        forge.close_issue(other.number)


def close(forge: Forge, key: str) -> None:
    """Close what is open on a subject."""
    for issue in _ours(forge, key):
        forge.close_issue(issue.number)


def mark(key: str) -> str:
    """What begins the text of a kept issue or comment; it is not shown."""
    if not KEY.match(key):
        raise ValueError(key)
    return f"<!-- portal:{key} -->"


def _ours(forge: Forge, key: str) -> list[Issue]:
    """The issues on a subject that we keep: anybody can write the mark."""
    return [one for one in forge.issues() if one.ours and one.body.startswith(mark(key))]


def main(arguments: Sequence[str] | None = None) -> int:
    """The command; what the forge refuses is an error like any other."""
    parser = argparse.ArgumentParser(prog="python3 -m generator.forge.issue")
    parser.add_argument("key")
    parser.add_argument("--title", default="")
    parser.add_argument("--label", default="")
    parser.add_argument("--body", type=Path)
    parser.add_argument("--close", action="store_true")
    options = parser.parse_args(arguments)
    forge = from_environment(os.environ)
    if options.close:
        close(forge, options.key)
        return 0
    if not (options.title and options.label and options.body):
        parser.error("--title, --label and --body are needed")
    body = f"{options.body.read_text('utf-8')}\n{_run(os.environ)}\n"
    label = Label(options.key, options.label, GREY, "", "people")
    keep_open(forge, options.key, options.title, body, label)
    return 0


def _run(environment: Mapping[str, str]) -> str:
    """The address of the run that says so."""
    server, repository = environment["GITHUB_SERVER_URL"], environment["GITHUB_REPOSITORY"]
    return f"{server}/{repository}/actions/runs/{environment['GITHUB_RUN_ID']}"


if __name__ == "__main__":
    sys.exit(main())
