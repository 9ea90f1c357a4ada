"""The folder of what runs keep is a setting; the environment goes first."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.cache_folder import VARIABLE, cache_folder
from generator.site.settings_file import Unsound, site_of

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
        ("kept", "sites", "root/sites"),
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


@pytest.mark.parametrize("place", ["site", "out/kept", "docs/x", "data", ".git/kept", "."])
@pytest.mark.parametrize("whole", [False, True])
def test_no_place_that_is_read_or_published(
    place: str, whole: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_dir: site\n", "utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path / place) if whole else place)
    with pytest.raises(Unsound, match=f"^{VARIABLE}: .* outside those of records and of the site"):
        cache_folder(tmp_path, site_of(SETTING.format("kept")), tmp_path / "out")


def test_a_link_leads_to_no_such_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    (tmp_path / "kept").symlink_to(tmp_path / "docs")
    with pytest.raises(Unsound, match=r"^mkdocs\.yml: cache: "):
        cache_folder(tmp_path, site_of(SETTING.format("kept")))
