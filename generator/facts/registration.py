"""Numbers of persons, corporations, accounts and cards: birthdays and check digits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from operator import mul

WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
CORPORATE_WEIGHTS = (1, 2) * 6


@dataclass(frozen=True, slots=True)
class Written:
    """Thirteen digits as they stand in a text."""

    digits: str
    groups: Sequence[int]
    gap: str
    """What stands between the birthday and the rest."""
    labelled: bool
    """Whether the words before say that they are a person's."""
    company: bool
    """Whether the words before say that they are a corporation's."""
    alone: bool
    """Whether they are no part of a longer code."""

    @property
    def holds(self) -> bool:
        """Whether they are a person's number."""
        if not born(self.digits) or (self.company and corporate_number_holds(self.digits)):
            return False
        if self.labelled:
            return True
        if check_digit_holds(self.digits):
            return not (len(self.groups) == 1 and barcode(self.digits))
        by_form = len(self.groups) == 2 and self.gap.strip() == "-"
        return by_form and self.alone and not corporate_number_holds(self.digits)


def parted_at_six(groups: Sequence[int]) -> bool:
    """Whether groups of digits are a birthday and the rest, rather than a list of numbers."""
    return len(groups) == 1 or 6 in accumulate(groups)


def born(digits: str) -> bool:
    """Whether the first seven digits name a birthday."""
    century = 1900 if digits[6] in "1256" else 2000
    try:
        date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return False
    return True


def check_digit_holds(digits: str) -> bool:
    """Whether thirteen digits have the check digit of a person's number."""
    total: int = sum(map(mul, WEIGHTS, map(int, digits)))
    base = 11 if digits[6] in "1234" else 13  # 5 to 8 are foreigners
    return (base - total % 11) % 10 == int(digits[12])


def corporate_number_holds(digits: str) -> bool:
    """Whether thirteen digits have the check digit of a corporation's registration number."""
    total: int = sum(map(mul, CORPORATE_WEIGHTS, map(int, digits)))
    return (10 - total % 10) % 10 == int(digits[12])


def barcode(digits: str) -> bool:
    """Whether digits are a Korean article number (EAN-13, prefix 880), often like a birthday."""
    if not digits.startswith("880"):
        return False
    return sum(int(digit) * (3 if i % 2 else 1) for i, digit in enumerate(digits)) % 10 == 0


def iban_holds(written: str) -> bool:
    """Whether letters and digits have the check digits of an international bank account number."""
    turned = written[4:] + written[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def card_number_holds(digits: str) -> bool:
    """Whether sixteen digits have the check digit of a payment card."""
    doubled = (int(digit) * (1 if i % 2 else 2) for i, digit in enumerate(digits))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0
