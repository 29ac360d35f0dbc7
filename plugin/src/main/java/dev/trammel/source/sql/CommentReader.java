package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetComment;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Optional;

/** Reads {@code COMMENT ON}, behind these words. */
final class CommentReader {

  private final TokenCursor cursor;
  private Optional<QualifiedName> target = Optional.empty();

  CommentReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** The table that must be there; empty for comments on other things. */
  Optional<QualifiedName> target() {
    return target;
  }

  /** Empty for a comment on something that the model does not hold. */
  Optional<Clause> read() {
    if (cursor.accept("table") || cursor.accept("foreign", "table")) {
      QualifiedName table = table();
      return on(new ObjectReference.TableReference(table));
    } else if (cursor.accept("view") || cursor.accept("materialized", "view")) {
      return on(new ObjectReference.ViewReference(cursor.qualifiedName("a view's name")));
    } else if (cursor.accept("column")) {
      return onColumn();
    } else if (cursor.accept("index")) {
      QualifiedName index = cursor.qualifiedName("an index's name");
      Optional<String> comment = comment();
      return Optional.of(now -> onIndex(now, index, comment));
    } else if (cursor.accept("trigger")) {
      String trigger = cursor.name("a trigger's name");
      cursor.expect("on");
      return on(new ObjectReference.TriggerReference(table(), trigger));
    } else if (cursor.accept("policy")) {
      String policy = cursor.name("a policy's name");
      cursor.expect("on");
      return on(new ObjectReference.PolicyReference(table(), policy));
    } else if (cursor.accept("constraint")) {
      return onConstraint();
    } else if (cursor.accept("type") || cursor.accept("domain")) {
      QualifiedName type = cursor.qualifiedName("a type's name");
      Optional<String> comment = comment();
      return Optional.of(now -> onType(now, type, comment));
    } else if (cursor.accept("sequence")) {
      return on(new ObjectReference.SequenceReference(cursor.qualifiedName("a sequence's name")));
    } else if (cursor.accept("schema")) {
      return on(new ObjectReference.SchemaReference(cursor.name("a schema's name")));
    } else if (cursor.accept("extension")) {
      return on(new ObjectReference.ExtensionReference(cursor.label("an extension's name")));
    } else if (cursor.accept("function")
        || cursor.accept("procedure")
        || cursor.accept("routine")) {
      return onFunction();
    }
    return DefinedStatements.isNext(cursor)
        ? on(
            new ObjectReference.DefinedReference(
                DefinedNames.key(cursor, DefinedNames.kind(cursor).orElseThrow())))
        : Optional.empty();
  }

  private QualifiedName table() {
    QualifiedName table = cursor.qualifiedName("a table's name");
    target = Optional.of(table);
    return table;
  }

  private Optional<Clause> onColumn() {
    List<String> path = cursor.path("a column");
    int last = path.size() - 1;
    if (last == 0) {
      throw cursor.error("a column with its table: table.column");
    }
    QualifiedName table = cursor.tableOf(path);
    Optional<String> comment = comment();
    return Optional.of(now -> List.of(new SetComment(column(now, table, path.get(last)), comment)));
  }

  /** A composite type's attributes are called columns too. */
  private static ObjectReference column(Situation now, QualifiedName owner, String column) {
    return now.database().types().containsKey(owner)
        ? new ObjectReference.AttributeReference(owner, column)
        : new ObjectReference.ColumnReference(owner, column);
  }

  private Optional<Clause> onConstraint() {
    String constraint = cursor.name("a constraint's name");
    cursor.expect("on");
    if (cursor.accept("domain")) {
      QualifiedName domain = cursor.qualifiedName("a domain's name");
      return on(new ObjectReference.DomainCheckReference(domain, constraint));
    }
    return on(new ObjectReference.ConstraintReference(table(), constraint));
  }

  private Optional<Clause> on(ObjectReference subject) {
    Optional<String> comment = comment();
    return Optional.of(now -> List.of(new SetComment(subject, comment)));
  }

  private Optional<Clause> onFunction() {
    QualifiedName name = cursor.functionName("a function's name");
    Optional<List<DataType>> types =
        cursor.at("(")
            ? Optional.of(FunctionArguments.read(cursor).inputTypes())
            : Optional.empty();
    Optional<String> comment = comment();
    return Optional.of(
        now -> {
          FunctionSignature signature =
              Functions.find(now, name, types)
                  .map(Function::signature)
                  .orElseThrow(() -> missing(name));
          return List.of(new SetComment(new ObjectReference.FunctionReference(signature), comment));
        });
  }

  private static InapplicableChange missing(QualifiedName function) {
    return new InapplicableChange(
        new ObjectReference.FunctionReference(new FunctionSignature(function, "")), "is not there");
  }

  private static List<Change> onIndex(
      Situation now, QualifiedName index, Optional<String> comment) {
    if (now.tableOfConstraintIndex(index).isPresent()) {
      return List.of();
    }
    QualifiedName table = now.tableOfIndex(index).map(Relation::name).orElse(index);
    return List.of(
        new SetComment(new ObjectReference.IndexReference(table, index.name()), comment));
  }

  private static List<Change> onType(Situation now, QualifiedName type, Optional<String> comment) {
    return now.isUnmodelled(type) && !now.database().enumTypes().containsKey(type)
        ? List.of()
        : List.of(new SetComment(Types.reference(now, type), comment));
  }

  /** PostgreSQL keeps no empty comment. */
  private Optional<String> comment() {
    cursor.expect("is");
    boolean none = cursor.accept("null");
    Optional<String> comment =
        none ? Optional.empty() : Optional.of(text()).filter(each -> !each.isEmpty());
    cursor.expectEnd();
    return comment;
  }

  private String text() {
    if (cursor.peek().kind() != TokenKind.STRING
        && cursor.peek().kind() != TokenKind.DOLLAR_STRING) {
      throw cursor.error("a string or NULL");
    }
    return cursor.next().value();
  }
}
