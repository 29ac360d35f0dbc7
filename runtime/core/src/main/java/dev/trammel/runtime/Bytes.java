package dev.trammel.runtime;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable value of type {@code bytea}. */
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Bytes of(byte... bytes) {
    return new Bytes(bytes.clone());
  }

  /** A copy. */
  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** As PostgreSQL prints it: {@code \x00ff}. */
  @Override
  public String toString() {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }
}
