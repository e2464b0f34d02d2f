"""What is looked at in feedback files beyond their columns, one check a file."""
