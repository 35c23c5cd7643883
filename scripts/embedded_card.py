"""Writes the weights of an embedded model and its card, with the figures of the weights as they were written."""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import imfmapper_package

import torch
from embedded_training import Trained, build_network
from embedded_validation import GSD_M, predict, validate

from imfmapper.core.evaluation.probability_histogram import ProbabilityHistogram
from imfmapper.core.training.scene_pool import SceneTile
from imfmapper.models.cards import ModelCard
from imfmapper.models.catalogue import WEIGHTS_FOLDER
from imfmapper.models.checkpoints import load_model, save_checkpoint
from imfmapper.models.networks import ARCHITECTURES

_LEFT_OUT = ("output", "shards", "save_pool", "start", "imagenet", "traces", "convert")
"""Options that a card does not say: they name files of one machine."""


def write_model(trained: Trained, options: argparse.Namespace) -> Path:
    """Write the weights and the card as the options say, print the figures, and return the path of the weights."""
    network = build_network(options)
    network.load_state_dict(trained.weights)
    network = network.to(options.device, memory_format=torch.channels_last)
    if options.architecture not in ARCHITECTURES:
        return _write_foreign(network, trained, options)
    if options.centre:
        _centre_threshold(network, trained.validation, options.device)
    if options.half:
        network.half()
    suffix = "safetensors" if importlib.util.find_spec("safetensors") else "pt"
    path = options.output / f"{options.name}.{suffix}"
    card = _card(trained, options)
    save_checkpoint(path, network, card)
    written = load_model(path, device=options.device).network.to(memory_format=torch.channels_last)
    figures = validate(written, trained.validation, trained.held_out, options.device,
        lines=True, held_out_gsd_m=options.held_out_gsd)  # fmt: skip
    card = replace(card, figures=figures, training=_settings(trained, options))
    save_checkpoint(path, network, card)
    if options.install:
        save_checkpoint(WEIGHTS_FOLDER / path.name, network, card)
    print(json.dumps(figures, indent=1))
    return path


def _write_foreign(network: torch.nn.Module, trained: Trained, options: argparse.Namespace) -> Path:
    """Write the weights of a network that does not ship, and beside them the figures."""
    figures = validate(network, trained.validation, trained.held_out, options.device,
        lines=True, held_out_gsd_m=options.held_out_gsd)  # fmt: skip
    path = options.output / f"{options.name}.pt"
    torch.save((network.half() if options.half else network).cpu().state_dict(), path)
    text = json.dumps({"steps": trained.steps, "scenes": trained.scenes, "figures": figures}, indent=1)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    print(text)
    return path


def _card(trained: Trained, options: argparse.Namespace) -> ModelCard:
    """The card without figures."""
    known = ARCHITECTURES[options.architecture]
    return ModelCard(
        name=options.name, title=f"{known.title}, trained on simulated scenes", architecture=options.architecture,
        input_channels=known.input_channels, output_stride=known.output_stride, gsd_m=GSD_M, tile_size_px=512,
        licence="GPL-2.0-or-later", source="scripts/train_embedded.py of this repository",
        trained_on=f"{trained.scenes} simulated scenes of {options.size} px (core/simulation, seed "
        f"{options.seed}), {trained.steps} steps of {options.batch} crops of {options.crop} px",
        tested_on=f"{len(trained.validation)} simulated scenes and composites of other seeds, composites and false "
        f"detections on {len(trained.held_out)} real images that training has not seen",
        limits="No labelled image of lunar impact melt fractures was available: all figures are of simulated "
        "scenes, and of real images without fractures.",
    )  # fmt: skip


def _settings(trained: Trained, options: argparse.Namespace) -> dict[str, Any]:
    """How it was trained, for the card."""
    told = {name: str(value) for name, value in vars(options).items() if name not in _LEFT_OUT}
    return {**told, "backgrounds": bool(options.backgrounds), "augmentation": asdict(trained.augmentation)}


def _centre_threshold(network: torch.nn.Module, scenes: list[SceneTile], device: str) -> None:
    """Move the head's bias so that the best validation threshold becomes 0.5."""
    histogram = ProbabilityHistogram()
    network.eval()
    for scene, probability in zip(scenes, predict(network, [s.image for s in scenes], device)):
        histogram.add(probability, scene.mask > 0, scene.weight > 0)
    threshold, _ = histogram.best_threshold()
    head = (network.head if hasattr(network, "head") else network.classifier[-1]).bias
    with torch.no_grad():
        head[len(head) // 2 :] -= math.log(threshold / (1 - threshold))
    print(f"The best threshold, {threshold:.3f}, becomes 0.5")


def convert(options: argparse.Namespace) -> None:
    """Write a checkpoint that was trained where safetensors is not installed as what ships."""
    model = load_model(options.convert)
    network = model.network.half() if options.half else model.network
    name = options.name or model.card.name
    save_checkpoint(options.output / f"{name}.safetensors", network, replace(model.card, name=name))
