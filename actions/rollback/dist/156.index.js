export const id = 156;
export const ids = [156];
export const modules = {

/***/ 1156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./lib/delivery/machine/machine.js
var machine_machine = __webpack_require__(9670);
// EXTERNAL MODULE: ./lib/delivery/reasons.js
var reasons = __webpack_require__(8520);
// EXTERNAL MODULE: ./lib/delivery/release.js
var release = __webpack_require__(8324);
// EXTERNAL MODULE: ./lib/delivery/session.js + 14 modules
var delivery_session = __webpack_require__(6316);
// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/delivery/ledger/history.js + 1 modules
var ledger_history = __webpack_require__(675);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(9362);
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

// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
;// CONCATENATED MODULE: ./actions/rollback/src/incident.js


/** Label by which incident issues are found again. */
const INCIDENT_LABEL = 'sluice-incident';
const incidentMarker = (digest) => `<!-- sluice:incident ${digest} -->`;
function incidentTitle({ component, ended }) {
    return `Incident: ${component} ${ended.bad?.change.version ?? ''}`.trim();
}
/** What stands at the top of the issue, once for the bad digest. */
function incidentHead({ component, ended, range }) {
    const { bad } = ended;
    const parts = [
        `${(0,markdown/* text */.Qq)(component)} ${(0,markdown/* text */.Qq)(bad?.change.version ?? '')}, ${(0,markdown/* code */.aY)(bad?.change.digest ?? '')}, built from ${(0,markdown/* code */.aY)(bad?.change.sha.slice(0, 12) ?? '')}. It is held where it was taken back, until somebody lifts the hold.`,
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



/** Issues that are looked through; an older incident of the same digest gets a new one. */
const LOOKED_AT = 200;
/**
 * Opens the one issue of a bad digest, or adds to it. Found by label, marker and our own identity; what people wrote
 * into its body outside of our sections stays. Gives its address.
 */
async function writeIncident(github, incident) {
    const digest = incident.ended.bad?.change.digest;
    if (digest === undefined)
        return undefined;
    const marker = incidentMarker(digest);
    const found = await findIssue(github, marker);
    const head = section('incident', `${marker}\n${incidentHead(incident)}`);
    const event = section(`incident/${eventId(incident)}`, incidentEvent(incident));
    const body = withSection(withSection(found?.body ?? COMMENT_MARKER, head), event);
    if (found === undefined) {
        const made = await github.request('POST /repos/{owner}/{repo}/issues', {
            title: incidentTitle(incident),
            body,
            labels: [INCIDENT_LABEL],
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
async function findIssue(github, marker) {
    let login;
    let looked = 0;
    for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: INCIDENT_LABEL, state: 'all' })) {
        if (++looked > LOOKED_AT)
            return undefined;
        if (issue.pull_request !== undefined || issue.body?.includes(marker) !== true)
            continue;
        login ??= await (0,identity/* viewerLogin */.w)(github);
        if ((0,identity/* plainLogin */.q)(issue.user?.login ?? '') !== login)
            continue;
        return { number: issue.number, url: issue.html_url, body: issue.body, open: issue.state === 'open' };
    }
    return undefined;
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
async function fromLedger(ended, { machine }) {
    if (ended.bad !== undefined || ended.deployment === undefined || !took(ended))
        return ended;
    const back = await (0,ledger_history/* findEntry */.w4)(machine.history, ({ id, change }) => id === ended.deployment && change.kind === 'rollback');
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

// EXTERNAL MODULE: ./lib/kernel/shape.js
var shape = __webpack_require__(8465);
;// CONCATENATED MODULE: ./actions/rollback/src/alert.js


const NO_ALERT = { incident: '', startedAt: undefined, because: '' };
const LIMIT = 200;
/**
 * Reads `client_payload` of a `repository_dispatch`: `{ "incident": "INC-7", "started-at": "2026-03-02T10:00:00Z",
 * "because": "…" }`. Whoever may dispatch wrote it, so it decides nothing but how old the failure is.
 */
function readAlert(eventName, event) {
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

// EXTERNAL MODULE: ./actions/rollback/src/outcome.js
var outcome = __webpack_require__(9308);
// EXTERNAL MODULE: ./lib/delivery/machine/back.js
var back = __webpack_require__(1328);
// EXTERNAL MODULE: ./actions/rollback/src/choose.js + 1 modules
var choose = __webpack_require__(4285);
// EXTERNAL MODULE: ./actions/rollback/src/clear.js + 3 modules
var clear = __webpack_require__(8034);
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
        changed ||= killed.kind === 'off';
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
const OVERTAKEN = (/* unused pure expression or super */ null && (['superseded', 'older-than-serving']));
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

// EXTERNAL MODULE: ./actions/rollback/src/target.js
var target = __webpack_require__(2651);
;// CONCATENATED MODULE: ./actions/rollback/src/restore.js










/** `restore`: finishes what was interrupted, chooses the target, has its file at hand, and only then moves anything. */
async function restore(inputs, opened, ports, known = {}) {
    if (inputs.because === '')
        throw new errors/* UserError */.y('invalid-input', 'input "because" is required by "mode: restore": say why.');
    const obstacle = await (0,clear/* cannotChange */.GF)(opened);
    if (obstacle !== undefined)
        return obstacle;
    const { session, done, returned: earlier } = await (0,clear/* clearTheWay */.ai)(inputs, opened);
    if (done !== undefined)
        return done;
    const { machine } = session;
    const decision = { at: machine.clock.monotonic(), time: await machine.now(), ...known };
    const seen = await (0,machine_machine/* look */.Op)(machine);
    const current = await (0,target/* currentRecord */.th)(machine.history, seen);
    const before = earlier === undefined ? await (0,clear/* isDone */.$L)(inputs, session, current, seen) : (0,clear/* wentBack */.Il)(earlier, current);
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
        return withNotes({ ...common, result: 'planned', reason: 'dry-run', message, options: rows }, guards.notes);
    }
    const returned = await (0,back/* bringBack */.kB)(machine, {
        target: (0,back/* returnTo */.yP)(choice),
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
function endingOf({ environment }, { delivered, deployment, restoreSeconds, servedSeconds, times }, version, { situation, decision }, bad) {
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
        exposure: exposureOf(bad, situation, decision, servedSeconds),
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
/** How much of the traffic the bad release had at the end, and for how long it served at all. */
function exposureOf(bad, { seen }, { time }, servedSeconds) {
    if (bad === undefined || seen.kind === 'unknown')
        return undefined;
    const share = seen.serving.filter((each) => (0,release/* isRelease */.MU)(each, bad.change)).reduce((sum, { weight }) => sum + weight, 0);
    return { share, seconds: Math.max(0, time.getTime() - bad.createdAt.getTime()) / 1000 + (servedSeconds ?? 0) };
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

// EXTERNAL MODULE: ./lib/delivery/ledger/record.js + 8 modules
var ledger_record = __webpack_require__(1568);
;// CONCATENATED MODULE: ./actions/rollback/src/watch.js








const DEFAULTS = {
    budget: (0,duration/* parseDuration */.E)('1m') ?? 0,
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
    const open = await openRecord(session);
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
async function openRecord({ machine }) {
    for (const { record, trust } of machine.history.recent)
        if ((0,ledger_record/* isOpen */.nT)(record) && (await trust()).kind === 'trusted')
            return record;
    return undefined;
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
        budgetMilliseconds: settings.rollback?.watch?.budget ?? DEFAULTS.budget,
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
    const ended = await rollback_attempt(inputs, component, ports);
    return (0,outcome/* conclude */.E)(ended, { mode, environment, component, because, incident }, await ports.github.now(), ports.env);
}
async function rollback_attempt(inputs, component, ports) {
    try {
        const session = await (0,delivery_session/* openSession */.fA)({
            ...ports,
            environment: inputs.environment,
            component,
            configPath: inputs.config,
        });
        switch (inputs.mode) {
            case 'restore':
                return await tellPeople(await restore(inputs, session, ports), inputs, session, ports);
            case 'lift-hold':
                return await liftHold(inputs, session);
            case 'list':
                return await listOptions(session);
            case 'watch': {
                const alert = readAlert(ports.context.eventName, await (0,context/* readEvent */.j)(ports.env));
                const ended = await watch(inputs, session, ports, alert);
                const because = alert.because || inputs.because;
                const issue = inputs['open-issue'] || session.settings.rollback?.['open-issue'] !== false;
                return await tellPeople(ended, { ...inputs, because, 'open-issue': issue }, session, ports);
            }
        }
    }
    catch (error) {
        if (error instanceof reasons/* Refusal */.P)
            return { result: 'refused', reason: error.reason, message: error.message };
        throw error;
    }
}
async function listOptions({ machine }) {
    const seen = await (0,machine_machine/* look */.Op)(machine);
    const current = await (0,target/* currentRecord */.th)(machine.history, seen);
    const rows = await (0,target/* options */.fF)(machine.history, current);
    const eligible = rows.filter(({ eligibility }) => eligibility === 'eligible').length;
    const message = `${machine.policy.environment} serves ${(0,release/* describe */.q0)(seen)}; ${eligible} of the last ${rows.length} record(s) can be gone back to.`;
    return {
        result: 'listed',
        reason: 'listed',
        message,
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


/***/ })

};
