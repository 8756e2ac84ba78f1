export const id = 325;
export const ids = [325];
export const modules = {

/***/ 1325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellIssues: () => (/* binding */ tellIssues)
/* harmony export */ });
/* harmony import */ var _lib_github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);
/* harmony import */ var _lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9362);
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1968);



/** A release with more issues than this is no news to each of them. */
const MOST = 100;
/**
 * Tells each issue once that its change is in production. A comment of ours with the same marker, of whatever version, is
 * enough: a run that is repeated or cut says nothing twice. That somebody cannot be told never fails a release.
 */
async function tellIssues(github, news) {
    const told = [];
    let login;
    for (const issue of news.issues.slice(0, MOST)) {
        try {
            login ??= await (0,_lib_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .viewerLogin */ .w)(github);
            if (await isTold(github, issue, news, login))
                continue;
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
                return { told, problem: error.message };
        }
    }
    return { told, problem: news.issues.length > MOST ? `only the first ${MOST} issues are told` : '' };
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
    return `${markerOf(news)}\nIn ${place}${since}, with ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(news.version, news.url)}.`;
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
