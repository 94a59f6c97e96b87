"use strict";

// Official numbers in any spelling, read as the command's `DocumentNumber` reads what is typed: 国发2020-7, 国发[2020]7号.

(function () {
  var OPENS = "〔[［(（【﹝〖〈<＜{｛﹙「《", CLOSES = "〕]］)）】﹞〗〉>＞}｝﹚」》", ROUND = "（(", ACTS = ["令", "公告", "通告"];
  var DIGITS = "零一二三四五六七八九", UNITS = { "十": 10, "百": 100, "千": 1000 };

  /** Signs without white space, and which had some in front. */
  function signs(word) {
    var found = { signs: [], gaps: [] }, isGap = false;
    Array.from(word).forEach(function (sign) {
      if (/[ \t\f\u00a0\u2000-\u200a\u3000]/.test(sign)) { isGap = true; return; }
      found.signs.push(sign);
      found.gaps.push(isGap);
      isGap = false;
    });
    return found;
  }

  function arabic(sign) {
    var code = sign === undefined ? 0 : sign.codePointAt(0);
    return code >= 0x30 && code < 0x3a ? code - 0x30 : code >= 0xff10 && code < 0xff1a ? code - 0xff10 : null;
  }

  function digit(sign) {
    var place = sign === undefined ? -1 : DIGITS.indexOf(sign);
    return arabic(sign) !== null ? arabic(sign) : "〇○".includes(sign) ? 0 : sign === "两" ? 2 : place < 0 ? null : place;
  }

  function ends(signs, words, end) {
    return words.find(function (word) { return end >= word.length && signs.slice(end - word.length, end).join("") === word; });
  }

  function begins(signs, words, start) {
    return words.find(function (word) { return signs.slice(start, start + word.length).join("") === word; });
  }

  /** Value and end of the Arabic digits from a place on. */
  function digits(text, start) {
    var value = null, index = start;
    while (arabic(text.signs[index]) !== null && (value || 0) < 1000000 && (value === null || !text.gaps[index])) {
      value = (value || 0) * 10 + arabic(text.signs[index]);
      index += 1;
    }
    return value === null ? null : { value: value, end: index };
  }

  function digitsBefore(text, end) {
    var start = end;
    while (end - start < 7 && arabic(text.signs[start - 1]) !== null) start -= 1;
    var found = start < end && digits(text, start);
    return found ? { value: found.value, start: start } : null;
  }

  /** 第四十五号 */
  function ordinalBefore(text, end) {
    var start = end, total = 0, current = null, sign;
    function isNumeral(sign) { return digit(sign) !== null || UNITS[sign] !== undefined; }
    while (end - start < 8 && isNumeral(text.signs[start - 1])) start -= 1;
    if (start === end || text.signs[start - 1] !== "第") return null;
    for (var index = start; index < end; index += 1) {
      sign = text.signs[index];
      if (digit(sign) !== null) { current = (current || 0) * 10 + digit(sign); continue; }
      total += (current === null ? (total === 0 || UNITS[sign] === 10 ? 1 : 0) : current) * UNITS[sign];
      current = null;
    }
    return { value: total + (current || 0), start: start };
  }

  function serialBefore(text, end) {
    var found = digitsBefore(text, end) || ordinalBefore(text, end);
    return found && found.value > 0 ? found : null;
  }

  function isSign(sign) { return /^\p{Ideographic}$/u.test(sign) && sign !== "〇" && sign !== "号"; }

  /** Where the agency's sign begins that ends at a place. */
  function signBefore(text, end, most, isAct) {
    var words = policy.data.head[0], start = end, index, verb;
    function isSpaced() { return text.gaps.slice(start, end).every(Boolean); }
    while (start > 0 && end - start < most && isSign(text.signs[start - 1])) {
      if (!isAct && text.gaps[start] && end - start > 2 && !isSpaced()) break;
      start -= 1;
    }
    for (index = end - 1; index > start; index -= 1) {
      if (ends(text.signs, words.numberBorders, index) || !isAct && ends(text.signs, words.numberBodies, index)) { start = index; break; }
    }
    if (start > 0 && arabic(text.signs[start - 1]) !== null && text.signs[start] === "日" && end - start > 2) start += 1;
    while ((verb = begins(text.signs, words.numberVerbs, start)) && end - start > verb.length + 1) start += verb.length;
    return start;
  }

  function isYear(found) { return found && found.value >= 1949 && found.value <= 2199; }

  function act(text, year, serial, end, verb) {
    var start = signBefore(text, end, 40, true), name = text.signs.slice(start, end).join("") + verb, country = "中华人民共和国";
    if (start >= end) return null;
    if (name.startsWith(country) && Array.from(name).length > country.length + 2) name = name.slice(country.length);
    return written(name, year, serial);
  }

  function written(agency, year, serial, isBracketed) {
    if (year === null) return agency + "第" + serial + "号";
    return !isBracketed && ACTS.some(function (act) { return agency.endsWith(act); })
      ? agency + year + "年第" + serial + "号" : agency + "〔" + year + "〕" + serial + "号";
  }

  /** …〔2020〕7号, …令第712号, …公告2019年第1号 */
  function numbered(text, sign) {
    var signs = text.signs, serial = serialBefore(text, sign), index = serial && serial.start, year = null, found;
    if (!serial) return null;
    if (signs[index - 1] === "第") index -= 1;
    if (index > 0 && CLOSES.includes(signs[index - 1])) {
      found = digitsBefore(text, index - 1);
      if (!isYear(found) || found.start < 1 || !OPENS.includes(signs[found.start - 1])) return null;
      var start = signBefore(text, found.start - 1, 16, false);
      return start < found.start - 1 ? written(signs.slice(start, found.start - 1).join(""), found.value, serial.value, true) : null;
    }
    if (signs[index] !== "第") return null;
    if (index > 0 && ROUND.includes(signs[index - 1])) index -= 1;
    if (signs[index - 1] === "年") {
      found = digitsBefore(text, index - 1);
      if (!isYear(found)) return null;
      year = found.value;
      index = found.start;
      if (index > 0 && ROUND.includes(signs[index - 1])) index -= 1;
    }
    return ends(signs, ACTS, index) ? act(text, year, serial.value, index, "") : null;
  }

  /** 国务院第712号令 */
  function ordered(text, sign) {
    var serial = text.signs[sign - 1] === "号" && serialBefore(text, sign - 1), index = serial && serial.start;
    return serial && text.signs[index - 1] === "第" ? act(text, null, serial.value, index - 1, "令") : null;
  }

  /** The first in a text. */
  function first(text) {
    for (var index = 0; index < text.signs.length; index += 1) {
      var sign = text.signs[index], found = null;
      if (sign === "号" && text.signs[index + 1] !== "令") found = numbered(text, index);
      if (sign === "令") found = ordered(text, index);
      if (found) return found;
    }
    return null;
  }

  /** Whether two are one number: who announces may have the year in brackets, and be cited without. */
  policy.isSameNumber = function (one, other) {
    function plain(number) { return number.replace(/〔(\d+)〕(\d+号)$/, "$1年第$2"); }
    return Boolean(one) && plain(one) === plain(other);
  };

  /** In the one spelling that documents have; null for what is no number. */
  policy.officialNumber = function (typed) {
    var text = signs(typed.endsWith("号") ? typed : typed + "号"), found = first(text), last = text.signs.length - 1;
    if (found) return found;
    var start = text.signs.findIndex(function (sign) { return arabic(sign) !== null; });
    if (start < 1) return null;
    var agency = text.signs.slice(0, start).join(""), year = digits(text, start), index = year.end;
    if (ACTS.some(function (act) { return agency.endsWith(act); }) && index === last) return written(agency, null, year.value);
    if (index !== start + 4 || !isYear(year)) return null;
    while (index <= last && "-－—年第".includes(text.signs[index])) index += 1;
    var serial = (index > start + 4 || text.gaps[index]) && digits(text, index);
    return serial && serial.end === last ? written(agency, year.value, serial.value) : null;
  };
})();
