package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SuggestRequest;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.elasticsearch.SecuredProxy.Right;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind TLS, users and rights, which a proxy before the server has. */
class SecuredClusterTest {
  private static final String KEY = "a2V5LW9mOm1hcnF1ZWU=";
  private static final String PASSWORD = "pass-of-marquee";
  private static final List<String> SECRETS =
      List.of(KEY, "d3Jvbmcta2V5", PASSWORD, "wrong-pass", base64("marquee:" + PASSWORD));

  private static final String WHAT_TO_SET =
      " refused the credentials; set MARQUEE_ES_API_KEY, or MARQUEE_ES_USERNAME and"
          + " MARQUEE_ES_PASSWORD";

  private static TestAuthority authority;
  private static TestAuthority stranger;
  private static SecuredProxy proxy;

  private final String prefix = "secured-" + UUID.randomUUID();
  private final RecordedLog log = new RecordedLog();

  @BeforeAll
  static void secureTheServer(@TempDir Path folder) throws Exception {
    authority = TestAuthority.make(folder, "ours");
    stranger = TestAuthority.make(folder, "another");
    proxy = new SecuredProxy(TestServer.address(), authority.certify("ip:127.0.0.1"));
    proxy.addKey(KEY);
    proxy.addUser("marquee", PASSWORD, EnumSet.allOf(Right.class));
    proxy.addUser("writer", PASSWORD, EnumSet.of(Right.READ, Right.WRITE));
    proxy.addUser("reader", PASSWORD, EnumSet.of(Right.READ));
  }

  @AfterAll
  static void closeProxy() {
    proxy.close();
  }

  @AfterEach
  void removeStore() {
    log.close();
    for (String content : new String[] {"-movies-v1-1", "-artifacts-v1-1"}) {
      TestStores.ask("DELETE", "/" + prefix + content + "?ignore_unavailable=true", "");
    }
  }

  @ParameterizedTest
  @CsvSource({"MARQUEE_ES_API_KEY, ''", "MARQUEE_ES_USERNAME, marquee"})
  void writesFindsAndSuggestsBehindTls(String variable, String user) {
    Map<String, String> proof = user.isEmpty() ? Map.of(variable, KEY) : user(user, PASSWORD);
    try (Store store = open(authority.file(), proof)) {
      assertThat(store.movies().apply(List.of(film()), Visibility.ON_RETURN)).isEmpty();

      assertThat(store.movies().search(SearchRequest.of("matrix", 5)).total()).isEqualTo(1);
      assertThat(store.movies().suggest(new SuggestRequest("matr", 5)).items()).hasSize(1);
      assertThat(store.status().place()).isEqualTo(address() + "/" + prefix);
    }
    assertThat(log.text()).doesNotContain(SECRETS);
  }

  @Test
  void namesTheSettingOfTheAuthorityWhenNobodyTrustsIt() {
    String sentence =
        "looking for the index %s-movies failed: nobody trusted here signed the certificate of %s; let MARQUEE_ES_CA_FILE name the certificate of the authority that did"
            .formatted(prefix, address());
    Map<String, String> key = Map.of("MARQUEE_ES_API_KEY", KEY);

    assertThat(denied(() -> open(address(), key))).hasMessage(sentence);
    assertThat(denied(() -> open(stranger.file(), key))).hasMessage(sentence);
  }

  @Test
  void doesNotSpeakToAHostThatTheCertificateDoesNotName() {
    String localhost = "https://localhost:" + proxy.port();
    Map<String, String> proof =
        Map.of("MARQUEE_ES_API_KEY", KEY, "MARQUEE_ES_CA_FILE", authority.file().toString());

    assertThat(denied(() -> open(localhost, proof)))
        .hasMessageStartingWith(
            "looking for the index %s-movies failed: no secure connection to %s; check the address"
                + " and MARQUEE_ES_CA_FILE (Certificate for <localhost> doesn't match",
            prefix, localhost);
  }

  @Test
  void saysHttpsToWhoAsksWithoutIt() {
    String address = "http://127.0.0.1:" + proxy.port();

    assertThat(failure(() -> open(address, user("marquee", PASSWORD))))
        .hasMessage(
            "looking for the index %s-movies failed: what answers at %s does not speak HTTP; check"
                + " the store address, with https if the cluster is secured",
            prefix, address);
    assertThat(log.text()).doesNotContain(SECRETS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"absent.pem", "no-certificate.pem"})
  void namesTheFileOfTheAuthorityThatCannotBeRead(String name, @TempDir Path folder)
      throws Exception {
    Files.writeString(folder.resolve("no-certificate.pem"), "to be filled in");
    Path file = folder.resolve(name);

    assertThat(failure(() -> open(file, Map.of())))
        .hasMessage(
            "MARQUEE_ES_CA_FILE names %s, from which no certificate can be read; it must be a PEM"
                + " file",
            file)
        .extracting("kind")
        .isEqualTo(Kind.INVALID);
  }

  @Test
  void namesTheSettingsOfCredentialsThatAreWrongOrMissing() {
    String sentence =
        "looking for the index %s-movies failed: %s%s".formatted(prefix, address(), WHAT_TO_SET);
    for (Map<String, String> proof :
        List.of(
            Map.<String, String>of(),
            user("marquee", "wrong-pass"),
            user("nobody", PASSWORD),
            Map.of("MARQUEE_ES_API_KEY", "d3Jvbmcta2V5"))) {
      assertThat(denied(() -> open(authority.file(), proof))).hasMessage(sentence);
    }
  }

  @Test
  void makesNothingForAUserWhoMayNotMakeIndices() {
    assertThat(denied(() -> open(authority.file(), user("writer", PASSWORD))))
        .hasMessage(
            lacking("making the index " + prefix + "-movies-v1-1", "writer", Right.CREATE_INDEX));
    assertThat(indices()).isEmpty();

    open(authority.file(), user("marquee", PASSWORD)).close();
    try (Store store = open(authority.file(), user("writer", PASSWORD))) {
      assertThat(store.movies().apply(List.of(film()), Visibility.ON_RETURN)).isEmpty();
      assertThat(denied(() -> store.artifacts().put(new ArtifactName("model"), content())))
          .hasMessage(
              lacking(
                  "making the index " + prefix + "-artifacts-v1-1", "writer", Right.CREATE_INDEX));
    }
    assertThat(indices()).isEqualTo(prefix + "-movies-v1-1");
  }

  @Test
  void readsForAUserWhoMayNotWrite() {
    try (Store store = open(authority.file(), user("marquee", PASSWORD))) {
      store.movies().apply(List.of(film()), Visibility.ON_RETURN);
    }
    try (Store store = open(authority.file(), user("reader", PASSWORD))) {
      Change deletion = new Change.Delete(new MovieId("tmdb-603"));

      assertThat(denied(() -> store.movies().apply(List.of(deletion), Visibility.SOON)))
          .hasMessage(lacking("writing films", "reader", Right.WRITE));
      assertThat(store.movies().get(new MovieId("tmdb-603"))).isPresent();
    }
  }

  private static String address() {
    return "https://127.0.0.1:" + proxy.port();
  }

  private Store open(Path authorityFile, Map<String, String> proof) {
    Map<String, String> environment = new HashMap<>(proof);
    environment.put("MARQUEE_ES_CA_FILE", authorityFile.toString());
    return open(address(), environment);
  }

  private Store open(String address, Map<String, String> environment) {
    return ElasticsearchStore.open(
        StoreAddress.parse(address + "/" + prefix),
        Credentials.of(environment),
        StoreListener.NONE);
  }

  private static Map<String, String> user(String name, String password) {
    return Map.of("MARQUEE_ES_USERNAME", name, "MARQUEE_ES_PASSWORD", password);
  }

  private String lacking(String doing, String user, Right right) {
    return "%s failed: the credentials lack a right; the store needs the privileges manage, read and write on the indices %s-*, and monitor on the cluster (%s)"
        .formatted(doing, prefix, SecuredProxy.lacks(user, right));
  }

  private String indices() {
    return TestStores.ask("GET", "/_cat/indices/" + prefix + "*?h=index", "").strip();
  }

  /** A refusal that tells no secret, neither itself nor in what it comes from nor in the log. */
  private StoreException denied(ThrowingCallable call) {
    StoreException failure = failure(call);
    assertThat(failure.kind()).isEqualTo(Kind.DENIED);
    StringWriter told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told, true));
    assertThat(told + log.text()).doesNotContain(SECRETS);
    return failure;
  }

  private static StoreException failure(ThrowingCallable call) {
    StoreException failure = catchThrowableOfType(StoreException.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  private static Change film() {
    MovieFacts facts = MovieFacts.titled("The Matrix").build();
    Movie movie = new Movie(new MovieId("tmdb-603"), facts, List.of("tmdb"), Instant.EPOCH);
    return new Change.Put(CatalogEntry.of(movie, List.of()));
  }

  private static ByteArrayInputStream content() {
    return new ByteArrayInputStream(new byte[10]);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
