"""A notice against another version of it, from what was read to what is reported."""
