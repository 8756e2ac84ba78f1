export const id = 204;
export const ids = [204];
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

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude),
  t: () => (/* binding */ planFields)
});

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(8619);
// EXTERNAL MODULE: ./lib/kernel/report.js + 1 modules
var kernel_report = __webpack_require__(9133);
// EXTERNAL MODULE: ./lib/kernel/summary.js
var summary = __webpack_require__(4536);
// EXTERNAL MODULE: ./actions/flag-toggle/src/diff.js
var src_diff = __webpack_require__(3116);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
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
    return (0,budget/* withinBudget */.x)([
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
    ].filter((part) => part.markdown !== ''), summary/* SUMMARY_LIMIT_BYTES */.J / 4);
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
    const path = await (0,kernel_report/* writeReport */.u)('flag-toggle', { ...report, served: Object.fromEntries(report.served ?? []) }, runner.env);
    await (0,summary/* writeSummary */.S)(summaryOf(report, ending.plan?.warnings ?? []), runner.env);
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

/***/ 4204:
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
// EXTERNAL MODULE: ./lib/notify/notices.js + 3 modules
var notices = __webpack_require__(4479);
// EXTERNAL MODULE: ./actions/flag-toggle/src/audit.js
var audit = __webpack_require__(7372);
// EXTERNAL MODULE: ./actions/flag-toggle/src/ending.js + 1 modules
var src_ending = __webpack_require__(8091);
// EXTERNAL MODULE: ./lib/config/environment.js + 10 modules
var environment = __webpack_require__(3831);
// EXTERNAL MODULE: ./lib/config/flags.js
var flags = __webpack_require__(2896);
// EXTERNAL MODULE: ./lib/config/load.js
var load = __webpack_require__(7603);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
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
    ramp: async () => (await Promise.all(/* import() */[__webpack_require__.e(456), __webpack_require__.e(870)]).then(__webpack_require__.bind(__webpack_require__, 1870))).ramp,
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


const TIMEOUT_MILLISECONDS = 5000;
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
                signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
            });
            return interpret(response.status, await bodyOf(response));
        }
        catch (error) {
            return { kind: 'unreachable', detail: (0,errors/* errorMessage */.g)(error) };
        }
    };
}
async function bodyOf(response) {
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
    return (0,notices/* withNotices */.c)({ env: runner.env, context, log: runner.log, clock, github }, async (notices) => {
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

/***/ 4479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ withNotices)
});

// UNUSED EXPORTS: createNotices

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
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


/***/ })

};
