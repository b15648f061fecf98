"""What the HTML of a notice is made with: templates, their environment, and the style sheet."""
