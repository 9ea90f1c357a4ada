"""Benchmarks: ours and a peer in the same run, told as ratios."""
