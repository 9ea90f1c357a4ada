"""Personal data in values, names, comments, ignored files and commits."""
