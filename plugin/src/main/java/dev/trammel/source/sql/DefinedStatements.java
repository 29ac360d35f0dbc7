package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.MoveObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads CREATE, ALTER and DROP of objects that are kept as their definitions, behind these words.
 */
final class DefinedStatements {

  /** Columns, views and functions may go with them. */
  private static final Set<ObjectKind> LEANED_ON =
      Set.of(
          ObjectKind.AGGREGATE,
          ObjectKind.CAST,
          ObjectKind.COLLATION,
          ObjectKind.TEXT_SEARCH_CONFIGURATION,
          ObjectKind.TEXT_SEARCH_DICTIONARY);

  private final TokenCursor cursor;

  DefinedStatements(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether the words of such a kind come next. */
  static boolean isNext(TokenCursor cursor) {
    return Arrays.stream(ObjectKind.values())
        .anyMatch(each -> cursor.at(each.sql().toLowerCase(Locale.ROOT).split(" ")));
  }

  /** Empty for what the model does not hold. */
  Optional<Clause> create(boolean orReplace) {
    Optional<ObjectKind> kind = DefinedNames.kind(cursor);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case EVENT_TRIGGER -> Optional.of(new EventTriggerReader(cursor).create());
      case FOREIGN_DATA_WRAPPER -> Optional.of(new RemoteReader(cursor).wrapper());
      case PUBLICATION -> Optional.of(new PublicationReader(cursor).create());
      case RULE -> Optional.of(new RuleReader(cursor).create(orReplace));
      case SERVER -> Optional.of(new RemoteReader(cursor).server());
      case STATISTICS -> Optional.of(new StatisticsReader(cursor).create());
      case SUBSCRIPTION -> Optional.of(new SubscriptionReader(cursor).create());
      case USER_MAPPING -> Optional.of(new RemoteReader(cursor).mapping());
      case AGGREGATE -> new PropertyReader(cursor).aggregate(orReplace);
      case CAST -> Optional.of(new PropertyReader(cursor).cast());
      case COLLATION -> new PropertyReader(cursor).collation();
      case TEXT_SEARCH_CONFIGURATION -> Optional.of(new TextSearchReader(cursor).configuration());
      case TEXT_SEARCH_DICTIONARY -> Optional.of(new TextSearchReader(cursor).dictionary());
    };
  }

  /** What makes the object, and takes the one that it replaces away. */
  static List<Change> create(Situation now, DefinedObject object, boolean orReplace) {
    List<Change> changes = new ArrayList<>();
    if (object.key().kind().isInSchema()) {
      now.requireSchema(object.key().name(), new ObjectReference.DefinedReference(object.key()));
    }
    DefinedObject former = now.database().objects().get(object.key());
    boolean replaces = orReplace && former != null && !now.declaring();
    if (replaces) {
      changes.add(new DropObject(object.key()));
    }
    changes.add(
        new CreateObject(
            replaces
                ? object.withComment(former.comment()).withPrivileges(former.privileges())
                : object));
    return changes;
  }

  /** As {@link #create(boolean)}, of ALTER. */
  Optional<Clause> alter() {
    Optional<ObjectKind> kind = DefinedNames.kind(cursor);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    DefinedObject.Key key = DefinedNames.key(cursor, kind.get());
    if (cursor.accept("rename", "to")) {
      QualifiedName to = key.name().withName(cursor.name("a name"));
      return Optional.of(now -> List.of(new MoveObject(key, to)));
    } else if (cursor.accept("set", "schema")) {
      QualifiedName to = new QualifiedName(cursor.name("a schema's name"), key.name().name());
      return Optional.of(now -> List.of(new MoveObject(key, to)));
    }
    return switch (kind.get()) {
      case EVENT_TRIGGER -> Optional.of(firing(key));
      case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING ->
          Optional.of(new RemoteReader(cursor).alter(key));
      case PUBLICATION -> Optional.of(new PublicationReader(cursor).alter(key));
      case STATISTICS -> Optional.of(new StatisticsReader(cursor).alter(key));
      case SUBSCRIPTION -> Optional.of(new SubscriptionReader(cursor).alter(key));
      case TEXT_SEARCH_CONFIGURATION ->
          Optional.of(new TextSearchReader(cursor).alterConfiguration(key));
      case TEXT_SEARCH_DICTIONARY -> Optional.of(new TextSearchReader(cursor).alterDictionary(key));
      case COLLATION -> {
        cursor.expect("refresh", "version");
        yield Optional.of(now -> List.of());
      }
      default -> Optional.empty();
    };
  }

  /** {@code DISABLE}, {@code ENABLE [REPLICA | ALWAYS]}. */
  private Clause firing(DefinedObject.Key key) {
    Optional<Definition> firing = firing(cursor);
    return now -> List.of(set(now, key, firing));
  }

  static Optional<Definition> firing(TokenCursor cursor) {
    if (cursor.accept("disable")) {
      return Optional.of(Definitions.words("DISABLE"));
    }
    cursor.expect("enable");
    if (cursor.accept("replica")) {
      return Optional.of(Definitions.words("ENABLE REPLICA"));
    }
    return cursor.accept("always")
        ? Optional.of(Definitions.words("ENABLE ALWAYS"))
        : Optional.empty();
  }

  static Change set(Situation now, DefinedObject.Key key, Optional<Definition> firing) {
    DefinedObject object = now.database().objects().get(key);
    boolean fires = object != null && !object.elements().containsKey(Definitions.firing());
    return new AlterObject(
        key, fires && firing.isEmpty() ? Map.of() : Map.of(Definitions.firing(), firing));
  }

  /** A wrapper takes its servers along, and these their mappings. */
  private static List<DropObject> remoteDependents(
      Situation now, DefinedObject.Key gone, boolean cascade) {
    List<DropObject> drops = new ArrayList<>();
    if (gone.kind() == ObjectKind.FOREIGN_DATA_WRAPPER || gone.kind() == ObjectKind.SERVER) {
      for (DropObject each : RemoteReader.dependents(now, gone, cascade)) {
        drops.addAll(remoteDependents(now, each.key(), cascade));
        drops.add(each);
      }
    }
    return drops;
  }

  /** As {@link #create(boolean)}, of DROP. */
  Optional<Clause> drop() {
    Optional<ObjectKind> kind = DefinedNames.kind(cursor);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean ifExists = cursor.accept("if", "exists");
    List<DefinedObject.Key> keys = cursor.list(() -> DefinedNames.key(cursor, kind.get()));
    boolean cascade = cursor.accept("cascade");
    cursor.accept("restrict");
    cursor.expectEnd();
    if (cascade && LEANED_ON.contains(kind.get())) {
      return Optional.empty();
    }
    return Optional.of(
        now -> {
          List<Change> changes = new ArrayList<>();
          for (DefinedObject.Key each : keys) {
            boolean present = now.database().objects().containsKey(each);
            if (present) {
              changes.addAll(remoteDependents(now, each, cascade));
              changes.add(new DropObject(each));
            } else if (!ifExists && !now.declaring() && !now.isUnmodelled(each.name())) {
              throw new InapplicableChange(
                  new ObjectReference.DefinedReference(each), "is not there");
            }
          }
          return changes;
        });
  }
}
