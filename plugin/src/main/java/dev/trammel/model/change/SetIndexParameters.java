package dev.trammel.model.change;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code ALTER INDEX … SET (…)} or {@code RESET (…)}, also of the index behind a key. */
public record SetIndexParameters(
    QualifiedName table, String index, SortedMap<String, String> parameters)
    implements SettingChange {

  public SetIndexParameters {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.IndexReference(table, index);
  }

  @Override
  public Database apply(Database before) {
    Relation relation = Members.requireRelation(before, table, subject());
    if (relation.index(index).isPresent()) {
      return before.with(
          Members.with(relation, relation.index(index).get().withParameters(parameters)));
    }
    Table target = Members.require(before, table, subject());
    return before.with(Members.with(target, KeyIndexes.with(constraint(target), parameters)));
  }

  private Constraint constraint(Table target) {
    return target
        .constraint(index)
        .orElseThrow(() -> new InapplicableChange(subject(), "is not there"));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    Relation relation = Members.requireRelation(before, table, subject());
    SortedMap<String, String> former =
        relation.index(index).isPresent()
            ? relation.index(index).get().parameters()
            : KeyIndexes.of(constraint((Table) relation)).parameters();
    return Reversal.exact(new SetIndexParameters(table, index, former));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
