package dev.trammel.source.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published JSON Schema and the reader know the same keys. */
class CatalogSchemaTest {

  /** Where each kind of object stands in a catalog; {@code stranger} is a key that none has. */
  private static final Map<String, String> PLACES =
      Map.of(
          "", "{stranger: 1}",
          "library", "{library: {stranger: 1}}",
          "registry", "{registries: {r: {stranger: 1}}}",
          "target", "{targets: {t: {stranger: 1}}}",
          "link", "{targets: {t: {links: [{stranger: 1}]}}}",
          "members", "{targets: {t: {members: {stranger: 1}}}}",
          "parameter", "{targets: {t: {parameters: [{stranger: 1}]}}}",
          "none", "{targets: {t: {parameters: [{python: {none: x, stranger: 1}}]}}}",
          "argument", "{targets: {t: {parameters: [{python: {argument: x, stranger: 1}}]}}}");

  @TestFactory
  Stream<DynamicTest> theReaderKnowsTheKeysOfTheSchema() throws IOException {
    JsonNode schema = schema();
    assertThat(PLACES.keySet()).containsAll(names(schema.get("$defs")));
    return PLACES.entrySet().stream()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place.getKey().isEmpty() ? "catalog" : place.getKey(),
                    () -> {
                      JsonNode object =
                          place.getKey().isEmpty()
                              ? schema
                              : schema.get("$defs").get(place.getKey());
                      assertThat(known(place.getValue()))
                          .isEqualTo(names(object.get("properties")));
                    }));
  }

  /** The keys that the report of an unknown one offers. */
  private static Set<String> known(String catalog) {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(new CatalogReader(diagnostics).read(new SourceText("catalog.yaml", catalog)))
        .isEmpty();
    Diagnostic unknown =
        diagnostics.all().stream()
            .filter(each -> each.message().contains("\"stranger\""))
            .findFirst()
            .orElseThrow();
    Set<String> keys =
        new TreeSet<>(List.of(unknown.expected().orElseThrow().replace("one of ", "").split(", ")));
    // An argument that says none: is the other kind, so the reader looks for the key.
    if (keys.contains("argument")) {
      keys.remove("none");
    }
    return keys;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.properties().forEach(entry -> names.add(entry.getKey()));
    return names;
  }

  private static JsonNode schema() throws IOException {
    try (InputStream stream = CatalogReader.class.getResourceAsStream("catalog.schema.json")) {
      return new ObjectMapper().readTree(stream);
    }
  }
}
