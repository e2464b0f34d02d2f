"""What is looked at in readiness files beyond their columns, one check a file."""
