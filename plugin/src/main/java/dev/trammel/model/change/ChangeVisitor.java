package dev.trammel.model.change;

/** One answer for each kind of change; a new kind does not compile until every visitor has one. */
public interface ChangeVisitor<R> {
  R visit(AddColumn change);

  R visit(AddConstraint change);

  R visit(AddEnumLabel change);

  R visit(AddKeyUsingIndex change);

  R visit(CreateEnumType change);

  R visit(CreateExtension change);

  R visit(CreateFunction change);

  R visit(CreateIndex change);

  R visit(CreatePolicy change);

  R visit(CreateSchema change);

  R visit(CreateSequence change);

  R visit(CreateTable change);

  R visit(CreateTrigger change);

  R visit(CreateView change);

  R visit(DropColumn change);

  R visit(DropConstraint change);

  R visit(DropEnumType change);

  R visit(DropExtension change);

  R visit(DropFunction change);

  R visit(DropIndex change);

  R visit(DropPolicy change);

  R visit(DropSchema change);

  R visit(DropSequence change);

  R visit(DropTable change);

  R visit(DropTrigger change);

  R visit(DropView change);

  R visit(LineageChange change);

  R visit(EmptyColumn change);

  R visit(FillColumn change);

  R visit(KeepConverted change);

  R visit(MapValues change);

  R visit(ObjectChange change);

  R visit(RenameColumn change);

  R visit(RenameConstraint change);

  R visit(RenameIndex change);

  R visit(RenameTable change);

  R visit(RenameView change);

  R visit(Relocation change);

  R visit(ReplaceEnumLabels change);

  R visit(ReplaceFunction change);

  R visit(ReplaceView change);

  R visit(RestoreConverted change);

  R visit(RestoreValues change);

  R visit(SetColumnCollation change);

  R visit(SetColumnDefault change);

  R visit(SetColumnGeneration change);

  R visit(SetColumnNullability change);

  R visit(SetColumnType change);

  R visit(SetComment change);

  R visit(SetRowSecurity change);

  R visit(SetSequenceOwner change);

  R visit(SetViewOptions change);

  R visit(SettingChange change);

  R visit(TypeChange change);
}
