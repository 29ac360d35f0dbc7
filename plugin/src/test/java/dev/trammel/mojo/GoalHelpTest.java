package dev.trammel.mojo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoalHelpTest {

  private static final String DESCRIPTOR =
      """
      <plugin>
        <name>Sample</name>
        <description>Does what a sample does.</description>
        <version>1</version>
        <goalPrefix>sample</goalPrefix>
        <mojos>
          <mojo>
            <goal>write</goal>
            <description>Writes files, one for every table that the documents name, below target.
      Lifecycle goals write nowhere else.</description>
            <parameters>
              <parameter>
                <name>skip</name>
                <required>false</required>
                <editable>true</editable>
                <description>Does nothing.</description>
              </parameter>
              <parameter>
                <name>docs</name>
                <required>true</required>
                <editable>true</editable>
                <description>Where the docs lie.</description>
              </parameter>
              <parameter>
                <name>project</name>
                <editable>false</editable>
              </parameter>
            </parameters>
            <configuration>
              <skip implementation="boolean" default-value="false">${sample.skip}</skip>
              <project implementation="x" default-value="${project}"/>
            </configuration>
          </mojo>
          <mojo>
            <goal>check</goal>
            <description>Compares.</description>
          </mojo>
        </mojos>
      </plugin>
      """;

  @Test
  void listsTheGoalsByName() throws IOException {
    assertThat(help().text(null, false))
        .isEqualTo(
            """
            Sample 1
              Does what a sample does.

            sample:check
              Compares.

            sample:write
              Writes files, one for every table that the documents name, below target.
              Lifecycle goals write nowhere else.

            Parameters: add -Ddetail; one goal: add -Dgoal=<name>
            """);
  }

  @Test
  void explainsTheParametersThatAUserCanSet() throws IOException {
    assertThat(help().text("write", true))
        .isEqualTo(
            """
            Sample 1
              Does what a sample does.

            sample:write
              Writes files, one for every table that the documents name, below target.
              Lifecycle goals write nowhere else.

              skip (default: false)
                Does nothing.
                Set by: -Dsample.skip

              docs (required)
                Where the docs lie.
            """);
  }

  @Test
  void wrapsAtEightyColumns() throws IOException {
    String text =
        GoalHelp.read(stream(DESCRIPTOR.replace("Compares.", "word ".repeat(40)))).text(null, true);

    assertThat(text.lines().filter(line -> line.contains("word")))
        .hasSize(3)
        .allMatch(line -> line.length() <= 80);
  }

  private static GoalHelp help() throws IOException {
    return GoalHelp.read(stream(DESCRIPTOR));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
