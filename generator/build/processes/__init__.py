"""Work that this process shares with forked workers."""
