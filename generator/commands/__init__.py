"""Subcommands of ``portal``, one module each: help, options and action."""
