// The model of docs/model.md in plain JavaScript: an ensemble of trials of staying and of every
// route. No imports but its neighbours, so that it runs in node and in a browser alike.
//
//   const model = prepare(scenario);
//   const results = simulate(model, trials, (trial) => row);  // a row of draws, see `columns`
//   const summary = summarise(results);

import { UsYear } from "./tax.mjs";

const GATES_OF_A_KIND = 4;
const MONEY_TOLERANCE = 1e-6; // a balance this little below a limit does not break it

// ---------------------------------------------------------------- preparing a scenario

/** Everything that is the same in all trials. */
export function prepare(scenario) {
  const { start = "2027-01", horizon = 120, rate = 0, inflation = 0, routes } = scenario;
  const household = {
    status: "single",
    spouse: 0,
    living: 0,
    gap_cover: 0,
    savings: null,
    credit: 0,
    save_rate: 0,
    debt_rate: 0,
    ...scenario.household,
  };
  const tax = { mode: "none", rate: 0, state: 0, sstb: false, retirement: 0, ...scenario.tax };
  const chance = { pay_sigma: 0, raise_sigma: 0, times: "fixed", ...scenario.chance };
  if (typeof tax.state === "string") {
    throw new Error(`The twins know no state's rules: give a rate instead of "${tax.state}".`);
  }

  const [startYear, startMonth] = start.split("-").map(Number);
  const monthsBefore = startMonth - 1;
  const yearCount = Math.ceil((monthsBefore + horizon) / 12);
  const last = yearCount * 12 - monthsBefore; // the December of the horizon's last year
  const raiseCount = Math.floor((last - 1) / 12);

  const years = [];
  for (let y = 0; y < yearCount; y++) {
    const spouseWages = household.spouse * (1 + inflation) ** y;
    const { status } = household;
    const year = {
      firstMonth: Math.max(1, y * 12 - monthsBefore + 1),
      lastMonth: (y + 1) * 12 - monthsBefore,
      taxes: null,
      deferralLimit: Infinity,
      spouseNet: (spouseWages * (1 - (tax.mode === "flat" ? tax.rate : 0))) / 12,
    };
    if (tax.mode === "us") {
      const { sstb, state: stateRate } = tax;
      year.taxes = new UsYear(startYear + y, { status, inflation, sstb, stateRate, spouseWages });
      year.deferralLimit = year.taxes.deferralLimit;
      year.spouseNet = year.taxes.spouseNet / 12;
    }
    years.push(year);
  }

  const discount = [];
  for (let k = 0; k <= horizon; k++) discount.push((1 + rate) ** (-k / 12));

  const now = prepareJob(scenario.now, raiseCount);
  const model = {
    horizon,
    last,
    raiseCount,
    monthsBefore,
    years,
    discount,
    prices: yearlySteps(inflation, raiseCount),
    household,
    monthlySaveRate: (1 + household.save_rate) ** (1 / 12) - 1,
    monthlyDebtRate: (1 + household.debt_rate) ** (1 / 12) - 1,
    tax,
    chance,
    now,
    routes: routes.map((route) => prepareRoute(route, raiseCount)),
    alwaysInWork: { working: new Array(last + 1).fill(true), pay: new Array(last + 1).fill(1) },
  };
  model.anyLoss = now.loss.chance > 0 || model.routes.some((r) => r.then.loss.chance > 0);
  model.columns = columns(last, raiseCount);
  return model;
}

/** Where in a row of draws each draw is; `count` is the row's length. */
function columns(last, raiseCount) {
  let next = 0;
  const take = (count) => {
    const first = next;
    next += count;
    return first;
  };
  return {
    works: take(1),
    payZ: take(1),
    review: take(1),
    completion: take(GATES_OF_A_KIND),
    search: take(GATES_OF_A_KIND),
    wait: take(GATES_OF_A_KIND),
    raiseZ: take(raiseCount),
    loss: take(last),
    find: take(last),
    count: next,
  };
}

function yearlySteps(rate, count) {
  const steps = [];
  for (let n = 0; n <= count; n++) steps.push((1 + rate) ** n);
  return steps;
}

function monthlyPay({ amount, per = "month", hours = 40, weeks = 52, kind = "employee" }) {
  if (kind === "unpaid") return { wages: 0, profit: 0 };
  let gross = amount;
  if (per === "hour") gross = (amount * hours * weeks) / 12;
  if (per === "year") gross = amount / 12;
  return kind === "contractor" ? { wages: 0, profit: gross } : { wages: gross, profit: 0 };
}

function prepareJob(job, raiseCount) {
  return {
    ...monthlyPay(job.pay),
    raises: yearlySteps(job.raise ?? 0, raiseCount),
    ramp: { share: 1, months: 0, ...job.ramp },
    premium: job.premium ?? 0,
    costs: job.costs ?? 0,
    benefits: job.benefits ?? 0,
    match: job.match ?? 0, // of wages, which a contractor has none of
    deferral: job.deferral ?? 0,
    loss: { chance: 0, months: 3, cut: 0, ...job.loss },
  };
}

function prepareRoute(route, raiseCount) {
  const odds = route.odds ?? 1;
  return {
    name: route.name ?? "route",
    oneOff: route.one_off ?? 0,
    stages: (route.stages ?? []).map(prepareStage).filter((stage) => stage.months > 0),
    then: prepareJob(route.then, raiseCount),
    odds: typeof odds === "number" ? odds : (odds.k + 1) / (odds.n + 2),
    fallback: { months: 0, share: 1, ...route.fallback },
    review: route.review ?? null,
  };
}

function prepareStage(stage) {
  const { type, premium = 0, costs = 0, benefits = 0 } = stage;
  const months = stage.months ?? stage.within;
  const prepared = { type, months, premium, costs, benefits, tuition: 0, pays: [] };
  prepared.keep = type === "wait" ? 1 : (stage.keep ?? 0);
  if (type === "reduced") {
    const steps = [...(stage.steps ?? [])].sort((a, b) => a.from - b.from);
    for (let j = 1; j <= months; j++) {
      let { pay } = stage;
      for (const step of steps) if (step.from <= j) pay = step.pay;
      prepared.pays[j] = monthlyPay(pay);
    }
  } else if (type === "training") {
    prepared.tuition = (stage.tuition ?? 0) / months;
    prepared.opens = stage.completion ?? 1;
  } else if (type === "search") {
    prepared.opens = stage.placed ?? 1;
    prepared.monthlyChance = 1 - (1 - prepared.opens) ** (1 / months);
    prepared.typical = typicalWait(prepared.monthlyChance, months);
  } else if (type === "wait") {
    prepared.opens = 1 - (1 - stage.offer) ** months;
    prepared.monthlyChance = stage.offer;
    prepared.typical = typicalWait(prepared.monthlyChance, months);
  }
  return prepared;
}

/** Months within which half of those that end in the window have ended. */
function typicalWait(monthlyChance, within) {
  const half = (1 - (1 - monthlyChance) ** within) / 2;
  let n = 1;
  while (n < within && 1 - (1 - monthlyChance) ** n < half) n++;
  return n;
}

// ---------------------------------------------------------------- one trial

/** Which phases a trial of a route goes through: legs of months `from` to `to`. */
function planRoute(model, route, row) {
  const { columns, chance } = model;
  const seen = { training: 0, search: 0, wait: 0 };
  const column = { training: columns.completion, search: columns.search, wait: columns.wait };
  const legs = [];
  let done = 0;
  for (const stage of route.stages) {
    let { months } = stage;
    let open = true;
    if (stage.opens !== undefined) {
      const u = row[column[stage.type] + seen[stage.type]++];
      open = u < stage.opens;
      if (open && stage.type !== "training") {
        months = chance.times === "random" ? drawnWait(stage, u) : stage.typical;
      }
    }
    legs.push({ phase: "stage", stage, from: done + 1, to: done + months });
    done += months;
    if (!open && stage.type === "wait") return endWith(legs, "staying", done);
    if (!open) return fallBack(route, legs, done, row[columns.review]);
  }
  if (row[columns.works] < route.odds) return endWith(legs, "then", done);
  return fallBack(route, legs, done, row[columns.review]);
}

function drawnWait({ monthlyChance, months }, u) {
  const drawn = Math.ceil(Math.log(1 - u) / Math.log(1 - monthlyChance));
  return Math.min(Math.max(drawn, 1), months);
}

function endWith(legs, phase, done) {
  legs.push({ phase, from: done + 1, to: Infinity });
  return legs;
}

/** A failure, cut short where the review sees it; then months without income, then back. */
function fallBack(route, legs, done, reviewDraw) {
  const { review, fallback } = route;
  if (review && done > review.month && reviewDraw < review.visible) {
    done = review.month;
    legs = legs.filter((leg) => leg.from <= done);
    for (const leg of legs) leg.to = Math.min(leg.to, done);
  }
  if (fallback.months > 0) {
    legs.push({ phase: "gap", from: done + 1, to: done + fallback.months });
    done += fallback.months;
  }
  return endWith(legs, "fallback", done);
}

/** In and out of work in a job held from month `first` on, and what losses did to its pay. */
function workHistory(model, loss, first, row) {
  if (!(loss.chance > 0)) return model.alwaysInWork;
  const { last, columns } = model;
  const working = new Array(last + 1).fill(false);
  const pay = new Array(last + 1).fill(0);
  let inWork = true;
  let factor = 1;
  for (let k = first; k <= last; k++) {
    if (inWork && row[columns.loss + k - 1] < loss.chance) {
      inWork = false;
      factor *= 1 - loss.cut;
    } else if (!inWork && row[columns.find + k - 1] < 1 / loss.months) {
      inWork = true;
    }
    working[k] = inWork;
    pay[k] = inWork ? factor : 0;
  }
  return { working, pay };
}

function addJob(month, job, pay, extras) {
  month.wages += job.wages * pay;
  month.profit += job.profit * pay;
  month.deferral += job.wages * pay * job.deferral;
  month.match += job.wages * pay * job.match;
  month.premium += job.premium * extras;
  month.costs += job.costs * extras;
  month.benefits += job.benefits * extras;
}

/** What month `k` brings before tax. */
function earn(model, route, leg, k, trial) {
  const raises = Math.floor((k - 1) / 12);
  const luck = trial.raiseLuck[raises];
  const nowPay = model.now.raises[raises] * luck;
  const price = model.prices[raises];
  const month = {
    wages: 0,
    profit: 0,
    deferral: 0,
    match: 0,
    premium: 0,
    costs: 0,
    benefits: 0,
    tuition: 0,
  };
  if (leg.phase === "staying") {
    const { working, pay } = trial.current;
    addJob(month, model.now, nowPay * pay[k], working[k] ? 1 : 0);
  } else if (leg.phase === "stage") {
    const { stage } = leg;
    if (stage.keep > 0) {
      const { working, pay } = trial.current;
      addJob(month, model.now, nowPay * pay[k] * stage.keep, working[k] ? stage.keep : 0);
    }
    const stagePay = stage.pays[k - leg.from + 1];
    if (stagePay) {
      month.wages += stagePay.wages;
      month.profit += stagePay.profit;
    }
    month.premium += stage.premium;
    month.costs += stage.costs;
    month.benefits += stage.benefits;
    month.tuition = stage.tuition;
  } else if (leg.phase === "fallback") {
    const { working, pay } = leg.history;
    addJob(month, model.now, nowPay * pay[k] * route.fallback.share, working[k] ? 1 : 0);
  } else if (leg.phase === "then") {
    const { then } = route;
    const { working, pay } = leg.history;
    const { share, months } = then.ramp;
    const ramp = months > 0 ? share + (1 - share) * Math.min(1, (k - leg.from) / months) : 1;
    const thenPay = then.raises[raises] * luck * trial.payLuck * ramp * pay[k];
    addJob(month, then, thenPay, working[k] ? 1 : 0);
  }
  if (month.wages + month.profit <= 0) month.premium += model.household.gap_cover;
  month.premium *= price;
  month.costs *= price;
  month.benefits *= price;
  return month;
}

/**
 * Walks `legs` month by month, with taxes by calendar year. `paidBefore` is the tax paid before
 * month 1; null stands for staying, which sets it.
 */
function walk(model, route, legs, trial, oneOff, paidBefore) {
  const { horizon, household, now, tax } = model;
  const values = [];
  let balance = (household.savings ?? 0) - oneOff;
  let lowest = balance;
  let legIndex = 0;
  for (const leg of legs) {
    if (leg.from > model.last) continue;
    const loss = { then: route?.then.loss, fallback: now.loss }[leg.phase];
    if (loss) leg.history = workHistory(model, loss, leg.from, trial.row);
  }
  for (const year of model.years) {
    // Months of the start year before month 1, at the current job's pay.
    const before = year === model.years[0] ? model.monthsBefore : 0;
    const grossBefore = (now.wages + now.profit) * before;
    let wages = now.wages * before;
    let profit = now.profit * before;
    let deferral = Math.min(wages * now.deferral, year.deferralLimit);
    const months = [];
    for (let k = year.firstMonth; k <= year.lastMonth; k++) {
      while (k > legs[legIndex].to) legIndex++;
      const month = earn(model, route, legs[legIndex], k, trial);
      month.deferral = Math.min(month.deferral, Math.max(0, year.deferralLimit - deferral));
      wages += month.wages;
      profit += month.profit;
      deferral += month.deferral;
      months.push(month);
    }
    const gross = wages + profit;
    let yearTax = 0;
    if (year.taxes) {
      yearTax = year.taxes.ownTax(wages, profit, deferral);
      if (before > 0) {
        if (paidBefore === null) paidBefore = gross > 0 ? (yearTax * grossBefore) / gross : 0;
        yearTax -= paidBefore;
      }
    }
    for (let i = 0; i < months.length; i++) {
      const k = year.firstMonth + i;
      if (k > horizon) break;
      const month = months[i];
      const monthGross = month.wages + month.profit;
      let monthTax = 0;
      if (tax.mode === "flat") {
        monthTax = tax.rate * (monthGross - month.deferral);
      } else if (tax.mode === "us") {
        const grossFromStart = gross - grossBefore;
        monthTax =
          grossFromStart > 0 ? (yearTax * monthGross) / grossFromStart : yearTax / months.length;
      }
      const net =
        monthGross - monthTax - month.premium - month.costs - month.tuition - month.deferral;
      values.push(net + month.benefits + (1 - tax.retirement) * (month.deferral + month.match));
      const interest = balance >= 0 ? model.monthlySaveRate : model.monthlyDebtRate;
      const living = household.living * model.prices[Math.floor((k - 1) / 12)];
      balance += balance * interest + net + year.spouseNet - living;
      if (balance < lowest) lowest = balance;
    }
  }
  return { values, lowest, paidBefore: paidBefore ?? 0 };
}

/** One trial: what staying and every route come to with one row of draws. */
export function runTrial(model, row) {
  const { columns, chance, raiseCount, now } = model;
  const raiseLuck = [1];
  for (let n = 1; n <= raiseCount; n++) {
    const z = row[columns.raiseZ + n - 1];
    raiseLuck.push(raiseLuck[n - 1] * Math.exp(chance.raise_sigma * z));
  }
  const trial = {
    row,
    raiseLuck,
    payLuck: Math.exp(chance.pay_sigma * row[columns.payZ]),
    current: workHistory(model, now.loss, 1, row),
  };
  const stayingLegs = [{ phase: "staying", from: 1, to: Infinity }];
  const staying = walk(model, null, stayingLegs, trial, 0, null);
  const routes = model.routes.map((route) => {
    const legs = planRoute(model, route, row);
    const path = walk(model, route, legs, trial, route.oneOff, staying.paidBefore);
    const cumulative = [-route.oneOff];
    for (let k = 1; k <= model.horizon; k++) {
      const gain = path.values[k - 1] - staying.values[k - 1];
      cumulative.push(cumulative[k - 1] + gain * model.discount[k]);
    }
    return { legs, cumulative, lowest: path.lowest };
  });
  return { staying, routes };
}

// ---------------------------------------------------------------- the ensemble

/** Runs all trials; `rowOf(trial)` gives each its row of draws, which is read at once. */
export function simulate(model, trials, rowOf) {
  const { savings, credit } = model.household;
  const breaks = (lowest) => (savings !== null && lowest < -credit - MONEY_TOLERANCE ? 1 : 0);
  const fanMonths = [];
  for (let m = 12; m <= model.horizon; m += 12) fanMonths.push(m);
  const results = {
    trials,
    staying: { not_affordable: new Float64Array(trials) },
    routes: model.routes.map(({ name }) => ({
      name,
      net_gain: new Float64Array(trials),
      not_affordable: new Float64Array(trials),
      lowest: new Float64Array(trials),
      fan: fanMonths.map((month) => ({ month, gains: new Float64Array(trials) })),
    })),
  };
  for (let t = 0; t < trials; t++) {
    const { staying, routes } = runTrial(model, rowOf(t));
    results.staying.not_affordable[t] = breaks(staying.lowest);
    routes.forEach(({ cumulative, lowest }, i) => {
      const result = results.routes[i];
      result.net_gain[t] = cumulative[model.horizon];
      result.not_affordable[t] = breaks(lowest);
      result.lowest[t] = lowest;
      for (const { month, gains } of result.fan) gains[t] = cumulative[month];
    });
  }
  return results;
}

/** Fills a row with draws of `random`. Losses are drawn only where a job can be lost. */
export function drawRow(model, row, random) {
  const { columns } = model;
  for (let i = 0; i < columns.raiseZ; i++) row[i] = random.uniform();
  row[columns.payZ] = random.normal();
  for (let i = columns.raiseZ; i < columns.loss; i++) row[i] = random.normal();
  if (!model.anyLoss) return row;
  for (let i = columns.loss; i < columns.count; i++) row[i] = random.uniform();
  return row;
}

/** Nearest rank: the smallest value not exceeded by at least `percent` % of all. */
function percentile(sorted, percent) {
  return sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function summarise(results) {
  const { trials, staying, routes } = results;
  const beats = {};
  for (let i = 0; i < routes.length; i++) {
    for (let j = 0; j < routes.length; j++) {
      if (i !== j) beats[`${i}>${j}`] = shareBeating(routes[i], routes[j], trials);
    }
  }
  return {
    trials,
    routes: routes.map(summariseRoute),
    beats,
    odds_not_affordable_staying: mean(staying.not_affordable),
  };
}

function summariseRoute({ name, net_gain, not_affordable, fan }) {
  const trials = net_gain.length;
  let ahead = 0;
  for (let t = 0; t < trials; t++) if (net_gain[t] >= 0 && !not_affordable[t]) ahead++;
  const sorted = net_gain.slice().sort();
  return {
    name,
    odds_ahead: ahead / trials,
    odds_not_affordable: mean(not_affordable),
    mean: mean(net_gain),
    p10: percentile(sorted, 10),
    p25: percentile(sorted, 25),
    p50: percentile(sorted, 50),
    p75: percentile(sorted, 75),
    p90: percentile(sorted, 90),
    mean_worst_tenth: mean(sorted.subarray(0, Math.ceil(trials / 10))),
    fan: Object.fromEntries(
      fan.map(({ month, gains }) => {
        const ordered = gains.slice().sort();
        return [month, [10, 25, 50, 75, 90].map((percent) => percentile(ordered, percent))];
      }),
    ),
  };
}

/** Share of trials in which `a` beats `b`: affordable first, then the higher gain; ties half. */
function shareBeating(a, b, trials) {
  let wins = 0;
  for (let t = 0; t < trials; t++) {
    const difference =
      b.not_affordable[t] - a.not_affordable[t] || a.net_gain[t] - b.net_gain[t];
    if (difference > 0) wins += 1;
    else if (difference === 0) wins += 0.5;
  }
  return wins / trials;
}
