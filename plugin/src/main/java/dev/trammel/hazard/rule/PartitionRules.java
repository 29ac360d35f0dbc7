package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;

/** TR607 and TR608: partitions that are read whole to be attached, or that block to be detached. */
final class PartitionRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    ExecutedStatement statement = moment.statement();
    if (!statement.starts("alter", "table")) {
      return List.of();
    }
    Optional<Integer> attach = statement.find("attach", "partition");
    if (attach.isPresent()) {
      return statement
          .nameAt(attach.get() + 2)
          .filter(each -> !moment.fresh().contains(each) && !isChecked(moment, each))
          .map(each -> List.of(attached(moment, each)))
          .orElse(List.of());
    }
    Optional<Integer> detach = statement.find("detach", "partition");
    return detach.isPresent() && !statement.concurrently() && !statement.says("finalize")
        ? List.of(
            moment
                .warn(
                    Code.TR608,
                    "nobody reads or writes the whole table while a partition leaves it")
                .found("an ACCESS EXCLUSIVE lock on the table and the partition")
                .expected("a partition that leaves beside those who read and write")
                .fix("write DETACH PARTITION … CONCURRENTLY, outside a transaction"))
        : List.of();
  }

  /** A valid CHECK may say that all rows fit; whether it does, PostgreSQL decides. */
  private static boolean isChecked(Moment moment, QualifiedName partition) {
    return moment.statement().before().table(partition).map(Table::checkConstraints).stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.validated() && each.enforced());
  }

  private static Diagnostic attached(Moment moment, QualifiedName partition) {
    return moment
        .warn(
            Code.TR607, "nobody reads or writes " + partition + " while it is read to be attached")
        .found("an ACCESS EXCLUSIVE lock on " + partition + " until all rows are read")
        .expected("a valid CHECK on " + partition + " that says what the partition's bounds say")
        .fix("add that CHECK as NOT VALID, VALIDATE it, then attach and drop it");
  }
}
