package dev.trammel.artifact.java;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that a schema may use and Java cannot, and what stands for them. */
final class ReservedNames {

  /** What a record's component may not be called, or would hide. */
  private static final Set<String> COMPONENTS =
      Set.of(
          "builder",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toBuilder",
          "toString",
          "wait");

  /** Constants of every table class. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "TABLE",
          "SELECT",
          "SELECT_BY_PRIMARY_KEY",
          "INSERT",
          "UPDATE_BY_PRIMARY_KEY",
          "DELETE_BY_PRIMARY_KEY");

  /** Types that may not be called so, beside the keywords. */
  private static final Set<String> RESTRICTED =
      Set.of("var", "yield", "record", "sealed", "permits");

  /** The public classes of java.lang, which a class of the same package would hide. */
  private static final Set<String> JAVA_LANG =
      Set.of(
          """
          AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
          ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte
          CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError
          ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable
          Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error
          Exception ExceptionInInitializerError Float FunctionalInterface IllegalAccessError
          IllegalAccessException IllegalArgumentException IllegalCallerException
          IllegalMonitorStateException IllegalStateException IllegalThreadStateException
          IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
          InstantiationError InstantiationException Integer InternalError InterruptedException
          Iterable LayerInstantiationException LinkageError Long Math Module ModuleLayer
          NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException
          NoSuchMethodError NoSuchMethodException NullPointerException Number
          NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
          ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime
          RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException
          SecurityManager Short StackOverflowError StackTraceElement StackWalker StrictMath String
          StringBuffer StringBuilder StringIndexOutOfBoundsException StringTemplate
          SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable
          TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError
          UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException
          """
              .strip()
              .split("\\s+"));

  private ReservedNames() {}

  /** {@code class} is {@code class_}. */
  static String component(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || COMPONENTS.contains(name)
        ? name + "_"
        : name;
  }

  static String constant(String name) {
    return CONSTANTS.contains(name) ? name + "_" : name;
  }

  /** {@code Object} is {@code ObjectRow}. */
  static String type(String name, String suffix) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)
            || RESTRICTED.contains(name)
            || JAVA_LANG.contains(name)
        ? name + suffix
        : name;
  }

  /** The name of a package's last part. */
  static String packagePart(String name) {
    return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) ? name + "_" : name;
  }
}
