package dev.trammel.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void valuesOfPasswordsAndConnectionsAreHidden() {
    assertThat(Secrets.hidden("OPTIONS (user 'me', password 'sh''ells', api_key 'k')"))
        .isEqualTo("OPTIONS (user 'me', password '********', api_key '*')");
    assertThat(Secrets.hidden("CREATE SUBSCRIPTION s CONNECTION 'host=sea password=x'"))
        .isEqualTo("CREATE SUBSCRIPTION s CONNECTION '*******************'");
    assertThat(Secrets.hidden("COMMENT ON COLUMN t.password IS 'never shown'"))
        .isEqualTo("COMMENT ON COLUMN t.password IS 'never shown'");
  }

  @Test
  void messagesShowNeitherFoundNorSourceWithThem() {
    SourceText source = new SourceText("a.sql", "CREATE USER MAPPING OPTIONS (password 'salt');");
    Diagnostic refused =
        Diagnostic.error(Code.TR143, new Position("a.sql", 1, 1), "refused").found(source.line(1));
    assertThat(new DiagnosticFormatter(file -> Optional.of(source)).format(refused))
        .contains("password '****'")
        .doesNotContain("salt");
  }
}
