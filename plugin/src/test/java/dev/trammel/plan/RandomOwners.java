package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.Privileges;
import dev.trammel.model.Sequence;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.SetPrivileges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Gives objects to roles that every server has, and takes from their owners. With a chance of its
 * own, so that the rest is drawn as it was without it.
 */
final class RandomOwners {

  private static final List<String> ROLES = List.of("pg_monitor", "pg_checkpoint");

  /** Others must belong to superusers. */
  private static final Set<ObjectKind> ANYBODYS =
      Set.of(ObjectKind.AGGREGATE, ObjectKind.PUBLICATION, ObjectKind.STATISTICS);

  private final Random random;

  RandomOwners(long seed) {
    this.random = new Random(seed * 17 + 3);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  Database of(Database database) {
    Database result = database;
    for (ObjectReference each : objects(database)) {
      Privileges former = GrantedPrivileges.of(result, each);
      Privileges later = former;
      if (each instanceof ObjectReference.TableReference && chance(4)) {
        later = later.plus(new Privilege(ROLES.get(random.nextInt(2)), "SELECT", chance(2)));
      }
      if (chance(3)) {
        later = later.ownedBy(Optional.of(ROLES.get(random.nextInt(2))));
      }
      if (each instanceof ObjectReference.TableReference && chance(5)) {
        later = later.withholding(List.of("DELETE"));
      }
      result = later.equals(former) ? result : new SetPrivileges(each, later).apply(result);
    }
    return result;
  }

  private static List<ObjectReference> objects(Database database) {
    List<ObjectReference> objects = new ArrayList<>();
    database.enumTypes().keySet().stream()
        .map(ObjectReference.EnumTypeReference::new)
        .forEach(objects::add);
    database.types().keySet().stream()
        .map(ObjectReference.TypeReference::new)
        .forEach(objects::add);
    database.functions().keySet().stream()
        .map(ObjectReference.FunctionReference::new)
        .forEach(objects::add);
    database.tables().keySet().stream()
        .map(ObjectReference.TableReference::new)
        .forEach(objects::add);
    database.views().keySet().stream()
        .map(ObjectReference.ViewReference::new)
        .forEach(objects::add);
    database.sequences().values().stream()
        .filter(each -> each.ownedBy().isEmpty())
        .map(Sequence::name)
        .map(ObjectReference.SequenceReference::new)
        .forEach(objects::add);
    database.objects().keySet().stream()
        .filter(each -> ANYBODYS.contains(each.kind()))
        .map(ObjectReference.DefinedReference::new)
        .forEach(objects::add);
    return objects;
  }
}
