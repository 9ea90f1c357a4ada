"""The forms for those who send records: tasks, their fields, and the pages that show them."""
