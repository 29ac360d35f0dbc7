package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.GeneratedNames;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads {@code CREATE STATISTICS} and {@code ALTER STATISTICS}, behind these words. */
final class StatisticsReader {

  private final TokenCursor cursor;
  private final List<String> columns = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();
  private final List<String> nameParts = new ArrayList<>();

  StatisticsReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    boolean named = !cursor.at("(") && !cursor.at("on");
    Optional<QualifiedName> name = named ? Optional.of(cursor.newName("a name")) : Optional.empty();
    SortedSet<String> kinds = new TreeSet<>();
    if (cursor.accept("(")) {
      kinds.addAll(cursor.list(() -> cursor.name("ndistinct, dependencies or mcv")));
      cursor.expect(")");
    }
    cursor.expect("on");
    cursor.list(this::element);
    cursor.expect("from");
    QualifiedName table = cursor.qualifiedName("a table's name");
    return now -> changes(now, name, kinds, table, ifNotExists);
  }

  private boolean element() {
    Token token = cursor.peek();
    boolean called = cursor.peek(1).isSymbol("(");
    if (token.isName() && !called) {
      String column = cursor.name("a column's name");
      nameParts.add(column);
      return columns.add(column);
    }
    Expression expression = cursor.expression(Set.of("from"));
    nameParts.add("expr");
    return expressions.add(expression);
  }

  private List<Change> changes(
      Situation now,
      Optional<QualifiedName> written,
      SortedSet<String> kinds,
      QualifiedName tableName,
      boolean ifNotExists) {
    QualifiedName name = written.orElseGet(() -> chosen(now, tableName));
    DefinedObject.Key key = DefinedObject.Key.of(ObjectKind.STATISTICS, name);
    if (ifNotExists && now.database().objects().containsKey(key) && !now.declaring()) {
      return List.of();
    }
    ObjectReference subject = new ObjectReference.DefinedReference(key);
    Table table = now.table(tableName, subject);
    Members.requireColumns(columns, table, subject);
    List<String> plain = new ArrayList<>(columns);
    List<Expression> computed = new ArrayList<>();
    for (Expression each : expressions) {
      if (table.column(each.sql()).isPresent()) {
        plain.add(each.sql());
      } else {
        computed.add(each);
      }
    }
    boolean single = plain.isEmpty() && computed.size() == 1;
    DefinedObject object =
        Definitions.statistics(name, single ? new TreeSet<>() : kinds, plain, computed, tableName);
    return DefinedStatements.create(now, object, false);
  }

  private QualifiedName chosen(Situation now, QualifiedName table) {
    return table.withName(
        GeneratedNames.choose(
            table.name(),
            GeneratedNames.joined(nameParts),
            "stat",
            each ->
                now.database()
                    .objects()
                    .containsKey(
                        DefinedObject.Key.of(ObjectKind.STATISTICS, table.withName(each)))));
  }

  /** Behind the name. */
  Clause alter(DefinedObject.Key key) {
    cursor.expect("set", "statistics");
    boolean usual = cursor.accept("default");
    String target = usual ? "-1" : (cursor.accept("-") ? "-" : "") + cursor.next().text();
    return now -> {
      DefinedObject former = now.database().objects().get(key);
      DefinedObject.Element option = Definitions.option("statistics");
      boolean gone = target.startsWith("-");
      boolean idle = gone && former != null && !former.elements().containsKey(option);
      Optional<Definition> said = gone ? Optional.empty() : Optional.of(Definitions.words(target));
      return List.of(new AlterObject(key, idle ? Map.of() : Map.of(option, said)));
    };
  }
}
