package dev.trammel.source.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {

  private static final String CATALOG =
      """
      catalog: small
      library: { name: crewai, version: 1.3.0 }
      targets:
        agent:
          table: agents
          constructs: crewai.Agent
          expected-count: 3
          identity: id
          nested: { llm: crewai.LLM }
          parameters:
            - column: max_iter
              type: integer
              default: 25
              minimum: 1
              maximum: 99
              description: Most rounds
              group: Limits
              python: { argument: max_iter }
            - column: temperature
              type: numeric(3,2)
              default: 0.7
              description: Temperature
              group: Model
              python: { argument: llm.temperature, library-default: None }
            - column: mode
              type: varchar(20)
              nullable: false
              default: safe
              values: [safe, unsafe]
              check-name: check_mode
              references: modes(name)
              on-delete: set null
              description: Where code runs
              comment: Where it runs
              group: Limits
              python: { argument: code_execution_mode }
      """;

  @Test
  void aCatalogBecomesColumnsAndArguments() {
    Catalog catalog = read(CATALOG).orElseThrow();

    Parameter iterations = catalog.targets().get(0).parameters().get(0);
    assertThat(iterations.defaultSql()).contains("25");
    assertThat(iterations.checkSql()).contains("max_iter >= 1 AND max_iter <= 99");
    assertThat(iterations.comment()).isEqualTo("Most rounds");
    assertThat(iterations.nullable()).isTrue();
    Parameter temperature = catalog.targets().get(0).parameters().get(1);
    assertThat(((Counterpart.Argument) temperature.counterpart()).parts())
        .containsExactly("llm", "temperature");
    Parameter mode = catalog.targets().get(0).parameters().get(2);
    assertThat(mode.defaultSql()).contains("'safe'");
    assertThat(mode.checkSql()).contains("mode IN ('safe', 'unsafe')");
    assertThat(mode.checkName()).contains("check_mode");
    assertThat(mode.references())
        .contains(new Parameter.Reference("modes", "name", Optional.of("set null")));
    assertThat(mode.comment()).isEqualTo("Where it runs");
  }

  @Test
  void jsonIsReadAsWell() {
    assertThat(
            read(
                """
                {"catalog": "j", "library": {"name": "crewai", "version": "1.3.0"},
                 "targets": {"task": {"table": "tasks", "constructs": "crewai.Task",
                   "expected-count": 1, "identity": "id", "parameters": [
                     {"column": "tags", "type": "text[]", "default": ["a", "b\\"c"],
                      "description": "d", "group": "g", "python": {"none": "no tags"}}]}}}
                """))
        .map(catalog -> catalog.targets().get(0).parameters().get(0).defaultSql())
        .contains(Optional.of("E'{\"a\",\"b\\\\\"c\"}'"));
  }

  @Test
  void anUnknownKeyNamesTheNearestKnownOne() {
    assertThat(errors(CATALOG.replace("nullable: false", "nulable: false")))
        .isEqualTo(
            """
            catalog.yaml:27:9: error TR170: unknown setting "nulable"
              expected: one of check-name, column, comment, default, description, group, maximum, minimum, nullable, on-delete, pattern, python, references, secret, type, unique, values
              fix:      write nullable
              27 |         nulable: false
                           ^^^^^^^
            """);
  }

  @Test
  void aMissingKeyAndAWrongKindOfValue() {
    assertThat(
            errors(
                CATALOG
                    .replace("    table: agents\n", "")
                    .replace("nullable: false", "nullable: maybe")))
        .contains("catalog.yaml:5:5: error TR170: key \"table\" is missing")
        .contains("catalog.yaml:26:19: error TR170: a value of the wrong kind")
        .contains("expected: true or false");
    assertThat(errors(CATALOG.replace("integer", "integr")))
        .contains("catalog.yaml:12:15: error TR170: not a type that a parameter can have");
  }

  @Test
  void whatIsNotYamlIsReportedAtItsPlace() {
    assertThat(errors("catalog: &a x\nlibrary: *a\n"))
        .contains("catalog.yaml:2:10: error TR170: an alias stands for a value elsewhere");
    assertThat(errors(CATALOG + "---\ncatalog: second\n"))
        .contains("error TR170: a second document in one file");
    assertThat(errors("catalog: [a\n")).contains("error TR170: not valid YAML");
    assertThat(errors(""))
        .isEqualTo(
            """
        catalog.yaml:1:1: error TR170: the catalog is empty
          fix:      start it with catalog: and library:
          1 |\s
              ^
        """);
    assertThat(errors("- a\n")).contains("error TR170: a value of the wrong kind");
  }

  @Test
  void aCountThatDoesNotHold() {
    assertThat(errors(CATALOG.replace("expected-count: 3", "expected-count: 4")))
        .isEqualTo(
            """
            catalog.yaml:7:21: error TR171: target "agent" does not have as many parameters as it claims
              found:    4
              expected: 3, as many as are listed
              fix:      write expected-count: 3, or mend the list
              7 |     expected-count: 4
                                      ^
            """);
  }

  @Test
  void aNameOrAnArgumentTwice() {
    assertThat(errors(CATALOG.replace("column: mode", "column: max_iter")))
        .isEqualTo(
            """
            catalog.yaml:25:17: error TR172: column "max_iter" is described twice
              fix:      keep one of the two
              25 |       - column: max_iter
                                   ^^^^^^^^
              note: catalog.yaml:11:17: first described here
            """);
    assertThat(errors(CATALOG.replace("argument: code_execution_mode", "argument: max_iter")))
        .contains("error TR172: argument \"max_iter\" is filled by two columns");
  }

  @Test
  void anArgumentThatTheLibraryHasNot() {
    assertThat(errors(CATALOG.replace("argument: max_iter", "argument: max_iters")))
        .isEqualTo(
            """
            catalog.yaml:18:29: error TR173: crewai.Agent has no argument "max_iters"
              found:    max_iters
              expected: argument of crewai.Agent; nearest is max_iter
              fix:      write max_iter
              18 |         python: { argument: max_iters }
                                               ^^^^^^^^^
            """);
    assertThat(errors(CATALOG.replace("llm.temperature", "llm.temprature")))
        .contains("crewai.LLM has no argument \"llm.temprature\"")
        .contains("nearest is llm.temperature");
    assertThat(errors(CATALOG.replace("crewai.Agent", "crewai.Agnt")))
        .contains("error TR173: the library has no class \"crewai.Agnt\"");
    assertThat(errors(CATALOG.replace("1.3.0", "1.4.0")))
        .contains("catalog.yaml:2:35: error TR173: no pack for this library and version")
        .contains("expected: one of crewai 1.3.0");
    assertThat(
            errors(CATALOG.replace("argument: max_iter", "argument: max_iter, convert: strftim")))
        .contains("error TR173: no conversion is called \"strftim\"")
        .contains("fix:      write strftime");
  }

  @Test
  void aTypeThatCannotHoldTheColumnsValues() {
    assertThat(errors(CATALOG.replace("type: integer", "type: numeric(3,1)")))
        .isEqualTo(
            """
            catalog.yaml:12:15: error TR174: argument "max_iter" does not take the column's values as they are
              found:    numeric(3,1)
              expected: int, or a conversion to it
              fix:      make type, default and values fit each other and the argument
              12 |         type: numeric(3,1)
                                 ^^^^^^^^^^^^
            """);
    assertThat(errors(CATALOG.replace("[safe, unsafe]", "[safe, unsafe, remote]")))
        .contains("error TR174: the column holds values that the argument refuses")
        .contains("found:    remote");
    assertThat(
            errors(CATALOG.replace("argument: max_iter", "argument: max_iter, convert: strftime")))
        .contains("error TR174: conversion \"strftime\" does not read such a column");
    assertThat(
            errors(
                CATALOG.replace(
                    "argument: code_execution_mode", "argument: max_iter, convert: strftime")))
        .contains("error TR174: argument \"max_iter\" does not take what the conversion gives");
  }

  @Test
  void aDefaultThatDoesNotFitItsColumn() {
    assertThat(errors(CATALOG.replace("default: 25", "default: many")))
        .contains("catalog.yaml:13:18: error TR174: the default is not of the column's type");
    assertThat(errors(CATALOG.replace("default: safe", "default: other")))
        .contains("error TR174: the default is not one of the values");
    assertThat(errors(CATALOG.replace("varchar(20)", "varchar(5)")))
        .contains("error TR174: the column cannot hold \"unsafe\"");
  }

  @Test
  void aSilentDifferenceOfDefaults() {
    assertThat(errors(CATALOG.replace("default: 25", "default: 30")))
        .isEqualTo(
            """
            catalog.yaml:13:18: error TR175: the default differs from the library's, and the catalog does not say so
              found:    30
              expected: 25, the default of the library
              fix:      add library-default: "25" to say that you know
              13 |         default: 30
                                    ^
            """);
    assertThat(errors(CATALOG.replace("library-default: None", "library-default: 1")))
        .contains("error TR175: this is not how the defaults differ")
        .contains("expected: None, the default of the library");
    assertThat(
            errors(
                CATALOG.replace("argument: max_iter", "argument: max_iter, library-default: 25")))
        .contains("expected: no library-default: both defaults are the same");
  }

  @Test
  void referencesWithinTheCatalogThatLeadNowhere() {
    assertThat(
            errors(CATALOG.replace("argument: max_iter", "argument: max_iter, with: temperatur")))
        .contains("error TR176: the catalog has no column \"temperatur\" there")
        .contains("fix:      write temperature");
    assertThat(
            errors(
                CATALOG.replace(
                    "python: { argument: max_iter }",
                    "python: { none: no reason, carried-by: crew.memory }")))
        .contains("error TR176: the catalog has no target \"crew\" there");
    assertThat(
            errors(
                CATALOG.replace(
                    "    nested:",
                    "    links:\n      - { column: crew_id, target: crw, collected-as: x }\n    nested:")))
        .contains("error TR176: the catalog has no target \"crw\" there");
  }

  @Test
  void everythingIsReportedAtOnce() {
    assertThat(
            errors(
                    CATALOG
                        .replace("default: 25", "default: 30")
                        .replace("llm.temperature", "llm.temprature")
                        .replace("[safe, unsafe]", "[safe, remote]"))
                .lines()
                .filter(line -> line.contains("error")))
        .hasSize(3);
  }

  private static Optional<Catalog> read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Catalog> catalog =
        new CatalogReader(diagnostics).read(new SourceText("catalog.yaml", text));
    assertThat(diagnostics.all()).isEmpty();
    return catalog;
  }

  private static String errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText source = new SourceText("catalog.yaml", text);
    Optional<Catalog> catalog = new CatalogReader(diagnostics).read(source);
    assertThat(catalog).isEmpty();
    DiagnosticFormatter formatter = new DiagnosticFormatter(file -> Optional.of(source));
    return diagnostics.all().stream()
        .map((Diagnostic each) -> formatter.format(each))
        .collect(Collectors.joining());
  }
}
