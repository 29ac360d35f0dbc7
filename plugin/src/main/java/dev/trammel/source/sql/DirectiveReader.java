package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the comments that begin with {@code trammel:}. */
final class DirectiveReader {

  private static final String MARK = "trammel:";
  private static final Pattern ALLOW =
      Pattern.compile(
          "--\\s*trammel:\\s*allow\\b(?<codes>.*?)(?:\\bbecause\\b(?<reason>.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String FORM =
      "map-values table.column 'former' -> 'new'[, 'former' -> 'new']";

  private final SourceText source;
  private final Diagnostics diagnostics;

  private DirectiveReader(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  static List<Directive> read(SplitText split, Diagnostics diagnostics) {
    DirectiveReader reader = new DirectiveReader(split.source(), diagnostics);
    List<Directive> directives = new ArrayList<>();
    for (Token comment : split.comments()) {
      if (comment.text().startsWith("--") && comment.value().strip().startsWith(MARK)) {
        reader.directive(comment).ifPresent(directives::add);
      }
    }
    return directives;
  }

  private Optional<Directive> directive(Token comment) {
    Matcher allow = ALLOW.matcher(comment.text());
    if (allow.matches()) {
      return Optional.of(allow(comment, allow));
    }
    int from = comment.offset() + comment.text().indexOf(MARK) + MARK.length();
    SplitText split = StatementSplitter.split(source, from, comment.end());
    if (split.statements().size() != 1 || !split.diagnostics().isEmpty()) {
      return refuse(comment);
    }
    TokenCursor cursor = new TokenCursor(split.statements().get(0), diagnostics);
    try {
      return Optional.of(
          cursor.at("backfill")
              ? backfill(comment, cursor)
              : cursor.at("rename") ? rename(comment, cursor) : mapValues(comment, cursor));
    } catch (SyntaxError e) {
      return refuse(comment);
    }
  }

  /** What it lacks, the review of hazards says. */
  private Directive allow(Token comment, Matcher allow) {
    List<String> codes =
        Stream.of(allow.group("codes").split("[,\\s]+")).filter(each -> !each.isEmpty()).toList();
    String reason = allow.group("reason");
    return new Directive.Allow(
        source.position(comment.offset()),
        comment.text().strip(),
        codes,
        reason == null ? "" : reason.strip());
  }

  private Directive backfill(Token comment, TokenCursor cursor) {
    cursor.expect("backfill");
    List<String> path = column(cursor);
    cursor.expect("with");
    Expression value = cursor.expression();
    cursor.expectEnd();
    return new Directive.Backfill(
        source.position(comment.offset()), table(path), path.get(path.size() - 1), value);
  }

  private Directive rename(Token comment, TokenCursor cursor) {
    cursor.expect("rename", "-", "in", "-", "phases");
    List<String> path = column(cursor);
    cursor.expect("to");
    String later = cursor.name("a column");
    List<Expression> conversion = cursor.accept("using") ? conversion(cursor) : List.of();
    String until = "";
    if (cursor.accept("until")) {
      until = cursor.at("switch") ? "switch" : "expand";
      cursor.expect(until);
    }
    cursor.expectEnd();
    return new Directive.RenameInPhases(
        source.position(comment.offset()),
        table(path),
        path.get(path.size() - 1),
        later,
        conversion,
        until);
  }

  private static List<Expression> conversion(TokenCursor cursor) {
    Expression forth = cursor.expression();
    cursor.expect(",");
    return List.of(forth, cursor.expression(Set.of("until")));
  }

  private static List<String> column(TokenCursor cursor) {
    List<String> path = cursor.path("a column with its table");
    if (path.size() == 1) {
      throw cursor.error("a column with its table");
    }
    return path;
  }

  private static QualifiedName table(List<String> path) {
    int last = path.size() - 1;
    String schema = last > 1 ? path.get(last - 2) : QualifiedName.PUBLIC;
    return new QualifiedName(schema, path.get(last - 1));
  }

  private Directive mapValues(Token comment, TokenCursor cursor) {
    cursor.expect("map", "-", "values");
    List<String> path = column(cursor);
    SortedMap<String, String> values = new TreeMap<>();
    do {
      String former = cursor.string("a value");
      cursor.expect("->");
      values.put(former, cursor.string("a value"));
    } while (cursor.accept(","));
    cursor.expectEnd();
    return new Directive.MapValues(
        source.position(comment.offset()),
        table(path),
        path.get(path.size() - 1),
        Collections.unmodifiableSortedMap(values));
  }

  private static String form(String comment) {
    if (comment.contains("backfill")) {
      return "backfill table.column with expression";
    }
    return comment.contains("rename-in-phases")
        ? "rename-in-phases table.former to later [using later value, former value] [until expand|switch]"
        : FORM;
  }

  private Optional<Directive> refuse(Token comment) {
    diagnostics.add(
        Diagnostic.error(
                Code.TR132, source.position(comment.offset()), "this directive cannot be read")
            .underlining(comment.text().length())
            .found(comment.text())
            .expected("-- trammel: " + form(comment.value()))
            .fix("write it in this form, or as a comment without \"trammel:\""));
    return Optional.empty();
  }
}
