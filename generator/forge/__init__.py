"""Talks to a forge: reads requests, posts reports. No other room uses the network.

``network`` opens every connection; the other modules know GitHub's API.  Nothing here judges:
``review`` does, on Git objects and the data gathered here.
"""
