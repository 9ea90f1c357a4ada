"""How a site is made: the list of pages, their rendering, and all that lies beside them."""
