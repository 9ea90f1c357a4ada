"""How the fields of a schema are asked for in a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from generator.build.pages.field_forms import form
from generator.records.schema import Node
from generator.rules.programme_names import LISTS

Behind: TypeAlias = Mapping[str, tuple[str, ...]]
"""The fields of each group that few need, by the path of the group (``layouts/inside``)."""
FEW_CHOICES = 40
"""Values of a closed list that can stand below each other; of a longer one, a name is typed."""
SAME = {"figure": "group", "table": "rows"} | dict.fromkeys(
    ("krw", "usd", "percent", "number"), "amount"
)
"""Forms that are asked for alike."""
TYPED = ("text", "plain", "link", "amount", "day")
PROSE = ("note", "summary", "what", "reason", "refund", "condition", "description")


@dataclass(frozen=True)
class FormField:
    """One field: how it is asked for, and what is asked for inside it."""

    name: str
    path: str
    """Its path in the schema, as the handbook writes it: ``stops.city``."""
    node: Node
    control: str
    """How it is drawn and read, one of the macros of ``form_fields.html``."""
    required: bool = False
    inside: tuple[FormField, ...] = ()
    """The fields of a group, or of each entry of a list."""
    seldom: bool = False
    """Whether it stands behind a summary among the fields of its group."""

    @property
    def example(self) -> Any:
        """A right value that people would type; None where they choose one."""
        found = next(iter(self.node.get("examples", ())), None)
        if self.control not in TYPED or isinstance(found, list):
            return None
        return found

    @property
    def prose(self) -> bool:
        """Whether it is a text of several words, which needs room."""
        return self.name in PROSE

    @property
    def points_at(self) -> str:
        """The list of records or names that it takes one of (``choice_files``)."""
        return str(self.node.get("x-ref", self.name))

    @property
    def choices(self) -> str:
        """The name of the list of values that one types a part of."""
        return "countries" if self.control == "country" else self.path.replace(".", "-")


def fields_of(
    node: Node, path: str, left_out: tuple[str, ...], behind: Behind
) -> Iterator[FormField]:
    """The fields of a group, whose path is given, as a form asks for them."""
    required = node.get("required", ())
    for name, below in node.get("properties", {}).items():
        inner = f"{path}.{name}" if path else name
        if inner not in left_out:
            must = name in required
            seldom = not must and name in behind.get(path, ())
            yield _field(name, inner, below, left_out, behind, required=must, seldom=seldom)


def _field(
    name: str,
    path: str,
    node: Node,
    left_out: tuple[str, ...],
    behind: Behind,
    *,
    required: bool,
    seldom: bool = False,
) -> FormField:
    control = control_of(node, name)
    inside: tuple[FormField, ...] = ()
    if control in ("rows", "map", "group"):
        inside = tuple(fields_of(_group(node, control), path, left_out, behind))
    elif control == "list":
        entry = {**node["items"], **without_words(node)}  # named as its list is
        inside = (_field(name, path, entry, (), behind, required=False),)
    return FormField(name, path, node, control, required, inside, seldom)


def _group(node: Node, control: str) -> Node:
    """The schema whose fields are asked for."""
    group: Node = node
    if control != "group":
        group = node["items" if control == "rows" else "additionalProperties"]
    return group


def without_words(node: Node) -> Node:
    """What a schema tells people of a field, and nothing of its shape."""
    return {word: said for word, said in node.items() if word in ("title", "description", "x-en")}


def control_of(node: Node, name: str) -> str:
    """How a field is asked for: its form, or another word where people are asked otherwise."""
    found = form(node, name)
    if isinstance(node.get("additionalProperties"), Mapping):
        return "map"
    if found == "flag":
        return "tick" if node.get("const") is True else "flag"
    if found == "texts":
        return "list"
    if found == "list":
        inner = control_of(node["items"], name)
        return {"group": "rows", "choice": "ticks"}.get(inner, "list")
    if found == "choice" and len(node["enum"]) > FEW_CHOICES:
        return "word"
    if found == "plain" and name in LISTS:
        return "reference"
    return SAME.get(found, found)
