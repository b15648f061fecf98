"""A notice as linked data: nodes, their addresses, and what terms of others do not say."""
