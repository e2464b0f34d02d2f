"""What is looked at in process-map files beyond their columns, one check a file."""
