"""Paths of records as they are written in the guides, apart from the code that reads them."""

from __future__ import annotations

ROLES = "data/roles.yml"


def is_record(path: str) -> bool:
    """Whether a file under ``data/`` is a record."""
    return path.startswith("data/") and path.endswith(".yml") and path != ROLES


def folder_of(path: str) -> str:
    """The folder of the kind of a record."""
    return path.removeprefix("data/").removeprefix("samples/").partition("/")[0]


def id_of(path: str) -> str:
    """The id of a record."""
    rest = path.removeprefix("data/").removeprefix("samples/").removesuffix(".yml")
    return rest.partition("/")[2]


def path_of(folder: str, id: str, *, sample: bool = False) -> str:
    """The file of a record."""
    return f"data/{'samples/' if sample else ''}{folder}/{id}.yml"
