#!/usr/bin/env python3
"""Fits the weights of line roles to pages whose clean text is known, and says how well they do on sites left out.

  fit.py FEATURES DATA GOLD TEXTS [--folds N] [--out FILE] [--strength S] [--margin M] [--errors N]

  FEATURES  the program that build.sh makes
  DATA      Sources/Feed/Data
  GOLD      JSON Lines: name, site, title, date, authors, text; perhaps roles, for each of TEXTS that has a role for each line
  TEXTS     directories of NAME.txt, each holding the pages at one level of clutter

The model is a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001), fitted by L-BFGS with an
L2 penalty. Besides the pages themselves it sees several of them in one file. Needs numpy and scipy.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

import numpy as np
import scipy.sparse

ROLES = ["before", "title", "standfirst", "credit", "lead", "body", "aside", "after"]
BEFORE, TITLE, STANDFIRST, CREDIT, LEAD, BODY, ASIDE, AFTER = range(8)
# A lead is a body line with something to it: its weights are those of the body and a difference that has to earn its place.
DIFFERENCE_STRENGTH = 8.0
L = len(ROLES)
TOKEN = re.compile(r"\w+")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()

# What is known before any page is seen, and what the pages at hand show too seldom to be learnt: the penalty pulls towards these
# weights instead of nothing. A line told twice running is a caption; a part of a file begins with no line in mid-body.
KNOWN = [("repeated:just-above", BODY, -8.0), ("repeated:just-below", BODY, -8.0), ("sign:dash-handle", BODY, -4.0),
         ("fromTop:0", BODY, -4.0), ("fromTop:0", LEAD, 4.0), ("under:related", BODY, -1.0), ("under:comments", BODY, -1.0),
         ("repeated:just-above", TITLE, -4.0), ("repeated:just-below", TITLE, -4.0), ("phrase:credit", TITLE, -4.0),
         ("phrase:credit", BODY, -1.0), ("byline:people", ASIDE, -1.0)]


def known(names):
    start = np.zeros((len(names), L))
    for prefix, role, weight in KNOWN:
        for i, name in enumerate(names):
            if name == prefix or name.startswith(prefix + "/"):
                start[i, role] = weight
    return np.concatenate([start.ravel(), np.zeros(L * L + 2 * L)])


# ---------------------------------------------------------------- pages
def norm(s):
    s = unicodedata.normalize("NFKC", s or "").replace("’", "'").replace("‘", "'")
    return re.sub(r"\s+", " ", s).strip().casefold()


def shingles(text):
    t = TOKEN.findall(text)
    return collections.Counter(tuple(t[i:i + 4]) for i in range(max(1, len(t) - 3))) if t else collections.Counter()


def same_title(a, b):
    x, y = TOKEN.findall(norm(a)), TOKEN.findall(norm(b))
    return bool(x and y) and 2 * sum((collections.Counter(x) & collections.Counter(y)).values()) >= 0.9 * (len(x) + len(y))


def names_day(day, text):
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", day or ""):
        return False
    y, m, d = (int(x) for x in day.split("-"))
    name = MONTHS[m - 1] + r"[a-z]*\.?"
    return bool(re.search(rf"{name}\s+0?{d}(?:st|nd|rd|th)?,?\s+{y}|\b0?{d}(?:st|nd|rd|th)?\s+(?:of\s+)?{name},?\s+{y}"
                          rf"|{y}[-/.]0?{m}[-/.]0?{d}|\b0?{m}[-/.]0?{d}[-/.](?:{y}|{y % 100:02d})\b"
                          rf"|\b0?{d}[-/.]0?{m}[-/.](?:{y}|{y % 100:02d})\b", text.lower()))


def label(texts, page):
    """The role of each line of one page: what the page's own labels say, where it has them for these lines, else what its text says."""
    for roles in page.get("roles", {}).values():
        if len(roles) == len(texts):
            return [ROLES.index(r) for r in roles]
    n = len(texts)
    roles = [BEFORE] * n
    left, own = shingles(page["text"]), {l.strip() for l in page["text"].splitlines()}
    for i in range(n):
        s = shingles(texts[i])
        if len(TOKEN.findall(texts[i])) < 4:
            if texts[i] in own:
                roles[i] = BODY
        elif 2 * sum((s & left).values()) > sum(s.values()):
            roles[i] = BODY
            left = left - s
    # Stray short lines that only look like lines of the body, far from it.
    body = [i for i in range(n) if roles[i] == BODY]
    long = [i for i in body if len(TOKEN.findall(texts[i])) >= 12] or body
    if not body:
        return roles
    for i in body:
        if min(abs(i - j) for j in long) > 12:
            roles[i] = BEFORE
    body = [i for i in range(n) if roles[i] == BODY]
    # A short line above the title is the section or a way back to it, whatever the gold says.
    titles = [i for i in range(n) if same_title(page["title"], texts[i]) and i < long[0]]
    for i in body:
        if titles and i < titles[-1] and i not in titles:
            roles[i] = BEFORE
    for i in titles:
        roles[i] = TITLE
    body = [i for i in body if roles[i] == BODY]
    first, last = body[0], body[-1]
    title = titles[-1] if titles else None
    title = titles[-1] if titles else None
    for i in range(n):
        if roles[i] != BEFORE:
            continue
        words = len(TOKEN.findall(texts[i]))
        if i > last:
            roles[i] = AFTER
        elif i > first:
            roles[i] = ASIDE
        elif words <= 24 and i >= (titles[0] - 4 if titles else first - 15) and (
                any(norm(a) in norm(texts[i]) for a in page["authors"] or [] if a) or names_day(page["date"], texts[i])):
            roles[i] = CREDIT
        elif title is not None and title < i <= title + 3 and 6 <= words <= 60 and texts[i][-1] not in ":)":
            roles[i] = STANDFIRST
    roles[first] = LEAD
    return roles


class Document:
    __slots__ = "name site pages kind lines texts features roles weight".split()


def bundle_texts(pages, texts, count, seed):
    """Several pages in one file, set off by a few blank lines, by one, or by a rule."""
    rng = random.Random(seed)
    for i in range(count):
        chosen = rng.sample(pages, rng.choices([2, 3], [60, 40])[0])
        gap = rng.choices(["\n\n\n\n", "\n\n", "\n\n\n"], [70, 15, 15])[0]
        yield f"bundle-{seed}-{i}", chosen, gap.join(texts[p["name"]].strip() for p in chosen) + "\n"


def labelled(page, text):
    """The lines of a page with their roles."""
    lines = [l.strip() for l in text.splitlines() if l.strip()]
    return list(zip(lines, label(lines, page)))


def stories(pages, texts, count, seed):
    """Several stories in one file, each from its headline to its last line, set one below the other as by hand."""
    rng = random.Random(seed)
    for i in range(count):
        parts = []
        for p in rng.sample(pages, rng.choice([2, 2, 3])):
            lines = labelled(p, texts[p["name"]])
            if rng.random() < 0.7:
                lines = shortened(lines, rng.random())
            inside = [i for i, (_, r) in enumerate(lines) if r in (TITLE, LEAD, BODY)]
            lines = [(l, r) for l, r in lines[inside[0]:inside[-1] + 1] if r in (TITLE, CREDIT, STANDFIRST, LEAD, BODY) or r == ASIDE and rng.random() < 0.3]
            if rng.random() < 0.3:
                lines = [(l, r) for l, r in lines if r != STANDFIRST]
            if not any(r == CREDIT for _, r in lines) or rng.random() < 0.3:
                lead = [r for _, r in lines].index(LEAD)
                by = ["By " + rng.choice(NAMES) + " " + rng.choice(SURNAMES)]
                if rng.random() < 0.5:
                    by.insert(rng.randrange(2), rng.choice(["3 May 2024", "May 3, 2024", "2024-05-03", "Friday, May 3, 2024 10:12 am"]))
                lines = [x for x in lines[:lead] if x[1] != CREDIT] + [(b, CREDIT) for b in by] + lines[lead:]
            parts.append((p, lines))
        gap = rng.choice(["", "", "\n"])
        end = rng.choice(["\n", "\n", "\n\n"])
        text = (end + gap).join(end.join(l for l, _ in lines) for _, lines in parts) + "\n"
        yield f"stories-{seed}-{i}", [p for p, _ in parts], text, [r for _, lines in parts for _, r in lines]


NAMES = "Anna Peter Mary John Lucy Omar Wei Priya Carlos Ingrid Tomas Fatima".split()
SURNAMES = "Holm Lind Carter Stone Okafor Chen Rao Vega Larsen Novak Haddad Silva".split()


def told_twice(page, text, seed):
    """The lines of a page and their roles, with captions and the title repeated as scrapers do, and controls of the font size between."""
    rng = random.Random(seed)
    lines, roles = zip(*labelled(page, text))
    lead = roles.index(LEAD) if LEAD in roles else len(roles)
    out = []
    for i, (line, role) in enumerate(zip(lines, roles)):
        out.append((line, role))
        words = len(TOKEN.findall(line))
        if role in (ASIDE, BEFORE) and abs(i - lead) < 8 and 5 <= words <= 40 and rng.random() < 0.5:
            out.append((line, role))
            if role == BEFORE and rng.random() < 0.3:
                out += [(c, BEFORE) for c in rng.sample(["A", "AA", "TT", "A-", "A+", "12", "20", "0"], 2)] + [(line, role)] * 2
        if role == TITLE and rng.random() < 0.3:
            out += [(c, BEFORE) for c in rng.sample(["A", "AA", "TT", "A-", "A+", "12", "20", "0"], rng.randrange(3))] + [(line, TITLE)]
        if role == BODY and i - lead < 8 and rng.random() < 0.02:
            out += [(pull(line), ASIDE)] * 2
    return out


# Between two sentences; abbreviations are cut at as well, as programs do that put each sentence on a line of its own.
SENTENCE = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘]?[A-Z])")


def sentence_lines(lines):
    """Lines and their roles, with each sentence of the longer ones on a line of its own."""
    out = []
    for line, role in lines:
        parts = [p for p in SENTENCE.split(line) if p.strip()] if len(line) > 80 else [line]
        out += [(p, BODY if role == LEAD and i else role) for i, p in enumerate(parts)]
    return out


def shortened(lines, seed):
    """Lines and their roles as of a short item: a few paragraphs of a sentence or two, with less around them."""
    rng = random.Random(seed)
    first = next((i for i, (_, r) in enumerate(lines) if r == LEAD), 0)
    last = max((i for i, (_, r) in enumerate(lines) if r in (LEAD, BODY)), default=0)
    above, within, below = lines[:first], lines[first:last + 1], lines[last + 1:]
    if rng.random() < 0.5:
        above = above[-rng.randrange(1, 8):]
    if rng.random() < 0.7:
        below = below[:rng.randrange(12)]
    paragraphs = rng.randrange(2, 7)
    out = []
    for line, role in within:
        if role == BODY or role == LEAD:
            sentences = SENTENCE.split(line)
            brief = [s for s in sentences if 5 <= len(TOKEN.findall(s)) <= 14]
            if brief and role == BODY and rng.random() < 0.3:
                line = rng.choice(brief)
            else:
                line = " ".join(sentences[:rng.choice([1, 1, 2, 9])])
            paragraphs -= 1
        if role == ASIDE and rng.random() < 0.6:
            continue
        out.append((line, role))
        if paragraphs <= 0:
            break
    return above + out + below


def pull(line):
    """A caption made of a line: its beginning, with a credit."""
    return " ".join(line.split()[:14]).rstrip(".,") + " (Photo)"


def load(o):
    pages = [json.loads(l) for l in open(o.gold, encoding="utf-8")]
    jobs = []
    for level, directory in enumerate(o.texts):
        texts = {p["name"]: open(os.path.join(directory, p["name"] + ".txt"), encoding="utf-8").read() for p in pages}
        name = os.path.basename(os.path.normpath(directory))
        for p in pages:
            jobs.append((f"{name}/{p['name']}", [p], texts[p["name"]], name, 1.0))
            kind = "dense" if (len(jobs) // 2 + level) % 2 else "spaced"
            lines = told_twice(p, texts[p["name"]], len(jobs))
            text = ("\n" if kind == "dense" else "\n\n").join(l for l, _ in lines) + "\n"
            jobs.append((f"{name}-{kind}/{p['name']}", [p], text, "augmented", 0.8, [r for _, r in lines]))
            lines = sentence_lines(lines)
            text = ("\n" if kind == "dense" else "\n\n").join(l for l, _ in lines) + "\n"
            jobs.append((f"{name}-sentences/{p['name']}", [p], text, "sentences", 0.3, [r for _, r in lines]))
            for n in range(2):
                lines = shortened([(l.strip(), r) for l, r in labelled(p, texts[p["name"]])], len(jobs))
                text = ("\n\n" if (len(jobs) + n) % 3 == 0 else "\n").join(l for l, _ in lines) + "\n"
                jobs.append((f"{name}-short{n}/{p['name']}", [p], text, "short", 0.5, [r for _, r in lines]))
        if level == 0:
            # Pages of one bundle come from one fold, so that no site is on both sides.
            usable = [p for p in pages if len(TOKEN.findall(p["text"])) >= 80]
            for f in range(o.folds):
                part = [p for p in usable if fold(p["site"], o.folds) == f]
                for n, chosen, text in bundle_texts(part, texts, 240 // o.folds, f):
                    jobs.append((n, chosen, text, "bundle", 1.0))
                headed = [p for p in usable if {TITLE, LEAD} <= {r for _, r in labelled(p, texts[p["name"]])}]
                for n, chosen, text, roles in stories(headed, texts, 210 // o.folds, f):
                    jobs.append((n, chosen, text, "stories", 0.5, roles))
    documents = []
    with tempfile.TemporaryDirectory() as d:
        paths = []
        for i, (_, _, text, *_) in enumerate(jobs):
            paths.append(os.path.join(d, f"{i}.txt"))
            with open(paths[-1], "w", encoding="utf-8") as f:
                f.write(text)
        out = subprocess.run([o.features, o.data], input="\n".join(paths).encode(), stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace")
    rows = out.split("\n")
    names = rows[0].split("\t")
    current = None
    for row in rows[1:]:
        cells = row.split("\t", 3)
        if cells[0] == "file":
            current = Document()
            job = jobs[int(os.path.basename(cells[1])[:-4])]
            current.name, current.pages, current.kind, current.weight = job[0], job[1], job[3], job[4]
            current.roles = job[5] if len(job) > 5 else None
            current.lines, current.texts, current.features = [], [], []
            documents.append(current)
        elif len(cells) == 4:
            current.lines.append(int(cells[0]))
            current.features.append(np.array(cells[2].split(), dtype=np.int32))
            current.texts.append(cells[3].strip())
    documents = [d for d in documents if d.texts]
    thin(names, [d for d in documents if d.kind in ("augmented", "sentences", "short")])
    for d in documents:
        if d.roles is not None and len(d.roles) == len(d.texts):
            d.roles = np.array(d.roles)
        elif len(d.pages) == 1:
            d.roles = np.array(label(d.texts, d.pages[0]))
        else:
            d.roles = label_bundle(d)
    return names, documents


def thin(names, documents):
    """Takes features from the augmented documents, so that no single one is relied on: some everywhere, and from some documents all
    that needs word lists or capitals, as in a language or a script without."""
    rng = np.random.default_rng(5)
    groups = {g: np.array([n.startswith(g + ":") for n in names]) for g in ("phrase", "under", "capitals", "stopWords", "byline", "date", "topic", "overlap")}
    for d in documents:
        lost = np.zeros(len(names), bool)
        chance = rng.random()
        if chance < 0.15:
            lost |= groups["phrase"] | groups["under"]
        elif chance < 0.3:
            lost |= groups["capitals"]
        elif chance < 0.4:
            lost |= groups["stopWords"] | groups["phrase"] | groups["under"]
        elif chance < 0.55:
            lost |= groups["topic"] | groups["overlap"]
        for i, f in enumerate(d.features):
            kept = f[~lost[f] & (rng.random(len(f)) > 0.15)]
            d.features[i] = kept if len(kept) else f[-1:]


def label_bundle(d):
    """The roles of a bundle: those of each page on its own stretch of lines."""
    roles, at = [], 0
    for p in d.pages:
        end = len(d.texts) if p is d.pages[-1] else at + d_lengths[p["name"]]
        roles += label(d.texts[at:end], p)
        at = end
    return np.array(roles)


d_lengths = {}


def fold(site, folds):
    return sum(site.encode()) * 7919 % 104729 % folds


# ---------------------------------------------------------------- the model
class Batch:
    """Documents laid side by side, longest first, so that step t touches the documents that have a line t."""

    def __init__(self, documents, F):
        self.documents = sorted(documents, key=lambda d: -len(d.texts))
        self.lengths = np.array([len(d.texts) for d in self.documents])
        self.weights = np.array([d.weight for d in self.documents])
        self.active = [int((self.lengths > t).sum()) for t in range(self.lengths[0])]
        # Line t of all documents that have one, then line t + 1 of all documents that have one.
        self.steps = np.concatenate([[0], np.cumsum(self.active)])
        order = [(d, t) for t, a in enumerate(self.active) for d in range(a)]
        self.document = np.array([d for d, _ in order])
        features = [self.documents[d].features[t] for d, t in order]
        starts = np.concatenate([[0], np.cumsum([len(f) for f in features])])
        flat = np.concatenate(features)
        self.lines = scipy.sparse.csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(features), F))
        self.features = self.lines.T.tocsr()
        self.roles = np.array([self.documents[d].roles[t] for d, t in order])
        words = np.array([min(len(TOKEN.findall(self.documents[d].texts[t])), 60) for d, t in order])
        self.firsts = np.arange(self.active[0])
        self.lasts = np.array([self.steps[l - 1] + d for d, l in enumerate(self.lengths)])
        # The line above each line but the first ones.
        self.inner = np.arange(self.active[0], len(order))
        self.above = np.concatenate([self.steps[t - 1] + np.arange(a) for t, a in enumerate(self.active) if t] or [self.inner])
        inside = np.isin(np.arange(L), [LEAD, BODY])
        self.cost = (inside[None, :] != inside[self.roles][:, None]) * (words / 60)[:, None]


def grammar():
    """What may follow what: heads, then a lead, then body and asides, then what comes after. There is one article at least."""
    head = [BEFORE, TITLE, STANDFIRST, CREDIT]
    allowed = {**{r: head + [LEAD] for r in head}, LEAD: head + [LEAD, BODY, ASIDE, AFTER], BODY: head + [LEAD, BODY, ASIDE, AFTER],
               ASIDE: [BODY, ASIDE], AFTER: head + [LEAD, AFTER]}
    A = np.full((L, L), -50.0)
    for a, bs in allowed.items():
        A[a, bs] = 0
    start, end = np.full(L, -50.0), np.full(L, -50.0)
    start[[BEFORE, TITLE, STANDFIRST, CREDIT, LEAD]] = 0
    end[[LEAD, BODY, AFTER]] = 0
    return A, start, end


GRAMMAR = grammar()


def unpacked(theta, F):
    W = theta[:F * L].reshape(F, L).copy()
    W[:, LEAD] += W[:, BODY]
    A = theta[F * L:F * L + L * L].reshape(L, L) + GRAMMAR[0]
    return W, A, theta[F * L + L * L:F * L + L * L + L] + GRAMMAR[1], theta[F * L + L * L + L:] + GRAMMAR[2]


def loss(theta, batch, F, strength, margin, start_at):
    """Minus the likelihood, and its gradient; the sums over all ways run forwards and backwards, scaled line by line (Rabiner 1989)."""
    W, A, start, end = unpacked(theta, F)
    E = batch.lines @ W + margin * batch.cost
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
    n, y, w = len(E), batch.roles, batch.weights[batch.document]
    inner, above = batch.inner, batch.above
    logZ = np.bincount(batch.document, weights=np.log(scale) + top) + np.log(ends)
    gold = np.bincount(batch.document, weights=E[np.arange(n), y])
    gold += start[y[batch.firsts]] + end[y[batch.lasts]]
    gold += np.bincount(batch.document[inner], weights=A[y[above], y[inner]], minlength=len(gold))
    value = float((batch.weights * (logZ - gold)).sum())
    D = forward * backward * w[:, None]
    D[np.arange(n), y] -= w
    gW = batch.features @ D
    gA = M * (forward[above].T @ (X[inner] * backward[inner] * (w / scale)[inner][:, None]))
    np.subtract.at(gA, (y[above], y[inner]), w[inner])
    gW[:, BODY] += gW[:, LEAD]
    gs, ge = D[batch.firsts].sum(0), D[batch.lasts].sum(0)
    grad = np.concatenate([gW.ravel(), gA.ravel(), gs, ge])
    strengths = np.full(len(theta), strength)
    strengths[:F * L].reshape(F, L)[:, LEAD] *= DIFFERENCE_STRENGTH
    away = theta - start_at
    return value + 0.5 * float(strengths @ (away * away)), grad + strengths * away


def lbfgs(f, x, steps=120, memory=10):
    value, g = f(x)
    S, Y = [], []
    for i in range(steps):
        q, a = g.copy(), []
        for s, y in zip(reversed(S), reversed(Y)):
            b = (s @ q) / (y @ s)
            a.append(b)
            q -= b * y
        if S:
            q *= (S[-1] @ Y[-1]) / (Y[-1] @ Y[-1])
        else:
            q /= max(1.0, np.abs(g).sum())
        for (s, y), b in zip(zip(S, Y), reversed(a)):
            q += s * (b - (y @ q) / (y @ s))
        rate = 1.0
        while True:
            nx = x - rate * q
            nv, ng = f(nx)
            if nv <= value - 1e-4 * rate * (g @ q) or rate < 1e-6:
                break
            rate *= 0.5
        s, y = nx - x, ng - g
        if s @ y > 1e-10:
            S.append(s), Y.append(y)
            S, Y = S[-memory:], Y[-memory:]
        done = abs(value - nv) < 1e-5 * abs(value)
        x, value, g = nx, nv, ng
        if done:
            break
    return x


def decode(theta, d, F):
    W, A, start, end = unpacked(theta, F)
    E = np.stack([W[f].sum(0) for f in d.features])
    n = len(E)
    best, back = start + E[0], np.zeros((n, L), int)
    for t in range(1, n):
        s = best[:, None] + A
        back[t] = s.argmax(0)
        best = s.max(0) + E[t]
    k = int((best + end).argmax())
    path = [k]
    for t in range(n - 1, 0, -1):
        k = back[t][k]
        path.append(int(k))
    return path[::-1], E


# ---------------------------------------------------------------- judging
def overlap(gold, found):
    g, f = shingles(gold), shingles(found)
    tp, fp, fn = sum((g & f).values()), sum((f - g).values()), sum((g - f).values())
    s = tp + fp + fn
    return (tp / s, fp / s, fn / s) if s else (0, 0, 0)


def f1(row):
    return 2 * row[0] / (2 * row[0] + row[1] + row[2]) if row[0] else 0.0


def articles(d, roles):
    """Runs of lines that make an article: each begins with a lead and has the titles above it."""
    out, titles, head = [], [], 0
    for i, r in enumerate(roles):
        if r == TITLE:
            titles.append(i)
        elif r == LEAD:
            out.append({"titles": titles, "body": [i], "head": head})
            titles, head = [], i + 1
        elif r == BODY and out:
            out[-1]["body"].append(i)
            titles, head = [], i + 1
    return out


def headline(d, article, scores):
    """The line that speaks most for a headline, among those decided to be one if there are any."""
    lines = article["titles"] or [i for i in range(article["head"], article["body"][0]) if 2 <= len(TOKEN.findall(d.texts[i])) <= 30]
    if scores is None or not lines:
        return lines[0] if article["titles"] else None
    return max(lines, key=lambda i: scores[i][TITLE] - scores[i][BEFORE])


def judge(results, errors=0, oracle=False):
    for kind in ("main", "full", "sentences"):
        rows, titles, whole = [], [], []
        for d, roles, scores in results:
            if d.kind != kind:
                continue
            p = d.pages[0]
            found = articles(d, roles)
            text = "\n".join(d.texts[i] for a in found for i in a["body"])
            rows.append((overlap(p["text"], text), d, roles))
            whole.append(len(found) == 1)
            if any(same_title(p["title"], t) for t in d.texts):
                a = max(found, key=lambda a: sum(len(d.texts[i]) for i in a["body"]), default=None)
                best = a and headline(d, a, scores)
                titles.append(best is not None and same_title(p["title"], d.texts[best]))
                if errors and not titles[-1]:
                    print(f"  title {d.name[:12]} {p['title'][:60]!r} got {[d.texts[i][:60] for i in a['titles']] if a else None}")
        if not rows:
            continue
        confusion = collections.Counter()
        for _, d, roles in rows:
            for i, t in enumerate(d.texts):
                if (roles[i] in (LEAD, BODY)) != (d.roles[i] in (LEAD, BODY)):
                    confusion[f"{ROLES[d.roles[i]]}>{ROLES[roles[i]]}"] += 100 * len(TOKEN.findall(t)) / max(1, len(TOKEN.findall(d.pages[0]["text"]))) / len(rows)
        print("  words wrong, % of a page:", ", ".join(f"{k} {v:.2f}" for k, v in confusion.most_common(8)))
        P = np.mean([a / (a + b) if a else 0 for (a, b, c), _, _ in rows])
        R = np.mean([a / (a + c) if a else 0 for (a, b, c), _, _ in rows])
        each = sorted(f1(r) for r, _, _ in rows)
        print(f"  {kind}: F1 {2 * P * R / (P + R):.4f}  P {P:.4f}  R {R:.4f}  worst tenth {each[len(each) // 10]:.3f}  below .5 {sum(x < .5 for x in each)}"
              f"  title {np.mean(titles):.3f}  whole {np.mean(whole):.3f}")
        for r, d, roles in sorted(rows, key=lambda r: f1(r[0]))[:errors]:
            print(f"\n--- {d.name} {f1(r):.3f} {d.pages[0]['title'][:80]}")
            for i, t in enumerate(d.texts):
                if roles[i] != d.roles[i] and ((roles[i] in (LEAD, BODY)) != (d.roles[i] in (LEAD, BODY)) or TITLE in (roles[i], d.roles[i])):
                    print(f"  {d.lines[i]:4} {ROLES[d.roles[i]][:5]}->{ROLES[roles[i]][:5]} {t[:110]}")
    hits = found_n = gold_n = right = n = 0
    for d, roles, _ in results:
        if d.kind != "bundle":
            continue
        found = articles(d, roles)
        n += 1
        right += len(found) == len(d.pages)
        found_n += len(found)
        gold_n += len(d.pages)
        used = set()
        for a in found:
            text = "\n".join(d.texts[i] for i in a["body"])
            for j, p in enumerate(d.pages):
                if j not in used and f1(overlap(p["text"], text)) >= 0.5:
                    used.add(j)
                    hits += 1
                    break
    if n:
        p, r = hits / max(found_n, 1), hits / gold_n
        print(f"  bundles: {n} files, article F1 {2 * p * r / max(p + r, 1e-9):.3f}, P {p:.3f} R {r:.3f}, count right {right / n:.3f}")


def fitted(documents, F, o, steps):
    batch = Batch(documents, F)
    return lbfgs(lambda x: loss(x, batch, F, o.strength, o.margin, o.known), o.known, steps)


def doubtful(documents, F, o):
    """The pages whose clean text breaks off early: a model that has not seen the site reads on in prose of a third of the text's length."""
    names = set()
    for k in range(o.folds):
        theta = fitted([d for d in documents if fold(d.pages[0]["site"], o.folds) != k and d.kind not in ("augmented", "short")], F, o, 40)
        for d in documents:
            if fold(d.pages[0]["site"], o.folds) == k and d.kind in ("main", "full"):
                roles, _ = decode(theta, d, F)
                words = [len(TOKEN.findall(t)) for t in d.texts]
                beyond = sum(w for w, r, g in zip(words, roles, d.roles) if g in (AFTER, ASIDE) and r in (LEAD, BODY) and w > 11)
                if beyond > 0.3 * sum(w for w, g in zip(words, d.roles) if g in (LEAD, BODY)):
                    names.add(d.pages[0]["name"])
    return names


def write(path, names, theta):
    F = len(names)
    W, A, start, end = unpacked(theta, F)
    with open(path, "w", encoding="utf-8") as f:
        f.write("# How much each thing that is true of a line speaks for each role. Fitted by Tests/Fitting/fit.py; not edited by hand.\n")
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
    a.add_argument("gold")
    a.add_argument("texts", nargs="+")
    a.add_argument("--folds", type=int, default=3)
    a.add_argument("--strength", type=float, default=1.0)
    a.add_argument("--margin", type=float, default=0.0, help="how much dearer a long line of the body is than a short one (softmax margin, Gimpel and Smith 2010)")
    a.add_argument("--steps", type=int, default=100)
    a.add_argument("--errors", type=int, default=0)
    a.add_argument("--out")
    a.add_argument("--cross", action="store_true", help="judge on sites left out")
    o = a.parse_args()
    global d_lengths
    for p in (json.loads(l) for l in open(o.gold, encoding="utf-8")):
        text = open(os.path.join(o.texts[0], p["name"] + ".txt"), encoding="utf-8").read()
        d_lengths[p["name"]] = sum(1 for l in text.splitlines() if l.strip())
    names, documents = load(o)
    F = len(names)
    o.known = known(names)
    print(f"{len(documents)} documents, {sum(len(d.texts) for d in documents)} lines, {F} features")
    odd = collections.Counter((ROLES[a], ROLES[b]) for d in documents for a, b in zip(d.roles, d.roles[1:]) if GRAMMAR[0][a, b] < 0)
    odd.update(("start", ROLES[d.roles[0]]) for d in documents if GRAMMAR[1][d.roles[0]] < 0)
    odd.update((ROLES[d.roles[-1]], "end") for d in documents if GRAMMAR[2][d.roles[-1]] < 0)
    print(f"against the grammar: {dict(odd)}")
    print("labels themselves")
    judge([(d, list(d.roles), None) for d in documents])
    doubts = doubtful(documents, F, o)
    print(f"{len(doubts)} pages are left out of the fitting, since their clean text breaks off: {' '.join(sorted(n[:6] for n in doubts))}")
    sound = [d for d in documents if not any(p["name"] in doubts for p in d.pages)]
    if o.cross:
        results = []
        for k in range(o.folds):
            theta = fitted([d for d in sound if fold(d.pages[0]["site"], o.folds) != k], F, o, o.steps)
            results += [(d, *decode(theta, d, F)) for d in documents if fold(d.pages[0]["site"], o.folds) == k and d.kind not in ("augmented", "short")]
            if o.out:
                write(f"{o.out}.{k}", names, theta)
        print("sites left out")
        judge(results, o.errors)
    if o.out:
        theta = fitted(sound, F, o, o.steps)
        print("all sites")
        judge([(d, *decode(theta, d, F)) for d in documents if d.kind not in ("augmented", "short")])
        write(o.out, names, theta)


if __name__ == "__main__":
    sys.exit(main())
