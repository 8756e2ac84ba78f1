export const id = 507;
export const ids = [507];
export const modules = {

/***/ 5756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
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

// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
;// CONCATENATED MODULE: ./actions/release-notes/src/outcome.js




const WHOLE = { suffix: '', among: 1 };
const SUMMARY_SHARE_BYTES = SUMMARY_LIMIT_BYTES / 2;
/** Writes notes, report and summary, and turns how it ended into the action's outcome. */
async function finish(ports, ending, of = WHOLE) {
    const { env } = ports;
    const { notes, release, candidate } = ending;
    const paths = notes === undefined ? undefined : await writeNotes(`notes${of.suffix}`, notes, ending.markdown ?? '', env);
    if (ending.summary !== undefined)
        await writeSummary((0,budget/* withinBudget */.x)(ending.summary, Math.floor(SUMMARY_SHARE_BYTES / of.among)), env);
    const breaking = notes?.entries.filter((entry) => entry.breaking).length;
    const report = {
        schema: 'sluice/release-notes@1',
        mode: ending.mode,
        result: ending.result,
        'reason-code': ending.reasonCode,
        message: ending.message,
        ...ending.named,
        ...pick(notes, 'version', 'previous-version', 'tag', 'commits', 'chosen-by', 'considered', 'warnings'),
        ...(breaking === undefined ? {} : { breaking }),
        ...(paths === undefined ? {} : { 'notes-json': paths.json }),
        ...(release === undefined ? {} : { release }),
        ...(ending.components === undefined ? {} : { components: ending.components }),
    };
    const verdict = ending.result === 'refused' ? 'refused' : ending.result === 'error' ? 'failed' : 'passed';
    return {
        result: ending.result,
        reasonCode: ending.reasonCode,
        verdict,
        message: ending.message,
        outputs: {
            version: notes?.version ?? ending.named?.version ?? '',
            'previous-version': notes?.['previous-version'] ?? '',
            bump: notes?.bump ?? '',
            tag: notes?.tag ?? ending.named?.tag ?? '',
            prerelease: notes === undefined ? '' : String(notes.prerelease),
            'release-id': release === undefined || release.id === 0 ? '' : String(release.id),
            'release-url': release?.url ?? '',
            'pull-request-url': ending.pullRequest ?? '',
            store: candidate?.store ?? '',
            digest: candidate?.digest ?? '',
            notes: paths?.markdown ?? '',
            'notes-json': paths?.json ?? '',
            commits: notes === undefined ? '' : String(notes.commits),
            breaking: breaking === undefined ? '' : String(breaking),
            issues: ending.issues === undefined ? '' : String(ending.issues),
            report: await writeReport(`release-notes${of.suffix}`, report, env),
        },
    };
}
async function writeNotes(name, notes, markdown, env) {
    const json = await writeReport(name, notes, env);
    const path = `${json.slice(0, -'.json'.length)}.md`;
    await (0,promises_.writeFile)(path, markdown);
    return { markdown: path, json };
}
function pick(from, ...keys) {
    const entries = keys.flatMap((key) => (from?.[key] === undefined ? [] : [[key, from[key]]]));
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 3915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/**
 * The work cannot go on; the message says what was wrong, where, and what to do. `refused`: a rule says no. `error`: the
 * clone or the request does not allow an answer.
 */
class Refusal extends Error {
    reasonCode;
    result;
    constructor(reasonCode, message, result = 'refused') {
        super(message);
        this.name = 'Refusal';
        this.reasonCode = reasonCode;
        this.result = result;
    }
}


/***/ }),

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ givenVersion),
/* harmony export */   sw: () => (/* binding */ checkInputs),
/* harmony export */   v5: () => (/* binding */ namesSeveral)
/* harmony export */ });
/* harmony import */ var _lib_config_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6798);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);
/* harmony import */ var _lib_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4698);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3418);




const invalid = (message) => new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', message);
/** The version that `version` or `tag` names, strictly read; `undefined`: neither is given. */
function givenVersion(inputs, component) {
    const { tagPrefix } = component;
    const fromVersion = inputs.version === '' ? undefined : strict('version', inputs.version, inputs.version, without(tagPrefix));
    if (inputs.tag === '')
        return fromVersion;
    if (!inputs.tag.startsWith(tagPrefix)) {
        const meant = (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(inputs.tag) === undefined ? '' : `; did you mean ${JSON.stringify(tagPrefix + inputs.tag)}?`;
        throw invalid(`input "tag" is ${JSON.stringify(inputs.tag)}, and tags of this component start with ${JSON.stringify(tagPrefix)} ("tag-prefix" in the configuration)${meant || '.'}`);
    }
    const fromTag = strict('tag', inputs.tag, inputs.tag.slice(tagPrefix.length));
    if (fromVersion !== undefined && (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(fromVersion) !== (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(fromTag))
        throw invalid(`inputs "version" (${inputs.version}) and "tag" (${inputs.tag}) are different versions.`);
    return fromTag;
}
/** `*`, or names with commas or line breaks between them. */
function namesSeveral(component) {
    return component === '*' || /[,\n]/.test(component);
}
/** Checks what single readers cannot: inputs that only make sense together or not at all. */
function checkInputs(inputs) {
    const { prerelease, mode } = inputs;
    checkVersion(inputs);
    if (namesSeveral(inputs.component))
        checkSeveral(inputs);
    if (prerelease === 'true' || prerelease === 'false')
        throw invalid(`input "prerelease" is an identifier such as "rc", not a boolean.`);
    if (prerelease !== '' && (!(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrereleaseIdentifier */ ._m)(prerelease) || /^\d+$/.test(prerelease)))
        throw invalid(`input "prerelease" is ${JSON.stringify(prerelease)}, which may have only letters, digits and dashes, and not digits alone.`);
    if (mode === 'deployed-range' && inputs.environment === '')
        throw invalid('input "environment" is required with "mode: deployed-range".');
    if (mode === 'tell-issues')
        checkTelling(inputs);
    if ((mode === 'changelog' || mode === 'preview') && inputs.environment !== '')
        throw invalid('input "environment" is not for "mode: changelog" and "mode: preview".');
    if (inputs.template !== '' && mode !== 'notes' && mode !== 'publish')
        throw invalid('input "template" is for "mode: notes" and "mode: publish" only.');
    checkEnrich(inputs.enrich);
    const onlyPublish = {
        assets: inputs.assets.length > 0,
        draft: inputs.draft,
        'from-prerelease': inputs['from-prerelease'] !== '',
    };
    for (const [name, given] of Object.entries(onlyPublish))
        if (given && mode !== 'publish')
            throw invalid(`input "${name}" is for "mode: publish" only.`);
    if (inputs['from-prerelease'] === '')
        return;
    const clashing = {
        assets: inputs.assets.length > 0,
        'to-ref': inputs['to-ref'] !== '',
        prerelease: prerelease !== '',
    };
    for (const [name, given] of Object.entries(clashing))
        if (given)
            throw invalid(`inputs "from-prerelease" and "${name}" exclude each other: commit and files are those of the prerelease.`);
}
/** A version that is given leaves nothing for the others to say. */
function checkVersion({ version, tag, bump, prerelease }) {
    const [name, given] = version === '' ? ['tag', tag] : ['version', version];
    if (given === '')
        return;
    if (bump !== undefined)
        throw invalid(`inputs "${name}" and "bump" exclude each other: the version is given.`);
    if (prerelease !== '' && !given.includes(`-${prerelease}.`) && !given.endsWith(`-${prerelease}`))
        throw invalid(`inputs "${name}" (${given}) and "prerelease" (${prerelease}) contradict each other: what is given is no ${prerelease} version.`);
}
/** An issue is told of a release that is there, and of an environment. */
function checkTelling(inputs) {
    if (inputs.environment === '')
        throw invalid('input "environment" is required with "mode: tell-issues".');
    if (inputs.tag === '' && inputs.version === '')
        throw invalid('input "tag" or "version" is required with "mode: tell-issues": the release that issues are told of.');
    if (inputs.enrich.includes('none'))
        throw invalid('input "enrich" is "none", and "mode: tell-issues" has to ask GitHub for the issues.');
}
/** What belongs to one component cannot be given for several. */
function checkSeveral(inputs) {
    if (inputs.mode !== 'notes' && inputs.mode !== 'publish')
        throw invalid('input "component" may name several with "mode: notes" and "mode: publish" only.');
    const single = {
        version: inputs.version,
        tag: inputs.tag,
        'from-ref': inputs['from-ref'],
        'from-prerelease': inputs['from-prerelease'],
        assets: inputs.assets.join(''),
    };
    for (const [name, given] of Object.entries(single))
        if (given !== '')
            throw invalid(`input "${name}" belongs to one component, and "component" names several. Run once for each.`);
}
function checkEnrich(enrich) {
    const options = [..._lib_config_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .ENRICHMENTS */ .vJ, 'none'];
    for (const each of enrich)
        if (!options.includes(each))
            throw invalid(`input "enrich" is ${JSON.stringify(each)}, which is not one of ${options.join(', ')}${(0,_lib_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(each, options)}. One stands on each line.`);
    if (enrich.includes('none') && enrich.length > 1)
        throw invalid('input "enrich" asks for "none" and for something else.');
}
function strict(input, shown, text, simpler = (given) => given) {
    const version = (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(text);
    if (version !== undefined)
        return version;
    const meant = simpler(text);
    const hint = meant === text || (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(meant) === undefined ? '.' : `; did you mean "${meant}"?`;
    throw invalid(`input "${input}" is ${JSON.stringify(shown)}, which is not a version by semver 2.0.0, such as 1.4.0 or 1.5.0-rc.1${hint}`);
}
/** People give the tag in place of the version. */
function without(tagPrefix) {
    return (text) => tagPrefix !== '' && text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text.replace(/^v/, '');
}


/***/ }),

/***/ 3418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _m: () => (/* binding */ isPrereleaseIdentifier),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   uN: () => (/* binding */ finalOf)
/* harmony export */ });
/** Longer texts are no versions; the same limit as node-semver. */
const MAX_LENGTH = 256;
const NUMBER = /^(?:0|[1-9]\d*)$/;
const IDENTIFIER = /^[0-9A-Za-z-]+$/;
const DIGITS = /^\d+$/;
/** The version, or `undefined` when the text is not one by the rules, or has a number above 2^53 - 1. */
function parseVersion(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const [rest, build] = cut(text, '+');
    const [core, prerelease] = cut(rest, '-');
    const numbers = core.split('.');
    if (numbers.length !== 3 || !numbers.every((number) => NUMBER.test(number) && Number.isSafeInteger(Number(number))))
        return undefined;
    const before = prerelease?.split('.') ?? [];
    const meta = build?.split('.') ?? [];
    if (!before.every(isPrereleaseIdentifier) || !meta.every((identifier) => IDENTIFIER.test(identifier)))
        return undefined;
    const [major = 0, minor = 0, patch = 0] = numbers.map(Number);
    return { major, minor, patch, prerelease: before, build: meta };
}
function formatVersion({ major, minor, patch, prerelease, build }) {
    const before = prerelease.length === 0 ? '' : `-${prerelease.join('.')}`;
    const meta = build.length === 0 ? '' : `+${build.join('.')}`;
    return `${major}.${minor}.${patch}${before}${meta}`;
}
/** Below 0, 0 or above 0 as `a` has lower, the same or higher precedence than `b` (rule 11). */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
function isFinal(version) {
    return version.prerelease.length === 0;
}
/** The final version that a prerelease leads to. */
function finalOf({ major, minor, patch }) {
    return { major, minor, patch, prerelease: [], build: [] };
}
/** One identifier of a prerelease: `rc`, `beta-2`, `7`; no leading zero in a number (rule 9). */
function isPrereleaseIdentifier(text) {
    return IDENTIFIER.test(text) && (!DIGITS.test(text) || NUMBER.test(text));
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const difference = compareIdentifiers(left, right);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
}
/** Numbers by size, whatever their length; numbers below words; words by ASCII. */
function compareIdentifiers(a, b) {
    const numeric = [DIGITS.test(a), DIGITS.test(b)];
    if (numeric[0] !== numeric[1])
        return numeric[0] === true ? -1 : 1;
    if (numeric[0] === true && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}
function cut(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 5507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
;// CONCATENATED MODULE: ./lib/kernel/process.js


const MEBIBYTE = 1024 * 1024;
const KEPT_ERROR_BYTES = MEBIBYTE;
/** How long outputs are still read after a program has ended. */
const LINGER_MILLISECONDS = 2000;
/** A longer line is given in pieces. */
const LONGEST_LINE = 65_536;
const process_spawn = (command, args, options = {}) => new Promise((resolve) => {
    const limit = options.maxOutputBytes ?? 64 * MEBIBYTE;
    const stdout = [];
    let stdoutBytes = 0;
    let stderr = '';
    let ended;
    const how = {
        cwd: options.cwd,
        env: options.env,
        // A group of its own, so that a timeout also ends what the program started.
        detached: process.platform !== 'win32',
    };
    const child = options.input === undefined
        ? (0,external_node_child_process_.spawn)(command, [...args], { ...how, stdio: ['ignore', 'pipe', 'pipe'] })
        : (0,external_node_child_process_.spawn)(command, [...args], { ...how, stdio: ['pipe', 'pipe', 'pipe'] });
    const end = (kind, detail) => {
        ended ??= { kind, detail };
        killGroup(child.pid);
    };
    const timer = options.timeoutMilliseconds === undefined
        ? undefined
        : setTimeout(() => end('timed-out', `${command} did not end within ${(0,duration/* formatDuration */.a)(options.timeoutMilliseconds ?? 0)}`), options.timeoutMilliseconds);
    child.stdout.on('data', (chunk) => {
        if (options.onOutput !== undefined)
            return options.onOutput(chunk);
        stdoutBytes += chunk.length;
        if (stdoutBytes > limit)
            end('too-much-output', `${command} wrote more than ${limit} bytes to standard output`);
        else
            stdout.push(chunk);
    });
    const lines = lineSplitter((line) => options.onErrorLine?.(line));
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-KEPT_ERROR_BYTES);
        lines.push(text);
    });
    // A program that does not read its input closes the pipe; its exit code tells what it thinks of it.
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.input);
    child.on('error', (error) => {
        clearTimeout(timer);
        resolve({ kind: 'not-started', detail: `${command} could not be started: ${whyNotStarted(error)}`, stderr });
    });
    // What it left running in the background may hold its outputs open for ever.
    let lingering;
    child.on('exit', () => {
        lingering = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
        }, LINGER_MILLISECONDS);
    });
    child.on('close', (code, signal) => {
        clearTimeout(timer);
        clearTimeout(lingering);
        lines.end();
        if (ended !== undefined)
            resolve({ ...ended, stderr });
        else if (code === null)
            resolve({ kind: 'signalled', detail: `${command} was ended by ${signal}`, stderr });
        else
            resolve({ kind: 'exited', code, stdout: Buffer.concat(stdout).toString('utf8'), stderr });
    });
});
function whyNotStarted(error) {
    if (error.code === 'EACCES')
        return 'it is not executable (git update-index --chmod=+x makes it so)';
    if (error.code === 'ENOENT')
        return 'there is no such program';
    return error.message;
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
        // Ended in the meantime.
    }
}
function lineSplitter(emit) {
    let rest = '';
    return {
        push(text) {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                emit(line);
            if (rest.length < LONGEST_LINE)
                return;
            emit(rest);
            rest = '';
        },
        end() {
            if (rest !== '')
                emit(rest);
        },
    };
}

;// CONCATENATED MODULE: ./lib/git/git.js



/** git could not do what it was asked; the message holds its last words. */
class GitError extends errors/* UserError */.y {
    constructor(args, outcome) {
        const words = outcome.stderr.trim().split('\n').slice(-3).join(' ');
        const detail = outcome.kind === 'exited' ? `ended with code ${outcome.code}: ${(0,printing/* oneLine */.TN)(words, 400)}` : outcome.detail;
        super('invalid-input', `git ${(0,printing/* oneLine */.TN)(args.slice(0, 4).join(' '), 120)} ${detail}`);
        this.name = 'GitError';
    }
}
/**
 * git for the checkout in `directory`. Nothing the checkout configures can run a program of its own, ask a person or
 * change the output; a checkout that belongs to another user (a container job) is accepted, as actions/checkout does.
 */
function createGit(directory, env, spawn = process_spawn) {
    const settings = [
        `safe.directory=${directory}`,
        'core.fsmonitor=false',
        'core.quotePath=false',
        'log.showSignature=false',
    ];
    const fixed = ['--no-pager', '--no-replace-objects', ...settings.flatMap((setting) => ['-c', setting])];
    const options = {
        cwd: directory,
        // Without the last one, git writes each commit of a log by itself.
        env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_FLUSH: '0' },
    };
    const start = (args, more = {}) => spawn('git', [...fixed, ...args], { ...options, ...more });
    return {
        async run(args, input) {
            const outcome = await start(args, input === undefined ? {} : { input });
            if (outcome.kind !== 'exited' || outcome.code !== 0)
                throw new GitError(args, outcome);
            return outcome.stdout;
        },
        async ask(args) {
            const outcome = await start(args);
            if (outcome.kind !== 'exited')
                throw new GitError(args, outcome);
            return outcome.code === 0 ? outcome.stdout : undefined;
        },
        async fields(args, onField) {
            const split = fieldSplitter(onField);
            const outcome = await start(args, { onOutput: split.push });
            if (outcome.kind !== 'exited' || outcome.code !== 0)
                throw new GitError(args, outcome);
            if (!split.ended())
                throw new Error(`git ${args[0]}: the last field has no end`);
        },
        async bytes(args, onChunk) {
            const outcome = await start(args, { onOutput: onChunk });
            if (outcome.kind !== 'exited' || outcome.code !== 0)
                throw new GitError(args, outcome);
        },
    };
}
/** Each field is decoded by itself, so that one that is kept does not keep the chunk it came in. */
function fieldSplitter(onField) {
    let pieces = [];
    return {
        push(chunk) {
            let start = 0;
            for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
                if (pieces.length === 0)
                    onField(chunk.toString('utf8', start, end));
                else {
                    onField(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8'));
                    pieces = [];
                }
                start = end + 1;
            }
            if (start < chunk.length)
                pieces.push(chunk.subarray(start));
        },
        ended: () => pieces.length === 0,
    };
}

// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/clock.js
var clock = __webpack_require__(2390);
// EXTERNAL MODULE: ./actions/release-notes/src/outcome.js + 3 modules
var outcome = __webpack_require__(5756);
// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
// EXTERNAL MODULE: ./actions/release-notes/src/request.js
var request = __webpack_require__(4122);
;// CONCATENATED MODULE: ./actions/release-notes/src/release-notes.js



/** One run of the action: does what `mode` says, for one component or several, and writes down how it ended. */
async function releaseNotes(inputs, ports) {
    (0,request/* checkInputs */.sw)(inputs);
    if (!(0,request/* namesSeveral */.v5)(inputs.component))
        return oneComponent(inputs, ports);
    const { severalComponents } = await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(380)]).then(__webpack_require__.bind(__webpack_require__, 380));
    return severalComponents(inputs, ports, oneComponent);
}
async function oneComponent(inputs, ports, share) {
    try {
        return await (0,outcome/* finish */.O)(ports, await run(inputs, ports), share);
    }
    catch (thrown) {
        if (!(thrown instanceof refusal/* Refusal */.P))
            throw thrown;
        const { result, reasonCode, message } = thrown;
        return (0,outcome/* finish */.O)(ports, { mode: inputs.mode, result, reasonCode, message }, share);
    }
}
/** Each mode is loaded when it is asked for. */
async function run(inputs, ports) {
    switch (inputs.mode) {
        case 'notes':
            return (await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(440), __webpack_require__.e(173)]).then(__webpack_require__.bind(__webpack_require__, 8173))).notesMode(ports, inputs);
        case 'publish':
            return (await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(440), __webpack_require__.e(321), __webpack_require__.e(340)]).then(__webpack_require__.bind(__webpack_require__, 7340))).publishMode(ports, inputs);
        case 'changelog':
            return (await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(440), __webpack_require__.e(540)]).then(__webpack_require__.bind(__webpack_require__, 6540))).changelogMode(ports, inputs);
        case 'preview':
            return (await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(440), __webpack_require__.e(321), __webpack_require__.e(558)]).then(__webpack_require__.bind(__webpack_require__, 2558))).previewMode(ports, inputs);
        case 'deployed-range':
            return (await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(440), __webpack_require__.e(525)]).then(__webpack_require__.bind(__webpack_require__, 8525))).deployedRangeMode(ports, inputs);
        case 'tell-issues':
            return (await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(440), __webpack_require__.e(321), __webpack_require__.e(370)]).then(__webpack_require__.bind(__webpack_require__, 8370))).tellIssuesMode(ports, inputs);
    }
}

;// CONCATENATED MODULE: ./actions/release-notes/src/wire.js




/** The notes with the ports of a real job; GitHub is loaded only by the modes that ask it. */
function wire(inputs, { env, log }) {
    const job = (0,context/* readContext */.y)(env);
    const github = async () => {
        const { createGitHub } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 4559));
        return createGitHub(inputs['github-token'], job);
    };
    const ports = {
        job,
        env,
        log,
        git: createGit(job.workspace, env),
        clock: clock/* systemClock */.m,
        github,
        async serving() {
            const { ledgerReader } = await Promise.all(/* import() */[__webpack_require__.e(244), __webpack_require__.e(51)]).then(__webpack_require__.bind(__webpack_require__, 7051));
            return ledgerReader(await github(), job, log, inputs.config);
        },
    };
    return releaseNotes(inputs, ports);
}


/***/ }),

/***/ 6798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ notes),
/* harmony export */   rN: () => (/* binding */ changelog),
/* harmony export */   vJ: () => (/* binding */ ENRICHMENTS)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

const path = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(path, { min: 1 });
const names = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), { min: 1 });
/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
    types: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Types of Conventional Commits, such as `feat`.'),
    scopes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Scopes of Conventional Commits.'),
    labels: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Labels of the pull request; GitHub is asked for them.'),
    paths: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(paths, 'Files and folders that the commit touches.'),
};
const category = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    title: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Heading. Categories of the same title are one.'),
    ...CONDITIONS,
    fold: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(), 'Folded for readers who do not ask for it. Default false.'),
});
const tracker = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    'key-prefix': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }), 'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.'),
    'url-template': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }), 'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.'),
});
const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'];
/** What the notes of a release say. */
const notes = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    categories: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(category, { min: 1 }), 'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.'),
    exclude: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ ...CONDITIONS, authors: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Names or logins of authors.') }), 'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.'),
    trackers: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(tracker), 'Other trackers whose keys become links.'),
    template: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(), 'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.'),
});
/** The file that lists every version. */
const changelog = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    file: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(path, 'The file. Default `CHANGELOG.md`.'),
    by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('pull-request', 'commit'), 'How it gets there: a pull request (default), or a commit on the branch itself.'),
});


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);


function readContext(env) {
    const get = (name) => {
        const value = env[name];
        if (value === undefined || value === '')
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `${name} is not set: this runs only as a step of a GitHub Actions job.`);
        return value;
    };
    const [owner = '', repository = ''] = get('GITHUB_REPOSITORY').split('/');
    return {
        owner,
        repository,
        sha: get('GITHUB_SHA'),
        ref: env['GITHUB_REF'] ?? '',
        eventName: get('GITHUB_EVENT_NAME'),
        runId: Number(get('GITHUB_RUN_ID')),
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] || '1'),
        actor: env['GITHUB_ACTOR'] ?? '',
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    };
}
/** The webhook payload of the event, as an open record: every field is to be checked before use. */
async function readEvent(env) {
    const file = env['GITHUB_EVENT_PATH'];
    if (file === undefined || file === '')
        return {};
    const value = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 2390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    monotonic: () => performance.now(),
    sleep: (milliseconds, signal) => new Promise((resolve) => {
        if (signal?.aborted === true)
            return resolve();
        const timer = setTimeout(resolve, milliseconds);
        signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
        });
    }),
};


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


/***/ })

};
