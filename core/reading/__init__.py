"""What rasters are read as: grid, valid pixels, stretch, resolution."""
