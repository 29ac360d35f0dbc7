package dev.trammel.source.sql;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.SetComment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each object was last made or changed. */
public record Provenance(Map<ObjectReference, Position> positions) {

  public static final Provenance EMPTY = new Provenance(Map.of());

  public Provenance {
    positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
  }

  /**
   * What located changes say.
   *
   * @param exactPlaces of what stands inside of a statement that makes a table
   */
  static Provenance of(List<Located<Change>> changes, Map<ObjectReference, Position> exactPlaces) {
    Map<ObjectReference, Position> positions = new LinkedHashMap<>();
    for (Located<Change> each : changes) {
      record(positions, each.value(), each.position(), exactPlaces);
    }
    return new Provenance(positions);
  }

  private static void record(
      Map<ObjectReference, Position> positions,
      Change change,
      Position position,
      Map<ObjectReference, Position> exactPlaces) {
    if (change instanceof SetComment) {
      positions.putIfAbsent(change.subject(), position);
    } else {
      positions.put(change.subject(), position);
    }
    if (change instanceof CreateTable create) {
      for (Column column : create.table().columns()) {
        ObjectReference reference =
            new ObjectReference.ColumnReference(create.table().name(), column.name());
        positions.put(reference, exactPlaces.getOrDefault(reference, position));
      }
      for (Constraint constraint : create.table().constraints()) {
        positions.put(
            new ObjectReference.ConstraintReference(create.table().name(), constraint.name()),
            position);
      }
    } else if (change instanceof RenameColumn rename) {
      positions.put(new ObjectReference.ColumnReference(rename.table(), rename.to()), position);
    } else if (change instanceof RenameTable rename) {
      positions.put(
          new ObjectReference.TableReference(rename.table().withName(rename.to())), position);
    }
  }

  /** Empty for an object that no statement made. */
  public Optional<Position> of(ObjectReference object) {
    return Optional.ofNullable(positions.get(object));
  }

  /** These places, and {@code later} where it knows better. */
  public Provenance with(Provenance later) {
    Map<ObjectReference, Position> both = new LinkedHashMap<>(positions);
    both.putAll(later.positions);
    return new Provenance(both);
  }
}
