"""What a record is: text read strictly, its schema, its verdict, and the registry that finds it."""
