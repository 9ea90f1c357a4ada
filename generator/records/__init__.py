"""Records: strict YAML reading, schemas, validation, the model and the registry."""
