export const id = 432;
export const ids = [432];
export const modules = {

/***/ 509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ couldNotJudge)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(968);


/** Says in the summary, where people look first, why nothing was judged. Report mode stays green, whatever is broken. */
async function couldNotJudge(thrown, mode, { log, writeSummary }) {
    // Several lines keep their places, for the caret under a rule.
    const say = (title) => writeSummary(`### ${title}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(thrown).slice(0, 4000))}`);
    if (mode === 'enforce') {
        await say('❌ Test gate — could not judge').catch(() => { });
        throw thrown;
    }
    const message = `test-gate: report mode; enforce would end with an error: ${(0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(thrown)}`;
    log.warning(message);
    await say('⚠️ Test gate — report mode, could not judge');
    const reasonCode = thrown instanceof _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y ? thrown.reasonCode : 'internal-error';
    return { result: 'error', reasonCode, verdict: 'passed', message, outputs: {} };
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(294);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
;// CONCATENATED MODULE: ./lib/github/context.js


function readContext(env) {
    const get = (name) => {
        const value = env[name];
        if (value === undefined || value === '')
            throw new errors/* UserError */.y('invalid-input', `${name} is not set: this runs only as a step of a GitHub Actions job.`);
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
    const value = JSON.parse(await (0,promises_.readFile)(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
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
// EXTERNAL MODULE: ./actions/test-gate/src/contract.js + 1 modules
var contract = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
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

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(619);
;// CONCATENATED MODULE: ./actions/test-gate/src/speak/percent.js

/** Rounded down, so that it can be used as a threshold that holds; empty without data. */
function percent({ covered, total }) {
    return total === 0 ? '' : (0,decimal/* flooredPercent */.Vu)(BigInt(covered), BigInt(total));
}

;// CONCATENATED MODULE: ./actions/test-gate/src/badge.js

/** Line coverage, else tests; `undefined` when there is neither. The colour is the verdict's. */
function badgeOf(evidence, { findings }, name) {
    const { totals, measurements } = evidence;
    const { total, failed, errored, skipped } = measurements.tests.counts;
    const label = (what) => (name === '' ? what : `${name} ${what}`);
    const color = findings.length === 0 ? 'brightgreen' : 'red';
    if (totals.lines.total > 0)
        return { schemaVersion: 1, label: label('coverage'), message: `${percent(totals.lines)}%`, color };
    if (total === 0)
        return undefined;
    const broken = failed + errored;
    const message = broken === 0 ? `${total - skipped} passing` : `${broken} of ${total} failing`;
    return { schemaVersion: 1, label: label('tests'), message, color };
}

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(465);
;// CONCATENATED MODULE: ./lib/gate/record.js

/** Characters of a digest: 66 bits of a SHA-256. */
const DIGEST_LENGTH = 11;
/** Of a source file: 36 bits. There may be ten thousand, and two that are taken for one only hide a file that is gone. */
const FILE_DIGEST_LENGTH = 6;
const count = (0,shape/* integer */.nd)(0, Number.MAX_SAFE_INTEGER);
const ratio = (0,shape/* object */.Ik)({ covered: (0,shape/* required */.mw)(count, 'So many are covered.'), total: (0,shape/* required */.mw)(count, 'Of so many.') });
const digests = (0,shape/* string */.Yj)({ pattern: digestsPattern(DIGEST_LENGTH) });
/** Values of a commit that other commits are compared with. */
const measuredFields = {
    lines: (0,shape/* optional */.lq)(ratio, 'Left out without data; so are the next two.'),
    branches: (0,shape/* optional */.lq)(ratio, 'Branch arms.'),
    functions: (0,shape/* optional */.lq)(ratio, 'Functions.'),
    tests: (0,shape/* optional */.lq)(count, 'Test cases; left out when no results were read.'),
    skipped: (0,shape/* optional */.lq)(digests, 'Skipped test cases as digests; left out when there are too many. So are findings.'),
    findings: (0,shape/* optional */.lq)(digests, 'Findings of static analyses as digests.'),
};
/** What a gate of the trunk leaves on a commit. */
const recordShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/test-gate-baseline@1'), 'Format.'),
    gate: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Name of the gate; left out without one.'),
    commit: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The commit that was measured.'),
    run: (0,shape/* required */.mw)(count, 'The run that measured it.'),
    attempt: (0,shape/* required */.mw)(count, 'Which attempt of the run.'),
    ...measuredFields,
    files: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: digestsPattern(FILE_DIGEST_LENGTH) }), 'Source files with lines to cover, as shorter digests; left out when they do not fit in.'),
});
/** Name of the check run that holds the record of a gate. */
function checkName(gate) {
    return gate === '' ? 'Test gate baseline' : `Test gate baseline: ${gate}`;
}
/** As the text of a check run, which GitHub shows as Markdown. */
function writeRecord(record) {
    return `\`\`\`json\n${JSON.stringify(record)}\n\`\`\`\n`;
}
/** `undefined`: the text is not what `writeRecord` writes. */
function readRecord(text) {
    const body = text.replaceAll('\r\n', '\n').trim();
    if (!body.startsWith('```json\n') || !body.endsWith('\n```'))
        return undefined;
    const read = (0,shape/* readShape */._f)(recordShape, parse(body.slice('```json\n'.length, -'\n```'.length)));
    return 'value' in read ? read.value : undefined;
}
function digestsPattern(length) {
    return new RegExp(`^sha256:(?:[\\w-]{${length}})*$`);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/digests.js


const HEAD = 'sha256:';
/**
 * Names as digests, one each, short enough for thousands to lie in a check run. The second of two equal names has another
 * digest than the first: so one more of a name that was there before is seen, in whatever order they come.
 */
function digestsOf(names, length = DIGEST_LENGTH) {
    const seen = new Map();
    return names.map((name) => {
        const before = seen.get(name) ?? 0;
        seen.set(name, before + 1);
        return (0,external_node_crypto_.hash)('sha256', `${before}\0${name}`, 'base64url').slice(0, length);
    });
}
/** As one text, the same for the same names in any order. */
function packDigests(digests) {
    return HEAD + digests.toSorted().join('');
}
function unpackDigests(packed, length = DIGEST_LENGTH) {
    const digests = new Set();
    for (let at = HEAD.length; at < packed.length; at += length)
        digests.add(packed.slice(at, at + length));
    return digests;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/reference.js



const measuredShape = (0,shape/* object */.Ik)(measuredFields);
/** The values of a report file of the gate (`sluice/test-gate@1`); a text: why it cannot be used. */
function referenceOfReport(text, from) {
    const report = reference_parse(text);
    if (!(0,shape/* isRecord */.u4)(report) || report['schema'] !== 'sluice/test-gate@1')
        return 'is no report of test-gate';
    const part = (name) => ((0,shape/* isRecord */.u4)(report[name]) ? report[name] : {});
    const [coverage, tests, analysis] = [part('coverage'), part('tests'), part('analysis')];
    const files = filesOf(coverage);
    const read = (0,shape/* readShape */._f)(measuredShape, {
        lines: coverage['lines'],
        branches: coverage['branches'],
        functions: coverage['functions'],
        tests: tests['total'],
        skipped: tests['skipped-digests'],
        findings: analysis['digests'],
    });
    if ('problems' in read)
        return `is damaged: ${read.problems[0]}`;
    return { ...referenceOf(read.value, from), ...(files === undefined ? {} : { files }) };
}
/** Digests of the files that the report has lines of. */
function filesOf({ files }) {
    if (!Array.isArray(files))
        return undefined;
    const measured = files.flatMap((file) => {
        const lines = (0,shape/* isRecord */.u4)(file) ? file['lines'] : undefined;
        return (0,shape/* isRecord */.u4)(file) && typeof file['path'] === 'string' && (0,shape/* isRecord */.u4)(lines) && Number(lines['total']) > 0
            ? [file['path']]
            : [];
    });
    return new Set(digestsOf(measured, FILE_DIGEST_LENGTH));
}
/** A metric without data is left out. */
function referenceOf({ lines, branches, functions, tests, skipped, findings, files, }, from) {
    return {
        from,
        coverage: {
            ...(lines === undefined || lines.total === 0 ? {} : { lines }),
            ...(branches === undefined || branches.total === 0 ? {} : { branches }),
            ...(functions === undefined || functions.total === 0 ? {} : { functions }),
        },
        ...(tests === undefined ? {} : { testCount: tests }),
        ...(skipped === undefined ? {} : { skipped: unpackDigests(skipped) }),
        ...(findings === undefined ? {} : { findings: unpackDigests(findings) }),
        ...(files === undefined ? {} : { files: unpackDigests(files, FILE_DIGEST_LENGTH) }),
    };
}
function reference_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/find-baseline.js



/** So many commits are looked at, from the merge base back along the first parents. */
const MOST_COMMITS = 20;
/** Events of a branch itself. Runs of pull requests, and runs after them, may hold a stranger's will. */
const TRUNK_EVENTS = ['push', 'schedule', 'workflow_dispatch'];
/** The values of the nearest commit, from `base` back, on which a gate of a believed branch left them. */
async function findBaseline(github, question) {
    try {
        return await search(github, question);
    }
    catch (thrown) {
        if (!(thrown instanceof github_errors/* GitHubError */.y_))
            throw thrown;
        return missing(`It could not be read: ${thrown.message} Reading takes "checks: read" and "actions: read".`);
    }
}
async function search(github, question) {
    const doubts = [];
    const commits = await firstParents(github, question.base);
    for (const [back, commit] of commits.entries()) {
        const found = await recordAt(github, commit, question, doubts);
        if (found === undefined)
            continue;
        const distance = back === 0 ? '' : `, ${back} commit${back === 1 ? '' : 's'} back at ${commit.slice(0, 7)}`;
        return { kind: 'measured', value: referenceOf(found, `${question.from}${distance}`) };
    }
    const doubt = doubts.length === 0 ? '' : ` ${doubts.slice(0, 3).join(' ')}`;
    return missing(`No gate on ${question.branches.join(' or ')} left its values on ${question.from}, nor on the ${commits.length - 1} commits before it.${doubt} They are left by the gate's run for a push to the default branch, with "checks: write".`);
}
function missing(why) {
    return { kind: 'cannot-tell', code: 'no-baseline', why };
}
async function firstParents(github, base) {
    const page = await github.request('GET /repos/{owner}/{repo}/commits', { sha: base, per_page: 100 });
    const parents = new Map(page.map((commit) => [commit.sha, commit.parents[0]?.sha]));
    const commits = [];
    for (let at = base; at !== undefined && commits.length < MOST_COMMITS; at = parents.get(at))
        commits.push(at);
    return commits;
}
/** The record that is believed; adds to `doubts` why others are not. */
async function recordAt(github, commit, { gate, branches }, doubts) {
    const { check_runs: checks } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ref: commit,
        check_name: checkName(gate),
        filter: 'all',
        per_page: 100,
    });
    const records = [];
    for (const check of checks) {
        const record = check.app?.slug === 'github-actions' ? readRecord(check.output.text ?? '') : undefined;
        const why = record === undefined ? 'was not written by a gate' : await doubtAbout(github, commit, record, gate, branches);
        if (why !== undefined)
            doubts.push(`Check run ${check.id} at ${commit.slice(0, 7)} is not believed: it ${why}.`);
        else if (record !== undefined)
            records.push(record);
    }
    const latest = records.toSorted((a, b) => b.run - a.run || b.attempt - a.attempt)[0];
    const texts = records.filter(({ run, attempt }) => run === latest?.run && attempt === latest.attempt);
    if (new Set(texts.map((record) => JSON.stringify(record))).size <= 1)
        return latest;
    doubts.push(`Two check runs at ${commit.slice(0, 7)} contradict each other and name the same run; one is forged.`);
    return undefined;
}
async function doubtAbout(github, commit, record, gate, branches) {
    if (record.commit !== commit || (record.gate ?? '') !== gate)
        return 'is about another commit or gate';
    const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: record.run });
    if (run === undefined)
        return `names run ${record.run}, which does not exist`;
    if (run.head_sha !== commit)
        return `names run ${record.run}, which is of another commit`;
    if (!TRUNK_EVENTS.includes(run.event))
        return `names run ${record.run}, which was started by ${run.event}`;
    if (!branches.includes(run.head_branch ?? ''))
        return `names run ${record.run}, which is not of ${branches.join(' or ')}`;
    if (record.attempt > (run.run_attempt ?? 1))
        return `names an attempt of run ${record.run} that never was`;
    return undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/fresh.js

/** The names by which skipped cases are known again; `undefined`: too many. A case that moves to another line stays the same. */
function skippedNames(tests) {
    return tests.skipped?.map(({ suite, className, name }) => [suite, className, name].join('\0'));
}
function newlySkipped(tests, baseline) {
    if (baseline.kind === 'cannot-tell')
        return baseline;
    const { from, skipped } = baseline.value;
    const names = skippedNames(tests);
    if (names === undefined)
        return cannotTell('not-measured', 'So many tests are skipped that they are not compared.');
    if (skipped === undefined)
        return cannotTell('no-baseline', `At ${from} it is not recorded which tests were skipped.`);
    const places = placesOfNew(names, skipped);
    return { kind: 'measured', value: { count: places.length, shown: pick(tests.skipped ?? [], places) } };
}
function newFindings(found, baseline) {
    if (baseline.kind === 'cannot-tell')
        return baseline;
    const { from, findings } = baseline.value;
    const names = found.identities;
    if (names === undefined)
        return cannotTell('not-measured', 'There are so many findings that they are not compared.');
    if (findings === undefined)
        return cannotTell('no-baseline', `At ${from} it is not recorded what was found.`);
    const places = placesOfNew(names, findings);
    const fresh = new Set(pick(names, places));
    return {
        kind: 'measured',
        value: { count: places.length, shown: found.kept.filter(({ identity }) => fresh.has(identity)) },
    };
}
function placesOfNew(names, before) {
    return digestsOf(names).flatMap((digest, at) => (before.has(digest) ? [] : [at]));
}
function pick(all, places) {
    const wanted = new Set(places);
    return all.filter((_, at) => wanted.has(at));
}
function cannotTell(code, why) {
    return { kind: 'cannot-tell', code, why };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/gone-files.js


/** Digests of the files that have lines to cover, by which it is known later that they were in the reports. */
function fileDigests(files) {
    const measured = [];
    for (const { path, lines } of files)
        if (lines.total > 0)
            measured.push(path);
    return digestsOf(measured, FILE_DIGEST_LENGTH);
}
/**
 * Files that the reports of the baseline have, that git still tracks, and that no report has now: a shard is missing, or
 * the end of a report that does not say where it ends. `tracked`: left out without a checkout.
 */
function goneFiles(now, tracked, baseline) {
    if (baseline.kind === 'cannot-tell')
        return baseline;
    const { from, files } = baseline.value;
    if (files === undefined)
        return gone_files_cannotTell('no-baseline', `At ${from} it is not recorded which files were measured.`);
    if (tracked === undefined)
        return gone_files_cannotTell('not-measured', 'Without a checkout it is not known which files there are.');
    const present = new Set();
    for (const { path } of now)
        present.add(path);
    const absent = [...tracked].filter((path) => !present.has(path));
    const digests = digestsOf(absent, FILE_DIGEST_LENGTH);
    return { kind: 'measured', value: absent.filter((_, at) => files.has(digests[at] ?? '')).sort() };
}
function gone_files_cannotTell(code, why) {
    return { kind: 'cannot-tell', code, why };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/leave-baseline.js







/** With these the numbers are not those of the commit, so nobody shall be compared with them. */
const INCOMPLETE = new Set([
    'path-outside-workspace',
    'no-patterns',
    'needed-job-not-successful',
    'no-files',
    'reports-missing',
    'empty-file',
    'unparsable-report',
    'unknown-format',
    'unexpected-format',
    'analysis-failed',
    'counters-without-cases',
    'zero-tests',
    'zero-lines',
    // The path map stands there too: without it one file may count as two.
    'policy-unreadable',
    'policy-invalid',
]);
/** Whether this run is one of the trunk itself, whose values others are compared with. */
function isTrunkRun({ eventName, ref }, trunk) {
    return trunk !== undefined && TRUNK_EVENTS.includes(eventName) && ref === `refs/heads/${trunk}`;
}
/** Leaves what was measured on the commit, also when the gate is shut: a fallen trunk must not block who comes after. */
async function leaveBaseline(github, { sha, runId, runAttempt }, gate, evidence, { findings, tolerated }) {
    const gap = [...findings, ...tolerated].find(({ code }) => INCOMPLETE.has(code));
    if (gap !== undefined)
        return { kind: 'incomplete', why: gap.message };
    const record = withFiles(evidence, {
        schema: 'sluice/test-gate-baseline@1',
        ...(gate === '' ? {} : { gate }),
        commit: sha,
        run: runId,
        attempt: runAttempt,
        ...valuesOf(evidence),
    });
    try {
        await github.request('POST /repos/{owner}/{repo}/check-runs', {
            name: checkName(gate),
            head_sha: sha,
            status: 'completed',
            conclusion: 'neutral',
            output: { title: titleOf(record), summary: 'What pull requests are compared with.', text: writeRecord(record) },
        });
        return { kind: 'left' };
    }
    catch (thrown) {
        if (thrown instanceof github_errors/* GitHubError */.y_)
            return { kind: 'refused', why: thrown.message };
        throw thrown;
    }
}
/** So many digests fit into the text of a check run (65,535 characters) beside as many of the other kind. */
const MOST_DIGESTS = 2900;
function valuesOf(evidence) {
    const { coverageFiles, resultFiles, totals, measurements, analysis } = evidence;
    const { lines, branches, functions } = totals;
    const skipped = resultFiles && fitting(skippedNames(measurements.tests));
    const findings = fitting(analysis?.found.identities);
    return {
        ...(coverageFiles === undefined ? {} : { lines, branches, functions }),
        ...(resultFiles === undefined ? {} : { tests: measurements.tests.counts.total }),
        ...(skipped === undefined ? {} : { skipped }),
        ...(findings === undefined ? {} : { findings }),
    };
}
const LONGEST_TEXT = 65_535;
/** With the source files, where there is room left for them. */
function withFiles({ coverageFiles, measurements }, record) {
    if (coverageFiles === undefined)
        return record;
    const complete = { ...record, files: packDigests(fileDigests(measurements.coverage.files())) };
    return writeRecord(complete).length > LONGEST_TEXT ? record : complete;
}
function fitting(names) {
    return names === undefined || names.length > MOST_DIGESTS ? undefined : packDigests(digestsOf(names));
}
function titleOf({ lines, tests }) {
    const parts = [
        ...(lines === undefined || lines.total === 0 ? [] : [`${percent(lines)} % of lines`]),
        ...(tests === undefined ? [] : [`${tests} tests`]),
    ];
    return parts.join(', ') || 'nothing measured';
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/held-quarantine.js
/** So many edits are told one by one. */
const MOST_TOLD = 10;
/** The entries for the gate of this name (empty: without one); of several for one test the one that ends first. */
function entriesFor(tests, gate) {
    const held = new Map();
    for (const entry of tests) {
        if (entry.gate !== undefined && entry.gate !== gate)
            continue;
        const known = held.get(entry.test);
        // The days are written so that their order is that of the texts.
        if (known === undefined || entry.expires < known.expires)
            held.set(entry.test, entry);
    }
    return [...held.values()];
}
/** Tests that have more than one entry for the same gate. */
function doubled(tests) {
    const gates = new Map();
    const twice = new Set();
    for (const { test, gate } of tests) {
        const known = gates.get(test) ?? new Set();
        if (known.has(gate) || known.has(undefined) || (gate === undefined && known.size > 0))
            twice.add(test);
        gates.set(test, known.add(gate));
    }
    return [...twice];
}
/** What is wrong with the list of a change, and is not so at its target branch already; each as a sentence. */
function newFaults(held, own, today) {
    if (own.problem !== undefined) {
        const isKnown = held.problem !== undefined && held.file === own.file;
        return isKnown ? [] : [`This change leaves a quarantine that cannot be read: ${own.problem}`];
    }
    const known = new Set(held.tests.map(textOf));
    const over = own.tests.filter((entry) => entry.expires <= today && !known.has(textOf(entry)));
    const knownTwice = new Set(doubled(held.tests));
    const twice = doubled(own.tests).filter((test) => !knownTwice.has(test));
    return [
        ...over.map(({ test, expires }) => `This change puts ${JSON.stringify(test)} in quarantine until ${expires}, and today is ${today}: it would excuse nothing. Give a later day, or leave it out.`),
        ...twice.map((test) => `This change leaves ${JSON.stringify(test)} in quarantine twice. Keep one entry, with one day.`),
    ];
}
/** What a change does to the quarantined tests, each as a clause. */
function quarantineEdits(held, own) {
    const moved = held.file === own.file ? [] : [fileEdit(own.file)];
    if (own.problem !== undefined)
        return moved;
    const [before, after] = [byText(held.tests), byText(own.tests)];
    const edits = [
        ...[...before].filter(([key]) => !after.has(key)).map(([, entry]) => `takes ${shown(entry)} out of quarantine`),
        ...[...after].filter(([key]) => !before.has(key)).map(([, entry]) => `puts ${shown(entry)} in quarantine`),
    ];
    const more = edits.length - MOST_TOLD;
    return [...moved, ...edits.slice(0, MOST_TOLD), ...(more > 0 ? [`edits ${more} more entries of the quarantine`] : [])];
}
function fileEdit(file) {
    return file === undefined ? 'names no quarantine file any more' : `names the quarantine file ${file}`;
}
function byText(tests) {
    return new Map(tests.map((entry) => [textOf(entry), entry]));
}
function textOf({ test, reason, owner, expires, gate }) {
    return JSON.stringify([test, reason, owner, expires, gate]);
}
function shown({ test, expires, gate }) {
    return `${JSON.stringify(test)} (until ${expires}${gate === undefined ? '' : `, gate ${JSON.stringify(gate)}`})`;
}

// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(698);
// EXTERNAL MODULE: ./lib/kernel/quantity.js
var kernel_quantity = __webpack_require__(535);
;// CONCATENATED MODULE: ./actions/test-gate/src/rules/cursor.js


const HUNDRED = { digits: 100n, scale: 0 };
/** A word that does not fit; caught by the parser of the line. */
class Misfit extends Error {
    column;
    constructor(column, message) {
        super(message);
        this.column = column;
    }
}
/** Takes the words of one rule in turn; what does not fit throws a `Misfit` that says what was expected. */
class Cursor {
    #words;
    #end;
    #at = 0;
    constructor(words, end) {
        this.#words = words;
        this.#end = end;
    }
    get atEnd() {
        return this.#at >= this.#words.length;
    }
    /** The next word, whatever it says. */
    any(what) {
        const word = this.#words[this.#at++];
        if (word === undefined)
            throw new Misfit(this.#end, `expected ${what} here`);
        return word;
    }
    oneOf(options, what = list(options)) {
        const word = this.any(what);
        const found = options.find((option) => option === word.raw);
        if (found === undefined)
            throw misfit(word, what, (0,nearest/* nearest */.p)(word.raw, options));
        return found;
    }
    /** Takes the word when it is the next one. */
    maybe(text) {
        if (this.#words[this.#at]?.raw !== text)
            return false;
        this.#at++;
        return true;
    }
    sign(...allowed) {
        const word = this.any(list(allowed));
        const found = allowed.find((each) => each === word.raw);
        if (found !== undefined)
            return found;
        const meant = allowed.find((each) => each.startsWith(word.raw) || ['=', '=='].includes(word.raw));
        throw misfit(word, list(allowed), meant === undefined ? '' : `; did you mean "${meant}"?`);
    }
    percent() {
        const word = this.any('a percentage such as 80%');
        const value = word.raw.endsWith('%') ? (0,decimal/* parseDecimal */.$Q)(word.raw.slice(0, -1)) : undefined;
        if (value === undefined) {
            const meant = (0,decimal/* parseDecimal */.$Q)(word.raw) === undefined ? '' : `; did you mean "${word.raw}%"?`;
            throw misfit(word, 'a percentage such as 80% or 79.5%', meant);
        }
        if ((0,decimal/* compareDecimals */.YL)(value, HUNDRED) > 0)
            throw new Misfit(word.column, `${cursor_shown(word)} is more than 100 %`);
        return value;
    }
    count() {
        const word = this.any('a whole number');
        if (!/^(?:0|[1-9]\d{0,14})$/.test(word.raw))
            throw misfit(word, 'a whole number');
        return Number(word.raw);
    }
    finish() {
        const word = this.#words[this.#at];
        if (word === undefined)
            return;
        const advice = word.raw === '%' ? '; write the percent sign without a space' : '; write one rule a line';
        throw new Misfit(word.column, `the rule ends before ${cursor_shown(word)}${advice}`);
    }
}
function misfit(word, what, advice = '') {
    return new Misfit(word.column, `expected ${what}, found ${cursor_shown(word)}${advice}`);
}
function cursor_shown({ raw }) {
    return JSON.stringify(raw.length > 40 ? `${raw.slice(0, 40)}…` : raw);
}
function list(options) {
    const quoted = options.map((option) => `"${option}"`);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/glob.js
const MOST_ALTERNATIVES = 64;
/**
 * `**` is any number of folders, `*` and `?` stay within one, `{a,b}` are alternatives; everything else, brackets too, is
 * itself. `undefined`: braces that do not match or give more than 64 alternatives.
 *
 * Not `path.matchesGlob`: matching here takes at most length × pattern steps, whatever a report calls its files.
 */
function parseGlob(text) {
    const expanded = expand(text);
    if (expanded === undefined)
        return undefined;
    return { text, alternatives: expanded.map((each) => each.replace(/^\.\//, '').split('/')) };
}
/** Whether the path, relative and with `/`, is one that the glob names. */
function matchesGlob({ alternatives }, path) {
    const segments = path.split('/');
    return alternatives.some((pattern) => matches(pattern, segments, (segment) => segment === '**', matchesSegment));
}
function matchesSegment(pattern, segment) {
    return matches([...pattern], [...segment], (each) => each === '*', (each, character) => each === '?' || each === character);
}
/** Wildcard matching: on a mismatch only the last wildcard takes one item more, which is enough. */
function matches(pattern, items, isWild, fits) {
    let at = 0;
    let wild = -1;
    let taken = 0;
    for (let index = 0; index < items.length;) {
        const part = pattern[at];
        if (part !== undefined && isWild(part)) {
            wild = at++;
            taken = index;
        }
        else if (part !== undefined && fits(part, items[index] ?? '')) {
            at++;
            index++;
        }
        else if (wild >= 0) {
            at = wild + 1;
            index = ++taken;
        }
        else
            return false;
    }
    return pattern.slice(at).every(isWild);
}
function expand(text) {
    let done = [''];
    let rest = text;
    for (;;) {
        const open = rest.indexOf('{');
        const close = rest.indexOf('}');
        if (open < 0 && close < 0)
            return done.map((each) => each + rest);
        const inner = rest.slice(open + 1, close);
        // Nested braces are refused: nobody needs them for a coverage rule.
        if (open < 0 || close < open || inner.includes('{'))
            return undefined;
        const before = rest.slice(0, open);
        done = done.flatMap((each) => inner.split(',').map((choice) => each + before + choice));
        if (done.length > MOST_ALTERNATIVES)
            return undefined;
        rest = rest.slice(close + 1);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/measurement-file.js


const DEEPEST = 8;
const MOST = 100_000;
/** Metrics that k6 measures in milliseconds; `--summary-export` does not say so (grafana.com/docs/k6, metrics reference). */
const K6_TIMES = /^(?:http_req_(?:blocked|connecting|tls_handshaking|sending|waiting|receiving|duration)|iteration_duration|group_duration|ws_connecting|ws_session_duration|ws_ping|grpc_req_duration)(?:\{.*\})?$/;
/**
 * The metrics of a measurements file by name.
 *
 * Either a summary of k6 (`handleSummary` data, `--summary-export`, or the versioned one of github.com/grafana/k6-summary,
 * where the metrics are a list): `http_req_duration.p95`; or any JSON object whose
 * leaves are a number, a text such as `250ms`, or `{ "value": 250, "unit": "ms" }`: keys are joined by dots.
 */
function readMeasurementFile(json) {
    const found = new Map();
    if (!(0,shape/* isRecord */.u4)(json))
        return found;
    const metrics = json['metrics'];
    const listed = (0,shape/* isRecord */.u4)(json['results']) ? json['results']['metrics'] : undefined;
    if (Array.isArray(listed))
        for (const metric of listed)
            addListed(found, metric);
    else if ((0,shape/* isRecord */.u4)(metrics) && Object.values(metrics).some((metric) => (0,shape/* isRecord */.u4)(metric) && isK6(metric)))
        for (const [name, metric] of Object.entries(metrics))
            addK6(found, name, metric);
    else
        addNested(found, '', json, 0);
    return found;
}
/** `http_req_duration.p(95)` and `http_req_duration.p95` are one. */
function metricName(name) {
    return name.replace(/\.p\((\d{1,3}(?:\.\d{1,9})?)\)$/, '.p$1');
}
function isK6(metric) {
    return (0,shape/* isRecord */.u4)(metric['values']) || ['avg', 'rate', 'count', 'passes', 'p(95)'].some((key) => key in metric);
}
function addListed(found, metric) {
    const name = (0,shape/* isRecord */.u4)(metric) ? metric['name'] : undefined;
    if (typeof name === 'string')
        addK6(found, name, metric);
}
function addK6(found, name, metric) {
    if (!(0,shape/* isRecord */.u4)(metric))
        return;
    const { values = metric, contains } = metric;
    if (!(0,shape/* isRecord */.u4)(values))
        return;
    const isTime = contains === 'time' || (contains === undefined && K6_TIMES.test(name));
    for (const [key, value] of Object.entries(values)) {
        const unit = isTime && key !== 'count' && key !== 'rate' ? 'ms' : contains === 'data' && key === 'count' ? 'B' : '';
        add(found, metricName(`${name}.${key}`), value, unit);
    }
}
function addNested(found, at, value, depth) {
    if (!(0,shape/* isRecord */.u4)(value)) {
        add(found, at, value, '');
        return;
    }
    const { value: inner, unit = '' } = value;
    const isLeaf = at !== '' && (typeof inner === 'number' || typeof inner === 'string') && typeof unit === 'string';
    if (isLeaf)
        add(found, at, inner, unit);
    else if (depth < DEEPEST)
        for (const [key, each] of Object.entries(value))
            addNested(found, at === '' ? key : `${at}.${key}`, each, depth + 1);
}
/** Anything that is not a number with a known unit is passed over: a rule that asks for it cannot be judged. */
function add(found, name, value, unit) {
    if (found.size >= MOST || (typeof value !== 'number' && typeof value !== 'string'))
        return;
    const quantity = (0,kernel_quantity/* parseQuantity */.Lf)(`${value}${unit}`);
    if (quantity !== undefined)
        found.set(name, quantity);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/rule.js
const METRICS = ['lines', 'branches', 'functions'];
/** Kinds of test cases that a rule can limit. */
const TEST_KINDS = ['failed', 'errored', 'skipped', 'flaky', 'new-skipped'];
/** What can become of a source path that no file of the repository is found for. */
const PATH_KINDS = ['unmatched', 'ambiguous'];
const QUARANTINE_KINDS = ['unmatched'];
const FINDING_KINDS = ['error', 'warning', 'note', 'new'];

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/words.js
/** The words of one line; `#` at the start of a word begins a comment. One pass over the characters. */
function wordsOf(line) {
    const characters = [...line];
    const words = [];
    let end = 1;
    for (let at = 0; at < characters.length;) {
        const character = characters[at] ?? '';
        if (isBlank(character)) {
            at++;
            continue;
        }
        if (character === '#')
            break;
        const start = at;
        if (character === '"') {
            at = characters.indexOf('"', start + 1) + 1;
            if (at === 0)
                return { ok: false, column: start + 1, message: 'this quote is never closed' };
        }
        else if (isSign(character)) {
            at++;
            while (at < characters.length && (isSign(characters[at] ?? '') || characters[at] === '='))
                at++;
        }
        else
            while (at < characters.length && !isBlank(characters[at] ?? '') && !isSign(characters[at] ?? ''))
                at++;
        const raw = characters.slice(start, at).join('');
        words.push({ text: character === '"' ? raw.slice(1, -1) : raw, raw, column: start + 1 });
        end = at + 1;
    }
    return { ok: true, words, end };
}
function isBlank(character) {
    return character === ' ' || character === '\t';
}
function isSign(character) {
    return character === '<' || character === '>';
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/parse.js







const parse_LONGEST_TEXT = 65_536;
const SUBJECTS = [
    ...METRICS,
    'ratchet',
    'patch',
    'files',
    'every-file',
    'paths',
    'tests',
    'quarantine',
    'findings',
    'metric',
];
/**
 * Reads rules, one a line; `#` begins a comment, and a line `[unit]` makes the rules below it hold only for the gate of
 * that name. Every problem is found, each with its place. Linear in the length of the text.
 */
function parseRules(text) {
    if (text.length > parse_LONGEST_TEXT)
        return {
            rules: [],
            problems: [{ line: 1, column: 1, message: `longer than ${parse_LONGEST_TEXT} characters`, source: '' }],
        };
    const rules = [];
    const problems = [];
    let gate;
    for (const [index, source] of text.split(/\r\n|\r|\n/).entries()) {
        const problem = (column, message) => problems.push({ line: index + 1, column, message, source });
        const header = gateOf(source);
        if (header !== undefined) {
            if (header.name === '')
                problem(header.column, 'expected the name of a gate as in [unit]');
            gate = header.name;
            continue;
        }
        const words = wordsOf(source);
        if (!words.ok)
            problem(words.column, words.message);
        else if (words.words.length > 0)
            try {
                const demand = demandOf(new Cursor(words.words, words.end));
                rules.push({ text: words.words.map(({ raw }) => raw).join(' '), demand, gate });
            }
            catch (thrown) {
                if (!(thrown instanceof Misfit))
                    throw thrown;
                problem(thrown.column, thrown.message);
            }
    }
    return { rules, problems };
}
/** `[unit]`, alone on its line. */
function gateOf(source) {
    const line = source.trim();
    if (!line.startsWith('['))
        return undefined;
    const name = line.endsWith(']') ? line.slice(1, -1).trim() : '';
    return { name, column: source.indexOf('[') + 1 };
}
function demandOf(cursor) {
    const demand = subject(cursor);
    cursor.finish();
    return demand;
}
function subject(cursor) {
    const word = cursor.oneOf(SUBJECTS);
    switch (word) {
        case 'lines':
        case 'branches':
        case 'functions':
            return coverage(cursor, word);
        case 'ratchet':
            return { kind: 'ratchet', metric: cursor.oneOf(METRICS) };
        case 'patch':
            return { kind: 'patch', metric: cursor.oneOf(METRICS), percent: atLeast(cursor) };
        case 'files':
            if (cursor.maybe('without-tests')) {
                cursor.sign('<=');
                return { kind: 'untested-files', percent: cursor.percent() };
            }
            if (cursor.maybe('gone')) {
                cursor.sign('<=');
                return { kind: 'gone-files', most: cursor.count() };
            }
            return { kind: 'files', glob: glob(cursor), metric: cursor.oneOf(METRICS), percent: atLeast(cursor) };
        case 'every-file':
            return { kind: 'every-file', glob: glob(cursor), metric: cursor.oneOf(METRICS), percent: atLeast(cursor) };
        case 'paths': {
            const what = cursor.oneOf(PATH_KINDS);
            cursor.sign('<=');
            return { kind: 'paths', what, most: cursor.count() };
        }
        case 'tests':
            return tests(cursor);
        case 'quarantine': {
            const what = cursor.oneOf(QUARANTINE_KINDS);
            cursor.sign('<=');
            return { kind: 'quarantine', what, most: cursor.count() };
        }
        case 'findings': {
            const what = cursor.oneOf(FINDING_KINDS);
            cursor.sign('<=');
            return { kind: 'findings', what, most: cursor.count() };
        }
        case 'metric':
            return metric(cursor);
    }
}
const NO_POINTS = { digits: 0n, scale: 0 };
function coverage(cursor, metric) {
    if (cursor.maybe('no-decrease'))
        return { kind: 'no-decrease', metric, points: cursor.atEnd ? NO_POINTS : cursor.percent() };
    return { kind: 'coverage', metric, percent: atLeast(cursor, '">=" or "no-decrease"') };
}
function tests(cursor) {
    const what = cursor.oneOf([...TEST_KINDS, 'count', 'duration']);
    if (what === 'count') {
        if (cursor.maybe('no-decrease'))
            return { kind: 'test-count-no-decrease' };
        cursor.sign('>=');
        return { kind: 'test-count', least: cursor.count() };
    }
    cursor.sign('<=');
    if (what !== 'duration')
        return { kind: 'tests', what, most: cursor.count() };
    const word = cursor.any('a duration such as 10m');
    const milliseconds = (0,duration/* parseDuration */.E)(word.raw);
    if (milliseconds === undefined)
        throw misfit(word, 'a duration such as 90s, 10m or 1h30m');
    return { kind: 'duration', milliseconds };
}
function metric(cursor) {
    const named = cursor.any('the name of a metric');
    if (/^[<>]/.test(named.raw))
        throw misfit(named, 'the name of a metric');
    const name = metricName(named.text);
    const sign = cursor.sign('<=', '>=');
    const word = cursor.any('a number such as 300ms');
    const limit = (0,kernel_quantity/* parseQuantity */.Lf)(word.raw);
    if (limit === undefined)
        throw misfit(word, `a number, alone or with one of ${kernel_quantity/* UNIT_NAMES */.kn.join(', ')}`);
    return { kind: 'metric', name, sign, limit };
}
function glob(cursor) {
    const word = cursor.any('a glob such as src/**');
    const parsed = parseGlob(word.text);
    if (parsed === undefined)
        throw misfit(word, 'a glob with braces that match, as in src/{core,api}/**');
    return parsed;
}
function atLeast(cursor, what) {
    if (what !== undefined && cursor.atEnd)
        cursor.any(what);
    cursor.sign('>=');
    return cursor.percent();
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/problem.js
const problem_MOST = 10;
const WIDTH = 100;
/** Each problem with its place, its line and a caret under the character. `from` names the text: `input rules`. */
function describeProblems(from, problems) {
    const shown = problems.slice(0, problem_MOST).map((problem) => describe(from, problem));
    const more = problems.length > problem_MOST ? [`… and ${problems.length - problem_MOST} more`] : [];
    return [...shown, ...more].join('\n');
}
function describe(from, { line, column, message, source }) {
    const characters = [...source.replaceAll('\t', ' ')];
    const start = Math.max(0, column - 1 - WIDTH / 2);
    const part = characters.slice(start, start + WIDTH).join('');
    return `${from}, line ${line}, column ${column}: ${message}\n  ${part}\n  ${' '.repeat(column - 1 - start)}^`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/held-rules.js




/** The rules of a text that hold for the gate of this name (empty: without one). `from` names the text in errors. */
function readRules(text, where) {
    const { rules, problems } = parseRules(text);
    if (problems.length > 0)
        throw new errors/* UserError */.y(where.code, describeProblems(where.from, problems));
    return rules
        .filter(({ gate }) => gate === undefined || gate === where.gate)
        .map((rule) => ({ ...rule, from: where.from }));
}
/** The gates that rules of the text are for, where none of them is this one. */
function otherGates(text, gate) {
    const named = parseRules(text).rules.flatMap((rule) => rule.gate ?? []);
    return named.includes(gate) ? [] : [...new Set(named)];
}
/**
 * For people: rules that nobody may be judged by because of a name. The step's own can hold for no other gate; those of a
 * configuration are for other gates mostly, unless this one has no name, or one that is nearly theirs.
 */
function misnamedNote(others, gate, from, isOwn) {
    const suspect = isOwn || gate === '' ? others : others.filter((name) => (0,nearest/* nearest */.p)(gate, [name]) !== '');
    if (suspect.length === 0)
        return [];
    const sections = suspect.map((name) => `[${name}]`).join(', ');
    const is = gate === '' ? 'this gate has no name' : `this gate is called ${JSON.stringify(gate)}`;
    return [`Rules under ${sections} of ${from} do not hold here, because ${is} (input "name").`];
}
/** Both apply; what stands in both is shown once, as the configuration's. */
function bothRules(given, configured) {
    const known = new Set();
    return [...configured, ...given].filter(({ text }) => !known.has(text) && known.add(text));
}
/** What a change does to the rules of this gate, each as a clause. */
function ruleEdits(held, wanted) {
    const texts = (rules) => new Set(rules.map(({ text }) => text));
    const [before, after] = [texts(held), texts(wanted)];
    return [
        ...[...before].filter((text) => !after.has(text)).map((text) => `removes the rule "${text}"`),
        ...[...after].filter((text) => !before.has(text)).map((text) => `adds the rule "${text}"`),
    ];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/mending.js

/** Whether the change mends the configuration and nothing else. Which files it touches is asked of GitHub alone. */
async function mending(own, { path, isChange, changedPaths }) {
    const paths = isChange ? await changedPaths() : undefined;
    const isPath = (each) => each === external_node_path_.posix.normalize(path);
    const alone = `a pull request that changes nothing but ${path}`;
    if (paths === undefined || !paths.some(isPath))
        return { kind: 'not', advice: `Mend it by ${alone}: such a one is judged without it.` };
    const stillWrong = problemOf(own);
    if (stillWrong !== undefined)
        return { kind: 'not', advice: `This change edits it, and does not mend it${stillWrong}` };
    const other = paths.find((each) => !isPath(each));
    if (other === undefined)
        return { kind: 'mends' };
    return {
        kind: 'not',
        advice: `This change mends it, but changes ${JSON.stringify(other)} too. Mend it by ${alone}.`,
    };
}
/** What keeps the change's own configuration from being one; the end of a sentence. */
function problemOf(own) {
    if (own.kind === 'absent')
        return '.';
    const problem = own.kind === 'invalid' ? own.why : own.quarantine.problem;
    return problem === undefined ? undefined : `: ${problem}`;
}

// EXTERNAL MODULE: ./lib/config/path-map.js
var path_map = __webpack_require__(183);
;// CONCATENATED MODULE: ./actions/test-gate/src/paths/path-map.js


/** Input `path-map`: lines `from => to`. */
function readPathMap(lines) {
    return lines.map((line, index) => {
        const read = (0,path_map/* readPathMapping */.y)(line);
        if (read.ok)
            return read.value;
        const what = `input "path-map", line ${index + 1}: ${JSON.stringify(line.slice(0, 120))} ${read.problem}.`;
        throw new errors/* UserError */.y('invalid-input', what);
    });
}
/** The path under the first mapping that fits whole segments; `undefined`: none does. */
function mapPath(map, path) {
    for (const { from, to } of map) {
        if (path !== from && !path.startsWith(`${from}/`))
            continue;
        const rest = path.slice(from.length + 1);
        return to === '' ? rest : rest === '' ? to : `${to}/${rest}`;
    }
    return undefined;
}
/** Whether a change to the configuration changes the map. */
function isSameMap(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/said.js



/** `undefined` when there is no configuration. `from` names it in errors; a wrong one is a `UserError`. */
async function readSaid(source, from, gate) {
    const config = await source.config();
    if (config === undefined)
        return undefined;
    const percent = config.gate?.['coverage-threshold'];
    return {
        percent: percent && noFraction(percent, `${from}: gate.coverage-threshold`, 'invalid-config'),
        rules: readRules(config.gate?.rules ?? '', { from, gate, code: 'invalid-config' }),
        otherGates: otherGates(config.gate?.rules ?? '', gate),
        pathMap: config.gate?.['path-map'] ?? [],
        quarantine: await readQuarantine(config.gate?.quarantine ?? [], source),
    };
}
const NOTHING_SAID = {
    percent: undefined,
    rules: [],
    otherGates: [],
    pathMap: [],
    quarantine: { file: undefined, tests: [] },
};
async function readQuarantine(said, { quarantine }) {
    if (typeof said !== 'string')
        return { file: undefined, tests: said };
    try {
        return { file: said, tests: await quarantine(said) };
    }
    catch (thrown) {
        if (!isWrong(thrown))
            throw thrown;
        return { file: said, tests: [], problem: thrown.message };
    }
}
/** What stands in a file is wrong, and not only out of reach. */
function isWrong(thrown) {
    return (thrown instanceof errors/* UserError */.y && (thrown.reasonCode === 'invalid-config' || thrown.reasonCode === 'invalid-input'));
}
/** Who writes 0.8 means 80 %, and would have a gate that is open to everything. */
function noFraction(percent, from, code) {
    if (percent.digits === 0n || percent.digits >= 10n ** BigInt(percent.scale))
        return percent;
    const said = (0,decimal/* formatDecimal */.zJ)(percent);
    throw new errors/* UserError */.y(code, `${from} is ${said}, less than 1 %. It is in percent: 80 is 80 %, and 0 demands nothing.`);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/own-edit.js






async function readOwn({ isChange, inChange, path }, gate) {
    if (!isChange)
        return { kind: 'absent' };
    try {
        const said = await readSaid(inChange, `${path} in the change`, gate);
        return said === undefined ? { kind: 'absent' } : { kind: 'present', ...said };
    }
    catch (thrown) {
        // What GitHub did not hand out tells nothing of the change.
        if (thrown instanceof errors/* UserError */.y && !isWrong(thrown))
            return { kind: 'absent' };
        return { kind: 'invalid', why: (0,errors/* errorMessage */.g)(thrown) };
    }
}
/** Once merged, it would shut the gate for every change, or excuse nobody: refused before that. */
function brokenEdit(held, own, today, { path, branch }) {
    if (own.kind === 'absent')
        return [];
    const faults = own.kind === 'present'
        ? newFaults(held.quarantine, own.quarantine, today)
        : [`This change leaves a ${path} that ${branch} could not judge anything by: ${own.why}`];
    return faults.map((message) => ({ code: 'invalid-edit', message }));
}
/** What the change does to the policy, for people; `undefined`: nothing. */
function ownEdit(held, own, { path, branch }) {
    if (own.kind !== 'present')
        return undefined;
    const configured = [
        ...thresholdEdit(held.percent, own.percent),
        ...ruleEdits(held.rules, own.rules),
        ...(isSameMap(held.pathMap, own.pathMap) ? [] : ['edits the path map']),
    ];
    const quarantine = quarantineEdits(held.quarantine, own.quarantine);
    if (configured.length + quarantine.length === 0)
        return undefined;
    const { file } = own.quarantine;
    const isOnlyFile = configured.length === 0 && file !== undefined && file === held.quarantine.file;
    const both = quarantine.length > 0 && file !== undefined ? `${path} and ${file}` : path;
    return `This change ${[...configured, ...quarantine].join(', ')} in ${isOnlyFile ? file : both}. That takes effect after merge; it is judged by ${branch}.`;
}
function thresholdEdit(held, wanted) {
    if (held === undefined)
        return wanted === undefined ? [] : [`sets a coverage threshold of ${show(wanted)}`];
    if (wanted === undefined)
        return [`removes the coverage threshold of ${show(held)}`];
    const order = (0,decimal/* compareDecimals */.YL)(wanted, held);
    if (order === 0)
        return [];
    return [`${order < 0 ? 'lowers' : 'raises'} the coverage threshold from ${show(held)} to ${show(wanted)}`];
}
function show(percent) {
    return `${(0,decimal/* formatDecimal */.zJ)(percent)} %`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/policy.js







/** What holds: the stricter threshold, and all the rules, of the step and of the configuration at the target branch's tip. */
async function decidePolicy(given, sources) {
    const rules = readRules(given.rules, { from: 'input rules', gate: given.gate, code: 'invalid-input' });
    const threshold = given.threshold && {
        percent: noFraction(given.threshold, 'input coverage-threshold', 'invalid-input'),
        from: 'input coverage-threshold',
    };
    const ownNames = misnamedNote(otherGates(given.rules, given.gate), given.gate, 'input rules', true);
    const held = { threshold, rules, pathMap: [], notes: ownNames };
    const read = await readBranch(sources, given.gate);
    const own = await readOwn(sources, given.gate);
    if (read.kind === 'unreadable')
        return unreadable(held, own, read.why, sources);
    if (read.kind === 'wrong')
        return withoutPolicy(held, own, read.why, sources);
    if (read.kind === 'absent')
        return withoutFile(held, own, sources);
    const from = `${sources.path} at ${sources.branch}`;
    const configured = read.percent && { percent: read.percent, from };
    const today = await dayOf(read, own);
    const edit = ownEdit(read, own, sources);
    return {
        threshold: stricter(threshold, configured),
        rules: bothRules(rules, read.rules),
        pathMap: read.pathMap,
        ...(read.quarantine.problem === undefined
            ? { quarantine: { tests: entriesFor(read.quarantine.tests, given.gate), today } }
            : {}),
        findings: brokenEdit(read, own, today, sources),
        notes: [
            ...ownNames,
            ...misnamedNote(read.otherGates, given.gate, from, false),
            ...thresholdNotes(threshold, configured),
            ...quarantineNotes(read.quarantine, sources),
        ],
        ...(edit === undefined ? {} : { edit }),
    };
}
async function readBranch({ atBranch, path, branch, isNamed }, gate) {
    if (atBranch === undefined)
        return { kind: 'unreadable', why: undefined };
    try {
        const said = await readSaid(atBranch, `${path} at ${branch}`, gate);
        if (said === undefined && isNamed)
            return { kind: 'absent' };
        return { kind: 'read', source: atBranch, ...(said ?? NOTHING_SAID) };
    }
    catch (thrown) {
        // A file that is there and wrong is for the user to mend; one that cannot be got at leaves the policy unknown.
        if (!(thrown instanceof errors/* UserError */.y))
            throw thrown;
        return { kind: thrown.reasonCode === 'invalid-config' ? 'wrong' : 'unreadable', why: thrown.message };
    }
}
/** Today in UTC, as `2026-12-31`; asked for only where a quarantine makes it matter. */
async function dayOf(read, own) {
    const isAsked = read.quarantine.tests.length > 0 || (own.kind === 'present' && own.quarantine.tests.length > 0);
    return isAsked ? (await read.source.now()).toISOString().slice(0, 10) : '';
}
/** With a token that cannot read, nothing is known: closed. With none, closed only where a policy is known to exist. */
function unreadable(held, own, why, { path, branch }) {
    const shut = (message) => ({ ...held, findings: [{ code: 'policy-unreadable', message }] });
    if (why !== undefined)
        return shut(`${path} at ${branch} could not be read: ${why}`);
    const token = 'Give the step a token with "contents: read".';
    if (own.kind === 'invalid')
        return shut(`Without github-token ${path} cannot be read at ${branch}, and in the change it is wrong: ${own.why}`);
    if (own.kind === 'present' && saysSomething(own))
        return shut(`${path} sets a threshold, rules or a path map, but without github-token it cannot be read at ${branch}, and the change's own file does not count. ${token}`);
    const note = `Without a token ${path} at ${branch} could not be read; only the inputs of this step count.`;
    return { ...held, findings: [], notes: [...held.notes, note] };
}
function saysSomething({ percent, rules, pathMap }) {
    return percent !== undefined || rules.length > 0 || pathMap.length > 0;
}
/** A path that somebody mistyped must not look like a policy that demands nothing; a change may bring the file. */
function withoutFile(held, own, { path, branch }) {
    if (own.kind === 'present')
        return { ...held, findings: [], edit: `This change brings ${path}, which takes effect after merge.` };
    const message = `Input "config" names ${path}, which is not there at ${branch}.`;
    return { ...held, findings: [{ code: own.kind === 'invalid' ? 'invalid-edit' : 'policy-invalid', message }] };
}
/** Closed, except for a change that does nothing but mend it: in that there is nothing else to judge. */
async function withoutPolicy(held, own, why, sources) {
    const { path, branch } = sources;
    const mended = await mending(own, sources);
    if (mended.kind === 'mends')
        return {
            ...held,
            // Only where paths lie: without that the reports might not be readable at all.
            pathMap: own.kind === 'present' ? own.pathMap : [],
            findings: [],
            notes: [
                ...held.notes,
                `${path} at ${branch} is wrong, and this change does nothing but mend it. It is judged by the inputs of this step and by what always holds; the mended file takes effect after merge.`,
            ],
        };
    const message = `${path} at ${branch} is wrong, so it is not known which threshold and rules hold. ${mended.advice} What is wrong: ${why}`;
    return { ...held, findings: [{ code: 'policy-invalid', message }] };
}
function stricter(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return (0,decimal/* compareDecimals */.YL)(b.percent, a.percent) >= 0 ? b : a;
}
function thresholdNotes(given, configured) {
    if (given === undefined || configured === undefined)
        return [];
    if ((0,decimal/* compareDecimals */.YL)(given.percent, configured.percent) === 0)
        return [];
    return [`${says(given)}, ${says(configured)}: the stricter counts.`];
}
function says({ from, percent }) {
    return `${from} says ${(0,decimal/* formatDecimal */.zJ)(percent)} %`;
}
function quarantineNotes({ problem, tests }, { branch }) {
    if (problem !== undefined)
        return [`No test is in quarantine, because the list cannot be read. ${problem}`];
    const twice = doubled(tests).map((test) => JSON.stringify(test));
    if (twice.length === 0)
        return [];
    return [
        `In the quarantine at ${branch} more than one entry is for ${twice.join(', ')}: the day that comes first counts.`,
    ];
}
/** The edit as a list, for those who show all remarks in a row. */
function edits({ edit }) {
    return edit === undefined ? [] : [edit];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/expected-reports.js


/** `undefined`: nothing is expected. */
function readExpectedReports(lines) {
    const [first, ...more] = lines;
    if (first === undefined)
        return undefined;
    if (more.length === 0 && /^-?\d+$/.test(first)) {
        if (!/^[1-9]\d{0,5}$/.test(first))
            throw invalid(first, 'is not a number of files from 1 to 999999');
        return { kind: 'count', count: Number(first) };
    }
    const names = lines.map((line) => {
        const glob = parseGlob(line);
        if (glob === undefined)
            throw invalid(line, 'has braces that do not match');
        return glob;
    });
    return { kind: 'names', names };
}
/** The names no report file answers to: with a `/` by its path, without by its name or a folder it lies in. */
function missingReports(files, { names }) {
    const answers = (glob, file) => matchesGlob(glob, file) || (!glob.text.includes('/') && file.split('/').some((part) => matchesGlob(glob, part)));
    return names.filter((glob) => !files.some((file) => answers(glob, file))).map(({ text }) => text);
}
function invalid(given, what) {
    return new errors/* UserError */.y('invalid-input', `input "expected-reports": ${JSON.stringify(given.slice(0, 80))} ${what}.`);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/rules.js


/** That there is no threshold is only said where no rule of its own demands something of all lines. */
function coverageRules(lines, { threshold, rules }) {
    if (threshold !== undefined)
        return [coverageRule(lines, threshold)];
    if (rules.some(({ demand }) => demand.kind === 'coverage' && demand.metric === 'lines'))
        return [];
    return [{ name: LINE_COVERAGE, measured: shareOf(lines), wanted: 'no threshold', holds: undefined }];
}
const LINE_COVERAGE = 'line coverage';
function shareOf(lines) {
    return lines.total === 0 ? 'no data' : share(lines);
}
function coverageRule(lines, threshold) {
    const name = LINE_COVERAGE;
    const measured = shareOf(lines);
    const { from } = threshold;
    const wanted = `at least ${(0,decimal/* formatDecimal */.zJ)(threshold.percent)} %`;
    if (lines.total === 0)
        return { name, measured, wanted, from, holds: undefined };
    const short = missingLines(lines, threshold.percent);
    if (short === 0n)
        return { name, measured, wanted, from, holds: true };
    return {
        name,
        measured,
        wanted,
        from,
        holds: false,
        finding: {
            code: 'coverage-below-threshold',
            message: `Line coverage ${measured} is below ${(0,decimal/* formatDecimal */.zJ)(threshold.percent)} % (${from}): ${short} more covered line${short === 1n ? '' : 's'} needed.`,
        },
    };
}
/** How many more lines must be covered to reach the percentage; 0 when it is reached. Exact. */
function missingLines(lines, percent) {
    const [covered, total] = [BigInt(lines.covered), BigInt(lines.total)];
    if ((0,decimal/* atLeastPercent */.SH)(covered, total, percent))
        return 0n;
    const whole = 100n * 10n ** BigInt(percent.scale);
    return (percent.digits * total + whole - 1n) / whole - covered;
}
/**
 * Without a rule of their own, no test may fail and none may break. A rule `tests failed` or `tests errored` takes the
 * place of this one for its kind.
 */
function testsRule(counts, rules) {
    const ruled = (kind) => rules.some(({ demand }) => demand.kind === 'tests' && demand.what === kind);
    const kinds = ['failed', 'errored'].filter((kind) => !ruled(kind));
    if (kinds.length === 0)
        return [];
    const broken = kinds.reduce((sum, kind) => sum + counts[kind], 0);
    const verb = kinds.includes('failed') ? 'failed' : 'broke';
    const rule = { name: 'tests', measured: `${broken} ${verb} of ${counts.total}`, wanted: `none ${verb}` };
    if (counts.total === 0)
        return [{ ...rule, measured: 'no data', holds: undefined }];
    if (broken === 0)
        return [{ ...rule, holds: true }];
    const words = { failed: 'failed', errored: 'broke' };
    const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${words[kind]}`);
    const message = `${parts.join(' and ')} of ${counts.total} test${counts.total === 1 ? '' : 's'}.`;
    return [{ ...rule, holds: false, finding: { code: 'tests-failed', message } }];
}
function neededJobsRule(needs) {
    const bad = needs.filter(({ result }) => result !== 'success');
    const rule = {
        name: 'needed jobs',
        measured: `${needs.length - bad.length} of ${needs.length} succeeded`,
        wanted: 'all succeeded',
    };
    if (bad.length === 0)
        return { ...rule, holds: true };
    const list = bad.map(({ name, result }) => `${name} (${result})`).join(', ');
    return {
        ...rule,
        holds: false,
        finding: { code: 'needed-job-not-successful', message: `Needed jobs did not succeed: ${list}.` },
    };
}
function reportsRule(files, expected) {
    const name = 'report files';
    if (expected.kind === 'count') {
        const rule = { name, measured: `${files.length}`, wanted: `at least ${expected.count}` };
        if (files.length >= expected.count)
            return { ...rule, holds: true };
        const message = `${files.length} report file${files.length === 1 ? '' : 's'} found, ${expected.count} expected: a shard wrote or uploaded none.`;
        return { ...rule, holds: false, finding: { code: 'reports-missing', message } };
    }
    const missing = missingReports(files, expected);
    const wanted = expected.names.map(({ text }) => text).join(', ');
    const rule = { name, measured: `${expected.names.length - missing.length} of ${expected.names.length}`, wanted };
    if (missing.length === 0)
        return { ...rule, holds: true };
    const message = `No report file from ${missing.join(', ')}: a shard wrote or uploaded none.`;
    return { ...rule, holds: false, finding: { code: 'reports-missing', message } };
}
/** `79.94 % (1439 of 1800)`: rounded down, 100 only when complete. */
function share({ covered, total }) {
    return `${(0,decimal/* flooredPercent */.Vu)(BigInt(covered), BigInt(total))} % (${covered} of ${total})`;
}
/** What a rule wants and where that stands, in one line. */
function wantedBy({ wanted, from }) {
    return from === undefined ? wanted : `${wanted} (${from})`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/build-report.js




/** Everything that was counted and judged, as it is written. */
function buildReport(evidence, verdict, settings) {
    const { measurements, policy } = evidence;
    return {
        schema: 'sluice/test-gate@1',
        ...(settings.name === '' ? {} : { name: settings.name }),
        mode: settings.mode,
        result: verdict.findings.length === 0 ? 'pass' : 'fail',
        'reason-code': verdict.reasonCode,
        ...(evidence.coverageFiles === undefined ? {} : { coverage: coveragePart(evidence, evidence.totals) }),
        ...(evidence.resultFiles === undefined ? {} : { tests: testsPart(evidence, verdict) }),
        ...(evidence.patch === undefined ? {} : { patch: evidence.patch }),
        ...(evidence.paths === undefined ? {} : { paths: pathsPart(evidence.paths) }),
        ...(evidence.analysis === undefined ? {} : { analysis: analysisPart(evidence, evidence.analysis.found) }),
        rules: verdict.rules.map(rulePart),
        findings: verdict.findings,
        tolerated: verdict.tolerated,
        notes: [...policy.notes, ...edits(policy)],
        warnings: measurements.warnings,
        reports: measurements.reports,
    };
}
function rulePart(rule) {
    const { name, measured, holds, finding } = rule;
    return {
        rule: name,
        measured,
        wanted: wantedBy(rule),
        verdict: verdictOf(holds, finding !== undefined),
        ...(finding === undefined ? {} : { 'reason-code': finding.code }),
    };
}
function verdictOf(holds, isClosed) {
    if (holds === undefined)
        return isClosed ? 'cannot-tell' : 'not-judged';
    return holds ? 'holds' : 'broken';
}
function coveragePart({ measurements, comparison }, totals) {
    const { lines, branches, functions, branchesLowerBound } = totals;
    return {
        lines: lines,
        branches: branches,
        functions: functions,
        'branches-lower-bound': branchesLowerBound,
        files: measurements.coverage.files(),
        ...(comparison.goneFiles.kind === 'measured' ? { gone: comparison.goneFiles.value.slice(0, 1000) } : {}),
    };
}
function testsPart(evidence, { quarantine }) {
    const { tests } = evidence.measurements;
    const { counts, failing, slowest, suites, suitesLeftOut } = tests;
    const until = new Map(quarantine.excused.map((each) => [each.failing, each.by.expires]));
    return {
        ...counts,
        failing: failing.map((each) => failingPart(each, until.get(each))),
        slowest: slowest.map((each) => ({ ...namesPart(each), microseconds: each.microseconds })),
        suites: suites.map(({ suite, ...outcomes }) => ({ ...(suite === '' ? {} : { suite }), ...outcomes })),
        ...(evidence.newlySkipped === undefined
            ? {}
            : { 'newly-skipped': evidence.newlySkipped.shown.slice(0, 1000).map(namesPart) }),
        ...(quarantine.unmatched.length === 0 ? {} : { 'quarantine-unmatched': quarantine.unmatched.map(unmatchedPart) }),
        ...digestsPart('skipped-digests', skippedNames(tests)),
        'suites-left-out': suitesLeftOut,
    };
}
function unmatchedPart({ entry: { test, owner, expires }, instead }) {
    return { test, owner, expires, ...(instead === undefined ? {} : { instead }) };
}
function pathsPart({ matched, ambiguous, unmatched, problems }) {
    return { matched, ambiguous, unmatched, problems };
}
function analysisPart({ newFindings }, found) {
    return {
        ...found.counts,
        found: found.kept.map(findingPart),
        ...(newFindings === undefined ? {} : { new: newFindings.shown.map(findingPart) }),
        ...digestsPart('digests', found.identities),
    };
}
function findingPart({ level, rule, message, file, line: at }) {
    return {
        level,
        ...(rule === '' ? {} : { rule }),
        ...(message === '' ? {} : { message }),
        ...(file === '' ? {} : { file }),
        ...(at === undefined ? {} : { line: at }),
    };
}
function digestsPart(key, names) {
    return names === undefined ? {} : { [key]: packDigests(digestsOf(names)) };
}
/** Empty texts are left out. */
function failingPart({ status, message, file, line, ...names }, until) {
    return {
        ...namesPart(names),
        status,
        ...(message === '' ? {} : { message }),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(until === undefined ? {} : { 'quarantined-until': until }),
    };
}
function namesPart({ suite, className, name }) {
    return {
        ...(suite === '' ? {} : { suite }),
        ...(className === '' ? {} : { class: className }),
        ...(name === '' ? {} : { name }),
    };
}

// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(100);
;// CONCATENATED MODULE: ./actions/test-gate/src/baseline/given-baseline.js




const LARGEST_BYTES = 256 * 1024 * 1024;
/** The values of a report file that input `baseline` names. */
async function givenBaseline(workspace, path) {
    const none = (why) => ({ kind: 'cannot-tell', code: 'no-baseline', why });
    const missing = (what) => none(`baseline: ${JSON.stringify(path)} ${what}.`);
    try {
        const real = await (0,paths/* resolveInside */.L)(workspace, path, 'input "baseline"');
        if ((await (0,promises_.stat)(real)).size > LARGEST_BYTES)
            return missing(`is larger than ${LARGEST_BYTES} bytes`);
        const read = referenceOfReport(await (0,promises_.readFile)(real, 'utf8'), path);
        return typeof read === 'string' ? missing(read) : { kind: 'measured', value: read };
    }
    catch (thrown) {
        // It says where it looked, and for what.
        if (thrown instanceof errors/* UserError */.y)
            return none(thrown.message);
        return missing(`cannot be read (${(0,errors/* errorMessage */.g)(thrown)})`);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/patch-coverage.js
/** The new lines that a report measures, and which of them it saw run. */
function patchCoverage(coverage, newLines, from) {
    const files = [];
    for (const [path, lines] of newLines) {
        const measured = lines.length === 0 ? undefined : coverage.get(path);
        if (measured === undefined)
            continue;
        const hits = new Map();
        measured.lines.forEach((line, hit) => {
            hits.set(line, hit);
        });
        const file = filePatch(path, lines, hits);
        if (file.lines.total > 0)
            files.push(file);
    }
    const uncovered = ({ lines: { covered, total } }) => total - covered;
    files.sort((a, b) => uncovered(b) - uncovered(a) || (a.path < b.path ? -1 : 1));
    const covered = files.reduce((sum, { lines }) => sum + lines.covered, 0);
    const total = files.reduce((sum, { lines }) => sum + lines.total, 0);
    return { from, lines: { covered, total }, files };
}
function filePatch(path, lines, hits) {
    const uncovered = [];
    let [covered, total] = [0, 0];
    let previous = 0;
    let open = false;
    for (const line of lines) {
        const hit = hits.get(line);
        if (line !== previous + 1)
            open = false;
        previous = line;
        if (hit === undefined)
            continue;
        total++;
        if (hit) {
            covered++;
            open = false;
            continue;
        }
        const last = uncovered.at(-1);
        if (open && last !== undefined)
            last.end = line;
        else
            uncovered.push({ start: line, end: line });
        open = true;
    }
    return { path, lines: { covered, total }, uncovered };
}

;// CONCATENATED MODULE: ./lib/git/refs.js
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const PEELED = '^{}';
function isSha(text) {
    return SHA.test(text);
}
/** Quicker than `isSha`, for what git itself says. */
function isIdLength(text) {
    return text.length === 40 || text.length === 64;
}
/**
 * Full id of the commit a branch, tag or (short) id names; `undefined` when this clone does not know it. What starts with
 * `-` is never a ref. A name that is both a branch and a tag means the tag.
 */
async function resolveCommit(git, ref) {
    if (ref === '' || ref.startsWith('-'))
        return undefined;
    // A tag that is called like an id must not stand for another commit.
    const names = isSha(ref) ? [ref] : [`refs/tags/${ref}`, ref, `refs/remotes/origin/${ref}`];
    for (const name of names) {
        const answer = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
        if (answer !== undefined)
            return answer.trim();
    }
    return undefined;
}
/** All tags that start with the prefix. */
async function listTags(git, prefix) {
    const tags = new Map();
    // `show-ref` reads what packed refs say of annotated tags and opens no object; it says no when there is no tag.
    for (const line of ((await git.ask(['show-ref', '--dereference', '--tags'])) ?? '').split('\n')) {
        const space = line.indexOf(' ');
        const ref = line.slice(space + 1 + 'refs/tags/'.length);
        const name = ref.endsWith(PEELED) ? ref.slice(0, -PEELED.length) : ref;
        if (name !== '' && name.startsWith(prefix))
            tags.set(name, line.slice(0, space));
    }
    return [...tags].map(([name, sha]) => ({ name, sha }));
}
/** Those of the tags whose commits are reachable from `head`. */
async function mergedTags(git, head, tags) {
    if (tags.length === 0)
        return new Set();
    const names = tags.map((tag) => `refs/tags/${tag.name}`);
    const answer = await git.run(['for-each-ref', `--merged=${head}`, '--format=%(refname)', ...names]);
    return new Set(answer
        .split('\n')
        .filter(Boolean)
        .map((ref) => ref.slice('refs/tags/'.length)));
}
/** Whether every commit reachable from `ancestor` is reachable from `descendant`. */
async function isAncestor(git, ancestor, descendant) {
    return (await git.ask(['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined;
}
/** The commit at which two histories part; `undefined` when they have nothing in common. */
async function mergeBase(git, a, b) {
    return (await git.ask(['merge-base', a, b]))?.split('\n', 1)[0];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/change.js


/**
 * What the tested commit is compared with.
 *
 * A commit that is not the one of the event, such as the default branch after `workflow_run`, has no new lines of that
 * change: it is refused instead of found free of uncovered lines.
 *
 * The merge commit that GitHub makes to test one pull request has the target branch as its first parent; compared with
 * that, nothing of the target branch looks new, however far it went on since the change began.
 */
function wantedBase({ event, baseRef }, { sha: tested, parents }) {
    const pull = record(event['pull_request']);
    const [first, second] = parents;
    const head = eventHead(event);
    const isTestMerge = event['pull_request'] !== undefined && first !== undefined && second !== undefined && second === head;
    if (head !== undefined && head !== tested && !isTestMerge)
        return {
            kind: 'nothing',
            why: `The checkout is at ${tested.slice(0, 7)}, but the change is ${head.slice(0, 7)}.`,
        };
    if (baseRef !== '')
        return { kind: 'merge-base', of: baseRef, name: `with ${baseRef}` };
    if (isTestMerge)
        return { kind: 'commit', sha: first, name: 'the target branch it was merged into for the test' };
    const target = sha(record(pull['base'])['sha']);
    if (target !== undefined)
        return { kind: 'merge-base', of: target, name: 'with the target branch' };
    const queue = sha(record(event['merge_group'])['base_sha']);
    if (queue !== undefined)
        return { kind: 'merge-base', of: queue, name: 'with the base of the merge group' };
    return pushed(event);
}
function pushed(event) {
    const before = sha(event['before']);
    if (before === undefined || sha(event['after']) === undefined)
        return { kind: 'nothing', why: 'The event brings no change with it; "base-ref" can name what to compare with.' };
    if (!/^0+$/.test(before))
        return { kind: 'merge-base', of: before, name: 'with the branch before the push' };
    const trunk = change_text(record(event['repository'])['default_branch']);
    if (trunk === undefined || event['ref'] === `refs/heads/${trunk}`)
        return { kind: 'nothing', why: 'The branch is new: there is nothing before it.' };
    return { kind: 'merge-base', of: trunk, name: `with ${trunk}` };
}
/** The commit that the event is about; of a pull request its head, which GitHub tests merged. */
function eventHead(event) {
    return (sha(record(record(event['pull_request'])['head'])['sha']) ??
        sha(record(event['merge_group'])['head_sha']) ??
        (event['before'] === undefined ? undefined : sha(event['after'])));
}
/** `the merge base with main, 1a2b3c4`. */
function nameOf(wanted, base) {
    const short = base.slice(0, 7);
    return wanted.kind === 'commit' ? `${wanted.name}, ${short}` : `the merge base ${wanted.name}, ${short}`;
}
function record(value) {
    return (0,shape/* isRecord */.u4)(value) ? value : {};
}
function change_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function sha(value) {
    return typeof value === 'string' && isSha(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/git/complete.js


/**
 * Makes a shallow clone answer questions of reachability: fetches the commits that are missing, and the tags with the
 * prefix.
 *
 * Only the whole ancestry proves what is *not* reachable, so all commits are fetched, and nothing but commits (`tree:0`).
 * Where changes have to be compared, `fetchTrees` brings what that needs.
 */
async function completeHistory(git, wanted) {
    const { shallow } = wanted;
    if (!shallow && !wanted.missing)
        return { kind: 'complete' };
    const depth = shallow ? ['--unshallow', '--filter=tree:0'] : [];
    const completion = await fetch(git, depth, [...wanted.commits, tagsWith(wanted.tagPrefix)]);
    if (completion.kind === 'completed' && (await isShallow(git)))
        return { kind: 'incomplete', problem: 'the remote itself is a shallow clone' };
    return completion;
}
/**
 * Fetches the tags with the prefix. A clone of a certain depth has none, and when the whole history is no deeper, git does
 * not call it shallow. A clone without any remote is whole by itself.
 */
async function completeTags(git, tagPrefix) {
    if ((await remotes(git)).length === 0)
        return { kind: 'complete' };
    return fetch(git, [], [tagsWith(tagPrefix)]);
}
async function fetch(git, options, what) {
    const remote = await remoteName(git);
    if (remote === undefined) {
        const names = await remotes(git);
        const problem = names.length === 0 ? 'has no remote' : `has several remotes, none of them called "origin",`;
        return { kind: 'incomplete', problem: `the clone ${problem} to fetch from` };
    }
    try {
        await git.run(['fetch', '--quiet', '--no-tags', ...options, '--end-of-options', remote, ...what]);
    }
    catch (error) {
        return { kind: 'incomplete', problem: errorMessage(error) };
    }
    return { kind: 'completed' };
}
function tagsWith(prefix) {
    return `+refs/tags/${prefix}*:refs/tags/${prefix}*`;
}
/** The commit a full id stands for, where the clone has it, and whether the clone is shallow: both in one question. */
async function findCommit(git, id) {
    const flags = ['--is-shallow-repository', '--verify', '--quiet', '--end-of-options'];
    const answer = await git.ask(['rev-parse', ...flags, `${id}^{commit}`]);
    if (answer === undefined)
        return { commit: undefined, shallow: await isShallow(git) };
    const [shallow, commit] = answer.split('\n');
    return { commit, shallow: shallow === 'true' };
}
/** Whether the clone lacks history that its remote has. */
async function isShallow(git) {
    return (await git.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

;// CONCATENATED MODULE: ./lib/git/remote.js
/** Names of the remotes a clone knows. */
async function remote_remotes(git) {
    return (await git.run(['remote'])).split('\n').filter((name) => name !== '');
}
/** `origin`, or the only remote there is. */
async function remote_remoteName(git) {
    const names = await remote_remotes(git);
    if (names.includes('origin'))
        return 'origin';
    return names.length === 1 ? names[0] : undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/local-change.js





/** How deep a shallow clone is made, step by step; the last is everything (git's own word for it). */
const DEPTHS = [32, 256, 2048, 2_147_483_647];
/** The change of the commit that is checked out. A shallow clone is deepened only as far as the question needs. */
async function localChange(git, source) {
    try {
        return await find(git, source);
    }
    catch (thrown) {
        if (thrown instanceof GitError)
            return { kind: 'unknown', why: `${thrown.message}.` };
        throw thrown;
    }
}
async function find(git, source) {
    const head = await resolveCommit(git, 'HEAD');
    if (head === undefined)
        return { kind: 'unknown', why: 'The workspace is no checkout of the repository.' };
    const wanted = wantedBase(source, { sha: head, parents: await trueParents(git, head) });
    if (wanted.kind === 'nothing')
        return { kind: 'unknown', why: wanted.why };
    if (wanted.kind === 'commit') {
        if ((await resolveCommit(git, wanted.sha)) === undefined)
            await local_change_fetch(git, [wanted.sha], 1);
        return { kind: 'known', base: wanted.sha, head, from: nameOf(wanted, wanted.sha) };
    }
    const here = await resolveCommit(git, wanted.of);
    const tip = here === undefined ? await fetchTip(git, wanted.of) : { commit: here };
    if ('why' in tip)
        return { kind: 'unknown', why: tip.why };
    const base = await local_change_mergeBase(git, tip.commit, head);
    if (base === undefined)
        return { kind: 'unknown', why: `The tested commit and ${wanted.of.slice(0, 80)} have no common history.` };
    return { kind: 'known', base, head, from: nameOf(wanted, base) };
}
/** As the commit itself says: a shallow clone hides them from everything else. */
async function trueParents(git, commit) {
    const header = (await git.run(['cat-file', 'commit', commit])).split('\n\n', 1)[0] ?? '';
    return header.split('\n').flatMap((line) => (line.startsWith('parent ') ? [line.slice('parent '.length)] : []));
}
/** The commit, or why there is none: in the words of git alone it would be about access rights, whatever is missing. */
async function fetchTip(git, name) {
    try {
        await local_change_fetch(git, [name], (await isShallow(git)) ? 1 : undefined);
    }
    catch (thrown) {
        if (!(thrown instanceof GitError))
            throw thrown;
        const shown = JSON.stringify(name.slice(0, 80));
        return {
            why: `There is no branch, tag or commit ${shown} in the checkout, and it cannot be fetched: ${thrown.message}`,
        };
    }
    const commit = (await git.run(['rev-parse', '--verify', '--end-of-options', 'FETCH_HEAD^{commit}'])).trim();
    return { commit };
}
async function local_change_mergeBase(git, tip, head) {
    for (const depth of [undefined, ...DEPTHS]) {
        if (depth !== undefined)
            await local_change_fetch(git, [tip, head], depth);
        const found = (await git.ask(['merge-base', tip, head]))?.trim();
        if (!(await isShallow(git)) || (found !== undefined && (await isWhole(git, tip, head, found))))
            return found;
    }
    return undefined;
}
/** Whether nothing is cut off between the common ancestor and the two: a nearer one could hide there. */
async function isWhole(git, tip, head, ancestor) {
    const names = await git.run(['log', '--decorate=short', '--format=%D', '--end-of-options', tip, head, `^${ancestor}`]);
    return !names.split('\n').some((line) => line.split(', ').includes('grafted'));
}
async function local_change_fetch(git, wanted, depth) {
    const how = depth === undefined ? [] : [`--depth=${depth}`];
    const remote = (await remote_remoteName(git)) ?? 'origin';
    await git.run([
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        ...how,
        '--end-of-options',
        remote,
        ...new Set(wanted),
    ]);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/moved-lines.js
/** Fewer letters and digits together prove no move: git's own measure for moved blocks. */
const LEAST_ALPHANUMERIC = 20;
/** Places that are tried for one line; a line that is removed everywhere tells nothing anyway. */
const MOST_PLACES = 16;
/**
 * Which of the added lines stood elsewhere before and were removed there, as blocks of equal lines in a row with at least
 * 20 letters or digits. Every removed line stands for one added line only, so a copy is new.
 *
 * `undefined` in both lists is a gap that no block crosses. Linear: at most 16 places are tried for a line, and after a
 * block that was tried in vain the search goes on behind it.
 */
function movedLines(added, removed) {
    const moved = added.map(() => false);
    const places = placesOf(removed);
    const used = removed.map(() => false);
    let at = 0;
    while (at < added.length) {
        const { from, length } = longestBlock(added, at, removed, used, places);
        if (alphanumerics(added, at, length) >= LEAST_ALPHANUMERIC)
            for (let offset = 0; offset < length; offset++) {
                moved[at + offset] = true;
                used[from + offset] = true;
            }
        at += Math.max(1, length);
    }
    return moved;
}
function placesOf(removed) {
    const places = new Map();
    for (const [index, line] of removed.entries()) {
        if (line === undefined)
            continue;
        const known = places.get(line);
        if (known === undefined)
            places.set(line, { all: [index], first: 0 });
        else
            known.all.push(index);
    }
    return places;
}
function longestBlock(added, at, removed, used, places) {
    const line = added[at];
    const known = line === undefined ? undefined : places.get(line);
    let best = { from: 0, length: 0 };
    if (known === undefined)
        return best;
    while (known.first < known.all.length && used[known.all[known.first] ?? 0])
        known.first++;
    for (const from of known.all.slice(known.first, known.first + MOST_PLACES)) {
        const length = equalLines(added, at, removed, from, used);
        if (length > best.length)
            best = { from, length };
    }
    return best;
}
function equalLines(added, at, removed, from, used) {
    let length = 0;
    while (added[at + length] !== undefined &&
        added[at + length] === removed[from + length] &&
        used[from + length] === false)
        length++;
    return length;
}
function alphanumerics(lines, at, length) {
    let count = 0;
    for (let offset = 0; offset < length && count < LEAST_ALPHANUMERIC; offset++)
        count += lines[at + offset]?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    return count;
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(193);
;// CONCATENATED MODULE: ./actions/test-gate/src/patch/quoted-name.js
const ESCAPES = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };
/** A file name as git writes it in a patch: plain, or in quotes with C escapes and octal bytes of UTF-8. */
function unquoteName(text) {
    if (!text.startsWith('"'))
        return text;
    const end = text.endsWith('"') && text.length > 1 ? text.length - 1 : text.length;
    const bytes = [];
    let from = 1;
    for (let at = 1; at < end; at++) {
        if (text[at] !== '\\')
            continue;
        bytes.push(Buffer.from(text.slice(from, at)));
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4));
        bytes.push(Buffer.from([octal === null ? (ESCAPES[text[at + 1] ?? ''] ?? 63) : Number.parseInt(octal[0], 8)]));
        at += octal === null ? 1 : 3;
        from = at + 1;
    }
    bytes.push(Buffer.from(text.slice(from, end)));
    return Buffer.concat(bytes).toString('utf8');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/unified-diff.js


/** What is longer than this is no header, and as content only its beginning is compared. */
const KEPT_CHARACTERS = 8192;
/** The diff is not what git writes; then nothing of it may be believed. */
class DiffError extends Error {
}
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const SUBMODULE = /^(?:new mode|new file mode|index [0-9a-f]+\.\.[0-9a-f]+) 160000$/;
/**
 * Reads a unified diff piece by piece, with or without context lines, in time linear to its length.
 *
 * A hunk is exactly as long as its header says: content that looks like a header is content. Binary files have no lines;
 * the commit id of a submodule is no line of code.
 */
class UnifiedDiffReader {
    #visitor;
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #pieces = [];
    #pieceCharacters = 0;
    #oldLeft = 0;
    #newLeft = 0;
    #line = 0;
    /** `undefined`: deleted, or no code. */
    #path;
    #isSubmodule = false;
    constructor(visitor) {
        this.#visitor = visitor;
    }
    push(bytes) {
        this.#text(this.#decoder.write(bytes));
    }
    end() {
        this.#text(this.#decoder.end());
        if (this.#pieceCharacters > 0)
            this.#endLine('');
        if (this.#oldLeft > 0 || this.#newLeft > 0)
            throw new DiffError('the diff breaks off within a hunk');
    }
    /** The hunks of one file, as the API gives them: without the lines that name it. */
    patch(path, patch) {
        this.#begin(path);
        this.#text(patch.endsWith('\n') ? patch : `${patch}\n`);
        if (this.#oldLeft > 0 || this.#newLeft > 0)
            throw new DiffError(`the patch of ${path} breaks off within a hunk`);
    }
    #text(text) {
        let from = 0;
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            this.#endLine(text.slice(from, at));
            from = at + 1;
        }
        if (from < text.length)
            this.#keep(text.slice(from));
    }
    #keep(piece) {
        if (this.#pieceCharacters < KEPT_CHARACTERS)
            this.#pieces.push(piece);
        this.#pieceCharacters += piece.length;
    }
    #endLine(last) {
        const line = [...this.#pieces, last].join('').slice(0, KEPT_CHARACTERS);
        this.#pieces = [];
        this.#pieceCharacters = 0;
        this.#readLine(line);
    }
    #readLine(line) {
        if (this.#oldLeft > 0 || this.#newLeft > 0)
            this.#readContent(line);
        else
            this.#readHeader(line);
    }
    #readContent(line) {
        const kind = line[0] ?? ' ';
        if (kind === '\\')
            return;
        if (kind === '+') {
            this.#newLeft--;
            if (this.#path !== undefined)
                this.#visitor.added(this.#line, line.slice(1));
            this.#line++;
        }
        else if (kind === '-') {
            this.#oldLeft--;
            if (!this.#isSubmodule)
                this.#visitor.removed(line.slice(1));
        }
        else if (kind === ' ' || kind === '\r') {
            this.#oldLeft--;
            this.#newLeft--;
            this.#line++;
            this.#visitor.gap();
        }
        else
            throw new DiffError('a hunk of the diff holds a line that is neither added, removed nor context');
        if (this.#oldLeft < 0 || this.#newLeft < 0)
            throw new DiffError('a hunk of the diff is longer than its header says');
    }
    #readHeader(line) {
        if (line.startsWith('@@ '))
            this.#readHunk(line);
        else if (line.startsWith('@@@'))
            throw new DiffError('a combined diff of a merge cannot be read');
        else if (line.startsWith('diff --git '))
            this.#begin(undefined);
        else if (line.startsWith('+++ '))
            this.#name(line.slice(4));
        else if (SUBMODULE.test(line.trimEnd()))
            this.#isSubmodule = true;
    }
    #readHunk(line) {
        const match = HUNK.exec(line);
        if (match === null)
            throw new DiffError('a hunk header of the diff cannot be read');
        this.#oldLeft = Number(match[1] ?? 1);
        this.#newLeft = Number(match[3] ?? 1);
        this.#line = Number(match[2]);
        this.#visitor.gap();
    }
    #begin(path) {
        this.#isSubmodule = false;
        this.#path = path;
        if (path !== undefined)
            this.#visitor.file(path);
        this.#visitor.gap();
    }
    #name(text) {
        // git ends a name that holds blanks with a tab.
        const plain = text.endsWith('\r') ? text.slice(0, -1) : text;
        const name = unquoteName(plain.endsWith('\t') ? plain.slice(0, -1) : plain);
        this.#path = name === '/dev/null' || this.#isSubmodule ? undefined : name.replace(/^b\//, '');
        if (this.#path !== undefined)
            this.#visitor.file(this.#path);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/new-lines.js


/** So many lines of a diff are compared for moves; a larger one is generated code, and all its lines are new. */
const MOST_COMPARED_LINES = 1_000_000;
/** Collects the new lines of a diff: added, and not moved from elsewhere. */
class NewLinesCollector {
    #files = [];
    #added = [];
    #removed = [];
    file(path) {
        this.#files.push({ path, lines: [] });
    }
    gap() {
        for (const list of [this.#added, this.#removed])
            if (list.length > 0 && list.at(-1) !== undefined)
                list.push(undefined);
    }
    added(line, text) {
        this.#files.at(-1)?.lines.push(line);
        // What was cut off could differ: such a line equals no other, and no other holds a line break.
        this.#added.push(new_lines_isWhole(text) ? text : `\n${this.#added.length}`);
    }
    removed(text) {
        if (new_lines_isWhole(text))
            this.#removed.push(text);
        else
            this.gap();
    }
    newLines() {
        const isSmall = this.#added.length + this.#removed.length <= MOST_COMPARED_LINES;
        const moved = isSmall ? movedLines(this.#added, this.#removed) : [];
        let at = 0;
        const isNew = () => {
            while (at < this.#added.length && this.#added[at] === undefined)
                at++;
            return moved[at++] !== true;
        };
        return new Map(this.#files.map(({ path, lines }) => [path, lines.filter(isNew)]));
    }
}
/** The sign in front was taken off. */
function new_lines_isWhole(text) {
    return text.length < KEPT_CHARACTERS - 1;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/patch/read-diff.js






/** GitHub lists no more files of a comparison. */
const MOST_API_FILES = 300;
/** The diff of the checkout; where there is none, or its history cannot be got, GitHub's own. */
async function readDiff({ git, github, sha }, source) {
    const change = await localChange(git, source);
    if (change.kind === 'known')
        return readLocal(git, change);
    if (github === undefined)
        return { kind: 'unknown', why: change.why };
    return readRemote(github, sha, source, change.why);
}
async function readLocal(git, { base, head, from }) {
    const collector = new NewLinesCollector();
    const reader = new UnifiedDiffReader(collector);
    let problem;
    const args = [
        '-U0',
        '-M',
        '--no-color',
        '--no-ext-diff',
        '--no-textconv',
        '--submodule=short',
        '--inter-hunk-context=0',
    ];
    try {
        await git.bytes(['diff', ...args, '--src-prefix=a/', '--dst-prefix=b/', '--end-of-options', base, head, '--'], (chunk) => {
            try {
                if (problem === undefined)
                    reader.push(chunk);
            }
            catch (thrown) {
                problem = thrown;
            }
        });
        if (problem !== undefined)
            throw problem;
        reader.end();
    }
    catch (thrown) {
        if (thrown instanceof GitError || thrown instanceof DiffError)
            return { kind: 'unknown', base, from, why: `The diff from ${from} cannot be read: ${thrown.message}.` };
        throw thrown;
    }
    return { kind: 'read', base, from, newLines: collector.newLines() };
}
async function readRemote(github, sha, source, whyNotHere) {
    try {
        const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha });
        if (commit === undefined)
            return { kind: 'unknown', why: whyNotHere };
        const wanted = wantedBase(source, { sha: commit.sha, parents: commit.parents.map((parent) => parent.sha) });
        if (wanted.kind === 'nothing')
            return { kind: 'unknown', why: `${whyNotHere} ${wanted.why}` };
        const tip = wanted.kind === 'commit' ? wanted.sha : wanted.of;
        const compared = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead: `${tip}...${sha}` });
        if (compared === undefined)
            return { kind: 'unknown', why: whyNotHere };
        const base = compared.merge_base_commit.sha;
        const from = nameOf(wanted, base);
        const files = compared.files ?? [];
        const cut = files.length >= MOST_API_FILES ? 'it has too many files' : undefined;
        const silent = files.find((file) => file.patch === undefined && file.changes > 0);
        const why = cut ?? (silent === undefined ? undefined : `the change of ${silent.filename} is too large`);
        if (why !== undefined)
            return { kind: 'unknown', base, from, why: `GitHub does not give the whole diff: ${why}. ${whyNotHere}` };
        return { kind: 'read', base, from, newLines: linesOf(files) };
    }
    catch (thrown) {
        if (!(thrown instanceof github_errors/* GitHubError */.y_ || thrown instanceof DiffError))
            throw thrown;
        return { kind: 'unknown', why: `${whyNotHere} Nor does GitHub give the diff: ${thrown.message}` };
    }
}
function linesOf(files) {
    const collector = new NewLinesCollector();
    const reader = new UnifiedDiffReader(collector);
    for (const { filename, patch } of files)
        if (patch !== undefined)
            reader.patch(filename, patch);
    return collector.newLines();
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/evidence.js
/** The comparison of a run that knows neither its diff nor a baseline. */
const NO_COMPARISON = {
    patch: { kind: 'cannot-tell', code: 'no-diff', why: 'The lines of the change are not known in this run.' },
    baseline: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
    ratchet: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
    newSkipped: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
    newFindings: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
    goneFiles: { kind: 'cannot-tell', code: 'no-baseline', why: 'There is nothing to compare with in this run.' },
};

;// CONCATENATED MODULE: ./actions/test-gate/src/comparison.js







/** The change that is tested and the state before it. GitHub is asked for that state only when a rule needs it. */
async function compare(now, change, before, edges) {
    const needed = now.rules.some(needsBaseline);
    const isGiven = before.baseline !== 'auto' && before.baseline !== 'none';
    const needsDiff = now.coverage !== undefined || (needed && before.baseline === 'auto');
    const diff = needsDiff
        ? await readDiff(edges, change)
        : { kind: 'unknown', why: 'This step reads no coverage.' };
    const baseline = needed || isGiven ? await baselineOf(diff, before, edges) : NO_COMPARISON.baseline;
    const patch = now.coverage === undefined
        ? { kind: 'cannot-tell', code: 'no-diff', why: 'This step reads no coverage.' }
        : measurePatch(now.coverage, now.paths, diff);
    const skipped = now.tests && newlySkipped(now.tests, baseline);
    const found = now.found && newFindings(now.found, baseline);
    return {
        comparison: {
            patch: comparison_linesOf(patch),
            baseline,
            // For a change both are its merge base's values, so that a fallen trunk blocks nobody.
            ratchet: baseline,
            newSkipped: skipped === undefined ? NO_COMPARISON.newSkipped : countOf(skipped),
            newFindings: found === undefined ? NO_COMPARISON.newFindings : countOf(found),
            goneFiles: now.coverage ? goneFiles(now.coverage.files(), now.tracked, baseline) : NO_COMPARISON.goneFiles,
        },
        ...(patch.kind === 'measured' ? { patch: patch.value } : {}),
        ...(skipped?.kind === 'measured' ? { newlySkipped: skipped.value } : {}),
        ...(found?.kind === 'measured' ? { newFindings: found.value } : {}),
        ...(isGiven && baseline.kind === 'cannot-tell' ? { missingBaseline: baseline.why } : {}),
    };
}
function countOf(measure) {
    return measure.kind === 'measured' ? { kind: 'measured', value: measure.value.count } : measure;
}
/** Whether the rule compares with an earlier state. */
function needsBaseline({ demand }) {
    if (demand.kind === 'tests')
        return demand.what === 'new-skipped';
    if (demand.kind === 'findings')
        return demand.what === 'new';
    return (demand.kind === 'gone-files' ||
        demand.kind === 'no-decrease' ||
        demand.kind === 'ratchet' ||
        demand.kind === 'test-count-no-decrease');
}
async function baselineOf(diff, { baseline, workspace, gate, branches }, { github }) {
    const missing = (why) => ({ kind: 'cannot-tell', code: 'no-baseline', why });
    if (baseline === 'none')
        return missing('Input "baseline" is "none".');
    if (baseline !== 'auto')
        return givenBaseline(workspace, baseline);
    if (github === undefined)
        return missing('Without github-token the baseline cannot be read.');
    if (diff.base === undefined)
        return missing(`It is not known which commit to compare with.${diff.kind === 'unknown' ? ` ${diff.why}` : ''}`);
    return findBaseline(github, { base: diff.base, from: diff.from ?? diff.base.slice(0, 7), gate, branches });
}
function comparison_linesOf(patch) {
    return patch.kind === 'measured' ? { kind: 'measured', value: { lines: patch.value.lines } } : patch;
}
/** A changed file that an ambiguous path of a report may mean could have uncovered lines: then nothing is known. */
function measurePatch(coverage, { doubtful }, diff) {
    if (diff.kind === 'unknown')
        return { kind: 'cannot-tell', code: 'no-diff', why: diff.why };
    // Of reports without a line it would hold that no new line can be covered.
    if (coverage.totals().lines.total === 0)
        return { kind: 'cannot-tell', code: 'not-measured', why: 'The coverage reports hold no line.' };
    for (const [file, lines] of diff.newLines) {
        const path = lines.length === 0 ? undefined : doubtful.get(file);
        if (path === undefined)
            continue;
        const why = `The source path ${JSON.stringify(path)} of a report may mean ${file}, which has new lines, or another file; tell by "path-map" which.`;
        return { kind: 'cannot-tell', code: 'not-measured', why };
    }
    return { kind: 'measured', value: patchCoverage(coverage, diff.newLines, diff.from) };
}

// EXTERNAL MODULE: ./actions/test-gate/src/could-not-judge.js
var could_not_judge = __webpack_require__(509);
;// CONCATENATED MODULE: ./actions/test-gate/src/formats/report-error.js
/** The report cannot be used; the message says what is wrong and where, to follow the name of the file. */
class ReportError extends Error {
    fault;
    constructor(fault, message) {
        super(message);
        this.name = 'ReportError';
        this.fault = fault;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/report-parser.js

const COVERAGE_FORMATS = [
    'lcov',
    'cobertura',
    'jacoco',
    'go',
    'clover',
    'istanbul',
    'coverage.py',
    'simplecov',
    'llvm-cov',
    'opencover',
];
const TEST_FORMATS = [
    'junit',
    'trx',
    'nunit',
    'xunit',
    'go-test',
    'tap',
    'jest',
    'mocha',
    'dart',
    'rspec',
    'ctrf',
];
/** For messages: the formats that are read. */
const READ_FORMATS = [...COVERAGE_FORMATS, ...TEST_FORMATS].join(', ');

;// CONCATENATED MODULE: ./actions/test-gate/src/findings/code-findings.js
/** So many findings are kept in full, errors before the others; the rest is counted. */
const KEPT_FINDINGS = 1000;
/** So many are kept by their identity. */
const KEPT_IDENTITIES = 100_000;
/** Results of analyses, counted one by one. */
class CodeFindings {
    #counts = { error: 0, warning: 0, note: 0, suppressed: 0 };
    /** Said to be new by the tool, and those of which it says nothing about that. */
    #fresh = 0;
    #unknown = 0;
    #identities = [];
    #kept = { error: [], warning: [], note: [] };
    add(finding, isNew) {
        this.#counts[finding.level]++;
        if (isNew === undefined)
            this.#unknown++;
        else if (isNew)
            this.#fresh++;
        this.#identify(finding.identity);
        const kept = this.#kept[finding.level];
        if (kept.length < KEPT_FINDINGS)
            kept.push(finding);
    }
    addSuppressed() {
        this.#counts.suppressed++;
    }
    mergeFrom(other) {
        for (const level of ['error', 'warning', 'note']) {
            this.#counts[level] += other.#counts[level];
            this.#kept[level] = [...this.#kept[level], ...other.#kept[level]].slice(0, KEPT_FINDINGS);
        }
        this.#counts.suppressed += other.#counts.suppressed;
        this.#fresh += other.#fresh;
        this.#unknown += other.#unknown;
        for (const identity of other.#identities)
            this.#identify(identity);
    }
    #identify(identity) {
        if (this.#identities.length < KEPT_IDENTITIES)
            this.#identities.push(identity);
    }
    get counts() {
        return this.#counts;
    }
    /** How many are new, by the tools' own comparison; `undefined` when it is missing for one of them. */
    get fresh() {
        return this.#unknown > 0 ? undefined : this.#fresh;
    }
    /** Of all that count; `undefined` when there are too many. */
    get identities() {
        const { error, warning, note } = this.#counts;
        return this.#identities.length === error + warning + note ? this.#identities : undefined;
    }
    /** Errors first. */
    get kept() {
        const { error, warning, note } = this.#kept;
        return [...error, ...warning, ...note].slice(0, KEPT_FINDINGS);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-parts.js

/** A single part may hold so many values; a report is a list of small ones. */
const MOST_VALUES = 1_000_000;
const DEEPEST_WANTED = 12;
/** Builds the wanted parts of a document one after another, so that only one is in memory. */
class JsonParts {
    #taker;
    #path = [];
    /** Open containers of the part that is being built. */
    #building = [];
    #key;
    #values = 0;
    constructor(taker) {
        this.#taker = taker;
    }
    key(name) {
        this.#key = name;
        if (this.#building.length === 0)
            this.#path[this.#path.length - 1] = name;
    }
    openObject() {
        this.#open(Object.create(null), '');
    }
    openArray() {
        this.#open([], -1);
    }
    close() {
        const ended = this.#building.pop();
        if (ended === undefined)
            this.#path.pop();
        else if (this.#building.length === 0)
            this.#taker.take(this.#path, ended.target);
    }
    value(value) {
        if (this.#building.length > 0)
            this.#add(value);
        else {
            this.#next();
            if (this.#wanted())
                this.#taker.take(this.#path, value);
        }
    }
    #open(target, firstPlace) {
        if (this.#building.length > 0) {
            this.#add(target);
            this.#building.push({ target });
            return;
        }
        this.#next();
        if (this.#wanted()) {
            this.#values = 0;
            this.#building.push({ target });
        }
        else
            this.#path.push(firstPlace);
    }
    /** In a list, each value has the next place. */
    #next() {
        const last = this.#path.at(-1);
        if (typeof last === 'number')
            this.#path[this.#path.length - 1] = last + 1;
    }
    #wanted() {
        return this.#path.length <= DEEPEST_WANTED && this.#taker.wants(this.#path);
    }
    #add(value) {
        if (++this.#values > MOST_VALUES)
            throw new ReportError('unparsable-report', `has a part with more than ${MOST_VALUES} values`);
        const into = this.#building.at(-1)?.target;
        if (Array.isArray(into))
            into.push(value);
        else if (into !== undefined)
            into[this.#key ?? ''] = value;
    }
}
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A text, else the empty one. */
function textAt(value, key) {
    const found = isJsonObject(value) ? value[key] : undefined;
    return typeof found === 'string' ? found : '';
}
/** A list, else the empty one. */
function listAt(value, key) {
    const found = isJsonObject(value) ? value[key] : undefined;
    return Array.isArray(found) ? found : [];
}
/** A finite number, else `undefined`. */
function numberAt(value, key) {
    const found = isJsonObject(value) ? value[key] : undefined;
    return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-tokenizer.js

const json_tokenizer_DEEPEST = 512;
const LONGEST_KEY_BYTES = 64 * 1024;
/** Of longer texts the start is kept; output of a test can be of any length. */
const KEPT_TEXT_BYTES = 64 * 1024;
const [QUOTE, COMMA, MINUS, COLON, BACKSLASH] = [34, 44, 45, 58, 92];
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const json_tokenizer_ESCAPES = new Map([
    [34, 34],
    [92, 92],
    [47, 47],
    [98, 8],
    [102, 12],
    [110, 10],
    [114, 13],
    [116, 9],
]);
const WORDS = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/** 1 for bytes that end a plain run inside a string: quote, backslash, control characters. */
const ENDS_RUN = new Uint8Array(256)
    .fill(1, 0, 32)
    .map((ends, byte) => (byte === QUOTE || byte === BACKSLASH ? 1 : ends));
/**
 * Splits one JSON document (RFC 8259, UTF-8) into its parts as the bytes arrive, in bounded memory.
 *
 * It builds nothing, so a key such as `__proto__` is only text. What is no JSON, nests deeper than 512 or ends too early is
 * a `ReportError`.
 */
class JsonTokenizer {
    #handler;
    /** Kinds of the open containers, as the bytes that opened them. */
    #stack = [];
    #want = 'value';
    /** Bytes of all pieces before this one. */
    #passed = 0;
    /** The text that is open, its escapes replaced; `undefined` outside of one. */
    #text;
    #textBytes = 0;
    /** An escape that a piece broke off in, without its backslash; `undefined` outside of one. */
    #escape;
    /** The first half of a surrogate pair. */
    #surrogate = 0;
    /** A number or word that is open. */
    #word = '';
    constructor(handler) {
        this.#handler = handler;
    }
    push(bytes) {
        let at = this.#passed === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        while (at < bytes.length)
            at = this.#text !== undefined ? this.#inText(bytes, at, this.#text) : this.#between(bytes, at);
        this.#passed += bytes.length;
    }
    end() {
        if (this.#word !== '')
            this.#closeWord(0);
        if (this.#text !== undefined || this.#want !== 'end')
            throw new ReportError('unparsable-report', 'ends inside of the JSON document: it was cut off while written or copied');
    }
    #between(bytes, at) {
        const byte = bytes[at] ?? 0;
        if (isWordByte(byte)) {
            if (this.#word.length > 400)
                throw this.#fault(at, 'a number that is too long');
            this.#word += String.fromCharCode(byte);
            return at + 1;
        }
        if (this.#word !== '')
            this.#closeWord(at);
        if (byte === 32 || byte === 10 || byte === 13 || byte === 9)
            return at + 1;
        if (byte === QUOTE) {
            if (!['value', 'first-value', 'key', 'first-key'].includes(this.#want))
                throw this.#unexpected(at, byte);
            this.#text = [];
            this.#textBytes = 0;
        }
        else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY)
            this.#open(at, byte);
        else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY)
            this.#close(at, byte);
        else if (byte === COLON && this.#want === 'colon')
            this.#want = 'value';
        else if (byte === COMMA && this.#want === 'comma')
            this.#want = this.#stack.at(-1) === OPEN_OBJECT ? 'key' : 'value';
        else
            throw this.#unexpected(at, byte);
        return at + 1;
    }
    #open(at, byte) {
        if (this.#want !== 'value' && this.#want !== 'first-value')
            throw this.#unexpected(at, byte);
        if (this.#stack.length === json_tokenizer_DEEPEST)
            throw this.#fault(at, `nesting deeper than ${json_tokenizer_DEEPEST}`);
        this.#stack.push(byte);
        if (byte === OPEN_OBJECT)
            this.#handler.openObject();
        else
            this.#handler.openArray();
        this.#want = byte === OPEN_OBJECT ? 'first-key' : 'first-value';
    }
    #close(at, byte) {
        const first = byte === CLOSE_OBJECT ? 'first-key' : 'first-value';
        const fits = this.#stack.at(-1) === (byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_ARRAY);
        if (!fits || (this.#want !== 'comma' && this.#want !== first))
            throw this.#unexpected(at, byte);
        this.#stack.pop();
        this.#handler.close();
        this.#afterValue();
    }
    #afterValue() {
        this.#want = this.#stack.length === 0 ? 'end' : 'comma';
    }
    /** Letters, digits and signs that stand together: a number or one of three words. */
    #closeWord(at) {
        const word = this.#word;
        this.#word = '';
        if (this.#want !== 'value' && this.#want !== 'first-value')
            throw this.#fault(at, `${JSON.stringify(word)} out of place`);
        const known = WORDS.get(word);
        if (known === undefined && !/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word))
            throw this.#fault(at, `${JSON.stringify(word.slice(0, 20))}, which is no JSON`);
        this.#handler.value(known === undefined ? Number(word) : known);
        this.#afterValue();
    }
    #inText(bytes, start, text) {
        if (this.#escape !== undefined)
            return this.#inEscape(bytes, start, text);
        let at = start;
        while (at < bytes.length && ENDS_RUN[bytes[at] ?? 0] === 0)
            at++;
        if (at > start) {
            this.#loneSurrogate(text);
            this.#keep(text, bytes.subarray(start, at));
        }
        if (at === bytes.length)
            return at;
        const byte = bytes[at];
        if (byte === BACKSLASH)
            this.#escape = '';
        else if (byte === QUOTE)
            this.#closeText(at, text);
        else
            throw this.#fault(at, 'a control character inside of a text');
        return at + 1;
    }
    /** One byte of an escape: a letter, or `u` and four digits. */
    #inEscape(bytes, at, text) {
        const byte = bytes[at] ?? 0;
        const sequence = `${this.#escape ?? ''}${String.fromCharCode(byte)}`;
        this.#escape = sequence;
        if (sequence.length === 1 && sequence !== 'u') {
            const plain = json_tokenizer_ESCAPES.get(byte);
            if (plain === undefined)
                throw this.#fault(at, 'an unknown escape');
            this.#loneSurrogate(text);
            this.#keep(text, Buffer.of(plain));
            this.#escape = undefined;
        }
        else if (sequence.length > 1 && !/^u[0-9a-fA-F]{1,4}$/.test(sequence))
            throw this.#fault(at, 'a malformed \\u escape');
        else if (sequence.length === 5) {
            this.#codeUnit(Number.parseInt(sequence.slice(1), 16), text);
            this.#escape = undefined;
        }
        return at + 1;
    }
    #codeUnit(unit, text) {
        if (this.#surrogate !== 0 && unit >= 0xdc00 && unit <= 0xdfff) {
            this.#keep(text, Buffer.from(String.fromCharCode(this.#surrogate, unit)));
            this.#surrogate = 0;
            return;
        }
        this.#loneSurrogate(text);
        if (unit >= 0xd800 && unit <= 0xdbff)
            this.#surrogate = unit;
        else
            this.#keep(text, Buffer.from(String.fromCharCode(unit)));
    }
    /** Half a pair alone stands for nothing: it becomes U+FFFD, as everywhere. */
    #loneSurrogate(text) {
        if (this.#surrogate === 0)
            return;
        this.#surrogate = 0;
        this.#keep(text, Buffer.from('\ufffd'));
    }
    #keep(text, bytes) {
        const room = KEPT_TEXT_BYTES - this.#textBytes;
        this.#textBytes += bytes.length;
        if (room > 0)
            text.push(Buffer.from(bytes.subarray(0, room)));
    }
    #closeText(at, text) {
        this.#loneSurrogate(text);
        this.#text = undefined;
        const whole = Buffer.concat(text).toString('utf8');
        if (this.#want === 'key' || this.#want === 'first-key') {
            if (this.#textBytes > LONGEST_KEY_BYTES)
                throw this.#fault(at, 'a key that is too long');
            this.#handler.key(whole);
            this.#want = 'colon';
        }
        else {
            this.#handler.value(whole);
            this.#afterValue();
        }
    }
    #unexpected(at, byte) {
        return this.#fault(at, `an unexpected ${JSON.stringify(String.fromCharCode(byte))}`);
    }
    #fault(at, what) {
        return new ReportError('unparsable-report', `has ${what} at byte ${this.#passed + at}`);
    }
}
/** Letters, digits, `-`, `+` and `.`; what they make is looked at when they end. */
function isWordByte(byte) {
    return ((byte >= 48 && byte <= 57) ||
        (byte >= 97 && byte <= 122) ||
        (byte >= 65 && byte <= 90) ||
        byte === MINUS ||
        byte === 43 ||
        byte === 46);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/useful-line.js

const LIMIT = 500;
/** Of the message and of the text each. */
const READ = 8192;
/** Lines that say no more than that something failed, or where: jest's matcher, Go's frame, Rust's panic. */
const INTRODUCTIONS = [
    /^(?:failed|failure|error|assertion ?error|test failed)[:.!]?$/i,
    /^=== (?:RUN|CONT|PAUSE|NAME)\b/,
    /^--- (?:FAIL|SKIP|PASS):/,
    /^thread '.*' (?:\(\d+\) )?panicked at /,
];
const MATCHER = /^(?:Error: )?expect\(.*\)[.\w]*\.\w+\(/;
const COMPARISON = /^(?:expected|received)\b.*:/i;
/** Begins something that the lines below it end. */
const BEGINS = /^(?:expected|assertion)\b/i;
const GOES_ON = /^(?:got|received|actual|but was|left|right)\b.*:/i;
/** The first line of a failure that tells a reader something, of its message, else of its text; what belongs to it is added. */
function usefulLine(message, text) {
    const lines = [...useful_line_linesOf(message), ...useful_line_linesOf(text)];
    const at = Math.max(0, firstTelling(lines));
    return ownString(withRest(lines, at));
}
/** The same of a message alone; `undefined` where the text behind it could make another line of it. */
function tellingLine(message) {
    const lines = useful_line_linesOf(message);
    const line = lines[firstTelling(lines)];
    return line === undefined || MATCHER.test(line) || BEGINS.test(line) ? undefined : ownString(line);
}
/** Those with a letter or a digit in them. */
function useful_line_linesOf(part) {
    return (0,printing/* stripControls */.$Y)(part.slice(0, READ))
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /[\p{L}\p{N}]/u.test(line));
}
function firstTelling(lines) {
    return lines.findIndex((line, index) => !introduces(line, lines.find((each, at) => at > index && each !== line && !MATCHER.test(each)) ?? ''));
}
/** A part of a string keeps all of it in memory. */
function ownString(line) {
    return Buffer.from(line.slice(0, LIMIT)).toString();
}
function introduces(line, next) {
    return INTRODUCTIONS.some((each) => each.test(line)) || (MATCHER.test(line) && COMPARISON.test(next));
}
/** `expected: 4` alone tells half of it. */
function withRest(lines, at) {
    const first = lines[at] ?? '';
    if (!BEGINS.test(first))
        return first;
    let end = at + 1;
    while (GOES_ON.test(lines[end] ?? ''))
        end++;
    return lines.slice(at, end).join(', ');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/findings/sarif.js





const LEVELS = new Set(['error', 'warning', 'note']);
/** Results that wait for the rules of their run. */
const MOST_WAITING = 1_000_000;
/**
 * Reads SARIF 2.1.0 (OASIS).
 *
 * Counted is what failed and is still there: not what is suppressed (by accepted suppressions alone), not `absent` by its
 * `baselineState`, not of a kind other than `fail`. A result without a level has that of its rule, else `warning`.
 */
class SarifParser {
    #tokenizer = new JsonTokenizer(new JsonParts({ wants: (path) => this.#wants(path), take: (path, part) => this.#take(path, part) }));
    #findings = new CodeFindings();
    #runs = new Map();
    #isSarif = false;
    /** What a tool says went wrong with itself. */
    #failure;
    push(bytes) {
        this.#tokenizer.push(bytes);
    }
    /** `failure`: a tool did not come to its end. */
    end() {
        this.#tokenizer.end();
        if (!this.#isSarif)
            throw new ReportError('unknown-format', 'is no SARIF: it has no "runs"');
        if (this.#runs.size === 0)
            throw new ReportError('unparsable-report', 'holds no run of a tool');
        for (const run of this.#runs.values())
            this.#count(run);
        return { findings: this.#findings, failure: this.#failure };
    }
    #wants([first, run, list, ...more]) {
        if (first !== 'runs')
            return false;
        this.#isSarif = true;
        if (typeof run !== 'number')
            return false;
        if (list === 'results') {
            this.#run(run).hasResults = true;
            return more.length === 1;
        }
        this.#run(run);
        if (list === 'invocations')
            return more.length === 1;
        if (list === 'externalPropertyFileReferences')
            return more.length === 0;
        return list === 'tool' && more.length === 3 && more[0] === 'driver' && more[1] === 'rules';
    }
    #take([, run, list, , , index], part) {
        const held = this.#run(Number(run));
        if (list === 'results')
            this.#result(held, part);
        else if (list === 'tool') {
            const level = textAt(isJsonObject(part) ? part['defaultConfiguration'] : undefined, 'level');
            held.levels.set(Number(index), level);
            held.levels.set(textAt(part, 'id'), level);
        }
        else if (list === 'invocations')
            this.#invocation(part);
        else if (listAt(part, 'results').length > 0)
            throw new ReportError('unparsable-report', 'keeps its results in other files, which are not read');
    }
    #run(index) {
        const known = this.#runs.get(index);
        if (known !== undefined)
            return known;
        const fresh = { levels: new Map(), waiting: [], hasResults: false };
        this.#runs.set(index, fresh);
        return fresh;
    }
    #invocation(part) {
        if (!isJsonObject(part) || part['executionSuccessful'] !== false)
            return;
        const notes = listAt(part, 'toolExecutionNotifications').map((note) => messageOf(note));
        this.#failure ??= usefulLine(textAt(part, 'exitCodeDescription'), notes.join('\n'));
    }
    #result(run, part) {
        const kind = textAt(part, 'kind');
        const state = textAt(part, 'baselineState');
        if ((kind !== '' && kind !== 'fail') || state === 'absent')
            return;
        if (isSuppressed(part)) {
            this.#findings.addSuppressed();
            return;
        }
        if (run.waiting.length === MOST_WAITING)
            throw new ReportError('unparsable-report', `has more than ${MOST_WAITING} results in one run`);
        const rule = isJsonObject(part) ? part['rule'] : undefined;
        const place = physicalLocation(part);
        const ruleName = textAt(part, 'ruleId') || textAt(rule, 'id');
        const message = usefulLine(messageOf(part), '');
        run.waiting.push({
            level: textAt(part, 'level'),
            rule: ruleName,
            index: numberAt(part, 'ruleIndex') ?? numberAt(rule, 'index'),
            message,
            identity: [ruleName, place.file, fingerprint(part) ?? message].join('\0'),
            ...place,
            isNew: state === '' ? undefined : state === 'new',
        });
    }
    #count({ levels, waiting, hasResults }) {
        if (!hasResults)
            throw new ReportError('unparsable-report', 'has a run without results: its tool did not look for any');
        for (const { index, level: given, isNew, line, ...result } of waiting) {
            const level = given || ruleLevel(levels, result.rule, index) || 'warning';
            if (level === 'none')
                continue;
            this.#findings.add({
                ...result,
                // What is no level of the format is taken for the worst.
                level: LEVELS.has(level) ? level : 'error',
                ...(line === undefined || !(line > 0) ? {} : { line }),
            }, isNew);
        }
    }
}
/** A rule may have parts: a result of `CA1000/1` is of the rule `CA1000`. */
function ruleLevel(levels, rule, index) {
    const slash = rule.lastIndexOf('/');
    return ((index === undefined ? undefined : levels.get(index)) ??
        levels.get(rule) ??
        (slash < 0 ? undefined : levels.get(rule.slice(0, slash))));
}
/** Every suppression must be accepted, which it is when it does not say anything else. */
function isSuppressed(part) {
    const suppressions = listAt(part, 'suppressions');
    return suppressions.length > 0 && suppressions.every((each) => ['', 'accepted'].includes(textAt(each, 'status')));
}
function messageOf(part) {
    const message = isJsonObject(part) ? part['message'] : undefined;
    return textAt(message, 'text') || textAt(message, 'markdown') || textAt(message, 'id');
}
const LONGEST_FINGERPRINT = 500;
/** What the tool itself tells its findings apart by; `undefined`: nothing. */
function fingerprint(part) {
    if (!isJsonObject(part))
        return undefined;
    for (const given of [part['fingerprints'], part['partialFingerprints']]) {
        if (!isJsonObject(given))
            continue;
        const texts = Object.keys(given)
            .filter((key) => typeof given[key] === 'string')
            .sort()
            .map((key) => `${key}=${textAt(given, key)}`);
        if (texts.length > 0)
            return texts.join('\0').slice(0, LONGEST_FINGERPRINT);
    }
    return undefined;
}
function physicalLocation(part) {
    const [location] = listAt(part, 'locations');
    const physical = isJsonObject(location) ? location['physicalLocation'] : undefined;
    const [artifact, region] = isJsonObject(physical) ? [physical['artifactLocation'], physical['region']] : [];
    return { file: textAt(artifact, 'uri').slice(0, 1000), line: numberAt(region, 'startLine') };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/findings/read-findings.js





const PIECE_BYTES = 256 * 1024;
/** After a byte order mark and blanks, as Latin-1. */
const JSON_START = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{|$)/;
/** Reads and merges SARIF reports. One that is not whole adds nothing. */
async function readFindings(files, workspace) {
    const found = new CodeFindings();
    const findings = [];
    let whole = 0;
    for (const path of files) {
        const read = await readOne((0,external_node_path_.join)(workspace, path));
        if (read instanceof ReportError) {
            findings.push({ code: read.fault, message: `${path} ${read.message}.` });
            continue;
        }
        whole++;
        found.mergeFrom(read.findings);
        if (read.failure !== undefined)
            findings.push({
                code: 'analysis-failed',
                message: `${path}: the tool did not come to its end. ${read.failure}`.trim(),
            });
    }
    return { files, found, whole, findings };
}
async function readOne(path) {
    const parser = new SarifParser();
    const file = await (0,promises_.open)(path).catch((error) => {
        return new ReportError('unparsable-report', `cannot be opened (${error.code ?? error.message})`);
    });
    if (file instanceof ReportError)
        return file;
    try {
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        for (let bytes = 0;;) {
            const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, null);
            if (bytesRead === 0)
                return bytes === 0 ? new ReportError('empty-file', 'is empty') : parser.end();
            if (bytes === 0 && !JSON_START.test(piece.toString('latin1', 0, Math.min(bytesRead, 64))))
                return new ReportError('unknown-format', 'is no JSON object, and so no SARIF');
            bytes += bytesRead;
            parser.push(piece.subarray(0, bytesRead));
        }
    }
    catch (thrown) {
        if (thrown instanceof ReportError)
            return thrown;
        throw thrown;
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/finished-run.js

/**
 * The event of a `workflow_run` made to say what a `pull_request` event says: which pull request the finished run tested.
 *
 * It is the open one whose head is in that repository at that commit, by what GitHub itself says of the run; nothing that
 * the run wrote is asked, because a fork may have written it. `undefined`: the event is another.
 */
async function subjectOfRun(event, github) {
    const run = event['workflow_run'];
    if (!(0,shape/* isRecord */.u4)(run))
        return undefined;
    const { head_sha: sha, head_branch: branch, head_repository: repository } = run;
    const [owner, fullName] = (0,shape/* isRecord */.u4)(repository) ? [loginOf(repository['owner']), repository['full_name']] : [];
    if (run['event'] !== 'pull_request' || typeof sha !== 'string' || typeof branch !== 'string' || owner === undefined)
        return { kind: 'none', why: 'the finished run was for no pull request' };
    const found = [];
    for await (const pull of github.list('GET /repos/{owner}/{repo}/pulls', {
        state: 'open',
        head: `${owner}:${branch}`,
    }))
        if (pull.head.sha === sha && pull.head.repo?.full_name === fullName)
            found.push({ number: pull.number, base: pull.base, merged: pull.merge_commit_sha });
    const [pull, ...more] = found;
    if (pull === undefined)
        return { kind: 'none', why: `no open pull request has its head at ${sha.slice(0, 12)} any more` };
    if (more.length > 0)
        return { kind: 'none', why: `${found.length} pull requests have their head at ${sha.slice(0, 12)}` };
    return {
        kind: 'found',
        event: {
            ...event,
            pull_request: { number: pull.number, base: { ref: pull.base.ref, sha: pull.base.sha }, head: { sha } },
        },
        sha: pull.merged ?? sha,
    };
}
/** For people, in what is said after another run: a stranger's run may have left any report it liked. */
function notesOnRun(event) {
    const run = event['workflow_run'];
    if (!(0,shape/* isRecord */.u4)(run))
        return [];
    const end = typeof run['conclusion'] === 'string' ? `, which ended as ${run['conclusion']}` : '';
    return [`From the reports of run ${run['id']}${end}; the check of that run is the verdict.`];
}
function loginOf(owner) {
    const login = (0,shape/* isRecord */.u4)(owner) ? owner['login'] : undefined;
    return typeof login === 'string' ? login : undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/ratio.js
const NOTHING = { covered: 0, total: 0 };
function sum(a, b) {
    return { covered: a.covered + b.covered, total: a.total + b.total };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/judgement.js
function holds(measured) {
    return { verdict: 'holds', measured };
}
function broken(code, measured, detail) {
    return { verdict: 'broken', code, measured, detail };
}
function judgement_cannotTell(code, detail) {
    return { verdict: 'cannot-tell', code, detail };
}
/** Judges a measure that may be missing. */
function whenMeasured(measure, judge) {
    return measure.kind === 'measured' ? judge(measure.value) : judgement_cannotTell(measure.code, measure.why);
}
function noInput(input) {
    return judgement_cannotTell('not-measured', `This step reads no such report; name it under "${input}".`);
}
/** Reports without a line are a finding of their own; without branches or functions only this rule is in the dark. */
function noData(metric) {
    return metric === 'lines'
        ? judgement_cannotTell('zero-lines', 'The coverage reports hold no line.')
        : judgement_cannotTell('not-measured', `The coverage reports hold no ${metric}; have the tests report them.`);
}
const SINGULAR = { lines: 'line', branches: 'branch', functions: 'function' };
function moreNeeded(count, metric) {
    return `${count} more covered ${count === 1n ? SINGULAR[metric] : metric} needed.`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/coverage-rules.js





function judgeTotal(coverage, metric, percent) {
    if (coverage === undefined)
        return noInput('coverage');
    return judgeRatio(coverage[metric], metric, percent, 'coverage-below-threshold');
}
/** The files that the glob names, together. */
function judgeFiles(coverage, glob, metric, percent) {
    if (coverage === undefined)
        return noInput('coverage');
    let total;
    for (const file of matching(coverage.files, glob))
        total = sum(total ?? NOTHING, file[metric]);
    return total === undefined ? noMatch(glob) : judgeRatio(total, metric, percent, 'file-coverage-below-threshold');
}
/** Each file that the glob names and that has something to cover. */
function judgeEveryFile(coverage, glob, metric, percent) {
    if (coverage === undefined)
        return noInput('coverage');
    const below = [];
    let [matched, measurable] = [0, 0];
    for (const file of matching(coverage.files, glob)) {
        matched++;
        if (file[metric].total === 0)
            continue;
        measurable++;
        if (!reaches(file[metric], percent))
            below.push(file);
    }
    if (matched === 0)
        return noMatch(glob);
    if (measurable === 0)
        return noData(metric);
    below.sort(lowestFirst(metric));
    const measured = `${below.length} of ${measurable} files below`;
    if (below.length === 0)
        return holds(measured);
    const worst = below.slice(0, 3).map((file) => `${file.path} has ${share(file[metric])}`);
    const more = below.length > worst.length ? `, and ${below.length - worst.length} more` : '';
    return broken('file-coverage-below-threshold', measured, `${worst.join(', ')}${more}.`);
}
/** A file without tests: it has lines that can be covered, and none of them is. */
function judgeUntested(coverage, percent) {
    if (coverage === undefined)
        return noInput('coverage');
    const untested = [];
    let files = 0;
    for (const { path, lines } of coverage.files) {
        if (lines.total > 0)
            files++;
        if (lines.total > 0 && lines.covered === 0)
            untested.push(path);
    }
    if (files === 0)
        return noData('lines');
    const ratio = { covered: untested.length, total: files };
    const measured = `${(0,decimal/* flooredPercent */.Vu)(BigInt(ratio.covered), BigInt(ratio.total))} % (${ratio.covered} of ${ratio.total})`;
    if (!exceeds(ratio, percent))
        return holds(measured);
    const first = untested.slice(0, 3);
    const more = untested.length > first.length ? `, and ${untested.length - first.length} more` : '';
    return broken('untested-files', measured, `Not one line is covered of ${first.join(', ')}${more}.`);
}
/** Also for the lines of a change, where 0 of 0 is decided by the caller. */
function judgeRatio(ratio, metric, percent, code) {
    if (ratio.total === 0)
        return noData(metric);
    const short = missingLines(ratio, percent);
    return short === 0n ? holds(share(ratio)) : broken(code, share(ratio), moreNeeded(short, metric));
}
function* matching(files, glob) {
    for (const file of files)
        if (matchesGlob(glob, file.path))
            yield file;
}
function noMatch({ text }) {
    return judgement_cannotTell('no-matching-files', `No file of the coverage reports matches ${JSON.stringify(text)}.`);
}
function reaches({ covered, total }, percent) {
    return (0,decimal/* atLeastPercent */.SH)(BigInt(covered), BigInt(total), percent);
}
function exceeds({ covered, total }, { digits, scale }) {
    return BigInt(covered) * 100n * 10n ** BigInt(scale) > digits * BigInt(total);
}
function lowestFirst(metric) {
    return ({ [metric]: a, path: one }, { [metric]: b, path: other }) => a.covered * b.total - b.covered * a.total || b.total - a.total || (one < other ? -1 : 1);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/comparison-rules.js




function judgePatch({ comparison }, metric, percent) {
    return whenMeasured(comparison.patch, ({ [metric]: ratio }) => {
        if (ratio === undefined)
            return judgement_cannotTell('not-measured', `New ${metric} are not known, only new lines.`);
        if (ratio.total === 0)
            return holds(`no new ${metric} to cover`);
        return judgeRatio(ratio, metric, percent, 'patch-coverage-below-threshold');
    });
}
/** At most so many percentage points less than before. */
function judgeNoDecrease(evidence, metric, points) {
    return whenMeasured(evidence.comparison.baseline, (reference) => against(evidence, reference, metric, points, 'coverage-decreased'));
}
function judgeRatchet(evidence, metric) {
    return whenMeasured(evidence.comparison.ratchet, (reference) => against(evidence, reference, metric, { digits: 0n, scale: 0 }, 'below-ratchet'));
}
function judgeTestCount({ tests, comparison }) {
    if (tests === undefined)
        return noInput('results');
    return whenMeasured(comparison.baseline, ({ testCount, from }) => {
        if (testCount === undefined)
            return judgement_cannotTell('no-baseline', `At ${from} no tests were counted.`);
        const measured = `${tests.total}, before ${testCount}`;
        if (tests.total >= testCount)
            return holds(measured);
        const lost = testCount - tests.total;
        return broken('fewer-tests', measured, `${lost} test${lost === 1 ? ' is' : 's are'} gone since ${from}.`);
    });
}
function judgeGoneFiles({ coverage, comparison }, most) {
    if (coverage === undefined)
        return noInput('coverage');
    return whenMeasured(comparison.goneFiles, (gone) => {
        if (gone.length <= most)
            return holds(`${gone.length}`);
        const first = gone.slice(0, 3);
        const more = gone.length > first.length ? `, and ${gone.length - first.length} more,` : '';
        const are = gone.length === 1 ? 'is' : 'are';
        return broken('files-gone', `${gone.length}`, `${first.join(', ')}${more} ${are} in git, but in no report any more.`);
    });
}
function against({ coverage }, { coverage: before, from }, metric, points, code) {
    if (coverage === undefined)
        return noInput('coverage');
    const [now, then] = [coverage[metric], before[metric]];
    if (now.total === 0)
        return noData(metric);
    if (then === undefined || then.total === 0)
        return judgement_cannotTell('no-baseline', `At ${from} no ${metric} were measured.`);
    const measured = `${share(now)}, before ${share(then)}`;
    if (isKept(now, then, points))
        return holds(measured);
    const allowed = points.digits === 0n ? '' : `; ${(0,decimal/* formatDecimal */.zJ)(points)} points are allowed`;
    return broken(code, measured, `It is lower than at ${from}${allowed}.`);
}
/** `now ≥ then − points`, in percent and exactly: all denominators are multiplied out. */
function isKept(now, then, { digits, scale }) {
    const hundred = 100n * 10n ** BigInt(scale);
    const [a, b, c, d] = [now.covered, now.total, then.covered, then.total].map(BigInt);
    return a * d * hundred + digits * b * d >= c * b * hundred;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/count-rules.js




const TEST_CODES = {
    failed: 'tests-failed',
    errored: 'tests-failed',
    skipped: 'too-many-skipped',
    flaky: 'too-many-flaky',
};
const PATH_CODES = { unmatched: 'too-many-unmatched', ambiguous: 'too-many-ambiguous' };
const NAMES = {
    failed: 'failed',
    errored: 'broke',
    skipped: 'were skipped',
    flaky: 'passed only after a retry',
};
function judgeTests({ tests, comparison }, { what, most }) {
    if (tests === undefined)
        return noInput('results');
    if (what === 'new-skipped')
        return whenMeasured(comparison.newSkipped, (count) => count <= most
            ? holds(`${count}`)
            : broken('newly-skipped', `${count}`, `${tally(count)} skipped that ran before, or new and skipped.`));
    if (tests.total === 0)
        return noCase();
    const count = tests[what];
    const measured = `${count} of ${tests.total}`;
    if (count <= most)
        return holds(measured);
    return broken(TEST_CODES[what], measured, `${count} of ${tests.total} tests ${NAMES[what]}.`);
}
function judgeLeastTests({ tests }, { least }) {
    if (tests === undefined)
        return noInput('results');
    if (tests.total >= least)
        return holds(`${tests.total}`);
    return broken('too-few-tests', `${tests.total}`, `${least - tests.total} fewer than there must be.`);
}
function judgeQuarantine({ tests, quarantine }, { most }) {
    if (tests === undefined)
        return noInput('results');
    if (quarantine === undefined)
        return judgement_cannotTell('not-measured', 'The quarantine, or a report that may hold its tests, could not be read.');
    const { entries, unmatched } = quarantine;
    const measured = `${unmatched.length} of ${entries}`;
    if (unmatched.length <= most)
        return holds(measured);
    return broken('quarantine-unmatched', measured, unmatched[0] ?? '');
}
/** The sum over the cases, which is more than the clock shows when they run side by side. */
function judgeDuration({ tests }, { milliseconds }) {
    if (tests === undefined)
        return noInput('results');
    if (tests.total === 0)
        return noCase();
    const measured = (0,duration/* formatDuration */.a)(tests.microseconds / 1000);
    const over = tests.microseconds - milliseconds * 1000;
    if (over <= 0)
        return holds(measured);
    return broken('tests-too-slow', measured, `The test cases together take ${(0,duration/* formatDuration */.a)(over / 1000)} too long.`);
}
function judgePaths({ coverage, paths }, { what, most }) {
    if (coverage === undefined)
        return noInput('coverage');
    if (paths === undefined)
        return judgement_cannotTell('not-measured', 'Without a checkout it is not known which source paths are files of the repository.');
    const count = paths[what];
    const measured = `${count} of ${paths.matched + paths.unmatched + paths.ambiguous}`;
    if (count <= most)
        return holds(measured);
    const isOfKind = ({ candidates }) => candidates.length > 0 === (what === 'ambiguous');
    const first = paths.problems.find(isOfKind)?.path ?? '';
    return broken(PATH_CODES[what], measured, `The first is ${JSON.stringify(first)}; "path-map" tells where it lies.`);
}
function judgeFindings({ findings, comparison }, { what, most }) {
    if (findings === undefined)
        return noInput('findings');
    if (findings === 'unread')
        return judgement_cannotTell('not-measured', 'Not one of the reports of findings could be read.');
    if (what === 'new')
        return whenMeasured(comparison.newFindings, (count) => count <= most ? holds(`${count}`) : broken('new-findings', `${count}`, 'The change brings findings.'));
    const count = findings[what];
    if (count <= most)
        return holds(`${count}`);
    return broken('too-many-findings', `${count}`, `${count - most} more than allowed.`);
}
/** So many names are compared with one that is missing. */
const MOST_COMPARED = 2000;
/** Every file that has the metric must keep the limit: percentiles of shards cannot be merged. */
function judgeMetric({ measurements }, { name, sign, limit }) {
    if (measurements === undefined)
        return noInput('measurements');
    const values = measurements.get(name) ?? [];
    if (values.length === 0) {
        const known = [...measurements.keys()].slice(0, MOST_COMPARED);
        const advice = (0,nearest/* nearest */.p)(name, known) || '.';
        return judgement_cannotTell('metric-missing', `No measurements file has ${JSON.stringify(name)}${advice}`);
    }
    const wrong = sign === '<=' ? 1 : -1;
    const compared = values.map((each) => ({ ...each, order: (0,kernel_quantity/* compareQuantities */.Hv)(each, limit) }));
    const strange = compared.find(({ order }) => order === undefined);
    if (strange !== undefined)
        return judgement_cannotTell('metric-missing', `${strange.file} gives ${(0,kernel_quantity/* formatQuantity */.VZ)(strange)}, which does not compare with ${(0,kernel_quantity/* formatQuantity */.VZ)(limit)}: ${strange.unit === '' ? 'it has no unit' : 'the units differ'}.`);
    const worst = values.reduce((a, b) => ((0,kernel_quantity/* compareQuantities */.Hv)(b, a) === wrong ? b : a));
    const measured = (0,kernel_quantity/* formatQuantity */.VZ)(worst);
    if (compared.every(({ order }) => order !== wrong))
        return holds(measured);
    return broken('metric-out-of-limit', measured, `It stands in ${worst.file}.`);
}
/** Of no test at all it would hold that none was skipped. */
function noCase() {
    return judgement_cannotTell('zero-tests', 'The result files hold no test case.');
}
function tally(count) {
    return count === 1 ? '1 test is' : `${count} tests are`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/rules/judge-rule.js






/** The rule with what was measured for it. What cannot be judged is a finding like what is broken. */
function judgeRule(evidence, { demand, from }) {
    const judgement = judgeDemand(evidence, demand);
    const { name, limit } = describeDemand(demand);
    const rule = { name, wanted: limit, from };
    if (judgement.verdict === 'holds')
        return { ...rule, measured: judgement.measured, holds: true };
    const { code, detail } = judgement;
    if (judgement.verdict === 'cannot-tell')
        return {
            ...rule,
            measured: 'cannot tell',
            holds: undefined,
            finding: { code, message: `Rule "${name}", ${limit} (${from}), cannot be judged. ${detail}` },
        };
    return {
        ...rule,
        measured: judgement.measured,
        holds: false,
        finding: { code, message: `${name}: ${judgement.measured}, wanted ${limit} (${from}). ${detail}` },
    };
}
function judgeDemand(evidence, demand) {
    const { coverage } = evidence;
    switch (demand.kind) {
        case 'coverage':
            return judgeTotal(coverage, demand.metric, demand.percent);
        case 'files':
            return judgeFiles(coverage, demand.glob, demand.metric, demand.percent);
        case 'every-file':
            return judgeEveryFile(coverage, demand.glob, demand.metric, demand.percent);
        case 'untested-files':
            return judgeUntested(coverage, demand.percent);
        case 'patch':
            return judgePatch(evidence, demand.metric, demand.percent);
        case 'no-decrease':
            return judgeNoDecrease(evidence, demand.metric, demand.points);
        case 'gone-files':
            return judgeGoneFiles(evidence, demand.most);
        case 'paths':
            return judgePaths(evidence, demand);
        case 'ratchet':
            return judgeRatchet(evidence, demand.metric);
        case 'tests':
            return judgeTests(evidence, demand);
        case 'quarantine':
            return judgeQuarantine(evidence, demand);
        case 'test-count':
            return judgeLeastTests(evidence, demand);
        case 'test-count-no-decrease':
            return judgeTestCount(evidence);
        case 'duration':
            return judgeDuration(evidence, demand);
        case 'findings':
            return judgeFindings(evidence, demand);
        case 'metric':
            return judgeMetric(evidence, demand);
    }
}
/** What a demand is about, and its limit, for people. */
function describeDemand(demand) {
    switch (demand.kind) {
        case 'coverage':
            return { name: demand.metric, limit: `at least ${(0,decimal/* formatDecimal */.zJ)(demand.percent)} %` };
        case 'patch':
            return { name: `patch ${demand.metric}`, limit: `at least ${(0,decimal/* formatDecimal */.zJ)(demand.percent)} %` };
        case 'files':
        case 'every-file':
            return {
                name: `${demand.kind} ${demand.glob.text} ${demand.metric}`,
                limit: `at least ${(0,decimal/* formatDecimal */.zJ)(demand.percent)} %`,
            };
        case 'untested-files':
            return { name: 'files without-tests', limit: `at most ${(0,decimal/* formatDecimal */.zJ)(demand.percent)} %` };
        case 'paths':
            return { name: `paths ${demand.what}`, limit: `at most ${demand.most}` };
        case 'gone-files':
            return { name: 'files gone', limit: `at most ${demand.most}` };
        case 'no-decrease':
            return {
                name: demand.metric,
                limit: demand.points.digits === 0n ? 'no decrease' : `a decrease of at most ${(0,decimal/* formatDecimal */.zJ)(demand.points)} points`,
            };
        case 'ratchet':
            return { name: demand.metric, limit: 'not below the ratchet' };
        case 'tests':
            return { name: `tests ${demand.what}`, limit: `at most ${demand.most}` };
        case 'quarantine':
            return { name: `quarantine ${demand.what}`, limit: `at most ${demand.most}` };
        case 'test-count':
            return { name: 'tests count', limit: `at least ${demand.least}` };
        case 'test-count-no-decrease':
            return { name: 'tests count', limit: 'no decrease' };
        case 'duration':
            return { name: 'tests duration', limit: `at most ${(0,duration/* formatDuration */.a)(demand.milliseconds)}` };
        case 'findings':
            return { name: `findings ${demand.what}`, limit: `at most ${demand.most}` };
        case 'metric':
            return {
                name: `metric ${demand.name}`,
                limit: `${demand.sign === '<=' ? 'at most' : 'at least'} ${(0,kernel_quantity/* formatQuantity */.VZ)(demand.limit)}`,
            };
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/case-title.js

/** Suite, class and name of a test, without saying the same twice. */
function caseTitle({ suite, className, name }) {
    const known = suite === '' ? [] : [suite];
    // Surefire repeats the class as the suite; jest-junit and .NET begin the name with the class.
    if (className !== '' &&
        className !== name &&
        !suite.includes(className) &&
        !name.startsWith(`${className} `) &&
        !name.startsWith(`${className}.`)) {
        if (className.includes(suite))
            known.pop();
        known.push(className);
    }
    return [...known, name === '' ? '(no name)' : name].join(' › ');
}
/** Suite, class and name are kept up to a thousand characters each. */
const LONGEST_TITLE = 4096;
/** A title as people see it, and copy it into a quarantine: on one line, with single blanks. */
function shownTitle(title) {
    return (0,printing/* oneLine */.TN)(title, LONGEST_TITLE);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/quarantine.js

/**
 * Which of the failures are in quarantine, by the title that the summary shows for each. `absent`: titles of entries that
 * no test of the reports has.
 */
function quarantined(failing, quarantine, absent = []) {
    const excused = [];
    const expired = [];
    if (quarantine === undefined)
        return { excused, expired, unmatched: [] };
    const held = new Map(quarantine.tests.map((each) => [shownTitle(each.test), each]));
    for (const each of failing) {
        const by = held.get(shownTitle(caseTitle(each)));
        if (by === undefined)
            continue;
        // The days are written so that their order is that of the texts.
        if (quarantine.today < by.expires)
            excused.push({ failing: each, by });
        else
            expired.push({ failing: each, by });
    }
    // What broke outside of the test cases can be in quarantine, and is no test.
    const found = new Set([...excused, ...expired].map(({ by }) => by));
    return { excused, expired, unmatched: unmatchedOf(held, absent).filter(({ entry }) => !found.has(entry)) };
}
function unmatchedOf(held, absent) {
    return absent.flatMap(({ title, instead }) => {
        const entry = held.get(title);
        if (entry === undefined)
            return [];
        return [instead === undefined ? { entry } : { entry, instead }];
    });
}
/** For people: what is wrong with the entry, and what to do about it. */
function unmatchedMessage({ entry: { test, owner, expires }, instead }) {
    const todo = instead === undefined
        ? 'Remove it, or give it the name of the test now.'
        : `Did you mean ${JSON.stringify(instead)}?`;
    return `No test is called ${JSON.stringify(test)}, which is in quarantine until ${expires}. ${todo} Owner: ${owner}.`;
}
/** The counts that rules are judged by: without the failures that are excused. */
function withoutExcused(counts, { excused }) {
    const of = (status) => excused.filter(({ failing }) => failing.status === status).length;
    return { ...counts, failed: counts.failed - of('failed'), errored: counts.errored - of('errored') };
}
/** The failures that count. */
function notExcused(failing, { excused }) {
    const left = new Set(excused.map((each) => each.failing));
    return failing.filter((each) => !left.has(each));
}
/** One finding for each quarantine that ended while its test still fails. */
function expiredFindings({ expired }) {
    const entries = [...new Set(expired.map(({ by }) => by))];
    return entries.map(({ test, owner, expires, reason }) => ({
        code: 'quarantine-expired',
        message: `The quarantine of ${JSON.stringify(test)} ended on ${expires}, and it still fails. Owner: ${owner}. Reason: ${reason}`,
    }));
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/judge.js




const ORDER = Object.keys(contract/* contract */.d.reasonCodes);
/** Pure: the same evidence gives the same verdict. */
function judge(evidence, tolerate) {
    const { failing, absent } = evidence.measurements.tests;
    const quarantine = quarantined(failing, evidence.policy.quarantine, readAllResults(evidence) ? absent : []);
    const counts = withoutExcused(evidence.measurements.tests.counts, quarantine);
    const rules = rulesOf(evidence, counts, quarantine);
    const found = evidenceFindings(evidence);
    // Said once: each rule that has nothing to go by would say it again.
    const isTold = ({ code }) => code.startsWith('zero-') && found.some((each) => each.code === code);
    const all = [
        ...found,
        ...expiredFindings(quarantine),
        ...rules.flatMap(({ finding }) => (finding === undefined || isTold(finding) ? [] : finding)),
    ].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
    const findings = all.filter(({ code }) => !tolerate.has(code));
    return {
        reasonCode: findings[0]?.code ?? 'ok',
        findings,
        tolerated: all.filter(({ code }) => tolerate.has(code)),
        rules,
        quarantine,
    };
}
/** `counts`: of the tests, without the failures that are excused. */
function rulesOf(evidence, counts, quarantine) {
    const { coverageFiles, resultFiles, needs, expectedReports, totals, policy } = evidence;
    const ruleEvidence = evidenceOfRules(evidence, counts, quarantine);
    return [
        ...(needs === undefined ? [] : [neededJobsRule(needs)]),
        ...(expectedReports === undefined ? [] : [reportsRule(reportFiles(evidence), expectedReports)]),
        ...(resultFiles === undefined ? [] : testsRule(counts, policy.rules)),
        ...(coverageFiles === undefined ? [] : coverageRules(totals.lines, policy)),
        ...policy.rules.map((rule) => judgeRule(ruleEvidence, rule)),
        ...unjudgedRules(evidence),
    ];
}
/** What was read and no rule is about, so that nobody takes a pass for a judgement of it. */
function unjudgedRules({ analysis, metrics, policy }) {
    const rest = { wanted: 'no rule', holds: undefined };
    const isJudged = (kind) => policy.rules.some(({ demand }) => demand.kind === kind);
    const rules = [];
    if (analysis !== undefined && !isJudged('findings')) {
        const { error, warning, note } = analysis.found.counts;
        rules.push({ ...rest, name: 'findings', measured: `error ${error}, warning ${warning}, note ${note}` });
    }
    if (metrics !== undefined && !isJudged('metric'))
        rules.push({ ...rest, name: 'measurements', measured: `${metrics.metrics.size} metrics` });
    return rules;
}
/** A test that is in no report may be in one that could not be read, or in none because nothing ran. */
function readAllResults({ resultFiles, measurements }) {
    const { counts, absent } = measurements.tests;
    if (resultFiles === undefined || counts.total === 0 || absent === undefined)
        return false;
    return resultFiles.findings.length + measurements.findings.length === 0;
}
function reportFiles({ coverageFiles, resultFiles, analysis, metrics }) {
    return [coverageFiles, resultFiles, analysis, metrics].flatMap((read) => read?.files ?? []);
}
function evidenceOfRules(evidence, counts, { unmatched }) {
    const { coverageFiles, resultFiles, measurements, totals, analysis, metrics, comparison, policy } = evidence;
    const entries = readAllResults(evidence) ? policy.quarantine?.tests : undefined;
    return {
        coverage: coverageFiles && { ...totals, files: measurements.coverage.files() },
        tests: resultFiles && counts,
        quarantine: entries && { entries: entries.length, unmatched: unmatched.map(unmatchedMessage) },
        paths: evidence.paths,
        findings: analysis && (analysis.whole > 0 ? analysis.found.counts : 'unread'),
        measurements: metrics?.metrics,
        comparison: withNewFindings(comparison, analysis),
    };
}
/** Where the tools compared for themselves (`baselineState`), their word counts. */
function withNewFindings(comparison, analysis) {
    const fresh = analysis?.found.fresh;
    if (fresh === undefined || comparison.newFindings.kind === 'measured')
        return comparison;
    return { ...comparison, newFindings: { kind: 'measured', value: fresh } };
}
/** Evidence that is missing or cannot be trusted. */
function evidenceFindings(evidence) {
    const { coverageFiles, resultFiles, measurements, analysis, metrics, totals, policy } = evidence;
    const findings = [
        ...(coverageFiles?.findings ?? []),
        ...(resultFiles?.findings ?? []),
        ...measurements.findings,
        ...(analysis?.findings ?? []),
        ...(metrics?.findings ?? []),
        ...policy.findings,
    ];
    if ([coverageFiles, resultFiles, analysis, metrics].every((read) => read === undefined))
        findings.push({
            code: 'no-patterns',
            message: 'None of "coverage", "results", "findings" and "measurements" names a report. Give at least one of them.',
        });
    const read = (kind) => measurements.reports.some((report) => report.kind === kind);
    if (read('coverage') && totals.lines.total === 0)
        findings.push({ code: 'zero-lines', message: 'The coverage reports hold no line. No data is not 100 %.' });
    findings.push(...unmatchedPaths(evidence));
    if (evidence.missingBaseline !== undefined)
        findings.push({ code: 'no-baseline', message: evidence.missingBaseline });
    const { counts, emptySuites } = measurements.tests;
    if (emptySuites.length > 0)
        findings.push({
            code: 'counters-without-cases',
            message: emptySuitesMessage(emptySuites),
        });
    else if (read('tests') && counts.total === 0)
        findings.push({ code: 'zero-tests', message: 'The result files hold no test case. Did the tests run?' });
    return findings;
}
function emptySuitesMessage([first, ...more]) {
    const named = JSON.stringify(first);
    if (more.length === 0)
        return `Test suite ${named} says that tests ran, but holds none.`;
    return `${more.length + 1} test suites say that tests ran, but hold none; the first is ${named}.`;
}
function unmatchedPaths({ paths }) {
    if (paths === undefined || paths.matched > 0 || paths.ambiguous + paths.unmatched === 0)
        return [];
    const first = JSON.stringify(paths.problems[0]?.path ?? '');
    const message = `None of the ${paths.ambiguous + paths.unmatched} source paths of the coverage reports is a file that git tracks; the first is ${first}. Tell by "path-map" where they lie.`;
    return [{ code: 'paths-unmatched', message }];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/needs.js


/** The jobs of the needs context. Anything that is not one is an error: a typo must not open the gate. */
function readNeeds(value) {
    if (!(0,shape/* isRecord */.u4)(value))
        throw needs_invalid('is not an object');
    return Object.entries(value).map(([name, job]) => {
        const result = (0,shape/* isRecord */.u4)(job) ? job['result'] : undefined;
        if (typeof result !== 'string')
            throw needs_invalid(`has no result for ${JSON.stringify(name)}`);
        return { name, result };
    });
}
function needs_invalid(what) {
    return new errors/* UserError */.y('invalid-input', `input "needs" ${what}; give it as \${{ toJSON(needs) }}.`);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/outputs.js

/** What was counted, as texts. Nothing is said about a side that was not asked for or has no data. */
function countedOutputs({ coverageFiles, resultFiles, totals, measurements, patch }) {
    const { lines, branches, functions } = totals;
    const { counts } = measurements.tests;
    const coverage = {
        'line-coverage': percent(lines),
        'branch-coverage': percent(branches),
        'function-coverage': percent(functions),
        'patch-coverage': patch === undefined ? '' : percent(patch.lines),
        'lines-covered': String(lines.covered),
        'lines-total': String(lines.total),
        'branches-covered': String(branches.covered),
        'branches-total': String(branches.total),
    };
    const tests = {
        tests: String(counts.total),
        passed: String(counts.passed),
        failed: String(counts.failed),
        errored: String(counts.errored),
        skipped: String(counts.skipped),
        flaky: String(counts.flaky),
        duration: (counts.microseconds / 1e6).toFixed(3),
    };
    return { ...(coverageFiles === undefined ? {} : coverage), ...(resultFiles === undefined ? {} : tests) };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/bytes.js
/** Writes whole numbers into bytes, small ones into few. */
class ByteWriter {
    bytes = new Uint8Array(1024);
    length = 0;
    /** 0 ≤ `value` < 2^53, seven bits a byte, the lowest first. */
    number(value) {
        if (value < 2 ** 31) {
            this.#bits(value);
            return;
        }
        let at = this.reserve(8);
        let rest = value;
        for (; rest > 127; rest = Math.floor(rest / 128))
            this.bytes[at++] = (rest % 128) | 128;
        this.bytes[at++] = rest;
        this.length = at;
    }
    /** −2^31 ≤ `value` < 2^31; near 0 is short. */
    signed(value) {
        this.#bits((value << 1) ^ (value >> 31));
    }
    /** Any 32 bits, as whole numbers all the way: these are most of what is written. */
    #bits(value) {
        let at = this.reserve(5);
        const bytes = this.bytes;
        let rest = value;
        while ((rest & ~127) !== 0) {
            bytes[at++] = (rest & 127) | 128;
            rest >>>= 7;
        }
        bytes[at++] = rest;
        this.length = at;
    }
    /** Any 32 bits. */
    word(value) {
        const at = this.reserve(4);
        const bytes = this.bytes;
        bytes[at] = value;
        bytes[at + 1] = value >>> 8;
        bytes[at + 2] = value >>> 16;
        bytes[at + 3] = value >>> 24;
        this.length = at + 4;
    }
    /** Makes room for so many bytes, for who writes them himself; gives where they begin. */
    reserve(count) {
        const { length } = this;
        if (length + count > this.bytes.length) {
            const grown = new Uint8Array(Math.max(this.bytes.length * 2, length + count));
            grown.set(this.bytes);
            this.bytes = grown;
        }
        return length;
    }
}
/** Reads what `ByteWriter` wrote, in the same order. */
class ByteReader {
    bytes;
    at;
    constructor(bytes, at) {
        this.bytes = bytes;
        this.at = at;
    }
    byte() {
        return this.bytes[this.at++] ?? 0;
    }
    number() {
        let value = 0;
        for (let factor = 1;; factor *= 128) {
            const byte = this.bytes[this.at++] ?? 0;
            if (byte < 128)
                return value + byte * factor;
            value += (byte - 128) * factor;
        }
    }
    signed() {
        const value = this.number();
        return (value >>> 1) ^ -(value & 1);
    }
    word() {
        const { bytes, at } = this;
        this.at = at + 4;
        return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/arena.js

const FIRST_PIECE_BYTES = 16 * 1024;
/** Of every further piece. A page of memory is only used once it is written to. */
const arena_PIECE_BYTES = 1024 * 1024;
/** Places are multiples of this, so that a piece and a place in it fit into 31 bits. */
const ALIGNMENT = 4;
const PLACES_PER_PIECE = arena_PIECE_BYTES / ALIGNMENT;
const HEAD_BYTES = 4;
/** Where less is left of a piece, `write` begins another one: most of what is written fits and lies where it stays. */
const FEWEST_BYTES = 4096;
/**
 * Byte strings in a few large pieces of memory: a hundred thousand small arrays would need ten times as much, and would
 * be copied by the garbage collector again and again.
 */
class Arena {
    #pieces = [new Uint8Array(FIRST_PIECE_BYTES)];
    #used = 0;
    #writer = new ByteWriter();
    /** A writer at the end of what is stored; `keep` or `replace` follows. */
    write() {
        if (this.#used + FEWEST_BYTES > this.#last().length)
            this.#addPiece(arena_PIECE_BYTES);
        this.#writer.bytes = this.#last();
        this.#writer.length = this.#used + HEAD_BYTES;
        return this.#writer;
    }
    /** Stores what was written since `write`; gives the place to find it at. */
    keep(room = this.#written) {
        const { bytes, length } = this.#writer;
        const needed = bytesFor(room);
        // The writer takes other memory when the piece is too short for it.
        const inPlace = bytes === this.#last() && this.#used + needed <= bytes.length;
        return inPlace
            ? this.#take(needed)
            : this.store(bytes.subarray(this.#used + HEAD_BYTES, length), this.#written, room);
    }
    /** Puts what was written there; gives the new place where it does not fit, with room to grow. */
    replace(place) {
        const piece = this.#piece(place);
        const at = offset(place);
        const length = this.#written;
        if (length > readRoom(piece, at))
            return this.keep(length * 2);
        const start = this.#used + HEAD_BYTES;
        copy(this.#writer.bytes.subarray(start, start + length), length, piece, at + HEAD_BYTES);
        return place;
    }
    /** Copies the first `length` bytes; gives the place to find them at. */
    store(bytes, length, room = length) {
        const needed = bytesFor(room);
        if (this.#used + needed > this.#last().length)
            this.#addPiece(Math.max(arena_PIECE_BYTES, needed));
        copy(bytes, length, this.#last(), this.#used + HEAD_BYTES);
        return this.#take(needed);
    }
    /** Makes the reader stand at the first byte. */
    seek(reader, place) {
        reader.bytes = this.#piece(place);
        reader.at = offset(place) + HEAD_BYTES;
        return reader;
    }
    get #written() {
        return this.#writer.length - this.#used - HEAD_BYTES;
    }
    /** Of the last piece so many bytes more. */
    #take(needed) {
        const at = this.#used;
        this.#used += needed;
        writeRoom(this.#last(), at, needed - HEAD_BYTES);
        return (this.#pieces.length - 1) * PLACES_PER_PIECE + at / ALIGNMENT;
    }
    #addPiece(length) {
        this.#pieces.push(new Uint8Array(length));
        this.#used = 0;
    }
    #piece(place) {
        return this.#pieces[Math.floor(place / PLACES_PER_PIECE)] ?? this.#last();
    }
    #last() {
        const last = this.#pieces.at(-1);
        if (last === undefined)
            throw new Error('an arena has at least one piece');
        return last;
    }
}
function bytesFor(room) {
    return Math.ceil((HEAD_BYTES + room) / ALIGNMENT) * ALIGNMENT;
}
function offset(place) {
    return (place % PLACES_PER_PIECE) * ALIGNMENT;
}
function copy(from, length, to, at) {
    // For a few hundred bytes a loop is quicker than a call into native code with a subarray made for it.
    if (length > 2048)
        to.set(from.subarray(0, length), at);
    else
        for (let index = 0; index < length; index++)
            to[at + index] = from[index] ?? 0;
}
function writeRoom(piece, at, room) {
    for (let index = 0; index < HEAD_BYTES; index++)
        piece[at + index] = room >>> (index * 8);
}
function readRoom(piece, at) {
    return new ByteReader(piece, at).word() >>> 0;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/path-index.js


/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul } = Math;
const FIELDS = 4;
const [NUMBER, PLACE, LENGTH] = [1, 2, 3];
const FEWEST_ROWS = 64;
const DELETED = -1;
const SEED = Math.floor(Math.random() * 2 ** 32) | 0;
/**
 * Path → whole number ≥ 0, used like a `Map`. The paths lie as UTF-8 beside each other: as a hundred thousand strings
 * they would be the larger part of a set's memory, and what makes the garbage collector ask for room.
 */
class PathIndex {
    size = 0;
    #arena = new Arena();
    #reader = new ByteReader(new Uint8Array(), 0);
    #scratch = Buffer.alloc(1024);
    /** The path in `#scratch`, its length and its hash: a path is asked for, and then set. */
    #path = '';
    #length = 0;
    #hash = 0;
    /** Hash of the path, its number, its place in the arena and its length there. */
    #rows = new Int32Array(FEWEST_ROWS * FIELDS);
    #count = 0;
    /** Rows in the order of their paths, while no path comes or goes. */
    #order;
    /** Hash → row + 1; 0 where there is none. At least twice as long as there are rows, a power of 2. */
    #slots = new Int32Array(FEWEST_ROWS * 2);
    get(path) {
        const row = (this.#slots[this.#find(this.#encode(path))] ?? 0) - 1;
        const value = row < 0 ? DELETED : (this.#rows[row * FIELDS + NUMBER] ?? DELETED);
        return value === DELETED ? undefined : value;
    }
    has(path) {
        return this.get(path) !== undefined;
    }
    set(path, value) {
        const hash = this.#encode(path);
        const slot = this.#find(hash);
        const row = (this.#slots[slot] ?? 0) - 1;
        if (row < 0) {
            this.#append(slot, hash, value);
            return;
        }
        if (this.#rows[row * FIELDS + NUMBER] === DELETED) {
            this.size++;
            this.#order = undefined;
        }
        this.#rows[row * FIELDS + NUMBER] = value;
    }
    delete(path) {
        const row = (this.#slots[this.#find(this.#encode(path))] ?? 0) - 1;
        if (row < 0 || this.#rows[row * FIELDS + NUMBER] === DELETED)
            return;
        this.#rows[row * FIELDS + NUMBER] = DELETED;
        this.size--;
        this.#order = undefined;
    }
    forEachValue(visit) {
        for (let row = 0; row < this.#count; row++) {
            const value = this.#rows[row * FIELDS + NUMBER] ?? DELETED;
            if (value !== DELETED)
                visit(value);
        }
    }
    /** In the order in which the paths first came. */
    *[Symbol.iterator]() {
        for (const row of this.#rowsInUse())
            yield [this.#pathOf(row), this.#rows[row * FIELDS + NUMBER] ?? 0];
    }
    /** In the order of their bytes. */
    *sortedPaths() {
        this.#order ??= Int32Array.from(this.#rowsInUse()).sort((a, b) => this.#compare(a, b));
        for (const row of this.#order)
            yield this.#pathOf(row);
    }
    *#rowsInUse() {
        for (let row = 0; row < this.#count; row++)
            if (this.#rows[row * FIELDS + NUMBER] !== DELETED)
                yield row;
    }
    #pathOf(row) {
        const { bytes, at, length } = this.#stored(row);
        return Buffer.from(bytes.buffer, bytes.byteOffset + at, length).toString('utf8');
    }
    #compare(row, other) {
        const [a, b] = [this.#stored(row), this.#stored(other)];
        const length = Math.min(a.length, b.length);
        for (let offset = 0; offset < length; offset++) {
            const difference = (a.bytes[a.at + offset] ?? 0) - (b.bytes[b.at + offset] ?? 0);
            if (difference !== 0)
                return difference;
        }
        return a.length - b.length;
    }
    /** Into `#scratch`; gives its hash. */
    #encode(path) {
        if (path === this.#path)
            return this.#hash;
        if (path.length * 3 > this.#scratch.length)
            this.#scratch = Buffer.alloc(path.length * 3);
        const scratch = this.#scratch;
        this.#length = scratch.write(path, 'utf8');
        let hash = SEED;
        for (let at = 0; at < this.#length; at++)
            hash = imul(hash ^ (scratch[at] ?? 0), 0x01000193);
        hash = imul((hash >>> 15) ^ hash, 0x85ebca6b);
        this.#hash = (hash >>> 13) ^ hash;
        this.#path = path;
        return this.#hash;
    }
    /** The slot of the path in `#scratch`, or the free one where it belongs. */
    #find(hash) {
        const mask = this.#slots.length - 1;
        let slot = hash & mask;
        for (let row = this.#slots[slot] ?? 0; row !== 0; row = this.#slots[slot] ?? 0) {
            if (this.#rows[(row - 1) * FIELDS] === hash && this.#isSame(row - 1))
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }
    #isSame(row) {
        const { bytes, at, length } = this.#stored(row);
        if (length !== this.#length)
            return false;
        for (let offset = 0; offset < length; offset++)
            if (bytes[at + offset] !== this.#scratch[offset])
                return false;
        return true;
    }
    #stored(row) {
        const { bytes, at } = this.#arena.seek(this.#reader, this.#rows[row * FIELDS + PLACE] ?? 0);
        return { bytes, at, length: this.#rows[row * FIELDS + LENGTH] ?? 0 };
    }
    #append(slot, hash, value) {
        const at = this.#count * FIELDS;
        this.#rows[at] = hash;
        this.#rows[at + NUMBER] = value;
        this.#rows[at + PLACE] = this.#arena.store(this.#scratch, this.#length);
        this.#rows[at + LENGTH] = this.#length;
        this.#slots[slot] = ++this.#count;
        this.size++;
        this.#order = undefined;
        if (this.#count * FIELDS === this.#rows.length)
            this.#grow();
    }
    #grow() {
        const rows = new Int32Array(this.#rows.length * 2);
        rows.set(this.#rows);
        this.#rows = rows;
        const slots = new Int32Array(this.#slots.length * 2);
        for (let row = 0; row < this.#count; row++) {
            let slot = (rows[row * FIELDS] ?? 0) & (slots.length - 1);
            while (slots[slot] !== 0)
                slot = (slot + 1) & (slots.length - 1);
            slots[slot] = row + 1;
        }
        this.#slots = slots;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./actions/test-gate/src/reading/source-paths.js


/**
 * Source paths relative to the workspace, with `/`, where that is what they are; others as the report gives them.
 *
 * Cobertura names are relative to one of its `sources`: with one source that is certain, with several the only one
 * counts under which the file exists.
 */
function sourcePaths(workspace, exists = (path) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, path))) {
    const root = slashed(workspace).replace(/\/+$/, '');
    const local = (path) => {
        if (PLAIN.test(path))
            return path;
        const plain = slashed(path);
        const inside = plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : plain;
        const normal = external_node_path_.posix.normalize(inside);
        return normal === '.' ? inside : normal;
    };
    return {
        resolve(path, sources = []) {
            const name = local(path);
            if (sources.length === 0 || isRooted(name))
                return name;
            const candidates = [...new Set(sources.filter(isFolder).map((source) => local(`${source}/${slashed(path)}`)))];
            const [only, ...more] = candidates;
            if (only !== undefined && more.length === 0)
                return only;
            const real = candidates.filter((candidate) => !isRooted(candidate) && exists(candidate));
            return real.length === 1 ? (real[0] ?? name) : name;
        },
    };
}
/** Relative, with `/`, and nothing in it to resolve, as most paths of a report are: those cost next to nothing. */
const PLAIN = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;
function slashed(path) {
    return path.replaceAll('\\', '/');
}
/** scoverage lists its own option `--source` among the folders. */
function isFolder(source) {
    return source !== '' && !source.startsWith('--');
}
function isRooted(path) {
    return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/paths/resolved-paths.js





/** So many paths of each kind are kept by name; all are counted. */
const KEPT = 200;
const KEPT_CANDIDATES = 10;
/** More source files are in no repository; of all reports together. */
const MOST_PATHS = 250_000;
/**
 * Without an index (no checkout) paths are only made relative to the workspace, and nothing is known of their being
 * right: then none counts as unmatched.
 */
function resolvedPaths(workspace, index, map) {
    const plain = sourcePaths(workspace, ...(index === undefined ? [] : [(path) => index.has(path)]));
    /** Path → 0 where it is what it resolves to, else the place of that in `others`, counted from 1. */
    const known = new PathIndex();
    const others = [];
    const counts = { matched: 0, ambiguous: 0, unmatched: 0 };
    const problems = [];
    const doubtful = new Map();
    const remember = (path, fallback, match) => {
        counts[match.kind]++;
        if (match.kind === 'matched')
            return match.path;
        const candidates = match.kind === 'ambiguous' ? match.candidates : [];
        for (const candidate of candidates)
            doubtful.set(candidate, path);
        if (counts[match.kind] <= KEPT)
            problems.push({ path, candidates: candidates.slice(0, KEPT_CANDIDATES) });
        return fallback;
    };
    const local = (path) => plain.resolve(mapPath(map, path.replaceAll('\\', '/')) ?? path);
    const resolve = (path, sources) => {
        if (index === undefined) {
            const mapped = mapPath(map, path.replaceAll('\\', '/'));
            return mapped === undefined ? plain.resolve(path, sources) : external_node_path_.posix.normalize(mapped);
        }
        const underSources = sources.map((source) => local(`${source}/${path}`));
        const candidates = [...new Set([...underSources.filter((each) => index.has(each)), local(path)])];
        return remember(path, plain.resolve(path, sources), choose(index, candidates, underSources));
    };
    return {
        resolve(path, sources = []) {
            const key = sources.length === 0 ? path : `${path}\0${sources.join('\0')}`;
            const place = known.get(key);
            if (place !== undefined)
                return place === 0 ? path : (others[place - 1] ?? path);
            if (known.size === MOST_PATHS)
                throw new ReportError('unparsable-report', `names, with those before it, more than ${MOST_PATHS} source files`);
            const resolved = resolve(path, sources);
            known.set(key, resolved === path ? 0 : others.push(resolved));
            return resolved;
        },
        summary: () => ({ ...counts, problems, doubtful }),
    };
}
/** A file under one of the report's own sources counts before one that only ends alike. */
function choose(index, candidates, underSources) {
    const certain = [...new Set(underSources.filter((path) => index.has(path)))];
    const [only, ...more] = certain;
    if (only !== undefined)
        return more.length === 0 ? { kind: 'matched', path: only } : { kind: 'ambiguous', candidates: certain };
    const found = [...candidates, ...underSources].map((path) => index.find(path));
    const matched = [...new Set(found.flatMap((match) => (match.kind === 'matched' ? [match.path] : [])))];
    const [first, ...others] = matched;
    if (first !== undefined)
        return others.length === 0 ? { kind: 'matched', path: first } : { kind: 'ambiguous', candidates: matched };
    return found.find((match) => match.kind === 'ambiguous') ?? { kind: 'unmatched' };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/paths/suffix-index.js

/** Longer paths are in no repository, and would make a search slow. */
const LONGEST_PATH = 4096;
const UNMATCHED = { kind: 'unmatched' };
const MOST_CANDIDATES = 1000;
/** Folders of what is installed, not written here: below them a path is never taken for a file of the repository. */
const INSTALLED = new Set(['node_modules', 'site-packages', 'dist-packages', '.m2', '.cargo', '.nuget', '.gem']);
/**
 * The files of a repository, to be found by any end of their path in logarithmic time.
 *
 * They are sorted by their segments from the last to the first, so that all files with a common end stand together: once
 * somebody asks for an end, since most reports give whole paths.
 */
class SuffixIndex {
    #paths = new PathIndex();
    #sorted;
    constructor(paths = []) {
        for (const path of paths)
            this.add(path);
    }
    add(path) {
        this.#paths.set(path, 0);
        this.#sorted = undefined;
    }
    get size() {
        return this.#paths.size;
    }
    *[Symbol.iterator]() {
        for (const [path] of this.#paths)
            yield path;
    }
    has(path) {
        return this.#paths.has(path);
    }
    /**
     * The file that a normalised path with `/` means: the file itself; the only file that ends with the path (a report
     * relative to a folder of the repository); the longest end of the path that is a file (a report from another root, such
     * as a container). Where several files fit equally well, none is taken.
     */
    find(path) {
        if (path.length > LONGEST_PATH)
            return UNMATCHED;
        if (this.#paths.has(path))
            return { kind: 'matched', path };
        const isRooted = path.startsWith('/') || /^[A-Za-z]:\//.test(path);
        if (!isRooted) {
            const longer = this.#endingWith(path);
            if (longer.length > 0)
                return matchOf(longer);
        }
        return this.#findTail(path);
    }
    #findTail(path) {
        const segments = path.split('/');
        if (segments.some((segment) => INSTALLED.has(segment)))
            return UNMATCHED;
        for (let from = path.indexOf('/'); from >= 0; from = path.indexOf('/', from + 1)) {
            const tail = path.slice(from + 1);
            if (!this.#paths.has(tail))
                continue;
            // A bare name proves little; it counts only when no other file is called so.
            return tail.includes('/') ? { kind: 'matched', path: tail } : matchOf([tail, ...this.#endingWith(tail)]);
        }
        return UNMATCHED;
    }
    /** Files below some folder whose path ends with this one; not without end. */
    #endingWith(path) {
        const prefix = `${reversed(path)}/`;
        this.#sorted ??= [...this.#paths].map(([known]) => reversed(known)).sort();
        const sorted = this.#sorted;
        let [low, high] = [0, sorted.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((sorted[middle] ?? '') < prefix)
                low = middle + 1;
            else
                high = middle;
        }
        const found = [];
        for (let at = low; found.length < MOST_CANDIDATES && sorted[at]?.startsWith(prefix); at++)
            found.push(reversed(sorted[at] ?? ''));
        return found;
    }
}
function matchOf(candidates) {
    const [only, ...more] = candidates;
    if (only === undefined)
        return UNMATCHED;
    return more.length === 0 ? { kind: 'matched', path: only } : { kind: 'ambiguous', candidates };
}
function reversed(path) {
    return path.split('/').reverse().join('/');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/paths/tracked-files.js


/** The files that git tracks in the checkout; `undefined` when there is no checkout, or none with files. */
async function trackedFiles(git) {
    const index = new SuffixIndex();
    try {
        await git.fields(['ls-files', '-z'], (path) => index.add(path));
    }
    catch (thrown) {
        if (thrown instanceof GitError)
            return undefined;
        throw thrown;
    }
    return index.size === 0 ? undefined : index;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/reading/find-files.js



/**
 * The files that the patterns of an input name, inside the workspace only.
 *
 * `!` patterns leave files out, wherever they stand in the list. A pattern that matches nothing is a finding of its own:
 * somebody expects a report there.
 */
async function findFiles(input, patterns, workspace) {
    const findings = [];
    const base = await (0,promises_.realpath)(workspace);
    const excludes = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => plain(pattern.slice(1)));
    const includes = patterns.filter((pattern) => !pattern.startsWith('!'));
    if (includes.length === 0 && excludes.length > 0)
        findings.push({ code: 'no-files', message: `${input} only leaves files out; name the files to read too.` });
    const found = new Map();
    for (const pattern of includes) {
        const local = withinWorkspace(pattern, workspace, base);
        if (local === undefined) {
            findings.push(outside(`${input}: ${JSON.stringify(pattern)}`));
            continue;
        }
        const matches = await find_files_matching(local, base);
        if (matches.escape !== undefined)
            findings.push(outside(`${input}: ${JSON.stringify(matches.escape)}`));
        const isKept = (name) => !excludes.some((exclude) => (0,external_node_path_.matchesGlob)(name, exclude));
        const kept = [...matches.files].filter(([, name]) => isKept(name));
        const broken = matches.broken.filter(isKept);
        findings.push(...broken.map((name) => brokenLink(input, name)));
        for (const [real, name] of kept)
            if (!found.has(real) || name < (found.get(real) ?? ''))
                found.set(real, name);
        const isNothing = kept.length === 0 && broken.length === 0 && matches.escape === undefined;
        if (isNothing)
            findings.push(nothing(input, pattern, matches.files.size));
    }
    return { files: [...found.values()].sort(), findings };
}
/** Installed packages ship reports of their own tests; they count only for a pattern that names the folder. */
const find_files_INSTALLED = /(?:^|[\\/])node_modules$/;
/** Regular files only: opening a pipe would wait for ever. */
async function find_files_matching(pattern, base) {
    const files = new Map();
    const broken = [];
    const exclude = pattern.includes('node_modules') ? () => false : (path) => find_files_INSTALLED.test(path);
    for await (const match of (0,promises_.glob)(pattern, { cwd: base, exclude })) {
        const name = match.split(external_node_path_.sep).join('/');
        const real = await (0,promises_.realpath)((0,external_node_path_.join)(base, name)).catch(() => undefined);
        if (real === undefined) {
            broken.push(name);
            continue;
        }
        if (!(0,paths/* isInside */.F)(base, real))
            return { files, broken, escape: name };
        if ((await (0,promises_.stat)(real)).isFile())
            files.set(real, name);
    }
    return { files, broken, escape: undefined };
}
/** The pattern relative to the workspace; `undefined` when it leads out of it. */
function withinWorkspace(pattern, workspace, base) {
    const local = (0,external_node_path_.isAbsolute)(pattern)
        ? [base, (0,external_node_path_.resolve)(workspace)].filter((root) => (0,paths/* isInside */.F)(root, pattern)).map((root) => (0,external_node_path_.relative)(root, pattern))[0]
        : plain(pattern);
    if (local === undefined)
        return undefined;
    return local.split(/[\\/]/).includes('..') ? undefined : local;
}
function plain(pattern) {
    return pattern.replace(/^(?:\.\/)+/, '');
}
function outside(what) {
    return {
        code: 'path-outside-workspace',
        message: `${what} leads out of the workspace; only files inside it are read.`,
    };
}
function brokenLink(input, name) {
    return { code: 'no-files', message: `${input}: ${JSON.stringify(name)} is a link to a file that is not there.` };
}
function nothing(input, pattern, excluded) {
    const shown = JSON.stringify(pattern);
    const message = excluded === 0
        ? `${input}: ${shown} matches no file. Did the tests run and write their report there?`
        : `${input}: every file that ${shown} matches (${excluded}) is left out by a "!" pattern.`;
    return { code: 'no-files', message };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/reading/read-measurements.js




const read_measurements_LARGEST_BYTES = 64 * 1024 * 1024;
/** Reads measurements files; one that is damaged or holds no number is a finding. */
async function readMeasurements(files, workspace) {
    const metrics = new Map();
    const findings = [];
    for (const file of files) {
        const read = await read_measurements_readOne((0,external_node_path_.join)(workspace, file));
        if ('code' in read) {
            findings.push({ code: read.code, message: `${file} ${read.why}.` });
            continue;
        }
        for (const [name, quantity] of read.values) {
            const known = metrics.get(name) ?? [];
            known.push({ file, ...quantity });
            metrics.set(name, known);
        }
    }
    return { files, metrics, findings };
}
async function read_measurements_readOne(path) {
    let json;
    try {
        if ((await (0,promises_.stat)(path)).size > read_measurements_LARGEST_BYTES)
            return { code: 'unparsable-report', why: `is larger than ${read_measurements_LARGEST_BYTES} bytes` };
        const text = (await (0,promises_.readFile)(path, 'utf8')).replace(/^\ufeff/, '');
        if (text.trim() === '')
            return { code: 'empty-file', why: 'is empty' };
        json = JSON.parse(text);
    }
    catch (thrown) {
        return { code: 'unparsable-report', why: `cannot be read as JSON (${(0,errors/* errorMessage */.g)(thrown)})` };
    }
    const values = readMeasurementFile(json);
    if (values.size > 0)
        return { values };
    return { code: 'unknown-format', why: 'holds no measurement: neither a k6 summary nor numbers by name' };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/max-table.js

const max_table_FIELDS = 5;
const max_table_FEWEST_ROWS = 16;
/** Room for so many rows is kept when a table is emptied. */
const MOST_KEPT_ROWS = 512;
/** No source file has more branches or functions; a report that says so is made to fill the memory. */
const MOST_ROWS = 2 ** 20;
/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul: max_table_imul } = Math;
/** A hash that differs from run to run, so that no report can be made in which all keys meet in one place. */
const max_table_SEED = Math.floor(Math.random() * 2 ** 32) | 0;
/**
 * Rows of a key (three 32-bit whole numbers) and two values (whole numbers ≥ 0). A key that comes again keeps the larger
 * of each value. Rows keep the order in which their keys first came.
 *
 * Reports hold millions of these, so they lie in typed arrays: no object and no string is made for one.
 */
class MaxTable {
    size = 0;
    /** Sum of the first values of all rows, and of the second ones. */
    firstSum = 0;
    secondSum = 0;
    #rows = new Int32Array(max_table_FEWEST_ROWS * max_table_FIELDS);
    /** Hash → row + 1; 0 where there is none. Twice as long as there is room for rows, a power of 2. */
    #slots = new Int32Array(max_table_FEWEST_ROWS * 2);
    /** Keys that come in ascending order, as the branches of most reports do, are not looked up: none is there twice. */
    #isHashed = false;
    add(a, b, c, first, second) {
        if (!this.#isHashed) {
            if (this.#isBehindLast(a, b, c)) {
                this.#append(a, b, c, first, second);
                return;
            }
            this.#hashAll();
        }
        const slots = this.#slots;
        const slot = this.#find(a, b, c);
        const row = slots[slot] ?? 0;
        if (row === 0) {
            slots[slot] = this.size + 1;
            this.#append(a, b, c, first, second);
            return;
        }
        const rows = this.#rows;
        const at = row * max_table_FIELDS - 2;
        const knownFirst = rows[at] ?? 0;
        const knownSecond = rows[at + 1] ?? 0;
        if (first > knownFirst) {
            rows[at] = first;
            this.firstSum += first - knownFirst;
        }
        if (second > knownSecond) {
            rows[at + 1] = second;
            this.secondSum += second - knownSecond;
        }
    }
    /** The values of a key as [first, second]. */
    get(a, b, c) {
        if (!this.#isHashed)
            this.#hashAll();
        const row = this.#slots[this.#find(a, b, c)] ?? 0;
        return row === 0 ? undefined : [this.#rows[row * max_table_FIELDS - 2] ?? 0, this.#rows[row * max_table_FIELDS - 1] ?? 0];
    }
    /** Of a row the key, as 0, 1 and 2, or its first (3) or second value (4). */
    field(row, index) {
        return this.#rows[row * max_table_FIELDS + index] ?? 0;
    }
    /** Empty again; what one large file needed is not kept for the small ones after it. */
    clear() {
        if (this.#rows.length > MOST_KEPT_ROWS * max_table_FIELDS)
            this.#rows = new Int32Array(max_table_FEWEST_ROWS * max_table_FIELDS);
        this.#isHashed = false;
        this.size = 0;
        this.firstSum = 0;
        this.secondSum = 0;
    }
    /** The slot that holds the key, or the free one where it belongs. */
    #find(a, b, c) {
        const slots = this.#slots;
        const rows = this.#rows;
        const mask = slots.length - 1;
        let slot = hash(a, b, c) & mask;
        for (let row = slots[slot] ?? 0; row !== 0; row = slots[slot] ?? 0) {
            const at = (row - 1) * max_table_FIELDS;
            if (rows[at] === a && rows[at + 1] === b && rows[at + 2] === c)
                break;
            slot = (slot + 1) & mask;
        }
        return slot;
    }
    #isBehindLast(a, b, c) {
        if (this.size === 0)
            return true;
        const rows = this.#rows;
        const at = (this.size - 1) * max_table_FIELDS;
        const lastA = rows[at] ?? 0;
        const lastB = rows[at + 1] ?? 0;
        return a > lastA || (a === lastA && (b > lastB || (b === lastB && c > (rows[at + 2] ?? 0))));
    }
    #append(a, b, c, first, second) {
        const at = this.size * max_table_FIELDS;
        const rows = this.#rows;
        rows[at] = a;
        rows[at + 1] = b;
        rows[at + 2] = c;
        rows[at + 3] = first;
        rows[at + 4] = second;
        this.size++;
        this.firstSum += first;
        this.secondSum += second;
        if (this.size * max_table_FIELDS === rows.length)
            this.#grow();
    }
    #grow() {
        if (this.size >= MOST_ROWS)
            throw new ReportError('unparsable-report', `gives one source file more than ${MOST_ROWS} branches or functions`);
        const rows = new Int32Array(this.#rows.length * 2);
        rows.set(this.#rows);
        this.#rows = rows;
        if (this.#isHashed)
            this.#hashAll();
    }
    #hashAll() {
        const rows = this.#rows;
        const length = (rows.length / max_table_FIELDS) * 2;
        if (this.#slots.length === length)
            this.#slots.fill(0);
        else
            this.#slots = new Int32Array(length);
        this.#isHashed = true;
        for (let row = 0; row < this.size; row++) {
            const at = row * max_table_FIELDS;
            this.#slots[this.#find(rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0)] = row + 1;
        }
    }
}
/** MurmurHash3's steps. */
function hash(a, b, c) {
    let mixed = max_table_imul(a ^ max_table_SEED, 0xcc9e2d51);
    mixed = max_table_imul((mixed >>> 15) ^ mixed ^ b, 0x1b873593);
    mixed = max_table_imul((mixed >>> 13) ^ mixed ^ c, 0x85ebca6b);
    mixed = max_table_imul((mixed >>> 16) ^ mixed, 0xc2b2ae35);
    return (mixed >>> 16) ^ mixed;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/name-hash.js
const HASH_START = {
    first: Math.floor(Math.random() * 2 ** 32) | 0,
    second: Math.floor(Math.random() * 2 ** 32) | 0,
};
/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul: name_hash_imul } = Math;
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x9e3779b1;
const result = { first: 0, second: 0, end: 0 };
/** Of the UTF-8 of the name. The answer is valid until the next call. */
function hashName(name) {
    let { first, second } = HASH_START;
    for (let at = 0; at < name.length; at++) {
        const unit = name.charCodeAt(at);
        if (unit > 127)
            return hashBytes(Buffer.from(`${name}\n`), 0);
        first = name_hash_imul(first ^ unit, FIRST_PRIME);
        second = name_hash_imul(second ^ unit, SECOND_PRIME);
    }
    result.first = first;
    result.second = second & ~1;
    return result;
}
const NEWLINE = 10;
/** Likewise, of the bytes up to the next newline, which must be there. */
function hashBytes(bytes, start) {
    let { first, second } = HASH_START;
    let at = start;
    for (let byte = bytes[at] ?? NEWLINE; byte !== NEWLINE; byte = bytes[at] ?? NEWLINE) {
        first = name_hash_imul(first ^ byte, FIRST_PRIME);
        second = name_hash_imul(second ^ byte, SECOND_PRIME);
        at++;
    }
    result.first = first;
    result.second = second & ~1;
    result.end = at;
    return result;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/branches.js


const BLOCKS = 2 ** 20;
const ARMS_PER_BLOCK = 2 ** 10;
/** How an arm is packed behind the number of its line: the one after the last, by its distance from that, by its hashes. */
const [NEXT, NUMBERED, NAMED, branches_HEAD] = [0, 2, 4, 8];
/**
 * The branches of one file. Formats either name every arm (lcov) or give only "n of m" for a line (cobertura).
 *
 * Named arms merge exactly. Where only counts are known, the larger total and the larger covered count are kept; the
 * true union may be larger, which `lowerBound` says.
 */
class Branches {
    lowerBound = false;
    /** Line, arm, 0 → taken. An arm given by numbers is `block * 1024 + arm`; one given by text is two hashes, the first below 0. */
    #arms = new MaxTable();
    /** Line, 0, 0 → covered, total. */
    #counts = new MaxTable();
    /** An arm by numbers, as nearly every writer gives it. */
    addArm(line, block, arm, taken) {
        if (block < BLOCKS && arm < ARMS_PER_BLOCK)
            this.#arms.add(line, block * ARMS_PER_BLOCK + arm, 0, taken ? 1 : 0, 0);
        else
            this.addNamedArm(line, `${block},${arm}`, taken);
    }
    /** An arm whose identity is any text. */
    addNamedArm(line, name, taken) {
        const { first, second } = hashName(name);
        this.#arms.add(line, first | (1 << 31), second, taken ? 1 : 0, 0);
    }
    addCounts(line, { covered, total }) {
        this.#addCounts(line, covered, total);
    }
    mergeFrom(other) {
        const arms = other.#arms;
        for (let row = 0; row < arms.size; row++)
            this.#arms.add(arms.field(row, 0), arms.field(row, 1), arms.field(row, 2), arms.field(row, 3), 0);
        this.#addCountsOf(other);
        this.lowerBound ||= other.lowerBound;
    }
    /** Grows with everything that is added and is new. */
    get weight() {
        const { size, firstSum, secondSum } = this.#counts;
        return this.#arms.size + this.#arms.firstSum + size + firstSum + secondSum + (this.lowerBound ? 1 : 0);
    }
    totals() {
        if (this.#counts.size === 0)
            return { covered: this.#arms.firstSum, total: this.#arms.size };
        if (this.#arms.size === 0)
            return { covered: this.#counts.firstSum, total: this.#counts.secondSum };
        const lines = new Branches();
        lines.#addCountsOf(this);
        for (const [line, { covered, total }] of this.#armsByLine())
            lines.#addCounts(line, covered, total);
        this.lowerBound ||= lines.lowerBound;
        return { covered: lines.#counts.firstSum, total: lines.#counts.secondSum };
    }
    clear() {
        this.lowerBound = false;
        this.#arms.clear();
        this.#counts.clear();
    }
    pack(into) {
        into.number(this.lowerBound ? 1 : 0);
        const [arms, counts] = [this.#arms, this.#counts];
        into.number(arms.size);
        let [lastLine, lastArm] = [0, 0];
        for (let row = 0; row < arms.size; row++) {
            const line = arms.field(row, 0);
            const arm = arms.field(row, 1);
            const form = arm < 0 ? NAMED : arm === lastArm + 1 ? NEXT : NUMBERED;
            into.signed((line - lastLine) * branches_HEAD + form + arms.field(row, 3));
            lastLine = line;
            if (form === NAMED) {
                into.word(arm);
                into.word(arms.field(row, 2));
                continue;
            }
            if (form === NUMBERED)
                into.signed(arm - lastArm);
            lastArm = arm;
        }
        into.number(counts.size);
        for (let row = 0; row < counts.size; row++) {
            into.number(counts.field(row, 0));
            into.number(counts.field(row, 3));
            into.number(counts.field(row, 4));
        }
    }
    mergePacked(from) {
        if (from.number() === 1)
            this.lowerBound = true;
        let [line, arm] = [0, 0];
        for (let left = from.number(); left > 0; left--) {
            const head = from.signed();
            line += Math.floor(head / branches_HEAD);
            const [form, taken] = [head & (NUMBERED | NAMED), head & 1];
            if (form === NAMED) {
                const first = from.word();
                this.#arms.add(line, first, from.word(), taken, 0);
                continue;
            }
            arm += form === NEXT ? 1 : from.signed();
            this.#arms.add(line, arm, 0, taken, 0);
        }
        for (let left = from.number(); left > 0; left--) {
            const at = from.number();
            const covered = from.number();
            this.#addCounts(at, covered, from.number());
        }
    }
    #addCountsOf(other) {
        const counts = other.#counts;
        for (let row = 0; row < counts.size; row++)
            this.#addCounts(counts.field(row, 0), counts.field(row, 3), counts.field(row, 4));
    }
    #addCounts(line, covered, total) {
        const before = this.#counts.get(line, 0, 0);
        this.#counts.add(line, 0, 0, covered, total);
        if (before === undefined || before[0] === 0 || covered === 0)
            return;
        if (Math.max(before[0], covered) < Math.max(before[1], total))
            this.lowerBound = true;
    }
    #armsByLine() {
        const lines = new Map();
        for (let row = 0; row < this.#arms.size; row++) {
            const line = this.#arms.field(row, 0);
            const { covered, total } = lines.get(line) ?? { covered: 0, total: 0 };
            lines.set(line, { covered: covered + this.#arms.field(row, 3), total: total + 1 });
        }
        return lines;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/line-states.js
const MEASURED = 1;
const COVERED = 2;
const PACKED_PER_BYTE = 4;
const FEWEST_LINES = 256;
/** Highest line number that is believed; a larger one is a damaged report, not a source file. */
const LAST_LINE = 2 ** 24 - 1;
/**
 * Which lines of one file are measured and which of those are covered, a byte a line here and two bits a line packed.
 *
 * Only whether a line was hit matters to a gate, never how often, so recording is order-free: the sum and the maximum of
 * hits from several shards are above zero together. Far-away lines go to a map until enough is measured, so that a
 * report which only names line 16,000,000 costs no memory for the lines before it.
 */
class LineStates {
    #dense = new Uint8Array(FEWEST_LINES);
    /** Lines of `#dense` that may hold something: those below this one. */
    #end = 0;
    #far;
    /** Counted when somebody asks; −1 when something was recorded since. */
    #measured = 0;
    #covered = 0;
    /** When the dense part was last counted, so many of its lines were measured. */
    #denseAtLeast = 0;
    #countAgainAt = 0;
    get measured() {
        if (this.#measured < 0)
            this.#count();
        return this.#measured;
    }
    get covered() {
        if (this.#measured < 0)
            this.#count();
        return this.#covered;
    }
    record(line, hit) {
        this.#set(line, hit ? MEASURED | COVERED : MEASURED);
    }
    /**
     * Many lines at once, each as `line * 2 + (hit ? 1 : 0)`: several times as quick as one call a line, since nothing is
     * counted and nothing depends on a branch that a processor cannot foresee.
     */
    recordAll(entries, count) {
        let dense = this.#dense;
        let end = this.#end;
        for (let at = 0; at < count; at++) {
            const entry = entries[at] ?? 0;
            const line = entry >> 1;
            if (line >= dense.length) {
                // Rare: afterwards the dense part is mostly another, longer one.
                this.#end = end;
                this.#set(line, MEASURED | ((entry & 1) * COVERED));
                dense = this.#dense;
                end = this.#end;
                continue;
            }
            dense[line] = (dense[line] ?? 0) | MEASURED | ((entry & 1) * COVERED);
            if (line >= end)
                end = line + 1;
        }
        this.#end = end;
        this.#measured = -1;
    }
    forEach(visit) {
        for (let line = 0; line < this.#end; line++) {
            const state = this.#dense[line] ?? 0;
            if (state !== 0)
                visit(line, (state & COVERED) !== 0);
        }
        if (this.#far !== undefined)
            for (const [line, state] of this.#far)
                visit(line, (state & COVERED) !== 0);
    }
    clear() {
        this.#dense.fill(0, 0, this.#end);
        this.#end = 0;
        this.#far = undefined;
        this.#measured = 0;
        this.#covered = 0;
        this.#denseAtLeast = 0;
        this.#countAgainAt = 0;
    }
    pack(into) {
        const dense = this.#dense;
        let start = 0;
        while (start < this.#end && dense[start] === 0)
            start++;
        start -= start % PACKED_PER_BYTE;
        const length = Math.ceil((this.#end - start) / PACKED_PER_BYTE);
        into.number(start);
        into.number(length);
        let at = into.reserve(length);
        const bytes = into.bytes;
        // The dense part is a multiple of four long, so four lines are always there.
        for (let line = start; line < start + length * PACKED_PER_BYTE; line += PACKED_PER_BYTE)
            bytes[at++] =
                (dense[line] ?? 0) |
                    ((dense[line + 1] ?? 0) << 2) |
                    ((dense[line + 2] ?? 0) << 4) |
                    ((dense[line + 3] ?? 0) << 6);
        into.length = at;
        into.number(this.#far?.size ?? 0);
        for (const [line, state] of this.#far ?? [])
            into.number(line * PACKED_PER_BYTE + state);
    }
    mergePacked(from) {
        let line = from.number();
        for (let left = from.number(); left > 0; left--) {
            const byte = from.byte();
            if (line + PACKED_PER_BYTE > this.#dense.length)
                this.#mergeBeyond(line, byte);
            else {
                const dense = this.#dense;
                dense[line] = (dense[line] ?? 0) | (byte & 3);
                dense[line + 1] = (dense[line + 1] ?? 0) | ((byte >> 2) & 3);
                dense[line + 2] = (dense[line + 2] ?? 0) | ((byte >> 4) & 3);
                dense[line + 3] = (dense[line + 3] ?? 0) | (byte >> 6);
            }
            line += PACKED_PER_BYTE;
        }
        this.#end = Math.max(this.#end, Math.min(line, this.#dense.length));
        this.#measured = -1;
        for (let left = from.number(); left > 0; left--) {
            const entry = from.number();
            this.#set(Math.floor(entry / PACKED_PER_BYTE), entry % PACKED_PER_BYTE);
        }
    }
    #mergeBeyond(line, byte) {
        for (let offset = 0; offset < PACKED_PER_BYTE; offset++) {
            const state = (byte >> (offset * 2)) & 3;
            if (state !== 0)
                this.#set(line + offset, state);
        }
    }
    #set(line, state) {
        if (line < this.#dense.length || this.#grow(line)) {
            this.#dense[line] = (this.#dense[line] ?? 0) | state;
            if (line >= this.#end)
                this.#end = line + 1;
        }
        else {
            this.#far ??= new Map();
            this.#far.set(line, state | (this.#far.get(line) ?? 0));
        }
        // Last, since growing counts what was there before.
        this.#measured = -1;
    }
    #count() {
        const dense = this.#dense;
        let [measured, covered] = [0, 0];
        for (let line = 0; line < this.#end; line++) {
            const state = dense[line] ?? 0;
            measured += state & MEASURED;
            covered += state >> 1;
        }
        for (const state of this.#far?.values() ?? []) {
            measured++;
            covered += state >> 1;
        }
        this.#measured = measured;
        this.#covered = covered;
    }
    /** Makes the dense part reach the line, when the file is measured densely enough to deserve it. */
    #grow(line) {
        if (!this.#deserves(line))
            return false;
        let length = this.#dense.length;
        while (length <= line)
            length *= 2;
        const grown = new Uint8Array(length);
        grown.set(this.#dense);
        this.#dense = grown;
        for (const [known, state] of this.#far ?? []) {
            if (known >= length)
                continue;
            grown[known] = (grown[known] ?? 0) | state;
            this.#end = Math.max(this.#end, known + 1);
            this.#far?.delete(known);
        }
        return true;
    }
    /** Whether one line in sixteen up to this one is measured. Counted anew only as often as the far lines double. */
    #deserves(line) {
        const far = this.#far?.size ?? 0;
        if (line <= 16 * (this.#denseAtLeast + far + 16))
            return true;
        if (far < this.#countAgainAt)
            return false;
        this.#countAgainAt = far * 2 + 1;
        this.#count();
        this.#denseAtLeast = this.#measured - far;
        return line <= 16 * (this.#measured + 16);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/file-coverage.js





/** Names of formats as numbers, for the packed form; a handful, all from our own code. */
const formats = [];
/** What is measured of one source file: lines, branches and functions, each a unit of its own. */
class FileCoverage {
    lines = new LineStates();
    #branches;
    /** Formats name functions differently, so they are never added up across formats; nearly always there is one. */
    #functions = [];
    get branches() {
        this.#branches ??= new Branches();
        return this.#branches;
    }
    addFunction(format, name, covered) {
        this.addHashedFunction(format, hashName(name), covered);
    }
    /** Where the name is at hand only as bytes. */
    addHashedFunction(format, { first, second }, covered) {
        this.#functionsOf(format).add(first, second, 0, covered ? 1 : 0, 0);
    }
    mergeFrom(other) {
        other.lines.forEach((line, hit) => {
            this.lines.record(line, hit);
        });
        if (other.#branches !== undefined)
            this.branches.mergeFrom(other.#branches);
        for (const { format, table } of other.#functions) {
            const own = this.#functionsOf(format);
            for (let row = 0; row < table.size; row++)
                own.add(table.field(row, 0), table.field(row, 1), 0, table.field(row, 3), 0);
        }
    }
    lineTotals() {
        return { covered: this.lines.covered, total: this.lines.measured };
    }
    branchTotals() {
        return this.#branches?.totals() ?? NOTHING;
    }
    get branchesLowerBound() {
        return this.#branches?.lowerBound ?? false;
    }
    /** Of the format that knows most functions. */
    functionTotals() {
        let best = NOTHING;
        for (const { table } of this.#functions)
            if (table.size > best.total || (table.size === best.total && table.firstSum > best.covered))
                best = { covered: table.firstSum, total: table.size };
        return best;
    }
    /** Grows with everything that is added and is new: the same after an addition means that it added nothing. */
    get weight() {
        let weight = this.lines.measured + this.lines.covered + (this.#branches?.weight ?? 0);
        for (const { table } of this.#functions)
            weight += table.size + table.firstSum;
        return weight;
    }
    /** Empty again, to be used for the next file. */
    clear() {
        this.lines.clear();
        this.#branches?.clear();
        for (const { table } of this.#functions)
            table.clear();
    }
    /** Everything, in few bytes. */
    pack(into) {
        this.lines.pack(into);
        this.branches.pack(into);
        into.number(this.#functions.length);
        for (const { format, table } of this.#functions) {
            if (!formats.includes(format))
                formats.push(format);
            into.number(formats.indexOf(format));
            into.number(table.size);
            for (let row = 0; row < table.size; row++) {
                into.word(table.field(row, 0));
                // The hash leaves one bit free.
                into.word(table.field(row, 1) | table.field(row, 3));
            }
        }
    }
    /** Adds what `pack` wrote. */
    mergePacked(from) {
        this.lines.mergePacked(from);
        this.branches.mergePacked(from);
        for (let left = from.number(); left > 0; left--) {
            const own = this.#functionsOf(formats[from.number()] ?? '');
            for (let each = from.number(); each > 0; each--) {
                const first = from.word();
                const second = from.word();
                own.add(first, second & ~1, 0, second & 1, 0);
            }
        }
    }
    #functionsOf(format) {
        for (const known of this.#functions)
            if (known.format === format)
                return known.table;
        const table = new MaxTable();
        this.#functions.push({ format, table });
        return table;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/coverage-set.js





/**
 * Coverage by source file. Adding is order-free: shards in any order and grouping give the same totals.
 *
 * A file that was added is kept as a few hundred bytes, its totals first, and becomes an object again only while
 * something is added to it or asked of it: a report of 1 GB names a hundred thousand files.
 */
class CoverageSet {
    #arena = new Arena();
    /** Path → place in the arena. */
    #places = new PathIndex();
    /** Files that a caller records into. */
    #open = new Map();
    #listed;
    #reader = new ByteReader(new Uint8Array(), 0);
    /** Copies what is there; the caller may `clear` the object and use it for the next file. */
    add(path, coverage) {
        const open = this.#open.size === 0 ? undefined : this.#open.get(path);
        if (open !== undefined) {
            open.mergeFrom(coverage);
            return;
        }
        const place = this.#places.get(path);
        if (place === undefined) {
            pack(coverage, this.#arena.write());
            this.#places.set(path, this.#arena.keep());
            return;
        }
        const weight = this.#seek(place).number();
        this.#unpack(place, coverage);
        // Nothing is ever taken away, so where there is as much as before, it is the same.
        if (coverage.weight === weight)
            return;
        pack(coverage, this.#arena.write());
        const now = this.#arena.replace(place);
        if (now !== place)
            this.#places.set(path, now);
    }
    /** A file that was only listed, not run: it counts where no report has real data of it. Copied likewise. */
    addListed(path, coverage) {
        this.#listed ??= new CoverageSet();
        this.#listed.add(path, coverage);
    }
    /** Where the caller wants to record into directly. Such a file stays an object. */
    file(path) {
        const known = this.#open.get(path);
        if (known !== undefined)
            return known;
        const place = this.#places.get(path);
        const created = place === undefined ? new FileCoverage() : this.#unpack(place, new FileCoverage());
        this.#places.delete(path);
        this.#open.set(path, created);
        return created;
    }
    /** What is known of one file, to look at only. */
    get(path) {
        const open = this.#open.get(path);
        if (open !== undefined)
            return open;
        const place = this.#places.get(path);
        return place === undefined ? this.#listed?.get(path) : this.#unpack(place, new FileCoverage());
    }
    /** Takes over every file of the other set, which must not be used any more. */
    mergeFrom(other) {
        if (this.#places.size === 0) {
            this.#arena = other.#arena;
            this.#places = other.#places;
            // Files that were open here are still, with what the other set knows of them.
            for (const [path, coverage] of this.#open) {
                const place = this.#places.get(path);
                if (place !== undefined)
                    this.#unpack(place, coverage);
                this.#places.delete(path);
            }
        }
        else {
            const coverage = new FileCoverage();
            for (const [path, place] of other.#places) {
                coverage.clear();
                this.add(path, other.#unpack(place, coverage));
            }
        }
        for (const [path, coverage] of other.#open)
            this.add(path, coverage);
        if (other.#listed === undefined)
            return;
        this.#listed ??= new CoverageSet();
        this.#listed.mergeFrom(other.#listed);
    }
    /** In the order of their paths. Each is made when it is looked at: all of them at once would be most of a gate's memory. */
    files() {
        return { [Symbol.iterator]: () => this.#eachFile() };
    }
    *#eachFile() {
        const index = this.#open.size === 0 && this.#listed === undefined ? this.#places : this.#indexOfAll();
        for (const path of index.sortedPaths()) {
            const { lines, branches, functions } = this.#totalsOf(path);
            yield { path, lines, branches, functions };
        }
    }
    #indexOfAll() {
        const index = new PathIndex();
        for (const path of this.#allPaths())
            index.set(path, 0);
        return index;
    }
    totals() {
        const sums = new Sums();
        this.#places.forEachValue((place) => sums.addPacked(this.#seek(place)));
        for (const coverage of this.#open.values())
            sums.add(totalsOf(coverage));
        for (const path of this.#listedPaths())
            sums.add(this.#totalsOf(path));
        return sums.totals();
    }
    *#allPaths() {
        for (const [path] of this.#places)
            yield path;
        yield* this.#open.keys();
        yield* this.#listedPaths();
    }
    /** Of files that were only listed, and of which nothing is known from elsewhere. */
    *#listedPaths() {
        if (this.#listed === undefined)
            return;
        for (const path of this.#listed.#allPaths())
            if (!this.#places.has(path) && !this.#open.has(path))
                yield path;
    }
    #totalsOf(path) {
        const open = this.#open.get(path);
        if (open !== undefined)
            return totalsOf(open);
        const place = this.#places.get(path);
        if (place !== undefined)
            return readTotals(this.#seek(place));
        return this.#listed === undefined ? NO_TOTALS : this.#listed.#totalsOf(path);
    }
    #unpack(place, into) {
        const reader = this.#seek(place);
        readTotals(reader);
        into.mergePacked(reader);
        return into;
    }
    #seek(place) {
        return this.#arena.seek(this.#reader, place);
    }
}
/** Covered and total of lines, branches and functions. */
const TOTALS = 6;
const NO_TOTALS = { lines: NOTHING, branches: NOTHING, functions: NOTHING, branchesLowerBound: false };
function totalsOf(coverage) {
    return {
        lines: coverage.lineTotals(),
        branches: coverage.branchTotals(),
        functions: coverage.functionTotals(),
        branchesLowerBound: coverage.branchesLowerBound,
    };
}
/** Weight, totals, and everything: what is asked most stands first. */
function pack(coverage, into) {
    into.number(coverage.weight);
    into.number(coverage.lines.covered);
    into.number(coverage.lines.measured);
    for (const { covered, total } of [coverage.branchTotals(), coverage.functionTotals()]) {
        into.number(covered);
        into.number(total);
    }
    into.number(coverage.branchesLowerBound ? 1 : 0);
    coverage.pack(into);
}
function readTotals(from) {
    from.number(); // the weight
    return {
        lines: { covered: from.number(), total: from.number() },
        branches: { covered: from.number(), total: from.number() },
        functions: { covered: from.number(), total: from.number() },
        branchesLowerBound: from.number() === 1,
    };
}
/** Totals of many files, added up without an object a file. */
class Sums {
    #sums = new Float64Array(TOTALS);
    #branchesLowerBound = false;
    /** What `pack` wrote first. */
    addPacked(from) {
        from.number(); // the weight
        for (let index = 0; index < TOTALS; index++)
            this.#sums[index] = (this.#sums[index] ?? 0) + from.number();
        if (from.number() === 1)
            this.#branchesLowerBound = true;
    }
    add({ lines, branches, functions, branchesLowerBound }) {
        for (const [index, { covered, total }] of [lines, branches, functions].entries()) {
            this.#sums[index * 2] = (this.#sums[index * 2] ?? 0) + covered;
            this.#sums[index * 2 + 1] = (this.#sums[index * 2 + 1] ?? 0) + total;
        }
        if (branchesLowerBound)
            this.#branchesLowerBound = true;
    }
    totals() {
        const ratio = (at) => ({ covered: this.#sums[at] ?? 0, total: this.#sums[at + 1] ?? 0 });
        return { lines: ratio(0), branches: ratio(2), functions: ratio(4), branchesLowerBound: this.#branchesLowerBound };
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/short-text.js
const LONGEST = 1000;
/**
 * A name or message to keep: its start, where it is longer than anybody reads. As a string of its own, since a part of a
 * string keeps all of it in memory.
 */
function shortText(text) {
    return text.length <= LONGEST ? text : Buffer.from(text.slice(0, LONGEST)).toString();
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/slowest.js
/** So many are kept. */
const slowest_KEPT = 20;
/** The slowest cases, without keeping any other. */
class SlowestCases {
    #cases = [];
    /** What a case must exceed to be kept. */
    #bar = 0;
    wants(microseconds) {
        return microseconds > this.#bar;
    }
    add(name, microseconds) {
        if (!this.wants(microseconds))
            return;
        this.#cases.push({ ...name, microseconds });
        if (this.#cases.length >= 2 * slowest_KEPT)
            this.#trim();
    }
    mergeFrom(other) {
        this.#cases.push(...other.#cases);
        this.#trim();
    }
    nameClasses(className) {
        this.#cases = this.#cases.map((each) => ({ ...each, className: className(each.className) }));
    }
    /** Slowest first; of equal ones the first that was read. */
    get cases() {
        this.#trim();
        return this.#cases;
    }
    #trim() {
        this.#cases.sort((a, b) => b.microseconds - a.microseconds);
        this.#cases.length = Math.min(this.#cases.length, slowest_KEPT);
        this.#bar = this.#cases.length < slowest_KEPT ? 0 : (this.#cases.at(-1)?.microseconds ?? 0);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/sought-tests.js


/** So many tests whose titles only end as a sought one does are kept. */
const MOST_ALIKE = 10_000;
/** Looks out for tests by their titles, while thousands of others pass by. */
class SoughtTests {
    #titles;
    /** What the titles end with. */
    #ends;
    /** Title as known so far → the names that it is made of. */
    #alike = new Map();
    #isFull = false;
    /** Of a test that was not kept the title turned out later. */
    #isUnsure = false;
    constructor(titles) {
        this.#titles = new Set(titles.map(shownTitle));
        this.#ends = new Set([...this.#titles].map(endOf));
    }
    see({ suite, className, name }) {
        const end = endOf(name === '' ? NO_NAME : name);
        if (!this.#ends.has(end) && !(ODD.test(name) && this.#ends.has(endOf(shownTitle(end)))))
            return;
        this.#keep({ suite: shortText(suite), className: shortText(className), name: shortText(name) });
    }
    /** Puts in class names that a report gives only after its cases. */
    nameClasses(className) {
        this.#isUnsure ||= this.#isFull;
        const seen = [...this.#alike.values()];
        this.#alike = new Map();
        for (const each of seen)
            this.#keep({ ...each, className: className(each.className) });
    }
    mergeFrom(other) {
        for (const each of other.#alike.values())
            this.#keep(each);
        this.#isUnsure ||= other.#isUnsure;
    }
    /** The titles that no test has; `undefined` when too many end alike to tell. */
    get absent() {
        if (this.#isUnsure)
            return undefined;
        const instead = new Map();
        for (const title of this.#alike.keys())
            if (!instead.has(endOf(title)))
                instead.set(endOf(title), title);
        return [...this.#titles]
            .filter((title) => !this.#alike.has(title))
            .map((title) => {
            const alike = instead.get(endOf(title));
            return alike === undefined ? { title } : { title, instead: alike };
        });
    }
    #keep(names) {
        const title = shownTitle(caseTitle(names));
        if (this.#titles.has(title) || this.#alike.size < MOST_ALIKE)
            this.#alike.set(title, names);
        else
            this.#isFull = true;
    }
}
/** Holds something that is shown otherwise: blanks that are not single, or no character for people. */
const ODD = /[^\S ]|\s\s|^\s|\s$|[^\x20-\uffff]|[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
const NO_NAME = '(no name)';
const MARK = ' › ';
/** A title ends as the name of its test does, whatever suites and classes stand before it. */
function endOf(title) {
    const at = title.lastIndexOf(MARK);
    return at < 0 ? title : title.slice(at + MARK.length);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/suite-counts.js
/** So many suites are told apart; the cases of any further one are in the totals only. */
const KEPT_SUITES = 5000;
/** Outcomes by suite. Suites of one name in several reports are one. */
class SuiteTallies {
    #suites = new Map();
    /** Cases of one suite follow each other nearly always. */
    #latestSuite;
    #latest;
    /** Suites beyond those that are kept. */
    #isFull = false;
    add(suite, status, count = 1) {
        if (suite !== this.#latestSuite) {
            this.#latest = this.#find(suite);
            this.#latestSuite = suite;
        }
        if (this.#latest !== undefined)
            this.#latest[status] += count;
    }
    mergeFrom(other) {
        for (const { suite, ...counts } of other.#suites.values())
            for (const [status, count] of Object.entries(counts))
                this.add(suite, status, count);
        this.#isFull ||= other.#isFull;
    }
    /** In the order of their names. */
    get suites() {
        return [...this.#suites.values()].sort((a, b) => (a.suite < b.suite ? -1 : 1));
    }
    get isFull() {
        return this.#isFull;
    }
    #find(suite) {
        const known = this.#suites.get(suite);
        if (known !== undefined)
            return known;
        if (this.#suites.size >= KEPT_SUITES) {
            this.#isFull = true;
            return undefined;
        }
        const created = { suite, passed: 0, failed: 0, errored: 0, skipped: 0 };
        this.#suites.set(suite, created);
        return created;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/test-results.js




/** So many failing cases are kept in full; the rest is counted. */
const KEPT_FAILURES = 1000;
/** So many skipped cases are kept by name. */
const KEPT_SKIPPED = 100_000;
/** So many suites without their results are kept by name. */
const KEPT_EMPTY = 1000;
const NONE = [];
/** Test cases, counted one by one. What suites declare about themselves is never added up. */
class TestResults {
    #counts = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, microseconds: 0 };
    #failing = [];
    #skipped = [];
    #passedLater = 0;
    #emptySuites = [];
    #slowest = new SlowestCases();
    #suites = new SuiteTallies();
    /** `undefined`: nobody asks for tests by name, and none costs the time to look at its name. */
    #sought;
    /** `sought`: titles of tests of which it shall be known whether they are there. */
    constructor(sought = []) {
        this.#sought = sought.length === 0 ? undefined : new SoughtTests(sought);
    }
    count(status, microseconds, flaky = false) {
        this.#counts.total++;
        this.#counts[status]++;
        this.#counts.microseconds += microseconds;
        if (flaky)
            this.#counts.flaky++;
    }
    keepFailing(failing) {
        if (this.keepsFailures)
            this.#failing.push(failing);
    }
    /** Whether the next failure is kept in full. */
    get keepsFailures() {
        return this.#failing.length < KEPT_FAILURES;
    }
    /**
     * Counts a case. With `attempts`, a pass after failures of the same test in there is one flaky test: what failed before
     * is taken back. Gives the case when it is a failing one.
     */
    record(test, attempts) {
        const { status, microseconds } = test;
        this.#putBack(attempts?.comesAgain(test) ?? NONE);
        this.#suites.add(test.suite, status);
        this.#sought?.see(test);
        // Names may be costly to come by, and are wanted of few.
        if (this.#slowest.wants(microseconds))
            this.#slowest.add(caseName(test), microseconds);
        if (status === 'failed' || status === 'errored') {
            const failing = failingOf(test, status);
            this.count(status, microseconds);
            this.keepFailing(failing);
            attempts?.failed(failing, test);
            return failing;
        }
        if (status === 'skipped' && this.#skipped.length < KEPT_SKIPPED)
            this.#skipped.push(caseName(test));
        const before = status === 'passed' ? (attempts?.passed(test) ?? NONE) : NONE;
        for (const failing of before)
            this.#takeBack(failing);
        this.count(status, microseconds, status === 'passed' && (test.flaky === true || before.length > 0));
        return undefined;
    }
    /** Counts a case for itself, whatever others of its name did; only remembers which failures look like attempts. */
    recordRow(test, attempts) {
        this.#passedLater -= attempts.comesAgain(test).length;
        const failing = this.record(test);
        if (failing !== undefined)
            attempts.failed(failing, test);
        else if (test.status === 'passed')
            this.#passedLater += attempts.passed(test).length;
    }
    /** Puts in class names that a report gives only after its cases. */
    nameClasses(className) {
        this.#failing = this.#failing.map((each) => ({ ...each, className: className(each.className) }));
        this.#skipped = this.#skipped.map((each) => ({ ...each, className: className(each.className) }));
        this.#slowest.nameClasses(className);
        this.#sought?.nameClasses(className);
    }
    #takeBack(failing) {
        this.#counts.total--;
        this.#counts[failing.status]--;
        this.#suites.add(failing.suite, failing.status, -1);
        const index = this.#failing.indexOf(failing);
        if (index >= 0)
            this.#failing.splice(index, 1);
    }
    /** They were no attempts of the test that passed after them. */
    #putBack(failures) {
        if (failures.length > 0)
            this.#counts.flaky--;
        for (const failing of failures) {
            this.count(failing.status, 0);
            this.#suites.add(failing.suite, failing.status);
            this.keepFailing(failing);
        }
    }
    /** A suite that says it ran tests, but holds none: its results are lost. */
    addEmptySuite(name) {
        if (this.#emptySuites.length < KEPT_EMPTY)
            this.#emptySuites.push(shortText(name));
    }
    mergeFrom(other) {
        for (const [key, value] of Object.entries(other.#counts))
            this.#counts[key] += value;
        this.#failing = [...this.#failing, ...other.#failing].slice(0, KEPT_FAILURES);
        for (const skipped of other.#skipped)
            if (this.#skipped.length < KEPT_SKIPPED)
                this.#skipped.push(skipped);
        this.#passedLater += other.#passedLater;
        for (const name of other.#emptySuites)
            this.addEmptySuite(name);
        this.#slowest.mergeFrom(other.#slowest);
        this.#suites.mergeFrom(other.#suites);
        if (other.#sought !== undefined)
            this.#sought?.mergeFrom(other.#sought);
    }
    get counts() {
        return this.#counts;
    }
    /** In the order of the files read. */
    get failing() {
        return this.#failing;
    }
    /** All skipped cases; `undefined` when there are too many to keep their names. */
    get skipped() {
        return this.#skipped.length === this.#counts.skipped ? this.#skipped : undefined;
    }
    /** Slowest first. */
    get slowest() {
        return this.#slowest.cases;
    }
    /** In the order of their names; not every one when `suitesLeftOut`. */
    get suites() {
        return this.#suites.suites;
    }
    get suitesLeftOut() {
        return this.#suites.isFull;
    }
    /** Failures after which the same test passed in the same scope, where nothing says that it was tried again. */
    get passedLater() {
        return this.#passedLater;
    }
    /** The sought titles that no test has; `undefined` when that cannot be told. */
    get absent() {
        return this.#sought === undefined ? [] : this.#sought.absent;
    }
    get emptySuites() {
        return this.#emptySuites;
    }
}
function caseName({ suite, className, name }) {
    return { suite: shortText(suite), className: shortText(className), name: shortText(name) };
}
function failingOf(test, status) {
    const { message, file, line } = test;
    return {
        ...caseName(test),
        status,
        message,
        ...(file === undefined || file === '' ? {} : { file: shortText(file) }),
        ...(line === undefined || !(line > 0) ? {} : { line }),
    };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/span-budget.js

const FLAT = 4 * 1024 * 1024;
/**
 * Bounds the work for formats in which a few bytes name a span of many lines: so many lines as the report has bytes, and
 * four million more. Real reports spend a tenth of that.
 */
class SpanBudget {
    #left = FLAT;
    /** So many bytes of the report were read. */
    read(bytes) {
        this.#left += bytes;
    }
    spend(lines) {
        this.#left -= lines;
        if (this.#left < 0)
            throw new ReportError('unparsable-report', 'spans more lines than a report of this size can be about');
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/go-cover.js







const LONGEST_LINE_BYTES = 64 * 1024;
const [go_cover_NEWLINE, SPACE, go_cover_COMMA, DOT, go_cover_COLON] = [10, 32, 44, 46, 58];
/**
 * Reads Go cover profiles (golang.org/x/tools/cover): `file:line.column,line.column statements count` after `mode:`.
 *
 * Judged are lines, as in every format: a line is covered when any block over it ran. Statements, Go's own unit, are
 * counted beside. A block that comes again is the same block; profiles that were joined repeat `mode:`.
 */
class GoCoverParser {
    #paths;
    #files = new Map();
    #budget = new SpanBudget();
    #rest = Buffer.alloc(0);
    #lineNumber = 0;
    #lastPath = Buffer.alloc(0);
    #lastFile;
    /** Where `#number` stopped. */
    #at = 0;
    constructor(paths) {
        this.#paths = paths;
    }
    push(chunk) {
        this.#budget.read(chunk.length);
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start = 0;
        for (let end = bytes.indexOf(go_cover_NEWLINE); end >= 0; end = bytes.indexOf(go_cover_NEWLINE, start)) {
            this.#line(bytes, start, end);
            start = end + 1;
        }
        if (bytes.length - start > LONGEST_LINE_BYTES)
            throw this.#fault(`a line longer than ${LONGEST_LINE_BYTES} bytes`);
        this.#rest = Buffer.from(bytes.subarray(start));
    }
    end() {
        if (this.#rest.length > 0)
            this.#line(this.#rest, 0, this.#rest.length);
        const coverage = new CoverageSet();
        let [covered, total] = [0, 0];
        for (const [path, file] of this.#files) {
            coverage.add(path, file.coverage);
            covered += file.blocks.firstSum;
            total += file.blocks.secondSum;
        }
        return { kind: 'coverage', format: 'go', coverage, statements: { covered, total }, warnings: [] };
    }
    #line(bytes, start, lineEnd) {
        this.#lineNumber++;
        let end = lineEnd;
        while (end > start && (bytes[end - 1] ?? 0) <= SPACE)
            end--;
        if (end === start)
            return;
        const colon = bytes.lastIndexOf(go_cover_COLON, end - 1);
        if (colon <= start)
            throw this.#fault('no file and block');
        const from = this.#number(bytes, colon + 1, DOT);
        if (from < 0 && bytes.toString('latin1', start, colon) === 'mode') {
            if (!/^mode: (?:set|count|atomic)$/.test(bytes.toString('latin1', start, end)))
                throw this.#fault('an unknown mode');
            return;
        }
        const fromColumn = this.#number(bytes, this.#at, go_cover_COMMA);
        const to = this.#number(bytes, this.#at, DOT);
        const toColumn = this.#number(bytes, this.#at, SPACE);
        const placeEnd = this.#at - 1;
        const statements = this.#number(bytes, this.#at, SPACE);
        const [hit, countEnd] = isHit(bytes, this.#at, end);
        if (Math.min(from, fromColumn, to, toColumn, statements) < 0 || countEnd !== end)
            throw this.#fault('a malformed block');
        if (from < 1 || to < from || to > LAST_LINE || statements > LAST_LINE)
            throw this.#fault('a block that no source file has');
        const place = hashName(bytes.toString('latin1', colon + 1, placeEnd));
        this.#block(this.#file(bytes, start, colon), place.first, place.second, from, to, statements, hit);
    }
    #block({ coverage, blocks }, first, second, from, to, statements, hit) {
        const known = blocks.get(first, second, 0);
        if (known !== undefined && known[1] !== statements)
            throw this.#fault('a block with another number of statements');
        const isNew = known === undefined || (hit && known[0] === 0);
        if (!isNew || statements === 0)
            return;
        blocks.add(first, second, 0, hit ? statements : 0, statements);
        this.#budget.spend(to - from + 1);
        for (let line = from; line <= to; line++)
            coverage.lines.record(line, hit);
    }
    #file(bytes, start, end) {
        if (this.#lastFile !== undefined && this.#lastPath.compare(bytes, start, end) === 0)
            return this.#lastFile;
        this.#lastPath = Buffer.from(bytes.subarray(start, end));
        const path = this.#paths.resolve(this.#lastPath.toString('utf8'));
        const file = this.#files.get(path) ?? { coverage: new FileCoverage(), blocks: new MaxTable() };
        this.#files.set(path, file);
        this.#lastFile = file;
        return file;
    }
    /** The number that ends with this byte; −1 when there is none. */
    #number(bytes, start, ends) {
        let value = 0;
        let at = start;
        for (; at < bytes.length; at++) {
            const digit = (bytes[at] ?? 0) - 48;
            if (digit < 0 || digit > 9)
                break;
            value = value * 10 + digit;
        }
        if (at === start || bytes[at] !== ends)
            return -1;
        this.#at = at + 1;
        return value;
    }
    #fault(what) {
        return new ReportError('unparsable-report', `line ${this.#lineNumber} has ${what}`);
    }
}
/** Only zero or not matters, whatever the size of the count. */
function isHit(bytes, start, end) {
    let hit = false;
    let at = start;
    for (; at < end; at++) {
        const digit = (bytes[at] ?? 0) - 48;
        if (digit < 0 || digit > 9)
            break;
        hit ||= digit > 0;
    }
    return [hit, at === start ? -1 : at];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lines.js

const lines_LONGEST_LINE_BYTES = 4 * 1024 * 1024;
const lines_NEWLINE = 10;
/** Splits bytes into lines of text without their ends, in bounded memory. */
class Lines {
    #take;
    #rest = Buffer.alloc(0);
    /** Lines handed over so far, the one being handled included. */
    count = 0;
    constructor(take) {
        this.#take = take;
    }
    push(chunk) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start = 0;
        for (let end = bytes.indexOf(lines_NEWLINE); end >= 0; end = bytes.indexOf(lines_NEWLINE, start)) {
            this.#line(bytes, start, end);
            start = end + 1;
        }
        if (bytes.length - start > lines_LONGEST_LINE_BYTES)
            throw new ReportError('unparsable-report', `has a line longer than ${lines_LONGEST_LINE_BYTES} bytes`);
        this.#rest = Buffer.from(bytes.subarray(start));
    }
    end() {
        if (this.#rest.length > 0)
            this.#line(this.#rest, 0, this.#rest.length);
        this.#rest = Buffer.alloc(0);
    }
    #line(bytes, start, end) {
        this.count++;
        const line = bytes.toString('utf8', start, end);
        const plain = this.count === 1 ? line.replace(/^\ufeff/, '') : line;
        this.#take(plain.endsWith('\r') ? plain.slice(0, -1) : plain);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/tally.js

/** So many kinds are told apart. */
const MOST_KINDS = 100;
const MORE = 'warnings of further kinds';
/** Warnings of one kind, told once with how often and where first; a report can hold millions. */
class Tally {
    #kinds = new Map();
    add(kind, where) {
        const known = this.#kinds.get(kind);
        if (known !== undefined)
            known.count++;
        else if (this.#kinds.size < MOST_KINDS || kind === MORE)
            this.#kinds.set(kind, { count: 1, first: shortText(where) });
        else
            this.add(MORE, `${kind}, ${where}`);
    }
    warnings() {
        return [...this.#kinds].map(([kind, { count, first }]) => count === 1 ? `${kind} (${first})` : `${kind} (${count} times, first ${first})`);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-lines.js




/** Reads an event a line. Lines that do not begin as one are output of tools in between; a broken event is an error. */
class JsonLines {
    #dialect;
    #tally = new Tally();
    #lines = new Lines((line) => this.#line(line));
    constructor(dialect) {
        this.#dialect = dialect;
    }
    push(bytes) {
        this.#lines.push(bytes);
    }
    end() {
        this.#lines.end();
        return this.#dialect.finish(this.#tally.warnings());
    }
    #line(line) {
        if (line.trim() === '')
            return;
        const event = line.startsWith('{') ? parsed(line) : undefined;
        if (event !== undefined)
            this.#dialect.event(event);
        else if (line.startsWith('{'))
            throw new ReportError('unparsable-report', `has a broken event in line ${this.#lines.count}`);
        else
            this.#tally.add('lines that are no events are passed over', `line ${this.#lines.count}`);
    }
}
/** The event that a line is, if it is one. */
function parsed(line) {
    try {
        const value = JSON.parse(line);
        return (0,shape/* isRecord */.u4)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** A text, else the empty one. */
function word(event, key) {
    const value = Object.hasOwn(event, key) ? event[key] : undefined;
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/seconds.js
const LONGEST_CASE_SECONDS = 30 * 86_400;
/** Microseconds of `1.5`, `1,234.5` or `00:01:02.5`; nonsense counts as 0. */
function seconds(text) {
    if (text === undefined || text.length > 40)
        return 0;
    const clock = /^(?:(\d{1,3})\.)?(\d{1,2}):(\d{1,2}):(\d{1,2}(?:\.\d{1,12})?)$/.exec(text);
    if (clock === null)
        return microseconds(Number(text.replaceAll(',', '')) || 0, 1);
    const [, days = '0', hours = '0', minutes = '0', rest = '0'] = clock;
    return microseconds(Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(rest), 1);
}
/** Microseconds of a number of which `perSecond` make a second; nonsense counts as 0. */
function microseconds(value, perSecond) {
    const inSeconds = typeof value === 'number' ? value / perSecond : 0;
    return inSeconds > 0 && inSeconds < LONGEST_CASE_SECONDS ? Math.round(inSeconds * 1e6) : 0;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-text.js
var _a;

const AMPERSAND = 38;
const xml_text_NAMED = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
]);
/** Text with its references replaced: the five names and numbers. Nothing a document defines itself is ever looked up. */
function withoutReferences(text) {
    let at = text.indexOf('&');
    if (at < 0)
        return text;
    let result = '';
    let from = 0;
    for (; at >= 0; at = text.indexOf('&', from)) {
        const end = text.indexOf(';', at);
        if (end < 0 || end - at > 12)
            throw new ReportError('unparsable-report', `has "&" that begins no reference`);
        result += text.slice(from, at) + resolve(text.slice(at + 1, end));
        from = end + 1;
    }
    return result + text.slice(from);
}
function resolve(reference) {
    const named = xml_text_NAMED.get(reference);
    if (named !== undefined)
        return named;
    const number = /^#(?:(\d{1,7})|x([0-9a-f]{1,6}))$/i.exec(reference);
    const code = number === null ? 0 : number[1] === undefined ? Number.parseInt(number[2] ?? '', 16) : Number(number[1]);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        throw new ReportError('unparsable-report', `uses the reference ${JSON.stringify(`&${reference};`)}, which is not resolved`);
    return String.fromCodePoint(code);
}
/** The start of an element's text, in bounded memory. */
class TextCollector {
    static LIMIT_BYTES = 16 * 1024;
    #bytes = Buffer.alloc(_a.LIMIT_BYTES);
    #length = 0;
    #runs = [];
    /** `literal`: from a CDATA section. */
    add(bytes, start, end, literal) {
        if (this.#length === _a.LIMIT_BYTES)
            return;
        this.#length += bytes.copy(this.#bytes, this.#length, start, end);
        const last = this.#runs.at(-1);
        if (last?.literal === literal)
            last.end = this.#length;
        else
            this.#runs.push({ literal, end: this.#length });
    }
    /** The text so far, and starts anew. */
    take(decode) {
        const clipped = this.#length === _a.LIMIT_BYTES;
        let [text, start] = ['', 0];
        for (const { literal, end } of this.#runs) {
            const run = decode(this.#bytes, start, end);
            const cut = clipped && end === this.#length ? run.lastIndexOf('&') : -1;
            const whole = cut >= 0 && cut >= run.length - 12 ? run.slice(0, cut) : run;
            text += literal ? run : withoutReferences(whole);
            start = end;
        }
        this.#clear();
        return text;
    }
    /** Starts anew with text that nobody reads. Its references must be right all the same. */
    drop(decode) {
        if (this.#bytes.subarray(0, this.#length).includes(AMPERSAND))
            this.take(decode);
        else
            this.#clear();
    }
    #clear() {
        this.#length = 0;
        this.#runs = [];
    }
}
_a = TextCollector;

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-cases.js





const DEEPEST_CASE = 16;
/**
 * Counts the cases of a format in which each case says itself how it ended.
 *
 * A case made of cases (rows of data) is not counted beside them, unless it failed and none of them did. Likewise a suite
 * that failed without a failed case: its set-up or tear-down broke. A format read by this marks no retries, and rows of
 * data may share a name, so no two cases are taken for one.
 */
class XmlCases {
    tests;
    #tally = new Tally();
    #grammar;
    #decode;
    #text = new TextCollector();
    #open = [];
    #depth = 0;
    /** Where the element around message and trace is open; −1: nowhere. */
    #around = -1;
    #reading;
    constructor(grammar, root, tests) {
        this.tests = tests;
        this.#grammar = grammar;
        this.#decode = root.decode;
    }
    get wantsText() {
        return this.#reading !== undefined;
    }
    get warnings() {
        return this.#tally.warnings();
    }
    text(bytes, start, end, literal) {
        this.#text.add(bytes, start, end, literal);
    }
    open(name, tag) {
        this.#depth++;
        const { failure } = this.#grammar;
        if (name === failure.around)
            this.#around = this.#depth;
        else if (this.#depth === this.#around + 1)
            this.#reading = name === failure.message ? 'message' : name === failure.trace ? 'trace' : undefined;
        const started = this.#grammar.caseOf(name, tag);
        if (started !== undefined)
            this.#openCase(started);
        else
            this.#openSuite(this.#grammar.suiteOf(name, tag));
    }
    close() {
        const told = this.#open.at(-1);
        if (this.#reading !== undefined && this.#depth === this.#around + 1) {
            const text = this.#text.take(this.#decode);
            if (told !== undefined && told[this.#reading] === '')
                told[this.#reading] = text;
            this.#reading = undefined;
        }
        if (this.#depth === this.#around)
            this.#around = -1;
        if (told?.depth === this.#depth) {
            this.#open.pop();
            if (told.kind === 'case')
                this.#closeCase(told);
            else
                this.#closeSuite(told);
        }
        this.#depth--;
    }
    #openCase(started) {
        const cases = this.#open.filter(({ kind }) => kind === 'case').length;
        if (cases === DEEPEST_CASE)
            throw new ReportError('unparsable-report', `nests cases deeper than ${DEEPEST_CASE}`);
        this.#open.push({ kind: 'case', started, depth: this.#depth, message: '', trace: '', inner: 0, brokenInner: 0 });
    }
    #openSuite(started) {
        if (started === undefined)
            return;
        const title = shortText([this.#suiteTitle(), started.name].filter((part) => part !== '').join(' › '));
        this.#open.push({
            ...started,
            kind: 'suite',
            title,
            depth: this.#depth,
            message: '',
            trace: '',
            cases: 0,
            broke: 0,
        });
    }
    #closeCase({ started, inner, brokenInner, message, trace }) {
        const broken = isBroken(started);
        const outer = this.#open.at(-1);
        const counts = inner === 0 || (broken && brokenInner === 0);
        if (counts)
            this.tests.record({ ...started, suite: this.#suiteTitle(), message: usefulLine(message, trace) });
        const [cases, broke] = [inner + (counts ? 1 : 0), brokenInner + (counts && broken ? 1 : 0)];
        if (outer?.kind === 'case') {
            outer.inner += cases;
            outer.brokenInner += broke;
        }
        else if (outer !== undefined) {
            outer.cases += cases;
            outer.broke += broke;
        }
    }
    #closeSuite(suite) {
        if (suite.broken && suite.broke === 0) {
            this.tests.record({ ...OUTSIDE, suite: suite.title, message: usefulLine(suite.message, suite.trace) });
            suite.broke++;
        }
        if (suite.cases === 0 && suite.declared > 0)
            this.tests.addEmptySuite(suite.title);
        else if (suite.declared >= 0 && suite.declared !== suite.cases)
            this.#tally.add('the counters of a suite disagree with its cases', `${suite.title}: ${suite.declared}, counted ${suite.cases}`);
        const outer = this.#open.at(-1);
        if (outer?.kind !== 'suite')
            return;
        outer.cases += suite.cases;
        outer.broke += suite.broke;
    }
    #suiteTitle() {
        const suite = this.#open.findLast((each) => each.kind === 'suite');
        return suite?.kind === 'suite' ? suite.title : '';
    }
}
/** Something outside of the cases broke, such as a set-up. It counts as a case, so that it cannot be overlooked. */
const OUTSIDE = {
    className: '',
    name: '(outside of the test cases)',
    status: 'errored',
    microseconds: 0,
};
function isBroken({ status }) {
    return status === 'failed' || status === 'errored';
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/dart.js






/** Reads the JSON reporter of `dart test` and `flutter test` (protocol 0.1). */
class DartDialect {
    #tests;
    #suites = new Map();
    #running = new Map();
    #success;
    #done = false;
    constructor(tests) {
        this.#tests = tests;
    }
    event(event) {
        const suite = event['suite'];
        const test = event['test'];
        switch (word(event, 'type')) {
            case 'suite':
                if ((0,shape/* isRecord */.u4)(suite))
                    this.#suites.set(suite['id'], word(suite, 'path').replaceAll('\\', '/'));
                break;
            case 'testStart':
                if ((0,shape/* isRecord */.u4)(test))
                    this.#start(test, event);
                break;
            case 'error':
                this.#error(event);
                break;
            case 'testDone':
                this.#end(event);
                break;
            case 'done':
                this.#done = true;
                this.#success = event['success'];
        }
    }
    finish(warnings) {
        if (!this.#done)
            throw new ReportError('unparsable-report', 'ends without "done": it was cut off, or the run was');
        const { failed, errored } = this.#tests.counts;
        if (this.#success !== true && failed + errored === 0)
            this.#tests.record({ ...OUTSIDE, suite: '', message: 'The run as a whole did not succeed.' });
        return { kind: 'tests', format: 'dart', tests: this.#tests, warnings };
    }
    #start(test, event) {
        this.#running.set(test['id'], {
            name: word(test, 'name'),
            suite: this.#suites.get(test['suiteID']) ?? '',
            line: typeof test['line'] === 'number' ? test['line'] : undefined,
            started: Number(event['time']) || 0,
            message: '',
        });
    }
    #error(event) {
        const running = this.#running.get(event['testID']);
        if (running !== undefined && running.message === '')
            running.message = usefulLine(word(event, 'error'), word(event, 'stackTrace'));
    }
    /** Hidden ones load files and are no tests, except when they fail. */
    #end(event) {
        const running = this.#running.get(event['testID']);
        this.#running.delete(event['testID']);
        const result = word(event, 'result');
        if (event['hidden'] === true && result === 'success')
            return;
        const status = result === 'success' ? 'passed' : result === 'failure' ? 'failed' : 'errored';
        this.#tests.record({
            suite: running?.suite ?? '',
            className: '',
            name: running?.name ?? '',
            status: status === 'passed' && event['skipped'] === true ? 'skipped' : status,
            microseconds: microseconds((Number(event['time']) || 0) - (running?.started ?? 0), 1000),
            message: running?.message ?? '',
            file: running?.suite,
            line: running?.line,
        });
    }
}

// EXTERNAL MODULE: ./actions/test-gate/src/tests/attempts.js
var attempts = __webpack_require__(608);
;// CONCATENATED MODULE: ./actions/test-gate/src/formats/go-test.js






/** So much of a test's output is looked at for a line that tells something. */
const KEPT_OUTPUT = 8 * 1024;
/** What test2json prints around the output of a test. */
const FRAME = /^\s*(?:=== |--- |PASS$|FAIL\b|ok\s|exit status )/;
/**
 * Reads `go test -json` (test2json).
 *
 * A test with subtests is not counted beside them, unless it failed and none of them did. A test that failed in one run of
 * its package and passed in a later one (`gotestsum --rerun-fails`) is flaky; within one run (`-count`) it is not.
 */
class GoTestDialect {
    #tests;
    #packages = new Map();
    /** Import path → output of the compiler. */
    #builds = new Map();
    #failedBuilds = new Set();
    constructor(tests) {
        this.#tests = tests;
    }
    event(event) {
        const action = word(event, 'Action');
        if (action === 'build-output' || action === 'build-fail') {
            this.#build(event, action);
            return;
        }
        const name = word(event, 'Package');
        const held = this.#package(name);
        const test = word(event, 'Test');
        if (action === 'skip' && test === '' && held.running.size === 0)
            held.open = false;
        else if (['pass', 'fail', 'skip'].includes(action)) {
            if (test === '')
                this.#endPackage(name, held, action, event);
            else
                this.#endTest(name, held, test, action, event);
        }
        else {
            held.open = true;
            if (action === 'run')
                this.#startTest(held, test);
            else if (action === 'output')
                keepOutput(held.running.get(test) ?? held, word(event, 'Output'));
        }
    }
    finish(warnings) {
        const open = [...this.#packages].find(([, held]) => held.open);
        if (open !== undefined)
            throw new ReportError('unparsable-report', `ends while the tests of ${JSON.stringify(open[0])} still run: it was cut off, or the run was`);
        const { failed, errored } = this.#tests.counts;
        for (const name of failed + errored === 0 ? this.#failedBuilds : []) {
            const message = usefulLine(withoutFrame(this.#builds.get(name) ?? ''), 'The build failed.');
            this.#tests.record({ ...OUTSIDE, suite: name, name: '(build)', message });
        }
        return { kind: 'tests', format: 'go-test', tests: this.#tests, warnings };
    }
    #build(event, action) {
        const path = word(event, 'ImportPath');
        if (action === 'build-fail')
            this.#failedBuilds.add(path);
        else {
            const known = this.#builds.get(path) ?? '';
            if (known.length < KEPT_OUTPUT)
                this.#builds.set(path, known + word(event, 'Output'));
        }
    }
    #package(name) {
        const known = this.#packages.get(name);
        if (known !== undefined)
            return known;
        const fresh = {
            running: new Map(),
            attempts: new attempts/* Attempts */.Z(),
            failed: [],
            broken: 0,
            output: '',
            open: false,
        };
        this.#packages.set(name, fresh);
        return fresh;
    }
    #startTest({ running }, test) {
        running.set(test, { output: '', parts: 0, brokenParts: 0 });
        const parent = parentOf(running, test);
        if (parent !== undefined)
            parent.parts++;
    }
    #endTest(name, held, test, action, event) {
        const ended = held.running.get(test) ?? { output: '', parts: 0, brokenParts: 0 };
        held.running.delete(test);
        const broken = action === 'fail';
        const parent = parentOf(held.running, test);
        if (broken && parent !== undefined)
            parent.brokenParts++;
        if (broken)
            held.broken++;
        if (ended.parts > 0 && !(broken && ended.brokenParts === 0))
            return;
        this.#record(name, held, test, broken ? 'failed' : action === 'skip' ? 'skipped' : 'passed', ended.output, event);
    }
    #record(suite, held, name, status, output, event) {
        const failing = this.#tests.record({
            suite,
            className: '',
            name,
            status,
            microseconds: microseconds(event['Elapsed'], 1),
            message: status === 'passed' ? '' : usefulLine(output, ''),
        }, status === 'passed' ? held.attempts : undefined);
        if (failing !== undefined)
            held.failed.push(failing);
    }
    #endPackage(name, held, action, event) {
        for (const [test, { output, parts }] of held.running)
            if (parts === 0) {
                this.#record(name, held, test, 'errored', output, {});
                held.broken++;
            }
        held.running.clear();
        if (action === 'fail' && held.broken === 0) {
            const build = this.#builds.get(word(event, 'FailedBuild')) ?? '';
            const message = usefulLine(withoutFrame(build), withoutFrame(held.output)) || 'The package failed, but none of its tests.';
            this.#tests.record({ ...OUTSIDE, suite: name, name: '(package)', message });
        }
        for (const failing of held.failed)
            held.attempts.failed(failing);
        held.failed = [];
        held.broken = 0;
        held.output = '';
        held.open = false;
    }
}
/** The innermost running test that this one is part of; names of subtests may hold slashes themselves. */
function parentOf(running, test) {
    for (let slash = test.lastIndexOf('/'); slash > 0; slash = test.lastIndexOf('/', slash - 1)) {
        const parent = running.get(test.slice(0, slash));
        if (parent !== undefined)
            return parent;
    }
    return undefined;
}
function keepOutput(into, text) {
    if (into.output.length < KEPT_OUTPUT && !FRAME.test(text))
        into.output += text;
}
function withoutFrame(output) {
    return output
        .split('\n')
        .filter((line) => !FRAME.test(line) && !line.startsWith('# '))
        .join('\n');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-dialect.js


/** Whether a count is above 0. Negative ones are told and taken as 0; what is no number is refused. */
function json_dialect_isHit(count, where, tally) {
    if (typeof count !== 'number')
        throw new ReportError('unparsable-report', `has a count in ${quoted(where)} that is no number`);
    if (count < 0)
        tally.add('a negative count is taken as 0', where);
    return count > 0;
}
/** A line that a source file can have. */
function lineNumber(value, where) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > LAST_LINE)
        throw new ReportError('unparsable-report', `has a line in ${quoted(where)} without a usable number`);
    return value;
}
function quoted(text) {
    return JSON.stringify(text.slice(0, 200));
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/coverage-py.js






/**
 * Reads the JSON report of coverage.py (`coverage json`).
 *
 * Lines are the executed and the missing ones of each file; branches are jumps from a line to a line (below 0: out of the
 * function), measured with `--branch` only.
 */
class CoveragePyDialect {
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    constructor(paths) {
        this.#paths = paths;
    }
    wants([first, ...more]) {
        return first === 'files' && more.length === 1;
    }
    take([, path], part) {
        const name = String(path);
        if (!isJsonObject(part) || !Array.isArray(part['executed_lines']) || !Array.isArray(part['missing_lines']))
            throw new ReportError('unparsable-report', `has no executed_lines and missing_lines for ${quoted(name)}`);
        const coverage = new FileCoverage();
        for (const [key, hit] of [
            ['executed_lines', true],
            ['missing_lines', false],
        ])
            for (const line of listAt(part, key))
                coverage.lines.record(lineNumber(line, name), hit);
        for (const [key, taken] of [
            ['executed_branches', true],
            ['missing_branches', false],
        ])
            for (const jump of listAt(part, key))
                this.#jump(name, coverage, jump, taken);
        this.#functions(coverage, part['functions']);
        const { covered, total } = coverage.lineTotals();
        const declared = numberAt(part['summary'], 'num_statements');
        if (declared !== undefined && (declared !== total || numberAt(part['summary'], 'covered_lines') !== covered))
            this.#tally.add("the summary of a file disagrees with the file's own lines", name);
        this.#coverage.add(this.#paths.resolve(name), coverage);
    }
    finish() {
        return { kind: 'coverage', format: 'coverage.py', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    #jump(path, coverage, jump, taken) {
        const [from, to] = Array.isArray(jump) ? jump : [];
        if (typeof from !== 'number' || typeof to !== 'number')
            throw new ReportError('unparsable-report', `has a branch in ${quoted(path)} that is no pair of lines`);
        coverage.branches.addNamedArm(lineNumber(Math.abs(from), path), `${from}>${to}`, taken);
    }
    /** Since 7.6. What belongs to no function has the empty name. */
    #functions(coverage, functions) {
        if (!isJsonObject(functions))
            return;
        for (const name in functions) {
            if (name === '')
                continue;
            const executed = listAt(functions[name], 'executed_lines').length;
            if (executed + listAt(functions[name], 'missing_lines').length > 0)
                coverage.addFunction('coverage.py', name, executed > 0);
        }
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/istanbul.js






const SECTIONS = ['path', 'all', 'statementMap', 's', 'branchMap', 'b', 'fnMap', 'f'];
/**
 * Reads Istanbul's coverage-final.json (istanbul-lib-coverage), as jest, vitest, nyc and c8 write it.
 *
 * A line is measured when a statement starts on it, and covered when any of those ran. Branch arms, functions and
 * statements are told apart by where they lie, never by their number, which differs from run to run. Files that were only
 * listed (`all: true`) give way to real data.
 */
class IstanbulDialect {
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    #name;
    #sections = new Map();
    #covered = 0;
    #total = 0;
    constructor(paths) {
        this.#paths = paths;
    }
    wants([name, section, ...deeper]) {
        if (section === undefined || deeper.length > 0)
            return false;
        if (name !== this.#name) {
            this.#closeFile();
            this.#name = name;
        }
        return SECTIONS.includes(section);
    }
    take([, section], part) {
        this.#sections.set(section, part);
    }
    finish() {
        this.#closeFile();
        const statements = { covered: this.#covered, total: this.#total };
        return {
            kind: 'coverage',
            format: 'istanbul',
            coverage: this.#coverage,
            statements,
            warnings: this.#tally.warnings(),
        };
    }
    #closeFile() {
        if (this.#name === undefined)
            return;
        const sections = this.#sections;
        this.#sections = new Map();
        const given = sections.get('path');
        const path = typeof given === 'string' && given !== '' ? given : String(this.#name);
        const object = (section) => {
            const value = sections.get(section);
            if (isJsonObject(value))
                return value;
            throw new ReportError('unparsable-report', `has no ${section} for ${quoted(path)}`);
        };
        const coverage = new FileCoverage();
        this.#statements(path, coverage, object('statementMap'), object('s'));
        this.#branches(path, coverage, object('branchMap'), object('b'));
        this.#functions(path, coverage, object('fnMap'), object('f'));
        if (sections.get('all') === true)
            this.#coverage.addListed(this.#paths.resolve(path), coverage);
        else
            this.#coverage.add(this.#paths.resolve(path), coverage);
    }
    #statements(path, coverage, map, hits) {
        for (const id in map) {
            const hit = json_dialect_isHit(hits[id], path, this.#tally);
            coverage.lines.record(lineNumber(startLine(map[id]), path), hit);
            this.#total++;
            if (hit)
                this.#covered++;
        }
    }
    #branches(path, coverage, map, hits) {
        const places = new Places();
        for (const id in map) {
            const branch = map[id];
            const arms = hits[id];
            if (!isJsonObject(branch) || !Array.isArray(arms))
                throw new ReportError('unparsable-report', `has a branch in ${quoted(path)} without counts`);
            const locations = branch['locations'];
            const first = Array.isArray(locations) ? locations[0] : undefined;
            const location = branch['loc'] ?? first;
            const line = lineNumber(startLine(location) ?? numberAt(branch, 'line') ?? startLine(first), path);
            const place = places.of(`${textAt(branch, 'type')} ${placeOf(location)}`);
            for (const [arm, count] of arms.entries())
                coverage.branches.addNamedArm(line, `${place},${arm}`, json_dialect_isHit(count, path, this.#tally));
        }
    }
    #functions(path, coverage, map, hits) {
        const places = new Places();
        for (const id in map) {
            const described = map[id];
            if (!isJsonObject(described))
                throw new ReportError('unparsable-report', `has a function in ${quoted(path)} without a place`);
            const place = places.of(placeOf(described['loc'] ?? described['decl']));
            coverage.addFunction('istanbul', place, json_dialect_isHit(hits[id], path, this.#tally));
        }
    }
}
/** Two things at one place, which is rare, are told apart by their order. */
class Places {
    #seen = new Map();
    of(place) {
        const times = this.#seen.get(place) ?? 0;
        this.#seen.set(place, times + 1);
        return times === 0 ? place : `${place} (${times})`;
    }
}
function startLine(location) {
    return isJsonObject(location) ? numberAt(location['start'], 'line') : undefined;
}
/** `line:column-line:column`; an end of line is written as null. */
function placeOf(location) {
    if (!isJsonObject(location))
        return '?';
    const { start, end } = location;
    return [start, end].map((point) => `${numberAt(point, 'line') ?? ''}:${numberAt(point, 'column') ?? ''}`).join('-');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lost-failures.js

/** A summary that speaks of failures, over cases none of which failed: the failing ones are not in the file any more. */
function recordLostFailures(tests, declared) {
    const { failed, errored } = tests.counts;
    if (declared === undefined || declared <= 0 || failed + errored > 0)
        return;
    tests.record({ ...OUTSIDE, suite: '', message: `The summary says that ${declared} failed, but no case did.` });
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/ctrf.js




/** `other` and whatever else is no proof of a pass. */
const STATUSES = new Map([
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['skipped', 'skipped'],
    ['pending', 'skipped'],
]);
/** Reads the Common Test Report Format. */
class CtrfDialect {
    #tests;
    #declared;
    #declaredFailures;
    constructor(tests) {
        this.#tests = tests;
    }
    wants(path) {
        if (path[0] !== 'results')
            return false;
        return path.length === 2 ? path[1] === 'summary' : path.length === 3 && path[1] === 'tests';
    }
    take(path, part) {
        if (path.length > 2)
            this.#case(part);
        else {
            this.#declared = numberAt(part, 'tests');
            this.#declaredFailures = numberAt(part, 'failed');
        }
    }
    finish() {
        const { total } = this.#tests.counts;
        const warnings = [];
        if (total === 0 && (this.#declared ?? 0) > 0)
            this.#tests.addEmptySuite('');
        else if (this.#declared !== undefined && this.#declared !== total)
            warnings.push(`the summary disagrees with the tests (${this.#declared}, counted ${total})`);
        recordLostFailures(this.#tests, this.#declaredFailures);
        return { kind: 'tests', format: 'ctrf', tests: this.#tests, warnings };
    }
    #case(each) {
        const suite = isJsonObject(each) ? each['suite'] : undefined;
        this.#tests.record({
            suite: Array.isArray(suite)
                ? suite.filter((part) => typeof part === 'string').join(' › ')
                : textAt(each, 'suite'),
            className: '',
            name: textAt(each, 'name'),
            status: STATUSES.get(textAt(each, 'status')) ?? 'errored',
            microseconds: microseconds(numberAt(each, 'duration'), 1000),
            flaky: (isJsonObject(each) && each['flaky'] === true) || (numberAt(each, 'retries') ?? 0) > 0,
            message: usefulLine(textAt(each, 'message'), textAt(each, 'trace')),
            file: textAt(each, 'filePath'),
            line: numberAt(each, 'line'),
        });
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/jest.js




/** Any other status is no proof of a pass. */
const jest_STATUSES = new Map([
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['pending', 'skipped'],
    ['skipped', 'skipped'],
    ['disabled', 'skipped'],
    ['todo', 'skipped'],
]);
const FACTS = new Set(['numTotalTests', 'success', 'wasInterrupted']);
/** Reads the JSON of `jest --json` and of vitest's reporter `json`. */
class JestDialect {
    #tests;
    #facts = new Map();
    /** So many of what was counted are no cases of the report. */
    #outside = 0;
    constructor(tests) {
        this.#tests = tests;
    }
    wants(path) {
        if (path.length === 1)
            return FACTS.has(String(path[0]));
        return path.length === 2 && path[0] === 'testResults';
    }
    take(path, part) {
        if (path.length === 1)
            this.#facts.set(String(path[0]), part);
        else
            this.#file(part);
    }
    finish() {
        const { total, failed, errored } = this.#tests.counts;
        const declared = this.#facts.get('numTotalTests');
        const warnings = [];
        if (typeof declared === 'number' && declared > 0 && total === 0)
            this.#tests.addEmptySuite('');
        else if (typeof declared === 'number' && declared !== total - this.#outside)
            warnings.push(`numTotalTests disagrees with the cases (${declared}, counted ${total - this.#outside})`);
        if (this.#facts.get('wasInterrupted') === true)
            this.#brokeOutside('', 'The run was interrupted.');
        else if (this.#facts.get('success') === false && failed + errored === 0)
            this.#brokeOutside('', 'The run as a whole did not succeed.');
        return { kind: 'tests', format: 'jest', tests: this.#tests, warnings };
    }
    #file(file) {
        const suite = textAt(file, 'name');
        let broken = false;
        for (const each of listAt(file, 'assertionResults')) {
            const status = jest_STATUSES.get(textAt(each, 'status')) ?? 'errored';
            broken ||= status === 'failed' || status === 'errored';
            this.#case(suite, each, status);
        }
        // A file that could not even be loaded has a message and no cases.
        if (textAt(file, 'status') === 'failed' && !broken)
            this.#brokeOutside(suite, usefulLine(textAt(file, 'message'), ''));
    }
    #case(file, each, status) {
        const titles = [...listAt(each, 'ancestorTitles'), textAt(each, 'title')].filter((title) => typeof title === 'string');
        const messages = listAt(each, 'failureMessages').filter((message) => typeof message === 'string');
        const location = isJsonObject(each) ? each['location'] : undefined;
        this.#tests.record({
            suite: titles.slice(0, -1).join(' › '),
            className: '',
            name: titles.at(-1) || textAt(each, 'fullName'),
            status,
            microseconds: microseconds(numberAt(each, 'duration'), 1000),
            flaky: (numberAt(each, 'invocations') ?? 1) > 1 || listAt(each, 'retryReasons').length > 0,
            message: usefulLine(messages[0] ?? '', ''),
            file,
            line: numberAt(location, 'line'),
        });
    }
    #brokeOutside(file, message) {
        this.#outside++;
        this.#tests.record({ ...OUTSIDE, suite: '', message, file });
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/mocha.js




/** The list `tests` repeats these and leaves out the hooks that failed. */
const LISTS = new Map([
    ['passes', 'passed'],
    ['pending', 'skipped'],
    ['failures', 'failed'],
]);
/** Reads the reporter `json` of mocha. */
class MochaDialect {
    #tests;
    #declared;
    #declaredFailures;
    constructor(tests) {
        this.#tests = tests;
    }
    wants(path) {
        return path.length === 1 ? path[0] === 'stats' : path.length === 2 && LISTS.has(path[0] ?? '');
    }
    take(path, part) {
        const status = LISTS.get(path[0] ?? '');
        if (status !== undefined)
            this.#case(part, status);
        else {
            this.#declared = numberAt(part, 'tests');
            this.#declaredFailures = numberAt(part, 'failures');
        }
    }
    finish() {
        const { total, failed } = this.#tests.counts;
        const warnings = [];
        if (total === 0 && (this.#declared ?? 0) > 0)
            this.#tests.addEmptySuite('');
        else if (this.#declared !== undefined && this.#declared !== total && failed === 0)
            warnings.push(`stats disagrees with the cases (${this.#declared}, counted ${total})`);
        recordLostFailures(this.#tests, this.#declaredFailures);
        return { kind: 'tests', format: 'mocha', tests: this.#tests, warnings };
    }
    #case(each, status) {
        const error = isJsonObject(each) ? each['err'] : undefined;
        const title = textAt(each, 'title');
        const full = textAt(each, 'fullTitle');
        this.#tests.record({
            suite: full.endsWith(` ${title}`) ? full.slice(0, -title.length - 1) : '',
            className: '',
            name: title,
            status,
            microseconds: microseconds(numberAt(each, 'duration'), 1000),
            flaky: (numberAt(each, 'currentRetry') ?? 0) > 0,
            message: usefulLine(textAt(error, 'message'), textAt(error, 'stack')),
            file: textAt(each, 'file'),
        });
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/rspec.js





/** Any other status is no proof of a pass. */
const rspec_STATUSES = new Map([
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['pending', 'skipped'],
]);
/** Beyond this, errors outside of the examples are one. */
const MOST_OUTSIDE = 1000;
/** Reads the formatter `json` of RSpec. */
class RSpecDialect {
    #tests;
    #summary = null;
    #message = '';
    constructor(tests) {
        this.#tests = tests;
    }
    wants(path) {
        if (path.length === 1)
            return path[0] === 'summary';
        return path.length === 2 && (path[0] === 'examples' || path[0] === 'messages');
    }
    take(path, part) {
        if (path[0] === 'examples')
            this.#example(part);
        else if (path[0] === 'summary')
            this.#summary = part;
        else if (typeof part === 'string' && this.#message === '')
            this.#message = usefulLine(part, '');
    }
    finish() {
        const declared = numberAt(this.#summary, 'example_count');
        const outside = Math.min(numberAt(this.#summary, 'errors_outside_of_examples_count') ?? 0, MOST_OUTSIDE);
        const { total } = this.#tests.counts;
        const warnings = [];
        if (total === 0 && (declared ?? 0) > 0)
            this.#tests.addEmptySuite('');
        else if (declared !== undefined && declared !== total)
            warnings.push(`example_count disagrees with the examples (${declared}, counted ${total})`);
        for (let each = 0; each < outside; each++)
            this.#tests.record({ ...OUTSIDE, suite: '', message: this.#message });
        recordLostFailures(this.#tests, numberAt(this.#summary, 'failure_count'));
        return { kind: 'tests', format: 'rspec', tests: this.#tests, warnings };
    }
    #example(example) {
        const exceptions = isJsonObject(example) ? [example['exception'], ...listAt(example, 'exceptions')] : [];
        this.#tests.record({
            suite: '',
            className: '',
            name: textAt(example, 'full_description') || textAt(example, 'description'),
            status: rspec_STATUSES.get(textAt(example, 'status')) ?? 'errored',
            microseconds: microseconds(numberAt(example, 'run_time'), 1),
            message: usefulLine(textAt(exceptions[0], 'message'), textAt(exceptions[0], 'class')),
            file: textAt(example, 'file_path').replace(/^\.\//, ''),
            line: numberAt(example, 'line_number'),
        });
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-test-formats.js




/** The format of test results that has this key at the top; `undefined`: the key tells nothing. */
function testDialectOf(key, tests) {
    if (key === 'testResults' || /^num[A-Z][A-Za-z]{0,20}Test(?:s|Suites)$/.test(key))
        return new JestDialect(tests);
    if (key === 'stats')
        return new MochaDialect(tests);
    if (key === 'examples' || key === 'summary_line')
        return new RSpecDialect(tests);
    return key === 'results' || key === 'reportFormat' ? new CtrfDialect(tests) : undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/llvm-cov.js







/**
 * Reads the JSON of `llvm-cov export` (also cargo-llvm-cov and Swift).
 *
 * Lines come from the segments by LLVM's own rule (LineCoverageStats in CoverageMapping.cpp). A branch has two arms, true
 * and false. Instantiations of one template or generic are one function, told by where it starts.
 */
class LlvmCovDialect {
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    #budget = new SpanBudget();
    constructor(paths) {
        this.#paths = paths;
    }
    wants([first, , list, ...more]) {
        return first === 'data' && (list === 'files' || list === 'functions') && more.length === 1;
    }
    take([, , list], part) {
        if (list === 'files')
            this.#file(part);
        else
            this.#function(part);
    }
    finish() {
        return { kind: 'coverage', format: 'llvm-cov', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    #file(part) {
        const path = textAt(part, 'filename');
        if (!isJsonObject(part) || path === '')
            throw new ReportError('unparsable-report', 'has a file without a filename');
        if (!Array.isArray(part['segments']))
            throw new ReportError('unparsable-report', `has no segments for ${quoted(path)}: it was exported with -summary-only, which leaves the lines out`);
        const coverage = new FileCoverage();
        this.#lines(coverage, listAt(part, 'segments').map((segment) => this.#segment(segment, path)));
        for (const branch of listAt(part, 'branches'))
            this.#branch(coverage, branch, path);
        for (const expansion of listAt(part, 'expansions'))
            this.#expansion(coverage, expansion, path);
        this.#coverage.add(this.#paths.resolve(path), coverage);
    }
    #segment(segment, path) {
        const [line, , count, hasCount, isRegionEntry, isGap] = Array.isArray(segment) ? segment : [];
        return {
            line: lineNumber(line, path),
            isHit: json_dialect_isHit(count, path, this.#tally),
            hasCount: isTrue(hasCount),
            isRegionEntry: isTrue(isRegionEntry),
            isGap: isTrue(isGap),
        };
    }
    /** `wrapped` is the segment that reaches into the line from above. */
    #lines(coverage, segments) {
        let wrapped;
        let at = 0;
        const [first, last] = [segments[0]?.line ?? 1, segments.at(-1)?.line ?? 0];
        for (let line = first; line <= last; line++) {
            const start = at;
            while (at < segments.length && (segments[at]?.line ?? 0) <= line)
                at++;
            const here = segments.slice(start, at);
            if (here.some((segment) => segment.line < line))
                throw new ReportError('unparsable-report', 'has segments that are not in the order of their lines');
            this.#budget.spend(1);
            const starts = here.filter(({ isGap, hasCount, isRegionEntry }) => !isGap && hasCount && isRegionEntry);
            const [head] = here;
            const isSkipped = head !== undefined && !head.hasCount && head.isRegionEntry;
            const isEntered = here.some(({ hasCount, isRegionEntry }) => hasCount && isRegionEntry);
            if (isEntered || (!isSkipped && wrapped?.hasCount === true))
                coverage.lines.record(line, wrapped?.isHit === true || starts.some((segment) => segment.isHit));
            wrapped = here.at(-1) ?? wrapped;
        }
    }
    /** A macro that is used: its branches count where it stands, as in LLVM's own totals. */
    #expansion(coverage, expansion, path) {
        const region = isJsonObject(expansion) ? expansion['source_region'] : undefined;
        const [line, column] = Array.isArray(region) ? region : [];
        for (const branch of listAt(expansion, 'branches'))
            this.#branch(coverage, branch, path, { line: lineNumber(line, path), column: String(column) });
    }
    /** `[line, column, line, column, true count, false count, file, …]`; the same place in several instances is one. */
    #branch(coverage, branch, path, at) {
        const [line, column, endLine, endColumn, whenTrue, whenFalse] = Array.isArray(branch) ? branch : [];
        const start = lineNumber(line, path);
        const own = [start, column, endLine, endColumn].map(String).join(':');
        const place = at === undefined ? own : `${at.line}:${at.column} ${own}`;
        const shownAt = at?.line ?? start;
        coverage.branches.addNamedArm(shownAt, `${place} true`, json_dialect_isHit(whenTrue, path, this.#tally));
        coverage.branches.addNamedArm(shownAt, `${place} false`, json_dialect_isHit(whenFalse, path, this.#tally));
    }
    #function(part) {
        const [path] = listAt(part, 'filenames');
        const [region] = listAt(part, 'regions');
        if (!isJsonObject(part) || typeof path !== 'string' || !Array.isArray(region))
            throw new ReportError('unparsable-report', 'has a function without filenames and regions');
        const [line, column] = region;
        const covered = json_dialect_isHit(part['count'], path, this.#tally);
        const coverage = new FileCoverage();
        coverage.addFunction('llvm-cov', `${lineNumber(line, path)}:${String(column)}`, covered);
        this.#coverage.add(this.#paths.resolve(path), coverage);
    }
}
/** Older versions write 1 and 0. */
function isTrue(value) {
    return value === true || value === 1;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/simplecov.js






/** `[:then, 3, 4, 5, 6, 7]`: kind, running number, first line and column, last line and column. */
const simplecov_PLACE = /^\[:(\w+), \d+, (\d+), (\d+), (\d+), (\d+)\]$/;
/**
 * Reads SimpleCov's `.resultset.json` (one result per command, which are merged) and its `coverage.json`.
 *
 * The place in the list of lines is the line; null is not code, "ignored" stands in `:nocov:`. Branch arms are told apart
 * by where they lie, not by Ruby's running number.
 */
class SimpleCovDialect {
    #paths;
    #filesAt;
    #coverage = new CoverageSet();
    #tally = new Tally();
    constructor(kind, paths) {
        this.#paths = paths;
        this.#filesAt = kind === 'resultset' ? 2 : 1;
    }
    wants(path) {
        return path.length === this.#filesAt + 1 && path[this.#filesAt - 1] === 'coverage';
    }
    take(place, part) {
        const path = String(place.at(-1));
        const lines = isJsonObject(part) ? part['lines'] : part;
        if (!Array.isArray(lines))
            throw new ReportError('unparsable-report', `has no lines for ${quoted(path)}`);
        const coverage = new FileCoverage();
        for (const [index, count] of lines.entries())
            if (count !== null && count !== 'ignored')
                coverage.lines.record(lineNumber(index + 1, path), json_dialect_isHit(count, path, this.#tally));
        if (isJsonObject(part)) {
            const branches = part['branches'];
            if (Array.isArray(branches))
                this.#listedBranches(path, coverage, branches);
            else if (isJsonObject(branches))
                this.#nestedBranches(path, coverage, branches);
            const methods = part['methods'];
            if (isJsonObject(methods))
                for (const name in methods)
                    coverage.addFunction('simplecov', name, json_dialect_isHit(methods[name], path, this.#tally));
        }
        this.#coverage.add(this.#paths.resolve(path), coverage);
    }
    finish() {
        return { kind: 'coverage', format: 'simplecov', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    /** `{"[:if, 0, 3, …]": {"[:then, 1, …]": 2}}` */
    #nestedBranches(path, coverage, branches) {
        for (const condition in branches) {
            const arms = branches[condition];
            const place = simplecov_PLACE.exec(condition);
            if (place === null || !isJsonObject(arms))
                throw new ReportError('unparsable-report', `has a branch in ${quoted(path)} without a place`);
            for (const arm in arms)
                coverage.branches.addNamedArm(lineNumber(Number(place[2]), path), `${placeKey(condition)} ${placeKey(arm)}`, json_dialect_isHit(arms[arm], path, this.#tally));
        }
    }
    /** `[{"type": "then", "start_line": 3, "end_line": 4, "coverage": 2}]` */
    #listedBranches(path, coverage, branches) {
        const seen = new Map();
        for (const branch of branches) {
            if (!isJsonObject(branch))
                throw new ReportError('unparsable-report', `has a malformed branch in ${quoted(path)}`);
            if (branch['coverage'] === 'ignored')
                continue;
            const line = lineNumber(branch['start_line'], path);
            const place = `${textAt(branch, 'type')} ${line}-${String(branch['end_line'])}`;
            const times = seen.get(place) ?? 0;
            seen.set(place, times + 1);
            coverage.branches.addNamedArm(line, `${place} ${times}`, json_dialect_isHit(branch['coverage'], path, this.#tally));
        }
    }
}
/** Without the running number. */
function placeKey(place) {
    const match = simplecov_PLACE.exec(place);
    return match === null ? place : match.slice(1).join(':');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-report.js








/** So many bytes are kept until a key says which format it is. */
const MOST_HELD_BYTES = 1024 * 1024;
/** Reads a JSON document whose keys say which format it is. */
class JsonReportParser {
    #paths;
    #tests;
    #held = [];
    #heldBytes = 0;
    #dialect;
    /** Of the dialect, once it is known; before, of the search for it. */
    #tokenizer;
    constructor(paths, tests) {
        this.#paths = paths;
        this.#tests = tests;
        const wants = (path) => {
            this.#dialect ??= this.#dialectOf(path);
            return false;
        };
        this.#tokenizer = new JsonTokenizer(new JsonParts({ wants, take: () => { } }));
    }
    push(bytes) {
        const wasKnown = this.#dialect !== undefined;
        this.#tokenizer.push(bytes);
        if (wasKnown)
            return;
        this.#held.push(Buffer.from(bytes));
        this.#heldBytes += bytes.length;
        if (this.#dialect !== undefined) {
            this.#tokenizer = new JsonTokenizer(new JsonParts(this.#dialect));
            for (const held of this.#held)
                this.#tokenizer.push(held);
            this.#held = [];
        }
        else if (this.#heldBytes > MOST_HELD_BYTES)
            throw unknown();
    }
    end() {
        this.#tokenizer.end();
        if (this.#dialect === undefined)
            throw unknown();
        return this.#dialect.finish();
    }
    #dialectOf(path) {
        return path.length === 1 ? testDialectOf(String(path[0]), this.#tests) : this.#coverageDialect(path);
    }
    /** By the first key that only one format has. */
    #coverageDialect([first, second, third]) {
        if (second === 'statementMap' || second === 'branchMap' || second === 'fnMap')
            return new IstanbulDialect(this.#paths);
        if (first === 'data' && second === 0 && (third === 'files' || third === 'functions' || third === 'totals'))
            return new LlvmCovDialect(this.#paths);
        if (first === 'meta' && second === 'simplecov_version')
            return new SimpleCovDialect('report', this.#paths);
        if (first === 'meta' && (second === 'branch_coverage' || second === 'show_contexts'))
            return new CoveragePyDialect(this.#paths);
        if (first !== 'meta' && second === 'coverage' && third !== undefined)
            return new SimpleCovDialect('resultset', this.#paths);
        if (first === 'total' && (second === 'lines' || second === 'statements'))
            throw new ReportError('unknown-format', 'is a summary by Istanbul, which holds totals and no lines; give coverage-final.json (reporter "json")');
        return undefined;
    }
}
function unknown() {
    return new ReportError('unknown-format', `is JSON of no known report; read are ${READ_FORMATS}`);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/json-file.js




const json_file_NEWLINE = 10;
/** The first event of a line-by-line format is shorter than this. */
const FIRST_LINE_BYTES = 64 * 1024;
/** Reads JSON: by its first line an event a line, or else one document. */
class JsonFileParser {
    #paths;
    #tests;
    #start = Buffer.alloc(0);
    #parser;
    constructor(paths, tests) {
        this.#paths = paths;
        this.#tests = tests;
    }
    push(bytes) {
        if (this.#parser !== undefined) {
            this.#parser.push(bytes);
            return;
        }
        this.#start = Buffer.concat([this.#start, bytes]);
        if (this.#start.includes(json_file_NEWLINE) || this.#start.length > FIRST_LINE_BYTES)
            this.#begin();
    }
    end() {
        return (this.#parser ?? this.#begin()).end();
    }
    #begin() {
        const newline = this.#start.indexOf(json_file_NEWLINE);
        const line = this.#start.toString('utf8', 0, newline < 0 ? FIRST_LINE_BYTES : newline).replace(/^\ufeff/, '');
        const event = parsed(line);
        const parser = (event && eventParser(event, this.#tests)) ?? new JsonReportParser(this.#paths, this.#tests);
        this.#parser = parser;
        parser.push(this.#start);
        this.#start = Buffer.alloc(0);
        return parser;
    }
}
function eventParser(event, tests) {
    if (word(event, 'Action') !== '')
        return new JsonLines(new GoTestDialect(tests));
    return word(event, 'protocolVersion') !== '' ? new JsonLines(new DartDialect(tests)) : undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lcov-plain.js


const [lcov_plain_NEWLINE, RETURN, lcov_plain_SPACE, lcov_plain_COMMA, lcov_plain_MINUS, ZERO, lcov_plain_COLON] = [10, 13, 32, 44, 45, 48, 58];
const [A, B, D, F, H, L, N, R] = [65, 66, 68, 70, 72, 76, 78, 82];
const MOST_ENTRIES = 1024;
/** `DA:` and a line number that 31 bits surely hold; a longer one is left to the parser. */
const lcov_plain_LONGEST = 3 + 9;
/**
 * Reads the lines of a record as long as they have the plain form that nearly all have: `DA:12,3`, `BRDA:12,0,1,-`,
 * `FN:12,name`, `FNDA:3,name`, `LF:40`. It stops at the first line that is anything else, which is left to the parser.
 *
 * These loops see nine of ten bytes of a report, so they make no string, call nothing native and look at each byte once.
 * A byte `^ ZERO` is below ten exactly when it is a digit. They never look beyond the text: it ends with a newline, at which each of them stops.
 */
class PlainLines {
    bytes = new Uint8Array();
    /** Where the next line begins. */
    at = 0;
    /** Of the line at `at`, from 1. */
    lineNumber = 1;
    /** Lines on their way into the coverage. */
    #entries = new Int32Array(MOST_ENTRIES);
    /** What `#number` read. */
    #value = 0;
    read(end, record) {
        const { coverage } = record;
        for (let known = true; known && this.at < end;) {
            const before = this.at;
            const first = this.bytes[before];
            if (first === D)
                this.#lines(end, coverage.lines);
            else if (first === B)
                this.#branch(record);
            else if (first === F)
                this.#function(record);
            else if (first === L)
                this.#declared(record, 1, 0);
            known = this.at > before;
        }
    }
    /** `DA:<line>,<hits>`, all that follow each other. */
    #lines(end, lines) {
        const bytes = this.bytes;
        const entries = this.#entries;
        let from = this.at;
        let count = 0;
        while (from < end &&
            count < MOST_ENTRIES &&
            bytes[from] === D &&
            bytes[from + 1] === A &&
            bytes[from + 2] === lcov_plain_COLON) {
            let at = from + 3;
            let line = 0;
            let digit = (bytes[at] ?? 0) ^ ZERO;
            while (digit < 10) {
                line = (line * 10 + digit) | 0;
                digit = (bytes[++at] ?? 0) ^ ZERO;
            }
            if (digit !== (lcov_plain_COMMA ^ ZERO) || at - from > lcov_plain_LONGEST || line === 0 || line > LAST_LINE)
                break;
            const hitsStart = ++at;
            let hits = 0;
            digit = (bytes[at] ?? 0) ^ ZERO;
            while (digit < 10) {
                hits |= digit;
                digit = (bytes[++at] ?? 0) ^ ZERO;
            }
            if (at === hitsStart)
                break;
            if (digit === (RETURN ^ ZERO))
                digit = (bytes[++at] ?? 0) ^ ZERO;
            if (digit !== (lcov_plain_NEWLINE ^ ZERO))
                break;
            entries[count++] = (line << 1) | (-hits >>> 31);
            from = at + 1;
        }
        lines.recordAll(entries, count);
        this.lineNumber += count;
        this.at = from;
    }
    /** `BRDA:<line>,<block>,<branch>,<taken>`, or the totals `BRF` and `BRH`. */
    #branch(record) {
        const bytes = this.bytes;
        const start = this.at;
        if (bytes[start + 1] !== R)
            return;
        if (bytes[start + 2] !== D || bytes[start + 3] !== A || bytes[start + 4] !== lcov_plain_COLON) {
            this.#declared(record, 2, 2);
            return;
        }
        let at = this.#number(start + 5);
        const line = this.#value;
        if (at < 0 || bytes[at] !== lcov_plain_COMMA || line === 0 || line > LAST_LINE)
            return;
        at = this.#number(at + 1);
        const block = this.#value;
        if (at < 0 || bytes[at] !== lcov_plain_COMMA)
            return;
        at = this.#number(at + 1);
        const arm = this.#value;
        if (at < 0 || bytes[at] !== lcov_plain_COMMA)
            return;
        if (bytes[at + 1] === lcov_plain_MINUS) {
            this.#value = 0;
            at += 2;
        }
        else
            at = this.#number(at + 1);
        if (at < 0)
            return;
        if (bytes[at] === RETURN)
            at++;
        if (bytes[at] !== lcov_plain_NEWLINE)
            return;
        record.coverage.branches.addArm(line, block, arm, this.#value > 0);
        this.#next(at);
    }
    /** `FN:<start>[,<end>],<name>`, `FNDA:<hits>,<name>`, or the totals `FNF` and `FNH`. */
    #function(record) {
        const bytes = this.bytes;
        const start = this.at;
        if (bytes[start + 1] !== N)
            return;
        if (bytes[start + 2] === lcov_plain_COLON) {
            const at = this.#number(start + 3);
            if (at < 0 || bytes[at] !== lcov_plain_COMMA)
                return;
            const end = this.#number(at + 1);
            const hasEnd = end >= 0 && bytes[end] === lcov_plain_COMMA && bytes[end + 1] !== lcov_plain_NEWLINE;
            this.#named(record.coverage, hasEnd ? end + 1 : at + 1, false);
        }
        else if (bytes[start + 2] === D && bytes[start + 3] === A && bytes[start + 4] === lcov_plain_COLON) {
            const at = this.#number(start + 5);
            if (at >= 0 && bytes[at] === lcov_plain_COMMA)
                this.#named(record.coverage, at + 1, this.#value > 0);
        }
        else
            this.#declared(record, 2, 4);
    }
    /** The rest of the line is the name of a function. */
    #named(coverage, start, covered) {
        const name = hashBytes(this.bytes, start);
        // Blanks at the end are no part of a name; an empty one is a fault.
        if (name.end === start || (this.bytes[name.end - 1] ?? 0) <= lcov_plain_SPACE)
            return;
        coverage.addHashedFunction('lcov', name, covered);
        this.#next(name.end);
    }
    /** A total that ends in F (found) or H (hit) `letter` bytes on; `index`: where the found one stands among the totals. */
    #declared(record, letter, index) {
        const bytes = this.bytes;
        const start = this.at + letter;
        const isHit = bytes[start] === H;
        if ((bytes[start] !== F && !isHit) || bytes[start + 1] !== lcov_plain_COLON)
            return;
        let at = this.#number(start + 2);
        if (at < 0)
            return;
        if (bytes[at] === RETURN)
            at++;
        if (bytes[at] !== lcov_plain_NEWLINE)
            return;
        record.declared[isHit ? index + 1 : index] = this.#value;
        this.#next(at);
    }
    /** Just after the digits; −1 when there are none. */
    #number(start) {
        const bytes = this.bytes;
        let value = 0;
        let at = start;
        let digit = (bytes[at] ?? 0) ^ ZERO;
        while (digit < 10) {
            value = value * 10 + digit;
            digit = (bytes[++at] ?? 0) ^ ZERO;
        }
        this.#value = value;
        return at === start ? -1 : at;
    }
    #next(newline) {
        this.at = newline + 1;
        this.lineNumber++;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lcov-record.js

/** What a record may declare about itself, in the order of `LcovRecord.declared`. */
const DECLARED = ['LF', 'LH', 'BRF', 'BRH', 'FNF', 'FNH'];
const UNDECLARED = -1;
const lcov_record_NONE = [];
/** Groups are told by place and older functions by name, so the two are never added up. */
const GROUPED = 'lcov-groups';
/** One `SF:` … `end_of_record`, which counts only as a whole. One object serves all records of a report in turn. */
class LcovRecord {
    path = '';
    coverage = new FileCoverage();
    /** Totals the record declares about itself: compared with what was counted, never used. */
    declared = DECLARED.map(() => UNDECLARED);
    /** Function groups of lcov 2.2: index → where the function starts. */
    #groups = new Map();
    start(path) {
        this.path = path;
        this.coverage.clear();
        this.declared.fill(UNDECLARED);
        // To clear a map makes a new table, also of an empty one, and the engine is slow to let go of these.
        if (this.#groups.size > 0)
            this.#groups.clear();
    }
    /**
     * `FN:<start>[,<end>],<name>`, `FNDA:<hits>,<name>`; since 2.2 `FNL:<index>,<start>[,<end>]` and
     * `FNA:<index>,<hits>,<alias>`, where a function with several aliases is one. `false` when a field is missing.
     */
    addFunction(keyword, value, isHit) {
        const [first, rest] = cutAtComma(value);
        if (first === '' || rest === '')
            return false;
        if (keyword === 'FN') {
            const [end, name] = cutAtComma(rest);
            this.coverage.addFunction('lcov', name !== '' && /^\d+$/.test(end) ? name : rest, false);
        }
        else if (keyword === 'FNDA')
            this.coverage.addFunction('lcov', rest, isHit(first));
        else if (keyword === 'FNL') {
            // The index is the record's own; only where the function lies is the same in every shard.
            const place = `at ${cutAtComma(rest)[0]}`;
            this.#groups.set(first, place);
            this.coverage.addFunction(GROUPED, place, false);
        }
        else {
            const [hits, alias] = cutAtComma(rest);
            this.coverage.addFunction(GROUPED, this.#groups.get(first) ?? alias, isHit(hits));
        }
        return true;
    }
    /** What the record declares and does not hold: keyword, declared, counted. */
    disagreements() {
        const { coverage, declared } = this;
        const branches = coverage.branchTotals();
        const functions = coverage.functionTotals();
        const agrees = (index, counted) => declared[index] === UNDECLARED || declared[index] === counted;
        if (agrees(0, coverage.lines.measured) &&
            agrees(1, coverage.lines.covered) &&
            agrees(2, branches.total) &&
            agrees(3, branches.covered) &&
            agrees(4, functions.total) &&
            agrees(5, functions.covered))
            return lcov_record_NONE;
        const counted = [coverage.lineTotals(), branches, functions].flatMap(({ total, covered }) => [total, covered]);
        return DECLARED.flatMap((keyword, index) => {
            const [said = UNDECLARED, found = 0] = [declared[index], counted[index]];
            return said === UNDECLARED || said === found ? [] : [[keyword, said, found]];
        });
    }
}
/** What stands before the first comma, and after it. */
function cutAtComma(text) {
    const at = text.indexOf(',');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-names.js
const SLOTS = 1024;
const MOST_NAMES = 512;
/**
 * Names of elements and attributes as strings, without making a string for each: a report repeats a dozen names millions
 * of times. A name is the same string each time, and the same as a literal of it: they are compared at a glance.
 */
class XmlNames {
    #slots = new Array(SLOTS).fill(undefined);
    #count = 0;
    /** `hash` is any number that depends on the bytes alone. */
    intern(bytes, start, end, hash) {
        const slot = hash & (SLOTS - 1);
        for (let known = this.#slots[slot]; known !== undefined; known = known.next)
            if (isSame(known.bytes, bytes, start, end))
                return known.name;
        const name = bytes.toString('latin1', start, end);
        return this.#count < MOST_NAMES ? this.#keep(name, Uint8Array.from(bytes.subarray(start, end)), slot) : name;
    }
    #keep(text, bytes, slot) {
        // What is a key is shared by the engine with every literal; a string fresh from bytes is not.
        const [name = text] = Object.keys({ [text]: true });
        this.#slots[slot] = { name, bytes, next: this.#slots[slot] };
        this.#count++;
        return name;
    }
}
function isSame(name, bytes, start, end) {
    if (name.length !== end - start)
        return false;
    for (let index = 0; index < name.length; index++)
        if (name[index] !== bytes[start + index])
            return false;
    return true;
}
/** Whether the bytes are this name, read as Latin-1: exact for ASCII, and one-to-one for everything else. */
function sameBytes(name, bytes, start, end) {
    if (name.length !== end - start)
        return false;
    for (let index = 0; index < name.length; index++)
        if (name.charCodeAt(index) !== bytes[start + index])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lcov.js







const lcov_LONGEST_LINE_BYTES = 1024 * 1024;
const lcov_NEWLINE = 10;
const lcov_COMMA = 44;
const lcov_MINUS = 45;
const lcov_COLON = 58;
const [lcov_A, lcov_B, lcov_D, lcov_F, lcov_N, lcov_R, S, T, LOWER_E] = [65, 66, 68, 70, 78, 82, 83, 84, 101];
const KNOWN_AND_IGNORED = new Set(['TN', 'VER', 'MCDC', 'MCF', 'MCH']);
/**
 * Reads LCOV tracefiles, 1.x and 2.x (geninfo(1)), byte by byte.
 *
 * A record counts only as a whole. The last `end_of_record` may be missing when the record's own totals agree with its
 * lines; otherwise the file broke off.
 */
class LcovParser {
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    #plain = new PlainLines();
    #record = new LcovRecord();
    #isOpen = false;
    #sawRecord = false;
    /** Start of a line whose end has not arrived yet. */
    #rest = Buffer.alloc(0);
    /** Of the line that is being read. */
    #lineNumber = 0;
    /** Where `#unsigned` stopped. */
    #at = 0;
    constructor(paths) {
        this.#paths = paths;
    }
    push(chunk) {
        let start = 0;
        if (this.#rest.length > 0) {
            start = chunk.indexOf(lcov_NEWLINE) + 1;
            this.#rest = Buffer.concat([this.#rest, start === 0 ? chunk : chunk.subarray(0, start)]);
            if (start > 0)
                this.#lines(this.#rest, 0, this.#rest.length);
        }
        const end = chunk.lastIndexOf(lcov_NEWLINE) + 1;
        if (end > 0) {
            this.#lines(chunk, start, end);
            this.#rest = Buffer.from(chunk.subarray(end));
        }
        else if (this.#rest.length === 0)
            this.#rest = Buffer.from(chunk);
        if (this.#rest.length > lcov_LONGEST_LINE_BYTES)
            throw this.#fault(`a line longer than ${lcov_LONGEST_LINE_BYTES} bytes`, this.#plain.lineNumber);
    }
    end() {
        this.#lineNumber = this.#plain.lineNumber;
        if (this.#rest.length > 0)
            this.#line(this.#rest, 0, this.#rest.length);
        const record = this.#record;
        if (this.#isOpen) {
            if (record.declared[0] !== record.coverage.lines.measured)
                throw new ReportError('unparsable-report', `ends inside the record of ${JSON.stringify(record.path)}: it was cut off while written or copied`);
            this.#tally.add('the last end_of_record is missing', record.path);
            this.#finish(record);
        }
        if (!this.#sawRecord)
            throw new ReportError('unparsable-report', 'holds no SF record');
        return { kind: 'coverage', format: 'lcov', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    /** Whole lines, the newline of the last one included. */
    #lines(bytes, start, end) {
        const plain = this.#plain;
        plain.bytes = bytes;
        plain.at = start;
        while (plain.at < end) {
            if (this.#isOpen)
                plain.read(end, this.#record);
            if (plain.at >= end)
                break;
            // Lines that begin and end a record are short: a loop is quicker than a call into native code.
            let newline = plain.at;
            while (bytes[newline] !== lcov_NEWLINE)
                newline++;
            this.#lineNumber = plain.lineNumber;
            this.#line(bytes, plain.at, newline);
            plain.at = newline + 1;
            plain.lineNumber++;
        }
    }
    #line(bytes, start, lineEnd) {
        let end = lineEnd;
        while (end > start && (bytes[end - 1] ?? 0) <= 32)
            end--;
        if (end === start)
            return;
        const first = bytes[start];
        if (first === lcov_D && bytes[start + 1] === lcov_A && bytes[start + 2] === lcov_COLON)
            this.#da(bytes, start + 3, end);
        else if (first === lcov_B && bytes[start + 1] === lcov_R && bytes[start + 2] === lcov_D && bytes[start + 4] === lcov_COLON)
            this.#brda(bytes, start + 5, end);
        // Made of the bytes, not of the line: a part of a string keeps all of it in memory.
        else if (first === S && bytes[start + 1] === lcov_F && bytes[start + 2] === lcov_COLON)
            this.#start(bytes.toString('utf8', start + 3, end));
        else if (first === LOWER_E && sameBytes('end_of_record', bytes, start, end))
            this.#finish(this.#open('end_of_record'));
        else if (first !== T || bytes[start + 1] !== lcov_N || bytes[start + 2] !== lcov_COLON)
            this.#other(bytes.toString('utf8', start, end));
    }
    /** `DA:<line>,<hits>[,<checksum>]` */
    #da(bytes, start, end) {
        const { coverage } = this.#open('DA');
        const line = this.#unsigned(bytes, start, end);
        if (line < 0 || bytes[this.#at] !== lcov_COMMA)
            throw this.#fault('a DA without line and hits');
        const hit = this.#isHit(bytes, this.#at + 1, end);
        if (this.#believable(line))
            coverage.lines.record(line, hit);
    }
    /**
     * `BRDA:<line>,[e|f|U]<block>,<branch>,<taken>`. The branch may be any text, commas included; `-` is never reached; `U`
     * is unreachable by the tool's own judgement and not part of its totals.
     */
    #brda(bytes, start, end) {
        const { coverage } = this.#open('BRDA');
        const line = this.#unsigned(bytes, start, end);
        const blockStart = this.#at + 1;
        const last = bytes.lastIndexOf(lcov_COMMA, end - 1);
        if (line < 0 || bytes[this.#at] !== lcov_COMMA || last <= blockStart)
            throw this.#fault('a malformed BRDA');
        const taken = last === end - 2 && bytes[end - 1] === lcov_MINUS ? false : this.#isHit(bytes, last + 1, end);
        if (!this.#believable(line))
            return;
        // The flag says what kind of arm it is, not which: another shard may give the same arm without it.
        const flag = String.fromCharCode(bytes[blockStart] ?? 0);
        const from = /[efU]/.test(flag) ? blockStart + 1 : blockStart;
        const block = this.#unsigned(bytes, from, last);
        if (block < 0 || bytes[this.#at] !== lcov_COMMA)
            throw this.#fault('a malformed BRDA');
        if (flag === 'U')
            return;
        const arm = this.#unsigned(bytes, this.#at + 1, last);
        if (arm >= 0 && this.#at === last)
            coverage.branches.addArm(line, block, arm, taken);
        else
            coverage.branches.addNamedArm(line, bytes.toString('utf8', from, last), taken);
    }
    #other(line) {
        const colon = line.indexOf(':');
        const keyword = colon < 0 ? line : line.slice(0, colon);
        const value = line.slice(colon + 1);
        switch (keyword) {
            case 'FN':
            case 'FNDA':
            case 'FNL':
            case 'FNA':
                if (!this.#open(keyword).addFunction(keyword, value, (hits) => this.#isHitText(hits)))
                    throw this.#fault(`a malformed ${keyword}`);
                return;
            case 'LF':
            case 'LH':
            case 'BRF':
            case 'BRH':
            case 'FNF':
            case 'FNH':
                if (/^\d+$/.test(value))
                    this.#open(keyword).declared[DECLARED.indexOf(keyword)] = Number(value);
                return;
        }
        if (line.startsWith('#') || KNOWN_AND_IGNORED.has(keyword))
            return;
        if (colon < 0 || !/^[A-Z]{2,12}$/.test(keyword))
            throw this.#fault(`${JSON.stringify(line.slice(0, 40))}, which is no LCOV`);
        this.#tally.add(`unknown keyword ${keyword}`, `line ${this.#lineNumber}`);
    }
    #start(path) {
        if (this.#isOpen)
            throw this.#fault('a second SF before end_of_record');
        if (path === '')
            throw this.#fault('an SF without a path');
        this.#sawRecord = true;
        this.#isOpen = true;
        this.#record.start(this.#paths.resolve(path));
    }
    #finish(record) {
        for (const [keyword, declared, counted] of record.disagreements())
            this.#tally.add(`${keyword} disagrees with the record's own lines, which count`, `${record.path}: ${declared}, counted ${counted}`);
        this.#coverage.add(record.path, record.coverage);
        this.#isOpen = false;
    }
    #open(keyword) {
        if (!this.#isOpen)
            throw this.#fault(`${keyword} outside of a record`);
        return this.#record;
    }
    #believable(line) {
        if (line > LAST_LINE)
            throw this.#fault(`line number ${line}, which no source file has`);
        if (line === 0)
            this.#tally.add('line 0 does not exist and is left out', `line ${this.#lineNumber}`);
        return line > 0;
    }
    /** −1 when there is no digit; what is too long to be exact is too large to be a line and stays so. */
    #unsigned(bytes, start, end) {
        let value = 0;
        let at = start;
        for (; at < end; at++) {
            const digit = (bytes[at] ?? 0) - 48;
            if (digit < 0 || digit > 9)
                break;
            value = value * 10 + digit;
        }
        this.#at = at;
        return at === start ? -1 : value;
    }
    /** Only zero or not matters, so counts above 2^53, as some writers have, need no arithmetic. */
    #isHit(bytes, start, end) {
        let nonZero = false;
        for (let at = start; at < end; at++) {
            const digit = (bytes[at] ?? 0) - 48;
            if (digit < 0 || digit > 9) {
                if (bytes[at] === lcov_COMMA && at > start)
                    return nonZero;
                return this.#isHitText(bytes.toString('latin1', start, end).split(',', 1)[0] ?? '');
            }
            if (digit > 0)
                nonZero = true;
        }
        if (start >= end)
            throw this.#fault('an empty count');
        return nonZero;
    }
    /** Negative counts and Perl's `1.8e+19` occur. */
    #isHitText(count) {
        if (/^\d+$/.test(count))
            return /[1-9]/.test(count);
        if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(count))
            throw this.#fault(`${JSON.stringify(count.slice(0, 40))} for a count`);
        if (count.startsWith('-')) {
            this.#tally.add('a negative count is taken as 0', `line ${this.#lineNumber}`);
            return false;
        }
        return /[1-9]/.test(count.split(/e/i, 1)[0] ?? '');
    }
    #fault(what, lineNumber = this.#lineNumber) {
        return new ReportError('unparsable-report', `line ${lineNumber} has ${what}`);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/tap.js





const tap_DEEPEST = 64;
const INDENT = 4;
/**
 * Reads TAP 13 and 14.
 *
 * A point that sums up a subtest is not counted beside the points inside, unless it failed and none of them did. What is
 * marked `TODO` or `SKIP` counts as skipped, a subtest as a whole. A plan that was not kept, or is missing, is an error of
 * its own.
 */
class TapParser {
    #tests;
    #lines = new Lines((line) => this.#line(line));
    #levels = [newLevel()];
    /** Indentation of the open YAML block; −1: none is open. */
    #yaml = -1;
    #bailed = false;
    constructor(tests) {
        this.#tests = tests;
    }
    push(bytes) {
        this.#lines.push(bytes);
    }
    end() {
        this.#lines.end();
        const open = this.#levels.length > 1;
        while (this.#levels.length > 1)
            this.#lift();
        const [top = newLevel()] = this.#levels;
        const message = this.#bailed ? '' : open ? 'A subtest has no result of its own.' : planProblem(top);
        if (message === 'The plan is missing.' && top.points === 0)
            throw new ReportError('unparsable-report', 'holds neither a plan nor a test point');
        for (const point of top.waiting)
            this.#count(point);
        if (message !== '')
            this.#tests.record({ ...OUTSIDE, suite: '', message });
        return { kind: 'tests', format: 'tap', tests: this.#tests, warnings: [] };
    }
    #line(line) {
        const text = line.trimStart();
        const indent = line.length - text.length;
        if (this.#yaml >= 0) {
            this.#inYaml(text, indent);
            return;
        }
        const depth = Math.floor(indent / INDENT);
        if (text.startsWith('---') && indent % INDENT === 2)
            this.#yaml = indent;
        else if (/^(?:not )?ok(?![A-Za-z])/.test(text))
            this.#point(text, depth);
        else if (/^1\.\.\d{1,9}\s*(?:#|$)/.test(text))
            this.#level(depth).planned = Number(/^1\.\.(\d+)/.exec(text)?.[1]);
        else if (/^Bail out!/i.test(text)) {
            this.#bailed = true;
            this.#tests.record({ ...OUTSIDE, suite: '', message: text.slice(0, 500) });
        }
    }
    #inYaml(text, indent) {
        if (text.startsWith('...') && indent === this.#yaml) {
            this.#yaml = -1;
            return;
        }
        const last = this.#levels.at(-1)?.last;
        const match = /^(message|error|duration_ms):\s{0,9}(?:["']?)(.{1,2000})$/.exec(text);
        if (last === undefined || match === null)
            return;
        const [, key, value = ''] = match;
        if (key === 'duration_ms')
            last.case = { ...last.case, microseconds: microseconds(Number(value.replace(/["']$/, '')), 1000) };
        else if (last.case.message === '' && !/^[|>]/.test(value))
            last.case = { ...last.case, message: usefulLine(value.replace(/["']$/, ''), '') };
    }
    #point(text, depth) {
        const level = this.#level(depth);
        const inside = this.#levels.length > depth + 1 ? this.#levels.splice(depth + 1) : [];
        const point = pointOf(text);
        level.points++;
        level.last = point;
        const [subtest] = inside;
        if (subtest === undefined)
            level.waiting.push(point);
        else
            this.#sumUp(level, point, subtest);
        if (depth === 0 && level.waiting.length > 0)
            this.#settle(level);
    }
    /** Results at the top wait for diagnostics only, that is for the next point. */
    #settle(level) {
        const last = level.last;
        for (const point of level.waiting)
            if (point !== last)
                this.#count(point);
        level.waiting = level.waiting.filter((point) => point === last);
    }
    #sumUp(level, sum, subtest) {
        const broken = subtest.waiting.some(({ case: { status } }) => status === 'failed' || status === 'errored');
        const problem = planProblem(subtest);
        for (const point of subtest.waiting) {
            point.suites.push(sum.case.name);
            if (sum.case.status === 'skipped' && point.case.status !== 'passed')
                point.case = { ...point.case, status: 'skipped' };
            level.waiting.push(point);
        }
        if (problem !== '' && sum.case.status === 'passed' && !broken)
            level.waiting.push({ case: { ...sum.case, ...OUTSIDE, message: problem }, suites: [sum.case.name] });
        else if (subtest.waiting.length === 0 || (sum.case.status === 'failed' && !broken))
            level.waiting.push(sum);
    }
    /** The level of a line; a deeper one begins a subtest. */
    #level(depth) {
        if (depth > tap_DEEPEST)
            throw new ReportError('unparsable-report', `nests subtests deeper than ${tap_DEEPEST}`);
        while (this.#levels.length <= depth)
            this.#levels.push(newLevel());
        return this.#levels[depth] ?? newLevel();
    }
    /** Keeps the results of a subtest that nothing sums up. */
    #lift() {
        const ended = this.#levels.pop();
        this.#levels.at(-1)?.waiting.push(...(ended?.waiting ?? []));
    }
    #count({ case: found, suites }) {
        this.#tests.record({ ...found, suite: [...suites].reverse().join(' › ') });
    }
}
function newLevel() {
    return { planned: undefined, points: 0, waiting: [], last: undefined };
}
function planProblem({ planned, points }) {
    if (planned === undefined)
        return 'The plan is missing.';
    return planned === points ? '' : `${planned} tests planned, ${points} ran.`;
}
/** `not ok 3 - description # TODO why` */
function pointOf(text) {
    const broken = text.startsWith('not ');
    const rest = text.slice(broken ? 6 : 2).replace(/^\s{0,20}\d{0,9}\s{0,20}(?:-\s{0,20})?/, '');
    const hash = directiveStart(rest);
    const name = rest.slice(0, hash).replaceAll('\\#', '#').trim().slice(0, 2000);
    const directive = rest.slice(hash + 1).trimStart();
    const excused = /^(?:skip|todo)/i.test(directive) && (broken || /^skip/i.test(directive));
    const time = /^time=(\d{1,12}(?:\.\d{1,12})?)ms/.exec(directive);
    const status = excused ? 'skipped' : broken ? 'failed' : 'passed';
    return {
        suites: [],
        case: {
            suite: '',
            className: '',
            name,
            status,
            microseconds: microseconds(Number(time?.[1] ?? 0), 1000),
            message: '',
        },
    };
}
/** Where an unescaped `#` stands before which there is nothing or a blank; the end when there is none. */
function directiveStart(text) {
    for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
        if (at === 0 || text[at - 1] === ' ' || text[at - 1] === '-')
            return at;
    return text.length;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
;// CONCATENATED MODULE: ./actions/test-gate/src/formats/utf16.js

/** By the byte order mark, or by how "<" stands in the first two bytes. */
function utf16Label(start) {
    const pair = start.toString('hex', 0, 2);
    if (pair === 'fffe' || pair === '3c00')
        return 'utf-16le';
    return pair === 'feff' || pair === '003c' ? 'utf-16be' : undefined;
}
/** Hands UTF-16 on as UTF-8. */
class Utf16Bytes {
    #decoder;
    #inner;
    constructor(label, inner) {
        this.#decoder = new external_node_util_.TextDecoder(label);
        this.#inner = inner;
    }
    push(bytes) {
        const text = this.#decoder.decode(bytes, { stream: true });
        if (text !== '')
            this.#inner.push(Buffer.from(text));
    }
    end() {
        const text = this.#decoder.decode();
        if (text !== '')
            this.#inner.push(Buffer.from(text));
        return this.#inner.end();
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/clover.js





/**
 * Reads Clover XML of OpenClover, PHPUnit and Istanbul.
 *
 * Lines of all three types (`stmt`, `cond`, `method`) can be covered. A condition has two arms, except that Istanbul
 * writes how many arms of any number were taken (`truecount`) and how many were not (`falsecount`).
 */
class CloverDialect {
    wantsText = false;
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    #isVersion320;
    #isIstanbul = false;
    #file;
    #covered = 0;
    #total = 0;
    constructor(root, paths) {
        this.#paths = paths;
        this.#isVersion320 = root.is('clover', '3.2.0');
    }
    open(name, tag) {
        if (name === 'line')
            this.#line(tag);
        else if (name === 'file')
            this.#openFile(tag);
        else if (name === 'class' && this.#file !== undefined)
            this.#file.className = tag.get('name') ?? '';
        // Both are fixed words of Istanbul's writer.
        else if (name === 'project')
            this.#isIstanbul = this.#isVersion320 && tag.is('name', 'All files');
    }
    close(name) {
        if (name === 'file')
            this.#closeFile();
    }
    text() { }
    finish() {
        const statements = { covered: this.#covered, total: this.#total };
        return {
            kind: 'coverage',
            format: 'clover',
            coverage: this.#coverage,
            statements,
            warnings: this.#tally.warnings(),
        };
    }
    /** `path` where there is one: OpenClover and Istanbul give only the last part as the name, PHPUnit the whole. */
    #openFile(tag) {
        if (this.#file !== undefined)
            throw new ReportError('unparsable-report', 'has a <file> inside a <file>');
        const path = tag.get('path') ?? tag.get('name') ?? '';
        if (path === '')
            throw new ReportError('unparsable-report', 'has a <file> without path and name');
        this.#file = {
            path: this.#paths.resolve(path),
            coverage: new FileCoverage(),
            statements: new Map(),
            conditions: new Map(),
            className: '',
        };
    }
    #closeFile() {
        const file = this.#file;
        if (file === undefined)
            return;
        this.#file = undefined;
        for (const [line, ratio] of file.conditions)
            file.coverage.branches.addCounts(line, ratio);
        for (const hit of file.statements.values()) {
            this.#total++;
            if (hit)
                this.#covered++;
        }
        this.#coverage.add(file.path, file.coverage);
    }
    #line(tag) {
        const file = this.#file;
        if (file === undefined)
            throw new ReportError('unparsable-report', 'has a <line> outside of a <file>');
        const line = tag.unsigned('num');
        if (!(line >= 0 && line <= LAST_LINE))
            throw new ReportError('unparsable-report', 'has a <line> without a usable number');
        if (line === 0) {
            this.#tally.add('line 0 does not exist and is left out', file.path);
            return;
        }
        const hits = this.#count(tag, 'count');
        if (tag.is('type', 'cond'))
            this.#condition(file, line, hits, tag);
        else {
            if (hits === undefined)
                throw new ReportError('unparsable-report', 'has a <line> without a count');
            file.coverage.lines.record(line, hits > 0);
            if (tag.is('type', 'stmt'))
                file.statements.set(line, file.statements.get(line) === true || hits > 0);
            else if (tag.is('type', 'method')) {
                const name = tag.get('signature') ?? tag.get('name') ?? '';
                file.coverage.addFunction('clover', `${line}:${file.className}:${name}`, hits > 0);
            }
        }
    }
    #condition(file, line, hits, tag) {
        const [whenTrue, whenFalse] = [this.#count(tag, 'truecount'), this.#count(tag, 'falsecount')];
        if (whenTrue === undefined || whenFalse === undefined)
            throw new ReportError('unparsable-report', 'has a condition without truecount and falsecount');
        const { covered, total } = file.conditions.get(line) ?? { covered: 0, total: 0 };
        const arms = this.#isIstanbul
            ? { covered: whenTrue, total: whenTrue + whenFalse }
            : { covered: Math.min(whenTrue, 1) + Math.min(whenFalse, 1), total: 2 };
        if (arms.total > LAST_LINE)
            throw new ReportError('unparsable-report', 'has a condition with too many arms');
        file.conditions.set(line, { covered: covered + arms.covered, total: total + arms.total });
        const hit = hits === undefined ? whenTrue + whenFalse > 0 : hits > 0;
        file.coverage.lines.record(line, hit);
        // For Istanbul a condition is a statement of which the arms are known.
        if (this.#isIstanbul)
            file.statements.set(line, hit);
    }
    #count(tag, name) {
        const count = tag.unsigned(name);
        if (count >= 0)
            return count;
        const written = tag.get(name);
        if (written === undefined)
            return undefined;
        if (!/^-\d+$/.test(written))
            throw new ReportError('unparsable-report', `has a <line> with a ${name} that is no count`);
        this.#tally.add('a negative count is taken as 0', this.#file?.path ?? '');
        return 0;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/cobertura-plain.js

const cobertura_plain_NUMBER = Uint8Array.from(Buffer.from('<line number="'));
const HITS = Uint8Array.from(Buffer.from('" hits="'));
const BRANCH = Uint8Array.from(Buffer.from(' branch="'));
const FALSE = Uint8Array.from(Buffer.from('alse"'));
const TRUE = Uint8Array.from(Buffer.from('rue" condition-coverage="'));
const PERCENT = Uint8Array.from(Buffer.from('% ('));
const [cobertura_plain_NEWLINE, cobertura_plain_RETURN, cobertura_plain_SPACE, cobertura_plain_QUOTE, CLOSE, SLASH, cobertura_plain_ZERO, GREATER, cobertura_plain_F, cobertura_plain_T] = [10, 13, 32, 34, 41, 47, 48, 62, 102, 116];
/** Tells a small letter from its capital. */
const CASE = 0x20;
/** Digits of a count of branches; a longer one is left to the tokenizer. */
const LONGEST_COUNT = 6;
/**
 * A line in the form that nearly all have: `<line number="12" hits="3"/>`, perhaps with `branch="false"` or with
 * `branch="true" condition-coverage="50% (1/2)"`. Most of a Cobertura report are these, and read so they cost a third.
 * Whatever is written in any other way is left to the tokenizer.
 *
 * The bytes end with a NUL, at which each loop stops.
 */
class PlainLine {
    number = 0;
    hit = false;
    /** Arms of its branches; −1 in all where nothing is said of them. */
    covered = 0;
    total = -1;
    /** Just after it and the blanks that follow. */
    end = 0;
    /** What `#digits` read. */
    #value = 0;
    /** Whether one stands there, whole. */
    read(bytes, start) {
        let at = this.#digits(bytes, after(cobertura_plain_NUMBER, bytes, start));
        const number = this.#value;
        if (number === 0 || number > LAST_LINE)
            return false;
        at = this.#digits(bytes, after(HITS, bytes, at));
        this.hit = this.#value > 0;
        if (at < 0 || bytes[at] !== cobertura_plain_QUOTE)
            return false;
        at = this.#branch(bytes, at + 1);
        if (bytes[at] === cobertura_plain_SPACE)
            at++;
        if (at < 0 || bytes[at] !== SLASH || bytes[at + 1] !== GREATER)
            return false;
        at += 2;
        for (let byte = bytes[at]; byte === cobertura_plain_SPACE || byte === cobertura_plain_NEWLINE || byte === cobertura_plain_RETURN; byte = bytes[at])
            at++;
        this.number = number;
        this.end = at;
        return true;
    }
    /** Just after what is said of branches, if anything is; −1 when it is not plain. */
    #branch(bytes, start) {
        this.total = -1;
        const value = after(BRANCH, bytes, start);
        if (value < 0)
            return start;
        const first = (bytes[value] ?? 0) | CASE;
        if (first === cobertura_plain_F)
            return after(FALSE, bytes, value + 1);
        if (first !== cobertura_plain_T)
            return -1;
        const percentEnd = this.#digits(bytes, after(TRUE, bytes, value + 1));
        const slash = this.#count(bytes, after(PERCENT, bytes, percentEnd));
        const covered = this.#value;
        if (slash < 0 || bytes[slash] !== SLASH)
            return -1;
        const close = this.#count(bytes, slash + 1);
        if (close < 0 || bytes[close] !== CLOSE || bytes[close + 1] !== cobertura_plain_QUOTE)
            return -1;
        this.total = this.#value;
        this.covered = Math.min(covered, this.total);
        return close + 2;
    }
    #count(bytes, start) {
        const end = this.#digits(bytes, start);
        return end - start > LONGEST_COUNT ? -1 : end;
    }
    /** Just after the digits; −1 when there are none. */
    #digits(bytes, start) {
        this.#value = 0;
        if (start < 0)
            return -1;
        let value = 0;
        let at = start;
        for (let digit = (bytes[at] ?? 0) ^ cobertura_plain_ZERO; digit < 10; digit = (bytes[++at] ?? 0) ^ cobertura_plain_ZERO)
            value = value * 10 + digit;
        this.#value = value;
        return at === start ? -1 : at;
    }
}
/** Just after the text, where it stands there; else −1. */
function after(text, bytes, start) {
    if (start < 0)
        return -1;
    for (let index = 0; index < text.length; index++)
        if (bytes[start + index] !== text[index])
            return -1;
    return start + text.length;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/cobertura.js







/**
 * Reads Cobertura XML (coverage-04.dtd and what writers make of it).
 *
 * Truth are the lines of each class, by file and number; several classes may share a file. A line is covered when it was
 * hit, whatever its branches say. Rates and totals the file declares are only compared.
 */
class CoberturaDialect {
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    #text = new TextCollector();
    #sources = [];
    #declared;
    #decode;
    #wantsText = false;
    #class;
    /** Of the open class; each class in turn uses the same. */
    #lines = new FileCoverage();
    #methodLines = new FileCoverage();
    #method;
    #line;
    #plainLine = new PlainLine();
    constructor(root, paths) {
        this.#paths = paths;
        this.#decode = root.decode;
        this.#declared = { lines: root.unsigned('lines-valid'), covered: root.unsigned('lines-covered') };
    }
    get wantsText() {
        return this.#wantsText;
    }
    text(bytes, start, end, literal) {
        this.#text.add(bytes, start, end, literal);
    }
    plain(bytes, start) {
        if (this.#class === undefined || this.#line !== undefined)
            return start;
        const line = this.#plainLine;
        let at = start;
        for (; line.read(bytes, at); at = line.end) {
            const into = this.#record(this.#class, line.number, line.hit);
            if (line.total >= 0)
                into.branches.addCounts(line.number, line);
        }
        return at;
    }
    open(name, tag) {
        if (name === 'line')
            this.#openLine(tag);
        else if (name === 'condition')
            this.#condition(tag);
        else if (name === 'method')
            this.#openMethod(tag);
        else if (name === 'class')
            this.#openClass(tag);
        else if (name === 'source')
            this.#wantsText = true;
        else if (name === 'file')
            throw new ReportError('unknown-format', 'is a <coverage> with <file> elements, not cobertura');
    }
    close(name) {
        if (name === 'line')
            this.#closeLine();
        else if (name === 'method')
            this.#closeMethod();
        else if (name === 'class')
            this.#closeClass();
        else if (name === 'source') {
            this.#wantsText = false;
            this.#sources.push(this.#text.take(this.#decode).trim());
        }
    }
    finish() {
        this.#compareTotals();
        return { kind: 'coverage', format: 'cobertura', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    #compareTotals() {
        const { lines: declared, covered } = this.#declared;
        if (!(declared >= 0))
            return;
        const { lines } = this.#coverage.totals();
        if (declared !== lines.total || covered !== lines.covered)
            this.#tally.add('lines-covered and lines-valid disagree with the lines of the file', `declared ${covered} of ${declared}, counted ${lines.covered} of ${lines.total}`);
    }
    #openClass(tag) {
        if (this.#class !== undefined)
            throw new ReportError('unparsable-report', 'has a <class> inside a <class>');
        const filename = tag.get('filename');
        if (filename === undefined || filename === '')
            throw new ReportError('unparsable-report', 'has a <class> without filename');
        this.#lines.clear();
        this.#methodLines.clear();
        this.#class = {
            name: tag.get('name') ?? '',
            file: this.#paths.resolve(filename, this.#sources),
            lines: this.#lines,
            methodLines: this.#methodLines,
        };
    }
    #closeClass() {
        if (this.#class === undefined)
            return;
        const { file, lines, methodLines, name } = this.#class;
        const whole = lines.lines.measured > 0 ? lines : methodLines;
        if (whole === methodLines && methodLines.lines.measured > 0)
            this.#tally.add('a class has lines only in its methods, which are used', name);
        // Functions were recorded beside the lines of the class.
        if (whole === methodLines)
            whole.mergeFrom(lines);
        this.#coverage.add(file, whole);
        this.#class = undefined;
    }
    #openMethod(tag) {
        this.#method = { name: `${tag.get('name') ?? ''}${tag.get('signature') ?? ''}`, lines: 0, covered: false };
    }
    /** A function counts by its lines; one without lines says nothing. */
    #closeMethod() {
        const [method, owner] = [this.#method, this.#class];
        if (method !== undefined && owner !== undefined && method.lines > 0)
            owner.lines.addFunction('cobertura', `${owner.name}.${method.name}`, method.covered);
        this.#method = undefined;
    }
    #openLine(tag) {
        if (this.#class === undefined)
            return;
        const number = tag.unsigned('number');
        if (!(number >= 0 && number <= LAST_LINE))
            throw new ReportError('unparsable-report', 'has a <line> without a usable number');
        if (number === 0) {
            this.#tally.add('line 0 does not exist and is left out', this.#class.file);
            return;
        }
        const into = this.#record(this.#class, number, this.#isHit(tag));
        if (tag.isTrue('branch'))
            this.#line = { number, into, counts: conditionCounts(tag), conditions: 0, coveredArms: 0 };
    }
    /** Gives what the line was recorded in. */
    #record({ lines, methodLines }, number, hit) {
        const method = this.#method;
        const into = method === undefined ? lines : methodLines;
        into.lines.record(number, hit);
        if (method !== undefined) {
            method.lines++;
            method.covered ||= hit;
        }
        return into;
    }
    #isHit(tag) {
        const hits = tag.unsigned('hits');
        if (hits >= 0)
            return hits > 0;
        const written = tag.get('hits');
        if (written === undefined || !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(written))
            throw new ReportError('unparsable-report', 'has a <line> without a usable number of hits');
        if (written.startsWith('-'))
            this.#tally.add('a negative count is taken as 0', this.#class?.file ?? '');
        return !written.startsWith('-') && Number(written) > 0;
    }
    /** `<condition coverage="50%">`: a jump has two arms, so 50 % is one of them. */
    #condition(tag) {
        if (this.#line === undefined)
            return;
        const percent = /^(\d{1,3})(?:\.\d+)?\s?%?$/.exec(tag.get('coverage') ?? '')?.[1];
        this.#line.conditions++;
        this.#line.coveredArms += percent === undefined ? 0 : Math.floor(Math.min(100, Number(percent)) / 50);
    }
    #closeLine() {
        const line = this.#line;
        if (line === undefined)
            return;
        this.#line = undefined;
        if (line.counts !== undefined)
            line.into.branches.addCounts(line.number, line.counts);
        else if (line.conditions > 0)
            line.into.branches.addCounts(line.number, { covered: line.coveredArms, total: line.conditions * 2 });
    }
}
/** `condition-coverage="50% (1/2)"` */
function conditionCounts(tag) {
    const counts = tag.fraction('condition-coverage');
    if (counts === undefined)
        return undefined;
    const [covered, total] = counts;
    return { covered: Math.min(covered, total), total };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/jacoco.js





/**
 * Reads JaCoCo XML (report.dtd 1.1), aggregated reports with groups in groups included.
 *
 * Truth are the lines of each source file: a line is covered when one of its instructions ran (`ci` above 0), which is
 * what JaCoCo's own LINE counter says. Instructions are another unit and are not counted. Branches of a line are only
 * numbers, so merging two reports gives a lower bound.
 */
class JacocoDialect {
    wantsText = false;
    #paths;
    #tally = new Tally();
    /** Path inside its group → names of the groups around → what is measured: two modules may hold files of one name. */
    #files = new Map();
    #open = [];
    #groups = [];
    #package = '';
    #class;
    #method = '';
    #source;
    #declared;
    constructor(paths) {
        this.#paths = paths;
    }
    open(name, tag) {
        const parent = this.#open.at(-1);
        this.#open.push(name);
        if (name === 'line')
            this.#line(tag);
        else if (name === 'counter') {
            if (parent === 'method')
                this.#methodCounter(tag);
            else if (parent === 'report' && tag.is('type', 'LINE'))
                this.#declared = [jacoco_count(tag, 'covered'), jacoco_count(tag, 'covered') + jacoco_count(tag, 'missed')];
        }
        else if (name === 'method')
            this.#method = `${tag.get('name') ?? ''}${tag.get('desc') ?? ''}`;
        else if (name === 'class')
            this.#openClass(tag);
        else if (name === 'sourcefile')
            this.#source = this.#file(required(tag, 'name', 'sourcefile'));
        else if (name === 'package')
            this.#package = tag.get('name') ?? '';
        else if (name === 'group')
            this.#groups.push(tag.get('name') ?? '');
    }
    close(name) {
        this.#open.pop();
        if (name === 'sourcefile')
            this.#source = undefined;
        else if (name === 'class')
            this.#class = undefined;
        else if (name === 'group')
            this.#groups.pop();
    }
    text() { }
    finish() {
        const coverage = new CoverageSet();
        for (const [path, modules] of this.#files)
            for (const [group, file] of modules)
                coverage.add(this.#paths.resolve(modules.size === 1 || group === '' ? path : `${group}/${path}`), file);
        const { lines } = coverage.totals();
        if (this.#declared !== undefined && (this.#declared[0] !== lines.covered || this.#declared[1] !== lines.total))
            this.#tally.add('the LINE counter disagrees with the lines of the file', `declared ${this.#declared.join(' of ')}, counted ${lines.covered} of ${lines.total}`);
        return { kind: 'coverage', format: 'jacoco', coverage, warnings: this.#tally.warnings() };
    }
    #line(tag) {
        if (this.#source === undefined)
            throw new ReportError('unparsable-report', 'has a <line> outside of a <sourcefile>');
        const line = tag.unsigned('nr');
        if (!(line >= 0 && line <= LAST_LINE))
            throw new ReportError('unparsable-report', 'has a <line> without a usable number');
        if (line === 0) {
            this.#tally.add('line 0 does not exist and is left out', this.#package);
            return;
        }
        this.#source.lines.record(line, jacoco_count(tag, 'ci') > 0);
        const covered = jacoco_count(tag, 'cb');
        const total = covered + jacoco_count(tag, 'mb');
        if (total > LAST_LINE)
            throw new ReportError('unparsable-report', 'has a <line> with more branches than can be');
        if (total > 0)
            this.#source.branches.addCounts(line, { covered, total });
    }
    /** A class may come without its source file; then its methods belong to no file and are not counted. */
    #openClass(tag) {
        const source = tag.get('sourcefilename');
        const name = tag.get('name') ?? '';
        if (source === undefined)
            this.#tally.add('a class names no source file; its methods are not counted', name);
        this.#class = { name, into: source === undefined ? undefined : this.#file(source) };
    }
    #methodCounter(tag) {
        if (this.#class === undefined || !tag.is('type', 'METHOD'))
            return;
        this.#class.into?.addFunction('jacoco', `${this.#class.name}.${this.#method}`, jacoco_count(tag, 'covered') > 0);
    }
    #file(name) {
        const path = this.#package === '' ? name : `${this.#package}/${name}`;
        const group = this.#groups.join('/');
        const modules = this.#files.get(path) ?? new Map();
        this.#files.set(path, modules);
        const file = modules.get(group) ?? new FileCoverage();
        modules.set(group, file);
        return file;
    }
}
/** Counts may be left out where they are 0. */
function jacoco_count(tag, name) {
    const value = tag.unsigned(name);
    if (Number.isNaN(value))
        throw new ReportError('unparsable-report', `has an attribute ${name} that is no count`);
    return Math.max(0, value);
}
function required(tag, name, element) {
    const value = tag.get(name);
    if (value === undefined || value === '')
        throw new ReportError('unparsable-report', `has a <${element}> without ${name}`);
    return value;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-tag.js



/** Looked up once: through `Math` each call costs a look-up of its own where globals are slow, as in a test. */
const { imul: xml_tag_imul } = Math;
/** Differs from run to run, so that no names can be made up that meet. */
const xml_tag_HASH_START = Math.floor(Math.random() * 2 ** 32) | 0;
const MOST_ATTRIBUTES = 64;
const xml_tag_FIELDS = 2;
const xml_tag_TRUE = [116, 114, 117, 101];
const [OPEN, xml_tag_CLOSE, POINT, xml_tag_SLASH, xml_tag_ZERO] = [40, 41, 46, 47, 48];
/** The attributes of the element that opens right now. Valid only until the handler returns. */
class XmlTag {
    #bytes = Buffer.alloc(0);
    /** Of a copy: its own bytes. */
    #own = Buffer.alloc(0);
    /** Where `#digits` stopped. */
    #at = 0;
    #count = 0;
    #names = new Array(MOST_ATTRIBUTES).fill('');
    /** Per attribute: where its value starts and ends. */
    #places = new Int32Array(MOST_ATTRIBUTES * xml_tag_FIELDS);
    decode = (bytes, start, end) => bytes.toString('utf8', start, end);
    /** Written as `<name/>`: it closes right after the handler, with these attributes still in place. */
    isEmpty = false;
    reset(bytes) {
        this.#bytes = bytes;
        this.#count = 0;
    }
    add(name, valueStart, valueEnd) {
        const count = this.#count;
        if (count === MOST_ATTRIBUTES)
            throw new ReportError('unparsable-report', `has an element with more than ${MOST_ATTRIBUTES} attributes`);
        if (this.#find(name) >= 0)
            throw new ReportError('unparsable-report', 'has an attribute twice');
        this.#names[count] = name;
        this.#places[count * xml_tag_FIELDS] = valueStart;
        this.#places[count * xml_tag_FIELDS + 1] = valueEnd;
        this.#count = count + 1;
    }
    /** The value with its references replaced. */
    get(name) {
        const index = this.#find(name);
        if (index < 0)
            return undefined;
        return withoutReferences(this.decode(this.#bytes, this.#start(index), this.#end(index)));
    }
    /** Whether the attribute is exactly this ASCII text, without making a string of it. */
    is(name, value) {
        const index = this.#find(name);
        return index >= 0 && sameBytes(value, this.#bytes, this.#start(index), this.#end(index));
    }
    /** Whether it is `true` or `True`. */
    isTrue(name) {
        const index = this.#find(name);
        if (index < 0)
            return false;
        const bytes = this.#bytes;
        const start = this.#start(index);
        if (this.#end(index) - start !== xml_tag_TRUE.length || ((bytes[start] ?? 0) | 0x20) !== xml_tag_TRUE[0])
            return false;
        return bytes[start + 1] === xml_tag_TRUE[1] && bytes[start + 2] === xml_tag_TRUE[2] && bytes[start + 3] === xml_tag_TRUE[3];
    }
    /** Of 31 bits, made of the length and the last bytes of the value; no string is made. 0 when it is missing. */
    hash(name, most) {
        const index = this.#find(name);
        if (index < 0)
            return 0;
        const bytes = this.#bytes;
        const start = this.#start(index);
        const end = this.#end(index);
        let hash = xml_tag_HASH_START ^ (end - start);
        for (let at = end - start > most ? end - most : start; at < end; at++)
            hash = xml_tag_imul(hash ^ (bytes[at] ?? 0), 0x01000193);
        return hash >>> 1;
    }
    has(name) {
        return this.#find(name) >= 0;
    }
    /** The first `(<covered>/<total>)` in the value, of at most six digits each, as [covered, total]. */
    fraction(name) {
        const index = this.#find(name);
        if (index < 0)
            return undefined;
        const bytes = this.#bytes;
        const end = this.#end(index);
        for (let at = this.#start(index); at < end; at++) {
            if (bytes[at] !== OPEN)
                continue;
            const covered = this.#digits(at + 1, end);
            const slash = this.#at;
            if (covered < 0 || bytes[slash] !== xml_tag_SLASH)
                continue;
            const total = this.#digits(slash + 1, end);
            if (total >= 0 && bytes[this.#at] === xml_tag_CLOSE)
                return [covered, total];
        }
        return undefined;
    }
    /** A decimal number of plain digits, exactly as `Number` reads it; NaN for anything else or when it is missing. */
    decimal(name) {
        const index = this.#find(name);
        const end = index < 0 ? 0 : this.#end(index);
        let [value, places] = [0, 0];
        let at = index < 0 ? 0 : this.#start(index);
        // Fifteen digits are exact, and so is their quotient by a power of ten that is exact itself.
        if (at === end || end - at > 15 || (end - at === 1 && this.#bytes[at] === POINT))
            return Number.NaN;
        for (; at < end; at++) {
            const byte = this.#bytes[at] ?? 0;
            if (byte === POINT && places === 0)
                places = 1;
            else if (byte < xml_tag_ZERO || byte > xml_tag_ZERO + 9)
                return Number.NaN;
            else {
                value = value * 10 + byte - xml_tag_ZERO;
                places *= 10;
            }
        }
        return places === 0 ? value : value / places;
    }
    /** Makes `kept` a copy of this, which stays valid after the handler returns, until the next one. */
    keepIn(kept) {
        const start = this.#start(0);
        const length = this.#count === 0 ? 0 : this.#end(this.#count - 1) - start;
        if (kept.#own.length < length)
            kept.#own = Buffer.alloc(length * 2);
        for (let at = 0; at < length; at++)
            kept.#own[at] = this.#bytes[start + at] ?? 0;
        for (let index = 0; index < this.#count; index++) {
            kept.#names[index] = this.#names[index] ?? '';
            kept.#places[index * xml_tag_FIELDS] = this.#start(index) - start;
            kept.#places[index * xml_tag_FIELDS + 1] = this.#end(index) - start;
        }
        kept.#bytes = kept.#own;
        kept.#count = this.#count;
        kept.decode = this.decode;
    }
    /** A whole number of plain digits; −1 when the attribute is missing, NaN when it is anything else. */
    unsigned(name) {
        const index = this.#find(name);
        if (index < 0)
            return -1;
        const start = this.#start(index);
        const end = this.#end(index);
        if (start === end)
            return Number.NaN;
        let value = 0;
        for (let at = start; at < end; at++) {
            const digit = (this.#bytes[at] ?? 0) - 48;
            if (digit < 0 || digit > 9)
                return Number.NaN;
            value = value * 10 + digit;
        }
        return value;
    }
    #find(name) {
        const names = this.#names;
        for (let index = 0; index < this.#count; index++)
            if (names[index] === name)
                return index;
        return -1;
    }
    /** Up to six digits; −1 when there are none or more. `#at` is where they end. */
    #digits(start, end) {
        let value = 0;
        let at = start;
        for (; at < end; at++) {
            const digit = (this.#bytes[at] ?? 0) - xml_tag_ZERO;
            if (digit < 0 || digit > 9)
                break;
            value = value * 10 + digit;
        }
        this.#at = at;
        return at === start || at - start > 6 ? -1 : value;
    }
    #start(index) {
        return this.#places[index * xml_tag_FIELDS] ?? 0;
    }
    #end(index) {
        return this.#places[index * xml_tag_FIELDS + 1] ?? 0;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/junit-case.js

const junit_case_LONGEST_CASE_SECONDS = 30 * 86_400;
/** Attribute values that say how a case ended where a dialect has no child element for it. */
const SKIPPED = /^(?:skipped|disabled|notrun|not_run|ignored|pending|suppressed)$/i;
const FAILED = /^(?:failed|failure|fail)$/i;
const ERRORED = /^(?:error|errored)$/i;
/**
 * The `<testcase>` that is open. One object serves all of a report, and texts are made of the tag only when somebody asks
 * for them: nearly all cases pass, and of those nobody does.
 */
class JUnitCase {
    #kept = new XmlTag();
    #tag = this.#kept;
    suite = '';
    status = 'passed';
    microseconds = 0;
    flaky = false;
    /** How the last repetition ended that did not help. */
    rerun;
    message = '';
    /** Which kind of failure `message` is of. */
    messageOf = 'passed';
    start(tag, suite) {
        if (!tag.isEmpty)
            tag.keepIn(this.#kept);
        this.#tag = tag.isEmpty ? tag : this.#kept;
        this.suite = suite;
        this.status = statusOf(tag);
        this.microseconds = junit_case_microseconds(tag);
        this.flaky = false;
        this.rerun = undefined;
        this.message = '';
        this.messageOf = 'passed';
    }
    get name() {
        return this.#tag.get('name') ?? '';
    }
    get className() {
        return this.#tag.get('classname') ?? '';
    }
    get nameHash() {
        return this.#tag.hash('name', 12);
    }
    get file() {
        return this.#tag.get('file');
    }
    get line() {
        return this.#tag.unsigned('line');
    }
}
function statusOf(tag) {
    for (const name of ['result', 'status']) {
        if (!tag.has(name))
            continue;
        const value = tag.get(name) ?? '';
        if (ERRORED.test(value))
            return 'errored';
        if (FAILED.test(value))
            return 'failed';
        if (SKIPPED.test(value))
            return 'skipped';
    }
    return 'passed';
}
/** Seconds as `1.5`, `1,234.5` or nonsense, which counts as 0. */
function junit_case_microseconds(tag) {
    const plain = tag.decimal('time');
    const seconds = Number.isNaN(plain) ? Number(tag.get('time')?.replaceAll(',', '') ?? 0) : plain;
    return seconds > 0 && seconds < junit_case_LONGEST_CASE_SECONDS ? Math.round(seconds * 1e6) : 0;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/junit.js







/** Of one case the worst counts (surefire's schema allows several results). */
const SEVERITY = ['passed', 'skipped', 'failed', 'errored'];
const RESULTS = new Map([
    ['failure', 'failed'],
    ['error', 'errored'],
    ['skipped', 'skipped'],
]);
/** They go with a `failure` or `error`; should one stand alone, nothing says that the test ever passed. */
const RERUNS = new Map([
    ['rerunFailure', 'failed'],
    ['rerunError', 'errored'],
]);
/**
 * Reads JUnit XML in its dialects: suites nest to any depth, cases are counted one by one.
 *
 * A suite's own counters are compared, never used; a suite that says it ran tests and holds none has lost them.
 *
 * Retries that are marked (`flakyFailure`, `rerunFailure` and their like) are read as such. A test that comes several times
 * without a mark looks the same whether its rows of data share a name or it was tried again, so that has to be said.
 */
class JUnitDialect {
    #tests;
    #tally = new Tally();
    #text = new TextCollector();
    #suites = [];
    #repeated;
    #decode;
    #depth = 0;
    #case = new JUnitCase();
    #isCaseOpen = false;
    #caseDepth = 0;
    /** The result element that is open, and its `message`. */
    #result;
    constructor(root, repeated, tests) {
        this.#tests = tests;
        this.#decode = root.decode;
        this.#repeated = repeated;
    }
    get wantsText() {
        return this.#result !== undefined && this.#depth === this.#caseDepth + 1;
    }
    text(bytes, start, end, literal) {
        this.#text.add(bytes, start, end, literal);
    }
    open(name, tag) {
        this.#depth++;
        if (name === 'testcase')
            this.#openCase(tag);
        else if (this.#isCaseOpen) {
            if (this.#depth === this.#caseDepth + 1)
                this.#openResult(name, tag);
        }
        else if (name === 'testsuite' || name === 'testsuites')
            this.#openSuite(tag);
        else if (name === 'error' || name === 'failure')
            this.#openSuiteFailure(name, tag);
    }
    close(name) {
        if (this.#result !== undefined && this.#depth === this.#caseDepth + 1)
            this.#closeResult();
        if (this.#isCaseOpen && this.#depth === this.#caseDepth)
            this.#closeCase(this.#case);
        else if ((name === 'testsuite' || name === 'testsuites') && !this.#isCaseOpen)
            this.#closeSuite();
        this.#depth--;
    }
    finish() {
        return { kind: 'tests', format: 'junit', tests: this.#tests, warnings: this.#tally.warnings() };
    }
    #openSuite(tag) {
        const broken = Math.max(0, counter(tag, 'failures')) + Math.max(0, counter(tag, 'errors'));
        const left = Math.max(0, counter(tag, 'skipped')) + Math.max(0, counter(tag, 'disabled'));
        const name = shortText(tag.get('name') ?? '');
        const title = this.#suites.at(-1)?.title ?? '';
        this.#suites.push({
            name,
            title: shortText(title === '' || name === '' ? title + name : `${title} › ${name}`),
            declared: { tests: counter(tag, 'tests'), broken, left },
            attempts: new attempts/* Attempts */.Z(),
            own: 0,
            cases: 0,
        });
    }
    #closeSuite() {
        const suite = this.#suites.pop();
        if (suite === undefined)
            return;
        const { tests, broken, left } = suite.declared;
        const outer = this.#suites.at(-1);
        if (outer !== undefined)
            outer.cases += suite.cases;
        if (suite.cases === 0 && (tests - left > 0 || broken > 0))
            this.#tests.addEmptySuite(suite.name);
        else if (tests >= 0 && tests !== suite.cases && tests !== suite.own)
            this.#tally.add('the counters of a suite disagree with its cases', `${suite.name}: ${tests}, counted ${suite.cases}`);
    }
    #openCase(tag) {
        if (this.#isCaseOpen)
            throw new ReportError('unparsable-report', 'has a <testcase> inside a <testcase>');
        this.#isCaseOpen = true;
        this.#caseDepth = this.#depth;
        this.#case.start(tag, this.#suites.at(-1)?.title ?? '');
    }
    #openResult(name, tag) {
        const open = this.#case;
        if (name === 'flakyFailure' || name === 'flakyError')
            open.flaky = true;
        open.rerun = RERUNS.get(name) ?? open.rerun;
        const status = RESULTS.get(name);
        if (status === undefined)
            return;
        if (SEVERITY.indexOf(status) > SEVERITY.indexOf(open.status))
            open.status = status;
        if (status !== 'skipped')
            this.#result = { status, message: tag.get('message') ?? tag.get('type') ?? '' };
    }
    #closeResult() {
        const [open, result] = [this.#case, this.#result];
        this.#result = undefined;
        const isWorst = result !== undefined &&
            result.status !== open.messageOf &&
            SEVERITY.indexOf(result.status) >= SEVERITY.indexOf(open.messageOf);
        if (isWorst) {
            open.messageOf = result.status;
            if (this.#keepsMessages())
                open.message = tellingLine(result.message) ?? usefulLine(result.message, this.#text.take(this.#decode));
        }
        this.#text.drop(this.#decode);
    }
    /** Of the failures beyond those that are kept nobody reads the message, unless one of those before is taken back. */
    #keepsMessages() {
        return this.#repeated === 'retries' || this.#tests.keepsFailures;
    }
    #closeCase(ended) {
        this.#isCaseOpen = false;
        const suite = this.#suites.at(-1);
        if (suite !== undefined) {
            suite.own++;
            suite.cases++;
        }
        if (ended.status === 'passed' && !ended.flaky && ended.rerun !== undefined)
            ended.status = ended.rerun;
        if (suite === undefined || this.#repeated === 'retries')
            this.#tests.record(ended, suite?.attempts);
        else
            this.#tests.recordRow(ended, suite.attempts);
    }
    /** A result directly under a suite: something outside of the cases broke, such as a set-up. It counts as a case. */
    #openSuiteFailure(name, tag) {
        const suite = this.#suites.at(-1);
        if (suite === undefined)
            return;
        const status = name === 'error' ? 'errored' : 'failed';
        this.#tests.count(status, 0);
        this.#tests.keepFailing({
            suite: suite.title,
            className: '',
            name: '(outside of the test cases)',
            status,
            message: usefulLine(tag.get('message') ?? tag.get('type') ?? '', ''),
        });
    }
}
/** −1 when absent or no number. */
function counter(tag, name) {
    const value = tag.unsigned(name);
    return Number.isNaN(value) ? -1 : value;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/nunit.js


/** `result` of NUnit 2 and 3. Any other, and none at all, is no proof of a pass. */
const nunit_RESULTS = new Map([
    ['Passed', 'passed'],
    ['Success', 'passed'],
    ['Warning', 'passed'],
    ['Failed', 'failed'],
    ['Failure', 'failed'],
    ['Skipped', 'skipped'],
    ['Ignored', 'skipped'],
    ['Inconclusive', 'skipped'],
]);
/** `label` says more about `Failed`. */
const BROKE = new Set(['Error', 'Invalid', 'Cancelled']);
const grammar = {
    failure: { around: 'failure', message: 'message', trace: 'stack-trace' },
    caseOf(name, tag) {
        if (name !== 'test-case')
            return undefined;
        return {
            className: tag.get('classname') ?? '',
            name: tag.get('name') ?? '',
            status: nunit_statusOf(tag),
            microseconds: seconds(tag.get('duration') ?? tag.get('time')),
        };
    },
    suiteOf(name, tag) {
        if (name === 'test-suite')
            return { name: nunit_nameOf(tag), declared: declared(tag), broken: isBrokenSuite(tag) };
        // The root: of NUnit 2, `total` leaves out what was not run.
        if (name === 'test-run')
            return { name: '', declared: declared(tag), broken: tag.is('result', 'Failed') };
        return name === 'test-results' ? { name: '', declared: -1, broken: false } : undefined;
    },
};
/** Reads the XML of NUnit 2 (`test-results`) and NUnit 3 (`test-run`). */
class NUnitDialect extends XmlCases {
    #declared;
    constructor(root, tests) {
        super(grammar, root, tests);
        this.#declared = declared(root);
    }
    finish() {
        if (this.tests.counts.total === 0 && this.#declared > 0 && this.tests.emptySuites.length === 0)
            this.tests.addEmptySuite('');
        return { kind: 'tests', format: 'nunit', tests: this.tests, warnings: this.warnings };
    }
}
function nunit_statusOf(tag) {
    if (BROKE.has(tag.get('label') ?? ''))
        return 'errored';
    const result = tag.get('result');
    if (result !== undefined)
        return nunit_RESULTS.get(result) ?? 'errored';
    // NUnit before 2.5 has no result.
    if (tag.is('executed', 'False'))
        return 'skipped';
    return tag.is('success', 'True') ? 'passed' : 'errored';
}
function isBrokenSuite(tag) {
    const result = tag.get('result');
    return result === undefined ? tag.is('success', 'False') : ['Failed', 'Failure', 'Error'].includes(result);
}
/** Namespaces nest one element each and say nothing that the fixture does not. */
function nunit_nameOf(tag) {
    return tag.is('type', 'TestFixture') || tag.is('type', 'ParameterizedMethod') ? (tag.get('name') ?? '') : '';
}
function declared(tag) {
    const total = tag.unsigned('total');
    return Number.isNaN(total) ? -1 : total;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/opencover.js







/** Lines that compilers write for code that nobody wrote (0xFEEFEE, 0xF00F00). */
const HIDDEN_LINES = [0xfeefee, 0xf00f00];
/** Room for the short elements around a span; the budget grows with the bytes of the report, which are not seen here. */
const BYTES_PER_POINT = 64;
/**
 * Reads OpenCover XML, also as coverlet and AltCover write it.
 *
 * A sequence point measures all lines from `sl` to `el`; a line is covered when any point over it was visited. A branch
 * arm is told by its method, offset and path. Summaries are never used.
 */
class OpenCoverDialect {
    #paths;
    #coverage = new CoverageSet();
    #tally = new Tally();
    #budget = new SpanBudget();
    #text = new TextCollector();
    #decode;
    #open = [];
    /** Number of a file in this module → path. */
    #files = new Map();
    #module = new Map();
    #method;
    #wantsText = false;
    constructor(root, paths) {
        this.#decode = root.decode;
        this.#paths = paths;
    }
    get wantsText() {
        return this.#wantsText;
    }
    text(bytes, start, end, literal) {
        this.#text.add(bytes, start, end, literal);
    }
    open(name, tag) {
        const parent = this.#open.at(-1);
        this.#open.push(name);
        if (name === 'SequencePoint')
            this.#sequencePoint(tag);
        else if (name === 'BranchPoint')
            this.#branchPoint(tag);
        else if (name === 'Method')
            this.#method = { name: '', file: '', line: 0, files: new Set(), isVisited: false };
        else if (name === 'Name' && parent === 'Method')
            this.#wantsText = true;
        else if (name === 'FileRef' && this.#method !== undefined)
            this.#method.file = tag.get('uid') ?? '';
        else if (name === 'File' && parent === 'Files')
            this.#file(tag);
    }
    close(name) {
        this.#open.pop();
        if (name === 'Name' && this.#wantsText) {
            this.#wantsText = false;
            const text = this.#text.take(this.#decode).trim();
            if (this.#method !== undefined)
                this.#method.name = text;
        }
        else if (name === 'Method')
            this.#closeMethod();
        else if (name === 'Module')
            this.#closeModule();
    }
    finish() {
        return { kind: 'coverage', format: 'opencover', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    #file(tag) {
        const [uid, path] = [tag.get('uid'), tag.get('fullPath')];
        if (uid === undefined || path === undefined || path === '')
            throw new ReportError('unparsable-report', 'has a <File> without uid and fullPath');
        this.#files.set(uid, this.#paths.resolve(path));
    }
    #sequencePoint(tag) {
        const method = this.#method;
        if (method === undefined)
            throw new ReportError('unparsable-report', 'has a <SequencePoint> outside of a <Method>');
        const isVisited = this.#isVisited(tag);
        const [start, end] = [tag.unsigned('sl'), tag.has('el') ? tag.unsigned('el') : tag.unsigned('sl')];
        if (HIDDEN_LINES.includes(start))
            return;
        const path = this.#pathOf(tag, method);
        if (path === undefined || start <= 0) {
            this.#tally.add('a point without a file or a line is left out', method.name);
            return;
        }
        if (!(start <= end && end <= LAST_LINE))
            throw new ReportError('unparsable-report', 'has a <SequencePoint> without usable lines');
        this.#budget.read(BYTES_PER_POINT);
        this.#budget.spend(end - start + 1);
        const { lines } = this.#coverageOf(path);
        for (let line = start; line <= end; line++)
            lines.record(line, isVisited);
        method.files.add(path);
        method.isVisited ||= isVisited;
        if (method.line === 0)
            method.line = start;
    }
    /** Older versions give a branch no line; then it is told with the start of its method. */
    #branchPoint(tag) {
        const method = this.#method;
        if (method === undefined)
            throw new ReportError('unparsable-report', 'has a <BranchPoint> outside of a <Method>');
        const isVisited = this.#isVisited(tag);
        const given = tag.unsigned('sl');
        if (HIDDEN_LINES.includes(given))
            return;
        const line = given > 0 ? given : method.line;
        const path = this.#pathOf(tag, method);
        if (path === undefined || line === 0) {
            this.#tally.add('a point without a file or a line is left out', method.name);
            return;
        }
        if (line > LAST_LINE)
            throw new ReportError('unparsable-report', 'has a <BranchPoint> without a usable line');
        const arm = `${method.name}:${tag.get('offset') ?? ''}:${tag.get('path') ?? ''}`;
        this.#coverageOf(path).branches.addNamedArm(line, arm, isVisited);
    }
    #isVisited(tag) {
        const count = tag.unsigned('vc');
        if (count >= 0)
            return count > 0;
        if (!/^-\d+$/.test(tag.get('vc') ?? ''))
            throw new ReportError('unparsable-report', 'has a point without a usable count of visits');
        this.#tally.add('a negative count is taken as 0', this.#method?.name ?? '');
        return false;
    }
    #pathOf(tag, method) {
        return this.#files.get(tag.get('fileid') ?? '') ?? this.#files.get(method.file);
    }
    #closeMethod() {
        const method = this.#method;
        this.#method = undefined;
        if (method === undefined)
            return;
        for (const path of method.files)
            this.#coverageOf(path).addFunction('opencover', method.name, method.isVisited);
    }
    /** Modules number their files each for itself. */
    #closeModule() {
        for (const [path, coverage] of this.#module)
            this.#coverage.add(path, coverage);
        this.#module.clear();
        this.#files.clear();
    }
    #coverageOf(path) {
        const known = this.#module.get(path);
        if (known !== undefined)
            return known;
        const created = new FileCoverage();
        this.#module.set(path, created);
        return created;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/trx.js


/** Outcomes of the schema (vstst.xsd, TestOutcome). Any other, and none at all, is no proof of a pass. */
const OUTCOMES = new Map([
    ['Passed', 'passed'],
    ['PassedButRunAborted', 'passed'],
    ['Completed', 'passed'],
    ['Warning', 'passed'],
    ['Failed', 'failed'],
    ['NotExecuted', 'skipped'],
    ['Inconclusive', 'skipped'],
    ['Pending', 'skipped'],
]);
const CASES = new Set(['UnitTestResult', 'TestResult', 'GenericTestResult', 'TestResultAggregation', 'WebTestResult']);
const BROKEN_RUNS = new Set(['Failed', 'Error', 'Aborted', 'Timeout', 'Disconnected']);
const trx_grammar = {
    failure: { around: 'ErrorInfo', message: 'Message', trace: 'StackTrace' },
    suiteOf: () => undefined,
    caseOf(name, tag) {
        if (!CASES.has(name))
            return undefined;
        return {
            // The class stands in the definitions, which come later.
            className: tag.get('testId') ?? '',
            name: tag.get('testName') ?? '',
            status: OUTCOMES.get(tag.get('outcome') ?? '') ?? 'errored',
            microseconds: seconds(tag.get('duration')),
        };
    },
};
/** Reads TRX, the results of Visual Studio Test and `dotnet test`. */
class TrxDialect {
    #cases;
    #classes = new Map();
    #warnings = [];
    #definition = '';
    #brokenRun = '';
    #declared = -1;
    constructor(root, tests) {
        this.#cases = new XmlCases(trx_grammar, root, tests);
    }
    get wantsText() {
        return this.#cases.wantsText;
    }
    text(bytes, start, end, literal) {
        this.#cases.text(bytes, start, end, literal);
    }
    open(name, tag) {
        this.#cases.open(name, tag);
        if (name === 'UnitTest')
            this.#definition = tag.get('id') ?? '';
        else if (name === 'TestMethod')
            this.#classes.set(this.#definition, shortClass(tag.get('className') ?? ''));
        else if (name === 'Counters')
            this.#declared = tag.unsigned('total');
        else if (name === 'ResultSummary') {
            const outcome = tag.get('outcome') ?? '';
            if (BROKEN_RUNS.has(outcome))
                this.#brokenRun = outcome;
        }
    }
    close() {
        this.#cases.close();
    }
    finish() {
        const { tests } = this.#cases;
        tests.nameClasses((id) => this.#classes.get(id) ?? '');
        const { total, failed, errored } = tests.counts;
        if (total === 0 && this.#declared > 0)
            tests.addEmptySuite('ResultSummary');
        else if (this.#declared >= 0 && this.#declared !== total)
            this.#warnings.push(`the counters of the summary disagree with the cases (${this.#declared}, counted ${total})`);
        // A test host that crashed takes the tests with it that had not run yet.
        if (this.#brokenRun !== '' && failed + errored === 0)
            tests.record({ ...OUTSIDE, suite: '', message: `The run as a whole ended as ${this.#brokenRun}.` });
        return { kind: 'tests', format: 'trx', tests, warnings: [...this.#cases.warnings, ...this.#warnings] };
    }
}
/** Old writers add the assembly: `Space.Class, Assembly, Version=1.0`. */
function shortClass(name) {
    return name.split(',', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-declaration.js

const [xml_declaration_QUOTE, APOSTROPHE, LESS, xml_declaration_GREATER, OPEN_BRACKET, CLOSE_BRACKET] = [34, 39, 60, 62, 91, 93];
const COMMENT = '<!--';
const CDATA = '<![CDATA[';
const DOCTYPE = '<!DOCTYPE';
const xml_declaration_INCOMPLETE = { kind: 'incomplete', end: -1 };
/** A comment, the head of a CDATA section, or a DOCTYPE, which is passed over; anything else is a `ReportError`. */
function declarationAt(bytes, at) {
    const head = bytes.toString('latin1', at, at + CDATA.length);
    if (head.startsWith(COMMENT)) {
        const end = bytes.indexOf('-->', at + COMMENT.length, 'latin1');
        return end < 0 ? xml_declaration_INCOMPLETE : { kind: 'comment', end: end + 3 };
    }
    if (head === CDATA)
        return { kind: 'cdata', end: at + CDATA.length };
    if (head === DOCTYPE)
        return { kind: 'doctype', end: doctypeEnd(bytes, at + DOCTYPE.length) };
    if ([COMMENT, CDATA, DOCTYPE].some((start) => start.startsWith(head)))
        return xml_declaration_INCOMPLETE;
    throw new ReportError('unparsable-report', 'has a "<!" that begins nothing known');
}
/** The end of a DOCTYPE with its internal subset, in which quotes and comments may hold ">" and "]". */
function doctypeEnd(bytes, at) {
    let inSubset = false;
    for (let here = at; here < bytes.length; here++) {
        const byte = bytes[here];
        if (byte === xml_declaration_QUOTE || byte === APOSTROPHE) {
            here = bytes.indexOf(byte, here + 1);
            if (here < 0)
                return -1;
        }
        else if (byte === LESS && bytes.toString('latin1', here, here + COMMENT.length) === COMMENT) {
            here = bytes.indexOf('-->', here + COMMENT.length, 'latin1');
            if (here < 0)
                return -1;
            here += 2;
        }
        else if (byte === OPEN_BRACKET)
            inSubset = true;
        else if (byte === CLOSE_BRACKET)
            inSubset = false;
        else if (byte === xml_declaration_GREATER && !inSubset)
            return here + 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-encoding.js

/** Bytes of these are ASCII where markup is, so the tokenizer needs no conversion; UTF-16 is converted before it. */
const UTF_8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'utf-16', 'utf-16le', 'utf-16be', 'unicode']);
const LATIN_1 = new Set(['iso-8859-1', 'latin1', 'latin-1']);
/**
 * How to decode text after an XML declaration (`xml version="1.0" encoding="…"`); `undefined` when it names no encoding.
 *
 * A declared UTF-16 is not believed: in bytes that arrive here it is either converted already or was never true.
 */
function encodingOf(instruction) {
    const declared = /^xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._-]{1,40})["']/.exec(instruction)?.[1];
    if (declared === undefined)
        return undefined;
    const name = declared.toLowerCase();
    if (UTF_8.has(name))
        return (bytes, start, end) => bytes.toString('utf8', start, end);
    if (LATIN_1.has(name))
        return (bytes, start, end) => bytes.toString('latin1', start, end);
    if (!/^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|gbk|gb2312|gb18030|big5|shift_jis|euc-(?:jp|kr))$/.test(name))
        throw new ReportError('unparsable-report', `declares the encoding ${JSON.stringify(declared)}, which is not known`);
    const decoder = new TextDecoder(name);
    return (bytes, start, end) => decoder.decode(bytes.subarray(start, end));
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-tokenizer.js





const xml_tokenizer_DEEPEST = 512;
/** Of one tag, comment, processing instruction or DOCTYPE; text and CDATA may be of any length. */
const LONGEST_TOKEN_BYTES = 4 * 1024 * 1024;
const xml_tokenizer_INCOMPLETE = -1;
const [TAB, xml_tokenizer_NEWLINE, xml_tokenizer_RETURN, xml_tokenizer_SPACE] = [9, 10, 13, 32];
const [BANG, xml_tokenizer_QUOTE, xml_tokenizer_APOSTROPHE, xml_tokenizer_SLASH, xml_tokenizer_LESS, EQUALS, xml_tokenizer_GREATER, QUESTION] = [33, 34, 39, 47, 60, 61, 62, 63];
/** 1 for blanks and control characters and the punctuation of a tag: a look-up is quicker than six comparisons. */
const ENDS_NAME = new Uint8Array(256)
    .fill(1, 0, xml_tokenizer_SPACE + 1)
    .map((ends, byte) => ([EQUALS, xml_tokenizer_GREATER, xml_tokenizer_SLASH, xml_tokenizer_LESS, xml_tokenizer_QUOTE].includes(byte) ? 1 : ends));
/**
 * Splits XML into elements, attributes and text as the bytes arrive, in bounded memory.
 *
 * It knows no DTD: a DOCTYPE is passed over, nothing is fetched, no entity is defined. What is not well-formed, nests
 * deeper than 512 or ends too early is a `ReportError`.
 */
class XmlTokenizer {
    /** May be replaced while the document is read, once it is known what it is. */
    handler;
    #tag = new XmlTag();
    #names = new XmlNames();
    #stack = [];
    /**
     * The piece that is read, after what the one before left, and then a NUL: loops stop at it, so they need not ask at
     * each byte whether there is another.
     */
    #bytes = Buffer.alloc(64 * 1024);
    /** Bytes of it that are text; at the start of `push`, those left over. */
    #length = 0;
    /** Bytes of the document before `#bytes`. */
    #passed = 0;
    #inCdata = false;
    #sawRoot = false;
    constructor(handler) {
        this.handler = handler;
    }
    push(chunk) {
        this.#append(chunk);
        const bytes = this.#bytes;
        const length = this.#length;
        let at = this.#passed === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        try {
            while (at < length) {
                const next = this.#inCdata ? this.#cdata(bytes, at) : this.#step(bytes, at);
                if (next === xml_tokenizer_INCOMPLETE)
                    break;
                at = next;
            }
        }
        catch (thrown) {
            if (!(thrown instanceof ReportError))
                throw thrown;
            throw new ReportError(thrown.fault, `${thrown.message} (at byte ${this.#passed + at})`);
        }
        if (length - at > LONGEST_TOKEN_BYTES)
            throw new ReportError('unparsable-report', `has a tag longer than ${LONGEST_TOKEN_BYTES} bytes (at byte ${this.#passed + at})`);
        this.#passed += at;
        bytes.copyWithin(0, at, length);
        this.#length = length - at;
    }
    end() {
        if (this.#inCdata || this.#length > 0 || this.#stack.length > 0 || !this.#sawRoot) {
            const where = this.#stack.length === 0 ? '' : ` inside <${this.#stack.join('><')}>`.slice(0, 200);
            throw new ReportError('unparsable-report', `ends too early${where}: it was cut off while written or copied`);
        }
    }
    #append(chunk) {
        const length = this.#length + chunk.length;
        if (length >= this.#bytes.length) {
            const longer = Buffer.alloc(Math.max(length + 1, this.#bytes.length * 2));
            this.#bytes.copy(longer, 0, 0, this.#length);
            this.#bytes = longer;
        }
        this.#bytes.set(chunk, this.#length);
        this.#bytes[length] = 0;
        this.#length = length;
    }
    #step(bytes, at) {
        if (bytes[at] !== xml_tokenizer_LESS)
            return this.#text(bytes, at);
        if (at + 1 >= this.#length)
            return xml_tokenizer_INCOMPLETE;
        const plainEnd = this.#plain(bytes, at);
        if (plainEnd > at)
            return plainEnd;
        const second = bytes[at + 1];
        if (second === xml_tokenizer_SLASH)
            return this.#closeTag(bytes, at);
        if (second === QUESTION)
            return this.#instruction(bytes, at);
        if (second === BANG)
            return this.#declaration(bytes, at);
        return this.#openTag(bytes, at);
    }
    #plain(bytes, at) {
        const { handler } = this;
        if (handler.plain === undefined || handler.wantsText)
            return at;
        const depth = this.#stack.length;
        return depth > 0 && depth < xml_tokenizer_DEEPEST ? handler.plain(bytes, at) : at;
    }
    #text(bytes, at) {
        // Between elements there are mostly a few blanks, for which a loop is quicker than a call into native code.
        let end = at;
        const near = Math.min(this.#length, at + 48);
        while (end < near && bytes[end] !== xml_tokenizer_LESS)
            end++;
        if (end === near && end < this.#length) {
            end = this.#find(xml_tokenizer_LESS, near);
            if (end < 0)
                end = this.#length;
        }
        if (this.#stack.length === 0) {
            for (let index = at; index < end; index++)
                if (!isSpace(bytes[index] ?? 0))
                    throw malformed('has text outside of the root element');
        }
        else if (this.handler.wantsText)
            this.handler.text(bytes, at, end, false);
        return end;
    }
    #cdata(bytes, at) {
        const found = this.#find(']]>', at);
        const end = found >= 0 ? found : this.#length - 2;
        if (end <= at && found < 0)
            return xml_tokenizer_INCOMPLETE;
        if (this.handler.wantsText)
            this.handler.text(bytes, at, end, true);
        if (found < 0)
            return end;
        this.#inCdata = false;
        return found + 3;
    }
    #instruction(bytes, at) {
        const end = this.#find('?>', at + 2);
        if (end < 0)
            return xml_tokenizer_INCOMPLETE;
        const decode = encodingOf(bytes.toString('latin1', at + 2, Math.min(end, at + 200)));
        if (decode !== undefined)
            this.#tag.decode = decode;
        return end + 2;
    }
    #declaration(bytes, at) {
        const { kind, end } = declarationAt(bytes.subarray(0, this.#length), at);
        if (kind === 'cdata') {
            if (this.#stack.length === 0)
                throw malformed('has text outside of the root element');
            this.#inCdata = true;
        }
        else if (kind === 'doctype' && this.#sawRoot)
            throw malformed('has a DOCTYPE after the root element');
        return end;
    }
    #closeTag(bytes, at) {
        // Names are short; most are found at once where the open element ends.
        let end = at + 2;
        const near = Math.min(this.#length, at + 32);
        while (end < near && bytes[end] !== xml_tokenizer_GREATER)
            end++;
        if (end === near)
            end = this.#find(xml_tokenizer_GREATER, near);
        if (end < 0)
            return xml_tokenizer_INCOMPLETE;
        let nameEnd = end;
        while (nameEnd > at + 2 && isSpace(bytes[nameEnd - 1] ?? 0))
            nameEnd--;
        const open = this.#stack.at(-1);
        if (open === undefined || !sameBytes(open, bytes, at + 2, nameEnd)) {
            const name = bytes.toString('utf8', at + 2, Math.min(nameEnd, at + 60));
            throw malformed(open === undefined ? `closes <${name}>, which is not open` : `closes <${name}> where <${open}> is open`);
        }
        this.#stack.pop();
        this.handler.close(open);
        return end + 1;
    }
    #openTag(bytes, at) {
        let hash = 0;
        let here = at + 1;
        let byte = bytes[here] ?? 0;
        while (ENDS_NAME[byte] === 0) {
            hash = (hash * 31 + byte) | 0;
            byte = bytes[++here] ?? 0;
        }
        const nameEnd = here;
        if (nameEnd >= this.#length)
            return xml_tokenizer_INCOMPLETE;
        if (nameEnd === at + 1)
            throw malformed('has a "<" that begins no element');
        this.#tag.reset(bytes);
        for (;;) {
            while (byte <= xml_tokenizer_SPACE && isSpace(byte))
                byte = bytes[++here] ?? 0;
            if (byte === xml_tokenizer_GREATER || byte === xml_tokenizer_SLASH)
                break;
            here = this.#attribute(bytes, here);
            if (here === xml_tokenizer_INCOMPLETE)
                return xml_tokenizer_INCOMPLETE;
            byte = bytes[here] ?? 0;
        }
        const empty = byte === xml_tokenizer_SLASH;
        if (empty) {
            here++;
            if (here >= this.#length)
                return xml_tokenizer_INCOMPLETE;
            if (bytes[here] !== xml_tokenizer_GREATER)
                throw malformed('has a "/" inside a tag');
        }
        this.#enter(this.#names.intern(bytes, at + 1, nameEnd, hash), empty);
        return here + 1;
    }
    #enter(name, empty) {
        if (this.#stack.length === 0 && this.#sawRoot)
            throw malformed('has a second root element');
        if (this.#stack.length === xml_tokenizer_DEEPEST)
            throw malformed(`nests elements deeper than ${xml_tokenizer_DEEPEST}`);
        this.#sawRoot = true;
        this.#tag.isEmpty = empty;
        this.handler.open(name, this.#tag);
        if (empty)
            this.handler.close(name);
        else
            this.#stack.push(name);
    }
    /** Just after the closing quote. */
    #attribute(bytes, at) {
        const length = this.#length;
        let hash = 0;
        let here = at;
        let byte = bytes[here] ?? 0;
        while (ENDS_NAME[byte] === 0) {
            hash = (hash * 31 + byte) | 0;
            byte = bytes[++here] ?? 0;
        }
        const nameEnd = here;
        while (byte <= xml_tokenizer_SPACE && isSpace(byte))
            byte = bytes[++here] ?? 0;
        if (here >= length)
            return xml_tokenizer_INCOMPLETE;
        if (nameEnd === at || byte !== EQUALS)
            throw malformed('has an attribute without a value');
        byte = bytes[++here] ?? 0;
        while (byte <= xml_tokenizer_SPACE && isSpace(byte))
            byte = bytes[++here] ?? 0;
        if (here >= length)
            return xml_tokenizer_INCOMPLETE;
        const quote = byte;
        if (quote !== xml_tokenizer_QUOTE && quote !== xml_tokenizer_APOSTROPHE)
            throw malformed('has an attribute value without quotes');
        const start = ++here;
        for (byte = bytes[here] ?? 0; byte !== quote && byte !== xml_tokenizer_LESS; byte = bytes[++here] ?? 0)
            if (byte === 0 && here >= length)
                return xml_tokenizer_INCOMPLETE;
        if (byte === xml_tokenizer_LESS)
            throw malformed('has "<" in an attribute value');
        this.#tag.add(this.#names.intern(bytes, at, nameEnd, hash), start, here);
        return here + 1;
    }
    /** −1 when it is not in what is there so far. What lies behind the NUL is of an earlier piece. */
    #find(what, from) {
        const found = this.#bytes.indexOf(what, from, 'latin1');
        return found < this.#length ? found : -1;
    }
}
function isSpace(byte) {
    return byte === xml_tokenizer_SPACE || byte === xml_tokenizer_NEWLINE || byte === xml_tokenizer_RETURN || byte === TAB;
}
function malformed(what) {
    return new ReportError('unparsable-report', what);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xunit.js


/** `result` of xUnit.net v2 and v3. Any other, and none at all, is no proof of a pass. */
const xunit_RESULTS = new Map([
    ['Pass', 'passed'],
    ['Fail', 'failed'],
    ['Skip', 'skipped'],
    ['NotRun', 'skipped'],
]);
const xunit_grammar = {
    failure: { around: 'failure', message: 'message', trace: 'stack-trace' },
    caseOf(name, tag) {
        if (name === 'test')
            return {
                className: tag.get('type') ?? '',
                name: tag.get('name') ?? '',
                status: xunit_RESULTS.get(tag.get('result') ?? '') ?? 'errored',
                microseconds: seconds(tag.get('time')),
                file: tag.get('source-file'),
                line: tag.unsigned('source-line'),
            };
        // Of an assembly: clean-ups and fixtures that broke.
        if (name !== 'error')
            return undefined;
        return { className: '', name: tag.get('name') ?? tag.get('type') ?? '', status: 'errored', microseconds: 0 };
    },
    suiteOf(name, tag) {
        if (name !== 'assembly')
            return undefined;
        const total = tag.unsigned('total');
        const path = (tag.get('name') ?? '').split(/[\\/]/);
        return { name: path.at(-1) ?? '', declared: Number.isNaN(total) ? -1 : total, broken: false };
    },
};
/** Reads the XML of xUnit.net v2. */
class XUnitDialect extends XmlCases {
    constructor(root, tests) {
        super(xunit_grammar, root, tests);
    }
    finish() {
        return { kind: 'tests', format: 'xunit', tests: this.tests, warnings: this.warnings };
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-report.js










/** Reads an XML report whose root element says which format it is. */
class XmlReportParser {
    #paths;
    #repeated;
    #tests;
    #tokenizer;
    #dialect;
    wantsText = false;
    constructor(paths, repeated, tests) {
        this.#paths = paths;
        this.#repeated = repeated;
        this.#tests = tests;
        this.#tokenizer = new XmlTokenizer(this);
    }
    push(bytes) {
        this.#tokenizer.push(bytes);
    }
    end() {
        this.#tokenizer.end();
        if (this.#dialect === undefined)
            throw new ReportError('unparsable-report', 'has no root element');
        return this.#dialect.finish();
    }
    /** The root element; all others go straight to the dialect. */
    open(name, tag) {
        this.#dialect = this.#dialectOf(name, tag);
        this.#tokenizer.handler = this.#dialect;
        this.#dialect.open(name, tag);
    }
    close() { }
    text() { }
    #dialectOf(root, tag) {
        if (root === 'testsuites' || root === 'testsuite' || root === 'testcase')
            return new JUnitDialect(tag, this.#repeated, this.#tests);
        if (root === 'TestRun')
            return new TrxDialect(tag, this.#tests);
        if (root === 'test-run' || root === 'test-results')
            return new NUnitDialect(tag, this.#tests);
        if (root === 'assemblies' || root === 'assembly')
            return new XUnitDialect(tag, this.#tests);
        if (root === 'CoverageSession')
            return new OpenCoverDialect(tag, this.#paths);
        if (root === 'report')
            return new JacocoDialect(this.#paths);
        if (root === 'coverage')
            return tag.has('clover') || tag.has('generated')
                ? new CloverDialect(tag, this.#paths)
                : new CoberturaDialect(tag, this.#paths);
        throw new ReportError('unknown-format', `is XML with the root element <${root.slice(0, 40)}>; read are ${READ_FORMATS}`);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/detect.js
var detect_a;








const LCOV_START = /^(?:#|TN:|SF:)/;
const TAP_START = /^(?:TAP version|(?:not )?ok(?![A-Za-z])|1\.\.\d|Bail out!)/;
const detect_LESS = 60;
const UTF8_MARK = Buffer.of(0xef, 0xbb, 0xbf);
/** Reads a report of any known format; which one is told by its first bytes, never by its name. */
class AnyReportParser {
    #paths;
    #repeated;
    #tests;
    #start = Buffer.alloc(0);
    #parser;
    /** `tests`: into which test cases are counted. */
    constructor(paths, repeated = 'rows', tests = new TestResults()) {
        this.#paths = paths;
        this.#repeated = repeated;
        this.#tests = tests;
    }
    push(bytes) {
        if (this.#parser !== undefined) {
            this.#parser.push(bytes);
            return;
        }
        this.#start = Buffer.concat([this.#start, bytes]);
        if (this.#start.length >= 64)
            this.#begin();
    }
    end() {
        if (this.#parser === undefined)
            this.#begin();
        if (this.#parser === undefined)
            throw new ReportError('empty-file', 'is empty');
        return this.#parser.end();
    }
    #begin() {
        const utf16 = utf16Label(this.#start);
        const blank = this.#start.toString('latin1', 0, 1024).replace(/^\u00ef\u00bb\u00bf/, '');
        const text = blank.trimStart();
        // A file may begin with more blanks than one piece holds; nothing is decided on blanks.
        if (text === '' && utf16 === undefined) {
            if (this.#start.length > 1024)
                throw new ReportError('unknown-format', 'begins with more than 1,024 blanks');
            return;
        }
        if (utf16 !== undefined)
            this.#parser = new Utf16Bytes(utf16, new detect_a(this.#paths, this.#repeated, this.#tests));
        else if (text.charCodeAt(0) === detect_LESS)
            this.#parser = new XmlReportParser(this.#paths, this.#repeated, this.#tests);
        else if (text.startsWith('{'))
            this.#parser = new JsonFileParser(this.#paths, this.#tests);
        else if (TAP_START.test(text))
            this.#parser = new TapParser(this.#tests);
        else if (LCOV_START.test(text))
            this.#parser = new LcovParser(this.#paths);
        else if (text.startsWith('mode: '))
            this.#parser = new GoCoverParser(this.#paths);
        else
            throw new ReportError('unknown-format', `begins with ${JSON.stringify(text.slice(0, 20))}; read are ${READ_FORMATS}`);
        // A byte order mark says nothing in UTF-8; some shells put one before whatever they write.
        const start = this.#start.subarray(this.#start.indexOf(UTF8_MARK) === 0 ? UTF8_MARK.length : 0);
        this.#start = Buffer.alloc(0);
        this.#parser.push(start);
    }
}
detect_a = AnyReportParser;

;// CONCATENATED MODULE: ./actions/test-gate/src/reading/read-reports.js







const read_reports_PIECE_BYTES = 256 * 1024;
/** Of one report; reading it takes half a minute. */
const read_reports_LARGEST_BYTES = 4 * 1024 ** 3;
/**
 * Reads and merges the reports, one at a time, in the order given. A report that is not whole adds nothing. `sought`:
 * titles of tests of which it shall be known whether they are there.
 */
async function readReports(files, workspace, paths, repeated = 'rows', sought = []) {
    const coverage = new CoverageSet();
    const tests = new TestResults(sought);
    const reports = [];
    const findings = [];
    const warnings = [];
    for (const kind of ['coverage', 'tests'])
        for (const path of files[kind]) {
            const report = await readReport((0,external_node_path_.join)(workspace, path), new AnyReportParser(paths, repeated, new TestResults(sought)));
            if (report instanceof ReportError)
                findings.push({ code: report.fault, message: `${path} ${report.message}.` });
            else if (report.kind !== kind)
                findings.push(misplaced(path, report));
            else {
                if (report.kind === 'coverage')
                    coverage.mergeFrom(report.coverage);
                else
                    tests.mergeFrom(report.tests);
                const statements = report.kind === 'coverage' ? report.statements : undefined;
                reports.push({ path, kind, format: report.format, ...(statements === undefined ? {} : { statements }) });
                warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
                if (report.kind === 'tests' && report.tests.passedLater > 0)
                    warnings.push(`${path}: ${passedLater(report.tests)}`);
            }
        }
    return { coverage, tests, reports, findings, warnings };
}
async function readReport(path, parser) {
    const file = await (0,promises_.open)(path).catch((error) => {
        return new ReportError('unparsable-report', `cannot be opened (${error.code ?? error.message})`);
    });
    if (file instanceof ReportError)
        return file;
    try {
        const { size } = await file.stat();
        if (size > read_reports_LARGEST_BYTES)
            return new ReportError('unparsable-report', `is larger than ${read_reports_LARGEST_BYTES} bytes`);
        const piece = Buffer.allocUnsafe(read_reports_PIECE_BYTES);
        for (let size = 512;; size = Math.min(read_reports_PIECE_BYTES, Math.floor(size * 1.3))) {
            // Without a promise a piece: there are thousands, and nothing else waits for the event loop.
            const bytesRead = (0,external_node_fs_.readSync)(file.fd, piece, 0, size, null);
            if (bytesRead === 0)
                return parser.end();
            parser.push(piece.subarray(0, bytesRead));
        }
    }
    catch (thrown) {
        if (thrown instanceof ReportError)
            return thrown;
        throw thrown;
    }
    finally {
        await file.close();
    }
}
function passedLater({ passedLater: count }) {
    return `${count} of the failures ${count === 1 ? 'is' : 'are'} followed by a pass of the same test in the same suite, and nothing marks a retry; each counts as failed (input repeated-tests)`;
}
function misplaced(path, report) {
    const [is, input] = report.kind === 'coverage' ? ['coverage', 'coverage'] : ['test results', 'results'];
    return { code: 'unexpected-format', message: `${path} holds ${is} (${report.format}); name it under "${input}".` };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/target-branch.js

/** Where a change is going: the base of a pull request or merge group, else the default branch. */
function targetOf(event) {
    const base = target_branch_text(target_branch_record(target_branch_record(event['pull_request'])['base'])['ref']);
    if (base !== undefined)
        return { branch: base, isChange: true };
    const queue = target_branch_text(target_branch_record(event['merge_group'])['base_ref']);
    if (queue !== undefined)
        return { branch: queue.replace(/^refs\/heads\//, ''), isChange: true };
    return { branch: target_branch_text(target_branch_record(event['repository'])['default_branch']), isChange: false };
}
/** The default branch; `undefined`: the event does not say. */
function trunkOf(event) {
    return target_branch_text(target_branch_record(event['repository'])['default_branch']);
}
/** Branches whose own runs are believed to say what was before: where the change goes, and the default branch. */
function believedBranches(event) {
    return [...new Set([targetOf(event).branch, trunkOf(event)])].filter((branch) => branch !== undefined);
}
/** Tip of the change, where a pull request shows its checks: its run is about a merge commit. */
function headOf(event) {
    return target_branch_text(target_branch_record(target_branch_record(event['pull_request'])['head'])['sha']) ?? target_branch_text(target_branch_record(event['merge_group'])['head_sha']);
}
/**
 * A pull request from another repository, or an event of Dependabot: GitHub gives such runs a token that only reads,
 * whatever the job grants.
 */
function onlyReads(event) {
    if (event['workflow_run'] !== undefined)
        return false;
    if (target_branch_text(target_branch_record(event['sender'])['login']) === 'dependabot[bot]')
        return true;
    const pull = target_branch_record(event['pull_request']);
    const [head, base] = ['head', 'base'].map((side) => target_branch_text(target_branch_record(target_branch_record(pull[side])['repo'])['full_name']));
    return base !== undefined && head !== base;
}
function target_branch_record(value) {
    return (0,shape/* isRecord */.u4)(value) ? value : {};
}
function target_branch_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/run-policy.js




/** GitHub lists no more files of a comparison. */
const MOST_FILES = 300;
/** Where the policy of a run is read: what counts at the tip of the target branch, and what the change makes of it. */
function policySources(path, ports) {
    const { github, event } = ports;
    const { branch, isChange } = targetOf(event);
    return {
        path,
        isNamed: path !== contract/* contract */.d.inputs.config.default,
        branch: branch ?? 'the default branch',
        isChange,
        atBranch: github && atBranch(github, branch, path, ports),
        inChange: inChange(path, ports),
        changedPaths: () => changedPaths(github, branch, headOf(event)),
    };
}
function atBranch(github, branch, path, { configAt, quarantineAt }) {
    const tip = async () => branch ?? (await github.request('GET /repos/{owner}/{repo}')).default_branch;
    return {
        config: async () => configAt(github, await tip(), path),
        quarantine: async (file) => quarantineAt(github, await tip(), file),
        now: () => github.now(),
    };
}
/** The workspace, and where that lacks the file (no checkout, or a sparse one), GitHub at the tested commit. */
function inChange(path, ports) {
    const { github, sha, configAt, quarantineAt } = ports;
    return {
        config: async () => (await ports.ownConfig(path)) ?? (github && configAt(github, sha, path)),
        quarantine: async (file) => {
            const own = await ports.ownQuarantine(file);
            if (own !== undefined)
                return own;
            if (github !== undefined)
                return quarantineAt(github, sha, file);
            throw new errors/* UserError */.y('invalid-config', `gate.quarantine names ${file}, which is not in the workspace.`);
        },
    };
}
/**
 * All files that merging the change into its target branch would touch, by GitHub's word: the workspace may hold anything.
 * Compared with the tip, not with where the branch began, or a change could take back what came after without showing it.
 */
async function changedPaths(github, branch, head) {
    if (github === undefined || branch === undefined || head === undefined)
        return undefined;
    try {
        const compared = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
            basehead: `${branch}...${head}`,
        });
        const files = compared?.files ?? [];
        if (files.length === 0 || files.length >= MOST_FILES)
            return undefined;
        return files.flatMap(({ filename, previous_filename: before }) => [filename, ...(before ? [before] : [])]);
    }
    catch (thrown) {
        if (thrown instanceof github_errors/* GitHubError */.y_)
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/annotations.js
/** Writes marks into the log, from where GitHub shows them in the change. In `mode: report` nothing is an error. */
function annotate(marks, mode, log) {
    for (const { title, message, file, line, endLine, isHint } of marks) {
        const place = {
            title,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { line }),
            ...(endLine === undefined ? {} : { endLine }),
        };
        if (mode === 'enforce' && isHint !== true)
            log.error(message, place);
        else
            log.warning(message, place);
    }
}

// EXTERNAL MODULE: ./lib/render/markdown.js
var render_markdown = __webpack_require__(968);
;// CONCATENATED MODULE: ./actions/test-gate/src/speak/change-parts.js

const SHOWN_RANGES = 12;
const SHOWN_PATHS = 20;
/** New lines without a test as ranges, the file with most of them first. */
function uncoveredLines({ patch }, room) {
    const files = (patch?.files ?? []).filter(({ uncovered }) => uncovered.length > 0);
    if (files.length === 0)
        return undefined;
    const lines = files
        .slice(0, room)
        .map(({ path, lines, uncovered }) => `- ${(0,render_markdown/* code */.aY)(path)} ${ranges(uncovered)} (${lines.covered} of ${lines.total} covered)`);
    const more = files.length > room ? [`- … and ${files.length - room} more files`] : [];
    return {
        name: 'new lines without a test',
        priority: 55,
        markdown: ['**New lines without a test**', '', ...lines, ...more].join('\n'),
    };
}
/** Source paths of the reports that could not be found among the files of the repository. */
function unresolvedPaths({ paths }) {
    if (paths === undefined || paths.problems.length === 0)
        return undefined;
    const rows = paths.problems.slice(0, SHOWN_PATHS).map(({ path, candidates }) => [
        (0,render_markdown/* code */.aY)(path),
        candidates
            .slice(0, 3)
            .map((each) => (0,render_markdown/* code */.aY)(each))
            .join(' ') || 'no file',
    ]);
    const title = `${paths.unmatched} source paths in no file of the repository, ${paths.ambiguous} ambiguous`;
    return { name: 'source paths', priority: 25, markdown: (0,render_markdown/* details */.zH)(title, (0,render_markdown/* table */.tp)(['path', 'may mean'], rows)) };
}
function ranges(all) {
    const shown = all.slice(0, SHOWN_RANGES).map(({ start, end }) => (start === end ? `${start}` : `${start}–${end}`));
    const more = all.length > SHOWN_RANGES ? ` and ${all.length - SHOWN_RANGES} more` : '';
    const isOneLine = all.length === 1 && all[0]?.start === all[0]?.end;
    return `${isOneLine ? 'line' : 'lines'} ${shown.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/findings-part.js

/** What static analyses found, the worst first; `undefined` when none was asked for. */
function findingsPart({ analysis }, room) {
    if (analysis === undefined)
        return undefined;
    const { counts, kept } = analysis.found;
    const { error, warning, note, suppressed } = counts;
    const total = error + warning + note;
    const held = suppressed === 0 ? '' : ` (and ${suppressed} suppressed)`;
    const numbers = `**${total} finding${total === 1 ? '' : 's'}:** error ${error}, warning ${warning}, note ${note}${held}.`;
    const lines = kept.slice(0, room).map(findingLine);
    const rest = total - lines.length;
    const more = rest > 0 ? [`- … and ${rest} more`] : [];
    const list = lines.length === 0 ? [] : ['', (0,render_markdown/* details */.zH)('Findings, the worst first', [...lines, ...more].join('\n'))];
    return { name: 'findings', priority: 45, markdown: [numbers, ...list].join('\n') };
}
/** One finding as an item of a list. */
function findingLine({ level, rule, message, file, line: at }) {
    const place = file === '' ? '' : ` ${(0,render_markdown/* code */.aY)(at === undefined ? file : `${file}:${at}`)}`;
    const named = rule === '' ? '' : ` (${(0,render_markdown/* text */.Qq)(rule, 100)})`;
    return `- ${level}${place} ${(0,render_markdown/* text */.Qq)(message, 300)}${named}`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/fresh-parts.js



/** Tests that are skipped now and were not at the baseline. */
function newlySkippedPart({ newlySkipped }, room) {
    if (newlySkipped === undefined || newlySkipped.count === 0)
        return undefined;
    const { count, shown } = newlySkipped;
    return freshPart(`Newly skipped tests (${count})`, count, shown.slice(0, room).map((each) => `- ${(0,render_markdown/* code */.aY)(caseTitle(each))}`));
}
/** Findings that the baseline has not. */
function newFindingsPart({ newFindings }, room) {
    if (newFindings === undefined || newFindings.count === 0)
        return undefined;
    const { count, shown } = newFindings;
    return freshPart(`New findings (${count})`, count, shown.slice(0, room).map(findingLine));
}
/** Files that the reports have no more, though git has them. */
function goneFilesPart({ comparison: { goneFiles } }, room) {
    if (goneFiles.kind === 'cannot-tell' || goneFiles.value.length === 0)
        return undefined;
    const { length } = goneFiles.value;
    return freshPart(`Files gone from the reports (${length})`, length, goneFiles.value.slice(0, room).map((path) => `- ${(0,render_markdown/* code */.aY)(path)}`));
}
function freshPart(title, count, lines) {
    const more = count > lines.length ? [`- … and ${count - lines.length} more`] : [];
    return { name: title.toLowerCase(), priority: 55, markdown: [`**${title}**`, '', ...lines, ...more].join('\n') };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/numbers-part.js



/** What was counted: coverage as a table, tests as a sentence, which a narrow screen can break. */
function numbersPart(evidence, { quarantine }) {
    const { coverageFiles, resultFiles, totals, measurements } = evidence;
    const { counts } = measurements.tests;
    const sections = [
        ...(coverageFiles !== undefined && totals.lines.total > 0 ? [coverageTable(evidence)] : []),
        ...(resultFiles !== undefined && counts.total > 0 ? [testsLine(counts, quarantine.excused.length)] : []),
    ];
    if (sections.length === 0)
        return undefined;
    return { name: 'numbers', priority: 50, markdown: sections.join('\n\n') };
}
function coverageTable({ totals, patch }) {
    const { lines, branches, functions } = totals;
    const bound = totals.branchesLowerBound && branches.total > 0 ? ' (at least: merged from counts)' : '';
    return (0,render_markdown/* table */.tp)(['coverage', ''], [
        ['lines', shareOrNone(lines)],
        ['branches', `${shareOrNone(branches)}${bound}`],
        ['functions', shareOrNone(functions)],
        ...(patch === undefined ? [] : [['new lines', patch.lines.total === 0 ? 'none to cover' : share(patch.lines)]]),
    ]);
}
/** `31 tests: 30 passed, 1 failed, 0 skipped, in 4.4s.` Tests that broke or were flaky stand only where there are some. */
function testsLine(counts, excused) {
    const { total, passed, failed, errored, skipped, flaky, microseconds } = counts;
    const kinds = [
        `${passed} passed${flaky > 0 ? ` (${flaky} flaky)` : ''}`,
        `${failed} failed`,
        ...(errored > 0 ? [`${errored} broke`] : []),
        `${skipped} skipped`,
    ];
    const held = excused > 0 ? ` ${excused} of the failures ${excused === 1 ? 'is' : 'are'} in quarantine.` : '';
    return `**${total} test${total === 1 ? '' : 's'}:** ${kinds.join(', ')}, in ${(0,duration/* formatDuration */.a)(microseconds / 1000)}.${held}`;
}
function shareOrNone(ratio) {
    return ratio.total === 0 ? 'no data' : share(ratio);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/quarantine-part.js



/** The failures that are warnings for now; `undefined` when there is none. */
function quarantinePart({ excused }, room) {
    if (excused.length === 0)
        return undefined;
    const lines = excused.slice(0, room).map(line);
    const more = excused.length > lines.length ? [`- … and ${excused.length - lines.length} more`] : [];
    return {
        name: `${excused.length} quarantined failures`,
        priority: 55,
        markdown: [`**⚠️ Failing in quarantine (${excused.length})**`, '', ...lines, ...more].join('\n'),
    };
}
/** Entries that excuse nothing any more; `undefined` when there is none. */
function quarantine_part_unmatchedPart({ unmatched }, room) {
    if (unmatched.length === 0)
        return undefined;
    const lines = unmatched.slice(0, room).map((each) => `- ${(0,render_markdown/* text */.Qq)(unmatchedMessage(each), 500)}`);
    const more = unmatched.length > lines.length ? [`- … and ${unmatched.length - lines.length} more`] : [];
    return {
        name: `${unmatched.length} entries of the quarantine without a test`,
        priority: 35,
        markdown: [`**⚠️ In quarantine, and no such test (${unmatched.length})**`, '', ...lines, ...more].join('\n'),
    };
}
function line({ failing, by }) {
    const message = failing.message === '' ? '' : `<br>${(0,render_markdown/* text */.Qq)(failing.message)}`;
    return `- ${(0,render_markdown/* code */.aY)(caseTitle(failing))} until ${by.expires}, ${(0,render_markdown/* text */.Qq)(by.owner, 100)}: ${(0,render_markdown/* text */.Qq)(by.reason, 200)}${message}`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/rules-part.js

const SIGNS = ['¹', '²', '³', '⁴', '⁵'];
/** Each rule, and once for all of them where they stand: repeated in every row, it would push the numbers out of sight. */
function rulesPart({ rules }) {
    if (rules.length === 0)
        return undefined;
    const sources = [...new Set(rules.flatMap(({ from }) => from ?? []))];
    const rows = rules.map((rule) => [
        mark(rule),
        (0,render_markdown/* text */.Qq)(rule.name),
        rule.measured,
        (0,render_markdown/* text */.Qq)(rule.wanted) + sign(rule, sources),
    ]);
    const markdown = [(0,render_markdown/* table */.tp)(['', 'rule', 'measured', 'wanted'], rows), ...legend(sources)].join('\n\n');
    return { name: 'rules', priority: 70, markdown };
}
function mark({ holds, finding }) {
    if (holds === undefined)
        return finding === undefined ? '–' : '❓';
    return holds ? '✅' : '❌';
}
/** By which one source is told from the others; with one alone, the line below says enough. */
function sign({ from }, sources) {
    if (from === undefined || sources.length < 2)
        return '';
    return ` ${SIGNS[sources.indexOf(from)] ?? (0,render_markdown/* text */.Qq)(from)}`;
}
function legend(sources) {
    const [only, ...more] = sources;
    if (only === undefined)
        return [];
    if (more.length === 0)
        return [`Wanted by ${(0,render_markdown/* text */.Qq)(only)}.`];
    return [sources.map((from, at) => `${SIGNS[at] ?? ''} ${(0,render_markdown/* text */.Qq)(from)}`.trim()).join(' · ')];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/today.js

/** Rules that hold for what was measured, as strict as can be: what somebody in report mode can take over. */
function rulesThatHold({ coverageFiles, resultFiles, totals, measurements, comparison, }) {
    const rules = [];
    if (coverageFiles !== undefined)
        for (const metric of ['lines', 'branches', 'functions'])
            if (totals[metric].total > 0)
                rules.push(`${metric} >= ${percent(totals[metric])}%`);
    const patch = comparison.patch.kind === 'measured' ? comparison.patch.value.lines : undefined;
    if (patch !== undefined && patch.total > 0)
        rules.push(`patch lines >= ${percent(patch)}%`);
    const { total, failed, errored, skipped, flaky } = measurements.tests.counts;
    if (resultFiles !== undefined && total > 0) {
        if (failed > 0)
            rules.push(`tests failed <= ${failed}`);
        if (errored > 0)
            rules.push(`tests errored <= ${errored}`);
        rules.push(`tests skipped <= ${skipped}`, `tests flaky <= ${flaky}`, `tests count >= ${total}`);
    }
    return rules;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/parts.js














const MESSAGE_LIMIT = 700;
/** So many failing tests are seen at once; what else is wrong must be in sight too. */
const OPEN_CASES = 10;
/** The gate's answer in parts, the most important first: verdict, reason, rules, failing tests, numbers. */
function parts(evidence, verdict, settings, room) {
    const all = [
        { name: 'verdict', priority: 100, markdown: headline(verdict, settings) },
        reasons(verdict),
        notes(evidence, settings),
        rulesPart(verdict),
        failingCases(evidence, verdict, room.failingCases),
        quarantinePart(verdict.quarantine, room.failingCases),
        uncoveredLines(evidence, room.files),
        goneFilesPart(evidence, room.files),
        newlySkippedPart(evidence, room.files),
        newFindingsPart(evidence, room.files),
        numbersPart(evidence, verdict),
        findingsPart(evidence, room.failingCases),
        leastCovered(evidence, room.files),
        slowest(evidence, room.files),
        tolerated(verdict),
        quarantine_part_unmatchedPart(verdict.quarantine, room.files),
        unresolvedPaths(evidence),
        warnings(evidence),
        today(evidence, settings),
    ];
    return all.filter((part) => part !== undefined);
}
function headline({ findings }, { name, mode }) {
    const passed = findings.length === 0;
    const title = name === '' ? 'Test gate' : `Test gate: ${(0,render_markdown/* text */.Qq)(name)}`;
    if (mode === 'enforce')
        return `### ${passed ? '✅' : '❌'} ${title} — ${passed ? 'pass' : 'fail'}`;
    return `### ${passed ? '✅' : '⚠️'} ${title} — report mode, would ${passed ? 'pass' : 'fail'}`;
}
function reasons({ findings }) {
    if (findings.length === 0)
        return undefined;
    const lines = findings
        .slice(0, 20)
        .map(({ code: reason, message }) => `- **${(0,render_markdown/* text */.Qq)(message, MESSAGE_LIMIT)}** \`${reason}\``);
    const more = findings.length > 20 ? [`- … and ${findings.length - 20} more`] : [];
    return { name: 'reasons', priority: 90, markdown: [...lines, ...more].join('\n') };
}
function notes({ policy, totals }, { mode }) {
    const lines = [...policy.notes, ...edits(policy)].map((note) => `> ${(0,render_markdown/* text */.Qq)(note, MESSAGE_LIMIT)}`);
    if (mode === 'report' && totals.lines.total > 0)
        lines.push(`> \`coverage-threshold: ${percent(totals.lines)}\` holds today.`);
    if (lines.length === 0)
        return undefined;
    return { name: 'notes', priority: 80, markdown: lines.join('\n>\n') };
}
function failingCases({ measurements }, { quarantine }, room) {
    const failing = notExcused(measurements.tests.failing, quarantine);
    const { failed, errored } = withoutExcused(measurements.tests.counts, quarantine);
    const total = failed + errored;
    if (total === 0)
        return undefined;
    const lines = failing
        .slice(0, room)
        .map((each) => `- ${(0,render_markdown/* code */.aY)(caseTitle(each))}${each.message === '' ? '' : `<br>${(0,render_markdown/* text */.Qq)(each.message)}`}`);
    const [open, folded] = [lines.slice(0, OPEN_CASES), lines.slice(OPEN_CASES)];
    const rest = total - lines.length;
    const more = rest > 0 ? [`- … and ${rest} more`] : [];
    const list = folded.length === 0 ? more : ['', (0,render_markdown/* details */.zH)(`${total - open.length} more`, [...folded, ...more].join('\n'))];
    return {
        name: `${total} failing tests`,
        priority: 60,
        markdown: [`**Failing tests (${total})**`, '', ...open, ...list, ...parts_passedLater(measurements.tests)].join('\n'),
    };
}
/** A failure that may have been an attempt: which of the two it was, only the user knows. */
function parts_passedLater({ passedLater: count }) {
    if (count === 0)
        return [];
    const which = count === 1 ? 'One failure is' : `${count} failures are`;
    return [
        '',
        `> ${which} followed by a pass of the same test in the same suite, and nothing in the report marks a retry. If your tool runs failed tests again, say \`repeated-tests: retries\`; rows of data that share a name look the same.`,
    ];
}
function leastCovered({ measurements, totals }, room) {
    if (totals.lines.covered === totals.lines.total)
        return undefined;
    const rows = lowest(measurements.coverage.files(), room).map(({ path, lines }) => [share(lines), (0,render_markdown/* code */.aY)(path)]);
    return {
        name: 'least covered files',
        priority: 30,
        markdown: (0,render_markdown/* details */.zH)('Least covered files', (0,render_markdown/* table */.tp)(['lines', 'file'], rows)),
    };
}
function slowest({ measurements }, room) {
    const cases = measurements.tests.slowest.slice(0, room);
    if (cases.length === 0)
        return undefined;
    const rows = cases.map((each) => [(0,duration/* formatDuration */.a)(each.microseconds / 1000), (0,render_markdown/* code */.aY)(caseTitle(each))]);
    return {
        name: 'slowest tests',
        priority: 25,
        markdown: (0,render_markdown/* details */.zH)('Slowest tests', (0,render_markdown/* table */.tp)(['time', 'test'], rows, 'rl')),
    };
}
/** The first `count` by coverage, of those that lack some. */
function lowest(files, count) {
    const kept = [];
    for (const file of files) {
        if (file.lines.covered === file.lines.total)
            continue;
        const last = kept.length < count ? undefined : kept.at(-1);
        if (last !== undefined && byCoverage(file, last) > 0)
            continue;
        kept.push(file);
        kept.sort(byCoverage);
        kept.length = Math.min(kept.length, count);
    }
    return kept;
}
/** Lowest share first; of equal shares the file with more uncovered lines. */
function byCoverage(a, b) {
    const difference = a.lines.covered * b.lines.total - b.lines.covered * a.lines.total;
    return difference || b.lines.total - a.lines.total || (a.path < b.path ? -1 : 1);
}
function tolerated({ tolerated: all }) {
    if (all.length === 0)
        return undefined;
    const lines = all.slice(0, 20).map(({ code: reason, message }) => `- ${(0,render_markdown/* text */.Qq)(message, MESSAGE_LIMIT)} \`${reason}\``);
    return { name: 'tolerated findings', priority: 40, markdown: ['**Tolerated**', '', ...lines].join('\n') };
}
function warnings({ measurements }) {
    const all = measurements.warnings;
    if (all.length === 0)
        return undefined;
    const lines = all.slice(0, 30).map((warning) => `- ${(0,render_markdown/* text */.Qq)(warning)}`);
    const more = all.length > 30 ? [`- … and ${all.length - 30} more`] : [];
    return {
        name: `${all.length} warnings about the reports`,
        priority: 20,
        markdown: (0,render_markdown/* details */.zH)(`${all.length} warning${all.length === 1 ? '' : 's'} about the reports`, [...lines, ...more].join('\n')),
    };
}
/** For those who look on: what they could demand from now on. */
function today(evidence, { mode }) {
    const all = mode === 'report' ? rulesThatHold(evidence) : [];
    if (all.length === 0)
        return undefined;
    return {
        name: 'rules that hold today',
        priority: 45,
        markdown: (0,render_markdown/* details */.zH)('Rules that hold today', (0,render_markdown/* codeBlock */.DV)(all.join('\n'))),
    };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/check-run.js




/** GitHub takes no longer summary (65,535 characters; bytes are never fewer) and no more annotations in one call. */
const SUMMARY_BYTES = 65_535;
const ANNOTATIONS_PER_CALL = 50;
/** Leaves a check run on the commit. In `mode: report` it is neutral, never red. The verdict never depends on it. */
async function leaveCheckRun(github, sha, evidence, verdict, settings) {
    const name = (0,printing/* oneLine */.TN)(settings.name === '' ? 'Test gate' : `Test gate: ${settings.name}`, 100);
    const passed = verdict.findings.length === 0;
    const output = {
        title: (0,printing/* oneLine */.TN)(passed ? 'pass' : `${settings.mode === 'report' ? 'would fail' : 'fail'}: ${verdict.reasonCode}`),
        summary: withinBudget(parts(evidence, verdict, settings, { failingCases: 50, files: 20 }), SUMMARY_BYTES),
    };
    const status = 'completed';
    const conclusion = passed ? 'success' : settings.mode === 'report' ? 'neutral' : 'failure';
    const annotations = settings.marks.flatMap((mark) => annotation(mark, settings.mode));
    try {
        const created = await github.request('POST /repos/{owner}/{repo}/check-runs', {
            name,
            head_sha: sha,
            status,
            conclusion,
            output: { ...output, annotations: annotations.slice(0, ANNOTATIONS_PER_CALL) },
        });
        for (let at = ANNOTATIONS_PER_CALL; at < annotations.length; at += ANNOTATIONS_PER_CALL)
            await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
                check_run_id: created.id,
                status,
                conclusion,
                output: { ...output, annotations: annotations.slice(at, at + ANNOTATIONS_PER_CALL) },
            });
        return { kind: 'created' };
    }
    catch (thrown) {
        if (thrown instanceof github_errors/* GitHubError */.y_)
            return { kind: 'refused', why: thrown.message };
        throw thrown;
    }
}
/** A check run shows annotations only at a place in a file. */
function annotation({ title, message, file, line = 1, endLine = line, isHint }, mode) {
    if (file === undefined)
        return [];
    return [
        {
            path: file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
            start_line: line,
            end_line: endLine,
            annotation_level: mode === 'enforce' && isHint !== true ? 'failure' : 'warning',
            title: (0,printing/* oneLine */.TN)(title, 255),
            message: (0,printing/* stripControls */.$Y)(message) || title,
        },
    ];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/marks.js


/** GitHub shows ten errors a step in the log; the last one is left for the verdict. */
const MOST_IN_LOG = 9;
const USUAL_IN_CHECK = 50;
const MOST_IN_CHECK = 500;
/** Input `annotations`: `on`, `off`, or a number. */
function readMarkLimits(input) {
    if (input === 'on')
        return { log: MOST_IN_LOG, check: USUAL_IN_CHECK };
    if (input === 'off')
        return { log: 0, check: 0 };
    const most = /^\d{1,3}$/.test(input) ? Number(input) : MOST_IN_CHECK + 1;
    if (most > MOST_IN_CHECK)
        throw new errors/* UserError */.y('invalid-input', `input "annotations" is ${JSON.stringify(input.slice(0, 40))}, which is neither "on" nor "off" nor a number up to ${MOST_IN_CHECK}.`);
    return { log: Math.min(most, MOST_IN_LOG), check: most };
}
/** One mark for each failing test, in the order of the reports. */
function failingMarks(failing) {
    return failing.map((each) => {
        const title = caseTitle(each);
        const inside = isSourceFile(each.file);
        return {
            title: `Failing test: ${title}`,
            message: each.message === '' ? title : each.message,
            ...(inside ? { file: each.file } : {}),
            ...(inside && each.line !== undefined ? { line: each.line } : {}),
        };
    });
}
/** One mark for each range of new lines that no test covers, of the file with most of them first. */
function uncoveredMarks(patch) {
    if (patch === undefined)
        return [];
    return patch.files.flatMap(({ path, uncovered }) => uncovered.slice(0, MOST_IN_CHECK).map(({ start, end }) => ({
        title: 'New lines without a test',
        message: start === end ? `Line ${start} is not covered.` : `Lines ${start} to ${end} are not covered.`,
        file: path,
        line: start,
        endLine: end,
        isHint: true,
    })));
}
/** Only a path relative to the repository finds its place. */
function isSourceFile(file) {
    return file !== undefined && !/^(?:[A-Za-z]:)?[\\/]/.test(file) && !file.split(/[\\/]/).includes('..');
}

;// CONCATENATED MODULE: ./lib/render/comment.js

/** First line of the one Sluice comment of a pull request. */
const COMMENT_MARKER = '<!-- sluice -->';
/** GitHub refuses longer ones. Characters on GitHub's side; bytes here, which is never more. */
const COMMENT_LIMIT_BYTES = 65_536;
/** A section of the comment between its own markers. `id` is kebab-case, e.g. `test-gate` or `test-gate/unit`. */
function section(id, markdown) {
    return { id, text: `${comment_open(id)}\n${markdown.trim()}\n${comment_close(id)}` };
}
/** The comment with this section replaced, or added at the end; its other sections stay. */
function withSection(body, added) {
    const others = body.startsWith(COMMENT_MARKER) ? body.slice(COMMENT_MARKER.length) : '';
    const start = others.indexOf(comment_open(added.id));
    const end = start < 0 ? -1 : others.indexOf(comment_close(added.id), start);
    const rest = start < 0
        ? others.trim()
        : `${others.slice(0, start).trim()}\n\n${end < 0 ? '' : others.slice(end + comment_close(added.id).length).trim()}`.trim();
    const room = COMMENT_LIMIT_BYTES - Buffer.byteLength(`${COMMENT_MARKER}\n${rest}\n\n`);
    const text = Buffer.byteLength(added.text) <= room
        ? added.text
        : `${clip(added.text, Math.max(0, room - 200))}\n\n_Shortened: the whole text is in the job summary._\n${comment_close(added.id)}`;
    return [COMMENT_MARKER, ...(rest === '' ? [] : [rest, '']), text].join('\n');
}
const comment_open = (id) => `<!-- sluice:section ${id} -->`;
const comment_close = (id) => `<!-- /sluice:section ${id} -->`;

;// CONCATENATED MODULE: ./lib/github/identity.js
/** Login of whoever the token acts as; `GET /user` is refused to job tokens, GraphQL is not. Bots lose their `[bot]`. */
async function viewerLogin(github) {
    const answer = await github.graphql('query { viewer { login } }');
    return plainLogin(answer.viewer.login);
}
/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
function plainLogin(login) {
    return login.replace(/\[bot\]$/, '');
}

;// CONCATENATED MODULE: ./lib/github/comment.js


/**
 * Writes one action's section into the one Sluice comment of a pull request; the other sections stay as they are.
 *
 * The comment is found by its marker and by our own identity, so nobody can plant one. `create: false` only updates.
 */
async function writeComment(github, pullRequest, part) {
    const found = await findComment(github, pullRequest);
    const body = withSection(found?.body ?? '', section(part.section, part.markdown));
    if (found === undefined) {
        if (!part.create)
            return 'left-out';
        await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: pullRequest,
            body,
        });
        return 'created';
    }
    if (found.body === body)
        return 'unchanged';
    await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: found.id, body });
    return 'updated';
}
async function findComment(github, pullRequest) {
    let login;
    for await (const comment of github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: pullRequest,
    })) {
        if (comment.body?.startsWith(COMMENT_MARKER) !== true)
            continue;
        login ??= await viewerLogin(github);
        if (plainLogin(comment.user?.login ?? '') === login)
            return { id: Number(comment.id), body: comment.body };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/pull-request.js






/** A quarter of a comment, so that the other sections have room. */
const SECTION_BYTES = 16 * 1024;
/** The number of the pull request the event is about; other events have none. */
function pullRequestNumber(event) {
    const pullRequest = event['pull_request'];
    const number = (0,shape/* isRecord */.u4)(pullRequest) ? pullRequest['number'] : undefined;
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
/** Writes the gate's section of the one Sluice comment. The verdict never depends on whether that works. */
async function speakInPullRequest(github, pullRequest, evidence, verdict, settings) {
    const markdown = withinBudget(parts(evidence, verdict, settings, { failingCases: 10, files: 5 }), SECTION_BYTES);
    try {
        const kind = await writeComment(github, pullRequest, {
            section: sectionId(settings.name),
            markdown,
            create: creates(evidence, verdict, settings.comment),
        });
        return { kind };
    }
    catch (thrown) {
        if (thrown instanceof github_errors/* GitHubError */.y_)
            return { kind: 'refused', why: thrown.message };
        throw thrown;
    }
}
function creates(evidence, verdict, comment) {
    if (comment === 'always')
        return true;
    if (verdict.findings.length > 0)
        return true;
    return comment === 'auto' && (verdict.tolerated.length > 0 || evidence.policy.edit !== undefined);
}
/** `test-gate`, or with a name `test-gate/unit`. Names that differ get sections that differ. */
function sectionId(name) {
    if (name === '')
        return 'test-gate';
    const slug = name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 50);
    if (slug === name)
        return `test-gate/${slug}`;
    return `test-gate/${slug}-${(0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tolerate.js



/** The reason codes of the input, each of which must be one that the gate can find. */
function readTolerated(codes) {
    const known = Object.keys(contract/* contract */.d.reasonCodes).filter((code) => code !== 'ok');
    for (const code of codes)
        if (!known.includes(code))
            throw new errors/* UserError */.y('invalid-input', `input "tolerate": ${JSON.stringify(code.slice(0, 80))} is no reason code${(0,nearest/* nearest */.p)(code, known) || `; known are ${known.join(', ')}.`}`);
    return new Set(codes);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/test-gate.js

































/** Reads the reports, judges them, says so everywhere, and ends as the mode demands. */
async function testGate(inputs, ports) {
    try {
        return await decide(inputs, await aboutFinishedRun(ports));
    }
    catch (thrown) {
        return await (0,could_not_judge/* couldNotJudge */.S)(thrown, inputs.mode, ports);
    }
}
async function decide(inputs, ports) {
    const tolerate = readTolerated(inputs.tolerate);
    const limits = readMarkLimits(inputs.annotations);
    const evidence = await gather(inputs, ports);
    const verdict = judge(evidence, tolerate);
    const report = await ports.writeReport(buildReport(evidence, verdict, inputs));
    const badge = badgeOf(evidence, verdict, inputs.name);
    const badgePath = badge === undefined ? '' : await ports.writeBadge(badge);
    const room = { failingCases: 50, files: 20 };
    await ports.writeSummary(withinBudget(parts(evidence, verdict, inputs, room), summary/* SUMMARY_LIMIT_BYTES */.J / 4));
    const marks = [
        ...failingMarks(notExcused(evidence.measurements.tests.failing, verdict.quarantine)),
        ...uncoveredMarks(evidence.patch),
    ];
    annotate(marks.slice(0, limits.log), inputs.mode, ports.log);
    sayInLog(evidence, verdict, ports.log);
    await comment(inputs, ports, evidence, verdict);
    await baseline(inputs, ports, evidence, verdict);
    if (inputs['check-run'])
        await checkRun(inputs, ports, evidence, verdict, marks.slice(0, limits.check));
    return outcome(inputs, verdict, { ...countedOutputs(evidence), badge: badgePath, report });
}
function refusedLookUp(thrown) {
    if (thrown instanceof github_errors/* GitHubError */.y_)
        return { kind: 'none', why: thrown.message };
    throw thrown;
}
/** After another run (`workflow_run`) the gate speaks of the pull request which that run tested. */
async function aboutFinishedRun(ports) {
    const { github, event } = ports;
    const subject = github && (await subjectOfRun(event, github).catch(refusedLookUp));
    if (subject === undefined)
        return ports;
    if (subject.kind === 'found')
        return { ...ports, event: subject.event, sha: subject.sha };
    ports.log.warning(`No pull request gets a comment: ${subject.why}.`);
    return ports;
}
async function gather(inputs, ports) {
    const { workspace } = ports;
    if (inputs['coverage-threshold'] !== undefined && inputs.coverage.length === 0 && inputs.results.length > 0)
        throw new errors/* UserError */.y('invalid-input', 'input "coverage-threshold" is given, but "coverage" names no report.');
    const needs = inputs.needs === undefined ? undefined : readNeeds(inputs.needs);
    if (needs?.length === 0)
        ports.log.warning('"needs" is empty: this job names no other under "needs:".');
    const expectedReports = readExpectedReports(inputs['expected-reports']);
    const find = (input) => inputs[input].length === 0 ? Promise.resolve(undefined) : findFiles(input, inputs[input], workspace);
    const coverageFiles = await find('coverage');
    const resultFiles = await find('results');
    const findingFiles = await find('findings');
    const metricFiles = await find('measurements');
    const files = { coverage: coverageFiles?.files ?? [], tests: resultFiles?.files ?? [] };
    const index = coverageFiles === undefined ? undefined : await trackedFiles(ports.git);
    const given = readPathMap(inputs['path-map']);
    const decided = await policy(inputs, ports);
    const ruled = { ...decided, notes: [...notesOnRun(ports.event), ...decided.notes] };
    const paths = resolvedPaths(workspace, index, [...ruled.pathMap, ...given]);
    const sought = ruled.quarantine?.tests.map(({ test }) => test);
    const measurements = await readReports(files, workspace, paths, inputs['repeated-tests'], sought);
    const analysis = findingFiles && (await findingsOf(findingFiles, workspace));
    return {
        coverageFiles,
        resultFiles,
        measurements,
        totals: measurements.coverage.totals(),
        needs,
        expectedReports,
        analysis,
        metrics: metricFiles && (await metricsOf(metricFiles, workspace)),
        policy: ruled,
        ...(index === undefined ? {} : { paths: paths.summary() }),
        ...(await compare({
            coverage: coverageFiles && measurements.coverage,
            ...(index === undefined ? {} : { tracked: index }),
            paths: paths.summary(),
            tests: resultFiles && measurements.tests,
            found: analysis?.found,
            rules: ruled.rules,
        }, { event: ports.event, baseRef: inputs['base-ref'] }, { baseline: inputs.baseline, workspace, gate: inputs.name, branches: believedBranches(ports.event) }, ports)),
    };
}
async function findingsOf({ files, findings }, workspace) {
    const read = await readFindings(files, workspace);
    return { ...read, findings: [...findings, ...read.findings] };
}
async function metricsOf({ files, findings }, workspace) {
    const read = await readMeasurements(files, workspace);
    return { ...read, findings: [...findings, ...read.findings] };
}
function policy(inputs, ports) {
    const given = { threshold: inputs['coverage-threshold'], rules: inputs.rules, gate: inputs.name };
    return decidePolicy(given, policySources(inputs.config, ports));
}
/** Leaves the values of a run of the default branch for those who will be compared with them. */
async function baseline(inputs, ports, evidence, verdict) {
    const { github, job, log, event } = ports;
    if (github === undefined || job === undefined || inputs.baseline === 'none')
        return;
    if (!isTrunkRun(job, trunkOf(event)))
        return;
    if (inputs['dry-run'])
        return log.info('Dry run: the baseline is not left.');
    const left = await leaveBaseline(github, job, inputs.name, evidence, verdict);
    if (left.kind === 'left')
        return log.info(`The values are left on ${job.sha.slice(0, 7)} as the baseline.`);
    const why = `No baseline is left on ${job.sha.slice(0, 7)}: ${left.why}`;
    // Who compares with nothing needs no baseline, and no warning at each push.
    if (left.kind === 'refused' && evidence.policy.rules.some(needsBaseline))
        log.warning(`${why} [checks: write]`);
    else
        log.info(why);
}
function sayInLog({ policy: ruled, measurements, comparison }, verdict, log) {
    for (const rule of verdict.rules)
        log.info(`${rule.name}: ${rule.measured}, wanted ${wantedBy(rule)}`);
    for (const note of [...ruled.notes, ...edits(ruled)])
        log.notice(note);
    for (const { failing, by } of verdict.quarantine.excused)
        log.warning(`In quarantine until ${by.expires}: ${caseTitle(failing)} fails. Owner: ${by.owner}. Reason: ${by.reason}`);
    for (const each of verdict.quarantine.unmatched)
        log.warning(unmatchedMessage(each));
    const { goneFiles } = comparison;
    if (goneFiles.kind === 'measured' && goneFiles.value.length > 0)
        log.warning(goneMessage(goneFiles.value));
    for (const { code, message } of verdict.tolerated)
        log.warning(`${message} [${code}, tolerated]`);
    for (const warning of measurements.warnings)
        log.info(warning);
}
function goneMessage([first, ...more]) {
    const files = more.length === 0 ? '1 source file of the baseline is' : `${more.length + 1} source files of the baseline are`;
    return `${files} in no report any more: ${first}${more.length === 0 ? '' : ', …'}`;
}
async function comment(inputs, ports, evidence, verdict) {
    const { log, github } = ports;
    const pullRequest = pullRequestNumber(ports.event);
    if (pullRequest === undefined || inputs.comment === 'off')
        return;
    if (github === undefined)
        return log.info('No github-token: the pull request gets no comment.');
    if (inputs['dry-run'])
        return log.info(`Dry run: the comment in pull request ${pullRequest} is not written.`);
    const done = await speakInPullRequest(github, pullRequest, evidence, verdict, inputs);
    if (done.kind === 'refused' && onlyReads(ports.event))
        log.info('No comment: the token of a pull request from a fork or by Dependabot only reads. The template gate-comment.yml writes it after the run.');
    else if (done.kind === 'refused')
        log.warning(`The comment could not be written; the verdict stands without it. ${done.why} [pull-requests: write]`);
    else
        log.info(`Comment in pull request ${pullRequest}: ${done.kind}.`);
}
async function checkRun({ name, mode, ...inputs }, { log, github, event, sha }, evidence, verdict, marks) {
    if (github === undefined)
        return log.warning('No github-token: no check run is left.');
    if (inputs['dry-run'])
        return log.info('Dry run: the check run is not left.');
    const done = await leaveCheckRun(github, headOf(event) ?? sha, evidence, verdict, { name, mode, marks });
    if (done.kind === 'refused')
        log.warning(`The check run could not be left; the verdict stands without it. ${done.why} [checks: write]`);
}
function outcome({ mode }, { findings, reasonCode, rules }, outputs) {
    const said = rules.map(({ name, measured }) => `${name} ${measured}`).join('; ');
    if (findings.length === 0)
        return { result: 'pass', reasonCode, verdict: 'passed', message: `test-gate: pass: ${said}`, outputs };
    const first = findings.slice(0, 5).map((finding) => finding.message);
    const more = findings.length > first.length ? ` And ${findings.length - first.length} more.` : '';
    const message = `${first.join(' ')}${more}`;
    if (mode === 'enforce')
        return { result: 'fail', reasonCode, verdict: 'refused', message, outputs };
    return {
        result: 'fail',
        reasonCode,
        verdict: 'passed',
        message: `test-gate: report mode; enforce would fail: ${message} [${reasonCode}]`,
        outputs,
    };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/wire.js






/** The gate with the ports of a real job. GitHub and the configuration are loaded only when there is a token for them. */
async function wire(inputs, { env, log }) {
    const token = inputs['github-token'];
    const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
    const client = token === '' ? undefined : await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.bind(__webpack_require__, 800));
    const job = client === undefined ? undefined : readContext(env);
    return testGate(inputs, {
        log,
        workspace,
        git: createGit(workspace, env),
        sha: env['GITHUB_SHA'] ?? '',
        event: await readEvent(env),
        github: job && client?.createGitHub(token, job),
        job,
        configAt: async (github, branch, path) => (await __webpack_require__.e(/* import() */ 865).then(__webpack_require__.bind(__webpack_require__, 865))).configAt(github, branch, path),
        quarantineAt: async (github, branch, path) => (await __webpack_require__.e(/* import() */ 865).then(__webpack_require__.bind(__webpack_require__, 865))).quarantineAt(github, branch, path),
        ownConfig: async (path) => (await Promise.all(/* import() */[__webpack_require__.e(865), __webpack_require__.e(209)]).then(__webpack_require__.bind(__webpack_require__, 209))).ownConfig(workspace, path),
        ownQuarantine: async (path) => (await Promise.all(/* import() */[__webpack_require__.e(865), __webpack_require__.e(209)]).then(__webpack_require__.bind(__webpack_require__, 209))).ownQuarantine(workspace, path),
        writeReport: (report) => writeReport(contract/* contract */.d.name, report, env),
        writeBadge: (badge) => writeReport(`${contract/* contract */.d.name}-badge`, badge, env),
        writeSummary: (markdown) => (0,summary/* writeSummary */.S)(markdown, env),
    });
}


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ pathMap),
/* harmony export */   y: () => (/* binding */ readPathMapping)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(465);

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
const pathMap = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .parsed */ .Yz)({ type: 'string', pattern: '=>' }, readPathMapping));
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


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ dataWithoutMissing),
/* harmony export */   YJ: () => (/* binding */ graphqlError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(719);


/** A call that GitHub refused or did not answer. `status` 0: no answer. */
class GitHubError extends _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    /** A write may or may not have happened: the answer was lost. Read before writing again. */
    outcomeUnknown;
    /** One of GitHub's limits of calls is used up. */
    rateLimited;
    constructor(call, failure) {
        super(reasonOf(failure), describe(call, failure));
        this.name = 'GitHubError';
        this.status = failure.status;
        this.outcomeUnknown = failure.outcomeUnknown;
        this.rateLimited = failure.rateLimited;
    }
}
function reasonOf({ status, rateLimited }) {
    if (rateLimited || status === 0 || status >= 500)
        return 'github-unavailable';
    return status === 401 || status === 403 ? 'missing-permission' : 'github-refused';
}
function describe(call, failure) {
    const words = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(failure.message, 400);
    if (failure.status === 0)
        return `${call}: no answer from GitHub (${words}).`;
    const text = `${call}: GitHub answered ${failure.status} "${words}".`;
    if (failure.rateLimited)
        return `${text} The rate limit is used up; run again later.`;
    if (failure.status === 401)
        return /requires authentication/i.test(words)
            ? `${text} No token was given.`
            : `${text} The token is wrong, expired or revoked.`;
    if (failure.status !== 403)
        return text;
    const needed = permissionLines(failure.acceptedPermissions);
    return needed === undefined
        ? `${text} The token lacks a permission.`
        : `${text} The job must grant ${needed} (under "permissions:" of the job, and of every workflow that calls it).`;
}
/** `deployments=write; contents=read,metadata=read` → `deployments: write, or contents: read and metadata: read`. */
function permissionLines(accepted) {
    if (accepted === undefined || accepted.trim() === '')
        return undefined;
    return accepted
        .split(';')
        .map((set) => set
        .split(',')
        .map((pair) => pair.trim().replace('=', ': ').replaceAll('_', '-'))
        .join(' and '))
        .join(', or ');
}
/** GraphQL refuses with status 200 and a list of errors; `FORBIDDEN` is a missing permission. */
function graphqlError(thrown, query) {
    const errors = thrown?.errors;
    if (thrown instanceof GitHubError || errors === undefined)
        return thrown;
    const forbidden = errors.some((error) => error.type === 'FORBIDDEN');
    return new GitHubError('GraphQL', {
        status: forbidden ? 403 : 422,
        message: [...new Set(errors.map((error) => `${error.type ?? 'ERROR'}: ${error.message ?? ''}`))].join('; '),
        acceptedPermissions: forbidden ? permissionsOf(errors, query) : undefined,
        rateLimited: errors.some((error) => error.type === 'RATE_LIMITED'),
        outcomeUnknown: false,
    });
}
/** The data of an answer whose only errors are things that do not exist; `undefined` for any other failure. */
function dataWithoutMissing(thrown) {
    const { errors, data } = (thrown ?? {});
    const onlyMissing = errors?.every((error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1) ?? false;
    return onlyMissing ? (data ?? undefined) : undefined;
}
/** What a field of a repository needs; unlike REST, GraphQL does not say so itself. */
const FIELD_PERMISSIONS = new Map([
    ['deployment', 'deployments=read'],
    ['deployments', 'deployments=read'],
    ['defaultBranchRef', 'contents=read'],
    ['object', 'contents=read'],
    ['issueOrPullRequest', 'issues=read,pull_requests=read'],
    ['associatedPullRequests', 'pull_requests=read'],
    ['ref', 'contents=read'],
    ['refs', 'contents=read'],
]);
/** The permissions that the refused fields need, as REST would name them: all of them together. */
function permissionsOf(errors, query) {
    const needed = errors.flatMap(({ type, path }) => {
        const [, key] = path ?? [];
        if (type !== 'FORBIDDEN' || typeof key !== 'string')
            return [];
        const permission = FIELD_PERMISSIONS.get(fieldOf(key, query));
        return permission === undefined ? [] : [permission];
    });
    return needed.length === 0 ? undefined : [...new Set(needed)].join(',');
}
/** An error names the alias of a field (`e0: deployments(…)`); a variable may be declared under the same name. */
function fieldOf(key, query) {
    return [...FIELD_PERMISSIONS.keys()].find((field) => query.includes(`${key}: ${field}(`)) ?? key;
}


/***/ }),

/***/ 100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   L: () => (/* binding */ resolveInside)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(161);



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

/***/ 535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ compareQuantities),
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   PA: () => (/* binding */ quantityIn),
/* harmony export */   VZ: () => (/* binding */ formatQuantity),
/* harmony export */   kn: () => (/* binding */ UNIT_NAMES)
/* harmony export */ });
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

/***/ 465:
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
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(698);

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

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT_BYTES),
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);

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

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports prose, link, html */
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


/***/ })

};
