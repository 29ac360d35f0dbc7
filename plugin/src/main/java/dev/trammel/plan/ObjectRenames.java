package dev.trammel.plan;

import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.MoveObject;
import dev.trammel.model.change.NamedObjects;
import dev.trammel.model.change.RenameAttribute;
import dev.trammel.model.change.RenameDomainCheck;
import dev.trammel.model.change.RenameEnumLabel;
import dev.trammel.model.change.RenameObject;
import dev.trammel.model.change.RenameSchema;
import dev.trammel.model.change.SetSchema;

/** Renames and moves of what is no table, and of what belongs to types. */
final class ObjectRenames {

  private ObjectRenames() {}

  /** Whether the change is a rename that is still to be carried out. */
  static boolean isOpen(Change change, Database from, Database to) {
    if (change instanceof RenameObject it) {
      return isOpen(it.subject(), it.renamed(), from, to);
    } else if (change instanceof SetSchema it) {
      return isOpen(it.subject(), it.moved(), from, to);
    } else if (change instanceof MoveObject it) {
      return from.objects().containsKey(it.key())
          && !from.objects().containsKey(it.moved())
          && to.objects().containsKey(it.moved());
    } else if (change instanceof RenameSchema it) {
      return from.schemas().containsKey(it.schema())
          && !from.schemas().containsKey(it.to())
          && to.schemas().containsKey(it.to());
    } else if (change instanceof RenameEnumLabel it) {
      return has(from, it, it.label()) && !has(from, it, it.to()) && has(to, it, it.to());
    } else if (change instanceof RenameAttribute it) {
      return has(from, it, it.attribute()) && !has(from, it, it.to()) && has(to, it, it.to());
    }
    return change instanceof RenameDomainCheck it
        && has(from, it, it.check())
        && !has(from, it, it.to())
        && has(to, it, it.to());
  }

  private static boolean isOpen(
      ObjectReference former, ObjectReference later, Database from, Database to) {
    return NamedObjects.isThere(from, former)
        && !NamedObjects.isThere(from, later)
        && NamedObjects.isThere(to, later);
  }

  private static boolean has(Database database, RenameEnumLabel change, String label) {
    EnumType type = database.enumTypes().get(change.type());
    return type != null && type.labels().contains(label);
  }

  private static boolean has(Database database, RenameAttribute change, String attribute) {
    return database.types().get(change.type()) instanceof CompositeType type
        && type.attribute(attribute).isPresent();
  }

  private static boolean has(Database database, RenameDomainCheck change, String check) {
    return database.types().get(change.domain()) instanceof DomainType type
        && type.check(check).isPresent();
  }
}
