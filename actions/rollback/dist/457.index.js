export const id = 457;
export const ids = [457];
export const modules = {

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ circleWords),
/* harmony export */   q: () => (/* binding */ cycles)
/* harmony export */ });
/** Circles in what depends on what: each as the names on it, once. */
function cycles(dependencies) {
    const found = new Map();
    const done = new Set();
    const visit = (name, path) => {
        const start = path.indexOf(name);
        if (start !== -1) {
            const circle = path.slice(start);
            found.set([...circle].sort().join(' '), circle);
            return;
        }
        if (done.has(name))
            return;
        for (const next of dependencies.get(name) ?? [])
            visit(next, [...path, name]);
        done.add(name);
    };
    for (const name of dependencies.keys())
        visit(name, []);
    return [...found.values()];
}
/** The circle in words: `a → b → a`. */
function circleWords(circle) {
    return [...circle, circle[0] ?? ''].join(' → ');
}


/***/ }),

/***/ 9370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ murmur3)
/* harmony export */ });
/**
 * MurmurHash3, 32 bit, seed 0, of an ASCII text: the hash flagd and Unleash bucket by
 * (flagd.dev, custom operation "fractional"). `undefined` for other text, over which implementations disagree.
 */
function murmur3(text) {
    let hash = 0;
    let block = 0;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code > 0x7f)
            return undefined;
        block |= code << (8 * (index % 4));
        if (index % 4 === 3) {
            hash = (Math.imul(rotate(hash ^ scramble(block), 13), 5) + 0xe6546b64) | 0;
            block = 0;
        }
    }
    hash ^= scramble(block) ^ text.length;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
function scramble(block) {
    return Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}
function rotate(value, bits) {
    return (value << bits) | (value >>> (32 - bits));
}


/***/ }),

/***/ 2457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unleashStore: () => (/* binding */ unleashStore)
});

// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/batches.js
/** Does something for each item, a few at a time, and keeps their order. */
async function inBatches(all, atOnce, each) {
    const results = [];
    for (let index = 0; index < all.length; index += atOnce)
        results.push(...(await Promise.all(all.slice(index, index + atOnce).map(each))));
    return results;
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/store.js
var store = __webpack_require__(7866);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/feature.js


/** The flag as one environment has it; `undefined` when there is no such environment. */
function readFeature(body, environment) {
    const feature = record(body);
    const found = items(feature['environments']).find((each) => each['name'] === environment);
    if (found === undefined)
        return undefined;
    return {
        name: feature_text(feature['name']),
        type: feature_text(feature['type']),
        stale: feature['stale'] === true,
        createdAt: date(feature['createdAt']),
        lastSeenAt: date(found['lastSeenAt']),
        enabled: found['enabled'] === true,
        strategies: items(found['strategies']).map(readStrategy),
        parents: items(feature['dependencies']).map((each) => feature_text(each['feature'])),
    };
}
function readStrategy(value) {
    const parameters = Object.entries((0,shape/* isRecord */.u4)(value['parameters']) ? value['parameters'] : {});
    return {
        id: feature_text(value['id']),
        name: feature_text(value['name']),
        title: feature_text(value['title']),
        disabled: value['disabled'] === true,
        parameters: Object.fromEntries(parameters.map(([name, each]) => [name, String(each)])),
        constraints: array(value['constraints']),
        segments: array(value['segments']),
        variants: array(value['variants']),
        sortOrder: typeof value['sortOrder'] === 'number' ? value['sortOrder'] : 0,
    };
}
function record(body) {
    if ((0,shape/* isRecord */.u4)(body))
        return body;
    throw new store/* StoreError */.AD('provider-refused', 'What answers at the address of Unleash is not its API.');
}
function items(value) {
    return array(value).filter(shape/* isRecord */.u4);
}
function array(value) {
    return Array.isArray(value) ? value : [];
}
function feature_text(value) {
    return typeof value === 'string' ? value : '';
}
function date(value) {
    const found = typeof value === 'string' || typeof value === 'number' ? new Date(value) : undefined;
    return found === undefined || Number.isNaN(found.getTime()) ? undefined : found;
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/murmur3.js
var murmur3 = __webpack_require__(9370);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/rollout.js

/** The place of a user between 1 and 100 (Unleash SDKs, `normalizedValue`); `undefined` where it cannot be worked out. */
function normalized(id, groupId) {
    const hash = (0,murmur3/* murmur3 */.K)(`${groupId}:${id}`);
    return hash === undefined ? undefined : (hash % 100) + 1;
}
/** What a whole flag answers: strategies are alternatives, and a flag without any gives the feature to everybody. */
function answerOf({ enabled, strategies, parents }, userId) {
    if (!enabled)
        return 'no';
    const active = strategies.filter(({ disabled }) => !disabled);
    const verdicts = active.map((strategy) => verdictOf(strategy, userId));
    const own = strategies.length === 0 || verdicts.includes('yes') ? 'yes' : worst(verdicts, active, strategies);
    return own !== 'no' && parents.length > 0 ? 'unknown' : own;
}
function worst(verdicts, active, all) {
    // What a flag does whose strategies are all disabled is not said anywhere.
    return verdicts.includes('unknown') || (active.length === 0 && all.length > 0) ? 'unknown' : 'no';
}
/** What one strategy answers. */
function verdictOf({ name, parameters, constraints, segments }, userId) {
    if (constraints.length > 0 || segments.length > 0)
        return 'unknown';
    switch (name) {
        case 'default':
            return 'yes';
        case 'flexibleRollout':
            return rollout(parameters['stickiness'] ?? 'default', parameters['rollout'] ?? '0', parameters['groupId'] ?? '', userId);
        case 'gradualRolloutUserId':
            return rollout('userId', parameters['percentage'] ?? '0', parameters['groupId'] ?? '', userId);
        case 'userWithId':
            return (parameters['userIds'] ?? '').split(/\s*,\s*/).includes(userId) ? 'yes' : 'no';
        default:
            return 'unknown';
    }
}
function rollout(stickiness, percentage, groupId, userId) {
    const share = Number(percentage);
    if (share <= 0)
        return 'no';
    if (stickiness === 'random')
        return share >= 100 ? 'yes' : 'unknown';
    // Another attribute than the user id is not known here; without it nobody is given the feature.
    if (stickiness !== 'default' && stickiness !== 'userId')
        return 'unknown';
    const place = normalized(userId, groupId);
    if (place === undefined)
        return 'unknown';
    return place <= share ? 'yes' : 'no';
}
/** Whether a strategy gives the feature to everybody, so that no share of ours has an effect. */
function servesAll({ name, disabled, parameters, constraints, segments }) {
    if (disabled || constraints.length > 0 || segments.length > 0)
        return false;
    return name === 'default' || (name === 'flexibleRollout' && Number(parameters['rollout']) >= 100);
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/state.js

/** Titles by which our own strategy is found; every other is somebody else's. */
const TITLE = 'Sluice';
const KILLED_TITLE = 'Sluice: killed';
function isOurs({ name, title }) {
    return name === 'flexibleRollout' && (title === TITLE || title === KILLED_TITLE);
}
function oursOf(feature) {
    return feature.strategies.find(isOurs);
}
function othersOf(feature) {
    return feature.strategies.filter((strategy) => !isOurs(strategy));
}
/** Our part of a flag. A flag that is enabled without any strategy serves everybody, so it counts as ours at 100 %. */
function managedOf(feature) {
    const ours = oursOf(feature);
    const isBare = feature.enabled && feature.strategies.length === 0;
    return {
        enabled: feature.enabled,
        killed: ours?.title === KILLED_TITLE,
        rollout: ours === undefined || ours.disabled ? (isBare ? '100' : '0') : (ours.parameters['rollout'] ?? '0'),
        stickiness: ours?.parameters['stickiness'] ?? 'default',
        constraints: ours?.constraints ?? [],
        segments: ours?.segments ?? [],
    };
}
/** The flag with our part as wanted; how it would look after the change. */
function withManaged(feature, managed) {
    const ours = oursOf(feature);
    const next = {
        ...(ours ?? { id: 'new', name: 'flexibleRollout', variants: [], sortOrder: feature.strategies.length }),
        name: 'flexibleRollout',
        title: managed.killed ? KILLED_TITLE : TITLE,
        disabled: false,
        parameters: {
            groupId: feature.name,
            ...ours?.parameters,
            rollout: managed.rollout,
            stickiness: managed.stickiness,
        },
        constraints: managed.constraints,
        segments: managed.segments,
    };
    const strategies = ours === undefined ? [...feature.strategies, next] : feature.strategies.map((each) => (each === ours ? next : each));
    return { ...feature, enabled: managed.enabled, strategies };
}
function viewOf(feature) {
    return {
        words: wordsOf(feature),
        text: textOf(feature),
        managed: JSON.stringify(managedOf(feature)),
        unmanaged: unmanagedOf(feature),
        served(targetingKey) {
            const answer = answerOf(feature, targetingKey);
            return answer === 'unknown'
                ? { kind: 'unknown' }
                : { kind: 'variant', variant: undefined, value: answer === 'yes' };
        },
    };
}
function wordsOf(feature) {
    const { enabled, killed, rollout, constraints, segments } = managedOf(feature);
    if (killed && !enabled)
        return 'killed';
    if (!enabled)
        return 'off';
    const others = othersOf(feature).filter(({ disabled }) => !disabled);
    if (others.some(servesAll))
        return 'on (by a strategy of others)';
    const rules = others.length + constraints.length + segments.length + feature.parents.length > 0 ? ' (with rules)' : '';
    if (rollout === '100')
        return `on${rules}`;
    return rollout === '0' ? `off${rules}` : `percent ${rollout}${rules}`;
}
/** What a person wants to see of a flag, in a fixed order, so that two texts can be compared line by line. */
function textOf({ enabled, strategies, parents }) {
    const shown = strategies.map(({ name, title, disabled, parameters, constraints, segments }) => ({
        name,
        ...(title === '' ? {} : { title }),
        ...(disabled ? { disabled } : {}),
        parameters: sorted(parameters),
        ...(constraints.length > 0 ? { constraints } : {}),
        ...(segments.length > 0 ? { segments } : {}),
    }));
    return JSON.stringify({ enabled, strategies: shown, ...(parents.length > 0 ? { parents } : {}) }, null, 2);
}
function unmanagedOf(feature) {
    const others = othersOf(feature).map(({ name, disabled, parameters, constraints, segments }) => JSON.stringify({ name, disabled, parameters: sorted(parameters), constraints, segments }));
    return others.sort().join(' ');
}
function sorted(parameters) {
    return Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/facts.js



const AT_ONCE = 6;
/** What Unleash knows about age and use: creation, its own marks, the last request of an application, the newest event. */
async function factsOf(api, environment, features) {
    const types = items((await api.find('/api/admin/feature-types'))?.types);
    const permanent = new Set(types.filter((type) => type['lifetimeDays'] === null).map((type) => type['id']));
    return inBatches(features, AT_ONCE, async (feature) => {
        const changedAt = await lastChange(api, environment, feature.name);
        return {
            flag: feature.name,
            view: viewOf(feature),
            permanent: permanent.has(feature.type),
            markedStale: feature.stale,
            evaluatedAt: feature.lastSeenAt ?? 'never',
            ...(feature.createdAt === undefined ? {} : { createdAt: feature.createdAt }),
            ...(changedAt === undefined ? {} : { changedAt }),
        };
    });
}
/** Events come newest first; those of the flag itself have no environment. */
async function lastChange(api, environment, flag) {
    const body = (await api.find(`/api/admin/events/${encodeURIComponent(flag)}`));
    const event = items(body?.events).find((each) => each['environment'] === environment);
    return date(event?.['createdAt']);
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/cycles.js
var cycles = __webpack_require__(9844);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/lint.js



/** What Unleash takes without a word and does not do what people think. */
function lintFeatures(features) {
    const dependencies = new Map(features.map(({ name, parents }) => [name, parents]));
    const circles = (0,cycles/* cycles */.q)(dependencies).map((circle) => ({
        severity: 'error',
        flag: circle[0] ?? '',
        message: `depends on itself: ${(0,cycles/* circleWords */.M)(circle)}`,
    }));
    const missing = features.flatMap(({ name, parents }) => parents
        .filter((parent) => !dependencies.has(parent))
        .map((parent) => ({
        severity: 'warning',
        flag: name,
        message: `depends on ${JSON.stringify(parent)}, which is not in the project`,
    })));
    return [...circles, ...missing, ...features.flatMap(lintFeature)];
}
function lintFeature(feature) {
    const error = (message) => ({ severity: 'error', flag: feature.name, message });
    const warning = (message) => ({ severity: 'warning', flag: feature.name, message });
    const findings = feature.strategies.flatMap((strategy) => rangeProblems(strategy).map(error));
    if (feature.strategies.filter(isOurs).length > 1)
        findings.push(error('has several strategies titled "Sluice"'));
    if (!feature.enabled)
        return findings;
    if (feature.strategies.length === 0)
        findings.push(warning('is enabled without any strategy, so everybody has the feature'));
    const ours = oursOf(feature);
    const all = othersOf(feature).find(servesAll);
    if (ours !== undefined && !ours.disabled && all !== undefined)
        findings.push(error(`a strategy of others (${all.title || all.name}) gives the feature to everybody, so ours has no effect`));
    if (feature.stale)
        findings.push(warning('is marked as stale and still enabled'));
    return findings;
}
/** Unleash takes any text as a percentage. */
function rangeProblems({ name, title, parameters }) {
    const value = parameters[name === 'flexibleRollout' ? 'rollout' : 'percentage'];
    if (value === undefined || (/^\d{1,3}$/.test(value) && Number(value) <= 100))
        return [];
    return [`the strategy ${title || name} has the percentage ${JSON.stringify(value)}, which is none from 0 to 100`];
}

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(8619);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/plan.js




/** What a change would do to a flag. Only our own titled strategy and the switch of the environment are ever written. */
function planChange(feature, change) {
    const next = wanted(feature, change);
    if ('kind' in next)
        return next;
    const before = managedOf(feature);
    const after = withManaged(feature, next);
    const same = JSON.stringify(before) === JSON.stringify(next);
    const view = viewOf(feature);
    return {
        kind: same ? 'same' : 'change',
        flag: feature.name,
        before: view,
        basis: view.managed,
        after: same ? view : viewOf(after),
        share: next.enabled && change.kind !== 'set' ? Number(next.rollout) / 100 : next.enabled ? undefined : 0,
        onVariant: 'true',
        document: undefined,
        warnings: same ? [] : warnings(feature, next),
    };
}
function wanted(feature, change) {
    const now = managedOf(feature);
    const key = feature.name;
    if (feature.strategies.filter(isOurs).length > 1)
        return (0,store/* refused */.J5)('targeting-not-understood', `${key} has several strategies titled "Sluice"; delete all but one at Unleash.`);
    if (change.kind === 'kill')
        return { ...now, enabled: false, killed: true };
    if (now.killed && !feature.enabled && change.kind !== 'off' && !(change.kind === 'set' && isKill(change.managed)))
        return (0,store/* refused */.J5)('killed', `${key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`);
    if (change.kind === 'set')
        return JSON.parse(change.managed);
    const others = othersOf(feature);
    if (change.kind === 'off')
        return off(now, others.length > 0 && !others.some(servesAll));
    const opened = { ...now, enabled: true, killed: false };
    if (change.kind === 'on')
        return { ...opened, rollout: '100' };
    if (change.kind === 'segment')
        return (0,store/* refused */.J5)('change-not-supported', `${key}: Unleash has segments of its own; a ramp there starts with a percentage.`);
    const text = (0,decimal/* formatDecimal */.zJ)(change.percent).replace(/\.0{1,9}$/, '');
    if (text.includes('.'))
        return (0,store/* refused */.J5)('percent-too-fine', `${key}: Unleash holds whole percentages only, so ${text} cannot be set.`);
    const all = others.find(servesAll);
    if (all !== undefined && change.percent.digits > 0n && text !== '100')
        return (0,store/* refused */.J5)('other-strategy-serves-all', `${key}: the strategy ${JSON.stringify(all.title || all.name)}, which is not ours, gives the feature to everybody, so ${text} % would do nothing. Remove it at Unleash, or disable it.`);
    return { ...opened, rollout: text };
}
/** Off for everybody whom no strategy of others decides; with nobody else there, the switch itself. */
function off(now, hasRules) {
    // Also behind a switch that is off already: whoever turns it on by hand next gives the feature to nobody.
    if (!now.enabled)
        return { ...now, killed: false, rollout: '0' };
    return { ...now, killed: false, rollout: '0', enabled: hasRules };
}
function isKill(managed) {
    return JSON.parse(managed).killed;
}
function warnings(feature, next) {
    const others = othersOf(feature).filter(({ disabled }) => !disabled);
    const turnedOn = next.enabled && !feature.enabled;
    return [
        ...(turnedOn && others.length > 0
            ? [`${feature.name}: turning the environment on also turns on ${others.length} strategies of others.`]
            : []),
        ...(next.enabled && others.some(servesAll)
            ? [`${feature.name}: a strategy of others gives the feature to everybody, whatever ours says.`]
            : []),
        ...(feature.parents.length > 0 ? [`${feature.name} also depends on ${feature.parents.join(', ')}.`] : []),
    ];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/unleash/store.js








const store_AT_ONCE = 6;
/** Flags of one project of an Unleash server, by its admin API. Tried against Unleash 7.4.1. */
function unleashStore(api, place) {
    const root = `/api/admin/projects/${encodeURIComponent(place.project)}/features`;
    return {
        provider: 'unleash',
        capabilities: { changes: ['on', 'off', 'percent', 'kill', 'set'], percentDecimals: 0, evaluationData: true },
        async read(environment, flags) {
            const there = place.environments.get(environment) ?? environment;
            const keys = flags === 'all' ? await keysOf(api, root, place.project) : flags;
            const bodies = await inBatches(keys, store_AT_ONCE, (key) => api.find(`${root}/${encodeURIComponent(key)}`));
            const found = bodies.flatMap((body) => (body === undefined ? [] : [featureIn(body, there)]));
            return featureSet(api, root, there, new Map(found.map((feature) => [feature.name, feature])));
        },
    };
}
async function keysOf(api, root, project) {
    const body = await api.find(root);
    if (body === undefined)
        throw new store/* StoreError */.AD('provider-refused', `Unleash has no project ${JSON.stringify(project)}.`);
    return items(body.features).map((each) => String(each['name']));
}
function featureIn(body, environment) {
    const feature = readFeature(body, environment);
    if (feature !== undefined)
        return feature;
    const names = items(body.environments).map((each) => String(each['name']));
    throw new store/* StoreError */.AD('provider-refused', `Unleash has no environment ${JSON.stringify(environment)} in the project${(0,nearest/* nearest */.p)(environment, names) || `; it has ${names.join(', ')}.`} Map it with "flags.unleash.environments".`);
}
function featureSet(api, root, environment, features) {
    return {
        keys: [...features.keys()],
        look(flag) {
            const feature = features.get(flag);
            return feature === undefined ? store/* ABSENT */.sj : viewOf(feature);
        },
        document: () => undefined,
        plan(flag, change) {
            const feature = features.get(flag);
            if (feature !== undefined)
                return planChange(feature, change);
            return (0,store/* refused */.J5)('unknown-flag', `Unleash has no flag ${JSON.stringify(flag)} in the project. Create it there first.`);
        },
        async apply(plan) {
            const feature = features.get(plan.flag);
            if (feature === undefined)
                return { kind: 'conflict' };
            return write({ api, path: `${root}/${encodeURIComponent(plan.flag)}`, environment }, feature, plan);
        },
        lastWritten: async () => undefined,
        facts: () => factsOf(api, environment, [...features.values()]),
        lint: () => lintFeatures([...features.values()]),
    };
}
/**
 * Writes in the one order that never serves more than was asked: a strategy before the switch goes on, the switch off before
 * anything else. Unleash has no conditional writes, so the flag is looked at just before, and again afterwards.
 */
async function write(target, read, plan) {
    const wanted = JSON.parse(plan.after.managed);
    if (wanted.killed && !wanted.enabled)
        return kill(target, read);
    const now = await look(target);
    if (now === undefined || !isSame(now, read))
        return { kind: 'conflict' };
    if (read.enabled && !wanted.enabled && !(await turn(target, 'off')))
        return { kind: 'conflict' };
    if (!(await putStrategy(target, read, wanted)))
        return { kind: 'conflict' };
    if (wanted.enabled && !read.enabled && !(await turn(target, 'on')))
        return { kind: 'conflict' };
    const after = await look(target);
    const view = after === undefined ? store/* ABSENT */.sj : viewOf(after);
    return view.managed === plan.after.managed ? { kind: 'applied' } : overtaken(plan.flag, target, view.words);
}
/** The switch first of all, whatever else has changed meanwhile; then the mark by which a kill is known. */
async function kill(target, read) {
    if (!(await turn(target, 'off')))
        return { kind: 'conflict' };
    const now = (await look(target)) ?? read;
    if (!(await putStrategy(target, now, { ...managedOf(now), enabled: false, killed: true })))
        return { kind: 'conflict' };
    const after = await look(target);
    return after?.enabled === false ? { kind: 'applied' } : overtaken(read.name, target, 'on');
}
function overtaken(flag, { environment }, words) {
    return (0,store/* refused */.J5)('concurrent-change', `${flag} in ${environment} was changed by somebody else in the very moment in which this was written; it is "${words}" now. Look at it and run again.`);
}
/** Whether everything that decides is as it was; when an application last asked does not matter. */
function isSame(now, read) {
    const [a, b] = [viewOf(now), viewOf(read)];
    return a.managed === b.managed && a.unmanaged === b.unmanaged;
}
async function look({ api, path, environment }) {
    const body = await api.find(path);
    return body === undefined ? undefined : featureIn(body, environment);
}
/** `false`: nobody knows whether it happened. */
async function turn({ api, path, environment }, to) {
    const written = await api.write('POST', `${path}/environments/${encodeURIComponent(environment)}/${to}`);
    return written.kind === 'done';
}
async function putStrategy({ api, path, environment }, read, wanted) {
    const next = oursOf(withManaged(read, wanted));
    const before = oursOf(read);
    if (next === undefined || JSON.stringify(next) === JSON.stringify(before))
        return true;
    const { id: _, ...body } = next;
    const strategies = `${path}/environments/${encodeURIComponent(environment)}/strategies`;
    const written = before === undefined
        ? await api.write('POST', strategies, body)
        : await api.write('PUT', `${strategies}/${encodeURIComponent(before.id)}`, body);
    return written.kind === 'done';
}


/***/ })

};
