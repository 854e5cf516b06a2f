package dev.marquee.indexer.merge;

import dev.marquee.store.Change;
import java.util.List;

/**
 * What is to be done so that the catalogue tells what its records tell.
 *
 * @param changes in an order in which they can be made; empty when nothing is to be done
 * @param handedOver so many of the first changes give films records that other stored films had.
 *     They are to be on disk before the others are made: then whatever ends the work between, no
 *     record is lost. One that two films hold for that reason comes right with the next plan.
 * @param unchanged films with arriving records that stay as they are
 * @param joined how many films fewer there are than stored films and new records: how many became
 *     one with another, less those that parted
 */
public record CatalogPlan(List<Step> changes, int handedOver, int unchanged, int joined) {
  public CatalogPlan {
    changes = List.copyOf(changes);
  }

  /** What a change does to the catalogue. */
  public enum Effect {
    /** A film is there that was not. */
    CREATED,
    /** A film has other facts or records. */
    CHANGED,
    /** An id has no film of its own any more: deleted, or one with another now. */
    REMOVED
  }

  /** One change and what it does. */
  public record Step(Change change, Effect effect) {}
}
