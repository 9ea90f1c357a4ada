"""Where reading a text stops, and why."""

from __future__ import annotations

from typing import Any

from generator.records.findings import Place, Problem


class Refusal(Exception):
    """Stops reading at the first refused construct; ``parse`` makes it a ``Refused``."""

    shown = True
    """Whether the text may be quoted."""

    def __init__(self, place: Place, message: str, **values: Any) -> None:
        self.place = place
        self.problem = Problem(f"yaml.{message}", values=values)


class OtherFormat(Refusal):
    """No text of a record at all, and nothing of it is worth quoting."""

    shown = False


class StrangeCharacter(Refusal):
    """A character that the parser itself refuses, and of which it does not tell the place."""

    shown = False
