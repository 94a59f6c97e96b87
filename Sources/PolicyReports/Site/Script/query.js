"use strict";

// The query language, as the command reads it; what a page cannot answer is said by name.

(function () {
  var LIMITS = { length: 4096, depth: 64, terms: 256 };
  var SCOPES = { "句": 0, "段": 1, "条": 2, "章": 3, "篇": 4, s: 0, p: 1, c: 2, h: 3, d: 4 };
  var fail = policy.fail;
  /** Their answers need more than a page carries. */
  var BEYOND = { duty: "责任:", clause: "条:", cites: "引用:" };

  policy.parse = function (query) {
    var count = Array.from(query).length;
    if (count > LIMITS.length) fail(LIMITS.length, count, "the query is too long", "检索式过长");
    var tokens = policy.lexed(query), index = 0, depth = 0, terms = 0, inField = null;
    var end = { kind: "end", from: count, to: count };

    function next() { return tokens[index] || end; }
    function startsOperand() { return ["word", "quoted", "open", "not", "related", "field"].includes(next().kind); }
    function dangling(token) {
      fail(token.from, token.to, "“" + token.text + "” needs a term on its other side", "“" + token.text + "”的另一侧缺少检索词");
    }
    function missing() {
      var token = next();
      if (token.kind === "close") fail(token.from, token.to, "this bracket closes nothing", "多余的右括号");
      if (token.kind === "or" || token.kind === "near") dangling(token);
      fail(token.from, token.to, "there is nothing to look for here", "这里没有可查的内容");
    }
    function descend(token) {
      depth += 1;
      if (depth > LIMITS.depth) fail(token.from, token.to, "brackets are nested too deep", "括号嵌套过深");
    }
    function term(token) {
      terms += 1;
      if (terms > LIMITS.terms) fail(token.from, token.to, "the query has too many terms", "检索词过多");
      var phrase = policy.phrase(token.text);
      if (!phrase) fail(token.from, token.to, "there is nothing to look for here", "这里没有可查的内容");
      var isQuoted = token.kind === "quoted" || !policy.isPlainWord(token.text);
      return { kind: "term", text: token.text, phrase: phrase, isQuoted: isQuoted };
    }
    function several(kind, parts) {
      if (parts.length === 1) return parts[0];
      return { kind: kind, parts: [].concat.apply([], parts.map(function (part) {
        return part.kind === kind ? part.parts : [part];
      })) };
    }
    function parseOr() {
      var parts = [parseAnd()];
      while (next().kind === "or") {
        var sign = next();
        index += 1;
        if (!startsOperand()) dangling(sign);
        parts.push(parseAnd());
      }
      return several("any", parts);
    }
    function parseAnd() {
      if (!startsOperand()) missing();
      var parts = [parseNot()];
      while (startsOperand()) parts.push(parseNot());
      return several("all", parts);
    }
    function parseNot() {
      if (next().kind !== "not") return parseNear();
      var sign = next();
      index += 1;
      if (!startsOperand()) dangling(sign);
      descend(sign);
      var part = parseNot();
      depth -= 1;
      return part.kind === "not" ? part.part : { kind: "not", part: part };
    }
    function parseNear() {
      var query = parsePrimary();
      while (next().kind === "near") {
        var sign = next(), near = nearness(sign);
        index += 1;
        if (!startsOperand() || next().kind === "not") dangling(sign);
        var right = parsePrimary();
        check(query, near, right, sign);
        query = { kind: "near", a: query, near: near, b: right };
      }
      return query;
    }
    function parsePrimary() {
      var token = next();
      index += 1;
      switch (token.kind) {
      case "word":
      case "quoted": return inField ? value(inField, token) : term(token);
      case "related":
        if (inField) dangling(token);
        if (!["word", "quoted"].includes(next().kind)) dangling(token);
        return fail(token.from, next().to, "~ (other names) is answered by the command alone", "~（其他名称）只能用命令检索");
      case "field": return field(token);
      case "open": return group(token);
      default:
        index -= 1;
        return missing();
      }
    }
    function group(token) {
      descend(token);
      if (next().kind === "close") fail(token.from, next().to, "there is nothing between the brackets", "括号内没有内容");
      if (next().kind === "end") fail(token.from, token.to, "the bracket is never closed", "括号没有闭合");
      var query = parseOr();
      if (next().kind !== "close") fail(token.from, token.to, "the bracket is never closed", "括号没有闭合");
      index += 1;
      depth -= 1;
      return query;
    }
    function field(token) {
      var name = token.text;
      if (BEYOND[name]) {
        fail(token.from, token.to, BEYOND[name] + " is answered by the command alone", BEYOND[name] + " 只能用命令检索");
      }
      if (next().kind === "open") {
        // Each word in the brackets is a value.
        var outer = inField, open = next();
        index += 1;
        inField = name;
        var query = group(open);
        inField = outer;
        return query;
      }
      if (!["word", "quoted"].includes(next().kind)) fail(token.from, token.to, "a value is missing here", "之后缺少内容");
      index += 1;
      return value(name, tokens[index - 1]);
    }
    function value(name, value) {
      var test = policy.fieldTest(name, value.text);
      if (test === undefined) {
        return { kind: "field", name: name, term: term(value), number: name === "number" && policy.officialNumber(value.text) };
      }
      if (!test) fail(value.from, value.to, "no value of this field", "不能作为此项的值");
      return { kind: "field", name: name, test: test };
    }

    if (!tokens.length) fail(0, count, "write what to look for", "请写要查的词");
    var tree = parseOr();
    if (index < tokens.length) missing();
    return tree;
  };

  function nearness(sign) {
    var folded = String.fromCodePoint.apply(null, policy.fold(sign.text.slice(1)).codes);
    if (sign.text[0] === "/" && SCOPES.hasOwnProperty(folded)) return { scope: SCOPES[folded] };
    if (!/^[0-9]/.test(folded)) {
      fail(sign.from, sign.to, "no such scope: /句 /段 /条 /章 /篇 or /20", "没有这个范围：可用 /句 /段 /条 /章 /篇 或字数，如 /20");
    }
    var distance = /^[0-9]+$/.test(folded) ? Number(folded) : 0;
    if (distance < 1 || distance > 10000) fail(sign.from, sign.to, "write 1 to 10000 characters", "字数可用 1 至 10000");
    return { distance: distance, ordered: sign.text[0] !== "/" };
  }

  function isMeasurable(query) {
    if (query.kind === "any") return query.parts.every(isMeasurable);
    return query.kind === "term" || (query.kind === "near" && query.near.distance !== undefined);
  }

  function widest(query) {
    switch (query.kind) {
    case "field": return 2;
    case "all":
    case "any": return Math.max.apply(null, query.parts.map(widest));
    case "not": return widest(query.part);
    case "near": return Math.max(widest(query.a), widest(query.b), query.near.scope === undefined ? -1 : query.near.scope);
    default: return -1;
    }
  }

  function check(left, near, right, sign) {
    if (near.distance !== undefined) {
      if (isMeasurable(left) && isMeasurable(right)) return;
      fail(sign.from, sign.to, "this measures between words; for groups use /句", "只能用于词与词之间；词组之间请用范围，如 /句");
    }
    if (Math.max(widest(left), widest(right)) > near.scope) {
      fail(sign.from, sign.to, "a field or a wider scope cannot stand inside a narrower one", "条件或较大的范围不能用在较小的范围之内");
    }
  }

  /** The terms that a hit is asked to contain, each once. */
  policy.positiveTerms = function (query) {
    var terms = [];
    function add(term) {
      var isKnown = terms.some(function (known) { return known.text === term.text && known.isQuoted === term.isQuoted; });
      if (!isKnown) terms.push(term);
    }
    (function collect(query) {
      if (query.kind === "term") add(query);
      else if (query.kind === "field" && query.name === "heading") add(query.term);
      else if (query.kind === "near") { collect(query.a); collect(query.b); }
      else if (query.kind === "all" || query.kind === "any") query.parts.forEach(collect);
    })(query);
    return terms;
  };
})();
