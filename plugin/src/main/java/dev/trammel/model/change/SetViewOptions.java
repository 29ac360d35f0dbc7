package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code ALTER VIEW … SET (…)} and {@code RESET (…)}, to all of these options and no others. */
public record SetViewOptions(QualifiedName view, SortedMap<String, String> options)
    implements Change {

  public SetViewOptions {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ViewReference(view);
  }

  @Override
  public Database apply(Database before) {
    return before.with(Views.require(before, view, subject()).withOptions(options));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(
        new SetViewOptions(view, Views.require(before, view, subject()).options()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
