export const id = 426;
export const ids = [426];
export const modules = {

/***/ 426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  board: () => (/* binding */ board_board)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(923);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
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

// EXTERNAL MODULE: ./lib/kernel/summary.js
var summary = __webpack_require__(536);
;// CONCATENATED MODULE: ./lib/delivery/expiry.js
const DAY_MILLISECONDS = 86_400_000;
/** From so many days on an end that comes near is a warning and not a note. */
const WARNED_DAYS = 14;
/** Whole days until the candidate is gone from where it lies; `undefined`: it lasts. */
function daysLeft({ expires }, now) {
    if (expires === undefined)
        return undefined;
    return Math.max(0, Math.floor((new Date(expires).getTime() - now.getTime()) / DAY_MILLISECONDS));
}
/** `undefined`: it lasts, or for long enough that nobody has to think of it. */
function endingSoon(candidate, now) {
    const days = daysLeft(candidate, now);
    if (days === undefined || days >= WARNED_DAYS)
        return undefined;
    return { daysLeft: days, gone: new Date(candidate.expires ?? 0) <= now };
}
/** `in 3 days`, `within a day`. */
function inDays(days) {
    if (days === 0)
        return 'within a day';
    return `in ${days} day${days === 1 ? '' : 's'}`;
}
/** Says that a candidate will be gone, and warns when that is soon. */
function expiryNotes(candidate, now, log) {
    const days = daysLeft(candidate, now);
    if (days === undefined)
        return [];
    const note = `${candidate.version} lies in ${candidate.store}, which is gone ${inDays(days)}: publish it as an asset of a prerelease before it waits for people.`;
    if (endingSoon(candidate, now) !== undefined)
        log.warning(note, { title: 'candidate expires' });
    return [note];
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/kept.js
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

;// CONCATENATED MODULE: ./actions/board/src/describe.js


/** An environment in the form of the report. */
function describeEnvironment({ name, state, foreign }, circumstances) {
    const distrusted = foreign.map(({ id, why }) => ({ deployment: id, why }));
    if (state.kind === 'unreadable')
        return { name, state: state.kind, problem: state.problem, open: [], expiring: [], held: [], foreign: distrusted };
    const { kind, serving, failed, open, good, held } = state;
    return {
        name,
        state: kind,
        ...(serving === undefined ? {} : { serving: describeChange(serving) }),
        ...(failed === undefined ? {} : { failed: describeChange(failed) }),
        ...oldSide(serving, circumstances.now),
        open: open.map(({ record, abandoned }) => ({ change: describeChange(record), abandoned })),
        ...(good === undefined ? {} : { 'last-known-good': describeChange(good) }),
        expiring: [
            ...expiring('serving', serving, circumstances),
            ...(good?.change.digest === serving?.change.digest ? [] : expiring('last-known-good', good, circumstances)),
        ],
        held: held.map(({ hold, createdAt }) => ({
            version: hold.version,
            digest: hold.digest,
            because: hold.because,
            by: hold.by,
            since: createdAt.toISOString(),
        })),
        foreign: distrusted,
    };
}
/** What served before and is kept up for a time. */
function oldSide(serving, now) {
    const until = serving === undefined ? undefined : readKept(serving.description);
    return until === undefined ? {} : { 'old-side': { until: until.toISOString(), over: until <= now } };
}
/** Files that somebody may want once more, when they are gone or nearly so. */
function expiring(of, record, { now, missing }) {
    if (record === undefined)
        return [];
    const { version, store = '', expires } = record.change;
    const ending = missing.has(store) ? { daysLeft: 0, gone: true } : endingSoon(record.change, now);
    if (ending === undefined)
        return [];
    const until = expires === undefined ? {} : { expires };
    return [{ of, version, store, ...until, 'days-left': ending.daysLeft, gone: ending.gone }];
}
function describeHop({ from, to, verdict, candidate, checks }) {
    return {
        from,
        to,
        verdict,
        ...(candidate === undefined ? {} : { version: candidate.version, digest: candidate.digest }),
        checks: [...checks],
    };
}
function describePreviews({ environment, standing }) {
    return standing.map(({ preview, expired }) => {
        const [{ id, state, url, preview: payload }] = preview.records;
        return {
            environment,
            'pull-request': preview.pullRequest,
            deployment: id,
            version: payload.version,
            state,
            until: payload.until,
            expired,
            ...(url === undefined ? {} : { url }),
        };
    });
}
function describeRamp({ config, state, underWay }) {
    const { flag, environment, steps } = config;
    const common = { flag, environment, of: steps.length, 'under-way': underWay };
    if (typeof state === 'string')
        return { ...common, state: state === 'not-started' ? 'pending' : state, step: 0 };
    const because = state['paused-because'];
    const entered = state['entered-at'];
    return {
        ...common,
        state: state.state,
        step: state.step + 1,
        ...(entered === undefined ? {} : { 'entered-at': entered }),
        ...(because === undefined || state.state !== 'paused' ? {} : { 'paused-because': because }),
    };
}
function describeChange({ id, state, verifiedAt, changedAt, description, change }) {
    return {
        deployment: id,
        version: change.version,
        digest: change.digest,
        sha: change.sha,
        kind: change.kind,
        state,
        since: (verifiedAt ?? changedAt).toISOString(),
        run: change.run.id,
        'approved-by': [...(change['approved-by'] ?? [])],
        ...(change.because === undefined ? {} : { because: change.because }),
        detail: description,
    };
}

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var kernel_shape = __webpack_require__(465);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(698);
// EXTERNAL MODULE: ./lib/kernel/readers.js + 1 modules
var readers = __webpack_require__(16);
;// CONCATENATED MODULE: ./lib/config/shapes.js


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = (0,kernel_shape/* string */.Yj)({ pattern: NAME, what: 'an environment name' });
const address = (0,kernel_shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** Private addresses that are named one by one. */
const networks = (0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 });
/** Where a secret is found; never the secret itself. */
const variable = (0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, what: 'the name of an environment variable' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = (0,kernel_shape/* parsed */.Yz)({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readers/* readDuration */.$7);
/** `20%`: 0.2. A bare number is read as percent, too. */
const share = (0,kernel_shape/* mapped */.CV)((0,kernel_shape/* parsed */.Yz)({ type: ['string', 'number'] }, readers/* readPercentage */.PX), ({ digits, scale }) => Number(digits) / 10 ** (scale + 2));
/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = (0,kernel_shape/* either */.gP)((0,kernel_shape/* mapped */.CV)((0,kernel_shape/* string */.Yj)({ what: 'a command' }), (executable) => [executable]), (0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)({ what: 'a part of a command' }), { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
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
const field = (0,kernel_shape/* string */.Yj)({
    pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
    what: 'a field such as "version" or "build.version"',
});

;// CONCATENATED MODULE: ./lib/config/data.js


const folder = (0,kernel_shape/* string */.Yj)({ pattern: /^[^/:\s\\][^:\\]{0,200}$/, what: 'a folder inside the repository' });
const component = (0,kernel_shape/* string */.Yj)({ pattern: NAME, what: 'a component name' });
const OF_COMPONENT = 'Only for this component. Default: every component of the repository.';
const migrations = (0,kernel_shape/* object */.Ik)({
    tool: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('flyway', 'liquibase', 'rails', 'alembic', 'prisma', 'knex', 'sql'), 'What runs them; decides how they are read. `sql`: plain files, a way down in `<name>.down.sql`.'),
    path: (0,kernel_shape/* required */.mw)(folder, 'Folder they lie in.'),
    component: (0,kernel_shape/* optional */.lq)(component, OF_COMPONENT),
});
const version = (0,kernel_shape/* integer */.nd)(0, 1_000_000);
const format = (0,kernel_shape/* object */.Ik)({
    reads: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(version, { min: 1 }), 'Versions of the format that the release can read.'),
    writes: (0,kernel_shape/* required */.mw)(version, 'Version that it writes.'),
    component: (0,kernel_shape/* optional */.lq)(component, OF_COMPONENT),
});
const step = (0,kernel_shape/* object */.Ik)({
    id: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'a name without spaces' }), 'Name of the step.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('expand', 'contract', 'irreversible'), '`expand`: the release before works on. `contract`: it does not. `irreversible`: data is lost for good.'),
    component: (0,kernel_shape/* optional */.lq)(component, OF_COMPONENT),
});
/** What releases do to data that outlives them. */
const data = (0,kernel_shape/* object */.Ik)({
    migrations: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(migrations, { min: 1 }), 'Where migrations lie. A deployment records those that the release brings; read at the default branch.'),
    formats: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(format), 'Formats of caches, files, messages and the like, by name. Read at the commit of the release. What a release does not name it reads and writes as version 1.'),
    steps: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(step, { min: 1 }), 'Changes of data that no migration file shows. A release brings those that its commit names and the one before did not.'),
    down: (0,kernel_shape/* optional */.lq)(command, 'Your command that takes a migration back. Never run by Sluice: a refused rollback names it to whoever is on call.'),
});

;// CONCATENATED MODULE: ./lib/config/approval.js


/** Who has to say yes before an environment changes. */
const approval = (0,kernel_shape/* object */.Ik)({
    environment: (0,kernel_shape/* required */.mw)(environmentName, 'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.'),
    'not-by': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* oneOf */.yL)('actor', 'authors'), { min: 1 }), 'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.'),
});
/** Who may let a candidate past a freeze or the order of the path. */
const override = (0,kernel_shape/* object */.Ik)({
    environment: (0,kernel_shape/* required */.mw)(environmentName, 'Environment whose reviewers approve an override. Neither who started the run nor an author counts. Default: that of `approval`.'),
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
const time = (0,kernel_shape/* parsed */.Yz)({ type: 'string', pattern: FORM.source }, (text) => {
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
const zone = (0,kernel_shape/* parsed */.Yz)({ type: 'string', minLength: 1 }, (name) => isZone(name) ? { ok: true, value: name } : { ok: false, problem: 'is not a time zone such as Europe/Amsterdam' });
const freeze_window = (0,kernel_shape/* object */.Ik)({
    from: (0,kernel_shape/* required */.mw)(time, 'When it begins: `Fri 16:00` every week, `22:00` every day, `2026-12-24 18:00` once.'),
    to: (0,kernel_shape/* required */.mw)(time, 'When it ends, in the same form as `from`. That minute is free again.'),
    tz: (0,kernel_shape/* optional */.lq)(zone, 'Time zone of both, an IANA name such as `Europe/Amsterdam`. Default `UTC`.'),
    reason: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why, in words for whoever is refused.'),
    components: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)(), { min: 1 }), 'Components it holds back. Default: all of them.'),
    hotfix: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('pass', 'stop'), 'Whether a hotfix may go in all the same. Default `pass`. The way back always may.'),
});
/** Windows of time in which an environment takes no ordinary deployment. */
const freeze = (0,kernel_shape/* list */.p_)(freeze_window, { min: 1 });
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
const hotfix = (0,kernel_shape/* object */.Ik)({
    soak: (0,kernel_shape/* optional */.lq)(duration, 'How long it must have been verified upstream. Default: as for any other.'),
    approval: (0,kernel_shape/* optional */.lq)(approval, 'Who has to say yes to a hotfix. Default: as for any other.'),
});

;// CONCATENATED MODULE: ./lib/config/preview.js


/** An environment that holds one short-lived copy per pull request. */
const perPullRequest = (0,kernel_shape/* object */.Ik)({
    up: (0,kernel_shape/* required */.mw)(command, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
    down: (0,kernel_shape/* required */.mw)(command, 'Destroys the copy of one pull request; nothing there is a success.'),
    'time-to-live': (0,kernel_shape/* optional */.lq)(duration, 'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, 'Longest run of one command. Default `10m`.'),
});

;// CONCATENATED MODULE: ./lib/config/provenance.js


/** A commit is named whole; `*` stands for anything but a slash, and only after the kind of the ref. */
const REF = '(?:refs/(?:heads|tags)/[A-Za-z0-9._/*+-]+|[0-9a-f]{40})';
const signer = (0,kernel_shape/* string */.Yj)({
    pattern: new RegExp(String.raw `^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\.github/workflows/[^/@\s]+\.ya?ml@${REF}$`),
    what: 'a workflow file with its ref, such as acme/paved-road/.github/workflows/build.yml@refs/tags/v*, or @ and a whole commit',
});
const ref = (0,kernel_shape/* string */.Yj)({
    pattern: /^refs\/(?:heads|tags)\/[A-Za-z0-9._/*+-]+$/,
    what: 'a whole ref such as refs/heads/main or refs/tags/v*',
});
/** One, or a list of them. */
const oneOrMore = (item) => (0,kernel_shape/* either */.gP)((0,kernel_shape/* mapped */.CV)(item, (only) => [only]), (0,kernel_shape/* list */.p_)(item, { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
/** Who must have built a candidate, and from what, before it may enter. */
const provenance = (0,kernel_shape/* object */.Ik)({
    'signer-workflow': (0,kernel_shape/* required */.mw)(oneOrMore(signer), 'The workflow that must have signed, with the ref it was called at: `owner/repo/.github/workflows/build.yml@refs/heads/main`, or a list. `*` stands for anything but a slash. A workflow that is called by its commit is named by that commit.'),
    source: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, what: 'a repository such as acme/shop' }), 'The repository it was built from. Default: this one. Give it while candidates from before a rename are still promoted.'),
    'source-ref': (0,kernel_shape/* optional */.lq)(oneOrMore(ref), 'Branches or tags it may be built from. `*` stands for anything but a slash. Default: the default branch.'),
    runner: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('github-hosted', 'any'), '`github-hosted`: a runner of your own may not have built it. Default `github-hosted`.'),
    issuer: (0,kernel_shape/* optional */.lq)(address, 'Who vouches for the workflow, where your enterprise has an issuer of its own. Default: that of GitHub Actions.'),
    'trusted-root': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^(?!\/)(?!.*\.\.)[^\s\\]+\.jsonl?$/, what: 'a path such as .github/trusted_root.jsonl' }), 'File on the default branch with the authorities that are trusted, as `gh attestation trusted-root` writes it. Default: those of public repositories (Sigstore), which come with Sluice. Private repositories need the file.'),
});

;// CONCATENATED MODULE: ./lib/config/requires.js


const requires_name = (0,kernel_shape/* string */.Yj)({ pattern: /^[^\s].{0,99}$/, what: 'a name' });
const gate = (0,kernel_shape/* object */.Ik)({
    check: (0,kernel_shape/* optional */.lq)(requires_name, 'A commit status or check of this name must be green on the commit of the candidate.'),
    by: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), '`check`: the login of the status or the app of the check that must have written it, such as `change-desk[bot]`. Anybody with write access could else.'),
    http: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }), 'An address must answer well. `{version}`, `{digest}`, `{sha}`, `{component}` and `{environment}` in it are filled in.'),
    status: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(100, 599), '`http`: the status that counts as well. Default 200.'),
    json: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(scalar), '`http`: fields of the JSON answer and the value each must have.'),
    command: (0,kernel_shape/* optional */.lq)(command, 'An executable of the default branch must say yes. It gets the candidate as JSON on standard input and answers `{"verdict": "pass" | "fail", "detail": …}`; an exit code other than 0 is no answer.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, '`http` and `command`: longest time to the answer. Default `10s` and `1m`.'),
    'sign-off': (0,kernel_shape/* optional */.lq)(requires_name, 'A person must have signed off this very candidate under this name, such as `exploratory`: by `mode: sign-off`, in the environment where it was tried.'),
    'not-by': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)({ pattern: /^authors$/, what: '"authors"' }), { min: 1 }), '`sign-off`: whose does not count. `authors`: who wrote a commit that the promotion brings.'),
});
/** What must be true outside of Sluice before a candidate may enter. */
const requires = (0,kernel_shape/* list */.p_)(gate, { min: 1 });
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


const watch = (0,kernel_shape/* object */.Ik)({
    respond: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* oneOf */.yL)('flags-off', 'rollback'), { min: 1 }), 'What a failed watch may do by itself, in this order; a person is told in any case. Default: nothing but that.'),
    window: (0,kernel_shape/* optional */.lq)(duration, 'After a rollback, no second one by itself for so long. Default `24h`.'),
    budget: (0,kernel_shape/* optional */.lq)(duration, 'How long one look may take. Default: that of `verify`.'),
});
/** The way back of one environment. */
const rollback = (0,kernel_shape/* object */.Ik)({
    automatic: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('on-failed-verification', 'never'), 'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.'),
    'max-failure-age': (0,kernel_shape/* optional */.lq)(duration, 'A failure that began longer ago than this is left to people by `mode: watch`. Default `20m`.'),
    'flags-window': (0,kernel_shape/* optional */.lq)(duration, 'With `flags-first`: how long the environment has to serve well once the flags are off. Default `1m`.'),
    config: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('warn', 'refuse', 'ignore'), 'What happens when the configuration has changed since the release was verified: it stays as it is now, and is told, or nothing moves. Default `warn`.'),
    'open-issue': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Whether the watch opens an incident issue. Default `true`.'),
    watch: (0,kernel_shape/* optional */.lq)(watch, 'What `mode: watch` may do.'),
});

;// CONCATENATED MODULE: ./lib/config/strategy.js


const region = (0,kernel_shape/* string */.Yj)({ pattern: NAME, what: 'the name of a region or group' });
/** Keys that say how one place changes. */
const pace = {
    steps: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* integer */.nd)(1, 100), { min: 1 }), 'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.'),
    hold: (0,kernel_shape/* optional */.lq)(duration, 'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.'),
    continue: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('automatic', 'manual'), '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.'),
    'keep-old': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* either */.gP)((0,kernel_shape/* boolean */.zM)(), duration, (value) => (typeof value === 'boolean' ? 'first' : 'second')), 'Whether what served before stays up without traffic for an instant return, until the next change; a time such as `30m` keeps it for that long, and `transition` retires it then. Default: `true` for `blue-green`, `false` for `canary`.'),
};
const each = (0,kernel_shape/* object */.Ik)({
    type: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('all-at-once', 'rolling', 'blue-green', 'canary'), 'How one region changes.'),
    ...pace,
});
/** How a change of an environment happens. */
const strategy = (0,kernel_shape/* object */.Ik)({
    type: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('all-at-once', 'rolling', 'blue-green', 'canary', 'waves'), '`all-at-once` replaces what serves; `rolling` replaces its instances share by share; `blue-green` checks the new version beside it before it takes traffic; `canary` moves the traffic step by step; `waves` goes from region to region.'),
    ...pace,
    waves: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* list */.p_)(region, { min: 1 }), { min: 1 }), '`waves`: regions or groups, wave by wave, as the driver knows them: `[[eu-north], [eu-west, us-east]]`.'),
    each: (0,kernel_shape/* optional */.lq)(each, '`waves`: how each region changes. Default `{ type: all-at-once }`.'),
    urls: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(address), "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells."),
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
const target = (0,kernel_shape/* object */.Ik)({
    driver: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('command', 'directory'), 'How the environment is changed. `command`: your own executables. `directory`: release folders and a link to the one that serves.'),
    apply: (0,kernel_shape/* optional */.lq)(command, '`command`, required: puts the candidate in place.'),
    observe: (0,kernel_shape/* optional */.lq)(command, '`command`: tells what serves. Default: the probe with `version`.'),
    shift: (0,kernel_shape/* optional */.lq)(command, '`command`: moves traffic. Needed by `blue-green` and `canary`.'),
    retire: (0,kernel_shape/* optional */.lq)(command, '`command`: takes a version away that serves nothing any more.'),
    provision: (0,kernel_shape/* optional */.lq)(command, 'Brings the infrastructure up to date before `apply`: plans first, which is shown, then applies. With any driver.'),
    path: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^[^\0]{1,400}$/, what: 'a folder' }), '`directory`, required: folder of the environment; may hold `{region}` for waves. A relative one starts in the checkout.'),
    keep: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 1000), '`directory`: releases that are kept. What a way back needs stays anyway. Default 5.'),
    'file-name': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^[^/\\\0]{1,200}$/, what: 'a file name' }), "`directory`: name that the candidate's file gets. Default: its own; archives (`.tar`, `.tgz`, `.tar.gz`) are unpacked."),
    'next-url': (0,kernel_shape/* optional */.lq)(address, '`directory`: where your server shows `next`, the version beside what serves.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, 'Longest run of one command. Default `10m`.'),
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
;// CONCATENATED MODULE: ./lib/kernel/quantity.js
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
    const same = quantityIn(quantity, unit);
    if (same !== undefined || unit !== '' || quantity.unit !== '%')
        return same;
    return (quantityIn(quantity, '%') ?? Number.NaN) / 100;
}
/** `min-difference` as a number in the unit of a metric. */
function differenceOf(text, unit) {
    const quantity = parseQuantity(text);
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
const threshold = (0,kernel_shape/* parsed */.Yz)({ type: 'string', pattern: THRESHOLD.source }, readThreshold);
function readThreshold(text) {
    const [, operator, rest = ''] = THRESHOLD.exec(text) ?? [];
    const limit = parseQuantity(rest);
    if (operator === undefined || limit === undefined)
        return { ok: false, problem: 'is not a threshold such as "<= 300ms", ">= 0.999" or "< 1%"' };
    return { ok: true, value: { operator: operator, limit, text } };
}

;// CONCATENATED MODULE: ./lib/config/metrics.js




/** Where numbers come from, and what they must say. Used by `verify`, by the watch after a deployment, and by ramps. */
const metricSource = (0,kernel_shape/* object */.Ik)({
    type: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('prometheus', 'json', 'file'), '`prometheus`: its HTTP API, also of Thanos, Mimir or VictoriaMetrics. `json`: an address that answers with JSON. `file`: a JSON file in the checkout.'),
    url: (0,kernel_shape/* optional */.lq)(address, '`prometheus`: the address before `/api/v1`. `json`: the whole address; placeholders such as `${version}` may stand in it.'),
    path: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), '`file`: path in the checkout.'),
    'token-env': (0,kernel_shape/* optional */.lq)(variable, 'Environment variable of the step that holds a bearer token. Never the token itself.'),
    headers: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)((0,kernel_shape/* string */.Yj)()), 'Further headers, e.g. `{ X-Scope-OrgID: shop }`. No secrets: use `token-env`.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, 'Longest wait for one answer. Default `10s`.'),
});
const compare = (0,kernel_shape/* object */.Ik)({
    bad: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('increase', 'decrease', 'either'), 'Which way is worse.'),
    with: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('baseline', 'before'), '`baseline`: what serves beside it in the same minutes. `before`: the same query over as long a time before the change, for strategies with nothing beside. Default `baseline`.'),
    'min-effect': (0,kernel_shape/* optional */.lq)(share, 'A smaller difference, as a share of the baseline, is no harm. Default `20%`.'),
    'min-difference': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'The same in the unit of the metric, e.g. `5ms`; the larger of the two counts. Default: none, and `0.5%` of the total for counts.'),
    'min-sample': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(3, 1_000_000), 'Independent values a side, or trials a side for counts, below which nothing is decided. Default 12, and 100 for counts.'),
});
const doubt = (0,kernel_shape/* oneOf */.yL)('pause', 'fail', 'ignore');
const metric = (0,kernel_shape/* object */.Ik)({
    name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What people call it.'),
    source: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Name of an entry of `sources`.'),
    query: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), '`prometheus`: PromQL. `json`, `file`: field of the document, e.g. `latency.p99`: a number or a list of numbers. Placeholders: `${version}`, `${side}`, `${environment}`, `${component}`, `${window}`, `${step}`.'),
    total: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Makes `query` a count, of events in so many trials: the query of the trials.'),
    unit: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)(...UNIT_NAMES), 'Unit of the values, e.g. `s`. Default: a plain number.'),
    threshold: (0,kernel_shape/* optional */.lq)(threshold, 'What each measurement must keep to, e.g. `<= 300ms`, `>= 0.999`, `< 1%`.'),
    failures: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 1000), 'Measurements over the threshold after which it has failed. Default 3.'),
    compare: (0,kernel_shape/* optional */.lq)(compare, 'The judge: against a baseline, by a statistical test.'),
    step: (0,kernel_shape/* optional */.lq)(duration, '`prometheus`: time between two values of a comparison. Default: that of `verify`.'),
    'on-no-data': (0,kernel_shape/* optional */.lq)(doubt, 'What no data means. Default `pause`.'),
    'on-inconclusive': (0,kernel_shape/* optional */.lq)(doubt, 'What it means that the data decide nothing. Default `pause`.'),
    'dry-run': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Measured and shown, and decides nothing. Default `false`.'),
});
const metricSources = (0,kernel_shape/* record */.g1)(metricSource);
const metrics = (0,kernel_shape/* list */.p_)(metric, { min: 1 });

;// CONCATENATED MODULE: ./lib/config/suites.js


/** An executable that ends with 0 when all is well. */
const suite = (0,kernel_shape/* object */.Ik)({
    run: (0,kernel_shape/* required */.mw)(command, 'Executable of the checkout, or a program and its arguments: `[npm, run, smoke]`. It finds the environment in SLUICE_URL, and SLUICE_VERSION, SLUICE_ENVIRONMENT, SLUICE_COMPONENT. Exit code 0: well; 75: it cannot tell; anything else: not well.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, 'Longest run; longer is not well. Default `5m`.'),
});
const suites = (0,kernel_shape/* record */.g1)(suite);
/** Checks of the names; each problem names its place. */
function suitesProblems(value) {
    return [...value.keys()].filter((name) => !NAME.test(name)).map((name) => `suites.${name}: is not a name`);
}

;// CONCATENATED MODULE: ./lib/config/verify.js






const probe = (0,kernel_shape/* object */.Ik)({
    url: (0,kernel_shape/* optional */.lq)(address, 'Address to ask. Give either `url` or `path`.'),
    path: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(scalar), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    headers: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)((0,kernel_shape/* string */.Yj)()), 'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.'),
    latency: (0,kernel_shape/* optional */.lq)(duration, 'An answer that took longer is bad, e.g. `300ms`.'),
    version: (0,kernel_shape/* optional */.lq)(field, "Field of the JSON answer that must equal the candidate's version."),
    times: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: (0,kernel_shape/* optional */.lq)(duration, 'Pause between two requests. Default `1s`.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, 'Longest wait for one answer. Default `5s`.'),
});
const verify = (0,kernel_shape/* object */.Ik)({
    budget: (0,kernel_shape/* optional */.lq)(duration, 'Longest time from the change to "verified". Default `5m`.'),
    probes: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    command: (0,kernel_shape/* optional */.lq)(suite, 'An executable of yours that tells whether the environment serves well.'),
    sources: (0,kernel_shape/* optional */.lq)(metricSources, 'Where metrics come from, by name.'),
    metrics: (0,kernel_shape/* optional */.lq)(metrics, 'What numbers must say; docs/judge.md.'),
    window: (0,kernel_shape/* optional */.lq)(duration, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
    interval: (0,kernel_shape/* optional */.lq)(duration, 'Pause between two measurements against a threshold. Default `10s`.'),
    step: (0,kernel_shape/* optional */.lq)(duration, 'Time between two values of a comparison. Default `5s`.'),
    addresses: (0,kernel_shape/* optional */.lq)(networks, 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
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












const environment = (0,kernel_shape/* object */.Ik)({
    url: (0,kernel_shape/* optional */.lq)(address, 'Where users reach the environment.'),
    approval: (0,kernel_shape/* optional */.lq)(approval, 'A person must have approved in the run that changes this environment.'),
    override: (0,kernel_shape/* optional */.lq)(override, 'Who may let a candidate past a freeze or the order of the path.'),
    freeze: (0,kernel_shape/* optional */.lq)(freeze, 'Windows of time in which it takes no ordinary deployment. The way back is never frozen.'),
    hotfix: (0,kernel_shape/* optional */.lq)(hotfix, 'The lane for `kind: hotfix`, which a freeze lets pass.'),
    requires: (0,kernel_shape/* optional */.lq)(requires, 'What must be true outside of Sluice before a candidate may enter.'),
    provenance: (0,kernel_shape/* optional */.lq)(provenance, 'Signed proof of which workflow built the candidate, from which commit, must exist before it may enter.'),
    target: (0,kernel_shape/* optional */.lq)(target, 'What puts a candidate into this environment. Without it only `begin` and `finish` work here.'),
    'per-pull-request': (0,kernel_shape/* optional */.lq)(perPullRequest, 'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.'),
    strategy: (0,kernel_shape/* optional */.lq)(strategy, 'How a change happens. Default `all-at-once`.'),
    soak: (0,kernel_shape/* optional */.lq)(duration, 'How long a candidate must have been verified in the environment before this one.'),
    suites: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)(), { min: 1 }), 'Names of `suites` that must pass against the environment before a change counts as verified.'),
    verify: (0,kernel_shape/* optional */.lq)(verify, 'When a change counts as verified.'),
    rollback: (0,kernel_shape/* optional */.lq)(rollback, 'The way back.'),
    'recovery-environment': (0,kernel_shape/* optional */.lq)(environmentName, 'GitHub environment with the same credentials and no reviewers, for the way back only.'),
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
const pathMap = (0,kernel_shape/* list */.p_)((0,kernel_shape/* parsed */.Yz)({ type: 'string', pattern: '=>' }, readPathMapping));
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
const quarantined = (0,kernel_shape/* object */.Ik)({
    test: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'The test as the summary shows it, with its suite: `checkout › pays twice`.'),
    reason: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why it may fail for now.'),
    owner: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Who mends it.'),
    expires: (0,kernel_shape/* required */.mw)(day, 'From this day on (UTC) it may fail no more.'),
    gate: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'The gate it is for, by its input `name`; without it, every gate.'),
});
/** Tests that may fail for now. */
const quarantine_quarantineList = (0,kernel_shape/* list */.p_)(quarantined);
/** The list itself, or the path of a YAML file that holds it. */
const quarantine = (0,kernel_shape/* either */.gP)(quarantine_quarantineList, (0,kernel_shape/* string */.Yj)(), (value) => (Array.isArray(value) ? 'first' : 'second'));

;// CONCATENATED MODULE: ./lib/config/gate.js




/** `80`, `80%`, `79.5`: read exactly. */
const percentage = (0,kernel_shape/* parsed */.Yz)({ anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] }, readers/* readPercentage */.PX);
const gate_gate = (0,kernel_shape/* object */.Ik)({
    'coverage-threshold': (0,kernel_shape/* optional */.lq)(percentage, 'Least line coverage in percent. A pull request is judged by the value at the tip of its target branch.'),
    rules: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'What must hold, one rule a line, such as `branches >= 70%`; docs/rules.md has them all. Read at the tip of the target branch too.'),
    'path-map': (0,kernel_shape/* optional */.lq)(pathMap, 'Where source paths of the reports lie in the repository, each `from => to`, such as `/app => services/shop`; the first that fits counts, before those of input `path-map`. Read at the tip of the target branch too.'),
    quarantine: (0,kernel_shape/* optional */.lq)(quarantine, 'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.'),
});

;// CONCATENATED MODULE: ./lib/config/ramps.js





const ramps_step = (0,kernel_shape/* object */.Ik)({
    percent: (0,kernel_shape/* optional */.lq)(percentage, 'Share of users that have the feature in this step. Give either `percent` or `segment`.'),
    segment: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, what: 'the name of a shared rule' }), 'Users that have the feature in this step: a shared rule of the flag file (`$evaluators`). Everybody else stays as they are.'),
    hold: (0,kernel_shape/* required */.mw)(duration, 'How long the step is held before the next one, from when it was proven to serve. `0`: until the next look.'),
    approval: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Whether a person has to let the ramp enter this step. Default `false`.'),
});
const readOut = (0,kernel_shape/* object */.Ik)({
    metrics: (0,kernel_shape/* required */.mw)(metrics, 'What the two variants are compared by; it decides nothing.'),
    after: (0,kernel_shape/* required */.mw)(duration, 'How long after the start it is told, as an issue.'),
});
const ramp = (0,kernel_shape/* object */.Ik)({
    flag: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }), 'Key of the flag.'),
    environment: (0,kernel_shape/* required */.mw)(environmentName, 'Environment it ramps up in.'),
    steps: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(ramps_step, { min: 1 }), 'The way of the flag, step by step.'),
    guards: (0,kernel_shape/* optional */.lq)(metrics, 'What must hold before the next step. One that fails takes the flag back to where it was before the ramp; one that cannot tell holds it. Their `source` is one of `environments.<name>.verify.sources`.'),
    'read-out': (0,kernel_shape/* optional */.lq)(readOut, 'The comparison of the two variants as an experiment, told once.'),
    incident: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Whether an issue is opened when a guard takes the flag back. Default `true`.'),
});
const ramps = (0,kernel_shape/* list */.p_)(ramp, { min: 1 });
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



const path = (0,kernel_shape/* string */.Yj)({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' });
/** Secrets never stand in the file: only the name of the variable that the step hands over. */
const tokenVariable = (0,kernel_shape/* string */.Yj)({
    pattern: /^(?!INPUT_|GITHUB_|ACTIONS_)[A-Z_][A-Z0-9_]{0,99}$/,
    what: 'the name of an environment variable in capitals',
});
const projectKey = (0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the key of a project' });
const environmentNames = (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)((0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the name of an environment' })), 'How the provider calls an environment, where it is not by the same name: `{ production: prod }`.');
const token = (0,kernel_shape/* optional */.lq)(tokenVariable, 'Environment variable of the step that holds the API token. Default `SLUICE_CREDENTIALS`.');
const unleash = (0,kernel_shape/* object */.Ik)({
    url: (0,kernel_shape/* required */.mw)(address, 'Address of the Unleash server, without `/api`.'),
    project: (0,kernel_shape/* optional */.lq)(projectKey, 'Project that holds the flags. Default `default`.'),
    'token-env': token,
    environments: environmentNames,
});
const launchdarkly = (0,kernel_shape/* object */.Ik)({
    url: (0,kernel_shape/* optional */.lq)(address, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
    project: (0,kernel_shape/* required */.mw)(projectKey, 'Key of the project that holds the flags.'),
    'token-env': token,
    environments: environmentNames,
});
const repository = (0,kernel_shape/* object */.Ik)({
    name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }), 'Repository that holds the branch of the flags.'),
    'token-env': (0,kernel_shape/* optional */.lq)(tokenVariable, "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`."),
});
const deliver = (0,kernel_shape/* object */.Ik)({
    verb: (0,kernel_shape/* required */.mw)(command, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: (0,kernel_shape/* optional */.lq)(duration, 'How long it may run. Default `2m`.'),
});
const readBack = (0,kernel_shape/* object */.Ik)({
    ofrep: (0,kernel_shape/* optional */.lq)(address, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: (0,kernel_shape/* optional */.lq)(duration, 'How long a change may take to arrive. Default `30s`.'),
});
const stale = (0,kernel_shape/* object */.Ik)({
    age: (0,kernel_shape/* optional */.lq)(duration, 'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.'),
    extensions: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(0, 100), 'How often the expiry of a flag may be moved without saying why in `metadata.expires-because`. Default 1.'),
});
const flags = (0,kernel_shape/* object */.Ik)({
    provider: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('flagd-file', 'unleash', 'launchdarkly'), 'Who holds the flags. `flagd-file`: one flagd file per environment.'),
    branch: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }), 'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Other providers keep there what was last written by Sluice. Default `sluice/flags`.'),
    repository: (0,kernel_shape/* optional */.lq)(repository, 'Another repository, in which that branch lies. Default: this one.'),
    definitions: (0,kernel_shape/* optional */.lq)(path, 'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Ends in `.json`, `.yaml` or `.yml`, and the files of the environments are in the same format. Default `.github/flags.flagd.json`.'),
    unleash: (0,kernel_shape/* optional */.lq)(unleash, 'Where Unleash is; for `provider: unleash`.'),
    launchdarkly: (0,kernel_shape/* optional */.lq)(launchdarkly, 'Where LaunchDarkly is; for `provider: launchdarkly`.'),
    deliver: (0,kernel_shape/* optional */.lq)(deliver, 'How a change gets to the running service. Without it the service fetches the branch, or asks the provider, itself.'),
    'read-back': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(readBack), 'Where the running service is asked what it serves, by environment.'),
    ramps: (0,kernel_shape/* optional */.lq)(ramps, 'Ways of flags from nobody to everybody, step by step, watched by guards.'),
    stale: (0,kernel_shape/* optional */.lq)(stale, 'When a flag should have been cleaned up.'),
    owners: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }))), 'Owners of flags, where the provider does not know them: `{ "@acme/checkout": [new-checkout] }`.'),
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
const milestone = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/milestone@1'), 'Form of this document.'),
    happening: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)(...MILESTONES), 'What happened.'),
    detail: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'The same in words.'),
    repository: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'As `owner/name`.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What it happened to.'),
    environment: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Where it happened.'),
    kind: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Kind of the change: `deploy`, `promote`, `rollback`, or `preview`.'),
    'pull-request': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Of a preview: number of the pull request.'),
    version: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Version.'),
    digest: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Digest of the candidate.'),
    sha: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Commit it was built from.'),
    'deployment-id': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
    url: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Where users reach the environment; of a release, its page.'),
    notes: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'What a release says, as Markdown, shortened.'),
    flag: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Key of the flag that changed.'),
    before: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'State of the flag before, in words.'),
    after: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'State of the flag after.'),
    because: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Why, as a person said.'),
    actor: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,kernel_shape/* required */.mw)((0,kernel_shape/* object */.Ik)({
        id: (0,kernel_shape/* required */.mw)((0,kernel_shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Run.'),
        attempt: (0,kernel_shape/* required */.mw)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
        url: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Its page.'),
    }), 'Run in which it happened.'),
});

;// CONCATENATED MODULE: ./lib/config/notify.js



const webhook = (0,kernel_shape/* object */.Ik)({
    name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: NAME, what: 'a name' }), 'What the log calls it; its address is never shown, for it may be a secret.'),
    url: (0,kernel_shape/* optional */.lq)(address, 'Where milestones are posted. Give either `url` or `url-env`.'),
    'url-env': (0,kernel_shape/* optional */.lq)(variable, 'Environment variable of the step that holds the address, where the address itself is a secret, as with Slack.'),
    format: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('cloudevents', 'slack', 'grafana'), '`cloudevents`: CloudEvents 1.0, JSON in structured mode. `slack`: one line of text, for everything that takes what Slack takes. `grafana`: an annotation. Default `cloudevents`.'),
    'secret-env': (0,kernel_shape/* optional */.lq)(variable, 'Environment variable of the step that holds the secret the body is signed with (HMAC-SHA256, Standard Webhooks).'),
    'token-env': (0,kernel_shape/* optional */.lq)(variable, 'Environment variable of the step that holds a bearer token.'),
    on: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* oneOf */.yL)(...MILESTONES), { min: 1 }), 'Milestones that are told. Default: all; for `slack` and `grafana` all but `started`, `progressed` and `retired`.'),
    environments: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(environmentName, { min: 1 }), 'Only milestones of these environments. Default: all.'),
});
/** Who is told of milestones. */
const notify = (0,kernel_shape/* object */.Ik)({
    webhooks: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(webhook, { min: 1 }), 'Addresses that milestones are posted to.'),
    addresses: (0,kernel_shape/* optional */.lq)(networks, 'Private addresses that may be posted to. An address that stands in `url` may be posted to anyway.'),
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

const notes_path = (0,kernel_shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = (0,kernel_shape/* list */.p_)(notes_path, { min: 1 });
const names = (0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)(), { min: 1 });
/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
    types: (0,kernel_shape/* optional */.lq)(names, 'Types of Conventional Commits, such as `feat`.'),
    scopes: (0,kernel_shape/* optional */.lq)(names, 'Scopes of Conventional Commits.'),
    labels: (0,kernel_shape/* optional */.lq)(names, 'Labels of the pull request; GitHub is asked for them.'),
    paths: (0,kernel_shape/* optional */.lq)(paths, 'Files and folders that the commit touches.'),
};
const category = (0,kernel_shape/* object */.Ik)({
    title: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Heading. Categories of the same title are one.'),
    ...CONDITIONS,
    fold: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Folded for readers who do not ask for it. Default false.'),
});
const tracker = (0,kernel_shape/* object */.Ik)({
    'key-prefix': (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }), 'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.'),
    'url-template': (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }), 'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.'),
});
const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'];
/** What the notes of a release say. */
const notes = (0,kernel_shape/* object */.Ik)({
    categories: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(category, { min: 1 }), 'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.'),
    exclude: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* object */.Ik)({ ...CONDITIONS, authors: (0,kernel_shape/* optional */.lq)(names, 'Names or logins of authors.') }), 'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.'),
    trackers: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(tracker), 'Other trackers whose keys become links.'),
    template: (0,kernel_shape/* optional */.lq)(notes_path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* oneOf */.yL)(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.'),
});
/** The file that lists every version. */
const changelog = (0,kernel_shape/* object */.Ik)({
    file: (0,kernel_shape/* optional */.lq)(notes_path, 'The file. Default `CHANGELOG.md`.'),
    by: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('pull-request', 'commit'), 'How it gets there: a pull request (default), or a commit on the branch itself.'),
});

;// CONCATENATED MODULE: ./lib/config/release.js


const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/;
const FINAL_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
/** May be empty: tags that are versions and nothing else. */
const tagPrefix = (0,kernel_shape/* parsed */.Yz)({ type: 'string', pattern: TAG_PREFIX.source }, (text) => TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' });
const release_component = (0,kernel_shape/* object */.Ik)({
    'tag-prefix': (0,kernel_shape/* optional */.lq)(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
    paths: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)({ pattern: /^!?[^/:!][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }), 'Files and folders of the component; only commits that touch them count. With `!` in front: not these. Default: the whole repository.'),
    changelog: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' }), 'Its changelog. Default `CHANGELOG.md` in the first of its paths.'),
    latest: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* boolean */.zM)(), 'Whether its releases may be shown as the latest of the repository. Default false: that is the place of the releases without a component.'),
});
const labels = (0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)({ pattern: /^.{1,100}$/, what: 'a label' }), { min: 1 });
const asked = (0,kernel_shape/* oneOf */.yL)('major', 'minor', 'patch', 'none');
const release_version = (0,kernel_shape/* object */.Ik)({
    from: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('commits', 'labels'), 'Who says how far the version moves. `labels`: those of the pull request, where it has one of `labels`; else the commit. Default `commits`.'),
    labels: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* object */.Ik)({
        major: (0,kernel_shape/* optional */.lq)(labels, 'Default `major`, `breaking`.'),
        minor: (0,kernel_shape/* optional */.lq)(labels, 'Default `minor`, `feature`, `enhancement`.'),
        patch: (0,kernel_shape/* optional */.lq)(labels, 'Default `patch`, `fix`, `bug`.'),
        none: (0,kernel_shape/* optional */.lq)(labels, 'Pull requests that ask for no release. Default `skip-release`.'),
    }), 'Labels by what they ask for; the highest of a pull request counts.'),
    types: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(asked), 'What each type of commit asks for. A breaking change is always `major`. Default `feat: minor`, `fix`, `perf` and `revert: patch`.'),
    others: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('patch', 'none'), 'What a commit of any other type asks for. `none`: commits of these types alone make no version. Default `patch`: what is built has a version of its own.'),
    'breaking-before-1': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('minor', 'major'), 'What a breaking change moves before 1.0.0 (semver rule 4). Default `minor`.'),
    'feature-before-1': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('minor', 'patch'), 'What a feature moves before 1.0.0. Default `minor`.'),
    'revert-of-breaking': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* oneOf */.yL)('major', 'patch'), 'What the revert of a breaking change that was released moves. It breaks whoever followed that change, so it is a breaking change too (semver rule 8). `patch`: it is the repair of a slip that nobody followed. Default `major`.'),
    first: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: FINAL_VERSION, what: 'a version such as 1.0.0' }), 'The version of what was never released. Default `0.1.0`.'),
});
/** How versions and tags are made. These are facts of the history, no policy: they are read from the checkout. */
const release = (0,kernel_shape/* object */.Ik)({
    'tag-prefix': (0,kernel_shape/* optional */.lq)(tagPrefix, 'What stands before the version in a tag. Default `v`.'),
    components: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(release_component), 'Components that are released by themselves, by name.'),
    version: (0,kernel_shape/* optional */.lq)(release_version, 'How the next version follows from the changes.'),
    notes: (0,kernel_shape/* optional */.lq)(notes, 'What the notes say and in which order.'),
    changelog: (0,kernel_shape/* optional */.lq)(changelog, 'Where `mode: changelog` keeps the changelog.'),
});

;// CONCATENATED MODULE: ./lib/config/trust.js

const trust = (0,kernel_shape/* object */.Ik)({
    creators: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)(), { min: 1 }), 'Logins whose deployment records count. Default `github-actions[bot]`.'),
    workflows: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)(), { min: 1 }), 'Workflow files (`owner/repo/.github/workflows/x.yml` or a path in this repository) whose runs may write records. Default: any workflow of this repository.'),
    refs: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)(), { min: 1 }), 'Branches or tags whose runs may write records. Default: the default branch.'),
});

;// CONCATENATED MODULE: ./lib/config/config.js












/** `.github/sluice.yml`. Every key has an effect; what Sluice does not know it refuses. */
const config = (0,kernel_shape/* object */.Ik)({
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)(1), 'Version of this file format.'),
    path: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)(environmentName, { min: 1 }), 'The environments a component travels, in order. A promotion is allowed only from the one before.'),
    environments: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* record */.g1)(environment), 'What each environment is, by name.'),
    suites: (0,kernel_shape/* optional */.lq)(suites, 'Tests that run against an environment, by name: smoke tests, acceptance tests.'),
    gate: (0,kernel_shape/* optional */.lq)(gate_gate, 'What `test-gate` demands.'),
    release: (0,kernel_shape/* optional */.lq)(release, 'How versions and tags are made.'),
    flags: (0,kernel_shape/* optional */.lq)(flags, 'Where feature flags live.'),
    data: (0,kernel_shape/* optional */.lq)(data, 'What releases do to data that outlives them.'),
    notify: (0,kernel_shape/* optional */.lq)(notify, 'Who is told of milestones: webhooks, a chat, annotations in Grafana.'),
    trust: (0,kernel_shape/* optional */.lq)(trust, 'Whose deployment records count.'),
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
    const reading = (0,kernel_shape/* readShape */._f)(config, value);
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
        throw new UserError('invalid-config', `${path} at ${ref} is not a file.`);
    return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`);
}

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


function found(code, words) {
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
        const findings = [...found(createsWithNull(up), RAILS), ...embeddedSql(up, /\bexecute\b\s*\(?/g)];
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
            stepOf(file, [...found(up, ALEMBIC), ...embeddedSql(up, /\b(?:op|conn|connection|bind)\.execute\(/g)], down !== '' && !/^(?:pass$|raise\b|\.\.\.$)/.test(down)),
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
        const findings = [...found(inNewTables, KNEX), ...embeddedSql(up, /\.raw\(/g)];
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
    return liquibase_step(path, name, body, readSql(body), down);
}
function ofNames({ path }, { name, body }) {
    const up = body.replace(/<rollback\b[\s\S]*?<\/rollback>/g, '').replace(/["']?rollback["']?\s*:[\s\S]*$/, '');
    const own = NAMES.flatMap(([pattern, kind, what]) => (pattern.test(up) ? [{ kind, what }] : []));
    const sql = [...up.matchAll(/<sql\b[^>]*>([\s\S]*?)<\/sql>/g)].flatMap((match) => readSql((match[1] ?? '').replace(/<!\[CDATA\[|\]\]>/g, '')));
    const inline = /["']?sql["']?\s*:/.test(up) ? [{ kind: 'contract', what: 'SQL in a changelog' }] : [];
    const down = /<rollback\b[^>]*[^/]>|["']?rollback["']?\s*:/.test(body) || REVERSED_BY_ITSELF.test(up);
    return liquibase_step(path, name, body, [...own, ...sql, ...inline], down);
}
function liquibase_step(path, name, body, findings, down) {
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



const declared_version = (0,kernel_shape/* integer */.nd)(0, 1_000_000);
/** What a record of the ledger says about the data of its release. Steps that trouble nobody are only counted. */
const dataChanges = (0,kernel_shape/* object */.Ik)({
    steps: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* object */.Ik)({
        id: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'File or name of the step.'),
        kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('contract', 'irreversible'), 'What it does to the release before.'),
        what: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What was seen in it.'),
        down: (0,kernel_shape/* required */.mw)({ schema: { type: 'boolean' }, read: (value) => value === true }, 'Whether it has a way down.'),
    })), 'Steps that the release before does not survive.'),
    more: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Such steps that did not fit in here.'),
    expands: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Steps with which the release before works on.'),
    formats: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* object */.Ik)({
        name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Name of the format.'),
        reads: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(declared_version), 'Versions that the release reads.'),
        writes: (0,kernel_shape/* required */.mw)(declared_version, 'Version that it writes.'),
    })), 'Formats that the release declares.'),
    unknown: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Why it could not be told what the release does to data.'),
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
class Refusal extends Error {
    reason;
    constructor(reason, message) {
        super(message);
        this.name = 'Refusal';
        this.reason = reason;
    }
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
const progress_FORM = /^(?:wave (\d{1,3}) of (\d{1,3})( done)?, )?(?:(\d{1,3}) %, )?(verifying|carrying on|holding|waits for a person|inconclusive|stopped)(?: until (\S+Z))?: /;
/** From the descriptions of a record's statuses, the newest last; `undefined`: it does not go step by step. */
function readProgress(descriptions) {
    const found = descriptions.map((each) => progress_FORM.exec(each));
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
const record_changeTask = (component) => `sluice:${component}`;
const record_holdTask = (component) => `sluice:hold:${component}`;
const ID = (0,kernel_shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER);
/** Who wrote a record. */
const writtenBy = (0,kernel_shape/* object */.Ik)({
    id: (0,kernel_shape/* required */.mw)(ID, 'Workflow run that wrote the record.'),
    attempt: (0,kernel_shape/* required */.mw)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
    'check-run': (0,kernel_shape/* optional */.lq)(ID, 'Check run of the job, by which its end is seen while the run goes on.'),
});
const milestones = (0,kernel_shape/* object */.Ik)({
    applied: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When what is taken back was put in place.'),
    'first-bad-sign': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it first served badly.'),
    decided: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it was decided to take it back.'),
    planned: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When the way back was ready.'),
});
/** Payload of a record: one change of one environment. */
const changePayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/ledger@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('deploy', 'promote', 'rollback', 'hotfix', 'adopt'), 'What the change was.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'What was changed.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version put in place.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate.'),
    store: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Where the candidate lies.'),
    expires: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it will be gone from there, ISO 8601; absent where it lasts.'),
    'config-sha': (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the configuration that was used.'),
    'config-digest': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Git object id of the configuration file; absent without one.'),
    'promoted-from': (0,kernel_shape/* optional */.lq)(ID, 'Record upstream that proved the candidate.'),
    restores: (0,kernel_shape/* optional */.lq)(ID, 'Record whose candidate a rollback puts back.'),
    replaces: (0,kernel_shape/* optional */.lq)(ID, 'Record that served before.'),
    strategy: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'How the change was made; `foreign` for steps that are not ours.'),
    waves: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)())), 'Regions, wave by wave, in the order in which they change.'),
    'approved-by': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Who approved in the run.'),
    override: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* object */.Ik)({
        of: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Checks that it was let past.'),
        by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Who approved that in the run.'),
    }), 'What a person let it past.'),
    because: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Why, in the words of a person or of the machine.'),
    incident: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Incident the rollback belongs to.'),
    data: (0,kernel_shape/* optional */.lq)(dataChanges, 'What the release does to data that outlives it.'),
    flags: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Feature flags that the release brought or changed.'),
    forced: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* object */.Ik)({
        past: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Reason codes that were set aside.'),
        by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'Who approved that in the run.'),
    }), 'A rollback past guards.'),
    times: (0,kernel_shape/* optional */.lq)(milestones, 'Milestones known when the record was written, ISO 8601.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a hold: a digest that may not enter an environment, or the lifting of one. */
const holdPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/hold@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('hold', 'lift'), 'Whether the hold is placed or lifted.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that is held.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that is held.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why.'),
    incident: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Incident it was placed for.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** A change from a deployment; `foreign` when it was not written as ours are. Throws `newer-ledger`. */
function parseChange(raw, creators) {
    const payload = ours(raw, creators, 'sluice/ledger@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,kernel_shape/* readShape */._f)(changePayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== record_changeTask(reading.value.component))
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
    const reading = (0,kernel_shape/* readShape */._f)(holdPayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== record_holdTask(reading.value.component))
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
    return page.deployments.filter(({ task }) => task === record_changeTask(component) || task === record_holdTask(component));
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

;// CONCATENATED MODULE: ./lib/overview/github-environments.js
/** More are not asked for. */
const LIMIT = 100;
/** The environments of the repository, in one call; needs `actions: read`. */
async function readGitHubEnvironments(github) {
    const answer = await github.request('GET /repos/{owner}/{repo}/environments', { per_page: LIMIT });
    return (answer.environments ?? []).map((each) => ({
        name: each.name,
        reviewers: (each.protection_rules ?? []).some((rule) => rule.type === 'required_reviewers' && 'reviewers' in rule && (rule.reviewers ?? []).length > 0),
        anyBranch: each.deployment_branch_policy === null || each.deployment_branch_policy === undefined,
    }));
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/capabilities.js
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

;// CONCATENATED MODULE: ./lib/delivery/ledger/notes.js



/** Records that change nothing: an environment locked by a person, a candidate signed off by one. */
/** Task of manual locks, whatever they lock; no component can have a colon in its name. */
const notes_LOCK_TASK = 'sluice:lock:environment';
const notes_signOffTask = (component) => `sluice:sign-off:${component}`;
/** Payload of a manual lock, or of its end. */
const lockPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/lock@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('lock', 'unlock'), 'Whether the environment is locked or free again.'),
    component: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component that is locked. Absent: all of them.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit of the policy at that time.'),
    until: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it ends by itself, ISO 8601.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of who started the run.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a sign-off: a person has tried a candidate. */
const signOffPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/sign-off@1'), 'Version of this form.'),
    kind: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('passed', 'failed'), 'What the person found.'),
    name: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What was signed off, such as `exploratory`.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that was tried.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest that was tried.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'What was found, in the words of the person.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of the person.'),
    run: (0,kernel_shape/* required */.mw)(writtenBy, 'Run that wrote the record.'),
});
function parseLock(raw, creators) {
    return parseNote(raw, creators, 'sluice/lock@', lockPayload, () => notes_LOCK_TASK);
}
function parseSignOff(raw, creators) {
    return parseNote(raw, creators, 'sluice/sign-off@', signOffPayload, ({ component }) => notes_signOffTask(component));
}
function parseNote(raw, creators, form, shape, taskOf) {
    const payload = ours(raw, creators, form);
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,kernel_shape/* readShape */._f)(shape, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== taskOf(reading.value))
        return { kind: 'foreign', why: 'its task and its payload differ' };
    const { id, environment, createdAt } = raw;
    return { kind: 'record', record: { id, environment, createdAt, note: reading.value } };
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/read-notes.js

/** Every record of one task that was written as ours are, newest first. GitHub is asked only when the page is not all. */
async function readNotes({ github, policy, onForeign }, environment, task, page, parse) {
    const raw = page.deployments.filter((each) => each.task === task);
    if (page.more) {
        const seen = new Set(raw.map(({ id }) => id));
        for await (const each of olderDeployments(github, environment, task, seen))
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
        .filter((raw) => raw.task === record_changeTask(component))
        .map(toEntry)
        .filter((each) => each !== undefined);
    const seen = new Set(page.deployments.map(({ id }) => id));
    let holds;
    let locks;
    let signOffs;
    const allHolds = () => {
        holds ??= readNotes(source, environment, record_holdTask(component), page, parseHold);
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
            for await (const raw of olderDeployments(github, environment, record_changeTask(component), seen)) {
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
            locks ??= wasOpen(recent, page).then((open) => readNotes(source, environment, notes_LOCK_TASK, open ? { ...page, more: false } : page, parseLock));
            return lockInForce(await locks, component, now, (run, at) => believe(source, run, at));
        },
        async signOff(name, digest) {
            signOffs ??= readNotes(source, environment, notes_signOffTask(component), page, parseSignOff);
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
    if (runId === own.id && judgeRun(own, policy).kind === 'trusted')
        return { kind: 'trusted' };
    return judgeRun(await runs.facts(runId), policy, writtenAt);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/machine.js
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

;// CONCATENATED MODULE: ./lib/delivery/proof/checks.js
const pass = (check, detail) => ({ check, verdict: 'pass', 'reason-code': '', detail });
const notAsked = (check, detail) => ({
    check,
    verdict: 'not-asked',
    'reason-code': '',
    detail,
});
const fail = (check, reason, detail) => ({
    check,
    verdict: 'fail',
    'reason-code': reason,
    detail,
});
const cannotTell = (check, reason, detail) => ({
    check,
    verdict: 'cannot-tell',
    'reason-code': reason,
    detail,
});
function refusals(checks) {
    return checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'cannot-tell');
}
/** Reasons that say "something newer took its place" and not "no". */
const OVERTAKEN = (/* unused pure expression or super */ null && (['superseded', 'older-than-serving', 'diverged-from-serving']));
function decide(checks) {
    const against = refusals(checks);
    const [first] = against;
    if (first === undefined || first['reason-code'] === '')
        return { kind: 'may-go' };
    const overtaken = against.every((check) => OVERTAKEN.includes(check['reason-code']));
    return {
        kind: overtaken ? 'superseded' : 'refused',
        reason: first['reason-code'],
        detail: against.map(({ detail }) => detail).join('; '),
    };
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
;// CONCATENATED MODULE: ./lib/kernel/paths.js



/** Whether `path` is `root` itself or lies inside it, by name only. */
function isInside(root, path) {
    const rest = relative(root, path);
    return rest === '' || (!isAbsolute(rest) && rest !== '..' && !rest.startsWith(`..${sep}`));
}
/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
async function paths_resolveInside(root, path, what) {
    const base = await realpath(root);
    const real = await realpath(resolve(base, path)).catch((error) => {
        throw new UserError('invalid-input', error.code === 'ENOENT'
            ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
            : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new UserError('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(522);
;// CONCATENATED MODULE: ./lib/delivery/stores/zip.js

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and its longest comment. */
const TAIL_BYTES = (/* unused pure expression or super */ null && (22 + 65_535));
const STORED = 0;
const DEFLATED = 8;
/** Written where a number does not fit, which only ZIP64 has room for. */
const TOO_LARGE = 0xffffffff;
/** The files of a ZIP archive, as the artifact service writes it: stored or deflated, up to 4 GB. Throws on any other. */
function zip_zipEntries(archive) {
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
            entries.push(zip_entry(archive, at, name));
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
function zip_entry(archive, at, name) {
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
            const content = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
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
async function artifact_fetchArtifact({ run, artifact, file }, github, trustRun) {
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
async function oci_fetchOci(reference, wanted, registry) {
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
    return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
function layersOf(manifest) {
    const value = JSON.parse(Buffer.from(manifest).toString('utf8'));
    const layers = isRecord(value) && Array.isArray(value['layers']) ? value['layers'] : [];
    return layers.filter(isRecord).map(({ digest, annotations }) => {
        const title = isRecord(annotations) ? annotations['org.opencontainers.image.title'] : undefined;
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
async function release_fetchAsset({ tag, asset }, github) {
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
                return await checked(await resolveInside(access.workspace, reference.path, 'input "candidate"'), digest, store);
            const fetched = await fetchFrom(reference, digest, access);
            if (fetched.kind === 'unavailable')
                return { ...fetched, detail: `${store}: ${fetched.detail}` };
            const obtained = await checked(await keep(fetched, store, access.env), digest, store);
            const { expiresAt } = fetched;
            return obtained.kind === 'file' && expiresAt !== undefined ? { ...obtained, expiresAt } : obtained;
        }
        catch (error) {
            return { kind: 'unavailable', detail: `${store}: ${errorMessage(error)}` };
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
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file))
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
    const place = createHash('sha256').update(store).digest('hex').slice(0, 16);
    const directory = join(env['RUNNER_TEMP'] || tmpdir(), 'sluice', 'candidates', place);
    await mkdir(directory, { recursive: true });
    const file = join(directory, basename(name));
    await writeFile(file, bytes, { mode: 0o755 });
    return file;
}
/** Input `store`, checked: it must be a place that lasts. */
function requireDurable(store) {
    if (isDurable(store))
        return store;
    throw new UserError('invalid-input', `input "store" is ${JSON.stringify(store)}, which is neither "release:<tag>/<asset>" nor "oci:<registry>/<name>@sha256:<digest>".`);
}

;// CONCATENATED MODULE: ./lib/delivery/proof/approval.js

/** Whether the environment that approves can really stop anybody. */
function checkProtection(facts) {
    if (facts === undefined)
        return notAsked('protection', 'no approval is configured');
    const { environment, requiredReviewers } = facts;
    if (requiredReviewers === undefined)
        return fail('protection', 'environment-missing', `environment ${environment} does not exist; create it with required reviewers`);
    return requiredReviewers
        ? pass('protection', `${environment} has required reviewers`)
        : fail('protection', 'environment-unprotected', `environment ${environment} has no required reviewers; add some in its settings`);
}
/** Whether somebody whose approval counts has approved in this run. */
function checkApproval(facts) {
    if (facts === undefined)
        return notAsked('approval', 'no approval is configured');
    const { environment, approvedBy, notBy } = facts;
    if (approvedBy.length === 0 && facts.later)
        return notAsked('approval', `${environment} will be asked`);
    if (approvedBy.length === 0)
        return fail('approval', 'approval-missing', `nobody has approved ${environment} in this run; add a job with "environment: ${environment}" before this one`);
    const names = (logins) => logins.join(', ');
    if (facts.rejectedBy.length > 0)
        return fail('approval', 'approval-missing', `${names(facts.rejectedBy)} refused ${environment} in this run; what was approved in another attempt does not count, start a new run`);
    if (!facts.named)
        return fail('approval', 'approval-missing', `the approval by ${names(approvedBy)} is of no certain candidate: give "version" or "digest", so that what was approved is what is deployed`);
    const able = countingApprovers(facts);
    if (able.length > 0)
        return pass('approval', `approved by ${names(able)}`);
    if (notBy.includes('authors') && facts.authors === undefined)
        return cannotTell('approval', 'approver-not-allowed', `not every author of the change is known, so the approval by ${names(approvedBy)} cannot be judged`);
    return fail('approval', 'approver-not-allowed', `approved only by ${names(approvedBy)}, who ${notBy.map((who) => (who === 'actor' ? 'started the run' : 'wrote part of the change')).join(' or ')}; somebody else must approve`);
}
/** Approvers who are none of those the policy leaves out. */
function countingApprovers({ approvedBy, notBy, actors, authors }) {
    if (notBy.includes('authors') && authors === undefined)
        return [];
    const excluded = new Set([...(notBy.includes('actor') ? actors : []), ...(notBy.includes('authors') ? (authors ?? []) : [])].map(fold));
    return approvedBy.filter((login) => !excluded.has(fold(login)));
}
/** GitHub's logins are the same in upper and lower case. */
const fold = (login) => login.toLowerCase();

;// CONCATENATED MODULE: ./lib/delivery/proof/closed.js

/** What a person, or an earlier failure, has closed: one digest, or the whole environment. */
function checkHold({ hold, environment, candidate, }) {
    if (hold === undefined)
        return pass('hold', 'not held');
    return fail('hold', 'held', `${candidate.version} is held out of ${environment} since ${hold.createdAt.toISOString()}: ${hold.hold.because} (lift it by rollback "mode: lift-hold")`);
}
function checkLock(lock, environment) {
    if (lock === undefined)
        return pass('lock', 'not locked');
    const { by, because, until } = lock.note;
    const end = until === undefined ? 'until somebody unlocks it' : `until ${until}`;
    return fail('lock', 'locked', `${environment} is locked by ${by} since ${lock.createdAt.toISOString()}, ${end}: ${because} ("mode: unlock-environment" ends it)`);
}

;// CONCATENATED MODULE: ./lib/delivery/proof/freeze.js


/** No freeze holds an ordinary change back. A hotfix passes, unless the window says that it stops even that. */
function checkFreeze({ windows, component, hotfix }, now) {
    if (windows.length === 0)
        return notAsked('freeze', 'no freeze is configured');
    const mine = windows.filter(({ components }) => components === undefined || components.includes(component));
    const open = mine.map((window) => ({ window, frozen: frozenBy(window, now) }));
    const active = open.filter(({ frozen }) => frozen !== undefined);
    const stopping = active.filter(({ window }) => !hotfix || window.hotfix === 'stop');
    const [first] = stopping.map(({ frozen }) => frozen).sort((a, b) => Number(b?.until) - Number(a?.until));
    if (first !== undefined)
        return fail('freeze', 'frozen', described(first));
    const passed = active[0]?.frozen;
    if (passed !== undefined)
        return pass('freeze', `a hotfix passes: ${described(passed)}`);
    return pass('freeze', 'no freeze now');
}
/** The occurrence of a window that holds now, if any. Where the clocks show a time twice, it freezes through both. */
function frozenBy({ from, to, tz: zone = 'UTC', reason }, now) {
    for (const start of starts(from, wallTimeAt(now, zone))) {
        const begins = instantsOf(start, zone).first;
        const ends = instantsOf(endAfter(start, to), zone).last;
        if (begins <= now && now < ends)
            return { from: begins, until: ends, zone, reason };
    }
    return undefined;
}
/** Dates at which an occurrence that holds today may have begun. */
function starts(from, today) {
    if (from.kind === 'once')
        return [from];
    const { hour, minute } = from;
    const days = Array.from({ length: 9 }, (_, back) => shiftDays({ ...today, hour, minute }, 1 - back));
    return from.kind === 'daily' ? days : days.filter((day) => weekdayOf(day) === from.weekday);
}
/** The first `to` after a start. */
function endAfter(start, to) {
    if (to.kind === 'once')
        return to;
    const { hour, minute } = to;
    const later = hour * 60 + minute > start.hour * 60 + start.minute;
    const days = to.kind === 'daily' ? 0 : (to.weekday - weekdayOf(start) + 7) % 7;
    const cycle = to.kind === 'daily' ? 1 : 7;
    return shiftDays({ ...start, hour, minute }, days === 0 && !later ? cycle : days);
}
function described({ until, zone, reason }) {
    const { year, month, day, hour, minute } = wallTimeAt(until, zone);
    const two = (value) => String(value).padStart(2, '0');
    return `frozen until ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} ${zone} (${reason})`;
}

;// CONCATENATED MODULE: ./lib/delivery/proof/override.js

/** What a person may be let past, with the reasons that count as it. */
const OVERRIDABLE = {
    freeze: ['frozen'],
    order: ['wrong-order'],
    diverged: ['diverged-from-serving'],
};
/** What somebody has to be let past because of a check. */
function overridableOf(check) {
    const names = Object.keys(OVERRIDABLE);
    return names.find((name) => OVERRIDABLE[name].includes(check['reason-code']));
}
/** The proof with what was let past marked as such, and a line that says by whom. */
function withOverride(checks, facts) {
    if (facts === undefined || facts.asked.length === 0)
        return checks;
    const needed = (check) => {
        const name = check.verdict === 'fail' ? overridableOf(check) : undefined;
        return name !== undefined && facts.asked.includes(name);
    };
    if (!checks.some(needed))
        return [...checks, notAsked('override', `nothing had to be overridden (asked for: ${facts.asked.join(', ')})`)];
    const verdict = checkOverride(facts);
    if (verdict.verdict !== 'pass' && verdict.verdict !== 'not-asked')
        return [...checks, verdict];
    const by = facts.later ? 'would be overridden' : `overridden by ${countingOverriders(facts).join(', ')}`;
    const marked = checks.map((check) => needed(check)
        ? { ...check, verdict: 'overridden', detail: `${check.detail}; ${by}: ${facts.because}` }
        : check);
    return [...marked, verdict];
}
/** Who approved the override and is neither who started the run nor an author. */
function countingOverriders({ approvedBy, actors, authors }) {
    const left = new Set([...actors, ...(authors ?? [])].map((login) => login.toLowerCase()));
    return approvedBy.filter((login) => !left.has(login.toLowerCase()));
}
function checkOverride(facts) {
    const { environment, approvedBy, because } = facts;
    const refuse = (detail) => fail('override', 'override-not-approved', detail);
    if (because === '')
        return refuse('an override needs "because": say why');
    if (environment === undefined)
        return refuse('no environment approves overrides here: configure "override" or "approval"');
    if (facts.requiredReviewers !== true)
        return refuse(`environment ${environment} has no required reviewers, so nobody could say no`);
    if (approvedBy.length === 0 && facts.later)
        return notAsked('override', `${environment} will be asked`);
    if (facts.rejectedBy.length > 0)
        return refuse(`${facts.rejectedBy.join(', ')} refused ${environment} in this run`);
    if (approvedBy.length === 0)
        return refuse(`nobody has approved ${environment} in this run`);
    if (!facts.named)
        return refuse('an override is of a certain candidate: give "version" or "digest"');
    if (facts.authors === undefined)
        return cannotTell('override', 'override-not-approved', `not every author of the change is known, so the approval by ${approvedBy.join(', ')} cannot be judged`);
    const able = countingOverriders(facts);
    return able.length > 0
        ? pass('override', `approved by ${able.join(', ')}: ${because}`)
        : refuse(`approved only by ${approvedBy.join(', ')}, who started the run or wrote part of the change`);
}

;// CONCATENATED MODULE: ./lib/delivery/proof/upstream.js




/** Reads what the proof needs of the environment before; `digest` may not be known yet. */
async function readUpstream(history, digest) {
    let open;
    let serving;
    let verified;
    let foreign = false;
    let looked = 0;
    for await (const entry of history.entries()) {
        const { record } = entry;
        const wanted = digest ?? serving?.change.digest;
        const proves = record.verifiedAt !== undefined && (wanted === undefined || record.change.digest === wanted);
        const matters = isOpen(record) || (serving === undefined && record.state === 'success') || proves;
        if (matters && (await entry.trust()).kind === 'foreign')
            foreign ||= proves;
        else if (isOpen(record))
            open ??= serving === undefined ? record : undefined;
        else if (matters) {
            if (record.state === 'success')
                serving ??= record;
            if (proves)
                verified ??= record;
        }
        if (serving !== undefined && verified !== undefined)
            break;
        if (++looked >= DEPTH)
            break;
    }
    return { environment: history.environment, open, serving, verified, foreign };
}
/** A candidate that was not verified within so many changes is long overtaken. */
const DEPTH = 60;
/** Verified upstream, and newest there. */
function checkUpstream(upstream, candidate) {
    if (upstream === undefined)
        return notAsked('upstream', 'comes from no other environment');
    const { environment, open, serving, verified, foreign } = upstream;
    const name = `${candidate.version} (${shortDigest(candidate.digest)})`;
    if (verified === undefined) {
        return foreign
            ? fail('upstream', 'foreign-record', `the record that says ${name} is verified in ${environment} was not written by a trusted run`)
            : fail('upstream', 'not-verified-upstream', `${name} was never verified in ${environment}`);
    }
    if (open !== undefined)
        return cannotTell('upstream', 'upstream-changing', `${environment} is being changed to ${open.change.version}; promote when that is verified`);
    if (serving === undefined)
        return fail('upstream', 'not-verified-upstream', `nothing that is verified serves in ${environment} now`);
    if (serving.change.digest !== candidate.digest) {
        return serving.change.kind === 'rollback'
            ? fail('upstream', 'not-verified-upstream', `${name} was taken back in ${environment}, which serves ${serving.change.version} again`)
            : fail('upstream', 'superseded', `${environment} serves ${serving.change.version} by now, which takes the place of ${name}`);
    }
    return pass('upstream', `verified in ${environment} and newest there`);
}
/** Verified upstream for long enough; a time that is compared, never waited for. */
function checkSoak(upstream, candidate, soakMilliseconds, now) {
    if (upstream === undefined || soakMilliseconds === 0)
        return notAsked('soak', 'no soak is configured');
    const { serving, environment } = upstream;
    const since = serving?.change.digest === candidate.digest ? serving.verifiedAt : undefined;
    // The check before this one has said so.
    if (since === undefined)
        return notAsked('soak', `${candidate.version} does not serve in ${environment}`);
    const soaked = now.getTime() - since.getTime();
    const told = `${(0,kernel_duration/* formatDuration */.a)(Math.max(0, soaked))} of ${(0,kernel_duration/* formatDuration */.a)(soakMilliseconds)} in ${environment}`;
    if (soaked >= soakMilliseconds)
        return pass('soak', told);
    const until = new Date(since.getTime() + soakMilliseconds).toISOString();
    return fail('soak', 'soak-not-met', `${told}; promote after ${until}`);
}

;// CONCATENATED MODULE: ./lib/delivery/proof/proof.js










/** The promotion proof: each condition with its verdict, in the order in which a person would ask. */
function prove(facts) {
    const checks = [
        checkRun(facts),
        checkEnvironment(facts),
        checkMeans(facts),
        ...checkLane(facts),
        checkOrder(facts),
        checkUpstream(facts.upstream, facts.candidate),
        checkSoak(facts.upstream, facts.candidate, facts.soakMilliseconds, facts.now),
        checkDurable(facts),
        checkDigest(facts),
        checkHold(facts),
        checkLock(facts.lock, facts.environment),
        checkFreeze({ windows: facts.freezes, component: facts.component, hotfix: facts.lane === 'hotfix' }, facts.now),
        checkAge(facts),
        ...checkShown(facts),
        ...facts.outside,
        checkProtection(facts.approval),
        checkApproval(facts.approval),
    ];
    return withOverride(checks, facts.override);
}
function checkLane({ lane }) {
    if (lane === 'ordinary')
        return [];
    return lane === 'hotfix' ? [pass('lane', 'hotfix')] : [fail('lane', 'hotfix-not-allowed', lane.closed)];
}
function checkRun({ ownRun }) {
    return ownRun.kind === 'trusted'
        ? pass('run', 'records of this run count')
        : fail('run', 'foreign-run', `records of this run would not count: ${ownRun.why}`);
}
function checkEnvironment({ environment, known, recoveryOf }) {
    if (recoveryOf !== undefined)
        return fail('environment', 'forward-in-recovery-environment', `${environment} is the recovery environment of ${recoveryOf}: only rollback may use it`);
    if (known === undefined)
        return notAsked('environment', 'no environments are configured');
    return known
        ? pass('environment', `${environment} is configured`)
        : fail('environment', 'unknown-environment', `${environment} is not among the environments of .github/sluice.yml: check its spelling`);
}
function checkMeans({ means, environment }) {
    const { foreign, driver, observable, strategy, missing } = means;
    if (!foreign && !driver)
        return fail('means', 'no-driver', `${environment} has no "target" in the configuration: add one, or put your own steps between "mode: begin" and "mode: finish"`);
    if (!observable)
        return fail('means', 'no-observation', `nothing tells what serves in ${environment}: add "target.observe", or a "url" and a probe with "version"`);
    if (foreign)
        return pass('means', 'your own steps change it');
    if (missing !== undefined)
        return fail('means', 'strategy-needs-verb', needs(strategy, missing));
    return pass('means', strategy);
}
function checkOrder({ path, environment, from }) {
    const position = positionOf(path, environment);
    if (position.kind === 'no-path')
        return notAsked('order', 'no path is configured');
    if (position.kind === 'off-path')
        return notAsked('order', `${environment} is not in the path`);
    if (position.before === undefined) {
        return from === undefined
            ? pass('order', `${environment} is the first environment of the path`)
            : fail('order', 'wrong-order', `${environment} is the first environment of the path: nothing is promoted into it, use "mode: deploy"`);
    }
    if (from === position.before)
        return pass('order', `${from} comes right before ${environment}`);
    return fail('order', 'wrong-order', from === undefined
        ? `${environment} takes candidates from ${position.before} only: use "mode: promote"`
        : `${environment} takes candidates from ${position.before}, not from ${from}`);
}
function checkDurable({ upstream, candidate, means, path, environment }) {
    if (isDurable(candidate.store))
        return pass('durable', `lies in ${candidate.store}`);
    if (means.foreign)
        return notAsked('durable', 'your own steps bring it');
    const position = positionOf(path, environment);
    const later = position.kind === 'on-path' && position.before !== undefined;
    if (upstream === undefined && !later) {
        const until = candidate.expires === undefined ? '' : `; ${candidate.store} is gone after ${candidate.expires.slice(0, 10)}`;
        return notAsked('durable', `the first environment takes a candidate from anywhere${until}`);
    }
    return fail('durable', 'candidate-not-durable', `${candidate.version} lies in no lasting place: publish it as an asset of a prerelease and name it by "store"`);
}
function checkDigest({ file, candidate }) {
    if (file === undefined)
        return notAsked('digest', 'the candidate is brought by your own steps');
    if ('problem' in file)
        return file.expired === true
            ? fail('digest', 'candidate-expired', file.problem)
            : cannotTell('digest', 'candidate-unavailable', file.problem);
    return file.digest === candidate.digest
        ? pass('digest', shortDigest(candidate.digest))
        : fail('digest', 'digest-mismatch', `the file is ${shortDigest(file.digest)}, the candidate ${shortDigest(candidate.digest)}`);
}
function checkAge({ serving, ancestry, candidate }) {
    const name = serving?.change.version ?? '';
    switch (ancestry) {
        case 'first':
            return notAsked('age', 'nothing serves yet');
        case 'same':
            return pass('age', `built from the same commit as ${name}`);
        case 'descendant':
            return pass('age', `built from a later commit than ${name}`);
        case 'older':
            return fail('age', 'older-than-serving', `${candidate.version} is older than ${name}, which serves; to go back use rollback`);
        case 'diverged':
            return fail('age', 'diverged-from-serving', `${name}, which serves, has commits that ${candidate.version} does not have: merge them, or override "diverged"`);
        case 'unknown':
            return cannotTell('age', 'older-than-serving', `the commits of ${candidate.version} and ${name} cannot be compared`);
    }
}
/** An approval is of what was shown: after a rollback, say, the candidate brings more than that. */
function checkShown({ shown, serving }) {
    switch (shown?.holds) {
        case undefined:
            return [];
        case 'all':
            return [pass('shown', 'what it brings is what was shown before the approval')];
        case 'part':
            return [pass('shown', `a part of what was shown has come with ${serving?.change.version ?? ''} meanwhile`)];
        case 'nothing': {
            const before = shown?.sha === undefined ? 'nothing served' : `${shown.sha.slice(0, 12)} served`;
            const since = serving === undefined ? 'nothing does' : `${serving.change.version} does`;
            return [
                fail('shown', 'serving-changed', `${before} when it was shown what the candidate brings, and by now ${since}: run again, to show it anew`),
            ];
        }
    }
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
        return `took ${formatDuration(milliseconds)}, more than ${formatDuration(limit)}`;
    if (probe.json.size === 0 && probe.version === undefined)
        return undefined;
    const document = readDocument(body);
    if (document === undefined)
        return 'the answer is not JSON';
    const wanted = [...probe.json, ...(probe.version === undefined ? [] : [[probe.version, version]])];
    for (const [path, value] of wanted) {
        const actual = fieldOf(document.value, path);
        if (actual !== value)
            return `${path} is ${shown(actual)}, not ${shown(value)}`;
    }
    return undefined;
}
/** Text at a dotted path of a JSON answer, `undefined` when there is none. */
function versionIn(body, path) {
    const document = readDocument(body);
    const value = document === undefined ? undefined : fieldOf(document.value, path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function shown(value) {
    return value === undefined ? 'missing' : oneLine(JSON.stringify(value), 80);
}

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/overview/ancestry.js

/** How a candidate's commit stands to that of what serves, by GitHub's comparison of the two: one call at most. */
async function ancestryOf(github, sha, serving) {
    if (serving === undefined)
        return 'first';
    if (serving.change.sha === sha)
        return 'same';
    try {
        const compared = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
            basehead: `${serving.change.sha}...${sha}`,
            per_page: 1,
        });
        switch (compared?.status) {
            case 'ahead':
                return 'descendant';
            case 'behind':
                return 'older';
            case 'identical':
                return 'same';
            case 'diverged':
                return 'diverged';
            default:
                return 'unknown';
        }
    }
    catch (error) {
        if (error instanceof github_errors/* GitHubError */.y_)
            return 'unknown';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/overview/hop.js









/** Parts of the proof that only the promotion itself can give: its own run, the file at hand, the approval of the run. */
const LATER = ['run', 'digest', 'approval'];
/** Judges the newest candidate of `before` for `target`. */
async function judgeHop(source, before, target) {
    const hop = { from: before.name, to: target.name, checks: [] };
    if (before.history === undefined || target.history === undefined || target.state.kind === 'unreadable')
        return { ...hop, candidate: undefined, verdict: 'unreadable' };
    const upstream = await readUpstream(before.history, undefined);
    const candidate = upstream.serving && candidateOf(upstream.serving);
    if (candidate === undefined)
        return { ...hop, candidate, verdict: 'nothing' };
    const { serving, failed } = target.state;
    if (serving?.change.digest === candidate.digest && failed === undefined)
        return { ...hop, candidate, verdict: 'serving' };
    const { github, config, environments } = source;
    const settings = config.environments?.get(target.name) ?? {};
    const now = await github.now();
    const proof = prove({
        environment: target.name,
        component: target.history.component,
        lane: 'ordinary',
        known: config.environments?.has(target.name),
        recoveryOf: recoveryOf(config, target.name),
        path: config.path,
        from: before.name,
        now,
        candidate,
        ownRun: { kind: 'trusted' },
        upstream,
        soakMilliseconds: settings.soak ?? 0,
        file: undefined,
        hold: await target.history.holdOn(candidate.digest),
        lock: await target.history.lock(now),
        freezes: settings.freeze ?? [],
        outside: [],
        override: undefined,
        serving,
        ancestry: await ancestryOf(github, candidate.sha, serving),
        approval: approvalAhead(settings, environments),
        means: meansOf(settings),
    });
    const checks = [
        ...proof.filter(({ check }) => !LATER.includes(check)).map((check) => protectionSeen(check, environments)),
        ...occupied(target),
        ...failedBefore(target.name, await justFailed(target.history, candidate.digest)),
    ];
    const free = settings.approval === undefined ? 'ready' : 'needs-approval';
    return { ...hop, candidate, checks, verdict: refusals(checks).length > 0 ? 'held-back' : free };
}
/** With what the environment is changed, as far as the configuration tells; without `target` by steps of the user's own. */
function meansOf({ target, url, verify, strategy }) {
    const capabilities = capabilitiesOf(target);
    const probes = (verify?.probes ?? []).map(readProbe);
    const readsVersion = probes.some((probe) => probe.version !== undefined && addressOf(probe, url) !== undefined);
    const means = strategyOf(strategy);
    return {
        foreign: target === undefined,
        driver: target !== undefined,
        observable: capabilities.verbs.has('observe') || readsVersion,
        strategy: means.type,
        missing: missingFor(means, capabilities),
    };
}
/** Nobody can have approved a promotion that has not begun; what can be told is whether anybody will be asked. */
function approvalAhead({ approval }, environments) {
    if (approval === undefined)
        return undefined;
    return {
        environment: approval.environment,
        notBy: approval['not-by'] ?? [],
        requiredReviewers: environments?.find(({ name }) => name === approval.environment)?.reviewers,
        approvedBy: [],
        rejectedBy: [],
        named: false,
        later: true,
        actors: [],
        authors: undefined,
    };
}
function protectionSeen(check, environments) {
    if (environments !== undefined || check.check !== 'protection' || check.verdict === 'not-asked')
        return check;
    return cannotTell('protection', 'environment-unprotected', 'the environments of the repository could not be read');
}
/** What a promotion would meet before any proof: somebody else's change, or records that nobody can believe. */
function occupied({ name, state, foreign }) {
    if (state.kind === 'unreadable')
        return [];
    if (state.kind === 'foreign')
        return [
            fail('occupied', 'foreign-record', `${name} has only records that cannot be believed (deployment ${foreign[0]?.id ?? 0}: ${foreign[0]?.why ?? ''}); look at them before anything moves by itself`),
        ];
    const [open] = state.open;
    if (open === undefined)
        return [];
    const { change } = open.record;
    const detail = waitsAt(open.record) ??
        (open.abandoned
            ? `run ${change.run.id} ended half way to ${change.version}; reconcile ${name} first`
            : `run ${change.run.id} is changing ${name} to ${change.version}`);
    return [fail('occupied', 'change-in-progress', detail)];
}
/** A change that waits at a step, in words. */
function waitsAt({ environment, description, progress, change }) {
    if (progress?.paused === undefined)
        return undefined;
    return `${change.version} is paused in ${environment} (${description}); promote it once more, or roll back`;
}
function failedBefore(name, failed) {
    if (failed === undefined)
        return [];
    const detail = `${failed.change.version} failed in ${name} (record ${failed.id}): ${failed.description}; it is not tried again by itself`;
    return [fail('failed', 'verification-failed', detail)];
}
function recoveryOf(config, name) {
    return [...(config.environments ?? [])].find(([own, each]) => own !== name && each['recovery-environment'] === name)?.[0];
}

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
const good_DEPTH = 200;
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
        if (++looked > good_DEPTH)
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

;// CONCATENATED MODULE: ./lib/overview/environment-state.js




/** More open records or holds than this are not asked about one by one. */
const LOOKED_AT = 10;
/**
 * Reads an environment. Each run that matters is asked for once: those of open records, of what serves, of the last
 * known good and of holds. `digests`: what a hold was ever recorded of. `hasForeign` is asked
 * last, when all that matters was judged.
 */
async function readState(history, runs, digests, hasForeign, now) {
    const serving = (await servingEntry(history))?.record;
    const open = await openChanges(history, runs, now);
    const failed = await newestFailure(history, serving);
    const held = [];
    for (const digest of digests.slice(0, LOOKED_AT)) {
        const hold = await history.holdOn(digest);
        if (hold !== undefined)
            held.push(hold);
    }
    const good = await lastKnownGood(history, serving?.change.digest);
    return { kind: kindOf(history, { serving, open, failed, good }, hasForeign()), serving, open, failed, good, held };
}
function kindOf(history, found, hasForeign) {
    if (found.serving !== undefined)
        return 'verified';
    if (found.open.length > 0 || found.failed !== undefined || found.good !== undefined)
        return 'unverified';
    if (hasForeign)
        return 'foreign';
    return history.recent.length > 0 ? 'unverified' : 'empty';
}
async function openChanges(history, runs, now) {
    const found = [];
    for (const entry of history.recent.filter(({ record }) => isOpen(record)).slice(0, LOOKED_AT)) {
        if (!(await trusted(entry)))
            continue;
        const { id, attempt } = entry.record.change.run;
        const over = isOver(await runs.facts(id), attempt);
        found.push({ record: entry.record, abandoned: over && !waits(entry.record, now) });
    }
    return found;
}
/** It waits for a person, or for a hold to be over: no run has to be at it. */
function waits({ progress }, now) {
    if (progress?.paused === undefined)
        return false;
    return progress.paused !== 'holding' || (progress.until ?? now) > now;
}
async function newestFailure(history, serving) {
    const newest = history.recent.find(({ record }) => !isOpen(record));
    if (newest === undefined || newest.record.id === serving?.id)
        return undefined;
    const { state } = newest.record;
    if (state !== 'failure' && state !== 'error')
        return undefined;
    return (await trusted(newest)) ? newest.record : undefined;
}
async function trusted(entry) {
    return (await entry.trust()).kind === 'trusted';
}

;// CONCATENATED MODULE: ./lib/overview/ledger-reader.js







/** One call reads the newest records of so many environments. */
const AT_ONCE = 5;
/**
 * Reads what serves in each environment. What cannot be read becomes `unreadable` there, with the reason, and stops
 * nobody else. Costs one call per five environments, and one per run that matters.
 */
async function readEnvironments(source, component, names) {
    const runs = createRuns(source.github);
    const read = [];
    for (let start = 0; start < names.length; start += AT_ONCE) {
        const some = names.slice(start, start + AT_ONCE);
        const pages = await attempt(() => readSnapshot(source.github, source.configPath, some));
        const states = some.map((name) => {
            if ('problem' in pages)
                return unreadable(name, pages.problem);
            return readOne(source, runs, component, name, pages.value.pages.get(name) ?? { deployments: [], more: false });
        });
        read.push(...(await Promise.all(states)));
    }
    return read;
}
async function readOne({ github, context, policy }, runs, component, name, page) {
    const foreign = new Map();
    const onForeign = (id, why) => foreign.set(id, { id, why });
    const own = ownRun(context);
    const found = await attempt(async () => {
        const history = await openHistoryToServed({ github, policy, runs, own, onForeign }, name, component, page);
        const digests = await heldDigests(github, policy, component, name, page);
        const known = await readState(history, runs, digests, () => foreign.size > 0, await github.now());
        return { history, known };
    });
    if ('problem' in found)
        return unreadable(name, found.problem);
    return { name, state: found.value.known, foreign: [...foreign.values()], history: found.value.history };
}
/** Digests of which a hold was ever recorded; whether it still stands is the history's to say. */
async function heldDigests(github, policy, component, name, page) {
    const task = record_holdTask(component);
    const raw = page.deployments.filter((each) => each.task === task);
    if (page.more) {
        const seen = new Set(raw.map(({ id }) => id));
        for await (const each of olderDeployments(github, name, task, seen))
            raw.push(each);
    }
    const holds = raw.map((each) => parseHold(each, policy.creators));
    return [...new Set(holds.flatMap((parsed) => (parsed.kind === 'record' ? [parsed.record.hold.digest] : [])))];
}
/** The value, or in words why it could not be had; faults of our own are thrown on. */
async function attempt(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y || error instanceof Refusal)
            return { problem: (0,errors/* errorMessage */.g)(error) };
        throw error;
    }
}
function unreadable(name, problem) {
    return { name, state: { kind: 'unreadable', problem }, foreign: [], history: undefined };
}

;// CONCATENATED MODULE: ./lib/overview/missing-files.js


/** Releases that one call asks for. */
const missing_files_AT_ONCE = 20;
/**
 * Stores of what serves, and of what a rollback would restore, whose file is not in its release any more: somebody tidied
 * up. One call for twenty of them; what cannot be asked is not said to be missing.
 */
async function missingFiles(github, environments) {
    const stores = environments.flatMap(({ state }) => state.kind === 'unreadable' ? [] : [state.serving?.change.store, state.good?.change.store]);
    const wanted = [...new Set(stores)].flatMap((store) => {
        const place = store === undefined ? undefined : parseStore(store);
        return store !== undefined && place?.kind === 'release' ? [{ store, tag: place.tag, name: place.asset }] : [];
    });
    const missing = new Set();
    for (let at = 0; at < wanted.length; at += missing_files_AT_ONCE)
        for (const store of await missingOf(github, wanted.slice(at, at + missing_files_AT_ONCE)))
            missing.add(store);
    return missing;
}
async function missingOf(github, wanted) {
    const variables = Object.fromEntries(wanted.flatMap(({ tag, name }, at) => [
        [`t${at}`, tag],
        [`n${at}`, name],
    ]));
    const declared = Object.keys(variables).map((name) => `, $${name}: String!`);
    const fields = wanted.map((_, at) => `r${at}: release(tagName: $t${at}) { releaseAssets(first: 1, name: $n${at}) { nodes { name } } }`);
    const query = `query($owner: String!, $repo: String!${declared.join('')}) {
    repository(owner: $owner, name: $repo) { ${fields.join(' ')} }
  }`;
    try {
        const { repository } = await github.graphql(query, {
            owner: github.owner,
            repo: github.repo,
            ...variables,
        });
        return wanted.flatMap(({ store, name }, at) => repository[`r${at}`]?.releaseAssets.nodes.some((asset) => asset.name === name) === true ? [] : [store]);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/ledger/writer.js




/** GitHub refuses longer descriptions. */
const DESCRIPTION_LIMIT = 140;
/** Characters of a reason that are kept, so that no text however long can make GitHub refuse a record or a hold. */
const BECAUSE_LIMIT = 2000;
/** `runUrl` is where a reader of the deployment finds the log. */
function writer_createLedgerWriter(github, runUrl) {
    const status = async (id, { state, description, url }) => {
        const send = () => github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
            deployment_id: id,
            state,
            description: oneLine(description, DESCRIPTION_LIMIT),
            log_url: runUrl,
            ...(url === undefined ? {} : { environment_url: url }),
            // Else one component's success would inactivate another's record.
            auto_inactive: false,
        });
        // The same status twice says nothing new, so a lost answer is simply asked again.
        await send().catch((error) => {
            if (error instanceof GitHubError && error.outcomeUnknown)
                return send();
            throw error;
        });
    };
    // A hold is a note and not a deployment: it must not look as if something were under way.
    const closeHold = (id, hold) => status(id, { state: 'inactive', description: describeHold(hold) });
    const note = async (wanted) => {
        const id = await writer_createDeployment(github, wanted);
        await status(id, { state: 'inactive', description: wanted.description });
        return id;
    };
    return {
        status,
        async open(environment, production, change) {
            const description = `${change.kind} ${change.version}`;
            const id = await writer_createDeployment(github, {
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
            const id = await writer_createDeployment(github, { environment, production, task, description, payload: hold });
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
async function writer_createDeployment(github, wanted) {
    const { because } = wanted.payload;
    const payload = {
        ...wanted.payload,
        ...(because === undefined ? {} : { because: oneLine(because, BECAUSE_LIMIT) || '-' }),
    };
    const send = async () => {
        const answer = await github.request('POST /repos/{owner}/{repo}/deployments', {
            ref: wanted.payload.sha,
            task: wanted.task,
            auto_merge: false,
            // Else the run's own unfinished checks would refuse it.
            required_contexts: [],
            environment: wanted.environment,
            description: oneLine(wanted.description, DESCRIPTION_LIMIT),
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
        if (!(error instanceof GitHubError) || !error.outcomeUnknown)
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

;// CONCATENATED MODULE: ./lib/delivery/preview/record.js


/** Task of the records of a component's previews. Never a ledger record: a preview proves nothing and restores nothing. */
const record_previewTask = (component) => `sluice:preview:${component}`;
const record_ID = (0,kernel_shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER);
/** Payload of a record: the copy of one pull request, as of one commit. */
const previewPayload = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/preview@1'), 'Version of this form.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMPONENT, what: 'a component name' }), 'Component.'),
    'pull-request': (0,kernel_shape/* required */.mw)(record_ID, 'Number of the pull request.'),
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: VERSION, what: 'a version' }), 'Version that was brought up.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: COMMIT, what: 'a commit' }), 'Head of the pull request.'),
    digest: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)({ pattern: DIGEST, what: 'a sha256 digest' }), 'Digest of the candidate, when there is one.'),
    until: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)({ pattern: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, what: 'a time' }), 'When the copy may be destroyed, ISO 8601.'),
    run: (0,kernel_shape/* required */.mw)((0,kernel_shape/* object */.Ik)({ id: (0,kernel_shape/* required */.mw)(record_ID, 'Workflow run.'), attempt: (0,kernel_shape/* required */.mw)((0,kernel_shape/* integer */.nd)(1, 100_000), 'Attempt.') }), 'Run that wrote the record.'),
});
/**
 * A preview from a deployment; `undefined` when it is not one of ours. Previews are written by runs of pull requests, so
 * only the creator is asked for: whoever forges one can have a copy of a pull request destroyed, and nothing else.
 */
function parsePreview(raw, component, creators) {
    if (raw.task !== record_previewTask(component) || !creators.includes(raw.creator))
        return undefined;
    const reading = (0,kernel_shape/* readShape */._f)(previewPayload, decoded(raw.payload));
    if ('problems' in reading || reading.value.component !== component)
        return undefined;
    const statuses = raw.statuses.filter(({ creator }) => creators.includes(creator));
    const newest = statuses.find(({ latest }) => latest) ?? statuses.at(-1);
    return {
        id: raw.id,
        createdAt: raw.createdAt,
        state: statuses.some(({ state }) => state === 'inactive') ? 'inactive' : (newest?.state ?? 'pending'),
        url: statuses.find(({ url }) => url !== undefined)?.url,
        preview: reading.value,
    };
}
/** GraphQL may give the payload JSON-encoded once or twice. */
function decoded(payload) {
    let value = payload;
    for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return undefined;
        }
    }
    return value;
}
/** Previews that are not closed, by pull request. `records` are newest first. */
function openPreviews(records) {
    const open = records.filter(({ state }) => state !== 'inactive');
    const numbers = [...new Set(open.map(({ preview }) => preview['pull-request']))];
    return numbers.flatMap((pullRequest) => {
        const [newest, ...older] = open.filter(({ preview }) => preview['pull-request'] === pullRequest);
        return newest === undefined ? [] : [{ pullRequest, records: [newest, ...older] }];
    });
}
/** Whether the time to live of the newest record is over. */
function isExpired({ records: [newest] }, now) {
    return now.getTime() >= Date.parse(newest.preview.until);
}

;// CONCATENATED MODULE: ./lib/delivery/preview/ledger.js




const ledger_PAGE_SIZE = 100;
/** Records that are older than this are not looked at: their time to live was over long before, and they were swept. */
const LOOKED_BACK_MILLISECONDS = 90 * 86_400_000;
const QUERY = `query($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: ${ledger_PAGE_SIZE}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId task environment: originalEnvironment payload createdAt
        creator { __typename login }
        latestStatus { id }
        statuses(first: 10) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
      }
    }
  }
}`;
/** Records of a component's previews of the last 90 days, newest first: one call per hundred deployments. */
async function readPreviews(github, environment, component, creators) {
    const found = [];
    const oldest = (await github.now()).getTime() - LOOKED_BACK_MILLISECONDS;
    let after = null;
    for (;;) {
        const answer = await github.graphql(QUERY, {
            owner: github.owner,
            repo: github.repo,
            environment,
            after,
        });
        const { nodes, pageInfo } = answer.repository.deployments;
        for (const node of nodes) {
            const record = parsePreview(rawDeployment(node, environment), component, creators);
            if (record !== undefined)
                found.push(record);
        }
        const last = nodes.at(-1);
        if (!pageInfo.hasNextPage || last === undefined || Date.parse(last.createdAt) < oldest)
            return found;
        after = pageInfo.endCursor;
    }
}
function createPreviewLedger(github, environment, runUrl) {
    const { status } = createLedgerWriter(github, runUrl);
    return {
        async open(preview) {
            const id = await createDeployment(github, {
                environment,
                production: false,
                transient: true,
                task: previewTask(preview.component),
                description: `preview of #${preview['pull-request']}: ${preview.version}`,
                payload: preview,
            });
            await status(id, { state: 'in_progress', description: `${preview.version}: bringing it up` });
            return id;
        },
        up: (id, url, description) => status(id, { state: 'success', description, url }),
        failed: (id, state, description, url) => status(id, { state, description: oneLine(description, 140), url }),
        close: (id, description) => status(id, { state: 'inactive', description }),
    };
}

;// CONCATENATED MODULE: ./lib/overview/previews.js


/** Names of the environments that hold one copy per pull request. */
function previewEnvironments(config) {
    return [...(config?.environments ?? [])]
        .filter(([, settings]) => settings['per-pull-request'] !== undefined)
        .map(([name]) => name);
}
/** Reads the previews of each environment that holds some: one call per hundred of their records. */
async function readStandingPreviews(github, config, component, creators) {
    const found = [];
    for (const environment of previewEnvironments(config)) {
        const previews = openPreviews(await readPreviews(github, environment, component, creators));
        const now = await github.now();
        found.push({ environment, standing: previews.map((preview) => ({ preview, expired: isExpired(preview, now) })) });
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/flags/ramp-state.js

const ramp_state_time = (0,kernel_shape/* string */.Yj)({ pattern: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, what: 'a time' });
const index = (0,kernel_shape/* integer */.nd)(0, 1000);
const ramp_state_event = (0,kernel_shape/* object */.Ik)({
    at: (0,kernel_shape/* required */.mw)(ramp_state_time, 'When, by the clock of GitHub.'),
    what: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('started', 'entered', 'held', 'approved', 'paused', 'resumed', 'completed', 'reverting', 'rolled-back'), 'What happened.'),
    step: (0,kernel_shape/* required */.mw)(index, 'Step, counted from 0.'),
    by: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Login of who started the run.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why.'),
    run: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Address of the run.'),
});
/** One ramp as its file describes it: at any moment it says all that may be true of the flag. */
const rampState = (0,kernel_shape/* object */.Ik)({
    state: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('running', 'paused', 'completed', 'rolled-back'), 'Where the ramp as a whole is.'),
    phase: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('entering', 'holding', 'reverting', 'ended'), '`entering`: the flag is as before the step or as after it. `reverting`: as in the step or as at the start.'),
    step: (0,kernel_shape/* required */.mw)(index, 'The step that is entered or held, counted from 0.'),
    'entered-at': (0,kernel_shape/* optional */.lq)(ramp_state_time, 'When the step was proven to serve; its hold counts from there.'),
    expected: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Managed state of the flag in the step; anything else was changed outside.'),
    snapshot: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Managed state of the flag before the ramp: where it goes back to.'),
    'snapshot-words': (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'The same for people.'),
    definition: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'The steps as they stood in the configuration when it started.'),
    approved: (0,kernel_shape/* optional */.lq)(index, 'Last step that a person let the ramp enter.'),
    'paused-because': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Why it waits for a person.'),
    'started-at': (0,kernel_shape/* required */.mw)(ramp_state_time, 'When it was started.'),
    'started-by': (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Who started it.'),
    because: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Why it was started.'),
    'read-out-at': (0,kernel_shape/* optional */.lq)(ramp_state_time, 'When the comparison of the two variants was told.'),
    events: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(ramp_state_event), 'What happened, newest last; the oldest are dropped.'),
});
/** Ramps of one environment, beside its flags on their branch. */
const rampsPath = (environment) => `${environment}.ramps.json`;
/** `<environment>.ramps.json` on the branch of the flags. */
const rampsFile = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/ramps@1'), 'Name and version of this format.'),
    ramps: (0,kernel_shape/* required */.mw)((0,kernel_shape/* record */.g1)(rampState), 'Ramps by flag.'),
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

;// CONCATENATED MODULE: ./lib/overview/ramps.js


/** Every configured ramp; one call per environment that has some. */
async function readStandingRamps(github, config) {
    const ramps = config?.flags?.ramps ?? [];
    const found = [];
    for (const environment of new Set(ramps.map((ramp) => ramp.environment))) {
        const states = await statesOf(github, config, environment);
        for (const ramp of ramps.filter((each) => each.environment === environment)) {
            const state = states === undefined ? 'unreadable' : (states.get(ramp.flag) ?? 'not-started');
            const underWay = state === 'unreadable' || (state !== 'not-started' && isUnderWay(state));
            found.push({ config: ramp, state, underWay });
        }
    }
    return found;
}
async function statesOf(github, config, environment) {
    if (config?.flags?.repository !== undefined)
        return undefined;
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', {
        path: rampsPath(environment),
        ref: config?.flags?.branch ?? 'sluice/flags',
    });
    if (file === undefined)
        return new Map();
    if (Array.isArray(file) || !('content' in file))
        return undefined;
    try {
        const reading = (0,kernel_shape/* readShape */._f)(rampsFile, JSON.parse(Buffer.from(file.content, 'base64').toString('utf8')));
        return 'value' in reading ? reading.value.ramps : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/board/src/overview.js









/** More environments than this are not shown when no path says which ones matter. */
const MOST_WITHOUT_PATH = 20;
/**
 * Reads the whole board. Calls: one for the configuration, one for the environments of the repository, one per five
 * environments for their records, one per run that matters, one per hop to compare two commits, one per hundred
 * previews, one per environment that has ramps, and one for the files of up to twenty candidates.
 */
async function readOverview({ github, context }, component, configPath) {
    const start = await attempt(() => readSnapshot(github, configPath, []));
    const onGitHub = await attempt(() => readGitHubEnvironments(github));
    if ('problem' in start) {
        const config = { kind: 'unreadable', problem: start.problem };
        return { ...NOTHING, defaultBranch: '', config, onGitHub };
    }
    const { defaultBranch, configText } = start.value;
    const config = await readConfigFact(configText, `${configPath} at ${defaultBranch}`);
    // Who is trusted is not known while the configuration is broken, so nothing may be believed.
    if (config.kind === 'invalid')
        return { ...NOTHING, defaultBranch, config, onGitHub };
    const settings = config.kind === 'found' ? config.config : undefined;
    const policy = trustPolicy(context, settings, defaultBranch);
    const names = shownEnvironments(settings, onGitHub);
    const environments = await readEnvironments({ github, context, policy, configPath }, component, names);
    const hops = settings === undefined ? [] : await judgeHops(github, settings, onGitHub, environments);
    const previews = await readStandingPreviews(github, settings, component, policy.creators);
    const ramps = await readStandingRamps(github, settings);
    const missing = await missingFiles(github, environments);
    return { defaultBranch, config, onGitHub, environments, hops, previews, ramps, missing };
}
const NOTHING = { environments: [], hops: [], previews: [], ramps: [], missing: new Set() };
async function readConfigFact(text, from) {
    if (text === undefined)
        return { kind: 'absent' };
    const parsed = await attempt(() => parseConfig(text, from));
    return 'problem' in parsed ? { kind: 'invalid', problem: parsed.problem } : { kind: 'found', config: parsed.value };
}
/** The path, then what else is configured; without either, what the repository has. */
function shownEnvironments(config, onGitHub) {
    const previews = previewEnvironments(config);
    const all = new Set([...(config?.path ?? []), ...(config?.environments?.keys() ?? [])]);
    const configured = [...all].filter((name) => !previews.includes(name));
    if (configured.length > 0)
        return configured;
    return 'value' in onGitHub ? onGitHub.value.map(({ name }) => name).slice(0, MOST_WITHOUT_PATH) : [];
}
async function judgeHops(github, config, onGitHub, environments) {
    const byName = new Map(environments.map((each) => [each.name, each]));
    const source = { github, config, environments: 'value' in onGitHub ? onGitHub.value : undefined };
    const hops = [];
    for (const [index, name] of (config.path ?? []).entries()) {
        const before = byName.get(config.path?.[index - 1] ?? '');
        const target = byName.get(name);
        if (before !== undefined && target !== undefined)
            hops.push(await judgeHop(source, before, target));
    }
    return hops;
}

// EXTERNAL MODULE: ./actions/board/src/setup/check.js + 8 modules
var check = __webpack_require__(627);
;// CONCATENATED MODULE: ./actions/board/src/setup/gather.js

const FOLDER = '.github/workflows';
/** More workflow files than this are not read; each is a call. */
const MOST_FILES = 30;
const MOST_FILES_OF_CONFIG = 10;
/** The workflow files of the default branch: one call for the list and one for each. */
async function readWorkflowFiles(github, branch) {
    return attempt(async () => {
        const listed = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path: FOLDER, ref: branch });
        const names = (Array.isArray(listed) ? listed : [])
            .filter(({ type, name }) => type === 'file' && /\.ya?ml$/.test(name))
            .map(({ name }) => name)
            .slice(0, MOST_FILES);
        const files = [];
        for (const name of names) {
            const text = await readText(github, `${FOLDER}/${name}`, branch);
            if (text !== undefined)
                files.push({ name, text });
        }
        return files;
    });
}
/** Whether the executables of the `command` driver are in the repository. A bare name is looked up on the machine. */
async function readExecutables(github, config, branch) {
    const commands = [...(config.environments?.values() ?? [])].flatMap(({ target }) => [target?.apply, target?.observe, target?.shift, target?.retire].map((command) => command?.[0]));
    const files = commands.filter((file) => file?.includes('/') === true && !file.startsWith('/'));
    return readPresence(github, files, branch);
}
/** Whether the files of `trusted-root`, which provenance is judged by, are in the repository. */
async function readTrustedRoots(github, config, branch) {
    const files = [...(config.environments?.values() ?? [])].map(({ provenance }) => provenance?.['trusted-root']);
    return readPresence(github, files, branch);
}
async function readPresence(github, files, branch) {
    const found = new Map();
    for (const file of [...new Set(files)].slice(0, MOST_FILES_OF_CONFIG)) {
        if (file === undefined)
            continue;
        const path = file.replace(/^\.\//, '');
        const there = await attempt(() => github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref: branch }));
        if ('value' in there)
            found.set(path, there.value !== undefined);
    }
    return found;
}
async function readText(github, path, ref) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined || Array.isArray(file) || !('content' in file))
        return undefined;
    return Buffer.from(file.content, 'base64').toString('utf8');
}

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(968);
;// CONCATENATED MODULE: ./lib/delivery/plan.js



const candidateShape = (0,kernel_shape/* object */.Ik)({
    version: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Version.'),
    digest: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'sha256 digest of the candidate.'),
    sha: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Commit it was built from.'),
    store: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Where it lies.'),
    expires: (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'When it will be gone from there, ISO 8601.'),
});
/** Published form of one line of the proof. */
const checkShape = (0,kernel_shape/* object */.Ik)({
    check: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Name of the check.'),
    verdict: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('pass', 'fail', 'cannot-tell', 'not-asked', 'overridden'), 'Its answer.'),
    'reason-code': (0,kernel_shape/* required */.mw)({ schema: { type: 'string' }, read: (value) => value }, 'Reason, or empty.'),
    detail: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'For people.'),
});
/** Published form of `Plan`. */
const planShape = (0,kernel_shape/* object */.Ik)({
    schema: (0,kernel_shape/* required */.mw)((0,kernel_shape/* literal */.eu)('sluice/plan@1'), 'Form of this document.'),
    environment: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Environment that would change.'),
    component: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Component.'),
    mode: (0,kernel_shape/* required */.mw)((0,kernel_shape/* string */.Yj)(), 'Mode that was asked for.'),
    candidate: (0,kernel_shape/* required */.mw)(candidateShape, 'What would be put in place.'),
    'previous-version': (0,kernel_shape/* optional */.lq)((0,kernel_shape/* string */.Yj)(), 'Version that serves according to the ledger.'),
    decision: (0,kernel_shape/* required */.mw)((0,kernel_shape/* oneOf */.yL)('may-go', 'refused', 'superseded'), 'What the checks come to.'),
    'reason-code': (0,kernel_shape/* required */.mw)({ schema: { type: 'string' }, read: (value) => value }, 'First reason against it, or empty.'),
    checks: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)(checkShape), 'The proof.'),
    steps: (0,kernel_shape/* required */.mw)((0,kernel_shape/* list */.p_)((0,kernel_shape/* string */.Yj)()), 'What would be done, in order.'),
});
function makePlan(facts, checks, decision) {
    const { environment, component, mode, candidate, previous } = facts;
    return {
        schema: 'sluice/plan@1',
        environment,
        component,
        mode,
        candidate,
        ...(previous === undefined ? {} : { 'previous-version': previous }),
        decision: decision.kind,
        'reason-code': decision.kind === 'may-go' ? '' : decision.reason,
        checks,
        steps: decision.kind === 'may-go' ? steps(facts) : [],
    };
}
function steps(facts) {
    const { strategy, candidate, environment, previous, automaticReturn, infrastructure } = facts;
    const back = automaticReturn
        ? 'if it does not serve well, return to the last known good'
        : 'if it does not serve well, leave it and say so';
    if (strategy === 'foreign')
        return [
            `record the change of ${environment} to ${candidate.version}`,
            'your own steps',
            'read back what serves and verify it',
        ];
    const way = strategy.type === 'waves' ? waveSteps(strategy, candidate, previous) : placeSteps(strategy, candidate, previous);
    return [...(infrastructure === undefined ? [] : [infrastructure]), ...way, back];
}
const READ_BACK = (/* unused pure expression or super */ null && (['read back what serves', 'verify it']));
function placeSteps(strategy, { version }, previous) {
    if (strategy.type === 'all-at-once' || previous === undefined)
        return [`replace ${previous ?? 'nothing'} by ${version}`, ...READ_BACK];
    switch (strategy.type) {
        case 'rolling':
            return shareSteps(strategy, (share) => `replace ${share} % of the instances by ${version}`);
        case 'blue-green':
            return [
                `bring ${version} up beside ${previous}`,
                'verify it there',
                'move all traffic to it',
                ...READ_BACK,
                old(strategy, previous),
            ];
        case 'canary':
            return [
                `bring ${version} up beside ${previous}`,
                'verify it there',
                ...shareSteps(strategy, (share) => `move ${share} % of the traffic to it`),
                old(strategy, previous),
            ];
    }
}
function shareSteps({ steps, pace }, sentence) {
    return steps.map((share) => `${sentence(share)}, read back what serves, verify it${share < 100 ? held(pace) : ''}`);
}
function waveSteps({ waves, each, pace }, candidate, previous) {
    const how = placeSteps(each, candidate, previous).join('; ');
    return [
        ...waves.map((regions, index) => {
            const last = index === waves.length - 1;
            return `wave ${index + 1}, ${regions.join(' then ')}: ${how}${last ? '' : held(pace)}`;
        }),
        ...READ_BACK,
    ];
}
function held({ holdMilliseconds, continue: go }) {
    const hold = holdMilliseconds > 0 ? `, hold it for ${formatDuration(holdMilliseconds)}` : '';
    return go === 'manual' ? `${hold}, wait for a person` : hold;
}
function old({ keepOld, keepMilliseconds: time }, previous) {
    if (!keepOld)
        return `retire ${previous}`;
    const until = time === undefined ? 'until the next change' : `for ${formatDuration(time)}, or until the next change`;
    return `keep ${previous} up without traffic ${until}`;
}
const MARKS = {
    pass: '✅',
    fail: '❌',
    'cannot-tell': '❔',
    'not-asked': '➖',
    overridden: '⚠️',
};
/** The proof as a table for a summary. */
function proofTable(checks) {
    // Where all is well a column of reasons would be empty.
    const reasoned = checks.some((check) => check['reason-code'] !== '');
    return (0,markdown/* table */.tp)(['', 'check', 'what was found', ...(reasoned ? ['reason'] : [])], checks.map((check) => [
        MARKS[check.verdict],
        check.check,
        (0,markdown/* text */.Qq)(check.detail),
        ...(reasoned ? [check['reason-code'] === '' ? '' : (0,markdown/* code */.aY)(check['reason-code'])] : []),
    ]));
}
/** A plan as Markdown; the proof is folded when nothing speaks against it, and the steps when they are done. */
function planMarkdown(plan, folded) {
    const proof = proofTable(plan.checks);
    const todo = plan.steps.map((step, index) => `${index + 1}. ${text(step)}`).join('\n');
    const count = (verdict) => plan.checks.filter((check) => check.verdict === verdict).length;
    const overridden = count('overridden');
    const passed = `Proof: ${count('pass')} checks passed${overridden === 0 ? '' : `, ${overridden} overridden`}`;
    if (folded)
        return details(`${passed}; ${plan.steps.length} steps`, `${proof}\n\n${todo}`);
    if (plan.decision !== 'may-go')
        return proof;
    return `${details(passed, proof)}\n\n**What would happen**\n\n${todo}`;
}

;// CONCATENATED MODULE: ./lib/render/budget.js
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

;// CONCATENATED MODULE: ./actions/board/src/setup/markdown.js

const SIGNS = { ok: '✅', missing: '❌', 'cannot-tell': '❔' };
/** The set-up check as one list, and below it the lines to put into files. */
function setupMarkdown(findings) {
    const rows = findings.map(({ state, subject, detail, next }) => [
        SIGNS[state],
        (0,markdown/* text */.Qq)(subject),
        (0,markdown/* text */.Qq)(detail, 600),
        (0,markdown/* text */.Qq)(next, 600),
    ]);
    const lacking = findings.filter(({ state }) => state === 'missing').length;
    const title = lacking === 0 ? 'Set-up: nothing is missing' : `Set-up: ${lacking} to do`;
    const snippets = new Map(findings.flatMap(({ snippet }) => snippet === undefined ? [] : [[`${snippet.file}\n${snippet.text}`, snippet]]));
    const files = [...snippets.values()].map(({ file, text: lines }) => `In ${(0,markdown/* code */.aY)(file)}:\n\n${(0,markdown/* codeBlock */.DV)(lines.trimEnd(), 'yaml')}`);
    return [`### ${title}`, (0,markdown/* table */.tp)(['', 'What', 'Is so', 'Do next'], rows), ...files].join('\n\n');
}

;// CONCATENATED MODULE: ./actions/board/src/summary.js








/** The board as a job summary. `home`: address of the repository, for links to runs and commits. */
function summaryOf(report, home) {
    const parts = [
        { name: 'heading', priority: 9, markdown: heading(report) },
        { name: 'environments', priority: 8, markdown: board(report, home) },
        { name: 'what may move next', priority: 7, markdown: moves(report.hops) },
        { name: 'previews', priority: 5, markdown: previewTable(report.previews, home) },
        { name: 'ramps', priority: 5, markdown: rampTable(report.ramps) },
        { name: 'set-up', priority: 6, markdown: report.setup === undefined ? '' : setupMarkdown(report.setup) },
        ...report.environments.map((each) => ({
            name: `details of ${each.name}`,
            priority: 1,
            markdown: environmentDetails(each, report, home),
        })),
    ];
    return withinBudget(parts.filter(({ markdown }) => markdown !== ''), summary/* SUMMARY_LIMIT_BYTES */.J / 4);
}
function heading({ component, result, message, at }) {
    const note = result === 'shown' ? '' : `\n\n> ⚠️ ${(0,markdown/* text */.Qq)(message, 600)}`;
    return `## ${(0,markdown/* text */.Qq)(component)}: what serves where${at === '' ? '' : `\n\n${clockTime(at)}`}${note}`;
}
const STATES = {
    verified: '✅ verified',
    unverified: '❌ not verified',
    empty: '➖ nothing recorded',
    foreign: '⚠️ only records that are not believed',
    unreadable: '❔ cannot be read',
};
function board(report, home) {
    const { environments, hops, at } = report;
    if (environments.length === 0)
        return '';
    const rows = environments.map((each) => {
        const { serving } = each;
        return [
            `**${(0,markdown/* text */.Qq)(each.name)}**`,
            serving === undefined ? '–' : `${(0,markdown/* code */.aY)(serving.version)} ${(0,markdown/* code */.aY)(shortDigest(serving.digest))}`,
            stateCell(each),
            serving === undefined ? '' : `${ago(serving.since, at)}`,
            serving === undefined ? '' : byWhom(serving, home),
            nextCell(hops.find(({ to }) => to === each.name), each.name === hops[0]?.from),
        ];
    });
    return (0,markdown/* table */.tp)(['Environment', 'Serves', 'State', 'Since', 'By', 'May come next'], rows);
}
function stateCell({ state, open, failed, expiring, held, foreign }) {
    const going = open.map(({ change, abandoned }) => abandoned
        ? `⚠️ run over, ${(0,markdown/* code */.aY)(change.version)} needs reconcile`
        : `🔄 ${(0,markdown/* code */.aY)(change.version)} ${(0,markdown/* text */.Qq)(change.kind)} in progress`);
    const more = [
        ...going,
        ...(failed === undefined ? [] : [`❌ ${(0,markdown/* code */.aY)(failed.version)} ended as ${failed.state}`]),
        ...expiring.map(({ version, gone, 'days-left': days }) => gone ? `⏳ the file of ${(0,markdown/* code */.aY)(version)} is gone` : `⏳ the file of ${(0,markdown/* code */.aY)(version)} is gone ${inDays(days)}`),
        ...(held.length === 0 ? [] : [`⛔ ${held.length} held`]),
        ...(foreign.length === 0 || state === 'foreign' ? [] : [`⚠️ ${foreign.length} not believed`]),
    ];
    return [state === 'unverified' && open.length > 0 ? '🔄 changing' : STATES[state], ...more].join('<br>');
}
/** What is or will be missing, and what to do about it. */
function expiryWords({ of, version, store, expires, gone, 'days-left': days }) {
    const what = of === 'serving' ? `${version}, which serves,` : `${version}, where a rollback would go,`;
    const lies = `${what} lies in ${store}, which`;
    if (expires === undefined)
        return `${lies} is not there any more: no way back could fetch it. Put the same file back, or build and deploy anew.`;
    if (gone)
        return `${lies} is gone since ${clockTime(expires)}: no way back could fetch it. Build and deploy anew.`;
    return `${lies} is gone ${inDays(days)} (${clockTime(expires)}): no way back could fetch it. Publish the file as an asset of a prerelease, then run deploy with "mode: adopt" and that "store".`;
}
const HELD_BACK = {
    ready: '✅ ready',
    'needs-approval': '🙋 needs approval',
    'held-back': '⛔',
    serving: 'up to date',
    nothing: 'nothing verified before it',
    unreadable: '❔ cannot be read',
};
function nextCell(hop, isFirst) {
    if (hop === undefined)
        return isFirst ? 'new builds' : '';
    const version = hop.version === undefined || hop.verdict === 'serving' ? '' : `${(0,markdown/* code */.aY)(hop.version)} `;
    const [first] = against(hop);
    const why = hop.verdict === 'held-back' && first !== undefined ? ` ${(0,markdown/* code */.aY)(first['reason-code'])}` : '';
    return `${version}${HELD_BACK[hop.verdict]}${why}`;
}
/** What could move, one line each, with everything that holds it back. */
function moves(hops) {
    const lines = hops.flatMap((hop) => {
        const { verdict, from, to, version } = hop;
        if (version === undefined || verdict === 'serving')
            return [];
        const way = `${(0,markdown/* code */.aY)(version)} from ${(0,markdown/* text */.Qq)(from)} to ${(0,markdown/* text */.Qq)(to)}`;
        if (verdict === 'ready')
            return [`- ✅ ${way}: may move without people.`];
        if (verdict === 'needs-approval')
            return [`- 🙋 ${way}: everything is proven, people have to approve.`];
        return [`- ⛔ ${way}:`, ...against(hop).map((check) => `  - ${(0,markdown/* text */.Qq)(check.detail)} ${(0,markdown/* code */.aY)(check['reason-code'])}`)];
    });
    return lines.length === 0 ? '' : `### What may move next\n\n${lines.join('\n')}`;
}
function previewTable(previews, home) {
    if (previews.length === 0)
        return '';
    const rows = previews.map((each) => {
        const where = each.url === undefined ? (0,markdown/* code */.aY)(each.version) : (0,markdown/* link */.nf)(each.version, each.url);
        const until = each.expired ? `⚠️ outlived its time (${clockTime(each.until)})` : clockTime(each.until);
        const number = each['pull-request'];
        return [(0,markdown/* link */.nf)(`#${number}`, `${home}/pull/${number}`), where, (0,markdown/* text */.Qq)(each.state.replaceAll('_', ' ')), until];
    });
    return `### Previews\n\n${(0,markdown/* table */.tp)(['Pull request', 'Version', 'State', 'Until'], rows)}`;
}
const RAMP_STATES = {
    pending: '➖ not started',
    running: '🔄 running',
    paused: '⏸️ paused',
    completed: '✅ completed',
    'rolled-back': '↩️ taken back',
    unreadable: '❔ cannot be read',
};
function rampTable(ramps) {
    if (ramps.length === 0)
        return '';
    const rows = ramps.map((each) => [
        (0,markdown/* code */.aY)(each.flag),
        (0,markdown/* text */.Qq)(each.environment),
        RAMP_STATES[each.state],
        `${each.step} of ${each.of}`,
        (0,markdown/* text */.Qq)(each['paused-because'] ?? ''),
    ]);
    return `### Ramps\n\n${(0,markdown/* table */.tp)(['Flag', 'Environment', 'State', 'Step', 'Waits because'], rows)}`;
}
function against({ checks }) {
    return checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'cannot-tell');
}
function environmentDetails(each, { hops, at }, home) {
    const good = each['last-known-good'];
    const lines = [
        ...(each.problem === undefined ? [] : [`- ❔ ${(0,markdown/* text */.Qq)(each.problem, 600)}`]),
        ...(each.serving === undefined ? [] : [`- serves ${sentence(each.serving, at, home)}`]),
        ...(each.failed === undefined
            ? []
            : [`- ❌ failed: ${sentence(each.failed, at, home)}: ${(0,markdown/* text */.Qq)(each.failed.detail)}`]),
        ...each.open.map(({ change, abandoned }) => `- ${abandoned ? '⚠️ left open by a run that is over' : '🔄 in progress'}: ${sentence(change, at, home)}: ${(0,markdown/* text */.Qq)(change.detail)}`),
        good === undefined ? '- nothing to roll back to' : `- a rollback goes to ${sentence(good, at, home)}`,
        ...each.expiring.map((expiring) => `- ⏳ ${(0,markdown/* text */.Qq)(expiryWords(expiring))}`),
        ...each.held.map((hold) => `- ⛔ ${(0,markdown/* code */.aY)(hold.version)} ${(0,markdown/* code */.aY)(shortDigest(hold.digest))} is held since ${clockTime(hold.since)} by ${(0,markdown/* text */.Qq)(hold.by)}: ${(0,markdown/* text */.Qq)(hold.because)}`),
        ...each.foreign.map(({ deployment, why }) => `- ⚠️ deployment ${deployment} is not believed: ${(0,markdown/* text */.Qq)(why)}`),
    ];
    const hop = hops.find(({ to }) => to === each.name);
    const proof = hop === undefined || hop.checks.length === 0
        ? ''
        : `\n\nProof for ${(0,markdown/* code */.aY)(hop.version ?? '')}, as far as it can be given beforehand:\n\n${proofTable(hop.checks)}`;
    return (0,markdown/* details */.zH)(`<b>${(0,markdown/* text */.Qq)(each.name)}</b>`, `${lines.join('\n')}${proof}`);
}
function sentence(change, at, home) {
    const commit = (0,markdown/* link */.nf)(change.sha.slice(0, 10), `${home}/commit/${change.sha}`);
    const why = change.because === undefined ? '' : `, because: ${(0,markdown/* text */.Qq)(change.because)}`;
    return `${(0,markdown/* code */.aY)(change.version)} ${(0,markdown/* code */.aY)(shortDigest(change.digest))} (commit ${commit}), ${ago(change.since, at)}, ${byWhom(change, home)}${why}`;
}
function byWhom({ kind, run, 'approved-by': approvers }, home) {
    const approved = approvers.length === 0 ? '' : `, approved by ${(0,markdown/* text */.Qq)(approvers.join(', '))}`;
    return `${(0,markdown/* link */.nf)(`${kind}, run ${run}`, `${home}/actions/runs/${run}`)}${approved}`;
}
/** `2h 5m ago (2026-11-21 02:07 UTC)` */
function ago(since, at) {
    if (at === '')
        return clockTime(since);
    const span = Math.max(0, Date.parse(at) - Date.parse(since));
    return `${(0,kernel_duration/* formatDuration */.a)(span)} ago (${clockTime(since)})`;
}
function clockTime(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./actions/board/src/board.js







/** Reads everything, shows it, and says where work waits. Writes nothing to GitHub. */
async function board_board(inputs, ports) {
    const { github, context, runner } = ports;
    const component = inputs.component || context.repository;
    const overview = await readOverview(ports, component, inputs.config);
    const setup = await setupOf(inputs, overview, ports);
    const verdict = conclude(overview, setup);
    const now = await github.now();
    const report = {
        schema: 'sluice/board@1',
        result: verdict.result,
        'reason-code': verdict.reason,
        message: verdict.message,
        component,
        at: now.toISOString(),
        environments: overview.environments.map((each) => describeEnvironment(each, { now, missing: overview.missing })),
        hops: overview.hops.map(describeHop),
        previews: overview.previews.flatMap(describePreviews),
        ramps: overview.ramps.map(describeRamp),
        ...(setup === undefined ? {} : { setup }),
    };
    const home = `${context.serverUrl}/${context.owner}/${context.repository}`;
    await (0,summary/* writeSummary */.S)(summaryOf(report, home), runner.env);
    for (const { name, foreign } of overview.environments)
        for (const { id, why } of foreign)
            runner.log.warning(`${name}: deployment ${id} is not believed: ${why}.`, { title: 'foreign-record' });
    for (const { name, expiring } of report.environments)
        for (const each of expiring)
            runner.log.warning(`${name}: ${expiryWords(each)}`, { title: 'candidate expires' });
    if (verdict.reason === 'setup-incomplete')
        runner.log.warning(verdict.message, { title: 'setup-incomplete' });
    return {
        result: verdict.result,
        reasonCode: verdict.reason,
        verdict: verdict.reason === 'records-unreadable' ? 'failed' : 'passed',
        message: verdict.message,
        outputs: { ...workOf(report), report: await writeReport('board', report, runner.env) },
    };
}
/** Where `transition` has something to do. */
function workOf({ environments, hops, previews, ramps }) {
    const ready = hops.filter(({ verdict }) => verdict === 'ready');
    const abandoned = environments.filter(({ open }) => open.some((each) => each.abandoned));
    const kept = environments.filter((each) => each['old-side']?.over === true);
    const outlived = previews.filter(({ expired }) => expired).map(({ environment }) => environment);
    const moving = ramps.filter(({ 'under-way': underWay }) => underWay);
    return {
        ramps: JSON.stringify(moving.map(({ environment, flag }) => ({ environment, flag }))),
        open: JSON.stringify([...new Set([...[...abandoned, ...kept].map(({ name }) => name), ...outlived])]),
        ready: JSON.stringify(ready.map(({ to }) => to)),
        next: JSON.stringify(ready.map(({ to, version, digest }) => ({ environment: to, version, digest }))),
    };
}
async function setupOf(inputs, overview, { github, runner }) {
    const asked = inputs['check-setup'];
    if (asked === 'never')
        return undefined;
    const { config, defaultBranch, onGitHub } = overview;
    const facts = {
        configPath: inputs.config,
        config,
        defaultBranch,
        records: recordsOf(overview),
        environments: onGitHub,
        workflows: undefined,
        executables: undefined,
        trustedRoots: undefined,
        repository: runner.env['GITHUB_ACTION_REPOSITORY'] || 'sluice-actions/sluice',
    };
    if (asked === 'auto' && !(0,check/* looksIncomplete */.VR)(facts))
        return undefined;
    if (config.kind === 'unreadable')
        return (0,check/* checkSetup */.qm)(facts);
    return (0,check/* checkSetup */.qm)({
        ...facts,
        workflows: await readWorkflowFiles(github, defaultBranch),
        executables: config.kind === 'found' ? await readExecutables(github, config.config, defaultBranch) : undefined,
        trustedRoots: config.kind === 'found' ? await readTrustedRoots(github, config.config, defaultBranch) : undefined,
    });
}
function recordsOf({ environments }) {
    for (const { state } of environments)
        if (state.kind === 'unreadable')
            return { problem: state.problem };
    return { value: environments.some(({ state }) => state.kind !== 'empty') };
}
function conclude({ config, environments }, setup) {
    const unreadable = environments.filter(({ state }) => state.kind === 'unreadable').map(({ name }) => name);
    if (unreadable.length > 0 || config.kind === 'unreadable' || config.kind === 'invalid')
        return {
            result: 'incomplete',
            reason: 'records-unreadable',
            message: unreadable.length > 0
                ? `What serves in ${unreadable.join(', ')} could not be read; the summary says why.`
                : `What serves is not known: ${'problem' in config ? config.problem : ''}`,
        };
    const lacking = (setup ?? []).filter(({ state }) => state === 'missing');
    const [first] = lacking;
    if (first !== undefined)
        return {
            result: 'incomplete',
            reason: 'setup-incomplete',
            message: `The set-up lacks ${lacking.length}: first, ${first.subject}: ${first.detail.replace(/\.$/, '')}. ${first.next}`,
        };
    return { result: 'shown', reason: 'all-read', message: `The board shows ${environments.length} environments.` };
}


/***/ })

};
