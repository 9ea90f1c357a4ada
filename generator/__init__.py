"""The generator of the export-consortium portal: strict records in, checked portal out."""

import os

os.environ["OPENPYXL_LXML"] = "False"  # where lxml is installed, XLSX files would have other bytes
