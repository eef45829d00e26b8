"""The numpy twin from the command line, on one thread.

python3 benches/twin/run.py scenario.json --draws FILE.f64 --out result.json
python3 benches/twin/run.py scenario.json --trials N --time R [--seed S] [--out result.json]
"""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import argparse
import json
import sys
import time

import numpy as np

from model import Draws, Model, simulate, summarise

BLOCK = 2500  # trials at a time: their months stay in the processor's cache


def given(scenario, file):
    """Draws from a file of rows of f64, little-endian."""
    model = Model(scenario)
    flat = np.fromfile(file, dtype="<f8")
    if flat.size % model.width():
        raise ValueError(f"Rows of {model.width()} draws do not fill {file}.")
    rows = flat.reshape(-1, model.width())
    blocks = (rows[i : i + BLOCK] for i in range(0, len(rows), BLOCK))
    return simulate(model, (Draws(model, np.ascontiguousarray(b.T)) for b in blocks))


def drawn(scenario, trials, seed):
    model = Model(scenario)
    rng = np.random.default_rng(seed)
    sizes = (min(BLOCK, trials - i) for i in range(0, trials, BLOCK))
    return simulate(model, (Draws.random(model, rng, size) for size in sizes))


def timed(scenario, trials, seed, runs):
    """Milliseconds of whole runs: preparing, drawing, simulating, summarising."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        summarise(drawn(scenario, trials, seed))
        times.append((time.perf_counter() - start) * 1000)
    return {"engine": "numpy", "trials": trials, "ms": times, "best": min(times)}


def plain(results):
    return {
        "staying": {"not_affordable": results["staying"]["not_affordable"].astype(int).tolist()},
        "routes": [
            {
                "name": r["name"],
                "net_gain": r["net_gain"].tolist(),
                "not_affordable": r["not_affordable"].astype(int).tolist(),
                "lowest": r["lowest"].tolist(),
            }
            for r in results["routes"]
        ],
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("scenario")
    parser.add_argument("--draws")
    parser.add_argument("--out")
    parser.add_argument("--trials", type=int, default=10_000)
    parser.add_argument("--time", type=int, metavar="RUNS")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open(options.scenario, encoding="utf-8") as file:
        scenario = json.load(file)
    if options.time:
        print(json.dumps(timed(scenario, options.trials, options.seed, options.time)))
        return
    if options.draws:
        results = given(scenario, options.draws)
    else:
        results = drawn(scenario, options.trials, options.seed)
    summary = summarise(results)
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            json.dump({**plain(results), "summary": summary}, file)
    else:
        print(json.dumps(summary, indent=2))


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(str(error))
