package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Lineage;
import dev.trammel.model.Partition;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AttachIndex;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.Disinherit;
import dev.trammel.model.change.Inherit;
import dev.trammel.model.change.LineageChange;
import dev.trammel.model.change.Only;
import dev.trammel.model.change.SetRowsAside;
import dev.trammel.model.change.TakeRowsBack;
import java.util.List;
import java.util.stream.Collectors;

/** Prints how a table takes another place among others. */
final class LineageSql implements LineageChange.Visitor<List<String>> {

  private final Database before;

  LineageSql(Database before) {
    this.before = before;
  }

  /** {@code PARTITION BY …}, with a space before it; nothing for a table that is not. */
  static String partitionBy(Lineage lineage) {
    return lineage.partitionKey().map(each -> " PARTITION BY " + key(each)).orElse("");
  }

  /** {@code INHERITS (…)}, with a space before it; nothing for a table that does not. */
  static String inherits(Lineage lineage) {
    List<QualifiedName> parents = lineage.inheritance().parents();
    return parents.isEmpty()
        ? ""
        : " INHERITS (" + parents.stream().map(Names::of).collect(Collectors.joining(", ")) + ")";
  }

  private static String key(PartitionKey key) {
    return key.method()
        + " ("
        + key.keys().stream().map(IndexSql::key).collect(Collectors.joining(", "))
        + ")";
  }

  /** {@code FOR VALUES …} or {@code DEFAULT}. */
  static String bound(PartitionBound bound) {
    if (bound instanceof PartitionBound.Range range) {
      return "FOR VALUES FROM (" + list(range.from()) + ") TO (" + list(range.to()) + ")";
    } else if (bound instanceof PartitionBound.Values values) {
      return "FOR VALUES IN (" + list(values.values()) + ")";
    } else if (bound instanceof PartitionBound.Remainder hash) {
      return "FOR VALUES WITH (MODULUS " + hash.modulus() + ", REMAINDER " + hash.remainder() + ")";
    }
    return "DEFAULT";
  }

  private static String list(List<Expression> values) {
    return values.stream().map(Expression::sql).collect(Collectors.joining(", "));
  }

  @Override
  public List<String> visit(SetRowsAside change) {
    return RowMoves.aside(change, before);
  }

  @Override
  public List<String> visit(TakeRowsBack change) {
    return RowMoves.back(change, before.table(change.table()).orElseThrow());
  }

  @Override
  public List<String> visit(AttachIndex change) {
    QualifiedName parent =
        before
            .table(change.table())
            .flatMap(each -> each.lineage().partition())
            .map(Partition::parent)
            .orElseThrow();
    return List.of(
        "ALTER INDEX "
            + Names.of(parent.withName(change.parentIndex()))
            + " ATTACH PARTITION "
            + Names.of(change.table().withName(change.index()))
            + ";");
  }

  @Override
  public List<String> visit(AttachPartition change) {
    return List.of(
        "ALTER TABLE "
            + Names.of(change.table())
            + " ATTACH PARTITION "
            + Names.of(change.partition())
            + " "
            + bound(change.bound())
            + ";");
  }

  @Override
  public List<String> visit(DetachPartition change) {
    QualifiedName parent =
        before
            .table(change.partition())
            .flatMap(each -> each.lineage().partition())
            .map(Partition::parent)
            .orElseThrow();
    return List.of(
        "ALTER TABLE "
            + Names.of(parent)
            + " DETACH PARTITION "
            + Names.of(change.partition())
            + ";");
  }

  @Override
  public List<String> visit(Disinherit change) {
    return inherit(change.table(), " NO INHERIT ", change.parent());
  }

  @Override
  public List<String> visit(Inherit change) {
    return inherit(change.table(), " INHERIT ", change.parent());
  }

  private static List<String> inherit(QualifiedName table, String action, QualifiedName parent) {
    return List.of("ALTER TABLE " + Names.of(table) + action + Names.of(parent) + ";");
  }

  @Override
  public List<String> visit(Only change) {
    return SqlEmitter.statements(change.change(), before).stream().map(LineageSql::only).toList();
  }

  private static String only(String statement) {
    return statement.startsWith("ALTER TABLE ")
        ? "ALTER TABLE ONLY " + statement.substring("ALTER TABLE ".length())
        : statement.replaceFirst(" ON ", " ON ONLY ");
  }
}
