"""The publication history of records, from Git."""
