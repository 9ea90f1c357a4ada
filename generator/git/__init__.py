"""Git: calls that nothing can bend, versions read without a checkout, the line of publications."""
