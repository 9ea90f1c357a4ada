"""Posts a report: one comment that is updated, labels, and the required status.

Nothing is written that already has the same content, to avoid duplicate notifications.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.forge.api import Api, ApiError
from generator.forge.issue import is_ours, mark

KEY = "review"
CONTEXT = "portal/review"
STATES = {"approved": "success", "waiting": "pending", "refused": "failure"}
LONGEST = 140  # characters of a status


@dataclass(frozen=True, slots=True)
class Label:
    """A label of ``.github/labels.yml``."""

    id: str
    name: str
    color: str
    description: str
    by: str
    """``review`` when the review puts it on and takes it off; ``people`` otherwise."""


def post_comment(api: Api, number: int, text: str) -> str:
    """Have one comment with this text; its address."""
    body = f"{mark(KEY)}\n{text}"
    listed = api.pages(f"/issues/{number}/comments")
    found = next((one for one in listed if is_ours(one, KEY)), None)
    if found is None:
        found = api.write("POST", f"/issues/{number}/comments", {"body": body})
    elif found["body"] != body:
        api.write("PATCH", f"/issues/comments/{found['id']}", {"body": body})
    return str(found["html_url"])


def post_labels(api: Api, number: int, wanted: Iterable[str], labels: Sequence[Label]) -> None:
    """Have the labels of the review, by id, and no other of its own; those of people stay."""
    own = {label.name: label for label in labels if label.by == "review"}
    named = {label.id: label.name for label in own.values()}
    there = {entry["name"] for entry in api.pages(f"/issues/{number}/labels")}
    names = {named[id] for id in wanted if id in named}
    fresh = sorted(names - there)
    if fresh:
        for name in fresh:
            _described(api, own[name])
        api.write("POST", f"/issues/{number}/labels", {"labels": fresh})
    for name in sorted((there & own.keys()) - names):
        api.write("DELETE", f"/issues/{number}/labels/{_quoted(name)}")


def post_status(api: Api, version: str, verdict: str, says: str, url: str) -> None:
    """Have the status of a version; its history is the forge's record of what was judged when."""
    wanted = {
        "state": STATES[verdict],
        "context": CONTEXT,
        "description": says if len(says) <= LONGEST else says[: LONGEST - 1] + "…",
        "target_url": url,
    }
    listed = api.pages(f"/commits/{version}/statuses")
    last: Mapping[str, Any] = next((one for one in listed if one["context"] == CONTEXT), {})
    if any(last.get(name) != value for name, value in wanted.items()):
        api.write("POST", f"/statuses/{version}", wanted)


def _described(api: Api, label: Label) -> None:
    """Create a label if the repository lacks it."""
    content = {"name": label.name, "color": label.color, "description": label.description}
    try:
        api.read(f"/labels/{_quoted(label.name)}")
    except ApiError as refused:
        if refused.status != 404:
            raise
        api.write("POST", "/labels", content)


def _quoted(name: str) -> str:
    return quote(name, safe="")
