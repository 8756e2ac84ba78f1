export const id = 195;
export const ids = [195];
export const modules = {

/***/ 825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ SECTIONS),
  $: () => (/* binding */ readEntries)
});

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/footers.js
const BREAKING = ['BREAKING CHANGE', 'BREAKING-CHANGE'];
/**
 * Splits what follows the first line into body and footers (rules 6 to 10, 12, 16). A footer opens after a blank line or
 * after another footer; its value runs until the next token and separator.
 */
function scanBody(text, hints) {
    const body = [];
    const footers = [];
    let afterBlank = true;
    for (const raw of text.split('\n')) {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        const current = footers.at(-1);
        const start = readBreaking(line, hints) ?? (afterBlank || current !== undefined ? readFooter(line) : undefined);
        if (start !== undefined)
            footers.push({ token: start.token, breaking: start.breaking, lines: [start.value] });
        else
            (current?.lines ?? body).push(line);
        afterBlank = line.trim() === '';
    }
    return {
        body: body.join('\n').trim(),
        footers: footers.map(({ token, breaking, lines }) => ({ token, breaking, value: lines.join('\n').trim() })),
    };
}
function readBreaking(line, hints) {
    if (line[15] !== ':')
        return undefined;
    const token = line.slice(0, 15);
    if (!BREAKING.some((known) => known === token)) {
        if (BREAKING.some((known) => known === token.toUpperCase()))
            hints.add('lower-case-breaking-change');
        return undefined;
    }
    const value = line.slice(16);
    if (value !== '' && !value.startsWith(' ')) {
        hints.add('no-space-after-breaking-change');
        return undefined;
    }
    return { token: 'BREAKING CHANGE', value: value.trim(), breaking: true };
}
/** `Token: value` or `Token #value`; the token has dashes where words have spaces (rules 8, 9). */
function readFooter(line) {
    let at = 0;
    while (at < line.length && isTokenCharacter(line.charCodeAt(at)))
        at++;
    if (at === 0)
        return undefined;
    const token = line.slice(0, at).toLowerCase();
    const value = line.startsWith(': ', at)
        ? line.slice(at + 2)
        : line.startsWith(' #', at)
            ? line.slice(at + 1)
            : undefined;
    return value === undefined || value.trim() === '' ? undefined : { token, value: value.trim(), breaking: false };
}
function isTokenCharacter(code) {
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/conventional.js

/**
 * Reads a message in one pass: time grows with its length and nothing else, whatever it contains.
 *
 * Two tolerances, because a missed breaking change costs more than a false one: `BREAKING CHANGE: ` counts at the start
 * of any line after the first, and its text may begin on the next line.
 */
function readMessage(message) {
    const end = message.indexOf('\n');
    const subject = (end < 0 ? message : message.slice(0, end)).trim();
    const hints = new Set();
    const header = readHeader(subject, hints);
    const { body, footers } = scanBody(end < 0 ? '' : message.slice(end + 1), hints);
    const migration = footers.filter((footer) => footer.breaking).map((footer) => footer.value);
    return {
        subject,
        header: header === null ? null : { type: header.type, scope: header.scope, description: header.description },
        body,
        footers,
        breaking: header?.bang === true || migration.length > 0,
        migration,
        hints: [...hints],
    };
}
/** `type(scope)!: description` by hand: no regular expression, so nothing to backtrack. */
function readHeader(line, hints) {
    let at = 0;
    while (at < line.length && isTypeCharacter(line.charCodeAt(at)))
        at++;
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
    const bang = line[at] === '!';
    if (bang)
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
    return description.trim() === '' ? null : { type, scope, description: description.trim(), bang };
}
/** A noun: letters of any script, digits, dash and underscore. */
function isTypeCharacter(code) {
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isLetter || (code >= 48 && code <= 57) || code === 45 || code === 95 || code >= 0xc0;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/merges.js
/**
 * Follows first parents from `head` and, at each merge from the oldest on, the side branches it brought. Every commit is
 * visited once, so time is linear however the history is braided.
 */
function followMerges(commits, head) {
    const inRange = new Map(commits.map((commit) => [commit.sha, commit]));
    const visited = new Set();
    const broughtBy = new Map();
    const brought = new Map();
    const chainFrom = (start, owner) => {
        const chain = [];
        for (let commit = inRange.get(start); commit !== undefined && !visited.has(commit.sha);) {
            visited.add(commit.sha);
            chain.push(commit);
            commit = inRange.get(commit.parents[0] ?? '');
        }
        return { owner, commits: chain };
    };
    const stack = [chainFrom(head, undefined)];
    for (let chain = stack.at(-1); chain !== undefined; chain = stack.at(-1)) {
        const commit = chain.commits.pop();
        if (commit === undefined) {
            stack.pop();
            continue;
        }
        if (chain.owner !== undefined) {
            broughtBy.set(commit.sha, chain.owner);
            const list = brought.get(chain.owner);
            if (list === undefined)
                brought.set(chain.owner, [commit.sha]);
            else
                list.push(commit.sha);
        }
        for (const parent of commit.parents.slice(1))
            stack.push(chainFrom(parent, commit.sha));
    }
    return { broughtBy, brought };
}
/** All commits of the range that a merge brought in, those of merges inside it too: what reverting it takes away. */
function everythingBrought(merges, merge) {
    const all = [];
    const open = [merge];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const sha of merges.brought.get(next) ?? []) {
            all.push(sha);
            open.push(sha);
        }
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
/** An issue or pull request number. */
function readNumber(text) {
    return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/reverts.js


/** What the message takes back, or `undefined` when it is no revert. */
function readRevert(message) {
    if (!mentionsRevert(message))
        return undefined;
    const text = [message.body, ...message.footers.map((footer) => footer.value)].join('\n');
    const shas = text.split('\n').flatMap(revertedShas);
    const title = quotedTitle(message.subject);
    const refs = message.header?.type === 'revert' ? message.footers.filter((footer) => footer.token === 'refs') : [];
    const fromRefs = refs.flatMap((footer) => footer.value.split(/[\s,]+/).filter(isShortSha));
    if (shas.length === 0 && fromRefs.length === 0 && title === null && message.header?.type !== 'revert')
        return undefined;
    const pullRequest = title === null ? null : (text.split('\n').map(revertedPullRequest).find(Boolean) ?? null);
    return { shas: [...shas, ...fromRefs].map((sha) => sha.toLowerCase()), pullRequest, title };
}
/** Rules out nearly every message without looking at its lines. */
function mentionsRevert({ subject, header, body, footers }) {
    const words = 'reverts commit';
    if (header?.type === 'revert' || subject.startsWith('Revert "') || body.includes(words))
        return true;
    return footers.some((footer) => footer.value.includes(words));
}
/**
 * Settles reverts from the newest on, so that a revert of a revert brings the change back. `candidates` are in topological
 * order, newest first. A target is found by id, else by pull request, else by title; reverting a merge takes back all it
 * brought.
 */
function settleReverts(candidates, merges) {
    const cancelled = new Map();
    const settled = new Set();
    const standing = new Map();
    let index;
    for (const [at, { sha, message }] of candidates.entries()) {
        if (cancelled.has(sha))
            continue;
        const claim = readRevert(message);
        if (claim === undefined)
            continue;
        index ??= indexOf(candidates);
        const found = index.find(claim, at, cancelled);
        for (const target of found.targets)
            for (const gone of [target, ...everythingBrought(merges, target)])
                if (!cancelled.has(gone))
                    cancelled.set(gone, sha);
        if (!isPlainRevert(message))
            continue;
        if (found.complete)
            settled.add(sha);
        else
            standing.set(sha, claim);
    }
    return { cancelled, settled, standing };
}
/** A revert by its first line; a commit of another type that takes something back, or only quotes it, keeps its entry. */
function isPlainRevert(message) {
    return message.header === null || message.header.type === 'revert';
}
function indexOf(candidates) {
    const byPrefix = new Map();
    const byTitle = new Map();
    const byPullRequest = new Map();
    const add = (map, key, at) => {
        const list = map.get(key);
        if (list === undefined)
            map.set(key, [at]);
        else
            list.push(at);
    };
    for (const [at, { sha, message, pullRequest }] of candidates.entries()) {
        add(byPrefix, sha.slice(0, 7), at);
        add(byTitle, splitPullRequest(message.subject).title, at);
        if (pullRequest !== null)
            add(byPullRequest, pullRequest, at);
    }
    const older = (places, at, cancelled) => (places ?? [])
        .filter((place) => place > at)
        .flatMap((place) => candidates[place]?.sha ?? [])
        .filter((sha) => !cancelled.has(sha));
    return {
        find(claim, at, cancelled) {
            if (claim.shas.length > 0) {
                const targets = claim.shas.map((wanted) => older(byPrefix.get(wanted.slice(0, 7)), at, cancelled).find((sha) => sha.startsWith(wanted)));
                return { targets: targets.filter((sha) => sha !== undefined), complete: targets.every(Boolean) };
            }
            const byNumber = claim.pullRequest === null ? [] : older(byPullRequest.get(claim.pullRequest), at, cancelled);
            if (byNumber.length > 0)
                return { targets: byNumber, complete: true };
            const title = claim.title === null ? undefined : splitPullRequest(claim.title).title;
            const target = title === undefined ? undefined : older(byTitle.get(title), at, cancelled)[0];
            return { targets: target === undefined ? [] : [target], complete: target !== undefined };
        },
    };
}
/** Ids in `This reverts commit <id>.` and `This reverts commits <id> and <id>.` */
function revertedShas(line) {
    const start = /^\s{0,8}this reverts commits? /i.exec(line.slice(0, 40));
    if (start === null)
        return [];
    const shas = [];
    for (const word of line.slice(start[0].length, start[0].length + 2000).split(/[\s,]/)) {
        const id = word.replace(/\.$/, '');
        if (isShortSha(id))
            shas.push(id);
        else if (word !== '' && word !== 'and')
            break;
    }
    return shas;
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
function quotedTitle(subject) {
    const { title } = splitPullRequest(subject);
    const start = 'Revert "';
    return title.startsWith(start) && title.endsWith('"') && title.length > start.length + 1
        ? title.slice(start.length, -1)
        : null;
}
function isShortSha(word) {
    return word.length <= 64 && /^[0-9a-fA-F]{7,64}$/.test(word);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/entries.js




const SECTIONS = ['breaking', 'features', 'fixes', 'performance', 'reverted', 'others'];
/** What a range of commits brings, as entries. Every commit is an entry, a merge, or half of a cancelled pair. */
function readEntries(commits, head) {
    const merges = followMerges(commits, head);
    const read = commits.map((commit) => {
        const message = readMessage(commit.message);
        const pullRequest = splitPullRequest(message.subject).pullRequest ?? readMergeSubject(message.subject) ?? null;
        return { commit, message, sha: commit.sha, pullRequest };
    });
    const { cancelled, settled, standing } = settleReverts(read, merges);
    const byId = new Map(read.map((each) => [each.sha, each]));
    const entries = [];
    let left = 0;
    for (const each of read) {
        if (cancelled.has(each.sha) || settled.has(each.sha))
            continue;
        const asMerge = each.commit.parents.length > 1 ? readMerge(each, merges, byId) : each;
        if (asMerge === undefined)
            left++;
        else
            entries.push(entryOf(asMerge, pullRequestOf(asMerge, merges, byId), standing.get(each.sha)));
    }
    return { entries, cancelled, merges: left };
}
/**
 * A merge is left out when its commits are listed. Its own message stays when it is the only one that keeps to the
 * convention: a pull request called `feat: …` over commits called `wip`.
 */
function readMerge(merge, merges, byId) {
    const brought = merges.brought.get(merge.sha) ?? [];
    if (brought.length === 0)
        return merge.commit.parents.slice(1).some((parent) => byId.has(parent)) ? undefined : merge;
    const own = readMergeSubject(merge.message.subject) === undefined ? merge.message : readMessage(merge.message.body);
    const listed = brought.some((sha) => byId.get(sha)?.message.header !== null);
    return own.header === null || listed ? undefined : { ...merge, message: own };
}
/** From the subject, else from the merge that brought the commit. */
function pullRequestOf({ sha, pullRequest }, merges, byId) {
    const merge = merges.broughtBy.get(sha);
    return pullRequest ?? (merge === undefined ? null : (byId.get(merge)?.pullRequest ?? null));
}
function entryOf({ commit, message }, pullRequest, revert) {
    const { header, breaking, migration, hints, footers } = message;
    const type = revert === undefined ? (header?.type ?? null) : 'revert';
    const title = splitPullRequest(revert?.title ?? header?.description ?? message.subject).title;
    return {
        sha: commit.sha,
        section: sectionOf(type, breaking),
        type,
        scope: header?.scope ?? null,
        title: title === '' ? '(no message)' : title,
        breaking,
        migration: migration.filter((text) => text !== ''),
        pullRequest,
        authors: authorsOf(commit, footers.filter((footer) => footer.token === 'co-authored-by').map((footer) => footer.value)),
        date: commit.date,
        hints,
    };
}
function sectionOf(type, breaking) {
    if (breaking)
        return 'breaking';
    const known = {
        feat: 'features',
        fix: 'fixes',
        perf: 'performance',
        revert: 'reverted',
    };
    return type !== null && Object.hasOwn(known, type) ? (known[type] ?? 'others') : 'others';
}
function authorsOf(commit, coAuthors) {
    const people = new Map([[commit.email.toLowerCase(), { name: commit.author, email: commit.email }]]);
    for (const line of coAuthors.slice(0, 100)) {
        const open = line.lastIndexOf('<');
        const name = line.slice(0, Math.max(0, open)).trim();
        const email = line
            .slice(open + 1)
            .replace(/>[^>]{0,20}$/, '')
            .trim();
        if (open > 0 && name !== '' && !people.has(email.toLowerCase()))
            people.set(email.toLowerCase(), { name, email });
    }
    return [...people.values()];
}


/***/ }),

/***/ 761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ readComponent),
  E: () => (/* binding */ repositoryUrl)
});

// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(81);
// EXTERNAL MODULE: ./lib/config/load.js + 14 modules
var load = __webpack_require__(537);
;// CONCATENATED MODULE: ./actions/release-notes/src/range/component.js

/** What the configuration says of a component; one it does not list is released as the whole repository. */
function componentOf(config, name) {
    const own = config?.release?.components?.get(name);
    if (own === undefined)
        return { name, tagPrefix: config?.release?.['tag-prefix'] ?? 'v', paths: [] };
    return { name, tagPrefix: own['tag-prefix'] ?? `${name}-v`, paths: own.paths ?? [] };
}
/** The configuration as the commit has it, from the clone: no call to GitHub. `undefined`: no file. */
async function localConfig(git, commit, path = load/* CONFIG_PATH */.tF) {
    const text = await git.ask(['cat-file', 'blob', `${commit}:${path}`]);
    return text === undefined ? undefined : (0,load/* parseConfig */.o4)(text, `${path} at ${commit.slice(0, 7)}`);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/context.js


/** Address of the repository on GitHub. */
function repositoryUrl({ job }) {
    return `${job.serverUrl}/${job.owner}/${job.repository}`;
}
/** The component, by the configuration the run's own commit has. */
async function readComponent(ports, inputs) {
    const commit = (await (0,refs/* resolveCommit */.WL)(ports.git, ports.job.sha)) ?? (await (0,refs/* resolveCommit */.WL)(ports.git, 'HEAD'));
    const config = commit === undefined ? undefined : await localConfig(ports.git, commit, inputs.config);
    return componentOf(config, inputs.component);
}


/***/ }),

/***/ 699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ buildNotes),
  X: () => (/* binding */ noteEntry)
});

;// CONCATENATED MODULE: ./actions/release-notes/src/commits/hints.js
/** Departures from the rules that may have been meant otherwise, in words for the notes. */
const HINTS = {
    'no-space-after-colon': 'the type is followed by a colon without a space (rule 1), so it was not read as a type',
    'empty-scope': 'the brackets of the scope are empty (rule 4), so the line was not read as a type',
    'no-space-after-breaking-change': '"BREAKING CHANGE:" needs a space after the colon (rule 12) and was not counted',
    'lower-case-breaking-change': '"BREAKING CHANGE" must be upper case (rule 15) and was not counted',
};

// EXTERNAL MODULE: ./actions/release-notes/src/range/previous.js
var previous = __webpack_require__(464);
// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(418);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/build.js



/** More would drown the reader; the number of those left out is said. */
const WARNINGS_KEPT = 20;
/** The notes of a plan, as data. `repository` is its address on GitHub. */
function buildNotes(plan, repository, deployed) {
    return {
        schema: 'sluice/notes@1',
        repository,
        ...(plan.component.name === '' ? {} : { component: plan.component.name }),
        ...(plan.version === undefined ? {} : { version: (0,semver/* formatVersion */.qh)(plan.version) }),
        ...(plan.tag === undefined ? {} : { tag: plan.tag }),
        prerelease: plan.version !== undefined && !(0,semver/* isFinal */.dR)(plan.version),
        bump: plan.bump,
        because: plan.because,
        ...(plan.previous === undefined ? {} : { 'previous-version': (0,semver/* formatVersion */.qh)(plan.previous.version) }),
        ...(plan.base === undefined ? {} : { from: { ref: plan.baseRef ?? plan.base, sha: plan.base } }),
        to: plan.head,
        considered: plan.considered.map(({ tag, sha, dropped }) => ({
            tag,
            sha,
            ...(dropped === null ? {} : { dropped: previous/* DROPPED */.B[dropped] }),
        })),
        commits: plan.commits,
        merges: plan.merges,
        entries: plan.entries.map(noteEntry),
        cancelled: [...plan.cancelled].map(([sha, by]) => ({ sha, by })),
        contributors: contributorsOf(plan.entries),
        warnings: warningsOf(plan),
        ...(deployed === undefined ? {} : { deployed }),
    };
}
function noteEntry(entry) {
    return {
        sha: entry.sha,
        section: entry.section,
        ...(entry.type === null ? {} : { type: entry.type }),
        ...(entry.scope === null ? {} : { scope: entry.scope }),
        title: entry.title,
        breaking: entry.breaking,
        ...(entry.migration.length === 0 ? {} : { migration: entry.migration }),
        ...(entry.pullRequest === null ? {} : { 'pull-request': entry.pullRequest }),
        authors: entry.authors.map((author) => author.name),
        date: entry.date,
    };
}
/** One name per e-mail address; e-mail addresses themselves are nobody's to publish. */
function contributorsOf(entries) {
    const people = new Map();
    for (const author of entries.flatMap((entry) => entry.authors)) {
        const key = author.email.toLowerCase();
        people.set(key, { name: author.name, count: (people.get(key)?.count ?? 0) + 1 });
    }
    const sorted = [...people.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
    return [...new Set(sorted.map((person) => person.name))];
}
function warningsOf(plan) {
    const hints = plan.entries.flatMap((entry) => entry.hints.map((hint) => `${entry.sha.slice(0, 7)}: ${HINTS[hint]}`));
    const kept = hints.slice(0, WARNINGS_KEPT);
    return [
        ...(plan.base === undefined && plan.tags.length > 0
            ? ['no earlier release is in this history, so the range starts at the first commit']
            : []),
        ...kept,
        ...(hints.length > kept.length ? [`${hints.length - kept.length} more commits depart from the convention`] : []),
    ];
}


/***/ }),

/***/ 574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ft: () => (/* binding */ renderEntry),
  IE: () => (/* binding */ renderNotes),
  Rs: () => (/* binding */ renderParts)
});

// EXTERNAL MODULE: ./lib/render/markdown.js
var markdown = __webpack_require__(968);
// EXTERNAL MODULE: ./actions/release-notes/src/commits/entries.js + 5 modules
var entries = __webpack_require__(825);
;// CONCATENATED MODULE: ./actions/release-notes/src/notes/links.js

function commitLink(notes, sha) {
    return (0,markdown/* link */.nf)(sha.slice(0, 7), `${notes.repository}/commit/${sha}`);
}
function pullRequestLink(notes, number) {
    return (0,markdown/* link */.nf)(`#${number}`, `${notes.repository}/pull/${number}`);
}
/** All changes at a glance on GitHub; a first release has nothing to be compared with. */
function compareUrl(notes) {
    return notes.from === undefined ? undefined : `${notes.repository}/compare/${notes.from.sha}...${notes.to}`;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/notes/render.js



/** Later sections give way first when room is short. */
const HEADINGS = {
    breaking: { title: 'Breaking changes', priority: 90 },
    features: { title: 'Features', priority: 80 },
    fixes: { title: 'Fixes', priority: 70 },
    performance: { title: 'Performance', priority: 60 },
    reverted: { title: 'Reverted', priority: 50 },
    others: { title: 'Other changes', priority: 10 },
};
const MIGRATION_LINES = 60;
/** The notes as parts of a Markdown document, in reading order, for a budget. */
function renderParts(notes, audience) {
    const sections = entries/* SECTIONS */.b.flatMap((section) => {
        const entries = notes.entries.filter((entry) => entry.section === section);
        return entries.length === 0 ? [] : [renderSection(notes, section, entries, audience)];
    });
    const empty = sections.length > 0
        ? []
        : [{ name: 'the statement', priority: 95, markdown: 'No changes since the release before.' }];
    const closing = audience === 'users' ? renderThanks(notes) : renderOperations(notes);
    return [...empty, ...sections, ...closing, ...renderCompare(notes)];
}
/** The whole document, without a limit. */
function renderNotes(notes, audience) {
    return `${renderParts(notes, audience)
        .map((part) => part.markdown)
        .join('\n\n')}\n`;
}
function renderEntry(notes, entry) {
    const scope = entry.scope === undefined ? '' : `**${(0,markdown/* text */.Qq)(entry.scope, 100)}:** `;
    const number = entry['pull-request'];
    const links = [...(number === undefined ? [] : [pullRequestLink(notes, number)]), commitLink(notes, entry.sha)];
    return `- ${scope}${(0,markdown/* text */.Qq)(entry.title)} (${links.join(', ')})`;
}
function renderSection(notes, section, entries, audience) {
    const { title, priority } = HEADINGS[section];
    const lines = entries.map((entry) => [renderEntry(notes, entry), ...migrationLines(entry)].join('\n')).join('\n');
    const folded = section === 'others' && audience === 'users' && entries.length < notes.entries.length;
    return {
        name: `${title.toLowerCase()} (${entries.length})`,
        priority,
        markdown: folded ? (0,markdown/* details */.zH)(`${title} (${entries.length})`, lines) : `### ${title}\n\n${lines}`,
    };
}
function migrationLines(entry) {
    const lines = (entry.migration ?? []).flatMap((migration) => migration.split('\n'));
    const shown = lines
        .slice(0, MIGRATION_LINES)
        .map((line) => (line.trim() === '' ? '  >' : `  > ${(0,markdown/* text */.Qq)(line, 1000)}  `));
    const more = lines.length - shown.length;
    return more > 0 ? [...shown, `  > … ${more} more lines in the commit`] : shown;
}
function renderThanks(notes) {
    if (notes.contributors.length === 0)
        return [];
    const names = notes.contributors.slice(0, 50).map((name) => (0,markdown/* text */.Qq)(name, 80));
    const more = notes.contributors.length - names.length;
    return [
        {
            name: 'contributors',
            priority: 20,
            markdown: `**Contributors:** ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        },
    ];
}
/** How the version and the range came about, and what is in the range but not in the list. */
function renderOperations(notes) {
    const from = notes.from === undefined ? 'the first commit' : `${(0,markdown/* code */.aY)(notes.from.ref)} (${notes.from.sha.slice(0, 12)})`;
    const lines = [
        `- Range: ${from} to ${(0,markdown/* code */.aY)(notes.to.slice(0, 12))}: ${notes.commits} commits, ${notes.entries.length} entries, ${notes.merges} merges, ${notes.cancelled.length} changes that were reverted before they were released`,
        ...(notes.version === undefined
            ? []
            : [`- Version: ${(0,markdown/* code */.aY)(notes.version)} (${notes.bump}): ${(0,markdown/* text */.Qq)(notes.because.join('; '), 1000)}`]),
        ...notes.considered
            .slice(0, 10)
            .map(({ tag, dropped }) => `- ${(0,markdown/* code */.aY)(tag)}: ${(0,markdown/* text */.Qq)(dropped ?? 'the release before')}`),
        ...notes.cancelled
            .slice(0, 50)
            .map(({ sha, by }) => `- ${commitLink(notes, sha)} was taken back by ${commitLink(notes, by)}`),
        ...notes.warnings.map((warning) => `- ⚠️ ${(0,markdown/* text */.Qq)(warning)}`),
    ];
    return [
        {
            name: 'how range and version came about',
            priority: 30,
            markdown: `### Range and version\n\n${lines.join('\n')}`,
        },
        ...renderThanks(notes),
    ];
}
function renderCompare(notes) {
    const url = compareUrl(notes);
    if (url === undefined)
        return [];
    return [{ name: 'link to all changes', priority: 40, markdown: (0,markdown/* link */.nf)('All changes', url) }];
}


/***/ }),

/***/ 824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F3: () => (/* binding */ planRelease),
  tK: () => (/* binding */ resolveHead),
  qE: () => (/* binding */ resolveRef)
});

// EXTERNAL MODULE: ./lib/kernel/errors.js
var errors = __webpack_require__(161);
;// CONCATENATED MODULE: ./lib/git/complete.js

/**
 * Makes a shallow clone answer questions of reachability: fetches the commits that are missing, and the tags with the
 * prefix.
 *
 * Only the whole ancestry proves what is *not* reachable, so it is fetched whole, but without the files of old commits
 * (`tree:0`, or `blob:none` with trees).
 */
async function completeHistory(git, wanted) {
    const shallow = await isShallow(git);
    if (!shallow && !wanted.missing)
        return { kind: 'complete' };
    const remote = await remoteName(git);
    if (remote === undefined)
        return { kind: 'incomplete', problem: 'the clone has no remote to fetch from' };
    const depth = shallow ? ['--unshallow', `--filter=${wanted.withTrees ? 'blob:none' : 'tree:0'}`] : [];
    const tags = `+refs/tags/${wanted.tagPrefix}*:refs/tags/${wanted.tagPrefix}*`;
    try {
        await git.run(['fetch', '--quiet', '--no-tags', ...depth, '--end-of-options', remote, ...wanted.commits, tags]);
    }
    catch (error) {
        return { kind: 'incomplete', problem: (0,errors/* errorMessage */.g)(error) };
    }
    if (await isShallow(git))
        return { kind: 'incomplete', problem: 'the remote itself is a shallow clone' };
    return { kind: 'completed' };
}
async function isShallow(git) {
    return (await git.run(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}
/** `origin`, or the only remote there is. */
async function remoteName(git) {
    const remotes = (await git.run(['remote'])).split('\n').filter((name) => name !== '');
    if (remotes.includes('origin'))
        return 'origin';
    return remotes.length === 1 ? remotes[0] : undefined;
}

// EXTERNAL MODULE: ./lib/git/history.js
var git_history = __webpack_require__(75);
// EXTERNAL MODULE: ./lib/git/refs.js
var refs = __webpack_require__(81);
// EXTERNAL MODULE: ./actions/release-notes/src/commits/entries.js + 5 modules
var commits_entries = __webpack_require__(825);
// EXTERNAL MODULE: ./actions/release-notes/src/refusal.js
var refusal = __webpack_require__(915);
// EXTERNAL MODULE: ./actions/release-notes/src/version/semver.js
var semver = __webpack_require__(418);
;// CONCATENATED MODULE: ./actions/release-notes/src/version/bump.js

/** How much a set of changes moves a version, smallest first. */
const BUMPS = ['patch', 'minor', 'major'];
/** The bump one change asks for; `undefined` when it needs no release by itself (`docs`, `chore`, unparsed text). */
function bumpOf(change) {
    if (change.breaking)
        return 'major';
    if (change.type === 'feat')
        return 'minor';
    return change.type === 'fix' || change.type === 'perf' || change.type === 'revert' ? 'patch' : undefined;
}
/** The largest bump any of the changes asks for. */
function highestBump(changes) {
    return changes.map(bumpOf).reduce(larger, undefined);
}
/** Before 1.0.0 anything may change (semver rule 4): a breaking change moves the minor version there. */
function effectiveBump(bump, from) {
    return bump === 'major' && from.major === 0 ? 'minor' : bump;
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
function larger(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return BUMPS.indexOf(a) >= BUMPS.indexOf(b) ? a : b;
}

;// CONCATENATED MODULE: ./actions/release-notes/src/version/next.js


/** The version of a component that has never been released: the usual start of development (semver.org, FAQ). */
const FIRST_VERSION = { major: 0, minor: 1, patch: 0, prerelease: [], build: [] };
/**
 * The version the changes ask for. With `prerelease` (an identifier such as `rc`), the next prerelease of that version:
 * numbers go on over all tags there are, and start again at 1 when the changes ask for a higher version.
 */
function nextVersion(history, options) {
    const because = [];
    const { previous, changes } = history;
    if (changes.length === 0 && options.bump === undefined && previous !== undefined)
        return { version: previous, bump: 'none', because: [`nothing changed since ${(0,semver/* formatVersion */.qh)(previous)}`] };
    const bump = chooseBump(history, options.bump, because);
    const asked = previous === undefined ? FIRST_VERSION : increment(previous, bump);
    if (previous === undefined)
        because.push(`no release before: the first version is ${(0,semver/* formatVersion */.qh)(asked)}`);
    const core = notTaken(notBack(asked, history, because), history, bump, because);
    const moved = previous === undefined ? bump : bumpBetween(previous, core);
    if (options.prerelease === '')
        return { version: core, bump: moved, because };
    return { version: nextPrerelease(core, options.prerelease, history.tags), bump: moved, because };
}
function chooseBump({ previous, changes }, given, because) {
    if (given !== undefined) {
        because.push(`the bump was given: ${given}`);
        return given;
    }
    const found = highestBump(changes);
    if (found === undefined) {
        because.push('no change asks for a release by its type: a patch, so that what is built has a version of its own');
        return 'patch';
    }
    const bump = effectiveBump(found, previous ?? FIRST_VERSION);
    const sources = { major: 'a breaking change', minor: 'a feature', patch: 'a fix' };
    because.push(bump === found ? `${sources[found]}: ${bump}` : `${sources[found]} before 1.0.0: ${bump}`);
    return bump;
}
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
    const taken = new Set(tags.filter((tag) => (0,semver/* isFinal */.dR)(tag.version) && !ancestors.has(tag.name)).map((tag) => (0,semver/* formatVersion */.qh)(tag.version)));
    let version = asked;
    while (taken.has((0,semver/* formatVersion */.qh)(version))) {
        because.push(`${(0,semver/* formatVersion */.qh)(version)} is tagged outside this history`);
        version = increment(version, bump);
    }
    return version;
}
/** `1.5.0-rc.3` when rc.1 and rc.2 exist. */
function nextPrerelease(core, identifier, tags) {
    const numbers = tags
        .filter(({ version }) => (0,semver/* compareCores */.Ou)(version, core) === 0 && version.prerelease[0] === identifier)
        .map(({ version }) => (version.prerelease.length === 2 ? Number(version.prerelease[1]) : 0))
        .filter(Number.isSafeInteger);
    return { ...core, prerelease: [identifier, String(Math.max(0, ...numbers) + 1)] };
}

// EXTERNAL MODULE: ./actions/release-notes/src/version/tags.js
var version_tags = __webpack_require__(859);
// EXTERNAL MODULE: ./actions/release-notes/src/range/previous.js
var range_previous = __webpack_require__(464);
;// CONCATENATED MODULE: ./actions/release-notes/src/range/plan.js










/** Finds the range and the version. Throws a `Refusal` for anything that would make the answer a guess. */
async function planRelease(git, request) {
    const { component } = request;
    const head = await resolveHead(git, request);
    const [all, reachable] = await Promise.all([
        (0,refs/* listTags */.cB)(git, component.tagPrefix),
        (0,refs/* listTags */.cB)(git, component.tagPrefix, head),
    ]);
    const tags = (0,version_tags/* versionTags */.O)(all, component.tagPrefix).versions;
    const ancestors = new Set(reachable.map((tag) => tag.name));
    const known = request.version ?? tagOnHead(tags, head, request.prerelease);
    if (request.version !== undefined)
        checkGiven(request.version, { component, head, tags, ancestors });
    const { previous, considered } = (0,range_previous/* choosePrevious */.v)(tags, ancestors, known);
    const base = request.fromRef === '' ? previous?.sha : await resolveRef(git, request.fromRef, 'from-ref');
    const commits = await (0,git_history/* readCommits */.Fe)(git, { base, head, paths: component.paths });
    const entries = (0,commits_entries/* readEntries */.$)(commits, head);
    const next = known === undefined
        ? nextVersion({ previous: previous?.version, changes: entries.entries, tags, ancestors }, request)
        : knownVersion(known, previous, request.version !== undefined);
    return {
        ...entries,
        component,
        head,
        base,
        baseRef: request.fromRef === '' ? previous?.name : request.fromRef,
        commits: commits.length,
        previous,
        considered,
        version: next.version,
        tag: `${component.tagPrefix}${(0,semver/* formatVersion */.qh)(next.version)}`,
        bump: next.bump,
        because: next.because,
        tags,
    };
}
/** The id of a commit, with the whole history behind it. */
async function resolveHead(git, { component, toRef }, others = []) {
    const local = await (0,refs/* resolveCommit */.WL)(git, toRef);
    const known = local ?? ((0,refs/* isSha */.HH)(toRef) ? toRef : undefined);
    const lacking = await Promise.all(others.map(async (sha) => (await (0,refs/* resolveCommit */.WL)(git, sha)) === undefined));
    const completion = await completeHistory(git, {
        commits: [...(known === undefined ? [] : [known]), ...others],
        missing: (local === undefined && known !== undefined) || lacking.includes(true),
        tagPrefix: component.tagPrefix,
        withTrees: component.paths.length > 0,
    });
    if (completion.kind === 'incomplete')
        throw new refusal/* Refusal */.P('shallow-clone', `The clone lacks history, and fetching it failed (${completion.problem}). Set "fetch-depth: 0" on actions/checkout; a part of the range would look like the whole.`, 'error');
    return local ?? resolveRef(git, toRef, 'to-ref');
}
async function resolveRef(git, ref, input) {
    const sha = await (0,refs/* resolveCommit */.WL)(git, ref);
    if (sha !== undefined)
        return sha;
    throw new refusal/* Refusal */.P('unknown-ref', `${input}: ${JSON.stringify(ref)} is no branch, tag or commit of this clone. Check its spelling, and that actions/checkout has "fetch-depth: 0".`, 'error');
}
/** A run that is repeated finds its own tag on the commit and gives the same version again. */
function tagOnHead(tags, head, prerelease) {
    return tags
        .filter(({ sha, version }) => sha === head && (version.prerelease[0] ?? '') === prerelease)
        .map((tag) => tag.version)
        .sort(semver/* compareVersions */.Zy)
        .at(-1);
}
function checkGiven(version, { component, head, tags, ancestors }) {
    const text = (0,semver/* formatVersion */.qh)(version);
    const same = tags.find((tag) => tag.name === `${component.tagPrefix}${text}`);
    if (same !== undefined && same.sha !== head)
        throw new refusal/* Refusal */.P('version-taken', `The tag ${same.name} stands for ${same.sha.slice(0, 12)}, not for ${head.slice(0, 12)}. Give another version.`);
    const higher = tags.find((tag) => ancestors.has(tag.name) && tag.sha !== head && (0,semver/* isFinal */.dR)(tag.version) && (0,semver/* compareVersions */.Zy)(tag.version, version) >= 0);
    if (higher !== undefined && same === undefined)
        throw new refusal/* Refusal */.P('version-not-higher', `${text} is not higher than ${higher.name}, which is in the history of ${head.slice(0, 12)}. Give a higher version; when it was computed before ${higher.name} came out, run all jobs again.`);
}
function knownVersion(version, previous, given) {
    const bump = previous === undefined ? 'minor' : bumpBetween(previous.version, version);
    return { version, bump, because: [given ? 'the version was given' : 'the commit carries the tag already'] };
}


/***/ }),

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ DROPPED),
/* harmony export */   v: () => (/* binding */ choosePrevious)
/* harmony export */ });
/* harmony import */ var _version_semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(418);

/** Why a tag is not the previous release. */
const DROPPED = {
    'not-an-ancestor': 'its commit is not in the history of this one',
    prerelease: 'it is a prerelease, and the previous release of a version is a final one',
    'not-lower': 'it is not lower than the version the notes are for',
    lower: 'another one is higher',
};
const KEPT = 20;
/**
 * The release before: the highest final version tag in the candidate's own history, below the version the notes are for.
 *
 * Neither dates nor the distance in commits decide: tags can be made late, on other lines, or several on one commit.
 */
function choosePrevious(tags, ancestors, below) {
    const sorted = [...tags].sort((a, b) => (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version));
    let previous;
    const considered = sorted.map((tag) => {
        const dropped = whyDropped(tag, ancestors, below) ?? (previous === undefined ? null : 'lower');
        if (dropped === null)
            previous = tag;
        return { tag: tag.name, sha: tag.sha, dropped };
    });
    const end = Math.max(KEPT, considered.findIndex((each) => each.dropped === null) + 1);
    return { previous, considered: considered.slice(0, end) };
}
function whyDropped(tag, ancestors, below) {
    if (!ancestors.has(tag.name))
        return 'not-an-ancestor';
    if (!(0,_version_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .isFinal */ .dR)(tag.version))
        return 'prerelease';
    return below !== undefined && (0,_version_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(tag.version, below) >= 0 ? 'not-lower' : undefined;
}


/***/ }),

/***/ 859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ versionTags)
/* harmony export */ });
/* harmony import */ var _semver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(418);

/** The version tags among `tags`; `others` start with the prefix and are no version (`vnext`, `v1.2`, `v01.0.0`). */
function versionTags(tags, prefix) {
    const versions = [];
    const others = [];
    for (const tag of tags) {
        const version = tag.name.startsWith(prefix) ? (0,_semver_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(tag.name.slice(prefix.length)) : undefined;
        if (version === undefined)
            others.push(tag);
        else
            versions.push({ ...tag, version });
    }
    return { versions, others };
}


/***/ }),

/***/ 75:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ cherryPicks),
/* harmony export */   Fe: () => (/* binding */ readCommits)
/* harmony export */ });
/* unused harmony export countCommits */
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81);

const FIELDS = ['%H', '%P', '%aN', '%aE', '%cI', '%B'];
/**
 * The commits reachable from `head` and not from `base` (all of `head`'s history without one), children before parents.
 *
 * Reachability and nothing else decides: a walk by date loses commits of merged branches. With `paths`, only those that
 * touch one of these folders or files. `head` and `base` are full ids.
 */
async function readCommits(git, range) {
    const { base, head, paths = [] } = range;
    const commits = [];
    let problem = '';
    let record = [];
    await git.fields([
        'log',
        '-z',
        '--topo-order',
        '--full-history',
        '--no-color',
        '--encoding=UTF-8',
        `--format=tformat:${FIELDS.join('%x00')}`,
        '--end-of-options',
        head,
        ...(base === undefined ? [] : [`^${base}`]),
        '--',
        ...paths.map((path) => `:(top,literal)${path}`),
    ], (field) => {
        record.push(field);
        if (record.length < FIELDS.length)
            return;
        const [sha = '', parents = '', author = '', email = '', date = '', message = ''] = record;
        if (!(0,_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(sha))
            problem ||= sha;
        commits.push({ sha, parents: parents === '' ? [] : parents.split(' '), author, email, date, message });
        record = [];
    });
    if (problem !== '' || record.length > 0)
        throw new Error('git log: the fields of a commit do not line up');
    return commits;
}
/** How many commits are reachable from `head` and not from `base`. */
async function countCommits(git, base, head) {
    const not = base === undefined ? [] : [`^${base}`];
    return Number(await git.run(['rev-list', '--count', '--end-of-options', head, ...not, '--']));
}
/** Ids of commits only `right` has whose change (patch id) is also in a commit that only `left` has: cherry-picks. */
async function cherryPicks(git, left, right) {
    const args = [
        'rev-list',
        '--right-only',
        '--cherry-mark',
        '--no-merges',
        '--end-of-options',
        `${left}...${right}`,
        '--',
    ];
    const lines = (await git.run(args)).split('\n');
    return new Set(lines.filter((line) => line.startsWith('=')).map((line) => line.slice(1)));
}


/***/ }),

/***/ 81:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   QX: () => (/* binding */ isAncestor),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   cB: () => (/* binding */ listTags)
/* harmony export */ });
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function isSha(text) {
    return SHA.test(text);
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
/** Tags that start with the prefix and stand for a commit; with `ancestorsOf`, only those reachable from that commit. */
async function listTags(git, prefix, ancestorsOf) {
    const lines = (await git.run([
        'for-each-ref',
        '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)',
        ...(ancestorsOf === undefined ? [] : [`--merged=${ancestorsOf}`]),
        'refs/tags/',
    ])).split('\n');
    const tags = [];
    for (const line of lines) {
        // A ref name has no spaces; the peeled fields of a plain tag are empty.
        const [type, sha = '', peeledType, peeled = '', ref = ''] = line.split(' ');
        const name = ref.slice('refs/tags/'.length);
        if (ref === '' || !name.startsWith(prefix))
            continue;
        if (type === 'commit')
            tags.push({ name, sha });
        else if (peeledType === 'commit')
            tags.push({ name, sha: peeled });
    }
    return tags;
}
/** Whether every commit reachable from `ancestor` is reachable from `descendant`. */
async function isAncestor(git, ancestor, descendant) {
    return (await git.ask(['merge-base', '--is-ancestor', ancestor, descendant])) !== undefined;
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
    return defuse((0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(untrusted, limit))
        .replace(/[\\`*_{}[\]()#+!|~$]/g, '\\$&')
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
        .replace(/^([-=:]|\d+[.)])/, `${JOINER}$1`);
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
