package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Position;
import dev.trammel.hazard.effect.Effect;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.model.QualifiedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a statement of the plan did, beside what was predicted of it:
 *
 * <pre>{@code
 * 0002_pages.sql:8: ACCESS EXCLUSIVE on books, reads books; as predicted; 3 ms
 * }</pre>
 *
 * @param held locks that its transaction held before
 * @param measured what it did beyond; locks that were held already are not in it
 * @param time that it took; belongs in no committed file
 */
public record MeasuredStatement(
    Position position,
    SortedMap<QualifiedName, LockMode> held,
    Effect predicted,
    Effect measured,
    Duration time) {

  /** Whether it kept others from a table while it read or wrote all of one. */
  public boolean disturbs() {
    boolean works = !measured.scanned().isEmpty() || !measured.rewritten().isEmpty();
    return works && locks(measured).values().stream().anyMatch(LockMode::blocksWrites);
  }

  /** Whether the prediction names each lock, each rewrite and each scan, and no other. */
  public boolean asPredicted() {
    return locks(predicted).equals(locks(measured))
        && predicted.rewritten().equals(measured.rewritten())
        && predicted.scanned().equals(measured.scanned());
  }

  /** With those that were held, of which the server does not tell who took them again. */
  private SortedMap<QualifiedName, LockMode> locks(Effect effect) {
    SortedMap<QualifiedName, LockMode> all = new TreeMap<>(held);
    effect
        .locks()
        .forEach(
            (table, mode) ->
                all.merge(table, mode, (one, other) -> one.compareTo(other) >= 0 ? one : other));
    return all;
  }

  @Override
  public String toString() {
    return position.file()
        + ":"
        + position.line()
        + ": "
        + describe(underLocks())
        + (asPredicted() ? "; as predicted" : "; predicted: " + describe(predicted))
        + "; "
        + time.toMillis()
        + " ms";
  }

  /** What it did, with the locks under which it worked though others had taken them. */
  private Effect underLocks() {
    SortedMap<QualifiedName, LockMode> all = locks(measured);
    all.keySet()
        .removeIf(
            table ->
                !measured.locks().containsKey(table)
                    && !measured.scanned().contains(table)
                    && !measured.rewritten().contains(table));
    return new Effect(all, measured.rewritten(), measured.scanned());
  }

  private static String describe(Effect effect) {
    List<String> parts = new ArrayList<>();
    effect.locks().forEach((table, mode) -> parts.add(mode.sql() + " on " + table));
    if (!effect.rewritten().isEmpty()) {
      parts.add("writes anew " + names(effect.rewritten()));
    }
    if (!effect.scanned().isEmpty()) {
      parts.add("reads " + names(effect.scanned()));
    }
    return parts.isEmpty() ? "no lock" : String.join(", ", parts);
  }

  private static String names(Iterable<QualifiedName> tables) {
    List<QualifiedName> names = new ArrayList<>();
    tables.forEach(names::add);
    return names.stream().map(QualifiedName::toString).collect(Collectors.joining(" and "));
  }
}
