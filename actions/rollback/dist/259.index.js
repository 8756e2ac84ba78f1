export const id = 259;
export const ids = [259];
export const modules = {

/***/ 4259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lint: () => (/* binding */ lint)
/* harmony export */ });
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8997);

/** What is wrong with how the flags of the environments are written. Changes nothing. */
const lint = {
    takes: { environment: 'optional' },
    async run(given) {
        const items = [];
        const { store, ports } = given;
        // At the commit of the run: in a pull request what would be merged.
        const defined = await store.lintDefinitions?.(ports.context.sha, await ports.github.now());
        for (const { flag, severity, message } of defined ?? [])
            items.push({ flag: flag || '(all)', kind: severity, detail: message });
        // Without definitions of its own a provider has flags in environments only.
        const environments = defined === undefined ? (0,_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentsOf */ .M)(given) : (0,_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .knownEnvironments */ .k)(given);
        for (const environment of environments) {
            const flags = await store.read(environment, 'all');
            for (const { flag, severity, message } of flags.lint())
                items.push({ flag: flag || '(all)', environment, kind: severity, detail: message });
        }
        for (const { flag, environment, kind, detail } of items)
            ports.runner.log[kind === 'error' ? 'error' : 'warning'](`${flag} in ${environment ?? 'the definitions'}: ${detail}`);
        const errors = items.filter(({ kind }) => kind === 'error').length;
        return errors === 0
            ? { result: 'unchanged', reasonCode: 'lint-clean', message: `No errors; ${items.length} warnings.`, items }
            : { result: 'failed', reasonCode: 'lint-errors', message: `${errors} errors in how flags are written.`, items };
    },
};


/***/ }),

/***/ 8997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ environmentsOf),
/* harmony export */   k: () => (/* binding */ knownEnvironments)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);

/** The environments to look at: the one that was named, else all that the configuration knows; never silently none. */
function environmentsOf(given) {
    const found = knownEnvironments(given);
    if (found.length > 0)
        return found;
    throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-input', `flag-toggle: "mode: ${given.inputs.mode}" does not know where to look: the configuration names no environments, so give the input "environment".`);
}
/** The same, where there is something to look at besides environments. */
function knownEnvironments({ inputs, settings }) {
    return inputs.environment === '' ? settings.environments : [inputs.environment];
}


/***/ })

};
