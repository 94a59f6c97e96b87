"use strict";

// The search in the page: box, hits, filters, keys.

(function () {
  var PAGE = 20, MOST = 20000, state = { typed: "", result: null, shown: 0, levels: new Set(), document: null, turn: 0 };

  policy.fetch = function (kind, number) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = policy.root + "data/" + kind + "-" + number + ".js";
      script.onload = function () {
        script.remove();
        if (policy.data[kind][number]) resolve(); else reject(new Error(script.src));
      };
      script.onerror = function () { reject(new Error(script.src)); };
      document.head.append(script);
    });
  };

  // MARK: - Asking

  async function ask(typed) {
    var turn = state.turn += 1, started = performance.now(), result;
    state.typed = typed;
    policy.asksDay = false;
    document.body.classList.toggle("asked", Boolean(typed.trim()));
    if (!typed.trim()) return results().replaceChildren();
    try {
      result = await policy.search(typed);
    } catch (error) {
      if (turn === state.turn) fail(error, typed);
      return;
    }
    // A later question was asked meanwhile.
    if (turn !== state.turn) return;
    state.result = result;
    state.levels = new Set();
    state.document = null;
    state.milliseconds = Math.round(performance.now() - started);
    await show();
  }

  function results() { return document.getElementById("results"); }

  function fail(error, typed) {
    if (error.from === undefined) {
      return results().replaceChildren(policy.element("p", { class: "error", role: "alert" },
        policy.say("data of the site could not be loaded: ", "站点数据无法载入：") + (error.message || error)));
    }
    var letters = Array.from(typed);
    results().replaceChildren(policy.element("div", { class: "error", role: "alert" }, [
      policy.element("p", {}, error.message),
      policy.element("code", {}, [
        letters.slice(0, error.from).join(""),
        policy.element("mark", {}, letters.slice(error.from, error.to).join("") || " "), letters.slice(error.to).join(""),
      ]),
    ]));
  }

  function row(hit) { return policy.corpus.rows[policy.corpus.documents[hit.clause]]; }

  function wanted() {
    return state.result.hits.filter(function (hit) {
      return (!state.levels.size || state.levels.has(row(hit).level)) && (!state.document || row(hit).id === state.document);
    });
  }

  async function show() {
    var hits = wanted(), turn = state.turn, list = policy.element("ol", { class: "hits" });
    var cards = await Promise.all([more(hits, 0, list)]);
    if (turn !== state.turn) return;
    var parts = [summary(hits), filters(), list], pressed = document.activeElement && document.activeElement.closest(".chip");
    if (hits.length > PAGE) parts.push(moreButton(hits, list));
    results().replaceChildren.apply(results(), parts.filter(Boolean));
    if (pressed) focusChip(pressed.textContent);
    return cards;
  }

  /** Who filters by keys goes on from the same filter. */
  function focusChip(label) {
    var chip = Array.from(document.querySelectorAll(".chip")).find(function (chip) { return chip.textContent === label; });
    if (chip) chip.focus();
  }

  function moreButton(hits, list) {
    var button = policy.element("button", { type: "button", class: "more" }, policy.say("more", "更多"));
    button.addEventListener("click", async function () {
      await more(hits, list.children.length, list);
      if (list.children.length >= Math.min(hits.length, MOST)) button.remove();
    });
    return button;
  }

  async function more(hits, from, list) {
    var next = hits.slice(from, from + PAGE), words = await policy.wordsOf(next.map(function (hit) { return hit.clause; }));
    next.forEach(function (hit, place) { list.append(policy.card(row(hit), words[place], state.result.terms)); });
  }

  // MARK: - What is found

  function summary(hits) {
    var head = policy.corpus.head, all = state.result.hits.length;
    var searched = policy.say(policy.counted(head.documents, "document") + ", " + policy.counted(head.clauses, "clause"), head.documents + " 篇 " + head.clauses + " 条");
    searched += leftOut();
    if (!all) return nothing(searched);
    var shown = hits.length < all ? policy.say(", " + hits.length + " as filtered", "，筛选后 " + hits.length + " 条") : "";
    return policy.element("p", { class: "note", role: "status" }, policy.say(
      policy.counted(all, "clause") + shown + " of " + searched + "; " + state.milliseconds + " ms",
      searched + "中有 " + all + " 条" + shown + "（" + state.milliseconds + " 毫秒）"));
  }

  /** What names no day is in no span of days. */
  function leftOut() {
    var count = policy.asksDay ? policy.corpus.rows.filter(function (row) { return !row.date; }).length : 0;
    return count ? policy.say(" (" + policy.counted(count, "document") + " without a day left out)", "（" + count + " 篇没有日期，未计入）") : "";
  }

  /** How much was searched, and which word is in no clause. */
  function nothing(searched) {
    var parts = [policy.element("p", { role: "status" }, policy.say("No clause of " + searched + " answers this.", "已检 " + searched + "，没有相符的条款。"))];
    if (state.result.counts.length > 1) {
      parts.push(policy.element("ul", { class: "note" }, state.result.counts.map(function (count) {
        return policy.element("li", {}, [
          link(count.term), policy.say(": " + policy.counted(count.clauses, "clause"), "：" + (count.clauses ? count.clauses + " 条" : "任何条款中都没有")),
        ]);
      })));
    }
    parts.push(policy.element("p", { class: "note" }, policy.say(
      "Only what stands in the text is found here; the command also answers questions in plain words: policy search.",
      "本页只检索原文所载字词；整句提问的近似匹配请用命令 policy search。")));
    return policy.element("div", { class: "nothing" }, parts);
  }

  function link(words) {
    var anchor = policy.element("a", { href: "index.html?q=" + encodeURIComponent(words) }, words);
    return anchor;
  }

  function chip(label, count, isOn, act) {
    var button = policy.element("button", { type: "button", class: "chip", "aria-pressed": String(isOn) }, label + " " + count);
    button.addEventListener("click", act);
    return button;
  }

  /** By level, and by the documents with the most hits. */
  function filters() {
    var levels = new Map(), documents = new Map(), names = policy.corpus.head.levels;
    state.result.hits.forEach(function (hit) {
      levels.set(row(hit).level, (levels.get(row(hit).level) || 0) + 1);
      documents.set(row(hit).id, (documents.get(row(hit).id) || 0) + 1);
    });
    if (documents.size < 2) return null;
    var chips = Object.keys(names).filter(function (level) { return levels.has(level); }).map(function (level) {
      return chip(policy.say(level, names[level]), levels.get(level), state.levels.has(level), function () {
        if (!state.levels.delete(level)) state.levels.add(level);
        show();
      });
    });
    var most = Array.from(documents).sort(function (a, b) { return b[1] - a[1]; }).slice(0, 6);
    chips = chips.concat(most.map(function (entry) {
      var found = policy.corpus.rows.find(function (row) { return row.id === entry[0]; });
      return chip(found.number || found.title, entry[1], state.document === entry[0], function () {
        state.document = state.document === entry[0] ? null : entry[0];
        show();
      });
    }));
    return policy.element("div", { class: "chips", role: "group", "aria-label": policy.say("filter", "筛选") }, chips);
  }

  // MARK: - Keys and addresses

  /** Of the hits that are shown: a level may be filtered away. */
  function links() {
    return Array.from(document.querySelectorAll(".hit :is(h2,h3)>a:first-of-type")).filter(function (link) { return link.getClientRects().length; });
  }

  function move(step) {
    var all = links(), place = all.indexOf(document.activeElement) + step;
    if (place < 0) return box().focus();
    if (all[place]) all[place].focus();
  }

  function box() { return document.querySelector("header.site input[type=search]"); }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    var isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    var hit = document.activeElement && document.activeElement.closest(".hit");
    if (event.key === "/" && !isTyping) { box().focus(); box().select(); }
    else if (event.key === "ArrowDown" && (hit || event.target === box() || event.target.closest(".chips")) && links().length) move(1);
    else if (event.key === "ArrowUp" && hit) move(-1);
    else if (event.key === "x" && hit && !isTyping) hit.querySelector(".tick").click();
    else if (event.key === "Escape" && !isTyping) box().focus();
    else return;
    event.preventDefault();
  }

  /** `?q=…` or `#q=…`: a search is a link. */
  function asked() {
    var typed = new URLSearchParams(location.search).get("q");
    return location.hash.startsWith("#q=") ? decodeURIComponent(location.hash.slice(3)) : typed || "";
  }

  function remember(typed) {
    // From a disk some browsers let no page change its address but behind the #.
    try { history.replaceState(null, "", typed ? "?q=" + encodeURIComponent(typed) : "?"); } catch (error) {
      location.hash = "q=" + encodeURIComponent(typed);
    }
  }

  function start() {
    var isStart = document.body.classList.contains("start"), timer = 0;
    policy.language = document.documentElement.lang;
    policy.root = isStart || document.body.classList.contains("report") ? "" : "../";
    document.addEventListener("keydown", keys);
    policy.startMarks();
    // Where a program serves the pages, it answers too: its first hit has the keys.
    if (document.body.classList.contains("answer") && !location.hash && links()[0]) links()[0].focus({ preventScroll: true });
    if (!isStart || box().form.getAttribute("action") !== "index.html") return;
    document.querySelector("main").prepend(policy.element("section", { id: "results", "aria-live": "polite" }));
    box().addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () { ask(box().value); }, 150);
    });
    box().form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      remember(box().value);
      ask(box().value).then(function () { if (links()[0]) links()[0].focus(); });
    });
    window.addEventListener("hashchange", function () { box().value = asked(); ask(asked()); });
    box().value = asked();
    if (asked()) ask(asked());
  }

  document.addEventListener("DOMContentLoaded", start);
})();
