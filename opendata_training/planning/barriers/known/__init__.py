"""Barriers that others have met, one a file."""
