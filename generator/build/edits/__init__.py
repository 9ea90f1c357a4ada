"""A site brought up to date after an edit of some records."""
