package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.OutputColumn;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Prints views. */
final class ViewSql {

  private ViewSql() {}

  static String create(View view, Database before) {
    return print("CREATE ", view, before);
  }

  static String replace(View view, Database before) {
    return print("CREATE OR REPLACE ", view, before);
  }

  /** {@code VIEW} or {@code MATERIALIZED VIEW}. */
  static String kind(View view) {
    return view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
  }

  private static String print(String verb, View view, Database before) {
    return verb
        + kind(view)
        + " "
        + Names.of(view.name())
        + columns(view, before)
        + (view.options().isEmpty() ? "" : "\nWITH (" + options(view.options()) + ")")
        + "\nAS "
        + view.query().sql()
        + (ExpressionSql.endsInComment(view.query()) ? "\n" : "")
        + (view.populated() ? "" : "\nWITH NO DATA")
        + ";";
  }

  /** Only where the query alone would not give these names. */
  private static String columns(View view, Database before) {
    List<String> given =
        ResolvedQuery.of(view.query(), new DatabaseRelations(before))
            .columns()
            .map(columns -> columns.stream().map(OutputColumn::name).toList())
            .orElse(List.of());
    boolean needed = !view.columns().isEmpty() && !given.equals(view.columnNames());
    return needed ? " (" + Names.list(view.columnNames()) + ")" : "";
  }

  private static String options(SortedMap<String, String> options) {
    return options.entrySet().stream()
        .map(each -> name(each.getKey()) + " = " + value(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code toast.autovacuum_enabled} is two names. */
  private static String name(String option) {
    return List.of(option.split("\\.", 2)).stream().map(Names::of).collect(Collectors.joining("."));
  }

  private static String value(String value) {
    return value.matches("[a-z0-9_.]+") ? value : dev.trammel.syntax.Literals.quote(value);
  }

  static List<String> setOptions(View former, SortedMap<String, String> to) {
    List<String> statements = new ArrayList<>();
    List<String> reset =
        former.options().keySet().stream()
            .filter(each -> !to.containsKey(each))
            .map(ViewSql::name)
            .toList();
    String set =
        to.entrySet().stream()
            .filter(each -> !each.getValue().equals(former.options().get(each.getKey())))
            .map(Map.Entry::getKey)
            .map(each -> name(each) + " = " + value(to.get(each)))
            .collect(Collectors.joining(", "));
    if (!reset.isEmpty()) {
      statements.add(alter(former, "RESET (" + String.join(", ", reset) + ")"));
    }
    if (!set.isEmpty()) {
      statements.add(alter(former, "SET (" + set + ")"));
    }
    return statements;
  }

  static String alter(View view, String action) {
    return "ALTER " + kind(view) + " " + Names.of(view.name()) + " " + action + ";";
  }

  static String rename(View view, QualifiedName to) {
    return alter(
        view,
        view.name().schema().equals(to.schema())
            ? "RENAME TO " + Names.of(to.name())
            : "SET SCHEMA " + Names.of(to.schema()));
  }
}
