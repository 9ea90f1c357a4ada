"""Judges a change: differences, ownership, errors caused, and approvals required."""
