package dev.marquee.store;

/** When a write can be seen by searches of this process. */
public enum Visibility {
  /** Within a second of the call's return. */
  SOON,
  /** At the latest when the call returns. */
  ON_RETURN
}
