package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.CompositeType;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.Extension;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Schema;
import dev.trammel.model.Sequence;
import dev.trammel.model.UserType;
import java.util.Optional;

/** Reads and writes the comment of an object. */
final class Comments {

  private Comments() {}

  private static Optional<QualifiedName> ownerOf(ObjectReference subject) {
    return subject instanceof ObjectReference.ViewReference it
        ? Optional.of(it.view())
        : subject.owner();
  }

  /** Of a table of the platform, triggers and policies alone can be spoken of. */
  private static Optional<Relation> bearer(
      Database database, QualifiedName owner, ObjectReference subject) {
    boolean member =
        subject instanceof ObjectReference.TriggerReference
            || subject instanceof ObjectReference.PolicyReference;
    return member ? database.bearer(owner) : database.relation(owner);
  }

  static Optional<String> get(Database database, ObjectReference subject) {
    Optional<QualifiedName> owner = ownerOf(subject);
    if (owner.isPresent()) {
      return bearer(database, owner.get(), subject)
          .flatMap(relation -> MemberComments.get(relation, subject));
    } else if (subject instanceof ObjectReference.FunctionReference it) {
      return Optional.ofNullable(database.functions().get(it.function()))
          .flatMap(Function::comment);
    } else if (subject instanceof ObjectReference.EnumTypeReference it) {
      return Optional.ofNullable(database.enumTypes().get(it.type())).flatMap(EnumType::comment);
    } else if (subject instanceof ObjectReference.SequenceReference it) {
      return Optional.ofNullable(database.sequences().get(it.sequence()))
          .flatMap(Sequence::comment);
    } else if (subject instanceof ObjectReference.ExtensionReference it) {
      return Optional.ofNullable(database.extensions().get(it.extension()))
          .flatMap(Extension::comment);
    } else if (subject instanceof ObjectReference.SchemaReference it) {
      return Optional.ofNullable(database.schemas().get(it.schema())).flatMap(Schema::comment);
    } else if (subject instanceof ObjectReference.DefinedReference it) {
      return Optional.ofNullable(database.objects().get(it.key())).flatMap(DefinedObject::comment);
    }
    return ofType(database, subject);
  }

  private static Optional<String> ofType(Database database, ObjectReference subject) {
    if (subject instanceof ObjectReference.TypeReference it) {
      return Optional.ofNullable(database.types().get(it.type())).flatMap(UserType::comment);
    } else if (subject instanceof ObjectReference.AttributeReference it
        && database.types().get(it.type()) instanceof CompositeType type) {
      return type.attribute(it.attribute()).flatMap(CompositeType.Attribute::comment);
    } else if (subject instanceof ObjectReference.DomainCheckReference it
        && database.types().get(it.domain()) instanceof DomainType type) {
      return type.check(it.check()).flatMap(CheckConstraint::comment);
    }
    return Optional.empty();
  }

  static Database set(Database database, ObjectReference subject, Optional<String> comment) {
    Optional<QualifiedName> owner = ownerOf(subject);
    if (owner.isPresent()) {
      Relation relation =
          bearer(database, owner.get(), subject)
              .orElseThrow(
                  () -> InapplicableChange.needs(subject, "table", owner.get().toString()));
      return database.withBearer(MemberComments.set(relation, subject, comment));
    } else if (subject instanceof ObjectReference.FunctionReference it) {
      Function function = present(database.functions().get(it.function()), subject);
      return database.with(function.withComment(comment));
    } else if (subject instanceof ObjectReference.EnumTypeReference it) {
      EnumType type = present(database.enumTypes().get(it.type()), subject);
      return database.with(type.withComment(comment));
    } else if (subject instanceof ObjectReference.SequenceReference it) {
      Sequence sequence = present(database.sequences().get(it.sequence()), subject);
      return database.with(sequence.withComment(comment));
    } else if (subject instanceof ObjectReference.ExtensionReference it) {
      Extension extension = present(database.extensions().get(it.extension()), subject);
      return database.with(extension.withComment(comment));
    } else if (subject instanceof ObjectReference.SchemaReference it) {
      Schema schema = present(database.schema(it.schema()).orElse(null), subject);
      return database.with(schema.withComment(comment));
    } else if (subject instanceof ObjectReference.DefinedReference it) {
      return database.with(DefinedObjects.require(database, it.key()).withComment(comment));
    }
    return onType(database, subject, comment);
  }

  private static Database onType(
      Database database, ObjectReference subject, Optional<String> comment) {
    if (subject instanceof ObjectReference.TypeReference it) {
      return database.with(UserTypes.require(database, it.type(), subject).withComment(comment));
    } else if (subject instanceof ObjectReference.AttributeReference it) {
      CompositeType type = UserTypes.requireComposite(database, it.type(), subject);
      present(type.attribute(it.attribute()).orElse(null), subject);
      return database.with(
          type.withAttributes(
              type.attributes().stream()
                  .map(
                      each -> each.name().equals(it.attribute()) ? each.withComment(comment) : each)
                  .toList()));
    } else if (subject instanceof ObjectReference.DomainCheckReference it) {
      DomainType type = UserTypes.requireDomain(database, it.domain(), subject);
      present(type.check(it.check()).orElse(null), subject);
      return database.with(
          type.withChecks(
              type.checks().stream()
                  .map(each -> each.name().equals(it.check()) ? each.withComment(comment) : each)
                  .toList()));
    }
    throw new InapplicableChange(subject, "carries no comment that is modelled");
  }

  static <T> T present(T object, ObjectReference subject) {
    if (object == null) {
      throw new InapplicableChange(subject, "is not there");
    }
    return object;
  }
}
