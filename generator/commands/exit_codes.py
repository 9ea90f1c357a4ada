"""Exit codes of ``portal``."""

HOLDS, FINDINGS, USAGE, BUG = range(4)
