export const id = 865;
export const ids = [865];
export const modules = {

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CONFIG_PATH: () => (/* binding */ CONFIG_PATH),
  configAt: () => (/* binding */ configAt),
  parseConfig: () => (/* binding */ parseConfig),
  parseQuarantine: () => (/* binding */ parseQuarantine),
  quarantineAt: () => (/* binding */ quarantineAt)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(465);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(698);
// EXTERNAL MODULE: ./lib/kernel/readers.js
var readers = __webpack_require__(308);
;// CONCATENATED MODULE: ./lib/config/shapes.js


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = (0,shape/* string */.Yj)({ pattern: NAME, what: 'an environment name' });
const address = (0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** Private addresses that are named one by one. */
const networks = (0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 });
/** Where a secret is found; never the secret itself. */
const variable = (0,shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, what: 'the name of an environment variable' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = (0,shape/* parsed */.Yz)({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readers/* readDuration */.$7);
/** `20%`: 0.2. A bare number is read as percent, too. */
const share = (0,shape/* mapped */.CV)((0,shape/* parsed */.Yz)({ type: ['string', 'number'] }, readers/* readPercentage */.PX), ({ digits, scale }) => Number(digits) / 10 ** (scale + 2));
/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = (0,shape/* either */.gP)((0,shape/* mapped */.CV)((0,shape/* string */.Yj)({ what: 'a command' }), (executable) => [executable]), (0,shape/* list */.p_)((0,shape/* string */.Yj)({ what: 'a part of a command' }), { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
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
const field = (0,shape/* string */.Yj)({
    pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
    what: 'a field such as "version" or "build.version"',
});

;// CONCATENATED MODULE: ./lib/config/data.js


const folder = (0,shape/* string */.Yj)({ pattern: /^[^/:\s\\][^:\\]{0,200}$/, what: 'a folder inside the repository' });
const component = (0,shape/* string */.Yj)({ pattern: NAME, what: 'a component name' });
const OF_COMPONENT = 'Only for this component. Default: every component of the repository.';
const migrations = (0,shape/* object */.Ik)({
    tool: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('flyway', 'liquibase', 'rails', 'alembic', 'prisma', 'knex', 'sql'), 'What runs them; decides how they are read. `sql`: plain files, a way down in `<name>.down.sql`.'),
    path: (0,shape/* required */.mw)(folder, 'Folder they lie in.'),
    component: (0,shape/* optional */.lq)(component, OF_COMPONENT),
});
const version = (0,shape/* integer */.nd)(0, 1_000_000);
const format = (0,shape/* object */.Ik)({
    reads: (0,shape/* required */.mw)((0,shape/* list */.p_)(version, { min: 1 }), 'Versions of the format that the release can read.'),
    writes: (0,shape/* required */.mw)(version, 'Version that it writes.'),
    component: (0,shape/* optional */.lq)(component, OF_COMPONENT),
});
const step = (0,shape/* object */.Ik)({
    id: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'a name without spaces' }), 'Name of the step.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('expand', 'contract', 'irreversible'), '`expand`: the release before works on. `contract`: it does not. `irreversible`: data is lost for good.'),
    component: (0,shape/* optional */.lq)(component, OF_COMPONENT),
});
/** What releases do to data that outlives them. */
const data = (0,shape/* object */.Ik)({
    migrations: (0,shape/* optional */.lq)((0,shape/* list */.p_)(migrations, { min: 1 }), 'Where migrations lie. A deployment records those that the release brings; read at the default branch.'),
    formats: (0,shape/* optional */.lq)((0,shape/* record */.g1)(format), 'Formats of caches, files, messages and the like, by name. Read at the commit of the release. What a release does not name it reads and writes as version 1.'),
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)(step, { min: 1 }), 'Changes of data that no migration file shows. A release brings those that its commit names and the one before did not.'),
    down: (0,shape/* optional */.lq)(command, 'Your command that takes a migration back. Never run by Sluice: a refused rollback names it to whoever is on call.'),
});

;// CONCATENATED MODULE: ./lib/config/approval.js


/** Who has to say yes before an environment changes. */
const approval = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(environmentName, 'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.'),
    'not-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)('actor', 'authors'), { min: 1 }), 'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.'),
});
/** Who may let a candidate past a freeze or the order of the path. */
const override = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(environmentName, 'Environment whose reviewers approve an override. Neither who started the run nor an author counts. Default: that of `approval`.'),
});

;// CONCATENATED MODULE: ./lib/kernel/zone.js
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whether the runtime knows a time zone of this IANA name. */
function isZone(name) {
    try {
        formatter(name);
        return true;
    }
    catch {
        return false;
    }
}
/** What the clocks of a zone show at an instant. */
function wallTimeAt(instant, zone) {
    const parts = new Map(formatter(zone)
        .formatToParts(instant)
        .map(({ type, value }) => [type, Number(value)]));
    const part = (name) => parts.get(name) ?? 0;
    return {
        year: part('year'),
        month: part('month'),
        day: part('day'),
        hour: part('hour'),
        minute: part('minute'),
    };
}
/**
 * The first and the last instant at which the clocks of a zone show this time. They differ in the hour that comes twice
 * when clocks are put back. A time that is skipped when they are put forward is the instant of that jump.
 */
function instantsOf(wall, zone) {
    const wanted = asUtc(wall);
    // A zone's clocks change at most once within the two days around, so one of these offsets is right.
    const offsets = [wanted - DAY, wanted + DAY].map((at) => asUtc(wallTimeAt(new Date(at), zone)) - at);
    const guesses = [...new Set(offsets.map((offset) => wanted - offset))].sort((a, b) => a - b);
    const showing = guesses.filter((at) => asUtc(wallTimeAt(new Date(at), zone)) === wanted);
    const [first, last] = [showing[0], showing.at(-1)];
    if (first !== undefined && last !== undefined)
        return { first: new Date(first), last: new Date(last) };
    const jump = new Date(firstBeyond(guesses[0] ?? wanted, guesses.at(-1) ?? wanted, wanted, zone));
    return { first: jump, last: jump };
}
/** Day of the week of a date; 0 is Sunday. */
function weekdayOf({ year, month, day }) {
    return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
/** The same time of day on another date. */
function shiftDays(wall, days) {
    const moved = new Date(asUtc(wall) + days * DAY);
    return { ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
/** First whole minute in between at which the clocks show the wanted time or a later one. */
function firstBeyond(from, to, wanted, zone) {
    let [low, high] = [from / MINUTE, to / MINUTE];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (asUtc(wallTimeAt(new Date(middle * MINUTE), zone)) >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return low * MINUTE;
}
function asUtc({ year, month, day, hour, minute }) {
    return Date.UTC(year, month - 1, day, hour, minute);
}
const formatters = new Map();
function formatter(zone) {
    const known = formatters.get(zone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-u-ca-gregory', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
    });
    formatters.set(zone, made);
    return made;
}

;// CONCATENATED MODULE: ./lib/config/freeze.js


const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const FORM = /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat) |(\d{4})-(\d{2})-(\d{2})[ T])?([01]\d|2[0-3]):([0-5]\d)$/;
const BAD_FORM = {
    ok: false,
    problem: 'is not a time such as "Fri 16:00" (every week), "2026-12-24 18:00" (once) or "22:00" (every day)',
};
const time = (0,shape/* parsed */.Yz)({ type: 'string', pattern: FORM.source }, (text) => {
    const match = FORM.exec(text);
    if (match === null)
        return BAD_FORM;
    const [, weekday, year, month, day, hours, minutes] = match;
    const [hour, minute] = [Number(hours), Number(minutes)];
    if (weekday !== undefined)
        return { ok: true, value: { kind: 'weekly', weekday: DAYS.indexOf(weekday), hour, minute } };
    if (year === undefined)
        return { ok: true, value: { kind: 'daily', hour, minute } };
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    // The 31st of June would be the 1st of July.
    if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day))
        return { ok: false, problem: 'is a day that does not exist' };
    return { ok: true, value: { kind: 'once', year: Number(year), month: Number(month), day: Number(day), hour, minute } };
});
const zone = (0,shape/* parsed */.Yz)({ type: 'string', minLength: 1 }, (name) => isZone(name) ? { ok: true, value: name } : { ok: false, problem: 'is not a time zone such as Europe/Amsterdam' });
const freeze_window = (0,shape/* object */.Ik)({
    from: (0,shape/* required */.mw)(time, 'When it begins: `Fri 16:00` every week, `22:00` every day, `2026-12-24 18:00` once.'),
    to: (0,shape/* required */.mw)(time, 'When it ends, in the same form as `from`. That minute is free again.'),
    tz: (0,shape/* optional */.lq)(zone, 'Time zone of both, an IANA name such as `Europe/Amsterdam`. Default `UTC`.'),
    reason: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why, in words for whoever is refused.'),
    components: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Components it holds back. Default: all of them.'),
    hotfix: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('pass', 'stop'), 'Whether a hotfix may go in all the same. Default `pass`. The way back always may.'),
});
/** Windows of time in which an environment takes no ordinary deployment. */
const freeze = (0,shape/* list */.p_)(freeze_window, { min: 1 });
/** Checks across the keys of one window; each problem names its place. */
function freezeProblems(at, windows) {
    const problems = [];
    for (const [index, { from, to }] of windows.entries()) {
        const place = `${at}[${index}]`;
        if (from.kind !== to.kind)
            problems.push(`${place}: "from" and "to" must both be daily, weekly or a date`);
        else if (JSON.stringify(from) === JSON.stringify(to))
            problems.push(`${place}: it ends when it begins`);
        else if (from.kind === 'once' && to.kind === 'once' && order(from) > order(to))
            problems.push(`${place}: it ends before it begins`);
    }
    return problems;
}
function order({ year, month, day, hour, minute }) {
    return Date.UTC(year, month - 1, day, hour, minute);
}

;// CONCATENATED MODULE: ./lib/config/hotfix.js



/** The lane for a change that cannot wait: `kind: hotfix`. Without this section there is none. */
const hotfix = (0,shape/* object */.Ik)({
    soak: (0,shape/* optional */.lq)(duration, 'How long it must have been verified upstream. Default: as for any other.'),
    approval: (0,shape/* optional */.lq)(approval, 'Who has to say yes to a hotfix. Default: as for any other.'),
});

;// CONCATENATED MODULE: ./lib/config/preview.js


/** An environment that holds one short-lived copy per pull request. */
const perPullRequest = (0,shape/* object */.Ik)({
    up: (0,shape/* required */.mw)(command, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
    down: (0,shape/* required */.mw)(command, 'Destroys the copy of one pull request; nothing there is a success.'),
    'time-to-live': (0,shape/* optional */.lq)(duration, 'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest run of one command. Default `10m`.'),
});

;// CONCATENATED MODULE: ./lib/config/provenance.js


/** A commit is named whole; `*` stands for anything but a slash, and only after the kind of the ref. */
const REF = '(?:refs/(?:heads|tags)/[A-Za-z0-9._/*+-]+|[0-9a-f]{40})';
const signer = (0,shape/* string */.Yj)({
    pattern: new RegExp(String.raw `^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\.github/workflows/[^/@\s]+\.ya?ml@${REF}$`),
    what: 'a workflow file with its ref, such as acme/paved-road/.github/workflows/build.yml@refs/tags/v*, or @ and a whole commit',
});
const ref = (0,shape/* string */.Yj)({
    pattern: /^refs\/(?:heads|tags)\/[A-Za-z0-9._/*+-]+$/,
    what: 'a whole ref such as refs/heads/main or refs/tags/v*',
});
/** One, or a list of them. */
const oneOrMore = (item) => (0,shape/* either */.gP)((0,shape/* mapped */.CV)(item, (only) => [only]), (0,shape/* list */.p_)(item, { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
/** Who must have built a candidate, and from what, before it may enter. */
const provenance = (0,shape/* object */.Ik)({
    'signer-workflow': (0,shape/* required */.mw)(oneOrMore(signer), 'The workflow that must have signed, with the ref it was called at: `owner/repo/.github/workflows/build.yml@refs/heads/main`, or a list. `*` stands for anything but a slash. A workflow that is called by its commit is named by that commit.'),
    source: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, what: 'a repository such as acme/shop' }), 'The repository it was built from. Default: this one. Give it while candidates from before a rename are still promoted.'),
    'source-ref': (0,shape/* optional */.lq)(oneOrMore(ref), 'Branches or tags it may be built from. `*` stands for anything but a slash. Default: the default branch.'),
    runner: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('github-hosted', 'any'), '`github-hosted`: a runner of your own may not have built it. Default `github-hosted`.'),
    issuer: (0,shape/* optional */.lq)(address, 'Who vouches for the workflow, where your enterprise has an issuer of its own. Default: that of GitHub Actions.'),
    'trusted-root': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^(?!\/)(?!.*\.\.)[^\s\\]+\.jsonl?$/, what: 'a path such as .github/trusted_root.jsonl' }), 'File on the default branch with the authorities that are trusted, as `gh attestation trusted-root` writes it. Default: those of public repositories (Sigstore), which come with Sluice. Private repositories need the file.'),
});

;// CONCATENATED MODULE: ./lib/config/requires.js


const requires_name = (0,shape/* string */.Yj)({ pattern: /^[^\s].{0,99}$/, what: 'a name' });
const gate = (0,shape/* object */.Ik)({
    check: (0,shape/* optional */.lq)(requires_name, 'A commit status or check of this name must be green on the commit of the candidate.'),
    by: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`check`: the login of the status or the app of the check that must have written it, such as `change-desk[bot]`. Anybody with write access could else.'),
    http: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }), 'An address must answer well. `{version}`, `{digest}`, `{sha}`, `{component}` and `{environment}` in it are filled in.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), '`http`: the status that counts as well. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(scalar), '`http`: fields of the JSON answer and the value each must have.'),
    command: (0,shape/* optional */.lq)(command, 'An executable of the default branch must say yes. It gets the candidate as JSON on standard input and answers `{"verdict": "pass" | "fail", "detail": …}`; an exit code other than 0 is no answer.'),
    timeout: (0,shape/* optional */.lq)(duration, '`http` and `command`: longest time to the answer. Default `10s` and `1m`.'),
    'sign-off': (0,shape/* optional */.lq)(requires_name, 'A person must have signed off this very candidate under this name, such as `exploratory`: by `mode: sign-off`, in the environment where it was tried.'),
    'not-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^authors$/, what: '"authors"' }), { min: 1 }), '`sign-off`: whose does not count. `authors`: who wrote a commit that the promotion brings.'),
});
/** What must be true outside of Sluice before a candidate may enter. */
const requires = (0,shape/* list */.p_)(gate, { min: 1 });
const KINDS = ['check', 'http', 'command', 'sign-off'];
const BELONGS = {
    by: ['check'],
    status: ['http'],
    json: ['http'],
    timeout: ['http', 'command'],
    'not-by': ['sign-off'],
};
/** Checks across the keys of each gate; each problem names its place. */
function requiresProblems(at, gates) {
    const problems = [];
    for (const [index, each] of gates.entries()) {
        const place = `${at}[${index}]`;
        const kinds = KINDS.filter((kind) => each[kind] !== undefined);
        if (kinds.length !== 1) {
            problems.push(`${place}: needs exactly one of ${KINDS.join(', ')}`);
            continue;
        }
        for (const [key, owners] of Object.entries(BELONGS))
            if (each[key] !== undefined && !owners.includes(kinds[0] ?? ''))
                problems.push(`${place}.${key}: belongs to ${owners.join(' or ')}`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./lib/config/rollback.js


const watch = (0,shape/* object */.Ik)({
    respond: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)('flags-off', 'rollback'), { min: 1 }), 'What a failed watch may do by itself, in this order; a person is told in any case. Default: nothing but that.'),
    window: (0,shape/* optional */.lq)(duration, 'After a rollback, no second one by itself for so long. Default `24h`.'),
    budget: (0,shape/* optional */.lq)(duration, 'How long one look may take. Default: that of `verify`.'),
});
/** The way back of one environment. */
const rollback = (0,shape/* object */.Ik)({
    automatic: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('on-failed-verification', 'never'), 'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.'),
    'max-failure-age': (0,shape/* optional */.lq)(duration, 'A failure that began longer ago than this is left to people by `mode: watch`. Default `20m`.'),
    'flags-window': (0,shape/* optional */.lq)(duration, 'With `flags-first`: how long the environment has to serve well once the flags are off. Default `1m`.'),
    config: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('warn', 'refuse', 'ignore'), 'What happens when the configuration has changed since the release was verified: it stays as it is now, and is told, or nothing moves. Default `warn`.'),
    'open-issue': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether the watch opens an incident issue. Default `true`.'),
    watch: (0,shape/* optional */.lq)(watch, 'What `mode: watch` may do.'),
});

;// CONCATENATED MODULE: ./lib/config/strategy.js


const region = (0,shape/* string */.Yj)({ pattern: NAME, what: 'the name of a region or group' });
/** Keys that say how one place changes. */
const pace = {
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* integer */.nd)(1, 100), { min: 1 }), 'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.'),
    hold: (0,shape/* optional */.lq)(duration, 'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.'),
    continue: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('automatic', 'manual'), '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.'),
    'keep-old': (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* boolean */.zM)(), duration, (value) => (typeof value === 'boolean' ? 'first' : 'second')), 'Whether what served before stays up without traffic for an instant return, until the next change; a time such as `30m` keeps it for that long, and `transition` retires it then. Default: `true` for `blue-green`, `false` for `canary`.'),
};
const each = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('all-at-once', 'rolling', 'blue-green', 'canary'), 'How one region changes.'),
    ...pace,
});
/** How a change of an environment happens. */
const strategy = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('all-at-once', 'rolling', 'blue-green', 'canary', 'waves'), '`all-at-once` replaces what serves; `rolling` replaces its instances share by share; `blue-green` checks the new version beside it before it takes traffic; `canary` moves the traffic step by step; `waves` goes from region to region.'),
    ...pace,
    waves: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* list */.p_)(region, { min: 1 }), { min: 1 }), '`waves`: regions or groups, wave by wave, as the driver knows them: `[[eu-north], [eu-west, us-east]]`.'),
    each: (0,shape/* optional */.lq)(each, '`waves`: how each region changes. Default `{ type: all-at-once }`.'),
    urls: (0,shape/* optional */.lq)((0,shape/* record */.g1)(address), "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells."),
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
const target = (0,shape/* object */.Ik)({
    driver: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('command', 'directory'), 'How the environment is changed. `command`: your own executables. `directory`: release folders and a link to the one that serves.'),
    apply: (0,shape/* optional */.lq)(command, '`command`, required: puts the candidate in place.'),
    observe: (0,shape/* optional */.lq)(command, '`command`: tells what serves. Default: the probe with `version`.'),
    shift: (0,shape/* optional */.lq)(command, '`command`: moves traffic. Needed by `blue-green` and `canary`.'),
    retire: (0,shape/* optional */.lq)(command, '`command`: takes a version away that serves nothing any more.'),
    provision: (0,shape/* optional */.lq)(command, 'Brings the infrastructure up to date before `apply`: plans first, which is shown, then applies. With any driver.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^\0]{1,400}$/, what: 'a folder' }), '`directory`, required: folder of the environment; may hold `{region}` for waves. A relative one starts in the checkout.'),
    keep: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), '`directory`: releases that are kept. What a way back needs stays anyway. Default 5.'),
    'file-name': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^/\\\0]{1,200}$/, what: 'a file name' }), "`directory`: name that the candidate's file gets. Default: its own; archives (`.tar`, `.tgz`, `.tar.gz`) are unpacked."),
    'next-url': (0,shape/* optional */.lq)(address, '`directory`: where your server shows `next`, the version beside what serves.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest run of one command. Default `10m`.'),
});
const target_KEYS = {
    command: ['apply', 'observe', 'shift', 'retire', 'provision', 'timeout'],
    directory: ['path', 'keep', 'file-name', 'next-url', 'provision', 'timeout'],
};
const REQUIRED = { command: 'apply', directory: 'path' };
/** Checks across the keys of `target`; each problem names its place. */
function targetProblems(at, value) {
    const { driver } = value;
    const given = Object.keys(value).filter((key) => key !== 'driver');
    const strange = given.filter((key) => value[key] !== undefined && !target_KEYS[driver].includes(key));
    const missing = value[REQUIRED[driver]] === undefined ? [`${at}.${REQUIRED[driver]}: is missing`] : [];
    return [...missing, ...strange.map((key) => `${at}.${key}: the \`${driver}\` driver has no such key`)];
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var kernel_duration = __webpack_require__(294);
// EXTERNAL MODULE: ./lib/kernel/quantity.js
var kernel_quantity = __webpack_require__(535);
;// CONCATENATED MODULE: ./lib/config/metric-problems.js


/** What may stand in `${…}` of a query or an address. Who measures says which of them have a value. */
const PLACEHOLDERS = [
    'version',
    'side',
    'environment',
    'component',
    'window',
    'step',
    'flag',
    'variant',
];
/** Checks across the keys of sources; each problem names its place. */
function sourceProblems(at, sources) {
    return [...sources].flatMap(([name, { type, url, path, 'token-env': token, headers }]) => {
        const place = `${at}.${name}`;
        const problems = [];
        if (type === 'file') {
            if (path === undefined)
                problems.push(`${place}.path: is missing; a file source reads a path in the checkout`);
            if (url !== undefined)
                problems.push(`${place}.url: a file source has a "path", not a "url"`);
            if (token !== undefined || headers !== undefined)
                problems.push(`${place}: a file source sends no headers`);
            return [...problems, ...placeholderProblems(`${place}.path`, path ?? '')];
        }
        if (url === undefined)
            problems.push(`${place}.url: is missing; a ${type} source is asked at an address`);
        if (path !== undefined)
            problems.push(`${place}.path: a ${type} source has a "url", not a "path"`);
        if (type === 'prometheus' && (url ?? '').includes('${'))
            problems.push(`${place}.url: placeholders stand in the queries of a prometheus source, not in its address`);
        if (URL.canParse(url ?? '') && new URL(url ?? '').username !== '')
            problems.push(`${place}.url: holds a user name; a secret stands in no file, use "token-env"`);
        return [...problems, ...placeholderProblems(`${place}.url`, url ?? '')];
    });
}
/** Checks across the keys of metrics. */
function metricProblems(at, metrics, sources) {
    const names = new Set();
    return metrics.flatMap((metric, index) => {
        const place = `${at}[${index}]`;
        const problems = problemsOf(place, metric, sources);
        if (names.has(metric.name))
            problems.push(`${place}.name: ${metric.name} stands twice`);
        names.add(metric.name);
        return problems;
    });
}
function problemsOf(place, metric, sources) {
    const { source: name, query, total, unit, threshold, failures, compare } = metric;
    const source = sources.get(name);
    const problems = [];
    if (source === undefined) {
        const known = [...sources.keys()];
        problems.push(`${place}.source: there is no source ${JSON.stringify(name)}${(0,nearest/* nearest */.p)(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '; "sources" is empty')}`);
    }
    if (threshold === undefined && compare === undefined)
        problems.push(`${place}: needs a "threshold", a "compare", or both`);
    if (failures !== undefined && threshold === undefined)
        problems.push(`${place}.failures: counts measurements over a "threshold", and there is none`);
    if (total !== undefined && unit !== undefined)
        problems.push(`${place}.unit: a count with a "total" is a share and has no unit`);
    if (threshold !== undefined && inMetric(threshold.limit, unit) === undefined)
        problems.push(`${place}.threshold: ${unitAdvice(threshold.text, unit)}`);
    const difference = compare?.['min-difference'];
    if (difference !== undefined && differenceOf(difference, unit) === undefined)
        problems.push(`${place}.compare.min-difference: ${unitAdvice(difference, unit)}`);
    if (compare?.with === 'before' && source !== undefined && source.type !== 'prometheus')
        problems.push(`${place}.compare.with: only a prometheus source knows what was before`);
    problems.push(...placeholderProblems(`${place}.query`, query), ...placeholderProblems(`${place}.total`, total ?? ''));
    if (compare !== undefined && compare.with !== 'before' && source !== undefined && !tellsSidesApart(metric, source))
        problems.push(`${place}.query: \${version} or \${side} must stand in it, or canary and baseline would be the same numbers`);
    return problems;
}
/** A quantity as a number in the unit of a metric; a percentage of a plain number is a share. */
function inMetric(quantity, unit = '') {
    const same = (0,kernel_quantity/* quantityIn */.PA)(quantity, unit);
    if (same !== undefined || unit !== '' || quantity.unit !== '%')
        return same;
    return ((0,kernel_quantity/* quantityIn */.PA)(quantity, '%') ?? Number.NaN) / 100;
}
/** `min-difference` as a number in the unit of a metric. */
function differenceOf(text, unit) {
    const quantity = (0,kernel_quantity/* parseQuantity */.Lf)(text);
    const value = quantity === undefined ? undefined : inMetric(quantity, unit);
    return value !== undefined && value >= 0 ? value : undefined;
}
function tellsSidesApart(metric, { url = '', path = '' }) {
    return [metric.query, url, path].some((each) => /\$\{(?:version|side|variant)\}/.test(each));
}
function unitAdvice(text, unit) {
    return unit === undefined
        ? `${JSON.stringify(text)} has a unit, and the metric has none; say which "unit" its values are in`
        : `${JSON.stringify(text)} does not compare with values in ${unit}`;
}
function placeholderProblems(place, text) {
    return [...text.matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, name = '']) => PLACEHOLDERS.includes(name)
        ? []
        : [
            `${place}: unknown placeholder ${whole}${(0,nearest/* nearest */.p)(name, PLACEHOLDERS) || `; known are ${PLACEHOLDERS.join(', ')}`}`,
        ]);
}

;// CONCATENATED MODULE: ./lib/config/threshold.js


const THRESHOLD = /^(<=|>=|<|>) ?(\S.*)$/;
const threshold = (0,shape/* parsed */.Yz)({ type: 'string', pattern: THRESHOLD.source }, readThreshold);
function readThreshold(text) {
    const [, operator, rest = ''] = THRESHOLD.exec(text) ?? [];
    const limit = (0,kernel_quantity/* parseQuantity */.Lf)(rest);
    if (operator === undefined || limit === undefined)
        return { ok: false, problem: 'is not a threshold such as "<= 300ms", ">= 0.999" or "< 1%"' };
    return { ok: true, value: { operator: operator, limit, text } };
}

;// CONCATENATED MODULE: ./lib/config/metrics.js




/** Where numbers come from, and what they must say. Used by `verify`, by the watch after a deployment, and by ramps. */
const metricSource = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('prometheus', 'json', 'file'), '`prometheus`: its HTTP API, also of Thanos, Mimir or VictoriaMetrics. `json`: an address that answers with JSON. `file`: a JSON file in the checkout.'),
    url: (0,shape/* optional */.lq)(address, '`prometheus`: the address before `/api/v1`. `json`: the whole address; placeholders such as `${version}` may stand in it.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`file`: path in the checkout.'),
    'token-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds a bearer token. Never the token itself.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Further headers, e.g. `{ X-Scope-OrgID: shop }`. No secrets: use `token-env`.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest wait for one answer. Default `10s`.'),
});
const compare = (0,shape/* object */.Ik)({
    bad: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('increase', 'decrease', 'either'), 'Which way is worse.'),
    with: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('baseline', 'before'), '`baseline`: what serves beside it in the same minutes. `before`: the same query over as long a time before the change, for strategies with nothing beside. Default `baseline`.'),
    'min-effect': (0,shape/* optional */.lq)(share, 'A smaller difference, as a share of the baseline, is no harm. Default `20%`.'),
    'min-difference': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'The same in the unit of the metric, e.g. `5ms`; the larger of the two counts. Default: none, and `0.5%` of the total for counts.'),
    'min-sample': (0,shape/* optional */.lq)((0,shape/* integer */.nd)(3, 1_000_000), 'Independent values a side, or trials a side for counts, below which nothing is decided. Default 12, and 100 for counts.'),
});
const doubt = (0,shape/* oneOf */.yL)('pause', 'fail', 'ignore');
const metric = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What people call it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name of an entry of `sources`.'),
    query: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`prometheus`: PromQL. `json`, `file`: field of the document, e.g. `latency.p99`: a number or a list of numbers. Placeholders: `${version}`, `${side}`, `${environment}`, `${component}`, `${window}`, `${step}`.'),
    total: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Makes `query` a count, of events in so many trials: the query of the trials.'),
    unit: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)(...kernel_quantity/* UNIT_NAMES */.kn), 'Unit of the values, e.g. `s`. Default: a plain number.'),
    threshold: (0,shape/* optional */.lq)(threshold, 'What each measurement must keep to, e.g. `<= 300ms`, `>= 0.999`, `< 1%`.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), 'Measurements over the threshold after which it has failed. Default 3.'),
    compare: (0,shape/* optional */.lq)(compare, 'The judge: against a baseline, by a statistical test.'),
    step: (0,shape/* optional */.lq)(duration, '`prometheus`: time between two values of a comparison. Default: that of `verify`.'),
    'on-no-data': (0,shape/* optional */.lq)(doubt, 'What no data means. Default `pause`.'),
    'on-inconclusive': (0,shape/* optional */.lq)(doubt, 'What it means that the data decide nothing. Default `pause`.'),
    'dry-run': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Measured and shown, and decides nothing. Default `false`.'),
});
const metricSources = (0,shape/* record */.g1)(metricSource);
const metrics = (0,shape/* list */.p_)(metric, { min: 1 });

;// CONCATENATED MODULE: ./lib/config/suites.js


/** An executable that ends with 0 when all is well. */
const suite = (0,shape/* object */.Ik)({
    run: (0,shape/* required */.mw)(command, 'Executable of the checkout, or a program and its arguments: `[npm, run, smoke]`. It finds the environment in SLUICE_URL, and SLUICE_VERSION, SLUICE_ENVIRONMENT, SLUICE_COMPONENT. Exit code 0: well; 75: it cannot tell; anything else: not well.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest run; longer is not well. Default `5m`.'),
});
const suites = (0,shape/* record */.g1)(suite);
/** Checks of the names; each problem names its place. */
function suitesProblems(value) {
    return [...value.keys()].filter((name) => !NAME.test(name)).map((name) => `suites.${name}: is not a name`);
}

;// CONCATENATED MODULE: ./lib/config/verify.js






const probe = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(address, 'Address to ask. Give either `url` or `path`.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(scalar), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.'),
    latency: (0,shape/* optional */.lq)(duration, 'An answer that took longer is bad, e.g. `300ms`.'),
    version: (0,shape/* optional */.lq)(field, "Field of the JSON answer that must equal the candidate's version."),
    times: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: (0,shape/* optional */.lq)(duration, 'Pause between two requests. Default `1s`.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest wait for one answer. Default `5s`.'),
});
const verify = (0,shape/* object */.Ik)({
    budget: (0,shape/* optional */.lq)(duration, 'Longest time from the change to "verified". Default `5m`.'),
    probes: (0,shape/* optional */.lq)((0,shape/* list */.p_)(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    command: (0,shape/* optional */.lq)(suite, 'An executable of yours that tells whether the environment serves well.'),
    sources: (0,shape/* optional */.lq)(metricSources, 'Where metrics come from, by name.'),
    metrics: (0,shape/* optional */.lq)(metrics, 'What numbers must say; docs/judge.md.'),
    window: (0,shape/* optional */.lq)(duration, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
    interval: (0,shape/* optional */.lq)(duration, 'Pause between two measurements against a threshold. Default `10s`.'),
    step: (0,shape/* optional */.lq)(duration, 'Time between two values of a comparison. Default `5s`.'),
    addresses: (0,shape/* optional */.lq)(networks, 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
});
/** Longest time from the change to "verified". */
const DEFAULT_BUDGET_MILLISECONDS = (0,kernel_duration/* parseDuration */.E)('5m') ?? 0;
const DEFAULT_WINDOW_MILLISECONDS = (0,kernel_duration/* parseDuration */.E)('2m') ?? 0;
/** Checks across the keys of `verify`; each problem names its place. */
function verifyProblems(at, value) {
    const problems = [];
    for (const [index, each] of (value.probes ?? []).entries()) {
        const place = `${at}.probes[${index}]`;
        if ((each.url === undefined) === (each.path === undefined))
            problems.push(`${place}: needs either "url" or "path", not ${each.url === undefined ? 'neither' : 'both'}`);
    }
    return [...problems, ...measureProblems(at, value)];
}
function measureProblems(at, value) {
    const { metrics: given = [], sources = new Map() } = value;
    const problems = [...sourceProblems(`${at}.sources`, sources), ...metricProblems(`${at}.metrics`, given, sources)];
    if (given.length === 0) {
        for (const key of ['window', 'interval', 'step'])
            if (value[key] !== undefined)
                problems.push(`${at}.${key}: has no effect without "metrics"`);
        return problems;
    }
    const { window = DEFAULT_WINDOW_MILLISECONDS, budget = DEFAULT_BUDGET_MILLISECONDS } = value;
    if (window > budget)
        problems.push(`${at}.window: metrics are watched for ${(0,kernel_duration/* formatDuration */.a)(window)}, and the budget ends after ${(0,kernel_duration/* formatDuration */.a)(budget)}`);
    for (const key of ['interval', 'step'])
        if (value[key] === 0)
            problems.push(`${at}.${key}: must be longer than nothing`);
    return problems;
}
/** Comparisons with what serves beside need a strategy in which something does. */
function besideProblems(at, value, type) {
    if (['canary', 'rolling'].includes(type))
        return [];
    return (value.metrics ?? []).flatMap(({ compare }, index) => compare === undefined || compare.with === 'before'
        ? []
        : [
            `${at}.metrics[${index}].compare: with ${type} nothing takes traffic beside the new version; compare "with: before", or choose canary or rolling`,
        ]);
}

;// CONCATENATED MODULE: ./lib/config/environment.js












const environment = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(address, 'Where users reach the environment.'),
    approval: (0,shape/* optional */.lq)(approval, 'A person must have approved in the run that changes this environment.'),
    override: (0,shape/* optional */.lq)(override, 'Who may let a candidate past a freeze or the order of the path.'),
    freeze: (0,shape/* optional */.lq)(freeze, 'Windows of time in which it takes no ordinary deployment. The way back is never frozen.'),
    hotfix: (0,shape/* optional */.lq)(hotfix, 'The lane for `kind: hotfix`, which a freeze lets pass.'),
    requires: (0,shape/* optional */.lq)(requires, 'What must be true outside of Sluice before a candidate may enter.'),
    provenance: (0,shape/* optional */.lq)(provenance, 'Signed proof of which workflow built the candidate, from which commit, must exist before it may enter.'),
    target: (0,shape/* optional */.lq)(target, 'What puts a candidate into this environment. Without it only `begin` and `finish` work here.'),
    'per-pull-request': (0,shape/* optional */.lq)(perPullRequest, 'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.'),
    strategy: (0,shape/* optional */.lq)(strategy, 'How a change happens. Default `all-at-once`.'),
    soak: (0,shape/* optional */.lq)(duration, 'How long a candidate must have been verified in the environment before this one.'),
    suites: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Names of `suites` that must pass against the environment before a change counts as verified.'),
    verify: (0,shape/* optional */.lq)(verify, 'When a change counts as verified.'),
    rollback: (0,shape/* optional */.lq)(rollback, 'The way back.'),
    'recovery-environment': (0,shape/* optional */.lq)(environmentName, 'GitHub environment with the same credentials and no reviewers, for the way back only.'),
});
/** How each place of the environment changes. */
function wayOf({ strategy: chosen }) {
    return (chosen?.type === 'waves' ? chosen.each?.type : chosen?.type) ?? 'all-at-once';
}
/** Checks across the keys of one environment; each problem names its place. */
function environmentProblems(name, value) {
    const at = `environments.${name}`;
    const problems = [
        ...verifyProblems(`${at}.verify`, value.verify ?? {}),
        ...freezeProblems(`${at}.freeze`, value.freeze ?? []),
        ...requiresProblems(`${at}.requires`, value.requires ?? []),
    ];
    problems.push(...besideProblems(`${at}.verify`, value.verify ?? {}, wayOf(value)));
    if (value.target !== undefined)
        problems.push(...targetProblems(`${at}.target`, value.target));
    if (value.strategy !== undefined)
        problems.push(...strategyProblems(`${at}.strategy`, value.strategy));
    if (value.approval?.environment === name && value['recovery-environment'] === undefined)
        problems.push(`${at}.approval.environment: reviewers of ${name} itself would also stop the way back; name another, or a recovery-environment`);
    if (value['recovery-environment'] === name)
        problems.push(`${at}.recovery-environment: must be another environment than ${name}`);
    if (value['per-pull-request'] !== undefined && value.target !== undefined)
        problems.push(`${at}: takes either "target" or "per-pull-request", not both`);
    if (value['per-pull-request'] !== undefined && value.verify?.metrics !== undefined)
        problems.push(`${at}.verify.metrics: a preview has no users, so there is nothing to measure`);
    return problems;
}

// EXTERNAL MODULE: ./lib/config/path-map.js
var path_map = __webpack_require__(183);
;// CONCATENATED MODULE: ./lib/config/quarantine.js

const quarantine_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day as `2026-12-31`, quoted or not: YAML makes a date of it otherwise. */
const day = {
    schema: { type: 'string', pattern: quarantine_DAY.source },
    read(value, at, problems) {
        const given = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
        if (typeof given === 'string' && quarantine_DAY.test(given)) {
            const parsed = new Date(`${given}T00:00:00Z`);
            if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(given))
                return given;
        }
        problems.push(`${at}: is not a day such as 2026-12-31`);
        return undefined;
    },
};
const quarantined = (0,shape/* object */.Ik)({
    test: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The test as the summary shows it, with its suite: `checkout › pays twice`.'),
    reason: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why it may fail for now.'),
    owner: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Who mends it.'),
    expires: (0,shape/* required */.mw)(day, 'From this day on (UTC) it may fail no more.'),
    gate: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'The gate it is for, by its input `name`; without it, every gate.'),
});
/** Tests that may fail for now. */
const quarantineList = (0,shape/* list */.p_)(quarantined);
/** The list itself, or the path of a YAML file that holds it. */
const quarantine = (0,shape/* either */.gP)(quarantineList, (0,shape/* string */.Yj)(), (value) => (Array.isArray(value) ? 'first' : 'second'));

;// CONCATENATED MODULE: ./lib/config/gate.js




/** `80`, `80%`, `79.5`: read exactly. */
const percentage = (0,shape/* parsed */.Yz)({ anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] }, readers/* readPercentage */.PX);
const gate_gate = (0,shape/* object */.Ik)({
    'coverage-threshold': (0,shape/* optional */.lq)(percentage, 'Least line coverage in percent. A pull request is judged by the value at the tip of its target branch.'),
    rules: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'What must hold, one rule a line, such as `branches >= 70%`; docs/rules.md has them all. Read at the tip of the target branch too.'),
    'path-map': (0,shape/* optional */.lq)(path_map/* pathMap */.q, 'Where source paths of the reports lie in the repository, each `from => to`, such as `/app => services/shop`; the first that fits counts, before those of input `path-map`. Read at the tip of the target branch too.'),
    quarantine: (0,shape/* optional */.lq)(quarantine, 'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.'),
});

;// CONCATENATED MODULE: ./lib/config/ramps.js





const ramps_step = (0,shape/* object */.Ik)({
    percent: (0,shape/* optional */.lq)(percentage, 'Share of users that have the feature in this step. Give either `percent` or `segment`.'),
    segment: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, what: 'the name of a shared rule' }), 'Users that have the feature in this step: a shared rule of the flag file (`$evaluators`). Everybody else stays as they are.'),
    hold: (0,shape/* required */.mw)(duration, 'How long the step is held before the next one, from when it was proven to serve. `0`: until the next look.'),
    approval: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether a person has to let the ramp enter this step. Default `false`.'),
});
const readOut = (0,shape/* object */.Ik)({
    metrics: (0,shape/* required */.mw)(metrics, 'What the two variants are compared by; it decides nothing.'),
    after: (0,shape/* required */.mw)(duration, 'How long after the start it is told, as an issue.'),
});
const ramp = (0,shape/* object */.Ik)({
    flag: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }), 'Key of the flag.'),
    environment: (0,shape/* required */.mw)(environmentName, 'Environment it ramps up in.'),
    steps: (0,shape/* required */.mw)((0,shape/* list */.p_)(ramps_step, { min: 1 }), 'The way of the flag, step by step.'),
    guards: (0,shape/* optional */.lq)(metrics, 'What must hold before the next step. One that fails takes the flag back to where it was before the ramp; one that cannot tell holds it. Their `source` is one of `environments.<name>.verify.sources`.'),
    'read-out': (0,shape/* optional */.lq)(readOut, 'The comparison of the two variants as an experiment, told once.'),
    incident: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether an issue is opened when a guard takes the flag back. Default `true`.'),
});
const ramps = (0,shape/* list */.p_)(ramp, { min: 1 });
/** Checks across the keys of ramps; each problem names its place. */
function rampProblems(at, value, sourcesOf) {
    const seen = new Set();
    return value.flatMap((each, index) => {
        const place = `${at}[${index}]`;
        const sources = sourcesOf(each.environment);
        const problems = each.steps.flatMap((step, number) => stepProblems(`${place}.steps[${number}]`, step));
        const key = `${each.environment} ${each.flag}`;
        if (seen.has(key))
            problems.push(`${place}: ${each.flag} ramps up in ${each.environment} twice`);
        seen.add(key);
        return [
            ...problems,
            ...orderProblems(place, each.steps),
            ...metricProblems(`${place}.guards`, each.guards ?? [], sources),
            ...metricProblems(`${place}.read-out.metrics`, each['read-out']?.metrics ?? [], sources),
        ];
    });
}
function stepProblems(place, { percent, segment }) {
    if ((percent === undefined) !== (segment === undefined))
        return [];
    return [`${place}: needs either "percent" or "segment", not ${percent === undefined ? 'neither' : 'both'}`];
}
/** A ramp only ever grows, and segments come before percentages: whoever has the feature keeps it. */
function orderProblems(place, steps) {
    let last;
    return steps.flatMap(({ percent, segment }, index) => {
        if (percent === undefined)
            return last === undefined || segment === undefined
                ? []
                : [`${place}.steps[${index}]: a segment comes before the first percentage, or its users would have it already`];
        const share = Number(percent.digits) / 10 ** percent.scale;
        const problem = last === undefined || share > last ? [] : [`${place}.steps[${index}].percent: must be more than the step before`];
        last = share;
        return problem;
    });
}

;// CONCATENATED MODULE: ./lib/config/flags.js



const path = (0,shape/* string */.Yj)({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' });
/** Secrets never stand in the file: only the name of the variable that the step hands over. */
const tokenVariable = (0,shape/* string */.Yj)({
    pattern: /^(?!INPUT_|GITHUB_|ACTIONS_)[A-Z_][A-Z0-9_]{0,99}$/,
    what: 'the name of an environment variable in capitals',
});
const projectKey = (0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the key of a project' });
const environmentNames = (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the name of an environment' })), 'How the provider calls an environment, where it is not by the same name: `{ production: prod }`.');
const token = (0,shape/* optional */.lq)(tokenVariable, 'Environment variable of the step that holds the API token. Default `SLUICE_CREDENTIALS`.');
const unleash = (0,shape/* object */.Ik)({
    url: (0,shape/* required */.mw)(address, 'Address of the Unleash server, without `/api`.'),
    project: (0,shape/* optional */.lq)(projectKey, 'Project that holds the flags. Default `default`.'),
    'token-env': token,
    environments: environmentNames,
});
const launchdarkly = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(address, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
    project: (0,shape/* required */.mw)(projectKey, 'Key of the project that holds the flags.'),
    'token-env': token,
    environments: environmentNames,
});
const repository = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }), 'Repository that holds the branch of the flags.'),
    'token-env': (0,shape/* optional */.lq)(tokenVariable, "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`."),
});
const deliver = (0,shape/* object */.Ik)({
    verb: (0,shape/* required */.mw)(command, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: (0,shape/* optional */.lq)(duration, 'How long it may run. Default `2m`.'),
});
const readBack = (0,shape/* object */.Ik)({
    ofrep: (0,shape/* optional */.lq)(address, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: (0,shape/* optional */.lq)(duration, 'How long a change may take to arrive. Default `30s`.'),
});
const stale = (0,shape/* object */.Ik)({
    age: (0,shape/* optional */.lq)(duration, 'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.'),
    extensions: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(0, 100), 'How often the expiry of a flag may be moved without saying why in `metadata.expires-because`. Default 1.'),
});
const flags = (0,shape/* object */.Ik)({
    provider: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('flagd-file', 'unleash', 'launchdarkly'), 'Who holds the flags. `flagd-file`: one flagd file per environment.'),
    branch: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }), 'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Other providers keep there what was last written by Sluice. Default `sluice/flags`.'),
    repository: (0,shape/* optional */.lq)(repository, 'Another repository, in which that branch lies. Default: this one.'),
    definitions: (0,shape/* optional */.lq)(path, 'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Ends in `.json`, `.yaml` or `.yml`, and the files of the environments are in the same format. Default `.github/flags.flagd.json`.'),
    unleash: (0,shape/* optional */.lq)(unleash, 'Where Unleash is; for `provider: unleash`.'),
    launchdarkly: (0,shape/* optional */.lq)(launchdarkly, 'Where LaunchDarkly is; for `provider: launchdarkly`.'),
    deliver: (0,shape/* optional */.lq)(deliver, 'How a change gets to the running service. Without it the service fetches the branch, or asks the provider, itself.'),
    'read-back': (0,shape/* optional */.lq)((0,shape/* record */.g1)(readBack), 'Where the running service is asked what it serves, by environment.'),
    ramps: (0,shape/* optional */.lq)(ramps, 'Ways of flags from nobody to everybody, step by step, watched by guards.'),
    stale: (0,shape/* optional */.lq)(stale, 'When a flag should have been cleaned up.'),
    owners: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }))), 'Owners of flags, where the provider does not know them: `{ "@acme/checkout": [new-checkout] }`.'),
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

;// CONCATENATED MODULE: ./lib/notify/milestone.js

/** What can have happened. `retired`: it serves no more. `flag-changed`: written at the provider, with `before` and `after`. */
const MILESTONES = [
    'started',
    'progressed',
    'paused',
    'verified',
    'failed',
    'errored',
    'retired',
    'held',
    'hold-lifted',
    'flag-changed',
    'released',
];
/** Data of an event. */
const milestone = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/milestone@1'), 'Form of this document.'),
    happening: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)(...MILESTONES), 'What happened.'),
    detail: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same in words.'),
    repository: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'As `owner/name`.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What it happened to.'),
    environment: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Where it happened.'),
    kind: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Kind of the change: `deploy`, `promote`, `rollback`, or `preview`.'),
    'pull-request': (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Of a preview: number of the pull request.'),
    version: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Version.'),
    digest: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Digest of the candidate.'),
    sha: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Commit it was built from.'),
    'deployment-id': (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
    url: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Where users reach the environment; of a release, its page.'),
    notes: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'What a release says, as Markdown, shortened.'),
    flag: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Key of the flag that changed.'),
    before: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'State of the flag before, in words.'),
    after: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'State of the flag after.'),
    because: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Why, as a person said.'),
    actor: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,shape/* required */.mw)((0,shape/* object */.Ik)({
        id: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Run.'),
        attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
        url: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Its page.'),
    }), 'Run in which it happened.'),
});

;// CONCATENATED MODULE: ./lib/config/notify.js



const webhook = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: NAME, what: 'a name' }), 'What the log calls it; its address is never shown, for it may be a secret.'),
    url: (0,shape/* optional */.lq)(address, 'Where milestones are posted. Give either `url` or `url-env`.'),
    'url-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds the address, where the address itself is a secret, as with Slack.'),
    format: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('cloudevents', 'slack', 'grafana'), '`cloudevents`: CloudEvents 1.0, JSON in structured mode. `slack`: one line of text, for everything that takes what Slack takes. `grafana`: an annotation. Default `cloudevents`.'),
    'secret-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds the secret the body is signed with (HMAC-SHA256, Standard Webhooks).'),
    'token-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds a bearer token.'),
    on: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...MILESTONES), { min: 1 }), 'Milestones that are told. Default: all; for `slack` and `grafana` all but `started`, `progressed` and `retired`.'),
    environments: (0,shape/* optional */.lq)((0,shape/* list */.p_)(environmentName, { min: 1 }), 'Only milestones of these environments. Default: all.'),
});
/** Who is told of milestones. */
const notify = (0,shape/* object */.Ik)({
    webhooks: (0,shape/* required */.mw)((0,shape/* list */.p_)(webhook, { min: 1 }), 'Addresses that milestones are posted to.'),
    addresses: (0,shape/* optional */.lq)(networks, 'Private addresses that may be posted to. An address that stands in `url` may be posted to anyway.'),
});
/** Checks across the keys of `notify`; each problem names its place. */
function notifyProblems(value) {
    const names = new Set();
    return value.webhooks.flatMap((webhook, index) => {
        const place = `notify.webhooks[${index}]`;
        const { name, url, format, 'url-env': variableOfUrl, 'secret-env': secret } = webhook;
        const problems = [];
        if ((url === undefined) === (variableOfUrl === undefined))
            problems.push(`${place}: needs either "url" or "url-env", not ${url === undefined ? 'neither' : 'both'}`);
        if (url !== undefined && URL.canParse(url) && new URL(url).password !== '')
            problems.push(`${place}.url: holds a password; a secret stands in no file, use "url-env"`);
        if (secret !== undefined && format !== undefined && format !== 'cloudevents')
            problems.push(`${place}.secret-env: only cloudevents are signed`);
        if (names.has(name))
            problems.push(`${place}.name: ${name} stands twice`);
        names.add(name);
        return problems;
    });
}

;// CONCATENATED MODULE: ./lib/config/notes.js

const notes_path = (0,shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = (0,shape/* list */.p_)(notes_path, { min: 1 });
const names = (0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 });
/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
    types: (0,shape/* optional */.lq)(names, 'Types of Conventional Commits, such as `feat`.'),
    scopes: (0,shape/* optional */.lq)(names, 'Scopes of Conventional Commits.'),
    labels: (0,shape/* optional */.lq)(names, 'Labels of the pull request; GitHub is asked for them.'),
    paths: (0,shape/* optional */.lq)(paths, 'Files and folders that the commit touches.'),
};
const category = (0,shape/* object */.Ik)({
    title: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Heading. Categories of the same title are one.'),
    ...CONDITIONS,
    fold: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Folded for readers who do not ask for it. Default false.'),
});
const tracker = (0,shape/* object */.Ik)({
    'key-prefix': (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }), 'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.'),
    'url-template': (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }), 'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.'),
});
const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'];
/** What the notes of a release say. */
const notes = (0,shape/* object */.Ik)({
    categories: (0,shape/* optional */.lq)((0,shape/* list */.p_)(category, { min: 1 }), 'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.'),
    exclude: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ ...CONDITIONS, authors: (0,shape/* optional */.lq)(names, 'Names or logins of authors.') }), 'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.'),
    trackers: (0,shape/* optional */.lq)((0,shape/* list */.p_)(tracker), 'Other trackers whose keys become links.'),
    template: (0,shape/* optional */.lq)(notes_path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.'),
});
/** The file that lists every version. */
const changelog = (0,shape/* object */.Ik)({
    file: (0,shape/* optional */.lq)(notes_path, 'The file. Default `CHANGELOG.md`.'),
    by: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('pull-request', 'commit'), 'How it gets there: a pull request (default), or a commit on the branch itself.'),
});

;// CONCATENATED MODULE: ./lib/config/release.js


const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/;
const FINAL_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
/** May be empty: tags that are versions and nothing else. */
const tagPrefix = (0,shape/* parsed */.Yz)({ type: 'string', pattern: TAG_PREFIX.source }, (text) => TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' });
const release_component = (0,shape/* object */.Ik)({
    'tag-prefix': (0,shape/* optional */.lq)(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
    paths: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^!?[^/:!][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }), 'Files and folders of the component; only commits that touch them count. With `!` in front: not these. Default: the whole repository.'),
    changelog: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' }), 'Its changelog. Default `CHANGELOG.md` in the first of its paths.'),
    latest: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether its releases may be shown as the latest of the repository. Default false: that is the place of the releases without a component.'),
});
const labels = (0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^.{1,100}$/, what: 'a label' }), { min: 1 });
const asked = (0,shape/* oneOf */.yL)('major', 'minor', 'patch', 'none');
const release_version = (0,shape/* object */.Ik)({
    from: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('commits', 'labels'), 'Who says how far the version moves. `labels`: those of the pull request, where it has one of `labels`; else the commit. Default `commits`.'),
    labels: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        major: (0,shape/* optional */.lq)(labels, 'Default `major`, `breaking`.'),
        minor: (0,shape/* optional */.lq)(labels, 'Default `minor`, `feature`, `enhancement`.'),
        patch: (0,shape/* optional */.lq)(labels, 'Default `patch`, `fix`, `bug`.'),
        none: (0,shape/* optional */.lq)(labels, 'Pull requests that ask for no release. Default `skip-release`.'),
    }), 'Labels by what they ask for; the highest of a pull request counts.'),
    types: (0,shape/* optional */.lq)((0,shape/* record */.g1)(asked), 'What each type of commit asks for. A breaking change is always `major`. Default `feat: minor`, `fix`, `perf` and `revert: patch`.'),
    others: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('patch', 'none'), 'What a commit of any other type asks for. `none`: commits of these types alone make no version. Default `patch`: what is built has a version of its own.'),
    'breaking-before-1': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('minor', 'major'), 'What a breaking change moves before 1.0.0 (semver rule 4). Default `minor`.'),
    'feature-before-1': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('minor', 'patch'), 'What a feature moves before 1.0.0. Default `minor`.'),
    'revert-of-breaking': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('major', 'patch'), 'What the revert of a breaking change that was released moves. It breaks whoever followed that change, so it is a breaking change too (semver rule 8). `patch`: it is the repair of a slip that nobody followed. Default `major`.'),
    first: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: FINAL_VERSION, what: 'a version such as 1.0.0' }), 'The version of what was never released. Default `0.1.0`.'),
});
/** How versions and tags are made. These are facts of the history, no policy: they are read from the checkout. */
const release = (0,shape/* object */.Ik)({
    'tag-prefix': (0,shape/* optional */.lq)(tagPrefix, 'What stands before the version in a tag. Default `v`.'),
    components: (0,shape/* optional */.lq)((0,shape/* record */.g1)(release_component), 'Components that are released by themselves, by name.'),
    version: (0,shape/* optional */.lq)(release_version, 'How the next version follows from the changes.'),
    notes: (0,shape/* optional */.lq)(notes, 'What the notes say and in which order.'),
    changelog: (0,shape/* optional */.lq)(changelog, 'Where `mode: changelog` keeps the changelog.'),
});

;// CONCATENATED MODULE: ./lib/config/trust.js

const trust = (0,shape/* object */.Ik)({
    creators: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Logins whose deployment records count. Default `github-actions[bot]`.'),
    workflows: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Workflow files (`owner/repo/.github/workflows/x.yml` or a path in this repository) whose runs may write records. Default: any workflow of this repository.'),
    refs: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Branches or tags whose runs may write records. Default: the default branch.'),
});

;// CONCATENATED MODULE: ./lib/config/config.js












/** `.github/sluice.yml`. Every key has an effect; what Sluice does not know it refuses. */
const config = (0,shape/* object */.Ik)({
    version: (0,shape/* required */.mw)((0,shape/* literal */.eu)(1), 'Version of this file format.'),
    path: (0,shape/* optional */.lq)((0,shape/* list */.p_)(environmentName, { min: 1 }), 'The environments a component travels, in order. A promotion is allowed only from the one before.'),
    environments: (0,shape/* optional */.lq)((0,shape/* record */.g1)(environment), 'What each environment is, by name.'),
    suites: (0,shape/* optional */.lq)(suites, 'Tests that run against an environment, by name: smoke tests, acceptance tests.'),
    gate: (0,shape/* optional */.lq)(gate_gate, 'What `test-gate` demands.'),
    release: (0,shape/* optional */.lq)(release, 'How versions and tags are made.'),
    flags: (0,shape/* optional */.lq)(flags, 'Where feature flags live.'),
    data: (0,shape/* optional */.lq)(data, 'What releases do to data that outlives them.'),
    notify: (0,shape/* optional */.lq)(notify, 'Who is told of milestones: webhooks, a chat, annotations in Grafana.'),
    trust: (0,shape/* optional */.lq)(trust, 'Whose deployment records count.'),
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
    problems.push(...suitesProblems(value.suites ?? new Map()));
    const known = [...(value.suites?.keys() ?? [])];
    for (const [name, each] of value.environments ?? []) {
        problems.push(...environmentProblems(name, each));
        for (const [index, suite] of (each.suites ?? []).entries())
            if (!known.includes(suite))
                problems.push(`environments.${name}.suites[${index}]: there is no suite ${JSON.stringify(suite)}${(0,nearest/* nearest */.p)(suite, known) || `; "suites" of the file has ${known.join(', ') || 'none'}`}`);
    }
    if (value.notify !== undefined)
        problems.push(...notifyProblems(value.notify));
    if (value.flags !== undefined)
        problems.push(...flagsProblems(value.flags));
    problems.push(...rampProblems('flags.ramps', value.flags?.ramps ?? [], (name) => sourcesOf(value, name)));
    return problems;
}
/** Sources of metrics of an environment, by name. */
function sourcesOf({ environments }, environment) {
    return environments?.get(environment)?.verify?.sources ?? new Map();
}

;// CONCATENATED MODULE: ./lib/config/load.js




const CONFIG_PATH = '.github/sluice.yml';
/** The text of a configuration file as YAML 1.2, checked; `from` names it in errors (`.github/sluice.yml at main`). */
async function parseConfig(text, from) {
    const { load } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 278));
    let value;
    try {
        value = load(text);
    }
    catch (error) {
        throw new errors/* UserError */.y('invalid-config', `${from} is not YAML: ${(0,errors/* errorMessage */.g)(error)}`);
    }
    const reading = (0,shape/* readShape */._f)(config, value);
    const problems = 'problems' in reading ? reading.problems : crossCheck(reading.value);
    if (problems.length > 0)
        throw new errors/* UserError */.y('invalid-config', `${from}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    return reading.value;
}
/** The text of a quarantine file, checked; `from` names it in errors. An empty file is an empty list. */
async function parseQuarantine(text, from) {
    const { loadAll } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 278));
    let value;
    try {
        // `load` wants a document, and a list whose last entry was taken out may leave none.
        const documents = loadAll(text);
        value = documents.length > 1 ? documents : (documents[0] ?? []);
    }
    catch (error) {
        throw new errors/* UserError */.y('invalid-config', `${from} is not YAML: ${(0,errors/* errorMessage */.g)(error)}`);
    }
    const reading = (0,shape/* readShape */._f)(quarantineList, value);
    if ('value' in reading)
        return reading.value;
    throw new errors/* UserError */.y('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`);
}
/** The tests of a quarantine file at a commit or branch, by the API. A file that is named must be there. */
async function quarantineAt(github, ref, path) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    const from = `${path} at ${ref}`;
    if (file === undefined || Array.isArray(file) || !('content' in file))
        throw new errors/* UserError */.y('invalid-config', `gate.quarantine names ${from}, which is not a file.`);
    return parseQuarantine(Buffer.from(file.content, 'base64').toString('utf8'), from);
}
/** The configuration at a commit or branch, by the API: what a working copy says never counts. `undefined`: no file. */
async function configAt(github, ref, path = CONFIG_PATH) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined)
        return undefined;
    if (Array.isArray(file) || !('content' in file))
        throw new errors/* UserError */.y('invalid-config', `${path} at ${ref} is not a file.`);
    return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`);
}


/***/ })

};
