"""What a date was meant to be that was written in another form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from generator.records.date_forms import DAYS, FORMS, HOUR_ALONE, HOUR_FIRST, HOURS, LEAD, RANGE
from generator.records.meant_words import LONGEST, WORDS, unquoted
from generator.text.dates import SEOUL

BARE = range(6, 25)
LAST_YEAR = 69  # of two digits that are of this century
EXCEL = date(1899, 12, 30)
SERIALS = range(32874, 62000)  # 1990 to 2069, as Excel counts days


@dataclass(frozen=True)
class MeantDate:
    """A date as records have it, why it was not read as one, and the end of a period after it."""

    written: str
    cause: str = "form"
    until: str = ""
    sure: bool = True


def meant_date(found: Any, *, hours: bool) -> MeantDate | None:
    """The date that a text or a number means; None where it is not clear."""
    if isinstance(found, bool):
        return None
    if (isinstance(found, int) and found in SERIALS) or (
        str(found).isdigit() and len(str(found)) == 5
    ):
        day = EXCEL + timedelta(days=int(found))
        return MeantDate(day.isoformat(), "serial", sure=False) if int(found) in SERIALS else None
    if len(str(found)) > LONGEST:
        return None
    text = unquoted(str(found))
    text = text[lead.end() :] if (lead := LEAD.match(text)) else text
    for word, hour in HOURS.items():
        text = text.replace(word, hour)
    if first := HOUR_FIRST.fullmatch(text):  # "18:00, 2026.02.27"
        text = f"{first['day'].rstrip()} {first['hour'].strip()}"
    whole = _with_colon(text)
    meant = _one(whole, hours) or _period(whole, hours)
    return replace(meant, sure=False) if meant and whole.startswith(f"{text}:") else meant


def _with_colon(text: str) -> str:
    """A text whose hour stands alone, with a colon in it; two digits alone may be an hour."""
    found = HOUR_ALONE.fullmatch(text)
    if not found:
        return text
    told = found["t"] != " " or found["min"] or found["half"] or found["rest"]
    if not told and int(found["h"]) not in BARE:
        return text
    half = (found["half"] or "").replace(".", "")
    rest = found["rest"] or ""
    return f"{found['day'].rstrip()} {found['h']}:{found['min'] or '00'}{half}{rest}"


def _one(text: str, hours: bool) -> MeantDate | None:
    for form in FORMS:
        if found := form.match(text):
            return _made(found, hours)
    return None


def _period(text: str, hours: bool) -> MeantDate | None:
    """The first day of a period in one field, and its last."""
    for cut in RANGE.finditer(text):
        first, rest = _one(text[: cut.start()], hours), text[cut.end() :]
        if first is None:
            continue
        steps = first.written[:10].split("-")
        for kept in reversed(range(len(steps))):  # "19" is a day of the first one's month
            last = _one("-".join([*steps[:kept], rest]), hours)
            if last and last.written >= first.written[:10]:
                sure = first.sure and last.sure
                return MeantDate(first.written, "period", last.written, sure)
    return None


def _made(found: re.Match[str], hours: bool) -> MeantDate | None:
    """A date of the parts that a form has found."""
    part = found.groupdict()
    month = part.get("m") or _month(part.get("month"))
    if part.get("month") and not month:
        return None
    year = part["y"].lstrip("'")
    century = "" if len(year) == 4 else "19" if int(year) > LAST_YEAR else "20"
    steps = [f"{century}{year}", month, part.get("d")]
    written, cause = "-".join(step.zfill(2) for step in steps if step), "form"
    try:
        day = date(*(int(step or 1) for step in steps))
        if part.get("h"):
            written, cause = _with_hour(written, part)
    except ValueError:  # no such day or hour
        return None
    sure = len(year) == 4
    if part.get("w") and part["w"] != DAYS[day.weekday()]:  # one of the two is wrong
        return MeantDate(written if hours else written[:10], "weekday", sure=False)
    if not hours and "T" in written:
        return MeantDate(written[:10], "hour", sure=False)
    return MeantDate(written, cause, sure=sure)


def _with_hour(day: str, part: dict[str, Any]) -> tuple[str, str]:
    """The day with its hour in Seoul, and what was strange about it."""
    hour, minute = int(part["h"]), int(part["min"] or 0)
    half = (part["half"] or part["after"] or "").upper().replace(".", "")
    hour += 12 if half in ("오후", "PM", "밤") and hour < 12 else 0
    hour -= 12 if half in ("오전", "AM") and hour == 12 else 0
    start = datetime.fromisoformat(day)
    if hour == 24 and minute == 0:
        return (start + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M"), "midnight"
    moment = start.replace(hour=hour, minute=minute)
    zone = (part["zone"] or "").upper()
    if zone in ("Z", "UTC", "GMT"):
        moment = (moment + timedelta(hours=9)).replace(tzinfo=SEOUL)
    return moment.strftime("%Y-%m-%dT%H:%M"), "zone" if zone else "form"


def _month(name: str | None) -> str | None:
    months: list[str] = WORDS["months"]
    return str(months.index(name.lower()) + 1) if name and name.lower() in months else None
