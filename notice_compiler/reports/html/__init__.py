"""What the reports that are pages have in common: the environment of their templates, and their base style."""
