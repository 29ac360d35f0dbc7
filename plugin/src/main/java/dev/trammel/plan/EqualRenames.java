package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.expression.BaseTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Constraints and indexes that differ in nothing but their name. They hold no data, so that
 * renaming them is the same as making them again, without the work; no intent is needed.
 */
final class EqualRenames {

  private EqualRenames() {}

  static List<Change> between(Database from, Database to, ExpressionEquality equality) {
    List<Change> renames = new ArrayList<>();
    for (Table later : to.tables().values()) {
      from.table(later.name())
          .ifPresent(
              former -> {
                Sameness sameness = new Sameness(equality, BaseTypes.of(later, to));
                Inherited inherited = Inherited.of(former, from);
                constraints(former, later, sameness, inherited, renames);
                indexes(former, later, sameness, renames);
              });
    }
    return renames;
  }

  private static void constraints(
      Table from, Table to, Sameness sameness, Inherited inherited, List<Change> renames) {
    Set<String> taken = new HashSet<>();
    for (Constraint former : from.constraints()) {
      boolean renamedAbove = former instanceof CheckConstraint && inherited.has(former);
      if (renamedAbove || to.constraint(former.name()).isPresent()) {
        continue;
      }
      to.constraints().stream()
          .filter(later -> from.constraint(later.name()).isEmpty())
          .filter(later -> sameness.same(former.withName(later.name()), later))
          .filter(later -> !taken.contains(later.name()))
          .findFirst()
          .ifPresent(
              later -> {
                taken.add(later.name());
                renames.add(new RenameConstraint(from.name(), former.name(), later.name()));
              });
    }
  }

  private static void indexes(Table from, Table to, Sameness sameness, List<Change> renames) {
    Set<String> taken = new HashSet<>();
    for (Index former : from.indexes()) {
      if (to.index(former.name()).isPresent()) {
        continue;
      }
      to.indexes().stream()
          .filter(later -> from.index(later.name()).isEmpty())
          .filter(later -> sameness.same(former.withName(later.name()), later))
          .filter(later -> !taken.contains(later.name()))
          .findFirst()
          .ifPresent(
              later -> {
                taken.add(later.name());
                renames.add(new RenameIndex(from.name(), former.name(), later.name()));
              });
    }
  }
}
