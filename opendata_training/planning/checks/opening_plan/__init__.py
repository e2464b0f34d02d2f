"""What is looked at in opening-plan files beyond their columns, one check a file."""
