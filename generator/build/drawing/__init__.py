"""Pages as bytes: Jinja, addresses and links, structured data."""
