"""Goldens of @valuecsv/checkpoints: small checkpoints that PyTorch wrote, with the numbers it reads from them.

Pinned: torch==2.15.0, Python 3.11.
Usage: python tooling/oracles/checkpoints-goldens.py > packages/checkpoints/src/goldens/pytorch.json

Files are base64; `tensors` has shapes and float32 numbers as PyTorch gives them; those of integers are not listed.
"""

import base64
import io
import json
import math
import re
import zipfile
from collections import OrderedDict

import torch
from torch import nn

LEGACY = {"_use_new_zipfile_serialization": False}


def saved(value, **arguments):
    buffer = io.BytesIO()
    torch.save(value, buffer, **arguments)
    return buffer.getvalue()


def floats(tensor):
    numbers = tensor.detach().to(torch.float32).reshape(-1).tolist()
    return [x if math.isfinite(x) else str(x).replace("inf", "Infinity") for x in numbers]


def golden(state, **arguments):
    data = saved(state, **arguments)
    back = torch.load(io.BytesIO(data), weights_only=False)
    tensors = {
        key: {"shape": list(tensor.shape), "numbers": floats(tensor)}
        for key, tensor in back.items()
        if tensor.is_floating_point()
    }
    return {"file": base64.b64encode(data).decode(), "tensors": tensors}


def sines(*shape):
    return torch.sin(0.7 * torch.arange(math.prod(shape), dtype=torch.float64)).reshape(shape).to(torch.float32)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.embeddings = nn.Embedding(5, 3)
        self.classifier = nn.Linear(3, 2)
        self.register_buffer("position_ids", torch.arange(4).expand((1, -1)))
        with torch.no_grad():
            for parameter in self.parameters():
                parameter.copy_(sines(*parameter.shape))


def types():
    numbers = torch.tensor([0.0, -0.0, 1.0, -2.5, 65504.0, 1e-7, 6e-8, 1 / 3, math.inf, -math.inf])
    return {name: numbers.to(getattr(torch, name)) for name in ["float64", "float32", "float16", "bfloat16"]}


def strided():
    base = sines(6, 8)
    return {
        "whole": base,
        "transposed": base.T,
        "offset": base[2:4],
        "columns": base[:, 3:5],
        "every second": base.reshape(-1)[1::2],
        "permuted": base.reshape(2, 3, 8).permute(2, 0, 1),
        "expanded": sines(3).reshape(3, 1).expand(3, 4),
        "one column": base[:, :1],
        "scalar": base[5, 7],
        "empty": base[:0],
    }


def shared(kind):
    weight = sines(4, 3).to(kind)
    return {"embeddings.weight": weight, "decoder.weight": weight, "row": weight[1]}


def rewritten(data, change):
    """The same archive with its records as `change` gives them: [(name, bytes)]."""
    source = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as target:
        for name, content in change([(item.filename, source.read(item)) for item in source.infolist()]):
            target.writestr(name, content)
    return base64.b64encode(buffer.getvalue()).decode()


def compressed(data):
    source = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            target.writestr(item.filename, source.read(item))
    return base64.b64encode(buffer.getvalue()).decode()


def big_endian(records):
    return [(name, b"big" if name.endswith("/byteorder") else content) for name, content in records]


def text(data):
    return base64.b64encode(data).decode()


def legacy_big_endian(data):
    return re.sub(rb"(little_endianq.)\x88", lambda found: found[1] + b"\x89", data)


class Runs:
    def __reduce__(self):
        return (eval, ("1 + 1",))


def main():
    torch.manual_seed(0)
    state = Model().state_dict()
    reversed_state = OrderedDict(reversed([(key, value) for key, value in state.items()]))
    parameters = OrderedDict(Model().named_parameters())
    integers = {
        "weight": sines(2),
        "int64": torch.arange(3),
        "int32": torch.arange(3, dtype=torch.int32),
        "uint8": torch.arange(3, dtype=torch.uint8),
        "bool": torch.tensor([True, False]),
    }
    plain = saved(state)
    readable = {
        "state_dict": golden(state),
        "DataParallel": golden(nn.DataParallel(Model()).state_dict()),
        "reversed keys": golden(reversed_state),
        "parameters": golden(parameters),
        "types": golden(types()),
        "strided": golden(strided()),
        "shared float32": golden(shared(torch.float32)),
        "shared float16": golden(shared(torch.float16)),
        "integers": golden(integers),
        "pickle protocol 4": golden(state, pickle_protocol=4),
        "no tensors": golden(OrderedDict()),
        "legacy": golden(state, **LEGACY),
        "legacy DataParallel": golden(nn.DataParallel(Model()).state_dict(), **LEGACY),
        "legacy types": golden(types(), **LEGACY),
        "legacy strided": golden(strided(), **LEGACY),
        "legacy shared float16": golden(shared(torch.float16), **LEGACY),
        "legacy parameters": golden(parameters, **LEGACY),
        "legacy integers": golden(integers, **LEGACY),
    }
    readable["records reversed"] = {
        "file": rewritten(plain, lambda records: records[::-1]),
        "tensors": readable["state_dict"]["tensors"],
    }
    refused = {
        "legacy whole model": text(saved(Model(), **LEGACY)),
        "legacy list": text(saved([sines(2)], **LEGACY)),
        "legacy big-endian": text(legacy_big_endian(saved(state, **LEGACY))),
        "whole model": text(saved(Model())),
        "runs code": text(saved({"weight": Runs()})),
        "runs code at the root": text(saved(Runs())),
        "training state": text(saved({"epoch": 3, "state_dict": state})),
        "one tensor": text(saved(sines(2))),
        "a list": text(saved([sines(2)])),
        "complex numbers": text(saved({"weight": torch.zeros(2, dtype=torch.complex64)})),
        "big-endian": rewritten(plain, big_endian),
        "compressed": compressed(plain),
        "TorchScript": text(torchscript()),
    }
    print(json.dumps({"readable": readable, "refused": refused}, separators=(",", ":")))


def torchscript():
    buffer = io.BytesIO()
    torch.jit.save(torch.jit.trace(nn.Linear(2, 1), torch.zeros(1, 2)), buffer)
    return buffer.getvalue()


if __name__ == "__main__":
    main()
