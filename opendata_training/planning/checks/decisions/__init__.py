"""What is looked at in decisions files beyond their columns, one check a file."""
