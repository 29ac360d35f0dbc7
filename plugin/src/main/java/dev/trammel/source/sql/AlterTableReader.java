package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.TriggerOptions;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code ALTER TABLE}, behind these words. */
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

  private static final Set<String> STORAGE_WORDS =
      Set.of("owner", "cluster", "replica", "inherit", "attach", "detach", "validate", "of");

  private static final Set<String> SEQUENCE_WORDS =
      Set.of("increment", "start", "minvalue", "maxvalue", "cache", "cycle", "no");

  private final TokenCursor cursor;
  private final List<Action> actions = new ArrayList<>();
  private AlterTable table;
  private Position start;
  private boolean opaque;

  AlterTableReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** The clauses; empty when an action changes what the model does not hold. */
  Optional<List<Clause>> read() {
    boolean ifExists = cursor.accept("if", "exists");
    cursor.accept("only");
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
      if (cursor.at("constraint")) {
        opaque = true;
      } else {
        cursor.accept("column");
        alterColumn(cursor.name("a column's name"));
      }
    } else if (cursor.accept("rename")) {
      rename();
    } else if (switchesTrigger()) {
      triggers();
    } else if (!rowSecurity()) {
      storage();
    }
  }

  private void action(Pass pass, Clause clause) {
    Clause guarded = table.guarded(clause);
    actions.add(new Action(pass, actions.isEmpty() ? guarded : new PlacedClause(guarded, start)));
  }

  private void add() {
    ConstraintReader reader = new ConstraintReader(cursor);
    if (reader.atTableConstraint()) {
      Token start = cursor.peek();
      if (usesIndex()) {
        cursor.unmodelled(start, "a constraint from an index is");
        opaque = true;
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
    } else if (atIdentitySetting()) {
      identitySettings(column);
    } else {
      storageOfColumn();
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

  private void storageOfColumn() {
    boolean storage =
        cursor.at("set", "storage")
            || cursor.at("set", "statistics")
            || cursor.at("set", "compression")
            || cursor.at("set", "(")
            || cursor.at("reset", "(")
            || cursor.at("set", "expression");
    if (!storage) {
      throw cursor.error("TYPE, SET DEFAULT, DROP DEFAULT, SET NOT NULL or DROP NOT NULL");
    }
    opaque = true;
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
    action(Pass.OTHER, table.firing(name, firing));
  }

  private void storage() {
    boolean known =
        cursor.atAny(STORAGE_WORDS)
            || cursor.at("set")
            || cursor.at("reset")
            || cursor.at("no", "inherit")
            || cursor.at("not", "of")
            || switchesRule();
    if (!known) {
      throw cursor.error("an action", ACTIONS);
    }
    opaque = true;
  }
}
