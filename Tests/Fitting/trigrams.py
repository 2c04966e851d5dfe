#!/usr/bin/env python3
"""Makes Sources/Feed/Data/trigrams.conf: groups of three letters that tell a language from the others of its script.

  trigrams.py PROFILES LANGUAGES OUT

PROFILES: the directory of language-detection's profiles (JSON with "freq" and "n_words"), named by language.
LANGUAGES: Sources/Feed/Data/languages; a language without a profile is judged by its function words.
"""
import collections
import glob
import json
import math
import os
import re
import sys

PATTERN = re.compile(r"[^\W\d]{3}|_[^\W\d]{2}|[^\W\d]{2}_|_[^\W\d]_")


def language(path):
    text = open(path, encoding="utf-8").read().replace("\\\n", "")
    rows = dict(line.split("=", 1) for line in text.split("\n") if "=" in line and not line.startswith("#"))
    return rows["Script"], [word.strip() for word in rows.get("Stop", "").split(",") if word.strip()]


def frequencies(profile, words):
    """Trigram -> share of all trigrams."""
    count, total = collections.Counter(), 0.0
    if os.path.exists(profile):
        data = json.load(open(profile, encoding="utf-8"))
        for key, value in data["freq"].items():
            if len(key) == 3:
                count[key.lower().replace(" ", "_")] += value
        total = data["n_words"][2]
    else:
        for rank, word in enumerate(words):
            edged = "_" + word.replace("'", "_") + "_"
            for start in range(len(edged) - 2):
                count[edged[start:start + 3]] += 1 / (rank + 12)
                total += 1 / (rank + 12)
        total *= 2.2  # prose has other words as well
    return {key: value / total for key, value in count.items() if PATTERN.fullmatch(key)}


def main(profiles, languages, out):
    groups, words = collections.defaultdict(list), {}
    for path in sorted(glob.glob(languages + "/*.conf")):
        tag = os.path.basename(path)[:-5]
        if tag != "und":
            script, words[tag] = language(path)
            groups[script].append(tag)
    chosen = {}
    for script, tags in groups.items():
        if script in ("Han", "Jpan", "Hang") or len(tags) < 2:
            continue
        shares = {tag: frequencies(f"{profiles}/{tag}", words[tag]) for tag in tags}
        keys = set().union(*shares.values())
        mean = {key: sum(share.get(key, 2e-5) for share in shares.values()) / len(tags) for key in keys}
        for tag in tags:
            telling = [(v * math.log(v / mean[k]), k, v) for k, v in shares[tag].items() if v > mean[k] * 1.3]
            telling.sort(reverse=True)
            kept = telling[:260 if os.path.exists(f"{profiles}/{tag}") else 120]
            weights = [(k, min(9, max(1, round(2.2 * math.log(v / mean[k]))))) for _, k, v in kept]
            chosen[tag] = sorted(weights, key=lambda pair: (-pair[1], pair[0]))
    lines = [
        "# Groups of three letters that tell a language from the others of its script: digit by digit, the groups whose",
        "# frequency is e^(digit/2.2) times that of the script's average language. `_` is the edge of a word.",
        "# Frequencies: the Wikipedia profiles of language-detection (Nakatani Shuyo, Apache License 2.0); of the languages it",
        "# lacks, their function words in languages/*.conf.",
    ]
    for tag in sorted(chosen):
        by_weight = collections.defaultdict(list)
        for key, weight in chosen[tag]:
            by_weight[weight].append(key)
        lines.append(f"{tag}=" + " ".join(f"{w} " + " ".join(by_weight[w]) for w in sorted(by_weight, reverse=True)))
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:4])
