"""Compiles privacy notices written in YAML into pages, manifests and findings."""

__version__ = "0.1.0"
