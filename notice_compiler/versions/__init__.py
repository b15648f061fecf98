"""Published versions: how they are recorded, and how it is seen that nobody has altered them."""
