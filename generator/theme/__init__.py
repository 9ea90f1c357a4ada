"""The MkDocs theme: templates, catalogues, scripts and styles."""
