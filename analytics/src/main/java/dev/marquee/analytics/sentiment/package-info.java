/**
 * Whether a text speaks for its film or against it. Text comes in, a {@link
 * dev.marquee.analytics.sentiment.Judgement} goes out: a score with the words that carried it, or
 * the reason why there is none. The model is shipped as a resource and read without any library;
 * {@link dev.marquee.analytics.sentiment.SentimentTraining} makes it from labelled reviews with
 * liblinear. Imports label reviews with it, the HTTP interface labels what it is sent.
 */
@NullMarked
package dev.marquee.analytics.sentiment;

import org.jspecify.annotations.NullMarked;
