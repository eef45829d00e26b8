"""The model of docs/model.md in numpy: quantities are arrays over trials, months are a loop."""

import math

import numpy as np

import tax as us

GATES = 4
TOLERANCE = 1e-6  # a balance this little below a limit does not break it
FAN = (10, 25, 50, 75, 90)


def monthly(pay):
    """(wages, profit) of a month."""
    kind = pay.get("kind", "employee")
    if kind == "unpaid":
        return 0.0, 0.0
    gross = {
        "month": lambda: pay["amount"],
        "year": lambda: pay["amount"] / 12,
        "hour": lambda: pay["amount"] * pay.get("hours", 40) * pay.get("weeks", 52) / 12,
    }[pay.get("per", "month")]()
    return (0.0, gross) if kind == "contractor" else (gross, 0.0)


class Job:
    def __init__(self, job):
        self.wages, self.profit = monthly(job["pay"])
        self.growth = 1 + job.get("raise", 0.0)
        ramp = job.get("ramp", {})
        self.ramp_share, self.ramp_months = ramp.get("share", 1.0), ramp.get("months", 0)
        self.premium = job.get("premium", 0.0)
        self.costs = job.get("costs", 0.0)
        self.benefits = job.get("benefits", 0.0)
        self.match = job.get("match", 0.0)
        self.deferral = job.get("deferral", 0.0)
        loss = job.get("loss", {})
        self.loss = loss.get("chance", 0.0)
        self.find = 1 / loss.get("months", 3) if loss.get("months", 3) else math.inf
        self.cut = loss.get("cut", 0.0)


class Stage:
    def __init__(self, stage):
        self.type = stage["type"]
        self.months = stage.get("months", stage.get("within"))
        self.keep = 1.0 if self.type == "wait" else stage.get("keep", 0.0)
        self.premium = stage.get("premium", 0.0)
        self.costs = stage.get("costs", 0.0)
        self.benefits = stage.get("benefits", 0.0)
        self.tuition = stage.get("tuition", 0.0) / max(self.months, 1)
        # Wages and profit of month j of the stage; index 0 is not used.
        self.pay = np.zeros((2, self.months + 1))
        if self.type == "reduced":
            self.pay[:, :] = np.array(monthly(stage["pay"]))[:, None]
            for step in sorted(stage.get("steps", []), key=lambda s: s["from"]):
                self.pay[:, step["from"] :] = np.array(monthly(step["pay"]))[:, None]
        self.opens = self.hazard = None
        if self.type == "training":
            self.opens = stage.get("completion", 1.0)
        elif self.type == "search" and self.months:
            self.opens = stage.get("placed", 1.0)
            self.hazard = 1 - (1 - self.opens) ** (1 / self.months)
        elif self.type == "wait":
            self.hazard = stage["offer"]
            self.opens = 1 - (1 - self.hazard) ** self.months

    def typical(self):
        ended = 1 - (1 - self.hazard) ** np.arange(1, self.months + 1)
        return int(np.argmax(ended >= ended[-1] / 2)) + 1

    def drawn(self, u):
        with np.errstate(divide="ignore", invalid="ignore"):
            t = np.ceil(np.log(1 - u) / np.log(1 - self.hazard))
        return np.clip(np.nan_to_num(t, nan=1.0), 1, self.months).astype(int)


class Route:
    def __init__(self, route):
        self.name = route.get("name", "route")
        self.one_off = route.get("one_off", 0.0)
        self.stages = [s for s in map(Stage, route.get("stages", [])) if s.months > 0]
        self.then = Job(route["then"])
        odds = route.get("odds", 1.0)
        self.odds = (odds["k"] + 1) / (odds["n"] + 2) if isinstance(odds, dict) else odds
        fallback = route.get("fallback") or {}
        self.gap, self.share = fallback.get("months", 0), fallback.get("share", 1.0)
        self.review = route.get("review")


class Model:
    """A scenario made ready."""

    def __init__(self, scenario):
        s = scenario
        self.horizon = s.get("horizon", 120)
        self.inflation = s.get("inflation", 0.0)
        year, month = map(int, s.get("start", "2027-01").split("-"))
        self.start_year, self.before = year, month - 1
        self.years = -(-(self.before + self.horizon) // 12)
        self.last = 12 * self.years - self.before
        self.raises = (self.last - 1) // 12
        self.discount = (1 + s.get("rate", 0.0)) ** (-np.arange(self.horizon + 1) / 12)

        household = s.get("household", {})
        self.status = household.get("status", "single")
        self.spouse = household.get("spouse", 0.0)
        self.living = household.get("living", 0.0)
        self.gap_cover = household.get("gap_cover", 0.0)
        self.savings = household.get("savings")
        self.credit = household.get("credit", 0.0)
        self.save_rate = (1 + household.get("save_rate", 0.0)) ** (1 / 12) - 1
        self.debt_rate = (1 + household.get("debt_rate", 0.0)) ** (1 / 12) - 1

        taxes = s.get("tax", {})
        self.tax_mode = taxes.get("mode", "none")
        self.flat = taxes.get("rate", 0.0) if self.tax_mode == "flat" else 0.0
        self.state = taxes.get("state", 0.0)
        if isinstance(self.state, str):
            raise ValueError(
                f'The twins know no state\'s rules: give a rate instead of "{self.state}".'
            )
        self.sstb = taxes.get("sstb", False)
        self.kept = 1 - taxes.get("retirement", 0.0)

        chance = s.get("chance", {})
        self.pay_sigma = chance.get("pay_sigma", 0.0)
        self.raise_sigma = chance.get("raise_sigma", 0.0)
        self.random_times = chance.get("times", "fixed") == "random"

        self.now = Job(s["now"])
        self.routes = [Route(r) for r in s["routes"]]
        self.any_loss = self.now.loss > 0 or any(r.then.loss > 0 for r in self.routes)

        self.federal, self.spouse_net = [], []
        for y in range(self.years):
            wages = self.spouse * (1 + self.inflation) ** y
            if self.tax_mode == "us":
                federal = us.Federal(self.start_year + y, self.status, self.inflation)
                self.federal.append(federal)
                self.spouse_net.append(us.spouse_net(federal, self.state, wages) / 12)
            else:
                self.federal.append(None)
                self.spouse_net.append(wages * (1 - self.flat) / 12)

    def width(self):
        """Draws a trial takes."""
        return 3 + 3 * GATES + self.raises + 2 * self.last


class Draws:
    """Columns of a block of trials, one array over trials each."""

    def __init__(self, model, columns):
        widths = [1, 1, 1, GATES, GATES, GATES, model.raises, model.last]
        parts = np.split(columns, np.cumsum(widths))
        (self.works,), (self.pay_z,), (self.review,) = parts[:3]
        self.training, self.search, self.wait, self.raise_z, self.loss, self.find = parts[3:]

    @classmethod
    def random(cls, model, rng, trials):
        """Losses are drawn only where a job can be lost."""
        columns = np.empty((model.width(), trials))
        first_raise = 3 + 3 * GATES
        first_loss = first_raise + model.raises
        rng.random(out=columns[:first_raise])
        rng.standard_normal(out=columns[1])
        rng.standard_normal(out=columns[first_raise:first_loss])
        if model.any_loss:
            rng.random(out=columns[first_loss:])
        return cls(model, columns)


class History:
    """In and out of work, by month, of a job that begins in month `first` of each trial."""

    def __init__(self, model, job, draws, first):
        trials = draws.works.size
        self.always = job.loss <= 0
        if self.always:
            return
        self.working = np.zeros((model.last + 1, trials), dtype=bool)
        self.pay = np.zeros((model.last + 1, trials))
        working = np.ones(trials, dtype=bool)
        factor = np.ones(trials)
        for k in range(1, model.last + 1):
            begun = first <= k
            lost = working & begun & (draws.loss[k - 1] < job.loss)
            found = ~working & (draws.find[k - 1] < job.find)
            factor[lost] *= 1 - job.cut
            working = (working & ~lost) | found
            self.working[k] = working & begun
            self.pay[k] = np.where(self.working[k], factor, 0.0)

    def pay_at(self, k):
        return 1.0 if self.always else self.pay[k]

    def working_at(self, k):
        return 1.0 if self.always else self.working[k]


class Itinerary:
    """When each trial is where: stage i in months after start[i] up to end[i], and what follows."""

    NEVER = 1 << 30

    def __init__(self, model, route, draws):
        trials = draws.works.size
        done = np.zeros(trials, dtype=int)
        on_track = np.ones(trials, dtype=bool)
        no_offer = np.zeros(trials, dtype=bool)
        taken = {"training": 0, "search": 0, "wait": 0}
        self.start, self.end = [], []
        for stage in route.stages:
            lasts = np.full(trials, stage.months)
            opened = np.ones(trials, dtype=bool)
            if stage.opens is not None:
                u = getattr(draws, stage.type)[taken[stage.type]]
                taken[stage.type] += 1
                opened = u < stage.opens
                if stage.hazard is not None:
                    success = stage.drawn(u) if model.random_times else stage.typical()
                    lasts = np.where(opened, success, stage.months)
            self.start.append(done)
            done = done + np.where(on_track, lasts, 0)
            self.end.append(done)
            if stage.type == "wait":
                no_offer |= on_track & ~opened
            on_track = on_track & opened
        works = on_track & (draws.works < route.odds)
        fails = ~works & ~no_offer
        if route.review:
            month = route.review["month"]
            seen = fails & (done > month) & (draws.review < route.review["visible"])
            self.start = [np.where(seen, np.minimum(a, month), a) for a in self.start]
            self.end = [np.where(seen, np.minimum(b, month), b) for b in self.end]
            done = np.where(seen, month, done)
        self.then_from = np.where(works, done + 1, self.NEVER)
        self.stay_from = np.where(no_offer, done + 1, self.NEVER)
        self.back_from = np.where(fails, done + route.gap + 1, self.NEVER)

    @classmethod
    def staying(cls, trials):
        self = cls.__new__(cls)
        self.start, self.end = [], []
        self.then_from = self.back_from = np.full(trials, cls.NEVER)
        self.stay_from = np.ones(trials, dtype=int)
        return self


class World:
    """What a block of trials shares between staying and all routes."""

    def __init__(self, model, draws):
        luck = np.exp(model.raise_sigma * np.cumsum(draws.raise_z, axis=0))
        self.luck = np.concatenate((np.ones((1, draws.works.size)), luck))
        self.pay_luck = np.exp(model.pay_sigma * draws.pay_z)
        self.current = History(model, model.now, draws, np.ones(draws.works.size, dtype=int))


class Month:
    """A month before tax."""

    def __init__(self, wages, profit, deferral, match, premium, costs, benefits, tuition):
        self.wages, self.profit = wages, profit
        self.gross = wages + profit
        self.deferral, self.match = deferral, match
        self.outgoings = premium + costs + tuition
        self.benefits = benefits


def earn(model, route, itinerary, histories, world, k, room):
    """Month k; `room` is what the year's limit leaves for deferral."""
    now = model.now
    n = (k - 1) // 12
    price = (1 + model.inflation) ** n
    level = now.growth**n * world.luck[n]

    stays = itinerary.stay_from <= k
    kept = np.where(stays, 1.0, 0.0)  # share of the current job with its one history
    own_wages = own_profit = premium = costs = benefits = tuition = 0.0
    for stage, start, end in zip(route.stages if route else (), itinerary.start, itinerary.end):
        here = (start < k) & (k <= end)
        if not here.any():
            continue
        kept = kept + here * stage.keep
        if stage.type == "reduced":
            j = np.where(here, k - start, 0)
            own_wages = own_wages + here * stage.pay[0][j]
            own_profit = own_profit + here * stage.pay[1][j]
        premium = premium + here * stage.premium
        costs = costs + here * stage.costs
        benefits = benefits + here * stage.benefits
        tuition = tuition + here * stage.tuition

    pay = kept * world.current.pay_at(k)
    extras = kept * world.current.working_at(k)
    back = itinerary.back_from <= k
    if route and back.any():
        history = histories["back"]
        pay = pay + back * history.pay_at(k) * route.share
        extras = extras + back * history.working_at(k)
    pay = level * pay
    premium = premium + extras * now.premium
    costs = costs + extras * now.costs
    benefits = benefits + extras * now.benefits
    wages = pay * now.wages
    deferral, match = wages * now.deferral, wages * now.match
    wages = own_wages + wages
    profit = own_profit + pay * now.profit

    there = itinerary.then_from <= k
    if route and there.any():
        then, history = route.then, histories["then"]
        there_working = there * history.working_at(k)
        pay = np.where(there, then.growth**n * world.luck[n] * world.pay_luck, 0.0)
        pay = pay * history.pay_at(k)
        if then.ramp_months:
            done = np.clip((k - itinerary.then_from) / then.ramp_months, 0.0, 1.0)
            pay = pay * (then.ramp_share + (1 - then.ramp_share) * done)
        wages = wages + pay * then.wages
        profit = profit + pay * then.profit
        deferral = deferral + pay * (then.wages * then.deferral)
        match = match + pay * (then.wages * then.match)
        premium = premium + there_working * then.premium
        costs = costs + there_working * then.costs
        benefits = benefits + there_working * then.benefits

    if model.gap_cover:
        premium = premium + model.gap_cover * (wages + profit <= 0)
    deferral = np.minimum(deferral, np.maximum(room, 0.0))
    return Month(
        wages, profit, deferral, match, premium * price, costs * price, benefits * price, tuition
    )


def walk(model, route, itinerary, histories, world, one_off, paid_before):
    """Values of months 1 to H, the lowest balance, and the tax paid before month 1."""
    trials = world.pay_luck.size
    values = np.empty((model.horizon, trials))
    balance = np.full(trials, float(model.savings or 0.0) - one_off)
    lowest = balance.copy()
    now = model.now
    for y, federal in enumerate(model.federal):
        before = model.before if y == 0 else 0
        limit = federal.deferral_limit if federal else math.inf
        year_wages = np.full(trials, float(now.wages * before))
        year_profit = np.full(trials, float(now.profit * before))
        year_deferral = np.full(trials, float(min(now.wages * before * now.deferral, limit)))
        gross_before = (now.wages + now.profit) * before
        first = max(1, 12 * y - model.before + 1)
        months = range(first, 12 * (y + 1) - model.before + 1)
        earned = []
        for k in months:
            month = earn(model, route, itinerary, histories, world, k, limit - year_deferral)
            year_wages += month.wages
            year_profit += month.profit
            year_deferral += month.deferral
            earned.append(month)
        if federal:
            spouse = model.spouse * (1 + model.inflation) ** y
            year_tax = us.own_tax(
                federal, model.sstb, model.state, spouse, year_wages, year_profit, year_deferral
            )
            gross = year_wages + year_profit
            if before:
                if paid_before is None:
                    positive = gross > 0
                    paid_before = np.where(
                        positive, year_tax * gross_before / np.where(positive, gross, 1.0), 0.0
                    )
                year_tax = year_tax - paid_before
            since = gross - gross_before
            some = since > 0
            per_gross = np.where(some, year_tax / np.where(some, since, 1.0), 0.0)
            per_month = np.where(some, 0.0, year_tax / len(months))
        for k, month in zip(months, earned):
            if k > model.horizon:
                break
            if federal:
                month_tax = per_gross * month.gross + per_month
            else:
                month_tax = model.flat * (month.gross - month.deferral)
            net = month.gross - month_tax - month.outgoings - month.deferral
            pension = model.kept * (month.deferral + month.match)
            values[k - 1] = net + month.benefits + pension
            living = model.living * (1 + model.inflation) ** ((k - 1) // 12)
            interest = np.where(balance >= 0, model.save_rate, model.debt_rate)
            balance = balance * (1 + interest) + (net + (model.spouse_net[y] - living))
            np.minimum(lowest, balance, out=lowest)
    return values, lowest, 0.0 if paid_before is None else paid_before


def block(model, draws):
    """Cumulative gains and lowest balances of every route, and staying's lowest balance."""
    trials = draws.works.size
    world = World(model, draws)
    staying, staying_lowest, paid_before = walk(
        model, None, Itinerary.staying(trials), None, world, 0.0, None
    )
    routes = []
    for route in model.routes:
        itinerary = Itinerary(model, route, draws)
        histories = {
            "then": History(model, route.then, draws, itinerary.then_from),
            "back": History(model, model.now, draws, itinerary.back_from),
        }
        values, lowest, _ = walk(
            model, route, itinerary, histories, world, route.one_off, paid_before
        )
        values -= staying
        values *= model.discount[1:, None]
        values[0] -= route.one_off
        routes.append((np.cumsum(values, axis=0), lowest))
    return staying_lowest, routes


def simulate(model, blocks):
    """Runs blocks of draws; the results are arrays over all trials."""
    def breaks(lowest):
        if model.savings is None:
            return np.zeros(lowest.size, dtype=bool)
        return lowest < -model.credit - TOLERANCE

    fan_months = range(12, model.horizon + 1, 12)
    staying_broke = []
    parts = [{"net_gain": [], "lowest": [], "fan": []} for _ in model.routes]
    for draws in blocks:
        staying_lowest, routes = block(model, draws)
        staying_broke.append(breaks(staying_lowest))
        for part, (cumulative, lowest) in zip(parts, routes):
            part["net_gain"].append(cumulative[-1])
            part["lowest"].append(lowest)
            part["fan"].append(cumulative[[m - 1 for m in fan_months]])
    results = []
    for route, part in zip(model.routes, parts):
        lowest = np.concatenate(part["lowest"])
        fan = np.concatenate(part["fan"], axis=1)
        results.append(
            {
                "name": route.name,
                "net_gain": np.concatenate(part["net_gain"]),
                "not_affordable": breaks(lowest),
                "lowest": lowest,
                "fan": dict(zip(fan_months, fan)),
            }
        )
    return {"staying": {"not_affordable": np.concatenate(staying_broke)}, "routes": results}


def percentiles(ordered, percents):
    """Nearest rank."""
    n = ordered.size
    return [float(ordered[max(0, -(-p * n // 100) - 1)]) for p in percents]


def summarise(results):
    routes = results["routes"]
    beats = {
        f"{i}>{j}": share_beating(a, b)
        for i, a in enumerate(routes)
        for j, b in enumerate(routes)
        if i != j
    }
    return {
        "trials": routes[0]["net_gain"].size,
        "routes": [summarise_route(r) for r in routes],
        "beats": beats,
        "odds_not_affordable_staying": float(results["staying"]["not_affordable"].mean()),
    }


def summarise_route(route):
    gains = np.sort(route["net_gain"])
    ahead = (route["net_gain"] >= 0) & ~route["not_affordable"]
    summary = {
        "name": route["name"],
        "odds_ahead": float(ahead.mean()),
        "odds_not_affordable": float(route["not_affordable"].mean()),
        "mean": float(gains.mean()),
    }
    summary.update(zip([f"p{p}" for p in FAN], percentiles(gains, FAN)))
    summary["mean_worst_tenth"] = float(gains[: -(-gains.size // 10)].mean())
    summary["fan"] = {
        str(month): percentiles(np.sort(values), FAN) for month, values in route["fan"].items()
    }
    return summary


def share_beating(a, b):
    """Affordable before not, then the higher gain; ties half."""
    broke_a, broke_b = a["not_affordable"], b["not_affordable"]
    higher = np.sign(a["net_gain"] - b["net_gain"])
    better = np.where(broke_a == broke_b, higher, np.where(broke_b, 1.0, -1.0))
    return float(((better + 1) / 2).mean())
