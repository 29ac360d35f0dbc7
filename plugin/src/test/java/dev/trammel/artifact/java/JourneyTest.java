package dev.trammel.artifact.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.Schemas;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs a user's code, {@code generated/Journey.java}, on generated classes and a server. */
class JourneyTest {

  @TempDir private static Path folder;

  private static ServerDatabase server;
  private static JavaOutput output;
  private static Class<?> journey;

  @BeforeAll
  static void generateAndCompile() throws Exception {
    String sql = resource("platform.sql");
    server = TestServer.database(sql);
    output = GeneratedCode.emit(Schemas.written(sql));
    Artifact user = new Artifact("com/example/app/Journey.java", resource("Journey.java"));
    journey = GeneratedCode.load(folder, output, user).loadClass("com.example.app.Journey");
  }

  @AfterAll
  static void drop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> journeys() {
    return Arrays.stream(journey.getDeclaredMethods())
        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .sorted(Comparator.comparing(Method::getName))
        .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(method)));
  }

  private static void run(Method method) throws Exception {
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      method.invoke(journey.getConstructor(Connection.class).newInstance(connection));
      connection.rollback();
    } catch (InvocationTargetException e) {
      throw new AssertionError(method.getName() + ": " + e.getCause(), e.getCause());
    }
  }

  @Test
  void namesTheChecksThatItDoesNotJudge() {
    assertThat(output.untranslated())
        .extracting(UntranslatedCheck::constraint)
        .containsExactly("key_is_plain");
    assertThat(output.artifacts())
        .filteredOn(artifact -> artifact.path().endsWith("/CrewaiAgentValidator.java"))
        .singleElement()
        .extracting(Artifact::content)
        .asString()
        .contains("<li>{@code key_is_plain}: {@code agent_key ~ '^[a-z-]+$'}");
  }

  static String resource(String name) throws IOException {
    try (InputStream in = JourneyTest.class.getResourceAsStream("/generated/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
