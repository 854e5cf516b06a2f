package dev.marquee.app.people;

import dev.marquee.audience.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes of accounts (HMAC-SHA-256, RFC 2104, cut to 128 bits): who has the key can tell
 * whether a hash is that of an account, and nobody can tell an account by its hash. Thread-safe.
 */
public final class PersonHash {
  private static final String ALGORITHM = "HmacSHA256";

  /** Sets these hashes apart from what else is made with the key. */
  private static final String PURPOSE = "person\0";

  private static final String KEY_CHECK = "key\0";
  private static final int HASH_BYTES = 16;
  private static final int KEY_ID_BYTES = 6;

  /** Accounts of other services do not begin with it. */
  private static final String MARK = "~";

  private static final Pattern PSEUDONYM = Pattern.compile(MARK + "[A-Za-z0-9_-]{22}");

  private final Supplier<String> secret;
  private volatile @Nullable SecretKeySpec key;

  /**
   * Makes hashes by a key.
   *
   * @param secret asked for the key when the first hash is made; may be asked several times
   */
  public PersonHash(Supplier<String> secret) {
    this.secret = secret;
  }

  /** 22 letters, digits, dashes and underscores; the same for an account and its pseudonym. */
  String of(UserId account) {
    return PSEUDONYM.matcher(account.value()).matches()
        ? account.value().substring(MARK.length())
        : hash(PURPOSE + account.value(), HASH_BYTES);
  }

  /** The name under which an account is kept that is not to be known; that of one is the same. */
  public UserId pseudonym(UserId account) {
    return new UserId(MARK + of(account));
  }

  /** Tells keys apart. */
  String keyId() {
    return hash(KEY_CHECK, KEY_ID_BYTES);
  }

  private SecretKeySpec key() {
    SecretKeySpec known = key;
    if (known == null) {
      known = new SecretKeySpec(secret.get().getBytes(StandardCharsets.UTF_8), ALGORITHM);
      key = known;
    }
    return known;
  }

  private String hash(String text, int bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
