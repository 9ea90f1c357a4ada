"""How many clicks lead from one page to what a visitor wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin


def leads(page: Any, address: str) -> Iterator[str]:
    """Where the links of a page lead, without the place on the page."""
    for link in page.iterfind(".//a[@href]"):
        yield urljoin(address, link.get("href")).partition("#")[0]


def clicks(
    drawn: Callable[[str], Any],
    start: str,
    reached: Callable[[str], bool],
    most: int,
    by: Callable[[str], bool],
) -> int:
    """The fewest clicks to what is reached, by pages that are followed; one more than ``most``
    where it is not."""
    seen, now = {start}, [start]
    for number in range(1, most + 1):
        after: dict[str, None] = {}
        for address in now:
            for target in leads(drawn(address), address):
                if reached(target):
                    return number
                if target not in seen and by(target):
                    after[target] = None
        now = list(after)
        seen |= after.keys()
    return most + 1
