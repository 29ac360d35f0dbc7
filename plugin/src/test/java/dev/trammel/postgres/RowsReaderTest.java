package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.model.QualifiedName;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsReaderTest {

  private static final String ID = "11111111-1111-1111-1111-111111111111";

  @Test
  void valuesComeInJavasTypes() throws SQLException {
    String sql =
        """
        CREATE TYPE mood AS ENUM ('calm');
        CREATE TABLE agents (id uuid, name text, runs integer, share numeric(3,2), on_ boolean,
          made timestamptz, tags text[], others uuid[], doc jsonb, mood mood, nothing text);
        INSERT INTO agents VALUES ('%s', 'a', 3, 0.70, true, '2026-01-02 03:04:05+02',
          '{x,NULL}', '{%s}', '{"a": 1}', 'calm', NULL);
        """
            .formatted(ID, ID);
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("id", UUID.fromString(ID));
    expected.put("name", "a");
    expected.put("runs", 3);
    expected.put("share", new BigDecimal("0.70"));
    expected.put("on_", true);
    expected.put("made", OffsetDateTime.parse("2026-01-02T01:04:05Z"));
    expected.put("tags", java.util.Arrays.asList("x", null));
    expected.put("others", List.of(UUID.fromString(ID)));
    expected.put("doc", "{\"a\": 1}");
    expected.put("mood", "calm");
    expected.put("nothing", null);
    QualifiedName agents = QualifiedName.of("agents");
    try (ServerDatabase database = TestServer.database(sql)) {
      assertThat(RowsReader.read(database.address(), List.of(agents)))
          .isEqualTo(Map.of(agents, List.of(expected)));
    }
  }

  @Test
  void aMissingTableIsNamed() throws SQLException {
    try (ServerDatabase database = TestServer.database("SELECT 1")) {
      assertThatThrownBy(
              () -> RowsReader.read(database.address(), List.of(QualifiedName.of("crews"))))
          .asInstanceOf(type(DiagnosticsException.class))
          .satisfies(
              e -> {
                assertThat(e.diagnostics().get(0).code()).isEqualTo(Code.TR511);
                assertThat(e.diagnostics().get(0).message()).contains("crews");
              });
    }
  }
}
