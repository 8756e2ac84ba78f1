export const id = 496;
export const ids = [496];
export const modules = {

/***/ 4496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _arrival_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3517);
/* harmony import */ var _change_flag_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1802);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2677);
/* harmony import */ var _show_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9730);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7866);





/** Copies the state of flags from one environment to another: everything is planned and shown before anything is written. */
const promote = {
    takes: { flag: 'optional', environment: 'required', 'to-environment': 'required', because: 'required' },
    async run(given) {
        const { inputs, store, ports } = given;
        const wanted = inputs.flag === '' ? 'all' : [inputs.flag];
        const [from, to] = await Promise.all([
            store.read(inputs.environment, wanted),
            store.read(inputs['to-environment'], wanted),
        ]);
        const flags = inputs.flag === '' ? from.keys : [inputs.flag];
        const plans = flags.map((flag) => planCopy(from, to, flag, inputs.environment));
        const refusals = plans.filter((plan) => plan.kind === 'refused');
        if (refusals.length > 0)
            return refuse(flags, plans);
        const good = plans.filter((plan) => plan.kind !== 'refused');
        if (good.length === 0)
            return {
                result: 'unchanged',
                reasonCode: 'unchanged',
                message: `${inputs.environment} has no flags to promote.`,
                items: [],
            };
        if (!inputs['dry-run'])
            return copyAll(given, from, good);
        for (const plan of good)
            (0,_show_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .W)(plan, inputs['to-environment'], ports.runner.log);
        const changes = good.filter((plan) => plan.kind === 'change').length;
        return {
            result: 'unchanged',
            reasonCode: 'dry-run',
            message: `Dry run: ${changes} of ${good.length} flags would change in ${inputs['to-environment']}.`,
            ...told(given, good.map((plan) => itemOf(plan, plan.kind === 'same' ? 'unchanged' : 'not-done')), good),
        };
    },
};
/** What one copy would do. What neither side owns must be equal, or the copy would not do there what it does here. */
function planCopy(from, to, flag, source) {
    const [here, there] = [from.look(flag), to.look(flag)];
    if (here.managed === 'absent')
        return { flag, ...(0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('nothing-to-promote', `There is no flag ${JSON.stringify(flag)} in ${source}.`) };
    if (there.managed !== 'absent' && here.unmanaged !== there.unmanaged)
        return {
            flag,
            ...(0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('unmanaged-differs', `${flag}: what Sluice does not own is different in the two environments (${here.unmanaged || 'nothing'} here, ${there.unmanaged || 'nothing'} there), so the copy would not do the same. Make these equal at the provider first.`),
        };
    const plan = to.plan(flag, { kind: 'set', managed: here.managed });
    return plan.kind === 'refused' ? { flag, ...plan } : plan;
}
async function copyAll(given, from, plans) {
    const { inputs, settings, store, ports } = given;
    const environment = inputs['to-environment'];
    const items = [];
    let worst;
    for (const plan of plans) {
        if (worst !== undefined) {
            items.push(itemOf(plan, plan.kind === 'same' ? 'unchanged' : 'not-done'));
            continue;
        }
        const written = await (0,_change_flag_js__WEBPACK_IMPORTED_MODULE_4__/* .changeFlag */ .D)(store, { environment, flag: plan.flag, change: { kind: 'set', managed: from.look(plan.flag).managed } }, { audit: given.audit, show: (each) => (0,_show_js__WEBPACK_IMPORTED_MODULE_2__/* .show */ .W)(each, environment, ports.runner.log), clock: ports.clock });
        if (written.kind === 'refused') {
            items.push({ ...itemOf(plan, 'refused'), detail: written.message });
            worst = { result: 'refused', reasonCode: written.reasonCode, message: written.message };
            continue;
        }
        if (written.kind === 'written')
            for (const warning of written.warnings)
                ports.runner.log.warning(warning);
        const arrival = await (0,_arrival_js__WEBPACK_IMPORTED_MODULE_0__/* .bringOver */ .b)(store, settings, written.plan, environment, ports);
        items.push({ ...itemOf(written.plan, written.kind === 'same' ? 'unchanged' : 'changed'), detail: arrival.message });
        if (arrival.result !== 'changed' && arrival.result !== 'unchanged')
            worst = arrival;
    }
    const changed = items.filter(({ kind }) => kind === 'changed').length;
    const summary = `${changed} of ${plans.length} flags of ${inputs.environment} changed in ${environment}`;
    if (worst !== undefined)
        return {
            result: worst.result === 'refused' && changed > 0 ? 'failed' : worst.result,
            reasonCode: worst.result === 'refused' && changed > 0 ? 'partly-changed' : worst.reasonCode,
            message: `${worst.message} ${summary}; what was done stays, and another run goes on from there.`,
            ...told(given, items, plans),
        };
    return changed === 0
        ? {
            result: 'unchanged',
            reasonCode: 'unchanged',
            message: `${summary}; the rest was so.`,
            ...told(given, items, plans),
        }
        : { result: 'changed', reasonCode: 'changed', message: `${summary}.`, ...told(given, items, plans) };
}
/** One flag is told like any other change of one flag; several are a list. */
function told({ inputs }, items, plans) {
    const [only] = plans;
    return inputs.flag !== '' && only !== undefined ? { plan: only, items } : { items };
}
function refuse(flags, plans) {
    const refusals = plans.filter((plan) => plan.kind === 'refused');
    const [first] = refusals;
    const items = plans.map((plan) => {
        if (plan.kind !== 'refused')
            return itemOf(plan, plan.kind === 'same' ? 'unchanged' : 'not-done');
        return { flag: plan.flag, kind: 'refused', detail: plan.message };
    });
    const more = refusals.length > 1 ? ` (${refusals.length} of ${flags.length} flags are refused)` : '';
    return {
        result: 'refused',
        reasonCode: first?.reasonCode ?? 'nothing-to-promote',
        message: `${first?.message ?? ''}${more} Nothing was changed.`,
        items,
    };
}
function itemOf(plan, kind) {
    return { flag: plan.flag, kind, ...(0,_ending_js__WEBPACK_IMPORTED_MODULE_1__/* .planFields */ .t)(plan) };
}


/***/ })

};
