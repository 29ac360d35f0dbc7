package dev.trammel.rehearsal;

import dev.trammel.model.Generation;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Privileges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the value of an attribute for people. */
final class AttributeText {

  private AttributeText() {}

  static String of(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(AttributeText::of).orElse(CatalogDifference.NONE);
    } else if (value instanceof List<?> list) {
      return list.isEmpty()
          ? CatalogDifference.NONE
          : list.stream().map(AttributeText::of).collect(Collectors.joining(", "));
    } else if (value instanceof Privileges privileges) {
      return privileges.isEmpty() ? CatalogDifference.NONE : privileges.toString();
    } else if (value instanceof IndexKey key) {
      return key(key);
    } else if (value instanceof Generation.Computed computed) {
      return "as (" + computed.expression() + ") " + (computed.stored() ? "stored" : "virtual");
    } else if (value instanceof Generation.Identity identity) {
      return (identity.always() ? "always as identity" : "by default as identity")
          + identity.options().map(each -> " (" + each + ")").orElse("");
    }
    return String.valueOf(value);
  }

  private static String key(IndexKey key) {
    String term =
        key.term() instanceof IndexKey.ColumnTerm column
            ? column.column()
            : "(" + ((IndexKey.ExpressionTerm) key.term()).expression() + ")";
    return term
        + key.collation().map(it -> " collate " + it).orElse("")
        + key.operatorClass().map(it -> " " + it).orElse("")
        + (key.descending() ? " desc" : "")
        + (key.nullsFirst() == key.descending()
            ? ""
            : key.nullsFirst() ? " nulls first" : " nulls last");
  }
}
