package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.ColumnUse;
import java.util.HashSet;
import java.util.Set;

/**
 * What is dropped and made again: members of tables, views, functions. Each may stand on another,
 * so they are looked for until no more are found.
 */
final class Remade {

  private final Set<String> functions = new HashSet<>();
  private final RemadeTables tables;
  private Releases releases;
  private ViewReleases views;

  Remade(Database from, Database to, ExpressionEquality equality) {
    for (Function former : from.functions().values()) {
      boolean replaced =
          to.functions().containsKey(former.signature())
              ? !sameResult(former, to.functions().get(former.signature()))
              : to.functionNamed(former.name()).isPresent();
      if (replaced) {
        functions.add(former.name().name());
      }
    }
    tables = new RemadeTables(from, to, equality);
    Set<QualifiedName> goneFirst = new HashSet<>(TakenNames.tables(from, to));
    goneFirst.addAll(tables.anew());
    ViewSameness sameness = new ViewSameness(from, to, equality);
    boolean more = true;
    while (more) {
      releases = new Releases(from, to, equality, goneFirst, functions);
      views = new ViewReleases(from, to, sameness, releases, functions);
      more = false;
      for (Function each : from.functions().values()) {
        more |= views.shape(each) && functions.add(each.name().name());
      }
    }
    releases.releasePolicies(
        each ->
            views.isReadBy(each)
                || goneFirst.stream().anyMatch(it -> ColumnUse.mentions(each, it.name())));
  }

  /** PostgreSQL replaces no function by one with another result. */
  static boolean sameResult(Function former, Function later) {
    return former.returns().equals(later.returns());
  }

  /** Whether a function of that name is dropped and made again. */
  boolean isMadeAgain(String function) {
    return functions.contains(function);
  }

  /** Whether an expression or command calls such a function. */
  boolean isCalledIn(Expression sql) {
    return functions.stream().anyMatch(each -> ColumnUse.calls(sql, each));
  }

  RemadeTables tables() {
    return tables;
  }

  Releases releases() {
    return releases;
  }

  ViewReleases views() {
    return views;
  }
}
