"""Texts of made-up records without any person in them: what personal-data must leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random


def _words(text: str) -> list[str]:
    return text.split()


NOUNS = _words(
    "한국관 전시회 정수기 도자기 이미지 홈페이지 연락처 전화번호 이메일 기업 품목 제품 브랜드"
    " 부서 기관 주관단체 업종 바이어 수출품 화장품 의료기기 현미경 신제품 신기술 조명등 안마기"
    " 전동기 마스크 이어폰 안경테 유모차 주방용품 임플란트 한방차 인삼차 송신기 제어반 조합 협회"
    " 진흥원 사무국 안내 문의 신청 접수 담당자 변경 서울시 강남구 경기도 강원도 제주도 성남시"
    " 고양시 여수시 위원회 추진단 연구소 지원금 전시장 박람회 상담회 명단 교체 정보지 공고문 서식"
    " 안전모 진단기 이유식 조명 김치 고추장 유자차 홍삼 한과 전통주 문구 완구 신발 양말 가방"
)
ROLES = _words("담당 담당자 대표 대표이사 팀장 책임자 회장 이사장 사무관 과장")
AFTER = (" ", ": ", " - ", "(", "/", "의 ", "에게 ", " 및 ")
OFFICES = _words(
    "수출지원부 국제통상팀 전시사업부 글로벌성장정책과 무역진흥실 해외마케팅팀 기획조정실 홍보팀"
)
HOSTS = _words(
    "kbiz.or.kr kotra.or.kr example.com example.org mss.go.kr gobizkorea.com kmdica.or.kr"
)


def record_texts(seed: int) -> Iterator[list[str]]:
    """The texts of one record after another, without end."""
    random = Random(seed)
    while True:
        yield [make(random) for make in MAKERS for _ in range(random.randint(1, 2))]


def _digits(random: Random, number: int) -> str:
    return "".join(random.choice("0123456789") for _ in range(number))


def _role(random: Random) -> str:
    role, after, noun = random.choice(ROLES), random.choice(AFTER), random.choice(NOUNS)
    return f"{role}{after}{noun} {random.choice(NOUNS)}"


def _office(random: Random) -> str:
    area = random.choice(["02", "031", "042", "051", "064", "070", "1588", "0505"])
    middle = _digits(random, random.choice([3, 4]))
    return f"{random.choice(OFFICES)} 담당자 ☎ {area}-{middle}-{_digits(random, 4)}"


def _codes(random: Random) -> str:
    hs = ", ".join(f"{random.randint(1, 97):02}{_digits(random, 4)}" for _ in range(3))
    long = (
        f"{random.randint(1, 97):02}{_digits(random, 2)}.{_digits(random, 2)}-{_digits(random, 4)}"
    )
    return f"HS {hs}, {long}"


def _notice(random: Random) -> str:
    year = random.randint(1998, 2026)
    return random.choice(
        [
            f"{random.choice(OFFICES)} 공고 제{year}-{_digits(random, 3)}호",
            f"나라장터 {year}{random.randint(1, 12):02}{_digits(random, 5)}-00",
            f"R{str(year)[2:]}BK{_digits(random, 8)}-000",
            f"{year}. {random.randint(1, 12)}. {random.randint(1, 28)}. {random.choice(NOUNS)}",
        ]
    )


def _number(random: Random) -> str:
    return random.choice(
        [
            f"{random.randint(1, 10**13):,}원",
            f"{_digits(random, 3)}-81-{_digits(random, 5)}",
            f"계좌 없음, 문서 {_digits(random, 8)}",
            f"바코드 880{_ean(random)}",
            f"{random.randint(1, 99)}개사 {random.randint(100, 9999):,}건",
        ]
    )


def _ean(random: Random) -> str:
    body = _digits(random, 9)
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate("880" + body))
    return body + str(-total % 10)


def _address(random: Random) -> str:
    path = _digits(random, random.choice([6, 11, 13]))
    return f"https://www.{random.choice(HOSTS)}/view?no={path} info@{random.choice(HOSTS)}"


MAKERS = (_role, _role, _role, _office, _codes, _notice, _number, _address)
