package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.model.Constraint;
import dev.trammel.model.DomainType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterExtension;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.SetTableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TR646 to TR649 and TR659: what rows, replicas or versions that are there may not bear. */
final class ValueRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    List<Diagnostic> found = new ArrayList<>();
    if (!moment.statement().says("using", "index")) {
      moment
          .each(
              AddConstraint.class,
              each -> isUnique(each.constraint()) && !isOfNulls(moment, each),
              (change, place) -> unique(change.table(), change.constraint().name(), place))
          .forEach(found::add);
    }
    moment
        .each(
            CreateIndex.class,
            each -> each.index().unique(),
            (change, place) -> unique(change.table(), change.index().name(), place))
        .forEach(found::add);
    domain(moment).ifPresent(found::add);
    extension(moment).ifPresent(found::add);
    replicas(moment).ifPresent(found::add);
    position(moment).ifPresent(found::add);
    return found;
  }

  private static boolean isUnique(Constraint constraint) {
    return constraint instanceof UniqueConstraint || constraint instanceof ExclusionConstraint;
  }

  /** NULLs that a new column holds do not repeat each other. */
  private static boolean isOfNulls(Moment moment, AddConstraint change) {
    return moment
        .statement()
        .changes(AddColumn.class)
        .map(AddColumn::column)
        .filter(column -> change.constraint().columns().contains(column.name()))
        .anyMatch(column -> column.nullable() && column.defaultValue().isEmpty());
  }

  private static Diagnostic unique(QualifiedName table, String name, Position place) {
    return Moment.warn(
            Code.TR646, place, "it fails where rows of " + table + " repeat what is to be unique")
        .found(name + " on a table that may have rows")
        .expected("rows that are known not to repeat")
        .fix("look for repeated values first, and mend them in a migration before this one");
  }

  private static Optional<Diagnostic> domain(Moment moment) {
    List<QualifiedName> tables = moment.effect().scanned().stream().filter(moment::isBusy).toList();
    return moment
        .statement()
        .changes(AlterType.class)
        .filter(each -> each.to() instanceof DomainType && !tables.isEmpty())
        .findFirst()
        .map(
            each ->
                moment
                    .warn(
                        Code.TR647,
                        "nobody writes "
                            + Moment.names(tables)
                            + " while domain "
                            + each.to().name()
                            + " is checked in every row")
                    .found("a SHARE lock on each table with a column of the domain")
                    .expected("a check that holds for new values at once")
                    .fix("write NOT VALID, then VALIDATE CONSTRAINT in the next migration"));
  }

  private static Optional<Diagnostic> extension(Moment moment) {
    boolean updates =
        (moment.statement().starts("alter", "extension") && moment.statement().says("update"))
            || moment.statement().transitions().stream()
                .map(Transition::change)
                .anyMatch(
                    each ->
                        each instanceof AlterExtension it
                            && Optional.ofNullable(
                                    moment.statement().before().extensions().get(it.to().name()))
                                .filter(former -> !former.version().equals(it.to().version()))
                                .isPresent());
    return updates
        ? Optional.of(
            moment
                .warn(
                    Code.TR648, "a new version may change what your functions and indexes rely on")
                .found("ALTER EXTENSION … UPDATE")
                .expected("a version that was tried with this database")
                .fix("read what changed in it, and rehearse with the version that is to come"))
        : Optional.empty();
  }

  private static Optional<Diagnostic> replicas(Moment moment) {
    return moment
        .busy(SetTableStorage.class)
        .filter(
            each ->
                each.before()
                    .table(((SetTableStorage) each.change()).table())
                    .map(Table::storage)
                    .filter(
                        former ->
                            !former
                                .replicaIdentity()
                                .equals(
                                    ((SetTableStorage) each.change()).storage().replicaIdentity()))
                    .isPresent())
        .findFirst()
        .map(
            each ->
                Moment.warn(
                        Code.TR649,
                        each.position(),
                        "who replicates "
                            + ((SetTableStorage) each.change()).table()
                            + " gets other keys of changed rows from now on")
                    .found("REPLICA IDENTITY")
                    .expected("subscribers that can find a row by what is sent")
                    .fix("look at every subscriber before; set it back where one cannot"));
  }

  private static Optional<Diagnostic> position(Moment moment) {
    return moment.statement().starts("alter", "type")
            && moment.statement().says("add", "value")
            && !moment.statement().says("before")
            && !moment.statement().says("after")
        ? Optional.of(
            moment
                .warn(Code.TR659, "where the new label sorts is left to chance")
                .found("ADD VALUE without BEFORE or AFTER")
                .expected("a place among the labels, by which ORDER BY and < go")
                .fix("write BEFORE or AFTER and a label"))
        : Optional.empty();
  }
}
