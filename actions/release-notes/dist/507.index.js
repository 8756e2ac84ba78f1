export const id = 507;
export const ids = [507];
export const modules = {

/***/ 4654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ readMessage)
});

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/footers.js
const NONE = [];
const BREAKING = ['BREAKING CHANGE', 'BREAKING-CHANGE'];
/** Where no line begins like this, nothing opens, as in most bodies: the engine finds that out sooner than a loop does. */
const MAY_OPEN = /^(?:[a-z0-9-]+(?:: | #)|breaking[ -]change:)/im;
/**
 * Splits what follows the first line into body and footers (rules 6 to 10, 12, 16). A footer opens after a blank line or
 * after another footer; its value runs until the next token and separator. So the body is all before the first footer.
 */
function scanBody(text, hints) {
    if (!MAY_OPEN.test(text))
        return { body: withoutReturns(text).trim(), footers: NONE };
    const footers = [];
    let body = text;
    let open;
    let valueStart = 0;
    let afterBlank = true;
    const close = (end) => {
        if (open === undefined)
            body = text.slice(0, end);
        else
            footers.push({
                token: open.token,
                breaking: open.breaking,
                value: withoutReturns(text.slice(valueStart, end)).trim(),
            });
    };
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        const found = readStart(text, start, end, afterBlank || open !== undefined, hints);
        if (found !== undefined) {
            close(start);
            open = found;
            valueStart = found.valueStart;
        }
        afterBlank = isBlank(text, start, end);
        start = end + 1;
    }
    close(text.length);
    return { body: withoutReturns(body).trim(), footers };
}
/** The footer that opens in this line, if one does. Looks at no more of the line than its token. */
function readStart(text, start, end, footersAllowed, hints) {
    const colon = start + BREAKING[0].length;
    if (text[colon] === ':' && colon < end) {
        const breaking = readBreaking(text, start, colon, end, hints);
        if (breaking !== undefined)
            return breaking;
    }
    return footersAllowed ? readFooter(text, start, end) : undefined;
}
function readBreaking(text, start, colon, end, hints) {
    const token = text.slice(start, colon);
    if (!BREAKING.some((known) => known === token)) {
        if (BREAKING.some((known) => known === token.toUpperCase()))
            hints.add('lower-case-breaking-change');
        return undefined;
    }
    const next = colon + 1;
    const isBare = next === end || (text[next] === '\r' && next + 1 === end);
    if (!isBare && text[next] !== ' ') {
        hints.add('no-space-after-breaking-change');
        return undefined;
    }
    return { token: BREAKING[0], breaking: true, valueStart: next };
}
/** `Token: value` or `Token #value`; the token has dashes where words have spaces (rules 8, 9). */
function readFooter(text, start, end) {
    let at = start;
    while (at < end && isTokenCharacter(text.charCodeAt(at)))
        at++;
    if (at === start)
        return undefined;
    const colon = text.startsWith(': ', at);
    if (!colon && !text.startsWith(' #', at))
        return undefined;
    const valueStart = colon ? at + 2 : at + 1;
    if (valueStart >= end || isBlank(text, valueStart, end))
        return undefined;
    return { token: text.slice(start, at).toLowerCase(), breaking: false, valueStart };
}
function isBlank(text, start, end) {
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code > 32 && code < 0x80)
            return false;
        if (code >= 0x80)
            return text.slice(start, end).trim() === '';
    }
    return text.slice(start, end).trim() === '';
}
function withoutReturns(text) {
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
function isTokenCharacter(code) {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45;
}

// EXTERNAL MODULE: ./actions/release-notes/src/commits/hints.js
var commits_hints = __webpack_require__(9868);
;// CONCATENATED MODULE: ./actions/release-notes/src/commits/conventional.js


/** Most messages have nothing of many things; one empty list does for all. */
const conventional_NONE = [];
/**
 * Reads a message in one pass: time grows with its length and nothing else, whatever it contains.
 *
 * Two tolerances, because a missed breaking change costs more than a false one: `BREAKING CHANGE: ` counts at the start
 * of any line after the first, and its text may begin on the next line.
 */
function readMessage(message) {
    const end = message.indexOf('\n');
    const subject = (end < 0 ? message : message.slice(0, end)).trim();
    const hints = new commits_hints/* Hints */.R();
    const header = readHeader(subject, hints);
    const { body, footers } = scanBody(end < 0 ? '' : message.slice(end + 1), hints);
    const migration = footers.length === 0 ? conventional_NONE : footers.filter(({ breaking }) => breaking).map(({ value }) => value);
    return {
        subject,
        header,
        body,
        footers,
        breaking: header?.marked === true || migration.length > 0,
        migration,
        hints: hints.all,
    };
}
/** `type(scope)!: description` by hand: no regular expression, so nothing to backtrack. */
function readHeader(line, hints) {
    let at = endOfNoun(line);
    if (at === 0)
        return null;
    const type = line.slice(0, at).toLowerCase();
    let scope = null;
    if (line[at] === '(') {
        const close = line.indexOf(')', at);
        const inside = close < 0 ? '(' : line.slice(at + 1, close);
        if (inside.includes('('))
            return null;
        scope = inside.trim();
        at = close + 1;
    }
    const marked = line[at] === '!';
    if (marked)
        at++;
    if (line[at] !== ':')
        return null;
    if (scope === '') {
        hints.add('empty-scope');
        return null;
    }
    const description = line.slice(at + 1);
    if (!description.startsWith(' ')) {
        // `https://…` and `std::vector` are no failed headers.
        if (/^[^\s/:]/.test(description))
            hints.add('no-space-after-colon');
        return null;
    }
    return description.trim() === '' ? null : { type, scope, description: description.trim(), marked };
}
/** Where the noun at the start of the line ends: letters of any script, digits, dash and underscore. */
function endOfNoun(line) {
    let at = 0;
    for (; at < line.length; at++) {
        const code = line.charCodeAt(at);
        const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
        if (!isLetter &&
            !(code >= 48 && code <= 57) &&
            code !== 45 &&
            code !== 95 &&
            !(code > 127 && LETTER.test(line[at] ?? '')))
            break;
    }
    return at;
}
/** Of the basic plane: no noun of a commit type is written with others. */
const LETTER = /^[\p{L}\p{M}\p{N}]$/u;


/***/ }),

/***/ 9868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ HINTS),
/* harmony export */   R: () => (/* binding */ Hints)
/* harmony export */ });
/** Departures from the rules that may have been meant otherwise, in words for the notes. */
const HINTS = {
    'no-space-after-colon': 'the type is followed by a colon without a space (rule 1), so it was not read as a type',
    'empty-scope': 'the brackets of the scope are empty (rule 4), so the line was not read as a type',
    'no-space-after-breaking-change': '"BREAKING CHANGE:" needs a space after the colon (rule 12) and was not counted',
    'lower-case-breaking-change': '"BREAKING CHANGE" must be upper case (rule 15) and was not counted',
};
/** Most messages have none. */
const NONE = [];
/** Collects hints; each is given once. */
class Hints {
    #found = NONE;
    add(hint) {
        if (!this.#found.includes(hint))
            this.#found = [...this.#found, hint];
    }
    get all() {
        return this.#found;
    }
}


/***/ }),

/***/ 4446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readSetup),
  E: () => (/* binding */ repositoryUrl)
});

// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(5081);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
;// CONCATENATED MODULE: ./actions/release-notes/src/enrich/asked.js
/** What is asked for beside the commits: by the input, else by the configuration; `none` asks for nothing. */
function askedFor(inputs, release) {
    const given = inputs.enrich.length > 0 ? inputs.enrich : (release?.notes?.enrich ?? []);
    const asked = new Set(given.filter((each) => each !== 'none'));
    // Who is to be told has to be known.
    const tells = inputs.environment !== '' && release?.notes?.['tell-issues'] === true && TELLING.has(inputs.mode);
    return tells ? asked.add('issues') : asked;
}
const TELLING = new Set(['publish', 'tell-issues']);

// EXTERNAL MODULE: ./lib/config/load.js + 28 modules
var load = __webpack_require__(3244);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
// EXTERNAL MODULE: ./actions/release-notes/src/version/rules.js
var version_rules = __webpack_require__(3771);
;// CONCATENATED MODULE: ./actions/release-notes/src/range/component.js




/** What the configuration says of a component; where it lists none, any name stands for the whole repository. */
function componentOf(config, name) {
    const rules = (0,version_rules/* versionRules */.W)(config);
    const listed = config?.release?.components;
    const own = listed?.get(name);
    if (own !== undefined)
        return { name, tagPrefix: own['tag-prefix'] ?? `${name}-v`, paths: own.paths ?? [], rules };
    if (name !== '' && listed !== undefined && listed.size > 0)
        throw unlisted(name, [...listed.keys()]);
    return { name, tagPrefix: config?.release?.['tag-prefix'] ?? 'v', paths: [], rules };
}
/** The configuration as the commit has it, from the clone: no call to GitHub. `undefined`: no file. */
async function localConfig(git, commit, path = load/* CONFIG_PATH */.tF) {
    const text = await git.ask(['cat-file', 'blob', `${commit}:${path}`]);
    if (text !== undefined)
        return (0,load/* parseConfig */.o4)(text, `${path} at ${commit.slice(0, 7)}`);
    if (path === load/* CONFIG_PATH */.tF)
        return undefined;
    throw new errors/* UserError */.y('invalid-config', `input "config": the commit ${commit.slice(0, 7)} has no file ${JSON.stringify(path)}. It is read from the commit, by its path from the top of the repository.`);
}
function unlisted(name, listed) {
    return new errors/* UserError */.y('invalid-input', `input "component" is ${JSON.stringify(name)}, which is not under release.components (${listed.join(', ')})${(0,nearest/* nearest */.p)(name, listed) || '.'}`);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/context.js




/** Address of the repository on GitHub. */
function repositoryUrl({ job }) {
    return `${job.serverUrl}/${job.owner}/${job.repository}`;
}
async function requireClone({ git, job }) {
    if ((await git.ask(['rev-parse', '--git-dir'])) !== undefined)
        return;
    throw new errors/* UserError */.y('invalid-input', `There is no clone in ${job.workspace}: run actions/checkout with "fetch-depth: 0" and without "path" in this job, before this step.`);
}
/** Component and settings, by the configuration the run's own commit has; `previewed`: the pull request that is no commit yet. */
async function readSetup(ports, inputs, previewed) {
    const commit = (await (0,refs/* resolveCommit */.WL)(ports.git, ports.job.sha)) ?? (await (0,refs/* resolveCommit */.WL)(ports.git, 'HEAD'));
    if (commit === undefined)
        await requireClone(ports);
    const config = commit === undefined ? undefined : await localConfig(ports.git, commit, inputs.config);
    const release = config?.release;
    let asker;
    return {
        component: componentOf(config, inputs.component),
        release,
        notify: config?.notify,
        commit,
        asked: askedFor(inputs, release),
        asker() {
            asker ??= __webpack_require__.e(/* import() */ 680).then(__webpack_require__.bind(__webpack_require__, 680)).then(({ createAsker }) => createAsker(ports.github, ports.clock, previewed));
            return asker;
        },
        async references(shas) {
            const { readReferences } = await __webpack_require__.e(/* import() */ 239).then(__webpack_require__.bind(__webpack_require__, 8239));
            return readReferences(ports.git, shas, repositoryUrl(ports), release?.notes?.trackers ?? []);
        },
    };
}


/***/ }),

/***/ 5133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planRequest),
/* harmony export */   T: () => (/* binding */ pullRequestsOf)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4122);


/** What range and version are asked for, by the inputs. */
function planRequest(ports, inputs, setup) {
    const { component } = setup;
    return {
        component,
        toRef: inputs['to-ref'] || ports.job.sha,
        fromRef: inputs['from-ref'],
        version: (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .givenVersion */ .GT)(inputs, component),
        prerelease: inputs.prerelease,
        bump: inputs.bump,
        labelsOf: (entries) => labelsOf(setup, entries),
        pullRequestsOf: pullRequestsOf(setup),
    };
}
/** Which pull requests brought commits; `undefined` where GitHub is not to be asked about pull requests. */
function pullRequestsOf(setup) {
    const asked = setup.asked.has('pull-requests') || setup.component.rules?.byLabels === true;
    return asked ? async (commits) => (await askAbout(setup, commits)).byCommit : undefined;
}
async function labelsOf(setup, entries) {
    const answer = await askAbout(setup, entries);
    return new Map(entries.flatMap(({ sha, pullRequest }) => {
        const number = pullRequest ?? answer.byCommit.get(sha);
        const labels = number === undefined ? undefined : answer.pullRequests.get(number)?.labels;
        return labels === undefined ? [] : [[sha, labels]];
    }));
}
/** What the version hangs on is answered whole or not at all. */
async function askAbout(setup, commits) {
    const issues = setup.asked.has('issues');
    const references = issues ? await setup.references(commits.map(({ sha }) => sha)) : new Map();
    const answer = await (await setup.asker())(commits, { pullRequests: true, issues }, references);
    if (answer.unanswered.length === 0)
        return answer;
    throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('github-unavailable', `The version depends on what GitHub knows of pull requests, and it had no time to answer about ${answer.unanswered.length} commits. Run again, or give "version" or "bump".`);
}


/***/ }),

/***/ 5557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ amountOf)
/* harmony export */ });
/** `1 commit`, `2 commits`; `many` where an `s` would not do. */
function amountOf(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 6393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ buildNotes)
/* harmony export */ });
/* harmony import */ var _commits_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9868);
/* harmony import */ var _range_previous_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2464);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3418);
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2345);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1190);





/** More would drown the reader; the number of those left out is said. */
const WARNINGS_KEPT = 20;
/** The notes of a plan, as data. `repository` is its address on GitHub. */
function buildNotes(plan, repository, gathered, deployment) {
    const toEntry = (entry) => noteEntry(entry, repository, gathered);
    const perPullRequest = countEntries(plan.entries, gathered.enriched);
    const authors = plan.entries.map((entry) => authorsOf(entry, perPullRequest, gathered));
    return {
        schema: 'sluice/notes@1',
        repository,
        ...(plan.component.name === '' ? {} : { component: plan.component.name }),
        ...(plan.version === undefined ? {} : { version: (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(plan.version) }),
        ...(plan.tag === undefined ? {} : { tag: plan.tag }),
        prerelease: plan.version !== undefined && !(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .isFinal */ .dR)(plan.version),
        bump: plan.bump,
        because: plan.because,
        ...(plan.previous === undefined ? {} : { 'previous-version': (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_3__/* .formatVersion */ .qh)(plan.previous.version) }),
        ...(plan.base === undefined ? {} : { from: { ref: plan.baseRef ?? plan.base, sha: plan.base } }),
        to: plan.head,
        'chosen-by': plan.chosenBy,
        considered: plan.considered.map(({ tag, sha, dropped }) => ({
            tag,
            sha,
            ...(dropped === null ? {} : { dropped: _range_previous_js__WEBPACK_IMPORTED_MODULE_1__/* .DROPPED */ .BE[dropped] }),
        })),
        commits: plan.commits,
        merges: plan.merges,
        categories: (0,_categories_js__WEBPACK_IMPORTED_MODULE_2__/* .headings */ .so)(gathered.categories),
        entries: plan.entries.map(toEntry),
        cancelled: [...plan.cancelled].map(([sha, by]) => ({ sha, by })),
        released: [...plan.released].map(([sha, tag]) => ({ sha, in: tag })),
        contributors: (0,_people_js__WEBPACK_IMPORTED_MODULE_4__/* .contributorsOf */ .ah)(authors, gathered.known),
        warnings: [...gathered.warnings, ...warningsOf(plan)],
        ...(deployment === undefined
            ? {}
            : {
                deployed: {
                    ...deployment,
                    removes: deployment.removes.map(toEntry),
                    leaves: deployment.leaves.map(toEntry),
                },
            }),
        ...(gathered.facts === undefined ? {} : { facts: gathered.facts }),
    };
}
function noteEntry(entry, repository, { categories, references, enriched, touched }) {
    const number = pullRequestOf(entry, enriched);
    const pull = number === null ? undefined : enriched?.pullRequests.get(number);
    const pullTitle = entry.type === null ? (pull?.title ?? entry.pullRequestTitle) : null;
    const named = references.get(entry.sha);
    const issues = new Set([...(named?.issues ?? []), ...(pull?.issues ?? [])]);
    const keys = named?.keys ?? [];
    const names = namesOf(entry.authors);
    const subject = {
        type: entry.type,
        scope: entry.scope,
        breaking: entry.breaking,
        bot: entry.bot || (pull?.author?.bot === true && entry.authors.length === 1),
        labels: pull?.labels,
        authors: pull?.author === undefined ? names : [...names, pull.author.login],
        paths: touched.get(entry.sha) ?? [],
    };
    return {
        sha: entry.sha,
        kind: entry.section,
        category: (0,_categories_js__WEBPACK_IMPORTED_MODULE_2__/* .categoryOf */ .Qd)(subject, categories),
        hidden: (0,_categories_js__WEBPACK_IMPORTED_MODULE_2__/* .isHidden */ .dK)(subject, categories),
        ...(entry.type === null ? {} : { type: entry.type }),
        ...(entry.scope === null ? {} : { scope: entry.scope }),
        title: entry.title,
        breaking: entry.breaking,
        ...(entry.migration.length === 0 ? {} : { migration: entry.migration }),
        ...(number === null ? {} : { 'pull-request': number }),
        ...(number === null || pullTitle === null || pullTitle === '' ? {} : { 'pull-request-title': pullTitle }),
        ...(pull === undefined ? {} : { labels: pull.labels }),
        ...(issues.size === 0
            ? {}
            : { issues: [...issues].flatMap((each) => noteIssue(each, number, repository, enriched) ?? []) }),
        ...(keys.length === 0 ? {} : { references: keys }),
        authors: names,
        bot: subject.bot,
        date: entry.date,
    };
}
function pullRequestOf({ sha, pullRequest }, enriched) {
    return pullRequest ?? enriched?.byCommit.get(sha) ?? null;
}
/** A number that GitHub says is a pull request is no issue. */
function noteIssue(number, own, repository, enriched) {
    if (number === own || enriched?.pullRequests.has(number) === true)
        return undefined;
    const data = enriched?.issues.get(number);
    return { number, url: `${repository}/issues/${number}`, ...(data && { title: data.title, state: data.state }) };
}
/** A pull request that is one entry by one author tells that author's login, where the address does not. */
function authorsOf(entry, perPullRequest, { enriched }) {
    const number = pullRequestOf(entry, enriched);
    const pull = number === null ? undefined : enriched?.pullRequests.get(number);
    const alone = pull !== undefined && entry.authors.length === 1 && perPullRequest.get(pull.number) === 1;
    const login = alone && pull.author?.bot === false ? pull.author.login : undefined;
    return login === undefined ? byAddress(entry.authors) : withLogins(entry.authors, login);
}
function withLogins(authors, login) {
    return authors.map((author) => ({ ...author, login: (0,_people_js__WEBPACK_IMPORTED_MODULE_4__/* .loginOf */ .DQ)(author.email) ?? login }));
}
/** All commits that one person made alone have the same list of authors: what is made of it is made once. */
function ofList(make) {
    const made = new WeakMap();
    return (authors) => {
        const known = made.get(authors);
        if (known !== undefined)
            return known;
        const value = make(authors);
        made.set(authors, value);
        return value;
    };
}
const namesOf = ofList((authors) => authors.map(({ name }) => name));
const byAddress = ofList((authors) => withLogins(authors, undefined));
/** How many entries each pull request has. */
function countEntries(entries, enriched) {
    const counts = new Map();
    for (const entry of entries) {
        const number = pullRequestOf(entry, enriched);
        if (number !== null)
            counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return counts;
}
function warningsOf(plan) {
    const hints = plan.entries.flatMap((entry) => entry.hints.map((hint) => `${entry.sha.slice(0, 7)}: ${_commits_hints_js__WEBPACK_IMPORTED_MODULE_0__/* .HINTS */ .N[hint]}`));
    const kept = hints.slice(0, WARNINGS_KEPT);
    return [
        ...plan.warnings,
        ...kept,
        ...(hints.length > kept.length ? [`${hints.length - kept.length} more commits depart from the convention`] : []),
    ];
}


/***/ }),

/***/ 1442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ itemsFor)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _amount_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5557);
/* harmony import */ var _entry_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3104);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2300);




/**
 * The items of a list. Several commits of one pull request that all keep to no convention are one item for users, under the
 * title of the pull request: "address review" and "fix typo" tell them nothing. Whoever operates or approves reads each.
 */
function itemsFor(notes, entries, audience) {
    if (audience !== 'users' || notes.deployed !== undefined)
        return entries.map((entry) => (0,_entry_line_js__WEBPACK_IMPORTED_MODULE_1__/* .renderEntry */ .Ft)(notes, entry, audience));
    const typed = new Set(notes.entries.filter((entry) => !isPlain(entry)).map((entry) => entry['pull-request']));
    const groups = new Map();
    for (const entry of entries) {
        const number = entry['pull-request'];
        const together = number !== undefined && entry['pull-request-title'] !== undefined && !typed.has(number);
        const key = together ? number : entry.sha;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [entry]);
        else
            group.push(entry);
    }
    return [...groups.values()].map((group) => itemOf(notes, group));
}
function isPlain({ type, breaking }) {
    return type === undefined && !breaking;
}
function itemOf(notes, group) {
    const [entry] = group;
    if (entry === undefined)
        return '';
    const { 'pull-request': number, 'pull-request-title': title } = entry;
    if (group.length === 1 || number === undefined || title === undefined)
        return (0,_entry_line_js__WEBPACK_IMPORTED_MODULE_1__/* .renderEntry */ .Ft)(notes, entry, 'users');
    const commits = (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_amount_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .M)(group.length, 'commit'), `${notes.repository}/pull/${number}/commits`);
    const related = [...new Set(group.flatMap((each) => (0,_entry_line_js__WEBPACK_IMPORTED_MODULE_1__/* .relatedLinks */ .t4)(each, 'users')))];
    return `- ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)} (${(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestLink */ .Zl)(notes, number)}, ${commits})${related.length === 0 ? '' : ` – ${related.join(', ')}`}`;
}


/***/ }),

/***/ 2345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qd: () => (/* binding */ categoryOf),
/* harmony export */   Sm: () => (/* binding */ chooseCategories),
/* harmony export */   dK: () => (/* binding */ isHidden),
/* harmony export */   ev: () => (/* binding */ asksFor),
/* harmony export */   qP: () => (/* binding */ REVERTED),
/* harmony export */   so: () => (/* binding */ headings)
/* harmony export */ });
/* unused harmony exports BREAKING, BY_BOTS, OTHERS */
const BREAKING = 'Breaking changes';
const BY_BOTS = 'Updates by bots';
const OTHERS = 'Other changes';
const REVERTED = 'Reverted';
const BUILT_IN = { fold: false, takesBots: false };
const DEFAULT = [
    { title: 'Features', types: ['feat'], ...BUILT_IN },
    { title: 'Fixes', types: ['fix'], ...BUILT_IN },
    { title: 'Performance', types: ['perf'], ...BUILT_IN },
    { title: REVERTED, types: ['revert'], ...BUILT_IN },
];
/** The configured categories, else those of GitHub's own file, else what the types of commits say. */
function chooseCategories(config, github) {
    const own = config?.categories?.map((each) => ({ ...each, fold: each.fold ?? false, takesBots: true }));
    return { list: own ?? github?.list ?? DEFAULT, exclude: config?.exclude ?? github?.exclude ?? {} };
}
/** The heading of a change. Breaking changes come first whatever the configuration says. */
function categoryOf(subject, { list }) {
    if (subject.breaking)
        return BREAKING;
    const found = list.find((category) => (category.takesBots || !subject.bot) && fitsAll(category, subject) && !fitsAny(category.except ?? {}, subject));
    return found?.title ?? (subject.bot ? BY_BOTS : OTHERS);
}
/** Whether the text leaves a change out; one that users have to do something about is always told. */
function isHidden(subject, { exclude }) {
    return !subject.breaking && fitsAny(exclude, subject);
}
/** All headings in the order of reading. */
function headings({ list }) {
    const all = [{ title: BREAKING, fold: false }, ...list, { title: OTHERS, fold: true }, { title: BY_BOTS, fold: true }];
    const seen = new Set();
    return all.flatMap(({ title, fold }) => {
        if (seen.has(title))
            return [];
        seen.add(title);
        return [{ title, fold }];
    });
}
/** Whether any category or exclusion asks for what only GitHub or the files of each commit can tell. */
function asksFor({ list, exclude }, what) {
    return [...list, ...list.map((each) => each.except ?? {}), exclude].some((each) => (each[what]?.length ?? 0) > 0);
}
function fitsAll(conditions, subject) {
    return verdicts(conditions, subject).every((fits) => fits !== false);
}
function fitsAny(conditions, subject) {
    return verdicts(conditions, subject).includes(true);
}
/** One answer per condition; `undefined` where none is set. */
function verdicts(conditions, subject) {
    const { types, scopes, labels, paths, authors } = conditions;
    return [
        types && oneOf(types, subject.type === null ? [] : [subject.type]),
        scopes && oneOf(scopes, subject.scope === null ? [] : [subject.scope]),
        labels && (labels.includes('*') ? true : oneOf(labels, subject.labels ?? [])),
        paths?.some((wanted) => subject.paths.some((path) => isUnder(path, wanted))),
        authors && oneOf(authors, subject.authors),
    ];
}
function oneOf(wanted, values) {
    const lower = values.map((value) => value.toLowerCase());
    return wanted.some((each) => lower.includes(each.toLowerCase()));
}
function isUnder(path, folder) {
    const name = folder.replace(/^\.\//, '').replace(/\/+$/, '');
    return path === name || path.startsWith(`${name}/`);
}


/***/ }),

/***/ 8713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ composeNotes)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4446);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6393);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2006);



/** The notes of a plan as data, with everything that is asked for. */
async function composeNotes(ports, inputs, setup, plan) {
    const { entries, base, head } = plan;
    // Users' notes do not show them, and somebody has to look.
    for (const warning of plan.warnings)
        ports.log.warning(`${warning}.`);
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .k)(ports, inputs, setup, { entries, base, head });
    // What was never released and has no change has no version either.
    const nothing = plan.bump === 'none' && plan.previous === undefined;
    return (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .buildNotes */ .u)(nothing ? { ...plan, version: undefined, tag: undefined } : plan, (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryUrl */ .E)(ports), gathered);
}


/***/ }),

/***/ 3104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ renderEntry),
/* harmony export */   OF: () => (/* binding */ migrationLines),
/* harmony export */   bV: () => (/* binding */ entryLine),
/* harmony export */   t4: () => (/* binding */ relatedLinks),
/* harmony export */   zU: () => (/* binding */ inlineLines)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2345);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2300);



const MIGRATION_LINES = 60;
/** One change as an item of a list, with what a user has to do about it below. */
function renderEntry(notes, entry, audience) {
    const line = `- ${entryLine(notes, entry, audience)}`;
    return entry.migration === undefined ? line : [line, ...migrationLines(entry)].join('\n');
}
/** `**scope:** title (#12, 1a2b3c4) – #3 its issue`; operations also read who made it and how the issues stand. */
function entryLine(notes, entry, audience) {
    const scope = entry.scope === undefined ? '' : `**${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(entry.scope, 100)}:** `;
    const number = entry['pull-request'];
    const places = [...(number === undefined ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .pullRequestLink */ .Zl)(notes, number)]), (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .commitLink */ .wn)(notes, entry.sha)];
    const by = audience === 'users' ? '' : ` by ${entry.authors.map((name) => (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name, 80)).join(', ')}`;
    const related = relatedLinks(entry, audience);
    return `${scope}${revertedOutside(entry)}${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(entry.title)} (${places.join(', ')})${by}${related.length === 0 ? '' : ` – ${related.join(', ')}`}`;
}
/** Issues and items of other trackers. */
function relatedLinks({ issues = [], references = [] }, audience) {
    return [...issues.map((issue) => (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .issueLink */ .MN)(issue, audience)), ...references.map(({ key, url }) => (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(key, url))];
}
/** Under any other heading the title of what was taken back would read like news. */
function revertedOutside({ type, category }) {
    return type === 'revert' && category !== _categories_js__WEBPACK_IMPORTED_MODULE_1__/* .REVERTED */ .qP ? 'Reverted: ' : '';
}
/** What a user has to do, as a quotation below the item; indented lines are code. */
function migrationLines(entry) {
    const lines = (entry.migration ?? []).flatMap((migration) => migration.split('\n'));
    const shown = inlineLines(lines.slice(0, MIGRATION_LINES)).map((line) => (line === '' ? '  >' : `  > ${line}  `));
    const more = lines.length - MIGRATION_LINES;
    return more > 0 ? [...shown, `  > … ${more} more lines in the commit`] : shown;
}
/** Lines of a text as Markdown that may stand anywhere: what is indented or fenced is code, the fences themselves go. */
function inlineLines(lines) {
    let fenced = false;
    return lines.flatMap((line) => {
        if (/^\s*(?:```|~~~)/.test(line)) {
            fenced = !fenced;
            return [];
        }
        if (line.trim() === '')
            return [''];
        return [fenced || /^(?: {4}|\t)/.test(line) ? (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(line, 1000) : (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line, 1000)];
    });
}


/***/ }),

/***/ 2006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _categories_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2345);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1190);


/** Asks git and GitHub for what inputs and configuration want to know, and for nothing else. */
async function gather(ports, inputs, setup, subject) {
    const { entries, base, head } = subject;
    const { asked } = setup;
    const shas = entries.map(({ sha }) => sha);
    const categories = await categoriesOf(ports, inputs, setup);
    const labels = (0,_categories_js__WEBPACK_IMPORTED_MODULE_0__/* .asksFor */ .ev)(categories, 'labels');
    const refused = inputs.enrich.includes('none');
    const issues = asked.has('issues');
    const named = issues || (setup.release?.notes?.trackers ?? []).length > 0;
    const references = named ? await setup.references(shas) : new Map();
    const pullRequests = asked.has('pull-requests') || issues || (labels && !refused);
    const enriched = pullRequests ? await (await setup.asker())(entries, { pullRequests, issues }, references) : undefined;
    const facts = asked.has('facts') ? await factsOf(ports, inputs, head) : { facts: {}, warnings: [] };
    return {
        categories,
        references,
        enriched,
        touched: (0,_categories_js__WEBPACK_IMPORTED_MODULE_0__/* .asksFor */ .ev)(categories, 'paths') ? await touched(ports, shas) : new Map(),
        known: asked.has('contributors') && base !== undefined ? await (0,_people_js__WEBPACK_IMPORTED_MODULE_1__/* .knownAt */ .pQ)(ports.git, base) : undefined,
        facts: asked.has('facts') ? facts.facts : undefined,
        warnings: [
            ...facts.warnings,
            ...(labels && refused ? ['categories ask for labels, and "enrich: none" keeps GitHub from being asked'] : []),
            ...(enriched?.unanswered ?? []).map((sha) => `GitHub had no time to answer about ${sha.slice(0, 7)}`),
        ],
    };
}
async function categoriesOf(ports, inputs, setup) {
    const config = setup.release?.notes;
    const own = config?.categories !== undefined || config?.exclude !== undefined;
    const github = !own && setup.asked.has('pull-requests') ? await fileOfGitHub(ports, setup) : undefined;
    const chosen = (0,_categories_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseCategories */ .Sm)(config, github);
    // Whoever approves a promotion is told everything.
    return inputs.mode === 'deployed-range' ? { ...chosen, exclude: {} } : chosen;
}
async function fileOfGitHub({ git }, { commit }) {
    if (commit === undefined)
        return undefined;
    const { githubCategories } = await __webpack_require__.e(/* import() */ 587).then(__webpack_require__.bind(__webpack_require__, 2587));
    return githubCategories(git, commit);
}
async function touched({ git }, shas) {
    const { touchedPaths } = await __webpack_require__.e(/* import() */ 983).then(__webpack_require__.bind(__webpack_require__, 7983));
    return touchedPaths(git, shas);
}
async function factsOf(ports, inputs, sha) {
    const { deploymentFacts, readFacts } = await __webpack_require__.e(/* import() */ 732).then(__webpack_require__.bind(__webpack_require__, 3732));
    const read = await readFacts(await ports.github(), sha);
    const tested = typeof read === 'string' ? {} : read;
    const warnings = typeof read === 'string' ? [`the checks of the commit cannot be read: ${read}`] : [];
    if (inputs.environment === '' || inputs.mode === 'deployed-range')
        return { facts: tested, warnings };
    const serving = await (await ports.serving())(inputs.environment, inputs.component || ports.job.repository);
    return { facts: { ...tested, ...deploymentFacts(inputs.environment, sha, serving) }, warnings };
}


/***/ }),

/***/ 2300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ pullRequestUrl),
/* harmony export */   G: () => (/* binding */ personLink),
/* harmony export */   MN: () => (/* binding */ issueLink),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   Zl: () => (/* binding */ pullRequestLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);

function commitLink(notes, sha) {
    return (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(sha.slice(0, 7), `${notes.repository}/commit/${sha}`);
}
function pullRequestLink(notes, number) {
    return (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`#${number}`, pullRequestUrl(notes, number));
}
function pullRequestUrl(notes, number) {
    return `${notes.repository}/pull/${number}`;
}
/** Number and title as one link; operations also read its state. */
function issueLink({ number, title, state, url }, audience) {
    const label = title === undefined ? `#${number}` : `#${number} ${title}`;
    return `${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(label, url)}${state === undefined || audience === 'users' ? '' : ` (${state.replace('-', ' ')})`}`;
}
/** A name; a link to the profile where the login is known, so that nobody is mentioned. */
function personLink(notes, { name, login }) {
    return login === undefined ? (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name, 80) : (0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(name, `${new URL(notes.repository).origin}/${login}`);
}
/** All changes at a glance on GitHub; a first release has nothing to be compared with. */
function compareUrl(notes) {
    return notes.from === undefined ? undefined : `${notes.repository}/compare/${notes.from.sha}...${notes.to}`;
}


/***/ }),

/***/ 1190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   ah: () => (/* binding */ contributorsOf),
/* harmony export */   pQ: () => (/* binding */ knownAt)
/* harmony export */ });
/** The login in an address that GitHub gives to people who hide their own: `1234+ann@users.noreply.github.com`. */
function loginOf(email) {
    return /^(?:\d+\+)?([A-Za-z0-9-]{1,39})@users\.noreply\./.exec(email)?.[1];
}
/**
 * The people behind entries, most entries first. Two addresses of one login or one name are one person; what is shown is
 * the name, never an address.
 */
function contributorsOf(entries, known) {
    const people = new Map();
    const logins = new Map();
    for (const authors of entries)
        for (const { name, login } of authors)
            if (login !== undefined)
                logins.set(name, login);
    for (const authors of entries) {
        const once = new Set();
        for (const author of authors.filter((each) => !each.bot)) {
            const key = (author.login ?? logins.get(author.name) ?? author.name).toLowerCase();
            const before = people.get(key);
            const first = known !== undefined && !isKnown(author, known);
            const count = (before?.entries ?? 0) + (once.has(key) ? 0 : 1);
            once.add(key);
            const login = before?.author.login ?? author.login;
            const own = author.login === login ? author : { ...author, login };
            people.set(key, { author: own, entries: count, first: first && (before?.first ?? true) });
        }
    }
    return [...people.values()]
        .sort((a, b) => b.entries - a.entries || (a.author.name < b.author.name ? -1 : 1))
        .map(({ author, entries: count, first }) => ({
        name: author.name,
        ...(author.login === undefined ? {} : { login: author.login }),
        entries: count,
        first,
    }));
}
/** Nobody is greeted as new who may be known: one match of address, login or name is enough. */
function isKnown({ name, email, login }, { emails, names, logins }) {
    return (emails.has(email.toLowerCase()) ||
        names.has(name.toLowerCase()) ||
        (login !== undefined && logins.has(login.toLowerCase())));
}
/** Everybody who has a commit that is reachable from `base`. Read from the clone, without a call to GitHub. */
async function knownAt(git, base) {
    const emails = new Set();
    const names = new Set();
    let name;
    await git.fields(['log', '-z', '--format=tformat:%aN%x00%aE', '--end-of-options', base, '--'], (field) => {
        if (name === undefined) {
            name = field;
            return;
        }
        names.add(name.toLowerCase());
        emails.add(field.toLowerCase());
        name = undefined;
    });
    const logins = new Set([...emails].flatMap((email) => loginOf(email)?.toLowerCase() ?? []));
    return { emails, names, logins };
}


/***/ }),

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nn: () => (/* binding */ joinParts),
  Xe: () => (/* binding */ piecesOf),
  Rs: () => (/* binding */ renderParts)
});

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/amount.js
var amount = __webpack_require__(5557);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/by-pull-request.js
var by_pull_request = __webpack_require__(1442);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/links.js
var links = __webpack_require__(2300);
// EXTERNAL MODULE: ./actions/release-notes/src/range/previous.js
var previous = __webpack_require__(2464);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/operations.js




const MOST_CANDIDATES = 10;
const MOST_CANCELLED = 50;
const MOST_FAILED = 20;
/** How the commit was tested, deployed and approved. */
function renderFacts({ facts }) {
    if (facts === undefined)
        return [];
    const { checks, coverage, tests, deployment } = facts;
    const rows = [
        ...(checks === undefined ? [] : [['Checks', checksLine(checks)]]),
        ...(tests === undefined ? [] : [['Tests', String(tests)]]),
        ...(coverage === undefined ? [] : [['Line coverage', (0,markdown/* text */.Qq)(coverage)]]),
        ...(deployment === undefined
            ? []
            : [
                [
                    'Deployed',
                    `${(0,markdown/* code */.aY)(deployment.version)} to ${(0,markdown/* code */.aY)(deployment.environment)}, ${(0,markdown/* text */.Qq)(deployment.strategy)}${deployment.url === undefined ? '' : ` (${(0,markdown/* link */.nf)('run', deployment.url)})`}`,
                ],
                ...(deployment.since === undefined ? [] : [['Verified since', minutes(deployment.since)]]),
                ['Approved by', deployment['approved-by'].map((login) => (0,markdown/* code */.aY)(login)).join(', ') || 'nobody was asked'],
            ]),
    ];
    if (rows.length === 0)
        return [];
    return [
        {
            name: 'facts',
            priority: 92,
            markdown: `### How it was tested and deployed\n\n${(0,markdown/* table */.tp)(['what', 'value'], rows)}`,
        },
    ];
}
/** `2026-11-26 10:00 UTC`. */
function minutes(iso) {
    return (0,markdown/* text */.Qq)(`${iso.slice(0, 16).replace('T', ' ')} UTC`);
}
function checksLine({ passed, failed, unfinished }) {
    const names = failed.slice(0, MOST_FAILED).map((name) => (0,markdown/* code */.aY)(name, 100));
    return [
        `${passed} passed`,
        ...(failed.length === 0 ? [] : [`⚠️ ${failed.length} failed: ${names.join(', ')}`]),
        ...(unfinished === 0 ? [] : [`${unfinished} not ended`]),
    ].join(', ');
}
/** How the version and the range came about, and what is in the range but not in the list. */
function renderOrigin(notes) {
    const from = notes.from === undefined ? 'the first commit' : `${(0,markdown/* code */.aY)(notes.from.ref)} (${notes.from.sha.slice(0, 12)})`;
    const hidden = notes.entries.filter((entry) => entry.hidden).length;
    const lines = [
        `- Range: ${from} to ${(0,markdown/* code */.aY)(notes.to.slice(0, 12))}: ${(0,amount/* amountOf */.M)(notes.commits, 'commit')}, ${(0,amount/* amountOf */.M)(notes.entries.length, 'entry', 'entries')}, ${(0,amount/* amountOf */.M)(notes.merges, 'merge')}, ${(0,amount/* amountOf */.M)(notes.cancelled.length, 'change')} reverted before the release`,
        `- Start: ${previous/* CHOSEN_BY */.NQ[notes['chosen-by']]}`,
        ...(notes.version === undefined
            ? []
            : [`- Version: ${(0,markdown/* code */.aY)(notes.version)} (${notes.bump}): ${(0,markdown/* text */.Qq)(notes.because.join('; '), 1000)}`]),
        ...(hidden === 0 ? [] : [`- ${(0,amount/* amountOf */.M)(hidden, 'entry is', 'entries are')} left out by \`release.notes.exclude\``]),
        ...notes.considered
            .slice(0, MOST_CANDIDATES)
            .map(({ tag, dropped }) => `- ${(0,markdown/* code */.aY)(tag)}: ${(0,markdown/* text */.Qq)(dropped ?? 'the release before')}`),
        ...notes.cancelled
            .slice(0, MOST_CANCELLED)
            .map(({ sha, by }) => `- ${(0,links/* commitLink */.wn)(notes, sha)} was taken back by ${(0,links/* commitLink */.wn)(notes, by)}`),
        ...notes.released
            .slice(0, MOST_CANCELLED)
            .map(({ sha, in: tag }) => `- ${(0,links/* commitLink */.wn)(notes, sha)} is in ${(0,markdown/* code */.aY)(tag)} already, by cherry-pick`),
        ...notes.warnings.map((warning) => `- ⚠️ ${(0,markdown/* text */.Qq)(warning)}`),
    ];
    return [
        {
            name: 'how range and version came about',
            priority: 30,
            markdown: `### Range and version\n\n${lines.join('\n')}`,
        },
    ];
}

// EXTERNAL MODULE: ./actions/release-notes/src/notes/sections.js
var notes_sections = __webpack_require__(265);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/render.js






const MOST_CONTRIBUTORS = 50;
/**
 * The notes as parts of a Markdown document, in reading order, for a budget. Later headings give way first; `fullText`,
 * where the whole text is to be found, stands in for them then.
 */
function renderParts(notes, audience, fullText) {
    const sections = (0,notes_sections/* sectionsOf */.K)(notes);
    const parts = sections.map((section, index) => renderSection(notes, section, { audience, fullText, index, sections }));
    const empty = sections.length > 0
        ? []
        : [{ name: 'the statement', priority: 95, markdown: 'No changes to tell of since the release before.' }];
    return [
        ...empty,
        ...parts,
        ...(audience === 'operations' ? renderFacts(notes) : []),
        ...renderPeople(notes),
        ...(audience === 'operations' ? renderOrigin(notes) : []),
        ...renderCompare(notes),
    ];
}
function joinParts(parts) {
    return [...piecesOf(parts)].join('');
}
/** The same, without ever holding it as one text. */
function* piecesOf(parts) {
    for (const [index, part] of parts.entries()) {
        if (index > 0)
            yield '\n\n';
        yield part.markdown;
    }
    yield '\n';
}
function renderSection(notes, { title, fold, entries }, { audience, fullText, index, sections }) {
    const items = (0,by_pull_request/* itemsFor */.g)(notes, entries, audience);
    const lines = items.join('\n');
    const folded = fold && audience === 'users' && sections.some((section) => !section.fold);
    const changes = (0,amount/* amountOf */.M)(items.length, 'change');
    return {
        name: `${title.toLowerCase()} (${items.length})`,
        priority: fold ? 10 - index / 1000 : 90 - index / 10,
        markdown: folded ? (0,markdown/* details */.zH)(`${(0,markdown/* text */.Qq)(title)} (${items.length})`, lines) : `### ${(0,markdown/* text */.Qq)(title)}\n\n${lines}`,
        ...(fullText === undefined
            ? {}
            : { short: `### ${(0,markdown/* text */.Qq)(title)}\n\n${changes}, told in the ${(0,markdown/* link */.nf)('whole text', fullText)}.` }),
    };
}
function renderPeople(notes) {
    const { contributors } = notes;
    if (contributors.length === 0)
        return [];
    const names = contributors.slice(0, MOST_CONTRIBUTORS).map((person) => (0,links/* personLink */.G)(notes, person));
    const more = contributors.length - names.length;
    const all = `**Contributors:** ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    const first = contributors.filter((person) => person.first);
    return [
        ...(first.length === 0
            ? []
            : [
                {
                    name: `new contributors (${first.length})`,
                    priority: 25,
                    markdown: `### New contributors\n\n${first.map((person) => welcome(notes, person)).join('\n')}`,
                },
            ]),
        { name: 'contributors', priority: 20, markdown: all },
    ];
}
function welcome(notes, person) {
    const entry = notes.entries.findLast((each) => each.authors.includes(person.name));
    const number = entry?.['pull-request'];
    const where = number === undefined ? '' : ` in ${(0,links/* pullRequestLink */.Zl)(notes, number)}`;
    return `- ${(0,links/* personLink */.G)(notes, person)} made a first contribution${where}`;
}
function renderCompare(notes) {
    const url = (0,links/* compareUrl */.XH)(notes);
    if (url === undefined)
        return [];
    const range = `${notes.from?.ref ?? ''} … ${notes.tag ?? notes.to.slice(0, 7)}`;
    return [{ name: 'link to all changes', priority: 40, markdown: `**All changes:** ${(0,markdown/* link */.nf)(range, url)}` }];
}


/***/ }),

/***/ 265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sectionsOf)
/* harmony export */ });
/** The headings that have something to say, in the order of reading; what the configuration keeps out is left out. */
function sectionsOf({ categories, entries }) {
    const shown = entries.filter((entry) => !entry.hidden);
    return categories
        .map(({ title, fold }) => ({ title, fold, entries: shown.filter((entry) => entry.category === title) }))
        .filter((section) => section.entries.length > 0);
}


/***/ }),

/***/ 5756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./lib/render/budget.js
var budget = __webpack_require__(6388);
;// CONCATENATED MODULE: ./actions/release-notes/src/outcome.js




const WHOLE = { suffix: '', among: 1 };
const SUMMARY_SHARE_BYTES = SUMMARY_LIMIT_BYTES / 2;
/** Writes notes, report and summary, and turns how it ended into the action's outcome. */
async function finish(ports, ending, of = WHOLE) {
    const { env } = ports;
    const { notes, release, candidate } = ending;
    const paths = notes === undefined ? undefined : await writeNotes(`notes${of.suffix}`, notes, ending.markdown ?? '', env);
    if (ending.summary !== undefined)
        await writeSummary((0,budget/* withinBudget */.x)(ending.summary, Math.floor(SUMMARY_SHARE_BYTES / of.among)), env);
    const breaking = notes?.entries.filter((entry) => entry.breaking).length;
    const report = {
        schema: 'sluice/release-notes@1',
        mode: ending.mode,
        result: ending.result,
        'reason-code': ending.reasonCode,
        message: ending.message,
        ...ending.named,
        ...pick(notes, 'version', 'previous-version', 'tag', 'commits', 'chosen-by', 'considered', 'warnings'),
        ...(breaking === undefined ? {} : { breaking }),
        ...(paths === undefined ? {} : { 'notes-json': paths.json }),
        ...(release === undefined ? {} : { release }),
        ...(ending.components === undefined ? {} : { components: ending.components }),
    };
    const verdict = ending.result === 'refused' ? 'refused' : ending.result === 'error' ? 'failed' : 'passed';
    return {
        result: ending.result,
        reasonCode: ending.reasonCode,
        verdict,
        message: ending.message,
        outputs: {
            version: notes?.version ?? ending.named?.version ?? '',
            'previous-version': notes?.['previous-version'] ?? '',
            bump: notes?.bump ?? '',
            tag: notes?.tag ?? ending.named?.tag ?? '',
            prerelease: notes === undefined ? '' : String(notes.prerelease),
            'release-id': release === undefined || release.id === 0 ? '' : String(release.id),
            'release-url': release?.url ?? '',
            'pull-request-url': ending.pullRequest ?? '',
            store: candidate?.store ?? '',
            digest: candidate?.digest ?? '',
            notes: paths?.markdown ?? '',
            'notes-json': paths?.json ?? '',
            commits: notes === undefined ? '' : String(notes.commits),
            breaking: breaking === undefined ? '' : String(breaking),
            issues: ending.issues === undefined ? '' : String(ending.issues),
            report: await writeReport(`release-notes${of.suffix}`, report, env),
        },
    };
}
async function writeNotes(name, notes, markdown, env) {
    const json = await writeReport(name, notes, env);
    const path = `${json.slice(0, -'.json'.length)}.md`;
    await (0,promises_.writeFile)(path, markdown);
    return { markdown: path, json };
}
function pick(from, ...keys) {
    const entries = keys.flatMap((key) => (from?.[key] === undefined ? [] : [[key, from[key]]]));
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 3964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ ancestryOf)
/* harmony export */ });
/* harmony import */ var _lib_git_refs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5081);

function ancestryOf(git, head) {
    const known = new Map();
    return {
        async of(tags) {
            const unknown = tags.filter((tag) => !known.has(tag.name));
            const merged = await (0,_lib_git_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .mergedTags */ .sp)(git, head, unknown);
            for (const { name } of unknown)
                known.set(name, merged.has(name));
            return new Set(tags.map((tag) => tag.name).filter((name) => known.get(name)));
        },
    };
}


/***/ }),

/***/ 6154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ highestIsPrevious),
/* harmony export */   v: () => (/* binding */ findPrevious)
/* harmony export */ });
/* harmony import */ var _lib_git_refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5081);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3418);
/* harmony import */ var _previous_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2464);



/** Lines (1.4, 1.5 …) of other branches that are looked at, from the highest on. */
const MOST_LINES = 8;
/** Tags of which git is asked at once: the highest few nearly always have the answer, and old ones cost a long walk. */
const FIRST_BATCH = 32;
/**
 * The release before: the highest version tag in the candidate's own history, below the version the notes are for.
 *
 * Where releases are made on branches, their tags are in no later history. Such a release counts when its branch left
 * this history after the highest tag in it, or when there is none: the range then starts where the two histories part.
 */
async function findPrevious(git, ancestry, tags, wanted) {
    const fit = (0,_previous_js__WEBPACK_IMPORTED_MODULE_0__/* .highestFirst */ .L6)(tags).filter((tag) => (0,_previous_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .Ri)(tag, wanted) === undefined);
    const { ancestor, ancestors } = await highestAncestor(ancestry, fit);
    const above = ancestor === undefined ? fit : fit.slice(0, fit.indexOf(ancestor));
    const lines = highestOfLines(above.filter((tag) => !ancestors.has(tag.name)));
    for (const [index, tag] of lines.entries()) {
        const parted = await (0,_lib_git_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeBase */ .wu)(git, tag.sha, wanted.head);
        if (parted === undefined)
            continue;
        const later = ancestor === undefined || (parted !== ancestor.sha && (await (0,_lib_git_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .isAncestor */ .QX)(git, ancestor.sha, parted)));
        if (later) {
            const considered = (0,_previous_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(tags, wanted, { previous: tag, ancestors });
            const elsewhere = lines.slice(0, index + 1);
            return { tag, by: 'merge-base', considered, elsewhere, warnings: [branchWarning(tag, parted)] };
        }
    }
    const considered = (0,_previous_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(tags, wanted, { previous: ancestor, ancestors });
    return {
        tag: ancestor,
        by: ancestor === undefined ? 'root' : 'tag',
        considered,
        elsewhere: lines,
        warnings: ancestor === undefined && fit.length > 0 ? [ROOT_WARNING] : [],
    };
}
/** What `findPrevious` says when the highest tag that fits is known to be in the history. */
function highestIsPrevious(tags, wanted, highest) {
    const considered = (0,_previous_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .WE)(tags, wanted, { previous: highest, ancestors: new Set([highest.name]) });
    return { tag: highest, by: 'tag', considered, elsewhere: [], warnings: [] };
}
/** The first of the tags, highest first, that is in the history, and all that were found to be on the way. */
async function highestAncestor(ancestry, fit) {
    const ancestors = new Set();
    for (let start = 0, size = FIRST_BATCH; start < fit.length; start += size, size *= 4) {
        const batch = fit.slice(start, start + size);
        for (const name of await ancestry.of(batch))
            ancestors.add(name);
        const ancestor = batch.find((tag) => ancestors.has(tag.name));
        if (ancestor !== undefined)
            return { ancestor, ancestors };
    }
    return { ancestor: undefined, ancestors };
}
function highestOfLines(tags) {
    const lines = new Map();
    for (const tag of tags) {
        const line = `${tag.version.major}.${tag.version.minor}`;
        if (!lines.has(line))
            lines.set(line, tag);
        if (lines.size === MOST_LINES)
            break;
    }
    return [...lines.values()];
}
const ROOT_WARNING = 'no earlier release is in this history and none parted from it, so the range starts with the first commit; from-ref names another start';
function branchWarning(tag, parted) {
    return `${tag.name} is not in this history; its line left it at ${parted.slice(0, 12)}, where the range starts. When ${(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(tag.version)} is not the release before, give from-ref`;
}


/***/ }),

/***/ 5370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ resolveRef),
  n: () => (/* binding */ resolveSite)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/git/remote.js
var git_remote = __webpack_require__(6125);
;// CONCATENATED MODULE: ./lib/git/complete.js


/**
 * Makes a shallow clone answer questions of reachability: fetches the commits that are missing, and the tags with the
 * prefix.
 *
 * Only the whole ancestry proves what is *not* reachable, so all commits are fetched, and nothing but commits (`tree:0`).
 * Where changes have to be compared, `fetchTrees` brings what that needs.
 */
async function completeHistory(git, wanted) {
    const { shallow } = wanted;
    if (!shallow && !wanted.missing)
        return { kind: 'complete' };
    const depth = shallow ? ['--unshallow', '--filter=tree:0'] : [];
    const completion = await fetch(git, depth, [...wanted.commits, tagsWith(wanted.tagPrefix)]);
    if (completion.kind === 'completed' && (await isShallow(git)))
        return { kind: 'incomplete', problem: 'the remote itself is a shallow clone' };
    return completion;
}
/**
 * Fetches the tags with the prefix. A clone of a certain depth has none, and when the whole history is no deeper, git does
 * not call it shallow. A clone without any remote is whole by itself.
 */
async function completeTags(git, tagPrefix) {
    if ((await (0,git_remote/* remotes */.Y)(git)).length === 0)
        return { kind: 'complete' };
    return fetch(git, [], [tagsWith(tagPrefix)]);
}
async function fetch(git, options, what) {
    const remote = await (0,git_remote/* remoteName */.i)(git);
    if (remote === undefined) {
        const names = await (0,git_remote/* remotes */.Y)(git);
        const problem = names.length === 0 ? 'has no remote' : `has several remotes, none of them called "origin",`;
        return { kind: 'incomplete', problem: `the clone ${problem} to fetch from` };
    }
    try {
        await git.run(['fetch', '--quiet', '--no-tags', ...options, '--end-of-options', remote, ...what]);
    }
    catch (error) {
        return { kind: 'incomplete', problem: (0,errors/* errorMessage */.g)(error) };
    }
    return { kind: 'completed' };
}
function tagsWith(prefix) {
    return `+refs/tags/${prefix}*:refs/tags/${prefix}*`;
}
/** The commit a full id stands for, where the clone has it, and whether the clone is shallow: both in one question. */
async function findCommit(git, id) {
    const flags = ['--is-shallow-repository', '--verify', '--quiet', '--end-of-options'];
    const answer = await git.ask(['rev-parse', ...flags, `${id}^{commit}`]);
    if (answer === undefined)
        return { commit: undefined, shallow: await isShallow(git) };
    const [shallow, commit] = answer.split('\n');
    return { commit, shallow: shallow === 'true' };
}
/** Whether the clone lacks history that its remote has. */
async function isShallow(git) {
    return (await git.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(5081);
// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(3418);
;// CONCATENATED MODULE: ./actions/release-notes/src/version/tags.js

/** The version tags among `tags`; `others` start with the prefix and are no version (`vnext`, `v1.2`, `v01.0.0`). */
function versionTags(tags, prefix) {
    const versions = [];
    const others = [];
    for (const tag of tags) {
        const version = tag.name.startsWith(prefix) ? (0,semver/* parseVersion */.ot)(tag.name.slice(prefix.length)) : undefined;
        if (version === undefined)
            others.push(tag);
        else
            versions.push({ ...tag, version });
    }
    return { versions, others };
}

;// CONCATENATED MODULE: ./actions/release-notes/src/range/head.js





/** The id of a commit, with the whole history behind it, and every tag of the component that is a version. */
async function resolveSite(git, request, others = []) {
    const { tagPrefix } = request.component;
    // Nearly always the clone is whole, so the tags are read meanwhile; first, because they take longest.
    const [tags, found] = await Promise.all([(0,refs/* listTags */.cB)(git, tagPrefix), resolveHead(git, request, others)]);
    const versions = async () => versionTags(await (0,refs/* listTags */.cB)(git, tagPrefix), tagPrefix).versions;
    if (found.fetched)
        return { head: found.sha, tags: await versions(), warnings: [] };
    const known = versionTags(tags, tagPrefix).versions;
    if (known.some((tag) => tag.sha !== found.sha))
        return { head: found.sha, tags: known, warnings: [] };
    const completion = await completeTags(git, tagPrefix);
    const all = completion.kind === 'completed' ? await versions() : known;
    const warnings = [
        ...(completion.kind === 'incomplete' ? [noTags(completion.problem)] : []),
        ...(all.length === 0 ? await otherPrefixes(git, request.component) : []),
    ];
    return { head: found.sha, tags: all, warnings };
}
function noTags(problem) {
    return `this clone has no tag of an earlier release, and its remote could not be asked for one (${problem}); when there is one, set "fetch-depth: 0" on actions/checkout`;
}
/** A repository whose tags are of another form looks as if nothing was ever released. */
async function otherPrefixes(git, { tagPrefix, paths }) {
    // A component is released for the first time while others have their tags.
    if (paths.length > 0)
        return [];
    const versions = (await (0,refs/* listTags */.cB)(git, '')).map(({ name }) => name).filter(endsWithVersion);
    const [one] = versions;
    if (one === undefined)
        return [];
    const more = versions.length === 1 ? '' : ` and ${versions.length - 1} more`;
    return [
        `no tag is ${JSON.stringify(tagPrefix)} and a version, but ${one}${more} may be versions of another form: set "release.tag-prefix" in the configuration, or name a component`,
    ];
}
function endsWithVersion(name) {
    const start = name.slice(0, 100).search(/(?<![\d.])\d+\.\d+\.\d+/);
    return start >= 0 && (0,semver/* parseVersion */.ot)(name.slice(start)) !== undefined;
}
async function resolveHead(git, { component, toRef }, others) {
    const [{ commit: local, shallow }, ...found] = await Promise.all([
        lookUp(git, toRef),
        ...others.map((sha) => (0,refs/* resolveCommit */.WL)(git, sha)),
    ]);
    const known = local ?? ((0,refs/* isSha */.HH)(toRef) ? toRef : undefined);
    const completion = await completeHistory(git, {
        commits: [...(known === undefined ? [] : [known]), ...others],
        missing: (local === undefined && known !== undefined) || found.includes(undefined),
        shallow,
        tagPrefix: component.tagPrefix,
    });
    if (completion.kind === 'incomplete')
        throw new refusal/* Refusal */.P('shallow-clone', `The clone lacks history, and fetching it failed (${completion.problem}). Set "fetch-depth: 0" on actions/checkout; a part of the range would look like the whole.`, 'error');
    if (local !== undefined)
        return { sha: local, fetched: completion.kind === 'completed' };
    // What is named may be a tag that the clone was made without.
    const { kind } = completion.kind === 'complete' ? await completeTags(git, component.tagPrefix) : completion;
    return { sha: await resolveRef(git, toRef, 'to-ref'), fetched: kind === 'completed' };
}
async function lookUp(git, ref) {
    if ((0,refs/* isSha */.HH)(ref))
        return findCommit(git, ref);
    const [commit, shallow] = await Promise.all([(0,refs/* resolveCommit */.WL)(git, ref), isShallow(git)]);
    return { commit, shallow };
}
async function resolveRef(git, ref, input) {
    const sha = await (0,refs/* resolveCommit */.WL)(git, ref);
    if (sha !== undefined)
        return sha;
    throw new refusal/* Refusal */.P('unknown-ref', `${input}: ${JSON.stringify(ref)} is no branch, tag or commit of this clone. Check its spelling, and that actions/checkout has "fetch-depth: 0".`, 'error');
}


/***/ }),

/***/ 1400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ planRelease)
});

// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(3418);
// EXTERNAL MODULE: ./actions/release-notes/src/version/steps.js
var steps = __webpack_require__(8359);
;// CONCATENATED MODULE: ./actions/release-notes/src/version/bump.js


/** What one change asks for by its labels, else by its commit. */
function askedBy(change, rules, labels) {
    const found = rules.byLabels ? byLabels(change, rules, labels) : undefined;
    if (found !== undefined)
        return found;
    return change.breaking ? 'major' : (rules.types.get(change.type ?? '') ?? rules.others);
}
/** The largest bump any of the changes asks for; `none` when none asks for a release. */
function highestBump(changes, rules, labels) {
    return changes.map((change) => askedBy(change, rules, labels)).reduce(larger, 'none');
}
/** Before 1.0.0 anything may change (semver rule 4): the rules say how far a version moves there. */
function effectiveBump(bump, from, { beforeOne }) {
    return from.major > 0 || bump === 'patch' ? bump : beforeOne[bump];
}
/** The next final version. A prerelease that already stands for that step is only completed: 1.5.0-rc.2 + minor is 1.5.0. */
function increment(version, bump) {
    const { major, minor, patch } = version;
    const pending = version.prerelease.length > 0;
    switch (bump) {
        case 'major':
            return (0,semver/* finalOf */.uN)(pending && minor === 0 && patch === 0
                ? { major, minor: 0, patch: 0 }
                : { major: major + 1, minor: 0, patch: 0 });
        case 'minor':
            return (0,semver/* finalOf */.uN)(pending && patch === 0 ? { major, minor, patch: 0 } : { major, minor: minor + 1, patch: 0 });
        case 'patch':
            return (0,semver/* finalOf */.uN)(pending ? { major, minor, patch } : { major, minor, patch: patch + 1 });
    }
}
/** Which number moved from one release to a later one. */
function bumpBetween(from, to) {
    if (from.major !== to.major)
        return 'major';
    return from.minor !== to.minor ? 'minor' : 'patch';
}
function byLabels({ sha }, rules, labels) {
    const own = sha === undefined ? [] : (labels?.get(sha) ?? []);
    const asked = own.flatMap((label) => rules.labels.get(label.toLowerCase()) ?? []);
    return asked.length === 0 ? undefined : asked.reduce(larger);
}
function larger(a, b) {
    return rank(a) >= rank(b) ? a : b;
}
/** `none` is below all. */
function rank(asked) {
    return asked === 'none' ? -1 : steps/* BUMPS */.o.indexOf(asked);
}

// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
;// CONCATENATED MODULE: ./actions/release-notes/src/version/given.js


/** A version given by hand must be free, or stand for this very commit, and be higher than what this history has. */
function checkGiven(version, { tagPrefix, head, tags, ancestors }) {
    const text = (0,semver/* formatVersion */.qh)(version);
    const same = tags.filter((tag) => (0,semver/* compareVersions */.Zy)(tag.version, version) === 0);
    const other = same.find((tag) => tag.sha !== head || tag.name !== `${tagPrefix}${text}`);
    if (other !== undefined)
        throw new refusal/* Refusal */.P('version-taken', other.sha === head
            ? `${other.name} stands for this commit already, and build metadata makes no other version of it (semver rule 10). Give ${other.name.slice(tagPrefix.length)}.`
            : `The tag ${other.name} stands for ${other.sha.slice(0, 12)}, not for ${head.slice(0, 12)}. Give another version; for the notes of that release, give "to-ref: ${other.name}" too.`);
    if (same.length > 0)
        return;
    const higher = tags.find((tag) => ancestors.has(tag.name) &&
        tag.sha !== head &&
        counts(tag.version, version) &&
        (0,semver/* compareVersions */.Zy)(tag.version, version) > 0);
    if (higher !== undefined)
        throw new refusal/* Refusal */.P('version-not-higher', `${text} is not higher than ${higher.name}, which is in the history of ${head.slice(0, 12)}. Give a higher version; when it was computed before ${higher.name} came out, run all jobs again.`);
}
/** A prerelease of another version may be ahead: 1.4.1 can be released while 1.5.0-rc.1 waits. */
function counts(earlier, given) {
    return (0,semver/* isFinal */.dR)(earlier) || (0,semver/* compareCores */.Ou)(earlier, given) === 0;
}
/** A run that is repeated finds its own tag on the commit and gives the same version again. */
function tagOnHead(tags, head, prerelease) {
    return tags
        .filter(({ sha, version }) => sha === head && (version.prerelease[0] ?? '') === prerelease)
        .map((tag) => tag.version)
        .sort(semver/* compareVersions */.Zy)
        .at(-1);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/version/next.js


/**
 * The version the changes ask for. With `prerelease` (an identifier such as `rc`), the next prerelease of that version:
 * numbers go on over all tags there are, and start again at 1 when the changes ask for a higher version.
 */
function nextVersion(history, options) {
    const because = [];
    const { previous, rules } = history;
    const chosen = chooseBump(history, options.bump, because);
    if (chosen === 'none' && previous !== undefined)
        return nothingNew(previous, history, options.prerelease, because);
    if (chosen === 'none' && history.changes.length === 0)
        return { version: rules.first, bump: 'none', because };
    const bump = chosen === 'none' ? 'patch' : chosen;
    const asked = previous === undefined ? rules.first : increment(previous, bump);
    if (previous === undefined)
        because.push(`no release before: the first version is ${(0,semver/* formatVersion */.qh)(asked)}`);
    const core = notTaken(notBack(asked, history, because), history, bump, because);
    const version = options.prerelease === '' ? core : notLower(core, options.prerelease, history, because);
    return { version, bump: previous === undefined ? bump : bumpBetween(previous, version), because };
}
/** When all that a prerelease announced was taken back, whoever follows prereleases gets the next one, without it. */
function nothingNew(previous, history, prerelease, because) {
    const core = (0,semver/* finalOf */.uN)(previous);
    const announced = prerelease === '' ? core : notBack(core, history, because);
    if (announced === core)
        return { version: core, bump: 'none', because };
    const version = notLower(announced, prerelease, history, because);
    return { version, bump: bumpBetween(previous, announced), because };
}
function chooseBump(history, given, because) {
    const { previous, changes, rules, labels } = history;
    if (given !== undefined) {
        because.push(`the bump was given: ${given}`);
        return given;
    }
    if (changes.length === 0) {
        because.push(previous === undefined ? NO_CHANGES : `nothing changed since ${(0,semver/* formatVersion */.qh)(previous)}`);
        return 'none';
    }
    const found = highestBump(changes, rules, labels);
    if (found === 'none') {
        because.push('no change asks for a release');
        return 'none';
    }
    const bump = effectiveBump(found, previous ?? rules.first, rules);
    const source = rules.byLabels ? 'labels and commits ask for' : SOURCES[found];
    if (found === 'patch' && !rules.byLabels && highestBump(changes, { ...rules, others: 'none' }) === 'none')
        because.push('no change asks for a release by its type: a patch, so that what is built has a version of its own');
    else
        because.push(bump === found ? `${source}: ${bump}` : `${source} before 1.0.0: ${bump}`);
    return bump;
}
const NO_CHANGES = 'nothing was released before, and no commit counts; check the paths of the component';
const SOURCES = { major: 'a breaking change', minor: 'a feature', patch: 'a fix' };
/** A version that a prerelease in this history already announced is kept, even when the change behind it was reverted. */
function notBack(asked, { previous, tags, ancestors }, because) {
    const announced = tags
        .filter((tag) => ancestors.has(tag.name) && !(0,semver/* isFinal */.dR)(tag.version))
        .map((tag) => (0,semver/* finalOf */.uN)(tag.version))
        .filter((core) => previous === undefined || (0,semver/* compareCores */.Ou)(core, previous) > 0)
        .reduce((highest, core) => ((0,semver/* compareCores */.Ou)(core, highest) > 0 ? core : highest), asked);
    if (announced !== asked)
        because.push(`a prerelease of ${(0,semver/* formatVersion */.qh)(announced)} is in this history already`);
    return announced;
}
/** A final version tagged outside this history (a hotfix branch, say) is stepped over: two commits never share a version. */
function notTaken(asked, { tags, ancestors }, bump, because) {
    const taken = new Set(tags
        .filter((tag) => (0,semver/* isFinal */.dR)(tag.version) && !ancestors.has(tag.name))
        .map((tag) => (0,semver/* formatVersion */.qh)((0,semver/* finalOf */.uN)(tag.version))));
    let version = asked;
    while (taken.has((0,semver/* formatVersion */.qh)(version))) {
        because.push(`${(0,semver/* formatVersion */.qh)(version)} is tagged outside this history`);
        version = increment(version, bump);
    }
    return version;
}
/**
 * The next prerelease, raised by a patch until it is higher than all this history has: after 1.5.0-rc.1, a `beta` of
 * 1.5.0 would be lower (semver rule 11), so it is one of 1.5.1.
 */
function notLower(core, identifier, history, because) {
    const { tags, ancestors } = history;
    const highest = tags
        .filter((tag) => ancestors.has(tag.name))
        .reduce((found, { version }) => (found === undefined || (0,semver/* compareVersions */.Zy)(version, found) > 0 ? version : found), undefined);
    let version = nextPrerelease(core, identifier, tags);
    while (highest !== undefined && (0,semver/* compareVersions */.Zy)(version, highest) <= 0) {
        because.push(`${(0,semver/* formatVersion */.qh)(version)} would be lower than ${(0,semver/* formatVersion */.qh)(highest)}, which is in this history`);
        const raised = notTaken(increment((0,semver/* finalOf */.uN)(version), 'patch'), history, 'patch', because);
        version = nextPrerelease(raised, identifier, tags);
    }
    return version;
}
/** `1.5.0-rc.3` when rc.1 and rc.2 exist. */
function nextPrerelease(core, identifier, tags) {
    const numbers = tags
        .filter(({ version }) => (0,semver/* compareCores */.Ou)(version, core) === 0 && version.prerelease[0] === identifier)
        .map(({ version }) => version.prerelease[1] ?? '')
        .filter((number) => /^\d+$/.test(number))
        .map(BigInt);
    const highest = numbers.reduce((a, b) => (a > b ? a : b), 0n);
    return { ...core, prerelease: [identifier, String(highest + 1n)] };
}

// EXTERNAL MODULE: ./actions/release-notes/src/version/rules.js
var version_rules = __webpack_require__(3771);
// EXTERNAL MODULE: ./actions/release-notes/src/range/ancestry.js
var ancestry = __webpack_require__(3964);
// EXTERNAL MODULE: ./actions/release-notes/src/range/find-previous.js
var find_previous = __webpack_require__(6154);
// EXTERNAL MODULE: ./actions/release-notes/src/range/head.js + 2 modules
var range_head = __webpack_require__(5370);
// EXTERNAL MODULE: ./actions/release-notes/src/range/previous.js
var range_previous = __webpack_require__(2464);
// EXTERNAL MODULE: ./actions/release-notes/src/range/read.js + 11 modules
var read = __webpack_require__(2294);
;// CONCATENATED MODULE: ./actions/release-notes/src/range/plan.js










/** Finds the range and the version. Throws a `Refusal` for anything that would make the answer a guess. */
async function planRelease(git, request) {
    const { component, fromRef } = request;
    const { head, tags, warnings } = await (0,range_head/* resolveSite */.n)(git, request);
    const site = { git, request, head, tags, ancestry: (0,ancestry/* ancestryOf */.R)(git, head) };
    const known = request.version ?? tagOnHead(tags, head, request.prerelease);
    if (request.version !== undefined)
        await checkFree(site, request.version);
    const wanted = { head, below: known, prerelease: known === undefined ? request.prerelease !== '' : !(0,semver/* isFinal */.dR)(known) };
    const start = fromRef === '' ? undefined : await (0,range_head/* resolveRef */.q)(git, fromRef, 'from-ref');
    const { previous, commits } = start === undefined ? await fromPrevious(site, wanted) : await fromGiven(site, wanted, start);
    const base = start ?? previous.tag?.sha;
    const span = spanOf(site, base);
    const elsewhere = start === undefined ? previous.elsewhere : await outside(git, span, commits, fromRef);
    const after = start === undefined ? previous.tag : { name: fromRef, sha: start };
    const range = await (0,read/* entriesOf */.Mc)(git, span, commits, readingOf(request, elsewhere, after));
    const next = await versionOf(site, { known, previous, range, base });
    return {
        ...range,
        component,
        head,
        base,
        baseRef: fromRef === '' ? previous.tag?.name : fromRef,
        chosenBy: fromRef === '' ? previous.by : 'from-ref',
        previous: previous.tag,
        considered: previous.considered,
        version: next.version,
        tag: `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(next.version)}`,
        bump: next.bump,
        because: next.because,
        warnings: [...warnings, ...(fromRef === '' ? previous.warnings : []), ...range.warnings],
        tags,
    };
}
function readingOf({ component, pullRequestsOf }, elsewhere, after) {
    return { elsewhere, after, revertOfBreaking: component.rules?.revertOfBreaking, pullRequestsOf };
}
async function checkFree({ request, head, tags, ancestry }, version) {
    const higher = await ancestry.of(tags.filter((tag) => (0,semver/* compareVersions */.Zy)(tag.version, version) > 0));
    checkGiven(version, { tagPrefix: request.component.tagPrefix, head, tags, ancestors: higher });
}
/**
 * The commits since the release before. Nearly always that is the highest tag that fits: the range since it is read at
 * once, and shows by itself whether it starts in its own history. That saves a walk over the same commits.
 */
async function fromPrevious(site, wanted) {
    const { git, request, tags, ancestry } = site;
    const highest = (0,range_previous/* highestFirst */.L6)(tags).find((tag) => (0,range_previous/* unfit */.Ri)(tag, wanted) === undefined);
    if (highest !== undefined && request.component.paths.length === 0) {
        const range = spanOf(site, highest.sha);
        const walk = (0,read/* walkRange */.JY)(git, range);
        // git takes a while to its first commit.
        const previous = (0,find_previous/* highestIsPrevious */.q)(tags, wanted, highest);
        const commits = await walk;
        if (await (0,read/* startsInside */.OC)(git, range, commits))
            return { previous, commits };
    }
    const previous = await (0,find_previous/* findPrevious */.v)(git, ancestry, tags, wanted);
    return { previous, commits: await (0,read/* walkRange */.JY)(git, spanOf(site, previous.tag?.sha)) };
}
async function fromGiven(site, wanted, start) {
    const { git, ancestry, tags } = site;
    const [previous, commits] = await Promise.all([
        (0,find_previous/* findPrevious */.v)(git, ancestry, tags, wanted),
        (0,read/* walkRange */.JY)(git, spanOf(site, start)),
    ]);
    return { previous, commits };
}
function spanOf({ request, head }, base) {
    return { base, head, paths: request.component.paths };
}
/** A start given by hand that is on another line has changes of its own; made here again, they are not new. */
async function outside(git, range, commits, name) {
    const { base } = range;
    return base === undefined || (await (0,read/* startsInside */.OC)(git, range, commits)) ? [] : [{ name, sha: base }];
}
/** The version follows from all changes since the last final release, whatever the notes begin with. */
async function versionOf(site, { known, previous, range, base }) {
    const { git, request, head, tags, ancestry } = site;
    const final = previous.tag !== undefined && (0,semver/* isFinal */.dR)(previous.tag.version)
        ? previous
        : await (0,find_previous/* findPrevious */.v)(git, ancestry, tags, { head, below: known, prerelease: false });
    if (known !== undefined)
        return knownVersion(known, final.tag, request.version !== undefined);
    const nothingNew = previous.tag !== undefined && base === previous.tag.sha && range.entries.length === 0;
    if (nothingNew && request.bump === undefined)
        return {
            version: previous.tag.version,
            bump: 'none',
            because: [`nothing changed since ${(0,semver/* formatVersion */.qh)(previous.tag.version)}`],
        };
    const same = base === final.tag?.sha;
    const { entries } = same
        ? range
        : await (0,read/* readRange */.qX)(git, { base: final.tag?.sha, head, paths: request.component.paths }, readingOf(request, final.elsewhere, final.tag));
    const rules = request.component.rules ?? version_rules/* DEFAULT_RULES */.c;
    const labels = rules.byLabels && request.bump === undefined ? await request.labelsOf?.(entries) : undefined;
    const above = tags.filter(({ version }) => final.tag === undefined || (0,semver/* compareVersions */.Zy)(version, final.tag.version) > 0);
    const history = {
        previous: final.tag?.version,
        changes: entries,
        labels,
        tags,
        ancestors: await ancestry.of(above),
        rules,
    };
    return nextVersion(history, request);
}
function knownVersion(version, final, given) {
    const bump = final === undefined ? 'minor' : bumpBetween(final.version, version);
    return { version, bump, because: [given ? 'the version was given' : 'the commit carries the tag already'] };
}


/***/ }),

/***/ 2464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ DROPPED),
/* harmony export */   L6: () => (/* binding */ highestFirst),
/* harmony export */   NQ: () => (/* binding */ CHOSEN_BY),
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   WE: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3418);

/** Why a tag is not the release before. */
const DROPPED = {
    'not-an-ancestor': 'its commit is not in the history of this one',
    prerelease: 'it is a prerelease, and the release before a final version is a final one',
    'not-lower': 'it is not lower than the version the notes are for',
    'same-commit': 'it stands for the very commit the notes are for',
    lower: 'another one is higher',
};
/** How the start of the range was found. */
const CHOSEN_BY = {
    'from-ref': 'it was given as `from-ref`',
    deployment: 'it is what the environment serves, by the record of its deployments',
    tag: 'it is the highest version tag in the history of this commit',
    'merge-base': 'it is the highest release below; its line left this history at the commit the range starts after',
    root: 'nothing was released before in this history, so the range starts with the first commit',
};
/** Why a tag cannot be the release before, whatever the history says. */
function unfit(tag, { head, below, prerelease }) {
    if (!prerelease && !(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(tag.version))
        return 'prerelease';
    if (below === undefined)
        return undefined;
    if ((0,_version_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(tag.version, below) >= 0)
        return 'not-lower';
    return tag.sha === head ? 'same-commit' : undefined;
}
/** Highest precedence first; of two that differ in build metadata only, the order is by name. */
function highestFirst(tags) {
    return [...tags].sort((a, b) => (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version) || (a.name < b.name ? -1 : 1));
}
const KEPT = 20;
/** The tags looked at, highest first, each with why it is not the one; at most `KEPT`, always with the one chosen. */
function explain(tags, wanted, choice) {
    const considered = [];
    let chosen = choice.previous === undefined;
    for (const tag of highestFirst(tags)) {
        if (considered.length >= KEPT && chosen)
            break;
        const isChosen = tag.name === choice.previous?.name;
        const isLower = choice.previous !== undefined && chosen;
        const dropped = isChosen
            ? null
            : (unfit(tag, wanted) ?? (isLower || choice.ancestors.has(tag.name) ? 'lower' : 'not-an-ancestor'));
        if (considered.length < KEPT || isChosen)
            considered.push({ tag: tag.name, sha: tag.sha, dropped });
        chosen ||= isChosen;
    }
    return considered;
}


/***/ }),

/***/ 2294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mc: () => (/* binding */ entriesOf),
  qX: () => (/* binding */ readRange),
  OC: () => (/* binding */ startsInside),
  JY: () => (/* binding */ walkRange)
});

// EXTERNAL MODULE: ./lib/git/history.js
var git_history = __webpack_require__(9075);
// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(5081);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./actions/release-notes/src/commits/conventional.js + 1 modules
var conventional = __webpack_require__(4654);
;// CONCATENATED MODULE: ./actions/release-notes/src/commits/places.js

const FEWEST_DIGITS = 7;
const NOWHERE = [];
/**
 * An index of ids, several times quicker to fill than a `Map` of texts: ids are random already, so their last digits say
 * where each lies in a table that is at most half full.
 */
function placesOf(commits) {
    let size = 16;
    while (size < commits.length * 2)
        size *= 2;
    /** Place + 1; 0 is free. */
    const table = new Int32Array(size);
    /** Where the id is, or the free slot it would take. */
    const slotOf = (sha) => {
        let slot = Number.parseInt(sha.slice(-7), 16) & (size - 1);
        for (let taken = table[slot] ?? 0; taken !== 0 && commits[taken - 1]?.sha !== sha; taken = table[slot] ?? 0)
            slot = (slot + 1) & (size - 1);
        return slot;
    };
    for (let place = 0; place < commits.length; place++)
        table[slotOf(commits[place]?.sha ?? '')] = place + 1;
    const of = (sha) => {
        const found = table[slotOf(sha)] ?? 0;
        return found === 0 ? undefined : found - 1;
    };
    let byStart;
    return {
        of,
        startingWith(prefix) {
            const whole = of(prefix);
            if (whole !== undefined)
                return [whole];
            if ((0,refs/* isIdLength */.C0)(prefix))
                return NOWHERE;
            byStart ??= groupByStart(commits);
            const places = byStart.get(prefix.slice(0, FEWEST_DIGITS)) ?? NOWHERE;
            return places.filter((place) => commits[place]?.sha.startsWith(prefix) === true);
        },
    };
}
/** Made only where somebody names a commit by a part of its id. */
function groupByStart(commits) {
    const groups = new Map();
    for (const [place, { sha }] of commits.entries()) {
        const start = sha.slice(0, FEWEST_DIGITS);
        const group = groups.get(start);
        if (group === undefined)
            groups.set(start, [place]);
        else
            group.push(place);
    }
    return groups;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/merges.js

const NOTHING = [];
/**
 * Follows first parents from `head` and, at each merge from the oldest on, the side branches it brought. Every commit is
 * visited once, so time is linear however the history is braided. `commits` are a whole range, newest first.
 */
function followMerges(commits, head) {
    let indexed;
    const index = () => {
        indexed ??= placesOf(commits);
        return indexed;
    };
    const ids = {
        has: (sha) => index().of(sha) !== undefined,
        startingWith: (prefix) => index().startingWith(prefix),
    };
    if (!commits.some(({ parents }) => parents.length > 1))
        return { ...ids, broughtBy: () => undefined, brought: () => NOTHING };
    const places = index();
    const visited = new Uint8Array(commits.length);
    const broughtBy = new Int32Array(commits.length).fill(-1);
    const brought = new Map();
    const chainFrom = (start, owner) => {
        const chain = [];
        let place = places.of(start);
        while (place !== undefined && visited[place] === 0) {
            visited[place] = 1;
            chain.push(place);
            const first = commits[place]?.parents[0] ?? '';
            // Nearly always the next in the list.
            place = commits[place + 1]?.sha === first ? place + 1 : places.of(first);
        }
        return { owner, places: chain };
    };
    const stack = [chainFrom(head, undefined)];
    for (let chain = stack.at(-1); chain !== undefined; chain = stack.at(-1)) {
        const place = chain.places.pop();
        if (place === undefined) {
            stack.pop();
            continue;
        }
        if (chain.owner !== undefined) {
            broughtBy[place] = chain.owner;
            const list = brought.get(chain.owner);
            if (list === undefined)
                brought.set(chain.owner, [place]);
            else
                list.push(place);
        }
        const { parents } = commits[place] ?? { parents: [] };
        for (let at = 1; at < parents.length; at++)
            stack.push(chainFrom(parents[at] ?? '', place));
    }
    return {
        broughtBy: (place) => (broughtBy[place] === -1 ? undefined : broughtBy[place]),
        brought: (merge) => brought.get(merge) ?? NOTHING,
        ...ids,
    };
}
/** The same for some commits of a range, of which `graph` has all: what is between them decides which merge brought which. */
function followMergesAmong(commits, graph, head) {
    const whole = followMerges(graph, head);
    const here = placesOf(commits);
    const there = placesOf(graph);
    const inWhole = (place) => there.of(commits[place]?.sha ?? '');
    const amongThese = (place) => (place === undefined ? undefined : here.of(graph[place]?.sha ?? ''));
    return {
        broughtBy(place) {
            const known = inWhole(place);
            return known === undefined ? undefined : amongThese(whole.broughtBy(known));
        },
        brought(merge) {
            const known = inWhole(merge);
            return known === undefined ? NOTHING : whole.brought(known).flatMap((place) => amongThese(place) ?? []);
        },
        has: whole.has,
        startingWith: here.startingWith,
    };
}
/**
 * A commit and, when it is a merge, all it brought in, those of merges inside it too: what reverting it takes away. What
 * is `gone` already is left out, with what it brought.
 */
function everythingBrought(merges, merge, gone) {
    const all = [];
    const open = [merge];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (gone.has(next))
            continue;
        all.push(next);
        for (const place of merges.brought(next))
            open.push(place);
    }
    return all;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/subject.js
/** A subject without the pull request number that GitHub adds: `feat: x (#12)` is `feat: x` and 12. */
function splitPullRequest(subject) {
    if (!subject.endsWith(')'))
        return { title: subject, pullRequest: null };
    const open = subject.lastIndexOf('(#');
    const number = open < 0 ? undefined : readNumber(subject.slice(open + 2, -1));
    return number === undefined
        ? { title: subject, pullRequest: null }
        : { title: subject.slice(0, open).trimEnd(), pullRequest: number };
}
/** GitHub's own merge message: the pull request, and its title from the body. */
function readMergeSubject(subject) {
    const start = 'Merge pull request #';
    return subject.startsWith(start) ? readNumber(subject.slice(start.length).split(' ', 1)[0] ?? '') : undefined;
}
/** A first line that git or GitHub wrote, and nobody else. */
function isMergeByItself(subject) {
    return /^Merge (?:(?:remote-tracking )?branch(?:es)?|tag|commit) '|^Merge pull request #\d/.test(subject);
}
/** An issue or pull request number. */
function readNumber(text) {
    if (text.length === 0 || text.length > 10 || text[0] === '0')
        return undefined;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code < 48 || code > 57)
            return undefined;
    }
    return Number(text);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/reverts.js

/** What the message takes back, or `undefined` when it is no revert. */
function readRevert(message) {
    if (!mentionsRevert(message))
        return undefined;
    const lines = [message.body, ...message.footers.map((footer) => footer.value)].flatMap((text) => text.split('\n'));
    const isType = message.header?.type === 'revert';
    const refs = isType ? message.footers.filter((footer) => footer.token === 'refs') : [];
    const fromRefs = refs.flatMap((footer) => footer.value.split(/[\s,]+/).filter(isShortSha));
    const shas = [...revertedIds(lines), ...fromRefs].map((sha) => sha.toLowerCase());
    const title = targetTitle(message.subject) ?? (isType ? titleOfType(message.header?.description ?? '') : null);
    if (shas.length === 0 && title === null && !isType)
        return undefined;
    const pullRequest = title === null ? null : (lines.map(revertedPullRequest).find(Boolean) ?? null);
    return { shas, pullRequest, title, plain: isType || (message.header === null && saysNothingElse(message, title)) };
}
/** A squash may have a revert among its commits: then its first line tells of something else, and so does its body. */
function saysNothingElse({ body }, title) {
    return title !== null || /^this reverts commits?\b/i.test(body.slice(0, 40));
}
/**
 * What is left of a change after all its reverts, by the first line of the last one: `Revert "Revert "feat: x""` and
 * `Reapply "feat: x"` (git 2.43) bring `feat: x` back. `undefined`: it stays reverted, or it is no revert by its first line.
 */
function broughtBack(subject) {
    const whole = splitPullRequest(subject).title;
    let title = whole;
    let there = true;
    for (;;) {
        const reapplied = quoted(title, 'Reapply "');
        const reverted = quoted(title, 'Revert "');
        const inner = reapplied ?? reverted;
        if (inner === undefined)
            return there && title !== whole ? title : undefined;
        if (reverted !== undefined)
            there = !there;
        title = splitPullRequest(inner).title;
    }
}
/** Rules out nearly every message without looking at its lines. */
function mentionsRevert({ subject, header, body, footers }) {
    const words = 'reverts commit';
    if (header?.type === 'revert' || subject.startsWith('Revert "') || subject.startsWith('Reapply "'))
        return true;
    return body.includes(words) || footers.some((footer) => footer.value.includes(words));
}
/** `Reapply "x"` takes back `Revert "x"`. */
function targetTitle(subject) {
    const { title } = splitPullRequest(subject);
    const reapplied = quoted(title, 'Reapply "');
    return quoted(title, 'Revert "') ?? (reapplied === undefined ? null : `Revert "${reapplied}"`);
}
/** `revert: feat: x` and `revert: "feat: x"` name what they take back; other words are found nowhere. */
function titleOfType(description) {
    const { title } = splitPullRequest(description);
    return quoted(title, '"') ?? title;
}
function quoted(title, start) {
    const whole = title.startsWith(start) && title.endsWith('"') && title.length > start.length + 1;
    return whole ? title.slice(start.length, -1) : undefined;
}
/** Ids in `This reverts commit <id>.` and `This reverts commits <id>, <id> and <id>.`, also over several lines. */
function revertedIds(lines) {
    const found = [];
    let goesOn = false;
    for (const line of lines) {
        const start = /^\s{0,8}this reverts commits? ?/i.exec(line.slice(0, 40));
        if (start === null && !goesOn)
            continue;
        const from = start === null ? 0 : start[0].length;
        goesOn = line !== '' && readIds(line.slice(from, from + 2000), found);
    }
    return found;
}
/** Adds the ids at the start of the text; says whether the list may go on in the next line. */
function readIds(text, found) {
    for (const word of text.split(/[\s,]/)) {
        const id = word.replace(/\.$/, '');
        if (isShortSha(id))
            found.push(id);
        else if (word !== '' && word !== 'and')
            return false;
        if (id !== word)
            return false;
    }
    return true;
}
/** `Reverts owner/repo#12` as GitHub's button writes it. */
function revertedPullRequest(line) {
    if (!line.startsWith('Reverts '))
        return undefined;
    const hash = line.indexOf('#');
    return hash < 0
        ? undefined
        : readNumber(line
            .slice(hash + 1)
            .trim()
            .replace(/\.$/, ''));
}
function isShortSha(word) {
    return word.length <= 64 && /^[0-9a-fA-F]{7,64}$/.test(word);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/settle.js


/**
 * Settles reverts from the newest on, so that a revert of a revert brings the change back. `commits` are in topological
 * order, newest first; those that are not new have no part in it. A target is found by id, else by pull request, else by
 * title; reverting a merge takes back all it brought, and reverting a pull request all its commits.
 */
function settleReverts(commits, merges, isNew) {
    const cancelled = new Map();
    const settled = new Set();
    const standing = new Map();
    const open = new Map();
    let index;
    for (let at = 0; at < commits.length; at++) {
        const commit = commits[at];
        const revert = commit?.revert;
        if (commit === undefined || revert === undefined || cancelled.has(at) || !isNew(commit))
            continue;
        index ??= indexOf(commits, merges, isNew);
        const found = findTargets(index, revert, at, cancelled);
        for (const target of found.targets)
            for (const gone of everythingBrought(merges, target, cancelled))
                cancelled.set(gone, at);
        if (!found.complete)
            open.set(at, revert);
        if (!revert.plain)
            continue;
        if (found.complete)
            settled.add(at);
        else
            standing.set(at, revert);
    }
    return { cancelled, settled, standing, open };
}
function indexOf(commits, merges, isNew) {
    const claims = commits.flatMap(({ revert }) => revert ?? []);
    const listed = (claimed, keyOf) => {
        const lists = new Map(claimed.map((key) => [key, places()]));
        for (let at = commits.length - 1; at >= 0; at--) {
            const commit = commits[at];
            if (commit !== undefined && isNew(commit))
                lists.get(keyOf(commit))?.push(at);
        }
        return lists;
    };
    let titles;
    let numbers;
    return {
        byId: (prefix) => merges.startingWith(prefix).filter((place) => {
            const commit = commits[place];
            return commit !== undefined && isNew(commit);
        }),
        byTitle(title) {
            titles ??= listed(claims.flatMap((claim) => (claim.title === null ? [] : [plain(claim.title)])), ({ words }) => plain(words.subject));
            return titles.get(title);
        },
        byPullRequest(number) {
            numbers ??= listed(claims.flatMap(({ pullRequest }) => pullRequest ?? []), ({ pullRequest }) => pullRequest);
            return numbers.get(number);
        },
    };
}
function places() {
    return [];
}
/** A title without the pull request number GitHub adds. */
function plain(title) {
    return splitPullRequest(title).title;
}
function findTargets(index, claim, at, cancelled) {
    const { shas, pullRequest } = claim;
    if (shas.length > 0) {
        const targets = shas.map((wanted) => index.byId(wanted).findLast((place) => place > at && !cancelled.has(place)));
        return { targets: targets.filter((place) => place !== undefined), complete: !targets.includes(undefined) };
    }
    const numbered = pullRequest === null ? [] : older(index.byPullRequest(pullRequest), at, cancelled);
    if (numbered.length > 0)
        return { targets: numbered, complete: true };
    const target = claim.title === null ? undefined : older(index.byTitle(plain(claim.title)), at, cancelled).at(-1);
    return { targets: target === undefined ? [] : [target], complete: target !== undefined };
}
/**
 * What is older than `at` and still there. `at` only grows, and what was taken back never returns: places that can no
 * longer be a target are dropped for good, which keeps many reverts of one title linear.
 */
function older(places, at, cancelled) {
    if (places === undefined)
        return [];
    for (let last = places.at(-1); last !== undefined && (last <= at || cancelled.has(last)); last = places.at(-1))
        places.pop();
    return places;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/entries.js





const SECTIONS = (/* unused pure expression or super */ null && (['breaking', 'features', 'fixes', 'performance', 'reverted', 'others']));
const NOTHING_LEFT_OUT = { released: new Map(), flagChanges: new Set() };
/** `commits`: all of a range, newest first; where they are only those that touch some paths, `graph` is the whole range. */
function settle(commits, head, leftOut = NOTHING_LEFT_OUT, graph) {
    const merges = graph === undefined ? followMerges(commits, head) : followMergesAmong(commits, graph, head);
    // What is released already is no target of a revert in this range: its revert takes something from people.
    const all = leftOut.released.size + leftOut.flagChanges.size === 0;
    const isNew = ({ sha }) => all || (!leftOut.released.has(sha) && !leftOut.flagChanges.has(sha));
    const reverts = settleReverts(commits, merges, isNew);
    const openReverts = new Map(Array.from(reverts.open, ([at, claim]) => [commits[at]?.sha ?? '', claim]));
    return { commits, leftOut, merges, reverts, isNew, openReverts };
}
/** What a range brings. Every commit is an entry, a merge, half of a cancelled pair, or left out; none is lost. */
function readEntries({ commits, leftOut, merges, reverts, isNew }) {
    const { cancelled, settled, standing } = reverts;
    const entries = [];
    let left = 0;
    for (let at = 0; at < commits.length; at++) {
        const commit = commits[at];
        if (commit === undefined || cancelled.has(at) || settled.has(at) || !isNew(commit))
            continue;
        const isMerge = commit.parents.length > 1;
        const words = isMerge ? wordsOfMerge(commits, at, merges) : commit.words;
        if (words === undefined) {
            left++;
            continue;
        }
        const entry = entryOf(commit, words, broughtWith(commits, at, merges), standing.get(at));
        entries.push(isMerge ? byThoseWhoMadeIt(entry, commits, merges.brought(at)) : entry);
    }
    const shaOf = (at) => commits[at]?.sha ?? '';
    return {
        ...leftOut,
        entries,
        cancelled: new Map(Array.from(cancelled, ([at, by]) => [shaOf(at), shaOf(by)])),
        merges: left,
    };
}
/**
 * A merge is left out when its commits are listed, touch nothing that counts here, or were released before. Its own
 * message stays when it is the only one that keeps to the convention: a pull request called `feat: …` over commits called
 * `wip`.
 */
function wordsOfMerge(commits, at, merges) {
    const merge = commits[at];
    const brought = merges.brought(at);
    if (brought.length === 0) {
        const known = merge?.parents.slice(1).some(merges.has) === true || isMergeByItself(merge?.words.subject ?? '');
        return known ? undefined : merge?.words;
    }
    const own = merge?.merged ?? merge?.words;
    const listed = brought.some((place) => commits[place]?.words.header !== null);
    return own?.header === null || listed ? undefined : own;
}
/** A merge is by the authors of what it brought; whoever merged it made nothing of it. */
function byThoseWhoMadeIt(entry, commits, brought) {
    const people = brought.flatMap((place) => commits[place]?.authors ?? []);
    const authors = [...new Map(people.map((person) => [person.email.toLowerCase(), person])).values()];
    return authors.length === 0 ? entry : { ...entry, authors, bot: authors.every((author) => author.bot) };
}
/** The commit whose message names the pull request: its own, else the merge that brought it. */
function broughtWith(commits, at, merges) {
    const own = commits[at];
    if (own === undefined || own.pullRequest !== null)
        return own;
    const merge = merges.broughtBy(at);
    return merge === undefined ? undefined : commits[merge];
}
/** In the body of a merge that GitHub named, or its first line where the repository is set to that. */
function titleOfPullRequest(merge) {
    if (merge === undefined)
        return null;
    return merge.merged?.subject ?? splitPullRequest(merge.words.subject).title;
}
function entryOf(commit, words, named, revert) {
    const { type, scope, title, breaking } = changeOf(words, revert);
    return {
        sha: commit.sha,
        section: sectionOf(type, breaking),
        type,
        scope,
        title: title === '' ? '(no message)' : title,
        breaking,
        migration: words.migration.length === 0 ? words.migration : words.migration.filter((text) => text !== ''),
        pullRequest: named?.pullRequest ?? null,
        pullRequestTitle: type === null && named !== commit ? titleOfPullRequest(named) : null,
        authors: commit.authors,
        bot: commit.authors.every((author) => author.bot),
        date: commit.date,
        hints: words.hints,
    };
}
/** Of a revert of something released before: what it takes away, or what it brings back. */
function changeOf(words, revert) {
    const { header, subject, title: own, breaking } = words;
    if (revert === undefined)
        return { type: header?.type ?? null, scope: header?.scope ?? null, title: own, breaking };
    const back = header === null ? broughtBack(subject) : undefined;
    if (back === undefined)
        return { type: 'revert', scope: header?.scope ?? null, title: revert.title ?? own, breaking };
    const again = (0,conventional/* readMessage */._)(back);
    return {
        type: again.header?.type ?? null,
        scope: again.header?.scope ?? null,
        title: again.header?.description ?? back,
        breaking: breaking || again.breaking,
    };
}
const SECTION_OF = new Map([
    ['feat', 'features'],
    ['fix', 'fixes'],
    ['perf', 'performance'],
    ['revert', 'reverted'],
]);
function sectionOf(type, breaking) {
    if (breaking)
        return 'breaking';
    return SECTION_OF.get(type ?? '') ?? 'others';
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/flags.js
/** Footers that `flag-toggle` writes under each change of a flag. */
const FOOTERS = ['flag', 'environment', 'changed-by', 'run'];
/** A message of `flag-toggle`, by its first line and its footers. */
function looksLikeFlagChange({ subject, footers }) {
    if (!subject.startsWith('flag '))
        return false;
    const tokens = new Set(footers.map((footer) => footer.token));
    return FOOTERS.every((token) => tokens.has(token));
}
/** The flag branch holds one file per environment at its top and nothing else. */
function isFlagFile(path) {
    return path.endsWith('.flagd.json') && !path.includes('/');
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/people.js
/** More names than this are no authors but an attempt to fill the page. */
const MOST_AUTHORS = 100;
/** The author and the co-authors of the footers, each address once. */
function authorsOf(written, footers) {
    const alone = aloneOf(written);
    if (footers.length === 0)
        return alone;
    const coAuthors = footers.filter((footer) => footer.token === 'co-authored-by');
    if (coAuthors.length === 0)
        return alone;
    const people = new Map(alone.map((author) => [author.email.toLowerCase(), author]));
    for (const { value } of coAuthors.slice(0, MOST_AUTHORS)) {
        // What follows the address, as in the body of a squash, is no part of either.
        const open = value.indexOf('<');
        const close = value.indexOf('>', open);
        const name = value.slice(0, Math.max(0, open)).trim();
        const email = value.slice(open + 1, close < 0 ? undefined : close).trim();
        if (open > 0 && name !== '' && !people.has(email.toLowerCase()))
            people.set(email.toLowerCase(), personOf({ name, email }));
    }
    return [...people.values()];
}
/** Most commits have one author, and most authors many commits: one list for all of them. */
const lists = new WeakMap();
function aloneOf(author) {
    const known = lists.get(author);
    if (known !== undefined)
        return known;
    const list = [personOf(author)];
    lists.set(author, list);
    return list;
}
/** GitHub forms: `dependabot[bot]`, `49699333+dependabot[bot]@users.noreply.github.com`. */
function personOf({ name, email }) {
    return { name, email, bot: name.endsWith('[bot]') || /\[bot\]@users\.noreply\./i.test(email) };
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/read.js





function readCommit(commit) {
    const message = (0,conventional/* readMessage */._)(commit.message);
    const named = nameOf(message);
    const mergeNumber = readMergeSubject(message.subject);
    return {
        sha: commit.sha,
        parents: commit.parents,
        date: commit.date,
        words: wordsOf(message, named.title, commit.message),
        merged: mergeNumber === undefined ? undefined : mergedWords(commit.message),
        pullRequest: named.pullRequest ?? mergeNumber ?? null,
        authors: authorsOf(commit.author, message.footers),
        revert: readRevert(message),
        flagChange: looksLikeFlagChange(message),
    };
}
function mergedWords(whole) {
    const message = (0,conventional/* readMessage */._)(belowSubject(whole));
    return wordsOf(message, nameOf(message).title, whole);
}
/** The number stands at the end of the first line, which is the end of the description. */
function nameOf({ header, subject }) {
    return splitPullRequest(header?.description ?? subject);
}
/** A title such as `feat: x` would pass for a footer of the merge. */
function belowSubject(message) {
    const end = message.indexOf('\n');
    return end < 0 ? '' : message.slice(end + 1).trimStart();
}
function wordsOf(message, title, whole) {
    const { subject, header, breaking, migration, hints } = message;
    if (whole.length <= subject.length + SMALL)
        return { subject, title, header, breaking, migration, hints };
    const kept = detached(subject);
    // Title and description are parts of the first line, so that one copy does for all.
    const start = header === null ? 0 : kept.length - header.description.length;
    return {
        subject: kept,
        title: kept.slice(start, start + title.length),
        header: header === null ? null : { type: header.type, scope: header.scope === null ? null : detached(header.scope) },
        breaking,
        migration: migration.length === 0 ? migration : migration.map(detached),
        hints,
    };
}
/** A rest of this many characters may stay in memory with the part that is kept. */
const SMALL = 200;
const scratch = Buffer.alloc(4096);
/** A part of a text keeps the whole text in memory; a copy does not. */
function detached(text) {
    // V8 copies parts this short by itself.
    if (text.length < 13)
        return text;
    if (text.length * 3 > scratch.length)
        return Buffer.from(text, 'utf8').toString('utf8');
    return scratch.toString('utf8', 0, scratch.write(text, 'utf8'));
}

// EXTERNAL MODULE: ./actions/release-notes/src/version/rules.js
var rules = __webpack_require__(3771);
;// CONCATENATED MODULE: ./actions/release-notes/src/range/merged-back.js

/**
 * A release that was made on a branch, and whose branch was merged into this line later: the newest commit of this line
 * from before that merge. What it has and the release has too, by cherry-pick, lies in the range although it is released.
 *
 * `commits` are all that `head` has and `base` has not, children before parents. `undefined`: the release lies on this line.
 */
function lineBeforeRelease(commits, base, head) {
    const line = firstParents(commits, head);
    if (commits[line.at(-1) ?? -1]?.parents[0] === base)
        return undefined;
    const follows = followersOf(commits, base);
    const before = line.find((place) => follows[place] === 0);
    return before === undefined ? undefined : commits[before]?.sha;
}
/** Places from `head` along first parents. Parents come after their children, so one pass meets them all. */
function firstParents(commits, head) {
    const line = [];
    let next = head;
    for (let place = 0; place < commits.length; place++) {
        const commit = commits[place];
        if (commit?.sha !== next)
            continue;
        line.push(place);
        next = commit.parents[0] ?? '';
    }
    return line;
}
/** 1 for each commit that has `base` in its history. */
function followersOf(commits, base) {
    const places = placesOf(commits);
    const follows = new Uint8Array(commits.length);
    for (let place = commits.length - 1; place >= 0; place--)
        if (commits[place]?.parents.some((parent) => parent === base || follows[places.of(parent) ?? -1] === 1))
            follows[place] = 1;
    return follows;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/range/reverted-breaking.js




/** A revert of a revert of a revert … is followed so far. */
const ROUNDS = 4;
const NEWEST = ['--max-count=2000'];
/**
 * Finds every commit that may be breaking by its message; which of them are, is read from the message itself. Plain words:
 * git takes twice as long for expressions.
 */
const MAY_BREAK = ['-F', '--grep=BREAKING CHANGE:', '--grep=BREAKING-CHANGE:', '--grep=!: '];
/**
 * Which of the reverts take back a breaking change of an earlier release. That breaks those who followed it, as the change
 * itself broke those before. A target is known by its id, else by the pull request or title that the revert names.
 */
async function revertedBreaking(git, base, reverts) {
    const found = new Set();
    const nameless = new Map();
    const named = new Map();
    for (const [sha, claim] of reverts)
        if (isBreakingTitle(claim.title))
            found.add(sha);
        else
            (claim.shas.length === 0 ? nameless : named).set(sha, claim);
    for (const [sha, { shas }] of await worthALook(git, named))
        if (await anyBreaking(git, shas))
            found.add(sha);
    if (nameless.size > 0)
        for (const sha of await breakingByName(git, base, nameless))
            found.add(sha);
    return found;
}
function isBreakingTitle(title) {
    return title !== null && (0,conventional/* readMessage */._)(title).breaking;
}
/** A merge by GitHub has the title of its pull request below its own first line. */
function isBreaking(message) {
    if (message.breaking)
        return true;
    return readMergeSubject(message.subject) !== undefined && (0,conventional/* readMessage */._)(message.body).breaking;
}
/**
 * Those that are not about plain commits which broke nothing, as nearly all are. Asked all at once: each by itself costs two
 * runs of git.
 */
async function worthALook(git, claims) {
    if (claims.size === 0)
        return [];
    const named = [...claims.values()].flatMap(({ shas }) => shas);
    const special = (await (0,git_history/* readRawCommits */.tW)(git, named)).filter(({ parents, message }) => {
        const read = (0,conventional/* readMessage */._)(message);
        return parents.length > 1 || isBreaking(read) || readRevert(read) !== undefined;
    });
    return [...claims].filter(([, { shas }]) => special.some(({ sha }) => shas.some((short) => sha.startsWith(short))));
}
/** Whether one of the commits, or what a merge among them brought, or what a revert among them is about, is breaking. */
async function anyBreaking(git, shas) {
    let open = shas;
    for (let round = 0; round < ROUNDS && open.length > 0; round++) {
        const next = [];
        for (const { sha, parents, message } of await (0,git_history/* readRawCommits */.tW)(git, open)) {
            const read = (0,conventional/* readMessage */._)(message);
            if (isBreaking(read))
                return true;
            next.push(...(readRevert(read)?.shas ?? []));
            const [first] = parents;
            if (parents.length < 2 || first === undefined)
                continue;
            let brought = false;
            await (0,git_history/* walkCommits */.AM)(git, { base: first, head: sha }, (commit) => {
                brought ||= isBreaking((0,conventional/* readMessage */._)(commit.message));
            });
            if (brought)
                return true;
        }
        open = next;
    }
    return false;
}
/**
 * By title or pull request, in the history up to `base`, and by what the merge of a pull request brought. What is reverted
 * is nearly always young, so the newest commits are read first; the whole history only for what none of them is.
 */
async function breakingByName(git, base, claims) {
    const named = namesOf(claims);
    const seen = new Set();
    const breaking = new Set();
    const merges = new Map();
    const look = (sha, text) => {
        const subject = firstLine(text);
        const merged = readMergeSubject(subject);
        const { title, pullRequest } = splitPullRequest(subject);
        const reverts = [...(named.byTitle.get(title) ?? []), ...(named.byNumber.get(pullRequest ?? merged ?? null) ?? [])];
        if (reverts.length === 0)
            return;
        for (const revert of reverts)
            seen.add(revert);
        if (isBreaking((0,conventional/* readMessage */._)(text)))
            for (const revert of reverts)
                breaking.add(revert);
        else if (merged !== undefined)
            merges.set(sha, reverts);
    };
    await readMessages(git, base, NEWEST, look);
    if (seen.size < claims.size) {
        const numbers = [...named.byNumber].filter(([, reverts]) => reverts.some((revert) => !seen.has(revert)));
        await readMessages(git, base, [...MAY_BREAK, ...mergesOf(numbers.map(([number]) => number))], look);
    }
    for (const [sha, reverts] of merges)
        if (!reverts.every((revert) => breaking.has(revert)) && (await anyBreaking(git, [sha])))
            for (const revert of reverts)
                breaking.add(revert);
    return breaking;
}
/** Finds the merges of pull requests; of several, every one there is: git looks for each pattern by itself. */
function mergesOf(numbers) {
    if (numbers.length === 0)
        return [];
    return [`--grep=Merge pull request #${numbers.length === 1 ? `${numbers[0]} ` : ''}`];
}
function firstLine(text) {
    const end = text.indexOf('\n');
    return (end < 0 ? text : text.slice(0, end)).trim();
}
/** The reverts by what they name. */
function namesOf(claims) {
    const byTitle = new Map();
    const byNumber = new Map();
    const add = (lists, key, sha) => lists.set(key, [...(lists.get(key) ?? []), sha]);
    for (const [sha, { title, pullRequest }] of claims) {
        if (title !== null)
            add(byTitle, splitPullRequest(title).title, sha);
        if (pullRequest !== null)
            add(byNumber, pullRequest, sha);
    }
    return { byTitle, byNumber };
}
/** Messages as git gives them, newest first: an order by reachability would cost the whole history before the first. */
async function readMessages(git, head, only, onMessage) {
    const format = ['--no-color', '--encoding=UTF-8', '--format=tformat:%H%x00%B'];
    let sha;
    await git.fields(['log', '-z', ...format, ...only, '--end-of-options', head, '--'], (field) => {
        if (sha !== undefined)
            onMessage(sha, field);
        sha = sha === undefined ? field : undefined;
    });
}

;// CONCATENATED MODULE: ./actions/release-notes/src/range/read.js









/** Reads a range: what it brings, without what is released elsewhere already and without changes of flags. */
async function readRange(git, range, reading = {}) {
    return entriesOf(git, range, await walkRange(git, range), reading);
}
/** The commits of a range, newest first. */
async function walkRange(git, range) {
    const commits = [];
    await (0,git_history/* walkCommits */.AM)(git, range, (commit) => commits.push(readCommit(commit)));
    return commits;
}
/** What the commits of a range bring; `commits` are all of it. */
async function entriesOf(git, range, commits, { elsewhere = [], after, revertOfBreaking = rules/* DEFAULT_RULES */.c.revertOfBreaking, pullRequestsOf } = {}) {
    const warnings = [];
    const part = (range.paths ?? []).length > 0 && commits.length > 0;
    const graph = part ? await (0,git_history/* readGraph */.tJ)(git, range) : undefined;
    const leftOut = {
        released: commits.length === 0
            ? new Map()
            : await releasedIn(git, comparisons(range, graph ?? commits, { elsewhere, after }), warnings),
        flagChanges: await flagChanges(git, commits),
    };
    const numbered = pullRequestsOf === undefined ? commits : await withNumbers(commits, pullRequestsOf);
    const settled = settle(numbered, range.head, leftOut, graph);
    // git looks for what was broken before, meanwhile the entries are made.
    const broken = revertOfBreaking === 'patch' ? NONE : brokenBefore(git, range, settled);
    const read = readEntries(settled);
    const undone = await broken;
    const entries = undone.size === 0 ? read.entries : read.entries.map((each) => (undone.has(each.sha) ? undoing(each) : each));
    return { ...read, entries, commits: commits.length, warnings };
}
const NONE = new Set();
/** Reverts of breaking changes that were released. */
async function brokenBefore(git, { base }, { openReverts }) {
    return base === undefined || openReverts.size === 0 ? NONE : revertedBreaking(git, base, openReverts);
}
/**
 * A pull request that was merged by rebase has several commits, and none of their messages names it. Where a revert names
 * a pull request that no message of the range does, GitHub tells which commits are its own.
 */
async function withNumbers(commits, pullRequestsOf) {
    const claimed = new Set(commits.flatMap(({ revert }) => (revert?.shas.length === 0 ? (revert.pullRequest ?? []) : [])));
    for (const { pullRequest } of commits)
        if (pullRequest !== null)
            claimed.delete(pullRequest);
    if (claimed.size === 0)
        return commits;
    const numbers = await pullRequestsOf(commits.filter(({ pullRequest }) => pullRequest === null));
    return commits.map((commit) => {
        const number = numbers.get(commit.sha);
        return number !== undefined && claimed.has(number) ? { ...commit, pullRequest: number } : commit;
    });
}
const CHANGE_BACK = 'This takes back a breaking change of an earlier release: what was changed for that has to be changed back.';
/** The revert of a released breaking change is one itself. */
function undoing(entry) {
    return { ...entry, section: 'breaking', breaking: true, migration: [...entry.migration, CHANGE_BACK] };
}
/** Whether a range starts in its own history. Without paths its commits tell: one of them follows the start. */
async function startsInside(git, { base, head, paths = [] }, commits) {
    if (base === undefined || commits.some((commit) => commit.parents.includes(base)))
        return true;
    return paths.length > 0 || commits.length === 0 ? (0,refs/* isAncestor */.QX)(git, base, head) : false;
}
function comparisons({ base, head }, commits, { elsewhere = [], after }) {
    const outside = elsewhere.map((release) => ({ release, head, base: base === release.sha ? undefined : base }));
    if (after === undefined || after.sha !== base || elsewhere.some(({ sha }) => sha === base))
        return outside;
    const before = lineBeforeRelease(commits, after.sha, head);
    return before === undefined ? outside : [...outside, { release: after, head: before, base: undefined }];
}
/** Commits of the range whose change is in one of the releases too. Where git cannot compare them, they stay, with a warning. */
async function releasedIn(git, compared, warnings) {
    const released = new Map();
    for (const { release: { name, sha }, head, base, } of compared)
        try {
            for (const commit of await (0,git_history/* cherryPicks */.AC)(git, sha, head, base))
                if (!released.has(commit))
                    released.set(commit, name);
        }
        catch (error) {
            if (!(error instanceof errors/* UserError */.y))
                throw error;
            warnings.push(`what ${name} has already by cherry-pick could not be found out (${error.message})`);
        }
    return released;
}
/** Commits of the flag branch, by their form and by what they change: nobody can hide a change of code behind the form. */
async function flagChanges(git, commits) {
    const suspects = commits.filter((commit) => commit.flagChange).map((commit) => commit.sha);
    const files = await (0,git_history/* changedFiles */.Y_)(git, suspects);
    return new Set(suspects.filter((sha) => files.get(sha)?.every(isFlagFile) === true));
}


/***/ }),

/***/ 3915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/**
 * The work cannot go on; the message says what was wrong, where, and what to do. `refused`: a rule says no. `error`: the
 * clone or the request does not allow an answer.
 */
class Refusal extends Error {
    reasonCode;
    result;
    constructor(reasonCode, message, result = 'refused') {
        super(message);
        this.name = 'Refusal';
        this.reasonCode = reasonCode;
        this.result = result;
    }
}


/***/ }),

/***/ 4122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ givenVersion),
/* harmony export */   sw: () => (/* binding */ checkInputs),
/* harmony export */   v5: () => (/* binding */ namesSeveral)
/* harmony export */ });
/* harmony import */ var _lib_config_notes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6798);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);
/* harmony import */ var _lib_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4698);
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3418);




const invalid = (message) => new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', message);
/** The version that `version` or `tag` names, strictly read; `undefined`: neither is given. */
function givenVersion(inputs, component) {
    const { tagPrefix } = component;
    const fromVersion = inputs.version === '' ? undefined : strict('version', inputs.version, inputs.version, without(tagPrefix));
    if (inputs.tag === '')
        return fromVersion;
    if (!inputs.tag.startsWith(tagPrefix)) {
        const meant = (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(inputs.tag) === undefined ? '' : `; did you mean ${JSON.stringify(tagPrefix + inputs.tag)}?`;
        throw invalid(`input "tag" is ${JSON.stringify(inputs.tag)}, and tags of this component start with ${JSON.stringify(tagPrefix)} ("tag-prefix" in the configuration)${meant || '.'}`);
    }
    const fromTag = strict('tag', inputs.tag, inputs.tag.slice(tagPrefix.length));
    if (fromVersion !== undefined && (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(fromVersion) !== (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .formatVersion */ .qh)(fromTag))
        throw invalid(`inputs "version" (${inputs.version}) and "tag" (${inputs.tag}) are different versions.`);
    return fromTag;
}
/** `*`, or names with commas or line breaks between them. */
function namesSeveral(component) {
    return component === '*' || /[,\n]/.test(component);
}
/** Checks what single readers cannot: inputs that only make sense together or not at all. */
function checkInputs(inputs) {
    const { prerelease, mode } = inputs;
    checkVersion(inputs);
    if (namesSeveral(inputs.component))
        checkSeveral(inputs);
    if (prerelease === 'true' || prerelease === 'false')
        throw invalid(`input "prerelease" is an identifier such as "rc", not a boolean.`);
    if (prerelease !== '' && (!(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrereleaseIdentifier */ ._m)(prerelease) || /^\d+$/.test(prerelease)))
        throw invalid(`input "prerelease" is ${JSON.stringify(prerelease)}, which may have only letters, digits and dashes, and not digits alone.`);
    if (mode === 'deployed-range' && inputs.environment === '')
        throw invalid('input "environment" is required with "mode: deployed-range".');
    if (mode === 'tell-issues')
        checkTelling(inputs);
    if ((mode === 'changelog' || mode === 'preview') && inputs.environment !== '')
        throw invalid('input "environment" is not for "mode: changelog" and "mode: preview".');
    if (inputs.template !== '' && mode !== 'notes' && mode !== 'publish')
        throw invalid('input "template" is for "mode: notes" and "mode: publish" only.');
    checkEnrich(inputs.enrich);
    const onlyPublish = {
        assets: inputs.assets.length > 0,
        draft: inputs.draft,
        'from-prerelease': inputs['from-prerelease'] !== '',
    };
    for (const [name, given] of Object.entries(onlyPublish))
        if (given && mode !== 'publish')
            throw invalid(`input "${name}" is for "mode: publish" only.`);
    if (inputs['from-prerelease'] === '')
        return;
    const clashing = {
        assets: inputs.assets.length > 0,
        'to-ref': inputs['to-ref'] !== '',
        prerelease: prerelease !== '',
    };
    for (const [name, given] of Object.entries(clashing))
        if (given)
            throw invalid(`inputs "from-prerelease" and "${name}" exclude each other: commit and files are those of the prerelease.`);
}
/** A version that is given leaves nothing for the others to say. */
function checkVersion({ version, tag, bump, prerelease }) {
    const [name, given] = version === '' ? ['tag', tag] : ['version', version];
    if (given === '')
        return;
    if (bump !== undefined)
        throw invalid(`inputs "${name}" and "bump" exclude each other: the version is given.`);
    if (prerelease !== '' && !given.includes(`-${prerelease}.`) && !given.endsWith(`-${prerelease}`))
        throw invalid(`inputs "${name}" (${given}) and "prerelease" (${prerelease}) contradict each other: what is given is no ${prerelease} version.`);
}
/** An issue is told of a release that is there, and of an environment. */
function checkTelling(inputs) {
    if (inputs.environment === '')
        throw invalid('input "environment" is required with "mode: tell-issues".');
    if (inputs.tag === '' && inputs.version === '')
        throw invalid('input "tag" or "version" is required with "mode: tell-issues": the release that issues are told of.');
    if (inputs.enrich.includes('none'))
        throw invalid('input "enrich" is "none", and "mode: tell-issues" has to ask GitHub for the issues.');
}
/** What belongs to one component cannot be given for several. */
function checkSeveral(inputs) {
    if (inputs.mode !== 'notes' && inputs.mode !== 'publish')
        throw invalid('input "component" may name several with "mode: notes" and "mode: publish" only.');
    const single = {
        version: inputs.version,
        tag: inputs.tag,
        'from-ref': inputs['from-ref'],
        'from-prerelease': inputs['from-prerelease'],
        assets: inputs.assets.join(''),
    };
    for (const [name, given] of Object.entries(single))
        if (given !== '')
            throw invalid(`input "${name}" belongs to one component, and "component" names several. Run once for each.`);
}
function checkEnrich(enrich) {
    const options = [..._lib_config_notes_js__WEBPACK_IMPORTED_MODULE_0__/* .ENRICHMENTS */ .vJ, 'none'];
    for (const each of enrich)
        if (!options.includes(each))
            throw invalid(`input "enrich" is ${JSON.stringify(each)}, which is not one of ${options.join(', ')}${(0,_lib_kernel_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(each, options)}. One stands on each line.`);
    if (enrich.includes('none') && enrich.length > 1)
        throw invalid('input "enrich" asks for "none" and for something else.');
}
function strict(input, shown, text, simpler = (given) => given) {
    const version = (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(text);
    if (version !== undefined)
        return version;
    const meant = simpler(text);
    const hint = meant === text || (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(meant) === undefined ? '.' : `; did you mean "${meant}"?`;
    throw invalid(`input "${input}" is ${JSON.stringify(shown)}, which is not a version by semver 2.0.0, such as 1.4.0 or 1.5.0-rc.1${hint}`);
}
/** People give the tag in place of the version. */
function without(tagPrefix) {
    return (text) => tagPrefix !== '' && text.startsWith(tagPrefix) ? text.slice(tagPrefix.length) : text.replace(/^v/, '');
}


/***/ }),

/***/ 3771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ versionRules),
/* harmony export */   c: () => (/* binding */ DEFAULT_RULES)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3418);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8359);


const LABELS = {
    major: ['major', 'breaking'],
    minor: ['minor', 'feature', 'enhancement'],
    patch: ['patch', 'fix', 'bug'],
    none: ['skip-release'],
};
const TYPES = [
    ['feat', 'minor'],
    ['fix', 'patch'],
    ['perf', 'patch'],
    ['revert', 'patch'],
];
/** The usual start of development (semver.org, FAQ). */
const FIRST = { major: 0, minor: 1, patch: 0, prerelease: [], build: [] };
/** What the configuration says, and what holds where it says nothing. */
function versionRules(config) {
    const own = config?.release?.version;
    const labels = [..._steps_js__WEBPACK_IMPORTED_MODULE_0__/* .BUMPS */ .o, 'none'].flatMap((asked) => (own?.labels?.[asked] ?? LABELS[asked]).map((label) => [label.toLowerCase(), asked]));
    const types = [...(own?.types ?? [])].map(([type, asked]) => [type.toLowerCase(), asked]);
    return {
        byLabels: own?.from === 'labels',
        labels: new Map(labels),
        types: new Map([...TYPES, ...types]),
        others: own?.others ?? 'patch',
        beforeOne: { major: own?.['breaking-before-1'] ?? 'minor', minor: own?.['feature-before-1'] ?? 'minor' },
        revertOfBreaking: own?.['revert-of-breaking'] ?? 'major',
        first: own?.first === undefined ? FIRST : ((0,_semver_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(own.first) ?? FIRST),
    };
}
const DEFAULT_RULES = versionRules(undefined);


/***/ }),

/***/ 3418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _m: () => (/* binding */ isPrereleaseIdentifier),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   uN: () => (/* binding */ finalOf)
/* harmony export */ });
/** Longer texts are no versions; the same limit as node-semver. */
const MAX_LENGTH = 256;
const NUMBER = /^(?:0|[1-9]\d*)$/;
const IDENTIFIER = /^[0-9A-Za-z-]+$/;
const DIGITS = /^\d+$/;
/** The version, or `undefined` when the text is not one by the rules, or has a number above 2^53 - 1. */
function parseVersion(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const [rest, build] = cut(text, '+');
    const [core, prerelease] = cut(rest, '-');
    const numbers = core.split('.');
    if (numbers.length !== 3 || !numbers.every((number) => NUMBER.test(number) && Number.isSafeInteger(Number(number))))
        return undefined;
    const before = prerelease?.split('.') ?? [];
    const meta = build?.split('.') ?? [];
    if (!before.every(isPrereleaseIdentifier) || !meta.every((identifier) => IDENTIFIER.test(identifier)))
        return undefined;
    const [major = 0, minor = 0, patch = 0] = numbers.map(Number);
    return { major, minor, patch, prerelease: before, build: meta };
}
function formatVersion({ major, minor, patch, prerelease, build }) {
    const before = prerelease.length === 0 ? '' : `-${prerelease.join('.')}`;
    const meta = build.length === 0 ? '' : `+${build.join('.')}`;
    return `${major}.${minor}.${patch}${before}${meta}`;
}
/** Below 0, 0 or above 0 as `a` has lower, the same or higher precedence than `b` (rule 11). */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
function isFinal(version) {
    return version.prerelease.length === 0;
}
/** The final version that a prerelease leads to. */
function finalOf({ major, minor, patch }) {
    return { major, minor, patch, prerelease: [], build: [] };
}
/** One identifier of a prerelease: `rc`, `beta-2`, `7`; no leading zero in a number (rule 9). */
function isPrereleaseIdentifier(text) {
    return IDENTIFIER.test(text) && (!DIGITS.test(text) || NUMBER.test(text));
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (const [index, left] of a.entries()) {
        const right = b[index];
        if (right === undefined)
            return 1;
        const difference = compareIdentifiers(left, right);
        if (difference !== 0)
            return difference;
    }
    return a.length - b.length;
}
/** Numbers by size, whatever their length; numbers below words; words by ASCII. */
function compareIdentifiers(a, b) {
    const numeric = [DIGITS.test(a), DIGITS.test(b)];
    if (numeric[0] !== numeric[1])
        return numeric[0] === true ? -1 : 1;
    if (numeric[0] === true && a.length !== b.length)
        return a.length - b.length;
    return a < b ? -1 : a > b ? 1 : 0;
}
function cut(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ BUMPS)
/* harmony export */ });
/** How much a set of changes moves a version, smallest first. */
const BUMPS = ['patch', 'minor', 'major'];


/***/ }),

/***/ 5507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/printing.js
var printing = __webpack_require__(719);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/kernel/duration.js
var duration = __webpack_require__(4294);
;// CONCATENATED MODULE: ./lib/kernel/process.js


const MEBIBYTE = 1024 * 1024;
const KEPT_ERROR_BYTES = MEBIBYTE;
/** How long outputs are still read after a program has ended. */
const LINGER_MILLISECONDS = 2000;
/** A longer line is given in pieces. */
const LONGEST_LINE = 65_536;
const process_spawn = (command, args, options = {}) => new Promise((resolve) => {
    const limit = options.maxOutputBytes ?? 64 * MEBIBYTE;
    const stdout = [];
    let stdoutBytes = 0;
    let stderr = '';
    let ended;
    const how = {
        cwd: options.cwd,
        env: options.env,
        // A group of its own, so that a timeout also ends what the program started.
        detached: process.platform !== 'win32',
    };
    const child = options.input === undefined
        ? (0,external_node_child_process_.spawn)(command, [...args], { ...how, stdio: ['ignore', 'pipe', 'pipe'] })
        : (0,external_node_child_process_.spawn)(command, [...args], { ...how, stdio: ['pipe', 'pipe', 'pipe'] });
    const end = (kind, detail) => {
        ended ??= { kind, detail };
        killGroup(child.pid);
    };
    const timer = options.timeoutMilliseconds === undefined
        ? undefined
        : setTimeout(() => end('timed-out', `${command} did not end within ${(0,duration/* formatDuration */.a)(options.timeoutMilliseconds ?? 0)}`), options.timeoutMilliseconds);
    child.stdout.on('data', (chunk) => {
        if (options.onOutput !== undefined)
            return options.onOutput(chunk);
        stdoutBytes += chunk.length;
        if (stdoutBytes > limit)
            end('too-much-output', `${command} wrote more than ${limit} bytes to standard output`);
        else
            stdout.push(chunk);
    });
    const lines = lineSplitter((line) => options.onErrorLine?.(line));
    child.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-KEPT_ERROR_BYTES);
        lines.push(text);
    });
    // A program that does not read its input closes the pipe; its exit code tells what it thinks of it.
    child.stdin?.on('error', () => { });
    child.stdin?.end(options.input);
    child.on('error', (error) => {
        clearTimeout(timer);
        resolve({ kind: 'not-started', detail: `${command} could not be started: ${whyNotStarted(error)}`, stderr });
    });
    // What it left running in the background may hold its outputs open for ever.
    let lingering;
    child.on('exit', () => {
        lingering = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
        }, LINGER_MILLISECONDS);
    });
    child.on('close', (code, signal) => {
        clearTimeout(timer);
        clearTimeout(lingering);
        lines.end();
        if (ended !== undefined)
            resolve({ ...ended, stderr });
        else if (code === null)
            resolve({ kind: 'signalled', detail: `${command} was ended by ${signal}`, stderr });
        else
            resolve({ kind: 'exited', code, stdout: Buffer.concat(stdout).toString('utf8'), stderr });
    });
});
function whyNotStarted(error) {
    if (error.code === 'EACCES')
        return 'it is not executable (git update-index --chmod=+x makes it so)';
    if (error.code === 'ENOENT')
        return 'there is no such program';
    return error.message;
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    }
    catch {
        // Ended in the meantime.
    }
}
function lineSplitter(emit) {
    let rest = '';
    return {
        push(text) {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                emit(line);
            if (rest.length < LONGEST_LINE)
                return;
            emit(rest);
            rest = '';
        },
        end() {
            if (rest !== '')
                emit(rest);
        },
    };
}

;// CONCATENATED MODULE: ./lib/git/git.js



/** git could not do what it was asked; the message holds its last words. */
class GitError extends errors/* UserError */.y {
    constructor(args, outcome) {
        const words = outcome.stderr.trim().split('\n').slice(-3).join(' ');
        const detail = outcome.kind === 'exited' ? `ended with code ${outcome.code}: ${(0,printing/* oneLine */.TN)(words, 400)}` : outcome.detail;
        super('invalid-input', `git ${(0,printing/* oneLine */.TN)(args.slice(0, 4).join(' '), 120)} ${detail}`);
        this.name = 'GitError';
    }
}
/**
 * git for the checkout in `directory`. Nothing the checkout configures can run a program of its own, ask a person or
 * change the output; a checkout that belongs to another user (a container job) is accepted, as actions/checkout does.
 */
function createGit(directory, env, spawn = process_spawn) {
    const settings = [
        `safe.directory=${directory}`,
        'core.fsmonitor=false',
        'core.quotePath=false',
        'log.showSignature=false',
    ];
    const fixed = ['--no-pager', '--no-replace-objects', ...settings.flatMap((setting) => ['-c', setting])];
    const options = {
        cwd: directory,
        // Without the last one, git writes each commit of a log by itself.
        env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_FLUSH: '0' },
    };
    const start = (args, more = {}) => spawn('git', [...fixed, ...args], { ...options, ...more });
    return {
        async run(args, input) {
            const outcome = await start(args, input === undefined ? {} : { input });
            if (outcome.kind !== 'exited' || outcome.code !== 0)
                throw new GitError(args, outcome);
            return outcome.stdout;
        },
        async ask(args) {
            const outcome = await start(args);
            if (outcome.kind !== 'exited')
                throw new GitError(args, outcome);
            return outcome.code === 0 ? outcome.stdout : undefined;
        },
        async fields(args, onField) {
            const split = fieldSplitter(onField);
            const outcome = await start(args, { onOutput: split.push });
            if (outcome.kind !== 'exited' || outcome.code !== 0)
                throw new GitError(args, outcome);
            if (!split.ended())
                throw new Error(`git ${args[0]}: the last field has no end`);
        },
        async bytes(args, onChunk) {
            const outcome = await start(args, { onOutput: onChunk });
            if (outcome.kind !== 'exited' || outcome.code !== 0)
                throw new GitError(args, outcome);
        },
    };
}
/** Each field is decoded by itself, so that one that is kept does not keep the chunk it came in. */
function fieldSplitter(onField) {
    let pieces = [];
    return {
        push(chunk) {
            let start = 0;
            for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
                if (pieces.length === 0)
                    onField(chunk.toString('utf8', start, end));
                else {
                    onField(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8'));
                    pieces = [];
                }
                start = end + 1;
            }
            if (start < chunk.length)
                pieces.push(chunk.subarray(start));
        },
        ended: () => pieces.length === 0,
    };
}

// EXTERNAL MODULE: ./lib/github/context.js
var context = __webpack_require__(161);
// EXTERNAL MODULE: ./lib/kernel/clock.js
var clock = __webpack_require__(2390);
// EXTERNAL MODULE: ./actions/release-notes/src/modes/plan.js
var plan = __webpack_require__(5133);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/compose.js
var compose = __webpack_require__(8713);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/render.js + 1 modules
var render = __webpack_require__(3201);
// EXTERNAL MODULE: ./actions/release-notes/src/range/plan.js + 3 modules
var range_plan = __webpack_require__(1400);
// EXTERNAL MODULE: ./lib/github/errors.js
var github_errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./actions/release-notes/src/outcome.js + 3 modules
var outcome = __webpack_require__(5756);
// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(3915);
// EXTERNAL MODULE: ./actions/release-notes/src/request.js
var request = __webpack_require__(4122);
;// CONCATENATED MODULE: ./actions/release-notes/src/release-notes.js
// Nearly every mode needs these. Named here they are bundled once, and not with each mode again.








/** One run of the action: does what `mode` says, for one component or several, and writes down how it ended. */
async function releaseNotes(inputs, ports) {
    (0,request/* checkInputs */.sw)(inputs);
    if (!(0,request/* namesSeveral */.v5)(inputs.component))
        return oneComponent(inputs, ports);
    const { severalComponents } = await __webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 380));
    return severalComponents(inputs, ports, oneComponent);
}
async function oneComponent(inputs, ports, share) {
    try {
        return await (0,outcome/* finish */.O)(ports, await run(inputs, ports), share);
    }
    catch (thrown) {
        if (!(thrown instanceof refusal/* Refusal */.P))
            throw thrown;
        const { result, reasonCode, message } = thrown;
        return (0,outcome/* finish */.O)(ports, { mode: inputs.mode, result, reasonCode, message }, share);
    }
}
/** Each mode is loaded when it is asked for. */
async function run(inputs, ports) {
    switch (inputs.mode) {
        case 'notes':
            return (await __webpack_require__.e(/* import() */ 173).then(__webpack_require__.bind(__webpack_require__, 8173))).notesMode(ports, inputs);
        case 'publish':
            return (await __webpack_require__.e(/* import() */ 340).then(__webpack_require__.bind(__webpack_require__, 7340))).publishMode(ports, inputs);
        case 'changelog':
            return (await __webpack_require__.e(/* import() */ 540).then(__webpack_require__.bind(__webpack_require__, 6540))).changelogMode(ports, inputs);
        case 'preview':
            return (await __webpack_require__.e(/* import() */ 558).then(__webpack_require__.bind(__webpack_require__, 2558))).previewMode(ports, inputs);
        case 'deployed-range':
            return (await __webpack_require__.e(/* import() */ 574).then(__webpack_require__.bind(__webpack_require__, 9574))).deployedRangeMode(ports, inputs);
        case 'tell-issues':
            return (await __webpack_require__.e(/* import() */ 370).then(__webpack_require__.bind(__webpack_require__, 8370))).tellIssuesMode(ports, inputs);
    }
}

;// CONCATENATED MODULE: ./actions/release-notes/src/wire.js




/** The notes with the ports of a real job; GitHub is loaded only by the modes that ask it. */
function wire(inputs, { env, log }) {
    const job = (0,context/* readContext */.y)(env);
    const github = async () => {
        const { createGitHub } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 4559));
        return createGitHub(inputs['github-token'], job);
    };
    const ports = {
        job,
        env,
        log,
        git: createGit(job.workspace, env),
        clock: clock/* systemClock */.m,
        github,
        async serving() {
            const { ledgerReader } = await __webpack_require__.e(/* import() */ 51).then(__webpack_require__.bind(__webpack_require__, 7051));
            return ledgerReader(await github(), job, log, inputs.config);
        },
    };
    return releaseNotes(inputs, ports);
}


/***/ }),

/***/ 3244:
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
// EXTERNAL MODULE: ./lib/kernel/readers.js
var readers = __webpack_require__(7308);
;// CONCATENATED MODULE: ./lib/config/shapes.js


/** Shapes that several sections of `.github/sluice.yml` share. */
/** Names as they appear in paths, tags and deployments. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const environmentName = (0,shape/* string */.Yj)({ pattern: NAME, what: 'an environment name' });
const address = (0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' });
/** Private addresses that are named one by one. */
const networks = (0,shape/* list */.p_)((0,shape/* string */.Yj)({ pattern: /^[0-9A-Fa-f:.]+(?:\/\d{1,3})?$/, what: 'an IP address or a network' }), { min: 1 });
/** Where a secret is found; never the secret itself. */
const variable = (0,shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_]*$/, what: 'the name of an environment variable' });
/** `90s`, `30m`, `1h30m`: milliseconds. */
const duration = (0,shape/* parsed */.Yz)({ type: 'string', pattern: '^(?:0|(?:\\d+(?:ms|[dhms]))+)$' }, readers/* readDuration */.$7);
/** `20%`: 0.2. A bare number is read as percent, too. */
const share = (0,shape/* mapped */.CV)((0,shape/* parsed */.Yz)({ type: ['string', 'number'] }, readers/* readPercentage */.PX), ({ digits, scale }) => Number(digits) / 10 ** (scale + 2));
/** `ops/apply`, or `[node, ops/apply.mjs]`: an executable and its arguments. */
const command = (0,shape/* either */.gP)((0,shape/* mapped */.CV)((0,shape/* string */.Yj)({ what: 'a command' }), (executable) => [executable]), (0,shape/* list */.p_)((0,shape/* string */.Yj)({ what: 'a part of a command' }), { min: 1 }), (value) => (Array.isArray(value) ? 'second' : 'first'));
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
const field = (0,shape/* string */.Yj)({
    pattern: /^[^.\s]+(?:\.[^.\s]+)*$/,
    what: 'a field such as "version" or "build.version"',
});

;// CONCATENATED MODULE: ./lib/config/data.js


const folder = (0,shape/* string */.Yj)({ pattern: /^[^/:\s\\][^:\\]{0,200}$/, what: 'a folder inside the repository' });
const component = (0,shape/* string */.Yj)({ pattern: NAME, what: 'a component name' });
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
    down: (0,shape/* optional */.lq)(command, 'Your command that takes a migration back. Never run by Sluice: a refused rollback names it to whoever is on call.'),
});

;// CONCATENATED MODULE: ./lib/config/approval.js


/** Who has to say yes before an environment changes. */
const approval = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(environmentName, 'Environment whose reviewers approve, on an approval job of its own. It must have required reviewers.'),
    'not-by': (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)('actor', 'authors'), { min: 1 }), 'Whose approval does not count: who started the run, who wrote a commit that the promotion brings.'),
});
/** Who may let a candidate past a freeze or the order of the path. */
const override = (0,shape/* object */.Ik)({
    environment: (0,shape/* required */.mw)(environmentName, 'Environment whose reviewers approve an override. Neither who started the run nor an author counts. Default: that of `approval`.'),
});

;// CONCATENATED MODULE: ./lib/kernel/zone.js
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
const zone = (0,shape/* parsed */.Yz)({ type: 'string', minLength: 1 }, (name) => isZone(name) ? { ok: true, value: name } : { ok: false, problem: 'is not a time zone such as Europe/Amsterdam' });
const freeze_window = (0,shape/* object */.Ik)({
    from: (0,shape/* required */.mw)(time, 'When it begins: `Fri 16:00` every week, `22:00` every day, `2026-12-24 18:00` once.'),
    to: (0,shape/* required */.mw)(time, 'When it ends, in the same form as `from`. That minute is free again.'),
    tz: (0,shape/* optional */.lq)(zone, 'Time zone of both, an IANA name such as `Europe/Amsterdam`. Default `UTC`.'),
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
    soak: (0,shape/* optional */.lq)(duration, 'How long it must have been verified upstream. Default: as for any other.'),
    approval: (0,shape/* optional */.lq)(approval, 'Who has to say yes to a hotfix. Default: as for any other.'),
});

;// CONCATENATED MODULE: ./lib/config/preview.js


/** An environment that holds one short-lived copy per pull request. */
const perPullRequest = (0,shape/* object */.Ik)({
    up: (0,shape/* required */.mw)(command, 'Builds the copy of one pull request, or brings it up to date, and tells its address.'),
    down: (0,shape/* required */.mw)(command, 'Destroys the copy of one pull request; nothing there is a success.'),
    'time-to-live': (0,shape/* optional */.lq)(duration, 'How long a copy may stand after its last update; then `mode: reconcile` destroys it. Default `3d`.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest run of one command. Default `10m`.'),
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
    issuer: (0,shape/* optional */.lq)(address, 'Who vouches for the workflow, where your enterprise has an issuer of its own. Default: that of GitHub Actions.'),
    'trusted-root': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^(?!\/)(?!.*\.\.)[^\s\\]+\.jsonl?$/, what: 'a path such as .github/trusted_root.jsonl' }), 'File on the default branch with the authorities that are trusted, as `gh attestation trusted-root` writes it. Default: those of public repositories (Sigstore), which come with Sluice. Private repositories need the file.'),
});

;// CONCATENATED MODULE: ./lib/config/requires.js


const requires_name = (0,shape/* string */.Yj)({ pattern: /^[^\s].{0,99}$/, what: 'a name' });
const gate = (0,shape/* object */.Ik)({
    check: (0,shape/* optional */.lq)(requires_name, 'A commit status or check of this name must be green on the commit of the candidate.'),
    by: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`check`: the login of the status or the app of the check that must have written it, such as `change-desk[bot]`. Anybody with write access could else.'),
    http: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^https?:\/\/[^\s]+$/, what: 'an http or https address' }), 'An address must answer well. `{version}`, `{digest}`, `{sha}`, `{component}` and `{environment}` in it are filled in.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), '`http`: the status that counts as well. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(scalar), '`http`: fields of the JSON answer and the value each must have.'),
    command: (0,shape/* optional */.lq)(command, 'An executable of the default branch must say yes. It gets the candidate as JSON on standard input and answers `{"verdict": "pass" | "fail", "detail": …}`; an exit code other than 0 is no answer.'),
    timeout: (0,shape/* optional */.lq)(duration, '`http` and `command`: longest time to the answer. Default `10s` and `1m`.'),
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
    window: (0,shape/* optional */.lq)(duration, 'After a rollback, no second one by itself for so long. Default `24h`.'),
    budget: (0,shape/* optional */.lq)(duration, 'How long one look may take. Default: that of `verify`.'),
});
/** The way back of one environment. */
const rollback = (0,shape/* object */.Ik)({
    automatic: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('on-failed-verification', 'never'), 'Whether a change that fails its verification is taken back by itself. Default `on-failed-verification`.'),
    'max-failure-age': (0,shape/* optional */.lq)(duration, 'A failure that began longer ago than this is left to people by `mode: watch`. Default `20m`.'),
    'flags-window': (0,shape/* optional */.lq)(duration, 'With `flags-first`: how long the environment has to serve well once the flags are off. Default `1m`.'),
    config: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('warn', 'refuse', 'ignore'), 'What happens when the configuration has changed since the release was verified: it stays as it is now, and is told, or nothing moves. Default `warn`.'),
    'open-issue': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether the watch opens an incident issue. Default `true`.'),
    watch: (0,shape/* optional */.lq)(watch, 'What `mode: watch` may do.'),
});

;// CONCATENATED MODULE: ./lib/config/strategy.js


const region = (0,shape/* string */.Yj)({ pattern: NAME, what: 'the name of a region or group' });
/** Keys that say how one place changes. */
const pace = {
    steps: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* integer */.nd)(1, 100), { min: 1 }), 'Percent of the traffic (`canary`) or of the instances (`rolling`) after each step; the last is 100. Default `[5, 25, 50, 100]` and `[25, 50, 75, 100]`.'),
    hold: (0,shape/* optional */.lq)(duration, 'How long a step, or a wave, must serve well before the next. Up to `verify.budget` the run watches it; a longer hold ends the run as `paused` and `transition` carries on. Default `0`.'),
    continue: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('automatic', 'manual'), '`manual`: after each step, or wave, somebody starts the promotion once more. Default `automatic`.'),
    'keep-old': (0,shape/* optional */.lq)((0,shape/* either */.gP)((0,shape/* boolean */.zM)(), duration, (value) => (typeof value === 'boolean' ? 'first' : 'second')), 'Whether what served before stays up without traffic for an instant return, until the next change; a time such as `30m` keeps it for that long, and `transition` retires it then. Default: `true` for `blue-green`, `false` for `canary`.'),
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
    urls: (0,shape/* optional */.lq)((0,shape/* record */.g1)(address), "`waves`: where each region is reached, for its verification. Default: what the driver's `observe` tells."),
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
    apply: (0,shape/* optional */.lq)(command, '`command`, required: puts the candidate in place.'),
    observe: (0,shape/* optional */.lq)(command, '`command`: tells what serves. Default: the probe with `version`.'),
    shift: (0,shape/* optional */.lq)(command, '`command`: moves traffic. Needed by `blue-green` and `canary`.'),
    retire: (0,shape/* optional */.lq)(command, '`command`: takes a version away that serves nothing any more.'),
    provision: (0,shape/* optional */.lq)(command, 'Brings the infrastructure up to date before `apply`: plans first, which is shown, then applies. With any driver.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^\0]{1,400}$/, what: 'a folder' }), '`directory`, required: folder of the environment; may hold `{region}` for waves. A relative one starts in the checkout.'),
    keep: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), '`directory`: releases that are kept. What a way back needs stays anyway. Default 5.'),
    'file-name': (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[^/\\\0]{1,200}$/, what: 'a file name' }), "`directory`: name that the candidate's file gets. Default: its own; archives (`.tar`, `.tgz`, `.tar.gz`) are unpacked."),
    'next-url': (0,shape/* optional */.lq)(address, '`directory`: where your server shows `next`, the version beside what serves.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest run of one command. Default `10m`.'),
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

// EXTERNAL MODULE: ./lib/kernel/duration.js
var kernel_duration = __webpack_require__(4294);
;// CONCATENATED MODULE: ./lib/kernel/quantity.js
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

;// CONCATENATED MODULE: ./lib/config/metric-problems.js


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
        problems.push(`${place}.source: there is no source ${JSON.stringify(name)}${(0,nearest/* nearest */.p)(name, known) || (known.length > 0 ? `; there are ${known.join(', ')}` : '; "sources" is empty')}`);
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
    const same = quantityIn(quantity, unit);
    if (same !== undefined || unit !== '' || quantity.unit !== '%')
        return same;
    return (quantityIn(quantity, '%') ?? Number.NaN) / 100;
}
/** `min-difference` as a number in the unit of a metric. */
function differenceOf(text, unit) {
    const quantity = parseQuantity(text);
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
            `${place}: unknown placeholder ${whole}${(0,nearest/* nearest */.p)(name, PLACEHOLDERS) || `; known are ${PLACEHOLDERS.join(', ')}`}`,
        ]);
}

;// CONCATENATED MODULE: ./lib/config/threshold.js


const THRESHOLD = /^(<=|>=|<|>) ?(\S.*)$/;
const threshold = (0,shape/* parsed */.Yz)({ type: 'string', pattern: THRESHOLD.source }, readThreshold);
function readThreshold(text) {
    const [, operator, rest = ''] = THRESHOLD.exec(text) ?? [];
    const limit = parseQuantity(rest);
    if (operator === undefined || limit === undefined)
        return { ok: false, problem: 'is not a threshold such as "<= 300ms", ">= 0.999" or "< 1%"' };
    return { ok: true, value: { operator: operator, limit, text } };
}

;// CONCATENATED MODULE: ./lib/config/metrics.js




/** Where numbers come from, and what they must say. Used by `verify`, by the watch after a deployment, and by ramps. */
const metricSource = (0,shape/* object */.Ik)({
    type: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('prometheus', 'json', 'file'), '`prometheus`: its HTTP API, also of Thanos, Mimir or VictoriaMetrics. `json`: an address that answers with JSON. `file`: a JSON file in the checkout.'),
    url: (0,shape/* optional */.lq)(address, '`prometheus`: the address before `/api/v1`. `json`: the whole address; placeholders such as `${version}` may stand in it.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), '`file`: path in the checkout.'),
    'token-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds a bearer token. Never the token itself.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Further headers, e.g. `{ X-Scope-OrgID: shop }`. No secrets: use `token-env`.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest wait for one answer. Default `10s`.'),
});
const compare = (0,shape/* object */.Ik)({
    bad: (0,shape/* required */.mw)((0,shape/* oneOf */.yL)('increase', 'decrease', 'either'), 'Which way is worse.'),
    with: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('baseline', 'before'), '`baseline`: what serves beside it in the same minutes. `before`: the same query over as long a time before the change, for strategies with nothing beside. Default `baseline`.'),
    'min-effect': (0,shape/* optional */.lq)(share, 'A smaller difference, as a share of the baseline, is no harm. Default `20%`.'),
    'min-difference': (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'The same in the unit of the metric, e.g. `5ms`; the larger of the two counts. Default: none, and `0.5%` of the total for counts.'),
    'min-sample': (0,shape/* optional */.lq)((0,shape/* integer */.nd)(3, 1_000_000), 'Independent values a side, or trials a side for counts, below which nothing is decided. Default 12, and 100 for counts.'),
});
const doubt = (0,shape/* oneOf */.yL)('pause', 'fail', 'ignore');
const metric = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'What people call it.'),
    source: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), 'Name of an entry of `sources`.'),
    query: (0,shape/* required */.mw)((0,shape/* string */.Yj)(), '`prometheus`: PromQL. `json`, `file`: field of the document, e.g. `latency.p99`: a number or a list of numbers. Placeholders: `${version}`, `${side}`, `${environment}`, `${component}`, `${window}`, `${step}`.'),
    total: (0,shape/* optional */.lq)((0,shape/* string */.Yj)(), 'Makes `query` a count, of events in so many trials: the query of the trials.'),
    unit: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)(...UNIT_NAMES), 'Unit of the values, e.g. `s`. Default: a plain number.'),
    threshold: (0,shape/* optional */.lq)(threshold, 'What each measurement must keep to, e.g. `<= 300ms`, `>= 0.999`, `< 1%`.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 1000), 'Measurements over the threshold after which it has failed. Default 3.'),
    compare: (0,shape/* optional */.lq)(compare, 'The judge: against a baseline, by a statistical test.'),
    step: (0,shape/* optional */.lq)(duration, '`prometheus`: time between two values of a comparison. Default: that of `verify`.'),
    'on-no-data': (0,shape/* optional */.lq)(doubt, 'What no data means. Default `pause`.'),
    'on-inconclusive': (0,shape/* optional */.lq)(doubt, 'What it means that the data decide nothing. Default `pause`.'),
    'dry-run': (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Measured and shown, and decides nothing. Default `false`.'),
});
const metricSources = (0,shape/* record */.g1)(metricSource);
const metrics = (0,shape/* list */.p_)(metric, { min: 1 });

;// CONCATENATED MODULE: ./lib/config/suites.js


/** An executable that ends with 0 when all is well. */
const suite = (0,shape/* object */.Ik)({
    run: (0,shape/* required */.mw)(command, 'Executable of the checkout, or a program and its arguments: `[npm, run, smoke]`. It finds the environment in SLUICE_URL, and SLUICE_VERSION, SLUICE_ENVIRONMENT, SLUICE_COMPONENT. Exit code 0: well; 75: it cannot tell; anything else: not well.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest run; longer is not well. Default `5m`.'),
});
const suites = (0,shape/* record */.g1)(suite);
/** Checks of the names; each problem names its place. */
function suitesProblems(value) {
    return [...value.keys()].filter((name) => !NAME.test(name)).map((name) => `suites.${name}: is not a name`);
}

;// CONCATENATED MODULE: ./lib/config/verify.js






const probe = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(address, 'Address to ask. Give either `url` or `path`.'),
    path: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^\/[^\s]*$/, what: 'a path that starts with "/"' }), 'Path under the address of the environment, or of one side of it before it takes traffic.'),
    status: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(100, 599), 'HTTP status that counts as good. Default 200.'),
    json: (0,shape/* optional */.lq)((0,shape/* record */.g1)(scalar), 'Fields of the JSON answer and the value each must have, e.g. `{ status: ok, checks.database: up }`.'),
    headers: (0,shape/* optional */.lq)((0,shape/* record */.g1)((0,shape/* string */.Yj)()), 'Headers of the answer and the text each must have, e.g. `{ cache-control: no-store }`.'),
    latency: (0,shape/* optional */.lq)(duration, 'An answer that took longer is bad, e.g. `300ms`.'),
    version: (0,shape/* optional */.lq)(field, "Field of the JSON answer that must equal the candidate's version."),
    times: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 10_000), 'Good answers in a row that are needed. Default 3.'),
    failures: (0,shape/* optional */.lq)((0,shape/* integer */.nd)(1, 10_000), 'Bad answers after which the probe has failed, without waiting for the budget to end. Default 10.'),
    interval: (0,shape/* optional */.lq)(duration, 'Pause between two requests. Default `1s`.'),
    timeout: (0,shape/* optional */.lq)(duration, 'Longest wait for one answer. Default `5s`.'),
});
const verify = (0,shape/* object */.Ik)({
    budget: (0,shape/* optional */.lq)(duration, 'Longest time from the change to "verified". Default `5m`.'),
    probes: (0,shape/* optional */.lq)((0,shape/* list */.p_)(probe, { min: 1 }), 'Requests that prove that the environment serves well.'),
    command: (0,shape/* optional */.lq)(suite, 'An executable of yours that tells whether the environment serves well.'),
    sources: (0,shape/* optional */.lq)(metricSources, 'Where metrics come from, by name.'),
    metrics: (0,shape/* optional */.lq)(metrics, 'What numbers must say; docs/judge.md.'),
    window: (0,shape/* optional */.lq)(duration, 'How long metrics are watched after a change, and at each step of one. Default `2m`.'),
    interval: (0,shape/* optional */.lq)(duration, 'Pause between two measurements against a threshold. Default `10s`.'),
    step: (0,shape/* optional */.lq)(duration, 'Time between two values of a comparison. Default `5s`.'),
    addresses: (0,shape/* optional */.lq)(networks, 'Private addresses that may be asked, e.g. `10.1.0.0/16`. An address that stands in `url` may be asked anyway.'),
});
/** Longest time from the change to "verified". */
const DEFAULT_BUDGET_MILLISECONDS = (0,kernel_duration/* parseDuration */.E)('5m') ?? 0;
const DEFAULT_WINDOW_MILLISECONDS = (0,kernel_duration/* parseDuration */.E)('2m') ?? 0;
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
    const problems = [...sourceProblems(`${at}.sources`, sources), ...metricProblems(`${at}.metrics`, given, sources)];
    if (given.length === 0) {
        for (const key of ['window', 'interval', 'step'])
            if (value[key] !== undefined)
                problems.push(`${at}.${key}: has no effect without "metrics"`);
        return problems;
    }
    const { window = DEFAULT_WINDOW_MILLISECONDS, budget = DEFAULT_BUDGET_MILLISECONDS } = value;
    if (window > budget)
        problems.push(`${at}.window: metrics are watched for ${(0,kernel_duration/* formatDuration */.a)(window)}, and the budget ends after ${(0,kernel_duration/* formatDuration */.a)(budget)}`);
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

;// CONCATENATED MODULE: ./lib/config/environment.js












const environment = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(address, 'Where users reach the environment.'),
    approval: (0,shape/* optional */.lq)(approval, 'A person must have approved in the run that changes this environment.'),
    override: (0,shape/* optional */.lq)(override, 'Who may let a candidate past a freeze or the order of the path.'),
    freeze: (0,shape/* optional */.lq)(freeze, 'Windows of time in which it takes no ordinary deployment. The way back is never frozen.'),
    hotfix: (0,shape/* optional */.lq)(hotfix, 'The lane for `kind: hotfix`, which a freeze lets pass.'),
    requires: (0,shape/* optional */.lq)(requires, 'What must be true outside of Sluice before a candidate may enter.'),
    provenance: (0,shape/* optional */.lq)(provenance, 'Signed proof of which workflow built the candidate, from which commit, must exist before it may enter.'),
    target: (0,shape/* optional */.lq)(target, 'What puts a candidate into this environment. Without it only `begin` and `finish` work here.'),
    'per-pull-request': (0,shape/* optional */.lq)(perPullRequest, 'Makes this an environment of previews: one copy per pull request, built and destroyed by `up` and `down`.'),
    strategy: (0,shape/* optional */.lq)(strategy, 'How a change happens. Default `all-at-once`.'),
    soak: (0,shape/* optional */.lq)(duration, 'How long a candidate must have been verified in the environment before this one.'),
    suites: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* string */.Yj)(), { min: 1 }), 'Names of `suites` that must pass against the environment before a change counts as verified.'),
    verify: (0,shape/* optional */.lq)(verify, 'When a change counts as verified.'),
    rollback: (0,shape/* optional */.lq)(rollback, 'The way back.'),
    'recovery-environment': (0,shape/* optional */.lq)(environmentName, 'GitHub environment with the same credentials and no reviewers, for the way back only.'),
});
/** How each place of the environment changes. */
function wayOf({ strategy: chosen }) {
    return (chosen?.type === 'waves' ? chosen.each?.type : chosen?.type) ?? 'all-at-once';
}
/** Checks across the keys of one environment; each problem names its place. */
function environmentProblems(name, value) {
    const at = `environments.${name}`;
    const problems = [
        ...verifyProblems(`${at}.verify`, value.verify ?? {}),
        ...freezeProblems(`${at}.freeze`, value.freeze ?? []),
        ...requiresProblems(`${at}.requires`, value.requires ?? []),
    ];
    problems.push(...besideProblems(`${at}.verify`, value.verify ?? {}, wayOf(value)));
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

const quarantine_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A day as `2026-12-31`, quoted or not: YAML makes a date of it otherwise. */
const day = {
    schema: { type: 'string', pattern: quarantine_DAY.source },
    read(value, at, problems) {
        const given = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;
        if (typeof given === 'string' && quarantine_DAY.test(given)) {
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

;// CONCATENATED MODULE: ./lib/config/ramps.js





const ramps_step = (0,shape/* object */.Ik)({
    percent: (0,shape/* optional */.lq)(percentage, 'Share of users that have the feature in this step. Give either `percent` or `segment`.'),
    segment: (0,shape/* optional */.lq)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, what: 'the name of a shared rule' }), 'Users that have the feature in this step: a shared rule of the flag file (`$evaluators`). Everybody else stays as they are.'),
    hold: (0,shape/* required */.mw)(duration, 'How long the step is held before the next one, from when it was proven to serve. `0`: until the next look.'),
    approval: (0,shape/* optional */.lq)((0,shape/* boolean */.zM)(), 'Whether a person has to let the ramp enter this step. Default `false`.'),
});
const readOut = (0,shape/* object */.Ik)({
    metrics: (0,shape/* required */.mw)(metrics, 'What the two variants are compared by; it decides nothing.'),
    after: (0,shape/* required */.mw)(duration, 'How long after the start it is told, as an issue.'),
});
const ramp = (0,shape/* object */.Ik)({
    flag: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[^\s]{1,100}$/, what: 'the key of a flag' }), 'Key of the flag.'),
    environment: (0,shape/* required */.mw)(environmentName, 'Environment it ramps up in.'),
    steps: (0,shape/* required */.mw)((0,shape/* list */.p_)(ramps_step, { min: 1 }), 'The way of the flag, step by step.'),
    guards: (0,shape/* optional */.lq)(metrics, 'What must hold before the next step. One that fails takes the flag back to where it was before the ramp; one that cannot tell holds it. Their `source` is one of `environments.<name>.verify.sources`.'),
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
            ...metricProblems(`${place}.guards`, each.guards ?? [], sources),
            ...metricProblems(`${place}.read-out.metrics`, each['read-out']?.metrics ?? [], sources),
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
    url: (0,shape/* required */.mw)(address, 'Address of the Unleash server, without `/api`.'),
    project: (0,shape/* optional */.lq)(projectKey, 'Project that holds the flags. Default `default`.'),
    'token-env': token,
    environments: environmentNames,
});
const launchdarkly = (0,shape/* object */.Ik)({
    url: (0,shape/* optional */.lq)(address, 'Address of LaunchDarkly. Default `https://app.launchdarkly.com`.'),
    project: (0,shape/* required */.mw)(projectKey, 'Key of the project that holds the flags.'),
    'token-env': token,
    environments: environmentNames,
});
const repository = (0,shape/* object */.Ik)({
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: /^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/, what: 'a repository such as "acme/flags"' }), 'Repository that holds the branch of the flags.'),
    'token-env': (0,shape/* optional */.lq)(tokenVariable, "Environment variable of the step that holds a token for it; the job's own token cannot write there. Default `SLUICE_CREDENTIALS`."),
});
const deliver = (0,shape/* object */.Ik)({
    verb: (0,shape/* required */.mw)(command, 'Verb `flags` of the `command` driver: an executable of the default branch that gives the file to the running service.'),
    timeout: (0,shape/* optional */.lq)(duration, 'How long it may run. Default `2m`.'),
});
const readBack = (0,shape/* object */.Ik)({
    ofrep: (0,shape/* optional */.lq)(address, 'Address at which the running service answers OFREP, without `/ofrep/v1`. Default: `environments.<name>.url`.'),
    budget: (0,shape/* optional */.lq)(duration, 'How long a change may take to arrive. Default `30s`.'),
});
const stale = (0,shape/* object */.Ik)({
    age: (0,shape/* optional */.lq)(duration, 'How long a flag may stand still, serve one side only or not be evaluated. Default `90d`; `metadata.permanent: true` exempts a flag.'),
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
    name: (0,shape/* required */.mw)((0,shape/* string */.Yj)({ pattern: NAME, what: 'a name' }), 'What the log calls it; its address is never shown, for it may be a secret.'),
    url: (0,shape/* optional */.lq)(address, 'Where milestones are posted. Give either `url` or `url-env`.'),
    'url-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds the address, where the address itself is a secret, as with Slack.'),
    format: (0,shape/* optional */.lq)((0,shape/* oneOf */.yL)('cloudevents', 'slack', 'grafana'), '`cloudevents`: CloudEvents 1.0, JSON in structured mode. `slack`: one line of text, for everything that takes what Slack takes. `grafana`: an annotation. Default `cloudevents`.'),
    'secret-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds the secret the body is signed with (HMAC-SHA256, Standard Webhooks).'),
    'token-env': (0,shape/* optional */.lq)(variable, 'Environment variable of the step that holds a bearer token.'),
    on: (0,shape/* optional */.lq)((0,shape/* list */.p_)((0,shape/* oneOf */.yL)(...milestone/* MILESTONES */.q), { min: 1 }), 'Milestones that are told. Default: all; for `slack` and `grafana` all but `started`, `progressed` and `retired`.'),
    environments: (0,shape/* optional */.lq)((0,shape/* list */.p_)(environmentName, { min: 1 }), 'Only milestones of these environments. Default: all.'),
});
/** Who is told of milestones. */
const notify = (0,shape/* object */.Ik)({
    webhooks: (0,shape/* required */.mw)((0,shape/* list */.p_)(webhook, { min: 1 }), 'Addresses that milestones are posted to.'),
    addresses: (0,shape/* optional */.lq)(networks, 'Private addresses that may be posted to. An address that stands in `url` may be posted to anyway.'),
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

// EXTERNAL MODULE: ./lib/config/notes.js
var notes = __webpack_require__(6798);
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
    notes: (0,shape/* optional */.lq)(notes/* notes */.Q2, 'What the notes say and in which order.'),
    changelog: (0,shape/* optional */.lq)(notes/* changelog */.rN, 'Where `mode: changelog` keeps the changelog.'),
});

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
    path: (0,shape/* optional */.lq)((0,shape/* list */.p_)(environmentName, { min: 1 }), 'The environments a component travels, in order. A promotion is allowed only from the one before.'),
    environments: (0,shape/* optional */.lq)((0,shape/* record */.g1)(environment), 'What each environment is, by name.'),
    suites: (0,shape/* optional */.lq)(suites, 'Tests that run against an environment, by name: smoke tests, acceptance tests.'),
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
    problems.push(...suitesProblems(value.suites ?? new Map()));
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

/***/ 6798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ notes),
/* harmony export */   rN: () => (/* binding */ changelog),
/* harmony export */   vJ: () => (/* binding */ ENRICHMENTS)
/* harmony export */ });
/* harmony import */ var _kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);

const path = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)({ pattern: /^[^/:][^:]{0,200}$/, what: 'a path inside the repository' });
const paths = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(path, { min: 1 });
const names = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), { min: 1 });
/** All keys that are given must fit; of the values of one key, one is enough. */
const CONDITIONS = {
    types: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Types of Conventional Commits, such as `feat`.'),
    scopes: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Scopes of Conventional Commits.'),
    labels: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Labels of the pull request; GitHub is asked for them.'),
    paths: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(paths, 'Files and folders that the commit touches.'),
};
const category = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    title: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)(), 'Heading. Categories of the same title are one.'),
    ...CONDITIONS,
    fold: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(), 'Folded for readers who do not ask for it. Default false.'),
});
const tracker = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    'key-prefix': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)({ pattern: /^[A-Za-z0-9][A-Za-z0-9_.#/-]{0,31}$/, what: 'what stands before the number, such as `SHOP-`' }), 'What stands before the number in a key: `SHOP-` for SHOP-123, `AB#` for AB#123.'),
    'url-template': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .required */ .mw)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .string */ .Yj)({ pattern: /^https?:\/\/[^\s<>()"']*<num>[^\s<>()"']*$/, what: 'an address with `<num>` in it' }), 'Where the item is, with `<num>` for the number, as in the autolinks of GitHub.'),
});
const ENRICHMENTS = ['pull-requests', 'issues', 'contributors', 'facts'];
/** What the notes of a release say. */
const notes = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    categories: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(category, { min: 1 }), 'Headings in the order of reading. A change stands under the first that fits; breaking changes always come first, and what fits none comes last.'),
    exclude: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ ...CONDITIONS, authors: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(names, 'Names or logins of authors.') }), 'Changes that are left out of the text: those for which any of these fits. Breaking changes never are.'),
    trackers: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(tracker), 'Other trackers whose keys become links.'),
    template: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(path, 'File of a mustache template, used in place of the built-in text.'),
    enrich: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(...ENRICHMENTS)), 'What to ask GitHub for, when the input `enrich` does not say. Default: nothing.'),
    'tell-issues': (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(), 'Tell each linked issue once since when its change is in production: `mode: tell-issues`, which the template `promote.yml` runs. Default false.'),
});
/** The file that lists every version. */
const changelog = (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({
    file: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)(path, 'The file. Default `CHANGELOG.md`.'),
    by: (0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lq)((0,_kernel_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)('pull-request', 'commit'), 'How it gets there: a pull request (default), or a commit on the branch itself.'),
});


/***/ }),

/***/ 9075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ cherryPicks),
/* harmony export */   AM: () => (/* binding */ walkCommits),
/* harmony export */   Y_: () => (/* binding */ changedFiles),
/* harmony export */   tJ: () => (/* binding */ readGraph),
/* harmony export */   tW: () => (/* binding */ readRawCommits)
/* harmony export */ });
/* unused harmony exports listCommits, countCommits */
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5081);
/* harmony import */ var _trees_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5302);


/** Few fields, because each costs; the parts of the first cannot contain what separates them. */
const FIELDS = ['%H %cI %P%n%aN%n%aE', '%B'];
/**
 * Calls `onCommit` with each commit of the range as git gives it, children before parents; nothing is kept.
 *
 * Reachability and nothing else decides: a walk by date loses commits of merged branches. `only`: options of `git log`
 * that leave some out.
 */
async function walkCommits(git, range, onCommit, only = []) {
    const { base, head, paths = [] } = range;
    const revisions = [head, ...(base === undefined ? [] : [`^${base}`])];
    if (paths.length > 0)
        await (0,_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchTrees */ .O)(git, revisions);
    const authors = new Map();
    let problem = '';
    let facts;
    await git.fields([
        'log',
        '-z',
        '--topo-order',
        '--full-history',
        '--no-color',
        '--encoding=UTF-8',
        `--format=tformat:${FIELDS.join('%x00')}`,
        ...only,
        '--end-of-options',
        ...revisions,
        '--',
        ...pathspecs(paths),
    ], (field) => {
        if (facts === undefined) {
            facts = field;
            return;
        }
        const commit = readCommit(facts, field, authors);
        if (!(0,_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdLength */ .C0)(commit.sha))
            problem ||= `${commit.sha} is no id`;
        facts = undefined;
        onCommit(commit);
    });
    if (problem !== '' || facts !== undefined)
        throw new Error('git log: the fields of a commit do not line up');
}
function readCommit(facts, message, authors) {
    const idsEnd = facts.indexOf('\n');
    const shaEnd = facts.indexOf(' ');
    const dateEnd = facts.indexOf(' ', shaEnd + 1);
    const who = facts.slice(idsEnd + 1);
    let author = authors.get(who);
    if (author === undefined) {
        author = readAuthor(who);
        authors.set(who, author);
    }
    const parents = facts.slice(dateEnd + 1, idsEnd);
    return {
        sha: facts.slice(0, shaEnd),
        parents: (0,_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdLength */ .C0)(parents) ? [parents] : parents.split(' ').filter(Boolean),
        author,
        date: facts.slice(shaEnd + 1, dateEnd),
        message,
    };
}
function readAuthor(text) {
    const end = text.lastIndexOf('\n');
    return { name: text.slice(0, end), email: text.slice(end + 1) };
}
/** The commits that ids, long or short, stand for; what stands for none is left out. */
async function readRawCommits(git, shas) {
    const ids = (await git.run(['cat-file', '--batch-check'], shas.map((sha) => `${sha}^{commit}\n`).join('')))
        .split('\n')
        .flatMap((line) => (line.split(' ')[1] === 'commit' ? [line.split(' ')[0] ?? ''] : []));
    const commits = [];
    if (ids.length === 0)
        return commits;
    const format = ['--no-walk=unsorted', '--no-color', '--encoding=UTF-8', '--format=tformat:%H %P%x00%B'];
    let line;
    await git.fields(['log', '-z', ...format, '--end-of-options', ...ids, '--'], (field) => {
        if (line === undefined) {
            line = field;
            return;
        }
        const [sha = '', ...parents] = line.split(' ').filter(Boolean);
        commits.push({ sha, parents, message: field });
        line = undefined;
    });
    return commits;
}
/** Ids and parents of all commits of a range, whatever they touch, children before parents. */
async function readGraph(git, { base, head }) {
    const not = base === undefined ? [] : [`^${base}`];
    const args = ['rev-list', '--topo-order', '--parents', '--end-of-options', head, ...not, '--'];
    return lines(await git.run(args)).map((line) => {
        const [sha = '', ...parents] = line.split(' ');
        return { sha, parents };
    });
}
/** Ids of the commits of a range that touch its paths. */
async function listCommits(git, { base, head, paths = [] }) {
    const not = base === undefined ? [] : [`^${base}`];
    const args = ['rev-list', '--full-history', '--end-of-options', head, ...not, '--', ...pathspecs(paths)];
    return lines(await git.run(args));
}
/** How many commits are reachable from `head` and not from `base`. */
async function countCommits(git, base, head) {
    const not = base === undefined ? [] : [`^${base}`];
    return Number(await git.run(['rev-list', '--count', '--end-of-options', head, ...not, '--']));
}
/**
 * Ids of commits only `right` has whose change (patch id) is also in a commit that only `left` has: cherry-picks. Commits
 * reachable from `base` are on neither side.
 */
async function cherryPicks(git, left, right, base) {
    const revisions = [`${left}...${right}`, ...(base === undefined ? [] : [`^${base}`])];
    await (0,_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchTrees */ .O)(git, revisions);
    const how = ['--right-only', '--cherry-mark', '--no-merges', '--end-of-options'];
    const marked = lines(await git.run(['rev-list', ...how, ...revisions, '--'])).filter((line) => line.startsWith('='));
    return withChanges(git, new Set(marked.map((line) => line.slice(1))));
}
/** Commits that change no file all have the same patch id, and say nothing of each other. */
async function withChanges(git, commits) {
    if (commits.size === 0)
        return commits;
    const input = [...commits].map((sha) => `${sha}\n`).join('');
    const changed = lines(await git.run(['diff-tree', '--stdin', '--root', '--name-only'], input));
    return new Set(changed.filter((line) => commits.has(line)));
}
/** Which files each commit changes against its first parent, or against nothing. */
async function changedFiles(git, commits) {
    await (0,_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchTreesOf */ .d)(git, commits);
    const files = new Map();
    for (const sha of commits) {
        const args = ['diff-tree', '-z', '-r', '--root', '--name-only', '--no-commit-id', '-m', '--first-parent', sha];
        files.set(sha, (await git.run(args)).split('\0').filter(Boolean));
    }
    return files;
}
function pathspecs(paths) {
    return paths.map((path) => path.startsWith('!') ? `:(top,exclude,literal)${path.slice(1)}` : `:(top,literal)${path}`);
}
function lines(text) {
    return text.split('\n').filter(Boolean);
}


/***/ }),

/***/ 5081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ isIdLength),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   sp: () => (/* binding */ mergedTags),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const PEELED = '^{}';
function isSha(text) {
    return SHA.test(text);
}
/** Quicker than `isSha`, for what git itself says. */
function isIdLength(text) {
    return text.length === 40 || text.length === 64;
}
/**
 * Full id of the commit a branch, tag or (short) id names; `undefined` when this clone does not know it. What starts with
 * `-` is never a ref. A name that is both a branch and a tag means the tag.
 */
async function resolveCommit(git, ref) {
    if (ref === '' || ref.startsWith('-'))
        return undefined;
    // A tag that is called like an id must not stand for another commit.
    const names = isSha(ref) ? [ref] : [`refs/tags/${ref}`, ref, `refs/remotes/origin/${ref}`];
    for (const name of names) {
        const answer = await git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
        if (answer !== undefined)
            return answer.trim();
    }
    return undefined;
}
/** All tags that start with the prefix. */
async function listTags(git, prefix) {
    const tags = new Map();
    // `show-ref` reads what packed refs say of annotated tags and opens no object; it says no when there is no tag.
    for (const line of ((await git.ask(['show-ref', '--dereference', '--tags'])) ?? '').split('\n')) {
        const space = line.indexOf(' ');
        const ref = line.slice(space + 1 + 'refs/tags/'.length);
        const name = ref.endsWith(PEELED) ? ref.slice(0, -PEELED.length) : ref;
        if (name !== '' && name.startsWith(prefix))
            tags.set(name, line.slice(0, space));
    }
    return [...tags].map(([name, sha]) => ({ name, sha }));
}
/** Those of the tags whose commits are reachable from `head`. */
async function mergedTags(git, head, tags) {
    if (tags.length === 0)
        return new Set();
    const names = tags.map((tag) => `refs/tags/${tag.name}`);
    const answer = await git.run(['for-each-ref', `--merged=${head}`, '--format=%(refname)', ...names]);
    return new Set(answer
        .split('\n')
        .filter(Boolean)
        .map((ref) => ref.slice('refs/tags/'.length)));
}
/** Whether every commit reachable from `ancestor` is reachable from `descendant`. */
async function isAncestor(git, ancestor, descendant) {
    return (await git.ask(['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined;
}
/** The commit at which two histories part; `undefined` when they have nothing in common. */
async function mergeBase(git, a, b) {
    return (await git.ask(['merge-base', a, b]))?.split('\n', 1)[0];
}


/***/ }),

/***/ 6125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ remotes),
/* harmony export */   i: () => (/* binding */ remoteName)
/* harmony export */ });
/** Names of the remotes a clone knows. */
async function remotes(git) {
    return (await git.run(['remote'])).split('\n').filter((name) => name !== '');
}
/** `origin`, or the only remote there is. */
async function remoteName(git) {
    const names = await remotes(git);
    if (names.includes('origin'))
        return 'origin';
    return names.length === 1 ? names[0] : undefined;
}


/***/ }),

/***/ 5302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ fetchTrees),
/* harmony export */   d: () => (/* binding */ fetchTreesOf)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _remote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6125);


/**
 * Fetches the folders of a range's commits, and of the commits before them, where the clone was made without (`tree:0`):
 * what compares changes needs them, and git by itself would ask for them one at a time. `revisions` are those of `git log`.
 */
async function fetchTrees(git, revisions) {
    if (!(await lacksTrees(git)))
        return;
    await fetchAll(git, lines(await git.run(['log', '--format=%T', '--boundary', '--end-of-options', ...revisions, '--'])));
}
/** The same for single commits and their parents, wherever they are. */
async function fetchTreesOf(git, commits) {
    if (commits.length === 0 || !(await lacksTrees(git)))
        return;
    const show = (format, shas) => git.run(['log', '--no-walk=unsorted', `--format=${format}`, '--stdin'], shas.map((sha) => `${sha}\n`).join(''));
    const parents = [...new Set((await show('%P', commits)).split(/\s/).filter(Boolean))];
    await fetchAll(git, lines(await show('%T', [...commits, ...parents])));
}
async function lacksTrees(git) {
    const filters = (await git.ask(['config', '--get-regexp', '^remote\\..*\\.partialclonefilter$'])) ?? '';
    return filters.split('\n').some((line) => line.endsWith(' tree:0'));
}
async function fetchAll(git, ids) {
    const trees = [...new Set(ids)];
    const remote = await (0,_remote_js__WEBPACK_IMPORTED_MODULE_1__/* .remoteName */ .i)(git);
    if (trees.length === 0 || remote === undefined)
        return;
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
    try {
        await git.run(['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...quiet, '--filter=blob:none', '--stdin', remote], `${trees.join('\n')}\n`);
    }
    catch (error) {
        throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-input', `The clone has no folders of old commits, and fetching them failed (${(0,_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error)}). Set "fetch-depth: 0" on actions/checkout, without "filter".`);
    }
}
function lines(text) {
    return text.split('\n').filter(Boolean);
}


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2161);


function readContext(env) {
    const get = (name) => {
        const value = env[name];
        if (value === undefined || value === '')
            throw new _kernel_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('invalid-input', `${name} is not set: this runs only as a step of a GitHub Actions job.`);
        return value;
    };
    const [owner = '', repository = ''] = get('GITHUB_REPOSITORY').split('/');
    return {
        owner,
        repository,
        sha: get('GITHUB_SHA'),
        ref: env['GITHUB_REF'] ?? '',
        eventName: get('GITHUB_EVENT_NAME'),
        runId: Number(get('GITHUB_RUN_ID')),
        runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] || '1'),
        actor: env['GITHUB_ACTOR'] ?? '',
        workflowRef: env['GITHUB_WORKFLOW_REF'] ?? '',
        job: env['GITHUB_JOB'] ?? '',
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    };
}
/** The webhook payload of the event, as an open record: every field is to be checked before use. */
async function readEvent(env) {
    const file = env['GITHUB_EVENT_PATH'];
    if (file === undefined || file === '')
        return {};
    const value = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
}


/***/ }),

/***/ 2219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ dataWithoutMissing),
/* harmony export */   YJ: () => (/* binding */ graphqlError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(719);


/** A call that GitHub refused or did not answer. `status` 0: no answer. */
class GitHubError extends _kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    status;
    /** A write may or may not have happened: the answer was lost. Read before writing again. */
    outcomeUnknown;
    /** One of GitHub's limits of calls is used up. */
    rateLimited;
    constructor(call, failure) {
        super(reasonOf(failure), describe(call, failure));
        this.name = 'GitHubError';
        this.status = failure.status;
        this.outcomeUnknown = failure.outcomeUnknown;
        this.rateLimited = failure.rateLimited;
    }
}
function reasonOf({ status, rateLimited }) {
    if (rateLimited || status === 0 || status >= 500)
        return 'github-unavailable';
    return status === 401 || status === 403 ? 'missing-permission' : 'github-refused';
}
function describe(call, failure) {
    const words = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(failure.message, 400);
    if (failure.status === 0)
        return `${call}: no answer from GitHub (${words}).`;
    const text = `${call}: GitHub answered ${failure.status} "${words}".`;
    if (failure.rateLimited)
        return `${text} The rate limit is used up; run again later.`;
    if (failure.status === 401)
        return /requires authentication/i.test(words)
            ? `${text} No token was given.`
            : `${text} The token is wrong, expired or revoked.`;
    if (failure.status !== 403)
        return text;
    const needed = permissionLines(failure.acceptedPermissions);
    return needed === undefined
        ? `${text} The token lacks a permission.`
        : `${text} The job must grant ${needed} (under "permissions:" of the job, and of every workflow that calls it).`;
}
/** `deployments=write; contents=read,metadata=read` → `deployments: write, or contents: read and metadata: read`. */
function permissionLines(accepted) {
    if (accepted === undefined || accepted.trim() === '')
        return undefined;
    return accepted
        .split(';')
        .map((set) => set
        .split(',')
        .map((pair) => pair.trim().replace('=', ': ').replaceAll('_', '-'))
        .join(' and '))
        .join(', or ');
}
/** GraphQL refuses with status 200 and a list of errors; `FORBIDDEN` is a missing permission. */
function graphqlError(thrown, query) {
    const errors = thrown?.errors;
    if (thrown instanceof GitHubError || errors === undefined)
        return thrown;
    const forbidden = errors.some((error) => error.type === 'FORBIDDEN');
    return new GitHubError('GraphQL', {
        status: forbidden ? 403 : 422,
        message: [...new Set(errors.map((error) => `${error.type ?? 'ERROR'}: ${error.message ?? ''}`))].join('; '),
        acceptedPermissions: forbidden ? permissionsOf(errors, query) : undefined,
        rateLimited: errors.some((error) => error.type === 'RATE_LIMITED'),
        outcomeUnknown: false,
    });
}
/** The data of an answer whose only errors are things that do not exist; `undefined` for any other failure. */
function dataWithoutMissing(thrown) {
    const { errors, data } = (thrown ?? {});
    const onlyMissing = errors?.every((error) => error.type === 'NOT_FOUND' && (error.path?.length ?? 0) > 1) ?? false;
    return onlyMissing ? (data ?? undefined) : undefined;
}
/** What a field of a repository needs; unlike REST, GraphQL does not say so itself. */
const FIELD_PERMISSIONS = new Map([
    ['deployment', 'deployments=read'],
    ['deployments', 'deployments=read'],
    ['defaultBranchRef', 'contents=read'],
    ['object', 'contents=read'],
    ['issueOrPullRequest', 'issues=read,pull_requests=read'],
    ['associatedPullRequests', 'pull_requests=read'],
    ['ref', 'contents=read'],
    ['refs', 'contents=read'],
]);
/** The permissions that the refused fields need, as REST would name them: all of them together. */
function permissionsOf(errors, query) {
    const needed = errors.flatMap(({ type, path }) => {
        const [, key] = path ?? [];
        if (type !== 'FORBIDDEN' || typeof key !== 'string')
            return [];
        const permission = FIELD_PERMISSIONS.get(fieldOf(key, query));
        return permission === undefined ? [] : [permission];
    });
    return needed.length === 0 ? undefined : [...new Set(needed)].join(',');
}
/** An error names the alias of a field (`e0: deployments(…)`); a variable may be declared under the same name. */
function fieldOf(key, query) {
    return [...FIELD_PERMISSIONS.keys()].find((field) => query.includes(`${key}: ${field}(`)) ?? key;
}


/***/ }),

/***/ 2390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
const systemClock = {
    monotonic: () => performance.now(),
    sleep: (milliseconds, signal) => new Promise((resolve) => {
        if (signal?.aborted === true)
            return resolve();
        const timer = setTimeout(resolve, milliseconds);
        signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
        });
    }),
};


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

/***/ 6388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clip),
/* harmony export */   x: () => (/* binding */ withinBudget)
/* harmony export */ });
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


/***/ }),

/***/ 1968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports codeBlock, html */
/* harmony import */ var _kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(719);

/** Breaks what GitHub would turn into a link, a mention or a closing word, without being seen. */
const JOINER = '\u2060';
/**
 * Untrusted text as inline Markdown: shown as it is, and nothing else. No HTML, no formatting, nobody is mentioned, no
 * issue is linked or closed, no address becomes a link.
 */
function text(untrusted, limit = 300) {
    return escaped((0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit));
}
function escaped(line) {
    return defuse(line)
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/^([-=:]|\d+[.)](?= |$))/, `${JOINER}$1`);
}
/** Like `text`, but what stands between backticks stays code: there nothing is a mention, a link or a closing word. */
function prose(untrusted, limit = 300) {
    const parts = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit).split(/(`[^`]+`)/);
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
    const line = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit);
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
function link(label, url) {
    if (!/^https?:\/\/[^\s<>()"']+$/.test(url))
        return text(label);
    return `[${text(label)}](${url})`;
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


/***/ })

};
