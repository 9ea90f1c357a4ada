"""Every rule, found by walking this folder: one a module.

A rule module has a ``rule`` and a docstring that is its page.  The module's name is the rule's id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from generator.rules.rule_page import docstring_of
from generator.rules.rulebook import Rule


@cache
def rulebook() -> Mapping[str, Rule]:
    """Every rule by its id, in alphabetical order."""
    folder = iter_modules([str(Path(__file__).parent)])
    modules = (import_module(f"{__package__}.{found.name}") for found in folder)
    named = {
        module.__name__.rpartition(".")[2].replace("_", "-"): module
        for module in modules
        if hasattr(module, "rule") and isinstance(module.rule, Rule)
    }
    rules = [
        replace(module.rule, id=module.rule.id or name, page=docstring_of(module))
        for name, module in named.items()
    ]
    return {rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)}
