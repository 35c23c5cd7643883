"""A simulated image of a lunar melt floor with its exact fracture mask and centre lines."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from .albedo import AlbedoSettings, paint_albedo, random_albedo
from .boulders import BoulderSettings, place_boulders, random_boulders, roll_trails
from .camera import CameraSettings, expose, noise_sigma, random_camera, to_bytes
from .canvas import Canvas
from .craters import Craters, CraterSettings, draw_craters, erase_by_craters, random_craters, stamp_craters
from .fractures import FractureSettings, Troughs, draw_fractures, random_fractures
from .lines import SimulatedLine
from .mosaic import MosaicSettings, join, move_mask, nodata_mask, random_mosaic
from .shading import SunSettings, random_sun, render
from .terrain import TerrainSettings, build_ground, random_terrain
from .visibility import faint_pixels
from .widths import CLASSES, width_class


@dataclass(frozen=True)
class SceneSettings:
    """All that a scene is made of besides chance; pixels are meant as 1.5 m (Le Corre et al. 2025, section 2).

    `fractures` None: a scene without fractures. `crests` are ridges with the course and the section of fractures, bait
    that only the side of the light tells from them. `supersampling` cells per pixel side are shaded and averaged.
    """

    width_px: int = 512
    height_px: int = 512
    supersampling: int = 2
    margin_px: int = 16
    terrain: TerrainSettings = field(default_factory=TerrainSettings)
    craters: CraterSettings = field(default_factory=CraterSettings)
    boulders: BoulderSettings = field(default_factory=BoulderSettings)
    fractures: FractureSettings | None = field(default_factory=FractureSettings)
    crests: FractureSettings | None = None
    albedo: AlbedoSettings = field(default_factory=AlbedoSettings)
    sun: SunSettings = field(default_factory=SunSettings)
    camera: CameraSettings = field(default_factory=CameraSettings)
    mosaic: MosaicSettings = field(default_factory=MosaicSettings)


@dataclass(frozen=True)
class Scene:
    """An image and what is true of it.

    Attributes:
        image: uint8 (H, W), 1..255, 0 = no data.
        mask: uint8 (H, W), 1 inside a fracture's edges where it is still visible as a trough, else 0.
        widths: uint8 (H, W), 0 = none, 1 tiny .. 5 huge by the true mean width of the pixel's fracture.
        valid: bool (H, W), False = no data.
        lines: true centre lines of the fractures.
        incidence_deg: solar incidence, NaN where unknown.
        azimuth_deg: direction towards the sun, clockwise from the image's top, NaN where unknown.
        kind: "fractured", "plain", "composite" or "real".
        floor: bool (H, W), False on the rough wall; None where unknown.
        faint: bool (H, W), fracture pixels (and a rim) that nobody could see; None where unknown.
    """

    image: np.ndarray
    mask: np.ndarray
    widths: np.ndarray
    valid: np.ndarray
    lines: list[SimulatedLine]
    incidence_deg: float
    azimuth_deg: float
    kind: str = "fractured"
    floor: np.ndarray | None = None
    faint: np.ndarray | None = None


def random_settings(rng: np.random.Generator, size_px: int = 512, *, fractures: bool | None = None) -> SceneSettings:
    """Settings drawn from broad distributions: about half the scenes easy to moderate, some very hard.

    Args:
        rng: source of chance.
        size_px: side of the square scene.
        fractures: with or without fractures; None: three of four scenes with.
    """
    with_fractures = bool(rng.random() < 0.75) if fractures is None else fractures
    terrain, craters, boulders = random_terrain(rng), random_craters(rng, size_px), random_boulders(rng)
    if with_fractures and rng.random() < 0.6:
        # Melt floors that still show fractures are young: sparse craters and gentle relief.
        terrain = replace(terrain, rms_slope=terrain.rms_slope * 0.6, hummocks=terrain.hummocks * 0.5)
        craters = replace(craters, cover=craters.cover * 0.4)
    albedo, sun, camera = random_albedo(rng), random_sun(rng), random_camera(rng)
    found = random_fractures(rng) if with_fractures else None
    if found is not None:
        clutter = np.hypot(terrain.rms_slope, (camera.shot + albedo.fine) / np.tan(np.deg2rad(sun.incidence_deg)))
        found = deepened(found, clutter, rng)
    return SceneSettings(
        width_px=size_px,
        height_px=size_px,
        supersampling=2 if rng.random() < 0.8 else 1,
        terrain=terrain,
        craters=craters,
        boulders=boulders,
        fractures=found,
        albedo=albedo,
        sun=sun,
        camera=camera,
        mosaic=random_mosaic(rng),
    )


def deepened(fractures: FractureSettings, clutter: float, rng: np.random.Generator) -> FractureSettings:
    """Fractures deep enough to stand out from a clutter of slopes, as those that mappers label do.

    The sides of a trough slope by about twice its depth over its width, less when worn.
    """
    least = clutter * rng.uniform(0.6, 2.0) / (1 - 0.5 * fractures.wear)
    return replace(fractures, depth_to_width=float(np.clip(least, fractures.depth_to_width, 0.5)))


def simulate_scene(
    settings: SceneSettings, rng: np.random.Generator, *, curves: list[np.ndarray] | None = None
) -> Scene:
    """The scene of some settings; the same settings and seed give the same bytes.

    Args:
        settings: what the scene is made of.
        rng: source of chance.
        curves: further fracture centre lines (N, 2) in pixels, beside the networks of the settings.
    """
    canvas = Canvas(settings.width_px, settings.height_px, settings.supersampling, settings.margin_px)
    ground = build_ground(settings.terrain, canvas, rng)
    albedo = paint_albedo(settings.albedo, canvas, rng)
    craters = draw_craters(settings.craters, canvas, rng)
    height = ground.height
    halo = settings.craters.halo
    stamp_craters(height, albedo, craters[~craters.young], canvas, rng, halo=halo)
    troughs, gone = None, None
    if settings.fractures is not None:
        troughs = draw_fractures(settings.fractures, canvas, rng, wall=ground.wall, edge=ground.edge, curves=curves)
        gone = erase_by_craters(craters, np.maximum(troughs.depth, 0), canvas)
        height -= troughs.depth * (1 - gone)
        albedo += _debris_brightness(troughs, settings.fractures, rng)
    if settings.crests is not None:
        crests = draw_fractures(settings.crests, canvas, rng, wall=ground.wall, edge=ground.edge)
        height += crest_height(crests, craters, troughs, canvas)
    stamp_craters(height, albedo, craters[craters.young], canvas, rng, halo=halo)
    downhill = ground.uphill_deg + 180 if settings.terrain.wall > 0 else rng.uniform(0, 360)
    if settings.boulders.trails:
        roll_trails(height, albedo, settings.boulders.trails, ground.wall, canvas, rng, downhill_deg=downhill)
    place_boulders(height, albedo, settings.boulders, craters, ground.wall, canvas, rng)
    mask, widths = trough_mask(troughs, gone, canvas)
    bare = None if troughs is None else height + troughs.depth * (1 - gone)
    lines = troughs.lines if troughs else []
    scene = _photograph(height, bare, albedo, mask, widths, lines, settings, canvas, rng)
    return replace(scene, floor=canvas.to_image(ground.wall) < 0.5)


def crest_height(crests: Troughs, craters: Craters, troughs: Troughs | None, canvas: Canvas) -> np.ndarray:
    """Troughs turned upside down: narrow ridges, worn by craters as these, cut where real troughs are.

    Returns:
        float32 (rows, columns) pixels to add to the ground.
    """
    rise = crests.depth * (1 - erase_by_craters(craters, np.maximum(crests.depth, 0), canvas))
    if troughs is not None and troughs.paths:
        rise = rise * np.clip(troughs.field.edge_px / 3, 0, 1)
    return rise.astype(np.float32)


def _debris_brightness(troughs: Troughs, settings: FractureSettings, rng: np.random.Generator) -> np.ndarray:
    """Fresh rock on the sides of sharp troughs is a little brighter than soil."""
    gain = np.float32(rng.uniform(-0.05, 0.25) * settings.debris * (1 - settings.wear))
    return gain * np.exp(-((troughs.field.edge_px / np.maximum(0.35 * troughs.field.width_px, 0.5)) ** 2))


def trough_mask(troughs: Troughs | None, gone: np.ndarray | None, canvas: Canvas) -> tuple[np.ndarray, np.ndarray]:
    """Exact mask and width classes at image resolution: pixels that lie at least half inside an unerased trough.

    Returns:
        uint8 (H, W) mask 0/1 and uint8 (H, W) class number 0..5.
    """
    shape = (canvas.height_px, canvas.width_px)
    if troughs is None or not troughs.paths:
        return np.zeros(shape, np.uint8), np.zeros(shape, np.uint8)
    inside = (troughs.field.edge_px < 0) & (gone < 0.5)
    mask = (canvas.to_image(inside.astype(np.float32)) >= 0.5).astype(np.uint8)
    limits = np.array([_path_class(path.widths) for path in troughs.paths], dtype=np.float32)
    cells = np.where(inside, limits[np.maximum(troughs.field.owner, 0)], 0)
    number = np.rint(canvas.to_image(cells) / np.maximum(canvas.to_image(inside.astype(np.float32)), 1e-6))
    return mask, np.where(mask > 0, np.clip(number, 1, len(CLASSES)), 0).astype(np.uint8)


def _path_class(widths: np.ndarray) -> int:
    return CLASSES.index(width_class(float(widths[widths > 0].mean()))) + 1


def _photograph(
    height: np.ndarray,
    bare: np.ndarray | None,
    albedo: np.ndarray,
    mask: np.ndarray,
    widths: np.ndarray,
    lines: list[SimulatedLine],
    settings: SceneSettings,
    canvas: Canvas,
    rng: np.random.Generator,
) -> Scene:
    """Light, camera and mosaic over a finished height field; `bare` is the field without its fractures."""
    sun, mosaic = settings.sun, settings.mosaic
    brightness = canvas.to_image(render(height, albedo, sun, cell_px=canvas.cell_px)[0])
    faint = np.zeros(mask.shape, bool)
    if bare is not None:
        without = canvas.to_image(render(bare, albedo, sun, cell_px=canvas.cell_px)[0])
        faint = faint_pixels(brightness, without, mask, noise_sigma(brightness, settings.camera))
    image = expose(brightness, settings.camera, rng)
    if mosaic.seam:
        second = image
        if mosaic.sun_turn_deg or mosaic.sun_drop_deg:
            other = replace(
                sun,
                azimuth_deg=sun.azimuth_deg + mosaic.sun_turn_deg,
                incidence_deg=float(np.clip(sun.incidence_deg + mosaic.sun_drop_deg, 8, 84)),
            )
            second = expose(
                canvas.to_image(render(height, albedo, other, cell_px=canvas.cell_px)[0]), settings.camera, rng
            )
        image, over, move = join(image, second, mosaic, rng)
        mask, widths, faint = (move_mask(plane, over, move) for plane in (mask, widths, faint))
    valid = nodata_mask(image.shape, mosaic.nodata, rng)
    grey = to_bytes(image, valid, settings.camera, rng)
    return Scene(
        image=grey,
        mask=mask * valid,
        widths=widths * valid,
        valid=valid,
        lines=clip_lines(lines, settings.width_px, settings.height_px),
        incidence_deg=sun.incidence_deg,
        azimuth_deg=sun.azimuth_deg,
        kind="fractured" if mask.any() else "plain",
        faint=faint & valid,
    )


def clip_lines(lines: list[SimulatedLine], width_px: int, height_px: int) -> list[SimulatedLine]:
    """The parts of the lines within the image, by whole vertices."""
    kept = []
    for line in lines:
        x, y = line.points_px.T
        numbers = np.flatnonzero((x >= 0) & (y >= 0) & (x <= width_px) & (y <= height_px))
        for run in np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1):
            if len(run) > 1:
                kept.append(replace(line, points_px=line.points_px[run]))
    return kept
