"""The opening plan: ten datasets chosen and five in reserve, with dates from the hours there are, kept true when one is blocked."""
