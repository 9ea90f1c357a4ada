"""A portal of one's own: the repository that ``portal init`` makes."""
