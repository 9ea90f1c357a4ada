"""People's data wherever it stands: values, names, comments, what checks skip, and commits."""
