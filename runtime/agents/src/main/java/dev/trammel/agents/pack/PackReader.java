package dev.trammel.agents.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trammel.agents.pack.LibraryPack.Argument;
import dev.trammel.agents.pack.LibraryPack.Link;
import dev.trammel.agents.pack.LibraryPack.Members;
import dev.trammel.agents.pack.LibraryPack.Parameter;
import dev.trammel.agents.pack.LibraryPack.Registry;
import dev.trammel.agents.pack.LibraryPack.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a pack that the plugin compiled. The plugin verified it; here it is only taken apart. */
public final class PackReader {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private PackReader() {}

  /**
   * The pack, ready to render with.
   *
   * @param compiled the pack's JSON
   * @throws IllegalArgumentException when it is no pack, or its library is not known here
   */
  public static LibraryPack read(String compiled) {
    JsonNode root = parse(compiled);
    JsonNode library = required(root, "library");
    String name = text(library, "name");
    String version = text(library, "version");
    Library found =
        Libraries.find(name, version)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no pack for " + name + " " + version + "; known: " + Libraries.known()));
    Map<String, Target> targets =
        map(root.get("targets"), (key, node) -> target(key, node, found.facts()));
    Map<String, Registry> registries = map(root.get("registries"), PackReader::registry);
    return new LibraryPack(text(root, "pack"), found, targets, registries);
  }

  private static JsonNode parse(String compiled) {
    try {
      return JSON.readTree(compiled);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("the pack is not JSON", broken);
    }
  }

  private static Registry registry(String name, JsonNode node) {
    return new Registry(name, optional(node, "table"), optional(node, "column"));
  }

  private static Target target(String name, JsonNode node, LibraryFacts facts) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (JsonNode each : required(node, "parameters")) {
      parameters.put(text(each, "column"), parameter(each, facts));
    }
    return new Target(
        name,
        text(node, "table"),
        text(node, "constructs"),
        text(node, "identity"),
        optional(node, "name"),
        optional(node, "docstring"),
        values(node.get("only")),
        list(node.get("order"), JsonNode::asText),
        map(node.get("nested"), (key, value) -> value.asText()),
        list(node.get("links"), PackReader::link),
        Optional.ofNullable(node.get("members")).map(PackReader::members),
        parameters);
  }

  private static Link link(JsonNode node) {
    return new Link(
        text(node, "column"),
        text(node, "target"),
        optional(node, "argument"),
        optional(node, "collectedAs"));
  }

  private static Members members(JsonNode node) {
    return new Members(
        text(node, "table"),
        text(node, "owner"),
        text(node, "member"),
        text(node, "order"),
        text(node, "target"),
        text(node, "argument"));
  }

  private static Parameter parameter(JsonNode node, LibraryFacts facts) {
    String type = text(node, "type");
    return new Parameter(
        text(node, "column"),
        type,
        ColumnKind.of(type),
        required(node, "nullable").asBoolean(),
        JsonTree.of(node.get("default")),
        list(node.get("values"), JsonNode::asText),
        Optional.ofNullable(node.get("python")).map(python -> argument(python, facts)),
        optional(node, "carriedBy"));
  }

  private static Argument argument(JsonNode node, LibraryFacts facts) {
    return new Argument(
        List.of(text(node, "argument").split("\\.")),
        optional(node, "convert").map(name -> conversion(name, facts)),
        Optional.ofNullable(JsonTree.of(node.get("omitWhen"))),
        values(node.get("when")),
        optional(node, "with"),
        optional(node, "notWith"),
        optional(node, "contains"),
        Optional.ofNullable(node.get("minimum")).map(JsonNode::asLong),
        optional(node, "libraryDefault"),
        map(node.get("refuses"), (key, value) -> value.asText()));
  }

  private static Conversion conversion(String name, LibraryFacts facts) {
    Conversion found = facts.conversions().get(name);
    if (found == null) {
      throw new IllegalArgumentException("the pack's library has no conversion " + name);
    }
    return found;
  }

  private static Map<String, Object> values(JsonNode node) {
    return map(node, (key, value) -> JsonTree.of(value));
  }

  private static <T> Map<String, T> map(JsonNode node, BiFunction<String, JsonNode, T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    if (node != null) {
      node.properties()
          .forEach(
              entry -> found.put(entry.getKey(), read.apply(entry.getKey(), entry.getValue())));
    }
    return found;
  }

  private static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
    List<T> found = new ArrayList<>();
    if (node != null) {
      node.forEach(item -> found.add(read.apply(item)));
    }
    return found;
  }

  private static JsonNode required(JsonNode node, String key) {
    JsonNode found = node.get(key);
    if (found == null) {
      throw new IllegalArgumentException("the pack lacks " + key);
    }
    return found;
  }

  private static String text(JsonNode node, String key) {
    return required(node, key).asText();
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
  }
}
