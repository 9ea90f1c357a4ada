"""Compares the forge's rulesets with those kept in the repository."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.forge.adapter import Adapter
from generator.text.mendable import Mendable

FOLDER = Path(".github/rulesets")


class UnsoundRuleset(Mendable):
    """A file of rules that is kept and is none."""


def kept(root: Path) -> list[dict[str, Any]]:
    """The rulesets of the repository, in the form in which GitHub exports and imports them."""
    return [_kept(path) for path in sorted((root / FOLDER).glob("*.json"))]


def _kept(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise UnsoundRuleset(f"{FOLDER / path.name}: {error}") from None
    if not isinstance(found, dict) or not {"name", "rules", "bypass_actors"} <= found.keys():
        fields = "name, rules, bypass_actors"
        raise UnsoundRuleset(
            f"{FOLDER / path.name}: {fields} 필드가 있어야 합니다 / {fields} are wanted"
        )
    return found


def numbers(forge: Adapter) -> dict[str, Any]:
    """The forge's own number of each of its rulesets, by name."""
    return {entry["name"]: entry["id"] for entry in forge.client.pages(f"{forge.root}/rulesets")}


def differences(forge: Adapter, wanted: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Each way in which the forge's rules are not the kept ones; more than is kept is one too.

    Who may go round the rules is told only to those who may change them, so it counts if told.
    """
    there = numbers(forge)
    for name in sorted(there.keys() - {ruleset["name"] for ruleset in wanted}):
        yield f"{name}: .github/rulesets/에 없습니다 / is not kept here"
    for ruleset in wanted:
        name = ruleset["name"]
        if name not in there:
            yield f"{name}: 저장소 서비스에 없습니다 / is not on the forge"
            continue
        found = forge.client.read(f"{forge.root}/rulesets/{there[name]}")
        if "bypass_actors" not in found:
            found = {**found, "bypass_actors": ruleset["bypass_actors"]}
        for where, here, theirs in _differ(_by_type(ruleset), _by_type(found)):
            yield f"{name}: {where}: {_short(theirs)} → {_short(here)}"


def _by_type(ruleset: Mapping[str, Any]) -> dict[str, Any]:
    """A ruleset with its rules and checks by name, so that their order does not matter."""
    rules = {rule["type"]: dict(rule.get("parameters") or {}) for rule in ruleset["rules"]}
    for parameters in rules.values():
        if checks := parameters.get("required_status_checks"):
            parameters["required_status_checks"] = {check["context"]: check for check in checks}
    return {**ruleset, "rules": rules}


def _differ(here: Any, there: Any, at: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Fields that are kept and differ; rules and checks also when only the forge has them."""
    if not isinstance(here, Mapping) or not isinstance(there, Mapping):
        if here != there:
            yield at, here, there
        return
    whole = at.endswith(("rules", "required_status_checks"))
    for name in sorted({*here, *(there if whole else ())}):
        step = f"{at}.{name}".lstrip(".")
        if name not in here or name not in there:
            yield step, here.get(name), there.get(name)
        else:
            yield from _differ(here[name], there[name], step)


def _short(value: Any) -> str:
    written = "–" if value is None else json.dumps(value, ensure_ascii=False)
    return written if len(written) <= 120 else written[:119] + "…"
