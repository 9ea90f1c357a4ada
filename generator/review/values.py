"""Field values as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.schema import Node, inner, label
from generator.review.known_ids import KnownIds
from generator.review.messages import say
from generator.text.number_format import krw_in_words
from generator.text.texts import is_group, plain

UNCOUNTED = {"id", "year"}
"""Fields whose numbers are names, and have no commas."""


@dataclass(frozen=True)
class ValueText:
    """Writes values as people do: by the labels of their fields, and ids with what they name."""

    ids: KnownIds
    language: str
    whole: bool = False
    """Whether several entries are written out, and not counted."""

    def of(self, value: Any, node: Node, step: str = "") -> str:
        """The value of a field whose name is ``step``."""
        if isinstance(value, bool) or value is None:
            return say(self.language, str(value).lower())
        if isinstance(value, int) and is_won(step):
            return krw_in_words(value, self.language)
        if isinstance(value, int | float):
            return str(value) if step in UNCOUNTED else f"{value:,}"
        if isinstance(value, str):
            return self.ids.with_id(value, node, step, self.language)
        if isinstance(value, Mapping) and not is_group(value):
            return f"‘{plain(value, self.language)}’"
        if isinstance(value, list):
            return self._list(value, inner(node, 0) or {}, step)
        return self._group(value, node) if isinstance(value, Mapping) else str(value)

    def _group(self, value: Mapping[str, Any], node: Node) -> str:
        """The fields of an entry that comes or goes as a whole."""
        entry = ValueText(self.ids, self.language, whole=True)
        fields = ((name, inner(node, name) or {}, own) for name, own in value.items())
        return ", ".join(
            f"{self._name(below, name)} {entry.of(own, below, name)}" for name, below, own in fields
        )

    def _name(self, node: Node, step: str) -> str:
        """What a field is called; of won the amount says the currency."""
        name = label(node, self.language) or step
        return name.partition("(")[0].rstrip() if is_won(step) else name

    def _list(self, values: list[Any], node: Node, step: str) -> str:
        if values and all(isinstance(value, str) for value in values):
            return ", ".join(self.of(value, node, step) for value in values)
        if len(values) == 1:  # its count would be taken for its value
            return self.of(values[0], node, step)
        if not self.whole:
            return say(self.language, "entries", count=len(values))
        entries = (self.of(value, node, step) for value in values)
        return "; ".join(f"({number}) {entry}" for number, entry in enumerate(entries, 1))


def is_won(step: str) -> bool:
    """Whether a field of this name is an amount in won."""
    return f"_{step}".endswith("_krw")
