package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Extension;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Index;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.TableStorage;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.AlterExtension;
import dev.trammel.model.change.AlterSequence;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetDefaultPrivileges;
import dev.trammel.model.change.SetIndexParameters;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import dev.trammel.model.change.SettingChange;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Prints how an object is set to behave otherwise, and who may use it. */
final class SettingSql implements SettingChange.Visitor<List<String>> {

  private final Database before;

  SettingSql(Database before) {
    this.before = before;
  }

  private static String alterTable(QualifiedName table, String action) {
    return "ALTER TABLE " + Names.of(table) + " " + action + ";";
  }

  @Override
  public List<String> visit(AlterConstraint change) {
    Constraint former =
        before.table(change.table()).flatMap(it -> it.constraint(change.to().name())).orElseThrow();
    List<String> statements = new ArrayList<>();
    String name = Names.of(change.to().name());
    if (former instanceof ForeignKey was && change.to() instanceof ForeignKey is) {
      if (was.deferrability() != is.deferrability() || was.enforced() != is.enforced()) {
        statements.add(
            alterTable(
                change.table(),
                "ALTER CONSTRAINT "
                    + name
                    + (was.deferrability() == is.deferrability() ? "" : deferrability(is))
                    + (was.enforced() == is.enforced()
                        ? ""
                        : is.enforced() ? " ENFORCED" : " NOT ENFORCED")));
      }
      if (!was.validated() && is.validated() && was.enforced()) {
        statements.add(alterTable(change.table(), "VALIDATE CONSTRAINT " + name));
      }
    } else {
      statements.add(alterTable(change.table(), "VALIDATE CONSTRAINT " + name));
    }
    return statements;
  }

  private static String deferrability(ForeignKey key) {
    return switch (key.deferrability()) {
      case NOT_DEFERRABLE -> " NOT DEFERRABLE";
      case DEFERRABLE -> " DEFERRABLE INITIALLY IMMEDIATE";
      case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
    };
  }

  @Override
  public List<String> visit(AlterExtension change) {
    Extension former = before.extensions().get(change.to().name());
    String alter = "ALTER EXTENSION " + Names.of(change.to().name());
    List<String> statements = new ArrayList<>();
    if (!former.schema().equals(change.to().schema())) {
      statements.add(alter + " SET SCHEMA " + Names.of(change.to().schema()) + ";");
    }
    if (!former.version().equals(change.to().version())) {
      statements.add(
          alter
              + " UPDATE"
              + change.to().version().map(each -> " TO " + Literals.quote(each)).orElse("")
              + ";");
    }
    return statements;
  }

  @Override
  public List<String> visit(AlterSequence change) {
    Sequence former = before.sequences().get(change.sequence());
    List<String> options = new ArrayList<>();
    if (!former.type().equals(change.type())) {
      options.add("AS " + Names.of(change.type()));
    }
    options.addAll(SequenceSql.alterations(former.options(), change.options()));
    return List.of(
        "ALTER SEQUENCE " + Names.of(change.sequence()) + " " + String.join(" ", options) + ";");
  }

  @Override
  public List<String> visit(SetColumnStorage change) {
    Column former =
        before.table(change.table()).flatMap(each -> each.column(change.column())).orElseThrow();
    String alter = "ALTER COLUMN " + Names.of(change.column()) + " ";
    return StorageSql.differences(former, change.storage(), before).stream()
        .map(each -> alterTable(change.table(), alter + each))
        .toList();
  }

  @Override
  public List<String> visit(SetTableStorage change) {
    TableStorage former = before.table(change.table()).orElseThrow().storage();
    return StorageSql.differences(former, change.storage()).stream()
        .map(each -> alterTable(change.table(), each))
        .toList();
  }

  @Override
  public List<String> visit(SetIndexParameters change) {
    Relation relation = before.relation(change.table()).orElseThrow();
    SortedMap<String, String> former =
        relation
            .index(change.index())
            .map(Index::parameters)
            .orElseGet(
                () ->
                    KeyIndexes.of(((Table) relation).constraint(change.index()).orElseThrow())
                        .parameters());
    String alter = "ALTER INDEX " + Names.of(change.table().withName(change.index())) + " ";
    return StorageSql.parameters(former, change.parameters()).stream()
        .map(each -> alter + each + ";")
        .toList();
  }

  @Override
  public List<String> visit(SetPrivileges change) {
    return GrantSql.between(
        change.subject(),
        GrantedPrivileges.of(before, change.subject()),
        change.privileges(),
        before);
  }

  @Override
  public List<String> visit(SetDefaultPrivileges change) {
    return GrantSql.defaults(
        before.defaultPrivileges(change.privileges().scope()), change.privileges());
  }

  @Override
  public List<String> visit(SetTriggerFiring change) {
    String action = change.firing().sql() + " TRIGGER " + Names.of(change.trigger());
    return List.of(alterTable(change.table(), action));
  }
}
