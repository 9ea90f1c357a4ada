"""Talks to a forge: reads requests, posts reports. No other room uses the network.

``network`` opens every connection; the rest knows how GitHub words its answers.  Nothing here
judges: that is done by ``review`` on Git objects, with what is gathered here.
"""
