package dev.trammel.check.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.Column;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** TR531: "all new columns have defaults" where some have none. */
public final class PromisedDefaults implements Design.Rule {

  private static final Pattern PROMISE =
      Pattern.compile("\\bnew (?:columns?|fields?)\\b.*\\bdefaults?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OR_NULL =
      Pattern.compile("\\bnull(?:able)?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEED =
      Pattern.compile("\\b(?:set|populate|add)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Diagnostic> check(Design design) {
    List<Diagnostic> found = new ArrayList<>();
    for (ProseLine line : ProseLine.of(design.document())) {
      boolean promises = PROMISE.matcher(line.text()).find() && !DEED.matcher(line.text()).find();
      if (promises) {
        boolean nullSuffices = OR_NULL.matcher(line.text()).find();
        List<String> lacking = lacking(design, nullSuffices);
        if (!lacking.isEmpty()) {
          found.add(broken(line, lacking));
        }
      }
    }
    return found;
  }

  private static List<String> lacking(Design design, boolean nullSuffices) {
    Predicate<Column> lacks =
        column ->
            column.defaultValue().isEmpty()
                && column.generation().isEmpty()
                && !(nullSuffices && column.nullable());
    List<String> names = new ArrayList<>();
    for (Table before : design.recorded().tables().values()) {
      Optional<Table> after = design.declared().table(design.renamed(before.name()));
      Set<String> kept =
          before.columns().stream()
              .map(column -> design.renamed(before.name(), column.name()))
              .collect(Collectors.toSet());
      after.stream()
          .flatMap(table -> table.columns().stream())
          .filter(column -> !kept.contains(column.name()))
          .filter(lacks)
          .forEach(column -> names.add(after.get().name() + "." + column.name()));
    }
    return names;
  }

  private static Diagnostic broken(ProseLine line, List<String> lacking) {
    String message =
        lacking.size() == 1
            ? "1 added column has no default"
            : lacking.size() + " added columns have no default";
    return Diagnostic.warning(Code.TR531, line.position(), message)
        .underlining(line.text().length())
        .found(line.text())
        .expected("a DEFAULT for " + String.join(", ", lacking))
        .fix("give them defaults, or say that they are NULL in rows that are there");
  }
}
