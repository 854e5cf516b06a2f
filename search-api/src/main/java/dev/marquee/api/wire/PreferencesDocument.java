package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.Preferences;
import dev.marquee.analytics.behaviour.Preferences.Liking;
import dev.marquee.audience.UserId;
import java.util.List;

/**
 * What one person likes, the best liked first:
 *
 * <pre>
 * {"user_id": "u-7", "films": 12,
 *  "genres": [{"name": "Crime", "score": 1.0, "films": 7}, .., {"name": "Horror", "score": -0.3, "films": 1}],
 *  "people": [..], "decades": [{"name": "1990", ..}]}
 * </pre>
 */
public final class PreferencesDocument {
  private PreferencesDocument() {}

  public static ObjectNode of(UserId user, Preferences preferences) {
    ObjectNode node = Json.object().put("user_id", user.value());
    node.put("films", preferences.films());
    putLikings(node.putArray("genres"), preferences.genres());
    putLikings(node.putArray("people"), preferences.people());
    putLikings(node.putArray("decades"), preferences.decades());
    return node;
  }

  private static void putLikings(ArrayNode array, List<Liking> likings) {
    likings.forEach(
        liking ->
            array
                .addObject()
                .put("name", liking.name())
                .put("score", SearchDocument.score(liking.score()))
                .put("films", liking.films()));
  }
}
