"""Rows of money before and after, in one language."""

from __future__ import annotations

from generator.facts.amounts import Line
from generator.review.messages import say
from generator.review.money_changes import ProgrammeMoney, RecordMoney
from generator.review.report_model import MoneyRow
from generator.text.number_format import krw, krw_in_words

LONGEST = 24  # letters of a title before an amount


def record_told(money: RecordMoney, title: str, language: str) -> list[MoneyRow]:
    """Cost, subsidy and share of one consortium, a row each; ``title`` tells it from others."""
    whose = f"{title if len(title) <= LONGEST else title[:LONGEST] + '…'}: " if title else ""
    rows = (("cost", ""), ("subsidy", ""), ("share", _allowed(money, language)))
    return [
        MoneyRow(
            f"{whose}{say(language, f'{money.what}-{part}')}",
            _amount(money.before, part, language),
            _amount(money.after, part, language),
            against,
        )
        for part, against in rows
    ]


def _allowed(money: RecordMoney, language: str) -> str:
    """The highest share, and whether the new one is over it; no rule may have said so."""
    if money.max_percent is None:
        return ""
    share = money.after.percent if money.after else None
    over = share is not None and share > money.max_percent
    return say(language, "over-allowed" if over else "allowed", percent=money.max_percent)


def _amount(total: Line | None, part: str, language: str) -> str:
    if total is None:
        return "–"
    if part == "share":
        return "–" if total.percent is None else f"{float(total.percent):.1f}%"
    amount = total.cost if part == "cost" else total.subsidy
    return "–" if amount is None else _whole(amount, language)


def _whole(amount: int, language: str) -> str:
    """An amount to its last won, as columns of figures have it."""
    return krw(amount, language).replace(" ", "\N{NO-BREAK SPACE}")


def programme_told(money: ProgrammeMoney, language: str) -> MoneyRow:
    """The sum of a programme year and its share of the budget."""
    what = say(language, "programme-money", programme=money.programme)
    against = ""
    if money.budget:
        percent = f"{money.after * 100 / money.budget:.1f}"
        budget = krw_in_words(money.budget, language)
        against = say(language, "of-budget", budget=budget, percent=percent)
    before, after = _whole(money.before, language), _whole(money.after, language)
    return MoneyRow(what, before, after, against)
