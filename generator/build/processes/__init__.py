"""Work that this process and copies of it share."""
