package dev.trammel.source.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SimpleQueryProtocol;
import dev.trammel.postgres.TestServer;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random texts are cut into the statements, and read as the values, that a server finds. */
class SplitterServerTest {

  private static final int TEXTS = Integer.getInteger("trammel.texts", 6_000);

  /** What is hard to tell apart, in and around quotes. */
  private static final List<String> TRICKY =
      List.of(
          "'",
          "''",
          "\"",
          "\"\"",
          "E'",
          "e'",
          "U&'",
          "u&\"",
          "N'",
          "B'",
          "X'",
          "$$",
          "$a$",
          "$A$",
          "$a",
          "$1",
          "--",
          "--\n",
          "/*",
          "*/",
          "/",
          "*",
          ";",
          "(",
          ")",
          "[",
          "]",
          "\\",
          "\\'",
          "\\\\",
          "\n",
          "\r\n",
          " ",
          "\t",
          "a",
          "b",
          "1",
          "0x1f",
          "1_0",
          ".5",
          "1.",
          "e",
          "é",
          ":",
          "::",
          "+",
          "-",
          "@",
          "||",
          "=",
          "SELECT",
          " SELECT ",
          " AS ",
          " UESCAPE '!'",
          "!0061",
          "\\0061",
          "\\x41",
          "\\u00e9",
          "\\101",
          "begin",
          "end",
          "case",
          "atomic",
          ",");

  private static ServerDatabase database;
  private static Connection connection;

  @BeforeAll
  static void connect() throws SQLException {
    database = TestServer.database("SELECT 1");
    connection = database.connect();
    try (var statement = connection.createStatement()) {
      statement.execute("SET statement_timeout = '10s'");
    }
  }

  @AfterAll
  static void disconnect() throws SQLException {
    connection.close();
    database.close();
  }

  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void statementsAreTheServers(long seed) throws SQLException {
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < TEXTS / 3; i++) {
      String text = text(random);
      accepted += agrees(text) ? 1 : 0;
    }
    assertThat(accepted).as("texts that the server takes").isGreaterThan(TEXTS / 30);
  }

  /** Statements that have a chance to be taken, with noise. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int statements = 1 + random.nextInt(4);
    for (int i = 0; i < statements; i++) {
      text.append(noise(random)).append("SELECT ").append(noise(random));
      text.append(literal(random)).append(noise(random));
      if (random.nextInt(3) == 0) {
        text.append(" AS ").append(name(random));
      }
      text.append(noise(random)).append(random.nextInt(12) == 0 ? "" : ";");
    }
    if (random.nextInt(4) == 0) {
      int at = random.nextInt(text.length() + 1);
      text.insert(at, any(random));
    }
    return text.toString();
  }

  private static String any(Random random) {
    return TRICKY.get(random.nextInt(TRICKY.size()));
  }

  private static String some(Random random, int most) {
    StringBuilder some = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.append(any(random));
    }
    return some.toString();
  }

  private static String noise(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> "/*" + some(random, 3).replace("/*", "").replace("*/", "") + "*/";
      case 1 -> "/* /*" + some(random, 2).replace("/*", "").replace("*/", "") + "*/ ; */";
      case 2 -> "--" + some(random, 3).replace("\n", "").replace("\r", "") + "\n";
      case 3 -> "\n";
      default -> " ";
    };
  }

  private static String literal(Random random) {
    String inside = some(random, 4);
    String quoted = inside.replace("'", "''");
    return switch (random.nextInt(9)) {
      case 0 -> "'" + quoted + "'";
      case 1 -> "'" + quoted + "'\n  '" + some(random, 2).replace("'", "''") + "'";
      case 2 -> "E'" + inside.replace("'", "\\'") + "'";
      case 3 -> "U&'" + quoted + "'";
      case 4 -> "U&'" + quoted.replace("\\", "") + "' UESCAPE '!'";
      case 5 -> "$" + "x$" + inside.replace("$", "") + "$x$";
      case 6 -> "$$" + inside.replace("$", "") + "$$";
      case 7 -> "('" + quoted + "')";
      default -> some(random, 2);
    };
  }

  private static String name(Random random) {
    String inside = "n" + some(random, 2).replace("\"", "\"\"");
    return random.nextBoolean() ? "\"" + inside + "\"" : "U&\"" + inside + "\"";
  }

  /** Whether the server takes the text; fails when what is read differs. */
  private static boolean agrees(String text) throws SQLException {
    SplitText split = StatementSplitter.split(new SourceText("t", text));
    List<String> findings =
        split.diagnostics().stream().map(DiagnosticFormatter::firstLine).toList();
    List<String> values;
    try {
      values = SimpleQueryProtocol.values(connection, text);
    } catch (SQLException e) {
      SimpleQueryProtocol.values(connection, "ROLLBACK");
      if (String.valueOf(e.getMessage()).contains("unterminated")) {
        assertThat(findings).as("%s%n%s", e.getMessage(), text).isNotEmpty();
      }
      return false;
    }
    assertThat(findings).as(text).isEmpty();
    List<List<Token>> statements =
        split.statements().stream().map(StatementText::tokens).collect(Collectors.toList());
    assertThat(statements).as(text).hasSameSizeAs(values);
    for (int i = 0; i < statements.size(); i++) {
      String value = values.get(i);
      reading(statements.get(i)).ifPresent(it -> assertThat(it).as(text).isEqualTo(value));
    }
    return true;
  }

  /** {@code name=value} of {@code SELECT 'value' AS name}; empty for what does more. */
  private static Optional<String> reading(List<Token> tokens) {
    List<Token> bare =
        tokens.stream().filter(each -> !each.isSymbol("(") && !each.isSymbol(")")).toList();
    boolean named = bare.size() == 4 && bare.get(2).isWord("as");
    if ((bare.size() != 2 && !named) || !bare.get(0).isWord("select")) {
      return Optional.empty();
    }
    Token literal = bare.get(1);
    boolean text = literal.kind() == TokenKind.STRING || literal.kind() == TokenKind.DOLLAR_STRING;
    String unnamed = literal.text().matches("(?s)[nN].*") ? "bpchar" : "?column?";
    String name = named ? Identifiers.truncate(bare.get(3).value()) : unnamed;
    return text ? Optional.of(name + "=" + literal.value()) : Optional.empty();
  }
}
