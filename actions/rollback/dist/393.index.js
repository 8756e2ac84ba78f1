export const id = 393;
export const ids = [393];
export const modules = {

/***/ 7393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

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

// EXTERNAL MODULE: ./lib/delivery/machine/machine.js
var machine_machine = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/session.js + 17 modules
var delivery_session = __webpack_require__(6238);
// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/notify/notices.js + 3 modules
var notices = __webpack_require__(4479);
// EXTERNAL MODULE: ./lib/delivery/ledger/history.js + 1 modules
var ledger_history = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/github/own-issue.js
var own_issue = __webpack_require__(7468);
// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
;// CONCATENATED MODULE: ./lib/render/comment.js

/** First line of the one Sluice comment of a pull request. */
const COMMENT_MARKER = '<!-- sluice -->';
/** GitHub refuses longer ones. Characters on GitHub's side; bytes here, which is never more. */
const COMMENT_LIMIT_BYTES = 65_536;
/** A section of the comment between its own markers. `id` is kebab-case, e.g. `test-gate` or `test-gate/unit`. */
function section(id, markdown) {
    return { id, text: `${comment_open(id)}\n${markdown.trim()}\n${comment_close(id)}` };
}
/** The comment with this section replaced, or added at the end; its other sections stay. */
function withSection(body, added) {
    const others = body.startsWith(COMMENT_MARKER) ? body.slice(COMMENT_MARKER.length) : '';
    const start = others.indexOf(comment_open(added.id));
    const end = start < 0 ? -1 : others.indexOf(comment_close(added.id), start);
    const rest = start < 0
        ? others.trim()
        : `${others.slice(0, start).trim()}\n\n${end < 0 ? '' : others.slice(end + comment_close(added.id).length).trim()}`.trim();
    const room = COMMENT_LIMIT_BYTES - Buffer.byteLength(`${COMMENT_MARKER}\n${rest}\n\n`);
    const text = Buffer.byteLength(added.text) <= room
        ? added.text
        : `${(0,budget/* clip */.$)(added.text, Math.max(0, room - 200))}\n\n_Shortened: the whole text is in the job summary._\n${comment_close(added.id)}`;
    return [COMMENT_MARKER, ...(rest === '' ? [] : [rest, '']), text].join('\n');
}
const comment_open = (id) => `<!-- sluice:section ${id} -->`;
const comment_close = (id) => `<!-- /sluice:section ${id} -->`;

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
;// CONCATENATED MODULE: ./actions/rollback/src/incident.js


const incidentMarker = (digest) => `<!-- sluice:incident ${digest} -->`;
function incidentTitle({ component, ended }) {
    return `Incident: ${component} ${ended.bad?.change.version ?? ''}`.trim();
}
/** What stands at the top of the issue, once for the bad digest. */
function incidentHead({ component, ended, range }) {
    const { bad } = ended;
    const parts = [
        `${(0,markdown/* text */.Qq)(component)} ${(0,markdown/* text */.Qq)(bad?.change.version ?? '')}, ${(0,markdown/* code */.aY)(bad?.change.digest ?? '')}, built from ${(0,markdown/* code */.aY)(bad?.change.sha.slice(0, 12) ?? '')}.`,
        range === undefined ? '' : rangeMarkdown(range),
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function rangeMarkdown({ url, total, suspects }) {
    const rows = suspects.map(({ sha, title, author, url: commit }) => [
        (0,markdown/* link */.nf)(sha.slice(0, 12), commit),
        (0,markdown/* text */.Qq)(title, 120),
        (0,markdown/* text */.Qq)(author),
    ]);
    const more = total > suspects.length ? `\n\n${total - suspects.length} more in the range.` : '';
    return `**Suspects**: ${total} ${total === 1 ? 'commit' : 'commits'} since the release that serves well (${(0,markdown/* link */.nf)('range', url)})\n\n${(0,markdown/* table */.tp)(['commit', 'title', 'author'], rows)}${more}`;
}
/** One thing that happened: a rollback, flags turned off, a watch that told people. */
function incidentEvent({ environment, ended, because, incident, at, runUrl }) {
    const { times, exposure, restoreSeconds, detectSeconds } = ended;
    const moments = [
        ['put in place', times?.applied],
        ['first bad sign', times?.['first-bad-sign']],
        ['decided', times?.decided],
        ['ready', times?.planned],
        [ended.result === 'restored' ? 'restored, verified' : 'ended', at.toISOString()],
    ];
    const known = moments.filter(([, time]) => time !== undefined).map(([what, time]) => [what, time ?? '']);
    const figures = [
        detectSeconds === undefined ? '' : `Detected after ${(0,duration/* formatDuration */.a)(detectSeconds * 1000)}.`,
        restoreSeconds === undefined ? '' : `Restored ${(0,duration/* formatDuration */.a)(restoreSeconds * 1000)} after the decision.`,
        exposure === undefined
            ? ''
            : `Exposed: ${exposure.share} % of the traffic; it was in place for ${(0,duration/* formatDuration */.a)(exposure.seconds * 1000)}.`,
    ];
    return [
        `### ${(0,markdown/* text */.Qq)(environment)}: ${(0,markdown/* text */.Qq)(ended.result)} ${(0,markdown/* code */.aY)(ended.reason)}`,
        (0,markdown/* text */.Qq)(ended.message, 2000),
        because === '' ? '' : `Because: ${(0,markdown/* text */.Qq)(because)}${incident === '' ? '' : ` (${(0,markdown/* text */.Qq)(incident)})`}`,
        (0,markdown/* table */.tp)(['when', 'time'], known),
        figures.filter((figure) => figure !== '').join(' '),
        (0,markdown/* link */.nf)('The run', runUrl),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
/** Tells one event from another; the same one written again takes the place of itself, so a watch does not fill pages. */
function eventId({ environment, ended }) {
    return `${environment}/${ended.result === 'restored' ? `deployment-${ended.deployment}` : ended.reason}`;
}

;// CONCATENATED MODULE: ./actions/rollback/src/issue.js



/**
 * Opens the one issue of a bad digest, or adds to it. Found by label, marker and our own identity; what people wrote
 * into its body outside of our sections stays. Gives its address.
 */
async function writeIncident(github, incident) {
    const digest = incident.ended.bad?.change.digest;
    if (digest === undefined)
        return undefined;
    const marker = incidentMarker(digest);
    const found = await (0,own_issue/* findOwnIssue */.Bm)(github, own_issue/* INCIDENT_LABEL */.MY, marker);
    const head = section('incident', `${marker}\n${incidentHead(incident)}`);
    const event = section(`incident/${eventId(incident)}`, incidentEvent(incident));
    const body = withSection(withSection(found?.body ?? COMMENT_MARKER, head), event);
    if (found === undefined) {
        const made = await github.request('POST /repos/{owner}/{repo}/issues', {
            title: incidentTitle(incident),
            body,
            labels: [own_issue/* INCIDENT_LABEL */.MY],
        });
        return made.html_url;
    }
    if (found.body !== body || !found.open)
        await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            issue_number: found.number,
            body,
            state: 'open',
        });
    return found.url;
}

// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
;// CONCATENATED MODULE: ./actions/rollback/src/revert.js



/**
 * Proposes a pull request that makes the default branch what the good release was built from. Only while the branch
 * still is at the bad commit: what came after it is somebody's work, and is not taken out unasked.
 */
async function proposeRevert(github, revert) {
    const { bad, good, defaultBranch } = revert;
    const branch = `sluice/revert-${bad.change.version}`;
    const earlier = await openPull(github, branch);
    if (earlier !== undefined)
        return { kind: 'proposed', url: earlier, note: '' };
    const byHand = `git revert ${good.change.sha.slice(0, 12)}..${bad.change.sha.slice(0, 12)}`;
    const tip = await github.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${defaultBranch}` });
    if (tip.object.sha !== bad.change.sha)
        return {
            kind: 'not-possible',
            why: `${defaultBranch} is not at the commit of ${bad.change.version} any more; revert by hand: ${byHand}`,
        };
    try {
        await writeBranch(github, revert, branch);
        const made = await github.request('POST /repos/{owner}/{repo}/pulls', {
            title: `revert: ${bad.change.version}`,
            head: branch,
            base: defaultBranch,
            body: [
                `Takes ${(0,markdown/* text */.Qq)(bad.change.version)} out again, back to what ${(0,markdown/* text */.Qq)(good.change.version)} was built from, after it was rolled back.`,
                `Because: ${(0,markdown/* text */.Qq)(revert.because)}`,
                ...(revert.issue === undefined ? [] : [`Incident: ${revert.issue}`]),
            ].join('\n\n'),
        });
        const note = 'Checks of a pull request by GITHUB_TOKEN start only after a person approves them, or closes and opens it again.';
        return { kind: 'proposed', url: made.html_url, note };
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        return { kind: 'not-possible', why: `${whyRefused(error)} By hand: ${byHand}` };
    }
}
/** The settings that GitHub's own words do not name. */
function whyRefused(error) {
    const words = (0,printing/* oneLine */.TN)(error.message, 300);
    if (/not permitted to create or approve pull requests/i.test(words))
        return 'The setting "Allow GitHub Actions to create and approve pull requests" (Settings, Actions, General) is off, so there is no pull request.';
    if (/workflow/i.test(words) && error.status !== 404)
        return `The range changes workflow files, which a job token may not write (${words}).`;
    return words;
}
async function openPull(github, branch) {
    const pulls = await github.request('GET /repos/{owner}/{repo}/pulls', {
        head: `${github.owner}:${branch}`,
        state: 'open',
        per_page: 1,
    });
    return pulls[0]?.html_url;
}
/** One commit on top of the bad one with the files of the good one; a branch left by an earlier try is used again. */
async function writeBranch(github, { bad, good, because }, branch) {
    const { tree } = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
        commit_sha: good.change.sha,
    });
    const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
        message: `revert: ${bad.change.version}\n\n${(0,printing/* oneLine */.TN)(because, 500)}`,
        tree: tree.sha,
        parents: [bad.change.sha],
    });
    const ref = await github.find('GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` });
    if (ref === undefined)
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha: commit.sha });
    else
        await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
            ref: `heads/${branch}`,
            sha: commit.sha,
            force: true,
        });
}

;// CONCATENATED MODULE: ./actions/rollback/src/after.js





/** Commits that a person still reads. */
const SUSPECTS = 20;
/**
 * What is left to do when users are well again, or cannot be helped by us: the issue, the pull request. Nothing here
 * may turn a way back that worked into one that failed; what GitHub refuses is told, and that is all.
 */
async function tellPeople(ended, inputs, session, ports) {
    const wanted = inputs['open-issue'] || inputs['revert-pull-request'];
    if (!wanted || inputs['dry-run'])
        return ended;
    const known = await fromLedger(ended, session);
    const { bad, good } = known;
    if (bad === undefined)
        return ended;
    const issue = inputs['open-issue']
        ? await attempt(ports, 'The incident issue was not written', () => tell(known, inputs, session, ports))
        : undefined;
    const told = { ...ended, ...(issue === undefined ? {} : { issue }) };
    if (!inputs['revert-pull-request'] || good === undefined || !took(known))
        return told;
    const reverted = await attempt(ports, 'No pull request was proposed', () => proposeRevert(ports.github, {
        bad,
        good,
        defaultBranch: session.snapshot.defaultBranch,
        because: inputs.because,
        issue,
    }));
    if (reverted === undefined)
        return told;
    if (reverted.kind === 'not-possible')
        return { ...told, message: `${told.message} No pull request: ${reverted.why}.` };
    return {
        ...told,
        pullRequest: reverted.url,
        message: `${told.message} To revert: ${reverted.url}. ${reverted.note}`.trim(),
    };
}
function took({ result, reason }) {
    return result === 'restored' || reason === 'already-restored';
}
/** A run that was killed before it told people left it to the next one, which finds the rollback done already. */
async function fromLedger(ended, session) {
    if (ended.bad !== undefined || ended.deployment === undefined || !took(ended))
        return ended;
    const own = (record) => record.id === ended.deployment && record.change.kind === 'rollback';
    let { machine } = session;
    let back = await (0,ledger_history/* findEntry */.w4)(machine.history, own);
    if (back === undefined) {
        // Written in this very run, after its history was read.
        machine = (await session.reload()).machine;
        back = await (0,ledger_history/* findEntry */.w4)(machine.history, own);
    }
    const change = back?.record.change;
    if (change === undefined)
        return ended;
    const byId = async (id) => id === undefined ? undefined : (await (0,ledger_history/* findEntry */.w4)(machine.history, (record) => record.id === id))?.record;
    const good = await byId(change.restores);
    return {
        ...ended,
        bad: await byId(change.replaces),
        ...(good === undefined ? {} : { good }),
        ...(change.times === undefined ? {} : { times: change.times }),
    };
}
async function tell(ended, inputs, { machine }, { github, context }) {
    const incident = {
        component: machine.policy.component,
        environment: machine.policy.environment,
        // The event is the rollback, whoever comes to tell it.
        ended: took(ended) ? { ...ended, result: 'restored', reason: 'restored' } : ended,
        because: inputs.because,
        incident: inputs.incident,
        at: await machine.now(),
        runUrl: (0,delivery_session/* runUrl */.Vp)(context),
        range: await readRange(github, ended, (0,delivery_session/* runUrl */.Vp)(context).replace(/\/actions\/.*$/, '')),
    };
    return writeIncident(github, incident);
}
async function readRange(github, { bad, good }, base) {
    if (bad === undefined || good === undefined || bad.change.sha === good.change.sha)
        return undefined;
    const basehead = `${good.change.sha}...${bad.change.sha}`;
    const answer = await github.find('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, per_page: 100 });
    if (answer === undefined)
        return undefined;
    const suspects = answer.commits
        .slice(-SUSPECTS)
        .reverse()
        .map(({ sha, commit, author, html_url: url }) => ({
        sha,
        title: commit.message.split('\n')[0] ?? '',
        author: author?.login ?? commit.author?.name ?? '',
        url,
    }));
    return { url: `${base}/compare/${basehead}`, total: answer.total_commits, suspects };
}
async function attempt({ log }, what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof github_errors/* GitHubError */.y_))
            throw error;
        log.warning(`${what}: ${error.message}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/rollback/src/alert.js


const NO_ALERT = { incident: '', startedAt: undefined, because: '' };
const LIMIT = 200;
/**
 * Reads `client_payload` of a `repository_dispatch`: `{ "environment": "production", "incident": "INC-7", "started-at": "2026-03-02T10:00:00Z",
 * "because": "…" }`. Whoever may dispatch wrote it, so it decides nothing but how old the failure is.
 */
function readAlert(eventName, event, environment) {
    if (eventName !== 'repository_dispatch')
        return NO_ALERT;
    const payload = event['client_payload'];
    if (payload === undefined || payload === null)
        return NO_ALERT;
    if (!(0,shape/* isRecord */.u4)(payload))
        throw malformed('is not an object');
    const text = (name) => {
        const value = payload[name];
        if (value === undefined || value === null)
            return '';
        if (typeof value !== 'string' || value.length > LIMIT)
            throw malformed(`has a "${name}" that is no text of at most ${LIMIT} characters`);
        return value.trim();
    };
    // Of another environment: this one is looked at all the same, for itself.
    if (!['', environment].includes(text('environment')))
        return NO_ALERT;
    const started = text('started-at');
    const startedAt = started === '' ? undefined : new Date(started);
    if (startedAt !== undefined && Number.isNaN(startedAt.getTime()))
        throw malformed(`has "started-at": ${JSON.stringify(started)}, which is no time such as 2026-03-02T10:00:00Z`);
    return { incident: text('incident'), startedAt, because: text('because') };
}
function malformed(problem) {
    return new errors/* UserError */.y('invalid-input', `client_payload of the repository_dispatch ${problem}.`);
}

;// CONCATENATED MODULE: ./actions/rollback/src/holds.js

/** `lift-hold`: lets a held digest in again. The candidate still has to pass its whole proof. */
async function liftHold(inputs, session) {
    if (inputs.because === '')
        throw new errors/* UserError */.y('invalid-input', 'input "because" is required by "mode: lift-hold": say why.');
    const trust = await session.ownTrust();
    if (trust.kind === 'foreign')
        return { result: 'refused', reason: 'foreign-run', message: `Records of this run would not count: ${trust.why}.` };
    const { machine } = session;
    const { environment, production, component } = machine.policy;
    const name = inputs['to-version'];
    const held = await machine.history.holds();
    const wanted = held.filter(({ hold }) => name === '' || hold.version === name || hold.digest === name);
    const [first] = wanted;
    const list = held.map(({ hold }) => `${hold.version} (${hold.because})`).join(', ') || 'nothing';
    if (first === undefined)
        return {
            result: 'unchanged',
            reason: 'not-held',
            message: `${name || 'Nothing'} is not held out of ${environment}; held: ${list}.`,
        };
    if (wanted.length > 1)
        throw new errors/* UserError */.y('invalid-input', `input "to-version" must say which hold to lift, by version or digest; held: ${list}.`);
    const { version, sha, digest } = first.hold;
    const release = { version, digest };
    if (inputs['dry-run'])
        return {
            result: 'planned',
            reason: 'dry-run',
            release,
            message: `The hold on ${version} would be lifted. Dry run: nothing was changed.`,
        };
    const id = await machine.ledger.hold(environment, production, {
        schema: 'sluice/hold@1',
        kind: 'lift',
        component,
        version,
        sha,
        digest,
        because: inputs.because,
        by: machine.actor,
        run: machine.run,
    });
    const message = `${version} may enter ${environment} again; it was held because: ${first.hold.because}.`;
    return { result: 'lifted', reason: 'hold-lifted', release, deployment: id, message };
}

// EXTERNAL MODULE: ./actions/rollback/src/outcome.js + 2 modules
var outcome = __webpack_require__(1185);
// EXTERNAL MODULE: ./lib/delivery/machine/back.js + 1 modules
var back = __webpack_require__(4890);
// EXTERNAL MODULE: ./actions/rollback/src/choose.js + 1 modules
var choose = __webpack_require__(4285);
// EXTERNAL MODULE: ./actions/rollback/src/clear.js + 2 modules
var clear = __webpack_require__(5033);
// EXTERNAL MODULE: ./lib/delivery/ledger/progress.js
var progress = __webpack_require__(488);
;// CONCATENATED MODULE: ./actions/rollback/src/done.js



/** Whether what was asked for is so already: a second press of the button must not go further back. */
async function isDone({ incident, 'to-version': to, environment }, { machine }, current, seen) {
    if (current === undefined || current.state !== 'success' || !(0,release/* servesOnly */.X_)(seen, current.change))
        return undefined;
    const { version, digest, kind } = current.change;
    const unchanged = (reason, message) => ({
        result: 'unchanged',
        reason,
        message,
        release: { version, digest },
        deployment: current.id,
        serves: (0,release/* describe */.q0)(seen),
    });
    if (incident !== '') {
        const earlier = await (0,ledger_history/* findEntry */.w4)(machine.history, ({ change, state }) => change.incident === incident && state !== 'failure' && state !== 'error');
        if (earlier !== undefined)
            return unchanged('already-restored', `Incident ${incident} was answered already: ${environment} serves ${version}.`);
    }
    const withdrawn = to === '' ? await withdrawnSince(machine.history, current, incident) : undefined;
    if (withdrawn !== undefined)
        return unchanged('already-restored', `${withdrawn.change.version} was withdrawn; ${environment} serves ${version} as before. To go further back, name a version or a new incident.`);
    if (to === '' && incident === '' && kind === 'rollback')
        return unchanged('already-restored', `${environment} serves ${version} since a rollback, verified. To go further back, name a version or a new incident.`);
    if ([version, digest, String(current.id)].includes(to))
        return unchanged('already-serving', `${environment} serves ${version} already, verified.`);
    return undefined;
}
/** The change that a press has withdrawn since this release serves; with an incident, for that very one. */
async function withdrawnSince(history, current, incident) {
    const [entry] = history.recent;
    if (entry === undefined || entry.record.id < current.id || !(0,progress/* isWithdrawn */.r4)(entry.record.description))
        return undefined;
    if ((await entry.trust()).kind === 'foreign')
        return undefined;
    const held = await history.holdOn(entry.record.change.digest);
    return incident === '' || held?.hold.incident === incident ? entry.record : undefined;
}

// EXTERNAL MODULE: ./actions/rollback/src/target.js
var target = __webpack_require__(2651);
;// CONCATENATED MODULE: ./actions/rollback/src/flags-first.js




const DEFAULT_WINDOW_MILLISECONDS = (0,duration/* parseDuration */.E)('1m') ?? 0;
/** Turns off the flags that came with the release and looks whether the environment serves well for a short window. */
async function easeByFlags(current, because, { machine, settings }, { killFlag }) {
    const flags = current?.change.flags ?? [];
    if (current === undefined || flags.length === 0)
        return { kind: 'not-enough', note: 'No flag is tied to what serves, so there is none to turn off.' };
    const off = [];
    const trouble = [];
    let changed = false;
    for (const flag of flags) {
        const killed = await killFlag(flag, because);
        if (killed.kind === 'stays')
            trouble.push(`${flag} stays as it is: ${killed.why}`);
        else
            off.push(flag);
        if (killed.kind === 'unproven')
            trouble.push(`Whether the service knows of ${flag} is not proven: ${killed.why}`);
        changed ||= killed.kind !== 'was-off' && killed.kind !== 'stays';
    }
    if (off.length === 0)
        return { kind: 'not-enough', note: trouble.join(' ') };
    const { environment, url } = machine.policy;
    const { version } = current.change;
    machine.log.info(`${off.join(', ')} off; verifying ${environment}.`);
    const seen = await (0,machine_machine/* look */.Op)(machine, current.id, (0,machine_machine/* candidateOf */.RH)(current));
    const verification = await machine.verifier.verify({
        version,
        base: url ?? (seen.kind === 'seen' ? seen.url : undefined),
        scope: 'environment',
        budgetMilliseconds: settings.rollback?.['flags-window'] ?? DEFAULT_WINDOW_MILLISECONDS,
        measure: { before: (0,target/* versionBefore */.aq)(machine, current) },
    });
    const told = `${off.join(', ')} ${off.length === 1 ? 'is' : 'are'} off`;
    if (verification.kind !== 'passed' || !(0,release/* servesOnly */.X_)(seen, (0,machine_machine/* candidateOf */.RH)(current)))
        return {
            kind: 'not-enough',
            note: [`${told}, which was not enough: ${verification.detail}.`, ...trouble].join(' '),
        };
    if (changed && current.state === 'success')
        await machine.ledger.status(current.id, { state: 'success', description: `${version}: mitigated, ${told}` });
    const message = [`${environment} serves ${version} well now that ${told}; nothing was taken back.`, ...trouble].join(' ');
    return { kind: 'mitigated', message, changed, serves: (0,release/* describe */.q0)(seen) };
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
const OVERTAKEN = (/* unused pure expression or super */ null && (['superseded', 'older-than-serving', 'diverged-from-serving']));
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

;// CONCATENATED MODULE: ./actions/rollback/src/force.js

/**
 * Who answers for going past a guard: a reviewer of the environment that approves, in this run, and never who started
 * it. Nobody's name is typed in anywhere.
 */
async function readForce({ settings }, { github, context, env }) {
    const { approval } = settings;
    if (approval === undefined)
        return {
            kind: 'refused',
            reason: 'approval-missing',
            why: '"force" needs somebody who answers for it, and no "approval" is configured for the environment',
        };
    const { environment } = approval;
    const found = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
        environment_name: environment,
    });
    const reviews = await github.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
        run_id: context.runId,
    });
    const by = (state) => reviews
        .filter((review) => review.state === state && review.user.type === 'User')
        .filter((review) => review.environments.some(({ name }) => name === environment))
        .map(({ user }) => user.login);
    const facts = {
        environment,
        notBy: ['actor'],
        requiredReviewers: found?.protection_rules?.some((rule) => rule.type === 'required_reviewers') ??
            (found === undefined ? undefined : false),
        approvedBy: [...new Set(by('approved'))],
        rejectedBy: by('rejected'),
        named: true,
        later: false,
        actors: [context.actor, env['GITHUB_TRIGGERING_ACTOR'] ?? ''].filter((login) => login !== ''),
        authors: [],
    };
    for (const check of [checkProtection(facts), checkApproval(facts)])
        if (check.verdict !== 'pass')
            return { kind: 'refused', reason: check['reason-code'], why: check.detail };
    return { kind: 'approved', by: countingApprovers(facts) };
}

;// CONCATENATED MODULE: ./actions/rollback/src/waiting.js
/** What to know beforehand: a job in an environment with reviewers waits for them, on the way back too. */
async function reviewersNote({ machine, settings }, { github }) {
    const { environment } = machine.policy;
    const found = await github.find('GET /repos/{owner}/{repo}/environments/{environment_name}', {
        environment_name: environment,
    });
    const waits = found?.protection_rules?.some((rule) => rule.type === 'required_reviewers') === true;
    if (!waits)
        return undefined;
    const recovery = settings['recovery-environment'];
    return recovery === undefined
        ? `A job in ${environment} waits for a reviewer, a rollback too: move the reviewers to an approval environment, or name a "recovery-environment".`
        : `A job in ${environment} waits for a reviewer: for the way back use ${recovery}.`;
}

// EXTERNAL MODULE: ./lib/delivery/machine/waiting.js
var machine_waiting = __webpack_require__(7956);
;// CONCATENATED MODULE: ./actions/rollback/src/withdraw.js



/**
 * One press goes one step back. A change that waits without any traffic is that step: it is withdrawn, and what serves
 * all of it stays.
 */
async function withdrawWaiting(inputs, session, waiting, seen) {
    const { machine } = session;
    const live = await (0,machine_waiting/* servesBeside */.tf)(waiting, machine, seen);
    if (live === undefined)
        return { kind: 'exposed' };
    const { 'to-version': to, because, incident, environment } = inputs;
    const { version } = waiting.change;
    const serving = (0,machine_machine/* candidateOf */.RH)(live);
    const further = to !== '' && ![serving.version, serving.digest, String(live.id)].includes(to);
    const common = { release: serving, fromVersion: version, bad: waiting, good: live, serves: (0,release/* describe */.q0)(seen) };
    if (inputs['dry-run']) {
        if (further)
            return { kind: 'further', session };
        const message = `${version} waits in ${environment} and takes no traffic: it would be withdrawn and held. ${serving.version} goes on serving. Dry run: nothing was changed.`;
        return { kind: 'done', ended: { ...common, result: 'planned', reason: 'dry-run', message } };
    }
    const decided = (await machine.now()).toISOString();
    await (0,machine_waiting/* withdraw */.ne)(waiting, { because, ...(incident === '' ? {} : { incident }) }, machine, seen);
    if (further)
        return { kind: 'further', session: await session.reload() };
    const message = `${version} waited in ${environment} and took no traffic: it is withdrawn, and held until somebody lifts it. ${serving.version} goes on serving.`;
    const times = { applied: waiting.createdAt.toISOString(), decided };
    return {
        kind: 'done',
        ended: { ...common, result: 'restored', reason: 'withdrawn', message, deployment: waiting.id, times },
    };
}

;// CONCATENATED MODULE: ./actions/rollback/src/restore.js













/** `restore`: finishes what was interrupted, chooses the target, has its file at hand, and only then moves anything. */
async function restore(inputs, opened, ports, known = {}) {
    if (inputs.because === '')
        throw new errors/* UserError */.y('invalid-input', 'input "because" is required by "mode: restore": say why.');
    const obstacle = await (0,clear/* cannotChange */.GF)(opened);
    if (obstacle !== undefined)
        return obstacle;
    const { session: cleared, done, returned: earlier, waiting } = await (0,clear/* clearTheWay */.ai)(inputs, opened);
    if (done !== undefined)
        return done;
    const decision = { at: cleared.machine.clock.monotonic(), time: await cleared.machine.now(), ...known };
    const seen = await (0,machine_machine/* look */.Op)(cleared.machine);
    const step = waiting === undefined ? undefined : await withdrawWaiting(inputs, cleared, waiting, seen);
    if (step?.kind === 'done')
        return step.ended;
    const session = step?.kind === 'further' ? step.session : cleared;
    const { machine } = session;
    const current = step?.kind === 'exposed' ? waiting : await (0,target/* currentRecord */.th)(machine.history, seen);
    const before = earlier === undefined ? await isDone(inputs, session, current, seen) : (0,clear/* wentBack */.Il)(earlier, current);
    if (before !== undefined)
        return before;
    const situation = { current, seen };
    const notes = [];
    if (inputs['flags-first'] && !inputs['dry-run']) {
        const eased = await easeByFlags(current, inputs.because, session, ports);
        if (eased.kind === 'mitigated')
            return mitigated(eased, situation, decision);
        notes.push(eased.note);
    }
    const choice = await (0,choose/* choose */.S)(inputs, session, situation);
    if (!('record' in choice))
        return withNotes(choice, notes);
    return withNotes(await goBack(inputs, session, ports, { choice, situation, decision }), notes);
}
async function goBack(inputs, session, ports, way) {
    const { machine } = session;
    const { choice, situation, decision } = way;
    const { current, seen } = situation;
    const candidate = (0,machine_machine/* candidateOf */.RH)(choice.record);
    // The same release put up again takes nothing back.
    const bad = current?.change.digest === candidate.digest ? undefined : current;
    const common = { release: candidate, fromVersion: bad?.change.version, bad, good: choice.record };
    const guards = await passGuards(inputs, session, ports, choice);
    if (guards.kind === 'refused')
        return { ...common, ...guards.ended, options: await (0,target/* options */.fF)(machine.history, current) };
    if (inputs['dry-run']) {
        const message = `${inputs.environment} would go back from ${(0,release/* describe */.q0)(seen)} to ${candidate.version}. Dry run: nothing was changed.`;
        const rows = await (0,target/* options */.fF)(machine.history, current);
        const note = await reviewersNote(session, ports);
        const notes = note === undefined ? guards.notes : [...guards.notes, note];
        return withNotes({ ...common, result: 'planned', reason: 'dry-run', message, options: rows }, notes);
    }
    const returned = await (0,back/* bringBack */.k)(machine, {
        target: (0,back/* returnTo */.y)(choice),
        bad,
        hold: inputs.because,
        because: inputs.because,
        ...(inputs.incident === '' ? {} : { incident: inputs.incident }),
        ...(guards.forced === undefined ? {} : { forced: guards.forced }),
        times: milestones(bad, decision),
        decidedAt: decision.at,
        seen,
    });
    return withNotes({ ...common, ...endingOf(inputs, returned, candidate.version, way, bad) }, guards.notes);
}
/** What speaks against the chosen release, unless somebody in this run answers for it. */
async function passGuards(inputs, session, ports, { record, obstacle }) {
    const { version } = record.change;
    const policy = session.settings.rollback?.config ?? 'warn';
    const differs = policy !== 'ignore' &&
        record.change['config-digest'] !== undefined &&
        record.change['config-digest'] !== session.machine.config.digest;
    const told = `The configuration stays as it is now; ${version} was put in place with that of ${record.change['config-sha'].slice(0, 7)}.`;
    const past = [
        ...(obstacle === undefined ? [] : [obstacle.reason]),
        ...(differs && policy === 'refuse' ? ['config-differs'] : []),
    ];
    const notes = differs ? [told] : [];
    if (past.length === 0)
        return { kind: 'passed', notes };
    if (!inputs.force) {
        const message = `${told} The policy of ${inputs.environment} ("rollback.config: refuse") says not to go back over that. Take the configuration back too, or run again with "force: true".`;
        return { kind: 'refused', ended: { result: 'refused', reason: 'config-differs', message } };
    }
    const forced = await readForce(session, ports);
    if (forced.kind === 'refused') {
        const message = `${inputs.environment} can go back to ${version} only past ${past.join(', ')}, and ${forced.why}. Nothing was changed.`;
        return { kind: 'refused', ended: { result: 'refused', reason: forced.reason, message } };
    }
    notes.push(`Forced past ${past.join(', ')}; ${forced.by.join(', ')} approved it in this run.`);
    return { kind: 'passed', notes, forced: { past, by: forced.by } };
}
function milestones(bad, { time, firstBadSign }) {
    return {
        decided: time.toISOString(),
        ...(bad === undefined ? {} : { applied: bad.createdAt.toISOString() }),
        ...(firstBadSign === undefined ? {} : { 'first-bad-sign': firstBadSign.toISOString() }),
    };
}
function endingOf({ environment }, { delivered, deployment, restoreSeconds, exposure, times }, version, { decision }, bad) {
    const serves = (0,release/* describe */.q0)(delivered.seen);
    const common = { serves, deployment, times, detectSeconds: detectSeconds(bad, decision) };
    if (delivered.kind !== 'verified') {
        const message = `${environment} could not be taken back to ${version}: ${delivered.detail}. It serves ${serves}. A rollback is never taken back by itself: a person is needed now.`;
        const result = delivered.kind === 'unfit' ? 'failed' : 'error';
        return { ...common, result, reason: delivered.reason, message };
    }
    const held = bad === undefined ? '' : ` ${bad.change.version} is held until somebody lifts it.`;
    const took = restoreSeconds === undefined ? '' : ` after ${(0,duration/* formatDuration */.a)(restoreSeconds * 1000)}`;
    return {
        ...common,
        restoreSeconds,
        exposure,
        result: 'restored',
        reason: 'restored',
        message: `${environment} serves ${version} again, verified${took}.${held}`,
    };
}
/** Seconds from putting it in place to its first bad sign. */
function detectSeconds(bad, { firstBadSign }) {
    if (bad === undefined || firstBadSign === undefined)
        return undefined;
    return Math.max(0, firstBadSign.getTime() - bad.createdAt.getTime()) / 1000;
}
function mitigated({ message, changed, serves }, { current }, decision) {
    return {
        result: changed ? 'mitigated' : 'unchanged',
        reason: 'mitigated',
        message: changed ? message : `The flags were off already. ${message}`,
        serves,
        bad: current,
        times: milestones(current, decision),
        detectSeconds: detectSeconds(current, decision),
        ...(current === undefined ? {} : { release: (0,machine_machine/* candidateOf */.RH)(current), deployment: current.id }),
    };
}
function withNotes(ended, notes) {
    if (notes.length === 0)
        return ended;
    return { ...ended, message: [ended.message, ...notes].join(' ') };
}

;// CONCATENATED MODULE: ./actions/rollback/src/watch.js








const DEFAULTS = {
    window: (0,duration/* parseDuration */.E)('24h') ?? 0,
    age: (0,duration/* parseDuration */.E)('20m') ?? 0,
};
/**
 * `watch`: verifies what serves anew, and when that fails does what the policy allows, in this order: flags off,
 * rollback, tell people. Never while something changes, never for an old failure, never a rollback's rollback, and not
 * twice within the window.
 */
async function watch(inputs, session, ports, alert) {
    const { machine, settings } = session;
    const { environment } = machine.policy;
    const open = await (0,machine_waiting/* openChange */.zJ)(machine);
    if (open !== undefined)
        return quiet('change-in-progress', `${environment} is being changed to ${open.change.version}, or was left so; its own verification decides.`);
    const seen = await (0,machine_machine/* look */.Op)(machine);
    const current = await (0,target/* currentRecord */.th)(machine.history, seen);
    if (current === undefined)
        return quiet('no-record', `${environment} serves ${(0,release/* describe */.q0)(seen)}, which no record is about; nothing is done.`);
    const failure = await verifyAgain(session, current, seen);
    if (failure === undefined)
        return {
            ...quiet('healthy', `${environment} serves ${current.change.version} well.`),
            release: (0,machine_machine/* candidateOf */.RH)(current),
            serves: (0,release/* describe */.q0)(seen),
        };
    if (failure.kind === 'inconclusive') {
        const message = `Nobody can tell whether ${environment} serves well: ${failure.detail}. Nothing was changed.`;
        return { result: 'refused', reason: 'inconclusive', message, serves: (0,release/* describe */.q0)(seen) };
    }
    const because = [alert.because, `the watch found: ${failure.detail}`].filter((each) => each !== '').join('; ');
    const firstBadSign = alert.startedAt ?? failure.since;
    const asked = {
        ...inputs,
        because,
        incident: inputs.incident || alert.incident || `watch-${current.id}`,
        'to-version': '',
    };
    const left = await leftToPeople(session, current, firstBadSign);
    const told = {
        bad: current,
        serves: (0,release/* describe */.q0)(seen),
        release: (0,machine_machine/* candidateOf */.RH)(current),
        times: { applied: current.createdAt.toISOString(), 'first-bad-sign': firstBadSign.toISOString() },
    };
    if (left !== undefined)
        return {
            ...told,
            result: 'refused',
            ...left,
            message: `${environment} does not serve well: ${failure.detail}. ${left.message}`,
        };
    const respond = settings.rollback?.watch?.respond ?? [];
    if (inputs['dry-run']) {
        const would = respond.length === 0 ? 'tell people' : respond.join(', then ');
        return {
            ...told,
            result: 'planned',
            reason: 'dry-run',
            message: `${environment} does not serve well: ${failure.detail}. The watch would ${would}. Dry run: nothing was changed.`,
        };
    }
    if (respond.includes('rollback'))
        return restore({ ...asked, 'flags-first': respond.includes('flags-off') }, session, ports, { firstBadSign });
    if (respond.includes('flags-off')) {
        const eased = await easeByFlags(current, because, session, ports);
        if (eased.kind === 'mitigated')
            return { ...told, result: 'mitigated', reason: 'mitigated', message: eased.message, serves: eased.serves };
        return {
            ...told,
            result: 'refused',
            reason: 'told-people',
            message: `${environment} does not serve well: ${failure.detail}. ${eased.note} People decide what comes next.`,
        };
    }
    return {
        ...told,
        result: 'refused',
        reason: 'told-people',
        message: `${environment} does not serve well: ${failure.detail}. The policy ("rollback.watch") leaves it to people.`,
    };
}
function quiet(reason, message) {
    return { result: 'unchanged', reason, message };
}
/** The same probes, metrics and judge as after a deployment; `undefined`: all well. */
async function verifyAgain({ machine, settings }, current, seen) {
    const { policy, clock } = machine;
    const started = clock.monotonic();
    if (seen.kind === 'seen' && !(0,release/* servesOnly */.X_)(seen, (0,machine_machine/* candidateOf */.RH)(current)))
        return {
            kind: 'failed',
            detail: `${(0,release/* describe */.q0)(seen)} serves, not ${current.change.version} alone`,
            since: await machine.now(),
        };
    const verification = await machine.verifier.verify({
        version: current.change.version,
        base: policy.url ?? (seen.kind === 'seen' ? seen.url : undefined),
        scope: 'environment',
        budgetMilliseconds: settings.rollback?.watch?.budget ?? policy.budgetMilliseconds,
        measure: { before: (0,target/* versionBefore */.aq)(machine, current), looksBack: true },
    });
    if (verification.kind === 'passed')
        return undefined;
    if (verification.kind === 'inconclusive')
        return { kind: 'inconclusive', detail: verification.detail };
    const since = new Date((await machine.now()).getTime() - (clock.monotonic() - Math.max(started, verification.badSince)));
    return { kind: 'failed', detail: verification.detail, since };
}
/** Why nothing is done by itself although it fails. */
async function leftToPeople({ machine, settings }, current, since) {
    const now = await machine.now();
    const oldest = settings.rollback?.['max-failure-age'] ?? DEFAULTS.age;
    const age = now.getTime() - since.getTime();
    if (age > oldest)
        return {
            reason: 'failure-too-old',
            message: `It began ${(0,duration/* formatDuration */.a)(age)} ago, which is longer than ${(0,duration/* formatDuration */.a)(oldest)}: a person decides.`,
        };
    if (current.change.kind === 'rollback')
        return {
            reason: 'serves-a-rollback',
            message: `${current.change.version} was put there by a rollback, which is never taken back by itself.`,
        };
    const window = settings.rollback?.watch?.window ?? DEFAULTS.window;
    const earlier = await (0,ledger_history/* findEntry */.w4)(machine.history, ({ change, createdAt }) => change.kind === 'rollback' && now.getTime() - createdAt.getTime() < window, RECENT);
    if (earlier !== undefined)
        return {
            reason: 'rolled-back-recently',
            message: `Record ${earlier.record.id} is a rollback of less than ${(0,duration/* formatDuration */.a)(window)} ago: a person decides.`,
        };
    return undefined;
}
/** Records that can lie within the window. */
const RECENT = 50;

;// CONCATENATED MODULE: ./actions/rollback/src/rollback.js
















/** It is compared, so it cannot be cut; GitHub refuses records that are too large. */
const INCIDENT_LIMIT = 200;
/** Takes one environment back, or says why not. */
async function rollback(inputs, ports) {
    const { mode, environment, because, incident } = inputs;
    const component = inputs.component || ports.context.repository;
    if (!release/* COMPONENT */.YD.test(component))
        throw new errors/* UserError */.y('invalid-input', `input "component" is ${JSON.stringify(component)}, which is not a name.`);
    if (incident.length > INCIDENT_LIMIT)
        throw new errors/* UserError */.y('invalid-input', `input "incident" has ${incident.length} characters: it is the name of an incident, at most ${INCIDENT_LIMIT}; the story belongs in "because".`);
    const ended = await (0,notices/* withNotices */.c)(ports, (notices) => rollback_attempt(inputs, component, { ...ports, notices }));
    return (0,outcome/* conclude */.E)(ended, { mode, environment, component, because, incident }, await ports.github.now(), ports.env);
}
async function rollback_attempt(inputs, component, ports) {
    const { environment, config: configPath } = inputs;
    const work = async (guard) => {
        const checkRun = inputs['check-run'];
        const common = { ...ports, environment, component, configPath, token: inputs['github-token'], checkRun };
        const session = await (0,delivery_session/* openSession */.fA)({ ...common, ...(guard === undefined ? {} : { guard }) });
        const ended = await act(inputs, session, ports);
        return { ...ended, analyses: session.machine.verifier.analyses };
    };
    try {
        const moves = (inputs.mode === 'restore' || inputs.mode === 'watch') && !inputs['dry-run'];
        return moves ? await withLock({ inputs, environment, component }, ports, work) : await work();
    }
    catch (error) {
        if (error instanceof reasons/* Refusal */.P)
            return { result: 'refused', reason: error.reason, message: error.message };
        throw error;
    }
}
async function act(inputs, session, ports) {
    switch (inputs.mode) {
        case 'restore':
            return tellPeople(await restore(inputs, session, ports), inputs, session, ports);
        case 'lift-hold':
            return liftHold(inputs, session);
        case 'list':
            return listOptions(session, ports);
        case 'watch': {
            const alert = readAlert(ports.context.eventName, await (0,context/* readEvent */.j)(ports.env), inputs.environment);
            const ended = await watch(inputs, session, ports, alert);
            const because = alert.because || inputs.because;
            const issue = inputs['open-issue'] || session.settings.rollback?.['open-issue'] !== false;
            return tellPeople(ended, { ...inputs, because, 'open-issue': issue }, session, ports);
        }
    }
}
async function listOptions(session, ports) {
    const { machine } = session;
    const seen = await (0,machine_machine/* look */.Op)(machine);
    const current = await (0,target/* currentRecord */.th)(machine.history, seen);
    const rows = await (0,target/* options */.fF)(machine.history, current);
    const eligible = rows.filter(({ eligibility }) => eligibility === 'eligible').length;
    const message = `${machine.policy.environment} serves ${(0,release/* describe */.q0)(seen)}; ${eligible} of the last ${rows.length} record(s) can be gone back to.`;
    const note = await reviewersNote(session, ports);
    return {
        result: 'listed',
        reason: 'listed',
        message: note === undefined ? message : `${message} ${note}`,
        options: rows,
        fromVersion: current?.change.version,
        serves: (0,release/* describe */.q0)(seen),
    };
}


/***/ }),

/***/ 9362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ plainLogin),
/* harmony export */   w: () => (/* binding */ viewerLogin)
/* harmony export */ });
/** Login of whoever the token acts as; `GET /user` is refused to job tokens, GraphQL is not. Bots lose their `[bot]`. */
async function viewerLogin(github) {
    const answer = await github.graphql('query { viewer { login } }');
    return plainLogin(answer.viewer.login);
}
/** REST says `github-actions[bot]` where GraphQL says `github-actions`. */
function plainLogin(login) {
    return login.replace(/\[bot\]$/, '');
}


/***/ }),

/***/ 7468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ findOwnIssue),
/* harmony export */   MY: () => (/* binding */ INCIDENT_LABEL),
/* harmony export */   zE: () => (/* binding */ writeOwnIssue)
/* harmony export */ });
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9362);

/** What incidents are found by, whoever opened them: a rollback or the guard of a ramp. */
const INCIDENT_LABEL = 'sluice-incident';
/** Issues that are looked through; an older one gets a new one. */
const LOOKED_AT = 200;
/**
 * Opens the issue, or brings the one of its marker up to date and opens it again; gives its address. Found by label, marker
 * and our own identity, so nobody can plant one. Safe to repeat.
 */
async function writeOwnIssue(github, { marker, label, title, body: text }) {
    const body = `${marker}\n${text}`;
    const found = await findOwnIssue(github, label, marker);
    if (found === undefined) {
        const made = await github.request('POST /repos/{owner}/{repo}/issues', { title, body, labels: [label] });
        return made.html_url;
    }
    if (found.body !== body || !found.open)
        await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            issue_number: found.number,
            title,
            body,
            state: 'open',
        });
    return found.url;
}
/** The issue of a label that holds the marker and is ours, open or closed. */
async function findOwnIssue(github, label, marker) {
    let login;
    let looked = 0;
    for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: label, state: 'all' })) {
        if (++looked > LOOKED_AT)
            return undefined;
        if (issue.pull_request !== undefined || issue.body?.includes(marker) !== true)
            continue;
        login ??= await (0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .viewerLogin */ .w)(github);
        if ((0,_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLogin */ .q)(issue.user?.login ?? '') !== login)
            continue;
        return { number: issue.number, url: issue.html_url, body: issue.body, open: issue.state === 'open' };
    }
    return undefined;
}


/***/ }),

/***/ 4479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ withNotices)
});

// UNUSED EXPORTS: createNotices

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/secret.js
var kernel_secret = __webpack_require__(754);
// EXTERNAL MODULE: ./lib/verify/addresses.js
var verify_addresses = __webpack_require__(3812);
// EXTERNAL MODULE: ./lib/verify/request.js
var request = __webpack_require__(1793);
// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
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
const FIRST_PAUSE_MILLISECONDS = 500;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
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
    let pause = FIRST_PAUSE_MILLISECONDS;
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
    const waitMilliseconds = Math.min(LONGEST_PAUSE_MILLISECONDS, seconds > 0 ? seconds * 1000 : 0);
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


/***/ })

};
