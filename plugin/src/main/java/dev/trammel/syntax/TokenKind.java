package dev.trammel.syntax;

/** What a token is to PostgreSQL's scanner. */
public enum TokenKind {
  /** A keyword or an unquoted name; folded to lower case in {@link Token#value()}. */
  WORD,
  /** {@code "…"} or {@code U&"…"}; unquoted in {@link Token#value()}. */
  QUOTED_IDENTIFIER,
  /** {@code '…'}, {@code E'…'}, {@code U&'…'}; unescaped in {@link Token#value()}. */
  STRING,
  /** {@code $tag$…$tag$}; its body in {@link Token#value()}. */
  DOLLAR_STRING,
  /** {@code B'…'} or {@code X'…'}. */
  BIT_STRING,
  NUMBER,
  /** {@code $1}. */
  PARAMETER,
  /** One of {@code , ( ) [ ] ; :} and the two-character {@code ::}, {@code :=}, {@code ..}. */
  PUNCTUATION,
  OPERATOR,
  /** {@code -- …} or a block comment; only when comments were asked for. */
  COMMENT
}
