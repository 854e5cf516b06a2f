package dev.marquee.analytics.sentiment;

/**
 * All that a model is made of.
 *
 * @param reviews it was trained with
 * @param bias of the deciding plane
 */
record ModelParts(
    int reviews,
    float bias,
    Calibration calibration,
    Quantisation quantisation,
    NgramTable ngrams) {}
