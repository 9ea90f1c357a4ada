"""What one run leaves to the next: bytes by key, in one folder that may be deleted at any time.

``store`` keeps them, ``versions`` says by what code they were worked out.
"""
