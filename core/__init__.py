"""The method: labels, tiles, rasters, inference, detections and learning, free of QGIS."""
