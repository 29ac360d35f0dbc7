package dev.trammel.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads YAML, and JSON as its subset, into nodes that know their places. */
public final class YamlReader {

  private final SourceText source;
  private final Code code;
  private final Diagnostics diagnostics;

  /**
   * @param code under which a syntax error is reported
   */
  public YamlReader(SourceText source, Code code, Diagnostics diagnostics) {
    this.source = source;
    this.code = code;
    this.diagnostics = diagnostics;
  }

  /** The document's root; empty after a syntax error, which is reported, or for an empty file. */
  public Optional<YamlNode> read() {
    try (JsonParser parser = new YAMLFactory().createParser(source.text())) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      YamlNode root = node(parser);
      refuseMore(parser);
      return Optional.of(root);
    } catch (JsonProcessingException e) {
      diagnostics.add(
          Diagnostic.error(code, position(e.getLocation()), "not valid YAML")
              .found(problem(e))
              .fix("write the file as YAML 1.2"));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parser's message without the places and lines that it quotes. */
  private static String problem(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining("; "));
  }

  private void refuseMore(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      diagnostics.add(
          Diagnostic.error(
                  code, position(parser.currentTokenLocation()), "a second document in one file")
              .fix("keep one document a file"));
    }
  }

  private YamlNode node(JsonParser parser) throws IOException {
    Position position = position(parser.currentTokenLocation());
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return mapping(parser, position);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser));
      }
      return new YamlNode.Sequence(items, position);
    }
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      // The parser gives an alias's name as if it were a text.
      diagnostics.add(
          Diagnostic.error(code, position, "an alias stands for a value elsewhere")
              .underlining(parser.getText().length() + 1)
              .found("*" + parser.getText())
              .fix("write the value itself"));
    }
    return scalar(parser, position);
  }

  private YamlNode mapping(JsonParser parser, Position position) throws IOException {
    List<YamlNode.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Position keyPosition = position(parser.currentTokenLocation());
      parser.nextToken();
      YamlNode value = node(parser);
      if (keys.add(key)) {
        entries.add(new YamlNode.Entry(key, keyPosition, value));
      } else {
        diagnostics.add(
            Diagnostic.error(code, keyPosition, "key \"" + key + "\" stands twice")
                .underlining(key.length())
                .fix("keep one of the two"));
      }
    }
    return new YamlNode.Mapping(entries, position);
  }

  private static YamlNode scalar(JsonParser parser, Position position) throws IOException {
    YamlNode.ScalarKind kind =
        switch (parser.currentToken()) {
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> YamlNode.ScalarKind.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> YamlNode.ScalarKind.BOOLEAN;
          case VALUE_NULL -> YamlNode.ScalarKind.NULL;
          default -> YamlNode.ScalarKind.TEXT;
        };
    String text = kind == YamlNode.ScalarKind.NULL ? "" : parser.getText();
    return new YamlNode.Scalar(text, kind, position);
  }

  private Position position(JsonLocation location) {
    return new Position(
        source.file(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
