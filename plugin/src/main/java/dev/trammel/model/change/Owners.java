package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles that objects of a database are stated to belong to. */
public final class Owners {

  private Owners() {}

  /** The one role that everything is stated to belong to; empty where there is no such role. */
  public static Set<String> ofAll(Database database) {
    Set<Optional<String>> owners = new HashSet<>();
    for (ObjectReference each : objects(database)) {
      boolean always = each.equals(new ObjectReference.SchemaReference(QualifiedName.PUBLIC));
      boolean owned =
          !(each instanceof ObjectReference.DefinedReference it) || it.key().kind().isOwned();
      if (owned && !always) {
        owners.add(GrantedPrivileges.of(database, each).owner());
      }
    }
    return owners.size() == 1 ? owners.iterator().next().map(Set::of).orElse(Set.of()) : Set.of();
  }

  /**
   * The database where one of the roles makes everything, so that it is not stated of any object.
   */
  public static Database unstated(Database database, Collection<String> makers) {
    Database after = database;
    for (ObjectReference each : makers.isEmpty() ? List.<ObjectReference>of() : objects(database)) {
      Privileges privileges = GrantedPrivileges.of(database, each);
      if (privileges.owner().filter(makers::contains).isPresent()) {
        after = GrantedPrivileges.set(after, each, privileges.withOwner(Optional.empty()));
      }
    }
    return after;
  }

  private static List<ObjectReference> objects(Database database) {
    List<ObjectReference> objects = new ArrayList<>();
    objects.add(new ObjectReference.SchemaReference(QualifiedName.PUBLIC));
    database
        .schemas()
        .keySet()
        .forEach(each -> objects.add(new ObjectReference.SchemaReference(each)));
    database
        .enumTypes()
        .keySet()
        .forEach(each -> objects.add(new ObjectReference.EnumTypeReference(each)));
    database.types().keySet().forEach(each -> objects.add(new ObjectReference.TypeReference(each)));
    database
        .sequences()
        .keySet()
        .forEach(each -> objects.add(new ObjectReference.SequenceReference(each)));
    database
        .functions()
        .keySet()
        .forEach(each -> objects.add(new ObjectReference.FunctionReference(each)));
    database
        .tables()
        .keySet()
        .forEach(each -> objects.add(new ObjectReference.TableReference(each)));
    database.views().keySet().forEach(each -> objects.add(new ObjectReference.ViewReference(each)));
    database
        .objects()
        .keySet()
        .forEach(each -> objects.add(new ObjectReference.DefinedReference(each)));
    return objects;
  }
}
