export const id = 239;
export const ids = [239];
export const modules = {

/***/ 8271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf)
/* harmony export */ });
/** So many ids fit into the arguments of one program everywhere. */
const SIZE = 500;
function chunksOf(items) {
    return Array.from({ length: Math.ceil(items.length / SIZE) }, (_, index) => items.slice(index * SIZE, (index + 1) * SIZE));
}


/***/ }),

/***/ 8239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readReferences: () => (/* binding */ readReferences)
/* harmony export */ });
/* unused harmony exports issuesIn, keysIn */
/* harmony import */ var _chunks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8271);

/**
 * What the messages of commits name. A pass of its own over the clone, made only when somebody asks: the bodies of all
 * messages are too much to keep.
 */
async function readReferences(git, shas, repository, trackers) {
    const found = new Map();
    let sha;
    for (const chunk of (0,_chunks_js__WEBPACK_IMPORTED_MODULE_0__/* .chunksOf */ .U)(shas)) {
        const args = ['log', '-z', '--no-walk=unsorted', '--encoding=UTF-8', '--format=tformat:%H%x00%B', ...chunk, '--'];
        await git.fields(args, (field) => {
            if (sha === undefined) {
                sha = field;
                return;
            }
            const references = { issues: issuesIn(field, repository), keys: keysIn(field, trackers) };
            if (references.issues.length + references.keys.length > 0)
                found.set(sha, references);
            sha = undefined;
        });
    }
    return found;
}
/** More in one message would be a list, not a reference. */
const MOST = 10;
/**
 * Numbers of issues of this repository that a message closes by one of GitHub's words ("fixes #12", also with the name of
 * the repository or the issue's whole address) or names in a footer (`Refs: #12`).
 */
function issuesIn(message, repository) {
    const numbers = new Set();
    const page = `${repository}/issues/`;
    const own = `${repository.split('/').slice(-2).join('/')}#`.toLowerCase();
    for (const line of message.split('\n')) {
        if (line.length > 1000)
            continue;
        for (const match of line.matchAll(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? {0,3}(#|[\w.-]{1,50}\/[\w.-]{1,100}#|https?:\/\/\S{1,200})/gi)) {
            const [, target = ''] = match;
            const rest = line.slice((match.index ?? 0) + match[0].length);
            const here = target === '#' || target.toLowerCase() === own;
            const text = here ? rest : target.startsWith(page) ? target.slice(page.length) : '';
            add(numbers, text);
        }
        if (/^(?:refs?|references|see|closes|fixes|resolves|issues?)(?:: | #)/i.test(line))
            for (const match of line.matchAll(/(?:^|[\s,(:])#(\d{1,10})\b/g))
                add(numbers, match[1] ?? '');
    }
    return [...numbers].slice(0, MOST);
}
function add(numbers, text) {
    const digits = /^\d{1,10}(?![\w/])/.exec(text)?.[0];
    if (digits !== undefined && Number(digits) > 0)
        numbers.add(Number(digits));
}
/** Keys of other trackers in a message, with their addresses. Found by prefix and digits, so time is linear. */
function keysIn(message, trackers) {
    const found = new Map();
    for (const { 'key-prefix': prefix, 'url-template': template } of trackers) {
        for (let at = message.indexOf(prefix); at >= 0; at = message.indexOf(prefix, at + prefix.length)) {
            const digits = digitsAt(message, at + prefix.length);
            if (digits === '' || /[\w-]/.test(message[at - 1] ?? ' '))
                continue;
            found.set(`${prefix}${digits}`, template.replaceAll('<num>', digits));
        }
    }
    return [...found].slice(0, MOST).map(([key, url]) => ({ key, url }));
}
/** Up to ten digits that no word goes on after. */
function digitsAt(message, start) {
    let end = start;
    while (end - start <= 10 && isDigit(message.charCodeAt(end)))
        end++;
    const isWhole = end - start <= 10 && !/\w/.test(message[end] ?? ' ');
    return isWhole ? message.slice(start, end) : '';
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}


/***/ })

};
