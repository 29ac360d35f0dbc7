package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Deferrability;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.TableStorage;
import dev.trammel.model.TriggerOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Reads {@code ALTER TABLE}, behind these words. Long, as the statement has so many actions. */
final class AlterTableReader {

  /** PostgreSQL carries out the actions of one statement in passes, whatever their order. */
  private enum Pass {
    DROP,
    TYPE,
    ADD_COLUMN,
    COLUMN,
    ADD_CONSTRAINT,
    OTHER
  }

  private record Action(Pass pass, Clause clause) {}

  private static final Set<String> ACTIONS =
      Set.of("add", "drop", "alter", "rename", "enable", "disable", "force", "set", "owner");

  private static final Set<String> STORAGE_WORDS = Set.of("of");

  private static final Set<String> SEQUENCE_WORDS =
      Set.of("increment", "start", "minvalue", "maxvalue", "cache", "cycle", "no");

  private final TokenCursor cursor;
  private final List<Action> actions = new ArrayList<>();
  private AlterTable table;
  private Position start;
  private boolean only;
  private boolean opaque;

  AlterTableReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** The clauses; empty when an action changes what the model does not hold. */
  Optional<List<Clause>> read() {
    boolean ifExists = cursor.accept("if", "exists");
    only = cursor.accept("only");
    QualifiedName name = cursor.qualifiedName("a table's name");
    cursor.accept("*");
    table = new AlterTable(name, ifExists);
    do {
      start = cursor.position();
      action();
    } while (!opaque && cursor.accept(","));
    if (opaque) {
      return Optional.empty();
    }
    if (!cursor.atEnd()) {
      throw cursor.error("a comma or the end of the statement", ColumnReader.OPTIONS);
    }
    return Optional.of(
        actions.stream().sorted(Comparator.comparing(Action::pass)).map(Action::clause).toList());
  }

  private void action() {
    if (cursor.accept("add")) {
      add();
    } else if (cursor.accept("drop")) {
      drop();
    } else if (cursor.accept("alter")) {
      if (cursor.accept("constraint")) {
        alterConstraint(cursor.name("a constraint's name"));
      } else {
        cursor.accept("column");
        alterColumn(cursor.name("a column's name"));
      }
    } else if (cursor.accept("rename")) {
      rename();
    } else if (switchesTrigger()) {
      triggers();
    } else if (switchesRule()) {
      rule();
    } else if (!rowSecurity() && !storage() && !partition()) {
      other();
    }
  }

  private void action(Pass pass, Clause clause) {
    anywhere(pass, table.guarded(only ? OnlyClause.of(table.name(), clause) : clause));
  }

  /** An action that may be on a table of the platform. */
  private void anywhere(Pass pass, Clause clause) {
    actions.add(new Action(pass, actions.isEmpty() ? clause : new PlacedClause(clause, start)));
  }

  private void add() {
    ConstraintReader reader = new ConstraintReader(cursor);
    if (reader.atNotNull()) {
      action(Pass.COLUMN, table.addNotNull(reader.notNull().column()));
      return;
    }
    if (reader.atTableConstraint()) {
      if (usesIndex()) {
        constraintUsingIndex();
        return;
      }
      reader
          .tableConstraint()
          .ifPresent(each -> action(Pass.ADD_CONSTRAINT, table.addConstraint(each)));
      return;
    }
    cursor.accept("column");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    ColumnDefinition column = new ColumnReader(cursor).read();
    action(Pass.ADD_COLUMN, table.addColumn(column, ifNotExists));
    for (Constraint each : column.constraints()) {
      action(Pass.ADD_CONSTRAINT, table.addColumnConstraint(column, each, ifNotExists));
    }
  }

  private void constraintUsingIndex() {
    String name = cursor.accept("constraint") ? cursor.name("a constraint's name") : "";
    boolean primary = cursor.accept("primary", "key");
    if (!primary) {
      cursor.expect("unique");
    }
    cursor.expect("using", "index");
    String index = cursor.name("an index's name");
    Deferrability deferrability = new ConstraintReader(cursor).deferrability();
    action(
        Pass.ADD_CONSTRAINT,
        table.addConstraintUsingIndex(
            name.isEmpty() ? index : name, primary, index, deferrability));
  }

  private boolean usesIndex() {
    int named = cursor.at("constraint") ? 2 : 0;
    int key = cursor.peek(named).isWord("primary") ? named + 2 : named + 1;
    return cursor.peek(key).isWord("using") && cursor.peek(key + 1).isWord("index");
  }

  private void drop() {
    if (cursor.accept("constraint")) {
      boolean ifExists = cursor.accept("if", "exists");
      String constraint = cursor.name("a constraint's name");
      action(Pass.DROP, table.dropConstraint(constraint, ifExists, cascade()));
      return;
    }
    cursor.accept("column");
    boolean ifExists = cursor.accept("if", "exists");
    String column = cursor.name("a column's name");
    action(Pass.DROP, table.dropColumn(column, ifExists, cascade()));
  }

  private boolean cascade() {
    return !cursor.accept("restrict") && cursor.accept("cascade");
  }

  private void alterConstraint(String constraint) {
    boolean noInherit = cursor.accept("no", "inherit");
    if (noInherit || cursor.accept("inherit")) {
      action(Pass.OTHER, table.setInherited(constraint, !noInherit));
      return;
    }
    Optional<Deferrability> deferrability = Optional.empty();
    Optional<Boolean> enforced = Optional.empty();
    while (!cursor.atEnd() && !cursor.at(",")) {
      if (cursor.accept("enforced")) {
        enforced = Optional.of(true);
      } else if (cursor.accept("not", "enforced")) {
        enforced = Optional.of(false);
      } else {
        boolean known =
            cursor.at("deferrable") || cursor.at("initially") || cursor.at("not", "deferrable");
        if (!known) {
          throw cursor.error("DEFERRABLE, INITIALLY, ENFORCED or NOT");
        }
        deferrability = Optional.of(new ConstraintReader(cursor).deferrability());
      }
    }
    action(Pass.OTHER, table.alterConstraint(constraint, deferrability, enforced));
  }

  private void alterColumn(String column) {
    if (cursor.accept("set", "default")) {
      Expression value = cursor.expression();
      action(Pass.COLUMN, table.setDefault(column, Optional.of(value)));
    } else if (cursor.accept("drop", "default")) {
      action(Pass.DROP, table.setDefault(column, Optional.empty()));
    } else if (cursor.accept("set", "not", "null")) {
      action(Pass.COLUMN, table.setNullability(column, false));
    } else if (cursor.accept("drop", "not", "null")) {
      action(Pass.DROP, table.setNullability(column, true));
    } else if (cursor.accept("set", "data", "type") || cursor.accept("type")) {
      type(column);
    } else if (cursor.accept("drop", "identity") || cursor.accept("drop", "expression")) {
      boolean ifExists = cursor.accept("if", "exists");
      action(Pass.DROP, table.dropGeneration(column, ifExists));
    } else if (cursor.accept("add", "generated")) {
      identity(column);
    } else if (cursor.at("options", "(")) {
      SortedMap<Element, Optional<Definition>> options = new RemoteReader(cursor).options(true);
      action(
          Pass.OTHER,
          table.setColumnStorage(
              column, it -> it.withOptions(RemoteReader.changed(it.options(), options))));
    } else if (atIdentitySetting()) {
      identitySettings(column);
    } else {
      storageOfColumn(column);
    }
  }

  private void type(String column) {
    DataType type = cursor.type();
    Optional<Optional<String>> collation =
        cursor.accept("collate") ? Optional.of(ColumnReader.collation(cursor)) : Optional.empty();
    Optional<Expression> using =
        cursor.accept("using") ? Optional.of(cursor.expression()) : Optional.empty();
    action(Pass.TYPE, table.setType(column, type, collation.flatMap(each -> each), using));
  }

  /** Behind {@code ADD GENERATED}. */
  private void identity(String column) {
    boolean always = cursor.accept("always");
    if (!always) {
      cursor.expect("by", "default");
    }
    cursor.expect("as", "identity");
    SequenceSettings settings = SequenceSettings.inParentheses(cursor);
    action(Pass.COLUMN, table.addIdentity(column, always, settings));
  }

  /** At {@code SET GENERATED}, {@code SET} with an option of a sequence, or {@code RESTART}. */
  private void identitySettings(String column) {
    Optional<Boolean> always = Optional.empty();
    SequenceSettings settings = new SequenceSettings(cursor);
    while (atIdentitySetting()) {
      if (cursor.accept("set", "generated")) {
        always = Optional.of(cursor.accept("always"));
        if (!always.get()) {
          cursor.expect("by", "default");
        }
      } else {
        cursor.accept("set");
        settings.read();
      }
    }
    action(Pass.COLUMN, table.setIdentity(column, always, settings));
  }

  private boolean atIdentitySetting() {
    return cursor.at("restart")
        || cursor.at("set", "generated")
        || (cursor.at("set") && SEQUENCE_WORDS.contains(cursor.peek(1).value()));
  }

  private void storageOfColumn(String column) {
    if (cursor.accept("set", "expression", "as")) {
      action(Pass.COLUMN, table.setExpression(column, cursor.parenthesised()));
    } else if (cursor.accept("set", "storage")) {
      String storage = cursor.label("a way of storing");
      action(Pass.OTHER, table.setColumnStorage(column, storage));
    } else if (cursor.accept("set", "compression")) {
      Optional<String> method = ColumnStorages.compression(cursor);
      action(Pass.OTHER, table.setColumnStorage(column, it -> it.withCompression(method)));
    } else if (cursor.accept("set", "statistics")) {
      Optional<Integer> target = ColumnStorages.statistics(cursor);
      action(Pass.OTHER, table.setColumnStorage(column, it -> it.withStatistics(target)));
    } else if (cursor.at("set", "(")) {
      cursor.expect("set");
      SortedMap<String, String> set = StorageParameters.read(cursor);
      action(
          Pass.OTHER,
          table.setColumnStorage(
              column, it -> it.withParameters(StorageParameters.with(it.parameters(), set))));
    } else if (cursor.at("reset", "(")) {
      cursor.expect("reset");
      List<String> names = StorageParameters.names(cursor);
      action(
          Pass.OTHER,
          table.setColumnStorage(
              column, it -> it.withParameters(StorageParameters.without(it.parameters(), names))));
    } else {
      throw cursor.error("TYPE, SET DEFAULT, DROP DEFAULT, SET NOT NULL or DROP NOT NULL");
    }
  }

  private void rename() {
    if (cursor.accept("to")) {
      action(Pass.OTHER, table.rename(cursor.name("a table's name")));
    } else if (cursor.accept("constraint")) {
      String constraint = cursor.name("a constraint's name");
      cursor.expect("to");
      action(Pass.OTHER, table.renameConstraint(constraint, cursor.name("a constraint's name")));
    } else {
      cursor.accept("column");
      String column = cursor.name("a column's name");
      cursor.expect("to");
      action(Pass.OTHER, table.renameColumn(column, cursor.name("a column's name")));
    }
  }

  private boolean rowSecurity() {
    if (cursor.accept("enable", "row", "level", "security")) {
      action(Pass.OTHER, table.rowSecurity(Optional.of(true), Optional.empty()));
    } else if (cursor.accept("disable", "row", "level", "security")) {
      action(Pass.OTHER, table.rowSecurity(Optional.of(false), Optional.empty()));
    } else if (cursor.accept("no", "force", "row", "level", "security")) {
      action(Pass.OTHER, table.rowSecurity(Optional.empty(), Optional.of(false)));
    } else if (cursor.accept("force", "row", "level", "security")) {
      action(Pass.OTHER, table.rowSecurity(Optional.empty(), Optional.of(true)));
    } else {
      return false;
    }
    return true;
  }

  private boolean partition() {
    Optional<Clause> clause = new AlterLineageReader(cursor, table).read();
    clause.ifPresent(each -> action(Pass.OTHER, each));
    return clause.isPresent();
  }

  private boolean storage() {
    if (cursor.accept("set", "logged")) {
      action(Pass.OTHER, table.setStorage(it -> it.withUnlogged(false)));
    } else if (cursor.accept("set", "unlogged")) {
      action(Pass.OTHER, table.setStorage(it -> it.withUnlogged(true)));
    } else if (cursor.at("set", "(")) {
      cursor.expect("set");
      SortedMap<String, String> set = StorageParameters.read(cursor);
      action(
          Pass.OTHER,
          table.setStorage(it -> it.withParameters(StorageParameters.with(it.parameters(), set))));
    } else if (cursor.at("reset", "(")) {
      cursor.expect("reset");
      List<String> names = StorageParameters.names(cursor);
      action(
          Pass.OTHER,
          table.setStorage(
              it -> it.withParameters(StorageParameters.without(it.parameters(), names))));
    } else if (cursor.accept("set", "without", "cluster")) {
      action(Pass.OTHER, table.setStorage(it -> it.withClusteredOn(Optional.empty())));
    } else if (cursor.accept("cluster", "on")) {
      String index = cursor.name("an index's name");
      action(Pass.OTHER, table.setStorage(it -> it.withClusteredOn(Optional.of(index))));
    } else if (cursor.accept("replica", "identity")) {
      TableStorage.ReplicaIdentity identity = replicaIdentity();
      action(Pass.OTHER, table.setStorage(it -> it.withReplicaIdentity(identity)));
    } else {
      return false;
    }
    return true;
  }

  private TableStorage.ReplicaIdentity replicaIdentity() {
    if (cursor.accept("using", "index")) {
      return new TableStorage.ReplicaIdentity(
          TableStorage.Identity.INDEX, Optional.of(cursor.name("an index's name")));
    } else if (cursor.accept("full")) {
      return new TableStorage.ReplicaIdentity(TableStorage.Identity.FULL, Optional.empty());
    } else if (cursor.accept("nothing")) {
      return new TableStorage.ReplicaIdentity(TableStorage.Identity.NOTHING, Optional.empty());
    }
    cursor.expect("default");
    return TableStorage.ReplicaIdentity.DEFAULT;
  }

  /** What leaves no trace in the model, or what it cannot follow. */
  private void other() {
    if (cursor.accept("validate", "constraint")) {
      action(Pass.OTHER, table.validate(cursor.name("a constraint's name")));
    } else if (cursor.at("options", "(")) {
      SortedMap<Element, Optional<Definition>> options = new RemoteReader(cursor).options(true);
      action(
          Pass.OTHER,
          table.setStorage(
              it ->
                  it.withForeign(
                      it.foreign()
                          .map(
                              each ->
                                  each.withOptions(
                                      RemoteReader.changed(each.options(), options))))));
    } else if (cursor.accept("owner", "to")) {
      Optional<String> owner = new OwnerReader(cursor).role();
      action(Pass.OTHER, now -> OwnerReader.set(now, table.reference(), owner));
    } else if (cursor.at("set", "schema")) {
      action(Pass.OTHER, new RelocationReader(cursor).of(table.reference(), "a table's name"));
    } else if (cursor.at("set", "tablespace") || cursor.at("set", "access", "method")) {
      cursor.unmodelled(cursor.next(), "where a table is stored is");
      cursor.label("TABLESPACE");
      cursor.accept("method");
      cursor.label("a name");
      action(Pass.OTHER, now -> List.of());
    } else {
      unfollowed();
    }
  }

  private boolean switchesTrigger() {
    if (!cursor.at("enable") && !cursor.at("disable")) {
      return false;
    }
    int ahead = cursor.peek(1).isWord("replica") || cursor.peek(1).isWord("always") ? 2 : 1;
    return cursor.peek(ahead).isWord("trigger");
  }

  private boolean switchesRule() {
    int ahead = cursor.peek(1).isWord("replica") || cursor.peek(1).isWord("always") ? 2 : 1;
    return (cursor.at("enable") || cursor.at("disable")) && cursor.peek(ahead).isWord("rule");
  }

  private void triggers() {
    TriggerOptions.Firing firing =
        cursor.next().isWord("disable")
            ? TriggerOptions.Firing.DISABLED
            : TriggerOptions.Firing.ENABLED;
    if (cursor.accept("replica")) {
      firing = TriggerOptions.Firing.REPLICA;
    } else if (cursor.accept("always")) {
      firing = TriggerOptions.Firing.ALWAYS;
    }
    cursor.expect("trigger");
    boolean all = cursor.accept("all") || cursor.accept("user");
    Optional<String> name = all ? Optional.empty() : Optional.of(cursor.name("a trigger's name"));
    Clause clause = table.firing(name, firing);
    anywhere(Pass.OTHER, only ? OnlyClause.of(table.name(), clause) : clause);
  }

  private void rule() {
    Optional<Definition> firing = DefinedStatements.firing(cursor);
    cursor.expect("rule");
    DefinedObject.Key key = DefinedNames.rule(cursor.name("a rule's name"), table.name());
    action(Pass.OTHER, now -> List.of(DefinedStatements.set(now, key, firing)));
  }

  private void unfollowed() {
    boolean known = cursor.atAny(STORAGE_WORDS) || cursor.at("not", "of");
    if (!known) {
      throw cursor.error("an action", ACTIONS);
    }
    opaque = true;
  }
}
