"""Writes packages/tokenizer/src/goldens from Hugging Face's BertTokenizerFast.

Pinned: transformers==4.57.6, tokenizers==0.22.2 (transformers 5.23.0 with tokenizers 0.23.3 writes the same files).

    VALUECSV_MODELS=… python tokenizer-goldens.py

Needs VALUECSV_MODELS/bge-small-zh-v1.5/vocab.txt for the last file only; goldens/vocab.txt is written by hand.
"""

import hashlib
import json
import os
import random
import unicodedata
from pathlib import Path

from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizer_texts import LISTED, fuzzed
from transformers import BertTokenizerFast

GOLDENS = Path(__file__).parents[2] / "packages/tokenizer/src/goldens"

# The names of the fields are those of createTokenizer.
RULES = [
    dict(lowerCase=True),
    dict(lowerCase=False),
    dict(lowerCase=True, stripAccents=False),
    dict(lowerCase=False, stripAccents=True),
    dict(lowerCase=True, tokenizeChineseChars=False),
    dict(lowerCase=False, cleanText=False),
]


# Blocks of 4096 code points; planes 4 to 13 are empty.
BLOCKS = [*range(0x40), *range(0xE0, 0x110)]


def bert_normalizer(rules):
    return BertNormalizer(
        clean_text=rules.get("cleanText", True),
        handle_chinese_chars=rules.get("tokenizeChineseChars", True),
        strip_accents=rules.get("stripAccents"),
        lowercase=rules["lowerCase"],
    )


def tokenizer(vocabulary, rules):
    made = BertTokenizerFast(str(vocabulary), split_special_tokens=True)
    # The constructor of the class has no option for clean_text.
    made.backend_tokenizer.normalizer = bert_normalizer(rules)
    assert made.backend_tokenizer.encode_special_tokens
    return made


def encode(made, text):
    """Flat [id, start, end, …], places in UTF-16 code units."""
    encoding = made(text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
    units = [0]
    for character in text:
        units.append(units[-1] + (2 if ord(character) > 0xFFFF else 1))
    flat = []
    for token, (start, end) in zip(encoding["input_ids"], encoding["offset_mapping"]):
        flat += [token, units[start], units[end]]
    return flat


def write(name, value):
    path = GOLDENS / name
    path.write_text(json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n")
    print(name, path.stat().st_size)


def digest(lines):
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8]


def write_code_points():
    """Digests by 4096 code points of what normalization and word splitting make of each."""
    lower = bert_normalizer(dict(lowerCase=True, stripAccents=False, cleanText=False, tokenizeChineseChars=False))
    newer = [
        c
        for c in range(0x110000)
        if not 0xD800 <= c <= 0xDFFF
        and unicodedata.category(chr(c)) == "Cn"
        and lower.normalize_str(chr(c)) != chr(c)
    ]
    left_out = {*newer, *range(0xD800, 0xE000)}
    code_points = [c for block in BLOCKS for c in range(block << 12, (block + 1) << 12) if c not in left_out]

    def digests(of):
        blocks = {}
        for c in code_points:
            blocks.setdefault(c >> 12, []).append(of(chr(c)))
        return [digest(blocks.get(block, [])) for block in BLOCKS]

    words = BertPreTokenizer()
    normalized = []
    # Together these take each step and leave it out.
    for rules in (RULES[0], RULES[2], RULES[5]):
        normalizer = bert_normalizer(rules)
        normalized.append(dict(rules=rules, digests=digests(normalizer.normalize_str)))
    value = dict(
        # Characters whose lower case is younger than Unicode 14: JavaScript engines differ on them.
        newer=newer,
        normalized=normalized,
        pieces=digests(lambda c: str(len(words.pre_tokenize_str(f"a{c}b")))),
    )
    write("code-points.json", value)


def write_small():
    vocabulary = GOLDENS / "vocab.txt"
    made = [tokenizer(vocabulary, rules) for rules in RULES]
    listed = [dict(text=text, encodings=[encode(each, text) for each in made]) for text in LISTED]
    texts = fuzzed(random.Random(0), 600)
    fuzz = [
        dict(text=text, rules=index % len(RULES), encoding=encode(made[index % len(RULES)], text))
        for index, text in enumerate(texts)
    ]
    write("small-vocabulary.json", dict(rules=RULES, listed=listed, fuzzed=fuzz))


def write_real():
    folder = os.environ.get("VALUECSV_MODELS")
    if not folder:
        print("VALUECSV_MODELS is not set: real-vocabulary.json stays as it is")
        return
    vocabulary = Path(folder) / "bge-small-zh-v1.5" / "vocab.txt"
    made = [tokenizer(vocabulary, rules) for rules in RULES[:4]]
    texts = fuzzed(random.Random(1), 1000)
    # Four hex digits for each text.
    digests = [
        "".join(digest([" ".join(map(str, encode(each, text)))])[:4] for text in LISTED + texts) for each in made
    ]
    write("real-vocabulary.json", dict(rules=RULES[:4], digests=digests, texts=LISTED + texts))


write_code_points()
write_small()
write_real()
