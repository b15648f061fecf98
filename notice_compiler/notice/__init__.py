"""A notice whose names are things."""
