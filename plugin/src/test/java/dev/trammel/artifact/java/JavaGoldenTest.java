package dev.trammel.artifact.java;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.GoldenCase;
import dev.trammel.cases.Schemas;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code cases/java/<case>/schema.sql} gives {@code expected/**.java}. */
class JavaGoldenTest {

  @TestFactory
  Stream<DynamicTest> sources() {
    return GoldenCase.each(
        "java", each -> each.expected().assertHoldsTexts(emit(each.text("schema.sql"))));
  }

  private static Map<String, String> emit(String sql) {
    Map<String, String> files = new TreeMap<>();
    for (Artifact artifact : GeneratedCode.emit(Schemas.written(sql)).artifacts()) {
      files.put(artifact.path(), artifact.content());
    }
    return files;
  }
}
