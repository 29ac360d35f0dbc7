package dev.trammel.model.expression;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Set;

/**
 * Whether an expression may give another value for every row. PostgreSQL computes a default that
 * does not once, and stores it beside the table; one that does, it writes into every row.
 */
public final class Volatility {

  /** The volatile functions of {@code pg_catalog} that a default can sensibly call. */
  private static final Set<String> VOLATILE =
      Set.of(
          "clock_timestamp",
          "currval",
          "gen_random_uuid",
          "lastval",
          "nextval",
          "pg_current_xact_id",
          "pg_sleep",
          "random",
          "random_normal",
          "set_config",
          "setval",
          "timeofday",
          "txid_current",
          "uuidv4",
          "uuidv7");

  /** Functions of extensions that users call unqualified. */
  private static final Set<String> EXTENSIONS =
      Set.of(
          "uuid_generate_v1",
          "uuid_generate_v1mc",
          "uuid_generate_v4",
          "gen_random_bytes",
          "gen_salt",
          "nanoid");

  private Volatility() {}

  /** Whether it may. */
  public static boolean isVolatile(Expression expression, Database database) {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(expression.sql());
    } catch (LexicalError e) {
      return true;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean calls = tokens.get(i).isName() && tokens.get(i + 1).isSymbol("(");
      if (calls && isVolatile(tokens, i, database)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVolatile(List<Token> tokens, int at, Database database) {
    String name = tokens.get(at).value();
    boolean qualified = at > 1 && tokens.get(at - 1).isSymbol(".");
    String schema = qualified ? tokens.get(at - 2).value() : QualifiedName.PUBLIC;
    QualifiedName function = new QualifiedName(schema, name);
    List<Function> own =
        database.functions().values().stream()
            .filter(each -> each.name().equals(function))
            .toList();
    if (!own.isEmpty()) {
      return own.stream().anyMatch(each -> each.volatility() == Function.Volatility.VOLATILE);
    }
    return VOLATILE.contains(name) || EXTENSIONS.contains(name);
  }
}
