"""A notice at a glance: a short summary made of its facts alone."""
