package dev.trammel.source.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The variables and labels that can be named at a place in a body. */
final class PlpgsqlScope {

  /** What a level is. */
  enum Kind {
    BLOCK,
    LOOP
  }

  private static final class Level {
    private final Kind kind;
    private final Optional<String> label;
    private final Set<String> variables = new HashSet<>();
    private final Set<String> cursors = new HashSet<>();

    Level(Kind kind, Optional<String> label) {
      this.kind = kind;
      this.label = label;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();

  /**
   * A scope of one level.
   *
   * @param outermost what is known before the first declaration: arguments, {@code found}
   */
  PlpgsqlScope(Set<String> outermost) {
    Level level = new Level(Kind.BLOCK, Optional.empty());
    level.variables.addAll(outermost);
    levels.push(level);
  }

  void enter(Kind kind, Optional<String> label) {
    levels.push(new Level(kind, label));
  }

  void leave() {
    levels.pop();
  }

  int depth() {
    return levels.size();
  }

  /** False when the innermost level has it already. */
  boolean declare(String variable) {
    return levels.peek().variables.add(variable);
  }

  void declareCursor(String variable) {
    levels.peek().cursors.add(variable);
  }

  /** Whether a variable has the name, or a label before whose variables it stands. */
  boolean has(String name) {
    return levels.stream()
        .anyMatch(each -> each.variables.contains(name) || isLabelled(each, name));
  }

  boolean isCursor(String name) {
    return levels.stream().anyMatch(each -> each.cursors.contains(name));
  }

  boolean hasLabel(String label) {
    return levels.stream().anyMatch(each -> isLabelled(each, label));
  }

  boolean isInLoop() {
    return levels.stream().anyMatch(each -> each.kind == Kind.LOOP);
  }

  private static boolean isLabelled(Level level, String label) {
    return level.label.filter(label::equals).isPresent();
  }
}
