"""All that MkDocs sees of the theme: a page is its text, which the plugin puts into the shell."""
