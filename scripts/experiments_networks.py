"""The networks of `experiments.py compare` in tables and answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from experiments_compared import f1_of, with_results
from experiments_tables import number, table, with_range

NOT_TRAINED = "_Not trained yet: the command above does it._"


def resnets(compare: dict[str, Any]) -> str:
    """ResNet-50 against ResNet-101: the answer; their figures stand in the table of networks."""
    cases = with_results(compare)
    if not {"resnet50", "resnet101"} <= set(cases):
        return NOT_TRAINED
    small, large = (cases[name]["figures"]["all"] for name in ("resnet50", "resnet101"))
    apart = small["f1_high"] < large["f1_low"] or large["f1_high"] < small["f1_low"]
    ratio = cases["resnet101"]["gflop"] / cases["resnet50"]["gflop"]
    own = [cases[name] for name in ("base", "light_exact") if name in cases]
    beside = ", ".join(f"{case['title']} {f1_of(case):.3f}" for case in own)
    return (
        f"**Answer.** ResNet-101 reaches F1 {with_range(large)}, ResNet-50 {with_range(small)}: the ranges "
        f"{'do not overlap' if apart else 'overlap'}, and the larger costs {ratio:.1f} times as much."
        + (f" Beside them in the same steps: {beside}." if beside else "")
    )


def networks(compare: dict[str, Any], cost: dict[str, Any] | None) -> str:
    """All networks on exact masks, the best first."""
    cases = _first_seeds(compare)
    if len(cases) < 2:
        return NOT_TRAINED
    seconds = {name: item["tile_s"] for name, item in cost["networks"].items()} if cost else {}
    head = ["network", "weights [M]", "GFLOP", "CPU [s]", "step [s]", "loss", "F1 (95 %)", "best F1", "simulated",
            "composite", "completeness", "correctness", "false /km2"]  # fmt: skip
    rows = []
    for case in cases:
        all_, groups = case["figures"]["all"], case["figures"]
        rows.append([
            name_of(case),
            f"{case['weights'] / 1e6:.1f}" if "weights" in case else "",
            f"{case['gflop']:.0f}" if "gflop" in case else "",
            number(seconds.get(case["network"]), 2), number(case.get("step_s"), 3), number(case.get("loss"), 2),
            with_range(all_), number(all_["best_f1"]), number(groups["simulated"]["f1"]),
            number(groups["composite"]["f1"]), number(all_["completeness"]),
            number(all_["correctness"]), number(all_["false_per_km2"], 2),
        ])  # fmt: skip
    text = table(head, rows)
    if cost:
        text += f"\n\nSeconds per 512 px tile: {cost['machine']}, {cost['threads']} threads."
    missing = [c for c in compare["cases"] if "figures" not in c and c["labels"] == "exact" and c["seed"] == 0]
    if missing:
        steps = ", ".join(f"{name_of(case)} ({case['step_s']:.2g} s a step)" for case in missing)
        text += f"\n\nWithout a result: {steps}."
    return text + "\n\n" + _answer_networks(cases)


def name_of(case: dict[str, Any]) -> str:
    """The network and its start, in words."""
    return case["title"] + (", ImageNet start" if case["imagenet"] else "")


def _first_seeds(compare: dict[str, Any]) -> list[dict[str, Any]]:
    """The networks trained on exact masks that have a result, the best first."""
    found = [case for case in with_results(compare).values() if case["labels"] == "exact" and case["seed"] == 0]
    return sorted(found, key=lambda case: (f1_of(case), case["figures"]["all"]["best_f1"]), reverse=True)


def _answer_networks(cases: Sequence[dict[str, Any]]) -> str:
    best = cases[0]
    text = f"**Answer.** The best in equal steps, at 0.5, is: {name_of(best)} (F1 {f1_of(best):.3f})."
    own = next((case for case in cases if case["name"] == "light_exact"), None)
    if own is not None:
        better = [
            f"{name_of(case)}, F1 {f1_of(case):.3f} at {case['gflop'] / own['gflop']:.1f} times its GFLOP"
            for case in cases
            if f1_of(case) > f1_of(own)
        ]
        text += f" Better than imfmapper_light (F1 {f1_of(own):.3f}): {'; '.join(better) or 'none'}."
    silent = [
        f"{name_of(case)}, best F1 {number(case['figures']['all']['best_f1'])}" for case in cases if not f1_of(case)
    ]
    return text + (f" Nowhere above 0.5: {'; '.join(silent)}." if silent else "")


def both_runs(gpu: dict[str, Any], cpu: dict[str, Any]) -> str:
    """The networks that both runs trained: F1 of each, and whether their order is the same."""
    first, second = ({case["name"]: case for case in _first_seeds(compare)} for compare in (gpu, cpu))
    names = [name for name in first if name in second]
    if len(names) < 2:
        return "_The runs have no two networks in common._"
    seen = [f"{run['steps']:,} steps of {run['options']['batch']}" for run in (gpu, cpu)]
    rows = [
        [name_of(first[name]), *(text for c in (first, second) for text in _at_half_and_best(c[name]))]
        for name in names
    ]
    head = ["network", f"GPU, {seen[0]}: F1", "best F1", f"CPU, {seen[1]}: F1", "best F1"]
    same = names == [name for name in second if name in first]
    return (
        f"{table(head, rows)}\n\nThe order of these networks is {'the same' if same else 'not the same'} in both runs."
    )


def _at_half_and_best(case: dict[str, Any]) -> tuple[str, str]:
    return number(f1_of(case)), number(case["figures"]["all"]["best_f1"])
