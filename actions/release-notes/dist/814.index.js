export const id = 814;
export const ids = [814];
export const modules = {

/***/ 3814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploymentFacts: () => (/* binding */ deploymentFacts),
/* harmony export */   readFacts: () => (/* binding */ readFacts)
/* harmony export */ });
/* harmony import */ var _lib_kernel_decimal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8619);
/* harmony import */ var _lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);


const PER_PAGE = 100;
const MOST_PAGES = 5;
const PASSED = ['success', 'neutral', 'skipped'];
/** How a commit was tested, by the checks on it and the values the gate left there. */
async function readFacts(github, sha) {
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
        if (!(0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(record) || record['schema'] !== 'sluice/test-gate-baseline@1' || record['commit'] !== sha)
            continue;
        const { lines, tests } = record;
        return {
            ...((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(lines) && isCount(lines['covered']) && isCount(lines['total']) && lines['total'] > 0
                ? { coverage: `${(0,_lib_kernel_decimal_js__WEBPACK_IMPORTED_MODULE_1__/* .flooredPercent */ .Vu)(BigInt(lines['covered']), BigInt(lines['total']))} %` }
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


/***/ })

};
