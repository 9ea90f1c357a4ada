"""``portal forge applications``: the open requests as a file for the next build of the site.

No account goes into it: whose request it is is told by the organization that has the account.  A
title is anybody's words; those of an account that no organization has stay out.
"""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from generator.check import registry_of
from generator.commands.exit_codes import HOLDS
from generator.commands.forge.context import read_forge, target_branch
from generator.commands.forge.post import read_labels
from generator.commands.usage import read_schemas
from generator.forge.port import Forge
from generator.forge.terms import OpenRequest
from generator.people.redaction import on_one_line
from generator.records import files
from generator.records.file_writing import write
from generator.records.model import Organization
from generator.review.authority import Account, Authority, accounts

LONGEST = 120  # letters of a title
TURN = "turn/"


def applications(options: Namespace) -> int:
    """Write the file."""
    forge = read_forge(options)
    bodies = _bodies(options.root)
    turns = {one.name: one.id for one in read_labels(options.root) if one.id.startswith(TURN)}
    listed = [_entry(forge, one, bodies, turns) for one in forge.open_requests(target_branch())]
    told = options.now().isoformat(timespec="seconds")
    content = {"told": told, "applications": listed}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    write(options.file, text.encode())
    return HOLDS


def _entry(
    forge: Forge,
    request: OpenRequest,
    bodies: Authority,
    turns: Mapping[str, str],
) -> dict[str, object]:
    own = bodies.of(Account(forge.name, request.author))
    turn = next((turns[name] for name in forge.labels(request.number) if name in turns), TURN)
    return {
        "number": request.number,
        "title": on_one_line(request.title, LONGEST) if own else "",
        "organizations": own,
        "opened": request.opened,
        "turn": "author" if request.draft else turn.removeprefix(TURN),
        "url": request.url,
    }


def _bodies(root: Path) -> Authority:
    """The organizations and their accounts."""
    registry = registry_of(files.read_sources(root), read_schemas(root))
    bodies = registry.all(Organization)
    return Authority({}, {one.id: accounts(one.fields["accounts"]) for one in bodies})
