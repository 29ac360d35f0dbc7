package dev.trammel.source.markdown;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.doc.ConstraintEntry;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what follows a constraint's name in a doc. */
final class ConstraintDefinition {

  private static final String ARROW = " → ";

  /** The information schema gives plain names, never quoted. */
  private static final Pattern PLAIN_FOREIGN_KEY =
      Pattern.compile("([^()\\n]+?)" + ARROW + "([^()\\n]+)\\(([^()\\n]+)\\)");

  private ConstraintDefinition() {}

  /** Why the definition cannot be understood, if so. */
  static Optional<TokenCursor.Malformed> check(ConstraintEntry entry, boolean trammel) {
    try {
      parse(entry, trammel);
      return Optional.empty();
    } catch (TokenCursor.Malformed e) {
      return Optional.of(e);
    }
  }

  /**
   * The constraint. What the information-schema dialect does not show, such as a foreign key's
   * actions and the schema of its table, has PostgreSQL's default.
   */
  static Constraint parse(ConstraintEntry entry, boolean trammel) throws TokenCursor.Malformed {
    String name = entry.name().value();
    String definition = entry.definition().value();
    return switch (entry.kind()) {
      case PRIMARY_KEY -> primaryKey(name, definition);
      case FOREIGN_KEY ->
          trammel ? foreignKeyInFull(name, definition) : plainForeignKey(name, definition);
      case UNIQUE -> unique(name, definition);
      case CHECK -> check(name, definition);
    };
  }

  private static PrimaryKey primaryKey(String name, String definition)
      throws TokenCursor.Malformed {
    TokenCursor cursor = new TokenCursor(definition);
    cursor.expectWords("PRIMARY KEY");
    PrimaryKey key = new PrimaryKey(name, cursor.names(), deferrability(cursor));
    cursor.expectEnd();
    return key;
  }

  private static UniqueConstraint unique(String name, String definition)
      throws TokenCursor.Malformed {
    TokenCursor cursor = new TokenCursor(definition);
    cursor.expectWords("UNIQUE");
    boolean nullsNotDistinct = cursor.acceptWords("NULLS NOT DISTINCT");
    UniqueConstraint unique =
        new UniqueConstraint(name, cursor.names(), nullsNotDistinct, deferrability(cursor));
    cursor.expectEnd();
    return unique;
  }

  private static CheckConstraint check(String name, String definition)
      throws TokenCursor.Malformed {
    TokenCursor cursor = new TokenCursor(definition);
    cursor.expectWords("CHECK");
    Expression expression = Expressions.of(cursor.parenthesised());
    boolean noInherit = cursor.acceptWords("NO INHERIT");
    boolean notValid = cursor.acceptWords("NOT VALID");
    cursor.expectEnd();
    return new CheckConstraint(name, expression, noInherit, !notValid);
  }

  private static ForeignKey plainForeignKey(String name, String definition)
      throws TokenCursor.Malformed {
    Matcher plain = PLAIN_FOREIGN_KEY.matcher(definition);
    if (!plain.matches()) {
      throw new TokenCursor.Malformed("foreign key has another form", "column → table(column)", 0);
    }
    return ForeignKey.of(
        name,
        List.of(plain.group(1).split(", ", -1)),
        QualifiedName.of(plain.group(2)),
        List.of(plain.group(3).split(", ", -1)));
  }

  private static ForeignKey foreignKeyInFull(String name, String definition)
      throws TokenCursor.Malformed {
    int arrow = definition.indexOf(ARROW);
    if (arrow < 0) {
      throw new TokenCursor.Malformed("foreign key has another form", "column → table(column)", 0);
    }
    TokenCursor left = new TokenCursor(definition.substring(0, arrow));
    List<String> columns = left.namesUntil();
    left.expectEnd();
    TokenCursor right = new TokenCursor(definition.substring(arrow + ARROW.length()));
    QualifiedName table = right.qualifiedName();
    List<String> referenced = right.names();
    boolean matchFull = right.acceptWords("MATCH FULL");
    ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
    ReferentialAction onDelete = ReferentialAction.NO_ACTION;
    while (right.acceptWords("ON")) {
      if (right.acceptWords("UPDATE")) {
        onUpdate = action(right);
      } else {
        right.expectWords("DELETE");
        onDelete = action(right);
      }
    }
    Deferrability deferrability = deferrability(right);
    boolean notValid = right.acceptWords("NOT VALID");
    right.expectEnd();
    return new ForeignKey(
        name, columns, table, referenced, onDelete, onUpdate, matchFull, deferrability, !notValid);
  }

  private static ReferentialAction action(TokenCursor cursor) throws TokenCursor.Malformed {
    for (ReferentialAction action : ReferentialAction.values()) {
      if (cursor.acceptWords(action.sql())) {
        return action;
      }
    }
    throw cursor.malformed("action of the foreign key is unknown", "CASCADE, SET NULL, …");
  }

  private static Deferrability deferrability(TokenCursor cursor) {
    if (cursor.acceptWords("DEFERRABLE")) {
      return cursor.acceptWords("INITIALLY DEFERRED")
          ? Deferrability.INITIALLY_DEFERRED
          : Deferrability.DEFERRABLE;
    }
    return Deferrability.NOT_DEFERRABLE;
  }
}
