package dev.trammel.artifact.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.TypeUse;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Prints how an enum type is made anew with other labels: columns of the type take the new one, and
 * what is written in terms of such a column is dropped before and made again after.
 */
final class EnumReplacement {

  private final Database before;
  private final QualifiedName type;
  private final List<String> labels;
  private final List<String> drops = new ArrayList<>();
  private final List<String> conversions = new ArrayList<>();
  private final List<String> creations = new ArrayList<>();

  EnumReplacement(Database before, QualifiedName type, List<String> labels) {
    this.before = before;
    this.type = type;
    this.labels = labels;
  }

  static String create(QualifiedName name, List<String> labels) {
    String list =
        labels.stream().map(each -> "\n  " + Literals.quote(each)).collect(Collectors.joining(","));
    return "CREATE TYPE " + Names.of(name) + " AS ENUM (" + list + "\n);";
  }

  List<String> statements() {
    QualifiedName former = type.withName(type.name() + "__former");
    before.tables().values().forEach(this::table);
    before.functions().values().stream()
        .filter(each -> TypeUse.mentions(each, type))
        .forEach(this::function);
    Collections.reverse(creations);
    List<String> statements = new ArrayList<>();
    guard().ifPresent(statements::add);
    statements.addAll(drops);
    statements.add("ALTER TYPE " + Names.of(type) + " RENAME TO " + Names.of(former.name()) + ";");
    statements.add(create(type, labels));
    ObjectReference subject = new ObjectReference.EnumTypeReference(type);
    Privileges privileges = before.enumTypes().get(type).privileges();
    statements.addAll(GrantSql.between(subject, Privileges.USAGE, privileges, before));
    statements.addAll(conversions);
    statements.add("DROP TYPE " + Names.of(former) + ";");
    statements.addAll(creations);
    Optional<String> comment = before.enumTypes().get(type).comment();
    if (comment.isPresent()) {
      statements.addAll(sql(new SetComment(subject, comment)));
    }
    return statements;
  }

  private List<String> sql(Change change) {
    return SqlEmitter.statements(change, before);
  }

  private boolean isOfType(Column column) {
    return column.type().qualifiedName().equals(type);
  }

  private void table(Table table) {
    for (Column column : table.columns()) {
      if (isOfType(column)) {
        column(table, column);
      }
    }
    Predicate<Predicate<String>> touches =
        uses -> table.columns().stream().filter(this::isOfType).map(Column::name).anyMatch(uses);
    for (Policy each : table.policies()) {
      if (touches.test(column -> uses(each, column))) {
        again(
            new DropPolicy(table.name(), each.name()),
            new CreatePolicy(table.name(), each),
            new ObjectReference.PolicyReference(table.name(), each.name()),
            each.comment());
      }
    }
    for (Trigger each : table.triggers()) {
      if (touches.test(column -> uses(each, column))) {
        again(
            new DropTrigger(table.name(), each.name()),
            new CreateTrigger(table.name(), each),
            new ObjectReference.TriggerReference(table.name(), each.name()),
            each.comment());
      }
    }
    for (Index each : table.indexes()) {
      if (touches.test(column -> ColumnUse.involves(each, column))) {
        again(
            new DropIndex(table.name(), each.name()),
            new CreateIndex(table.name(), each),
            new ObjectReference.IndexReference(table.name(), each.name()),
            each.comment());
      }
    }
    table.constraints().stream()
        .filter(each -> isWritten(table, each))
        .forEach(
            each ->
                again(
                    new DropConstraint(table.name(), each.name()),
                    new AddConstraint(table.name(), each),
                    new ObjectReference.ConstraintReference(table.name(), each.name()),
                    each.comment()));
  }

  private static boolean uses(Policy policy, String column) {
    return policy.using().filter(each -> ColumnUse.mentions(each, column)).isPresent()
        || policy.withCheck().filter(each -> ColumnUse.mentions(each, column)).isPresent();
  }

  private static boolean uses(Trigger trigger, String column) {
    return trigger.updateColumns().contains(column)
        || trigger.when().filter(each -> ColumnUse.mentions(each, column)).isPresent();
  }

  private boolean isWritten(Table table, Constraint constraint) {
    boolean local =
        table.columns().stream()
            .filter(this::isOfType)
            .anyMatch(
                each ->
                    ColumnUse.involves(constraint, each.name())
                        || ColumnUse.leansOn(constraint, each.name()));
    return local
        && (constraint instanceof CheckConstraint
            || constraint instanceof ForeignKey
            || constraint instanceof ExclusionConstraint);
  }

  private void column(Table table, Column column) {
    column
        .defaultValue()
        .ifPresent(
            each -> {
              String name = column.name();
              drops.addAll(sql(new SetColumnDefault(table.name(), name, Optional.empty())));
              creations.addAll(sql(new SetColumnDefault(table.name(), name, Optional.of(each))));
            });
    String name = Names.of(column.name());
    String target = Names.of(column.type());
    conversions.add(
        "ALTER TABLE "
            + Names.of(table.name())
            + " ALTER COLUMN "
            + name
            + " TYPE "
            + target
            + " USING "
            + name
            + (column.type().isArray() ? "::text[]::" : "::text::")
            + target
            + ";");
  }

  private void again(
      Change drop, Change creation, ObjectReference subject, Optional<String> comment) {
    comment.ifPresent(each -> creations.addAll(sql(new SetComment(subject, comment))));
    drops.addAll(sql(drop));
    creations.addAll(sql(creation));
  }

  private void function(Function function) {
    ObjectReference subject = new ObjectReference.FunctionReference(function.signature());
    creations.addAll(GrantSql.between(subject, Privileges.EXECUTE, function.privileges(), before));
    again(
        new DropFunction(function.signature()),
        new CreateFunction(function),
        subject,
        function.comment());
  }

  /** Says which rows are in the way, where the cast would only name one value. */
  private Optional<String> guard() {
    EnumType former = before.enumTypes().get(type);
    List<String> gone = former.labels().stream().filter(each -> !labels.contains(each)).toList();
    List<String> columns = new ArrayList<>();
    for (Table table : before.tables().values()) {
      table.columns().stream()
          .filter(this::isOfType)
          .forEach(each -> columns.add(inTheWay(table, each, gone)));
    }
    if (gone.isEmpty() || columns.isEmpty()) {
      return Optional.empty();
    }
    String body = "\nDECLARE\n  counted bigint;\nBEGIN\n" + String.join("", columns) + "END\n";
    return Optional.of("DO " + FunctionSql.dollarQuoted(body, "trammel") + ";");
  }

  private static String inTheWay(Table table, Column column, List<String> gone) {
    String list = gone.stream().map(Literals::quote).collect(Collectors.joining(", "));
    String name = Names.of(column.name());
    String has =
        column.type().isArray()
            ? name + "::text[] && ARRAY[" + list + "]"
            : name + "::text IN (" + list + ")";
    return "  SELECT count(*) INTO counted FROM "
        + Names.of(table.name())
        + " WHERE "
        + has
        + ";\n  IF counted > 0 THEN\n    RAISE EXCEPTION '% rows of % have a label that goes: %', counted, "
        + Literals.quote(table.name() + "." + column.name())
        + ", "
        + Literals.quote(String.join(", ", gone))
        + "\n      USING HINT = 'Give them another label first.';\n  END IF;\n";
  }
}
