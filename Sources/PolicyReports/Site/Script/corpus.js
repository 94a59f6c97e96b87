"use strict";

// The index as the data have it: clauses, and where phrases stand.

(function () {
  // MARK: - What the data say

  policy.read.head = function (head) { return head; };
  policy.read.documents = function (rows) { return rows; };
  policy.read.texts = function (rows) { return rows; };
  policy.read.fields = function (text) { return text; };

  policy.read.postings = function (keys, text) {
    var numbers = policy.numbers(text), lists = new Map();
    keys.split("”").forEach(function (key) {
      var list = new Uint32Array(numbers.next()), last = 0;
      for (var index = 0; index < list.length; index += 1) list[index] = last += numbers.next();
      lists.set(key, list);
    });
    return { keys: Array.from(lists.keys()), lists: lists };
  };

  /** Loads what is not there yet. How is the page's affair: `policy.fetch`. */
  policy.load = function (kind, numbers) {
    return Promise.all(numbers.filter(function (number) { return !policy.data[kind][number]; }).map(function (number) {
      return policy.fetch(kind, number);
    }));
  };

  function range(count) { return Array.from({ length: count }, function (_, index) { return index; }); }

  /** What every query needs: the tables of documents and of clauses. */
  policy.open = async function () {
    if (policy.corpus) return policy.corpus;
    await policy.load("head", [0]);
    var head = policy.data.head[0];
    await policy.load("folding", [0]);
    await policy.load("documents", range(head.documentShards));
    await policy.load("fields", range(head.fieldShards));
    policy.corpus = corpus(head);
    return policy.corpus;
  };

  function corpus(head) {
    var count = head.clauses, starts = new Uint32Array(count + 1), bodies = new Uint32Array(count);
    var chapters = new Uint32Array(count), documents = new Uint32Array(count), position = 0, clause = 0;
    policy.data.fields.forEach(function (text) {
      for (var numbers = policy.numbers(text); !numbers.isAtEnd(); clause += 1) {
        var heading = numbers.next(), body = numbers.next();
        starts[clause] = position;
        bodies[clause] = position += heading > 0 ? heading + 1 : 0;
        position += body + 1;
        var chapter = numbers.next();
        chapters[clause] = chapter ? clause + 1 - chapter : chapters[clause - 1];
      }
    });
    starts[count] = position;
    var rows = [].concat.apply([], policy.data.documents), first = 0;
    rows.forEach(function (row, number) {
      documents.fill(number, first, first += row.clauses);
    });
    return { head: head, count: count, starts: starts, bodies: bodies, chapters: chapters, documents: documents, rows: rows };
  }

  // MARK: - Where phrases stand

  /** The shards that may hold keys from one up to another. */
  function shards(from, to) {
    var firsts = policy.corpus.head.postings, low = 0, high = firsts.length;
    while (low < firsts.length && firsts[low] < from) low += 1;
    while (high > 0 && firsts[high - 1] > to) high -= 1;
    return range(high).slice(Math.max(0, low - 1));
  }

  /** The pairs that cover a phrase: of each its key, and how far into the phrase it begins. */
  function pairs(phrase) {
    var found = [], last = phrase.tokens.length - 1;
    for (var index = 0; index < last; index += 2) found.push([phrase.tokens[index] + phrase.tokens[index + 1], phrase.starts[index]]);
    if (last % 2 === 0 && last > 0) found.push([phrase.tokens[last - 1] + phrase.tokens[last], phrase.starts[last - 1]]);
    return found;
  }

  function shardsOf(phrase) {
    if (phrase.tokens.length === 1) return shards(phrase.tokens[0], phrase.tokens[0] + "\uffff");
    return [].concat.apply([], pairs(phrase).map(function (pair) { return shards(pair[0], pair[0]); }));
  }

  /** A list may go on in the next shard. */
  function list(key) {
    var parts = shards(key, key).map(function (shard) { return policy.data.postings[shard].lists.get(key); });
    return joined(parts.filter(Boolean));
  }

  function joined(lists) {
    if (lists.length === 1) return lists[0];
    var all = new Uint32Array(lists.reduce(function (sum, list) { return sum + list.length; }, 0)), end = 0;
    lists.forEach(function (list) {
      all.set(list, end);
      end += list.length;
    });
    return all;
  }

  /** One token begins pairs with whatever follows it. */
  function single(token) {
    var found = [], isRun = policy.isLatinOrDigit(token.codePointAt(0));
    shards(token, token + "\uffff").forEach(function (shard) {
      policy.data.postings[shard].keys.forEach(function (key) {
        if (!key.startsWith(token)) return;
        var rest = Array.from(key.slice(token.length));
        if (isRun && (rest.length !== 1 || policy.isLatinOrDigit(rest[0].codePointAt(0)))) return;
        found.push(policy.data.postings[shard].lists.get(key));
      });
    });
    return joined(found).sort();
  }

  function indexFrom(list, value) {
    var low = 0, high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle] < value) low = middle + 1; else high = middle;
    }
    return low;
  }

  function positions(phrase) {
    if (phrase.tokens.length === 1) return single(phrase.tokens[0]);
    var lists = pairs(phrase).map(function (pair) { return { list: list(pair[0]), shift: pair[1] }; });
    lists.sort(function (a, b) { return a.list.length - b.list.length; });
    var first = lists[0];
    return first.list.filter(function (position) {
      var start = position - first.shift;
      return start >= 0 && lists.every(function (other) {
        var at = indexFrom(other.list, start + other.shift);
        return other.list[at] === start + other.shift;
      });
    }).map(function (position) { return position - first.shift; });
  }

  /** Positions, clauses, and how often it stands in heading and body of each. */
  function occurrences(phrase) {
    var corpus = policy.corpus, known = corpus.known || (corpus.known = new Map());
    if (known.has(phrase.key)) return known.get(phrase.key);
    var found = { positions: positions(phrase), clauses: [], headings: [], bodies: [] }, clause = -1, end = 0;
    found.positions.forEach(function (position) {
      if (position >= end) {
        clause = indexFrom(corpus.starts, position + 1) - 1;
        end = corpus.starts[clause + 1];
        found.clauses.push(clause);
        found.headings.push(0);
        found.bodies.push(0);
      }
      var counts = position < corpus.bodies[clause] ? found.headings : found.bodies;
      counts[counts.length - 1] += 1;
    });
    if (known.size > 200) known.clear();
    known.set(phrase.key, found);
    return found;
  }

  policy.index = { range: range, shards: shards, shardsOf: shardsOf, list: list, indexFrom: indexFrom, occurrences: occurrences };

  /** The words of clauses: [label, address, place, heading, body] each. */
  policy.wordsOf = async function (clauses) {
    var firsts = policy.corpus.head.texts;
    function shard(clause) { return indexFrom(firsts, clause + 1) - 1; }
    await policy.load("texts", Array.from(new Set(clauses.map(shard))));
    return clauses.map(function (clause) { return policy.data.texts[shard(clause)][clause - firsts[shard(clause)]]; });
  };
})();
