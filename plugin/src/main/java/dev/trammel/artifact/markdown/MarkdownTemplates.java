package dev.trammel.artifact.markdown;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TimeZone;

/** Lays out free-form pages by FreeMarker; a variable that is missing or misspelt fails. */
final class MarkdownTemplates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration configuration;

  MarkdownTemplates() {
    configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new ClassTemplateLoader(MarkdownTemplates.class, ""));
    configuration.setOutputFormat(MarkdownOutput.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setObjectWrapper(new PageWrapper());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  /**
   * The page that the template gives; ends with one line feed.
   *
   * @param page a record whose components are the template's variables
   */
  String render(String template, Record page) {
    try {
      Template found = configuration.getTemplate(template);
      StringWriter out = new StringWriter();
      found.process(page, out);
      return out.toString().stripTrailing() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("template " + template + " is broken", e);
    }
  }

  /** Wraps {@link Verbatim} as Markdown, everything else as FreeMarker does. */
  private static final class PageWrapper extends DefaultObjectWrapper {

    PageWrapper() {
      super(VERSION);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
      if (value instanceof Verbatim verbatim) {
        return MarkdownOutput.INSTANCE.fromMarkup(verbatim.markdown());
      }
      return super.wrap(value);
    }
  }
}
