"""What is worked out from records: sums of money, dates of events, which firm is which."""
