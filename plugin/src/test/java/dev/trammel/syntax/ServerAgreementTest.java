package dev.trammel.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What this package says of keywords, names and literals is what a server says. */
class ServerAgreementTest {

  private static EmbeddedPostgres server;
  private static Connection connection;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
    connection = server.getPostgresDatabase().getConnection();
  }

  @AfterAll
  static void stop() throws Exception {
    connection.close();
    server.close();
  }

  private static Set<String> keywords(String categories) throws SQLException {
    Set<String> words = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT word FROM pg_get_keywords() WHERE position(catcode IN '"
                    + categories
                    + "') > 0")) {
      while (rows.next()) {
        words.add(rows.getString(1));
      }
    }
    return words;
  }

  private static Set<String> among(Set<String> words, Predicate<String> claim) {
    Set<String> chosen = new TreeSet<>(words);
    chosen.removeIf(claim.negate());
    return chosen;
  }

  private static String ask(String query, String argument) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, argument);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  @Test
  void keywordsHaveTheServersCategories() throws SQLException {
    Set<String> all = keywords("RTCU");
    assertThat(among(all, Keywords::isReserved)).isEqualTo(keywords("RT"));
    assertThat(among(all, Keywords::isReservedForFunctions)).isEqualTo(keywords("RC"));
    assertThat(among(all, Keywords::mustBeQuoted)).isEqualTo(keywords("RTC"));
  }

  @Test
  void namesAreQuotedAsByQuoteIdent() throws SQLException {
    Set<String> names = keywords("RTCU");
    names.addAll(List.of("a", "A", "a b", "a\"b", "1a", "a$", "_a", "é", "a-b", ""));
    for (String name : names) {
      assertThat(Identifiers.quote(name)).isEqualTo(ask("SELECT quote_ident(?)", name));
    }
  }

  @Test
  void literalsAreQuotedAsByQuoteLiteral() throws SQLException {
    for (String value : List.of("", "a", "it's", "a\\b", "'\\'", "two\nlines", "é")) {
      assertThat(Literals.quote(value)).isEqualTo(ask("SELECT quote_literal(?)", value).strip());
    }
  }

  @Test
  void longNamesAreCutAsByTheServer() throws SQLException {
    for (String name :
        List.of("a".repeat(70), "é".repeat(40), "a" + "é".repeat(40), "😀".repeat(20))) {
      assertThat(Identifiers.isTooLong(name)).isTrue();
      assertThat(Identifiers.truncate(name)).isEqualTo(ask("SELECT ?::name::text", name));
    }
  }

  @Test
  void foldingIsTheServers() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT 1 AS ÄbÇD")) {
      assertThat(Identifiers.fold("ÄbÇD")).isEqualTo(rows.getMetaData().getColumnLabel(1));
    }
  }
}
