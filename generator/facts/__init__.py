"""Facts derived from records: dates, states, money, places, firms."""
