package dev.marquee.analytics.popularity;

import weka.classifiers.Classifier;
import weka.classifiers.meta.AdditiveRegression;
import weka.classifiers.meta.Bagging;
import weka.classifiers.trees.M5P;
import weka.classifiers.trees.RandomTree;

/**
 * Weka's learners with the settings that did best for films of 2010 to 2012 when those before were
 * learned from, docs/decisions/0015.
 */
final class Learners {
  private static final int MODEL_TREES = 20;
  private static final int ROWS_OF_A_MODEL = 40;

  private static final int BOOSTED_TREES = 400;

  /** The part of its step that a boosted tree makes. */
  private static final double SHRINKAGE = 0.05;

  private static final int DEPTH = 7;
  private static final int ROWS_OF_A_LEAF = 10;

  /** A split may be made by so many of the columns, drawn anew each time. */
  private static final double COLUMN_SHARE = 0.25;

  private Learners() {}

  /** A learner that has learned nothing yet. */
  static Classifier of(FeatureSet features, int columns, int seed) {
    return features.knowsVotes() ? modelTrees(seed) : boostedTrees(columns, seed);
  }

  /**
   * One column, the votes, says most, and smoothly: trees whose leaves are linear models (M5': Wang
   * and Witten, 1997), each of another sample of the films, averaged (bagging: Breiman, Machine
   * Learning 24, 1996).
   */
  private static Classifier modelTrees(int seed) {
    M5P tree = new M5P();
    tree.setMinNumInstances(ROWS_OF_A_MODEL);
    Bagging average = new Bagging();
    average.setClassifier(tree);
    average.setNumIterations(MODEL_TREES);
    average.setSeed(seed);
    return average;
  }

  /**
   * Many columns say a little each: each tree learns what those before it left over (stochastic
   * gradient boosting: Friedman, Computational Statistics and Data Analysis 38, 2002), and must
   * look at other columns than the strongest.
   */
  private static Classifier boostedTrees(int columns, int seed) {
    RandomTree tree = new RandomTree();
    tree.setKValue((int) Math.ceil(COLUMN_SHARE * columns));
    tree.setMaxDepth(DEPTH);
    tree.setMinNum(ROWS_OF_A_LEAF);
    tree.setMinVarianceProp(0);
    tree.setSeed(seed);
    AdditiveRegression sum = new AdditiveRegression();
    sum.setClassifier(tree);
    sum.setNumIterations(BOOSTED_TREES);
    sum.setShrinkage(SHRINKAGE);
    return sum;
  }
}
