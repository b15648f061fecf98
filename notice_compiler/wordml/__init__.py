"""A notice as a word processor's document (WordprocessingML, ECMA-376), clean or with tracked changes."""
