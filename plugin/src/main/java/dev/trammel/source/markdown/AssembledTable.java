package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.ObjectReference.IndexReference;
import dev.trammel.model.ObjectReference.PolicyReference;
import dev.trammel.model.ObjectReference.TriggerReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.doc.TableDoc;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a doc declares, completed from its base.
 *
 * @param doc which declares it
 * @param enumTypes those that the doc lists
 * @param sequences those that the doc lists
 * @param intents renames, value maps and drops on purpose, in the order of the doc
 * @param fills what the doc did not show
 * @param unknowns what the doc did not show and nothing tells; {@link UnknownType} stands in the
 *     table for types, which must then reach neither SQL nor code
 * @param unmentioned what of the table only the base has
 * @param places where each object stands in the doc
 */
public record AssembledTable(
    TableDoc doc,
    Table table,
    List<EnumType> enumTypes,
    List<Sequence> sequences,
    List<Change> intents,
    List<Fill> fills,
    List<Diagnostic> unknowns,
    Set<ObjectReference> unmentioned,
    Map<ObjectReference, Position> places) {

  public AssembledTable {
    enumTypes = List.copyOf(enumTypes);
    sequences = List.copyOf(sequences);
    intents = List.copyOf(intents);
    fills = List.copyOf(fills);
    unknowns = List.copyOf(unknowns);
    unmentioned = Set.copyOf(unmentioned);
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /** The table without what the doc does not mention. */
  public Table mentioned() {
    QualifiedName name = table.name();
    return table
        .withColumns(mentioned(table.columns(), each -> new ColumnReference(name, each.name())))
        .withConstraints(
            mentioned(table.constraints(), each -> new ConstraintReference(name, each.name())))
        .withIndexes(mentioned(table.indexes(), each -> new IndexReference(name, each.name())))
        .withPolicies(mentioned(table.policies(), each -> new PolicyReference(name, each.name())))
        .withTriggers(mentioned(table.triggers(), each -> new TriggerReference(name, each.name())));
  }

  /**
   * A warning for each that only the base has.
   *
   * @param elsewhere what statements in docs are about
   */
  public List<Diagnostic> warnings(Set<ObjectReference> elsewhere) {
    return unmentioned.stream()
        .filter(object -> !elsewhere.contains(object))
        .map(
            object ->
                Diagnostic.warning(
                        Code.TR115,
                        doc.table().position(),
                        object.describe() + " is not mentioned by its doc; it stays")
                    .underlining(doc.table().value().length())
                    .fix("document it, or drop it on purpose with a migration or an intent"))
        .toList();
  }

  private <T> List<T> mentioned(List<T> all, Function<T, ObjectReference> reference) {
    return all.stream().filter(each -> !unmentioned.contains(reference.apply(each))).toList();
  }
}
