package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** Reads {@code CREATE [UNIQUE] INDEX}, behind these words. */
final class IndexReader {

  private final TokenCursor cursor;

  IndexReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** What the statement says, before the database is known. */
  record Definition(QualifiedName table, boolean only, Index index, boolean ifNotExists) {}

  Clause read(boolean unique) {
    Definition definition = definition(unique);
    Clause clause =
        now -> changes(now, definition.table(), definition.index(), definition.ifNotExists());
    return definition.only() ? OnlyClause.of(definition.table(), clause) : clause;
  }

  Definition definition(boolean unique) {
    cursor.accept("concurrently");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String name = cursor.at("on") ? "" : cursor.name("an index's name");
    cursor.expect("on");
    boolean only = cursor.accept("only");
    QualifiedName table = cursor.qualifiedName("a table's name");
    String method = cursor.accept("using") ? method() : "btree";
    cursor.expect("(");
    List<IndexKey> keys = cursor.list(this::key);
    cursor.expect(")");
    List<String> include = cursor.accept("include") ? cursor.columnList() : List.of();
    boolean nullsNotDistinct = new ConstraintReader(cursor).nullsNotDistinct();
    SortedMap<String, String> parameters = parameters();
    Optional<Expression> predicate =
        cursor.accept("where") ? Optional.of(predicate()) : Optional.empty();
    cursor.expectEnd();
    Index index =
        new Index(
            name,
            unique,
            method,
            keys,
            include,
            nullsNotDistinct,
            predicate,
            parameters,
            Optional.empty());
    return new Definition(table, only, index, ifNotExists);
  }

  String method() {
    return cursor.label("an index method").toLowerCase(Locale.ROOT);
  }

  private SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters =
        cursor.accept("with") ? StorageParameters.read(cursor) : Collections.emptySortedMap();
    Token option = cursor.peek();
    if (cursor.accept("tablespace")) {
      cursor.unmodelled(option, "tablespaces are");
      cursor.name("a tablespace's name");
    }
    return parameters;
  }

  private Expression predicate() {
    if (cursor.atEnd()) {
      throw cursor.error("a condition");
    }
    return cursor.schemas().qualified(ExpressionText.unwrapped(cursor.rest()));
  }

  IndexKey key() {
    IndexKey.Term term = term();
    Optional<String> collation =
        cursor.accept("collate") ? ColumnReader.collation(cursor) : Optional.empty();
    Optional<String> operatorClass = operatorClass();
    SortedMap<String, String> classParameters =
        cursor.at("(") ? StorageParameters.read(cursor) : Collections.emptySortedMap();
    boolean descending = cursor.accept("desc");
    if (!descending) {
      cursor.accept("asc");
    }
    boolean nullsFirst = cursor.accept("nulls", "first");
    boolean nullsLast = !nullsFirst && cursor.accept("nulls", "last");
    return new IndexKey(
        term,
        collation,
        operatorClass,
        classParameters,
        descending,
        nullsFirst || (descending && !nullsLast));
  }

  private Optional<String> operatorClass() {
    boolean ends =
        cursor.atEnd()
            || cursor.at(",")
            || cursor.at(")")
            || cursor.at("asc")
            || cursor.at("desc")
            || cursor.at("nulls")
            || cursor.at("with");
    if (ends) {
      return Optional.empty();
    }
    List<String> path = cursor.path("an operator class");
    return Optional.of(path.get(path.size() - 1));
  }

  private IndexKey.Term term() {
    if (cursor.at("(")) {
      return new IndexKey.ExpressionTerm(cursor.parenthesised());
    }
    int ahead = 1;
    while (cursor.peek(ahead).isSymbol(".")) {
      ahead += 2;
    }
    if (!cursor.peek(ahead).isSymbol("(")) {
      return new IndexKey.ColumnTerm(cursor.name("a column's name"));
    }
    List<Token> call = new ArrayList<>();
    for (int i = 0; i < ahead; i++) {
      if (cursor.peek().kind() == TokenKind.NUMBER) {
        throw cursor.error("a column or an expression");
      }
      call.add(cursor.next());
    }
    call.addAll(cursor.skipParentheses());
    return new IndexKey.ExpressionTerm(cursor.schemas().qualified(ExpressionText.of(call)));
  }

  private static List<Change> changes(
      Situation now, QualifiedName tableName, Index written, boolean ifNotExists) {
    ObjectReference subject = new ObjectReference.IndexReference(tableName, written.name());
    Table table =
        now.relation(tableName, subject) instanceof View view
            ? Members.asTable(view, now)
            : now.table(tableName, subject);
    Index named = new ObjectNames(now, tableName).named(written);
    Members.requireColumns(named, table, now);
    Index index = OperatorClasses.withoutDefaults(named, table);
    QualifiedName name = tableName.withName(index.name());
    if (now.hasRelation(name) && !now.declaring()) {
      if (ifNotExists) {
        return List.of();
      }
      throw new InapplicableChange(subject, "is there already");
    }
    return List.of(new CreateIndex(tableName, index));
  }
}
