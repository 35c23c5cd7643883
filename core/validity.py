"""Valid pixels: raw values of a band, and where they hold data."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from .errors import RasterError
from .windows import Window

#: ISIS special pixels (NULL, low and high saturation of representation and instrument), as inclusive ranges. In 8-bit
#: cubes only NULL is set apart: GDAL also masks 255, but that is the brightest surface of a stretched image.
ISIS_SPECIAL = {
    gdal.GDT_Byte: ((0, 0),),
    gdal.GDT_Int16: ((-32768, -32764),),
    gdal.GDT_UInt16: ((0, 2), (65534, 65535)),
    gdal.GDT_Float32: ((-np.inf, -3.4028e38),),
    gdal.GDT_Float64: ((-np.inf, -3.4028e38),),
}


def read_raw(dataset: gdal.Dataset, band: int, window: Window, isis: bool) -> tuple[np.ndarray, np.ndarray]:
    """Returns the raw values (H, W) of a window and where they hold data: bool (H, W)."""
    source = dataset.GetRasterBand(band)
    box = (window.x, window.y, window.width, window.height)
    try:
        raw = source.ReadAsArray(*box)
        all_valid = isis or source.GetMaskFlags() == gdal.GMF_ALL_VALID
        mask = None if all_valid else source.GetMaskBand().ReadAsArray(*box)
    except RuntimeError:
        raw = mask = None
        all_valid = False
    if raw is None or (mask is None and not all_valid):
        raise RasterError(
            f"Reading columns {window.x}-{window.x_end}, rows {window.y}-{window.y_end} of "
            f"'{dataset.GetDescription()}' failed: {gdal.GetLastErrorMsg() or 'the file is damaged or cut short'}. "
            "Copy or download the file again."
        )
    valid = np.ones(raw.shape, bool) if mask is None else mask != 0  # (H, W)
    if np.issubdtype(raw.dtype, np.floating):
        valid &= np.isfinite(raw)
    if isis:
        valid &= ~_isis_special(raw, source.DataType)
    return raw, valid


def _isis_special(raw: np.ndarray, data_type: int) -> np.ndarray:
    special = np.zeros(raw.shape, bool)  # (H, W)
    for low, high in ISIS_SPECIAL.get(data_type, ()):
        special |= (raw >= low) & (raw <= high)
    return special
