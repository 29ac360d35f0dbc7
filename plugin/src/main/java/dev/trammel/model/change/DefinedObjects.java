package dev.trammel.model.change;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.Table;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Carries changes of what they name on to the objects that are kept as their definitions. */
public final class DefinedObjects {

  private DefinedObjects() {}

  static DefinedObject require(Database database, DefinedObject.Key key) {
    return Optional.ofNullable(database.objects().get(key))
        .orElseThrow(
            () ->
                new InapplicableChange(new ObjectReference.DefinedReference(key), "is not there"));
  }

  /** {@code table t}, {@code mapping asciiword}. */
  public static String describe(Element element) {
    return (element.role()
            + " "
            + element.relation().map(QualifiedName::toString).orElse(element.name()))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Database map(Database database, UnaryOperator<DefinedObject> change) {
    Database after = database;
    for (DefinedObject each : database.objects().values()) {
      DefinedObject changed = change.apply(each);
      if (!changed.equals(each)) {
        after = after.withoutObject(each.key()).with(changed);
      }
    }
    return after;
  }

  static Database renameRelation(Database database, QualifiedName from, QualifiedName to) {
    UnaryOperator<QualifiedName> name = each -> each.equals(from) ? to : each;
    return map(
        database,
        each ->
            each.map(
                part -> {
                  if (part instanceof Definition.RelationName it) {
                    return new Definition.RelationName(name.apply(it.relation()));
                  } else if (part instanceof Definition.ColumnName it) {
                    return new Definition.ColumnName(name.apply(it.relation()), it.column());
                  } else if (part instanceof Definition.Command it) {
                    return new Definition.Command(
                        ColumnUse.rename(it.sql(), from.name(), to.name()));
                  }
                  return part instanceof Definition.Code it
                      ? new Definition.Code(name.apply(it.relation()), it.expression())
                      : part;
                },
                name));
  }

  static Database renameColumn(Database database, QualifiedName relation, String from, String to) {
    return map(
        database,
        each ->
            each.map(
                part -> {
                  if (part instanceof Definition.ColumnName it
                      && it.relation().equals(relation)
                      && it.column().equals(from)) {
                    return new Definition.ColumnName(relation, to);
                  } else if (part instanceof Definition.Command it && names(each, relation)) {
                    return new Definition.Command(ColumnUse.rename(it.sql(), from, to));
                  }
                  return part instanceof Definition.Code it && it.relation().equals(relation)
                      ? new Definition.Code(relation, ColumnUse.rename(it.expression(), from, to))
                      : part;
                },
                UnaryOperator.identity()));
  }

  /** Whether a rule is on the table or its commands write the table's name. */
  private static boolean names(DefinedObject rule, QualifiedName relation) {
    return rule.key().relation().equals(Optional.of(relation))
        || rule.has(
            part ->
                part instanceof Definition.Command it
                    && ColumnUse.mentions(it.sql(), relation.name()));
  }

  static Database renameFunction(Database database, QualifiedName from, QualifiedName to) {
    return map(
        database,
        each ->
            each.map(
                part -> {
                  if (part instanceof Definition.FunctionName it && it.function().equals(from)) {
                    return new Definition.FunctionName(to);
                  }
                  return part instanceof Definition.Code it
                      ? new Definition.Code(
                          it.relation(), FunctionUse.rename(it.expression(), from, to))
                      : part;
                },
                UnaryOperator.identity()));
  }

  static Database renameType(Database database, QualifiedName from, QualifiedName to) {
    return map(
        database,
        each ->
            each.map(
                part ->
                    part instanceof Definition.TypeName it
                            && !it.type().isBuiltIn()
                            && it.type().qualifiedName().equals(from)
                        ? new Definition.TypeName(
                            new DataType(
                                to.schema(),
                                to.name(),
                                it.type().modifiers(),
                                it.type().arrayDimensions()))
                        : part,
                UnaryOperator.identity()));
  }

  /** Others name the object by its new name. */
  static Database move(Database database, DefinedObject.Key moved, QualifiedName to) {
    return map(
        moved.kind() == ObjectKind.COLLATION
            ? collating(database, moved.name().toString(), to.toString())
            : moved.kind() == ObjectKind.SERVER
                ? mapping(database, moved.name().name(), to.name())
                : database,
        each ->
            each.map(
                part ->
                    part instanceof Definition.ObjectName it
                            && it.kind() == moved.kind()
                            && it.object().equals(moved.name())
                        ? new Definition.ObjectName(it.kind(), to)
                        : part,
                UnaryOperator.identity()));
  }

  /** User mappings and foreign tables are on the server under its new name. */
  private static Database mapping(Database database, String from, String to) {
    Database after = database;
    for (Table each : database.tables().values()) {
      boolean isOn = each.storage().foreign().filter(it -> it.server().equals(from)).isPresent();
      after =
          isOn
              ? after.with(
                  each.withStorage(
                      each.storage()
                          .withForeign(each.storage().foreign().map(it -> it.withServer(to)))))
              : after;
    }
    return map(
        after,
        each ->
            each.key().kind() == ObjectKind.USER_MAPPING
                    && RemoteDefinitions.serverOf(each.key()).equals(from)
                ? RemoteDefinitions.onServer(each, to)
                : each);
  }

  private static Database collating(Database database, String from, String to) {
    UnaryOperator<Optional<String>> name = each -> each.map(it -> it.equals(from) ? to : it);
    Database after = database;
    for (Table each : database.tables().values()) {
      Table table =
          each.withColumns(
                  each.columns().stream()
                      .map(column -> column.withCollation(name.apply(column.collation())))
                      .toList())
              .withIndexes(
                  each.indexes().stream()
                      .map(
                          index ->
                              index.withKeys(
                                  index.keys().stream()
                                      .map(key -> key.withCollation(name.apply(key.collation())))
                                      .toList()))
                      .toList());
      after = table.equals(each) ? after : after.with(table);
    }
    return after;
  }

  /** Objects of the schema, and publications of all that is in it. */
  static Database renameSchema(Database database, String from, String to) {
    Database after = database;
    for (DefinedObject each : database.objects().values()) {
      if (each.key().kind().isInSchema() && each.key().name().schema().equals(from)) {
        after =
            new MoveObject(each.key(), new QualifiedName(to, each.key().name().name()))
                .apply(after);
      }
      Definition published = each.elements().get(Definitions.schema(from));
      if (published != null) {
        after =
            after.with(
                each.withoutElements(Definitions.schema(from)::equals)
                    .withElement(Definitions.schema(to), published));
      }
    }
    return after;
  }

  /** What goes by itself with a table or view. */
  static Database withoutRelation(Database database, QualifiedName relation) {
    Database after = database;
    for (DefinedObject each : database.objects().values()) {
      if (goesWith(each, relation)) {
        after = after.withoutObject(each.key());
      } else if (each.elements().keySet().stream().anyMatch(isOf(relation))) {
        after = after.with(each.withoutElements(isOf(relation)));
      }
    }
    return after;
  }

  private static Predicate<Element> isOf(QualifiedName relation) {
    return element -> element.relation().equals(Optional.of(relation));
  }

  /** Whether PostgreSQL drops the object with the table or view. */
  public static boolean goesWith(DefinedObject object, QualifiedName relation) {
    return object.key().relation().equals(Optional.of(relation))
        || (object.key().kind() == ObjectKind.STATISTICS
            && object.has(
                part ->
                    part instanceof Definition.RelationName it && it.relation().equals(relation)));
  }

  /** Statistics go with any of their columns. */
  static Database withoutColumn(Database database, QualifiedName table, String column) {
    Database after = database;
    for (DefinedObject each : database.objects().values()) {
      boolean goes =
          each.key().kind() == ObjectKind.STATISTICS && each.has(part -> uses(part, table, column));
      after = goes ? after.withoutObject(each.key()) : after;
    }
    return after;
  }

  /** Statistics on a column lose their target when PostgreSQL makes them again for another type. */
  static Database retyped(Database database, QualifiedName table, String column) {
    return map(
        database,
        each ->
            each.key().kind() == ObjectKind.STATISTICS
                    && each.has(part -> uses(part, table, column))
                ? each.withElements(Collections.emptySortedMap())
                : each);
  }

  /** Whether the part stands on the column. */
  public static boolean uses(Definition.Part part, QualifiedName table, String column) {
    return (part instanceof Definition.ColumnName it
            && it.relation().equals(table)
            && it.column().equals(column))
        || (part instanceof Definition.Code code
            && code.relation().equals(table)
            && ColumnUse.mentions(code.expression(), column))
        || (part instanceof Definition.Command command
            && ColumnUse.mentions(command.sql(), column)
            && ColumnUse.mentions(command.sql(), table.name()));
  }
}
