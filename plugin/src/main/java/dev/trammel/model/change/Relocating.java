package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.EnumType;
import dev.trammel.model.Extension;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries another name or schema of an object through everything that mentions it. */
final class Relocating {

  private Relocating() {}

  static Database move(Database before, ObjectReference object, QualifiedName to) {
    if (!NamedObjects.isThere(before, object)) {
      throw new InapplicableChange(object, "is not there");
    }
    QualifiedName from = NamedObjects.nameOf(object);
    if (NamedObjects.isThere(before, NamedObjects.withName(object, to))) {
      throw new InapplicableChange(object, "cannot be moved: " + to + " is there already");
    }
    if (object instanceof ObjectReference.EnumTypeReference) {
      EnumType type = before.enumTypes().get(from);
      return type(before.withoutEnumType(from).with(type.withName(to)), from, to);
    } else if (object instanceof ObjectReference.TypeReference) {
      return userType(before, from, to);
    } else if (object instanceof ObjectReference.SequenceReference) {
      return sequence(before, from, to);
    } else if (object instanceof ObjectReference.FunctionReference it) {
      return function(before, it.function(), to);
    }
    return table(before, from, to);
  }

  /** The multirange type of a range stays where it is. */
  private static Database userType(Database before, QualifiedName from, QualifiedName to) {
    UserType type = before.types().get(from);
    Database after = before.withoutType(from).with(type.withName(to));
    return type(after, from, to);
  }

  private static Database type(Database database, QualifiedName from, QualifiedName to) {
    return TypeUse.rename(database, from, to);
  }

  private static Database sequence(Database before, QualifiedName from, QualifiedName to) {
    Sequence sequence = before.sequences().get(from);
    Database after = before.withoutSequence(from).with(sequence.withName(to));
    return Expressions.map(after, each -> SequenceUse.rename(each, from, to));
  }

  private static Database function(Database before, FunctionSignature from, QualifiedName to) {
    Function function = before.functions().get(from);
    Database after = before.withoutFunction(from).with(function.withName(to));
    for (Table table : after.tablesNaming(from.name())) {
      after = after.with(calling(table, from.name(), to));
    }
    for (ExternalTable each : after.externals().values()) {
      after =
          each.hasMembers()
              ? after.with(each.withMembersOf(calling(each.asTable(), from.name(), to)))
              : after;
    }
    after = QueryRenaming.function(before, after, from.name(), to);
    return Expressions.map(after, each -> FunctionUse.rename(each, from.name(), to));
  }

  private static Table calling(Table table, QualifiedName from, QualifiedName to) {
    return table.withTriggers(
        table.triggers().stream()
            .map(each -> each.function().equals(from) ? each.withFunction(to) : each)
            .toList());
  }

  private static Database table(Database before, QualifiedName from, QualifiedName to) {
    Database after = Renaming.table(before, from, to);
    for (Sequence each : before.sequencesOf(from)) {
      after = sequence(after, each.name(), new QualifiedName(to.schema(), each.name().name()));
    }
    return type(after, from, to);
  }

  static Database schema(Database before, String from, String to) {
    Database after = before.withoutSchema(from).with(before.schemas().get(from).withName(to));
    for (ObjectReference each : contents(before, from)) {
      if (NamedObjects.isThere(after, each)) {
        after = move(after, each, new QualifiedName(to, NamedObjects.nameOf(each).name()));
      }
    }
    for (QualifiedName each : before.views().keySet()) {
      after =
          each.schema().equals(from)
              ? new RenameView(each, new QualifiedName(to, each.name())).apply(after)
              : after;
    }
    for (Extension each : before.extensions().values()) {
      after = each.schema().equals(from) ? after.with(each.withSchema(to)) : after;
    }
    after = DefinedObjects.renameSchema(after, from, to);
    for (DefaultPrivileges each : before.defaultPrivileges().values()) {
      if (each.scope().schema().equals(Optional.of(from))) {
        after = after.withoutDefaultPrivileges(each.scope()).with(each.inSchema(to));
      }
    }
    return after;
  }

  /** Sequences that columns own come with their tables. */
  private static List<ObjectReference> contents(Database database, String schema) {
    List<ObjectReference> contents = new ArrayList<>();
    database
        .tables()
        .keySet()
        .forEach(each -> contents.add(new ObjectReference.TableReference(each)));
    database
        .enumTypes()
        .keySet()
        .forEach(each -> contents.add(new ObjectReference.EnumTypeReference(each)));
    database
        .types()
        .keySet()
        .forEach(each -> contents.add(new ObjectReference.TypeReference(each)));
    database
        .sequences()
        .keySet()
        .forEach(each -> contents.add(new ObjectReference.SequenceReference(each)));
    database
        .functions()
        .keySet()
        .forEach(each -> contents.add(new ObjectReference.FunctionReference(each)));
    contents.removeIf(each -> !NamedObjects.nameOf(each).schema().equals(schema));
    return contents;
  }
}
