"""What two wordings have in common: spelled alike, guarded words, and the redline between them."""
