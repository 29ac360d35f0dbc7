package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.model.Column;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.Relocation;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameEnumLabel;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.RenameView;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.ReplaceFunction;
import dev.trammel.model.change.ReplaceView;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetRowSecurity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TR637, TR640 to TR645 and TR688: what clients that run already do not expect. */
final class ClientRules implements StatementRule {

  @Override
  public List<Diagnostic> check(Moment moment) {
    List<Diagnostic> found = new ArrayList<>();
    moment
        .each(SetColumnNullability.class, each -> each.nullable(), ClientRules::nullable)
        .forEach(found::add);
    moment.each(RenameColumn.class, each -> true, ClientRules::column).forEach(found::add);
    moment
        .each(AddColumn.class, each -> isRequired(each.column()), this::required)
        .forEach(found::add);
    moment.busy(SetRowSecurity.class).forEach(each -> opened(each).ifPresent(found::add));
    for (Transition each : moment.statement().transitions()) {
      relation(moment, each).ifPresent(found::add);
      view(moment, each).ifPresent(found::add);
      function(each).ifPresent(found::add);
      label(each).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Diagnostic> opened(Transition transition) {
    SetRowSecurity change = (SetRowSecurity) transition.change();
    boolean guarded =
        transition.before().table(change.table()).filter(Table::rowSecurity).isPresent();
    return guarded && !change.enabled()
        ? Optional.of(
            Moment.warn(
                    Code.TR688,
                    transition.position(),
                    "rows of " + change.table() + " that policies hid are open to all with a grant")
                .found("DISABLE ROW LEVEL SECURITY")
                .expected("row-level security that stays on")
                .fix("write the policy that is meant, and leave row-level security on"))
        : Optional.empty();
  }

  private static Diagnostic nullable(SetColumnNullability change, Position place) {
    return Moment.warn(
            Code.TR637,
            place,
            "clients that never met NULL in "
                + change.table()
                + "."
                + change.column()
                + " may meet it")
        .found("DROP NOT NULL")
        .expected("clients that can read NULL before a row holds it")
        .fix("release clients that can read NULL first");
  }

  private static Diagnostic column(RenameColumn change, Position place) {
    return Moment.warn(
            Code.TR640,
            place,
            "clients that name " + change.table() + "." + change.column() + " fail")
        .found("RENAME COLUMN " + change.column() + " TO " + change.to())
        .expected("both names while old clients run")
        .fix(
            "add "
                + change.to()
                + ", keep both alike by a trigger, drop "
                + change.column()
                + " one release later");
  }

  private static boolean isRequired(Column column) {
    return !column.nullable() && column.defaultValue().isEmpty() && column.generation().isEmpty();
  }

  private Diagnostic required(AddColumn change, Position place) {
    return Moment.warn(
            Code.TR645,
            place,
            "it fails where " + change.table() + " has rows, and old clients can insert none")
        .found(change.column().name() + " NOT NULL without a default")
        .expected("a column that old clients need not know of")
        .fix("give it a constant default, or let it be NULL until all clients write it");
  }

  private static Optional<Diagnostic> relation(Moment moment, Transition transition) {
    QualifiedName from = null;
    String to = "";
    if (transition.change() instanceof RenameTable it) {
      from = it.table();
      to = it.to();
    } else if (transition.change() instanceof RenameView it) {
      from = it.view();
      to = it.to().toString();
    } else if (transition.change() instanceof Relocation it) {
      from = relation(it.subject()).orElse(null);
      to = "another schema or name";
    }
    if (from == null || !moment.isBusy(from)) {
      return Optional.empty();
    }
    return Optional.of(
        Moment.warn(Code.TR641, transition.position(), "clients that name " + from + " fail")
            .found(from + " → " + to)
            .expected("both names while old clients run")
            .fix(
                "in the same transaction, make a view with the old name; drop it one release later"));
  }

  private static Optional<QualifiedName> relation(ObjectReference subject) {
    return subject instanceof ObjectReference.ViewReference view
        ? Optional.of(view.view())
        : subject instanceof ObjectReference.TableReference table
            ? Optional.of(table.table())
            : Optional.empty();
  }

  private static Optional<Diagnostic> view(Moment moment, Transition transition) {
    QualifiedName name = null;
    List<String> later = List.of();
    if (transition.change() instanceof ReplaceView it) {
      name = it.view().name();
      later = it.view().columnNames();
    } else if (transition.change() instanceof DropView it) {
      name = it.view();
    }
    View former = name == null ? null : transition.before().views().get(name);
    if (former == null || !moment.isBusy(name) || former.columns().isEmpty()) {
      return Optional.empty();
    }
    List<String> gone = new ArrayList<>(former.columnNames());
    gone.removeAll(later);
    if (gone.isEmpty() || (later.isEmpty() && transition.change() instanceof ReplaceView)) {
      return Optional.empty();
    }
    return Optional.of(
        Moment.warn(Code.TR642, transition.position(), "clients that read view " + name + " fail")
            .found(
                later.isEmpty() ? "DROP VIEW " + name : "a view without " + String.join(", ", gone))
            .expected("all columns that clients may name")
            .fix("keep the view under this name until no client reads it"));
  }

  private static Optional<Diagnostic> function(Transition transition) {
    if (transition.change() instanceof DropFunction it) {
      FunctionSignature signature = it.function();
      return Optional.of(
          Moment.warn(Code.TR643, transition.position(), "clients that call " + signature + " fail")
              .found("DROP FUNCTION " + signature)
              .expected("a function that nobody calls")
              .fix("keep it beside its successor until no client calls it"));
    }
    if (!(transition.change() instanceof ReplaceFunction it)) {
      return Optional.empty();
    }
    return Optional.ofNullable(transition.before().functions().get(it.function().signature()))
        .filter(
            former ->
                !former.returns().equals(it.function().returns())
                    || !former.arguments().equals(it.function().arguments()))
        .map(
            former ->
                Moment.warn(
                        Code.TR643,
                        transition.position(),
                        "clients that call " + former.signature() + " may fail")
                    .found("(" + former.arguments() + ") → (" + it.function().arguments() + ")")
                    .expected("the same names of arguments, defaults and result")
                    .fix("make a function of another name, and let this one call it"));
  }

  private static Optional<Diagnostic> label(Transition transition) {
    String found;
    if (transition.change() instanceof RenameEnumLabel it) {
      found = "'" + it.label() + "' → '" + it.to() + "'";
    } else if (transition.change() instanceof ReplaceEnumLabels it) {
      Set<String> gone = new HashSet<>(labels(transition, it.type()));
      gone.removeAll(it.labels());
      if (gone.isEmpty()) {
        return Optional.empty();
      }
      found = "a type without '" + String.join("', '", gone.stream().sorted().toList()) + "'";
    } else {
      return Optional.empty();
    }
    return Optional.of(
        Moment.warn(
                Code.TR644,
                transition.position(),
                "clients that write or expect the old label fail")
            .found(found)
            .expected("a label that stays while old clients run")
            .fix("add the new label beside the old one, and move rows and clients over first"));
  }

  private static List<String> labels(Transition transition, QualifiedName type) {
    return Optional.ofNullable(transition.before().enumTypes().get(type))
        .map(each -> each.labels())
        .orElse(List.of());
  }
}
