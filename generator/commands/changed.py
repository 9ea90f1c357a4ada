"""``portal changed``: whether a proposal changes records, and whether it changes other files."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from generator.commands.exit_codes import HOLDS
from generator.commands.git_answers import readable_git
from generator.git.repository import Repository
from generator.git.touched import touched
from generator.review.data_paths import inside_data


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument("--base", required=True, metavar="REF", help="게시본 / the target")
    parser.add_argument("--head", required=True, metavar="REV", help="신청한 판 / the proposal")


def run(options: Namespace) -> int:
    """Print ``records=true`` and ``outside=false``, as workflows read their outputs."""
    with readable_git(), Repository(options.root) as repository:
        tip, head = repository.commit(options.base), repository.commit(options.head)
        parted = repository.merge_base(tip, head) or tip
        inside = {inside_data(path) for path in touched(repository, parted, head)}
    for name, holds in (("records", True in inside), ("outside", False in inside)):
        sys.stdout.write(f"{name}={str(holds).lower()}\n")
    return HOLDS
