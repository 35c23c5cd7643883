"""Models from elsewhere: downloads, and where installed ones are kept."""
