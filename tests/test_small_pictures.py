"""Pictures of the documents with few colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("PIL.Image")

from PIL import Image
from small_pictures import save_small


def saved(folder: Path, pixels: np.ndarray) -> np.ndarray:
    """Return the pixels (H, W, 3) once they have been saved small."""
    Image.fromarray(pixels).save(folder / "drawn.png")
    save_small(folder / "drawn.png", folder / "small.png")
    with Image.open(folder / "small.png") as picture:
        assert picture.mode == "P"
        return np.array(picture.convert("RGB"))


def test_greys_are_rounded_and_colours_kept(tmp_path: Path) -> None:
    pixels = np.full((20, 30, 3), 99, np.uint8)
    pixels[:, :15] = (255, 253, 255)
    pixels[2, 3:6] = (212, 20, 90)
    expected = np.full((20, 30, 3), 96, np.uint8)
    expected[:, :15] = 255
    expected[2, 3:6] = (212, 20, 90)
    np.testing.assert_array_equal(saved(tmp_path, pixels), expected)


def test_picture_without_colours_is_saved(tmp_path: Path) -> None:
    np.testing.assert_array_equal(saved(tmp_path, np.full((4, 5, 3), 99, np.uint8)), np.full((4, 5, 3), 96, np.uint8))
