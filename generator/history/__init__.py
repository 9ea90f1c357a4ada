"""What Git knows of the records: what was published when."""
