package dev.trammel.model.doc;

import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import java.util.List;
import java.util.Map;

/** What stands in the type cell of a column. */
public final class TypeCells {

  /** The cell of any array in the information-schema dialect. */
  public static final String ARRAY = "ARRAY";

  /** The cell of any type that is not PostgreSQL's own in the information-schema dialect. */
  public static final String USER_DEFINED = "USER-DEFINED";

  /** The information schema tells the precision of these types, in bits. */
  public static final Map<String, Integer> PRECISION_IN_BITS =
      Map.of("smallint", 16, "integer", 32, "bigint", 64, "real", 24, "double precision", 53);

  private TypeCells() {}

  /** {@code integer(32)}, {@code numeric(5,2)}, {@code ARRAY}; precision of times is not shown. */
  public static String informationSchema(DataType type) {
    if (type.isArray()) {
      return ARRAY;
    }
    if (!type.isBuiltIn()) {
      return USER_DEFINED;
    }
    String name = type.name();
    Integer bits = PRECISION_IN_BITS.get(name);
    if (bits != null) {
      return name + "(" + bits + ")";
    }
    if (name.startsWith("interval")) {
      return "interval";
    }
    if (name.startsWith("time") || type.modifiers().isEmpty()) {
      return name;
    }
    List<String> modifiers = type.modifiers();
    boolean withoutScale =
        name.equals("numeric") && modifiers.size() == 2 && modifiers.get(1).equals("0");
    return name + "(" + (withoutScale ? modifiers.get(0) : String.join(",", modifiers)) + ")";
  }

  /** As SQL would write it: {@code numeric(3,2)}, {@code text[]}, {@code audit.state}. */
  public static String inFull(DataType type) {
    if (type.isBuiltIn()) {
      return type.toString();
    }
    String schema =
        type.schema().equals(QualifiedName.PUBLIC) ? "" : Identifiers.quote(type.schema()) + ".";
    String modifiers =
        type.modifiers().isEmpty() ? "" : "(" + String.join(",", type.modifiers()) + ")";
    return schema + Identifiers.quote(type.name()) + modifiers + (type.isArray() ? "[]" : "");
  }
}
