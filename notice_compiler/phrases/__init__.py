"""The words that the compiler makes of facts where the author listed them and wrote no sentence."""
