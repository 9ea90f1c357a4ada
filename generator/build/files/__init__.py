"""Files that no template draws: downloads, tables, charts, assets; and the pages that list them."""
