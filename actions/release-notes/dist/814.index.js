export const id = 814;
export const ids = [814];
export const modules = {

/***/ 3814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploymentFacts: () => (/* binding */ deploymentFacts),
/* harmony export */   readFacts: () => (/* binding */ readFacts)
/* harmony export */ });
/* harmony import */ var _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);
/* harmony import */ var _lib_kernel_decimal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);
/* harmony import */ var _lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);



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
        if (error instanceof _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.reasonCode === 'missing-permission')
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
    for (const { name, app, output } of checks) {
        if (!name.startsWith('Test gate baseline') || app?.slug !== 'github-actions')
            continue;
        const record = parse(/^```json\n(.*)\n```$/.exec((output.text ?? '').replaceAll('\r\n', '\n').trim())?.[1] ?? '');
        if (!(0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(record) || record['schema'] !== 'sluice/test-gate-baseline@1' || record['commit'] !== sha)
            continue;
        const { lines, tests } = record;
        return {
            ...((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(lines) && isCount(lines['covered']) && isCount(lines['total']) && lines['total'] > 0
                ? { coverage: `${(0,_lib_kernel_decimal_js__WEBPACK_IMPORTED_MODULE_2__/* .flooredPercent */ .Vu)(BigInt(lines['covered']), BigInt(lines['total']))} %` }
                : {}),
            ...(isCount(tests) ? { tests } : {}),
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
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ dataWithoutMissing),
/* harmony export */   YJ: () => (/* binding */ graphqlError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
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
        return `${text} The token is wrong, expired or revoked.`;
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


/***/ })

};
