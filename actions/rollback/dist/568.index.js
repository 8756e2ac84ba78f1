export const id = 568;
export const ids = [568];
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

/***/ 3568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  flagdFileStore: () => (/* binding */ flagdFileStore)
});

// UNUSED EXPORTS: fileOf

// EXTERNAL MODULE: ./actions/flag-toggle/src/audit.js
var src_audit = __webpack_require__(7372);
// EXTERNAL MODULE: ./actions/flag-toggle/src/branch.js
var branch = __webpack_require__(7623);
// EXTERNAL MODULE: ./actions/flag-toggle/src/store.js
var store = __webpack_require__(7866);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/file.js


/** Reads a flagd file, or says why it is none. Single flags may still be wrong: see `lint`. */
function openFlagFile(text, format) {
    try {
        const flags = format.valueAt(text, ['flags']);
        if (Array.isArray(flags))
            return { problem: 'holds flags as a list, which only the flagd daemon reads; write them as a mapping' };
        if (!(0,shape/* isRecord */.u4)(flags))
            return { problem: 'has no mapping "flags"' };
        const evaluators = format.valueAt(text, ['$evaluators']);
        const keys = format.keysAt(text, ['flags']);
        return { text, format, keys, evaluators: (0,shape/* isRecord */.u4)(evaluators) ? evaluators : {} };
    }
    catch (error) {
        return { problem: (0,errors/* errorMessage */.g)(error) };
    }
}
/** A file that was just edited; that it cannot be read any more would be our fault. */
function reopened(file, text) {
    const opened = openFlagFile(text, file.format);
    if ('problem' in opened)
        throw new Error(`a flag file that was just edited ${opened.problem}`);
    return opened;
}
/** The flag of that key, or `undefined`; a flag that is no mapping counts as an empty one. */
function flagIn(file, key) {
    if (!file.keys.includes(key))
        return undefined;
    const flag = file.format.valueAt(file.text, ['flags', key]);
    return (0,shape/* isRecord */.u4)(flag) ? flag : {};
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/metadata.js

function aboutFlag(flag) {
    const metadata = (0,shape/* isRecord */.u4)(flag['metadata']) ? flag['metadata'] : {};
    const expires = dayIn(metadata['expires']);
    return {
        owner: textIn(metadata['owner']),
        expires,
        badExpires: metadata['expires'] !== undefined && expires === undefined ? String(metadata['expires']) : undefined,
        because: textIn(metadata['expires-because']),
        created: dayIn(metadata['created']),
        permanent: metadata['permanent'] === true,
    };
}
function textIn(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
/** `2026-12-31`; a day that the calendar does not have is none. */
function dayIn(value) {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
        return undefined;
    const day = new Date(`${value}T00:00:00Z`);
    return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? undefined : day;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/history.js



/** Versions of the definitions that are looked at; a team changes them a few times a week. */
const VERSIONS = 100;
async function historyOf(github, { path, ref, format }) {
    const newestFirst = await github.request('GET /repos/{owner}/{repo}/commits', { sha: ref, path, per_page: VERSIONS });
    const commits = [...newestFirst].reverse();
    const read = new Map();
    return {
        times: commits.map(({ commit }) => new Date(commit.committer?.date ?? Number.NaN)),
        at(index) {
            const known = read.get(index);
            if (known !== undefined)
                return known;
            const reading = (0,branch/* readFileAt */._T)(github, path, commits[index]?.sha ?? ref).then((text) => {
                const opened = text === undefined ? undefined : openFlagFile(text, format);
                return opened === undefined || 'problem' in opened ? undefined : opened;
            });
            read.set(index, reading);
            return reading;
        },
    };
}
/** When a flag came, by halving: it is there from one version on. `undefined`: before all that can be seen. */
async function firstSeen(history, flag) {
    let [absent, there] = [-1, history.times.length - 1];
    while (there - absent > 1) {
        const middle = Math.floor((absent + there) / 2);
        if ((await history.at(middle))?.keys.includes(flag) === true)
            there = middle;
        else
            absent = middle;
    }
    return there < 0 || (absent === -1 && history.times.length >= VERSIONS) ? undefined : history.times[there];
}
/** How often the expiry of a flag was moved to a later day; `latest` stands behind all versions, e.g. a pull request. */
async function extensionsOf(history, flag, latest) {
    let [count, explained] = [0, true];
    let before;
    for (let index = 0; index <= history.times.length; index++) {
        const file = index === history.times.length ? latest : await history.at(index);
        const found = file === undefined ? undefined : flagIn(file, flag);
        if (found === undefined)
            continue;
        const about = aboutFlag(found);
        if (before?.expires !== undefined && about.expires !== undefined && about.expires > before.expires) {
            count++;
            explained = about.because !== undefined && about.because !== before.because;
        }
        before = about;
    }
    return { count, explained };
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/murmur3.js
var murmur3 = __webpack_require__(9370);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/evaluate.js


/**
 * What flagd serves to a context that holds a targeting key and nothing else. Only the part of JsonLogic is understood
 * that gives the same answer everywhere; the rest is `unknown`, never a guess.
 */
function evaluate(subject, targetingKey) {
    const { flag } = subject;
    if (flag['state'] !== 'ENABLED')
        return { kind: 'code-default' };
    try {
        const targeted = hasTargeting(flag) ? run(flag['targeting'], { subject, targetingKey, depth: 0 }) : null;
        const variant = targeted === null ? (flag['defaultVariant'] ?? null) : String(targeted);
        if (variant === null)
            return { kind: 'code-default' };
        const variants = flag['variants'];
        return (0,shape/* isRecord */.u4)(variants) && typeof variant === 'string' && Object.hasOwn(variants, variant)
            ? { kind: 'variant', variant, value: variants[variant] }
            : { kind: 'unknown' };
    }
    catch (thrown) {
        if (thrown instanceof NotComputable)
            return { kind: 'unknown' };
        throw thrown;
    }
}
/** An empty rule is none (flagd-core). */
function hasTargeting(flag) {
    const targeting = flag['targeting'];
    return (0,shape/* isRecord */.u4)(targeting) && Object.keys(targeting).length > 0;
}
class NotComputable extends Error {
}
const MAX_DEPTH = 50;
function run(rule, scope) {
    if (scope.depth > MAX_DEPTH)
        throw new NotComputable();
    const inner = { ...scope, depth: scope.depth + 1 };
    if (Array.isArray(rule))
        return rule.map((item) => run(item, inner));
    if (!(0,shape/* isRecord */.u4)(rule))
        return rule;
    const [name, ...others] = Object.keys(rule);
    const operator = name === undefined ? undefined : OPERATORS.get(name);
    if (name === undefined || operator === undefined || others.length > 0)
        throw new NotComputable();
    const given = rule[name];
    return operator(Array.isArray(given) ? given : [given], inner);
}
const OPERATORS = new Map([
    ['$ref', ([name], scope) => reference(name, scope)],
    ['var', ([name, fallback], scope) => variable(name, scope) ?? (fallback === undefined ? null : run(fallback, scope))],
    ['if', (args, scope) => conditional(args, scope)],
    ['and', (args, scope) => args.reduce((last, arg) => (truthy(last) ? run(arg, scope) : last), true)],
    ['or', (args, scope) => args.reduce((last, arg) => (truthy(last) ? last : run(arg, scope)), false)],
    ['!', ([arg], scope) => !truthy(run(arg, scope))],
    ['!!', ([arg], scope) => truthy(run(arg, scope))],
    ['==', (args, scope) => equal(pair(args, scope))],
    ['===', (args, scope) => equal(pair(args, scope))],
    ['!=', (args, scope) => !equal(pair(args, scope))],
    ['!==', (args, scope) => !equal(pair(args, scope))],
    ['in', (args, scope) => contains(pair(args, scope))],
    ['starts_with', (args, scope) => compareText(pair(args, scope), (text, part) => text.startsWith(part))],
    ['ends_with', (args, scope) => compareText(pair(args, scope), (text, part) => text.endsWith(part))],
    ['cat', (args, scope) => args.map((arg) => plainText(run(arg, scope))).join('')],
    ['fractional', (args, scope) => fractional(args, scope)],
]);
function reference(name, scope) {
    const { evaluators } = scope.subject;
    if (typeof name !== 'string' || !Object.hasOwn(evaluators, name))
        throw new NotComputable();
    return run(evaluators[name], scope);
}
function variable(name, { subject, targetingKey }) {
    if (name === 'targetingKey')
        return targetingKey;
    if (name === '$flagd.flagKey')
        return subject.key;
    // The time is the service's; an empty name is the whole context.
    if (typeof name !== 'string' || name === '' || name.startsWith('$'))
        throw new NotComputable();
    return null;
}
function conditional(args, scope) {
    for (let index = 0; index + 1 < args.length; index += 2)
        if (truthy(run(args[index], scope)))
            return run(args[index + 1], scope);
    return args.length % 2 === 1 ? run(args.at(-1), scope) : null;
}
function truthy(value) {
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
function pair(args, scope) {
    if (args.length !== 2)
        throw new NotComputable();
    return [run(args[0], scope), run(args[1], scope)];
}
/** Values of different types are compared by coercion, in which evaluators differ; nothing equals only nothing. */
function equal([a, b]) {
    if (a === null || b === null)
        return a === b;
    if (typeof a !== typeof b || typeof a === 'object')
        throw new NotComputable();
    return a === b;
}
function contains([needle, haystack]) {
    if (Array.isArray(haystack))
        return haystack.includes(needle);
    if (needle === null || haystack === null)
        return false;
    if (typeof needle !== 'string' || typeof haystack !== 'string')
        throw new NotComputable();
    return haystack.includes(needle);
}
function compareText([text, part], test) {
    return typeof text === 'string' && typeof part === 'string' ? test(text, part) : null;
}
function plainText(value) {
    if (typeof value !== 'string')
        throw new NotComputable();
    return value;
}
/** The bucket of a hash is `hash × total ÷ 2³²`, rounded down; buckets are filled in their order. */
function fractional(args, scope) {
    const first = Array.isArray(args[0]) ? undefined : run(args[0], scope);
    if (first !== undefined && typeof first !== 'string')
        throw new NotComputable();
    const buckets = (first === undefined ? args : args.slice(1)).map((bucket) => weighted(bucket, scope));
    const hash = (0,murmur3/* murmur3 */.K)(first ?? `${scope.subject.key}${scope.targetingKey}`);
    if (hash === undefined)
        throw new NotComputable();
    const total = buckets.reduce((sum, { weight }) => sum + weight, 0);
    let place = (BigInt(hash) * BigInt(total)) >> 32n;
    for (const { variant, weight } of buckets) {
        if (place < BigInt(weight))
            return variant;
        place -= BigInt(weight);
    }
    return null;
}
function weighted(bucket, scope) {
    if (!Array.isArray(bucket))
        throw new NotComputable();
    const weight = bucket.length === 1 ? 1 : run(bucket[1], scope);
    if (typeof weight !== 'number' || !Number.isSafeInteger(weight))
        throw new NotComputable();
    return { variant: run(bucket[0], scope), weight: Math.max(0, weight) };
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/managed.js

/** Those fields as one text; equal texts mean that flagd decides the same. */
function managedText(file, flag) {
    const managed = {
        state: flag['state'] ?? null,
        defaultVariant: flag['defaultVariant'] ?? null,
        targeting: hasRule(flag['targeting']) ? flag['targeting'] : null,
        evaluators: referred(flag['targeting'], file.evaluators),
    };
    return JSON.stringify(managed);
}
function readManaged(text) {
    return JSON.parse(text);
}
function hasRule(targeting) {
    return (0,shape/* isRecord */.u4)(targeting) && Object.keys(targeting).length > 0;
}
const MAX_ROUNDS = 50;
/** The shared rules that a rule refers to, also by way of one another, sorted by name. */
function referred(rule, evaluators) {
    const found = new Set();
    let open = [rule];
    for (let round = 0; round < MAX_ROUNDS && open.length > 0; round++) {
        const names = open.flatMap(sharedRulesIn).filter((name) => !found.has(name) && Object.hasOwn(evaluators, name));
        for (const name of names)
            found.add(name);
        open = names.map((name) => evaluators[name]);
    }
    return Object.fromEntries([...found].sort().map((name) => [name, evaluators[name]]));
}
/** Names of the shared rules that a rule refers to (`$ref`). */
function sharedRulesIn(rule) {
    if (Array.isArray(rule))
        return rule.flatMap(sharedRulesIn);
    if (!(0,shape/* isRecord */.u4)(rule))
        return [];
    return Object.entries(rule).flatMap(([operator, argument]) => {
        const name = Array.isArray(argument) ? argument[0] : argument;
        return operator === '$ref' && typeof name === 'string' ? [name] : sharedRulesIn(argument);
    });
}

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(8619);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/percent.js

/**
 * flagd's weights are whole numbers that may sum to 2³¹ − 1 at most, so a percentage is exact up to 7 decimals
 * (flagd-schemas targeting.json, `fractionalWeightArg`).
 */
const PERCENT_DECIMALS = 7;
/** Weights that hold the percentage exactly; `undefined` when it has too many decimals. */
function shareOf(percent) {
    const { digits, scale } = trimmed(percent);
    if (scale > PERCENT_DECIMALS)
        return undefined;
    return { on: digits, off: 100n * 10n ** BigInt(scale) - digits };
}
/** The percentage a share stands for, exact where seven decimals can say it, else rounded down and marked `≈`. */
function percentOf({ on, off }) {
    const scaled = on * 100n * 10n ** BigInt(PERCENT_DECIMALS);
    const total = on + off;
    const text = (0,decimal/* formatDecimal */.zJ)(trimmed({ digits: scaled / total, scale: PERCENT_DECIMALS }));
    return scaled % total === 0n ? text : `≈ ${text}`;
}
/** −1, 0 or 1 as the first share is smaller than, equal to or larger than the second. */
function compareShares(a, b) {
    const left = a.on * (b.on + b.off);
    const right = b.on * (a.on + a.off);
    return left < right ? -1 : left > right ? 1 : 0;
}
function trimmed(value) {
    const text = (0,decimal/* formatDecimal */.zJ)(value);
    return (0,decimal/* parseDecimal */.$Q)(text.includes('.') ? text.replace(/0{1,20}$/, '').replace(/\.$/, '') : text) ?? value;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/targeting.js

/** The tail of `targeting`, with paths from the flag. */
function tailOf(targeting, roles) {
    if (targeting === undefined || targeting === null || isEmpty(targeting))
        return { kind: 'default', path: ['targeting'], rules: false };
    return tailAt(targeting, ['targeting'], false, roles);
}
function tailAt(rule, path, rules, roles) {
    if (rule === null)
        return { kind: 'default', path, rules };
    if (typeof rule === 'string' && rules)
        return { kind: 'constant', path, variant: rule, rules: true };
    if ((0,shape/* isRecord */.u4)(rule) && Object.keys(rule).length === 1) {
        if (Array.isArray(rule['if']))
            return tailOfIf(rule['if'], [...path, 'if'], roles);
        if (Array.isArray(rule['fractional']))
            return tailOfFractional(rule['fractional'], [...path, 'fractional'], rules, roles);
    }
    return opaque('it ends in something else than "if", "fractional" or the name of a variant');
}
/** `if` takes condition, value, condition, value … and perhaps one last value. */
function tailOfIf(args, path, roles) {
    if (args.length < 2)
        return opaque('its "if" has no value');
    if (args.length % 2 === 0)
        return { kind: 'default', path: [...path, args.length], rules: true };
    return tailAt(args.at(-1), [...path, args.length - 1], true, roles);
}
function tailOfFractional(args, path, rules, roles) {
    const bucketBy = Array.isArray(args[0]) ? undefined : args[0];
    const buckets = bucketBy === undefined ? args : args.slice(1);
    const weights = new Map();
    for (const bucket of buckets) {
        const [variant, weight = 1] = Array.isArray(bucket) ? bucket : [];
        if (variant !== roles.on && variant !== roles.off)
            return opaque(`its shares name something else than "${roles.on}" and "${roles.off}"`);
        if (!Number.isSafeInteger(weight) || weight < 0)
            return opaque('a share is computed or no whole number');
        if (weights.has(variant))
            return opaque(`its shares name "${variant}" twice`);
        weights.set(variant, BigInt(weight));
    }
    const share = {
        on: weights.get(roles.on) ?? 0n,
        off: weights.get(roles.off) ?? 0n,
        onFirst: weights.keys().next().value === roles.on,
    };
    if (share.on + share.off === 0n)
        return opaque('its shares sum to zero');
    return { kind: 'fractional', path, share, bucketBy, rules };
}
function opaque(why) {
    return { kind: 'opaque', why, rules: true };
}
function isEmpty(targeting) {
    return (0,shape/* isRecord */.u4)(targeting) && Object.keys(targeting).length === 0;
}
/**
 * A kill, as it stands in the file: `{"if": [false, <the rule before>, "off"]}`. Whatever the rule says, and whatever the
 * application's own default is, the off variant is served; the rule stays to be restored.
 */
function isKilled(targeting) {
    if (!(0,shape/* isRecord */.u4)(targeting) || Object.keys(targeting).length !== 1)
        return false;
    const args = targeting['if'];
    return Array.isArray(args) && args.length === 3 && args[0] === false && typeof args[2] === 'string';
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/variants.js

/**
 * The roles of a flag's variants: by value when there is exactly one `true` and one `false`, else by the names `on` and
 * `off`. `undefined` when neither holds: Sluice does not guess.
 */
function rolesOf(variants) {
    if (!(0,shape/* isRecord */.u4)(variants))
        return undefined;
    const named = (value) => Object.keys(variants).filter((name) => variants[name] === value);
    const [on, ...otherOn] = named(true);
    const [off, ...otherOff] = named(false);
    if (on !== undefined && off !== undefined && otherOn.length + otherOff.length === 0)
        return { on, off };
    return Object.hasOwn(variants, 'on') && Object.hasOwn(variants, 'off') ? { on: 'on', off: 'off' } : undefined;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/view.js








/** A flag of a file as people and the read-back see it; `file` is `undefined` where the environment has none yet. */
function viewOf(file, key) {
    const flag = file === undefined ? undefined : flagIn(file, key);
    if (file === undefined || flag === undefined)
        return store/* ABSENT */.sj;
    return {
        words: describe(flag),
        text: file.format.textAt(file.text, ['flags', key]) ?? '',
        managed: managedText(file, flag),
        unmanaged: '',
        served: (targetingKey) => evaluate({ key, flag, evaluators: file.evaluators }, targetingKey),
    };
}
/** The state of a flag in a few words. */
function describe(flag) {
    if (isKilled(flag['targeting']))
        return 'killed';
    if (flag['state'] !== 'ENABLED')
        return 'disabled';
    const roles = rolesOf(flag['variants']);
    if (roles === undefined)
        return (0,shape/* isRecord */.u4)(flag['targeting']) ? 'own rules' : byDefault(flag);
    const tail = tailOf(flag['targeting'], roles);
    const suffix = tail.rules ? ' (with rules)' : '';
    switch (tail.kind) {
        case 'opaque':
            return 'own rules';
        case 'constant':
            return `${roleName(tail.variant, roles)}${suffix}`;
        case 'default':
            return `${byDefault(flag)}${suffix}`;
        case 'fractional': {
            const standing = roleName(String(flag['defaultVariant'] ?? ''), roles);
            if (tail.share.on === 0n && standing === 'off')
                return `off${suffix}`;
            if (tail.share.off === 0n && standing === 'on')
                return `on${suffix}`;
            return `percent ${percentOf(tail.share)}${suffix}`;
        }
    }
}
function byDefault(flag) {
    const variant = flag['defaultVariant'];
    if (typeof variant !== 'string')
        return 'code default';
    const roles = rolesOf(flag['variants']);
    return roles === undefined ? `variant ${variant}` : roleName(variant, roles);
}
function roleName(variant, roles) {
    if (variant === roles.on)
        return 'on';
    return variant === roles.off ? 'off' : `variant ${variant}`;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/facts.js




/** Age, owner and expiry of flags: from `metadata`, else from git, which keeps every change. */
async function factsOf(sources, current) {
    if (current === undefined)
        return [];
    const { github, format, definitions, defined } = sources;
    const history = await historyOf(github, { path: definitions.definitions, ref: definitions.defaultBranch, format });
    const changes = await lastChanges(sources, current.keys);
    const facts = [];
    for (const flag of current.keys) {
        const isDefined = defined?.keys.includes(flag) === true;
        const about = aboutFlag((isDefined ? flagIn(defined, flag) : flagIn(current, flag)) ?? {});
        const createdAt = about.created ?? (isDefined ? await firstSeen(history, flag) : undefined);
        const changedAt = changes.get(flag);
        facts.push({
            flag,
            view: viewOf(current, flag),
            permanent: about.permanent,
            ...(about.expires === undefined ? {} : { expires: about.expires, extensions: await extensionsOf(history, flag) }),
            ...(about.owner === undefined ? {} : { owner: about.owner }),
            ...(createdAt === undefined ? {} : { createdAt }),
            ...(changedAt === undefined ? {} : { changedAt }),
        });
    }
    return facts;
}
const COMMITS = 500;
/** When each flag last changed in the environment: every commit of ours names its flag. */
async function lastChanges({ file, place }, flags) {
    const found = new Map();
    let seen = 0;
    const commits = place.github.list('GET /repos/{owner}/{repo}/commits', { sha: place.branch, path: file.path });
    for await (const { commit } of commits) {
        const flag = /^Flag: (.+)$/m.exec(commit.message)?.[1];
        const at = new Date(commit.committer?.date ?? Number.NaN);
        if (flag !== undefined && !found.has(flag) && !Number.isNaN(at.getTime()))
            found.set(flag, at);
        if (++seen >= COMMITS || flags.every((each) => found.has(each)))
            break;
    }
    return found;
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/flagd-file/text.js
var flagd_file_text = __webpack_require__(4296);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/json-text.js

/** flagd files as JSON. */
const jsonText = {
    extension: 'json',
    empty: '{\n  "$schema": "https://flagd.dev/schema/v0/flags.json",\n  "flags": {}\n}\n',
    valueAt,
    textAt: (text, path) => unindented(textAt(text, path)),
    keysAt,
    set: (text, path, value) => setText(text, path, print(value, path.length)),
    remove: removeAt,
};
const json_text_MAX_DEPTH = 100;
const INDENT = '  ';
/** The value at a path, or `undefined` when there is none. */
function valueAt(text, path) {
    const found = textAt(text, path);
    return found === undefined ? undefined : JSON.parse(found);
}
/** The source text of the value at a path, or `undefined`. */
function textAt(text, path) {
    const node = find(scan(text), path);
    return node === undefined ? undefined : text.slice(node.start, node.end);
}
/** Keys of the object at a path in their order; none when there is no object. */
function keysAt(text, path) {
    const node = find(scan(text), path);
    return node?.kind === 'object' ? node.members.map((member) => member.key) : [];
}
/** The text with the value at `path` replaced by the JSON text `value`, or added as the last member of its object. */
function setText(text, path, value) {
    const root = scan(text);
    const present = find(root, path);
    if (present !== undefined)
        return text.slice(0, present.start) + value + text.slice(present.end);
    const key = path.at(-1);
    const parent = find(root, path.slice(0, -1));
    if (parent?.kind !== 'object' || typeof key !== 'string')
        throw new flagd_file_text/* TextError */.W(`there is no object at ${shown(path.slice(0, -1))}`);
    const member = `${JSON.stringify(key)}: ${value}`;
    const last = parent.members.at(-1);
    if (last === undefined) {
        const outer = indentOfLine(text, parent.start);
        return `${text.slice(0, parent.start)}{\n${outer}${INDENT}${member}\n${outer}}${text.slice(parent.end)}`;
    }
    const ownLine = lineBefore(text, last.start);
    const separator = ownLine === undefined ? ', ' : `,\n${ownLine}`;
    return text.slice(0, last.end) + separator + member + text.slice(last.end);
}
/** The text without the member at `path` and one of the commas beside it. */
function removeAt(text, path) {
    const parent = find(scan(text), path.slice(0, -1));
    if (parent?.kind !== 'object')
        return text;
    const index = parent.members.findIndex((member) => member.key === path.at(-1));
    const [previous, gone, next] = [parent.members[index - 1], parent.members[index], parent.members[index + 1]];
    if (gone === undefined)
        return text;
    if (previous !== undefined)
        return text.slice(0, previous.end) + text.slice(gone.end);
    if (next !== undefined)
        return text.slice(0, gone.start) + text.slice(next.start);
    return `${text.slice(0, parent.start)}{}${text.slice(parent.end)}`;
}
/** JSON text of a value, indented as deep as it stands; lists of plain values on one line. */
function print(value, depth) {
    const inner = INDENT.repeat(depth + 1);
    const outer = INDENT.repeat(depth);
    if (Array.isArray(value)) {
        if (!value.some((item) => typeof item === 'object' && item !== null))
            return inline(value);
        return `[\n${value.map((item) => inner + print(item, depth + 1)).join(',\n')}\n${outer}]`;
    }
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${print(each, depth + 1)}`);
    return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${outer}}`;
}
function inline(items) {
    return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}
/** Without the indentation the text has only because of where it stands. */
function unindented(text) {
    const lines = text?.split('\n');
    const outer = /^[ \t]*/.exec(lines?.at(-1) ?? '')?.[0] ?? '';
    return lines?.map((line) => (line.startsWith(outer) ? line.slice(outer.length) : line)).join('\n');
}
function find(root, path) {
    let node = root;
    for (const step of path) {
        if (node?.kind === 'object')
            node = node.members.find((member) => member.key === step)?.value;
        else if (node?.kind === 'array' && typeof step === 'number')
            node = node.items[step];
        else
            return undefined;
    }
    return node;
}
/** Where every value stands. `JSON.parse` judges the text first, so that the scanner only has to count. */
function scan(text) {
    try {
        JSON.parse(text);
    }
    catch (error) {
        throw new flagd_file_text/* TextError */.W(`is not JSON (${error instanceof Error ? error.message : String(error)})`);
    }
    return new Scanner(text).value(0);
}
class Scanner {
    #text;
    #at = 0;
    constructor(text) {
        this.#text = text;
    }
    value(depth) {
        if (depth > json_text_MAX_DEPTH)
            throw new flagd_file_text/* TextError */.W(`is nested deeper than ${json_text_MAX_DEPTH} levels`);
        this.#skip(/[ \t\r\n]*/y);
        const start = this.#at;
        const character = this.#text[start];
        if (character === '{')
            return { kind: 'object', start, members: this.#members(depth), end: this.#at };
        if (character === '[')
            return { kind: 'array', start, items: this.#items(depth), end: this.#at };
        this.#skip(character === '"' ? STRING : /[^\s,\]}]*/y);
        return { kind: 'scalar', start, end: this.#at };
    }
    #members(depth) {
        const members = new Map();
        this.#at++;
        while (this.#next() !== '}') {
            if (this.#next() === ',')
                this.#at++;
            this.#next();
            const start = this.#at;
            this.#skip(STRING);
            const key = JSON.parse(this.#text.slice(start, this.#at));
            this.#next();
            this.#at++;
            const value = this.value(depth + 1);
            if (members.has(key))
                throw new flagd_file_text/* TextError */.W(`names the key ${JSON.stringify(key)} twice in one object`);
            members.set(key, { key, start, end: value.end, value });
        }
        this.#at++;
        return [...members.values()];
    }
    #items(depth) {
        const items = [];
        this.#at++;
        while (this.#next() !== ']') {
            if (this.#next() === ',')
                this.#at++;
            items.push(this.value(depth + 1));
        }
        this.#at++;
        return items;
    }
    /** The next character that is no white space. */
    #next() {
        this.#skip(/[ \t\r\n]*/y);
        return this.#text[this.#at];
    }
    #skip(pattern) {
        pattern.lastIndex = this.#at;
        this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
    }
}
const STRING = /"(?:[^"\\]|\\.)*"/y;
/** White space between the start of the line and `at`, or `undefined` when something else stands there. */
function lineBefore(text, at) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const before = text.slice(start, at);
    return start > 0 && /^[ \t]*$/.test(before) ? before : undefined;
}
function indentOfLine(text, at) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    return /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
}
function shown(path) {
    return path.join('.') || 'the top';
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/format.js

/** The format of a file by its name. What YAML needs is loaded only for YAML. */
async function formatOf(path) {
    if (!/\.ya?ml$/.test(path))
        return jsonText;
    const { yamlText } = await Promise.all(/* import() */[__webpack_require__.e(874), __webpack_require__.e(493)]).then(__webpack_require__.bind(__webpack_require__, 874));
    return yamlText;
}

// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
// EXTERNAL MODULE: ./actions/flag-toggle/src/cycles.js
var cycles = __webpack_require__(9844);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/lint-targeting.js


const lint_targeting_MAX_DEPTH = 50;
const MAX_WEIGHT_SUM = 2 ** 31 - 1;
const SEM_VER_OPERATORS = ['=', '!=', '>', '<', '>=', '<=', '~', '^'];
const FLAGD_VARIABLES = ['$flagd.timestamp', '$flagd.flagKey'];
const SEM_VER = /^[vV]?\d{1,9}(?:\.\d{1,9}){0,2}(?:[-+][0-9A-Za-z.+-]{1,100})?$/;
/** Least and most arguments of each operator that flagd knows (flagd-schemas targeting.json). */
const ARITY = new Map();
const ANY = Number.MAX_SAFE_INTEGER;
for (const [names, least, most] of [
    ['== === != !== > >= % / map filter all none some in starts_with ends_with missing_some', 2, 2],
    ['substr < <=', 2, 3],
    ['! !! $ref', 1, 1],
    ['or and if + - max min merge cat fractional', 1, ANY],
    ['*', 2, ANY],
    ['var', 0, 2],
    ['missing', 0, ANY],
    ['reduce sem_ver', 3, 3],
])
    for (const name of names.split(' '))
        ARITY.set(name, [least, most]);
/** What is wrong with a targeting rule, in words with the place; empty when nothing is. */
function lintTargeting(targeting, context) {
    return lintRule(targeting, { ...context, depth: 0, isResult: true });
}
function lintRule(rule, scope) {
    if (scope.depth > lint_targeting_MAX_DEPTH)
        return [`targeting is nested deeper than ${lint_targeting_MAX_DEPTH} levels`];
    const inner = { ...scope, depth: scope.depth + 1 };
    if (Array.isArray(rule))
        return rule.flatMap((item) => lintRule(item, { ...inner, isResult: false }));
    if (!(0,shape/* isRecord */.u4)(rule))
        return lintResult(rule, scope);
    const [operator, ...others] = Object.keys(rule);
    const arity = operator === undefined ? undefined : ARITY.get(operator);
    if (operator === undefined || others.length > 0 || arity === undefined) {
        const names = Object.keys(rule).map((name) => JSON.stringify(name));
        const advice = others.length === 0 && operator !== undefined ? (0,nearest/* nearest */.p)(operator, [...ARITY.keys()]) : '';
        return [`targeting: ${names.join(', ') || '{}'} is not one operator that flagd knows${advice}`];
    }
    const given = rule[operator];
    const args = Array.isArray(given) ? given : [given];
    if (args.length < arity[0] || args.length > arity[1])
        return [`targeting: "${operator}" has ${args.length} arguments`];
    return lintOperator(operator, args, inner);
}
function lintResult(value, { isResult, variants }) {
    if (!isResult || variants === undefined || value === null || variants.has(String(value)))
        return [];
    const name = String(value);
    return [`targeting gives the variant ${JSON.stringify(name)}, which does not exist${(0,nearest/* nearest */.p)(name, [...variants])}`];
}
function lintOperator(operator, args, scope) {
    const inner = { ...scope, isResult: false };
    const within = () => args.flatMap((arg) => lintRule(arg, inner));
    switch (operator) {
        case 'if':
            return args.flatMap((arg, index) => lintRule(arg, index % 2 === 1 || isElse(index, args) ? scope : inner));
        case 'fractional':
            return lintFractional(args, scope);
        case '$ref':
            return lintReference(args[0], scope);
        case 'var':
            return lintVariable(args[0], inner);
        case 'starts_with':
        case 'ends_with':
            return args.some((arg) => typeof arg !== 'string' && !(0,shape/* isRecord */.u4)(arg))
                ? [`targeting: "${operator}" compares two texts`]
                : within();
        case 'sem_ver':
            return [...lintSemVer(args), ...within()];
        default:
            return within();
    }
}
/** An `if` of one argument is a bare condition. */
function isElse(index, args) {
    return index === args.length - 1 && args.length % 2 === 1 && args.length > 1;
}
function lintFractional(args, scope) {
    const hasBucketBy = !Array.isArray(args[0]);
    const buckets = hasBucketBy ? args.slice(1) : args;
    const bucketBy = hasBucketBy && !(0,shape/* isRecord */.u4)(args[0])
        ? ['targeting: the first argument of "fractional" is neither a rule nor a share']
        : lintRule(hasBucketBy ? args[0] : null, { ...scope, isResult: false });
    const sum = buckets.reduce((total, bucket) => total + weightOf(bucket), 0);
    const problems = [...bucketBy, ...buckets.flatMap((bucket) => lintBucket(bucket, scope))];
    return sum > MAX_WEIGHT_SUM
        ? [...problems, `targeting: the weights of "fractional" sum to more than ${MAX_WEIGHT_SUM}`]
        : problems;
}
function weightOf(bucket) {
    const weight = Array.isArray(bucket) ? (bucket[1] ?? 1) : 0;
    return typeof weight === 'number' ? weight : 0;
}
function lintBucket(bucket, scope) {
    if (!Array.isArray(bucket) || bucket.length < 1 || bucket.length > 2)
        return ['targeting: a share of "fractional" is a variant and a weight'];
    const [variant, weight = 1] = bucket;
    const result = lintRule(variant, { ...scope, isResult: true });
    if ((0,shape/* isRecord */.u4)(weight))
        return [...result, ...lintRule(weight, { ...scope, isResult: false })];
    return Number.isSafeInteger(weight) && weight >= 0
        ? result
        : [...result, `targeting: the weight ${JSON.stringify(weight)} is not a whole number from 0`];
}
function lintReference(name, { evaluators }) {
    if (evaluators === undefined || (typeof name === 'string' && Object.hasOwn(evaluators, name)))
        return [];
    const advice = (0,nearest/* nearest */.p)(String(name), Object.keys(evaluators));
    return [`targeting refers to ${JSON.stringify(name)}, which is not in $evaluators${advice}`];
}
function lintVariable(name, scope) {
    if ((0,shape/* isRecord */.u4)(name))
        return lintRule(name, scope);
    if (typeof name !== 'string' || !name.startsWith('$flagd.'))
        return [];
    return FLAGD_VARIABLES.includes(name)
        ? []
        : [`targeting: ${JSON.stringify(name)} is none of ${FLAGD_VARIABLES.join(', ')}`];
}
function lintSemVer([left, operator, right]) {
    const versions = [left, right].filter((version) => !(0,shape/* isRecord */.u4)(version) && !(typeof version === 'string' && SEM_VER.test(version)));
    return [
        ...(SEM_VER_OPERATORS.includes(operator)
            ? []
            : [`targeting: ${JSON.stringify(operator)} is not an operator of "sem_ver"`]),
        ...versions.map((version) => `targeting: ${JSON.stringify(version)} is not a version`),
    ];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/lint.js









const FLAT_TYPES = ['string', 'number', 'boolean'];
const FLAG_FIELDS = ['state', 'variants', 'defaultVariant', 'targeting', 'metadata'];
/** Findings of every flag of a file, in its order. */
function lintFile(file) {
    const shared = Object.entries(file.evaluators).flatMap(([name, rule]) => lintTargeting(rule, { variants: undefined, evaluators: file.evaluators }).map((message) => ({
        severity: 'error',
        flag: '',
        message: `$evaluators.${name}: ${message}`,
    })));
    return [...setFindings(file), ...circles(file), ...shared, ...file.keys.flatMap((key) => lintFlag(file, key))];
}
/** Evaluators follow a shared rule that leads back to itself until they give up. */
function circles(file) {
    const references = new Map(Object.entries(file.evaluators).map(([name, rule]) => [name, sharedRulesIn(rule)]));
    return (0,cycles/* cycles */.q)(references).map((circle) => ({
        severity: 'error',
        flag: '',
        message: `$evaluators refer to one another in a circle: ${(0,cycles/* circleWords */.M)(circle)}`,
    }));
}
function setFindings(file) {
    const metadata = file.format.valueAt(file.text, ['metadata']);
    const isSound = metadata === undefined || isFlat(metadata);
    const message = 'metadata of the set must be a mapping to texts, numbers and booleans';
    return isSound ? [] : [{ severity: 'error', flag: '', message }];
}
/** What the flagd schemas say of a flag, and what they let through: missing variants, unknown fields, order of buckets. */
function lintFlag(file, key) {
    const flag = flagIn(file, key);
    if (flag === undefined)
        return [];
    const errors = [...fieldProblems(flag), ...variantProblems(flag)];
    if (hasTargeting(flag))
        errors.push(...lintTargeting(flag['targeting'], { variants: variantNames(flag), evaluators: file.evaluators }));
    const finding = (severity) => (message) => ({ severity, flag: key, message });
    return [...errors.map(finding('error')), ...warnings(flag).map(finding('warning'))];
}
function fieldProblems(flag) {
    const problems = Object.keys(flag)
        .filter((field) => !FLAG_FIELDS.includes(field))
        .map((field) => `unknown field ${JSON.stringify(field)}${(0,nearest/* nearest */.p)(field, FLAG_FIELDS)}`);
    if (flag['state'] !== 'ENABLED' && flag['state'] !== 'DISABLED')
        problems.push('state must be ENABLED or DISABLED');
    const { targeting, metadata } = flag;
    if (targeting !== undefined && !(0,shape/* isRecord */.u4)(targeting))
        problems.push('targeting must be a rule');
    if (metadata !== undefined && !isFlat(metadata))
        problems.push('metadata must be a mapping to texts, numbers and booleans');
    return problems;
}
function isFlat(metadata) {
    return (0,shape/* isRecord */.u4)(metadata) && Object.values(metadata).every((value) => FLAT_TYPES.includes(typeof value));
}
function variantProblems(flag) {
    const { variants, defaultVariant } = flag;
    if (!(0,shape/* isRecord */.u4)(variants) || Object.keys(variants).length === 0)
        return ['variants must hold at least one variant'];
    const problems = [];
    if (Object.hasOwn(variants, ''))
        problems.push('a variant has an empty name');
    const types = new Set(Object.values(variants).map(typeOf));
    if (types.size > 1)
        problems.push(`variants are of different types (${[...types].join(', ')})`);
    for (const type of types)
        if (type === 'null' || type === 'list')
            problems.push(`variants must be booleans, texts, numbers or mappings`);
    if (typeof defaultVariant === 'string' && !Object.hasOwn(variants, defaultVariant))
        problems.push(`defaultVariant ${JSON.stringify(defaultVariant)} is not one of its variants${suggestion(flag)}`);
    else if (defaultVariant !== undefined && defaultVariant !== null && typeof defaultVariant !== 'string')
        problems.push('defaultVariant must be the name of a variant, or null');
    return problems;
}
function suggestion(flag) {
    return (0,nearest/* nearest */.p)(String(flag['defaultVariant']), [...variantNames(flag)]);
}
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'list' : typeof value;
}
function variantNames(flag) {
    const { variants } = flag;
    return new Set((0,shape/* isRecord */.u4)(variants) ? Object.keys(variants) : []);
}
function warnings(flag) {
    const roles = rolesOf(flag['variants']);
    if (roles === undefined)
        return [];
    const rule = isKilled(flag['targeting']) ? flag['targeting'].if[1] : flag['targeting'];
    const tail = tailOf(rule, roles);
    const outOfOrder = tail.kind === 'fractional' && !tail.share.onFirst && tail.share.on > 0n && tail.share.off > 0n;
    return outOfOrder
        ? [
            `its shares name "${roles.off}" before "${roles.on}"; turning them round, here or in a copy for another environment, exchanges the users who have the feature`,
        ]
        : [];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/lint-definitions.js




/** Definitions as they are to be merged: how they are written, and what is said about owner and expiry of each flag. */
async function lintDefinitionFile(file, reviewed) {
    const findings = [...lintFile(file)];
    for (const flag of file.keys)
        findings.push(...(await lintAbout(file, flag, reviewed)));
    return findings;
}
async function lintAbout(file, flag, reviewed) {
    const finding = (severity, message) => ({ severity, flag, message });
    const about = aboutFlag(flagIn(file, flag) ?? {});
    const findings = [];
    if (about.owner === undefined)
        findings.push(finding('warning', 'metadata.owner is missing: nobody cleans it up'));
    if (about.badExpires !== undefined)
        findings.push(finding('error', `metadata.expires ${JSON.stringify(about.badExpires)} is no day such as 2026-12-31`));
    else if (about.expires === undefined && !about.permanent)
        findings.push(finding('warning', 'metadata.expires is missing: say by which day it should be gone, or metadata.permanent: true'));
    if (about.expires !== undefined && about.expires <= reviewed.now)
        findings.push(finding('warning', 'has expired: take it out of the code'));
    if (about.expires !== undefined) {
        const { count, explained } = await extensionsOf(reviewed.history, flag, file);
        if (count > reviewed.extensions && !explained)
            findings.push(finding('error', `its expiry is moved for the ${count}. time: say why in metadata.expires-because, anew`));
    }
    return findings;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/change.js







/** Applies a change to a flag that is in the file. */
function editFlag(file, key, change) {
    const flag = flagIn(file, key) ?? {};
    const editor = new FlagEditor(file, key);
    const roles = rolesOf(flag['variants']);
    if (change.kind === 'kill')
        return edited(kill(editor, flag, roles));
    if (change.kind === 'set')
        return setManaged(file, editor, flag, change.managed);
    if (roles === undefined)
        return (0,store/* refused */.J5)('variants-ambiguous', `${key}: which variant is the feature and which is its absence cannot be told. A flag needs one variant that is true and one that is false, or variants named "on" and "off".`);
    if (isKilled(flag['targeting'])) {
        if (change.kind !== 'off')
            return stillKilled(key);
        liftKill(editor, flag['targeting'].if[1]);
    }
    editor.set(['state'], 'ENABLED');
    if (change.kind === 'segment')
        return openToSegment(file, editor, roles, change.segment);
    const tail = tailOf(editor.get(['targeting']), roles);
    if (tail.kind === 'opaque')
        return (0,store/* refused */.J5)('targeting-not-understood', `${key}: the share of users cannot be set in this targeting rule, because ${tail.why}. Mode "kill" works on any rule; otherwise edit the flag file itself.`);
    if (change.kind !== 'percent')
        return edited(settle(editor, tail, roles, change.kind));
    const share = shareOf(change.percent);
    if (share === undefined)
        return (0,store/* refused */.J5)('percent-too-fine', `${key}: flagd holds whole-number weights, so a percentage can have at most ${PERCENT_DECIMALS} decimals.`);
    return edited(spread(editor, tail, roles, share));
}
/**
 * A condition in front of the rule: users of the segment get the feature, everybody else what they had. Where the default
 * variant decided for them it is spelled out, so that a percentage can take its place later.
 */
function openToSegment(file, editor, roles, segment) {
    if (!Object.hasOwn(file.evaluators, segment))
        return (0,store/* refused */.J5)('unknown-segment', `${editor.key}: there is no shared rule "${segment}" ($evaluators), neither in the flags of the environment nor in their definitions.`);
    const rule = editor.get(['targeting']);
    if (opensTo(rule, segment, roles))
        return edited(editor);
    const rest = (0,shape/* isRecord */.u4)(rule) && Object.keys(rule).length > 0 ? rule : (editor.get(['defaultVariant']) ?? roles.off);
    return edited(editor.set(['targeting'], { if: [{ $ref: segment }, roles.on, rest] }));
}
/** Whether some condition of the rule opens it to the segment already. */
function opensTo(rule, segment, roles) {
    const args = (0,shape/* isRecord */.u4)(rule) ? rule['if'] : undefined;
    if (!Array.isArray(args))
        return false;
    return args.some((each, index) => {
        if (index % 2 === 1 || index === args.length - 1)
            return opensTo(each, segment, roles);
        return (0,shape/* isRecord */.u4)(each) && each['$ref'] === segment && args[index + 1] === roles.on;
    });
}
function stillKilled(key) {
    return (0,store/* refused */.J5)('killed', `${key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`);
}
/** The owned fields as another environment has them. Shared rules come along; one that differs here belongs to others too. */
function setManaged(file, editor, flag, text) {
    const wanted = readManaged(text);
    if (isKilled(flag['targeting']) && !isKilled(wanted.targeting))
        return stillKilled(editor.key);
    for (const [name, rule] of Object.entries(wanted.evaluators)) {
        const own = file.evaluators[name];
        if (own === undefined)
            editor.share(name, rule);
        else if (JSON.stringify(own) !== JSON.stringify(rule))
            return (0,store/* refused */.J5)('shared-rule-differs', `${editor.key} refers to the shared rule "${name}" ($evaluators), which is another one here; other flags may rest on it, so it is not overwritten. Make the two equal first.`);
    }
    editor.set(['state'], wanted.state);
    if (wanted.defaultVariant !== null || editor.get(['defaultVariant']) !== undefined)
        editor.set(['defaultVariant'], wanted.defaultVariant);
    if (wanted.targeting === null)
        editor.remove(['targeting']);
    else
        editor.set(['targeting'], wanted.targeting);
    return edited(editor);
}
/** On or off for everybody whom no condition of the owner decides first. */
function settle(editor, tail, roles, to) {
    if (tail.kind === 'constant')
        return editor.set(tail.path, roles[to]);
    if (tail.kind === 'fractional') {
        const share = to === 'on' ? { on: 100n, off: 0n } : { on: 0n, off: 100n };
        if (compareShares(tail.share, share) !== 0)
            editor.set(tail.path, buckets(tail, roles, share));
    }
    return editor.set(['defaultVariant'], roles[to]);
}
/** A share of users, fixed by the hash of their targeting key. Users without a key get the default, which must not be on. */
function spread(editor, tail, roles, share) {
    if (tail.kind !== 'fractional')
        editor.set(tail.path, { fractional: buckets(undefined, roles, share) });
    else if (compareShares(tail.share, share) !== 0)
        editor.set(tail.path, buckets(tail, roles, share));
    return editor.get(['defaultVariant']) === roles.on ? editor.set(['defaultVariant'], roles.off) : editor;
}
/**
 * The growing bucket first, so that it only ever grows at its end and nobody falls out of it. Where somebody already has
 * shares the other way round, that order is kept: turning it round would exchange all users.
 */
function buckets(tail, roles, share) {
    const on = [roles.on, Number(share.on)];
    const off = [roles.off, Number(share.off)];
    const offFirst = tail !== undefined && !tail.share.onFirst && tail.share.on > 0n && tail.share.off > 0n;
    const order = offFirst ? [off, on] : [on, off];
    return tail?.bucketBy === undefined ? order : [tail.bucketBy, ...order];
}
function kill(editor, flag, roles) {
    // Without an off variant only the provider's own switch is left: the application's default is served then.
    if (roles === undefined)
        return editor.set(['state'], 'DISABLED');
    editor.set(['state'], 'ENABLED');
    if (isKilled(flag['targeting']) && flag['targeting'].if[2] === roles.off)
        return editor;
    return editor.set(['targeting'], { if: [false, flag['targeting'] ?? null, roles.off] });
}
function liftKill(editor, rule) {
    if ((0,shape/* isRecord */.u4)(rule))
        editor.set(['targeting'], rule);
    else
        editor.remove(['targeting']);
}
class FlagEditor {
    key;
    #text;
    #format;
    constructor({ text, format }, key) {
        this.#text = text;
        this.#format = format;
        this.key = key;
    }
    get text() {
        return this.#text;
    }
    get(path) {
        return this.#format.valueAt(this.#text, this.#at(path));
    }
    /** Sets a value; an equal one stays as it is written. */
    set(path, value) {
        if (JSON.stringify(this.get(path)) === JSON.stringify(value))
            return this;
        const list = path.slice(0, -1);
        // A list can only be written whole: an "if" gets its last value this way.
        if (typeof path.at(-1) === 'number' && this.get(path) === undefined)
            return this.set(list, [...this.get(list), value]);
        this.#text = this.#format.set(this.#text, this.#at(path), value);
        return this;
    }
    remove(path) {
        this.#text = this.#format.remove(this.#text, this.#at(path));
    }
    /** Adds a shared rule. */
    share(name, rule) {
        if (this.#format.valueAt(this.#text, ['$evaluators']) === undefined)
            this.#text = this.#format.set(this.#text, ['$evaluators'], {});
        this.#text = this.#format.set(this.#text, ['$evaluators', name], rule);
    }
    #at(path) {
        return ['flags', this.key, ...path];
    }
}
function edited(editor) {
    return { kind: 'edited', text: editor.text };
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/plan.js








/** Plans one change of one flag in one environment's file. */
function planInFile(sources, key, change) {
    const opened = plan_open(sources, key);
    if ('kind' in opened)
        return opened;
    const { current, definitions } = opened;
    const base = withFlag(current, definitions, key);
    if (base === undefined)
        return unknownFlag(sources, [...(current?.keys ?? []), ...(definitions?.keys ?? [])], key);
    const edit = editFlag(withSegment(base, definitions, change), key, change);
    if (edit.kind === 'refused')
        return edit;
    const after = reopened(base, edit.text);
    const errors = lintFlag(after, key).filter((finding) => finding.severity === 'error');
    if (errors.length > 0 && change.kind !== 'kill')
        return (0,store/* refused */.J5)('invalid-flag', `${key} in ${sources.path}: ${errors.map((error) => error.message).join('; ')}.`);
    const planned = compare(current, after, key, change);
    const lost = planned.before.words === 'killed' ? [] : losers(planned, change);
    if (lost.length > 0)
        return (0,store/* refused */.J5)('would-lose-users', `${key}: a larger share would take the feature from users who have it (${lost[0]}).`);
    return {
        ...planned,
        basis: viewOf(base, key).managed,
        kind: planned.before.managed === planned.after.managed ? 'same' : 'change',
        document: { name: sources.name, text: after.text },
        warnings: [
            ...lintFlag(after, key).map((finding) => `${key}: ${finding.message}.`),
            ...killWarnings(after, key, change),
        ],
    };
}
function plan_open(sources, key) {
    const current = sources.text === undefined ? undefined : openFlagFile(sources.text, sources.format);
    if (current !== undefined && 'problem' in current)
        return (0,store/* refused */.J5)('invalid-flags', `${sources.path} ${current.problem}.`);
    const { path, text } = sources.definitions;
    const definitions = text === undefined ? undefined : openFlagFile(text, sources.format);
    // What the environment has already does not need its definition any more: a kill must not wait for that to be mended.
    if (definitions !== undefined && 'problem' in definitions && current?.keys.includes(key) === true)
        return { current, definitions: undefined };
    if (definitions !== undefined && 'problem' in definitions)
        return (0,store/* refused */.J5)('invalid-flags', `${path} ${definitions.problem}.`);
    return { current, definitions };
}
/**
 * The file with the flag in it: as it is; or with the flag's definition added as it stands on the default branch; or, for
 * an environment that has no file yet, all definitions.
 */
function withFlag(current, definitions, key) {
    if (current?.keys.includes(key) === true)
        return current;
    const defined = definitions === undefined ? undefined : flagIn(definitions, key);
    if (definitions === undefined || defined === undefined)
        return undefined;
    if (current === undefined)
        return definitions;
    const { format } = current;
    const text = format.set(current.text || format.empty, ['flags', key], defined);
    return reopened(current, withEvaluators({ ...current, text }, definitions));
}
/** The shared rule of a segment comes from the definitions where the environment lacks it. */
function withSegment(file, definitions, change) {
    if (change.kind !== 'segment' || definitions === undefined || Object.hasOwn(file.evaluators, change.segment))
        return file;
    return Object.hasOwn(definitions.evaluators, change.segment)
        ? reopened(file, withEvaluators(file, definitions))
        : file;
}
/** A definition may refer to shared rules; those that the environment lacks come along, those it has stay. */
function withEvaluators({ text, format }, definitions) {
    const present = format.keysAt(text, ['$evaluators']);
    const missing = Object.entries(definitions.evaluators).filter(([name]) => !present.includes(name));
    if (missing.length === 0)
        return text;
    const start = format.valueAt(text, ['$evaluators']) === undefined ? format.set(text, ['$evaluators'], {}) : text;
    return missing.reduce((file, [name, rule]) => format.set(file, ['$evaluators', name], rule), start);
}
function compare(current, after, key, change) {
    const roles = rolesOf(flagIn(after, key)?.['variants']);
    return {
        flag: key,
        before: viewOf(current, key),
        after: viewOf(after, key),
        share: shareWanted(change),
        onVariant: roles?.on,
    };
}
function shareWanted(change) {
    if (change.kind === 'set' || change.kind === 'segment')
        return undefined;
    if (change.kind !== 'percent')
        return change.kind === 'on' ? 1 : 0;
    return Number(change.percent.digits) / 10 ** (change.percent.scale + 2);
}
/** Users of a sample who have the feature and would lose it although its share does not shrink. */
function losers(planned, change) {
    const was = /^percent (\d[\d.]*)/.exec(planned.before.words)?.[1];
    if (change.kind !== 'percent' || was === undefined || isSmaller(change.percent, was))
        return [];
    return sampleKeys(2000).filter((user) => {
        const before = planned.before.served(user);
        const after = planned.after.served(user);
        if (before.kind !== 'variant' || after.kind !== 'variant')
            return false;
        return before.variant === planned.onVariant && after.variant !== planned.onVariant;
    });
}
function isSmaller(percent, than) {
    const [whole = '', fraction = ''] = than.split('.');
    return (0,decimal/* compareDecimals */.YL)(percent, { digits: BigInt(whole + fraction), scale: fraction.length }) < 0;
}
/** Targeting keys that no real user has. */
function sampleKeys(count) {
    return Array.from({ length: count }, (_, index) => `sluice-sample-${index}`);
}
function killWarnings(after, key, change) {
    return change.kind === 'kill' && flagIn(after, key)?.['state'] === 'DISABLED'
        ? [
            `${key} has no variant that is false or named "off", so it was disabled: users are served the default that stands in the application's code. Make sure that this is the safe one.`,
        ]
        : [];
}
function unknownFlag(sources, known, key) {
    const where = `${sources.path}${sources.definitions.text === undefined ? '' : ` or ${sources.definitions.path}`}`;
    return (0,store/* refused */.J5)('unknown-flag', `There is no flag ${JSON.stringify(key)} in ${where}${(0,nearest/* nearest */.p)(key, known) || '.'} A flag is defined by a reviewed change of ${sources.definitions.path}.`);
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd-file/store.js












/** flagd files on a branch of their own: `<environment>.flagd.json`, written with one commit per change. */
function flagdFileStore(github, place, definitions) {
    return {
        provider: 'flagd-file',
        capabilities: {
            changes: ['on', 'off', 'percent', 'segment', 'kill', 'set'],
            percentDecimals: PERCENT_DECIMALS,
            evaluationData: false,
        },
        async read(environment) {
            const format = await formatOf(definitions.definitions);
            const [file, text] = await Promise.all([
                (0,branch/* readBranchFile */.TQ)(place.github, place.branch, fileOf(environment, format)),
                (0,branch/* readFileAt */._T)(github, definitions.definitions, definitions.defaultBranch),
            ]);
            return flagSet({ file, format, definitionsText: text, github, place, definitions });
        },
        async lintDefinitions(commit, now) {
            const { definitions: path, defaultBranch, extensions } = definitions;
            const format = await formatOf(path);
            const text = await (0,branch/* readFileAt */._T)(github, path, commit);
            if (text === undefined)
                return [];
            const file = openFlagFile(text, format);
            if ('problem' in file)
                return [{ severity: 'error', flag: '', message: `${path} ${file.problem}` }];
            const history = await historyOf(github, { path, ref: defaultBranch, format });
            return lintDefinitionFile(file, { history, now, extensions });
        },
    };
}
function flagSet(state) {
    const { file, format, place } = state;
    const name = `${file.path} at ${place.repository === undefined ? '' : `${place.repository}:`}${file.branch}`;
    const opened = file.text === undefined ? undefined : openFlagFile(file.text, format);
    const current = opened === undefined || 'problem' in opened ? undefined : opened;
    const reviewed = state.definitionsText === undefined ? undefined : openFlagFile(state.definitionsText, format);
    const defined = reviewed === undefined || 'problem' in reviewed ? undefined : reviewed;
    const definitions = {
        path: `${state.definitions.definitions} at ${state.definitions.defaultBranch}`,
        text: state.definitionsText,
    };
    return {
        keys: current?.keys ?? [],
        look: (flag) => viewOf(current, flag),
        document: () => ({ name: file.path, text: file.text ?? format.empty }),
        plan: (flag, change) => planInFile({ path: name, name: file.path, text: file.text, definitions, format }, flag, change),
        async apply(plan, audit) {
            const text = plan.document?.text ?? '';
            const written = await (0,branch/* writeBranchFile */.gW)(place.github, file, text, (0,src_audit/* commitMessage */.d)(plan, audit));
            if (written.kind === 'written')
                return { kind: 'applied', version: written.commit };
            if (written.kind === 'conflict')
                return written;
            return (0,store/* refused */.J5)('protected-branch', `A rule protects the branch ${file.branch}, so a kill would have to wait for somebody: ${written.message} Take it out of that rule, or name another branch as "flags.branch" in the configuration.`);
        },
        facts: () => factsOf({ ...state, defined }, current),
        lastWritten: async (flag) => (current?.keys.includes(flag) === true ? viewOf(current, flag).managed : undefined),
        lint() {
            if (opened !== undefined && 'problem' in opened)
                return [{ severity: 'error', flag: '', message: `${name} ${opened.problem}` }];
            return current === undefined ? [] : lintFile(current);
        },
    };
}
function fileOf(environment, format) {
    return `${environment}.flagd.${format.extension}`;
}


/***/ }),

/***/ 4296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ TextError)
/* harmony export */ });
/** A text that cannot be read or safely edited. The message says what and where, after the name of the file. */
class TextError extends Error {
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


/***/ })

};
