package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://localhost:9200, http://localhost:9200/marquee",
    "http://localhost:9200/, http://localhost:9200/marquee",
    "https://search.example.org/films-2, https://search.example.org:9200/films-2",
    "http://10.0.0.7:9201/films/, http://10.0.0.7:9201/films",
    "http://[::1]:9200/films, http://[::1]:9200/films",
  })
  void namesServerAndPrefix(String address, String parsed) {
    assertThat(StoreAddress.parse(address)).hasToString(parsed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:",
        "http://",
        "http:localhost",
        "http://host/Films",
        "http://host/a/b",
        "http://host/-a",
        "http://host/a?b=c",
        "http://host name:9200",
      })
  void refusesWhatIsNoAddress(String address) {
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> StoreAddress.parse(address));

    assertThat(refused.kind()).isEqualTo(Kind.INVALID);
    assertThat(refused)
        .hasMessage(
            "'%s' is no address of an Elasticsearch store; an example is"
                + " http://localhost:9200/marquee, of which /marquee, the beginning of the names of"
                + " its indices, may be left out",
            address);
  }

  @Test
  void refusesAPasswordInTheAddressWithoutRepeatingIt() {
    StoreException refused =
        catchThrowableOfType(
            StoreException.class, () -> StoreAddress.parse("http://ann:s3cret@host:9200"));

    assertThat(refused).hasMessageContaining("MARQUEE_ES_PASSWORD");
    assertThat(refused.getMessage()).doesNotContain("s3cret");
  }

  @Test
  void credentialsComeFromTheEnvironmentAndAreNotShown() {
    Credentials key = Credentials.of(Map.of("MARQUEE_ES_API_KEY", "a2V5"));
    Credentials user =
        Credentials.of(Map.of("MARQUEE_ES_USERNAME", "ann", "MARQUEE_ES_PASSWORD", "s3cret"));

    assertThat(key.authorization()).contains("ApiKey a2V5");
    assertThat(user.authorization()).contains("Basic YW5uOnMzY3JldA==");
    assertThat(key.toString() + user).doesNotContain("a2V5", "s3cret", "YW5u");
    assertThat(Credentials.of(Map.of()).authorization()).isEmpty();
  }

  @Test
  void refusesCredentialsThatContradict() {
    for (Map<String, String> environment :
        List.of(
            Map.of("MARQUEE_ES_USERNAME", "ann"),
            Map.of("MARQUEE_ES_PASSWORD", "s3cret"),
            Map.of(
                "MARQUEE_ES_API_KEY", "a",
                "MARQUEE_ES_USERNAME", "ann",
                "MARQUEE_ES_PASSWORD", "s3cret"))) {
      assertThat(
              catchThrowableOfType(StoreException.class, () -> Credentials.of(environment)).kind())
          .isEqualTo(Kind.INVALID);
    }
  }
}
