"""What a forward costs on the CPU: torch as it is, as IMFMapper runs it, compiled, ONNX Runtime and OpenVINO.

    python3 -m pip install --target RUNTIMES onnx onnxruntime openvino
    python3 benchmarks/runtimes.py --runtimes RUNTIMES [--busy] [--architectures imfmapper_base,imfmapper_light]

The same weights and the same 512 px tile, batches of one, each with as many threads as there are cores, in turn within
one process: single times drift with the machine, ratios do not. "abreast" runs a tile per thread beside each other, in
IMFMapper as a batch of that many, in ONNX Runtime with sessions of one thread; its time is that of one tile. CPU time,
of all threads, hardly depends on what else runs. `--busy` keeps another process counting beside it. Runtimes that are
not installed are left out. Delete numpy from RUNTIMES where pip put one there.
"""

from __future__ import annotations

import argparse
import copy
import os
import subprocess
import sys
import tempfile
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import checkout

import torch

from imfmapper.core.running.acceleration import accelerate
from imfmapper.core.running.fused_network import fold_batch_norms
from imfmapper.models.catalogue import find_model, installed_models
from imfmapper.models.checkpoints import load_model
from imfmapper.models.networks import ARCHITECTURES, build_network

TILE_PX = 512


class Logits(torch.nn.Module):
    """A network that gives its logits alone."""

    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, batch):
        return self.network(batch)["out"]


def load(architecture):
    if architecture in [model.name for model in installed_models()]:
        network = load_model(find_model(architecture).path).network
    else:
        torch.manual_seed(0)
        network = build_network(architecture, classes=2)
    return network.eval().requires_grad_(False)


def make_tile(channels):
    """Smoothed noise, float32 (1, channels, TILE_PX, TILE_PX) in (0, 1)."""
    noise = torch.rand(1, 1, TILE_PX, TILE_PX, generator=torch.Generator().manual_seed(1))
    return torch.nn.functional.avg_pool2d(noise, 5, 1, 2).repeat(1, channels, 1, 1)


def eager(network, tile, channels_last=False):
    network = copy.deepcopy(network)
    if channels_last:
        network.to(memory_format=torch.channels_last)
        tile = tile.contiguous(memory_format=torch.channels_last)
    return lambda: network(tile)["out"]


def frozen_script(network, tile):
    folded = Logits(fold_batch_norms(network)).to(memory_format=torch.channels_last)
    traced = torch.jit.freeze(torch.jit.trace(folded.eval(), tile, check_trace=False))
    traced = torch.jit.optimize_for_inference(traced)
    return lambda: traced(tile)


def compiled(network, tile):
    import torch._inductor.config

    torch._dynamo.reset()
    torch._inductor.config.freezing = True
    torch._inductor.config.force_disable_caches = True
    forward = torch.compile(Logits(copy.deepcopy(network)).to(memory_format=torch.channels_last), dynamic=False)
    return lambda: forward(tile)


def ours(network, tile, tiles=1, arithmetic="float32"):
    forward = accelerate(copy.deepcopy(network), "cpu", input_channels=tile.shape[1], arithmetic=arithmetic)
    batch = tile.repeat(tiles, 1, 1, 1)
    return lambda: forward(batch)


def export(network, tile, folder):
    path = str(Path(folder) / "network.onnx")
    torch.onnx.export(Logits(network), (tile,), path, input_names=["tile"], opset_version=18, dynamo=False)
    return path


def onnx_runtime(network, tile, threads):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    with tempfile.TemporaryDirectory() as folder:
        session = onnxruntime.InferenceSession(
            export(network, tile, folder), options, providers=["CPUExecutionProvider"]
        )
    pixels = tile.numpy()
    return lambda: torch.from_numpy(session.run(None, {"tile": pixels})[0])


def onnx_runtime_abreast(network, tile, threads):
    forward, pool = onnx_runtime(network, tile, 1), ThreadPoolExecutor(threads)
    return lambda: torch.cat([each.result() for each in [pool.submit(forward) for _ in range(threads)]])


def open_vino(network, tile, threads):
    import openvino

    settings = {"INFERENCE_NUM_THREADS": threads, "PERFORMANCE_HINT": "LATENCY", "INFERENCE_PRECISION_HINT": "f32"}
    with tempfile.TemporaryDirectory() as folder:
        core = openvino.Core()
        request = core.compile_model(export(network, tile, folder), "CPU", settings).create_infer_request()
    pixels = tile.numpy()
    return lambda: torch.from_numpy(next(iter(request.infer({0: pixels}).values())).copy())


def ways(network, tile, threads, wanted):
    """Each way's name with its forward, once it has run twice."""
    makers = {
        "eager": lambda: eager(network, tile),
        "channels_last": lambda: eager(network, tile, channels_last=True),
        "folded": lambda: eager(fold_batch_norms(network), tile, channels_last=True),
        "torch.jit": lambda: frozen_script(network, tile),
        "torch.compile": lambda: compiled(network, tile),
        "IMFMapper": lambda: ours(network, tile),
        "abreast": lambda: ours(network, tile, threads),
        "IMFMapper fast": lambda: ours(network, tile, arithmetic="fast"),
        "abreast fast": lambda: ours(network, tile, threads, arithmetic="fast"),
        "ONNX Runtime": lambda: onnx_runtime(network, tile, threads),
        "ONNX abreast": lambda: onnx_runtime_abreast(network, tile, threads),
        "OpenVINO": lambda: open_vino(network, tile, threads),
    }
    forwards, ready_s = {}, {}
    for name, make in makers.items():
        if wanted and name not in wanted:
            continue
        started = time.perf_counter()
        try:
            forwards[name] = make()
            forwards[name]()
        except ImportError as error:
            print(f"{name} is left out: {error}")
            forwards.pop(name, None)
            continue
        ready_s[name] = time.perf_counter() - started
    return forwards, ready_s


def measure(architecture, options):
    network, channels = load(architecture), ARCHITECTURES[architecture].input_channels
    tile = make_tile(channels)
    with torch.inference_mode():
        plain = network(tile)["out"]
        forwards, ready_s = ways(network, tile, options.threads, options.ways)
        times, spent = {name: [] for name in forwards}, {name: [] for name in forwards}
        changes = {name: float((forward() - plain).abs().max()) for name, forward in forwards.items()}
        for _ in range(options.rounds):
            for name, forward in forwards.items():
                started, began = time.perf_counter(), time.process_time()
                tiles = len(forward())
                times[name].append((time.perf_counter() - started) / tiles)
                spent[name].append((time.process_time() - began) / tiles)
    print(f"\n{architecture}, {options.rounds} rounds, largest logit {float(plain.abs().max()):.1f}")
    against = "ONNX Runtime" if "ONNX Runtime" in times else next(iter(times))
    for name, seconds in times.items():
        ratios = sorted(one / other for one, other in zip(seconds, times[against]))
        quarter = len(ratios) // 4
        print(
            f"{name:14} {median(seconds) * 1e3:7.0f} ms, of {against} {median(ratios):.3f} "
            f"({ratios[quarter]:.3f}-{ratios[-quarter - 1]:.3f}), CPU {median(spent[name]) * 1e3:.0f} ms, "
            f"ready after {ready_s[name]:.1f} s, logits within {changes[name]:.0e}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--architectures", default="imfmapper_base,imfmapper_light,deeplabv3_resnet50")
    parser.add_argument("--ways", type=lambda text: text.split(","), default=[], help="only these")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--runtimes", help="folder that pip --target filled")
    parser.add_argument("--busy", action="store_true", help="with another busy process")
    options = parser.parse_args()
    if options.runtimes:
        sys.path.append(options.runtimes)
    warnings.simplefilter("ignore")
    torch.set_num_threads(options.threads)
    print(f"torch {torch.__version__}, {options.threads} threads, {torch.backends.cpu.get_cpu_capability()}")
    beside = subprocess.Popen([sys.executable, "-c", "while True: pass"]) if options.busy else None
    try:
        for architecture in options.architectures.split(","):
            measure(architecture, options)
    finally:
        if beside:
            beside.kill()
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
