"""The JSON that commands print, as models: contracts with other programs."""
