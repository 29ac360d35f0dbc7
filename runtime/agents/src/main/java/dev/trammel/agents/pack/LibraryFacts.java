package dev.trammel.agents.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pack's conversions know of their library.
 *
 * @param conversions by name
 * @param modelProviders provider by the beginning of a model's name
 * @param providerArguments arguments that a provider names differently
 * @param datePatterns strftime code by PostgreSQL's date pattern, longer patterns first
 * @param dateCodes the codes of which the library wants at least one
 * @param knowledgeSources class by the {@code type} of a knowledge source
 * @param knowledgeArguments what a knowledge source's definition may hold beside its type
 * @param renamedEmbedderKeys keys that people write and the library would drop
 * @param secretKeys names that hold credentials, which never enter code
 */
public record LibraryFacts(
    Map<String, Conversion> conversions,
    Map<String, String> modelProviders,
    Map<String, Map<String, String>> providerArguments,
    Map<String, String> datePatterns,
    List<String> dateCodes,
    Map<String, String> knowledgeSources,
    List<String> knowledgeArguments,
    Map<String, String> renamedEmbedderKeys,
    List<String> secretKeys) {

  public LibraryFacts {
    conversions = ordered(conversions);
    modelProviders = ordered(modelProviders);
    providerArguments = ordered(providerArguments);
    datePatterns = ordered(datePatterns);
    dateCodes = List.copyOf(dateCodes);
    knowledgeSources = ordered(knowledgeSources);
    knowledgeArguments = List.copyOf(knowledgeArguments);
    renamedEmbedderKeys = ordered(renamedEmbedderKeys);
    secretKeys = List.copyOf(secretKeys);
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
