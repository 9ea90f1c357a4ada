"""Where the open data stands."""

VERSION = 1
FOLDER = f"data/v{VERSION}/"
