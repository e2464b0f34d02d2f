"""What to open first: criteria with weights, several people's scores, a ranking, and how far it can be relied on."""
