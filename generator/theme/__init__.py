"""The MkDocs theme: shell, record templates, words, scripts and styles."""
