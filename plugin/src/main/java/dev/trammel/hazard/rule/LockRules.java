package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** TR616 to TR619: waiting for locks without end, and holding them for long. */
final class LockRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    List<Diagnostic> found = new ArrayList<>();
    List<QualifiedName> locked =
        moment.effect().locks().entrySet().stream()
            .filter(each -> each.getValue().blocksWrites() && moment.isBusy(each.getKey()))
            .filter(each -> !isHeld(moment, each))
            .map(Map.Entry::getKey)
            .toList();
    if (!locked.isEmpty() && !moment.session().lockTimeout()) {
      found.add(
          moment
              .warn(
                  Code.TR616,
                  "while it waits for its lock, all who come later wait behind it, without end")
              .found(moment.effect().locks().get(locked.get(0)).sql() + " on " + locked.get(0))
              .expected("a lock_timeout, so that the migration gives way instead")
              .fix(
                  "write SET lock_timeout = '2s' at the top, and run the migration again if it ends"));
    }
    work(moment, found);
    if (moment.statement().starts("lock") && !locked.isEmpty()) {
      found.add(
          moment
              .warn(
                  Code.TR619,
                  "others wait for " + Moment.names(locked) + " until the transaction ends")
              .found("LOCK TABLE")
              .expected("no more than each statement locks by itself")
              .fix("take it out, or lock in a transaction that does nothing slow"));
    }
    return found;
  }

  private static boolean isHeld(Moment moment, Map.Entry<QualifiedName, LockMode> lock) {
    LockMode held = moment.held().get(lock.getKey());
    return held != null && held.compareTo(lock.getValue()) >= 0;
  }

  private static void work(Moment moment, List<Diagnostic> found) {
    SortedSet<QualifiedName> worked = new TreeSet<>(moment.effect().scanned());
    worked.addAll(moment.effect().rewritten());
    worked.removeIf(each -> !moment.isBusy(each));
    if (worked.isEmpty()) {
      return;
    }
    boolean blocks = moment.effect().locks().values().stream().anyMatch(LockMode::blocksWrites);
    if (blocks && !moment.session().statementTimeout()) {
      found.add(
          moment
              .warn(
                  Code.TR617,
                  "it may keep others from " + Moment.names(worked) + " for as long as it runs")
              .found("no statement_timeout")
              .expected("a statement_timeout, so that a table larger than thought stops it")
              .fix("write SET statement_timeout = '5s' at the top, or what your clients can bear"));
    }
    List<QualifiedName> waiting =
        moment.held().entrySet().stream()
            .filter(each -> each.getValue().blocksReads() && !worked.contains(each.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    if (!waiting.isEmpty()) {
      found.add(
          moment
              .warn(
                  Code.TR618,
                  "nobody reads "
                      + Moment.names(waiting)
                      + " while this reads all of "
                      + Moment.names(worked))
              .found("an ACCESS EXCLUSIVE lock that an earlier statement took")
              .expected("long work before the lock is taken, or after it was given back")
              .fix("move one of the two into a migration of its own"));
    }
  }
}
