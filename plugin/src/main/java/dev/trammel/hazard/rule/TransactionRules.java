package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TR620, TR621, TR623, TR624 and TR626: statements at odds with the transaction they run in. */
final class TransactionRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    List<Diagnostic> found = new ArrayList<>();
    concurrently(moment).ifPresent(found::add);
    newLabel(moment).ifPresent(found::add);
    nested(moment).ifPresent(found::add);
    again(moment).ifPresent(found::add);
    assignedTwice(moment).ifPresent(found::add);
    return found;
  }

  /** Whether PostgreSQL refuses it within a transaction. */
  static boolean needsNoTransaction(ExecutedStatement statement) {
    boolean index =
        statement.concurrently()
            && (statement.starts("create")
                || statement.starts("drop")
                || statement.starts("reindex")
                || statement.says("detach", "partition"));
    return index
        || statement.starts("vacuum")
        || statement.starts("create", "database")
        || statement.starts("drop", "database")
        || statement.starts("alter", "system");
  }

  private static Optional<Diagnostic> concurrently(Moment moment) {
    return needsNoTransaction(moment.statement()) && moment.session().inTransaction()
        ? Optional.of(
            moment
                .warn(Code.TR620, "PostgreSQL refuses this statement within a transaction")
                .found(
                    moment.session().ownTransaction()
                        ? "BEGIN before it"
                        : "a file that the migration runner wraps in a transaction")
                .expected("a statement that runs by itself")
                .fix("put it into a migration of its own, and tell the runner not to wrap it"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> newLabel(Moment moment) {
    if (!moment.session().inTransaction() || moment.statement().starts("alter", "type")) {
      return Optional.empty();
    }
    return moment.statement().tokens().stream()
        .filter(each -> each.text().startsWith("'") && moment.newLabels().contains(each.value()))
        .findFirst()
        .map(
            each ->
                moment
                    .warn(
                        Code.TR621,
                        "the new label "
                            + each.text()
                            + " is used before it is committed, which PostgreSQL refuses")
                    .found(each.text() + " in the transaction of its ADD VALUE")
                    .expected("a label that an earlier migration has committed")
                    .fix("move ADD VALUE into a migration before this one"));
  }

  private static Optional<Diagnostic> nested(Moment moment) {
    boolean begins =
        moment.statement().starts("begin") || moment.statement().starts("start", "transaction");
    boolean ends =
        moment.statement().starts("commit")
            || moment.statement().starts("rollback")
            || moment.statement().starts("end")
            || moment.statement().starts("abort");
    boolean savepoint = moment.statement().says("to") || moment.statement().says("prepared");
    boolean wrong =
        begins
            ? moment.session().inTransaction()
            : ends && !savepoint && !moment.session().ownTransaction();
    return wrong
        ? Optional.of(
            moment
                .warn(
                    Code.TR623,
                    moment.session().inTransaction()
                        ? "the migration runner has a transaction open of its own"
                        : "no transaction is open here")
                .found(moment.statement().tokens().get(0).text())
                .expected("one transaction, opened and committed by one of the two")
                .fix("take BEGIN and COMMIT out, or tell the runner not to wrap the file"))
        : Optional.empty();
  }

  /** What is committed by itself stays when a later statement fails, and is met by the next run. */
  private static Optional<Diagnostic> again(Moment moment) {
    ExecutedStatement statement = moment.statement();
    if (moment.session().inTransaction() || !needsNoTransaction(statement)) {
      return Optional.empty();
    }
    boolean cleared =
        statement.tokens().stream().anyMatch(each -> moment.dropped().contains(each.value()));
    boolean creates =
        statement.starts("create") && !cleared && !statement.says("if", "not", "exists");
    boolean drops = statement.starts("drop") && !statement.says("if", "exists");
    return creates || drops
        ? Optional.of(
            moment
                .warn(
                    Code.TR624,
                    "run again after a failure, it meets what its first run left behind")
                .found("a statement that is committed by itself")
                .expected("a statement that may run twice")
                .fix(
                    creates
                        ? "drop an invalid index of that name before, and write IF NOT EXISTS"
                        : "write IF EXISTS"))
        : Optional.empty();
  }

  /** {@code UPDATE … SET a = 1, a = 2}. */
  private static Optional<Diagnostic> assignedTwice(Moment moment) {
    Optional<Integer> set =
        moment.statement().starts("update") ? moment.statement().find("set") : Optional.empty();
    if (set.isEmpty()) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    List<Token> tokens = moment.statement().tokens();
    int depth = 0;
    for (int at = set.get(); at + 2 < tokens.size(); at++) {
      Token token = tokens.get(at);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0 && (token.isWord("where") || token.isWord("from"))) {
        return Optional.empty();
      }
      boolean starts = depth == 0 && (token.isWord("set") || token.isSymbol(","));
      boolean assigns = starts && tokens.get(at + 2).isSymbol("=");
      if (assigns && !seen.add(tokens.get(at + 1).value())) {
        return Optional.of(
            moment
                .warn(Code.TR626, "one column gets two values, which PostgreSQL refuses")
                .found(tokens.get(at + 1).text() + " = … twice")
                .expected("each column once")
                .fix("take one of the two out"));
      }
    }
    return Optional.empty();
  }
}
