"""What is looked at in canvas files beyond their columns, one check a file."""
