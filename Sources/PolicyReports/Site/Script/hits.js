"use strict";

// What a hit shows.

(function () {
  /** A hit: its place, its words with what was asked for marked, its source. */
  policy.card = function (found, words, terms) {
    var phrases = terms.map(function (term) { return term.phrase; }), locator = found.id + "#" + words[1], place = words[2];
    var tick = policy.tick(locator, function () {
      return {
        locator: locator, source: policy.source(found, words[0] + words[3], place, locator),
        paragraphs: words[4] ? words[4].split("\n") : [words[3]],
      };
    });
    var facts = [found.number, found.issuer, found.date].filter(Boolean).join(" · ");
    return policy.element("li", { class: "hit" }, [
      policy.element("h2", { lang: "zh-Hans" }, [
        tick, policy.element("a", { href: policy.address(found, locator) }, [words[0]].concat(marked(words[3], phrases))),
      ]),
      policy.element("p", { class: "facts", lang: "zh-Hans" }, [
        found.level ? policy.element("span", { class: "level" }, policy.say(found.level, policy.corpus.head.levels[found.level])) : "", " ",
        policy.element("cite", {}, found.title), facts ? " " + facts : "",
      ]),
      passages(words[4], phrases),
      policy.element("footer", {}, [policy.element("code", {}, locator), " " + found.file + ":" + place]),
    ]);
  };

  function marked(text, phrases) {
    var parts = [], end = 0;
    policy.matches(text, phrases).forEach(function (match) {
      if (match[1] <= end) return;
      var from = Math.max(match[0], end);
      parts.push(text.slice(end, from), policy.element("mark", {}, text.slice(from, match[1])));
      end = match[1];
    });
    return parts.concat(text.slice(end)).filter(Boolean);
  }

  /** The sentences with words that were asked for; where none has, the first. */
  function passages(body, phrases) {
    var sentences = body.match(/[^。！？!?\n]+[。！？!?]*[”’）)》」』]*/g) || [], quoted = [], last = -2, length = 0;
    sentences.forEach(function (sentence, place) {
      if (length > 400 || !policy.matches(sentence, phrases).length) return;
      if (place !== last + 1 && (quoted.length || place > 0)) quoted.push("…");
      quoted = quoted.concat(marked(sentence.trim(), phrases));
      last = place;
      length += sentence.length;
    });
    if (!quoted.length) quoted = marked((sentences[0] || "").trim().slice(0, 200), phrases);
    return policy.element("blockquote", { lang: "zh-Hans" }, [policy.element("p", {}, quoted)]);
  }
})();
