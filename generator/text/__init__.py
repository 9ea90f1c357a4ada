"""Words and values as people read them, in each language: texts, dates, money, particles."""
