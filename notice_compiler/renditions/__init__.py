"""What renditions without pages are made with: Markdown and plain text, from runs of words."""
