package dev.trammel.check;

import dev.trammel.model.ForeignKey;
import dev.trammel.model.doc.OverviewClaim;

/** Compares foreign keys with how overviews write them. */
final class OverviewKeys {

  private OverviewKeys() {}

  /**
   * Whether the claim is about this key. {@code table.column} names one column of it; {@code
   * table(a, b)} all.
   */
  static boolean names(OverviewClaim.Key claim, ForeignKey key) {
    String target = claim.target().value();
    if (target.endsWith(")")) {
      return claim.columns().value().equals(String.join(", ", key.columns()))
          && target.equals(
              key.referencedTable() + "(" + String.join(", ", key.referencedColumns()) + ")");
    }
    int dot = target.lastIndexOf('.');
    String table = target.substring(0, Math.max(0, dot));
    return key.columns().contains(claim.columns().value())
        && (table.equals(key.referencedTable().name())
            || table.equals(key.referencedTable().toString()))
        && key.referencedColumns().contains(target.substring(dot + 1));
  }

  static String describe(ForeignKey key) {
    return String.join(", ", key.columns())
        + " → "
        + key.referencedTable()
        + "("
        + String.join(", ", key.referencedColumns())
        + ")";
  }
}
