"""The weekly look."""
