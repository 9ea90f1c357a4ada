"""The language of claims, CEL: answered here where that is sure, else by CEL itself."""
