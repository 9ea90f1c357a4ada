"""The folder of the open data."""

VERSION = 1
FOLDER = f"data/v{VERSION}/"
