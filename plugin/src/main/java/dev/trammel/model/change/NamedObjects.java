package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** The names of the objects that can be renamed and moved to another schema. */
public final class NamedObjects {

  private NamedObjects() {}

  public static QualifiedName nameOf(ObjectReference object) {
    if (object instanceof ObjectReference.TableReference it) {
      return it.table();
    } else if (object instanceof ObjectReference.EnumTypeReference it) {
      return it.type();
    } else if (object instanceof ObjectReference.TypeReference it) {
      return it.type();
    } else if (object instanceof ObjectReference.SequenceReference it) {
      return it.sequence();
    } else if (object instanceof ObjectReference.FunctionReference it) {
      return it.function().name();
    }
    throw new IllegalArgumentException(object.describe() + " has no schema");
  }

  public static ObjectReference withName(ObjectReference object, QualifiedName name) {
    if (object instanceof ObjectReference.TableReference) {
      return new ObjectReference.TableReference(name);
    } else if (object instanceof ObjectReference.EnumTypeReference) {
      return new ObjectReference.EnumTypeReference(name);
    } else if (object instanceof ObjectReference.TypeReference) {
      return new ObjectReference.TypeReference(name);
    } else if (object instanceof ObjectReference.SequenceReference) {
      return new ObjectReference.SequenceReference(name);
    } else if (object instanceof ObjectReference.FunctionReference it) {
      return new ObjectReference.FunctionReference(
          new FunctionSignature(name, it.function().arguments()));
    }
    throw new IllegalArgumentException(object.describe() + " has no schema");
  }

  public static boolean isThere(Database database, ObjectReference object) {
    if (object instanceof ObjectReference.FunctionReference it) {
      return database.functions().containsKey(it.function());
    }
    QualifiedName name = nameOf(object);
    if (object instanceof ObjectReference.TableReference) {
      return database.tables().containsKey(name);
    } else if (object instanceof ObjectReference.EnumTypeReference) {
      return database.enumTypes().containsKey(name);
    } else if (object instanceof ObjectReference.SequenceReference) {
      return database.sequences().containsKey(name);
    }
    return database.types().containsKey(name);
  }
}
