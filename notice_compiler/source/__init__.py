"""From the bytes of a file to a tree of YAML in which everything knows where it stands."""
