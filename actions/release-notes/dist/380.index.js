export const id = 380;
export const ids = [380];
export const modules = {

/***/ 380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   severalComponents: () => (/* binding */ severalComponents)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4446);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5756);



/** How a run over several ends: as the first of these that one of them ended with. */
const ORDER = ['error', 'refused', 'published', 'drafted', 'generated', 'unchanged'];
/** One run for several components, one after the other; each has notes and a report of its own. */
async function severalComponents(inputs, ports, one) {
    const names = await namesOf(inputs, ports);
    const components = [];
    for (const component of names) {
        const share = { suffix: `-${component.replace(/[^A-Za-z0-9_-]/g, '_')}`, among: names.length };
        const { result, reasonCode, message, outputs } = await one({ ...inputs, component }, ports, share);
        components.push({
            component,
            result,
            'reason-code': reasonCode,
            reason: reasonCode,
            message,
            ...(outputs.version ? { version: outputs.version } : {}),
            ...(outputs.tag ? { tag: outputs.tag } : {}),
            report: outputs.report ?? '',
        });
    }
    const [worst] = [...components].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
    if (worst === undefined)
        throw new Error('a run over several components has none');
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .finish */ .O)(ports, {
        mode: inputs.mode,
        result: worst.result,
        reasonCode: worst.reason,
        message: components.map((each) => `${each.component}: ${each.message}`).join(' '),
        components: components.map(({ reason: _, ...each }) => each),
    });
}
async function namesOf(inputs, ports) {
    const { release } = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readSetup */ .W)(ports, { ...inputs, component: '' });
    const listed = [...(release?.components?.keys() ?? [])];
    // Without a list all would be the whole repository, with the same tags.
    if (listed.length === 0)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-input', `input "component" is ${JSON.stringify(inputs.component)}, and the configuration lists no release.components.`);
    const names = inputs.component === '*' ? listed : inputs.component.split(/[,\n]/).map((name) => name.trim());
    const found = [...new Set(names.filter((name) => name !== ''))];
    if (found.length > 0)
        return found;
    throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-input', `input "component" is ${JSON.stringify(inputs.component)}, which names none. There are ${listed.join(', ')}; "*" is all of them.`);
}


/***/ })

};
