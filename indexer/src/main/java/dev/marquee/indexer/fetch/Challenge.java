package dev.marquee.indexer.fetch;

import java.util.List;

/** Tells an answer that wants to see a browser or an account in place of giving the page. */
final class Challenge {

  /**
   * Headers by which the guards before sites say so (their documentation: Cloudflare, "Detect a
   * challenge page response"; AWS WAF, "CAPTCHA and Challenge actions").
   */
  private static final List<String> HEADERS = List.of("cf-mitigated", "x-amzn-waf-action");

  private Challenge() {}

  /** A page that was merely taken on for later (202) is none either: AWS WAF answers so. */
  static boolean isIn(Answer answer) {
    return switch (answer.status()) {
      case 202, 401, 403, 407, 451 -> true;
      default -> HEADERS.stream().anyMatch(header -> answer.header(header).isPresent());
    };
  }
}
