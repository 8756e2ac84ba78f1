export const id = 636;
export const ids = [636];
export const modules = {

/***/ 1874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   breakGlass: () => (/* binding */ breakGlass),
/* harmony export */   laptopContext: () => (/* binding */ laptopContext)
/* harmony export */ });
/* unused harmony export BREAK_GLASS */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _lib_config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7603);
/* harmony import */ var _lib_delivery_machine_deliver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(954);
/* harmony import */ var _lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(9670);
/* harmony import */ var _lib_delivery_machine_waiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7956);
/* harmony import */ var _lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8324);
/* harmony import */ var _lib_delivery_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6238);
/* harmony import */ var _lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3055);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2161);
/* harmony import */ var _choose_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4285);
/* harmony import */ var _clear_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5033);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1185);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2651);














/** Set to `true` outside of GitHub Actions, nothing is recorded and only the verbs of the driver are used. */
const BREAK_GLASS = 'SLUICE_BREAK_GLASS';
/** The job there is none of: a person, a checkout and, when it answers, GitHub. */
function laptopContext(env) {
    const [owner = '', repository = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
    return {
        owner,
        repository,
        sha: '0'.repeat(40),
        ref: '',
        eventName: 'break-glass',
        runId: 0,
        runAttempt: 1,
        actor: env['USER'] ?? env['USERNAME'] ?? 'a person',
        workflowRef: '',
        job: '',
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    };
}
/**
 * `restore` without a job. With `SLUICE_CANDIDATE` GitHub is not asked at all: the file, its version and its digest come
 * from whoever holds them. Without it the ledger is read and the target chosen as ever. Either way nothing is written:
 * what a person's token writes would not be believed, and the next reconcile records what serves.
 */
async function breakGlass(inputs, ports) {
    if (ports.env['GITHUB_ACTIONS'] === 'true')
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', `${BREAK_GLASS} is set in a job: it is for a laptop, where there is no record to write.`);
    if (inputs.mode !== 'restore')
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', `input "mode" is ${inputs.mode}: only "restore" works without a job.`);
    if (inputs.because === '')
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', 'input "because" is required: say why.');
    const component = inputs.component || ports.context.repository;
    if (!_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .COMPONENT */ .YD.test(component))
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', 'set INPUT_COMPONENT, or GITHUB_REPOSITORY to owner/name: what is taken back?');
    const ended = ports.env['SLUICE_CANDIDATE']
        ? await withFile(inputs, component, ports)
        : await byLedger(inputs, component, ports);
    const call = { ...inputs, component };
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_10__/* .conclude */ .E)(ended, call, new Date(), ports.env);
}
/** GitHub is down: a file at hand, and the configuration of the checkout. */
async function withFile(inputs, component, ports) {
    const { context, env } = ports;
    const version = inputs['to-version'];
    if (!_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .VERSION */ .xv.test(version))
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', 'INPUT_TO-VERSION must say which version SLUICE_CANDIDATE is.');
    const digest = env['SLUICE_DIGEST'] ?? '';
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.workspace, env['SLUICE_CANDIDATE'] ?? '');
    if (!_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .DIGEST */ .Dh.test(digest)) {
        const actual = await (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(file);
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', `SLUICE_DIGEST must be the digest you expect; the file has ${actual}. Compare it with the release page or an earlier summary before you repeat it.`);
    }
    if (!inputs.force) {
        const message = 'Without GitHub nobody can tell what happened to data since that release. If you know, say so with INPUT_FORCE=true.';
        return { result: 'refused', reason: 'data-changes-unknown', message };
    }
    const obtained = await (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_6__/* .checked */ .KD)(file, digest);
    if (obtained.kind !== 'file')
        return { result: 'refused', reason: 'digest-mismatch', message: `${obtained.detail}. Nothing was changed.` };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(context.workspace, inputs.config);
    const config = await (0,_lib_config_load_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o4)(await readText(path), path);
    const options = { ...ports, environment: inputs.environment, component, configPath: inputs.config };
    const settings = config.environments?.get(inputs.environment) ?? {};
    const machine = offline({ ...(0,_lib_delivery_session_js__WEBPACK_IMPORTED_MODULE_5__/* .partsFor */ ._c)(options, settings, config), obtain: async () => obtained });
    const obstacle = await (0,_clear_js__WEBPACK_IMPORTED_MODULE_9__/* .cannotChange */ .GF)({ machine, ownTrust: async () => ({ kind: 'trusted' }) });
    return obstacle ?? putBack(inputs, machine, { version, digest, sha: context.sha }, file);
}
/** GitHub answers, but runs no jobs: the target is chosen as in one. */
async function byLedger(inputs, component, ports) {
    const { context } = ports;
    if (context.owner === '' || inputs['github-token'] === '')
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-input', 'without SLUICE_CANDIDATE, GITHUB_REPOSITORY and INPUT_GITHUB-TOKEN are needed to read the ledger.');
    const options = { ...ports, environment: inputs.environment, component, configPath: inputs.config };
    const session = await (0,_lib_delivery_session_js__WEBPACK_IMPORTED_MODULE_5__/* .openSession */ .fA)(options);
    const obstacle = await (0,_clear_js__WEBPACK_IMPORTED_MODULE_9__/* .cannotChange */ .GF)({ machine: session.machine, ownTrust: async () => ({ kind: 'trusted' }) });
    if (obstacle !== undefined)
        return obstacle;
    const seen = await (0,_lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_13__/* .look */ .Op)(session.machine);
    const { waiting } = await (0,_clear_js__WEBPACK_IMPORTED_MODULE_9__/* .waitingIn */ .zQ)(session);
    const live = waiting === undefined ? undefined : await (0,_lib_delivery_machine_waiting_js__WEBPACK_IMPORTED_MODULE_4__/* .servesBeside */ .tf)(waiting, session.machine, seen);
    if (waiting !== undefined && live !== undefined && inputs['to-version'] === '')
        return nothingToTakeBack(inputs, waiting, live, seen);
    const exposed = live === undefined ? waiting : undefined;
    const current = exposed ?? (await (0,_target_js__WEBPACK_IMPORTED_MODULE_11__/* .currentRecord */ .th)(session.machine.history, seen));
    const choice = await (0,_choose_js__WEBPACK_IMPORTED_MODULE_8__/* .choose */ .S)(inputs, session, { current, seen });
    if (!('record' in choice))
        return choice;
    if (choice.obstacle !== undefined) {
        const message = `"force" goes past ${choice.obstacle.reason} only with somebody who approves in a run, and there is none.`;
        return { result: 'refused', reason: 'approval-missing', message };
    }
    const machine = { ...session.machine, ledger: unwritten(session.machine) };
    return putBack(inputs, machine, (0,_lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_13__/* .candidateOf */ .RH)(choice.record), choice.file);
}
/** One press goes one step back: a change that waits without traffic is that step, and no user meets it. */
function nothingToTakeBack({ environment }, waiting, live, seen) {
    const { version } = waiting.change;
    const serving = (0,_lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_13__/* .candidateOf */ .RH)(live);
    const message = `${version} waits in ${environment} and takes no traffic; ${serving.version} serves all of it, as before. When GitHub is back, a rollback there withdraws ${version}. If ${serving.version} itself is bad, name what to go back to: INPUT_TO-VERSION.`;
    return { release: serving, serves: (0,_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .describe */ .q0)(seen), result: 'unchanged', reason: 'already-serving', message };
}
/** The same steps as ever: put in place, read back, verified. */
async function putBack(inputs, machine, candidate, file) {
    const { environment } = machine.policy;
    const before = await (0,_lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_13__/* .look */ .Op)(machine, undefined, candidate);
    const common = { release: candidate, fromVersion: (0,_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .describe */ .q0)(before) };
    if (inputs['dry-run']) {
        const message = `${environment} would go back from ${(0,_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .describe */ .q0)(before)} to ${candidate.version}. Dry run: nothing was changed.`;
        return { ...common, result: 'planned', reason: 'dry-run', message };
    }
    const started = machine.clock.monotonic();
    const delivered = await (0,_lib_delivery_machine_deliver_js__WEBPACK_IMPORTED_MODULE_3__/* .deliver */ .c)({
        deployment: 0,
        candidate,
        file: async () => file === undefined
            ? machine.obtain(candidate.store ?? '', candidate.digest)
            : machine.recheck(file, candidate.digest),
        before,
        resumed: true,
        back: true,
    }, machine);
    const serves = (0,_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_12__/* .describe */ .q0)(delivered.seen);
    if (delivered.kind !== 'verified') {
        const message = `${environment} could not be taken back to ${candidate.version}: ${delivered.detail}. It serves ${serves}. A person is needed now.`;
        return {
            ...common,
            serves,
            result: delivered.kind === 'unfit' ? 'failed' : 'error',
            reason: delivered.reason,
            message,
        };
    }
    const restoreSeconds = (machine.clock.monotonic() - started) / 1000;
    const message = `${environment} serves ${candidate.version}, verified. Nothing is recorded: when GitHub is back, run deploy with "mode: reconcile" for ${environment}, which records what serves and holds what was taken back.`;
    return { ...common, serves, restoreSeconds, result: 'restored', reason: 'break-glass', message };
}
/** A machine that knows nothing of GitHub. */
function offline(parts) {
    const { environment, component } = parts.policy;
    const history = {
        environment,
        component,
        recent: [],
        async *entries() { },
        holdOn: async () => undefined,
        holds: async () => [],
        lock: async () => undefined,
        signOff: async () => undefined,
    };
    return {
        ...parts,
        history,
        ledger: unwritten(parts),
        now: async () => new Date(),
        config: { sha: '0'.repeat(40), digest: undefined },
    };
}
/** Says what a record would have said. */
function unwritten({ log }) {
    return {
        open: async () => 0,
        status: async (_, { description }) => log.info(`Not recorded: ${description}.`),
        hold: async () => 0,
        lock: async () => 0,
        signOff: async () => 0,
        closeHold: async () => { },
    };
}
async function readText(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8').catch(() => {
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .UserError */ .y('invalid-config', `${path} cannot be read: run this in a checkout of the default branch, or name the file by INPUT_CONFIG.`);
    });
}


/***/ })

};
