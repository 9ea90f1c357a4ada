"""Talks to a forge: reads requests, posts reports. No other room uses the network.

``network`` opens every connection, ``client`` asks with patience and within bounds.  ``port`` is
what the portal asks of any forge; ``github``, ``gitea`` and ``gitlab`` answer it.  Nothing here
judges: ``review`` does, on Git objects and what the forge says.
"""
