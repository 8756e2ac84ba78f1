export const id = 794;
export const ids = [794];
export const modules = {

/***/ 6794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createFlagKiller: () => (/* binding */ createFlagKiller)
/* harmony export */ });
/* harmony import */ var _lib_github_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4559);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);
/* harmony import */ var _lib_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(495);



/** `flag-toggle` itself, `mode: kill`; loaded when a flag is to be turned off and not before. */
function createFlagKiller(inputs, ports) {
    return async (flag, because) => {
        const { flagToggle, askOfrep } = await Promise.all(/* import() */[__webpack_require__.e(252), __webpack_require__.e(204)]).then(__webpack_require__.bind(__webpack_require__, 4204));
        const { contract: flagContract } = await __webpack_require__.e(/* import() */ 861).then(__webpack_require__.bind(__webpack_require__, 3861));
        const runner = { env: ports.env, log: ports.log, setOutput() { }, setFailed() { } };
        try {
            const asked = (0,_lib_kernel_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(flagContract, {
                INPUT_MODE: 'kill',
                INPUT_FLAG: flag,
                INPUT_ENVIRONMENT: inputs.environment,
                INPUT_BECAUSE: because,
                INPUT_CONFIG: inputs.config,
                'INPUT_GITHUB-TOKEN': inputs['github-token'],
            });
            const { github, context, clock, spawn } = ports;
            const githubOf = (name, token) => {
                const [owner = '', repository = ''] = name.split('/');
                return (0,_lib_github_client_js__WEBPACK_IMPORTED_MODULE_0__/* .createGitHub */ .C)(token, { ...context, owner, repository });
            };
            const edges = { github, githubOf, context, clock, spawn, runner, askAt: askOfrep, fetch };
            const outcome = await flagToggle(asked, edges);
            if (outcome.result === 'changed')
                return { kind: 'off' };
            if (outcome.result === 'unchanged')
                return { kind: 'was-off' };
            const written = outcome.result === 'failed' || outcome.result === 'drifted';
            return { kind: written ? 'unproven' : 'stays', why: outcome.message };
        }
        catch (error) {
            return { kind: 'stays', why: (0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error) };
        }
    };
}


/***/ })

};
