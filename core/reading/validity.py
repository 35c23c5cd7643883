"""Valid pixels: raw values of a band, and where they hold data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, gdal_array

from ...models.languages import tr
from ..errors import RasterError
from ..windows import Window

#: ISIS special pixels as inclusive ranges: NULL, low and high saturation of representation and of the instrument
#: (ISIS documentation, "Special Pixels"). Floats are treated apart. In 8-bit cubes 0 is NULL and both low saturations,
#: 255 both high ones; only 0 is no data here: a saturated pixel shows a surface, the brightest of a stretched image,
#: and a hole in the middle of it, which a network reads as 0, would look like a shadow.
ISIS_SPECIAL = {
    gdal.GDT_Byte: ((0, 0),),
    gdal.GDT_Int16: ((-32768, -32764),),
    gdal.GDT_UInt16: ((0, 2), (65534, 65535)),
}
#: No float beyond this is a brightness: ISIS and PDS special pixels (-3.40282265e38 to -3.40282347e38), which stay in a
#: GeoTIFF that was made from a cube, and the largest floats, which others use for no data.
LARGEST_FLOAT = 3.4028e38
ISIS_DRIVERS = ("ISIS2", "ISIS3")
#: Pixels that are looked at together.
CHUNK_PX = 2**22


@dataclass(frozen=True)
class ValidityRule:
    """What marks the pixels of a band that hold no data, besides NaN and infinity, which always do.

    Attributes:
        mask: whether GDAL's mask of the band is asked: no-data value, mask band or alpha.
        alpha_band: another band that is 0 where there is no data, which that mask leaves out; 0 = none.
        nodata: a no-data value which that mask leaves out.
        special: ranges of raw values, inclusive.
    """

    mask: bool
    alpha_band: int
    nodata: float | None
    special: tuple[tuple[float, float], ...]


def validity_rule(dataset: gdal.Dataset, band: int) -> ValidityRule:
    """Returns what marks the pixels of a band that hold no data; all that the file says counts together.

    GDAL's own mask takes one of several (a mask band before the no-data value before alpha). That of ISIS cubes, which
    some VRTs pass on, takes all special pixels, but in 8 bits the 255 too: there, and in cubes themselves, where it
    would only cost time, values are looked at instead.
    """
    source = dataset.GetRasterBand(band)
    flags, nodata = source.GetMaskFlags(), source.GetNoDataValue()
    cube_type = _cube_type(dataset)
    cube_mask = cube_type is not None and not flags
    asks_cube_mask = cube_mask and dataset.GetDriver().ShortName == "VRT" and cube_type != gdal.GDT_Byte
    special: tuple[tuple[float, float], ...] = ()
    if cube_type is not None and not asks_cube_mask:
        special = ISIS_SPECIAL.get(cube_type, ())
    elif source.DataType == gdal.GDT_Int16 and nodata == ISIS_SPECIAL[gdal.GDT_Int16][0][0]:
        special = ISIS_SPECIAL[gdal.GDT_Int16]
    alphas = [n for n in range(1, dataset.RasterCount + 1) if _is_alpha(dataset.GetRasterBand(n)) and n != band]
    told_otherwise = flags & gdal.GMF_NODATA or not _fits(nodata, source.DataType) or _is_special(nodata, special)
    return ValidityRule(
        mask=flags != gdal.GMF_ALL_VALID and (asks_cube_mask or not cube_mask),
        alpha_band=alphas[0] if alphas and not flags & gdal.GMF_ALPHA else 0,
        nodata=None if told_otherwise else nodata,
        special=special,
    )


def _is_special(value: float, special: tuple[tuple[float, float], ...]) -> bool:
    return abs(value) >= LARGEST_FLOAT or any(low <= value <= high for low, high in special)


def _fits(nodata: float | None, data_type: int) -> bool:
    """Returns whether a band of this type can hold the value: an 8-bit mosaic may claim -9999."""
    if nodata is None:
        return False
    kind = np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(data_type))
    return kind.kind == "f" or (np.iinfo(kind).min <= nodata <= np.iinfo(kind).max and float(nodata).is_integer())


def _is_alpha(source: gdal.Band) -> bool:
    return source.GetColorInterpretation() == gdal.GCI_AlphaBand


def _cube_type(dataset: gdal.Dataset) -> int | None:
    """Returns the type of the ISIS cubes that pixels come from, also through VRTs of nothing but cubes; else None.

    A VRT may have another type, in which the special pixels of its cubes are numbers like all others.
    """
    if dataset.GetDriver().ShortName != "VRT":
        return dataset.GetRasterBand(1).DataType if dataset.GetDriver().ShortName in ISIS_DRIVERS else None
    own = dataset.GetDescription()  # overviews and statistics lie beside the VRT under its name
    sources = [path for path in dataset.GetFileList() or () if not path.startswith(own)]
    if not sources or not all(path.lower().endswith((".cub", ".vrt")) for path in sources):
        return None
    try:
        first = gdal.Open(sources[0])
    except RuntimeError:
        first = None
    return None if first is None else _cube_type(first)


def read_raw(dataset: gdal.Dataset, band: int, window: Window, rule: ValidityRule) -> tuple[np.ndarray, np.ndarray]:
    """Returns the raw values (H, W) of a window and where they hold data: bool (H, W).

    Raises:
        RasterError: reading failed.
    """
    source = dataset.GetRasterBand(band)
    bands = [source, *([source.GetMaskBand()] if rule.mask else ())]
    if rule.alpha_band:
        bands.append(dataset.GetRasterBand(rule.alpha_band))
    try:
        raw, *masks = [part.ReadAsArray(window.x, window.y, window.width, window.height) for part in bands]
    except RuntimeError:
        raw, masks = None, []
    if raw is None or any(mask is None for mask in masks):
        raise _read_error(dataset, window)
    valid = np.ones(raw.shape, bool)  # (H, W)
    for mask in masks:
        valid &= mask != 0
    if np.issubdtype(raw.dtype, np.floating):
        valid &= np.abs(raw) < LARGEST_FLOAT  # false for NaN too
    if rule.nodata is not None:
        valid &= raw != raw.dtype.type(rule.nodata)
    for low, high in rule.special:
        valid &= (raw < low) | (raw > high)
    return raw, valid


def _read_error(dataset: gdal.Dataset, window: Window) -> RasterError:
    reason = gdal.GetLastErrorMsg() or tr("the file is damaged or cut short")
    return RasterError(
        tr(
            "Reading columns {left}-{right}, rows {top}-{bottom} of '{path}' failed: {reason}. Copy or download the "
            "file again."
        ).format(
            left=window.x,
            right=window.x_end,
            top=window.y,
            bottom=window.y_end,
            path=dataset.GetDescription(),
            reason=reason,
        )
    )


def block_windows(dataset: gdal.Dataset, band: int, chunk_px: int = CHUNK_PX) -> Iterator[Window]:
    """Yields windows that cover a band, each of whole blocks of the file and about `chunk_px` pixels at most.

    Whatever the cache, no block is read twice, except blocks that are far larger than that.
    """
    width, height = dataset.RasterXSize, dataset.RasterYSize
    block_width, block_height = dataset.GetRasterBand(band).GetBlockSize()
    columns = min(max(chunk_px // (block_width * block_height), 1) * block_width, width)
    rows = max(chunk_px // (columns * block_height), 1) * block_height if columns == width else block_height
    rows = min(rows, max(4 * chunk_px // columns, 1))
    for y in range(0, height, rows):
        for x in range(0, width, columns):
            yield Window(x, y, min(columns, width - x), min(rows, height - y))
