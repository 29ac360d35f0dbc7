package dev.trammel.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

  private static List<String> values(String sql) throws LexicalError {
    return Lexer.tokens(sql).stream().map(Token::value).toList();
  }

  private static List<TokenKind> kinds(String sql) throws LexicalError {
    return Lexer.tokens(sql).stream().map(Token::kind).toList();
  }

  @Test
  void foldsAsciiLettersOnly() throws LexicalError {
    assertThat(values("Äbc \"Äbc\" A_1$")).containsExactly("Äbc", "Äbc", "a_1$");
  }

  @Test
  void resolvesEscapesOfEveryKindOfString() throws LexicalError {
    assertThat(values("'it''s' E'a\\n\\x41\\u00e9\\101\\'' U&'d\\0061t\\+000061' N'n'"))
        .containsExactly("it's", "a\nAéA'", "data", "n");
    assertThat(values("U&'d!0061t!!' UESCAPE '!' x")).containsExactly("dat!", "x");
    assertThat(values("U&\"d\\0061ta\" \"a\"\"b\"")).containsExactly("data", "a\"b");
  }

  @Test
  void joinsLiteralsThatContinueOnTheNextLine() throws LexicalError {
    assertThat(values("'a'\n  'b' -- c\n 'd'")).containsExactly("abd");
    assertThat(values("'a' 'b'")).containsExactly("a", "b");
    assertThat(Lexer.tokens("x 'a'\n'b'").get(1).text()).isEqualTo("'a'\n'b'");
  }

  @Test
  void endsOperatorsBeforeCommentsAndSigns() throws LexicalError {
    assertThat(values("a=-1")).containsExactly("a", "=", "-", "1");
    assertThat(values("a@-1 b<>c")).containsExactly("a", "@-", "1", "b", "<>", "c");
    assertThat(values("a*/*x*/b")).containsExactly("a", "*", "b");
    assertThat(values("a::int[1:2]")).containsExactly("a", "::", "int", "[", "1", ":", "2", "]");
  }

  @Test
  void readsNumbersAsPostgresDoes() throws LexicalError {
    assertThat(values("1 1.5 .5 1e10 1.e-3 0x1F 1_000 1..2"))
        .containsExactly("1", "1.5", ".5", "1e10", "1.e-3", "0x1F", "1_000", "1", "..", "2");
  }

  @Test
  void nestsComments() throws LexicalError {
    assertThat(values("a /* b /* c */ d */ e -- f\ng")).containsExactly("a", "e", "g");
  }

  @Test
  void keepsDollarBodiesVerbatim() throws LexicalError {
    assertThat(values("$$a'b$$ $t$ $$ $t$ $1")).containsExactly("a'b", " $$ ", "$1");
    assertThat(kinds("$$$$ $1")).containsExactly(TokenKind.DOLLAR_STRING, TokenKind.PARAMETER);
  }

  @Test
  void takesNoUnicodeSpaceForWhiteSpace() throws LexicalError {
    assertThat(values("a\u00a0b")).containsExactly("a\u00a0b");
  }

  @Test
  void keepsOffsetsIntoTheWholeText() throws LexicalError {
    String text = "```sql\nSELECT 1;\n```";
    Token first = new Lexer(text, 7, 17).next().orElseThrow();
    assertThat(first).isEqualTo(new Token(TokenKind.WORD, "SELECT", "select", 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a 'b", "a \"b", "a /* b", "a $x$ b", "a E'b\\'", "a U&'b"})
  void reportsWhatIsNotClosedWhereItWasOpened(String sql) {
    assertThatThrownBy(() -> Lexer.tokens(sql))
        .isInstanceOfSatisfying(
            LexicalError.class,
            error -> {
              assertThat(error.isUnclosed()).isTrue();
              assertThat(error.offset()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a \0", "a \\d", "a 1x", "a \"\"", "a E'\\u12'", "a U&'\\d800'", "a $ ", "a {"})
  void reportsWhatIsNoToken(String sql) {
    assertThatThrownBy(() -> Lexer.tokens(sql))
        .isInstanceOfSatisfying(
            LexicalError.class,
            error -> {
              assertThat(error.isUnclosed()).isFalse();
              assertThat(error.offset()).isEqualTo(2);
            });
  }
}
