"""The pages of `notice serve`: what would be built, with findings and changes beside the text that they concern."""
