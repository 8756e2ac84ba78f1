export const id = 194;
export const ids = [194];
export const modules = {

/***/ 4285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ choose)
});

// EXTERNAL MODULE: ./lib/delivery/ledger/good.js + 1 modules
var good = __webpack_require__(4267);
// EXTERNAL MODULE: ./lib/delivery/machine/choose-target.js
var choose_target = __webpack_require__(3614);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
;// CONCATENATED MODULE: ./lib/schema-guard/words.js
/** Each thing that speaks against a way back, in a sentence of its own without an end. */
function obstacleLines({ steps, formats, unknown }) {
    return [
        ...steps.map(stepLine),
        ...formats.map(formatLine),
        ...unknown.map(({ version, why }) => `nobody can tell what ${version} did to data: ${why}`),
    ];
}
function stepLine({ id, kind, what, down, version }) {
    return `${version} ran ${id} (${kind}: ${what}${down ? ', has a way down' : ''})`;
}
function formatLine({ name, writes, reads, version }) {
    return `${name} is written in format ${writes} since ${version}, and the earlier release reads only ${reads.join(', ')}`;
}
/** What can be done instead, the safest first. */
function waysOut(obstacle, { earliestSafe, flags, down }) {
    const reversible = obstacle.steps.filter((step) => step.down);
    return [
        ...(flags.length === 0 ? [] : [`turn off ${flags.join(', ')}: run again with "flags-first: true"`]),
        ...(earliestSafe === undefined ? [] : [`go back to ${earliestSafe}: "to-version: ${earliestSafe}"`]),
        'roll forward: mend it and deploy',
        ...(reversible.length === 0
            ? []
            : [
                `take ${reversible.map(({ id }) => id).join(', ')} back${down === undefined ? ' with your migration tool' : ` with "${down.join(' ')}"`}, then run again with "force: true"`,
            ]),
        'go back all the same: "force: true", with somebody who approves it in the run',
    ];
}

// EXTERNAL MODULE: ./actions/rollback/src/target.js
var target = __webpack_require__(2651);
;// CONCATENATED MODULE: ./actions/rollback/src/choose.js





/** The release to put back with its file at hand, or how the call ends without one. Nothing has moved yet. */
async function choose(inputs, session, situation) {
    return inputs['to-version'] === ''
        ? chooseLastGood(inputs, session, situation)
        : chooseNamed(inputs, session, situation);
}
async function chooseLastGood(inputs, session, { current, seen }) {
    const { machine } = session;
    const limits = { ...(current === undefined ? {} : { before: current.id }) };
    const choice = await (0,choose_target/* chooseTarget */.b)(machine, current?.change.digest, seen, limits);
    if (choice.kind === 'target')
        return { ...choice.target, obstacle: undefined };
    const { blocked } = choice;
    if (blocked?.obstacle !== undefined) {
        if (!inputs.force)
            return harmful(session, blocked, current);
        const forced = await (0,choose_target/* chooseTarget */.b)(machine, current?.change.digest, seen, { ...limits, pastData: true });
        if (forced.kind === 'target')
            return { ...forced.target, obstacle: blocked.obstacle };
    }
    const message = `${inputs.environment} has no earlier good release to go back to. Nothing was changed; it serves ${(0,release/* describe */.q0)(seen)}. Roll forward, turn off flags, or name a version.`;
    return {
        fromVersion: current?.change.version,
        result: 'no-target',
        reason: 'no-target',
        message,
        options: await (0,target/* options */.fF)(machine.history, current),
    };
}
async function chooseNamed(inputs, session, { current, seen }) {
    const { history } = session.machine;
    const name = inputs['to-version'];
    // What is down may be named to be put up again; what serves cannot be gone back to.
    const serving = current !== undefined && (0,release/* servesOnly */.X_)(seen, current.change) ? current : undefined;
    const found = await (0,target/* named */.KT)(history, name, serving);
    const ended = async (ending) => ({
        fromVersion: current?.change.version,
        options: await (0,target/* options */.fF)(history, current),
        ...ending,
    });
    switch (found.kind) {
        case 'unknown':
            return ended({
                result: 'no-target',
                reason: 'no-target',
                message: `${name} is no version, digest or deployment of ${inputs.environment}: "mode: list" shows what can be gone back to.`,
            });
        case 'current':
            return ended({
                result: 'refused',
                reason: 'not-verified',
                message: `${name} is what ${inputs.environment} serves now, and it is not verified; there is nothing to go back to in it.`,
            });
        case 'ineligible': {
            const { record, eligibility, obstacle } = found.judged;
            if (obstacle !== undefined && eligibility === obstacle.reason)
                return inputs.force ? obtain(session, found.judged, current) : harmful(session, found.judged, current);
            const reason = found.why === 'open' ? 'change-in-progress' : found.why;
            return ended({
                result: 'refused',
                reason,
                message: `${record.change.version} cannot be restored in ${inputs.environment}: it ${good/* SPEAKS_AGAINST */._b[found.why]}.`,
            });
        }
        case 'found':
            return obtain(session, found.judged, current);
    }
}
async function obtain({ machine }, { record, obstacle }, current) {
    const { store = '', digest, version } = record.change;
    const obtained = await machine.obtain(store, digest);
    if (obtained.kind === 'file')
        return { record, file: obtained.file, obstacle };
    return {
        fromVersion: current?.change.version,
        options: await (0,target/* options */.fF)(machine.history, current),
        result: 'refused',
        reason: obtained.kind === 'unavailable' ? 'candidate-unavailable' : 'digest-mismatch',
        message: `${version} cannot be fetched: ${obtained.detail}. Nothing was changed.`,
    };
}
/** A refusal for the sake of data: what exactly stands in the way, and what can be done instead. */
async function harmful(session, { record, obstacle }, current) {
    if (obstacle === undefined)
        throw new Error('nothing speaks against it');
    const { history, policy } = session.machine;
    const rows = await (0,target/* options */.fF)(history, current);
    const safe = rows
        .filter(({ eligibility, record: { id } }) => eligibility === 'eligible' && id < (current?.id ?? 0))
        .at(-1);
    const ways = waysOut(obstacle, {
        earliestSafe: safe?.record.change.version,
        flags: current?.change.flags ?? [],
        down: session.config?.data?.down,
    });
    const { version } = record.change;
    const lines = obstacleLines(obstacle);
    const earliest = safe === undefined ? 'No earlier release is safe' : `The earliest safe one is ${safe.record.change.version}`;
    const message = `${policy.environment} cannot go back to ${version} without harm to its data: ${lines.join('; ')}. Nothing was changed. ${earliest}. What can be done: ${ways.join('; or ')}.`;
    return {
        fromVersion: current?.change.version,
        result: 'refused',
        reason: obstacle.reason,
        message,
        options: rows,
        data: {
            version,
            against: lines,
            ways,
            ...(safe === undefined ? {} : { earliestSafe: safe.record.change.version }),
        },
    };
}


/***/ }),

/***/ 5033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GF: () => (/* binding */ cannotChange),
  ai: () => (/* binding */ clearTheWay),
  zQ: () => (/* binding */ waitingIn),
  Il: () => (/* binding */ wentBack)
});

// EXTERNAL MODULE: ./lib/delivery/drivers/capabilities.js
var capabilities = __webpack_require__(899);
// EXTERNAL MODULE: ./lib/delivery/machine/machine.js
var machine_machine = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/delivery/ledger/record.js + 8 modules
var ledger_record = __webpack_require__(1568);
// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var trust = __webpack_require__(389);
// EXTERNAL MODULE: ./lib/delivery/machine/interrupted.js
var interrupted = __webpack_require__(7781);
// EXTERNAL MODULE: ./lib/delivery/machine/old-side.js
var old_side = __webpack_require__(7864);
// EXTERNAL MODULE: ./lib/delivery/ledger/good.js + 1 modules
var good = __webpack_require__(4267);
// EXTERNAL MODULE: ./lib/delivery/ledger/history.js + 1 modules
var ledger_history = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/machine/back.js + 1 modules
var back = __webpack_require__(4890);
;// CONCATENATED MODULE: ./lib/delivery/machine/outside.js





/**
 * Nothing is open, and what serves is not what the ledger says: somebody changed it outside, from a laptop with GitHub
 * down most likely. When it is an earlier release that was verified here, that is what a rollback leaves, and it is
 * recorded as one, with the hold; anything else is only told. `undefined`: all is as recorded, or nobody can tell.
 */
async function recordWhatServes(machine) {
    const { policy, log } = machine;
    const live = (await (0,ledger_history/* servingEntry */.Vo)(machine.history))?.record;
    if (live === undefined || !machine.target.observable || machine.target.driver === undefined)
        return undefined;
    const seen = await (0,machine_machine/* look */.Op)(machine);
    if (seen.kind === 'unknown' || (0,release/* servesNothing */.WD)(seen) || (0,release/* shareOf */.tC)(seen, live.change) > 0)
        return undefined;
    const restored = await earlierRelease(machine, live, (record) => (0,release/* servesOnly */.X_)(seen, record.change));
    if (restored === undefined) {
        log.warning(`${policy.environment} serves ${(0,release/* describe */.q0)(seen)}, which is not what record ${live.id} says, and no record proves it good here.`);
        return undefined;
    }
    const because = `found serving instead of ${live.change.version}: changed outside of Sluice`;
    const { delivered, deployment } = await (0,back/* bringBack */.k)(machine, {
        target: (0,back/* returnTo */.y)({ record: restored, file: undefined }),
        bad: live,
        hold: because,
        because,
        inPlace: true,
        times: { applied: live.createdAt.toISOString() },
        seen,
    });
    const well = delivered.kind === 'verified' ? 'verified' : `not well: ${delivered.detail}`;
    const note = `${policy.environment} serves ${restored.change.version} (${well}) and not ${live.change.version}: changed outside of Sluice. It is recorded as ${deployment}, and ${live.change.version} is held.`;
    return { record: live, note };
}
/** Data and durability are no question any more: it serves. */
async function earlierRelease({ history }, live, serves) {
    for await (const { record, eligibility, obstacle } of (0,good/* judged */.g$)(history, live.change.digest)) {
        if (record.id >= live.id || !serves(record))
            continue;
        if (['eligible', 'not-durable'].includes(eligibility) || eligibility === obstacle?.reason)
            return record;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/reconcile.js






/**
 * Closes the records that ended runs have left open, by what really serves: a machine that dies writes nothing, so the
 * next run does. `wanted`: the change that is asked for now; an own open record of it is left for the caller.
 */
async function reconcile(machine, runs, wanted) {
    const open = [];
    for (const { record, trust } of machine.history.recent)
        if ((0,ledger_record/* isOpen */.nT)(record) && (await trust()).kind === 'trusted')
            open.push(record);
    const [newest, ...older] = open;
    if (newest === undefined)
        return wanted === undefined ? asItServes(machine) : tidy(machine);
    if (await isAlive(newest, machine, runs))
        return { kind: 'busy', record: newest };
    if (await isWanted(newest, machine, wanted))
        return { kind: 'resume', record: newest };
    if (newest.progress?.paused !== undefined && (wanted?.kind === 'back' || (await mayWait(newest, machine))))
        return { kind: 'paused', record: newest };
    machine.log.info(`Record ${newest.id} (${newest.change.version}) was left open by run ${newest.change.run.id}; closing it.`);
    const ending = newest.change.kind === 'rollback'
        ? await (0,interrupted/* finishWayBack */.I)(newest, older, machine)
        : await (0,interrupted/* closeByWhatServes */.O)(newest, machine, wanted?.kind !== 'forward');
    const rest = older.filter(({ id }) => newest.change.kind !== 'rollback' || id !== newest.change.replaces);
    for (const { id, change } of rest)
        await machine.ledger.status(id, {
            state: 'error',
            description: `${change.version}: its run ended, and a later change followed`,
        });
    return { kind: 'closed', record: newest, ending, notes: [ending.message] };
}
/** Nothing is open: what somebody changed outside is recorded, else only doubles are closed. */
async function asItServes(machine) {
    const found = await recordWhatServes(machine);
    if (found === undefined) {
        const tidied = await tidy(machine);
        const old = tidied.kind === 'clean' ? await (0,old_side/* retireOldSide */.y)(machine) : undefined;
        return old === undefined ? tidied : { kind: 'clean', note: old };
    }
    return { kind: 'closed', record: found.record, ending: undefined, notes: [found.note] };
}
/** Only one record may say that it serves: a run that ended between two writes may have left two. */
async function tidy(machine) {
    const [newest, ...others] = (0,machine_machine/* liveRecords */.rQ)(machine);
    if (newest === undefined || others.length === 0)
        return { kind: 'clean' };
    await (0,machine_machine/* retireRecords */.Ar)(machine, others, `superseded by ${newest.change.version}`);
    const notes = [`${others.length} older record(s) said that they serve; closed.`];
    return { kind: 'closed', record: newest, ending: undefined, notes };
}
async function isAlive(record, machine, runs) {
    const { change, touchedBy, progress } = record;
    const other = touchedBy !== undefined && touchedBy !== change.run.id;
    // A later run that carried on with it; of a pause its own run says that it is over.
    if (other && touchedBy !== machine.run.id && !(0,trust/* isOver */.PU)(await runs.facts(touchedBy), Number.POSITIVE_INFINITY))
        return progress?.paused === undefined;
    // Changes of one environment come one after the other, so nothing else of our own run is at it.
    if (change.run.id === machine.run.id || progress?.paused !== undefined || other)
        return false;
    if ((0,trust/* isOver */.PU)(await runs.facts(change.run.id), change.run.attempt))
        return false;
    // A machine that dies ends its job, while other jobs of the run go on.
    const checkRun = change.run['check-run'];
    return checkRun === undefined || (await runs.jobEnded?.(checkRun)) !== true;
}
/** What is held meanwhile, or does not stand where it paused any more, does not wait: it is closed. */
async function mayWait(record, machine) {
    return (await machine.history.holdOn(record.change.digest)) === undefined;
}
async function isWanted(record, machine, wanted) {
    const { change, progress, touchedBy } = record;
    if (wanted?.kind !== 'forward' || change.kind === 'rollback')
        return false;
    // Made by our run, or carried on by an earlier attempt of it.
    const own = change.run.id === machine.run.id || touchedBy === machine.run.id;
    if (!own && progress?.paused === undefined)
        return false;
    if (change.digest !== wanted.release.digest || change.version !== wanted.release.version)
        return false;
    // Held meanwhile: its way back had begun.
    return (await machine.history.holdOn(change.digest)) === undefined;
}

// EXTERNAL MODULE: ./lib/delivery/machine/waiting.js
var waiting = __webpack_require__(7956);
;// CONCATENATED MODULE: ./actions/rollback/src/clear.js




/** What makes any way back impossible, before anything is asked of the environment. */
async function cannotChange(session) {
    const { policy, target } = session.machine;
    const refused = (reason, message) => ({
        result: 'refused',
        reason,
        message,
    });
    const trust = await session.ownTrust();
    if (trust.kind === 'foreign')
        return refused('foreign-run', `Records of this run would not count: ${trust.why}.`);
    if (target.driver === undefined)
        return refused('no-driver', `${policy.environment} has no "target" in the configuration (check the spelling of its name), so only your own steps can change it. "mode: list" says what they can go back to.`);
    if (!target.observable)
        return refused('no-observation', `Nothing tells what serves in ${policy.environment}: add "target.observe", or a "url" and a probe with "version".`);
    const missing = (0,capabilities/* missingFor */.MG)(policy.strategy, target);
    if (missing !== undefined)
        return refused('strategy-needs-verb', `${(0,capabilities/* needs */.eN)(policy.strategy.type, missing)}.`);
    return undefined;
}
/** Closes what dead runs left open. An interrupted rollback of ours, once finished, is what was asked for. */
async function clearTheWay(inputs, session) {
    if (inputs['dry-run'])
        return { session, ...(await waitingIn(session)) };
    const found = await reconcile(session.machine, session.runs, { kind: 'back' });
    if (found.kind === 'busy') {
        const { change } = found.record;
        const message = `Run ${change.run.id} is changing ${inputs.environment} to ${change.version} right now; cancel it or wait, then run again.`;
        return { session, done: { result: 'refused', reason: 'change-in-progress', message } };
    }
    if (found.kind === 'paused')
        return { session, waiting: found.record };
    if (found.kind !== 'closed')
        return { session };
    const { record, ending } = found;
    const ours = record.change.run.id === session.machine.run.id ||
        (inputs.incident !== '' && record.change.incident === inputs.incident);
    if (record.change.kind === 'rollback' && ours && ending?.result === 'rolled-back') {
        const { version, digest } = record.change;
        const { message, serves, restoreSeconds } = ending;
        const done = { release: { version, digest }, message, serves, restoreSeconds, deployment: record.id };
        return { session, done: { ...done, result: 'restored', reason: 'restored' } };
    }
    const returned = ending?.result === 'rolled-back' && inputs['to-version'] === '' ? { returned: ending } : {};
    return { session: await session.reload(), ...returned };
}
/** The change that waits at a step, as the ledger says; nothing is closed. */
async function waitingIn({ machine }) {
    const open = await (0,waiting/* openChange */.zJ)(machine);
    return open?.progress?.paused === undefined ? {} : { waiting: open };
}
/** One press goes one step back: what closing the interrupted change took back is not taken back once more. */
function wentBack(ending, current) {
    const { message, serves, restoreSeconds, deployment } = ending;
    const release = current === undefined ? {} : { release: (0,machine_machine/* candidateOf */.RH)(current) };
    return { ...release, message, serves, restoreSeconds, deployment, result: 'restored', reason: 'restored' };
}


/***/ }),

/***/ 1185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/kernel/report.js + 1 modules
var kernel_report = __webpack_require__(9133);
// EXTERNAL MODULE: ./lib/kernel/summary.js
var summary = __webpack_require__(4536);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/verify/metrics/result.js
var result = __webpack_require__(529);
;// CONCATENATED MODULE: ./lib/verify/metrics/report.js


const number = (0,shape/* parsed */.Yz)({ type: 'number' }, (text) => ({ ok: true, value: Number(text) }));
const REASONS = Object.keys(result/* METRIC_REASONS */.Xg);
const comparison = (0,shape/* object */.Ik)({
    test: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('mann-whitney-exact', 'mann-whitney', 'fisher', 'two-proportion'), 'Test that gave the probability.'),
    canary: (0,shape/* required */.mw)(number, 'Middle of the new version, or its share of events.'),
    baseline: (0,shape/* required */.mw)(number, 'The same of what it was compared with.'),
    'canary-size': (0,shape/* required */.mw)(number, 'Independent values, or trials.'),
    'baseline-size': (0,shape/* required */.mw)(number, 'The same of what it was compared with.'),
    shift: (0,shape/* required */.mw)(number, 'How much higher the new version lies.'),
    low: (0,shape/* optional */.lq)(number, 'Lower bound of the shift; left out when there is none.'),
    high: (0,shape/* optional */.lq)(number, 'Upper bound of the shift.'),
    margin: (0,shape/* required */.mw)(number, 'What counts as harm.'),
    probability: (0,shape/* required */.mw)(number, 'Of such a difference by chance, corrected for all metrics.'),
});
/** One judgement of all metrics, as reports hold it. */
const analysisShape = (0,shape/* object */.Ik)({
    verdict: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'inconclusive'), 'What the numbers say.'),
    detail: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same in words.'),
    metrics: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        metric: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name.'),
        check: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('threshold', 'compare'), 'What was checked.'),
        verdict: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'inconclusive', 'no-data', 'error'), 'What was found.'),
        'reason-code': (0,shape/* required */.mw)((0,shape/* oneOf */.yL)(...REASONS), 'Why.'),
        detail: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same in words.'),
        decides: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'pause', 'nothing'), 'What it meant for the whole.'),
        comparison: (0,shape/* optional */.lq)(comparison, 'The numbers of a comparison.'),
    })), 'Each check of each metric.'),
});
function analysisReport({ verdict, detail, results }) {
    return { verdict, detail, metrics: results.map(metricReport) };
}
function metricReport(result) {
    const { metric, check, verdict, reason, detail, decides, comparison: numbers } = result;
    return {
        metric,
        check,
        verdict,
        'reason-code': reason,
        detail,
        decides,
        ...(numbers === undefined
            ? {}
            : {
                comparison: {
                    test: numbers.test,
                    canary: numbers.canary.center,
                    baseline: numbers.baseline.center,
                    'canary-size': numbers.canary.size,
                    'baseline-size': numbers.baseline.size,
                    shift: numbers.shift,
                    // JSON has no infinity.
                    ...(Number.isFinite(numbers.low) ? { low: numbers.low } : {}),
                    ...(Number.isFinite(numbers.high) ? { high: numbers.high } : {}),
                    margin: numbers.margin,
                    probability: numbers.probability,
                },
            }),
    };
}

// EXTERNAL MODULE: ./lib/verify/metrics/number.js
var metrics_number = __webpack_require__(1609);
;// CONCATENATED MODULE: ./lib/verify/metrics/table.js


const MARKS = {
    pass: '✅',
    fail: '❌',
    inconclusive: '❔',
    'no-data': '❔',
    error: '⚠️',
};
const HEADER = ['', 'metric', 'canary', 'baseline', 'what was found', 'reason'];
/** The same under its heading, as summaries show it. */
function analysisSection(analysis) {
    return `**Metrics**\n\n${analysisTable(analysis)}`;
}
/** What the metrics said, as a table with a small chart of each side, on one scale. */
function analysisTable({ results }) {
    return (0,markdown/* table */.tp)(HEADER, results.map(row));
}
function row(result) {
    const { verdict, metric, check, decides, detail, reason } = result;
    const shadow = decides === 'nothing' ? ' (decides nothing)' : decides === 'pass' && verdict !== 'pass' ? ' (ignored)' : '';
    return [
        MARKS[verdict],
        `${(0,markdown/* text */.Qq)(metric)}${check === 'threshold' ? '' : ' against baseline'}${shadow}`,
        side(result, 'canary'),
        side(result, 'baseline'),
        (0,markdown/* text */.Qq)(detail),
        (0,markdown/* code */.aY)(reason),
    ];
}
function side(result, which) {
    const { measured, baseline, comparison, unit } = result;
    const values = which === 'canary' ? measured : baseline;
    const all = [...measured, ...baseline].filter((value) => Number.isFinite(value));
    const chart = (0,metrics_number/* sparkline */.KM)(values, Math.min(...all), Math.max(...all));
    const center = comparison?.[which].center;
    const isShare = comparison !== undefined && !comparison.test.startsWith('mann-whitney');
    const shown = center === undefined ? '' : (0,markdown/* text */.Qq)((0,metrics_number/* shownValue */.JJ)(center, unit, isShare));
    return [chart, shown].filter((each) => each !== '').join(' ');
}

;// CONCATENATED MODULE: ./actions/rollback/src/outcome.js








const PASSED = ['restored', 'mitigated', 'unchanged', 'lifted', 'listed', 'planned'];
const SUMMARY_BUDGET_BYTES = 60_000;
async function conclude(ended, call, at, env) {
    const report = await (0,kernel_report/* writeReport */.u)('rollback', reportOf(ended, call, at), env);
    await (0,summary/* writeSummary */.S)(summaryOf(ended, call), env);
    return {
        result: ended.result,
        reasonCode: ended.reason,
        verdict: PASSED.includes(ended.result) ? 'passed' : ended.result === 'error' ? 'failed' : 'refused',
        message: ended.message,
        outputs: {
            version: ended.release?.version ?? '',
            digest: ended.release?.digest ?? '',
            'from-version': ended.fromVersion ?? '',
            'time-to-detect': seconds(ended.detectSeconds),
            'time-to-restore': seconds(ended.restoreSeconds),
            'deployment-id': ended.deployment === undefined ? '' : String(ended.deployment),
            issue: ended.issue ?? '',
            report,
        },
    };
}
function seconds(value) {
    return value === undefined ? '' : value.toFixed(1);
}
function reportOf(ended, call, at) {
    const { mode, environment, component, because, incident } = call;
    return {
        schema: 'sluice/rollback@1',
        mode,
        environment,
        component,
        result: ended.result,
        'reason-code': ended.reason,
        message: ended.message,
        at: at.toISOString(),
        ...(because === '' ? {} : { because }),
        ...(incident === '' ? {} : { incident }),
        ...(ended.release === undefined ? {} : { version: ended.release.version, digest: ended.release.digest }),
        ...(ended.fromVersion === undefined ? {} : { 'from-version': ended.fromVersion }),
        ...(ended.deployment === undefined ? {} : { 'deployment-id': ended.deployment }),
        ...(ended.serves === undefined ? {} : { serves: ended.serves }),
        ...(ended.detectSeconds === undefined ? {} : { 'detect-seconds': ended.detectSeconds }),
        ...(ended.restoreSeconds === undefined ? {} : { 'restore-seconds': ended.restoreSeconds }),
        ...(ended.times === undefined ? {} : { times: ended.times }),
        ...(ended.exposure === undefined ? {} : { exposure: ended.exposure }),
        ...(ended.issue === undefined ? {} : { issue: ended.issue }),
        ...(ended.pullRequest === undefined ? {} : { 'revert-pull-request': ended.pullRequest }),
        ...(ended.data === undefined ? {} : { data: dataOf(ended.data) }),
        analyses: (ended.analyses ?? []).map(analysisReport),
        options: (ended.options ?? []).map(({ record, eligibility }) => ({
            'deployment-id': record.id,
            version: record.change.version,
            digest: record.change.digest,
            at: record.createdAt.toISOString(),
            eligibility,
        })),
    };
}
function dataOf({ version, against, ways, earliestSafe }) {
    return {
        version,
        against,
        'ways-out': ways,
        ...(earliestSafe === undefined ? {} : { 'earliest-safe': earliestSafe }),
    };
}
const TITLES = {
    restored: '↩️ restored',
    mitigated: '🩹 mitigated by turning flags off',
    unchanged: '✅ unchanged',
    lifted: '🔓 hold lifted',
    listed: '📋 what can be gone back to',
    planned: '📝 plan',
    refused: '⛔ refused',
    'no-target': '⛔ nothing to go back to',
    failed: '❌ failed',
    error: '⚠️ error',
};
function summaryOf(ended, { environment, component, because }) {
    const rows = (ended.options ?? []).map(({ record, eligibility }) => [
        (0,markdown/* text */.Qq)(record.change.version),
        (0,markdown/* code */.aY)((0,release/* shortDigest */.VK)(record.change.digest)),
        String(record.id),
        record.createdAt.toISOString(),
        eligibility === 'eligible' ? '✅' : (0,markdown/* code */.aY)(eligibility),
    ]);
    return (0,budget/* withinBudget */.x)([
        {
            name: 'title',
            priority: 9,
            markdown: `## ${TITLES[ended.result]}: ${(0,markdown/* text */.Qq)(component)} in ${(0,markdown/* text */.Qq)(environment)}`,
        },
        { name: 'outcome', priority: 8, markdown: `${(0,markdown/* text */.Qq)(ended.message, 1000)} ${(0,markdown/* code */.aY)(ended.reason)}` },
        ...(because === '' ? [] : [{ name: 'because', priority: 7, markdown: `Because: ${(0,markdown/* text */.Qq)(because)}` }]),
        ...(ended.data === undefined
            ? []
            : [
                {
                    name: 'data',
                    priority: 7,
                    markdown: listed(`What ${ended.data.version} would do to data`, ended.data.against),
                },
                { name: 'ways out', priority: 7, markdown: listed('What can be done instead', ended.data.ways) },
            ]),
        ...(ended.analyses ?? []).map((analysis) => ({
            name: 'metrics',
            priority: 6,
            markdown: analysisSection(analysis),
        })),
        ...(ended.exposure === undefined
            ? []
            : [
                {
                    name: 'exposure',
                    priority: 6,
                    markdown: `Exposed: ${ended.exposure.share} % of the traffic, ${(0,duration/* formatDuration */.a)(ended.exposure.seconds * 1000)}.`,
                },
            ]),
        ...(ended.issue === undefined
            ? []
            : [{ name: 'issue', priority: 7, markdown: (0,markdown/* link */.nf)('The incident issue', ended.issue) }]),
        ...(ended.pullRequest === undefined
            ? []
            : [{ name: 'revert', priority: 6, markdown: (0,markdown/* link */.nf)('The pull request that reverts', ended.pullRequest) }]),
        ...(rows.length === 0
            ? []
            : [
                {
                    name: 'options',
                    priority: 5,
                    markdown: (0,markdown/* table */.tp)(['version', 'digest', 'deployment', 'since', 'can be restored'], rows),
                },
            ]),
    ], SUMMARY_BUDGET_BYTES);
}
function listed(title, lines) {
    return [`**${(0,markdown/* text */.Qq)(title)}**`, '', ...lines.map((line) => `- ${(0,markdown/* text */.Qq)(line)}`)].join('\n');
}


/***/ }),

/***/ 2651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   aq: () => (/* binding */ versionBefore),
/* harmony export */   fF: () => (/* binding */ options),
/* harmony export */   th: () => (/* binding */ currentRecord)
/* harmony export */ });
/* harmony import */ var _lib_delivery_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _lib_delivery_ledger_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(675);
/* harmony import */ var _lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8324);



/** Rows that a person still reads. */
const LISTED = 20;
/**
 * The record of what serves: by what was seen, else by what the ledger says. It is what gets taken back; of several that
 * take traffic, the one that came last. `undefined` when something serves that the ledger does not know, for then no
 * record is to blame.
 */
async function currentRecord(history, seen) {
    const taking = seen.kind === 'seen' ? seen.serving.filter(({ weight }) => weight > 0) : [];
    const entry = await (0,_lib_delivery_ledger_history_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(history, ({ change }) => taking.some((served) => (0,_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_2__/* .isRelease */ .MU)(served, change)));
    if (entry !== undefined)
        return entry.record;
    if (taking.length > 0)
        return undefined;
    return (await (0,_lib_delivery_ledger_history_js__WEBPACK_IMPORTED_MODULE_1__/* .servingEntry */ .Vo)(history))?.record;
}
/** Version that a record replaced: what metrics are compared with. */
function versionBefore({ history }, { change }) {
    return history.recent.find(({ record }) => record.id === change.replaces)?.record.change.version;
}
/** The newest records with what speaks against each. */
async function options(history, current) {
    const rows = [];
    for await (const each of (0,_lib_delivery_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(history, current?.change.digest)) {
        rows.push(each);
        if (rows.length === LISTED)
            break;
    }
    return rows;
}
/** The record a person named by version, digest or deployment id: the newest eligible one, else why the newest is not. */
async function named(history, name, current) {
    let against;
    for await (const each of (0,_lib_delivery_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(history, current?.change.digest)) {
        const { id, change } = each.record;
        if (![change.version, change.digest, String(id)].includes(name))
            continue;
        if (each.eligibility === 'eligible')
            return { kind: 'found', judged: each };
        if (each.eligibility === 'current')
            return { kind: 'current' };
        against ??= { kind: 'ineligible', judged: each, why: each.eligibility };
    }
    return against ?? { kind: 'unknown' };
}


/***/ }),

/***/ 899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ missingFor),
/* harmony export */   eN: () => (/* binding */ needs),
/* harmony export */   iB: () => (/* binding */ directoryCapabilities),
/* harmony export */   vc: () => (/* binding */ COMMAND_ABILITIES)
/* harmony export */ });
/* unused harmony exports capabilitiesOf, neededVerbs */
/** A command is as able as its author makes it; what serves is read back after every step anyway. */
const COMMAND_ABILITIES = new Set(['divide', 'share', 'regions']);
/** What the configuration of a target declares, before anything is run. */
function capabilitiesOf(target) {
    if (target === undefined)
        return { verbs: new Set(), abilities: new Set() };
    if (target.driver === 'directory')
        return directoryCapabilities(target.path ?? '');
    const verbs = ['apply', 'observe', 'shift', 'retire'].filter((verb) => target[verb] !== undefined);
    return { verbs: new Set(verbs), abilities: COMMAND_ABILITIES };
}
/** A link moves all of the traffic or nothing; folders can lie in regions. */
function directoryCapabilities(path) {
    const abilities = new Set(path.includes('{region}') ? ['regions'] : []);
    return { verbs: new Set(['apply', 'observe', 'shift', 'retire']), abilities };
}
/** The first thing that a strategy needs and the driver does not have. */
function missingFor(strategy, { verbs, abilities }) {
    return (neededVerbs(strategy).find((verb) => !verbs.has(verb)) ??
        neededAbilities(strategy).find((ability) => !abilities.has(ability)));
}
/** Verbs that a strategy needs; `docs/strategies.md` shows the same as a table. */
function neededVerbs(strategy) {
    switch (strategy.type) {
        case 'all-at-once':
            return ['apply'];
        case 'rolling':
            return ['apply', 'observe'];
        case 'blue-green':
        case 'canary':
            return ['apply', 'observe', 'shift'];
        case 'waves':
            return [...new Set([...neededVerbs(strategy.each), 'observe'])];
    }
}
function neededAbilities(strategy) {
    switch (strategy.type) {
        case 'canary':
            return ['divide'];
        case 'rolling':
            return ['share'];
        case 'waves':
            return ['regions', ...neededAbilities(strategy.each)];
        default:
            return [];
    }
}
const NEEDS = {
    divide: 'a driver that can divide the traffic',
    share: 'a driver that can replace part of the instances',
    regions: 'a driver that knows regions',
};
/** The same for people. */
function needs(strategy, missing) {
    return `${strategy} needs ${missing in NEEDS ? NEEDS[missing] : `"target.${missing}"`}`;
}


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _b: () => (/* binding */ SPEAKS_AGAINST),
  g$: () => (/* binding */ judged),
  zf: () => (/* binding */ lastKnownGood)
});

;// CONCATENATED MODULE: ./lib/schema-guard/guard.js
function nothingCrossed() {
    return { steps: new Map(), writes: new Map(), unknown: new Map() };
}
/** Adds one older change. However it ended: a deployment that failed may have run its migrations all the same. */
function cross(crossing, version, data) {
    if (data === undefined)
        return;
    for (const step of data.steps ?? [])
        crossing.steps.set(step.id, { ...step, version });
    for (const { name, writes } of data.formats ?? []) {
        const versions = crossing.writes.get(name) ?? new Map();
        crossing.writes.set(name, versions.set(writes, version));
    }
    if (data.unknown !== undefined)
        crossing.unknown.set(version, data.unknown);
    if (data.more !== undefined)
        crossing.unknown.set(version, `${data.more} more steps than its record holds`);
}
/** Version of a format that a release reads and writes when it does not name it. */
const UNNAMED = 1;
/** What speaks against going back over what was crossed, to a release that declares these formats. */
function obstacleFor(crossing, formats) {
    const steps = [...crossing.steps.values()];
    const unreadable = [];
    for (const [name, versions] of crossing.writes) {
        const reads = formats.find((format) => format.name === name)?.reads ?? [UNNAMED];
        for (const [writes, version] of versions)
            if (!reads.includes(writes))
                unreadable.push({ name, writes, reads, version });
    }
    const unknown = [...crossing.unknown].map(([version, why]) => ({ version, why }));
    const reason = worstReason(steps, unreadable, unknown.length > 0);
    return reason === undefined ? undefined : { reason, steps, formats: unreadable, unknown };
}
function worstReason(steps, formats, unknown) {
    if (steps.some(({ kind }) => kind === 'irreversible'))
        return 'crosses-irreversible-step';
    if (steps.length > 0)
        return 'crosses-contract-step';
    if (formats.length > 0)
        return 'format-unreadable';
    return unknown ? 'data-changes-unknown' : undefined;
}

// EXTERNAL MODULE: ./lib/delivery/store.js + 4 modules
var store = __webpack_require__(3055);
// EXTERNAL MODULE: ./lib/delivery/ledger/record.js + 8 modules
var ledger_record = __webpack_require__(1568);
;// CONCATENATED MODULE: ./lib/delivery/ledger/good.js



/** The same for people, after the version: `1.4.0 was never verified here`. */
const SPEAKS_AGAINST = {
    current: 'is the very file to get away from',
    open: 'has not ended',
    'not-verified': 'was never verified here',
    'rolled-back': 'was taken back itself',
    held: 'is held',
    'not-durable': 'lies in no lasting place (publish it as an asset of a prerelease)',
    'foreign-record': 'has a record that is not trusted',
    'crosses-irreversible-step': 'lies before a step that lost data for good',
    'crosses-contract-step': 'lies before a step that it does not work with',
    'format-unreadable': 'cannot read what has been written since',
    'data-changes-unknown': 'lies before a change of which nobody can tell what it did to data',
};
/** How far back is looked for a release to return to. */
const DEPTH = 200;
/**
 * Records newest first, each with the first reason against it. `suspect`: the digest to get away from, which is never a
 * target. `over`: a record of our own that is younger than the history. A record that a trusted rollback replaced counts as rolled back, even if that rollback did not end well.
 */
async function* judged(history, suspect, over) {
    const rolledBack = new Set();
    const crossing = nothingCrossed();
    if (over !== undefined)
        cross(crossing, over.change.version, over.change.data);
    let looked = 0;
    for await (const entry of history.entries()) {
        if (++looked > DEPTH)
            return;
        const eligibility = await judge(entry, history, suspect, rolledBack);
        const { change } = entry.record;
        if (eligibility !== 'foreign-record' && change.kind === 'rollback' && change.replaces !== undefined)
            rolledBack.add(change.replaces);
        const obstacle = eligibility === 'eligible' || eligibility === 'not-durable'
            ? obstacleFor(crossing, change.data?.formats ?? [])
            : undefined;
        if (eligibility === 'eligible' && obstacle !== undefined)
            yield { record: entry.record, eligibility: obstacle.reason, obstacle };
        else
            yield { record: entry.record, eligibility, ...(obstacle === undefined ? {} : { obstacle }) };
        // What an untrusted record says must not block the way back; asked only of those that say something.
        if (change.data !== undefined && (await entry.made()).kind === 'trusted')
            cross(crossing, change.version, change.data);
    }
}
/** Newest record that may be gone back to. */
async function lastKnownGood(history, suspect) {
    for await (const { record, eligibility } of judged(history, suspect))
        if (eligibility === 'eligible')
            return record;
    return undefined;
}
async function judge({ record, trust }, history, suspect, rolledBack) {
    const { change } = record;
    // Foreign ones first: only then may a rollback be taken at its word. The call is saved for what cannot matter.
    const candidateForReturn = change.digest !== suspect && !(0,ledger_record/* isOpen */.nT)(record) && record.verifiedAt !== undefined;
    if ((candidateForReturn || change.kind === 'rollback') && (await trust()).kind === 'foreign')
        return 'foreign-record';
    if (change.digest === suspect)
        return 'current';
    if ((0,ledger_record/* isOpen */.nT)(record))
        return 'open';
    if (record.verifiedAt === undefined || record.state === 'failure' || record.state === 'error')
        return 'not-verified';
    if (rolledBack.has(record.id))
        return 'rolled-back';
    if (!(0,store/* isDurable */.KE)(change.store))
        return 'not-durable';
    return (await history.holdOn(change.digest)) === undefined ? 'eligible' : 'held';
}


/***/ }),

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w4: () => (/* binding */ findEntry),
  jY: () => (/* binding */ openHistoryToServed),
  Vo: () => (/* binding */ servingEntry)
});

// UNUSED EXPORTS: justFailed, openHistory

// EXTERNAL MODULE: ./lib/delivery/ledger/notes.js
var notes = __webpack_require__(9950);
// EXTERNAL MODULE: ./lib/delivery/ledger/snapshot.js
var snapshot = __webpack_require__(1707);
;// CONCATENATED MODULE: ./lib/delivery/ledger/read-notes.js

/** Every record of one task that was written as ours are, newest first. GitHub is asked only when the page is not all. */
async function readNotes({ github, policy, onForeign }, environment, task, page, parse) {
    const raw = page.deployments.filter((each) => each.task === task);
    if (page.more) {
        const seen = new Set(raw.map(({ id }) => id));
        for await (const each of (0,snapshot/* olderDeployments */.LQ)(github, environment, task, seen))
            raw.push(each);
    }
    const notes = [];
    for (const each of raw) {
        const parsed = parse(each, policy.creators);
        if (parsed.kind === 'record')
            notes.push(parsed.record);
        else
            onForeign(each.id, parsed.why);
    }
    return notes;
}
/** The lock that is in force for a component: the newest word that counts on it, and on all components, decides. */
async function lockInForce(notes, component, now, believe) {
    const decided = new Set();
    for (const each of notes) {
        const { note } = each;
        const scope = note.component ?? '';
        if (decided.has(scope) || (note.component !== undefined && note.component !== component))
            continue;
        const trust = await believe(note.run.id, each.createdAt);
        // Runs can be deleted. What was locked stays so; only the end of a lock must prove where it comes from.
        const counts = trust.kind === 'trusted' || (trust.gone === true && note.kind === 'lock');
        if (!counts)
            continue;
        decided.add(scope);
        const over = note.until !== undefined && new Date(note.until) <= now;
        if (note.kind === 'lock' && !over)
            return each;
    }
    return undefined;
}
/** The newest sign-off of a digest under a name that is to be believed. */
async function signOffOf(notes, name, digest, believe) {
    for (const each of notes) {
        const { note } = each;
        if (note.name !== name || note.digest !== digest)
            continue;
        if ((await believe(note.run.id, each.createdAt)).kind === 'trusted')
            return each;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/delivery/ledger/record.js + 8 modules
var record = __webpack_require__(1568);
// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var trust = __webpack_require__(389);
;// CONCATENATED MODULE: ./lib/delivery/ledger/history.js





function openHistory(source, environment, component, page) {
    const { github, policy, onForeign } = source;
    const mine = (0,snapshot/* ofComponent */.BV)(page, component);
    const toEntry = (raw) => {
        const parsed = (0,record/* parseChange */.q_)(raw, policy.creators);
        if (parsed.kind === 'record')
            return entry(source, parsed.record);
        onForeign(raw.id, parsed.why);
        return undefined;
    };
    const recent = mine
        .filter((raw) => raw.task === (0,record/* changeTask */.GI)(component))
        .map(toEntry)
        .filter((each) => each !== undefined);
    const seen = new Set(page.deployments.map(({ id }) => id));
    let holds;
    let locks;
    let signOffs;
    const allHolds = () => {
        holds ??= readNotes(source, environment, (0,record/* holdTask */.RI)(component), page, record/* parseHold */.R8);
        return holds;
    };
    const holdOn = async (digest) => {
        for (const record of await allHolds()) {
            if (record.hold.digest !== digest)
                continue;
            const trust = await believe(source, record.hold.run.id, record.createdAt);
            // The newest one that counts decides: a hold, or its lifting.
            if (trust.kind === 'trusted')
                return record.hold.kind === 'hold' ? record : undefined;
            // Runs can be deleted. What was held stays held all the same; only a lifting must prove where it comes from.
            if (trust.gone === true && record.hold.kind === 'hold')
                return record;
            onForeign(record.id, trust.why);
        }
        return undefined;
    };
    return {
        environment,
        component,
        recent,
        async *entries() {
            yield* recent;
            if (!page.more)
                return;
            for await (const raw of (0,snapshot/* olderDeployments */.LQ)(github, environment, (0,record/* changeTask */.GI)(component), seen)) {
                const older = toEntry(raw);
                if (older !== undefined)
                    yield older;
            }
        },
        holdOn,
        async holds() {
            const inForce = new Map();
            for (const { hold } of await allHolds()) {
                if (inForce.has(hold.digest))
                    continue;
                const found = await holdOn(hold.digest);
                if (found !== undefined)
                    inForce.set(hold.digest, found);
            }
            return [...inForce.values()];
        },
        async lock(now) {
            locks ??= wasOpen(recent, page).then((open) => readNotes(source, environment, notes/* LOCK_TASK */.UY, open ? { ...page, more: false } : page, notes/* parseLock */.PG));
            return lockInForce(await locks, component, now, (run, at) => believe(source, run, at));
        },
        async signOff(name, digest) {
            signOffs ??= readNotes(source, environment, (0,notes/* signOffTask */.qe)(component), page, notes/* parseSignOff */.S3);
            return signOffOf(await signOffs, name, digest, (run, at) => believe(source, run, at));
        },
    };
}
/** Forward changes: none of them is recorded while a person has locked the environment. */
const FORWARD = ['deploy', 'promote', 'hotfix'];
/** What came so long before such a record is looked at too: a lock may have come while it was being proven. */
const MARGIN_MILLISECONDS = 3_600_000;
/**
 * Whether what serves went forward within the page: then no lock is older, and a long history need not be asked for one.
 * Its run is asked about in any case.
 */
async function wasOpen(recent, { deployments }) {
    const serving = recent.find(({ record }) => record.state === 'success');
    if (serving === undefined || !FORWARD.includes(serving.record.change.kind))
        return false;
    const inPage = deployments.some(({ id }) => id === serving.record.id);
    const since = deployments.at(-1)?.createdAt.getTime() ?? Number.POSITIVE_INFINITY;
    const reachesBack = serving.record.createdAt.getTime() - since >= MARGIN_MILLISECONDS;
    return inPage && reachesBack && (await serving.trust()).kind === 'trusted';
}
/** Records that are read on for what is open; more that ended without ever serving are nobody's ordinary day. */
const READ_ON = 20;
/**
 * Like `openHistory`, but `recent` goes back to a record that served. Where many components or tools share an
 * environment, all of a component's records may lie beyond the newest page, an open one among them.
 */
async function openHistoryToServed(source, environment, component, page) {
    const history = openHistory(source, environment, component, page);
    if (!page.more || history.recent.some(({ record }) => served(record)))
        return history;
    const recent = [];
    for await (const each of history.entries()) {
        recent.push(each);
        if (served(each.record) || recent.length === READ_ON)
            break;
    }
    const known = new Set(recent.map(({ record }) => record.id));
    return {
        ...history,
        recent,
        async *entries() {
            yield* recent;
            for await (const each of history.entries())
                if (!known.has(each.record.id))
                    yield each;
        },
    };
}
/**
 * The newest trusted change, if it is one of this digest that failed its verification: nothing may try it again by itself.
 * A person may.
 */
async function justFailed(history, digest) {
    const newest = await findEntry(history, ({ change, state }) => change.kind !== 'rollback' && state !== 'error', 20);
    return newest?.record.change.digest === digest && newest.record.state === 'failure' ? newest.record : undefined;
}
function served({ state }) {
    return state === 'success' || state === 'inactive';
}
/** The newest trusted record that fits, looking at so many at most. */
async function findEntry(history, fits, limit = 200) {
    let looked = 0;
    for await (const each of history.entries()) {
        if (++looked > limit)
            return undefined;
        if (fits(each.record) && (await each.trust()).kind === 'trusted')
            return each;
    }
    return undefined;
}
/** The trusted record that serves: the newest one whose state is `success`. */
async function servingEntry(history) {
    return findEntry(history, (record) => record.state === 'success');
}
function entry(source, record) {
    let answer;
    return {
        record,
        made: () => believe(source, record.change.run.id, record.createdAt),
        trust() {
            answer ??= believeRecord(source, record).then((trust) => {
                if (trust.kind === 'foreign')
                    source.onForeign(record.id, trust.why);
                return trust;
            });
            return answer;
        },
    };
}
/** The record itself, and the word that it was verified: anyone who may write one status could have said that. */
async function believeRecord(source, { change, createdAt, verifiedAt, verifiedBy }) {
    const made = await believe(source, change.run.id, createdAt);
    if (made.kind === 'foreign' || verifiedAt === undefined)
        return made;
    if (verifiedBy === undefined)
        return { kind: 'foreign', why: 'the status that says it is verified names no run' };
    const said = await believe(source, verifiedBy, verifiedAt);
    return said.kind === 'trusted' ? said : { kind: 'foreign', why: `it is said to be verified, but ${said.why}` };
}
/** Trust in what a run wrote. A run of ours that is not trusted by its variables may still be by a called workflow. */
async function believe({ policy, runs, own }, runId, writtenAt) {
    if (runId === own.id && (0,trust/* judgeRun */.Zy)(own, policy).kind === 'trusted')
        return { kind: 'trusted' };
    return (0,trust/* judgeRun */.Zy)(await runs.facts(runId), policy, writtenAt);
}


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ isOldGone),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   IY: () => (/* binding */ writeOldGone),
/* harmony export */   gn: () => (/* binding */ writeKept)
/* harmony export */ });
const KEPT = /: verified, keeps the old side until (\S+Z)$/;
const GONE = ': verified, the old side is retired';
/** Follows "verified" in the description of a record while what served before it is kept up. */
function writeKept(until) {
    return `, keeps the old side until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`;
}
/** Until when the record says that the old side is kept; `undefined`: it says nothing of the kind. */
function readKept(description) {
    const until = new Date(KEPT.exec(description)?.[1] ?? Number.NaN);
    return Number.isNaN(until.getTime()) ? undefined : until;
}
/** Description of the record once the old side is gone. */
function writeOldGone(version) {
    return `${version}${GONE}`;
}
function isOldGone(description) {
    return description.endsWith(GONE);
}


/***/ }),

/***/ 1707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ ofComponent),
/* harmony export */   LQ: () => (/* binding */ olderDeployments),
/* harmony export */   RA: () => (/* binding */ readSnapshot)
/* harmony export */ });
/* unused harmony export rawDeployment */
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1568);


/** Deployments of one environment that one call gives; enough for every ordinary question. */
const PAGE_SIZE = 50;
const DEPLOYMENTS = `
  pageInfo { hasNextPage }
  nodes {
    id databaseId task environment: originalEnvironment payload createdAt
    creator { __typename login }
    latestStatus { id }
    statuses(first: 30) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
  }`;
/** Reads configuration and the newest records of the named environments. */
async function readSnapshot(github, configPath, environments) {
    const names = [...new Set(environments)];
    const fields = names.map((_, index) => `e${index}: deployments(environments: [$e${index}], first: ${PAGE_SIZE}, orderBy: { field: CREATED_AT, direction: DESC }) {${DEPLOYMENTS}}`);
    const query = `query($owner: String!, $repo: String!, $config: String!${names.map((_, index) => `, $e${index}: String!`).join('')}) {
    repository(owner: $owner, name: $repo) {
      defaultBranchRef { name target { oid } }
      config: object(expression: $config) { __typename ... on Blob { oid text isTruncated } }
      ${fields.join('\n      ')}
    }
  }`;
    const { repository } = await github.graphql(query, {
        owner: github.owner,
        repo: github.repo,
        config: `HEAD:${configPath}`,
        ...Object.fromEntries(names.map((name, index) => [`e${index}`, name])),
    });
    return {
        defaultBranch: repository.defaultBranchRef.name,
        configSha: repository.defaultBranchRef.target.oid,
        configText: textOf(repository.config, configPath),
        configDigest: repository.config?.oid,
        pages: new Map(names.map((name, index) => [name, page(repository[`e${index}`], name)])),
    };
}
/** Text of the file, `undefined` without one. What is there and cannot be read whole must not pass for "no rules". */
function textOf(config, configPath) {
    if (config === null)
        return undefined;
    if (typeof config.text === 'string' && config.isTruncated !== true)
        return config.text;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${configPath} on the default branch is not a text file that can be read whole: it is a folder, binary or too large.`);
}
/**
 * Records of one task older than a page, newest first; each further hundred and each record's statuses are asked for
 * only when somebody reads that far. Filtered by GitHub, so other components cost nothing.
 */
async function* olderDeployments(github, environment, task, seen) {
    for await (const each of github.list('GET /repos/{owner}/{repo}/deployments', { environment, task })) {
        const id = Number(each.id);
        // A status can show a deployment in another environment; it belongs where it was made.
        if (seen.has(id) || (each.original_environment ?? each.environment) !== environment)
            continue;
        const statuses = isNote(task) ? [] : await statusesOf(github, id);
        yield {
            id,
            task: each.task,
            environment,
            payload: each.payload,
            creator: each.creator?.login ?? '',
            createdAt: new Date(each.created_at),
            statuses,
        };
    }
}
/** Deployments of a page that belong to a component, newest first. */
function ofComponent(page, component) {
    return page.deployments.filter(({ task }) => task === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .changeTask */ .GI)(component) || task === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTask */ .RI)(component));
}
/** Holds, locks and sign-offs say all there is in their payload. */
function isNote(task) {
    return ['sluice:hold:', 'sluice:lock:', 'sluice:sign-off:'].some((prefix) => task.startsWith(prefix));
}
async function statusesOf(github, id) {
    const statuses = await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: id,
        per_page: 100,
    });
    const latest = Math.max(...statuses.map((status) => Number(status.id)));
    return statuses.map((status) => ({
        state: status.state,
        description: status.description,
        creator: status.creator?.login ?? '',
        createdAt: new Date(status.created_at),
        url: status.environment_url || undefined,
        run: runIn(status.log_url),
        latest: Number(status.id) === latest,
    }));
}
/** A deployment of GraphQL in the form of the ledger. */
function rawDeployment(node, name) {
    return {
        id: node.databaseId,
        task: node.task ?? '',
        environment: name,
        payload: node.payload,
        creator: restLogin(node.creator),
        createdAt: new Date(node.createdAt),
        statuses: (node.statuses?.nodes ?? []).map((status) => ({
            state: status.state.toLowerCase(),
            description: status.description ?? '',
            creator: restLogin(status.creator),
            createdAt: new Date(status.createdAt),
            url: status.environmentUrl ?? undefined,
            run: runIn(status.logUrl),
            latest: status.id === node.latestStatus?.id,
        })),
    };
}
function page(connection, name) {
    const deployments = (connection?.nodes ?? [])
        .filter((node) => node.environment === name)
        .map((node) => rawDeployment(node, name))
        // Times have whole seconds; ids tell which of two came later.
        .sort((a, b) => b.id - a.id);
    return { deployments, more: connection?.pageInfo.hasNextPage ?? false };
}
/** `…/actions/runs/123` */
function runIn(logUrl) {
    const id = /\/actions\/runs\/(\d{1,15})$/.exec(logUrl ?? '')?.[1];
    return id === undefined ? undefined : Number(id);
}
/** GraphQL names a bot without the `[bot]` that REST gives it; the type keeps a person of that name apart. */
function restLogin(actor) {
    if (actor === null)
        return '';
    return actor.__typename === 'Bot' ? `${actor.login.replace(/\[bot\]$/, '')}[bot]` : actor.login;
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   RZ: () => (/* binding */ trustPolicy),
/* harmony export */   SI: () => (/* binding */ ownRun),
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   x7: () => (/* binding */ createRuns)
/* harmony export */ });
/** The policy as configured, with what counts when nothing is said: our own runs on the default branch. */
function trustPolicy(context, config, defaultBranch) {
    return {
        repository: `${context.owner}/${context.repository}`,
        creators: config?.trust?.creators ?? ['github-actions[bot]'],
        refs: config?.trust?.refs ?? [defaultBranch],
        workflows: config?.trust?.workflows,
    };
}
/** Slack for clocks that differ and for the second that GitHub cuts times to. */
const SLACK_MILLISECONDS = 60_000;
/** Whether a run may write records, and whether a record written at `writtenAt` can be its. */
function judgeRun(run, policy, writtenAt) {
    if (run === undefined)
        return { kind: 'foreign', why: 'the run it names does not exist', gone: true };
    if (run.event.startsWith('pull_request'))
        return foreign(`run ${run.id} was started by ${run.event}`);
    if (!policy.refs.some((pattern) => matches(pattern, run.ref)))
        return foreign(`run ${run.id} ran on ${run.ref || 'no branch'}, not on ${policy.refs.join(' or ')}`);
    const files = [run.path.includes('.github/') ? own(run.path, policy) : run.path, ...run.referenced].map(withoutRef);
    const allowed = policy.workflows?.map((file) => own(file, policy));
    if (allowed !== undefined && !files.some((file) => allowed.includes(file)))
        return foreign(`run ${run.id} is of ${files[0]}, which is not among the trusted workflows`);
    if (writtenAt !== undefined && !during(run, writtenAt))
        return foreign(`run ${run.id} was not running when it was written`);
    return { kind: 'trusted' };
}
/** Whether an attempt can do nothing more: its run ended or is gone, or runs again. */
function isOver(run, attempt) {
    return run === undefined || run.endedAt !== undefined || run.attempt > attempt;
}
function createRuns(github) {
    const known = new Map();
    return {
        facts(id) {
            const found = known.get(id) ?? readRun(github, id);
            known.set(id, found);
            return found;
        },
        async jobEnded(checkRun) {
            // A job and its check run have one id.
            const job = await github.find('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: checkRun });
            return job === undefined ? undefined : job.status === 'completed';
        },
    };
}
async function readRun(github, id) {
    const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
    if (run === undefined)
        return undefined;
    return {
        id,
        event: run.event,
        sha: run.head_sha,
        ref: run.head_branch ?? '',
        path: run.path,
        referenced: (run.referenced_workflows ?? []).map((workflow) => workflow.path),
        attempt: run.run_attempt ?? 1,
        createdAt: new Date(run.created_at),
        endedAt: run.status === 'completed' ? new Date(run.updated_at) : undefined,
    };
}
/** The run we are part of, as far as its own variables tell; called workflows are not among them. */
function ownRun(context) {
    const [path = ''] = context.workflowRef.split('@');
    return {
        id: context.runId,
        event: context.eventName,
        sha: context.sha,
        ref: context.ref.replace(/^refs\/(?:heads|tags)\//, ''),
        path: path.replace(`${context.owner}/${context.repository}/`, ''),
        referenced: [],
        attempt: context.runAttempt,
        createdAt: new Date(0),
        endedAt: undefined,
    };
}
function during(run, at) {
    const time = at.getTime();
    if (time < run.createdAt.getTime() - SLACK_MILLISECONDS)
        return false;
    return run.endedAt === undefined || time <= run.endedAt.getTime() + SLACK_MILLISECONDS;
}
function own(file, { repository }) {
    return file.startsWith('.github/') ? `${repository}/${file}` : file;
}
function withoutRef(file) {
    return file.split('@')[0] ?? file;
}
function matches(pattern, ref) {
    return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern;
}
function foreign(why) {
    return { kind: 'foreign', why };
}


/***/ }),

/***/ 4890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ bringBack),
  y: () => (/* binding */ returnTo)
});

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/delivery/ledger/record.js + 8 modules
var record = __webpack_require__(1568);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/machine/deliver.js + 5 modules
var deliver = __webpack_require__(954);
;// CONCATENATED MODULE: ./lib/delivery/machine/exposure.js


/** `undefined`: no record is to blame, or nobody saw what served. */
function exposureOf(bad, seen, until) {
    if (bad === undefined || seen.kind === 'unknown')
        return undefined;
    const share = seen.serving.filter((each) => (0,release/* isRelease */.MU)(each, bad.change)).reduce((sum, { weight }) => sum + weight, 0);
    return { share, seconds: Math.max(0, until.getTime() - bad.createdAt.getTime()) / 1000 };
}
/** For a description: `, exposed 100 % for 37m`. */
function exposureWords(exposure) {
    return exposure === undefined ? '' : `, exposed ${exposure.share} % for ${(0,duration/* formatDuration */.a)(exposure.seconds * 1000)}`;
}

// EXTERNAL MODULE: ./lib/delivery/machine/hold.js
var machine_hold = __webpack_require__(38);
// EXTERNAL MODULE: ./lib/delivery/machine/machine.js
var machine_machine = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/delivery/machine/verbs.js
var verbs = __webpack_require__(9869);
;// CONCATENATED MODULE: ./lib/delivery/machine/back.js








/** What `bringBack` needs to know of a chosen record. */
function returnTo({ record, file }) {
    return { candidate: (0,machine_machine/* candidateOf */.RH)(record), record: record.id, file, formats: record.change.data?.formats };
}
/**
 * Puts an earlier release back and says so in the ledger: hold, record, the bad record's end, then the same steps as any
 * change. In this order, so that an end of the process at any point leaves enough for the next run to carry on.
 */
async function bringBack(machine, back) {
    const { policy, ledger } = machine;
    const { bad, target } = back;
    // Held: it was the candidate's fault; else only the infrastructure's.
    const blamed = bad !== undefined && (await blame(machine, bad.change, back));
    const times = { ...back.times, planned: (await machine.now()).toISOString() };
    const deployment = back.existing ?? (await ledger.open(policy.environment, policy.production, payload(machine, back, times)));
    if (bad !== undefined && (0,record/* isOpen */.nT)(bad)) {
        const description = `${bad.change.version}: taken back, ${back.because}`;
        await ledger.status(bad.id, { state: blamed ? 'failure' : 'error', description });
    }
    const watched = watchTraffic(machine);
    const delivered = await (0,deliver/* deliver */.c)({
        deployment,
        candidate: target.candidate,
        file: () => fileOf(machine, target),
        before: back.seen,
        resumed: back.existing !== undefined || back.inPlace === true,
        back: true,
    }, watched.machine);
    const well = delivered.kind === 'verified';
    // Where a region had not moved yet, it may be up and take nothing.
    if (well && bad !== undefined && delivered.seen.kind === 'seen' && delivered.seen.regions !== undefined)
        await (0,verbs/* retireIdle */.If)({ deployment, candidate: (0,machine_machine/* candidateOf */.RH)(bad) }, machine, delivered.seen);
    const now = machine.clock.monotonic();
    const milliseconds = now - (back.decidedAt ?? Number.NaN);
    const restoreSeconds = well && milliseconds >= 0 ? milliseconds / 1000 : undefined;
    const verifying = now - (watched.servedAt() ?? now);
    const until = new Date((await machine.now()).getTime() - verifying);
    const exposure = well ? exposureOf(bad, back.seen, until) : undefined;
    const took = restoreSeconds === undefined ? '' : `, ${(0,duration/* formatDuration */.a)(milliseconds)} after the decision`;
    await back_close(machine, back, deployment, delivered, `${took}${exposureWords(exposure)}`);
    return { deployment, delivered, times, restoreSeconds, exposure };
}
async function blame(machine, bad, { hold, incident }) {
    if (hold === undefined)
        return (0,machine_hold/* isHeld */.i)(machine, bad.digest);
    await (0,machine_hold/* placeHold */.H)(machine, bad, hold, incident);
    return true;
}
async function back_close(machine, back, deployment, delivered, told) {
    const { candidate } = back.target;
    const live = (0,machine_machine/* liveRecords */.rQ)(machine);
    if (delivered.kind === 'verified') {
        await (0,machine_machine/* closeVerified */.Xs)(machine, deployment, candidate, delivered.url, { live, told });
        return;
    }
    const state = delivered.kind === 'unfit' ? 'failure' : 'error';
    const description = `${candidate.version}: way back failed, ${delivered.detail}`;
    await machine.ledger.status(deployment, { state, description });
    await (0,machine_machine/* retireRecords */.Ar)(machine, live.filter((record) => !(0,release/* isUp */.ie)(delivered.seen, (0,machine_machine/* candidateOf */.RH)(record))), `no longer serves: ${(0,release/* describe */.q0)(delivered.seen)}`);
}
function payload(machine, back, times) {
    const { formats } = back.target;
    return (0,machine_machine/* payloadOf */.Md)(machine, back.target.candidate, {
        kind: 'rollback',
        strategy: machine.policy.strategy.type,
        ...wavesBack(machine, back),
        because: back.because,
        times,
        ...(back.target.record === undefined ? {} : { restores: back.target.record }),
        ...(back.bad === undefined ? {} : { replaces: back.bad.id }),
        ...(back.incident === undefined ? {} : { incident: back.incident }),
        ...(back.forced === undefined ? {} : { forced: back.forced }),
        // It writes its own formats again; the steps that its deployment ran are not run a second time.
        ...(formats === undefined ? {} : { data: { formats } }),
    });
}
/** Only regions that serve something else are taken back, the last one first. */
function wavesBack({ policy: { strategy } }, { seen, target }) {
    if (strategy.type !== 'waves' || seen.kind === 'unknown')
        return {};
    const moved = strategy.waves.map((regions) => regions.filter((region) => {
        const serving = seen.regions?.get(region) ?? [];
        return !(0,release/* servesOnly */.X_)({ kind: 'seen', serving }, target.candidate);
    }));
    return {
        waves: moved
            .filter((regions) => regions.length > 0)
            .map((regions) => regions.reverse())
            .reverse(),
    };
}
/** Verification where users are starts when the release has taken the traffic; that moment is kept. */
function watchTraffic(machine) {
    let at;
    const verifier = {
        ...machine.verifier,
        verify(subject) {
            if (subject.scope === 'environment')
                at = machine.clock.monotonic();
            return machine.verifier.verify(subject);
        },
    };
    return { machine: { ...machine, verifier }, servedAt: () => at };
}
async function fileOf(machine, { candidate, file }) {
    if (file !== undefined)
        return machine.recheck(file, candidate.digest);
    if (candidate.store === undefined)
        return { kind: 'unavailable', detail: `${candidate.version} lies in no store` };
    return machine.obtain(candidate.store, candidate.digest);
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ chooseTarget)
/* harmony export */ });
/* harmony import */ var _ledger_good_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _strategy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6732);


/**
 * The last known good whose candidate can be had right now; a file is fetched and checked before anything moves.
 */
async function chooseTarget(machine, suspect, seen, { before = Number.POSITIVE_INFINITY, pastData = false, over } = {}) {
    const against = [];
    let blocked;
    for await (const each of (0,_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(machine.history, suspect, over)) {
        const { record, eligibility, obstacle } = each;
        const { version } = record.change;
        if (record.id > before) {
            against.push(`${version} is newer`);
            continue;
        }
        const up = stillUp(machine, record, seen);
        const fit = eligibility === 'eligible' || eligibility === obstacle?.reason || (eligibility === 'not-durable' && up);
        if (!fit) {
            against.push(`${version} ${_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__/* .SPEAKS_AGAINST */ ._b[eligibility]}`);
            continue;
        }
        if (obstacle !== undefined && !pastData) {
            blocked ??= each;
            against.push(`${version} ${_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__/* .SPEAKS_AGAINST */ ._b[obstacle.reason]}`);
            continue;
        }
        if (up)
            return { kind: 'target', target: { record, file: undefined } };
        const obtained = await machine.obtain(record.change.store ?? '', record.change.digest);
        if (obtained.kind === 'file')
            return { kind: 'target', target: { record, file: obtained.file } };
        against.push(`${version}: ${obtained.detail}`);
    }
    return { kind: 'no-target', against, blocked };
}
/** Whether it needs no file, since the traffic can be given back to it where it is. */
function stillUp({ policy }, { change }, seen) {
    if (!(0,_strategy_js__WEBPACK_IMPORTED_MODULE_1__/* .runsBeside */ .L5)(policy.strategy) || seen.kind === 'unknown')
        return false;
    return [...(seen.regions?.values() ?? [seen.serving])].every((serving) => serving.some(({ digest }) => digest === change.digest));
}


/***/ }),

/***/ 954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/machine/settle.js
var settle = __webpack_require__(9876);
// EXTERNAL MODULE: ./lib/delivery/machine/verbs.js
var verbs = __webpack_require__(9869);
;// CONCATENATED MODULE: ./lib/delivery/machine/blue-green.js



/** Brought up beside what serves, checked there, then given all traffic at once. The way back of a canary too. */
async function switchOver(delivery, machine, strategy) {
    const { candidate, before, back } = delivery;
    if (!(back && (0,release/* isUp */.ie)(before, candidate))) {
        const side = await bringUpBeside(delivery, machine);
        if (side.kind !== 'ready')
            return side;
    }
    if (!back) {
        const description = `${candidate.version}: verified beside what serves, taking the traffic`;
        await machine.ledger.status(delivery.deployment, { state: 'in_progress', description });
    }
    return ((await (0,verbs/* shift */.BN)(delivery, machine, 100)) ?? (0,settle/* retireOthers */.$V)(await (0,settle/* settle */.G9)(delivery, machine), delivery, machine, strategy));
}
/** The candidate up and verified beside what serves, which did not change. The side that was kept makes room for it. */
async function bringUpBeside(delivery, machine) {
    const { candidate, before, resumed, back } = delivery;
    const idle = !resumed && !back;
    if (idle)
        await (0,verbs/* retire */.S5)(delivery, machine, before, (each) => !(0,release/* isRelease */.MU)(each, candidate));
    const applied = await (0,verbs/* apply */.Bb)(delivery, machine, 'none');
    if (applied.kind === 'error')
        return applied;
    const seen = await (0,verbs/* observe */.lB)(delivery, machine);
    const badSince = machine.clock.monotonic();
    if (!(0,release/* sameTraffic */.UN)(before, seen))
        return movedTooEarly(delivery, seen, badSince);
    const checked = await machine.verifier.verify({
        version: candidate.version,
        base: applied.url,
        scope: 'side',
        budgetMilliseconds: machine.policy.budgetMilliseconds,
    });
    switch (checked.kind) {
        case 'passed':
            return { kind: 'ready', url: applied.url };
        case 'inconclusive':
            if (back) {
                // Users are on what is to be left: what was verified here before is better for them than waiting.
                machine.log.warning(`Nobody can tell whether ${candidate.version} serves well beside: ${checked.detail}.`);
                return { kind: 'ready', url: applied.url };
            }
            return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: (0,settle/* stepOf */.cg)(delivery, 0), seen };
        case 'failed': {
            await (0,verbs/* retire */.S5)(delivery, machine, seen, (each) => (0,release/* isRelease */.MU)(each, candidate));
            const detail = `${checked.detail}, before it took any traffic`;
            return { kind: 'unfit', reason: 'verification-failed', detail, exposed: false, badSince: checked.badSince, seen };
        }
    }
}
function movedTooEarly({ candidate }, seen, badSince) {
    const detail = `traffic moved while ${candidate.version} was only to come up beside: ${(0,release/* describe */.q0)(seen)} serves`;
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen };
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/delivery/ledger/progress.js
var progress = __webpack_require__(488);
;// CONCATENATED MODULE: ./lib/delivery/machine/steps.js





/** Shares that a look gives may be rounded. */
const TOLERANCE = 1;
/** From step to step: move, read back, verify, hold; the last one is verified where users reach it. */
async function climb(delivery, machine, way) {
    const begun = begunStep(delivery);
    for (const share of way.steps) {
        if (share < way.has - TOLERANCE || (share < begun && share <= way.has + TOLERANCE))
            continue;
        // Up to where an attempt carries on, the ledger says so already, and that it was continued.
        if (share > begun)
            await announce((0,settle/* stepOf */.cg)(delivery, share), delivery, machine);
        if (share > way.has + TOLERANCE || way.subject.scope === 'side') {
            const trouble = await way.move(share);
            if (trouble !== undefined)
                return stoppedAt(share, trouble, delivery);
        }
        if (share === 100)
            break;
        const trouble = await standAt(share, delivery, machine, way);
        if (trouble !== undefined)
            return trouble;
    }
    return (0,settle/* settle */.G9)(delivery, machine);
}
/**
 * Share of the step that an earlier attempt had begun, in the place that is being changed. Those before were held for as
 * long as they are to be, and continued.
 */
function begunStep({ progress, wave }) {
    return progress?.wavesBegun === (wave?.number ?? 0) ? (progress.step.share ?? 0) : 0;
}
/** Says in the ledger which step begins, before it does: whoever carries on knows how far it may have got. */
async function announce(step, { deployment, candidate }, machine) {
    const description = (0,progress/* writeProgress */.pH)(step, 'verifying', candidate.version);
    await machine.ledger.status(deployment, { state: 'in_progress', description });
}
/** A driver that fails while users are served moves nothing more: it stays until somebody has mended the driver. */
function stoppedAt(share, trouble, delivery) {
    const { seen, detail } = trouble;
    if (trouble.reason !== 'driver-failed' || (0,release/* shareOf */.tC)(seen, delivery.candidate) === 0 || (0,release/* servesNothing */.WD)(seen))
        return trouble;
    return { kind: 'paused', reason: 'driver-failed', detail, step: (0,settle/* stepOf */.cg)(delivery, share), seen };
}
/** `undefined`: it stands well at this share, for as long as it is to be held. */
async function standAt(share, delivery, machine, { subject, pace, reached }) {
    const { candidate } = delivery;
    const started = machine.clock.monotonic();
    const end = started + machine.policy.budgetMilliseconds;
    const seen = await (0,verbs/* observeUntil */.T1)(delivery, machine, end, (each) => Math.abs((0,release/* shareOf */.tC)(each, candidate) - share) <= TOLERANCE);
    if (Math.abs((0,release/* shareOf */.tC)(seen, candidate) - share) > TOLERANCE)
        return (0,settle/* mismatch */.J4)(delivery, seen, started, `not ${candidate.version} with ${share} %`, share);
    const step = (0,settle/* stepOf */.cg)(delivery, share);
    const check = async (measure) => {
        const checked = await machine.verifier.verify({
            ...subject,
            version: candidate.version,
            budgetMilliseconds: machine.policy.budgetMilliseconds,
            ...(measure === undefined ? {} : { measure }),
        });
        if (checked.kind === 'passed')
            return undefined;
        const detail = `${checked.detail}, at ${share} %`;
        if (checked.kind === 'inconclusive')
            return { kind: 'paused', reason: 'inconclusive', detail, step, seen };
        const { badSince } = checked;
        return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen };
    };
    const begun = begunStep(delivery);
    const stood = Math.abs(reached - share) <= TOLERANCE || delivery.progress?.carriedOn === true;
    const paused = begun === share && stood;
    const atLeastMilliseconds = isLong(pace, machine) ? 0 : pace.holdMilliseconds;
    const trouble = await check({ beside: besideOf(seen, candidate), atLeastMilliseconds });
    const standing = { step, pace, seen, check: () => check(), paused, watched: machine.verifier.measures };
    return trouble ?? (share < begun ? undefined : hold(standing, delivery, machine));
}
/** Version that takes most of the traffic that the candidate does not. */
function besideOf(seen, candidate) {
    const others = seen.kind === 'seen' ? seen.serving.filter((each) => !(0,release/* isRelease */.MU)(each, candidate)) : [];
    return [...others].sort((a, b) => b.weight - a.weight).find(({ weight }) => weight > 0)?.version;
}
/** A hold that is longer than a run may watch. */
function isLong({ holdMilliseconds }, { policy }) {
    return holdMilliseconds > policy.budgetMilliseconds;
}
/** Pause between two verifications while a step is held. */
const WATCH_INTERVAL_MILLISECONDS = 10_000;
/** Holds a step that serves well: watches it for a short time, ends as `paused` for a longer one or for a person. */
async function hold(standing, delivery, machine) {
    const { holdMilliseconds, continue: go } = standing.pace;
    const { progress } = delivery;
    const now = await machine.now();
    const long = isLong(standing.pace, machine);
    // A hold that began in an earlier run goes on from there.
    const waited = standing.paused && progress !== undefined ? progress : undefined;
    const held = waited?.carriedOn === true || waited?.paused === 'holding' || waited?.paused === 'waits-for-continue';
    const until = held ? progress?.until : long ? new Date(now.getTime() + holdMilliseconds) : undefined;
    const over = until === undefined || until.getTime() <= now.getTime();
    if (!long && !held && standing.watched !== true) {
        const trouble = await watch(holdMilliseconds, standing, machine);
        if (trouble !== undefined)
            return trouble;
    }
    if (go === 'manual' && !(held && over && delivery.continued === true))
        return pause(standing, 'waits-for-continue', until, machine);
    return over ? undefined : pause(standing, 'holding', until, machine);
}
async function watch(milliseconds, { check }, machine) {
    const { clock } = machine;
    const end = clock.monotonic() + milliseconds;
    if (milliseconds > 0)
        machine.log.info(`Watching it for ${(0,duration/* formatDuration */.a)(milliseconds)}.`);
    for (let left = milliseconds; left > 0; left = end - clock.monotonic()) {
        await clock.sleep(Math.min(left, WATCH_INTERVAL_MILLISECONDS));
        const trouble = await check();
        if (trouble !== undefined)
            return trouble;
    }
    return undefined;
}
function pause({ step, seen }, reason, until, { log }) {
    log.info('It serves well. The run ends here; the change carries on from this step.');
    const detail = reason === 'holding' ? 'it serves well and is held' : 'it serves well; a person continues';
    return { kind: 'paused', reason, detail, step, ...(until === undefined ? {} : { until }), seen };
}

;// CONCATENATED MODULE: ./lib/delivery/machine/canary.js





/** Brought up beside what serves and checked there, then given more and more of the traffic. */
async function canary(delivery, machine, strategy) {
    const side = await besideWithTraffic(delivery, machine);
    if (side.kind !== 'ready')
        return side;
    const reached = (0,release/* shareOf */.tC)(delivery.before, delivery.candidate);
    const delivered = await climb(delivery, machine, {
        ...strategy,
        reached,
        has: side.begins ? 0 : reached,
        move: (share) => (0,verbs/* shift */.BN)(delivery, machine, share),
        subject: { scope: 'side', base: side.url },
    });
    return (0,settle/* retireOthers */.$V)(delivered, delivery, machine, strategy);
}
/**
 * The candidate up beside. One that an earlier attempt gave traffic stays as it is if the look tells its address; only
 * `apply` does else, and that begins without traffic.
 */
async function besideWithTraffic(delivery, machine) {
    const { before, candidate } = delivery;
    const mine = before.kind === 'seen' ? before.serving.find((each) => (0,release/* isRelease */.MU)(each, candidate)) : undefined;
    if (mine === undefined || mine.weight === 0)
        return fromNothing(await bringUpBeside(delivery, machine));
    if (mine.url !== undefined)
        return { kind: 'ready', url: mine.url, begins: false };
    const trouble = await (0,verbs/* shift */.BN)(delivery, machine, 0);
    if (trouble !== undefined)
        return trouble;
    const now = await (0,verbs/* observe */.lB)(delivery, machine);
    return fromNothing(await bringUpBeside({ ...delivery, before: now, resumed: true }, machine));
}
function fromNothing(side) {
    return side.kind === 'ready' ? { ...side, begins: true } : side;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/rolling.js




/** Replaces the instances share by share, where they are; the way back takes the same steps in reverse. */
async function rolling(delivery, machine, strategy) {
    const reached = (0,release/* shareOf */.tC)(delivery.before, delivery.candidate);
    const move = async (share) => {
        const applied = await (0,verbs/* apply */.Bb)(delivery, machine, { share });
        return applied.kind === 'error' ? applied : undefined;
    };
    if (!delivery.back)
        return climb(delivery, machine, {
            ...strategy,
            reached,
            has: reached,
            move,
            subject: { scope: 'share', base: machine.policy.url },
        });
    for (const share of reversed(strategy.steps)) {
        if (share <= reached)
            continue;
        const trouble = await move(share);
        if (trouble !== undefined)
            return trouble;
    }
    return (0,settle/* settle */.G9)(delivery, machine);
}
/** What the old version has after each step back: after 25, 50, 100 % forward it is 50, 75, 100 %. */
function reversed(steps) {
    return [
        ...steps
            .filter((share) => share < 100)
            .map((share) => 100 - share)
            .reverse(),
        100,
    ];
}

// EXTERNAL MODULE: ./lib/delivery/target.js
var target = __webpack_require__(9108);
;// CONCATENATED MODULE: ./lib/delivery/machine/waves.js





/**
 * From wave to wave, from region to region, each by the strategy of its own. Stops at the first that does not go well.
 * The way back goes in reverse and leaves alone what already serves what is put back.
 */
async function inWaves(delivery, machine, strategy, toPlace) {
    const { back, candidate, progress } = delivery;
    const waves = inOrder(strategy.waves, back);
    for (const [index, regions] of waves.entries()) {
        const done = !back && index < (progress?.wavesDone ?? 0);
        const wave = { number: index + 1, of: waves.length, between: false };
        const part = back ? delivery : { ...delivery, wave };
        if (!back && !done)
            await announce({ wave }, delivery, machine);
        for (const region of regions) {
            const here = machineIn(region, machine, strategy);
            const before = await (0,verbs/* observe */.lB)(delivery, here);
            if ((0,release/* servesOnly */.X_)(before, candidate) && (back || done))
                continue;
            machine.log.info(`${region}, wave ${wave.number} of ${wave.of}:`);
            const resumed = delivery.resumed || (0,release/* servesOnly */.X_)(before, candidate);
            const delivered = await toPlace({ ...part, before, resumed }, here, strategy.each);
            if (delivered.kind !== 'verified')
                return stopped(region, delivered, part, machine);
        }
        if (back || index === waves.length - 1)
            continue;
        const trouble = await between({ ...wave, between: true }, delivery, machine, strategy);
        if (trouble !== undefined)
            return trouble;
    }
    return settleWhole(delivery, machine);
}
function inOrder(waves, back) {
    return back ? waves.map((regions) => [...regions].reverse()).reverse() : waves;
}
function machineIn(region, machine, { each, urls }) {
    const policy = { ...machine.policy, strategy: each, url: urls.get(region) };
    return { ...machine, policy, target: (0,target/* regionOf */.A)(machine.target, region) };
}
/** After a wave: what comes later must not have moved; then it is held. */
async function between(wave, delivery, machine, { waves, pace }) {
    const { before, candidate, progress } = delivery;
    const seen = await (0,verbs/* observe */.lB)(delivery, machine);
    const badSince = machine.clock.monotonic();
    const later = waves.slice(wave.number).flat();
    const moved = later.filter((region) => !(0,release/* sameTraffic */.UN)(at(before, region), at(seen, region)));
    if (moved.length > 0 && !delivery.resumed) {
        const detail = `${moved.join(', ')} moved before its wave`;
        return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen };
    }
    const regions = waves.slice(0, wave.number).flat();
    const check = async () => {
        const now = await (0,verbs/* observe */.lB)(delivery, machine);
        const lost = regions.filter((region) => !(0,release/* servesOnly */.X_)(at(now, region), candidate));
        if (lost.length === 0)
            return undefined;
        const detail = `${lost.join(', ')} no longer serves ${candidate.version}`;
        const badSince = machine.clock.monotonic();
        return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen: now };
    };
    const paused = progress?.wavesDone === wave.number && progress.wavesBegun === wave.number;
    return hold({ step: { wave }, pace, seen, check, paused }, delivery, machine);
}
function at(observation, region) {
    if (observation.kind === 'unknown')
        return observation;
    return { kind: 'seen', serving: observation.regions?.get(region) ?? [] };
}
/**
 * The exact split is in `seen`; `exposed` counts every region. A driver that fails between two regions moves nothing
 * more: the change waits at its wave until somebody has mended it.
 */
async function stopped(region, delivered, delivery, machine) {
    const seen = await (0,verbs/* observe */.lB)(delivery, machine);
    const told = { ...delivered, detail: `${region}: ${delivered.detail}`, seen };
    if (told.kind === 'error' && told.reason === 'driver-failed' && !delivery.back && isSplit(seen, delivery.candidate))
        return { ...told, kind: 'paused', reason: 'driver-failed', step: (0,settle/* stepOf */.cg)(delivery) };
    return told.kind === 'unfit' ? { ...told, exposed: told.exposed || !(0,release/* sameTraffic */.UN)(delivery.before, seen) } : told;
}
/** Some users are on the new version, and everybody is on something. */
function isSplit(seen, candidate) {
    if (seen.kind === 'unknown' || (0,release/* shareOf */.tC)(seen, candidate) === 0)
        return false;
    return [...(seen.regions?.values() ?? [])].every((serving) => !(0,release/* servesNothing */.WD)({ kind: 'seen', serving }));
}
/** The regions are verified one by one; where users reach all of them at one address, that is verified too. */
async function settleWhole(delivery, machine) {
    if (machine.policy.url !== undefined)
        return (0,settle/* settle */.G9)(delivery, machine);
    const seen = await (0,verbs/* observe */.lB)(delivery, machine);
    if ((0,release/* servesOnly */.X_)(seen, delivery.candidate))
        return { kind: 'verified', url: undefined, detail: 'every region', seen };
    return (0,settle/* settle */.G9)(delivery, machine);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/deliver.js







/** Applies, reads back, verifies and switches, as the strategy says. Writes only "how far" to the ledger. */
async function deliver(delivery, machine) {
    const { strategy } = machine.policy;
    if (strategy.type !== 'waves')
        return deliverTo(delivery, machine, strategy);
    return inWaves(delivery, machine, strategy, deliverTo);
}
/** One place: an environment, or one region of it. */
async function deliverTo(delivery, machine, strategy) {
    const { before, candidate, resumed, back } = delivery;
    if (resumed && (0,release/* servesOnly */.X_)(before, candidate)) {
        machine.log.info(`${candidate.version} is in place already; verifying it.`);
        return (0,settle/* retireOthers */.$V)(await (0,settle/* settle */.G9)(delivery, machine), delivery, machine, strategy);
    }
    if (!(0,release/* othersServe */.ts)(before, candidate))
        return replace(delivery, machine);
    switch (strategy.type) {
        case 'all-at-once':
            return replace(delivery, machine);
        case 'rolling':
            return rolling(delivery, machine, strategy);
        case 'blue-green':
            return switchOver(delivery, machine, strategy);
        case 'canary':
            return back ? switchOver(delivery, machine, strategy) : canary(delivery, machine, strategy);
    }
}
async function replace(delivery, machine) {
    const applied = await (0,verbs/* apply */.Bb)(delivery, machine, 'all');
    return applied.kind === 'error' ? applied : (0,settle/* settle */.G9)(delivery, machine);
}


/***/ }),

/***/ 4918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ dropStale),
/* harmony export */   _: () => (/* binding */ end)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
/* harmony import */ var _ledger_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8324);
/* harmony import */ var _back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4890);
/* harmony import */ var _choose_target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3614);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9368);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9670);
/* harmony import */ var _old_side_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7864);








/** Draws the consequences: closes the record, or takes the change back. */
async function end(delivered, situation, machine) {
    const { record, before } = situation;
    const { environment } = machine.policy;
    const { version } = record.change;
    switch (delivered.kind) {
        case 'verified': {
            const told = await (0,_old_side_js__WEBPACK_IMPORTED_MODULE_4__/* .toldOfOldSide */ .Z)(machine, record.change, delivered.seen);
            await (0,_machine_js__WEBPACK_IMPORTED_MODULE_5__/* .closeVerified */ .Xs)(machine, record.id, { version }, delivered.url, { told });
            const message = `${environment} serves ${version}, verified (${delivered.detail}).`;
            return (0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, 'deployed', 'verified', message, delivered);
        }
        case 'unfit': {
            if (!delivered.exposed) {
                await machine.ledger.status(record.id, { state: 'failure', description: `${version}: ${delivered.detail}` });
                const message = `${version} failed in ${environment}: ${delivered.detail}. Nothing has moved: ${(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(delivered.seen)} serves as before.`;
                return (0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, 'failed', delivered.reason, message, delivered);
            }
            return takeBack(delivered, situation, machine, `${delivered.detail}`);
        }
        case 'paused':
            return pause(delivered, record, machine);
        case 'error': {
            if (await needsNoReturn(delivered, before, record, machine)) {
                await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${delivered.detail}` });
                await dropStale(delivered.seen, machine);
                const message = `${version} could not be put into ${environment}: ${delivered.detail}. ${(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(delivered.seen)} serves. Mend it and run again.`;
                return (0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, 'error', delivered.reason, message, delivered);
            }
            return takeBack(delivered, situation, machine, undefined);
        }
    }
}
/** The record stays open and says where it stands: `transition`, or whoever promotes it once more, carries on. */
async function pause(delivered, record, machine) {
    const { reason, until, detail, step, seen } = delivered;
    const { version } = record.change;
    const text = reason === 'inconclusive' || reason === 'driver-failed' ? `${version}, ${detail}` : version;
    const description = (0,_ledger_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .writeProgress */ .pH)(step, reason, text, until);
    await machine.ledger.status(record.id, { state: 'in_progress', description });
    const message = `${version} is paused in ${machine.policy.environment}: ${description}. ${(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(seen)} serves. ${NEXT[reason]}`;
    return (0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, 'paused', reason, message, delivered);
}
const NEXT = {
    holding: 'It carries on by itself when the time is over.',
    'waits-for-continue': 'Promote it once more for the next step, or roll back.',
    inconclusive: 'Nothing was taken back: promote it once more to verify it again, or roll back.',
    'driver-failed': 'Nothing was taken back: mend the driver and promote it once more, or roll back.',
};
/** A rollback is never rolled back by itself, and what was only adopted was put there by somebody else. */
const NEVER_TAKEN_BACK = ['rollback', 'adopt'];
/** `hold`: what is known against the digest; the infrastructure's fault is not the candidate's. */
async function takeBack(bad, { record, timing }, machine, hold) {
    const { environment, automaticReturn } = machine.policy;
    const { version, digest } = record.change;
    const decidedAt = machine.clock.monotonic();
    const decided = await machine.now();
    const choice = automaticReturn && !NEVER_TAKEN_BACK.includes(record.change.kind) && machine.target.driver !== undefined
        ? await (0,_choose_target_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseTarget */ .b)(machine, digest, bad.seen, { over: record })
        : { kind: 'no-target', against: [], blocked: undefined };
    const badMilliseconds = bad.kind === 'unfit' ? Math.max(0, bad.badSince - timing.appliedAt) : undefined;
    const detectSeconds = badMilliseconds === undefined ? undefined : badMilliseconds / 1000;
    if (choice.kind === 'no-target') {
        const state = bad.kind === 'unfit' ? 'failure' : 'error';
        await machine.ledger.status(record.id, { state, description: `${version}: ${bad.detail}` });
        await dropStale(bad.seen, machine);
        const message = `${version} failed in ${environment}: ${bad.detail}. ${whyNoReturn(machine, record, choice.against)} ${environment} serves ${(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(bad.seen)}.`;
        return { ...(0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, bad.kind === 'unfit' ? 'failed' : 'error', bad.reason, message, bad), detectSeconds };
    }
    const { target } = choice;
    machine.log.warning(`${version} failed in ${environment}: ${bad.detail}. Returning to ${target.record.change.version}.`);
    const times = {
        applied: timing.applied,
        ...(badMilliseconds === undefined
            ? {}
            : { 'first-bad-sign': new Date(Date.parse(timing.applied) + badMilliseconds).toISOString() }),
        decided: decided.toISOString(),
    };
    const returned = await (0,_back_js__WEBPACK_IMPORTED_MODULE_2__/* .bringBack */ .k)(machine, {
        target: (0,_back_js__WEBPACK_IMPORTED_MODULE_2__/* .returnTo */ .y)(target),
        bad: record,
        hold,
        because: bad.detail,
        times,
        decidedAt,
        seen: bad.seen,
    });
    return { ...returnEnding(record, bad, target.record.change.version, returned, machine), detectSeconds };
}
function returnEnding(record, bad, good, { deployment, delivered, restoreSeconds }, { policy }) {
    const { version } = record.change;
    const failed = `${version} failed in ${policy.environment}: ${bad.detail}.`;
    if (delivered.kind !== 'verified') {
        const message = `${failed} The way back to ${good} failed too: ${delivered.detail}. ${policy.environment} serves ${(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(delivered.seen)}. A person is needed now.`;
        return { ...(0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, 'failed', 'return-failed', message, delivered), deployment };
    }
    const took = restoreSeconds === undefined ? '' : ` after ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(restoreSeconds * 1000)}`;
    const message = `${failed} It was taken back: ${policy.environment} serves ${good} again, verified${took}.`;
    return { ...(0,_ending_js__WEBPACK_IMPORTED_MODULE_6__/* .ending */ .K)(record, 'rolled-back', bad.reason, message, delivered), restoreSeconds };
}
/**
 * Whether an error leaves users well: what served still serves, or what serves now answers well. What cannot be seen is
 * not moved again. A change that nobody will finish is always undone.
 */
async function needsNoReturn(bad, before, { change }, { verifier, policy }) {
    const { seen } = bad;
    if (seen.kind === 'unknown')
        return true;
    if ((0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .servesNothing */ .WD)(seen) || bad.reason === 'interrupted')
        return false;
    if ((0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .sameTraffic */ .UN)(before, seen))
        return true;
    const checked = await verifier.verify({
        version: change.version,
        base: policy.url ?? seen.url,
        scope: (0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .servesOnly */ .X_)(seen, change) ? 'environment' : 'share',
        budgetMilliseconds: policy.budgetMilliseconds,
    });
    return checked.kind !== 'failed';
}
/** Records that say they serve although the look says otherwise. */
async function dropStale(seen, machine) {
    if (seen.kind === 'unknown')
        return;
    const stale = (0,_machine_js__WEBPACK_IMPORTED_MODULE_5__/* .liveRecords */ .rQ)(machine).filter((record) => !(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .isUp */ .ie)(seen, (0,_machine_js__WEBPACK_IMPORTED_MODULE_5__/* .candidateOf */ .RH)(record)));
    await (0,_machine_js__WEBPACK_IMPORTED_MODULE_5__/* .retireRecords */ .Ar)(machine, stale, `no longer serves: ${(0,_release_js__WEBPACK_IMPORTED_MODULE_7__/* .describe */ .q0)(seen)}`);
}
function whyNoReturn(machine, { change }, against) {
    if (!machine.policy.automaticReturn)
        return 'The configuration says never to return by itself.';
    if (change.kind === 'rollback')
        return 'A rollback is never rolled back by itself.';
    if (change.kind === 'adopt')
        return 'It was only adopted: somebody else put it there.';
    if (machine.target.driver === undefined)
        return 'Your own steps made the change: undo it with them.';
    return `There is no earlier good release to return to${against.length === 0 ? '' : ` (${against.slice(0, 5).join('; ')})`}.`;
}


/***/ }),

/***/ 9368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ending)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8324);

/** An ending of a record by what was seen last. */
function ending({ id }, result, reason, message, { seen, url }) {
    const times = { restoreSeconds: undefined, detectSeconds: undefined };
    return { result, reason, message, deployment: id, url, serves: (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(seen), ...times };
}


/***/ }),

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ placeHold),
/* harmony export */   i: () => (/* binding */ isHeld)
/* harmony export */ });
/** Keeps a digest out of the environment until somebody lifts it. Placed once, whoever comes again. */
async function placeHold(machine, bad, because, incident) {
    if (await isHeld(machine, bad.digest))
        return;
    const { environment, production, component } = machine.policy;
    const { version, sha, digest } = bad;
    await machine.ledger.hold(environment, production, {
        schema: 'sluice/hold@1',
        kind: 'hold',
        component,
        version,
        sha,
        digest,
        because,
        ...(incident === undefined ? {} : { incident }),
        by: machine.actor,
        run: machine.run,
    });
}
/** Whether a digest is held; a hold whose process ended too early gets its closing status. */
async function isHeld({ history, ledger }, digest) {
    const placed = await history.holdOn(digest);
    if (placed?.unfinished === true)
        await ledger.closeHold(placed.id, placed.hold);
    return placed !== undefined;
}


/***/ }),

/***/ 7781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ finishWayBack),
/* harmony export */   O: () => (/* binding */ closeByWhatServes)
/* harmony export */ });
/* harmony import */ var _ledger_good_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8324);
/* harmony import */ var _back_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4890);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4918);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9368);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9670);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9876);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9869);








/**
 * An interrupted forward change counts if it took effect and serves well; else it is taken back or was never made.
 * `alone`: no other change follows that would mend an environment in which nothing serves.
 */
async function closeByWhatServes(record, machine, alone) {
    const candidate = (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .candidateOf */ .RH)(record);
    const seen = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(machine, record.id, candidate);
    const situation = {
        record,
        before: seen,
        timing: { applied: record.createdAt.toISOString(), appliedAt: machine.clock.monotonic() },
    };
    if ((0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .servesOnly */ .X_)(seen, candidate)) {
        const hold = await machine.history.holdOn(candidate.digest);
        if (hold === undefined)
            return (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .end */ ._)(await (0,_settle_js__WEBPACK_IMPORTED_MODULE_5__/* .settle */ .G9)({ deployment: record.id, candidate, before: seen }, machine), situation, machine);
        // Its way back had been decided when the run ended.
        const delivered = {
            kind: 'unfit',
            reason: 'verification-failed',
            detail: hold.hold.because,
            exposed: true,
            badSince: machine.clock.monotonic(),
            seen,
        };
        return (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .end */ ._)(delivered, situation, machine);
    }
    if ((0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .shareOf */ .tC)(seen, candidate) > 0) {
        const detail = `its change was left half-way, ${(0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(seen)} serving`;
        const delivered = { kind: 'error', reason: 'interrupted', detail, seen };
        return (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .end */ ._)(delivered, { ...situation, before: { kind: 'unknown', detail: 'before the change' } }, machine);
    }
    if (alone && (0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .servesNothing */ .WD)(seen) && (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .liveRecords */ .rQ)(machine).length > 0) {
        const detail = 'its run ended half-way and left nothing serving';
        return (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .end */ ._)({ kind: 'error', reason: 'interrupted', detail, seen }, situation, machine);
    }
    await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_6__/* .retireIdle */ .If)({ deployment: record.id, candidate }, machine, seen);
    const { paused } = record.progress ?? {};
    const how = paused === undefined ? 'its run ended' : 'it waited and was ended';
    const when = seen.kind === 'unknown' ? 'and nobody can see whether it took effect' : 'before it took effect';
    const description = `${candidate.version}: ${how} ${when}`;
    await machine.ledger.status(record.id, { state: 'error', description });
    await (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .dropStale */ .F)(seen, machine);
    const message = `${candidate.version} did not get into ${machine.policy.environment}: ${how} ${when} (run ${record.change.run.id}). ${(0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(seen)} serves.`;
    return (0,_ending_js__WEBPACK_IMPORTED_MODULE_7__/* .ending */ .K)(record, 'error', 'interrupted', message, { seen });
}
/**
 * An interrupted way back is finished, if what it restores still can be gone back to: an open record alone is no proof.
 * The candidate is that of the proven record, store included. `older`: other records that were left open.
 */
async function finishWayBack(record, older, machine) {
    const { change } = record;
    const { environment } = machine.policy;
    const restored = await provenTarget(record, machine);
    if (restored === undefined)
        return giveUp(record, machine);
    const bad = older.find(({ id }) => id === change.replaces) ??
        machine.history.recent.find((each) => each.record.id === change.replaces)?.record;
    const { delivered, restoreSeconds } = await (0,_back_js__WEBPACK_IMPORTED_MODULE_1__/* .bringBack */ .k)(machine, {
        target: (0,_back_js__WEBPACK_IMPORTED_MODULE_1__/* .returnTo */ .y)({ record: restored, file: undefined }),
        bad,
        existing: record.id,
        hold: undefined,
        because: change.because ?? 'an interrupted way back',
        times: change.times ?? {},
        seen: await (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(machine, record.id, (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .candidateOf */ .RH)(record)),
    });
    if (delivered.kind === 'verified') {
        const message = `An interrupted way back was finished: ${environment} serves ${change.version} again.`;
        return { ...(0,_ending_js__WEBPACK_IMPORTED_MODULE_7__/* .ending */ .K)(record, 'rolled-back', 'interrupted', message, delivered), restoreSeconds };
    }
    const message = `An interrupted way back to ${change.version} failed: ${delivered.detail}. ${(0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(delivered.seen)} serves.`;
    return (0,_ending_js__WEBPACK_IMPORTED_MODULE_7__/* .ending */ .K)(record, 'failed', 'return-failed', message, delivered);
}
/** The record that an open way back restores, when it was verified here and nothing else speaks against it. */
async function provenTarget({ change }, { history }) {
    for await (const { record, eligibility, obstacle } of (0,_ledger_good_js__WEBPACK_IMPORTED_MODULE_0__/* .judged */ .g$)(history, undefined)) {
        if (record.id !== change.restores)
            continue;
        // Somebody answered for what happens to data when the way back began.
        const forced = obstacle !== undefined && change.forced?.past.includes(obstacle.reason) === true;
        const fits = ['eligible', 'not-durable'].includes(eligibility) || (forced && eligibility === obstacle.reason);
        return fits && record.change.digest === change.digest ? record : undefined;
    }
    return undefined;
}
async function giveUp(record, machine) {
    const { version, run } = record.change;
    const detail = `the way back to ${version} that run ${run.id} left open is not carried on: no record proves that ${version} can be gone back to`;
    await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` });
    const seen = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(machine, record.id);
    const message = `In ${machine.policy.environment} ${detail}. ${(0,_release_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(seen)} serves.`;
    return (0,_ending_js__WEBPACK_IMPORTED_MODULE_7__/* .ending */ .K)(record, 'error', 'interrupted', message, { seen });
}


/***/ }),

/***/ 9670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ retireRecords),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   RH: () => (/* binding */ candidateOf),
/* harmony export */   Xs: () => (/* binding */ closeVerified),
/* harmony export */   rQ: () => (/* binding */ liveRecords)
/* harmony export */ });
function candidateOf({ change }) {
    const { version, digest, sha, store, expires } = change;
    return {
        version,
        digest,
        sha,
        ...(store === undefined ? {} : { store }),
        ...(expires === undefined ? {} : { expires }),
    };
}
/** Payload of a new record of this machine. */
function payloadOf(machine, candidate, particulars) {
    const { version, sha, digest, store, expires } = candidate;
    return {
        schema: 'sluice/ledger@1',
        component: machine.policy.component,
        version,
        sha,
        digest,
        ...(store === undefined ? {} : { store }),
        ...(expires === undefined ? {} : { expires }),
        'config-sha': machine.config.sha,
        ...(machine.config.digest === undefined ? {} : { 'config-digest': machine.config.digest }),
        ...particulars,
        run: machine.run,
    };
}
/** Records that say they serve, newest first. */
function liveRecords({ history }) {
    return history.recent.map(({ record }) => record).filter(({ state }) => state === 'success');
}
/** Writes that a record is proven to serve, and that every other one does not any more. `told`: what follows "verified". */
async function closeVerified(machine, id, release, url, { live = liveRecords(machine), told = '' } = {}) {
    await machine.ledger.status(id, { state: 'success', description: `${release.version}: verified${told}`, url });
    await retireRecords(machine, live.filter((record) => record.id !== id), `superseded by ${release.version}`);
}
async function retireRecords(machine, records, why) {
    for (const { id } of records)
        await machine.ledger.status(id, { state: 'inactive', description: why });
}
/** One look at the environment, in the words of the log. */
async function look(machine, deployment, candidate) {
    return machine.target.observe({ deployment, candidate, serving: [] });
}


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toldOfOldSide),
/* harmony export */   y: () => (/* binding */ retireOldSide)
/* harmony export */ });
/* harmony import */ var _ledger_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(675);
/* harmony import */ var _ledger_kept_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8567);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8324);
/* harmony import */ var _strategy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6732);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9108);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9670);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9869);







/** What is up beside a release and takes nothing, region by region; without regions under no name. */
function idleBeside(seen, release) {
    if (seen.kind === 'unknown')
        return new Map();
    const idle = ([region, serving]) => [region, serving.filter((each) => each.weight === 0 && !(0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .isRelease */ .MU)(each, release))];
    const places = seen.regions ?? new Map([['', seen.serving]]);
    return new Map([...places].map(idle).filter(([, served]) => served.length > 0));
}
/** Said after "verified" where the old side is kept for a time: whoever comes then knows without having seen it. */
async function toldOfOldSide(machine, release, seen) {
    const time = (0,_strategy_js__WEBPACK_IMPORTED_MODULE_1__/* .keptFor */ .eG)(machine.policy.strategy);
    if (time === undefined || !machine.target.verbs.has('retire') || idleBeside(seen, release).size === 0)
        return '';
    return (0,_ledger_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .writeKept */ .gn)(new Date((await machine.now()).getTime() + time));
}
/** Retires the old side when its time is over; gives what is told of that. */
async function retireOldSide(machine) {
    const live = (await (0,_ledger_history_js__WEBPACK_IMPORTED_MODULE_0__/* .servingEntry */ .Vo)(machine.history))?.record;
    const until = live === undefined ? undefined : (0,_ledger_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .readKept */ .DL)(live.description);
    if (live === undefined || until === undefined || until > (await machine.now()))
        return undefined;
    const candidate = (0,_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .candidateOf */ .RH)(live);
    const { version } = candidate;
    const seen = await (0,_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)(machine, live.id, candidate);
    if (!(0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .servesOnly */ .X_)(seen, candidate))
        return undefined;
    const old = idleBeside(seen, candidate);
    for (const [region, serving] of old) {
        const there = region === '' ? machine : { ...machine, target: (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .regionOf */ .A)(machine.target, region) };
        await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_6__/* .retire */ .S5)({ deployment: live.id, candidate }, there, { kind: 'seen', serving }, () => true);
    }
    const left = old.size === 0 ? old : idleBeside(await (0,_machine_js__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)(machine, live.id, candidate), candidate);
    // It is tried again by the next one; why it did not go was said.
    if (left.size > 0)
        return undefined;
    await machine.ledger.status(live.id, { state: 'success', description: (0,_ledger_kept_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOldGone */ .IY)(version), url: live.url });
    const names = [...new Set([...old.values()].flat().map((each) => each.version))];
    return names.length === 0
        ? undefined
        : `${names.join(', ')}, kept for an instant return, was retired: its time is over.`;
}


/***/ }),

/***/ 9876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ retireOthers),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   J4: () => (/* binding */ mismatch),
/* harmony export */   cg: () => (/* binding */ stepOf)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8324);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9670);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9869);



/** Waits until the candidate alone serves, then verifies it where users reach it. */
async function settle(delivery, machine) {
    const { candidate } = delivery;
    const { clock, policy } = machine;
    const started = clock.monotonic();
    const end = started + policy.budgetMilliseconds;
    const seen = await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_0__/* .observeUntil */ .T1)(delivery, machine, end, (each) => (0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .servesOnly */ .X_)(each, candidate));
    if (!(0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .servesOnly */ .X_)(seen, candidate))
        return mismatch(delivery, seen, started, `not ${candidate.version}`);
    machine.log.info(`${candidate.version} serves; verifying.`);
    const url = policy.url ?? (seen.kind === 'seen' ? seen.url : undefined);
    const checked = await machine.verifier.verify({
        version: candidate.version,
        base: url,
        scope: 'environment',
        budgetMilliseconds: Math.max(1, end - clock.monotonic()),
        // On the way back users wait: what served well before is not watched for minutes once more.
        ...(delivery.back === true ? {} : { measure: { before: versionBefore(machine, candidate) } }),
    });
    switch (checked.kind) {
        case 'passed':
            return { kind: 'verified', url, detail: checked.detail, seen };
        case 'inconclusive':
            return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: stepOf(delivery), seen };
        case 'failed': {
            const { detail, badSince } = checked;
            return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen };
        }
    }
}
/** Version that was verified last, of another candidate. */
function versionBefore(machine, candidate) {
    return (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .liveRecords */ .rQ)(machine).find(({ change }) => change.digest !== candidate.digest)?.change.version;
}
/** Something else serves than was put in place. What nobody can see is not moved again: a person looks. */
function mismatch({ before, ...rest }, seen, badSince, wanted, share) {
    if (seen.kind === 'unknown') {
        const detail = `nobody can tell what serves (${seen.detail})`;
        return { kind: 'paused', reason: 'inconclusive', detail, step: stepOf(rest, share), seen };
    }
    const detail = `${(0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(seen)} serves, ${wanted}`;
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: !(0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .sameTraffic */ .UN)(before, seen), badSince, seen };
}
function stepOf({ wave }, share) {
    return { ...(wave === undefined ? {} : { wave }), ...(share === undefined ? {} : { share }) };
}
/** After a change that went well, what takes no traffic any more goes away, unless it is kept for an instant return. */
async function retireOthers(delivered, delivery, machine, strategy) {
    const keepOld = 'keepOld' in strategy && strategy.keepOld && !delivery.back;
    if (delivered.kind === 'verified' && !keepOld)
        await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_0__/* .retire */ .S5)(delivery, machine, delivered.seen, (each) => each.weight === 0 && !(0,_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isRelease */ .MU)(each, delivery.candidate));
    return delivered;
}


/***/ }),

/***/ 9869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BN: () => (/* binding */ shift),
/* harmony export */   Bb: () => (/* binding */ apply),
/* harmony export */   If: () => (/* binding */ retireIdle),
/* harmony export */   S5: () => (/* binding */ retire),
/* harmony export */   T1: () => (/* binding */ observeUntil),
/* harmony export */   lB: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8324);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9108);


/** Pause between two looks while a change takes effect. */
const LOOK_INTERVAL_MILLISECONDS = 500;
function observe({ deployment, candidate }, machine) {
    return machine.target.observe({ deployment, candidate, serving: [] });
}
/** Looks until it is as wanted, or the time is over; gives the last look. */
async function observeUntil(placing, machine, end, wanted) {
    let seen = await observe(placing, machine);
    while (!wanted(seen) && machine.clock.monotonic() < end) {
        await machine.clock.sleep(LOOK_INTERVAL_MILLISECONDS);
        seen = await observe(placing, machine);
    }
    return seen;
}
async function apply(delivery, machine, traffic) {
    const { candidate, before } = delivery;
    const obtained = await delivery.file();
    if (obtained.kind !== 'file') {
        const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : obtained.kind;
        return { kind: 'error', reason, detail: obtained.detail, seen: before };
    }
    machine.log.info(`Applying ${candidate.version}${inWords(traffic)}.`);
    const { driver } = machine.target;
    const outcome = await driver?.apply({ ...request(delivery, before), traffic, file: obtained.file });
    if (outcome?.kind === 'done')
        return { kind: 'applied', url: outcome.answer.url };
    const detail = outcome?.detail ?? 'there is no driver';
    return { kind: 'error', reason: 'driver-failed', detail, seen: await observe(delivery, machine) };
}
function inWords(traffic) {
    if (typeof traffic === 'object')
        return ` to ${traffic.share} % of the instances`;
    return traffic === 'none' ? ' beside what serves' : '';
}
/** Gives the candidate its share of the traffic; the rest stays with what serves most. */
async function shift(placing, machine, share) {
    const seen = await observe(placing, machine);
    machine.log.info(`Moving ${share} % of the traffic to ${placing.candidate.version}.`);
    const weights = weightsFor(placing, seen, share);
    const outcome = await machine.target.driver?.shift({ ...request(placing, seen), weights });
    if (outcome?.kind !== 'failed')
        return undefined;
    return { kind: 'error', reason: 'driver-failed', detail: outcome.detail, seen: await observe(placing, machine) };
}
function weightsFor({ candidate }, seen, share) {
    const others = (seen.kind === 'seen' ? seen.serving : [])
        .filter((each) => !(0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(each, candidate))
        .sort((a, b) => b.weight - a.weight);
    const { version, digest } = candidate;
    return [
        { version, digest, weight: share },
        ...others.flatMap((each, index) => each.digest === undefined
            ? []
            : [{ version: each.version, digest: each.digest, weight: index === 0 ? 100 - share : 0 }]),
    ];
}
/** Takes versions away that are up and serve nothing. A failure here is only told. */
async function retire(placing, machine, seen, which) {
    if (seen.kind === 'unknown' || !machine.target.verbs.has('retire'))
        return;
    for (const { version, digest, weight } of seen.serving.filter(which)) {
        if (digest === undefined || weight > 0)
            continue;
        const outcome = await machine.target.driver?.retire({ ...request(placing, seen), retire: { version, digest } });
        if (outcome?.kind === 'failed')
            machine.log.warning(`${version} could not be retired: ${outcome.detail}`);
    }
}
/** Takes the candidate away wherever it is up and serves nothing: in the environment, or in each of its regions. */
async function retireIdle(placing, machine, seen) {
    if (seen.kind === 'unknown')
        return;
    const mine = (each) => (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .isRelease */ .MU)(each, placing.candidate);
    if (seen.regions === undefined)
        return retire(placing, machine, seen, mine);
    for (const [region, serving] of seen.regions)
        await retire(placing, { ...machine, target: (0,_target_js__WEBPACK_IMPORTED_MODULE_1__/* .regionOf */ .A)(machine.target, region) }, { kind: 'seen', serving }, mine);
}
function request({ deployment, candidate }, seen) {
    return { deployment, candidate, serving: seen.kind === 'seen' ? seen.serving : [] };
}


/***/ }),

/***/ 7956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ne: () => (/* binding */ withdraw),
/* harmony export */   tf: () => (/* binding */ servesBeside),
/* harmony export */   zJ: () => (/* binding */ openChange)
/* harmony export */ });
/* unused harmony export abandon */
/* harmony import */ var _ledger_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(675);
/* harmony import */ var _ledger_progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(488);
/* harmony import */ var _ledger_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1568);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8324);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4918);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38);
/* harmony import */ var _interrupted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7781);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9670);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9869);










/** The newest open record that is believed: a change that waits, or that a run is at or has left. */
async function openChange({ history }) {
    for (const { record, trust } of history.recent)
        if ((0,_ledger_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(record) && (await trust()).kind === 'trusted')
            return record;
    return undefined;
}
/** The record that serves all of the traffic beside a change that waits and has none; `undefined`: it is not so. */
async function servesBeside(waiting, machine, seen) {
    const live = (await (0,_ledger_history_js__WEBPACK_IMPORTED_MODULE_0__/* .servingEntry */ .Vo)(machine.history))?.record;
    if (live === undefined || live.change.digest === waiting.change.digest)
        return undefined;
    return (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .servesOnly */ .X_)(seen, live.change) && (0,_release_js__WEBPACK_IMPORTED_MODULE_5__/* .shareOf */ .tC)(seen, waiting.change) === 0 ? live : undefined;
}
/** A person has decided against a change that waits and has no traffic: it is held and goes; what serves stays. */
async function withdraw(waiting, { because, incident }, machine, seen) {
    await (0,_hold_js__WEBPACK_IMPORTED_MODULE_6__/* .placeHold */ .H)(machine, waiting.change, because, incident);
    await (0,_verbs_js__WEBPACK_IMPORTED_MODULE_7__/* .retireIdle */ .If)({ deployment: waiting.id, candidate: (0,_machine_js__WEBPACK_IMPORTED_MODULE_8__/* .candidateOf */ .RH)(waiting) }, machine, seen);
    const description = (0,_ledger_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWithdrawn */ .ox)(waiting.change.version, because);
    await machine.ledger.status(waiting.id, { state: 'failure', description });
}
/** Takes back a change that waits at a step, since another one takes its place. */
async function abandon(record, machine) {
    const candidate = candidateOf(record);
    const { version } = candidate;
    const seen = await look(machine, record.id, candidate);
    if (!servesOnly(seen, candidate)) {
        machine.log.info(`Record ${record.id} (${version}) is paused; taking it back.`);
        return closeByWhatServes(record, machine, true);
    }
    // It has all of the traffic, and nobody could tell whether it serves well: the other one replaces it.
    const detail = 'it was paused, and another version takes its place';
    await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` });
    await dropStale(seen, machine);
    const message = `${version} serves in ${machine.policy.environment}; ${detail}.`;
    return ending(record, 'error', 'interrupted', message, { seen });
}


/***/ }),

/***/ 6238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fA: () => (/* binding */ openSession),
  _c: () => (/* binding */ partsFor),
  Vp: () => (/* binding */ runUrl)
});

// EXTERNAL MODULE: ./lib/config/load.js
var load = __webpack_require__(7603);
// EXTERNAL MODULE: ./lib/config/verify.js
var config_verify = __webpack_require__(8382);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var kernel_shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
;// CONCATENATED MODULE: ./lib/kernel/executable.js

/** The user's own executables, as the configuration names them. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY/i;
const SHORTEST_SECRET = 6;
/**
 * What an executable said, without the secrets it was given: the runner masks them in the log, but nobody does in a status, a
 * summary or a record, where the last words of a failed one go.
 */
function withoutSecrets(text, env) {
    const secrets = Object.entries(env)
        .filter(([name]) => SECRET_NAME.test(name))
        .flatMap(([, value = '']) => [value, ...value.split(/\r?\n/)])
        .filter((value) => value.trim().length >= SHORTEST_SECRET)
        .sort((a, b) => b.length - a.length);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
/** A bare name in a list (`[node, ops/apply.mjs]`) is a program of the machine; everything else lies in the checkout. */
async function resolveExecutable(executable, parts, workspace) {
    if (parts > 1 && !executable.includes('/') && !executable.includes('\\'))
        return executable;
    return (0,paths/* resolveInside */.L)(workspace, executable, 'the configuration');
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./lib/delivery/drivers/command-call.js





const DEFAULT_TIMEOUT_MILLISECONDS = (0,duration/* parseDuration */.E)('10m') ?? 0;
const ANSWER_LIMIT_BYTES = 1024 * 1024;
/** Runs one of the user's executables: the request on standard input, the answer on standard output. Never throws. */
async function callCommand(options, verb, command, request, shape) {
    const timeoutMilliseconds = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS;
    try {
        const [executable = '', ...args] = command;
        const program = await resolveExecutable(executable, command.length, options.workspace);
        const outcome = await options.spawn(program, args, {
            cwd: options.workspace,
            env: options.env,
            input: `${JSON.stringify(request)}\n`,
            timeoutMilliseconds,
            maxOutputBytes: ANSWER_LIMIT_BYTES,
            onErrorLine: (line) => options.log.info(`  ${verb}: ${line}`),
        });
        const quoted = (text) => withoutSecrets(text, options.env);
        const said = quoted(outcome.stderr);
        if (outcome.kind !== 'exited')
            return failed(verb, outcome.detail.replaceAll(program, executable), said);
        if (outcome.code !== 0)
            return failed(verb, `ended with code ${outcome.code}`, said);
        return answer(verb, outcome.stdout, shape, quoted);
    }
    catch (error) {
        return failed(verb, (0,errors/* errorMessage */.g)(error), '');
    }
}
function answer(verb, stdout, shape, quoted) {
    let value = {};
    try {
        if (stdout.trim() !== '')
            value = JSON.parse(stdout);
    }
    catch {
        return failed(verb, `standard output is not one JSON object (words for people go to standard error): ${(0,printing/* oneLine */.TN)(quoted(stdout), 100)}`, '');
    }
    const reading = (0,kernel_shape/* readShape */._f)(shape, value);
    if ('problems' in reading)
        return failed(verb, `gave a wrong answer: ${quoted(reading.problems.join('; '))}`, '');
    return { kind: 'done', answer: reading.value };
}
function failed(verb, detail, stderr) {
    const said = stderr.trim().split('\n').slice(-5).join('; ');
    return {
        kind: 'failed',
        detail: (0,printing/* oneLine */.TN)(`${verb}: ${detail.replace(/\.$/, '')}${said === '' ? '' : `: ${said}`}`, 500),
    };
}

;// CONCATENATED MODULE: ./lib/delivery/provision.js


const difference = (0,kernel_shape/* object */.Ik)({
    what: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'The resource, in words for people.'),
    action: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('create', 'update', 'replace', 'delete'), 'What would be done to it.'),
});
/** Answer to `action: plan`. */
const provisionPlan = (0,kernel_shape/* object */.Ik)({
    changes: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(difference), 'What `apply` would do.'),
    drift: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(difference), 'What was changed past the code, and is put right by `apply`.'),
    plan: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Anything that `apply` is to get again, such as the path of a saved plan.'),
});
/** The user's own executable (docs/command-driver.md). */
function createProvisioner(options) {
    const body = ({ deployment, candidate }) => ({
        protocol: 1,
        verb: 'provision',
        environment: options.environment,
        component: options.component,
        deployment: deployment === undefined ? null : String(deployment),
        candidate: { version: candidate.version, digest: candidate.digest, sha: candidate.sha },
    });
    return {
        plan: (request) => callCommand(options, 'provision', options.command, { ...body(request), action: 'plan' }, provisionPlan),
        apply: (request, { plan }) => callCommand(options, 'provision', options.command, { ...body(request), action: 'apply', ...(plan === undefined ? {} : { plan }) }, (0,kernel_shape/* object */.Ik)({})),
    };
}
/** One difference a line: `create bucket shop-assets`. */
function differences(list) {
    return list.map(({ action, what }) => `${action} ${what}`);
}
/** Brings the infrastructure up to date; what is still different afterwards is told. */
async function provision(provisioner, request) {
    const planned = await provisioner.plan(request);
    if (planned.kind === 'failed')
        return { ...planned, notes: [] };
    const { changes, drift = [] } = planned.answer;
    const found = drift.length === 0 ? [] : [`The infrastructure had drifted: ${differences(drift).join('; ')}.`];
    if (changes.length === 0)
        return { kind: 'ready', notes: found };
    const applied = await provisioner.apply(request, planned.answer);
    if (applied.kind === 'failed')
        return { ...applied, notes: found };
    const done = `The infrastructure was brought up to date: ${differences(changes).join('; ')}.`;
    const left = await provisioner.plan(request);
    if (left.kind === 'failed')
        return { kind: 'ready', notes: [...found, done, `${left.detail} (after it was applied)`] };
    const still = left.answer.changes;
    if (still.length > 0) {
        const detail = `provision: still to do after it was applied: ${differences(still).join('; ')}`;
        return { kind: 'failed', detail, notes: found };
    }
    return { kind: 'ready', notes: [...found, done] };
}

// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/drivers/capabilities.js
var capabilities = __webpack_require__(899);
;// CONCATENATED MODULE: ./lib/delivery/drivers/command.js




/** Version of the protocol in docs/command-driver.md. */
const PROTOCOL = 1;
const address = (0,kernel_shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
const weight = (0,kernel_shape/* parsed */.Yz)({ type: 'number', minimum: 0, maximum: 100 }, (text) => {
    const value = Number(text);
    return value >= 0 && value <= 100 ? { ok: true, value } : { ok: false, problem: 'is not a weight from 0 to 100' };
});
const applied = (0,kernel_shape/* object */.Ik)({ url: (0,kernel_shape/* optional */.lq)(address, 'Where this version alone can be reached.') });
const observed = (0,kernel_shape/* object */.Ik)({
    serving: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* object */.Ik)({
        version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: release/* VERSION */.xv, what: 'a version' }), 'Version.'),
        digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: release/* DIGEST */.Dh, what: 'a sha256 digest' }), 'Digest of its candidate.'),
        weight: (0,kernel_shape/* required */.mw)(weight, 'Percent of the traffic.'),
        url: (0,kernel_shape/* optional */.lq)(address, 'Where this version alone can be reached.'),
    })), 'Everything that is up.'),
    url: (0,kernel_shape/* optional */.lq)(address, 'Where users reach the environment.'),
});
const nothing = (0,kernel_shape/* object */.Ik)({});
/** The user's own executables: JSON in, JSON out (docs/command-driver.md). */
function createCommandDriver(options) {
    const { commands } = options;
    const verbs = new Set(Object.keys(commands).filter((verb) => commands[verb] !== undefined));
    const call = async (verb, request, extra, shape) => {
        const command = commands[verb];
        if (command === undefined)
            return { kind: 'failed', detail: `the driver has no ${verb}` };
        return callCommand(options, verb, command, { ...body(options, verb, request), ...extra }, shape);
    };
    return {
        name: 'command',
        verbs,
        abilities: capabilities/* COMMAND_ABILITIES */.vc,
        async apply({ traffic, file, ...request }) {
            const candidate = request.candidate === undefined ? null : { ...wire(request), file };
            return call('apply', request, { ...wireTraffic(traffic), candidate }, applied);
        },
        async observe(request) {
            const outcome = await call('observe', request, {}, observed);
            if (outcome.kind === 'failed')
                return { kind: 'unknown', detail: outcome.detail };
            return weighed(outcome.answer.serving, outcome.answer.url);
        },
        async shift({ weights, ...request }) {
            return call('shift', request, { weights }, nothing);
        },
        async retire({ retire, ...request }) {
            return call('retire', request, { retire: { version: retire.version, digest: retire.digest } }, nothing);
        },
    };
}
function body(options, verb, request) {
    return {
        protocol: PROTOCOL,
        verb,
        environment: options.environment,
        component: options.component,
        deployment: request.deployment === undefined ? null : String(request.deployment),
        candidate: request.candidate === undefined ? null : wire(request),
        serving: request.serving,
        ...(request.region === undefined ? {} : { region: request.region }),
    };
}
function wireTraffic(traffic) {
    return typeof traffic === 'object' ? { traffic: 'share', share: traffic.share } : { traffic };
}
function wire({ candidate }) {
    return { version: candidate?.version, digest: candidate?.digest, sha: candidate?.sha };
}
/** Weights that do not make a whole are no answer. */
function weighed(serving, url) {
    const sum = serving.reduce((total, each) => total + each.weight, 0);
    if (serving.length > 0 && Math.abs(sum - 100) > 0.001)
        return { kind: 'unknown', detail: `observe: the weights sum to ${sum}, not to 100` };
    return { kind: 'seen', serving, ...(url === undefined ? {} : { url }) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/delivery/drivers/release-folder.js




const ARCHIVE = /\.(?:tar|tgz|tar\.gz)$/i;
const UNPACK_MILLISECONDS = 5 * 60_000;
const releaseShape = (0,kernel_shape/* object */.Ik)({
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: release/* VERSION */.xv, what: 'a version' }), 'Version.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: release/* DIGEST */.Dh, what: 'a sha256 digest' }), 'Digest of the candidate.'),
});
function createReleaseFolder(path, { spawn }) {
    const releases = (0,external_node_path_.join)(path, 'releases');
    const folderOf = (digest) => (0,external_node_path_.join)(releases, hexOf(digest));
    const describeRelease = async ({ version, digest }, folder) => {
        const made = (0,external_node_path_.join)(folder, `.release-${process.pid}.json`);
        await (0,promises_.writeFile)(made, `${JSON.stringify({ version, digest })}\n`);
        await (0,promises_.rename)(made, (0,external_node_path_.join)(folder, 'release.json'));
    };
    const target = async (link) => {
        const place = (0,external_node_path_.join)(path, link);
        const stat = await (0,promises_.lstat)(place).catch(absent);
        if (stat === undefined)
            return undefined;
        if (!stat.isSymbolicLink())
            throw new Error(`${place} is no link, so it was not made by Sluice`);
        const to = await (0,promises_.readlink)(place);
        const hex = /^releases\/([0-9a-f]{64})\/files$/.exec(to)?.[1];
        if (hex === undefined)
            throw new Error(`${place} points to ${to}, which is no release`);
        return readRelease((0,external_node_path_.join)(releases, hex));
    };
    return {
        path,
        target,
        async install(release, file, fileName) {
            const folder = folderOf(release.digest);
            const there = await readRelease(folder).catch(() => undefined);
            if (there === undefined) {
                await (0,promises_.mkdir)(releases, { recursive: true });
                const made = await (0,promises_.mkdtemp)((0,external_node_path_.join)(releases, '.new-'));
                try {
                    await fill((0,external_node_path_.join)(made, 'files'), file, fileName, spawn);
                    await describeRelease(release, made);
                    await (0,promises_.rm)(folder, { recursive: true, force: true }); // one without a release.json is half of one
                    await (0,promises_.rename)(made, folder);
                }
                catch (error) {
                    await (0,promises_.rm)(made, { recursive: true, force: true });
                    throw error;
                }
            }
            else if (there.version !== release.version)
                await describeRelease(release, folder);
            const now = new Date();
            await (0,promises_.utimes)(folder, now, now);
        },
        async installed() {
            const names = await (0,promises_.readdir)(releases).catch(absent);
            const found = (names ?? []).filter((name) => /^[0-9a-f]{64}$/.test(name));
            const aged = await Promise.all(found.map(async (name) => ({
                release: await readRelease((0,external_node_path_.join)(releases, name)).catch(() => undefined),
                at: (await (0,promises_.lstat)((0,external_node_path_.join)(releases, name))).mtimeMs,
            })));
            return aged.sort((a, b) => b.at - a.at).flatMap(({ release }) => (release === undefined ? [] : [release]));
        },
        async point(link, { digest }) {
            await readRelease(folderOf(digest));
            await target(link); // what is not ours is not replaced
            const made = (0,external_node_path_.join)(path, `.${link}-${process.pid}`);
            await (0,promises_.rm)(made, { force: true });
            await (0,promises_.symlink)(`releases/${hexOf(digest)}/files`, made);
            await (0,promises_.rename)(made, (0,external_node_path_.join)(path, link));
        },
        async unlink(link) {
            await (0,promises_.rm)((0,external_node_path_.join)(path, link), { force: true });
        },
        async remove(digest) {
            // Out of sight in one step; what is left of it after a kill is nobody's release.
            const gone = (0,external_node_path_.join)(releases, `.old-${hexOf(digest)}`);
            await (0,promises_.rm)(gone, { recursive: true, force: true });
            await (0,promises_.rename)(folderOf(digest), gone);
            await (0,promises_.rm)(gone, { recursive: true, force: true });
        },
    };
}
async function fill(files, file, fileName, spawn) {
    await (0,promises_.mkdir)(files, { recursive: true });
    if (fileName !== undefined || !ARCHIVE.test(file)) {
        await (0,promises_.copyFile)(file, (0,external_node_path_.join)(files, fileName ?? (0,external_node_path_.basename)(file)));
        return;
    }
    const args = ['--extract', '--file', file, '--directory', files, '--no-same-owner', '--no-same-permissions'];
    const outcome = await spawn('tar', args, { timeoutMilliseconds: UNPACK_MILLISECONDS });
    if (outcome.kind === 'exited' && outcome.code === 0)
        return;
    const why = outcome.kind === 'exited' ? outcome.stderr.trim().split('\n').at(-1) : outcome.detail;
    throw new Error(`${(0,external_node_path_.basename)(file)} cannot be unpacked: ${why}`);
}
async function readRelease(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'release.json'), 'utf8').catch(absent);
    if (text === undefined)
        throw new Error(`${folder} holds no release`);
    const reading = (0,kernel_shape/* readShape */._f)(releaseShape, JSON.parse(text));
    if ('problems' in reading)
        throw new Error(`${folder}/release.json: ${reading.problems[0]}`);
    return reading.value;
}
function hexOf(digest) {
    if (!release/* DIGEST */.Dh.test(digest))
        throw new Error(`${digest} is no digest`);
    return digest.slice('sha256:'.length);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/directory.js




const DONE = { kind: 'done', answer: {} };
/**
 * Immutable release folders, named by digest, and two links: `current` serves, `next` is up beside it. A link changes in
 * one step, so there is no moment without a version. Traffic cannot be divided: all of it goes to `current`.
 */
function createDirectoryDriver(options) {
    const regions = options.path.includes('{region}');
    const at = ({ region }) => {
        if (regions && region === undefined)
            throw new Error(`${options.path} needs a region: use the strategy "waves"`);
        if (!regions && region !== undefined)
            throw new Error(`the path has no {region} to tell ${region} from others`);
        return createReleaseFolder((0,external_node_path_.resolve)(options.workspace, options.path.replaceAll('{region}', region ?? '')), options);
    };
    return {
        name: 'directory',
        ...(0,capabilities/* directoryCapabilities */.iB)(options.path),
        apply: (request) => attempt('apply', async () => {
            const { candidate, traffic, file } = request;
            if (candidate === undefined)
                throw new Error('there is no candidate');
            if (typeof traffic === 'object')
                throw new Error('a folder has no share of instances');
            const folder = at(request);
            await folder.install(candidate, file, options.fileName);
            await prune(folder, candidate, options);
            await folder.point(traffic === 'all' ? 'current' : 'next', candidate);
            const { nextUrl } = options;
            return traffic === 'none' && nextUrl !== undefined ? { url: nextUrl } : {};
        }),
        async observe(request) {
            try {
                const folder = at(request);
                const current = await folder.target('current');
                const next = await folder.target('next');
                return { kind: 'seen', serving: served(current, next, options.nextUrl) };
            }
            catch (error) {
                return { kind: 'unknown', detail: (0,errors/* errorMessage */.g)(error) };
            }
        },
        shift: (request) => attempt('shift', async () => {
            const [to, ...more] = request.weights.filter(({ weight }) => weight > 0);
            if (to === undefined || more.length > 0)
                throw new Error('a folder cannot divide the traffic');
            const folder = at(request);
            const before = await folder.target('current');
            await folder.point('current', to);
            // What served stays up beside, for an instant return.
            if (before !== undefined && before.digest !== to.digest)
                await folder.point('next', before);
            return {};
        }),
        retire: (request) => attempt('retire', async () => {
            const folder = at(request);
            const { digest, version } = request.retire;
            if ((await folder.target('current'))?.digest === digest)
                throw new Error(`${version} serves`);
            if ((await folder.target('next'))?.digest === digest)
                await folder.unlink('next');
            return {};
        }),
    };
}
function served(current, next, nextUrl) {
    const beside = next !== undefined && next.digest !== current?.digest ? next : undefined;
    return [
        ...(current === undefined ? [] : [{ ...current, weight: 100 }]),
        ...(beside === undefined ? [] : [{ ...beside, weight: 0, ...(nextUrl === undefined ? {} : { url: nextUrl }) }]),
    ];
}
/** Takes old releases away: never what serves, what is beside it, or what a way back would need. */
async function prune(folder, { digest }, options) {
    try {
        const installed = await folder.installed();
        if (installed.length <= options.keep)
            return;
        const good = await options.lastKnownGood(digest);
        const links = [await folder.target('current'), await folder.target('next')];
        const needed = new Set([digest, good, ...links.map((each) => each?.digest)]);
        const room = Math.max(0, options.keep - installed.filter((each) => needed.has(each.digest)).length);
        for (const each of installed.filter((one) => !needed.has(one.digest)).slice(room)) {
            await folder.remove(each.digest);
            options.log.info(`Removed ${each.version} (${(0,external_node_path_.join)(folder.path, 'releases')} keeps ${options.keep}).`);
        }
    }
    catch (error) {
        options.log.warning(`Old releases in ${folder.path} were not removed: ${(0,errors/* errorMessage */.g)(error)}`);
    }
}
async function attempt(verb, work) {
    try {
        return { ...DONE, answer: await work() };
    }
    catch (error) {
        return { kind: 'failed', detail: `${verb}: ${(0,errors/* errorMessage */.g)(error)}` };
    }
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/create.js



const KEEP = 5;
/** The driver that the configuration names. */
function createDriver(target, options) {
    switch (target?.driver) {
        case undefined:
            return undefined;
        case 'command': {
            const { apply = [], observe, shift, retire } = target;
            const commands = {
                apply,
                ...(observe === undefined ? {} : { observe }),
                ...(shift === undefined ? {} : { shift }),
                ...(retire === undefined ? {} : { retire }),
            };
            return createCommandDriver({ ...timed(options, target), commands });
        }
        case 'directory':
            return createDirectoryDriver({
                ...options,
                path: target.path ?? '',
                keep: target.keep ?? KEEP,
                fileName: target['file-name'],
                nextUrl: target['next-url'],
            });
    }
}
/** What brings the infrastructure up to date, when the configuration names it. */
function createProvisionerFor(target, options) {
    const command = target?.provision;
    if (target === undefined || command === undefined)
        return undefined;
    return createProvisioner({ ...timed(options, target), command });
}
function timed(options, { timeout }) {
    return timeout === undefined ? options : { ...options, timeoutMilliseconds: timeout };
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/guarded.js
/** The same driver, which asks `guard` before each verb that changes something. */
function guarded(driver, guard) {
    if (driver === undefined || guard === undefined)
        return driver;
    const after = (verb) => async (request) => {
        guard();
        return verb(request);
    };
    return { ...driver, apply: after(driver.apply), shift: after(driver.shift), retire: after(driver.retire) };
}
/** Likewise for what changes the infrastructure; a plan changes nothing. */
function guardedProvisioner(provisioner, guard) {
    if (provisioner === undefined || guard === undefined)
        return provisioner;
    return {
        ...provisioner,
        apply: async (request, plan) => {
            guard();
            return provisioner.apply(request, plan);
        },
    };
}

// EXTERNAL MODULE: ./lib/delivery/ledger/good.js + 1 modules
var good = __webpack_require__(4267);
// EXTERNAL MODULE: ./lib/delivery/ledger/history.js + 1 modules
var ledger_history = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/delivery/ledger/snapshot.js
var ledger_snapshot = __webpack_require__(1707);
// EXTERNAL MODULE: ./lib/delivery/ledger/kept.js
var kept = __webpack_require__(8567);
// EXTERNAL MODULE: ./lib/delivery/ledger/progress.js
var progress = __webpack_require__(488);
;// CONCATENATED MODULE: ./lib/delivery/ledger/telling.js


/** A ledger that tells of everything it writes: what is no milestone of the ledger is none. */
function tellingLedger(ledger, notices, environment, history) {
    const opened = new Map();
    const changeOf = (id) => opened.get(id) ?? history.recent.find(({ record }) => record.id === id)?.record.change;
    const about = ({ component, kind, version, digest, sha }) => ({
        environment,
        component,
        kind,
        version,
        digest,
        sha,
    });
    return {
        ...ledger,
        async open(where, production, change) {
            const id = await ledger.open(where, production, change);
            opened.set(id, change);
            notices.tell({
                happening: 'started',
                detail: `${change.kind} of ${change.version} has started`,
                'deployment-id': id,
                ...about(change),
            });
            return id;
        },
        async status(id, status) {
            await ledger.status(id, status);
            const change = changeOf(id);
            if (change === undefined)
                return;
            notices.tell({
                happening: happeningOf(status.state, status.description),
                detail: status.description,
                'deployment-id': id,
                ...about(change),
                ...(status.url === undefined ? {} : { url: status.url }),
            });
        },
        async hold(where, production, hold) {
            const id = await ledger.hold(where, production, hold);
            const { component, version, digest, sha, kind, because } = hold;
            notices.tell({
                happening: kind === 'hold' ? 'held' : 'hold-lifted',
                detail: kind === 'hold' ? `${version} is held: ${because}` : `the hold of ${version} is lifted: ${because}`,
                environment,
                component,
                version,
                digest,
                sha,
                'deployment-id': id,
            });
            return id;
        },
    };
}
function happeningOf(state, description) {
    switch (state) {
        case 'success':
            return (0,kept/* isOldGone */.B0)(description) ? 'progressed' : 'verified';
        case 'failure':
            return 'failed';
        case 'error':
            return 'errored';
        case 'inactive':
            return 'retired';
        case 'queued':
        case 'in_progress':
            return (0,progress/* readProgress */.gQ)([description])?.paused === undefined ? 'progressed' : 'paused';
    }
}

// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var ledger_trust = __webpack_require__(389);
// EXTERNAL MODULE: ./lib/delivery/ledger/writer.js
var writer = __webpack_require__(3588);
;// CONCATENATED MODULE: ./lib/delivery/path.js
/** Where an environment stands in the path; `before` is `undefined` for the first one. */
function positionOf(path, environment) {
    if (path === undefined)
        return { kind: 'no-path' };
    const index = path.indexOf(environment);
    if (index < 0)
        return { kind: 'off-path' };
    return { kind: 'on-path', before: index === 0 ? undefined : path[index - 1], last: index === path.length - 1 };
}
/** GitHub shows "production" environments apart; ours is the end of the path. */
function isProduction(path, environment) {
    const position = positionOf(path, environment);
    return position.kind === 'on-path' ? position.last : environment === 'production';
}

// EXTERNAL MODULE: ./lib/delivery/store.js + 4 modules
var store = __webpack_require__(3055);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/delivery/stores/registry.js





const TIMEOUT_MILLISECONDS = 120_000;
/** Registries as the job reaches them: its token is for ghcr.io, and only where GitHub itself is github.com. */
function jobRegistry(env, { serverUrl }, token) {
    return createRegistry(env, serverUrl === 'https://github.com' ? token : '');
}
function createRegistry(env, token) {
    const bearers = new Map();
    async function send({ host, name }, path, actions, init = {}) {
        const url = path.startsWith('/') ? `${schemeOf(host)}://${host}${path}` : path;
        const key = `${host}/${name} ${actions}`;
        const attempt = (authorization) => fetch(url, {
            ...init,
            headers: { ...init.headers, ...(authorization ? { authorization } : {}) },
            signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        });
        const first = await attempt(await bearers.get(key));
        if (first.status !== 401)
            return first;
        await first.body?.cancel();
        const challenge = first.headers.get('www-authenticate') ?? '';
        const authorized = authorize(challenge, host, `repository:${name}:${actions}`, await credentials(host, env, token));
        bearers.set(key, authorized);
        return attempt(await authorized);
    }
    return {
        async get(repository, path, accept) {
            const response = await send(repository, path, 'pull', { headers: { accept } });
            return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
        },
        async putBlob(repository, digest, bytes) {
            const { host, name } = repository;
            const known = await send(repository, `/v2/${name}/blobs/${digest}`, 'pull,push', { method: 'HEAD' });
            if (known.status === 200)
                return;
            const started = await send(repository, `/v2/${name}/blobs/uploads/`, 'pull,push', { method: 'POST' });
            const location = started.headers.get('location');
            if (started.status !== 202 || location === null)
                throw refusal(host, 'POST blobs', started.status);
            const upload = new URL(location, `${schemeOf(host)}://${host}`);
            if (upload.host !== host)
                throw refusal(host, `upload to another host, ${upload.host}`, started.status);
            upload.searchParams.set('digest', digest);
            const headers = { 'content-type': 'application/octet-stream' };
            const done = await send(repository, upload.href, 'pull,push', {
                method: 'PUT',
                headers,
                body: Buffer.from(bytes),
            });
            if (done.status !== 201)
                throw refusal(host, 'PUT blob', done.status);
        },
        async putManifest(repository, tag, type, manifest) {
            const path = `/v2/${repository.name}/manifests/${tag}`;
            const init = { method: 'PUT', headers: { 'content-type': type }, body: manifest };
            const done = await send(repository, path, 'pull,push', init);
            if (done.status !== 201)
                throw refusal(repository.host, 'PUT manifest', done.status);
        },
    };
}
function refusal(host, what, status) {
    const advice = status === 401 || status === 403 ? ' The job needs "packages: write", or a login that may push.' : '';
    return new errors/* UserError */.y('missing-permission', `${host}: ${what} was answered ${status}.${advice}`);
}
/** As every client does: plain http only on this very machine. */
function schemeOf(host) {
    return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) ? 'http' : 'https';
}
/** `user:password` in base64. */
async function credentials(host, env, token) {
    const folder = env['DOCKER_CONFIG'] || (0,external_node_path_.join)(env['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'config.json'), 'utf8').catch(() => '{}');
    const config = JSON.parse(text);
    const auths = (0,kernel_shape/* isRecord */.u4)(config) && (0,kernel_shape/* isRecord */.u4)(config['auths']) ? config['auths'] : {};
    const entry = auths[host] ?? auths[`https://${host}`];
    const auth = (0,kernel_shape/* isRecord */.u4)(entry) ? entry['auth'] : undefined;
    if (typeof auth === 'string' && auth !== '')
        return auth;
    return host === 'ghcr.io' && token !== '' ? Buffer.from(`x-access-token:${token}`).toString('base64') : undefined;
}
/** Answer to a challenge: the header to send, `undefined` when there is nothing to send. */
async function authorize(challenge, host, scope, basic) {
    if (/^basic/i.test(challenge))
        return basic === undefined ? undefined : `Basic ${basic}`;
    const fields = Object.fromEntries([...challenge.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    const realm = fields['realm'];
    if (!/^bearer/i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    // Credentials leave this machine encrypted, or not at all.
    if (url.protocol !== 'https:' && schemeOf(url.host) !== 'http')
        return undefined;
    if (host === 'ghcr.io' && url.host !== host)
        return undefined;
    url.searchParams.set('service', fields['service'] ?? host);
    url.searchParams.set('scope', scope);
    const response = await fetch(url, {
        headers: basic === undefined ? {} : { authorization: `Basic ${basic}` },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (!response.ok)
        return undefined;
    const answer = await response.json();
    const bearer = (0,kernel_shape/* isRecord */.u4)(answer) ? (answer['token'] ?? answer['access_token']) : undefined;
    return typeof bearer === 'string' ? `Bearer ${bearer}` : undefined;
}

// EXTERNAL MODULE: ./lib/delivery/strategy.js
var strategy = __webpack_require__(6732);
// EXTERNAL MODULE: ./lib/delivery/target.js
var target = __webpack_require__(9108);
;// CONCATENATED MODULE: ./lib/delivery/verb-environment.js
/** Of an action, not of a `run:` step: with it artifacts and caches can be written in the name of the job. */
const RUNTIME = ['ACTIONS_RUNTIME_', 'ACTIONS_RESULTS_', 'ACTIONS_CACHE_'];
/** The user's executables get what a `run:` step would get, but not our inputs: one of them is the token. */
function forVerbs(env) {
    const kept = (name) => !['INPUT_', ...RUNTIME].some((prefix) => name.startsWith(prefix));
    return Object.fromEntries(Object.entries(env).filter(([name]) => kept(name)));
}

// EXTERNAL MODULE: ./lib/verify/addresses.js
var addresses = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/verify/metrics/metric.js
var metric = __webpack_require__(8608);
// EXTERNAL MODULE: ./lib/verify/metrics/sources.js + 2 modules
var sources = __webpack_require__(6864);
// EXTERNAL MODULE: ./lib/verify/document.js
var verify_document = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/verify/probe.js



function readProbe(config) {
    return {
        name: config.path ?? config.url ?? '',
        at: config.path === undefined ? { url: config.url ?? '' } : { path: config.path },
        status: config.status ?? 200,
        headers: config.headers ?? new Map(),
        json: config.json ?? new Map(),
        latencyMilliseconds: config.latency,
        version: config.version,
        times: config.times ?? 3,
        failures: config.failures ?? 10,
        intervalMilliseconds: config.interval ?? 1000,
        timeoutMilliseconds: config.timeout ?? 5000,
    };
}
/** Address a probe asks, under `base`; `undefined` when it needs a base and there is none. */
function addressOf(probe, base) {
    if ('url' in probe.at)
        return probe.at.url;
    return base === undefined ? undefined : `${base.replace(/\/+$/, '')}${probe.at.path}`;
}
/** What is wrong with an answer, `undefined` when it is good. `version`: what the version field must say. */
function problemOf(probe, asked, version) {
    if (asked.kind !== 'answered')
        return asked.detail;
    const { status, body, headers, milliseconds } = asked.answer;
    if (status !== probe.status)
        return `answered ${status}, not ${probe.status}`;
    for (const [name, value] of probe.headers) {
        const actual = headers[name.toLowerCase()];
        if (actual !== value)
            return `header ${name} is ${shown(actual)}, not ${shown(value)}`;
    }
    const { latencyMilliseconds: limit } = probe;
    if (limit !== undefined && milliseconds > limit)
        return `took ${(0,duration/* formatDuration */.a)(milliseconds)}, more than ${(0,duration/* formatDuration */.a)(limit)}`;
    if (probe.json.size === 0 && probe.version === undefined)
        return undefined;
    const document = (0,verify_document/* readDocument */.u)(body);
    if (document === undefined)
        return 'the answer is not JSON';
    const wanted = [...probe.json, ...(probe.version === undefined ? [] : [[probe.version, version]])];
    for (const [path, value] of wanted) {
        const actual = (0,verify_document/* fieldOf */._)(document.value, path);
        if (actual !== value)
            return `${path} is ${shown(actual)}, not ${shown(value)}`;
    }
    return undefined;
}
/** Text at a dotted path of a JSON answer, `undefined` when there is none. */
function versionIn(body, path) {
    const document = (0,verify_document/* readDocument */.u)(body);
    const value = document === undefined ? undefined : (0,verify_document/* fieldOf */._)(document.value, path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function shown(value) {
    return value === undefined ? 'missing' : (0,printing/* oneLine */.TN)(JSON.stringify(value), 80);
}

// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(1793);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/verify/suite.js





const suite_DEFAULT_TIMEOUT_MILLISECONDS = (0,duration/* parseDuration */.E)('5m') ?? 0;
/** EX_TEMPFAIL of sysexits.h: try again later. */
const CANNOT_TELL = 75;
/**
 * Runs an executable of the checkout against an environment. It tells by its exit code; when it cannot even be started,
 * or is ended by a signal, nothing is known about the environment.
 */
async function runSuite(suite, subject, end, ports) {
    const { clock, log, env, workspace } = ports;
    const started = clock.monotonic();
    const left = end - started;
    if (left <= 0)
        return { kind: 'failed', detail: `${suite.name}: the time was over before it began`, badSince: started };
    log.info(`  suite ${suite.name} against ${subject.base ?? 'no address'}`);
    const last = lastLine((line) => log.info(`    ${line}`));
    const [executable = '', ...args] = suite.run;
    let outcome;
    try {
        outcome = await ports.spawn(await resolveExecutable(executable, suite.run.length, workspace), args, {
            cwd: workspace,
            env: { ...env, ...variables(subject, ports) },
            timeoutMilliseconds: Math.min(suite.timeout ?? suite_DEFAULT_TIMEOUT_MILLISECONDS, left),
            onOutput: last.push,
            onErrorLine: last.line,
        });
    }
    catch (error) {
        return { kind: 'inconclusive', detail: `${suite.name}: ${(0,errors/* errorMessage */.g)(error)}` };
    }
    const took = (0,duration/* formatDuration */.a)(clock.monotonic() - started);
    if (outcome.kind === 'exited' && outcome.code === 0)
        return { kind: 'passed', detail: `${suite.name}: passed in ${took}` };
    const words = last.words();
    const said = words === '' ? '' : `: ${(0,printing/* oneLine */.TN)(withoutSecrets(words, env), 200)}`;
    const how = outcome.kind === 'exited' ? `ended with code ${outcome.code}` : outcome.kind.replace('-', ' ');
    const detail = `${suite.name}: ${how} after ${took}${said}`;
    const tells = outcome.kind === 'exited' ? outcome.code !== CANNOT_TELL : outcome.kind === 'timed-out';
    return tells ? { kind: 'failed', detail, badSince: clock.monotonic() } : { kind: 'inconclusive', detail };
}
function variables({ base, version }, { about }) {
    return {
        SLUICE_URL: base ?? '',
        SLUICE_VERSION: version,
        SLUICE_ENVIRONMENT: about.environment,
        SLUICE_COMPONENT: about.component,
    };
}
/** Passes complete lines on and keeps the last one with words in it. */
function lastLine(emit) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let words = '';
    const line = (each) => {
        emit(each);
        if (each.trim() !== '')
            words = each.trim();
    };
    return {
        line,
        push(chunk) {
            const lines = (rest + decoder.write(chunk)).split('\n');
            rest = (lines.pop() ?? '').slice(-65_536);
            for (const each of lines)
                line(each);
        },
        words() {
            if (rest !== '')
                line(rest);
            rest = '';
            return words;
        },
    };
}

// EXTERNAL MODULE: ./lib/verify/metrics/analysis.js + 5 modules
var analysis = __webpack_require__(8360);
;// CONCATENATED MODULE: ./lib/verify/probing.js


/** Asks until enough good answers came in a row, too many bad ones, or the budget is over. */
async function runProbe(probe, subject, end, { ask, clock, log }) {
    const asked = subject.scope === 'share' ? { ...probe, version: undefined } : probe;
    const started = clock.monotonic();
    const address = addressOf(probe, subject.base);
    if (address === undefined)
        return { kind: 'failed', detail: `${probe.name}: nothing tells the address of the environment`, badSince: started };
    let good = 0;
    let bad = 0;
    let badSince;
    for (;;) {
        const left = end - clock.monotonic();
        if (left <= 0) {
            const detail = `${probe.name}: ${good} of ${probe.times} good answers in a row when the time was over`;
            return { kind: 'failed', detail, badSince: badSince ?? clock.monotonic() };
        }
        const problem = problemOf(asked, await ask(address, Math.min(probe.timeoutMilliseconds, left)), subject.version);
        if (problem === undefined) {
            good++;
            if (good === probe.times) {
                log.info(`  probe ${summary(probe)} in ${(0,duration/* formatDuration */.a)(clock.monotonic() - started)}`);
                return { kind: 'passed', detail: summary(probe) };
            }
        }
        else {
            good = 0;
            bad++;
            badSince ??= clock.monotonic();
            log.info(`  probe ${probe.name}: ${problem} (${bad} of at most ${probe.failures} bad answers)`);
            if (bad >= probe.failures)
                return { kind: 'failed', detail: `${probe.name}: ${problem}`, badSince };
        }
        await clock.sleep(probe.intervalMilliseconds);
    }
}
function summary(probe) {
    return `${probe.name}: ${probe.times} good`;
}

;// CONCATENATED MODULE: ./lib/verify/verifier.js



/**
 * Proves that an environment serves well: probes, then suites, then metrics, one after the other and within one budget.
 * The first that does not pass ends it.
 */
function createVerifier(options) {
    const { probes, suites = [], measuring, url, ask, clock } = options;
    const versionProbe = probes.find((probe) => probe.version !== undefined && addressOf(probe, url) !== undefined);
    const analyses = [];
    // A version that stands is verified again and again while a step is held; its suites ran when it came.
    const suitesDone = new Set();
    return {
        readsVersion: versionProbe !== undefined,
        measures: measuring !== undefined,
        analyses,
        async verify(subject) {
            const end = clock.monotonic() + subject.budgetMilliseconds;
            const details = [];
            const found = (each) => {
                details.push(each.detail);
                return each.kind === 'passed' ? undefined : each;
            };
            for (const probe of probes.filter((each) => subject.scope !== 'side' || 'path' in each.at)) {
                const trouble = found(await runProbe(probe, subject, end, options));
                if (trouble !== undefined)
                    return trouble;
            }
            const stand = `${subject.scope} ${subject.version} ${subject.base}`;
            if (subject.scope !== 'share' && !suitesDone.has(stand)) {
                for (const suite of suites) {
                    const trouble = found(await suite(subject, end));
                    if (trouble !== undefined)
                        return trouble;
                }
                suitesDone.add(stand);
            }
            if (measuring !== undefined && subject.measure !== undefined) {
                const analysis = await measure(measuring, subject, subject.measure, end, options);
                analyses.push(analysis);
                const trouble = found(verificationOf(analysis, clock));
                if (trouble !== undefined)
                    return trouble;
            }
            return { kind: 'passed', detail: details.length === 0 ? 'no probes' : details.join(', ') };
        },
        async readVersion() {
            const address = versionProbe === undefined ? undefined : addressOf(versionProbe, url);
            if (versionProbe?.version === undefined || address === undefined)
                return { kind: 'unknown', detail: 'no probe reports a version' };
            const asked = await ask(address, versionProbe.timeoutMilliseconds);
            if (asked.kind === 'not-reached')
                return { kind: 'nothing' };
            if (asked.kind === 'unusable')
                return { kind: 'unknown', detail: `${address}: ${asked.detail}` };
            const version = versionIn(asked.answer.body, versionProbe.version);
            if (version !== undefined)
                return { kind: 'version', version };
            return { kind: 'unknown', detail: `${address}: the answer has no text in "${versionProbe.version}"` };
        },
    };
}
function measure(measuring, { version, scope }, { beside, before, looksBack = false, atLeastMilliseconds = 0 }, end, { clock, log }) {
    const { metrics, sources, windowMilliseconds, ...rest } = measuring;
    const wanted = Math.max(windowMilliseconds, atLeastMilliseconds);
    const known = beside ?? before;
    return (0,analysis/* analyse */.K)(metrics, {
        ...rest,
        canary: { version },
        baseline: known === undefined ? undefined : { values: { version: known }, beside: beside !== undefined },
        // Where all traffic is on one version nothing is beside it; the steps before have judged that.
        needsBaseline: scope !== 'environment',
        direction: looksBack ? 'back' : 'ahead',
        windowMilliseconds: looksBack ? wanted : Math.max(0, Math.min(wanted, end - clock.monotonic())),
    }, { sources, clock, log });
}
function verificationOf({ verdict, detail, badSince }, clock) {
    switch (verdict) {
        case 'pass':
            return { kind: 'passed', detail };
        case 'inconclusive':
            return { kind: 'inconclusive', detail };
        case 'fail':
            return { kind: 'failed', detail, badSince: badSince ?? clock.monotonic() };
    }
}

;// CONCATENATED MODULE: ./lib/delivery/verifier-for.js










const DEFAULT_INTERVAL_MILLISECONDS = (0,duration/* parseDuration */.E)('10s') ?? 0;
const DEFAULT_STEP_MILLISECONDS = (0,duration/* parseDuration */.E)('5s') ?? 0;
/** What the configuration says of when an environment serves well; asks only where it allows. */
function verifierFor(options, settings, config) {
    const { clock, log, spawn, env, context, environment, component } = options;
    const { url, verify, strategy, target } = settings;
    const probes = verify?.probes ?? [];
    const sources = [...(verify?.sources?.values() ?? [])];
    const sides = [...(strategy?.urls?.values() ?? []), target?.['next-url']];
    const urls = [url, ...sides, ...probes.map((each) => each.url), ...sources.map((each) => each.url)];
    const ask = (0,request/* createAsk */.cY)((0,addresses/* createAddressPolicy */.f)(verify?.addresses ?? [], urls.filter((each) => each !== undefined)));
    const about = { environment, component };
    const suitePorts = { workspace: context.workspace, env: forVerbs(env), spawn, log, clock, about };
    return createVerifier({
        probes: probes.map(readProbe),
        suites: suitesOf(settings, config).map((suite) => (subject, end) => runSuite(suite, subject, end, suitePorts)),
        measuring: measuringOf(options, settings, ask),
        url,
        ask,
        clock,
        log,
    });
}
function suitesOf({ suites = [], verify }, config) {
    const named = suites.flatMap((name) => {
        const suite = config?.suites?.get(name);
        return suite === undefined ? [] : [{ ...suite, name }];
    });
    return verify?.command === undefined ? named : [...named, { ...verify.command, name: 'command' }];
}
function measuringOf({ env, context, environment, component, log }, { verify }, ask) {
    if (verify?.metrics === undefined)
        return undefined;
    return {
        metrics: verify.metrics.map(metric/* readMetric */.Nk),
        sources: (0,sources/* createSources */.L)(verify.sources ?? new Map(), { ask, env, workspace: context.workspace, log }),
        common: { environment, component },
        windowMilliseconds: verify.window ?? config_verify/* DEFAULT_WINDOW_MILLISECONDS */._3,
        intervalMilliseconds: verify.interval ?? DEFAULT_INTERVAL_MILLISECONDS,
        stepMilliseconds: verify.step ?? DEFAULT_STEP_MILLISECONDS,
    };
}

;// CONCATENATED MODULE: ./lib/delivery/session.js


















const NO_PAGE = { deployments: [], more: false };
async function openSession(options, runs = (0,ledger_trust/* createRuns */.x7)(options.github)) {
    const { github, environment, component, context, configPath, log } = options;
    const also = options.alsoEnvironment === undefined ? [] : [options.alsoEnvironment];
    const snapshot = await (0,ledger_snapshot/* readSnapshot */.RA)(github, configPath, [environment, ...also]);
    const { configText, defaultBranch } = snapshot;
    if (configText === undefined && configPath !== load/* CONFIG_PATH */.tF)
        throw new errors/* UserError */.y('invalid-config', `input "config" names ${configPath}, which does not exist on ${defaultBranch}. Without the file nothing would hold anything back.`);
    const config = configText === undefined ? undefined : await (0,load/* parseConfig */.o4)(configText, `${configPath} at ${defaultBranch}`);
    const trust = (0,ledger_trust/* trustPolicy */.RZ)(context, config, defaultBranch);
    const own = (0,ledger_trust/* ownRun */.SI)(context);
    const told = new Set();
    const source = {
        github,
        policy: trust,
        runs,
        own,
        onForeign(id, why) {
            if (!told.has(id))
                log.warning(`Deployment ${id} is not believed: ${why}.`, { title: 'foreign-record' });
            told.add(id);
        },
    };
    const trustRun = async (id) => {
        const quick = (0,ledger_trust/* judgeRun */.Zy)(own, trust);
        if (id === own.id && (quick.kind === 'trusted' || trust.workflows === undefined))
            return quick;
        return (0,ledger_trust/* judgeRun */.Zy)(await runs.facts(id), trust);
    };
    const history = await (0,ledger_history/* openHistoryToServed */.jY)(source, environment, component, snapshot.pages.get(environment) ?? NO_PAGE);
    const settings = config?.environments?.get(environment) ?? {};
    return {
        snapshot,
        config,
        settings,
        runs,
        machine: assemble(options, settings, config, snapshot, history, trustRun),
        ownTrust: () => trustRun(own.id),
        trustRun,
        async historyOf(other) {
            const known = snapshot.pages.get(other) ?? (await (0,ledger_snapshot/* readSnapshot */.RA)(github, configPath, [other])).pages.get(other);
            return (0,ledger_history/* openHistoryToServed */.jY)(source, other, component, known ?? NO_PAGE);
        },
        reload: () => openSession(options, runs),
    };
}
function runUrl({ serverUrl, owner, repository, runId }) {
    return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`;
}
function assemble(options, settings, config, snapshot, history, trustRun) {
    const { github, context, env, environment, notices } = options;
    notices?.use(config?.notify);
    const ledger = (0,writer/* createLedgerWriter */.L)(github, runUrl(context));
    const registry = jobRegistry(env, context, options.token ?? '');
    return {
        ...partsFor(options, settings, config, async (suspect) => (await (0,good/* lastKnownGood */.zf)(history, suspect))?.change.digest),
        ledger: notices === undefined ? ledger : tellingLedger(ledger, notices, environment, history),
        history,
        obtain: (0,store/* createObtain */.W0)({ github, workspace: context.workspace, env, registry, trustRun }),
        now: () => github.now(),
        config: { sha: snapshot.configSha, digest: snapshot.configDigest },
    };
}
/** The parts of a machine that need no GitHub. */
function partsFor(options, settings, config, good = ledgerNotAtHand) {
    const { context, env, clock, log } = options;
    const verifier = verifierFor(options, settings, config);
    const { environment, component, spawn } = options;
    const driven = {
        ...{ environment, component, spawn, log },
        workspace: context.workspace,
        env: forVerbs(env),
        lastKnownGood: good,
    };
    return {
        policy: policyFor(options, settings, config),
        target: (0,target/* createTarget */.Y)(guarded(createDriver(settings.target, driven), options.guard), verifier, settings.strategy?.waves?.flat()),
        provisioner: guardedProvisioner(createProvisionerFor(settings.target, driven), options.guard),
        verifier,
        recheck: store/* checked */.KD,
        clock,
        log,
        run: { id: context.runId, attempt: context.runAttempt, ...ofJob(options.checkRun) },
        actor: context.actor,
    };
}
function ofJob(checkRun) {
    return /^[1-9]\d{0,15}$/.test(checkRun ?? '') ? { 'check-run': Number(checkRun) } : {};
}
function ledgerNotAtHand() {
    return Promise.reject(new Error('the ledger, which knows what a way back needs, is not at hand'));
}
function policyFor({ environment, component }, settings, config) {
    return {
        environment,
        component,
        production: isProduction(config?.path, environment),
        url: settings.url,
        strategy: (0,strategy/* strategyOf */.xS)(settings.strategy),
        budgetMilliseconds: settings.verify?.budget ?? config_verify/* DEFAULT_BUDGET_MILLISECONDS */.np,
        automaticReturn: settings.rollback?.automatic !== 'never',
    };
}


/***/ }),

/***/ 3055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KD: () => (/* binding */ checked),
  W0: () => (/* binding */ createObtain),
  ol: () => (/* binding */ digestOf),
  KE: () => (/* binding */ isDurable)
});

// UNUSED EXPORTS: CANDIDATE_FORMS, parseStore, requireDurable

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/delivery/stores/zip.js

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and its longest comment. */
const TAIL_BYTES = 22 + 65_535;
const STORED = 0;
const DEFLATED = 8;
/** Written where a number does not fit, which only ZIP64 has room for. */
const TOO_LARGE = 0xffffffff;
/** The files of a ZIP archive, as the artifact service writes it: stored or deflated, up to 4 GB. Throws on any other. */
function zipEntries(archive) {
    const end = endRecord(archive);
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    const entries = [];
    for (let index = 0; index < count; index++) {
        if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY)
            throw new Error('the archive is damaged');
        const nameLength = archive.readUInt16LE(at + 28);
        const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
        if (!name.endsWith('/'))
            entries.push(entry(archive, at, name));
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return entries;
}
function endRecord(archive) {
    const from = Math.max(0, archive.length - TAIL_BYTES);
    for (let at = archive.length - 22; at >= from; at--)
        if (archive.readUInt32LE(at) === END)
            return at;
    throw new Error('it is not a ZIP archive');
}
function entry(archive, at, name) {
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const offset = archive.readUInt32LE(at + 42);
    if ([packed, size, offset].includes(TOO_LARGE))
        throw new Error(`${name} needs ZIP64, which is not read`);
    return {
        name,
        size,
        read() {
            if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
                throw new Error('the archive is damaged');
            const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
            const bytes = archive.subarray(start, start + packed);
            if (method !== STORED && method !== DEFLATED)
                throw new Error(`${name} is packed by method ${method}`);
            // The declared size bounds what a crafted archive can grow to.
            const content = method === STORED ? bytes : (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: Math.max(1, size) });
            if (content.length !== size)
                throw new Error(`${name} has not the size that the archive says`);
            return content;
        },
    };
}

;// CONCATENATED MODULE: ./lib/delivery/stores/artifact.js

/** Names of artifacts hold no slash, so the rest is a path inside. */
function parseArtifact(rest) {
    const match = /^(\d{1,15})\/([^/]+)(?:\/(.+))?$/.exec(rest);
    if (match === null)
        return undefined;
    return { kind: 'run', run: Number(match[1]), artifact: match[2] ?? '', file: match[3] };
}
/** An artifact of anybody's pull request lies beside ours, so the run must be one whose records would count. */
async function fetchArtifact({ run, artifact, file }, github, trustRun) {
    const unavailable = (detail) => ({ kind: 'unavailable', detail });
    const trust = await trustRun(run);
    if (trust.kind === 'foreign')
        return unavailable(`what run ${run} made does not count: ${trust.why}`);
    const { artifacts } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        run_id: run,
        name: artifact,
        per_page: 100,
    });
    // A second attempt makes another one of the same name.
    const found = artifacts.reduce((newest, each) => (newest === undefined || each.id > newest.id ? each : newest), undefined);
    if (found === undefined)
        return unavailable(`run ${run} has no artifact ${artifact}, or it has expired and is gone`);
    const until = found.expires_at ?? undefined;
    if (found.expired)
        return {
            kind: 'unavailable',
            detail: `artifact ${artifact} of run ${run} expired${until === undefined ? '' : ` on ${until}`}; build again, and publish the candidate as an asset of a prerelease before it waits for people`,
            expired: true,
        };
    const zip = await github.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        artifact_id: found.id,
        archive_format: 'zip',
    });
    const entries = zipEntries(Buffer.from(zip));
    const entry = file === undefined && entries.length === 1 ? entries[0] : entries.find(({ name }) => name === file);
    if (entry === undefined)
        return unavailable(file === undefined
            ? `artifact ${artifact} of run ${run} holds ${entries.length} files; name one of them: run:${run}/${artifact}/<file>`
            : `artifact ${artifact} of run ${run} holds no ${file}`);
    const name = entry.name.split('/').at(-1) ?? artifact;
    return { kind: 'bytes', name, bytes: entry.read(), ...(until === undefined ? {} : { expiresAt: new Date(until) }) };
}

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/delivery/stores/oci.js


const REFERENCE = /^((?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::\d{1,5})?)\/([a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?@(sha256:[0-9a-f]{64})$/;
/** The registry must be named: without a dot or a port in front it would be somebody's guess. */
function parseOci(text) {
    const match = REFERENCE.exec(text);
    const [, host = '', name = '', digest = ''] = match ?? [];
    if (match === null || !(host === 'localhost' || /[.:]/.test(host)))
        return undefined;
    return { kind: 'oci', host, name, digest };
}
const MANIFEST_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');
/**
 * What a reference names, as bytes. An image is its manifest: that is what its digest is the digest of, and the driver
 * pulls by it. A file that was pushed as an artifact is the layer with the digest of the candidate.
 */
async function fetchOci(reference, wanted, registry) {
    const { host, name, digest } = reference;
    const answer = await registry.get(reference, `/v2/${name}/manifests/${digest}`, MANIFEST_TYPES);
    if (answer.status !== 200)
        return refused(answer, `${host}/${name} has no manifest ${digest}`);
    const actual = sha256(answer.bytes);
    if (actual !== digest)
        return { kind: 'unavailable', detail: `${host}/${name} answered ${actual} when asked for ${digest}` };
    if (wanted === digest)
        return { kind: 'bytes', name: 'manifest.json', bytes: answer.bytes };
    const layer = layersOf(answer.bytes).find((each) => each.digest === wanted);
    if (layer === undefined)
        return { kind: 'unavailable', detail: `${host}/${name}@${digest} holds no file ${wanted}` };
    const blob = await registry.get(reference, `/v2/${name}/blobs/${wanted}`, '*/*');
    if (blob.status !== 200)
        return refused(blob, `${host}/${name} has no blob ${wanted}`);
    return { kind: 'bytes', name: layer.title ?? 'candidate', bytes: blob.bytes };
}
/** Puts a small document beside a manifest, as an artifact about it (`subject`) with a tag of its own. */
async function attachToOci({ host, name, digest }, document, subject, registry) {
    const reference = { host, name };
    const config = new TextEncoder().encode('{}');
    for (const blob of [config, document.bytes])
        await registry.putBlob(reference, sha256(blob), blob);
    const manifest = {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactType: document.type,
        config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(config), size: config.length },
        layers: [
            {
                mediaType: document.type,
                digest: sha256(document.bytes),
                size: document.bytes.length,
                annotations: { 'org.opencontainers.image.title': document.title },
            },
        ],
        subject: { ...subject, digest },
    };
    await registry.putManifest(reference, document.tag, manifest.mediaType, JSON.stringify(manifest));
    return `oci:${host}/${name}:${document.tag}`;
}
function sha256(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
function layersOf(manifest) {
    const value = JSON.parse(Buffer.from(manifest).toString('utf8'));
    const layers = (0,shape/* isRecord */.u4)(value) && Array.isArray(value['layers']) ? value['layers'] : [];
    return layers.filter(shape/* isRecord */.u4).map(({ digest, annotations }) => {
        const title = (0,shape/* isRecord */.u4)(annotations) ? annotations['org.opencontainers.image.title'] : undefined;
        return { digest: String(digest), title: typeof title === 'string' ? title.split('/').at(-1) : undefined };
    });
}
function refused({ status }, what) {
    const why = status === 404 ? what : `${what}, or does not show it (it answered ${status}; log in to it before)`;
    return { kind: 'unavailable', detail: why };
}

;// CONCATENATED MODULE: ./lib/delivery/stores/release.js
function parseRelease(rest) {
    const slash = rest.lastIndexOf('/');
    if (slash <= 0 || slash === rest.length - 1)
        return undefined;
    return { kind: 'release', tag: rest.slice(0, slash), asset: rest.slice(slash + 1) };
}
async function fetchAsset({ tag, asset }, github) {
    const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag });
    if (release === undefined)
        return { kind: 'unavailable', detail: `there is no release ${tag}` };
    const found = release.assets.find((each) => each.name === asset);
    if (found === undefined)
        return { kind: 'unavailable', detail: `release ${tag} has no asset ${asset}` };
    return { kind: 'bytes', name: asset, bytes: await github.download(found.url) };
}

;// CONCATENATED MODULE: ./lib/delivery/store.js










/** What the forms are, for messages. */
const CANDIDATE_FORMS = '"release:<tag>/<asset>", "oci:<registry>/<name>@sha256:<digest>", "run:<id>/<artifact>[/<file>]" or a path in the checkout';
/** A text with one of the prefixes is that kind of place and never a path. */
function parseStore(text) {
    const [prefix = '', ...rest] = text.split(':');
    const after = rest.join(':');
    if (rest.length > 0 && prefix === 'release')
        return parseRelease(after);
    if (rest.length > 0 && prefix === 'oci')
        return parseOci(after);
    if (rest.length > 0 && prefix === 'run')
        return parseArtifact(after);
    return text === '' ? undefined : { kind: 'file', path: text };
}
/** Whether a store keeps the candidate for as long as a way back may need it. */
function isDurable(store) {
    const reference = store === undefined ? undefined : parseStore(store);
    return reference?.kind === 'release' || reference?.kind === 'oci';
}
function createObtain(access) {
    return async (store, digest) => {
        const reference = parseStore(store);
        if (reference === undefined)
            return { kind: 'unavailable', detail: `${JSON.stringify(store)} names no place: give ${CANDIDATE_FORMS}` };
        try {
            if (reference.kind === 'file')
                return await checked(await (0,paths/* resolveInside */.L)(access.workspace, reference.path, 'input "candidate"'), digest, store);
            const fetched = await fetchFrom(reference, digest, access);
            if (fetched.kind === 'unavailable')
                return { ...fetched, detail: `${store}: ${fetched.detail}` };
            const obtained = await checked(await keep(fetched, store, access.env), digest, store);
            const { expiresAt } = fetched;
            return obtained.kind === 'file' && expiresAt !== undefined ? { ...obtained, expiresAt } : obtained;
        }
        catch (error) {
            return { kind: 'unavailable', detail: `${store}: ${(0,errors/* errorMessage */.g)(error)}` };
        }
    };
}
/** Whether the file still is what the digest names. */
async function checked(file, digest, name = file) {
    const actual = await digestOf(file);
    if (actual === digest)
        return { kind: 'file', file };
    return { kind: 'digest-mismatch', actual, detail: `${name} is ${actual}, not ${digest}` };
}
async function digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
function fetchFrom(reference, digest, { github, registry, trustRun }) {
    switch (reference.kind) {
        case 'release':
            return fetchAsset(reference, github);
        case 'oci':
            return fetchOci(reference, digest, registry);
        case 'run':
            return fetchArtifact(reference, github, trustRun);
    }
}
/** Each place has a folder of its own, so that two candidates of one name do not meet. */
async function keep({ name, bytes }, store, env) {
    const place = (0,external_node_crypto_.createHash)('sha256').update(store).digest('hex').slice(0, 16);
    const directory = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice', 'candidates', place);
    await (0,promises_.mkdir)(directory, { recursive: true });
    const file = (0,external_node_path_.join)(directory, (0,external_node_path_.basename)(name));
    await (0,promises_.writeFile)(file, bytes, { mode: 0o755 });
    return file;
}
/** Input `store`, checked: it must be a place that lasts. */
function requireDurable(store) {
    if (isDurable(store))
        return store;
    throw new UserError('invalid-input', `input "store" is ${JSON.stringify(store)}, which is neither "release:<tag>/<asset>" nor "oci:<registry>/<name>@sha256:<digest>".`);
}


/***/ }),

/***/ 6732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ runsBeside),
/* harmony export */   eG: () => (/* binding */ keptFor),
/* harmony export */   xS: () => (/* binding */ strategyOf)
/* harmony export */ });
/* unused harmony export ALL_AT_ONCE */
const ALL_AT_ONCE = { type: 'all-at-once' };
/** The strategy that the configuration means, with every default filled in. */
function strategyOf(config) {
    if (config === undefined)
        return ALL_AT_ONCE;
    const { type } = config;
    if (type !== 'waves')
        return placeStrategy({ ...config, type });
    return {
        type,
        waves: config.waves ?? [],
        each: config.each === undefined ? ALL_AT_ONCE : placeStrategy(config.each),
        urls: config.urls ?? new Map(),
        pace: paceOf(config),
    };
}
function placeStrategy(config) {
    switch (config.type) {
        case 'all-at-once':
            return ALL_AT_ONCE;
        case 'rolling':
            return { type: 'rolling', steps: config.steps ?? [25, 50, 75, 100], pace: paceOf(config) };
        case 'blue-green':
            return { type: 'blue-green', ...keepOf(config['keep-old'] ?? true) };
        case 'canary':
            return {
                type: 'canary',
                steps: config.steps ?? [5, 25, 50, 100],
                pace: paceOf(config),
                ...keepOf(config['keep-old'] ?? false),
            };
    }
}
function keepOf(keep) {
    return typeof keep === 'boolean' ? { keepOld: keep } : { keepOld: keep > 0, keepMilliseconds: keep };
}
/** How long the old side is kept; `undefined`: until the next change, or not at all. */
function keptFor(strategy) {
    const place = strategy.type === 'waves' ? strategy.each : strategy;
    return 'keepOld' in place && place.keepOld ? place.keepMilliseconds : undefined;
}
function paceOf(config) {
    return { holdMilliseconds: config.hold ?? 0, continue: config.continue ?? 'automatic' };
}
/** Whether a strategy brings the new version up beside what serves, so that the old one may still be up. */
function runsBeside(strategy) {
    if (strategy.type === 'waves')
        return runsBeside(strategy.each);
    return strategy.type === 'blue-green' || strategy.type === 'canary';
}


/***/ }),

/***/ 9108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   Y: () => (/* binding */ createTarget)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8324);

/** `regions`: of which the environment consists; one look asks all of them. */
function createTarget(driver, verifier, regions = []) {
    const verbs = driver?.verbs ?? new Set();
    const byVerb = driver !== undefined && verbs.has('observe');
    return {
        driver,
        verbs,
        abilities: driver?.abilities ?? new Set(),
        observable: byVerb || verifier.readsVersion,
        async observe(request) {
            if (byVerb && regions.length > 0)
                return observeAll(driver, request, regions);
            if (byVerb)
                return driver.observe(request);
            const reading = await verifier.readVersion();
            switch (reading.kind) {
                case 'version':
                    return { kind: 'seen', serving: [{ version: reading.version, weight: 100 }] };
                case 'nothing':
                    return { kind: 'seen', serving: [] };
                case 'unknown':
                    return { kind: 'unknown', detail: reading.detail };
            }
        },
    };
}
/** One region of a target, as a target of its own. */
function regionOf(target, region) {
    const { driver } = target;
    if (driver === undefined)
        return target;
    const there = {
        ...driver,
        apply: (request) => driver.apply({ ...request, region }),
        observe: (request) => driver.observe({ ...request, region }),
        shift: (request) => driver.shift({ ...request, region }),
        retire: (request) => driver.retire({ ...request, region }),
    };
    return { ...target, driver: there, observe: there.observe };
}
async function observeAll(driver, request, regions) {
    const seen = new Map();
    for (const region of regions)
        seen.set(region, await driver.observe({ ...request, region }));
    return (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .inRegions */ .NF)(seen);
}


/***/ })

};
