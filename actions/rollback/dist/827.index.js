export const id = 827;
export const ids = [827];
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

/***/ 827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  API_VERSION: () => (/* binding */ API_VERSION),
  SEMANTIC_PATCH: () => (/* binding */ SEMANTIC_PATCH),
  launchDarklyStore: () => (/* binding */ launchDarklyStore)
});

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./actions/flag-toggle/src/store.js
var store = __webpack_require__(7866);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/flag.js

/** Parts of a share in LaunchDarkly: a thousandth of a percent. */
const WHOLE = 100_000;
/** Reads one flag of the API; `undefined` when it lacks the environment. */
function readFlag(body, environment) {
    if (!(0,shape/* isRecord */.u4)(body) || typeof body['key'] !== 'string' || !(0,shape/* isRecord */.u4)(body['environments']))
        return undefined;
    const config = body['environments'][environment];
    if (!(0,shape/* isRecord */.u4)(config))
        return undefined;
    const maintainer = (0,shape/* isRecord */.u4)(body['_maintainer']) ? body['_maintainer']['email'] : undefined;
    const offVariation = config['offVariation'];
    return {
        key: body['key'],
        variations: records(body['variations']).map((each) => ({
            id: String(each['_id'] ?? ''),
            name: typeof each['name'] === 'string' ? each['name'] : '',
            value: each['value'],
        })),
        tags: array(body['tags']).map(String),
        temporary: body['temporary'] === true,
        deprecated: body['deprecated'] === true,
        createdAt: dateOf(body['creationDate']),
        maintainer: typeof maintainer === 'string' ? maintainer : undefined,
        on: config['on'] === true,
        version: typeof config['version'] === 'number' ? config['version'] : 0,
        salt: typeof config['salt'] === 'string' ? config['salt'] : '',
        fallthrough: readServe(config['fallthrough']),
        offVariation: typeof offVariation === 'number' ? offVariation : undefined,
        rules: array(config['rules']),
        targets: [...records(config['targets']), ...records(config['contextTargets'])].filter((target) => array(target['values']).length > 0),
        prerequisites: records(config['prerequisites']).map((each) => String(each['key'])),
        changedAt: dateOf(config['lastModified']),
    };
}
function readServe(value) {
    if (!(0,shape/* isRecord */.u4)(value))
        return { kind: 'nothing' };
    const { variation, rollout } = value;
    if (typeof variation === 'number')
        return { kind: 'variation', variation };
    if (!(0,shape/* isRecord */.u4)(rollout))
        return { kind: 'nothing' };
    return {
        kind: 'rollout',
        shares: records(rollout['variations']).map((each) => [Number(each['variation']), Number(each['weight'])]),
        bucketBy: typeof rollout['bucketBy'] === 'string' && rollout['bucketBy'] !== '' ? rollout['bucketBy'] : 'key',
        contextKind: typeof rollout['contextKind'] === 'string' ? rollout['contextKind'] : 'user',
        seed: typeof rollout['seed'] === 'number' ? rollout['seed'] : undefined,
    };
}
function records(value) {
    return array(value).filter(shape/* isRecord */.u4);
}
function array(value) {
    return Array.isArray(value) ? value : [];
}
/** LaunchDarkly gives times in milliseconds since 1970, in some answers as text. */
function dateOf(value) {
    const found = typeof value === 'number' || typeof value === 'string' ? new Date(value) : undefined;
    return found === undefined || Number.isNaN(found.getTime()) ? undefined : found;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/evaluate.js


/** LaunchDarkly's order: off, prerequisites, targets, rules, fallthrough. */
function evaluate(flag, userKey) {
    if (!flag.on)
        return flag.offVariation ?? 'nothing';
    if (flag.prerequisites.length > 0)
        return 'unknown';
    for (const target of records(flag.targets)) {
        if ((target['contextKind'] ?? 'user') === 'user' && array(target['values']).includes(userKey))
            return Number(target['variation']);
    }
    for (const rule of records(flag.rules)) {
        const matches = matchesRule(rule, userKey);
        if (matches === 'unknown')
            return 'unknown';
        if (matches)
            return served(flag, readServe(rule), userKey);
    }
    return served(flag, flag.fallthrough, userKey);
}
/** Every clause must match. An attribute that the user does not have matches nothing, not even negated (SDKs). */
function matchesRule(rule, userKey) {
    let certain = true;
    for (const clause of records(rule['clauses'])) {
        const { attribute, op, contextKind = 'user' } = clause;
        if (op === 'segmentMatch' || attribute === 'kind')
            certain = false;
        else if (contextKind !== 'user' || (attribute !== 'key' && attribute !== '/key'))
            return false;
        else if (op !== 'in')
            certain = false;
        else if (array(clause['values']).includes(userKey) === (clause['negate'] === true))
            return false;
    }
    return certain ? true : 'unknown';
}
function served(flag, serve, userKey) {
    if (serve.kind === 'variation')
        return serve.variation;
    if (serve.kind === 'nothing')
        return 'unknown';
    if (serve.contextKind !== 'user')
        return 'unknown';
    const place = serve.bucketBy === 'key' ? bucket(flag, serve.seed, userKey) : 0;
    let sum = 0;
    for (const [variation, weight] of serve.shares) {
        sum += weight / WHOLE;
        if (place < sum)
            return variation;
    }
    return serve.shares.at(-1)?.[0] ?? 'unknown';
}
const HASH_DIGITS = 15;
const LONGEST = Number.parseInt('f'.repeat(HASH_DIGITS), 16);
/** Where a user stands between 0 and 1 (LaunchDarkly SDKs, `bucketContext`). */
function bucket({ key, salt }, seed, userKey) {
    const text = seed === undefined ? `${key}.${salt}.${userKey}` : `${seed}.${userKey}`;
    const hash = (0,external_node_crypto_.createHash)('sha1').update(text).digest('hex').slice(0, HASH_DIGITS);
    return Number.parseInt(hash, 16) / LONGEST;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/state.js


/** By value when there is exactly one `true` and one `false`, else by the names `on` and `off`; Sluice does not guess. */
function rolesOf({ variations }) {
    const at = (test) => variations.map((_, index) => index).filter(test);
    const on = at((index) => variations[index]?.value === true);
    const off = at((index) => variations[index]?.value === false);
    if (on.length === 1 && off.length === 1)
        return { on: on[0] ?? 0, off: off[0] ?? 0 };
    const named = (name) => variations.findIndex((each) => each.name.toLowerCase() === name);
    const roles = { on: named('on'), off: named('off') };
    return roles.on >= 0 && roles.off >= 0 ? roles : undefined;
}
/** A kill is a switch that is off, and this tag, so that it can be told from a flag that was never on. */
function killTag(environment) {
    return `sluice-killed-${environment}`;
}
function managedOf(flag, environment) {
    return {
        on: flag.on,
        killed: !flag.on && flag.tags.includes(killTag(environment)),
        fallthrough: flag.fallthrough,
        offVariation: flag.offVariation ?? null,
    };
}
function withManaged(flag, managed, environment) {
    const others = flag.tags.filter((tag) => tag !== killTag(environment));
    return {
        ...flag,
        on: managed.on,
        fallthrough: managed.fallthrough,
        offVariation: managed.offVariation ?? undefined,
        tags: managed.killed ? [...others, killTag(environment)] : others,
    };
}
function viewOf(flag, environment) {
    return {
        words: wordsOf(flag, environment),
        text: textOf(flag),
        managed: JSON.stringify(managedOf(flag, environment)),
        unmanaged: hasRules(flag) ? JSON.stringify([flag.rules, flag.targets, flag.prerequisites]) : '',
        served(targetingKey) {
            const verdict = evaluate(flag, targetingKey);
            if (verdict === 'unknown')
                return { kind: 'unknown' };
            const variation = verdict === 'nothing' ? undefined : flag.variations[verdict];
            if (variation === undefined)
                return { kind: 'code-default' };
            return { kind: 'variant', variant: undefined, value: variation.value };
        },
    };
}
function hasRules({ rules, targets, prerequisites }) {
    return rules.length + targets.length + prerequisites.length > 0;
}
function wordsOf(flag, environment) {
    if (!flag.on)
        return managedOf(flag, environment).killed ? 'killed' : 'off';
    const roles = rolesOf(flag);
    const suffix = hasRules(flag) ? ' (with rules)' : '';
    const { fallthrough } = flag;
    if (fallthrough.kind === 'nothing')
        return 'own rules';
    if (fallthrough.kind === 'variation')
        return `${nameOf(flag, fallthrough.variation, roles)}${suffix}`;
    const share = roles === undefined ? undefined : shareOf(fallthrough, roles);
    if (share === undefined)
        return 'own rules';
    return share === 0 ? `off${suffix}` : `percent ${share / (WHOLE / 100)}${suffix}`;
}
/** Weight of the feature, in thousandths of a percent; `undefined` when the rollout has other variations too. */
function shareOf({ shares }, roles) {
    const weights = new Map();
    for (const [variation, weight] of shares)
        weights.set(variation, (weights.get(variation) ?? 0) + weight);
    const isTwoSided = [...weights].every(([variation, weight]) => weight === 0 || Object.values(roles).includes(variation));
    return isTwoSided ? (weights.get(roles.on) ?? 0) : undefined;
}
function nameOf({ variations }, index, roles) {
    if (index === roles?.on)
        return 'on';
    if (index === roles?.off)
        return 'off';
    return `variation ${variations[index]?.name || JSON.stringify(variations[index]?.value)}`;
}
function textOf(flag) {
    const value = (index) => (index === undefined ? null : flag.variations[index]?.value);
    const { fallthrough } = flag;
    const shown = fallthrough.kind === 'rollout'
        ? {
            rollout: fallthrough.shares.map(([variation, weight]) => [value(variation), weight / (WHOLE / 100)]),
            bucketBy: fallthrough.bucketBy,
            contextKind: fallthrough.contextKind,
        }
        : fallthrough.kind === 'variation'
            ? value(fallthrough.variation)
            : null;
    const rules = hasRules(flag) ? { rules: flag.rules, targets: flag.targets, prerequisites: flag.prerequisites } : {};
    return JSON.stringify({ on: flag.on, fallthrough: shown, off: value(flag.offVariation), ...rules }, null, 2);
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/facts.js




/** Age, use and owner of flags; LaunchDarkly's own statuses say when each was last asked for. */
async function factsOf(place, flags) {
    const seen = await lastRequests(place);
    return flags.map((flag) => {
        const evaluatedAt = seen.get(flag.key);
        return {
            flag: flag.key,
            view: viewOf(flag, place.environment),
            permanent: !flag.temporary,
            markedStale: flag.deprecated,
            ...(flag.maintainer === undefined ? {} : { owner: flag.maintainer }),
            ...(flag.createdAt === undefined ? {} : { createdAt: flag.createdAt }),
            ...(flag.changedAt === undefined ? {} : { changedAt: flag.changedAt }),
            ...(evaluatedAt === undefined ? {} : { evaluatedAt }),
        };
    });
}
/** `name: new` is a flag that was never asked for. The flag of a status is known by its link only. */
async function lastRequests({ api, project, environment }) {
    const path = `/api/v2/flag-statuses/${encodeURIComponent(project)}/${encodeURIComponent(environment)}`;
    const body = await api.find(path);
    if (!(0,shape/* isRecord */.u4)(body))
        throw new store/* StoreError */.AD('provider-refused', `LaunchDarkly gives no statuses (GET ${path}).`);
    return new Map(records(body['items']).flatMap((status) => {
        const links = (0,shape/* isRecord */.u4)(status['_links']) ? status['_links'] : {};
        const parent = (0,shape/* isRecord */.u4)(links['parent']) ? String(links['parent']['href']) : '';
        const key = decodeURIComponent(parent.split('/').at(-1) ?? '');
        const at = dateOf(status['lastRequested']);
        return key === '' ? [] : [[key, at ?? 'never']];
    }));
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/instructions.js

/** The steps that make the managed fields of an environment so; they are applied together or not at all. */
function environmentInstructions(flag, wanted, environment) {
    const now = managedOf(flag, environment);
    const steps = [];
    if (JSON.stringify(now.fallthrough) !== JSON.stringify(wanted.fallthrough))
        steps.push({ kind: 'updateFallthroughVariationOrRollout', ...serveFields(flag, wanted.fallthrough) });
    if (now.offVariation !== wanted.offVariation && wanted.offVariation !== null)
        steps.push({ kind: 'updateOffVariation', variationId: idOf(flag, wanted.offVariation) });
    if (now.on !== wanted.on)
        steps.push({ kind: wanted.on ? 'turnFlagOn' : 'turnFlagOff' });
    return steps;
}
/** The steps about the flag as a whole, which take no environment: the tag of a kill. */
function flagInstructions(flag, wanted, environment) {
    const tag = killTag(environment);
    const has = flag.tags.includes(tag);
    if (has === wanted.killed)
        return [];
    return [{ kind: wanted.killed ? 'addTags' : 'removeTags', values: [tag] }];
}
function serveFields(flag, serve) {
    if (serve.kind === 'variation')
        return { variationId: idOf(flag, serve.variation) };
    if (serve.kind === 'nothing')
        return {};
    return {
        rolloutWeights: Object.fromEntries(serve.shares.map(([variation, weight]) => [idOf(flag, variation), weight])),
        rolloutContextKind: serve.contextKind,
        ...(serve.bucketBy === 'key' ? {} : { rolloutBucketBy: serve.bucketBy }),
    };
}
function idOf({ variations }, index) {
    return variations[index]?.id ?? '';
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/cycles.js
var cycles = __webpack_require__(9844);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/lint.js



/** What LaunchDarkly takes without a word and does not do what people think. */
function lintFlags(flags) {
    const circles = (0,cycles/* cycles */.q)(new Map(flags.map(({ key, prerequisites }) => [key, prerequisites]))).map((circle) => ({
        severity: 'error',
        flag: circle[0] ?? '',
        message: `depends on itself: ${(0,cycles/* circleWords */.M)(circle)}`,
    }));
    return [...circles, ...flags.flatMap(lintFlag)];
}
function lintFlag(flag) {
    const finding = (severity, message) => ({ severity, flag: flag.key, message });
    const findings = [];
    const roles = rolesOf(flag);
    const { fallthrough, offVariation } = flag;
    if (offVariation === undefined)
        findings.push(finding('warning', 'has no off variation, so turned off it serves the default in the code'));
    else if (roles !== undefined && offVariation === roles.on)
        findings.push(finding('error', 'serves the feature when it is turned off: its off variation is the "on" one'));
    if (fallthrough.kind === 'rollout') {
        const sum = fallthrough.shares.reduce((total, [, weight]) => total + weight, 0);
        if (sum !== WHOLE)
            findings.push(finding('error', `the shares of its rollout sum to ${sum / (WHOLE / 100)} %`));
    }
    if (flag.deprecated && flag.on)
        findings.push(finding('warning', 'is deprecated and still on'));
    return findings;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/plan.js



/** Decimal places of a percentage in thousandths of a percent. */
const PERCENT_DECIMALS = 3;
/** What a change would do to a flag: its switch, its fallthrough and its off variation, and nothing else. */
function planChange(flag, change, environment) {
    const roles = rolesOf(flag);
    const next = wanted(flag, change, roles, environment);
    if ('kind' in next)
        return next;
    const before = managedOf(flag, environment);
    const same = JSON.stringify(before) === JSON.stringify(next);
    const view = viewOf(flag, environment);
    const after = same ? view : viewOf(withManaged(flag, next, environment), environment);
    return {
        kind: same ? 'same' : 'change',
        flag: flag.key,
        before: view,
        basis: view.managed,
        after,
        share: shareWanted(change),
        onVariant: roles === undefined ? undefined : JSON.stringify(flag.variations[roles.on]?.value),
        document: undefined,
        warnings: same ? [] : warnings(flag, next, roles),
    };
}
function wanted(flag, change, roles, environment) {
    const now = managedOf(flag, environment);
    if (change.kind === 'kill')
        return { ...now, on: false, killed: true, offVariation: roles?.off ?? now.offVariation };
    const isLifted = change.kind === 'off' || (change.kind === 'set' && JSON.parse(change.managed).killed);
    if (now.killed && !isLifted)
        return (0,store/* refused */.J5)('killed', `${flag.key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`);
    if (change.kind === 'set')
        return JSON.parse(change.managed);
    if (roles === undefined)
        return (0,store/* refused */.J5)('variants-ambiguous', `${flag.key}: which variation is the feature and which is its absence cannot be told. A flag needs one variation that is true and one that is false, or variations named "on" and "off".`);
    if (change.kind === 'off' && !now.on)
        return { ...now, killed: false };
    const { fallthrough } = now;
    if (fallthrough.kind === 'rollout' && fallthrough.seed !== undefined)
        return (0,store/* refused */.J5)('targeting-not-understood', `${flag.key}: an experiment runs in the fallthrough; end it at LaunchDarkly first. Mode "kill" works all the same.`);
    const opened = { ...now, on: true, killed: false, offVariation: now.offVariation ?? roles.off };
    if (change.kind === 'off')
        return { ...opened, fallthrough: { kind: 'variation', variation: roles.off } };
    if (change.kind === 'on')
        return { ...opened, fallthrough: { kind: 'variation', variation: roles.on } };
    if (change.kind === 'segment')
        return (0,store/* refused */.J5)('change-not-supported', `${flag.key}: LaunchDarkly has segments of its own; a ramp there starts with a percentage.`);
    const weight = weightOf(change.percent);
    if (weight === undefined)
        return (0,store/* refused */.J5)('percent-too-fine', `${flag.key}: LaunchDarkly holds thousandths of a percent, so a percentage can have at most ${PERCENT_DECIMALS} decimals.`);
    const next = spread(fallthrough, roles, weight);
    if (next === undefined)
        return (0,store/* refused */.J5)('targeting-not-understood', `${flag.key}: its percentage rollout also serves other variations than the two of "on" and "off". Mode "kill" works all the same; otherwise change it at LaunchDarkly.`);
    return { ...opened, fallthrough: next };
}
/** Thousandths of a percent, or `undefined` when it has more decimals. */
function weightOf({ digits, scale }) {
    const scaled = digits * 10n ** BigInt(PERCENT_DECIMALS);
    const unit = 10n ** BigInt(scale);
    return scaled % unit === 0n ? Number(scaled / unit) : undefined;
}
/**
 * Two shares side by side, in the order they have: what grows then only ever moves its one inner end, so nobody loses the
 * feature. LaunchDarkly lists variations by their index when it is given weights by name.
 */
function spread(before, roles, weight) {
    const shares = [
        [roles.on, weight],
        [roles.off, WHOLE - weight],
    ];
    const ordered = [...shares].sort(([a], [b]) => a - b);
    if (before.kind !== 'rollout')
        return { kind: 'rollout', shares: ordered, bucketBy: 'key', contextKind: 'user', seed: undefined };
    const others = before.shares.filter(([variation, each]) => each > 0 && variation !== roles.on && variation !== roles.off);
    return others.length > 0 ? undefined : { ...before, shares: ordered };
}
function shareWanted(change) {
    if (change.kind === 'set')
        return undefined;
    if (change.kind !== 'percent')
        return change.kind === 'on' ? 1 : 0;
    return Number(change.percent.digits) / 10 ** (change.percent.scale + 2);
}
function warnings(flag, next, roles) {
    return [
        ...(next.on && !flag.on && hasRules(flag)
            ? [`${flag.key}: turning the flag on also turns on its rules, targets and prerequisites.`]
            : []),
        ...(next.killed && roles === undefined
            ? [
                `${flag.key} has no variation that is false or named "off"; everybody is served its off variation${next.offVariation === null ? ', which it lacks, so the default in the code' : ''}. Make sure that this is the safe one.`,
            ]
            : []),
    ];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/launchdarkly/store.js









/** Version of the REST API that this was written against. */
const API_VERSION = '20240415';
const SEMANTIC_PATCH = 'application/json; domain-model=launchdarkly.semanticpatch';
const PAGE = 100;
/** Flags of one project of LaunchDarkly, by semantic patches of its REST API. */
function launchDarklyStore(api, place) {
    const root = `/api/v2/flags/${encodeURIComponent(place.project)}`;
    return {
        provider: 'launchdarkly',
        capabilities: {
            changes: ['on', 'off', 'percent', 'kill', 'set'],
            percentDecimals: PERCENT_DECIMALS,
            evaluationData: true,
        },
        async read(environment, flags) {
            const there = place.environments.get(environment) ?? environment;
            const bodies = flags === 'all' ? await store_all(api, root, there) : await some(api, root, there, flags);
            const found = bodies.map((body) => flagIn(body, there));
            return flagSet({ api, root, project: place.project, environment: there }, new Map(found.map((flag) => [flag.key, flag])));
        },
    };
}
async function some(api, root, environment, flags) {
    const query = `?env=${encodeURIComponent(environment)}`;
    const bodies = await Promise.all(flags.map((flag) => api.find(`${root}/${encodeURIComponent(flag)}${query}`)));
    return bodies.filter((body) => body !== undefined);
}
/** Page by page; `environments` come only when the list is filtered by environment. */
async function store_all(api, root, environment) {
    const found = [];
    const filter = encodeURIComponent(`filterEnv:${environment}`);
    for (;;) {
        const query = `?env=${encodeURIComponent(environment)}&filter=${filter}&summary=0&limit=${PAGE}&offset=${found.length}`;
        const body = await api.find(`${root}${query}`);
        if (!(0,shape/* isRecord */.u4)(body))
            throw new store/* StoreError */.AD('provider-refused', `LaunchDarkly has no such project (GET ${root}).`);
        const items = records(body['items']);
        found.push(...items);
        if (items.length === 0 || found.length >= Number(body['totalCount'] ?? 0))
            return found;
    }
}
function flagIn(body, environment) {
    const flag = readFlag(body, environment);
    if (flag !== undefined)
        return flag;
    const names = (0,shape/* isRecord */.u4)(body) && (0,shape/* isRecord */.u4)(body['environments']) ? Object.keys(body['environments']) : [];
    throw new store/* StoreError */.AD('provider-refused', `LaunchDarkly shows no environment ${JSON.stringify(environment)} in the project${names.length > 0 ? `, only ${names.join(', ')}` : ''}. Map it with "flags.launchdarkly.environments".`);
}
function flagSet(target, flags) {
    const { environment } = target;
    return {
        keys: [...flags.keys()],
        look(key) {
            const flag = flags.get(key);
            return flag === undefined ? store/* ABSENT */.sj : viewOf(flag, environment);
        },
        document: () => undefined,
        plan(key, change) {
            const flag = flags.get(key);
            if (flag !== undefined)
                return planChange(flag, change, environment);
            return (0,store/* refused */.J5)('unknown-flag', `LaunchDarkly has no flag ${JSON.stringify(key)} in the project. Create it there first.`);
        },
        async apply(plan, audit) {
            const flag = flags.get(plan.flag);
            return flag === undefined ? { kind: 'conflict' } : write(target, flag, plan, audit);
        },
        lastWritten: async () => undefined,
        facts: () => factsOf(target, [...flags.values()]),
        lint: () => lintFlags([...flags.values()]),
    };
}
/**
 * One semantic patch for the environment, so that it happens whole or not at all; the tag of a kill follows by itself.
 * A semantic patch has no condition, so the version is looked at just before, and in the answer.
 */
async function write(target, read, plan, audit) {
    const { environment } = target;
    const wanted = JSON.parse(plan.after.managed);
    const isKill = wanted.killed && !wanted.on;
    if (!isKill) {
        const [body] = await some(target.api, target.root, environment, [plan.flag]);
        if (body === undefined || flagIn(body, environment).version !== read.version)
            return { kind: 'conflict' };
    }
    let now = read;
    for (const patch of [
        { environmentKey: environment, instructions: environmentInstructions(read, wanted, environment) },
        { instructions: flagInstructions(read, wanted, environment) },
    ]) {
        const patched = await send(target, plan.flag, patch, commentOf(plan, audit), isKill);
        if (patched === undefined)
            return { kind: 'conflict' };
        if (patched !== 'nothing')
            now = flagIn(patched, environment);
    }
    const view = viewOf(now, environment);
    // Of a kill only the switch counts: what else changed meanwhile decides about nobody.
    if (view.managed === plan.after.managed || (isKill && view.words === plan.after.words))
        return { kind: 'applied', version: String(now.version) };
    return (0,store/* refused */.J5)('concurrent-change', `${plan.flag} in ${environment} was changed by somebody else in the very moment in which this was written; it is "${view.words}" now. Look at it and run again.`);
}
/** The flag after the patch; `undefined`: nobody knows whether it happened. */
async function send({ api, root, environment }, flag, patch, comment, isKill) {
    if (patch.instructions.length === 0)
        return 'nothing';
    // A kill does not wait for changes that others have planned.
    const query = `?env=${encodeURIComponent(environment)}${isKill ? '&ignoreConflicts=true' : ''}`;
    const written = await api.write('PATCH', `${root}/${encodeURIComponent(flag)}${query}`, { comment, ...patch });
    if (written.kind === 'unknown')
        return undefined;
    if ((0,shape/* isRecord */.u4)(written.body) && (0,shape/* isRecord */.u4)(written.body['environments']))
        return written.body;
    const [body] = await some(api, root, environment, [flag]);
    return body;
}
/** What LaunchDarkly's own audit log keeps beside the difference. */
function commentOf({ before, after }, audit) {
    return `${before.words} -> ${after.words}: ${(0,printing/* oneLine */.TN)(audit.because, 500)} (${(0,printing/* oneLine */.TN)(audit.actor, 100)}, ${audit.runUrl})`;
}


/***/ })

};
