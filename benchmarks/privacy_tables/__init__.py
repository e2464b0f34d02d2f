"""Invented tables with personal data and without, for `benchmarks/privacy.py`."""
