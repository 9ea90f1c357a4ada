"""What pages show, worked out from the registry: one view a module, without words or markup."""
