package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Library;
import dev.trammel.agents.pack.Nearest;
import dev.trammel.agents.python.PythonExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the provider and the keys of an embedder's configuration. CrewAI drops keys that a
 * provider does not know without a word: {@code model} is written as {@code model_name}, others are
 * refused.
 */
final class EmbedderConfig {

  private final Library library;

  EmbedderConfig(Library library) {
    this.library = library;
  }

  Optional<PythonExpression> convert(Object tree, Cell cell) {
    if (!(tree instanceof Map<?, ?> map)) {
      return cell.refuse("an embedder is an object", tree, "{\"provider\": …, \"config\": {…}}");
    }
    Object provider = map.get("provider");
    List<String> keys = library.signature().embedders().get(String.valueOf(provider));
    if (!(provider instanceof String) || keys == null) {
      return cell.refuse(
          "the embedder's provider is not known",
          provider,
          "one of " + String.join(", ", library.signature().embedders().keySet()));
    }
    for (Object key : map.keySet()) {
      if (!key.equals("provider") && !key.equals("config")) {
        return cell.refuse("an embedder has no such key", key, "provider or config");
      }
    }
    Object config = map.get("config");
    if (config != null && !(config instanceof Map)) {
      return cell.refuse("the embedder's config is an object", config, "an object");
    }
    Map<String, PythonExpression> entries = new LinkedHashMap<>();
    if (config instanceof Map<?, ?> settings) {
      for (Map.Entry<?, ?> setting : settings.entrySet()) {
        Optional<String> key = key(String.valueOf(setting.getKey()), keys, cell);
        if (key.isEmpty()) {
          return Optional.empty();
        }
        entries.put(key.get(), PythonExpression.ofTree(setting.getValue()));
      }
    }
    return Optional.of(embedder(String.valueOf(provider), entries));
  }

  /** The dict that CrewAI takes. */
  static PythonExpression embedder(String provider, Map<String, PythonExpression> config) {
    Map<String, PythonExpression> entries = new LinkedHashMap<>();
    entries.put("provider", PythonExpression.literal(provider));
    entries.put("config", PythonExpression.dict(config));
    return PythonExpression.dict(entries);
  }

  private Optional<String> key(String written, List<String> keys, Cell cell) {
    String key =
        keys.contains(written)
            ? written
            : library.facts().renamedEmbedderKeys().getOrDefault(written, written);
    if (isSecret(key)) {
      return cell.refuseUnseen(
          "the embedder's config holds a credential (" + key + "), and code holds no secrets",
          "remove it; the provider reads it from the environment");
    }
    if (!keys.contains(key)) {
      String nearest = Nearest.to(key, keys).map(name -> "; nearest is " + name).orElse("");
      return cell.refuse(
          "the provider has no such setting, and CrewAI would drop it",
          written,
          "one of " + String.join(", ", keys) + nearest);
    }
    return Optional.of(key);
  }

  private boolean isSecret(String key) {
    return library.facts().secretKeys().contains(key.toLowerCase(Locale.ROOT));
  }
}
