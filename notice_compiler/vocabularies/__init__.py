"""Vocabularies of others and our own terms beside them, and the mappings that owners of notices write."""
