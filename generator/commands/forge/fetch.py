"""``portal forge fetch``: fetch the Git objects of one version without checking it out."""

from __future__ import annotations

from argparse import Namespace

from generator.commands.exit_codes import HOLDS
from generator.commands.forge.context import read_forge
from generator.commands.usage import UsageError
from generator.forge.fetching import fetch_versions
from generator.forge.terms import SHA


def fetch(options: Namespace) -> int:
    """Fetch one version by its full id."""
    version = options.version
    if not SHA.match(version) or not fetch_versions(options.root, [version], read_forge(options)):
        raise UsageError(f"받을 수 없습니다: {version} / cannot be fetched")
    return HOLDS
