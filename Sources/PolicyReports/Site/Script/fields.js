"use strict";

// Fields of documents that are asked for by a value.

(function () {
  /** Undefined for a field of words; null where the words are no value. */
  policy.fieldTest = function (name, word) {
    var head = policy.data.head[0], lower = policy.folded(word);
    function among(words) {
      var value = Object.keys(words).find(function (key) { return words[key].includes(lower); });
      return value === undefined ? null : function (row) { return (row[name] || "unknown") === value; };
    }
    if (name === "level") return among(head.levelWords);
    if (name === "validity") return among(head.validityWords);
    if (name !== "date") return undefined;
    var span = policy.days(word) || policy.days(lower);
    policy.asksDay = Boolean(span) || policy.asksDay;
    return span && function (row) {
      return Boolean(row.date) && (!span[0] || span[0] <= row.date) && (!span[1] || row.date <= span[1]);
    };
  };

  /** 2020, 2020-07, 2020..2022: first and last day; null for anything else. */
  policy.days = function (text) {
    function span(word) {
      var parts = word.replace(/[年月]/g, "-").replace(/日/g, "").split("-").filter(Boolean);
      if (parts.length < 1 || parts.length > 3 || !parts.every(function (part) { return /^\d+$/.test(part); })) return null;
      var year = Number(parts[0]), month = Number(parts[1]), day = Number(parts[2]);
      if (year < 1900 || year > 2199 || (parts.length > 1 && (month < 1 || month > 12))) return null;
      var last = new Date(Date.UTC(year, parts.length > 1 ? month : 12, 0)).getUTCDate();
      if (parts.length > 2 && (day < 1 || day > last)) return null;
      function two(number) { return (number < 10 ? "0" : "") + number; }
      return [
        year + "-" + two(parts.length > 1 ? month : 1) + "-" + two(parts.length > 2 ? day : 1),
        year + "-" + two(parts.length > 1 ? month : 12) + "-" + two(parts.length > 2 ? day : last),
      ];
    }
    var dots = text.indexOf("..");
    if (dots < 0) return span(text);
    var from = text.slice(0, dots), to = text.slice(dots + 2), first = from && span(from), last = to && span(to);
    if ((!from && !to) || (from && !first) || (to && !last)) return null;
    if (first && last && first[0] > last[1]) return null;
    return [first ? first[0] : null, last ? last[1] : null];
  };
})();
