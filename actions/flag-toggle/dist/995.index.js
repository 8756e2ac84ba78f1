export const id = 995;
export const ids = [995];
export const modules = {

/***/ 8995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ramp: () => (/* binding */ ramp)
});

// EXTERNAL MODULE: ./actions/flag-toggle/src/open-store.js + 2 modules
var open_store = __webpack_require__(4995);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/flags/ramp-state.js

const time = (0,shape/* string */.Yj)({ pattern: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, what: 'a time' });
const index = (0,shape/* integer */.nd)(0, 1000);
const ramp_state_event = (0,shape/* object */.Ik)({
    at: (0,shape/* required */.mw)(time, 'When, by the clock of GitHub.'),
    what: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('started', 'entered', 'held', 'approved', 'paused', 'resumed', 'completed', 'reverting', 'rolled-back'), 'What happened.'),
    step: (0,shape/* required */.mw)(index, 'Step, counted from 0.'),
    by: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Login of who started the run.'),
    because: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why.'),
    run: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Address of the run.'),
});
/** One ramp as its file describes it: at any moment it says all that may be true of the flag. */
const rampState = (0,shape/* object */.Ik)({
    state: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('running', 'paused', 'completed', 'rolled-back'), 'Where the ramp as a whole is.'),
    phase: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('entering', 'holding', 'reverting', 'ended'), '`entering`: the flag is as before the step or as after it. `reverting`: as in the step or as at the start.'),
    step: (0,shape/* required */.mw)(index, 'The step that is entered or held, counted from 0.'),
    'entered-at': (0,shape/* optional */.lq)(time, 'When the step was proven to serve; its hold counts from there.'),
    expected: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Managed state of the flag in the step; anything else was changed outside.'),
    snapshot: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Managed state of the flag before the ramp: where it goes back to.'),
    'snapshot-words': (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same for people.'),
    definition: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The steps as they stood in the configuration when it started.'),
    approved: (0,shape/* optional */.lq)(index, 'Last step that a person let the ramp enter.'),
    'paused-because': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Why it waits for a person.'),
    'started-at': (0,shape/* required */.mw)(time, 'When it was started.'),
    'started-by': (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Who started it.'),
    because: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why it was started.'),
    'read-out-at': (0,shape/* optional */.lq)(time, 'When the comparison of the two variants was told.'),
    events: (0,shape/* required */.mw)((0,shape/* list */.p_)(ramp_state_event), 'What happened, newest last; the oldest are dropped.'),
});
/** Ramps of one environment, beside its flags on their branch. */
const rampsPath = (environment) => `${environment}.ramps.json`;
/** `<environment>.ramps.json` on the branch of the flags. */
const rampsFile = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/ramps@1'), 'Name and version of this format.'),
    ramps: (0,shape/* required */.mw)((0,shape/* record */.g1)(rampState), 'Ramps by flag.'),
});
const EVENTS_KEPT = 100;
/** The state with an event added. */
function withEvent(state, added) {
    return { ...state, events: [...(state.events ?? []), added].slice(-EVENTS_KEPT) };
}
/** Whether nothing more will happen by itself or by `advance`. */
function isEnded({ state }) {
    return state === 'completed' || state === 'rolled-back';
}
/** Whether `advance` may have something to do: it waits for nobody. */
function isUnderWay({ state }) {
    return state === 'running';
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/modes/change.js
var change = __webpack_require__(4854);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(8619);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/definition.js


function defineRamp(flag, environment, steps) {
    const text = steps
        .map((step) => {
        const hold = step.holdMilliseconds === 0 ? '' : `, hold ${(0,duration/* formatDuration */.a)(step.holdMilliseconds)}`;
        return `${stepWords(step)}${hold}${step.approval ? ', with approval' : ''}`;
    })
        .join('; ');
    return { flag, environment, steps, text };
}
/** `10 %`, `segment employees` */
function stepWords(step) {
    return step.kind === 'segment' ? `segment ${step.segment}` : `${(0,decimal/* formatDecimal */.zJ)(step.percent)} %`;
}
/** Whether everybody has the feature in this step, so that nobody is left to compare with. */
function isEverybody(step) {
    return step.kind === 'percent' && step.percent.digits === 100n * 10n ** BigInt(step.percent.scale);
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/decide.js



/** What can be said without asking the guards. A step that was begun is always finished first, whatever is asked. */
function decide({ command, definition, ramp, flag }) {
    if (ramp === undefined || isEnded(ramp))
        return withoutRamp(command, ramp);
    if (ramp.phase === 'reverting')
        return { kind: 'revert', why: 'finishing the way back' };
    if (command === 'revert')
        return { kind: 'revert', why: 'asked by a person' };
    if (command === 'start')
        return refused('ramp-under-way', `The ramp is ${ramp.state}, at ${at(definition, ramp)}.`);
    if (ramp.phase === 'entering' && ramp.state === 'running')
        return { kind: 'enter', step: ramp.step, why: 'finishing a step that was begun' };
    if (command === 'pause')
        return ramp.state === 'paused'
            ? hold('ramp-is-paused', `It is paused already: ${ramp['paused-because'] ?? ''}.`)
            : { kind: 'pause', why: 'asked by a person' };
    const changed = changedOutside(definition, ramp, flag);
    if (command === 'resume')
        return resume(ramp, changed);
    if (ramp.state === 'paused')
        return hold('ramp-is-paused', `It waits for a person: ${ramp['paused-because'] ?? ''}. "resume" goes on.`);
    if (changed !== undefined)
        return { kind: 'pause', why: changed };
    if (command === 'approve')
        return approve(definition, ramp);
    return { kind: 'measure' };
}
/** What to do with a running ramp once its guards were asked. A failing guard never waits for the end of the hold. */
function decideGuarded(definition, ramp, guarded, now) {
    if (guarded?.verdict === 'fail')
        return { kind: 'revert', why: `a guard failed: ${guarded.detail}` };
    const step = definition.steps[ramp.step];
    const left = Date.parse(ramp['entered-at'] ?? '') + (step?.holdMilliseconds ?? 0) - now.getTime();
    if (left > 0)
        return hold('ramp-holding', `${at(definition, ramp)} holds for another ${(0,duration/* formatDuration */.a)(left)}${found(guarded)}.`);
    if (guarded?.verdict === 'inconclusive')
        return hold('ramp-guards-undecided', `${at(definition, ramp)}: the guards cannot tell yet: ${guarded.detail}.`);
    const next = definition.steps[ramp.step + 1];
    const why = guarded === undefined ? 'its hold is over' : `its hold is over and the guards hold: ${guarded.detail}`;
    if (next === undefined)
        return { kind: 'complete', why };
    if (next.approval && (ramp.approved ?? -1) < ramp.step + 1)
        return hold('ramp-awaits-approval', `${stepWords(next)} is entered only when a person approves it.`);
    return { kind: 'enter', step: ramp.step + 1, why };
}
function withoutRamp(command, ramp) {
    if (command === 'start')
        return { kind: 'enter', step: 0, why: 'started by a person' };
    if (ramp !== undefined)
        return command === 'advance'
            ? hold('ramp-ended', `The ramp is ${ramp.state}. "start" begins it anew.`)
            : refused('ramp-ended', `The ramp is ${ramp.state}. "start" begins it anew.`);
    return command === 'advance'
        ? hold('ramp-not-started', 'The ramp was not started yet.')
        : refused('ramp-not-started', 'The ramp was not started yet.');
}
/** In words, what stops a ramp from going on over somebody else's change. */
function changedOutside(definition, ramp, flag) {
    if (flag.words === 'killed')
        return 'the flag was killed';
    if (ramp.expected !== undefined && flag.managed !== ramp.expected)
        return `the flag was changed to "${flag.words}" outside the ramp`;
    if (ramp.definition !== definition.text)
        return 'its steps were changed in the configuration';
    return undefined;
}
/** Going on enters the held step again, so that the flag is what the ramp says; a kill has to be lifted first. */
function resume(ramp, changed) {
    if (ramp.state !== 'paused')
        return hold('ramp-holding', 'It is not paused.');
    if (changed === 'the flag was killed')
        return refused('ramp-is-paused', 'The flag was killed: lift the kill with "mode: off" first, or revert the ramp.');
    return { kind: 'resume', why: changed === undefined ? 'asked by a person' : `asked by a person, although ${changed}` };
}
function approve(definition, ramp) {
    const step = ramp.step + 1;
    const next = definition.steps[step];
    if (next === undefined)
        return refused('ramp-holding', `${at(definition, ramp)} is the last step.`);
    return { kind: 'approve', step };
}
function at({ steps }, { step }) {
    const known = steps[step];
    return `step ${step + 1} of ${steps.length}${known === undefined ? '' : ` (${stepWords(known)})`}`;
}
function found(guarded) {
    return guarded === undefined ? '' : `; guards: ${guarded.verdict}, ${guarded.detail}`;
}
function hold(reason, detail) {
    return { kind: 'hold', reason, detail };
}
function refused(reason, detail) {
    return { kind: 'refused', reason, detail };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: ./actions/flag-toggle/src/branch.js
var branch = __webpack_require__(7623);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/ramps-file.js






/** The ramps of an environment by flag, as they are now. */
async function readRamps(place, environment) {
    return statesIn(await (0,branch/* readBranchFile */.TQ)(place.github, place.branch, rampsPath(environment)));
}
const ATTEMPTS = 8;
const PAUSE_MILLISECONDS = 50;
/**
 * Writes one ramp if it still is as it was read; ramps of other flags that somebody writes meanwhile stay as they are.
 * A lost answer is found by reading again.
 */
async function writeRamp(place, change, clock) {
    const { environment, flag, before, after } = change;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const file = await (0,branch/* readBranchFile */.TQ)(place.github, place.branch, rampsPath(environment));
        const states = statesIn(file);
        const current = states.get(flag);
        if ((0,external_node_util_.isDeepStrictEqual)(current, after))
            return { kind: 'written' };
        if (!(0,external_node_util_.isDeepStrictEqual)(current, before))
            return { kind: 'overtaken' };
        const text = textOf(new Map([...states, [flag, after]]));
        const written = await (0,branch/* writeBranchFile */.gW)(place.github, file, text, messageOf(change));
        if (written.kind !== 'conflict')
            return written.kind === 'written' ? { kind: 'written' } : written;
        await clock.sleep(PAUSE_MILLISECONDS * attempt);
    }
    return { kind: 'overtaken' };
}
function statesIn({ text, path, branch }) {
    if (text === undefined)
        return new Map();
    const where = `${path} at ${branch}`;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* UserError */.y('invalid-config', `${where} is not JSON. It is written by Sluice alone: take back the commit that broke it.`);
    }
    const reading = (0,shape/* readShape */._f)(rampsFile, value);
    if ('value' in reading)
        return reading.value.ramps;
    throw new errors/* UserError */.y('invalid-config', `${where} is not as Sluice writes it: ${reading.problems.join('; ')}.`);
}
function textOf(states) {
    const ramps = Object.fromEntries([...states].sort(([a], [b]) => (a < b ? -1 : 1)));
    return `${JSON.stringify({ schema: 'sluice/ramps@1', ramps }, null, 2)}\n`;
}
function messageOf({ environment, flag, after, because }) {
    const latest = after.events.at(-1);
    return [
        `ramp of ${(0,printing/* oneLine */.TN)(flag, 60)} in ${environment}: ${latest?.what ?? after.state}, step ${after.step + 1} [skip ci]`,
        '',
        (0,printing/* oneLine */.TN)(because, 500),
        '',
        `Changed-by: ${(0,printing/* oneLine */.TN)(latest?.by ?? '', 100)}`,
        `Run: ${latest?.run ?? ''}`,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/advance.js





/**
 * Looks at a ramp and does the one thing that is due. What is about to be done to the flag is written to the ramp's file
 * first, and that it was done after; killed anywhere in between, the next call finishes it and neither skips nor repeats
 * a step.
 */
async function advanceRamp(command, work) {
    const { given, place, definition } = work;
    const { environment, flag } = definition;
    const ramp = (await readRamps(place, environment)).get(flag);
    const view = (await given.store.read(environment, [flag])).look(flag);
    const first = decide({ command, definition, ramp, flag: view });
    if (first.kind !== 'measure' || ramp === undefined)
        return perform(first, ramp, view, work);
    const guarded = await work.guards(ramp);
    const decision = decideGuarded(definition, ramp, guarded, await given.ports.github.now());
    return {
        ...(await perform(decision, ramp, view, work)),
        ...(guarded === undefined ? {} : { guarded }),
    };
}
async function perform(decision, ramp, flag, work) {
    const known = ramp === undefined ? {} : { ramp };
    switch (decision.kind) {
        case 'measure':
            throw new Error('a ramp that is not there cannot be measured');
        case 'hold':
            return { ...known, result: 'held', reasonCode: decision.reason, message: say(work, decision.detail) };
        case 'refused':
            return { ...known, result: 'refused', reasonCode: decision.reason, message: say(work, decision.detail) };
        case 'enter':
            return enter(decision, ramp, flag, work);
        case 'revert':
            return revert(decision.why, ramp, work);
        default:
            return note(decision, ramp, work);
    }
}
/** Changes of the ramp that leave the flag alone. */
async function note(decision, ramp, work) {
    const { 'paused-because': _, ...unpaused } = ramp;
    const { steps, text } = work.definition;
    switch (decision.kind) {
        case 'complete': {
            const after = { ...ramp, state: 'completed', phase: 'ended' };
            return write(work, ramp, after, 'completed', decision.why, 'changed', 'ramp-completed', `is completed: ${decision.why}`);
        }
        case 'pause': {
            const after = { ...ramp, state: 'paused', 'paused-because': decision.why };
            return write(work, ramp, after, 'paused', decision.why, 'held', 'ramp-paused', `is paused: ${decision.why}`);
        }
        case 'approve': {
            const after = { ...ramp, approved: decision.step };
            const step = steps[decision.step];
            const what = `may enter ${step === undefined ? 'its next step' : stepWords(step)} once its hold is over`;
            return write(work, ramp, after, 'approved', work.given.inputs.because, 'changed', 'ramp-approved', what);
        }
        case 'resume': {
            // The held step is entered again: the flag is made what the ramp says, and its hold starts anew.
            const step = Math.min(ramp.step, steps.length - 1);
            const after = { ...unpaused, state: 'running', phase: 'entering', step, definition: text };
            const resumed = await write(work, ramp, after, 'resumed', decision.why, 'changed', 'ramp-resumed', 'goes on');
            return resumed.ramp === undefined ? resumed : enterWritten(step, resumed.ramp, decision.why, work);
        }
    }
}
async function enter({ step, why }, ramp, flag, work) {
    const { definition, given } = work;
    const wanted = definition.steps[step];
    if (wanted === undefined)
        throw new Error(`ramp of ${definition.flag}: there is no step ${step + 1}`);
    const plan = (await given.store.read(definition.environment, [definition.flag])).plan(definition.flag, changeFor(wanted));
    if (plan.kind === 'refused') {
        if (ramp === undefined || plan.reasonCode !== 'killed')
            return { result: 'refused', reasonCode: plan.reasonCode, message: say(work, plan.message) };
        return note({ kind: 'pause', why: 'the flag was killed' }, ramp, work);
    }
    if (given.inputs['dry-run']) {
        const message = say(work, `would enter ${stepWords(wanted)}: ${why}. Dry run: nothing was changed.`);
        return { result: 'unchanged', reasonCode: 'dry-run', message, plan, ...(ramp === undefined ? {} : { ramp }) };
    }
    if (ramp?.phase === 'entering' && ramp.state === 'running')
        return enterWritten(step, ramp, why, work);
    const starts = step === 0 && (ramp === undefined || ramp.phase === 'ended');
    const now = (await given.ports.github.now()).toISOString();
    // Of a flag that the environment does not have yet, its definition is where it goes back to.
    const snapshot = { managed: plan.basis, words: flag.words };
    const base = starts || ramp === undefined ? started(snapshot, now, work) : ramp;
    const { 'entered-at': _at, expected: _expected, ...rest } = base;
    const after = { ...rest, state: 'running', phase: 'entering', step };
    const message = `enters ${stepWords(wanted)}: ${why}`;
    const begun = await write(work, ramp, after, starts ? 'started' : 'entered', why, 'changed', 'ramp-step-entered', message);
    return begun.ramp === undefined ? begun : enterWritten(step, begun.ramp, why, work);
}
/** The file says that the step is being entered: set the flag, prove it at the service, and write that it holds. */
async function enterWritten(step, ramp, why, work) {
    const { definition, given } = work;
    const wanted = definition.steps[step];
    if (wanted === undefined)
        throw new Error(`ramp of ${definition.flag}: there is no step ${step + 1}`);
    const { ramp: _, ...set } = await (0,change/* changeOne */.BF)(given, changeFor(wanted));
    if (set.plan === undefined || (set.result !== 'changed' && set.result !== 'unchanged'))
        return { ...set, ramp, message: `${say(work, `${stepWords(wanted)} is not reached yet`)} ${set.message}` };
    const entered = (await given.ports.github.now()).toISOString();
    const after = { ...ramp, phase: 'holding', 'entered-at': entered, expected: set.plan.after.managed };
    const first = step === 0;
    const held = await write(work, ramp, after, 'held', why, 'changed', first ? 'ramp-started' : 'ramp-step-entered', `is at step ${step + 1} of ${definition.steps.length}, ${stepWords(wanted)}: ${why}`);
    return { ...set, ...held };
}
/** Back to the flag as it was before the ramp. A kill is left alone: it is further back than any snapshot. */
async function revert(why, ramp, work) {
    const { given } = work;
    if (given.inputs['dry-run']) {
        const message = say(work, `would go back to "${ramp['snapshot-words']}": ${why}. Dry run: nothing was changed.`);
        return { result: 'unchanged', reasonCode: 'dry-run', message, ramp };
    }
    let reverting = ramp;
    if (ramp.phase !== 'reverting') {
        const after = { ...ramp, state: 'running', phase: 'reverting', 'paused-because': why };
        const begun = await write(work, ramp, after, 'reverting', why, 'reverted', 'ramp-reverted', `goes back: ${why}`);
        if (begun.ramp === undefined)
            return begun;
        reverting = begun.ramp;
    }
    const because = reverting['paused-because'] ?? why;
    const { ramp: _, ...set } = await (0,change/* changeOne */.BF)(given, { kind: 'set', managed: ramp.snapshot });
    const killed = set.reasonCode === 'killed';
    if (!killed && set.result !== 'changed' && set.result !== 'unchanged')
        return { ...set, ramp: reverting, message: `${say(work, 'is not back yet')} ${set.message}` };
    const after = { ...reverting, state: 'rolled-back', phase: 'ended' };
    const where = killed ? 'the flag was killed and stays so' : `the flag is "${ramp['snapshot-words']}" again`;
    const byGuard = because.startsWith('a guard failed');
    const ended = await write(work, reverting, after, 'rolled-back', because, 'reverted', byGuard ? 'ramp-guard-failed' : 'ramp-reverted', `went back, ${where}: ${because}`);
    return { ...(set.plan === undefined ? {} : { plan: set.plan }), ...ended };
}
function started(flag, at, work) {
    const { definition, given } = work;
    return {
        state: 'running',
        phase: 'entering',
        step: 0,
        snapshot: flag.managed,
        'snapshot-words': flag.words,
        definition: definition.text,
        'started-at': at,
        'started-by': given.ports.context.actor,
        because: given.inputs.because,
        events: [],
    };
}
function changeFor(step) {
    return step.kind === 'percent'
        ? { kind: 'percent', percent: step.percent }
        : { kind: 'segment', segment: step.segment };
}
/** Writes the ramp with the event that explains it; the ending says so, or that somebody else was first. */
async function write(work, before, after, what, because, result, reasonCode, message) {
    const { given, place, definition } = work;
    const { environment, flag } = definition;
    if (given.inputs['dry-run']) {
        const ending = say(work, `${message}. Dry run: nothing was changed.`);
        return {
            result: 'unchanged',
            reasonCode: 'dry-run',
            message: ending,
            ...(before === undefined ? {} : { ramp: before }),
        };
    }
    const audit = await given.audit();
    const event = { at: audit.at.toISOString(), what, step: after.step, by: audit.actor, because, run: audit.runUrl };
    const state = withEvent(after, event);
    const written = await writeRamp(place, { environment, flag, before, after: state, because }, given.ports.clock);
    switch (written.kind) {
        case 'written':
            return { result, reasonCode, message: say(work, `${message}.`), ramp: state };
        case 'overtaken':
            return {
                result: 'refused',
                reasonCode: 'concurrent-change',
                message: say(work, 'was moved by somebody else in this very moment; look at it and run again.'),
            };
        case 'refused':
            return { result: 'refused', reasonCode: 'protected-branch', message: say(work, written.message) };
    }
}
function say({ definition }, text) {
    return `Ramp of ${definition.flag} in ${definition.environment}: ${text}`;
}

// EXTERNAL MODULE: ./lib/config/config.js + 5 modules
var config = __webpack_require__(9356);
// EXTERNAL MODULE: ./lib/verify/addresses.js
var addresses = __webpack_require__(3812);
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
        return judge_decide(comparison, pairs[index].criteria, certainty);
    });
}
function judge_decide(comparison, { bad, sample }, { significance }) {
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
function judgeGathered(gathered, certainty) {
    const judgements = new Map();
    for (const dry of [false, true]) {
        const pairs = gathered.flatMap(({ metric, found }) => metric.dryRun === dry && found.kind === 'pair' ? [found.pair] : []);
        for (const [index, judgement] of judge(pairs, certainty).entries())
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

// EXTERNAL MODULE: ./lib/config/metric-problems.js
var metric_problems = __webpack_require__(7776);
;// CONCATENATED MODULE: ./lib/verify/metrics/metric.js

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
                value: (0,metric_problems/* inMetric */.k_)(threshold.limit, unit) ?? Number.NaN,
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
        difference: difference === undefined ? (counts ? DEFAULTS.countDifference : 0) : ((0,metric_problems/* differenceOf */.Pq)(difference, unit) ?? 0),
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
    return reading.kind === 'values' ? { kind: 'value', value: worstOf(reading.series.flat(), limit) } : reading;
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
    return valuesOf(measurements).filter((value) => !keeps(value, limit)).length >= limit.failures;
}
/** What all measurements together say. `measurements` are in the order of time. */
function judgeThreshold(measurements, limit, metric) {
    const values = valuesOf(measurements);
    const common = { measured: values, baseline: [] };
    const last = measurements.at(-1);
    if (values.length > 0) {
        const bad = values.filter((value) => !keeps(value, limit));
        const worst = shown(worstOf(values, limit), metric);
        if (isLost(measurements, limit) || bad.length === values.length) {
            const detail = `${bad.length} of ${values.length} measurements not ${limit.text}, worst ${worst}`;
            return { verdict: 'fail', reason: 'over-threshold', detail, ...common };
        }
        if (last?.kind === 'value' && !keeps(last.value, limit)) {
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
        if (!dryRun && measured.kind === 'value' && !keeps(measured.value, threshold))
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
        : await analysis_all(watched, ports.clock.monotonic() - start, subject.certainty);
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
async function analysis_all(watched, elapsedMilliseconds, certainty) {
    const thresholds = [];
    const compared = [];
    for (const each of watched) {
        thresholds.push(...(await each.lookBack()));
        const found = await each.gather(elapsedMilliseconds);
        if (found !== undefined)
            compared.push({ of: each, metric: each.metric, found });
    }
    const ends = judgeGathered(compared, certainty);
    return [...thresholds, ...compared.map(({ of }, index) => of.comparison(ends[index]))];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: ./lib/kernel/secret.js
var secret = __webpack_require__(754);
;// CONCATENATED MODULE: ./lib/verify/document.js

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
        else if ((0,shape/* isRecord */.u4)(value) && Object.hasOwn(value, part))
            value = value[part];
        else
            return undefined;
    }
    return value;
}

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
    const document = readDocument(text);
    if (document === undefined)
        return { kind: 'failed', detail: 'the answer is not JSON' };
    const value = fieldOf(document.value, field);
    if (value === undefined || value === null)
        return { kind: 'empty', detail: `there is nothing in "${field}"` };
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0)
        return { kind: 'empty', detail: `"${field}" is an empty list` };
    if (!list.every((each) => typeof each === 'number'))
        return { kind: 'failed', detail: `"${field}" is neither a number nor a list of numbers` };
    return { kind: 'values', series: [list] };
}

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
/** Values of an answer to `query_range` that was kept. */
function rangeValues(text) {
    const answered = readAnswer(200, text);
    return answered.kind === 'failed' ? answered : readMatrix(answered);
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
function createSource(name, config, options) {
    const { ask, workspace } = options;
    const { type, url = '', path = '', timeout: timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS } = config;
    if (type === 'file')
        return createFile(path, async (file) => (0,promises_.readFile)(await (0,paths/* resolveInside */.L)(workspace, file, `source ${name}`), 'utf8'));
    const http = { url, headers: headersOf(name, config, options), timeoutMilliseconds, ask };
    return type === 'json' ? createJson(http) : createPrometheus(http);
}
function headersOf(name, config, { env, log }) {
    const headers = Object.fromEntries(config.headers ?? []);
    const variable = config['token-env'];
    if (variable === undefined)
        return headers;
    const token = (0,secret/* secretFrom */.l)(env, variable);
    if (token === undefined)
        throw new errors/* UserError */.y('invalid-config', `source ${name}: the environment variable ${variable} is empty; give it to the step with "env:".`);
    log.mask(token);
    return { ...headers, authorization: `Bearer ${token}` };
}

// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(1793);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/certainty.js

/** Haybittle and Peto's bound for looks before the planned end. */
const EARLY_SIGNIFICANCE = 0.001;
/**
 * How sure the judge must be at a look so long after the step was entered. A ramp is looked at again and again, and a judge
 * that is asked often enough finds something: before its hold is over a step is taken back only on overwhelming evidence
 * (R. Peto et al., Br J Cancer 34, 1976, 585–612), and at the end by the ordinary bound.
 */
function certaintyAt(elapsedMilliseconds, holdMilliseconds) {
    return elapsedMilliseconds < holdMilliseconds
        ? { ...DEFAULT_CERTAINTY, significance: EARLY_SIGNIFICANCE }
        : DEFAULT_CERTAINTY;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/guards.js








/** Longer than this nothing is looked back: what was two days ago says little of now. */
const LONGEST_WINDOW_MILLISECONDS = 2 * 86_400_000;
const SHORTEST_WINDOW_MILLISECONDS = 1000;
/** Values of a comparison in a window. */
const VALUES = 120;
/**
 * What metrics say of the step that is held, from when it was entered: who has the feature against who does not, in the
 * same minutes. Where everybody has it nobody is left to compare with; that was judged in the steps before.
 */
async function measureStep(metrics, definition, ramp, { settings, ports }) {
    const { environment, flag, steps } = definition;
    const configured = settings.environment(environment);
    const sources = (0,config/* sourcesOf */.u0)({ environments: new Map([[environment, configured ?? {}]]) }, environment);
    const urls = [...sources.values()].map(({ url }) => url).filter((url) => url !== undefined);
    const policy = (0,addresses/* createAddressPolicy */.f)(configured?.verify?.addresses ?? [], urls);
    const { env, log } = ports.runner;
    const now = (await ports.github.now()).getTime();
    const held = now - Date.parse(ramp['entered-at'] ?? new Date(now).toISOString());
    const windowMilliseconds = Math.min(Math.max(held, SHORTEST_WINDOW_MILLISECONDS), LONGEST_WINDOW_MILLISECONDS);
    const step = steps[ramp.step];
    const beside = step !== undefined && !isEverybody(step);
    return analyse(metrics.map(readMetric), {
        common: { environment, flag },
        canary: { variant: 'on' },
        baseline: { values: { variant: 'off' }, beside },
        needsBaseline: beside,
        direction: 'back',
        windowMilliseconds,
        intervalMilliseconds: windowMilliseconds,
        certainty: certaintyAt(held, step?.holdMilliseconds ?? 0),
        stepMilliseconds: Math.max(1000, Math.ceil(windowMilliseconds / VALUES)),
    }, {
        sources: createSources(sources, { ask: (0,request/* createAsk */.cY)(policy), env, log, workspace: ports.context.workspace }),
        clock: ports.clock,
        log,
    });
}

;// CONCATENATED MODULE: ./lib/delivery/release.js
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/;
const COMPONENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const COMMIT = /^[0-9a-f]{40}$/;
/** What was seen region by region, as one: weights are shares of the whole, each region counting the same. */
function inRegions(seen) {
    const regions = new Map();
    const whole = new Map();
    for (const [region, observation] of seen) {
        if (observation.kind === 'unknown')
            return { kind: 'unknown', detail: `${region}: ${observation.detail}` };
        regions.set(region, observation.serving);
        for (const { version, digest, weight } of observation.serving) {
            const key = `${version} ${digest ?? ''}`;
            const before = whole.get(key)?.weight ?? 0;
            whole.set(key, { version, ...(digest === undefined ? {} : { digest }), weight: before + weight / seen.size });
        }
    }
    return { kind: 'seen', serving: [...whole.values()], regions };
}
function isRelease(served, release) {
    return served.version === release.version && (served.digest === undefined || served.digest === release.digest);
}
/** Whether all traffic goes to this release and to nothing else. */
function servesOnly(observation, release) {
    if (observation.kind === 'unknown')
        return false;
    return [...(observation.regions?.values() ?? [observation.serving])].every((serving) => {
        const taking = serving.filter((each) => each.weight > 0);
        return taking.length > 0 && taking.every((each) => isRelease(each, release));
    });
}
/** Percent of the traffic that goes to this release. */
function shareOf(observation, release) {
    if (observation.kind === 'unknown')
        return 0;
    return observation.serving.filter((each) => isRelease(each, release)).reduce((sum, { weight }) => sum + weight, 0);
}
/** Whether it was seen that nothing takes traffic. */
function servesNothing(observation) {
    return observation.kind === 'seen' && observation.serving.every(({ weight }) => weight === 0);
}
/** Whether any traffic goes to something else than this release. */
function othersServe(observation, release) {
    return observation.kind === 'seen' && observation.serving.some((each) => each.weight > 0 && !isRelease(each, release));
}
/** Whether the release is up, with or without traffic. */
function isUp(observation, release) {
    return observation.kind === 'seen' && observation.serving.some((each) => isRelease(each, release));
}
function shortDigest(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
/** `1.4.0`, or `1.4.0 (50 %) and 1.3.2 (50 %)`, or `1.4.0 in eu and 1.3.2 in us`, or `nothing`. */
function describe(observation) {
    if (observation.kind === 'unknown')
        return `unknown (${observation.detail})`;
    const { regions, serving } = observation;
    if (regions === undefined)
        return describeServing(serving);
    const places = new Map();
    for (const [region, each] of regions) {
        const what = describeServing(each);
        places.set(what, [...(places.get(what) ?? []), region]);
    }
    const [only] = places.keys();
    if (places.size === 1 && only !== undefined)
        return only;
    return [...places].map(([what, where]) => `${what} in ${where.join(', ')}`).join(' and ');
}
function describeServing(serving) {
    const taking = serving.filter((each) => each.weight > 0);
    if (taking.length === 0)
        return 'nothing';
    if (taking.length === 1)
        return taking[0]?.version ?? 'nothing';
    return taking.map((each) => `${each.version} (${Math.round(each.weight * 10) / 10} %)`).join(' and ');
}
/** Whether users are on the same versions, in the same shares and places, as before. What is not known is not the same. */
function sameTraffic(before, after) {
    if (before.kind === 'unknown' || after.kind === 'unknown')
        return false;
    const shares = ({ regions, serving }) => [...(regions ?? new Map([['', serving]]))]
        .flatMap(([region, served]) => served
        .filter(({ weight }) => weight > 0)
        .map(({ version, digest, weight }) => `${region} ${version} ${digest ?? ''} ${weight}`))
        .sort()
        .join('\n');
    return shares(before) === shares(after);
}

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(2219);
;// CONCATENATED MODULE: ./lib/schema-guard/sql.js
/** Rules for one statement in upper case, first match wins. Data that is lost is lost whatever the database can undo. */
const RULES = [
    [/^DROP (?:TABLE|SCHEMA|DATABASE|MATERIALIZED VIEW)\b/, 'irreversible', 'DROP TABLE'],
    [/^TRUNCATE\b/, 'irreversible', 'TRUNCATE'],
    [/^DELETE\b/, 'irreversible', 'DELETE'],
    [/^(?:UPDATE|MERGE|REPLACE INTO)\b/, 'irreversible', 'UPDATE'],
    [
        /^ALTER TABLE\b.*\bDROP (?!(?:CONSTRAINT|DEFAULT|NOT NULL|IDENTITY|INDEX|KEY|PRIMARY|FOREIGN|CHECK)\b)/,
        'irreversible',
        'DROP COLUMN',
    ],
    [/^ALTER TABLE\b.*\bRENAME\b/, 'contract', 'RENAME'],
    [/^(?:RENAME|ALTER (?:VIEW|TYPE|SCHEMA|SEQUENCE|INDEX)\b.*\bRENAME)\b/, 'contract', 'RENAME'],
    [/^ALTER TABLE\b.*\b(?:TYPE|MODIFY|CHANGE)\b/, 'contract', 'change of a type'],
    [/^ALTER TABLE\b.*\b(?:SET|DROP) NOT NULL\b/, 'contract', 'NOT NULL'],
    [/^ALTER TABLE\b(?!.*\bDEFAULT\b).*\bADD\b.*\bNOT NULL\b/, 'contract', 'column that must be filled'],
    [/^ALTER TABLE\b.*\b(?:CONSTRAINT|UNIQUE|FOREIGN KEY|PRIMARY KEY|CHECK)\b/, 'contract', 'constraint'],
    [/^ALTER TABLE\b.*\bADD\b/, 'expand', 'ADD COLUMN'],
    [/^ALTER TABLE\b.*\bALTER\b.*\b(?:SET|DROP) DEFAULT\b/, 'expand', 'DEFAULT'],
    [/^CREATE UNIQUE INDEX\b/, 'contract', 'UNIQUE INDEX'],
    [/^CREATE (?:OR REPLACE )?TRIGGER\b/, 'contract', 'TRIGGER'],
    [/^CREATE OR REPLACE\b/, 'contract', 'CREATE OR REPLACE'],
    [/^CREATE\b/, 'expand', 'CREATE'],
    [/^(?:INSERT|COPY)\b/, 'expand', 'INSERT'],
    [/^DROP INDEX\b/, 'expand', 'DROP INDEX'],
    [/^DROP\b/, 'contract', 'DROP'],
    [/^(?:GRANT|COMMENT|ANALYZE|VACUUM|REINDEX)\b/, 'expand', 'GRANT'],
    [/^(?:BEGIN|START TRANSACTION|COMMIT|END|SET|USE|PRAGMA|LOCK|SHOW)\b/, 'expand', 'nothing that lasts'],
];
/** What each statement of a script does to the release before. */
function readSql(text) {
    // Databases differ in whether \' ends a text. Where it matters, both readings count, so that nothing hides in one.
    const readings = text.includes("\\'")
        ? [withoutTexts(text, false), withoutTexts(text, true)]
        : [withoutTexts(text, false)];
    return readings.flatMap(statements).flatMap(clauses).map(finding);
}
function finding(statement) {
    for (const [pattern, kind, what] of RULES)
        if (pattern.test(statement))
            return { kind, what };
    return { kind: 'contract', what: `${statement.slice(0, 40)} is not understood` };
}
/** Statements in upper case, on one line each. */
function statements(text) {
    return text
        .split(';')
        .map((each) => each.replace(/\s+/g, ' ').trim().toUpperCase())
        .filter((each) => each !== '');
}
/** `ALTER TABLE t ADD a, DROP b` is two changes. */
function clauses(statement) {
    if (!statement.startsWith('ALTER TABLE'))
        return [statement];
    const [first = '', ...more] = statement.split(/,(?![^(]*\))/);
    return [first, ...more.map((clause) => `ALTER TABLE _ ${clause.trim()}`)];
}
/** Comments go, texts become `''`, dollar-quoted bodies too: a semicolon or a DROP in one of them means nothing. */
function withoutTexts(text, escapes) {
    let result = '';
    let at = 0;
    while (at < text.length) {
        const end = endOfQuoted(text, at, escapes);
        if (end === undefined) {
            result += text[at];
            at++;
        }
        else {
            const first = text[at];
            result += first === '"' || first === '`' ? text.slice(at, end) : first === "'" || first === '$' ? "''" : ' ';
            at = end;
        }
    }
    return result;
}
/** Where what starts here ends, if it is a comment or a quoted text. */
function endOfQuoted(text, at, escapes) {
    const two = text.slice(at, at + 2);
    const first = text[at];
    if (two === '--' || (first === '#' && (at === 0 || text[at - 1] === '\n')))
        return after(text, '\n', at);
    if (two === '/*')
        return after(text, '*/', at + 2);
    if (first === "'" && escapes)
        return afterEscaped(text, at + 1);
    if (first === "'" || first === '"' || first === '`')
        return after(text, first, at + 1);
    const tag = first === '$' ? /^\$[A-Za-z_]*\$/.exec(text.slice(at, at + 64))?.[0] : undefined;
    return tag === undefined ? undefined : after(text, tag, at + tag.length);
}
function after(text, end, from) {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
}
function afterEscaped(text, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === "'")
            return at + 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./lib/schema-guard/marker.js
/** `-- sluice: expand`, in whatever the language uses for comments; what follows is the reason. */
const MARKER = /^\s*(?:--|#|\/\/|\/\*|\*|<!--)\s*sluice:\s*(expand|contract|irreversible)\b[ \t]*([^\n]*)$/im;
/** What the author of a migration says about it; this counts more than any rule. */
function readMarker(text) {
    const match = MARKER.exec(text);
    if (match === null)
        return undefined;
    const reason = (match[2] ?? '').replace(/(?:\*\/|-->)\s*$/, '').trim();
    return { kind: (match[1] ?? '').toLowerCase(), reason };
}

;// CONCATENATED MODULE: ./lib/schema-guard/step.js
const RANK = { expand: 0, contract: 1, irreversible: 2 };
/** The worst of several findings; nothing found at all cannot be told, and counts as `contract`. */
function worst(findings, nothing = 'nothing in it is understood') {
    return [...findings].sort((a, b) => RANK[b.kind] - RANK[a.kind])[0] ?? { kind: 'contract', what: nothing };
}
function step_isWorse(a, b) {
    return RANK[a] > RANK[b];
}

;// CONCATENATED MODULE: ./lib/schema-guard/tools/scripts.js



/** One file, one step, told by its marker or by what is found in it. */
function stepOf(file, findings, down) {
    const marker = readMarker(file.text);
    if (marker !== undefined)
        return { id: file.path, kind: marker.kind, what: marker.reason || 'as its author marked it', down };
    return { id: file.path, ...worst(findings), down };
}
const JAVA_OR_OTHER = /(?:^|\/)[VR][^/]*__[^/]+\.(?:java|kt|groovy|py|js)$/;
/** Versioned and repeatable scripts; `U<version>__…` is the way down of `V<version>__…`. */
const flyway = {
    isMigration: (path) => /(?:^|\/)(?:V[^/]*|R)__[^/]+\.sql$/.test(path) || JAVA_OR_OTHER.test(path),
    read(file, has) {
        const down = has(file.path.replace(/(^|\/)V([^/]*)$/, '$1U$2'));
        return [stepOf(file, file.path.endsWith('.sql') ? readSql(file.text) : [], down && !/(?:^|\/)R__/.test(file.path))];
    },
};
/** `<time>_<name>/migration.sql`; a way down, where a team writes one, is `down.sql` beside it. */
const prisma = {
    isMigration: (path) => /(?:^|\/)migration\.sql$/.test(path),
    read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/migration\.sql$/, 'down.sql')))],
};
/** Plain files: `<name>.up.sql` or `<name>.sql`, with the way down in `<name>.down.sql`. */
const sql = {
    isMigration: (path) => path.endsWith('.sql') && !/\.down\.sql$/.test(path),
    read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/(?:\.up)?\.sql$/, '.down.sql')))],
};

;// CONCATENATED MODULE: ./lib/schema-guard/tools/code.js


function code_found(code, words) {
    return words.flatMap(([pattern, kind, what]) => (pattern.test(code) ? [{ kind, what }] : []));
}
/** Every quoted text after a call that runs SQL, read as SQL; one that is built at run time cannot be told. */
function embeddedSql(code, call) {
    const findings = [];
    for (const match of code.matchAll(call)) {
        const rest = code.slice((match.index ?? 0) + match[0].length);
        const text = /^\s*(?:sa\.)?(?:text\()?\s*(?:r?"""([\s\S]*?)"""|<<[~-]?['"]?(\w+)['"]?[^\n]*\n([\s\S]*?)\n\s*\2\b|`([^`$]*)`|r?"([^"\n]*)"|r?'([^'\n]*)')/.exec(rest);
        const body = text?.slice(1).find((each, index) => each !== undefined && index !== 1);
        findings.push(...(body === undefined ? [{ kind: 'contract', what: 'SQL made at run time' }] : readSql(body)));
    }
    return findings;
}
/** The lines of a block that starts at a line, by indentation; empty without one. */
function block(text, start) {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => start.test(line));
    if (first < 0)
        return '';
    const indent = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0;
    const body = [];
    for (const line of lines.slice(first + 1)) {
        if (line.trim() !== '' && (/^\s*/.exec(line)?.[0].length ?? 0) <= indent)
            break;
        body.push(line);
    }
    return body.join('\n');
}
const withoutComments = (text, comment) => text.replace(comment, '');
const RAILS = [
    [
        /\b(?:drop_table|drop_join_table|remove_columns?|remove_timestamps|remove_reference|remove_belongs_to)\b|\bt\.remove\b/,
        'irreversible',
        'drops a table or column',
    ],
    [/\b(?:delete_all|destroy_all|update_all|update_columns?)\b/, 'irreversible', 'rewrites rows'],
    [/\braise\b.*\bIrreversibleMigration\b/, 'irreversible', 'IrreversibleMigration'],
    [
        /\b(?:rename_table|rename_column|change_column|change_column_null|change_table)\b/,
        'contract',
        'renames or changes a column',
    ],
    [/\b(?:add_foreign_key|add_check_constraint|unique:\s*true|null:\s*false(?!.*\bdefault:))/, 'contract', 'constraint'],
    [
        /\b(?:create_table|create_join_table|add_column|add_reference|add_belongs_to|add_timestamps|add_index|remove_index|enable_extension|change_column_default)\b/,
        'expand',
        'adds',
    ],
];
/** `db/migrate/<time>_<name>.rb` with `change`, or `up` and `down`. */
const rails = {
    isMigration: (path) => /(?:^|\/)\d+_[^/]+\.rb$/.test(path),
    read(file) {
        const text = withoutComments(file.text, /^\s*#.*$/gm);
        const up = block(text, /^\s*def (?:self\.)?(?:up|change)\b/);
        const reversible = /^\s*def (?:self\.)?change\b/m.test(text) || block(text, /^\s*def (?:self\.)?down\b/).trim() !== '';
        const findings = [...code_found(createsWithNull(up), RAILS), ...embeddedSql(up, /\bexecute\b\s*\(?/g)];
        return [stepOf(file, findings, reversible && !/IrreversibleMigration/.test(text))];
    },
};
/** In a new table a column that must be filled troubles nobody. */
function createsWithNull(code) {
    return code.replace(/\bcreate_table\b[\s\S]*?^\s*end\b/gm, 'create_table');
}
const ALEMBIC = [
    [/\bop\.drop_(?:table|column)\b|\bbatch_op\.drop_column\b/, 'irreversible', 'drops a table or column'],
    [
        /\bop\.(?:alter_column|rename_table|create_(?:unique|check|exclude)_constraint|create_foreign_key|create_primary_key|drop_constraint)\b|\bbatch_op\.(?:alter_column|create_unique_constraint|create_foreign_key|drop_constraint)\b/,
        'contract',
        'changes a column or constraint',
    ],
    [/\bcreate_index\b[^\n]*unique\s*=\s*True/, 'contract', 'unique index'],
    [
        /\badd_column\b(?![\s\S]{0,200}?(?:nullable\s*=\s*True|server_default))[\s\S]{0,200}?nullable\s*=\s*False/,
        'contract',
        'column that must be filled',
    ],
    [
        /\bop\.(?:add_column|create_table|create_index|drop_index|bulk_insert|create_table_comment)\b|\bbatch_op\.(?:add_column|create_index)\b/,
        'expand',
        'adds',
    ],
];
/** `versions/*.py` with `upgrade` and `downgrade`. */
const alembic = {
    isMigration: (path) => /(?:^|\/)(?!__|env\.py$)[^/]+\.py$/.test(path),
    read(file) {
        const text = withoutComments(file.text, /^\s*#.*$/gm);
        const up = block(text, /^def upgrade\(/);
        const down = block(text, /^def downgrade\(/).trim();
        return [
            stepOf(file, [...code_found(up, ALEMBIC), ...embeddedSql(up, /\b(?:op|conn|connection|bind)\.execute\(/g)], down !== '' && !/^(?:pass$|raise\b|\.\.\.$)/.test(down)),
        ];
    },
};
const KNEX = [
    [/\.(?:dropTable|dropTableIfExists|dropColumns?|dropTimestamps)\(/, 'irreversible', 'drops a table or column'],
    [/\.(?:del|delete|truncate|update)\(/, 'irreversible', 'rewrites rows'],
    [
        /\.(?:renameTable|renameColumn|alter|setNullable|dropNullable|unique|foreign|references|dropUnique|dropForeign|dropPrimary)\(/,
        'contract',
        'renames, changes or constrains',
    ],
    [/\.notNullable\(\)(?![^\n]*\.defaultTo\()(?<!defaultTo\([^\n]*)/, 'contract', 'column that must be filled'],
    [/\.(?:createTable|createTableIfNotExists|table|alterTable|index|dropIndex|insert|batchInsert)\(/, 'expand', 'adds'],
];
/** `migrations/<time>_<name>.js` or `.ts` with `up` and `down`. */
const knex = {
    isMigration: (path) => /(?:^|\/)\d+[^/]*\.(?:js|cjs|mjs|ts)$/.test(path) && !path.endsWith('.d.ts'),
    read(file) {
        const text = withoutComments(file.text, /^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm);
        const { up, down } = upAndDown(text);
        const inNewTables = up.replace(/\.createTable(?:IfNotExists)?\([\s\S]*?\n\s*\}\)/g, '.createTable(');
        const findings = [...code_found(inNewTables, KNEX), ...embeddedSql(up, /\.raw\(/g)];
        return [stepOf(file, up === '' ? [] : findings, /\S/.test(bodyOf(down)) && !/^\s*throw\b/.test(bodyOf(down)))];
    },
};
const START = (name) => new RegExp(`(?:exports\\.${name}\\s*=|export\\s+(?:async\\s+)?(?:function|const)\\s+${name}\\b|async\\s+function\\s+${name}\\b|function\\s+${name}\\b)`);
function upAndDown(text) {
    const up = START('up').exec(text)?.index;
    const down = START('down').exec(text)?.index;
    if (up === undefined)
        return { up: '', down: down === undefined ? '' : text.slice(down) };
    if (down === undefined)
        return { up: text.slice(up), down: '' };
    return up < down
        ? { up: text.slice(up, down), down: text.slice(down) }
        : { up: text.slice(up), down: text.slice(down, up) };
}
/** What stands between the first brace and its end, without empty promises. */
function bodyOf(code) {
    const body = /\{([\s\S]*)\}/.exec(code)?.[1] ?? code.replace(/^[^=>]*=>?/, '');
    return body.replace(/\breturn\b\s*(?:Promise\.resolve\(\))?;?/g, '').trim();
}

;// CONCATENATED MODULE: ./lib/schema-guard/tools/liquibase.js



const NAMES = [
    [
        /\b(?:dropTable|dropColumn|delete|dropAllForeignKeyConstraints|mergeColumns|update)\b/,
        'irreversible',
        'drops or rewrites data',
    ],
    [
        /\b(?:renameTable|renameColumn|renameView|modifyDataType|addNotNullConstraint|dropNotNullConstraint|addUniqueConstraint|addForeignKeyConstraint|addPrimaryKey|addCheckConstraint|dropUniqueConstraint|dropForeignKeyConstraint|dropPrimaryKey|dropView|createProcedure|customChange|executeCommand|sqlFile|loadUpdateData)\b/,
        'contract',
        'renames, changes or constrains',
    ],
    [
        /\b(?:createTable|addColumn|createIndex|dropIndex|createSequence|createView|addDefaultValue|dropDefaultValue|insert|loadData|addAutoIncrement|tagDatabase|setTableRemarks|setColumnRemarks|addLookupTable)\b/,
        'expand',
        'adds',
    ],
];
/** What Liquibase can take back without being told how. */
const REVERSED_BY_ITSELF = /^(?!.*(?:dropTable|dropColumn|delete|update|insert|loadData|modifyDataType|customChange|sqlFile|mergeColumns|<sql|sql:))/s;
/** Changelogs as formatted SQL, XML, YAML or JSON; each change set is a step, also one added to an older file. */
const liquibase = {
    isMigration: (path) => /\.(?:sql|xml|ya?ml|json)$/.test(path),
    read(file) {
        const known = new Set(changeSets(file, file.before ?? '').map(({ name, body }) => `${name}\n${body}`));
        return changeSets(file, file.text)
            .filter(({ name, body }) => !known.has(`${name}\n${body}`))
            .map((each) => (file.path.endsWith('.sql') ? ofSql(file, each) : ofNames(file, each)));
    },
};
function changeSets({ path }, text) {
    if (path.endsWith('.sql'))
        return split(text, /^\s*--\s*changeset\s+(\S+)/im);
    if (path.endsWith('.xml'))
        return split(text.replace(/<!--(?!\s*sluice:)[\s\S]*?-->/g, ''), /<changeSet\b([^>]*)>/);
    return split(text, /["']?changeSet["']?\s*:/);
}
/** The text from each start to the next; what stands before the first is no change set. */
function split(text, start) {
    const starts = [...text.matchAll(new RegExp(start.source, `${start.flags.replace('g', '')}g`))];
    return starts.map((match, index) => {
        const body = text.slice(match.index, starts[index + 1]?.index ?? text.length);
        return { name: nameIn(match[1] ?? '', body), body: body.trim() };
    });
}
function nameIn(header, body) {
    const named = (key, text) => new RegExp(`\\b${key}["']?\\s*[=:]\\s*["']?([^"'\\s,>]+)`).exec(text)?.[1];
    if (header !== '' && !header.includes('='))
        return header;
    const id = named('id', header || body) ?? '?';
    return `${named('author', header || body) ?? '?'}:${id}`;
}
function ofSql({ path }, { name, body }) {
    const down = /^\s*--\s*rollback\s+(?!(?:not required|empty)\b)\S/im.test(body);
    return step(path, name, body, readSql(body), down);
}
function ofNames({ path }, { name, body }) {
    const up = body.replace(/<rollback\b[\s\S]*?<\/rollback>/g, '').replace(/["']?rollback["']?\s*:[\s\S]*$/, '');
    const own = NAMES.flatMap(([pattern, kind, what]) => (pattern.test(up) ? [{ kind, what }] : []));
    const sql = [...up.matchAll(/<sql\b[^>]*>([\s\S]*?)<\/sql>/g)].flatMap((match) => readSql((match[1] ?? '').replace(/<!\[CDATA\[|\]\]>/g, '')));
    const inline = /["']?sql["']?\s*:/.test(up) ? [{ kind: 'contract', what: 'SQL in a changelog' }] : [];
    const down = /<rollback\b[^>]*[^/]>|["']?rollback["']?\s*:/.test(body) || REVERSED_BY_ITSELF.test(up);
    return step(path, name, body, [...own, ...sql, ...inline], down);
}
function step(path, name, body, findings, down) {
    const id = `${path}#${name}`;
    const marker = readMarker(body);
    if (marker !== undefined)
        return { id, kind: marker.kind, what: marker.reason || 'as its author marked it', down };
    return { id, ...worst(findings), down };
}

;// CONCATENATED MODULE: ./lib/schema-guard/detect.js



const TOOLS = { flyway: flyway, liquibase: liquibase, rails: rails, alembic: alembic, prisma: prisma, knex: knex, sql: sql };
/** Migrations that a release brings or changes, by what lies in the folder before it and with it. */
function changedFiles(tool, before, after) {
    return [...after.keys()]
        .filter((path) => TOOLS[tool].isMigration(path) && before.get(path) !== after.get(path))
        .sort();
}
/** Migrations that were there and are gone: what they did to the data stays done, and nobody can tell what it was. */
function removedFiles(tool, before, after) {
    return [...before.keys()].filter((path) => TOOLS[tool].isMigration(path) && !after.has(path)).sort();
}
/** Steps of changed migrations, under the folder's own name. */
function readSteps(tool, folder, files, after) {
    const has = (path) => after.has(path);
    return files.flatMap((file) => TOOLS[tool].read(file, has).map((step) => ({ ...step, id: `${folder.replace(/\/$/, '')}/${step.id}` })));
}
/** Steps that the configuration names with this release and did not name before it. */
function declaredSteps(before, after, component) {
    const known = new Set((before?.steps ?? []).map(({ id, kind }) => `${id} ${kind}`));
    return (after.steps ?? [])
        .filter((step) => detect_belongs(step, component) && !known.has(`${step.id} ${step.kind}`))
        .map(({ id, kind }) => ({ id, kind, what: 'declared', down: false }));
}
/** Whether an entry of the configuration is about the component. */
function detect_belongs(entry, component) {
    return entry.component === undefined || entry.component === component;
}

;// CONCATENATED MODULE: ./lib/schema-guard/declared.js



const version = (0,shape/* integer */.nd)(0, 1_000_000);
/** What a record of the ledger says about the data of its release. Steps that trouble nobody are only counted. */
const dataChanges = (0,shape/* object */.Ik)({
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        id: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'File or name of the step.'),
        kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('contract', 'irreversible'), 'What it does to the release before.'),
        what: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What was seen in it.'),
        down: (0,shape/* required */.mw)({ schema: { type: 'boolean' }, read: (value) => value === true }, 'Whether it has a way down.'),
    })), 'Steps that the release before does not survive.'),
    more: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 100_000), 'Such steps that did not fit in here.'),
    expands: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 100_000), 'Steps with which the release before works on.'),
    formats: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        name: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name of the format.'),
        reads: (0,shape/* required */.mw)((0,shape/* list */.p_)(version), 'Versions that the release reads.'),
        writes: (0,shape/* required */.mw)(version, 'Version that it writes.'),
    })), 'Formats that the release declares.'),
    unknown: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Why it could not be told what the release does to data.'),
});
/** A payload stays small: GitHub keeps it with every deployment. */
const STEPS_LIMIT = 30;
const FORMATS_LIMIT = 20;
const TEXT_LIMIT = 160;
/** The worst steps first, as many as a record can hold. `undefined`: there is nothing to say. */
function recordable(steps, formats) {
    if (formats.length > FORMATS_LIMIT)
        return { unknown: `more than ${FORMATS_LIMIT} formats are declared` };
    const grave = steps.filter(({ kind }) => kind !== 'expand').sort((a, b) => (isWorse(b.kind, a.kind) ? 1 : -1));
    const kept = grave.slice(0, STEPS_LIMIT).map(({ id, kind, what, down }) => ({
        id: id.slice(-TEXT_LIMIT),
        kind: kind,
        what: what.slice(0, TEXT_LIMIT),
        down,
    }));
    const expands = steps.length - grave.length;
    if (steps.length === 0 && formats.length === 0)
        return undefined;
    return {
        ...(kept.length === 0 ? {} : { steps: kept }),
        ...(grave.length > kept.length ? { more: grave.length - kept.length } : {}),
        ...(expands === 0 ? {} : { expands }),
        ...(formats.length === 0 ? {} : { formats }),
    };
}
function formatsOf(data, component) {
    return [...(data?.formats ?? [])]
        .filter(([, format]) => belongs(format, component))
        .map(([name, { reads, writes }]) => ({ name, reads, writes }));
}

;// CONCATENATED MODULE: ./lib/provenance/reasons.js
/** Why the provenance of a candidate is not what the configuration demands; part of the reasons of a delivery. */
const PROVENANCE_REASONS = {
    'provenance-missing': 'Nothing signed says who built the candidate.',
    'provenance-invalid': 'What is signed about the candidate cannot be verified: signature, certificate, log, time or kind.',
    'provenance-wrong-subject': 'What is signed is about another file.',
    'provenance-wrong-signer': 'Another workflow than the configuration allows has built and signed it.',
    'provenance-wrong-source': 'It was built from another repository, ref or commit, or for a pull request.',
    'provenance-wrong-runner': 'It was built on a runner that is not hosted by GitHub.',
    'provenance-unreadable': 'The provenance, or the authorities to judge it by, cannot be read.',
};

;// CONCATENATED MODULE: ./lib/delivery/reasons.js

/** Why a change was refused or did not succeed. Actions that change environments repeat these in their contracts. */
const DELIVERY_REASONS = {
    'newer-ledger': 'The ledger holds a record of a newer Sluice; use that version or a later one.',
    'foreign-run': 'Records of this run would not count: it runs for a pull request, on a branch that may not deploy, or by a workflow that is not trusted.',
    'unknown-environment': '`.github/sluice.yml` does not know the environment.',
    'forward-in-recovery-environment': 'The environment is there for the way back only; forward changes go to the ordinary one.',
    'wrong-order': 'The path asks for another environment first.',
    'not-verified-upstream': 'The candidate is not verified in the environment before this one.',
    'upstream-changing': 'The environment before this one is being changed.',
    'foreign-record': 'The only record that would prove it was not written by a trusted run.',
    superseded: 'A newer candidate is verified upstream; it takes the place of this one.',
    'soak-not-met': 'The candidate has not been verified upstream for long enough.',
    'candidate-not-durable': 'The candidate lies nowhere that lasts, so it could not be fetched again for a way back.',
    'candidate-unavailable': 'The candidate cannot be fetched.',
    'candidate-expired': 'The candidate was an artifact of a workflow run, and those expire: build again and publish it.',
    'digest-mismatch': 'The file is not the one that the digest names.',
    ...PROVENANCE_REASONS,
    held: 'The digest is held out of this environment until somebody lifts the hold.',
    locked: 'A person has locked the environment.',
    frozen: 'The environment is frozen at this time.',
    'hotfix-not-allowed': 'The environment has no lane for hotfixes, or nobody said why it is one.',
    'override-not-approved': 'Nobody who may has approved the override in this run.',
    'gate-failed': 'An external gate says no.',
    'gate-unknown': 'An external gate gives no answer that can be used.',
    'sign-off-missing': 'Nobody has signed off this candidate.',
    'sign-off-failed': 'Somebody has tried this candidate and said no.',
    'older-than-serving': 'What serves was built from a newer commit, or the two cannot be compared.',
    'serving-changed': 'Something else serves than when it was shown, before the approval, what the candidate brings.',
    'diverged-from-serving': 'What serves has commits that this candidate does not have, as after a hotfix from a branch.',
    'approval-missing': 'Nobody has approved in this run.',
    'approver-not-allowed': 'Only people whose approval does not count have approved.',
    'environment-missing': 'The environment that approves does not exist in the repository.',
    'environment-unprotected': 'The environment that approves has no required reviewers.',
    'no-driver': 'The environment has no `target`, so Sluice cannot change it by itself.',
    'no-observation': 'Nothing tells what serves: neither `target.observe` nor a probe with `version`.',
    'strategy-needs-verb': 'The strategy needs something that the driver does not have.',
    'change-in-progress': 'Another run is changing this environment.',
    'lock-unreadable': 'The lock of the environment says nothing that can be read; a person has to look.',
    'lock-lost': 'Another run took the lock over while this one was at work.',
    'lock-unsafe': 'GitHub does not compare before it moves the ref of a lock, so it would protect nothing.',
    'already-serving': 'The environment serves this candidate and it is verified.',
    'nothing-open': 'No record of the environment was left open.',
    'verification-failed': 'The environment did not serve well after the change.',
    'serving-mismatch': 'What serves is not what was put in place.',
    inconclusive: 'Nobody can tell whether it serves well; it stays as it is until a person decides.',
    holding: 'A step serves well and is held for as long as the configuration asks.',
    'waits-for-continue': 'A step serves well; a person starts the promotion once more for the next one.',
    'driver-failed': 'A command of the driver failed.',
    'provision-failed': 'The infrastructure could not be brought up to date; nothing else was changed.',
    'steps-failed': 'The steps between `begin` and `finish` did not succeed.',
    interrupted: 'The run that made the change ended before it took effect.',
    'preview-of-fork': 'The pull request comes from a fork, whose code gets no preview.',
    'pull-request-closed': 'The pull request is closed.',
    'return-failed': 'The change failed, and the way back failed too.',
};
/** The work cannot go on, for a reason that is nobody's fault in Sluice; the message says what to do. */
class reasons_Refusal extends Error {
    reason;
    constructor(reason, message) {
        super(message);
        this.name = 'Refusal';
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/progress.js
const PHASES = {
    verifying: 'verifying',
    'carrying-on': 'carrying on',
    holding: 'holding',
    'waits-for-continue': 'waits for a person',
    inconclusive: 'inconclusive',
    'driver-failed': 'stopped',
};
/** `wave 2 of 3, 25 %, verifying: 1.5.0`, `wave 1 of 3 done, holding until 2026-11-26T21:00:00Z: 1.5.0`. */
function writeProgress({ wave, share }, phase, text, until) {
    const parts = [
        ...(wave === undefined ? [] : [`wave ${wave.number} of ${wave.of}${wave.between ? ' done' : ''}`]),
        ...(share === undefined ? [] : [`${share} %`]),
        PHASES[phase] + (until === undefined ? '' : ` until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`),
    ];
    return `${parts.join(', ')}: ${text}`;
}
const FORM = /^(?:wave (\d{1,3}) of (\d{1,3})( done)?, )?(?:(\d{1,3}) %, )?(verifying|carrying on|holding|waits for a person|inconclusive|stopped)(?: until (\S+Z))?: /;
/** From the descriptions of a record's statuses, the newest last; `undefined`: it does not go step by step. */
function progress_readProgress(descriptions) {
    const found = descriptions.map((each) => FORM.exec(each));
    const steps = found.filter((match) => match !== null);
    const last = steps.at(-1);
    if (last === undefined)
        return undefined;
    const newest = found.at(-1);
    const phase = Object.keys(PHASES).find((each) => PHASES[each] === newest?.[5]);
    const until = newest?.[6] === undefined ? undefined : new Date(newest[6]);
    return {
        wavesBegun: Math.max(...steps.map((match) => Number(match[1] ?? 0))),
        wavesDone: Math.max(...steps.map(doneWaves)),
        step: stepIn(last),
        paused: phase === 'verifying' || phase === 'carrying-on' ? undefined : phase,
        carriedOn: phase === 'carrying-on',
        until: until === undefined || Number.isNaN(until.getTime()) ? undefined : until,
    };
}
function doneWaves([, number, , done]) {
    return number === undefined ? 0 : Number(number) - (done === undefined ? 1 : 0);
}
function stepIn([, number, of, done, share]) {
    return {
        ...(number === undefined ? {} : { wave: { number: Number(number), of: Number(of), between: done !== undefined } }),
        ...(share === undefined ? {} : { share: Number(share) }),
    };
}
const WITHDRAWN = 'withdrawn before it took any traffic';
/** Description of a change that a person ended while it waited without traffic. */
function writeWithdrawn(version, because) {
    return `${version}: ${WITHDRAWN}, ${because}`;
}
function isWithdrawn(description) {
    return description.includes(`: ${WITHDRAWN}, `);
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/record.js





/** Task of a component's records; GitHub can filter by it. */
const changeTask = (component) => `sluice:${component}`;
const holdTask = (component) => `sluice:hold:${component}`;
const ID = (0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER);
/** Who wrote a record. */
const writtenBy = (0,shape/* object */.Ik)({
    id: (0,shape/* required */.mw)(ID, 'Workflow run that wrote the record.'),
    attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
    'check-run': (0,shape/* optional */.lq)(ID, 'Check run of the job, by which its end is seen while the run goes on.'),
});
const milestones = (0,shape/* object */.Ik)({
    applied: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When what is taken back was put in place.'),
    'first-bad-sign': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When it first served badly.'),
    decided: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When it was decided to take it back.'),
    planned: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When the way back was ready.'),
});
/** Payload of a record: one change of one environment. */
const changePayload = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/ledger@1'), 'Version of this form.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('deploy', 'promote', 'rollback', 'hotfix', 'adopt'), 'What the change was.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'What was changed.'),
    version: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version put in place.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate.'),
    store: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Where the candidate lies.'),
    expires: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When it will be gone from there, ISO 8601; absent where it lasts.'),
    'config-sha': (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the configuration that was used.'),
    'config-digest': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Git object id of the configuration file; absent without one.'),
    'promoted-from': (0,shape/* optional */.lq)(ID, 'Record upstream that proved the candidate.'),
    restores: (0,shape/* optional */.lq)(ID, 'Record whose candidate a rollback puts back.'),
    replaces: (0,shape/* optional */.lq)(ID, 'Record that served before.'),
    strategy: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'How the change was made; `foreign` for steps that are not ours.'),
    waves: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* list */.p_)((0,shape/* string */.Yj)())), 'Regions, wave by wave, in the order in which they change.'),
    'approved-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Who approved in the run.'),
    override: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        of: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Checks that it was let past.'),
        by: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Who approved that in the run.'),
    }), 'What a person let it past.'),
    because: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Why, in the words of a person or of the machine.'),
    incident: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Incident the rollback belongs to.'),
    data: (0,shape/* optional */.lq)(dataChanges, 'What the release does to data that outlives it.'),
    flags: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Feature flags that the release brought or changed.'),
    forced: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        past: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Reason codes that were set aside.'),
        by: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Who approved that in the run.'),
    }), 'A rollback past guards.'),
    times: (0,shape/* optional */.lq)(milestones, 'Milestones known when the record was written, ISO 8601.'),
    run: (0,shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a hold: a digest that may not enter an environment, or the lifting of one. */
const holdPayload = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/hold@1'), 'Version of this form.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('hold', 'lift'), 'Whether the hold is placed or lifted.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that is held.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that is held.'),
    because: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why.'),
    incident: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Incident it was placed for.'),
    by: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** A change from a deployment; `foreign` when it was not written as ours are. Throws `newer-ledger`. */
function parseChange(raw, creators) {
    const payload = record_ours(raw, creators, 'sluice/ledger@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = readShape(changePayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== changeTask(reading.value.component))
        return { kind: 'foreign', why: 'its task and its component differ' };
    const statuses = raw.statuses.filter((status) => creators.includes(status.creator)).sort(byTime);
    const decisive = decisiveStatus(statuses);
    const state = stateOf(decisive?.state);
    const verified = BAD_ENDS.includes(state) ? undefined : statuses.find((status) => status.state === 'success');
    return {
        kind: 'record',
        record: {
            id: raw.id,
            environment: raw.environment,
            createdAt: raw.createdAt,
            state,
            description: decisive?.description ?? '',
            verifiedAt: verified?.createdAt,
            verifiedBy: verified?.run,
            changedAt: decisive?.createdAt ?? raw.createdAt,
            url: statuses.findLast((status) => status.url !== undefined)?.url,
            touchedBy: decisive?.run,
            progress: readProgress(newestLast(statuses).map(({ description }) => description)),
            change: reading.value,
        },
    };
}
/** A hold from a deployment, likewise. */
function parseHold(raw, creators) {
    const payload = record_ours(raw, creators, 'sluice/hold@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = readShape(holdPayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== holdTask(reading.value.component))
        return { kind: 'foreign', why: 'its task and its component differ' };
    const { id, environment, createdAt, statuses } = raw;
    const unfinished = statuses.length === 0;
    return { kind: 'record', record: { id, environment, createdAt, unfinished, hold: reading.value } };
}
function isOpen(record) {
    return record.state === 'queued' || record.state === 'in_progress';
}
/** Payload by a creator that counts, decoded; GraphQL may give it JSON-encoded once or twice. */
function record_ours(raw, creators, form) {
    if (!creators.includes(raw.creator))
        return { why: `it was written by ${raw.creator}` };
    let value = raw.payload;
    for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return { why: 'its payload is not JSON' };
        }
    }
    const schema = value?.schema;
    const version = typeof schema === 'string' && schema.startsWith(form) ? Number(schema.slice(form.length)) : Number.NaN;
    if (version > 1)
        throw new Refusal('newer-ledger', `Deployment ${raw.id} of ${raw.environment} is written as ${form}${version}, and this Sluice knows ${form}1. Use the newer Sluice that wrote it.`);
    return { value };
}
function stateOf(status) {
    switch (status) {
        case 'success':
        case 'failure':
        case 'error':
        case 'inactive':
        case 'in_progress':
            return status;
        default:
            return 'queued';
    }
}
const BAD_ENDS = (/* unused pure expression or super */ null && (['failure', 'error']));
const ENDS = (/* unused pure expression or super */ null && (['success', 'inactive']));
/**
 * The status that counts, of those in the order of time. A record ends once: what failed stays failed, and what ended is
 * never open again, whatever is written to it afterwards.
 */
function decisiveStatus(statuses) {
    const bad = statuses.find(({ state }) => BAD_ENDS.includes(state));
    if (bad !== undefined)
        return bad;
    const ends = statuses.filter(({ state }) => ENDS.includes(state));
    const left = ends.length > 0 ? ends : statuses;
    return left.find(({ latest }) => latest) ?? left.at(-1);
}
/** Times have whole seconds; which one is the newest is marked. */
function newestLast(statuses) {
    return [...statuses.filter(({ latest }) => !latest), ...statuses.filter(({ latest }) => latest)];
}
function byTime(a, b) {
    return a.createdAt.getTime() - b.createdAt.getTime();
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/notes.js



/** Records that change nothing: an environment locked by a person, a candidate signed off by one. */
/** Task of manual locks, whatever they lock; no component can have a colon in its name. */
const LOCK_TASK = 'sluice:lock:environment';
const signOffTask = (component) => `sluice:sign-off:${component}`;
/** Payload of a manual lock, or of its end. */
const lockPayload = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/lock@1'), 'Version of this form.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('lock', 'unlock'), 'Whether the environment is locked or free again.'),
    component: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component that is locked. Absent: all of them.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the policy at that time.'),
    until: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When it ends by itself, ISO 8601.'),
    because: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why.'),
    by: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a sign-off: a person has tried a candidate. */
const signOffPayload = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/sign-off@1'), 'Version of this form.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('passed', 'failed'), 'What the person found.'),
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What was signed off, such as `exploratory`.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that was tried.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that was tried.'),
    because: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What was found, in the words of the person.'),
    by: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Login of the person.'),
    run: (0,shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
function parseLock(raw, creators) {
    return parseNote(raw, creators, 'sluice/lock@', lockPayload, () => LOCK_TASK);
}
function parseSignOff(raw, creators) {
    return parseNote(raw, creators, 'sluice/sign-off@', signOffPayload, ({ component }) => signOffTask(component));
}
function parseNote(raw, creators, form, shape, taskOf) {
    const payload = ours(raw, creators, form);
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = readShape(shape, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== taskOf(reading.value))
        return { kind: 'foreign', why: 'its task and its payload differ' };
    const { id, environment, createdAt } = raw;
    return { kind: 'record', record: { id, environment, createdAt, note: reading.value } };
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/writer.js




/** GitHub refuses longer descriptions. */
const DESCRIPTION_LIMIT = 140;
/** Characters of a reason that are kept, so that no text however long can make GitHub refuse a record or a hold. */
const BECAUSE_LIMIT = 2000;
/** `runUrl` is where a reader of the deployment finds the log. */
function createLedgerWriter(github, runUrl) {
    const status = async (id, { state, description, url }) => {
        const send = () => github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
            deployment_id: id,
            state,
            description: (0,printing/* oneLine */.TN)(description, DESCRIPTION_LIMIT),
            log_url: runUrl,
            ...(url === undefined ? {} : { environment_url: url }),
            // Else one component's success would inactivate another's record.
            auto_inactive: false,
        });
        // The same status twice says nothing new, so a lost answer is simply asked again.
        await send().catch((error) => {
            if (error instanceof github_errors/* GitHubError */.y_ && error.outcomeUnknown)
                return send();
            throw error;
        });
    };
    // A hold is a note and not a deployment: it must not look as if something were under way.
    const closeHold = (id, hold) => status(id, { state: 'inactive', description: describeHold(hold) });
    const note = async (wanted) => {
        const id = await createDeployment(github, wanted);
        await status(id, { state: 'inactive', description: wanted.description });
        return id;
    };
    return {
        status,
        async open(environment, production, change) {
            const description = `${change.kind} ${change.version}`;
            const id = await createDeployment(github, {
                environment,
                production,
                task: changeTask(change.component),
                description,
                payload: change,
            });
            await status(id, { state: 'in_progress', description: `${change.version}: putting it in place` });
            return id;
        },
        async hold(environment, production, hold) {
            const description = describeHold(hold);
            const task = holdTask(hold.component);
            const id = await createDeployment(github, { environment, production, task, description, payload: hold });
            await closeHold(id, hold);
            return id;
        },
        lock: (environment, production, lock) => note({ environment, production, task: LOCK_TASK, description: describeLock(lock), payload: lock }),
        signOff: (environment, production, signOff) => note({
            environment,
            production,
            task: signOffTask(signOff.component),
            description: `${signOff.version} ${signOff.kind} ${signOff.name}, ${signOff.because}`,
            payload: signOff,
        }),
        closeHold,
    };
}
function describeHold({ kind, version, because }) {
    return `${kind === 'hold' ? 'held' : 'hold lifted'}: ${version}, ${because}`;
}
function describeLock({ kind, component, because }) {
    return `${kind === 'lock' ? 'locked' : 'unlocked'}${component === undefined ? '' : ` for ${component}`}: ${because}`;
}
/** A deployment of our own form; gives its id. A lost answer is looked up before it is asked again. */
async function createDeployment(github, wanted) {
    const { because } = wanted.payload;
    const payload = {
        ...wanted.payload,
        ...(because === undefined ? {} : { because: (0,printing/* oneLine */.TN)(because, BECAUSE_LIMIT) || '-' }),
    };
    const send = async () => {
        const answer = await github.request('POST /repos/{owner}/{repo}/deployments', {
            ref: wanted.payload.sha,
            task: wanted.task,
            auto_merge: false,
            // Else the run's own unfinished checks would refuse it.
            required_contexts: [],
            environment: wanted.environment,
            description: (0,printing/* oneLine */.TN)(wanted.description, DESCRIPTION_LIMIT),
            production_environment: wanted.production,
            transient_environment: wanted.transient ?? false,
            payload: { ...payload },
        });
        // 202: GitHub merged branches instead; cannot happen with auto_merge false.
        if (!('id' in answer))
            throw new Error(`GitHub made no deployment: ${answer.message ?? 'no reason given'}`);
        return Number(answer.id);
    };
    try {
        return await send();
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_) || !error.outcomeUnknown)
            throw error;
        return (await findOwn(github, { ...wanted, payload })) ?? (await send());
    }
}
/** The record whose creation was not answered, if it was made after all. */
async function findOwn(github, wanted) {
    const newest = await github.request('GET /repos/{owner}/{repo}/deployments', {
        environment: wanted.environment,
        task: wanted.task,
        per_page: 10,
    });
    const form = JSON.stringify(wanted.payload);
    const found = newest.find((each) => sameJson(each.payload, form));
    return found === undefined ? undefined : Number(found.id);
}
function sameJson(payload, form) {
    return sorted(payload) === sorted(JSON.parse(form));
}
/** JSON with the keys of every object in order. */
function sorted(value) {
    return JSON.stringify(value, (_, each) => typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each);
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/flag-note.js



/** Task of notes about flags: they tell what happened in an environment, and no proof or rollback reads them. */
const FLAG_TASK = 'sluice:flag';
/** Payload of a note: a ramp ended. */
const flagNote = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/flag@1'), 'Version of this form.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('ramp-completed', 'ramp-reverted'), 'What happened.'),
    flag: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Key of the flag.'),
    from: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'State before the ramp, in words.'),
    to: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'State now, in words.'),
    because: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the run.'),
    run: (0,shape/* required */.mw)((0,shape/* object */.Ik)({
        id: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Workflow run.'),
        attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt.'),
    }), 'Run that wrote the note.'),
});
/** Writes a note; like a hold it ends at once, so that it does not look as if something were under way. */
async function noteFlag(github, environment, note, runUrl) {
    const words = note.kind === 'ramp-completed' ? 'ramp completed' : 'ramp taken back';
    const description = `${note.flag}: ${words}, ${note.from} to ${note.to}`;
    const id = await createDeployment(github, {
        environment,
        production: false,
        transient: true,
        task: FLAG_TASK,
        description,
        payload: note,
    });
    await createLedgerWriter(github, runUrl).status(id, { state: 'inactive', description });
}

// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(9362);
;// CONCATENATED MODULE: ./lib/github/own-issue.js

/** What incidents are found by, whoever opened them: a rollback or the guard of a ramp. */
const INCIDENT_LABEL = 'sluice-incident';
/** Issues that are looked through; an older one gets a new one. */
const LOOKED_AT = 200;
/**
 * Opens the issue, or brings the one of its marker up to date and opens it again; gives its address. Found by label, marker
 * and our own identity, so nobody can plant one. Safe to repeat.
 */
async function writeOwnIssue(github, { marker, label, title, body: text }) {
    const body = `${marker}\n${text}`;
    const found = await findOwnIssue(github, label, marker);
    if (found === undefined) {
        const made = await github.request('POST /repos/{owner}/{repo}/issues', { title, body, labels: [label] });
        return made.html_url;
    }
    if (found.body !== body || !found.open)
        await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            issue_number: found.number,
            title,
            body,
            state: 'open',
        });
    return found.url;
}
/** The issue of a label that holds the marker and is ours, open or closed. */
async function findOwnIssue(github, label, marker) {
    let login;
    let looked = 0;
    for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: label, state: 'all' })) {
        if (++looked > LOOKED_AT)
            return undefined;
        if (issue.pull_request !== undefined || issue.body?.includes(marker) !== true)
            continue;
        login ??= await (0,identity/* viewerLogin */.w)(github);
        if ((0,identity/* plainLogin */.q)(issue.user?.login ?? '') !== login)
            continue;
        return { number: issue.number, url: issue.html_url, body: issue.body, open: issue.state === 'open' };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/ramp/tell.js





const READ_OUT_LABEL = 'sluice-read-out';
/** The end of a ramp goes into the ledger; a guard that took it back also opens an issue. Failing at it is only told. */
async function tellEnd(given, definition, state, end, guards) {
    const { github, context } = given.ports;
    const { environment, flag } = definition;
    const audit = await given.audit();
    const because = state.events.at(-1)?.because ?? '';
    await attempt(given, 'the ledger (deployments: write)', () => noteFlag(github, environment, {
        schema: 'sluice/flag@1',
        kind: end.kind,
        flag,
        from: state['snapshot-words'],
        to: end.to,
        because: because || '-',
        sha: context.sha,
        run: { id: context.runId, attempt: context.runAttempt },
    }, audit.runUrl));
    if (!end.incident)
        return;
    await attempt(given, 'the incident issue (issues: write)', () => writeOwnIssue(github, {
        marker: markerOf('ramp', definition, state),
        label: INCIDENT_LABEL,
        title: `Incident: flag ${flag} in ${environment} was taken back`,
        body: incidentBody(definition, state, guards, audit.runUrl),
    }));
}
/** The comparison of the two variants as an issue of its own, once. */
function tellReadOut(given, definition, state, analysis, runUrl) {
    const { flag, environment } = definition;
    return attempt(given, 'the read-out (issues: write)', () => writeOwnIssue(given.ports.github, {
        marker: markerOf('read-out', definition, state),
        label: READ_OUT_LABEL,
        title: `Read-out: flag ${flag} in ${environment}`,
        body: [
            `${(0,markdown/* code */.aY)(flag)} in ${(0,markdown/* text */.Qq)(environment)}, started ${(0,markdown/* text */.Qq)(state['started-at'])} by ${(0,markdown/* text */.Qq)(state['started-by'])}: ${(0,markdown/* text */.Qq)(state.because)}`,
            `**${readOutWords(analysis)}**`,
            findings(analysis),
            (0,markdown/* link */.nf)('The run', runUrl),
        ].join('\n\n'),
    }));
}
/** What the comparison says, in a sentence. */
function readOutWords({ verdict, detail }) {
    if (verdict === 'pass')
        return 'The feature does no harm of the size that counts.';
    if (verdict === 'fail')
        return `Users with the feature fare worse: ${(0,markdown/* text */.Qq)(detail, 600)}.`;
    return `The numbers do not decide yet: ${(0,markdown/* text */.Qq)(detail, 600)}.`;
}
function incidentBody({ flag, environment, steps }, state, guards, runUrl) {
    const timeline = state.events.map(({ at, what, step, by, because }) => [
        (0,markdown/* text */.Qq)(at),
        (0,markdown/* text */.Qq)(what),
        `${step + 1} of ${steps.length}`,
        (0,markdown/* text */.Qq)(by),
        (0,markdown/* text */.Qq)(because, 300),
    ]);
    return [
        `The ramp of ${(0,markdown/* code */.aY)(flag)} in ${(0,markdown/* text */.Qq)(environment)} was taken back to "${(0,markdown/* text */.Qq)(state['snapshot-words'])}": ${(0,markdown/* text */.Qq)(state.events.at(-1)?.because ?? '', 600)}`,
        guards === undefined ? '' : findings(guards),
        (0,markdown/* table */.tp)(['When', 'What', 'Step', 'Who', 'Why'], timeline),
        (0,markdown/* link */.nf)('The run', runUrl),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function findings({ results }) {
    return (0,markdown/* table */.tp)(['Metric', 'Check', 'Verdict', 'Found'], results.map(({ metric, check, verdict, detail }) => [(0,markdown/* text */.Qq)(metric), check, verdict, (0,markdown/* text */.Qq)(detail, 600)]));
}
function markerOf(kind, { environment, flag }, state) {
    return `<!-- sluice:${kind} ${encodeURIComponent(environment)} ${encodeURIComponent(flag)} ${state['started-at']} -->`;
}
/** The ramp is where it is, whether or not it can be told; without the permission there is a warning. */
async function attempt({ ports }, what, work) {
    try {
        await work();
        return true;
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        ports.runner.log.warning(`Not told: ${what}. ${(0,errors/* errorMessage */.g)(error)}`);
        return false;
    }
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/modes/ramp.js






/** Moves a flag along the steps that the configuration names, one call at a time. */
const ramp = {
    takes: { flag: 'required', environment: 'required', because: 'required', ramp: 'optional' },
    async run(given) {
        const { inputs, settings, ports, store } = given;
        const config = (settings.flags.ramps ?? []).find(({ flag, environment }) => flag === inputs.flag && environment === inputs.environment);
        if (config === undefined)
            return unknown(given);
        const definition = definitionOf(config);
        const unable = definition.steps.find(({ kind }) => !store.capabilities.changes.includes(kind));
        if (unable !== undefined)
            return {
                result: 'refused',
                reasonCode: 'change-not-supported',
                message: `Ramp of ${config.flag} in ${config.environment}: ${store.provider} cannot hold the step "${stepWords(unable)}".`,
            };
        const place = (0,open_store/* branchPlace */.e)(settings, ports);
        const measured = {};
        const ending = await advanceRamp(inputs.ramp, {
            given,
            place,
            definition,
            async guards(state) {
                const readOut = config['read-out'];
                if (readOut !== undefined)
                    measured.readOut = await measureStep(readOut.metrics, definition, state, given);
                if (config.guards === undefined)
                    return undefined;
                measured.guards = await measureStep(config.guards, definition, state, given);
                return measured.guards;
            },
        });
        const told = inputs['dry-run'] ? ending : await tell(given, config, definition, ending, measured);
        return endingOf(told, definition, measured);
    },
};
/** The end of a ramp, and its read-out when the time for it has come. */
async function tell(given, config, definition, ending, { guards, readOut }) {
    const { ramp: state, reasonCode } = ending;
    if (state === undefined)
        return ending;
    const incident = reasonCode === 'ramp-guard-failed' && config.incident !== false;
    if (reasonCode === 'ramp-completed' || state.state === 'rolled-back') {
        const kind = reasonCode === 'ramp-completed' ? 'ramp-completed' : 'ramp-reverted';
        const to = ending.plan?.after.words ?? (kind === 'ramp-completed' ? 'on' : state['snapshot-words']);
        if (ending.result !== 'held')
            await tellEnd(given, definition, state, { kind, to, incident }, guards);
    }
    const due = Date.parse(state['started-at']) + (config['read-out']?.after ?? 0);
    const now = await given.ports.github.now();
    if (readOut === undefined || state['read-out-at'] !== undefined || now.getTime() < due)
        return ending;
    const { environment, flag } = definition;
    const audit = await given.audit();
    if (!(await tellReadOut(given, definition, state, readOut, audit.runUrl)))
        return ending;
    const after = { ...state, 'read-out-at': now.toISOString() };
    const change = { environment, flag, before: state, after, because: 'the read-out was told' };
    const written = await writeRamp((0,open_store/* branchPlace */.e)(given.settings, given.ports), change, given.ports.clock);
    return written.kind === 'written' ? { ...ending, ramp: after } : ending;
}
function unknown({ inputs, settings }) {
    const known = (settings.flags.ramps ?? []).map(({ flag, environment }) => `${flag} in ${environment}`);
    const there = known.length === 0 ? 'there are none under "flags.ramps"' : `there are ${known.join(', ')}`;
    return {
        result: 'refused',
        reasonCode: 'unknown-ramp',
        message: `The configuration has no ramp of ${inputs.flag} in ${inputs.environment}; ${there}.`,
    };
}
function definitionOf({ flag, environment, steps }) {
    return defineRamp(flag, environment, steps.map(({ percent, segment = '', hold, approval = false }) => {
        const common = { holdMilliseconds: hold, approval };
        return percent === undefined ? { ...common, kind: 'segment', segment } : { ...common, kind: 'percent', percent };
    }));
}
function endingOf({ ramp: state, guarded: _, ...ending }, definition, { guards, readOut }) {
    const measured = {
        ...(guards === undefined ? {} : { guards: guards.results.map(measuredOf) }),
        ...(readOut === undefined ? {} : { 'read-out': readOut.results.map(measuredOf) }),
    };
    return { ...ending, ramp: { ...reportOf(state, definition), ...measured } };
}
function reportOf(state, { steps }) {
    const [first] = steps;
    const step = state === undefined ? undefined : steps[state.step];
    const entered = state?.['entered-at'];
    const until = entered === undefined || step === undefined ? undefined : Date.parse(entered) + step.holdMilliseconds;
    return {
        state: state?.state ?? 'pending',
        step: state === undefined ? 0 : state.step + 1,
        of: steps.length,
        at: state === undefined || step === undefined
            ? `before ${first === undefined ? '' : stepWords(first)}`
            : stepWords(step),
        ...(entered === undefined ? {} : { 'entered-at': entered }),
        ...(until === undefined || state?.phase === 'ended' ? {} : { 'held-until': new Date(until).toISOString() }),
        ...(state?.['paused-because'] === undefined ? {} : { 'paused-because': state['paused-because'] }),
    };
}
function measuredOf({ metric, check, verdict, reason, detail }) {
    return { metric, check, verdict, 'reason-code': reason, detail };
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ plainLogin),
/* harmony export */   w: () => (/* binding */ viewerLogin)
/* harmony export */ });
/** Login of whoever the token acts as; `GET /user` is refused to job tokens, GraphQL is not. Bots lose their `[bot]`. */
async function viewerLogin(github) {
    const answer = await github.graphql('query { viewer { login } }');
    return plainLogin(answer.viewer.login);
}
/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
function plainLogin(login) {
    return login.replace(/\[bot\]$/, '');
}


/***/ })

};
