#!/usr/bin/env python3
"""Fits the weights of passages of web pages to pages whose clean text is known, and says how well they do on sites left out.

  fit_passages.py FEATURES DATA GOLD=PAGES... [--judge GOLD=PAGES] [--folds N] [--cross] [--out FILE] [--strength S] [--margin M]

  FEATURES  the program that build.sh makes
  DATA      Sources/Feed/Data
  GOLD      JSON Lines: name, site, text
  PAGES     the directory of NAME.html

The model is that of fit.py with two roles: of the article or not. Those who make clean texts do not agree on what belongs to one (headings, notes, tables),
so each GOLD has weights of its own beside those of all; the table holds those of all with those of the first GOLD added. Standfirsts are left to the rules.
"""
import argparse
import collections
import json
import os
import subprocess
import sys

import numpy as np
import scipy.sparse

from fit import TOKEN, f1, fold, lbfgs, overlap, shingles

ROLES = ["other", "body"]
OTHER, BODY = range(2)
L = len(ROLES)
# A feature that fewer pages have tells more of these pages than of others.
FEWEST = 6
# How far weights of one set's own are let go from those of all.
OWN = 0.5


class Page:
    __slots__ = "name site gold texts features roles rules standfirsts weight set".split()


def label(page, cores):
    """The role of each passage; the same text may stand on a page twice, and counts where the prose is."""
    n, left, flat = len(page.texts), shingles(page.gold), "".join(page.gold.split())
    own = collections.Counter(" ".join(TOKEN.findall(l)) for l in page.gold.splitlines() if l.strip())
    kept = [False] * n
    words = [TOKEN.findall(t) for t in page.texts]
    for i in sorted(range(n), key=lambda i: (not cores[i], i)):
        s = shingles(page.texts[i])
        if len(words[i]) >= 4 and 2 * sum((s & left).values()) > sum(s.values()):
            kept[i] = True
            left = left - s
    long = [i for i in range(n) if kept[i] and len(page.texts[i]) >= 60] or [i for i in range(n) if kept[i]]
    if not long:
        return None
    near = [min(abs(i - j) for j in long) for i in range(n)]
    for i in range(n):
        line = " ".join(words[i])
        if kept[i] and len(page.texts[i]) < 60 and near[i] > 12:
            kept[i] = False
        elif not kept[i] and len(words[i]) < 4 and line:
            # Scripts without blanks between words.
            unspaced = len(page.texts[i]) >= 6 and ord(max(page.texts[i])) > 0x2E80
            if own[line] > 0 and near[i] <= 6 or unspaced and near[i] <= 12 and "".join(page.texts[i].split()) in flat:
                kept[i] = True
                own[line] -= 1
    # Whether a standfirst is of the text is what clean texts do not agree on; the rules decide it.
    return np.array([BODY if k or s else OTHER for k, s in zip(kept, page.standfirsts)])


def load(o, pairs):
    """The features' names, and the pages of each pair."""
    names, pages = [], []
    for pair in pairs:
        gold, directory = pair.split("=")
        known = {r["name"]: r for r in map(json.loads, open(gold, encoding="utf-8"))}
        paths = [os.path.join(directory, n + ".html") for n in known]
        out = subprocess.run([o.features, o.data, "passages"], input="\n".join(paths).encode(), stdout=subprocess.PIPE, check=True)
        rows = out.stdout.decode("utf-8", "replace").split("\n")
        names = rows[0].split("\t")
        cores = {}
        for row in rows[1:]:
            cells = row.split("\t", 3)
            if cells[0] == "file":
                page = Page()
                page.name = os.path.basename(cells[1])[:-5]
                page.site, page.gold = known[page.name].get("site") or page.name, known[page.name]["text"]
                page.texts, page.features, page.rules, page.standfirsts, page.weight, page.set = [], [], [], [], 1.0, 0
                cores[page.name] = []
                pages.append(page)
            elif len(cells) == 4:
                page.rules.append(BODY if cells[0] in ("kept", "standfirst") else OTHER)
                page.standfirsts.append(cells[0] == "standfirst")
                cores[page.name].append(cells[1] == "kept")
                page.features.append(np.array(cells[2].split(), dtype=np.int32))
                page.texts.append(cells[3])
        for page in pages:
            if page.name in cores:
                page.roles = label(page, cores[page.name]) if page.texts else None
    return names, [p for p in pages if p.texts]


def known(names, trust, sets):
    """What is known before any page is seen: the rules, and what the makers of pages call clutter. The penalty pulls towards it instead of
    nothing, so that it decides where the pages at hand show too little."""
    W = np.zeros((len(names), L))
    for i, name in enumerate(names):
        if name.startswith("rule:"):
            W[i, BODY] = trust if name in ("rule:kept", "rule:standfirst") else -trust
        elif name in ("core:outside", "core:clutter"):
            W[i, BODY] = -trust
    return np.concatenate([W.ravel(), np.zeros(sets * W.size + L * L + 2 * L)])


def unpacked(theta, F):
    at = F * L
    return theta[:at].reshape(F, L), theta[at:at + L * L].reshape(L, L), theta[at + L * L:at + L * L + L], theta[at + L * L + L:]


def table(theta, F):
    """The weights of all sets with those of the first one added."""
    return np.concatenate([theta[:F * L] + OWN * theta[F * L:2 * F * L], theta[-(L * L + 2 * L):]])


class Batch:
    """Pages laid side by side, longest first, so that step t touches the pages that have a passage t."""

    def __init__(self, pages, F, sets, margin):
        pages = sorted(pages, key=lambda p: -len(p.texts))
        lengths = np.array([len(p.texts) for p in pages])
        self.active = [int((lengths > t).sum()) for t in range(lengths[0])]
        self.steps = np.concatenate([[0], np.cumsum(self.active)])
        order = [(p, t) for t, a in enumerate(self.active) for p in range(a)]
        self.page = np.array([p for p, _ in order])
        self.weights = np.array([p.weight for p in pages])
        features = [np.concatenate([pages[p].features[t], pages[p].features[t] + F * (1 + pages[p].set)]) for p, t in order]
        starts = np.concatenate([[0], np.cumsum([len(f) for f in features])])
        numbers = np.concatenate(features)
        self.passages = scipy.sparse.csr_matrix((np.where(numbers < F, 1.0, OWN), numbers, starts), shape=(len(order), F * (1 + sets)))
        self.features = self.passages.T.tocsr()
        self.roles = np.array([pages[p].roles[t] for p, t in order])
        self.firsts = np.arange(self.active[0])
        self.lasts = np.array([self.steps[n - 1] + p for p, n in enumerate(lengths)])
        self.inner = np.arange(self.active[0], len(order))
        self.above = np.concatenate([self.steps[t - 1] + np.arange(a) for t, a in enumerate(self.active) if t] or [self.inner])
        words = np.array([min(len(TOKEN.findall(pages[p].texts[t])) + 2, 60) / 60 for p, t in order])
        inside = np.arange(L) == BODY
        self.cost = margin * (inside[None, :] != inside[self.roles][:, None]) * words[:, None]


def loss(theta, batch, strength, known):
    """Minus the likelihood, and its gradient; see fit.py."""
    W, A, start, end = unpacked(theta, batch.passages.shape[1])
    E = batch.passages @ W + batch.cost
    top = E.max(1)
    X, M = np.exp(E - top[:, None]), np.exp(A)
    forward, backward, scale = np.empty_like(E), np.empty_like(E), np.empty(len(E))
    for t, active in enumerate(batch.active):
        now = slice(batch.steps[t], batch.steps[t] + active)
        way = X[now] * (np.exp(start) if t == 0 else forward[batch.steps[t - 1]:batch.steps[t - 1] + active] @ M)
        scale[now] = way.sum(1)
        forward[now] = way / scale[now][:, None]
    ends = forward[batch.lasts] @ np.exp(end)
    backward[batch.lasts] = np.exp(end) / ends[:, None]
    for t in range(len(batch.active) - 1, 0, -1):
        now = slice(batch.steps[t], batch.steps[t] + batch.active[t])
        backward[batch.steps[t - 1]:batch.steps[t - 1] + batch.active[t]] = (X[now] * backward[now] / scale[now][:, None]) @ M.T
    n, y, w, inner, above = len(E), batch.roles, batch.weights[batch.page], batch.inner, batch.above
    logZ = np.bincount(batch.page, weights=np.log(scale) + top) + np.log(ends)
    gold = np.bincount(batch.page, weights=E[np.arange(n), y]) + start[y[batch.firsts]] + end[y[batch.lasts]]
    gold += np.bincount(batch.page[inner], weights=A[y[above], y[inner]], minlength=len(gold))
    D = forward * backward * w[:, None]
    D[np.arange(n), y] -= w
    gA = M * (forward[above].T @ (X[inner] * backward[inner] * (w / scale)[inner][:, None]))
    np.subtract.at(gA, (y[above], y[inner]), w[inner])
    grad = np.concatenate([(batch.features @ D).ravel(), gA.ravel(), D[batch.firsts].sum(0), D[batch.lasts].sum(0)])
    away = theta - known
    return float((batch.weights * (logZ - gold)).sum()) + 0.5 * strength * float(away @ away), grad + strength * away


def fitted(pages, F, o, steps):
    batch = Batch([p for p in pages if p.roles is not None], F, len(o.pages), o.margin)
    return table(lbfgs(lambda x: loss(x, batch, o.strength, o.known), o.known, steps), F)


def decode(theta, page, F):
    W, A, start, end = unpacked(theta, F)
    E = np.stack([W[f].sum(0) for f in page.features])
    best, back = start + E[0], np.zeros((len(E), L), int)
    for t in range(1, len(E)):
        ways = best[:, None] + A
        back[t] = ways.argmax(0)
        best = ways.max(0) + E[t]
    path = [int((best + end).argmax())]
    for t in range(len(E) - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return path[::-1]


def judge(title, pages, roles):
    rows, exact = [], []
    for p, r in zip(pages, roles):
        text = "\n".join(t for t, x in zip(p.texts, r) if x == BODY)
        rows.append(overlap(p.gold, text))
        exact.append(TOKEN.findall(p.gold) == TOKEN.findall(text))
    P = np.mean([a / (a + b) if a else 0 for a, b, c in rows])
    R = np.mean([a / (a + c) if a else 0 for a, b, c in rows])
    each = sorted(map(f1, rows))
    print(f"  {title:24} {len(pages)} pages: F1 {2 * P * R / (P + R):.4f}  P {P:.4f}  R {R:.4f}  exact {np.mean(exact):.3f}"
          f"  worst tenth {each[len(each) // 10]:.3f}  below .5 {sum(x < .5 for x in each)}", flush=True)


def doubtful(pages, F, o):
    """The pages whose clean text breaks off early: a model that has not seen the site reads on in prose of a third of the text's length."""
    names = set()
    for k in range(o.folds):
        theta = fitted([p for p in pages if fold(p.site, o.folds) != k], F, o, 40)
        for p in pages:
            if fold(p.site, o.folds) == k and p.roles is not None:
                words = [len(TOKEN.findall(t)) for t in p.texts]
                beyond = sum(w for w, r, g in zip(words, decode(theta, p, F), p.roles) if g == OTHER and r == BODY and w > 11)
                if beyond > 0.3 * sum(w for w, g in zip(words, p.roles) if g == BODY):
                    names.add(p.name)
    return names


def write(path, names, theta):
    W, A, start, end = unpacked(theta, len(names))
    with open(path, "w", encoding="utf-8") as f:
        f.write("# How much each thing that is true of a passage speaks for each role. Fitted by Tests/Fitting/fit_passages.py; not edited by hand.\n")
        f.write("# feature\t" + "\t".join(ROLES) + "\n")
        row = lambda name, values: f.write(name + "\t" + "\t".join(f"{v:.2f}" for v in values) + "\n")
        row("start", start)
        row("end", end)
        for i, r in enumerate(ROLES):
            row("after:" + r, A[i])
        for i, n in enumerate(names):
            if np.abs(W[i]).max() >= 0.005:
                row(n, W[i])


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("features")
    a.add_argument("data")
    a.add_argument("pages", nargs="+")
    a.add_argument("--judge", action="append", default=[], help="pages to judge the final weights by and nothing else")
    a.add_argument("--folds", type=int, default=3)
    a.add_argument("--strength", type=float, default=20.0)
    a.add_argument("--margin", type=float, default=3.0, help="how much dearer a long passage is than a short one")
    a.add_argument("--trust", type=float, default=2.0, help="how much a verdict of the rules counts before any page is seen")
    a.add_argument("--steps", type=int, default=120)
    a.add_argument("--without", default="", help="groups of features to leave out, set off by commas")
    a.add_argument("--cross", action="store_true", help="judge on sites left out")
    a.add_argument("--out")
    o = a.parse_args()
    parts = []
    for number, pair in enumerate(o.pages + o.judge):
        names, pages = load(o, [pair])
        for page in pages:
            page.set = number
        parts.append((os.path.basename(os.path.dirname(pair.split("=")[0])), pages))
    F = len(names)
    o.known = known(names, o.trust, len(o.pages))
    pages = [p for _, part in parts[:len(o.pages)] for p in part]
    counts = collections.Counter(f for p in pages for f in {int(x) for fs in p.features for x in fs})
    without = tuple(w + ":" for w in o.without.split(",") if w)
    usual = np.array([counts[i] >= FEWEST and not (without and names[i].startswith(without)) for i in range(F)])
    for _, part in parts:
        for p in part:
            p.features = [f[usual[f]] for f in p.features]
    print(f"{len(pages)} pages, {sum(len(p.texts) for p in pages)} passages, {usual.sum()} of {F} features")
    for title, part in parts:
        judge(title + " rules", part, [p.rules for p in part])
        judge(title + " labels", part, [p.roles if p.roles is not None else [] for p in part])
    doubts = doubtful(pages, F, o)
    print(f"{len(doubts)} pages are left out of the fitting, since their clean text breaks off: {' '.join(sorted(n[:6] for n in doubts))}")
    sound = [p for p in pages if p.name not in doubts]
    if o.cross:
        found = {}
        for k in range(o.folds):
            theta = fitted([p for p in sound if fold(p.site, o.folds) != k], F, o, o.steps)
            found.update({p.name: decode(theta, p, F) for p in pages if fold(p.site, o.folds) == k})
        for title, part in parts[:len(o.pages)]:
            judge(title + " sites left out", part, [found[p.name] for p in part])
    theta = fitted(sound, F, o, o.steps)
    for title, part in parts:
        judge(title + " fitted", part, [decode(theta, p, F) for p in part])
    if o.out:
        write(o.out, names, theta)


if __name__ == "__main__":
    sys.exit(main())
