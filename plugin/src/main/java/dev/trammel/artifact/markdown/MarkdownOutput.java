package dev.trammel.artifact.markdown;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * Tells FreeMarker what escaping means in Markdown: a text that a template inserts stays on its
 * line and in its cell, and opens no markup.
 */
final class MarkdownOutput extends CommonMarkupOutputFormat<MarkdownOutput.Markup> {

  static final MarkdownOutput INSTANCE = new MarkdownOutput();

  private static final String MARKUP = "\\`*[]<|";

  /** Markdown, or text that becomes Markdown when it is inserted. */
  static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

    Markup(String plainText, String markup) {
      super(plainText, markup);
    }

    @Override
    public MarkdownOutput getOutputFormat() {
      return INSTANCE;
    }
  }

  private MarkdownOutput() {}

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String textToEscape, Writer out) throws IOException {
    out.write(escapePlainText(textToEscape));
  }

  @Override
  public String escapePlainText(String plainText) {
    StringBuilder escaped = new StringBuilder(plainText.length() + 8);
    for (String line : plainText.strip().split("\\R", -1)) {
      escaped.append(escaped.length() == 0 ? "" : "<br>");
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        escaped.append(MARKUP.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return escaped.toString();
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(String plainText, String markupContent) {
    return new Markup(plainText, markupContent);
  }
}
