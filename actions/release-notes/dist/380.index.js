export const id = 380;
export const ids = [380];
export const modules = {

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


/***/ })

};
