#!/usr/bin/env python3
"""Fits the network that tells lines' roles to pages whose clean text is known, and says how well it does on sites left out.

  fit.py FEATURES DATA GOLD TEXTS [--folds N] [--epochs N] [--cross] [--errors N] [--out FILE]

  FEATURES  the program that build.sh makes
  DATA      Sources/Feed/Data
  GOLD      JSON Lines: name, site, title, date, authors, text; perhaps roles, for each of TEXTS that has a role for each line
  TEXTS     directories of NAME.txt, each holding the pages at one level of clutter

The model is what LineNetwork.swift draws, and above it a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001),
fitted together by AdamW (Loshchilov and Hutter, ICLR 2019) with dropout of features and of the numbers that stand for lines. Besides the
pages themselves it sees several of them in one file and what pages.py changes in them. Needs numpy and torch; runs on one thread, so that
the same pages give the same table.
"""
import argparse
import collections
import random

import numpy as np
import torch
from torch import nn

from pages import AFTER, ASIDE, BEFORE, BODY, CREDIT, LEAD, ROLES, STANDFIRST, TITLE, TOKEN, fold, judge, load

L = len(ROLES)
WIDTH = 32
DISTANCES = [1, 2, 4]
# Longer files are left out: they are lists of hundreds of links more than anything else.
LONGEST = 900

# What is known before any page is seen, and what the pages at hand show too seldom to be learnt: what a feature says by itself is drawn
# towards these weights instead of nothing. A line told twice running is a caption; a part of a file begins with no line in mid-body.
KNOWN = [("repeated:just-above", BODY, -8.0), ("repeated:just-below", BODY, -8.0), ("sign:dash-handle", BODY, -4.0),
         ("fromTop:0", BODY, -4.0), ("fromTop:0", LEAD, 4.0), ("under:related", BODY, -1.0), ("under:comments", BODY, -1.0),
         ("repeated:just-above", TITLE, -4.0), ("repeated:just-below", TITLE, -4.0), ("phrase:credit", TITLE, -4.0),
         ("phrase:credit", BODY, -1.0), ("byline:people", ASIDE, -1.0)]


def known(names):
    start = np.zeros((len(names), L), np.float32)
    for prefix, role, weight in KNOWN:
        for i, name in enumerate(names):
            if name == prefix or name.startswith(prefix + "/"):
                start[i, role] = weight
                # A lead is a line of the body as well.
                if role == BODY and not any(p == prefix and r == LEAD for p, r, _ in KNOWN):
                    start[i, LEAD] = weight
    return torch.tensor(start)


def grammar():
    """What may follow what: heads, then a lead, then body and asides, then what comes after. There is one article at least."""
    head = [BEFORE, TITLE, STANDFIRST, CREDIT]
    allowed = {**{r: head + [LEAD] for r in head}, LEAD: head + [LEAD, BODY, ASIDE, AFTER], BODY: head + [LEAD, BODY, ASIDE, AFTER],
               ASIDE: [BODY, ASIDE], AFTER: head + [LEAD, AFTER]}
    follows = np.full((L, L), -50.0)
    for a, bs in allowed.items():
        follows[a, bs] = 0
    start, end = np.full(L, -50.0), np.full(L, -50.0)
    start[[BEFORE, TITLE, STANDFIRST, CREDIT, LEAD]] = 0
    end[[LEAD, BODY, AFTER]] = 0
    return follows, start, end


GRAMMAR = grammar()


class Batch:
    """Documents laid side by side: features in a row, roles in a rectangle."""

    def __init__(self, documents):
        lengths = [len(d.features) for d in documents]
        features = [f for d in documents for f in d.features]
        self.count, self.longest = len(documents), max(lengths)
        self.features = torch.tensor(np.concatenate(features).astype(np.int64))
        self.starts = torch.tensor(np.concatenate([[0], np.cumsum([len(f) for f in features])[:-1]]))
        self.places = torch.cat([torch.arange(n) + i * self.longest for i, n in enumerate(lengths)])
        self.roles = np.zeros((self.count, self.longest), int)
        self.real = np.zeros((self.count, self.longest), bool)
        for i, d in enumerate(documents):
            self.roles[i, :lengths[i]] = d.roles
            self.real[i, :lengths[i]] = True
        self.mask = torch.tensor(self.real, dtype=torch.float32).unsqueeze(2)
        self.lasts = np.array(lengths) - 1
        self.weights = np.array([d.weight for d in documents])


class Network(nn.Module):
    """LineNetwork.swift, and what may follow what."""

    def __init__(self, names):
        super().__init__()
        self.known = known(names)
        self.direct = nn.EmbeddingBag(len(names), L, mode="sum")
        self.inputs = nn.EmbeddingBag(len(names), WIDTH, mode="sum")
        nn.init.zeros_(self.direct.weight)
        nn.init.normal_(self.inputs.weight, std=0.1)
        self.bias = nn.Parameter(torch.zeros(WIDTH))
        self.convolutions = nn.ModuleList(nn.Conv1d(WIDTH, WIDTH, 3, padding=d, dilation=d) for d in DISTANCES)
        self.output = nn.Linear(WIDTH, L)
        self.follows = nn.Parameter(torch.zeros(L, L))
        self.start = nn.Parameter(torch.zeros(L))
        self.end = nn.Parameter(torch.zeros(L))
        self.dropout = nn.Dropout(0.3)

    def forward(self, b):
        kept = (torch.rand(len(b.features)) > 0.15).float() if self.training else None
        hidden = torch.relu(self.inputs(b.features, b.starts, per_sample_weights=kept) + self.bias)
        direct = self.direct(b.features, b.starts, per_sample_weights=kept)
        direct = direct + nn.functional.embedding_bag(b.features, self.known, b.starts, mode="sum", per_sample_weights=kept)
        lines = self.laid(self.dropout(hidden), b)
        for c in self.convolutions:
            lines = (lines + torch.relu(c(lines.transpose(1, 2)).transpose(1, 2))) * b.mask
        return self.output(self.dropout(lines)) + self.laid(direct, b)

    def laid(self, rows, b):
        flat = torch.zeros(b.count * b.longest, rows.shape[1]).index_copy(0, b.places, rows)
        return flat.view(b.count, b.longest, -1)

    def chain(self):
        """What may follow what, and begin and end a file, with how readily it does."""
        return [p.detach().numpy().astype(np.float64) + g for p, g in zip((self.follows, self.start, self.end), GRAMMAR)]


def loss(scores, chain, b):
    """Minus the likelihood, and its gradients for scores and chain; the sums over all ways run forwards and backwards, scaled line by
    line (Rabiner 1989)."""
    follows, start, end = chain
    each = np.arange(b.count)
    scores = scores - scores.max(2, keepdims=True)
    X, M, E = np.exp(scores), np.exp(follows), np.exp(end)
    forward, backward, scale = np.zeros_like(X), np.zeros_like(X), np.ones(X.shape[:2])
    now = np.exp(start) * X[:, 0]
    for t in range(b.longest):
        if t:
            now = np.where(b.real[:, t, None], (now @ M) * X[:, t], now)
        total = now.sum(1)
        scale[:, t] = np.where(b.real[:, t], total, 1)
        now = now / total[:, None]
        forward[:, t] = now
    ends = forward[each, b.lasts] @ E
    now = np.broadcast_to(E / ends[:, None], (b.count, L))
    for t in range(b.longest - 1, -1, -1):
        backward[:, t] = now = np.where((b.lasts == t)[:, None], E / ends[:, None], now)
        if t:
            now = np.where(b.real[:, t, None], (now * X[:, t] / scale[:, t, None]) @ M.T, now)
    d, t = np.nonzero(b.real)
    of_scores = forward * backward * b.real[:, :, None]
    of_scores[d, t, b.roles[d, t]] -= 1
    of_scores *= b.weights[:, None, None]
    inner = b.real[:, 1:]
    pairs = (forward[:, :-1] * (inner * b.weights[:, None])[:, :, None]).reshape(-1, L).T
    of_follows = M * (pairs @ (X[:, 1:] * backward[:, 1:] / scale[:, 1:, None]).reshape(-1, L))
    gold = np.bincount(d, weights=scores[d, t, b.roles[d, t]]) + start[b.roles[:, 0]] + end[b.roles[each, b.lasts]]
    d, t = np.nonzero(inner)
    np.subtract.at(of_follows, (b.roles[d, t], b.roles[d, t + 1]), b.weights[d])
    gold += np.bincount(d, weights=follows[b.roles[d, t], b.roles[d, t + 1]], minlength=b.count)
    value = float((b.weights * (np.log(scale).sum(1) + np.log(ends) - gold)).sum())
    return value, of_scores, (of_follows, of_scores[:, 0].sum(0), of_scores[each, b.lasts].sum(0))


def batches(documents):
    """Documents of about the same length together."""
    out, batch = [], []
    for d in sorted(documents, key=lambda d: len(d.features)):
        if batch and (len(batch) >= 16 or (len(batch) + 1) * len(d.features) > 6000):
            out.append(Batch(batch))
            batch = []
        batch.append(d)
    return out + [Batch(batch)]


def fitted(documents, names, epochs):
    torch.manual_seed(1)
    rng = random.Random(1)
    network = Network(names)
    tables = [network.direct.weight, network.inputs.weight]
    others = [p for p in network.parameters() if all(p is not t for t in tables)]
    optimizer = torch.optim.AdamW([{"params": tables, "weight_decay": 3e-3}, {"params": others, "weight_decay": 1e-3}], lr=4e-3)
    todo = batches([d for d in documents if len(d.features) <= LONGEST])
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 4e-3, total_steps=len(todo) * epochs)
    network.train()
    for _ in range(epochs):
        rng.shuffle(todo)
        for b in todo:
            scores = network(b)
            _, of_scores, of_chain = loss(scores.detach().numpy().astype(np.float64), network.chain(), b)
            optimizer.zero_grad()
            scores.backward(torch.tensor(of_scores / b.count, dtype=torch.float32))
            for p, g in zip((network.follows, network.start, network.end), of_chain):
                p.grad = torch.tensor(g / b.count, dtype=torch.float32)
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            schedule.step()
    return network.eval()


def decode(network, d):
    """The likeliest roles (Viterbi 1967), and the scores of each."""
    with torch.no_grad():
        scores = network(Batch([d]))[0].numpy().astype(np.float64)
    follows, start, end = network.chain()
    best, back = start + scores[0], np.zeros(scores.shape, int)
    for t in range(1, len(scores)):
        ways = best[:, None] + follows
        back[t] = ways.argmax(0)
        best = ways.max(0) + scores[t]
    role = int((best + end).argmax())
    path = [role]
    for t in range(len(scores) - 1, 0, -1):
        role = int(back[t][role])
        path.append(role)
    return path[::-1], scores


CHANGED = ("augmented", "short", "clean")


def left_out(documents, sound, names, folds, epochs):
    """Each fold with a network that was fitted to the others."""
    for k in range(folds):
        network = fitted([d for d in sound if fold(d.pages[0]["site"], folds) != k], names, epochs)
        yield k, network, [d for d in documents if fold(d.pages[0]["site"], folds) == k and d.kind not in CHANGED]


def doubtful(documents, names, folds):
    """The pages whose clean text breaks off early: a model that has not seen the site reads on in prose of a third of the text's length."""
    doubts = set()
    for _, network, rest in left_out(documents, [d for d in documents if d.kind in ("main", "full")], names, folds, 6):
        for d in rest:
            if d.kind in ("main", "full"):
                roles, _ = decode(network, d)
                words = [len(TOKEN.findall(t)) for t in d.texts]
                beyond = sum(w for w, r, g in zip(words, roles, d.roles) if g in (AFTER, ASIDE) and r in (LEAD, BODY) and w > 11)
                if beyond > 0.3 * sum(w for w, g in zip(words, d.roles) if g in (LEAD, BODY)):
                    doubts.add(d.pages[0]["name"])
    return doubts


# What is said for the text by a line that reads like it, beyond what the pages say: a paragraph lost is worse than one too many.
KEPT = 0.3


def write(path, names, network):
    """Writes the table that LineNetwork.swift reads, in thousandths."""
    direct = (network.direct.weight.detach() + network.known).numpy()
    direct[names.index("kind:prose"), [LEAD, BODY]] += KEPT
    inputs = network.inputs.weight.detach().numpy()
    follows, start, end = network.chain()
    with open(path, "w", encoding="utf-8") as f:
        def row(name, *numbers):
            f.write(name + "\t" + " ".join(str(round(1000 * float(v))) for n in numbers for v in np.ravel(n)) + "\n")
        f.write("# What the features of a line and of its neighbours say for each role, as LineNetwork.swift draws it. Fitted by Tests/Fitting/fit.py; not\n"
                "# edited by hand. Rows of features: for the roles " + ", ".join(ROLES) + ", then for the 32 numbers that stand for a line.\n")
        row("start", start)
        row("end", end)
        for i in range(L):
            row(f"after {i}", follows[i])
        for i, name in enumerate(names):
            row(name, direct[i], inputs[i])
        row("input-bias", network.bias.detach().numpy())
        for distance, c in zip(DISTANCES, network.convolutions):
            weight = c.weight.detach().numpy()
            for tap, place in enumerate(("above", "here", "below")):
                for i in range(WIDTH):
                    row(f"convolution-{distance} {place} {i}", weight[:, i, tap])
            row(f"convolution-{distance} bias", c.bias.detach().numpy())
        for i in range(WIDTH):
            row(f"output {i}", network.output.weight.detach().numpy()[:, i])
        row("output-bias", network.output.bias.detach().numpy())


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("features")
    a.add_argument("data")
    a.add_argument("gold")
    a.add_argument("texts", nargs="+")
    a.add_argument("--folds", type=int, default=3)
    a.add_argument("--epochs", type=int, default=12)
    a.add_argument("--errors", type=int, default=0)
    a.add_argument("--out")
    a.add_argument("--cross", action="store_true", help="judge on sites left out; with --out, write a table for each fold as well")
    o = a.parse_args()
    torch.set_num_threads(1)
    names, documents = load(o)
    print(f"{len(documents)} documents, {sum(len(d.texts) for d in documents)} lines, {len(names)} features")
    odd = collections.Counter((ROLES[a], ROLES[b]) for d in documents for a, b in zip(d.roles, d.roles[1:]) if GRAMMAR[0][a, b] < 0)
    odd.update(("start", ROLES[d.roles[0]]) for d in documents if GRAMMAR[1][d.roles[0]] < 0)
    odd.update((ROLES[d.roles[-1]], "end") for d in documents if GRAMMAR[2][d.roles[-1]] < 0)
    print(f"against the grammar: {dict(odd)}")
    print("labels themselves")
    judge([(d, list(d.roles), None) for d in documents])
    doubts = doubtful(documents, names, o.folds)
    print(f"{len(doubts)} pages are left out of the fitting, since their clean text breaks off: {' '.join(sorted(n[:6] for n in doubts))}")
    sound = [d for d in documents if not any(p["name"] in doubts for p in d.pages)]
    if o.cross:
        results = []
        for k, network, rest in left_out(documents, sound, names, o.folds, o.epochs):
            results += [(d, *decode(network, d)) for d in rest]
            if o.out:
                write(f"{o.out}.{k}", names, network)
        print("sites left out")
        judge(results, o.errors)
    if o.out:
        network = fitted(sound, names, o.epochs)
        print("all sites")
        judge([(d, *decode(network, d)) for d in documents if d.kind not in CHANGED])
        write(o.out, names, network)


if __name__ == "__main__":
    main()
