"""A proposal read from Git: two versions, and of them only what the change concerns."""
