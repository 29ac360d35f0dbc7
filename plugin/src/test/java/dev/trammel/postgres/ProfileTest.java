package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.DataType;
import dev.trammel.model.Extension;
import dev.trammel.model.IndexKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Profile SUPABASE = ProfileReader.named("supabase");
  private static final String OWNER = "11111111-1111-1111-1111-111111111111";

  private static ServerDatabase database;

  @BeforeAll
  static void create() throws SQLException {
    database =
        TestServer.database(
            SUPABASE,
            """
            CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA extensions;
            CREATE TABLE notes (
              id uuid PRIMARY KEY DEFAULT uuid_generate_v4(),
              owner uuid REFERENCES auth.users (id) DEFAULT auth.uid(),
              embedding vector(1536),
              small vector(3)
            );
            CREATE INDEX notes_embedding ON notes USING hnsw (embedding vector_cosine_ops);
            ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
            CREATE POLICY own ON notes TO authenticated USING (owner = (SELECT auth.uid()));
            """);
    TestServer.execute(database, "INSERT INTO auth.users (id) VALUES ('" + OWNER + "')");
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void managedSchemasAndExtensionsAreNotTheProjects() {
    Catalog catalog = database.read(SUPABASE.scope());
    assertThat(catalog.database().tables().keySet()).containsExactly(QualifiedName.of("notes"));
    // The schema that platform and project share, with the platform's grants on it.
    assertThat(catalog.database().schemas().keySet()).containsExactly("public");
    assertThat(catalog.database().functions()).isEmpty();
    assertThat(catalog.database().extensions().values())
        .containsExactly(new Extension("vector", "extensions"));
    assertThat(catalog.unmodelled()).isEmpty();
  }

  @Test
  void vectorColumnsAndTheirIndexesAreReadAsTheRealOnesWouldBe() {
    Table notes = database.read(SUPABASE.scope()).database().table(QualifiedName.of("notes")).get();
    assertThat(notes.column("embedding").get().type())
        .isEqualTo(new DataType("extensions", "vector", List.of("1536"), 0));
    assertThat(notes.index("notes_embedding").get().method()).isEqualTo("hnsw");
    IndexKey key = notes.index("notes_embedding").get().keys().get(0);
    assertThat(key.operatorClass()).contains("vector_cosine_ops");
  }

  @Test
  void vectorsAreKeptAndTheirDimensionsChecked() throws SQLException {
    String numbers = "[" + "0.5,".repeat(1535) + "0.5]";
    TestServer.execute(
        database, "INSERT INTO notes (embedding, small) VALUES ('" + numbers + "', '[1,2,3]')");
    assertThat(value("SELECT embedding FROM notes")).isEqualTo(numbers);
    assertThat(value("SELECT round((small <=> '[1,2,4]')::numeric, 4) FROM notes"))
        .isEqualTo("0.0085");
    assertThatThrownBy(
            () -> TestServer.execute(database, "INSERT INTO notes (small) VALUES ('[1,2]')"))
        .hasMessageContaining("expected 3 dimensions, not 2");
  }

  @Test
  void theStandInSaysThatItIsOne() {
    assertThat(database.standIns()).containsExactly("vector");
  }

  @Test
  void policiesSeeTheUserOfTheRequest() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO notes (owner) VALUES ('" + OWNER + "')");
      statement.execute("SET request.jwt.claims TO '{\"sub\": \"" + OWNER + "\"}'");
      statement.execute("SET ROLE authenticated");
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM notes")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1);
      }
      statement.execute("SET ROLE anon");
      try (ResultSet row = statement.executeQuery("SELECT count(*) FROM notes")) {
        row.next();
        assertThat(row.getInt(1)).isZero();
      }
    }
  }

  @Test
  void severalDatabasesOfOneServerMayHaveTheProfile() {
    try (ServerDatabase other = TestServer.get().createDatabase("other", SUPABASE)) {
      assertThat(other.read(SUPABASE.scope()).database().tables()).isEmpty();
      assertThat(other.standIns()).isEmpty();
    }
  }

  @Test
  void thePlainProfileAddsNothing() {
    Profile plain = ProfileReader.named("plain");
    assertThat(plain).isEqualTo(Profile.PLAIN);
    try (ServerDatabase other = TestServer.get().createDatabase("plain", plain)) {
      Catalog catalog = other.read(ReadScope.ALL);
      assertThat(catalog.database()).isEqualTo(dev.trammel.model.Database.EMPTY);
      assertThat(catalog.unmodelled()).isEmpty();
    }
  }

  @Test
  void anUnknownKeyAndAMissingNameAreErrors() {
    Diagnostics diagnostics = new Diagnostics();
    ProfileReader.read(
        "my.sql", "-- profile search-path: public\n-- profile nam: x\n", diagnostics);
    assertThat(diagnostics.all()).hasSize(2).allMatch(each -> each.code() == Code.TR101);
    assertThat(diagnostics.all().get(1).position()).isEqualTo(new Position("my.sql", 2, 12));
  }

  private static String value(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
