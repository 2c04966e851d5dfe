// Finds articles by words of their titles, summaries and tags, newest first.
//
// What it reads is cut in pieces: the newest entries first, then a piece for each page of the archive, and only as many
// as it takes to fill a screen. Nothing of an article is ever read as markup.
"use strict";
(() => {
  const enough = 30;
  const button = document.getElementById("go");
  const field = document.getElementById("words");
  const state = document.getElementById("state");
  const list = document.getElementById("hits");
  const older = document.getElementById("older");
  let run = 0;

  // Small letters without accents: "Zürich" is found by "zurich", "Straße" by "strasse".
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th" };
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[ßæœøđðłıþ]/g, (letter) => letters[letter]);

  const piece = async (name) => {
    const answer = await fetch("search/" + name + ".json");
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const matches = (hit, words) => {
    const text = " " + folded([hit.t, hit.s, hit.k].join(" ")).replace(/[^\p{L}\p{N}]+/gu, " ");
    return words.every((word) => text.includes(" " + word));
  };

  const show = (hit) => {
    const item = document.createElement("li");
    const article = document.createElement("article");
    const heading = document.createElement("h2");
    const link = document.createElement("a");
    const byline = document.createElement("p");
    const time = document.createElement("time");
    const summary = document.createElement("p");
    if (hit.l) article.lang = hit.l;
    article.dir = "auto";
    // Only pages of this site are led to.
    link.href = new URL(hit.u, document.baseURI).pathname.includes("/articles/") ? hit.u : "index.html";
    link.textContent = hit.t;
    time.dateTime = hit.d;
    time.textContent = hit.d;
    byline.className = "byline";
    summary.textContent = hit.s === hit.t ? "" : hit.s;
    heading.append(link);
    byline.append(time);
    article.append(heading, byline, summary);
    item.append(article);
    list.append(item);
  };

  const search = async (text) => {
    const mine = ++run;
    const words = folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
    list.textContent = "";
    older.hidden = true;
    state.textContent = words.length === 0 ? "" : "Searching…";
    if (words.length === 0) return;
    let found = 0;
    let wanted = enough;
    let next = null;
    const go = async () => {
      older.hidden = true;
      while (found < wanted && next !== 0) {
        const part = await piece(next === null ? "newest" : String(next).padStart(6, "0"));
        if (mine !== run) return;
        next = next === null ? part.pages : next - 1;
        for (const hit of part.entries) {
          if (!matches(hit, words)) continue;
          show(hit);
          found += 1;
        }
        state.textContent = next === 0 ? "" : "Searching… " + next + " pages of older articles are left";
      }
      state.textContent = found === 0 ? "Nothing was found." : found + (found === 1 ? " article" : " articles") + (next === 0 ? "" : " so far");
      older.hidden = next === 0;
    };
    older.onclick = () => {
      wanted = found + enough;
      go().catch(fail);
    };
    await go();
  };

  const fail = () => {
    state.textContent = location.protocol === "file:"
      ? "Searching works when the pages are served by a web server, not from a disk."
      : "The search could not be finished; please try again.";
  };

  const start = () => {
    const words = new URLSearchParams(location.search).get("q") || "";
    field.value = words;
    search(words).catch(fail);
  };

  const go = () => {
    history.replaceState(null, "", "?q=" + encodeURIComponent(field.value));
    search(field.value).catch(fail);
  };

  button.addEventListener("click", go);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") go();
  });
  start();
})();
