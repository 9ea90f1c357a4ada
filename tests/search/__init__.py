"""Search and facets: the same tokens in both languages of code, and enough found."""
