"""Joins the scores to the table that they were made from, and compares districts."""

import sys

import pandas

VALUES = [
    "prosperity", "democracy", "civility", "harmony", "freedom", "equality",
    "justice", "rule-of-law", "patriotism", "dedication", "integrity", "friendliness",
]

comments_file, scores_file = sys.argv[1:]
# The file begins with a byte order mark, for Excel.
comments = pandas.read_csv(comments_file, encoding="utf-8-sig", dtype={"id": str})
scores = pandas.read_csv(scores_file, encoding="utf-8-sig", dtype={"id": str})
joined = comments.merge(scores, on="id", validate="one_to_one")

print(f"{len(joined)} comments, scored by {joined['model'].iloc[0]}")
print(joined.groupby("district")[VALUES].mean().round(2).T)
