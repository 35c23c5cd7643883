"""A network whose convolutions take in their neighbours: batch norms, activations, sums and concatenations."""

from __future__ import annotations

import copy
import operator
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, fx, nn
from torch.nn import functional

_SUMS = (operator.add, operator.iadd, torch.add)
_CONCATENATIONS = (torch.cat, torch.concat)
_RELUS = (functional.relu, torch.relu)
_ACTIVATIONS = {nn.ReLU: "relu", nn.Hardswish: "hardswish"}


class _Tracer(fx.Tracer):
    """Goes into modules that hold convolutions; all others, such as local contrast, stay whole."""

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        return isinstance(m, nn.Conv2d) or not any(isinstance(inner, nn.Conv2d) for inner in m.modules())


def fold_batch_norms(network: nn.Module) -> fx.GraphModule:
    """Returns a copy in which each batch norm behind a convolution is part of that convolution's weights.

    Args:
        network: in evaluation mode, on the CPU (the folding is done in float64).

    Raises:
        ValueError, TypeError, RuntimeError: the network's forward cannot be traced.
    """
    network = copy.deepcopy(network)
    traced = fx.GraphModule(network, _Tracer().trace(network))
    calls = Counter(node.target for node in traced.graph.nodes)  # a shared module stays as it is
    for node in list(traced.graph.nodes):
        norm = _module(traced, node, nn.BatchNorm2d)
        before = node.args[0] if norm is not None else None
        convolution = _module(traced, before, nn.Conv2d)
        if convolution is not None and len(before.users) == 1 and calls[before.target] == calls[node.target] == 1:
            fused = torch.nn.utils.fusion.fuse_conv_bn_eval(convolution.double(), norm.double()).float()
            _put(traced, before.target, fused)
            node.replace_all_uses_with(before)
            traced.graph.erase_node(node)
    return _cleaned(traced)


def fuse_for_cpu(
    folded: fx.GraphModule, example: Tensor, tile_size_px: int, dtype: torch.dtype = torch.float32
) -> fx.GraphModule:
    """Returns a copy for oneDNN: convolutions with their weights laid out for it and the neighbours taken in.

    Activations and sums behind a convolution are done while its results are still in the processor's cache. A
    convolution of a concatenation is the sum of one for each part, so that nothing is copied together first.

    Args:
        folded: the network, in evaluation mode on the CPU, `channels_last`.
        example: float32 (1, C, S, S), from which the shapes of the network's insides are known.
        tile_size_px: side of most tiles, for which the weights are laid out; other sizes work too. In bfloat16 the
            larger network takes 1.6 times as long with the weights laid out for tiles of 128 px.
        dtype: what convolutions compute in and pass on. Modules without a convolution, such as local contrast, get
            what the image comes in.

    Raises:
        AttributeError, RuntimeError: this torch has no oneDNN, or another interface to it.
    """
    traced = copy.deepcopy(folded)
    shapes, scale = _Shapes(traced), tile_size_px / example.shape[-1]
    with torch.inference_mode():
        shapes.run(example)
        for node in list(traced.graph.nodes):
            if _module(traced, node, nn.Conv2d) is not None:
                _fuse_node(traced, node, shapes.of, scale, dtype)
    if dtype != torch.float32:
        _cast_others(traced, dtype)
    return _cleaned(traced)


class FusedConvolution(nn.Module):
    """Activation of (convolution + what is added), in one call of oneDNN: the operations torch's own compiler uses."""

    def __init__(
        self,
        convolution: nn.Conv2d,
        activation: str,
        input_shape: Sequence[int],
        *,
        in_place: bool,
        dtype: torch.dtype = torch.float32,
    ) -> None:
        super().__init__()
        self.activation, self.in_place, self.dtype = activation, in_place, dtype
        self.settings = (
            list(convolution.padding),
            list(convolution.stride),
            list(convolution.dilation),
            convolution.groups,
        )
        weight = convolution.weight.detach().to(dtype)
        self.weight = torch.ops.mkldnn._reorder_convolution_weight(weight, *self.settings, list(input_shape))
        self.bias = None if convolution.bias is None else convolution.bias.detach().to(dtype)

    def forward(self, features: Tensor, added: Tensor | None = None) -> Tensor:
        """(N, C, H, W), and what is added to the result, (N, D, H', W'), maybe overwritten -> (N, D, H', W')."""
        weights = (self.weight, self.bias, *self.settings)
        features = features.to(self.dtype)
        if added is None:
            return torch.ops.mkldnn._convolution_pointwise(features, *weights, self.activation, [], "")
        added = added.to(self.dtype)
        ending = ("add", 1.0, None if self.activation == "none" else self.activation, [], "")
        if self.in_place:
            return torch.ops.mkldnn._convolution_pointwise_.binary(added, features, *weights, *ending)
        return torch.ops.mkldnn._convolution_pointwise.binary(features, added, *weights, *ending)


class _Shapes(fx.Interpreter):
    """Remembers the shape that each node of the graph gives."""

    def __init__(self, traced: fx.GraphModule) -> None:
        super().__init__(traced)
        self.of: dict[fx.Node, torch.Size] = {}

    def run_node(self, n: fx.Node) -> Any:
        result = super().run_node(n)
        if isinstance(result, Tensor):
            self.of[n] = result.shape
        return result


def _fuse_node(
    traced: fx.GraphModule, node: fx.Node, shapes: dict[fx.Node, torch.Size], scale: float, dtype: torch.dtype
) -> None:
    """Replaces a convolution and the nodes that it takes in."""
    convolution = traced.get_submodule(node.target)
    if convolution.padding_mode != "zeros" or isinstance(convolution.padding, str):
        return
    chain, added, activation = [node], _added_behind(node, shapes), "none"
    if added is not None:
        chain.append(_only_user(node))
    behind = _only_user(chain[-1])
    if behind is not None and _activation(traced, behind) != "none":
        chain.append(behind)
        activation = _activation(traced, behind)
    parts = list(_parts(convolution, node, shapes))
    if activation not in ("none", "relu") and (added is not None or len(parts) > 1):
        return  # oneDNN's sums end in a ReLU or in nothing
    with traced.graph.inserting_before(chain[-1]):
        for number, (source, part) in enumerate(parts, 1):
            name = f"{node.target.replace('.', '_')}_{number}"
            ending = activation if number == len(parts) else "none"
            in_place = added is not None and _may_be_overwritten(traced, added, chain)
            fused = FusedConvolution(part, ending, _scaled(shapes[source], scale), in_place=in_place, dtype=dtype)
            traced.add_submodule(name, fused)
            added = traced.graph.call_module(name, (source,) if added is None else (source, added))
            shapes[added] = shapes[node]
    chain[-1].replace_all_uses_with(added)
    for item in reversed(chain):
        traced.graph.erase_node(item)


def _scaled(shape: torch.Size, scale: float) -> list[int]:
    """Returns the shape (N, C, H, W) that a larger tile has there; what is pooled over the whole tile stays 1 x 1."""
    return [*shape[:2], *(side if side == 1 else round(side * scale) for side in shape[2:])]


def _cast_others(traced: fx.GraphModule, dtype: torch.dtype) -> None:
    """Has the convolutions that were not fused compute in `dtype` too."""
    for node in list(traced.graph.nodes):
        convolution = _module(traced, node, nn.Conv2d)
        if convolution is not None:
            convolution.to(dtype)
            with traced.graph.inserting_before(node):
                node.args = (traced.graph.call_method("to", (node.args[0], dtype)), *node.args[1:])


def _added_behind(node: fx.Node, shapes: dict[fx.Node, torch.Size]) -> fx.Node | None:
    """Returns what is added to a node's result, if that is all that happens to it and has its shape."""
    user = _only_user(node)
    if user is None or user.op != "call_function" or user.target not in _SUMS or user.kwargs or len(user.args) != 2:
        return None
    other = user.args[1] if user.args[0] is node else user.args[0]
    is_alike = isinstance(other, fx.Node) and other is not node and shapes.get(other) == shapes[node]
    return other if is_alike else None


def _may_be_overwritten(traced: fx.GraphModule, added: fx.Node, chain: list[fx.Node]) -> bool:
    """Returns whether a fused convolution made it, and whatever else reads it is a convolution that is over by then."""
    over = {}
    for node in traced.graph.nodes:
        if node is chain[-1]:
            break
        over[node] = _module(traced, node, FusedConvolution) is not None
    return over.get(added, False) and all(user in chain or over.get(user, False) for user in added.users)


def _activation(traced: fx.GraphModule, node: fx.Node) -> str:
    if node.op == "call_function" and node.target in _RELUS:
        return "relu"
    module = _module(traced, node, tuple(_ACTIVATIONS))
    return "none" if module is None else _ACTIVATIONS[type(module)]


def _parts(
    convolution: nn.Conv2d, node: fx.Node, shapes: dict[fx.Node, torch.Size]
) -> Iterator[tuple[fx.Node, nn.Conv2d]]:
    """Yields what is convolved and with what: the whole, or each part of a concatenation of channels."""
    source = node.args[0]
    sources = [source]
    if source.op == "call_function" and source.target in _CONCATENATIONS and convolution.groups == 1:
        dimension = source.kwargs.get("dim", source.args[1] if len(source.args) > 1 else 0)
        if dimension == 1 and len(source.users) == 1:
            sources = list(source.args[0])
    if len(sources) == 1:
        yield source, convolution
        return
    start = 0
    for number, item in enumerate(sources):
        part = copy.deepcopy(convolution)
        stop = start + shapes[item][1]
        part.weight = nn.Parameter(convolution.weight[:, start:stop].contiguous(memory_format=torch.channels_last))
        if number:
            part.bias = None
        yield item, part
        start = stop


def _only_user(node: fx.Node) -> fx.Node | None:
    return next(iter(node.users)) if len(node.users) == 1 else None


def _module(traced: fx.GraphModule, node: Any, kind: type | tuple[type, ...]) -> nn.Module | None:
    """Returns the module that a node calls, if it is of this kind."""
    if not isinstance(node, fx.Node) or node.op != "call_module":
        return None
    module = traced.get_submodule(node.target)
    return module if isinstance(module, kind) else None


def _put(traced: fx.GraphModule, name: str, module: nn.Module) -> None:
    parent, _, child = name.rpartition(".")
    setattr(traced.get_submodule(parent), child, module)


def _cleaned(traced: fx.GraphModule) -> fx.GraphModule:
    traced.graph.eliminate_dead_code()
    traced.graph.lint()
    traced.recompile()
    traced.delete_all_unused_submodules()
    return traced.eval()
