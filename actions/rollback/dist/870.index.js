export const id = 870;
export const ids = [870];
export const modules = {

/***/ 1870:
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
// EXTERNAL MODULE: ./lib/verify/metrics/analysis.js + 5 modules
var analysis = __webpack_require__(8360);
// EXTERNAL MODULE: ./lib/verify/metrics/metric.js
var metric = __webpack_require__(8608);
// EXTERNAL MODULE: ./lib/verify/metrics/sources.js + 2 modules
var metrics_sources = __webpack_require__(6864);
// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(1793);
// EXTERNAL MODULE: ./lib/verify/judge/judge.js + 7 modules
var judge = __webpack_require__(2031);
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
        ? { ...judge/* DEFAULT_CERTAINTY */.C, significance: EARLY_SIGNIFICANCE }
        : judge/* DEFAULT_CERTAINTY */.C;
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
    return (0,analysis/* analyse */.K)(metrics.map(metric/* readMetric */.Nk), {
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
        sources: (0,metrics_sources/* createSources */.L)(sources, { ask: (0,request/* createAsk */.cY)(policy), env, log, workspace: ports.context.workspace }),
        clock: ports.clock,
        log,
    });
}

// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/ledger/writer.js
var writer = __webpack_require__(3588);
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
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* COMMIT */.cJ, what: 'a commit' }), 'Commit of the run.'),
    run: (0,shape/* required */.mw)((0,shape/* object */.Ik)({
        id: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Workflow run.'),
        attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt.'),
    }), 'Run that wrote the note.'),
});
/** Writes a note; like a hold it ends at once, so that it does not look as if something were under way. */
async function noteFlag(github, environment, note, runUrl) {
    const words = note.kind === 'ramp-completed' ? 'ramp completed' : 'ramp taken back';
    const description = `${note.flag}: ${words}, ${note.from} to ${note.to}`;
    const id = await (0,writer/* createDeployment */.Y)(github, {
        environment,
        production: false,
        transient: true,
        task: FLAG_TASK,
        description,
        payload: note,
    });
    await (0,writer/* createLedgerWriter */.L)(github, runUrl).status(id, { state: 'inactive', description });
}

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/github/own-issue.js
var own_issue = __webpack_require__(7468);
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
    await attempt(given, 'the incident issue (issues: write)', () => (0,own_issue/* writeOwnIssue */.zE)(github, {
        marker: markerOf('ramp', definition, state),
        label: own_issue/* INCIDENT_LABEL */.MY,
        title: `Incident: flag ${flag} in ${environment} was taken back`,
        body: incidentBody(definition, state, guards, audit.runUrl),
    }));
}
/** The comparison of the two variants as an issue of its own, once. */
function tellReadOut(given, definition, state, analysis, runUrl) {
    const { flag, environment } = definition;
    return attempt(given, 'the read-out (issues: write)', () => (0,own_issue/* writeOwnIssue */.zE)(given.ports.github, {
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


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ findOwnIssue),
/* harmony export */   MY: () => (/* binding */ INCIDENT_LABEL),
/* harmony export */   zE: () => (/* binding */ writeOwnIssue)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9362);

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
        login ??= await (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .viewerLogin */ .w)(github);
        if ((0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLogin */ .q)(issue.user?.login ?? '') !== login)
            continue;
        return { number: issue.number, url: issue.html_url, body: issue.body, open: issue.state === 'open' };
    }
    return undefined;
}


/***/ })

};
