package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a {@code DO} whose body holds DDL alone: blocks, {@code IF} over conditions that the
 * catalog answers, {@code EXCEPTION WHEN duplicate_object THEN NULL}, and {@code RAISE NOTICE}. It
 * reads the whole body or nothing.
 */
final class DoReader {

  private static final Set<String> DDL =
      Set.of("create", "alter", "drop", "comment", "grant", "revoke");

  /** Levels of RAISE that let the statement go on. */
  private static final Set<String> HARMLESS = Set.of("notice", "info", "warning", "log", "debug");

  private final DoBody body;
  private final SchemaNames schemas;
  private final Diagnostics diagnostics;
  private int at;

  private DoReader(DoBody body, SchemaNames schemas, Diagnostics diagnostics) {
    this.body = body;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /** Something stands in the body that is not read. */
  private static final class Unread extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * What the body does; empty when that cannot be told.
   *
   * @param diagnostics gets what is said of its statements, when it is read
   */
  static Optional<Clause> read(DoBody body, SchemaNames schemas, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    DoReader reader = new DoReader(body, schemas, own);
    try {
      DoStep.Block block = reader.block();
      reader.accept(";");
      if (reader.at < body.tokens().size()) {
        return Optional.empty();
      }
      diagnostics.addAll(own.all());
      return Optional.of(now -> new DoRun(now).changes(block));
    } catch (Unread | SyntaxError e) {
      return Optional.empty();
    }
  }

  private DoStep.Block block() throws Unread {
    expect("begin");
    List<DoStep> steps = steps(Set.of("exception", "end"));
    List<String> handled = new ArrayList<>();
    if (accept("exception")) {
      handled.addAll(handler());
    }
    expect("end");
    return new DoStep.Block(steps, handled);
  }

  /** {@code WHEN duplicate_object OR … THEN NULL;} alone. */
  private List<String> handler() throws Unread {
    List<String> conditions = new ArrayList<>();
    while (accept("when")) {
      do {
        conditions.add(next().value());
      } while (accept("or"));
      expect("then");
      for (DoStep step : steps(Set.of("when", "end"))) {
        if (!(step instanceof DoStep.Nothing)) {
          throw new Unread();
        }
      }
    }
    if (!DoRun.CONDITIONS.containsAll(conditions)) {
      throw new Unread();
    }
    return conditions;
  }

  private List<DoStep> steps(Set<String> ends) throws Unread {
    List<DoStep> steps = new ArrayList<>();
    while (!ends.contains(peek().value())) {
      steps.add(step());
      expect(";");
    }
    return steps;
  }

  private DoStep step() throws Unread {
    Token first = peek();
    if (first.isWord("begin")) {
      return block();
    } else if (accept("if")) {
      return choice();
    } else if (accept("null")) {
      return new DoStep.Nothing();
    } else if (accept("raise")) {
      if (!HARMLESS.contains(peek().value())) {
        throw new Unread();
      }
      statement();
      return new DoStep.Nothing();
    }
    return statement(statement());
  }

  private DoStep statement(StatementText text) throws Unread {
    if (!DDL.contains(text.tokens().get(0).value())) {
      throw new Unread();
    }
    TokenCursor cursor = new TokenCursor(text, diagnostics, schemas);
    SqlStatement read = new StatementReader(text, cursor).read();
    if (read instanceof SqlStatement.Recognised) {
      return new DoStep.Nothing();
    } else if (!(read instanceof SqlStatement.Structured structured)) {
      throw new Unread();
    } else {
      return new DoStep.Statement(
          structured.clauses().stream()
              .map(each -> (Clause) new PlacedClause(each, text.position()))
              .toList());
    }
  }

  private DoStep choice() throws Unread {
    Optional<CatalogCondition> condition = CatalogCondition.read(until("then"), schemas);
    expect("then");
    List<DoStep> steps = steps(Set.of("elsif", "elseif", "else", "end"));
    List<DoStep> otherwise = List.of();
    if (accept("elsif") || accept("elseif")) {
      return choice(condition, steps, List.of(choice()));
    } else if (accept("else")) {
      otherwise = steps(Set.of("end"));
    }
    expect("end");
    expect("if");
    return choice(condition, steps, otherwise);
  }

  /** A condition need not be answered where nothing hangs on it, as where roles are made. */
  private static DoStep choice(
      Optional<CatalogCondition> condition, List<DoStep> steps, List<DoStep> otherwise)
      throws Unread {
    boolean idle =
        Stream.concat(steps.stream(), otherwise.stream())
            .allMatch(DoStep.Nothing.class::isInstance);
    return idle
        ? new DoStep.Nothing()
        : new DoStep.Choice(condition.orElseThrow(Unread::new), steps, otherwise);
  }

  private List<Token> until(String word) throws Unread {
    int start = at;
    while (!peek().isWord(word)) {
      next();
    }
    return body.tokens().subList(start, at);
  }

  /** Up to the semicolon, which stays. */
  private StatementText statement() throws Unread {
    int start = at;
    int depth = 0;
    while (depth > 0 || !peek().isSymbol(";")) {
      Token token = next();
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
    if (start == at) {
      throw new Unread();
    }
    return StatementText.of(body.source(), body.tokens().subList(start, at), true);
  }

  private Token peek() throws Unread {
    if (at >= body.tokens().size()) {
      throw new Unread();
    }
    return body.tokens().get(at);
  }

  private Token next() throws Unread {
    Token token = peek();
    at++;
    return token;
  }

  private boolean accept(String text) {
    boolean present =
        at < body.tokens().size()
            && (body.tokens().get(at).isWord(text) || body.tokens().get(at).isSymbol(text));
    at += present ? 1 : 0;
    return present;
  }

  private void expect(String text) throws Unread {
    if (!accept(text)) {
      throw new Unread();
    }
  }
}
