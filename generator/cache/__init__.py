"""What one run leaves to the next: bytes by key, in one folder that may be deleted at any time.

``store`` keeps them in an ``own_file``; ``versions`` says by what code they were worked out.
"""
