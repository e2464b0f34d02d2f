"""What stands in the way of opening: the register, and what has helped others."""
