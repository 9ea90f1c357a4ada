"""The MkDocs theme: shell, record templates, words and assets."""
