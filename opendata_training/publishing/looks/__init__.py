"""Looks into a publication's files, errors and personal data, remembered by the file's fingerprint."""
