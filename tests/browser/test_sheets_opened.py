"""A form's own reader finds the same in a text or a hostile file as ``portal sheet import``.

In a browser, since Node does not know all of Windows' Korean letters.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from generator.build.drawing.render import THEME
from tests.support.hostile_sheets import GOOD, HOSTILE, flagged, hostile
from tests.support.served import served
from tests.support.sheet_files import TEXTS, Reader, apart, damaged

LEGIBLE = list(TEXTS.values())[:6]


@pytest.fixture(scope="module")
def by_browser(chromium: BrowserContext) -> Iterator[Reader]:
    """The reader as it stands in the repository, in a tab."""
    page = chromium.new_page()
    with served(THEME / "scripts") as address:
        page.goto(f"{address}types.d.ts")
        yield lambda sources: page.evaluate(IN_TAB, [b64encode(one).decode() for one in sources])
    page.close()


IN_TAB = """async (files) => {
  const { opened } = await import("/forms/sheet/opening.js");
  const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 19) : value);
  const inOrder = (found) => [...found].toSorted((one, other) => one - other);
  const plain = ({ rows, hiddenRows, hiddenColumns, hidden, alone, ...same }) => ({
    ...same, unseen: hidden, hidden: [inOrder(hiddenRows), inOrder(hiddenColumns)],
    rows: rows.map((row) => row.map((cell) => [shown(cell.value), cell.kind, cell.struck])),
  });
  const read = async (file) => {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    return opened(bytes).then((grids) => grids.map(plain), ({ why, values }) => ({ why, values }));
  };
  const found = [];
  for (const file of files) found.push(await read(file));
  return found;
}"""


def test_texts_are_read_alike(by_browser: Reader) -> None:
    assert apart(TEXTS, by_browser) == {}


@pytest.mark.slow
def test_hostile_files_are_refused_alike(by_browser: Reader) -> None:
    refused = {name: hostile(name) for name in HOSTILE if name != "too-large"}
    assert apart({**refused, "flagged": flagged(GOOD)}, by_browser) == {}


def test_damaged_texts_are_read_or_refused_alike(by_browser: Reader) -> None:
    assert apart(damaged(LEGIBLE, 150), by_browser) == {}


@pytest.mark.long
def test_many_damaged_texts_are_read_or_refused_alike(by_browser: Reader) -> None:
    assert apart(damaged(LEGIBLE, 3_000), by_browser) == {}


@pytest.mark.long
def test_every_letter_of_two_bytes_is_read_alike(by_browser: Reader) -> None:
    pairs = [bytes([lead, trail]) for lead in range(0x80, 256) for trail in range(0x30, 256)]
    assert apart({pair.hex(): b"a," + pair + b"\n" for pair in pairs}, by_browser) == {}
