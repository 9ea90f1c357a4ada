"""Benchmarks: this project and a peer in the same run, compared as ratios."""
