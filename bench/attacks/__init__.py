"""A real Forgejo, attacked: ``python -m bench.attacks``."""
