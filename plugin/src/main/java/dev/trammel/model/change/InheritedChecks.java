package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Database;
import dev.trammel.model.Inheritance;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Carries changes of a table's checks on to the tables that have them from it. */
final class InheritedChecks {

  private InheritedChecks() {}

  static Database add(Database database, Table table, CheckConstraint check) {
    Database after = database.with(Members.with(table, check));
    return check.noInherit()
        ? after
        : Descendants.each(
            after,
            table.name(),
            (now, child) ->
                child.constraint(check.name()).isPresent()
                    ? now.with(stating(child, check.name()))
                    : add(now, child, check.withComment(Optional.empty())));
  }

  private static Table stating(Table table, String constraint) {
    return table.lineage().isPartition()
        ? table
        : mapStated(table, stated -> with(stated, constraint));
  }

  private static SortedSet<String> with(SortedSet<String> names, String name) {
    SortedSet<String> more = new TreeSet<>(names);
    more.add(name);
    return more;
  }

  private static SortedSet<String> without(SortedSet<String> names, String name) {
    SortedSet<String> less = new TreeSet<>(names);
    less.remove(name);
    return less;
  }

  private static Table mapStated(Table table, UnaryOperator<SortedSet<String>> change) {
    Inheritance inheritance = table.lineage().inheritance();
    return table.withLineage(
        table
            .lineage()
            .withInheritance(inheritance.withConstraints(change.apply(inheritance.constraints()))));
  }

  /** The database without the check, of the table and of those that have it from there alone. */
  static Database drop(Database database, QualifiedName table, CheckConstraint check) {
    String name = check.name();
    Database after = database.with(Members.withoutConstraint(database.tables().get(table), name));
    return check.noInherit()
        ? after
        : Descendants.each(
            after,
            table,
            (now, child) -> {
              boolean elsewhere =
                  Descendants.comesFromOther(
                      now, child, table, each -> each.constraint(name).isPresent());
              if (elsewhere
                  || !(child.constraint(name).orElse(null) instanceof CheckConstraint it)) {
                return now;
              }
              return child.lineage().inheritance().constraints().contains(name)
                  ? now.with(mapStated(child, stated -> without(stated, name)))
                  : drop(now, child.name(), it);
            });
  }

  /** The database with the check under another name, in the table and in all below. */
  static Database rename(Database database, QualifiedName table, String name, String to) {
    Table target = database.tables().get(table);
    Table renamed =
        target.withConstraints(
            target.constraints().stream()
                .map(each -> each.name().equals(name) ? each.withName(to) : each)
                .toList());
    boolean stated = target.lineage().inheritance().constraints().contains(name);
    Database after =
        database.with(stated ? mapStated(renamed, each -> with(without(each, name), to)) : renamed);
    return isInherited(target, name)
        ? Descendants.each(after, table, (now, child) -> rename(now, child.name(), name, to))
        : after;
  }

  /** The database with the check as it has become, in the table and in all below. */
  static Database alter(Database database, Table table, CheckConstraint to) {
    CheckConstraint later =
        to.withComment(table.constraint(to.name()).flatMap(each -> each.comment()));
    Database after = database.with(Members.with(table, later));
    return to.noInherit()
        ? after
        : Descendants.each(after, table.name(), (now, child) -> alter(now, child, to));
  }

  private static boolean isInherited(Table table, String check) {
    return table.constraint(check).orElse(null) instanceof CheckConstraint it && !it.noInherit();
  }
}
