export const id = 235;
export const ids = [235];
export const modules = {

/***/ 2235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preview: () => (/* binding */ preview),
  sweepPreviews: () => (/* binding */ sweepPreviews)
});

;// CONCATENATED MODULE: ./actions/deploy/src/preview/down.js
/** Destroys the copy of a pull request. Repeated, it changes nothing. */
async function takeDown(number, setting, dryRun) {
    const preview = setting.previews.find(({ pullRequest }) => pullRequest === number);
    if (preview === undefined) {
        const message = `#${number} has no preview in ${setting.environment}.`;
        return { result: 'unchanged', reason: 'nothing-to-remove', message };
    }
    if (dryRun) {
        const message = `The preview of #${number} would be destroyed. Dry run: nothing was changed.`;
        return { result: 'planned', reason: 'dry-run', message };
    }
    const destroyed = await destroy(preview, setting, 'destroyed');
    return destroyed.kind === 'done'
        ? { result: 'removed', reason: 'removed', message: `The preview of #${number} is destroyed.` }
        : {
            result: 'error',
            reason: 'driver-failed',
            message: `The preview of #${number} is not gone: ${destroyed.detail}.`,
        };
}
/** `down`, and only then the closing of its records: killed in between, it is done again. */
async function destroy({ records }, { driver, ledger }, why) {
    const outcome = await driver.down(records[0].preview);
    if (outcome.kind === 'failed')
        return outcome;
    for (const { id } of records)
        await ledger.close(id, why);
    return { kind: 'done' };
}

// EXTERNAL MODULE: ./lib/delivery/reasons.js + 1 modules
var reasons = __webpack_require__(4008);
// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
;// CONCATENATED MODULE: ./actions/deploy/src/preview/pull-request.js



/** Number given by the input, else that of the event. */
async function pullRequestNumber(given, env) {
    if (given !== undefined)
        return given;
    const event = await (0,context/* readEvent */.j)(env);
    const number = event['pull_request']?.number;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number > 0)
        return number;
    throw new errors/* UserError */.y('invalid-input', 'input "pull-request" is needed: the event of this run is about no pull request.');
}
/** What GitHub says of it now. A fork's code, and one that is closed, get no preview. */
async function readPullRequest(github, number) {
    const pull = await github.find('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
    if (pull === undefined)
        throw new errors/* UserError */.y('invalid-input', `There is no pull request #${number}.`);
    const own = `${github.owner}/${github.repo}`.toLowerCase();
    const from = pull.head.repo?.full_name;
    if (from?.toLowerCase() !== own)
        throw new reasons/* Refusal */.P('preview-of-fork', `Pull request #${number} comes from ${from ?? 'a repository that is gone'}: code of a fork is never built where credentials are at hand.`);
    if (pull.state !== 'open')
        throw new reasons/* Refusal */.P('pull-request-closed', `Pull request #${number} is closed, so nothing is brought up for it.`);
    return { number, sha: pull.head.sha };
}

// EXTERNAL MODULE: ./lib/config/load.js + 21 modules
var load = __webpack_require__(2547);
// EXTERNAL MODULE: ./lib/config/verify.js
var verify = __webpack_require__(8382);
// EXTERNAL MODULE: ./lib/delivery/ledger/snapshot.js
var snapshot = __webpack_require__(1707);
// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var trust = __webpack_require__(389);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/delivery/drivers/command-call.js
var command_call = __webpack_require__(1745);
;// CONCATENATED MODULE: ./lib/delivery/preview/driver.js



const PROTOCOL = 1;
const answered = (0,shape/* object */.Ik)({ url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Where the copy is reached.') });
const nothing = (0,shape/* object */.Ik)({});
/** The user's own executables: JSON in, JSON out (docs/command-driver.md). */
function createPreviewDriver({ up, down }, environment, options) {
    const body = (verb, preview) => ({
        protocol: PROTOCOL,
        verb,
        environment,
        component: preview.component,
        preview: { 'pull-request': preview['pull-request'], name: `pr-${preview['pull-request']}` },
    });
    return {
        up(preview, file) {
            const { version, sha, digest } = preview;
            const candidate = { version, sha, ...(digest === undefined ? {} : { digest }), ...(file ? { file } : {}) };
            return (0,command_call/* callCommand */.K)(options, 'up', up, { ...body('up', preview), candidate }, answered);
        },
        down: (preview) => (0,command_call/* callCommand */.K)(options, 'down', down, body('down', preview), nothing),
    };
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: ./lib/delivery/ledger/writer.js
var writer = __webpack_require__(3588);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
;// CONCATENATED MODULE: ./lib/delivery/preview/record.js


/** Task of the records of a component's previews. Never a ledger record: a preview proves nothing and restores nothing. */
const previewTask = (component) => `sluice:preview:${component}`;
const ID = (0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER);
/** Payload of a record: the copy of one pull request, as of one commit. */
const previewPayload = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/preview@1'), 'Version of this form.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* COMPONENT */.YD, what: 'a component name' }), 'Component.'),
    'pull-request': (0,shape/* required */.mw)(ID, 'Number of the pull request.'),
    version: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* VERSION */.xv, what: 'a version' }), 'Version that was brought up.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* COMMIT */.cJ, what: 'a commit' }), 'Head of the pull request.'),
    digest: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: release/* DIGEST */.Dh, what: 'a sha256 digest' }), 'Digest of the candidate, when there is one.'),
    until: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/, what: 'a time' }), 'When the copy may be destroyed, ISO 8601.'),
    run: (0,shape/* required */.mw)((0,shape/* object */.Ik)({ id: (0,shape/* required */.mw)(ID, 'Workflow run.'), attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt.') }), 'Run that wrote the record.'),
});
/**
 * A preview from a deployment; `undefined` when it is not one of ours. Previews are written by runs of pull requests, so
 * only the creator is asked for: whoever forges one can have a copy of a pull request destroyed, and nothing else.
 */
function parsePreview(raw, component, creators) {
    if (raw.task !== previewTask(component) || !creators.includes(raw.creator))
        return undefined;
    const reading = (0,shape/* readShape */._f)(previewPayload, decoded(raw.payload));
    if ('problems' in reading || reading.value.component !== component)
        return undefined;
    const statuses = raw.statuses.filter(({ creator }) => creators.includes(creator));
    const newest = statuses.find(({ latest }) => latest) ?? statuses.at(-1);
    return {
        id: raw.id,
        createdAt: raw.createdAt,
        state: statuses.some(({ state }) => state === 'inactive') ? 'inactive' : (newest?.state ?? 'pending'),
        url: statuses.find(({ url }) => url !== undefined)?.url,
        preview: reading.value,
    };
}
/** GraphQL may give the payload JSON-encoded once or twice. */
function decoded(payload) {
    let value = payload;
    for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return undefined;
        }
    }
    return value;
}
/** Previews that are not closed, by pull request. `records` are newest first. */
function openPreviews(records) {
    const open = records.filter(({ state }) => state !== 'inactive');
    const numbers = [...new Set(open.map(({ preview }) => preview['pull-request']))];
    return numbers.flatMap((pullRequest) => {
        const [newest, ...older] = open.filter(({ preview }) => preview['pull-request'] === pullRequest);
        return newest === undefined ? [] : [{ pullRequest, records: [newest, ...older] }];
    });
}
/** Whether the time to live of the newest record is over. */
function isExpired({ records: [newest] }, now) {
    return now.getTime() >= Date.parse(newest.preview.until);
}

;// CONCATENATED MODULE: ./lib/delivery/preview/ledger.js




const PAGE_SIZE = 100;
/** Records that are older than this are not looked at: their time to live was over long before, and they were swept. */
const LOOKED_BACK_MILLISECONDS = 90 * 86_400_000;
const QUERY = `query($owner: String!, $repo: String!, $environment: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: [$environment], first: ${PAGE_SIZE}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId task environment: originalEnvironment payload createdAt
        creator { __typename login }
        latestStatus { id }
        statuses(first: 10) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
      }
    }
  }
}`;
/** Records of a component's previews of the last 90 days, newest first: one call per hundred deployments. */
async function readPreviews(github, environment, component, creators) {
    const found = [];
    const oldest = (await github.now()).getTime() - LOOKED_BACK_MILLISECONDS;
    let after = null;
    for (;;) {
        const answer = await github.graphql(QUERY, {
            owner: github.owner,
            repo: github.repo,
            environment,
            after,
        });
        const { nodes, pageInfo } = answer.repository.deployments;
        for (const node of nodes) {
            const record = parsePreview((0,snapshot/* rawDeployment */.mJ)(node, environment), component, creators);
            if (record !== undefined)
                found.push(record);
        }
        const last = nodes.at(-1);
        if (!pageInfo.hasNextPage || last === undefined || Date.parse(last.createdAt) < oldest)
            return found;
        after = pageInfo.endCursor;
    }
}
function createPreviewLedger(github, environment, runUrl) {
    const { status } = (0,writer/* createLedgerWriter */.L)(github, runUrl);
    return {
        async open(preview) {
            const id = await (0,writer/* createDeployment */.Y)(github, {
                environment,
                production: false,
                transient: true,
                task: previewTask(preview.component),
                description: `preview of #${preview['pull-request']}: ${preview.version}`,
                payload: preview,
            });
            await status(id, { state: 'in_progress', description: `${preview.version}: bringing it up` });
            return id;
        },
        up: (id, url, description) => status(id, { state: 'success', description, url }),
        failed: (id, state, description, url) => status(id, { state, description: (0,printing/* oneLine */.TN)(description, 140), url }),
        close: (id, description) => status(id, { state: 'inactive', description }),
    };
}

;// CONCATENATED MODULE: ./lib/delivery/preview/telling.js
/** A ledger of previews that tells of everything it writes, as that of the environments does. */
function tellingPreviews(ledger, notices, environment, known) {
    const previews = new Map(known.map(({ id, preview }) => [id, preview]));
    const tell = (happening, id, detail, url) => {
        const preview = previews.get(id);
        if (preview === undefined)
            return;
        const where = url === undefined ? {} : { url };
        notices.tell({ happening, detail, environment, 'deployment-id': id, ...about(preview), ...where });
    };
    return {
        async open(preview) {
            const id = await ledger.open(preview);
            previews.set(id, preview);
            tell('started', id, `the preview of #${preview['pull-request']} comes up: ${preview.version}`);
            return id;
        },
        async up(id, url, description) {
            await ledger.up(id, url, description);
            tell('verified', id, description, url);
        },
        async failed(id, state, description, url) {
            await ledger.failed(id, state, description, url);
            tell(state === 'failure' ? 'failed' : 'errored', id, description, url);
        },
        async close(id, description) {
            await ledger.close(id, description);
            tell('retired', id, description);
        },
    };
}
function about({ component, version, digest, sha, 'pull-request': number }) {
    const file = digest === undefined ? {} : { digest };
    return { kind: 'preview', component, version, sha, 'pull-request': number, ...file };
}

// EXTERNAL MODULE: ./lib/delivery/session.js + 6 modules
var session = __webpack_require__(7279);
// EXTERNAL MODULE: ./lib/delivery/verb-environment.js
var verb_environment = __webpack_require__(1304);
// EXTERNAL MODULE: ./lib/delivery/verifier-for.js + 21 modules
var verifier_for = __webpack_require__(925);
;// CONCATENATED MODULE: ./actions/deploy/src/preview/setting.js












/** Reads policy at the tip of the default branch, and the previews that stand. */
async function openPreviewSetting(call, ports) {
    const { github, context, env, spawn, log, notices } = ports;
    const { environment, component, configPath } = call;
    const { configText, defaultBranch } = await (0,snapshot/* readSnapshot */.RA)(github, configPath, []);
    const from = `${configPath} at ${defaultBranch}`;
    const config = configText === undefined ? undefined : await (0,load/* parseConfig */.o4)(configText, from);
    const settings = config?.environments?.get(environment);
    const perPullRequest = settings?.['per-pull-request'];
    if (settings === undefined || perPullRequest === undefined)
        throw new errors/* UserError */.y('invalid-config', `${from} has no "environments.${environment}.per-pull-request" with "up" and "down", so ${environment} holds no previews.`);
    const { timeout } = perPullRequest;
    const commands = {
        workspace: context.workspace,
        env: (0,verb_environment/* forVerbs */.u)(env),
        ...(timeout === undefined ? {} : { timeoutMilliseconds: timeout }),
        spawn,
        log,
    };
    notices.use(config?.notify);
    const { creators } = (0,trust/* trustPolicy */.RZ)(context, config, defaultBranch);
    const read = async () => openPreviews(await readPreviews(github, environment, component, creators));
    const previews = await read();
    const records = previews.flatMap((each) => each.records);
    return {
        environment,
        component,
        config: perPullRequest,
        driver: createPreviewDriver(perPullRequest, environment, commands),
        ledger: tellingPreviews(createPreviewLedger(github, environment, (0,session/* runUrl */.Vp)(context)), notices, environment, records),
        verifier: (0,verifier_for/* verifierFor */.E)({ ...ports, environment, component }, settings, config),
        budgetMilliseconds: settings.verify?.budget ?? verify/* DEFAULT_BUDGET_MILLISECONDS */.np,
        previews,
        readAgain: read,
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/preview/sweep.js


/** Destroys every preview whose time to live is over; one that resists does not save the others. */
async function sweep(setting, now, dryRun, log) {
    const expired = setting.previews.filter((preview) => isExpired(preview, now));
    if (expired.length === 0) {
        const message = `No preview of ${setting.environment} has outlived its time (${setting.previews.length} stand).`;
        return { result: 'unchanged', reason: 'nothing-to-remove', message };
    }
    if (dryRun) {
        const message = `Would be destroyed: ${named(expired)}. Dry run: nothing was changed.`;
        return { result: 'planned', reason: 'dry-run', message };
    }
    const left = [];
    for (const preview of expired) {
        log.info(`Destroying the preview of #${preview.pullRequest}.`);
        const trouble = await sweepOne(preview, setting);
        if (trouble !== undefined)
            left.push(`#${preview.pullRequest}: ${trouble}`);
    }
    if (left.length > 0) {
        const message = `${left.length} of ${expired.length} expired previews are not gone: ${left.join('; ')}.`;
        return { result: 'error', reason: 'driver-failed', message };
    }
    const message = `Their time to live was over, so they are destroyed: ${named(expired)}.`;
    return { result: 'removed', reason: 'removed', message };
}
/**
 * A push may bring the copy up anew at any moment, and its job is in another concurrency group. So the records are read
 * again right before and right after: a newer one before saves the copy; one that came meanwhile is told the truth.
 */
async function sweepOne(preview, setting) {
    if (await newer(preview, setting))
        return undefined;
    const destroyed = await destroy(preview, setting, 'destroyed: its time to live was over');
    if (destroyed.kind === 'failed')
        return destroyed.detail;
    const overtaken = await newer(preview, setting);
    if (overtaken === undefined)
        return undefined;
    await setting.ledger.failed(overtaken, 'error', 'destroyed while it came up: run the job again');
    return 'it came up again while it was destroyed; run its job again';
}
/** Id of a record of the same pull request that is newer than those known. */
async function newer({ pullRequest, records }, setting) {
    const now = (await setting.readAgain()).find((each) => each.pullRequest === pullRequest);
    const newest = now?.records[0].id;
    return newest !== undefined && newest > records[0].id ? newest : undefined;
}
function named(previews) {
    return previews.map(({ pullRequest }) => `#${pullRequest}`).join(', ');
}

// EXTERNAL MODULE: ./lib/delivery/store.js + 3 modules
var store = __webpack_require__(9958);
// EXTERNAL MODULE: ./lib/delivery/stores/registry.js
var registry = __webpack_require__(8077);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: ./actions/deploy/src/candidate.js
var candidate = __webpack_require__(46);
;// CONCATENATED MODULE: ./actions/deploy/src/preview/up.js







const DEFAULT_TIME_TO_LIVE = (0,duration/* parseDuration */.E)('3d') ?? 0;
/**
 * Brings the copy of a pull request up at its head, or up to date, and verifies it. The record is written before anything
 * is built, so that whatever dies on the way is found and destroyed later.
 */
async function bringUp(inputs, number, setting, ports) {
    const pull = await readPullRequest(ports.github, number);
    const obtained = await obtainCandidate(inputs, ports);
    const payload = await payloadOf(inputs, pull, obtained?.digest, setting, ports);
    const { version } = payload;
    const title = `#${number} (${version})`;
    if (inputs['dry-run']) {
        const message = `The preview of ${title} would come up in ${setting.environment}. Dry run: nothing was changed.`;
        return { result: 'planned', reason: 'dry-run', message };
    }
    const { ledger, driver, verifier } = setting;
    const id = await ledger.open(payload);
    const common = { deployment: id, ...(obtained === undefined ? {} : { candidate: candidateOf(payload, obtained) }) };
    ports.log.info(`Bringing up the preview of ${title}.`);
    const outcome = await driver.up(payload, obtained?.file);
    if (outcome.kind === 'failed') {
        await ledger.failed(id, 'error', outcome.detail);
        const message = `The preview of ${title} did not come up: ${outcome.detail}.`;
        return { ...common, result: 'error', reason: 'driver-failed', message };
    }
    const { url } = outcome.answer;
    const { budgetMilliseconds } = setting;
    const checked = await verifier.verify({ version, base: url, scope: 'environment', budgetMilliseconds });
    if (checked.kind !== 'passed') {
        await ledger.failed(id, 'failure', `${version}: ${checked.detail}`, url);
        const message = `The preview of ${title} is up and does not serve well: ${checked.detail}.`;
        return { ...common, environmentUrl: url, result: 'failed', reason: 'verification-failed', message };
    }
    await ledger.up(id, url, `${version}: verified, until ${payload.until.slice(0, 16)}Z`);
    await closeOlder(setting, number, version);
    const message = `The preview of ${title} is up and verified; it stands until ${payload.until}.`;
    return { ...common, environmentUrl: url, result: 'deployed', reason: 'verified', message };
}
/** The candidate's file, when there is one: its digest is computed here and must be the given one. */
async function obtainCandidate(inputs, { github, context, env }) {
    const given = (0,candidate/* checkInputs */.sw)(inputs);
    if (given.candidate === '')
        return undefined;
    const digest = given.digest ||
        ((0,store/* parseStore */.Pv)(given.candidate)?.kind === 'file'
            ? await (0,store/* digestOf */.ol)(await (0,paths/* resolveInside */.L)(context.workspace, given.candidate, 'input "candidate"'))
            : '');
    const obtained = await (0,store/* createObtain */.W0)({
        github,
        workspace: context.workspace,
        env,
        registry: (0,registry/* jobRegistry */.b)(env, context, inputs['github-token']),
        // A preview is of a pull request, so no other run's artifacts are its business.
        trustRun: async (id) => id === context.runId
            ? { kind: 'trusted' }
            : { kind: 'foreign', why: 'a preview takes artifacts of its own run only' },
    })(given.candidate, digest);
    if (obtained.kind === 'file')
        return { file: obtained.file, digest };
    const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : obtained.kind;
    throw new reasons/* Refusal */.P(reason, `The candidate of the preview cannot be used: ${obtained.detail}.`);
}
async function payloadOf(inputs, { number, sha }, digest, { component, config }, { github, context }) {
    const until = (await github.now()).getTime() + (config['time-to-live'] ?? DEFAULT_TIME_TO_LIVE);
    return {
        schema: 'sluice/preview@1',
        component,
        'pull-request': number,
        version: inputs.version || `pr-${number}-${sha.slice(0, 12)}`,
        sha,
        ...(digest === undefined ? {} : { digest }),
        until: new Date(until).toISOString(),
        run: { id: context.runId, attempt: context.runAttempt },
    };
}
function candidateOf({ version, sha }, { digest }) {
    return { version, sha, digest };
}
/** The new record stands for the copy; the ones before it are closed. */
async function closeOlder({ previews, ledger }, number, version) {
    const older = previews.find(({ pullRequest }) => pullRequest === number)?.records ?? [];
    for (const { id } of older)
        await ledger.close(id, `brought up to date: ${version}`);
}

;// CONCATENATED MODULE: ./actions/deploy/src/preview/preview.js





/** `up` and `down`: the preview of one pull request. */
async function preview(inputs, component, ports) {
    const number = await pullRequestNumber(inputs['pull-request'], ports.env);
    const setting = await preview_open(inputs, component, ports);
    return inputs.mode === 'up'
        ? bringUp(inputs, number, setting, ports)
        : takeDown(number, setting, inputs['dry-run'] === true);
}
/** `reconcile` of an environment that holds previews: destroys those whose time is over. */
async function sweepPreviews(inputs, component, ports) {
    const setting = await preview_open(inputs, component, ports);
    return sweep(setting, await ports.github.now(), inputs['dry-run'] === true, ports.log);
}
function preview_open(inputs, component, ports) {
    return openPreviewSetting({ environment: inputs.environment, component, configPath: inputs.config }, ports);
}


/***/ })

};
