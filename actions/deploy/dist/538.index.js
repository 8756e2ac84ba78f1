export const id = 538;
export const ids = [538];
export const modules = {

/***/ 46:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ fromBuild),
/* harmony export */   gc: () => (/* binding */ obtainFile),
/* harmony export */   i0: () => (/* binding */ fromUpstream),
/* harmony export */   sw: () => (/* binding */ checkInputs)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _lib_delivery_ledger_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(675);
/* harmony import */ var _lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9670);
/* harmony import */ var _lib_delivery_reasons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4008);
/* harmony import */ var _lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8324);
/* harmony import */ var _lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9958);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2161);
/* harmony import */ var _lib_kernel_paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7100);








/** Checks the forms and completes the store; reads nothing. */
function checkInputs(inputs) {
    if (inputs.version !== '' && !_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_6__/* .VERSION */ .xv.test(inputs.version))
        throw malformed('version', inputs.version, 'a version such as 1.4.0');
    if (inputs.digest !== '' && !_lib_delivery_release_js__WEBPACK_IMPORTED_MODULE_6__/* .DIGEST */ .Dh.test(inputs.digest))
        throw malformed('digest', inputs.digest, '"sha256:" and 64 hexadecimal digits');
    const place = inputs.candidate === '' ? undefined : (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStore */ .Pv)(inputs.candidate);
    if (inputs.candidate !== '' && place === undefined)
        throw malformed('candidate', inputs.candidate, _lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__/* .CANDIDATE_FORMS */ .Mi);
    // A manifest's digest stands in its own name.
    const digest = inputs.digest === '' && place?.kind === 'oci' ? place.digest : inputs.digest;
    if (inputs.store !== '')
        return { ...inputs, digest, store: (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__/* .requireDurable */ .rK)(inputs.store) };
    return place === undefined || place.kind === 'file' ? inputs : { ...inputs, digest, store: inputs.candidate };
}
/**
 * A candidate that comes from a build: its commit is that of the run that built it, which is this one unless an artifact
 * of another is named. Around foreign steps there may be no file at all; then the commit stands for it.
 */
async function fromBuild(inputs, own, runs, foreign) {
    if (inputs.version === '')
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid-input', 'input "version" is required when nothing is promoted.');
    const sha = await commitOf(inputs.candidate, own, runs);
    const { workspace } = own;
    const digest = inputs.digest || ((await digestOfLocal(inputs.candidate, workspace)) ?? (foreign ? digestOfCommit(sha) : undefined));
    if (digest === undefined)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid-input', 'input "digest" is required unless "candidate" is a path in the checkout or a manifest in a registry.');
    return { version: inputs.version, digest, sha, ...(inputs.store === '' ? {} : { store: inputs.store }) };
}
/** The candidate that a promotion takes from upstream: named by digest or version, else what serves there. */
async function fromUpstream(inputs, history, workspace) {
    const digest = inputs.digest || (await digestOfLocal(inputs.candidate, workspace));
    const record = await findVerified(inputs.version, digest, history);
    if (record === undefined) {
        const named = [inputs.version, digest].filter((each) => each !== undefined && each !== '').join(', ');
        throw new _lib_delivery_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P('not-verified-upstream', `${named || 'Nothing'} is not verified in ${history.environment}, so there is nothing to promote.`);
    }
    if (inputs.version !== '' && inputs.version !== record.change.version)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid-input', `input "version" is ${inputs.version}, but the digest is recorded as ${record.change.version} in ${history.environment}.`);
    const candidate = (0,_lib_delivery_machine_machine_js__WEBPACK_IMPORTED_MODULE_7__/* .candidateOf */ .RH)(record);
    return inputs.store === '' ? candidate : { ...candidate, store: inputs.store };
}
/** The file of the candidate as the proof wants it, and where it lies for `apply`. */
async function obtainFile(inputs, candidate, obtain) {
    const place = inputs.candidate || (candidate.store ?? '');
    if (place === '')
        return { file: undefined, fact: { problem: 'no "candidate" and no store say where the file lies', expired: false } };
    const obtained = await obtain(place, candidate.digest);
    switch (obtained.kind) {
        case 'file':
            return {
                file: obtained.file,
                fact: {
                    digest: candidate.digest,
                    ...(obtained.expiresAt === undefined ? {} : { expiresAt: obtained.expiresAt }),
                },
            };
        case 'digest-mismatch':
            return { file: undefined, fact: { digest: obtained.actual } };
        case 'unavailable':
            return { file: undefined, fact: { problem: obtained.detail, expired: obtained.expired === true } };
    }
}
async function findVerified(version, digest, history) {
    const entry = await (0,_lib_delivery_ledger_history_js__WEBPACK_IMPORTED_MODULE_1__/* .findEntry */ .w4)(history, ({ change, verifiedAt, state }) => digest === undefined && version === ''
        ? state === 'success'
        : verifiedAt !== undefined && (digest === undefined ? change.version === version : change.digest === digest));
    return entry?.record;
}
async function digestOfLocal(candidate, workspace) {
    if (candidate === '' || (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStore */ .Pv)(candidate)?.kind !== 'file')
        return undefined;
    return (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(await (0,_lib_kernel_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveInside */ .L)(workspace, candidate, 'input "candidate"'));
}
async function commitOf(candidate, own, runs) {
    const place = candidate === '' ? undefined : (0,_lib_delivery_store_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStore */ .Pv)(candidate);
    if (place?.kind !== 'run' || place.run === own.runId)
        return own.sha;
    const run = await runs.facts(place.run);
    if (run !== undefined)
        return run.sha;
    throw new _lib_delivery_reasons_js__WEBPACK_IMPORTED_MODULE_2__/* .Refusal */ .P('candidate-unavailable', `input "candidate" names run ${place.run}, which does not exist.`);
}
function digestOfCommit(sha) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`commit ${sha}`).digest('hex')}`;
}
function malformed(input, value, wanted) {
    return new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('invalid-input', `input "${input}" is ${JSON.stringify(value)}, not ${wanted}.`);
}


/***/ }),

/***/ 8538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/delivery/reasons.js + 1 modules
var reasons = __webpack_require__(4008);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/delivery/lock/claim.js

/** Who holds the lock of an environment: what the commit says that the lock's ref points at. */
const claimShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/claim@1'), 'Version of this form.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Component that is being changed.'),
    environment: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Environment that is being changed.'),
    run: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Workflow run of the owner.'),
    attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
    'check-run': (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER), 'Check run of the job: `job.check_run_id`.'),
    'ttl-seconds': (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 604_800), 'After so long without a sign of life the owner counts as dead, whatever else is known.'),
    beat: (0,shape/* required */.mw)((0,shape/* integer */.nd)(0, Number.MAX_SAFE_INTEGER), 'Counts the signs of life.'),
});
/** Commit message of a claim: a line for people, and the claim for us. */
function claimMessage(claim) {
    return `Run ${claim.run} is changing ${claim.environment} (${claim.component})\n\n${JSON.stringify(claim)}\n`;
}
/** The claim in a commit message; `undefined`: it cannot be read, so nobody knows whether its owner lives. */
function parseClaim(message) {
    const line = message.trimEnd().split('\n').at(-1) ?? '';
    try {
        const reading = (0,shape/* readShape */._f)(claimShape, JSON.parse(line));
        return 'value' in reading ? reading.value : undefined;
    }
    catch {
        return undefined;
    }
}
function isSameOwner(a, b) {
    return a.run === b.run && a.attempt === b.attempt && a['check-run'] === b['check-run'];
}
/** Ref of the lock of an environment, without `refs/` in front. Names of components and environments fit as they are. */
function lockRef(prefix, component, environment) {
    return `${prefix}/${component}/${environment}`;
}

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
;// CONCATENATED MODULE: ./lib/delivery/lock/lock.js




const FIRST_PAUSE_MILLISECONDS = 1000;
const LONGEST_PAUSE_MILLISECONDS = 15_000;
/**
 * Takes the lock, or takes it over from an owner that is dead: GitHub says so, or the ref has not moved for as long as
 * the owner itself set, by our own clock. Waits so long at most.
 */
async function takeLock(claim, waitMilliseconds, ports) {
    const { refs, clock } = ports;
    const mine = await refs.commit(claimMessage(claim));
    if ((await refs.create(mine)) === 'created')
        return { kind: 'held', lock: hold(claim, mine, ports) };
    const deadline = clock.monotonic() + waitMilliseconds;
    let watched;
    let pause = FIRST_PAUSE_MILLISECONDS + (claim.run % 500);
    for (let look = 1;; look++) {
        const oid = await refs.read();
        if (oid === undefined) {
            if ((await refs.create(mine)) === 'created')
                return { kind: 'held', lock: hold(claim, mine, ports) };
            continue;
        }
        if (watched?.oid !== oid) {
            const owner = parseClaim(await refs.messageOf(oid));
            if (owner === undefined)
                return { kind: 'unreadable', oid };
            if (isSameOwner(owner, claim))
                return { kind: 'held', lock: hold(owner, oid, ports) };
            watched = { oid, owner, since: clock.monotonic(), looks: 0 };
        }
        const { owner } = watched;
        if (await isDead(watched, ports)) {
            if (await takeOver(watched, mine, ports))
                return { kind: 'held', lock: hold(claim, mine, ports) };
            watched = undefined;
            continue;
        }
        const rest = deadline - clock.monotonic();
        if (rest <= 0)
            return { kind: 'busy', claim: owner };
        if (look === 1)
            ports.log.info(`Run ${owner.run} is changing ${owner.environment}; waiting up to ${(0,duration/* formatDuration */.a)(rest)}.`);
        await clock.sleep(Math.min(pause, rest));
        pause = Math.min(pause * 1.5, LONGEST_PAUSE_MILLISECONDS);
    }
}
/** GitHub is asked at looks 1, 2, 4, 8 …: a wait must not use up the limits of the repository. */
async function isDead(watched, { clock, ownerState }) {
    const silent = clock.monotonic() - watched.since;
    if (silent >= watched.owner['ttl-seconds'] * 1000)
        return true;
    const look = ++watched.looks;
    if ((look & (look - 1)) !== 0)
        return false;
    return (await ownerState(watched.owner)) === 'dead';
}
/**
 * From a dead owner, and only from where it was seen. Before that, GitHub has to prove that it compares: with a wrong
 * expectation the ref must not move, else two runs could take over at once.
 */
async function takeOver({ oid, owner }, mine, { refs, log }) {
    if ((await refs.swap(mine, mine)) === 'swapped') {
        await refs.swap(mine, undefined);
        throw new reasons/* Refusal */.P('lock-unsafe', 'GitHub moved the ref of the lock although it was not where it was expected, so "lock: ref" protects nothing here. Use a concurrency group.');
    }
    if ((await refs.swap(oid, mine)) !== 'swapped')
        return false;
    log.info(`Took the lock over from run ${owner.run}, attempt ${owner.attempt}, which is over.`);
    return true;
}
/** Keeps the lock alive until it is released, by moving the ref every third of its time to live. */
function hold(claim, first, { refs, clock, log }) {
    const stop = new AbortController();
    const ttl = claim['ttl-seconds'] * 1000;
    let oid = first;
    let lost;
    let proven = clock.monotonic();
    const beat = async (number) => {
        try {
            const next = await refs.commit(claimMessage({ ...claim, beat: number }));
            if (stop.signal.aborted)
                return;
            if ((await refs.swap(oid, next)) === 'moved')
                lost = 'another run has taken it over';
            else
                [oid, proven] = [next, clock.monotonic()];
        }
        catch (error) {
            log.debug(`The lock could not be renewed: ${(0,errors/* errorMessage */.g)(error)}`);
        }
    };
    const beating = (async () => {
        for (let number = claim.beat + 1; lost === undefined; number++) {
            await clock.sleep(ttl / 3, stop.signal);
            if (stop.signal.aborted)
                return;
            await beat(number);
        }
    })();
    return {
        guard() {
            if (clock.monotonic() - proven >= ttl)
                lost ??= 'it could not be renewed in time';
            if (lost !== undefined)
                throw new reasons/* Refusal */.P('lock-lost', `The lock of ${claim.environment} is not ours any more: ${lost}.`);
        },
        async leave() {
            stop.abort();
            await beating;
        },
        async release() {
            stop.abort();
            await beating;
            const outcome = await refs.swap(oid, undefined).catch((error) => (0,errors/* errorMessage */.g)(error));
            // Whoever comes next finds that our job is over; nothing stays locked.
            if (outcome !== 'swapped')
                log.warning(`The lock of ${claim.environment} could not be released: ${outcome}.`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/delivery/lock/owner.js
/** Whether the owner of a claim can still do anything: its run or job ended, or the run is at a newer attempt. */
async function ownerState(claim, github) {
    const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: claim.run });
    if (run === undefined)
        return 'unknown';
    if (run.status === 'completed' || (run.run_attempt ?? 1) > claim.attempt)
        return 'dead';
    // A job and its check run have one id.
    const job = await github.find('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: claim['check-run'] });
    if (job === undefined)
        return 'unknown';
    return job.status === 'completed' ? 'dead' : 'alive';
}

// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(2219);
;// CONCATENATED MODULE: ./lib/delivery/lock/refs.js

const NOTHING = '0'.repeat(40);
/** `ref` without `refs/` in front. One call more than each method, the first time. */
function createLockRefs(github, ref) {
    let base;
    const basis = () => {
        base ??= readBase(github);
        return base;
    };
    const read = async () => (await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }))?.object.sha;
    return {
        read,
        async commit(message) {
            const { tree, tip } = await basis();
            // With the tree of the default branch, so that no permission to change workflow files is asked for.
            const made = await github.request('POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: [tip] });
            return made.sha;
        },
        async create(oid) {
            try {
                await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha: oid });
                return 'created';
            }
            catch (error) {
                if (!(error instanceof github_errors/* GitHubError */.y_) || !(error.outcomeUnknown || error.status === 422))
                    throw error;
                const now = await read();
                if (now === oid)
                    return 'created';
                if (now !== undefined || error.status === 422)
                    return 'taken';
                throw error;
            }
        },
        async messageOf(oid) {
            const commit = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: oid });
            return commit.message;
        },
        async swap(before, after) {
            const { id } = await basis();
            try {
                await github.graphql(SWAP, {
                    id,
                    updates: [{ name: `refs/${ref}`, beforeOid: before, afterOid: after ?? NOTHING, force: true }],
                });
                return 'swapped';
            }
            catch (error) {
                // GitHub's words for a wrong expectation are not documented, so the ref itself is asked.
                const now = await read();
                if (now === after)
                    return 'swapped';
                if (now !== before)
                    return 'moved';
                throw error;
            }
        },
    };
}
const SWAP = `mutation($id: ID!, $updates: [RefUpdate!]!) {
  updateRefs(input: { repositoryId: $id, refUpdates: $updates }) { clientMutationId }
}`;
async function readBase(github) {
    const { repository } = await github.graphql(`query($owner: String!, $repo: String!) {
      repository(owner: $owner, name: $repo) {
        id
        defaultBranchRef { target { oid ... on Commit { tree { oid } } } }
      }
    }`, { owner: github.owner, repo: github.repo });
    const { oid, tree } = repository.defaultBranchRef.target;
    return { id: repository.id, tip: oid, tree: tree.oid };
}

;// CONCATENATED MODULE: ./lib/delivery/lock/with-lock.js






const DEFAULT_TTL_MILLISECONDS = 15 * 60_000;
const SHORTEST_TTL_MILLISECONDS = 60_000;
/**
 * Does the work under the lock that the inputs ask for; `guard` throws once the lock is not ours any more. `keep`: the
 * lock stays ours after this outcome, for a later step of the same job.
 */
async function withLock(wish, edges, work, keep = () => false) {
    if (wish.inputs.lock === 'concurrency')
        return work(() => { });
    const { environment, component, inputs } = wish;
    const ref = lockRef(prefixOf(inputs['lock-refs']), component, environment);
    const refs = createLockRefs(edges.github, ref);
    const ports = { refs, ownerState: (claim) => ownerState(claim, edges.github), ...edges };
    const taking = await takeLock(claimOf(wish, edges.context), inputs['wait-for-lock'], ports);
    if (taking.kind === 'unreadable')
        throw new reasons/* Refusal */.P('lock-unreadable', `The lock of ${environment} (refs/${ref} at ${taking.oid}) says nothing that can be read, so nobody knows whether its owner lives. Look at it, and delete it when it is nobody's: git push origin :refs/${ref}`);
    if (taking.kind === 'busy')
        throw new reasons/* Refusal */.P('change-in-progress', `Run ${taking.claim.run} holds the lock of ${environment} (refs/${ref}) and did not end in time; run again, or wait longer ("wait-for-lock").`);
    const { lock } = taking;
    let kept = false;
    try {
        const outcome = await work(lock.guard);
        kept = keep(outcome);
        return outcome;
    }
    finally {
        await (kept ? lock.leave() : lock.release());
    }
}
function claimOf({ inputs, environment, component }, { runId, runAttempt }) {
    const checkRun = inputs['check-run'];
    if (!/^[1-9]\d{0,15}$/.test(checkRun))
        throw new errors/* UserError */.y('invalid-input', `"lock: ref" needs the check run of this job, and input "check-run" is ${JSON.stringify(checkRun)}: this runner does not tell job.check_run_id. Use a concurrency group ("lock: concurrency").`);
    const ttl = inputs['lock-ttl'] ?? DEFAULT_TTL_MILLISECONDS;
    if (ttl < SHORTEST_TTL_MILLISECONDS)
        throw new errors/* UserError */.y('invalid-input', 'input "lock-ttl" is shorter than 1m: a slow answer would lose the lock.');
    return {
        schema: 'sluice/claim@1',
        component,
        environment,
        run: runId,
        attempt: runAttempt,
        'check-run': Number(checkRun),
        'ttl-seconds': Math.min(604_800, Math.round(ttl / 1000)),
        beat: 0,
    };
}
function prefixOf(text) {
    if (/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*)*$/.test(text) &&
        !/^(?:heads|tags|pull)\//.test(`${text}/`))
        return text;
    throw new errors/* UserError */.y('invalid-input', `input "lock-refs" is ${JSON.stringify(text)}, not a place below refs/ such as "sluice/locks" (and neither heads, tags nor pull).`);
}

// EXTERNAL MODULE: ./lib/delivery/release.js
var delivery_release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/session.js + 6 modules
var session = __webpack_require__(7279);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/kernel/secret.js
var kernel_secret = __webpack_require__(754);
// EXTERNAL MODULE: ./lib/verify/addresses.js
var verify_addresses = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(4174);
// EXTERNAL MODULE: ./lib/notify/milestone.js
var milestone = __webpack_require__(10);
;// CONCATENATED MODULE: ./lib/notify/cloud-event.js



const typeOf = (happening) => `sluice.${happening}`;
/** A milestone in the envelope of CloudEvents 1.0, JSON format. */
const cloudEvent = (0,shape/* object */.Ik)({
    specversion: (0,shape/* required */.mw)((0,shape/* literal */.eu)('1.0'), 'Version of CloudEvents.'),
    id: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Different for each milestone, the same for each try to deliver it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Page of the repository.'),
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)(...milestone/* MILESTONES */.q.map(typeOf)), 'What happened.'),
    subject: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`environment/component`, or the component alone.'),
    time: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'When, ISO 8601, by the clock of GitHub.'),
    datacontenttype: (0,shape/* required */.mw)((0,shape/* literal */.eu)('application/json'), 'Form of `data`.'),
    data: (0,shape/* required */.mw)(milestone/* milestone */.F, 'The milestone.'),
});
const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=UTF-8';
function toCloudEvent(data, id, time, serverUrl) {
    const { environment, component, repository, happening } = data;
    return {
        specversion: '1.0',
        id,
        source: `${serverUrl}/${repository}`,
        type: typeOf(happening),
        subject: environment === undefined ? component : `${environment}/${component}`,
        time: time.toISOString(),
        datacontenttype: 'application/json',
        data,
    };
}
/**
 * Headers by which a receiver knows that the body is ours and new (Standard Webhooks 1.0): the signature covers id, time
 * and body. A secret as `whsec_…` is base64, any other is taken as it is.
 */
function signatureHeaders(secret, id, at, body) {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
    const signature = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./lib/notify/text.js

const ICONS = {
    started: '▶️',
    progressed: '🚚',
    paused: '⏸️',
    verified: '✅',
    failed: '❌',
    errored: '⚠️',
    retired: '🧹',
    held: '🔒',
    'hold-lifted': '🔓',
    'flag-changed': '🎚️',
    released: '🎉',
};
/** One line for a chat, with a link to the run in Slack's form; nobody is called by what stands in it. */
function slackText(milestone) {
    const { component, environment, happening, detail, run } = milestone;
    const where = environment === undefined ? '' : ` in ${plain(environment)}`;
    return `${ICONS[happening]} *${plain(component)}*${where}: ${plain(detail)} (<${run.url}|run>)`;
}
/** The same for an annotation, where text is shown as it is. */
function annotation(milestone, at) {
    const { component, environment, happening, detail, version, flag } = milestone;
    const tags = ['sluice', happening, component, environment, version, flag].filter((each) => each !== undefined);
    return { time: at.getTime(), tags, text: (0,printing/* oneLine */.TN)(`${component}: ${detail}`, 500) };
}
/** Slack reads &, < and >; others that take its form call people by @. */
function plain(untrusted) {
    return (0,printing/* oneLine */.TN)(untrusted, 300)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '@\u2060')
        .replace(/[*_~`]/g, (mark) => `${mark}\u2060`);
}

;// CONCATENATED MODULE: ./lib/notify/webhook.js





const ATTEMPTS = 4;
const TIMEOUT_MILLISECONDS = 5000;
const webhook_FIRST_PAUSE_MILLISECONDS = 500;
const webhook_LONGEST_PAUSE_MILLISECONDS = 10_000;
/** What somebody who reads a chat or a chart need not see. */
const QUIET = new Set(['started', 'progressed', 'retired']);
function createWebhook(config, ports) {
    const { name, format = 'cloudevents', environments } = config;
    const wanted = new Set(config.on ?? milestone/* MILESTONES */.q.filter((each) => format === 'cloudevents' || !QUIET.has(each)));
    return {
        name,
        wants: ({ happening, environment }) => wanted.has(happening) &&
            (environments === undefined || (environment !== undefined && environments.includes(environment))),
        async deliver(notice) {
            const url = config.url ?? (0,kernel_secret/* secretFrom */.l)(ports.env, config['url-env']);
            if (url === undefined)
                return `the environment variable ${config['url-env']} is empty`;
            if (config['secret-env'] !== undefined && (0,kernel_secret/* secretFrom */.l)(ports.env, config['secret-env']) === undefined)
                return `the environment variable ${config['secret-env']} is empty, so it cannot be signed`;
            try {
                return await send(url, bodyOf(notice, format, ports.serverUrl), notice, config, ports);
            }
            catch (error) {
                return (0,errors/* errorMessage */.g)(error).replaceAll(url, 'the address');
            }
        },
    };
}
function bodyOf({ milestone, id, at }, format, serverUrl) {
    switch (format) {
        case 'cloudevents':
            return JSON.stringify(toCloudEvent(milestone, id, at, serverUrl));
        case 'slack':
            return JSON.stringify({ text: slackText(milestone) });
        case 'grafana':
            return JSON.stringify(annotation(milestone, at));
    }
}
/** Posts until it is taken, it is refused for good, or enough was tried; each time under the same id. */
async function send(url, body, { id, at }, { format = 'cloudevents', 'secret-env': secretName, 'token-env': tokenName }, { env, post, sleep, isOver }) {
    const secret = (0,kernel_secret/* secretFrom */.l)(env, secretName);
    const token = (0,kernel_secret/* secretFrom */.l)(env, tokenName);
    const headers = {
        'content-type': format === 'cloudevents' ? CLOUD_EVENT_TYPE : 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(secret === undefined ? {} : signatureHeaders(secret, id, at, body)),
    };
    let pause = webhook_FIRST_PAUSE_MILLISECONDS;
    for (let attempt = 1;; attempt++) {
        const asked = await post(url, body, TIMEOUT_MILLISECONDS, headers);
        if (asked.kind === 'answered' && asked.answer.status >= 200 && asked.answer.status < 300)
            return undefined;
        const trouble = troubleOf(asked, url);
        if (trouble.forGood || attempt === ATTEMPTS || isOver())
            return `${trouble.detail}${attempt > 1 ? `, ${attempt} times` : ''}`;
        await sleep(Math.max(pause, trouble.waitMilliseconds));
        pause *= 3;
    }
}
function troubleOf(asked, url) {
    if (asked.kind !== 'answered')
        return { detail: asked.detail.replaceAll(url, 'the address'), forGood: false, waitMilliseconds: 0 };
    const { status, headers } = asked.answer;
    const seconds = Number(headers['retry-after'] ?? 0);
    const waitMilliseconds = Math.min(webhook_LONGEST_PAUSE_MILLISECONDS, seconds > 0 ? seconds * 1000 : 0);
    const forGood = status < 500 && status !== 408 && status !== 429;
    return { detail: `answered ${status}`, forGood, waitMilliseconds };
}

;// CONCATENATED MODULE: ./lib/notify/notices.js






/** Work that tells milestones; ends when they are told, or were given up. */
async function withNotices(ports, work) {
    const notices = createNotices(ports);
    try {
        return await work(notices);
    }
    finally {
        await notices.settle();
    }
}
/** After so long at the end of an action nothing is tried any more. */
const PATIENCE_MILLISECONDS = 20_000;
function createNotices(ports) {
    const { context, log, clock } = ports;
    let webhooks = [];
    let ends = Number.POSITIVE_INFINITY;
    const isOver = () => clock.monotonic() > ends;
    const lost = new Map();
    // Each webhook hears of milestones in their order, and none waits for another.
    const queues = new Map();
    const miss = (name, why) => {
        const before = lost.get(name);
        lost.set(name, { count: (before?.count ?? 0) + 1, why: before?.why ?? why });
    };
    return {
        use(config) {
            webhooks = config === undefined ? [] : webhooksOf(config, ports, isOver);
        },
        tell(told) {
            const milestone = complete(told, context);
            const wanting = webhooks.filter((each) => each.wants(milestone));
            if (wanting.length === 0)
                return;
            const at = ports.github.now();
            // It is awaited in its turn; until then nobody would catch it.
            at.catch(() => { });
            const id = (0,external_node_crypto_.randomUUID)();
            for (const webhook of wanting) {
                const deliver = async () => {
                    const trouble = isOver() ? 'it took too long' : await webhook.deliver({ id, at: await at, milestone });
                    if (trouble !== undefined)
                        miss(webhook.name, trouble);
                };
                const before = queues.get(webhook.name) ?? Promise.resolve();
                queues.set(webhook.name, before.then(deliver).catch((error) => miss(webhook.name, (0,errors/* errorMessage */.g)(error))));
            }
        },
        async settle() {
            ends = clock.monotonic() + PATIENCE_MILLISECONDS;
            await Promise.all(queues.values());
            for (const [name, { count, why }] of lost)
                log.warning(`Webhook ${name} was not told of ${count} milestone(s): ${why}.`, { title: 'notify' });
            lost.clear();
        },
    };
}
function webhooksOf({ webhooks, addresses = [] }, { env, context, log, clock }, isOver) {
    const post = (0,request/* createPost */.pD)((0,verify_addresses/* createAddressPolicy */.f)(addresses, webhooks.flatMap(({ url }) => (url === undefined ? [] : [url]))));
    for (const each of webhooks) {
        for (const name of [each['url-env'], each['secret-env'], each['token-env']]) {
            const value = (0,kernel_secret/* secretFrom */.l)(env, name);
            if (value !== undefined)
                log.mask(value);
        }
    }
    const sleep = (milliseconds) => clock.sleep(milliseconds);
    return webhooks.map((config) => createWebhook(config, { env, post, sleep, isOver, serverUrl: context.serverUrl }));
}
function complete(told, context) {
    const { owner, repository, serverUrl, runId, runAttempt, actor } = context;
    return {
        schema: 'sluice/milestone@1',
        ...told,
        repository: `${owner}/${repository}`,
        actor,
        run: { id: runId, attempt: runAttempt, url: `${serverUrl}/${owner}/${repository}/actions/runs/${runId}` },
    };
}

// EXTERNAL MODULE: ./lib/delivery/ledger/history.js + 1 modules
var ledger_history = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/delivery/machine/machine.js
var machine_machine = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/delivery/ledger/record.js
var ledger_record = __webpack_require__(3926);
// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var trust = __webpack_require__(389);
// EXTERNAL MODULE: ./lib/delivery/ledger/good.js + 1 modules
var good = __webpack_require__(4267);
// EXTERNAL MODULE: ./lib/delivery/target.js
var target = __webpack_require__(9108);
;// CONCATENATED MODULE: ./lib/delivery/machine/verbs.js


/** Pause between two looks while a change takes effect. */
const LOOK_INTERVAL_MILLISECONDS = 500;
function observe({ deployment, candidate }, machine) {
    return machine.target.observe({ deployment, candidate, serving: [] });
}
/** Looks until it is as wanted, or the time is over; gives the last look. */
async function observeUntil(placing, machine, end, wanted) {
    let seen = await observe(placing, machine);
    while (!wanted(seen) && machine.clock.monotonic() < end) {
        await machine.clock.sleep(LOOK_INTERVAL_MILLISECONDS);
        seen = await observe(placing, machine);
    }
    return seen;
}
async function apply(delivery, machine, traffic) {
    const { candidate, before } = delivery;
    const obtained = await delivery.file();
    if (obtained.kind !== 'file') {
        const reason = obtained.kind === 'unavailable' ? 'candidate-unavailable' : obtained.kind;
        return { kind: 'error', reason, detail: obtained.detail, seen: before };
    }
    machine.log.info(`Applying ${candidate.version}${inWords(traffic)}.`);
    const { driver } = machine.target;
    const outcome = await driver?.apply({ ...verbs_request(delivery, before), traffic, file: obtained.file });
    if (outcome?.kind === 'done')
        return { kind: 'applied', url: outcome.answer.url };
    const detail = outcome?.detail ?? 'there is no driver';
    return { kind: 'error', reason: 'driver-failed', detail, seen: await observe(delivery, machine) };
}
function inWords(traffic) {
    if (typeof traffic === 'object')
        return ` to ${traffic.share} % of the instances`;
    return traffic === 'none' ? ' beside what serves' : '';
}
/** Gives the candidate its share of the traffic; the rest stays with what serves most. */
async function shift(placing, machine, share) {
    const seen = await observe(placing, machine);
    machine.log.info(`Moving ${share} % of the traffic to ${placing.candidate.version}.`);
    const weights = weightsFor(placing, seen, share);
    const outcome = await machine.target.driver?.shift({ ...verbs_request(placing, seen), weights });
    if (outcome?.kind !== 'failed')
        return undefined;
    return { kind: 'error', reason: 'driver-failed', detail: outcome.detail, seen: await observe(placing, machine) };
}
function weightsFor({ candidate }, seen, share) {
    const others = (seen.kind === 'seen' ? seen.serving : [])
        .filter((each) => !(0,delivery_release/* isRelease */.MU)(each, candidate))
        .sort((a, b) => b.weight - a.weight);
    const { version, digest } = candidate;
    return [
        { version, digest, weight: share },
        ...others.flatMap((each, index) => each.digest === undefined
            ? []
            : [{ version: each.version, digest: each.digest, weight: index === 0 ? 100 - share : 0 }]),
    ];
}
/** Takes versions away that are up and serve nothing. A failure here is only told. */
async function retire(placing, machine, seen, which) {
    if (seen.kind === 'unknown' || !machine.target.verbs.has('retire'))
        return;
    for (const { version, digest, weight } of seen.serving.filter(which)) {
        if (digest === undefined || weight > 0)
            continue;
        const outcome = await machine.target.driver?.retire({ ...verbs_request(placing, seen), retire: { version, digest } });
        if (outcome?.kind === 'failed')
            machine.log.warning(`${version} could not be retired: ${outcome.detail}`);
    }
}
/** Takes the candidate away wherever it is up and serves nothing: in the environment, or in each of its regions. */
async function verbs_retireIdle(placing, machine, seen) {
    if (seen.kind === 'unknown')
        return;
    const mine = (each) => (0,delivery_release/* isRelease */.MU)(each, placing.candidate);
    if (seen.regions === undefined)
        return retire(placing, machine, seen, mine);
    for (const [region, serving] of seen.regions)
        await retire(placing, { ...machine, target: (0,target/* regionOf */.A)(machine.target, region) }, { kind: 'seen', serving }, mine);
}
function verbs_request({ deployment, candidate }, seen) {
    return { deployment, candidate, serving: seen.kind === 'seen' ? seen.serving : [] };
}

;// CONCATENATED MODULE: ./lib/delivery/machine/settle.js



/** Waits until the candidate alone serves, then verifies it where users reach it. */
async function settle(delivery, machine) {
    const { candidate } = delivery;
    const { clock, policy } = machine;
    const started = clock.monotonic();
    const end = started + policy.budgetMilliseconds;
    const seen = await observeUntil(delivery, machine, end, (each) => (0,delivery_release/* servesOnly */.X_)(each, candidate));
    if (!(0,delivery_release/* servesOnly */.X_)(seen, candidate))
        return mismatch(delivery, seen, started, `not ${candidate.version}`);
    machine.log.info(`${candidate.version} serves; verifying.`);
    const url = policy.url ?? (seen.kind === 'seen' ? seen.url : undefined);
    const checked = await machine.verifier.verify({
        version: candidate.version,
        base: url,
        scope: 'environment',
        budgetMilliseconds: Math.max(1, end - clock.monotonic()),
        // On the way back users wait: what served well before is not watched for minutes once more.
        ...(delivery.back === true ? {} : { measure: { before: versionBefore(machine, candidate) } }),
    });
    switch (checked.kind) {
        case 'passed':
            return { kind: 'verified', url, detail: checked.detail, seen };
        case 'inconclusive':
            return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: stepOf(delivery), seen };
        case 'failed': {
            const { detail, badSince } = checked;
            return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen };
        }
    }
}
/** Version that was verified last, of another candidate. */
function versionBefore(machine, candidate) {
    return (0,machine_machine/* liveRecords */.rQ)(machine).find(({ change }) => change.digest !== candidate.digest)?.change.version;
}
/** Something else serves than was put in place. What nobody can see is not moved again: a person looks. */
function mismatch({ before, ...rest }, seen, badSince, wanted, share) {
    if (seen.kind === 'unknown') {
        const detail = `nobody can tell what serves (${seen.detail})`;
        return { kind: 'paused', reason: 'inconclusive', detail, step: stepOf(rest, share), seen };
    }
    const detail = `${(0,delivery_release/* describe */.q0)(seen)} serves, ${wanted}`;
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: !(0,delivery_release/* sameTraffic */.UN)(before, seen), badSince, seen };
}
function stepOf({ wave }, share) {
    return { ...(wave === undefined ? {} : { wave }), ...(share === undefined ? {} : { share }) };
}
/** After a change that went well, what takes no traffic any more goes away, unless it is kept for an instant return. */
async function retireOthers(delivered, delivery, machine, strategy) {
    const keepOld = 'keepOld' in strategy && strategy.keepOld && !delivery.back;
    if (delivered.kind === 'verified' && !keepOld)
        await retire(delivery, machine, delivered.seen, (each) => each.weight === 0 && !(0,delivery_release/* isRelease */.MU)(each, delivery.candidate));
    return delivered;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/blue-green.js



/** Brought up beside what serves, checked there, then given all traffic at once. The way back of a canary too. */
async function switchOver(delivery, machine, strategy) {
    const { candidate, before, back } = delivery;
    if (!(back && (0,delivery_release/* isUp */.ie)(before, candidate))) {
        const side = await bringUpBeside(delivery, machine);
        if (side.kind !== 'ready')
            return side;
    }
    if (!back) {
        const description = `${candidate.version}: verified beside what serves, taking the traffic`;
        await machine.ledger.status(delivery.deployment, { state: 'in_progress', description });
    }
    return ((await shift(delivery, machine, 100)) ?? retireOthers(await settle(delivery, machine), delivery, machine, strategy));
}
/** The candidate up and verified beside what serves, which did not change. The side that was kept makes room for it. */
async function bringUpBeside(delivery, machine) {
    const { candidate, before, resumed, back } = delivery;
    const idle = !resumed && !back;
    if (idle)
        await retire(delivery, machine, before, (each) => !(0,delivery_release/* isRelease */.MU)(each, candidate));
    const applied = await apply(delivery, machine, 'none');
    if (applied.kind === 'error')
        return applied;
    const seen = await observe(delivery, machine);
    const badSince = machine.clock.monotonic();
    if (!(0,delivery_release/* sameTraffic */.UN)(before, seen))
        return movedTooEarly(delivery, seen, badSince);
    const checked = await machine.verifier.verify({
        version: candidate.version,
        base: applied.url,
        scope: 'side',
        budgetMilliseconds: machine.policy.budgetMilliseconds,
    });
    switch (checked.kind) {
        case 'passed':
            return { kind: 'ready', url: applied.url };
        case 'inconclusive':
            if (back) {
                // Users are on what is to be left: what was verified here before is better for them than waiting.
                machine.log.warning(`Nobody can tell whether ${candidate.version} serves well beside: ${checked.detail}.`);
                return { kind: 'ready', url: applied.url };
            }
            return { kind: 'paused', reason: 'inconclusive', detail: checked.detail, step: stepOf(delivery, 0), seen };
        case 'failed': {
            await retire(delivery, machine, seen, (each) => (0,delivery_release/* isRelease */.MU)(each, candidate));
            const detail = `${checked.detail}, before it took any traffic`;
            return { kind: 'unfit', reason: 'verification-failed', detail, exposed: false, badSince: checked.badSince, seen };
        }
    }
}
function movedTooEarly({ candidate }, seen, badSince) {
    const detail = `traffic moved while ${candidate.version} was only to come up beside: ${(0,delivery_release/* describe */.q0)(seen)} serves`;
    return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen };
}

// EXTERNAL MODULE: ./lib/delivery/ledger/progress.js
var ledger_progress = __webpack_require__(488);
;// CONCATENATED MODULE: ./lib/delivery/machine/steps.js





/** Shares that a look gives may be rounded. */
const TOLERANCE = 1;
/** From step to step: move, read back, verify, hold; the last one is verified where users reach it. */
async function climb(delivery, machine, way) {
    const begun = begunStep(delivery);
    for (const share of way.steps) {
        if (share < way.has - TOLERANCE || (share < begun && share <= way.has + TOLERANCE))
            continue;
        // Up to where an attempt carries on, the ledger says so already, and that it was continued.
        if (share > begun)
            await announce(stepOf(delivery, share), delivery, machine);
        if (share > way.has + TOLERANCE || way.subject.scope === 'side') {
            const trouble = await way.move(share);
            if (trouble !== undefined)
                return stoppedAt(share, trouble, delivery);
        }
        if (share === 100)
            break;
        const trouble = await standAt(share, delivery, machine, way);
        if (trouble !== undefined)
            return trouble;
    }
    return settle(delivery, machine);
}
/**
 * Share of the step that an earlier attempt had begun, in the place that is being changed. Those before were held for as
 * long as they are to be, and continued.
 */
function begunStep({ progress, wave }) {
    return progress?.wavesBegun === (wave?.number ?? 0) ? (progress.step.share ?? 0) : 0;
}
/** Says in the ledger which step begins, before it does: whoever carries on knows how far it may have got. */
async function announce(step, { deployment, candidate }, machine) {
    const description = (0,ledger_progress/* writeProgress */.pH)(step, 'verifying', candidate.version);
    await machine.ledger.status(deployment, { state: 'in_progress', description });
}
/** A driver that fails while users are served moves nothing more: it stays until somebody has mended the driver. */
function stoppedAt(share, trouble, delivery) {
    const { seen, detail } = trouble;
    if (trouble.reason !== 'driver-failed' || (0,delivery_release/* shareOf */.tC)(seen, delivery.candidate) === 0 || (0,delivery_release/* servesNothing */.WD)(seen))
        return trouble;
    return { kind: 'paused', reason: 'driver-failed', detail, step: stepOf(delivery, share), seen };
}
/** `undefined`: it stands well at this share, for as long as it is to be held. */
async function standAt(share, delivery, machine, { subject, pace, reached }) {
    const { candidate } = delivery;
    const started = machine.clock.monotonic();
    const end = started + machine.policy.budgetMilliseconds;
    const seen = await observeUntil(delivery, machine, end, (each) => Math.abs((0,delivery_release/* shareOf */.tC)(each, candidate) - share) <= TOLERANCE);
    if (Math.abs((0,delivery_release/* shareOf */.tC)(seen, candidate) - share) > TOLERANCE)
        return mismatch(delivery, seen, started, `not ${candidate.version} with ${share} %`, share);
    const step = stepOf(delivery, share);
    const check = async (measure) => {
        const checked = await machine.verifier.verify({
            ...subject,
            version: candidate.version,
            budgetMilliseconds: machine.policy.budgetMilliseconds,
            ...(measure === undefined ? {} : { measure }),
        });
        if (checked.kind === 'passed')
            return undefined;
        const detail = `${checked.detail}, at ${share} %`;
        if (checked.kind === 'inconclusive')
            return { kind: 'paused', reason: 'inconclusive', detail, step, seen };
        const { badSince } = checked;
        return { kind: 'unfit', reason: 'verification-failed', detail, exposed: true, badSince, seen };
    };
    const begun = begunStep(delivery);
    const stood = Math.abs(reached - share) <= TOLERANCE || delivery.progress?.carriedOn === true;
    const paused = begun === share && stood;
    const atLeastMilliseconds = isLong(pace, machine) ? 0 : pace.holdMilliseconds;
    const trouble = await check({ beside: besideOf(seen, candidate), atLeastMilliseconds });
    const standing = { step, pace, seen, check: () => check(), paused, watched: machine.verifier.measures };
    return trouble ?? (share < begun ? undefined : steps_hold(standing, delivery, machine));
}
/** Version that takes most of the traffic that the candidate does not. */
function besideOf(seen, candidate) {
    const others = seen.kind === 'seen' ? seen.serving.filter((each) => !(0,delivery_release/* isRelease */.MU)(each, candidate)) : [];
    return [...others].sort((a, b) => b.weight - a.weight).find(({ weight }) => weight > 0)?.version;
}
/** A hold that is longer than a run may watch. */
function isLong({ holdMilliseconds }, { policy }) {
    return holdMilliseconds > policy.budgetMilliseconds;
}
/** Pause between two verifications while a step is held. */
const WATCH_INTERVAL_MILLISECONDS = 10_000;
/** Holds a step that serves well: watches it for a short time, ends as `paused` for a longer one or for a person. */
async function steps_hold(standing, delivery, machine) {
    const { holdMilliseconds, continue: go } = standing.pace;
    const { progress } = delivery;
    const now = await machine.now();
    const long = isLong(standing.pace, machine);
    // A hold that began in an earlier run goes on from there.
    const waited = standing.paused && progress !== undefined ? progress : undefined;
    const held = waited?.carriedOn === true || waited?.paused === 'holding' || waited?.paused === 'waits-for-continue';
    const until = held ? progress?.until : long ? new Date(now.getTime() + holdMilliseconds) : undefined;
    const over = until === undefined || until.getTime() <= now.getTime();
    if (!long && !held && standing.watched !== true) {
        const trouble = await watch(holdMilliseconds, standing, machine);
        if (trouble !== undefined)
            return trouble;
    }
    if (go === 'manual' && !(held && over && delivery.continued === true))
        return pause(standing, 'waits-for-continue', until, machine);
    return over ? undefined : pause(standing, 'holding', until, machine);
}
async function watch(milliseconds, { check }, machine) {
    const { clock } = machine;
    const end = clock.monotonic() + milliseconds;
    if (milliseconds > 0)
        machine.log.info(`Watching it for ${(0,duration/* formatDuration */.a)(milliseconds)}.`);
    for (let left = milliseconds; left > 0; left = end - clock.monotonic()) {
        await clock.sleep(Math.min(left, WATCH_INTERVAL_MILLISECONDS));
        const trouble = await check();
        if (trouble !== undefined)
            return trouble;
    }
    return undefined;
}
function pause({ step, seen }, reason, until, { log }) {
    log.info('It serves well. The run ends here; the change carries on from this step.');
    const detail = reason === 'holding' ? 'it serves well and is held' : 'it serves well; a person continues';
    return { kind: 'paused', reason, detail, step, ...(until === undefined ? {} : { until }), seen };
}

;// CONCATENATED MODULE: ./lib/delivery/machine/canary.js





/** Brought up beside what serves and checked there, then given more and more of the traffic. */
async function canary(delivery, machine, strategy) {
    const side = await besideWithTraffic(delivery, machine);
    if (side.kind !== 'ready')
        return side;
    const reached = (0,delivery_release/* shareOf */.tC)(delivery.before, delivery.candidate);
    const delivered = await climb(delivery, machine, {
        ...strategy,
        reached,
        has: side.begins ? 0 : reached,
        move: (share) => shift(delivery, machine, share),
        subject: { scope: 'side', base: side.url },
    });
    return retireOthers(delivered, delivery, machine, strategy);
}
/**
 * The candidate up beside. One that an earlier attempt gave traffic stays as it is if the look tells its address; only
 * `apply` does else, and that begins without traffic.
 */
async function besideWithTraffic(delivery, machine) {
    const { before, candidate } = delivery;
    const mine = before.kind === 'seen' ? before.serving.find((each) => (0,delivery_release/* isRelease */.MU)(each, candidate)) : undefined;
    if (mine === undefined || mine.weight === 0)
        return fromNothing(await bringUpBeside(delivery, machine));
    if (mine.url !== undefined)
        return { kind: 'ready', url: mine.url, begins: false };
    const trouble = await shift(delivery, machine, 0);
    if (trouble !== undefined)
        return trouble;
    const now = await observe(delivery, machine);
    return fromNothing(await bringUpBeside({ ...delivery, before: now, resumed: true }, machine));
}
function fromNothing(side) {
    return side.kind === 'ready' ? { ...side, begins: true } : side;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/rolling.js




/** Replaces the instances share by share, where they are; the way back takes the same steps in reverse. */
async function rolling(delivery, machine, strategy) {
    const reached = (0,delivery_release/* shareOf */.tC)(delivery.before, delivery.candidate);
    const move = async (share) => {
        const applied = await apply(delivery, machine, { share });
        return applied.kind === 'error' ? applied : undefined;
    };
    if (!delivery.back)
        return climb(delivery, machine, {
            ...strategy,
            reached,
            has: reached,
            move,
            subject: { scope: 'share', base: machine.policy.url },
        });
    for (const share of reversed(strategy.steps)) {
        if (share <= reached)
            continue;
        const trouble = await move(share);
        if (trouble !== undefined)
            return trouble;
    }
    return settle(delivery, machine);
}
/** What the old version has after each step back: after 25, 50, 100 % forward it is 50, 75, 100 %. */
function reversed(steps) {
    return [
        ...steps
            .filter((share) => share < 100)
            .map((share) => 100 - share)
            .reverse(),
        100,
    ];
}

;// CONCATENATED MODULE: ./lib/delivery/machine/waves.js





/**
 * From wave to wave, from region to region, each by the strategy of its own. Stops at the first that does not go well.
 * The way back goes in reverse and leaves alone what already serves what is put back.
 */
async function inWaves(delivery, machine, strategy, toPlace) {
    const { back, candidate, progress } = delivery;
    const waves = inOrder(strategy.waves, back);
    for (const [index, regions] of waves.entries()) {
        const done = !back && index < (progress?.wavesDone ?? 0);
        const wave = { number: index + 1, of: waves.length, between: false };
        const part = back ? delivery : { ...delivery, wave };
        if (!back && !done)
            await announce({ wave }, delivery, machine);
        for (const region of regions) {
            const here = machineIn(region, machine, strategy);
            const before = await observe(delivery, here);
            if ((0,delivery_release/* servesOnly */.X_)(before, candidate) && (back || done))
                continue;
            machine.log.info(`${region}, wave ${wave.number} of ${wave.of}:`);
            const resumed = delivery.resumed || (0,delivery_release/* servesOnly */.X_)(before, candidate);
            const delivered = await toPlace({ ...part, before, resumed }, here, strategy.each);
            if (delivered.kind !== 'verified')
                return stopped(region, delivered, part, machine);
        }
        if (back || index === waves.length - 1)
            continue;
        const trouble = await between({ ...wave, between: true }, delivery, machine, strategy);
        if (trouble !== undefined)
            return trouble;
    }
    return settleWhole(delivery, machine);
}
function inOrder(waves, back) {
    return back ? waves.map((regions) => [...regions].reverse()).reverse() : waves;
}
function machineIn(region, machine, { each, urls }) {
    const policy = { ...machine.policy, strategy: each, url: urls.get(region) };
    return { ...machine, policy, target: (0,target/* regionOf */.A)(machine.target, region) };
}
/** After a wave: what comes later must not have moved; then it is held. */
async function between(wave, delivery, machine, { waves, pace }) {
    const { before, candidate, progress } = delivery;
    const seen = await observe(delivery, machine);
    const badSince = machine.clock.monotonic();
    const later = waves.slice(wave.number).flat();
    const moved = later.filter((region) => !(0,delivery_release/* sameTraffic */.UN)(at(before, region), at(seen, region)));
    if (moved.length > 0 && !delivery.resumed) {
        const detail = `${moved.join(', ')} moved before its wave`;
        return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen };
    }
    const regions = waves.slice(0, wave.number).flat();
    const check = async () => {
        const now = await observe(delivery, machine);
        const lost = regions.filter((region) => !(0,delivery_release/* servesOnly */.X_)(at(now, region), candidate));
        if (lost.length === 0)
            return undefined;
        const detail = `${lost.join(', ')} no longer serves ${candidate.version}`;
        const badSince = machine.clock.monotonic();
        return { kind: 'unfit', reason: 'serving-mismatch', detail, exposed: true, badSince, seen: now };
    };
    const paused = progress?.wavesDone === wave.number && progress.wavesBegun === wave.number;
    return steps_hold({ step: { wave }, pace, seen, check, paused }, delivery, machine);
}
function at(observation, region) {
    if (observation.kind === 'unknown')
        return observation;
    return { kind: 'seen', serving: observation.regions?.get(region) ?? [] };
}
/**
 * The exact split is in `seen`; `exposed` counts every region. A driver that fails between two regions moves nothing
 * more: the change waits at its wave until somebody has mended it.
 */
async function stopped(region, delivered, delivery, machine) {
    const seen = await observe(delivery, machine);
    const told = { ...delivered, detail: `${region}: ${delivered.detail}`, seen };
    if (told.kind === 'error' && told.reason === 'driver-failed' && !delivery.back && isSplit(seen, delivery.candidate))
        return { ...told, kind: 'paused', reason: 'driver-failed', step: stepOf(delivery) };
    return told.kind === 'unfit' ? { ...told, exposed: told.exposed || !(0,delivery_release/* sameTraffic */.UN)(delivery.before, seen) } : told;
}
/** Some users are on the new version, and everybody is on something. */
function isSplit(seen, candidate) {
    if (seen.kind === 'unknown' || (0,delivery_release/* shareOf */.tC)(seen, candidate) === 0)
        return false;
    return [...(seen.regions?.values() ?? [])].every((serving) => !(0,delivery_release/* servesNothing */.WD)({ kind: 'seen', serving }));
}
/** The regions are verified one by one; where users reach all of them at one address, that is verified too. */
async function settleWhole(delivery, machine) {
    if (machine.policy.url !== undefined)
        return settle(delivery, machine);
    const seen = await observe(delivery, machine);
    if ((0,delivery_release/* servesOnly */.X_)(seen, delivery.candidate))
        return { kind: 'verified', url: undefined, detail: 'every region', seen };
    return settle(delivery, machine);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/deliver.js







/** Applies, reads back, verifies and switches, as the strategy says. Writes only "how far" to the ledger. */
async function deliver(delivery, machine) {
    const { strategy } = machine.policy;
    if (strategy.type !== 'waves')
        return deliverTo(delivery, machine, strategy);
    return inWaves(delivery, machine, strategy, deliverTo);
}
/** One place: an environment, or one region of it. */
async function deliverTo(delivery, machine, strategy) {
    const { before, candidate, resumed, back } = delivery;
    if (resumed && (0,delivery_release/* servesOnly */.X_)(before, candidate)) {
        machine.log.info(`${candidate.version} is in place already; verifying it.`);
        return retireOthers(await settle(delivery, machine), delivery, machine, strategy);
    }
    if (!(0,delivery_release/* othersServe */.ts)(before, candidate))
        return replace(delivery, machine);
    switch (strategy.type) {
        case 'all-at-once':
            return replace(delivery, machine);
        case 'rolling':
            return rolling(delivery, machine, strategy);
        case 'blue-green':
            return switchOver(delivery, machine, strategy);
        case 'canary':
            return back ? switchOver(delivery, machine, strategy) : canary(delivery, machine, strategy);
    }
}
async function replace(delivery, machine) {
    const applied = await apply(delivery, machine, 'all');
    return applied.kind === 'error' ? applied : settle(delivery, machine);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/exposure.js


/** `undefined`: no record is to blame, or nobody saw what served. */
function exposureOf(bad, seen, until) {
    if (bad === undefined || seen.kind === 'unknown')
        return undefined;
    const share = seen.serving.filter((each) => (0,delivery_release/* isRelease */.MU)(each, bad.change)).reduce((sum, { weight }) => sum + weight, 0);
    return { share, seconds: Math.max(0, until.getTime() - bad.createdAt.getTime()) / 1000 };
}
/** For a description: `, exposed 100 % for 37m`. */
function exposureWords(exposure) {
    return exposure === undefined ? '' : `, exposed ${exposure.share} % for ${(0,duration/* formatDuration */.a)(exposure.seconds * 1000)}`;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/hold.js
/** Keeps a digest out of the environment until somebody lifts it. Placed once, whoever comes again. */
async function hold_placeHold(machine, bad, because, incident) {
    if (await isHeld(machine, bad.digest))
        return;
    const { environment, production, component } = machine.policy;
    const { version, sha, digest } = bad;
    await machine.ledger.hold(environment, production, {
        schema: 'sluice/hold@1',
        kind: 'hold',
        component,
        version,
        sha,
        digest,
        because,
        ...(incident === undefined ? {} : { incident }),
        by: machine.actor,
        run: machine.run,
    });
}
/** Whether a digest is held; a hold whose process ended too early gets its closing status. */
async function isHeld({ history, ledger }, digest) {
    const placed = await history.holdOn(digest);
    if (placed?.unfinished === true)
        await ledger.closeHold(placed.id, placed.hold);
    return placed !== undefined;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/back.js








/** What `bringBack` needs to know of a chosen record. */
function returnTo({ record, file }) {
    return { candidate: (0,machine_machine/* candidateOf */.RH)(record), record: record.id, file, formats: record.change.data?.formats };
}
/**
 * Puts an earlier release back and says so in the ledger: hold, record, the bad record's end, then the same steps as any
 * change. In this order, so that an end of the process at any point leaves enough for the next run to carry on.
 */
async function bringBack(machine, back) {
    const { policy, ledger } = machine;
    const { bad, target } = back;
    // Held: it was the candidate's fault; else only the infrastructure's.
    const blamed = bad !== undefined && (await blame(machine, bad.change, back));
    const times = { ...back.times, planned: (await machine.now()).toISOString() };
    const deployment = back.existing ?? (await ledger.open(policy.environment, policy.production, payload(machine, back, times)));
    if (bad !== undefined && (0,ledger_record/* isOpen */.nT)(bad)) {
        const description = `${bad.change.version}: taken back, ${back.because}`;
        await ledger.status(bad.id, { state: blamed ? 'failure' : 'error', description });
    }
    const watched = watchTraffic(machine);
    const delivered = await deliver({
        deployment,
        candidate: target.candidate,
        file: () => fileOf(machine, target),
        before: back.seen,
        resumed: back.existing !== undefined || back.inPlace === true,
        back: true,
    }, watched.machine);
    const well = delivered.kind === 'verified';
    // Where a region had not moved yet, it may be up and take nothing.
    if (well && bad !== undefined && delivered.seen.kind === 'seen' && delivered.seen.regions !== undefined)
        await verbs_retireIdle({ deployment, candidate: (0,machine_machine/* candidateOf */.RH)(bad) }, machine, delivered.seen);
    const now = machine.clock.monotonic();
    const milliseconds = now - (back.decidedAt ?? Number.NaN);
    const restoreSeconds = well && milliseconds >= 0 ? milliseconds / 1000 : undefined;
    const verifying = now - (watched.servedAt() ?? now);
    const until = new Date((await machine.now()).getTime() - verifying);
    const exposure = well ? exposureOf(bad, back.seen, until) : undefined;
    const took = restoreSeconds === undefined ? '' : `, ${(0,duration/* formatDuration */.a)(milliseconds)} after the decision`;
    await back_close(machine, back, deployment, delivered, `${took}${exposureWords(exposure)}`);
    return { deployment, delivered, times, restoreSeconds, exposure };
}
async function blame(machine, bad, { hold, incident }) {
    if (hold === undefined)
        return isHeld(machine, bad.digest);
    await hold_placeHold(machine, bad, hold, incident);
    return true;
}
async function back_close(machine, back, deployment, delivered, told) {
    const { candidate } = back.target;
    const live = (0,machine_machine/* liveRecords */.rQ)(machine);
    if (delivered.kind === 'verified') {
        await (0,machine_machine/* closeVerified */.Xs)(machine, deployment, candidate, delivered.url, { live, told });
        return;
    }
    const state = delivered.kind === 'unfit' ? 'failure' : 'error';
    const description = `${candidate.version}: way back failed, ${delivered.detail}`;
    await machine.ledger.status(deployment, { state, description });
    await (0,machine_machine/* retireRecords */.Ar)(machine, live.filter((record) => !(0,delivery_release/* isUp */.ie)(delivered.seen, (0,machine_machine/* candidateOf */.RH)(record))), `no longer serves: ${(0,delivery_release/* describe */.q0)(delivered.seen)}`);
}
function payload(machine, back, times) {
    const { formats } = back.target;
    return (0,machine_machine/* payloadOf */.Md)(machine, back.target.candidate, {
        kind: 'rollback',
        strategy: machine.policy.strategy.type,
        ...wavesBack(machine, back),
        because: back.because,
        times,
        ...(back.target.record === undefined ? {} : { restores: back.target.record }),
        ...(back.bad === undefined ? {} : { replaces: back.bad.id }),
        ...(back.incident === undefined ? {} : { incident: back.incident }),
        ...(back.forced === undefined ? {} : { forced: back.forced }),
        // It writes its own formats again; the steps that its deployment ran are not run a second time.
        ...(formats === undefined ? {} : { data: { formats } }),
    });
}
/** Only regions that serve something else are taken back, the last one first. */
function wavesBack({ policy: { strategy } }, { seen, target }) {
    if (strategy.type !== 'waves' || seen.kind === 'unknown')
        return {};
    const moved = strategy.waves.map((regions) => regions.filter((region) => {
        const serving = seen.regions?.get(region) ?? [];
        return !(0,delivery_release/* servesOnly */.X_)({ kind: 'seen', serving }, target.candidate);
    }));
    return {
        waves: moved
            .filter((regions) => regions.length > 0)
            .map((regions) => regions.reverse())
            .reverse(),
    };
}
/** Verification where users are starts when the release has taken the traffic; that moment is kept. */
function watchTraffic(machine) {
    let at;
    const verifier = {
        ...machine.verifier,
        verify(subject) {
            if (subject.scope === 'environment')
                at = machine.clock.monotonic();
            return machine.verifier.verify(subject);
        },
    };
    return { machine: { ...machine, verifier }, servedAt: () => at };
}
async function fileOf(machine, { candidate, file }) {
    if (file !== undefined)
        return machine.recheck(file, candidate.digest);
    if (candidate.store === undefined)
        return { kind: 'unavailable', detail: `${candidate.version} lies in no store` };
    return machine.obtain(candidate.store, candidate.digest);
}

// EXTERNAL MODULE: ./lib/delivery/strategy.js
var strategy = __webpack_require__(6732);
;// CONCATENATED MODULE: ./lib/delivery/machine/choose-target.js


/**
 * The last known good whose candidate can be had right now; a file is fetched and checked before anything moves.
 */
async function chooseTarget(machine, suspect, seen, { before = Number.POSITIVE_INFINITY, pastData = false, over } = {}) {
    const against = [];
    let blocked;
    for await (const each of (0,good/* judged */.g$)(machine.history, suspect, over)) {
        const { record, eligibility, obstacle } = each;
        const { version } = record.change;
        if (record.id > before) {
            against.push(`${version} is newer`);
            continue;
        }
        const up = stillUp(machine, record, seen);
        const fit = eligibility === 'eligible' || eligibility === obstacle?.reason || (eligibility === 'not-durable' && up);
        if (!fit) {
            against.push(`${version} ${good/* SPEAKS_AGAINST */._b[eligibility]}`);
            continue;
        }
        if (obstacle !== undefined && !pastData) {
            blocked ??= each;
            against.push(`${version} ${good/* SPEAKS_AGAINST */._b[obstacle.reason]}`);
            continue;
        }
        if (up)
            return { kind: 'target', target: { record, file: undefined } };
        const obtained = await machine.obtain(record.change.store ?? '', record.change.digest);
        if (obtained.kind === 'file')
            return { kind: 'target', target: { record, file: obtained.file } };
        against.push(`${version}: ${obtained.detail}`);
    }
    return { kind: 'no-target', against, blocked };
}
/** Whether it needs no file, since the traffic can be given back to it where it is. */
function stillUp({ policy }, { change }, seen) {
    if (!(0,strategy/* runsBeside */.L5)(policy.strategy) || seen.kind === 'unknown')
        return false;
    return [...(seen.regions?.values() ?? [seen.serving])].every((serving) => serving.some(({ digest }) => digest === change.digest));
}

;// CONCATENATED MODULE: ./lib/delivery/machine/ending.js

/** An ending of a record by what was seen last. */
function ending({ id }, result, reason, message, { seen, url }) {
    const times = { restoreSeconds: undefined, detectSeconds: undefined };
    return { result, reason, message, deployment: id, url, serves: (0,delivery_release/* describe */.q0)(seen), ...times };
}

// EXTERNAL MODULE: ./lib/delivery/ledger/kept.js
var kept = __webpack_require__(8567);
;// CONCATENATED MODULE: ./lib/delivery/machine/old-side.js







/** What is up beside a release and takes nothing, region by region; without regions under no name. */
function idleBeside(seen, release) {
    if (seen.kind === 'unknown')
        return new Map();
    const idle = ([region, serving]) => [region, serving.filter((each) => each.weight === 0 && !(0,delivery_release/* isRelease */.MU)(each, release))];
    const places = seen.regions ?? new Map([['', seen.serving]]);
    return new Map([...places].map(idle).filter(([, served]) => served.length > 0));
}
/** Said after "verified" where the old side is kept for a time: whoever comes then knows without having seen it. */
async function toldOfOldSide(machine, release, seen) {
    const time = (0,strategy/* keptFor */.eG)(machine.policy.strategy);
    if (time === undefined || !machine.target.verbs.has('retire') || idleBeside(seen, release).size === 0)
        return '';
    return (0,kept/* writeKept */.gn)(new Date((await machine.now()).getTime() + time));
}
/** Retires the old side when its time is over; gives what is told of that. */
async function retireOldSide(machine) {
    const live = (await (0,ledger_history/* servingEntry */.Vo)(machine.history))?.record;
    const until = live === undefined ? undefined : (0,kept/* readKept */.DL)(live.description);
    if (live === undefined || until === undefined || until > (await machine.now()))
        return undefined;
    const candidate = (0,machine_machine/* candidateOf */.RH)(live);
    const { version } = candidate;
    const seen = await (0,machine_machine/* look */.Op)(machine, live.id, candidate);
    if (!(0,delivery_release/* servesOnly */.X_)(seen, candidate))
        return undefined;
    const old = idleBeside(seen, candidate);
    for (const [region, serving] of old) {
        const there = region === '' ? machine : { ...machine, target: (0,target/* regionOf */.A)(machine.target, region) };
        await retire({ deployment: live.id, candidate }, there, { kind: 'seen', serving }, () => true);
    }
    const left = old.size === 0 ? old : idleBeside(await (0,machine_machine/* look */.Op)(machine, live.id, candidate), candidate);
    // It is tried again by the next one; why it did not go was said.
    if (left.size > 0)
        return undefined;
    await machine.ledger.status(live.id, { state: 'success', description: (0,kept/* writeOldGone */.IY)(version), url: live.url });
    const names = [...new Set([...old.values()].flat().map((each) => each.version))];
    return names.length === 0
        ? undefined
        : `${names.join(', ')}, kept for an instant return, was retired: its time is over.`;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/end.js








/** Draws the consequences: closes the record, or takes the change back. */
async function end(delivered, situation, machine) {
    const { record, before } = situation;
    const { environment } = machine.policy;
    const { version } = record.change;
    switch (delivered.kind) {
        case 'verified': {
            const told = await toldOfOldSide(machine, record.change, delivered.seen);
            await (0,machine_machine/* closeVerified */.Xs)(machine, record.id, { version }, delivered.url, { told });
            const message = `${environment} serves ${version}, verified (${delivered.detail}).`;
            return ending(record, 'deployed', 'verified', message, delivered);
        }
        case 'unfit': {
            if (!delivered.exposed) {
                await machine.ledger.status(record.id, { state: 'failure', description: `${version}: ${delivered.detail}` });
                const message = `${version} failed in ${environment}: ${delivered.detail}. Nothing has moved: ${(0,delivery_release/* describe */.q0)(delivered.seen)} serves as before.`;
                return ending(record, 'failed', delivered.reason, message, delivered);
            }
            return takeBack(delivered, situation, machine, `${delivered.detail}`);
        }
        case 'paused':
            return end_pause(delivered, record, machine);
        case 'error': {
            if (await needsNoReturn(delivered, before, record, machine)) {
                await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${delivered.detail}` });
                await dropStale(delivered.seen, machine);
                const message = `${version} could not be put into ${environment}: ${delivered.detail}. ${(0,delivery_release/* describe */.q0)(delivered.seen)} serves. Mend it and run again.`;
                return ending(record, 'error', delivered.reason, message, delivered);
            }
            return takeBack(delivered, situation, machine, undefined);
        }
    }
}
/** The record stays open and says where it stands: `transition`, or whoever promotes it once more, carries on. */
async function end_pause(delivered, record, machine) {
    const { reason, until, detail, step, seen } = delivered;
    const { version } = record.change;
    const text = reason === 'inconclusive' || reason === 'driver-failed' ? `${version}, ${detail}` : version;
    const description = (0,ledger_progress/* writeProgress */.pH)(step, reason, text, until);
    await machine.ledger.status(record.id, { state: 'in_progress', description });
    const message = `${version} is paused in ${machine.policy.environment}: ${description}. ${(0,delivery_release/* describe */.q0)(seen)} serves. ${NEXT[reason]}`;
    return ending(record, 'paused', reason, message, delivered);
}
const NEXT = {
    holding: 'It carries on by itself when the time is over.',
    'waits-for-continue': 'Promote it once more for the next step, or roll back.',
    inconclusive: 'Nothing was taken back: promote it once more to verify it again, or roll back.',
    'driver-failed': 'Nothing was taken back: mend the driver and promote it once more, or roll back.',
};
/** A rollback is never rolled back by itself, and what was only adopted was put there by somebody else. */
const NEVER_TAKEN_BACK = ['rollback', 'adopt'];
/** `hold`: what is known against the digest; the infrastructure's fault is not the candidate's. */
async function takeBack(bad, { record, timing }, machine, hold) {
    const { environment, automaticReturn } = machine.policy;
    const { version, digest } = record.change;
    const decidedAt = machine.clock.monotonic();
    const decided = await machine.now();
    const choice = automaticReturn && !NEVER_TAKEN_BACK.includes(record.change.kind) && machine.target.driver !== undefined
        ? await chooseTarget(machine, digest, bad.seen, { over: record })
        : { kind: 'no-target', against: [], blocked: undefined };
    const badMilliseconds = bad.kind === 'unfit' ? Math.max(0, bad.badSince - timing.appliedAt) : undefined;
    const detectSeconds = badMilliseconds === undefined ? undefined : badMilliseconds / 1000;
    if (choice.kind === 'no-target') {
        const state = bad.kind === 'unfit' ? 'failure' : 'error';
        await machine.ledger.status(record.id, { state, description: `${version}: ${bad.detail}` });
        await dropStale(bad.seen, machine);
        const message = `${version} failed in ${environment}: ${bad.detail}. ${whyNoReturn(machine, record, choice.against)} ${environment} serves ${(0,delivery_release/* describe */.q0)(bad.seen)}.`;
        return { ...ending(record, bad.kind === 'unfit' ? 'failed' : 'error', bad.reason, message, bad), detectSeconds };
    }
    const { target } = choice;
    machine.log.warning(`${version} failed in ${environment}: ${bad.detail}. Returning to ${target.record.change.version}.`);
    const times = {
        applied: timing.applied,
        ...(badMilliseconds === undefined
            ? {}
            : { 'first-bad-sign': new Date(Date.parse(timing.applied) + badMilliseconds).toISOString() }),
        decided: decided.toISOString(),
    };
    const returned = await bringBack(machine, {
        target: returnTo(target),
        bad: record,
        hold,
        because: bad.detail,
        times,
        decidedAt,
        seen: bad.seen,
    });
    return { ...returnEnding(record, bad, target.record.change.version, returned, machine), detectSeconds };
}
function returnEnding(record, bad, good, { deployment, delivered, restoreSeconds }, { policy }) {
    const { version } = record.change;
    const failed = `${version} failed in ${policy.environment}: ${bad.detail}.`;
    if (delivered.kind !== 'verified') {
        const message = `${failed} The way back to ${good} failed too: ${delivered.detail}. ${policy.environment} serves ${(0,delivery_release/* describe */.q0)(delivered.seen)}. A person is needed now.`;
        return { ...ending(record, 'failed', 'return-failed', message, delivered), deployment };
    }
    const took = restoreSeconds === undefined ? '' : ` after ${(0,duration/* formatDuration */.a)(restoreSeconds * 1000)}`;
    const message = `${failed} It was taken back: ${policy.environment} serves ${good} again, verified${took}.`;
    return { ...ending(record, 'rolled-back', bad.reason, message, delivered), restoreSeconds };
}
/**
 * Whether an error leaves users well: what served still serves, or what serves now answers well. What cannot be seen is
 * not moved again. A change that nobody will finish is always undone.
 */
async function needsNoReturn(bad, before, { change }, { verifier, policy }) {
    const { seen } = bad;
    if (seen.kind === 'unknown')
        return true;
    if ((0,delivery_release/* servesNothing */.WD)(seen) || bad.reason === 'interrupted')
        return false;
    if ((0,delivery_release/* sameTraffic */.UN)(before, seen))
        return true;
    const checked = await verifier.verify({
        version: change.version,
        base: policy.url ?? seen.url,
        scope: (0,delivery_release/* servesOnly */.X_)(seen, change) ? 'environment' : 'share',
        budgetMilliseconds: policy.budgetMilliseconds,
    });
    return checked.kind !== 'failed';
}
/** Records that say they serve although the look says otherwise. */
async function dropStale(seen, machine) {
    if (seen.kind === 'unknown')
        return;
    const stale = (0,machine_machine/* liveRecords */.rQ)(machine).filter((record) => !(0,delivery_release/* isUp */.ie)(seen, (0,machine_machine/* candidateOf */.RH)(record)));
    await (0,machine_machine/* retireRecords */.Ar)(machine, stale, `no longer serves: ${(0,delivery_release/* describe */.q0)(seen)}`);
}
function whyNoReturn(machine, { change }, against) {
    if (!machine.policy.automaticReturn)
        return 'The configuration says never to return by itself.';
    if (change.kind === 'rollback')
        return 'A rollback is never rolled back by itself.';
    if (change.kind === 'adopt')
        return 'It was only adopted: somebody else put it there.';
    if (machine.target.driver === undefined)
        return 'Your own steps made the change: undo it with them.';
    return `There is no earlier good release to return to${against.length === 0 ? '' : ` (${against.slice(0, 5).join('; ')})`}.`;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/interrupted.js








/**
 * An interrupted forward change counts if it took effect and serves well; else it is taken back or was never made.
 * `alone`: no other change follows that would mend an environment in which nothing serves.
 */
async function closeByWhatServes(record, machine, alone) {
    const candidate = (0,machine_machine/* candidateOf */.RH)(record);
    const seen = await (0,machine_machine/* look */.Op)(machine, record.id, candidate);
    const situation = {
        record,
        before: seen,
        timing: { applied: record.createdAt.toISOString(), appliedAt: machine.clock.monotonic() },
    };
    if ((0,delivery_release/* servesOnly */.X_)(seen, candidate)) {
        const hold = await machine.history.holdOn(candidate.digest);
        if (hold === undefined)
            return end(await settle({ deployment: record.id, candidate, before: seen }, machine), situation, machine);
        // Its way back had been decided when the run ended.
        const delivered = {
            kind: 'unfit',
            reason: 'verification-failed',
            detail: hold.hold.because,
            exposed: true,
            badSince: machine.clock.monotonic(),
            seen,
        };
        return end(delivered, situation, machine);
    }
    if ((0,delivery_release/* shareOf */.tC)(seen, candidate) > 0) {
        const detail = `its change was left half-way, ${(0,delivery_release/* describe */.q0)(seen)} serving`;
        const delivered = { kind: 'error', reason: 'interrupted', detail, seen };
        return end(delivered, { ...situation, before: { kind: 'unknown', detail: 'before the change' } }, machine);
    }
    if (alone && (0,delivery_release/* servesNothing */.WD)(seen) && (0,machine_machine/* liveRecords */.rQ)(machine).length > 0) {
        const detail = 'its run ended half-way and left nothing serving';
        return end({ kind: 'error', reason: 'interrupted', detail, seen }, situation, machine);
    }
    await verbs_retireIdle({ deployment: record.id, candidate }, machine, seen);
    const { paused } = record.progress ?? {};
    const how = paused === undefined ? 'its run ended' : 'it waited and was ended';
    const when = seen.kind === 'unknown' ? 'and nobody can see whether it took effect' : 'before it took effect';
    const description = `${candidate.version}: ${how} ${when}`;
    await machine.ledger.status(record.id, { state: 'error', description });
    await dropStale(seen, machine);
    const message = `${candidate.version} did not get into ${machine.policy.environment}: ${how} ${when} (run ${record.change.run.id}). ${(0,delivery_release/* describe */.q0)(seen)} serves.`;
    return ending(record, 'error', 'interrupted', message, { seen });
}
/**
 * An interrupted way back is finished, if what it restores still can be gone back to: an open record alone is no proof.
 * The candidate is that of the proven record, store included. `older`: other records that were left open.
 */
async function finishWayBack(record, older, machine) {
    const { change } = record;
    const { environment } = machine.policy;
    const restored = await provenTarget(record, machine);
    if (restored === undefined)
        return giveUp(record, machine);
    const bad = older.find(({ id }) => id === change.replaces) ??
        machine.history.recent.find((each) => each.record.id === change.replaces)?.record;
    const { delivered, restoreSeconds } = await bringBack(machine, {
        target: returnTo({ record: restored, file: undefined }),
        bad,
        existing: record.id,
        hold: undefined,
        because: change.because ?? 'an interrupted way back',
        times: change.times ?? {},
        seen: await (0,machine_machine/* look */.Op)(machine, record.id, (0,machine_machine/* candidateOf */.RH)(record)),
    });
    if (delivered.kind === 'verified') {
        const message = `An interrupted way back was finished: ${environment} serves ${change.version} again.`;
        return { ...ending(record, 'rolled-back', 'interrupted', message, delivered), restoreSeconds };
    }
    const message = `An interrupted way back to ${change.version} failed: ${delivered.detail}. ${(0,delivery_release/* describe */.q0)(delivered.seen)} serves.`;
    return ending(record, 'failed', 'return-failed', message, delivered);
}
/** The record that an open way back restores, when it was verified here and nothing else speaks against it. */
async function provenTarget({ change }, { history }) {
    for await (const { record, eligibility, obstacle } of (0,good/* judged */.g$)(history, undefined)) {
        if (record.id !== change.restores)
            continue;
        // Somebody answered for what happens to data when the way back began.
        const forced = obstacle !== undefined && change.forced?.past.includes(obstacle.reason) === true;
        const fits = ['eligible', 'not-durable'].includes(eligibility) || (forced && eligibility === obstacle.reason);
        return fits && record.change.digest === change.digest ? record : undefined;
    }
    return undefined;
}
async function giveUp(record, machine) {
    const { version, run } = record.change;
    const detail = `the way back to ${version} that run ${run.id} left open is not carried on: no record proves that ${version} can be gone back to`;
    await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` });
    const seen = await (0,machine_machine/* look */.Op)(machine, record.id);
    const message = `In ${machine.policy.environment} ${detail}. ${(0,delivery_release/* describe */.q0)(seen)} serves.`;
    return ending(record, 'error', 'interrupted', message, { seen });
}

;// CONCATENATED MODULE: ./lib/delivery/machine/outside.js





/**
 * Nothing is open, and what serves is not what the ledger says: somebody changed it outside, from a laptop with GitHub
 * down most likely. When it is an earlier release that was verified here, that is what a rollback leaves, and it is
 * recorded as one, with the hold; anything else is only told. `undefined`: all is as recorded, or nobody can tell.
 */
async function recordWhatServes(machine) {
    const { policy, log } = machine;
    const live = (await (0,ledger_history/* servingEntry */.Vo)(machine.history))?.record;
    if (live === undefined || !machine.target.observable || machine.target.driver === undefined)
        return undefined;
    const seen = await (0,machine_machine/* look */.Op)(machine);
    if (seen.kind === 'unknown' || (0,delivery_release/* servesNothing */.WD)(seen) || (0,delivery_release/* shareOf */.tC)(seen, live.change) > 0)
        return undefined;
    const restored = await earlierRelease(machine, live, (record) => (0,delivery_release/* servesOnly */.X_)(seen, record.change));
    if (restored === undefined) {
        log.warning(`${policy.environment} serves ${(0,delivery_release/* describe */.q0)(seen)}, which is not what record ${live.id} says, and no record proves it good here.`);
        return undefined;
    }
    const because = `found serving instead of ${live.change.version}: changed outside of Sluice`;
    const { delivered, deployment } = await bringBack(machine, {
        target: returnTo({ record: restored, file: undefined }),
        bad: live,
        hold: because,
        because,
        inPlace: true,
        times: { applied: live.createdAt.toISOString() },
        seen,
    });
    const well = delivered.kind === 'verified' ? 'verified' : `not well: ${delivered.detail}`;
    const note = `${policy.environment} serves ${restored.change.version} (${well}) and not ${live.change.version}: changed outside of Sluice. It is recorded as ${deployment}, and ${live.change.version} is held.`;
    return { record: live, note };
}
/** Data and durability are no question any more: it serves. */
async function earlierRelease({ history }, live, serves) {
    for await (const { record, eligibility, obstacle } of (0,good/* judged */.g$)(history, live.change.digest)) {
        if (record.id >= live.id || !serves(record))
            continue;
        if (['eligible', 'not-durable'].includes(eligibility) || eligibility === obstacle?.reason)
            return record;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/delivery/machine/reconcile.js






/**
 * Closes the records that ended runs have left open, by what really serves: a machine that dies writes nothing, so the
 * next run does. `wanted`: the change that is asked for now; an own open record of it is left for the caller.
 */
async function reconcile(machine, runs, wanted) {
    const open = [];
    for (const { record, trust } of machine.history.recent)
        if ((0,ledger_record/* isOpen */.nT)(record) && (await trust()).kind === 'trusted')
            open.push(record);
    const [newest, ...older] = open;
    if (newest === undefined)
        return wanted === undefined ? asItServes(machine) : tidy(machine);
    if (await isAlive(newest, machine, runs))
        return { kind: 'busy', record: newest };
    if (await isWanted(newest, machine, wanted))
        return { kind: 'resume', record: newest };
    if (newest.progress?.paused !== undefined && (wanted?.kind === 'back' || (await mayWait(newest, machine))))
        return { kind: 'paused', record: newest };
    machine.log.info(`Record ${newest.id} (${newest.change.version}) was left open by run ${newest.change.run.id}; closing it.`);
    const ending = newest.change.kind === 'rollback'
        ? await finishWayBack(newest, older, machine)
        : await closeByWhatServes(newest, machine, wanted?.kind !== 'forward');
    const rest = older.filter(({ id }) => newest.change.kind !== 'rollback' || id !== newest.change.replaces);
    for (const { id, change } of rest)
        await machine.ledger.status(id, {
            state: 'error',
            description: `${change.version}: its run ended, and a later change followed`,
        });
    return { kind: 'closed', record: newest, ending, notes: [ending.message] };
}
/** Nothing is open: what somebody changed outside is recorded, else only doubles are closed. */
async function asItServes(machine) {
    const found = await recordWhatServes(machine);
    if (found === undefined) {
        const tidied = await tidy(machine);
        const old = tidied.kind === 'clean' ? await retireOldSide(machine) : undefined;
        return old === undefined ? tidied : { kind: 'clean', note: old };
    }
    return { kind: 'closed', record: found.record, ending: undefined, notes: [found.note] };
}
/** Only one record may say that it serves: a run that ended between two writes may have left two. */
async function tidy(machine) {
    const [newest, ...others] = (0,machine_machine/* liveRecords */.rQ)(machine);
    if (newest === undefined || others.length === 0)
        return { kind: 'clean' };
    await (0,machine_machine/* retireRecords */.Ar)(machine, others, `superseded by ${newest.change.version}`);
    const notes = [`${others.length} older record(s) said that they serve; closed.`];
    return { kind: 'closed', record: newest, ending: undefined, notes };
}
async function isAlive(record, machine, runs) {
    const { change, touchedBy, progress } = record;
    const other = touchedBy !== undefined && touchedBy !== change.run.id;
    // A later run that carried on with it; of a pause its own run says that it is over.
    if (other && touchedBy !== machine.run.id && !(0,trust/* isOver */.PU)(await runs.facts(touchedBy), Number.POSITIVE_INFINITY))
        return progress?.paused === undefined;
    // Changes of one environment come one after the other, so nothing else of our own run is at it.
    if (change.run.id === machine.run.id || progress?.paused !== undefined || other)
        return false;
    if ((0,trust/* isOver */.PU)(await runs.facts(change.run.id), change.run.attempt))
        return false;
    // A machine that dies ends its job, while other jobs of the run go on.
    const checkRun = change.run['check-run'];
    return checkRun === undefined || (await runs.jobEnded?.(checkRun)) !== true;
}
/** What is held meanwhile, or does not stand where it paused any more, does not wait: it is closed. */
async function mayWait(record, machine) {
    return (await machine.history.holdOn(record.change.digest)) === undefined;
}
async function isWanted(record, machine, wanted) {
    const { change, progress, touchedBy } = record;
    if (wanted?.kind !== 'forward' || change.kind === 'rollback')
        return false;
    // Made by our run, or carried on by an earlier attempt of it.
    const own = change.run.id === machine.run.id || touchedBy === machine.run.id;
    if (!own && progress?.paused === undefined)
        return false;
    if (change.digest !== wanted.release.digest || change.version !== wanted.release.version)
        return false;
    // Held meanwhile: its way back had begun.
    return (await machine.history.holdOn(change.digest)) === undefined;
}

// EXTERNAL MODULE: ./lib/delivery/store.js + 3 modules
var delivery_store = __webpack_require__(9958);
// EXTERNAL MODULE: ./actions/deploy/src/candidate.js
var src_candidate = __webpack_require__(46);
;// CONCATENATED MODULE: ./lib/render/markdown.js

/** Breaks what GitHub would turn into a link, a mention or a closing word, without being seen. */
const JOINER = '\u2060';
/**
 * Untrusted text as inline Markdown: shown as it is, and nothing else. No HTML, no formatting, nobody is mentioned, no
 * issue is linked or closed, no address becomes a link.
 */
function markdown_text(untrusted, limit = 300) {
    return escaped((0,printing/* oneLine */.TN)(untrusted, limit));
}
function escaped(line) {
    return defuse(line)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/^([-=:]|\d+[.)](?= |$))/, `${JOINER}$1`);
}
/** Like `text`, but what stands between backticks stays code: there nothing is a mention, a link or a closing word. */
function prose(untrusted, limit = 300) {
    const parts = oneLine(untrusted, limit).split(/(`[^`]+`)/);
    return parts.map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : '') || escaped(part)).join('');
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function defuse(line) {
    return line
        .replaceAll('@', `@${JOINER}`)
        .replace(/#(?=\d)/g, `#${JOINER}`)
        .replace(/\bgh-(?=\d)/gi, (match) => `${match}${JOINER}`)
        .replaceAll('://', `:${JOINER}//`)
        .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}${JOINER}.`);
}
/** Untrusted text as a code span; `|` is escaped so that it can stand in a table cell. */
function code(untrusted, limit = 300) {
    const line = (0,printing/* oneLine */.TN)(untrusted, limit);
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}
/** Untrusted text of several lines as a fenced block. */
function codeBlock(untrusted, language = '') {
    const body = stripControls(untrusted);
    const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1));
    return `${fence}${language}\n${body}\n${fence}`;
}
/** A link with a label of untrusted text; only http and https addresses, anything else gives the label alone. */
function markdown_link(label, url) {
    if (!/^https?:\/\/[^\s<>()"']+$/.test(url))
        return markdown_text(label);
    return `[${markdown_text(label)}](${url})`;
}
/** A table; cells are ready-made Markdown of one line. `align`: one of l, c, r per column. */
function table(header, rows, align = '') {
    const rule = header.map((_, index) => ({ r: '--:', c: ':-:' })[align[index] ?? 'l'] ?? '---');
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A folded block. `summary` is ready-made Markdown of one line; the body needs the blank lines around it. */
function details(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body.trim()}\n\n</details>`;
}
/** Untrusted text for an HTML page: element content or a quoted attribute. */
function html(untrusted) {
    return stripControls(untrusted).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function longestRun(line, character) {
    let longest = 0;
    let current = 0;
    for (const each of line) {
        current = each === character ? current + 1 : 0;
        longest = Math.max(longest, current);
    }
    return longest;
}

;// CONCATENATED MODULE: ./lib/delivery/plan.js



const candidateShape = (0,shape/* object */.Ik)({
    version: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Version.'),
    digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'sha256 digest of the candidate.'),
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Commit it was built from.'),
    store: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Where it lies.'),
    expires: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'When it will be gone from there, ISO 8601.'),
});
/** Published form of one line of the proof. */
const checkShape = (0,shape/* object */.Ik)({
    check: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name of the check.'),
    verdict: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'cannot-tell', 'not-asked', 'overridden'), 'Its answer.'),
    'reason-code': (0,shape/* required */.mw)({ schema: { type: 'string' }, read: (value) => value }, 'Reason, or empty.'),
    detail: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'For people.'),
});
/** Published form of `Plan`. */
const planShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/plan@1'), 'Form of this document.'),
    environment: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Environment that would change.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Component.'),
    mode: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Mode that was asked for.'),
    candidate: (0,shape/* required */.mw)(candidateShape, 'What would be put in place.'),
    'previous-version': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Version that serves according to the ledger.'),
    decision: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('may-go', 'refused', 'superseded'), 'What the checks come to.'),
    'reason-code': (0,shape/* required */.mw)({ schema: { type: 'string' }, read: (value) => value }, 'First reason against it, or empty.'),
    checks: (0,shape/* required */.mw)((0,shape/* list */.p_)(checkShape), 'The proof.'),
    steps: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'What would be done, in order.'),
});
function makePlan(facts, checks, decision) {
    const { environment, component, mode, candidate, previous } = facts;
    return {
        schema: 'sluice/plan@1',
        environment,
        component,
        mode,
        candidate,
        ...(previous === undefined ? {} : { 'previous-version': previous }),
        decision: decision.kind,
        'reason-code': decision.kind === 'may-go' ? '' : decision.reason,
        checks,
        steps: decision.kind === 'may-go' ? steps(facts) : [],
    };
}
function steps(facts) {
    const { strategy, candidate, environment, previous, automaticReturn, infrastructure } = facts;
    const back = automaticReturn
        ? 'if it does not serve well, return to the last known good'
        : 'if it does not serve well, leave it and say so';
    if (strategy === 'foreign')
        return [
            `record the change of ${environment} to ${candidate.version}`,
            'your own steps',
            'read back what serves and verify it',
        ];
    const way = strategy.type === 'waves' ? waveSteps(strategy, candidate, previous) : placeSteps(strategy, candidate, previous);
    return [...(infrastructure === undefined ? [] : [infrastructure]), ...way, back];
}
const READ_BACK = ['read back what serves', 'verify it'];
function placeSteps(strategy, { version }, previous) {
    if (strategy.type === 'all-at-once' || previous === undefined)
        return [`replace ${previous ?? 'nothing'} by ${version}`, ...READ_BACK];
    switch (strategy.type) {
        case 'rolling':
            return shareSteps(strategy, (share) => `replace ${share} % of the instances by ${version}`);
        case 'blue-green':
            return [
                `bring ${version} up beside ${previous}`,
                'verify it there',
                'move all traffic to it',
                ...READ_BACK,
                old(strategy, previous),
            ];
        case 'canary':
            return [
                `bring ${version} up beside ${previous}`,
                'verify it there',
                ...shareSteps(strategy, (share) => `move ${share} % of the traffic to it`),
                old(strategy, previous),
            ];
    }
}
function shareSteps({ steps, pace }, sentence) {
    return steps.map((share) => `${sentence(share)}, read back what serves, verify it${share < 100 ? held(pace) : ''}`);
}
function waveSteps({ waves, each, pace }, candidate, previous) {
    const how = placeSteps(each, candidate, previous).join('; ');
    return [
        ...waves.map((regions, index) => {
            const last = index === waves.length - 1;
            return `wave ${index + 1}, ${regions.join(' then ')}: ${how}${last ? '' : held(pace)}`;
        }),
        ...READ_BACK,
    ];
}
function held({ holdMilliseconds, continue: go }) {
    const hold = holdMilliseconds > 0 ? `, hold it for ${(0,duration/* formatDuration */.a)(holdMilliseconds)}` : '';
    return go === 'manual' ? `${hold}, wait for a person` : hold;
}
function old({ keepOld, keepMilliseconds: time }, previous) {
    if (!keepOld)
        return `retire ${previous}`;
    const until = time === undefined ? 'until the next change' : `for ${(0,duration/* formatDuration */.a)(time)}, or until the next change`;
    return `keep ${previous} up without traffic ${until}`;
}
const MARKS = {
    pass: '✅',
    fail: '❌',
    'cannot-tell': '❔',
    'not-asked': '➖',
    overridden: '⚠️',
};
/** The proof as a table for a summary. */
function proofTable(checks) {
    // Where all is well a column of reasons would be empty.
    const reasoned = checks.some((check) => check['reason-code'] !== '');
    return table(['', 'check', 'what was found', ...(reasoned ? ['reason'] : [])], checks.map((check) => [
        MARKS[check.verdict],
        check.check,
        markdown_text(check.detail),
        ...(reasoned ? [check['reason-code'] === '' ? '' : code(check['reason-code'])] : []),
    ]));
}
/** A plan as Markdown; the proof is folded when nothing speaks against it, and the steps when they are done. */
function planMarkdown(plan, folded) {
    const proof = proofTable(plan.checks);
    const todo = plan.steps.map((step, index) => `${index + 1}. ${markdown_text(step)}`).join('\n');
    const count = (verdict) => plan.checks.filter((check) => check.verdict === verdict).length;
    const overridden = count('overridden');
    const passed = `Proof: ${count('pass')} checks passed${overridden === 0 ? '' : `, ${overridden} overridden`}`;
    if (folded)
        return details(`${passed}; ${plan.steps.length} steps`, `${proof}\n\n${todo}`);
    if (plan.decision !== 'may-go')
        return proof;
    return `${details(passed, proof)}\n\n**What would happen**\n\n${todo}`;
}

;// CONCATENATED MODULE: ./lib/delivery/proof/checks.js
const pass = (check, detail) => ({ check, verdict: 'pass', 'reason-code': '', detail });
const notAsked = (check, detail) => ({
    check,
    verdict: 'not-asked',
    'reason-code': '',
    detail,
});
const fail = (check, reason, detail) => ({
    check,
    verdict: 'fail',
    'reason-code': reason,
    detail,
});
const cannotTell = (check, reason, detail) => ({
    check,
    verdict: 'cannot-tell',
    'reason-code': reason,
    detail,
});
function refusals(checks) {
    return checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'cannot-tell');
}
/** Reasons that say "something newer took its place" and not "no". */
const OVERTAKEN = ['superseded', 'older-than-serving', 'diverged-from-serving'];
function decide(checks) {
    const against = refusals(checks);
    const [first] = against;
    if (first === undefined || first['reason-code'] === '')
        return { kind: 'may-go' };
    const overtaken = against.every((check) => OVERTAKEN.includes(check['reason-code']));
    return {
        kind: overtaken ? 'superseded' : 'refused',
        reason: first['reason-code'],
        detail: against.map(({ detail }) => detail).join('; '),
    };
}

;// CONCATENATED MODULE: ./lib/delivery/proof/override.js

/** What a person may be let past, with the reasons that count as it. */
const OVERRIDABLE = {
    freeze: ['frozen'],
    order: ['wrong-order'],
    diverged: ['diverged-from-serving'],
};
/** What somebody has to be let past because of a check. */
function overridableOf(check) {
    const names = Object.keys(OVERRIDABLE);
    return names.find((name) => OVERRIDABLE[name].includes(check['reason-code']));
}
/** The proof with what was let past marked as such, and a line that says by whom. */
function withOverride(checks, facts) {
    if (facts === undefined || facts.asked.length === 0)
        return checks;
    const needed = (check) => {
        const name = check.verdict === 'fail' ? overridableOf(check) : undefined;
        return name !== undefined && facts.asked.includes(name);
    };
    if (!checks.some(needed))
        return [...checks, notAsked('override', `nothing had to be overridden (asked for: ${facts.asked.join(', ')})`)];
    const verdict = checkOverride(facts);
    if (verdict.verdict !== 'pass' && verdict.verdict !== 'not-asked')
        return [...checks, verdict];
    const by = facts.later ? 'would be overridden' : `overridden by ${countingOverriders(facts).join(', ')}`;
    const marked = checks.map((check) => needed(check)
        ? { ...check, verdict: 'overridden', detail: `${check.detail}; ${by}: ${facts.because}` }
        : check);
    return [...marked, verdict];
}
/** Who approved the override and is neither who started the run nor an author. */
function countingOverriders({ approvedBy, actors, authors }) {
    const left = new Set([...actors, ...(authors ?? [])].map((login) => login.toLowerCase()));
    return approvedBy.filter((login) => !left.has(login.toLowerCase()));
}
function checkOverride(facts) {
    const { environment, approvedBy, because } = facts;
    const refuse = (detail) => fail('override', 'override-not-approved', detail);
    if (because === '')
        return refuse('an override needs "because": say why');
    if (environment === undefined)
        return refuse('no environment approves overrides here: configure "override" or "approval"');
    if (facts.requiredReviewers !== true)
        return refuse(`environment ${environment} has no required reviewers, so nobody could say no`);
    if (approvedBy.length === 0 && facts.later)
        return notAsked('override', `${environment} will be asked`);
    if (facts.rejectedBy.length > 0)
        return refuse(`${facts.rejectedBy.join(', ')} refused ${environment} in this run`);
    if (approvedBy.length === 0)
        return refuse(`nobody has approved ${environment} in this run`);
    if (!facts.named)
        return refuse('an override is of a certain candidate: give "version" or "digest"');
    if (facts.authors === undefined)
        return cannotTell('override', 'override-not-approved', `not every author of the change is known, so the approval by ${approvedBy.join(', ')} cannot be judged`);
    const able = countingOverriders(facts);
    return able.length > 0
        ? pass('override', `approved by ${able.join(', ')}: ${because}`)
        : refuse(`approved only by ${approvedBy.join(', ')}, who started the run or wrote part of the change`);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/kernel/json-pieces.js
/** A list longer than this is written in parts of so many. */
const LONG_LIST = 100;
/**
 * What `JSON.stringify(value, null, 2)` gives, in pieces where it holds long lists: a report may name a hundred thousand
 * files, and as one string it would need several times the memory that they do. A list may also be an iterable, of which
 * each member is made when its turn comes.
 */
function* jsonPieces(value, indent = '') {
    if (!holdsLongList(value))
        yield indented(JSON.stringify(value, null, 2), indent);
    else if (isList(value))
        yield* partsOf(value, indent);
    else {
        let separator = '{';
        for (const [key, member] of Object.entries(value)) {
            if (member === undefined)
                continue;
            yield `${separator}\n${indent}  ${JSON.stringify(key)}: `;
            if (typeof member === 'object' && member !== null)
                yield* jsonPieces(member, `${indent}  `);
            else
                yield JSON.stringify(member);
            separator = ',';
        }
        yield `\n${indent}}`;
    }
}
function* partsOf(list, indent) {
    let open = '[';
    let part = [];
    const written = () => `${open}${indented(JSON.stringify(part, null, 2).slice(1, -2), indent)}`;
    for (const member of list) {
        part.push(member);
        if (part.length < LONG_LIST)
            continue;
        yield written();
        open = ',';
        part = [];
    }
    if (part.length > 0)
        yield written();
    yield part.length === 0 && open === '[' ? '[]' : `\n${indent}]`;
}
/** Looked for by way of objects alone, since only they are taken apart. */
function holdsLongList(value) {
    if (Array.isArray(value))
        return value.length > LONG_LIST;
    return typeof value === 'object' && value !== null && (isList(value) || Object.values(value).some(holdsLongList));
}
function isList(value) {
    return Symbol.iterator in value;
}
/** Text within JSON holds no line break of its own. */
function indented(json, indent) {
    return indent === '' ? json : json.replaceAll('\n', `\n${indent}`);
}

;// CONCATENATED MODULE: ./lib/kernel/report.js




/**
 * Writes the JSON report of an action into a new name under RUNNER_TEMP and gives its path.
 *
 * The file appears whole or not at all. `name` is the action's; `unique` tells several calls in one job apart
 * (GITHUB_ACTION holds the step's id).
 */
async function writeReport(name, report, env) {
    const directory = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice');
    await (0,promises_.mkdir)(directory, { recursive: true });
    const unique = (env['GITHUB_ACTION'] ?? 'step').replace(/[^A-Za-z0-9_-]/g, '_');
    const path = (0,external_node_path_.join)(directory, `${name}-${unique}-${process.pid}.json`);
    await (0,promises_.writeFile)(`${path}.part`, withNewline(jsonPieces(report)), { mode: 0o600 });
    await (0,promises_.rename)(`${path}.part`, path);
    return path;
}
function* withNewline(pieces) {
    yield* pieces;
    yield '\n';
}

;// CONCATENATED MODULE: ./lib/kernel/summary.js

/** GitHub rejects a step summary of more than 1024 KiB (actions/runner). */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
/**
 * Adds Markdown to the job's summary. The text must already be within `SUMMARY_LIMIT_BYTES` (see `lib/render`); without
 * `GITHUB_STEP_SUMMARY` (outside a runner) nothing is written.
 */
async function writeSummary(markdown, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return;
    const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
    if (Buffer.byteLength(text) > SUMMARY_LIMIT_BYTES)
        throw new RangeError('summary is over 1024 KiB');
    await (0,promises_.appendFile)(file, text);
}

;// CONCATENATED MODULE: ./lib/render/budget.js
/**
 * Joins parts in their order within a number of bytes. What does not fit is shortened, then left out, as whole parts,
 * lowest priority first; what is left out is named at the end. Only a single part that is too long for the budget by
 * itself is clipped.
 */
function withinBudget(parts, limitBytes) {
    const texts = new Map(parts.map((part) => [part, part.markdown.trim()]));
    const sizes = new Map([...texts].map(([part, text]) => [part, Buffer.byteLength(text)]));
    const left = [];
    const note = () => (left.length === 0 ? [] : [`_Left out for length: ${left.map(({ name }) => name).join(', ')}._`]);
    const fits = () => {
        const all = [...sizes.values(), ...note().map((text) => Buffer.byteLength(text))];
        return all.reduce((sum, size) => sum + size, Math.max(0, all.length - 1) * SEPARATOR.length) <= limitBytes;
    };
    const byPriority = [...parts].sort((a, b) => a.priority - b.priority);
    for (const part of byPriority) {
        if (part.short === undefined)
            continue;
        if (fits())
            break;
        texts.set(part, part.short.trim());
        sizes.set(part, Buffer.byteLength(part.short.trim()));
    }
    for (const part of byPriority) {
        if (fits() || sizes.size === 1)
            break;
        texts.delete(part);
        sizes.delete(part);
        left.push(part);
    }
    return clip([...texts.values(), ...note()].join(SEPARATOR), limitBytes);
}
const SEPARATOR = '\n\n';
/** At most so many bytes of UTF-8, cut at the end of a line where there is one, never inside a character. */
function clip(text, limitBytes) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limitBytes)
        return text;
    let end = limitBytes;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    const cut = bytes.subarray(0, end).toString('utf8');
    const lineEnd = cut.lastIndexOf('\n');
    return lineEnd > 0 ? cut.slice(0, lineEnd) : cut;
}

// EXTERNAL MODULE: ./lib/verify/metrics/result.js
var result = __webpack_require__(529);
;// CONCATENATED MODULE: ./lib/verify/metrics/report.js


const number = (0,shape/* parsed */.Yz)({ type: 'number' }, (text) => ({ ok: true, value: Number(text) }));
const REASONS = Object.keys(result/* METRIC_REASONS */.Xg);
const comparison = (0,shape/* object */.Ik)({
    test: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('mann-whitney-exact', 'mann-whitney', 'fisher', 'two-proportion'), 'Test that gave the probability.'),
    canary: (0,shape/* required */.mw)(number, 'Middle of the new version, or its share of events.'),
    baseline: (0,shape/* required */.mw)(number, 'The same of what it was compared with.'),
    'canary-size': (0,shape/* required */.mw)(number, 'Independent values, or trials.'),
    'baseline-size': (0,shape/* required */.mw)(number, 'The same of what it was compared with.'),
    shift: (0,shape/* required */.mw)(number, 'How much higher the new version lies.'),
    low: (0,shape/* optional */.lq)(number, 'Lower bound of the shift; left out when there is none.'),
    high: (0,shape/* optional */.lq)(number, 'Upper bound of the shift.'),
    margin: (0,shape/* required */.mw)(number, 'What counts as harm.'),
    probability: (0,shape/* required */.mw)(number, 'Of such a difference by chance, corrected for all metrics.'),
});
/** One judgement of all metrics, as reports hold it. */
const analysisShape = (0,shape/* object */.Ik)({
    verdict: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'inconclusive'), 'What the numbers say.'),
    detail: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same in words.'),
    metrics: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        metric: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name.'),
        check: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('threshold', 'compare'), 'What was checked.'),
        verdict: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'inconclusive', 'no-data', 'error'), 'What was found.'),
        'reason-code': (0,shape/* required */.mw)((0,shape/* oneOf */.yL)(...REASONS), 'Why.'),
        detail: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same in words.'),
        decides: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('pass', 'fail', 'pause', 'nothing'), 'What it meant for the whole.'),
        comparison: (0,shape/* optional */.lq)(comparison, 'The numbers of a comparison.'),
    })), 'Each check of each metric.'),
});
function analysisReport({ verdict, detail, results }) {
    return { verdict, detail, metrics: results.map(metricReport) };
}
function metricReport(result) {
    const { metric, check, verdict, reason, detail, decides, comparison: numbers } = result;
    return {
        metric,
        check,
        verdict,
        'reason-code': reason,
        detail,
        decides,
        ...(numbers === undefined
            ? {}
            : {
                comparison: {
                    test: numbers.test,
                    canary: numbers.canary.center,
                    baseline: numbers.baseline.center,
                    'canary-size': numbers.canary.size,
                    'baseline-size': numbers.baseline.size,
                    shift: numbers.shift,
                    // JSON has no infinity.
                    ...(Number.isFinite(numbers.low) ? { low: numbers.low } : {}),
                    ...(Number.isFinite(numbers.high) ? { high: numbers.high } : {}),
                    margin: numbers.margin,
                    probability: numbers.probability,
                },
            }),
    };
}

// EXTERNAL MODULE: ./lib/verify/metrics/number.js
var metrics_number = __webpack_require__(1609);
;// CONCATENATED MODULE: ./lib/verify/metrics/table.js


const table_MARKS = {
    pass: '✅',
    fail: '❌',
    inconclusive: '❔',
    'no-data': '❔',
    error: '⚠️',
};
const HEADER = ['', 'metric', 'canary', 'baseline', 'what was found', 'reason'];
/** The same under its heading, as summaries show it. */
function analysisSection(analysis) {
    return `**Metrics**\n\n${analysisTable(analysis)}`;
}
/** What the metrics said, as a table with a small chart of each side, on one scale. */
function analysisTable({ results }) {
    return table(HEADER, results.map(row));
}
function row(result) {
    const { verdict, metric, check, decides, detail, reason } = result;
    const shadow = decides === 'nothing' ? ' (decides nothing)' : decides === 'pass' && verdict !== 'pass' ? ' (ignored)' : '';
    return [
        table_MARKS[verdict],
        `${markdown_text(metric)}${check === 'threshold' ? '' : ' against baseline'}${shadow}`,
        side(result, 'canary'),
        side(result, 'baseline'),
        markdown_text(detail),
        code(reason),
    ];
}
function side(result, which) {
    const { measured, baseline, comparison, unit } = result;
    const values = which === 'canary' ? measured : baseline;
    const all = [...measured, ...baseline].filter((value) => Number.isFinite(value));
    const chart = (0,metrics_number/* sparkline */.KM)(values, Math.min(...all), Math.max(...all));
    const center = comparison?.[which].center;
    const isShare = comparison !== undefined && !comparison.test.startsWith('mann-whitney');
    const shown = center === undefined ? '' : markdown_text((0,metrics_number/* shownValue */.JJ)(center, unit, isShare));
    return [chart, shown].filter((each) => each !== '').join(' ');
}

;// CONCATENATED MODULE: ./actions/deploy/src/outcome.js








const PASSED = [
    'deployed',
    'unchanged',
    'begun',
    'adopted',
    'noted',
    'dispatched',
    'removed',
    'planned',
];
/** A pause that the configuration asks for is as it should be; any other wants somebody to look. */
function passed({ result, reason }) {
    if (result === 'paused')
        return reason === 'holding' || reason === 'waits-for-continue';
    return PASSED.includes(result);
}
const SUMMARY_BUDGET_BYTES = 60_000;
function busy({ change, environment }) {
    const message = `Run ${change.run.id} is changing ${environment} to ${change.version} right now; run again when it has ended. Jobs that change an environment need a concurrency group of their own with "queue: max".`;
    return { result: 'refused', reason: 'change-in-progress', message };
}
/** Writes report and summary, and gives the outcome. */
async function conclude(ended, call, evidence, at, env) {
    const report = await writeReport('deploy', reportOf(ended, call, at), env);
    await writeSummary(summaryOf(ended, call, evidence), env);
    return {
        result: ended.result,
        reasonCode: ended.reason,
        verdict: passed(ended) ? 'passed' : ended.result === 'error' ? 'failed' : 'refused',
        message: ended.message,
        outputs: {
            'deployment-id': ended.deployment === undefined ? '' : String(ended.deployment),
            version: ended.candidate?.version ?? '',
            digest: ended.candidate?.digest ?? '',
            sha: ended.candidate?.sha ?? '',
            'previous-version': ended.previous ?? '',
            'environment-url': ended.environmentUrl ?? '',
            plan: ended.plan === undefined ? '' : JSON.stringify(ended.plan),
            evidence: evidence?.path ?? '',
            report,
        },
    };
}
function reportOf(ended, call, at) {
    return {
        schema: 'sluice/deploy@1',
        ...call,
        result: ended.result,
        'reason-code': ended.reason,
        message: ended.message,
        at: at.toISOString(),
        ...(ended.deployment === undefined ? {} : { 'deployment-id': ended.deployment }),
        ...(ended.serves === undefined ? {} : { serves: ended.serves }),
        ...(ended.environmentUrl === undefined ? {} : { 'environment-url': ended.environmentUrl }),
        ...(ended.detectSeconds === undefined ? {} : { 'detect-seconds': ended.detectSeconds }),
        ...(ended.restoreSeconds === undefined ? {} : { 'restore-seconds': ended.restoreSeconds }),
        ...(ended.plan === undefined ? {} : { plan: ended.plan }),
        analyses: (ended.analyses ?? []).map(analysisReport),
        notes: ended.notes ?? [],
    };
}
const TITLES = {
    deployed: '✅ deployed',
    paused: '⏸️ paused',
    unchanged: '✅ unchanged',
    begun: '▶️ begun',
    adopted: '🏷️ adopted',
    noted: '📌 noted',
    dispatched: '🚚 started',
    removed: '🧹 removed',
    planned: '📝 plan',
    refused: '⛔ refused',
    superseded: '⏭️ superseded',
    'rolled-back': '↩️ taken back',
    failed: '❌ failed',
    error: '⚠️ error',
};
function summaryOf(ended, { environment, component }, left) {
    const { candidate, environmentUrl, plan, facts } = ended;
    const what = [component, candidate?.version].filter((each) => each !== undefined).join(' ');
    const where = environmentUrl === undefined ? markdown_text(environment) : markdown_link(environment, environmentUrl);
    const parts = [
        { name: 'title', priority: 9, markdown: `## ${TITLES[ended.result]}: ${markdown_text(what)} → ${where}` },
        { name: 'outcome', priority: 8, markdown: `${markdown_text(ended.message, 1000)} ${code(ended.reason)}` },
        ...(ended.serves === undefined
            ? []
            : [{ name: 'serves', priority: 7, markdown: `Serves now: **${markdown_text(ended.serves, 500)}**` }]),
        ...letPast(plan, facts),
        ...evidencePart(left),
        ...(ended.notes ?? []).map((note) => ({ name: 'note', priority: 5, markdown: `_${markdown_text(note)}_` })),
        ...(ended.analyses ?? []).map((analysis) => ({
            name: 'metrics',
            priority: 7,
            markdown: analysisSection(analysis),
        })),
        ...(plan === undefined
            ? []
            : [
                {
                    name: 'proof',
                    priority: 6,
                    markdown: planMarkdown(plan, !['refused', 'superseded', 'planned'].includes(ended.result)),
                },
            ]),
    ];
    return withinBudget(parts, SUMMARY_BUDGET_BYTES);
}
/** Where the evidence is, and what an auditor would ask first. */
function evidencePart(left) {
    if (left?.kept.kind !== 'kept')
        return [];
    const { commits } = left.evidence;
    const told = commits === undefined || commits.total === 0 ? '' : ` ${reviewedWords(commits)}`;
    return [{ name: 'evidence', priority: 4, markdown: `Evidence is kept in ${code(left.kept.place)}.${told}` }];
}
function reviewedWords({ total, read }) {
    const alone = read.filter(({ author, reviewers }) => reviewers.every((login) => login === author)).length;
    const count = `It brings ${total} commit${total === 1 ? '' : 's'}`;
    if (alone === 0)
        return total === read.length ? `${count}, each approved by a reviewer.` : `${count}.`;
    return `${count}, ${alone} of which no reviewer has approved.`;
}
/** What a person let past must be seen by everybody who looks at the run. */
function letPast(plan, facts) {
    const overridden = (plan?.checks ?? []).filter(({ verdict }) => verdict === 'overridden');
    const names = overridden.map((check) => overridableOf(check) ?? check.check);
    if (names.length === 0 || facts?.override === undefined)
        return [];
    const { override } = facts;
    const who = override.later
        ? `Would be overridden, once ${override.environment} has approved`
        : `Overridden by ${countingOverriders(override).join(', ')}`;
    const markdown = `> [!WARNING]\n> **${markdown_text(who)}: ${names.join(', ')}.** ${markdown_text(override.because, 500)}`;
    return [{ name: 'override', priority: 9, markdown }];
}

;// CONCATENATED MODULE: ./actions/deploy/src/adopt.js








/**
 * `adopt`: what serves today, put there by whatever means, becomes a verified record and so something to go back to.
 * Nothing moves. It is looked at and verified first, so nothing is recorded that does not serve well.
 */
async function adopt(inputs, opened, ports) {
    const { environment } = inputs;
    const given = (0,src_candidate/* checkInputs */.sw)(inputs);
    const obstacle = await cannotAdopt(opened, environment);
    if (obstacle !== undefined)
        return obstacle;
    const found = inputs['dry-run']
        ? { kind: 'clean' }
        : await reconcile(opened.machine, opened.runs, undefined);
    if (found.kind === 'busy')
        return busy(found.record);
    const session = found.kind === 'closed' ? await opened.reload() : opened;
    const { machine } = session;
    const seen = await (0,machine_machine/* look */.Op)(machine);
    const candidate = await candidateServing(given, seen, ports);
    if ('reason' in candidate)
        return candidate;
    const common = { candidate, serves: (0,delivery_release/* describe */.q0)(seen), environmentUrl: session.settings.url };
    const serving = (await (0,ledger_history/* servingEntry */.Vo)(machine.history))?.record;
    if (serving !== undefined && isSaidBy(serving, candidate)) {
        const message = `${environment} serves ${candidate.version}, and record ${serving.id} says so already. Nothing was recorded.`;
        return { ...common, result: 'unchanged', reason: 'already-serving', message, deployment: serving.id };
    }
    const held = await machine.history.holdOn(candidate.digest);
    if (held !== undefined) {
        const message = `${candidate.version} serves in ${environment} although it is held out of it: ${held.hold.because}. It cannot become a last known good; lift the hold first (rollback "mode: lift-hold").`;
        return { ...common, result: 'refused', reason: 'held', message };
    }
    if (candidate.store !== undefined) {
        const { fact } = await (0,src_candidate/* obtainFile */.gc)(given, candidate, machine.obtain);
        if ('problem' in fact) {
            const message = `${candidate.version} cannot be fetched from ${candidate.store}, so nothing could go back to it: ${fact.problem}.`;
            return { ...common, result: 'refused', reason: 'candidate-unavailable', message };
        }
        if (fact.digest !== candidate.digest) {
            const message = `${candidate.store} is ${fact.digest}, not ${candidate.digest}, which serves.`;
            return { ...common, result: 'refused', reason: 'digest-mismatch', message };
        }
    }
    return record(inputs, session, candidate, seen, common);
}
/** A record that knows no place that lasts is not all there is to say, when now there is one. */
function isSaidBy({ change }, { version, digest, store }) {
    const lastsNow = (0,delivery_store/* isDurable */.KE)(store) && !(0,delivery_store/* isDurable */.KE)(change.store);
    return change.digest === digest && change.version === version && !lastsNow;
}
async function record(inputs, { machine, settings }, candidate, seen, common) {
    const { environment, production, budgetMilliseconds } = machine.policy;
    const base = settings.url ?? (seen.kind === 'seen' ? seen.url : undefined);
    const subject = { version: candidate.version, base, scope: 'environment', budgetMilliseconds };
    const checked = await machine.verifier.verify(subject);
    if (checked.kind !== 'passed') {
        const message = `${environment} serves ${candidate.version}, but not well: ${checked.detail}. Nothing was recorded.`;
        return { ...common, result: 'refused', reason: 'verification-failed', message };
    }
    if (inputs['dry-run']) {
        const message = `${candidate.version} would be recorded as verified in ${environment}. Dry run: nothing was recorded.`;
        return { ...common, result: 'planned', reason: 'dry-run', message };
    }
    const because = inputs.because || 'it serves today';
    const payload = (0,machine_machine/* payloadOf */.Md)(machine, candidate, { kind: 'adopt', strategy: 'adopt', because });
    const deployment = await machine.ledger.open(environment, production, payload);
    await (0,machine_machine/* closeVerified */.Xs)(machine, deployment, candidate, base);
    const lasting = (0,delivery_store/* isDurable */.KE)(candidate.store)
        ? 'A rollback can go back to it.'
        : 'It lies in no lasting place that Sluice knows, so a rollback could not fetch it: give "store".';
    const message = `${environment} serves ${candidate.version}, verified (${checked.detail}); recorded as ${deployment}. ${lasting}`;
    return { ...common, result: 'adopted', reason: 'adopted', message, deployment };
}
async function cannotAdopt(session, environment) {
    const trust = await session.ownTrust();
    if (trust.kind === 'foreign')
        return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` };
    const { environments } = session.config ?? {};
    if (environments !== undefined && !environments.has(environment)) {
        const message = `${environment} is not among the environments of .github/sluice.yml: check its spelling.`;
        return { result: 'refused', reason: 'unknown-environment', message };
    }
    if (session.machine.target.observable)
        return undefined;
    const message = `Nothing tells what serves in ${environment}: add "target.observe", or a "url" and a probe with "version".`;
    return { result: 'refused', reason: 'no-observation', message };
}
/** What serves alone, completed by the inputs; they may say more than a look can tell, and nothing else. */
async function candidateServing(given, seen, ports) {
    const refuse = (message) => ({ result: 'refused', reason: 'serving-mismatch', message });
    const taking = seen.kind === 'seen' ? seen.serving.filter(({ weight }) => weight > 0) : [];
    const [first, ...others] = taking;
    if (first === undefined || others.length > 0)
        return refuse(`${(0,delivery_release/* describe */.q0)(seen)} serves: only one version that serves alone can be adopted.`);
    const { version } = first;
    if (given.version !== '' && given.version !== version)
        return refuse(`${version} serves, not ${given.version}.`);
    const digest = first.digest ?? given.digest;
    if (digest === '')
        throw new errors/* UserError */.y('invalid-input', 'input "digest" is required: the environment tells a version and no digest, and a way back needs to know the file.');
    if (given.digest !== '' && given.digest !== digest)
        return refuse(`${digest} serves, not ${given.digest}.`);
    const store = given.store === '' ? {} : { store: given.store };
    return { version, digest, sha: await commitOf(given.store, ports), ...store };
}
/** Commit of the release it lies in; else that of this run, which is all that is known. */
async function commitOf(store, { github, context }) {
    const tag = /^release:(.+)\/[^/]+$/.exec(store)?.[1];
    if (tag === undefined)
        return context.sha;
    const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: `tags/${tag}` });
    return commit?.sha ?? context.sha;
}

// EXTERNAL MODULE: ./lib/delivery/path.js
var delivery_path = __webpack_require__(5782);
// EXTERNAL MODULE: ./lib/delivery/drivers/capabilities.js
var capabilities = __webpack_require__(899);
// EXTERNAL MODULE: ./lib/delivery/verb-environment.js
var verb_environment = __webpack_require__(1304);
// EXTERNAL MODULE: ./lib/verify/probe.js
var verify_probe = __webpack_require__(2950);
// EXTERNAL MODULE: ./lib/delivery/drivers/command-call.js
var command_call = __webpack_require__(1745);
;// CONCATENATED MODULE: ./lib/delivery/proof/gates.js






/** One line of the proof for each gate of `requires`. What cannot be asked is no yes. */
async function askGates(gates, access) {
    const answers = [];
    for (const gate of gates)
        answers.push(await askGate(gate, access));
    return answers;
}
async function askGate(gate, access) {
    const name = `gate: ${gate.check ?? gate['sign-off'] ?? gate.command?.join(' ') ?? hostOf(gate.http ?? '')}`;
    try {
        if (gate.check !== undefined)
            return await askCheck(name, gate.check, gate.by, access);
        if (gate['sign-off'] !== undefined)
            return await askSignOff(name, gate['sign-off'], gate['not-by'] ?? [], access);
        if (gate.command !== undefined)
            return await askCommand(name, gate.command, gate.timeout, access);
        return await askAddress(name, gate, access);
    }
    catch (error) {
        return cannotTell(name, 'gate-unknown', (0,errors/* errorMessage */.g)(error));
    }
}
/** Statuses and checks of the commit, by name; each that is there must be green, and one must be. */
async function askCheck(name, wanted, by, { github, candidate }) {
    const ref = candidate.sha;
    const found = [];
    const statuses = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/statuses', { ref, per_page: 100 });
    // Newest first: an older one of the same name is history.
    const status = statuses.find((each) => each.context === wanted && isBy(by, each.creator?.login));
    if (status !== undefined)
        found.push({ state: status.state, link: status.description ?? '' });
    const answer = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
        ref,
        check_name: wanted,
        filter: 'latest',
        per_page: 100,
    });
    for (const run of answer.check_runs.filter((each) => isBy(by, each.app?.slug)))
        found.push({ state: run.conclusion ?? run.status, link: run.output.title ?? '' });
    if (found.length === 0)
        return fail(name, 'gate-failed', `there is no status or check ${JSON.stringify(wanted)}${by === undefined ? '' : ` by ${by}`} on commit ${ref.slice(0, 8)}`);
    const bad = found.find(({ state }) => state !== 'success');
    if (bad === undefined)
        return pass(name, `green on commit ${ref.slice(0, 8)}`);
    return fail(name, 'gate-failed', `is ${bad.state} on commit ${ref.slice(0, 8)}${bad.link === '' ? '' : `: ${bad.link}`}`);
}
/** A bot is `x[bot]` as a login and `x` as an app. */
function isBy(wanted, actual) {
    const plain = (login) => login.replace(/\[bot\]$/, '').toLowerCase();
    return wanted === undefined || (typeof actual === 'string' && plain(actual) === plain(wanted));
}
async function askSignOff(name, wanted, notBy, { candidate, tried, authors }) {
    for (const history of tried) {
        const found = await history.signOff(wanted, candidate.digest);
        if (found === undefined)
            continue;
        const { kind, by, because } = found.note;
        const told = `${by} in ${history.environment}: ${because}`;
        if (kind === 'failed')
            return fail(name, 'sign-off-failed', `refused by ${told}`);
        if (notBy.length > 0 && authors === undefined)
            return cannotTell(name, 'sign-off-missing', `not every author is known, so the word of ${by} cannot be judged`);
        if (notBy.length > 0 && authors?.some((author) => author.toLowerCase() === by.toLowerCase()))
            return fail(name, 'sign-off-missing', `${by} wrote part of the change; somebody else must sign it off`);
        return pass(name, `signed off by ${told}`);
    }
    const places = tried.map(({ environment }) => environment).join(' or ');
    return fail(name, 'sign-off-missing', `nobody has signed off ${candidate.version} as ${JSON.stringify(wanted)} in ${places} (mode: sign-off)`);
}
const answered = (0,shape/* object */.Ik)({
    verdict: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('pass', 'fail'), 'Its answer. Default `pass`.'),
    detail: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Why, for people.'),
});
async function askCommand(name, command, timeout, { commands, environment, component, candidate }) {
    const { version, digest, sha } = candidate;
    const request = { protocol: 1, verb: 'gate', environment, component, candidate: { version, digest, sha } };
    const options = { ...commands, timeoutMilliseconds: timeout ?? 60_000 };
    const outcome = await (0,command_call/* callCommand */.K)(options, 'gate', command, request, answered);
    if (outcome.kind === 'failed')
        return cannotTell(name, 'gate-unknown', outcome.detail);
    const { verdict = 'pass', detail = verdict === 'pass' ? 'yes' : 'no' } = outcome.answer;
    return verdict === 'pass' ? pass(name, detail) : fail(name, 'gate-failed', detail);
}
async function askAddress(name, { http = '', status, json, timeout }, { addresses, environment, component, candidate }) {
    const { version, digest, sha } = candidate;
    const values = { version, digest, sha, environment, component };
    const url = http.replace(/\{([a-z]+)\}/g, (whole, key) => values[key] === undefined ? whole : encodeURIComponent(values[key]));
    const probe = (0,verify_probe/* readProbe */.f1)({ url, ...(status === undefined ? {} : { status }), ...(json === undefined ? {} : { json }) });
    const asked = await (0,request/* createAsk */.cY)(addresses)(url, timeout ?? 10_000);
    if (asked.kind !== 'answered')
        return cannotTell(name, 'gate-unknown', asked.detail);
    const problem = (0,verify_probe/* problemOf */.Zw)(probe, asked, version);
    if (problem === undefined)
        return pass(name, 'answers as it must');
    return asked.answer.status >= 500 ? cannotTell(name, 'gate-unknown', problem) : fail(name, 'gate-failed', problem);
}
function hostOf(url) {
    return URL.canParse(url) ? new URL(url).host : url;
}

;// CONCATENATED MODULE: ./lib/delivery/proof/people.js
/** Asks the run's approvals and the environments that give them, each once. */
function createPeople(github, context, env) {
    const actors = [...new Set([context.actor, env['GITHUB_TRIGGERING_ACTOR'] ?? ''])].filter((login) => login !== '');
    const reviews = once(() => github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', { run_id: context.runId }));
    const environments = new Map();
    const requiredReviewers = (name) => {
        const known = environments.get(name) ?? readProtection(github, name);
        environments.set(name, known);
        return known;
    };
    /** A bot that answers for a protection rule is nobody who approves. */
    const reviewers = async (environment, state) => {
        const found = (await reviews()).filter((review) => review.state === state &&
            review.user.type === 'User' &&
            review.environments.some(({ name }) => name === environment));
        return [...new Set(found.map(({ user }) => user.login))];
    };
    const facts = async (environment, { named, later, authors }) => ({
        environment,
        requiredReviewers: await requiredReviewers(environment),
        approvedBy: await reviewers(environment, 'approved'),
        rejectedBy: await reviewers(environment, 'rejected'),
        named: named || later,
        later,
        actors,
        authors,
    });
    return {
        async approval(policy, circumstances) {
            if (policy === undefined)
                return undefined;
            return { ...(await facts(policy.environment, circumstances)), notBy: policy['not-by'] ?? [] };
        },
        async override({ what, because, environment }, circumstances) {
            if (what.length === 0)
                return undefined;
            if (environment !== undefined)
                return { asked: what, because, ...(await facts(environment, circumstances)) };
            const nobody = { requiredReviewers: undefined, approvedBy: [], rejectedBy: [] };
            return { asked: what, because, environment, ...nobody, ...circumstances, actors };
        },
    };
}
/** Whether the environment has reviewers; `undefined`: it does not exist. */
async function readProtection(github, name) {
    const environment = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
        environment_name: name,
    });
    if (environment === undefined)
        return undefined;
    return environment.protection_rules?.some((rule) => rule.type === 'required_reviewers') ?? false;
}
function once(work) {
    let answer;
    return () => {
        answer ??= work();
        return answer;
    };
}

;// CONCATENATED MODULE: ./lib/delivery/proof/provenance.js



/** Who built the candidate; `undefined`: the configuration does not ask. The verifier is loaded only where it does. */
async function askProvenance(session, asked, ports) {
    const wanted = wantedOf(session, asked, ports);
    if (wanted === undefined)
        return undefined;
    const { readProvenance } = await Promise.all(/* import() */[__webpack_require__.e(398), __webpack_require__.e(411)]).then(__webpack_require__.bind(__webpack_require__, 2792));
    return readProvenance(wanted, ports);
}
function wantedOf({ machine, settings, snapshot }, { candidate, place }, { context, env }) {
    if (settings.provenance === undefined)
        return undefined;
    return {
        candidate,
        place: placeOf(place, context.workspace),
        config: settings.provenance,
        configSha: machine.config.sha,
        defaultBranch: snapshot.defaultBranch,
        repositoryId: env['GITHUB_REPOSITORY_ID'] || undefined,
    };
}
/** In a registry nothing lies beside a manifest, and an artifact of a run holds one file. */
function placeOf(text, workspace) {
    const reference = text === '' ? undefined : (0,delivery_store/* parseStore */.Pv)(text);
    if (reference?.kind === 'release')
        return reference;
    return reference?.kind === 'file' ? { kind: 'file', path: (0,external_node_path_.resolve)(workspace, reference.path) } : undefined;
}
/** The line of the proof. */
function checkProvenance(found) {
    switch (found.kind) {
        case 'accepted': {
            const { signer, repository, ref, sha } = found.proof;
            const from = `${repository.replace(/^https:\/\/[^/]+\//, '')} at ${sha.slice(0, 8)} (${ref})`;
            return pass('provenance', `built from ${from} and signed by ${signer.replace(/^https:\/\/[^/]+\//, '')}`);
        }
        case 'refused':
            return fail('provenance', found.reason, found.detail);
        case 'unknown':
            return cannotTell('provenance', 'provenance-unreadable', found.detail);
    }
}

;// CONCATENATED MODULE: ./lib/delivery/proof/range.js
/** Commits that one answer of the comparison holds at most. */
const COMMITS_PER_PAGE = 100;
const PAGES = 10;
const ANCESTRY = { ahead: 'descendant', behind: 'older', diverged: 'diverged', identical: 'same' };
/** Whether one commit was built on another. */
async function follows(github, older, newer) {
    const basehead = `${older}...${newer}`;
    const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 1 });
    return answer?.status === 'ahead';
}
/** Compares with what serves. `whole`: further pages are read where one does not hold all commits, to a limit. */
async function readRange(github, serving, { sha }, { whole, authors: needAuthors }) {
    if (serving === undefined) {
        const first = { ancestry: 'first', commits: [sha], total: 1 };
        if (!needAuthors)
            return { ...first, authors: undefined };
        const commit = await github.find('GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha });
        const login = commit?.author?.login;
        return { ...first, authors: login === undefined ? undefined : [login] };
    }
    if (serving.change.sha === sha)
        return { ancestry: 'same', authors: [], commits: [], total: 0 };
    const read = [];
    let [ancestry, total] = ['unknown', 0];
    for (let page = 1; page <= PAGES; page++) {
        const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', {
            basehead: `${serving.change.sha}...${sha}`,
            per_page: COMMITS_PER_PAGE,
            page,
        });
        if (answer === undefined)
            return { ancestry: 'unknown', authors: undefined, commits: [], total: 0 };
        ancestry = ANCESTRY[answer.status];
        total = answer.total_commits;
        read.push(...answer.commits.map((commit) => ({ sha: commit.sha, author: commit.author?.login })));
        if (read.length >= total || !(whole || needAuthors) || answer.commits.length === 0)
            break;
    }
    const known = read.flatMap(({ author }) => (author === undefined ? [] : [author]));
    const all = read.length >= total && known.length === read.length;
    const commits = read.map((each) => each.sha).reverse();
    return { ancestry, authors: all ? [...new Set(known)] : undefined, commits, total };
}

;// CONCATENATED MODULE: ./lib/delivery/proof/gather.js








/** Asks GitHub, and the gates outside, for everything the proof depends on, and for nothing else. */
async function gatherFacts(session, asked, ports) {
    const { machine, settings, config } = session;
    const { history, policy, target } = machine;
    const { environment, component, strategy } = policy;
    const { candidate, dryRun: later, named } = asked;
    const lane = laneOf(asked, settings, environment);
    const approval = lane === 'hotfix' ? (settings.hotfix?.approval ?? settings.approval) : settings.approval;
    const serving = (await (0,ledger_history/* servingEntry */.Vo)(history))?.record;
    const needAuthors = asked.override.length > 0 || needsAuthors(approval, settings);
    // A promotion leaves evidence of every commit that it brings; a plan does not.
    const whole = !later && (asked.from !== undefined || lane === 'hotfix');
    const range = await readRange(ports.github, serving, candidate, { whole, authors: needAuthors });
    const { ancestry, authors } = range;
    const people = createPeople(ports.github, ports.context, ports.env);
    const circumstances = { named, later, authors };
    const provenance = await askProvenance(session, asked, ports);
    const overriding = settings.override?.environment ?? approval?.environment;
    return {
        environment,
        component,
        lane,
        known: isKnown(config, environment),
        recoveryOf: recoveryOf(session, environment),
        path: config?.path,
        from: asked.from,
        candidate,
        ownRun: await session.ownTrust(),
        upstream: asked.upstream,
        soakMilliseconds: (lane === 'hotfix' ? settings.hotfix?.soak : undefined) ?? settings.soak ?? 0,
        file: asked.file,
        hold: await history.holdOn(candidate.digest),
        lock: await history.lock(await machine.now()),
        freezes: settings.freeze ?? [],
        outside: [
            ...(provenance === undefined ? [] : [checkProvenance(provenance)]),
            ...(await askGates(settings.requires ?? [], gateAccess(session, asked, authors, ports))),
        ],
        provenance,
        serving,
        shown: await shownOf(asked.against, serving, ports),
        ancestry,
        authors,
        range,
        because: asked.because,
        config: {
            sha: machine.config.sha,
            ...(machine.config.digest === undefined ? {} : { digest: machine.config.digest }),
        },
        approval: await people.approval(approval, circumstances),
        override: await people.override({ what: asked.override, because: asked.because, environment: overriding }, circumstances),
        means: {
            foreign: asked.foreign,
            driver: target.driver !== undefined,
            observable: target.observable,
            strategy: strategy.type,
            missing: (0,capabilities/* missingFor */.MG)(strategy, target),
        },
        now: await machine.now(),
    };
}
/** What is served by now may be a later candidate of the same line: then this one brings less than was shown. */
async function shownOf(against, serving, { github }) {
    if (against === undefined)
        return undefined;
    const now = serving?.change.sha;
    if (against.sha === now)
        return { ...against, holds: 'all' };
    const isLess = against.sha !== undefined && now !== undefined && (await follows(github, against.sha, now));
    return { ...against, holds: isLess ? 'part' : 'nothing' };
}
function laneOf({ hotfix, because }, settings, environment) {
    if (!hotfix)
        return 'ordinary';
    if (settings.hotfix === undefined)
        return { closed: `${environment} has no lane for hotfixes: configure "hotfix" for it, or go the ordinary way` };
    return because === '' ? { closed: 'a hotfix needs "because": say why it cannot wait' } : 'hotfix';
}
function needsAuthors(approval, { requires }) {
    return (approval?.['not-by']?.includes('authors') === true || (requires ?? []).some((gate) => gate['not-by'] !== undefined));
}
function gateAccess({ machine, settings }, { candidate, source }, authors, { github, context, env, spawn, log }) {
    const { environment, component } = machine.policy;
    const named = [settings.url, ...(settings.requires ?? []).map(({ http }) => http)].filter((url) => url !== undefined);
    return {
        github,
        addresses: (0,verify_addresses/* createAddressPolicy */.f)(settings.verify?.addresses ?? [], named),
        commands: { workspace: context.workspace, env: (0,verb_environment/* forVerbs */.u)(env), spawn, log },
        environment,
        component,
        candidate,
        tried: [...(source === undefined ? [] : [source]), machine.history],
        authors,
    };
}
/** `undefined`: the configuration names no environments at all. */
function isKnown(config, environment) {
    if (config?.environments !== undefined)
        return config.environments.has(environment);
    return config?.path?.includes(environment);
}
/** Environment whose configuration names this one as its way back. */
function recoveryOf({ config }, environment) {
    for (const [name, each] of config?.environments ?? [])
        if (name !== environment && each['recovery-environment'] === environment)
            return name;
    return undefined;
}

;// CONCATENATED MODULE: ./lib/delivery/proof/approval.js

/** Whether the environment that approves can really stop anybody. */
function checkProtection(facts) {
    if (facts === undefined)
        return notAsked('protection', 'no approval is configured');
    const { environment, requiredReviewers } = facts;
    if (requiredReviewers === undefined)
        return fail('protection', 'environment-missing', `environment ${environment} does not exist; create it with required reviewers`);
    return requiredReviewers
        ? pass('protection', `${environment} has required reviewers`)
        : fail('protection', 'environment-unprotected', `environment ${environment} has no required reviewers; add some in its settings`);
}
/** Whether somebody whose approval counts has approved in this run. */
function checkApproval(facts) {
    if (facts === undefined)
        return notAsked('approval', 'no approval is configured');
    const { environment, approvedBy, notBy } = facts;
    if (approvedBy.length === 0 && facts.later)
        return notAsked('approval', `${environment} will be asked`);
    if (approvedBy.length === 0)
        return fail('approval', 'approval-missing', `nobody has approved ${environment} in this run; add a job with "environment: ${environment}" before this one`);
    const names = (logins) => logins.join(', ');
    if (facts.rejectedBy.length > 0)
        return fail('approval', 'approval-missing', `${names(facts.rejectedBy)} refused ${environment} in this run; what was approved in another attempt does not count, start a new run`);
    if (!facts.named)
        return fail('approval', 'approval-missing', `the approval by ${names(approvedBy)} is of no certain candidate: give "version" or "digest", so that what was approved is what is deployed`);
    const able = countingApprovers(facts);
    if (able.length > 0)
        return pass('approval', `approved by ${names(able)}`);
    if (notBy.includes('authors') && facts.authors === undefined)
        return cannotTell('approval', 'approver-not-allowed', `not every author of the change is known, so the approval by ${names(approvedBy)} cannot be judged`);
    return fail('approval', 'approver-not-allowed', `approved only by ${names(approvedBy)}, who ${notBy.map((who) => (who === 'actor' ? 'started the run' : 'wrote part of the change')).join(' or ')}; somebody else must approve`);
}
/** Approvers who are none of those the policy leaves out. */
function countingApprovers({ approvedBy, notBy, actors, authors }) {
    if (notBy.includes('authors') && authors === undefined)
        return [];
    const excluded = new Set([...(notBy.includes('actor') ? actors : []), ...(notBy.includes('authors') ? (authors ?? []) : [])].map(fold));
    return approvedBy.filter((login) => !excluded.has(fold(login)));
}
/** GitHub's logins are the same in upper and lower case. */
const fold = (login) => login.toLowerCase();

;// CONCATENATED MODULE: ./lib/delivery/proof/closed.js

/** What a person, or an earlier failure, has closed: one digest, or the whole environment. */
function checkHold({ hold, environment, candidate, }) {
    if (hold === undefined)
        return pass('hold', 'not held');
    return fail('hold', 'held', `${candidate.version} is held out of ${environment} since ${hold.createdAt.toISOString()}: ${hold.hold.because} (lift it by rollback "mode: lift-hold")`);
}
function checkLock(lock, environment) {
    if (lock === undefined)
        return pass('lock', 'not locked');
    const { by, because, until } = lock.note;
    const end = until === undefined ? 'until somebody unlocks it' : `until ${until}`;
    return fail('lock', 'locked', `${environment} is locked by ${by} since ${lock.createdAt.toISOString()}, ${end}: ${because} ("mode: unlock-environment" ends it)`);
}

// EXTERNAL MODULE: ./lib/kernel/zone.js
var kernel_zone = __webpack_require__(9372);
;// CONCATENATED MODULE: ./lib/delivery/proof/freeze.js


/** No freeze holds an ordinary change back. A hotfix passes, unless the window says that it stops even that. */
function checkFreeze({ windows, component, hotfix }, now) {
    if (windows.length === 0)
        return notAsked('freeze', 'no freeze is configured');
    const mine = windows.filter(({ components }) => components === undefined || components.includes(component));
    const open = mine.map((window) => ({ window, frozen: frozenBy(window, now) }));
    const active = open.filter(({ frozen }) => frozen !== undefined);
    const stopping = active.filter(({ window }) => !hotfix || window.hotfix === 'stop');
    const [first] = stopping.map(({ frozen }) => frozen).sort((a, b) => Number(b?.until) - Number(a?.until));
    if (first !== undefined)
        return fail('freeze', 'frozen', described(first));
    const passed = active[0]?.frozen;
    if (passed !== undefined)
        return pass('freeze', `a hotfix passes: ${described(passed)}`);
    return pass('freeze', 'no freeze now');
}
/** The occurrence of a window that holds now, if any. Where the clocks show a time twice, it freezes through both. */
function frozenBy({ from, to, tz: zone = 'UTC', reason }, now) {
    for (const start of starts(from, (0,kernel_zone/* wallTimeAt */.z$)(now, zone))) {
        const begins = (0,kernel_zone/* instantsOf */.GR)(start, zone).first;
        const ends = (0,kernel_zone/* instantsOf */.GR)(endAfter(start, to), zone).last;
        if (begins <= now && now < ends)
            return { from: begins, until: ends, zone, reason };
    }
    return undefined;
}
/** Dates at which an occurrence that holds today may have begun. */
function starts(from, today) {
    if (from.kind === 'once')
        return [from];
    const { hour, minute } = from;
    const days = Array.from({ length: 9 }, (_, back) => (0,kernel_zone/* shiftDays */._s)({ ...today, hour, minute }, 1 - back));
    return from.kind === 'daily' ? days : days.filter((day) => (0,kernel_zone/* weekdayOf */.Up)(day) === from.weekday);
}
/** The first `to` after a start. */
function endAfter(start, to) {
    if (to.kind === 'once')
        return to;
    const { hour, minute } = to;
    const later = hour * 60 + minute > start.hour * 60 + start.minute;
    const days = to.kind === 'daily' ? 0 : (to.weekday - (0,kernel_zone/* weekdayOf */.Up)(start) + 7) % 7;
    const cycle = to.kind === 'daily' ? 1 : 7;
    return (0,kernel_zone/* shiftDays */._s)({ ...start, hour, minute }, days === 0 && !later ? cycle : days);
}
function described({ until, zone, reason }) {
    const { year, month, day, hour, minute } = (0,kernel_zone/* wallTimeAt */.z$)(until, zone);
    const two = (value) => String(value).padStart(2, '0');
    return `frozen until ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} ${zone} (${reason})`;
}

;// CONCATENATED MODULE: ./lib/delivery/proof/upstream.js




/** Reads what the proof needs of the environment before; `digest` may not be known yet. */
async function readUpstream(history, digest) {
    let open;
    let serving;
    let verified;
    let foreign = false;
    let looked = 0;
    for await (const entry of history.entries()) {
        const { record } = entry;
        const wanted = digest ?? serving?.change.digest;
        const proves = record.verifiedAt !== undefined && (wanted === undefined || record.change.digest === wanted);
        const matters = (0,ledger_record/* isOpen */.nT)(record) || (serving === undefined && record.state === 'success') || proves;
        if (matters && (await entry.trust()).kind === 'foreign')
            foreign ||= proves;
        else if ((0,ledger_record/* isOpen */.nT)(record))
            open ??= serving === undefined ? record : undefined;
        else if (matters) {
            if (record.state === 'success')
                serving ??= record;
            if (proves)
                verified ??= record;
        }
        if (serving !== undefined && verified !== undefined)
            break;
        if (++looked >= DEPTH)
            break;
    }
    return { environment: history.environment, open, serving, verified, foreign };
}
/** A candidate that was not verified within so many changes is long overtaken. */
const DEPTH = 60;
/** Verified upstream, and newest there. */
function checkUpstream(upstream, candidate) {
    if (upstream === undefined)
        return notAsked('upstream', 'comes from no other environment');
    const { environment, open, serving, verified, foreign } = upstream;
    const name = `${candidate.version} (${(0,delivery_release/* shortDigest */.VK)(candidate.digest)})`;
    if (verified === undefined) {
        return foreign
            ? fail('upstream', 'foreign-record', `the record that says ${name} is verified in ${environment} was not written by a trusted run`)
            : fail('upstream', 'not-verified-upstream', `${name} was never verified in ${environment}`);
    }
    if (open !== undefined)
        return cannotTell('upstream', 'upstream-changing', `${environment} is being changed to ${open.change.version}; promote when that is verified`);
    if (serving === undefined)
        return fail('upstream', 'not-verified-upstream', `nothing that is verified serves in ${environment} now`);
    if (serving.change.digest !== candidate.digest) {
        return serving.change.kind === 'rollback'
            ? fail('upstream', 'not-verified-upstream', `${name} was taken back in ${environment}, which serves ${serving.change.version} again`)
            : fail('upstream', 'superseded', `${environment} serves ${serving.change.version} by now, which takes the place of ${name}`);
    }
    return pass('upstream', `verified in ${environment} and newest there`);
}
/** Verified upstream for long enough; a time that is compared, never waited for. */
function checkSoak(upstream, candidate, soakMilliseconds, now) {
    if (upstream === undefined || soakMilliseconds === 0)
        return notAsked('soak', 'no soak is configured');
    const { serving, environment } = upstream;
    const since = serving?.change.digest === candidate.digest ? serving.verifiedAt : undefined;
    // The check before this one has said so.
    if (since === undefined)
        return notAsked('soak', `${candidate.version} does not serve in ${environment}`);
    const soaked = now.getTime() - since.getTime();
    const told = `${(0,duration/* formatDuration */.a)(Math.max(0, soaked))} of ${(0,duration/* formatDuration */.a)(soakMilliseconds)} in ${environment}`;
    if (soaked >= soakMilliseconds)
        return pass('soak', told);
    const until = new Date(since.getTime() + soakMilliseconds).toISOString();
    return fail('soak', 'soak-not-met', `${told}; promote after ${until}`);
}

;// CONCATENATED MODULE: ./lib/delivery/proof/proof.js










/** The promotion proof: each condition with its verdict, in the order in which a person would ask. */
function prove(facts) {
    const checks = [
        checkRun(facts),
        checkEnvironment(facts),
        checkMeans(facts),
        ...checkLane(facts),
        checkOrder(facts),
        checkUpstream(facts.upstream, facts.candidate),
        checkSoak(facts.upstream, facts.candidate, facts.soakMilliseconds, facts.now),
        checkDurable(facts),
        checkDigest(facts),
        checkHold(facts),
        checkLock(facts.lock, facts.environment),
        checkFreeze({ windows: facts.freezes, component: facts.component, hotfix: facts.lane === 'hotfix' }, facts.now),
        checkAge(facts),
        ...checkShown(facts),
        ...facts.outside,
        checkProtection(facts.approval),
        checkApproval(facts.approval),
    ];
    return withOverride(checks, facts.override);
}
function checkLane({ lane }) {
    if (lane === 'ordinary')
        return [];
    return lane === 'hotfix' ? [pass('lane', 'hotfix')] : [fail('lane', 'hotfix-not-allowed', lane.closed)];
}
function checkRun({ ownRun }) {
    return ownRun.kind === 'trusted'
        ? pass('run', 'records of this run count')
        : fail('run', 'foreign-run', `records of this run would not count: ${ownRun.why}`);
}
function checkEnvironment({ environment, known, recoveryOf }) {
    if (recoveryOf !== undefined)
        return fail('environment', 'forward-in-recovery-environment', `${environment} is the recovery environment of ${recoveryOf}: only rollback may use it`);
    if (known === undefined)
        return notAsked('environment', 'no environments are configured');
    return known
        ? pass('environment', `${environment} is configured`)
        : fail('environment', 'unknown-environment', `${environment} is not among the environments of .github/sluice.yml: check its spelling`);
}
function checkMeans({ means, environment }) {
    const { foreign, driver, observable, strategy, missing } = means;
    if (!foreign && !driver)
        return fail('means', 'no-driver', `${environment} has no "target" in the configuration: add one, or put your own steps between "mode: begin" and "mode: finish"`);
    if (!observable)
        return fail('means', 'no-observation', `nothing tells what serves in ${environment}: add "target.observe", or a "url" and a probe with "version"`);
    if (foreign)
        return pass('means', 'your own steps change it');
    if (missing !== undefined)
        return fail('means', 'strategy-needs-verb', (0,capabilities/* needs */.eN)(strategy, missing));
    return pass('means', strategy);
}
function checkOrder({ path, environment, from }) {
    const position = (0,delivery_path/* positionOf */.d)(path, environment);
    if (position.kind === 'no-path')
        return notAsked('order', 'no path is configured');
    if (position.kind === 'off-path')
        return notAsked('order', `${environment} is not in the path`);
    if (position.before === undefined) {
        return from === undefined
            ? pass('order', `${environment} is the first environment of the path`)
            : fail('order', 'wrong-order', `${environment} is the first environment of the path: nothing is promoted into it, use "mode: deploy"`);
    }
    if (from === position.before)
        return pass('order', `${from} comes right before ${environment}`);
    return fail('order', 'wrong-order', from === undefined
        ? `${environment} takes candidates from ${position.before} only: use "mode: promote"`
        : `${environment} takes candidates from ${position.before}, not from ${from}`);
}
function checkDurable({ upstream, candidate, means, path, environment }) {
    if ((0,delivery_store/* isDurable */.KE)(candidate.store))
        return pass('durable', `lies in ${candidate.store}`);
    if (means.foreign)
        return notAsked('durable', 'your own steps bring it');
    const position = (0,delivery_path/* positionOf */.d)(path, environment);
    const later = position.kind === 'on-path' && position.before !== undefined;
    if (upstream === undefined && !later) {
        const until = candidate.expires === undefined ? '' : `; ${candidate.store} is gone after ${candidate.expires.slice(0, 10)}`;
        return notAsked('durable', `the first environment takes a candidate from anywhere${until}`);
    }
    return fail('durable', 'candidate-not-durable', `${candidate.version} lies in no lasting place: publish it as an asset of a prerelease and name it by "store"`);
}
function checkDigest({ file, candidate }) {
    if (file === undefined)
        return notAsked('digest', 'the candidate is brought by your own steps');
    if ('problem' in file)
        return file.expired === true
            ? fail('digest', 'candidate-expired', file.problem)
            : cannotTell('digest', 'candidate-unavailable', file.problem);
    return file.digest === candidate.digest
        ? pass('digest', (0,delivery_release/* shortDigest */.VK)(candidate.digest))
        : fail('digest', 'digest-mismatch', `the file is ${(0,delivery_release/* shortDigest */.VK)(file.digest)}, the candidate ${(0,delivery_release/* shortDigest */.VK)(candidate.digest)}`);
}
function checkAge({ serving, ancestry, candidate }) {
    const name = serving?.change.version ?? '';
    switch (ancestry) {
        case 'first':
            return notAsked('age', 'nothing serves yet');
        case 'same':
            return pass('age', `built from the same commit as ${name}`);
        case 'descendant':
            return pass('age', `built from a later commit than ${name}`);
        case 'older':
            return fail('age', 'older-than-serving', `${candidate.version} is older than ${name}, which serves; to go back use rollback`);
        case 'diverged':
            return fail('age', 'diverged-from-serving', `${name}, which serves, has commits that ${candidate.version} does not have: merge them, or override "diverged"`);
        case 'unknown':
            return cannotTell('age', 'older-than-serving', `the commits of ${candidate.version} and ${name} cannot be compared`);
    }
}
/** An approval is of what was shown: after a rollback, say, the candidate brings more than that. */
function checkShown({ shown, serving }) {
    switch (shown?.holds) {
        case undefined:
            return [];
        case 'all':
            return [pass('shown', 'what it brings is what was shown before the approval')];
        case 'part':
            return [pass('shown', `a part of what was shown has come with ${serving?.change.version ?? ''} meanwhile`)];
        case 'nothing': {
            const before = shown?.sha === undefined ? 'nothing served' : `${shown.sha.slice(0, 12)} served`;
            const since = serving === undefined ? 'nothing does' : `${serving.change.version} does`;
            return [
                fail('shown', 'serving-changed', `${before} when it was shown what the candidate brings, and by now ${since}: run again, to show it anew`),
            ];
        }
    }
}

;// CONCATENATED MODULE: ./actions/deploy/src/advance.js











/**
 * `advance`: starts the caller's promotion of what may move into the environment without people, once.
 *
 * The promotion proves everything again in its own run; whether that run may write records, and who approves, is judged
 * there. Once: nothing is started while a record of the environment is open or a run of the promotion has not ended.
 */
async function advance(inputs, session, ports) {
    const { environment } = inputs;
    const workflow = workflowFile(inputs['promote-workflow']);
    const from = inputs['from-environment'] || environmentBefore(session, environment);
    const given = (0,src_candidate/* checkInputs */.sw)(inputs);
    const source = await session.historyOf(from);
    const candidate = await (0,src_candidate/* fromUpstream */.i0)(given, source, ports.context.workspace);
    const { history, policy, obtain } = session.machine;
    const serving = (await (0,ledger_history/* servingEntry */.Vo)(history))?.record;
    const common = { candidate, previous: serving?.change.version, environmentUrl: session.settings.url };
    if (serving?.change.digest === candidate.digest) {
        const message = `${environment} serves ${candidate.version} already. Nothing was started.`;
        return { ...common, result: 'unchanged', reason: 'already-serving', message, deployment: serving.id };
    }
    const open = await openRecord(session);
    if (open !== undefined)
        return { ...common, ...changing(open) };
    const failed = await (0,ledger_history/* justFailed */.QM)(history, candidate.digest);
    if (failed !== undefined) {
        const message = `${candidate.version} failed in ${environment} (record ${failed.id}): ${failed.description}. It is not tried again by itself: start ${workflow} by hand, or mend it and build anew.`;
        return { ...common, result: 'refused', reason: 'verification-failed', message };
    }
    if (session.settings.approval !== undefined) {
        const message = `${environment} asks people (environment ${session.settings.approval.environment}), so nothing moves there by itself: start ${workflow} by hand.`;
        return { ...common, result: 'refused', reason: 'approval-missing', message };
    }
    const upstream = await readUpstream(source, candidate.digest);
    const { fact } = await (0,src_candidate/* obtainFile */.gc)(given, candidate, obtain);
    const foreign = session.settings.target === undefined;
    const asked = {
        ...{ candidate, from, upstream, source, file: fact, place: given.candidate || (candidate.store ?? ''), foreign },
        ...{ hotfix: false, override: [], because: inputs.because, named: true, dryRun: true },
    };
    const checks = prove(await gatherFacts(session, asked, ports)).filter(({ check }) => check !== 'run');
    const decision = decide(checks);
    const plan = makePlan({ ...policy, mode: inputs.mode, candidate, previous: common.previous }, checks, decision);
    if (decision.kind !== 'may-go' && refusals(checks).every((check) => WAITED_FOR.includes(check['reason-code']))) {
        const message = `${candidate.version} waits for somebody to say yes to ${environment}: ${decision.detail}. Nothing was started.`;
        return { ...common, plan, result: 'unchanged', reason: decision.reason, message };
    }
    if (decision.kind !== 'may-go') {
        const message = `${candidate.version} may not move into ${environment}: ${decision.detail}.`;
        return { ...common, plan, result: decision.kind, reason: decision.reason, message };
    }
    const running = await promotionUnderWay(ports.github, workflow, policy, session.config);
    if (running !== undefined) {
        const message = `Run ${running.id} of ${workflow} ("${running.title}") has not ended. Nothing was started.`;
        return { ...common, plan, result: 'unchanged', reason: 'already-dispatched', message };
    }
    if (inputs['dry-run']) {
        const message = `${workflow} would be started for ${candidate.version}. Dry run: nothing was started.`;
        return { ...common, plan, result: 'planned', reason: 'dry-run', message };
    }
    await dispatch(ports.github, workflow, session.snapshot.defaultBranch, {
        environment,
        version: candidate.version,
        // The name of the repository is what a promotion takes by itself; its workflow may have no such input.
        ...(policy.component === ports.context.repository ? {} : { component: policy.component }),
        because: inputs.because || `verified in ${from}, and nothing holds it back`,
    });
    const message = `Started ${workflow} for ${candidate.version} into ${environment}.`;
    return { ...common, plan, result: 'dispatched', reason: 'dispatched', message };
}
/** A no that is no fault: somebody has not said yes yet, and the schedule asks again. */
const WAITED_FOR = ['gate-failed', 'sign-off-missing'];
function workflowFile(name) {
    if (/^[A-Za-z0-9._-]{1,100}\.ya?ml$/.test(name))
        return name;
    throw new errors/* UserError */.y('invalid-input', `input "promote-workflow" is ${JSON.stringify(name)}, not the file name of a workflow such as "promote.yml".`);
}
function environmentBefore({ config }, environment) {
    const position = (0,delivery_path/* positionOf */.d)(config?.path, environment);
    if (position.kind === 'on-path' && position.before !== undefined)
        return position.before;
    throw new reasons/* Refusal */.P('wrong-order', `Nothing can be promoted into ${environment}: no environment of the path is before it.`);
}
async function openRecord({ machine }) {
    for (const { record, trust } of machine.history.recent)
        if ((0,ledger_record/* isOpen */.nT)(record) && (await trust()).kind === 'trusted')
            return record;
    return undefined;
}
function changing({ change, environment }) {
    const message = `Run ${change.run.id} is changing ${environment} to ${change.version}, or left it so; "mode: reconcile" closes what dead runs left. Nothing was started.`;
    return { result: 'unchanged', reason: 'change-in-progress', message };
}
/** How many of the newest runs are looked at. */
const LOOKED_AT = 50;
/**
 * A run of the promotion that has not ended and may be of this component into this environment. GitHub does not tell what a
 * run was dispatched with; the template's run title does. A title that names no environment of the path, and no other
 * component that is listed, could be any.
 */
async function promotionUnderWay(github, workflow, { environment, component }, config) {
    const path = config?.path ?? [];
    const others = [...(config?.release?.components?.keys() ?? [])].filter((name) => name !== component);
    const { workflow_runs: runs } = await github.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
        workflow_id: workflow,
        event: 'workflow_dispatch',
        per_page: LOOKED_AT,
    });
    const found = runs.find(({ status, display_title: title }) => {
        if (status === 'completed')
            return false;
        const words = title.split(/[^A-Za-z0-9._-]+/);
        const isOther = !words.includes(component) && others.some((name) => words.includes(name));
        return !isOther && (words.includes(environment) || !path.some((name) => words.includes(name)));
    });
    return found === undefined ? undefined : { id: Number(found.id), title: found.display_title };
}
async function dispatch(github, workflow, ref, inputs) {
    await github.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref,
        inputs: { ...inputs },
    });
}

// EXTERNAL MODULE: ./lib/delivery/evidence/brings.js
var brings = __webpack_require__(7014);
;// CONCATENATED MODULE: ./lib/delivery/evidence/document.js




const ID = (0,shape/* integer */.nd)(1, Number.MAX_SAFE_INTEGER);
const COUNT = (0,shape/* integer */.nd)(0, Number.MAX_SAFE_INTEGER);
const logins = (0,shape/* list */.p_)((0,shape/* string */.Yj)());
const commitShape = (0,shape/* object */.Ik)({
    sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Commit.'),
    author: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Login of its author; absent where GitHub knows none.'),
    'pull-requests': (0,shape/* required */.mw)((0,shape/* list */.p_)(ID), 'Its pull requests.'),
    reviewers: (0,shape/* required */.mw)(logins, 'Whose last word on one of them was an approval.'),
});
const gateReportShape = (0,shape/* object */.Ik)({
    gate: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Name of the gate; absent without one.'),
    'check-run': (0,shape/* required */.mw)(ID, 'Check run that holds the report as its text.'),
    run: (0,shape/* required */.mw)(ID, 'Run of the gate.'),
    attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt of that run.'),
    digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'sha256 digest of the text of the check run.'),
    summary: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The report in a few words.'),
});
/** `sluice/evidence@1`: what was known, who said yes and what came of it, for one change of one environment. */
const evidenceShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/evidence@1'), 'Form of this document.'),
    repository: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Repository, `owner/name`.'),
    environment: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Environment that was changed.'),
    component: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Component.'),
    kind: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Kind of the change: deploy, promote, hotfix or adopt.'),
    deployment: (0,shape/* optional */.lq)(ID, 'Record in the ledger.'),
    candidate: (0,shape/* required */.mw)(candidateShape, 'What was put in place.'),
    'promoted-from': (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        environment: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Environment that proved it.'),
        deployment: (0,shape/* optional */.lq)(ID, 'Record of the proof.'),
        'verified-at': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Since when it was verified there, ISO 8601.'),
    }), 'Where it was proven.'),
    'previous-version': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Version that served before, according to the ledger.'),
    authors: (0,shape/* optional */.lq)(logins, 'Who wrote what the change brings. Absent: not all are known.'),
    commits: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        total: (0,shape/* required */.mw)(COUNT, 'So many commits it brings.'),
        read: (0,shape/* required */.mw)((0,shape/* list */.p_)(commitShape), 'Each of them, newest first; of very many the newest 500.'),
    }), 'What it brings, commit by commit. Absent: not known.'),
    reviewers: (0,shape/* optional */.lq)(logins, 'Everybody who approved a pull request of these commits. Absent: not known.'),
    'pull-requests': (0,shape/* optional */.lq)((0,shape/* list */.p_)(ID), 'Pull requests of these commits. Absent: not known.'),
    'gate-reports': (0,shape/* optional */.lq)((0,shape/* list */.p_)(gateReportShape), 'What the gates of the trunk left on the commit of the candidate. Absent: not known.'),
    brings: (0,shape/* optional */.lq)(brings/* bringsShape */.r, 'What the change brings, as it was shown before the approval.'),
    approval: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        environment: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Environment whose reviewers were asked.'),
        by: (0,shape/* required */.mw)(logins, 'Whose approval counted.'),
    }), 'Approval in the run.'),
    override: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        of: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* string */.Yj)()), 'Checks that were overridden.'),
        by: (0,shape/* required */.mw)(logins, 'Who approved it.'),
    }), 'What was let past.'),
    provenance: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        signer: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Workflow that built and signed it, with its ref.'),
        repository: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Repository it was built from.'),
        ref: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Branch or tag it was built from.'),
        sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Commit it was built from.'),
        runner: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Kind of the runner that built it.'),
        run: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Run that built it.'),
        'signed-at': (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'When it was signed, by the word of an authority, ISO 8601.'),
        found: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Where the signed bundle lay.'),
        authorities: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Which authorities were trusted.'),
    }), 'Who built it, as it was verified. Absent: the configuration did not ask.'),
    because: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Why, in the words of a person.'),
    checks: (0,shape/* required */.mw)((0,shape/* list */.p_)(checkShape), 'The proof, external gates included. Empty where another run than this one gave it: `begun-by` names that.'),
    'begun-by': (0,shape/* optional */.lq)(ID, 'Run that began the change, when this one carried on with it.'),
    result: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'How it ended.'),
    'reason-code': (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why it ended so.'),
    message: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The same in words.'),
    analyses: (0,shape/* required */.mw)((0,shape/* list */.p_)(analysisShape), 'What metrics said, each time they were judged.'),
    serves: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'What served at the end, for people.'),
    config: (0,shape/* required */.mw)((0,shape/* object */.Ik)({
        sha: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Commit of the policy.'),
        digest: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Git object id of the policy file; absent without one.'),
    }), 'Policy that was applied.'),
    run: (0,shape/* required */.mw)((0,shape/* object */.Ik)({
        id: (0,shape/* required */.mw)(ID, 'Workflow run.'),
        attempt: (0,shape/* required */.mw)((0,shape/* integer */.nd)(1, 100_000), 'Attempt.'),
        actor: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Who started it.'),
        workflow: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Workflow file and ref.'),
        url: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Where its log is.'),
    }), 'Run that made the change.'),
    times: (0,shape/* required */.mw)((0,shape/* object */.Ik)({
        proven: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'When the proof was given, ISO 8601, by the clock of GitHub.'),
        ended: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'When the change ended.'),
    }), 'Times.'),
});
/** Checks that failed and were let past, by name. */
function overridden(checks) {
    return checks.filter(({ verdict }) => verdict === 'overridden').map(({ check }) => check);
}

;// CONCATENATED MODULE: ./lib/delivery/evidence/basis.js



/** From the proof that this call of the action has given. */
function basisOfProof(facts, plan, previous) {
    const { approval, override, authors, upstream, lane, from, provenance } = facts;
    const passed = overridden(plan.checks);
    return {
        kind: lane === 'hotfix' ? 'hotfix' : from === undefined ? 'deploy' : 'promote',
        ...(from === undefined ? {} : { 'promoted-from': { environment: from, ...provenBy(upstream?.verified) } }),
        ...(previous === undefined ? {} : { 'previous-version': previous }),
        ...(authors === undefined ? {} : { authors }),
        ...(approval === undefined
            ? {}
            : { approval: { environment: approval.environment, by: countingApprovers(approval) } }),
        ...(override === undefined || passed.length === 0
            ? {}
            : { override: { of: passed, by: countingOverriders(override) } }),
        ...(provenance?.kind === 'accepted' ? { provenance: provenance.proof } : {}),
        ...(facts.because === '' ? {} : { because: facts.because }),
        checks: [...plan.checks],
        config: facts.config,
        proven: facts.now.toISOString(),
    };
}
/** From the record of a change that an earlier step or run has begun, and from what that step has left. */
function basisOfRecord(record, begun, run) {
    if (begun !== undefined)
        return { ...pick(begun), proven: begun.times.proven };
    const { change, createdAt } = record;
    const { because, override } = change;
    const approvers = change['approved-by'];
    const digest = change['config-digest'];
    return {
        kind: change.kind,
        ...(approvers === undefined ? {} : { approval: { by: approvers } }),
        ...(override === undefined ? {} : { override }),
        ...(because === undefined ? {} : { because }),
        checks: [],
        ...(change.run.id === run ? {} : { 'begun-by': change.run.id }),
        config: { sha: change['config-sha'], ...(digest === undefined ? {} : { digest }) },
        proven: createdAt.toISOString(),
    };
}
function provenBy(verified) {
    const at = verified?.verifiedAt?.toISOString();
    return {
        ...(verified === undefined ? {} : { deployment: verified.id }),
        ...(at === undefined ? {} : { 'verified-at': at }),
    };
}
const NAMES = [
    'kind',
    'promoted-from',
    'previous-version',
    'authors',
    'approval',
    'override',
    'provenance',
    'because',
    'checks',
    'config',
];
function pick(begun) {
    const known = NAMES.filter((name) => begun[name] !== undefined);
    return Object.fromEntries(known.map((name) => [name, begun[name]]));
}

;// CONCATENATED MODULE: ./lib/delivery/evidence/begun.js





/** What `begin` knew, for `finish` in the same job. */
async function leaveBegun(evidence, env) {
    const path = pathOf(evidence.deployment ?? 0, env);
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, '..'), { recursive: true });
    await (0,promises_.writeFile)(path, JSON.stringify(evidence), { mode: 0o600 });
}
/** `undefined`: another job began the change, or what is there is not about this record. */
async function readBegun({ id, change }, env) {
    try {
        const reading = (0,shape/* readShape */._f)(evidenceShape, JSON.parse(await (0,promises_.readFile)(pathOf(id, env), 'utf8')));
        if (!('value' in reading))
            return undefined;
        const { deployment, candidate, run } = reading.value;
        const same = deployment === id && candidate.digest === change.digest && run.id === change.run.id;
        return same ? reading.value : undefined;
    }
    catch {
        return undefined;
    }
}
function pathOf(deployment, env) {
    return (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice', `evidence-begun-${deployment}.json`);
}

;// CONCATENATED MODULE: ./lib/gate/record.js

/** Characters of a digest: 66 bits of a SHA-256. */
const DIGEST_LENGTH = 11;
/** Of a source file: 36 bits. There may be ten thousand, and two that are taken for one only hide a file that is gone. */
const FILE_DIGEST_LENGTH = 6;
const count = (0,shape/* integer */.nd)(0, Number.MAX_SAFE_INTEGER);
const ratio = (0,shape/* object */.Ik)({ covered: (0,shape/* required */.mw)(count, 'So many are covered.'), total: (0,shape/* required */.mw)(count, 'Of so many.') });
const digests = (0,shape/* string */.Yj)({ pattern: digestsPattern(DIGEST_LENGTH) });
/** Values of a commit that other commits are compared with. */
const measuredFields = {
    lines: (0,shape/* optional */.lq)(ratio, 'Left out without data; so are the next two.'),
    branches: (0,shape/* optional */.lq)(ratio, 'Branch arms.'),
    functions: (0,shape/* optional */.lq)(ratio, 'Functions.'),
    tests: (0,shape/* optional */.lq)(count, 'Test cases; left out when no results were read.'),
    skipped: (0,shape/* optional */.lq)(digests, 'Skipped test cases as digests; left out when there are too many. So are findings.'),
    findings: (0,shape/* optional */.lq)(digests, 'Findings of static analyses as digests.'),
};
/** What a gate of the trunk leaves on a commit. */
const recordShape = (0,shape/* object */.Ik)({
    schema: (0,shape/* required */.mw)((0,shape/* literal */.eu)('sluice/test-gate-baseline@1'), 'Format.'),
    gate: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Name of the gate; left out without one.'),
    commit: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The commit that was measured.'),
    run: (0,shape/* required */.mw)(count, 'The run that measured it.'),
    attempt: (0,shape/* required */.mw)(count, 'Which attempt of the run.'),
    ...measuredFields,
    files: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: digestsPattern(FILE_DIGEST_LENGTH) }), 'Source files with lines to cover, as shorter digests; left out when they do not fit in.'),
});
/** Name of the check run that holds the record of a gate. */
function checkName(gate) {
    return gate === '' ? 'Test gate baseline' : `Test gate baseline: ${gate}`;
}
/** As the text of a check run, which GitHub shows as Markdown. */
function writeRecord(record) {
    return `\`\`\`json\n${JSON.stringify(record)}\n\`\`\`\n`;
}
/** `undefined`: the text is not what `writeRecord` writes. */
function readRecord(text) {
    const body = text.replaceAll('\r\n', '\n').trim();
    if (!body.startsWith('```json\n') || !body.endsWith('\n```'))
        return undefined;
    const read = (0,shape/* readShape */._f)(recordShape, parse(body.slice('```json\n'.length, -'\n```'.length)));
    return 'value' in read ? read.value : undefined;
}
function digestsPattern(length) {
    return new RegExp(`^sha256:(?:[\\w-]{${length}})*$`);
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/delivery/evidence/gate-reports.js



/** More checks of one commit are not looked through. */
const MOST_CHECKS = 500;
/**
 * What the gates left on a commit, the newest of each; `undefined` where the token may not see it (`checks: read`).
 * `believes`: whether a run is one whose word counts, and of this commit. Of two that name one run and differ none counts.
 */
async function readGateReports(github, sha, believes) {
    try {
        const byGate = Map.groupBy(await readAll(github, sha), ({ gate }) => gate ?? '');
        const left = [];
        for (const reports of byGate.values()) {
            const newest = reports.reduce((a, b) => (isNewer(b, a) ? b : a));
            const alike = reports.filter(({ run, attempt }) => run === newest.run && attempt === newest.attempt);
            const agree = new Set(alike.map(({ digest }) => digest)).size === 1;
            if (agree && (await believes(newest.run)))
                left.push(newest);
        }
        return left;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return undefined;
        throw error;
    }
}
async function readAll(github, sha) {
    const found = [];
    for (let page = 1; page * 100 <= MOST_CHECKS; page++) {
        const answer = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
            ref: sha,
            filter: 'all',
            per_page: 100,
            page,
        });
        for (const { id, app, output } of answer.check_runs) {
            if (app?.slug !== 'github-actions')
                continue;
            const text = output.text ?? '';
            const record = readRecord(text);
            if (record === undefined || record.commit !== sha)
                continue;
            found.push({
                ...(record.gate === undefined ? {} : { gate: record.gate }),
                'check-run': Number(id),
                run: record.run,
                attempt: record.attempt,
                digest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`,
                summary: output.title ?? '',
            });
        }
        if (page * 100 >= answer.total_count)
            break;
    }
    return found;
}
function isNewer(a, b) {
    return a.run > b.run || (a.run === b.run && a.attempt > b.attempt);
}

// EXTERNAL MODULE: ./lib/delivery/stores/oci.js
var oci = __webpack_require__(1793);
;// CONCATENATED MODULE: ./lib/delivery/evidence/keep.js




/** Lays the evidence beside the candidate: an asset of its release, or an artifact about its manifest. Safe to repeat. */
async function keepEvidence(evidence, github, registry) {
    const reference = evidence.candidate.store === undefined ? undefined : (0,delivery_store/* parseStore */.Pv)(evidence.candidate.store);
    const name = nameOf(evidence);
    const bytes = new TextEncoder().encode(`${JSON.stringify(evidence, null, 2)}\n`);
    try {
        if (reference?.kind === 'release')
            return { kind: 'kept', place: await keepInRelease(reference.tag, name, bytes, github) };
        if (reference?.kind === 'oci')
            return { kind: 'kept', place: await keepInRegistry(reference, name, bytes, registry) };
        return { kind: 'nowhere' };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y || error instanceof TypeError)
            return { kind: 'not-kept', detail: (0,errors/* errorMessage */.g)(error) };
        throw error;
    }
}
/** Whether the end of a change has its evidence; of one that lies nowhere that lasts nothing is missing. */
async function isKept(record, github, registry) {
    const { store } = record.change;
    const reference = store === undefined ? undefined : (0,delivery_store/* parseStore */.Pv)(store);
    const name = nameFor(record.environment, record.id);
    if (reference?.kind === 'oci') {
        const tag = tagOf(reference, name);
        return (await registry.get(reference, `/v2/${reference.name}/manifests/${tag}`, oci/* MANIFEST_TYPES */._P)).status !== 404;
    }
    if (reference?.kind !== 'release')
        return true;
    const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag: reference.tag });
    return release === undefined || release.assets.some((asset) => asset.name === name && asset.state === 'uploaded');
}
/** Ends after which more comes. What is known by then is kept under a name of its own. */
const NOT_THE_END = ['begun', 'paused'];
/** No other kind of file ends like this, by which notes know it. */
function nameOf({ environment, deployment, result, run }) {
    return nameFor(environment, deployment ?? 0, NOT_THE_END.includes(result) ? `-run-${run.id}-${run.attempt}` : '');
}
function nameFor(environment, deployment, part = '') {
    return `evidence-${environment}-${deployment}${part}.json`;
}
async function keepInRelease(tag, name, bytes, github) {
    const read = () => github.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag });
    const release = await read();
    const there = release.assets.find((asset) => asset.name === name);
    // One record has one evidence: what an earlier attempt has left says the same.
    if (there?.state === 'uploaded')
        return `release:${tag}/${name}`;
    // An upload that was cut stays as an empty asset, in the way of the next.
    if (there !== undefined)
        await github.request('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', { asset_id: there.id });
    try {
        await github.upload(release.upload_url, name, 'application/json', bytes);
    }
    catch (error) {
        const answerLost = error instanceof github_errors/* GitHubError */.y_ && error.outcomeUnknown;
        const arrived = answerLost && (await read()).assets.some((each) => each.name === name && each.state === 'uploaded');
        if (!arrived)
            throw error;
    }
    return `release:${tag}/${name}`;
}
async function keepInRegistry(reference, name, bytes, registry) {
    const { name: repository, digest } = reference;
    const manifest = await registry.get(reference, `/v2/${repository}/manifests/${digest}`, oci/* MANIFEST_TYPES */._P);
    if (manifest.status !== 200)
        throw new errors/* UserError */.y('missing-permission', `${reference.host} does not show ${digest} (${manifest.status}).`);
    const { mediaType } = JSON.parse(Buffer.from(manifest.bytes).toString('utf8'));
    const subject = {
        mediaType: mediaType ?? 'application/vnd.oci.image.manifest.v1+json',
        size: manifest.bytes.length,
    };
    const tag = tagOf(reference, name);
    const there = await registry.get(reference, `/v2/${repository}/manifests/${tag}`, oci/* MANIFEST_TYPES */._P);
    if (there.status === 200)
        return `oci:${reference.host}/${repository}:${tag}`;
    const document = { type: 'application/vnd.sluice.evidence.v1+json', tag, title: name, bytes };
    return (0,oci/* attachToOci */.wW)(reference, document, subject, registry);
}
const LONGEST_TAG = 128;
/** Registries take no longer tags; what is cut off must not make two of them the same. */
function tagOf({ digest }, name) {
    const about = digest.replace(':', '-');
    const tag = `${about}.${name.replace(/\.json$/, '')}`;
    return tag.length <= LONGEST_TAG
        ? tag
        : `${about}.evidence-${(0,oci/* sha256 */.sc)(new TextEncoder().encode(name)).slice('sha256:'.length).slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./lib/delivery/evidence/reviews.js


const COMMITS_PER_CALL = 50;
const REVIEWED = `fragment reviewed on Commit {
  oid
  author { user { login } }
  associatedPullRequests(first: 5) {
    nodes { number latestOpinionatedReviews(first: 50) { nodes { state author { login } } } }
  }
}`;
/**
 * Who reviewed each commit, in one call for every fifty; `undefined` where the token may not see it (`pull-requests:
 * read`). In the order of `shas`; commits that GitHub does not know are left out.
 */
async function readReviews(github, shas) {
    const wanted = shas.filter((sha) => delivery_release/* COMMIT */.cJ.test(sha));
    const found = [];
    try {
        for (let at = 0; at < wanted.length; at += COMMITS_PER_CALL)
            found.push(...(await readSome(github, wanted.slice(at, at + COMMITS_PER_CALL))));
        return found;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.y)
            return undefined;
        throw error;
    }
}
async function readSome(github, shas) {
    const fields = shas.map((sha, index) => `c${index}: object(oid: "${sha}") { ...reviewed }`);
    const { repository } = await github.graphql(`query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } } ${REVIEWED}`, { owner: github.owner, repo: github.repo });
    return shas.flatMap((sha, index) => {
        const node = repository[`c${index}`];
        return node?.oid === sha ? [reviewed(sha, node)] : [];
    });
}
function reviewed(sha, { author, associatedPullRequests }) {
    const pulls = associatedPullRequests?.nodes ?? [];
    const login = author?.user?.login;
    const approvals = pulls
        .flatMap(({ latestOpinionatedReviews }) => latestOpinionatedReviews?.nodes ?? [])
        .filter(({ state }) => state === 'APPROVED')
        .flatMap((review) => (review.author === null ? [] : [review.author.login]));
    return {
        sha,
        ...(login === undefined ? {} : { author: login }),
        'pull-requests': pulls.map(({ number }) => number),
        reviewers: [...new Set(approvals)],
    };
}

// EXTERNAL MODULE: ./lib/delivery/stores/registry.js
var registry = __webpack_require__(8077);
;// CONCATENATED MODULE: ./actions/deploy/src/evidence.js










/**
 * Writes down what the change rests on and how it ended, and lays it beside the candidate when it was promoted. Only a
 * change that has a record has evidence.
 */
async function leaveEvidence(ended, call, ports, token, shown) {
    const { candidate, deployment } = ended;
    if (candidate === undefined || deployment === undefined || ended.result === 'planned')
        return undefined;
    if (ended.result === 'unchanged' && !(await isMissing(ended, ports, token)))
        return undefined;
    const begun = ended.record === undefined ? undefined : await readBegun(ended.record, ports.env);
    const basis = basisOf(ended, begun, ports);
    if (basis === undefined)
        return undefined;
    const found = begun === undefined ? await lookUp(ended, basis, ports) : foundBefore(begun);
    const evidence = {
        ...about(call, ports, candidate, deployment),
        ...withoutTime(basis),
        ...found,
        ...brought(shown, begun, candidate, ports),
        ...outcomeOf(ended),
        times: { proven: basis.proven, ended: (await ports.github.now()).toISOString() },
    };
    const path = await writeReport('evidence', evidence, ports.env);
    if (ended.result === 'begun')
        await leaveBegun(evidence, ports.env);
    if (!isPromotion(basis))
        return { path, evidence, kept: { kind: 'nowhere' } };
    const kept = await keepEvidence(evidence, ports.github, (0,registry/* jobRegistry */.b)(ports.env, ports.context, token));
    if (kept.kind === 'not-kept')
        ports.log.warning(`The evidence is in ${path} only, not beside the candidate: ${kept.detail}`, {
            title: 'evidence',
        });
    return { path, evidence, kept };
}
/** A run that died right after its change was verified has left no evidence; the next one that looks does. */
async function isMissing({ record }, { github, env, context }, token) {
    if (record === undefined || !isPromotion(record.change))
        return false;
    return !(await isKept(record, github, (0,registry/* jobRegistry */.b)(env, context, token)));
}
function basisOf({ facts, plan, previous, record }, begun, { context }) {
    if (facts !== undefined && plan !== undefined)
        return basisOfProof(facts, plan, previous);
    return record === undefined ? undefined : basisOfRecord(record, begun, context.runId);
}
function withoutTime({ proven: _, ...basis }) {
    return basis;
}
function isPromotion({ kind }) {
    return kind === 'promote' || kind === 'hotfix';
}
function foundBefore({ commits, reviewers, ...begun }) {
    const [pulls, reports] = [begun['pull-requests'], begun['gate-reports']];
    return {
        ...(commits === undefined ? {} : { commits }),
        ...(reviewers === undefined ? {} : { reviewers }),
        ...(pulls === undefined ? {} : { 'pull-requests': pulls }),
        ...(reports === undefined ? {} : { 'gate-reports': reports }),
    };
}
/** Of more commits the evidence would be a history. */
const MOST_COMMITS = 500;
/** What GitHub tells about the change besides the proof; asked for a promotion only. */
async function lookUp(ended, basis, { github }) {
    const { candidate, session } = ended;
    if (!isPromotion(basis) || candidate === undefined)
        return {};
    const { sha } = candidate;
    const believes = async (run) => session !== undefined &&
        (await session.trustRun(run)).kind === 'trusted' &&
        (await session.runs.facts(run))?.sha === sha;
    const reports = await readGateReports(github, sha, believes);
    return {
        ...(await reviewsOf(ended.facts?.range ?? (await rangeOf(ended, github)), github)),
        ...(reports === undefined ? {} : { 'gate-reports': reports }),
    };
}
/** What a change has brought that an earlier run has proven: from what it replaced. */
async function rangeOf({ candidate, record, session }, github) {
    if (candidate === undefined || record === undefined)
        return undefined;
    const { replaces } = record.change;
    const replaced = session?.machine.history.recent.find((entry) => entry.record.id === replaces)?.record;
    if (replaces !== undefined && replaced === undefined)
        return undefined;
    return readRange(github, replaced, candidate, { whole: true, authors: true });
}
async function reviewsOf(range, github) {
    if (range === undefined)
        return {};
    const authors = range.authors === undefined ? {} : { authors: range.authors };
    const read = await readReviews(github, range.commits.slice(0, MOST_COMMITS));
    if (read === undefined)
        return authors;
    return {
        ...authors,
        commits: { total: range.total, read },
        reviewers: [...new Set(read.flatMap(({ reviewers }) => reviewers))],
        'pull-requests': [...new Set(read.flatMap((commit) => commit['pull-requests']))],
    };
}
/** What was shown before the approval, as far as it is about what was deployed. */
function brought(shown, begun, { sha }, { log }) {
    if (shown === undefined)
        return begun?.brings === undefined ? {} : { brings: begun.brings };
    if (shown.to === sha)
        return { brings: shown.brings };
    log.warning(`What "brings" tells is about ${shown.to.slice(0, 12)}, and ${sha.slice(0, 12)} was deployed: it is not kept.`, { title: 'evidence' });
    return {};
}
function about({ environment, component }, { context }, candidate, deployment) {
    return {
        schema: 'sluice/evidence@1',
        repository: `${context.owner}/${context.repository}`,
        environment,
        component,
        deployment,
        candidate,
        run: {
            id: context.runId,
            attempt: context.runAttempt,
            actor: context.actor,
            workflow: context.workflowRef,
            url: (0,session/* runUrl */.Vp)(context),
        },
    };
}
function outcomeOf(ended) {
    const late = ended.result === 'unchanged';
    return {
        result: late ? 'deployed' : ended.result,
        'reason-code': late ? 'verified' : ended.reason,
        message: ended.message,
        ...(ended.serves === undefined ? {} : { serves: ended.serves }),
        analyses: (ended.analyses ?? []).map(analysisReport),
    };
}

;// CONCATENATED MODULE: ./actions/deploy/src/finish.js






/** `finish`: reads back what the user's own steps did, verifies it and closes the record of `begin`. */
async function finish(inputs, session) {
    const { machine } = session;
    const record = findRecord(inputs['deployment-id'], session);
    const candidate = (0,machine_machine/* candidateOf */.RH)(record);
    const previous = previousOf(record, session);
    const common = { candidate, notes: [], deployment: record.id, previous, environmentUrl: session.settings.url };
    if (!(0,ledger_record/* isOpen */.nT)(record)) {
        const well = record.state === 'success';
        const message = `Record ${record.id} is closed already: ${record.description}.`;
        return {
            ...common,
            result: well ? 'unchanged' : 'failed',
            reason: well ? 'already-serving' : 'verification-failed',
            message,
        };
    }
    const seen = await (0,machine_machine/* look */.Op)(machine, record.id, candidate);
    const undo = previous === undefined ? 'There was nothing before it.' : `To undo, put ${previous} back.`;
    if (inputs['steps-outcome'] !== 'success') {
        const told = `${candidate.version}: your steps ended as ${inputs['steps-outcome']}`;
        if (inputs['dry-run'])
            return { ...common, result: 'planned', reason: 'dry-run', message: told };
        await machine.ledger.status(record.id, { state: 'failure', description: told });
        await dropStale(seen, machine);
        const ended = { ...common, record, session, serves: (0,delivery_release/* describe */.q0)(seen) };
        const message = `${told}. ${inputs.environment} serves ${(0,delivery_release/* describe */.q0)(seen)}. ${undo}`;
        return { ...ended, result: 'failed', reason: 'steps-failed', message };
    }
    if (inputs['dry-run']) {
        const message = `${inputs.environment} serves ${(0,delivery_release/* describe */.q0)(seen)}. Dry run: record ${record.id} stays open.`;
        return { ...common, result: 'planned', reason: 'dry-run', message };
    }
    // What served before the steps is not known here, so a difference counts as something that users see.
    const before = { kind: 'unknown', detail: 'before your steps' };
    const timing = { applied: (await machine.now()).toISOString(), appliedAt: machine.clock.monotonic() };
    const delivered = await settle({ deployment: record.id, candidate, before }, machine);
    const ending = await end(delivered, { record, before, timing }, machine);
    const message = ending.result === 'failed' ? `${ending.message} ${undo}` : ending.message;
    const { analyses } = machine.verifier;
    return {
        ...common,
        record,
        session,
        ...ending,
        message,
        analyses,
        environmentUrl: ending.url ?? session.settings.url,
    };
}
function findRecord(id, { machine }) {
    if (id === '')
        throw new errors/* UserError */.y('invalid-input', 'input "deployment-id" is required by "mode: finish": the output of "mode: begin".');
    const found = machine.history.recent.find(({ record }) => String(record.id) === id)?.record;
    if (found === undefined)
        throw new errors/* UserError */.y('invalid-input', `input "deployment-id" is ${JSON.stringify(id)}, which is no record of ${machine.policy.component} in ${machine.policy.environment}.`);
    if (found.change.run.id !== machine.run.id)
        throw new errors/* UserError */.y('invalid-input', `input "deployment-id" is ${id}, a record of run ${found.change.run.id}; only the run that began a change can finish it.`);
    return found;
}
function previousOf({ change }, { machine }) {
    return machine.history.recent.find(({ record }) => record.id === change.replaces)?.record.change.version;
}

;// CONCATENATED MODULE: ./lib/delivery/expiry.js
const DAY_MILLISECONDS = 86_400_000;
/** From so many days on an end that comes near is a warning and not a note. */
const WARNED_DAYS = 14;
/** Whole days until the candidate is gone from where it lies; `undefined`: it lasts. */
function daysLeft({ expires }, now) {
    if (expires === undefined)
        return undefined;
    return Math.max(0, Math.floor((new Date(expires).getTime() - now.getTime()) / DAY_MILLISECONDS));
}
/** `undefined`: it lasts, or for long enough that nobody has to think of it. */
function endingSoon(candidate, now) {
    const days = daysLeft(candidate, now);
    if (days === undefined || days >= WARNED_DAYS)
        return undefined;
    return { daysLeft: days, gone: new Date(candidate.expires ?? 0) <= now };
}
/** `in 3 days`, `within a day`. */
function inDays(days) {
    if (days === 0)
        return 'within a day';
    return `in ${days} day${days === 1 ? '' : 's'}`;
}
/** Says that a candidate will be gone, and warns when that is soon. */
function expiryNotes(candidate, now, log) {
    const days = daysLeft(candidate, now);
    if (days === undefined)
        return [];
    const note = `${candidate.version} lies in ${candidate.store}, which is gone ${inDays(days)}: publish it as an asset of a prerelease before it waits for people.`;
    if (endingSoon(candidate, now) !== undefined)
        log.warning(note, { title: 'candidate expires' });
    return [note];
}

// EXTERNAL MODULE: ./lib/delivery/provision.js
var provision = __webpack_require__(7362);
;// CONCATENATED MODULE: ./lib/delivery/machine/change.js





/** One forward change from the record to its end, including the way back when it fails its verification. */
async function makeChange(change, machine) {
    const { candidate, existing } = change;
    const { environment, production } = machine.policy;
    const before = await (0,machine_machine/* look */.Op)(machine, existing?.id, candidate);
    const deployment = existing?.id ??
        (await machine.ledger.open(environment, production, (0,machine_machine/* payloadOf */.Md)(machine, candidate, change.particulars)));
    // A change that carries on at a step brought the infrastructure up to date when it began.
    const begun = existing?.progress !== undefined;
    const provisioned = begun ? NOTHING_TO_TELL : await provisionFor(deployment, candidate, machine);
    const applied = await machine.now();
    const appliedAt = machine.clock.monotonic();
    const delivered = provisioned.kind === 'failed'
        ? { kind: 'error', reason: 'provision-failed', detail: provisioned.detail, seen: before }
        : await deliver({ deployment, candidate, file: change.file, before, back: false, ...(await carriedOn(existing, machine)) }, machine);
    const record = { ...change_openRecord(machine, deployment, candidate, change), createdAt: applied };
    const timing = { applied: applied.toISOString(), appliedAt };
    return { ...(await end(delivered, { record, before, timing }, machine)), notes: provisioned.notes };
}
const NOTHING_TO_TELL = { kind: 'ready', notes: [] };
/** The infrastructure first; when that fails, nothing has moved. */
async function provisionFor(deployment, candidate, machine) {
    if (machine.provisioner === undefined)
        return NOTHING_TO_TELL;
    machine.log.info('Bringing the infrastructure up to date.');
    const provisioned = await (0,provision/* provision */.mg)(machine.provisioner, { deployment, candidate });
    for (const note of provisioned.notes)
        machine.log.info(note);
    return provisioned;
}
/** What an earlier attempt left; a change that was paused says from now on who is at it. */
async function carriedOn(existing, machine) {
    const progress = existing?.progress;
    if (existing === undefined || progress === undefined)
        return { resumed: existing !== undefined };
    const { paused, step, until, carriedOn: again } = progress;
    if (paused !== undefined) {
        const waited = paused === 'holding' || paused === 'waits-for-continue';
        const description = (0,ledger_progress/* writeProgress */.pH)(step, waited ? 'carrying-on' : 'verifying', existing.change.version, until);
        await machine.ledger.status(existing.id, { state: 'in_progress', description });
    }
    return { resumed: true, progress, continued: again || existing.touchedBy !== machine.run.id };
}
function change_openRecord(machine, id, candidate, change) {
    return {
        id,
        environment: machine.policy.environment,
        createdAt: new Date(0),
        state: 'in_progress',
        description: '',
        verifiedAt: undefined,
        verifiedBy: undefined,
        changedAt: new Date(0),
        url: undefined,
        touchedBy: machine.run.id,
        progress: change.existing?.progress,
        change: change.existing?.change ?? (0,machine_machine/* payloadOf */.Md)(machine, candidate, change.particulars),
    };
}

// EXTERNAL MODULE: ./lib/config/load.js + 21 modules
var load = __webpack_require__(2547);
// EXTERNAL MODULE: ./lib/schema-guard/declared.js
var declared = __webpack_require__(7846);
// EXTERNAL MODULE: ./lib/schema-guard/detect.js + 5 modules
var detect = __webpack_require__(5753);
;// CONCATENATED MODULE: ./lib/schema-guard/source.js





const DEFINITIONS = '.github/flags.flagd.json';
/** A migration is read by people; what is longer than this is data. */
const TEXTS_PER_CALL = 50;
const CHANGED_LIMIT = 300;
const FLAGS_LIMIT = 30;
/**
 * Compares the commit of a release with that of what serves, by the API. Costs nothing where the configuration names
 * neither data nor flags, one call where it does, and one more for each fifty migrations that are new.
 */
async function readCarried(github, asked) {
    const { config, base, head } = asked;
    const data = config?.data;
    const flagsMayDiffer = config?.flags !== undefined && base !== undefined && base !== head;
    if (data === undefined && !flagsMayDiffer)
        return { data: undefined, flags: [] };
    try {
        const sides = await readSides(github, asked, data);
        const flags = flagsMayDiffer ? changedFlags(sides) : [];
        return { data: await changesOf(github, asked, data, sides), flags };
    }
    catch (error) {
        // The release may go on; what must not happen is that a way back over it passes for safe.
        return { data: data === undefined ? undefined : { unknown: (0,errors/* errorMessage */.g)(error).slice(0, 160) }, flags: [] };
    }
}
const ENTRIES = `... on Tree { entries { name type oid object { ... on Tree { entries { name type oid object { ... on Tree { entries { name type oid } } } } } } } }`;
async function readSides(github, asked, data) {
    const { base, head, config, configPath } = asked;
    const folders = (data?.migrations ?? []).map(({ path }) => path.replace(/\/+$/, ''));
    const definitions = config?.flags?.definitions ?? DEFINITIONS;
    const variables = {};
    const field = (name, expression, body) => {
        variables[name] = expression;
        return `${name}: object(expression: $${name}) { ${body} }`;
    };
    const side = (prefix, sha) => [
        field(`${prefix}c`, `${sha}:${configPath}`, '... on Blob { text isTruncated }'),
        field(`${prefix}d`, `${sha}:${definitions}`, '... on Blob { text isTruncated }'),
        ...folders.map((path, index) => field(`${prefix}f${index}`, `${sha}:${path}`, ENTRIES)),
    ].join('\n      ');
    const body = [...(base === undefined ? [] : [side('b', base)]), side('a', head)].join('\n      ');
    const declared = Object.keys(variables).map((name) => `, $${name}: String!`);
    const { repository } = await github.graphql(`query($owner: String!, $repo: String!${declared.join('')}) { repository(owner: $owner, name: $repo) { ${body} } }`, { owner: github.owner, repo: github.repo, ...variables });
    const read = (prefix) => ({
        config: textOf(repository[`${prefix}c`], configPath),
        definitions: textOf(repository[`${prefix}d`], definitions),
        folders: folders.map((_, index) => {
            const found = repository[`${prefix}f${index}`];
            return found === null || found === undefined ? undefined : listing(found);
        }),
    });
    return { before: base === undefined ? undefined : read('b'), after: read('a') };
}
function textOf(found, path) {
    if (found === null || found === undefined)
        return undefined;
    if (typeof found.text === 'string' && found.isTruncated !== true)
        return found.text;
    throw new Error(`${path} cannot be read whole`);
}
function listing({ entries = [] }) {
    const files = new Map();
    const add = (level, under) => {
        for (const { name, type, oid, object } of level) {
            if (type === 'blob')
                files.set(`${under}${name}`, oid);
            else if (type === 'tree' && object?.entries !== undefined)
                add(object.entries, `${under}${name}/`);
            else if (type === 'tree')
                throw new Error(`${under}${name} lies too deep to be looked at`);
        }
    };
    add(entries, '');
    return files;
}
async function changesOf(github, asked, data, { before, after }) {
    if (data === undefined)
        return undefined;
    const { component } = asked;
    const own = await dataIn(after.config, asked.head);
    const formats = (0,declared/* formatsOf */.IO)(own, component);
    if (before === undefined)
        return (0,declared/* recordable */.I$)([], formats);
    const earlier = await dataIn(before.config, asked.base ?? '').catch(() => undefined);
    const steps = own === undefined ? [] : [...(0,detect/* declaredSteps */._v)(earlier, own, component)];
    for (const [index, entry] of (data.migrations ?? []).entries()) {
        if (!(0,detect/* belongs */.Fz)(entry, component))
            continue;
        const [old, now] = [before.folders[index], after.folders[index]];
        if (old === undefined && now === undefined)
            throw new Error(`data.migrations names ${entry.path}, which does not exist at ${asked.head.slice(0, 7)}`);
        const listings = { old: old ?? new Map(), now: now ?? new Map() };
        steps.push(...(await stepsOf(github, entry, listings)));
    }
    return (0,declared/* recordable */.I$)(steps, formats);
}
async function stepsOf(github, { tool, path }, { old, now }) {
    const changed = (0,detect/* changedFiles */.Y_)(tool, old, now);
    if (changed.length > CHANGED_LIMIT)
        throw new Error(`${path}: ${changed.length} migrations are new, too many to read`);
    const oids = changed.flatMap((file) => [now.get(file), old.get(file)]).filter((oid) => oid !== undefined);
    const texts = await blobs(github, [...new Set(oids)]);
    const files = changed.map((file) => {
        const oid = now.get(file) ?? '';
        const oldOid = old.get(file);
        return { path: file, text: texts.get(oid) ?? '', before: oldOid === undefined ? undefined : texts.get(oldOid) };
    });
    const gone = (0,detect/* removedFiles */.I2)(tool, old, now).map((file) => ({ id: `${path}/${file}`, kind: 'contract', what: 'the migration is gone', down: false }));
    return [...(0,detect/* readSteps */.I$)(tool, path, files, now), ...gone];
}
async function blobs(github, oids) {
    const texts = new Map();
    for (let at = 0; at < oids.length; at += TEXTS_PER_CALL) {
        const some = oids.slice(at, at + TEXTS_PER_CALL);
        const fields = some.map((oid, index) => `o${index}: object(oid: "${oid}") { ... on Blob { text isTruncated } }`);
        const { repository } = await github.graphql(`query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } }`, { owner: github.owner, repo: github.repo });
        for (const [index, oid] of some.entries())
            texts.set(oid, textOf(repository[`o${index}`], oid.slice(0, 12)) ?? '');
    }
    return texts;
}
async function dataIn(text, sha) {
    if (text === undefined)
        return undefined;
    return (await (0,load/* parseConfig */.o4)(text, `${load/* CONFIG_PATH */.tF} at ${sha.slice(0, 7)}`)).data;
}
/** Flags that are defined anew or otherwise than before, as far as both files can be read. */
function changedFlags({ before, after }) {
    const now = definitions(after.definitions);
    const old = definitions(before?.definitions);
    return Object.keys(now)
        .filter((key) => JSON.stringify(now[key]) !== JSON.stringify(old[key]))
        .sort()
        .slice(0, FLAGS_LIMIT);
}
function definitions(text) {
    try {
        const value = text === undefined ? undefined : JSON.parse(text);
        return (0,shape/* isRecord */.u4)(value) && (0,shape/* isRecord */.u4)(value['flags']) ? value['flags'] : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./actions/deploy/src/asked.js




/** What a person wants the candidate to be let past. */
function overridesOf(inputs) {
    const known = Object.keys(OVERRIDABLE);
    const strange = inputs.override.find((name) => !known.includes(name));
    if (strange !== undefined)
        throw new errors/* UserError */.y('invalid-input', `input "override" names ${JSON.stringify(strange)}; what can be overridden is ${known.join(' and ')}.`);
    if (inputs.override.length > 0 && inputs.because === '')
        throw new errors/* UserError */.y('invalid-input', 'input "because" is required by "override": say why.');
    return inputs.override;
}
/** Environment that has to prove the candidate; `undefined`: it comes from the build. */
function fromEnvironment(inputs, { config }) {
    if (inputs.mode === 'deploy')
        return undefined;
    if (inputs['from-environment'] !== '')
        return inputs['from-environment'];
    const position = (0,delivery_path/* positionOf */.d)(config?.path, inputs.environment);
    const before = position.kind === 'on-path' ? position.before : undefined;
    if (before !== undefined || inputs.mode === 'begin')
        return before;
    const advice = position.kind === 'on-path'
        ? 'it is the first of the path, so use "mode: deploy"'
        : 'the path does not name it, so give "from-environment"';
    throw new reasons/* Refusal */.P('wrong-order', `Nothing can be promoted into ${inputs.environment}: ${advice}.`);
}

;// CONCATENATED MODULE: ./lib/delivery/machine/waiting.js










/** The newest open record that is believed: a change that waits, or that a run is at or has left. */
async function openChange({ history }) {
    for (const { record, trust } of history.recent)
        if (isOpen(record) && (await trust()).kind === 'trusted')
            return record;
    return undefined;
}
/** The record that serves all of the traffic beside a change that waits and has none; `undefined`: it is not so. */
async function servesBeside(waiting, machine, seen) {
    const live = (await servingEntry(machine.history))?.record;
    if (live === undefined || live.change.digest === waiting.change.digest)
        return undefined;
    return servesOnly(seen, live.change) && shareOf(seen, waiting.change) === 0 ? live : undefined;
}
/** A person has decided against a change that waits and has no traffic: it is held and goes; what serves stays. */
async function withdraw(waiting, { because, incident }, machine, seen) {
    await placeHold(machine, waiting.change, because, incident);
    await retireIdle({ deployment: waiting.id, candidate: candidateOf(waiting) }, machine, seen);
    const description = writeWithdrawn(waiting.change.version, because);
    await machine.ledger.status(waiting.id, { state: 'failure', description });
}
/** Takes back a change that waits at a step, since another one takes its place. */
async function abandon(record, machine) {
    const candidate = (0,machine_machine/* candidateOf */.RH)(record);
    const { version } = candidate;
    const seen = await (0,machine_machine/* look */.Op)(machine, record.id, candidate);
    if (!(0,delivery_release/* servesOnly */.X_)(seen, candidate)) {
        machine.log.info(`Record ${record.id} (${version}) is paused; taking it back.`);
        return closeByWhatServes(record, machine, true);
    }
    // It has all of the traffic, and nobody could tell whether it serves well: the other one replaces it.
    const detail = 'it was paused, and another version takes its place';
    await machine.ledger.status(record.id, { state: 'error', description: `${version}: ${detail}` });
    await dropStale(seen, machine);
    const message = `${version} serves in ${machine.policy.environment}; ${detail}.`;
    return ending(record, 'error', 'interrupted', message, { seen });
}

;// CONCATENATED MODULE: ./actions/deploy/src/clear.js


/** Records of ended runs are closed first. A dry run leaves them. */
async function clearTheWay(inputs, session, candidate) {
    const clean = { session, notes: [], resumed: undefined, stopped: undefined };
    if (inputs['dry-run'])
        return clean;
    const found = await reconcile(session.machine, session.runs, { kind: 'forward', release: candidate });
    switch (found.kind) {
        case 'clean':
            return clean;
        case 'busy':
            return { ...clean, stopped: found.record };
        case 'paused':
            return { ...clean, paused: found.record };
        case 'resume':
            return {
                ...clean,
                resumed: found.record,
                notes: [`Carrying on with record ${found.record.id} of an earlier attempt.`],
            };
        case 'closed':
            return { ...clean, session: await session.reload(), notes: found.notes };
    }
}
/** A newer candidate takes the place of one that waits at a step. */
async function clear_takeBack(paused, session) {
    const ending = await abandon(paused, session.machine);
    return ending.result === 'rolled-back' || ending.reason === 'interrupted' ? session.reload() : ending;
}

;// CONCATENATED MODULE: ./actions/deploy/src/particulars.js


/** What the record says of a change beside its candidate. */
function particularsOf(inputs, { machine }, { facts, plan: { checks } }, brings) {
    const approvers = facts.approval === undefined ? [] : countingApprovers(facts.approval);
    const overridden = checks.filter(({ verdict }) => verdict === 'overridden').map(({ check }) => check);
    const by = facts.override === undefined ? [] : countingOverriders(facts.override);
    const { upstream, serving } = facts;
    return {
        kind: inputs.kind === 'hotfix' ? 'hotfix' : facts.from === undefined ? 'deploy' : 'promote',
        ...(inputs.mode === 'begin' ? { strategy: 'foreign' } : strategyFacts(machine.policy.strategy)),
        ...(upstream?.serving === undefined ? {} : { 'promoted-from': upstream.serving.id }),
        ...(serving === undefined ? {} : { replaces: serving.id }),
        ...(approvers.length === 0 ? {} : { 'approved-by': approvers }),
        ...(overridden.length === 0 ? {} : { override: { of: overridden, by } }),
        ...(inputs.because === '' ? {} : { because: inputs.because }),
        ...carried(brings),
    };
}
/** `waves`: what a way back has to know, whatever the configuration says by then. */
function strategyFacts(strategy) {
    const { type } = strategy;
    return { strategy: type, ...(type === 'waves' ? { waves: strategy.waves } : {}) };
}
/** As the record holds it: what there is nothing to say about is left out. */
function carried({ data, flags }) {
    return { ...(data === undefined ? {} : { data }), ...(flags.length === 0 ? {} : { flags }) };
}

;// CONCATENATED MODULE: ./actions/deploy/src/infrastructure.js

/** A dry run asks what would be done to the infrastructure; the change itself asks again right before it does it. */
async function infrastructureStep(inputs, candidate, { machine: { provisioner } }) {
    if (provisioner === undefined || inputs.mode === 'begin')
        return undefined;
    if (!inputs['dry-run'])
        return 'bring the infrastructure up to date';
    const planned = await provisioner.plan({ deployment: undefined, candidate });
    if (planned.kind === 'failed')
        return `bring the infrastructure up to date (it cannot be planned now: ${planned.detail})`;
    const { changes, drift = [] } = planned.answer;
    const drifted = drift.length === 0 ? '' : `; it has drifted: ${(0,provision/* differences */.tX)(drift).join('; ')}`;
    if (changes.length === 0)
        return `leave the infrastructure as it is${drifted}`;
    return `bring the infrastructure up to date: ${(0,provision/* differences */.tX)(changes).join('; ')}${drifted}`;
}

;// CONCATENATED MODULE: ./actions/deploy/src/proposal.js







/** Fetches the candidate, gathers the facts, proves and plans. */
async function propose(inputs, session, { given, wanted, from, source, override, previous, against }, ports) {
    const upstream = source === undefined ? undefined : await readUpstream(source, wanted.digest);
    const { file, fact } = await proposal_fileOf(inputs, given, wanted, session);
    const candidate = withExpiry(wanted, fact);
    const facts = await gatherFacts(session, {
        candidate,
        from,
        upstream,
        source,
        file: fact,
        place: given.candidate || (candidate.store ?? ''),
        foreign: inputs.mode === 'begin',
        hotfix: inputs.kind === 'hotfix',
        override,
        because: inputs.because,
        named: from === undefined || given.version !== '' || given.digest !== '',
        dryRun: inputs['dry-run'],
        against,
    }, ports);
    const checks = prove(facts);
    const decision = decide(checks);
    const infrastructure = decision.kind === 'may-go' ? await infrastructureStep(inputs, candidate, session) : undefined;
    const plan = planOf(inputs, session, { candidate, previous, infrastructure }, checks, decision);
    return { candidate, file, facts, decision, plan };
}
async function proposal_fileOf(inputs, given, candidate, { machine }) {
    if (inputs.mode === 'begin' && given.candidate === '')
        return { file: undefined, fact: undefined };
    return (0,src_candidate/* obtainFile */.gc)(given, candidate, machine.obtain);
}
function withExpiry(candidate, fact) {
    if (fact === undefined || !('digest' in fact) || fact.expiresAt === undefined)
        return candidate;
    return { ...candidate, expires: fact.expiresAt.toISOString() };
}
function planOf(inputs, { machine }, what, ...rest) {
    const { environment, component, strategy, automaticReturn } = machine.policy;
    const foreign = inputs.mode === 'begin';
    const facts = { environment, component, mode: inputs.mode, ...what, automaticReturn };
    return makePlan({ ...facts, strategy: foreign ? 'foreign' : strategy }, ...rest);
}

;// CONCATENATED MODULE: ./actions/deploy/src/forward.js













/** `deploy`, `promote` and `begin`: proof first, then the change or its record. */
async function forward(inputs, opened, ports, against) {
    const given = (0,src_candidate/* checkInputs */.sw)(inputs);
    const override = overridesOf(inputs);
    const from = fromEnvironment(inputs, opened);
    const source = from === undefined ? undefined : await opened.historyOf(from);
    const wanted = source === undefined
        ? await (0,src_candidate/* fromBuild */.BD)(given, ports.context, opened.runs, inputs.mode === 'begin')
        : await (0,src_candidate/* fromUpstream */.i0)(given, source, ports.context.workspace);
    const { session, notes, resumed, paused, stopped } = await clearTheWay(inputs, opened, wanted);
    if (stopped !== undefined)
        return { ...busy(stopped), candidate: wanted, notes };
    const serving = (await (0,ledger_history/* servingEntry */.Vo)(session.machine.history))?.record;
    const previous = serving?.change.version;
    const basic = { notes, environmentUrl: session.settings.url, previous };
    if (resumed === undefined && serving !== undefined && (await servesAlready(session, serving, wanted))) {
        const message = `${inputs.environment} serves ${wanted.version} already, verified since ${serving.verifiedAt?.toISOString()}. Nothing was changed.`;
        const already = { result: 'unchanged', reason: 'already-serving', message, deployment: serving.id };
        // Its evidence may be missing, when the run that verified it died before it was kept.
        const toKeep = inputs['dry-run'] ? {} : { record: serving, session };
        return { ...basic, ...already, ...toKeep, candidate: wanted };
    }
    const asked = { given, wanted, from, source, override, previous, against };
    const proposal = await propose(inputs, session, asked, ports);
    const { candidate, file, facts, decision, plan } = proposal;
    const told = [...notes, ...expiryNotes(candidate, facts.now, ports.log)];
    const common = { ...basic, candidate, plan, facts, session, notes: told };
    if (decision.kind !== 'may-go') {
        const message = `${candidate.version} may not go into ${inputs.environment}: ${decision.detail}.`;
        return { ...common, result: decision.kind, reason: decision.reason, message };
    }
    if (inputs['dry-run']) {
        const message = `${candidate.version} may go into ${inputs.environment}. Dry run: nothing was changed.`;
        return { ...common, result: 'planned', reason: 'dry-run', message };
    }
    const freed = paused === undefined ? session : await clear_takeBack(paused, session);
    if ('result' in freed)
        return { ...common, ...freed, environmentUrl: freed.url };
    const brings = await readCarried(ports.github, {
        config: session.config,
        configPath: inputs.config,
        component: session.machine.policy.component,
        base: serving?.change.sha,
        head: candidate.sha,
    });
    const particulars = particularsOf(inputs, session, proposal, brings);
    if (inputs.mode === 'begin')
        return { ...common, ...(await begin(freed, candidate, particulars, resumed)) };
    const { machine } = freed;
    const fileNow = () => (0,delivery_store/* checked */.KD)(file ?? '', candidate.digest);
    const ending = await makeChange({ candidate, particulars, existing: resumed, file: fileNow }, machine);
    return {
        ...common,
        ...ending,
        notes: [...told, ...(ending.notes ?? [])],
        analyses: machine.verifier.analyses,
        environmentUrl: ending.url ?? common.environmentUrl,
    };
}
async function servesAlready({ machine }, serving, candidate) {
    if (serving.change.digest !== candidate.digest || !machine.target.observable)
        return false;
    return (0,delivery_release/* servesOnly */.X_)(await (0,machine_machine/* look */.Op)(machine, serving.id, (0,machine_machine/* candidateOf */.RH)(serving)), candidate);
}
async function begin({ machine }, candidate, particulars, resumed) {
    const { environment, production } = machine.policy;
    const id = resumed?.id ?? (await machine.ledger.open(environment, production, (0,machine_machine/* payloadOf */.Md)(machine, candidate, particulars)));
    const message = `${candidate.version} may go into ${environment} and is recorded as ${id}; your steps come next, then "mode: finish".`;
    return { result: 'begun', reason: 'recorded', message, deployment: id };
}

;// CONCATENATED MODULE: ./actions/deploy/src/notes.js



/** What a person says and the ledger keeps, and which moves nothing: sign-offs and locks. */
/** `sign-off`: a person has tried a candidate that is verified in this environment. */
async function signOff(inputs, session, ports) {
    const name = inputs['sign-off'];
    if (name === '')
        throw new errors/* UserError */.y('invalid-input', 'input "sign-off" is required by "mode: sign-off": say what is signed off.');
    const because = required(inputs, 'say what was found');
    const given = (0,src_candidate/* checkInputs */.sw)(inputs);
    if (given.version === '' && given.digest === '')
        throw new errors/* UserError */.y('invalid-input', 'input "version" or "digest" is required: say what was tried.');
    const obstacle = await foreignRun(session);
    if (obstacle !== undefined)
        return obstacle;
    const by = ports.env['GITHUB_TRIGGERING_ACTOR'] || ports.context.actor;
    if (by.endsWith('[bot]'))
        throw new errors/* UserError */.y('invalid-input', `${by} is no person, and a sign-off is a person's word.`);
    const { machine } = session;
    const { environment, production, component } = machine.policy;
    const found = await (0,ledger_history/* findEntry */.w4)(machine.history, ({ change, verifiedAt }) => verifiedAt !== undefined &&
        (given.digest === '' || change.digest === given.digest) &&
        (given.version === '' || change.version === given.version));
    if (found === undefined) {
        const message = `${given.version || given.digest} was never verified in ${environment}, so nobody can have tried it there.`;
        return { result: 'refused', reason: 'not-verified-upstream', message };
    }
    const { version, digest, sha } = found.record.change;
    const candidate = { version, digest, sha };
    const told = `${by} signs ${name} off for ${version} in ${environment} as ${inputs.verdict}: ${because}.`;
    if (inputs['dry-run'])
        return { candidate, result: 'planned', reason: 'dry-run', message: `${told} Dry run: nothing was recorded.` };
    const deployment = await machine.ledger.signOff(environment, production, {
        schema: 'sluice/sign-off@1',
        kind: inputs.verdict,
        name,
        component,
        ...candidate,
        because,
        by,
        run: machine.run,
    });
    return { candidate, deployment, result: 'noted', reason: 'noted', message: told };
}
/** `lock-environment` and `unlock-environment`. The way back is never locked. */
async function lockEnvironment(inputs, session, ports) {
    const because = required(inputs, 'say why');
    const obstacle = await foreignRun(session);
    if (obstacle !== undefined)
        return obstacle;
    const { machine } = session;
    const { environment, production } = machine.policy;
    const now = await machine.now();
    const current = await machine.history.lock(now);
    const locking = inputs.mode === 'lock-environment';
    const scope = inputs.component === '' ? {} : { component: inputs.component };
    if (!locking && current === undefined)
        return { result: 'unchanged', reason: 'nothing-open', message: `${environment} is not locked.` };
    const ttl = inputs['lock-ttl'];
    const until = locking && ttl !== undefined ? new Date(now.getTime() + ttl).toISOString() : undefined;
    const of = locking ? scope : current?.note.component === undefined ? {} : { component: current.note.component };
    const told = locking
        ? `${environment} takes no forward change of ${inputs.component || 'any component'} ${until === undefined ? 'until it is unlocked' : `until ${until}`}: ${because}.`
        : `${environment} is open again; it was locked because: ${current?.note.because}.`;
    if (inputs['dry-run'])
        return { result: 'planned', reason: 'dry-run', message: `${told} Dry run: nothing was recorded.` };
    const by = ports.env['GITHUB_TRIGGERING_ACTOR'] || ports.context.actor;
    const deployment = await machine.ledger.lock(environment, production, {
        schema: 'sluice/lock@1',
        kind: locking ? 'lock' : 'unlock',
        ...of,
        sha: machine.config.sha,
        ...(until === undefined ? {} : { until }),
        because,
        by,
        run: machine.run,
    });
    return { deployment, result: 'noted', reason: 'noted', message: told };
}
function required({ because, mode }, what) {
    if (because !== '')
        return because;
    throw new errors/* UserError */.y('invalid-input', `input "because" is required by "mode: ${mode}": ${what}.`);
}
async function foreignRun(session) {
    const trust = await session.ownTrust();
    if (trust.kind === 'trusted')
        return undefined;
    return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` };
}

;// CONCATENATED MODULE: ./actions/deploy/src/reconcile.js







/** `reconcile`: closes what dead runs left open, and nothing else. */
async function reconcileOnly(inputs, session) {
    const { machine, runs } = session;
    const open = machine.history.recent.filter(({ record }) => record.state === 'in_progress' || record.state === 'queued');
    if (inputs['dry-run']) {
        const message = `${open.length} record(s) of ${inputs.environment} are open. Dry run: nothing was changed.`;
        return { result: 'planned', reason: 'dry-run', message };
    }
    const found = await reconcile(machine, runs, undefined);
    switch (found.kind) {
        case 'busy':
            return busy(found.record);
        case 'paused':
            return carryOn(found.record, session);
        case 'closed':
            if (found.ending !== undefined)
                return { ...endOf(found.record, found.ending, session), notes: found.notes };
            return { result: 'unchanged', reason: 'nothing-open', message: found.notes.join(' ') };
        default: {
            const note = found.kind === 'clean' ? found.note : undefined;
            const message = note ?? `Nothing is open in ${inputs.environment}.`;
            return { result: 'unchanged', reason: 'nothing-open', message };
        }
    }
}
/** A hold that is over ends here; whatever waits for a person goes on waiting. */
async function carryOn(record, session) {
    const { machine } = session;
    const { change, progress, description, id } = record;
    const { version, store, digest } = change;
    const common = { candidate: (0,machine_machine/* candidateOf */.RH)(record), deployment: id };
    if (progress?.paused !== 'holding' || (progress.until ?? new Date(0)) > (await machine.now())) {
        const reason = progress?.paused ?? 'holding';
        const message = `${version} is paused in ${machine.policy.environment}: ${description}. Nothing was changed.`;
        return { ...common, result: 'unchanged', reason, message };
    }
    const [closed] = refusals(await forwardChecks(record, session));
    if (closed !== undefined) {
        const message = `${version} has been held in ${machine.policy.environment} for as long as it was to be, and does not go on now: ${closed.detail}. It stays as it is (${description}); going back is always possible.`;
        return { ...common, result: 'unchanged', reason: closed['reason-code'] || 'holding', message };
    }
    const file = () => machine.obtain(store ?? '', digest);
    const ending = await makeChange({ candidate: common.candidate, file, particulars: change, existing: record }, machine);
    return { ...common, ...endOf(record, ending, session) };
}
/**
 * The next step moves users forward, so what closes the environment to forward changes is asked anew: a freeze that has
 * begun meanwhile, a lock by a person. What the change was let past when it began stays so.
 */
async function forwardChecks({ change }, { machine, settings }) {
    const { environment, component } = machine.policy;
    const now = await machine.now();
    const letPast = change.override?.of.includes('freeze') === true;
    const facts = { windows: settings.freeze ?? [], component, hotfix: change.kind === 'hotfix' };
    return [...(letPast ? [] : [checkFreeze(facts, now)]), checkLock(await machine.history.lock(now), environment)];
}
/** The end of a change that another run has begun; a way back leaves no evidence of its own. */
function endOf(record, ending, session) {
    const ended = { ...ending, analyses: session.machine.verifier.analyses, environmentUrl: ending.url };
    if (record.change.kind === 'rollback' || ending.deployment !== record.id)
        return ended;
    return { ...ended, candidate: (0,machine_machine/* candidateOf */.RH)(record), record, session };
}

;// CONCATENATED MODULE: ./actions/deploy/src/deploy.js















/** Modes that move nothing and close nothing, so they need no lock. */
const LOCKLESS = ['advance', 'sign-off', 'lock-environment', 'unlock-environment'];
/** Refusals that are no fault of whoever asked. */
const OURS = ['lock-lost', 'lock-unsafe'];
/** Changes one environment, or says why not. */
async function deploy(inputs, ports) {
    const { mode, environment } = inputs;
    const component = inputs.component || ports.context.repository;
    if (!delivery_release/* COMPONENT */.YD.test(component))
        throw new errors/* UserError */.y('invalid-input', `input "component" is ${JSON.stringify(component)}, which is not a name.`);
    const call = { mode, environment, component };
    const shown = inputs.brings === '' ? undefined : await shownBefore(inputs.brings, environment, component, ports);
    const ended = await withNotices(ports, (notices) => attempt(inputs, component, { ...ports, notices }, shown?.against));
    const evidence = await leaveEvidence(ended, call, ports, inputs['github-token'], shown);
    return conclude(ended, call, evidence, await ports.github.now(), ports.env);
}
/** What was shown to whoever approved; unreadable notes are an error before anything moves. */
async function shownBefore(path, environment, component, { context }) {
    const { readBrings } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7014));
    return readBrings((0,external_node_path_.resolve)(context.workspace, path), environment, component);
}
async function attempt(inputs, component, ports, against) {
    const work = async (guard) => act(inputs, component, await deploy_open(inputs, component, ports, guard), ports, against);
    try {
        if (inputs.mode === 'up' || inputs.mode === 'down') {
            const { preview } = await __webpack_require__.e(/* import() */ 235).then(__webpack_require__.bind(__webpack_require__, 2235));
            return await preview(inputs, component, ports);
        }
        if (inputs['dry-run'] || LOCKLESS.includes(inputs.mode))
            return await work();
        const wish = { inputs, environment: inputs.environment, component };
        return await withLock(wish, ports, work, ({ result }) => result === 'begun');
    }
    catch (error) {
        if (error instanceof reasons/* Refusal */.P) {
            const result = OURS.includes(error.reason) ? 'error' : 'refused';
            return { result, reason: error.reason, message: error.message };
        }
        throw error;
    }
}
function deploy_open(inputs, component, ports, guard) {
    const from = inputs['from-environment'];
    return (0,session/* openSession */.fA)({
        ...ports,
        environment: inputs.environment,
        component,
        configPath: inputs.config,
        token: inputs['github-token'],
        checkRun: inputs['check-run'],
        ...(guard === undefined ? {} : { guard }),
        ...(from === '' ? {} : { alsoEnvironment: from }),
    });
}
function act(inputs, component, session, ports, against) {
    switch (inputs.mode) {
        case 'finish':
            return finish(inputs, session);
        case 'adopt':
            return adopt(inputs, session, ports);
        case 'reconcile':
            if (session.settings['per-pull-request'] === undefined)
                return reconcileOnly(inputs, session);
            return __webpack_require__.e(/* import() */ 235).then(__webpack_require__.bind(__webpack_require__, 2235)).then(({ sweepPreviews }) => sweepPreviews(inputs, component, ports));
        case 'advance':
            return advance(inputs, session, ports);
        case 'sign-off':
            return signOff(inputs, session, ports);
        case 'lock-environment':
        case 'unlock-environment':
            return lockEnvironment(inputs, session, ports);
        default:
            return forward(inputs, session, ports, against);
    }
}


/***/ }),

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tF: () => (/* binding */ CONFIG_PATH),
  o4: () => (/* binding */ parseConfig)
});

// UNUSED EXPORTS: configAt, parseQuarantine, quarantineAt

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
;// CONCATENATED MODULE: ./lib/config/data.js


const folder = (0,shape/* string */.Yj)({ pattern: /^[^/:\s\\][^:\\]{0,200}$/, what: 'a folder inside the repository' });
const component = (0,shape/* string */.Yj)({ pattern: shapes/* NAME */.o_, what: 'a component name' });
const OF_COMPONENT = 'Only for this component. Default: every component of the repository.';
const migrations = (0,shape/* object */.Ik)({
    tool: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('flyway', 'liquibase', 'rails', 'alembic', 'prisma', 'knex', 'sql'), 'What runs them; decides how they are read. `sql`: plain files, a way down in `<name>.down.sql`.'),
    path: (0,shape/* required */.mw)(folder, 'Folder they lie in.'),
    component: (0,shape/* optional */.lq)(component, OF_COMPONENT),
});
const version = (0,shape/* integer */.nd)(0, 1_000_000);
const format = (0,shape/* object */.Ik)({
    reads: (0,shape/* required */.mw)((0,shape/* list */.p_)(version, { min: 1 }), 'Versions of the format that the release can read.'),
    writes: (0,shape/* required */.mw)(version, 'Version that it writes.'),
    component: (0,shape/* optional */.lq)(component, OF_COMPONENT),
});
const step = (0,shape/* object */.Ik)({
    id: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'a name without spaces' }), 'Name of the step.'),
    kind: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('expand', 'contract', 'irreversible'), '`expand`: the release before works on. `contract`: it does not. `irreversible`: data is lost for good.'),
    component: (0,shape/* optional */.lq)(component, OF_COMPONENT),
});
/** What releases do to data that outlives them. */
const data = (0,shape/* object */.Ik)({
    migrations: (0,shape/* optional */.lq)((0,shape/* list */.p_)(migrations, { min: 1 }), 'Where migrations lie. A deployment records those that the release brings; read at the default branch.'),
    formats: (0,shape/* optional */.lq)((0,shape/* record */.g1)(format), 'Formats of caches, files, messages and the like, by name. Read at the commit of the release. What a release does not name it reads and writes as version 1.'),
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)(step, { min: 1 }), 'Changes of data that no migration file shows. A release brings those that its commit names and the one before did not.'),
    down: (0,shape/* optional */.lq)(shapes/* command */.G5, 'Your command that takes a migration back. Never run by Sluice: a refused rollback names it to whoever is on call.'),
});

;// CONCATENATED MODULE: ./lib/config/approval.js


/** Who has to say yes before an environment changes. */
const approval = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(shapes/* environmentName */.VE, 'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.'),
    'not-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)('actor', 'authors'), { min: 1 }), 'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.'),
});
/** Who may let a candidate past a freeze or the order of the path. */
const override = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(shapes/* environmentName */.VE, 'Environment whose reviewers approve an override. Neither who started the run nor an author counts. Default: that of `approval`.'),
});

// EXTERNAL MODULE: ./lib/kernel/zone.js
var zone = __webpack_require__(9372);
;// CONCATENATED MODULE: ./lib/config/freeze.js


const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const FORM = /^(?:(Sun|Mon|Tue|Wed|Thu|Fri|Sat) |(\d{4})-(\d{2})-(\d{2})[ T])?([01]\d|2[0-3]):([0-5]\d)$/;
const BAD_FORM = {
    ok: false,
    problem: 'is not a time such as "Fri 16:00" (every week), "2026-12-24 18:00" (once) or "22:00" (every day)',
};
const time = (0,shape/* parsed */.Yz)({ type: 'string', pattern: FORM.source }, (text) => {
    const match = FORM.exec(text);
    if (match === null)
        return BAD_FORM;
    const [, weekday, year, month, day, hours, minutes] = match;
    const [hour, minute] = [Number(hours), Number(minutes)];
    if (weekday !== undefined)
        return { ok: true, value: { kind: 'weekly', weekday: DAYS.indexOf(weekday), hour, minute } };
    if (year === undefined)
        return { ok: true, value: { kind: 'daily', hour, minute } };
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    // The 31st of June would be the 1st of July.
    if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day))
        return { ok: false, problem: 'is a day that does not exist' };
    return { ok: true, value: { kind: 'once', year: Number(year), month: Number(month), day: Number(day), hour, minute } };
});
const freeze_zone = (0,shape/* parsed */.Yz)({ type: 'string', minLength: 1 }, (name) => (0,zone/* isZone */.DS)(name) ? { ok: true, value: name } : { ok: false, problem: 'is not a time zone such as Europe/Amsterdam' });
const freeze_window = (0,shape/* object */.Ik)({
    from: (0,shape/* required */.mw)(time, 'When it begins: `Fri 16:00` every week, `22:00` every day, `2026-12-24 18:00` once.'),
    to: (0,shape/* required */.mw)(time, 'When it ends, in the same form as `from`. That minute is free again.'),
    tz: (0,shape/* optional */.lq)(freeze_zone, 'Time zone of both, an IANA name such as `Europe/Amsterdam`. Default `UTC`.'),
    reason: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why, in words for whoever is refused.'),
    components: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Components it holds back. Default: all of them.'),
    hotfix: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('pass', 'stop'), 'Whether a hotfix may go in all the same. Default `pass`. The way back always may.'),
});
/** Windows of time in which an environment takes no ordinary deployment. */
const freeze = (0,shape/* list */.p_)(freeze_window, { min: 1 });
/** Checks across the keys of one window; each problem names its place. */
function freezeProblems(at, windows) {
    const problems = [];
    for (const [index, { from, to }] of windows.entries()) {
        const place = `${at}[${index}]`;
        if (from.kind !== to.kind)
            problems.push(`${place}: "from" and "to" must both be daily, weekly or a date`);
        else if (JSON.stringify(from) === JSON.stringify(to))
            problems.push(`${place}: it ends when it begins`);
        else if (from.kind === 'once' && to.kind === 'once' && order(from) > order(to))
            problems.push(`${place}: it ends before it begins`);
    }
    return problems;
}
function order({ year, month, day, hour, minute }) {
    return Date.UTC(year, month - 1, day, hour, minute);
}

;// CONCATENATED MODULE: ./lib/config/hotfix.js



/** The lane for a change that cannot wait: `kind: hotfix`. Without this section there is none. */
const hotfix = (0,shape/* object */.Ik)({
    soak: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long it must have been verified upstream. Default: as for any other.'),
    approval: (0,shape/* optional */.lq)(approval, 'Who has to say yes to a hotfix. Default: as for any other.'),
});

;// CONCATENATED MODULE: ./lib/config/preview.js


/** An environment that holds one short-lived copy per pull request. */
const perPullRequest = (0,shape/* object */.Ik)({
    up: (0,shape/* required */.mw)(shapes/* command */.G5, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
    down: (0,shape/* required */.mw)(shapes/* command */.G5, 'Destroys the copy of one pull request; nothing there is a success.'),
    'time-to-live': (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest run of one command. Default `10m`.'),
});

;// CONCATENATED MODULE: ./lib/config/provenance.js


/** A commit is named whole; `*` stands for anything but a slash, and only after the kind of the ref. */
const REF = '(?:refs/(?:heads|tags)/[A-Za-z0-9._/*+-]+|[0-9a-f]{40})';
const signer = (0,shape/* string */.Yj)({
    pattern: new RegExp(String.raw `^[A-Za-z0-9-]+/[A-Za-z0-9._-]+/\.github/workflows/[^/@\s]+\.ya?ml@${REF}$`),
    what: 'a workflow file with its ref, such as acme/paved-road/.github/workflows/build.yml@refs/tags/v*, or @ and a whole commit',
});
const ref = (0,shape/* string */.Yj)({
    pattern: /^refs\/(?:heads|tags)\/[A-Za-z0-9._/*+-]+$/,
    what: 'a whole ref such as refs/heads/main or refs/tags/v*',
});
/** One, or a list of them. */
const oneOrMore = (item) => (0,shape/* either */.gP)((0,shape/* mapped */.CV)(item, (only) => [only]), (0,shape/* list */.p_)(item, { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
/** Who must have built a candidate, and from what, before it may enter. */
const provenance = (0,shape/* object */.Ik)({
    'signer-workflow': (0,shape/* required */.mw)(oneOrMore(signer), 'The workflow that must have signed, with the ref it was called at: `owner/repo/.github/workflows/build.yml@refs/heads/main`, or a list. `*` stands for anything but a slash. A workflow that is called by its commit is named by that commit.'),
    source: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/, what: 'a repository such as acme/shop' }), 'The repository it was built from. Default: this one. Give it while candidates from before a rename are still promoted.'),
    'source-ref': (0,shape/* optional */.lq)(oneOrMore(ref), 'Branches or tags it may be built from. `*` stands for anything but a slash. Default: the default branch.'),
    runner: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('github-hosted', 'any'), '`github-hosted`: a runner of your own may not have built it. Default `github-hosted`.'),
    issuer: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Who vouches for the workflow, where your enterprise has an issuer of its own. Default: that of GitHub Actions.'),
    'trusted-root': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^(?!\/)(?!.*\.\.)[^\s\\]+\.jsonl?$/, what: 'a path such as .github/trusted_root.jsonl' }), 'File on the default branch with the authorities that are trusted, as `gh attestation trusted-root` writes it. Default: those of public repositories (Sigstore), which come with Sluice. Private repositories need the file.'),
});

;// CONCATENATED MODULE: ./lib/config/requires.js


const requires_name = (0,shape/* string */.Yj)({ pattern: /^[^\s].{0,99}$/, what: 'a name' });
const gate = (0,shape/* object */.Ik)({
    check: (0,shape/* optional */.lq)(requires_name, 'A commit status or check of this name must be green on the commit of the candidate.'),
    by: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`check`: the login of the status or the app of the check that must have written it, such as `change-desk[bot]`. Anybody with write access could else.'),
    http: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }), 'An address must answer well. `{version}`, `{digest}`, `{sha}`, `{component}` and `{environment}` in it are filled in.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), '`http`: the status that counts as well. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(shapes/* scalar */.d_), '`http`: fields of the JSON answer and the value each must have.'),
    command: (0,shape/* optional */.lq)(shapes/* command */.G5, 'An executable of the default branch must say yes. It gets the candidate as JSON on standard input and answers `{"verdict": "pass" | "fail", "detail": …}`; an exit code other than 0 is no answer.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, '`http` and `command`: longest time to the answer. Default `10s` and `1m`.'),
    'sign-off': (0,shape/* optional */.lq)(requires_name, 'A person must have signed off this very candidate under this name, such as `exploratory`: by `mode: sign-off`, in the environment where it was tried.'),
    'not-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^authors$/, what: '"authors"' }), { min: 1 }), '`sign-off`: whose does not count. `authors`: who wrote a commit that the promotion brings.'),
});
/** What must be true outside of Sluice before a candidate may enter. */
const requires = (0,shape/* list */.p_)(gate, { min: 1 });
const KINDS = ['check', 'http', 'command', 'sign-off'];
const BELONGS = {
    by: ['check'],
    status: ['http'],
    json: ['http'],
    timeout: ['http', 'command'],
    'not-by': ['sign-off'],
};
/** Checks across the keys of each gate; each problem names its place. */
function requiresProblems(at, gates) {
    const problems = [];
    for (const [index, each] of gates.entries()) {
        const place = `${at}[${index}]`;
        const kinds = KINDS.filter((kind) => each[kind] !== undefined);
        if (kinds.length !== 1) {
            problems.push(`${place}: needs exactly one of ${KINDS.join(', ')}`);
            continue;
        }
        for (const [key, owners] of Object.entries(BELONGS))
            if (each[key] !== undefined && !owners.includes(kinds[0] ?? ''))
                problems.push(`${place}.${key}: belongs to ${owners.join(' or ')}`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./lib/config/rollback.js


const watch = (0,shape/* object */.Ik)({
    respond: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)('flags-off', 'rollback'), { min: 1 }), 'What a failed watch may do by itself, in this order; a person is told in any case. Default: nothing but that.'),
    window: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'After a rollback, no second one by itself for so long. Default `24h`.'),
    budget: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long one look may take. Default: that of `verify`.'),
});
/** The way back of one environment. */
const rollback = (0,shape/* object */.Ik)({
    automatic: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('on-failed-verification', 'never'), 'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.'),
    'max-failure-age': (0,shape/* optional */.lq)(shapes/* duration */.p0, 'A failure that began longer ago than this is left to people by `mode: watch`. Default `20m`.'),
    'flags-window': (0,shape/* optional */.lq)(shapes/* duration */.p0, 'With `flags-first`: how long the environment has to serve well once the flags are off. Default `1m`.'),
    config: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('warn', 'refuse', 'ignore'), 'What happens when the configuration has changed since the release was verified: it stays as it is now, and is told, or nothing moves. Default `warn`.'),
    'open-issue': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether the watch opens an incident issue. Default `true`.'),
    watch: (0,shape/* optional */.lq)(watch, 'What `mode: watch` may do.'),
});

;// CONCATENATED MODULE: ./lib/config/strategy.js


const region = (0,shape/* string */.Yj)({ pattern: shapes/* NAME */.o_, what: 'the name of a region or group' });
/** Keys that say how one place changes. */
const pace = {
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* integer */.nd)(1, 100), { min: 1 }), 'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.'),
    hold: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.'),
    continue: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('automatic', 'manual'), '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.'),
    'keep-old': (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* boolean */.zM)(), shapes/* duration */.p0, (value) => (typeof value === 'boolean' ? 'first' : 'second')), 'Whether what served before stays up without traffic for an instant return, until the next change; a time such as `30m` keeps it for that long, and `transition` retires it then. Default: `true` for `blue-green`, `false` for `canary`.'),
};
const each = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('all-at-once', 'rolling', 'blue-green', 'canary'), 'How one region changes.'),
    ...pace,
});
/** How a change of an environment happens. */
const strategy = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('all-at-once', 'rolling', 'blue-green', 'canary', 'waves'), '`all-at-once` replaces what serves; `rolling` replaces its instances share by share; `blue-green` checks the new version beside it before it takes traffic; `canary` moves the traffic step by step; `waves` goes from region to region.'),
    ...pace,
    waves: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* list */.p_)(region, { min: 1 }), { min: 1 }), '`waves`: regions or groups, wave by wave, as the driver knows them: `[[eu-north], [eu-west, us-east]]`.'),
    each: (0,shape/* optional */.lq)(each, '`waves`: how each region changes. Default `{ type: all-at-once }`.'),
    urls: (0,shape/* optional */.lq)((0,shape/* record */.g1)(shapes/* address */.hl), "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells."),
});
/** Which keys each type knows. */
const KEYS = {
    'all-at-once': [],
    rolling: ['steps', 'hold', 'continue'],
    'blue-green': ['keep-old'],
    canary: ['steps', 'hold', 'continue', 'keep-old'],
    waves: ['hold', 'continue', 'waves', 'each', 'urls'],
};
/** Checks across the keys of `strategy`; each problem names its place. */
function strategyProblems(at, value) {
    const problems = [];
    const given = Object.keys(value).filter((key) => key !== 'type');
    for (const key of given)
        if (value[key] !== undefined && !KEYS[value.type].includes(key))
            problems.push(`${at}.${key}: \`${value.type}\` has no such key; it belongs to ${owners(key).join(' and ')}`);
    const { steps } = value;
    if (steps !== undefined && KEYS[value.type].includes('steps') && !ascendsTo100(steps))
        problems.push(`${at}.steps: ${JSON.stringify(steps)} must rise from step to step and end with 100`);
    if (value.type === 'waves')
        problems.push(...waveProblems(at, value));
    if (value.each !== undefined)
        problems.push(...strategyProblems(`${at}.each`, value.each));
    return problems;
}
function waveProblems(at, { waves, urls }) {
    if (waves === undefined)
        return [`${at}.waves: is missing`];
    const regions = waves.flat();
    const twice = regions.filter((name, index) => regions.indexOf(name) !== index);
    const strange = [...(urls?.keys() ?? [])].filter((name) => !regions.includes(name));
    return [
        ...twice.map((name) => `${at}.waves: ${name} stands twice`),
        ...strange.map((name) => `${at}.urls.${name}: no wave has this region`),
    ];
}
function ascendsTo100(steps) {
    return steps.at(-1) === 100 && steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0));
}
function owners(key) {
    return Object.entries(KEYS).flatMap(([type, keys]) => (keys.includes(key) ? [`\`${type}\``] : []));
}

;// CONCATENATED MODULE: ./lib/config/target.js


/** What puts a candidate into an environment. */
const target = (0,shape/* object */.Ik)({
    driver: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('command', 'directory'), 'How the environment is changed. `command`: your own executables. `directory`: release folders and a link to the one that serves.'),
    apply: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`, required: puts the candidate in place.'),
    observe: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`: tells what serves. Default: the probe with `version`.'),
    shift: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`: moves traffic. Needed by `blue-green` and `canary`.'),
    retire: (0,shape/* optional */.lq)(shapes/* command */.G5, '`command`: takes a version away that serves nothing any more.'),
    provision: (0,shape/* optional */.lq)(shapes/* command */.G5, 'Brings the infrastructure up to date before `apply`: plans first, which is shown, then applies. With any driver.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^\0]{1,400}$/, what: 'a folder' }), '`directory`, required: folder of the environment; may hold `{region}` for waves. A relative one starts in the checkout.'),
    keep: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), '`directory`: releases that are kept. What a way back needs stays anyway. Default 5.'),
    'file-name': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^/\\\0]{1,200}$/, what: 'a file name' }), "`directory`: name that the candidate's file gets. Default: its own; archives (`.tar`, `.tgz`, `.tar.gz`) are unpacked."),
    'next-url': (0,shape/* optional */.lq)(shapes/* address */.hl, '`directory`: where your server shows `next`, the version beside what serves.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest run of one command. Default `10m`.'),
});
const target_KEYS = {
    command: ['apply', 'observe', 'shift', 'retire', 'provision', 'timeout'],
    directory: ['path', 'keep', 'file-name', 'next-url', 'provision', 'timeout'],
};
const REQUIRED = { command: 'apply', directory: 'path' };
/** Checks across the keys of `target`; each problem names its place. */
function targetProblems(at, value) {
    const { driver } = value;
    const given = Object.keys(value).filter((key) => key !== 'driver');
    const strange = given.filter((key) => value[key] !== undefined && !target_KEYS[driver].includes(key));
    const missing = value[REQUIRED[driver]] === undefined ? [`${at}.${REQUIRED[driver]}: is missing`] : [];
    return [...missing, ...strange.map((key) => `${at}.${key}: the \`${driver}\` driver has no such key`)];
}

// EXTERNAL MODULE: ./lib/config/verify.js
var verify = __webpack_require__(8382);
;// CONCATENATED MODULE: ./lib/config/environment.js












const environment = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Where users reach the environment.'),
    approval: (0,shape/* optional */.lq)(approval, 'A person must have approved in the run that changes this environment.'),
    override: (0,shape/* optional */.lq)(override, 'Who may let a candidate past a freeze or the order of the path.'),
    freeze: (0,shape/* optional */.lq)(freeze, 'Windows of time in which it takes no ordinary deployment. The way back is never frozen.'),
    hotfix: (0,shape/* optional */.lq)(hotfix, 'The lane for `kind: hotfix`, which a freeze lets pass.'),
    requires: (0,shape/* optional */.lq)(requires, 'What must be true outside of Sluice before a candidate may enter.'),
    provenance: (0,shape/* optional */.lq)(provenance, 'Signed proof of which workflow built the candidate, from which commit, must exist before it may enter.'),
    target: (0,shape/* optional */.lq)(target, 'What puts a candidate into this environment. Without it only `begin` and `finish` work here.'),
    'per-pull-request': (0,shape/* optional */.lq)(perPullRequest, 'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.'),
    strategy: (0,shape/* optional */.lq)(strategy, 'How a change happens. Default `all-at-once`.'),
    soak: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a candidate must have been verified in the environment before this one.'),
    suites: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Names of `suites` that must pass against the environment before a change counts as verified.'),
    verify: (0,shape/* optional */.lq)(verify/* verify */.MX, 'When a change counts as verified.'),
    rollback: (0,shape/* optional */.lq)(rollback, 'The way back.'),
    'recovery-environment': (0,shape/* optional */.lq)(shapes/* environmentName */.VE, 'GitHub environment with the same credentials and no reviewers, for the way back only.'),
});
/** How each place of the environment changes. */
function wayOf({ strategy: chosen }) {
    return (chosen?.type === 'waves' ? chosen.each?.type : chosen?.type) ?? 'all-at-once';
}
/** Checks across the keys of one environment; each problem names its place. */
function environmentProblems(name, value) {
    const at = `environments.${name}`;
    const problems = [
        ...(0,verify/* verifyProblems */.Et)(`${at}.verify`, value.verify ?? {}),
        ...freezeProblems(`${at}.freeze`, value.freeze ?? []),
        ...requiresProblems(`${at}.requires`, value.requires ?? []),
    ];
    problems.push(...(0,verify/* besideProblems */.hV)(`${at}.verify`, value.verify ?? {}, wayOf(value)));
    if (value.target !== undefined)
        problems.push(...targetProblems(`${at}.target`, value.target));
    if (value.strategy !== undefined)
        problems.push(...strategyProblems(`${at}.strategy`, value.strategy));
    if (value.approval?.environment === name && value['recovery-environment'] === undefined)
        problems.push(`${at}.approval.environment: reviewers of ${name} itself would also stop the way back; name another, or a recovery-environment`);
    if (value['recovery-environment'] === name)
        problems.push(`${at}.recovery-environment: must be another environment than ${name}`);
    if (value['per-pull-request'] !== undefined && value.target !== undefined)
        problems.push(`${at}: takes either "target" or "per-pull-request", not both`);
    if (value['per-pull-request'] !== undefined && value.verify?.metrics !== undefined)
        problems.push(`${at}.verify.metrics: a preview has no users, so there is nothing to measure`);
    return problems;
}

// EXTERNAL MODULE: ./lib/kernel/readers.js + 1 modules
var readers = __webpack_require__(3016);
;// CONCATENATED MODULE: ./lib/config/path-map.js

/** `/app => services/shop`. What stands right is a folder of the repository, `.` its root. */
function readPathMapping(line) {
    const at = line.indexOf('=>');
    if (at < 0)
        return problem('has no "=>"; write "/app => services/shop"');
    const from = trimmed(line.slice(0, at));
    const to = trimmed(line.slice(at + 2)).replace(/^(?:\.\/)+/, '');
    if (from === '')
        return problem('names nothing before "=>"');
    if (/^(?:\/|[A-Za-z]:)/.test(to) || to.split('/').includes('..'))
        return problem('does not lead to a folder of the repository; the right side is relative to its root');
    return { ok: true, value: { from, to: to === '.' ? '' : to } };
}
const pathMap = (0,shape/* list */.p_)((0,shape/* parsed */.Yz)({ type: 'string', pattern: '=>' }, readPathMapping));
function problem(what) {
    return { ok: false, problem: what };
}
function trimmed(text) {
    const slashed = text.trim().replaceAll('\\', '/');
    let end = slashed.length;
    while (end > 1 && slashed[end - 1] === '/')
        end--;
    return slashed.slice(0, end);
}

;// CONCATENATED MODULE: ./lib/config/quarantine.js

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day as `2026-12-31`, quoted or not: YAML makes a date of it otherwise. */
const day = {
    schema: { type: 'string', pattern: DAY.source },
    read(value, at, problems) {
        const given = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
        if (typeof given === 'string' && DAY.test(given)) {
            const parsed = new Date(`${given}T00:00:00Z`);
            if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(given))
                return given;
        }
        problems.push(`${at}: is not a day such as 2026-12-31`);
        return undefined;
    },
};
const quarantined = (0,shape/* object */.Ik)({
    test: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'The test as the summary shows it, with its suite: `checkout › pays twice`.'),
    reason: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Why it may fail for now.'),
    owner: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Who mends it.'),
    expires: (0,shape/* required */.mw)(day, 'From this day on (UTC) it may fail no more.'),
    gate: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'The gate it is for, by its input `name`; without it, every gate.'),
});
/** Tests that may fail for now. */
const quarantine_quarantineList = (0,shape/* list */.p_)(quarantined);
/** The list itself, or the path of a YAML file that holds it. */
const quarantine = (0,shape/* either */.gP)(quarantine_quarantineList, (0,shape/* string */.Yj)(), (value) => (Array.isArray(value) ? 'first' : 'second'));

;// CONCATENATED MODULE: ./lib/config/gate.js




/** `80`, `80%`, `79.5`: read exactly. */
const percentage = (0,shape/* parsed */.Yz)({ anyOf: [{ type: 'number', minimum: 0, maximum: 100 }, { type: 'string' }] }, readers/* readPercentage */.PX);
const gate_gate = (0,shape/* object */.Ik)({
    'coverage-threshold': (0,shape/* optional */.lq)(percentage, 'Least line coverage in percent. A pull request is judged by the value at the tip of its target branch.'),
    rules: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'What must hold, one rule a line, such as `branches >= 70%`; docs/rules.md has them all. Read at the tip of the target branch too.'),
    'path-map': (0,shape/* optional */.lq)(pathMap, 'Where source paths of the reports lie in the repository, each `from => to`, such as `/app => services/shop`; the first that fits counts, before those of input `path-map`. Read at the tip of the target branch too.'),
    quarantine: (0,shape/* optional */.lq)(quarantine, 'Tests whose failures are warnings until a day: a list, or the path of a YAML file that is one. Read at the tip of the target branch too.'),
});

// EXTERNAL MODULE: ./lib/config/metric-problems.js
var metric_problems = __webpack_require__(7776);
// EXTERNAL MODULE: ./lib/config/metrics.js + 1 modules
var metrics = __webpack_require__(4256);
;// CONCATENATED MODULE: ./lib/config/ramps.js





const ramps_step = (0,shape/* object */.Ik)({
    percent: (0,shape/* optional */.lq)(percentage, 'Share of users that have the feature in this step. Give either `percent` or `segment`.'),
    segment: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, what: 'the name of a shared rule' }), 'Users that have the feature in this step: a shared rule of the flag file (`$evaluators`). Everybody else stays as they are.'),
    hold: (0,shape/* required */.mw)(shapes/* duration */.p0, 'How long the step is held before the next one, from when it was proven to serve. `0`: until the next look.'),
    approval: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether a person has to let the ramp enter this step. Default `false`.'),
});
const readOut = (0,shape/* object */.Ik)({
    metrics: (0,shape/* required */.mw)(metrics/* metrics */.qd, 'What the two variants are compared by; it decides nothing.'),
    after: (0,shape/* required */.mw)(shapes/* duration */.p0, 'How long after the start it is told, as an issue.'),
});
const ramp = (0,shape/* object */.Ik)({
    flag: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }), 'Key of the flag.'),
    environment: (0,shape/* required */.mw)(shapes/* environmentName */.VE, 'Environment it ramps up in.'),
    steps: (0,shape/* required */.mw)((0,shape/* list */.p_)(ramps_step, { min: 1 }), 'The way of the flag, step by step.'),
    guards: (0,shape/* optional */.lq)(metrics/* metrics */.qd, 'What must hold before the next step. One that fails takes the flag back to where it was before the ramp; one that cannot tell holds it. Their `source` is one of `environments.<name>.verify.sources`.'),
    'read-out': (0,shape/* optional */.lq)(readOut, 'The comparison of the two variants as an experiment, told once.'),
    incident: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether an issue is opened when a guard takes the flag back. Default `true`.'),
});
const ramps = (0,shape/* list */.p_)(ramp, { min: 1 });
/** Checks across the keys of ramps; each problem names its place. */
function rampProblems(at, value, sourcesOf) {
    const seen = new Set();
    return value.flatMap((each, index) => {
        const place = `${at}[${index}]`;
        const sources = sourcesOf(each.environment);
        const problems = each.steps.flatMap((step, number) => stepProblems(`${place}.steps[${number}]`, step));
        const key = `${each.environment} ${each.flag}`;
        if (seen.has(key))
            problems.push(`${place}: ${each.flag} ramps up in ${each.environment} twice`);
        seen.add(key);
        return [
            ...problems,
            ...orderProblems(place, each.steps),
            ...(0,metric_problems/* metricProblems */.hE)(`${place}.guards`, each.guards ?? [], sources),
            ...(0,metric_problems/* metricProblems */.hE)(`${place}.read-out.metrics`, each['read-out']?.metrics ?? [], sources),
        ];
    });
}
function stepProblems(place, { percent, segment }) {
    if ((percent === undefined) !== (segment === undefined))
        return [];
    return [`${place}: needs either "percent" or "segment", not ${percent === undefined ? 'neither' : 'both'}`];
}
/** A ramp only ever grows, and segments come before percentages: whoever has the feature keeps it. */
function orderProblems(place, steps) {
    let last;
    return steps.flatMap(({ percent, segment }, index) => {
        if (percent === undefined)
            return last === undefined || segment === undefined
                ? []
                : [`${place}.steps[${index}]: a segment comes before the first percentage, or its users would have it already`];
        const share = Number(percent.digits) / 10 ** percent.scale;
        const problem = last === undefined || share > last ? [] : [`${place}.steps[${index}].percent: must be more than the step before`];
        last = share;
        return problem;
    });
}

;// CONCATENATED MODULE: ./lib/config/flags.js



const path = (0,shape/* string */.Yj)({ pattern: /^[^/\s\\][^\s\\]{0,200}$/, what: 'a path inside the repository' });
/** Secrets never stand in the file: only the name of the variable that the step hands over. */
const tokenVariable = (0,shape/* string */.Yj)({
    pattern: /^(?!INPUT_|GITHUB_|ACTIONS_)[A-Z_][A-Z0-9_]{0,99}$/,
    what: 'the name of an environment variable in capitals',
});
const projectKey = (0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the key of a project' });
const environmentNames = (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, what: 'the name of an environment' })), 'How the provider calls an environment, where it is not by the same name: `{ production: prod }`.');
const token = (0,shape/* optional */.lq)(tokenVariable, 'Environment variable of the step that holds the API token. Default `SLUICE_CREDENTIALS`.');
const unleash = (0,shape/* object */.Ik)({
    url: (0,shape/* required */.mw)(shapes/* address */.hl, 'Address of the Unleash server, without `/api`.'),
    project: (0,shape/* optional */.lq)(projectKey, 'Project that holds the flags. Default `default`.'),
    'token-env': token,
    environments: environmentNames,
});
const launchdarkly = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
    project: (0,shape/* required */.mw)(projectKey, 'Key of the project that holds the flags.'),
    'token-env': token,
    environments: environmentNames,
});
const repository = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }), 'Repository that holds the branch of the flags.'),
    'token-env': (0,shape/* optional */.lq)(tokenVariable, "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`."),
});
const deliver = (0,shape/* object */.Ik)({
    verb: (0,shape/* required */.mw)(shapes/* command */.G5, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long it may run. Default `2m`.'),
});
const readBack = (0,shape/* object */.Ik)({
    ofrep: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a change may take to arrive. Default `30s`.'),
});
const stale = (0,shape/* object */.Ik)({
    age: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.'),
    extensions: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(0, 100), 'How often the expiry of a flag may be moved without saying why in `metadata.expires-because`. Default 1.'),
});
const flags = (0,shape/* object */.Ik)({
    provider: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('flagd-file', 'unleash', 'launchdarkly'), 'Who holds the flags. `flagd-file`: one flagd file per environment.'),
    branch: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9._/-]{0,100}$/, what: 'a branch name' }), 'Branch that holds the flag files and nothing else, `<environment>.flagd.json`; made on first use. It must not be the default branch. Other providers keep there what was last written by Sluice. Default `sluice/flags`.'),
    repository: (0,shape/* optional */.lq)(repository, 'Another repository, in which that branch lies. Default: this one.'),
    definitions: (0,shape/* optional */.lq)(path, 'flagd file on the default branch that defines the flags; from it an environment gets a flag that it does not have yet. Ends in `.json`, `.yaml` or `.yml`, and the files of the environments are in the same format. Default `.github/flags.flagd.json`.'),
    unleash: (0,shape/* optional */.lq)(unleash, 'Where Unleash is; for `provider: unleash`.'),
    launchdarkly: (0,shape/* optional */.lq)(launchdarkly, 'Where LaunchDarkly is; for `provider: launchdarkly`.'),
    deliver: (0,shape/* optional */.lq)(deliver, 'How a change gets to the running service. Without it the service fetches the branch, or asks the provider, itself.'),
    'read-back': (0,shape/* optional */.lq)((0,shape/* record */.g1)(readBack), 'Where the running service is asked what it serves, by environment.'),
    ramps: (0,shape/* optional */.lq)(ramps, 'Ways of flags from nobody to everybody, step by step, watched by guards.'),
    stale: (0,shape/* optional */.lq)(stale, 'When a flag should have been cleaned up.'),
    owners: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }))), 'Owners of flags, where the provider does not know them: `{ "@acme/checkout": [new-checkout] }`.'),
});
/** Checks across the keys of `flags`; each problem names its place. */
function flagsProblems(value) {
    const { provider } = value;
    const problems = [];
    for (const name of ['unleash', 'launchdarkly']) {
        if (provider === name && value[name] === undefined)
            problems.push(`flags.${name}: is missing; it says where ${name} is`);
        if (provider !== name && value[name] !== undefined)
            problems.push(`flags.${name}: stands without effect, because flags.provider is ${provider}`);
    }
    if (value.definitions !== undefined && !/\.(?:json|ya?ml)$/.test(value.definitions))
        problems.push('flags.definitions: must end in .json, .yaml or .yml');
    return problems;
}

// EXTERNAL MODULE: ./lib/notify/milestone.js
var milestone = __webpack_require__(10);
;// CONCATENATED MODULE: ./lib/config/notify.js



const webhook = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: shapes/* NAME */.o_, what: 'a name' }), 'What the log calls it; its address is never shown, for it may be a secret.'),
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, 'Where milestones are posted. Give either `url` or `url-env`.'),
    'url-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds the address, where the address itself is a secret, as with Slack.'),
    format: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('cloudevents', 'slack', 'grafana'), '`cloudevents`: CloudEvents 1.0, JSON in structured mode. `slack`: one line of text, for everything that takes what Slack takes. `grafana`: an annotation. Default `cloudevents`.'),
    'secret-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds the secret the body is signed with (HMAC-SHA256, Standard Webhooks).'),
    'token-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds a bearer token.'),
    on: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...milestone/* MILESTONES */.q), { min: 1 }), 'Milestones that are told. Default: all; for `slack` and `grafana` all but `started`, `progressed` and `retired`.'),
    environments: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shapes/* environmentName */.VE, { min: 1 }), 'Only milestones of these environments. Default: all.'),
});
/** Who is told of milestones. */
const notify = (0,shape/* object */.Ik)({
    webhooks: (0,shape/* required */.mw)((0,shape/* list */.p_)(webhook, { min: 1 }), 'Addresses that milestones are posted to.'),
    addresses: (0,shape/* optional */.lq)(shapes/* networks */.o8, 'Private addresses that may be posted to. An address that stands in `url` may be posted to anyway.'),
});
/** Checks across the keys of `notify`; each problem names its place. */
function notifyProblems(value) {
    const names = new Set();
    return value.webhooks.flatMap((webhook, index) => {
        const place = `notify.webhooks[${index}]`;
        const { name, url, format, 'url-env': variableOfUrl, 'secret-env': secret } = webhook;
        const problems = [];
        if ((url === undefined) === (variableOfUrl === undefined))
            problems.push(`${place}: needs either "url" or "url-env", not ${url === undefined ? 'neither' : 'both'}`);
        if (url !== undefined && URL.canParse(url) && new URL(url).password !== '')
            problems.push(`${place}.url: holds a password; a secret stands in no file, use "url-env"`);
        if (secret !== undefined && format !== undefined && format !== 'cloudevents')
            problems.push(`${place}.secret-env: only cloudevents are signed`);
        if (names.has(name))
            problems.push(`${place}.name: ${name} stands twice`);
        names.add(name);
        return problems;
    });
}

;// CONCATENATED MODULE: ./lib/config/notes.js

const notes_path = (0,shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = (0,shape/* list */.p_)(notes_path, { min: 1 });
const names = (0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 });
/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
    types: (0,shape/* optional */.lq)(names, 'Types of Conventional Commits, such as `feat`.'),
    scopes: (0,shape/* optional */.lq)(names, 'Scopes of Conventional Commits.'),
    labels: (0,shape/* optional */.lq)(names, 'Labels of the pull request; GitHub is asked for them.'),
    paths: (0,shape/* optional */.lq)(paths, 'Files and folders that the commit touches.'),
};
const category = (0,shape/* object */.Ik)({
    title: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Heading. Categories of the same title are one.'),
    ...CONDITIONS,
    fold: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Folded for readers who do not ask for it. Default false.'),
});
const tracker = (0,shape/* object */.Ik)({
    'key-prefix': (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }), 'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.'),
    'url-template': (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }), 'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.'),
});
const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'];
/** What the notes of a release say. */
const notes = (0,shape/* object */.Ik)({
    categories: (0,shape/* optional */.lq)((0,shape/* list */.p_)(category, { min: 1 }), 'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.'),
    exclude: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({ ...CONDITIONS, authors: (0,shape/* optional */.lq)(names, 'Names or logins of authors.') }), 'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.'),
    trackers: (0,shape/* optional */.lq)((0,shape/* list */.p_)(tracker), 'Other trackers whose keys become links.'),
    template: (0,shape/* optional */.lq)(notes_path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.'),
});
/** The file that lists every version. */
const changelog = (0,shape/* object */.Ik)({
    file: (0,shape/* optional */.lq)(notes_path, 'The file. Default `CHANGELOG.md`.'),
    by: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('pull-request', 'commit'), 'How it gets there: a pull request (default), or a commit on the branch itself.'),
});

;// CONCATENATED MODULE: ./lib/config/release.js


const TAG_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@-]{0,49})?$/;
const FINAL_VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})$/;
/** May be empty: tags that are versions and nothing else. */
const tagPrefix = (0,shape/* parsed */.Yz)({ type: 'string', pattern: TAG_PREFIX.source }, (text) => TAG_PREFIX.test(text) ? { ok: true, value: text } : { ok: false, problem: 'is not a tag prefix' });
const release_component = (0,shape/* object */.Ik)({
    'tag-prefix': (0,shape/* optional */.lq)(tagPrefix, 'What stands before the version in a tag. Default `<component>-v`.'),
    paths: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^!?[^/:!][^:]{0,200}$/, what: 'a path inside the repository' }), { min: 1 }), 'Files and folders of the component; only commits that touch them count. With `!` in front: not these. Default: the whole repository.'),
    changelog: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' }), 'Its changelog. Default `CHANGELOG.md` in the first of its paths.'),
    latest: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether its releases may be shown as the latest of the repository. Default false: that is the place of the releases without a component.'),
});
const labels = (0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^.{1,100}$/, what: 'a label' }), { min: 1 });
const asked = (0,shape/* oneOf */.yL)('major', 'minor', 'patch', 'none');
const release_version = (0,shape/* object */.Ik)({
    from: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('commits', 'labels'), 'Who says how far the version moves. `labels`: those of the pull request, where it has one of `labels`; else the commit. Default `commits`.'),
    labels: (0,shape/* optional */.lq)((0,shape/* object */.Ik)({
        major: (0,shape/* optional */.lq)(labels, 'Default `major`, `breaking`.'),
        minor: (0,shape/* optional */.lq)(labels, 'Default `minor`, `feature`, `enhancement`.'),
        patch: (0,shape/* optional */.lq)(labels, 'Default `patch`, `fix`, `bug`.'),
        none: (0,shape/* optional */.lq)(labels, 'Pull requests that ask for no release. Default `skip-release`.'),
    }), 'Labels by what they ask for; the highest of a pull request counts.'),
    types: (0,shape/* optional */.lq)((0,shape/* record */.g1)(asked), 'What each type of commit asks for. A breaking change is always `major`. Default `feat: minor`, `fix`, `perf` and `revert: patch`.'),
    others: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('patch', 'none'), 'What a commit of any other type asks for. `none`: commits of these types alone make no version. Default `patch`: what is built has a version of its own.'),
    'breaking-before-1': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('minor', 'major'), 'What a breaking change moves before 1.0.0 (semver rule 4). Default `minor`.'),
    'feature-before-1': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('minor', 'patch'), 'What a feature moves before 1.0.0. Default `minor`.'),
    'revert-of-breaking': (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('major', 'patch'), 'What the revert of a breaking change that was released moves. It breaks whoever followed that change, so it is a breaking change too (semver rule 8). `patch`: it is the repair of a slip that nobody followed. Default `major`.'),
    first: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: FINAL_VERSION, what: 'a version such as 1.0.0' }), 'The version of what was never released. Default `0.1.0`.'),
});
/** How versions and tags are made. These are facts of the history, no policy: they are read from the checkout. */
const release = (0,shape/* object */.Ik)({
    'tag-prefix': (0,shape/* optional */.lq)(tagPrefix, 'What stands before the version in a tag. Default `v`.'),
    components: (0,shape/* optional */.lq)((0,shape/* record */.g1)(release_component), 'Components that are released by themselves, by name.'),
    version: (0,shape/* optional */.lq)(release_version, 'How the next version follows from the changes.'),
    notes: (0,shape/* optional */.lq)(notes, 'What the notes say and in which order.'),
    changelog: (0,shape/* optional */.lq)(changelog, 'Where `mode: changelog` keeps the changelog.'),
});

// EXTERNAL MODULE: ./lib/config/suites.js
var suites = __webpack_require__(6646);
;// CONCATENATED MODULE: ./lib/config/trust.js

const trust = (0,shape/* object */.Ik)({
    creators: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Logins whose deployment records count. Default `github-actions[bot]`.'),
    workflows: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Workflow files (`owner/repo/.github/workflows/x.yml` or a path in this repository) whose runs may write records. Default: any workflow of this repository.'),
    refs: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Branches or tags whose runs may write records. Default: the default branch.'),
});

;// CONCATENATED MODULE: ./lib/config/config.js












/** `.github/sluice.yml`. Every key has an effect; what Sluice does not know it refuses. */
const config = (0,shape/* object */.Ik)({
    version: (0,shape/* required */.mw)((0,shape/* literal */.eu)(1), 'Version of this file format.'),
    path: (0,shape/* optional */.lq)((0,shape/* list */.p_)(shapes/* environmentName */.VE, { min: 1 }), 'The environments a component travels, in order. A promotion is allowed only from the one before.'),
    environments: (0,shape/* optional */.lq)((0,shape/* record */.g1)(environment), 'What each environment is, by name.'),
    suites: (0,shape/* optional */.lq)(suites/* suites */.CW, 'Tests that run against an environment, by name: smoke tests, acceptance tests.'),
    gate: (0,shape/* optional */.lq)(gate_gate, 'What `test-gate` demands.'),
    release: (0,shape/* optional */.lq)(release, 'How versions and tags are made.'),
    flags: (0,shape/* optional */.lq)(flags, 'Where feature flags live.'),
    data: (0,shape/* optional */.lq)(data, 'What releases do to data that outlives them.'),
    notify: (0,shape/* optional */.lq)(notify, 'Who is told of milestones: webhooks, a chat, annotations in Grafana.'),
    trust: (0,shape/* optional */.lq)(trust, 'Whose deployment records count.'),
});
/** Checks that go across keys; each problem names its place. */
function crossCheck(value) {
    const problems = [];
    const seen = new Set();
    for (const [index, name] of (value.path ?? []).entries()) {
        if (seen.has(name))
            problems.push(`path[${index}]: ${name} stands twice`);
        seen.add(name);
        if (value.environments?.get(name)?.['per-pull-request'] !== undefined)
            problems.push(`path[${index}]: ${name} holds previews of pull requests; nothing travels through it`);
    }
    problems.push(...(0,suites/* suitesProblems */.mE)(value.suites ?? new Map()));
    const known = [...(value.suites?.keys() ?? [])];
    for (const [name, each] of value.environments ?? []) {
        problems.push(...environmentProblems(name, each));
        for (const [index, suite] of (each.suites ?? []).entries())
            if (!known.includes(suite))
                problems.push(`environments.${name}.suites[${index}]: there is no suite ${JSON.stringify(suite)}${(0,nearest/* nearest */.p)(suite, known) || `; "suites" of the file has ${known.join(', ') || 'none'}`}`);
    }
    if (value.notify !== undefined)
        problems.push(...notifyProblems(value.notify));
    if (value.flags !== undefined)
        problems.push(...flagsProblems(value.flags));
    problems.push(...rampProblems('flags.ramps', value.flags?.ramps ?? [], (name) => sourcesOf(value, name)));
    return problems;
}
/** Sources of metrics of an environment, by name. */
function sourcesOf({ environments }, environment) {
    return environments?.get(environment)?.verify?.sources ?? new Map();
}

;// CONCATENATED MODULE: ./lib/config/load.js




const CONFIG_PATH = '.github/sluice.yml';
/** The text of a configuration file as YAML 1.2, checked; `from` names it in errors (`.github/sluice.yml at main`). */
async function parseConfig(text, from) {
    const { load } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 6278));
    let value;
    try {
        value = load(text);
    }
    catch (error) {
        throw new errors/* UserError */.y('invalid-config', `${from} is not YAML: ${(0,errors/* errorMessage */.g)(error)}`);
    }
    const reading = (0,shape/* readShape */._f)(config, value);
    const problems = 'problems' in reading ? reading.problems : crossCheck(reading.value);
    if (problems.length > 0)
        throw new errors/* UserError */.y('invalid-config', `${from}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    return reading.value;
}
/** The text of a quarantine file, checked; `from` names it in errors. An empty file is an empty list. */
async function parseQuarantine(text, from) {
    const { loadAll } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 6278));
    let value;
    try {
        // `load` wants a document, and a list whose last entry was taken out may leave none.
        const documents = loadAll(text);
        value = documents.length > 1 ? documents : (documents[0] ?? []);
    }
    catch (error) {
        throw new UserError('invalid-config', `${from} is not YAML: ${errorMessage(error)}`);
    }
    const reading = readShape(quarantineList, value);
    if ('value' in reading)
        return reading.value;
    throw new UserError('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`);
}
/** The tests of a quarantine file at a commit or branch, by the API. A file that is named must be there. */
async function quarantineAt(github, ref, path) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    const from = `${path} at ${ref}`;
    if (file === undefined || Array.isArray(file) || !('content' in file))
        throw new UserError('invalid-config', `gate.quarantine names ${from}, which is not a file.`);
    return parseQuarantine(Buffer.from(file.content, 'base64').toString('utf8'), from);
}
/** The configuration at a commit or branch, by the API: what a working copy says never counts. `undefined`: no file. */
async function configAt(github, ref, path = CONFIG_PATH) {
    const file = await github.find('GET /repos/{owner}/{repo}/contents/{path}', { path, ref });
    if (file === undefined)
        return undefined;
    if (Array.isArray(file) || !('content' in file))
        throw new UserError('invalid-config', `${path} at ${ref} is not a file.`);
    return parseConfig(Buffer.from(file.content, 'base64').toString('utf8'), `${path} at ${ref}`);
}


/***/ }),

/***/ 7776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   _0: () => (/* binding */ sourceProblems),
/* harmony export */   hE: () => (/* binding */ metricProblems),
/* harmony export */   k_: () => (/* binding */ inMetric)
/* harmony export */ });
/* unused harmony export PLACEHOLDERS */
/* harmony import */ var _kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4698);
/* harmony import */ var _kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8535);


/** What may stand in `${…}` of a query or an address. Who measures says which of them have a value. */
const PLACEHOLDERS = [
    'version',
    'side',
    'environment',
    'component',
    'window',
    'step',
    'flag',
    'variant',
];
/** Checks across the keys of sources; each problem names its place. */
function sourceProblems(at, sources) {
    return [...sources].flatMap(([name, { type, url, path, 'token-env': token, headers }]) => {
        const place = `${at}.${name}`;
        const problems = [];
        if (type === 'file') {
            if (path === undefined)
                problems.push(`${place}.path: is missing; a file source reads a path in the checkout`);
            if (url !== undefined)
                problems.push(`${place}.url: a file source has a "path", not a "url"`);
            if (token !== undefined || headers !== undefined)
                problems.push(`${place}: a file source sends no headers`);
            return [...problems, ...placeholderProblems(`${place}.path`, path ?? '')];
        }
        if (url === undefined)
            problems.push(`${place}.url: is missing; a ${type} source is asked at an address`);
        if (path !== undefined)
            problems.push(`${place}.path: a ${type} source has a "url", not a "path"`);
        if (type === 'prometheus' && (url ?? '').includes('${'))
            problems.push(`${place}.url: placeholders stand in the queries of a prometheus source, not in its address`);
        if (URL.canParse(url ?? '') && new URL(url ?? '').username !== '')
            problems.push(`${place}.url: holds a user name; a secret stands in no file, use "token-env"`);
        return [...problems, ...placeholderProblems(`${place}.url`, url ?? '')];
    });
}
/** Checks across the keys of metrics. */
function metricProblems(at, metrics, sources) {
    const names = new Set();
    return metrics.flatMap((metric, index) => {
        const place = `${at}[${index}]`;
        const problems = problemsOf(place, metric, sources);
        if (names.has(metric.name))
            problems.push(`${place}.name: ${metric.name} stands twice`);
        names.add(metric.name);
        return problems;
    });
}
function problemsOf(place, metric, sources) {
    const { source: name, query, total, unit, threshold, failures, compare } = metric;
    const source = sources.get(name);
    const problems = [];
    if (source === undefined) {
        const known = [...sources.keys()];
        problems.push(`${place}.source: there is no source ${JSON.stringify(name)}${(0,_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '; "sources" is empty')}`);
    }
    if (threshold === undefined && compare === undefined)
        problems.push(`${place}: needs a "threshold", a "compare", or both`);
    if (failures !== undefined && threshold === undefined)
        problems.push(`${place}.failures: counts measurements over a "threshold", and there is none`);
    if (total !== undefined && unit !== undefined)
        problems.push(`${place}.unit: a count with a "total" is a share and has no unit`);
    if (threshold !== undefined && inMetric(threshold.limit, unit) === undefined)
        problems.push(`${place}.threshold: ${unitAdvice(threshold.text, unit)}`);
    const difference = compare?.['min-difference'];
    if (difference !== undefined && differenceOf(difference, unit) === undefined)
        problems.push(`${place}.compare.min-difference: ${unitAdvice(difference, unit)}`);
    if (compare?.with === 'before' && source !== undefined && source.type !== 'prometheus')
        problems.push(`${place}.compare.with: only a prometheus source knows what was before`);
    problems.push(...placeholderProblems(`${place}.query`, query), ...placeholderProblems(`${place}.total`, total ?? ''));
    if (compare !== undefined && compare.with !== 'before' && source !== undefined && !tellsSidesApart(metric, source))
        problems.push(`${place}.query: \${version} or \${side} must stand in it, or canary and baseline would be the same numbers`);
    return problems;
}
/** A quantity as a number in the unit of a metric; a percentage of a plain number is a share. */
function inMetric(quantity, unit = '') {
    const same = (0,_kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityIn */ .PA)(quantity, unit);
    if (same !== undefined || unit !== '' || quantity.unit !== '%')
        return same;
    return ((0,_kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .quantityIn */ .PA)(quantity, '%') ?? Number.NaN) / 100;
}
/** `min-difference` as a number in the unit of a metric. */
function differenceOf(text, unit) {
    const quantity = (0,_kernel_quantity_js__WEBPACK_IMPORTED_MODULE_0__/* .parseQuantity */ .Lf)(text);
    const value = quantity === undefined ? undefined : inMetric(quantity, unit);
    return value !== undefined && value >= 0 ? value : undefined;
}
function tellsSidesApart(metric, { url = '', path = '' }) {
    return [metric.query, url, path].some((each) => /\$\{(?:version|side|variant)\}/.test(each));
}
function unitAdvice(text, unit) {
    return unit === undefined
        ? `${JSON.stringify(text)} has a unit, and the metric has none; say which "unit" its values are in`
        : `${JSON.stringify(text)} does not compare with values in ${unit}`;
}
function placeholderProblems(place, text) {
    return [...text.matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, name = '']) => PLACEHOLDERS.includes(name)
        ? []
        : [
            `${place}: unknown placeholder ${whole}${(0,_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(name, PLACEHOLDERS) || `; known are ${PLACEHOLDERS.join(', ')}`}`,
        ]);
}


/***/ }),

/***/ 4256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p8: () => (/* binding */ metricSources),
  qd: () => (/* binding */ metrics)
});

// UNUSED EXPORTS: compare, metric, metricSource

// EXTERNAL MODULE: ./lib/kernel/quantity.js
var quantity = __webpack_require__(8535);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/config/shapes.js
var shapes = __webpack_require__(6309);
;// CONCATENATED MODULE: ./lib/config/threshold.js


const THRESHOLD = /^(<=|>=|<|>) ?(\S.*)$/;
const threshold = (0,shape/* parsed */.Yz)({ type: 'string', pattern: THRESHOLD.source }, readThreshold);
function readThreshold(text) {
    const [, operator, rest = ''] = THRESHOLD.exec(text) ?? [];
    const limit = (0,quantity/* parseQuantity */.Lf)(rest);
    if (operator === undefined || limit === undefined)
        return { ok: false, problem: 'is not a threshold such as "<= 300ms", ">= 0.999" or "< 1%"' };
    return { ok: true, value: { operator: operator, limit, text } };
}

;// CONCATENATED MODULE: ./lib/config/metrics.js




/** Where numbers come from, and what they must say. Used by `verify`, by the watch after a deployment, and by ramps. */
const metricSource = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('prometheus', 'json', 'file'), '`prometheus`: its HTTP API, also of Thanos, Mimir or VictoriaMetrics. `json`: an address that answers with JSON. `file`: a JSON file in the checkout.'),
    url: (0,shape/* optional */.lq)(shapes/* address */.hl, '`prometheus`: the address before `/api/v1`. `json`: the whole address; placeholders such as `${version}` may stand in it.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`file`: path in the checkout.'),
    'token-env': (0,shape/* optional */.lq)(shapes/* variable */.bv, 'Environment variable of the step that holds a bearer token. Never the token itself.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Further headers, e.g. `{ X-Scope-OrgID: shop }`. No secrets: use `token-env`.'),
    timeout: (0,shape/* optional */.lq)(shapes/* duration */.p0, 'Longest wait for one answer. Default `10s`.'),
});
const compare = (0,shape/* object */.Ik)({
    bad: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('increase', 'decrease', 'either'), 'Which way is worse.'),
    with: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('baseline', 'before'), '`baseline`: what serves beside it in the same minutes. `before`: the same query over as long a time before the change, for strategies with nothing beside. Default `baseline`.'),
    'min-effect': (0,shape/* optional */.lq)(shapes/* share */.uM, 'A smaller difference, as a share of the baseline, is no harm. Default `20%`.'),
    'min-difference': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'The same in the unit of the metric, e.g. `5ms`; the larger of the two counts. Default: none, and `0.5%` of the total for counts.'),
    'min-sample': (0,shape/* optional */.lq)((0,shape/* integer */.nd)(3, 1_000_000), 'Independent values a side, or trials a side for counts, below which nothing is decided. Default 12, and 100 for counts.'),
});
const doubt = (0,shape/* oneOf */.yL)('pause', 'fail', 'ignore');
const metric = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What people call it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name of an entry of `sources`.'),
    query: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`prometheus`: PromQL. `json`, `file`: field of the document, e.g. `latency.p99`: a number or a list of numbers. Placeholders: `${version}`, `${side}`, `${environment}`, `${component}`, `${window}`, `${step}`.'),
    total: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Makes `query` a count, of events in so many trials: the query of the trials.'),
    unit: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)(...quantity/* UNIT_NAMES */.kn), 'Unit of the values, e.g. `s`. Default: a plain number.'),
    threshold: (0,shape/* optional */.lq)(threshold, 'What each measurement must keep to, e.g. `<= 300ms`, `>= 0.999`, `< 1%`.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), 'Measurements over the threshold after which it has failed. Default 3.'),
    compare: (0,shape/* optional */.lq)(compare, 'The judge: against a baseline, by a statistical test.'),
    step: (0,shape/* optional */.lq)(shapes/* duration */.p0, '`prometheus`: time between two values of a comparison. Default: that of `verify`.'),
    'on-no-data': (0,shape/* optional */.lq)(doubt, 'What no data means. Default `pause`.'),
    'on-inconclusive': (0,shape/* optional */.lq)(doubt, 'What it means that the data decide nothing. Default `pause`.'),
    'dry-run': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Measured and shown, and decides nothing. Default `false`.'),
});
const metricSources = (0,shape/* record */.g1)(metricSource);
const metrics = (0,shape/* list */.p_)(metric, { min: 1 });


/***/ }),

/***/ 6309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   VE: () => (/* binding */ environmentName),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   hl: () => (/* binding */ address),
/* harmony export */   o8: () => (/* binding */ networks),
/* harmony export */   o_: () => (/* binding */ NAME),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uM: () => (/* binding */ share)
/* harmony export */ });
/* harmony import */ var _kernel_readers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3016);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: NAME, what: 'an environment name' });
const address = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** Private addresses that are named one by one. */
const networks = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 });
/** Where a secret is found; never the secret itself. */
const variable = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, what: 'the name of an environment variable' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, _kernel_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .readDuration */ .$7);
/** `20%`: 0.2. A bare number is read as percent, too. */
const share = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .parsed */ .Yz)({ type: ['string', 'number'] }, _kernel_readers_js__WEBPACK_IMPORTED_MODULE_0__/* .readPercentage */ .PX), ({ digits, scale }) => Number(digits) / 10 ** (scale + 2));
/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .either */ .gP)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .mapped */ .CV)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ what: 'a command' }), (executable) => [executable]), (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ what: 'a part of a command' }), { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
const scalar = {
    schema: { type: ['string', 'number', 'boolean', 'null'] },
    read(value, at, problems) {
        if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
            return value;
        problems.push(`${at}: only a text, a number, true, false or null can be compared`);
        return undefined;
    },
};
/** `version`, `build.version`: a field of a JSON answer. */
const field = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({
    pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
    what: 'a field such as "version" or "build.version"',
});


/***/ }),

/***/ 6646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ suites),
/* harmony export */   mE: () => (/* binding */ suitesProblems),
/* harmony export */   rs: () => (/* binding */ suite)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6309);


/** An executable that ends with 0 when all is well. */
const suite = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5, 'Executable of the checkout, or a program and its arguments: `[npm, run, smoke]`. It finds the environment in SLUICE_URL, and SLUICE_VERSION, SLUICE_ENVIRONMENT, SLUICE_COMPONENT. Exit code 0: well; 75: it cannot tell; anything else: not well.'),
    timeout: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, 'Longest run; longer is not well. Default `5m`.'),
});
const suites = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(suite);
/** Checks of the names; each problem names its place. */
function suitesProblems(value) {
    return [...value.keys()].filter((name) => !_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .NAME */ .o_.test(name)).map((name) => `suites.${name}: is not a name`);
}


/***/ }),

/***/ 8382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ verifyProblems),
/* harmony export */   MX: () => (/* binding */ verify),
/* harmony export */   _3: () => (/* binding */ DEFAULT_WINDOW_MILLISECONDS),
/* harmony export */   hV: () => (/* binding */ besideProblems),
/* harmony export */   np: () => (/* binding */ DEFAULT_BUDGET_MILLISECONDS)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8465);
/* harmony import */ var _metric_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7776);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4256);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6309);
/* harmony import */ var _suites_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6646);






const probe = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .address */ .hl, 'Address to ask. Give either `url` or `path`.'),
    path: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .string */ .Yj)({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    headers: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .string */ .Yj)()), 'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.'),
    latency: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'An answer that took longer is bad, e.g. `300ms`.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .field */ .ZZ, "Field of the JSON answer that must equal the candidate's version."),
    times: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .nd)(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Pause between two requests. Default `1s`.'),
    timeout: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Longest wait for one answer. Default `5s`.'),
});
const verify = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
    budget: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Longest time from the change to "verified". Default `5m`.'),
    probes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    command: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_suites_js__WEBPACK_IMPORTED_MODULE_4__/* .suite */ .rs, 'An executable of yours that tells whether the environment serves well.'),
    sources: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metricSources */ .p8, 'Where metrics come from, by name.'),
    metrics: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_metrics_js__WEBPACK_IMPORTED_MODULE_2__/* .metrics */ .qd, 'What numbers must say; docs/judge.md.'),
    window: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
    interval: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Pause between two measurements against a threshold. Default `10s`.'),
    step: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0, 'Time between two values of a comparison. Default `5s`.'),
    addresses: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lq)(_shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .networks */ .o8, 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
});
/** Longest time from the change to "verified". */
const DEFAULT_BUDGET_MILLISECONDS = (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)('5m') ?? 0;
const DEFAULT_WINDOW_MILLISECONDS = (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)('2m') ?? 0;
/** Checks across the keys of `verify`; each problem names its place. */
function verifyProblems(at, value) {
    const problems = [];
    for (const [index, each] of (value.probes ?? []).entries()) {
        const place = `${at}.probes[${index}]`;
        if ((each.url === undefined) === (each.path === undefined))
            problems.push(`${place}: needs either "url" or "path", not ${each.url === undefined ? 'neither' : 'both'}`);
    }
    return [...problems, ...measureProblems(at, value)];
}
function measureProblems(at, value) {
    const { metrics: given = [], sources = new Map() } = value;
    const problems = [...(0,_metric_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .sourceProblems */ ._0)(`${at}.sources`, sources), ...(0,_metric_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .metricProblems */ .hE)(`${at}.metrics`, given, sources)];
    if (given.length === 0) {
        for (const key of ['window', 'interval', 'step'])
            if (value[key] !== undefined)
                problems.push(`${at}.${key}: has no effect without "metrics"`);
        return problems;
    }
    const { window = DEFAULT_WINDOW_MILLISECONDS, budget = DEFAULT_BUDGET_MILLISECONDS } = value;
    if (window > budget)
        problems.push(`${at}.window: metrics are watched for ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(window)}, and the budget ends after ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(budget)}`);
    for (const key of ['interval', 'step'])
        if (value[key] === 0)
            problems.push(`${at}.${key}: must be longer than nothing`);
    return problems;
}
/** Comparisons with what serves beside need a strategy in which something does. */
function besideProblems(at, value, type) {
    if (['canary', 'rolling'].includes(type))
        return [];
    return (value.metrics ?? []).flatMap(({ compare }, index) => compare === undefined || compare.with === 'before'
        ? []
        : [
            `${at}.metrics[${index}].compare: with ${type} nothing takes traffic beside the new version; compare "with: before", or choose canary or rolling`,
        ]);
}


/***/ }),

/***/ 899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ missingFor),
/* harmony export */   eN: () => (/* binding */ needs),
/* harmony export */   iB: () => (/* binding */ directoryCapabilities),
/* harmony export */   vc: () => (/* binding */ COMMAND_ABILITIES)
/* harmony export */ });
/* unused harmony exports capabilitiesOf, neededVerbs */
/** A command is as able as its author makes it; what serves is read back after every step anyway. */
const COMMAND_ABILITIES = new Set(['divide', 'share', 'regions']);
/** What the configuration of a target declares, before anything is run. */
function capabilitiesOf(target) {
    if (target === undefined)
        return { verbs: new Set(), abilities: new Set() };
    if (target.driver === 'directory')
        return directoryCapabilities(target.path ?? '');
    const verbs = ['apply', 'observe', 'shift', 'retire'].filter((verb) => target[verb] !== undefined);
    return { verbs: new Set(verbs), abilities: COMMAND_ABILITIES };
}
/** A link moves all of the traffic or nothing; folders can lie in regions. */
function directoryCapabilities(path) {
    const abilities = new Set(path.includes('{region}') ? ['regions'] : []);
    return { verbs: new Set(['apply', 'observe', 'shift', 'retire']), abilities };
}
/** The first thing that a strategy needs and the driver does not have. */
function missingFor(strategy, { verbs, abilities }) {
    return (neededVerbs(strategy).find((verb) => !verbs.has(verb)) ??
        neededAbilities(strategy).find((ability) => !abilities.has(ability)));
}
/** Verbs that a strategy needs; `docs/strategies.md` shows the same as a table. */
function neededVerbs(strategy) {
    switch (strategy.type) {
        case 'all-at-once':
            return ['apply'];
        case 'rolling':
            return ['apply', 'observe'];
        case 'blue-green':
        case 'canary':
            return ['apply', 'observe', 'shift'];
        case 'waves':
            return [...new Set([...neededVerbs(strategy.each), 'observe'])];
    }
}
function neededAbilities(strategy) {
    switch (strategy.type) {
        case 'canary':
            return ['divide'];
        case 'rolling':
            return ['share'];
        case 'waves':
            return ['regions', ...neededAbilities(strategy.each)];
        default:
            return [];
    }
}
const NEEDS = {
    divide: 'a driver that can divide the traffic',
    share: 'a driver that can replace part of the instances',
    regions: 'a driver that knows regions',
};
/** The same for people. */
function needs(strategy, missing) {
    return `${strategy} needs ${missing in NEEDS ? NEEDS[missing] : `"target.${missing}"`}`;
}


/***/ }),

/***/ 1745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ callCommand)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);
/* harmony import */ var _kernel_executable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3198);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(719);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8465);





const DEFAULT_TIMEOUT_MILLISECONDS = (0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)('10m') ?? 0;
const ANSWER_LIMIT_BYTES = 1024 * 1024;
/** Runs one of the user's executables: the request on standard input, the answer on standard output. Never throws. */
async function callCommand(options, verb, command, request, shape) {
    const timeoutMilliseconds = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS;
    try {
        const [executable = '', ...args] = command;
        const program = await (0,_kernel_executable_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveExecutable */ .L)(executable, command.length, options.workspace);
        const outcome = await options.spawn(program, args, {
            cwd: options.workspace,
            env: options.env,
            input: `${JSON.stringify(request)}\n`,
            timeoutMilliseconds,
            maxOutputBytes: ANSWER_LIMIT_BYTES,
            onErrorLine: (line) => options.log.info(`  ${verb}: ${line}`),
        });
        const quoted = (text) => (0,_kernel_executable_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutSecrets */ .c)(text, options.env);
        const said = quoted(outcome.stderr);
        if (outcome.kind !== 'exited')
            return failed(verb, outcome.detail.replaceAll(program, executable), said);
        if (outcome.code !== 0)
            return failed(verb, `ended with code ${outcome.code}`, said);
        return answer(verb, outcome.stdout, shape, quoted);
    }
    catch (error) {
        return failed(verb, (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error), '');
    }
}
function answer(verb, stdout, shape, quoted) {
    let value = {};
    try {
        if (stdout.trim() !== '')
            value = JSON.parse(stdout);
    }
    catch {
        return failed(verb, `standard output is not one JSON object (words for people go to standard error): ${(0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(quoted(stdout), 100)}`, '');
    }
    const reading = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .readShape */ ._f)(shape, value);
    if ('problems' in reading)
        return failed(verb, `gave a wrong answer: ${quoted(reading.problems.join('; '))}`, '');
    return { kind: 'done', answer: reading.value };
}
function failed(verb, detail, stderr) {
    const said = stderr.trim().split('\n').slice(-5).join('; ');
    return {
        kind: 'failed',
        detail: (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${verb}: ${detail.replace(/\.$/, '')}${said === '' ? '' : `: ${said}`}`, 500),
    };
}


/***/ }),

/***/ 7014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ bringsShape),
/* harmony export */   readBrings: () => (/* binding */ readBrings)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8465);



const COUNT = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(0, Number.MAX_SAFE_INTEGER);
const change = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'Commit.'),
    title: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'What it says.'),
    'pull-request': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(COUNT, 'Pull request.'),
    breaking: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zM)(), 'Whether users have to do something.'),
});
/** What whoever approved was shown: the changes between what served and the candidate. */
const bringsShape = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    relation: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'How the candidate lies to what served: first, same, forward, back, diverged or unknown.'),
    'serving-version': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'Version that served.'),
    commits: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(COUNT, 'Commits it brings.'),
    adds: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(change), 'Changes it brings, newest first.'),
    removes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(change), 'Changes it takes away.'),
    leaves: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(change), 'Changes of it that were there already, by cherry-pick.'),
});
/** More in one evidence would be a history; the number of commits says how many there are. */
const MOST = 500;
/** The notes that `release-notes` wrote with `mode: deployed-range`, as far as evidence keeps them. */
async function readBrings(path, environment, component) {
    const invalid = (problem) => new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `input "brings": ${JSON.stringify(path)} ${problem}.`);
    let notes;
    try {
        notes = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw invalid(`cannot be read as JSON (${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .g)(error)})`);
    }
    if (!(0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(notes) || notes['schema'] !== 'sluice/notes@1' || !(0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(notes['deployed']))
        throw invalid('is not what release-notes writes with "mode: deployed-range" (its output "notes-json")');
    const { to, commits, entries, deployed } = notes;
    if (deployed['environment'] !== environment)
        throw invalid(`is about ${JSON.stringify(deployed['environment'])}, not ${environment}`);
    const about = notes['component'];
    if (about !== undefined && about !== component)
        throw invalid(`is about ${JSON.stringify(about)}, not ${component}`);
    const { relation, 'serving-version': serving, removes, leaves } = deployed;
    const problems = [];
    const brings = bringsShape.read({
        relation,
        ...(serving === undefined ? {} : { 'serving-version': serving }),
        commits,
        adds: changes(entries),
        removes: changes(removes),
        leaves: changes(leaves),
    }, '', problems);
    if (brings === undefined || typeof to !== 'string' || problems.length > 0)
        throw invalid(`is malformed: ${problems[0] ?? 'it names no commit'}`);
    return { to, brings, ...againstOf(notes, deployed) };
}
/** Where `from-ref` said what serves, nobody looked at the ledger. */
function againstOf(notes, deployed) {
    const sha = deployed['serving-sha'];
    if (typeof sha === 'string')
        return notes['chosen-by'] === 'from-ref' ? {} : { against: { sha } };
    return deployed['relation'] === 'first' ? { against: { sha: undefined } } : {};
}
function changes(entries) {
    if (!Array.isArray(entries))
        return entries;
    return entries.slice(0, MOST).map((entry) => {
        if (!(0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(entry))
            return entry;
        const { sha, title, breaking, 'pull-request': number } = entry;
        return { sha, title, breaking, ...(number === undefined ? {} : { 'pull-request': number }) };
    });
}


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _b: () => (/* binding */ SPEAKS_AGAINST),
  g$: () => (/* binding */ judged),
  zf: () => (/* binding */ lastKnownGood)
});

;// CONCATENATED MODULE: ./lib/schema-guard/guard.js
function nothingCrossed() {
    return { steps: new Map(), writes: new Map(), unknown: new Map() };
}
/** Adds one older change. However it ended: a deployment that failed may have run its migrations all the same. */
function cross(crossing, version, data) {
    if (data === undefined)
        return;
    for (const step of data.steps ?? [])
        crossing.steps.set(step.id, { ...step, version });
    for (const { name, writes } of data.formats ?? []) {
        const versions = crossing.writes.get(name) ?? new Map();
        crossing.writes.set(name, versions.set(writes, version));
    }
    if (data.unknown !== undefined)
        crossing.unknown.set(version, data.unknown);
    if (data.more !== undefined)
        crossing.unknown.set(version, `${data.more} more steps than its record holds`);
}
/** Version of a format that a release reads and writes when it does not name it. */
const UNNAMED = 1;
/** What speaks against going back over what was crossed, to a release that declares these formats. */
function obstacleFor(crossing, formats) {
    const steps = [...crossing.steps.values()];
    const unreadable = [];
    for (const [name, versions] of crossing.writes) {
        const reads = formats.find((format) => format.name === name)?.reads ?? [UNNAMED];
        for (const [writes, version] of versions)
            if (!reads.includes(writes))
                unreadable.push({ name, writes, reads, version });
    }
    const unknown = [...crossing.unknown].map(([version, why]) => ({ version, why }));
    const reason = worstReason(steps, unreadable, unknown.length > 0);
    return reason === undefined ? undefined : { reason, steps, formats: unreadable, unknown };
}
function worstReason(steps, formats, unknown) {
    if (steps.some(({ kind }) => kind === 'irreversible'))
        return 'crosses-irreversible-step';
    if (steps.length > 0)
        return 'crosses-contract-step';
    if (formats.length > 0)
        return 'format-unreadable';
    return unknown ? 'data-changes-unknown' : undefined;
}

// EXTERNAL MODULE: ./lib/delivery/store.js + 3 modules
var store = __webpack_require__(9958);
// EXTERNAL MODULE: ./lib/delivery/ledger/record.js
var ledger_record = __webpack_require__(3926);
;// CONCATENATED MODULE: ./lib/delivery/ledger/good.js



/** The same for people, after the version: `1.4.0 was never verified here`. */
const SPEAKS_AGAINST = {
    current: 'is the very file to get away from',
    open: 'has not ended',
    'not-verified': 'was never verified here',
    'rolled-back': 'was taken back itself',
    held: 'is held',
    'not-durable': 'lies in no lasting place (publish it as an asset of a prerelease)',
    'foreign-record': 'has a record that is not trusted',
    'crosses-irreversible-step': 'lies before a step that lost data for good',
    'crosses-contract-step': 'lies before a step that it does not work with',
    'format-unreadable': 'cannot read what has been written since',
    'data-changes-unknown': 'lies before a change of which nobody can tell what it did to data',
};
/** How far back is looked for a release to return to. */
const DEPTH = 200;
/**
 * Records newest first, each with the first reason against it. `suspect`: the digest to get away from, which is never a
 * target. `over`: a record of our own that is younger than the history. A record that a trusted rollback replaced counts as rolled back, even if that rollback did not end well.
 */
async function* judged(history, suspect, over) {
    const rolledBack = new Set();
    const crossing = nothingCrossed();
    if (over !== undefined)
        cross(crossing, over.change.version, over.change.data);
    let looked = 0;
    for await (const entry of history.entries()) {
        if (++looked > DEPTH)
            return;
        const eligibility = await judge(entry, history, suspect, rolledBack);
        const { change } = entry.record;
        if (eligibility !== 'foreign-record' && change.kind === 'rollback' && change.replaces !== undefined)
            rolledBack.add(change.replaces);
        const obstacle = eligibility === 'eligible' || eligibility === 'not-durable'
            ? obstacleFor(crossing, change.data?.formats ?? [])
            : undefined;
        if (eligibility === 'eligible' && obstacle !== undefined)
            yield { record: entry.record, eligibility: obstacle.reason, obstacle };
        else
            yield { record: entry.record, eligibility, ...(obstacle === undefined ? {} : { obstacle }) };
        // What an untrusted record says must not block the way back; asked only of those that say something.
        if (change.data !== undefined && (await entry.made()).kind === 'trusted')
            cross(crossing, change.version, change.data);
    }
}
/** Newest record that may be gone back to. */
async function lastKnownGood(history, suspect) {
    for await (const { record, eligibility } of judged(history, suspect))
        if (eligibility === 'eligible')
            return record;
    return undefined;
}
async function judge({ record, trust }, history, suspect, rolledBack) {
    const { change } = record;
    // Foreign ones first: only then may a rollback be taken at its word. The call is saved for what cannot matter.
    const candidateForReturn = change.digest !== suspect && !(0,ledger_record/* isOpen */.nT)(record) && record.verifiedAt !== undefined;
    if ((candidateForReturn || change.kind === 'rollback') && (await trust()).kind === 'foreign')
        return 'foreign-record';
    if (change.digest === suspect)
        return 'current';
    if ((0,ledger_record/* isOpen */.nT)(record))
        return 'open';
    if (record.verifiedAt === undefined || record.state === 'failure' || record.state === 'error')
        return 'not-verified';
    if (rolledBack.has(record.id))
        return 'rolled-back';
    if (!(0,store/* isDurable */.KE)(change.store))
        return 'not-durable';
    return (await history.holdOn(change.digest)) === undefined ? 'eligible' : 'held';
}


/***/ }),

/***/ 675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w4: () => (/* binding */ findEntry),
  QM: () => (/* binding */ justFailed),
  jY: () => (/* binding */ openHistoryToServed),
  Vo: () => (/* binding */ servingEntry)
});

// UNUSED EXPORTS: openHistory

// EXTERNAL MODULE: ./lib/delivery/ledger/notes.js
var notes = __webpack_require__(9950);
// EXTERNAL MODULE: ./lib/delivery/ledger/snapshot.js
var snapshot = __webpack_require__(1707);
;// CONCATENATED MODULE: ./lib/delivery/ledger/read-notes.js

/** Every record of one task that was written as ours are, newest first. GitHub is asked only when the page is not all. */
async function readNotes({ github, policy, onForeign }, environment, task, page, parse) {
    const raw = page.deployments.filter((each) => each.task === task);
    if (page.more) {
        const seen = new Set(raw.map(({ id }) => id));
        for await (const each of (0,snapshot/* olderDeployments */.LQ)(github, environment, task, seen))
            raw.push(each);
    }
    const notes = [];
    for (const each of raw) {
        const parsed = parse(each, policy.creators);
        if (parsed.kind === 'record')
            notes.push(parsed.record);
        else
            onForeign(each.id, parsed.why);
    }
    return notes;
}
/** The lock that is in force for a component: the newest word that counts on it, and on all components, decides. */
async function lockInForce(notes, component, now, believe) {
    const decided = new Set();
    for (const each of notes) {
        const { note } = each;
        const scope = note.component ?? '';
        if (decided.has(scope) || (note.component !== undefined && note.component !== component))
            continue;
        const trust = await believe(note.run.id, each.createdAt);
        // Runs can be deleted. What was locked stays so; only the end of a lock must prove where it comes from.
        const counts = trust.kind === 'trusted' || (trust.gone === true && note.kind === 'lock');
        if (!counts)
            continue;
        decided.add(scope);
        const over = note.until !== undefined && new Date(note.until) <= now;
        if (note.kind === 'lock' && !over)
            return each;
    }
    return undefined;
}
/** The newest sign-off of a digest under a name that is to be believed. */
async function signOffOf(notes, name, digest, believe) {
    for (const each of notes) {
        const { note } = each;
        if (note.name !== name || note.digest !== digest)
            continue;
        if ((await believe(note.run.id, each.createdAt)).kind === 'trusted')
            return each;
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/delivery/ledger/record.js
var record = __webpack_require__(3926);
// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var trust = __webpack_require__(389);
;// CONCATENATED MODULE: ./lib/delivery/ledger/history.js





function openHistory(source, environment, component, page) {
    const { github, policy, onForeign } = source;
    const mine = (0,snapshot/* ofComponent */.BV)(page, component);
    const toEntry = (raw) => {
        const parsed = (0,record/* parseChange */.q_)(raw, policy.creators);
        if (parsed.kind === 'record')
            return entry(source, parsed.record);
        onForeign(raw.id, parsed.why);
        return undefined;
    };
    const recent = mine
        .filter((raw) => raw.task === (0,record/* changeTask */.GI)(component))
        .map(toEntry)
        .filter((each) => each !== undefined);
    const seen = new Set(page.deployments.map(({ id }) => id));
    let holds;
    let locks;
    let signOffs;
    const allHolds = () => {
        holds ??= readNotes(source, environment, (0,record/* holdTask */.RI)(component), page, record/* parseHold */.R8);
        return holds;
    };
    const holdOn = async (digest) => {
        for (const record of await allHolds()) {
            if (record.hold.digest !== digest)
                continue;
            const trust = await believe(source, record.hold.run.id, record.createdAt);
            // The newest one that counts decides: a hold, or its lifting.
            if (trust.kind === 'trusted')
                return record.hold.kind === 'hold' ? record : undefined;
            // Runs can be deleted. What was held stays held all the same; only a lifting must prove where it comes from.
            if (trust.gone === true && record.hold.kind === 'hold')
                return record;
            onForeign(record.id, trust.why);
        }
        return undefined;
    };
    return {
        environment,
        component,
        recent,
        async *entries() {
            yield* recent;
            if (!page.more)
                return;
            for await (const raw of (0,snapshot/* olderDeployments */.LQ)(github, environment, (0,record/* changeTask */.GI)(component), seen)) {
                const older = toEntry(raw);
                if (older !== undefined)
                    yield older;
            }
        },
        holdOn,
        async holds() {
            const inForce = new Map();
            for (const { hold } of await allHolds()) {
                if (inForce.has(hold.digest))
                    continue;
                const found = await holdOn(hold.digest);
                if (found !== undefined)
                    inForce.set(hold.digest, found);
            }
            return [...inForce.values()];
        },
        async lock(now) {
            locks ??= wasOpen(recent, page).then((open) => readNotes(source, environment, notes/* LOCK_TASK */.UY, open ? { ...page, more: false } : page, notes/* parseLock */.PG));
            return lockInForce(await locks, component, now, (run, at) => believe(source, run, at));
        },
        async signOff(name, digest) {
            signOffs ??= readNotes(source, environment, (0,notes/* signOffTask */.qe)(component), page, notes/* parseSignOff */.S3);
            return signOffOf(await signOffs, name, digest, (run, at) => believe(source, run, at));
        },
    };
}
/** Forward changes: none of them is recorded while a person has locked the environment. */
const FORWARD = ['deploy', 'promote', 'hotfix'];
/** What came so long before such a record is looked at too: a lock may have come while it was being proven. */
const MARGIN_MILLISECONDS = 3_600_000;
/**
 * Whether what serves went forward within the page: then no lock is older, and a long history need not be asked for one.
 * Its run is asked about in any case.
 */
async function wasOpen(recent, { deployments }) {
    const serving = recent.find(({ record }) => record.state === 'success');
    if (serving === undefined || !FORWARD.includes(serving.record.change.kind))
        return false;
    const inPage = deployments.some(({ id }) => id === serving.record.id);
    const since = deployments.at(-1)?.createdAt.getTime() ?? Number.POSITIVE_INFINITY;
    const reachesBack = serving.record.createdAt.getTime() - since >= MARGIN_MILLISECONDS;
    return inPage && reachesBack && (await serving.trust()).kind === 'trusted';
}
/** Records that are read on for what is open; more that ended without ever serving are nobody's ordinary day. */
const READ_ON = 20;
/**
 * Like `openHistory`, but `recent` goes back to a record that served. Where many components or tools share an
 * environment, all of a component's records may lie beyond the newest page, an open one among them.
 */
async function openHistoryToServed(source, environment, component, page) {
    const history = openHistory(source, environment, component, page);
    if (!page.more || history.recent.some(({ record }) => served(record)))
        return history;
    const recent = [];
    for await (const each of history.entries()) {
        recent.push(each);
        if (served(each.record) || recent.length === READ_ON)
            break;
    }
    const known = new Set(recent.map(({ record }) => record.id));
    return {
        ...history,
        recent,
        async *entries() {
            yield* recent;
            for await (const each of history.entries())
                if (!known.has(each.record.id))
                    yield each;
        },
    };
}
/**
 * The newest trusted change, if it is one of this digest that failed its verification: nothing may try it again by itself.
 * A person may.
 */
async function justFailed(history, digest) {
    const newest = await findEntry(history, ({ change, state }) => change.kind !== 'rollback' && state !== 'error', 20);
    return newest?.record.change.digest === digest && newest.record.state === 'failure' ? newest.record : undefined;
}
function served({ state }) {
    return state === 'success' || state === 'inactive';
}
/** The newest trusted record that fits, looking at so many at most. */
async function findEntry(history, fits, limit = 200) {
    let looked = 0;
    for await (const each of history.entries()) {
        if (++looked > limit)
            return undefined;
        if (fits(each.record) && (await each.trust()).kind === 'trusted')
            return each;
    }
    return undefined;
}
/** The trusted record that serves: the newest one whose state is `success`. */
async function servingEntry(history) {
    return findEntry(history, (record) => record.state === 'success');
}
function entry(source, record) {
    let answer;
    return {
        record,
        made: () => believe(source, record.change.run.id, record.createdAt),
        trust() {
            answer ??= believeRecord(source, record).then((trust) => {
                if (trust.kind === 'foreign')
                    source.onForeign(record.id, trust.why);
                return trust;
            });
            return answer;
        },
    };
}
/** The record itself, and the word that it was verified: anyone who may write one status could have said that. */
async function believeRecord(source, { change, createdAt, verifiedAt, verifiedBy }) {
    const made = await believe(source, change.run.id, createdAt);
    if (made.kind === 'foreign' || verifiedAt === undefined)
        return made;
    if (verifiedBy === undefined)
        return { kind: 'foreign', why: 'the status that says it is verified names no run' };
    const said = await believe(source, verifiedBy, verifiedAt);
    return said.kind === 'trusted' ? said : { kind: 'foreign', why: `it is said to be verified, but ${said.why}` };
}
/** Trust in what a run wrote. A run of ours that is not trusted by its variables may still be by a called workflow. */
async function believe({ policy, runs, own }, runId, writtenAt) {
    if (runId === own.id && (0,trust/* judgeRun */.Zy)(own, policy).kind === 'trusted')
        return { kind: 'trusted' };
    return (0,trust/* judgeRun */.Zy)(await runs.facts(runId), policy, writtenAt);
}


/***/ }),

/***/ 8567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ isOldGone),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   IY: () => (/* binding */ writeOldGone),
/* harmony export */   gn: () => (/* binding */ writeKept)
/* harmony export */ });
const KEPT = /: verified, keeps the old side until (\S+Z)$/;
const GONE = ': verified, the old side is retired';
/** Follows "verified" in the description of a record while what served before it is kept up. */
function writeKept(until) {
    return `, keeps the old side until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`;
}
/** Until when the record says that the old side is kept; `undefined`: it says nothing of the kind. */
function readKept(description) {
    const until = new Date(KEPT.exec(description)?.[1] ?? Number.NaN);
    return Number.isNaN(until.getTime()) ? undefined : until;
}
/** Description of the record once the old side is gone. */
function writeOldGone(version) {
    return `${version}${GONE}`;
}
function isOldGone(description) {
    return description.endsWith(GONE);
}


/***/ }),

/***/ 9950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ parseLock),
/* harmony export */   S3: () => (/* binding */ parseSignOff),
/* harmony export */   UY: () => (/* binding */ LOCK_TASK),
/* harmony export */   qe: () => (/* binding */ signOffTask)
/* harmony export */ });
/* unused harmony exports lockPayload, signOffPayload */
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8324);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3926);



/** Records that change nothing: an environment locked by a person, a candidate signed off by one. */
/** Task of manual locks, whatever they lock; no component can have a colon in its name. */
const LOCK_TASK = 'sluice:lock:environment';
const signOffTask = (component) => `sluice:sign-off:${component}`;
/** Payload of a manual lock, or of its end. */
const lockPayload = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    schema: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)('sluice/lock@1'), 'Version of this form.'),
    kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('lock', 'unlock'), 'Whether the environment is locked or free again.'),
    component: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT */ .YD, what: 'a component name' }), 'Component that is locked. Absent: all of them.'),
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMIT */ .cJ, what: 'a commit' }), 'Commit of the policy at that time.'),
    until: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'When it ends by itself, ISO 8601.'),
    because: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'Why.'),
    by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'Login of who started the run.'),
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_record_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenBy */ .xO, 'Run that wrote the record.'),
});
/** Payload of a sign-off: a person has tried a candidate. */
const signOffPayload = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    schema: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)('sluice/sign-off@1'), 'Version of this form.'),
    kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('passed', 'failed'), 'What the person found.'),
    name: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'What was signed off, such as `exploratory`.'),
    component: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPONENT */ .YD, what: 'a component name' }), 'Component.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .xv, what: 'a version' }), 'Version that was tried.'),
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMIT */ .cJ, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_2__/* .DIGEST */ .Dh, what: 'a sha256 digest' }), 'Digest that was tried.'),
    because: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'What was found, in the words of the person.'),
    by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'Login of the person.'),
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(_record_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenBy */ .xO, 'Run that wrote the record.'),
});
function parseLock(raw, creators) {
    return parseNote(raw, creators, 'sluice/lock@', lockPayload, () => LOCK_TASK);
}
function parseSignOff(raw, creators) {
    return parseNote(raw, creators, 'sluice/sign-off@', signOffPayload, ({ component }) => signOffTask(component));
}
function parseNote(raw, creators, form, shape, taskOf) {
    const payload = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .ours */ .Od)(raw, creators, form);
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readShape */ ._f)(shape, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== taskOf(reading.value))
        return { kind: 'foreign', why: 'its task and its payload differ' };
    const { id, environment, createdAt } = raw;
    return { kind: 'record', record: { id, environment, createdAt, note: reading.value } };
}


/***/ }),

/***/ 488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gQ: () => (/* binding */ readProgress),
/* harmony export */   pH: () => (/* binding */ writeProgress)
/* harmony export */ });
/* unused harmony exports writeWithdrawn, isWithdrawn */
const PHASES = {
    verifying: 'verifying',
    'carrying-on': 'carrying on',
    holding: 'holding',
    'waits-for-continue': 'waits for a person',
    inconclusive: 'inconclusive',
    'driver-failed': 'stopped',
};
/** `wave 2 of 3, 25 %, verifying: 1.5.0`, `wave 1 of 3 done, holding until 2026-11-26T21:00:00Z: 1.5.0`. */
function writeProgress({ wave, share }, phase, text, until) {
    const parts = [
        ...(wave === undefined ? [] : [`wave ${wave.number} of ${wave.of}${wave.between ? ' done' : ''}`]),
        ...(share === undefined ? [] : [`${share} %`]),
        PHASES[phase] + (until === undefined ? '' : ` until ${until.toISOString().replace(/\.\d+Z$/, 'Z')}`),
    ];
    return `${parts.join(', ')}: ${text}`;
}
const FORM = /^(?:wave (\d{1,3}) of (\d{1,3})( done)?, )?(?:(\d{1,3}) %, )?(verifying|carrying on|holding|waits for a person|inconclusive|stopped)(?: until (\S+Z))?: /;
/** From the descriptions of a record's statuses, the newest last; `undefined`: it does not go step by step. */
function readProgress(descriptions) {
    const found = descriptions.map((each) => FORM.exec(each));
    const steps = found.filter((match) => match !== null);
    const last = steps.at(-1);
    if (last === undefined)
        return undefined;
    const newest = found.at(-1);
    const phase = Object.keys(PHASES).find((each) => PHASES[each] === newest?.[5]);
    const until = newest?.[6] === undefined ? undefined : new Date(newest[6]);
    return {
        wavesBegun: Math.max(...steps.map((match) => Number(match[1] ?? 0))),
        wavesDone: Math.max(...steps.map(doneWaves)),
        step: stepIn(last),
        paused: phase === 'verifying' || phase === 'carrying-on' ? undefined : phase,
        carriedOn: phase === 'carrying-on',
        until: until === undefined || Number.isNaN(until.getTime()) ? undefined : until,
    };
}
function doneWaves([, number, , done]) {
    return number === undefined ? 0 : Number(number) - (done === undefined ? 1 : 0);
}
function stepIn([, number, of, done, share]) {
    return {
        ...(number === undefined ? {} : { wave: { number: Number(number), of: Number(of), between: done !== undefined } }),
        ...(share === undefined ? {} : { share: Number(share) }),
    };
}
const WITHDRAWN = 'withdrawn before it took any traffic';
/** Description of a change that a person ended while it waited without traffic. */
function writeWithdrawn(version, because) {
    return `${version}: ${WITHDRAWN}, ${because}`;
}
function isWithdrawn(description) {
    return description.includes(`: ${WITHDRAWN}, `);
}


/***/ }),

/***/ 3926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ changeTask),
/* harmony export */   Od: () => (/* binding */ ours),
/* harmony export */   R8: () => (/* binding */ parseHold),
/* harmony export */   RI: () => (/* binding */ holdTask),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   q_: () => (/* binding */ parseChange),
/* harmony export */   xO: () => (/* binding */ writtenBy)
/* harmony export */ });
/* unused harmony exports milestones, changePayload, holdPayload */
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8465);
/* harmony import */ var _schema_guard_declared_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7846);
/* harmony import */ var _reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4008);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8324);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(488);





/** Task of a component's records; GitHub can filter by it. */
const changeTask = (component) => `sluice:${component}`;
const holdTask = (component) => `sluice:hold:${component}`;
const ID = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER);
/** Who wrote a record. */
const writtenBy = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    id: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(ID, 'Workflow run that wrote the record.'),
    attempt: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .nd)(1, 100_000), 'Attempt of that run.'),
    'check-run': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(ID, 'Check run of the job, by which its end is seen while the run goes on.'),
});
const milestones = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    applied: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'When what is taken back was put in place.'),
    'first-bad-sign': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'When it first served badly.'),
    decided: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'When it was decided to take it back.'),
    planned: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'When the way back was ready.'),
});
/** Payload of a record: one change of one environment. */
const changePayload = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    schema: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)('sluice/ledger@1'), 'Version of this form.'),
    kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('deploy', 'promote', 'rollback', 'hotfix', 'adopt'), 'What the change was.'),
    component: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .COMPONENT */ .YD, what: 'a component name' }), 'What was changed.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .xv, what: 'a version' }), 'Version put in place.'),
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMIT */ .cJ, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .DIGEST */ .Dh, what: 'a sha256 digest' }), 'Digest of the candidate.'),
    store: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Where the candidate lies.'),
    expires: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'When it will be gone from there, ISO 8601; absent where it lasts.'),
    'config-sha': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMIT */ .cJ, what: 'a commit' }), 'Commit of the configuration that was used.'),
    'config-digest': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Git object id of the configuration file; absent without one.'),
    'promoted-from': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(ID, 'Record upstream that proved the candidate.'),
    restores: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(ID, 'Record whose candidate a rollback puts back.'),
    replaces: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(ID, 'Record that served before.'),
    strategy: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'How the change was made; `foreign` for steps that are not ours.'),
    waves: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)())), 'Regions, wave by wave, in the order in which they change.'),
    'approved-by': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), 'Who approved in the run.'),
    override: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        of: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), 'Checks that it was let past.'),
        by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), 'Who approved that in the run.'),
    }), 'What a person let it past.'),
    because: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Why, in the words of a person or of the machine.'),
    incident: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Incident the rollback belongs to.'),
    data: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(_schema_guard_declared_js__WEBPACK_IMPORTED_MODULE_0__/* .dataChanges */ .M8, 'What the release does to data that outlives it.'),
    flags: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), 'Feature flags that the release brought or changed.'),
    forced: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
        past: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), 'Reason codes that were set aside.'),
        by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)()), 'Who approved that in the run.'),
    }), 'A rollback past guards.'),
    times: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)(milestones, 'Milestones known when the record was written, ISO 8601.'),
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(writtenBy, 'Run that wrote the record.'),
});
/** Payload of a hold: a digest that may not enter an environment, or the lifting of one. */
const holdPayload = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ik)({
    schema: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .eu)('sluice/hold@1'), 'Version of this form.'),
    kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .oneOf */ .yL)('hold', 'lift'), 'Whether the hold is placed or lifted.'),
    component: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .COMPONENT */ .YD, what: 'a component name' }), 'Component.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .xv, what: 'a version' }), 'Version that is held.'),
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .COMMIT */ .cJ, what: 'a commit' }), 'Commit it was built from.'),
    digest: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)({ pattern: _release_js__WEBPACK_IMPORTED_MODULE_4__/* .DIGEST */ .Dh, what: 'a sha256 digest' }), 'Digest that is held.'),
    because: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Why.'),
    incident: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Incident it was placed for.'),
    by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .string */ .Yj)(), 'Login of who started the run.'),
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .required */ .mw)(writtenBy, 'Run that wrote the record.'),
});
/** A change from a deployment; `foreign` when it was not written as ours are. Throws `newer-ledger`. */
function parseChange(raw, creators) {
    const payload = ours(raw, creators, 'sluice/ledger@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .readShape */ ._f)(changePayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== changeTask(reading.value.component))
        return { kind: 'foreign', why: 'its task and its component differ' };
    const statuses = raw.statuses.filter((status) => creators.includes(status.creator)).sort(byTime);
    const decisive = decisiveStatus(statuses);
    const state = stateOf(decisive?.state);
    const verified = BAD_ENDS.includes(state) ? undefined : statuses.find((status) => status.state === 'success');
    return {
        kind: 'record',
        record: {
            id: raw.id,
            environment: raw.environment,
            createdAt: raw.createdAt,
            state,
            description: decisive?.description ?? '',
            verifiedAt: verified?.createdAt,
            verifiedBy: verified?.run,
            changedAt: decisive?.createdAt ?? raw.createdAt,
            url: statuses.findLast((status) => status.url !== undefined)?.url,
            touchedBy: decisive?.run,
            progress: (0,_progress_js__WEBPACK_IMPORTED_MODULE_2__/* .readProgress */ .gQ)(newestLast(statuses).map(({ description }) => description)),
            change: reading.value,
        },
    };
}
/** A hold from a deployment, likewise. */
function parseHold(raw, creators) {
    const payload = ours(raw, creators, 'sluice/hold@');
    if ('why' in payload)
        return { kind: 'foreign', why: payload.why };
    const reading = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .readShape */ ._f)(holdPayload, payload.value);
    if ('problems' in reading)
        return { kind: 'foreign', why: `its payload is malformed: ${reading.problems[0]}` };
    if (raw.task !== holdTask(reading.value.component))
        return { kind: 'foreign', why: 'its task and its component differ' };
    const { id, environment, createdAt, statuses } = raw;
    const unfinished = statuses.length === 0;
    return { kind: 'record', record: { id, environment, createdAt, unfinished, hold: reading.value } };
}
function isOpen(record) {
    return record.state === 'queued' || record.state === 'in_progress';
}
/** Payload by a creator that counts, decoded; GraphQL may give it JSON-encoded once or twice. */
function ours(raw, creators, form) {
    if (!creators.includes(raw.creator))
        return { why: `it was written by ${raw.creator}` };
    let value = raw.payload;
    for (let layer = 0; layer < 2 && typeof value === 'string'; layer++) {
        try {
            value = JSON.parse(value);
        }
        catch {
            return { why: 'its payload is not JSON' };
        }
    }
    const schema = value?.schema;
    const version = typeof schema === 'string' && schema.startsWith(form) ? Number(schema.slice(form.length)) : Number.NaN;
    if (version > 1)
        throw new _reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P('newer-ledger', `Deployment ${raw.id} of ${raw.environment} is written as ${form}${version}, and this Sluice knows ${form}1. Use the newer Sluice that wrote it.`);
    return { value };
}
function stateOf(status) {
    switch (status) {
        case 'success':
        case 'failure':
        case 'error':
        case 'inactive':
        case 'in_progress':
            return status;
        default:
            return 'queued';
    }
}
const BAD_ENDS = ['failure', 'error'];
const ENDS = ['success', 'inactive'];
/**
 * The status that counts, of those in the order of time. A record ends once: what failed stays failed, and what ended is
 * never open again, whatever is written to it afterwards.
 */
function decisiveStatus(statuses) {
    const bad = statuses.find(({ state }) => BAD_ENDS.includes(state));
    if (bad !== undefined)
        return bad;
    const ends = statuses.filter(({ state }) => ENDS.includes(state));
    const left = ends.length > 0 ? ends : statuses;
    return left.find(({ latest }) => latest) ?? left.at(-1);
}
/** Times have whole seconds; which one is the newest is marked. */
function newestLast(statuses) {
    return [...statuses.filter(({ latest }) => !latest), ...statuses.filter(({ latest }) => latest)];
}
function byTime(a, b) {
    return a.createdAt.getTime() - b.createdAt.getTime();
}


/***/ }),

/***/ 1707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ ofComponent),
/* harmony export */   LQ: () => (/* binding */ olderDeployments),
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   mJ: () => (/* binding */ rawDeployment)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3926);


/** Deployments of one environment that one call gives; enough for every ordinary question. */
const PAGE_SIZE = 50;
const DEPLOYMENTS = `
  pageInfo { hasNextPage }
  nodes {
    id databaseId task environment: originalEnvironment payload createdAt
    creator { __typename login }
    latestStatus { id }
    statuses(first: 30) { nodes { id state description createdAt environmentUrl logUrl creator { __typename login } } }
  }`;
/** Reads configuration and the newest records of the named environments. */
async function readSnapshot(github, configPath, environments) {
    const names = [...new Set(environments)];
    const fields = names.map((_, index) => `e${index}: deployments(environments: [$e${index}], first: ${PAGE_SIZE}, orderBy: { field: CREATED_AT, direction: DESC }) {${DEPLOYMENTS}}`);
    const query = `query($owner: String!, $repo: String!, $config: String!${names.map((_, index) => `, $e${index}: String!`).join('')}) {
    repository(owner: $owner, name: $repo) {
      defaultBranchRef { name target { oid } }
      config: object(expression: $config) { __typename ... on Blob { oid text isTruncated } }
      ${fields.join('\n      ')}
    }
  }`;
    const { repository } = await github.graphql(query, {
        owner: github.owner,
        repo: github.repo,
        config: `HEAD:${configPath}`,
        ...Object.fromEntries(names.map((name, index) => [`e${index}`, name])),
    });
    return {
        defaultBranch: repository.defaultBranchRef.name,
        configSha: repository.defaultBranchRef.target.oid,
        configText: textOf(repository.config, configPath),
        configDigest: repository.config?.oid,
        pages: new Map(names.map((name, index) => [name, page(repository[`e${index}`], name)])),
    };
}
/** Text of the file, `undefined` without one. What is there and cannot be read whole must not pass for "no rules". */
function textOf(config, configPath) {
    if (config === null)
        return undefined;
    if (typeof config.text === 'string' && config.isTruncated !== true)
        return config.text;
    throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${configPath} on the default branch is not a text file that can be read whole: it is a folder, binary or too large.`);
}
/**
 * Records of one task older than a page, newest first; each further hundred and each record's statuses are asked for
 * only when somebody reads that far. Filtered by GitHub, so other components cost nothing.
 */
async function* olderDeployments(github, environment, task, seen) {
    for await (const each of github.list('GET /repos/{owner}/{repo}/deployments', { environment, task })) {
        const id = Number(each.id);
        // A status can show a deployment in another environment; it belongs where it was made.
        if (seen.has(id) || (each.original_environment ?? each.environment) !== environment)
            continue;
        const statuses = isNote(task) ? [] : await statusesOf(github, id);
        yield {
            id,
            task: each.task,
            environment,
            payload: each.payload,
            creator: each.creator?.login ?? '',
            createdAt: new Date(each.created_at),
            statuses,
        };
    }
}
/** Deployments of a page that belong to a component, newest first. */
function ofComponent(page, component) {
    return page.deployments.filter(({ task }) => task === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .changeTask */ .GI)(component) || task === (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .holdTask */ .RI)(component));
}
/** Holds, locks and sign-offs say all there is in their payload. */
function isNote(task) {
    return ['sluice:hold:', 'sluice:lock:', 'sluice:sign-off:'].some((prefix) => task.startsWith(prefix));
}
async function statusesOf(github, id) {
    const statuses = await github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: id,
        per_page: 100,
    });
    const latest = Math.max(...statuses.map((status) => Number(status.id)));
    return statuses.map((status) => ({
        state: status.state,
        description: status.description,
        creator: status.creator?.login ?? '',
        createdAt: new Date(status.created_at),
        url: status.environment_url || undefined,
        run: runIn(status.log_url),
        latest: Number(status.id) === latest,
    }));
}
/** A deployment of GraphQL in the form of the ledger. */
function rawDeployment(node, name) {
    return {
        id: node.databaseId,
        task: node.task ?? '',
        environment: name,
        payload: node.payload,
        creator: restLogin(node.creator),
        createdAt: new Date(node.createdAt),
        statuses: (node.statuses?.nodes ?? []).map((status) => ({
            state: status.state.toLowerCase(),
            description: status.description ?? '',
            creator: restLogin(status.creator),
            createdAt: new Date(status.createdAt),
            url: status.environmentUrl ?? undefined,
            run: runIn(status.logUrl),
            latest: status.id === node.latestStatus?.id,
        })),
    };
}
function page(connection, name) {
    const deployments = (connection?.nodes ?? [])
        .filter((node) => node.environment === name)
        .map((node) => rawDeployment(node, name))
        // Times have whole seconds; ids tell which of two came later.
        .sort((a, b) => b.id - a.id);
    return { deployments, more: connection?.pageInfo.hasNextPage ?? false };
}
/** `…/actions/runs/123` */
function runIn(logUrl) {
    const id = /\/actions\/runs\/(\d{1,15})$/.exec(logUrl ?? '')?.[1];
    return id === undefined ? undefined : Number(id);
}
/** GraphQL names a bot without the `[bot]` that REST gives it; the type keeps a person of that name apart. */
function restLogin(actor) {
    if (actor === null)
        return '';
    return actor.__typename === 'Bot' ? `${actor.login.replace(/\[bot\]$/, '')}[bot]` : actor.login;
}


/***/ }),

/***/ 389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   RZ: () => (/* binding */ trustPolicy),
/* harmony export */   SI: () => (/* binding */ ownRun),
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   x7: () => (/* binding */ createRuns)
/* harmony export */ });
/** The policy as configured, with what counts when nothing is said: our own runs on the default branch. */
function trustPolicy(context, config, defaultBranch) {
    return {
        repository: `${context.owner}/${context.repository}`,
        creators: config?.trust?.creators ?? ['github-actions[bot]'],
        refs: config?.trust?.refs ?? [defaultBranch],
        workflows: config?.trust?.workflows,
    };
}
/** Slack for clocks that differ and for the second that GitHub cuts times to. */
const SLACK_MILLISECONDS = 60_000;
/** Whether a run may write records, and whether a record written at `writtenAt` can be its. */
function judgeRun(run, policy, writtenAt) {
    if (run === undefined)
        return { kind: 'foreign', why: 'the run it names does not exist', gone: true };
    if (run.event.startsWith('pull_request'))
        return foreign(`run ${run.id} was started by ${run.event}`);
    if (!policy.refs.some((pattern) => matches(pattern, run.ref)))
        return foreign(`run ${run.id} ran on ${run.ref || 'no branch'}, not on ${policy.refs.join(' or ')}`);
    const files = [run.path.includes('.github/') ? own(run.path, policy) : run.path, ...run.referenced].map(withoutRef);
    const allowed = policy.workflows?.map((file) => own(file, policy));
    if (allowed !== undefined && !files.some((file) => allowed.includes(file)))
        return foreign(`run ${run.id} is of ${files[0]}, which is not among the trusted workflows`);
    if (writtenAt !== undefined && !during(run, writtenAt))
        return foreign(`run ${run.id} was not running when it was written`);
    return { kind: 'trusted' };
}
/** Whether an attempt can do nothing more: its run ended or is gone, or runs again. */
function isOver(run, attempt) {
    return run === undefined || run.endedAt !== undefined || run.attempt > attempt;
}
function createRuns(github) {
    const known = new Map();
    return {
        facts(id) {
            const found = known.get(id) ?? readRun(github, id);
            known.set(id, found);
            return found;
        },
        async jobEnded(checkRun) {
            // A job and its check run have one id.
            const job = await github.find('GET /repos/{owner}/{repo}/actions/jobs/{job_id}', { job_id: checkRun });
            return job === undefined ? undefined : job.status === 'completed';
        },
    };
}
async function readRun(github, id) {
    const run = await github.find('GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: id });
    if (run === undefined)
        return undefined;
    return {
        id,
        event: run.event,
        sha: run.head_sha,
        ref: run.head_branch ?? '',
        path: run.path,
        referenced: (run.referenced_workflows ?? []).map((workflow) => workflow.path),
        attempt: run.run_attempt ?? 1,
        createdAt: new Date(run.created_at),
        endedAt: run.status === 'completed' ? new Date(run.updated_at) : undefined,
    };
}
/** The run we are part of, as far as its own variables tell; called workflows are not among them. */
function ownRun(context) {
    const [path = ''] = context.workflowRef.split('@');
    return {
        id: context.runId,
        event: context.eventName,
        sha: context.sha,
        ref: context.ref.replace(/^refs\/(?:heads|tags)\//, ''),
        path: path.replace(`${context.owner}/${context.repository}/`, ''),
        referenced: [],
        attempt: context.runAttempt,
        createdAt: new Date(0),
        endedAt: undefined,
    };
}
function during(run, at) {
    const time = at.getTime();
    if (time < run.createdAt.getTime() - SLACK_MILLISECONDS)
        return false;
    return run.endedAt === undefined || time <= run.endedAt.getTime() + SLACK_MILLISECONDS;
}
function own(file, { repository }) {
    return file.startsWith('.github/') ? `${repository}/${file}` : file;
}
function withoutRef(file) {
    return file.split('@')[0] ?? file;
}
function matches(pattern, ref) {
    return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern;
}
function foreign(why) {
    return { kind: 'foreign', why };
}


/***/ }),

/***/ 3588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ createLedgerWriter),
/* harmony export */   Y: () => (/* binding */ createDeployment)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2219);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(719);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9950);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3926);




/** GitHub refuses longer descriptions. */
const DESCRIPTION_LIMIT = 140;
/** Characters of a reason that are kept, so that no text however long can make GitHub refuse a record or a hold. */
const BECAUSE_LIMIT = 2000;
/** `runUrl` is where a reader of the deployment finds the log. */
function createLedgerWriter(github, runUrl) {
    const status = async (id, { state, description, url }) => {
        const send = () => github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
            deployment_id: id,
            state,
            description: (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(description, DESCRIPTION_LIMIT),
            log_url: runUrl,
            ...(url === undefined ? {} : { environment_url: url }),
            // Else one component's success would inactivate another's record.
            auto_inactive: false,
        });
        // The same status twice says nothing new, so a lost answer is simply asked again.
        await send().catch((error) => {
            if (error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.outcomeUnknown)
                return send();
            throw error;
        });
    };
    // A hold is a note and not a deployment: it must not look as if something were under way.
    const closeHold = (id, hold) => status(id, { state: 'inactive', description: describeHold(hold) });
    const note = async (wanted) => {
        const id = await createDeployment(github, wanted);
        await status(id, { state: 'inactive', description: wanted.description });
        return id;
    };
    return {
        status,
        async open(environment, production, change) {
            const description = `${change.kind} ${change.version}`;
            const id = await createDeployment(github, {
                environment,
                production,
                task: (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .changeTask */ .GI)(change.component),
                description,
                payload: change,
            });
            await status(id, { state: 'in_progress', description: `${change.version}: putting it in place` });
            return id;
        },
        async hold(environment, production, hold) {
            const description = describeHold(hold);
            const task = (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .holdTask */ .RI)(hold.component);
            const id = await createDeployment(github, { environment, production, task, description, payload: hold });
            await closeHold(id, hold);
            return id;
        },
        lock: (environment, production, lock) => note({ environment, production, task: _notes_js__WEBPACK_IMPORTED_MODULE_1__/* .LOCK_TASK */ .UY, description: describeLock(lock), payload: lock }),
        signOff: (environment, production, signOff) => note({
            environment,
            production,
            task: (0,_notes_js__WEBPACK_IMPORTED_MODULE_1__/* .signOffTask */ .qe)(signOff.component),
            description: `${signOff.version} ${signOff.kind} ${signOff.name}, ${signOff.because}`,
            payload: signOff,
        }),
        closeHold,
    };
}
function describeHold({ kind, version, because }) {
    return `${kind === 'hold' ? 'held' : 'hold lifted'}: ${version}, ${because}`;
}
function describeLock({ kind, component, because }) {
    return `${kind === 'lock' ? 'locked' : 'unlocked'}${component === undefined ? '' : ` for ${component}`}: ${because}`;
}
/** A deployment of our own form; gives its id. A lost answer is looked up before it is asked again. */
async function createDeployment(github, wanted) {
    const { because } = wanted.payload;
    const payload = {
        ...wanted.payload,
        ...(because === undefined ? {} : { because: (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(because, BECAUSE_LIMIT) || '-' }),
    };
    const send = async () => {
        const answer = await github.request('POST /repos/{owner}/{repo}/deployments', {
            ref: wanted.payload.sha,
            task: wanted.task,
            auto_merge: false,
            // Else the run's own unfinished checks would refuse it.
            required_contexts: [],
            environment: wanted.environment,
            description: (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(wanted.description, DESCRIPTION_LIMIT),
            production_environment: wanted.production,
            transient_environment: wanted.transient ?? false,
            payload: { ...payload },
        });
        // 202: GitHub merged branches instead; cannot happen with auto_merge false.
        if (!('id' in answer))
            throw new Error(`GitHub made no deployment: ${answer.message ?? 'no reason given'}`);
        return Number(answer.id);
    };
    try {
        return await send();
    }
    catch (error) {
        if (!(error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || !error.outcomeUnknown)
            throw error;
        return (await findOwn(github, { ...wanted, payload })) ?? (await send());
    }
}
/** The record whose creation was not answered, if it was made after all. */
async function findOwn(github, wanted) {
    const newest = await github.request('GET /repos/{owner}/{repo}/deployments', {
        environment: wanted.environment,
        task: wanted.task,
        per_page: 10,
    });
    const form = JSON.stringify(wanted.payload);
    const found = newest.find((each) => sameJson(each.payload, form));
    return found === undefined ? undefined : Number(found.id);
}
function sameJson(payload, form) {
    return sorted(payload) === sorted(JSON.parse(form));
}
/** JSON with the keys of every object in order. */
function sorted(value) {
    return JSON.stringify(value, (_, each) => typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each);
}


/***/ }),

/***/ 9670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ retireRecords),
/* harmony export */   Md: () => (/* binding */ payloadOf),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   RH: () => (/* binding */ candidateOf),
/* harmony export */   Xs: () => (/* binding */ closeVerified),
/* harmony export */   rQ: () => (/* binding */ liveRecords)
/* harmony export */ });
function candidateOf({ change }) {
    const { version, digest, sha, store, expires } = change;
    return {
        version,
        digest,
        sha,
        ...(store === undefined ? {} : { store }),
        ...(expires === undefined ? {} : { expires }),
    };
}
/** Payload of a new record of this machine. */
function payloadOf(machine, candidate, particulars) {
    const { version, sha, digest, store, expires } = candidate;
    return {
        schema: 'sluice/ledger@1',
        component: machine.policy.component,
        version,
        sha,
        digest,
        ...(store === undefined ? {} : { store }),
        ...(expires === undefined ? {} : { expires }),
        'config-sha': machine.config.sha,
        ...(machine.config.digest === undefined ? {} : { 'config-digest': machine.config.digest }),
        ...particulars,
        run: machine.run,
    };
}
/** Records that say they serve, newest first. */
function liveRecords({ history }) {
    return history.recent.map(({ record }) => record).filter(({ state }) => state === 'success');
}
/** Writes that a record is proven to serve, and that every other one does not any more. `told`: what follows "verified". */
async function closeVerified(machine, id, release, url, { live = liveRecords(machine), told = '' } = {}) {
    await machine.ledger.status(id, { state: 'success', description: `${release.version}: verified${told}`, url });
    await retireRecords(machine, live.filter((record) => record.id !== id), `superseded by ${release.version}`);
}
async function retireRecords(machine, records, why) {
    for (const { id } of records)
        await machine.ledger.status(id, { state: 'inactive', description: why });
}
/** One look at the environment, in the words of the log. */
async function look(machine, deployment, candidate) {
    return machine.target.observe({ deployment, candidate, serving: [] });
}


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isProduction),
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** Where an environment stands in the path; `before` is `undefined` for the first one. */
function positionOf(path, environment) {
    if (path === undefined)
        return { kind: 'no-path' };
    const index = path.indexOf(environment);
    if (index < 0)
        return { kind: 'off-path' };
    return { kind: 'on-path', before: index === 0 ? undefined : path[index - 1], last: index === path.length - 1 };
}
/** GitHub shows "production" environments apart; ours is the end of the path. */
function isProduction(path, environment) {
    const position = positionOf(path, environment);
    return position.kind === 'on-path' ? position.last : environment === 'production';
}


/***/ }),

/***/ 7362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ createProvisioner),
/* harmony export */   mg: () => (/* binding */ provision),
/* harmony export */   tX: () => (/* binding */ differences)
/* harmony export */ });
/* unused harmony export provisionPlan */
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/* harmony import */ var _drivers_command_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1745);


const difference = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    what: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'The resource, in words for people.'),
    action: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)('create', 'update', 'replace', 'delete'), 'What would be done to it.'),
});
/** Answer to `action: plan`. */
const provisionPlan = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    changes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(difference), 'What `apply` would do.'),
    drift: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(difference), 'What was changed past the code, and is put right by `apply`.'),
    plan: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'Anything that `apply` is to get again, such as the path of a saved plan.'),
});
/** The user's own executable (docs/command-driver.md). */
function createProvisioner(options) {
    const body = ({ deployment, candidate }) => ({
        protocol: 1,
        verb: 'provision',
        environment: options.environment,
        component: options.component,
        deployment: deployment === undefined ? null : String(deployment),
        candidate: { version: candidate.version, digest: candidate.digest, sha: candidate.sha },
    });
    return {
        plan: (request) => (0,_drivers_command_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callCommand */ .K)(options, 'provision', options.command, { ...body(request), action: 'plan' }, provisionPlan),
        apply: (request, { plan }) => (0,_drivers_command_call_js__WEBPACK_IMPORTED_MODULE_0__/* .callCommand */ .K)(options, 'provision', options.command, { ...body(request), action: 'apply', ...(plan === undefined ? {} : { plan }) }, (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({})),
    };
}
/** One difference a line: `create bucket shop-assets`. */
function differences(list) {
    return list.map(({ action, what }) => `${action} ${what}`);
}
/** Brings the infrastructure up to date; what is still different afterwards is told. */
async function provision(provisioner, request) {
    const planned = await provisioner.plan(request);
    if (planned.kind === 'failed')
        return { ...planned, notes: [] };
    const { changes, drift = [] } = planned.answer;
    const found = drift.length === 0 ? [] : [`The infrastructure had drifted: ${differences(drift).join('; ')}.`];
    if (changes.length === 0)
        return { kind: 'ready', notes: found };
    const applied = await provisioner.apply(request, planned.answer);
    if (applied.kind === 'failed')
        return { ...applied, notes: found };
    const done = `The infrastructure was brought up to date: ${differences(changes).join('; ')}.`;
    const left = await provisioner.plan(request);
    if (left.kind === 'failed')
        return { kind: 'ready', notes: [...found, done, `${left.detail} (after it was applied)`] };
    const still = left.answer.changes;
    if (still.length > 0) {
        const detail = `provision: still to do after it was applied: ${differences(still).join('; ')}`;
        return { kind: 'failed', detail, notes: found };
    }
    return { kind: 'ready', notes: [...found, done] };
}


/***/ }),

/***/ 8324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   NF: () => (/* binding */ inRegions),
/* harmony export */   UN: () => (/* binding */ sameTraffic),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   WD: () => (/* binding */ servesNothing),
/* harmony export */   X_: () => (/* binding */ servesOnly),
/* harmony export */   YD: () => (/* binding */ COMPONENT),
/* harmony export */   cJ: () => (/* binding */ COMMIT),
/* harmony export */   ie: () => (/* binding */ isUp),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   tC: () => (/* binding */ shareOf),
/* harmony export */   ts: () => (/* binding */ othersServe),
/* harmony export */   xv: () => (/* binding */ VERSION)
/* harmony export */ });
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/;
const COMPONENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const COMMIT = /^[0-9a-f]{40}$/;
/** What was seen region by region, as one: weights are shares of the whole, each region counting the same. */
function inRegions(seen) {
    const regions = new Map();
    const whole = new Map();
    for (const [region, observation] of seen) {
        if (observation.kind === 'unknown')
            return { kind: 'unknown', detail: `${region}: ${observation.detail}` };
        regions.set(region, observation.serving);
        for (const { version, digest, weight } of observation.serving) {
            const key = `${version} ${digest ?? ''}`;
            const before = whole.get(key)?.weight ?? 0;
            whole.set(key, { version, ...(digest === undefined ? {} : { digest }), weight: before + weight / seen.size });
        }
    }
    return { kind: 'seen', serving: [...whole.values()], regions };
}
function isRelease(served, release) {
    return served.version === release.version && (served.digest === undefined || served.digest === release.digest);
}
/** Whether all traffic goes to this release and to nothing else. */
function servesOnly(observation, release) {
    if (observation.kind === 'unknown')
        return false;
    return [...(observation.regions?.values() ?? [observation.serving])].every((serving) => {
        const taking = serving.filter((each) => each.weight > 0);
        return taking.length > 0 && taking.every((each) => isRelease(each, release));
    });
}
/** Percent of the traffic that goes to this release. */
function shareOf(observation, release) {
    if (observation.kind === 'unknown')
        return 0;
    return observation.serving.filter((each) => isRelease(each, release)).reduce((sum, { weight }) => sum + weight, 0);
}
/** Whether it was seen that nothing takes traffic. */
function servesNothing(observation) {
    return observation.kind === 'seen' && observation.serving.every(({ weight }) => weight === 0);
}
/** Whether any traffic goes to something else than this release. */
function othersServe(observation, release) {
    return observation.kind === 'seen' && observation.serving.some((each) => each.weight > 0 && !isRelease(each, release));
}
/** Whether the release is up, with or without traffic. */
function isUp(observation, release) {
    return observation.kind === 'seen' && observation.serving.some((each) => isRelease(each, release));
}
function shortDigest(digest) {
    return digest.replace(/^sha256:/, '').slice(0, 12);
}
/** `1.4.0`, or `1.4.0 (50 %) and 1.3.2 (50 %)`, or `1.4.0 in eu and 1.3.2 in us`, or `nothing`. */
function describe(observation) {
    if (observation.kind === 'unknown')
        return `unknown (${observation.detail})`;
    const { regions, serving } = observation;
    if (regions === undefined)
        return describeServing(serving);
    const places = new Map();
    for (const [region, each] of regions) {
        const what = describeServing(each);
        places.set(what, [...(places.get(what) ?? []), region]);
    }
    const [only] = places.keys();
    if (places.size === 1 && only !== undefined)
        return only;
    return [...places].map(([what, where]) => `${what} in ${where.join(', ')}`).join(' and ');
}
function describeServing(serving) {
    const taking = serving.filter((each) => each.weight > 0);
    if (taking.length === 0)
        return 'nothing';
    if (taking.length === 1)
        return taking[0]?.version ?? 'nothing';
    return taking.map((each) => `${each.version} (${Math.round(each.weight * 10) / 10} %)`).join(' and ');
}
/** Whether users are on the same versions, in the same shares and places, as before. What is not known is not the same. */
function sameTraffic(before, after) {
    if (before.kind === 'unknown' || after.kind === 'unknown')
        return false;
    const shares = ({ regions, serving }) => [...(regions ?? new Map([['', serving]]))]
        .flatMap(([region, served]) => served
        .filter(({ weight }) => weight > 0)
        .map(({ version, digest, weight }) => `${region} ${version} ${digest ?? ''} ${weight}`))
        .sort()
        .join('\n');
    return shares(before) === shares(after);
}


/***/ }),

/***/ 7279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fA: () => (/* binding */ openSession),
  Vp: () => (/* binding */ runUrl)
});

// UNUSED EXPORTS: partsFor

// EXTERNAL MODULE: ./lib/config/load.js + 21 modules
var load = __webpack_require__(2547);
// EXTERNAL MODULE: ./lib/config/verify.js
var verify = __webpack_require__(8382);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/delivery/provision.js
var provision = __webpack_require__(7362);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/drivers/capabilities.js
var capabilities = __webpack_require__(899);
// EXTERNAL MODULE: ./lib/delivery/drivers/command-call.js
var command_call = __webpack_require__(1745);
;// CONCATENATED MODULE: ./lib/delivery/drivers/command.js




/** Version of the protocol in docs/command-driver.md. */
const PROTOCOL = 1;
const address = (0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
const weight = (0,shape/* parsed */.Yz)({ type: 'number', minimum: 0, maximum: 100 }, (text) => {
    const value = Number(text);
    return value >= 0 && value <= 100 ? { ok: true, value } : { ok: false, problem: 'is not a weight from 0 to 100' };
});
const applied = (0,shape/* object */.Ik)({ url: (0,shape/* optional */.lq)(address, 'Where this version alone can be reached.') });
const observed = (0,shape/* object */.Ik)({
    serving: (0,shape/* required */.mw)((0,shape/* list */.p_)((0,shape/* object */.Ik)({
        version: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* VERSION */.xv, what: 'a version' }), 'Version.'),
        digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* DIGEST */.Dh, what: 'a sha256 digest' }), 'Digest of its candidate.'),
        weight: (0,shape/* required */.mw)(weight, 'Percent of the traffic.'),
        url: (0,shape/* optional */.lq)(address, 'Where this version alone can be reached.'),
    })), 'Everything that is up.'),
    url: (0,shape/* optional */.lq)(address, 'Where users reach the environment.'),
});
const nothing = (0,shape/* object */.Ik)({});
/** The user's own executables: JSON in, JSON out (docs/command-driver.md). */
function createCommandDriver(options) {
    const { commands } = options;
    const verbs = new Set(Object.keys(commands).filter((verb) => commands[verb] !== undefined));
    const call = async (verb, request, extra, shape) => {
        const command = commands[verb];
        if (command === undefined)
            return { kind: 'failed', detail: `the driver has no ${verb}` };
        return (0,command_call/* callCommand */.K)(options, verb, command, { ...body(options, verb, request), ...extra }, shape);
    };
    return {
        name: 'command',
        verbs,
        abilities: capabilities/* COMMAND_ABILITIES */.vc,
        async apply({ traffic, file, ...request }) {
            const candidate = request.candidate === undefined ? null : { ...wire(request), file };
            return call('apply', request, { ...wireTraffic(traffic), candidate }, applied);
        },
        async observe(request) {
            const outcome = await call('observe', request, {}, observed);
            if (outcome.kind === 'failed')
                return { kind: 'unknown', detail: outcome.detail };
            return weighed(outcome.answer.serving, outcome.answer.url);
        },
        async shift({ weights, ...request }) {
            return call('shift', request, { weights }, nothing);
        },
        async retire({ retire, ...request }) {
            return call('retire', request, { retire: { version: retire.version, digest: retire.digest } }, nothing);
        },
    };
}
function body(options, verb, request) {
    return {
        protocol: PROTOCOL,
        verb,
        environment: options.environment,
        component: options.component,
        deployment: request.deployment === undefined ? null : String(request.deployment),
        candidate: request.candidate === undefined ? null : wire(request),
        serving: request.serving,
        ...(request.region === undefined ? {} : { region: request.region }),
    };
}
function wireTraffic(traffic) {
    return typeof traffic === 'object' ? { traffic: 'share', share: traffic.share } : { traffic };
}
function wire({ candidate }) {
    return { version: candidate?.version, digest: candidate?.digest, sha: candidate?.sha };
}
/** Weights that do not make a whole are no answer. */
function weighed(serving, url) {
    const sum = serving.reduce((total, each) => total + each.weight, 0);
    if (serving.length > 0 && Math.abs(sum - 100) > 0.001)
        return { kind: 'unknown', detail: `observe: the weights sum to ${sum}, not to 100` };
    return { kind: 'seen', serving, ...(url === undefined ? {} : { url }) };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/delivery/drivers/release-folder.js




const ARCHIVE = /\.(?:tar|tgz|tar\.gz)$/i;
const UNPACK_MILLISECONDS = 5 * 60_000;
const releaseShape = (0,shape/* object */.Ik)({
    version: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* VERSION */.xv, what: 'a version' }), 'Version.'),
    digest: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: release/* DIGEST */.Dh, what: 'a sha256 digest' }), 'Digest of the candidate.'),
});
function createReleaseFolder(path, { spawn }) {
    const releases = (0,external_node_path_.join)(path, 'releases');
    const folderOf = (digest) => (0,external_node_path_.join)(releases, hexOf(digest));
    const describeRelease = async ({ version, digest }, folder) => {
        const made = (0,external_node_path_.join)(folder, `.release-${process.pid}.json`);
        await (0,promises_.writeFile)(made, `${JSON.stringify({ version, digest })}\n`);
        await (0,promises_.rename)(made, (0,external_node_path_.join)(folder, 'release.json'));
    };
    const target = async (link) => {
        const place = (0,external_node_path_.join)(path, link);
        const stat = await (0,promises_.lstat)(place).catch(absent);
        if (stat === undefined)
            return undefined;
        if (!stat.isSymbolicLink())
            throw new Error(`${place} is no link, so it was not made by Sluice`);
        const to = await (0,promises_.readlink)(place);
        const hex = /^releases\/([0-9a-f]{64})\/files$/.exec(to)?.[1];
        if (hex === undefined)
            throw new Error(`${place} points to ${to}, which is no release`);
        return readRelease((0,external_node_path_.join)(releases, hex));
    };
    return {
        path,
        target,
        async install(release, file, fileName) {
            const folder = folderOf(release.digest);
            const there = await readRelease(folder).catch(() => undefined);
            if (there === undefined) {
                await (0,promises_.mkdir)(releases, { recursive: true });
                const made = await (0,promises_.mkdtemp)((0,external_node_path_.join)(releases, '.new-'));
                try {
                    await fill((0,external_node_path_.join)(made, 'files'), file, fileName, spawn);
                    await describeRelease(release, made);
                    await (0,promises_.rm)(folder, { recursive: true, force: true }); // one without a release.json is half of one
                    await (0,promises_.rename)(made, folder);
                }
                catch (error) {
                    await (0,promises_.rm)(made, { recursive: true, force: true });
                    throw error;
                }
            }
            else if (there.version !== release.version)
                await describeRelease(release, folder);
            const now = new Date();
            await (0,promises_.utimes)(folder, now, now);
        },
        async installed() {
            const names = await (0,promises_.readdir)(releases).catch(absent);
            const found = (names ?? []).filter((name) => /^[0-9a-f]{64}$/.test(name));
            const aged = await Promise.all(found.map(async (name) => ({
                release: await readRelease((0,external_node_path_.join)(releases, name)).catch(() => undefined),
                at: (await (0,promises_.lstat)((0,external_node_path_.join)(releases, name))).mtimeMs,
            })));
            return aged.sort((a, b) => b.at - a.at).flatMap(({ release }) => (release === undefined ? [] : [release]));
        },
        async point(link, { digest }) {
            await readRelease(folderOf(digest));
            await target(link); // what is not ours is not replaced
            const made = (0,external_node_path_.join)(path, `.${link}-${process.pid}`);
            await (0,promises_.rm)(made, { force: true });
            await (0,promises_.symlink)(`releases/${hexOf(digest)}/files`, made);
            await (0,promises_.rename)(made, (0,external_node_path_.join)(path, link));
        },
        async unlink(link) {
            await (0,promises_.rm)((0,external_node_path_.join)(path, link), { force: true });
        },
        async remove(digest) {
            // Out of sight in one step; what is left of it after a kill is nobody's release.
            const gone = (0,external_node_path_.join)(releases, `.old-${hexOf(digest)}`);
            await (0,promises_.rm)(gone, { recursive: true, force: true });
            await (0,promises_.rename)(folderOf(digest), gone);
            await (0,promises_.rm)(gone, { recursive: true, force: true });
        },
    };
}
async function fill(files, file, fileName, spawn) {
    await (0,promises_.mkdir)(files, { recursive: true });
    if (fileName !== undefined || !ARCHIVE.test(file)) {
        await (0,promises_.copyFile)(file, (0,external_node_path_.join)(files, fileName ?? (0,external_node_path_.basename)(file)));
        return;
    }
    const args = ['--extract', '--file', file, '--directory', files, '--no-same-owner', '--no-same-permissions'];
    const outcome = await spawn('tar', args, { timeoutMilliseconds: UNPACK_MILLISECONDS });
    if (outcome.kind === 'exited' && outcome.code === 0)
        return;
    const why = outcome.kind === 'exited' ? outcome.stderr.trim().split('\n').at(-1) : outcome.detail;
    throw new Error(`${(0,external_node_path_.basename)(file)} cannot be unpacked: ${why}`);
}
async function readRelease(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'release.json'), 'utf8').catch(absent);
    if (text === undefined)
        throw new Error(`${folder} holds no release`);
    const reading = (0,shape/* readShape */._f)(releaseShape, JSON.parse(text));
    if ('problems' in reading)
        throw new Error(`${folder}/release.json: ${reading.problems[0]}`);
    return reading.value;
}
function hexOf(digest) {
    if (!release/* DIGEST */.Dh.test(digest))
        throw new Error(`${digest} is no digest`);
    return digest.slice('sha256:'.length);
}
function absent(error) {
    if (error.code === 'ENOENT')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/directory.js




const DONE = { kind: 'done', answer: {} };
/**
 * Immutable release folders, named by digest, and two links: `current` serves, `next` is up beside it. A link changes in
 * one step, so there is no moment without a version. Traffic cannot be divided: all of it goes to `current`.
 */
function createDirectoryDriver(options) {
    const regions = options.path.includes('{region}');
    const at = ({ region }) => {
        if (regions && region === undefined)
            throw new Error(`${options.path} needs a region: use the strategy "waves"`);
        if (!regions && region !== undefined)
            throw new Error(`the path has no {region} to tell ${region} from others`);
        return createReleaseFolder((0,external_node_path_.resolve)(options.workspace, options.path.replaceAll('{region}', region ?? '')), options);
    };
    return {
        name: 'directory',
        ...(0,capabilities/* directoryCapabilities */.iB)(options.path),
        apply: (request) => attempt('apply', async () => {
            const { candidate, traffic, file } = request;
            if (candidate === undefined)
                throw new Error('there is no candidate');
            if (typeof traffic === 'object')
                throw new Error('a folder has no share of instances');
            const folder = at(request);
            await folder.install(candidate, file, options.fileName);
            await prune(folder, candidate, options);
            await folder.point(traffic === 'all' ? 'current' : 'next', candidate);
            const { nextUrl } = options;
            return traffic === 'none' && nextUrl !== undefined ? { url: nextUrl } : {};
        }),
        async observe(request) {
            try {
                const folder = at(request);
                const current = await folder.target('current');
                const next = await folder.target('next');
                return { kind: 'seen', serving: served(current, next, options.nextUrl) };
            }
            catch (error) {
                return { kind: 'unknown', detail: (0,errors/* errorMessage */.g)(error) };
            }
        },
        shift: (request) => attempt('shift', async () => {
            const [to, ...more] = request.weights.filter(({ weight }) => weight > 0);
            if (to === undefined || more.length > 0)
                throw new Error('a folder cannot divide the traffic');
            const folder = at(request);
            const before = await folder.target('current');
            await folder.point('current', to);
            // What served stays up beside, for an instant return.
            if (before !== undefined && before.digest !== to.digest)
                await folder.point('next', before);
            return {};
        }),
        retire: (request) => attempt('retire', async () => {
            const folder = at(request);
            const { digest, version } = request.retire;
            if ((await folder.target('current'))?.digest === digest)
                throw new Error(`${version} serves`);
            if ((await folder.target('next'))?.digest === digest)
                await folder.unlink('next');
            return {};
        }),
    };
}
function served(current, next, nextUrl) {
    const beside = next !== undefined && next.digest !== current?.digest ? next : undefined;
    return [
        ...(current === undefined ? [] : [{ ...current, weight: 100 }]),
        ...(beside === undefined ? [] : [{ ...beside, weight: 0, ...(nextUrl === undefined ? {} : { url: nextUrl }) }]),
    ];
}
/** Takes old releases away: never what serves, what is beside it, or what a way back would need. */
async function prune(folder, { digest }, options) {
    try {
        const installed = await folder.installed();
        if (installed.length <= options.keep)
            return;
        const good = await options.lastKnownGood(digest);
        const links = [await folder.target('current'), await folder.target('next')];
        const needed = new Set([digest, good, ...links.map((each) => each?.digest)]);
        const room = Math.max(0, options.keep - installed.filter((each) => needed.has(each.digest)).length);
        for (const each of installed.filter((one) => !needed.has(one.digest)).slice(room)) {
            await folder.remove(each.digest);
            options.log.info(`Removed ${each.version} (${(0,external_node_path_.join)(folder.path, 'releases')} keeps ${options.keep}).`);
        }
    }
    catch (error) {
        options.log.warning(`Old releases in ${folder.path} were not removed: ${(0,errors/* errorMessage */.g)(error)}`);
    }
}
async function attempt(verb, work) {
    try {
        return { ...DONE, answer: await work() };
    }
    catch (error) {
        return { kind: 'failed', detail: `${verb}: ${(0,errors/* errorMessage */.g)(error)}` };
    }
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/create.js



const KEEP = 5;
/** The driver that the configuration names. */
function createDriver(target, options) {
    switch (target?.driver) {
        case undefined:
            return undefined;
        case 'command': {
            const { apply = [], observe, shift, retire } = target;
            const commands = {
                apply,
                ...(observe === undefined ? {} : { observe }),
                ...(shift === undefined ? {} : { shift }),
                ...(retire === undefined ? {} : { retire }),
            };
            return createCommandDriver({ ...timed(options, target), commands });
        }
        case 'directory':
            return createDirectoryDriver({
                ...options,
                path: target.path ?? '',
                keep: target.keep ?? KEEP,
                fileName: target['file-name'],
                nextUrl: target['next-url'],
            });
    }
}
/** What brings the infrastructure up to date, when the configuration names it. */
function createProvisionerFor(target, options) {
    const command = target?.provision;
    if (target === undefined || command === undefined)
        return undefined;
    return (0,provision/* createProvisioner */.hz)({ ...timed(options, target), command });
}
function timed(options, { timeout }) {
    return timeout === undefined ? options : { ...options, timeoutMilliseconds: timeout };
}

;// CONCATENATED MODULE: ./lib/delivery/drivers/guarded.js
/** The same driver, which asks `guard` before each verb that changes something. */
function guarded(driver, guard) {
    if (driver === undefined || guard === undefined)
        return driver;
    const after = (verb) => async (request) => {
        guard();
        return verb(request);
    };
    return { ...driver, apply: after(driver.apply), shift: after(driver.shift), retire: after(driver.retire) };
}
/** Likewise for what changes the infrastructure; a plan changes nothing. */
function guardedProvisioner(provisioner, guard) {
    if (provisioner === undefined || guard === undefined)
        return provisioner;
    return {
        ...provisioner,
        apply: async (request, plan) => {
            guard();
            return provisioner.apply(request, plan);
        },
    };
}

// EXTERNAL MODULE: ./lib/delivery/ledger/good.js + 1 modules
var good = __webpack_require__(4267);
// EXTERNAL MODULE: ./lib/delivery/ledger/history.js + 1 modules
var ledger_history = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/delivery/ledger/snapshot.js
var ledger_snapshot = __webpack_require__(1707);
// EXTERNAL MODULE: ./lib/delivery/ledger/kept.js
var kept = __webpack_require__(8567);
// EXTERNAL MODULE: ./lib/delivery/ledger/progress.js
var progress = __webpack_require__(488);
;// CONCATENATED MODULE: ./lib/delivery/ledger/telling.js


/** A ledger that tells of everything it writes: what is no milestone of the ledger is none. */
function tellingLedger(ledger, notices, environment, history) {
    const opened = new Map();
    const changeOf = (id) => opened.get(id) ?? history.recent.find(({ record }) => record.id === id)?.record.change;
    const about = ({ component, kind, version, digest, sha }) => ({
        environment,
        component,
        kind,
        version,
        digest,
        sha,
    });
    return {
        ...ledger,
        async open(where, production, change) {
            const id = await ledger.open(where, production, change);
            opened.set(id, change);
            notices.tell({
                happening: 'started',
                detail: `${change.kind} of ${change.version} has started`,
                'deployment-id': id,
                ...about(change),
            });
            return id;
        },
        async status(id, status) {
            await ledger.status(id, status);
            const change = changeOf(id);
            if (change === undefined)
                return;
            notices.tell({
                happening: happeningOf(status.state, status.description),
                detail: status.description,
                'deployment-id': id,
                ...about(change),
                ...(status.url === undefined ? {} : { url: status.url }),
            });
        },
        async hold(where, production, hold) {
            const id = await ledger.hold(where, production, hold);
            const { component, version, digest, sha, kind, because } = hold;
            notices.tell({
                happening: kind === 'hold' ? 'held' : 'hold-lifted',
                detail: kind === 'hold' ? `${version} is held: ${because}` : `the hold of ${version} is lifted: ${because}`,
                environment,
                component,
                version,
                digest,
                sha,
                'deployment-id': id,
            });
            return id;
        },
    };
}
function happeningOf(state, description) {
    switch (state) {
        case 'success':
            return (0,kept/* isOldGone */.B0)(description) ? 'progressed' : 'verified';
        case 'failure':
            return 'failed';
        case 'error':
            return 'errored';
        case 'inactive':
            return 'retired';
        case 'queued':
        case 'in_progress':
            return (0,progress/* readProgress */.gQ)([description])?.paused === undefined ? 'progressed' : 'paused';
    }
}

// EXTERNAL MODULE: ./lib/delivery/ledger/trust.js
var ledger_trust = __webpack_require__(389);
// EXTERNAL MODULE: ./lib/delivery/ledger/writer.js
var writer = __webpack_require__(3588);
// EXTERNAL MODULE: ./lib/delivery/path.js
var path = __webpack_require__(5782);
// EXTERNAL MODULE: ./lib/delivery/store.js + 3 modules
var store = __webpack_require__(9958);
// EXTERNAL MODULE: ./lib/delivery/stores/registry.js
var stores_registry = __webpack_require__(8077);
// EXTERNAL MODULE: ./lib/delivery/strategy.js
var strategy = __webpack_require__(6732);
// EXTERNAL MODULE: ./lib/delivery/target.js
var target = __webpack_require__(9108);
// EXTERNAL MODULE: ./lib/delivery/verb-environment.js
var verb_environment = __webpack_require__(1304);
// EXTERNAL MODULE: ./lib/delivery/verifier-for.js + 21 modules
var verifier_for = __webpack_require__(925);
;// CONCATENATED MODULE: ./lib/delivery/session.js


















const NO_PAGE = { deployments: [], more: false };
async function openSession(options, runs = (0,ledger_trust/* createRuns */.x7)(options.github)) {
    const { github, environment, component, context, configPath, log } = options;
    const also = options.alsoEnvironment === undefined ? [] : [options.alsoEnvironment];
    const snapshot = await (0,ledger_snapshot/* readSnapshot */.RA)(github, configPath, [environment, ...also]);
    const { configText, defaultBranch } = snapshot;
    if (configText === undefined && configPath !== load/* CONFIG_PATH */.tF)
        throw new errors/* UserError */.y('invalid-config', `input "config" names ${configPath}, which does not exist on ${defaultBranch}. Without the file nothing would hold anything back.`);
    const config = configText === undefined ? undefined : await (0,load/* parseConfig */.o4)(configText, `${configPath} at ${defaultBranch}`);
    const trust = (0,ledger_trust/* trustPolicy */.RZ)(context, config, defaultBranch);
    const own = (0,ledger_trust/* ownRun */.SI)(context);
    const told = new Set();
    const source = {
        github,
        policy: trust,
        runs,
        own,
        onForeign(id, why) {
            if (!told.has(id))
                log.warning(`Deployment ${id} is not believed: ${why}.`, { title: 'foreign-record' });
            told.add(id);
        },
    };
    const trustRun = async (id) => {
        const quick = (0,ledger_trust/* judgeRun */.Zy)(own, trust);
        if (id === own.id && (quick.kind === 'trusted' || trust.workflows === undefined))
            return quick;
        return (0,ledger_trust/* judgeRun */.Zy)(await runs.facts(id), trust);
    };
    const history = await (0,ledger_history/* openHistoryToServed */.jY)(source, environment, component, snapshot.pages.get(environment) ?? NO_PAGE);
    const settings = config?.environments?.get(environment) ?? {};
    return {
        snapshot,
        config,
        settings,
        runs,
        machine: assemble(options, settings, config, snapshot, history, trustRun),
        ownTrust: () => trustRun(own.id),
        trustRun,
        async historyOf(other) {
            const known = snapshot.pages.get(other) ?? (await (0,ledger_snapshot/* readSnapshot */.RA)(github, configPath, [other])).pages.get(other);
            return (0,ledger_history/* openHistoryToServed */.jY)(source, other, component, known ?? NO_PAGE);
        },
        reload: () => openSession(options, runs),
    };
}
function runUrl({ serverUrl, owner, repository, runId }) {
    return `${serverUrl}/${owner}/${repository}/actions/runs/${runId}`;
}
function assemble(options, settings, config, snapshot, history, trustRun) {
    const { github, context, env, environment, notices } = options;
    notices?.use(config?.notify);
    const ledger = (0,writer/* createLedgerWriter */.L)(github, runUrl(context));
    const registry = (0,stores_registry/* jobRegistry */.b)(env, context, options.token ?? '');
    return {
        ...partsFor(options, settings, config, async (suspect) => (await (0,good/* lastKnownGood */.zf)(history, suspect))?.change.digest),
        ledger: notices === undefined ? ledger : tellingLedger(ledger, notices, environment, history),
        history,
        obtain: (0,store/* createObtain */.W0)({ github, workspace: context.workspace, env, registry, trustRun }),
        now: () => github.now(),
        config: { sha: snapshot.configSha, digest: snapshot.configDigest },
    };
}
/** The parts of a machine that need no GitHub. */
function partsFor(options, settings, config, good = ledgerNotAtHand) {
    const { context, env, clock, log } = options;
    const verifier = (0,verifier_for/* verifierFor */.E)(options, settings, config);
    const { environment, component, spawn } = options;
    const driven = {
        ...{ environment, component, spawn, log },
        workspace: context.workspace,
        env: (0,verb_environment/* forVerbs */.u)(env),
        lastKnownGood: good,
    };
    return {
        policy: policyFor(options, settings, config),
        target: (0,target/* createTarget */.Y)(guarded(createDriver(settings.target, driven), options.guard), verifier, settings.strategy?.waves?.flat()),
        provisioner: guardedProvisioner(createProvisionerFor(settings.target, driven), options.guard),
        verifier,
        recheck: store/* checked */.KD,
        clock,
        log,
        run: { id: context.runId, attempt: context.runAttempt, ...ofJob(options.checkRun) },
        actor: context.actor,
    };
}
function ofJob(checkRun) {
    return /^[1-9]\d{0,15}$/.test(checkRun ?? '') ? { 'check-run': Number(checkRun) } : {};
}
function ledgerNotAtHand() {
    return Promise.reject(new Error('the ledger, which knows what a way back needs, is not at hand'));
}
function policyFor({ environment, component }, settings, config) {
    return {
        environment,
        component,
        production: (0,path/* isProduction */.K)(config?.path, environment),
        url: settings.url,
        strategy: (0,strategy/* strategyOf */.xS)(settings.strategy),
        budgetMilliseconds: settings.verify?.budget ?? verify/* DEFAULT_BUDGET_MILLISECONDS */.np,
        automaticReturn: settings.rollback?.automatic !== 'never',
    };
}


/***/ }),

/***/ 9958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mi: () => (/* binding */ CANDIDATE_FORMS),
  KD: () => (/* binding */ checked),
  W0: () => (/* binding */ createObtain),
  ol: () => (/* binding */ digestOf),
  KE: () => (/* binding */ isDurable),
  Pv: () => (/* binding */ parseStore),
  rK: () => (/* binding */ requireDurable)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/delivery/stores/zip.js

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and its longest comment. */
const TAIL_BYTES = 22 + 65_535;
const STORED = 0;
const DEFLATED = 8;
/** Written where a number does not fit, which only ZIP64 has room for. */
const TOO_LARGE = 0xffffffff;
/** The files of a ZIP archive, as the artifact service writes it: stored or deflated, up to 4 GB. Throws on any other. */
function zipEntries(archive) {
    const end = endRecord(archive);
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    const entries = [];
    for (let index = 0; index < count; index++) {
        if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY)
            throw new Error('the archive is damaged');
        const nameLength = archive.readUInt16LE(at + 28);
        const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
        if (!name.endsWith('/'))
            entries.push(entry(archive, at, name));
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return entries;
}
function endRecord(archive) {
    const from = Math.max(0, archive.length - TAIL_BYTES);
    for (let at = archive.length - 22; at >= from; at--)
        if (archive.readUInt32LE(at) === END)
            return at;
    throw new Error('it is not a ZIP archive');
}
function entry(archive, at, name) {
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const offset = archive.readUInt32LE(at + 42);
    if ([packed, size, offset].includes(TOO_LARGE))
        throw new Error(`${name} needs ZIP64, which is not read`);
    return {
        name,
        size,
        read() {
            if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL)
                throw new Error('the archive is damaged');
            const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
            const bytes = archive.subarray(start, start + packed);
            if (method !== STORED && method !== DEFLATED)
                throw new Error(`${name} is packed by method ${method}`);
            // The declared size bounds what a crafted archive can grow to.
            const content = method === STORED ? bytes : (0,external_node_zlib_.inflateRawSync)(bytes, { maxOutputLength: Math.max(1, size) });
            if (content.length !== size)
                throw new Error(`${name} has not the size that the archive says`);
            return content;
        },
    };
}

;// CONCATENATED MODULE: ./lib/delivery/stores/artifact.js

/** Names of artifacts hold no slash, so the rest is a path inside. */
function parseArtifact(rest) {
    const match = /^(\d{1,15})\/([^/]+)(?:\/(.+))?$/.exec(rest);
    if (match === null)
        return undefined;
    return { kind: 'run', run: Number(match[1]), artifact: match[2] ?? '', file: match[3] };
}
/** An artifact of anybody's pull request lies beside ours, so the run must be one whose records would count. */
async function fetchArtifact({ run, artifact, file }, github, trustRun) {
    const unavailable = (detail) => ({ kind: 'unavailable', detail });
    const trust = await trustRun(run);
    if (trust.kind === 'foreign')
        return unavailable(`what run ${run} made does not count: ${trust.why}`);
    const { artifacts } = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
        run_id: run,
        name: artifact,
        per_page: 100,
    });
    // A second attempt makes another one of the same name.
    const found = artifacts.reduce((newest, each) => (newest === undefined || each.id > newest.id ? each : newest), undefined);
    if (found === undefined)
        return unavailable(`run ${run} has no artifact ${artifact}, or it has expired and is gone`);
    const until = found.expires_at ?? undefined;
    if (found.expired)
        return {
            kind: 'unavailable',
            detail: `artifact ${artifact} of run ${run} expired${until === undefined ? '' : ` on ${until}`}; build again, and publish the candidate as an asset of a prerelease before it waits for people`,
            expired: true,
        };
    const zip = await github.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
        artifact_id: found.id,
        archive_format: 'zip',
    });
    const entries = zipEntries(Buffer.from(zip));
    const entry = file === undefined && entries.length === 1 ? entries[0] : entries.find(({ name }) => name === file);
    if (entry === undefined)
        return unavailable(file === undefined
            ? `artifact ${artifact} of run ${run} holds ${entries.length} files; name one of them: run:${run}/${artifact}/<file>`
            : `artifact ${artifact} of run ${run} holds no ${file}`);
    const name = entry.name.split('/').at(-1) ?? artifact;
    return { kind: 'bytes', name, bytes: entry.read(), ...(until === undefined ? {} : { expiresAt: new Date(until) }) };
}

// EXTERNAL MODULE: ./lib/delivery/stores/oci.js
var oci = __webpack_require__(1793);
;// CONCATENATED MODULE: ./lib/delivery/stores/release.js
function parseRelease(rest) {
    const slash = rest.lastIndexOf('/');
    if (slash <= 0 || slash === rest.length - 1)
        return undefined;
    return { kind: 'release', tag: rest.slice(0, slash), asset: rest.slice(slash + 1) };
}
async function fetchAsset({ tag, asset }, github) {
    const release = await github.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', { tag });
    if (release === undefined)
        return { kind: 'unavailable', detail: `there is no release ${tag}` };
    const found = release.assets.find((each) => each.name === asset);
    if (found === undefined)
        return { kind: 'unavailable', detail: `release ${tag} has no asset ${asset}` };
    return { kind: 'bytes', name: asset, bytes: await github.download(found.url) };
}

;// CONCATENATED MODULE: ./lib/delivery/store.js










/** What the forms are, for messages. */
const CANDIDATE_FORMS = '"release:<tag>/<asset>", "oci:<registry>/<name>@sha256:<digest>", "run:<id>/<artifact>[/<file>]" or a path in the checkout';
/** A text with one of the prefixes is that kind of place and never a path. */
function parseStore(text) {
    const [prefix = '', ...rest] = text.split(':');
    const after = rest.join(':');
    if (rest.length > 0 && prefix === 'release')
        return parseRelease(after);
    if (rest.length > 0 && prefix === 'oci')
        return (0,oci/* parseOci */.X9)(after);
    if (rest.length > 0 && prefix === 'run')
        return parseArtifact(after);
    return text === '' ? undefined : { kind: 'file', path: text };
}
/** Whether a store keeps the candidate for as long as a way back may need it. */
function isDurable(store) {
    const reference = store === undefined ? undefined : parseStore(store);
    return reference?.kind === 'release' || reference?.kind === 'oci';
}
function createObtain(access) {
    return async (store, digest) => {
        const reference = parseStore(store);
        if (reference === undefined)
            return { kind: 'unavailable', detail: `${JSON.stringify(store)} names no place: give ${CANDIDATE_FORMS}` };
        try {
            if (reference.kind === 'file')
                return await checked(await (0,paths/* resolveInside */.L)(access.workspace, reference.path, 'input "candidate"'), digest, store);
            const fetched = await fetchFrom(reference, digest, access);
            if (fetched.kind === 'unavailable')
                return { ...fetched, detail: `${store}: ${fetched.detail}` };
            const obtained = await checked(await keep(fetched, store, access.env), digest, store);
            const { expiresAt } = fetched;
            return obtained.kind === 'file' && expiresAt !== undefined ? { ...obtained, expiresAt } : obtained;
        }
        catch (error) {
            return { kind: 'unavailable', detail: `${store}: ${(0,errors/* errorMessage */.g)(error)}` };
        }
    };
}
/** Whether the file still is what the digest names. */
async function checked(file, digest, name = file) {
    const actual = await digestOf(file);
    if (actual === digest)
        return { kind: 'file', file };
    return { kind: 'digest-mismatch', actual, detail: `${name} is ${actual}, not ${digest}` };
}
async function digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
function fetchFrom(reference, digest, { github, registry, trustRun }) {
    switch (reference.kind) {
        case 'release':
            return fetchAsset(reference, github);
        case 'oci':
            return (0,oci/* fetchOci */.WY)(reference, digest, registry);
        case 'run':
            return fetchArtifact(reference, github, trustRun);
    }
}
/** Each place has a folder of its own, so that two candidates of one name do not meet. */
async function keep({ name, bytes }, store, env) {
    const place = (0,external_node_crypto_.createHash)('sha256').update(store).digest('hex').slice(0, 16);
    const directory = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'sluice', 'candidates', place);
    await (0,promises_.mkdir)(directory, { recursive: true });
    const file = (0,external_node_path_.join)(directory, (0,external_node_path_.basename)(name));
    await (0,promises_.writeFile)(file, bytes, { mode: 0o755 });
    return file;
}
/** Input `store`, checked: it must be a place that lasts. */
function requireDurable(store) {
    if (isDurable(store))
        return store;
    throw new errors/* UserError */.y('invalid-input', `input "store" is ${JSON.stringify(store)}, which is neither "release:<tag>/<asset>" nor "oci:<registry>/<name>@sha256:<digest>".`);
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ fetchOci),
/* harmony export */   X9: () => (/* binding */ parseOci),
/* harmony export */   _P: () => (/* binding */ MANIFEST_TYPES),
/* harmony export */   sc: () => (/* binding */ sha256),
/* harmony export */   wW: () => (/* binding */ attachToOci)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);


const REFERENCE = /^((?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+(?::\d{1,5})?)\/([a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?@(sha256:[0-9a-f]{64})$/;
/** The registry must be named: without a dot or a port in front it would be somebody's guess. */
function parseOci(text) {
    const match = REFERENCE.exec(text);
    const [, host = '', name = '', digest = ''] = match ?? [];
    if (match === null || !(host === 'localhost' || /[.:]/.test(host)))
        return undefined;
    return { kind: 'oci', host, name, digest };
}
const MANIFEST_TYPES = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');
/**
 * What a reference names, as bytes. An image is its manifest: that is what its digest is the digest of, and the driver
 * pulls by it. A file that was pushed as an artifact is the layer with the digest of the candidate.
 */
async function fetchOci(reference, wanted, registry) {
    const { host, name, digest } = reference;
    const answer = await registry.get(reference, `/v2/${name}/manifests/${digest}`, MANIFEST_TYPES);
    if (answer.status !== 200)
        return refused(answer, `${host}/${name} has no manifest ${digest}`);
    const actual = sha256(answer.bytes);
    if (actual !== digest)
        return { kind: 'unavailable', detail: `${host}/${name} answered ${actual} when asked for ${digest}` };
    if (wanted === digest)
        return { kind: 'bytes', name: 'manifest.json', bytes: answer.bytes };
    const layer = layersOf(answer.bytes).find((each) => each.digest === wanted);
    if (layer === undefined)
        return { kind: 'unavailable', detail: `${host}/${name}@${digest} holds no file ${wanted}` };
    const blob = await registry.get(reference, `/v2/${name}/blobs/${wanted}`, '*/*');
    if (blob.status !== 200)
        return refused(blob, `${host}/${name} has no blob ${wanted}`);
    return { kind: 'bytes', name: layer.title ?? 'candidate', bytes: blob.bytes };
}
/** Puts a small document beside a manifest, as an artifact about it (`subject`) with a tag of its own. */
async function attachToOci({ host, name, digest }, document, subject, registry) {
    const reference = { host, name };
    const config = new TextEncoder().encode('{}');
    for (const blob of [config, document.bytes])
        await registry.putBlob(reference, sha256(blob), blob);
    const manifest = {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        artifactType: document.type,
        config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: sha256(config), size: config.length },
        layers: [
            {
                mediaType: document.type,
                digest: sha256(document.bytes),
                size: document.bytes.length,
                annotations: { 'org.opencontainers.image.title': document.title },
            },
        ],
        subject: { ...subject, digest },
    };
    await registry.putManifest(reference, document.tag, manifest.mediaType, JSON.stringify(manifest));
    return `oci:${host}/${name}:${document.tag}`;
}
function sha256(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}
function layersOf(manifest) {
    const value = JSON.parse(Buffer.from(manifest).toString('utf8'));
    const layers = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(value) && Array.isArray(value['layers']) ? value['layers'] : [];
    return layers.filter(_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4).map(({ digest, annotations }) => {
        const title = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(annotations) ? annotations['org.opencontainers.image.title'] : undefined;
        return { digest: String(digest), title: typeof title === 'string' ? title.split('/').at(-1) : undefined };
    });
}
function refused({ status }, what) {
    const why = status === 404 ? what : `${what}, or does not show it (it answered ${status}; log in to it before)`;
    return { kind: 'unavailable', detail: why };
}


/***/ }),

/***/ 8077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ jobRegistry)
/* harmony export */ });
/* unused harmony export createRegistry */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2161);
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8465);





const TIMEOUT_MILLISECONDS = 120_000;
/** Registries as the job reaches them: its token is for ghcr.io, and only where GitHub itself is github.com. */
function jobRegistry(env, { serverUrl }, token) {
    return createRegistry(env, serverUrl === 'https://github.com' ? token : '');
}
function createRegistry(env, token) {
    const bearers = new Map();
    async function send({ host, name }, path, actions, init = {}) {
        const url = path.startsWith('/') ? `${schemeOf(host)}://${host}${path}` : path;
        const key = `${host}/${name} ${actions}`;
        const attempt = (authorization) => fetch(url, {
            ...init,
            headers: { ...init.headers, ...(authorization ? { authorization } : {}) },
            signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
        });
        const first = await attempt(await bearers.get(key));
        if (first.status !== 401)
            return first;
        await first.body?.cancel();
        const challenge = first.headers.get('www-authenticate') ?? '';
        const authorized = authorize(challenge, host, `repository:${name}:${actions}`, await credentials(host, env, token));
        bearers.set(key, authorized);
        return attempt(await authorized);
    }
    return {
        async get(repository, path, accept) {
            const response = await send(repository, path, 'pull', { headers: { accept } });
            return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
        },
        async putBlob(repository, digest, bytes) {
            const { host, name } = repository;
            const known = await send(repository, `/v2/${name}/blobs/${digest}`, 'pull,push', { method: 'HEAD' });
            if (known.status === 200)
                return;
            const started = await send(repository, `/v2/${name}/blobs/uploads/`, 'pull,push', { method: 'POST' });
            const location = started.headers.get('location');
            if (started.status !== 202 || location === null)
                throw refusal(host, 'POST blobs', started.status);
            const upload = new URL(location, `${schemeOf(host)}://${host}`);
            if (upload.host !== host)
                throw refusal(host, `upload to another host, ${upload.host}`, started.status);
            upload.searchParams.set('digest', digest);
            const headers = { 'content-type': 'application/octet-stream' };
            const done = await send(repository, upload.href, 'pull,push', {
                method: 'PUT',
                headers,
                body: Buffer.from(bytes),
            });
            if (done.status !== 201)
                throw refusal(host, 'PUT blob', done.status);
        },
        async putManifest(repository, tag, type, manifest) {
            const path = `/v2/${repository.name}/manifests/${tag}`;
            const init = { method: 'PUT', headers: { 'content-type': type }, body: manifest };
            const done = await send(repository, path, 'pull,push', init);
            if (done.status !== 201)
                throw refusal(repository.host, 'PUT manifest', done.status);
        },
    };
}
function refusal(host, what, status) {
    const advice = status === 401 || status === 403 ? ' The job needs "packages: write", or a login that may push.' : '';
    return new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('missing-permission', `${host}: ${what} was answered ${status}.${advice}`);
}
/** As every client does: plain http only on this very machine. */
function schemeOf(host) {
    return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host) ? 'http' : 'https';
}
/** `user:password` in base64. */
async function credentials(host, env, token) {
    const folder = env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['HOME'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.docker');
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'config.json'), 'utf8').catch(() => '{}');
    const config = JSON.parse(text);
    const auths = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(config) && (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(config['auths']) ? config['auths'] : {};
    const entry = auths[host] ?? auths[`https://${host}`];
    const auth = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(entry) ? entry['auth'] : undefined;
    if (typeof auth === 'string' && auth !== '')
        return auth;
    return host === 'ghcr.io' && token !== '' ? Buffer.from(`x-access-token:${token}`).toString('base64') : undefined;
}
/** Answer to a challenge: the header to send, `undefined` when there is nothing to send. */
async function authorize(challenge, host, scope, basic) {
    if (/^basic/i.test(challenge))
        return basic === undefined ? undefined : `Basic ${basic}`;
    const fields = Object.fromEntries([...challenge.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
    const realm = fields['realm'];
    if (!/^bearer/i.test(challenge) || realm === undefined || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    // Credentials leave this machine encrypted, or not at all.
    if (url.protocol !== 'https:' && schemeOf(url.host) !== 'http')
        return undefined;
    if (host === 'ghcr.io' && url.host !== host)
        return undefined;
    url.searchParams.set('service', fields['service'] ?? host);
    url.searchParams.set('scope', scope);
    const response = await fetch(url, {
        headers: basic === undefined ? {} : { authorization: `Basic ${basic}` },
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    if (!response.ok)
        return undefined;
    const answer = await response.json();
    const bearer = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecord */ .u4)(answer) ? (answer['token'] ?? answer['access_token']) : undefined;
    return typeof bearer === 'string' ? `Bearer ${bearer}` : undefined;
}


/***/ }),

/***/ 6732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ runsBeside),
/* harmony export */   eG: () => (/* binding */ keptFor),
/* harmony export */   xS: () => (/* binding */ strategyOf)
/* harmony export */ });
/* unused harmony export ALL_AT_ONCE */
const ALL_AT_ONCE = { type: 'all-at-once' };
/** The strategy that the configuration means, with every default filled in. */
function strategyOf(config) {
    if (config === undefined)
        return ALL_AT_ONCE;
    const { type } = config;
    if (type !== 'waves')
        return placeStrategy({ ...config, type });
    return {
        type,
        waves: config.waves ?? [],
        each: config.each === undefined ? ALL_AT_ONCE : placeStrategy(config.each),
        urls: config.urls ?? new Map(),
        pace: paceOf(config),
    };
}
function placeStrategy(config) {
    switch (config.type) {
        case 'all-at-once':
            return ALL_AT_ONCE;
        case 'rolling':
            return { type: 'rolling', steps: config.steps ?? [25, 50, 75, 100], pace: paceOf(config) };
        case 'blue-green':
            return { type: 'blue-green', ...keepOf(config['keep-old'] ?? true) };
        case 'canary':
            return {
                type: 'canary',
                steps: config.steps ?? [5, 25, 50, 100],
                pace: paceOf(config),
                ...keepOf(config['keep-old'] ?? false),
            };
    }
}
function keepOf(keep) {
    return typeof keep === 'boolean' ? { keepOld: keep } : { keepOld: keep > 0, keepMilliseconds: keep };
}
/** How long the old side is kept; `undefined`: until the next change, or not at all. */
function keptFor(strategy) {
    const place = strategy.type === 'waves' ? strategy.each : strategy;
    return 'keepOld' in place && place.keepOld ? place.keepMilliseconds : undefined;
}
function paceOf(config) {
    return { holdMilliseconds: config.hold ?? 0, continue: config.continue ?? 'automatic' };
}
/** Whether a strategy brings the new version up beside what serves, so that the old one may still be up. */
function runsBeside(strategy) {
    if (strategy.type === 'waves')
        return runsBeside(strategy.each);
    return strategy.type === 'blue-green' || strategy.type === 'canary';
}


/***/ }),

/***/ 9108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ regionOf),
/* harmony export */   Y: () => (/* binding */ createTarget)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8324);

/** `regions`: of which the environment consists; one look asks all of them. */
function createTarget(driver, verifier, regions = []) {
    const verbs = driver?.verbs ?? new Set();
    const byVerb = driver !== undefined && verbs.has('observe');
    return {
        driver,
        verbs,
        abilities: driver?.abilities ?? new Set(),
        observable: byVerb || verifier.readsVersion,
        async observe(request) {
            if (byVerb && regions.length > 0)
                return observeAll(driver, request, regions);
            if (byVerb)
                return driver.observe(request);
            const reading = await verifier.readVersion();
            switch (reading.kind) {
                case 'version':
                    return { kind: 'seen', serving: [{ version: reading.version, weight: 100 }] };
                case 'nothing':
                    return { kind: 'seen', serving: [] };
                case 'unknown':
                    return { kind: 'unknown', detail: reading.detail };
            }
        },
    };
}
/** One region of a target, as a target of its own. */
function regionOf(target, region) {
    const { driver } = target;
    if (driver === undefined)
        return target;
    const there = {
        ...driver,
        apply: (request) => driver.apply({ ...request, region }),
        observe: (request) => driver.observe({ ...request, region }),
        shift: (request) => driver.shift({ ...request, region }),
        retire: (request) => driver.retire({ ...request, region }),
    };
    return { ...target, driver: there, observe: there.observe };
}
async function observeAll(driver, request, regions) {
    const seen = new Map();
    for (const region of regions)
        seen.set(region, await driver.observe({ ...request, region }));
    return (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .inRegions */ .NF)(seen);
}


/***/ }),

/***/ 1304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ forVerbs)
/* harmony export */ });
/** Of an action, not of a `run:` step: with it artifacts and caches can be written in the name of the job. */
const RUNTIME = ['ACTIONS_RUNTIME_', 'ACTIONS_RESULTS_', 'ACTIONS_CACHE_'];
/** The user's executables get what a `run:` step would get, but not our inputs: one of them is the token. */
function forVerbs(env) {
    const kept = (name) => !['INPUT_', ...RUNTIME].some((prefix) => name.startsWith(prefix));
    return Object.fromEntries(Object.entries(env).filter(([name]) => kept(name)));
}


/***/ }),

/***/ 925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ verifierFor)
});

// EXTERNAL MODULE: ./lib/config/verify.js
var config_verify = __webpack_require__(8382);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/verify/addresses.js
var addresses = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/config/metric-problems.js
var metric_problems = __webpack_require__(7776);
;// CONCATENATED MODULE: ./lib/verify/metrics/metric.js

/** Why these: docs/judge.md. */
const DEFAULTS = {
    failures: 3,
    effect: 0.2,
    sample: 12,
    trials: 100,
    countDifference: 0.005,
};
function readMetric(config) {
    const { name, source, query, total, unit = '', threshold, compare } = config;
    return {
        name,
        source,
        query,
        total,
        unit,
        threshold: threshold === undefined
            ? undefined
            : {
                operator: threshold.operator,
                text: threshold.text,
                value: (0,metric_problems/* inMetric */.k_)(threshold.limit, unit) ?? Number.NaN,
                failures: config.failures ?? DEFAULTS.failures,
            },
        compare: compare === undefined ? undefined : readCompare(compare, unit, total !== undefined),
        stepMilliseconds: config.step,
        onNoData: config['on-no-data'] ?? 'pause',
        onInconclusive: config['on-inconclusive'] ?? 'pause',
        dryRun: config['dry-run'] ?? false,
    };
}
function readCompare(config, unit, counts) {
    const difference = config['min-difference'];
    return {
        bad: config.bad,
        with: config.with ?? 'baseline',
        effect: config['min-effect'] ?? DEFAULTS.effect,
        difference: difference === undefined ? (counts ? DEFAULTS.countDifference : 0) : ((0,metric_problems/* differenceOf */.Pq)(difference, unit) ?? 0),
        sample: config['min-sample'] ?? (counts ? DEFAULTS.trials : DEFAULTS.sample),
    };
}
/** Whether a value keeps to the limit; NaN never does. */
function keeps(value, { operator, value: limit }) {
    switch (operator) {
        case '<=':
            return value <= limit;
        case '<':
            return value < limit;
        case '>=':
            return value >= limit;
        case '>':
            return value > limit;
    }
}
/** The value that is nearest to breaking the limit, or furthest over it. */
function worstOf(values, { operator }) {
    return values.reduce((worst, value) => (operator.startsWith('<') ? Math.max(worst, value) : Math.min(worst, value)));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: ./lib/kernel/secret.js
var secret = __webpack_require__(754);
// EXTERNAL MODULE: ./lib/verify/document.js
var verify_document = __webpack_require__(9271);
;// CONCATENATED MODULE: ./lib/verify/metrics/json.js


/** An address that answers with JSON; the query is the field. It tells only now. */
function createJson({ url, headers, timeoutMilliseconds, ask }) {
    return fromDocument(false, async (fill) => {
        const asked = await ask(fill(url, encodeURIComponent), timeoutMilliseconds, headers);
        if (asked.kind !== 'answered')
            return { problem: asked.detail };
        const { status, body } = asked.answer;
        return status === 200 ? { text: body } : { problem: `answered ${status}, not 200` };
    });
}
/** A JSON file of the checkout, e.g. what a load test left; the query is the field. `read` refuses what lies outside. */
function createFile(path, read) {
    return fromDocument(true, async (fill) => ({ text: await read(fill(path)) }));
}
function fromDocument(remembers, fetched) {
    const all = async (query, fill) => {
        try {
            const field = fill(query);
            const got = await fetched(fill);
            return 'problem' in got ? { kind: 'failed', detail: got.problem } : valuesIn(got.text, field);
        }
        catch (error) {
            return { kind: 'failed', detail: (0,errors/* errorMessage */.g)(error) };
        }
    };
    return { remembers, now: all, range: all };
}
/** A number, or a list of numbers, at a field. */
function valuesIn(text, field) {
    const document = (0,verify_document/* readDocument */.u)(text);
    if (document === undefined)
        return { kind: 'failed', detail: 'the answer is not JSON' };
    const value = (0,verify_document/* fieldOf */._)(document.value, field);
    if (value === undefined || value === null)
        return { kind: 'empty', detail: `there is nothing in "${field}"` };
    const list = Array.isArray(value) ? value : [value];
    if (list.length === 0)
        return { kind: 'empty', detail: `"${field}" is an empty list` };
    if (!list.every((each) => typeof each === 'number'))
        return { kind: 'failed', detail: `"${field}" is neither a number nor a list of numbers` };
    return { kind: 'values', series: [list] };
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./lib/verify/metrics/prometheus.js



/** The HTTP API of Prometheus, which Thanos, Mimir, Cortex and VictoriaMetrics speak, too. */
function createPrometheus({ url, headers, timeoutMilliseconds, ask }) {
    const call = async (path, parameters) => {
        const address = `${url.replace(/\/+$/, '')}/api/v1/${path}?${new URLSearchParams(parameters)}`;
        const asked = await ask(address, timeoutMilliseconds, headers);
        if (asked.kind !== 'answered')
            return failed(asked.detail);
        return readAnswer(asked.answer.status, asked.answer.body);
    };
    /** What time it is there: two clocks never agree, and only this one dates the values. */
    const timeThere = async () => {
        const answered = await call('query', { query: 'time()' });
        if (answered.kind === 'failed')
            return answered;
        const [, value] = Array.isArray(answered.result) ? answered.result : [];
        return typeof value === 'string' && Number(value) > 0 ? Number(value) : failed('time() gave no number');
    };
    return {
        remembers: true,
        now: (query, fill, millisecondsAgo = 0) => guarded(async () => {
            const filled = fill(query);
            const there = millisecondsAgo === 0 ? undefined : await timeThere();
            if (typeof there === 'object')
                return there;
            const time = there === undefined ? {} : { time: (there - millisecondsAgo / 1000).toFixed(3) };
            const answered = await call('query', { query: filled, ...time });
            return answered.kind === 'failed' ? answered : readVector(answered);
        }),
        range: (query, fill, window) => guarded(async () => {
            const filled = fill(query);
            const there = await timeThere();
            if (typeof there !== 'number')
                return there;
            const answered = await call('query_range', { query: filled, ...span(there, window) });
            return answered.kind === 'failed' ? answered : readMatrix(answered);
        }),
    };
}
/** Values of an answer to `query_range` that was kept. */
function rangeValues(text) {
    const answered = readAnswer(200, text);
    return answered.kind === 'failed' ? answered : readMatrix(answered);
}
function span(there, { milliseconds, stepMilliseconds, endedMillisecondsAgo }) {
    const end = there - endedMillisecondsAgo / 1000;
    return {
        start: (end - milliseconds / 1000).toFixed(3),
        end: end.toFixed(3),
        step: (stepMilliseconds / 1000).toFixed(3),
    };
}
function readAnswer(status, body) {
    let document;
    try {
        document = JSON.parse(body);
    }
    catch {
        return failed(`answered ${status} with something that is not JSON`);
    }
    if (!(0,shape/* isRecord */.u4)(document) || document['status'] !== 'success') {
        const said = (0,shape/* isRecord */.u4)(document) && typeof document['error'] === 'string' ? document['error'] : 'no reason given';
        return failed(`answered ${status}: ${(0,printing/* oneLine */.TN)(said, 200)}`);
    }
    const { data } = document;
    if (!(0,shape/* isRecord */.u4)(data) || typeof data['resultType'] !== 'string')
        return failed('the answer has no data');
    return { kind: 'data', type: data['resultType'], result: data['result'] };
}
function readVector({ type, result }) {
    if (type === 'scalar')
        return values([[result]]);
    if (type !== 'vector' || !Array.isArray(result))
        return failed(`the query gives a ${type}, not one value a series`);
    return values(result.map((each) => [(0,shape/* isRecord */.u4)(each) ? each['value'] : undefined]));
}
function readMatrix({ type, result }) {
    if (type !== 'matrix' || !Array.isArray(result))
        return failed(`the query gives a ${type}, not values over time`);
    return values(result.map((each) => ((0,shape/* isRecord */.u4)(each) && Array.isArray(each['values']) ? each['values'] : [])));
}
/** Samples are `[time, "value"]`. NaN is Prometheus' word for "nothing to divide". */
function values(series) {
    const read = series
        .map((samples) => samples.map(sampleValue).filter((value) => !Number.isNaN(value)))
        .filter((each) => each.length > 0);
    if (read.length > 0)
        return { kind: 'values', series: read };
    const why = series.length === 0 ? 'no series fits the query' : 'every value is NaN';
    return { kind: 'empty', detail: why };
}
function sampleValue(sample) {
    const text = Array.isArray(sample) ? sample[1] : undefined;
    if (text === '+Inf')
        return Number.POSITIVE_INFINITY;
    if (text === '-Inf')
        return Number.NEGATIVE_INFINITY;
    return typeof text === 'string' && text !== '' ? Number(text) : Number.NaN;
}
function failed(detail) {
    return { kind: 'failed', detail };
}
async function guarded(read) {
    try {
        return await read();
    }
    catch (error) {
        return failed((0,errors/* errorMessage */.g)(error));
    }
}

;// CONCATENATED MODULE: ./lib/verify/metrics/sources.js







const DEFAULT_TIMEOUT_MILLISECONDS = (0,duration/* parseDuration */.E)('10s') ?? 0;
/** Sources by their name in the configuration. Asks nothing yet. */
function createSources(configs, options) {
    return new Map([...configs].map(([name, config]) => [name, createSource(name, config, options)]));
}
function createSource(name, config, options) {
    const { ask, workspace } = options;
    const { type, url = '', path = '', timeout: timeoutMilliseconds = DEFAULT_TIMEOUT_MILLISECONDS } = config;
    if (type === 'file')
        return createFile(path, async (file) => (0,promises_.readFile)(await (0,paths/* resolveInside */.L)(workspace, file, `source ${name}`), 'utf8'));
    const http = { url, headers: headersOf(name, config, options), timeoutMilliseconds, ask };
    return type === 'json' ? createJson(http) : createPrometheus(http);
}
function headersOf(name, config, { env, log }) {
    const headers = Object.fromEntries(config.headers ?? []);
    const variable = config['token-env'];
    if (variable === undefined)
        return headers;
    const token = (0,secret/* secretFrom */.l)(env, variable);
    if (token === undefined)
        throw new errors/* UserError */.y('invalid-config', `source ${name}: the environment variable ${variable} is empty; give it to the step with "env:".`);
    log.mask(token);
    return { ...headers, authorization: `Bearer ${token}` };
}

// EXTERNAL MODULE: ./lib/verify/probe.js
var verify_probe = __webpack_require__(2950);
// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(4174);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
// EXTERNAL MODULE: ./lib/kernel/executable.js
var kernel_executable = __webpack_require__(3198);
;// CONCATENATED MODULE: ./lib/verify/suite.js





const suite_DEFAULT_TIMEOUT_MILLISECONDS = (0,duration/* parseDuration */.E)('5m') ?? 0;
/** EX_TEMPFAIL of sysexits.h: try again later. */
const CANNOT_TELL = 75;
/**
 * Runs an executable of the checkout against an environment. It tells by its exit code; when it cannot even be started,
 * or is ended by a signal, nothing is known about the environment.
 */
async function runSuite(suite, subject, end, ports) {
    const { clock, log, env, workspace } = ports;
    const started = clock.monotonic();
    const left = end - started;
    if (left <= 0)
        return { kind: 'failed', detail: `${suite.name}: the time was over before it began`, badSince: started };
    log.info(`  suite ${suite.name} against ${subject.base ?? 'no address'}`);
    const last = lastLine((line) => log.info(`    ${line}`));
    const [executable = '', ...args] = suite.run;
    let outcome;
    try {
        outcome = await ports.spawn(await (0,kernel_executable/* resolveExecutable */.L)(executable, suite.run.length, workspace), args, {
            cwd: workspace,
            env: { ...env, ...variables(subject, ports) },
            timeoutMilliseconds: Math.min(suite.timeout ?? suite_DEFAULT_TIMEOUT_MILLISECONDS, left),
            onOutput: last.push,
            onErrorLine: last.line,
        });
    }
    catch (error) {
        return { kind: 'inconclusive', detail: `${suite.name}: ${(0,errors/* errorMessage */.g)(error)}` };
    }
    const took = (0,duration/* formatDuration */.a)(clock.monotonic() - started);
    if (outcome.kind === 'exited' && outcome.code === 0)
        return { kind: 'passed', detail: `${suite.name}: passed in ${took}` };
    const words = last.words();
    const said = words === '' ? '' : `: ${(0,printing/* oneLine */.TN)((0,kernel_executable/* withoutSecrets */.c)(words, env), 200)}`;
    const how = outcome.kind === 'exited' ? `ended with code ${outcome.code}` : outcome.kind.replace('-', ' ');
    const detail = `${suite.name}: ${how} after ${took}${said}`;
    const tells = outcome.kind === 'exited' ? outcome.code !== CANNOT_TELL : outcome.kind === 'timed-out';
    return tells ? { kind: 'failed', detail, badSince: clock.monotonic() } : { kind: 'inconclusive', detail };
}
function variables({ base, version }, { about }) {
    return {
        SLUICE_URL: base ?? '',
        SLUICE_VERSION: version,
        SLUICE_ENVIRONMENT: about.environment,
        SLUICE_COMPONENT: about.component,
    };
}
/** Passes complete lines on and keeps the last one with words in it. */
function lastLine(emit) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let words = '';
    const line = (each) => {
        emit(each);
        if (each.trim() !== '')
            words = each.trim();
    };
    return {
        line,
        push(chunk) {
            const lines = (rest + decoder.write(chunk)).split('\n');
            rest = (lines.pop() ?? '').slice(-65_536);
            for (const each of lines)
                line(each);
        },
        words() {
            if (rest !== '')
                line(rest);
            rest = '';
            return words;
        },
    };
}

;// CONCATENATED MODULE: ./lib/verify/judge/holm.js
/** Holm's correction: probabilities of several tests at once, each as if it were the only one. In the given order. */
function holm(probabilities) {
    const order = probabilities.map((_, index) => index).sort((a, b) => (probabilities[a] ?? 1) - (probabilities[b] ?? 1));
    const adjusted = [...probabilities];
    let running = 0;
    for (const [position, index] of order.entries()) {
        running = Math.max(running, Math.min(1, (probabilities[index] ?? 1) * (order.length - position)));
        adjusted[index] = running;
    }
    return adjusted;
}

;// CONCATENATED MODULE: ./lib/verify/judge/normal.js
/** The standard normal distribution, to about fifteen digits, far into its tails. */
/** P(Z ≤ x). */
function normalCdf(x) {
    return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}
/** P(Z > x) for x ≥ 0: the series where it converges fast, the continued fraction where it does not. */
function upperTail(x) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    if (x < 3) {
        let term = x;
        let sum = x;
        for (let odd = 3; Math.abs(term) > 1e-17 * sum; odd += 2) {
            term *= (x * x) / odd;
            sum += term;
        }
        return 0.5 - density * sum;
    }
    let fraction = x;
    for (let depth = 200; depth > 0; depth--)
        fraction = x + depth / fraction;
    return density / fraction;
}
/** x with P(Z ≤ x) = p, for 0 < p < 1. */
function normalQuantile(p) {
    let low = -40;
    let high = 40;
    for (let step = 0; step < 80; step++) {
        const middle = (low + high) / 2;
        if (normalCdf(middle) < p)
            low = middle;
        else
            high = middle;
    }
    return (low + high) / 2;
}

;// CONCATENATED MODULE: ./lib/verify/judge/ranks.js
function rank(first, second) {
    const all = [
        ...first.map((value) => ({ value, mine: true })),
        ...second.map((value) => ({ value, mine: false })),
    ].sort((a, b) => a.value - b.value);
    const doubled = [];
    let firstSum = 0;
    let ties = 0;
    for (let start = 0; start < all.length;) {
        let end = start;
        while (end < all.length && all[end]?.value === all[start]?.value)
            end++;
        const count = end - start;
        ties += count ** 3 - count;
        for (let index = start; index < end; index++) {
            doubled.push(start + end + 1);
            if (all[index]?.mine === true)
                firstSum += start + end + 1;
        }
        start = end;
    }
    return { doubled, firstSum, ties };
}
/**
 * How many of the choices of `size` ranks have each sum: index is the sum of doubled ranks. Exact, since the number of all
 * choices of 20 among 40 is below 2^53; ties change nothing in it.
 */
function rankSums(doubled, size) {
    const largest = [...doubled].sort((a, b) => b - a).slice(0, size);
    const width = largest.reduce((sum, each) => sum + each, 0) + 1;
    const counts = Array.from({ length: size + 1 }, () => new Float64Array(width));
    const none = counts[0];
    if (none !== undefined)
        none[0] = 1;
    for (const each of doubled) {
        for (let chosen = size; chosen > 0; chosen--) {
            const [from, to] = [counts[chosen - 1], counts[chosen]];
            if (from === undefined || to === undefined)
                continue;
            for (let sum = width - 1; sum >= each; sum--)
                to[sum] = (to[sum] ?? 0) + (from[sum - each] ?? 0);
        }
    }
    return counts[size] ?? new Float64Array(0);
}

;// CONCATENATED MODULE: ./lib/verify/judge/mann-whitney.js


/** Up to so many values a side the test counts all orders; above, the normal distribution stands in. */
const EXACT_LIMIT = 20;
/** Mann-Whitney U of the canary against the baseline, one-sided both ways; right with ties, too. */
function rankTest(canary, baseline) {
    const ranking = rank(canary, baseline);
    return Math.max(canary.length, baseline.length) <= EXACT_LIMIT
        ? exact(ranking, canary.length)
        : approximate(ranking, canary.length, baseline.length);
}
function exact({ doubled, firstSum, ties }, size) {
    const sums = ties === 0 ? untiedSums(size, doubled.length - size) : rankSums(doubled, size);
    let all = 0;
    let higher = 0;
    let lower = 0;
    for (const [sum, count] of sums.entries()) {
        all += count;
        if (sum >= firstSum)
            higher += count;
        if (sum <= firstSum)
            lower += count;
    }
    return { method: 'exact', higher: higher / all, lower: lower / all };
}
function approximate({ firstSum, ties }, canary, baseline) {
    const u = firstSum / 2 - (canary * (canary + 1)) / 2;
    const deviation = spread(canary, baseline, ties);
    if (deviation === 0)
        return { method: 'normal', higher: 1, lower: 1 };
    const distance = u - (canary * baseline) / 2;
    return {
        method: 'normal',
        higher: Math.min(1, normalCdf(-(distance - 0.5) / deviation)),
        lower: Math.min(1, normalCdf((distance + 0.5) / deviation)),
    };
}
/** Standard deviation of U, corrected for ties. */
function spread(canary, baseline, ties) {
    const all = canary + baseline;
    return Math.sqrt(Math.max(0, ((canary * baseline) / 12) * (all + 1 - ties / (all * (all - 1)))));
}
const known = new Map();
/** Rank sums without ties depend on the sizes alone. */
function untiedSums(size, other) {
    const key = `${size} ${other}`;
    const sums = known.get(key) ??
        rankSums(Array.from({ length: size + other }, (_, index) => 2 * (index + 1)), size);
    known.set(key, sums);
    return sums;
}
/**
 * Largest k with P(U < k) ≤ `tail` for samples of these sizes: the interval from the k-th smallest to the k-th largest
 * pairwise difference then leaves at most `tail` on each side. 0: the samples are too small for such an interval.
 */
function intervalRank(canary, baseline, tail, tailPoint) {
    if (Math.max(canary, baseline) > EXACT_LIMIT) {
        const k = (canary * baseline) / 2 + 0.5 + tailPoint * spread(canary, baseline, 0);
        return Math.max(0, Math.floor(k));
    }
    const sums = untiedSums(canary, baseline);
    const all = sums.reduce((total, count) => total + count, 0);
    const offset = canary * (canary + 1);
    let below = 0;
    for (let k = 0; k <= canary * baseline; k++) {
        below += sums[offset + 2 * k] ?? 0;
        if (below / all > tail)
            return k;
    }
    return 0;
}

;// CONCATENATED MODULE: ./lib/verify/judge/proportions.js

/** Up to so many events on both sides together the test is Fisher's exact one. */
const EXACT_EVENTS = 5000;
/** Whether the shares of two counts differ, one-sided both ways. */
function proportionTest(canary, baseline) {
    const events = canary.events + baseline.events;
    const total = canary.total + baseline.total;
    if (Math.min(events, total - events) <= EXACT_EVENTS)
        return fisher(canary, baseline);
    const share = events / total;
    const deviation = Math.sqrt(share * (1 - share) * (1 / canary.total + 1 / baseline.total));
    const z = (canary.events / canary.total - baseline.events / baseline.total) / deviation;
    return { method: 'normal', higher: normalCdf(-z), lower: normalCdf(z) };
}
/** Sums the hypergeometric distribution outwards from what was seen. */
function fisher(canary, baseline) {
    const events = canary.events + baseline.events;
    const [smallest, largest] = [Math.max(0, events - baseline.total), Math.min(events, canary.total)];
    const all = choose(canary.total + baseline.total, events);
    const seen = Math.exp(choose(canary.total, canary.events) + choose(baseline.total, baseline.events) - all);
    let higher = seen;
    let term = seen;
    for (let k = canary.events; k < largest && term > 0; k++) {
        term *= ((canary.total - k) * (events - k)) / ((k + 1) * (baseline.total - events + k + 1));
        higher += term;
    }
    let lower = seen;
    term = seen;
    for (let k = canary.events; k > smallest && term > 0; k--) {
        term *= (k * (baseline.total - events + k)) / ((canary.total - k + 1) * (events - k + 1));
        lower += term;
    }
    return { method: 'exact', higher: Math.min(1, higher), lower: Math.min(1, lower) };
}
/**
 * Interval of the difference of two shares by Newcombe's hybrid score method, which stays sound at 0 of n. `tail`:
 * probability on each side.
 */
function differenceOf(canary, baseline, tail) {
    const z = -normalQuantile(tail);
    const [c, b] = [wilson(canary, z), wilson(baseline, z)];
    const estimate = c.share - b.share;
    return {
        estimate,
        low: estimate - Math.hypot(c.share - c.low, b.high - b.share),
        high: estimate + Math.hypot(c.high - c.share, b.share - b.low),
    };
}
function wilson({ events, total }, z) {
    const share = events / total;
    const center = (share + (z * z) / (2 * total)) / (1 + (z * z) / total);
    const half = (z / (1 + (z * z) / total)) * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
    return { share, low: events === 0 ? 0 : center - half, high: events === total ? 1 : center + half };
}
/** Logarithm of the binomial coefficient. */
function choose(n, k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
/** By Stirling's series, which is exact to the last digits from 10 on. */
function logFactorial(n) {
    let x = n + 1;
    let shift = 0;
    for (; x < 10; x++)
        shift += Math.log(x);
    const inverse = 1 / x;
    const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

;// CONCATENATED MODULE: ./lib/verify/judge/shift.js


/** Share of equal pairs up to which the median of differences says something: docs/judge.md. */
const MOSTLY_DIFFERENT = 0.2;
/**
 * Hodges–Lehmann: the median of all pairwise differences, and the interval that belongs to the rank test. Read off the
 * sorted differences, never searched for, so the scale of the data changes nothing. `tail`: probability on each side.
 * Where many pairs are equal (a rate that often is 0) that median stays 0 while a lot happens; the means stand in.
 */
function shiftOf(canary, baseline, tail) {
    const differences = new Float64Array(canary.length * baseline.length);
    let next = 0;
    for (const each of canary)
        for (const other of baseline)
            differences[next++] = each - other;
    differences.sort();
    const equal = differences.reduce((count, each) => (each === 0 ? count + 1 : count), 0);
    if (equal > MOSTLY_DIFFERENT * differences.length)
        return meanShift(canary, baseline, tail);
    const k = intervalRank(canary.length, baseline.length, tail, normalQuantile(tail));
    return {
        estimate: median(differences),
        low: k === 0 ? Number.NEGATIVE_INFINITY : (differences[k - 1] ?? Number.NaN),
        high: k === 0 ? Number.POSITIVE_INFINITY : (differences[differences.length - k] ?? Number.NaN),
        by: 'median',
    };
}
/** Difference of the means, with its standard error (Welch). */
function meanShift(canary, baseline, tail) {
    const [mine, other] = [moments(canary), moments(baseline)];
    const estimate = mine.mean - other.mean;
    const half = -normalQuantile(tail) * Math.sqrt(mine.variance / canary.length + other.variance / baseline.length);
    return { estimate, low: estimate - half, high: estimate + half, by: 'mean' };
}
function moments(values) {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}
/** Median of values in ascending order. */
function median(sorted) {
    const middle = sorted.length >> 1;
    const upper = sorted[middle] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

;// CONCATENATED MODULE: ./lib/verify/judge/thin.js
/** One-sided 5 % point: a correlation above this over √n is not chance. */
const CHANCE = 1.645;
/**
 * A rate over a minute, read every five seconds, tells twelve times the same. The tests take values for independent, so
 * where neighbours resemble each other only every k-th value is kept, by their correlation.
 */
function thin(series) {
    const correlation = neighbourCorrelation(series);
    const every = correlation === 0 ? 1 : Math.ceil((1 + correlation) / (1 - correlation));
    return { values: series.flatMap((each) => each.filter((_, index) => index % every === 0)), every };
}
/** Lag-1 correlation over all series, 0 where it could be chance. */
function neighbourCorrelation(series) {
    let products = 0;
    let squares = 0;
    let pairs = 0;
    for (const each of series) {
        const mean = each.reduce((sum, value) => sum + value, 0) / each.length;
        const scale = Math.max(...each.map((value) => Math.abs(value - mean)));
        if (!(scale > 0))
            continue;
        const deviations = each.map((value) => (value - mean) / scale);
        for (const [index, value] of deviations.entries()) {
            squares += value * value;
            if (index === 0)
                continue;
            products += value * (deviations[index - 1] ?? 0);
            pairs++;
        }
    }
    if (pairs === 0)
        return 0;
    const correlation = products / squares;
    return correlation > CHANCE / Math.sqrt(pairs) ? Math.min(correlation, 0.95) : 0;
}

;// CONCATENATED MODULE: ./lib/verify/judge/judge.js





const DEFAULT_CERTAINTY = { significance: 0.01, confidence: 0.95 };
/** Judges all metrics of one moment together, so that many metrics do not make a false alarm likely. In their order. */
function judge(pairs, certainty = DEFAULT_CERTAINTY) {
    const compared = pairs.map((pair) => compare(pair, certainty));
    const family = compared.flatMap((each) => ('comparison' in each ? [each.comparison.probability] : []));
    const corrected = holm(family);
    let next = 0;
    return compared.map((each, index) => {
        if (!('comparison' in each))
            return each;
        const comparison = { ...each.comparison, probability: corrected[next++] ?? 1 };
        return decide(comparison, pairs[index].criteria, certainty);
    });
}
function decide(comparison, { bad, sample }, { significance }) {
    const { shift, low, high, margin, probability, canary, baseline } = comparison;
    if (Math.min(canary.size, baseline.size) < sample)
        return { verdict: 'inconclusive', reason: 'too-few-samples', comparison };
    const harm = bad === 'increase' ? shift : bad === 'decrease' ? -shift : Math.abs(shift);
    if (probability <= significance && harm > 0 && harm >= margin)
        return { verdict: 'fail', reason: 'worse', comparison };
    const worst = bad === 'increase' ? high : bad === 'decrease' ? -low : Math.max(high, -low);
    if (worst <= margin)
        return { verdict: 'pass', reason: 'no-harm', comparison };
    return { verdict: 'inconclusive', reason: 'too-uncertain', comparison };
}
function compare({ canary, baseline, criteria }, certainty) {
    if (isEmpty(canary))
        return { verdict: 'no-data', reason: 'no-canary-data' };
    if (isEmpty(baseline))
        return { verdict: 'no-data', reason: 'no-baseline-data' };
    if (canary.kind === 'count' && baseline.kind === 'count')
        return { comparison: compareCounts(canary, baseline, criteria, 1 - certainty.confidence) };
    if (canary.kind === 'values' && baseline.kind === 'values')
        return { comparison: compareValues(canary.series, baseline.series, criteria, 1 - certainty.confidence) };
    throw new TypeError('a count is not compared with values');
}
function isEmpty(evidence) {
    return evidence.kind === 'count' ? evidence.total === 0 : evidence.series.every((each) => each.length === 0);
}
function compareValues(canarySeries, baselineSeries, criteria, tail) {
    const [canary, baseline] = [thin(canarySeries), thin(baselineSeries)];
    const [mine, other] = [atMost(canary.values), atMost(baseline.values)];
    const tested = rankTest(mine, other);
    const shift = shiftOf(mine, other, tail);
    const by = shift.by === 'mean' ? mean : middleOf;
    const center = by(other);
    const reference = Math.abs(center === 0 ? mean(other) : center);
    return {
        test: tested.method === 'exact' ? 'mann-whitney-exact' : 'mann-whitney',
        canary: { size: canary.values.length, center: by(mine), thinned: canary.every },
        baseline: { size: baseline.values.length, center, thinned: baseline.every },
        ...measured(shift, reference, criteria),
        probability: oneWay(tested, criteria),
    };
}
function compareCounts(canary, baseline, criteria, tail) {
    const tested = proportionTest(canary, baseline);
    const reference = baseline.events / baseline.total;
    return {
        test: tested.method === 'exact' ? 'fisher' : 'two-proportion',
        canary: { size: canary.total, center: canary.events / canary.total, thinned: 1 },
        baseline: { size: baseline.total, center: reference, thinned: 1 },
        ...measured(differenceOf(canary, baseline, tail), reference, criteria),
        probability: oneWay(tested, criteria),
    };
}
function measured({ estimate, low, high }, reference, { effect, difference }) {
    const relative = estimate === 0 ? 0 : estimate / reference;
    return { shift: estimate, low, high, relative, margin: Math.max(effect * reference, difference) };
}
function oneWay({ higher, lower }, { bad }) {
    if (bad === 'increase')
        return higher;
    return bad === 'decrease' ? lower : Math.min(1, 2 * Math.min(higher, lower));
}
/** Pairwise differences grow with the square: of more values than this, evenly spaced ones are taken. */
const MOST_VALUES = 1500;
function atMost(values) {
    if (values.length <= MOST_VALUES)
        return values;
    return Array.from({ length: MOST_VALUES }, (_, index) => values[Math.floor((index * values.length) / MOST_VALUES)] ?? 0);
}
function middleOf(values) {
    return median([...values].sort((a, b) => a - b));
}
function mean(values) {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// EXTERNAL MODULE: ./lib/verify/metrics/number.js
var metrics_number = __webpack_require__(1609);
;// CONCATENATED MODULE: ./lib/verify/metrics/compare.js


/** Judges what was gathered for comparisons, all that decide together; dry ones do not cost the others certainty. */
function judgeGathered(gathered, certainty) {
    const judgements = new Map();
    for (const dry of [false, true]) {
        const pairs = gathered.flatMap(({ metric, found }) => metric.dryRun === dry && found.kind === 'pair' ? [found.pair] : []);
        for (const [index, judgement] of judge(pairs, certainty).entries())
            judgements.set(pairs[index], judgement);
    }
    return gathered.map(({ metric, found }) => found.kind === 'end' ? found.end : endOf(judgements.get(found.pair), found.pair, metric));
}
function endOf(judgement, { canary, baseline }, metric) {
    const flat = (evidence) => (evidence.kind === 'values' ? evidence.series.flat() : []);
    const common = { measured: flat(canary), baseline: flat(baseline), detail: detailOf(judgement, metric) };
    if (judgement.verdict === 'no-data')
        return { ...common, ...judgement };
    return { ...common, ...judgement };
}
function detailOf(judgement, metric) {
    if (judgement.verdict === 'no-data')
        return judgement.reason === 'no-canary-data' ? 'no data of the new version' : 'no data of the baseline';
    const { canary, baseline, relative, margin, low, high, probability } = judgement.comparison;
    const share = metric.total !== undefined;
    const value = (number) => (0,metrics_number/* shownValue */.JJ)(number, metric.unit, share);
    const seen = `${value(canary.center)} against ${value(baseline.center)}`;
    if (judgement.reason === 'too-few-samples') {
        const what = share ? 'trials' : 'independent values';
        return `${seen}, but only ${canary.size} and ${baseline.size} ${what} of ${metric.compare?.sample}`;
    }
    const chance = probability < 0.0001 ? 'p < 0.0001' : `p = ${Number(probability.toPrecision(2))}`;
    if (judgement.verdict === 'fail')
        return `${seen}, ${(0,metrics_number/* shownChange */.c_)(relative)}, ${chance}`;
    const span = `the difference lies between ${value(low)} and ${value(high)}`;
    if (judgement.verdict === 'pass')
        return `${seen}; ${span}, ${value(margin)} is no harm`;
    return `${seen}; ${span}, which neither shows nor rules out harm of ${value(margin)} (${chance})`;
}

// EXTERNAL MODULE: ./lib/verify/metrics/result.js
var metrics_result = __webpack_require__(529);
;// CONCATENATED MODULE: ./lib/verify/metrics/measure.js

/** One measurement now: of several series the worst, of counts their share. */
async function measureNow(metric, limit, source, fill) {
    if (metric.total !== undefined) {
        const count = await readCount(metric, metric.total, source, fill, 0);
        if (count.kind !== 'count')
            return count;
        return count.total === 0
            ? { kind: 'empty', detail: 'nothing happened to count' }
            : { kind: 'value', value: count.events / count.total };
    }
    const reading = await source.now(metric.query, fill);
    return reading.kind === 'values' ? { kind: 'value', value: worstOf(reading.series.flat(), limit) } : reading;
}
/** Everything a comparison needs of one side. */
async function readEvidence(metric, source, fill, window) {
    if (metric.total !== undefined)
        return readCount(metric, metric.total, source, fill, window.endedMillisecondsAgo);
    return comparable(await source.range(metric.query, fill, window));
}
/** Differences of infinite values are no numbers, and leaving them out would hide the worst. */
function comparable(reading) {
    if (reading.kind !== 'values')
        return reading;
    if (reading.series.flat().every(Number.isFinite))
        return { kind: 'values', series: reading.series };
    return { kind: 'failed', detail: 'the query gives infinite values (are the buckets of the histogram too small?)' };
}
async function readCount({ query }, total, source, fill, millisecondsAgo) {
    const trials = await source.now(total, fill, millisecondsAgo);
    if (trials.kind !== 'values')
        return trials;
    const events = await source.now(query, fill, millisecondsAgo);
    if (events.kind === 'failed')
        return events;
    // A counter of errors does not exist before the first one.
    const counted = { events: events.kind === 'empty' ? 0 : sum(events.series), total: sum(trials.series) };
    const whole = { events: Math.round(counted.events), total: Math.round(counted.total) };
    if (!Number.isFinite(whole.events + whole.total) || whole.events < 0 || whole.total < 0)
        return { kind: 'failed', detail: 'the queries give no counts' };
    if (whole.events > whole.total)
        return { kind: 'failed', detail: `${whole.events} events of ${whole.total}: "total" must count at least as many` };
    return { kind: 'count', ...whole };
}
function sum(series) {
    return series.flat().reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./lib/verify/metrics/source.js
/** Nothing that could end a string of PromQL, a path or a URL. */
const HARMLESS = /^[A-Za-z0-9][A-Za-z0-9.+_/-]{0,199}$/;
function fillWith(values) {
    return (text, encode = (value) => value) => text.replace(/\$\{([^}]*)\}/g, (whole, name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        if (value === undefined)
            throw new Error(`${whole} has no value here`);
        if (!HARMLESS.test(value))
            throw new Error(`${whole} is ${JSON.stringify(value)}, which may not stand in a query`);
        return encode(value);
    });
}

;// CONCATENATED MODULE: ./lib/verify/metrics/threshold.js


/** Whether the threshold is lost already, however long one waits. */
function isLost(measurements, limit) {
    return valuesOf(measurements).filter((value) => !keeps(value, limit)).length >= limit.failures;
}
/** What all measurements together say. `measurements` are in the order of time. */
function judgeThreshold(measurements, limit, metric) {
    const values = valuesOf(measurements);
    const common = { measured: values, baseline: [] };
    const last = measurements.at(-1);
    if (values.length > 0) {
        const bad = values.filter((value) => !keeps(value, limit));
        const worst = shown(worstOf(values, limit), metric);
        if (isLost(measurements, limit) || bad.length === values.length) {
            const detail = `${bad.length} of ${values.length} measurements not ${limit.text}, worst ${worst}`;
            return { verdict: 'fail', reason: 'over-threshold', detail, ...common };
        }
        if (last?.kind === 'value' && !keeps(last.value, limit)) {
            const detail = `${shown(last.value, metric)} at the end is not ${limit.text}`;
            return { verdict: 'inconclusive', reason: 'over-threshold-at-the-end', detail, ...common };
        }
        if (last?.kind === 'value')
            return { verdict: 'pass', reason: 'within-threshold', detail: `${limit.text}, worst ${worst}`, ...common };
    }
    if (last === undefined || last.kind === 'value' || last.kind === 'empty') {
        const detail = last?.kind === 'empty' ? last.detail : 'nothing was measured';
        return { verdict: 'no-data', reason: 'no-canary-data', detail, ...common };
    }
    return { verdict: 'error', reason: 'source-failed', detail: last.detail, ...common };
}
function valuesOf(measurements) {
    return measurements.flatMap((each) => (each.kind === 'value' ? [each.value] : []));
}
function shown(value, { unit, total }) {
    return (0,metrics_number/* shownValue */.JJ)(value, unit, total !== undefined);
}

;// CONCATENATED MODULE: ./lib/verify/metrics/watched.js





/** What `before` leaves out: the change itself. */
const BEFORE_GAP_MILLISECONDS = 60_000;
/** One metric while it is watched. */
class Watched {
    metric;
    badSince;
    #subject;
    #ports;
    #started;
    #measurements = [];
    /** What a source that only tells now said, side by side. */
    #polled = { canary: [], baseline: [] };
    constructor(metric, subject, ports) {
        this.metric = metric;
        this.#subject = subject;
        this.#ports = ports;
        this.#started = ports.clock.monotonic();
    }
    get isLost() {
        const { threshold, dryRun } = this.metric;
        return !dryRun && threshold !== undefined && isLost(this.#measurements, threshold);
    }
    async measure() {
        const { threshold, compare, total } = this.metric;
        const source = this.#source;
        if (source === undefined)
            return;
        if (threshold !== undefined)
            await this.#measure(source, threshold);
        if (compare === undefined || total !== undefined || source.remembers)
            return;
        this.#polled.canary.push(await source.now(this.metric.query, this.#fill('canary')));
        if (this.#isBeside)
            this.#polled.baseline.push(await source.now(this.metric.query, this.#fill('baseline')));
    }
    thresholdResult() {
        const { threshold } = this.metric;
        if (threshold === undefined)
            return [];
        return [(0,metrics_result/* resultOf */.Bg)(this.metric, 'threshold', judgeThreshold(this.#measurements, threshold, this.metric))];
    }
    /** The threshold at the end; when nothing was measured on the way, by what the source remembers. */
    async lookBack() {
        const { threshold, query, total } = this.metric;
        if (threshold === undefined || this.#subject.direction === 'ahead')
            return this.thresholdResult();
        const source = this.#source;
        if (source === undefined)
            return this.thresholdResult();
        if (!source.remembers || total !== undefined) {
            await this.#measure(source, threshold);
            return this.thresholdResult();
        }
        const reading = await source.range(query, this.#fill('canary'), this.#window(0));
        if (reading.kind !== 'values')
            this.#measurements.push(reading);
        // Series of a remembered window are measured side by side; the worst one speaks.
        const ends = (reading.kind === 'values' ? reading.series : [[]]).map((values) => judgeThreshold(reading.kind === 'values' ? values.map((value) => ({ kind: 'value', value })) : this.#measurements, threshold, this.metric));
        const order = ['fail', 'error', 'inconclusive', 'no-data', 'pass'];
        const worst = [...ends].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
        return worst === undefined ? [] : [(0,metrics_result/* resultOf */.Bg)(this.metric, 'threshold', worst)];
    }
    /** Both sides of a comparison, `undefined` when there is none to make. */
    async gather(elapsedMilliseconds) {
        const { compare } = this.metric;
        const source = this.#source;
        if (compare === undefined)
            return undefined;
        const before = compare.with === 'before';
        if (source === undefined)
            return ended('error', 'source-failed', `there is no source ${this.metric.source}`);
        if (!before && !this.#isBeside)
            return ended('inconclusive', 'no-baseline', 'nothing serves beside it');
        if (before && this.#subject.baseline === undefined)
            return ended('inconclusive', 'no-baseline', 'nothing served before it');
        const span = this.#window(0);
        const ago = (this.#subject.direction === 'ahead' ? elapsedMilliseconds : span.milliseconds) + BEFORE_GAP_MILLISECONDS;
        const canary = await this.#evidence(source, 'canary', 0);
        const baseline = await this.#evidence(source, before ? 'before' : 'baseline', before ? ago : 0);
        if (canary.kind === 'failed' || baseline.kind === 'failed') {
            const detail = canary.kind === 'failed' ? canary.detail : baseline.kind === 'failed' ? baseline.detail : '';
            return ended('error', 'source-failed', detail);
        }
        const found = (each) => (each.kind === 'empty' ? { kind: 'values', series: [] } : each);
        const pair = { canary: found(canary), baseline: found(baseline), criteria: compare };
        return { kind: 'pair', pair };
    }
    comparison(end) {
        const result = (0,metrics_result/* resultOf */.Bg)(this.metric, 'compare', end);
        const excused = end.reason === 'no-baseline' && !this.#subject.needsBaseline;
        return excused ? { ...result, decides: 'nothing' } : result;
    }
    get #isBeside() {
        return this.#subject.baseline?.beside === true;
    }
    get #source() {
        return this.#ports.sources.get(this.metric.source);
    }
    async #measure(source, threshold) {
        const measured = await measureNow(this.metric, threshold, source, this.#fill('canary'));
        this.#measurements.push(measured);
        const { dryRun } = this.metric;
        if (!dryRun && measured.kind === 'value' && !keeps(measured.value, threshold))
            this.badSince ??= this.#ports.clock.monotonic();
    }
    #evidence(source, side, ago) {
        const polled = side === 'before' ? [] : this.#polled[side];
        if (polled.length > 0)
            return Promise.resolve(joined(polled));
        return readEvidence(this.metric, source, this.#fill(side), this.#window(ago));
    }
    #window(endedMillisecondsAgo) {
        return {
            milliseconds: this.#subject.windowMilliseconds,
            stepMilliseconds: this.metric.stepMilliseconds ?? this.#subject.stepMilliseconds,
            endedMillisecondsAgo,
        };
    }
    #fill(side) {
        const { common, canary, baseline, direction, windowMilliseconds } = this.#subject;
        const passed = this.#ports.clock.monotonic() - this.#started;
        const span = direction === 'back' || side === 'before' ? windowMilliseconds : Math.max(1000, passed);
        return fillWith({
            ...common,
            ...(side === 'canary' ? canary : (baseline?.values ?? canary)),
            side: side === 'canary' ? 'canary' : 'baseline',
            window: promDuration(span),
            step: promDuration(this.#window(0).stepMilliseconds),
        });
    }
}
function ended(verdict, reason, detail) {
    return { kind: 'end', end: { verdict, reason, detail, measured: [], baseline: [] } };
}
/** A list of numbers is a whole sample, and the last one counts; single numbers make one as they come. */
function joined(readings) {
    const good = readings.filter((each) => each.kind === 'values');
    const last = readings.at(-1);
    if (good.length === 0 || last === undefined)
        return last === undefined || last.kind === 'values' ? EMPTY : last;
    const newest = good.at(-1);
    if (newest?.series.some((each) => each.length > 1))
        return comparable(newest);
    return comparable({ kind: 'values', series: [good.flatMap((each) => each.series.flat())] });
}
const EMPTY = { kind: 'empty', detail: 'nothing was measured' };
function promDuration(milliseconds) {
    return `${Math.ceil(milliseconds / 1000)}s`;
}

;// CONCATENATED MODULE: ./lib/verify/metrics/analysis.js




/**
 * What metrics say of a change: thresholds are measured again and again and end the watch when one is lost; comparisons
 * are judged once, at the end, because a judge that is asked often enough finds something.
 */
async function analyse(metrics, subject, ports) {
    const watched = metrics.map((metric) => new Watched(metric, subject, ports));
    const start = ports.clock.monotonic();
    if (subject.direction === 'ahead') {
        ports.log.info(`  watching ${metrics.length} metrics for ${(0,duration/* formatDuration */.a)(subject.windowMilliseconds)}`);
        await watch(watched, start + subject.windowMilliseconds, subject, ports);
    }
    const lost = watched.some((each) => each.isLost);
    const results = lost
        ? watched.flatMap((each) => each.thresholdResult())
        : await analysis_all(watched, ports.clock.monotonic() - start, subject.certainty);
    const badSince = Math.min(...watched.map((each) => each.badSince ?? Number.POSITIVE_INFINITY), ports.clock.monotonic());
    const analysis = (0,metrics_result/* concludeAnalysis */.KN)(results, badSince);
    for (const { metric, verdict, detail } of results)
        ports.log.info(`  metric ${metric}: ${verdict}, ${detail}`);
    return analysis;
}
async function watch(watched, end, { intervalMilliseconds }, { clock }) {
    for (;;) {
        for (const each of watched)
            await each.measure();
        const left = end - clock.monotonic();
        if (left <= 0 || watched.some((each) => each.isLost))
            return;
        await clock.sleep(Math.min(intervalMilliseconds, left));
    }
}
async function analysis_all(watched, elapsedMilliseconds, certainty) {
    const thresholds = [];
    const compared = [];
    for (const each of watched) {
        thresholds.push(...(await each.lookBack()));
        const found = await each.gather(elapsedMilliseconds);
        if (found !== undefined)
            compared.push({ of: each, metric: each.metric, found });
    }
    const ends = judgeGathered(compared, certainty);
    return [...thresholds, ...compared.map(({ of }, index) => of.comparison(ends[index]))];
}

;// CONCATENATED MODULE: ./lib/verify/probing.js


/** Asks until enough good answers came in a row, too many bad ones, or the budget is over. */
async function runProbe(probe, subject, end, { ask, clock, log }) {
    const asked = subject.scope === 'share' ? { ...probe, version: undefined } : probe;
    const started = clock.monotonic();
    const address = (0,verify_probe/* addressOf */.ci)(probe, subject.base);
    if (address === undefined)
        return { kind: 'failed', detail: `${probe.name}: nothing tells the address of the environment`, badSince: started };
    let good = 0;
    let bad = 0;
    let badSince;
    for (;;) {
        const left = end - clock.monotonic();
        if (left <= 0) {
            const detail = `${probe.name}: ${good} of ${probe.times} good answers in a row when the time was over`;
            return { kind: 'failed', detail, badSince: badSince ?? clock.monotonic() };
        }
        const problem = (0,verify_probe/* problemOf */.Zw)(asked, await ask(address, Math.min(probe.timeoutMilliseconds, left)), subject.version);
        if (problem === undefined) {
            good++;
            if (good === probe.times) {
                log.info(`  probe ${summary(probe)} in ${(0,duration/* formatDuration */.a)(clock.monotonic() - started)}`);
                return { kind: 'passed', detail: summary(probe) };
            }
        }
        else {
            good = 0;
            bad++;
            badSince ??= clock.monotonic();
            log.info(`  probe ${probe.name}: ${problem} (${bad} of at most ${probe.failures} bad answers)`);
            if (bad >= probe.failures)
                return { kind: 'failed', detail: `${probe.name}: ${problem}`, badSince };
        }
        await clock.sleep(probe.intervalMilliseconds);
    }
}
function summary(probe) {
    return `${probe.name}: ${probe.times} good`;
}

;// CONCATENATED MODULE: ./lib/verify/verifier.js



/**
 * Proves that an environment serves well: probes, then suites, then metrics, one after the other and within one budget.
 * The first that does not pass ends it.
 */
function createVerifier(options) {
    const { probes, suites = [], measuring, url, ask, clock } = options;
    const versionProbe = probes.find((probe) => probe.version !== undefined && (0,verify_probe/* addressOf */.ci)(probe, url) !== undefined);
    const analyses = [];
    // A version that stands is verified again and again while a step is held; its suites ran when it came.
    const suitesDone = new Set();
    return {
        readsVersion: versionProbe !== undefined,
        measures: measuring !== undefined,
        analyses,
        async verify(subject) {
            const end = clock.monotonic() + subject.budgetMilliseconds;
            const details = [];
            const found = (each) => {
                details.push(each.detail);
                return each.kind === 'passed' ? undefined : each;
            };
            for (const probe of probes.filter((each) => subject.scope !== 'side' || 'path' in each.at)) {
                const trouble = found(await runProbe(probe, subject, end, options));
                if (trouble !== undefined)
                    return trouble;
            }
            const stand = `${subject.scope} ${subject.version} ${subject.base}`;
            if (subject.scope !== 'share' && !suitesDone.has(stand)) {
                for (const suite of suites) {
                    const trouble = found(await suite(subject, end));
                    if (trouble !== undefined)
                        return trouble;
                }
                suitesDone.add(stand);
            }
            if (measuring !== undefined && subject.measure !== undefined) {
                const analysis = await measure(measuring, subject, subject.measure, end, options);
                analyses.push(analysis);
                const trouble = found(verificationOf(analysis, clock));
                if (trouble !== undefined)
                    return trouble;
            }
            return { kind: 'passed', detail: details.length === 0 ? 'no probes' : details.join(', ') };
        },
        async readVersion() {
            const address = versionProbe === undefined ? undefined : (0,verify_probe/* addressOf */.ci)(versionProbe, url);
            if (versionProbe?.version === undefined || address === undefined)
                return { kind: 'unknown', detail: 'no probe reports a version' };
            const asked = await ask(address, versionProbe.timeoutMilliseconds);
            if (asked.kind === 'not-reached')
                return { kind: 'nothing' };
            if (asked.kind === 'unusable')
                return { kind: 'unknown', detail: `${address}: ${asked.detail}` };
            const version = (0,verify_probe/* versionIn */.It)(asked.answer.body, versionProbe.version);
            if (version !== undefined)
                return { kind: 'version', version };
            return { kind: 'unknown', detail: `${address}: the answer has no text in "${versionProbe.version}"` };
        },
    };
}
function measure(measuring, { version, scope }, { beside, before, looksBack = false, atLeastMilliseconds = 0 }, end, { clock, log }) {
    const { metrics, sources, windowMilliseconds, ...rest } = measuring;
    const wanted = Math.max(windowMilliseconds, atLeastMilliseconds);
    const known = beside ?? before;
    return analyse(metrics, {
        ...rest,
        canary: { version },
        baseline: known === undefined ? undefined : { values: { version: known }, beside: beside !== undefined },
        // Where all traffic is on one version nothing is beside it; the steps before have judged that.
        needsBaseline: scope !== 'environment',
        direction: looksBack ? 'back' : 'ahead',
        windowMilliseconds: looksBack ? wanted : Math.max(0, Math.min(wanted, end - clock.monotonic())),
    }, { sources, clock, log });
}
function verificationOf({ verdict, detail, badSince }, clock) {
    switch (verdict) {
        case 'pass':
            return { kind: 'passed', detail };
        case 'inconclusive':
            return { kind: 'inconclusive', detail };
        case 'fail':
            return { kind: 'failed', detail, badSince: badSince ?? clock.monotonic() };
    }
}

// EXTERNAL MODULE: ./lib/delivery/verb-environment.js
var verb_environment = __webpack_require__(1304);
;// CONCATENATED MODULE: ./lib/delivery/verifier-for.js










const DEFAULT_INTERVAL_MILLISECONDS = (0,duration/* parseDuration */.E)('10s') ?? 0;
const DEFAULT_STEP_MILLISECONDS = (0,duration/* parseDuration */.E)('5s') ?? 0;
/** What the configuration says of when an environment serves well; asks only where it allows. */
function verifierFor(options, settings, config) {
    const { clock, log, spawn, env, context, environment, component } = options;
    const { url, verify, strategy, target } = settings;
    const probes = verify?.probes ?? [];
    const sources = [...(verify?.sources?.values() ?? [])];
    const sides = [...(strategy?.urls?.values() ?? []), target?.['next-url']];
    const urls = [url, ...sides, ...probes.map((each) => each.url), ...sources.map((each) => each.url)];
    const ask = (0,request/* createAsk */.cY)((0,addresses/* createAddressPolicy */.f)(verify?.addresses ?? [], urls.filter((each) => each !== undefined)));
    const about = { environment, component };
    const suitePorts = { workspace: context.workspace, env: (0,verb_environment/* forVerbs */.u)(env), spawn, log, clock, about };
    return createVerifier({
        probes: probes.map(verify_probe/* readProbe */.f1),
        suites: suitesOf(settings, config).map((suite) => (subject, end) => runSuite(suite, subject, end, suitePorts)),
        measuring: measuringOf(options, settings, ask),
        url,
        ask,
        clock,
        log,
    });
}
function suitesOf({ suites = [], verify }, config) {
    const named = suites.flatMap((name) => {
        const suite = config?.suites?.get(name);
        return suite === undefined ? [] : [{ ...suite, name }];
    });
    return verify?.command === undefined ? named : [...named, { ...verify.command, name: 'command' }];
}
function measuringOf({ env, context, environment, component, log }, { verify }, ask) {
    if (verify?.metrics === undefined)
        return undefined;
    return {
        metrics: verify.metrics.map(readMetric),
        sources: createSources(verify.sources ?? new Map(), { ask, env, workspace: context.workspace, log }),
        common: { environment, component },
        windowMilliseconds: verify.window ?? config_verify/* DEFAULT_WINDOW_MILLISECONDS */._3,
        intervalMilliseconds: verify.interval ?? DEFAULT_INTERVAL_MILLISECONDS,
        stepMilliseconds: verify.step ?? DEFAULT_STEP_MILLISECONDS,
    };
}


/***/ }),

/***/ 3198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolveExecutable),
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7100);

/** The user's own executables, as the configuration names them. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY/i;
const SHORTEST_SECRET = 6;
/**
 * What an executable said, without the secrets it was given: the runner masks them in the log, but nobody does in a status, a
 * summary or a record, where the last words of a failed one go.
 */
function withoutSecrets(text, env) {
    const secrets = Object.entries(env)
        .filter(([name]) => SECRET_NAME.test(name))
        .flatMap(([, value = '']) => [value, ...value.split(/\r?\n/)])
        .filter((value) => value.trim().length >= SHORTEST_SECRET)
        .sort((a, b) => b.length - a.length);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
/** A bare name in a list (`[node, ops/apply.mjs]`) is a program of the machine; everything else lies in the checkout. */
async function resolveExecutable(executable, parts, workspace) {
    if (parts > 1 && !executable.includes('/') && !executable.includes('\\'))
        return executable;
    return (0,_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveInside */ .L)(workspace, executable, 'the configuration');
}


/***/ }),

/***/ 7100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ resolveInside)
/* harmony export */ });
/* unused harmony export isInside */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2161);



/** Whether `path` is `root` itself or lies inside it, by name only. */
function isInside(root, path) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return rest === '' || (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(rest) && rest !== '..' && !rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`));
}
/**
 * The real path of a file a user named, which must exist and lie inside `root` after every symbolic link is followed.
 * `what` names it in the error ("input \"coverage\"").
 */
async function resolveInside(root, path, what) {
    const base = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, path)).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', error.code === 'ENOENT'
            ? `${what}: there is no file ${JSON.stringify(path)} in ${root}.`
            : `${what}: ${JSON.stringify(path)} cannot be read (${error.code ?? error.message}).`);
    });
    if (isInside(base, real))
        return real;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('invalid-input', `${what}: ${JSON.stringify(path)} leads out of ${root}; only files inside it are read.`);
}


/***/ }),

/***/ 8535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lf: () => (/* binding */ parseQuantity),
/* harmony export */   PA: () => (/* binding */ quantityIn),
/* harmony export */   kn: () => (/* binding */ UNIT_NAMES)
/* harmony export */ });
/* unused harmony exports compareQuantities, formatQuantity */
const unit = (family, factor) => ({ family, factor });
const UNITS = new Map([
    ['', unit('number', 1n)],
    ['%', unit('percent', 1n)],
    ['us', unit('time', 1n)],
    ['ms', unit('time', 1000n)],
    ['s', unit('time', 1000000n)],
    ['m', unit('time', 60000000n)],
    ['h', unit('time', 3600000000n)],
    ['B', unit('size', 1n)],
    ['kB', unit('size', 1000n)],
    ['MB', unit('size', 1000000n)],
    ['GB', unit('size', 1000000000n)],
    ['KiB', unit('size', 1024n)],
    ['MiB', unit('size', 1048576n)],
    ['GiB', unit('size', 1073741824n)],
]);
const UNIT_NAMES = [...UNITS.keys()].filter((name) => name !== '');
const QUANTITY = /^(-?)(\d{1,25})(?:\.(\d{1,25}))?(?:e([+-]?\d{1,3}))? ?([A-Za-z%]{0,3})$/;
/** `300ms`, `0.5%`, `-3`, `1e-7`; `undefined` when it is not one, or of a unit that is not known. */
function parseQuantity(text) {
    const match = QUANTITY.exec(text);
    if (match === null)
        return undefined;
    const [, sign = '', whole = '', fraction = '', exponent = '0', unitName = ''] = match;
    if (!UNITS.has(unitName))
        return undefined;
    const digits = BigInt(`${sign}${whole}${fraction}`);
    const scale = fraction.length - Number(exponent);
    const value = scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
    return { value, unit: unitName };
}
/** −1, 0 or 1 as `a` is below, equal to or above `b`; `undefined` when their units do not compare. */
function compareQuantities(a, b) {
    const [left, right] = [UNITS.get(a.unit), UNITS.get(b.unit)];
    if (left === undefined || right === undefined || left.family !== right.family)
        return undefined;
    const one = a.value.digits * left.factor * 10n ** BigInt(b.value.scale);
    const other = b.value.digits * right.factor * 10n ** BigInt(a.value.scale);
    return one < other ? -1 : one > other ? 1 : 0;
}
function formatQuantity({ value: { digits, scale }, unit: name }) {
    const sign = digits < 0n ? '-' : '';
    const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
    const number = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
    return `${sign}${number}${name === '' ? '' : ` ${name}`}`;
}
/** The number a quantity is in another unit of its kind: `300ms` in `s` is 0.3. `undefined`: of another kind. */
function quantityIn({ value: { digits, scale }, unit: name }, unitName) {
    const [from, to] = [UNITS.get(name), UNITS.get(unitName)];
    if (from === undefined || to === undefined || from.family !== to.family)
        return undefined;
    return (Number(digits) * Number(from.factor)) / (Number(to.factor) * 10 ** scale);
}


/***/ }),

/***/ 754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ secretFrom)
/* harmony export */ });
/** What the called workflows hand on: the one secret they declare. */
const BUNDLE = 'SLUICE_CREDENTIALS';
/**
 * The secret a variable of the step holds; else what stands behind `NAME=` in a line of SLUICE_CREDENTIALS. `undefined`
 * when neither says anything.
 */
function secretFrom(env, name) {
    if (name === undefined)
        return undefined;
    const own = env[name];
    if (own !== undefined && own !== '')
        return own;
    const line = (env[BUNDLE] ?? '').split(/\r?\n/).find((each) => each.startsWith(`${name}=`));
    const value = line?.slice(name.length + 1);
    return value === '' ? undefined : value;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Yj: () => (/* binding */ string),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   _f: () => (/* binding */ readShape),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony export anything */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4698);

/** The value in its shape, or every problem with the place it is at (`environments.production.soak`). */
function readShape(shape, value) {
    const problems = [];
    const read = shape.read(value, '', problems);
    return problems.length > 0 ? { problems } : { value: read };
}
function leaf(schema, check) {
    return {
        schema,
        read(value, at, problems) {
            const reading = check(value);
            if (reading.ok)
                return reading.value;
            problems.push(`${at || 'the document'}: ${shown(value)} ${reading.problem}`);
            return undefined;
        },
    };
}
/** Text; with `pattern` (a linear-time regular expression), only text that matches, named by `what`. */
function string(options = {}) {
    const { pattern, what = 'a text' } = options;
    return leaf({ type: 'string', ...(pattern === undefined ? { minLength: 1 } : { pattern: pattern.source }) }, (value) => typeof value === 'string' && value !== '' && (pattern?.test(value) ?? true)
        ? { ok: true, value }
        : { ok: false, problem: `is not ${what}` });
}
/** Text that a strict reader turns into a value: a duration, a percentage. `schema` is what the text looks like. */
function parsed(schema, reader) {
    return leaf(schema, (value) => typeof value === 'string' || typeof value === 'number'
        ? reader(String(value))
        : { ok: false, problem: 'is neither a text nor a number' });
}
function boolean() {
    return leaf({ type: 'boolean' }, (value) => typeof value === 'boolean' ? { ok: true, value } : { ok: false, problem: 'is neither true nor false' });
}
function integer(min, max) {
    return leaf({ type: 'integer', minimum: min, maximum: max }, (value) => Number.isInteger(value) && value >= min && value <= max
        ? { ok: true, value: value }
        : { ok: false, problem: `is not a whole number from ${min} to ${max}` });
}
function oneOf(...options) {
    return leaf({ enum: options }, (value) => {
        if (options.includes(value))
            return { ok: true, value: value };
        return {
            ok: false,
            problem: `must be one of ${options.join(', ')}${typeof value === 'string' ? (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(value, options) : ''}`,
        };
    });
}
/** Exactly this value. */
function literal(wanted) {
    return leaf({ const: wanted }, (value) => value === wanted ? { ok: true, value: wanted } : { ok: false, problem: `must be ${JSON.stringify(wanted)}` });
}
/** Anything JSON can hold. */
function anything() {
    return { schema: {}, read: (value) => value };
}
function list(item, options = {}) {
    const min = options.min ?? 0;
    return {
        schema: { type: 'array', items: item.schema, ...(min > 0 ? { minItems: min } : {}) },
        read(value, at, problems) {
            if (!Array.isArray(value) || value.length < min) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a list${min > 0 ? ` of at least ${min}` : ''}`);
                return undefined;
            }
            return value.map((each, index) => item.read(each, `${at}[${index}]`, problems));
        },
    };
}
/** A mapping with names of the user's own choice. */
function record(item) {
    return {
        schema: { type: 'object', additionalProperties: item.schema },
        read(value, at, problems) {
            if (!isRecord(value)) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`);
                return undefined;
            }
            return new Map(Object.entries(value).map(([key, each]) => [key, item.read(each, join(at, key), problems)]));
        },
    };
}
function required(shape, description) {
    return { shape, optional: false, description };
}
function optional(shape, description) {
    return { shape, optional: true, description };
}
/** A mapping with these keys and no other; an unknown key is an error with a suggestion. */
function object(fields) {
    const names = Object.keys(fields);
    return {
        schema: {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(names.map((name) => [name, { description: fields[name]?.description, ...fields[name]?.shape.schema }])),
            required: names.filter((name) => fields[name]?.optional === false),
        },
        read(value, at, problems) {
            if (!isRecord(value)) {
                problems.push(`${at || 'the document'}: ${shown(value)} is not a mapping`);
                return undefined;
            }
            for (const key of Object.keys(value)) {
                if (!names.includes(key))
                    problems.push(`${join(at, key)}: unknown key${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(key, names) || `; known are ${names.join(', ')}`}`);
            }
            const result = {};
            for (const [name, field] of Object.entries(fields)) {
                const given = Object.hasOwn(value, name) ? value[name] : undefined;
                if (given !== undefined && given !== null)
                    result[name] = field.shape.read(given, join(at, name), problems);
                else if (!field.optional)
                    problems.push(`${join(at, name)}: is missing`);
            }
            return result;
        },
    };
}
/** The first shape that fits; when none does, the problems of the one `pick` points at, else one common sentence. */
function either(first, second, pick) {
    return {
        schema: { anyOf: [first.schema, second.schema] },
        read: (value, at, problems) => (pick(value) === 'first' ? first : second).read(value, at, problems),
    };
}
/** The value of a shape, made into something else that reads better in code. */
function mapped(shape, change) {
    return {
        schema: shape.schema,
        read(value, at, problems) {
            const before = problems.length;
            const read = shape.read(value, at, problems);
            return problems.length > before ? undefined : change(read);
        },
    };
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function join(at, key) {
    return at === '' ? key : `${at}.${key}`;
}
function shown(value) {
    const text = JSON.stringify(value) ?? String(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}


/***/ }),

/***/ 9372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DS: () => (/* binding */ isZone),
/* harmony export */   GR: () => (/* binding */ instantsOf),
/* harmony export */   Up: () => (/* binding */ weekdayOf),
/* harmony export */   _s: () => (/* binding */ shiftDays),
/* harmony export */   z$: () => (/* binding */ wallTimeAt)
/* harmony export */ });
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Whether the runtime knows a time zone of this IANA name. */
function isZone(name) {
    try {
        formatter(name);
        return true;
    }
    catch {
        return false;
    }
}
/** What the clocks of a zone show at an instant. */
function wallTimeAt(instant, zone) {
    const parts = new Map(formatter(zone)
        .formatToParts(instant)
        .map(({ type, value }) => [type, Number(value)]));
    const part = (name) => parts.get(name) ?? 0;
    return {
        year: part('year'),
        month: part('month'),
        day: part('day'),
        hour: part('hour'),
        minute: part('minute'),
    };
}
/**
 * The first and the last instant at which the clocks of a zone show this time. They differ in the hour that comes twice
 * when clocks are put back. A time that is skipped when they are put forward is the instant of that jump.
 */
function instantsOf(wall, zone) {
    const wanted = asUtc(wall);
    // A zone's clocks change at most once within the two days around, so one of these offsets is right.
    const offsets = [wanted - DAY, wanted + DAY].map((at) => asUtc(wallTimeAt(new Date(at), zone)) - at);
    const guesses = [...new Set(offsets.map((offset) => wanted - offset))].sort((a, b) => a - b);
    const showing = guesses.filter((at) => asUtc(wallTimeAt(new Date(at), zone)) === wanted);
    const [first, last] = [showing[0], showing.at(-1)];
    if (first !== undefined && last !== undefined)
        return { first: new Date(first), last: new Date(last) };
    const jump = new Date(firstBeyond(guesses[0] ?? wanted, guesses.at(-1) ?? wanted, wanted, zone));
    return { first: jump, last: jump };
}
/** Day of the week of a date; 0 is Sunday. */
function weekdayOf({ year, month, day }) {
    return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
/** The same time of day on another date. */
function shiftDays(wall, days) {
    const moved = new Date(asUtc(wall) + days * DAY);
    return { ...wall, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
/** First whole minute in between at which the clocks show the wanted time or a later one. */
function firstBeyond(from, to, wanted, zone) {
    let [low, high] = [from / MINUTE, to / MINUTE];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (asUtc(wallTimeAt(new Date(middle * MINUTE), zone)) >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return low * MINUTE;
}
function asUtc({ year, month, day, hour, minute }) {
    return Date.UTC(year, month - 1, day, hour, minute);
}
const formatters = new Map();
function formatter(zone) {
    const known = formatters.get(zone);
    if (known !== undefined)
        return known;
    const made = new Intl.DateTimeFormat('en-u-ca-gregory', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
    });
    formatters.set(zone, made);
    return made;
}


/***/ }),

/***/ 10:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ milestone),
/* harmony export */   q: () => (/* binding */ MILESTONES)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

/** What can have happened. `retired`: it serves no more. `flag-changed`: written at the provider, with `before` and `after`. */
const MILESTONES = [
    'started',
    'progressed',
    'paused',
    'verified',
    'failed',
    'errored',
    'retired',
    'held',
    'hold-lifted',
    'flag-changed',
    'released',
];
/** Data of an event. */
const milestone = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    schema: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)('sluice/milestone@1'), 'Form of this document.'),
    happening: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...MILESTONES), 'What happened.'),
    detail: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'The same in words.'),
    repository: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'As `owner/name`.'),
    component: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'What it happened to.'),
    environment: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Where it happened.'),
    kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Kind of the change: `deploy`, `promote`, `rollback`, or `preview`.'),
    'pull-request': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), 'Of a preview: number of the pull request.'),
    version: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Version.'),
    digest: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Digest of the candidate.'),
    sha: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Commit it was built from.'),
    'deployment-id': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), 'Record in the ledger.'),
    url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Where users reach the environment; of a release, its page.'),
    notes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'What a release says, as Markdown, shortened.'),
    flag: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Key of the flag that changed.'),
    before: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'State of the flag before, in words.'),
    after: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'State of the flag after.'),
    because: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Why, as a person said.'),
    actor: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Login of who started the run.'),
    run: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
        id: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, Number.MAX_SAFE_INTEGER), 'Run.'),
        attempt: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)(1, 100_000), 'Attempt of that run.'),
        url: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Its page.'),
    }), 'Run in which it happened.'),
});


/***/ }),

/***/ 7846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ recordable),
/* harmony export */   IO: () => (/* binding */ formatsOf),
/* harmony export */   M8: () => (/* binding */ dataChanges)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8465);
/* harmony import */ var _detect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5753);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9934);



const version = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(0, 1_000_000);
/** What a record of the ledger says about the data of its release. Steps that trouble nobody are only counted. */
const dataChanges = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
    steps: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        id: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'File or name of the step.'),
        kind: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .oneOf */ .yL)('contract', 'irreversible'), 'What it does to the release before.'),
        what: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'What was seen in it.'),
        down: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)({ schema: { type: 'boolean' }, read: (value) => value === true }, 'Whether it has a way down.'),
    })), 'Steps that the release before does not survive.'),
    more: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(1, 100_000), 'Such steps that did not fit in here.'),
    expands: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)(1, 100_000), 'Steps with which the release before works on.'),
    formats: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ik)({
        name: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'Name of the format.'),
        reads: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(version), 'Versions that the release reads.'),
        writes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .required */ .mw)(version, 'Version that it writes.'),
    })), 'Formats that the release declares.'),
    unknown: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .string */ .Yj)(), 'Why it could not be told what the release does to data.'),
});
/** A payload stays small: GitHub keeps it with every deployment. */
const STEPS_LIMIT = 30;
const FORMATS_LIMIT = 20;
const TEXT_LIMIT = 160;
/** The worst steps first, as many as a record can hold. `undefined`: there is nothing to say. */
function recordable(steps, formats) {
    if (formats.length > FORMATS_LIMIT)
        return { unknown: `more than ${FORMATS_LIMIT} formats are declared` };
    const grave = steps.filter(({ kind }) => kind !== 'expand').sort((a, b) => ((0,_step_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorse */ .B)(b.kind, a.kind) ? 1 : -1));
    const kept = grave.slice(0, STEPS_LIMIT).map(({ id, kind, what, down }) => ({
        id: id.slice(-TEXT_LIMIT),
        kind: kind,
        what: what.slice(0, TEXT_LIMIT),
        down,
    }));
    const expands = steps.length - grave.length;
    if (steps.length === 0 && formats.length === 0)
        return undefined;
    return {
        ...(kept.length === 0 ? {} : { steps: kept }),
        ...(grave.length > kept.length ? { more: grave.length - kept.length } : {}),
        ...(expands === 0 ? {} : { expands }),
        ...(formats.length === 0 ? {} : { formats }),
    };
}
function formatsOf(data, component) {
    return [...(data?.formats ?? [])]
        .filter(([, format]) => (0,_detect_js__WEBPACK_IMPORTED_MODULE_0__/* .belongs */ .Fz)(format, component))
        .map(([name, { reads, writes }]) => ({ name, reads, writes }));
}


/***/ }),

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fz: () => (/* binding */ belongs),
  Y_: () => (/* binding */ changedFiles),
  _v: () => (/* binding */ declaredSteps),
  I$: () => (/* binding */ readSteps),
  I2: () => (/* binding */ removedFiles)
});

;// CONCATENATED MODULE: ./lib/schema-guard/sql.js
/** Rules for one statement in upper case, first match wins. Data that is lost is lost whatever the database can undo. */
const RULES = [
    [/^DROP (?:TABLE|SCHEMA|DATABASE|MATERIALIZED VIEW)\b/, 'irreversible', 'DROP TABLE'],
    [/^TRUNCATE\b/, 'irreversible', 'TRUNCATE'],
    [/^DELETE\b/, 'irreversible', 'DELETE'],
    [/^(?:UPDATE|MERGE|REPLACE INTO)\b/, 'irreversible', 'UPDATE'],
    [
        /^ALTER TABLE\b.*\bDROP (?!(?:CONSTRAINT|DEFAULT|NOT NULL|IDENTITY|INDEX|KEY|PRIMARY|FOREIGN|CHECK)\b)/,
        'irreversible',
        'DROP COLUMN',
    ],
    [/^ALTER TABLE\b.*\bRENAME\b/, 'contract', 'RENAME'],
    [/^(?:RENAME|ALTER (?:VIEW|TYPE|SCHEMA|SEQUENCE|INDEX)\b.*\bRENAME)\b/, 'contract', 'RENAME'],
    [/^ALTER TABLE\b.*\b(?:TYPE|MODIFY|CHANGE)\b/, 'contract', 'change of a type'],
    [/^ALTER TABLE\b.*\b(?:SET|DROP) NOT NULL\b/, 'contract', 'NOT NULL'],
    [/^ALTER TABLE\b(?!.*\bDEFAULT\b).*\bADD\b.*\bNOT NULL\b/, 'contract', 'column that must be filled'],
    [/^ALTER TABLE\b.*\b(?:CONSTRAINT|UNIQUE|FOREIGN KEY|PRIMARY KEY|CHECK)\b/, 'contract', 'constraint'],
    [/^ALTER TABLE\b.*\bADD\b/, 'expand', 'ADD COLUMN'],
    [/^ALTER TABLE\b.*\bALTER\b.*\b(?:SET|DROP) DEFAULT\b/, 'expand', 'DEFAULT'],
    [/^CREATE UNIQUE INDEX\b/, 'contract', 'UNIQUE INDEX'],
    [/^CREATE (?:OR REPLACE )?TRIGGER\b/, 'contract', 'TRIGGER'],
    [/^CREATE OR REPLACE\b/, 'contract', 'CREATE OR REPLACE'],
    [/^CREATE\b/, 'expand', 'CREATE'],
    [/^(?:INSERT|COPY)\b/, 'expand', 'INSERT'],
    [/^DROP INDEX\b/, 'expand', 'DROP INDEX'],
    [/^DROP\b/, 'contract', 'DROP'],
    [/^(?:GRANT|COMMENT|ANALYZE|VACUUM|REINDEX)\b/, 'expand', 'GRANT'],
    [/^(?:BEGIN|START TRANSACTION|COMMIT|END|SET|USE|PRAGMA|LOCK|SHOW)\b/, 'expand', 'nothing that lasts'],
];
/** What each statement of a script does to the release before. */
function readSql(text) {
    // Databases differ in whether \' ends a text. Where it matters, both readings count, so that nothing hides in one.
    const readings = text.includes("\\'")
        ? [withoutTexts(text, false), withoutTexts(text, true)]
        : [withoutTexts(text, false)];
    return readings.flatMap(statements).flatMap(clauses).map(finding);
}
function finding(statement) {
    for (const [pattern, kind, what] of RULES)
        if (pattern.test(statement))
            return { kind, what };
    return { kind: 'contract', what: `${statement.slice(0, 40)} is not understood` };
}
/** Statements in upper case, on one line each. */
function statements(text) {
    return text
        .split(';')
        .map((each) => each.replace(/\s+/g, ' ').trim().toUpperCase())
        .filter((each) => each !== '');
}
/** `ALTER TABLE t ADD a, DROP b` is two changes. */
function clauses(statement) {
    if (!statement.startsWith('ALTER TABLE'))
        return [statement];
    const [first = '', ...more] = statement.split(/,(?![^(]*\))/);
    return [first, ...more.map((clause) => `ALTER TABLE _ ${clause.trim()}`)];
}
/** Comments go, texts become `''`, dollar-quoted bodies too: a semicolon or a DROP in one of them means nothing. */
function withoutTexts(text, escapes) {
    let result = '';
    let at = 0;
    while (at < text.length) {
        const end = endOfQuoted(text, at, escapes);
        if (end === undefined) {
            result += text[at];
            at++;
        }
        else {
            const first = text[at];
            result += first === '"' || first === '`' ? text.slice(at, end) : first === "'" || first === '$' ? "''" : ' ';
            at = end;
        }
    }
    return result;
}
/** Where what starts here ends, if it is a comment or a quoted text. */
function endOfQuoted(text, at, escapes) {
    const two = text.slice(at, at + 2);
    const first = text[at];
    if (two === '--' || (first === '#' && (at === 0 || text[at - 1] === '\n')))
        return after(text, '\n', at);
    if (two === '/*')
        return after(text, '*/', at + 2);
    if (first === "'" && escapes)
        return afterEscaped(text, at + 1);
    if (first === "'" || first === '"' || first === '`')
        return after(text, first, at + 1);
    const tag = first === '$' ? /^\$[A-Za-z_]*\$/.exec(text.slice(at, at + 64))?.[0] : undefined;
    return tag === undefined ? undefined : after(text, tag, at + tag.length);
}
function after(text, end, from) {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
}
function afterEscaped(text, from) {
    for (let at = from; at < text.length; at++) {
        if (text[at] === '\\')
            at++;
        else if (text[at] === "'")
            return at + 1;
    }
    return text.length;
}

;// CONCATENATED MODULE: ./lib/schema-guard/marker.js
/** `-- sluice: expand`, in whatever the language uses for comments; what follows is the reason. */
const MARKER = /^\s*(?:--|#|\/\/|\/\*|\*|<!--)\s*sluice:\s*(expand|contract|irreversible)\b[ \t]*([^\n]*)$/im;
/** What the author of a migration says about it; this counts more than any rule. */
function readMarker(text) {
    const match = MARKER.exec(text);
    if (match === null)
        return undefined;
    const reason = (match[2] ?? '').replace(/(?:\*\/|-->)\s*$/, '').trim();
    return { kind: (match[1] ?? '').toLowerCase(), reason };
}

// EXTERNAL MODULE: ./lib/schema-guard/step.js
var step = __webpack_require__(9934);
;// CONCATENATED MODULE: ./lib/schema-guard/tools/scripts.js



/** One file, one step, told by its marker or by what is found in it. */
function stepOf(file, findings, down) {
    const marker = readMarker(file.text);
    if (marker !== undefined)
        return { id: file.path, kind: marker.kind, what: marker.reason || 'as its author marked it', down };
    return { id: file.path, ...(0,step/* worst */.Q)(findings), down };
}
const JAVA_OR_OTHER = /(?:^|\/)[VR][^/]*__[^/]+\.(?:java|kt|groovy|py|js)$/;
/** Versioned and repeatable scripts; `U<version>__…` is the way down of `V<version>__…`. */
const flyway = {
    isMigration: (path) => /(?:^|\/)(?:V[^/]*|R)__[^/]+\.sql$/.test(path) || JAVA_OR_OTHER.test(path),
    read(file, has) {
        const down = has(file.path.replace(/(^|\/)V([^/]*)$/, '$1U$2'));
        return [stepOf(file, file.path.endsWith('.sql') ? readSql(file.text) : [], down && !/(?:^|\/)R__/.test(file.path))];
    },
};
/** `<time>_<name>/migration.sql`; a way down, where a team writes one, is `down.sql` beside it. */
const prisma = {
    isMigration: (path) => /(?:^|\/)migration\.sql$/.test(path),
    read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/migration\.sql$/, 'down.sql')))],
};
/** Plain files: `<name>.up.sql` or `<name>.sql`, with the way down in `<name>.down.sql`. */
const sql = {
    isMigration: (path) => path.endsWith('.sql') && !/\.down\.sql$/.test(path),
    read: (file, has) => [stepOf(file, readSql(file.text), has(file.path.replace(/(?:\.up)?\.sql$/, '.down.sql')))],
};

;// CONCATENATED MODULE: ./lib/schema-guard/tools/code.js


function found(code, words) {
    return words.flatMap(([pattern, kind, what]) => (pattern.test(code) ? [{ kind, what }] : []));
}
/** Every quoted text after a call that runs SQL, read as SQL; one that is built at run time cannot be told. */
function embeddedSql(code, call) {
    const findings = [];
    for (const match of code.matchAll(call)) {
        const rest = code.slice((match.index ?? 0) + match[0].length);
        const text = /^\s*(?:sa\.)?(?:text\()?\s*(?:r?"""([\s\S]*?)"""|<<[~-]?['"]?(\w+)['"]?[^\n]*\n([\s\S]*?)\n\s*\2\b|`([^`$]*)`|r?"([^"\n]*)"|r?'([^'\n]*)')/.exec(rest);
        const body = text?.slice(1).find((each, index) => each !== undefined && index !== 1);
        findings.push(...(body === undefined ? [{ kind: 'contract', what: 'SQL made at run time' }] : readSql(body)));
    }
    return findings;
}
/** The lines of a block that starts at a line, by indentation; empty without one. */
function block(text, start) {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => start.test(line));
    if (first < 0)
        return '';
    const indent = /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0;
    const body = [];
    for (const line of lines.slice(first + 1)) {
        if (line.trim() !== '' && (/^\s*/.exec(line)?.[0].length ?? 0) <= indent)
            break;
        body.push(line);
    }
    return body.join('\n');
}
const withoutComments = (text, comment) => text.replace(comment, '');
const RAILS = [
    [
        /\b(?:drop_table|drop_join_table|remove_columns?|remove_timestamps|remove_reference|remove_belongs_to)\b|\bt\.remove\b/,
        'irreversible',
        'drops a table or column',
    ],
    [/\b(?:delete_all|destroy_all|update_all|update_columns?)\b/, 'irreversible', 'rewrites rows'],
    [/\braise\b.*\bIrreversibleMigration\b/, 'irreversible', 'IrreversibleMigration'],
    [
        /\b(?:rename_table|rename_column|change_column|change_column_null|change_table)\b/,
        'contract',
        'renames or changes a column',
    ],
    [/\b(?:add_foreign_key|add_check_constraint|unique:\s*true|null:\s*false(?!.*\bdefault:))/, 'contract', 'constraint'],
    [
        /\b(?:create_table|create_join_table|add_column|add_reference|add_belongs_to|add_timestamps|add_index|remove_index|enable_extension|change_column_default)\b/,
        'expand',
        'adds',
    ],
];
/** `db/migrate/<time>_<name>.rb` with `change`, or `up` and `down`. */
const rails = {
    isMigration: (path) => /(?:^|\/)\d+_[^/]+\.rb$/.test(path),
    read(file) {
        const text = withoutComments(file.text, /^\s*#.*$/gm);
        const up = block(text, /^\s*def (?:self\.)?(?:up|change)\b/);
        const reversible = /^\s*def (?:self\.)?change\b/m.test(text) || block(text, /^\s*def (?:self\.)?down\b/).trim() !== '';
        const findings = [...found(createsWithNull(up), RAILS), ...embeddedSql(up, /\bexecute\b\s*\(?/g)];
        return [stepOf(file, findings, reversible && !/IrreversibleMigration/.test(text))];
    },
};
/** In a new table a column that must be filled troubles nobody. */
function createsWithNull(code) {
    return code.replace(/\bcreate_table\b[\s\S]*?^\s*end\b/gm, 'create_table');
}
const ALEMBIC = [
    [/\bop\.drop_(?:table|column)\b|\bbatch_op\.drop_column\b/, 'irreversible', 'drops a table or column'],
    [
        /\bop\.(?:alter_column|rename_table|create_(?:unique|check|exclude)_constraint|create_foreign_key|create_primary_key|drop_constraint)\b|\bbatch_op\.(?:alter_column|create_unique_constraint|create_foreign_key|drop_constraint)\b/,
        'contract',
        'changes a column or constraint',
    ],
    [/\bcreate_index\b[^\n]*unique\s*=\s*True/, 'contract', 'unique index'],
    [
        /\badd_column\b(?![\s\S]{0,200}?(?:nullable\s*=\s*True|server_default))[\s\S]{0,200}?nullable\s*=\s*False/,
        'contract',
        'column that must be filled',
    ],
    [
        /\bop\.(?:add_column|create_table|create_index|drop_index|bulk_insert|create_table_comment)\b|\bbatch_op\.(?:add_column|create_index)\b/,
        'expand',
        'adds',
    ],
];
/** `versions/*.py` with `upgrade` and `downgrade`. */
const alembic = {
    isMigration: (path) => /(?:^|\/)(?!__|env\.py$)[^/]+\.py$/.test(path),
    read(file) {
        const text = withoutComments(file.text, /^\s*#.*$/gm);
        const up = block(text, /^def upgrade\(/);
        const down = block(text, /^def downgrade\(/).trim();
        return [
            stepOf(file, [...found(up, ALEMBIC), ...embeddedSql(up, /\b(?:op|conn|connection|bind)\.execute\(/g)], down !== '' && !/^(?:pass$|raise\b|\.\.\.$)/.test(down)),
        ];
    },
};
const KNEX = [
    [/\.(?:dropTable|dropTableIfExists|dropColumns?|dropTimestamps)\(/, 'irreversible', 'drops a table or column'],
    [/\.(?:del|delete|truncate|update)\(/, 'irreversible', 'rewrites rows'],
    [
        /\.(?:renameTable|renameColumn|alter|setNullable|dropNullable|unique|foreign|references|dropUnique|dropForeign|dropPrimary)\(/,
        'contract',
        'renames, changes or constrains',
    ],
    [/\.notNullable\(\)(?![^\n]*\.defaultTo\()(?<!defaultTo\([^\n]*)/, 'contract', 'column that must be filled'],
    [/\.(?:createTable|createTableIfNotExists|table|alterTable|index|dropIndex|insert|batchInsert)\(/, 'expand', 'adds'],
];
/** `migrations/<time>_<name>.js` or `.ts` with `up` and `down`. */
const knex = {
    isMigration: (path) => /(?:^|\/)\d+[^/]*\.(?:js|cjs|mjs|ts)$/.test(path) && !path.endsWith('.d.ts'),
    read(file) {
        const text = withoutComments(file.text, /^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm);
        const { up, down } = upAndDown(text);
        const inNewTables = up.replace(/\.createTable(?:IfNotExists)?\([\s\S]*?\n\s*\}\)/g, '.createTable(');
        const findings = [...found(inNewTables, KNEX), ...embeddedSql(up, /\.raw\(/g)];
        return [stepOf(file, up === '' ? [] : findings, /\S/.test(bodyOf(down)) && !/^\s*throw\b/.test(bodyOf(down)))];
    },
};
const START = (name) => new RegExp(`(?:exports\\.${name}\\s*=|export\\s+(?:async\\s+)?(?:function|const)\\s+${name}\\b|async\\s+function\\s+${name}\\b|function\\s+${name}\\b)`);
function upAndDown(text) {
    const up = START('up').exec(text)?.index;
    const down = START('down').exec(text)?.index;
    if (up === undefined)
        return { up: '', down: down === undefined ? '' : text.slice(down) };
    if (down === undefined)
        return { up: text.slice(up), down: '' };
    return up < down
        ? { up: text.slice(up, down), down: text.slice(down) }
        : { up: text.slice(up), down: text.slice(down, up) };
}
/** What stands between the first brace and its end, without empty promises. */
function bodyOf(code) {
    const body = /\{([\s\S]*)\}/.exec(code)?.[1] ?? code.replace(/^[^=>]*=>?/, '');
    return body.replace(/\breturn\b\s*(?:Promise\.resolve\(\))?;?/g, '').trim();
}

;// CONCATENATED MODULE: ./lib/schema-guard/tools/liquibase.js



const NAMES = [
    [
        /\b(?:dropTable|dropColumn|delete|dropAllForeignKeyConstraints|mergeColumns|update)\b/,
        'irreversible',
        'drops or rewrites data',
    ],
    [
        /\b(?:renameTable|renameColumn|renameView|modifyDataType|addNotNullConstraint|dropNotNullConstraint|addUniqueConstraint|addForeignKeyConstraint|addPrimaryKey|addCheckConstraint|dropUniqueConstraint|dropForeignKeyConstraint|dropPrimaryKey|dropView|createProcedure|customChange|executeCommand|sqlFile|loadUpdateData)\b/,
        'contract',
        'renames, changes or constrains',
    ],
    [
        /\b(?:createTable|addColumn|createIndex|dropIndex|createSequence|createView|addDefaultValue|dropDefaultValue|insert|loadData|addAutoIncrement|tagDatabase|setTableRemarks|setColumnRemarks|addLookupTable)\b/,
        'expand',
        'adds',
    ],
];
/** What Liquibase can take back without being told how. */
const REVERSED_BY_ITSELF = /^(?!.*(?:dropTable|dropColumn|delete|update|insert|loadData|modifyDataType|customChange|sqlFile|mergeColumns|<sql|sql:))/s;
/** Changelogs as formatted SQL, XML, YAML or JSON; each change set is a step, also one added to an older file. */
const liquibase = {
    isMigration: (path) => /\.(?:sql|xml|ya?ml|json)$/.test(path),
    read(file) {
        const known = new Set(changeSets(file, file.before ?? '').map(({ name, body }) => `${name}\n${body}`));
        return changeSets(file, file.text)
            .filter(({ name, body }) => !known.has(`${name}\n${body}`))
            .map((each) => (file.path.endsWith('.sql') ? ofSql(file, each) : ofNames(file, each)));
    },
};
function changeSets({ path }, text) {
    if (path.endsWith('.sql'))
        return split(text, /^\s*--\s*changeset\s+(\S+)/im);
    if (path.endsWith('.xml'))
        return split(text.replace(/<!--(?!\s*sluice:)[\s\S]*?-->/g, ''), /<changeSet\b([^>]*)>/);
    return split(text, /["']?changeSet["']?\s*:/);
}
/** The text from each start to the next; what stands before the first is no change set. */
function split(text, start) {
    const starts = [...text.matchAll(new RegExp(start.source, `${start.flags.replace('g', '')}g`))];
    return starts.map((match, index) => {
        const body = text.slice(match.index, starts[index + 1]?.index ?? text.length);
        return { name: nameIn(match[1] ?? '', body), body: body.trim() };
    });
}
function nameIn(header, body) {
    const named = (key, text) => new RegExp(`\\b${key}["']?\\s*[=:]\\s*["']?([^"'\\s,>]+)`).exec(text)?.[1];
    if (header !== '' && !header.includes('='))
        return header;
    const id = named('id', header || body) ?? '?';
    return `${named('author', header || body) ?? '?'}:${id}`;
}
function ofSql({ path }, { name, body }) {
    const down = /^\s*--\s*rollback\s+(?!(?:not required|empty)\b)\S/im.test(body);
    return liquibase_step(path, name, body, readSql(body), down);
}
function ofNames({ path }, { name, body }) {
    const up = body.replace(/<rollback\b[\s\S]*?<\/rollback>/g, '').replace(/["']?rollback["']?\s*:[\s\S]*$/, '');
    const own = NAMES.flatMap(([pattern, kind, what]) => (pattern.test(up) ? [{ kind, what }] : []));
    const sql = [...up.matchAll(/<sql\b[^>]*>([\s\S]*?)<\/sql>/g)].flatMap((match) => readSql((match[1] ?? '').replace(/<!\[CDATA\[|\]\]>/g, '')));
    const inline = /["']?sql["']?\s*:/.test(up) ? [{ kind: 'contract', what: 'SQL in a changelog' }] : [];
    const down = /<rollback\b[^>]*[^/]>|["']?rollback["']?\s*:/.test(body) || REVERSED_BY_ITSELF.test(up);
    return liquibase_step(path, name, body, [...own, ...sql, ...inline], down);
}
function liquibase_step(path, name, body, findings, down) {
    const id = `${path}#${name}`;
    const marker = readMarker(body);
    if (marker !== undefined)
        return { id, kind: marker.kind, what: marker.reason || 'as its author marked it', down };
    return { id, ...(0,step/* worst */.Q)(findings), down };
}

;// CONCATENATED MODULE: ./lib/schema-guard/detect.js



const TOOLS = { flyway: flyway, liquibase: liquibase, rails: rails, alembic: alembic, prisma: prisma, knex: knex, sql: sql };
/** Migrations that a release brings or changes, by what lies in the folder before it and with it. */
function changedFiles(tool, before, after) {
    return [...after.keys()]
        .filter((path) => TOOLS[tool].isMigration(path) && before.get(path) !== after.get(path))
        .sort();
}
/** Migrations that were there and are gone: what they did to the data stays done, and nobody can tell what it was. */
function removedFiles(tool, before, after) {
    return [...before.keys()].filter((path) => TOOLS[tool].isMigration(path) && !after.has(path)).sort();
}
/** Steps of changed migrations, under the folder's own name. */
function readSteps(tool, folder, files, after) {
    const has = (path) => after.has(path);
    return files.flatMap((file) => TOOLS[tool].read(file, has).map((step) => ({ ...step, id: `${folder.replace(/\/$/, '')}/${step.id}` })));
}
/** Steps that the configuration names with this release and did not name before it. */
function declaredSteps(before, after, component) {
    const known = new Set((before?.steps ?? []).map(({ id, kind }) => `${id} ${kind}`));
    return (after.steps ?? [])
        .filter((step) => belongs(step, component) && !known.has(`${step.id} ${step.kind}`))
        .map(({ id, kind }) => ({ id, kind, what: 'declared', down: false }));
}
/** Whether an entry of the configuration is about the component. */
function belongs(entry, component) {
    return entry.component === undefined || entry.component === component;
}


/***/ }),

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isWorse),
/* harmony export */   Q: () => (/* binding */ worst)
/* harmony export */ });
const RANK = { expand: 0, contract: 1, irreversible: 2 };
/** The worst of several findings; nothing found at all cannot be told, and counts as `contract`. */
function worst(findings, nothing = 'nothing in it is understood') {
    return [...findings].sort((a, b) => RANK[b.kind] - RANK[a.kind])[0] ?? { kind: 'contract', what: nothing };
}
function isWorse(a, b) {
    return RANK[a] > RANK[b];
}


/***/ }),

/***/ 3812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bare),
/* harmony export */   f: () => (/* binding */ createAddressPolicy)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/**
 * Addresses that a probe may not reach unless somebody named them: a driver's answer or a redirect must not be able to
 * point a runner with secrets at its own network or at a cloud's metadata service.
 */
const PRIVATE = [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
    ['::', 96],
    // NAT64 with a prefix of the network's own (RFC 8215).
    ['64:ff9b:1::', 48],
    ['fc00::', 7],
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
];
/**
 * Public addresses, and the private ones that the configuration names: by `networks` (an address or CIDR), or by
 * standing in one of its `urls`.
 */
function createAddressPolicy(networks, urls) {
    const refused = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [network, prefix] of PRIVATE)
        refused.addSubnet(network, prefix, family(network));
    const named = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const entry of networks)
        add(named, entry);
    for (const url of urls) {
        const host = URL.canParse(url) ? bare(new URL(url).hostname) : '';
        if (host === 'localhost')
            for (const loopback of ['127.0.0.1', '::1'])
                add(named, loopback);
        else if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) > 0)
            add(named, host);
    }
    return {
        allows(address) {
            const ip = unmapped(bare(address));
            return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) > 0 && (named.check(ip, family(ip)) || !refused.check(ip, family(ip)));
        },
    };
}
/** `[::1]` → `::1` */
function bare(host) {
    return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
/** An IPv6 address that carries an IPv4 address reaches just that: mapped, translated (NAT64) or tunnelled (6to4). */
function unmapped(ip) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(ip) !== 6)
        return ip;
    const groups = groupsOf(ip);
    const start = groups.slice(0, 6).join(':');
    if (groups[0] === 0x2002)
        return dotted(groups.slice(1, 3));
    if (start === '0:0:0:0:0:65535' || start === '0:0:0:0:65535:0' || start === '100:65435:0:0:0:0')
        return dotted(groups.slice(6));
    return ip;
}
/** The eight numbers of an IPv6 address. */
function groupsOf(ip) {
    // The parser of URLs writes every form in hexadecimal groups; a zone (`%eth0`) is no part of the address.
    const canonical = bare(new URL(`http://[${ip.replace(/%.*$/, '')}]/`).hostname);
    const [head = '', tail] = canonical.split('::');
    const numbers = (part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
    if (tail === undefined)
        return numbers(head);
    const [left, right] = [numbers(head), numbers(tail)];
    return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}
function dotted(groups) {
    return groups.flatMap((group) => [group >> 8, group & 255]).join('.');
}
function add(list, entry) {
    const [address = '', prefix] = entry.split('/');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 0)
        return;
    if (prefix === undefined)
        list.addAddress(address, family(address));
    else
        list.addSubnet(address, Number(prefix), family(address));
}
function family(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fieldOf),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

/** A JSON text; `undefined` when it is none. */
function readDocument(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}
/** Value at a dotted path. Own members only; a number steps into a list. */
function fieldOf(document, path) {
    let value = document;
    for (const part of path.split('.')) {
        if (Array.isArray(value))
            value = value[Number(part)];
        else if ((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(value) && Object.hasOwn(value, part))
            value = value[part];
        else
            return undefined;
    }
    return value;
}


/***/ }),

/***/ 1609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JJ: () => (/* binding */ shownValue),
/* harmony export */   KM: () => (/* binding */ sparkline),
/* harmony export */   c_: () => (/* binding */ shownChange)
/* harmony export */ });
/** A measured value for people: three digits, its unit, a share as percent. */
function shownValue(value, unit, isShare = false) {
    if (!Number.isFinite(value))
        return String(value);
    if (isShare)
        return `${digits(value * 100)} %`;
    return unit === '' ? digits(value) : `${digits(value)} ${unit}`;
}
/** `+12 %`, `−3 %`; how many times as much where a percentage would be long. */
function shownChange(relative) {
    if (!Number.isFinite(relative))
        return 'from nothing';
    if (relative >= 9)
        return `${digits(relative + 1)} times as much`;
    return `${relative < 0 ? '−' : '+'}${digits(Math.abs(relative) * 100)} %`;
}
function digits(value) {
    if (value === 0)
        return '0';
    const size = Math.abs(value);
    return size >= 100_000 || size < 0.001 ? value.toExponential(2) : String(Number(value.toPrecision(3)));
}
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const WIDTH = 20;
/** Values as a line of bars between `low` and `high`; longer ones are thinned to their means. */
function sparkline(values, low, high) {
    const finite = values.filter((value) => Number.isFinite(value));
    const groups = Math.min(WIDTH, finite.length);
    return Array.from({ length: groups }, (_, index) => {
        const part = finite.slice(Math.floor((index * finite.length) / groups), Math.floor(((index + 1) * finite.length) / groups));
        const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
        const height = high > low ? (mean - low) / (high - low) : 0.5;
        return BARS[Math.max(0, Math.min(BARS.length - 1, Math.floor(height * BARS.length)))];
    }).join('');
}


/***/ }),

/***/ 529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   KN: () => (/* binding */ concludeAnalysis),
/* harmony export */   Xg: () => (/* binding */ METRIC_REASONS)
/* harmony export */ });
/** Why a metric ended as it did. A closed list: reports and documents name them. */
const METRIC_REASONS = {
    'within-threshold': 'Every measurement that counts kept to the threshold.',
    'over-threshold': 'Too many measurements, or all of them, broke the threshold.',
    'over-threshold-at-the-end': 'Few measurements broke the threshold, but the last one did.',
    'no-harm': 'Harm of the size that counts is ruled out.',
    worse: 'It is worse, by as much as counts, and hardly by chance.',
    'too-uncertain': 'The numbers neither show harm nor rule it out.',
    'too-few-samples': 'There are fewer independent values, or trials, than asked for.',
    'no-canary-data': 'The source has nothing on the new version.',
    'no-baseline-data': 'The source has nothing on what it is compared with.',
    'no-baseline': 'Nothing serves beside the new version, so there is nothing to compare with.',
    'source-failed': 'The source did not answer, or not in a way that can be used.',
};
function resultOf(metric, check, end) {
    return { ...end, metric: metric.name, unit: metric.unit, check, decides: decides(metric, end) };
}
function decides(metric, { verdict }) {
    if (metric.dryRun)
        return 'nothing';
    const by = (doubt) => (doubt === 'ignore' ? 'pass' : doubt);
    switch (verdict) {
        case 'pass':
        case 'fail':
            return verdict;
        case 'no-data':
            return by(metric.onNoData);
        case 'inconclusive':
            return by(metric.onInconclusive);
        case 'error':
            return 'pause';
    }
}
/** The whole fails with one metric; it passes with all. */
function concludeAnalysis(results, badSince) {
    const failed = results.filter((each) => each.decides === 'fail');
    const open = results.filter((each) => each.decides === 'pause');
    const verdict = failed.length > 0 ? 'fail' : open.length > 0 ? 'inconclusive' : 'pass';
    const telling = failed.length > 0 ? failed : open;
    const detail = telling.length > 0
        ? telling.map((each) => `${each.metric}: ${each.detail}`).join('; ')
        : `${results.filter((each) => each.decides === 'pass').length} metric checks held`;
    return { verdict, detail, results, badSince: verdict === 'fail' ? badSince : undefined };
}


/***/ }),

/***/ 2950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   f1: () => (/* binding */ readProbe)
/* harmony export */ });
/* harmony import */ var _kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4294);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(719);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9271);



function readProbe(config) {
    return {
        name: config.path ?? config.url ?? '',
        at: config.path === undefined ? { url: config.url ?? '' } : { path: config.path },
        status: config.status ?? 200,
        headers: config.headers ?? new Map(),
        json: config.json ?? new Map(),
        latencyMilliseconds: config.latency,
        version: config.version,
        times: config.times ?? 3,
        failures: config.failures ?? 10,
        intervalMilliseconds: config.interval ?? 1000,
        timeoutMilliseconds: config.timeout ?? 5000,
    };
}
/** Address a probe asks, under `base`; `undefined` when it needs a base and there is none. */
function addressOf(probe, base) {
    if ('url' in probe.at)
        return probe.at.url;
    return base === undefined ? undefined : `${base.replace(/\/+$/, '')}${probe.at.path}`;
}
/** What is wrong with an answer, `undefined` when it is good. `version`: what the version field must say. */
function problemOf(probe, asked, version) {
    if (asked.kind !== 'answered')
        return asked.detail;
    const { status, body, headers, milliseconds } = asked.answer;
    if (status !== probe.status)
        return `answered ${status}, not ${probe.status}`;
    for (const [name, value] of probe.headers) {
        const actual = headers[name.toLowerCase()];
        if (actual !== value)
            return `header ${name} is ${shown(actual)}, not ${shown(value)}`;
    }
    const { latencyMilliseconds: limit } = probe;
    if (limit !== undefined && milliseconds > limit)
        return `took ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(milliseconds)}, more than ${(0,_kernel_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(limit)}`;
    if (probe.json.size === 0 && probe.version === undefined)
        return undefined;
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(body);
    if (document === undefined)
        return 'the answer is not JSON';
    const wanted = [...probe.json, ...(probe.version === undefined ? [] : [[probe.version, version]])];
    for (const [path, value] of wanted) {
        const actual = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._)(document.value, path);
        if (actual !== value)
            return `${path} is ${shown(actual)}, not ${shown(value)}`;
    }
    return undefined;
}
/** Text at a dotted path of a JSON answer, `undefined` when there is none. */
function versionIn(body, path) {
    const document = (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)(body);
    const value = document === undefined ? undefined : (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._)(document.value, path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function shown(value) {
    return value === undefined ? 'missing' : (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(JSON.stringify(value), 80);
}


/***/ }),

/***/ 4174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

var node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache;
var node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cY: () => (/* binding */ createAsk),
/* harmony export */   pD: () => (/* binding */ createPost)
/* harmony export */ });
/* unused harmony export BODY_LIMIT_BYTES */
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7030);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2161);
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3812);






/** A health answer is small; a probe never reads a download. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const REDIRECTS = 5;
/**
 * Asks over http and https only. The address is checked where the connection is made, so a name that resolves to
 * something else the second time is caught. A redirect is followed on the same host only, and never out of https.
 */
function createAsk(policy) {
    return async (url, timeoutMilliseconds, headers = {}) => {
        const started = performance.now();
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)));
        let current = url;
        for (let hop = 0; hop <= REDIRECTS; hop++) {
            const asked = await exchange(current, { policy, signal, headers });
            if (asked.kind === 'answered')
                return { ...asked, answer: { ...asked.answer, milliseconds: performance.now() - started } };
            if (asked.kind !== 'redirected')
                return asked;
            if (!URL.canParse(asked.to, current))
                return { kind: 'unusable', detail: 'it redirects to no address' };
            const next = new URL(asked.to, current);
            if (next.host !== new URL(current).host)
                return { kind: 'unusable', detail: `it redirects to another host, ${next.host}, which is not followed` };
            if (next.protocol !== 'https:' && new URL(current).protocol === 'https:')
                return { kind: 'unusable', detail: 'it redirects from https to http, which is not followed' };
            current = next.href;
        }
        return { kind: 'unusable', detail: `more than ${REDIRECTS} redirects` };
    };
}
/** Posts under the same rules as `createAsk`. */
function createPost(policy) {
    return async (url, body, timeoutMilliseconds, headers = {}) => {
        const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMilliseconds)));
        const asked = await exchange(url, { policy, signal, headers, body });
        if (asked.kind !== 'redirected')
            return asked;
        return { kind: 'unusable', detail: 'it redirects, which is not followed' };
    };
}
function exchange(url, { policy, signal, headers, body }) {
    if (!URL.canParse(url))
        return Promise.resolve({ kind: 'unusable', detail: 'it is not an address' });
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:')
        return Promise.resolve({ kind: 'unusable', detail: `${protocol} is neither http: nor https:` });
    // A literal address is connected to without any lookup.
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)((0,_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .bare */ .$)(hostname)) > 0 && !policy.allows(hostname))
        return Promise.resolve(refused(hostname));
    return new Promise((resolve) => {
        const request = (protocol === 'https:' ? /*#__PURE__*/ (node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache || (node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache = __webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_2__, 2))) : /*#__PURE__*/ (node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_1__, 2)))).request(url, {
            method: body === undefined ? 'GET' : 'POST',
            signal,
            lookup: checkedLookup(policy),
            agent: false,
            headers: { 'user-agent': 'sluice', accept: '*/*', ...headers },
        }, (response) => {
            const { statusCode: status = 0, headers: answered } = response;
            if (status >= 300 && status < 400 && answered.location !== undefined) {
                response.destroy();
                return resolve({ kind: 'redirected', to: answered.location });
            }
            readBody(response).then((text) => resolve({ kind: 'answered', answer: { status, body: text, headers: flat(answered), milliseconds: 0 } }), (error) => resolve({ kind: 'unusable', detail: said(error) }));
        });
        request.on('error', (error) => {
            if (error instanceof RefusedAddress)
                return resolve(refused(error.address));
            // Only a refused connection proves that nobody listens; a name, a route, a certificate or time may be our own trouble.
            resolve({ kind: error.code === 'ECONNREFUSED' ? 'not-reached' : 'unusable', detail: said(error) });
        });
        request.end(body);
    });
}
class RefusedAddress extends Error {
    address;
    constructor(address) {
        super(`address ${address} is refused`);
        this.address = address;
    }
}
function checkedLookup(policy) {
    return (hostname, options, callback) => {
        (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { ...options, all: true }, (error, addresses) => {
            if (error !== null)
                return callback(error, '', 0);
            const bad = addresses.find((each) => !policy.allows(each.address));
            if (bad !== undefined)
                return callback(new RefusedAddress(bad.address), '', 0);
            if (options.all === true)
                return callback(null, addresses);
            const [first] = addresses;
            return callback(first === undefined ? new Error(`${hostname} has no address`) : null, first?.address ?? '', first?.family);
        });
    };
}
function refused(address) {
    return {
        kind: 'unusable',
        detail: `${address} is a private address that the configuration does not name ("addresses" beside it)`,
    };
}
function flat(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
async function readBody(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        bytes += chunk.length;
        if (bytes > BODY_LIMIT_BYTES)
            throw new Error(`the answer is larger than ${BODY_LIMIT_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function said(error) {
    const { name } = error;
    return name === 'AbortError' || name === 'TimeoutError' ? 'no answer in time' : (0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .g)(error);
}


/***/ })

};
