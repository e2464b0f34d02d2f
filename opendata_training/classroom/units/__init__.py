"""The units, one a file: each declares ``UNIT``."""
