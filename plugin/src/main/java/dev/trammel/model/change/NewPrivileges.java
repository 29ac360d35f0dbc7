package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges.Kind;
import dev.trammel.model.DefaultPrivileges.Scope;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.EnumType;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.Privileges;
import dev.trammel.model.Schema;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import dev.trammel.model.View;
import java.util.Optional;

/** What a new object gives to others: what was said, else the defaults of database and schema. */
final class NewPrivileges {

  private NewPrivileges() {}

  static Table of(Table table, Database database) {
    return table.withPrivileges(
        of(table.privileges(), Kind.TABLES, table.name().schema(), database));
  }

  static View of(View view, Database database) {
    return view.withPrivileges(of(view.privileges(), Kind.TABLES, view.name().schema(), database));
  }

  static Sequence of(Sequence sequence, Database database) {
    return sequence.withPrivileges(
        of(sequence.privileges(), Kind.SEQUENCES, sequence.name().schema(), database));
  }

  static Function of(Function function, Database database) {
    return function.withPrivileges(
        of(function.privileges(), Kind.FUNCTIONS, function.name().schema(), database));
  }

  static UserType of(UserType type, Database database) {
    return type.withPrivileges(of(type.privileges(), Kind.TYPES, type.name().schema(), database));
  }

  static EnumType of(EnumType type, Database database) {
    return type.withPrivileges(of(type.privileges(), Kind.TYPES, type.name().schema(), database));
  }

  static DefinedObject of(DefinedObject object, Database database) {
    return object.key().kind() == ObjectKind.AGGREGATE
        ? object.withPrivileges(
            of(object.privileges(), Kind.FUNCTIONS, object.key().name().schema(), database))
        : object;
  }

  static Schema of(Schema schema, Database database) {
    Scope everywhere = new Scope(Optional.empty(), Optional.empty(), Kind.SCHEMAS);
    return schema.privileges().isEmpty()
        ? schema.withPrivileges(database.defaultPrivileges(everywhere).privileges())
        : schema;
  }

  private static Privileges of(Privileges said, Kind kind, String schema, Database database) {
    if (database.defaultPrivileges().isEmpty() || !said.equals(kind.usual())) {
      return said;
    }
    Scope everywhere = new Scope(Optional.empty(), Optional.empty(), kind);
    Scope here = new Scope(Optional.empty(), Optional.of(schema), kind);
    return database
        .defaultPrivileges(everywhere)
        .privileges()
        .with(database.defaultPrivileges(here).privileges());
  }
}
