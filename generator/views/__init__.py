"""What pages show, as data without text or markup: one view per module."""
