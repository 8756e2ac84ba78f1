export const id = 465;
export const ids = [465];
export const modules = {

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bare),
/* harmony export */   f: () => (/* binding */ createAddressPolicy)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/**
 * Addresses that a probe may not reach unless somebody named them: a driver's answer or a redirect must not be able to
 * point a runner with secrets at its own network or at a cloud's metadata service.
 */
const PRIVATE = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
    ['::', 96],
    // NAT64 with a prefix of the network's own (RFC 8215).
    ['64:ff9b:1::', 48],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
];
/**
 * Public addresses, and the private ones that the configuration names: by `networks` (an address or CIDR), or by
 * standing in one of its `urls`.
 */
function createAddressPolicy(networks, urls) {
    const refused = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [network, prefix] of PRIVATE)
        refused.addSubnet(network, prefix, family(network));
    const named = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const entry of networks)
        add(named, entry);
    for (const url of urls) {
        const host = URL.canParse(url) ? bare(new URL(url).hostname) : '';
        if (host === 'localhost')
            for (const loopback of ['127.0.0.1', '::1'])
                add(named, loopback);
        else if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) > 0)
            add(named, host);
    }
    return {
        allows(address) {
            const ip = unmapped(bare(address));
            return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) > 0 && (named.check(ip, family(ip)) || !refused.check(ip, family(ip)));
        },
    };
}
/** `[::1]` → `::1` */
function bare(host) {
    return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
/** An IPv6 address that carries an IPv4 address reaches just that: mapped, translated (NAT64) or tunnelled (6to4). */
function unmapped(ip) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) !== 6)
        return ip;
    const groups = groupsOf(ip);
    const start = groups.slice(0, 6).join(':');
    if (groups[0] === 0x2002)
        return dotted(groups.slice(1, 3));
    if (start === '0:0:0:0:0:65535' || start === '0:0:0:0:65535:0' || start === '100:65435:0:0:0:0')
        return dotted(groups.slice(6));
    return ip;
}
/** The eight numbers of an IPv6 address. */
function groupsOf(ip) {
    // The parser of URLs writes every form in hexadecimal groups; a zone (`%eth0`) is no part of the address.
    const canonical = bare(new URL(`http://[${ip.replace(/%.*$/, '')}]/`).hostname);
    const [head = '', tail] = canonical.split('::');
    const numbers = (part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
    if (tail === undefined)
        return numbers(head);
    const [left, right] = [numbers(head), numbers(tail)];
    return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}
function dotted(groups) {
    return groups.flatMap((group) => [group >> 8, group & 255]).join('.');
}
function add(list, entry) {
    const [address = '', prefix] = entry.split('/');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0)
        return;
    if (prefix === undefined)
        list.addAddress(address, family(address));
    else
        list.addSubnet(address, Number(prefix), family(address));
}
function family(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fieldOf),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

/** A JSON text; `undefined` when it is none. */
function readDocument(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
/** Value at a dotted path. Own members only; a number steps into a list. */
function fieldOf(document, path) {
    let value = document;
    for (const part of path.split('.')) {
        if (Array.isArray(value))
            value = value[Number(part)];
        else if ((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) && Object.hasOwn(value, part))
            value = value[part];
        else
            return undefined;
    }
    return value;
}


/***/ }),

/***/ 3442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ analyse)
});

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
;// CONCATENATED MODULE: ./lib/verify/judge/holm.js
/** Holm's correction: probabilities of several tests at once, each as if it were the only one. In the given order. */
function holm(probabilities) {
    const order = probabilities.map((_, index) => index).sort((a, b) => (probabilities[a] ?? 1) - (probabilities[b] ?? 1));
    const adjusted = [...probabilities];
    let running = 0;
    for (const [position, index] of order.entries()) {
        running = Math.max(running, Math.min(1, (probabilities[index] ?? 1) * (order.length - position)));
        adjusted[index] = running;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/verify/judge/normal.js
/** The standard normal distribution, to about fifteen digits, far into its tails. */
/** P(Z ≤ x). */
function normalCdf(x) {
    return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}
/** P(Z > x) for x ≥ 0: the series where it converges fast, the continued fraction where it does not. */
function upperTail(x) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    if (x < 3) {
        let term = x;
        let sum = x;
        for (let odd = 3; Math.abs(term) > 1e-17 * sum; odd += 2) {
            term *= (x * x) / odd;
            sum += term;
        }
        return 0.5 - density * sum;
    }
    let fraction = x;
    for (let depth = 200; depth > 0; depth--)
        fraction = x + depth / fraction;
    return density / fraction;
}
/** x with P(Z ≤ x) = p, for 0 < p < 1. */
function normalQuantile(p) {
    let low = -40;
    let high = 40;
    for (let step = 0; step < 80; step++) {
        const middle = (low + high) / 2;
        if (normalCdf(middle) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./lib/verify/judge/ranks.js
function rank(first, second) {
    const all = [
        ...first.map((value) => ({ value, mine: true })),
        ...second.map((value) => ({ value, mine: false })),
    ].sort((a, b) => a.value - b.value);
    const doubled = [];
    let firstSum = 0;
    let ties = 0;
    for (let start = 0; start < all.length;) {
        let end = start;
        while (end < all.length && all[end]?.value === all[start]?.value)
            end++;
        const count = end - start;
        ties += count ** 3 - count;
        for (let index = start; index < end; index++) {
            doubled.push(start + end + 1);
            if (all[index]?.mine === true)
                firstSum += start + end + 1;
        }
        start = end;
    }
    return { doubled, firstSum, ties };
}
/**
 * How many of the choices of `size` ranks have each sum: index is the sum of doubled ranks. Exact, since the number of all
 * choices of 20 among 40 is below 2^53; ties change nothing in it.
 */
function rankSums(doubled, size) {
    const largest = [...doubled].sort((a, b) => b - a).slice(0, size);
    const width = largest.reduce((sum, each) => sum + each, 0) + 1;
    const counts = Array.from({ length: size + 1 }, () => new Float64Array(width));
    const none = counts[0];
    if (none !== undefined)
        none[0] = 1;
    for (const each of doubled) {
        for (let chosen = size; chosen > 0; chosen--) {
            const [from, to] = [counts[chosen - 1], counts[chosen]];
            if (from === undefined || to === undefined)
                continue;
            for (let sum = width - 1; sum >= each; sum--)
                to[sum] = (to[sum] ?? 0) + (from[sum - each] ?? 0);
        }
    }
    return counts[size] ?? new Float64Array(0);
}

;// CONCATENATED MODULE: ./lib/verify/judge/mann-whitney.js


/** Up to so many values a side the test counts all orders; above, the normal distribution stands in. */
const EXACT_LIMIT = 20;
/** Mann-Whitney U of the canary against the baseline, one-sided both ways; right with ties, too. */
function rankTest(canary, baseline) {
    const ranking = rank(canary, baseline);
    return Math.max(canary.length, baseline.length) <= EXACT_LIMIT
        ? exact(ranking, canary.length)
        : approximate(ranking, canary.length, baseline.length);
}
function exact({ doubled, firstSum, ties }, size) {
    const sums = ties === 0 ? untiedSums(size, doubled.length - size) : rankSums(doubled, size);
    let all = 0;
    let higher = 0;
    let lower = 0;
    for (const [sum, count] of sums.entries()) {
        all += count;
        if (sum >= firstSum)
            higher += count;
        if (sum <= firstSum)
            lower += count;
    }
    return { method: 'exact', higher: higher / all, lower: lower / all };
}
function approximate({ firstSum, ties }, canary, baseline) {
    const u = firstSum / 2 - (canary * (canary + 1)) / 2;
    const deviation = spread(canary, baseline, ties);
    if (deviation === 0)
        return { method: 'normal', higher: 1, lower: 1 };
    const distance = u - (canary * baseline) / 2;
    return {
        method: 'normal',
        higher: Math.min(1, normalCdf(-(distance - 0.5) / deviation)),
        lower: Math.min(1, normalCdf((distance + 0.5) / deviation)),
    };
}
/** Standard deviation of U, corrected for ties. */
function spread(canary, baseline, ties) {
    const all = canary + baseline;
    return Math.sqrt(Math.max(0, ((canary * baseline) / 12) * (all + 1 - ties / (all * (all - 1)))));
}
const known = new Map();
/** Rank sums without ties depend on the sizes alone. */
function untiedSums(size, other) {
    const key = `${size} ${other}`;
    const sums = known.get(key) ??
        rankSums(Array.from({ length: size + other }, (_, index) => 2 * (index + 1)), size);
    known.set(key, sums);
    return sums;
}
/**
 * Largest k with P(U < k) ≤ `tail` for samples of these sizes: the interval from the k-th smallest to the k-th largest
 * pairwise difference then leaves at most `tail` on each side. 0: the samples are too small for such an interval.
 */
function intervalRank(canary, baseline, tail, tailPoint) {
    if (Math.max(canary, baseline) > EXACT_LIMIT) {
        const k = (canary * baseline) / 2 + 0.5 + tailPoint * spread(canary, baseline, 0);
        return Math.max(0, Math.floor(k));
    }
    const sums = untiedSums(canary, baseline);
    const all = sums.reduce((total, count) => total + count, 0);
    const offset = canary * (canary + 1);
    let below = 0;
    for (let k = 0; k <= canary * baseline; k++) {
        below += sums[offset + 2 * k] ?? 0;
        if (below / all > tail)
            return k;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/verify/judge/proportions.js

/** Up to so many events on both sides together the test is Fisher's exact one. */
const EXACT_EVENTS = 5000;
/** Whether the shares of two counts differ, one-sided both ways. */
function proportionTest(canary, baseline) {
    const events = canary.events + baseline.events;
    const total = canary.total + baseline.total;
    if (Math.min(events, total - events) <= EXACT_EVENTS)
        return fisher(canary, baseline);
    const share = events / total;
    const deviation = Math.sqrt(share * (1 - share) * (1 / canary.total + 1 / baseline.total));
    const z = (canary.events / canary.total - baseline.events / baseline.total) / deviation;
    return { method: 'normal', higher: normalCdf(-z), lower: normalCdf(z) };
}
/** Sums the hypergeometric distribution outwards from what was seen. */
function fisher(canary, baseline) {
    const events = canary.events + baseline.events;
    const [smallest, largest] = [Math.max(0, events - baseline.total), Math.min(events, canary.total)];
    const all = choose(canary.total + baseline.total, events);
    const seen = Math.exp(choose(canary.total, canary.events) + choose(baseline.total, baseline.events) - all);
    let higher = seen;
    let term = seen;
    for (let k = canary.events; k < largest && term > 0; k++) {
        term *= ((canary.total - k) * (events - k)) / ((k + 1) * (baseline.total - events + k + 1));
        higher += term;
    }
    let lower = seen;
    term = seen;
    for (let k = canary.events; k > smallest && term > 0; k--) {
        term *= (k * (baseline.total - events + k)) / ((canary.total - k + 1) * (events - k + 1));
        lower += term;
    }
    return { method: 'exact', higher: Math.min(1, higher), lower: Math.min(1, lower) };
}
/**
 * Interval of the difference of two shares by Newcombe's hybrid score method, which stays sound at 0 of n. `tail`:
 * probability on each side.
 */
function differenceOf(canary, baseline, tail) {
    const z = -normalQuantile(tail);
    const [c, b] = [wilson(canary, z), wilson(baseline, z)];
    const estimate = c.share - b.share;
    return {
        estimate,
        low: estimate - Math.hypot(c.share - c.low, b.high - b.share),
        high: estimate + Math.hypot(c.high - c.share, b.share - b.low),
    };
}
function wilson({ events, total }, z) {
    const share = events / total;
    const center = (share + (z * z) / (2 * total)) / (1 + (z * z) / total);
    const half = (z / (1 + (z * z) / total)) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
    return { share, low: events === 0 ? 0 : center - half, high: events === total ? 1 : center + half };
}
/** Logarithm of the binomial coefficient. */
function choose(n, k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
/** By Stirling's series, which is exact to the last digits from 10 on. */
function logFactorial(n) {
    let x = n + 1;
    let shift = 0;
    for (; x < 10; x++)
        shift += Math.log(x);
    const inverse = 1 / x;
    const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

;// CONCATENATED MODULE: ./lib/verify/judge/shift.js


/** Share of equal pairs up to which the median of differences says something: docs/judge.md. */
const MOSTLY_DIFFERENT = 0.2;
/**
 * Hodges–Lehmann: the median of all pairwise differences, and the interval that belongs to the rank test. Read off the
 * sorted differences, never searched for, so the scale of the data changes nothing. `tail`: probability on each side.
 * Where many pairs are equal (a rate that often is 0) that median stays 0 while a lot happens; the means stand in.
 */
function shiftOf(canary, baseline, tail) {
    const differences = new Float64Array(canary.length * baseline.length);
    let next = 0;
    for (const each of canary)
        for (const other of baseline)
            differences[next++] = each - other;
    differences.sort();
    const equal = differences.reduce((count, each) => (each === 0 ? count + 1 : count), 0);
    if (equal > MOSTLY_DIFFERENT * differences.length)
        return meanShift(canary, baseline, tail);
    const k = intervalRank(canary.length, baseline.length, tail, normalQuantile(tail));
    return {
        estimate: median(differences),
        low: k === 0 ? Number.NEGATIVE_INFINITY : (differences[k - 1] ?? Number.NaN),
        high: k === 0 ? Number.POSITIVE_INFINITY : (differences[differences.length - k] ?? Number.NaN),
        by: 'median',
    };
}
/** Difference of the means, with its standard error (Welch). */
function meanShift(canary, baseline, tail) {
    const [mine, other] = [moments(canary), moments(baseline)];
    const estimate = mine.mean - other.mean;
    const half = -normalQuantile(tail) * Math.sqrt(mine.variance / canary.length + other.variance / baseline.length);
    return { estimate, low: estimate - half, high: estimate + half, by: 'mean' };
}
function moments(values) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}
/** Median of values in ascending order. */
function median(sorted) {
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

;// CONCATENATED MODULE: ./lib/verify/judge/thin.js
/** One-sided 5 % point: a correlation above this over √n is not chance. */
const CHANCE = 1.645;
/**
 * A rate over a minute, read every five seconds, tells twelve times the same. The tests take values for independent, so
 * where neighbours resemble each other only every k-th value is kept, by their correlation.
 */
function thin(series) {
    const correlation = neighbourCorrelation(series);
    const every = correlation === 0 ? 1 : Math.ceil((1 + correlation) / (1 - correlation));
    return { values: series.flatMap((each) => each.filter((_, index) => index % every === 0)), every };
}
/** Lag-1 correlation over all series, 0 where it could be chance. */
function neighbourCorrelation(series) {
    let products = 0;
    let squares = 0;
    let pairs = 0;
    for (const each of series) {
        const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
        const scale = Math.max(...each.map((value) => Math.abs(value - mean)));
        if (!(scale > 0))
            continue;
        const deviations = each.map((value) => (value - mean) / scale);
        for (const [index, value] of deviations.entries()) {
            squares += value * value;
            if (index === 0)
                continue;
            products += value * (deviations[index - 1] ?? 0);
            pairs++;
        }
    }
    if (pairs === 0)
        return 0;
    const correlation = products / squares;
    return correlation > CHANCE / Math.sqrt(pairs) ? Math.min(correlation, 0.95) : 0;
}

;// CONCATENATED MODULE: ./lib/verify/judge/judge.js





const DEFAULT_CERTAINTY = { significance: 0.01, confidence: 0.95 };
/** Judges all metrics of one moment together, so that many metrics do not make a false alarm likely. In their order. */
function judge(pairs, certainty = DEFAULT_CERTAINTY) {
    const compared = pairs.map((pair) => compare(pair, certainty));
    const family = compared.flatMap((each) => ('comparison' in each ? [each.comparison.probability] : []));
    const corrected = holm(family);
    let next = 0;
    return compared.map((each, index) => {
        if (!('comparison' in each))
            return each;
        const comparison = { ...each.comparison, probability: corrected[next++] ?? 1 };
        return decide(comparison, pairs[index].criteria, certainty);
    });
}
function decide(comparison, { bad, sample }, { significance }) {
    const { shift, low, high, margin, probability, canary, baseline } = comparison;
    if (Math.min(canary.size, baseline.size) < sample)
        return { verdict: 'inconclusive', reason: 'too-few-samples', comparison };
    const harm = bad === 'increase' ? shift : bad === 'decrease' ? -shift : Math.abs(shift);
    if (probability <= significance && harm > 0 && harm >= margin)
        return { verdict: 'fail', reason: 'worse', comparison };
    const worst = bad === 'increase' ? high : bad === 'decrease' ? -low : Math.max(high, -low);
    if (worst <= margin)
        return { verdict: 'pass', reason: 'no-harm', comparison };
    return { verdict: 'inconclusive', reason: 'too-uncertain', comparison };
}
function compare({ canary, baseline, criteria }, certainty) {
    if (isEmpty(canary))
        return { verdict: 'no-data', reason: 'no-canary-data' };
    if (isEmpty(baseline))
        return { verdict: 'no-data', reason: 'no-baseline-data' };
    if (canary.kind === 'count' && baseline.kind === 'count')
        return { comparison: compareCounts(canary, baseline, criteria, 1 - certainty.confidence) };
    if (canary.kind === 'values' && baseline.kind === 'values')
        return { comparison: compareValues(canary.series, baseline.series, criteria, 1 - certainty.confidence) };
    throw new TypeError('a count is not compared with values');
}
function isEmpty(evidence) {
    return evidence.kind === 'count' ? evidence.total === 0 : evidence.series.every((each) => each.length === 0);
}
function compareValues(canarySeries, baselineSeries, criteria, tail) {
    const [canary, baseline] = [thin(canarySeries), thin(baselineSeries)];
    const [mine, other] = [atMost(canary.values), atMost(baseline.values)];
    const tested = rankTest(mine, other);
    const shift = shiftOf(mine, other, tail);
    const by = shift.by === 'mean' ? mean : middleOf;
    const center = by(other);
    const reference = Math.abs(center === 0 ? mean(other) : center);
    return {
        test: tested.method === 'exact' ? 'mann-whitney-exact' : 'mann-whitney',
        canary: { size: canary.values.length, center: by(mine), thinned: canary.every },
        baseline: { size: baseline.values.length, center, thinned: baseline.every },
        ...measured(shift, reference, criteria),
        probability: oneWay(tested, criteria),
    };
}
function compareCounts(canary, baseline, criteria, tail) {
    const tested = proportionTest(canary, baseline);
    const reference = baseline.events / baseline.total;
    return {
        test: tested.method === 'exact' ? 'fisher' : 'two-proportion',
        canary: { size: canary.total, center: canary.events / canary.total, thinned: 1 },
        baseline: { size: baseline.total, center: reference, thinned: 1 },
        ...measured(differenceOf(canary, baseline, tail), reference, criteria),
        probability: oneWay(tested, criteria),
    };
}
function measured({ estimate, low, high }, reference, { effect, difference }) {
    const relative = estimate === 0 ? 0 : estimate / reference;
    return { shift: estimate, low, high, relative, margin: Math.max(effect * reference, difference) };
}
function oneWay({ higher, lower }, { bad }) {
    if (bad === 'increase')
        return higher;
    return bad === 'decrease' ? lower : Math.min(1, 2 * Math.min(higher, lower));
}
/** Pairwise differences grow with the square: of more values than this, evenly spaced ones are taken. */
const MOST_VALUES = 1500;
function atMost(values) {
    if (values.length <= MOST_VALUES)
        return values;
    return Array.from({ length: MOST_VALUES }, (_, index) => values[Math.floor((index * values.length) / MOST_VALUES)] ?? 0);
}
function middleOf(values) {
    return median([...values].sort((a, b) => a - b));
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

;// CONCATENATED MODULE: ./lib/verify/metrics/number.js
/** A measured value for people: three digits, its unit, a share as percent. */
function shownValue(value, unit, isShare = false) {
    if (!Number.isFinite(value))
        return String(value);
    if (isShare)
        return `${digits(value * 100)} %`;
    return unit === '' ? digits(value) : `${digits(value)} ${unit}`;
}
/** `+12 %`, `−3 %`; how many times as much where a percentage would be long. */
function shownChange(relative) {
    if (!Number.isFinite(relative))
        return 'from nothing';
    if (relative >= 9)
        return `${digits(relative + 1)} times as much`;
    return `${relative < 0 ? '−' : '+'}${digits(Math.abs(relative) * 100)} %`;
}
function digits(value) {
    if (value === 0)
        return '0';
    const size = Math.abs(value);
    return size >= 100_000 || size < 0.001 ? value.toExponential(2) : String(Number(value.toPrecision(3)));
}
const BARS = (/* unused pure expression or super */ null && (['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']));
const WIDTH = 20;
/** Values as a line of bars between `low` and `high`; longer ones are thinned to their means. */
function sparkline(values, low, high) {
    const finite = values.filter((value) => Number.isFinite(value));
    const groups = Math.min(WIDTH, finite.length);
    return Array.from({ length: groups }, (_, index) => {
        const part = finite.slice(Math.floor((index * finite.length) / groups), Math.floor(((index + 1) * finite.length) / groups));
        const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
        const height = high > low ? (mean - low) / (high - low) : 0.5;
        return BARS[Math.max(0, Math.min(BARS.length - 1, Math.floor(height * BARS.length)))];
    }).join('');
}

;// CONCATENATED MODULE: ./lib/verify/metrics/compare.js


/** Judges what was gathered for comparisons, all that decide together; dry ones do not cost the others certainty. */
function judgeGathered(gathered) {
    const judgements = new Map();
    for (const dry of [false, true]) {
        const pairs = gathered.flatMap(({ metric, found }) => metric.dryRun === dry && found.kind === 'pair' ? [found.pair] : []);
        for (const [index, judgement] of judge(pairs).entries())
            judgements.set(pairs[index], judgement);
    }
    return gathered.map(({ metric, found }) => found.kind === 'end' ? found.end : endOf(judgements.get(found.pair), found.pair, metric));
}
function endOf(judgement, { canary, baseline }, metric) {
    const flat = (evidence) => (evidence.kind === 'values' ? evidence.series.flat() : []);
    const common = { measured: flat(canary), baseline: flat(baseline), detail: detailOf(judgement, metric) };
    if (judgement.verdict === 'no-data')
        return { ...common, ...judgement };
    return { ...common, ...judgement };
}
function detailOf(judgement, metric) {
    if (judgement.verdict === 'no-data')
        return judgement.reason === 'no-canary-data' ? 'no data of the new version' : 'no data of the baseline';
    const { canary, baseline, relative, margin, low, high, probability } = judgement.comparison;
    const share = metric.total !== undefined;
    const value = (number) => shownValue(number, metric.unit, share);
    const seen = `${value(canary.center)} against ${value(baseline.center)}`;
    if (judgement.reason === 'too-few-samples') {
        const what = share ? 'trials' : 'independent values';
        return `${seen}, but only ${canary.size} and ${baseline.size} ${what} of ${metric.compare?.sample}`;
    }
    const chance = probability < 0.0001 ? 'p < 0.0001' : `p = ${Number(probability.toPrecision(2))}`;
    if (judgement.verdict === 'fail')
        return `${seen}, ${shownChange(relative)}, ${chance}`;
    const span = `the difference lies between ${value(low)} and ${value(high)}`;
    if (judgement.verdict === 'pass')
        return `${seen}; ${span}, ${value(margin)} is no harm`;
    return `${seen}; ${span}, which neither shows nor rules out harm of ${value(margin)} (${chance})`;
}

;// CONCATENATED MODULE: ./lib/verify/metrics/result.js
/** Why a metric ended as it did. A closed list: reports and documents name them. */
const METRIC_REASONS = {
    'within-threshold': 'Every measurement that counts kept to the threshold.',
    'over-threshold': 'Too many measurements, or all of them, broke the threshold.',
    'over-threshold-at-the-end': 'Few measurements broke the threshold, but the last one did.',
    'no-harm': 'Harm of the size that counts is ruled out.',
    worse: 'It is worse, by as much as counts, and hardly by chance.',
    'too-uncertain': 'The numbers neither show harm nor rule it out.',
    'too-few-samples': 'There are fewer independent values, or trials, than asked for.',
    'no-canary-data': 'The source has nothing on the new version.',
    'no-baseline-data': 'The source has nothing on what it is compared with.',
    'no-baseline': 'Nothing serves beside the new version, so there is nothing to compare with.',
    'source-failed': 'The source did not answer, or not in a way that can be used.',
};
function resultOf(metric, check, end) {
    return { ...end, metric: metric.name, unit: metric.unit, check, decides: decides(metric, end) };
}
function decides(metric, { verdict }) {
    if (metric.dryRun)
        return 'nothing';
    const by = (doubt) => (doubt === 'ignore' ? 'pass' : doubt);
    switch (verdict) {
        case 'pass':
        case 'fail':
            return verdict;
        case 'no-data':
            return by(metric.onNoData);
        case 'inconclusive':
            return by(metric.onInconclusive);
        case 'error':
            return 'pause';
    }
}
/** The whole fails with one metric; it passes with all. */
function concludeAnalysis(results, badSince) {
    const failed = results.filter((each) => each.decides === 'fail');
    const open = results.filter((each) => each.decides === 'pause');
    const verdict = failed.length > 0 ? 'fail' : open.length > 0 ? 'inconclusive' : 'pass';
    const telling = failed.length > 0 ? failed : open;
    const detail = telling.length > 0
        ? telling.map((each) => `${each.metric}: ${each.detail}`).join('; ')
        : `${results.filter((each) => each.decides === 'pass').length} metric checks held`;
    return { verdict, detail, results, badSince: verdict === 'fail' ? badSince : undefined };
}

// EXTERNAL MODULE: ./lib/verify/metrics/metric.js
var metrics_metric = __webpack_require__(8608);
;// CONCATENATED MODULE: ./lib/verify/metrics/measure.js

/** One measurement now: of several series the worst, of counts their share. */
async function measureNow(metric, limit, source, fill) {
    if (metric.total !== undefined) {
        const count = await readCount(metric, metric.total, source, fill, 0);
        if (count.kind !== 'count')
            return count;
        return count.total === 0
            ? { kind: 'empty', detail: 'nothing happened to count' }
            : { kind: 'value', value: count.events / count.total };
    }
    const reading = await source.now(metric.query, fill);
    return reading.kind === 'values' ? { kind: 'value', value: (0,metrics_metric/* worstOf */.hm)(reading.series.flat(), limit) } : reading;
}
/** Everything a comparison needs of one side. */
async function readEvidence(metric, source, fill, window) {
    if (metric.total !== undefined)
        return readCount(metric, metric.total, source, fill, window.endedMillisecondsAgo);
    return comparable(await source.range(metric.query, fill, window));
}
/** Differences of infinite values are no numbers, and leaving them out would hide the worst. */
function comparable(reading) {
    if (reading.kind !== 'values')
        return reading;
    if (reading.series.flat().every(Number.isFinite))
        return { kind: 'values', series: reading.series };
    return { kind: 'failed', detail: 'the query gives infinite values (are the buckets of the histogram too small?)' };
}
async function readCount({ query }, total, source, fill, millisecondsAgo) {
    const trials = await source.now(total, fill, millisecondsAgo);
    if (trials.kind !== 'values')
        return trials;
    const events = await source.now(query, fill, millisecondsAgo);
    if (events.kind === 'failed')
        return events;
    // A counter of errors does not exist before the first one.
    const counted = { events: events.kind === 'empty' ? 0 : sum(events.series), total: sum(trials.series) };
    const whole = { events: Math.round(counted.events), total: Math.round(counted.total) };
    if (!Number.isFinite(whole.events + whole.total) || whole.events < 0 || whole.total < 0)
        return { kind: 'failed', detail: 'the queries give no counts' };
    if (whole.events > whole.total)
        return { kind: 'failed', detail: `${whole.events} events of ${whole.total}: "total" must count at least as many` };
    return { kind: 'count', ...whole };
}
function sum(series) {
    return series.flat().reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./lib/verify/metrics/source.js
/** Nothing that could end a string of PromQL, a path or a URL. */
const HARMLESS = /^[A-Za-z0-9][A-Za-z0-9.+_/-]{0,199}$/;
function fillWith(values) {
    return (text, encode = (value) => value) => text.replace(/\$\{([^}]*)\}/g, (whole, name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined)
            throw new Error(`${whole} has no value here`);
        if (!HARMLESS.test(value))
            throw new Error(`${whole} is ${JSON.stringify(value)}, which may not stand in a query`);
        return encode(value);
    });
}

;// CONCATENATED MODULE: ./lib/verify/metrics/threshold.js


/** Whether the threshold is lost already, however long one waits. */
function isLost(measurements, limit) {
    return valuesOf(measurements).filter((value) => !(0,metrics_metric/* keeps */.l0)(value, limit)).length >= limit.failures;
}
/** What all measurements together say. `measurements` are in the order of time. */
function judgeThreshold(measurements, limit, metric) {
    const values = valuesOf(measurements);
    const common = { measured: values, baseline: [] };
    const last = measurements.at(-1);
    if (values.length > 0) {
        const bad = values.filter((value) => !(0,metrics_metric/* keeps */.l0)(value, limit));
        const worst = shown((0,metrics_metric/* worstOf */.hm)(values, limit), metric);
        if (isLost(measurements, limit) || bad.length === values.length) {
            const detail = `${bad.length} of ${values.length} measurements not ${limit.text}, worst ${worst}`;
            return { verdict: 'fail', reason: 'over-threshold', detail, ...common };
        }
        if (last?.kind === 'value' && !(0,metrics_metric/* keeps */.l0)(last.value, limit)) {
            const detail = `${shown(last.value, metric)} at the end is not ${limit.text}`;
            return { verdict: 'inconclusive', reason: 'over-threshold-at-the-end', detail, ...common };
        }
        if (last?.kind === 'value')
            return { verdict: 'pass', reason: 'within-threshold', detail: `${limit.text}, worst ${worst}`, ...common };
    }
    if (last === undefined || last.kind === 'value' || last.kind === 'empty') {
        const detail = last?.kind === 'empty' ? last.detail : 'nothing was measured';
        return { verdict: 'no-data', reason: 'no-canary-data', detail, ...common };
    }
    return { verdict: 'error', reason: 'source-failed', detail: last.detail, ...common };
}
function valuesOf(measurements) {
    return measurements.flatMap((each) => (each.kind === 'value' ? [each.value] : []));
}
function shown(value, { unit, total }) {
    return shownValue(value, unit, total !== undefined);
}

;// CONCATENATED MODULE: ./lib/verify/metrics/watched.js





/** What `before` leaves out: the change itself. */
const BEFORE_GAP_MILLISECONDS = 60_000;
/** One metric while it is watched. */
class Watched {
    metric;
    badSince;
    #subject;
    #ports;
    #started;
    #measurements = [];
    /** What a source that only tells now said, side by side. */
    #polled = { canary: [], baseline: [] };
    constructor(metric, subject, ports) {
        this.metric = metric;
        this.#subject = subject;
        this.#ports = ports;
        this.#started = ports.clock.monotonic();
    }
    get isLost() {
        const { threshold, dryRun } = this.metric;
        return !dryRun && threshold !== undefined && isLost(this.#measurements, threshold);
    }
    async measure() {
        const { threshold, compare, total } = this.metric;
        const source = this.#source;
        if (source === undefined)
            return;
        if (threshold !== undefined)
            await this.#measure(source, threshold);
        if (compare === undefined || total !== undefined || source.remembers)
            return;
        this.#polled.canary.push(await source.now(this.metric.query, this.#fill('canary')));
        if (this.#isBeside)
            this.#polled.baseline.push(await source.now(this.metric.query, this.#fill('baseline')));
    }
    thresholdResult() {
        const { threshold } = this.metric;
        if (threshold === undefined)
            return [];
        return [resultOf(this.metric, 'threshold', judgeThreshold(this.#measurements, threshold, this.metric))];
    }
    /** The threshold at the end; when nothing was measured on the way, by what the source remembers. */
    async lookBack() {
        const { threshold, query, total } = this.metric;
        if (threshold === undefined || this.#subject.direction === 'ahead')
            return this.thresholdResult();
        const source = this.#source;
        if (source === undefined)
            return this.thresholdResult();
        if (!source.remembers || total !== undefined) {
            await this.#measure(source, threshold);
            return this.thresholdResult();
        }
        const reading = await source.range(query, this.#fill('canary'), this.#window(0));
        if (reading.kind !== 'values')
            this.#measurements.push(reading);
        // Series of a remembered window are measured side by side; the worst one speaks.
        const ends = (reading.kind === 'values' ? reading.series : [[]]).map((values) => judgeThreshold(reading.kind === 'values' ? values.map((value) => ({ kind: 'value', value })) : this.#measurements, threshold, this.metric));
        const order = ['fail', 'error', 'inconclusive', 'no-data', 'pass'];
        const worst = [...ends].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
        return worst === undefined ? [] : [resultOf(this.metric, 'threshold', worst)];
    }
    /** Both sides of a comparison, `undefined` when there is none to make. */
    async gather(elapsedMilliseconds) {
        const { compare } = this.metric;
        const source = this.#source;
        if (compare === undefined)
            return undefined;
        const before = compare.with === 'before';
        if (source === undefined)
            return ended('error', 'source-failed', `there is no source ${this.metric.source}`);
        if (!before && !this.#isBeside)
            return ended('inconclusive', 'no-baseline', 'nothing serves beside it');
        if (before && this.#subject.baseline === undefined)
            return ended('inconclusive', 'no-baseline', 'nothing served before it');
        const span = this.#window(0);
        const ago = (this.#subject.direction === 'ahead' ? elapsedMilliseconds : span.milliseconds) + BEFORE_GAP_MILLISECONDS;
        const canary = await this.#evidence(source, 'canary', 0);
        const baseline = await this.#evidence(source, before ? 'before' : 'baseline', before ? ago : 0);
        if (canary.kind === 'failed' || baseline.kind === 'failed') {
            const detail = canary.kind === 'failed' ? canary.detail : baseline.kind === 'failed' ? baseline.detail : '';
            return ended('error', 'source-failed', detail);
        }
        const found = (each) => (each.kind === 'empty' ? { kind: 'values', series: [] } : each);
        const pair = { canary: found(canary), baseline: found(baseline), criteria: compare };
        return { kind: 'pair', pair };
    }
    comparison(end) {
        const result = resultOf(this.metric, 'compare', end);
        const excused = end.reason === 'no-baseline' && !this.#subject.needsBaseline;
        return excused ? { ...result, decides: 'nothing' } : result;
    }
    get #isBeside() {
        return this.#subject.baseline?.beside === true;
    }
    get #source() {
        return this.#ports.sources.get(this.metric.source);
    }
    async #measure(source, threshold) {
        const measured = await measureNow(this.metric, threshold, source, this.#fill('canary'));
        this.#measurements.push(measured);
        const { dryRun } = this.metric;
        if (!dryRun && measured.kind === 'value' && !(0,metrics_metric/* keeps */.l0)(measured.value, threshold))
            this.badSince ??= this.#ports.clock.monotonic();
    }
    #evidence(source, side, ago) {
        const polled = side === 'before' ? [] : this.#polled[side];
        if (polled.length > 0)
            return Promise.resolve(joined(polled));
        return readEvidence(this.metric, source, this.#fill(side), this.#window(ago));
    }
    #window(endedMillisecondsAgo) {
        return {
            milliseconds: this.#subject.windowMilliseconds,
            stepMilliseconds: this.metric.stepMilliseconds ?? this.#subject.stepMilliseconds,
            endedMillisecondsAgo,
        };
    }
    #fill(side) {
        const { common, canary, baseline, direction, windowMilliseconds } = this.#subject;
        const passed = this.#ports.clock.monotonic() - this.#started;
        const span = direction === 'back' || side === 'before' ? windowMilliseconds : Math.max(1000, passed);
        return fillWith({
            ...common,
            ...(side === 'canary' ? canary : (baseline?.values ?? canary)),
            side: side === 'canary' ? 'canary' : 'baseline',
            window: promDuration(span),
            step: promDuration(this.#window(0).stepMilliseconds),
        });
    }
}
function ended(verdict, reason, detail) {
    return { kind: 'end', end: { verdict, reason, detail, measured: [], baseline: [] } };
}
/** A list of numbers is a whole sample, and the last one counts; single numbers make one as they come. */
function joined(readings) {
    const good = readings.filter((each) => each.kind === 'values');
    const last = readings.at(-1);
    if (good.length === 0 || last === undefined)
        return last === undefined || last.kind === 'values' ? EMPTY : last;
    const newest = good.at(-1);
    if (newest?.series.some((each) => each.length > 1))
        return comparable(newest);
    return comparable({ kind: 'values', series: [good.flatMap((each) => each.series.flat())] });
}
const EMPTY = { kind: 'empty', detail: 'nothing was measured' };
function promDuration(milliseconds) {
    return `${Math.ceil(milliseconds / 1000)}s`;
}

;// CONCATENATED MODULE: ./lib/verify/metrics/analysis.js




/**
 * What metrics say of a change: thresholds are measured again and again and end the watch when one is lost; comparisons
 * are judged once, at the end, because a judge that is asked often enough finds something.
 */
async function analyse(metrics, subject, ports) {
    const watched = metrics.map((metric) => new Watched(metric, subject, ports));
    const start = ports.clock.monotonic();
    if (subject.direction === 'ahead') {
        ports.log.info(`  watching ${metrics.length} metrics for ${(0,duration/* formatDuration */.a)(subject.windowMilliseconds)}`);
        await watch(watched, start + subject.windowMilliseconds, subject, ports);
    }
    const lost = watched.some((each) => each.isLost);
    const results = lost
        ? watched.flatMap((each) => each.thresholdResult())
        : await analysis_all(watched, ports.clock.monotonic() - start);
    const badSince = Math.min(...watched.map((each) => each.badSince ?? Number.POSITIVE_INFINITY), ports.clock.monotonic());
    const analysis = concludeAnalysis(results, badSince);
    for (const { metric, verdict, detail } of results)
        ports.log.info(`  metric ${metric}: ${verdict}, ${detail}`);
    return analysis;
}
async function watch(watched, end, { intervalMilliseconds }, { clock }) {
    for (;;) {
        for (const each of watched)
            await each.measure();
        const left = end - clock.monotonic();
        if (left <= 0 || watched.some((each) => each.isLost))
            return;
        await clock.sleep(Math.min(intervalMilliseconds, left));
    }
}
async function analysis_all(watched, elapsedMilliseconds) {
    const thresholds = [];
    const compared = [];
    for (const each of watched) {
        thresholds.push(...(await each.lookBack()));
        const found = await each.gather(elapsedMilliseconds);
        if (found !== undefined)
            compared.push({ of: each, metric: each.metric, found });
    }
    const ends = judgeGathered(compared);
    return [...thresholds, ...compared.map(({ of }, index) => of.comparison(ends[index]))];
}


/***/ }),

/***/ 8608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ readMetric),
/* harmony export */   hm: () => (/* binding */ worstOf),
/* harmony export */   l0: () => (/* binding */ keeps)
/* harmony export */ });
/* harmony import */ var _config_metric_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7776);

/** Why these: docs/judge.md. */
const DEFAULTS = {
    failures: 3,
    effect: 0.2,
    sample: 12,
    trials: 100,
    countDifference: 0.005,
};
function readMetric(config) {
    const { name, source, query, total, unit = '', threshold, compare } = config;
    return {
        name,
        source,
        query,
        total,
        unit,
        threshold: threshold === undefined
            ? undefined
            : {
                operator: threshold.operator,
                text: threshold.text,
                value: (0,_config_metric_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .inMetric */ .k_)(threshold.limit, unit) ?? Number.NaN,
                failures: config.failures ?? DEFAULTS.failures,
            },
        compare: compare === undefined ? undefined : readCompare(compare, unit, total !== undefined),
        stepMilliseconds: config.step,
        onNoData: config['on-no-data'] ?? 'pause',
        onInconclusive: config['on-inconclusive'] ?? 'pause',
        dryRun: config['dry-run'] ?? false,
    };
}
function readCompare(config, unit, counts) {
    const difference = config['min-difference'];
    return {
        bad: config.bad,
        with: config.with ?? 'baseline',
        effect: config['min-effect'] ?? DEFAULTS.effect,
        difference: difference === undefined ? (counts ? DEFAULTS.countDifference : 0) : ((0,_config_metric_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .differenceOf */ .Pq)(difference, unit) ?? 0),
        sample: config['min-sample'] ?? (counts ? DEFAULTS.trials : DEFAULTS.sample),
    };
}
/** Whether a value keeps to the limit; NaN never does. */
function keeps(value, { operator, value: limit }) {
    switch (operator) {
        case '<=':
            return value <= limit;
        case '<':
            return value < limit;
        case '>=':
            return value >= limit;
        case '>':
            return value > limit;
    }
}
/** The value that is nearest to breaking the limit, or furthest over it. */
function worstOf(values, { operator }) {
    return values.reduce((worst, value) => (operator.startsWith('<') ? Math.max(worst, value) : Math.min(worst, value)));
}


/***/ }),

/***/ 6864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ createSources)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: ./lib/verify/document.js
var verify_document = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/verify/metrics/json.js


/** An address that answers with JSON; the query is the field. It tells only now. */
function createJson({ url, headers, timeoutMilliseconds, ask }) {
    return fromDocument(false, async (fill) => {
        const asked = await ask(fill(url, encodeURIComponent), timeoutMilliseconds, headers);
        if (asked.kind !== 'answered')
            return { problem: asked.detail };
        const { status, body } = asked.answer;
        return status === 200 ? { text: body } : { problem: `answered ${status}, not 200` };
    });
}
/** A JSON file of the checkout, e.g. what a load test left; the query is the field. `read` refuses what lies outside. */
function createFile(path, read) {
    return fromDocument(true, async (fill) => ({ text: await read(fill(path)) }));
}
function fromDocument(remembers, fetched) {
    const all = async (query, fill) => {
        try {
            const field = fill(query);
            const got = await fetched(fill);
            return 'problem' in got ? { kind: 'failed', detail: got.problem } : valuesIn(got.text, field);
        }
        catch (error) {
            return { kind: 'failed', detail: (0,errors/* errorMessage */.g)(error) };
        }
    };
    return { remembers, now: all, range: all };
}
/** A number, or a list of numbers, at a field. */
function valuesIn(text, field) {
    const document = (0,verify_document/* readDocument */.u)(text);
    if (document === undefined)
        return { kind: 'failed', detail: 'the answer is not JSON' };
    const value = (0,verify_document/* fieldOf */._)(document.value, field);
    if (value === undefined || value === null)
        return { kind: 'empty', detail: `there is nothing in "${field}"` };
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0)
        return { kind: 'empty', detail: `"${field}" is an empty list` };
    if (!list.every((each) => typeof each === 'number'))
        return { kind: 'failed', detail: `"${field}" is neither a number nor a list of numbers` };
    return { kind: 'values', series: [list] };
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/verify/metrics/prometheus.js



/** The HTTP API of Prometheus, which Thanos, Mimir, Cortex and VictoriaMetrics speak, too. */
function createPrometheus({ url, headers, timeoutMilliseconds, ask }) {
    const call = async (path, parameters) => {
        const address = `${url.replace(/\/+$/, '')}/api/v1/${path}?${new URLSearchParams(parameters)}`;
        const asked = await ask(address, timeoutMilliseconds, headers);
        if (asked.kind !== 'answered')
            return failed(asked.detail);
        return readAnswer(asked.answer.status, asked.answer.body);
    };
    /** What time it is there: two clocks never agree, and only this one dates the values. */
    const timeThere = async () => {
        const answered = await call('query', { query: 'time()' });
        if (answered.kind === 'failed')
            return answered;
        const [, value] = Array.isArray(answered.result) ? answered.result : [];
        return typeof value === 'string' && Number(value) > 0 ? Number(value) : failed('time() gave no number');
    };
    return {
        remembers: true,
        now: (query, fill, millisecondsAgo = 0) => guarded(async () => {
            const filled = fill(query);
            const there = millisecondsAgo === 0 ? undefined : await timeThere();
            if (typeof there === 'object')
                return there;
            const time = there === undefined ? {} : { time: (there - millisecondsAgo / 1000).toFixed(3) };
            const answered = await call('query', { query: filled, ...time });
            return answered.kind === 'failed' ? answered : readVector(answered);
        }),
        range: (query, fill, window) => guarded(async () => {
            const filled = fill(query);
            const there = await timeThere();
            if (typeof there !== 'number')
                return there;
            const answered = await call('query_range', { query: filled, ...span(there, window) });
            return answered.kind === 'failed' ? answered : readMatrix(answered);
        }),
    };
}
function span(there, { milliseconds, stepMilliseconds, endedMillisecondsAgo }) {
    const end = there - endedMillisecondsAgo / 1000;
    return {
        start: (end - milliseconds / 1000).toFixed(3),
        end: end.toFixed(3),
        step: (stepMilliseconds / 1000).toFixed(3),
    };
}
function readAnswer(status, body) {
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        return failed(`answered ${status} with something that is not JSON`);
    }
    if (!(0,shape/* isRecord */.u4)(document) || document['status'] !== 'success') {
        const said = (0,shape/* isRecord */.u4)(document) && typeof document['error'] === 'string' ? document['error'] : 'no reason given';
        return failed(`answered ${status}: ${(0,printing/* oneLine */.TN)(said, 200)}`);
    }
    const { data } = document;
    if (!(0,shape/* isRecord */.u4)(data) || typeof data['resultType'] !== 'string')
        return failed('the answer has no data');
    return { kind: 'data', type: data['resultType'], result: data['result'] };
}
function readVector({ type, result }) {
    if (type === 'scalar')
        return values([[result]]);
    if (type !== 'vector' || !Array.isArray(result))
        return failed(`the query gives a ${type}, not one value a series`);
    return values(result.map((each) => [(0,shape/* isRecord */.u4)(each) ? each['value'] : undefined]));
}
function readMatrix({ type, result }) {
    if (type !== 'matrix' || !Array.isArray(result))
        return failed(`the query gives a ${type}, not values over time`);
    return values(result.map((each) => ((0,shape/* isRecord */.u4)(each) && Array.isArray(each['values']) ? each['values'] : [])));
}
/** Samples are `[time, "value"]`. NaN is Prometheus' word for "nothing to divide". */
function values(series) {
    const read = series
        .map((samples) => samples.map(sampleValue).filter((value) => !Number.isNaN(value)))
        .filter((each) => each.length > 0);
    if (read.length > 0)
        return { kind: 'values', series: read };
    const why = series.length === 0 ? 'no series fits the query' : 'every value is NaN';
    return { kind: 'empty', detail: why };
}
function sampleValue(sample) {
    const text = Array.isArray(sample) ? sample[1] : undefined;
    if (text === '+Inf')
        return Number.POSITIVE_INFINITY;
    if (text === '-Inf')
        return Number.NEGATIVE_INFINITY;
    return typeof text === 'string' && text !== '' ? Number(text) : Number.NaN;
}
function failed(detail) {
    return { kind: 'failed', detail };
}
async function guarded(read) {
    try {
        return await read();
    }
    catch (error) {
        return failed((0,errors/* errorMessage */.g)(error));
    }
}

;// CONCATENATED MODULE: ./lib/verify/metrics/sources.js






const DEFAULT_TIMEOUT_MILLISECONDS = (0,duration/* parseDuration */.E)('10s') ?? 0;
/** Sources by their name in the configuration. Asks nothing yet. */
function createSources(configs, options) {
    return new Map([...configs].map(([name, config]) => [name, createSource(name, config, options)]));
}
function createSource(name, config, { ask, env, workspace }) {
    const { type, url = '', path = '', timeout: timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS } = config;
    if (type === 'file')
        return createFile(path, async (file) => (0,promises_.readFile)(await (0,paths/* resolveInside */.L)(workspace, file, `source ${name}`), 'utf8'));
    const http = { url, headers: headersOf(name, config, env), timeoutMilliseconds, ask };
    return type === 'json' ? createJson(http) : createPrometheus(http);
}
function headersOf(name, config, env) {
    const headers = Object.fromEntries(config.headers ?? []);
    const variable = config['token-env'];
    if (variable === undefined)
        return headers;
    const token = env[variable];
    if (token === undefined || token === '')
        throw new errors/* UserError */.y('invalid-config', `source ${name}: the environment variable ${variable} is empty; give it to the step with "env:".`);
    return { ...headers, authorization: `Bearer ${token}` };
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache;
var node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createAsk)
/* harmony export */ });
/* unused harmony export BODY_LIMIT_BYTES */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2161);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3812);






/** A health answer is small; a probe never reads a download. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const REDIRECTS = 5;
/**
 * Asks over http and https only. The address is checked where the connection is made, so a name that resolves to
 * something else the second time is caught. A redirect is followed on the same host only, and never out of https.
 */
function createAsk(policy) {
    return async (url, timeoutMilliseconds, headers = {}) => {
        const started = performance.now();
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)));
        let current = url;
        for (let hop = 0; hop <= REDIRECTS; hop++) {
            const asked = await get(current, policy, signal, headers);
            if (asked.kind === 'answered')
                return { ...asked, answer: { ...asked.answer, milliseconds: performance.now() - started } };
            if (asked.kind !== 'redirected')
                return asked;
            if (!URL.canParse(asked.to, current))
                return { kind: 'unusable', detail: 'it redirects to no address' };
            const next = new URL(asked.to, current);
            if (next.host !== new URL(current).host)
                return { kind: 'unusable', detail: `it redirects to another host, ${next.host}, which is not followed` };
            if (next.protocol !== 'https:' && new URL(current).protocol === 'https:')
                return { kind: 'unusable', detail: 'it redirects from https to http, which is not followed' };
            current = next.href;
        }
        return { kind: 'unusable', detail: `more than ${REDIRECTS} redirects` };
    };
}
function get(url, policy, signal, headers) {
    if (!URL.canParse(url))
        return Promise.resolve({ kind: 'unusable', detail: 'it is not an address' });
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return Promise.resolve({ kind: 'unusable', detail: `${protocol} is neither http: nor https:` });
    // A literal address is connected to without any lookup.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)((0,_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .bare */ .$)(hostname)) > 0 && !policy.allows(hostname))
        return Promise.resolve(refused(hostname));
    return new Promise((resolve) => {
        const request = (protocol === 'https:' ? /*#__PURE__*/ (node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache || (node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache = __webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_2__, 2))) : /*#__PURE__*/ (node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_1__, 2)))).get(url, {
            signal,
            lookup: checkedLookup(policy),
            agent: false,
            headers: { 'user-agent': 'sluice', accept: '*/*', ...headers },
        }, (response) => {
            const { statusCode: status = 0, headers: answered } = response;
            if (status >= 300 && status < 400 && answered.location !== undefined) {
                response.destroy();
                return resolve({ kind: 'redirected', to: answered.location });
            }
            readBody(response).then((body) => resolve({ kind: 'answered', answer: { status, body, headers: flat(answered), milliseconds: 0 } }), (error) => resolve({ kind: 'unusable', detail: said(error) }));
        });
        request.on('error', (error) => {
            if (error instanceof RefusedAddress)
                return resolve(refused(error.address));
            // Only a refused connection proves that nobody listens; a name, a route, a certificate or time may be our own trouble.
            resolve({ kind: error.code === 'ECONNREFUSED' ? 'not-reached' : 'unusable', detail: said(error) });
        });
    });
}
class RefusedAddress extends Error {
    address;
    constructor(address) {
        super(`address ${address} is refused`);
        this.address = address;
    }
}
function checkedLookup(policy) {
    return (hostname, options, callback) => {
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '', 0);
            const bad = addresses.find((each) => !policy.allows(each.address));
            if (bad !== undefined)
                return callback(new RefusedAddress(bad.address), '', 0);
            if (options.all === true)
                return callback(null, addresses);
            const [first] = addresses;
            return callback(first === undefined ? new Error(`${hostname} has no address`) : null, first?.address ?? '', first?.family);
        });
    };
}
function refused(address) {
    return {
        kind: 'unusable',
        detail: `${address} is a private address that the configuration does not name (verify.addresses)`,
    };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
async function readBody(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > BODY_LIMIT_BYTES)
            throw new Error(`the answer is larger than ${BODY_LIMIT_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function said(error) {
    const { name } = error;
    return name === 'AbortError' || name === 'TimeoutError' ? 'no answer in time' : (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .g)(error);
}


/***/ })

};
