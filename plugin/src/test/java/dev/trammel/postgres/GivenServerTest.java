package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.DiagnosticsException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenServerTest {

  private static final String DATABASES = "SELECT datname FROM pg_database ORDER BY 1";
  private static final String ROLES = "SELECT rolname FROM pg_roles ORDER BY 1";

  private static final Profile WITH_A_ROLE =
      ProfileReader.read(
          "p.sql",
          "-- profile name: p\nCREATE ROLE given_server_test;\n",
          new dev.trammel.diagnostic.Diagnostics());

  @Test
  void databasesAndRolesThatItMadeAreDroppedAndNothingElse() throws SQLException {
    try (ServerDatabase home = TestServer.database("CREATE TABLE mine (id integer)")) {
      List<String> databases = names(home, DATABASES);
      List<String> roles = names(home, ROLES);
      try (GivenServer server = GivenServer.connect(home.address())) {
        assertThat(server.majorVersion()).isEqualTo(TestServer.get().majorVersion());
        ServerDatabase created = server.createDatabase("shadow", WITH_A_ROLE);
        assertThat(created.name()).startsWith("trammel_shadow_");
        TestServer.execute(created, "CREATE TABLE theirs (id integer)");
        assertThat(names(home, DATABASES)).contains(created.name());
        assertThat(names(home, ROLES)).contains("given_server_test");
      }
      assertThat(names(home, DATABASES)).isEqualTo(databases);
      assertThat(names(home, ROLES)).isEqualTo(roles);
      assertThat(home.read(ReadScope.ALL).database().tables()).hasSize(1);
    }
  }

  @Test
  void aUserWhoMayNotCreateDatabasesIsToldSo() throws SQLException {
    try (ServerDatabase home = TestServer.database("CREATE ROLE weak LOGIN PASSWORD 'secret1'")) {
      Address weak = new Address(home.address().url(), Optional.of("weak"), Optional.of("secret1"));
      assertThatThrownBy(() -> GivenServer.connect(weak))
          .asInstanceOf(type(DiagnosticsException.class))
          .satisfies(e -> assertThat(e.diagnostics().get(0).code()).isEqualTo(Code.TR512));
      TestServer.execute(home, "DROP ROLE weak");
    }
  }

  @Test
  void aServerThatTakesNoWritesIsNamedAsSuch() throws SQLException {
    String reader =
        "CREATE ROLE bookworm LOGIN CREATEDB PASSWORD 'secret1';"
            + " ALTER ROLE bookworm SET default_transaction_read_only = on";
    try (ServerDatabase home = TestServer.database(reader)) {
      Address address =
          new Address(home.address().url(), Optional.of("bookworm"), Optional.of("secret1"));
      assertThatThrownBy(() -> GivenServer.connect(address))
          .asInstanceOf(type(DiagnosticsException.class))
          .satisfies(
              e ->
                  assertThat(e.diagnostics())
                      .singleElement()
                      .satisfies(
                          it -> {
                            assertThat(it.code()).isEqualTo(Code.TR512);
                            assertThat(it.message()).isEqualTo("the server takes no writes");
                          }));
      TestServer.execute(home, "DROP ROLE bookworm");
    }
  }

  @Test
  void credentialsAreNeverPrinted() {
    Address inUrl = Address.of("jdbc:postgresql://joe:pw1@localhost:1/db?user=joe&password=pw2");
    assertThat(inUrl).hasToString("jdbc:postgresql://localhost:1/db");
    assertThatThrownBy(() -> GivenServer.connect(inUrl))
        .asInstanceOf(type(DiagnosticsException.class))
        .satisfies(
            e ->
                assertThat(e.getMessage() + e.diagnostics())
                    .contains("jdbc:postgresql://localhost:1/db")
                    .doesNotContain("pw1")
                    .doesNotContain("pw2"));
    assertThatThrownBy(() -> Address.of("jdbc:mysql://host/db?password=pw3").connect())
        .asInstanceOf(type(DiagnosticsException.class))
        .satisfies(e -> assertThat(e.getMessage() + e.diagnostics()).doesNotContain("pw3"));
  }

  private static List<String> names(ServerDatabase database, String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
