export const id = 732;
export const ids = [732];
export const modules = {

/***/ 3732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploymentFacts: () => (/* binding */ deploymentFacts),
  readFacts: () => (/* binding */ readFacts)
});

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
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

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/kernel/decimal.js
var decimal = __webpack_require__(8619);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/facts.js



const PER_PAGE = 100;
const MOST_PAGES = 5;
const PASSED = ['success', 'neutral', 'skipped'];
/** How a commit was tested, by the checks on it and the values the gate left there; a text: why it cannot be read. */
async function readFacts(github, sha) {
    try {
        return factsFrom(await readChecks(github, sha), sha);
    }
    catch (error) {
        // Facts adorn the notes; a job without "checks: read" still publishes.
        if (error instanceof errors/* GitHubError */.y_ && error.reasonCode === 'missing-permission')
            return error.message;
        throw error;
    }
}
async function readChecks(github, sha) {
    const checks = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const answer = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
            ref: sha,
            filter: 'latest',
            per_page: PER_PAGE,
            page,
        });
        checks.push(...answer.check_runs);
        if (checks.length >= answer.total_count || answer.check_runs.length < PER_PAGE)
            break;
    }
    return checks;
}
function factsFrom(checks, sha) {
    const ended = checks.filter((check) => check.status === 'completed');
    const failed = ended.filter((check) => !PASSED.includes(check.conclusion ?? '')).map((check) => check.name);
    return {
        ...(checks.length === 0
            ? {}
            : { checks: { passed: ended.length - failed.length, failed, unfinished: checks.length - ended.length } }),
        ...measured(checks, sha),
    };
}
/** What `test-gate` measured on the commit: the check run it leaves for pull requests to be compared with. */
function measured(checks, sha) {
    for (const { app, output } of checks) {
        const record = app?.slug === 'github-actions' ? readRecord(output.text ?? '') : undefined;
        if (record === undefined || record.commit !== sha)
            continue;
        const { lines, tests } = record;
        return {
            ...(lines === undefined || lines.total === 0
                ? {}
                : { coverage: `${(0,decimal/* flooredPercent */.Vu)(BigInt(lines.covered), BigInt(lines.total))} %` }),
            ...(tests === undefined ? {} : { tests }),
        };
    }
    return {};
}
/** What the ledger says of the deployment of a commit; nothing when something else serves there. */
function deploymentFacts(environment, sha, serving) {
    if (serving === undefined || serving.sha !== sha)
        return {};
    const { version, since, approvedBy = [], strategy = 'unknown', url } = serving;
    return {
        deployment: {
            environment,
            version,
            'approved-by': approvedBy,
            strategy,
            ...(since === undefined ? {} : { since }),
            ...(url === undefined ? {} : { url }),
        },
    };
}


/***/ })

};
