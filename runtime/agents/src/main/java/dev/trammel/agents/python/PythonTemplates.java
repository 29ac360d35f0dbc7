package dev.trammel.agents.python;

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
import java.util.Map;
import java.util.TimeZone;

/**
 * Lays out modules by FreeMarker. {@link PythonCode} is inserted as it stands; a plain string comes
 * out as a literal; a missing value fails.
 */
public final class PythonTemplates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Configuration configuration;

  /**
   * @param owner the class that the templates lie beside
   * @param folder the templates' folder, relative to it or absolute on the class path
   */
  public PythonTemplates(Class<?> owner, String folder) {
    configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new ClassTemplateLoader(owner, folder));
    configuration.setOutputFormat(PythonOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setObjectWrapper(new CodeWrapper());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setBooleanFormat("c");
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
  }

  /** The module that the template gives for the values; ends with one line feed. */
  public String render(String template, Map<String, ?> values) {
    try {
      Template found = configuration.getTemplate(template);
      StringWriter out = new StringWriter();
      found.process(values, out);
      return out.toString().stripTrailing() + "\n";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (TemplateException broken) {
      throw new IllegalStateException("template " + template + " is broken", broken);
    }
  }

  /** Wraps {@link PythonCode} as markup, everything else as FreeMarker does. */
  private static final class CodeWrapper extends DefaultObjectWrapper {

    CodeWrapper() {
      super(VERSION);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
      if (value instanceof PythonCode code) {
        return PythonOutputFormat.INSTANCE.fromMarkup(code.text());
      }
      return super.wrap(value);
    }
  }
}
