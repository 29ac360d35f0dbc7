package dev.trammel.agents.python;

import freemarker.core.CommonTemplateMarkupOutputModel;

/** What FreeMarker holds for text that is Python already. */
final class PythonMarkup extends CommonTemplateMarkupOutputModel<PythonMarkup> {

  PythonMarkup(String plainText, String markup) {
    super(plainText, markup);
  }

  @Override
  public PythonOutputFormat getOutputFormat() {
    return PythonOutputFormat.INSTANCE;
  }
}
