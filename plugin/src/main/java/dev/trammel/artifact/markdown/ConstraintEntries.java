package dev.trammel.artifact.markdown;

import static dev.trammel.artifact.markdown.DocFacts.nowhere;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.doc.ConstraintEntry;
import dev.trammel.model.doc.ConstraintEntry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Makes the entries of the constraints section. */
final class ConstraintEntries {

  private ConstraintEntries() {}

  static List<ConstraintEntry> of(Table table, boolean trammel) {
    List<ConstraintEntry> entries = new ArrayList<>();
    table
        .primaryKey()
        .ifPresent(key -> entries.add(entry(Kind.PRIMARY_KEY, key.name(), definition(key))));
    for (ForeignKey key : table.foreignKeys()) {
      entries.add(
          entry(Kind.FOREIGN_KEY, key.name(), trammel ? inFull(key) : informationSchema(key)));
    }
    for (UniqueConstraint unique : table.uniqueConstraints()) {
      entries.add(entry(Kind.UNIQUE, unique.name(), definition(unique)));
    }
    for (CheckConstraint check : table.checkConstraints()) {
      entries.add(entry(Kind.CHECK, check.name(), definition(check, trammel)));
    }
    return entries;
  }

  private static ConstraintEntry entry(Kind kind, String name, String definition) {
    return new ConstraintEntry(kind, nowhere(name), nowhere(definition));
  }

  private static String definition(PrimaryKey key) {
    return "PRIMARY KEY ("
        + IndexDefinitions.names(key.columns())
        + ")"
        + suffix(key.deferrability());
  }

  private static String definition(UniqueConstraint unique) {
    return "UNIQUE "
        + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
        + "("
        + IndexDefinitions.names(unique.columns())
        + ")"
        + suffix(unique.deferrability());
  }

  private static String definition(CheckConstraint check, boolean trammel) {
    return "CHECK ("
        + Printed.term(check.expression(), trammel)
        + ")"
        + (check.noInherit() ? " NO INHERIT" : "")
        + (check.validated() ? "" : " NOT VALID");
  }

  private static String informationSchema(ForeignKey key) {
    return String.join(", ", key.columns())
        + " → "
        + key.referencedTable().name()
        + "("
        + String.join(", ", key.referencedColumns())
        + ")";
  }

  private static String inFull(ForeignKey key) {
    return IndexDefinitions.names(key.columns())
        + " → "
        + TableDocs.name(key.referencedTable())
        + "("
        + IndexDefinitions.names(key.referencedColumns())
        + ")"
        + (key.matchFull() ? " MATCH FULL" : "")
        + action(" ON UPDATE ", key.onUpdate())
        + action(" ON DELETE ", key.onDelete())
        + suffix(key.deferrability())
        + (key.validated() ? "" : " NOT VALID");
  }

  private static String action(String when, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : when + action.sql();
  }

  private static String suffix(Deferrability deferrability) {
    return deferrability == Deferrability.NOT_DEFERRABLE ? "" : " " + deferrability.sql();
  }
}
