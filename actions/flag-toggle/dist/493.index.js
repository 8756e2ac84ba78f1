export const id = 493;
export const ids = [493];
export const modules = {

/***/ 874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   yamlText: () => (/* binding */ yamlText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8874);
/* harmony import */ var _lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8465);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4296);




/**
 * flagd files as YAML 1.2. What is written is JSON, which YAML holds as it is; everything around it, comments too, stays.
 * Aliases are refused: an edit behind one would change two places.
 */
const yamlText = {
    extension: 'yaml',
    empty: 'flags: {}\n',
    valueAt: (text, path) => plainValue(parse(text).getIn(path, true)),
    textAt(text, path) {
        const span = spanOf(parse(text).getIn(path, true));
        return span === undefined ? undefined : unindented(text, span);
    },
    keysAt(text, path) {
        const node = parse(text).getIn(path, true);
        return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node) ? node.items.map(keyOf) : [];
    },
    set: (text, path, value) => checked(text, put(text, path, value), path, value),
    remove: (text, path) => checked(text, drop(text, path), path, undefined),
};
function parse(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text, { version: '1.2', uniqueKeys: true, merge: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined)
        throw new _text_js__WEBPACK_IMPORTED_MODULE_2__/* .TextError */ .W(`is not YAML (${error.message.split('\n')[0]})`);
    (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .visit */ .YR)(document, (_, node) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node))
            throw new _text_js__WEBPACK_IMPORTED_MODULE_2__/* .TextError */ .W('uses an alias (*name), behind which nothing can be changed safely');
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isPair */ .tO)(node) && !((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node.key) && typeof node.key.value === 'string'))
            throw new _text_js__WEBPACK_IMPORTED_MODULE_2__/* .TextError */ .W(`has a key that is not a text (${String(node.key)}); put it in quotes`);
    });
    return document;
}
function plainValue(node) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node))
        return node.value;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isSeq */ .oP)(node))
        return node.items.map(plainValue);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(node))
        return Object.fromEntries(node.items.map((pair) => [keyOf(pair), plainValue(pair.value)]));
    return node === null ? null : undefined;
}
function keyOf(pair) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(pair.key) ? String(pair.key.value) : '';
}
function spanOf(node) {
    const { range } = (node ?? {});
    return range === undefined || range === null ? undefined : { start: range[0], end: range[1] };
}
function put(text, path, value) {
    const document = parse(text);
    const span = spanOf(document.getIn(path, true));
    if (span !== undefined) {
        const old = text.slice(span.start, span.end);
        const tail = /\s*$/.exec(old)?.[0] ?? '';
        const gap = /[:\-,[{]$/.test(text.slice(0, span.start)) ? ' ' : '';
        return text.slice(0, span.start) + gap + flow(value, indentAt(text, span.start)) + tail + text.slice(span.end);
    }
    const parent = document.getIn(path.slice(0, -1), true);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(parent))
        throw new _text_js__WEBPACK_IMPORTED_MODULE_2__/* .TextError */ .W(`has no mapping at ${path.slice(0, -1).join('.') || 'the top'}`);
    return insert(text, parent, String(path.at(-1)), value);
}
function insert(text, parent, key, value) {
    const span = spanOf(parent) ?? { start: 0, end: 0 };
    const last = parent.items.at(-1);
    if (parent.flow === true || last === undefined) {
        const close = text.slice(0, span.end).trimEnd().length - 1;
        const member = `${JSON.stringify(key)}: ${flow(value, indentAt(text, close))}`;
        const before = text.slice(0, close).trimEnd();
        return `${before}${last === undefined || before.endsWith(',') ? '' : ', '}${member}${text.slice(close)}`;
    }
    const [first] = parent.items;
    const column = columnOf(text, spanOf(first?.key)?.start ?? 0);
    const end = lineEnd(text, endOf(text, last));
    const member = `${' '.repeat(column)}${plainKey(key)}: ${flow(value, column)}`;
    return `${text.slice(0, end)}\n${member}${text.slice(end)}`;
}
function drop(text, path) {
    const document = parse(text);
    const parent = document.getIn(path.slice(0, -1), true);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(parent) ? parent.items.find((item) => keyOf(item) === path.at(-1)) : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(parent) || pair === undefined)
        return text;
    if (parent.flow === true || parent.items.length === 1) {
        const { [String(path.at(-1))]: _, ...rest } = plainValue(parent);
        return put(text, path.slice(0, -1), rest);
    }
    const start = spanOf(pair.key)?.start ?? 0;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const end = lineEnd(text, endOf(text, pair));
    return text.slice(0, lineStart) + text.slice(end + 1);
}
/** Just after the last character of a pair that is no white space. */
function endOf(text, pair) {
    const { end } = spanOf(pair.value) ?? spanOf(pair.key) ?? { end: 0 };
    return text.slice(0, end).trimEnd().length;
}
/** End of the line, so that a comment behind a value stays with it. */
function lineEnd(text, at) {
    const end = text.indexOf('\n', at);
    return end === -1 ? text.length : end;
}
function columnOf(text, at) {
    return at - (text.lastIndexOf('\n', at - 1) + 1);
}
function indentAt(text, at) {
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1);
    return /^ */.exec(line)?.[0].length ?? 0;
}
/** Words that older readers of YAML take for booleans stay in quotes. */
function plainKey(key) {
    const isPlain = /^[A-Za-z][A-Za-z0-9_-]*$/.test(key) && !/^(?:on|off|yes|no|y|n|true|false|null)$/i.test(key);
    return isPlain ? key : JSON.stringify(key);
}
const LINE = 90;
/** JSON, on one line where it fits; further lines are indented deeper than the key they belong to. */
function flow(value, indent) {
    const short = inline(value);
    if (short.length <= LINE || typeof value !== 'object' || value === null)
        return short;
    const inner = ' '.repeat(indent + 2);
    const members = Array.isArray(value)
        ? value.map((item) => inner + flow(item, indent + 2))
        : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${flow(each, indent + 2)}`);
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    return `${open}\n${members.join(',\n')}\n${inner}${close}`;
}
function inline(value) {
    if (Array.isArray(value))
        return `[${value.map(inline).join(', ')}]`;
    if (!(0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        return JSON.stringify(value);
    const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inline(each)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
/** The text of a node without the indentation it has only because of where it stands. */
function unindented(text, { start, end }) {
    const column = ' '.repeat(columnOf(text, start));
    return text
        .slice(start, end)
        .trimEnd()
        .split('\n')
        .map((line) => (line.startsWith(column) ? line.slice(column.length) : line))
        .join('\n');
}
/** YAML has many ways to stand; that an edit did what it should, and nothing else, is looked at each time. */
function checked(before, after, path, value) {
    const wanted = edited(plainValue(parse(before).contents), path, value);
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(plainValue(parse(after).contents), wanted))
        throw new _text_js__WEBPACK_IMPORTED_MODULE_2__/* .TextError */ .W(`is written in a way in which ${path.join('.')} cannot be changed safely`);
    return after;
}
function edited(whole, [step, ...rest], value) {
    if (step === undefined)
        return value;
    if (Array.isArray(whole))
        return whole.map((item, index) => (index === step ? edited(item, rest, value) : item));
    const entries = Object.entries((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(whole) ? whole : {});
    const next = edited((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(whole) ? whole[step] : undefined, rest, value);
    const others = entries.map(([key, each]) => [key, key === step ? next : each]);
    const all = entries.some(([key]) => key === step) ? others : [...others, [String(step), next]];
    return Object.fromEntries(all.filter(([, each]) => each !== undefined));
}


/***/ })

};
