export const id = 370;
export const ids = [370];
export const modules = {

/***/ 8370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellIssuesMode: () => (/* binding */ tellIssuesMode)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4446);
/* harmony import */ var _notes_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8713);
/* harmony import */ var _production_tell_issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1325);
/* harmony import */ var _range_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1400);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4122);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3418);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5133);








/**
 * `mode: tell-issues`: each issue of a release is told, once, since when it is in production. The ledger says whether it
 * is; a run that is repeated or was cut anywhere goes on where that one stopped.
 */
async function tellIssuesMode(ports, inputs) {
    const setup = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readSetup */ .W)(ports, inputs);
    const { tag, version } = namedRelease(inputs, setup);
    const quiet = (reasonCode, message) => ({
        mode: 'tell-issues',
        result: 'unchanged',
        reasonCode,
        message,
        named: { version, tag },
        issues: 0,
    });
    if (setup.release?.notes?.['tell-issues'] !== true)
        return quiet('telling-is-off', 'No issue is told: set "release.notes.tell-issues: true" in the configuration.');
    const request = (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRequest */ .N)(ports, inputs, setup);
    const plan = await (0,_range_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planRelease */ .F)(ports.git, { ...request, toRef: inputs['to-ref'] || tag });
    const read = await ports.serving();
    const serving = await read(inputs.environment, inputs.component || ports.job.repository);
    if (serving?.sha !== plan.head) {
        const serves = serving === undefined ? 'nothing that is verified' : serving.version;
        return quiet('not-in-production', `No issue is told: ${inputs.environment} serves ${serves}, not ${version}.`);
    }
    return tell(ports, inputs, setup, plan, serving);
}
function namedRelease(inputs, { component }) {
    const given = (0,_request_js__WEBPACK_IMPORTED_MODULE_5__/* .givenVersion */ .GT)(inputs, component);
    const version = given === undefined ? '' : (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_7__/* .formatVersion */ .qh)(given);
    return { version, tag: `${component.tagPrefix}${version}` };
}
async function tell(ports, inputs, setup, plan, serving) {
    const notes = await (0,_notes_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeNotes */ .W)(ports, inputs, setup, plan);
    const issues = (0,_production_tell_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .linkedIssues */ .i4)(notes);
    const url = `${(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrl */ .E)(ports)}/releases/tag/${encodeURIComponent(plan.tag)}`;
    const news = { environment: inputs.environment, component: inputs.component, version: notes.version ?? '', url };
    const told = inputs['dry-run']
        ? { told: [], knew: [], closedToUs: [], problem: '' }
        : await (0,_production_tell_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .tellIssues */ .gQ)(await ports.github(), { ...news, since: serving.since, issues });
    const words = wordsOf(told, issues, inputs);
    return {
        mode: 'tell-issues',
        ...resultOf(told, inputs),
        message: words,
        notes,
        issues: told.told.length,
        summary: [{ name: 'issues told', priority: 90, markdown: (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(words, 1000) }],
    };
}
function resultOf(told, inputs) {
    if (inputs['dry-run'])
        return { result: 'generated', reasonCode: 'dry-run' };
    if (told.problem !== '')
        return { result: 'error', reasonCode: 'not-all-told' };
    return { result: told.told.length > 0 ? 'updated' : 'unchanged', reasonCode: 'issues-told' };
}
function wordsOf({ told, knew, closedToUs, problem }, issues, inputs) {
    const { environment } = inputs;
    if (inputs['dry-run'])
        return `${issues.length} linked issues would be told that it is in ${environment}.`;
    const parts = [
        `${told.length} of ${issues.length} linked issues told that it is in ${environment}`,
        ...(knew.length === 0 ? [] : [`${knew.length} knew`]),
        ...(issues.length > _production_tell_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_TOLD */ .af ? [`only the first ${_production_tell_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_TOLD */ .af} are`] : []),
        ...(closedToUs.length === 0 ? [] : [`${closedToUs.length} cannot be told (gone, moved or locked)`]),
    ];
    return `${parts.join('; ')}.${problem === '' ? '' : ` Not all: ${problem}`}`;
}


/***/ }),

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   af: () => (/* binding */ MOST_TOLD),
/* harmony export */   gQ: () => (/* binding */ tellIssues),
/* harmony export */   i4: () => (/* binding */ linkedIssues)
/* harmony export */ });
/* harmony import */ var _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);
/* harmony import */ var _lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1968);



/** Numbers of the issues that the entries of a release close or name. */
function linkedIssues({ entries }) {
    return [...new Set(entries.flatMap((entry) => (entry.issues ?? []).map(({ number }) => number)))];
}
/** A release with more issues than this is no news to each of them. */
const MOST_TOLD = 100;
/**
 * Tells each issue once that its change is in production. A comment of ours with the same marker, of whatever version, is
 * enough: a run that is repeated or cut says nothing twice.
 */
async function tellIssues(github, news) {
    const told = [];
    const knew = [];
    const closedToUs = [];
    let login;
    for (const issue of news.issues.slice(0, MOST_TOLD)) {
        try {
            login ??= await (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .viewerLogin */ .w)(github);
            if (await isTold(github, issue, news, login)) {
                knew.push(issue);
                continue;
            }
            await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
                issue_number: issue,
                body: commentOf(news),
            });
            told.push(issue);
        }
        catch (error) {
            if (!(error instanceof _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
                throw error;
            // Moved, deleted or locked: that issue and no other. Anything else would be the same for all.
            if (![404, 410].includes(error.status) && !/locked/i.test(error.message))
                return { told, knew, closedToUs, problem: error.message };
            closedToUs.push(issue);
        }
    }
    return { told, knew, closedToUs, problem: '' };
}
async function isTold(github, issue, news, login) {
    const marker = markerOf(news);
    for await (const comment of github.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue,
    }))
        if (comment.body?.startsWith(marker) === true && (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLogin */ .q)(comment.user?.login ?? '') === (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .plainLogin */ .q)(login))
            return true;
    return false;
}
function markerOf({ environment, component }) {
    return `<!-- sluice:in-production ${JSON.stringify([environment, component]).replaceAll('-', '\\u002d')} -->`;
}
function commentOf(news) {
    const since = news.since === undefined ? '' : ` since ${news.since.slice(0, 16).replace('T', ' ')} UTC`;
    const place = news.environment === 'production' ? 'production' : `\`${news.environment}\``;
    return `${markerOf(news)}\nIn ${place}${since}, with ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)([news.component, news.version].filter(Boolean).join(' '), news.url)}.`;
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ plainLogin),
/* harmony export */   w: () => (/* binding */ viewerLogin)
/* harmony export */ });
/** Login of whoever the token acts as; `GET /user` is refused to job tokens, GraphQL is not. Bots lose their `[bot]`. */
async function viewerLogin(github) {
    const answer = await github.graphql('query { viewer { login } }');
    return plainLogin(answer.viewer.login);
}
/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
function plainLogin(login) {
    return login.replace(/\[bot\]$/, '');
}


/***/ })

};
