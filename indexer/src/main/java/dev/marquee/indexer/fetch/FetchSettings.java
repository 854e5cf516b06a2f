package dev.marquee.indexer.fetch;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an operator allows.
 *
 * @param allowedHosts by their full names, such as www.example.org; a name does not allow the names
 *     below it. In lower case, and names in other scripts as the DNS writes them.
 */
public record FetchSettings(Set<String> allowedHosts, FetchLimits limits, Politeness politeness) {

  /** Nothing may be fetched until somebody lists a host. */
  public static final FetchSettings DEFAULT = forHosts(Set.of());

  private static final Pattern HOST = Pattern.compile("[a-z0-9.-]+");

  public FetchSettings {
    allowedHosts =
        allowedHosts.stream().map(FetchSettings::host).collect(Collectors.toUnmodifiableSet());
  }

  /** The usual limits and waits, for these hosts. */
  public static FetchSettings forHosts(Set<String> allowedHosts) {
    return new FetchSettings(allowedHosts, FetchLimits.DEFAULT, Politeness.DEFAULT);
  }

  private static String host(String name) {
    String host = IDN.toASCII(name).toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException(
          "an allowed host must be a name such as www.example.org, got " + name);
    }
    return host;
  }
}
