"""A run of a network over a raster: tiles read, computed, blended and written, with a journal to continue from."""
