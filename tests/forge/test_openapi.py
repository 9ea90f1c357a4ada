"""Every request to GitHub is one that GitHub's own description of its API knows.

``make long`` sets the description up (``@octokit/openapi``, 400 MB); without it this is skipped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

import jsonschema
import pytest

from generator.forge.posting import CONTEXT
from generator.forge.recommended import SetUp
from generator.forge.rulesets import kept
from tests.forge.test_contract import LABELS
from tests.forge.test_foreign import used
from tests.support import ROOT

DESCRIPTION = ROOT / "requirements/long/node_modules/@octokit/openapi/generated/api.github.com.json"
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not DESCRIPTION.is_file(), reason="make long sets it up"),
]


@cache
def described() -> Any:
    return json.loads(DESCRIPTION.read_text("utf-8"))


def asked() -> list[tuple[str, str, dict[str, list[str]], Any]]:
    """All that the portal asks of a GitHub."""
    [both] = [_set_up(both) for both in used("github")]
    return list(both.there.asked)


def _set_up(both: Any) -> Any:
    wanted = SetUp("main", "login-900", ("login-1",), CONTEXT, LABELS, tuple(kept(ROOT)))
    for _ in range(2):  # the second time what is there is changed
        list(both.forge.gaps(wanted))
        both.forge.set_up(wanted)
    list(both.forge.working(wanted, datetime.now(UTC)))
    both.forge.set_to_work(wanted)
    [issue] = both.forge.issues()
    both.forge.edit_issue(issue.number, "점검", "둘")
    both.forge.close_issue(issue.number)
    return both


def operation(method: str, path: str) -> tuple[str, dict[str, Any]]:
    """The description of a request; the plainest address that fits."""

    def fits(form: str) -> bool:
        return bool(re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", form), path))

    forms = sorted(filter(fits, described()["paths"]), key=lambda form: form.count("{"))
    found = next((form for form in forms if method.lower() in described()["paths"][form]), None)
    assert found, f"{method} {path}"
    return found, described()["paths"][found][method.lower()]


def queries(told: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for one in told.get("parameters", ()):
        if "$ref" in one:
            one = described()["components"]["parameters"][one["$ref"].rsplit("/", 1)[1]]
        if one["in"] == "query":
            yield one["name"], one["schema"]


def test_each_request_is_one_that_github_describes() -> None:
    seen = set()
    for method, path, query, content in asked():
        form, told = operation(method, path)
        seen.add((method, form))
        known = dict(queries(told))
        for name, [value] in query.items():
            assert name in known, f"{method} {form}: {name}"
            if choices := known[name].get("enum"):
                assert value in choices, f"{method} {form}: {name}={value}"
        if content is not None:
            holds(f"{method} {form}", told["requestBody"], content)
    assert len(seen) > 20, sorted(seen)


def holds(where: str, body: dict[str, Any], content: Any) -> None:
    """A content fits its description and has no field that this does not know."""
    schema = body["content"]["application/json"]["schema"]
    whole = {**schema, "components": described()["components"]}
    errors = list(jsonschema.Draft202012Validator(whole).iter_errors(content))
    assert not errors, f"{where}: {errors[0].message}"
    names = schema.get("properties")
    if names and isinstance(content, dict):
        assert content.keys() <= names.keys(), where


def test_the_ruleset_that_is_kept_is_one_that_github_takes() -> None:
    told = operation("POST", "/repos/o/r/rulesets")[1]["requestBody"]
    for ruleset in kept(ROOT):
        holds("ruleset", told, ruleset)
        for rule in ruleset["rules"]:
            changed = {**ruleset, "rules": [{**rule, "type": "no_such_rule"}]}
            with pytest.raises(AssertionError):
                holds("ruleset", told, changed)
