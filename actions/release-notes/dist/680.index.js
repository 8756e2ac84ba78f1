export const id = 680;
export const ids = [680];
export const modules = {

/***/ 680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createAsker: () => (/* binding */ createAsker)
});

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(2219);
// EXTERNAL MODULE: ./lib/kernel/errors.js
var kernel_errors = __webpack_require__(2161);
;// CONCATENATED MODULE: ./actions/release-notes/src/enrich/answer.js
function issueData(raw) {
    const { number, title, url } = raw;
    const closed = raw.stateReason === 'NOT_PLANNED' || raw.stateReason === 'DUPLICATE' ? 'not-planned' : 'completed';
    return { number, title, url, state: raw.state === 'OPEN' ? 'open' : closed };
}
/** Issues of other repositories are left out: their numbers would be taken for ours. */
function ownIssues(raw, repository) {
    const nodes = raw.closingIssuesReferences?.nodes ?? [];
    return nodes.filter((issue) => issue?.repository.nameWithOwner.toLowerCase() === repository.toLowerCase());
}
function pullRequestData(raw, repository) {
    const { number, title, author } = raw;
    return {
        number,
        title,
        labels: (raw.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
        author: author === null ? undefined : { login: author.login, bot: author.__typename === 'Bot' },
        issues: ownIssues(raw, repository).map((issue) => issue.number),
    };
}

;// CONCATENATED MODULE: ./actions/release-notes/src/enrich/memory.js

function emptyMemory(previewed) {
    return {
        pullRequests: new Map(),
        issues: new Map(),
        byCommit: new Map(),
        unanswered: [],
        askedNumbers: new Set(),
        askedCommits: new Set(),
        calls: 0,
        limit: null,
        previewed,
    };
}
/** What of a need GitHub was not asked yet; `undefined`: nothing. */
function openNeed(need, wanted, memory) {
    const { sha, pullRequest } = need;
    const issues = wanted.issues ? need.issues.filter((number) => !memory.askedNumbers.has(number)) : [];
    const known = !wanted.pullRequests || (pullRequest === null ? memory.askedCommits.has(sha) : memory.askedNumbers.has(pullRequest));
    return known && issues.length === 0 ? undefined : { sha, pullRequest, issues };
}
/** Keeps what a query brought; `name` is the repository as `owner/name`. */
function remember(memory, { repository }, { numbers, commits }, name) {
    for (const [alias, number] of numbers) {
        memory.askedNumbers.add(number);
        const node = repository?.[alias];
        if (node?.__typename === 'PullRequest')
            keepPullRequest(memory, node, name);
        else if (node?.__typename === 'Issue')
            memory.issues.set(number, issueData(node));
    }
    for (const [alias, sha] of commits) {
        memory.askedCommits.add(sha);
        const commit = repository?.[alias];
        const pull = commit?.associatedPullRequests?.nodes.find((node) => node?.merged === true || (node !== null && node.number === memory.previewed));
        if (pull === undefined || pull === null)
            continue;
        memory.byCommit.set(sha, pull.number);
        memory.askedNumbers.add(pull.number);
        keepPullRequest(memory, pull, name);
    }
}
function keepPullRequest(memory, raw, name) {
    memory.pullRequests.set(raw.number, pullRequestData(raw, name));
    for (const issue of ownIssues(raw, name))
        memory.issues.set(issue.number, issueData(issue));
}

;// CONCATENATED MODULE: ./actions/release-notes/src/enrich/query.js
const ISSUE = 'fragment issue on Issue { number title url state stateReason repository { nameWithOwner } }';
/**
 * The query for a batch of commits. Numbers go into it as numbers and ids as ids, so nothing in a message can change it.
 * What an earlier batch brought (`known`) is not asked for again.
 */
function writeQuery(needs, wanted, known) {
    const numbers = new Map();
    const commits = new Map();
    const fields = [];
    const askNumber = (number) => {
        const alias = `n${number}`;
        if (known.has(number) || numbers.has(alias))
            return;
        numbers.set(alias, number);
        const issue = wanted.issues ? ' ...issue' : '';
        fields.push(`${alias}: issueOrPullRequest(number: ${number}) { __typename ...pull${issue} }`);
    };
    for (const [index, need] of needs.entries()) {
        if (wanted.issues)
            for (const number of need.issues)
                askNumber(number);
        if (need.pullRequest !== null)
            askNumber(need.pullRequest);
        else if (wanted.pullRequests) {
            commits.set(`c${index}`, need.sha);
            fields.push(`c${index}: object(oid: "${need.sha}") { ... on Commit { associatedPullRequests(first: 3) { nodes { ...pull } } } }`);
        }
    }
    const closing = wanted.issues ? 'closingIssuesReferences(first: 10) { nodes { ...issue } }' : '';
    const pull = `fragment pull on PullRequest { number title merged author { __typename login } labels(first: 100) { nodes { name } } ${closing} }`;
    const text = `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${fields.join('\n    ')}
  }
  rateLimit { cost remaining resetAt }
}
${pull}
${wanted.issues ? ISSUE : ''}`;
    return { text, numbers, commits };
}

;// CONCATENATED MODULE: ./actions/release-notes/src/enrich/enrich.js




/** Commits in one call: well below GitHub's limits of nodes and of ten seconds. */
const BATCH = 50;
/** A longer wait for the rate limit is for people to decide. */
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** So many commits that GitHub has no time for even alone mean that it is not well. */
const MOST_UNANSWERED = 5;
/**
 * Asks GitHub about the pull requests and issues of commits: one call for 50 commits that need data, halved when GitHub
 * takes too long, and no call when nothing is needed. Throws when the rate limit leaves no room: half an answer would
 * look like a whole one.
 */
async function enrich(github, needs, wanted, clock, memory = emptyMemory()) {
    const session = { github, wanted, clock, memory };
    let batch = [];
    for (const need of needs) {
        const open = openNeed(need, wanted, memory);
        if (open === undefined)
            continue;
        batch.push(open);
        if (batch.length < BATCH)
            continue;
        await ask(session, batch);
        batch = [];
    }
    await ask(session, batch);
    return memory;
}
async function ask(session, needs) {
    const { github, wanted, memory } = session;
    const query = writeQuery(needs, wanted, memory.askedNumbers);
    if (query.numbers.size + query.commits.size === 0)
        return;
    await roomFor(session);
    memory.calls++;
    let answer;
    try {
        answer = await github.graphql(query.text, { owner: github.owner, name: github.repo }, 
        // A batch that takes too long is halved; trying it again would take as long.
        { missing: 'null', attempts: needs.length > 1 ? 1 : 4 });
    }
    catch (error) {
        if (!tookTooLong(error))
            throw error;
        return halve(session, needs, error);
    }
    memory.limit = answer.rateLimit;
    remember(memory, answer, query, `${github.owner}/${github.repo}`);
}
async function halve(session, needs, error) {
    const [first, ...others] = needs;
    const { unanswered } = session.memory;
    if (first !== undefined && others.length === 0) {
        unanswered.push(first.sha);
        if (unanswered.length <= MOST_UNANSWERED)
            return;
        throw new kernel_errors/* UserError */.y('github-unavailable', `GraphQL: GitHub had no time to answer about single commits (${(0,kernel_errors/* errorMessage */.g)(error)}). Run again later, or set the input "enrich" to "none".`);
    }
    const half = Math.ceil(needs.length / 2);
    await ask(session, needs.slice(0, half));
    await ask(session, needs.slice(half));
}
/** No answer, a 5xx, or GraphQL's own words for ten seconds that were over. */
function tookTooLong(error) {
    if (!(error instanceof errors/* GitHubError */.y_) || error.rateLimited)
        return false;
    const words = /timed? ?out|something went wrong while executing/i;
    return error.status === 0 || error.status >= 500 || words.test(error.message);
}
/** GitHub's primary limit, by what the answer before said; the secondary one is a 403, which the client waits for. */
async function roomFor({ github, clock, memory: { limit } }) {
    if (limit === null || limit.remaining >= limit.cost)
        return;
    const wait = new Date(limit.resetAt).getTime() - (await github.now()).getTime();
    if (wait > LONGEST_WAIT_MILLISECONDS)
        throw new kernel_errors/* UserError */.y('github-unavailable', `GraphQL: the rate limit leaves ${limit.remaining} points until ${limit.resetAt}, and the next call costs ${limit.cost}. Run again then, or set the input "enrich" to "none".`);
    await clock.sleep(Math.max(0, wait) + 1000);
}

;// CONCATENATED MODULE: ./actions/release-notes/src/enrich/asker.js


function createAsker(github, clock, previewed) {
    const memory = emptyMemory(previewed);
    return async (entries, wanted, references) => {
        const needs = entries.map(({ sha, pullRequest }) => ({
            sha,
            pullRequest,
            issues: references.get(sha)?.issues ?? [],
        }));
        return enrich(await github(), needs, wanted, clock, memory);
    };
}


/***/ })

};
