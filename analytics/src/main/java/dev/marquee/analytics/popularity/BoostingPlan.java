package dev.marquee.analytics.popularity;

/**
 * How trees are grown. Chosen by the films before 2010 of the TMDB 5000 against those of 2010 to
 * 2012, docs/decisions/0015.
 *
 * @param samples sums that are averaged; 1 learns from all rows once
 * @param trees of a sum
 * @param shrinkage the part of its step that a tree makes, 0 to 1
 * @param depth most splits between root and leaf
 * @param rowsOfLeaf least rows
 * @param columnShare of the columns, drawn anew for each split, that it may be made by, 0 to 1
 */
record BoostingPlan(
    int samples, int trees, double shrinkage, int depth, int rowsOfLeaf, double columnShare) {

  /** One column, the votes, says most: shallow trees of all columns, averaged, fit it best. */
  private static final BoostingPlan WITH_VOTES = new BoostingPlan(4, 100, 0.1, 3, 2, 1);

  /** Many columns say a little each: deep trees that must look at others than the strongest. */
  private static final BoostingPlan WITHOUT_VOTES = new BoostingPlan(1, 400, 0.05, 7, 10, 0.25);

  static BoostingPlan of(FeatureSet features) {
    return features.knowsVotes() ? WITH_VOTES : WITHOUT_VOTES;
  }
}
