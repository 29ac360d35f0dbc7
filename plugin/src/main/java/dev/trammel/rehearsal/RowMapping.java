package dev.trammel.rehearsal;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.KeepConverted;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.Narrowing;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.SetColumnType;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the plan takes the tables and columns that were there before it. Asked by their recorded
 * names throughout.
 */
final class RowMapping {

  /** A column, by recorded names. */
  record Cell(QualifiedName table, String column) {}

  private final Database recorded;
  private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
  private final Map<Cell, String> columns = new HashMap<>();
  private final Map<Cell, SortedMap<String, String>> valueMaps = new HashMap<>();
  private final Set<Cell> converted = new HashSet<>();
  private final Set<Cell> kept = new HashSet<>();
  private final Set<Cell> narrowed = new HashSet<>();
  private final Set<Cell> filled = new HashSet<>();

  private RowMapping(Database recorded) {
    this.recorded = recorded;
    for (Table table : recorded.tables().values()) {
      tables.put(table.name(), table.name());
      for (Column column : table.columns()) {
        columns.put(new Cell(table.name(), column.name()), column.name());
      }
    }
  }

  static RowMapping of(Database recorded, Database declared, List<Change> changes) {
    RowMapping mapping = new RowMapping(recorded);
    changes.forEach(mapping::follow);
    mapping.forgetDropped(declared);
    mapping.columns.forEach((cell, now) -> mapping.markComputed(cell, now, declared));
    return mapping;
  }

  /** What the server computes follows the columns that it is computed from. */
  private void markComputed(Cell cell, String now, Database declared) {
    Optional<Column> after =
        declaredTable(cell.table()).flatMap(declared::table).flatMap(it -> it.column(now));
    Optional<Column> before = recorded.tables().get(cell.table()).column(cell.column());
    if (Stream.of(before, after)
        .flatMap(Optional::stream)
        .anyMatch(it -> it.generation().orElse(null) instanceof Generation.Computed)) {
      converted.add(cell);
    }
  }

  private void follow(Change change) {
    if (change instanceof RenameTable it) {
      tables.replaceAll((origin, now) -> now.equals(it.table()) ? now.withName(it.to()) : now);
    } else if (change instanceof RenameColumn it) {
      origin(it.table(), it.column()).ifPresent(cell -> columns.put(cell, it.to()));
    } else if (change instanceof DropTable it) {
      tables.values().removeIf(it.table()::equals);
    } else if (change instanceof DropColumn it) {
      origin(it.table(), it.column()).ifPresent(columns::remove);
    } else if (change instanceof MapValues it) {
      origin(it.table(), it.column()).ifPresent(cell -> valueMaps.put(cell, it.values()));
    } else if (change instanceof FillColumn it) {
      origin(it.table(), it.column()).ifPresent(filled::add);
    } else if (change instanceof KeepConverted it) {
      origin(it.table(), it.column()).ifPresent(kept::add);
    } else if (change instanceof SetColumnType it) {
      origin(it.table(), it.column()).ifPresent(cell -> convert(cell, it.type()));
    }
  }

  /** Whether the server computed it before the plan: then it follows other columns. */
  boolean isComputed(QualifiedName table, String column) {
    return recorded
        .tables()
        .get(table)
        .column(column)
        .flatMap(Column::generation)
        .filter(Generation.Computed.class::isInstance)
        .isPresent();
  }

  private void convert(Cell cell, DataType type) {
    converted.add(cell);
    DataType former =
        recorded.tables().get(cell.table()).column(cell.column()).orElseThrow().type();
    if (!kept.contains(cell) && Narrowing.mayLose(former, type, recorded)) {
      narrowed.add(cell);
    }
  }

  private Optional<Cell> origin(QualifiedName table, String column) {
    return columns.entrySet().stream()
        .filter(each -> each.getValue().equals(column))
        .map(Map.Entry::getKey)
        .filter(cell -> table.equals(tables.get(cell.table())))
        .findFirst();
  }

  private void forgetDropped(Database declared) {
    tables.values().removeIf(name -> declared.table(name).isEmpty());
    columns
        .entrySet()
        .removeIf(
            each ->
                declaredTable(each.getKey().table())
                    .flatMap(declared::table)
                    .flatMap(table -> table.column(each.getValue()))
                    .isEmpty());
  }

  /** Its name after the plan; empty when the plan drops it. */
  Optional<QualifiedName> declaredTable(QualifiedName table) {
    return Optional.ofNullable(tables.get(table));
  }

  /** Its name after the plan; empty when the plan drops it. */
  Optional<String> declaredColumn(QualifiedName table, String column) {
    return Optional.ofNullable(columns.get(new Cell(table, column)));
  }

  /** The recorded table that became this one; empty when the plan creates it. */
  Optional<QualifiedName> recordedTable(QualifiedName declared) {
    return tables.entrySet().stream()
        .filter(each -> each.getValue().equals(declared))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether the plan adds the column to a table that it keeps. */
  boolean isAdded(QualifiedName recordedTable, String declaredColumn) {
    return columns.entrySet().stream()
        .noneMatch(
            each ->
                each.getKey().table().equals(recordedTable)
                    && each.getValue().equals(declaredColumn));
  }

  /** What a value becomes; empty for a column whose values stay. */
  SortedMap<String, String> valueMap(QualifiedName table, String column) {
    return valueMaps.getOrDefault(new Cell(table, column), new TreeMap<>());
  }

  /** Whether the column gets another type, so that its text may look different. */
  boolean isConverted(QualifiedName table, String column) {
    return converted.contains(new Cell(table, column));
  }

  /** Whether the values of a column that gets another type come back as they were. */
  boolean isRestored(QualifiedName table, String column) {
    return !narrowed.contains(new Cell(table, column));
  }

  /** Whether rows without a value in the column get one. */
  boolean isFilled(QualifiedName table, String column) {
    return filled.contains(new Cell(table, column));
  }

  /** Columns that the plan keeps, sorted by recorded name. */
  List<String> keptColumns(QualifiedName table) {
    return recorded.tables().get(table).columns().stream()
        .map(Column::name)
        .filter(column -> declaredColumn(table, column).isPresent())
        .sorted()
        .toList();
  }

  /**
   * By which a row is found again: the primary key, else all columns whose values the plan leaves
   * alone.
   */
  List<String> keyColumns(QualifiedName table) {
    Optional<List<String>> key = recorded.tables().get(table).primaryKey().map(PrimaryKey::columns);
    if (key.isPresent() && keptColumns(table).containsAll(key.get())) {
      return key.get();
    }
    return keptColumns(table).stream()
        .filter(column -> valueMap(table, column).isEmpty() && !isConverted(table, column))
        .filter(column -> !isFilled(table, column))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
