package dev.trammel.source.sql;

import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A condition that the catalog answers: {@code NOT EXISTS (SELECT 1 FROM pg_type WHERE typname =
 * 'mood')} and the like, joined by AND.
 */
record CatalogCondition(List<Term> terms) {

  /**
   * Whether a row is there, or is not.
   *
   * @param values of its columns
   */
  record Term(boolean present, String catalog, Map<String, String> values) {}

  private static final Set<String> CASTS =
      Set.of("regclass", "name", "text", "regtype", "regnamespace");

  /** Nested catalogs that turn a name into an object's number. */
  private static final Map<String, String> NUMBERED =
      Map.of("pg_namespace", "nspname", "pg_type", "typname", "pg_class", "relname");

  CatalogCondition {
    terms = List.copyOf(terms);
  }

  /** Whether it holds; an {@link UndecidedCondition} when that cannot be told. */
  boolean holds(Situation now) {
    return terms.stream().allMatch(each -> CatalogRows.has(now, each) == each.present());
  }

  /** Empty when it asks for something else. */
  static Optional<CatalogCondition> read(List<Token> tokens, SchemaNames schemas) {
    Reader reader = new Reader(tokens, schemas);
    List<Term> terms = new ArrayList<>();
    do {
      Optional<Term> term = reader.term();
      if (term.isEmpty() || !CatalogRows.answers(term.get())) {
        return Optional.empty();
      }
      terms.add(term.get());
    } while (reader.accept("and"));
    return reader.atEnd() ? Optional.of(new CatalogCondition(terms)) : Optional.empty();
  }

  private static final class Reader {
    private final List<Token> tokens;
    private final SchemaNames schemas;
    private int at;

    Reader(List<Token> tokens, SchemaNames schemas) {
      this.tokens = tokens;
      this.schemas = schemas;
    }

    boolean atEnd() {
      return at >= tokens.size();
    }

    boolean accept(String... texts) {
      for (int i = 0; i < texts.length; i++) {
        boolean there =
            at + i < tokens.size()
                && (tokens.get(at + i).isWord(texts[i]) || tokens.get(at + i).isSymbol(texts[i]));
        if (!there) {
          return false;
        }
      }
      at += texts.length;
      return true;
    }

    Optional<Term> term() {
      boolean negated = accept("not");
      if (accept("exists", "(")) {
        return subSelect().map(each -> new Term(!negated, each.catalog(), each.values()));
      }
      boolean relation = accept("to_regclass", "(");
      if (negated || (!relation && !accept("to_regtype", "("))) {
        return Optional.empty();
      }
      Optional<String> name = literal().map(each -> qualified(each));
      boolean closed = accept(")", "is");
      boolean present = closed && accept("not");
      if (name.isEmpty() || !closed || !accept("null")) {
        return Optional.empty();
      }
      return Optional.of(
          relation
              ? new Term(present, "pg_class", Map.of("oid", name.get()))
              : new Term(present, "pg_type", Map.of("oid", name.get())));
    }

    /** Behind the opening parenthesis; to the closing one. */
    private Optional<Term> subSelect() {
      if (!accept("select")) {
        return Optional.empty();
      }
      while (!atEnd() && !tokens.get(at).isWord("from")) {
        if (tokens.get(at).isSymbol("(")) {
          return Optional.empty();
        }
        at++;
      }
      if (!accept("from") || atEnd()) {
        return Optional.empty();
      }
      String catalog = tokens.get(at++).value();
      if (accept(".") && !atEnd()) {
        catalog = catalog.equals("pg_catalog") ? "" : catalog + ".";
        catalog += tokens.get(at++).value();
      }
      accept("as");
      if (!atEnd() && tokens.get(at).isName() && !tokens.get(at).isWord("where")) {
        at++;
      }
      Map<String, String> values = new LinkedHashMap<>();
      if (!accept("where")) {
        return Optional.empty();
      }
      do {
        if (!equality(values)) {
          return Optional.empty();
        }
      } while (accept("and"));
      accept("limit", "1");
      return accept(")") ? Optional.of(new Term(true, catalog, values)) : Optional.empty();
    }

    private boolean equality(Map<String, String> values) {
      if (accept("not", "attisdropped") || accept("not", "tgisinternal")) {
        return true;
      }
      Optional<String> column = column();
      if (column.isEmpty() || !accept("=")) {
        return false;
      }
      Optional<String> value = value(column.get());
      return value.isPresent() && values.put(column.get(), value.get()) == null;
    }

    private Optional<String> column() {
      if (atEnd() || !tokens.get(at).isName()) {
        return Optional.empty();
      }
      String name = tokens.get(at++).value();
      if (accept(".") && !atEnd()) {
        name = tokens.get(at++).value();
      }
      return Optional.of(name);
    }

    private Optional<String> value(String column) {
      if (accept("current_schema", "(", ")") || accept("current_schema")) {
        return Optional.of(schemas.ofNew("").schema());
      } else if (accept("(", "select", "oid", "from")) {
        return numbered();
      } else if (accept("false")) {
        return Optional.of("false");
      }
      Optional<String> literal = literal();
      boolean object = false;
      if (accept("::")) {
        if (atEnd() || !CASTS.contains(tokens.get(at).value())) {
          return Optional.empty();
        }
        String cast = tokens.get(at++).value();
        object = cast.equals("regclass") || cast.equals("regtype");
      }
      boolean asked = column.endsWith("relid") || column.endsWith("typid");
      if (asked != object) {
        return Optional.empty();
      }
      return object ? literal.map(this::qualified) : literal;
    }

    /** {@code (SELECT oid FROM pg_type WHERE typname = 'mood')}. */
    private Optional<String> numbered() {
      String catalog = atEnd() ? "" : tokens.get(at++).value();
      String column = NUMBERED.getOrDefault(catalog, "");
      if (!accept("where") || !accept(column, "=")) {
        return Optional.empty();
      }
      Optional<String> literal = literal();
      return accept(")")
          ? literal.map(each -> catalog.equals("pg_namespace") ? each : qualified(each))
          : Optional.empty();
    }

    private Optional<String> literal() {
      return !atEnd() && tokens.get(at).kind() == TokenKind.STRING
          ? Optional.of(tokens.get(at++).value())
          : Optional.empty();
    }

    private String qualified(String name) {
      try {
        List<String> parts =
            Lexer.tokens(name).stream().filter(Token::isName).map(Token::value).toList();
        int last = parts.size() - 1;
        if (last < 0) {
          return name;
        }
        String schema = last > 0 ? parts.get(last - 1) : schemas.ofObject(parts.get(last));
        return schema + "." + parts.get(last);
      } catch (LexicalError e) {
        return name;
      }
    }
  }
}
