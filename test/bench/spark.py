"""Pipes a file of JSON Lines through a command, partition by partition, on a Spark of two local processes.

spark.py INPUT OUTPUT PARTITIONS COMMAND: writes what the command prints into the folder OUTPUT, a file a partition.
"""

import os
import sys

from pyspark import SparkConf, SparkContext

source, target, partitions, command = sys.argv[1:]
settings = SparkConf().setMaster("local[2]").setAppName("verbatim").set("spark.ui.enabled", "false")
with SparkContext(conf=settings) as spark:
    spark.setLogLevel("ERROR")
    lines = spark.textFile(source, int(partitions))
    lines.pipe(command, env=dict(os.environ), checkCode=True).saveAsTextFile(target)
    print(lines.getNumPartitions(), spark.version)
