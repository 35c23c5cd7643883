"""Runs the toolbox without QGIS: `python -m imfmapper <algorithm> --help`."""

import os
import sys

# Before torch is imported: OpenMP threads that wait must sleep, or any busy neighbour makes torch many times slower.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from .core.command_line.program import main

sys.exit(main())
