"""A seeded corpus of consortia for search, and the queries with what they should find.

The words are those of the trade, put together as people write them: inside compounds, with
particles, apart and joined.  Nothing here is a fact.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

from generator.records.document import Document
from generator.records.model import Consortium, Exhibition, Organization, Record
from generator.records.registry import Registry
from generator.records.schema import Schema, complete, references

SECTORS = {
    "cosmetics": ("화장품", "마스크팩", "미용기기", "선크림"),
    "medical_devices": ("의료기기", "초음파진단기", "치과용임플란트", "체온계"),
    "food": ("건강기능식품", "홍삼음료", "즉석식품", "조미김"),
    "textiles": ("섬유원단", "기능성직물", "침구류", "니트"),
    "auto_parts": ("자동차부품", "전기차충전기", "와이퍼", "필터"),
    "machinery": ("공작기계", "포장기계", "산업용로봇", "밸브"),
}
PLACES = (
    *(("DE", "뒤셀도르프", "Düsseldorf"), ("VN", "호찌민", "Ho Chi Minh City")),
    *(("US", "라스베이거스", "Las Vegas"), ("JP", "도쿄", "Tokyo"), ("AE", "두바이", "Dubai")),
    *(("ID", "자카르타", "Jakarta"), ("BR", "상파울루", "São Paulo"), ("TH", "방콕", "Bangkok")),
)
EVENTS = ("국제박람회", "수출상담회", "시장개척단", "온라인상담회", "산업전시회")
ENGLISH = {
    "cosmetics": "cosmetics",
    "medical_devices": "medical devices",
    "food": "health food",
    "textiles": "textiles",
    "auto_parts": "auto parts",
    "machinery": "machinery",
}
SENTENCES = (
    "{product}을 만드는 중소기업이 {city}에서 바이어를 만납니다.",
    "{product} 업체의 해외 진출을 돕고 {event}에 함께 나갑니다.",
    "현지 유통사와 {product}의 수출 계약을 맺도록 통역과 부스를 지원합니다.",
    "참여기업 모집은 {city} {event}까지 이어지며 {product} 기업도 함께합니다.",
    "{city} 시장은 {product}로 이름난 곳이라 사전 조사부터 시작합니다.",
)  # fmt: skip
FIRST = "한대신동세유태우금청은서남미새코글인바비"
SECOND = "빛성원진영림광솔누리온텍바메라나델보크주"
TRADES = ("코스메틱", "메디칼", "푸드", "텍스타일", "오토", "정밀", "바이오", "산업")
REGIONS = ("서울", "부산", "대구", "인천", "광주", "대전", "경남", "전북")


def name(chance: random.Random) -> str:
    """A firm's name."""
    return chance.choice(FIRST) + chance.choice(SECOND) + chance.choice(TRADES)


def corpus(
    count: int, schemas: Mapping[str, Schema], seed: int = 20261123, *, consented: bool = False
) -> Registry:
    """So many consortia with six firms each, and the hosts and fairs that they share.

    Where they have consented, every firm is one of its own and a hit.
    """
    chance = random.Random(seed)
    hosts = [f"host-{number}" for number in range(max(8, count // 60))]
    fairs = [f"fair-{number}" for number in range(max(8, count // 40))]
    records = [_host(id, chance, schemas) for id in hosts]
    records += [_fair(id, chance, schemas) for id in fairs]
    groups = [_consortium(n, hosts, fairs, chance, schemas, consented) for n in range(count)]
    records += groups
    return Registry(records)


def _record(
    kind: type[Record], id: str, data: dict[str, Any], schemas: Mapping[str, Schema]
) -> Record:
    root = schemas[kind.kind].root
    source = Document(f"data/{kind.folder}/{id}.yml", "", data)
    return kind(id, complete(data, root), source, references=tuple(references(root, data)))


def _host(id: str, chance: random.Random, schemas: Mapping[str, Schema]) -> Record:
    trade = chance.choice([product for its in SECTORS.values() for product in its])
    called = f"{chance.choice(REGIONS)}{name(chance)[:2]}{trade}협동조합"
    names = [{"name": {"ko": called, "en": f"Cooperative {id.upper()}"}}]
    data = {"names": names, "type": "industry_association"}
    return _record(Organization, id, data, schemas)


def _fair(id: str, chance: random.Random, schemas: Mapping[str, Schema]) -> Record:
    country, city, english = chance.choice(PLACES)
    sector = chance.choice(list(SECTORS))
    called = f"{city} {name(chance)[:2]} {chance.choice(EVENTS)}"
    data = {
        "names": [{"name": {"ko": called, "en": f"{english} {ENGLISH[sector]} fair"}}],
        "sectors": [sector],
        "usual_country": country,
        "usual_city": {"ko": city, "en": english},
        "editions": {"2025": {"starts": "2025-05-02", "ends": "2025-05-04"}},
    }
    return _record(Exhibition, id, data, schemas)


def _consortium(
    number: int, hosts: list[str], fairs: list[str], chance: random.Random,
    schemas: Mapping[str, Schema], consented: bool,
) -> Record:  # fmt: skip
    sector = chance.choice(list(SECTORS))
    country, city, english = chance.choice(PLACES)
    event, year = chance.choice(EVENTS), 2017 + number % 10
    product = chance.choice(SECTORS[sector])
    told = [
        line.format(product=chance.choice(SECTORS[sector]), city=city, event=event)
        for line in chance.sample(SENTENCES, 2)
    ]
    firms = [{"name": name(chance), "products": [chance.choice(SECTORS[sector])]} for _ in range(6)]
    data: dict[str, Any] = {
        "title": {
            "ko": f"{year} {city} {product} {event}",
            "en": f"{english} {ENGLISH[sector]} {year}",
        },
        "scheme": "export_consortium",
        "format": chance.choice(("exhibition", "matchmaking")),
        "hosts": [chance.choice(hosts)],
        "editions": [f"{chance.choice(fairs)}/2025"],
        "stops": [{"country": country, "city": {"ko": city, "en": english},
                   "starts": f"{year}-{chance.randint(1, 12):02}-10"}],
        "sectors": [sector],
        "summary": " ".join(told),
        "participants": firms,
    }  # fmt: skip
    if consented:
        data["roster_consent"] = f"{year}-01-02"
        for at, firm in enumerate(firms):
            firm["firm_id"] = f"F-{number * 6 + at:06}"
    return _record(Consortium, f"{year}/c-{number}", data, schemas)
