export const id = 971;
export const ids = [971];
export const modules = {

/***/ 8971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   drift: () => (/* binding */ drift)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3116);
/* harmony import */ var _read_back_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9712);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8997);



/**
 * What is not as it should be: between two environments, or between what Sluice wrote, what the provider holds and what the
 * running service serves. A flag that Sluice never wrote is unmanaged, and no drift.
 */
const drift = {
    takes: { flag: 'optional', environment: 'optional', 'to-environment': 'optional' },
    async run(given) {
        const items = given.inputs['to-environment'] === '' ? await within(given) : await between(given);
        for (const { flag, kind, detail } of items)
            if (DRIFT.includes(kind))
                given.ports.runner.log.warning(`${flag}: ${detail ?? kind}`);
        return conclusion(items);
    },
};
const DRIFT = ['environments-differ', 'service-differs', 'changed-elsewhere'];
function conclusion(items) {
    const drifted = items.filter(({ kind }) => DRIFT.includes(kind)).length;
    const unknown = items.filter(({ kind }) => kind === 'not-asked').length;
    if (drifted > 0)
        return {
            result: 'drifted',
            reasonCode: 'drift-found',
            message: `${drifted} of ${items.length} flags differ.`,
            items,
        };
    if (unknown > 0)
        return {
            result: 'failed',
            reasonCode: 'drift-unknown',
            message: `Nobody can say of ${unknown} flags whether the service serves them as they are written.`,
            items,
        };
    const unmanaged = items.filter(({ kind }) => kind === 'unmanaged').length;
    const rest = unmanaged === 0 ? '' : `; ${unmanaged} are unmanaged`;
    return {
        result: 'unchanged',
        reasonCode: 'no-drift',
        message: `${items.length - unmanaged} flags are as they should be${rest}.`,
        items,
    };
}
function wantedFlags({ inputs }) {
    return inputs.flag === '' ? 'all' : [inputs.flag];
}
async function between(given) {
    const { inputs, store } = given;
    const [a, b] = [inputs.environment, inputs['to-environment']];
    const [one, other] = await Promise.all([store.read(a, wantedFlags(given)), store.read(b, wantedFlags(given))]);
    const flags = inputs.flag === '' ? [...new Set([...one.keys, ...other.keys])] : [inputs.flag];
    return flags.map((flag) => compare(flag, { name: a, view: one.look(flag) }, { name: b, view: other.look(flag) }));
}
function compare(flag, one, other) {
    const states = { before: one.view.words, after: other.view.words };
    const missing = [one, other].find(({ view }) => view.managed === 'absent');
    if (missing !== undefined)
        return { flag, kind: 'unmanaged', ...states, detail: `${missing.name} does not have this flag` };
    if (one.view.managed === other.view.managed && one.view.unmanaged === other.view.unmanaged)
        return { flag, kind: 'unchanged', ...states };
    const diff = (0,_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .lineDiff */ .g)(one.view.text, other.view.text);
    return {
        flag,
        kind: 'environments-differ',
        ...states,
        detail: `"${one.view.words}" in ${one.name}, "${other.view.words}" in ${other.name}`,
        ...(diff === '' ? {} : { diff }),
    };
}
async function within(given) {
    const items = [];
    for (const environment of (0,_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentsOf */ .M)(given)) {
        const flags = await given.store.read(environment, wantedFlags(given));
        const service = new Service(given, environment);
        for (const flag of given.inputs.flag === '' ? flags.keys : [given.inputs.flag])
            items.push({ ...(await look(flags, flag, service)), environment });
    }
    return items;
}
async function look(flags, flag, service) {
    const view = flags.look(flag);
    const written = await flags.lastWritten(flag);
    if (written === undefined)
        return { flag, kind: 'unmanaged', after: view.words, detail: 'Sluice never changed it here' };
    if (written !== view.managed)
        return {
            flag,
            kind: 'changed-elsewhere',
            after: view.words,
            detail: `somebody else changed it at the provider; it is "${view.words}" now`,
        };
    const found = await service.ask(flag, view);
    if (found === undefined || found.kind === 'agrees')
        return { flag, kind: 'unchanged', after: view.words };
    const isAnswer = found.kind === 'disagrees';
    return { flag, kind: isAnswer ? 'service-differs' : 'not-asked', after: view.words, detail: found.detail };
}
/** The running service of one environment. It is waited for once: what has not arrived by then is drift. */
class Service {
    #given;
    #where;
    #isPatient = true;
    #silence;
    constructor(given, environment) {
        this.#given = given;
        this.#where = given.settings.readBack(environment);
    }
    /** `undefined`: there is nobody to ask. */
    async ask(flag, view) {
        const where = this.#where;
        if (where === undefined)
            return undefined;
        if (this.#silence !== undefined)
            return isNobody(this.#silence, where.isGuess) ? undefined : this.#silence;
        const { ports } = this.#given;
        const reader = { ...where, budget: this.#isPatient ? where.budget : 0, ask: ports.askAt(where.address) };
        const found = await (0,_read_back_js__WEBPACK_IMPORTED_MODULE_0__/* .readBack */ .e)(reader, unchanged(flag, view), ports.clock);
        if (found.kind !== 'agrees')
            this.#isPatient = false;
        if (found.kind === 'unreachable' || found.kind === 'no-ofrep')
            this.#silence = found;
        return isNobody(found, where.isGuess) ? undefined : found;
    }
}
/** The address of an environment need not answer OFREP; only one that was named for it must. */
function isNobody(found, isGuess) {
    return isGuess && found.kind === 'no-ofrep';
}
function unchanged(flag, view) {
    return {
        kind: 'same',
        flag,
        before: view,
        after: view,
        basis: view.managed,
        share: undefined,
        onVariant: undefined,
        document: undefined,
        warnings: [],
    };
}


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
