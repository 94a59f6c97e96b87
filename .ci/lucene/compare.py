#!/usr/bin/env python3
"""Asks the command's own index and a search engine the same, through the command, and holds the answers against each other.

usage: compare.py POLICY INDEX EXPORT URL [QUERIES] [--made N]

QUERIES: lines of id TAB kind TAB terms, terms joined by | (or3: any of them, else all of them); their totals are also
held against a scan of the exported text, letter by letter. N queries of all operators that an engine has are made from
the words of the export (seed 5). Totals must be equal; of every tenth query and of all with few hits, the hits too, key
by key but for score and rank. Plain phrases are also asked as others would ask them, folded by the engine itself.
"""
import bisect, concurrent.futures, glob, json, random, re, subprocess, sys, urllib.request

arguments = sys.argv[1:]
made = 0
if "--made" in arguments:
    place = arguments.index("--made")
    made = int(arguments[place + 1])
    del arguments[place:place + 2]
policy, index, export, url = arguments[:4]
file = arguments[4] if len(arguments) > 4 else None
quotation = str.maketrans("", "", "“”\"„‟＂")


def listed(path):
    for line in open(path, encoding="utf-8"):
        _, kind, terms = line.rstrip("\n").split("\t")
        terms = ['"' + term.translate(quotation) + '"' for term in terms.split("|")]
        yield (" | " if kind.startswith("or") else " ").join(terms)


def clauses():
    for path in sorted(glob.glob(export + "/bulk-*.ndjson")):
        for number, line in enumerate(open(path, encoding="utf-8")):
            if number % 2: yield json.loads(line)


class Scan:
    """All folded fields in one string, and no index."""

    def __init__(self):
        self.starts, parts, size = [], [], 0
        for clause in clauses():
            self.starts.append(size)
            parts.append("\0".join(clause["folded"]["text"]) + "\0")
            size += len(parts[-1])
        self.text = "".join(parts)
        self.starts.append(size)
        analysis = json.load(open(export + "/index.json", encoding="utf-8"))["settings"]["analysis"]["char_filter"]
        unescaped = lambda side: json.loads('"' + side + '"')
        self.rules = dict(map(unescaped, rule.split(" => ")) for rule in analysis["policy_folding"]["mappings"])
        self.filters = [
            (re.compile(analysis[name]["pattern"]), analysis[name]["replacement"].replace("$", "\\"))
            for name in ("policy_spaces", "policy_space", "policy_runs", "policy_points")]

    def clauses(self, term):
        term = "".join(self.rules.get(sign, sign) for sign in term)
        for pattern, replacement in self.filters: term = pattern.sub(replacement, term)
        found, place = set(), self.text.find(term)
        while place >= 0:
            clause = bisect.bisect(self.starts, place) - 1
            found.add(clause)
            place = self.text.find(term, self.starts[clause + 1])
        return found

    def count(self, query):
        sets = [self.clauses(term) for term in re.findall('"(.*?)"', query)]
        return len(set.union(*sets) if " | " in query else set.intersection(*sets))


def make(count):
    signs = "\"＂“”„|｜()（）-－−~～/／+＋:："
    texts = [clause["text"] for clause in clauses() if len(clause["text"]) > 60]

    def term(text=None):
        text = text or random.choice(texts)
        start = random.randrange(len(text) - 20)
        words = text[start:start + random.choice([1, 1, 2, 2, 2, 3, 4, 6, 12, 20])]
        words = "".join(sign for sign in words if sign not in signs).strip()
        return '"' + words + '"' if any(sign.isalnum() or sign in ".%，。" for sign in words) else '"规定"'

    def field():
        return random.choice([
            "层级:国家", "层级:省", "层级:市", "日期:2020", "日期:2019-03..2022", "时效:不明", "地区:上海", "机关:人民代表大会", "文号:令",
            "条:十四", "条:3", "题名:条例", "责任:部门", "标题:" + term()])

    for _ in range(count):
        text = random.choice(texts)
        a, b, c = term(text), term(text), term()
        scope = random.choice(["句", "段", "条", "s", "p"])
        distance = random.choice(["/", "+"]) + str(random.choice([1, 2, 5, 10, 30, 100]))
        yield random.choice([
            a, f"{a} {b}", f"{a} | {b} | {c}", f"{a} -{c}", f"({a} | {c}) {b}", f"{a} /{scope} {b}", f"{a} /{scope} ({b} | {c})",
            f"{a} /{scope} ({b} -{c})", f"({a} /句 {b}) /段 {c}", f"({a} | {c}) /{scope} {b}", f"{a} {distance} {b}",
            f"({a} | {c}) {distance} {b}", f"({a} {distance} {b}) /句 {c}", f"{a} {field()}", f"{field()} {field()}",
            f"-{a} {field()}", f"{a} {distance} {a}"])


def run(query, *options):
    done = subprocess.run(
        [policy, "search", "-f", "json", "--exact", *options, "--", query], capture_output=True, text=True)
    if done.returncode > 1: return done.stderr.strip()
    return json.loads(done.stdout)


def hits(report):
    if isinstance(report, str): return [report]
    kept = [{key: value for key, value in hit.items() if key not in ("score", "rank")} for hit in report["hits"]]
    return sorted(kept, key=lambda hit: hit["locator"])


def typed(query):
    body = {"size": 0, "track_total_hits": True, "query": {"match_phrase": {"folded.text": query.strip('"')}}}
    request = urllib.request.Request(
        url + "/_search", json.dumps(body).encode(), {"Content-Type": "application/json"}, method="POST")
    return json.load(urllib.request.urlopen(request))["hits"]["total"]["value"]


def compare(numbered):
    number, query = numbered
    own = run(query, "--index", index, "--no-update", "-n", "1")
    engine = run(query, "--engine", url, "-n", "1")
    if isinstance(own, str) or isinstance(engine, str): return (query, own if isinstance(own, str) else own["total"], engine if isinstance(engine, str) else engine["total"])
    if own["total"] != engine["total"]: return (query, own["total"], engine["total"])
    if scan and number < listed_count and own["total"] != scan.count(query): return (query, own["total"], "the scan: " + str(scan.count(query)))
    if own["searched"] != engine["searched"]: return (query, own["searched"], engine["searched"])
    if number % 10 == 0 and own["total"] < 2000 or own["total"] < 20:
        one, other = hits(run(query, "--index", index, "--no-update", "--all")), hits(run(query, "--engine", url, "--all"))
        if one != other: return (query, "other hits", [(a, b) for a, b in zip(one, other) if a != b][:1])
        compared.append(len(one))
    is_plain = query.count('"') == 2 and query.startswith('"') and query.endswith('"')
    if is_plain:
        count = typed(query)
        as_typed.append(count == own["total"])
        if count != own["total"]: print("folded by the engine itself:", query, own["total"], count)
    totals.append(own["total"])
    return None


random.seed(5)
queries = list(listed(file)) if file else []
listed_count, scan = len(queries), Scan() if file else None
queries += make(made)
compared, as_typed, totals = [], [], []
with concurrent.futures.ThreadPoolExecutor(2) as pool: wrong = [found for found in pool.map(compare, enumerate(queries)) if found]
for query, own, engine in wrong: print("different:", query, own, engine)
print(f"{len(queries)} queries ({listed_count} also by a scan), {sum(totals)} hits: {len(wrong)} different; {sum(compared)} hits of {len(compared)} queries compared key by key;"
      f" {sum(as_typed)} of {len(as_typed)} plain phrases equal when the engine folds them")
sys.exit(1 if wrong else 0)
