package dev.marquee.api;

import dev.marquee.audience.UserId;

/** The people behind the accounts. Safe for use by many threads. */
@FunctionalInterface
public interface People {

  /**
   * Notes for good that a person wants to be forgotten: from now on nothing of the account is
   * taken. What is stored of it goes with the next job {@link JobRequest.Forget}.
   */
  void forget(UserId account);
}
