"""Simulated lunar melt floors: image, exact fracture mask and weak line labels, from physics and a seed.

Imports numpy, scipy, scikit-image and Pillow only (``sample`` alone needs GDAL), so that training data can be
made on a machine without QGIS.
"""
