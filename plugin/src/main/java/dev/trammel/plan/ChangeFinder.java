package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.ReplaceFunction;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.TypeUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds what must change so that one database becomes another. Long, as it says of every kind of
 * object, in one place, when it is looked at and what of it waits for another kind.
 */
final class ChangeFinder {

  private final PlanRequest request;
  private final Database to;
  private final Intents intents;
  private final Database from;
  private final Drops drops;
  private final ExpressionEquality equality;
  private final PhasedChanges changes = new PhasedChanges();
  private final Remade remade;
  private final List<Change> viewFunctions = new ArrayList<>();
  private final Set<String> viewFunctionNames = new HashSet<>();
  private final List<Change> goneViewFunctions = new ArrayList<>();
  private final Set<String> goneWithViews = new HashSet<>();
  private final List<Difference.Unreachable> unreachable = new ArrayList<>();

  private ChangeFinder(PlanRequest request) {
    this.request = request;
    this.to = request.to();
    this.intents = new Intents(request.intents(), request.from(), to);
    EqualRenames.between(intents.renamed(), to, request.equality()).forEach(intents::carryOut);
    this.from = intents.renamed();
    this.equality = request.equality().between(from, to);
    this.remade = new Remade(from, to, equality);
    this.drops = new Drops(request.allowDrops(), intents.drops());
  }

  static Difference find(PlanRequest request) {
    return new ChangeFinder(request).find();
  }

  private Difference find() {
    intents.renames().forEach(each -> changes.add(Phase.RENAMES, each));
    new ContainerDifference(from, to, drops, changes).find();
    unreachable.addAll(
        new TypeDifference(from, to, equality, remade::isMadeAgain, drops, changes).find());
    new SequenceDifference(from, to, drops, changes).find();
    changes.in(Phase.ENUM_REPLACEMENTS).forEach(this::refuseWhereTypesStandOn);
    functions();
    tables();
    new PlatformDifference(from, to, equality, remade.releases(), drops, changes).find();
    new ViewDifference(from, to, equality, remade.views(), drops, changes)
        .find(viewFunctions, goneViewFunctions);
    new ObjectDifference(from, to, equality, remade, drops, changes).find();
    valueMaps();
    intents.fills().forEach(each -> Filling.of(changes, each));
    new PrivilegeDifference(from, to, changes).find();
    return new Difference(changes, from, drops.refused(), unreachable);
  }

  /** Columns of an enum can take another type; attributes and domains cannot. */
  private void refuseWhereTypesStandOn(Change replacement) {
    QualifiedName type = ((ReplaceEnumLabels) replacement).type();
    from.types().values().stream()
        .filter(each -> to.types().containsKey(each.name()))
        .filter(each -> TypeUse.mentions(each, type))
        .map(each -> "has labels that go or move, while type " + each.name() + " is made of it")
        .map(reason -> new Difference.Unreachable(replacement.subject(), reason))
        .forEach(unreachable::add);
  }

  private void drop(Phase phase, Change drop) {
    if (drops.permits(drop)) {
      changes.add(phase, drop);
    }
  }

  private static <K, V> SortedMap<K, V> minus(SortedMap<K, V> map, SortedMap<K, ?> other) {
    SortedMap<K, V> rest = new TreeMap<>(map);
    rest.keySet().removeAll(other.keySet());
    return rest;
  }

  private void comment(ObjectReference subject, Optional<String> former, Optional<String> later) {
    if (!former.equals(later)) {
      changes.add(Phase.COMMENTS, new SetComment(subject, later));
    }
  }

  private void functions() {
    Set<String> changing = changingTables();
    for (Function each : FunctionOrder.of(minus(to.functions(), from.functions()))) {
      create(each, changing);
    }
    List<Function> gone =
        new ArrayList<>(FunctionOrder.of(minus(from.functions(), to.functions())));
    gone.forEach(this::findGoneWithView);
    Collections.reverse(gone);
    gone.forEach(this::dropFunction);
    SortedMap<FunctionSignature, Function> replaced = new TreeMap<>();
    for (Function former : from.functions().values()) {
      Optional.ofNullable(to.functions().get(former.signature()))
          .filter(later -> !former.equals(later) || remade.views().shape(former))
          .ifPresent(later -> replaced.put(later.signature(), later));
    }
    FunctionOrder.of(replaced).forEach(each -> replace(each, changing));
  }

  /** Tables that are new or get other columns. */
  private Set<String> changingTables() {
    Set<String> names = new HashSet<>();
    for (Table later : to.tables().values()) {
      boolean stays =
          from.table(later.name())
              .filter(former -> columns(former).containsAll(columns(later)))
              .isPresent();
      if (!stays) {
        names.add(later.name().name());
      }
    }
    return names;
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private void create(Function function, Set<String> changing) {
    List<Change> expanded = Expansion.of(new CreateFunction(function));
    if (readsViews(function)) {
      // What calls it must wait as well.
      viewFunctionNames.add(function.name().name());
      viewFunctions.add(expanded.get(0));
      changes.createAll(expanded.subList(1, expanded.size()));
      return;
    }
    Phase phase = phase(function, changing);
    if (phase == Phase.TABLE_FUNCTIONS) {
      // What calls it must wait as well.
      changing.add(function.name().name());
    }
    changes.add(phase, expanded.get(0));
    changes.createAll(expanded.subList(1, expanded.size()));
  }

  private boolean readsViews(Function function) {
    if (to.views().isEmpty()) {
      return false;
    }
    Set<String> views = new HashSet<>(viewFunctionNames);
    to.views().keySet().forEach(each -> views.add(each.name()));
    return FunctionOrder.mentionsAny(function, views);
  }

  private Phase phase(Function function, Set<String> changing) {
    if (TypeOrder.isNeededByRange(function, to) && !from.functions().containsValue(function)) {
      return Phase.TYPE_FUNCTIONS;
    }
    return FunctionOrder.mentionsAny(function, changing) ? Phase.TABLE_FUNCTIONS : Phase.FUNCTIONS;
  }

  private void replace(Function later, Set<String> changing) {
    Function former = from.functions().get(later.signature());
    boolean shaped = remade.views().shape(former);
    if (shaped || !Remade.sameResult(former, later)) {
      Change drop = new DropFunction(former.signature());
      if (shaped) {
        goneViewFunctions.add(drop);
      } else {
        changes.add(Phase.DROP_CHANGED_FUNCTIONS, drop);
      }
      create(later, changing);
      return;
    }
    if (!new FunctionSameness(from, to, equality).same(former, later)) {
      Change replace = new ReplaceFunction(later.withComment(Optional.empty()));
      if (readsViews(later)) {
        viewFunctions.add(replace);
      } else {
        changes.add(phase(later, changing), replace);
      }
    }
    comment(
        new ObjectReference.FunctionReference(later.signature()),
        former.comment(),
        later.comment());
  }

  /** What calls a function that goes with a view goes before it, so that it comes back after it. */
  private void findGoneWithView(Function function) {
    if (remade.views().shape(function)
        || remade.views().isReadBy(function)
        || FunctionOrder.mentionsAny(function, goneWithViews)) {
      goneWithViews.add(function.name().name());
    }
  }

  private void dropFunction(Function function) {
    DropFunction drop = new DropFunction(function.signature());
    boolean again = to.functionNamed(function.name()).isPresent();
    if (goneWithViews.contains(function.name().name())) {
      if (again || drops.permits(drop)) {
        goneViewFunctions.add(drop);
      }
      return;
    } else if (again) {
      changes.add(Phase.DROP_CHANGED_FUNCTIONS, drop);
      return;
    }
    if (TypeOrder.isNeededByRange(function, from)) {
      drop(Phase.DROP_TYPE_FUNCTIONS, drop);
      return;
    }
    Set<String> gone = new HashSet<>();
    minus(from.tables(), to.tables()).keySet().forEach(each -> gone.add(each.name()));
    boolean readsTable = FunctionOrder.mentionsAny(function, gone);
    drop(readsTable ? Phase.DROP_TABLE_FUNCTIONS : Phase.DROP_FUNCTIONS, drop);
  }

  private void tables() {
    Database staying = from;
    for (QualifiedName each : ForeignTables.remade(from, to)) {
      changes.add(Phase.DROP_FOREIGN_TABLES, new DropTable(each));
      staying = staying.withoutTable(each);
    }
    Repartitioning repartitioning =
        new Repartitioning(staying, to, remade.tables(), drops, changes);
    unreachable.addAll(repartitioning.refusals());
    staying = repartitioning.setAside();
    SortedMap<QualifiedName, Table> added = minus(to.tables(), staying.tables());
    repartitioning.make(added);
    changes.createAll(TableOrder.creations(added, staying, to, remade.releases()));
    unreachable.addAll(
        new CommonTables(request, staying, remade.releases(), drops, changes).find());
    changes.sort(Phase.PARTITIONS, Comparator.comparing(this::depth));
    dropTables(staying);
  }

  /** How many tables are above the partition. */
  private int depth(Change attachment) {
    int depth = 0;
    Optional<Table> table = attachment.subject().owner().flatMap(to::table);
    while (table.isPresent()) {
      table = table.get().lineage().partition().flatMap(each -> to.table(each.parent()));
      depth++;
    }
    return depth;
  }

  private void dropTables(Database staying) {
    SortedMap<QualifiedName, Table> gone = minus(from.tables(), to.tables());
    gone.values().removeIf(each -> !permits(each));
    gone.keySet().retainAll(staying.tables().keySet());
    new TakenNames(to).release(gone, changes);
    Set<QualifiedName> givingWay = TakenNames.tables(from, to);
    Set<QualifiedName> goneFirst = remade.releases().unreadableTables();
    Set<Change> first = new LinkedHashSet<>();
    for (TableOrder.ForeignKeyOf each : TableOrder.inTheWay(gone)) {
      first.add(new DropConstraint(each.table(), each.key().name()));
    }
    gone.values().forEach(each -> first.addAll(TableOrder.leaning(each, goneFirst, changes)));
    first.removeAll(changes.in(Phase.DROP_FOREIGN_KEYS));
    first.forEach(each -> changes.add(Phase.DROP_FOREIGN_KEYS, each));
    gone.values().forEach(each -> entangledPolicies(each, gone.keySet()));
    List<Table> order = new ArrayList<>(TableOrder.of(gone));
    Collections.reverse(order);
    for (Table each : order) {
      changes.add(
          givingWay.contains(each.name()) ? Phase.DROP_FOREIGN_TABLES : Phase.DROP_TABLES,
          new DropTable(each.name()));
    }
  }

  /** Partitions go with their table. */
  private boolean permits(Table gone) {
    return gone.lineage()
            .partition()
            .flatMap(each -> from.table(each.parent()))
            .filter(
                each ->
                    to.table(each.name()).isEmpty() && drops.intends(new DropTable(each.name())))
            .isPresent()
        || drops.permits(new DropTable(gone.name()));
  }

  /**
   * A policy that reads another table that goes, so that it comes back after both, or a view or
   * function that goes before tables do.
   */
  private void entangledPolicies(Table table, Set<QualifiedName> gone) {
    for (Policy policy : table.policies()) {
      boolean reads =
          gone.stream()
              .filter(each -> !each.equals(table.name()))
              .anyMatch(each -> mentions(policy, each.name()));
      boolean stands =
          Stream.of(policy.using(), policy.withCheck())
              .flatMap(Optional::stream)
              .anyMatch(each -> remade.views().isReadBy(each) || remade.isCalledIn(each));
      if (reads || stands) {
        changes.add(Phase.DROP_POLICIES, new DropPolicy(table.name(), policy.name()));
      }
    }
  }

  private static boolean mentions(Policy policy, String name) {
    return policy.using().filter(each -> ColumnUse.mentions(each, name)).isPresent()
        || policy.withCheck().filter(each -> ColumnUse.mentions(each, name)).isPresent();
  }

  /** A value map goes with the change that makes it needed; without one it has been carried out. */
  private void valueMaps() {
    for (MapValues map : intents.valueMaps()) {
      if (new ColumnTouch(changes, map.table(), map.column()).isTouched()) {
        changes.add(Phase.VALUES, map);
      }
    }
  }
}
