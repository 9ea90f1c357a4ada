"""The folder of a site: what lies in it, which of it stays, and how files get there."""
