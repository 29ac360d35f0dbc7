package dev.trammel.artifact.java;

import com.palantir.javapoet.TypeName;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.ObjectReference;
import java.util.List;

/** The Java Virtual Machine's limit on the parameters of a record's constructor. */
final class RecordLimit {

  /** Of 255 units one is the new object itself. */
  private static final int UNITS = 254;

  private RecordLimit() {}

  static void check(JavaTable table, Diagnostics diagnostics, Places places) {
    int units = table.columns().stream().mapToInt(RecordLimit::units).sum();
    if (units > UNITS) {
      ObjectReference reference = new ObjectReference.TableReference(table.table().name());
      diagnostics.add(
          Diagnostic.error(
                  Code.TR402,
                  places.of(reference),
                  reference.describe() + " has more columns than a Java record can hold")
              .found(table.columns().size() + " columns")
              .expected("at most " + UNITS + ", bigint and double precision counting twice")
              .fix("split the table"));
    }
  }

  private static int units(JavaColumn column) {
    return List.of(TypeName.LONG, TypeName.DOUBLE).contains(column.componentType()) ? 2 : 1;
  }
}
