package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Row;
import dev.trammel.agents.python.PythonCode;

/** What a function's docstring says of its row. */
final class Docstrings {

  private Docstrings() {}

  static PythonCode of(Row row) {
    String text =
        row.target()
            .docstringColumn()
            .flatMap(row::text)
            .filter(t -> !t.isBlank())
            .orElse(row.key());
    return PythonCode.docstring(text);
  }
}
