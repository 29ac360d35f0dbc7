package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds, changes and drops elements of an object that is kept as its definition.
 *
 * @param elements those that change; empty for one that goes
 */
public record AlterObject(DefinedObject.Key key, Map<Element, Optional<Definition>> elements)
    implements ObjectChange {

  public AlterObject {
    elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
  }

  @Override
  public Database apply(Database before) {
    DefinedObject former = DefinedObjects.require(before, key);
    for (Map.Entry<Element, Optional<Definition>> each : elements.entrySet()) {
      if (each.getValue().isEmpty() && !former.elements().containsKey(each.getKey())) {
        throw new InapplicableChange(subject(), "has no " + DefinedObjects.describe(each.getKey()));
      }
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    DefinedObject after = DefinedObjects.require(base, key);
    for (Map.Entry<Element, Optional<Definition>> each : elements.entrySet()) {
      Element element = each.getKey();
      after =
          each.getValue().isPresent()
              ? after.withElement(element, each.getValue().get())
              : after.withoutElements(element::equals);
    }
    return base.with(after);
  }

  @Override
  public Reversal reverse(Database before) {
    DefinedObject former = DefinedObjects.require(before, key);
    Map<Element, Optional<Definition>> back = new TreeMap<>();
    elements
        .keySet()
        .forEach(each -> back.put(each, Optional.ofNullable(former.elements().get(each))));
    return Reversal.exact(new AlterObject(key, back));
  }

  @Override
  public <R> R acceptObject(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
