package dev.trammel.source.sql;

import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one statement: finds by its first words who can read the rest. */
final class StatementReader {

  /** Kinds of objects that CREATE, ALTER and DROP know and the model does not hold. */
  private static final Set<String> UNMODELLED =
      Set.of(
          """
          access aggregate cast collation conversion database default domain event extension foreign
          function group index language large materialized operator owned policy procedural procedure
          publication recursive role routine rule schema sequence server statistics subscription
          system table tablespace text transform trigger trusted type user view constraint or
          unlogged
          """
              .strip()
              .split("\\s+"));

  /** What belongs to all databases of a server, or is one of them: outside of what is held. */
  private static final Set<String> OF_CLUSTER =
      Set.of("database", "group", "role", "system", "tablespace");

  /** The head of what makes a table that its session alone sees. */
  static final String TEMPORARY = "CREATE TEMPORARY TABLE";

  /** Behind these words stands a name, which may be {@code owner}. */
  private static final Set<String> RENAMED = Set.of("rename", "column", "attribute", "constraint");

  private final StatementText text;
  private final TokenCursor cursor;
  private Optional<QualifiedName> target = Optional.empty();

  StatementReader(StatementText text, TokenCursor cursor) {
    this.text = text;
    this.cursor = cursor;
  }

  SqlStatement read() {
    if (cursor.accept("create")) {
      return create();
    } else if (cursor.accept("alter")) {
      return alter();
    } else if (cursor.accept("drop")) {
      String head = "DROP " + word();
      return finished(head, new DropReader(cursor).read());
    } else if (cursor.accept("comment", "on")) {
      CommentReader reader = new CommentReader(cursor);
      Optional<Clause> clause = reader.read();
      target = reader.target();
      return finished("COMMENT ON", clause);
    } else if (cursor.at("do")) {
      return anonymousBlock();
    } else if (cursor.at("call") || cursor.at("execute")) {
      return opaque(word());
    } else if (selectsInto()) {
      Optional<Clause> table = new TableAsReader(cursor).into();
      return table.isPresent()
          ? structured("SELECT INTO", table.get())
          : new SqlStatement.Recognised(text, TEMPORARY, false);
    }
    if (cursor.at("grant") || cursor.at("revoke")) {
      String head = word();
      Optional<Clause> clause = new GrantReader(cursor).read();
      if (clause.isPresent()) {
        return structured(head, clause.get());
      }
    }
    return DataStatements.read(text, cursor);
  }

  private SqlStatement anonymousBlock() {
    Optional<DoBody> body = DoBody.of(text);
    body.ifPresent(PlpgsqlBody::read);
    Optional<Clause> clause =
        body.flatMap(each -> DoReader.read(each, cursor.schemas(), cursor.diagnostics()));
    if (clause.isPresent()) {
      return new SqlStatement.Structured(text, "DO", target, List.of(clause.get()));
    }
    return body.filter(DoBody::keepsStructure).isPresent()
        ? new SqlStatement.Recognised(text, "DO", true)
        : opaque("DO");
  }

  /** {@code SELECT … INTO t} makes a table. */
  private boolean selectsInto() {
    if (!cursor.at("select") && !cursor.at("with")) {
      return false;
    }
    int depth = 0;
    boolean inserts = false;
    for (Token token : text.tokens()) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      inserts |= depth == 0 && (token.isWord("insert") || token.isWord("merge"));
      if (depth == 0 && token.isWord("into")) {
        return !inserts;
      }
    }
    return false;
  }

  private String word() {
    return cursor.peek().value().toUpperCase(Locale.ROOT);
  }

  private SqlStatement create() {
    boolean orReplace = cursor.accept("or", "replace");
    boolean unlogged = cursor.at("unlogged", "table") && cursor.accept("unlogged");
    String head = "CREATE " + word();
    if (cursor.accept("table")) {
      return finished(head, new CreateTableReader(cursor, unlogged).read());
    } else if (cursor.accept("foreign", "table")) {
      return finished("CREATE FOREIGN TABLE", new CreateTableReader(cursor, false).foreign());
    } else if (cursor.at("unique", "index") || cursor.at("index")) {
      boolean unique = cursor.accept("unique");
      cursor.expect("index");
      return structured("CREATE INDEX", new IndexReader(cursor).read(unique));
    } else if (cursor.accept("type")) {
      return finished(head, new TypeStatementReader(cursor).create());
    } else if (cursor.accept("domain")) {
      return structured(head, new DomainReader(cursor).create());
    } else if (cursor.accept("sequence")) {
      return structured(head, new SequenceReader(cursor).create());
    } else if (cursor.at("function") || cursor.at("procedure")) {
      boolean procedure = cursor.next().isWord("procedure");
      return structured(head, new FunctionReader(cursor, procedure).read(orReplace));
    } else if (cursor.accept("trigger")) {
      return structured(head, new TriggerReader(cursor).read(orReplace, false));
    } else if (cursor.accept("constraint", "trigger")) {
      return structured("CREATE TRIGGER", new TriggerReader(cursor).read(orReplace, true));
    } else if (cursor.accept("policy")) {
      return structured(head, new PolicyReader(cursor).create());
    } else if (cursor.accept("extension")) {
      return structured(head, new ContainerReader(cursor).createExtension());
    } else if (cursor.accept("schema")) {
      return structured(head, new ContainerReader(cursor).createSchema());
    } else if (cursor.accept("view")) {
      return structured(head, new ViewReader(cursor).view(orReplace, false));
    } else if (cursor.accept("recursive", "view")) {
      return structured("CREATE VIEW", new ViewReader(cursor).view(orReplace, true));
    } else if (cursor.accept("materialized", "view")) {
      return structured("CREATE MATERIALIZED VIEW", new ViewReader(cursor).materialized());
    } else if (DefinedStatements.isNext(cursor)) {
      return finished(head, new DefinedStatements(cursor).create(orReplace));
    } else if (isTemporary()) {
      return new SqlStatement.Recognised(text, TEMPORARY, false);
    }
    return unmodelled(head);
  }

  private boolean isTemporary() {
    boolean scoped = cursor.at("global") || cursor.at("local");
    Token word = cursor.peek(scoped ? 1 : 0);
    return word.isWord("temp") || word.isWord("temporary");
  }

  private SqlStatement alter() {
    String head = "ALTER " + word();
    if (givesOwner()) {
      return owner(head);
    }
    if (cursor.accept("table") || cursor.accept("foreign", "table")) {
      Optional<List<Clause>> clauses = new AlterTableReader(cursor).read();
      return clauses.isPresent() ? structured(head, clauses.get()) : opaque(head);
    } else if (cursor.accept("default", "privileges")) {
      return structured(head, new GrantReader(cursor).defaults());
    } else if (cursor.accept("type")) {
      return finished(head, new TypeStatementReader(cursor).alter());
    } else if (cursor.accept("domain")) {
      return structured(head, new DomainReader(cursor).alter());
    } else if (cursor.accept("sequence")) {
      return finished(head, new SequenceReader(cursor).alter());
    } else if (cursor.accept("view") || cursor.accept("materialized", "view")) {
      return finished(head, new AlterViewReader(cursor).read());
    } else if (cursor.accept("function")
        || cursor.accept("procedure")
        || cursor.accept("routine")) {
      return finished(head, new AlterFunctionReader(cursor).read());
    } else if (cursor.accept("trigger")) {
      return finished(head, new AlterMemberReader(cursor).trigger());
    } else if (cursor.accept("policy")) {
      return structured(head, new AlterMemberReader(cursor).policy());
    } else if (cursor.accept("index")) {
      return finished(head, alterIndex());
    } else if (cursor.accept("schema")) {
      return finished(head, new ContainerReader(cursor).alterSchema());
    } else if (cursor.accept("extension")) {
      return finished(head, new ContainerReader(cursor).alterExtension());
    } else if (DefinedStatements.isNext(cursor)) {
      return finished(head, new DefinedStatements(cursor).alter());
    }
    return unmodelled(head);
  }

  private SqlStatement owner(String head) {
    Optional<Clause> clause = new OwnerReader(cursor).read();
    if (clause.isPresent()) {
      return structured(head + " OWNER TO", clause.get());
    }
    if (text.tokens().stream().anyMatch(each -> each.isSymbol(","))) {
      return unmodelled(head);
    }
    cursor.owner(text.tokens().get(text.tokens().size() - 1));
    return new SqlStatement.Recognised(text, head + " OWNER TO", false);
  }

  /** {@code ALTER … OWNER TO role} alone. */
  private boolean givesOwner() {
    List<Token> tokens = text.tokens();
    int last = tokens.size() - 1;
    return last > 3
        && tokens.get(last - 1).isWord("to")
        && tokens.get(last - 2).isWord("owner")
        && !RENAMED.contains(tokens.get(last - 3).value())
        && (!tokens.get(1).isWord("table")
            || tokens.stream().noneMatch(each -> each.isSymbol(",")));
  }

  private Optional<Clause> alterIndex() {
    return new AlterIndexReader(cursor).read();
  }

  private SqlStatement finished(String head, Optional<Clause> clause) {
    return clause.isPresent() ? structured(head, clause.get()) : unmodelled(head);
  }

  private SqlStatement structured(String head, Clause clause) {
    return structured(head, List.of(clause));
  }

  private SqlStatement structured(String head, List<Clause> clauses) {
    cursor.expectEnd();
    return new SqlStatement.Structured(text, head, target, clauses);
  }

  /** CREATE, ALTER or DROP of a kind of object that is known though not modelled. */
  private SqlStatement unmodelled(String head) {
    int kind = head.startsWith("COMMENT") ? 2 : 1;
    boolean known =
        kind < text.tokens().size() && UNMODELLED.contains(text.tokens().get(kind).value());
    if (!known) {
      throw cursor.errorAt(kind, "a kind of object", UNMODELLED);
    } else if (isOfCluster(kind)) {
      return new SqlStatement.Recognised(text, head, false);
    }
    return opaque(head);
  }

  private boolean isOfCluster(int kind) {
    List<Token> tokens = text.tokens();
    boolean user =
        tokens.get(kind).isWord("user")
            && kind + 1 < tokens.size()
            && !tokens.get(kind + 1).isWord("mapping");
    return user || OF_CLUSTER.contains(tokens.get(kind).value());
  }

  private SqlStatement opaque(String head) {
    return new SqlStatement.Opaque(text, head, ProbableObjects.of(text));
  }
}
