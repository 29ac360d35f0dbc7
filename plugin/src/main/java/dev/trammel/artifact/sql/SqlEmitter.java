package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.AddKeyUsingIndex;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ChangeVisitor;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateExtension;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateSchema;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.EmptyColumn;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.KeepConverted;
import dev.trammel.model.change.LineageChange;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.ObjectChange;
import dev.trammel.model.change.Relocation;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.RenameView;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.ReplaceFunction;
import dev.trammel.model.change.ReplaceView;
import dev.trammel.model.change.RestoreConverted;
import dev.trammel.model.change.RestoreValues;
import dev.trammel.model.change.SetColumnCollation;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnType;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetViewOptions;
import dev.trammel.model.change.SettingChange;
import dev.trammel.model.change.TypeChange;
import dev.trammel.plan.RollbackStep;
import dev.trammel.plan.Step;
import dev.trammel.plan.TransactionKind;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints a change as SQL statements, each with its semicolon. Long, as it has a method for each
 * kind of change; what takes more than a few lines is printed by a class of its own.
 */
public final class SqlEmitter implements ChangeVisitor<List<String>> {

  private final Database before;

  private SqlEmitter(Database before) {
    this.before = before;
  }

  /**
   * The statements; mostly one.
   *
   * @param change one that the planner made: a table bare, a column without its comment
   * @param before the database that it meets
   */
  public static List<String> statements(Change change, Database before) {
    return change.accept(new SqlEmitter(before));
  }

  static List<String> statements(Step step, int batchSize) {
    return statements(step.change(), step.before(), step.transaction(), batchSize);
  }

  static List<String> statements(RollbackStep step, int batchSize) {
    return statements(step.change(), step.before(), step.transaction(), batchSize);
  }

  private static List<String> statements(
      Change change, Database before, TransactionKind transaction, int batchSize) {
    if (transaction == TransactionKind.BATCHES && change instanceof FillColumn it) {
      return FillSql.fillInBatches(it, before, batchSize);
    } else if (transaction == TransactionKind.BATCHES && change instanceof MapValues it) {
      return new KeptValues(before, it.table(), it.column(), it.values()).mapInBatches(batchSize);
    }
    return transaction == TransactionKind.OUTSIDE
        ? ConcurrentSql.statements(change)
        : statements(change, before);
  }

  private static List<String> alterTable(QualifiedName table, String action) {
    return List.of("ALTER TABLE " + Names.of(table) + " " + action + ";");
  }

  /** What tables and views have alike. */
  private List<String> alterRelation(QualifiedName relation, String action) {
    View view = before.views().get(relation);
    return view == null ? alterTable(relation, action) : List.of(ViewSql.alter(view, action));
  }

  private static List<String> alterColumn(QualifiedName table, String column, String action) {
    return alterTable(table, "ALTER COLUMN " + Names.of(column) + " " + action);
  }

  private Column column(QualifiedName table, String column) {
    return before.table(table).flatMap(each -> each.column(column)).orElseThrow();
  }

  @Override
  public List<String> visit(AddColumn change) {
    return alterTable(change.table(), "ADD COLUMN " + ColumnSql.of(change.column()));
  }

  @Override
  public List<String> visit(AddConstraint change) {
    return alterTable(change.table(), "ADD " + ConstraintSql.of(change.constraint()));
  }

  @Override
  public List<String> visit(AddKeyUsingIndex change) {
    return alterTable(
        change.table(), "ADD " + ConstraintSql.usingIndex(change.constraint(), change.index()));
  }

  @Override
  public List<String> visit(AddEnumLabel change) {
    EnumType type = before.enumTypes().get(change.type());
    String place = "";
    if (type != null && change.position() < type.labels().size()) {
      place = " BEFORE " + Literals.quote(type.labels().get(change.position()));
    }
    return List.of(
        "ALTER TYPE "
            + Names.of(change.type())
            + " ADD VALUE "
            + Literals.quote(change.label())
            + place
            + ";");
  }

  @Override
  public List<String> visit(CreateEnumType change) {
    return List.of(EnumReplacement.create(change.type().name(), change.type().labels()));
  }

  @Override
  public List<String> visit(CreateExtension change) {
    String schema = change.extension().schema();
    return List.of(
        "CREATE EXTENSION IF NOT EXISTS "
            + Names.of(change.extension().name())
            + (schema.equals(QualifiedName.PUBLIC) ? "" : " SCHEMA " + Names.of(schema))
            + change.extension().version().map(it -> " VERSION " + Literals.quote(it)).orElse("")
            + ";");
  }

  @Override
  public List<String> visit(CreateFunction change) {
    return List.of(FunctionSql.create(change.function()));
  }

  @Override
  public List<String> visit(CreateIndex change) {
    return List.of(IndexSql.create(change.table(), change.index()));
  }

  @Override
  public List<String> visit(CreatePolicy change) {
    return List.of(PolicySql.create(change.table(), change.policy()));
  }

  @Override
  public List<String> visit(CreateSchema change) {
    return List.of("CREATE SCHEMA " + Names.of(change.schema()) + ";");
  }

  @Override
  public List<String> visit(CreateSequence change) {
    String type = Names.of(change.sequence().type());
    return List.of(
        "CREATE SEQUENCE "
            + Names.of(change.sequence().name())
            + (type.equals("bigint") ? "" : " AS " + type)
            + SequenceSql.options(change.sequence().type(), change.sequence().options()).stream()
                .map(each -> " " + each)
                .collect(Collectors.joining())
            + ";");
  }

  @Override
  public List<String> visit(CreateTable change) {
    return List.of(TableSql.create(change.table(), before));
  }

  @Override
  public List<String> visit(CreateTrigger change) {
    return List.of(TriggerSql.create(change.table(), change.trigger()));
  }

  @Override
  public List<String> visit(DropColumn change) {
    return alterTable(change.table(), "DROP COLUMN " + Names.of(change.column()));
  }

  @Override
  public List<String> visit(DropConstraint change) {
    return alterTable(change.table(), "DROP CONSTRAINT " + Names.of(change.constraint()));
  }

  @Override
  public List<String> visit(DropEnumType change) {
    return List.of("DROP TYPE " + Names.of(change.type()) + ";");
  }

  @Override
  public List<String> visit(DropExtension change) {
    return List.of("DROP EXTENSION " + Names.of(change.extension()) + ";");
  }

  @Override
  public List<String> visit(DropFunction change) {
    Function function = before.functions().get(change.function());
    boolean procedure = function != null && FunctionSql.isProcedure(function);
    return List.of("DROP " + FunctionSql.reference(change.function(), procedure) + ";");
  }

  @Override
  public List<String> visit(DropIndex change) {
    return List.of("DROP INDEX " + Names.of(change.table().withName(change.index())) + ";");
  }

  @Override
  public List<String> visit(DropPolicy change) {
    return List.of(
        "DROP POLICY " + Names.of(change.policy()) + " ON " + Names.of(change.table()) + ";");
  }

  @Override
  public List<String> visit(DropSchema change) {
    return List.of("DROP SCHEMA " + Names.of(change.schema()) + ";");
  }

  @Override
  public List<String> visit(DropSequence change) {
    return List.of("DROP SEQUENCE " + Names.of(change.sequence()) + ";");
  }

  @Override
  public List<String> visit(DropTable change) {
    return List.of("DROP " + ObjectSql.table(change.table(), before) + ";");
  }

  @Override
  public List<String> visit(DropTrigger change) {
    return List.of(
        "DROP TRIGGER " + Names.of(change.trigger()) + " ON " + Names.of(change.table()) + ";");
  }

  @Override
  public List<String> visit(EmptyColumn change) {
    return FillSql.empty(change, before);
  }

  @Override
  public List<String> visit(FillColumn change) {
    return FillSql.fill(change, before);
  }

  @Override
  public List<String> visit(ObjectChange change) {
    return change.acceptObject(new DefinedSql(before));
  }

  @Override
  public List<String> visit(KeepConverted change) {
    return new ConvertedValues(before, change.table(), change.column(), change.type()).keep();
  }

  @Override
  public List<String> visit(MapValues change) {
    return new KeptValues(before, change.table(), change.column(), change.values()).map();
  }

  @Override
  public List<String> visit(RenameColumn change) {
    return alterRelation(
        change.table(),
        "RENAME COLUMN " + Names.of(change.column()) + " TO " + Names.of(change.to()));
  }

  @Override
  public List<String> visit(RenameConstraint change) {
    return alterTable(
        change.table(),
        "RENAME CONSTRAINT " + Names.of(change.constraint()) + " TO " + Names.of(change.to()));
  }

  @Override
  public List<String> visit(RenameIndex change) {
    return List.of(
        "ALTER INDEX "
            + Names.of(change.table().withName(change.index()))
            + " RENAME TO "
            + Names.of(change.to())
            + ";");
  }

  @Override
  public List<String> visit(RenameTable change) {
    return alterTable(change.table(), "RENAME TO " + Names.of(change.to()));
  }

  @Override
  public List<String> visit(Relocation change) {
    return change.acceptRelocation(new RelocationSql(before));
  }

  @Override
  public List<String> visit(LineageChange change) {
    return change.acceptLineage(new LineageSql(before));
  }

  @Override
  public List<String> visit(SettingChange change) {
    return change.acceptSetting(new SettingSql(before));
  }

  @Override
  public List<String> visit(TypeChange change) {
    return change.acceptType(new TypeSql(before));
  }

  @Override
  public List<String> visit(ReplaceEnumLabels change) {
    return new EnumReplacement(before, change.type(), change.labels()).statements();
  }

  @Override
  public List<String> visit(ReplaceFunction change) {
    return List.of(FunctionSql.replace(change.function()));
  }

  @Override
  public List<String> visit(RestoreConverted change) {
    return new ConvertedValues(before, change.table(), change.column(), change.type()).restore();
  }

  @Override
  public List<String> visit(RestoreValues change) {
    return new KeptValues(before, change.table(), change.column(), change.values()).restore();
  }

  @Override
  public List<String> visit(SetColumnCollation change) {
    DataType type = column(change.table(), change.column()).type();
    return alterColumn(
        change.table(), change.column(), "TYPE " + Names.of(type) + collate(change.collation()));
  }

  private static String collate(Optional<String> collation) {
    return collation.map(each -> " COLLATE " + Names.ofDotted(each)).orElse("");
  }

  @Override
  public List<String> visit(SetColumnDefault change) {
    String action =
        change
            .defaultValue()
            .map(each -> "SET DEFAULT " + ExpressionSql.term(each))
            .orElse("DROP DEFAULT");
    return alterRelation(
        change.table(), "ALTER COLUMN " + Names.of(change.column()) + " " + action);
  }

  @Override
  public List<String> visit(SetColumnGeneration change) {
    Column column = column(change.table(), change.column());
    return GenerationSql.actions(column, change.generation()).stream()
        .flatMap(each -> alterColumn(change.table(), change.column(), each).stream())
        .toList();
  }

  @Override
  public List<String> visit(SetColumnNullability change) {
    Column column = column(change.table(), change.column());
    return alterTable(change.table(), ColumnSql.nullability(change, column, isTaken(change)));
  }

  /** Whether PostgreSQL would number the name, as another table has it. */
  private boolean isTaken(SetColumnNullability change) {
    String name = NotNulls.name(change.table(), Column.of(change.column(), DataType.TEXT));
    return change.notNull().name().isEmpty()
        && before.tables().values().stream()
            .filter(each -> each.name().schema().equals(change.table().schema()))
            .flatMap(each -> each.columns().stream())
            .anyMatch(each -> each.notNull().name().equals(Optional.of(name)));
  }

  @Override
  public List<String> visit(SetColumnType change) {
    Column column = column(change.table(), change.column());
    boolean foreign = before.table(change.table()).filter(Table::isForeign).isPresent();
    String using =
        change
            .using()
            .map(Expression::sql)
            .map(each -> " USING " + each)
            .orElseGet(() -> foreign ? "" : conversion(column, change.type()));
    return alterColumn(
        change.table(),
        change.column(),
        "TYPE " + Names.of(change.type()) + collate(column.collation()) + using);
  }

  private static String conversion(Column column, DataType to) {
    return Conversion.isNeeded(column.type(), to)
        ? " USING " + Conversion.of(Names.of(column.name()), column.type(), to)
        : "";
  }

  @Override
  public List<String> visit(SetComment change) {
    return List.of(CommentSql.set(change, before));
  }

  @Override
  public List<String> visit(SetRowSecurity change) {
    Table former = before.tables().get(change.table());
    List<String> statements = new ArrayList<>();
    if (former.rowSecurity() != change.enabled()) {
      statements.addAll(
          alterTable(
              change.table(), (change.enabled() ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY"));
    }
    if (former.forceRowSecurity() != change.forced()) {
      statements.addAll(
          alterTable(
              change.table(), (change.forced() ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY"));
    }
    return statements;
  }

  @Override
  public List<String> visit(SetSequenceOwner change) {
    return SequenceSql.ownedBy(change, before);
  }

  @Override
  public List<String> visit(CreateView change) {
    return List.of(ViewSql.create(change.view(), before));
  }

  @Override
  public List<String> visit(DropView change) {
    View view = before.views().get(change.view());
    return List.of("DROP " + ViewSql.kind(view) + " " + Names.of(change.view()) + ";");
  }

  @Override
  public List<String> visit(RenameView change) {
    return List.of(ViewSql.rename(before.views().get(change.view()), change.to()));
  }

  @Override
  public List<String> visit(ReplaceView change) {
    return List.of(ViewSql.replace(change.view(), before));
  }

  @Override
  public List<String> visit(SetViewOptions change) {
    return ViewSql.setOptions(before.views().get(change.view()), change.options());
  }
}
