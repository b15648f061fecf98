"""The YAML of a notice, with every shape right and every name still only a name."""
