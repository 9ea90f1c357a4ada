"""Tests of the weekly health check."""
