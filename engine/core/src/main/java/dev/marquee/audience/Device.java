package dev.marquee.audience;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody looked at films with. */
public enum Device {
  PHONE("phone"),
  TABLET("tablet"),
  DESKTOP("desktop"),
  TV("tv"),
  OTHER("other");

  private static final Map<String, Device> BY_TEXT =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Device::text, device -> device));

  private final String text;

  Device(String text) {
    this.text = text;
  }

  /** The word in documents and answers. */
  public String text() {
    return text;
  }

  public static Optional<Device> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
