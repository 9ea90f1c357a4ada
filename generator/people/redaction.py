"""Makes untrusted text safe to repeat: one line, no personal data, no control characters."""

from __future__ import annotations

from functools import lru_cache

from generator.facts.personal import may_say, personal
from generator.facts.veil import VEIL, veiled

LONGEST_STEP = 100  # letters of a folder or file; machines know no more than 255 bytes


def on_one_line(text: str, longest: int) -> str:
    """Text that cannot move a cursor, start a line or act as a workflow command."""
    return _printable(veiled(text), longest)


def _printable(clean: str, longest: int) -> str:
    if not clean.isprintable():
        clean = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in clean)
    clean = clean.replace("##[", "# #[")  # runners look for it anywhere in a line
    return clean if len(clean) <= longest else clean[: longest - 1] + "…"


@lru_cache(maxsize=10_000)  # findings point at the same files again and again
def path(file: str) -> str:
    """A path made safe to print; its names may contain anything."""
    steps = file.split("/")
    if not may_say(file):
        return "/".join(_printable(step, LONGEST_STEP) for step in steps)
    hits = [_hits(step) for step in steps]
    if personal(file) and not any(hits):  # only the names together say it
        hits = [[], *([("", "")] for _ in steps[1:])]
    return "/".join(
        VEIL if hit else on_one_line(step, LONGEST_STEP)
        for step, hit in zip(steps, hits, strict=True)
    )


@lru_cache(maxsize=1_000)  # of many files in few folders
def _hits(step: str) -> list[tuple[str, str]]:
    """What is personal in the name of a folder or file, with and without what ends it."""
    return personal(step) or personal(step.rpartition(".")[0])


def names(file: str) -> list[str]:
    """A path and each of its names, with and without what follows the last point."""
    steps = file.split("/")
    return [file, file.rpartition(".")[0], *steps, *(step.rpartition(".")[0] for step in steps)]
