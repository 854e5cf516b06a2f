package dev.marquee.api;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that must be well before the server should get requests.
 *
 * @param name short, in lower case, such as {@code disk}
 * @param trouble answers within milliseconds what is wrong, in one sentence, or nothing
 */
public record HealthCheck(String name, Supplier<Optional<String>> trouble) {}
