export const id = 945;
export const ids = [945];
export const modules = {

/***/ 6945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTemplate: () => (/* binding */ readTemplate),
  renderTemplate: () => (/* binding */ renderTemplate)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(2161);
// EXTERNAL MODULE: ./lib/kernel/nearest.js
var nearest = __webpack_require__(4698);
// EXTERNAL MODULE: ./lib/kernel/paths.js
var paths = __webpack_require__(7100);
// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(1968);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/entry-line.js
var entry_line = __webpack_require__(3104);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/links.js
var links = __webpack_require__(2300);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/sections.js
var notes_sections = __webpack_require__(265);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/template-view.js




/** What a template can use. Texts are escaped here, addresses are checked by their own rules, numbers are numbers. */
function templateView(notes) {
    const sections = (0,notes_sections/* sectionsOf */.K)(notes);
    return {
        repository: notes.repository,
        component: (0,markdown/* text */.Qq)(notes.component ?? ''),
        version: (0,markdown/* text */.Qq)(notes.version ?? ''),
        tag: (0,markdown/* text */.Qq)(notes.tag ?? ''),
        'previous-version': (0,markdown/* text */.Qq)(notes['previous-version'] ?? ''),
        prerelease: notes.prerelease,
        bump: notes.bump,
        because: notes.because.map((reason) => (0,markdown/* text */.Qq)(reason, 1000)),
        commits: notes.commits,
        'compare-url': (0,links/* compareUrl */.XH)(notes) ?? '',
        'has-changes': sections.length > 0,
        sections: sections.map((section) => sectionView(notes, section)),
        contributors: people(notes, false),
        'new-contributors': people(notes, true),
        facts: factsView(notes),
        warnings: notes.warnings.map((warning) => (0,markdown/* text */.Qq)(warning)),
    };
}
function sectionView(notes, { title, fold, entries }) {
    return { title: (0,markdown/* text */.Qq)(title), fold, count: entries.length, entries: entries.map((entry) => entryView(notes, entry)) };
}
function entryView(notes, entry) {
    const number = entry['pull-request'];
    return {
        line: (0,entry_line/* entryLine */.bV)(notes, entry, 'users'),
        title: (0,markdown/* prose */.CS)(entry.title),
        type: (0,markdown/* text */.Qq)(entry.type ?? ''),
        scope: (0,markdown/* text */.Qq)(entry.scope ?? ''),
        breaking: entry.breaking,
        migration: (0,entry_line/* inlineLines */.zU)((entry.migration ?? []).flatMap((each) => each.split('\n'))),
        commit: (0,links/* commitLink */.wn)(notes, entry.sha),
        sha: entry.sha,
        'pull-request': number === undefined ? null : { number, url: (0,links/* pullRequestUrl */.ET)(notes, number) },
        labels: (entry.labels ?? []).map((label) => (0,markdown/* text */.Qq)(label)),
        issues: (entry.issues ?? []).map((issue) => ({
            number: issue.number,
            url: issue.url,
            title: (0,markdown/* text */.Qq)(issue.title ?? ''),
            state: issue.state ?? '',
        })),
        references: (entry.references ?? []).map(({ key, url }) => ({ key: (0,markdown/* text */.Qq)(key), url })),
        authors: entry.authors.map((name) => (0,markdown/* text */.Qq)(name, 80)),
        date: entry.date,
    };
}
function people(notes, first) {
    return notes.contributors
        .filter((person) => person.first || !first)
        .map((person) => ({ name: (0,markdown/* text */.Qq)(person.name, 80), link: (0,links/* personLink */.G)(notes, person), entries: person.entries }));
}
function factsView({ facts }) {
    if (facts === undefined)
        return null;
    const { checks, coverage, tests, deployment } = facts;
    return {
        coverage: (0,markdown/* text */.Qq)(coverage ?? ''),
        tests: tests ?? '',
        checks: checks === undefined ? null : { passed: checks.passed, failed: checks.failed.map((name) => (0,markdown/* code */.aY)(name, 100)) },
        deployment: deployment === undefined
            ? null
            : {
                environment: (0,markdown/* text */.Qq)(deployment.environment),
                version: (0,markdown/* text */.Qq)(deployment.version),
                since: (0,markdown/* text */.Qq)(deployment.since ?? ''),
                'approved-by': deployment['approved-by'].map((login) => (0,markdown/* code */.aY)(login)),
            },
    };
}
/** Every name of the view, at whatever depth: a template that uses another has a mistake in it. */
const VIEW_NAMES = new Set(('repository component version tag previous-version prerelease bump because commits compare-url has-changes sections ' +
    'contributors new-contributors facts warnings title fold count entries line type scope breaking migration commit sha ' +
    'pull-request number url labels issues state references key authors date name link coverage tests checks passed failed ' +
    'deployment environment since approved-by').split(' '));

;// CONCATENATED MODULE: ./actions/release-notes/src/notes/template.js





async function readTemplate(workspace, path) {
    const file = await (0,paths/* resolveInside */.L)(workspace, path, 'template');
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw invalid(path, `cannot be read (${error.code ?? (0,errors/* errorMessage */.g)(error)})`);
    }
}
/**
 * The notes by a mustache template. Every value of the view is Markdown that is safe already, so `{{x}}` and `{{{x}}}` are
 * the same and no template can let a message of a commit mention somebody. A name the view does not know is an error.
 */
async function renderTemplate(template, notes, path) {
    const { default: mustache } = await __webpack_require__.e(/* import() */ 777).then(__webpack_require__.bind(__webpack_require__, 8777));
    let tokens;
    try {
        tokens = mustache.parse(template);
    }
    catch (error) {
        throw invalid(path, (0,errors/* errorMessage */.g)(error));
    }
    for (const name of namesIn(tokens))
        if (!VIEW_NAMES.has(name))
            throw invalid(path, unknownName(name));
    return mustache.render(template, templateView(notes), {}, { escape: (value) => String(value) }).trim();
}
/** Text, comments and other delimiters. */
const NAMELESS = new Set(['text', '!', '=']);
function namesIn(tokens) {
    return tokens.flatMap(([kind, name, , , inner]) => {
        if (kind === '>')
            return [`> ${name}`];
        const own = NAMELESS.has(kind) || name === '.' ? [] : name.split('.');
        return [...own, ...(Array.isArray(inner) ? namesIn(inner) : [])];
    });
}
function unknownName(name) {
    if (name.startsWith('> '))
        return `{{${name}}} would include another file, and a template is one file`;
    return `there is no {{${name}}}${(0,nearest/* nearest */.p)(name, [...VIEW_NAMES]) || `; there are ${[...VIEW_NAMES].join(', ')}`}`;
}
function invalid(path, problem) {
    const end = problem.endsWith('?') ? '' : '.';
    return new errors/* UserError */.y('invalid-input', `template ${JSON.stringify(path)}: ${problem}${end}`);
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


/***/ })

};
