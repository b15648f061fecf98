"""How easy a notice is to read: Flesch reading ease, and the length of its sentences, by one counter."""
