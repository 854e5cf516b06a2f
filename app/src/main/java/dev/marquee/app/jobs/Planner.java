package dev.marquee.app.jobs;

import dev.marquee.api.JobRequest;

/** Tells what is to be done for a request. */
@FunctionalInterface
public interface Planner {

  Plan plan(JobRequest request);

  /** What becomes of a request. */
  sealed interface Plan {

    record Do(Work work) implements Plan {}

    /** As {@link dev.marquee.api.Jobs.Submission.Refused}. */
    record Refuse(String field, String message) implements Plan {}
  }
}
