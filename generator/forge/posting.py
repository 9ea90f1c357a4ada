"""Posts a report: one comment that is updated, labels, and the required status.

Nothing is written that already has the same content, to avoid duplicate notifications.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.forge.errors import SERVER_ERROR, ApiError
from generator.forge.issue import mark
from generator.forge.port import Forge
from generator.forge.terms import Label, RequestComment, Status

KEY = "review"
CONTEXT = "portal/review"
LONGEST = 140  # characters of a status


def post_comment(forge: Forge, number: int, text: str, key: str = KEY) -> str:
    """Have one comment with this text of a kind; its address."""
    body = f"{mark(key)}\n{text}"
    found = _kept(forge, number, key)
    if found is None:
        return _written(forge, number, key, body).url
    if found.body != body:
        forge.edit_comment(number, found.id, body)
    return found.url


def _kept(forge: Forge, number: int, key: str) -> RequestComment | None:
    listed = (one for one in forge.comments(number) if one.ours)
    return next((one for one in listed if one.body.startswith(mark(key))), None)


def _written(forge: Forge, number: int, key: str, body: str) -> RequestComment:
    """A new comment; a forge may fail after it has written it."""
    try:
        return forge.comment(number, body)
    except ApiError as error:
        found = _kept(forge, number, key) if error.status >= SERVER_ERROR else None
        if found is None:
            raise
        return found


def post_labels(forge: Forge, number: int, wanted: Iterable[str], labels: Sequence[Label]) -> None:
    """Have the labels of the review, by id, and no other of its own; those of people stay."""
    own = {label.name: label for label in labels if label.by == "review"}
    named = {label.id: label.name for label in own.values()}
    there = forge.labels(number)
    names = {named[id] for id in wanted if id in named}
    if fresh := sorted(names - there):
        forge.add_labels(number, [own[name] for name in fresh])
    for name in sorted((there & own.keys()) - names):
        forge.remove_label(number, name)


def post_status(forge: Forge, version: str, verdict: str, says: str, url: str) -> None:
    """Have the status of a version; its history is the forge's record of what was judged when."""
    short = says if len(says) <= LONGEST else says[: LONGEST - 1] + "…"
    wanted = Status(verdict, short, url)
    if forge.status(version, CONTEXT) != wanted:
        forge.set_status(version, CONTEXT, wanted)
