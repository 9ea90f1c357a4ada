"""The theme's own files: styles refer to nothing that is missing."""

from __future__ import annotations

import re

import pytest

from generator.build.drawing.render import THEME

NAMED = re.compile(r"var\((--[\w-]+)")
DEFINED = re.compile(r"(--[\w-]+)\s*:")
TOKENS = THEME / "vendor" / "krds_tokens.css"


@pytest.mark.skipif(not TOKENS.exists(), reason="the tokens come with `make`")
def test_every_colour_that_a_style_names_is_there() -> None:
    styles = {path.name: path.read_text("utf-8") for path in (THEME / "assets").glob("*.css")}
    tokens = TOKENS.read_text("utf-8")
    known = {*DEFINED.findall(tokens), *DEFINED.findall("".join(styles.values()))}
    for name, text in {**styles, TOKENS.name: tokens}.items():
        missing = set(NAMED.findall(text)) - known
        assert not missing, f"{name} names what is not there; `make site` takes new tokens"


@pytest.mark.skipif(not TOKENS.exists(), reason="the tokens come with `make`")
def test_no_token_is_carried_in_vain() -> None:
    text = "".join(path.read_text("utf-8") for path in (THEME / "assets").glob("*.css"))
    tokens = TOKENS.read_text("utf-8")
    assert set(DEFINED.findall(tokens)) == set(NAMED.findall(text + tokens)) - set(
        DEFINED.findall(text)
    )


@pytest.mark.parametrize("asked", ["print", "(forced-colors: active)"])
def test_paper_and_forced_colours_have_the_last_word(asked: str) -> None:
    """A rule further down would win over theirs: land went white on paper so."""
    blocks = re.split(
        r"^(?=@media)", (THEME / "assets" / "portal.css").read_text("utf-8"), flags=re.M
    )
    at = next(at for at, block in enumerate(blocks) if block.startswith(f"@media {asked} "))
    later = (block.partition("\n}\n") for block in blocks[at:])
    assert [after.strip() for _, _, after in later if after.strip()] == []
