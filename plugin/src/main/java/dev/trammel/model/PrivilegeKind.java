package dev.trammel.model;

import java.util.List;

/** What can be granted on a kind of object; ALL is all of it. */
public enum PrivilegeKind {
  TABLE("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"),
  COLUMN("SELECT", "INSERT", "UPDATE", "REFERENCES"),
  SEQUENCE("USAGE", "SELECT", "UPDATE"),
  FUNCTION("EXECUTE"),
  SCHEMA("USAGE", "CREATE"),
  TYPE("USAGE"),
  LARGE_OBJECT("SELECT", "UPDATE");

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> actions;

  PrivilegeKind(String... actions) {
    this.actions = List.of(actions);
  }

  public List<String> actions() {
    return actions;
  }

  /** The kind of an object that has privileges. */
  public static PrivilegeKind of(ObjectReference object) {
    if (object instanceof ObjectReference.ColumnReference) {
      return COLUMN;
    } else if (object instanceof ObjectReference.SequenceReference) {
      return SEQUENCE;
    } else if (object instanceof ObjectReference.FunctionReference) {
      return FUNCTION;
    } else if (object instanceof ObjectReference.SchemaReference) {
      return SCHEMA;
    } else if (object instanceof ObjectReference.EnumTypeReference
        || object instanceof ObjectReference.TypeReference) {
      return TYPE;
    } else if (object instanceof ObjectReference.DefinedReference it) {
      // Of a foreign server or wrapper, the one thing to grant is as of a type.
      return it.key().kind() == ObjectKind.AGGREGATE ? FUNCTION : TYPE;
    }
    return TABLE;
  }

  /** The kind of what default privileges are for. */
  public static PrivilegeKind of(DefaultPrivileges.Kind kind) {
    return switch (kind) {
      case TABLES -> TABLE;
      case SEQUENCES -> SEQUENCE;
      case FUNCTIONS -> FUNCTION;
      case TYPES -> TYPE;
      case SCHEMAS -> SCHEMA;
      case LARGE_OBJECTS -> LARGE_OBJECT;
    };
  }
}
