"""What a screen reader is given of a page: Chromium's accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page


@dataclass(frozen=True)
class Spoken:
    """One element as assistive technology has it."""

    role: str
    name: str
    description: str
    tag: str
    id: str
    wrong: bool
    """Whether it is said to be filled in wrongly."""


def spoken(page: Page) -> list[Spoken]:
    """Every element of the tree that stands in the page."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    found = list(_told(session, nodes))
    session.detach()
    return found


def _told(session: Any, nodes: list[dict[str, Any]]) -> Iterator[Spoken]:
    for node in nodes:
        role = node.get("role", {}).get("value")
        if node.get("ignored") or role in TEXTS or "backendDOMNodeId" not in node:
            continue
        asked = {"backendNodeId": node["backendDOMNodeId"]}
        element = session.send("DOM.describeNode", asked)["node"]
        written = element.get("attributes", [])
        attributes = dict(zip(written[::2], written[1::2], strict=True))
        states = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
        name, description = (node.get(one, {}).get("value", "") for one in ("name", "description"))
        wrong = states.get("invalid", "false") == "true"
        tag, id = element["nodeName"], attributes.get("id", "")
        yield Spoken(role, name.strip(), description.strip(), tag, id, wrong)


TEXTS = ("StaticText", "InlineTextBox", "LineBreak", "ListMarker")
