"""Axes: round numbers from zero to just above the highest figure."""

from __future__ import annotations

from math import floor, log10

STEPS = (1, 2, 2.5, 5, 10)
MOST = 4  # steps of an axis


def ticks(top: float) -> tuple[float, ...]:
    """The numbers at an axis; the last is not below the highest figure."""
    if top <= 0:
        return (0, 1)
    power = 10 ** floor(log10(top / MOST))
    step = next(wide * power for wide in STEPS if top / (wide * power) <= MOST)
    count = next(n for n in range(1, MOST + 1) if n * step >= top * 0.9999)
    return tuple(round(n * step, 10) for n in range(count + 1))
