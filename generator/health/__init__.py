"""The weekly health check: dead links, stale records, expiring waivers."""
