package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.IndexKey;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether two bounds of partitions say the same: PostgreSQL prints values in its own way. */
final class BoundEquality {

  private final ExpressionEquality equality;
  private final List<DataType> types;

  private BoundEquality(ExpressionEquality equality, List<DataType> types) {
    this.equality = equality;
    this.types = types;
  }

  /** Of partitions of that table. */
  static BoundEquality in(Database database, QualifiedName parent, ExpressionEquality equality) {
    Optional<Table> table = database.table(parent);
    List<DataType> types =
        table
            .flatMap(each -> each.lineage().partitionKey())
            .map(key -> types(key, table.get()))
            .orElse(List.of());
    return new BoundEquality(equality, types);
  }

  private static List<DataType> types(PartitionKey key, Table table) {
    return key.keys().stream()
        .map(
            each ->
                each.term() instanceof IndexKey.ColumnTerm term
                    ? table.column(term.column()).map(Column::type).orElse(DataType.TEXT)
                    : DataType.TEXT)
        .toList();
  }

  boolean equal(PartitionBound left, PartitionBound right) {
    if (left instanceof PartitionBound.Range former
        && right instanceof PartitionBound.Range later) {
      return equal(former.from(), later.from()) && equal(former.to(), later.to());
    } else if (left instanceof PartitionBound.Values former
        && right instanceof PartitionBound.Values later) {
      return sameValues(former.values(), later.values());
    }
    return left.equals(right);
  }

  private boolean equal(List<Expression> left, List<Expression> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!equal(left.get(i), right.get(i), type(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean sameValues(List<Expression> left, List<Expression> right) {
    List<Expression> rest = new ArrayList<>(right);
    for (Expression each : left) {
      Optional<Expression> same =
          rest.stream().filter(other -> equal(each, other, type(0))).findFirst();
      if (same.isEmpty()) {
        return false;
      }
      rest.remove(same.get());
    }
    return rest.isEmpty();
  }

  private DataType type(int key) {
    return key < types.size() ? types.get(key) : DataType.TEXT;
  }

  private boolean equal(Expression left, Expression right, DataType type) {
    boolean word = left.sql().equalsIgnoreCase("null") && right.sql().equalsIgnoreCase("null");
    Optional<String> former = value(left, type);
    return word
        || left.equals(right)
        || (former.isPresent() && former.equals(value(right, type)))
        || equality.equalDefaults(left, right, type);
  }

  /** The one literal of the expression, as its type prints it; empty for anything else. */
  private static Optional<String> value(Expression expression, DataType type) {
    try {
      StringBuilder value = new StringBuilder();
      int literals = 0;
      for (Token token : Lexer.tokens(expression.sql())) {
        if (token.isSymbol("::")) {
          break;
        } else if (token.kind() == TokenKind.STRING || token.kind() == TokenKind.NUMBER) {
          value.append(token.value());
          literals++;
        } else if (token.text().equals("-") && literals == 0) {
          value.append('-');
        } else if (literals > 0 || !token.isName() || token.isWord("minvalue")) {
          return Optional.empty();
        }
      }
      return literals == 1 ? Optional.of(printed(value.toString(), type)) : Optional.empty();
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }

  /** A moment without a zone is one in the session's, which offline nobody knows. */
  private static String printed(String value, DataType type) {
    if (type.name().startsWith("timestamp")) {
      String moment =
          value.strip().replace('T', ' ').replaceFirst("(:[0-9]{2})(Z|[+-]00(:?00)?)$", "$1");
      String complete = moment.matches("[0-9-]{10}") ? moment + " 00:00:00" : moment;
      return complete.matches("[0-9-]{10} [0-9]{2}:[0-9]{2}") ? complete + ":00" : complete;
    }
    return value;
  }
}
