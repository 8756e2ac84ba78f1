export const id = 252;
export const ids = [252];
export const modules = {

/***/ 9356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $W: () => (/* binding */ config),
  DV: () => (/* binding */ crossCheck),
  u0: () => (/* binding */ sourcesOf)
});

// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
;// CONCATENATED MODULE: ./lib/config/data.js


const folder = (0,shape/* string */.Yj)({ pattern: /^[^/:\s\\][^:\\]{0,200}$/, what: 'a folder inside the repository' });
const component = (0,shape/* string */.Yj)({ pattern: shapes/* NAME */.o_, what: 'a component name' });
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
    down: (0,shape/* optional */.lq)(shapes/* command */.G5, 'Your command that takes a migration back. Never run by Sluice: a refused rollback names it to whoever is on call.'),
});

// EXTERNAL MODULE: ./lib/config/environment.js + 10 modules
var environment = __webpack_require__(3831);
// EXTERNAL MODULE: ./lib/config/flags.js
var flags = __webpack_require__(2896);
// EXTERNAL MODULE: ./lib/config/gate.js + 1 modules
var gate = __webpack_require__(1052);
// EXTERNAL MODULE: ./lib/notify/milestone.js
var milestone = __webpack_require__(10);
;// CONCATENATED MODULE: ./lib/config/notify.js



const webhook = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: shapes/* NAME */.o_, what: 'a name' }), 'What the log calls it; its address is never shown, for it may be a secret.'),
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Where milestones are posted. Give either `url` or `url-env`.'),
    'url-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds the address, where the address itself is a secret, as with Slack.'),
    format: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('cloudevents', 'slack', 'grafana'), '`cloudevents`: CloudEvents 1.0, JSON in structured mode. `slack`: one line of text, for everything that takes what Slack takes. `grafana`: an annotation. Default `cloudevents`.'),
    'secret-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds the secret the body is signed with (HMAC-SHA256, Standard Webhooks).'),
    'token-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds a bearer token.'),
    on: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...milestone/* MILESTONES */.q), { min: 1 }), 'Milestones that are told. Default: all; for `slack` and `grafana` all but `started`, `progressed` and `retired`.'),
    environments: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shapes/* environmentName */.VE, { min: 1 }), 'Only milestones of these environments. Default: all.'),
});
/** Who is told of milestones. */
const notify = (0,shape/* object */.Ik)({
    webhooks: (0,shape/* required */.mw)((0,shape/* list */.p_)(webhook, { min: 1 }), 'Addresses that milestones are posted to.'),
    addresses: (0,shape/* optional */.lq)(shapes/* networks */.o8, 'Private addresses that may be posted to. An address that stands in `url` may be posted to anyway.'),
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

// EXTERNAL MODULE: ./lib/config/ramps.js
var ramps = __webpack_require__(578);
;// CONCATENATED MODULE: ./lib/config/notes.js

const path = (0,shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = (0,shape/* list */.p_)(path, { min: 1 });
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
    template: (0,shape/* optional */.lq)(path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.'),
});
/** The file that lists every version. */
const changelog = (0,shape/* object */.Ik)({
    file: (0,shape/* optional */.lq)(path, 'The file. Default `CHANGELOG.md`.'),
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

// EXTERNAL MODULE: ./lib/config/suites.js
var suites = __webpack_require__(6646);
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
    path: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shapes/* environmentName */.VE, { min: 1 }), 'The environments a component travels, in order. A promotion is allowed only from the one before.'),
    environments: (0,shape/* optional */.lq)((0,shape/* record */.g1)(environment/* environment */.c), 'What each environment is, by name.'),
    suites: (0,shape/* optional */.lq)(suites/* suites */.CW, 'Tests that run against an environment, by name: smoke tests, acceptance tests.'),
    gate: (0,shape/* optional */.lq)(gate/* gate */.G, 'What `test-gate` demands.'),
    release: (0,shape/* optional */.lq)(release, 'How versions and tags are made.'),
    flags: (0,shape/* optional */.lq)(flags/* flags */.M, 'Where feature flags live.'),
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
    problems.push(...(0,suites/* suitesProblems */.mE)(value.suites ?? new Map()));
    const known = [...(value.suites?.keys() ?? [])];
    for (const [name, each] of value.environments ?? []) {
        problems.push(...(0,environment/* environmentProblems */.M)(name, each));
        for (const [index, suite] of (each.suites ?? []).entries())
            if (!known.includes(suite))
                problems.push(`environments.${name}.suites[${index}]: there is no suite ${JSON.stringify(suite)}${(0,nearest/* nearest */.p)(suite, known) || `; "suites" of the file has ${known.join(', ') || 'none'}`}`);
    }
    if (value.notify !== undefined)
        problems.push(...notifyProblems(value.notify));
    if (value.flags !== undefined)
        problems.push(...(0,flags/* flagsProblems */.s)(value.flags));
    problems.push(...(0,ramps/* rampProblems */.xI)('flags.ramps', value.flags?.ramps ?? [], (name) => sourcesOf(value, name)));
    return problems;
}
/** Sources of metrics of an environment, by name. */
function sourcesOf({ environments }, environment) {
    return environments?.get(environment)?.verify?.sources ?? new Map();
}


/***/ }),

/***/ 3831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ environment),
  M: () => (/* binding */ environmentProblems)
});

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
;// CONCATENATED MODULE: ./lib/config/approval.js


/** Who has to say yes before an environment changes. */
const approval = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(shapes/* environmentName */.VE, 'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.'),
    'not-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)('actor', 'authors'), { min: 1 }), 'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.'),
});
/** Who may let a candidate past a freeze or the order of the path. */
const override = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(shapes/* environmentName */.VE, 'Environment whose reviewers approve an override. Neither who started the run nor an author counts. Default: that of `approval`.'),
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
    soak: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long it must have been verified upstream. Default: as for any other.'),
    approval: (0,shape/* optional */.lq)(approval, 'Who has to say yes to a hotfix. Default: as for any other.'),
});

;// CONCATENATED MODULE: ./lib/config/preview.js


/** An environment that holds one short-lived copy per pull request. */
const perPullRequest = (0,shape/* object */.Ik)({
    up: (0,shape/* required */.mw)(shapes/* command */.G5, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
    down: (0,shape/* required */.mw)(shapes/* command */.G5, 'Destroys the copy of one pull request; nothing there is a success.'),
    'time-to-live': (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest run of one command. Default `10m`.'),
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
    issuer: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Who vouches for the workflow, where your enterprise has an issuer of its own. Default: that of GitHub Actions.'),
    'trusted-root': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^(?!\/)(?!.*\.\.)[^\s\\]+\.jsonl?$/, what: 'a path such as .github/trusted_root.jsonl' }), 'File on the default branch with the authorities that are trusted, as `gh attestation trusted-root` writes it. Default: those of public repositories (Sigstore), which come with Sluice. Private repositories need the file.'),
});

;// CONCATENATED MODULE: ./lib/config/requires.js


const requires_name = (0,shape/* string */.Yj)({ pattern: /^[^\s].{0,99}$/, what: 'a name' });
const gate = (0,shape/* object */.Ik)({
    check: (0,shape/* optional */.lq)(requires_name, 'A commit status or check of this name must be green on the commit of the candidate.'),
    by: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`check`: the login of the status or the app of the check that must have written it, such as `change-desk[bot]`. Anybody with write access could else.'),
    http: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }), 'An address must answer well. `{version}`, `{digest}`, `{sha}`, `{component}` and `{environment}` in it are filled in.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), '`http`: the status that counts as well. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(shapes/* scalar */.d_), '`http`: fields of the JSON answer and the value each must have.'),
    command: (0,shape/* optional */.lq)(shapes/* command */.G5, 'An executable of the default branch must say yes. It gets the candidate as JSON on standard input and answers `{"verdict": "pass" | "fail", "detail": …}`; an exit code other than 0 is no answer.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, '`http` and `command`: longest time to the answer. Default `10s` and `1m`.'),
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
    window: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'After a rollback, no second one by itself for so long. Default `24h`.'),
    budget: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long one look may take. Default: that of `verify`.'),
});
/** The way back of one environment. */
const rollback = (0,shape/* object */.Ik)({
    automatic: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('on-failed-verification', 'never'), 'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.'),
    'max-failure-age': (0,shape/* optional */.lq)(shapes/* duration */.p0, 'A failure that began longer ago than this is left to people by `mode: watch`. Default `20m`.'),
    'flags-window': (0,shape/* optional */.lq)(shapes/* duration */.p0, 'With `flags-first`: how long the environment has to serve well once the flags are off. Default `1m`.'),
    config: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('warn', 'refuse', 'ignore'), 'What happens when the configuration has changed since the release was verified: it stays as it is now, and is told, or nothing moves. Default `warn`.'),
    'open-issue': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether the watch opens an incident issue. Default `true`.'),
    watch: (0,shape/* optional */.lq)(watch, 'What `mode: watch` may do.'),
});

;// CONCATENATED MODULE: ./lib/config/strategy.js


const region = (0,shape/* string */.Yj)({ pattern: shapes/* NAME */.o_, what: 'the name of a region or group' });
/** Keys that say how one place changes. */
const pace = {
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* integer */.nd)(1, 100), { min: 1 }), 'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.'),
    hold: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.'),
    continue: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('automatic', 'manual'), '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.'),
    'keep-old': (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* boolean */.zM)(), shapes/* duration */.p0, (value) => (typeof value === 'boolean' ? 'first' : 'second')), 'Whether what served before stays up without traffic for an instant return, until the next change; a time such as `30m` keeps it for that long, and `transition` retires it then. Default: `true` for `blue-green`, `false` for `canary`.'),
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
    urls: (0,shape/* optional */.lq)((0,shape/* record */.g1)(shapes/* address */.hl), "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells."),
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
    apply: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`, required: puts the candidate in place.'),
    observe: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`: tells what serves. Default: the probe with `version`.'),
    shift: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`: moves traffic. Needed by `blue-green` and `canary`.'),
    retire: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`: takes a version away that serves nothing any more.'),
    provision: (0,shape/* optional */.lq)(shapes/* command */.G5, 'Brings the infrastructure up to date before `apply`: plans first, which is shown, then applies. With any driver.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^\0]{1,400}$/, what: 'a folder' }), '`directory`, required: folder of the environment; may hold `{region}` for waves. A relative one starts in the checkout.'),
    keep: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), '`directory`: releases that are kept. What a way back needs stays anyway. Default 5.'),
    'file-name': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^/\\\0]{1,200}$/, what: 'a file name' }), "`directory`: name that the candidate's file gets. Default: its own; archives (`.tar`, `.tgz`, `.tar.gz`) are unpacked."),
    'next-url': (0,shape/* optional */.lq)(shapes/* address */.hl, '`directory`: where your server shows `next`, the version beside what serves.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest run of one command. Default `10m`.'),
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

// EXTERNAL MODULE: ./lib/config/verify.js
var verify = __webpack_require__(8382);
;// CONCATENATED MODULE: ./lib/config/environment.js












const environment = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Where users reach the environment.'),
    approval: (0,shape/* optional */.lq)(approval, 'A person must have approved in the run that changes this environment.'),
    override: (0,shape/* optional */.lq)(override, 'Who may let a candidate past a freeze or the order of the path.'),
    freeze: (0,shape/* optional */.lq)(freeze, 'Windows of time in which it takes no ordinary deployment. The way back is never frozen.'),
    hotfix: (0,shape/* optional */.lq)(hotfix, 'The lane for `kind: hotfix`, which a freeze lets pass.'),
    requires: (0,shape/* optional */.lq)(requires, 'What must be true outside of Sluice before a candidate may enter.'),
    provenance: (0,shape/* optional */.lq)(provenance, 'Signed proof of which workflow built the candidate, from which commit, must exist before it may enter.'),
    target: (0,shape/* optional */.lq)(target, 'What puts a candidate into this environment. Without it only `begin` and `finish` work here.'),
    'per-pull-request': (0,shape/* optional */.lq)(perPullRequest, 'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.'),
    strategy: (0,shape/* optional */.lq)(strategy, 'How a change happens. Default `all-at-once`.'),
    soak: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a candidate must have been verified in the environment before this one.'),
    suites: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Names of `suites` that must pass against the environment before a change counts as verified.'),
    verify: (0,shape/* optional */.lq)(verify/* verify */.MX, 'When a change counts as verified.'),
    rollback: (0,shape/* optional */.lq)(rollback, 'The way back.'),
    'recovery-environment': (0,shape/* optional */.lq)(shapes/* environmentName */.VE, 'GitHub environment with the same credentials and no reviewers, for the way back only.'),
});
/** How each place of the environment changes. */
function wayOf({ strategy: chosen }) {
    return (chosen?.type === 'waves' ? chosen.each?.type : chosen?.type) ?? 'all-at-once';
}
/** Checks across the keys of one environment; each problem names its place. */
function environmentProblems(name, value) {
    const at = `environments.${name}`;
    const problems = [
        ...(0,verify/* verifyProblems */.Et)(`${at}.verify`, value.verify ?? {}),
        ...freezeProblems(`${at}.freeze`, value.freeze ?? []),
        ...requiresProblems(`${at}.requires`, value.requires ?? []),
    ];
    problems.push(...(0,verify/* besideProblems */.hV)(`${at}.verify`, value.verify ?? {}, wayOf(value)));
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


/***/ }),

/***/ 2896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ flags),
/* harmony export */   s: () => (/* binding */ flagsProblems)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8465);
/* harmony import */ var _ramps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(578);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6309);



const path = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' });
/** Secrets never stand in the file: only the name of the variable that the step hands over. */
const tokenVariable = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({
    pattern: /^(?!INPUT_|GITHUB_|ACTIONS_)[A-Z_][A-Z0-9_]{0,99}$/,
    what: 'the name of an environment variable in capitals',
});
const projectKey = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the key of a project' });
const environmentNames = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the name of an environment' })), 'How the provider calls an environment, where it is not by the same name: `{ production: prod }`.');
const token = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(tokenVariable, 'Environment variable of the step that holds the API token. Default `SLUICE_CREDENTIALS`.');
const unleash = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .address */ .hl, 'Address of the Unleash server, without `/api`.'),
    project: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(projectKey, 'Project that holds the flags. Default `default`.'),
    'token-env': token,
    environments: environmentNames,
});
const launchdarkly = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .address */ .hl, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
    project: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(projectKey, 'Key of the project that holds the flags.'),
    'token-env': token,
    environments: environmentNames,
});
const repository = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    name: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }), 'Repository that holds the branch of the flags.'),
    'token-env': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(tokenVariable, "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`."),
});
const deliver = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    verb: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .command */ .G5, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, 'How long it may run. Default `2m`.'),
});
const readBack = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    ofrep: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .address */ .hl, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, 'How long a change may take to arrive. Default `30s`.'),
});
const stale = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    age: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, 'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.'),
    extensions: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(0, 100), 'How often the expiry of a flag may be moved without saying why in `metadata.expires-because`. Default 1.'),
});
const flags = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    provider: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('flagd-file', 'unleash', 'launchdarkly'), 'Who holds the flags. `flagd-file`: one flagd file per environment.'),
    branch: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }), 'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Other providers keep there what was last written by Sluice. Default `sluice/flags`.'),
    repository: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(repository, 'Another repository, in which that branch lies. Default: this one.'),
    definitions: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(path, 'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Ends in `.json`, `.yaml` or `.yml`, and the files of the environments are in the same format. Default `.github/flags.flagd.json`.'),
    unleash: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(unleash, 'Where Unleash is; for `provider: unleash`.'),
    launchdarkly: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(launchdarkly, 'Where LaunchDarkly is; for `provider: launchdarkly`.'),
    deliver: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(deliver, 'How a change gets to the running service. Without it the service fetches the branch, or asks the provider, itself.'),
    'read-back': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)(readBack), 'Where the running service is asked what it serves, by environment.'),
    ramps: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(_ramps_js__WEBPACK_IMPORTED_MODULE_0__/* .ramps */ .ah, 'Ways of flags from nobody to everybody, step by step, watched by guards.'),
    stale: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(stale, 'When a flag should have been cleaned up.'),
    owners: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }))), 'Owners of flags, where the provider does not know them: `{ "@acme/checkout": [new-checkout] }`.'),
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


/***/ }),

/***/ 1052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ gate),
  X: () => (/* binding */ percentage)
});

// EXTERNAL MODULE: ./lib/kernel/readers.js
var readers = __webpack_require__(7308);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
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
const pathMap = (0,shape/* list */.p_)((0,shape/* parsed */.Yz)({ type: 'string', pattern: '=>' }, readPathMapping));
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

// EXTERNAL MODULE: ./lib/config/quarantine.js
var quarantine = __webpack_require__(2876);
;// CONCATENATED MODULE: ./lib/config/gate.js




/** `80`, `80%`, `79.5`: read exactly. */
const percentage = (0,shape/* parsed */.Yz)({ anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] }, readers/* readPercentage */.PX);
const gate = (0,shape/* object */.Ik)({
    'coverage-threshold': (0,shape/* optional */.lq)(percentage, 'Least line coverage in percent. A pull request is judged by the value at the tip of its target branch.'),
    rules: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'What must hold, one rule a line, such as `branches >= 70%`; docs/rules.md has them all. Read at the tip of the target branch too.'),
    'path-map': (0,shape/* optional */.lq)(pathMap, 'Where source paths of the reports lie in the repository, each `from => to`, such as `/app => services/shop`; the first that fits counts, before those of input `path-map`. Read at the tip of the target branch too.'),
    quarantine: (0,shape/* optional */.lq)(quarantine/* quarantine */.t, 'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.'),
});


/***/ }),

/***/ 7603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ configAt),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   tF: () => (/* binding */ CONFIG_PATH)
/* harmony export */ });
/* unused harmony exports parseQuarantine, quarantineAt */
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8465);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9356);
/* harmony import */ var _quarantine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2876);




const CONFIG_PATH = '.github/sluice.yml';
/** The text of a configuration file as YAML 1.2, checked; `from` names it in errors (`.github/sluice.yml at main`). */
async function parseConfig(text, from) {
    const { load } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 6278));
    let value;
    try {
        value = load(text);
    }
    catch (error) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${from} is not YAML: ${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error)}`);
    }
    const reading = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .readShape */ ._f)(_config_js__WEBPACK_IMPORTED_MODULE_1__/* .config */ .$W, value);
    const problems = 'problems' in reading ? reading.problems : (0,_config_js__WEBPACK_IMPORTED_MODULE_1__/* .crossCheck */ .DV)(reading.value);
    if (problems.length > 0)
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${from}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    return reading.value;
}
/** The text of a quarantine file, checked; `from` names it in errors. An empty file is an empty list. */
async function parseQuarantine(text, from) {
    const { loadAll } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 6278));
    let value;
    try {
        // `load` wants a document, and a list whose last entry was taken out may leave none.
        const documents = loadAll(text);
        value = documents.length > 1 ? documents : (documents[0] ?? []);
    }
    catch (error) {
        throw new UserError('invalid-config', `${from} is not YAML: ${errorMessage(error)}`);
    }
    const reading = readShape(quarantineList, value);
    if ('value' in reading)
        return reading.value;
    throw new UserError('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`);
}
/** The tests of a quarantine file at a commit or branch, by the API. A file that is named must be there. */
async function quarantineAt(github, ref, path) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    const from = `${path} at ${ref}`;
    if (file === undefined || Array.isArray(file) || !('content' in file))
        throw new UserError('invalid-config', `gate.quarantine names ${from}, which is not a file.`);
    return parseQuarantine(Buffer.from(file.content, 'base64').toString('utf8'), from);
}
/** The configuration at a commit or branch, by the API: what a working copy says never counts. `undefined`: no file. */
async function configAt(github, ref, path = CONFIG_PATH) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined)
        return undefined;
    if (Array.isArray(file) || !('content' in file))
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${path} at ${ref} is not a file.`);
    return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`);
}


/***/ }),

/***/ 7776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   _0: () => (/* binding */ sourceProblems),
/* harmony export */   hE: () => (/* binding */ metricProblems),
/* harmony export */   k_: () => (/* binding */ inMetric)
/* harmony export */ });
/* unused harmony export PLACEHOLDERS */
/* harmony import */ var _kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4698);
/* harmony import */ var _kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8535);


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
        problems.push(`${place}.source: there is no source ${JSON.stringify(name)}${(0,_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '; "sources" is empty')}`);
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
    const same = (0,_kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityIn */ .PA)(quantity, unit);
    if (same !== undefined || unit !== '' || quantity.unit !== '%')
        return same;
    return ((0,_kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityIn */ .PA)(quantity, '%') ?? Number.NaN) / 100;
}
/** `min-difference` as a number in the unit of a metric. */
function differenceOf(text, unit) {
    const quantity = (0,_kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseQuantity */ .Lf)(text);
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
            `${place}: unknown placeholder ${whole}${(0,_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, PLACEHOLDERS) || `; known are ${PLACEHOLDERS.join(', ')}`}`,
        ]);
}


/***/ }),

/***/ 4256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p8: () => (/* binding */ metricSources),
  qd: () => (/* binding */ metrics)
});

// UNUSED EXPORTS: compare, metric, metricSource

// EXTERNAL MODULE: ./lib/kernel/quantity.js
var quantity = __webpack_require__(8535);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
;// CONCATENATED MODULE: ./lib/config/threshold.js


const THRESHOLD = /^(<=|>=|<|>) ?(\S.*)$/;
const threshold = (0,shape/* parsed */.Yz)({ type: 'string', pattern: THRESHOLD.source }, readThreshold);
function readThreshold(text) {
    const [, operator, rest = ''] = THRESHOLD.exec(text) ?? [];
    const limit = (0,quantity/* parseQuantity */.Lf)(rest);
    if (operator === undefined || limit === undefined)
        return { ok: false, problem: 'is not a threshold such as "<= 300ms", ">= 0.999" or "< 1%"' };
    return { ok: true, value: { operator: operator, limit, text } };
}

;// CONCATENATED MODULE: ./lib/config/metrics.js




/** Where numbers come from, and what they must say. Used by `verify`, by the watch after a deployment, and by ramps. */
const metricSource = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('prometheus', 'json', 'file'), '`prometheus`: its HTTP API, also of Thanos, Mimir or VictoriaMetrics. `json`: an address that answers with JSON. `file`: a JSON file in the checkout.'),
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, '`prometheus`: the address before `/api/v1`. `json`: the whole address; placeholders such as `${version}` may stand in it.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`file`: path in the checkout.'),
    'token-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds a bearer token. Never the token itself.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Further headers, e.g. `{ X-Scope-OrgID: shop }`. No secrets: use `token-env`.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest wait for one answer. Default `10s`.'),
});
const compare = (0,shape/* object */.Ik)({
    bad: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('increase', 'decrease', 'either'), 'Which way is worse.'),
    with: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('baseline', 'before'), '`baseline`: what serves beside it in the same minutes. `before`: the same query over as long a time before the change, for strategies with nothing beside. Default `baseline`.'),
    'min-effect': (0,shape/* optional */.lq)(shapes/* share */.uM, 'A smaller difference, as a share of the baseline, is no harm. Default `20%`.'),
    'min-difference': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'The same in the unit of the metric, e.g. `5ms`; the larger of the two counts. Default: none, and `0.5%` of the total for counts.'),
    'min-sample': (0,shape/* optional */.lq)((0,shape/* integer */.nd)(3, 1_000_000), 'Independent values a side, or trials a side for counts, below which nothing is decided. Default 12, and 100 for counts.'),
});
const doubt = (0,shape/* oneOf */.yL)('pause', 'fail', 'ignore');
const metric = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What people call it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name of an entry of `sources`.'),
    query: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`prometheus`: PromQL. `json`, `file`: field of the document, e.g. `latency.p99`: a number or a list of numbers. Placeholders: `${version}`, `${side}`, `${environment}`, `${component}`, `${window}`, `${step}`.'),
    total: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Makes `query` a count, of events in so many trials: the query of the trials.'),
    unit: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)(...quantity/* UNIT_NAMES */.kn), 'Unit of the values, e.g. `s`. Default: a plain number.'),
    threshold: (0,shape/* optional */.lq)(threshold, 'What each measurement must keep to, e.g. `<= 300ms`, `>= 0.999`, `< 1%`.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), 'Measurements over the threshold after which it has failed. Default 3.'),
    compare: (0,shape/* optional */.lq)(compare, 'The judge: against a baseline, by a statistical test.'),
    step: (0,shape/* optional */.lq)(shapes/* duration */.p0, '`prometheus`: time between two values of a comparison. Default: that of `verify`.'),
    'on-no-data': (0,shape/* optional */.lq)(doubt, 'What no data means. Default `pause`.'),
    'on-inconclusive': (0,shape/* optional */.lq)(doubt, 'What it means that the data decide nothing. Default `pause`.'),
    'dry-run': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Measured and shown, and decides nothing. Default `false`.'),
});
const metricSources = (0,shape/* record */.g1)(metricSource);
const metrics = (0,shape/* list */.p_)(metric, { min: 1 });


/***/ }),

/***/ 2876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ quarantine)
/* harmony export */ });
/* unused harmony export quarantineList */
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

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
const quarantined = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    test: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'The test as the summary shows it, with its suite: `checkout › pays twice`.'),
    reason: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Why it may fail for now.'),
    owner: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Who mends it.'),
    expires: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)(day, 'From this day on (UTC) it may fail no more.'),
    gate: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'The gate it is for, by its input `name`; without it, every gate.'),
});
/** Tests that may fail for now. */
const quarantineList = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(quarantined);
/** The list itself, or the path of a YAML file that holds it. */
const quarantine = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .gP)(quarantineList, (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), (value) => (Array.isArray(value) ? 'first' : 'second'));


/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ah: () => (/* binding */ ramps),
/* harmony export */   xI: () => (/* binding */ rampProblems)
/* harmony export */ });
/* unused harmony export ramp */
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8465);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1052);
/* harmony import */ var _metric_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7776);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4256);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6309);





const step = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    percent: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .percentage */ .X, 'Share of users that have the feature in this step. Give either `percent` or `segment`.'),
    segment: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, what: 'the name of a shared rule' }), 'Users that have the feature in this step: a shared rule of the flag file (`$evaluators`). Everybody else stays as they are.'),
    hold: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'How long the step is held before the next one, from when it was proven to serve. `0`: until the next look.'),
    approval: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)(), 'Whether a person has to let the ramp enter this step. Default `false`.'),
});
const readOut = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    metrics: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metrics */ .qd, 'What the two variants are compared by; it decides nothing.'),
    after: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'How long after the start it is told, as an issue.'),
});
const ramp = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    flag: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .string */ .Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }), 'Key of the flag.'),
    environment: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentName */ .VE, 'Environment it ramps up in.'),
    steps: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(step, { min: 1 }), 'The way of the flag, step by step.'),
    guards: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metrics */ .qd, 'What must hold before the next step. One that fails takes the flag back to where it was before the ramp; one that cannot tell holds it. Their `source` is one of `environments.<name>.verify.sources`.'),
    'read-out': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)(readOut, 'The comparison of the two variants as an experiment, told once.'),
    incident: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zM)(), 'Whether an issue is opened when a guard takes the flag back. Default `true`.'),
});
const ramps = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(ramp, { min: 1 });
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
            ...(0,_metric_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .metricProblems */ .hE)(`${place}.guards`, each.guards ?? [], sources),
            ...(0,_metric_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .metricProblems */ .hE)(`${place}.read-out.metrics`, each['read-out']?.metrics ?? [], sources),
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


/***/ }),

/***/ 6309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   o8: () => (/* binding */ networks),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _kernel_readers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7308);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: NAME, what: 'an environment name' });
const address = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** Private addresses that are named one by one. */
const networks = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 });
/** Where a secret is found; never the secret itself. */
const variable = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, what: 'the name of an environment variable' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, _kernel_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7);
/** `20%`: 0.2. A bare number is read as percent, too. */
const share = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ type: ['string', 'number'] }, _kernel_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .readPercentage */ .PX), ({ digits, scale }) => Number(digits) / 10 ** (scale + 2));
/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .either */ .gP)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ what: 'a command' }), (executable) => [executable]), (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ what: 'a part of a command' }), { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
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
const field = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({
    pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
    what: 'a field such as "version" or "build.version"',
});


/***/ }),

/***/ 6646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ suites),
/* harmony export */   mE: () => (/* binding */ suitesProblems),
/* harmony export */   rs: () => (/* binding */ suite)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6309);


/** An executable that ends with 0 when all is well. */
const suite = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5, 'Executable of the checkout, or a program and its arguments: `[npm, run, smoke]`. It finds the environment in SLUICE_URL, and SLUICE_VERSION, SLUICE_ENVIRONMENT, SLUICE_COMPONENT. Exit code 0: well; 75: it cannot tell; anything else: not well.'),
    timeout: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, 'Longest run; longer is not well. Default `5m`.'),
});
const suites = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(suite);
/** Checks of the names; each problem names its place. */
function suitesProblems(value) {
    return [...value.keys()].filter((name) => !_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o_.test(name)).map((name) => `suites.${name}: is not a name`);
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ verifyProblems),
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   _3: () => (/* binding */ DEFAULT_WINDOW_MILLISECONDS),
/* harmony export */   hV: () => (/* binding */ besideProblems),
/* harmony export */   np: () => (/* binding */ DEFAULT_BUDGET_MILLISECONDS)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8465);
/* harmony import */ var _metric_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7776);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4256);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6309);
/* harmony import */ var _suites_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6646);






const probe = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .address */ .hl, 'Address to ask. Give either `url` or `path`.'),
    path: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .string */ .Yj)({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    headers: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .string */ .Yj)()), 'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.'),
    latency: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'An answer that took longer is bad, e.g. `300ms`.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ, "Field of the JSON answer that must equal the candidate's version."),
    times: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Pause between two requests. Default `1s`.'),
    timeout: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Longest wait for one answer. Default `5s`.'),
});
const verify = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    budget: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Longest time from the change to "verified". Default `5m`.'),
    probes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    command: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_suites_js__WEBPACK_IMPORTED_MODULE_4__/* .suite */ .rs, 'An executable of yours that tells whether the environment serves well.'),
    sources: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metricSources */ .p8, 'Where metrics come from, by name.'),
    metrics: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metrics */ .qd, 'What numbers must say; docs/judge.md.'),
    window: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
    interval: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Pause between two measurements against a threshold. Default `10s`.'),
    step: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Time between two values of a comparison. Default `5s`.'),
    addresses: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .networks */ .o8, 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
});
/** Longest time from the change to "verified". */
const DEFAULT_BUDGET_MILLISECONDS = (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)('5m') ?? 0;
const DEFAULT_WINDOW_MILLISECONDS = (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)('2m') ?? 0;
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
    const problems = [...(0,_metric_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceProblems */ ._0)(`${at}.sources`, sources), ...(0,_metric_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .metricProblems */ .hE)(`${at}.metrics`, given, sources)];
    if (given.length === 0) {
        for (const key of ['window', 'interval', 'step'])
            if (value[key] !== undefined)
                problems.push(`${at}.${key}: has no effect without "metrics"`);
        return problems;
    }
    const { window = DEFAULT_WINDOW_MILLISECONDS, budget = DEFAULT_BUDGET_MILLISECONDS } = value;
    if (window > budget)
        problems.push(`${at}.window: metrics are watched for ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(window)}, and the budget ends after ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(budget)}`);
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


/***/ }),

/***/ 7100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolveInside)
/* harmony export */ });
/* unused harmony export isInside */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2161);



/** Whether `path` is `root` itself or lies inside it, by name only. */
function isInside(root, path) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return rest === '' || (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(rest) && rest !== '..' && !rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
}
/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
async function resolveInside(root, path, what) {
    const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', error.code === 'ENOENT'
            ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
            : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   PA: () => (/* binding */ quantityIn),
/* harmony export */   kn: () => (/* binding */ UNIT_NAMES)
/* harmony export */ });
/* unused harmony exports compareQuantities, formatQuantity */
const unit = (family, factor) => ({ family, factor });
const UNITS = new Map([
    ['', unit('number', 1n)],
    ['%', unit('percent', 1n)],
    ['us', unit('time', 1n)],
    ['ms', unit('time', 1000n)],
    ['s', unit('time', 1000000n)],
    ['m', unit('time', 60000000n)],
    ['h', unit('time', 3600000000n)],
    ['B', unit('size', 1n)],
    ['kB', unit('size', 1000n)],
    ['MB', unit('size', 1000000n)],
    ['GB', unit('size', 1000000000n)],
    ['KiB', unit('size', 1024n)],
    ['MiB', unit('size', 1048576n)],
    ['GiB', unit('size', 1073741824n)],
]);
const UNIT_NAMES = [...UNITS.keys()].filter((name) => name !== '');
const QUANTITY = /^(-?)(\d{1,25})(?:\.(\d{1,25}))?(?:e([+-]?\d{1,3}))? ?([A-Za-z%]{0,3})$/;
/** `300ms`, `0.5%`, `-3`, `1e-7`; `undefined` when it is not one, or of a unit that is not known. */
function parseQuantity(text) {
    const match = QUANTITY.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0', unitName = ''] = match;
    if (!UNITS.has(unitName))
        return undefined;
    const digits = BigInt(`${sign}${whole}${fraction}`);
    const scale = fraction.length - Number(exponent);
    const value = scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
    return { value, unit: unitName };
}
/** −1, 0 or 1 as `a` is below, equal to or above `b`; `undefined` when their units do not compare. */
function compareQuantities(a, b) {
    const [left, right] = [UNITS.get(a.unit), UNITS.get(b.unit)];
    if (left === undefined || right === undefined || left.family !== right.family)
        return undefined;
    const one = a.value.digits * left.factor * 10n ** BigInt(b.value.scale);
    const other = b.value.digits * right.factor * 10n ** BigInt(a.value.scale);
    return one < other ? -1 : one > other ? 1 : 0;
}
function formatQuantity({ value: { digits, scale }, unit: name }) {
    const sign = digits < 0n ? '-' : '';
    const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
    const number = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
    return `${sign}${number}${name === '' ? '' : ` ${name}`}`;
}
/** The number a quantity is in another unit of its kind: `300ms` in `s` is 0.3. `undefined`: of another kind. */
function quantityIn({ value: { digits, scale }, unit: name }, unitName) {
    const [from, to] = [UNITS.get(name), UNITS.get(unitName)];
    if (from === undefined || to === undefined || from.family !== to.family)
        return undefined;
    return (Number(digits) * Number(from.factor)) / (Number(to.factor) * 10 ** scale);
}


/***/ }),

/***/ 9133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/kernel/json-pieces.js
/** A list longer than this is written in parts of so many. */
const LONG_LIST = 100;
/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces where it holds long lists: a report may name a hundred thousand
 * files, and as one string it would need several times the memory that they do. A list may also be an iterable, of which
 * each member is made when its turn comes.
 */
function* jsonPieces(value, indent = '') {
    if (!holdsLongList(value))
        yield indented(JSON.stringify(value, null, 2), indent);
    else if (isList(value))
        yield* partsOf(value, indent);
    else {
        let separator = '{';
        for (const [key, member] of Object.entries(value)) {
            if (member === undefined)
                continue;
            yield `${separator}\n${indent}  ${JSON.stringify(key)}: `;
            if (typeof member === 'object' && member !== null)
                yield* jsonPieces(member, `${indent}  `);
            else
                yield JSON.stringify(member);
            separator = ',';
        }
        yield `\n${indent}}`;
    }
}
function* partsOf(list, indent) {
    let open = '[';
    let part = [];
    const written = () => `${open}${indented(JSON.stringify(part, null, 2).slice(1, -2), indent)}`;
    for (const member of list) {
        part.push(member);
        if (part.length < LONG_LIST)
            continue;
        yield written();
        open = ',';
        part = [];
    }
    if (part.length > 0)
        yield written();
    yield part.length === 0 && open === '[' ? '[]' : `\n${indent}]`;
}
/** Looked for by way of objects alone, since only they are taken apart. */
function holdsLongList(value) {
    if (Array.isArray(value))
        return value.length > LONG_LIST;
    return typeof value === 'object' && value !== null && (isList(value) || Object.values(value).some(holdsLongList));
}
function isList(value) {
    return Symbol.iterator in value;
}
/** Text within JSON holds no line break of its own. */
function indented(json, indent) {
    return indent === '' ? json : json.replaceAll('\n', `\n${indent}`);
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
    await (0,promises_.writeFile)(`${path}.part`, withNewline(jsonPieces(report)), { mode: 0o600 });
    await (0,promises_.rename)(`${path}.part`, path);
    return path;
}
function* withNewline(pieces) {
    yield* pieces;
    yield '\n';
}


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ secretFrom)
/* harmony export */ });
/** What the called workflows hand on: the one secret they declare. */
const BUNDLE = 'SLUICE_CREDENTIALS';
/**
 * The secret a variable of the step holds; else what stands behind `NAME=` in a line of SLUICE_CREDENTIALS. `undefined`
 * when neither says anything.
 */
function secretFrom(env, name) {
    if (name === undefined)
        return undefined;
    const own = env[name];
    if (own !== undefined && own !== '')
        return own;
    const line = (env[BUNDLE] ?? '').split(/\r?\n/).find((each) => each.startsWith(`${name}=`));
    const value = line?.slice(name.length + 1);
    return value === '' ? undefined : value;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export anything */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4698);

/** The value in its shape, or every problem with the place it is at (`environments.production.soak`). */
function readShape(shape, value) {
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
function boolean() {
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
            problem: `must be one of ${options.join(', ')}${typeof value === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(value, options) : ''}`,
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
                    problems.push(`${join(at, key)}: unknown key${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, names) || `; known are ${names.join(', ')}`}`);
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


/***/ }),

/***/ 4536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT_BYTES),
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, text);
}


/***/ }),

/***/ 10:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ milestone),
/* harmony export */   q: () => (/* binding */ MILESTONES)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

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
const milestone = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)('sluice/milestone@1'), 'Form of this document.'),
    happening: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...MILESTONES), 'What happened.'),
    detail: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'The same in words.'),
    repository: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'As `owner/name`.'),
    component: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'What it happened to.'),
    environment: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Where it happened.'),
    kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Kind of the change: `deploy`, `promote`, `rollback`, or `preview`.'),
    'pull-request': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), 'Of a preview: number of the pull request.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Version.'),
    digest: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Digest of the candidate.'),
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Commit it was built from.'),
    'deployment-id': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
    url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Where users reach the environment; of a release, its page.'),
    notes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'What a release says, as Markdown, shortened.'),
    flag: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Key of the flag that changed.'),
    before: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'State of the flag before, in words.'),
    after: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'State of the flag after.'),
    because: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Why, as a person said.'),
    actor: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Login of who started the run.'),
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        id: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), 'Run.'),
        attempt: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, 100_000), 'Attempt of that run.'),
        url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Its page.'),
    }), 'Run in which it happened.'),
});


/***/ }),

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip),
/* harmony export */   x: () => (/* binding */ withinBudget)
/* harmony export */ });
/**
 * Joins parts in their order within a number of bytes. What does not fit is shortened, then left out, as whole parts,
 * lowest priority first; what is left out is named at the end. Only a single part that is too long for the budget by
 * itself is clipped.
 */
function withinBudget(parts, limitBytes) {
    const texts = new Map(parts.map((part) => [part, part.markdown.trim()]));
    const sizes = new Map([...texts].map(([part, text]) => [part, Buffer.byteLength(text)]));
    const left = [];
    const note = () => (left.length === 0 ? [] : [`_Left out for length: ${left.map(({ name }) => name).join(', ')}._`]);
    const fits = () => {
        const all = [...sizes.values(), ...note().map((text) => Buffer.byteLength(text))];
        return all.reduce((sum, size) => sum + size, Math.max(0, all.length - 1) * SEPARATOR.length) <= limitBytes;
    };
    const byPriority = [...parts].sort((a, b) => a.priority - b.priority);
    for (const part of byPriority) {
        if (part.short === undefined)
            continue;
        if (fits())
            break;
        texts.set(part, part.short.trim());
        sizes.set(part, Buffer.byteLength(part.short.trim()));
    }
    for (const part of byPriority) {
        if (fits() || sizes.size === 1)
            break;
        texts.delete(part);
        sizes.delete(part);
        left.push(part);
    }
    return clip([...texts.values(), ...note()].join(SEPARATOR), limitBytes);
}
const SEPARATOR = '\n\n';
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


/***/ }),

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports prose, details, html */
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);

/** Breaks what GitHub would turn into a link, a mention or a closing word, without being seen. */
const JOINER = '\u2060';
/**
 * Untrusted text as inline Markdown: shown as it is, and nothing else. No HTML, no formatting, nobody is mentioned, no
 * issue is linked or closed, no address becomes a link.
 */
function text(untrusted, limit = 300) {
    return escaped((0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit));
}
function escaped(line) {
    return defuse(line)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/^([-=:]|\d+[.)](?= |$))/, `${JOINER}$1`);
}
/** Like `text`, but what stands between backticks stays code: there nothing is a mention, a link or a closing word. */
function prose(untrusted, limit = 300) {
    const parts = oneLine(untrusted, limit).split(/(`[^`]+`)/);
    return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : '') || escaped(part)).join('');
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
    const line = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
/** Untrusted text of several lines as a fenced block. */
function codeBlock(untrusted, language = '') {
    const body = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$Y)(untrusted);
    const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A link with a label of untrusted text; only http and https addresses, anything else gives the label alone. */
function link(label, url) {
    if (!/^https?:\/\/[^\s<>()"']+$/.test(url))
        return text(label);
    return `[${text(label)}](${url})`;
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


/***/ }),

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

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache;
var node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cY: () => (/* binding */ createAsk),
/* harmony export */   pD: () => (/* binding */ createPost)
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
            const asked = await exchange(current, { policy, signal, headers });
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
/** Posts under the same rules as `createAsk`. */
function createPost(policy) {
    return async (url, body, timeoutMilliseconds, headers = {}) => {
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)));
        const asked = await exchange(url, { policy, signal, headers, body });
        if (asked.kind !== 'redirected')
            return asked;
        return { kind: 'unusable', detail: 'it redirects, which is not followed' };
    };
}
function exchange(url, { policy, signal, headers, body }) {
    if (!URL.canParse(url))
        return Promise.resolve({ kind: 'unusable', detail: 'it is not an address' });
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return Promise.resolve({ kind: 'unusable', detail: `${protocol} is neither http: nor https:` });
    // A literal address is connected to without any lookup.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)((0,_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .bare */ .$)(hostname)) > 0 && !policy.allows(hostname))
        return Promise.resolve(refused(hostname));
    return new Promise((resolve) => {
        const request = (protocol === 'https:' ? /*#__PURE__*/ (node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache || (node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache = __webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_2__, 2))) : /*#__PURE__*/ (node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_1__, 2)))).request(url, {
            method: body === undefined ? 'GET' : 'POST',
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
            readBody(response).then((text) => resolve({ kind: 'answered', answer: { status, body: text, headers: flat(answered), milliseconds: 0 } }), (error) => resolve({ kind: 'unusable', detail: said(error) }));
        });
        request.on('error', (error) => {
            if (error instanceof RefusedAddress)
                return resolve(refused(error.address));
            // Only a refused connection proves that nobody listens; a name, a route, a certificate or time may be our own trouble.
            resolve({ kind: error.code === 'ECONNREFUSED' ? 'not-reached' : 'unusable', detail: said(error) });
        });
        request.end(body);
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
        detail: `${address} is a private address that the configuration does not name ("addresses" beside it)`,
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
