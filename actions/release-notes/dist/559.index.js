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


/***/ })

};
