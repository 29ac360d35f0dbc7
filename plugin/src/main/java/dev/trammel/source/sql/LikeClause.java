package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.Constraint;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.NotNulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code LIKE other INCLUDING …} among the columns of a new table.
 *
 * @param at how many columns are written before it
 * @param including the options, in lower case
 */
record LikeClause(QualifiedName source, int at, Set<String> including) {

  private static final Set<String> OPTIONS =
      Set.of(
          "comments",
          "compression",
          "constraints",
          "defaults",
          "generated",
          "identity",
          "indexes",
          "statistics",
          "storage");

  LikeClause {
    including = Set.copyOf(including);
  }

  /** Behind the word LIKE. */
  static LikeClause read(TokenCursor cursor, int at) {
    QualifiedName source = cursor.qualifiedName("a table's name");
    Set<String> including = new TreeSet<>();
    while (cursor.at("including") || cursor.at("excluding")) {
      boolean includes = cursor.next().isWord("including");
      String option = cursor.peek().value().toLowerCase(Locale.ROOT);
      if (!option.equals("all") && !OPTIONS.contains(option)) {
        throw cursor.error("what is included", OPTIONS);
      }
      cursor.next();
      Set<String> named = option.equals("all") ? OPTIONS : Set.of(option);
      if (includes) {
        including.addAll(named);
      } else {
        including.removeAll(named);
      }
    }
    return new LikeClause(source, at, including);
  }

  private boolean includes(String option) {
    return including.contains(option);
  }

  private Table source(Situation now, ObjectReference subject) {
    if (now.relation(source, subject) instanceof View view) {
      Table table = Members.asTable(view, now);
      boolean told =
          !table.columns().isEmpty() && table.columns().stream().noneMatch(LikeClause::isUntold);
      if (!told) {
        throw new InapplicableChange(
            subject,
            "needs the types and collations of the columns of " + source + ", which are not known");
      }
      return table;
    }
    return now.table(source, subject);
  }

  /** Where the type has collations a view's column may have another than the type's. */
  private static boolean isUntold(Column column) {
    String type = column.type().name();
    return type.equals("unknown") || type.equals("text") || type.startsWith("character");
  }

  List<ColumnDefinition> columns(Situation now, ObjectReference subject) {
    return source(now, subject).columns().stream()
        .map(each -> NotNulls.copied(source, each))
        .map(each -> new ColumnDefinition(copy(each), false, List.of(), Position.ofFile("")))
        .toList();
  }

  private Column copy(Column column) {
    ColumnStorage storage = ColumnStorage.DEFAULT;
    if (includes("storage")) {
      storage = storage.withStorage(column.storage().storage());
    }
    if (includes("compression")) {
      storage = storage.withCompression(column.storage().compression());
    }
    Optional<Generation> generation =
        column
            .generation()
            .filter(
                each -> includes(each instanceof Generation.Computed ? "generated" : "identity"));
    return column
        .withDefault(includes("defaults") ? column.defaultValue() : Optional.empty())
        .withGeneration(generation)
        .withStorage(storage)
        .withPrivileges(Privileges.NONE)
        .withComment(includes("comments") ? column.comment() : Optional.empty());
  }

  /** Checks keep their names. */
  List<Constraint> checks(Situation now, ObjectReference subject) {
    List<Constraint> checks = new ArrayList<>();
    if (includes("constraints")) {
      for (CheckConstraint each : source(now, subject).checkConstraints()) {
        checks.add(commented(each.withValidated(each.enforced())));
      }
    }
    return checks;
  }

  private Constraint commented(Constraint constraint) {
    return includes("comments") ? constraint : constraint.withComment(Optional.empty());
  }

  /** Indexes, those behind keys among them, get names of their own. */
  List<Change> indexes(Situation now, Table table, ObjectNames names) {
    List<Change> changes = new ArrayList<>();
    if (!includes("indexes")) {
      return changes;
    }
    Table like = source(now, new ObjectReference.TableReference(table.name()));
    for (Constraint each : like.constraints()) {
      if (Keys.hasIndex(each)) {
        Constraint key = names.named(commented(each.withName("")), table.columnNames());
        if (key instanceof PrimaryKey) {
          Keys.requireOnlyPrimaryKey(
              table.constraints(),
              new ObjectReference.ConstraintReference(table.name(), key.name()));
        }
        changes.add(new AddConstraint(table.name(), key));
      }
    }
    for (Index each : like.indexes()) {
      Index index = names.named(each.withName(""));
      changes.add(
          new CreateIndex(
              table.name(), includes("comments") ? index : index.withComment(Optional.empty())));
    }
    return changes;
  }
}
