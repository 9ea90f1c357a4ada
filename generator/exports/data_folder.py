"""The folder of the open data."""

VERSION = 1
FOLDER = f"data/v{VERSION}/"
CHARTS = "charts/"
"""The folder of charts, and of their tables as files."""
