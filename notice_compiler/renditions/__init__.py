"""What forms of a notice share: runs of words, dates, addresses on paper; how Markdown and text are written."""
