package dev.trammel.agents.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The libraries that packs come with, read from the class path. */
public final class Libraries {

  private static final Map<String, List<String>> KNOWN = Map.of("crewai", List.of("1.3.0"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private Libraries() {}

  /** Names and versions as {@code crewai 1.3.0}, sorted. */
  public static List<String> known() {
    return KNOWN.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(version -> entry.getKey() + " " + version))
        .sorted()
        .toList();
  }

  /** The library in that version; empty when no pack has it. */
  public static Optional<Library> find(String name, String version) {
    if (!KNOWN.getOrDefault(name, List.of()).contains(version)) {
      return Optional.empty();
    }
    String folder = "/dev/trammel/agents/" + name + "/" + version + "/";
    return Optional.of(
        new Library(
            name,
            version,
            signature(resource(folder + "signature.json")),
            facts(resource(folder + "conversions.json"))));
  }

  private static JsonNode resource(String path) {
    try (InputStream stream = Libraries.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("the pack lacks " + path);
      }
      return JSON.readTree(stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Signature signature(JsonNode root) {
    Map<String, List<Signature.Argument>> classes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> type : root.get("classes").properties()) {
      List<Signature.Argument> arguments = new ArrayList<>();
      type.getValue().forEach(argument -> arguments.add(argument(argument)));
      classes.put(type.getKey(), arguments);
    }
    return new Signature(
        root.get("library").asText(),
        root.get("version").asText(),
        classes,
        lists(root.get("enums")),
        lists(root.get("embedders")),
        lists(root.get("modules")));
  }

  private static Signature.Argument argument(JsonNode node) {
    JsonNode defaultText = node.get("default");
    return new Signature.Argument(
        node.get("name").asText(),
        node.get("type").asText(),
        defaultText.isNull() ? Optional.empty() : Optional.of(defaultText.asText()),
        node.get("required").asBoolean());
  }

  private static LibraryFacts facts(JsonNode root) {
    Map<String, Conversion> conversions = new LinkedHashMap<>();
    root.get("conversions")
        .properties()
        .forEach(entry -> conversions.put(entry.getKey(), conversion(entry)));
    Map<String, Map<String, String>> arguments = new LinkedHashMap<>();
    root.get("provider-arguments")
        .properties()
        .forEach(entry -> arguments.put(entry.getKey(), strings(entry.getValue())));
    return new LibraryFacts(
        conversions,
        strings(root.get("model-providers")),
        arguments,
        strings(root.get("date-patterns")),
        list(root.get("date-codes")),
        strings(root.get("knowledge-sources")),
        list(root.get("knowledge-arguments")),
        strings(root.get("renamed-embedder-keys")),
        list(root.get("secret-keys")));
  }

  private static Conversion conversion(Map.Entry<String, JsonNode> entry) {
    JsonNode node = entry.getValue();
    EnumSet<ColumnKind> from = EnumSet.noneOf(ColumnKind.class);
    list(node.get("from")).forEach(kind -> from.add(ColumnKind.valueOf(kind)));
    return new Conversion(
        entry.getKey(),
        from,
        list(node.get("to")),
        Optional.ofNullable(node.get("registry")).map(JsonNode::asText),
        Optional.ofNullable(node.get("enum")).map(JsonNode::asText),
        Optional.ofNullable(node.get("target")).map(JsonNode::asText),
        Optional.ofNullable(node.get("default"))
            .map(form -> Conversion.DefaultForm.valueOf(form.asText()))
            .orElse(Conversion.DefaultForm.VALUE));
  }

  private static Map<String, List<String>> lists(JsonNode node) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    node.properties().forEach(entry -> found.put(entry.getKey(), list(entry.getValue())));
    return found;
  }

  private static Map<String, String> strings(JsonNode node) {
    Map<String, String> found = new LinkedHashMap<>();
    node.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue().asText()));
    return found;
  }

  private static List<String> list(JsonNode node) {
    List<String> found = new ArrayList<>();
    node.forEach(item -> found.add(item.asText()));
    return List.copyOf(found);
  }
}
