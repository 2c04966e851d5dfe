#!/usr/bin/env python3
"""Fits the trees that judge whether two texts are one story, and says how well they do on kinds of edits and look-alikes left out.

  fit_stories.py FEATURES DATA SET... [--onto TREES] [--more SET...] [--out FILE] [--folds N] [--trees N] [--bound X]

  FEATURES  the program that build.sh makes
  DATA      Sources/Feed/Data
  SET       SET.jsonl: articles in the order they come, each {"title", "paras", "day"};
            SET.gold.json: for each {"cluster", "type", "role"}, where "role" is base, variant or negative, "type" the
            kind of edit or of look-alike, and articles of a cluster are one story
  --onto    trees that stand: new ones are added to them, for what they judge wrongly. So little is forgotten of what they were fitted to
  --more    sets written by hand, of which there are few: their pairs weigh more

Of a look-alike's kind, what stands before a colon is its group: "form:weather" and "series:weather" are filled in from one form, and
are left out together. Boosted trees (Friedman 2001). Needs lightgbm, numpy and pandas.
"""
import argparse
import io
import json
import subprocess
import zlib

import lightgbm as lgb
import numpy as np
import pandas as pd

# What can only speak for a story, or only against it, whatever else is true: kinds that no set has are judged by it too.
MONOTONE = {
    "around": -1, "aroundStrange": -1, "aroundTakenUp": 1, "cohesion": 1, "cohesionOfHeads": 1, "otherwise": -1,
    "namesDiffering": -1, "namesDensity": -1, "numbersDensity": -1, "longGone": -1}
ABOUT = ["article", "earlier", "same", "kind", "weight"]
# A form taken for a story costs an article; a copy that is not found costs a line.
WEIGHTS = {"statement": 6, "form": 4, "series": 4, "piece": 8, "roundup": 8, "wire": 4, "frame": 4}

# How much more a pair written by hand weighs than one that a program made.
HAND = 12
# Standing trees are sure of the look-alikes they know: what new ones must not unlearn are the copies.
STANDING = 2


def rivals(pairs, entries):
    """The largest and the second largest share that entries other than the earlier article's have in common with one."""
    found = np.zeros((len(pairs), 2))
    for rows in pairs.groupby("article").indices.values():
        earlier, shares = pairs.earlier.values[rows], pairs.share.values[rows]
        best = {}
        for number, share in zip(earlier, shares):
            best[entries[number]] = max(best.get(entries[number], 0), share)
        for row, number in zip(rows, earlier):
            others = sorted((share for entry, share in best.items() if entry != entries[number]), reverse=True) + [0, 0]
            found[row] = others[:2]
    return found


def load(program, data, path):
    """The pairs of a set, with their rivals as they are once all of one story stand together, and half of them once more as they
    are before: parts of a story are entries of their own for a while, and of a form the first ones come alone."""
    gold = json.load(open(path + ".gold.json"))
    table = subprocess.run([program, data, "stories", path + ".jsonl"], capture_output=True, check=True, text=True).stdout
    pairs = pd.read_csv(io.StringIO(table), sep="\t")
    if pairs.empty:
        return pairs
    clusters = [unit["cluster"] for unit in gold]
    pairs[["rival", "secondRival"]] = rivals(pairs, clusters)
    pairs["same"] = [int(clusters[a] == clusters[b]) for a, b in zip(pairs.article, pairs.earlier)]
    pairs["kind"] = [gold[b if gold[a]["role"] == "base" else a]["type"] for a, b in zip(pairs.article, pairs.earlier)]
    group = pairs.kind.str.split(":").str[0]
    pairs["weight"] = np.where(pairs.same == 1, 1.0, group.map(WEIGHTS).fillna(2.0))
    early, chance = pairs.copy(), np.random.RandomState(1)
    alone = (chance.rand(len(early)) < 0.5) & (early.same == 1)
    early.loc[alone, ["rival", "secondRival"]] = rivals(pairs, range(len(gold)))[alone]
    few = chance.rand(len(early))
    early.loc[(early.same == 0) & (few < 0.5), "secondRival"] = 0
    early.loc[(early.same == 0) & (few < 0.35), "rival"] = 0
    return pd.concat([pairs, early[chance.rand(len(early)) < 0.5]], ignore_index=True)


def stand(path):
    """What standing trees add to the odds, as a function of a table of features, and the lines they stand in."""
    lines = [line.rstrip("\n") for line in open(path) if not line.startswith("#")]
    rows = [line.split("\t") for line in lines]

    def walk(row, features, chosen, sums):
        name, value = rows[row][0], float(rows[row][1])
        if not name:
            sums[chosen] += value
            return row + 1
        below = features[name].values[chosen] <= value
        beyond = walk(row + 1, features, chosen[below], sums)
        return walk(beyond, features, chosen[~below], sums)

    def score(features):
        sums, row = np.zeros(len(features)), 0
        while row < len(rows):
            row = walk(row, features, np.arange(len(features)), sums)
        return sums

    return score, lines


def fit(pairs, trees, before=None):
    settings = dict(
        objective="binary", learning_rate=0.08, num_leaves=12, max_depth=5, min_data_in_leaf=80, lambda_l2=5, feature_fraction=0.5,
        bagging_fraction=0.8, bagging_freq=1, seed=3, verbose=-1)
    features = pairs.drop(columns=ABOUT)
    settings["monotone_constraints"] = [MONOTONE.get(name, 0) for name in features.columns]
    settings["monotone_constraints_method"] = "intermediate"
    if before is not None:
        settings.update(learning_rate=0.05, num_leaves=8, min_data_in_leaf=20)
    return lgb.train(settings, lgb.Dataset(features, pairs.same, weight=pairs.weight, init_score=before), trees)


def report(pairs, score, bound):
    """How many of the pairs of each kind are judged wrongly, the worst ones first."""
    pairs = pairs.assign(one=score > bound)
    for same, name in ((1, "missed"), (0, "merged")):
        part = pairs[pairs.same == same]
        wrong = part.one != (same == 1)
        kinds = wrong.groupby(part.kind).agg(["mean", "size"]).sort_values("mean", ascending=False)
        worst = ", ".join("%s %.3f of %d" % (kind, mean, size) for kind, mean, size in kinds.head(12).itertuples())
        print("%s %.4f of %d; %s" % (name, wrong.mean(), len(part), worst))


def write(model, path, bound, before=None):
    names, rows = model.feature_name(), []

    def walk(node):
        if "leaf_value" in node:
            rows.append("\t%.4g" % node["leaf_value"])
            return
        rows.append("%s\t%.6g" % (names[node["split_feature"]], node["threshold"]))
        walk(node["left_child"])
        walk(node["right_child"])

    for tree in model.dump_model()["tree_info"]:
        walk(tree["tree_structure"])
    with open(path, "w") as file:
        file.write(
            "# How much what is true of two texts speaks for their being one story: decision trees, node by node. Fitted by Tests/Fitting/fit_stories.py; not edited by hand.\n"
            "# feature\tbound, or what is added\n" + "\n".join((before or ["\t%.4g" % -bound]) + rows) + "\n")


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("features")
    ask.add_argument("data")
    ask.add_argument("sets", nargs="+")
    ask.add_argument("--out")
    ask.add_argument("--folds", type=int, default=5)
    ask.add_argument("--trees", type=int, default=500)
    ask.add_argument("--bound", type=float, default=0.8, help="the logarithm of the odds from which on two texts are one story")
    ask.add_argument("--onto")
    ask.add_argument("--more", nargs="*", default=[])
    a = ask.parse_args()
    more = [pairs for pairs in (load(a.features, a.data, path) for path in a.more) if not pairs.empty]
    for pairs in more:
        pairs["weight"] *= HAND
    pairs = pd.concat([load(a.features, a.data, path) for path in a.sets] + more, ignore_index=True)
    print("%d pairs, %d of one story" % (len(pairs), pairs.same.sum()))
    before, lines, bound = None, None, a.bound
    if a.onto:
        score, lines = stand(a.onto)
        # The bound is a tree of theirs.
        before, bound = score(pairs), 0
        pairs.loc[pairs.same == 1, "weight"] *= STANDING
        report(pairs, before, bound)
    if a.folds > 1:
        folds = pairs.kind.map(lambda kind: zlib.crc32(kind.split(":")[-1].encode()) % a.folds)
        score = np.zeros(len(pairs)) if before is None else before.copy()
        for fold in range(a.folds):
            out = (folds == fold).values
            model = fit(pairs[~out], a.trees, None if before is None else before[~out])
            score[out] += model.predict(pairs[out].drop(columns=ABOUT), raw_score=True)
        report(pairs, score, bound)
    if a.out:
        write(fit(pairs, a.trees, before), a.out, a.bound, lines)


if __name__ == "__main__":
    main()
