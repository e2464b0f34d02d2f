"""The dimensions of readiness, one a file."""
