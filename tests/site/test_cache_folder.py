"""The folder of what runs keep is a setting; the environment goes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.cache_folder import VARIABLE, cache_folder
from generator.site.settings_file import site_of

SETTING = "site_name: x\nplugins:\n  - portal:\n      cache: {}\n"


@pytest.mark.parametrize(
    ("written", "environment", "folder"),
    [
        ("kept", None, "root/kept"),
        ("/elsewhere/kept", None, "/elsewhere/kept"),
        ("", None, "root/.cache"),
        ('""', None, None),
        ("kept", "/of/the/machine", "/of/the/machine"),
        ("kept", "", None),
    ],
)
def test_the_folder_is_a_setting(
    written: str, environment: str | None, folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if environment is not None:
        monkeypatch.setenv(VARIABLE, environment)
    found = cache_folder(Path("root"), site_of(SETTING.format(written)))
    assert found == (Path(folder) if folder else None)
