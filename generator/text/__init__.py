"""Text, dates, numbers and money formatted in each language."""
