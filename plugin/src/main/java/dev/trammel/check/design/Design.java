package dev.trammel.check.design;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameTable;
import dev.trammel.source.design.DesignDocument;
import java.util.List;
import java.util.function.Function;

/**
 * A design document with the database that it changes.
 *
 * @param name of the database, as fences have it
 * @param recorded the database before
 * @param declared the database after
 * @param intents the renames, value maps and drops between the two
 * @param places where an object is stated
 */
public record Design(
    DesignDocument document,
    String name,
    Database recorded,
    Database declared,
    List<Change> intents,
    Function<ObjectReference, Position> places) {

  public Design {
    intents = List.copyOf(intents);
  }

  Position place(ObjectReference object) {
    return places.apply(object);
  }

  /** What a recorded table is called after the change. */
  QualifiedName renamed(QualifiedName table) {
    QualifiedName name = table;
    for (Change intent : intents) {
      if (intent instanceof RenameTable rename && rename.table().equals(name)) {
        name = name.withName(rename.to());
      }
    }
    return name;
  }

  /** What a recorded column is called after the change. */
  String renamed(QualifiedName table, String column) {
    String name = column;
    for (Change intent : intents) {
      if (intent instanceof RenameColumn rename
          && (rename.table().equals(table) || rename.table().equals(renamed(table)))
          && rename.column().equals(name)) {
        name = rename.to();
      }
    }
    return name;
  }

  /** One rule of this package. */
  @FunctionalInterface
  public interface Rule {
    /** What does not hold, in any order. */
    List<Diagnostic> check(Design design);
  }
}
