package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Function;
import java.util.HashSet;
import java.util.Set;

/**
 * What is dropped and made again: members of tables, views, functions. Each may stand on another,
 * so they are looked for until no more are found.
 */
final class Remade {

  private final Set<String> functions = new HashSet<>();
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
    ViewSameness sameness = new ViewSameness(from, to, equality);
    boolean more = true;
    while (more) {
      releases = new Releases(from, to, equality, functions);
      views = new ViewReleases(from, to, sameness, releases.unreadable(), functions);
      more = false;
      for (Function each : from.functions().values()) {
        more |= views.shape(each) && functions.add(each.name().name());
      }
    }
    releases.releasePolicies(views::isReadBy);
  }

  /** PostgreSQL replaces no function by one with another result. */
  static boolean sameResult(Function former, Function later) {
    return former.returns().equals(later.returns());
  }

  /** Whether a function of that name is dropped and made again. */
  boolean isMadeAgain(String function) {
    return functions.contains(function);
  }

  Releases releases() {
    return releases;
  }

  ViewReleases views() {
    return views;
  }
}
