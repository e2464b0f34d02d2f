"""What is looked at in inventory files beyond their columns, one check a file."""
