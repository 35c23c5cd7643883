"""How far simulated scenes look like real ones: statistics side by side, printed and drawn.

    python3 benchmarks/simulation_realism.py --real FOLDER [FOLDER ...] [--figure docs/simulation_realism.png]

Simulated scenes that have a part without data are left out, so there are fewer of them than real crops.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import checkout

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter, maximum_filter

from imfmapper.core.simulation import sample_scene

SIZE_PX = 256
EDGES = np.geomspace(2, 96, 15)


def real_crops(folders: list[Path], count: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Random squares of the real images at 1x and shrunk 2 and 3 times, uint8 (SIZE_PX, SIZE_PX) each.

    Fewer than asked for where most of the images is without data.
    """
    Image.MAX_IMAGE_PIXELS = None
    images = []
    for folder in folders:
        for path in sorted(Path(folder).iterdir()):
            if path.suffix.lower() in (".png", ".tif") and path.stat().st_size > 100_000:
                with Image.open(path) as image:
                    images.append(image.convert("L"))
    images = [image for image in images if min(image.size) >= SIZE_PX]
    if not images:
        raise SystemExit(f"No PNG or TIFF of more than 100 kB and {SIZE_PX} px in {', '.join(map(str, folders))}.")
    crops = []
    for _ in range(100 * count):
        if len(crops) == count:
            break
        image = images[int(rng.integers(len(images)))]
        factor = int(rng.integers(1, 4))
        side = SIZE_PX * factor
        if min(image.size) < side:
            continue
        left, top = (int(rng.integers(0, length - side + 1)) for length in image.size)
        crop = np.asarray(image.crop((left, top, left + side, top + side)).resize((SIZE_PX, SIZE_PX), Image.BOX))
        if (crop == 0).mean() < 0.01:
            crops.append(crop)
    return crops


def statistics(image: np.ndarray) -> dict[str, float]:
    """Figures of one uint8 image."""
    grey = image.astype(np.float32)
    middle, black = np.median(grey), np.percentile(grey, 0.2)
    relief = (grey - black) / max(middle - black, 1)
    blobs = gaussian_filter(grey, 1.5) - gaussian_filter(grey, 3.0)
    strong = (blobs == maximum_filter(blobs, 7)) & (blobs > 0.35 * grey.std())
    slope = spectrum(grey)[1]
    return {
        "mean grey": float(grey.mean()),
        "spread of grey": float(grey.std()),
        "skewness": float(np.mean((grey - grey.mean()) ** 3) / max(grey.std(), 1) ** 3),
        "shadow share [%]": float(100 * np.mean(relief < 0.2)),
        "fine to all contrast": float((grey - gaussian_filter(grey, 2.0)).std() / max(grey.std(), 1)),
        "pixel to fine contrast": float(
            (grey - gaussian_filter(grey, 0.7)).std() / max((grey - gaussian_filter(grey, 2.0)).std(), 0.1)
        ),
        "spectral slope": slope,
        "blobs per 10,000 px": float(strong.sum() / grey.size * 1e4),
    }


def spectrum(grey: np.ndarray) -> tuple[np.ndarray, float]:
    """Radial power over wavelengths `EDGES` [px], sum 1, and its log-log slope over frequency from 3 to 40 px."""
    window = np.hanning(grey.shape[0])[:, None] * np.hanning(grey.shape[1])[None, :]
    power = np.abs(np.fft.fft2((grey - grey.mean()) * window)) ** 2
    frequency = np.hypot(np.fft.fftfreq(grey.shape[0])[:, None], np.fft.fftfreq(grey.shape[1])[None, :])
    bins = np.digitize(1 / np.maximum(frequency, 1e-6).ravel(), EDGES)
    mean = np.array([power.ravel()[bins == k].mean() for k in range(1, len(EDGES))])
    centre = np.sqrt(EDGES[1:] * EDGES[:-1])
    inside = (centre > 3) & (centre < 40)
    slope = np.polyfit(np.log(1 / centre[inside]), np.log(mean[inside] + 1e-9), 1)[0]
    return mean / mean.sum(), float(slope)


def table(groups: dict[str, list[np.ndarray]]) -> dict[str, dict[str, np.ndarray]]:
    """5th, 50th and 95th percentile of each figure in each group."""
    result: dict[str, dict[str, np.ndarray]] = {}
    for name, images in groups.items():
        rows = [statistics(image) for image in images]
        result[name] = {key: np.percentile([row[key] for row in rows], [5, 50, 95]) for key in rows[0]}
    return result


def plot(curves: dict[str, np.ndarray], x: np.ndarray, title: str, *, logarithmic: bool) -> Image.Image:
    """A small line plot of one curve per group."""
    canvas = Image.new("RGB", (520, 300), "white")
    draw = ImageDraw.Draw(canvas)
    draw.text((10, 6), title, fill="black")
    horizontal = np.log(x) if logarithmic else x
    shown = {name: np.log10(np.maximum(y, 1e-7)) if logarithmic else y for name, y in curves.items()}
    low, high = (f(np.concatenate(list(shown.values()))) for f in (np.min, np.max))
    for number, (name, y) in enumerate(shown.items()):
        colour = ("black", "#d62728", "#1f77b4")[number % 3]
        px = 15 + 490 * (horizontal - horizontal.min()) / np.ptp(horizontal)
        py = 280 - 240 * (y - low) / max(high - low, 1e-9)
        draw.line(list(zip(px.tolist(), py.tolist())), fill=colour, width=2)
        draw.text((360, 24 + 14 * number), name, fill=colour)
    return canvas


def figure(groups: dict[str, list[np.ndarray]]) -> Image.Image:
    """Crops of each group in rows, then histogram and spectrum."""
    across = 6
    rows = [images[:across] for images in groups.values()]
    sheet = Image.new("RGB", (across * 260, len(rows) * 260 + 310), "white")
    for row, images in enumerate(rows):
        for column, image in enumerate(images):
            sheet.paste(Image.fromarray(image).convert("RGB"), (column * 260, row * 260))
        ImageDraw.Draw(sheet).text((6, row * 260 + 4), list(groups)[row], fill="#ffd400")
    grey = {
        name: np.histogram(np.concatenate([i.ravel() for i in images]), 64, (0, 256), density=True)[0]
        for name, images in groups.items()
    }
    waves = {n: np.mean([spectrum(i.astype(np.float32))[0] for i in images], axis=0) for n, images in groups.items()}
    sheet.paste(
        plot(grey, np.arange(64) * 4.0, "share of grey levels 0..255", logarithmic=False), (10, len(rows) * 260)
    )
    centre = np.sqrt(EDGES[1:] * EDGES[:-1])
    sheet.paste(
        plot(waves, centre, "log power over wavelength, 2..96 px (log)", logarithmic=True), (560, len(rows) * 260)
    )
    return sheet


def main() -> None:
    """Print the figures and, if asked, draw them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--real", nargs="+", type=Path, required=True, help="folders of real 8-bit images")
    parser.add_argument("--count", type=int, default=120, help="crops of each group (%(default)s)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--figure", type=Path, help="PNG to write")
    given = parser.parse_args()
    rng = np.random.default_rng(given.seed)
    groups = {
        "real": real_crops(given.real, given.count, rng),
        "simulated, no fractures": [],
        "simulated, fractured": [],
    }
    for number in range(given.count):
        for name, kind in (("simulated, no fractures", "plain"), ("simulated, fractured", "fractured")):
            scene = sample_scene(np.random.default_rng([given.seed, 7, number]), SIZE_PX, kind=kind)
            if scene.valid.all():
                groups[name].append(scene.image)
    figures = table(groups)
    counts = "; ".join(f"{len(images)} {name}" for name, images in groups.items())
    print(f"Crops of {SIZE_PX} px: {counts}; 5th, 50th, 95th percentile over crops")
    for key in next(iter(figures.values())):
        print(f"{key:24s}" + " | ".join(" ".join(f"{value:8.2f}" for value in figures[name][key]) for name in figures))
    print(" " * 24 + " | ".join(f"{name:>26s}" for name in figures))
    if given.figure:
        figure(groups).save(given.figure)


if __name__ == "__main__":
    main()
