"""The places that a notice may name in a scope, and how they lie to one another."""
