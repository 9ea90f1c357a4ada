"""The values that a room makes: all dataclasses of its modules."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from types import ModuleType


def modules(room: ModuleType) -> list[str]:
    """The full names of a room's modules."""
    return [name for _, name, _ in pkgutil.iter_modules(room.__path__, f"{room.__name__}.")]


def changeable(module: str) -> list[str]:
    """The dataclasses of a module that could be changed after they are made."""
    return [
        name
        for name, value in vars(importlib.import_module(module)).items()
        if dataclasses.is_dataclass(value) and getattr(value, "__module__", None) == module
        if not value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    ]
