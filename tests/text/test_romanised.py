"""Names in Latin letters, as the examples of the national rules have them."""

from __future__ import annotations

import re

import pytest

from generator.text.romanised import romanised, sounded

EXAMPLES = """
구미 gumi  영동 yeongdong  백암 baegam  옥천 okcheon  합덕 hapdeok  호법 hobeop
월곶 wolgot  벚꽃 beotkkot  한밭 hanbat
백마 baengma  종로 jongno  왕십리 wangsimni  별내 byeollae  신라 silla
해돋이 haedoji  같이 gachi  좋고 joko  놓다 nota  낳지 nachi  묵호 mukho  집현전 jiphyeonjeon
압구정 apgujeong  낙동강 nakdonggang  죽변 jukbyeon  낙성대 nakseongdae  합정 hapjeong  팔당 paldang
샛별 saetbyeol  울산 ulsan  부산 busan  세종 sejong  대구 daegu  인천 incheon  광주 gwangju
제주 jeju  도봉 dobong  의정부 uijeongbu  양주 yangju  신창 sinchang  속리산 songnisan
독도 dokdo  경복궁 gyeongbokgung  무량수전 muryangsujeon  안압지 anapji  남한산성 namhansanseong
화랑대 hwarangdae  불국사 bulguksa  현충사 hyeonchungsa  독립문 dongnimmun  오죽헌 ojukheon
촉석루 chokseongnu  종묘 jongmyo  다보탑 dabotap  극락전 geungnakjeon  삼죽면 samjungmyeon
"""
"""Of 국어의 로마자 표기법 (문화체육관광부고시), chapters 2 and 3, without hyphens."""


@pytest.mark.parametrize(("korean", "latin"), re.findall(r"(\S+) (\S+)", EXAMPLES))
def test_the_examples_of_the_rules(korean: str, latin: str) -> None:
    assert sounded(korean) == latin


def test_what_only_a_dictionary_knows_goes_by_the_rule_alone() -> None:
    assert sounded("신문로") == "sinmullo"  # sinmunno: 신문 and 로 are two words


def test_known_parts_of_a_name_stand_apart() -> None:
    assert romanised("한국광산업진흥회") == "Hanguk Gwangsaneop Jinheunghoe"
    assert romanised("충북기업진흥원") == "Chungbuk Gieop Jinheungwon"
    assert romanised("한국석유화학협회") == "Hanguk Seogyuhwahak Hyeophoe"
    assert romanised("김해 KOTRA 1") == "Gimhae KOTRA 1"
