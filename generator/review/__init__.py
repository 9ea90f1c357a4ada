"""The judgement of a change: what it changes, whose it is, what it breaks, and who must approve."""
