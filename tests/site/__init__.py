"""Tests of what a site is told from outside."""
