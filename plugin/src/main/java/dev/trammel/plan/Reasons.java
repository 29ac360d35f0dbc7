package dev.trammel.plan;

import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.KeepConverted;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.ReplaceView;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetTriggerFiring;
import dev.trammel.model.change.SetViewOptions;
import dev.trammel.model.change.TakeRowsBack;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says why a change is in a plan and stands where it stands. Neighbours of one kind and table have
 * the same reason, so that a script can say it once.
 */
final class Reasons {

  /** What changes something that stays, in a phase that makes things. */
  private static final Set<Class<? extends Change>> ALTERING =
      Set.of(
          RenameConstraint.class,
          RenameIndex.class,
          ReplaceView.class,
          SetViewOptions.class,
          SetColumnDefault.class,
          SetTriggerFiring.class);

  private final PhasedChanges changes;
  private final Set<ObjectReference> dropped = new HashSet<>();
  private final Set<ObjectReference> made = new HashSet<>();

  Reasons(PhasedChanges changes) {
    this.changes = changes;
    for (Phase phase : Phase.values()) {
      for (Change change : changes.in(phase)) {
        if (phase.isDrop()) {
          dropped.add(change.subject());
        } else if (phase != Phase.COMMENTS && phase != Phase.PRIVILEGES) {
          made.add(change.subject());
        }
      }
    }
  }

  /** One line, lower case: {@code new columns of crewai_agents}. */
  String of(Change change, Phase phase) {
    return switch (phase) {
      case RENAMES -> "renames, so that what is there stays";
      case ENUM_LABELS -> "new labels: to be committed before they are used";
      case VALUES, VALUE_BATCHES, FILLS, SYNCHRONISED_FILLS -> values(change, phase);
      case ENUM_REPLACEMENTS -> "labels that go or change places: the type is made anew";
      case TABLES -> "new table " + ofTable(change) + awaited(change);
      case ROWS_ASIDE ->
          change instanceof SetSequenceOwner
              ? "sequences that would go with a table that is made anew"
              : "rows of "
                  + ofTable(change)
                  + " wait while it is made anew, as PostgreSQL changes no partition key";
      case REPARTITIONED_TABLES ->
          change instanceof TakeRowsBack
              ? "rows of " + ofTable(change) + " come back; one that fits no partition stops it all"
              : "table " + ofTable(change) + ", made anew";
      case DROP_TABLES -> "table " + ofTable(change) + " goes";
      case SEQUENCE_OWNERS -> "sequences that go with their column";
      case FOREIGN_KEYS -> kind(change, phase) + "; what they reference is there now";
      case ROW_SECURITY -> "row-level security of " + ofTable(change) + ", before its policies";
      case COMMENTS -> "comments" + of(change);
      case PRIVILEGES -> privileges(change);
      case DEFAULT_PRIVILEGES -> "who may use what is made later";
      case NOT_NULL_CHECKS -> "stand for NOT NULL until all rows" + of(change) + " were read";
      case NOT_NULL_VALIDATIONS, VALIDATIONS ->
          "rows" + of(change) + " that were there, read while others write";
      case NOT_NULLS -> "NOT NULL" + of(change) + ", with no row to read: a valid check says it";
      case CONCURRENT_INDEXES -> "indexes" + of(change) + ", built while others write";
      case INDEX_SWAPS -> "indexes" + of(change) + " take the names of those that they replace";
      case DROP_INDEXES_CONCURRENTLY ->
          "indexes" + of(change) + " that go while others read and write";
      case CONSTRAINT_CHANGES -> "constraints" + of(change) + " that are checked otherwise";
      case DETACH_PARTITIONS -> "tables that leave those above them";
      case PARTITIONS -> "table " + ofTable(change) + ", put below another once it is whole";
      case BASE_OBJECTS, FUNCTION_OBJECTS, OBJECTS ->
          object(change, change instanceof CreateObject ? ", new" : " that changes");
      case DROP_OBJECTS -> object(change, ", before what it stands on changes");
      case DROP_BASE_OBJECTS, DROP_FUNCTION_OBJECTS -> object(change, " that goes");
      case STORAGE -> "storage" + of(change);
      default ->
          change instanceof KeepConverted it
              ? "values of " + it.subject().describe() + " that another type loses, kept"
              : kind(change, phase);
    };
  }

  private static String values(Change change, Phase phase) {
    String reason =
        change instanceof FillColumn it
            ? "a value for the rows of "
                + it.table()
                + " that have none"
                + (it.keeps() ? "; which ones, is kept in trammel_kept" : "")
            : "values that may not stay as they are; the former ones are kept in trammel_kept";
    return phase == Phase.VALUES
        ? reason
        : reason + "; some rows at a time, and again from there if it is stopped";
  }

  private String object(Change change, String otherwise) {
    boolean again = made.contains(change.subject()) && dropped.contains(change.subject());
    String how = otherwise;
    if (again && !(change instanceof AlterObject)) {
      how = change instanceof CreateObject ? ", made again" : ", to be made again";
    } else if (change instanceof DropObject) {
      how = " that goes";
    }
    return change.subject().describe() + how;
  }

  private String kind(Change change, Phase phase) {
    boolean again = made.contains(change.subject()) && dropped.contains(change.subject());
    if (phase.isDrop()) {
      return phase.title() + of(change) + (again ? ", to be made again" : " that go");
    } else if (again) {
      return phase.title() + of(change) + ", made again";
    } else if (phase == Phase.COLUMN_CHANGES
        || phase == Phase.TYPE_CHANGES
        || phase == Phase.SEQUENCE_CHANGES
        || ALTERING.contains(change.getClass())) {
      return phase.title() + of(change) + " that change";
    }
    return "new " + phase.title() + of(change);
  }

  private static String of(Change change) {
    String table = ofTable(change);
    return table.isEmpty() ? "" : " of " + table;
  }

  private static String ofTable(Change change) {
    return change.subject().owner().map(QualifiedName::toString).orElse("");
  }

  /** The foreign key for which a new table must be there first. */
  private String awaited(Change change) {
    Optional<String> key =
        changes.in(Phase.FOREIGN_KEYS).stream()
            .filter(AddConstraint.class::isInstance)
            .map(AddConstraint.class::cast)
            .filter(each -> references(each, change))
            .findFirst()
            .map(each -> ", before " + each.constraint().name() + " references it");
    return key.orElse("");
  }

  private static boolean references(AddConstraint constraint, Change table) {
    return constraint.constraint() instanceof ForeignKey key
        && table instanceof CreateTable it
        && key.referencedTable().equals(it.table().name());
  }

  private static String privileges(Change change) {
    boolean owned = change instanceof SetPrivileges it && it.privileges().owner().isPresent();
    return (owned ? "who owns and may use " : "who may use ") + change.subject().describe();
  }
}
