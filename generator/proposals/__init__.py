"""Reads a proposal from Git: two versions, limited to what the change can affect."""
