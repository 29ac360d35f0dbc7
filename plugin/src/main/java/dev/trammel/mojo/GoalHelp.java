package dev.trammel.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a plugin descriptor says, as text of at most 80 columns:
 *
 * <pre>
 * trammel:help
 *   Explains the goals, and with -Ddetail their parameters.
 *
 *   goal
 *     The one goal to explain; all when not given.
 *     Set by: -Dgoal
 * </pre>
 */
final class GoalHelp {

  private static final int COLUMNS = 80;

  private final Element plugin;

  private GoalHelp(Element plugin) {
    this.plugin = plugin;
  }

  static GoalHelp read(InputStream descriptor) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return new GoalHelp(factory.newDocumentBuilder().parse(descriptor).getDocumentElement());
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** The goals' names, sorted. */
  List<String> goals() {
    return mojos().stream().map(mojo -> text(mojo, "goal")).sorted().toList();
  }

  /**
   * @param goal the only goal to explain; null for all
   * @param detail whether parameters are explained
   */
  String text(String goal, boolean detail) {
    StringBuilder out = new StringBuilder();
    out.append(text(plugin, "name")).append(' ').append(text(plugin, "version")).append('\n');
    paragraph(out, 2, text(plugin, "description"));
    for (String name : goals()) {
      if (goal == null || goal.equals(name)) {
        mojos().stream()
            .filter(mojo -> text(mojo, "goal").equals(name))
            .forEach(mojo -> goal(out, mojo, detail));
      }
    }
    if (!detail) {
      out.append("\nParameters: add -Ddetail; one goal: add -Dgoal=<name>\n");
    }
    return out.toString();
  }

  private void goal(StringBuilder out, Element mojo, boolean detail) {
    out.append('\n').append(text(plugin, "goalPrefix")).append(':').append(text(mojo, "goal"));
    out.append('\n');
    paragraph(out, 2, text(mojo, "description"));
    if (detail) {
      child(mojo, "parameters").stream()
          .flatMap(parameters -> children(parameters, "parameter").stream())
          .filter(parameter -> !text(parameter, "editable").equals("false"))
          .forEach(parameter -> parameter(out, mojo, parameter));
    }
  }

  private static void parameter(StringBuilder out, Element mojo, Element parameter) {
    String name = text(parameter, "name");
    List<Element> values =
        child(mojo, "configuration").stream().flatMap(all -> child(all, name).stream()).toList();
    out.append("\n  ").append(name);
    for (Element value : values) {
      if (value.hasAttribute("default-value")) {
        out.append(" (default: ").append(value.getAttribute("default-value")).append(')');
      }
    }
    if (text(parameter, "required").equals("true")) {
      out.append(" (required)");
    }
    out.append('\n');
    paragraph(out, 4, text(parameter, "description"));
    for (Element value : values) {
      String property = value.getTextContent().strip();
      if (property.startsWith("${") && property.endsWith("}")) {
        out.append("    Set by: -D").append(property, 2, property.length() - 1).append('\n');
      }
    }
  }

  /** Wraps at blanks; keeps the line breaks of the text. */
  private static void paragraph(StringBuilder out, int indent, String text) {
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.strip().split(" +", -1)) {
        if (column > 0 && column + 1 + word.length() > COLUMNS) {
          out.append('\n');
          column = 0;
        }
        out.append(column == 0 ? " ".repeat(indent) : " ").append(word);
        column += (column == 0 ? indent : 1) + word.length();
      }
      out.append('\n');
    }
  }

  private List<Element> mojos() {
    return child(plugin, "mojos").stream()
        .flatMap(mojos -> children(mojos, "mojo").stream())
        .toList();
  }

  private static String text(Element parent, String name) {
    return child(parent, name).stream()
        .map(Node::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static List<Element> child(Element parent, String name) {
    return children(parent, name).stream().limit(1).toList();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> element.getTagName().equals(name))
        .toList();
  }
}
