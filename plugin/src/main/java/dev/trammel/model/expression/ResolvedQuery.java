package dev.trammel.model.expression;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A query, and what its names mean in a database. */
public final class ResolvedQuery {

  private final Expression query;
  private final List<Token> tokens;
  private final Resolution state;
  private final Optional<QueryResolver.Resolved> resolved;
  private final RelationColumns relations;

  private ResolvedQuery(
      Expression query,
      List<Token> tokens,
      Resolution state,
      Optional<QueryResolver.Resolved> resolved,
      RelationColumns relations) {
    this.query = query;
    this.tokens = tokens;
    this.state = state;
    this.resolved = resolved;
    this.relations = relations;
  }

  public static ResolvedQuery of(Expression query, RelationColumns relations) {
    Resolution state = new Resolution(relations);
    List<Token> tokens = tokens(query);
    Optional<QueryResolver.Resolved> resolved =
        QueryParser.parse(tokens)
            .map(each -> new QueryResolver(state, Optional.empty()).query(each));
    return new ResolvedQuery(query, tokens, state, resolved, relations);
  }

  private static List<Token> tokens(Expression query) {
    try {
      return Lexer.tokens(query.sql());
    } catch (LexicalError e) {
      return List.of();
    }
  }

  /** Whether all of it is understood, so that what is not found is not there. */
  public boolean isComplete() {
    return resolved.isPresent() && state.isComplete() && state.missingRelations().isEmpty();
  }

  /** The columns that it shows; empty when they cannot be told. */
  public Optional<List<OutputColumn>> columns() {
    return resolved.filter(QueryResolver.Resolved::known).map(QueryResolver.Resolved::columns);
  }

  /** Tables and views that it reads and that are not known, in order of appearance. */
  public Set<QualifiedName> missingRelations() {
    return new LinkedHashSet<>(state.missingRelations());
  }

  /** Columns that nothing it reads has, in order of appearance; none when that is not certain. */
  public Set<String> missingColumns() {
    return new LinkedHashSet<>(
        isComplete() ? state.missingColumns() : state.certainlyMissingColumns());
  }

  /** What PostgreSQL surely refuses of it, its names apart: {@code compares uuid with integer}. */
  public Optional<String> broken(Database database) {
    return resolved
        .map(QueryResolver.Resolved::node)
        .flatMap(
            node ->
                new SetsInQueries(database)
                    .in(node)
                    .or(() -> new TypeErrors(database, state.columnTypes()).in(node)));
  }

  /** The tables and views that it reads; when it does not parse, all that it may read. */
  public Set<QualifiedName> relations() {
    return state.relationUses().stream()
        .map(Resolution.RelationUse::relation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether it reads the table or view; when it does not parse, whether it names it. */
  public boolean reads(QualifiedName relation) {
    return resolved.isPresent()
        ? state.relationUses().stream().anyMatch(each -> each.relation().equals(relation))
        : mentions(relation.name());
  }

  /** Whether it reads the column, by name or as a part of whole rows. */
  public boolean reads(QualifiedName relation, String column) {
    if (resolved.isEmpty() || !state.isComplete()) {
      return reads(relation) && mentions(column);
    }
    boolean named =
        state.columnUses().stream()
            .anyMatch(each -> each.relation().equals(relation) && each.column().equals(column));
    boolean merged =
        state.relationUses().stream()
            .filter(each -> each.relation().equals(relation))
            .anyMatch(each -> state.merged(each.item()).contains(column));
    boolean starred =
        state.stars().stream()
            .flatMap(each -> each.columns().stream())
            .anyMatch(
                each -> each.table().equals(Optional.of(relation)) && each.column().equals(column));
    return named || merged || starred;
  }

  /** The functions that it calls; none when it does not parse. */
  public List<FunctionCall> calls() {
    return FunctionCall.in(query);
  }

  /** Whether it calls a function of that name. */
  public boolean calls(String function) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isName() && token.value().equals(function) && tokens.get(i + 1).isSymbol("(")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name in it is this one, whatever it means. */
  public boolean mentions(String name) {
    return tokens.stream().anyMatch(each -> each.isName() && each.value().equals(name));
  }

  /** One tree for all spellings; empty when it does not parse. */
  Optional<QueryNode> normalForm() {
    return resolved.map(each -> NormalForm.of(each.node(), state.columnTypes()));
  }

  /** The query with its stars written out, as PostgreSQL keeps it. */
  public Expression withoutStars() {
    TextEdits edits = new TextEdits(query.sql());
    for (Resolution.Star star : state.stars()) {
      Token first = tokens.get(star.token());
      Token last = tokens.get(star.token() + star.tokens() - 1);
      edits.replace(
          first.offset(),
          last.end(),
          star.columns().stream()
              .map(each -> written(each, star.qualified()))
              .collect(Collectors.joining(", ")));
    }
    return new Expression(edits.text());
  }

  private static String written(QueryScope.Visible column, boolean qualified) {
    String name = Identifiers.quote(column.name());
    return qualified && !column.qualifier().isEmpty()
        ? Identifiers.quote(column.qualifier()) + "." + name
        : name;
  }

  /** The query after a table or view has got another name; it shows what it showed before. */
  public Expression withRelationRenamed(QualifiedName relation, QualifiedName to) {
    TextEdits edits = new TextEdits(query.sql());
    for (Resolution.RelationUse use : state.relationUses()) {
      if (use.relation().equals(relation)) {
        boolean keepsName = !use.aliased() && state.isQualified(use.item());
        edits.replace(
            tokens.get(use.token()).offset(),
            tokens.get(use.token() + use.tokens() - 1).end(),
            name(to) + (keepsName ? " AS " + Identifiers.quote(relation.name()) : ""));
      }
    }
    return new Expression(edits.text());
  }

  private static String name(QualifiedName name) {
    String schema =
        name.schema().equals(QualifiedName.PUBLIC) ? "" : Identifiers.quote(name.schema()) + ".";
    return schema + Identifiers.quote(name.name());
  }

  /** The query after a column has got another name; it shows what it showed before. */
  public Expression withColumnRenamed(QualifiedName relation, String column, String to) {
    TextEdits edits = new TextEdits(query.sql());
    Set<String> listed = new TreeSet<>();
    for (Resolution.RelationUse use : state.relationUses()) {
      if (use.relation().equals(relation) && state.merged(use.item()).contains(column)) {
        listed.add(use.item());
        listColumns(use, edits);
      }
    }
    for (Resolution.ColumnUse use : state.columnUses()) {
      if (listed.isEmpty() && use.relation().equals(relation) && use.column().equals(column)) {
        Token token = tokens.get(use.token());
        String label = use.shown() ? " AS " + Identifiers.quote(column) : "";
        edits.replace(token.offset(), token.end(), Identifiers.quote(to) + label);
      }
    }
    return new Expression(edits.text());
  }

  /** Gives a table's columns the names that USING knows: {@code a AS a (id, name)}. */
  private void listColumns(Resolution.RelationUse use, TextEdits edits) {
    List<String> names = new ArrayList<>();
    relations
        .ofRelation(use.relation())
        .ifPresent(columns -> columns.forEach(each -> names.add(Identifiers.quote(each.name()))));
    int last = use.token() + use.tokens() - 1;
    String alias = "";
    if (use.aliased()) {
      last += tokens.get(last + 1).isWord("as") ? 2 : 1;
    } else {
      alias = " AS " + Identifiers.quote(use.relation().name());
    }
    boolean hasList = last + 1 < tokens.size() && tokens.get(last + 1).isSymbol("(");
    if (!hasList) {
      edits.replace(
          tokens.get(last).end(),
          tokens.get(last).end(),
          alias + " (" + String.join(", ", names) + ")");
    }
  }

  /** The query after a function has got another name. */
  public Expression withFunctionRenamed(QualifiedName function, QualifiedName to) {
    TextEdits edits = new TextEdits(query.sql());
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean called =
          token.isName()
              && token.value().equals(function.name())
              && tokens.get(i + 1).isSymbol("(");
      if (called) {
        boolean qualified = i > 1 && tokens.get(i - 1).isSymbol(".");
        String schema = qualified ? tokens.get(i - 2).value() : QualifiedName.PUBLIC;
        if (schema.equals(function.schema())) {
          edits.replace(tokens.get(qualified ? i - 2 : i).offset(), token.end(), name(to));
        }
      }
    }
    return new Expression(edits.text());
  }
}
