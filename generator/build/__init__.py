"""Builds the site: the list of pages, their rendering, and the files next to them."""
