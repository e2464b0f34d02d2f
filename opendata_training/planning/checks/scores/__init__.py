"""What is looked at in scores files beyond their columns, one check a file."""
