"""The handbook: every rule and every field on a page, made from the rulebook and the schemas."""
