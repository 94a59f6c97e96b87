"use strict";

// What a query finds, and in which order: the clauses and scores of the command.

(function () {
  var index = policy.index, range = index.range, list = index.list, indexFrom = index.indexFrom, occurrences = index.occurrences;

  // MARK: - Which clauses

  function everything() { return range(policy.corpus.count); }

  function united(lists) {
    var all = new Set();
    lists.forEach(function (list) { list.forEach(function (clause) { all.add(clause); }); });
    return Array.from(all).sort(function (a, b) { return a - b; });
  }

  function selected(query) {
    switch (query.kind) {
    case "term": return occurrences(query.phrase).clauses;
    case "any": return united(query.parts.map(selected));
    case "not": return without(everything(), selected(query.part));
    case "all": return conjunction(query.parts);
    case "field": return withField(query);
    default: return near(query);
    }
  }

  function without(clauses, refused) {
    var out = new Set(refused);
    return clauses.filter(function (clause) { return !out.has(clause); });
  }

  function intersected(a, b) {
    var other = new Set(b);
    return a.filter(function (clause) { return other.has(clause); });
  }

  function conjunction(parts) {
    var found = null;
    parts.filter(function (part) { return part.kind !== "not"; }).forEach(function (part) {
      found = found ? intersected(found, selected(part)) : selected(part);
    });
    parts.filter(function (part) { return part.kind === "not"; }).forEach(function (part) {
      found = without(found || everything(), selected(part.part));
    });
    return found;
  }

  function withField(query) {
    var corpus = policy.corpus;
    if (query.name === "heading") {
      var found = occurrences(query.term.phrase);
      return found.clauses.filter(function (_, index) { return found.headings[index] > 0; });
    }
    var isWanted = query.test || function (row) {
      return Boolean(query.number) && policy.isSameNumber(row.number, query.number) || policy.stands(query.term.phrase, row[query.name]);
    };
    var wanted = corpus.rows.map(isWanted);
    return everything().filter(function (clause) { return wanted[corpus.documents[clause]]; });
  }

  // MARK: - Near each other

  function near(query) {
    var corpus = policy.corpus, scope = query.near.scope;
    if (scope === 2) return conjunction([query.a, query.b]);
    if (scope > 2) {
      var groups = scope === 3 ? corpus.chapters : corpus.documents, sides = [selected(query.a), selected(query.b)];
      var has = sides.map(function (side) { return new Set(side.map(function (clause) { return groups[clause]; })); });
      return united(sides).filter(function (clause) { return has[0].has(groups[clause]) && has[1].has(groups[clause]); });
    }
    return candidates(query).filter(function (clause) {
      if (scope === undefined) return stretches(query, clause).length > 0;
      return units(scope, clause).some(function (unit) { return holds(query.a, unit, clause) && holds(query.b, unit, clause); });
    });
  }

  /** Clauses that may answer: all that do, and others. */
  function candidates(query) {
    switch (query.kind) {
    case "near": return intersected(candidates(query.a), candidates(query.b));
    case "all": return query.parts.map(candidates).reduce(intersected);
    case "any": return united(query.parts.map(candidates));
    case "not": return everything();
    default: return selected(query);
    }
  }

  /** Sentences (0) or paragraphs (1) of a clause, as ranges of positions. */
  function units(scope, clause) {
    var corpus = policy.corpus, begins = list(scope === 0 ? "“s" : "“p");
    var start = corpus.starts[clause], end = corpus.starts[clause + 1], found = [start];
    for (var index = indexFrom(begins, start + 1); index < begins.length && begins[index] < end; index += 1) found.push(begins[index]);
    return found.map(function (from, index) { return [from, index + 1 < found.length ? found[index + 1] : end]; });
  }

  function holds(query, unit, clause) {
    switch (query.kind) {
    case "all": return query.parts.every(function (part) { return holds(part, unit, clause); });
    case "any": return query.parts.some(function (part) { return holds(part, unit, clause); });
    case "not": return !holds(query.part, unit, clause);
    case "field": return false;
    }
    if (query.kind === "near" && query.near.scope !== undefined) {
      return units(query.near.scope, clause).some(function (inner) {
        return inner[0] >= unit[0] && inner[1] <= unit[1] && holds(query.a, inner, clause) && holds(query.b, inner, clause);
      });
    }
    return stretches(query, clause).some(function (stretch) { return stretch[0] >= unit[0] && stretch[1] <= unit[1]; });
  }

  /** Where words, or words near each other, stand in a clause. */
  function stretches(query, clause) {
    var corpus = policy.corpus;
    if (query.kind === "any") return [].concat.apply([], query.parts.map(function (part) { return stretches(part, clause); }));
    if (query.kind === "term") {
      var all = occurrences(query.phrase).positions, found = [], end = corpus.starts[clause + 1];
      for (var index = indexFrom(all, corpus.starts[clause]); index < all.length && all[index] < end; index += 1) {
        found.push([all[index], all[index] + query.phrase.length]);
      }
      return found;
    }
    if (query.kind !== "near" || query.near.distance === undefined) return [];
    var joined = [], body = corpus.bodies[clause];
    // The empty position between heading and body is no character.
    function apart(from, to) { return to - from - (from <= body - 1 && to >= body && body > corpus.starts[clause] ? 1 : 0); }
    stretches(query.a, clause).forEach(function (a) {
      stretches(query.b, clause).forEach(function (b) {
        var isBehind = b[0] >= a[1], isBefore = !query.near.ordered && a[0] >= b[1];
        var distance = isBehind ? apart(a[1], b[0]) : isBefore ? apart(b[1], a[0]) : Infinity;
        if (distance <= query.near.distance) joined.push([Math.min(a[0], b[0]), Math.max(a[1], b[1])]);
      });
    });
    return joined;
  }

  // MARK: - Ranking: BM25 as RankingParameters has it

  function scores(clauses, terms) {
    var corpus = policy.corpus, head = corpus.head, sums = new Float64Array(corpus.count);
    terms.forEach(function (term) {
      var found = occurrences(term.phrase), n = found.clauses.length;
      var rarity = Math.log(1 + (corpus.count - n + 0.5) / (n + 0.5)), factor = rarity * (head.k1 + 1);
      found.clauses.forEach(function (clause, index) {
        var length = corpus.starts[clause + 1] - corpus.bodies[clause] - 1;
        var norm = 1 - head.b + head.b / head.averageLength * length;
        var frequency = found.bodies[index] / norm + head.headingWeight * found.headings[index];
        sums[clause] += factor * frequency / (frequency + head.k1);
      });
    });
    return clauses.map(function (clause) { return { clause: clause, score: sums[clause] }; });
  }

  function phrases(query) {
    switch (query.kind) {
    case "term": return [query.phrase];
    case "field": return query.name === "heading" ? [query.term.phrase] : [];
    case "not": return phrases(query.part);
    case "near": return phrases(query.a).concat(phrases(query.b));
    default: return [].concat.apply([], query.parts.map(phrases));
    }
  }

  function asksForUnits(query) {
    if (query.kind === "near") return query.near.scope < 2 || asksForUnits(query.a) || asksForUnits(query.b);
    if (query.kind === "not") return asksForUnits(query.part);
    return Boolean(query.parts) && query.parts.some(asksForUnits);
  }

  /** All hits, the best first. Throws what is wrong with the query: message, from, to. */
  policy.search = async function (typed) {
    await policy.open();
    var query = policy.parse(typed), terms = policy.positiveTerms(query);
    var needed = [].concat.apply([], phrases(query).map(index.shardsOf));
    if (asksForUnits(query)) needed = needed.concat(index.shards("“p", "“s"));
    await policy.load("postings", Array.from(new Set(needed)));
    var hits = scores(selected(query), terms);
    hits.sort(function (a, b) { return b.score - a.score || a.clause - b.clause; });
    return { query: query, terms: terms, hits: hits, counts: terms.map(function (term) {
      return { term: term.text, clauses: occurrences(term.phrase).clauses.length };
    }) };
  };

})();
