package dev.marquee.bench.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an evaluation found, for a terminal, for a file that is kept, and for programs. */
public interface QualityReport {

  /** Whether all gates hold. */
  boolean pass();

  /** The figures as Markdown tables, for a terminal. */
  String table();

  /** The whole report as Markdown. */
  String markdown(Circumstances circumstances);

  /** The whole report as JSON. */
  ObjectNode document(Circumstances circumstances);
}
