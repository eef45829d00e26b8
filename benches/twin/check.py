"""Holds the numpy twin against the golden scenarios, then against the JavaScript twin.

python3 benches/twin/check.py; ends with 1 if anything differs. Needs node for the second part.
Every figure the two give from the same draws must agree to 1e-9 of itself (sums below 1: of 1).
"""

import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import figures
import run
from model import GATES, Draws, Model, block, simulate, summarise

HERE = Path(__file__).resolve().parent
GOLDEN = HERE / "../../tests/data/oracles/golden.json"
TRIALS = 200_000
SHARED_TRIALS = 1_000
SHARED_CASES = ("h02", "i02", "i03", "i05", "j03")
RANDOM_SCENARIOS = 20
OPEN, SHUT = -1.0, 2.0  # draws that open, or shut, any gate

failures = []


def report(agrees, place, ours, theirs):
    if not agrees:
        failures.append(place)
        print(f"{place}: {ours}, not {theirs}")


# ------------------------------------------------------------------ every outcome


def certain(scenario):
    """The scenario without any chance but its gates."""
    quiet = json.loads(json.dumps(scenario))
    quiet["chance"] = {}
    for job in [quiet["now"], *(r["then"] for r in quiet["routes"])]:
        job.pop("loss", None)
    return quiet


def ways(model, route):
    """Columns of draws, one for every way `route` can go, with each one's label and chance."""
    first = {"training": 3, "search": 3 + GATES, "wait": 3 + 2 * GATES}
    gates = []
    for stage in route.stages:
        if stage.opens is not None:
            gates.append((first[stage.type], stage.opens, stage.type == "wait"))
            first[stage.type] += 1
    gates.append((0, route.odds, False))
    labels, chances, rows = [], [], []

    def add(label, chance, shut, seen):
        row = np.zeros(model.width())
        row[[0, *range(3, 3 + 3 * GATES)]] = OPEN
        row[2] = OPEN if seen else SHUT
        if shut is not None:
            row[shut] = SHUT
        labels.append(label)
        chances.append(chance)
        rows.append(row)

    reached = 1.0
    visible = route.review["visible"] if route.review else 0.0
    for column, opens, is_wait in gates:
        here = reached * (1 - opens)
        if is_wait:
            add("no-offer", here, column, False)
        else:
            add("fails", here * (1 - visible), column, False)
            if route.review:
                add("fails", here * visible, column, True)
        reached *= opens
    add("works", reached, None, False)
    return labels, np.array(chances), np.array(rows).T


def check_outcomes(case):
    """Gives the largest relative difference."""
    model = Model(certain(case["scenario"]))
    largest = 0.0

    def money(place, ours, theirs):
        nonlocal largest
        largest = max(largest, abs(ours - theirs) / max(1.0, abs(theirs)))
        report(abs(ours - theirs) <= 1e-6 + 1e-9 * abs(theirs), place, ours, theirs)

    for r, (route, golden) in enumerate(zip(model.routes, case["expect"])):
        place = f"{case['id']}, route {r}"
        labels, chances, columns = ways(model, route)
        staying_lowest, routes = block(model, Draws(model, columns))
        cumulative, lowest = routes[r]
        ours = list(zip(labels, cumulative[-1], chances))
        theirs = [(o["label"], o["net_gain"], o["chance"]) for o in golden["outcomes"]]
        for these, those, only_possible in ((theirs, ours, False), (ours, theirs, True)):
            for label, gain, chance in these:
                if only_possible and chance <= 0:
                    continue
                others = [g for other, g, _ in those if other == label]
                money(f"{place}, {label}", min(others, key=lambda g: abs(g - gain)), gain)
        low = lowest[chances > 0].min()
        money(f"{place}, lowest balance", low, golden["cash"]["lowest"])
        money(f"{place}, staying", staying_lowest[0], golden["cash_staying"]["lowest"])
        affordable = model.savings is None or low >= -model.credit - 1e-6
        expected = golden["cash"]["not_affordable_from"] is None
        report(affordable == expected, f"{place}, affordable", affordable, expected)
    return largest


# ------------------------------------------------------------------ ensembles


def check_ensemble(case):
    name, chance = case["id"], case["chance"]
    model = Model(case["scenario"])
    rng = np.random.default_rng(20)
    blocks = (Draws.random(model, rng, run.BLOCK) for _ in range(TRIALS // run.BLOCK))
    results = simulate(model, blocks)
    summary = summarise(results)
    trials = chance["routes"][0]["trials"]

    def share(place, ours, theirs):
        p = (ours * TRIALS + theirs * trials) / (TRIALS + trials)
        band = 4 * math.sqrt(p * (1 - p) * (1 / TRIALS + 1 / trials)) + 1e-12
        report(abs(ours - theirs) <= band, f"{name}, {place}", ours, theirs)

    def average(place, values, theirs, their_error):
        error = values.std() / math.sqrt(values.size)
        band = 4 * math.hypot(error, their_error) + 1e-6
        report(abs(values.mean() - theirs) <= band, f"{name}, {place}", values.mean(), theirs)

    widened = math.sqrt(1 + trials / TRIALS)
    for r, golden in enumerate(chance["routes"]):
        ours, gains = summary["routes"][r], np.sort(results["routes"][r]["net_gain"])
        share(f"route {r}, odds_ahead", ours["odds_ahead"], golden["odds_ahead"])
        share(f"route {r}, broke", ours["odds_not_affordable"], golden["odds_not_affordable"])
        average(f"route {r}, mean", gains, golden["mean"], golden["mean_se"])
        worst, error = golden["mean_worst_tenth"], golden["mean_worst_tenth_se"]
        average(f"route {r}, worst tenth", gains[: TRIALS // 10], worst, error)
        for p in ("p10", "p25", "p50", "p75", "p90"):
            middle = golden[p]
            low, high = (middle + (edge - middle) * widened for edge in golden[f"{p}_band"])
            inside = low - 1e-6 <= ours[p] <= high + 1e-6
            report(inside, f"{name}, route {r}, {p}", ours[p], middle)
    for pair, theirs in chance["beats"].items():
        share(pair, summary["beats"][pair], theirs)
    broke = chance["odds_not_affordable_staying"]
    share("staying broke", summary["odds_not_affordable_staying"], broke)


# ------------------------------------------------------------------ against JavaScript


def random_scenario(rng):
    """A scenario of everything the twins know."""

    def maybe(p):
        return rng.random() < p

    def between(low, high, digits=2):
        return round(float(rng.uniform(low, high)), digits)

    def months(low, high):
        return int(rng.integers(low, high + 1))

    def pick(*choices):
        return choices[rng.integers(len(choices))]

    def pay(low, high):
        kind = pick("employee", "employee", "contractor", "unpaid" if maybe(0.1) else "employee")
        hourly = between(low, high)
        return {
            "hour": {"amount": hourly, "per": "hour", "hours": pick(20, 40), "weeks": pick(46, 52)},
            "month": {"amount": hourly * 160, "per": "month"},
            "year": {"amount": hourly * 2000, "per": "year"},
        }[pick("hour", "month", "year")] | {"kind": kind}

    def extras():
        return {"premium": months(0, 300), "costs": months(0, 200), "benefits": months(0, 300)}

    def loss():
        return {"chance": between(0, 0.05, 3), "months": between(1, 6, 1), "cut": pick(0, 0.05, 1)}

    def job(low, high):
        made = {"pay": pay(low, high), "raise": between(-0.02, 0.06, 3), **extras()}
        if maybe(0.5):
            made |= {"match": between(0, 0.06), "deferral": pick(0.05, 0.3)}
        if maybe(0.6):
            made["loss"] = loss()
        return made

    def stage():
        keep = pick(0, 0, 0.5, 1)
        kind = pick("reduced", "volunteer", "training", "search", "wait")
        if kind == "reduced":
            steps = [{"from": months(1, 6), "pay": pay(15, 40)} for _ in range(months(0, 2))]
            one = {"months": months(0, 9), "pay": pay(15, 30), "steps": steps, "keep": keep}
            return {"type": kind, **one, **extras()}
        if kind == "volunteer":
            return {"type": kind, "months": months(0, 9), "keep": keep, **extras()}
        if kind == "training":
            one = {"months": months(0, 9), "tuition": months(0, 9000)}
            one["completion"] = between(0.5, 1)
            return {"type": kind, **one, "keep": keep, **extras()}
        if kind == "search":
            placed = pick(1, between(0.3, 1))
            return {"type": kind, "placed": placed, "within": months(1, 12), "keep": keep}
        return {"type": kind, "offer": pick(1, between(0.02, 0.3)), "within": months(1, 12)}

    def route():
        then = job(25, 90)
        then["ramp"] = {"share": between(0.5, 1), "months": months(0, 8)}
        made = {"stages": [stage() for _ in range(months(0, 4))], "then": then}
        made["odds"] = pick(between(0, 1), {"k": months(0, 4), "n": months(4, 9)})
        made["fallback"] = {"months": months(0, 5), "share": between(0.7, 1.1)}
        made["one_off"] = pick(0, months(0, 5000))
        if maybe(0.5):
            made["review"] = {"month": months(1, 9), "visible": between(0, 1)}
        return made

    tax = pick(
        {"mode": "none"},
        {"mode": "flat", "rate": between(0, 0.4)},
        {"mode": "us", "state": pick(0, 0.05), "sstb": maybe(0.5), "retirement": 0.15},
        {"mode": "us", "state": between(0, 0.1), "sstb": maybe(0.5)},
    )
    household = {
        "status": pick("single", "mfj", "mfs", "hoh", "qss"),
        "spouse": pick(0, 0, months(0, 250_000)),
        "living": months(0, 5000),
        "gap_cover": pick(0, 600),
        "savings": pick(None, months(0, 60_000)),
        "credit": months(0, 10_000),
        "save_rate": 0.03,
        "debt_rate": 0.18,
    }
    return {
        "start": f"{months(2025, 2030)}-{months(1, 12):02}",
        "horizon": months(12, 240),
        "rate": between(0, 0.1),
        "inflation": between(0, 0.04, 3),
        "now": job(20, 60),
        "routes": [route() for _ in range(months(1, 3))],
        "household": household,
        "tax": tax,
        "chance": {
            "pay_sigma": between(0, 0.4),
            "raise_sigma": between(0, 0.03, 3),
            "times": pick("random", "fixed"),
        },
    }


def random_rows(model, rng):
    columns = rng.random((model.width(), SHARED_TRIALS))
    normal = [1, *range(3 + 3 * GATES, 3 + 3 * GATES + model.raises)]
    columns[normal] = rng.standard_normal((len(normal), SHARED_TRIALS))
    return columns


def check_against_javascript(name, scenario, rng, folder):
    """Gives the largest relative difference."""
    model = Model(scenario)
    columns = random_rows(model, rng)
    results = simulate(model, [Draws(model, columns)])
    ours = {**run.plain(results), "summary": summarise(results)}
    scenario_file, draws_file, out_file = (folder / f for f in ("s.json", "d.f64", "o.json"))
    scenario_file.write_text(json.dumps(scenario), encoding="utf-8")
    np.ascontiguousarray(columns.T).astype("<f8").tofile(draws_file)
    command = ["node", HERE / "run.mjs", scenario_file, "--draws", draws_file, "--out", out_file]
    subprocess.run(command, check=True)
    theirs = json.loads(out_file.read_text(encoding="utf-8"))
    largest = 0.0

    def compare(place, a, b):
        nonlocal largest
        if isinstance(a, dict):
            report(a.keys() == b.keys(), f"{place}, keys", list(a), list(b))
            for key in a:
                compare(f"{place}, {key}", a[key], b[key])
        elif isinstance(a, list) and a and isinstance(a[0], dict):
            for i, (x, y) in enumerate(zip(a, b, strict=True)):
                compare(f"{place} {i}", x, y)
        elif isinstance(a, str):
            report(a == b, place, a, b)
        else:
            a, b = np.atleast_1d(a).astype(float), np.atleast_1d(b).astype(float)
            scale = np.maximum(np.maximum(np.abs(a), np.abs(b)), 1.0)
            off = np.abs(a - b) / scale
            largest = max(largest, float(off.max()))
            at = int(off.argmax())
            report(off[at] <= 1e-9, f"{place} [{at}]", a[at], b[at])

    compare(name, ours, theirs)
    return largest


def check_figures():
    names = ["YEARS", "RATES", "PAYROLL", "SELF_EMPLOYMENT", "QBI_SHARE"]
    script = f"import * as f from {json.dumps((HERE / 'figures.mjs').as_uri())};"
    script += f"console.log(JSON.stringify({json.dumps(names)}.map((name) => f[name])))"
    command = ["node", "--input-type=module", "-e", script]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    ours = json.loads(json.dumps([getattr(figures, name) for name in names]))
    report(ours == theirs, "tax figures", ours, theirs)


def main():
    cases = json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]
    cases = [c for c in cases if not isinstance(c["scenario"].get("tax", {}).get("state"), str)]
    largest = max(check_outcomes(case) for case in cases)
    print(f"outcomes: {len(cases)} cases, largest relative difference {largest:.2e}")
    with_chance = [case for case in cases if "chance" in case]
    for case in with_chance:
        check_ensemble(case)
    print(f"ensembles: {len(with_chance)} cases at {TRIALS} trials")

    check_figures()
    rng = np.random.default_rng(7)
    shared = [(c["id"], c["scenario"]) for c in cases if c["id"].split("-")[0] in SHARED_CASES]
    shared += [(f"random {i}", random_scenario(rng)) for i in range(RANDOM_SCENARIOS)]
    with tempfile.TemporaryDirectory() as folder:
        largest = max(
            check_against_javascript(name, scenario, rng, Path(folder)) for name, scenario in shared
        )
    print(
        f"against JavaScript: {len(shared)} scenarios at {SHARED_TRIALS} trials, "
        f"largest relative difference {largest:.2e}"
    )
    print(f"{len(failures)} differ" if failures else "all agree")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
