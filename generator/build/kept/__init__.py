"""What one build leaves to the next, and under what."""
