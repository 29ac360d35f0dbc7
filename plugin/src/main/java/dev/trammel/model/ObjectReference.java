package dev.trammel.model;

import java.util.Optional;

/** Points at one object of a database; what comments and places are kept under. */
public sealed interface ObjectReference {

  /** What a person calls it: {@code column crewai_agents.verbose}. */
  String describe();

  /** The table that it is or belongs to; empty for what stands beside tables. */
  default Optional<QualifiedName> owner() {
    return Optional.empty();
  }

  /** A table. */
  record TableReference(QualifiedName table) implements ObjectReference {
    @Override
    public String describe() {
      return "table " + table;
    }

    @Override
    public Optional<QualifiedName> owner() {
      return Optional.of(table);
    }
  }

  /** A column. */
  record ColumnReference(QualifiedName table, String column) implements ObjectReference {
    @Override
    public String describe() {
      return "column " + table + "." + column;
    }

    @Override
    public Optional<QualifiedName> owner() {
      return Optional.of(table);
    }
  }

  /** A constraint of a table. */
  record ConstraintReference(QualifiedName table, String constraint) implements ObjectReference {
    @Override
    public String describe() {
      return "constraint " + constraint + " on " + table;
    }

    @Override
    public Optional<QualifiedName> owner() {
      return Optional.of(table);
    }
  }

  /** An index of a table. */
  record IndexReference(QualifiedName table, String index) implements ObjectReference {
    @Override
    public String describe() {
      return "index " + index + " on " + table;
    }

    @Override
    public Optional<QualifiedName> owner() {
      return Optional.of(table);
    }
  }

  /** A trigger of a table. */
  record TriggerReference(QualifiedName table, String trigger) implements ObjectReference {
    @Override
    public String describe() {
      return "trigger " + trigger + " on " + table;
    }

    @Override
    public Optional<QualifiedName> owner() {
      return Optional.of(table);
    }
  }

  /** A policy of a table. */
  record PolicyReference(QualifiedName table, String policy) implements ObjectReference {
    @Override
    public String describe() {
      return "policy \"" + policy + "\" on " + table;
    }

    @Override
    public Optional<QualifiedName> owner() {
      return Optional.of(table);
    }
  }

  /** A view or materialized view; its columns and triggers are referred to as those of tables. */
  record ViewReference(QualifiedName view) implements ObjectReference {
    @Override
    public String describe() {
      return "view " + view;
    }
  }

  /** A function. */
  record FunctionReference(FunctionSignature function) implements ObjectReference {
    @Override
    public String describe() {
      return "function " + function;
    }
  }

  /** An enum type. */
  record EnumTypeReference(QualifiedName type) implements ObjectReference {
    @Override
    public String describe() {
      return "type " + type;
    }
  }

  /** A domain, a composite or a range type. */
  record TypeReference(QualifiedName type) implements ObjectReference {
    @Override
    public String describe() {
      return "type " + type;
    }
  }

  /** A check of a domain. */
  record DomainCheckReference(QualifiedName domain, String check) implements ObjectReference {
    @Override
    public String describe() {
      return "constraint " + check + " on " + domain;
    }
  }

  /** An attribute of a composite type. */
  record AttributeReference(QualifiedName type, String attribute) implements ObjectReference {
    @Override
    public String describe() {
      return "attribute " + type + "." + attribute;
    }
  }

  /** A sequence. */
  record SequenceReference(QualifiedName sequence) implements ObjectReference {
    @Override
    public String describe() {
      return "sequence " + sequence;
    }
  }

  /** What new objects of a kind give to others. */
  record DefaultPrivilegesReference(DefaultPrivileges.Scope scope) implements ObjectReference {
    @Override
    public String describe() {
      return "default privileges on " + scope;
    }
  }

  /** What is kept as its definition. */
  record DefinedReference(DefinedObject.Key key) implements ObjectReference {
    @Override
    public String describe() {
      return key.toString();
    }
  }

  /** An extension. */
  record ExtensionReference(String extension) implements ObjectReference {
    @Override
    public String describe() {
      return "extension " + extension;
    }
  }

  /** A schema. */
  record SchemaReference(String schema) implements ObjectReference {
    @Override
    public String describe() {
      return "schema " + schema;
    }
  }
}
