"""``portal codeowners``: generates CODEOWNERS from ``data/roles.yml``.

It lists teams of reviewers and maintainers only.  Ownership of records and required approvals are
decided by ``portal review``, from the account numbers on the target branch.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.check.reading import Broken, read_one
from generator.commands.exit_codes import FINDINGS, HOLDS
from generator.commands.usage import UsageError, read_schemas
from generator.records import files
from generator.records.document import Document
from generator.records.file_writing import write
from generator.records.yaml_source import parse
from generator.rules.unknown_file import ROLES

FILE = Path(".github/CODEOWNERS")
WHAT = (
    ("*", ("maintainers",)),
    ("/data/", ("reviewers",)),
    (f"/{ROLES}", ("reviewers", "maintainers")),
)
"""The last line that fits a path counts."""


def arguments(parser: ArgumentParser) -> None:
    """The options of the command."""
    help = "고치지 않고 다른지만 봄 / only report whether it would change"
    parser.add_argument("--check", action="store_true", help=help)


def run(options: Namespace) -> int:
    """Write the file, or with ``--check`` report that it is out of date."""
    path: Path = options.root / FILE
    wanted = written(written_roles(options.root))
    if path.is_file() and path.read_text("utf-8") == wanted:
        return HOLDS
    if options.check:
        sys.stdout.write(f"{FILE}: {ROLES}와 다릅니다. portal codeowners로 다시 씁니다.")
        sys.stdout.write(" / It is not what the roles say; portal codeowners writes it again.\n")
        return FINDINGS
    write(path, wanted.encode())
    return HOLDS


def written(roles: Mapping[str, Any]) -> str:
    """The content of CODEOWNERS; without teams it only has a comment."""
    lines = [f"# `portal codeowners`가 {ROLES}로 만듭니다. / Made from {ROLES}; do not edit."]
    rules = list(_rules(roles))
    if not rules:
        lines.append("# 아직 팀이 없습니다. / There is no team yet.")
    return "".join(f"{line}\n" for line in [*lines, *rules])


def _rules(roles: Mapping[str, Any]) -> Iterator[str]:
    for path, names in WHAT:
        if teams := [roles[name]["team"] for name in names if "team" in roles[name]]:
            yield f"{path} {' '.join(teams)}"


def written_roles(root: Path) -> Mapping[str, Any]:
    """The roles as ``data/roles.yml`` has them; a usage error where it is not sound."""
    source = files.read_sources(root).get(ROLES)
    if not isinstance(source, bytes):
        raise UsageError(f"{ROLES}이 없습니다 / is not there")
    read, document = read_one(ROLES, source, read_schemas(root)), parse(source, ROLES)
    if not isinstance(document, Document) or not isinstance(read, Broken) or read.fails:
        raise UsageError(f"{ROLES}에 오류가 있습니다. portal check로 봅니다. / has errors")
    return dict(document.data)
