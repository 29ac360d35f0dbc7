package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.LibraryFacts;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the provider before a model's name: {@code gpt-4o} gives {@code openai/gpt-4o}. CrewAI sends
 * every name without a slash to OpenAI, so an unknown one is refused.
 */
final class ModelName {

  private final LibraryFacts facts;

  ModelName(LibraryFacts facts) {
    this.facts = facts;
  }

  Optional<String> convert(String name, Cell cell) {
    String model = name.strip();
    if (model.indexOf('/') > 0 && model.indexOf('/') < model.length() - 1) {
      return Optional.of(model);
    }
    for (Map.Entry<String, String> prefix : facts.modelProviders().entrySet()) {
      if (model.startsWith(prefix.getKey())) {
        return Optional.of(prefix.getValue() + "/" + model);
      }
    }
    return cell.refuse(
        "the model's provider is not known; CrewAI would ask OpenAI for it",
        name,
        "provider/name, or a name that starts with "
            + String.join(", ", facts.modelProviders().keySet()),
        "write the provider before the name, as in ollama/llama3");
  }

  /** What the provider calls an argument of the model. */
  String argument(String model, String argument) {
    String provider = model.substring(0, Math.max(0, model.indexOf('/')));
    return facts
        .providerArguments()
        .getOrDefault(provider, Map.of())
        .getOrDefault(argument, argument);
  }
}
