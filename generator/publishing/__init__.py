"""Copies approved records from a private repository to the public one."""
