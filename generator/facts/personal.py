"""What in a text is about a person: numbers by their checksum, mobile phones, mail, names.

The patterns are written so that Python and the browser read them alike, and the browser is given
them from here.  Office numbers, HS codes, notice numbers, barcodes and addresses of pages are no
persons.  What is found is shown masked, for a report is read by more people than the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from unicodedata import normalize


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SURNAMES = (
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성"
    "차주우구민류나진지엄채원천방공현함변염여추도소"
)
COMPOUND = "남궁|황보|제갈|선우|독고|사공|서문"
GIVEN = (
    "가강건경곤관광교구국권규균근금기길나남노다단달대덕도동두라란래련렬령례록린림만명모문미민"
    "배범별병보복봄봉빈빛상샘서석선설섭성세소솔송수숙순슬승시식신실아안애양언연엽영예옥온완용"
    "우욱운웅원유윤율은을의이익인일임자장재전정제조종주준중지진찬창채천철청초춘충치칠탁태택표"
    "하학한해향헌혁현형혜호홍화환훈휘흥희"
)
ROLES = (
    "담당자|담당|책임자|대표이사|대표자|대표|이사장|회장|사장|부장|차장|과장|대리|팀장|실장"
    "|본부장|센터장|사무관|주무관|성명"
)
NO_NAMES = _words(  # of three syllables that only look like a surname and a given name
    "강남구 강동구 강서구 강원도 고양시 고용주 고정식 공동관 공보관 공보실 공용기 공장용 공주시"
    " 구로구 구조재 나주시 남동구 남성용 노원구 노인용 도봉구 도자기 도장기 방송용 방수재 방수제"
    " 방한용 배수관 변환기 서초구 성남시 성동구 소재지 송신기 송신용 신제조 신청서 신청인 신청자"
    " 안양시 안전관 안전모 안전실 안전화 안정기 양식기 양식장 양주시 양천구 여성용 여수시 연구소"
    " 연구원 연수구 연수원 우수상 우수성 원동기 원주시 유아용 이동식 이동형 이미지 이양기 이유식"
    " 임대용 임원실 임원진 장식용 장식재 장신구 장애인 전기용 전담자 전동기 전문가 전문관 전문성"
    " 전시관 전시대 전시용 전시장 전용기 전용선 전원선 전자기 전주시 전화기 전환기 정기전 정보관"
    " 정보실 정보원 정보지 정수기 정전기 정제수 정화기 제조원 조정관 조정실 조제기 주문서 주문형"
    " 주소지 주재관 주재원 주전자 지원관 지원금 지원단 지원서 지원실 지원자 지원청 지정서 진단기"
    " 진주시 진행자 진흥원 차단기 차세대 천장재 추진단 추천서 추천인 하수도 한국관 한국인 허가서"
    " 현미경 현수기 현장용 현지용 현지인 현지화 홍보관 홍보실"
)
MAIL_HOSTS = _words(
    "126.com 163.com chol.com daum.net dreamwiz.com empal.com empas.com foxmail.com freechal.com"
    " gmail.com googlemail.com hanafos.com hanmail.net hanmir.com hotmail.co.kr hotmail.com"
    " icloud.com kakao.com korea.com live.co.kr live.com lycos.co.kr mac.com me.com msn.com"
    " nate.com naver.com netian.com outlook.com outlook.kr paran.com proton.me protonmail.com"
    " qq.com yahoo.co.kr yahoo.com ymail.com"
)
PATTERNS = {
    "dash": "[\u2010-\u2015\u2212\u3161]",
    "address": r"https?://[^\s]+",
    "resident-number": r"(?<![0-9])([0-9]{6})[ ]?-?[ ]?([1-8][0-9]{6})(?![0-9])",
    "mobile-number": r"(?<![0-9-])(?:[+]?82[ .)-]{0,2}(?:[(]?0[)]?)?|0)"
    r"(?:10[ .)-]{0,2}[0-9]{4}|1[16789][ .)-]{0,2}[0-9]{3,4})[ .-]{0,2}[0-9]{4}(?![0-9-])",
    "personal-mail": r"[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+(?:[.][A-Za-z0-9-]+)+)",
    "person-name": rf"(?:{ROLES})[ :=/|,(-]{{1,4}}"
    rf"((?:[{SURNAMES}]|{COMPOUND})[{GIVEN}]{{2}})(?=[^가-힣]|$|님|씨|에게|께)",
    "honorific": r"(?<![A-Za-z])(?:Mr|Mrs|Ms)[.]? ([A-Z][a-z]+)",
}
FOUND_BY = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}
WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)


def personal(text: str) -> list[tuple[str, str]]:
    """What a text says about persons: each finding's kind and how it may be shown."""
    plain = FOUND_BY["dash"].sub("-", normalize("NFKC", text))
    return list(_found(FOUND_BY["address"].sub(" ", plain)))


def veiled(text: str) -> str:
    """A text to be repeated; one that says something about a person is left out whole."""
    return "○○○○" if personal(text) else text


def _found(text: str) -> Iterator[tuple[str, str]]:
    for match in FOUND_BY["resident-number"].finditer(text):
        if resident_number_holds(match[1] + match[2]) and not _barcode(match[0]):
            yield "resident-number", f"{match[1][:2]}****-*******"
    if FOUND_BY["mobile-number"].search(text):
        yield "mobile-number", "01*-****-****"
    for match in FOUND_BY["personal-mail"].finditer(text):
        if match[1].lower() in MAIL_HOSTS:
            yield "personal-mail", f"***@{match[1].lower()}"
    for match in FOUND_BY["person-name"].finditer(text):
        if match[1] not in NO_NAMES:
            yield "person-name", f"{match[1][0]}○○"
    for match in FOUND_BY["honorific"].finditer(text):
        yield "person-name", f"{match[1][0]}***"


def resident_number_holds(digits: str) -> bool:
    """Whether thirteen digits can be a resident or foreigner registration number."""
    century = 1900 if digits[6] in "1256" else 2000
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=False))
    base = 11 if digits[6] in "1234" else 13  # 5 to 8 are foreigners
    return (base - total % 11) % 10 == int(digits[12])


def _barcode(written: str) -> bool:
    """A Korean article number (EAN-13 with 880 ahead), which can look like a birthday."""
    if not (written.isdigit() and written.startswith("880")):
        return False
    return sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(written)) % 10 == 0
