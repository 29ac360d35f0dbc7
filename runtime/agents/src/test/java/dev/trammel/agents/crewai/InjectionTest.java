package dev.trammel.agents.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.agents.pack.PythonModule;
import dev.trammel.agents.python.Interpreter;
import dev.trammel.agents.python.Nasty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No value of a row gets out of its literal, in any module: Python itself reads them back. */
class InjectionTest {

  private static final String CHECK =
      """
      import ast, json, sys
      for case in json.load(sys.stdin):
          text = case["text"]
          held = []
          for path, source in case["modules"].items():
              tree = ast.parse(source.encode("utf-8").decode("utf-8"))
              held += [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
              for node in ast.walk(tree):
                  if isinstance(node, (ast.Import, ast.ImportFrom)):
                      names = {alias.name for alias in node.names}
                      assert not names & {"os", "sys", "subprocess"}, names
                  assert not isinstance(node, (ast.Lambda, ast.Await)), source
          # role, goal, backstory, description, expected_output, a template, a tool, a schema's text
          assert held.count(text) >= 8, (text, held.count(text))
      print("fine")
      """;

  @Test
  void nastyTextsStayTexts() throws Exception {
    List<String> texts = Nasty.texts(300);

    List<String> cases = new ArrayList<>();
    for (String text : texts) {
      StringBuilder modules = new StringBuilder();
      for (PythonModule module : nasty(text).rendering().modules()) {
        modules.append(modules.isEmpty() ? "" : ",");
        modules.append(Nasty.json(module.path())).append(':').append(Nasty.json(module.text()));
      }
      cases.add("{\"text\":" + Nasty.json(text) + ",\"modules\":{" + modules + "}}");
    }

    assertThat(Interpreter.run(CHECK, "[" + String.join(",\n", cases) + "]")).isEqualTo("fine\n");
  }

  private static Rows nasty(String text) {
    Rows rows =
        Rows.minimal()
            .agent("name", text)
            .agent("role", text)
            .agent("goal", text)
            .agent("backstory", text)
            .agent("tools", List.of(text))
            .agent("prompt_template", text)
            .agent("system_template", text)
            .crew("crew_name", "crew " + text)
            .crew("description", text)
            .task("description", text)
            .task("expected_output", text);
    return rows.task(
        "output_json_schema",
        Map.of(
            "title",
            text,
            "properties",
            Map.of(
                "p",
                Map.of("type", "string", "description", text, "enum", List.of(text, "b")),
                "x" + text,
                Map.of("type", "string", "default", text))));
  }
}
