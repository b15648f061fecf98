"""The only modules that touch the world: files, git, the output folder. `cli/` stands above them and prints."""
