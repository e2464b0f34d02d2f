"""What is looked at in sign-offs files beyond their columns, one check a file."""
