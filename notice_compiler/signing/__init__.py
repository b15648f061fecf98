"""Detached signatures: how they are made, and how it is seen that a file is the one that was signed."""
