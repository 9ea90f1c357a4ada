"""The columns of a sheet, as a schema gives them: one a value that people write."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.records.schema import Node, is_text

BETWEEN = " > "
SEPARATORS = re.compile("[\n;]")


@dataclass(frozen=True, slots=True)
class Pick:
    """The entry of a list that has a value in a field: the funding by the state."""

    field: str
    value: str


Steps: TypeAlias = tuple[str | int | Pick, ...]


@dataclass(frozen=True, eq=False)
class SheetColumn:
    """One value of an entry, or of the record where it stands alone."""

    steps: Steps
    labels: Mapping[str, str]
    """By language."""
    node: Node
    """The schema of one value."""
    language: str = ""
    """Of a text in two languages, the one that stands here."""
    many: bool = False
    """Whether the cell has the values of a list, a line each."""
    required: bool = False

    @property
    def field(self) -> str:
        """The name of the field, also of one in a list."""
        return next(step for step in reversed(self.steps) if isinstance(step, str))

    @property
    def free(self) -> bool:
        """Whether it holds what people write as they like."""
        return is_text(self.node)

    @property
    def numeric(self) -> bool:
        """Whether it holds numbers."""
        return self.node.get("type") in ("integer", "number")

    @property
    def coded(self) -> bool:
        """Whether it holds codes of digits, such as a registration number."""
        node = self.node
        return node.get("type") == "string" and "format" not in node and "enum" not in node


def is_table(node: Node) -> bool:
    """Whether a field is a list of groups."""
    return node.get("type") == "array" and node["items"].get("type") == "object"
