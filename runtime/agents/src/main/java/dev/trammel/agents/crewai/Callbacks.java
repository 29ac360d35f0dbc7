package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.LibraryFacts;
import dev.trammel.agents.python.PythonCode;
import dev.trammel.agents.python.PythonIdentifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns addresses into functions of the module {@code callbacks}, one an address. CrewAI takes a
 * string and fails at the first step, so an address never becomes the argument itself.
 */
final class Callbacks {

  private static final int PORTS = 65_535;

  private final LibraryFacts facts;
  private final Map<String, String> functions = new TreeMap<>();

  Callbacks(LibraryFacts facts) {
    this.facts = facts;
  }

  /** One function as the template lays it out. */
  public record Function(PythonCode name, String url) {}

  /** The name of the function that posts to the address. */
  Optional<String> convert(String url, Cell cell) {
    Optional<URI> address = address(url);
    if (address.isEmpty()) {
      return cell.refuse("the address cannot be called", url, "an absolute http or https URL");
    }
    if (holdsSecret(address.get())) {
      return cell.refuseUnseen(
          "the address holds credentials, and code holds no secrets",
          "let the receiver know the caller by other means than the URL");
    }
    return Optional.of(
        functions.computeIfAbsent(url, unseen -> name(address.get().getHost(), fingerprint(url))));
  }

  List<Function> functions() {
    return functions.entrySet().stream()
        .map(entry -> new Function(PythonCode.name(entry.getValue()), entry.getKey()))
        .sorted((one, other) -> one.name().text().compareTo(other.name().text()))
        .toList();
  }

  private static Optional<URI> address(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean callable =
          (scheme.equals("http") || scheme.equals("https"))
              && uri.getHost() != null
              && uri.getPort() <= PORTS;
      return callable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }

  private boolean holdsSecret(URI address) {
    if (address.getRawUserInfo() != null) {
      return true;
    }
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2)[0].toLowerCase(Locale.ROOT).replace('-', '_'))
        .anyMatch(facts.secretKeys()::contains);
  }

  private static String name(String host, String fingerprint) {
    return "post_to_" + PythonIdentifier.variable(host).orElse("host") + "_" + fingerprint;
  }

  private static String fingerprint(String url) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
