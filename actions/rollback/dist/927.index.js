export const id = 927;
export const ids = [927];
export const modules = {

/***/ 2927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   providerApi: () => (/* binding */ providerApi)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(719);
/* harmony import */ var _lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8465);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7866);




const TIMEOUT_MILLISECONDS = 15_000;
const ATTEMPTS = 4;
const FIRST_PAUSE_MILLISECONDS = 300;
const LONGEST_PAUSE_MILLISECONDS = 30_000;
/** Redirects are not followed, so that the token goes only to the address that the configuration names. */
function providerApi(place, ports) {
    const base = place.url.replace(/\/{1,9}$/, '');
    const call = async (method, path, body) => {
        try {
            const response = await ports.fetch(`${base}${path}`, {
                method,
                headers: {
                    accept: 'application/json',
                    'user-agent': 'sluice',
                    ...place.headers,
                    ...(body === undefined ? {} : { 'content-type': place.contentType ?? 'application/json' }),
                },
                ...(body === undefined ? {} : { body: JSON.stringify(body) }),
                redirect: 'manual',
                signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
            });
            return { kind: 'answered', status: response.status, body: parsed(await response.text()), wait: waitOf(response) };
        }
        catch (error) {
            return { kind: 'lost', detail: (0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error) };
        }
    };
    return {
        async find(path) {
            for (let attempt = 1;; attempt++) {
                const called = await call('GET', path);
                const wait = retryAfter(called, attempt);
                if (wait !== undefined && attempt < ATTEMPTS)
                    await ports.clock.sleep(wait);
                else if (called.kind === 'answered' && called.status === 404)
                    return undefined;
                else
                    return bodyOf(place.name, `GET ${path}`, called);
            }
        },
        async write(method, path, body) {
            for (let attempt = 1;; attempt++) {
                const called = await call(method, path, body);
                if (called.kind === 'lost')
                    return { kind: 'unknown', detail: called.detail };
                if (called.status >= 500)
                    return { kind: 'unknown', detail: `status ${called.status}` };
                // A rate limit says that nothing was done.
                if (called.status !== 429 || attempt === ATTEMPTS)
                    return { kind: 'done', body: bodyOf(place.name, `${method} ${path}`, called) };
                await ports.clock.sleep(retryAfter(called, attempt) ?? FIRST_PAUSE_MILLISECONDS);
            }
        },
    };
}
/** How long to wait before the same call again, or `undefined` when the answer stands. */
function retryAfter(called, attempt) {
    const pause = FIRST_PAUSE_MILLISECONDS * 2 ** (attempt - 1);
    if (called.kind === 'lost')
        return pause;
    if (called.status !== 429 && called.status < 500)
        return undefined;
    return Math.min(called.wait ?? pause, LONGEST_PAUSE_MILLISECONDS);
}
/** `Retry-After` in seconds; LaunchDarkly gives the end of the limit in milliseconds since 1970 instead. */
function waitOf({ headers }) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
function bodyOf(name, call, called) {
    if (called.kind === 'lost')
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD('provider-unreachable', `${name} did not answer ${call}: ${called.detail}.`);
    const { status, body } = called;
    if (status >= 200 && status < 300)
        return body;
    const words = (0,_lib_kernel_printing_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(body) && typeof body['message'] === 'string' ? body['message'] : '', 400);
    const said = `${name} answered ${call} with ${status}${words === '' ? '' : ` "${words}"`}.`;
    if (status === 429 || status >= 500)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD('provider-unreachable', said);
    throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .AD('provider-refused', `${said}${adviceFor(status)}`);
}
function adviceFor(status) {
    if (status === 401)
        return ' The token is wrong, expired or revoked.';
    if (status === 403)
        return ' The token may not do that, or there is no such environment.';
    if (status >= 300 && status < 400)
        return ' That is a redirect, which is not followed; name the final address.';
    return '';
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
