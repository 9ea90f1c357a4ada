"""The rulebook's claims as plain data, so that a browser can hold a form against them."""

from __future__ import annotations

from typing import Any

from generator.facts import personal_patterns as personal
from generator.rules import rulebook
from generator.rules.cel.reader import tree
from generator.rules.cel.tree import Constant, Dotted, Each, Name, Node, Operation
from generator.rules.rulebook import Claim, Rule


def exported() -> dict[str, Any]:
    """Every rule that a form asks, and the patterns that find personal data."""
    return {
        "rules": [_rule(rule) for rule in rulebook().values() if rule.claims or rule.in_forms],
        "personal": {
            "patterns": personal.PATTERNS,
            "no_names": sorted(personal.NO_NAMES),
            "mail_hosts": sorted(personal.MAIL_HOSTS),
            "nouns": sorted(personal.NOUNS),
            "endings": personal.ENDINGS,
            "names": personal.NAMES,
            "shown": personal.SHOWN,
        },
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "level": rule.level.name.lower(),
        "errors": rule.errors,
        "quoted": rule.quoted,
        "scope": rule.scope,
        "kinds": [kind.kind for kind in rule.kinds],
        "function": rule.in_forms,
        "data": rule.data,
        "claims": [_claim(claim) for claim in rule.claims],
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "must": _plain(tree(claim.must)),
        "when": _plain(tree(claim.when)),
        "needs": claim.needs,
        "each": claim.each,
        "at": claim.at,
        "says": {name: _plain(tree(text)) for name, text in claim.says.items()},
        "variant": claim.variant,
    }


def _plain(node: Node) -> Any:
    """A tree as lists: a way of names is a text, ``self.starts``, and a text is ``["'", text]``."""
    match node:
        case Constant(value):
            return ["'", value] if isinstance(value, str) else value
        case Name(name):
            return name
        case Dotted(of, name):
            way = _plain(of)
            return f"{way}.{name}" if isinstance(way, str) else [".", way, name]
        case Each(macro, of, entry, asked):
            return [macro, _plain(of), entry, _plain(asked)]
        case Operation(name, arguments):
            return [name, *map(_plain, arguments)]
