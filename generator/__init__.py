"""The generator of the export-consortium portal: strict records in, checked portal out."""
