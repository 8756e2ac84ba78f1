export const id = 226;
export const ids = [226];
export const modules = {

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployedRangeMode: () => (/* binding */ deployedRangeMode)
});

// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(81);
// EXTERNAL MODULE: ./actions/release-notes/src/context.js + 1 modules
var context = __webpack_require__(761);
// EXTERNAL MODULE: ./lib/git/history.js
var git_history = __webpack_require__(75);
// EXTERNAL MODULE: ./actions/release-notes/src/range/read.js + 3 modules
var read = __webpack_require__(560);
;// CONCATENATED MODULE: ./actions/release-notes/src/deployed/range.js



/** What changes when `candidate` takes the place of `serving` (full ids), both ways, by reachability and patch. */
async function compareDeployed(git, serving, candidate, paths) {
    const relation = await relationOf(git, serving, candidate);
    const adds = await (0,read/* readRange */.q)(git, { base: serving, head: candidate, paths });
    const taken = await (0,read/* readRange */.q)(git, { base: candidate, head: serving, paths });
    const picked = relation === 'diverged' ? await (0,git_history/* cherryPicks */.AC)(git, serving, candidate) : new Set();
    const kept = relation === 'diverged' ? await (0,git_history/* cherryPicks */.AC)(git, candidate, serving) : new Set();
    return {
        relation,
        adds: { ...adds, entries: adds.entries.filter((entry) => !picked.has(entry.sha)) },
        removes: taken.entries.filter((entry) => !kept.has(entry.sha)),
        leaves: adds.entries.filter((entry) => picked.has(entry.sha)),
    };
}
async function relationOf(git, serving, candidate) {
    if (serving === candidate)
        return 'same';
    if (await (0,refs/* isAncestor */.QX)(git, serving, candidate))
        return 'forward';
    return (await (0,refs/* isAncestor */.QX)(git, candidate, serving)) ? 'back' : 'diverged';
}

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(968);
// EXTERNAL MODULE: ./actions/release-notes/src/notes/render.js + 1 modules
var render = __webpack_require__(574);
;// CONCATENATED MODULE: ./actions/release-notes/src/deployed/render.js


/** One sentence for the approver: "This promotion brings 3 changes to production: 1 breaking, 2 fixes." */
function headline(notes, deployed) {
    const { environment, relation, removes, leaves } = deployed;
    const serves = deployed['serving-version'] ?? deployed['serving-sha']?.slice(0, 7) ?? 'nothing';
    if (relation === 'same')
        return `${environment} serves ${serves} already: this promotion changes nothing.`;
    const brings = `brings ${changes(notes.entries.length)} to ${environment}${kinds(notes.entries)}`;
    const takes = removes.length === 0 ? '' : ` and takes ${changes(removes.length)} away from it`;
    const stays = leaves.length === 0 ? '' : `; ${changes(leaves.length)} of it serve${leaves.length === 1 ? 's' : ''} there already`;
    switch (relation) {
        case 'first':
            return `This is the first deployment to ${environment} on record; since ${notes.from?.ref ?? 'the first commit'} it ${brings}.`;
        case 'back':
            return `This goes back from ${serves}: it takes ${changes(removes.length)} away from ${environment}.`;
        case 'forward':
        case 'diverged':
            return `This promotion ${brings}${takes}${stays}.`;
    }
}
/** The headline and, below it, what comes, what goes and what is there already. */
function renderDeployed(notes, deployed, audience) {
    const { relation, removes, leaves } = deployed;
    const title = notes.version === undefined ? (0,markdown/* code */.aY)(notes.to.slice(0, 12)) : (0,markdown/* code */.aY)(notes.version);
    const serves = deployed['serving-version'] ?? deployed['serving-sha']?.slice(0, 12) ?? 'nothing';
    const warning = removes.length > 0 ? `\n\n> [!WARNING]\n> ${changes(removes.length)} that users have now will be gone.` : '';
    const head = `## ${title} for ${(0,markdown/* text */.Qq)(deployed.environment)}\n\n${(0,markdown/* text */.Qq)(headline(notes, deployed), 1000)} Served now: ${(0,markdown/* code */.aY)(serves)}.${warning}`;
    const brings = notes.entries.length > 0 ? (0,render/* renderParts */.Rs)(notes, audience) : [];
    return [
        { name: 'headline', priority: 100, markdown: head },
        ...list(notes, 'Taken away', removes, 95),
        ...(relation === 'same' ? [] : brings),
        ...list(notes, 'There already, by cherry-pick', leaves, 15),
    ];
}
function list(notes, title, entries, priority) {
    if (entries.length === 0)
        return [];
    const lines = entries.map((entry) => (0,render/* renderEntry */.Ft)(notes, entry)).join('\n');
    return [{ name: `${title.toLowerCase()} (${entries.length})`, priority, markdown: `### ${title}\n\n${lines}` }];
}
function changes(count) {
    return `${count} ${count === 1 ? 'change' : 'changes'}`;
}
const WORDS = [
    ['breaking', 'breaking change', 'breaking changes'],
    ['features', 'feature', 'features'],
    ['fixes', 'fix', 'fixes'],
    ['performance', 'performance improvement', 'performance improvements'],
    ['reverted', 'revert', 'reverts'],
    ['others', 'other', 'others'],
];
function kinds(entries) {
    const counted = WORDS.flatMap(([section, one, many]) => {
        const count = entries.filter((entry) => entry.section === section).length;
        return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
    });
    return counted.length === 0 ? '' : `: ${counted.join(', ')}`;
}

// EXTERNAL MODULE: ./actions/release-notes/src/notes/build.js + 1 modules
var build = __webpack_require__(699);
// EXTERNAL MODULE: ./actions/release-notes/src/range/ancestry.js
var ancestry = __webpack_require__(964);
// EXTERNAL MODULE: ./actions/release-notes/src/range/find-previous.js
var find_previous = __webpack_require__(154);
// EXTERNAL MODULE: ./actions/release-notes/src/range/plan.js + 5 modules
var plan = __webpack_require__(45);
// EXTERNAL MODULE: ./actions/release-notes/src/request.js
var request = __webpack_require__(122);
// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(418);
// EXTERNAL MODULE: ./actions/release-notes/src/version/tags.js
var version_tags = __webpack_require__(859);
;// CONCATENATED MODULE: ./actions/release-notes/src/modes/deployed-range.js












/** `mode: deployed-range`: what a candidate brings to an environment, takes from it and leaves as it is. */
async function deployedRangeMode(ports, inputs) {
    const { git } = ports;
    const component = await (0,context/* readComponent */.C)(ports, inputs);
    const version = (0,request/* givenVersion */.G)(inputs, component);
    const serving = await servingNow(ports, inputs);
    const toRef = inputs['to-ref'] || (version === undefined ? ports.job.sha : `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(version)}`);
    const head = await (0,plan/* resolveHead */.tK)(git, { component, toRef }, serving === undefined ? [] : [serving.sha]);
    const { described, deployed } = await describe({ ports, inputs, component, head, version, serving });
    const notes = (0,build/* buildNotes */.u)(described, (0,context/* repositoryUrl */.E)(ports), deployed);
    const parts = renderDeployed(notes, deployed, inputs.audience);
    const same = deployed.relation === 'same';
    return {
        mode: 'deployed-range',
        result: same ? 'unchanged' : 'generated',
        reasonCode: same ? 'nothing-changed' : 'notes-written',
        message: headline(notes, deployed),
        notes,
        markdown: `${parts.map((part) => part.markdown).join('\n\n')}\n`,
        summary: parts,
    };
}
/** By the ledger, or what `from-ref` says instead. */
async function servingNow(ports, inputs) {
    const from = inputs['from-ref'];
    if (from !== '')
        return { sha: await (0,plan/* resolveRef */.qE)(ports.git, from, 'from-ref'), version: from };
    const read = await ports.serving();
    return read(inputs.environment, inputs.component || ports.job.repository);
}
async function describe(situation) {
    const { ports, inputs, component, head, serving } = situation;
    const tags = (0,version_tags/* versionTags */.O)(await (0,refs/* listTags */.cB)(ports.git, component.tagPrefix), component.tagPrefix).versions;
    const version = situation.version ?? highestOn(tags, head);
    const range = serving === undefined ? await firstRange(situation, tags, version) : await servedRange(situation, serving);
    const { relation, removes, leaves, previous, chosenBy, base, baseRef, ...brought } = range;
    const described = {
        ...brought,
        chosenBy,
        warnings: range.warnings,
        component,
        head,
        base,
        baseRef,
        previous,
        considered: [],
        version,
        tag: version === undefined ? undefined : `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(version)}`,
        bump: 'none',
        because: [],
        tags: serving === undefined ? tags : [],
    };
    const deployed = {
        environment: inputs.environment,
        relation,
        ...(serving === undefined ? {} : { 'serving-version': serving.version, 'serving-sha': serving.sha }),
        removes: removes.map(build/* noteEntry */.X),
        leaves: leaves.map(build/* noteEntry */.X),
    };
    return { described, deployed };
}
async function servedRange({ ports, inputs, component, head }, serving) {
    const range = await compareDeployed(ports.git, serving.sha, head, component.paths);
    const parsed = (0,semver/* parseVersion */.ot)(serving.version);
    const name = `${component.tagPrefix}${serving.version}`;
    const previous = parsed === undefined ? undefined : { name, sha: serving.sha, version: parsed };
    return {
        ...range.adds,
        relation: range.relation,
        removes: range.removes,
        leaves: range.leaves,
        base: serving.sha,
        baseRef: previous?.name ?? serving.version,
        previous,
        chosenBy: inputs['from-ref'] === '' ? 'deployment' : 'from-ref',
        warnings: [],
    };
}
/** Nothing serves yet: the changes since the release before stand for what is new. */
async function firstRange({ ports, component, head }, tags, version) {
    const wanted = { head, below: version, prerelease: false };
    const previous = await (0,find_previous/* findPrevious */.v)(ports.git, (0,ancestry/* ancestryOf */.R)(ports.git, head), tags, wanted);
    const base = previous.tag?.sha;
    return {
        ...(await (0,read/* readRange */.q)(ports.git, { base, head, paths: component.paths })),
        relation: 'first',
        removes: [],
        leaves: [],
        base,
        baseRef: previous.tag?.name,
        previous: previous.tag,
        chosenBy: previous.by,
        warnings: previous.warnings,
    };
}
function highestOn(tags, head) {
    return tags
        .filter((tag) => tag.sha === head)
        .map((tag) => tag.version)
        .sort(semver/* compareVersions */.Zy)
        .at(-1);
}


/***/ })

};
