"""The compliance matrix of a notice: each requirement of its laws, and what the notice, or somebody, says to it."""
