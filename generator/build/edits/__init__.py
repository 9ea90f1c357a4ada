"""Updates a site after an edit of some records."""
