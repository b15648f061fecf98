"""What a notice discloses: the table of facts, its digests, the manifest."""
