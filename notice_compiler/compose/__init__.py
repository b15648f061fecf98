"""Makes the document of a notice: in the order, and in the words, in which readers meet it."""
