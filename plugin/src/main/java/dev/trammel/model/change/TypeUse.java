package dev.trammel.model.change;

import dev.trammel.model.CompositeType;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Where columns, other types, functions and casts mention a type. */
public final class TypeUse {

  private TypeUse() {}

  public static boolean isOf(DataType type, QualifiedName name) {
    return !type.isBuiltIn() && type.qualifiedName().equals(name);
  }

  /** Whether the expression casts to the type. */
  public static boolean mentions(Expression expression, QualifiedName type) {
    return !casts(NameUse.tokens(expression.sql()), type).isEmpty();
  }

  /** Whether the function takes or returns the type. */
  public static boolean mentions(Function function, QualifiedName type) {
    return !signature(NameUse.tokens(function.arguments()), type).isEmpty()
        || !signature(NameUse.tokens(function.returns().orElse("")), type).isEmpty();
  }

  /** Whether the type is made of the other one. */
  public static boolean mentions(UserType made, QualifiedName type) {
    if (made instanceof DomainType domain) {
      return isOf(domain.baseType(), type);
    } else if (made instanceof CompositeType composite) {
      return composite.attributes().stream().anyMatch(each -> isOf(each.type(), type));
    }
    return made instanceof RangeType range && isOf(range.subtype(), type);
  }

  private static List<NameUse.Found> casts(List<Token> tokens, QualifiedName type) {
    List<NameUse.Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      NameUse.endingAt(tokens, i, type).filter(each -> isCast(tokens, each)).ifPresent(found::add);
    }
    return found;
  }

  private static boolean isCast(List<Token> tokens, NameUse.Found name) {
    Token before = name.from() > 0 ? tokens.get(name.from() - 1) : null;
    return before != null && (before.isSymbol("::") || before.isWord("as"));
  }

  /** In a signature a type stands last, behind a mode and a name. */
  private static List<NameUse.Found> signature(List<Token> tokens, QualifiedName type) {
    List<NameUse.Found> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean last =
          i + 1 == tokens.size()
              || (!tokens.get(i + 1).isName() && !tokens.get(i + 1).isSymbol("."))
              || tokens.get(i + 1).isWord("default");
      if (last) {
        NameUse.endingAt(tokens, i, type).ifPresent(found::add);
      }
    }
    return found;
  }

  static Database rename(Database before, QualifiedName from, QualifiedName to) {
    Database after =
        DefinedObjects.renameType(
            Expressions.map(before, each -> expression(each, from, to)), from, to);
    for (Table table : after.tables().values()) {
      after =
          table.columns().stream().anyMatch(each -> isOf(each.type(), from))
              ? after.with(columns(table, from, to))
              : after;
    }
    for (UserType type : after.types().values()) {
      after = after.with(type(type, from, to));
    }
    for (Function function : after.functions().values()) {
      if (mentions(function, from)) {
        after =
            after
                .withoutFunction(function.signature())
                .with(
                    function.withSignature(
                        signature(function.arguments(), from, to),
                        function.returns().map(each -> signature(each, from, to))));
      }
    }
    return after;
  }

  private static Table columns(Table table, QualifiedName from, QualifiedName to) {
    return table.withColumns(
        table.columns().stream()
            .map(each -> each.withType(dataType(each.type(), from, to)))
            .toList());
  }

  private static UserType type(UserType type, QualifiedName from, QualifiedName to) {
    if (type instanceof DomainType domain) {
      return domain.withBaseType(dataType(domain.baseType(), from, to));
    } else if (type instanceof CompositeType composite) {
      return composite.withAttributes(
          composite.attributes().stream()
              .map(each -> each.withType(dataType(each.type(), from, to)))
              .toList());
    }
    RangeType range = (RangeType) type;
    return range.withSubtype(dataType(range.subtype(), from, to));
  }

  private static DataType dataType(DataType type, QualifiedName from, QualifiedName to) {
    return isOf(type, from)
        ? new DataType(to.schema(), to.name(), type.modifiers(), type.arrayDimensions())
        : type;
  }

  private static Expression expression(
      Expression expression, QualifiedName from, QualifiedName to) {
    List<Token> tokens = NameUse.tokens(expression.sql());
    List<NameUse.Found> found = casts(tokens, from);
    return found.isEmpty()
        ? expression
        : new Expression(NameUse.replace(expression.sql(), tokens, found, NameUse.written(to)));
  }

  private static String signature(String sql, QualifiedName from, QualifiedName to) {
    List<Token> tokens = NameUse.tokens(sql);
    return NameUse.replace(sql, tokens, signature(tokens, from), NameUse.written(to));
  }
}
