export const id = 559;
export const ids = [559];
export const modules = {

/***/ 4559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHub: () => (/* binding */ createGitHub)
/* harmony export */ });
/* harmony import */ var _kernel_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2390);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2219);



/** A client with the job's token. `clock` only spaces out retries. */
function createGitHub(token, context, clock = _kernel_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m) {
    let latest;
    let loaded;
    const octokit = () => {
        loaded ??= Promise.all(/* import() */[__webpack_require__.e(211), __webpack_require__.e(17)]).then(__webpack_require__.bind(__webpack_require__, 2017)).then((module) => module.createOctokit(token, context, clock, (at) => {
            latest = { at, seen: clock.monotonic() };
        }));
        return loaded;
    };
    const own = { owner: context.owner, repo: context.repository };
    const request = async (route, parameters) => {
        const response = await (await octokit()).request(route, { ...own, ...parameters });
        return response.data;
    };
    return {
        owner: context.owner,
        repo: context.repository,
        request,
        async find(route, parameters) {
            try {
                return await request(route, parameters);
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        async *list(route, parameters) {
            const pages = (await octokit()).paginate.iterator(route, { per_page: 100, ...own, ...parameters });
            for await (const page of pages)
                yield* page.data;
        },
        async graphql(query, variables, { missing, attempts } = {}) {
            try {
                // Octokit takes `request` out of the variables and hands it to the hooks.
                return await (await octokit()).graphql(query, {
                    ...variables,
                    ...(attempts === undefined ? {} : { request: { attempts } }),
                });
            }
            catch (thrown) {
                const data = missing === 'null' ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .dataWithoutMissing */ .TH)(thrown) : undefined;
                if (data !== undefined)
                    return data;
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .graphqlError */ .YJ)(thrown, query);
            }
        },
        async download(url) {
            const trusted = new URL(url).origin === new URL(context.apiUrl).origin;
            const response = trusted
                ? await (await octokit()).request(`GET ${url}`, {
                    headers: { accept: 'application/octet-stream' },
                    request: { parseSuccessResponseBody: false },
                })
                : { data: await bodyOf(url) };
            return new Uint8Array(await new Response(response.data).arrayBuffer());
        },
        async upload(url, name, contentType, bytes) {
            const address = `${url.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`;
            const response = await (await octokit()).request(`POST ${address}`, {
                data: bytes,
                headers: { 'content-type': contentType, 'content-length': String(bytes.length) },
            });
            return response.data;
        },
        async now() {
            if (latest === undefined)
                await (await octokit()).request('GET /rate_limit');
            if (latest === undefined)
                throw new Error('GET /rate_limit: the answer has no Date header, so the time is not known');
            return new Date(latest.at.getTime() + (clock.monotonic() - latest.seen));
        },
    };
}
/** What another host than GitHub's API answers, without the token. */
async function bodyOf(url) {
    const response = await fetch(url);
    if (response.ok)
        return response.body;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('github-unavailable', `GET ${new URL(url).origin}: answered ${response.status} for a download.`);
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
