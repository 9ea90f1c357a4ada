"""Which pages there are, what each shows, and what it asked of the records."""
