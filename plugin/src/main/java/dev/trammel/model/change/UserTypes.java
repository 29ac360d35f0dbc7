package dev.trammel.model.change;

import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.UserType;

/** Finds the types that users make. */
final class UserTypes {

  private UserTypes() {}

  /** Types, tables and the multiranges of range types share one name space. */
  static boolean isTaken(Database database, QualifiedName name) {
    return database.types().containsKey(name)
        || database.enumTypes().containsKey(name)
        || database.tables().containsKey(name);
  }

  static UserType require(Database database, QualifiedName type, ObjectReference subject) {
    UserType present = database.types().get(type);
    if (present == null) {
      throw new InapplicableChange(subject, "is not there");
    }
    return present;
  }

  static DomainType requireDomain(
      Database database, QualifiedName domain, ObjectReference subject) {
    if (database.types().get(domain) instanceof DomainType type) {
      return type;
    }
    throw InapplicableChange.needs(subject, "domain", domain.toString());
  }

  static CompositeType requireComposite(
      Database database, QualifiedName composite, ObjectReference subject) {
    if (database.types().get(composite) instanceof CompositeType type) {
      return type;
    }
    throw InapplicableChange.needs(subject, "type", composite.toString());
  }
}
