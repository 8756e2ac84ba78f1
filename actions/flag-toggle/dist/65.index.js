export const id = 65;
export const ids = [65];
export const modules = {

/***/ 3517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ bringOver),
  e: () => (/* binding */ sentence)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/deliver.js






/**
 * Hands the flag file to the running service by the verb `flags` of the `command` driver (docs/command-driver.md). The
 * verb runs without a shell; what it says on standard error goes to the log, its last line is the reason when it fails.
 */
async function deliver(delivery, ports) {
    const [executable = '', ...args] = delivery.command;
    const folder = (0,external_node_path_.join)(ports.env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice', 'flags');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const file = (0,external_node_path_.join)(folder, delivery.document.name);
    await (0,promises_.writeFile)(file, delivery.document.text);
    let path;
    try {
        path = await resolveProgram(executable, delivery.command.length, ports.workspace);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        return { kind: 'failed', detail: `${error.message} Is the repository checked out in this job?` };
    }
    const outcome = await ports.spawn(path, args, {
        cwd: ports.workspace,
        env: withoutInputs(ports.env),
        input: JSON.stringify({
            protocol: 1,
            verb: 'flags',
            environment: delivery.environment,
            file,
        }),
        timeoutMilliseconds: ports.timeout,
        onErrorLine: ports.say,
    });
    if (outcome.kind === 'exited' && outcome.code === 0)
        return { kind: 'delivered' };
    const reason = (0,printing/* oneLine */.TN)(outcome.stderr.trim().split('\n').at(-1) ?? '', 300);
    const how = outcome.kind === 'exited' ? `${executable} ended with code ${outcome.code}` : outcome.detail;
    return { kind: 'failed', detail: reason === '' ? `${how}.` : `${how}: ${reason}` };
}
/** A bare name in a list (`[node, ops/flags.mjs]`) is a program of the machine; everything else lies in the checkout. */
async function resolveProgram(executable, parts, workspace) {
    if (parts > 1 && !executable.includes('/') && !executable.includes('\\'))
        return executable;
    return (0,paths/* resolveInside */.L)(workspace, executable, '"flags.deliver.verb"');
}
/** The token is for Sluice; a verb gets it only when the step passes it on under a name of its own. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/read-back.js + 1 modules
var read_back = __webpack_require__(9712);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/arrival.js


/** Brings a written change to the running service, and finds out whether it serves it. */
async function bringOver(store, settings, plan, environment, ports) {
    const what = sentence(plan, environment);
    const failure = await handOver(store, settings, plan, environment, ports);
    if (failure !== undefined)
        return {
            result: 'failed',
            reasonCode: 'delivery-failed',
            message: `${what}: written, but not handed over to the running service. ${failure}`,
        };
    const where = settings.readBack(environment);
    if (where === undefined)
        return unproven(plan, `${what}; not read back, because the configuration names no address of ${environment}.`);
    const found = await (0,read_back/* readBack */.e)({ ...where, ask: ports.askAt(where.address) }, plan, ports.clock);
    const asked = { readBack: found, address: where.address };
    if (found.kind === 'agrees')
        return { ...asked, ...success(plan), message: `${what}; the service answers so.` };
    if (found.kind === 'no-ofrep' && where.isGuess) {
        const advice = `Name the address that does as "flags.read-back.${environment}.ofrep".`;
        ports.runner.log.warning(`${where.address} does not answer OFREP (${found.detail}). ${advice}`);
        return { ...asked, ...unproven(plan, `${what}; not read back.`) };
    }
    const latest = (await store.read(environment, [plan.flag])).look(plan.flag);
    if (latest.managed !== plan.after.managed)
        return {
            ...asked,
            result: 'changed',
            reasonCode: 'superseded',
            message: `${what}; meanwhile somebody else made it "${latest.words}".`,
        };
    return { ...asked, ...mismatch(found, what, where.address) };
}
const HAND_OVERS = 5;
/**
 * Why it failed, or `undefined`. Of two runs at once the one that wrote first may hand over last; so the store is looked
 * at again after each hand-over, and a newer document follows.
 */
async function handOver(store, { deliver: settings }, plan, environment, { runner, spawn, context }) {
    if (settings === undefined || plan.document === undefined)
        return undefined;
    let document = plan.document;
    for (let turn = 1; turn <= HAND_OVERS; turn++) {
        const delivered = await deliver({ command: settings.command, environment, document }, {
            spawn,
            env: runner.env,
            workspace: context.workspace,
            timeout: settings.timeout,
            say: (line) => runner.log.info(line),
        });
        if (delivered.kind === 'failed')
            return delivered.detail;
        const latest = (await store.read(environment, [plan.flag])).document();
        if (latest === undefined || latest.text === document.text)
            return undefined;
        document = latest;
    }
    return `Others changed the flags ${HAND_OVERS} times while they were handed over; run again.`;
}
function success(plan) {
    return plan.kind === 'change'
        ? { result: 'changed', reasonCode: 'changed' }
        : { result: 'unchanged', reasonCode: 'unchanged' };
}
function unproven(plan, message) {
    return plan.kind === 'change'
        ? { result: 'changed', reasonCode: 'changed-unproven', message }
        : { result: 'unchanged', reasonCode: 'unchanged', message };
}
function mismatch(found, what, address) {
    if (found.kind === 'disagrees')
        return {
            result: 'drifted',
            reasonCode: 'read-back-mismatch',
            message: `${what}: written, but the service does not serve it: ${found.detail}.`,
        };
    return {
        result: 'failed',
        reasonCode: 'read-back-unreachable',
        message: `${what}: written, but ${address} could not be asked: ${found.detail}.`,
    };
}
/** The plan in one sentence, without its full stop. */
function sentence({ kind, flag, before, after }, environment) {
    return kind === 'same'
        ? `${flag} in ${environment} is "${after.words}" already`
        : `${flag} in ${environment}: "${before.words}" becomes "${after.words}"`;
}


/***/ }),

/***/ 7372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl),
/* harmony export */   d: () => (/* binding */ commitMessage)
/* harmony export */ });
/* harmony import */ var _lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);

/**
 * What git keeps of a change: who, when, why, before, after. `[skip ci]` keeps the commit from starting workflows also
 * where somebody uses a personal token (GitHub docs, "Skipping workflow runs").
 */
function commitMessage(plan, audit) {
    const { before, after } = plan;
    return [
        `flag ${(0,_lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(plan.flag, 60)} in ${audit.environment}: ${before.words} -> ${after.words} [skip ci]`,
        '',
        (0,_lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(audit.because, 500),
        '',
        `Flag: ${(0,_lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(plan.flag, 200)}`,
        `Environment: ${audit.environment}`,
        `Before: ${before.words}`,
        `After: ${after.words}`,
        `Changed-by: ${(0,_lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(audit.actor, 100)}`,
        `Changed-at: ${audit.at.toISOString()}`,
        `Run: ${audit.runUrl}`,
        '',
    ].join('\n');
}
/** Address of this attempt of the run. */
function runUrl({ serverUrl, owner, repository, runId, runAttempt }) {
    return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`;
}


/***/ }),

/***/ 7623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ readBranchFile),
/* harmony export */   _T: () => (/* binding */ readFileAt),
/* harmony export */   gW: () => (/* binding */ writeBranchFile)
/* harmony export */ });
/* harmony import */ var _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);


async function readBranchFile(github, branch, path) {
    const tip = await tipOf(github, branch);
    const text = tip === undefined ? undefined : await readFileAt(github, path, tip.commit);
    return { branch, path, tip, text };
}
/** The text of a file at a commit or branch, or `undefined`. */
async function readFileAt(github, path, ref) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined)
        return undefined;
    if (Array.isArray(file) || !('content' in file) || file.encoding !== 'base64')
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-config', `${path} at ${ref} is not a file of at most 1 MB.`);
    return Buffer.from(file.content, 'base64').toString('utf8');
}
/**
 * Commits a new text of the file onto the tip that was read, and nowhere else: the branch is only moved forward from it,
 * so that of two writers one is told to read again. The first commit makes the branch, without a parent.
 */
async function writeBranchFile(github, file, text, message) {
    const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', {
        tree: [{ path: file.path, mode: '100644', type: 'blob', content: text }],
        ...(file.tip === undefined ? {} : { base_tree: file.tip.tree }),
    });
    const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
        message,
        tree: tree.sha,
        parents: file.tip === undefined ? [] : [file.tip.commit],
    });
    try {
        await moveBranch(github, file, commit.sha);
        return { kind: 'written', commit: commit.sha };
    }
    catch (error) {
        if (!(error instanceof _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || !(error.outcomeUnknown || [409, 422].includes(error.status)))
            throw error;
        const tip = await tipOf(github, file.branch);
        if (tip?.commit === commit.sha)
            return { kind: 'written', commit: commit.sha };
        if (error.outcomeUnknown || tip?.commit !== file.tip?.commit)
            return { kind: 'conflict' };
        return { kind: 'refused', message: (0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error) };
    }
}
async function moveBranch(github, file, sha) {
    if (file.tip === undefined)
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${file.branch}`, sha });
    else
        await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
            ref: `heads/${file.branch}`,
            sha,
            force: false,
        });
}
async function tipOf(github, branch) {
    const found = await github.find('GET /repos/{owner}/{repo}/branches/{branch}', { branch });
    return found === undefined ? undefined : { commit: found.commit.sha, tree: found.commit.commit.tree.sha };
}


/***/ }),

/***/ 1802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ changeFlag)
/* harmony export */ });
const ATTEMPTS = 8;
const PAUSE_MILLISECONDS = 50;
/**
 * Plans, shows, writes. When somebody else wrote in between, the state is read and planned again: a change of another flag
 * is merged so; a change of this flag is refused, because what was shown no longer holds. A kill is never refused for it.
 */
async function changeFlag(store, request, ports) {
    const { environment, flag, change } = request;
    let first;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const flags = await store.read(environment, [flag]);
        const plan = flags.plan(flag, change);
        if (plan.kind === 'refused')
            return plan;
        first ??= plan.basis;
        if (plan.kind === 'change' && plan.basis !== first && change.kind !== 'kill')
            return {
                kind: 'refused',
                reasonCode: 'concurrent-change',
                message: `${flag} in ${environment} was changed to "${plan.before.words}" by somebody else in this very moment; look at it and run again.`,
            };
        ports.show(plan);
        if (plan.kind === 'same')
            return { kind: 'same', plan };
        const applied = await flags.apply(plan, await ports.audit());
        if (applied.kind === 'applied')
            return { kind: 'written', plan, version: applied.version, warnings: applied.warnings ?? [] };
        if (applied.kind === 'refused')
            return applied;
        await ports.clock.sleep(PAUSE_MILLISECONDS * attempt);
    }
    return {
        kind: 'refused',
        reasonCode: 'too-many-conflicts',
        message: `${ATTEMPTS} times in a row somebody else wrote the flags first; nothing was changed. Run again.`,
    };
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ lineDiff)
/* harmony export */ });
/** Lines kept around a change. */
const CONTEXT = 3;
/** A flag is a few dozen lines; the table below grows with the square. */
const MAX_LINES = 2000;
/**
 * Two texts as the lines of a unified difference (` `, `-`, `+`), without headers; runs of equal lines are shortened to
 * `…`. Empty when they are equal.
 */
function lineDiff(before, after) {
    if (before === after)
        return '';
    const [left, right] = [linesOf(before), linesOf(after)];
    if (left.length > MAX_LINES || right.length > MAX_LINES)
        return `… ${left.length} lines become ${right.length} …`;
    const lines = walk(left, right, commonLengths(left, right));
    const shown = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(isChange));
    return lines
        .map((line, index) => (shown[index] === true ? line : undefined))
        .flatMap((line, index, all) => {
        if (line !== undefined)
            return [line];
        return index === 0 || all[index - 1] !== undefined ? ['…'] : [];
    })
        .join('\n');
}
function linesOf(text) {
    return text === '' ? [] : text.split('\n');
}
function isChange(line) {
    return !line.startsWith(' ');
}
/** `table[i][j]`: length of the longest common subsequence of `left` from i and `right` from j. */
function commonLengths(left, right) {
    const table = Array.from({ length: left.length + 1 }, () => []);
    for (let i = left.length; i >= 0; i--) {
        const row = table[i] ?? [];
        const below = table[i + 1] ?? [];
        for (let j = right.length; j >= 0; j--) {
            if (i === left.length || j === right.length)
                row[j] = 0;
            else
                row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
        }
    }
    return table;
}
function walk(left, right, table) {
    const lines = [];
    let [i, j] = [0, 0];
    while (i < left.length || j < right.length) {
        if (i < left.length && j < right.length && left[i] === right[j]) {
            lines.push(` ${left[i]}`);
            i++;
            j++;
        }
        else if (i < left.length && (j === right.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
            lines.push(`-${left[i++]}`);
        }
        else {
            lines.push(`+${right[j++]}`);
        }
    }
    return lines;
}


/***/ }),

/***/ 2677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude),
  t: () => (/* binding */ planFields)
});

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(8619);
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

// EXTERNAL MODULE: ./actions/flag-toggle/src/diff.js
var src_diff = __webpack_require__(3116);
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

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/summary.js



const SIGNS = {
    changed: '✅',
    unchanged: '✅',
    held: '⏸️',
    reverted: '↩️',
    refused: '⛔',
    drifted: '❌',
    failed: '❌',
    error: '❌',
};
/** Nothing changed, and yet there is something to do. */
function signOf(report) {
    return report['reason-code'] === 'stale-found' ? '🧹' : SIGNS[report.result];
}
/** What was done or found as a person reads it in the job summary. */
function summaryOf(report, warnings) {
    return withinBudget([
        { name: 'the heading', priority: 4, markdown: `### ${signOf(report)} ${(0,markdown/* text */.Qq)(report.message, 1000)}` },
        { name: 'the table', priority: 3, markdown: (0,markdown/* table */.tp)(['', ''], rowsOf(report)) },
        { name: 'the guards', priority: 3, markdown: measuredTable('Guards', report.ramp?.guards ?? []) },
        {
            name: 'the read-out',
            priority: 2,
            markdown: measuredTable('The two variants compared', report.ramp?.['read-out'] ?? []),
        },
        { name: 'the flags', priority: 2, markdown: flagsTable(report.flags ?? []) },
        { name: 'warnings', priority: 1, markdown: warnings.map((each) => `- ⚠️ ${(0,markdown/* text */.Qq)(each, 600)}`).join('\n') },
        { name: 'the difference', priority: 0, markdown: diffBlocks(report) },
    ].filter((part) => part.markdown !== ''), SUMMARY_LIMIT_BYTES / 4);
}
function rowsOf(report) {
    const between = [report.environment ?? '', report['to-environment'] ?? ''].filter((name) => name !== '');
    return [
        ['Flag', (0,markdown/* code */.aY)(report.flag ?? '')],
        ['Environment', between.map((name) => (0,markdown/* code */.aY)(name)).join(' → ')],
        ...rampRows(report.ramp),
        ['Before', (0,markdown/* text */.Qq)(report.before ?? '')],
        ['After', (0,markdown/* text */.Qq)(report.after ?? '')],
        ['Provider', (0,markdown/* text */.Qq)(report.provider)],
        ['Who', (0,markdown/* text */.Qq)(report.actor)],
        ['When', (0,markdown/* text */.Qq)(report.at)],
        ['Why', (0,markdown/* text */.Qq)(report.because ?? '')],
        [report.provider === 'flagd-file' ? 'Commit' : 'Version', (0,markdown/* code */.aY)(report.commit ?? '')],
        ['Read back', report.flags === undefined ? (0,markdown/* text */.Qq)(readBackWords(report)) : ''],
        ['Run', (0,markdown/* link */.nf)('log', report.run)],
    ].filter(([, value]) => value !== '');
}
function rampRows(ramp) {
    if (ramp === undefined)
        return [];
    const until = ramp['held-until'];
    return [
        ['Ramp', (0,markdown/* text */.Qq)(ramp.state.replace('-', ' '))],
        ['Step', `${ramp.step} of ${ramp.of}: ${(0,markdown/* text */.Qq)(ramp.at)}`],
        ['Held until', until === undefined ? '' : (0,markdown/* text */.Qq)(until)],
        ['Waits because', (0,markdown/* text */.Qq)(ramp['paused-because'] ?? '')],
    ];
}
const VERDICTS = { pass: '✅', fail: '❌', inconclusive: '❔', 'no-data': '❔', error: '⚠️' };
function measuredTable(title, results) {
    if (results.length === 0)
        return '';
    const rows = results.map(({ metric, check, verdict, detail }) => [
        `${VERDICTS[verdict]} ${(0,markdown/* text */.Qq)(verdict)}`,
        (0,markdown/* text */.Qq)(metric),
        check === 'compare' ? 'on against off' : 'threshold',
        (0,markdown/* text */.Qq)(detail, 600),
    ]);
    return `#### ${title}\n\n${(0,markdown/* table */.tp)(['', 'Metric', 'Check', 'Found'], rows)}`;
}
function flagsTable(items) {
    if (items.length === 0)
        return '';
    const rows = items.map(({ flag, environment, kind, before, after, owner, detail }) => [
        (0,markdown/* code */.aY)(flag),
        (0,markdown/* code */.aY)(environment ?? ''),
        (0,markdown/* text */.Qq)(kind),
        (0,markdown/* text */.Qq)([...new Set([before, after].filter((words) => words !== undefined))].join(' → ')),
        (0,markdown/* text */.Qq)(owner ?? ''),
        (0,markdown/* text */.Qq)(detail ?? '', 600),
    ]);
    const header = ['Flag', 'Environment', 'What', 'State', 'Owner', 'Detail'];
    const used = header.map((_, index) => rows.some((row) => row[index] !== ''));
    const kept = (cells) => cells.filter((_, index) => used[index] === true);
    return (0,markdown/* table */.tp)(kept(header), rows.map(kept));
}
function diffBlocks(report) {
    const ofItems = (report.flags ?? []).flatMap(({ flag, diff }) => diff === undefined ? [] : [`${(0,markdown/* code */.aY)(flag)}\n\n${diffBlock(diff)}`]);
    return [diffBlock(report.diff), ...ofItems].filter((block) => block !== '').join('\n\n');
}
function diffBlock(diff) {
    return diff === undefined || diff === '' ? '' : (0,markdown/* codeBlock */.DV)(diff, 'diff');
}
function readBackWords(report) {
    const { kind, users, detail } = report['read-back'];
    if (kind === 'not-asked')
        return detail ?? 'not asked';
    const served = [...(report.served ?? new Map())].map(([name, count]) => `${name}: ${count}`).join(', ');
    if (kind === 'agrees')
        return `agrees for ${users ?? 0} users (${served})`;
    return [detail, served === '' ? '' : `seen so far: ${served}`].filter((part) => part !== '').join('; ');
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/ending.js





/** Tells it: report, summary, outputs. */
async function conclude(inputs, ending, { runner }) {
    const report = reportOf(inputs, ending);
    const path = await writeReport('flag-toggle', { ...report, served: Object.fromEntries(report.served ?? []) }, runner.env);
    await writeSummary(summaryOf(report, ending.plan?.warnings ?? []), runner.env);
    return {
        result: ending.result,
        reasonCode: ending.reasonCode,
        verdict: verdictOf(ending),
        message: ending.message,
        outputs: {
            before: report.before ?? '',
            after: report.after ?? '',
            diff: diffOf(report),
            'ramp-state': ending.ramp === undefined ? '' : JSON.stringify(rampOutput(ending.ramp)),
            report: path,
        },
    };
}
/** Drift, faulty flags and a ramp that its guard took back are an answer, not a failure to give one. */
const ANSWERS = ['drift-found', 'lint-errors', 'ramp-guard-failed'];
function verdictOf({ result, reasonCode }) {
    if (result === 'refused' || ANSWERS.includes(reasonCode))
        return 'refused';
    return ['changed', 'unchanged', 'held', 'reverted'].includes(result) ? 'passed' : 'failed';
}
function diffOf(report) {
    const ofItems = (report.flags ?? []).flatMap(({ flag, diff }) => (diff === undefined ? [] : [`# ${flag}\n${diff}`]));
    return report.diff ?? ofItems.join('\n');
}
function reportOf(inputs, ending) {
    const { plan, audit, readBack, version, address, items } = ending;
    const { percent, because } = inputs;
    return {
        schema: 'sluice/flag-toggle@1',
        result: ending.result,
        'reason-code': ending.reasonCode,
        message: ending.message,
        provider: ending.provider,
        ...textField('environment', inputs.environment),
        ...textField('to-environment', inputs['to-environment']),
        ...textField('flag', inputs.flag),
        mode: inputs.mode,
        ...(percent === undefined ? {} : { percent: (0,decimal/* formatDecimal */.zJ)(percent) }),
        ...textField('because', because),
        actor: audit.actor,
        at: audit.at.toISOString(),
        run: audit.runUrl,
        'dry-run': inputs['dry-run'],
        ...(plan === undefined ? {} : planFields(plan)),
        ...textField('commit', version ?? ''),
        'read-back': { ...(address === undefined ? {} : { address }), ...readBackFields(readBack) },
        ...(readBack !== undefined && 'seen' in readBack ? { served: new Map(Object.entries(readBack.seen)) } : {}),
        ...(items === undefined ? {} : { flags: items }),
        ...(ending.ramp === undefined ? {} : { ramp: ending.ramp }),
    };
}
function rampOutput({ state, step, of, at, 'held-until': until }) {
    return { state, step, of, at, ...(until === undefined ? {} : { 'held-until': until }) };
}
function textField(name, value) {
    return value === '' ? {} : { [name]: value };
}
/** Before, after and difference of a plan, as they stand in the report. */
function planFields(plan) {
    const diff = (0,src_diff/* lineDiff */.g)(plan.before.text, plan.after.text);
    return {
        before: plan.before.words,
        after: plan.after.words,
        ...textField('before-flag', plan.before.text),
        ...textField('after-flag', plan.after.text),
        ...textField('diff', diff),
    };
}
function readBackFields(readBack) {
    if (readBack === undefined)
        return { kind: 'not-asked' };
    if (readBack.kind === 'agrees')
        return { kind: 'agrees', users: readBack.users };
    return { kind: readBack.kind, detail: readBack.detail };
}


/***/ }),

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askOfrep: () => (/* reexport */ askOfrep),
  flagToggle: () => (/* binding */ flagToggle)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/kernel/secret.js
var kernel_secret = __webpack_require__(754);
// EXTERNAL MODULE: ./lib/verify/addresses.js
var verify_addresses = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(1793);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/notify/milestone.js
var milestone = __webpack_require__(10);
;// CONCATENATED MODULE: ./lib/notify/cloud-event.js



const typeOf = (happening) => `sluice.${happening}`;
/** A milestone in the envelope of CloudEvents 1.0, JSON format. */
const cloudEvent = (0,shape/* object */.Ik)({
    specversion: (0,shape/* required */.mw)((0,shape/* literal */.eu)('1.0'), 'Version of CloudEvents.'),
    id: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Different for each milestone, the same for each try to deliver it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Page of the repository.'),
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)(...milestone/* MILESTONES */.q.map(typeOf)), 'What happened.'),
    subject: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`environment/component`, or the component alone.'),
    time: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'When, ISO 8601, by the clock of GitHub.'),
    datacontenttype: (0,shape/* required */.mw)((0,shape/* literal */.eu)('application/json'), 'Form of `data`.'),
    data: (0,shape/* required */.mw)(milestone/* milestone */.F, 'The milestone.'),
});
const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=UTF-8';
function toCloudEvent(data, id, time, serverUrl) {
    const { environment, component, repository, happening } = data;
    return {
        specversion: '1.0',
        id,
        source: `${serverUrl}/${repository}`,
        type: typeOf(happening),
        subject: environment === undefined ? component : `${environment}/${component}`,
        time: time.toISOString(),
        datacontenttype: 'application/json',
        data,
    };
}
/**
 * Headers by which a receiver knows that the body is ours and new (Standard Webhooks 1.0): the signature covers id, time
 * and body. A secret as `whsec_…` is base64, any other is taken as it is.
 */
function signatureHeaders(secret, id, at, body) {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./lib/notify/text.js

const ICONS = {
    started: '▶️',
    progressed: '🚚',
    paused: '⏸️',
    verified: '✅',
    failed: '❌',
    errored: '⚠️',
    retired: '🧹',
    held: '🔒',
    'hold-lifted': '🔓',
    'flag-changed': '🎚️',
    released: '🎉',
};
/** One line for a chat, with a link to the run in Slack's form; nobody is called by what stands in it. */
function slackText(milestone) {
    const { component, environment, happening, detail, run } = milestone;
    const where = environment === undefined ? '' : ` in ${plain(environment)}`;
    return `${ICONS[happening]} *${plain(component)}*${where}: ${plain(detail)} (<${run.url}|run>)`;
}
/** The same for an annotation, where text is shown as it is. */
function annotation(milestone, at) {
    const { component, environment, happening, detail, version, flag } = milestone;
    const tags = ['sluice', happening, component, environment, version, flag].filter((each) => each !== undefined);
    return { time: at.getTime(), tags, text: (0,printing/* oneLine */.TN)(`${component}: ${detail}`, 500) };
}
/** Slack reads &, < and >; others that take its form call people by @. */
function plain(untrusted) {
    return (0,printing/* oneLine */.TN)(untrusted, 300)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '@\u2060')
        .replace(/[*_~`]/g, (mark) => `${mark}\u2060`);
}

;// CONCATENATED MODULE: ./lib/notify/webhook.js





const ATTEMPTS = 4;
const TIMEOUT_MILLISECONDS = 5000;
const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
/** What somebody who reads a chat or a chart need not see. */
const QUIET = new Set(['started', 'progressed', 'retired']);
function createWebhook(config, ports) {
    const { name, format = 'cloudevents', environments } = config;
    const wanted = new Set(config.on ?? milestone/* MILESTONES */.q.filter((each) => format === 'cloudevents' || !QUIET.has(each)));
    return {
        name,
        wants: ({ happening, environment }) => wanted.has(happening) &&
            (environments === undefined || (environment !== undefined && environments.includes(environment))),
        async deliver(notice) {
            const url = config.url ?? (0,kernel_secret/* secretFrom */.l)(ports.env, config['url-env']);
            if (url === undefined)
                return `the environment variable ${config['url-env']} is empty`;
            if (config['secret-env'] !== undefined && (0,kernel_secret/* secretFrom */.l)(ports.env, config['secret-env']) === undefined)
                return `the environment variable ${config['secret-env']} is empty, so it cannot be signed`;
            try {
                return await send(url, bodyOf(notice, format, ports.serverUrl), notice, config, ports);
            }
            catch (error) {
                return (0,errors/* errorMessage */.g)(error).replaceAll(url, 'the address');
            }
        },
    };
}
function bodyOf({ milestone, id, at }, format, serverUrl) {
    switch (format) {
        case 'cloudevents':
            return JSON.stringify(toCloudEvent(milestone, id, at, serverUrl));
        case 'slack':
            return JSON.stringify({ text: slackText(milestone) });
        case 'grafana':
            return JSON.stringify(annotation(milestone, at));
    }
}
/** Posts until it is taken, it is refused for good, or enough was tried; each time under the same id. */
async function send(url, body, { id, at }, { format = 'cloudevents', 'secret-env': secretName, 'token-env': tokenName }, { env, post, sleep, isOver }) {
    const secret = (0,kernel_secret/* secretFrom */.l)(env, secretName);
    const token = (0,kernel_secret/* secretFrom */.l)(env, tokenName);
    const headers = {
        'content-type': format === 'cloudevents' ? CLOUD_EVENT_TYPE : 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(secret === undefined ? {} : signatureHeaders(secret, id, at, body)),
    };
    let pause = FIRST_PAUSE_MILLISECONDS;
    for (let attempt = 1;; attempt++) {
        const asked = await post(url, body, TIMEOUT_MILLISECONDS, headers);
        if (asked.kind === 'answered' && asked.answer.status >= 200 && asked.answer.status < 300)
            return undefined;
        const trouble = troubleOf(asked, url);
        if (trouble.forGood || attempt === ATTEMPTS || isOver())
            return `${trouble.detail}${attempt > 1 ? `, ${attempt} times` : ''}`;
        await sleep(Math.max(pause, trouble.waitMilliseconds));
        pause *= 3;
    }
}
function troubleOf(asked, url) {
    if (asked.kind !== 'answered')
        return { detail: asked.detail.replaceAll(url, 'the address'), forGood: false, waitMilliseconds: 0 };
    const { status, headers } = asked.answer;
    const seconds = Number(headers['retry-after'] ?? 0);
    const waitMilliseconds = Math.min(LONGEST_PAUSE_MILLISECONDS, seconds > 0 ? seconds * 1000 : 0);
    const forGood = status < 500 && status !== 408 && status !== 429;
    return { detail: `answered ${status}`, forGood, waitMilliseconds };
}

;// CONCATENATED MODULE: ./lib/notify/notices.js






/** Work that tells milestones; ends when they are told, or were given up. */
async function withNotices(ports, work) {
    const notices = createNotices(ports);
    try {
        return await work(notices);
    }
    finally {
        await notices.settle();
    }
}
/** After so long at the end of an action nothing is tried any more. */
const PATIENCE_MILLISECONDS = 20_000;
function createNotices(ports) {
    const { context, log, clock } = ports;
    let webhooks = [];
    let ends = Number.POSITIVE_INFINITY;
    const isOver = () => clock.monotonic() > ends;
    const lost = new Map();
    // Each webhook hears of milestones in their order, and none waits for another.
    const queues = new Map();
    const miss = (name, why) => {
        const before = lost.get(name);
        lost.set(name, { count: (before?.count ?? 0) + 1, why: before?.why ?? why });
    };
    return {
        use(config) {
            webhooks = config === undefined ? [] : webhooksOf(config, ports, isOver);
        },
        tell(told) {
            const milestone = complete(told, context);
            const wanting = webhooks.filter((each) => each.wants(milestone));
            if (wanting.length === 0)
                return;
            const at = ports.github.now();
            // It is awaited in its turn; until then nobody would catch it.
            at.catch(() => { });
            const id = (0,external_node_crypto_.randomUUID)();
            for (const webhook of wanting) {
                const deliver = async () => {
                    const trouble = isOver() ? 'it took too long' : await webhook.deliver({ id, at: await at, milestone });
                    if (trouble !== undefined)
                        miss(webhook.name, trouble);
                };
                const before = queues.get(webhook.name) ?? Promise.resolve();
                queues.set(webhook.name, before.then(deliver).catch((error) => miss(webhook.name, (0,errors/* errorMessage */.g)(error))));
            }
        },
        async settle() {
            ends = clock.monotonic() + PATIENCE_MILLISECONDS;
            await Promise.all(queues.values());
            for (const [name, { count, why }] of lost)
                log.warning(`Webhook ${name} was not told of ${count} milestone(s): ${why}.`, { title: 'notify' });
            lost.clear();
        },
    };
}
function webhooksOf({ webhooks, addresses = [] }, { env, context, log, clock }, isOver) {
    const post = (0,request/* createPost */.pD)((0,verify_addresses/* createAddressPolicy */.f)(addresses, webhooks.flatMap(({ url }) => (url === undefined ? [] : [url]))));
    for (const each of webhooks) {
        for (const name of [each['url-env'], each['secret-env'], each['token-env']]) {
            const value = (0,kernel_secret/* secretFrom */.l)(env, name);
            if (value !== undefined)
                log.mask(value);
        }
    }
    const sleep = (milliseconds) => clock.sleep(milliseconds);
    return webhooks.map((config) => createWebhook(config, { env, post, sleep, isOver, serverUrl: context.serverUrl }));
}
function complete(told, context) {
    const { owner, repository, serverUrl, runId, runAttempt, actor } = context;
    return {
        schema: 'sluice/milestone@1',
        ...told,
        repository: `${owner}/${repository}`,
        actor,
        run: { id: runId, attempt: runAttempt, url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}` },
    };
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/audit.js
var audit = __webpack_require__(7372);
// EXTERNAL MODULE: ./actions/flag-toggle/src/ending.js + 5 modules
var src_ending = __webpack_require__(2677);
// EXTERNAL MODULE: ./lib/config/environment.js + 11 modules
var environment = __webpack_require__(5445);
// EXTERNAL MODULE: ./lib/config/flags.js
var flags = __webpack_require__(2896);
// EXTERNAL MODULE: ./lib/config/load.js
var load = __webpack_require__(7603);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
// EXTERNAL MODULE: ./actions/flag-toggle/src/branch.js
var branch = __webpack_require__(7623);
// EXTERNAL MODULE: ./actions/flag-toggle/src/settings.js
var src_settings = __webpack_require__(406);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/kill-settings.js








/** Versions of a broken configuration that are looked at for one that can be read. */
const VERSIONS = 10;
/**
 * Settings for a kill, which a broken configuration must not stop (docs/decisions/0014): its parts about flags when those
 * can be read; else its newest earlier version on the default branch that can; else the defaults, which can only ever turn
 * off a flag of the default branch of flags. All of it was reviewed, or is nobody's to choose.
 */
async function settingsForKill(github, wanted, log) {
    const defaultBranch = await (0,src_settings/* defaultBranchOf */.dV)(github);
    try {
        return (0,src_settings/* settingsOf */.f5)(await (0,load/* configAt */.ES)(github, defaultBranch, wanted.config), defaultBranch, wanted);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y) || error.reasonCode !== 'invalid-config')
            throw error;
        const found = await readableParts(github, defaultBranch, wanted.config);
        log.warning(`${(0,errors/* errorMessage */.g)(error)} A kill does not wait for that to be mended: it goes by ${found.what}.`);
        return (0,src_settings/* settingsOf */.f5)(found.config, defaultBranch, wanted);
    }
}
async function readableParts(github, defaultBranch, path) {
    const text = await (0,branch/* readFileAt */._T)(github, path, defaultBranch);
    const parts = text === undefined ? undefined : await partsOf(text);
    if (parts !== undefined)
        return { config: parts, what: 'its parts about flags, which can be read' };
    const commits = await github.request('GET /repos/{owner}/{repo}/commits', {
        sha: defaultBranch,
        path,
        per_page: VERSIONS,
    });
    for (const { sha } of commits.slice(1)) {
        const config = await versionAt(github, sha, path);
        if (config !== undefined)
            return { config, what: `its version of ${sha.slice(0, 12)}, the newest that can be read` };
    }
    return { config: undefined, what: 'the defaults, because no earlier version can be read either' };
}
async function versionAt(github, sha, path) {
    try {
        return await (0,load/* configAt */.ES)(github, sha, path);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y && error.reasonCode === 'invalid-config')
            return undefined;
        throw error;
    }
}
/** The sections about flags, each read by its own shape; `undefined` when `flags` itself cannot be read. */
async function partsOf(text) {
    const { load } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 6278));
    let value;
    try {
        value = load(text);
    }
    catch {
        return undefined;
    }
    if (!(0,shape/* isRecord */.u4)(value) || value['flags'] === undefined)
        return undefined;
    const section = (0,shape/* readShape */._f)(flags/* flags */.M, value['flags']);
    if ('problems' in section || (0,flags/* flagsProblems */.s)(section.value).length > 0)
        return undefined;
    const path = (0,shape/* readShape */._f)((0,shape/* list */.p_)(shapes/* environmentName */.VE), value['path'] ?? []);
    return { flags: section.value, environments: environmentsIn(value['environments']), ...pathOf(path) };
}
function pathOf(reading) {
    return 'value' in reading ? { path: reading.value } : {};
}
/** Every environment by its name, and of each what can be read: a kill needs no more than where to look afterwards. */
function environmentsIn(value) {
    const entries = Object.entries((0,shape/* isRecord */.u4)(value) ? value : {});
    return new Map(entries.map(([name, each]) => {
        const url = (0,shape/* isRecord */.u4)(each) ? (0,shape/* readShape */._f)(environment/* environment */.c, { url: each['url'] }) : undefined;
        return [name, url !== undefined && 'value' in url ? url.value : {}];
    }));
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/modes/change.js
var change = __webpack_require__(4854);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/modes/registry.js

/** Every mode and its file. Those that only look are loaded when they are asked for, so that a kill does not wait for them. */
const MODES = {
    on: async () => change/* change */.Zg,
    off: async () => change/* change */.Zg,
    kill: async () => change/* change */.Zg,
    percent: async () => change/* percent */.KN,
    ramp: async () => (await __webpack_require__.e(/* import() */ 995).then(__webpack_require__.bind(__webpack_require__, 8995))).ramp,
    promote: async () => (await __webpack_require__.e(/* import() */ 496).then(__webpack_require__.bind(__webpack_require__, 4496))).promote,
    drift: async () => (await __webpack_require__.e(/* import() */ 971).then(__webpack_require__.bind(__webpack_require__, 8971))).drift,
    stale: async () => (await __webpack_require__.e(/* import() */ 322).then(__webpack_require__.bind(__webpack_require__, 7322))).stale,
    lint: async () => (await __webpack_require__.e(/* import() */ 259).then(__webpack_require__.bind(__webpack_require__, 4259))).lint,
};

// EXTERNAL MODULE: ./actions/flag-toggle/src/open-store.js + 2 modules
var open_store = __webpack_require__(4995);
// EXTERNAL MODULE: ./actions/flag-toggle/src/store.js
var store = __webpack_require__(7866);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/tell.js
/** Tells of every flag that was changed: who, when, why, before and after. */
function tellChanges(notices, ending, { repository }) {
    const { audit } = ending;
    for (const { flag, before, after } of changesOf(ending))
        notices.tell({
            happening: 'flag-changed',
            detail: `${flag} in ${audit.environment}: "${before}" becomes "${after}": ${audit.because}`,
            component: repository,
            environment: audit.environment,
            flag,
            before,
            after,
            because: audit.because,
        });
}
/** Also when the service could not be asked: the change is written all the same. */
function changesOf({ plan, items, result, reasonCode }) {
    if (reasonCode === 'dry-run' || result === 'refused')
        return [];
    const ofItems = (items ?? []).flatMap(({ flag, kind, before = '', after = '' }) => kind === 'changed' ? [{ flag, before, after }] : []);
    if (items !== undefined || plan?.kind !== 'change')
        return ofItems;
    return [{ flag: plan.flag, before: plan.before.words, after: plan.after.words }];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/ofrep.js


const ofrep_TIMEOUT_MILLISECONDS = 5000;
const MAX_ANSWER_BYTES = 64 * 1024;
/**
 * Asks by the OpenFeature Remote Evaluation Protocol (open-feature/protocol, service/openapi.yaml): `base` is the address
 * before `/ofrep/v1`. Redirects are not followed, so that only an address of the configuration is ever called.
 */
function askOfrep(base, fetchImplementation = fetch) {
    return async (flag, targetingKey) => {
        try {
            const response = await fetchImplementation(`${base.replace(/\/{1,9}$/, '')}/ofrep/v1/evaluate/flags/${encodeURIComponent(flag)}`, {
                method: 'POST',
                headers: { 'content-type': 'application/json', accept: 'application/json' },
                body: JSON.stringify({ context: { targetingKey } }),
                redirect: 'manual',
                signal: AbortSignal.timeout(ofrep_TIMEOUT_MILLISECONDS),
            });
            return interpret(response.status, await ofrep_bodyOf(response));
        }
        catch (error) {
            return { kind: 'unreachable', detail: (0,errors/* errorMessage */.g)(error) };
        }
    };
}
async function ofrep_bodyOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    try {
        return JSON.parse(Buffer.concat(chunks).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function interpret(status, body) {
    if (status >= 500)
        return { kind: 'unreachable', detail: `status ${status}` };
    const code = (0,shape/* isRecord */.u4)(body) ? body['errorCode'] : undefined;
    if (typeof code === 'string') {
        if (code === 'FLAG_NOT_FOUND')
            return { kind: 'code-default' };
        return { kind: 'error', detail: code };
    }
    // The protocol names the flag in every good answer; without it something else answers here.
    if (status !== 200 || !(0,shape/* isRecord */.u4)(body) || typeof body['key'] !== 'string')
        return { kind: 'no-ofrep', detail: `status ${status} without an OFREP body` };
    if (body['reason'] === 'DISABLED' || (body['value'] === undefined && body['variant'] === undefined))
        return { kind: 'code-default' };
    const variant = typeof body['variant'] === 'string' ? body['variant'] : undefined;
    return { kind: 'value', variant, value: body['value'] };
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flag-toggle.js












/** Reads what is asked and the policy, runs the mode, and tells how it ended. */
async function flagToggle(inputs, ports) {
    const mode = await MODES[inputs.mode]();
    checkInputs(inputs, mode.takes);
    const { context, github, clock, runner } = ports;
    return withNotices({ env: runner.env, context, log: runner.log, clock, github }, async (notices) => {
        const settings = inputs.mode === 'kill' ? await settingsForKill(github, inputs, runner.log) : await (0,src_settings/* readSettings */.sb)(github, inputs);
        notices.use(settings.notify);
        const audit = () => auditOf(inputs, ports);
        const ending = unfit(settings, inputs) ?? (await attempt(mode, settings, inputs, audit, ports));
        const concluded = { ...ending, audit: await audit(), provider: settings.provider };
        tellChanges(notices, concluded, context);
        return (0,src_ending/* conclude */.E)(inputs, concluded, ports);
    });
}
/** A provider that cannot be reached is no fault of ours, and has reason codes of its own. */
async function attempt(mode, settings, inputs, audit, ports) {
    try {
        return await mode.run({ inputs, settings, store: await (0,open_store/* openStore */.C)(settings, ports), ports, audit });
    }
    catch (error) {
        if (!(error instanceof store/* StoreError */.AD))
            throw error;
        return { result: 'error', reasonCode: error.reasonCode, message: error.message };
    }
}
const ENVIRONMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** That the mode has what it needs, and nothing that it would pass over in silence. */
function checkInputs(inputs, takes) {
    const { mode } = inputs;
    for (const name of ['flag', 'environment', 'to-environment', 'percent']) {
        const isGiven = inputs[name] !== '' && inputs[name] !== undefined;
        if (!isGiven && takes[name] === 'required')
            wrong(`"mode: ${mode}" needs the input "${name}"`);
        if (isGiven && takes[name] === undefined)
            wrong(`input "${name}" is not for "mode: ${mode}"`);
    }
    if (takes.because !== undefined && inputs.because === '' && !inputs['dry-run'])
        wrong('input "because" is required: say why, in a sentence');
    for (const name of ['environment', 'to-environment'])
        if (inputs[name] !== '' && !ENVIRONMENT.test(inputs[name]))
            wrong(`input "${name}" is ${JSON.stringify(inputs[name])}, which is not the name of one`);
    if (inputs.environment === '' && inputs['to-environment'] !== '')
        wrong('input "to-environment" needs the input "environment" to compare with');
    if (inputs.environment !== '' && inputs.environment === inputs['to-environment'])
        wrong('inputs "environment" and "to-environment" are the same');
}
function wrong(problem) {
    throw new errors/* UserError */.y('invalid-input', `flag-toggle: ${problem}.`);
}
/** Why nothing can be done here, whatever the flag. */
function unfit(settings, inputs) {
    const { branch, defaultBranch, environments, flags } = settings;
    for (const name of [inputs.environment, inputs['to-environment']]) {
        if (name === '' || environments.length === 0 || environments.includes(name))
            continue;
        return refusal('unknown-environment', `The configuration knows no environment ${JSON.stringify(name)}${(0,nearest/* nearest */.p)(name, environments) || `; it knows ${environments.join(', ')}.`}`);
    }
    if (branch === defaultBranch && flags.repository === undefined)
        return refusal('flags-on-default-branch', `The configuration puts the flags on ${branch}, the default branch. There a change waits for review and starts the pipeline, and a kill can wait for neither. Name a branch of its own as "flags.branch", or leave the key out for sluice/flags.`);
    return undefined;
}
async function auditOf(inputs, { github, context }) {
    const { because } = inputs;
    // A promotion changes the environment that it copies to.
    const environment = inputs['to-environment'] || inputs.environment;
    return { environment, because, actor: context.actor, at: await github.now(), runUrl: (0,audit/* runUrl */.V)(context) };
}
function refusal(reasonCode, message) {
    return { result: 'refused', reasonCode, message };
}


/***/ }),

/***/ 4854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ changeOne),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Zg: () => (/* binding */ change)
/* harmony export */ });
/* harmony import */ var _arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3517);
/* harmony import */ var _change_flag_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1802);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9730);



const takes = { flag: 'required', environment: 'required', because: 'required' };
/** `on`, `off`, `kill`: plan → difference shown → apply → hand over → read back at the running service. */
const change = { takes, run: (given) => changeOne(given, changeOf(given.inputs)) };
const percent = { takes: { ...takes, percent: 'required' }, run: change.run };
function changeOf({ mode, percent: share }) {
    if (mode === 'on' || mode === 'off' || mode === 'kill')
        return { kind: mode };
    if (mode === 'percent' && share !== undefined)
        return { kind: 'percent', percent: share };
    throw new Error(`mode ${mode} changes no single flag`);
}
/** One change of the flag that the inputs name, from the plan to the answer of the running service. */
async function changeOne(given, wanted) {
    const { inputs, settings, store, ports } = given;
    const { environment, flag } = inputs;
    const { log } = ports.runner;
    if (inputs['dry-run']) {
        const plan = (await store.read(environment, [flag])).plan(flag, wanted);
        if (plan.kind === 'refused')
            return { result: 'refused', reasonCode: plan.reasonCode, message: plan.message };
        (0,_show_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(plan, environment, log);
        const message = `Dry run: ${(0,_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(plan, environment)} would be all.`;
        return { result: 'unchanged', reasonCode: 'dry-run', message, plan };
    }
    const written = await (0,_change_flag_js__WEBPACK_IMPORTED_MODULE_2__/* .changeFlag */ .D)(store, { environment, flag, change: wanted }, { audit: given.audit, show: (plan) => (0,_show_js__WEBPACK_IMPORTED_MODULE_1__/* .show */ .W)(plan, environment, log), clock: ports.clock });
    if (written.kind === 'refused')
        return { result: 'refused', reasonCode: written.reasonCode, message: written.message };
    const { plan } = written;
    if (written.kind === 'written') {
        log.info(written.version === undefined ? 'Written.' : `Written: ${written.version}.`);
        for (const warning of written.warnings)
            log.warning(warning);
    }
    const arrival = await (0,_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .bringOver */ .b)(store, settings, plan, environment, ports);
    return {
        ...arrival,
        plan,
        ...(written.kind === 'written' && written.version !== undefined ? { version: written.version } : {}),
    };
}


/***/ }),

/***/ 4995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ branchPlace),
  C: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./actions/flag-toggle/src/audit.js
var src_audit = __webpack_require__(7372);
// EXTERNAL MODULE: ./actions/flag-toggle/src/branch.js
var branch = __webpack_require__(7623);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/records.js




/**
 * What Sluice wrote last at a provider that keeps flags itself: `<environment>.<provider>.json` on the branch of the flags.
 * The commit is the audit of the change, and the file is what drift is measured against. A flag that is not in it was
 * never changed by Sluice: unmanaged, and none of its business.
 */
function recorded(store, place) {
    return {
        ...store,
        async read(environment, flags) {
            const inner = await store.read(environment, flags);
            return recordedSet(inner, place, `${environment}.${store.provider}.json`);
        },
    };
}
function recordedSet(inner, place, path) {
    let records;
    return {
        ...inner,
        async apply(plan, audit) {
            const applied = await inner.apply(plan, audit);
            if (applied.kind !== 'applied')
                return applied;
            const problem = await keep(place, path, plan, audit);
            // The flag has changed, and a kill must not fail for its record.
            return problem === undefined ? applied : { ...applied, warnings: [...(applied.warnings ?? []), problem] };
        },
        async lastWritten(flag) {
            records ??= (0,branch/* readBranchFile */.TQ)(place.github, place.branch, path).then(({ text }) => recordsIn(text));
            const entry = (await records)[flag];
            return (0,shape/* isRecord */.u4)(entry) && typeof entry['managed'] === 'string' ? entry['managed'] : undefined;
        },
    };
}
const ATTEMPTS = 5;
/** Why the record could not be written, or `undefined`. */
async function keep(place, path, plan, audit) {
    try {
        for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
            const file = await (0,branch/* readBranchFile */.TQ)(place.github, place.branch, path);
            const { after, flag } = plan;
            const flags = { ...recordsIn(file.text), [flag]: { state: after.words, managed: after.managed } };
            const text = `${JSON.stringify({ flags: sorted(flags) }, null, 2)}\n`;
            const written = await (0,branch/* writeBranchFile */.gW)(place.github, file, text, (0,src_audit/* commitMessage */.d)(plan, audit));
            if (written.kind === 'written')
                return undefined;
            if (written.kind === 'refused')
                return problemOf(place, written.message);
        }
        return problemOf(place, 'others write it faster');
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        return problemOf(place, (0,errors/* errorMessage */.g)(error));
    }
}
function problemOf({ branch }, words) {
    return `The flag is changed, but the record of it could not be written to ${branch}, so the next drift check reports it: ${words}`;
}
function recordsIn(text) {
    if (text === undefined)
        return {};
    try {
        const value = JSON.parse(text);
        return (0,shape/* isRecord */.u4)(value) && (0,shape/* isRecord */.u4)(value['flags']) ? value['flags'] : {};
    }
    catch {
        return {};
    }
}
function sorted(flags) {
    return Object.fromEntries(Object.entries(flags).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./lib/kernel/secret.js
var secret = __webpack_require__(754);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/secret.js


const DEFAULT_VARIABLE = 'SLUICE_CREDENTIALS';
/**
 * The token of a provider, from the variable that the configuration names (or a line `NAME=…` of SLUICE_CREDENTIALS); by
 * default SLUICE_CREDENTIALS is the token itself. Masked from here on.
 */
function tokenFrom(variable, what, { runner }) {
    const name = variable ?? DEFAULT_VARIABLE;
    const value = ((0,secret/* secretFrom */.l)(runner.env, name) ?? '').trim();
    if (value === '')
        throw new errors/* UserError */.y('invalid-input', `${what} needs a token in the environment variable ${name}, which is empty. Give the step "env: { ${name}: \${{ secrets.… }} }", or the called workflow "secrets: { credentials: … }".`);
    if (/\s/.test(value))
        throw new errors/* UserError */.y('invalid-input', `${what} needs a token in the environment variable ${name}, which holds several lines or words. Name one of its "NAME=…" lines with "token-env" in the configuration.`);
    runner.log.mask(value);
    return value;
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/settings.js
var src_settings = __webpack_require__(406);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/open-store.js



/** The store that the configuration names. Each driver is loaded only when it is the one. */
async function openStore(settings, ports) {
    const { flags, defaultBranch, definitions } = settings;
    const place = branchPlace(settings, ports);
    switch (settings.provider) {
        case 'flagd-file': {
            const { flagdFileStore } = await __webpack_require__.e(/* import() */ 568).then(__webpack_require__.bind(__webpack_require__, 3568));
            const extensions = flags.stale?.extensions ?? src_settings/* DEFAULT_EXTENSIONS */.N8;
            return flagdFileStore(ports.github, place, { defaultBranch, definitions, extensions });
        }
        case 'unleash': {
            const [{ unleashStore }, api] = await Promise.all([__webpack_require__.e(/* import() */ 457).then(__webpack_require__.bind(__webpack_require__, 2457)), unleashApi(settings, ports)]);
            const { project = 'default', environments = new Map() } = flags.unleash ?? {};
            return recorded(unleashStore(api, { project, environments }), place);
        }
        case 'launchdarkly': {
            const driver = await __webpack_require__.e(/* import() */ 827).then(__webpack_require__.bind(__webpack_require__, 827));
            const { project = '', environments = new Map() } = flags.launchdarkly ?? {};
            const api = await launchDarklyApi(settings, ports, driver);
            return recorded(driver.launchDarklyStore(api, { project, environments }), place);
        }
    }
}
async function unleashApi({ flags }, ports) {
    const { providerApi } = await __webpack_require__.e(/* import() */ 927).then(__webpack_require__.bind(__webpack_require__, 2927));
    const token = tokenFrom(flags.unleash?.['token-env'], 'Unleash', ports);
    return providerApi({ name: 'Unleash', url: flags.unleash?.url ?? '', headers: { authorization: token } }, ports);
}
async function launchDarklyApi({ flags }, ports, driver) {
    const { providerApi } = await __webpack_require__.e(/* import() */ 927).then(__webpack_require__.bind(__webpack_require__, 2927));
    const token = tokenFrom(flags.launchdarkly?.['token-env'], 'LaunchDarkly', ports);
    return providerApi({
        name: 'LaunchDarkly',
        url: flags.launchdarkly?.url ?? 'https://app.launchdarkly.com',
        headers: { authorization: token, 'ld-api-version': driver.API_VERSION },
        contentType: driver.SEMANTIC_PATCH,
    }, ports);
}
/** Where the files of the flags and their ramps lie. */
function branchPlace({ flags, branch }, ports) {
    const elsewhere = flags.repository;
    if (elsewhere === undefined)
        return { github: ports.github, branch, repository: undefined };
    const token = tokenFrom(elsewhere['token-env'], `Repository ${elsewhere.name}`, ports);
    return { github: ports.githubOf(elsewhere.name, token), branch, repository: elsewhere.name };
}


/***/ }),

/***/ 9712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ readBack)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/sample.js
const CANDIDATES = 20_000;
const PER_GROUP = 24;
const UNPREDICTED = 200;
/**
 * Users to ask for. Where both states can be worked out: users whose answer changes first (they tell the new state from
 * the old, even for a step of 0.1 %), then users of every answer after. Otherwise enough of them to judge a share.
 */
function sampleUsers(before, after) {
    const groups = new Map();
    let full = 0;
    for (let index = 0; index < CANDIDATES; index++) {
        const targetingKey = `sluice-sample-${index}`;
        const expected = after.served(targetingKey);
        if (expected.kind === 'unknown')
            return unpredicted();
        const group = `${nameOf(before.served(targetingKey))} ${nameOf(expected)}`;
        const members = groups.get(group) ?? [];
        if (members.length < PER_GROUP) {
            groups.set(group, [...members, { targetingKey, expected }]);
            if (members.length + 1 === PER_GROUP)
                full++;
        }
        // One group, already full, and nobody else in sight: everybody gets the same.
        if (full > 0 && full === groups.size && index > 5000)
            break;
    }
    const changing = [...groups].sort(([a], [b]) => Number(isChange(b)) - Number(isChange(a)));
    return changing.flatMap(([, members]) => members);
}
function unpredicted() {
    return Array.from({ length: UNPREDICTED }, (_, index) => ({
        targetingKey: `sluice-sample-${index}`,
        expected: undefined,
    }));
}
function isChange(group) {
    const [before, after] = group.split(' ');
    return before !== after;
}
function nameOf(served) {
    return served.kind === 'variant' ? encodeURIComponent(served.variant ?? JSON.stringify(served.value)) : served.kind;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/read-back.js


const AT_ONCE = 8;
const FIRST_PAUSE_MILLISECONDS = 100;
const LONGEST_PAUSE_MILLISECONDS = 2000;
/** Asks the running service until all asked users get what the plan says, or the budget is used up. */
async function readBack({ ask, budget, isGuess }, plan, clock) {
    const users = sampleUsers(plan.before, plan.after);
    const end = clock.monotonic() + budget;
    for (let pause = FIRST_PAUSE_MILLISECONDS;; pause = Math.min(pause * 2, LONGEST_PAUSE_MILLISECONDS)) {
        const found = await once(ask, plan, users);
        const left = end - clock.monotonic();
        if (found.kind === 'agrees' || left <= 0 || (found.kind === 'no-ofrep' && isGuess))
            return found;
        await clock.sleep(Math.min(pause, left));
    }
}
/** One round over all users; given up early when the first of them shows that the change has not arrived. */
async function once(ask, plan, users) {
    const seen = {};
    for (let index = 0; index < users.length; index += AT_ONCE) {
        const batch = users.slice(index, index + AT_ONCE);
        const answers = await Promise.all(batch.map(({ targetingKey }) => ask(plan.flag, targetingKey)));
        for (const [place, answer] of answers.entries()) {
            if (answer.kind === 'unreachable' || answer.kind === 'no-ofrep')
                return answer;
            const name = read_back_nameOf(answer, plan.onVariant);
            seen[name] = (seen[name] ?? 0) + 1;
            const user = batch[place];
            if (user?.expected !== undefined && !matches(answer, user.expected))
                return {
                    kind: 'disagrees',
                    detail: `${user.targetingKey} is served ${name}, not ${words(user.expected)}`,
                    seen,
                };
        }
    }
    return judgeShare(plan, users, seen) ?? { kind: 'agrees', users: users.length, seen };
}
function matches(answer, expected) {
    if (expected.kind === 'unknown')
        return true;
    if (expected.kind === 'code-default')
        return answer.kind === 'code-default';
    if (answer.kind !== 'value')
        return false;
    return answer.variant === undefined || expected.variant === undefined
        ? (0,external_node_util_.isDeepStrictEqual)(answer.value, expected.value)
        : answer.variant === expected.variant;
}
/** Six standard deviations: a wrong alarm about once in a thousand million read-backs. */
const DEVIATIONS = 6;
/** Where no single answer can be foretold, the share of users with the feature must at least be a likely one. */
function judgeShare(plan, users, seen) {
    const { share, onVariant } = plan;
    if (share === undefined || onVariant === undefined || users.some((user) => user.expected !== undefined))
        return undefined;
    const on = seen[onVariant] ?? 0;
    const bound = DEVIATIONS * Math.sqrt(share * (1 - share) * users.length);
    if (Math.abs(on - share * users.length) <= bound)
        return undefined;
    const detail = `${on} of ${users.length} users are served ${onVariant}, which is unlikely for ${share * 100} %`;
    return { kind: 'disagrees', detail, seen };
}
/** By the value where the provider has no names for variants, else by the name. */
function read_back_nameOf(answer, onVariant) {
    const value = answer.kind === 'value' ? (JSON.stringify(answer.value) ?? 'nothing') : '';
    if (answer.kind === 'value')
        return value === onVariant ? value : (answer.variant ?? value);
    return answer.kind === 'code-default' ? 'code default' : `error ${'detail' in answer ? answer.detail : ''}`;
}
function words(served) {
    return served.kind === 'variant' ? (served.variant ?? JSON.stringify(served.value)) : 'the code default';
}


/***/ }),

/***/ 406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N8: () => (/* binding */ DEFAULT_EXTENSIONS),
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _lib_config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7603);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);


/** How often an expiry may be moved without a reason. */
const DEFAULT_EXTENSIONS = 1;
const DELIVER_TIMEOUT_MILLISECONDS = 120_000;
const READ_BACK_BUDGET_MILLISECONDS = 30_000;
async function readSettings(github, wanted) {
    const defaultBranch = await defaultBranchOf(github);
    return settingsOf(await (0,_lib_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .configAt */ .ES)(github, defaultBranch, wanted.config), defaultBranch, wanted);
}
async function defaultBranchOf(github) {
    return (await github.request('GET /repos/{owner}/{repo}')).default_branch;
}
function settingsOf(config, defaultBranch, wanted) {
    const flags = config?.flags ?? {};
    const provider = flags.provider ?? wanted.provider ?? 'flagd-file';
    if (wanted.provider !== undefined && wanted.provider !== provider)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `input "provider" is ${wanted.provider}, but ${wanted.config} says ${provider}.`);
    if (provider !== 'flagd-file' && flags[provider] === undefined)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `input "provider" is ${provider}, but ${wanted.config} does not say where it is; give "flags.provider: ${provider}" and "flags.${provider}".`);
    const verb = flags.deliver?.verb;
    return {
        provider,
        defaultBranch,
        branch: flags.branch ?? 'sluice/flags',
        definitions: flags.definitions ?? '.github/flags.flagd.json',
        flags,
        notify: config?.notify,
        environments: [...new Set([...(config?.path ?? []), ...(config?.environments?.keys() ?? [])])],
        deliver: verb === undefined
            ? undefined
            : {
                command: typeof verb === 'string' ? [verb] : verb,
                timeout: flags.deliver?.timeout ?? DELIVER_TIMEOUT_MILLISECONDS,
            },
        environment: (name) => config?.environments?.get(name),
        readBack(environment) {
            const own = flags['read-back']?.get(environment);
            const address = own?.ofrep ?? config?.environments?.get(environment)?.url;
            if (address === undefined)
                return undefined;
            return { address, budget: own?.budget ?? READ_BACK_BUDGET_MILLISECONDS, isGuess: own === undefined };
        },
    };
}


/***/ }),

/***/ 9730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var _arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3517);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3116);


/** The plan in the log, before anything is written. */
function show(plan, environment, log) {
    const close = log.group(`Plan: ${(0,_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(plan, environment)}`);
    log.info((0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .lineDiff */ .g)(plan.before.text, plan.after.text) || 'No difference.');
    close();
    for (const warning of plan.warnings)
        log.warning(warning);
}


/***/ }),

/***/ 7866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ StoreError),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   sj: () => (/* binding */ ABSENT)
/* harmony export */ });
/** A provider that could not be reached or said no; ends the run with its own reason code. */
class StoreError extends Error {
    reasonCode;
    constructor(reasonCode, message) {
        super(message);
        this.name = 'StoreError';
        this.reasonCode = reasonCode;
    }
}
function refused(reasonCode, message) {
    return { kind: 'refused', reasonCode, message };
}
/** A flag that the environment does not have. */
const ABSENT = {
    words: 'absent',
    text: '',
    managed: 'absent',
    unmanaged: '',
    served: () => ({ kind: 'code-default' }),
};


/***/ }),

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

// EXTERNAL MODULE: ./lib/config/environment.js + 11 modules
var environment = __webpack_require__(5445);
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

/***/ 5445:
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

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/config/metric-problems.js
var metric_problems = __webpack_require__(7776);
// EXTERNAL MODULE: ./lib/config/metrics.js + 1 modules
var metrics = __webpack_require__(4256);
// EXTERNAL MODULE: ./lib/config/suites.js
var suites = __webpack_require__(6646);
;// CONCATENATED MODULE: ./lib/config/verify.js






const probe = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Address to ask. Give either `url` or `path`.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(shapes/* scalar */.d_), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.'),
    latency: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'An answer that took longer is bad, e.g. `300ms`.'),
    version: (0,shape/* optional */.lq)(shapes/* field */.ZZ, "Field of the JSON answer that must equal the candidate's version."),
    times: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Pause between two requests. Default `1s`.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest wait for one answer. Default `5s`.'),
});
const verify = (0,shape/* object */.Ik)({
    budget: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest time from the change to "verified". Default `5m`.'),
    probes: (0,shape/* optional */.lq)((0,shape/* list */.p_)(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    command: (0,shape/* optional */.lq)(suites/* suite */.rs, 'An executable of yours that tells whether the environment serves well.'),
    sources: (0,shape/* optional */.lq)(metrics/* metricSources */.p8, 'Where metrics come from, by name.'),
    metrics: (0,shape/* optional */.lq)(metrics/* metrics */.qd, 'What numbers must say; docs/judge.md.'),
    window: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
    interval: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Pause between two measurements against a threshold. Default `10s`.'),
    step: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Time between two values of a comparison. Default `5s`.'),
    addresses: (0,shape/* optional */.lq)(shapes/* networks */.o8, 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
});
/** Longest time from the change to "verified". */
const DEFAULT_BUDGET_MILLISECONDS = (0,duration/* parseDuration */.E)('5m') ?? 0;
const DEFAULT_WINDOW_MILLISECONDS = (0,duration/* parseDuration */.E)('2m') ?? 0;
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
    const problems = [...(0,metric_problems/* sourceProblems */._0)(`${at}.sources`, sources), ...(0,metric_problems/* metricProblems */.hE)(`${at}.metrics`, given, sources)];
    if (given.length === 0) {
        for (const key of ['window', 'interval', 'step'])
            if (value[key] !== undefined)
                problems.push(`${at}.${key}: has no effect without "metrics"`);
        return problems;
    }
    const { window = DEFAULT_WINDOW_MILLISECONDS, budget = DEFAULT_BUDGET_MILLISECONDS } = value;
    if (window > budget)
        problems.push(`${at}.window: metrics are watched for ${(0,duration/* formatDuration */.a)(window)}, and the budget ends after ${(0,duration/* formatDuration */.a)(budget)}`);
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
    verify: (0,shape/* optional */.lq)(verify, 'When a change counts as verified.'),
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
var quarantine = __webpack_require__(495);
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
/* harmony export */   ES: () => (/* binding */ configAt)
/* harmony export */ });
/* unused harmony exports CONFIG_PATH, parseConfig, parseQuarantine, quarantineAt */
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8465);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9356);
/* harmony import */ var _quarantine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(495);




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

/***/ 495:
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
