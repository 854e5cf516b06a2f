package dev.marquee.api;

import java.util.List;
import java.util.Optional;

/** Work that goes on after the request that asked for it. Safe for use by many threads. */
public interface Jobs {

  /** Begins a job, or queues it behind others. Answers at once. */
  Submission submit(JobRequest request);

  Optional<Job> find(String id);

  /** All jobs still remembered, the newest first. */
  List<Job> list();

  /** What became of a request for a job. */
  sealed interface Submission {

    record Accepted(Job job) implements Submission {}

    /**
     * Nothing was begun.
     *
     * @param field the part of the request that is wrong, such as {@code paths[0]}
     * @param message what is wrong with it, in one sentence without the field's name
     */
    record Refused(String field, String message) implements Submission {}
  }
}
