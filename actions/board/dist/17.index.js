export const id = 17;
export const ids = [17];
export const modules = {

/***/ 17:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createOctokit: () => (/* binding */ createOctokit)
});

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 13 modules
var dist_src = __webpack_require__(508);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var dist_bundle = __webpack_require__(338);
;// CONCATENATED MODULE: ./lib/github/proxy.js
/** Makes Node's own fetch honour HTTP_PROXY, HTTPS_PROXY and NO_PROXY, as self-hosted runners need. Loopback is never proxied. */
function useProxyFromEnvironment(env = process.env) {
    const proxied = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => (env[name] ?? '') !== '');
    if (!proxied)
        return;
    // Loaded only here: node:http costs every start without a proxy 8 ms.
    const { setGlobalProxyFromEnv } = process.getBuiltinModule('node:http');
    const exceptions = [env['NO_PROXY'] ?? env['no_proxy'] ?? '', 'localhost', '127.0.0.1', '[::1]'].filter((entry) => entry !== '');
    setGlobalProxyFromEnv?.({ ...env, NO_PROXY: exceptions.join(','), no_proxy: exceptions.join(',') });
}

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(219);
;// CONCATENATED MODULE: ./lib/github/retry.js


const ATTEMPTS = 4;
const LONGEST_WAIT_MILLISECONDS = 60_000;
/**
 * Wraps every request. A read is tried again after a lost answer, a 5xx or a rate limit; a write only when GitHub said
 * that it did not happen (rate limit), because a repeated POST could do it twice.
 */
function retrying(clock) {
    return async (request, options) => {
        const attempts = attemptsOf(options);
        for (let attempt = 1;; attempt++) {
            try {
                return await request(options);
            }
            catch (thrown) {
                const { failure, waitMilliseconds } = inspect(thrown, isRead(options), attempt);
                if (waitMilliseconds === undefined || attempt >= (failure.rateLimited ? ATTEMPTS : attempts)) {
                    throw new github_errors/* GitHubError */.y_(`${options.method} ${withoutHost(options.url)}`, failure);
                }
                await clock.sleep(waitMilliseconds);
            }
        }
    };
}
/** A caller that has a better answer than another try says so (`GraphqlOptions`). */
function attemptsOf({ request }) {
    const { attempts } = (request ?? {});
    return attempts ?? ATTEMPTS;
}
function isRead({ method, query }) {
    return method === 'GET' || method === 'HEAD' || (typeof query === 'string' && !/^\s*mutation\b/.test(query));
}
function inspect(thrown, read, attempt) {
    const answer = thrown;
    const headers = answer.response?.headers ?? {};
    const status = answer.response === undefined ? 0 : (answer.status ?? 0);
    const rateLimited = status === 429 ||
        (status === 403 &&
            (headers['x-ratelimit-remaining'] === '0' ||
                headers['retry-after'] !== undefined ||
                /secondary rate limit/i.test(bodyMessage(answer.response?.data) ?? '')));
    const transient = status === 0 || status >= 500;
    const failure = {
        status,
        message: bodyMessage(answer.response?.data) ?? (0,errors/* errorMessage */.g)(thrown),
        acceptedPermissions: headers['x-accepted-github-permissions'],
        rateLimited,
        outcomeUnknown: transient && !read,
    };
    if (rateLimited)
        return { failure, waitMilliseconds: patience(headers) };
    return { failure, waitMilliseconds: transient && read ? 500 * 2 ** (attempt - 1) : undefined };
}
/**
 * Waits what GitHub asks for when that is short; a longer wait is for people to decide. GitHub's order: `retry-after`;
 * else the reset of the primary limit when nothing of it remains; else, for the secondary one, a minute.
 */
function patience(headers) {
    const { 'retry-after': retryAfter, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers;
    let milliseconds = LONGEST_WAIT_MILLISECONDS;
    if (retryAfter !== undefined)
        milliseconds = Number(retryAfter) * 1000;
    else if (remaining === '0')
        milliseconds = Number(reset) * 1000 - new Date(headers['date'] ?? '').getTime() + 1000;
    return milliseconds > 0 && milliseconds <= LONGEST_WAIT_MILLISECONDS ? milliseconds : undefined;
}
function bodyMessage(data) {
    if (typeof data !== 'object' || data === null || !('message' in data))
        return undefined;
    const errors = 'errors' in data && Array.isArray(data.errors) ? ` ${JSON.stringify(data.errors)}` : '';
    return `${String(data.message)}${errors}`;
}
function withoutHost(url) {
    return url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '');
}

;// CONCATENATED MODULE: ./lib/github/octokit.js




const PagingOctokit = dist_src/* Octokit */.E.plugin(dist_bundle/* paginateRest */.ud);
/** Octokit with our retries; loaded only when the first call is made. `onDate` hears the `Date` header of each answer. */
function createOctokit(token, context, clock, onDate) {
    useProxyFromEnvironment();
    const octokit = new PagingOctokit({
        auth: token,
        baseUrl: context.apiUrl,
        userAgent: 'sluice',
        request: { headers: { 'x-github-api-version': '2022-11-28' } },
        log: { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } },
    });
    octokit.hook.wrap('request', retrying(clock));
    octokit.hook.after('request', ({ headers }) => {
        const date = new Date(headers.date ?? Number.NaN);
        if (!Number.isNaN(date.getTime()))
            onDate(date);
    });
    return octokit;
}


/***/ })

};
