export const id = 543;
export const ids = [543];
export const modules = {

/***/ 7543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lint: () => (/* binding */ lint)
});

;// CONCATENATED MODULE: ./actions/flag-toggle/src/modes/mode.js
/** The environments to look at: the one that was named, else all that the configuration knows. */
function environmentsOf({ inputs, settings }) {
    return inputs.environment === '' ? settings.environments : [inputs.environment];
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/modes/lint.js

/** What is wrong with how the flags of the environments are written. Changes nothing. */
const lint = {
    takes: { environment: 'optional' },
    async run(given) {
        const items = [];
        for (const environment of environmentsOf(given)) {
            const flags = await given.store.read(environment, 'all');
            for (const { flag, severity, message } of flags.lint())
                items.push({ flag: flag || '(all)', environment, kind: severity, detail: message });
        }
        for (const { flag, environment, kind, detail } of items)
            given.ports.runner.log[kind === 'error' ? 'error' : 'warning'](`${flag} in ${environment}: ${detail}`);
        const errors = items.filter(({ kind }) => kind === 'error').length;
        return errors === 0
            ? { result: 'unchanged', reasonCode: 'lint-clean', message: `No errors; ${items.length} warnings.`, items }
            : { result: 'failed', reasonCode: 'lint-errors', message: `${errors} errors in how flags are written.`, items };
    },
};


/***/ })

};
