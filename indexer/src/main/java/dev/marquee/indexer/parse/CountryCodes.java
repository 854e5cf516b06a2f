package dev.marquee.indexer.parse;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds countries by their English names: ISO 3166-1 alpha-2. */
final class CountryCodes {
  /**
   * Names that films' sources use and the JDK does not, in some release of it. States that are no
   * more have the codes they had (ISO 3166-3), but West Germany, whose code Germany has kept.
   */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("usa", "US"),
          Map.entry("uk", "GB"),
          Map.entry("hong kong", "HK"),
          Map.entry("macao", "MO"),
          Map.entry("czech republic", "CZ"),
          Map.entry("turkey", "TR"),
          Map.entry("palestine", "PS"),
          Map.entry("vatican city", "VA"),
          Map.entry("bosnia and herzegovina", "BA"),
          Map.entry("macedonia", "MK"),
          Map.entry("myanmar", "MM"),
          Map.entry("swaziland", "SZ"),
          Map.entry("ivory coast", "CI"),
          Map.entry("west germany", "DE"),
          Map.entry("east germany", "DD"),
          Map.entry("soviet union", "SU"),
          Map.entry("yugoslavia", "YU"),
          Map.entry("czechoslovakia", "CS"));

  private static final Map<String, String> CODES = codes();

  private CountryCodes() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(lower(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
    }
    codes.putAll(OTHER_NAMES);
    return Map.copyOf(codes);
  }

  /** The codes of names, each once; a name that is no country's is left out. */
  static List<String> of(List<String> names) {
    Set<String> codes = new LinkedHashSet<>();
    names.forEach(
        name -> Optional.ofNullable(CODES.get(lower(name.strip()))).ifPresent(codes::add));
    return List.copyOf(codes);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
