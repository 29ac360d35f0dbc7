package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** Prints what statements such as COMMENT ON and ALTER call an object. */
final class ObjectSql {

  private ObjectSql() {}

  /** {@code TYPE name}, {@code CONSTRAINT name ON table}. */
  static String reference(ObjectReference subject, Database before) {
    if (subject instanceof ObjectReference.TableReference it) {
      return table(it.table(), before);
    } else if (subject instanceof ObjectReference.ViewReference it) {
      return ViewSql.kind(before.views().get(it.view())) + " " + Names.of(it.view());
    } else if (subject instanceof ObjectReference.ColumnReference it) {
      return "COLUMN " + Names.of(it.table()) + "." + Names.of(it.column());
    } else if (subject instanceof ObjectReference.ConstraintReference it) {
      return "CONSTRAINT " + on(it.constraint(), it.table());
    } else if (subject instanceof ObjectReference.IndexReference it) {
      return "INDEX " + Names.of(it.table().withName(it.index()));
    } else if (subject instanceof ObjectReference.TriggerReference it) {
      return "TRIGGER " + on(it.trigger(), it.table());
    } else if (subject instanceof ObjectReference.PolicyReference it) {
      return "POLICY " + on(it.policy(), it.table());
    } else if (subject instanceof ObjectReference.FunctionReference it) {
      Function function = before.functions().get(it.function());
      return FunctionSql.reference(
          it.function(), function != null && FunctionSql.isProcedure(function));
    }
    return object(subject, before);
  }

  static String table(QualifiedName table, Database before) {
    boolean foreign = before.table(table).filter(Table::isForeign).isPresent();
    return (foreign ? "FOREIGN TABLE " : "TABLE ") + Names.of(table);
  }

  private static String object(ObjectReference subject, Database before) {
    if (subject instanceof ObjectReference.EnumTypeReference it) {
      return "TYPE " + Names.of(it.type());
    } else if (subject instanceof ObjectReference.TypeReference it) {
      boolean domain = before.types().get(it.type()) instanceof DomainType;
      return (domain ? "DOMAIN " : "TYPE ") + Names.of(it.type());
    } else if (subject instanceof ObjectReference.AttributeReference it) {
      return "COLUMN " + Names.of(it.type()) + "." + Names.of(it.attribute());
    } else if (subject instanceof ObjectReference.DomainCheckReference it) {
      return "CONSTRAINT " + Names.of(it.check()) + " ON DOMAIN " + Names.of(it.domain());
    } else if (subject instanceof ObjectReference.SequenceReference it) {
      return "SEQUENCE " + Names.of(it.sequence());
    } else if (subject instanceof ObjectReference.ExtensionReference it) {
      return "EXTENSION " + Names.of(it.extension());
    } else if (subject instanceof ObjectReference.DefinedReference it) {
      return DefinedSql.reference(it.key());
    }
    return "SCHEMA " + Names.of(((ObjectReference.SchemaReference) subject).schema());
  }

  private static String on(String member, QualifiedName table) {
    return Names.of(member) + " ON " + Names.of(table);
  }
}
