"""Reads and writes Git objects without a checkout."""
