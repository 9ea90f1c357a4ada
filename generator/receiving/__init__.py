"""Changes that came by mail: a file becomes a branch, or an answer to whoever sent it."""
