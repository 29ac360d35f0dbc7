package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.ObjectChange;
import java.util.Set;
import java.util.TreeSet;

/** What a change of an object that is kept as its definition does to the tables that it names. */
final class ObjectEffects {

  private ObjectEffects() {}

  static Effect of(ObjectChange change, Database before) {
    DefinedObject object =
        change instanceof CreateObject it ? it.object() : before.objects().get(change.key());
    Set<QualifiedName> tables = new TreeSet<>();
    if (change instanceof AlterObject it) {
      it.elements().keySet().forEach(each -> each.relation().ifPresent(tables::add));
    } else if (object != null) {
      if (change instanceof CreateObject) {
        object.elements().keySet().forEach(each -> each.relation().ifPresent(tables::add));
      }
      for (Definition.Part each : object.definition().parts()) {
        if (each instanceof Definition.RelationName it) {
          tables.add(it.relation());
        }
      }
    }
    boolean rule = change.key().kind() == ObjectKind.RULE;
    Effect effect = Effect.NONE;
    for (QualifiedName each : tables) {
      effect = effect.andLock(each, rule ? ACCESS_EXCLUSIVE : SHARE_UPDATE_EXCLUSIVE);
    }
    return effect;
  }
}
