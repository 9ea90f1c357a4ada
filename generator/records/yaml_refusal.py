"""Where reading a text stops, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.records.findings import Offer, Place, Problem


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


class OtherWay(Refusal):
    """A text that was saved in another way, and what it is in the right one."""

    def __init__(self, place: Place, message: str, text: str, **values: Any) -> None:
        super().__init__(place, message, **values)
        self.problem = replace(self.problem, offer=Offer(sure=True))
        self.text = text


class StrangeCharacter(Refusal):
    """A character that the parser itself refuses, and of which it does not tell the place."""

    shown = False
