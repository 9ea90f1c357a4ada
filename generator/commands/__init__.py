"""The commands of ``portal``: one a module, with its help, its options and what it does."""
