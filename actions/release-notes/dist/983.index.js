export const id = 983;
export const ids = [983];
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

/***/ 7983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   touchedPaths: () => (/* binding */ touchedPaths)
/* harmony export */ });
/* harmony import */ var _lib_git_trees_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5302);
/* harmony import */ var _chunks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8271);


/** More files in one commit tell nothing of where it belongs. */
const MOST_FILES = 300;
const FORMAT = ['-z', '--name-only', '--no-renames', '--diff-merges=first-parent', '--format=tformat:%x01%H'];
/** The files each commit changes; read only when a category asks for paths. */
async function touchedPaths(git, shas) {
    await (0,_lib_git_trees_js__WEBPACK_IMPORTED_MODULE_0__/* .fetchTreesOf */ .d)(git, shas);
    const touched = new Map();
    let current = [];
    for (const chunk of (0,_chunks_js__WEBPACK_IMPORTED_MODULE_1__/* .chunksOf */ .U)(shas))
        await git.fields(['log', '--no-walk=unsorted', ...FORMAT, ...chunk, '--'], (field) => {
            // git puts a line end before the first file of a commit.
            const line = field.startsWith('\n') ? field.slice(1) : field;
            if (line.startsWith('\x01')) {
                current = [];
                touched.set(line.slice(1), current);
            }
            else if (line !== '' && current.length < MOST_FILES)
                current.push(line);
        });
    return touched;
}


/***/ })

};
