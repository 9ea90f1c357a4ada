"""``portal forge requests``: the open requests as JSON, without a person's name."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from dataclasses import asdict

from generator.commands.exit_codes import HOLDS
from generator.commands.forge.context import read_forge, target_branch
from generator.forge.port import Forge
from generator.forge.terms import OpenRequest


def requests(options: Namespace) -> int:
    """List the requests for the published branch, the first one first."""
    forge = read_forge(options)
    listed = [_entry(forge, one) for one in forge.open_requests(target_branch())]
    json.dump(listed, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return HOLDS


def _entry(forge: Forge, request: OpenRequest) -> dict[str, object]:
    told = asdict(request)
    told["author"] = f"{forge.name}:{request.author}" if request.author else None
    told["labels"] = sorted(forge.labels(request.number))
    return {name: told[name] for name in FIELDS}


FIELDS = ("number", "title", "author", "head", "opened", "draft", "labels", "url")
