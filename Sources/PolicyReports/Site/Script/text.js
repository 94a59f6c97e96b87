"use strict";

// The site's one name. Data call it: policy("postings", 3, …); what the parts of the script share hangs on it.
var policy = function (kind, number, first, second) {
  policy.data[kind][number] = policy.read[kind](first, second);
};
policy.data = { head: [], folding: [], documents: [], fields: [], postings: [], texts: [] };
policy.read = {};

// MARK: - Numbers, as characters: a small one is one byte of the file, and none is a quotation mark or a control.

/** Reads whole numbers one after another. */
policy.numbers = function (text) {
  var at = 0;
  function plain(code) {
    if (code >= 0xe000) code -= 0x800;
    if (code >= 0x202a) code -= 2;
    if (code >= 0xa0) code -= 0x21;
    if (code >= 0x5d) code -= 1;
    return code - 0x23;
  }
  function code() {
    var code = text.codePointAt(at);
    at += code > 0xffff ? 2 : 1;
    return code;
  }
  return {
    next: function () {
      var first = code();
      return first < 0xf0000 ? plain(first) : (first - 0xf0000) * 0x8000 + plain(code());
    },
    isAtEnd: function () { return at >= text.length; },
  };
};

// MARK: - Folding, by the command's own table

var IGNORED = 0x110000, SPACE = 0x110001, QUOTATION = 0x110002, SPELLED = 0x110003;

policy.read.folding = function (runs, spelled) {
  var table = new Uint32Array(0x10000), beyond = new Map(), words = new Map();
  for (var code = 0; code < table.length; code += 1) table[code] = code;
  function set(code, form) { if (code < table.length) table[code] = form; else beyond.set(code, form); }
  var numbers = policy.numbers(runs), first = 0;
  while (!numbers.isAtEnd()) {
    first += numbers.next();
    var count = numbers.next(), step = numbers.next(), form = numbers.next();
    for (var index = 0; index < count; index += 1) set(first + index, form + index * step);
    first += count;
  }
  spelled.split(" ").forEach(function (word) {
    var codes = Array.from(word, function (letter) { return letter.codePointAt(0); });
    words.set(codes[0], codes.slice(1));
    set(codes[0], SPELLED);
  });
  return {
    form: function (code) { return code < 0x10000 ? table[code] : beyond.has(code) ? beyond.get(code) : code; },
    letters: function (code) { return words.get(code); },
  };
};

function isDigit(code) { return code >= 0x30 && code <= 0x39; }
function isLetter(code) { return code >= 0x61 && code <= 0x7a; }

policy.isLatinOrDigit = function (code) {
  if (code < 0x80) return isLetter(code) || isDigit(code);
  if (code < 0xc0 || code > 0x1eff) return false;
  return (code <= 0x24f && code !== 0xd7 && code !== 0xf7) || code >= 0x1e00;
};

function raised(code) {
  if (code === 0xb2 || code === 0xb3) return [code - 0xb0, true];
  if (code === 0xb9) return [1, true];
  if (code === 0x2070 || (code >= 0x2074 && code <= 0x2079)) return [code - 0x2070, true];
  if (code >= 0x2080 && code <= 0x2089) return [code - 0x2080, false];
  return null;
}

/** Folded characters, and where each came from: FoldedText. */
policy.fold = function (text) {
  var folding = policy.data.folding[0], codes = [], offsets = [], gap = false, line = 0, group = 0;

  function isListNumber() {
    var length = codes.length - line;
    return (length === 2 || length === 3) && codes[codes.length - 1] === 0x2e
      && codes.slice(line, -1).every(isDigit);
  }
  function separate(next, at) {
    if (!codes.length || !policy.isLatinOrDigit(next)) return;
    if (policy.isLatinOrDigit(codes[codes.length - 1]) || isListNumber()) put(0x20, at);
  }
  function joined(code) {
    var digit = code < 0xb2 ? null : raised(code), letters = 0;
    if (!digit) return code;
    while (letters < codes.length && letters < 3 && isLetter(codes[codes.length - 1 - letters])) letters += 1;
    if (letters === 0) return code;
    return digit[1] && (letters > 2 || codes[codes.length - 1] !== 0x6d) ? code : digit[0] + 0x30;
  }
  function separatesThousands(comma, next) {
    if ((comma !== 0x2c && comma !== 0xff0c) || next + 3 > text.length) return false;
    for (var place = next; place < next + 3; place += 1) {
      var digit = text.charCodeAt(place);
      if (comma === 0x2c ? !isDigit(digit) : digit !== 0x30) return false;
    }
    if (next + 3 < text.length && isDigit(text.charCodeAt(next + 3))) return false;
    var end = codes.length, start = end;
    while (start > 0 && end - start < 4 && isDigit(codes[start - 1])) start -= 1;
    var follows = group > 0 && end - group === 3 && start <= group;
    var begins = end - start >= 1 && end - start <= 3 && codes[start] !== 0x30
      && (start === 0 || (codes[start - 1] !== 0x2e && !policy.isLatinOrDigit(codes[start - 1])));
    if (!follows && !begins) return false;
    group = end;
    return true;
  }
  function put(code, at) {
    codes.push(code);
    offsets.push(at);
  }

  for (var index = 0; index < text.length;) {
    var at = index, code = text.codePointAt(index), form = folding.form(code);
    index += code > 0xffff ? 2 : 1;
    if (form === IGNORED || form === SPACE || form === QUOTATION) {
      if (form !== IGNORED) gap = true;
      if (code === 0x0a) line = codes.length;
      continue;
    }
    if (form === 0x2c && !gap && separatesThousands(code, index)) continue;
    if (form === SPELLED) {
      folding.letters(code).forEach(function (letter, place) {
        if (gap && place === 0) separate(letter, at);
        put(letter, at);
      });
    } else {
      if (gap) separate(form, at);
      put(gap ? form : joined(form), at);
    }
    gap = false;
  }
  return { codes: codes, offsets: offsets };
};

// MARK: - Tokens: a character, or a whole run of Latin letters and digits

policy.endOfToken = function (codes, start) {
  if (!policy.isLatinOrDigit(codes[start])) return start + 1;
  function endOfLetters(from) {
    while (from < codes.length && policy.isLatinOrDigit(codes[from])) from += 1;
    return from;
  }
  function isPoint(at) {
    return at > 0 && at + 1 < codes.length && codes[at] === 0x2e && isDigit(codes[at - 1]) && isDigit(codes[at + 1]);
  }
  var end = endOfLetters(start);
  if (!isPoint(end) || isPoint(start - 1)) return end;
  var fraction = endOfLetters(end + 1);
  return isPoint(fraction) ? end : fraction;
};

/** The tokens of a text with their places in folded characters. */
policy.tokens = function (folded) {
  var tokens = [];
  for (var start = 0; start < folded.codes.length;) {
    var end = policy.endOfToken(folded.codes, start);
    tokens.push({ start: start, end: end, text: String.fromCodePoint.apply(null, folded.codes.slice(start, end)) });
    start = end;
  }
  return tokens;
};

/** What a term matches by; null where folding leaves nothing. */
policy.phrase = function (term) {
  var tokens = policy.tokens(policy.fold(term));
  if (!tokens.length) return null;
  return {
    tokens: tokens.map(function (token) { return token.text; }),
    starts: tokens.map(function (token) { return token.start; }),
    length: tokens[tokens.length - 1].end,
    key: tokens.map(function (token) { return token.text; }).join("”"),
  };
};

/** Every place of a phrase in a text, from a UTF-16 offset up to before another. */
policy.matches = function (text, phrases) {
  var folded = policy.fold(text), tokens = policy.tokens(folded), found = [];
  phrases.forEach(function (phrase) {
    for (var first = 0; first + phrase.tokens.length <= tokens.length; first += 1) {
      var stands = phrase.tokens.every(function (token, index) { return tokens[first + index].text === token; });
      if (!stands) continue;
      var last = folded.offsets[tokens[first + phrase.tokens.length - 1].end - 1];
      found.push([folded.offsets[tokens[first].start], last + (text.codePointAt(last) > 0xffff ? 2 : 1)]);
    }
  });
  return found.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
};

/** Whether words stand in a name. */
policy.stands = function (phrase, name) { return policy.matches(name || "", [phrase]).length > 0; };
