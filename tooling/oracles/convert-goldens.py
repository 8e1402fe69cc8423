"""Goldens of the conversion in @valuecsv/training: tiny BERT checkpoints as PyTorch and transformers save them, with
the logits that transformers gives.

Pinned: torch==2.15.0 transformers==4.57.6 safetensors==0.6.2, Python 3.11.
Usage: python tooling/oracles/convert-goldens.py > packages/training/src/convert/goldens/checkpoints.json

Files are base64. The weights are a formula of their place. `logits` are those of a checkpoint's own numbers, rounded
as they were saved, computed in float32; texts longer than the model are cut, as the original's scripts cut them.
"""

import base64
import io
import json
import math
import tempfile
from collections import OrderedDict
from pathlib import Path

import torch
from torch import nn
from transformers import BertConfig, BertForPreTraining, BertForSequenceClassification, BertTokenizerFast

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"富强民主文明和谐自由平等公正法治爱国敬业诚信友善我们大家", "a", "##b", "b"]
CONFIG = {
    "model_type": "bert",
    "hidden_act": "gelu",
    "vocab_size": len(VOCABULARY),
    "hidden_size": 8,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "intermediate_size": 12,
    "max_position_embeddings": 16,
    "type_vocab_size": 2,
    "layer_norm_eps": 1e-12,
    "initializer_range": 0.02,
    "hidden_dropout_prob": 0.1,
    "attention_probs_dropout_prob": 0.1,
}
TEXTS = ["富强民主文明和谐", "ab AB 诚信", "法治", "我们大家自由平等公正法治爱国敬业诚信友善富强民主"]
# The names of the original's files for the twelve binary classifiers, in the order of the dataset's columns.
MEMBERS = [
    "Patriotism", "Dedication", "Integrity", "Friendliness", "Prosperity", "Democracy",
    "Civility", "Harmony", "Freedom", "Equality", "Justice", "Rule of Law",
]
LEGACY = {"_use_new_zipfile_serialization": False}


def fill(model, shift):
    """Puts sin(0.7 i + 1.3 k + shift) / 2 into element i of parameter k, around 1 for the scales of LayerNorm."""
    with torch.no_grad():
        for k, (name, parameter) in enumerate(model.named_parameters()):
            centre = 1.0 if name.endswith("LayerNorm.weight") else 0.0
            values = [centre + math.sin(0.7 * i + 1.3 * k + shift) / 2 for i in range(parameter.numel())]
            parameter.copy_(torch.tensor(values, dtype=torch.float64).reshape(parameter.shape).float())
    return model.eval()


def build(labels, shift=0.0):
    return fill(BertForSequenceClassification(BertConfig(**CONFIG, num_labels=labels, attn_implementation="eager")), shift)


def tokenizer(folder):
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    return BertTokenizerFast(str(folder / "vocab.txt"), do_lower_case=False)


def logits(state, labels, encoded):
    model = build(labels)
    model.load_state_dict({key: value.float() if value.is_floating_point() else value for key, value in state.items()})
    with torch.no_grad():
        return model(**encoded).logits.tolist()


def saved(value, **arguments):
    buffer = io.BytesIO()
    torch.save(value, buffer, **arguments)
    return text(buffer.getvalue())


def text(data):
    return base64.b64encode(data).decode()


def of_type(state, kind):
    return OrderedDict((key, value.to(kind)) for key, value in state.items())


def in_one_storage(state):
    """Every parameter a part of one long tensor, as flattened optimizers leave them."""
    flat = torch.cat([value.reshape(-1) for value in state.values()])
    parts, place = OrderedDict(), 0
    for key, value in state.items():
        parts[key] = flat[place : place + value.numel()].view(value.shape)
        place += value.numel()
    return parts


def transposed(state):
    """Every matrix stored by its columns."""
    return OrderedDict((key, value.T.contiguous().T if value.dim() == 2 else value) for key, value in state.items())


def folder_files(folder):
    return {path.name: text(path.read_bytes()) for path in sorted(folder.iterdir()) if path.name != "vocab.txt"}


def hugging_face(model, folder, **arguments):
    folder.mkdir()
    model.save_pretrained(folder, **arguments)
    tokenizer(folder).save_pretrained(folder)
    return {**folder_files(folder), "vocab.txt": text((folder / "vocab.txt").read_bytes())}


def main():
    root = Path(tempfile.mkdtemp())
    encoded = tokenizer(root)(TEXTS, padding=True, truncation=True, max_length=16, return_tensors="pt")
    model = build(12)
    state = model.state_dict()
    variants = {
        "float32": (state, {}),
        "DataParallel": (nn.DataParallel(model).state_dict(), {}),
        "reversed keys": (OrderedDict(reversed(list(state.items()))), {}),
        "float16": (of_type(state, torch.float16), {}),
        "bfloat16": (of_type(state, torch.bfloat16), {}),
        "one storage": (in_one_storage(state), {}),
        "strided": (transposed(state), {}),
        "legacy": (state, LEGACY),
        "position ids": (OrderedDict([("bert.embeddings.position_ids", torch.arange(16)[None]), *state.items()]), {}),
    }
    checkpoints = {
        name: {
            "file": saved(variant, **arguments),
            "logits": logits({key.removeprefix("module."): value for key, value in variant.items() if "_ids" not in key}, 12, encoded),
        }
        for name, (variant, arguments) in variants.items()
    }
    members = {name: build(2, shift=index + 1.0).state_dict() for index, name in enumerate(MEMBERS)}
    pairs = {name: logits(member, 2, encoded) for name, member in members.items()}
    named = build(12)
    named.config.id2label = dict(enumerate(MEMBERS))
    named.config.label2id = {name: index for index, name in enumerate(MEMBERS)}
    print(
        json.dumps(
            {
                "config": CONFIG,
                "vocabulary": VOCABULARY,
                "texts": TEXTS,
                "checkpoints": checkpoints,
                "members": {
                    "files": {f"{name}.pt": saved(member) for name, member in members.items()},
                    # The softmax's probability of the second output for each text.
                    "present": {
                        name: torch.tensor(rows, dtype=torch.float64).softmax(1)[:, 1].tolist() for name, rows in pairs.items()
                    },
                },
                "folders": {
                    "safetensors": hugging_face(model, root / "safetensors"),
                    "sharded": hugging_face(model, root / "sharded", max_shard_size="3KB"),
                    "pytorch_model.bin": hugging_face(model, root / "bin", safe_serialization=False),
                    "named labels": hugging_face(named, root / "named"),
                },
                "refused": {
                    "encoder alone": saved(model.bert.state_dict()),
                    "pretraining": saved(fill(BertForPreTraining(BertConfig(**CONFIG)), 0.0).state_dict()),
                    "two outputs": saved(build(2).state_dict()),
                },
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )
    )


main()
