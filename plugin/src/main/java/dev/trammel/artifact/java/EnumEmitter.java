package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Prints an enum that keeps the schema's labels:
 *
 * <pre>{@code
 * public enum Status implements Labelled {
 *   PENDING("pending"),
 *   IN_PROGRESS("in_progress");
 *   …
 * }
 * }</pre>
 */
final class EnumEmitter {

  private EnumEmitter() {}

  static TypeSpec.Builder emit(JavaEnum type) {
    TypeSpec.Builder builder =
        TypeSpec.enumBuilder(type.name().simpleName())
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeNames.LABELLED)
            .addJavadoc("The values that $L allows.", Literals.javadoc(type.origin()));
    type.comment().ifPresent(text -> builder.addJavadoc("\n\n<p>$L\n", Literals.javadoc(text)));
    for (Map.Entry<String, String> label : type.labels().entrySet()) {
      builder.addEnumConstant(
          label.getKey(),
          TypeSpec.anonymousClassBuilder("$L", Literals.string(label.getValue())).build());
    }
    return builder
        .addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(label())
        .addMethod(fromLabel(type));
  }

  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(String.class, "label")
        .addStatement("this.label = label")
        .build();
  }

  private static MethodSpec label() {
    return MethodSpec.methodBuilder("label")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return label")
        .build();
  }

  private static MethodSpec fromLabel(JavaEnum type) {
    return MethodSpec.methodBuilder("fromLabel")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            """
            The constant of a label.

            @throws IllegalArgumentException when there is none
            """)
        .addParameter(String.class, "label")
        .returns(type.name())
        .beginControlFlow("for ($T each : values())", type.name())
        .beginControlFlow("if (each.label.equals(label))")
        .addStatement("return each")
        .endControlFlow()
        .endControlFlow()
        .addCode(
            CodeBlock.of(
                "throw new $T($L + label);\n",
                IllegalArgumentException.class,
                Literals.string("not a label of " + type.name().simpleName() + ": ")))
        .build();
  }
}
