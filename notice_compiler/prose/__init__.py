"""Passages of the author's words: a closed subset of Markdown, with annotations."""
