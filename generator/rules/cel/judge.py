"""CEL itself, which has the last word on every claim.

``cel`` imports ``cel.cli``, and that a terminal toolkit, whose import alone takes longer than most
commands of ours.  An empty module in its place, put there before ``cel`` is first imported, saves
about 0.7 s; nothing of ours uses it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cached_property
from types import ModuleType
from typing import Any

from generator.rules.functions import FUNCTIONS

sys.modules.setdefault("cel.cli", ModuleType("cel.cli"))

import cel  # noqa: E402


class Judge:
    """A claim and the values of its message, compiled by CEL."""

    def __init__(self, claim: str, says: Mapping[str, str]) -> None:
        self._holds = cel.compile(claim)
        self._texts = says
        # Each function that is handed over costs time.
        texts = " ".join((claim, *says.values()))
        self._functions = {name: FUNCTIONS[name] for name in FUNCTIONS if f"{name}(" in texts}

    def broken(self, known: dict[str, Any]) -> dict[str, Any] | None:
        """The values of the message; None where the claim holds."""
        context = cel.Context(variables=known, functions=self._functions)
        if self._holds.execute(context):
            return None
        return {name: text.execute(context) for name, text in self._says.items()}

    @cached_property
    def _says(self) -> dict[str, Any]:
        return {name: cel.compile(text) for name, text in self._texts.items()}
