package dev.trammel.plan;

import dev.trammel.model.NotNull;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.AddKeyUsingIndex;
import dev.trammel.model.change.AlterObject;
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
import dev.trammel.model.change.DefinedObjects;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropObject;
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
import dev.trammel.model.change.MoveObject;
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
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Says in words what a change does: {@code add column crewai_agents.verbose boolean}. Long, as it
 * has a method for each kind of change.
 */
public final class Description implements ChangeVisitor<String> {

  private Description() {}

  public static String of(Change change) {
    return change.accept(new Description());
  }

  private static String create(Change change) {
    return "create " + change.subject().describe();
  }

  private static String drop(Change change) {
    return "drop " + change.subject().describe();
  }

  private static String alter(Change change, String how) {
    return "alter " + change.subject().describe() + ": " + how;
  }

  private static String mapping(SortedMap<String, String> values, String arrow) {
    return values.entrySet().stream()
        .map(each -> "'" + each.getKey() + "'" + arrow + "'" + each.getValue() + "'")
        .collect(Collectors.joining(", "));
  }

  @Override
  public String visit(AddColumn change) {
    return "add " + change.subject().describe() + " " + change.column().type();
  }

  @Override
  public String visit(AddConstraint change) {
    return "add " + change.subject().describe();
  }

  @Override
  public String visit(AddKeyUsingIndex change) {
    return "add " + change.subject().describe() + " using index " + change.index();
  }

  @Override
  public String visit(AddEnumLabel change) {
    return alter(change, "add label '" + change.label() + "'");
  }

  @Override
  public String visit(CreateEnumType change) {
    return create(change);
  }

  @Override
  public String visit(CreateExtension change) {
    return create(change);
  }

  @Override
  public String visit(CreateFunction change) {
    return create(change);
  }

  @Override
  public String visit(CreateIndex change) {
    return create(change);
  }

  @Override
  public String visit(CreatePolicy change) {
    return create(change);
  }

  @Override
  public String visit(CreateSchema change) {
    return create(change);
  }

  @Override
  public String visit(CreateSequence change) {
    return create(change);
  }

  @Override
  public String visit(CreateTable change) {
    int columns = change.table().columns().size();
    return create(change) + ", " + columns + (columns == 1 ? " column" : " columns");
  }

  @Override
  public String visit(CreateTrigger change) {
    return create(change);
  }

  @Override
  public String visit(DropColumn change) {
    return drop(change);
  }

  @Override
  public String visit(DropConstraint change) {
    return drop(change);
  }

  @Override
  public String visit(DropEnumType change) {
    return drop(change);
  }

  @Override
  public String visit(DropExtension change) {
    return drop(change);
  }

  @Override
  public String visit(DropFunction change) {
    return drop(change);
  }

  @Override
  public String visit(DropIndex change) {
    return drop(change);
  }

  @Override
  public String visit(DropPolicy change) {
    return drop(change);
  }

  @Override
  public String visit(DropSchema change) {
    return drop(change);
  }

  @Override
  public String visit(DropSequence change) {
    return drop(change);
  }

  @Override
  public String visit(DropTable change) {
    return drop(change);
  }

  @Override
  public String visit(DropTrigger change) {
    return drop(change);
  }

  @Override
  public String visit(EmptyColumn change) {
    return "empty " + change.subject().describe() + " where it was filled";
  }

  @Override
  public String visit(FillColumn change) {
    return "fill " + change.subject().describe() + " with " + change.value().sql();
  }

  @Override
  public String visit(ObjectChange change) {
    if (change instanceof AlterObject it) {
      return alter(
          change,
          it.elements().keySet().stream()
              .map(DefinedObjects::describe)
              .collect(Collectors.joining(", ")));
    } else if (change instanceof MoveObject it) {
      return "rename " + change.subject().describe() + " to " + it.to();
    }
    return change instanceof DropObject ? drop(change) : create(change);
  }

  @Override
  public String visit(KeepConverted change) {
    return "keep values of " + change.subject().describe() + " that " + change.type() + " loses";
  }

  @Override
  public String visit(MapValues change) {
    return "map values of " + change.subject().describe() + ": " + mapping(change.values(), " to ");
  }

  @Override
  public String visit(RenameColumn change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(RenameConstraint change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(RenameIndex change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(RenameTable change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(Relocation change) {
    return change.acceptRelocation(new TypeDescription());
  }

  @Override
  public String visit(LineageChange change) {
    return change.acceptLineage(new LineageDescription());
  }

  @Override
  public String visit(SettingChange change) {
    return change.acceptSetting(new SettingDescription());
  }

  @Override
  public String visit(TypeChange change) {
    return change.acceptType(new TypeDescription());
  }

  @Override
  public String visit(ReplaceEnumLabels change) {
    return alter(change, "labels '" + String.join("', '", change.labels()) + "'");
  }

  @Override
  public String visit(ReplaceFunction change) {
    return "replace " + change.subject().describe();
  }

  @Override
  public String visit(RestoreConverted change) {
    return "restore values of " + change.subject().describe() + " that " + change.type() + " lost";
  }

  @Override
  public String visit(RestoreValues change) {
    return "restore values of "
        + change.subject().describe()
        + ": "
        + mapping(change.values(), " from ");
  }

  @Override
  public String visit(SetColumnCollation change) {
    return alter(change, "collation " + change.collation().orElse("of its type"));
  }

  @Override
  public String visit(SetColumnDefault change) {
    return alter(
        change, change.defaultValue().map(each -> "default " + each.sql()).orElse("no default"));
  }

  @Override
  public String visit(SetColumnGeneration change) {
    return alter(change, change.generation().isPresent() ? "identity" : "no longer generated");
  }

  @Override
  public String visit(SetColumnNullability change) {
    NotNull notNull = change.notNull();
    String how = notNull.equals(NotNull.DEFAULT) ? "" : ": " + notNull;
    return alter(change, change.nullable() ? "nullable" : "not null" + how);
  }

  @Override
  public String visit(SetColumnType change) {
    return alter(change, "type " + change.type());
  }

  @Override
  public String visit(SetComment change) {
    return (change.comment().isPresent() ? "comment on " : "take the comment off ")
        + change.subject().describe();
  }

  @Override
  public String visit(SetRowSecurity change) {
    String state = change.enabled() ? "enable" : "disable";
    return state
        + (change.forced() ? " and force" : "")
        + " row-level security on "
        + change.subject().describe();
  }

  @Override
  public String visit(SetSequenceOwner change) {
    return alter(
        change,
        change
            .owner()
            .map(each -> "owned by " + each.table() + "." + each.column())
            .orElse("owned by no column"));
  }

  @Override
  public String visit(CreateView change) {
    return create(change);
  }

  @Override
  public String visit(DropView change) {
    return drop(change);
  }

  @Override
  public String visit(RenameView change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(ReplaceView change) {
    return "replace " + change.subject().describe();
  }

  @Override
  public String visit(SetViewOptions change) {
    String options =
        change.options().entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue())
            .collect(Collectors.joining(", "));
    return alter(change, options.isEmpty() ? "no options" : "options " + options);
  }
}
