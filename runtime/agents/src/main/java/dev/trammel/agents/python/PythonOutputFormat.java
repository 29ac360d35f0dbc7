package dev.trammel.agents.python;

import freemarker.core.CommonMarkupOutputFormat;
import java.io.IOException;
import java.io.Writer;

/**
 * Tells FreeMarker what escaping means in Python: a string that a template inserts comes out as a
 * literal, quotes and all, so that no template can let a value become code.
 */
final class PythonOutputFormat extends CommonMarkupOutputFormat<PythonMarkup> {

  static final PythonOutputFormat INSTANCE = new PythonOutputFormat();

  private PythonOutputFormat() {}

  @Override
  public String getName() {
    return "Python";
  }

  @Override
  public String getMimeType() {
    return "text/x-python";
  }

  @Override
  public void output(String textToEscape, Writer out) throws IOException {
    out.write(escapePlainText(textToEscape));
  }

  @Override
  public String escapePlainText(String plainText) {
    return PythonLiteral.of(plainText);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  protected PythonMarkup newTemplateMarkupOutputModel(String plainText, String markupContent) {
    return new PythonMarkup(plainText, markupContent);
  }
}
