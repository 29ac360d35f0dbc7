package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the privileges of an object. */
public final class GrantedPrivileges {

  private GrantedPrivileges() {}

  /**
   * What others may do with the object.
   *
   * @throws InapplicableChange when it is not there
   */
  public static Privileges of(Database database, ObjectReference object) {
    if (object instanceof ObjectReference.TableReference it) {
      return Members.require(database, it.table(), object).privileges();
    } else if (object instanceof ObjectReference.ViewReference it) {
      return Views.require(database, it.view(), object).privileges();
    } else if (object instanceof ObjectReference.ColumnReference it
        && database.views().containsKey(it.table())) {
      return present(database.views().get(it.table()).column(it.column()).orElse(null), object)
          .privileges();
    } else if (object instanceof ObjectReference.ColumnReference it) {
      return Members.requireColumn(database, it.table(), it.column(), object).privileges();
    } else if (object instanceof ObjectReference.SequenceReference it) {
      return present(database.sequences().get(it.sequence()), object).privileges();
    } else if (object instanceof ObjectReference.FunctionReference it) {
      return present(database.functions().get(it.function()), object).privileges();
    } else if (object instanceof ObjectReference.EnumTypeReference it) {
      return present(database.enumTypes().get(it.type()), object).privileges();
    } else if (object instanceof ObjectReference.TypeReference it) {
      return present(database.types().get(it.type()), object).privileges();
    } else if (object instanceof ObjectReference.SchemaReference it) {
      return present(database.schema(it.schema()).orElse(null), object).privileges();
    } else if (object instanceof ObjectReference.DefinedReference it) {
      return DefinedObjects.require(database, it.key()).privileges();
    }
    throw new InapplicableChange(object, "has no privileges that are modelled");
  }

  static Database set(Database database, ObjectReference object, Privileges privileges) {
    if (object instanceof ObjectReference.TableReference it) {
      return database.with(
          Members.require(database, it.table(), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.ViewReference it) {
      return database.with(Views.require(database, it.view(), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.ColumnReference it
        && database.views().containsKey(it.table())) {
      return database.with(
          database
              .views()
              .get(it.table())
              .mapColumn(it.column(), each -> each.withPrivileges(privileges)));
    } else if (object instanceof ObjectReference.ColumnReference it) {
      Members.requireColumn(database, it.table(), it.column(), object);
      return database.with(
          Members.require(database, it.table(), object)
              .mapColumn(it.column(), each -> each.withPrivileges(privileges)));
    } else if (object instanceof ObjectReference.SequenceReference it) {
      return database.with(
          present(database.sequences().get(it.sequence()), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.FunctionReference it) {
      return database.with(
          present(database.functions().get(it.function()), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.EnumTypeReference it) {
      return database.with(
          present(database.enumTypes().get(it.type()), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.TypeReference it) {
      return database.with(
          present(database.types().get(it.type()), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.SchemaReference it) {
      return database.with(
          present(database.schema(it.schema()).orElse(null), object).withPrivileges(privileges));
    } else if (object instanceof ObjectReference.DefinedReference it) {
      return database.with(DefinedObjects.require(database, it.key()).withPrivileges(privileges));
    }
    throw new InapplicableChange(object, "has no privileges that are modelled");
  }

  /**
   * What goes along when a relation gets another owner: what the new one was granted on columns is
   * its own, and sequences of columns belong to whom the table belongs to.
   */
  static List<SetPrivileges> following(
      Database before, ObjectReference object, Optional<String> owner) {
    List<SetPrivileges> following = new ArrayList<>();
    if (of(before, object).owner().equals(owner)) {
      return following;
    }
    if (object instanceof ObjectReference.ViewReference it) {
      for (ViewColumn each : Views.require(before, it.view(), object).columns()) {
        column(it.view(), each.name(), each.privileges(), owner).ifPresent(following::add);
      }
    } else if (object instanceof ObjectReference.TableReference it) {
      for (Column each : Members.require(before, it.table(), object).columns()) {
        column(it.table(), each.name(), each.privileges(), owner).ifPresent(following::add);
      }
      for (Sequence each : before.sequencesOf(it.table())) {
        following.add(
            new SetPrivileges(
                new ObjectReference.SequenceReference(each.name()),
                each.privileges().ownedBy(owner)));
      }
    }
    return following;
  }

  private static Optional<SetPrivileges> column(
      QualifiedName relation, String column, Privileges former, Optional<String> owner) {
    Privileges later = former.ownedBy(owner).withOwner(Optional.empty());
    return later.equals(former)
        ? Optional.empty()
        : Optional.of(
            new SetPrivileges(new ObjectReference.ColumnReference(relation, column), later));
  }

  private static <T> T present(T object, ObjectReference subject) {
    return Comments.present(object, subject);
  }
}
