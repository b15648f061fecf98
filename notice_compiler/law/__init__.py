"""The law as data: packs of provisions with citations and dates."""
