package dev.trammel.source.sql;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas in which a session looks for names, as its statements have set them. Runners start
 * each file in a fresh session, so another file starts with the usual path.
 */
final class SearchPath {

  static final List<String> USUAL = List.of(QualifiedName.PUBLIC);

  /** Schemas that are there without being made and hold nothing of the project's. */
  private static final Set<String> SYSTEM = Set.of("pg_catalog", "pg_temp", "$user");

  private Optional<SourceText> file = Optional.empty();
  private List<String> session = USUAL;
  private Optional<List<String>> local = Optional.empty();
  private List<String> beforeTransaction = USUAL;

  /** The schemas in the order in which they are looked through. */
  List<String> at(StatementText statement) {
    enter(statement.source());
    return local.orElse(session);
  }

  /** Follows what a statement says of the path. */
  void follow(StatementText statement) {
    enter(statement.source());
    List<Token> tokens = statement.tokens();
    String head = tokens.get(0).value();
    switch (head) {
      case "set" -> set(tokens);
      case "reset", "discard" -> reset(tokens);
      case "select" -> configured(tokens).ifPresent(path -> keep(path, isLocal(tokens)));
      case "begin", "start" -> beforeTransaction = session;
      case "commit", "end" -> local = Optional.empty();
      case "rollback", "abort" -> rollBack(tokens);
      default -> {
        // It says nothing of the path.
      }
    }
  }

  private void enter(SourceText source) {
    if (file.filter(each -> each.equals(source)).isEmpty()) {
      file = Optional.of(source);
      session = USUAL;
      local = Optional.empty();
      beforeTransaction = USUAL;
    }
  }

  private void keep(List<String> path, boolean forTransaction) {
    if (forTransaction) {
      local = Optional.of(path);
    } else {
      session = path;
      local = Optional.empty();
    }
  }

  private void rollBack(List<Token> tokens) {
    boolean toSavepoint = tokens.stream().anyMatch(each -> each.isWord("to"));
    if (!toSavepoint) {
      session = beforeTransaction;
      local = Optional.empty();
    }
  }

  private void set(List<Token> tokens) {
    int at = 1;
    boolean forTransaction = at < tokens.size() && tokens.get(at).isWord("local");
    at += forTransaction || (at < tokens.size() && tokens.get(at).isWord("session")) ? 1 : 0;
    boolean path = at < tokens.size() && tokens.get(at).isWord("search_path");
    boolean schema = at < tokens.size() && tokens.get(at).isWord("schema");
    if (path || schema) {
      keep(
          schemas(tokens.subList(Math.min(tokens.size(), at + (path ? 2 : 1)), tokens.size())),
          forTransaction);
    }
  }

  private void reset(List<Token> tokens) {
    if (tokens.size() > 1 && (tokens.get(1).isWord("search_path") || tokens.get(1).isWord("all"))) {
      keep(USUAL, false);
    }
  }

  /** {@code SELECT pg_catalog.set_config('search_path', 'a, b', false)}, as pg_dump writes it. */
  private static Optional<List<String>> configured(List<Token> tokens) {
    int call = tokens.size() > 3 && tokens.get(2).isSymbol(".") ? 3 : 1;
    boolean sets =
        call + 4 < tokens.size()
            && tokens.get(call).value().equals("set_config")
            && tokens.get(call + 2).value().equals("search_path")
            && tokens.get(call + 4).kind() == TokenKind.STRING;
    if (!sets) {
      return Optional.empty();
    }
    try {
      return Optional.of(schemas(Lexer.tokens(tokens.get(call + 4).value())));
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }

  private static boolean isLocal(List<Token> tokens) {
    return tokens.stream().anyMatch(each -> each.isWord("true"));
  }

  private static List<String> schemas(List<Token> list) {
    if (list.size() == 1 && list.get(0).isWord("default")) {
      return USUAL;
    }
    List<String> schemas = new ArrayList<>();
    for (Token token : list) {
      boolean named = token.isName() || token.kind() == TokenKind.STRING;
      if (named && !SYSTEM.contains(token.value()) && !token.value().isEmpty()) {
        schemas.add(token.value());
      }
    }
    return List.copyOf(schemas);
  }
}
