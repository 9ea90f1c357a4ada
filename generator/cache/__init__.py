"""What one run leaves for the next: bytes by key, in a folder that may be deleted at any time.

``store`` keeps them in an ``own_file``; ``versions`` identifies the code that produced them.
"""
