"use strict";

// Clauses that are ticked, on any page, to be copied or saved as Markdown with their sources.

(function () {
  var marks = [];

  /** Each site has ticks of its own: to a browser all pages from a disk are one place, and so are all at one port. */
  function key() {
    return "policy-marks " + new URL(policy.root || ".", location.href).pathname + " " + (document.body.dataset.corpus || "");
  }
  function read() {
    try { return JSON.parse(localStorage.getItem(key())) || []; } catch (error) { return []; }
  }
  function write() {
    // Where a browser keeps nothing for pages from a disk, ticks last as long as the page.
    try { localStorage.setItem(key(), JSON.stringify(marks)); } catch (error) { return; }
  }

  function indexOf(locator) { return marks.findIndex(function (mark) { return mark.locator === locator; }); }

  /** A box to tick; `clause` gives what is copied: locator, paragraphs, source. */
  policy.tick = function (locator, clause) {
    var box = policy.element("input", {
      type: "checkbox", class: "tick", "aria-label": policy.say("select ", "选中 ") + locator,
      title: policy.say("select, to copy as Markdown", "选中，可复制为 Markdown"),
    });
    box.checked = indexOf(locator) >= 0;
    box.addEventListener("change", function () {
      var place = indexOf(locator);
      if (box.checked && place < 0) marks.push(clause());
      if (!box.checked && place >= 0) marks.splice(place, 1);
      write();
      show();
    });
    return box;
  };

  // MARK: - Markdown, as the command writes it: `policy verify` reads it back

  function escaped(text) { return text.replace(/[\\`*_\[\]<>#|~]/g, "\\$&"); }

  function code(text) { return "`" + text.replace(/`/g, "'") + "`"; }

  /** 《title》（number，date） 二（二）引育高层次人才团队，`file:lines` `locator` */
  policy.source = function (row, title, place, locator) {
    var facts = [row.number, row.date].filter(Boolean).join("，");
    return escaped("《" + row.title + "》" + (facts ? "（" + facts + "）" : "") + " " + title) + "，"
      + code(row.file + ":" + place) + " " + code(locator);
  };

  /** All that is ticked. */
  policy.marks = function () { return marks; };

  policy.markdown = function (marks) {
    return marks.map(function (mark) {
      return mark.paragraphs.map(function (text) { return "> " + escaped(text); }).join("\n>\n")
        + "\n>\n> — " + mark.source + "\n";
    }).join("\n");
  };

  // MARK: - The bar

  function copy(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    var area = policy.element("textarea", { class: "hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    return Promise.resolve();
  }

  function save(text) {
    var link = policy.element("a", { download: policy.say("clauses.md", "条款摘录.md") });
    link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function button(english, chinese, act) {
    var button = policy.element("button", { type: "button" }, policy.say(english, chinese));
    button.addEventListener("click", function () { act(button); });
    return button;
  }

  function show() {
    var old = document.querySelector(".marks");
    if (old) old.remove();
    if (!marks.length) return;
    document.body.append(policy.element("div", { class: "marks", role: "region", "aria-label": policy.say("selected clauses", "已选条款") }, [
      policy.element("strong", { role: "status" }, policy.say(marks.length + " selected", "已选 " + marks.length + " 条")),
      button("Copy as Markdown", "复制 Markdown", function (button) {
        copy(policy.markdown(marks)).then(function () { button.textContent = policy.say("copied", "已复制"); });
      }),
      button("Save", "保存", function () { save(policy.markdown(marks)); }),
      button("Clear", "清空", function () {
        marks = [];
        write();
        document.querySelectorAll(".tick").forEach(function (box) { box.checked = false; });
        show();
      }),
    ]));
  }

  /** What was ticked before, and a box for every clause of a document's page or of an answer. */
  policy.startMarks = function () {
    marks = read();
    document.querySelectorAll("main[data-title] article[id],main [data-title] article[id]").forEach(function (article) {
      var facts = article.closest("[data-title]").dataset;
      var heading = article.querySelector("h2,h3,h4"), code = heading && heading.querySelector("code");
      if (!code) return;
      var locator = code.textContent, words = heading.cloneNode(true);
      words.querySelectorAll("code,.note,.rank").forEach(function (part) { part.remove(); });
      var title = words.textContent.trim();
      heading.prepend(policy.tick(locator, function () {
        // An answer has the words that matched, and the clause whole below them where that is more.
        var parts = article.querySelectorAll(article.querySelector(".whole") ? ".whole p" : "blockquote p");
        var body = Array.from(parts, function (part) { return part.textContent; });
        var place = article.querySelector("p.note:last-child,article>footer").textContent;
        return {
          locator: locator, paragraphs: body.length ? body : [title],
          source: policy.source(facts, title, place.slice(facts.file.length + 1), locator),
        };
      }), " ");
    });
    show();
  };
})();
