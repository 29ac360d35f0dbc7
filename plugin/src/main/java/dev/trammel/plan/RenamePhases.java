package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.Index;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A rename in three migrations. The first adds the later name, a trigger that keeps both in step,
 * and the values; the second puts keys and indexes on the later name; the third takes the former
 * name away. What is recorded tells which of them is next, and each is but a plan to another
 * database.
 */
public final class RenamePhases {

  private static final String FORMER = "__former";

  private final PhasedRename wish;
  private final SynchronisingTrigger sync;

  private RenamePhases(PhasedRename wish) {
    this.wish = wish;
    this.sync = new SynchronisingTrigger(wish);
  }

  /** The database as if the rename were done, where both names are there. */
  public static Database settled(Database recorded, List<PhasedRename> wishes) {
    Database settled = recorded;
    for (PhasedRename each : wishes) {
      RenamePhases phases = new RenamePhases(each);
      RenamePhase phase = phases.of(settled);
      if (phase == RenamePhase.EXPAND || phase == RenamePhase.SWITCH) {
        settled = phases.withoutPhases(settled, phase);
      }
    }
    return settled;
  }

  /** The request for the next phase of each wish; the same one where none is open. */
  public static PlanRequest next(PlanRequest request, List<PhasedRename> wishes) {
    PlanRequest next = request;
    for (PhasedRename each : wishes) {
      next = new RenamePhases(each).next(next);
    }
    return next;
  }

  /** What is in the way of a rename in phases; empty when nothing is. */
  public static Optional<String> obstacle(PhasedRename wish, Database recorded, Database declared) {
    return new RenamePhases(wish).of(recorded) == RenamePhase.BEFORE
        ? RenameObstacle.of(wish, recorded, declared)
        : Optional.empty();
  }

  private RenamePhase of(Database recorded) {
    Optional<Table> table = recorded.table(wish.table());
    boolean former = table.flatMap(each -> each.column(wish.former())).isPresent();
    Optional<Function> function =
        recorded.functions().values().stream()
            .filter(each -> each.name().equals(sync.functionName()))
            .findFirst();
    if (!former || table.isEmpty()) {
      return RenamePhase.CONTRACT;
    } else if (function.isEmpty()) {
      boolean both = table.get().column(wish.later()).isPresent();
      return both ? RenamePhase.CONTRACT : RenamePhase.BEFORE;
    }
    boolean switched =
        function.get().comment().filter(RenamePhase.SWITCH.comment()::equals).isPresent();
    return switched ? RenamePhase.SWITCH : RenamePhase.EXPAND;
  }

  private PlanRequest next(PlanRequest request) {
    RenamePhase recorded = of(request.from());
    if (recorded == RenamePhase.CONTRACT
        || obstacle(wish, request.from(), request.to()).isPresent()) {
      return request;
    }
    RenamePhase wanted = recorded.next();
    RenamePhase last = wish.until().orElse(RenamePhase.CONTRACT);
    RenamePhase next = wanted.compareTo(last) > 0 ? recorded : wanted;
    List<Change> intents = new ArrayList<>(request.intents());
    intents.removeIf(
        each -> each.equals(new RenameColumn(wish.table(), wish.former(), wish.later())));
    if (next == RenamePhase.CONTRACT) {
      intents.add(new DropTrigger(wish.table(), sync.name()));
      intents.add(new DropFunction(sync.function().signature()));
      intents.add(new DropColumn(wish.table(), wish.former()));
      return request.with(request.to(), intents);
    } else if (next == RenamePhase.EXPAND) {
      intents.add(new FillColumn(wish.table(), wish.later(), wish.forth(), false));
      return request.with(expanded(request.from(), request.to()), intents);
    }
    Database switched = switched(request.from(), request.to());
    intents.addAll(renamesTo(switched, request.from()));
    return request.with(switched, intents);
  }

  /** What is declared, with the former name, and the later one beside it. */
  private Database expanded(Database recorded, Database declared) {
    Database before = new RenameColumn(wish.table(), wish.later(), wish.former()).apply(declared);
    Column former = column(recorded, wish.former());
    Table table = before.tables().get(wish.table()).mapColumn(wish.former(), each -> former);
    if (wish.conversion().isPresent()) {
      table = withMembersOf(recorded.tables().get(wish.table()), table);
    }
    return synchronised(before, table, bare(column(declared, wish.later())), RenamePhase.EXPAND);
  }

  /** What is declared of the later column is of another type, and holds from the next phase on. */
  private Table withMembersOf(Table recorded, Table table) {
    return table
        .withConstraints(
            merged(
                recorded.constraints(),
                table.constraints(),
                each -> ColumnUse.involves(each, wish.former())))
        .withIndexes(
            merged(
                recorded.indexes(),
                table.indexes(),
                each -> ColumnUse.involves(each, wish.former())));
  }

  private static <T> List<T> merged(List<T> of, List<T> others, Predicate<T> taken) {
    return Stream.concat(of.stream().filter(taken), others.stream().filter(taken.negate()))
        .toList();
  }

  /** What is declared, with the former name still beside the later one. */
  private Database switched(Database recorded, Database declared) {
    Table table = declared.tables().get(wish.table());
    Column later = column(declared, wish.later());
    Column former = column(recorded, wish.former()).withNullable(true);
    Table both = table.mapColumn(wish.later(), each -> later.withDefault(Optional.empty()));
    Table recordedTable = recorded.tables().get(wish.table());
    List<Constraint> constraints = new ArrayList<>(both.constraints());
    recordedTable.constraints().stream()
        .filter(each -> ColumnUse.involves(each, wish.former()))
        .map(each -> each.withName(former(each.name())))
        .forEach(constraints::add);
    List<Index> indexes = new ArrayList<>(both.indexes());
    recordedTable.indexes().stream()
        .filter(each -> ColumnUse.involves(each, wish.former()))
        .map(each -> each.withName(former(each.name())))
        .forEach(indexes::add);
    Table whole = both.withConstraints(constraints).withIndexes(indexes);
    return synchronised(declared, whole, former, RenamePhase.SWITCH);
  }

  private static String former(String name) {
    return name.endsWith(FORMER)
        ? name
        : Identifiers.truncate(name, Identifiers.MAX_BYTES - FORMER.length()) + FORMER;
  }

  /** What is on the former name makes room for its successor of the same name. */
  private List<Change> renamesTo(Database switched, Database recorded) {
    List<Change> renames = new ArrayList<>();
    Table table = recorded.tables().get(wish.table());
    Table target = switched.tables().get(wish.table());
    for (Constraint each : table.constraints()) {
      if (ColumnUse.involves(each, wish.former())
          && target.constraint(former(each.name())).isPresent()) {
        renames.add(new RenameConstraint(wish.table(), each.name(), former(each.name())));
      }
    }
    for (Index each : table.indexes()) {
      if (ColumnUse.involves(each, wish.former())
          && target.index(former(each.name())).isPresent()) {
        renames.add(new RenameIndex(wish.table(), each.name(), former(each.name())));
      }
    }
    return renames;
  }

  private Database synchronised(Database database, Table table, Column second, RenamePhase phase) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(second);
    List<Trigger> triggers = new ArrayList<>(table.triggers());
    triggers.add(sync.trigger());
    return database
        .with(sync.function().withComment(Optional.of(phase.comment())))
        .with(table.withColumns(columns).withTriggers(triggers));
  }

  private Column column(Database database, String name) {
    return database.tables().get(wish.table()).column(name).orElseThrow();
  }

  /** Without a default, whose value could not be told from a client's. */
  private static Column bare(Column column) {
    return column.withDefault(Optional.empty()).withNullable(true);
  }

  /** Keys and indexes of the former name take the later one, where it has none yet. */
  private Database withoutPhases(Database recorded, RenamePhase phase) {
    Table table = recorded.tables().get(wish.table());
    Database bare =
        recorded
            .withoutFunction(sync.function().signature())
            .with(
                table.withTriggers(
                    table.triggers().stream()
                        .filter(each -> !each.name().equals(sync.name()))
                        .toList()));
    if (phase == RenamePhase.EXPAND) {
      Database former = new DropColumn(wish.table(), wish.later()).apply(bare);
      return new RenameColumn(wish.table(), wish.former(), wish.later()).apply(former);
    }
    Optional<Expression> defaultValue =
        wish.conversion().isPresent()
            ? Optional.empty()
            : column(bare, wish.former()).defaultValue();
    Database later = new DropColumn(wish.table(), wish.former()).apply(bare);
    Table settled = later.tables().get(wish.table());
    return later.with(settled.mapColumn(wish.later(), each -> each.withDefault(defaultValue)));
  }
}
