"""The theme as MkDocs sees it: page content only; the plugin adds the shell."""
