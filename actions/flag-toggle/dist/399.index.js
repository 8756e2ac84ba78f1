export const id = 399;
export const ids = [399];
export const modules = {

/***/ 399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askOfrep: () => (/* reexport */ askOfrep),
  flagToggle: () => (/* binding */ flagToggle)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(698);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(923);
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
    const file = (0,external_node_path_.join)(folder, `${delivery.environment}.flagd.json`);
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
    return resolveInside(workspace, executable, '"flags.deliver.verb"');
}
/** The token is for Sluice; a verb gets it only when the step passes it on under a name of its own. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(975);
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
    return served.kind === 'variant' ? encodeURIComponent(served.variant) : served.kind;
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
            const name = read_back_nameOf(answer);
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
    return answer.variant === undefined
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
function read_back_nameOf(answer) {
    if (answer.kind === 'value')
        return answer.variant ?? JSON.stringify(answer.value) ?? 'nothing';
    return answer.kind === 'code-default' ? 'code default' : `error ${'detail' in answer ? answer.detail : ''}`;
}
function words(served) {
    return served.kind === 'variant' ? served.variant : 'the code default';
}

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
    const { readBack: where } = settings;
    if (where === undefined)
        return unproven(plan, `${what}; not read back, because the configuration names no address of ${environment}.`);
    const found = await readBack({ ...where, ask: ports.askAt(where.address) }, plan, ports.clock);
    const asked = { readBack: found, address: where.address };
    if (found.kind === 'agrees')
        return { ...asked, ...success(plan), message: `${what}; the service answers so.` };
    if (found.kind === 'no-ofrep' && where.isGuess) {
        const advice = `Name the address that does as "flags.read-back.${environment}.ofrep".`;
        ports.runner.log.warning(`${where.address} does not answer OFREP (${found.detail}). ${advice}`);
        return { ...asked, ...unproven(plan, `${what}; not read back.`) };
    }
    const latest = store.look(await store.read(environment), plan.flag).view;
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
    if (settings === undefined)
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
        const latest = store.look(await store.read(environment), plan.flag).document;
        if (latest.text === document.text)
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/audit.js

/**
 * What git keeps of a change: who, when, why, before, after. `[skip ci]` keeps the commit from starting workflows also
 * where somebody uses a personal token (GitHub docs, "Skipping workflow runs").
 */
function commitMessage(plan, audit) {
    const { before, after } = plan;
    return [
        `flag ${(0,printing/* oneLine */.TN)(plan.flag, 60)} in ${audit.environment}: ${before.words} -> ${after.words} [skip ci]`,
        '',
        (0,printing/* oneLine */.TN)(audit.because, 500),
        '',
        `Flag: ${(0,printing/* oneLine */.TN)(plan.flag, 200)}`,
        `Environment: ${audit.environment}`,
        `Before: ${before.words}`,
        `After: ${after.words}`,
        `Changed-by: ${(0,printing/* oneLine */.TN)(audit.actor, 100)}`,
        `Changed-at: ${audit.at.toISOString()}`,
        `Run: ${audit.runUrl}`,
        '',
    ].join('\n');
}
/** Address of this attempt of the run. */
function runUrl({ serverUrl, owner, repository, runId, runAttempt }) {
    return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/change-flag.js
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
        const state = await store.read(environment);
        const plan = store.plan(state, flag, change);
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
        const applied = await store.apply(state, plan, await ports.audit());
        if (applied.kind === 'applied')
            return { kind: 'written', plan, version: applied.version };
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/diff.js
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
    const shown = lines.map((_, index) => lines.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(diff_isChange));
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
function diff_isChange(line) {
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

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(619);
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
 * Joins parts in their order within a number of bytes. What does not fit is left out as whole parts, lowest priority
 * first, and named at the end; only a single part that is too long for the budget by itself is clipped.
 */
function withinBudget(parts, limitBytes) {
    const kept = new Set(parts);
    const left = [];
    const build = () => {
        const note = left.length === 0 ? [] : [`_Left out for length: ${left.map((part) => part.name).join(', ')}._`];
        return [...parts.filter((part) => kept.has(part)).map((part) => part.markdown.trim()), ...note].join('\n\n');
    };
    const byPriority = [...parts].sort((a, b) => a.priority - b.priority);
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
    const body = (0,printing/* stripControls */.$Y)(untrusted);
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/summary.js



const SIGNS = {
    changed: '✅',
    unchanged: '✅',
    refused: '⛔',
    drifted: '❌',
    failed: '❌',
    error: '❌',
};
/** The change as a person reads it in the job summary. */
function summaryOf(report, warnings) {
    const rows = [
        ['Flag', code(report.flag)],
        ['Environment', code(report.environment)],
        ['Before', markdown_text(report.before ?? '')],
        ['After', markdown_text(report.after ?? '')],
        ['Who', markdown_text(report.actor)],
        ['When', markdown_text(report.at)],
        ['Why', markdown_text(report.because ?? '')],
        ['Commit', code(report.commit ?? '')],
        ['Read back', markdown_text(readBackWords(report))],
        ['Run', markdown_link('log', report.run)],
    ].filter(([, value]) => value !== '');
    return withinBudget([
        { name: 'the heading', priority: 3, markdown: `### ${SIGNS[report.result]} ${markdown_text(report.message, 1000)}` },
        { name: 'the table', priority: 2, markdown: table(['', ''], rows) },
        { name: 'warnings', priority: 1, markdown: warnings.map((each) => `- ⚠️ ${markdown_text(each, 600)}`).join('\n') },
        { name: 'the difference', priority: 0, markdown: diffBlock(report.diff) },
    ].filter((part) => part.markdown !== ''), SUMMARY_LIMIT_BYTES / 4);
}
function diffBlock(diff) {
    return diff === undefined || diff === '' ? '' : codeBlock(diff, 'diff');
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
        verdict: verdictOf(ending.result),
        message: ending.message,
        outputs: { before: report.before ?? '', after: report.after ?? '', diff: report.diff ?? '', report: path },
    };
}
function verdictOf(result) {
    if (result === 'changed' || result === 'unchanged')
        return 'passed';
    return result === 'refused' ? 'refused' : 'failed';
}
function reportOf(inputs, ending) {
    const { plan, audit, readBack, commit, address } = ending;
    const { percent, because } = inputs;
    return {
        schema: 'sluice/flag-toggle@1',
        result: ending.result,
        'reason-code': ending.reasonCode,
        message: ending.message,
        provider: 'flagd-file',
        environment: audit.environment,
        flag: inputs.flag,
        mode: inputs.mode,
        ...(percent === undefined ? {} : { percent: (0,decimal/* formatDecimal */.zJ)(percent) }),
        ...(because === '' ? {} : { because }),
        actor: audit.actor,
        at: audit.at.toISOString(),
        run: audit.runUrl,
        'dry-run': inputs['dry-run'],
        ...(plan === undefined ? {} : planFields(plan)),
        ...(commit === undefined ? {} : { commit }),
        'read-back': { ...(address === undefined ? {} : { address }), ...readBackFields(readBack) },
        ...(readBack !== undefined && 'seen' in readBack ? { served: new Map(Object.entries(readBack.seen)) } : {}),
    };
}
function planFields(plan) {
    const diff = lineDiff(plan.before.json, plan.after.json);
    return {
        before: plan.before.words,
        after: plan.after.words,
        ...(plan.before.json === '' ? {} : { 'before-flag': plan.before.json }),
        'after-flag': plan.after.json,
        ...(diff === '' ? {} : { diff }),
    };
}
function readBackFields(readBack) {
    if (readBack === undefined)
        return { kind: 'not-asked' };
    if (readBack.kind === 'agrees')
        return { kind: 'agrees', users: readBack.users };
    return { kind: readBack.kind, detail: readBack.detail };
}

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/branch.js


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
        throw new errors/* UserError */.y('invalid-config', `${path} at ${ref} is not a file of at most 1 MB.`);
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
        if (!(error instanceof github_errors/* GitHubError */.y) || !(error.outcomeUnknown || [409, 422].includes(error.status)))
            throw error;
        const tip = await tipOf(github, file.branch);
        if (tip?.commit === commit.sha)
            return { kind: 'written', commit: commit.sha };
        if (error.outcomeUnknown || tip?.commit !== file.tip?.commit)
            return { kind: 'conflict' };
        return { kind: 'refused', message: (0,errors/* errorMessage */.g)(error) };
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/json-text.js
/**
 * Edits of a JSON text that touch nothing else: order of keys, unknown fields, spelling of numbers and white space of
 * everything around the edit stay byte for byte.
 */
/** A text that is no JSON, is nested too deep, or names a key twice. The message says what and where. */
class JsonTextError extends Error {
}
const MAX_DEPTH = 100;
const INDENT = '  ';
/** The value at a path, or `undefined` when there is none. */
function json_text_valueAt(text, path) {
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
        throw new JsonTextError(`there is no object at ${json_text_shown(path.slice(0, -1))}`);
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
/** JSON text of a value for the place `path`: indented as deep as it stands, lists of plain values on one line. */
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
        throw new JsonTextError(`is not JSON (${error instanceof Error ? error.message : String(error)})`);
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
        if (depth > MAX_DEPTH)
            throw new JsonTextError(`is nested deeper than ${MAX_DEPTH} levels`);
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
                throw new JsonTextError(`names the key ${JSON.stringify(key)} twice in one object`);
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
function json_text_shown(path) {
    return path.join('.') || 'the top';
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/file.js



/** Reads a flagd file, or says why it is none. Single flags may still be wrong: see `lint`. */
function openFlagFile(text) {
    try {
        const flags = json_text_valueAt(text, ['flags']);
        if (Array.isArray(flags))
            return { problem: 'holds flags as a list, which only the flagd daemon reads; write them as a mapping' };
        if (!isRecord(flags))
            return { problem: 'has no mapping "flags"' };
        const evaluators = json_text_valueAt(text, ['$evaluators']);
        return { text, keys: keysAt(text, ['flags']), evaluators: isRecord(evaluators) ? evaluators : {} };
    }
    catch (error) {
        return { problem: (0,errors/* errorMessage */.g)(error) };
    }
}
/** The flag of that key, or `undefined`; a flag that is no mapping counts as an empty one. */
function flagIn(file, key) {
    if (!file.keys.includes(key))
        return undefined;
    const flag = json_text_valueAt(file.text, ['flags', key]);
    return isRecord(flag) ? flag : {};
}
const EMPTY_FILE = '{\n  "$schema": "https://flagd.dev/schema/v0/flags.json",\n  "flags": {}\n}\n';

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/percent.js

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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/targeting.js

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
    if (isRecord(rule) && Object.keys(rule).length === 1) {
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
    return isRecord(targeting) && Object.keys(targeting).length === 0;
}
/**
 * A kill, as it stands in the file: `{"if": [false, <the rule before>, "off"]}`. Whatever the rule says, and whatever the
 * application's own default is, the off variant is served; the rule stays to be restored.
 */
function isKilled(targeting) {
    if (!isRecord(targeting) || Object.keys(targeting).length !== 1)
        return false;
    const args = targeting['if'];
    return Array.isArray(args) && args.length === 3 && args[0] === false && typeof args[2] === 'string';
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/variants.js

/**
 * The roles of a flag's variants: by value when there is exactly one `true` and one `false`, else by the names `on` and
 * `off`. `undefined` when neither holds: Sluice does not guess.
 */
function rolesOf(variants) {
    if (!isRecord(variants))
        return undefined;
    const named = (value) => Object.keys(variants).filter((name) => variants[name] === value);
    const [on, ...otherOn] = named(true);
    const [off, ...otherOff] = named(false);
    if (on !== undefined && off !== undefined && otherOn.length + otherOff.length === 0)
        return { on, off };
    return Object.hasOwn(variants, 'on') && Object.hasOwn(variants, 'off') ? { on: 'on', off: 'off' } : undefined;
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/change.js






/** Applies a change to a flag that is in the file. */
function editFlag(file, key, change) {
    const flag = flagIn(file, key) ?? {};
    const editor = new FlagEditor(file.text, key);
    const roles = rolesOf(flag['variants']);
    if (change.kind === 'kill')
        return edited(kill(editor, flag, roles));
    if (roles === undefined)
        return refused('variants-ambiguous', `${key}: which variant is the feature and which is its absence cannot be told. A flag needs one variant that is true and one that is false, or variants named "on" and "off".`);
    if (isKilled(flag['targeting'])) {
        if (change.kind !== 'off')
            return refused('killed', `${key} was killed, and stays so until somebody lifts the kill with mode "off"; then it can be turned on again, step by step.`);
        liftKill(editor, flag['targeting'].if[1]);
    }
    editor.set(['state'], 'ENABLED');
    const tail = tailOf(editor.get(['targeting']), roles);
    if (tail.kind === 'opaque')
        return refused('targeting-not-understood', `${key}: the share of users cannot be set in this targeting rule, because ${tail.why}. Mode "kill" works on any rule; otherwise edit the flag file itself.`);
    if (change.kind !== 'percent')
        return edited(settle(editor, tail, roles, change.kind));
    const share = shareOf(change.percent);
    if (share === undefined)
        return refused('percent-too-fine', `${key}: flagd holds whole-number weights, so a percentage can have at most ${PERCENT_DECIMALS} decimals.`);
    return edited(spread(editor, tail, roles, share));
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
    if (isRecord(rule))
        editor.set(['targeting'], rule);
    else
        editor.remove(['targeting']);
}
class FlagEditor {
    #text;
    #flag;
    constructor(text, key) {
        this.#text = text;
        this.#flag = ['flags', key];
    }
    get text() {
        return this.#text;
    }
    get(path) {
        return json_text_valueAt(this.#text, [...this.#flag, ...path]);
    }
    /** Sets a value; an equal one stays as it is written. */
    set(path, value) {
        const full = [...this.#flag, ...path];
        if (JSON.stringify(this.get(path)) === JSON.stringify(value))
            return this;
        const list = path.slice(0, -1);
        // A list can only be written whole: an "if" gets its last value this way.
        if (typeof path.at(-1) === 'number' && textAt(this.#text, full) === undefined)
            return this.set(list, [...this.get(list), value]);
        this.#text = setText(this.#text, full, print(value, full.length));
        return this;
    }
    remove(path) {
        this.#text = removeAt(this.#text, [...this.#flag, ...path]);
    }
}
function edited(editor) {
    return { kind: 'edited', text: editor.text };
}
function refused(reasonCode, message) {
    return { kind: 'refused', reasonCode, message };
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/murmur3.js
/**
 * MurmurHash3, 32 bit, seed 0, of an ASCII text: the hash every flagd evaluator buckets by
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/evaluate.js


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
        return isRecord(variants) && typeof variant === 'string' && Object.hasOwn(variants, variant)
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
    return isRecord(targeting) && Object.keys(targeting).length > 0;
}
class NotComputable extends Error {
}
const evaluate_MAX_DEPTH = 50;
function run(rule, scope) {
    if (scope.depth > evaluate_MAX_DEPTH)
        throw new NotComputable();
    const inner = { ...scope, depth: scope.depth + 1 };
    if (Array.isArray(rule))
        return rule.map((item) => run(item, inner));
    if (!isRecord(rule))
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
    const hash = murmur3(first ?? `${scope.subject.key}${scope.targetingKey}`);
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/lint-targeting.js


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
function lint_targeting_lintTargeting(targeting, context) {
    return lintRule(targeting, { ...context, depth: 0, isResult: true });
}
function lintRule(rule, scope) {
    if (scope.depth > lint_targeting_MAX_DEPTH)
        return [`targeting is nested deeper than ${lint_targeting_MAX_DEPTH} levels`];
    const inner = { ...scope, depth: scope.depth + 1 };
    if (Array.isArray(rule))
        return rule.flatMap((item) => lintRule(item, { ...inner, isResult: false }));
    if (!isRecord(rule))
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
            return args.some((arg) => typeof arg !== 'string' && !isRecord(arg))
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
    const bucketBy = hasBucketBy && !isRecord(args[0])
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
    if (isRecord(weight))
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
    if (isRecord(name))
        return lintRule(name, scope);
    if (typeof name !== 'string' || !name.startsWith('$flagd.'))
        return [];
    return FLAGD_VARIABLES.includes(name)
        ? []
        : [`targeting: ${JSON.stringify(name)} is none of ${FLAGD_VARIABLES.join(', ')}`];
}
function lintSemVer([left, operator, right]) {
    const versions = [left, right].filter((version) => !isRecord(version) && !(typeof version === 'string' && SEM_VER.test(version)));
    return [
        ...(SEM_VER_OPERATORS.includes(operator)
            ? []
            : [`targeting: ${JSON.stringify(operator)} is not an operator of "sem_ver"`]),
        ...versions.map((version) => `targeting: ${JSON.stringify(version)} is not a version`),
    ];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/lint.js








const FLAT_TYPES = ['string', 'number', 'boolean'];
const FLAG_FIELDS = ['state', 'variants', 'defaultVariant', 'targeting', 'metadata'];
/** Findings of every flag of a file, in its order. */
function lintFile(file) {
    const shared = Object.entries(file.evaluators).flatMap(([name, rule]) => lintTargeting(rule, { variants: undefined, evaluators: file.evaluators }).map((message) => ({
        severity: 'error',
        flag: '',
        message: `$evaluators.${name}: ${message}`,
    })));
    return [...setFindings(file), ...shared, ...file.keys.flatMap((key) => lintFlag(file, key))];
}
function setFindings(file) {
    const metadata = valueAt(file.text, ['metadata']);
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
        errors.push(...lint_targeting_lintTargeting(flag['targeting'], { variants: variantNames(flag), evaluators: file.evaluators }));
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
    if (targeting !== undefined && !isRecord(targeting))
        problems.push('targeting must be a rule');
    if (metadata !== undefined && !isFlat(metadata))
        problems.push('metadata must be a mapping to texts, numbers and booleans');
    return problems;
}
function isFlat(metadata) {
    return isRecord(metadata) && Object.values(metadata).every((value) => FLAT_TYPES.includes(typeof value));
}
function variantProblems(flag) {
    const { variants, defaultVariant } = flag;
    if (!isRecord(variants) || Object.keys(variants).length === 0)
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
    return new Set(isRecord(variants) ? Object.keys(variants) : []);
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

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/view.js







/** A flag of a file as people and the read-back see it; `file` is `undefined` where the environment has none yet. */
function viewOf(file, key) {
    const flag = file === undefined ? undefined : flagIn(file, key);
    if (file === undefined || flag === undefined)
        return { words: 'absent', json: '', managed: 'absent', served: () => ({ kind: 'code-default' }) };
    return {
        words: describe(flag),
        json: dedent(textAt(file.text, ['flags', key]) ?? ''),
        managed: JSON.stringify([flag['state'], flag['defaultVariant'] ?? null, flag['targeting'] ?? null]),
        served: (targetingKey) => evaluate({ key, flag, evaluators: file.evaluators }, targetingKey),
    };
}
/** Like `viewOf`, of a text; one that is no flagd file has no flags. */
function viewInText(text, key) {
    const file = text === undefined ? undefined : openFlagFile(text);
    return viewOf(file === undefined || 'problem' in file ? undefined : file, key);
}
/** The state of a flag in a few words. */
function describe(flag) {
    if (isKilled(flag['targeting']))
        return 'killed';
    if (flag['state'] !== 'ENABLED')
        return 'disabled';
    const roles = rolesOf(flag['variants']);
    if (roles === undefined)
        return isRecord(flag['targeting']) ? 'own rules' : byDefault(flag);
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
/** Without the indentation the text has only because of where it stands. */
function dedent(text) {
    const lines = text.split('\n');
    const outer = /^[ \t]*/.exec(lines.at(-1) ?? '')?.[0] ?? '';
    return lines.map((line) => (line.startsWith(outer) ? line.slice(outer.length) : line)).join('\n');
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/plan.js








/** Plans one change of one flag in one environment's file. */
function planInFile(sources, key, change) {
    const opened = plan_open(sources);
    if ('kind' in opened)
        return opened;
    const { current, definitions } = opened;
    const base = withFlag(current, definitions, key);
    if (base === undefined)
        return unknownFlag(sources, [...(current?.keys ?? []), ...(definitions?.keys ?? [])], key);
    const edit = editFlag(base, key, change);
    if (edit.kind === 'refused')
        return edit;
    const after = openFlagFile(edit.text);
    if ('problem' in after)
        throw new Error(`the edited ${sources.path} ${after.problem}`);
    const errors = lintFlag(after, key).filter((finding) => finding.severity === 'error');
    if (errors.length > 0 && change.kind !== 'kill')
        return plan_refused('invalid-flag', `${key} in ${sources.path}: ${errors.map((error) => error.message).join('; ')}.`);
    const planned = compare(current, after, key, change);
    const lost = planned.before.words === 'killed' ? [] : losers(planned, change);
    if (lost.length > 0)
        return plan_refused('would-lose-users', `${key}: a larger share would take the feature from users who have it (${lost[0]}).`);
    return {
        ...planned,
        basis: viewOf(base, key).managed,
        kind: planned.before.managed === planned.after.managed ? 'same' : 'change',
        document: { name: sources.path, text: after.text },
        warnings: [
            ...lintFlag(after, key).map((finding) => `${key}: ${finding.message}.`),
            ...killWarnings(after, key, change),
        ],
    };
}
function plan_open(sources) {
    const current = sources.text === undefined ? undefined : openFlagFile(sources.text);
    if (current !== undefined && 'problem' in current)
        return plan_refused('invalid-flags', `${sources.path} ${current.problem}.`);
    const { path, text } = sources.definitions;
    const definitions = text === undefined ? undefined : openFlagFile(text);
    if (definitions !== undefined && 'problem' in definitions)
        return plan_refused('invalid-flags', `${path} ${definitions.problem}.`);
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
    const text = setText(current.text || EMPTY_FILE, ['flags', key], print(defined, 2));
    return opened(withEvaluators(text, definitions));
}
/** A definition may refer to shared rules; those that the environment lacks come along, those it has stay. */
function withEvaluators(text, definitions) {
    const present = keysAt(text, ['$evaluators']);
    const missing = Object.entries(definitions.evaluators).filter(([name]) => !present.includes(name));
    if (missing.length === 0)
        return text;
    const start = json_text_valueAt(text, ['$evaluators']) === undefined ? setText(text, ['$evaluators'], '{}') : text;
    return missing.reduce((file, [name, rule]) => setText(file, ['$evaluators', name], print(rule, 2)), start);
}
function opened(text) {
    const file = openFlagFile(text);
    if ('problem' in file)
        throw new Error(`a flag file that was just edited ${file.problem}`);
    return file;
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
    return plan_refused('unknown-flag', `There is no flag ${JSON.stringify(key)} in ${where}${(0,nearest/* nearest */.p)(key, known) || '.'} A flag is defined by a reviewed change of ${sources.definitions.path}.`);
}
function plan_refused(reasonCode, message) {
    return { kind: 'refused', reasonCode, message };
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flagd/store.js






/** flagd files on a branch of their own: `<environment>.flagd.json`, written with one commit per change. */
function flagdFileStore(github, place) {
    return {
        provider: 'flagd-file',
        capabilities: { changes: ['on', 'off', 'percent', 'kill'], percentDecimals: PERCENT_DECIMALS },
        async read(environment) {
            const file = await readBranchFile(github, place.branch, fileOf(environment));
            const text = await readFileAt(github, place.definitions, place.defaultBranch);
            return { file, definitions: { path: `${place.definitions} at ${place.defaultBranch}`, text } };
        },
        look: ({ file }, flag) => ({
            view: viewInText(file.text, flag),
            document: { name: store_nameOf(file), text: file.text ?? EMPTY_FILE },
        }),
        plan: ({ file, definitions }, flag, change) => planInFile({ path: store_nameOf(file), text: file.text, definitions }, flag, change),
        async apply({ file }, plan, audit) {
            const written = await writeBranchFile(github, file, plan.document.text, commitMessage(plan, audit));
            if (written.kind === 'written')
                return { kind: 'applied', version: written.commit };
            if (written.kind === 'conflict')
                return written;
            return {
                kind: 'refused',
                reasonCode: 'protected-branch',
                message: `A rule protects the branch ${file.branch}, so a kill would have to wait for somebody: ${written.message} Take it out of that rule, or name another branch as "flags.branch" in the configuration.`,
            };
        },
    };
}
function store_nameOf({ path, branch }) {
    return `${path} at ${branch}`;
}
function fileOf(environment) {
    return `${environment}.flagd.json`;
}

// EXTERNAL MODULE: ./lib/kernel/readers.js
var readers = __webpack_require__(308);
;// CONCATENATED MODULE: ./lib/config/shapes.js


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = string({ pattern: NAME, what: 'an environment name' });
const address = string({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = parsed({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readers/* readDuration */.$7);
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

/** How a change of an environment happens. */
const strategy = object({
    type: required(oneOf('all-at-once', 'blue-green'), '`all-at-once` replaces what serves; `blue-green` checks the new version beside it before it takes traffic.'),
});

;// CONCATENATED MODULE: ./lib/config/target.js


/** What puts a candidate into an environment. */
const target = object({
    driver: required(oneOf('command'), 'How the environment is changed. `command`: your own executables.'),
    apply: required(command, 'Puts the candidate in place.'),
    observe: optional(command, 'Tells what serves. Default: the probe with `version`.'),
    shift: optional(command, 'Moves traffic. Needed by `blue-green`.'),
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
const flags_deliver = object({
    verb: required(command, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: optional(duration, 'How long it may run. Default `2m`.'),
});
const flags_readBack = object({
    ofrep: optional(address, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: optional(duration, 'How long a change may take to arrive. Default `30s`.'),
});
const flags = object({
    provider: required(oneOf('flagd-file'), 'Who holds the flags. `flagd-file`: one flagd JSON file per environment.'),
    branch: optional(string({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }), 'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Default `sluice/flags`.'),
    definitions: optional(path, 'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Default `.github/flags.flagd.json`.'),
    deliver: optional(flags_deliver, 'How a change gets to the running service. Without it the service fetches the branch itself.'),
    'read-back': optional(record(flags_readBack), 'Where the running service is asked what it serves, by environment.'),
});

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
    quarantine: optional(quarantine, 'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.'),
});

;// CONCATENATED MODULE: ./lib/config/release.js

const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/;
const FINAL_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
/** May be empty: tags that are versions and nothing else. */
const tagPrefix = parsed({ type: 'string', pattern: TAG_PREFIX.source }, (text) => TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' });
const component = object({
    'tag-prefix': optional(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
    paths: optional(list(string({ pattern: /^!?[^/:!][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }), 'Files and folders of the component; only commits that touch them count. With `!` in front: not these. Default: the whole repository.'),
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
        throw new errors/* UserError */.y('invalid-config', `${path} at ${ref} is not a file.`);
    return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`);
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/settings.js


const DELIVER_TIMEOUT_MILLISECONDS = 120_000;
const READ_BACK_BUDGET_MILLISECONDS = 30_000;
async function readSettings(github, wanted) {
    const repository = await github.request('GET /repos/{owner}/{repo}');
    const defaultBranch = repository.default_branch;
    const config = await configAt(github, defaultBranch, wanted.config);
    const flags = config?.flags;
    if (flags !== undefined && wanted.provider !== undefined && wanted.provider !== flags.provider)
        throw new errors/* UserError */.y('invalid-input', `input "provider" is ${wanted.provider}, but ${wanted.config} says ${flags.provider}.`);
    const verb = flags?.deliver?.verb;
    return {
        provider: flags?.provider ?? wanted.provider ?? 'flagd-file',
        defaultBranch,
        branch: flags?.branch ?? 'sluice/flags',
        definitions: flags?.definitions ?? '.github/flags.flagd.json',
        environments: [...new Set([...(config?.path ?? []), ...(config?.environments?.keys() ?? [])])],
        deliver: verb === undefined
            ? undefined
            : {
                command: typeof verb === 'string' ? [verb] : verb,
                timeout: flags?.deliver?.timeout ?? DELIVER_TIMEOUT_MILLISECONDS,
            },
        readBack: readBackOf(config, wanted.environment),
    };
}
function readBackOf(config, environment) {
    const own = config?.flags?.['read-back']?.get(environment);
    const address = own?.ofrep ?? config?.environments?.get(environment)?.url;
    if (address === undefined)
        return undefined;
    return { address, budget: own?.budget ?? READ_BACK_BUDGET_MILLISECONDS, isGuess: own === undefined };
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
    const code = isRecord(body) ? body['errorCode'] : undefined;
    if (typeof code === 'string') {
        if (code === 'FLAG_NOT_FOUND')
            return { kind: 'code-default' };
        return { kind: 'error', detail: code };
    }
    // The protocol names the flag in every good answer; without it something else answers here.
    if (status !== 200 || !isRecord(body) || typeof body['key'] !== 'string')
        return { kind: 'no-ofrep', detail: `status ${status} without an OFREP body` };
    if (body['reason'] === 'DISABLED' || (body['value'] === undefined && body['variant'] === undefined))
        return { kind: 'code-default' };
    const variant = typeof body['variant'] === 'string' ? body['variant'] : undefined;
    return { kind: 'value', variant, value: body['value'] };
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/flag-toggle.js










/** Plan → difference shown → apply → hand over → read back at the running service. */
async function flagToggle(inputs, ports) {
    const change = readChange(inputs);
    if (inputs.because === '' && !inputs['dry-run'])
        throw new errors/* UserError */.y('invalid-input', 'flag-toggle: input "because" is required: say why, in a sentence.');
    const { environment } = inputs;
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(environment))
        throw new errors/* UserError */.y('invalid-input', `flag-toggle: input "environment" is ${JSON.stringify(environment)}, which is not the name of one.`);
    const settings = await readSettings(ports.github, { ...inputs, environment });
    const { branch, defaultBranch, definitions } = settings;
    const store = flagdFileStore(ports.github, { branch, defaultBranch, definitions });
    const ending = unfit(settings, environment) ?? (await toggle(store, settings, change, inputs, ports));
    return conclude(inputs, { ...ending, audit: await auditOf(inputs, ports) }, ports);
}
function readChange({ mode, percent }) {
    if (mode !== 'percent') {
        if (percent === undefined)
            return { kind: mode };
        throw new errors/* UserError */.y('invalid-input', `flag-toggle: input "percent" is for "mode: percent", not for "mode: ${mode}".`);
    }
    if (percent !== undefined)
        return { kind: 'percent', percent };
    throw new errors/* UserError */.y('invalid-input', 'flag-toggle: "mode: percent" needs the input "percent".');
}
/** Why nothing can be done here, whatever the flag. */
function unfit(settings, environment) {
    const { branch, defaultBranch, environments } = settings;
    if (environments.length > 0 && !environments.includes(environment))
        return refusal('unknown-environment', `The configuration knows no environment ${JSON.stringify(environment)}${(0,nearest/* nearest */.p)(environment, environments) || `; it knows ${environments.join(', ')}.`}`);
    if (branch === defaultBranch)
        return refusal('flags-on-default-branch', `The configuration puts the flags on ${branch}, the default branch. There a change waits for review and starts the pipeline, and a kill can wait for neither. Name a branch of its own as "flags.branch", or leave the key out for sluice/flags.`);
    return undefined;
}
async function toggle(store, settings, change, inputs, ports) {
    const { environment, flag } = inputs;
    const { log } = ports.runner;
    if (inputs['dry-run']) {
        const plan = store.plan(await store.read(environment), flag, change);
        if (plan.kind === 'refused')
            return refusal(plan.reasonCode, plan.message);
        show(plan, environment, log);
        return {
            result: 'unchanged',
            reasonCode: 'dry-run',
            message: `Dry run: ${sentence(plan, environment)} would be all.`,
            plan,
        };
    }
    const written = await changeFlag(store, { environment, flag, change }, { audit: () => auditOf(inputs, ports), show: (plan) => show(plan, environment, log), clock: ports.clock });
    if (written.kind === 'refused')
        return refusal(written.reasonCode, written.message);
    const { plan } = written;
    const commit = written.kind === 'written' ? written.version : undefined;
    if (commit !== undefined)
        log.info(`Written to ${settings.branch} as ${commit}.`);
    const arrival = await bringOver(store, settings, plan, environment, ports);
    return { ...arrival, plan, ...(commit === undefined ? {} : { commit }) };
}
function show(plan, environment, log) {
    const close = log.group(`Plan: ${sentence(plan, environment)}`);
    log.info(lineDiff(plan.before.json, plan.after.json) || 'No difference.');
    close();
    for (const warning of plan.warnings)
        log.warning(warning);
}
async function auditOf(inputs, { github, context }) {
    const { environment, because } = inputs;
    return { environment, because, actor: context.actor, at: await github.now(), runUrl: runUrl(context) };
}
function refusal(reasonCode, message) {
    return { result: 'refused', reasonCode, message };
}


/***/ })

};
