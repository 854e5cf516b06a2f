package dev.marquee.api.http;

import dev.marquee.api.wire.AccountDocument;
import dev.marquee.audience.UserId;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.UUID;

/** Accounts of visitors: an id that chance makes, and the token that goes with it. */
final class AccountRoutes {
  private final AccountTokens tokens;

  AccountRoutes(AccountTokens tokens) {
    this.tokens = tokens;
  }

  List<Route> routes() {
    return List.of(Route.post("/api/users", this::begin));
  }

  /** Nothing is stored: an account exists when something is said in its name. */
  private void begin(ServerRequest request, ServerResponse response) {
    new QueryParameters(request.query()).check();
    UserId account = new UserId(UUID.randomUUID().toString());
    response.status(Status.CREATED_201);
    Answers.json(request, response, AccountDocument.of(account, tokens.tokenOf(account)));
  }
}
