package dev.trammel.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Builds what is rendered with CrewAI 1.3.0 and reads it back. CrewAI drops keywords that it does
 * not know without a word, so that an object could be built proves nothing.
 */
@Tag("python")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealCrewAiTest {

  private static final Path EXPECTATIONS = Project.RESOURCES.resolve("expectations.yaml");
  private static final Path EVERY_PARAMETER = Project.RESOURCES.resolve("every-parameter.yaml");
  private static final List<String> COUNTED = List.of("agent", "crew", "task");

  private JsonNode report;

  @Test
  void sixtyParametersHaveACounterpartTwoAreCarriedByTheCrewFiveHaveNone() throws Exception {
    Map<String, String> kinds = new TreeMap<>();
    Map<String, String> reasons = new TreeMap<>();
    for (String name : COUNTED) {
      Target target = Project.catalog().target(name).orElseThrow();
      for (Parameter parameter : target.parameters()) {
        String column = target.table().value() + "." + parameter.name();
        kinds.put(column, kind(parameter));
        if (kind(parameter).equals("none")) {
          reasons.put(column, ((Counterpart.None) parameter.counterpart()).reason());
        }
      }
    }
    Map<String, String> expected = new TreeMap<>();
    for (String kind : List.of("counterpart", "carried", "none")) {
      columns(kind).forEach(column -> expected.put(column, kind));
    }

    assertThat(kinds).isEqualTo(expected).hasSize(67);
    assertThat(columns("counterpart")).hasSize(60);
    assertThat(columns("carried")).hasSize(2);
    assertThat(columns("none")).hasSize(5);
    assertThat(reasons)
        .isEqualTo(new ObjectMapper().convertValue(expectations().get("none"), TreeMap.class));
  }

  @Test
  void everyParameterHasARowWithAnotherValueThanItsDefault() throws Exception {
    JsonNode rows = new YAMLMapper().readTree(EVERY_PARAMETER.toFile());
    List<String> untried = new ArrayList<>();
    for (Target target : Project.catalog().targets()) {
      for (Parameter parameter : target.parameters()) {
        boolean tried =
            StreamSupport.stream(rows.get(target.name().value()).spliterator(), false)
                .filter(row -> row.hasNonNull(parameter.name()))
                .anyMatch(row -> !isDefault(parameter, row.get(parameter.name())));
        if (parameter.counterpart() instanceof Counterpart.Argument && !tried) {
          untried.add(target.table().value() + "." + parameter.name());
        }
      }
    }

    assertThat(untried).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyValueArrivesInTheConstructedObject() throws Exception {
    Map<String, List<JsonNode>> byColumn = new LinkedHashMap<>();
    report().get("read").forEach(each -> add(byColumn, each));
    TreeSet<String> wanted = new TreeSet<>(columns("counterpart"));
    wanted.addAll(columns("carried"));
    wanted.addAll(columns("memory"));
    assertThat(byColumn.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    return byColumn.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> holds(entry.getValue())));
  }

  private static void holds(List<JsonNode> entries) {
    for (JsonNode entry : entries) {
      assertThat(entry.get("found").asText())
          .as(entry.get("read").asText())
          .isEqualTo(entry.get("wanted").asText());
      assertThat(entry.get("holds").asBoolean()).isTrue();
    }
    assertThat(entries)
        .as("one of these differs from an object that was built without the value")
        .anyMatch(entry -> entry.get("tells").asBoolean());
  }

  @Test
  void everyAgentTaskAndCrewOfTheExampleIsBuilt() throws Exception {
    JsonNode example = report().get("example");

    assertThat(example.get("agents").toString())
        .isEqualTo(
            "[\"customer-researcher\",\"launch-lead\",\"market-analyst\",\"pricing-strategist\","
                + "\"report-editor\"]");
    assertThat(example.get("crews").toString())
        .isEqualTo("{\"launch-review\":2,\"market-study\":3}");
  }

  @Test
  void aSequentialCrewRunsToItsEnd() throws Exception {
    JsonNode run = report().get("run");

    assertThat(run.get("answer").asText()).isEqualTo("Go ahead.");
    assertThat(run.get("tasks")).hasSize(3);
    assertThat(run.get("size").get("customers").asInt()).isEqualTo(1200);
    assertThat(run.get("price").get("price").asDouble()).isEqualTo(80);
    assertThat(run.get("file").asText()).isEqualTo("Go ahead.");
    assertThat(run.get("posted").toString())
        .contains("https://hooks.example.com/steps", "https://hooks.example.com/tasks");
    assertThat(run.get("models").toString())
        .isEqualTo("[\"gpt-4o\",\"gpt-4o-mini\",\"text-embedding-3-small\"]");
    assertThat(run.get("temperatures").toString()).isEqualTo("[0.2,0.7]");
  }

  @Test
  void theSignatureFileIsWhatTheScriptMakesOfAnInstalledCrewAi() throws Exception {
    Path agents = Project.ROOT.resolve("runtime/agents/src/main");
    Path committed = agents.resolve("resources/dev/trammel/agents/crewai/1.3.0/signature.json");

    String made =
        environment().run(Project.ROOT, agents.resolve("python/extract_signature.py").toString());

    assertThat(made).isEqualTo(Files.readString(committed));
  }

  private static void add(Map<String, List<JsonNode>> byColumn, JsonNode each) {
    byColumn.computeIfAbsent(each.get("column").asText(), unseen -> new ArrayList<>()).add(each);
  }

  private static PythonEnvironment environment() throws Exception {
    return PythonEnvironment.withCrewAi(Project.RESOURCES.resolve("constraints.txt"));
  }

  private synchronized JsonNode report() throws Exception {
    if (report == null) {
      Path target = Project.ROOT.resolve("plugin/target/crewai");
      PythonEnvironment python = environment();
      Project.write(Project.renderExample(), target.resolve("example_crews"));
      Project.write(Project.render(EVERY_PARAMETER), target.resolve("every_parameter"));
      Path file = target.resolve("report.json");
      Files.deleteIfExists(file);
      python.run(
          target,
          Project.RESOURCES.resolve("read_back.py").toString(),
          target.toString(),
          EXPECTATIONS.toString(),
          file.toString());
      report = new ObjectMapper().readTree(file.toFile());
    }
    return report;
  }

  private static String kind(Parameter parameter) {
    if (parameter.counterpart() instanceof Counterpart.None none) {
      return none.carriedBy().isPresent() ? "carried" : "none";
    }
    return "counterpart";
  }

  private static boolean isDefault(Parameter parameter, JsonNode value) {
    String text = parameter.defaultValue().map(Located::value).map(String::valueOf).orElse("");
    return (value.isValueNode() ? value.asText() : value.toString()).equals(text);
  }

  private static JsonNode expectations() throws Exception {
    return new YAMLMapper().readTree(EXPECTATIONS.toFile());
  }

  private static List<String> columns(String kind) throws Exception {
    return expectations().get(kind).properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void theTargetsHave35And18And14ParametersAndMemoryHas13Settings() throws Exception {
    Catalog catalog = Project.catalog();

    assertThat(catalog.targets().stream().map(target -> target.parameters().size()))
        .containsExactly(35, 18, 14, 13);
  }
}
