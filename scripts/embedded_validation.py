"""Figures of an embedded model on validation scenes and real images."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import imfmapper_package

import numpy as np
import torch

from imfmapper.core.evaluation.false_alarms import FalseAlarms
from imfmapper.core.evaluation.line_scores import WIDTH_CLASSES, LineScores
from imfmapper.core.evaluation.pixel_counts import count_pixels, f1_range
from imfmapper.core.evaluation.probability_histogram import ProbabilityHistogram
from imfmapper.core.normalisation import normalise
from imfmapper.core.training.losses import fracture_logit
from imfmapper.core.training.scene_pool import SceneTile
from imfmapper.models.light import LightDeepLab

if TYPE_CHECKING:
    from torch import nn

GSD_M = 1.5
VALIDATION_BATCH = 8


@torch.no_grad()
def predict(network: nn.Module, images: list[np.ndarray], device: str) -> list[np.ndarray]:
    """Fracture probabilities float32 (H, W) of images of one size."""
    first = next(network.parameters())
    channels = 1 if isinstance(network, LightDeepLab) else 3
    results = []
    for start in range(0, len(images), VALIDATION_BATCH):
        batch = torch.from_numpy(normalise(np.stack(images[start : start + VALIDATION_BATCH]), "unit", channels))
        batch = batch.to(device, first.dtype, memory_format=torch.channels_last)
        with torch.autocast("cuda", torch.bfloat16, enabled=device.startswith("cuda")):
            logits = network(batch)["out"].float()
        results.extend(torch.sigmoid(fracture_logit(logits)).cpu().numpy())
    return results


def validate(
    network: nn.Module,
    scenes: list[SceneTile],
    real: list[np.ndarray],
    device: str,
    *,
    lines: bool,
    held_out_gsd_m: float = GSD_M,
) -> dict[str, dict[str, Any]]:
    """Figures of simulated scenes, of those at incidence 25-75 deg, of composites, and false alarms on real images.

    Real images count as 1.5 m/px twice: pixel by pixel as they are ("real_native"), and resampled to it ("real").
    """
    was_training = network.training
    network.eval()
    groups = {"simulated": [], "simulated_25_75": [], "composite": []}
    probabilities = predict(network, [scene.image for scene in scenes], device)
    for scene, probability in zip(scenes, probabilities):
        composite = scene.kind in ("composite", "real")
        groups["composite" if composite else "simulated"].append((scene, probability))
        if not composite and 25 <= scene.incidence_deg <= 75:
            groups["simulated_25_75"].append((scene, probability))
    figures = {name: _group_figures(items, lines) for name, items in groups.items() if items}
    if real:
        figures["real_native"] = _real_figures(network, real, device)
        figures["real"] = _real_figures(network, [_shrink(image, held_out_gsd_m) for image in real], device)
    network.train(was_training)
    return figures


def _group_figures(items: list[tuple[SceneTile, np.ndarray]], lines: bool) -> dict[str, Any]:
    histogram, alarms, line_scores = ProbabilityHistogram(), FalseAlarms(GSD_M), LineScores()
    by_scene = []
    for scene, probability in items:
        valid, truth = scene.weight > 0, (scene.mask > 0) & (scene.weight > 0)
        histogram.add(probability, truth, valid)
        if lines:
            predicted = (probability >= 0.5) & valid
            alarms.add(predicted, truth, valid)
            line_scores.add(predicted, truth, scene.widths)
            by_scene.append(count_pixels(predicted, truth, valid))
    counts = histogram.counts_at(0.5)
    threshold, best = histogram.best_threshold()
    figures = {
        "f1": counts.f1, "precision": counts.precision, "recall": counts.recall, "best_threshold": threshold,
        "best_f1": best,
    }  # fmt: skip
    if lines:
        low, high = f1_range(by_scene)
        figures |= {
            "f1_low": low, "f1_high": high,
            "iou": counts.iou, "completeness": line_scores.completeness, "correctness": line_scores.correctness,
            "false_per_km2": alarms.per_km2, "calibration_error": histogram.calibration_error(), "scenes": len(items),
        }  # fmt: skip
        figures["completeness_by_width"] = {name: line_scores.completeness_of(name) for name in WIDTH_CLASSES}
    return _finite(figures)


def _real_figures(network: nn.Module, images: list[np.ndarray], device: str) -> dict[str, Any]:
    alarms = FalseAlarms(GSD_M)
    share = 0
    for image in images:
        probability = predict(network, [image], device)[0]
        predicted, valid = probability >= 0.5, image > 0
        alarms.add(predicted, np.zeros_like(valid), valid)
        share += int((predicted & valid).sum())
    return _finite({"false_per_km2": alarms.per_km2, "detected_share": share / max(alarms.valid_px, 1)})


def _shrink(image: np.ndarray, gsd_m: float) -> np.ndarray:
    """The image at 1.5 m/px."""
    from PIL import Image

    size = [max(1, round(side * gsd_m / GSD_M)) for side in image.shape[::-1]]
    return np.asarray(Image.fromarray(image).resize(size, Image.Resampling.LANCZOS))


def _finite(figures: dict[str, Any]) -> dict[str, Any]:
    """NaN is no JSON: figures without a case are left out."""
    nested = {k: _finite(v) if isinstance(v, dict) else v for k, v in figures.items()}
    return {k: v for k, v in nested.items() if not (isinstance(v, float) and math.isnan(v))}
