"""What the portal asks of a forge, and the little that it writes there; only these rooms dial out.

``network`` opens every connection; the rest knows how GitHub words its answers.  Nothing here
judges: that is done by ``review`` on Git objects, with what is gathered here.
"""
