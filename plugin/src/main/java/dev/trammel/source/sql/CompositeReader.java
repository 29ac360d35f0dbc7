package dev.trammel.source.sql;

import dev.trammel.model.CompositeType;
import dev.trammel.model.CompositeType.Attribute;
import dev.trammel.model.DataType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.RenameAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is said of composite types. */
final class CompositeReader {

  private final TokenCursor cursor;

  CompositeReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Behind {@code AS}. */
  Clause create(QualifiedName name) {
    cursor.expect("(");
    List<Attribute> attributes = cursor.at(")") ? List.of() : cursor.list(this::attribute);
    cursor.expect(")");
    return now -> {
      ObjectReference subject = new ObjectReference.TypeReference(name);
      now.requireSchema(name, subject);
      if (!now.declaring() && now.hasRelation(name)) {
        throw new InapplicableChange(subject, "is there already");
      }
      CompositeType type = CompositeType.of(name, List.of());
      for (Attribute each : attributes) {
        type = with(now, type, each);
      }
      return List.of(new CreateType(type));
    };
  }

  private Attribute attribute() {
    String name = cursor.name("an attribute's name");
    DataType type = cursor.type();
    return new Attribute(name, type, collation(), Optional.empty());
  }

  private Optional<String> collation() {
    return cursor.accept("collate") ? ColumnReader.collation(cursor) : Optional.empty();
  }

  private static CompositeType with(Situation now, CompositeType type, Attribute attribute) {
    ObjectReference subject = new ObjectReference.AttributeReference(type.name(), attribute.name());
    Optional<Attribute> former = type.attribute(attribute.name());
    Attribute resolved = attribute.withType(Types.resolve(attribute.type(), now, subject));
    List<Attribute> attributes = new ArrayList<>(type.attributes());
    if (former.isEmpty()) {
      attributes.add(resolved);
    } else if (now.declaring()) {
      attributes.replaceAll(each -> each.name().equals(attribute.name()) ? resolved : each);
    } else {
      throw new InapplicableChange(subject, "is there already");
    }
    return type.withAttributes(attributes);
  }

  /** How an action changes the type that is there. */
  @FunctionalInterface
  private interface Action {
    CompositeType on(Situation now, CompositeType type);
  }

  /** At an action that is no {@code RENAME TO} or {@code SET SCHEMA}. */
  Clause alter(QualifiedName name) {
    if (cursor.accept("rename", "attribute")) {
      String attribute = cursor.name("an attribute's name");
      cursor.expect("to");
      String to = cursor.name("an attribute's name");
      behaviour();
      return now -> List.of(new RenameAttribute(name, attribute, to));
    }
    List<Action> actions = cursor.list(this::action);
    return now -> {
      CompositeType type = present(now, name);
      for (Action each : actions) {
        type = each.on(now, type);
      }
      return List.of(new AlterType(type));
    };
  }

  /** Typed tables, which CASCADE reaches, are not held. */
  private void behaviour() {
    if (!cursor.accept("cascade")) {
      cursor.accept("restrict");
    }
  }

  private Action action() {
    if (cursor.accept("add", "attribute")) {
      Attribute attribute = attribute();
      behaviour();
      return (now, type) -> with(now, type, attribute);
    } else if (cursor.accept("drop", "attribute")) {
      boolean ifExists = cursor.accept("if", "exists");
      String attribute = cursor.name("an attribute's name");
      behaviour();
      return (now, type) -> without(now, type, attribute, ifExists);
    }
    cursor.expect("alter", "attribute");
    String attribute = cursor.name("an attribute's name");
    if (cursor.accept("set")) {
      cursor.expect("data");
    }
    cursor.expect("type");
    DataType dataType = cursor.type();
    Optional<String> collation = collation();
    behaviour();
    return (now, type) -> retyped(now, type, attribute, dataType, collation);
  }

  private static CompositeType without(
      Situation now, CompositeType type, String attribute, boolean ifExists) {
    requireAttribute(type, attribute, ifExists || now.declaring());
    return type.withAttributes(
        type.attributes().stream().filter(each -> !each.name().equals(attribute)).toList());
  }

  private static CompositeType retyped(
      Situation now,
      CompositeType type,
      String attribute,
      DataType dataType,
      Optional<String> collation) {
    requireAttribute(type, attribute, false);
    DataType resolved =
        Types.resolve(
            dataType, now, new ObjectReference.AttributeReference(type.name(), attribute));
    return type.withAttributes(
        type.attributes().stream()
            .map(
                each ->
                    each.name().equals(attribute)
                        ? each.withType(resolved).withCollation(collation)
                        : each)
            .toList());
  }

  private static void requireAttribute(
      CompositeType type, String attribute, boolean missingAllowed) {
    if (type.attribute(attribute).isEmpty() && !missingAllowed) {
      throw new InapplicableChange(
          new ObjectReference.AttributeReference(type.name(), attribute), "is not there");
    }
  }

  private static CompositeType present(Situation now, QualifiedName name) {
    if (now.database().types().get(name) instanceof CompositeType type) {
      return type;
    }
    throw InapplicableChange.needs(
        new ObjectReference.TypeReference(name), "type", name.toString());
  }
}
