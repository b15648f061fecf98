"""What rules ask of a notice: what is said, collected, disclosed and offered, and where the words for it stand.

Only what readers are told counts. None means: the notice does not say.
"""
