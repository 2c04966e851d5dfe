#!/usr/bin/env python3
"""Fits the weights by which the line is chosen that is an article's headline, or that names its day or authors, and says how well they
do on sites left out.

  fit_fields.py FEATURES DATA GOLD TEXTS [--headlines] [--folds N] [--out FILE] [--strength S] [--errors N]

  FEATURES  the program that build.sh makes
  DATA      Sources/Feed/Data, with line weights that are fitted; {} stands for the number of a fold that they have not seen
  GOLD      JSON Lines: name, site, date, authors
  TEXTS     directories of NAME.txt

Headlines come first: the other fields are judged by where they stand beside them.

The model is a choice between the lines and none (multinomial logit, McFadden 1974), fitted by L-BFGS with an L2 penalty.
Where several lines name what is right, any of them will do. Needs numpy and scipy.
"""
import argparse
import datetime
import json
import os
import re
import subprocess

import numpy as np
import scipy.optimize

from pages import fold, same_title

FIELDS = {"fields": ["day", "authors"], "headlines": ["title"]}

# What is known before any page is seen, as in fit.py. The day of a change, a picture's, a post's or a comment's is not the article's.
KNOWN = {
    "title": {"rank:first": 1, "role:title": 1, "repeated:just-above": -1, "phrase:credit/begins": -2, "phrase:credit/inside": -1, "inside:contains": -0.5,
              "sign:byline": -2, "sign:handle": -1, "topic:0": -0.5, "topic:all": 0.5, "edge:top": 1.5, "neighbour:below/longer-open": 1, "neighbour:below/longer-stop": 1,
              "neighbour:above/shorter-open": -2, "lengthAndEnd:19-25/open": -2.5, "lengthAndEnd:26+/open": -3,
              "lengthAndEnd:19-25/stop": -1, "lengthAndEnd:26+/stop": -2},
    "day": {"zone:behind": -1, "label:updated": -2, "labelInZone:updated/behind": -2,  "label:published": 1.5, "form:sentence": -3.5, "sign:doubled": -1.5, "sign:handle": -4, "sign:bracketed": -0.5, "phrase:credit": -3,
            "phrase:copyright": -4, "under:comments": -2, "under:related": -1, "under:more": -1, "phrase:comments": -1, "sign:past": -1},
    "authors": {"sign:doubled": -0.5, "label:above": 1.5, "form:byline": 1, "phrase:credit": -1, "phrase:copyright": -3, "under:comments": -2, "under:related": -2.5,
                "topic:0": 0.5, "topic:all": -0.5},
}


def norm(s):
    return re.sub(r"\s+", " ", (s or "").replace("’", "'")).strip().casefold()


def author_f1(gold, found):
    g, f = {norm(x) for x in gold}, {norm(x) for x in found}
    return 2 * len(g & f) / (len(g) + len(f)) if g or f else 1.0


def near(gold, day):
    """Whether a day is the gold's, which sometimes has it in another zone, or in the year in which the page was crawled."""
    if not gold or not day:
        return False
    a, b = datetime.date.fromisoformat(gold), datetime.date.fromisoformat(day[:10])
    return abs((a - b).days) <= 1 or (a.month, a.day) == (b.month, b.day)


def worth(field, page, named):
    if field == "title":
        return float(same_title(page["title"], named))
    if field == "day":
        return float(near(page["date"], named))
    return author_f1(page["authors"] or [], [n for n in named.split("|") if n])


# How much a page counts from which all right lines are taken out.
WITHOUT = {"day": 1.0, "authors": 0.0, "title": 0.0}


# How much a page counts that names nobody or no day.
NOBODY = 0.5


def is_known(field, page):
    return bool(page["date" if field == "day" else field])


class Choice:
    __slots__ = "page level features worths named texts lines weight".split()


def load(o):
    pages = {p["name"]: p for p in (json.loads(l) for l in open(o.gold, encoding="utf-8"))}
    mode = "headlines" if o.headlines else "fields"
    choices = {f: [] for f in FIELDS[mode]}
    for k in range(o.folds) if "{}" in o.data else [None]:
        paths = [os.path.join(t, n + ".txt") for t in o.texts for n, p in pages.items() if k is None or fold(p["site"], o.folds) == k]
        out = subprocess.run([o.features, o.data.replace("{}", str(k)), mode], input="\n".join(paths).encode(),
                             stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace").split("\n")
        names = out[0].split("\t")
        for row in out[1:]:
            cells = row.split("\t", 4)
            if cells[0] == "file":
                page = pages[os.path.basename(cells[1])[:-4]]
                for f in choices:
                    c = Choice()
                    c.weight = 1.0
                    c.page, c.level, c.features, c.worths, c.named, c.texts, c.lines = page, os.path.basename(os.path.dirname(cells[1])), [], [], [], [], []
                    choices[f].append(c)
            elif len(cells) == 5:
                c = choices[cells[0]][-1]
                c.lines.append(int(cells[1]))
                c.features.append(np.array(cells[2].split(), dtype=int))
                c.worths.append(worth(cells[0], page, cells[3]))
                c.named.append(cells[3])
                c.texts.append(cells[4])
    # A text without its headline is seldom: those that miss it here were cut to the region around the article.
    for c in choices.get("title", []):
        c.weight = 1.0 if max(c.worths, default=0) > 0.5 else 0.2
    # Where nobody is known to have written a page, nothing is learnt, unless somebody who looked for its lines found none.
    for f, cs in choices.items():
        for c in cs:
            if not is_known(f, c.page):
                c.weight = NOBODY
    return names, {f: [c for c in cs if is_known(f, c.page) or f != "title" and "roles" in c.page] for f, cs in choices.items()}


def without(choices, weight):
    """The same pages with all lines taken out that name what is right: then none is to be named."""
    out = []
    for c in choices:
        others = [i for i, x in enumerate(c.worths) if x < 0.5]
        if others and len(others) < len(c.worths):
            d = Choice()
            d.page, d.level, d.weight = c.page, c.level, weight
            d.features, d.worths = [c.features[i] for i in others], [0.0] * len(others)
            out.append(d)
    return out


def fitted(field, choices, names, strength, doubt):
    """`doubt` makes naming none likelier than it is in these pages."""
    choices = choices + without(choices, WITHOUT[field])
    known = np.array([KNOWN[field].get(n, 0.0) for n in names])

    def loss(w):
        away = w - known
        value, grad = 0.5 * strength * away @ away, strength * away
        for c in choices:
            if not c.features:
                continue
            s = np.array([w[f].sum() for f in c.features] + [doubt])
            right = np.array([x >= 0.5 for x in c.worths] + [not any(x >= 0.5 for x in c.worths)])
            top = s.max()
            e = np.exp(s - top)
            value += c.weight * (np.log(e.sum()) - np.log(e[right].sum()))
            d = c.weight * (e / e.sum() - right * e / e[right].sum())
            for f, x in zip(c.features, d):
                grad[f] += x
        return value, grad
    return scipy.optimize.minimize(loss, known, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def chosen(w, c):
    """What is named: the best line, and for authors those beside it that are better than none."""
    scores = [w[f].sum() for f in c.features]
    if not scores or max(scores) <= 0:
        return [], scores
    best = int(np.argmax(scores))
    return [best], scores


def judge(field, results, errors):
    for level in sorted({c.level for c, _, _ in results}):
        rows = [(c, picks, scores) for c, picks, scores in results if c.level == level]
        there = [r for r in rows if any(x >= 0.5 for x in r[0].worths)]
        absent = [r for r in rows if not any(x >= 0.5 for x in r[0].worths)]
        right = np.mean([max([c.worths[i] for i in p] or [0]) for c, p, _ in there])
        most = np.mean([max(c.worths) for c, _, _ in there])
        print(f"  {field} {level}: right {right:.3f} of {len(there)} (at most {most:.3f}), none named {np.mean([not p for _, p, _ in absent]):.3f} of {len(absent)}")
        for c, p, s in rows if errors else []:
            want = max(range(len(c.worths)), key=lambda i: c.worths[i], default=None)
            if want is not None and c.worths[want] < 0.5:
                want = None
            got = p[0] if p else None
            if (want is None) != (got is None) or (want is not None and c.worths[got] < c.worths[want]):
                print(f"    {level} {c.page['name'][:6]} {c.page['date']} {c.page['authors']}")
                for mark, i in (("-", want), ("+", got)):
                    if i is not None:
                        print(f"      {mark} {s[i]:6.2f} line {c.lines[i]} {c.named[i]} | {c.texts[i][:100]} | {' '.join(NAMES[f] for f in c.features[i])}")


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("features")
    a.add_argument("data")
    a.add_argument("gold")
    a.add_argument("texts", nargs="+")
    a.add_argument("--folds", type=int, default=5)
    a.add_argument("--strength", type=float, default=5.0)
    a.add_argument("--doubt", type=float, help="how much likelier none is than in these pages; 1, for headlines 0")
    a.add_argument("--headlines", action="store_true", help="the headline instead of the other fields")
    a.add_argument("--errors", action="store_true")
    a.add_argument("--out")
    o = a.parse_args()
    if o.doubt is None:
        o.doubt = 0 if o.headlines else 1
    global NAMES
    NAMES, choices = load(o)
    weights = []
    for field in choices:
        results = []
        for k in range(o.folds):
            w = fitted(field, [c for c in choices[field] if fold(c.page["site"], o.folds) != k], NAMES, o.strength, o.doubt)
            results += [(c, *chosen(w, c)) for c in choices[field] if fold(c.page["site"], o.folds) == k]
        judge(field, results, o.errors)
        if o.out:
            weights.append(fitted(field, choices[field], NAMES, o.strength, o.doubt))
    if o.out:
        with open(o.out, "w", encoding="utf-8") as f:
            f.write(f"# How much each thing that is true of a line speaks for its {'being the headline' if o.headlines else 'naming the day or the authors'} of an article. "
                    "Fitted by Tests/Fitting/fit_fields.py; not edited by hand.\n# feature\t" + "\t".join(choices) + "\n")
            for i, name in enumerate(NAMES):
                if max(abs(w[i]) for w in weights) >= 0.005:
                    f.write(name + "\t" + "\t".join(f"{w[i]:.2f}" for w in weights) + "\n")


if __name__ == "__main__":
    main()
