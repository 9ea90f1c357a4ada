"""Site settings, sections, licences and output files."""
