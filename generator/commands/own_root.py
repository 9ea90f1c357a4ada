"""The portal's repository that somebody stands in, in its root or in a folder of it."""

from __future__ import annotations

from pathlib import Path


def own_root() -> Path:
    """The nearest folder from here upwards that has ``schemas/`` and ``data/``; else this one."""
    try:
        here = Path.cwd()
    except OSError:  # it was removed, or nobody may look into it
        return Path()
    above = (folder for folder in (here, *here.parents) if is_root(folder))
    found = next(above, here)
    return Path() if found == here else found


def is_root(folder: Path) -> bool:
    """Whether a folder has what every portal has."""
    return all((folder / name).is_dir() for name in ("schemas", "data"))
