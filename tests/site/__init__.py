"""Tests of site settings and sections."""
