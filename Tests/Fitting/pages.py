"""Pages whose clean text is known, as documents of labelled lines: as they are, several in one file, and changed as others write them.

What fit.py learns from, and how it judges what it has learnt.
"""
import collections
import json
import os
import random
import re
import subprocess
import tempfile
import unicodedata

import numpy as np

ROLES = ["before", "title", "standfirst", "credit", "lead", "body", "aside", "after"]
BEFORE, TITLE, STANDFIRST, CREDIT, LEAD, BODY, ASIDE, AFTER = range(8)
TOKEN = re.compile(r"\w+")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


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


def bundles(pages, texts, count, seed):
    """Several pages in one file, set off by a few blank lines, by one, or by a rule."""
    rng = random.Random(seed)
    for i in range(count):
        chosen = rng.sample(pages, rng.choices([2, 3], [60, 40])[0])
        gap = rng.choices(["\n\n\n\n", "\n\n", "\n\n\n"], [70, 15, 15])[0]
        roles = [r for p in chosen for _, r in labelled(p, texts[p["name"]])]
        yield f"bundle-{seed}-{i}", chosen, gap.join(texts[p["name"]].strip() for p in chosen) + "\n", roles


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
            lines = [(l, r) for l, r in labelled(p, texts[p["name"]]) if r in (TITLE, CREDIT, LEAD, BODY) or r == STANDFIRST and len(jobs) % 2]
            text = ("\n" if kind == "dense" else "\n\n").join(l for l, _ in lines) + "\n"
            jobs.append((f"{name}-clean/{p['name']}", [p], text, "clean", 0.3, [r for _, r in lines]))
            for n in range(2):
                lines = shortened([(l.strip(), r) for l, r in labelled(p, texts[p["name"]])], len(jobs))
                text = ("\n\n" if (len(jobs) + n) % 3 == 0 else "\n").join(l for l, _ in lines) + "\n"
                jobs.append((f"{name}-short{n}/{p['name']}", [p], text, "short", 0.5, [r for _, r in lines]))
        if level == 0:
            # Pages of one bundle come from one fold, so that no site is on both sides.
            usable = [p for p in pages if len(TOKEN.findall(p["text"])) >= 80]
            for f in range(o.folds):
                part = [p for p in usable if fold(p["site"], o.folds) == f]
                for n, chosen, text, roles in bundles(part, texts, 240 // o.folds, f):
                    jobs.append((n, chosen, text, "bundle", 1.0, roles))
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
    thin(names, [d for d in documents if d.kind in ("augmented", "sentences", "short", "clean")])
    for d in documents:
        if len(d.pages) == 1 and (d.roles is None or len(d.roles) != len(d.texts)):
            d.roles = label(d.texts, d.pages[0])
    # The program joins lines where it takes them for wrapped; where it did so within a bundle, nobody knows the roles.
    documents = [d for d in documents if len(d.roles) == len(d.texts)]
    for d in documents:
        d.roles = np.array(d.roles)
    return names, documents


def thin(names, documents):
    """Takes from some of the changed documents all that needs word lists or capitals, as in a language or a script without."""
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
            kept = f[~lost[f]]
            d.features[i] = kept if len(kept) else f[-1:]


def fold(site, folds):
    """The fold of a site: no site is on both sides."""
    return sum(site.encode()) * 7919 % 104729 % folds


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
