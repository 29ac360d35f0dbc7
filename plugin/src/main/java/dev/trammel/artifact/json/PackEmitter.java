package dev.trammel.artifact.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import java.util.Map;
import java.util.Optional;

/**
 * Compiles a catalog to the JSON that {@code trammel-agents} renders with: {@code {"pack":
 * "crewai", "library": {…}, "targets": {"agent": {…}}}}. Builds and running services read the same
 * file.
 */
public final class PackEmitter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PackEmitter() {}

  /** The pack's file, ended by a line feed. */
  public static String emit(Catalog catalog) {
    ObjectNode root = JSON.createObjectNode();
    root.put("pack", catalog.name().value());
    root.putObject("library")
        .put("name", catalog.library().value())
        .put("version", catalog.version().value());
    ObjectNode registries = root.putObject("registries");
    for (Catalog.Registry registry : catalog.registries()) {
      ObjectNode node = registries.putObject(registry.name().value());
      put(node, "table", registry.table());
      put(node, "column", registry.column());
    }
    ObjectNode targets = root.putObject("targets");
    for (Target target : catalog.targets()) {
      write(targets.putObject(target.name().value()), target);
    }
    return JsonText.of(root);
  }

  private static void write(ObjectNode node, Target target) {
    node.put("table", target.table().value());
    node.put("constructs", target.constructs().value());
    node.put("identity", target.identity());
    put(node, "name", target.nameColumn());
    put(node, "docstring", target.docstringColumn());
    putAll(node, "only", target.only());
    if (!target.order().isEmpty()) {
      node.set("order", JSON.valueToTree(target.order()));
    }
    if (!target.nested().isEmpty()) {
      ObjectNode nested = node.putObject("nested");
      target.nested().forEach((argument, type) -> nested.put(argument, type.value()));
    }
    for (Target.Link link : target.links()) {
      ObjectNode each = node.withArray("links").addObject();
      each.put("column", link.column().value()).put("target", link.target().value());
      link.argument().ifPresent(argument -> each.put("argument", argument.value()));
      link.collectedAs().ifPresent(argument -> each.put("collectedAs", argument.value()));
    }
    target.members().ifPresent(members -> write(node.putObject("members"), members));
    target.parameters().forEach(each -> write(node.withArray("parameters").addObject(), each));
  }

  private static void write(ObjectNode node, Target.Members members) {
    node.put("table", members.table().value());
    node.put("owner", members.owner());
    node.put("member", members.member());
    node.put("order", members.order());
    node.put("target", members.target().value());
    node.put("argument", members.argument().value());
  }

  private static void write(ObjectNode node, Parameter parameter) {
    node.put("column", parameter.name());
    node.put("type", parameter.type().value());
    node.put("nullable", parameter.nullable());
    parameter
        .defaultValue()
        .ifPresent(value -> node.set("default", JSON.valueToTree(value.value())));
    if (!parameter.values().isEmpty()) {
      node.set("values", JSON.valueToTree(parameter.values()));
    }
    if (parameter.counterpart() instanceof Counterpart.Argument argument) {
      write(node.putObject("python"), argument);
    } else if (parameter.counterpart() instanceof Counterpart.None none) {
      none.carriedBy().ifPresent(carrier -> node.put("carriedBy", carrier.value()));
    }
  }

  private static void write(ObjectNode node, Counterpart.Argument argument) {
    node.put("argument", argument.path().value());
    argument.conversion().ifPresent(name -> node.put("convert", name.value()));
    argument.omitWhen().ifPresent(value -> node.set("omitWhen", JSON.valueToTree(value.value())));
    putAll(node, "when", argument.when());
    argument.with().ifPresent(column -> node.put("with", column.value()));
    argument.notWith().ifPresent(column -> node.put("notWith", column.value()));
    put(node, "contains", argument.contains());
    argument.minimum().ifPresent(least -> node.put("minimum", least));
    argument.libraryDefault().ifPresent(text -> node.put("libraryDefault", text.value()));
    putAll(node, "refuses", argument.refuses());
  }

  private static void put(ObjectNode node, String key, Optional<String> value) {
    value.ifPresent(text -> node.put(key, text));
  }

  private static void putAll(ObjectNode node, String key, Map<String, ?> values) {
    if (!values.isEmpty()) {
      node.set(key, JSON.valueToTree(values));
    }
  }
}
