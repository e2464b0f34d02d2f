"""The kinds of files that a unit's work leaves, one a file: each knows what of such a file may leave the machine."""
