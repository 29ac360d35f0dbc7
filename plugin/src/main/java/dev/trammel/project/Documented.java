package dev.trammel.project;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.source.markdown.AssembledTable;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the docs that own say.
 *
 * @param tables whose docs own what they show; the others' docs are derived
 * @param database the recorded one, overlaid by all that the docs say
 */
public record Documented(SortedMap<QualifiedName, AssembledTable> tables, Database database) {

  public Documented {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  public Optional<AssembledTable> table(QualifiedName name) {
    return Optional.ofNullable(tables.get(name));
  }
}
