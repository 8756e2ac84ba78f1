export const id = 567;
export const ids = [567];
export const modules = {

/***/ 509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ couldNotJudge)
/* harmony export */ });
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(161);
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(968);


/** Says in the summary, where people look first, why nothing was judged. Report mode stays green, whatever is broken. */
async function couldNotJudge(thrown, mode, { log, writeSummary }) {
    // Several lines keep their places, for the caret under a rule.
    const say = (title) => writeSummary(`### ${title}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(thrown).slice(0, 4000))}`);
    if (mode === 'enforce') {
        await say('❌ Test gate — could not judge').catch(() => { });
        throw thrown;
    }
    const message = `test-gate: report mode; enforce would end with an error: ${(0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(thrown)}`;
    log.warning(message);
    await say('⚠️ Test gate — report mode, could not judge');
    const reasonCode = thrown instanceof _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y ? thrown.reasonCode : 'internal-error';
    return { result: 'error', reasonCode, verdict: 'passed', message, outputs: {} };
}


/***/ }),

/***/ 567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wireWrongInputs: () => (/* binding */ wireWrongInputs)
/* harmony export */ });
/* harmony import */ var _lib_kernel_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(536);
/* harmony import */ var _could_not_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(509);


/** Inputs that are not valid: one of them may be the mode, which is asked for as it stands. */
function wireWrongInputs(thrown, { env, log }) {
    const mode = env['INPUT_MODE']?.trim() === 'report' ? 'report' : 'enforce';
    return (0,_could_not_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .couldNotJudge */ .S)(thrown, mode, { log, writeSummary: (markdown) => (0,_lib_kernel_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .S)(markdown, env) });
}


/***/ }),

/***/ 536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SUMMARY_LIMIT_BYTES),
/* harmony export */   S: () => (/* binding */ writeSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);

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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, text);
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports prose, link, html */
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
    const parts = oneLine(untrusted, limit).split(/(`[^`]+`)/);
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
    const body = (0,_kernel_printing_js__WEBPACK_IMPORTED_MODULE_0__/* .stripControls */ .$Y)(untrusted);
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
