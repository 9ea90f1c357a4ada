"""One ref that someone wants to move, as Git tells its hooks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefUpdate:
    """From which version to which; a version of zeros stands for none."""

    old: str
    new: str
    ref: str

    @property
    def deletes(self) -> bool:
        """Whether the update deletes the ref."""
        return not self.new.strip("0")
