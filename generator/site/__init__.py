"""What a site is told from outside, and the files it consists of."""
