"""Reads what tells of a person and is no name: numbers, mail addresses, words that always do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.personal_patterns import MAIL_HOSTS, SHOWN, Sign, found_by
from generator.facts.registration import card_number_holds, iban_holds
from generator.facts.resident_number import resident

LEAST = 10
"""Digits of a bank account; what has fewer is another number of a bank."""


def personal_numbers(text: str) -> Iterator[Sign]:
    """Registration numbers, mobile phones and bank accounts."""
    for match in found_by("resident-number").finditer(text):
        if resident(match, text):
            yield _sign("resident-number", f"{_digits(match[1])[:2]}****-*******", match)
    for match in found_by("mobile-number").finditer(text):
        yield _sign("mobile-number", "01*-****-****", match)
    for match in found_by("account-number").finditer(text):
        number = match[1] or match[2]
        if len(_digits(number)) >= LEAST and not found_by("telephone").search(number):
            yield _sign("account-number", "***-***-******", match)
    for match in found_by("iban").finditer(text):
        if iban_holds(match[0].replace(" ", "")):
            yield _sign("account-number", "***-***-******", match)
    for match in found_by("card-number").finditer(text):
        if card_number_holds(_digits(match[0])):
            yield _sign("account-number", "***-***-******", match)


def always_personal(text: str) -> Iterator[Sign]:
    """What needs no second look: dates of birth, papers, messengers, what was said of a firm."""
    for kind, shown in SHOWN.items():
        for match in found_by(kind).finditer(text):
            yield _sign(kind, shown, match)


def personal_mail(text: str) -> Iterator[Sign]:
    """Addresses that no office shares: at a service for persons, or without an office's word."""
    for match in found_by("personal-mail").finditer(text):
        host = _host(match[2])
        if host in MAIL_HOSTS:
            yield _sign("personal-mail", f"***@{host}", match)
        elif found_by("mail-host").search(host) and not _of_office(match[1]):
            yield _sign("personal-mail", "***@***", match)


def _sign(kind: str, shown: str, match: re.Match[str]) -> Sign:
    return kind, shown, match.start(), shown


def _digits(written: str) -> str:
    return re.sub("[^0-9]", "", written)


def _of_office(word: str) -> bool:
    return bool(found_by("office-mail").search(word.lower()))


def _host(written: str) -> str:
    return re.sub(r"[(\[]dot[)\]]", ".", written.lower())
