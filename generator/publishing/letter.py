"""The message of a commit by the portal: what it publishes and what it rests on, in fixed words."""

from __future__ import annotations

from collections.abc import Collection, Iterable


def message(files: Iterable[str], marks: Collection[str]) -> str:
    """A commit's message: the records by name, and a line for each mark."""
    names = sorted(path.removeprefix("data/").removesuffix(".yml") for path in files)
    count = len(names)
    head = (
        f"게시: {names[0]}" if count == 1 else f"게시: 레코드 {count}건 / publish {count} records"
    )
    listed = "".join(f"- {name}\n" for name in names) + "\n" if count > 1 else ""
    return f"{head}\n\n{listed}" + "".join(f"{mark}\n" for mark in marks)
