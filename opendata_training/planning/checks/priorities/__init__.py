"""What is looked at in priorities files beyond their columns, one check a file."""
