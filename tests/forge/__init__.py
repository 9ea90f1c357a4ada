"""The workflows and what they call, run whole against a forge on this machine."""
