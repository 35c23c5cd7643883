"""The experiments' own arithmetic; their trainings are run by hand (docs/experiments.md)."""

from __future__ import annotations

import argparse
import json
import math
import sys
from importlib import import_module
from pathlib import Path

import numpy as np
import pytest

from imfmapper.core.simulation import Scene
from imfmapper.core.simulation.lines import SimulatedLine

torch = pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("torchvision", reason="torchvision is not installed")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "benchmarks")]

architectures = import_module("architectures")
cases = import_module("experiments_cases")
compare = import_module("experiments_compare")
compared = import_module("experiments_compared")
domains = import_module("experiments_finetune")
losses = import_module("experiments_losses")
networks = import_module("experiments_networks")
report = import_module("experiments_report")
upside_down = import_module("experiments_ridges")
scenes = import_module("experiments_scenes")
scores = import_module("experiments_scores")
sweep = import_module("experiments_widths")
training = import_module("experiments_training")


def test_all_cases_get_the_steps_that_fit_into_most_of_the_time():
    assert compare.plan_steps([0.1, 0.3], 400) == 860


def test_scores_count_a_detection_for_the_nearest_fracture_class():
    truth = np.zeros((40, 40), bool)
    truth[10:14] = True  # 4 px wide, 160 px
    widths = truth * np.uint8(1)
    probability = np.zeros((40, 40), np.uint8)
    probability[10:16] = 128  # 2 px too wide on one side
    probability[30:32] = 255  # more than 8 px away: no class
    found = scores.Scores()
    found.add(probability, truth, np.ones_like(truth), widths)
    figures = found.figures()
    assert figures["precision"] == pytest.approx(160 / 320)
    assert figures["recall"] == 1
    assert figures["by_width"]["tiny"]["precision"] == pytest.approx(160 / 240)
    assert figures["by_width"]["tiny"]["area_ratio"] == pytest.approx(1.5)
    assert figures["by_width"]["small"]["true_px"] == 0


def test_the_sweep_finds_the_width_of_a_straight_fracture():
    mask = np.zeros((64, 64), np.uint8)
    mask[29:35] = 1  # 6 px about y = 32
    line = SimulatedLine(np.array([[0.0, 32.0], [64.0, 32.0]]), "small", 6.0)
    scene = Scene(mask * 100 + 50, mask, mask * 2, mask >= 0, [line], 50.0, 0.0)
    counts, sizes = sweep.sweep_scene(scene, [[line]], [line])
    found = sweep.sweep_figures(counts[None], sizes)["classes"]["small"]
    # Pixel centres lie at half pixels: buffers from above 5 to 7 px wide hold the same ones.
    assert found["best_px"] == 5.5
    assert found["best_f1"] == 1.0
    assert (found["good_low_px"], found["good_high_px"]) == (5.5, 7.0)
    assert found["usual_iou"] == pytest.approx(6 / 8)


def test_a_line_is_cut_where_its_fracture_is_gone():
    visible = np.zeros((32, 96), bool)
    visible[14:18, :40] = visible[14:18, 60:] = True
    line = SimulatedLine(np.array([[1.0, 16.0], [95.0, 16.0]]), "tiny", 4.0)
    first, second = sweep.visible_parts(line, visible)
    assert first.points_px[-1, 0] < 43
    assert second.points_px[0, 0] > 57


def test_the_reduction_keeps_levels_and_places():
    image = np.full((64, 64), 90.0)
    assert domains.spline_reduced(image) == pytest.approx(np.full((16, 16), 90.0))
    image[28:32, 40:44] = 250
    peak = np.unravel_index(domains.spline_reduced(image).argmax(), (16, 16))
    assert peak == (7, 10)
    assert domains.block_mean(image)[7, 10] == 250


def test_two_networks_are_trained_on_the_same_crops():
    options = argparse.Namespace(device="cpu", rate=1e-3, batch=2, crop=32)
    states = []
    for network in ("imfmapper_light", "mobilenet_v3_plus2"):
        run = training.Training(cases.Case("any", network), options, 10)
        tiles = torch.randint(1, 255, (3, 48, 48), dtype=torch.uint8)
        run.step(tiles, tiles // 128, torch.ones_like(tiles))
        states.append(run.generator.get_state())
    assert torch.equal(*states)


@pytest.mark.parametrize(("azimuth", "turned"), [(0, True), (200, True), (60, False), (270, False), (np.nan, False)])
def test_the_sun_of_kept_scenes_stands_in_east_or_west(azimuth, turned):
    image = np.arange(1, 17, dtype=np.uint8).reshape(4, 4)
    scene = Scene(image, image // 9, image, image > 0, [], 50.0, azimuth)
    kept, mask, weak, faint, widths = scenes.planes_of(scene, image // 12)
    expected = np.rot90(image) if turned else image
    assert np.array_equal(kept, expected) and np.array_equal(widths, expected)
    assert np.array_equal(mask, expected // 9) and np.array_equal(weak, expected // 12) and not faint.any()


def test_recipes_are_compared_with_the_mean_of_the_usual_ones_seeds():
    def case(name, f1, **more):
        keys = ("precision", "recall", "completeness", "correctness", "best_f1")
        figures = {"all": {"f1": f1, "f1_low": f1 - 0.01, "f1_high": f1 + 0.01, **dict.fromkeys(keys, 0.5)}}
        return {"name": name, "figures": figures, **more}

    last = case("", 0.50)["figures"]
    trained = [case("light_weak", 0.60, figures_last=last), case("light_weak_2", 0.62), case("light_weak_rim", 0.64)]
    text = compared.recipes({"cases": trained})
    assert "| without the weight average | 0.500 (0.490-0.510) | +0.110 |" in text
    assert "the usual recipe's mean (0.610)" in text
    assert "worse: without the weight average. Better: with 1 px on both sides of labels' edges left out." in text
    assert "seeds of the usual recipe are 0.020 apart" in text


def trained(name, f1, best_f1=None, **more):
    """A case on exact masks as `compare` writes it."""
    figures = {"f1": f1, "f1_low": f1 - 0.01, "f1_high": f1 + 0.01, "best_f1": best_f1 or f1, "false_per_km2": 1.0,
               "completeness": 0.5, "correctness": None}  # fmt: skip
    case = {"name": name, "network": name, "title": name, "labels": "exact", "seed": 0, "imagenet": False, "loss": 0.7,
            "weights": 1e6, "gflop": 20.0, "step_s": 0.02}  # fmt: skip
    case["figures"] = dict.fromkeys(("all", "simulated", "composite"), figures)
    return case | more


def test_networks_that_find_nothing_at_half_are_told_with_their_best_f1():
    cases = [trained("silent", 0.0, 0.004), trained("light_exact", 0.5, 0.52), trained("base", 0.6, gflop=80.0)]
    text = networks.networks({"cases": cases}, None)
    rows = [line.split(" | ")[0] for line in text.splitlines() if line.startswith("| ")]
    assert rows == ["| network", "| ---", "| base", "| light_exact", "| silent"]
    assert "Better than imfmapper_light (F1 0.500): base, F1 0.600 at 4.0 times its GFLOP." in text
    assert "Nowhere above 0.5: silent, best F1 0.004." in text


@pytest.mark.parametrize(("f1", "words"), [(0.3, "is the same in"), (0.7, "is not the same in")])
def test_both_runs_are_compared_by_the_order_of_the_networks_they_share(f1, words):
    options = {"options": {"batch": 8}, "steps": 1000}
    gpu = {"cases": [trained("a", 0.4), trained("b", 0.6), trained("only_gpu", 0.9)]} | options
    cpu = {"cases": [trained("b", 0.5), trained("a", f1)]} | options
    text = networks.both_runs(gpu, cpu)
    assert f"| b | 0.600 | 0.600 | 0.500 | 0.500 |\n| a | 0.400 | 0.400 | {f1:.3f} | {f1:.3f} |" in text
    assert words in text and "only_gpu" not in text


@pytest.mark.parametrize(("large", "words"), [(0.515, "overlap"), (0.53, "do not overlap")])
def test_resnets_are_compared_by_their_ranges(large, words):
    cases = [trained("resnet50", 0.5, gflop=300.0), trained("resnet101", large, gflop=450.0), trained("base", 0.6)]
    text = networks.resnets({"cases": cases})
    assert f"the ranges {words}, and the larger costs 1.5 times as much. Beside them" in text
    assert text.endswith("in the same steps: base 0.600.")


def test_balanced_cross_entropy_weighs_both_kinds_alike():
    target = torch.tensor([[[1.0, 0.0, 0.0, 0.0]]])
    logits = torch.tensor([[[[0.0, 3.0, 3.0, 3.0]]]])
    expected = (math.log(2) + math.log(1 + math.exp(3))) / 2
    assert float(losses.balanced_cross_entropy(logits, target, torch.ones_like(target))) == pytest.approx(expected)


def test_rim_by_hand():
    mask = torch.zeros(1, 7, 7)
    mask[:, 2:5, 2:5] = 1
    rim = losses.uncertain_rim(mask, 1)
    assert rim[0, 3, 3] == 0 and rim[0, 0, 0] == 0
    assert rim.sum() == 25 - 1  # 5 x 5 without the middle
    assert not losses.uncertain_rim(mask, 0).any()


def test_padding_is_tensorflows():
    same = architectures.SameConvolution(1, 1, 3, 2, bias=False)
    torch.nn.init.ones_(same.weight)
    image = torch.arange(16.0).view(1, 1, 4, 4)
    # An even side needs one pixel of padding, to the right and below: the first window starts at pixel 0.
    assert same(image).flatten().tolist() == [45.0, 39.0, 66.0, 50.0]


@pytest.mark.parametrize("name", ["mobilenet_v3_plus4", "efficientnet_lite0_plus2"])
def test_candidates_give_logits_of_the_images_size(name):
    network = architectures.build(name).eval()
    with torch.no_grad():
        assert network(torch.rand(1, 3, 64, 96))["out"].shape == (1, 2, 64, 96)


def test_mobilenet_at_stride_8_has_finer_features():
    network = architectures.build("mobilenet_v3_stride8").eval()
    with torch.no_grad():
        assert network.backbone(torch.rand(1, 3, 64, 64))["out"].shape[-2:] == (8, 8)


def test_the_densest_square_holds_the_most_fracture():
    mask = np.zeros((20, 20), np.uint8)
    mask[12:15, 3:6] = 1
    y, x = compare.densest_square(mask, 5)
    assert mask[y : y + 5, x : x + 5].sum() == 9


class Contrast(torch.nn.Module):
    """Finds what differs from the grey of level ground."""

    def forward(self, image):
        found = (image * 255 - 100).abs() - 20
        return {"out": torch.cat([-found, found], dim=1)}


def test_the_light_parts_troughs_from_ridges():
    relief = np.zeros((80, 80), bool)
    relief[20:60, 30:42] = True
    cut, raised = (np.full((80, 80), 100, np.uint8) for _ in range(2))
    cut[20:60, 30:36], cut[20:60, 36:42] = 170, 30  # sun on the right: the side next to it is dark
    raised[20:60, 30:36], raised[20:60, 36:42] = 30, 170
    raised[:, 70:] = 170  # found, too, but nothing of the relief
    figures = upside_down.score(Contrast(), [upside_down.Pair(cut, raised, relief, 90.0)])
    assert (figures["share_of_troughs"], figures["share_of_ridges"]) == (1, 1)
    assert figures["troughs"]["detections"] == figures["ridges"]["detections"] == 1
    for name, by_error in (("troughs", {"0": 0, "40": 0, "180": 1}), ("ridges", {"0": 1, "40": 1, "180": 0})):
        for error, dropped in by_error.items():
            assert figures[name]["dropped"][error] == figures[name]["area_dropped"][error] == dropped


def test_both_scenes_of_a_pair_have_their_relief_in_the_same_place():
    options = argparse.Namespace(seed=100, size=128)
    plain = np.random.default_rng(0).normal(120, 4, (400, 400)).clip(1, 255).astype(np.uint8)
    for make in (upside_down.simulated_pair, upside_down.composite_pair):
        pair = next(p for p in (make(n, options, [plain]) for n in range(20)) if p.relief.sum() > 400)
        change = np.abs(pair.cut.astype(float) - pair.raised)
        assert change[pair.relief].mean() > 2 * change[~pair.relief].mean()


def test_the_report_says_what_is_missing_and_keeps_the_rest(tmp_path):
    names = ("setup", "labels", "labels_gpu", "pictures", "setup_gpu", "resnets", "networks", "runs", "recipes",
             "widths", "finetune", "ridges")  # fmt: skip
    text = "before\n" + "".join(f"<!-- begin {n} -->\nold\n<!-- end {n} -->\n" for n in names) + "after\n"
    row = {"lines": 3, "mean_width_px": 3.0, "usual_px": 2.5, "usual_iou": 0.5, "usual_f1": 0.6, "best_px": 3.5,
           "best_iou": 0.6, "best_f1": 0.7, "best_low_px": 3, "best_high_px": 4, "good_low_px": 3,
           "good_high_px": 4}  # fmt: skip
    kind = {"classes": {"tiny": row},
            "together": {"best_f1": 0.7, "best_iou": 0.6, "usual_f1": 0.6, "usual_iou": 0.5}}  # fmt: skip
    widths = {"scenes": 2, "size": 64, "drawn_lines": kind, "true_lines": kind}
    (tmp_path / "widths.json").write_text(json.dumps(widths))
    document = tmp_path / "experiments.md"
    document.write_text(text)
    report.render(tmp_path, document)
    result = document.read_text()
    assert "old" not in result
    assert result.startswith("before\n") and result.endswith("after\n")
    assert "`docs/experiments/compare.json` is missing" in block(result, "recipes")
    assert "`docs/experiments/compare_gpu.json` is missing" in block(result, "networks")
    assert "| tiny | 3 | 3.0 | 2.5 | 0.500 | 0.600 | 3.5 (3-4) | 0.600 | 0.700 | 3-4 |" in result
    assert "costs 0.100 IoU" in result


def test_networks_are_told_from_the_run_on_a_gpu_and_labels_from_the_one_on_a_cpu(tmp_path):
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    kept = ROOT / "docs" / "experiments"
    for name in ("compare.json", "compare_gpu.json", "cost.json", "widths.json", "finetune.json", "ridges.json"):
        (tmp_path / name).write_bytes((kept / name).read_bytes())
    document = tmp_path / "experiments.md"
    text = (ROOT / "docs" / "experiments.md").read_text(encoding="utf-8")
    document.write_text(text, encoding="utf-8")
    report.render(tmp_path, document)
    assert document.read_text(encoding="utf-8") == text
    assert (tmp_path / "comparison.png").stat().st_size > 10_000
    assert "1000 steps of 8 crops" in block(text, "setup")
    assert "599 steps of 32 crops" in block(text, "setup_gpu")
    # In compare_gpu.json: ImageNet start 0.68163, base 0.62708, exact 0.58111, weak 0.54865.
    assert "| 0.682 (" in block(text, "networks") and "imfmapper_base (ships), F1 0.627" in block(text, "networks")
    assert "Exact masks bring F1 0.581, weak labels 0.549: they cost 0.032" in block(text, "labels_gpu")
    assert "where the labels themselves reach 0.772" in block(text, "labels")


def block(text, name):
    """What stands between a block's marks."""
    return text.partition(f"<!-- begin {name} -->")[2].partition(f"<!-- end {name} -->")[0]
