"""What a difference means: the direction rule, the laws, and what the rules in `changes/` are given."""
