package dev.trammel.rehearsal;

import dev.trammel.model.CompositeType;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.EnumType;
import dev.trammel.model.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values of a type, as the text that PostgreSQL reads them from. */
final class ValueTexts {

  private static final int COUNT = 12;

  /** What differs from value to value is written {@code #}. */
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry("uuid", "00000000-0000-4000-8000-0000000000##"),
          Map.entry("date", "2024-01-##"),
          Map.entry("timestamp without time zone", "2024-01-## 10:00:00"),
          Map.entry("timestamp with time zone", "2024-01-## 10:00:00+00"),
          Map.entry("time without time zone", "10:##:00"),
          Map.entry("time with time zone", "10:##:00+00"),
          Map.entry("interval", "# days"),
          Map.entry("json", "{\"n\": #}"),
          Map.entry("jsonb", "{\"n\": #}"),
          Map.entry("jsonpath", "$.v#"),
          Map.entry("xml", "<v>#</v>"),
          Map.entry("bytea", "\\x##"),
          Map.entry("inet", "10.0.0.#"),
          Map.entry("cidr", "10.0.#.0/24"),
          Map.entry("macaddr", "08:00:2b:01:02:##"),
          Map.entry("macaddr8", "08:00:2b:01:02:03:04:##"),
          Map.entry("tsvector", "v#"),
          Map.entry("tsquery", "v#"),
          Map.entry("point", "(#,#)"),
          Map.entry("line", "{1,#,0}"),
          Map.entry("lseg", "[(0,0),(#,#)]"),
          Map.entry("box", "(#,#),(0,0)"),
          Map.entry("path", "[(0,0),(#,#)]"),
          Map.entry("polygon", "((0,0),(#,0),(#,#))"),
          Map.entry("circle", "<(##0,0),1>"),
          Map.entry("int4range", "[##0,##5)"),
          Map.entry("int8range", "[##0,##5)"),
          Map.entry("numrange", "[##0,##5)"),
          Map.entry("daterange", "[2024-##-01,2024-##-09)"),
          Map.entry("tsrange", "[2024-##-01 10:00,2024-##-02 10:00)"),
          Map.entry("tstzrange", "[2024-##-01 10:00+00,2024-##-02 10:00+00)"),
          Map.entry("int4multirange", "{[##0,##5)}"),
          Map.entry("int8multirange", "{[##0,##5)}"),
          Map.entry("nummultirange", "{[##0,##5)}"),
          Map.entry("datemultirange", "{[2024-##-01,2024-##-09)}"),
          Map.entry("pg_lsn", "0/#"),
          Map.entry("hstore", "v=>#"),
          Map.entry("ltree", "top.v#"));

  private final Database database;

  private final BiPredicate<DataType, String> lasts;

  /**
   * @param lasts whether a label of an enum may be used
   */
  ValueTexts(Database database, BiPredicate<DataType, String> lasts) {
    this.database = database;
    this.lasts = lasts;
  }

  /** Different ones, the plainest first; empty when nothing is known of the type. */
  List<String> of(DataType type) {
    if (type.isArray()) {
      return of(type.elementType()).stream().map(each -> "{" + quoted(each) + "}").toList();
    }
    EnumType labels = database.enumTypes().get(type.qualifiedName());
    if (labels != null) {
      return labels.labels().stream().filter(each -> lasts.test(type, each)).toList();
    }
    UserType own = database.types().get(type.qualifiedName());
    if (own instanceof DomainType domain) {
      return of(domain.baseType());
    } else if (own instanceof CompositeType composite) {
      return numbers(COUNT).stream().map(number -> composite(composite, number)).toList();
    } else if (own != null) {
      return List.of("empty");
    }
    return builtIn(type);
  }

  private String composite(CompositeType type, int number) {
    return type.attributes().stream()
        .map(each -> of(each.type()))
        .map(texts -> texts.isEmpty() ? "" : quoted(texts.get((number - 1) % texts.size())))
        .collect(Collectors.joining(",", "(", ")"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static List<String> builtIn(DataType type) {
    String pattern = PATTERNS.get(type.name());
    if (pattern != null) {
      return numbers(COUNT).stream().map(number -> filled(pattern, number)).toList();
    }
    return switch (type.name()) {
      case "boolean" -> List.of("true", "false");
      case "smallint", "integer", "bigint", "money", "oid", "real", "double precision" ->
          integers(9999);
      case "numeric" -> integers(largest(type));
      case "bit" -> bits(type);
      case "bit varying" -> List.of("1", "0");
      case "regclass" -> List.of("pg_class", "pg_type");
      default -> texts(type);
    };
  }

  private static String filled(String pattern, int number) {
    return pattern
        .replace("##", (number < 10 ? "0" : "") + number)
        .replace("#", String.valueOf(number));
  }

  private static List<Integer> numbers(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  private static List<String> integers(int largest) {
    return IntStream.concat(
            IntStream.rangeClosed(1, COUNT), IntStream.of(0, 20, 50, 100, 1000, 2000, -1))
        .filter(each -> each <= largest)
        .mapToObj(String::valueOf)
        .toList();
  }

  private static int largest(DataType type) {
    if (type.modifiers().isEmpty()) {
      return 9999;
    }
    int digits = modifier(type, 0, 4) - modifier(type, 1, 0);
    return (int) Math.pow(10, Math.max(0, Math.min(digits, 4))) - 1;
  }

  private static List<String> bits(DataType type) {
    int length = modifier(type, 0, 1);
    return List.of("1" + "0".repeat(length - 1), "0".repeat(length));
  }

  private static int modifier(DataType type, int index, int otherwise) {
    return type.modifiers().size() > index
        ? Integer.parseInt(type.modifiers().get(index).strip())
        : otherwise;
  }

  /** Also for types of extensions, most of which read some of these. */
  private static List<String> texts(DataType type) {
    List<String> texts = new ArrayList<>();
    numbers(COUNT).forEach(number -> texts.add("v" + number));
    texts.addAll(
        List.of(
            "a", "b", "c", "A1", "1", "v-1", "Value 1", "a@example.org", "https://example.org"));
    int length =
        type.isBuiltIn() && type.name().startsWith("character") ? modifier(type, 0, 4000) : 4000;
    return texts.stream().filter(each -> each.length() <= length).toList();
  }
}
