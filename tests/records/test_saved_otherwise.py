"""Records saved as UTF-16, in the Windows code page, with old line ends or marks in front."""

from __future__ import annotations

import pytest

from generator.records.saved_otherwise import saved_otherwise
from generator.records.yaml_source import Refused, parse

TEXT = "title: 의료기기 컨소시엄\nhosts:\n  - kmdica\n"
WAYS = {
    "UTF-16": (TEXT.encode("utf-16"), "encoding"),
    "UTF-16, the other end first": (b"\xfe\xff" + TEXT.encode("utf-16-be"), "encoding"),
    "UTF-16 without a mark": (TEXT.encode("utf-16-le"), "encoding"),
    "Korean of Windows": (TEXT.encode("cp949"), "encoding"),
    "syllables that EUC-KR lacks": ("title: 똠방각하 펲시\n".encode("cp949"), "encoding"),
    "mark": (b"\xef\xbb\xbf" + TEXT.encode(), "byte-order-mark"),
    "two marks": (b"\xef\xbb\xbf" * 2 + TEXT.encode(), "byte-order-mark"),
    "old Macintosh": (TEXT.replace("\n", "\r").encode(), "line-ends"),
    "doubled": (TEXT.replace("\n", "\r\r\n").encode(), "line-ends"),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_told_as_such_and_read_as_it_was_meant(way: str) -> None:
    source, id = WAYS[way]
    refused = parse(source, "x.yml")
    assert isinstance(refused, Refused)
    assert (refused.problem.id, refused.place.line) == (f"yaml.{id}", 1)
    assert refused.text in (TEXT, "title: 똠방각하 펲시\n")


@pytest.mark.parametrize(
    "source",
    [
        TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.encode()[:20] + b"\xff" + TEXT.encode()[20:],
        "a: 가나다라마바사".encode()[:-1],
        "a: 컨소시엄 수출 상담회".encode().replace(b"\xec", b"\xed\xec", 1),
        b"a: b\nc: d\re\n",
        b"a: \0\n",
    ],
)
def test_what_is_damaged_is_not_taken_for_another_way(source: bytes) -> None:
    assert saved_otherwise(source) is None


def test_any_damaged_byte_of_korean_text_is_damage() -> None:
    korean = "참여기업은 현지 전시회에서 바이어와 상담합니다. 주관단체를 모집합니다.".encode()
    for at in range(len(korean)):
        assert saved_otherwise(korean[:at] + korean[at + 1 :]) is None or korean[at] < 0x80
