export const id = 884;
export const ids = [884];
export const modules = {

/***/ 884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
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

// EXTERNAL MODULE: ./actions/test-gate/src/contract.js + 1 modules
var contract = __webpack_require__(370);
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

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
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

// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(619);
;// CONCATENATED MODULE: ./actions/test-gate/src/judge/rules.js

function coverageRule(lines, threshold) {
    const name = 'line coverage';
    const measured = lines.total === 0 ? 'no data' : share(lines);
    if (threshold === undefined)
        return { name, measured, wanted: 'no threshold', holds: undefined };
    const wanted = `at least ${(0,decimal/* formatDecimal */.zJ)(threshold.percent)} % (${threshold.from})`;
    if (lines.total === 0)
        return { name, measured, wanted, holds: undefined };
    const short = missingLines(lines, threshold.percent);
    if (short === 0n)
        return { name, measured, wanted, holds: true };
    return {
        name,
        measured,
        wanted,
        holds: false,
        finding: {
            code: 'coverage-below-threshold',
            message: `Line coverage ${measured} is below ${(0,decimal/* formatDecimal */.zJ)(threshold.percent)} % (${threshold.from}): ${short} more covered line${short === 1n ? '' : 's'} needed.`,
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
function testsRule({ counts }) {
    const { total, failed, errored } = counts;
    const broken = failed + errored;
    const rule = { name: 'tests', measured: `${broken} failed of ${total}`, wanted: 'none failed' };
    if (total === 0)
        return { ...rule, measured: 'no data', holds: undefined };
    if (broken === 0)
        return { ...rule, holds: true };
    const parts = [...(failed > 0 ? [`${failed} failed`] : []), ...(errored > 0 ? [`${errored} broke`] : [])];
    return {
        ...rule,
        holds: false,
        finding: { code: 'tests-failed', message: `${parts.join(' and ')} of ${total} test${total === 1 ? '' : 's'}.` },
    };
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
function reportsRule(found, expected) {
    const rule = { name: 'report files', measured: `${found}`, wanted: `at least ${expected}` };
    if (found >= expected)
        return { ...rule, holds: true };
    return {
        ...rule,
        holds: false,
        finding: {
            code: 'reports-missing',
            message: `${found} report file(s) found, ${expected} expected: a shard wrote or uploaded none.`,
        },
    };
}
/** `79.94 % (1439 of 1800)`: rounded down, 100 only when complete. */
function share({ covered, total }) {
    return `${(0,decimal/* flooredPercent */.Vu)(BigInt(covered), BigInt(total))} % (${covered} of ${total})`;
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/judge.js


const ORDER = Object.keys(contract/* contract */.d.reasonCodes);
/** Pure: the same evidence gives the same verdict. */
function judge(evidence, tolerate) {
    const rules = rulesOf(evidence);
    const all = [...evidenceFindings(evidence), ...rules.flatMap(({ finding }) => finding ?? [])].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
    const findings = all.filter(({ code }) => !tolerate.has(code));
    return {
        reasonCode: findings[0]?.code ?? 'ok',
        findings,
        tolerated: all.filter(({ code }) => tolerate.has(code)),
        rules,
    };
}
function rulesOf({ coverageFiles, resultFiles, needs, expectedReports, ...rest }) {
    const files = (coverageFiles?.files.length ?? 0) + (resultFiles?.files.length ?? 0);
    return [
        ...(needs === undefined ? [] : [neededJobsRule(needs)]),
        ...(expectedReports === undefined ? [] : [reportsRule(files, expectedReports)]),
        ...(resultFiles === undefined ? [] : [testsRule(rest.measurements.tests)]),
        ...(coverageFiles === undefined ? [] : [coverageRule(rest.totals.lines, rest.policy.threshold)]),
    ];
}
/** Evidence that is missing or cannot be trusted. */
function evidenceFindings({ coverageFiles, resultFiles, measurements, totals, policy }) {
    const findings = [
        ...(coverageFiles?.findings ?? []),
        ...(resultFiles?.findings ?? []),
        ...measurements.findings,
        ...policy.findings,
    ];
    if (coverageFiles === undefined && resultFiles === undefined)
        findings.push({
            code: 'no-patterns',
            message: 'Neither "coverage" nor "results" names a report. Give at least one of them.',
        });
    const read = (kind) => measurements.reports.some((report) => report.kind === kind);
    if (read('coverage') && totals.lines.total === 0)
        findings.push({ code: 'zero-lines', message: 'The coverage reports hold no line. No data is not 100 %.' });
    const { counts, emptySuites } = measurements.tests;
    if (emptySuites.length > 0)
        findings.push({
            code: 'counters-without-cases',
            message: `${emptySuites.length} test suite(s) say that tests ran, but hold none; the first is ${JSON.stringify(emptySuites[0])}.`,
        });
    else if (read('tests') && counts.total === 0)
        findings.push({ code: 'zero-tests', message: 'The result files hold no test case. Did the tests run?' });
    return findings;
}

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(465);
;// CONCATENATED MODULE: ./actions/test-gate/src/judge/needs.js


/** The jobs of the needs context. Anything that is not one is an error: a typo must not open the gate. */
function readNeeds(value) {
    if (!(0,shape/* isRecord */.u4)(value))
        throw invalid('is not an object');
    return Object.entries(value).map(([name, job]) => {
        const result = (0,shape/* isRecord */.u4)(job) ? job['result'] : undefined;
        if (typeof result !== 'string')
            throw invalid(`has no result for ${JSON.stringify(name)}`);
        return { name, result };
    });
}
function invalid(what) {
    return new errors/* UserError */.y('invalid-input', `input "needs" ${what}; give it as \${{ toJSON(needs) }}.`);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/judge/policy.js


/** Which threshold holds: the stricter of the input's and of the configuration at the tip of the target branch. */
async function decidePolicy(input, sources) {
    const given = input === undefined ? undefined : { percent: input, from: 'input coverage-threshold' };
    const read = await readBranch(sources);
    const own = await readWorkspace(sources);
    if (read.kind === 'unreadable')
        return unreadable(given, own, read.why, sources);
    const configured = read.percent && { percent: read.percent, from: `${sources.path} at ${sources.branch}` };
    const threshold = stricter(given, configured);
    const notes = [];
    if (given !== undefined && configured !== undefined && (0,decimal/* compareDecimals */.YL)(given.percent, configured.percent) !== 0)
        notes.push(`${given.from} says ${show(given.percent)}, ${configured.from} says ${show(configured.percent)}: the stricter counts.`);
    const edit = ownEdit(configured?.percent, own, sources);
    return { threshold, findings: [], notes, ...(edit === undefined ? {} : { edit }) };
}
async function readBranch({ atBranch }) {
    if (atBranch === undefined)
        return { kind: 'unreadable', why: undefined };
    try {
        return { kind: 'read', percent: (await atBranch())?.gate?.['coverage-threshold'] };
    }
    catch (thrown) {
        // A file that is there and wrong is for the user to mend; one that cannot be got at leaves the policy unknown.
        if (!(thrown instanceof errors/* UserError */.y) || thrown.reasonCode === 'invalid-config')
            throw thrown;
        return { kind: 'unreadable', why: thrown.message };
    }
}
async function readWorkspace({ isChange, inWorkspace }) {
    if (!isChange)
        return { kind: 'absent' };
    try {
        const config = await inWorkspace();
        return config === undefined ? { kind: 'absent' } : { kind: 'present', percent: config.gate?.['coverage-threshold'] };
    }
    catch (thrown) {
        return { kind: 'invalid', why: (0,errors/* errorMessage */.g)(thrown) };
    }
}
/** With a token that cannot read, nothing is known: closed. With none, closed only where a policy is known to exist. */
function unreadable(threshold, own, why, { path, branch }) {
    if (why !== undefined)
        return {
            threshold,
            findings: [{ code: 'policy-unreadable', message: `${path} at ${branch} could not be read: ${why}` }],
            notes: [],
        };
    const policed = own.kind === 'invalid' || (own.kind === 'present' && own.percent !== undefined);
    if (!policed)
        return {
            threshold,
            findings: [],
            notes: [`Without a token ${path} at ${branch} could not be read; only the inputs of this step count.`],
        };
    return {
        threshold,
        findings: [
            {
                code: 'policy-unreadable',
                message: `${path} sets a threshold, but without github-token it cannot be read at ${branch}, and the change's own file does not count. Give the step a token with "contents: read".`,
            },
        ],
        notes: [],
    };
}
/** The edit as a list, for those who show all remarks in a row. */
function edits({ edit }) {
    return edit === undefined ? [] : [edit];
}
function stricter(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return (0,decimal/* compareDecimals */.YL)(b.percent, a.percent) >= 0 ? b : a;
}
function ownEdit(held, own, { path, branch }) {
    if (own.kind === 'absent')
        return undefined;
    if (own.kind === 'invalid')
        return `This change leaves an invalid ${path}: ${own.why}`;
    const wanted = own.percent;
    if (held === undefined && wanted === undefined)
        return undefined;
    if (held !== undefined && wanted !== undefined && (0,decimal/* compareDecimals */.YL)(held, wanted) === 0)
        return undefined;
    const does = wanted === undefined
        ? `removes the coverage threshold of ${show(held)}`
        : held === undefined
            ? `sets a coverage threshold of ${show(wanted)}`
            : `${(0,decimal/* compareDecimals */.YL)(wanted, held) < 0 ? 'lowers' : 'raises'} the coverage threshold from ${show(held)} to ${show(wanted)}`;
    return `This change ${does} in ${path}. That takes effect after merge; it is judged by ${branch}.`;
}
function show(percent) {
    return percent === undefined ? 'none' : `${(0,decimal/* formatDecimal */.zJ)(percent)} %`;
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(294);
;// CONCATENATED MODULE: ./actions/test-gate/src/speak/case-title.js
/** Suite, class and name of a test, without saying the same twice. */
function caseTitle({ suite, className, name }) {
    const known = suite === '' ? [] : [suite];
    // Surefire repeats the class as the suite; jest-junit begins the name with the class.
    if (className !== '' && !suite.includes(className) && !name.startsWith(`${className} `)) {
        if (className.includes(suite))
            known.pop();
        known.push(className);
    }
    return [...known, name === '' ? '(no name)' : name].join(' › ');
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/parts.js






const MESSAGE_LIMIT = 700;
/** The gate's answer in parts, the most important first: verdict, reason, rules, failing tests, numbers. */
function parts(evidence, verdict, settings, room) {
    const all = [
        { name: 'verdict', priority: 100, markdown: headline(verdict, settings) },
        reasons(verdict),
        notes(evidence, settings),
        rules(verdict),
        failingCases(evidence, room.failingCases),
        numbers(evidence),
        leastCovered(evidence, room.files),
        tolerated(verdict),
        warnings(evidence),
    ];
    return all.filter((part) => part !== undefined);
}
function headline({ findings }, { name, mode }) {
    const passed = findings.length === 0;
    const title = name === '' ? 'Test gate' : `Test gate: ${markdown_text(name)}`;
    if (mode === 'enforce')
        return `### ${passed ? '✅' : '❌'} ${title} — ${passed ? 'pass' : 'fail'}`;
    return `### ${passed ? '✅' : '⚠️'} ${title} — report mode, would ${passed ? 'pass' : 'fail'}`;
}
function reasons({ findings }) {
    if (findings.length === 0)
        return undefined;
    const lines = findings
        .slice(0, 20)
        .map(({ code: reason, message }) => `- **${markdown_text(message, MESSAGE_LIMIT)}** \`${reason}\``);
    const more = findings.length > 20 ? [`- … and ${findings.length - 20} more`] : [];
    return { name: 'reasons', priority: 90, markdown: [...lines, ...more].join('\n') };
}
function notes({ policy, totals }, { mode }) {
    const lines = [...policy.notes, ...edits(policy)].map((note) => `> ${markdown_text(note, MESSAGE_LIMIT)}`);
    if (mode === 'report' && totals.lines.total > 0)
        lines.push(`> \`coverage-threshold: ${percent(totals.lines)}\` holds today.`);
    if (lines.length === 0)
        return undefined;
    return { name: 'notes', priority: 80, markdown: lines.join('\n>\n') };
}
function rules({ rules: all }) {
    if (all.length === 0)
        return undefined;
    const rows = all.map(({ name, measured, wanted, holds }) => [
        holds === undefined ? '–' : holds ? '✅' : '❌',
        name,
        measured,
        markdown_text(wanted),
    ]);
    return { name: 'rules', priority: 70, markdown: table(['', 'rule', 'measured', 'wanted'], rows) };
}
function failingCases({ measurements }, room) {
    const { counts, failing } = measurements.tests;
    const total = counts.failed + counts.errored;
    if (total === 0)
        return undefined;
    const lines = failing
        .slice(0, room)
        .map((each) => `- ${code(caseTitle(each))}${each.message === '' ? '' : `<br>${markdown_text(each.message)}`}`);
    const rest = total - lines.length;
    const more = rest > 0 ? [`- … and ${rest} more`] : [];
    return {
        name: `${total} failing tests`,
        priority: 60,
        markdown: [`**Failing tests (${total})**`, '', ...lines, ...more].join('\n'),
    };
}
function numbers({ coverageFiles, resultFiles, totals, measurements }) {
    const sections = [];
    if (coverageFiles !== undefined && totals.lines.total > 0) {
        const bound = totals.branchesLowerBound ? ' (at least: merged from counts)' : '';
        const rows = [
            ['lines', shareOrNone(totals.lines)],
            ['branches', `${shareOrNone(totals.branches)}${totals.branches.total > 0 ? bound : ''}`],
            ['functions', shareOrNone(totals.functions)],
        ];
        sections.push(table(['coverage', ''], rows));
    }
    if (resultFiles !== undefined && measurements.tests.counts.total > 0) {
        const { total, passed, failed, errored, skipped, flaky, microseconds } = measurements.tests.counts;
        const time = (0,duration/* formatDuration */.a)(microseconds / 1000);
        const row = [total, passed, failed, errored, skipped, flaky, time].map(String);
        sections.push(table(['tests', 'passed', 'failed', 'broke', 'skipped', 'flaky', 'time'], [row], 'rrrrrrr'));
    }
    if (sections.length === 0)
        return undefined;
    return { name: 'numbers', priority: 50, markdown: sections.join('\n\n') };
}
function leastCovered({ measurements, totals }, room) {
    if (totals.lines.covered === totals.lines.total)
        return undefined;
    const files = measurements.coverage
        .files()
        .filter(({ lines }) => lines.covered < lines.total)
        .sort(byCoverage)
        .slice(0, room);
    const rows = files.map(({ path, lines }) => [code(path), share(lines)]);
    return {
        name: 'least covered files',
        priority: 30,
        markdown: details('Least covered files', table(['file', 'lines'], rows)),
    };
}
/** Lowest share first; of equal shares the file with more uncovered lines. */
function byCoverage(a, b) {
    const difference = a.lines.covered * b.lines.total - b.lines.covered * a.lines.total;
    return difference || b.lines.total - a.lines.total || (a.path < b.path ? -1 : 1);
}
function tolerated({ tolerated: all }) {
    if (all.length === 0)
        return undefined;
    const lines = all.slice(0, 20).map(({ code: reason, message }) => `- ${markdown_text(message, MESSAGE_LIMIT)} \`${reason}\``);
    return { name: 'tolerated findings', priority: 40, markdown: ['**Tolerated**', '', ...lines].join('\n') };
}
function warnings({ measurements }) {
    const all = measurements.warnings;
    if (all.length === 0)
        return undefined;
    const lines = all.slice(0, 30).map((warning) => `- ${markdown_text(warning)}`);
    const more = all.length > 30 ? [`- … and ${all.length - 30} more`] : [];
    return {
        name: `${all.length} warnings about the reports`,
        priority: 20,
        markdown: details(`${all.length} warning${all.length === 1 ? '' : 's'} about the reports`, [...lines, ...more].join('\n')),
    };
}
function shareOrNone(ratio) {
    return ratio.total === 0 ? 'no data' : share(ratio);
}
/** Rounded down, so that it can be used as a threshold that holds. */
function percent({ covered, total }) {
    return total === 0 ? '' : (0,decimal/* flooredPercent */.Vu)(BigInt(covered), BigInt(total));
}

;// CONCATENATED MODULE: ./actions/test-gate/src/outputs.js

/** What was counted, as texts. Nothing is said about a side that was not asked for or has no data. */
function countedOutputs({ coverageFiles, resultFiles, totals, measurements }) {
    const { lines, branches, functions } = totals;
    const { counts } = measurements.tests;
    const coverage = {
        'line-coverage': percent(lines),
        'branch-coverage': percent(branches),
        'function-coverage': percent(functions),
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

// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(100);
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
        const matches = await matching(local, base);
        if (matches.escape !== undefined)
            findings.push(outside(`${input}: ${JSON.stringify(matches.escape)}`));
        const kept = [...matches.files].filter(([, name]) => !excludes.some((exclude) => (0,external_node_path_.matchesGlob)(name, exclude)));
        for (const [real, name] of kept)
            if (!found.has(real) || name < (found.get(real) ?? ''))
                found.set(real, name);
        if (kept.length === 0 && matches.escape === undefined)
            findings.push(nothing(input, pattern, matches.files.size));
    }
    return { files: [...found.values()].sort(), findings };
}
/** Installed packages ship reports of their own tests; they count only for a pattern that names the folder. */
const INSTALLED = /(?:^|[\\/])node_modules$/;
/** Regular files only: opening a pipe would wait for ever. A broken link counts as no file. */
async function matching(pattern, base) {
    const files = new Map();
    const exclude = pattern.includes('node_modules') ? () => false : (path) => INSTALLED.test(path);
    for await (const match of (0,promises_.glob)(pattern, { cwd: base, exclude })) {
        const name = match.split(external_node_path_.sep).join('/');
        const real = await (0,promises_.realpath)((0,external_node_path_.join)(base, name)).catch(() => undefined);
        if (real === undefined)
            continue;
        if (!(0,paths/* isInside */.F)(base, real))
            return { files, escape: name };
        if ((await (0,promises_.stat)(real)).isFile())
            files.set(real, name);
    }
    return { files, escape: undefined };
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
function nothing(input, pattern, excluded) {
    const why = excluded === 0 ? '' : `; the ${excluded} it matches are left out by "!" patterns`;
    return {
        code: 'no-files',
        message: `${input}: ${JSON.stringify(pattern)} matches no file${why}. Did the tests run and write their report there?`,
    };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/arm-log.js
/**
 * A set of numbers, each with "taken" or not, kept as a sorted log instead of a hash table: 8 bytes an entry.
 *
 * Appends are cheap; when the room is used up, equal keys fold into one (taken once is taken) and the room doubles only
 * when that did not help.
 */
class ArmLog {
    #entries = new Float64Array(8);
    #length = 0;
    #sorted = true;
    /** `key` is a whole number below 2^51. */
    add(key, taken) {
        if (this.#length === this.#entries.length)
            this.#makeRoom();
        const last = this.#length === 0 ? -1 : (this.#entries[this.#length - 1] ?? 0);
        const entry = key * 2 + (taken ? 1 : 0);
        // Reports list arms in order nearly always; then there is never anything to fold.
        if (entry <= last + (last % 2 === 0 ? 1 : 0))
            this.#sorted = false;
        this.#entries[this.#length++] = entry;
    }
    /** Every key once, in ascending order. */
    forEach(visit) {
        this.#fold();
        for (let index = 0; index < this.#length; index++) {
            const entry = this.#entries[index] ?? 0;
            visit(Math.floor(entry / 2), entry % 2 === 1);
        }
    }
    get size() {
        this.#fold();
        return this.#length;
    }
    #makeRoom() {
        this.#fold();
        if (this.#length * 2 <= this.#entries.length)
            return;
        const grown = new Float64Array(this.#entries.length * 2);
        grown.set(this.#entries);
        this.#entries = grown;
    }
    #fold() {
        if (this.#sorted)
            return;
        const used = this.#entries.subarray(0, this.#length).sort();
        let kept = 0;
        for (let index = 0; index < used.length; index++) {
            const entry = used[index] ?? 0;
            // Sorted, the taken twin of a key follows the other and replaces it.
            if (kept > 0 && Math.floor((used[kept - 1] ?? 0) / 2) === Math.floor(entry / 2))
                used[kept - 1] = entry;
            else
                used[kept++] = entry;
        }
        this.#length = kept;
        this.#sorted = true;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/branches.js

const BLOCKS = 2 ** 14;
const ARMS_PER_BLOCK = 2 ** 10;
const NAMED = BLOCKS * ARMS_PER_BLOCK;
const ARMS_PER_LINE = NAMED * 2;
/**
 * The branches of one file. Formats either name every arm (lcov) or give only "n of m" for a line (cobertura).
 *
 * Named arms merge exactly. Where only counts are known, the larger total and the larger covered count are kept; the
 * true union may be larger, which `lowerBound` says.
 */
class Branches {
    lowerBound = false;
    #arms = new ArmLog();
    #names;
    /** Line → its counts. */
    #counts;
    /** An arm by numbers, as nearly every writer gives it. */
    addArm(line, block, arm, taken) {
        if (block < BLOCKS && arm < ARMS_PER_BLOCK)
            this.#arms.add(line * ARMS_PER_LINE + block * ARMS_PER_BLOCK + arm, taken);
        else
            this.addNamedArm(line, `${block},${arm}`, taken);
    }
    /** An arm whose identity is any text. */
    addNamedArm(line, name, taken) {
        this.#names ??= new Map();
        let id = this.#names.get(name);
        if (id === undefined) {
            id = this.#names.size;
            this.#names.set(name, id);
        }
        this.#arms.add(line * ARMS_PER_LINE + NAMED + id, taken);
    }
    addCounts(line, counts) {
        this.#counts ??= new Map();
        const before = this.#counts.get(line);
        this.#counts.set(line, before === undefined ? counts : this.#larger(before, counts));
    }
    mergeFrom(other) {
        const names = [...(other.#names?.keys() ?? [])];
        other.#arms.forEach((key, taken) => {
            const line = Math.floor(key / ARMS_PER_LINE);
            const id = key % ARMS_PER_LINE;
            if (id < NAMED)
                this.#arms.add(key, taken);
            else
                this.addNamedArm(line, names[id - NAMED] ?? '', taken);
        });
        for (const [line, counts] of other.#counts ?? [])
            this.addCounts(line, counts);
        this.lowerBound ||= other.lowerBound;
    }
    totals() {
        if (this.#counts === undefined)
            return this.#armTotals();
        const lines = new Map(this.#counts);
        for (const [line, counts] of this.#armsByLine()) {
            const before = lines.get(line);
            lines.set(line, before === undefined ? counts : this.#larger(before, counts));
        }
        let covered = 0;
        let total = 0;
        for (const counts of lines.values()) {
            covered += counts.covered;
            total += counts.total;
        }
        return { covered, total };
    }
    #armTotals() {
        let covered = 0;
        this.#arms.forEach((_key, taken) => {
            if (taken)
                covered++;
        });
        return { covered, total: this.#arms.size };
    }
    #armsByLine() {
        const lines = new Map();
        this.#arms.forEach((key, taken) => {
            const line = Math.floor(key / ARMS_PER_LINE);
            const { covered, total } = lines.get(line) ?? { covered: 0, total: 0 };
            lines.set(line, { covered: covered + (taken ? 1 : 0), total: total + 1 });
        });
        return lines;
    }
    #larger(a, b) {
        const merged = { covered: Math.max(a.covered, b.covered), total: Math.max(a.total, b.total) };
        if (a.covered > 0 && b.covered > 0 && merged.covered < merged.total)
            this.lowerBound = true;
        return merged;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/line-states.js
const MEASURED = 1;
const COVERED = 2;
const LINES_PER_BYTE = 4;
/** Highest line number that is believed; a larger one is a damaged report, not a source file. */
const LAST_LINE = 2 ** 24 - 1;
/**
 * Which lines of one file are measured and which of those are covered, in two bits a line.
 *
 * Only whether a line was hit matters to a gate, never how often, so recording is order-free: the sum and the maximum of
 * hits from several shards are above zero together. Far-away lines go to a map until enough is measured, so that a
 * report which only names line 16,000,000 costs no memory for the lines before it.
 */
class LineStates {
    measured = 0;
    covered = 0;
    #dense = new Uint8Array(64);
    #far;
    /** Called once for every line of a report, so it is written without branches that a processor cannot foresee. */
    record(line, hit) {
        const dense = this.#dense;
        const index = line >> 2;
        const near = index < dense.length;
        const shift = (line & 3) * 2;
        const byte = near ? (dense[index] ?? 0) : 0;
        const before = near ? (byte >> shift) & 3 : (this.#far?.get(line) ?? 0);
        const after = before | MEASURED | (hit ? COVERED : 0);
        if (before === after)
            return;
        this.measured += (after & MEASURED) - (before & MEASURED);
        this.covered += ((after & COVERED) - (before & COVERED)) >> 1;
        if (near)
            dense[index] = byte | (after << shift);
        else
            this.#store(line, after);
    }
    forEach(visit) {
        for (let index = 0; index < this.#dense.length; index++) {
            const byte = this.#dense[index] ?? 0;
            if (byte === 0)
                continue;
            for (let offset = 0; offset < LINES_PER_BYTE; offset++) {
                const state = (byte >> (offset * 2)) & 3;
                if (state !== 0)
                    visit(index * LINES_PER_BYTE + offset, (state & COVERED) !== 0);
            }
        }
        if (this.#far !== undefined)
            for (const [line, state] of this.#far)
                visit(line, (state & COVERED) !== 0);
    }
    /** A line beyond the dense part. */
    #store(line, state) {
        if (this.#grow(line)) {
            this.#dense[line >> 2] = (this.#dense[line >> 2] ?? 0) | (state << ((line & 3) * 2));
        }
        else {
            this.#far ??= new Map();
            this.#far.set(line, state);
        }
    }
    /** Makes the dense part reach the line, when the file is measured densely enough to deserve it. */
    #grow(line) {
        if (line > 16 * (this.measured + 16))
            return false;
        let length = this.#dense.length;
        while (length * LINES_PER_BYTE <= line)
            length *= 2;
        const grown = new Uint8Array(length);
        grown.set(this.#dense);
        this.#dense = grown;
        for (const [far, state] of this.#far ?? []) {
            if (far >> 2 >= length)
                continue;
            grown[far >> 2] = (grown[far >> 2] ?? 0) | (state << ((far & 3) * 2));
            this.#far?.delete(far);
        }
        return true;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/ratio.js
const NOTHING = { covered: 0, total: 0 };
function sum(a, b) {
    return { covered: a.covered + b.covered, total: a.total + b.total };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/file-coverage.js



/** What is measured of one source file: lines, branches and functions, each a unit of its own. */
class FileCoverage {
    lines = new LineStates();
    #branches;
    /** Format → function → covered. Formats name functions differently, so they are never added up across formats. */
    #functions = new Map();
    get branches() {
        this.#branches ??= new Branches();
        return this.#branches;
    }
    addFunction(format, name, covered) {
        let functions = this.#functions.get(format);
        if (functions === undefined) {
            functions = new Map();
            this.#functions.set(format, functions);
        }
        functions.set(name, covered || functions.get(name) === true);
    }
    mergeFrom(other) {
        other.lines.forEach((line, hit) => {
            this.lines.record(line, hit);
        });
        if (other.#branches !== undefined)
            this.branches.mergeFrom(other.#branches);
        for (const [format, functions] of other.#functions)
            for (const [name, covered] of functions)
                this.addFunction(format, name, covered);
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
        for (const functions of this.#functions.values()) {
            const covered = [...functions.values()].filter((each) => each).length;
            if (functions.size > best.total || (functions.size === best.total && covered > best.covered))
                best = { covered, total: functions.size };
        }
        return best;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/coverage/coverage-set.js


/** Coverage by source file. Adding is order-free: shards in any order and grouping give the same totals. */
class CoverageSet {
    #files = new Map();
    /** Takes the object over; the caller must not use it any more. */
    add(path, coverage) {
        const known = this.#files.get(path);
        if (known === undefined)
            this.#files.set(path, coverage);
        else
            known.mergeFrom(coverage);
    }
    /** Where the caller wants to record into directly. */
    file(path) {
        const known = this.#files.get(path);
        if (known !== undefined)
            return known;
        const created = new FileCoverage();
        this.#files.set(path, created);
        return created;
    }
    /** Takes over every file of the other set. */
    mergeFrom(other) {
        for (const [path, coverage] of other.#files)
            this.add(path, coverage);
    }
    /** In the order of their paths. */
    files() {
        return [...this.#files]
            .map(([path, coverage]) => ({
            path,
            lines: coverage.lineTotals(),
            branches: coverage.branchTotals(),
            functions: coverage.functionTotals(),
        }))
            .sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    totals() {
        let totals = { lines: NOTHING, branches: NOTHING, functions: NOTHING };
        let branchesLowerBound = false;
        for (const coverage of this.#files.values()) {
            totals = {
                lines: sum(totals.lines, coverage.lineTotals()),
                branches: sum(totals.branches, coverage.branchTotals()),
                functions: sum(totals.functions, coverage.functionTotals()),
            };
            branchesLowerBound ||= coverage.branchesLowerBound;
        }
        return { ...totals, branchesLowerBound };
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lcov-record.js

/** One `SF:` … `end_of_record`, which counts only as a whole. */
class LcovRecord {
    path;
    coverage = new FileCoverage();
    /** Totals the record declares about itself: compared with what was counted, never used. */
    declared = new Map();
    /** Function groups of lcov 2.2: index → where the function starts. */
    #groups = new Map();
    constructor(path) {
        this.path = path;
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
            this.coverage.addFunction('lcov', place, false);
        }
        else {
            const [hits, alias] = cutAtComma(rest);
            this.coverage.addFunction('lcov', this.#groups.get(first) ?? alias, isHit(hits));
        }
        return true;
    }
    /** What the record declares and does not hold: keyword, declared, counted. */
    disagreements() {
        const { declared, coverage } = this;
        const lines = coverage.lineTotals();
        const branches = declared.has('BRF') ? coverage.branchTotals() : undefined;
        const functions = declared.has('FNF') ? coverage.functionTotals() : undefined;
        const counted = [
            ['LF', lines.total],
            ['LH', lines.covered],
            ['BRF', branches?.total],
            ['BRH', branches?.covered],
            ['FNF', functions?.total],
            ['FNH', functions?.covered],
        ];
        return counted.flatMap(([keyword, count]) => {
            const said = declared.get(keyword);
            return said === undefined || count === undefined || said === count ? [] : [[keyword, said, count]];
        });
    }
}
/** What stands before the first comma, and after it. */
function cutAtComma(text) {
    const at = text.indexOf(',');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/report-parser.js
/** The report cannot be used; the message says what is wrong and where, to follow the name of the file. */
class ReportError extends Error {
    fault;
    constructor(fault, message) {
        super(message);
        this.name = 'ReportError';
        this.fault = fault;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/tally.js
/** Warnings of one kind, told once with how often and where first; a report can hold millions. */
class Tally {
    #kinds = new Map();
    add(kind, where) {
        const known = this.#kinds.get(kind);
        if (known === undefined)
            this.#kinds.set(kind, { count: 1, first: where });
        else
            known.count++;
    }
    warnings() {
        return [...this.#kinds].map(([kind, { count, first }]) => count === 1 ? `${kind} (${first})` : `${kind} (${count} times, first ${first})`);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/lcov.js





const LONGEST_LINE_BYTES = 1024 * 1024;
const NEWLINE = 10;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const [A, B, D, R] = [65, 66, 68, 82];
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
    #rest = Buffer.alloc(0);
    #record;
    #lineNumber = 0;
    #sawRecord = false;
    /** Where `#unsigned` stopped. */
    #at = 0;
    constructor(paths) {
        this.#paths = paths;
    }
    push(chunk) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let start = 0;
        for (;;) {
            start = this.#plainLines(bytes, start);
            const end = bytes.indexOf(NEWLINE, start);
            if (end < 0)
                break;
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
        const record = this.#record;
        if (record !== undefined) {
            if (record.declared.get('LF') !== record.coverage.lines.measured)
                throw new ReportError('unparsable-report', `ends inside the record of ${JSON.stringify(record.path)}: it was cut off while written or copied`);
            this.#tally.add('the last end_of_record is missing', record.path);
            this.#finish(record);
        }
        if (!this.#sawRecord)
            throw new ReportError('unparsable-report', 'holds no SF record');
        return { kind: 'coverage', format: 'lcov', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    /**
     * Reads lines from `start` on as long as they are plain `DA:<line>,<hits>`, nine of ten in a real file, in one loop.
     * Where it stops, `#line` takes over, which knows every form.
     */
    #plainLines(bytes, start) {
        const lines = this.#record?.coverage.lines;
        if (lines === undefined)
            return start;
        const length = bytes.length;
        let from = start;
        while (from + 3 < length && bytes[from] === D && bytes[from + 1] === A && bytes[from + 2] === COLON) {
            let at = from + 3;
            let line = 0;
            let digit = (bytes[at] ?? 0) - 48;
            for (; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
                line = line * 10 + digit;
                at++;
            }
            if (bytes[at] !== COMMA || line === 0 || line > LAST_LINE)
                break;
            const hitsStart = ++at;
            let hits = 0;
            digit = (bytes[at] ?? 0) - 48;
            for (; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 48) {
                hits |= digit;
                at++;
            }
            if (bytes[at] !== NEWLINE || at === hitsStart)
                break;
            lines.record(line, hits !== 0);
            this.#lineNumber++;
            from = at + 1;
        }
        return from;
    }
    #line(bytes, start, lineEnd) {
        this.#lineNumber++;
        let end = lineEnd;
        while (end > start && (bytes[end - 1] ?? 0) <= 32)
            end--;
        if (end === start)
            return;
        const first = bytes[start];
        if (first === D && bytes[start + 1] === A && bytes[start + 2] === COLON)
            this.#da(bytes, start + 3, end);
        else if (first === B && bytes[start + 1] === R && bytes[start + 2] === D && bytes[start + 4] === COLON)
            this.#brda(bytes, start + 5, end);
        else
            this.#other(bytes.toString('utf8', start, end));
    }
    /** `DA:<line>,<hits>[,<checksum>]` */
    #da(bytes, start, end) {
        const { coverage } = this.#open('DA');
        const line = this.#unsigned(bytes, start, end);
        if (line < 0 || bytes[this.#at] !== COMMA)
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
        const last = bytes.lastIndexOf(COMMA, end - 1);
        if (line < 0 || bytes[this.#at] !== COMMA || last <= blockStart)
            throw this.#fault('a malformed BRDA');
        const taken = last === end - 2 && bytes[end - 1] === MINUS ? false : this.#isHit(bytes, last + 1, end);
        if (!this.#believable(line))
            return;
        const block = this.#unsigned(bytes, blockStart, last);
        if (block >= 0 && bytes[this.#at] === COMMA) {
            const arm = this.#unsigned(bytes, this.#at + 1, last);
            if (arm >= 0 && this.#at === last) {
                coverage.branches.addArm(line, block, arm, taken);
                return;
            }
        }
        const name = bytes.toString('utf8', blockStart, last);
        if (!/^[efU]?\d+,/.test(name))
            throw this.#fault('a malformed BRDA');
        if (name.startsWith('U'))
            return;
        coverage.branches.addNamedArm(line, name.replace(/^[ef]/, ''), taken);
    }
    #other(line) {
        const colon = line.indexOf(':');
        const keyword = colon < 0 ? line : line.slice(0, colon);
        const value = line.slice(colon + 1);
        switch (keyword) {
            case 'end_of_record':
                this.#finish(this.#open(keyword));
                return;
            case 'SF':
                this.#start(value);
                return;
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
                    this.#open(keyword).declared.set(keyword, Number(value));
                return;
        }
        if (line.startsWith('#') || KNOWN_AND_IGNORED.has(keyword))
            return;
        if (colon < 0 || !/^[A-Z]{2,12}$/.test(keyword))
            throw this.#fault(`${JSON.stringify(line.slice(0, 40))}, which is no LCOV`);
        this.#tally.add(`unknown keyword ${keyword}`, `line ${this.#lineNumber}`);
    }
    #start(path) {
        if (this.#record !== undefined)
            throw this.#fault('a second SF before end_of_record');
        if (path === '')
            throw this.#fault('an SF without a path');
        this.#sawRecord = true;
        this.#record = new LcovRecord(this.#paths.resolve(path));
    }
    #finish(record) {
        for (const [keyword, declared, counted] of record.disagreements())
            this.#tally.add(`${keyword} disagrees with the record's own lines, which count`, `${record.path}: ${declared}, counted ${counted}`);
        this.#coverage.add(record.path, record.coverage);
        this.#record = undefined;
    }
    #open(keyword) {
        if (this.#record === undefined)
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
                if (bytes[at] === COMMA && at > start)
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
    #fault(what) {
        return new ReportError('unparsable-report', `line ${this.#lineNumber} has ${what}`);
    }
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

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-text.js

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
    #runs = [];
    #bytes = 0;
    /** `literal`: CDATA, in which "&" is itself. */
    add(bytes, start, end, literal) {
        const room = TextCollector.LIMIT_BYTES - this.#bytes;
        if (room <= 0)
            return;
        const part = Buffer.from(bytes.subarray(start, Math.min(end, start + room)));
        this.#bytes += part.length;
        const last = this.#runs.at(-1);
        if (last?.literal === literal)
            last.parts.push(part);
        else
            this.#runs.push({ literal, parts: [part] });
    }
    /** The text so far, and starts anew. */
    take(decode) {
        const clipped = this.#bytes >= TextCollector.LIMIT_BYTES;
        const text = this.#runs.map(({ literal, parts }, index) => {
            const bytes = Buffer.concat(parts);
            const run = decode(bytes, 0, bytes.length);
            if (literal)
                return run;
            const cut = clipped && index === this.#runs.length - 1 ? run.lastIndexOf('&') : -1;
            return withoutReferences(cut >= run.length - 12 && cut >= 0 ? run.slice(0, cut) : run);
        });
        this.#runs = [];
        this.#bytes = 0;
        return text.join('');
    }
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
    #method;
    #line;
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
        const { lines } = this.#coverage.totals();
        const { lines: declared, covered } = this.#declared;
        if (declared >= 0 && (declared !== lines.total || covered !== lines.covered))
            this.#tally.add('lines-covered and lines-valid disagree with the lines of the file', `declared ${covered} of ${declared}, counted ${lines.covered} of ${lines.total}`);
        return { kind: 'coverage', format: 'cobertura', coverage: this.#coverage, warnings: this.#tally.warnings() };
    }
    #openClass(tag) {
        if (this.#class !== undefined)
            throw new ReportError('unparsable-report', 'has a <class> inside a <class>');
        const filename = tag.get('filename');
        if (filename === undefined || filename === '')
            throw new ReportError('unparsable-report', 'has a <class> without filename');
        this.#class = {
            name: tag.get('name') ?? '',
            file: this.#paths.resolve(filename, this.#sources),
            lines: new FileCoverage(),
            methodLines: new FileCoverage(),
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
        const hit = this.#isHit(tag);
        const into = this.#method === undefined ? this.#class.lines : this.#class.methodLines;
        into.lines.record(number, hit);
        if (this.#method !== undefined) {
            this.#method.lines++;
            this.#method.covered ||= hit;
        }
        if (tag.is('branch', 'true') || tag.is('branch', 'True'))
            this.#line = { number, into, counts: conditionCounts(tag), conditions: 0, coveredArms: 0 };
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
    const match = /\((\d{1,6})\/(\d{1,6})\)/.exec(tag.get('condition-coverage') ?? '');
    if (match === null)
        return undefined;
    const total = Number(match[2]);
    return { covered: Math.min(Number(match[1]), total), total };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/test-results.js
/** So many failing cases are kept in full; the rest is counted. */
const KEPT_FAILURES = 1000;
/** Test cases, counted one by one. What suites declare about themselves is never added up. */
class TestResults {
    #counts = { total: 0, passed: 0, failed: 0, errored: 0, skipped: 0, flaky: 0, microseconds: 0 };
    #failing = [];
    #emptySuites = [];
    count(status, microseconds, flaky = false) {
        this.#counts.total++;
        this.#counts[status]++;
        this.#counts.microseconds += microseconds;
        if (flaky)
            this.#counts.flaky++;
    }
    keepFailing(failing) {
        if (this.#failing.length < KEPT_FAILURES)
            this.#failing.push(failing);
    }
    /** A suite that says it ran tests, but holds none: its results are lost. */
    addEmptySuite(name) {
        this.#emptySuites.push(name);
    }
    mergeFrom(other) {
        for (const [key, value] of Object.entries(other.#counts))
            this.#counts[key] += value;
        this.#failing = [...this.#failing, ...other.#failing].slice(0, KEPT_FAILURES);
        this.#emptySuites.push(...other.#emptySuites);
    }
    get counts() {
        return this.#counts;
    }
    /** In the order of the files read. */
    get failing() {
        return this.#failing;
    }
    get emptySuites() {
        return this.#emptySuites;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/tests/useful-line.js

const LIMIT = 500;
/** Says no more than that something failed. */
const EMPTY_WORDS = /^(?:failed|failure|error|assertion ?error|test failed)[:.!]?$/i;
/** The first line of a failure that tells a reader something: of its message, else of its text. */
function usefulLine(message, text) {
    const lines = [message, text]
        .flatMap((part) => (0,printing/* stripControls */.$Y)(part.slice(0, 8192)).split('\n'))
        .map((line) => line.trim())
        .filter((line) => /[\p{L}\p{N}]/u.test(line));
    const found = lines.find((line) => !EMPTY_WORDS.test(line)) ?? lines[0] ?? '';
    return found.slice(0, LIMIT);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/junit.js





const LONGEST_CASE_SECONDS = 30 * 86_400;
/** Attribute values that say how a case ended where a dialect has no child element for it. */
const SKIPPED = /^(?:skipped|disabled|notrun|not_run|ignored|pending|suppressed)$/i;
const FAILED = /^(?:failed|failure|fail)$/i;
const ERRORED = /^(?:error|errored)$/i;
/** Of one case the worst counts (surefire's schema allows several results). */
const SEVERITY = ['passed', 'skipped', 'failed', 'errored'];
const RESULTS = new Map([
    ['failure', 'failed'],
    ['error', 'errored'],
    ['skipped', 'skipped'],
]);
/**
 * Reads JUnit XML in its dialects: suites nest to any depth, cases are counted one by one.
 *
 * A suite's own counters are compared, never used; a suite that says it ran tests and holds none has lost them.
 */
class JUnitDialect {
    #tests = new TestResults();
    #tally = new Tally();
    #text = new TextCollector();
    #suites = [];
    #decode;
    #depth = 0;
    #case;
    #caseDepth = 0;
    /** The result element that is open, and its `message`. */
    #result;
    constructor(root) {
        this.#decode = root.decode;
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
        else if (this.#case !== undefined) {
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
        if (this.#case !== undefined && this.#depth === this.#caseDepth)
            this.#closeCase(this.#case);
        else if ((name === 'testsuite' || name === 'testsuites') && this.#case === undefined)
            this.#closeSuite();
        this.#depth--;
    }
    finish() {
        return { kind: 'tests', format: 'junit', tests: this.#tests, warnings: this.#tally.warnings() };
    }
    #openSuite(tag) {
        const broken = Math.max(0, counter(tag, 'failures')) + Math.max(0, counter(tag, 'errors'));
        const left = Math.max(0, counter(tag, 'skipped')) + Math.max(0, counter(tag, 'disabled'));
        this.#suites.push({
            name: tag.get('name') ?? '',
            declared: { tests: counter(tag, 'tests'), broken, left },
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
        if (this.#case !== undefined)
            throw new ReportError('unparsable-report', 'has a <testcase> inside a <testcase>');
        this.#caseDepth = this.#depth;
        const status = statusOf(tag);
        this.#case = {
            name: tag.get('name') ?? '',
            className: tag.get('classname') ?? '',
            file: tag.get('file'),
            line: tag.unsigned('line'),
            microseconds: microseconds(tag.get('time')),
            status,
            flaky: false,
            message: '',
            messageOf: 'passed',
        };
    }
    #openResult(name, tag) {
        const open = this.#case;
        if (open === undefined)
            return;
        if (name === 'flakyFailure' || name === 'flakyError')
            open.flaky = true;
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
        const text = this.#text.take(this.#decode);
        if (open === undefined || result === undefined || result.status === open.messageOf)
            return;
        if (SEVERITY.indexOf(result.status) < SEVERITY.indexOf(open.messageOf))
            return;
        open.message = usefulLine(result.message, text);
        open.messageOf = result.status;
    }
    #closeCase(ended) {
        this.#case = undefined;
        for (const suite of this.#suites.slice(-1)) {
            suite.own++;
            suite.cases++;
        }
        const { status, flaky, name, className, message, file, line } = ended;
        this.#tests.count(status, ended.microseconds, flaky && status === 'passed');
        if (status !== 'failed' && status !== 'errored')
            return;
        this.#tests.keepFailing({
            suite: this.#suiteName(),
            className,
            name,
            status,
            message,
            ...(file === undefined || file === '' ? {} : { file }),
            ...(line > 0 ? { line } : {}),
        });
    }
    /** A result directly under a suite: something outside of the cases broke, such as a set-up. It counts as a case. */
    #openSuiteFailure(name, tag) {
        const suite = this.#suites.at(-1);
        if (suite === undefined)
            return;
        const status = name === 'error' ? 'errored' : 'failed';
        this.#tests.count(status, 0);
        this.#tests.keepFailing({
            suite: this.#suiteName(),
            className: '',
            name: '(outside of the test cases)',
            status,
            message: usefulLine(tag.get('message') ?? tag.get('type') ?? '', ''),
        });
    }
    #suiteName() {
        return this.#suites
            .map(({ name }) => name)
            .filter((name) => name !== '')
            .join(' › ');
    }
}
/** −1 when absent or no number. */
function counter(tag, name) {
    const value = tag.unsigned(name);
    return Number.isNaN(value) ? -1 : value;
}
function statusOf(tag) {
    for (const name of ['result', 'status']) {
        const value = tag.has(name) ? (tag.get(name) ?? '') : '';
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
function microseconds(time) {
    if (time === undefined)
        return 0;
    const seconds = Number(time.replaceAll(',', ''));
    return seconds > 0 && seconds < LONGEST_CASE_SECONDS ? Math.round(seconds * 1e6) : 0;
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

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-names.js
const SLOTS = 1024;
const MOST_NAMES = 512;
/**
 * Element names as strings without making a string for every element: a report repeats a dozen names millions of times.
 */
class XmlNames {
    #slots = new Array(SLOTS).fill(undefined);
    #count = 0;
    /** `hash` is any number that depends on the bytes alone. */
    intern(bytes, start, end, hash) {
        const slot = hash & (SLOTS - 1);
        for (let known = this.#slots[slot]; known !== undefined; known = known.next)
            if (sameBytes(known.name, bytes, start, end))
                return known.name;
        const name = bytes.toString('latin1', start, end);
        if (this.#count < MOST_NAMES) {
            this.#slots[slot] = { name, next: this.#slots[slot] };
            this.#count++;
        }
        return name;
    }
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

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-tag.js



const MOST_ATTRIBUTES = 64;
const FIELDS = 5;
/** The attributes of the element that opens right now. Valid only until the handler returns. */
class XmlTag {
    #bytes = Buffer.alloc(0);
    #count = 0;
    /** Per attribute: name start, name end, value start, value end, hash of the name. */
    #places = new Int32Array(MOST_ATTRIBUTES * FIELDS);
    decode = (bytes, start, end) => bytes.toString('utf8', start, end);
    reset(bytes) {
        this.#bytes = bytes;
        this.#count = 0;
    }
    /** `hash` depends on the bytes of the name alone. */
    add(hash, nameStart, nameEnd, valueStart, valueEnd) {
        const places = this.#places;
        const count = this.#count;
        if (count === MOST_ATTRIBUTES)
            throw new ReportError('unparsable-report', `has an element with more than ${MOST_ATTRIBUTES} attributes`);
        for (let index = 0; index < count; index++)
            if (places[index * FIELDS + 4] === hash && this.#sameName(index, nameStart, nameEnd))
                throw new ReportError('unparsable-report', 'has an attribute twice');
        const at = count * FIELDS;
        places[at] = nameStart;
        places[at + 1] = nameEnd;
        places[at + 2] = valueStart;
        places[at + 3] = valueEnd;
        places[at + 4] = hash;
        this.#count = count + 1;
    }
    /** The value with its references replaced. */
    get(name) {
        const index = this.#find(name);
        if (index < 0)
            return undefined;
        return withoutReferences(this.decode(this.#bytes, this.#place(index, 2), this.#place(index, 3)));
    }
    /** Whether the attribute is exactly this ASCII text, without making a string of it. */
    is(name, value) {
        const index = this.#find(name);
        return index >= 0 && sameBytes(value, this.#bytes, this.#place(index, 2), this.#place(index, 3));
    }
    has(name) {
        return this.#find(name) >= 0;
    }
    /** A whole number of plain digits; −1 when the attribute is missing, NaN when it is anything else. */
    unsigned(name) {
        const index = this.#find(name);
        if (index < 0)
            return -1;
        const start = this.#place(index, 2);
        const end = this.#place(index, 3);
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
        for (let index = 0; index < this.#count; index++)
            if (sameBytes(name, this.#bytes, this.#place(index, 0), this.#place(index, 1)))
                return index;
        return -1;
    }
    #sameName(index, start, end) {
        const other = this.#place(index, 0);
        if (this.#place(index, 1) - other !== end - start)
            return false;
        for (let offset = 0; offset < end - start; offset++)
            if (this.#bytes[other + offset] !== this.#bytes[start + offset])
                return false;
        return true;
    }
    #place(index, field) {
        return this.#places[index * FIELDS + field] ?? 0;
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-tokenizer.js




const DEEPEST = 512;
/** Of one tag, comment, processing instruction or DOCTYPE; text and CDATA may be of any length. */
const LONGEST_TOKEN_BYTES = 4 * 1024 * 1024;
const INCOMPLETE = -1;
const [TAB, xml_tokenizer_NEWLINE, RETURN, SPACE] = [9, 10, 13, 32];
const [BANG, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER, QUESTION] = [33, 34, 39, 47, 60, 61, 62, 63];
const [OPEN_BRACKET, CLOSE_BRACKET] = [91, 93];
/** 1 for blanks and control characters and the punctuation of a tag: a look-up is quicker than six comparisons. */
const ENDS_NAME = new Uint8Array(256)
    .fill(1, 0, SPACE + 1)
    .map((ends, byte) => ([EQUALS, GREATER, SLASH, LESS, QUOTE].includes(byte) ? 1 : ends));
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
    #rest = Buffer.alloc(0);
    /** Bytes of the document before `#rest`. */
    #passed = 0;
    #inCdata = false;
    #sawRoot = false;
    constructor(handler) {
        this.handler = handler;
    }
    push(chunk) {
        const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        let at = this.#passed === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        try {
            while (at < bytes.length) {
                const next = this.#inCdata ? this.#cdata(bytes, at) : this.#step(bytes, at);
                if (next === INCOMPLETE)
                    break;
                at = next;
            }
        }
        catch (thrown) {
            if (!(thrown instanceof ReportError))
                throw thrown;
            throw new ReportError(thrown.fault, `${thrown.message} (at byte ${this.#passed + at})`);
        }
        if (bytes.length - at > LONGEST_TOKEN_BYTES)
            throw new ReportError('unparsable-report', `has a tag longer than ${LONGEST_TOKEN_BYTES} bytes (at byte ${this.#passed + at})`);
        this.#passed += at;
        this.#rest = Buffer.from(bytes.subarray(at));
    }
    end() {
        if (this.#inCdata || this.#rest.length > 0 || this.#stack.length > 0 || !this.#sawRoot) {
            const where = this.#stack.length === 0 ? '' : ` inside <${this.#stack.join('><')}>`.slice(0, 200);
            throw new ReportError('unparsable-report', `ends too early${where}: it was cut off while written or copied`);
        }
    }
    #step(bytes, at) {
        if (bytes[at] !== LESS)
            return this.#text(bytes, at);
        if (at + 1 >= bytes.length)
            return INCOMPLETE;
        const second = bytes[at + 1];
        if (second === SLASH)
            return this.#closeTag(bytes, at);
        if (second === QUESTION)
            return this.#instruction(bytes, at);
        if (second === BANG)
            return this.#declaration(bytes, at);
        return this.#openTag(bytes, at);
    }
    #text(bytes, at) {
        // Between elements there are mostly a few blanks, for which a loop is quicker than a call into native code.
        let end = at;
        const near = Math.min(bytes.length, at + 32);
        while (end < near && bytes[end] !== LESS)
            end++;
        if (end === near && end < bytes.length) {
            end = bytes.indexOf(LESS, near);
            if (end < 0)
                end = bytes.length;
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
        const found = bytes.indexOf(']]>', at, 'latin1');
        const end = found >= 0 ? found : bytes.length - 2;
        if (end <= at && found < 0)
            return INCOMPLETE;
        if (this.handler.wantsText)
            this.handler.text(bytes, at, end, true);
        if (found < 0)
            return end;
        this.#inCdata = false;
        return found + 3;
    }
    #instruction(bytes, at) {
        const end = bytes.indexOf('?>', at + 2, 'latin1');
        if (end < 0)
            return INCOMPLETE;
        const decode = encodingOf(bytes.toString('latin1', at + 2, Math.min(end, at + 200)));
        if (decode !== undefined)
            this.#tag.decode = decode;
        return end + 2;
    }
    #declaration(bytes, at) {
        const head = bytes.toString('latin1', at, Math.min(bytes.length, at + 9));
        if (head.startsWith('<!--')) {
            const end = bytes.indexOf('-->', at + 4, 'latin1');
            return end < 0 ? INCOMPLETE : end + 3;
        }
        if (head === '<![CDATA[') {
            if (this.#stack.length === 0)
                throw malformed('has text outside of the root element');
            this.#inCdata = true;
            return at + 9;
        }
        if (head === '<!DOCTYPE') {
            if (this.#sawRoot)
                throw malformed('has a DOCTYPE after the root element');
            return doctypeEnd(bytes, at + 9);
        }
        if (['<!--', '<![CDATA[', '<!DOCTYPE'].some((start) => start.startsWith(head)))
            return INCOMPLETE;
        throw malformed('has a "<!" that begins nothing known');
    }
    #closeTag(bytes, at) {
        const end = bytes.indexOf(GREATER, at + 2);
        if (end < 0)
            return INCOMPLETE;
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
        const length = bytes.length;
        let hash = 0;
        let here = at + 1;
        while (here < length && ENDS_NAME[bytes[here] ?? 0] === 0)
            hash = (hash * 31 + (bytes[here++] ?? 0)) | 0;
        const nameEnd = here;
        if (nameEnd >= length)
            return INCOMPLETE;
        if (nameEnd === at + 1)
            throw malformed('has a "<" that begins no element');
        this.#tag.reset(bytes);
        for (;;) {
            while (here < length && isSpace(bytes[here] ?? 0))
                here++;
            if (here >= length)
                return INCOMPLETE;
            const byte = bytes[here];
            if (byte === GREATER || byte === SLASH)
                break;
            here = this.#attribute(bytes, here);
            if (here === INCOMPLETE)
                return INCOMPLETE;
        }
        const empty = bytes[here] === SLASH;
        if (empty) {
            here++;
            if (here >= length)
                return INCOMPLETE;
            if (bytes[here] !== GREATER)
                throw malformed('has a "/" inside a tag');
        }
        this.#enter(this.#names.intern(bytes, at + 1, nameEnd, hash), empty);
        return here + 1;
    }
    #enter(name, empty) {
        if (this.#stack.length === 0 && this.#sawRoot)
            throw malformed('has a second root element');
        if (this.#stack.length === DEEPEST)
            throw malformed(`nests elements deeper than ${DEEPEST}`);
        this.#sawRoot = true;
        this.handler.open(name, this.#tag);
        if (empty)
            this.handler.close(name);
        else
            this.#stack.push(name);
    }
    /** Just after the closing quote. */
    #attribute(bytes, at) {
        const length = bytes.length;
        let hash = 0;
        let here = at;
        while (here < length && ENDS_NAME[bytes[here] ?? 0] === 0)
            hash = (hash * 31 + (bytes[here++] ?? 0)) | 0;
        const nameEnd = here;
        while (here < length && isSpace(bytes[here] ?? 0))
            here++;
        if (here >= length)
            return INCOMPLETE;
        if (nameEnd === at || bytes[here] !== EQUALS)
            throw malformed('has an attribute without a value');
        here++;
        while (here < length && isSpace(bytes[here] ?? 0))
            here++;
        if (here >= length)
            return INCOMPLETE;
        const quote = bytes[here];
        if (quote !== QUOTE && quote !== APOSTROPHE)
            throw malformed('has an attribute value without quotes');
        const start = ++here;
        while (here < length && bytes[here] !== quote && bytes[here] !== LESS)
            here++;
        if (here >= length)
            return INCOMPLETE;
        if (bytes[here] === LESS)
            throw malformed('has "<" in an attribute value');
        this.#tag.add(hash, at, nameEnd, start, here);
        return here + 1;
    }
}
/** The end of a DOCTYPE with its internal subset, in which quotes and comments may hold ">" and "]". */
function doctypeEnd(bytes, at) {
    let inSubset = false;
    for (let here = at; here < bytes.length; here++) {
        const byte = bytes[here];
        if (byte === QUOTE || byte === APOSTROPHE) {
            here = bytes.indexOf(byte, here + 1);
            if (here < 0)
                return INCOMPLETE;
        }
        else if (byte === LESS && bytes.toString('latin1', here, here + 4) === '<!--') {
            here = bytes.indexOf('-->', here + 4, 'latin1');
            if (here < 0)
                return INCOMPLETE;
            here += 2;
        }
        else if (byte === OPEN_BRACKET)
            inSubset = true;
        else if (byte === CLOSE_BRACKET)
            inSubset = false;
        else if (byte === GREATER && !inSubset)
            return here + 1;
    }
    return INCOMPLETE;
}
function isSpace(byte) {
    return byte === SPACE || byte === xml_tokenizer_NEWLINE || byte === RETURN || byte === TAB;
}
function malformed(what) {
    return new ReportError('unparsable-report', what);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/xml-report.js




/** Reads an XML report whose root element says which format it is. */
class XmlReportParser {
    #paths;
    #tokenizer;
    #dialect;
    wantsText = false;
    constructor(paths) {
        this.#paths = paths;
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
            return new JUnitDialect(tag);
        const clover = root === 'coverage' && (tag.has('clover') || tag.has('generated'));
        if (root === 'coverage' && !clover)
            return new CoberturaDialect(tag, this.#paths);
        throw new ReportError('unknown-format', `is ${clover ? 'a Clover report' : `XML with the root element <${root.slice(0, 40)}>`}; read are lcov, cobertura and JUnit`);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/formats/detect.js




const LCOV_START = /^(?:#|TN:|SF:)/;
const detect_LESS = 60;
/** Reads a report of any known format; which one is told by its first bytes, never by its name. */
class AnyReportParser {
    #paths;
    #start = Buffer.alloc(0);
    #parser;
    constructor(paths) {
        this.#paths = paths;
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
            this.#parser = new Utf16Bytes(utf16, new XmlReportParser(this.#paths));
        else if (text.charCodeAt(0) === detect_LESS)
            this.#parser = new XmlReportParser(this.#paths);
        else if (LCOV_START.test(text))
            this.#parser = new LcovParser(this.#paths);
        else
            throw new ReportError('unknown-format', `begins with ${JSON.stringify(text.slice(0, 20))}; read are lcov, cobertura and JUnit`);
        const start = this.#start;
        this.#start = Buffer.alloc(0);
        this.#parser.push(start);
    }
}

;// CONCATENATED MODULE: ./actions/test-gate/src/reading/read-reports.js






const PIECE_BYTES = 256 * 1024;
/** Reads and merges the reports, one at a time, in the order given. A report that is not whole adds nothing. */
async function readReports(files, workspace, paths) {
    const coverage = new CoverageSet();
    const tests = new TestResults();
    const reports = [];
    const findings = [];
    const warnings = [];
    for (const kind of ['coverage', 'tests'])
        for (const path of files[kind]) {
            const report = await readReport((0,external_node_path_.join)(workspace, path), paths);
            if (report instanceof ReportError)
                findings.push({ code: report.fault, message: `${path} ${report.message}.` });
            else if (report.kind !== kind)
                findings.push(misplaced(path, report));
            else {
                if (report.kind === 'coverage')
                    coverage.mergeFrom(report.coverage);
                else
                    tests.mergeFrom(report.tests);
                reports.push({ path, kind, format: report.format });
                warnings.push(...report.warnings.map((warning) => `${path}: ${warning}`));
            }
        }
    return { coverage, tests, reports, findings, warnings };
}
async function readReport(path, paths) {
    const parser = new AnyReportParser(paths);
    const file = await (0,promises_.open)(path).catch((error) => {
        return new ReportError('unparsable-report', `cannot be opened (${error.code ?? error.message})`);
    });
    if (file instanceof ReportError)
        return file;
    try {
        const piece = Buffer.allocUnsafe(PIECE_BYTES);
        for (;;) {
            const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, null);
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
function misplaced(path, report) {
    const [is, input] = report.kind === 'coverage' ? ['coverage', 'coverage'] : ['test results', 'results'];
    return { code: 'unexpected-format', message: `${path} holds ${is} (${report.format}); name it under "${input}".` };
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
        const plain = slashed(path);
        const inside = plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : plain;
        const normal = external_node_path_.posix.normalize(inside);
        return normal === '.' ? inside : normal;
    };
    return {
        resolve(path, sources = []) {
            const name = local(path);
            if (isRooted(name))
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

;// CONCATENATED MODULE: ./actions/test-gate/src/report.js


const count = (0,shape/* integer */.nd)(0, Number.MAX_SAFE_INTEGER);
const ratio = (0,shape/* object */.Ik)({ covered: (0,shape/* required */.mw)(count, 'So many are covered.'), total: (0,shape/* required */.mw)(count, 'Of so many.') });
const metrics = {
    lines: (0,shape/* required */.mw)(ratio, 'Distinct lines that can be covered.'),
    branches: (0,shape/* required */.mw)(ratio, 'Branch arms.'),
    functions: (0,shape/* required */.mw)(ratio, 'Functions.'),
};
const finding = (0,shape/* object */.Ik)({
    code: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Reason code.'),
    message: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What is wrong, where, and what to do.'),
});
/** `sluice/test-gate@1`, the report of one run of the gate. */
const reportShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/test-gate@1'), 'Format of this file.'),
    name: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Input `name`.'),
    mode: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('enforce', 'report'), 'Input `mode`.'),
    result: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail'), 'Verdict; in mode `report` what `enforce` would have said.'),
    'reason-code': (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why; `ok` when nothing is wrong.'),
    coverage: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        ...metrics,
        'branches-lower-bound': (0,shape/* required */.mw)((0,shape/* boolean */.zM)(), 'Shards gave only counts: more branches may be covered.'),
        files: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({ path: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Source file.'), ...metrics })), 'Every source file, in the order of the paths.'),
    }), 'Merged coverage; left out when no coverage report was asked for.'),
    tests: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        total: (0,shape/* required */.mw)(count, 'Test cases.'),
        passed: (0,shape/* required */.mw)(count, 'Passed, flaky ones included.'),
        failed: (0,shape/* required */.mw)(count, 'Failed by an assertion.'),
        errored: (0,shape/* required */.mw)(count, 'Broke.'),
        skipped: (0,shape/* required */.mw)(count, 'Skipped.'),
        flaky: (0,shape/* required */.mw)(count, 'Passed after a retry.'),
        microseconds: (0,shape/* required */.mw)(count, 'Sum over the cases.'),
        failing: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
            suite: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Names of the suites around it.'),
            class: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Class name.'),
            name: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Name of the case.'),
            status: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('failed', 'errored'), 'How it ended.'),
            message: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'First line of the failure that tells something.'),
            file: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'As the report gives it.'),
            line: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'As the report gives it.'),
        })), 'Failing cases, the first 1,000.'),
    }), 'Test cases; left out when no results were asked for.'),
    rules: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        rule: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What is judged.'),
        measured: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What was measured.'),
        wanted: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What is demanded.'),
        verdict: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('holds', 'broken', 'not-judged'), 'Whether it holds.'),
    })), 'Each rule.'),
    findings: (0,shape/* required */.mw)((0,shape/* list */.p_)(finding), 'What keeps the gate shut.'),
    tolerated: (0,shape/* required */.mw)((0,shape/* list */.p_)(finding), 'The same, of codes that `tolerate` names.'),
    notes: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'How the threshold came about, and what the change does to it.'),
    warnings: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'What the reports say about themselves that their own lines contradict.'),
    reports: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        path: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'File.'),
        kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('coverage', 'tests'), 'What it holds.'),
        format: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('lcov', 'cobertura', 'junit'), 'Detected by its content.'),
    })), 'The report files that were read.'),
});
function buildReport(evidence, verdict, settings) {
    const { measurements, policy } = evidence;
    return {
        schema: 'sluice/test-gate@1',
        ...(settings.name === '' ? {} : { name: settings.name }),
        mode: settings.mode,
        result: verdict.findings.length === 0 ? 'pass' : 'fail',
        'reason-code': verdict.reasonCode,
        ...(evidence.coverageFiles === undefined ? {} : { coverage: coveragePart(evidence, evidence.totals) }),
        ...(evidence.resultFiles === undefined
            ? {}
            : { tests: { ...measurements.tests.counts, failing: measurements.tests.failing.map(failingPart) } }),
        rules: verdict.rules.map(({ name, measured, wanted, holds }) => ({
            rule: name,
            measured,
            wanted,
            verdict: holds === undefined ? 'not-judged' : holds ? 'holds' : 'broken',
        })),
        findings: verdict.findings,
        tolerated: verdict.tolerated,
        notes: [...policy.notes, ...edits(policy)],
        warnings: measurements.warnings,
        reports: measurements.reports,
    };
}
function coveragePart({ measurements }, totals) {
    const { lines, branches, functions, branchesLowerBound } = totals;
    return {
        lines: lines,
        branches: branches,
        functions: functions,
        'branches-lower-bound': branchesLowerBound,
        files: measurements.coverage.files(),
    };
}
/** Empty texts are left out. */
function failingPart({ suite, className, name, status, message, file, line }) {
    return {
        ...(suite === '' ? {} : { suite }),
        ...(className === '' ? {} : { class: className }),
        ...(name === '' ? {} : { name }),
        status,
        ...(message === '' ? {} : { message }),
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
    };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/speak/annotations.js

/** GitHub shows ten errors a step; the last one is left for the verdict. */
const MOST = 9;
/** Marks failing tests in the change. In `mode: report` they are warnings, since nothing is red. */
function annotateFailing(failing, mode, log) {
    for (const each of failing.slice(0, MOST)) {
        const title = caseTitle(each);
        const place = {
            title: `Failing test: ${title}`,
            ...(isSourceFile(each.file) ? { file: each.file } : {}),
            ...(isSourceFile(each.file) && each.line !== undefined ? { line: each.line } : {}),
        };
        const message = each.message === '' ? title : each.message;
        if (mode === 'enforce')
            log.error(message, place);
        else
            log.warning(message, place);
    }
}
/** Only a path relative to the repository finds its place. */
function isSourceFile(file) {
    return file !== undefined && !/^(?:[A-Za-z]:)?[\\/]/.test(file) && !file.split(/[\\/]/).includes('..');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
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

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
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
        if (thrown instanceof github_errors/* GitHubError */.y)
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

;// CONCATENATED MODULE: ./actions/test-gate/src/target-branch.js

/** Where a change is going: the base of a pull request or merge group, else the default branch. */
function targetOf(event) {
    const base = target_branch_text(record(record(event['pull_request'])['base'])['ref']);
    if (base !== undefined)
        return { branch: base, isChange: true };
    const queue = target_branch_text(record(event['merge_group'])['base_ref']);
    if (queue !== undefined)
        return { branch: queue.replace(/^refs\/heads\//, ''), isChange: true };
    return { branch: target_branch_text(record(event['repository'])['default_branch']), isChange: false };
}
function record(value) {
    return (0,shape/* isRecord */.u4)(value) ? value : {};
}
function target_branch_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(698);
;// CONCATENATED MODULE: ./actions/test-gate/src/tolerate.js



/** The reason codes of the input, each of which must be one that the gate can find. */
function readTolerated(codes) {
    const known = Object.keys(contract/* contract */.d.reasonCodes).filter((code) => code !== 'ok');
    for (const code of codes)
        if (!known.includes(code))
            throw new errors/* UserError */.y('invalid-input', `input "tolerate": ${JSON.stringify(code.slice(0, 80))} is no reason code${(0,nearest/* nearest */.p)(code, known) || `; known are ${known.join(', ')}`}.`);
    return new Set(codes);
}

;// CONCATENATED MODULE: ./actions/test-gate/src/test-gate.js

















/** Reads the reports, judges them, says so everywhere, and ends as the mode demands. */
async function testGate(inputs, ports) {
    try {
        return await decide(inputs, ports);
    }
    catch (thrown) {
        if (inputs.mode === 'enforce')
            throw thrown;
        return await neverRed(thrown, ports);
    }
}
async function decide(inputs, ports) {
    const tolerate = readTolerated(inputs.tolerate);
    const evidence = await gather(inputs, ports);
    const verdict = judge(evidence, tolerate);
    const report = await ports.writeReport(buildReport(evidence, verdict, inputs));
    const room = { failingCases: 50, files: 20 };
    await ports.writeSummary(withinBudget(parts(evidence, verdict, inputs, room), SUMMARY_LIMIT_BYTES / 4));
    annotateFailing(evidence.measurements.tests.failing, inputs.mode, ports.log);
    sayInLog(evidence, verdict, ports.log);
    await comment(inputs, ports, evidence, verdict);
    return outcome(inputs, verdict, { ...countedOutputs(evidence), report });
}
async function gather(inputs, ports) {
    const { workspace } = ports;
    if (inputs['coverage-threshold'] !== undefined && inputs.coverage.length === 0 && inputs.results.length > 0)
        throw new errors/* UserError */.y('invalid-input', 'input "coverage-threshold" is given, but "coverage" names no report.');
    const needs = inputs.needs === undefined ? undefined : readNeeds(inputs.needs);
    if (needs?.length === 0)
        ports.log.warning('"needs" is empty: this job names no other under "needs:".');
    const find = (input) => inputs[input].length === 0 ? Promise.resolve(undefined) : findFiles(input, inputs[input], workspace);
    const coverageFiles = await find('coverage');
    const resultFiles = await find('results');
    const files = { coverage: coverageFiles?.files ?? [], tests: resultFiles?.files ?? [] };
    const measurements = await readReports(files, workspace, sourcePaths(workspace));
    return {
        coverageFiles,
        resultFiles,
        measurements,
        totals: measurements.coverage.totals(),
        needs,
        expectedReports: inputs['expected-reports'],
        policy: coverageFiles === undefined ? NO_POLICY : await policy(inputs, ports),
    };
}
/** Where no coverage is read, no threshold can hold. */
const NO_POLICY = { threshold: undefined, findings: [], notes: [] };
async function policy(inputs, { github, event, configAt, ownConfig }) {
    const { branch, isChange } = targetOf(event);
    const path = inputs.config;
    const defaultBranch = async (hub) => (await hub.request('GET /repos/{owner}/{repo}')).default_branch;
    return decidePolicy(inputs['coverage-threshold'], {
        path,
        branch: branch ?? 'the default branch',
        isChange,
        atBranch: github === undefined ? undefined : async () => configAt(github, branch ?? (await defaultBranch(github)), path),
        inWorkspace: () => ownConfig(path),
    });
}
function sayInLog({ policy: ruled, measurements }, verdict, log) {
    for (const { name, measured, wanted } of verdict.rules)
        log.info(`${name}: ${measured}, wanted ${wanted}`);
    for (const note of [...ruled.notes, ...edits(ruled)])
        log.notice(note);
    for (const { code, message } of verdict.tolerated)
        log.warning(`${message} [${code}, tolerated]`);
    for (const warning of measurements.warnings)
        log.info(warning);
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
    if (done.kind === 'refused')
        log.warning(`The comment could not be written; the verdict stands without it. ${done.why} [pull-requests: write]`);
    else
        log.info(`Comment in pull request ${pullRequest}: ${done.kind}.`);
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
/** Report mode promises to stay green, whatever is broken. */
async function neverRed(thrown, { log, writeSummary }) {
    const message = `test-gate: report mode; enforce would end with an error: ${(0,errors/* errorMessage */.g)(thrown)}`;
    log.warning(message);
    await writeSummary(`### ⚠️ Test gate — report mode, could not judge\n\n${markdown_text((0,errors/* errorMessage */.g)(thrown), 700)}`);
    const reasonCode = thrown instanceof errors/* UserError */.y ? thrown.reasonCode : 'internal-error';
    return { result: 'error', reasonCode, verdict: 'passed', message, outputs: {} };
}

;// CONCATENATED MODULE: ./actions/test-gate/src/wire.js





/** The gate with the ports of a real job. GitHub and the configuration are loaded only when there is a token for them. */
async function wire(inputs, { env, log }) {
    const token = inputs['github-token'];
    const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
    const client = token === '' ? undefined : await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.bind(__webpack_require__, 800));
    return testGate(inputs, {
        log,
        workspace,
        event: await readEvent(env),
        github: client?.createGitHub(token, readContext(env)),
        configAt: async (github, branch, path) => (await __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 359))).configAt(github, branch, path),
        ownConfig: async (path) => (await __webpack_require__.e(/* import() */ 209).then(__webpack_require__.bind(__webpack_require__, 209))).ownConfig(workspace, path),
        writeReport: (report) => writeReport(contract/* contract */.d.name, report, env),
        writeSummary: (markdown) => writeSummary(markdown, env),
    });
}


/***/ }),

/***/ 219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ graphqlError),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(719);


/** A call that GitHub refused or did not answer. `status` 0: no answer. */
class GitHubError extends _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    /** A write may or may not have happened: the answer was lost. Read before writing again. */
    outcomeUnknown;
    constructor(call, failure) {
        super(reasonOf(failure), describe(call, failure));
        this.name = 'GitHubError';
        this.status = failure.status;
        this.outcomeUnknown = failure.outcomeUnknown;
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
        return `${text} The token is wrong, expired or revoked.`;
    if (failure.status !== 403)
        return text;
    const needed = permissionLines(failure.acceptedPermissions);
    return needed === undefined
        ? `${text} The token lacks a permission.`
        : `${text} The job must grant one of: ${needed} (under "permissions:" of the job, and of every workflow that calls it).`;
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
function graphqlError(thrown) {
    const errors = thrown?.errors;
    if (thrown instanceof GitHubError || errors === undefined)
        return thrown;
    const forbidden = errors.some((error) => error.type === 'FORBIDDEN');
    return new GitHubError('GraphQL', {
        status: forbidden ? 403 : 422,
        message: errors.map((error) => `${error.type ?? 'ERROR'}: ${error.message ?? ''}`).join('; '),
        acceptedPermissions: undefined,
        rateLimited: errors.some((error) => error.type === 'RATE_LIMITED'),
        outcomeUnknown: false,
    });
}


/***/ }),

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** `; did you mean "approval"?` when one of the known words is close, else an empty text. */
function nearest(word, known) {
    const limit = Math.max(1, Math.floor(word.length / 3));
    const best = known
        .map((candidate) => ({ candidate, distance: editDistance(word.slice(0, 64), candidate) }))
        .sort((a, b) => a.distance - b.distance)[0];
    return best !== undefined && best.distance <= limit ? `; did you mean "${best.candidate}"?` : '';
}
/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function editDistance(a, b) {
    let above = [];
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (above[j - 2] ?? 0) + 1 : substitution;
            next.push(Math.min(substitution, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        above = row;
        row = next;
    }
    return row[b.length] ?? 0;
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
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


/***/ })

};
