"""A site under ``serve``, whose files are made when somebody asks for them."""
