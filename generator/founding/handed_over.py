"""What a portal was given by ``portal init`` or ``portal migrate``, remembered in its repository.

A file is named with the Git object it was then, so that what an operator has changed since can be
told from what is as it was given.  A text that Git need not have stands there itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.git.blob_name import blob_name

FILE = ".portal-given.json"
OPERATORS = frozenset({"data/roles.yml", ".github/CODEOWNERS", "requirements.txt", FILE})
"""Given once and the operator's from then on."""


@dataclass(frozen=True)
class HandedOver:
    """The files of a portal as they were given last."""

    objects: Mapping[str, str]
    """The Git object of each file by its path."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """What was given, where the file itself became another at once."""

    def base(self, path: str, stored: Callable[[str], bytes | None]) -> bytes | None:
        """A file as it was given; None where nothing says."""
        if path in self.texts:
            return self.texts[path].encode()
        return stored(self.objects[path]) if path in self.objects else None

    def written(self) -> bytes:
        """As a file, which is small and has one line a path."""
        told = {"objects": dict(sorted(self.objects.items())), "texts": dict(self.texts)}
        return (json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def given_now(files: Mapping[str, bytes]) -> HandedOver:
    """What files are as they are given."""
    return HandedOver({path: blob_name(f) for path, f in files.items() if is_handed_over(path)})


def is_handed_over(path: str) -> bool:
    """Whether a later version may bring another content of a file."""
    return path not in OPERATORS and not path.startswith("wheels/")


def read(content: bytes | None) -> HandedOver | None:
    """What a repository remembers; None for one that was founded before this was kept."""
    try:
        told = json.loads(content or b"null")
        return HandedOver(_own(told["objects"]), _own(told["texts"])) if told else None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _own(told: dict[str, str]) -> dict[str, str]:
    """What is told of files of the repository; a request may have written anything here."""
    return {path: one for path, one in told.items() if isinstance(one, str) and _within(path)}


def _within(path: str) -> bool:
    parts = path.split("/")  # as Git writes paths; an absolute one begins with an empty part
    return not {"", ".", "..", ".git"} & set(parts) and "\\" not in path and "\0" not in path
