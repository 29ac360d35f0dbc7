package dev.trammel.model;

import java.util.Optional;

/**
 * An installed extension.
 *
 * @param schema where its objects lie; {@code public} when nothing was said
 * @param version as asked for; empty for the server's own choice
 */
public record Extension(
    String name, String schema, Optional<String> version, Optional<String> comment) {

  public Extension(String name, String schema) {
    this(name, schema, Optional.empty(), Optional.empty());
  }

  public Extension withSchema(String other) {
    return new Extension(name, other, version, comment);
  }

  public Extension withVersion(Optional<String> other) {
    return new Extension(name, schema, other, comment);
  }

  public Extension withComment(Optional<String> other) {
    return new Extension(name, schema, version, other);
  }
}
