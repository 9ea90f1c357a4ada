"""What ``portal`` answers to whoever called it."""

HOLDS, FINDINGS, USAGE, BUG = range(4)
