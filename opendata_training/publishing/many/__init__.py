"""Many publications at once."""
