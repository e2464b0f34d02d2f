"""What is looked at in barriers files beyond their columns, one check a file."""
