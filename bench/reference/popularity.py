#!/usr/bin/env python3
"""What scikit-learn's GradientBoostingRegressor reaches with the tables of `marquee evaluate popularity --tables FOLDER`.

A reference to measure against, never a dependency. Needs numpy, scipy and scikit-learn. Prints the lines that
`marquee evaluate popularity --reference FILE` reads.
"""
import sys
from pathlib import Path

import numpy
import sklearn
from scipy.stats import spearmanr
from sklearn.ensemble import GradientBoostingRegressor


def table(path):
    rows = numpy.genfromtxt(path, delimiter=",", skip_header=1)
    return rows[:, :-1], rows[:, -1]


def main(folder):
    print("features,library,spearman,mean_absolute_error")
    for features in ("owner", "before_release", "all"):
        rows, truth = table(folder / f"{features}-train.csv")
        others, wanted = table(folder / f"{features}-test.csv")
        model = GradientBoostingRegressor(random_state=0).fit(rows, truth)
        forecast = model.predict(others)
        spearman = spearmanr(forecast, wanted).statistic
        error = numpy.abs(forecast - wanted).mean()
        print(f"{features},scikit-learn {sklearn.__version__},{spearman:.4f},{error:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
