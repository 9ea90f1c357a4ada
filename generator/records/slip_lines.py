"""What one line may have been meant to be, by the slips of ``slips.json``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.records.characters import IN_FILE
from generator.records.meant_dates import meant_date

DATA = json.loads(Path(__file__).with_name("slips.json").read_text("utf-8"))
SLIPS = tuple((slip, re.compile(slip["pattern"])) for slip in DATA["slips"])
BLANKS = re.compile(DATA["strange_blanks"])
UNDER = re.compile("(?<=[0-9])_(?=[0-9])")
QUOTED = re.compile("<[^<>]*>$")
WHOLE = re.compile('"(.*".*".*)"')
LAST_LATIN = "\u00b6"  # letters of other scripts, and bullets, come after it
TWO = re.compile(
    r"(?P<start> *(?:- )?)(?P<name>[a-z_]{2,40}): (?P<value>[^{\[\"'].*?|\"[^\"]*\"|'[^']*')[,;]? +"
    r"(?P<next>[a-z_]{2,40}): (?P<rest>[^ ].*)"
)
OPENED = re.compile("^ *(?:- )?[A-Za-z_가-힣]{1,40}: (?P<mark>['\"])")


def opens_quote(line: str) -> bool:
    """Whether the value of a line begins with a quotation mark that the line does not close."""
    found = OPENED.match(line)
    return found is not None and line.count(found["mark"]) % 2 == 1


def slip_may_be(line: str) -> bool:
    """Whether a line begins as an entry of a list would, with another mark or without its blank."""
    mark, after = line.lstrip(" ")[:1], line.lstrip(" ")[1:2]
    return mark > LAST_LATIN or (mark == "-" and after not in ("", " ", "-")) or mark == "*"


def meant_lines(line: str) -> Iterator[tuple[str, str, bool]]:
    """What a line may have been meant to be, by each slip."""
    bare = line.rstrip("\r")
    end = line[len(bare) :]
    plain = (
        ("strange-blank", BLANKS.sub(" ", bare), True),
        *(("tab", bare.replace("\t", " " * wide), True) for wide in (2, 4, 6) if "\t" in bare),
        ("invisible-character", IN_FILE.sub("", bare), False),
        ("underscored-number", UNDER.sub("", bare), True),
    )
    yield from ((says, meant + end, sure) for says, meant, sure in plain if meant != bare)
    for slip, pattern in SLIPS:
        if not (found := pattern.match(bare)):
            continue
        meant = found.expand(QUOTED.sub("", slip["becomes"]))
        meant = meant.replace(slip.get("apart", "\0"), ", ")
        if QUOTED.search(slip["becomes"]):
            meant += _quoted(found[2].rstrip(), slip["says"])
        if meant != bare:
            yield slip["says"], meant + end, slip["sure"]


def _quoted(written: str, says: str) -> str:
    """A text in quotes, single ones where it has double ones itself; a day as records have it."""
    day = meant_date(written, hours=True) if says == "year-apostrophe" else None
    if whole := WHOLE.fullmatch(written):
        written = whole[1]
    text = day.written if day else written
    single = '"' in text and "'" not in text and "\\" not in text
    return f"'{text}'" if single else json.dumps(text, ensure_ascii=False)


def two_fields(line: str) -> tuple[str, dict[str, str | int], str] | None:
    """The first of two fields on one line, both as an example, and both on lines of their own."""
    found = TWO.fullmatch(line.rstrip())
    if found is None:
        return None
    start, name, value, second, rest = found.groups()
    first = f"{start}{name}: {value}"
    example = {
        n: int(v) if v.isdigit() else v.strip("\"'") for n, v in ((name, value), (second, rest))
    }
    return first, example, f"{first}\n{' ' * len(start)}{second}: {rest}"
