import com.sun.net.httpserver.*;
import java.io.*;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.*;
import org.apache.lucene.analysis.charfilter.*;
import org.apache.lucene.analysis.util.*;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.join.*;
import org.apache.lucene.search.spans.*;
import org.apache.lucene.store.*;
import org.apache.lucene.util.*;

/**
 * A test server, neither OpenSearch nor Elasticsearch: Lucene 8 behind as much of their HTTP interface as
 * `policy search --engine` speaks. It indexes what `policy export-index` wrote, by the analysis and mapping that the
 * export says, and answers the query DSL with the Lucene queries that those engines make of it.
 *
 *     LuceneEngine EXPORT [RECORD]     prints its port; RECORD is a file for the conversation
 */
public class LuceneEngine {
  // MARK: - Analysis, as settings name it

  static class Chain extends Analyzer {
    final List<CharFilterFactory> patterns = new ArrayList<>();
    NormalizeCharMap map;
    TokenizerFactory tokenizer;
    final List<TokenFilterFactory> filters = new ArrayList<>();
    int gap;

    @SuppressWarnings("unchecked")
    Chain(Map<String, Object> analysis, String name, int gap) {
      this.gap = gap;
      Map<String, Object> analyzer = at(analysis, "analyzer", name);
      for (Object part : list(analyzer.get("char_filter"))) {
        Map<String, Object> told = at(analysis, "char_filter", (String) part);
        if (told.get("type").equals("mapping")) {
          NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
          for (Object rule : list(told.get("mappings"))) {
            java.util.regex.Matcher sides = Pattern.compile("(.*)\\s*=>\\s*(.*)\\s*$").matcher((String) rule);
            if (!sides.find()) throw new IllegalArgumentException((String) rule);
            builder.add(unescaped(sides.group(1).trim()), unescaped(sides.group(2).trim()));
          }
          map = builder.build();
        } else {
          patterns.add(CharFilterFactory.forName("patternReplace", arguments(
              "pattern", told.get("pattern"), "replacement", told.get("replacement"))));
        }
      }
      Map<String, Object> told = at(analysis, "tokenizer", (String) analyzer.get("tokenizer"));
      tokenizer = TokenizerFactory.forName("pattern", arguments("pattern", told.get("pattern"), "group", told.get("group")));
      for (Object part : list(analyzer.get("filter"))) {
        Map<String, Object> filter = at(analysis, "filter", (String) part);
        filters.add(TokenFilterFactory.forName("shingle", arguments(
            "minShingleSize", filter.get("min_shingle_size"), "maxShingleSize", filter.get("max_shingle_size"),
            "outputUnigrams", filter.get("output_unigrams"),
            "outputUnigramsIfNoShingles", filter.getOrDefault("output_unigrams_if_no_shingles", false),
            "tokenSeparator", filter.get("token_separator"))));
      }
    }

    @Override protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = tokenizer.create();
      TokenStream end = source;
      for (TokenFilterFactory filter : filters) end = filter.create(end);
      return new TokenStreamComponents(source, end);
    }

    @Override protected Reader initReader(String field, Reader reader) {
      if (map != null) reader = new MappingCharFilter(map, reader);
      for (CharFilterFactory filter : patterns) reader = filter.create(reader);
      return reader;
    }

    @Override public int getPositionIncrementGap(String field) { return gap; }

    static Map<String, String> arguments(Object... pairs) {
      Map<String, String> arguments = new HashMap<>();
      for (int i = 0; i < pairs.length; i += 2) arguments.put((String) pairs[i], String.valueOf(pairs[i + 1]));
      return arguments;
    }

    static String unescaped(String text) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '\\' && text.charAt(i + 1) == 'u') {
          plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
          i += 5;
        } else plain.append(text.charAt(i));
      }
      return plain.toString();
    }
  }

  // MARK: - Index

  final Map<String, Object> analysis, mappings;
  final String mappingsText;
  final Map<String, Map<String, Object>> fields = new HashMap<>();
  final Set<String> nested = new HashSet<>();
  final Map<String, Chain> chains = new HashMap<>();
  final Set<String> excluded = new HashSet<>();
  final IndexSearcher searcher;
  static final FieldType positions = new FieldType();
  static { positions.setTokenized(true); positions.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS); positions.freeze(); }

  LuceneEngine(Path export) throws Exception {
    String text = Files.readString(export.resolve("index.json"));
    Map<String, Object> definition = object(JSON.parse(text));
    analysis = at(definition, "settings", "analysis");
    mappings = object(definition.get("mappings"));
    mappingsText = JSON.write(mappings);
    for (Object name : list(at(mappings, "_source").get("excludes"))) excluded.add((String) name);
    collect(object(mappings.get("properties")), "");
    Map<String, Analyzer> own = new HashMap<>();
    for (String path : fields.keySet()) {
      Map<String, Object> field = fields.get(path);
      if ("text".equals(field.get("type")))
        own.put(path, chain((String) field.get("analyzer"), ((Number) field.get("position_increment_gap")).intValue()));
    }
    IndexWriterConfig config = new IndexWriterConfig(new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override protected Analyzer getWrappedAnalyzer(String field) { return own.get(field); }
    });
    config.setRAMBufferSizeMB(512);
    Path folder = Files.createTempDirectory("lucene");
    folder.toFile().deleteOnExit();
    org.apache.lucene.store.Directory directory = FSDirectory.open(folder);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      try (DirectoryStream<Path> parts = Files.newDirectoryStream(export, "bulk-*.ndjson")) {
        for (Path part : parts) load(part, writer);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  Chain chain(String name, int gap) { return chains.computeIfAbsent(name + gap, key -> new Chain(analysis, name, gap)); }

  void collect(Map<String, Object> properties, String path) {
    for (String name : properties.keySet()) {
      Map<String, Object> field = object(properties.get(name));
      if ("nested".equals(field.get("type"))) nested.add(path + name);
      if (field.containsKey("properties")) collect(object(field.get("properties")), path + name + ".");
      else fields.put(path + name, field);
    }
  }

  void load(Path part, IndexWriter writer) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(part)) {
      for (String action; (action = lines.readLine()) != null; ) {
        if (!action.startsWith("{\"index\":{\"_id\":\"")) throw new IOException(action);
        String source = lines.readLine();
        List<Document> block = new ArrayList<>();
        Map<String, Object> json = object(JSON.parse(source));
        Document root = document(json, "", "", block);
        Map<String, Object> shown = new LinkedHashMap<>(json);
        shown.keySet().removeAll(excluded);
        root.add(new StoredField("_source", JSON.write(shown)));
        block.add(root);
        writer.addDocuments(block);
      }
    }
  }

  /** A Lucene document of a level; those nested in it go to the block before it. */
  Document document(Map<String, Object> json, String path, String level, List<Document> block) {
    Document document = new Document();
    document.add(new StringField("_path", level, Field.Store.NO));
    fill(document, json, path, block);
    return document;
  }

  void fill(Document document, Map<String, Object> json, String path, List<Document> block) {
    for (String name : json.keySet()) {
      Object value = json.get(name);
      String full = path + name;
      if (nested.contains(full)) {
        for (Object inner : list(value)) block.add(document(object(inner), full + ".", full, block));
        continue;
      }
      Map<String, Object> field = fields.get(full);
      if (field == null) {
        // "dynamic": "strict"
        if (!(value instanceof Map)) throw new IllegalArgumentException("no such field: " + full);
        fill(document, object(value), full + ".", block);
        continue;
      }
      if (Boolean.FALSE.equals(field.get("enabled"))) continue;
      for (Object one : value instanceof List ? list(value) : List.of(value)) {
        switch ((String) field.get("type")) {
          case "text": document.add(new Field(full, (String) one, positions)); break;
          case "keyword": document.add(new StringField(full, (String) one, Field.Store.NO)); break;
          case "boolean": document.add(new StringField(full, one.toString(), Field.Store.NO)); break;
          case "integer":
            document.add(new IntPoint(full, ((Number) one).intValue()));
            document.add(new NumericDocValuesField(full, ((Number) one).longValue()));
            break;
          default: throw new IllegalArgumentException(full);
        }
      }
    }
  }

  // MARK: - Queries

  Query query(Map<String, Object> json) {
    if (json.size() != 1) throw new IllegalArgumentException(JSON.write(json));
    String kind = json.keySet().iterator().next();
    Map<String, Object> body = object(json.get(kind));
    switch (kind) {
      case "bool": return bool(body);
      case "nested": {
        String path = (String) body.get("path");
        String above = path.contains(".") && within.equals(path.substring(0, path.lastIndexOf('.'))) ? within : "";
        String outer = within;
        within = path;
        Query inner = query(object(body.get("query")));
        within = outer;
        Query children = new BooleanQuery.Builder().add(inner, BooleanClause.Occur.MUST).add(level(path), BooleanClause.Occur.FILTER).build();
        return new ToParentBlockJoinQuery(children, new QueryBitSetProducer(level(above)), org.apache.lucene.search.join.ScoreMode.Avg);
      }
      case "span_near": {
        SpanNearQuery.Builder near = new SpanNearQuery.Builder(spanField(body), true);
        for (Object clause : list(body.get("clauses"))) near.addClause((SpanQuery) query(object(clause)));
        return near.setSlop(((Number) body.get("slop")).intValue()).build();
      }
      case "exists": return new NormsOrTerms((String) body.get("field")).query();
    }
    String field = body.keySet().iterator().next();
    Object told = body.get(field);
    Map<String, Object> value = told instanceof Map ? object(told) : Map.of("query", told);
    switch (kind) {
      case "match_phrase": {
        String name = (String) value.getOrDefault("analyzer", fields.get(field).get("search_analyzer"));
        Query phrase = new QueryBuilder(chain(name, 0)).createPhraseQuery(field, (String) value.get("query"));
        return phrase == null ? new MatchNoDocsQuery() : phrase;
      }
      case "span_term": return new SpanTermQuery(new Term(field, (String) value.get("value")));
      case "term": return new ConstantScoreQuery(new TermQuery(new Term(field, value.get("value").toString())));
      case "wildcard": return new WildcardQuery(new Term(field, (String) value.get("value")));
      case "range": return IntPoint.newRangeQuery(field,
          ((Number) value.getOrDefault("gte", Integer.MIN_VALUE)).intValue(),
          ((Number) value.getOrDefault("lte", Integer.MAX_VALUE)).intValue());
    }
    throw new IllegalArgumentException("no query is called " + kind);
  }

  /** The path of the nested documents that are being asked. */
  String within = "";

  static class NormsOrTerms {
    final String field;
    NormsOrTerms(String field) { this.field = field; }
    Query query() { return new WildcardQuery(new Term(field, "*")); }
  }

  Query level(String path) { return new TermQuery(new Term("_path", path)); }

  String spanField(Map<String, Object> body) {
    Map<String, Object> clause = object(list(body.get("clauses")).get(0));
    return clause.containsKey("span_term")
        ? object(clause.get("span_term")).keySet().iterator().next() : spanField(object(clause.get("span_near")));
  }

  Query bool(Map<String, Object> body) {
    BooleanQuery.Builder bool = new BooleanQuery.Builder();
    boolean isPositive = false;
    for (Object part : list(body.get("must"))) { bool.add(query(object(part)), BooleanClause.Occur.MUST); isPositive = true; }
    for (Object part : list(body.get("filter"))) { bool.add(query(object(part)), BooleanClause.Occur.FILTER); isPositive = true; }
    for (Object part : list(body.get("should"))) { bool.add(query(object(part)), BooleanClause.Occur.SHOULD); isPositive = true; }
    for (Object part : list(body.get("must_not"))) bool.add(query(object(part)), BooleanClause.Occur.MUST_NOT);
    if (body.containsKey("minimum_should_match")) bool.setMinimumNumberShouldMatch(((Number) body.get("minimum_should_match")).intValue());
    if (!isPositive) bool.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
    return bool.build();
  }

  synchronized String search(Map<String, Object> body) throws IOException {
    within = "";
    Query query = new BooleanQuery.Builder().add(query(object(body.get("query"))), BooleanClause.Occur.MUST)
        .add(level(""), BooleanClause.Occur.FILTER).build();
    int size = ((Number) body.getOrDefault("size", 10)).intValue();
    StringBuilder hits = new StringBuilder();
    int total = searcher.count(query);
    if (size > 0 && total > 0) {
      List<SortField> order = new ArrayList<>();
      for (Object one : list(body.get("sort"))) {
        String field = object(one).keySet().iterator().next();
        Object how = object(one).get(field);
        boolean isFalling = "desc".equals(how instanceof Map ? object(how).get("order") : how);
        SortField sort = field.equals("_score") ? SortField.FIELD_SCORE : new SortField(field, SortField.Type.LONG, isFalling);
        if (!field.equals("_score") && isFalling) sort.setMissingValue(Long.MIN_VALUE);
        order.add(sort);
      }
      FieldDoc after = null;
      if (body.containsKey("search_after")) {
        List<Object> values = new ArrayList<>();
        int index = 0;
        for (Object value : list(body.get("search_after"))) {
          boolean isScore = order.get(index++) == SortField.FIELD_SCORE;
          values.add(isScore ? (Object) ((Number) value).floatValue() : (Object) ((Number) value).longValue());
        }
        after = new FieldDoc(searcher.getIndexReader().maxDoc() - 1, 0, values.toArray());
      }
      Sort sort = new Sort(order.toArray(new SortField[0]));
      TopFieldDocs found = searcher.searchAfter(after, query, size, sort, true);
      Set<String> unshown = new HashSet<>();
      for (Object name : list(at(body, "_source").get("excludes"))) unshown.add((String) name);
      for (ScoreDoc hit : found.scoreDocs) {
        Map<String, Object> source = object(JSON.parse(searcher.doc(hit.doc).get("_source")));
        source.keySet().removeAll(unshown);
        if (hits.length() > 0) hits.append(",");
        hits.append("{\"_index\":\"policy\",\"_id\":\"").append(source.get("order")).append("\",\"_score\":").append(hit.score)
            .append(",\"_source\":").append(JSON.write(source)).append(",\"sort\":")
            .append(JSON.write(Arrays.asList(((FieldDoc) hit).fields))).append("}");
      }
    }
    return "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0},"
        + "\"hits\":{\"total\":{\"value\":" + total + ",\"relation\":\"eq\"},\"max_score\":null,\"hits\":[" + hits + "]}}";
  }

  // MARK: - HTTP

  public static void main(String[] arguments) throws Exception {
    BooleanQuery.setMaxClauseCount(1024);
    LuceneEngine engine = new LuceneEngine(Paths.get(arguments[0]));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/policy", exchange -> {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String path = exchange.getRequestURI().getPath().substring("/policy".length());
      int status = 200;
      String answer;
      try {
        answer = path.equals("/_mapping") ? "{\"policy\":{\"mappings\":" + engine.mappingsText + "}}"
            : path.equals("/_search") ? engine.search(object(JSON.parse(body))) : null;
        if (answer == null) throw new IllegalArgumentException("no handler found for " + path);
      } catch (Exception error) {
        status = 400;
        answer = "{\"error\":{\"type\":\"test\",\"reason\":" + JSON.write(String.valueOf(error)) + "},\"status\":400}";
      }
      if (arguments.length > 1)
        Files.writeString(Paths.get(arguments[1]), exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body + "\n" + answer + "\n",
            StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      exchange.sendResponseHeaders(status, bytes.length > 1 << 16 ? 0 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    });
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  // MARK: - JSON

  @SuppressWarnings("unchecked") static Map<String, Object> object(Object value) { return (Map<String, Object>) value; }
  @SuppressWarnings("unchecked") static List<Object> list(Object value) { return value == null ? List.of() : (List<Object>) value; }
  static Map<String, Object> at(Map<String, Object> json, String... keys) {
    for (String key : keys) json = object(json.get(key));
    return json;
  }

  static class JSON {
    final String text;
    int index = 0;
    JSON(String text) { this.text = text; }
    static Object parse(String text) { return new JSON(text).value(); }

    void space() { while (index < text.length() && " \n\r\t".indexOf(text.charAt(index)) >= 0) index++; }
    boolean take(char sign) { space(); if (text.charAt(index) != sign) return false; index++; return true; }

    Object value() {
      space();
      char sign = text.charAt(index);
      if (sign == '"') return string();
      if (take('{')) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (take('}')) return members;
        do { space(); String key = string(); take(':'); members.put(key, value()); } while (take(','));
        take('}');
        return members;
      }
      if (take('[')) {
        List<Object> items = new ArrayList<>();
        if (take(']')) return items;
        do items.add(value()); while (take(','));
        take(']');
        return items;
      }
      int start = index;
      while (index < text.length() && "{}[],: \n".indexOf(text.charAt(index)) < 0) index++;
      String word = text.substring(start, index);
      if (word.equals("true") || word.equals("false")) return Boolean.valueOf(word);
      if (word.equals("null")) return null;
      return word.matches("-?[0-9]+") ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
    }

    String string() {
      StringBuilder plain = new StringBuilder();
      for (index++; text.charAt(index) != '"'; index++) {
        char sign = text.charAt(index);
        if (sign == '\\') {
          sign = text.charAt(++index);
          switch (sign) {
            case 'n': sign = '\n'; break;
            case 't': sign = '\t'; break;
            case 'r': sign = '\r'; break;
            case 'b': sign = '\b'; break;
            case 'f': sign = '\f'; break;
            case 'u': sign = (char) Integer.parseInt(text.substring(index + 1, index + 5), 16); index += 4; break;
          }
        }
        plain.append(sign);
      }
      index++;
      return plain.toString();
    }

    static String write(Object value) {
      StringBuilder out = new StringBuilder();
      write(value, out);
      return out.toString();
    }

    static void write(Object value, StringBuilder out) {
      if (value instanceof Map) {
        String comma = "{";
        for (Map.Entry<String, Object> member : object(value).entrySet()) {
          out.append(comma);
          write(member.getKey(), out);
          out.append(":");
          write(member.getValue(), out);
          comma = ",";
        }
        out.append(comma.equals("{") ? "{}" : "}");
      } else if (value instanceof List) {
        String comma = "[";
        for (Object item : list(value)) { out.append(comma); write(item, out); comma = ","; }
        out.append(comma.equals("[") ? "[]" : "]");
      } else if (value instanceof String) {
        out.append('"');
        for (char sign : ((String) value).toCharArray()) {
          if (sign == '"' || sign == '\\') out.append('\\').append(sign);
          else if (sign < 0x20) out.append(String.format("\\u%04x", (int) sign));
          else out.append(sign);
        }
        out.append('"');
      } else out.append(value);
    }
  }
}
