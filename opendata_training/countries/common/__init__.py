"""What no country owns: facts that hold everywhere."""
