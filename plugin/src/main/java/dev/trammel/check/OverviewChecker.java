package dev.trammel.check;

import dev.trammel.artifact.markdown.Overviews;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.doc.OverviewClaim;
import dev.trammel.model.doc.OverviewDoc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds every claim of an overview against the database, at its line. */
public final class OverviewChecker {

  private final Database database;
  private final OverviewScope scope;
  private final Map<String, Table> tables = new HashMap<>();
  private final Diagnostics findings = new Diagnostics();

  /**
   * @param scope what the database may lack without being wrong
   */
  public OverviewChecker(Database database, OverviewScope scope) {
    this.database = database;
    this.scope = scope;
    for (Table table : database.tables().values()) {
      tables.put(table.name().toString(), table);
      tables.putIfAbsent(table.name().name(), table);
    }
  }

  /** What is wrong, sorted by place; every finding is an error. */
  public List<Diagnostic> check(OverviewDoc overview) {
    overview.strayLines().forEach(this::stray);
    for (OverviewClaim claim : overview.claims()) {
      check(claim, overview);
    }
    return findings.all();
  }

  private void check(OverviewClaim claim, OverviewDoc overview) {
    if (claim instanceof OverviewClaim.TableNamed it) {
      named(it.table());
    } else if (claim instanceof OverviewClaim.TableLink it) {
      link(it, overview);
    } else if (claim instanceof OverviewClaim.TableCount it && scope.whole()) {
      number(it.count(), database.tables().size(), "number of tables");
    } else if (claim instanceof OverviewClaim.GroupCount it) {
      number(it.count(), it.listed(), "number of tables below " + it.group());
    } else if (claim instanceof OverviewClaim.TableList it) {
      complete(it);
    } else if (claim instanceof OverviewClaim.KeyList it) {
      complete(it);
    } else if (claim instanceof OverviewClaim.EnumLabels it) {
      labels(it);
    } else if (claim instanceof OverviewClaim.Key it) {
      table(it.table()).ifPresent(table -> key(it, table));
    } else {
      ofTable(claim);
    }
  }

  private void ofTable(OverviewClaim claim) {
    if (claim instanceof OverviewClaim.ColumnCount it) {
      table(it.table())
          .ifPresent(table -> number(it.count(), table.columns().size(), "number of columns"));
    } else if (claim instanceof OverviewClaim.PolicyCount it) {
      table(it.table())
          .ifPresent(table -> number(it.count(), table.policies().size(), "number of policies"));
    } else if (claim instanceof OverviewClaim.RowSecurity it) {
      table(it.table()).ifPresent(table -> rowSecurity(it, table));
    } else if (claim instanceof OverviewClaim.Description it) {
      table(it.table())
          .filter(table -> table.comment().isPresent() || scope.knowsComment(table.name()))
          .ifPresent(table -> text(it.text(), table.comment().orElse(""), "description"));
    } else if (claim instanceof OverviewClaim.Access it) {
      table(it.table())
          .ifPresent(
              table ->
                  text(
                      it.roles(),
                      Overviews.access(table, it.command()),
                      "roles that may " + it.command()));
    }
  }

  private Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  private void stray(Located<String> line) {
    findings.add(
        Diagnostic.error(Code.TR118, line.position(), "the line is none of the overview's")
            .underlining(line.value().length())
            .found(line.value())
            .fix("move it below ## " + OverviewDoc.NOTES + ", the last section"));
  }

  private void named(Located<String> table) {
    if (table(table.value()).isEmpty() && !scope.mayHave(table.value())) {
      findings.add(
          Diagnostic.error(
                  Code.TR118, table.position(), "the overview names a table that is not there")
              .underlining(table.value().length())
              .found(table.value()));
    }
  }

  private void link(OverviewClaim.TableLink claim, OverviewDoc overview) {
    String link = claim.link().value();
    String folder = overview.file().substring(0, overview.file().lastIndexOf('/') + 1);
    boolean leads = scope.hasFile(folder + link.replace("%25", "%"));
    if (!leads && table(claim.table()).isPresent()) {
      findings.add(
          Diagnostic.error(Code.TR118, claim.link().position(), "the link leads to no table doc")
              .underlining(link.length())
              .found(link));
    }
  }

  private void number(Located<Integer> claimed, int actual, String what) {
    if (claimed.value() != actual) {
      String found = String.valueOf(claimed.value());
      findings.add(wrong(new Located<>(found, claimed.position()), String.valueOf(actual), what));
    }
  }

  private void text(Located<String> claimed, String actual, String what) {
    if (!claimed.value().equals(actual.strip())) {
      findings.add(wrong(claimed, actual.isEmpty() ? "none" : actual, what));
    }
  }

  private void rowSecurity(OverviewClaim.RowSecurity claim, Table table) {
    if (claim.enabled().value() != table.rowSecurity()) {
      Located<String> found =
          new Located<>(claim.enabled().value() ? "on" : "off", claim.enabled().position());
      findings.add(wrong(found, table.rowSecurity() ? "on" : "off", "row security"));
    }
  }

  private static Diagnostic wrong(Located<String> claimed, String actual, String what) {
    return Diagnostic.error(
            Code.TR118, claimed.position(), "the overview is wrong about the " + what)
        .underlining(claimed.value().lines().findFirst().orElse("").length())
        .found(claimed.value().isEmpty() ? "none" : claimed.value())
        .expected(actual);
  }

  private void complete(OverviewClaim.TableList list) {
    List<String> missing = new ArrayList<>();
    for (QualifiedName name : database.tables().keySet()) {
      if (!list.tables().contains(name.toString()) && !list.tables().contains(name.name())) {
        missing.add(name.toString());
      }
    }
    missing(list.heading(), missing, "tables");
  }

  private void complete(OverviewClaim.KeyList list) {
    Set<OverviewClaim.Key> claimed = Set.copyOf(list.keys());
    List<String> missing = new ArrayList<>();
    for (Table table : database.tables().values()) {
      for (ForeignKey key : table.foreignKeys()) {
        boolean there =
            claimed.stream()
                .filter(each -> table(each.table()).filter(table::equals).isPresent())
                .anyMatch(each -> OverviewKeys.names(each, key));
        if (!there) {
          missing.add(table.name() + ": " + OverviewKeys.describe(key));
        }
      }
    }
    missing(list.heading(), missing, "foreign keys");
  }

  private void missing(Located<String> heading, List<String> missing, String what) {
    if (!missing.isEmpty()) {
      int shown = Math.min(5, missing.size());
      findings.add(
          Diagnostic.error(Code.TR118, heading.position(), "the overview lacks " + what)
              .underlining(heading.value().length())
              .expected(
                  String.join(", ", missing.subList(0, shown))
                      + (shown < missing.size() ? ", and more" : "")));
    }
  }

  private void key(OverviewClaim.Key claim, Table table) {
    List<ForeignKey> named =
        table.foreignKeys().stream().filter(key -> OverviewKeys.names(claim, key)).toList();
    if (named.isEmpty()) {
      findings.add(
          Diagnostic.error(
                  Code.TR118, claim.columns().position(), "the overview's foreign key is not there")
              .underlining(claim.columns().value().length())
              .found(claim.columns().value() + " → " + claim.target().value()));
      return;
    }
    claim
        .onDelete()
        .filter(each -> named.stream().noneMatch(key -> key.onDelete().sql().equals(each.value())))
        .ifPresent(each -> text(each, named.get(0).onDelete().sql(), "action on delete"));
    claim
        .onUpdate()
        .filter(each -> named.stream().noneMatch(key -> key.onUpdate().sql().equals(each.value())))
        .ifPresent(each -> text(each, named.get(0).onUpdate().sql(), "action on update"));
  }

  private void labels(OverviewClaim.EnumLabels claim) {
    Optional<EnumType> type =
        database.enumTypes().values().stream()
            .filter(each -> each.name().toString().equals(claim.type().value()))
            .findFirst();
    if (type.isEmpty()) {
      findings.add(
          Diagnostic.error(
                  Code.TR118,
                  claim.type().position(),
                  "the overview names a type that is not there")
              .underlining(claim.type().value().length())
              .found(claim.type().value()));
    } else {
      text(claim.labels(), String.join(", ", type.get().labels()), "labels of a type");
    }
  }
}
