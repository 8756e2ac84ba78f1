export const id = 591;
export const ids = [591];
export const modules = {

/***/ 591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback_rollback)
});

;// CONCATENATED MODULE: ./lib/delivery/machine/machine.js
function candidateOf({ change }) {
    const { version, digest, sha, store } = change;
    return { version, digest, sha, ...(store === undefined ? {} : { store }) };
}
/** Payload of a new record of this machine. */
function machine_payloadOf(machine, candidate, particulars) {
    const { version, sha, digest, store } = candidate;
    return {
        schema: 'sluice/ledger@1',
        component: machine.policy.component,
        version,
        sha,
        digest,
        ...(store === undefined ? {} : { store }),
        'config-sha': machine.config.sha,
        ...(machine.config.digest === undefined ? {} : { 'config-digest': machine.config.digest }),
        ...particulars,
        run: { id: machine.run.id, attempt: machine.run.attempt },
    };
}
/** Records that say they serve, newest first. */
function liveRecords({ history }) {
    return history.recent.map(({ record }) => record).filter(({ state }) => state === 'success');
}
/** Writes that a record is proven to serve, and that every other one does not any more. */
async function closeVerified(machine, id, release, url, live = liveRecords(machine)) {
    await machine.ledger.status(id, { state: 'success', description: `${release.version}: verified`, url });
    await retireRecords(machine, live.filter((record) => record.id !== id), `superseded by ${release.version}`);
}
async function retireRecords(machine, records, why) {
    for (const { id } of records)
        await machine.ledger.status(id, { state: 'inactive', description: why });
}
/** One look at the environment, in the words of the log. */
async function machine_look(machine, deployment, candidate) {
    return machine.target.observe({ deployment, candidate, serving: [] });
}

// EXTERNAL MODULE: ./lib/delivery/reasons.js
var reasons = __webpack_require__(520);
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

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(698);
;// CONCATENATED MODULE: ./lib/kernel/shape.js

/** The value in its shape, or every problem with the place it is at (`environments.production.soak`). */
function shape_readShape(shape, value) {
    const problems = [];
    const read = shape.read(value, '', problems);
    return problems.length > 0 ? { problems } : { value: read };
}
function leaf(schema, check) {
    return {
        schema,
        read(value, at, problems) {
            const reading = check(value);
            if (reading.ok)
                return reading.value;
            problems.push(`${at || 'the document'}: ${shown(value)} ${reading.problem}`);
            return undefined;
        },
    };
}
/** Text; with `pattern` (a linear-time regular expression), only text that matches, named by `what`. */
function string(options = {}) {
    const { pattern, what = 'a text' } = options;
    return leaf({ type: 'string', ...(pattern === undefined ? { minLength: 1 } : { pattern: pattern.source }) }, (value) => typeof value === 'string' && value !== '' && (pattern?.test(value) ?? true)
        ? { ok: true, value }
        : { ok: false, problem: `is not ${what}` });
}
/** Text that a strict reader turns into a value: a duration, a percentage. `schema` is what the text looks like. */
function parsed(schema, reader) {
    return leaf(schema, (value) => typeof value === 'string' || typeof value === 'number'
        ? reader(String(value))
        : { ok: false, problem: 'is neither a text nor a number' });
}
function shape_boolean() {
    return leaf({ type: 'boolean' }, (value) => typeof value === 'boolean' ? { ok: true, value } : { ok: false, problem: 'is neither true nor false' });
}
function integer(min, max) {
    return leaf({ type: 'integer', minimum: min, maximum: max }, (value) => Number.isInteger(value) && value >= min && value <= max
        ? { ok: true, value: value }
        : { ok: false, problem: `is not a whole number from ${min} to ${max}` });
}
function oneOf(...options) {
    return leaf({ enum: options }, (value) => {
        if (options.includes(value))
            return { ok: true, value: value };
        return {
            ok: false,
            problem: `must be one of ${options.join(', ')}${typeof value === 'string' ? (0,nearest/* nearest */.p)(value, options) : ''}`,
        };
    });
}
/** Exactly this value. */
function literal(wanted) {
    return leaf({ const: wanted }, (value) => value === wanted ? { ok: true, value: wanted } : { ok: false, problem: `must be ${JSON.stringify(wanted)}` });
}
/** Anything JSON can hold. */
function anything() {
    return { schema: {}, read: (value) => value };
}
function list(item, options = {}) {
    const min = options.min ?? 0;
    return {
        schema: { type: 'array', items: item.schema, ...(min > 0 ? { minItems: min } : {}) },
        read(value, at, problems) {
            if (!Array.isArray(value) || value.length < min) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a list${min > 0 ? ` of at least ${min}` : ''}`);
                return undefined;
            }
            return value.map((each, index) => item.read(each, `${at}[${index}]`, problems));
        },
    };
}
/** A mapping with names of the user's own choice. */
function record(item) {
    return {
        schema: { type: 'object', additionalProperties: item.schema },
        read(value, at, problems) {
            if (!isRecord(value)) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`);
                return undefined;
            }
            return new Map(Object.entries(value).map(([key, each]) => [key, item.read(each, join(at, key), problems)]));
        },
    };
}
function required(shape, description) {
    return { shape, optional: false, description };
}
function optional(shape, description) {
    return { shape, optional: true, description };
}
/** A mapping with these keys and no other; an unknown key is an error with a suggestion. */
function object(fields) {
    const names = Object.keys(fields);
    return {
        schema: {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(names.map((name) => [name, { description: fields[name]?.description, ...fields[name]?.shape.schema }])),
            required: names.filter((name) => fields[name]?.optional === false),
        },
        read(value, at, problems) {
            if (!isRecord(value)) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`);
                return undefined;
            }
            for (const key of Object.keys(value)) {
                if (!names.includes(key))
                    problems.push(`${join(at, key)}: unknown key${(0,nearest/* nearest */.p)(key, names) || `; known are ${names.join(', ')}`}`);
            }
            const result = {};
            for (const [name, field] of Object.entries(fields)) {
                const given = Object.hasOwn(value, name) ? value[name] : undefined;
                if (given !== undefined && given !== null)
                    result[name] = field.shape.read(given, join(at, name), problems);
                else if (!field.optional)
                    problems.push(`${join(at, name)}: is missing`);
            }
            return result;
        },
    };
}
/** The first shape that fits; when none does, the problems of the one `pick` points at, else one common sentence. */
function either(first, second, pick) {
    return {
        schema: { anyOf: [first.schema, second.schema] },
        read: (value, at, problems) => (pick(value) === 'first' ? first : second).read(value, at, problems),
    };
}
/** The value of a shape, made into something else that reads better in code. */
function mapped(shape, change) {
    return {
        schema: shape.schema,
        read(value, at, problems) {
            const before = problems.length;
            const read = shape.read(value, at, problems);
            return problems.length > before ? undefined : change(read);
        },
    };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
function shown(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// EXTERNAL MODULE: ./lib/kernel/readers.js + 1 modules
var readers = __webpack_require__(16);
;// CONCATENATED MODULE: ./lib/config/shapes.js


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = string({ pattern: NAME, what: 'an environment name' });
const address = string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = parsed({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readers/* readDuration */.$7);
/** `20%`: 0.2. A bare number is read as percent, too. */
const share = mapped(parsed({ type: ['string', 'number'] }, readers/* readPercentage */.PX), ({ digits, scale }) => Number(digits) / 10 ** (scale + 2));
/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = either(mapped(string({ what: 'a command' }), (executable) => [executable]), list(string({ what: 'a part of a command' }), { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
const scalar = {
    schema: { type: ['string', 'number', 'boolean', 'null'] },
    read(value, at, problems) {
        if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
            return value;
        problems.push(`${at}: only a text, a number, true, false or null can be compared`);
        return undefined;
    },
};
/** `version`, `build.version`: a field of a JSON answer. */
const field = string({
    pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
    what: 'a field such as "version" or "build.version"',
});

;// CONCATENATED MODULE: ./lib/config/approval.js


/** Who has to say yes before an environment changes. */
const approval = object({
    environment: required(environmentName, 'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.'),
    'not-by': optional(list(oneOf('actor', 'authors'), { min: 1 }), 'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.'),
});

;// CONCATENATED MODULE: ./lib/config/preview.js


/** An environment that holds one short-lived copy per pull request. */
const perPullRequest = object({
    up: required(command, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
    down: required(command, 'Destroys the copy of one pull request; nothing there is a success.'),
    'time-to-live': optional(duration, 'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.'),
    timeout: optional(duration, 'Longest run of one command. Default `10m`.'),
});

;// CONCATENATED MODULE: ./lib/config/rollback.js

/** The way back of one environment. */
const rollback = object({
    automatic: required(oneOf('on-failed-verification', 'never'), 'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.'),
});

;// CONCATENATED MODULE: ./lib/config/strategy.js


const region = string({ pattern: NAME, what: 'the name of a region or group' });
/** Keys that say how one place changes. */
const pace = {
    steps: optional(list(integer(1, 100), { min: 1 }), 'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.'),
    hold: optional(duration, 'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.'),
    continue: optional(oneOf('automatic', 'manual'), '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.'),
    'keep-old': optional(shape_boolean(), 'Whether what served before stays up without traffic for an instant return, until the next change. Default: `true` for `blue-green`, `false` for `canary`.'),
};
const each = object({
    type: required(oneOf('all-at-once', 'rolling', 'blue-green', 'canary'), 'How one region changes.'),
    ...pace,
});
/** How a change of an environment happens. */
const strategy = object({
    type: required(oneOf('all-at-once', 'rolling', 'blue-green', 'canary', 'waves'), '`all-at-once` replaces what serves; `rolling` replaces its instances share by share; `blue-green` checks the new version beside it before it takes traffic; `canary` moves the traffic step by step; `waves` goes from region to region.'),
    ...pace,
    waves: optional(list(list(region, { min: 1 }), { min: 1 }), '`waves`: regions or groups, wave by wave, as the driver knows them: `[[eu-north], [eu-west, us-east]]`.'),
    each: optional(each, '`waves`: how each region changes. Default `{ type: all-at-once }`.'),
    urls: optional(record(address), "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells."),
});
/** Which keys each type knows. */
const KEYS = {
    'all-at-once': [],
    rolling: ['steps', 'hold', 'continue'],
    'blue-green': ['keep-old'],
    canary: ['steps', 'hold', 'continue', 'keep-old'],
    waves: ['hold', 'continue', 'waves', 'each', 'urls'],
};
/** Checks across the keys of `strategy`; each problem names its place. */
function strategyProblems(at, value) {
    const problems = [];
    const given = Object.keys(value).filter((key) => key !== 'type');
    for (const key of given)
        if (value[key] !== undefined && !KEYS[value.type].includes(key))
            problems.push(`${at}.${key}: \`${value.type}\` has no such key; it belongs to ${owners(key).join(' and ')}`);
    const { steps } = value;
    if (steps !== undefined && KEYS[value.type].includes('steps') && !ascendsTo100(steps))
        problems.push(`${at}.steps: ${JSON.stringify(steps)} must rise from step to step and end with 100`);
    if (value.type === 'waves')
        problems.push(...waveProblems(at, value));
    if (value.each !== undefined)
        problems.push(...strategyProblems(`${at}.each`, value.each));
    return problems;
}
function waveProblems(at, { waves, urls }) {
    if (waves === undefined)
        return [`${at}.waves: is missing`];
    const regions = waves.flat();
    const twice = regions.filter((name, index) => regions.indexOf(name) !== index);
    const strange = [...(urls?.keys() ?? [])].filter((name) => !regions.includes(name));
    return [
        ...twice.map((name) => `${at}.waves: ${name} stands twice`),
        ...strange.map((name) => `${at}.urls.${name}: no wave has this region`),
    ];
}
function ascendsTo100(steps) {
    return steps.at(-1) === 100 && steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0));
}
function owners(key) {
    return Object.entries(KEYS).flatMap(([type, keys]) => (keys.includes(key) ? [`\`${type}\``] : []));
}

;// CONCATENATED MODULE: ./lib/config/target.js


/** What puts a candidate into an environment. */
const target = object({
    driver: required(oneOf('command'), 'How the environment is changed. `command`: your own executables.'),
    apply: required(command, 'Puts the candidate in place.'),
    observe: optional(command, 'Tells what serves. Default: the probe with `version`.'),
    shift: optional(command, 'Moves traffic. Needed by `blue-green` and `canary`.'),
    retire: optional(command, 'Takes a version away that serves nothing any more.'),
    timeout: optional(duration, 'Longest run of one command. Default `10m`.'),
});

;// CONCATENATED MODULE: ./lib/config/verify.js


const probe = object({
    url: optional(address, 'Address to ask. Give either `url` or `path`.'),
    path: optional(string({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: optional(integer(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: optional(record(scalar), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    version: optional(field, "Field of the JSON answer that must equal the candidate's version."),
    times: optional(integer(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: optional(integer(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: optional(duration, 'Pause between two requests. Default `1s`.'),
    timeout: optional(duration, 'Longest wait for one answer. Default `5s`.'),
});
const verify = object({
    budget: optional(duration, 'Longest time from the change to "verified". Default `5m`.'),
    probes: optional(list(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    addresses: optional(list(string({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 }), 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
});
/** Checks across the keys of `verify`; each problem names its place. */
function verifyProblems(at, value) {
    const problems = [];
    for (const [index, each] of (value.probes ?? []).entries()) {
        const place = `${at}.probes[${index}]`;
        if ((each.url === undefined) === (each.path === undefined))
            problems.push(`${place}: needs either "url" or "path", not ${each.url === undefined ? 'neither' : 'both'}`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./lib/config/environment.js








const environment = object({
    url: optional(address, 'Where users reach the environment.'),
    approval: optional(approval, 'A person must have approved in the run that changes this environment.'),
    target: optional(target, 'What puts a candidate into this environment. Without it only `begin` and `finish` work here.'),
    'per-pull-request': optional(perPullRequest, 'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.'),
    strategy: optional(strategy, 'How a change happens. Default `all-at-once`.'),
    soak: optional(duration, 'How long a candidate must have been verified in the environment before this one.'),
    verify: optional(verify, 'When a change counts as verified.'),
    rollback: optional(rollback, 'The way back.'),
    'recovery-environment': optional(environmentName, 'GitHub environment with the same credentials and no reviewers, for the way back only.'),
});
/** Checks across the keys of one environment; each problem names its place. */
function environmentProblems(name, value) {
    const at = `environments.${name}`;
    const problems = [...verifyProblems(`${at}.verify`, value.verify ?? {})];
    if (value.strategy !== undefined)
        problems.push(...strategyProblems(`${at}.strategy`, value.strategy));
    if (value.approval?.environment === name && value['recovery-environment'] === undefined)
        problems.push(`${at}.approval.environment: reviewers of ${name} itself would also stop the way back; name another, or a recovery-environment`);
    if (value['recovery-environment'] === name)
        problems.push(`${at}.recovery-environment: must be another environment than ${name}`);
    if (value['per-pull-request'] !== undefined && value.target !== undefined)
        problems.push(`${at}: takes either "target" or "per-pull-request", not both`);
    return problems;
}

;// CONCATENATED MODULE: ./lib/config/flags.js


const path = string({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' });
/** Secrets never stand in the file: only the name of the variable that the step hands over. */
const tokenVariable = string({
    pattern: /^(?!INPUT_|GITHUB_|ACTIONS_)[A-Z_][A-Z0-9_]{0,99}$/,
    what: 'the name of an environment variable in capitals',
});
const projectKey = string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the key of a project' });
const environmentNames = optional(record(string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the name of an environment' })), 'How the provider calls an environment, where it is not by the same name: `{ production: prod }`.');
const token = optional(tokenVariable, 'Environment variable of the step that holds the API token. Default `SLUICE_CREDENTIALS`.');
const unleash = object({
    url: required(address, 'Address of the Unleash server, without `/api`.'),
    project: optional(projectKey, 'Project that holds the flags. Default `default`.'),
    'token-variable': token,
    environments: environmentNames,
});
const launchdarkly = object({
    url: optional(address, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
    project: required(projectKey, 'Key of the project that holds the flags.'),
    'token-variable': token,
    environments: environmentNames,
});
const repository = object({
    name: required(string({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }), 'Repository that holds the branch of the flags.'),
    'token-variable': optional(tokenVariable, "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`."),
});
const flags_deliver = object({
    verb: required(command, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: optional(duration, 'How long it may run. Default `2m`.'),
});
const readBack = object({
    ofrep: optional(address, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: optional(duration, 'How long a change may take to arrive. Default `30s`.'),
});
const stale = object({
    age: optional(duration, 'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.'),
    extensions: optional(integer(0, 100), 'How often the expiry of a flag may be moved without saying why in `metadata.expires-because`. Default 1.'),
});
const flags = object({
    provider: required(oneOf('flagd-file', 'unleash', 'launchdarkly'), 'Who holds the flags. `flagd-file`: one flagd file per environment.'),
    branch: optional(string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }), 'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Other providers keep there what was last written by Sluice. Default `sluice/flags`.'),
    repository: optional(repository, 'Another repository, in which that branch lies. Default: this one.'),
    definitions: optional(path, 'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Ends in `.json`, `.yaml` or `.yml`, and the files of the environments are in the same format. Default `.github/flags.flagd.json`.'),
    unleash: optional(unleash, 'Where Unleash is; for `provider: unleash`.'),
    launchdarkly: optional(launchdarkly, 'Where LaunchDarkly is; for `provider: launchdarkly`.'),
    deliver: optional(flags_deliver, 'How a change gets to the running service. Without it the service fetches the branch, or asks the provider, itself.'),
    'read-back': optional(record(readBack), 'Where the running service is asked what it serves, by environment.'),
    stale: optional(stale, 'When a flag should have been cleaned up.'),
    owners: optional(record(list(string({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }))), 'Owners of flags, where the provider does not know them: `{ "@acme/checkout": [new-checkout] }`.'),
});
/** Checks across the keys of `flags`; each problem names its place. */
function flagsProblems(value) {
    const { provider } = value;
    const problems = [];
    for (const name of ['unleash', 'launchdarkly']) {
        if (provider === name && value[name] === undefined)
            problems.push(`flags.${name}: is missing; it says where ${name} is`);
        if (provider !== name && value[name] !== undefined)
            problems.push(`flags.${name}: stands without effect, because flags.provider is ${provider}`);
    }
    if (value.definitions !== undefined && !/\.(?:json|ya?ml)$/.test(value.definitions))
        problems.push('flags.definitions: must end in .json, .yaml or .yml');
    return problems;
}

;// CONCATENATED MODULE: ./lib/config/path-map.js

/** `/app => services/shop`. What stands right is a folder of the repository, `.` its root. */
function readPathMapping(line) {
    const at = line.indexOf('=>');
    if (at < 0)
        return problem('has no "=>"; write "/app => services/shop"');
    const from = trimmed(line.slice(0, at));
    const to = trimmed(line.slice(at + 2)).replace(/^(?:\.\/)+/, '');
    if (from === '')
        return problem('names nothing before "=>"');
    if (/^(?:\/|[A-Za-z]:)/.test(to) || to.split('/').includes('..'))
        return problem('does not lead to a folder of the repository; the right side is relative to its root');
    return { ok: true, value: { from, to: to === '.' ? '' : to } };
}
const pathMap = list(parsed({ type: 'string', pattern: '=>' }, readPathMapping));
function problem(what) {
    return { ok: false, problem: what };
}
function trimmed(text) {
    const slashed = text.trim().replaceAll('\\', '/');
    let end = slashed.length;
    while (end > 1 && slashed[end - 1] === '/')
        end--;
    return slashed.slice(0, end);
}

;// CONCATENATED MODULE: ./lib/config/quarantine.js

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day as `2026-12-31`, quoted or not: YAML makes a date of it otherwise. */
const day = {
    schema: { type: 'string', pattern: DAY.source },
    read(value, at, problems) {
        const given = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
        if (typeof given === 'string' && DAY.test(given)) {
            const parsed = new Date(`${given}T00:00:00Z`);
            if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(given))
                return given;
        }
        problems.push(`${at}: is not a day such as 2026-12-31`);
        return undefined;
    },
};
const quarantined = object({
    test: required(string(), 'The test as the summary shows it, with its suite: `checkout › pays twice`.'),
    reason: required(string(), 'Why it may fail for now.'),
    owner: required(string(), 'Who mends it.'),
    expires: required(day, 'From this day on (UTC) it may fail no more.'),
});
/** Tests that may fail for now. */
const quarantine_quarantineList = list(quarantined);
/** The list itself, or the path of a YAML file that holds it. */
const quarantine = either(quarantine_quarantineList, string(), (value) => (Array.isArray(value) ? 'first' : 'second'));

;// CONCATENATED MODULE: ./lib/config/gate.js




/** `80`, `80%`, `79.5`: read exactly. */
const percentage = parsed({ anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] }, readers/* readPercentage */.PX);
const gate = object({
    'coverage-threshold': optional(percentage, 'Least line coverage in percent. A pull request is judged by the value at the tip of its target branch.'),
    rules: optional(string(), 'What must hold, one rule a line, such as `branches >= 70%`; docs/rules.md has them all. Read at the tip of the target branch too.'),
    'path-map': optional(pathMap, 'Where source paths of the reports lie in the repository, each `from => to`, such as `/app => services/shop`; the first that fits counts, before those of input `path-map`. Read at the tip of the target branch too.'),
    quarantine: optional(quarantine, 'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.'),
});

;// CONCATENATED MODULE: ./lib/config/notes.js

const notes_path = string({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = list(notes_path, { min: 1 });
const names = list(string(), { min: 1 });
/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
    types: optional(names, 'Types of Conventional Commits, such as `feat`.'),
    scopes: optional(names, 'Scopes of Conventional Commits.'),
    labels: optional(names, 'Labels of the pull request; GitHub is asked for them.'),
    paths: optional(paths, 'Files and folders that the commit touches.'),
};
const category = object({
    title: required(string(), 'Heading. Categories of the same title are one.'),
    ...CONDITIONS,
    fold: optional(shape_boolean(), 'Folded for readers who do not ask for it. Default false.'),
});
const tracker = object({
    'key-prefix': required(string({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }), 'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.'),
    'url-template': required(string({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }), 'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.'),
});
const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'];
/** What the notes of a release say. */
const notes = object({
    categories: optional(list(category, { min: 1 }), 'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.'),
    exclude: optional(object({ ...CONDITIONS, authors: optional(names, 'Names or logins of authors.') }), 'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.'),
    trackers: optional(list(tracker), 'Other trackers whose keys become links.'),
    template: optional(notes_path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: optional(list(oneOf(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': optional(shape_boolean(), 'Tell each linked issue once since when its change is in production: `publish` with `environment`. Default false.'),
});
/** The file that lists every version. */
const changelog = object({
    file: optional(notes_path, 'The file. Default `CHANGELOG.md`.'),
    by: optional(oneOf('pull-request', 'commit'), 'How it gets there: a pull request (default), or a commit on the branch itself.'),
});

;// CONCATENATED MODULE: ./lib/config/release.js


const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/;
const FINAL_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
/** May be empty: tags that are versions and nothing else. */
const tagPrefix = parsed({ type: 'string', pattern: TAG_PREFIX.source }, (text) => TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' });
const component = object({
    'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
    paths: optional(list(string({ pattern: /^!?[^/:!][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }), 'Files and folders of the component; only commits that touch them count. With `!` in front: not these. Default: the whole repository.'),
    changelog: optional(string({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' }), 'Its changelog. Default `CHANGELOG.md` in the first of its paths.'),
    latest: optional(shape_boolean(), 'Whether its releases may be shown as the latest of the repository. Default false: that is the place of the releases without a component.'),
});
const labels = list(string({ pattern: /^.{1,100}$/, what: 'a label' }), { min: 1 });
const asked = oneOf('major', 'minor', 'patch', 'none');
const version = object({
    from: optional(oneOf('commits', 'labels'), 'Who says how far the version moves. `labels`: those of the pull request, where it has one of `labels`; else the commit. Default `commits`.'),
    labels: optional(object({
        major: optional(labels, 'Default `major`, `breaking`.'),
        minor: optional(labels, 'Default `minor`, `feature`, `enhancement`.'),
        patch: optional(labels, 'Default `patch`, `fix`, `bug`.'),
        none: optional(labels, 'Pull requests that ask for no release. Default `skip-release`.'),
    }), 'Labels by what they ask for; the highest of a pull request counts.'),
    types: optional(record(asked), 'What each type of commit asks for. A breaking change is always `major`. Default `feat: minor`, `fix`, `perf` and `revert: patch`.'),
    others: optional(oneOf('patch', 'none'), 'What a commit of any other type asks for. `none`: commits of these types alone make no version. Default `patch`: what is built has a version of its own.'),
    'breaking-before-1': optional(oneOf('minor', 'major'), 'What a breaking change moves before 1.0.0 (semver rule 4). Default `minor`.'),
    'feature-before-1': optional(oneOf('minor', 'patch'), 'What a feature moves before 1.0.0. Default `minor`.'),
    first: optional(string({ pattern: FINAL_VERSION, what: 'a version such as 1.0.0' }), 'The version of what was never released. Default `0.1.0`.'),
});
/** How versions and tags are made. These are facts of the history, no policy: they are read from the checkout. */
const release = object({
    'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `v`.'),
    components: optional(record(component), 'Components that are released by themselves, by name.'),
    version: optional(version, 'How the next version follows from the changes.'),
    notes: optional(notes, 'What the notes say and in which order.'),
    changelog: optional(changelog, 'Where `mode: changelog` keeps the changelog.'),
});

;// CONCATENATED MODULE: ./lib/config/trust.js

const trust = object({
    creators: optional(list(string(), { min: 1 }), 'Logins whose deployment records count. Default `github-actions[bot]`.'),
    workflows: optional(list(string(), { min: 1 }), 'Workflow files (`owner/repo/.github/workflows/x.yml` or a path in this repository) whose runs may write records. Default: any workflow of this repository.'),
    refs: optional(list(string(), { min: 1 }), 'Branches or tags whose runs may write records. Default: the default branch.'),
});

;// CONCATENATED MODULE: ./lib/config/config.js







/** `.github/sluice.yml`. Every key has an effect; what Sluice does not know it refuses. */
const config = object({
    version: required(literal(1), 'Version of this file format.'),
    path: optional(list(environmentName, { min: 1 }), 'The environments a component travels, in order. A promotion is allowed only from the one before.'),
    environments: optional(record(environment), 'What each environment is, by name.'),
    gate: optional(gate, 'What `test-gate` demands.'),
    release: optional(release, 'How versions and tags are made.'),
    flags: optional(flags, 'Where feature flags live.'),
    trust: optional(trust, 'Whose deployment records count.'),
});
/** Checks that go across keys; each problem names its place. */
function crossCheck(value) {
    const problems = [];
    const seen = new Set();
    for (const [index, name] of (value.path ?? []).entries()) {
        if (seen.has(name))
            problems.push(`path[${index}]: ${name} stands twice`);
        seen.add(name);
        if (value.environments?.get(name)?.['per-pull-request'] !== undefined)
            problems.push(`path[${index}]: ${name} holds previews of pull requests; nothing travels through it`);
    }
    for (const [name, each] of value.environments ?? [])
        problems.push(...environmentProblems(name, each));
    if (value.flags !== undefined)
        problems.push(...flagsProblems(value.flags));
    return problems;
}

;// CONCATENATED MODULE: ./lib/config/load.js




const CONFIG_PATH = '.github/sluice.yml';
/** The text of a configuration file as YAML 1.2, checked; `from` names it in errors (`.github/sluice.yml at main`). */
async function parseConfig(text, from) {
    const { load } = await __webpack_require__.e(/* import() */ 831).then(__webpack_require__.bind(__webpack_require__, 831));
    let value;
    try {
        value = load(text);
    }
    catch (error) {
        throw new errors/* UserError */.y('invalid-config', `${from} is not YAML: ${(0,errors/* errorMessage */.g)(error)}`);
    }
    const reading = shape_readShape(config, value);
    const problems = 'problems' in reading ? reading.problems : crossCheck(reading.value);
    if (problems.length > 0)
        throw new errors/* UserError */.y('invalid-config', `${from}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    return reading.value;
}
/** The tests of a quarantine file at a commit or branch, by the API. A file that is named must be there. */
async function quarantineAt(github, ref, path) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    const from = `${path} at ${ref}`;
    if (file === undefined || Array.isArray(file) || !('content' in file))
        throw new UserError('invalid-config', `gate.quarantine names ${from}, which is not a file.`);
    const { load } = await __webpack_require__.e(/* import() */ 831).then(__webpack_require__.bind(__webpack_require__, 831));
    let value;
    try {
        value = load(Buffer.from(file.content, 'base64').toString('utf8')) ?? [];
    }
    catch (error) {
        throw new UserError('invalid-config', `${from} is not YAML: ${errorMessage(error)}`);
    }
    const reading = readShape(quarantineList, value);
    if ('value' in reading)
        return reading.value;
    throw new UserError('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`);
}
/** The configuration at a commit or branch, by the API: what a working copy says never counts. `undefined`: no file. */
async function configAt(github, ref, path = CONFIG_PATH) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined)
        return undefined;
    if (Array.isArray(file) || !('content' in file))
        throw new UserError('invalid-config', `${path} at ${ref} is not a file.`);
    return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`);
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var kernel_duration = __webpack_require__(294);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(30);
;// CONCATENATED MODULE: ./lib/verify/addresses.js

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
    const refused = new external_node_net_.BlockList();
    for (const [network, prefix] of PRIVATE)
        refused.addSubnet(network, prefix, family(network));
    const named = new external_node_net_.BlockList();
    for (const entry of networks)
        add(named, entry);
    for (const url of urls) {
        const host = URL.canParse(url) ? bare(new URL(url).hostname) : '';
        if (host === 'localhost')
            for (const loopback of ['127.0.0.1', '::1'])
                add(named, loopback);
        else if ((0,external_node_net_.isIP)(host) > 0)
            add(named, host);
    }
    return {
        allows(address) {
            const ip = unmapped(bare(address));
            return (0,external_node_net_.isIP)(ip) > 0 && (named.check(ip, family(ip)) || !refused.check(ip, family(ip)));
        },
    };
}
/** `[::1]` → `::1` */
function bare(host) {
    return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
/** An IPv6 address that carries an IPv4 address reaches just that: mapped, translated (NAT64) or tunnelled (6to4). */
function unmapped(ip) {
    if ((0,external_node_net_.isIP)(ip) !== 6)
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
    if ((0,external_node_net_.isIP)(address) === 0)
        return;
    if (prefix === undefined)
        list.addAddress(address, family(address));
    else
        list.addSubnet(address, Number(prefix), family(address));
}
function family(address) {
    return (0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
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
        else if (isRecord(value) && Object.hasOwn(value, part))
            value = value[part];
        else
            return undefined;
    }
    return value;
}

;// CONCATENATED MODULE: ./lib/verify/probe.js


function readProbe(config) {
    return {
        name: config.path ?? config.url ?? '',
        at: config.path === undefined ? { url: config.url ?? '' } : { path: config.path },
        status: config.status ?? 200,
        json: config.json ?? new Map(),
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
    const { status, body } = asked.answer;
    if (status !== probe.status)
        return `answered ${status}, not ${probe.status}`;
    if (probe.json.size === 0 && probe.version === undefined)
        return undefined;
    const document = readDocument(body);
    if (document === undefined)
        return 'the answer is not JSON';
    const wanted = [...probe.json, ...(probe.version === undefined ? [] : [[probe.version, version]])];
    for (const [path, value] of wanted) {
        const actual = fieldOf(document.value, path);
        if (actual !== value)
            return `${path} is ${probe_shown(actual)}, not ${probe_shown(value)}`;
    }
    return undefined;
}
/** Text at a dotted path of a JSON answer, `undefined` when there is none. */
function versionIn(body, path) {
    const document = readDocument(body);
    const value = document === undefined ? undefined : fieldOf(document.value, path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function probe_shown(value) {
    return value === undefined ? 'missing' : (0,printing/* oneLine */.TN)(JSON.stringify(value), 80);
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
;// CONCATENATED MODULE: ./lib/verify/request.js






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
    if ((0,external_node_net_.isIP)(bare(hostname)) > 0 && !policy.allows(hostname))
        return Promise.resolve(refused(hostname));
    return new Promise((resolve) => {
        const request = (protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject).get(url, {
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
        (0,external_node_dns_.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
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
    return name === 'AbortError' || name === 'TimeoutError' ? 'no answer in time' : (0,errors/* errorMessage */.g)(error);
}

;// CONCATENATED MODULE: ./lib/verify/verifier.js


/** Proves by requests that an environment serves well. The probes run one after the other, within one budget. */
function createVerifier(options) {
    const { probes, url, ask } = options;
    const versionProbe = probes.find((probe) => probe.version !== undefined && addressOf(probe, url) !== undefined);
    return {
        readsVersion: versionProbe !== undefined,
        async verify(subject) {
            const chosen = subject.scope === 'side' ? probes.filter((probe) => 'path' in probe.at) : probes;
            const end = options.clock.monotonic() + subject.budgetMilliseconds;
            for (const probe of chosen) {
                const failure = await runProbe(probe, subject, end, options);
                if (failure !== undefined)
                    return failure;
            }
            return { kind: 'passed', detail: chosen.length === 0 ? 'no probes' : chosen.map(summary).join(', ') };
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
/** Asks until enough good answers came in a row, too many bad ones, or the budget is over. */
async function runProbe(probe, subject, end, { ask, clock, log }) {
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
        const problem = problemOf(probe, await ask(address, Math.min(probe.timeoutMilliseconds, left)), subject.version);
        if (problem === undefined) {
            good++;
            if (good === probe.times) {
                log.info(`  probe ${summary(probe)} in ${(0,kernel_duration/* formatDuration */.a)(clock.monotonic() - started)}`);
                return undefined;
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

;// CONCATENATED MODULE: ./lib/delivery/drivers/capabilities.js
/** A command is as able as its author makes it; what serves is read back after every step anyway. */
const COMMAND_ABILITIES = new Set(['divide', 'share', 'regions']);
/** What the configuration of a target declares, before anything is run. */
function capabilitiesOf(target) {
    if (target === undefined)
        return { verbs: new Set(), abilities: new Set() };
    const verbs = ['apply', 'observe', 'shift', 'retire'].filter((verb) => target[verb] !== undefined);
    return { verbs: new Set(verbs), abilities: COMMAND_ABILITIES };
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./lib/kernel/paths.js



/** Whether `path` is `root` itself or lies inside it, by name only. */
function isInside(root, path) {
    const rest = (0,external_node_path_.relative)(root, path);
    return rest === '' || (!(0,external_node_path_.isAbsolute)(rest) && rest !== '..' && !rest.startsWith(`..${external_node_path_.sep}`));
}
/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
async function resolveInside(root, path, what) {
    const base = await (0,promises_.realpath)(root);
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(base, path)).catch((error) => {
        throw new errors/* UserError */.y('invalid-input', error.code === 'ENOENT'
            ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
            : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new errors/* UserError */.y('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/command-call.js





const DEFAULT_TIMEOUT_MILLISECONDS = (0,kernel_duration/* parseDuration */.E)('10m') ?? 0;
const ANSWER_LIMIT_BYTES = 1024 * 1024;
/** Runs one of the user's executables: the request on standard input, the answer on standard output. Never throws. */
async function callCommand(options, verb, command, request, shape) {
    const timeoutMilliseconds = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS;
    try {
        const [executable = '', ...args] = command;
        const program = await resolveProgram(executable, command.length, options.workspace);
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
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY/i;
const SHORTEST_SECRET = 6;
/**
 * What a verb said, without the secrets it was given: the runner masks them in the log, but nobody does in a status, a
 * summary or a record, where the last words of a failed verb go.
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
async function resolveProgram(executable, parts, workspace) {
    if (parts > 1 && !executable.includes('/') && !executable.includes('\\'))
        return executable;
    return resolveInside(workspace, executable, 'target in the configuration');
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
    const reading = shape_readShape(shape, value);
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

;// CONCATENATED MODULE: ./lib/delivery/drivers/command.js




/** Version of the protocol in docs/command-driver.md. */
const PROTOCOL = 1;
const command_address = string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
const weight = parsed({ type: 'number', minimum: 0, maximum: 100 }, (text) => {
    const value = Number(text);
    return value >= 0 && value <= 100 ? { ok: true, value } : { ok: false, problem: 'is not a weight from 0 to 100' };
});
const applied = object({ url: optional(command_address, 'Where this version alone can be reached.') });
const observed = object({
    serving: required(list(object({
        version: required(string({ pattern: VERSION, what: 'a version' }), 'Version.'),
        digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of its candidate.'),
        weight: required(weight, 'Percent of the traffic.'),
        url: optional(command_address, 'Where this version alone can be reached.'),
    })), 'Everything that is up.'),
    url: optional(command_address, 'Where users reach the environment.'),
});
const nothing = object({});
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
        abilities: COMMAND_ABILITIES,
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
function progress_writeProgress({ wave, share }, phase, text, until) {
    const parts = [
        ...(wave === undefined ? [] : [`wave ${wave.number} of ${wave.of}${wave.between ? ' done' : ''}`]),
        ...(share === undefined ? [] : [`${share} %`]),
        PHASES[phase] + (until === undefined ? '' : ` until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`),
    ];
    return `${parts.join(', ')}: ${text}`;
}
const FORM = /^(?:wave (\d{1,3}) of (\d{1,3})( done)?, )?(?:(\d{1,3}) %, )?(verifying|carrying on|holding|waits for a person|inconclusive|stopped)(?: until (\S+Z))?: /;
/** From the descriptions of a record's statuses, the newest last; `undefined`: it does not go step by step. */
function readProgress(descriptions) {
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

;// CONCATENATED MODULE: ./lib/delivery/ledger/record.js




/** Task of a component's records; GitHub can filter by it. */
const changeTask = (component) => `sluice:${component}`;
const holdTask = (component) => `sluice:hold:${component}`;
const ID = integer(1, Number.MAX_SAFE_INTEGER);
const run = object({
    id: required(ID, 'Workflow run that wrote the record.'),
    attempt: required(integer(1, 100_000), 'Attempt of that run.'),
});
const milestones = object({
    applied: optional(string(), 'When what is taken back was put in place.'),
    'first-bad-sign': optional(string(), 'When it first served badly.'),
    decided: optional(string(), 'When it was decided to take it back.'),
    planned: optional(string(), 'When the way back was ready.'),
});
/** Payload of a record: one change of one environment. */
const changePayload = object({
    schema: required(literal('sluice/ledger@1'), 'Version of this form.'),
    kind: required(oneOf('deploy', 'promote', 'rollback'), 'What the change was.'),
    component: required(string({ pattern: COMPONENT, what: 'a component name' }), 'What was changed.'),
    version: required(string({ pattern: VERSION, what: 'a version' }), 'Version put in place.'),
    sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate.'),
    store: optional(string(), 'Where the candidate lies durably.'),
    'config-sha': required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit of the configuration that was used.'),
    'config-digest': optional(string(), 'Git object id of the configuration file; absent without one.'),
    'promoted-from': optional(ID, 'Record upstream that proved the candidate.'),
    restores: optional(ID, 'Record whose candidate a rollback puts back.'),
    replaces: optional(ID, 'Record that served before.'),
    strategy: required(string(), 'How the change was made; `foreign` for steps that are not ours.'),
    waves: optional(list(list(string())), 'Regions, wave by wave, in the order in which they change.'),
    'approved-by': optional(list(string()), 'Who approved in the run.'),
    because: optional(string(), 'Why, in the words of a person or of the machine.'),
    incident: optional(string(), 'Incident the rollback belongs to.'),
    times: optional(milestones, 'Milestones known when the record was written, ISO 8601.'),
    run: required(run, 'Run that wrote the record.'),
});
/** Payload of a hold: a digest that may not enter an environment, or the lifting of one. */
const holdPayload = object({
    schema: required(literal('sluice/hold@1'), 'Version of this form.'),
    kind: required(oneOf('hold', 'lift'), 'Whether the hold is placed or lifted.'),
    component: required(string({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: required(string({ pattern: VERSION, what: 'a version' }), 'Version that is held.'),
    sha: required(string({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: required(string({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that is held.'),
    because: required(string(), 'Why.'),
    by: required(string(), 'Login of who started the run.'),
    run: required(run, 'Run that wrote the record.'),
});
/** A change from a deployment; `foreign` when it was not written as ours are. Throws `newer-ledger`. */
function parseChange(raw, creators) {
    const payload = ours(raw, creators, 'sluice/ledger@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = shape_readShape(changePayload, payload.value);
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
    const payload = ours(raw, creators, 'sluice/hold@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = shape_readShape(holdPayload, payload.value);
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
function ours(raw, creators, form) {
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
        throw new reasons/* Refusal */.P('newer-ledger', `Deployment ${raw.id} of ${raw.environment} is written as ${form}${version}, and this Sluice knows ${form}1. Use the newer Sluice that wrote it.`);
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
const BAD_ENDS = ['failure', 'error'];
const ENDS = ['success', 'inactive'];
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

;// CONCATENATED MODULE: ./lib/delivery/ledger/snapshot.js


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
    throw new errors/* UserError */.y('invalid-config', `${configPath} on the default branch is not a text file that can be read whole: it is a folder, binary or too large.`);
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
        const statuses = task.startsWith('sluice:hold:') ? [] : await statusesOf(github, id);
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
    return page.deployments.filter(({ task }) => task === changeTask(component) || task === holdTask(component));
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
function page(connection, name) {
    const deployments = (connection?.nodes ?? [])
        .filter((node) => node.environment === name)
        .map((node) => ({
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
    }))
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

;// CONCATENATED MODULE: ./lib/delivery/ledger/trust.js
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
    };
}
async function readRun(github, id) {
    const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
    if (run === undefined)
        return undefined;
    return {
        id,
        event: run.event,
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

;// CONCATENATED MODULE: ./lib/delivery/ledger/history.js



function openHistory(source, environment, component, page) {
    const { github, policy, onForeign } = source;
    const mine = ofComponent(page, component);
    const toEntry = (raw) => {
        const parsed = parseChange(raw, policy.creators);
        if (parsed.kind === 'record')
            return entry(source, parsed.record);
        onForeign(raw.id, parsed.why);
        return undefined;
    };
    const recent = mine
        .filter((raw) => raw.task === changeTask(component))
        .map(toEntry)
        .filter((each) => each !== undefined);
    const seen = new Set(page.deployments.map(({ id }) => id));
    let holds;
    const allHolds = () => {
        holds ??= readHolds(source, environment, component, page);
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
            for await (const raw of olderDeployments(github, environment, changeTask(component), seen)) {
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
    };
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
    if (runId === own.id && judgeRun(own, policy).kind === 'trusted')
        return { kind: 'trusted' };
    return judgeRun(await runs.facts(runId), policy, writtenAt);
}
/** Newest first. GitHub is asked only when the page does not hold all there is. */
async function readHolds({ github, policy, onForeign }, environment, component, page) {
    const task = holdTask(component);
    const raw = page.deployments.filter((each) => each.task === task);
    if (page.more) {
        const seen = new Set(raw.map(({ id }) => id));
        for await (const each of olderDeployments(github, environment, task, seen))
            raw.push(each);
    }
    const holds = [];
    for (const each of raw) {
        const parsed = parseHold(each, policy.creators);
        if (parsed.kind === 'record')
            holds.push(parsed.record);
        else
            onForeign(each.id, parsed.why);
    }
    return holds;
}

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
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
        closeHold,
    };
}
function describeHold({ kind, version, because }) {
    return `${kind === 'hold' ? 'held' : 'hold lifted'}: ${version}, ${because}`;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(923);
;// CONCATENATED MODULE: ./lib/delivery/store.js







/** `release:<tag>/<asset>` (a tag may hold slashes, an asset not), `oci:<name>@sha256:…`, else a path in the checkout. */
function parseStore(text) {
    if (text.startsWith('release:')) {
        const rest = text.slice('release:'.length);
        const slash = rest.lastIndexOf('/');
        if (slash <= 0 || slash === rest.length - 1)
            return undefined;
        return { kind: 'release', tag: rest.slice(0, slash), asset: rest.slice(slash + 1) };
    }
    if (text.startsWith('oci:')) {
        const match = /^oci:([^\s@]+@(sha256:[0-9a-f]{64}))$/.exec(text);
        return match === null ? undefined : { kind: 'oci', reference: match[1] ?? '', digest: match[2] ?? '' };
    }
    return text === '' ? undefined : { kind: 'file', path: text };
}
/** Whether a store keeps the candidate for as long as a way back may need it. */
function isDurable(store) {
    const reference = store === undefined ? undefined : parseStore(store);
    return reference !== undefined && reference.kind !== 'file';
}
function createObtain(github, workspace, env) {
    return async (store, digest) => {
        const reference = parseStore(store);
        if (reference === undefined)
            return { kind: 'unavailable', detail: `${JSON.stringify(store)} names no place` };
        try {
            const file = await locate(reference, github, workspace, env);
            return file === undefined
                ? { kind: 'unavailable', detail: `${store}: there is no such asset, or Sluice cannot fetch from there` }
                : await checked(file, digest, store);
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
async function locate(reference, github, workspace, env) {
    if (reference.kind === 'oci')
        return undefined;
    if (reference.kind === 'file')
        return resolveInside(workspace, reference.path, 'input "candidate"');
    const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: reference.tag });
    const asset = release?.assets.find((each) => each.name === reference.asset);
    if (asset === undefined)
        return undefined;
    const bytes = await github.download(asset.url);
    const directory = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice', 'candidates', reference.tag.replaceAll('/', '-'));
    await (0,promises_.mkdir)(directory, { recursive: true });
    const file = (0,external_node_path_.join)(directory, (0,external_node_path_.basename)(reference.asset));
    await (0,promises_.writeFile)(file, bytes, { mode: 0o755 });
    return file;
}
/** Input `store`, checked: it must be a place that lasts. */
function requireDurable(store) {
    if (isDurable(store))
        return store;
    throw new UserError('invalid-input', `input "store" is ${JSON.stringify(store)}, which is neither "release:<tag>/<asset>" nor "oci:<name>@sha256:<digest>".`);
}

;// CONCATENATED MODULE: ./lib/delivery/strategy.js
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
            return { type: 'blue-green', keepOld: config['keep-old'] ?? true };
        case 'canary':
            return {
                type: 'canary',
                steps: config.steps ?? [5, 25, 50, 100],
                pace: paceOf(config),
                keepOld: config['keep-old'] ?? false,
            };
    }
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

;// CONCATENATED MODULE: ./lib/delivery/target.js

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
    return inRegions(seen);
}

;// CONCATENATED MODULE: ./lib/delivery/session.js
















const DEFAULT_BUDGET_MILLISECONDS = (0,kernel_duration/* parseDuration */.E)('5m') ?? 0;
const NO_PAGE = { deployments: [], more: false };
async function openSession(options, runs = createRuns(options.github)) {
    const { github, environment, component, context, configPath, log } = options;
    const also = options.alsoEnvironment === undefined ? [] : [options.alsoEnvironment];
    const snapshot = await readSnapshot(github, configPath, [environment, ...also]);
    const { configText, defaultBranch } = snapshot;
    if (configText === undefined && configPath !== CONFIG_PATH)
        throw new errors/* UserError */.y('invalid-config', `input "config" names ${configPath}, which does not exist on ${defaultBranch}. Without the file nothing would hold anything back.`);
    const config = configText === undefined ? undefined : await parseConfig(configText, `${configPath} at ${defaultBranch}`);
    const trust = trustPolicy(context, config, defaultBranch);
    const own = ownRun(context);
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
    const history = await openHistoryToServed(source, environment, component, snapshot.pages.get(environment) ?? NO_PAGE);
    const settings = config?.environments?.get(environment) ?? {};
    return {
        snapshot,
        config,
        settings,
        runs,
        machine: assemble(options, settings, config, snapshot, history),
        async ownTrust() {
            const quick = judgeRun(own, trust);
            if (quick.kind === 'trusted' || trust.workflows === undefined)
                return quick;
            return judgeRun(await runs.facts(own.id), trust);
        },
        async historyOf(other) {
            const known = snapshot.pages.get(other) ?? (await readSnapshot(github, configPath, [other])).pages.get(other);
            return openHistoryToServed(source, other, component, known ?? NO_PAGE);
        },
        reload: () => openSession(options, runs),
    };
}
function runUrl({ serverUrl, owner, repository, runId }) {
    return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`;
}
function assemble(options, settings, config, snapshot, history) {
    const { github, context, env, clock, log } = options;
    const verifier = verifierFor(options, settings);
    return {
        policy: policyFor(options, settings, config),
        target: createTarget(driverFor(options, settings), verifier, settings.strategy?.waves?.flat()),
        verifier,
        ledger: createLedgerWriter(github, runUrl(context)),
        history,
        obtain: createObtain(github, context.workspace, env),
        recheck: checked,
        clock,
        log,
        now: () => github.now(),
        run: { id: context.runId, attempt: context.runAttempt },
        actor: context.actor,
        config: { sha: snapshot.configSha, digest: snapshot.configDigest },
    };
}
function policyFor({ environment, component }, settings, config) {
    return {
        environment,
        component,
        production: isProduction(config?.path, environment),
        url: settings.url,
        strategy: strategyOf(settings.strategy),
        budgetMilliseconds: settings.verify?.budget ?? DEFAULT_BUDGET_MILLISECONDS,
        automaticReturn: settings.rollback?.automatic !== 'never',
    };
}
/** Probes of an environment, asked only where the configuration allows. */
function verifierFor({ clock, log }, { url, verify }) {
    const probes = verify?.probes ?? [];
    const urls = [url, ...probes.map((probe) => probe.url)].filter((each) => each !== undefined);
    const ask = createAsk(createAddressPolicy(verify?.addresses ?? [], urls));
    return createVerifier({ probes: probes.map(readProbe), url, ask, clock, log });
}
function driverFor({ environment, component, context, env, spawn, log }, { target }) {
    if (target === undefined)
        return undefined;
    const { apply, observe, shift, retire, timeout } = target;
    return createCommandDriver({
        commands: {
            apply,
            ...(observe === undefined ? {} : { observe }),
            ...(shift === undefined ? {} : { shift }),
            ...(retire === undefined ? {} : { retire }),
        },
        environment,
        component,
        workspace: context.workspace,
        env: forVerbs(env),
        ...(timeout === undefined ? {} : { timeoutMilliseconds: timeout }),
        spawn,
        log,
    });
}
/** Of an action, not of a `run:` step: with it artifacts and caches can be written in the name of the job. */
const RUNTIME = ['ACTIONS_RUNTIME_', 'ACTIONS_RESULTS_', 'ACTIONS_CACHE_'];
/** The user's executables get what a `run:` step would get, but not our inputs: one of them is the token. */
function forVerbs(env) {
    const kept = (name) => !['INPUT_', ...RUNTIME].some((prefix) => name.startsWith(prefix));
    return Object.fromEntries(Object.entries(env).filter(([name]) => kept(name)));
}

;// CONCATENATED MODULE: ./actions/rollback/src/holds.js

/** `lift-hold`: lets a held digest in again. The candidate still has to pass its whole proof. */
async function liftHold(inputs, session) {
    if (inputs.because === '')
        throw new errors/* UserError */.y('invalid-input', 'input "because" is required by "mode: lift-hold": say why.');
    const trust = await session.ownTrust();
    if (trust.kind === 'foreign')
        return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` };
    const { machine } = session;
    const { environment, production, component } = machine.policy;
    const name = inputs['to-version'];
    const held = await machine.history.holds();
    const wanted = held.filter(({ hold }) => name === '' || hold.version === name || hold.digest === name);
    const [first] = wanted;
    const list = held.map(({ hold }) => `${hold.version} (${hold.because})`).join(', ') || 'nothing';
    if (first === undefined)
        return {
            result: 'unchanged',
            reason: 'not-held',
            message: `${name || 'Nothing'} is not held out of ${environment}; held: ${list}.`,
        };
    if (wanted.length > 1)
        throw new errors/* UserError */.y('invalid-input', `input "to-version" must say which hold to lift, by version or digest; held: ${list}.`);
    const { version, sha, digest } = first.hold;
    const release = { version, digest };
    if (inputs['dry-run'])
        return {
            result: 'planned',
            reason: 'dry-run',
            release,
            message: `The hold on ${version} would be lifted. Dry run: nothing was changed.`,
        };
    const id = await machine.ledger.hold(environment, production, {
        schema: 'sluice/hold@1',
        kind: 'lift',
        component,
        version,
        sha,
        digest,
        because: inputs.because,
        by: machine.actor,
        run: machine.run,
    });
    const message = `${version} may enter ${environment} again; it was held because: ${first.hold.because}.`;
    return { result: 'lifted', reason: 'hold-lifted', release, deployment: id, message };
}

;// CONCATENATED MODULE: ./lib/kernel/report.js



/**
 * Writes the JSON report of an action into a new name under RUNNER_TEMP and gives its path.
 *
 * The file appears whole or not at all. `name` is the action's; `unique` tells several calls in one job apart
 * (GITHUB_ACTION holds the step's id).
 */
async function writeReport(name, report, env) {
    const directory = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice');
    await (0,promises_.mkdir)(directory, { recursive: true });
    const unique = (env['GITHUB_ACTION'] ?? 'step').replace(/[^A-Za-z0-9_-]/g, '_');
    const path = (0,external_node_path_.join)(directory, `${name}-${unique}-${process.pid}.json`);
    await (0,promises_.writeFile)(`${path}.part`, `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
    await (0,promises_.rename)(`${path}.part`, path);
    return path;
}

;// CONCATENATED MODULE: ./lib/kernel/summary.js

/** GitHub rejects a step summary of more than 1024 KiB (actions/runner). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/**
 * Adds Markdown to the job's summary. The text must already be within `SUMMARY_LIMIT_BYTES` (see `lib/render`); without
 * `GITHUB_STEP_SUMMARY` (outside a runner) nothing is written.
 */
async function writeSummary(markdown, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return;
    const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
    if (Buffer.byteLength(text) > SUMMARY_LIMIT_BYTES)
        throw new RangeError('summary is over 1024 KiB');
    await (0,promises_.appendFile)(file, text);
}

;// CONCATENATED MODULE: ./lib/render/budget.js
/**
 * Joins parts in their order within a number of bytes. What does not fit is shortened, then left out, as whole parts,
 * lowest priority first; what is left out is named at the end. Only a single part that is too long for the budget by
 * itself is clipped.
 */
function withinBudget(parts, limitBytes) {
    const kept = new Set(parts);
    const shortened = new Set();
    const left = [];
    const build = () => {
        const note = left.length === 0 ? [] : [`_Left out for length: ${left.map((part) => part.name).join(', ')}._`];
        const texts = parts
            .filter((part) => kept.has(part))
            .map((part) => (shortened.has(part) ? (part.short ?? '') : part.markdown).trim());
        return [...texts, ...note].join('\n\n');
    };
    const byPriority = [...parts].sort((a, b) => a.priority - b.priority);
    for (const part of byPriority.filter(({ short }) => short !== undefined)) {
        if (Buffer.byteLength(build()) <= limitBytes)
            break;
        shortened.add(part);
    }
    for (const part of byPriority) {
        if (Buffer.byteLength(build()) <= limitBytes || kept.size === 1)
            break;
        kept.delete(part);
        left.push(part);
    }
    return clip(build(), limitBytes);
}
/** At most so many bytes of UTF-8, cut at the end of a line where there is one, never inside a character. */
function clip(text, limitBytes) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limitBytes)
        return text;
    let end = limitBytes;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    const cut = bytes.subarray(0, end).toString('utf8');
    const lineEnd = cut.lastIndexOf('\n');
    return lineEnd > 0 ? cut.slice(0, lineEnd) : cut;
}

;// CONCATENATED MODULE: ./lib/render/markdown.js

/** Breaks what GitHub would turn into a link, a mention or a closing word, without being seen. */
const JOINER = '\u2060';
/**
 * Untrusted text as inline Markdown: shown as it is, and nothing else. No HTML, no formatting, nobody is mentioned, no
 * issue is linked or closed, no address becomes a link.
 */
function markdown_text(untrusted, limit = 300) {
    return defuse((0,printing/* oneLine */.TN)(untrusted, limit))
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/^([-=:]|\d+[.)])/, `${JOINER}$1`);
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function defuse(line) {
    return line
        .replaceAll('@', `@${JOINER}`)
        .replace(/#(?=\d)/g, `#${JOINER}`)
        .replace(/\bgh-(?=\d)/gi, (match) => `${match}${JOINER}`)
        .replaceAll('://', `:${JOINER}//`)
        .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}${JOINER}.`);
}
/** Untrusted text as a code span; `|` is escaped so that it can stand in a table cell. */
function code(untrusted, limit = 300) {
    const line = (0,printing/* oneLine */.TN)(untrusted, limit);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
/** Untrusted text of several lines as a fenced block. */
function codeBlock(untrusted, language = '') {
    const body = stripControls(untrusted);
    const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A link with a label of untrusted text; only http and https addresses, anything else gives the label alone. */
function markdown_link(label, url) {
    if (!/^https?:\/\/[^\s<>()"']+$/.test(url))
        return markdown_text(label);
    return `[${markdown_text(label)}](${url})`;
}
/** A table; cells are ready-made Markdown of one line. `align`: one of l, c, r per column. */
function table(header, rows, align = '') {
    const rule = header.map((_, index) => ({ r: '--:', c: ':-:' })[align[index] ?? 'l'] ?? '---');
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A folded block. `summary` is ready-made Markdown of one line; the body needs the blank lines around it. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body.trim()}\n\n</details>`;
}
/** Untrusted text for an HTML page: element content or a quoted attribute. */
function html(untrusted) {
    return stripControls(untrusted).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function longestRun(line, character) {
    let longest = 0;
    let current = 0;
    for (const each of line) {
        current = each === character ? current + 1 : 0;
        longest = Math.max(longest, current);
    }
    return longest;
}

;// CONCATENATED MODULE: ./actions/rollback/src/outcome.js





const PASSED = ['restored', 'unchanged', 'lifted', 'listed', 'planned'];
const SUMMARY_BUDGET_BYTES = 60_000;
async function conclude(ended, call, at, env) {
    const report = await writeReport('rollback', reportOf(ended, call, at), env);
    await writeSummary(summaryOf(ended, call), env);
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
        options: (ended.options ?? []).map(({ record, eligibility }) => ({
            'deployment-id': record.id,
            version: record.change.version,
            digest: record.change.digest,
            at: record.createdAt.toISOString(),
            eligibility,
        })),
    };
}
const TITLES = {
    restored: '↩️ restored',
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
        markdown_text(record.change.version),
        code(shortDigest(record.change.digest)),
        String(record.id),
        record.createdAt.toISOString(),
        eligibility === 'eligible' ? '✅' : code(eligibility),
    ]);
    return withinBudget([
        {
            name: 'title',
            priority: 9,
            markdown: `## ${TITLES[ended.result]}: ${markdown_text(component)} in ${markdown_text(environment)}`,
        },
        { name: 'outcome', priority: 8, markdown: `${markdown_text(ended.message, 1000)} ${code(ended.reason)}` },
        ...(because === '' ? [] : [{ name: 'because', priority: 7, markdown: `Because: ${markdown_text(because)}` }]),
        ...(rows.length === 0
            ? []
            : [
                {
                    name: 'options',
                    priority: 5,
                    markdown: table(['version', 'digest', 'deployment', 'since', 'can be restored'], rows),
                },
            ]),
    ], SUMMARY_BUDGET_BYTES);
}

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
};
/** How far back is looked for a release to return to. */
const DEPTH = 200;
/**
 * Records newest first, each with the first reason against it. `suspect`: the digest to get away from, which is never a
 * target. A record that a trusted rollback replaced counts as rolled back, even if that rollback did not end well.
 */
async function* judged(history, suspect) {
    const rolledBack = new Set();
    let looked = 0;
    for await (const entry of history.entries()) {
        if (++looked > DEPTH)
            return;
        const eligibility = await judge(entry, history, suspect, rolledBack);
        const { change } = entry.record;
        if (eligibility !== 'foreign-record' && change.kind === 'rollback' && change.replaces !== undefined)
            rolledBack.add(change.replaces);
        yield { record: entry.record, eligibility };
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
    const candidateForReturn = change.digest !== suspect && !isOpen(record) && record.verifiedAt !== undefined;
    if ((candidateForReturn || change.kind === 'rollback') && (await trust()).kind === 'foreign')
        return 'foreign-record';
    if (change.digest === suspect)
        return 'current';
    if (isOpen(record))
        return 'open';
    if (record.verifiedAt === undefined || record.state === 'failure' || record.state === 'error')
        return 'not-verified';
    if (rolledBack.has(record.id))
        return 'rolled-back';
    if (!isDurable(change.store))
        return 'not-durable';
    return (await history.holdOn(change.digest)) === undefined ? 'eligible' : 'held';
}

;// CONCATENATED MODULE: ./lib/delivery/machine/verbs.js

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
        .filter((each) => !isRelease(each, candidate))
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
function request({ deployment, candidate }, seen) {
    return { deployment, candidate, serving: seen.kind === 'seen' ? seen.serving : [] };
}

;// CONCATENATED MODULE: ./lib/delivery/machine/settle.js


/** Waits until the candidate alone serves, then verifies it where users reach it. */
async function settle(delivery, machine) {
    const { candidate } = delivery;
    const { clock, policy } = machine;
    const started = clock.monotonic();
    const end = started + policy.budgetMilliseconds;
    const seen = await observeUntil(delivery, machine, end, (each) => servesOnly(each, candidate));
    if (!servesOnly(seen, candidate))
        return mismatch(delivery, seen, started, `not ${candidate.version}`);
    machine.log.info(`${candidate.version} serves; verifying.`);
    const url = policy.url ?? (seen.kind === 'seen' ? seen.url : undefined);
    const checked = await machine.verifier.verify({
        version: candidate.version,
        base: url,
        scope: 'environment',
        budgetMilliseconds: Math.max(1, end - clock.monotonic()),
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
/** Something else serves than was put in place. What nobody can see is not moved again: a person looks. */
function mismatch({ before, ...rest }, seen, badSince, wanted, share) {
    if (seen.kind === 'unknown') {
        const detail = `nobody can tell what serves (${seen.detail})`;
        return { kind: 'paused', reason: 'inconclusive', detail, step: stepOf(rest, share), seen };
    }
    const detail = `${describe(seen)} serves, ${wanted}`;
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: !sameTraffic(before, seen), badSince, seen };
}
function stepOf({ wave }, share) {
    return { ...(wave === undefined ? {} : { wave }), ...(share === undefined ? {} : { share }) };
}
/** After a change that went well, what takes no traffic any more goes away, unless it is kept for an instant return. */
async function retireOthers(delivered, delivery, machine, strategy) {
    const keepOld = 'keepOld' in strategy && strategy.keepOld && !delivery.back;
    if (delivered.kind === 'verified' && !keepOld)
        await retire(delivery, machine, delivered.seen, (each) => each.weight === 0 && !isRelease(each, delivery.candidate));
    return delivered;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/blue-green.js



/** Brought up beside what serves, checked there, then given all traffic at once. The way back of a canary too. */
async function switchOver(delivery, machine, strategy) {
    const { candidate, before, back } = delivery;
    if (!(back && isUp(before, candidate))) {
        const side = await bringUpBeside(delivery, machine);
        if (side.kind !== 'ready')
            return side;
    }
    if (!back) {
        const description = `${candidate.version}: verified beside what serves, taking the traffic`;
        await machine.ledger.status(delivery.deployment, { state: 'in_progress', description });
    }
    return ((await shift(delivery, machine, 100)) ?? retireOthers(await settle(delivery, machine), delivery, machine, strategy));
}
/** The candidate up and verified beside what serves, which did not change. The side that was kept makes room for it. */
async function bringUpBeside(delivery, machine) {
    const { candidate, before, resumed, back } = delivery;
    const idle = !resumed && !back;
    if (idle)
        await retire(delivery, machine, before, (each) => !isRelease(each, candidate));
    const applied = await apply(delivery, machine, 'none');
    if (applied.kind === 'error')
        return applied;
    const seen = await observe(delivery, machine);
    const badSince = machine.clock.monotonic();
    if (!sameTraffic(before, seen))
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
            return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: stepOf(delivery, 0), seen };
        case 'failed': {
            await retire(delivery, machine, seen, (each) => isRelease(each, candidate));
            const detail = `${checked.detail}, before it took any traffic`;
            return { kind: 'unfit', reason: 'verification-failed', detail, exposed: false, badSince: checked.badSince, seen };
        }
    }
}
function movedTooEarly({ candidate }, seen, badSince) {
    const detail = `traffic moved while ${candidate.version} was only to come up beside: ${describe(seen)} serves`;
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen };
}

;// CONCATENATED MODULE: ./lib/delivery/machine/steps.js





/** Shares that a look gives may be rounded. */
const TOLERANCE = 1;
/** From step to step: move, read back, verify, hold; the last one is verified where users reach it. */
async function climb(delivery, machine, way) {
    for (const share of way.steps) {
        if (share < way.reached - TOLERANCE)
            continue;
        await announce(stepOf(delivery, share), delivery, machine);
        if (share > way.reached + TOLERANCE || way.subject.scope === 'side') {
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
    return settle(delivery, machine);
}
/** Says in the ledger which step begins, before it does: whoever carries on knows how far it may have got. */
async function announce(step, { deployment, candidate }, machine) {
    const description = progress_writeProgress(step, 'verifying', candidate.version);
    await machine.ledger.status(deployment, { state: 'in_progress', description });
}
/** A driver that fails while users are served moves nothing more: it stays until somebody has mended the driver. */
function stoppedAt(share, trouble, delivery) {
    const { seen, detail } = trouble;
    if (trouble.reason !== 'driver-failed' || shareOf(seen, delivery.candidate) === 0 || servesNothing(seen))
        return trouble;
    return { kind: 'paused', reason: 'driver-failed', detail, step: stepOf(delivery, share), seen };
}
/** `undefined`: it stands well at this share, for as long as it is to be held. */
async function standAt(share, delivery, machine, { subject, pace, reached }) {
    const { candidate } = delivery;
    const started = machine.clock.monotonic();
    const end = started + machine.policy.budgetMilliseconds;
    const seen = await observeUntil(delivery, machine, end, (each) => Math.abs(shareOf(each, candidate) - share) <= TOLERANCE);
    if (Math.abs(shareOf(seen, candidate) - share) > TOLERANCE)
        return mismatch(delivery, seen, started, `not ${candidate.version} with ${share} %`, share);
    const step = stepOf(delivery, share);
    const check = async () => {
        const checked = await machine.verifier.verify({
            ...subject,
            version: candidate.version,
            budgetMilliseconds: machine.policy.budgetMilliseconds,
        });
        if (checked.kind === 'passed')
            return undefined;
        const detail = `${checked.detail}, at ${share} %`;
        if (checked.kind === 'inconclusive')
            return { kind: 'paused', reason: 'inconclusive', detail, step, seen };
        const { badSince } = checked;
        return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen };
    };
    const paused = delivery.progress?.step.share === share &&
        delivery.progress.wavesBegun === (delivery.wave?.number ?? 0) &&
        Math.abs(reached - share) <= TOLERANCE;
    return (await check()) ?? hold({ step, pace, seen, check, paused }, delivery, machine);
}
/** Pause between two verifications while a step is held. */
const WATCH_INTERVAL_MILLISECONDS = 10_000;
/** Holds a step that serves well: watches it for a short time, ends as `paused` for a longer one or for a person. */
async function hold(standing, delivery, machine) {
    const { holdMilliseconds, continue: go } = standing.pace;
    const { progress } = delivery;
    const now = await machine.now();
    const long = holdMilliseconds > machine.policy.budgetMilliseconds;
    // A hold that began in an earlier run goes on from there.
    const waited = standing.paused && progress !== undefined ? progress : undefined;
    const held = waited?.carriedOn === true || waited?.paused === 'holding' || waited?.paused === 'waits-for-continue';
    const until = held ? progress?.until : long ? new Date(now.getTime() + holdMilliseconds) : undefined;
    const over = until === undefined || until.getTime() <= now.getTime();
    if (!long && !held) {
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
        machine.log.info(`Watching it for ${(0,kernel_duration/* formatDuration */.a)(milliseconds)}.`);
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
    const delivered = await climb(delivery, machine, {
        ...strategy,
        reached: shareOf(delivery.before, delivery.candidate),
        move: (share) => shift(delivery, machine, share),
        subject: { scope: 'side', base: side.url },
    });
    return retireOthers(delivered, delivery, machine, strategy);
}
/**
 * The candidate up beside. One that an earlier attempt gave traffic stays as it is if the look tells its address; only
 * `apply` does else, and that begins without traffic.
 */
async function besideWithTraffic(delivery, machine) {
    const { before, candidate } = delivery;
    const mine = before.kind === 'seen' ? before.serving.find((each) => isRelease(each, candidate)) : undefined;
    if (mine === undefined || mine.weight === 0)
        return bringUpBeside(delivery, machine);
    if (mine.url !== undefined)
        return { kind: 'ready', url: mine.url };
    const trouble = await shift(delivery, machine, 0);
    if (trouble !== undefined)
        return trouble;
    const now = await observe(delivery, machine);
    return bringUpBeside({ ...delivery, before: now, resumed: true }, machine);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/rolling.js




/** Replaces the instances share by share, where they are; the way back takes the same steps in reverse. */
async function rolling(delivery, machine, strategy) {
    const reached = shareOf(delivery.before, delivery.candidate);
    const move = async (share) => {
        const applied = await apply(delivery, machine, { share });
        return applied.kind === 'error' ? applied : undefined;
    };
    if (!delivery.back)
        return climb(delivery, machine, {
            ...strategy,
            reached,
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
    return settle(delivery, machine);
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
            const before = await observe(delivery, here);
            if (servesOnly(before, candidate) && (back || done))
                continue;
            machine.log.info(`${region}, wave ${wave.number} of ${wave.of}:`);
            const resumed = delivery.resumed || servesOnly(before, candidate);
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
    return { ...machine, policy, target: regionOf(machine.target, region) };
}
/** After a wave: what comes later must not have moved; then it is held. */
async function between(wave, delivery, machine, { waves, pace }) {
    const { before, candidate, progress } = delivery;
    const seen = await observe(delivery, machine);
    const badSince = machine.clock.monotonic();
    const later = waves.slice(wave.number).flat();
    const moved = later.filter((region) => !sameTraffic(at(before, region), at(seen, region)));
    if (moved.length > 0 && !delivery.resumed) {
        const detail = `${moved.join(', ')} moved before its wave`;
        return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen };
    }
    const regions = waves.slice(0, wave.number).flat();
    const check = async () => {
        const now = await observe(delivery, machine);
        const lost = regions.filter((region) => !servesOnly(at(now, region), candidate));
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
    const seen = await observe(delivery, machine);
    const told = { ...delivered, detail: `${region}: ${delivered.detail}`, seen };
    if (told.kind === 'error' && told.reason === 'driver-failed' && !delivery.back && isSplit(seen, delivery.candidate))
        return { ...told, kind: 'paused', reason: 'driver-failed', step: stepOf(delivery) };
    return told.kind === 'unfit' ? { ...told, exposed: told.exposed || !sameTraffic(delivery.before, seen) } : told;
}
/** Some users are on the new version, and everybody is on something. */
function isSplit(seen, candidate) {
    if (seen.kind === 'unknown' || shareOf(seen, candidate) === 0)
        return false;
    return [...(seen.regions?.values() ?? [])].every((serving) => !servesNothing({ kind: 'seen', serving }));
}
/** The regions are verified one by one; where users reach all of them at one address, that is verified too. */
async function settleWhole(delivery, machine) {
    if (machine.policy.url !== undefined)
        return settle(delivery, machine);
    const seen = await observe(delivery, machine);
    if (servesOnly(seen, delivery.candidate))
        return { kind: 'verified', url: undefined, detail: 'every region', seen };
    return settle(delivery, machine);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/deliver.js







/** Applies, reads back, verifies and switches, as the strategy says. Writes only "how far" to the ledger. */
async function deliver_deliver(delivery, machine) {
    const { strategy } = machine.policy;
    if (strategy.type !== 'waves')
        return deliverTo(delivery, machine, strategy);
    return inWaves(delivery, machine, strategy, deliverTo);
}
/** One place: an environment, or one region of it. */
async function deliverTo(delivery, machine, strategy) {
    const { before, candidate, resumed, back } = delivery;
    if (resumed && servesOnly(before, candidate)) {
        machine.log.info(`${candidate.version} is in place already; verifying it.`);
        return retireOthers(await settle(delivery, machine), delivery, machine, strategy);
    }
    if (!othersServe(before, candidate))
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
    const applied = await apply(delivery, machine, 'all');
    return applied.kind === 'error' ? applied : settle(delivery, machine);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/back.js






/**
 * The last known good whose candidate can be had right now; a file is fetched and checked before anything moves.
 * `before`: a record that is taken back; a way back never leads to a newer one.
 */
async function chooseTarget(machine, suspect, seen, before = Number.POSITIVE_INFINITY) {
    const against = [];
    for await (const { record, eligibility } of judged(machine.history, suspect)) {
        const { version } = record.change;
        if (record.id > before) {
            against.push(`${version} is newer`);
            continue;
        }
        const up = stillUp(machine, record, seen);
        if (eligibility !== 'eligible' && !(eligibility === 'not-durable' && up)) {
            against.push(`${version} ${SPEAKS_AGAINST[eligibility]}`);
            continue;
        }
        if (up)
            return { kind: 'target', target: { record, file: undefined } };
        const obtained = await machine.obtain(record.change.store ?? '', record.change.digest);
        if (obtained.kind === 'file')
            return { kind: 'target', target: { record, file: obtained.file } };
        against.push(`${version}: ${obtained.detail}`);
    }
    return { kind: 'no-target', against };
}
/**
 * Puts an earlier release back and says so in the ledger: hold, record, the bad record's end, then the same steps as any
 * change. In this order, so that an end of the process at any point leaves enough for the next run to carry on.
 */
async function bringBack(machine, back) {
    const { policy, ledger } = machine;
    const { bad, target } = back;
    await placeHold(machine, back);
    const times = { ...back.times, planned: (await machine.now()).toISOString() };
    const deployment = back.existing ?? (await ledger.open(policy.environment, policy.production, payload(machine, back, times)));
    if (bad !== undefined && isOpen(bad)) {
        // Held: it was the candidate's fault; else only the infrastructure's.
        const blamed = back.hold !== undefined || (await machine.history.holdOn(bad.change.digest)) !== undefined;
        const description = `${bad.change.version}: taken back, ${back.because}`;
        await ledger.status(bad.id, { state: blamed ? 'failure' : 'error', description });
    }
    const delivered = await deliver_deliver({
        deployment,
        candidate: target.candidate,
        file: () => fileOf(machine, target),
        before: back.seen,
        resumed: back.existing !== undefined,
        back: true,
    }, machine);
    const milliseconds = machine.clock.monotonic() - (back.decidedAt ?? Number.NaN);
    await back_close(machine, back, deployment, delivered);
    const restoreSeconds = delivered.kind === 'verified' && milliseconds >= 0 ? milliseconds / 1000 : undefined;
    return { deployment, delivered, times, restoreSeconds };
}
async function back_close(machine, back, deployment, delivered) {
    const { candidate } = back.target;
    const live = liveRecords(machine);
    if (delivered.kind === 'verified') {
        await closeVerified(machine, deployment, candidate, delivered.url, live);
        return;
    }
    const state = delivered.kind === 'unfit' ? 'failure' : 'error';
    const description = `${candidate.version}: way back failed, ${delivered.detail}`;
    await machine.ledger.status(deployment, { state, description });
    await retireRecords(machine, live.filter((record) => !isUp(delivered.seen, candidateOf(record))), `no longer serves: ${describe(delivered.seen)}`);
}
async function placeHold(machine, { hold, bad }) {
    if (hold === undefined || bad === undefined)
        return;
    const placed = await machine.history.holdOn(bad.change.digest);
    if (placed?.unfinished === true)
        await machine.ledger.closeHold(placed.id, placed.hold);
    if (placed !== undefined)
        return;
    const { environment, production, component } = machine.policy;
    const { version, sha, digest } = bad.change;
    await machine.ledger.hold(environment, production, {
        schema: 'sluice/hold@1',
        kind: 'hold',
        component,
        version,
        sha,
        digest,
        because: hold,
        by: machine.actor,
        run: machine.run,
    });
}
function payload(machine, back, times) {
    return machine_payloadOf(machine, back.target.candidate, {
        kind: 'rollback',
        strategy: machine.policy.strategy.type,
        ...wavesBack(machine, back),
        because: back.because,
        times,
        ...(back.target.record === undefined ? {} : { restores: back.target.record }),
        ...(back.bad === undefined ? {} : { replaces: back.bad.id }),
        ...(back.incident === undefined ? {} : { incident: back.incident }),
    });
}
/** Only regions that serve something else are taken back, the last one first. */
function wavesBack({ policy: { strategy } }, { seen, target }) {
    if (strategy.type !== 'waves' || seen.kind === 'unknown')
        return {};
    const moved = strategy.waves.map((regions) => regions.filter((region) => {
        const serving = seen.regions?.get(region) ?? [];
        return !servesOnly({ kind: 'seen', serving }, target.candidate);
    }));
    return {
        waves: moved
            .filter((regions) => regions.length > 0)
            .map((regions) => regions.reverse())
            .reverse(),
    };
}
async function fileOf(machine, { candidate, file }) {
    if (file !== undefined)
        return machine.recheck(file, candidate.digest);
    if (candidate.store === undefined)
        return { kind: 'unavailable', detail: `${candidate.version} lies in no store` };
    return machine.obtain(candidate.store, candidate.digest);
}
/** Whether it needs no file, since the traffic can be given back to it where it is. */
function stillUp({ policy }, { change }, seen) {
    if (!runsBeside(policy.strategy) || seen.kind === 'unknown')
        return false;
    return [...(seen.regions?.values() ?? [seen.serving])].every((serving) => serving.some(({ digest }) => digest === change.digest));
}

;// CONCATENATED MODULE: ./lib/delivery/machine/change.js






/** One forward change from the record to its end, including the way back when it fails its verification. */
async function makeChange(change, machine) {
    const { candidate, existing } = change;
    const { environment, production } = machine.policy;
    const before = await look(machine, existing?.id, candidate);
    const deployment = existing?.id ??
        (await machine.ledger.open(environment, production, payloadOf(machine, candidate, change.particulars)));
    const applied = await machine.now();
    const appliedAt = machine.clock.monotonic();
    const delivered = await deliver({ deployment, candidate, file: change.file, before, back: false, ...(await carriedOn(existing, machine)) }, machine);
    const record = { ...openRecord(machine, deployment, candidate, change), createdAt: applied };
    const timing = { applied: applied.toISOString(), appliedAt };
    return end(delivered, { record, before, timing }, machine);
}
/** What an earlier attempt left; a change that was paused says from now on who is at it. */
async function carriedOn(existing, machine) {
    const progress = existing?.progress;
    if (existing === undefined || progress === undefined)
        return { resumed: existing !== undefined };
    const { paused, step, until, carriedOn: again } = progress;
    if (paused !== undefined) {
        const waited = paused === 'holding' || paused === 'waits-for-continue';
        const description = writeProgress(step, waited ? 'carrying-on' : 'verifying', existing.change.version, until);
        await machine.ledger.status(existing.id, { state: 'in_progress', description });
    }
    return { resumed: true, progress, continued: again || existing.touchedBy !== machine.run.id };
}
/** Draws the consequences: closes the record, or takes the change back. */
async function end(delivered, situation, machine) {
    const { record, before } = situation;
    const { environment } = machine.policy;
    const { version } = record.change;
    switch (delivered.kind) {
        case 'verified': {
            await closeVerified(machine, record.id, { version }, delivered.url);
            const message = `${environment} serves ${version}, verified (${delivered.detail}).`;
            return ending(record, 'deployed', 'verified', message, delivered);
        }
        case 'unfit': {
            if (!delivered.exposed) {
                await machine.ledger.status(record.id, { state: 'failure', description: `${version}: ${delivered.detail}` });
                const message = `${version} failed in ${environment}: ${delivered.detail}. Nothing has moved: ${describe(delivered.seen)} serves as before.`;
                return ending(record, 'failed', delivered.reason, message, delivered);
            }
            return takeBack(delivered, situation, machine, `${delivered.detail}`);
        }
        case 'paused':
            return change_pause(delivered, record, machine);
        case 'error': {
            if (await needsNoReturn(delivered, before, record, machine)) {
                await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${delivered.detail}` });
                await dropStale(delivered.seen, machine);
                const message = `${version} could not be put into ${environment}: ${delivered.detail}. ${describe(delivered.seen)} serves. Mend it and run again.`;
                return ending(record, 'error', delivered.reason, message, delivered);
            }
            return takeBack(delivered, situation, machine, undefined);
        }
    }
}
/** The record stays open and says where it stands: `transition`, or whoever promotes it once more, carries on. */
async function change_pause(delivered, record, machine) {
    const { reason, until, detail, step, seen } = delivered;
    const { version } = record.change;
    const text = reason === 'inconclusive' || reason === 'driver-failed' ? `${version}, ${detail}` : version;
    const description = progress_writeProgress(step, reason, text, until);
    await machine.ledger.status(record.id, { state: 'in_progress', description });
    const message = `${version} is paused in ${machine.policy.environment}: ${description}. ${describe(seen)} serves. ${NEXT[reason]}`;
    return ending(record, 'paused', reason, message, delivered);
}
const NEXT = {
    holding: 'It carries on by itself when the time is over.',
    'waits-for-continue': 'Promote it once more for the next step, or roll back.',
    inconclusive: 'Nothing was taken back: promote it once more to verify it again, or roll back.',
    'driver-failed': 'Nothing was taken back: mend the driver and promote it once more, or roll back.',
};
/** `hold`: what is known against the digest; the infrastructure's fault is not the candidate's. */
async function takeBack(bad, { record, timing }, machine, hold) {
    const { environment, automaticReturn } = machine.policy;
    const { version, digest } = record.change;
    const decidedAt = machine.clock.monotonic();
    const decided = await machine.now();
    const choice = automaticReturn && record.change.kind !== 'rollback' && machine.target.driver !== undefined
        ? await chooseTarget(machine, digest, bad.seen)
        : { kind: 'no-target', against: [] };
    const badMilliseconds = bad.kind === 'unfit' ? Math.max(0, bad.badSince - timing.appliedAt) : undefined;
    const detectSeconds = badMilliseconds === undefined ? undefined : badMilliseconds / 1000;
    if (choice.kind === 'no-target') {
        const state = bad.kind === 'unfit' ? 'failure' : 'error';
        await machine.ledger.status(record.id, { state, description: `${version}: ${bad.detail}` });
        await dropStale(bad.seen, machine);
        const message = `${version} failed in ${environment}: ${bad.detail}. ${whyNoReturn(machine, record, choice.against)} ${environment} serves ${describe(bad.seen)}.`;
        return { ...ending(record, bad.kind === 'unfit' ? 'failed' : 'error', bad.reason, message, bad), detectSeconds };
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
    const returned = await bringBack(machine, {
        target: { candidate: candidateOf(target.record), record: target.record.id, file: target.file },
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
        const message = `${failed} The way back to ${good} failed too: ${delivered.detail}. ${policy.environment} serves ${describe(delivered.seen)}. A person is needed now.`;
        return { ...ending(record, 'failed', 'return-failed', message, delivered), deployment };
    }
    const took = restoreSeconds === undefined ? '' : ` after ${(0,kernel_duration/* formatDuration */.a)(restoreSeconds * 1000)}`;
    const message = `${failed} It was taken back: ${policy.environment} serves ${good} again, verified${took}.`;
    return { ...ending(record, 'rolled-back', bad.reason, message, delivered), restoreSeconds };
}
/**
 * Whether an error leaves users well: what served still serves, or what serves now answers well. What cannot be seen is
 * not moved again. A change that nobody will finish is always undone.
 */
async function needsNoReturn(bad, before, { change }, { verifier, policy }) {
    const { seen } = bad;
    if (seen.kind === 'unknown')
        return true;
    if (servesNothing(seen) || bad.reason === 'interrupted')
        return false;
    if (sameTraffic(before, seen))
        return true;
    const checked = await verifier.verify({
        version: change.version,
        base: policy.url ?? seen.url,
        scope: servesOnly(seen, change) ? 'environment' : 'share',
        budgetMilliseconds: policy.budgetMilliseconds,
    });
    return checked.kind !== 'failed';
}
/** Records that say they serve although the look says otherwise. */
async function dropStale(seen, machine) {
    if (seen.kind === 'unknown')
        return;
    const stale = liveRecords(machine).filter((record) => !isUp(seen, candidateOf(record)));
    await retireRecords(machine, stale, `no longer serves: ${describe(seen)}`);
}
function whyNoReturn(machine, { change }, against) {
    if (!machine.policy.automaticReturn)
        return 'The configuration says never to return by itself.';
    if (change.kind === 'rollback')
        return 'A rollback is never rolled back by itself.';
    if (machine.target.driver === undefined)
        return 'Your own steps made the change: undo it with them.';
    return `There is no earlier good release to return to${against.length === 0 ? '' : ` (${against.slice(0, 5).join('; ')})`}.`;
}
function openRecord(machine, id, candidate, change) {
    return {
        id,
        environment: machine.policy.environment,
        createdAt: new Date(0),
        state: 'in_progress',
        description: '',
        verifiedAt: undefined,
        verifiedBy: undefined,
        changedAt: new Date(0),
        url: undefined,
        touchedBy: machine.run.id,
        progress: change.existing?.progress,
        change: change.existing?.change ?? payloadOf(machine, candidate, change.particulars),
    };
}
function ending(record, result, reason, message, delivered) {
    return {
        result,
        reason,
        message,
        deployment: record.id,
        url: delivered.kind === 'verified' ? delivered.url : undefined,
        serves: describe(delivered.seen),
        restoreSeconds: undefined,
        detectSeconds: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/delivery/machine/reconcile.js









/**
 * Closes the records that ended runs have left open, by what really serves: a machine that dies writes nothing, so the
 * next run does. `wanted`: the change that is asked for now; an own open record of it is left for the caller.
 */
async function reconcile(machine, runs, wanted) {
    const open = [];
    for (const { record, trust } of machine.history.recent)
        if (isOpen(record) && (await trust()).kind === 'trusted')
            open.push(record);
    const [newest, ...older] = open;
    if (newest === undefined)
        return tidy(machine);
    if (await isAlive(newest, machine, runs))
        return { kind: 'busy', record: newest };
    if (await isWanted(newest, machine, wanted))
        return { kind: 'resume', record: newest };
    if (newest.progress?.paused !== undefined && wanted?.kind !== 'back' && (await mayWait(newest, machine)))
        return { kind: 'paused', record: newest };
    machine.log.info(`Record ${newest.id} (${newest.change.version}) was left open by run ${newest.change.run.id}; closing it.`);
    const ending = newest.change.kind === 'rollback'
        ? await carryOn(newest, older, machine)
        : await closeForward(newest, machine, wanted);
    const rest = older.filter(({ id }) => newest.change.kind !== 'rollback' || id !== newest.change.replaces);
    for (const { id, change } of rest)
        await machine.ledger.status(id, {
            state: 'error',
            description: `${change.version}: its run ended, and a later change followed`,
        });
    return { kind: 'closed', record: newest, ending, notes: [ending.message] };
}
async function closeForward(record, machine, wanted) {
    if (wanted?.kind === 'back' && record.progress?.paused !== undefined)
        return takeBackFor(wanted.because, record, machine);
    return closeByWhatServes(record, machine, wanted?.kind !== 'forward');
}
/** A person has decided about a change that waits at a step: it is bad. */
async function takeBackFor(because, record, machine) {
    const candidate = candidateOf(record);
    const seen = await machine_look(machine, record.id, candidate);
    const badSince = machine.clock.monotonic();
    const reason = 'verification-failed';
    const exposed = shareOf(seen, candidate) > 0;
    const timing = { applied: record.createdAt.toISOString(), appliedAt: badSince };
    const delivered = { kind: 'unfit', reason, detail: because, exposed, badSince, seen };
    return end(delivered, { record, before: seen, timing }, machine);
}
/** Only one record may say that it serves: a run that ended between two writes may have left two. */
async function tidy(machine) {
    const [newest, ...others] = liveRecords(machine);
    if (newest === undefined || others.length === 0)
        return { kind: 'clean' };
    await retireRecords(machine, others, `superseded by ${newest.change.version}`);
    const notes = [`${others.length} older record(s) said that they serve; closed.`];
    return { kind: 'closed', record: newest, ending: undefined, notes };
}
async function isAlive(record, machine, runs) {
    const { change, touchedBy, progress } = record;
    const other = touchedBy !== undefined && touchedBy !== change.run.id;
    // A later run that carried on with it; of a pause its own run says that it is over.
    if (other && touchedBy !== machine.run.id && !isOver(await runs.facts(touchedBy), Number.POSITIVE_INFINITY))
        return progress?.paused === undefined;
    // Changes of one environment come one after the other, so nothing else of our own run is at it.
    if (change.run.id === machine.run.id || progress?.paused !== undefined || other)
        return false;
    return !isOver(await runs.facts(change.run.id), change.run.attempt);
}
/** What is held meanwhile, or does not stand where it paused any more, does not wait: it is closed. */
async function mayWait(record, machine) {
    return (await machine.history.holdOn(record.change.digest)) === undefined;
}
async function isWanted({ change, progress }, machine, wanted) {
    if (wanted?.kind !== 'forward' || change.kind === 'rollback')
        return false;
    if (change.run.id !== machine.run.id && progress?.paused === undefined)
        return false;
    if (change.digest !== wanted.release.digest || change.version !== wanted.release.version)
        return false;
    // Held meanwhile: its way back had begun.
    return (await machine.history.holdOn(change.digest)) === undefined;
}
/**
 * An interrupted way back is finished, if what it restores still can be gone back to: an open record alone is no proof.
 * The candidate is that of the proven record, store included.
 */
async function carryOn(record, older, machine) {
    const { change } = record;
    const restored = await provenTarget(record, machine);
    if (restored === undefined)
        return giveUp(record, machine);
    const bad = older.find(({ id }) => id === change.replaces) ??
        machine.history.recent.find((each) => each.record.id === change.replaces)?.record;
    const returned = await bringBack(machine, {
        target: { candidate: candidateOf(restored), record: restored.id, file: undefined },
        bad,
        existing: record.id,
        hold: undefined,
        because: change.because ?? 'an interrupted way back',
        times: change.times ?? {},
        seen: await machine_look(machine, record.id, candidateOf(record)),
    });
    const { delivered } = returned;
    const well = delivered.kind === 'verified';
    return {
        result: well ? 'rolled-back' : 'failed',
        reason: well ? 'interrupted' : 'return-failed',
        message: well
            ? `An interrupted way back was finished: ${machine.policy.environment} serves ${change.version} again.`
            : `An interrupted way back to ${change.version} failed: ${delivered.detail}. ${describe(delivered.seen)} serves.`,
        deployment: record.id,
        url: well ? delivered.url : undefined,
        serves: describe(delivered.seen),
        restoreSeconds: returned.restoreSeconds,
        detectSeconds: undefined,
    };
}
/** The record that an open way back restores, when it was verified here and nothing else speaks against it. */
async function provenTarget({ change }, { history }) {
    for await (const { record, eligibility } of judged(history, undefined))
        if (record.id === change.restores)
            return ['eligible', 'not-durable'].includes(eligibility) && record.change.digest === change.digest
                ? record
                : undefined;
    return undefined;
}
async function giveUp(record, machine) {
    const { version, run } = record.change;
    const detail = `the way back to ${version} that run ${run.id} left open is not carried on: no record proves that ${version} can be gone back to`;
    await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` });
    const seen = await machine_look(machine, record.id);
    return interrupted(record, seen, `In ${machine.policy.environment} ${detail}. ${describe(seen)} serves.`);
}
function interrupted({ id }, seen, message) {
    return {
        result: 'error',
        reason: 'interrupted',
        message,
        deployment: id,
        url: undefined,
        serves: describe(seen),
        restoreSeconds: undefined,
        detectSeconds: undefined,
    };
}
/** Takes back a change that waits at a step, since another one takes its place. */
async function abandon(record, machine) {
    machine.log.info(`Record ${record.id} (${record.change.version}) is paused; taking it back.`);
    return closeByWhatServes(record, machine, true);
}
/**
 * An interrupted forward change counts if it took effect and serves well; else it is taken back or was never made.
 * `alone`: no other change follows that would mend an environment in which nothing serves.
 */
async function closeByWhatServes(record, machine, alone) {
    const candidate = candidateOf(record);
    const seen = await machine_look(machine, record.id, candidate);
    const situation = {
        record,
        before: seen,
        timing: { applied: record.createdAt.toISOString(), appliedAt: machine.clock.monotonic() },
    };
    if (servesOnly(seen, candidate)) {
        const hold = await machine.history.holdOn(candidate.digest);
        if (hold === undefined)
            return end(await settle({ deployment: record.id, candidate, before: seen }, machine), situation, machine);
        // Its way back had been decided when the run ended.
        const delivered = {
            kind: 'unfit',
            reason: 'verification-failed',
            detail: hold.hold.because,
            exposed: true,
            badSince: machine.clock.monotonic(),
            seen,
        };
        return end(delivered, situation, machine);
    }
    if (shareOf(seen, candidate) > 0) {
        const detail = `its change was left half-way, ${describe(seen)} serving`;
        const delivered = { kind: 'error', reason: 'interrupted', detail, seen };
        return end(delivered, { ...situation, before: { kind: 'unknown', detail: 'before the change' } }, machine);
    }
    if (alone && servesNothing(seen) && liveRecords(machine).length > 0) {
        const detail = 'its run ended half-way and left nothing serving';
        return end({ kind: 'error', reason: 'interrupted', detail, seen }, situation, machine);
    }
    await retire({ deployment: record.id, candidate }, machine, seen, (each) => isRelease(each, candidate));
    const when = seen.kind === 'unknown' ? 'and nobody can see whether it took effect' : 'before it took effect';
    await machine.ledger.status(record.id, {
        state: 'error',
        description: `${candidate.version}: its run ended ${when}`,
    });
    await dropStale(seen, machine);
    const message = `Run ${record.change.run.id}, which put ${candidate.version} in place, ended ${when}; ${describe(seen)} serves.`;
    return interrupted(record, seen, message);
}

;// CONCATENATED MODULE: ./actions/rollback/src/target.js



/** Rows that a person still reads. */
const LISTED = 20;
/**
 * The record of what serves: by what was seen, else by what the ledger says. It is what gets taken back; of several that
 * take traffic, the one that came last. `undefined` when something serves that the ledger does not know, for then no
 * record is to blame.
 */
async function currentRecord(history, seen) {
    const taking = seen.kind === 'seen' ? seen.serving.filter(({ weight }) => weight > 0) : [];
    const entry = await findEntry(history, ({ change }) => taking.some((served) => isRelease(served, change)));
    if (entry !== undefined)
        return entry.record;
    if (taking.length > 0)
        return undefined;
    return (await servingEntry(history))?.record;
}
/** The newest records with what speaks against each. */
async function options(history, current) {
    const rows = [];
    for await (const each of judged(history, current?.change.digest)) {
        rows.push(each);
        if (rows.length === LISTED)
            break;
    }
    return rows;
}
/** The record a person named by version, digest or deployment id: the newest eligible one, else why the newest is not. */
async function named(history, name, current) {
    let against;
    for await (const { record, eligibility } of judged(history, current?.change.digest)) {
        const { id, change } = record;
        if (![change.version, change.digest, String(id)].includes(name))
            continue;
        if (eligibility === 'eligible')
            return { kind: 'found', record };
        if (eligibility === 'current')
            return { kind: 'current' };
        against ??= { kind: 'ineligible', record, why: eligibility };
    }
    return against ?? { kind: 'unknown' };
}

;// CONCATENATED MODULE: ./actions/rollback/src/restore.js










/** `restore`: finishes what was interrupted, chooses the target, has its file at hand, and only then moves anything. */
async function restore(inputs, opened) {
    if (inputs.because === '')
        throw new errors/* UserError */.y('invalid-input', 'input "because" is required by "mode: restore": say why.');
    const obstacle = await cannotChange(opened);
    if (obstacle !== undefined)
        return obstacle;
    const { session, done, returned: earlier } = await clearTheWay(inputs, opened);
    if (done !== undefined)
        return done;
    const { machine } = session;
    const decidedAt = machine.clock.monotonic();
    const seen = await machine_look(machine);
    const current = await currentRecord(machine.history, seen);
    const before = earlier === undefined ? await isDone(inputs, session, current, seen) : wentBack(earlier, current);
    if (before !== undefined)
        return before;
    const choice = await choose(inputs, session, current, seen);
    if (!('record' in choice))
        return choice;
    const candidate = candidateOf(choice.record);
    // The same release put up again takes nothing back.
    const bad = current?.change.digest === candidate.digest ? undefined : current;
    const common = { release: candidate, fromVersion: bad?.change.version };
    if (inputs['dry-run']) {
        const message = `${inputs.environment} would go back from ${describe(seen)} to ${candidate.version}. Dry run: nothing was changed.`;
        return {
            ...common,
            result: 'planned',
            reason: 'dry-run',
            message,
            options: await options(machine.history, current),
        };
    }
    const returned = await bringBack(machine, {
        target: { candidate, record: choice.record.id, file: choice.file },
        bad,
        hold: inputs.because,
        because: inputs.because,
        ...(inputs.incident === '' ? {} : { incident: inputs.incident }),
        times: {
            decided: (await machine.now()).toISOString(),
            ...(bad === undefined ? {} : { applied: bad.createdAt.toISOString() }),
        },
        decidedAt,
        seen,
    });
    const { delivered, deployment, restoreSeconds } = returned;
    const serves = describe(delivered.seen);
    if (delivered.kind !== 'verified') {
        const message = `${inputs.environment} could not be taken back to ${candidate.version}: ${delivered.detail}. It serves ${serves}. A rollback is never taken back by itself: a person is needed now.`;
        return {
            ...common,
            serves,
            deployment,
            result: delivered.kind === 'unfit' ? 'failed' : 'error',
            reason: delivered.reason,
            message,
        };
    }
    const held = bad === undefined ? '' : ` ${bad.change.version} is held until somebody lifts it.`;
    const message = `${inputs.environment} serves ${candidate.version} again, verified${took(restoreSeconds)}.${held}`;
    return { ...common, serves, deployment, restoreSeconds, result: 'restored', reason: 'restored', message };
}
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
    const missing = missingFor(policy.strategy, target);
    if (missing !== undefined)
        return refused('strategy-needs-verb', `${needs(policy.strategy.type, missing)}.`);
    return undefined;
}
/** Closes what dead runs left open. An interrupted rollback of ours, once finished, is what was asked for. */
async function clearTheWay(inputs, session) {
    if (inputs['dry-run'])
        return { session };
    const found = await reconcile(session.machine, session.runs, { kind: 'back', because: inputs.because });
    if (found.kind === 'busy') {
        const { change } = found.record;
        const message = `Run ${change.run.id} is changing ${inputs.environment} to ${change.version} right now; cancel it or wait, then run again.`;
        return { session, done: { result: 'refused', reason: 'change-in-progress', message } };
    }
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
/** One press goes one step back: what closing the interrupted change took back is not taken back once more. */
function wentBack(ending, current) {
    const { message, serves, restoreSeconds, deployment } = ending;
    const release = current === undefined ? {} : { release: candidateOf(current) };
    return { ...release, message, serves, restoreSeconds, deployment, result: 'restored', reason: 'restored' };
}
/** Whether what was asked for is so already: a second press of the button must not go further back. */
async function isDone({ incident, 'to-version': to, environment }, { machine }, current, seen) {
    if (current === undefined || current.state !== 'success' || !servesOnly(seen, current.change))
        return undefined;
    const { version, digest, kind } = current.change;
    const unchanged = (reason, message) => ({
        result: 'unchanged',
        reason,
        message,
        release: { version, digest },
        deployment: current.id,
        serves: describe(seen),
    });
    if (incident !== '') {
        const earlier = await findEntry(machine.history, ({ change, state }) => change.incident === incident && state !== 'failure' && state !== 'error');
        if (earlier !== undefined)
            return unchanged('already-restored', `Incident ${incident} was answered already: ${environment} serves ${version}.`);
    }
    if (to === '' && incident === '' && kind === 'rollback')
        return unchanged('already-restored', `${environment} serves ${version} since a rollback, verified. To go further back, name a version or a new incident.`);
    if ([version, digest, String(current.id)].includes(to))
        return unchanged('already-serving', `${environment} serves ${version} already, verified.`);
    return undefined;
}
async function choose(inputs, session, current, seen) {
    const { history } = session.machine;
    const name = inputs['to-version'];
    const common = { fromVersion: current?.change.version };
    if (name === '') {
        const choice = await chooseTarget(session.machine, current?.change.digest, seen, current?.id);
        if (choice.kind === 'target')
            return choice.target;
        const message = `${inputs.environment} has no earlier good release to go back to. Nothing was changed; it serves ${describe(seen)}. Roll forward, or name a version.`;
        return { ...common, result: 'no-target', reason: 'no-target', message, options: await options(history, current) };
    }
    // What is down may be named to be put up again; what serves cannot be gone back to.
    const serving = current !== undefined && servesOnly(seen, current.change) ? current : undefined;
    const found = await named(history, name, serving);
    const rows = { options: await options(history, current) };
    switch (found.kind) {
        case 'unknown':
            return {
                ...common,
                ...rows,
                result: 'no-target',
                reason: 'no-target',
                message: `${name} is no version, digest or deployment of ${inputs.environment}: "mode: list" shows what can be gone back to.`,
            };
        case 'current':
            return {
                ...common,
                ...rows,
                result: 'refused',
                reason: 'not-verified',
                message: `${name} is what ${inputs.environment} serves now, and it is not verified; there is nothing to go back to in it.`,
            };
        case 'ineligible': {
            const reason = found.why === 'open' ? 'change-in-progress' : found.why;
            return {
                ...common,
                ...rows,
                result: 'refused',
                reason,
                message: `${found.record.change.version} cannot be restored in ${inputs.environment}: it ${SPEAKS_AGAINST[found.why]}.`,
            };
        }
        case 'found': {
            const { store = '', digest } = found.record.change;
            const obtained = await session.machine.obtain(store, digest);
            if (obtained.kind === 'file')
                return { record: found.record, file: obtained.file };
            const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : 'digest-mismatch';
            return {
                ...common,
                ...rows,
                result: 'refused',
                reason,
                message: `${found.record.change.version} cannot be fetched: ${obtained.detail}. Nothing was changed.`,
            };
        }
    }
}
function took(seconds) {
    return seconds === undefined ? '' : ` after ${(0,kernel_duration/* formatDuration */.a)(seconds * 1000)}`;
}

;// CONCATENATED MODULE: ./actions/rollback/src/rollback.js









/** It is compared, so it cannot be cut; GitHub refuses records that are too large. */
const INCIDENT_LIMIT = 200;
/** Takes one environment back, or says why not. */
async function rollback_rollback(inputs, ports) {
    const { mode, environment, because, incident } = inputs;
    const component = inputs.component || ports.context.repository;
    if (!COMPONENT.test(component))
        throw new errors/* UserError */.y('invalid-input', `input "component" is ${JSON.stringify(component)}, which is not a name.`);
    if (incident.length > INCIDENT_LIMIT)
        throw new errors/* UserError */.y('invalid-input', `input "incident" has ${incident.length} characters: it is the name of an incident, at most ${INCIDENT_LIMIT}; the story belongs in "because".`);
    const ended = await attempt(inputs, component, ports);
    return conclude(ended, { mode, environment, component, because, incident }, await ports.github.now(), ports.env);
}
async function attempt(inputs, component, ports) {
    try {
        const session = await openSession({
            ...ports,
            environment: inputs.environment,
            component,
            configPath: inputs.config,
        });
        switch (inputs.mode) {
            case 'restore':
                return await restore(inputs, session);
            case 'lift-hold':
                return await liftHold(inputs, session);
            case 'list':
                return await listOptions(session);
        }
    }
    catch (error) {
        if (error instanceof reasons/* Refusal */.P)
            return { result: 'refused', reason: error.reason, message: error.message };
        throw error;
    }
}
async function listOptions({ machine }) {
    const seen = await machine_look(machine);
    const current = await currentRecord(machine.history, seen);
    const rows = await options(machine.history, current);
    const eligible = rows.filter(({ eligibility }) => eligibility === 'eligible').length;
    const message = `${machine.policy.environment} serves ${describe(seen)}; ${eligible} of the last ${rows.length} record(s) can be gone back to.`;
    return {
        result: 'listed',
        reason: 'listed',
        message,
        options: rows,
        fromVersion: current?.change.version,
        serves: describe(seen),
    };
}


/***/ })

};
