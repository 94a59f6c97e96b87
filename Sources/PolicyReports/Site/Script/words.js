"use strict";

// The query language: words and signs.

(function () {
  /** What other query languages write between two parts, and people say. */
  var CONNECTIVES = {
    "AND": "and", "&&": "and", "&": "and", "+": "and", "＋": "and", "且": "and", "并且": "and", "和": "and", "与": "and", "及": "and",
    "以及": "and", "OR": "or", "||": "or", "或": "or", "或者": "or", "NOT": "not",
  };

  policy.fail = function (from, to, english, chinese) {
    throw { from: from, to: to, message: policy.say(english, chinese) };
  };

  function folded(text) { return String.fromCodePoint.apply(null, policy.fold(text).codes); }

  function isSpace(letter) { return /\p{White_Space}/u.test(letter) || letter === "\0"; }

  function lexed(query) {
    var letters = Array.from(query), tokens = [], at = 0;

    function push(kind, text, end) {
      tokens.push({ kind: kind, text: text, from: at, to: end });
      at = end;
    }
    function closing(from) {
      for (var index = from + 1; index < letters.length; index += 1) {
        if (")）".includes(letters[index])) return index > from + 1 ? index : -1;
        if (isSpace(letters[index]) || "|｜(（".includes(letters[index])) return -1;
      }
      return -1;
    }
    function endOfWord(from) {
      var end = from;
      while (end < letters.length) {
        var letter = letters[end];
        if (isSpace(letter) || "|｜)）".includes(letter)) break;
        if ("(（".includes(letter) && end > from) {
          var close = closing(end);
          if (close < 0) break;
          end = close;
        }
        end += 1;
      }
      return Math.max(end, from + 1);
    }
    function unquoted(from, to) {
      var text = "", gap = false;
      for (var index = from; index < to; index += 1) {
        if ("\"＂“”„".includes(letters[index])) { gap = true; continue; }
        if (gap && isLatin(text.slice(-1)) && isLatin(letters[index])) text += " ";
        gap = false;
        text += letters[index];
      }
      return text;
    }
    function isLatin(letter) {
      var codes = policy.fold(letter).codes;
      return codes.length > 0 && policy.isLatinOrDigit(codes[0]);
    }
    function word() {
      var end = endOfWord(at), last = end;
      if (connective(letters.slice(at, end).join(""), end)) return;
      // A sentence's own end is no part of what is looked for: 人才？
      while (last > at + 1 && "。？！?!；;，,、".includes(letters[last - 1])) last -= 1;
      push("word", withoutMarks(unquoted(at, last), end), end);
    }
    /** A word is found wherever it stands: a mark at its end says nothing, one in it is a pattern. */
    function withoutMarks(text, end) {
      var word = text.replace(/^[*＊]+|[*＊]+$/g, ""), first = word.slice(0, 1), last = Array.from(word).pop();
      var isCut = (word && /^[*＊]/.test(text) && isLatin(first)) || (word && /[*＊]$/.test(text) && isLatin(last));
      if (isCut || /[*＊]/.test(word) || /\.[*+]|\\[sSw][*+]/.test(text)) pattern(end);
      return word;
    }
    function pattern(end) {
      policy.fail(at, end, "a pattern: write the words, a space is and, | is or", "这是通配或正则写法；请写要查的词，空格为且，| 为或");
    }
    /** /人才.*土地/ where words are due: its second slash. */
    function endOfExpression() {
      var before = tokens.length ? tokens[tokens.length - 1].kind : "open", end = letters.length - 1;
      while (end > at && isSpace(letters[end])) end -= 1;
      return ["open", "or", "not"].includes(before) && letters[end] === "/" && end > at + 1 ? end + 1 : 0;
    }
    function connective(word, end) {
      var kind = CONNECTIVES.hasOwnProperty(word) ? CONNECTIVES[word] : null;
      if (!kind || letters.slice(end).every(isSpace)) return false;
      if (kind === "not") push("not", "-", end);
      else if (!tokens.length) return false;
      else if (kind === "or") push("or", "|", end);
      else at = end;
      return true;
    }
    /** A name before a colon that is no field's; no field's name has a number in it: 第一:章. */
    function unknownField() {
      var end = at;
      while (end < letters.length && end - at <= 12 && /^\p{Alphabetic}$/u.test(letters[end]) && !isNumeral(letters[end])) {
        end += 1;
      }
      if (end > at && end - at <= 12 && letters[end] === ":") {
        policy.fail(at, end + 1, "no such field: " + letters.slice(at, end).join(""), "没有这一字段：" + letters.slice(at, end).join(""));
      }
    }
    function isNumeral(letter) {
      return /^[\p{N}零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]$/u.test(letter);
    }
    function quoted() {
      var closers = "\"＂".includes(letters[at]) ? "\"＂" : "”“", end = at + 1;
      while (end < letters.length && !closers.includes(letters[end])) end += 1;
      if (end >= letters.length) policy.fail(at, letters.length, "the quotation mark is never closed", "引号没有闭合");
      var next = letters[end + 1];
      if (next !== undefined && !isSpace(next) && !"|｜)）(（".includes(next)) word();
      else push("quoted", unquoted(at + 1, end), end + 1);
    }
    function field() {
      for (var length = 1; length <= 8 && at + length < letters.length; length += 1) {
        if (letters[at + length] !== ":" && letters[at + length] !== "：") continue;
        var name = folded(letters.slice(at, at + length).join(""));
        var names = policy.data.head[0].fieldNames, found = Object.keys(names).find(function (key) {
          return key === name || names[key].includes(name);
        });
        return found ? [found, at + length + 1] : null;
      }
      return null;
    }

    for (;;) {
      while (at < letters.length && isSpace(letters[at])) at += 1;
      if (at >= letters.length) return tokens;
      var letter = letters[at], found;
      if ("(（".includes(letter)) push("open", letter, at + 1);
      else if (")）".includes(letter)) push("close", letter, at + 1);
      else if ("|｜".includes(letter)) push("or", "|", at + (at + 1 < letters.length && "|｜".includes(letters[at + 1]) ? 2 : 1));
      else if ("-－−".includes(letter)) push("not", "-", at + 1);
      else if ("\"＂“”„".includes(letter)) quoted();
      else if ("~～".includes(letter)) push("related", "~", at + 1);
      else if ("/／".includes(letter) && endOfExpression()) pattern(endOfExpression());
      else if ("/／".includes(letter)) push("near", "/" + letters.slice(at + 1, endOfWord(at)).join(""), endOfWord(at));
      else if ("+＋".includes(letter)) {
        var end = at + 1;
        while (end < letters.length && /\p{Nd}/u.test(letters[end])) end += 1;
        if (end > at + 1 && end === endOfWord(at)) push("near", letters.slice(at, end).join(""), end);
        else word();
      } else if ((found = field())) push("field", found[0], found[1]);
      else { unknownField(); word(); }
    }
  }

  /** Whether a word read back is the one word it was. */
  function isPlainWord(text) {
    if (CONNECTIVES.hasOwnProperty(text)) return false;
    try {
      var tokens = lexed(text);
      return tokens.length === 1 && tokens[0].kind === "word" && tokens[0].text === text;
    } catch (error) {
      return false;
    }
  }

  policy.folded = folded;
  policy.lexed = lexed;
  policy.isPlainWord = isPlainWord;
})();
