"""The capstone: a raw file of an office goes all the way to the portal, and comes back as the next release."""
