package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.UserId;

/**
 * An account, for the browser or program that keeps it:
 *
 * <pre>
 * {"user_id": "0b6c1f5e-..", "token": "q83v.."}
 * </pre>
 */
public final class AccountDocument {
  private AccountDocument() {}

  public static ObjectNode of(UserId account, String token) {
    return Json.object().put("user_id", account.value()).put("token", token);
  }
}
