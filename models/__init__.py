"""Networks, checkpoints, model cards and the weights that ship. Imports neither `core` nor `qgis`."""
