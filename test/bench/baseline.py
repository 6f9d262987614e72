"""What a researcher would write first, with scikit-learn.

baseline.py quality FILE K SEED ...   id,text,label in; per seed the cluster of every row, as JSON, out
baseline.py engine FILE               id,score,comment in; 20 clusters, nothing out
baseline.py version                   scikit-learn's version
"""

import csv
import json
import sys

import sklearn
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer


def column(path, name):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


def vectors(texts):
    return TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words="english").fit_transform(texts)


def main(job, *args):
    if job == "version":
        print(sklearn.__version__)
    elif job == "engine":
        KMeans(20, n_init=10, random_state=0).fit(vectors(column(args[0], "comment")))
    elif job == "quality":
        rows = vectors(column(args[0], "text"))
        k, *seeds = map(int, args[1:])
        print(json.dumps([KMeans(k, n_init=10, random_state=seed).fit_predict(rows).tolist() for seed in seeds]))


main(*sys.argv[1:])
