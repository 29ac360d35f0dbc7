package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a doc declares, completed from its base.
 *
 * @param enumTypes those that the doc lists
 * @param sequences those that the doc lists
 * @param intents renames, value maps and drops on purpose, in the order of the doc
 * @param fills what the doc did not show
 * @param places where each object stands in the doc
 */
public record AssembledTable(
    Table table,
    List<EnumType> enumTypes,
    List<Sequence> sequences,
    List<Change> intents,
    List<Fill> fills,
    Map<ObjectReference, Position> places) {

  public AssembledTable {
    enumTypes = List.copyOf(enumTypes);
    sequences = List.copyOf(sequences);
    intents = List.copyOf(intents);
    fills = List.copyOf(fills);
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }
}
