export const id = 440;
export const ids = [440];
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
        const entry = entryOf(commit, words, pullRequestOf(commits, at, merges), standing.get(at));
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
/** From the subject, else from the merge that brought the commit. */
function pullRequestOf(commits, at, merges) {
    const own = commits[at]?.pullRequest ?? null;
    if (own !== null)
        return own;
    const merge = merges.broughtBy(at);
    return merge === undefined ? null : (commits[merge]?.pullRequest ?? null);
}
function entryOf(commit, words, pullRequest, revert) {
    const { type, scope, title, breaking } = changeOf(words, revert);
    return {
        sha: commit.sha,
        section: sectionOf(type, breaking),
        type,
        scope,
        title: title === '' ? '(no message)' : title,
        breaking,
        migration: words.migration.length === 0 ? words.migration : words.migration.filter((text) => text !== ''),
        pullRequest,
        authors: commit.authors,
        bot: commit.authors.every((author) => author.bot),
        date: commit.date,
        hints: words.hints,
    };
}
/** Of a revert of something released before: what it takes away, or what it brings back. */
function changeOf(words, revert) {
    const { header, subject, breaking } = words;
    const own = splitPullRequest(header?.description ?? subject).title;
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
    const mergeNumber = readMergeSubject(message.subject);
    return {
        sha: commit.sha,
        parents: commit.parents,
        date: commit.date,
        words: wordsOf(message, commit.message),
        merged: mergeNumber === undefined ? undefined : wordsOf((0,conventional/* readMessage */._)(belowSubject(commit.message)), commit.message),
        pullRequest: splitPullRequest(message.subject).pullRequest ?? mergeNumber ?? null,
        authors: authorsOf(commit.author, message.footers),
        revert: readRevert(message),
        flagChange: looksLikeFlagChange(message),
    };
}
/** A title such as `feat: x` would pass for a footer of the merge. */
function belowSubject(message) {
    const end = message.indexOf('\n');
    return end < 0 ? '' : message.slice(end + 1).trimStart();
}
function wordsOf({ subject, header, breaking, migration, hints }, whole) {
    if (whole.length <= subject.length + SMALL)
        return { subject, header, breaking, migration, hints };
    const kept = detached(subject);
    return {
        subject: kept,
        header: header === null
            ? null
            : {
                type: header.type,
                scope: header.scope === null ? null : detached(header.scope),
                // The end of the first line, so that one copy does for both.
                description: kept.slice(kept.length - header.description.length),
                marked: header.marked,
            },
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
    for (const [place, { sha, parents }] of commits.entries()) {
        if (sha !== next)
            continue;
        line.push(place);
        next = parents[0] ?? '';
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
        const read = (0,conventional/* readMessage */._)(text);
        const merged = readMergeSubject(read.subject);
        const { title, pullRequest } = splitPullRequest(read.subject);
        const reverts = [...(named.byTitle.get(title) ?? []), ...(named.byNumber.get(pullRequest ?? merged ?? null) ?? [])];
        if (reverts.length === 0)
            return;
        for (const revert of reverts)
            seen.add(revert);
        if (isBreaking(read))
            for (const revert of reverts)
                breaking.add(revert);
        else if (merged !== undefined)
            merges.set(sha, reverts);
    };
    await readMessages(git, base, NEWEST, look);
    if (seen.size < claims.size) {
        const numbers = [...named.byNumber.keys()].map((number) => `--grep=Merge pull request #${number} `);
        await readMessages(git, base, [...MAY_BREAK, ...numbers], look);
    }
    for (const [sha, reverts] of merges)
        if (!reverts.every((revert) => breaking.has(revert)) && (await anyBreaking(git, [sha])))
            for (const revert of reverts)
                breaking.add(revert);
    return breaking;
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

/***/ 8359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ BUMPS)
/* harmony export */ });
/** How much a set of changes moves a version, smallest first. */
const BUMPS = ['patch', 'minor', 'major'];


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
