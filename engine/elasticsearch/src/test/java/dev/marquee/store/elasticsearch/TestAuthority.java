package dev.marquee.store.elasticsearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that signs certificates and that nobody trusts yet, made with the JDK's keytool. */
final class TestAuthority {
  private static final String NAME = "authority";
  private static final String PASSWORD = "of-the-test";

  private final Path keys;
  private final Path file;

  private TestAuthority(Path folder, String name) {
    this.keys = folder.resolve(name + ".p12");
    this.file = folder.resolve(name + ".pem");
  }

  static TestAuthority make(Path folder, String name) throws IOException, InterruptedException {
    TestAuthority authority = new TestAuthority(folder, name);
    authority.keytool(
        "-genkeypair", "-alias", NAME, "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "bc:c");
    authority.keytool("-exportcert", "-rfc", "-alias", NAME, "-file", authority.file.toString());
    return authority;
  }

  /** Its certificate, as PEM. */
  Path file() {
    return file;
  }

  /**
   * What a server needs to show a certificate that this authority signed.
   *
   * @param name whom it certifies, as keytool writes it: "ip:127.0.0.1"
   */
  SSLContext certify(String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    keytool(
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=server",
        "-signer",
        NAME,
        "-ext",
        "san=" + name);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    store.deleteEntry(NAME);
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-keystore", keys.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (BufferedReader output = process.inputReader()) {
      said = output.lines().collect(Collectors.joining("\n"));
    }
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + said);
    }
  }
}
