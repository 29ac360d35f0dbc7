package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.effect.Effect;
import dev.trammel.hazard.effect.EffectReader;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.RenameTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Goes through the statements of one migration and asks every rule about each. */
public final class StatementRules {

  private static final List<StatementRule> RULES =
      List.of(
          new IndexRules(),
          new ConstraintRules(),
          new PartitionRules(),
          new RewriteRules(),
          new LockRules(),
          new TransactionRules(),
          new DataRules(),
          new ClientRules(),
          new ValueRules());

  private static final Set<Code> ONCE = Set.of(Code.TR616, Code.TR617, Code.TR618);

  private final boolean wrapped;
  private final Set<QualifiedName> fresh = new HashSet<>();
  private final Set<QualifiedName> freshTypes = new HashSet<>();
  private final SortedMap<QualifiedName, LockMode> held = new TreeMap<>();
  private final Set<String> newLabels = new HashSet<>();
  private final Set<String> dropped = new HashSet<>();
  private final Map<QualifiedName, QualifiedName> copied = new HashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();
  private Optional<ExecutedStatement> begun = Optional.empty();
  private boolean lockTimeout;
  private boolean statementTimeout;
  private boolean localLockTimeout;
  private boolean localStatementTimeout;

  private StatementRules(boolean wrapped) {
    this.wrapped = wrapped;
  }

  /**
   * The findings of a migration.
   *
   * @param wrapped whether its runner runs it in a transaction
   * @param fresh tables that earlier files of the same plan made
   */
  public static List<Diagnostic> check(
      List<ExecutedStatement> migration, boolean wrapped, Set<QualifiedName> fresh) {
    StatementRules rules = new StatementRules(wrapped);
    rules.fresh.addAll(fresh);
    migration.forEach(rules::check);
    rules.begun.ifPresent(each -> rules.found.add(uncommitted(each)));
    return once(rules.found);
  }

  private void check(ExecutedStatement statement) {
    Effect effect = EffectReader.of(statement).on(table -> !fresh.contains(table));
    boolean inTransaction = wrapped || begun.isPresent();
    Moment moment =
        new Moment(
            statement,
            effect,
            Collections.unmodifiableSet(fresh),
            new Moment.Session(inTransaction, begun.isPresent(), lockTimeout, statementTimeout),
            new TreeMap<>(held),
            Set.copyOf(newLabels),
            Set.copyOf(dropped),
            Collections.unmodifiableMap(copied));
    RULES.forEach(rule -> found.addAll(rule.check(moment)));
    remember(statement, effect, inTransaction);
  }

  private void remember(ExecutedStatement statement, Effect effect, boolean inTransaction) {
    transaction(statement);
    timeouts(statement);
    if (statement.starts("drop", "index") && statement.says("if", "exists")) {
      dropped.add(statement.tokens().get(statement.tokens().size() - 1).value());
    }
    copied(statement);
    statement.changes(CreateTable.class).forEach(each -> fresh.add(each.table().name()));
    statement.changes(CreateEnumType.class).forEach(each -> freshTypes.add(each.type().name()));
    statement.changes(CreateView.class).forEach(each -> fresh.add(each.view().name()));
    statement
        .changes(RenameTable.class)
        .filter(each -> fresh.contains(each.table()))
        .forEach(each -> fresh.add(each.table().withName(each.to())));
    if (inTransaction) {
      effect.locks().forEach((table, mode) -> held.merge(table, mode, StatementRules::stronger));
      statement
          .changes(AddEnumLabel.class)
          .filter(each -> !freshTypes.contains(each.type()))
          .forEach(each -> newLabels.add(each.label()));
    }
  }

  /** {@code INSERT INTO new SELECT … FROM old}. */
  private void copied(ExecutedStatement statement) {
    boolean all =
        statement.starts("insert", "into")
            && Stream.of("where", "join", "limit", "conflict").noneMatch(statement::says);
    List<QualifiedName> into = statement.tables().stream().filter(fresh::contains).toList();
    List<QualifiedName> from =
        statement.tables().stream().filter(each -> !fresh.contains(each)).toList();
    if (all && into.size() == 1 && from.size() == 1) {
      copied.put(from.get(0), into.get(0));
    }
  }

  /** One that is set LOCAL goes with its transaction. */
  private void timeouts(ExecutedStatement statement) {
    boolean local = statement.starts("set", "local");
    if (sets(statement, "lock_timeout")) {
      lockTimeout = true;
      localLockTimeout = local;
    }
    if (sets(statement, "statement_timeout")) {
      statementTimeout = true;
      localStatementTimeout = local;
    }
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private void transaction(ExecutedStatement statement) {
    boolean begins = statement.starts("begin") || statement.starts("start", "transaction");
    boolean ends =
        statement.starts("commit")
            || statement.starts("end")
            || statement.starts("abort")
            || (statement.starts("rollback") && !statement.says("to"));
    if (begins) {
      begun = Optional.of(statement);
    } else if (ends) {
      begun = Optional.empty();
      lockTimeout &= !localLockTimeout;
      statementTimeout &= !localStatementTimeout;
      held.clear();
      newLabels.clear();
    }
  }

  /** {@code SET [LOCAL] lock_timeout = …} or {@code set_config('lock_timeout', …)}. */
  private static boolean sets(ExecutedStatement statement, String setting) {
    boolean names =
        statement.tokens().stream().anyMatch(each -> each.value().equalsIgnoreCase(setting));
    return names && (statement.starts("set") || statement.says("set_config"));
  }

  private static Diagnostic uncommitted(ExecutedStatement begin) {
    return Diagnostic.warning(
            Code.TR622, begin.position(), "the transaction is never committed, so nothing stays")
        .found(begin.tokens().get(0).text() + " without COMMIT")
        .expected("COMMIT at the end")
        .fix("write COMMIT, or take BEGIN out where the runner opens the transaction");
  }

  /** What one thing mends in the whole migration is told once. */
  private static List<Diagnostic> once(List<Diagnostic> all) {
    Set<Code> told = new HashSet<>();
    return all.stream()
        .filter(each -> !ONCE.contains(each.code()) || told.add(each.code()))
        .toList();
  }
}
