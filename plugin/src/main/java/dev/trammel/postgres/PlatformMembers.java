package dev.trammel.postgres;

import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The triggers and policies that a profile's own SQL makes, by name. */
final class PlatformMembers {

  private final List<Token> tokens;
  private final Set<ObjectReference> found = new HashSet<>();

  private PlatformMembers(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Set<ObjectReference> of(String setup) {
    try {
      PlatformMembers members = new PlatformMembers(Lexer.tokens(setup));
      for (int i = 0; i + 1 < members.tokens.size(); i++) {
        if (members.isWord(i, "create")) {
          members.creation(i + 1);
        }
      }
      return Set.copyOf(members.found);
    } catch (LexicalError e) {
      // The server says so when the setup runs.
      return Set.of();
    }
  }

  private boolean isWord(int at, String word) {
    return at < tokens.size() && tokens.get(at).isWord(word);
  }

  private void creation(int start) {
    int at = start;
    at += isWord(at, "or") && isWord(at + 1, "replace") ? 2 : 0;
    at += isWord(at, "constraint") ? 1 : 0;
    boolean trigger = isWord(at, "trigger");
    if (!(trigger || isWord(at, "policy")) || at + 1 >= tokens.size()) {
      return;
    }
    String name = tokens.get(at + 1).value();
    int on = at + 2;
    while (on < tokens.size() && !isWord(on, "on") && !tokens.get(on).isSymbol(";")) {
      on++;
    }
    if (isWord(on, "on") && on + 1 < tokens.size()) {
      QualifiedName table = table(on + 1);
      found.add(
          trigger
              ? new ObjectReference.TriggerReference(table, name)
              : new ObjectReference.PolicyReference(table, name));
    }
  }

  private QualifiedName table(int at) {
    String first = tokens.get(at).value();
    boolean qualified = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol(".");
    return qualified
        ? new QualifiedName(first, tokens.get(at + 2).value())
        : QualifiedName.of(first);
  }
}
