export const id = 322;
export const ids = [322];
export const modules = {

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


/***/ }),

/***/ 7322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stale: () => (/* binding */ stale)
});

// EXTERNAL MODULE: ./actions/flag-toggle/src/settings.js
var settings = __webpack_require__(406);
// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/github/identity.js
var identity = __webpack_require__(9362);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var kernel_errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/stale/issues.js




const LABEL = 'sluice-stale-flags';
const NOBODY = 'nobody';
/**
 * One issue per owner, kept up to date and closed when nothing is left; found by its label, its marker and our own identity.
 * Gives what went wrong in words: a report must not fail because issues cannot be written.
 */
async function writeStaleIssues(github, judged, runUrl) {
    try {
        const open = await openIssues(github);
        const byOwner = new Map();
        for (const each of judged)
            byOwner.set(each.owner ?? NOBODY, [...(byOwner.get(each.owner ?? NOBODY) ?? []), each]);
        for (const [owner, flags] of byOwner)
            await writeOne(github, open.get(markerOf(owner)), owner, flags, runUrl);
        for (const [marker, issue] of open)
            if (![...byOwner.keys()].map(markerOf).includes(marker))
                await issues_close(github, issue.number);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_))
            throw error;
        return `The issues about stale flags could not be written: ${(0,kernel_errors/* errorMessage */.g)(error)}`;
    }
}
async function openIssues(github) {
    const found = new Map();
    let login;
    for await (const issue of github.list('GET /repos/{owner}/{repo}/issues', { labels: LABEL, state: 'open' })) {
        const body = issue.body ?? '';
        const marker = /^<!-- sluice:stale-flags:[^>\n]{1,400} -->/.exec(body)?.[0];
        if (marker === undefined || issue.pull_request !== undefined)
            continue;
        login ??= await (0,identity/* viewerLogin */.w)(github);
        if ((0,identity/* plainLogin */.q)(issue.user?.login ?? '') === login)
            found.set(marker, { number: issue.number, body });
    }
    return found;
}
async function writeOne(github, issue, owner, flags, runUrl) {
    const body = bodyOf(owner, flags);
    const title = `${flags.length} feature ${flags.length === 1 ? 'flag' : 'flags'} to clean up${owner === NOBODY ? ', of nobody' : ` (${owner})`}`;
    if (issue === undefined) {
        const whole = `${body}\n\n${(0,markdown/* link */.nf)('Found by this run', runUrl)}`;
        await github.request('POST /repos/{owner}/{repo}/issues', { title, body: whole, labels: [LABEL] });
    }
    else if (!issue.body.startsWith(body)) {
        const whole = `${body}\n\n${(0,markdown/* link */.nf)('Found by this run', runUrl)}`;
        await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            issue_number: issue.number,
            title,
            body: whole,
        });
    }
}
async function issues_close(github, number) {
    await github.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        state: 'closed',
        state_reason: 'completed',
    });
}
function markerOf(owner) {
    return `<!-- sluice:stale-flags:${encodeURIComponent(owner)} -->`;
}
function bodyOf(owner, flags) {
    const lines = flags.map(({ flag, reasons }) => `- [ ] ${(0,markdown/* code */.aY)(flag)}: ${reasons.map(({ detail }) => (0,markdown/* text */.Qq)(detail)).join('; ')}`);
    return [
        markerOf(owner),
        owner === NOBODY
            ? 'These feature flags should be cleaned up, and nobody is named as their owner.'
            : `${mention(owner)}, these feature flags should be cleaned up.`,
        '',
        ...lines,
        '',
        'Take a flag out of the code first, then delete its definition. One that is to stay is marked as permanent; one that needs longer gets a later expiry and a reason. This issue follows, and closes when nothing is left.',
    ].join('\n');
}
/** Somebody on GitHub is meant to be told; anything else is shown as it is. */
function mention(owner) {
    return /^@[A-Za-z0-9-]{1,39}(?:\/[A-Za-z0-9._-]{1,100})?$/.test(owner) ? owner : (0,markdown/* text */.Qq)(owner);
}

;// CONCATENATED MODULE: ./actions/flag-toggle/src/stale/judge.js
/** The stale ones among the flags of all environments, in their order, each with its reasons. */
function staleFlags(facts, rules) {
    const byFlag = new Map();
    for (const each of [...facts.values()].flat())
        byFlag.set(each.flag, [...(byFlag.get(each.flag) ?? []), each]);
    return [...byFlag].flatMap(([flag, known]) => {
        const reasons = reasonsOf(known, rules);
        const owner = rules.ownerOf(flag) ?? known.find((each) => each.owner !== undefined)?.owner;
        return reasons.length === 0 ? [] : [{ flag, owner, reasons }];
    });
}
function reasonsOf(known, rules) {
    const found = [expired(known, rules), extended(known, rules), marked(known)];
    if (known.some(({ permanent }) => permanent === true))
        return present(found);
    const standing = oneSided(known, rules) ?? stoodStill(known, rules);
    return present([...found, standing, notEvaluated(known, rules)]);
}
function present(reasons) {
    return reasons.filter((reason) => reason !== undefined);
}
function expired(known, { now }) {
    const expires = known.map((each) => each.expires).find((day) => day !== undefined);
    if (expires === undefined || expires.getTime() > now.getTime())
        return undefined;
    return { kind: 'expired', detail: `it should have been gone by ${dayOf(expires)}` };
}
/** An expiry that is moved again and again is a ritual: from the second time on somebody has to say why. */
function extended(known, { extensions: allowed }) {
    const extensions = known.find((each) => each.extensions !== undefined)?.extensions;
    if (extensions === undefined || extensions.explained || extensions.count <= allowed)
        return undefined;
    const detail = `its expiry was moved ${extensions.count} times, the last time without a new "expires-because"`;
    return { kind: 'extended-without-reason', detail };
}
function marked(known) {
    if (!known.some(({ markedStale }) => markedStale === true))
        return undefined;
    return { kind: 'marked-stale', detail: 'somebody marked it as stale at the provider' };
}
const SIDES = [
    ['on', 'percent 100'],
    ['off', 'killed', 'percent 0', 'disabled'],
];
/** The same answer for everybody, everywhere, for long: the code needs no flag for that. */
function oneSided(known, rules) {
    const states = known.filter(({ view }) => view.managed !== 'absent');
    const side = SIDES.find((words) => states.length > 0 && states.every(({ view }) => words.includes(view.words)));
    const since = lastMove(states);
    if (side === undefined || since === undefined || !isOld(since, rules))
        return undefined;
    const detail = `everybody has been served "${side[0]}" in ${states.length === 1 ? 'the only environment' : `all ${states.length} environments`} since ${dayOf(since)}`;
    return { kind: 'one-sided', detail };
}
function stoodStill(known, rules) {
    const since = lastMove(known);
    if (since === undefined || !isOld(since, rules))
        return undefined;
    return { kind: 'age', detail: `nothing about it has changed since ${dayOf(since)}` };
}
/** When its state last changed anywhere, else when it was made. */
function lastMove(known) {
    const times = known.flatMap(({ changedAt, createdAt }) => [changedAt, createdAt]).filter((at) => at !== undefined);
    return times.reduce((latest, at) => (latest === undefined || at > latest ? at : latest), undefined);
}
function notEvaluated(known, rules) {
    const asked = known.map((each) => each.evaluatedAt);
    const created = known.map((each) => each.createdAt).find((at) => at !== undefined);
    // A flag younger than that may be waiting for its code.
    if (created !== undefined && !isOld(created, rules))
        return undefined;
    if (asked.length === 0 || !asked.every((at) => at === 'never' || (at !== undefined && isOld(at, rules))))
        return undefined;
    const times = asked.filter((at) => at instanceof Date);
    const last = times.sort((a, b) => b.getTime() - a.getTime())[0];
    return {
        kind: 'not-evaluated',
        detail: last === undefined
            ? 'no application has ever asked for it'
            : `no application has asked for it since ${dayOf(last)}`,
    };
}
function isOld(at, { now, age }) {
    return now.getTime() - at.getTime() > age;
}
function dayOf(at) {
    return at.toISOString().slice(0, 10);
}

// EXTERNAL MODULE: ./actions/flag-toggle/src/modes/mode.js
var mode = __webpack_require__(8997);
;// CONCATENATED MODULE: ./actions/flag-toggle/src/modes/stale.js




const DAY = 86_400_000;
const DEFAULT_AGE = 90 * DAY;
/** Flags that should be cleaned up, and why; an issue for each owner. Changes no flag. */
const stale = {
    takes: { environment: 'optional' },
    async run(given) {
        const facts = new Map();
        for (const environment of (0,mode/* environmentsOf */.M)(given))
            facts.set(environment, await (await given.store.read(environment, 'all')).facts());
        const { stale: rules, owners } = given.settings.flags;
        const judged = staleFlags(facts, {
            now: await given.ports.github.now(),
            age: rules?.age ?? DEFAULT_AGE,
            extensions: rules?.extensions ?? settings/* DEFAULT_EXTENSIONS */.N8,
            ownerOf: (flag) => [...(owners ?? [])].find(([, flags]) => flags.includes(flag))?.[0],
        });
        const items = judged.flatMap(itemsOf);
        if (!given.inputs['dry-run'])
            await tell(given, judged);
        const count = new Set([...facts.values()].flat().map(({ flag }) => flag));
        if (judged.length === 0)
            return { result: 'unchanged', reasonCode: 'none-stale', message: `None of ${count.size} flags is stale.`, items };
        const message = `${judged.length} of ${count.size} flags should be cleaned up: ${judged.map(({ flag }) => flag).join(', ')}.`;
        return { result: 'unchanged', reasonCode: 'stale-found', message, items };
    },
};
async function tell({ ports, audit }, judged) {
    const problem = await writeStaleIssues(ports.github, judged, (await audit()).runUrl);
    if (problem !== undefined)
        ports.runner.log.warning(problem);
}
function itemsOf({ flag, owner, reasons }) {
    return reasons.map(({ kind, detail }) => ({ flag, kind, detail, ...(owner === undefined ? {} : { owner }) }));
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
