package dev.marquee.app.settings;

import java.util.logging.Level;

/** The least weight of what is logged. */
public enum LogLevel {
  ERROR(Level.SEVERE),
  WARNING(Level.WARNING),
  INFO(Level.INFO),
  DEBUG(Level.FINE),
  TRACE(Level.FINEST);

  private final Level level;

  LogLevel(Level level) {
    this.level = level;
  }

  /** The platform's name for it. */
  public Level level() {
    return level;
  }
}
