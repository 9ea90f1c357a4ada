"""Spreadsheets of a record's tables: made from the schemas, and read back into the record."""
