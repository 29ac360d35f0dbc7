package dev.trammel.artifact.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.Schemas;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsonSchemaEmitterTest {

  /** {@code cases/json-schema/<case>/schema.sql} gives {@code expected/*.schema.json}. */
  @TestFactory
  Stream<DynamicTest> schemas() {
    return GoldenCase.each(
        "json-schema", each -> each.expected().assertHoldsTexts(emit(each.text("schema.sql"))));
  }

  @Test
  void aTablesNameNeverLeavesTheFolder() {
    Database database =
        Database.EMPTY.with(Table.of(QualifiedName.of("../A/b c"), List.of(), List.of()));

    assertThat(JsonSchemaEmitter.emit(database, List.of()))
        .extracting(Artifact::path)
        .containsExactly("..%2F%41%2Fb%20c.schema.json");
  }

  private static Map<String, String> emit(String sql) {
    Map<String, String> files = new TreeMap<>();
    for (Artifact artifact : JsonSchemaEmitter.emit(Schemas.written(sql), List.of())) {
      files.put(artifact.path(), artifact.content());
    }
    return files;
  }
}
