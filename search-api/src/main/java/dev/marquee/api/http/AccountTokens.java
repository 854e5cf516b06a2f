package dev.marquee.api.http;

import dev.marquee.audience.UserId;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens by which accounts are known. An account's token is the keyed hash of its id
 * (HMAC-SHA-256, RFC 2104): nothing needs to be stored, and who knows an id cannot make its token.
 * Thread-safe.
 */
final class AccountTokens {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final OperatorKey operatorKey;

  /**
   * @param operatorKey speaks for every account
   */
  AccountTokens(String key, OperatorKey operatorKey) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.operatorKey = operatorKey;
  }

  String tokenOf(UserId account) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(account.value().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }

  /** Refuses a request that presents neither the account's token nor the operator's key. */
  void check(ServerRequest request, UserId account) {
    String token =
        BearerToken.of(request)
            .orElseThrow(
                () -> BearerToken.missing("this needs the account's token as bearer token"));
    byte[] sent = token.getBytes(StandardCharsets.UTF_8);
    byte[] own = tokenOf(account).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(own, sent) && !operatorKey.is(token)) {
      throw BearerToken.wrong("this is not the token of this account");
    }
  }
}
