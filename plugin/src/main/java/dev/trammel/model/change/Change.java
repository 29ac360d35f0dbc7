package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;

/** One change of a database, as one SQL statement makes it. */
public sealed interface Change
    permits AddColumn,
        AddConstraint,
        AddEnumLabel,
        AddKeyUsingIndex,
        CreateEnumType,
        CreateExtension,
        CreateFunction,
        CreateIndex,
        CreatePolicy,
        CreateSchema,
        CreateSequence,
        CreateTable,
        CreateTrigger,
        CreateView,
        DropColumn,
        DropConstraint,
        DropEnumType,
        DropExtension,
        DropFunction,
        DropIndex,
        DropPolicy,
        DropSchema,
        DropSequence,
        DropTable,
        DropTrigger,
        DropView,
        EmptyColumn,
        FillColumn,
        LineageChange,
        KeepConverted,
        MapValues,
        ObjectChange,
        RenameColumn,
        RenameConstraint,
        RenameIndex,
        RenameTable,
        RenameView,
        ReplaceEnumLabels,
        Relocation,
        ReplaceFunction,
        ReplaceView,
        RestoreConverted,
        RestoreValues,
        SetColumnCollation,
        SetColumnDefault,
        SetColumnGeneration,
        SetColumnNullability,
        SetColumnType,
        SetComment,
        SetRowSecurity,
        SetSequenceOwner,
        SetViewOptions,
        SettingChange,
        TypeChange {

  /** The object that is made, changed or dropped. */
  ObjectReference subject();

  /**
   * The database after the change.
   *
   * @throws InapplicableChange when PostgreSQL would refuse it, because what it needs is not there
   *     or what it makes is there already
   */
  Database apply(Database before);

  /**
   * The database in which what this change states holds, whether or not it was carried out before:
   * creating what exists replaces it, dropping or renaming what is gone changes nothing.
   *
   * @throws InapplicableChange when it can neither be carried out nor has been
   */
  Database declare(Database base);

  /** How to undo it, given the database before it was made. */
  Reversal reverse(Database before);

  <R> R accept(ChangeVisitor<R> visitor);
}
