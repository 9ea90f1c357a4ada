"""The rulebook's claims as plain data, so that a browser can hold a form against them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from generator.facts import personal_patterns as personal
from generator.rules import rulebook
from generator.rules.cel.reader import tree
from generator.rules.cel.tree import Constant, Dotted, Each, Name, Node, Operation
from generator.rules.rulebook import Claim, Rule


def exported() -> dict[str, Any]:
    """Every rule that a form asks, and the patterns that find personal data."""
    asked = [rule for rule in rulebook().values() if rule.claims or rule.in_forms]
    return {
        "rules": [_rule(rule) for rule in sorted(asked, key=lambda r: r.scope)],  # packs smaller
        "personal": {
            "patterns": personal.PATTERNS,
            "no_names": " ".join(sorted(personal.NO_NAMES)),
            "mail_hosts": sorted(personal.MAIL_HOSTS),
            "nouns": " ".join(_by_first_syllable(personal.NOUNS)),
            "endings": personal.ENDINGS,
            "names": personal.NAMES,
            "shown": personal.SHOWN,
        },
    }


def _by_first_syllable(words: Iterable[str]) -> list[str]:
    """Words of two syllables in a third less: 강남, 강동 and 고객 are 강남동 and 고객."""
    firsts = groupby(sorted(words), key=lambda word: word[0])
    return [first + "".join(word[1:] for word in each) for first, each in firsts]


def _rule(rule: Rule) -> dict[str, Any]:
    """A rule, without what is as in most of them."""
    more = {
        "errors": rule.errors,
        "unquoted": not rule.quoted,
        "function": rule.in_forms,
        "data": rule.data,
        "claims": [_claim(claim) for claim in rule.claims],
    }
    kinds = [kind.kind for kind in rule.kinds]
    always = {"id": rule.id, "level": rule.level.name.lower(), "scope": rule.scope, "kinds": kinds}
    return {**always, **{name: value for name, value in more.items() if value}}


def _claim(claim: Claim) -> dict[str, Any]:
    """A claim, without what is as in most of them."""
    more = {
        "when": None if claim.when == "true" else _plain(tree(claim.when)),
        "needs": claim.needs,
        "each": None if claim.each == ("",) else claim.each,
        "at": claim.at,
        "says": {name: _plain(tree(text)) for name, text in claim.says.items()},
        "variant": claim.variant,
    }
    return {"must": _plain(tree(claim.must)), **{n: one for n, one in more.items() if one}}


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
