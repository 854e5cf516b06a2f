package dev.marquee.indexer.fetch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** The request headers that ask for a page only if it changed since an answer (RFC 9110, 13.1). */
final class Conditions {

  /** The grammar of RFC 9110, 8.8.3, in ASCII. */
  private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[!#-~]*\"");

  private Conditions() {}

  /** None where the answer has no marks, or is not to be kept. */
  static Map<String, String> after(Answer answer) {
    Map<String, String> conditions = new HashMap<>();
    if (isToBeForgotten(answer)) {
      return conditions;
    }
    answer
        .header("ETag")
        .filter(tag -> ENTITY_TAG.matcher(tag).matches())
        .ifPresent(tag -> conditions.put("If-None-Match", tag));
    answer
        .header("Last-Modified")
        .flatMap(date -> Optional.ofNullable(DateUtils.parseStandardDate(date)))
        .ifPresent(date -> conditions.put("If-Modified-Since", DateUtils.formatStandardDate(date)));
    return conditions;
  }

  private static boolean isToBeForgotten(Answer answer) {
    return answer
        .header("Cache-Control")
        .filter(control -> control.toLowerCase(Locale.ROOT).contains("no-store"))
        .isPresent();
  }
}
