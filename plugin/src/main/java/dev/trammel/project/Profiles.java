package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Names;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.source.SourceFiles;

/** Finds the profile that settings name: one that Trammel brings, or a file of the project. */
public final class Profiles {

  private static final String FILE = ".sql";

  private Profiles() {}

  /** Whether the project has to have a file for it. */
  static boolean isFile(String profile) {
    return profile.endsWith(FILE);
  }

  /**
   * The profile; {@link Profile#PLAIN} where there is none of that name or its file has errors,
   * which are added to {@code diagnostics}.
   */
  public static Profile of(Located<String> profile, SourceFiles files, Diagnostics diagnostics) {
    String name = profile.value();
    if (isFile(name)) {
      return files
          .file(name, profile.position())
          .map(text -> ProfileReader.read(name, text.text(), diagnostics))
          .orElse(Profile.PLAIN);
    } else if (ProfileReader.names().contains(name)) {
      return ProfileReader.named(name);
    }
    diagnostics.add(unknown(profile));
    return Profile.PLAIN;
  }

  private static Diagnostic unknown(Located<String> profile) {
    String names = String.join(", ", ProfileReader.names());
    return Diagnostic.error(Code.TR101, profile.position(), "\"profile\" has no such value")
        .underlining(profile.value().length())
        .found(profile.value())
        .expected("one of " + names + ", or an SQL file such as database/profile" + FILE)
        .fix(
            Names.nearest(profile.value(), ProfileReader.names())
                .map(nearest -> "write " + nearest)
                .orElse("write one of them"));
  }
}
