"""The forms in which people write dates, hours and periods."""

from __future__ import annotations

import re

from generator.records.meant_words import WORDS

DAY = r"(?P<d>[0-9]{1,2})[ ]?(?:일|[.])?"
DAYS = "월화수목금토일"
WEEKDAY = rf"(?:\(?(?P<w>[{DAYS}])(?:요일)?\)?|\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}}\))?"
HOUR = (
    r"(?P<half>오전|오후|낮|밤|AM|PM)?[ ]?(?P<h>[0-9]{1,2})[ ]?(?:시|:)[ ]?"
    r"(?P<min>[0-9]{2})?(?:분|:[0-9]{2})?"
    r"[ ]?(?P<after>[AP][.]?M[.]?)?[ ]?(?P<zone>Z|[+]0?9:?00|KST|UTC|GMT)?"
)
YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
MONTH = r"(?P<month>[a-z]{3})[a-z]{0,6}"
NTH = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
AFTER = (
    "(?:까지|부터|예정일?|경|기준일?|현재|도착분까지|도착분|소인분까지|소인분|마감|설립|창립|개최|한|정각|공고|게시"
    "|시행|발표|[~∼〜～])"
)
LASTING = r"(?:[ ]?\([0-9 박일간]{2,9}\))?"
LEAD = re.compile(r"(?:[~∼〜～]|[가-힣 ]{1,10}:)[ ]?(?=['0-9])")
HOURS = {"정오": "12:00", "자정": "24:00"}
FORMS = tuple(
    re.compile(form + rf"(?:[ ]?\(?{AFTER}\)?){{0,2}}{LASTING}\Z", re.I)
    for form in (
        r"(?P<y>(?:19|20)[0-9]{2}|'?[0-9]{2}(?=[.년/-]))[ ]?(?:년|[./-])?[ ]?(?P<m>[0-9]{1,2})"
        rf"(?:[ ]?(?:월|[./-])[ ]?(?:{DAY}[ ]?{WEEKDAY}(?:[ ,T]{{0,2}}{HOUR})?)?)?",
        rf"{YEAR}(?P<m>[0-9]{{2}})(?P<d>[0-9]{{2}})",
        rf"{YEAR}[ ]?(?:년|[.])?",
        rf"{NTH}[ -]{MONTH}[.,]?[ -](?P<y>(?:19|20)?[0-9]{{2}})",
        rf"{MONTH}[.]?[ ](?:{NTH},?[ ])?{YEAR}",
    )
)
HOUR_ALONE = re.compile(
    r"(?P<day>[0-9]{2,4}[^0-9]{1,3}[0-9]{1,2}[^0-9]{1,3}[0-9]{1,2}[^0-9T]{0,6})(?P<t>[T ])[ ]?"
    r"(?P<h>[0-9]{1,2})(?P<min>[0-5][0-9])?[ ]?(?P<half>[ap][.]?m[.]?)?"
    rf"(?P<rest>[ ]?(?:{AFTER}|KST|UTC|GMT).{{0,20}})?",
    re.I,
)
"""An hour without a colon: ``T18``, ``1800``, ``6 PM``."""
HOUR_FIRST = re.compile(
    rf"(?P<hour>{HOUR})[ ]?(?:까지)?(?:[ ,]{{1,2}}|[ ]?[/|][ ]?)(?P<day>.*[0-9].*)", re.I
)
RANGE = re.compile(rf"(?<=[0-9일).])[ ]?(?:{WORDS['range']})[ ]?(?=[0-9'])")
