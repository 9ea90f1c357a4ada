"""Parses the forge's answers, which are passed as files and arguments."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.commands.usage import UsageError
from generator.review.approvals import Approval
from generator.review.authority import Account, account

LARGEST = 4 * 1024 * 1024  # bytes of a file with the forge's answers


def account_of(written: str) -> Account:
    """An account written ``github:123``."""
    found = account(written)
    if found is None:
        raise UsageError(
            f"계정은 github:1234567처럼 적습니다: {written} / write accounts like that"
        )
    return found


def approval(entry: Mapping[str, Any]) -> Approval:
    """One approval; ``KeyError``, ``TypeError`` or ``AttributeError`` where it is none."""
    return Approval(
        account_of(entry["by"]), str(entry["head"]), str(entry.get("state", "approved"))
    )


def listed(path: Path | None, option: str) -> list[Any]:
    """A JSON file with a list."""
    if path is None:
        return []
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(LARGEST))
    except (OSError, ValueError, RecursionError) as error:
        raise UsageError(f"--{option}: {error}") from None
    if not isinstance(content, list):
        raise UsageError(f"--{option}: JSON 목록이 아닙니다 / it is not a JSON list")
    return content
