export const id = 587;
export const ids = [587];
export const modules = {

/***/ 2587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubCategories: () => (/* binding */ githubCategories)
/* harmony export */ });
/* unused harmony export readCategories */
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2161);
/* harmony import */ var _lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);


/** GitHub looks for its own settings of release notes here. */
const FILES = ['.github/release.yml', '.github/release.yaml'];
const exclude = (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    labels: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)()), 'Labels.'),
    authors: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)()), 'Logins.'),
});
const settings = (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    changelog: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        exclude: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(exclude, 'Pull requests that are left out.'),
        categories: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
            title: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), 'Heading.'),
            labels: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)((0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .string */ .Yj)(), { min: 1 }), 'Labels; `*` takes all that is left.'),
            exclude: (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lq)(exclude, 'Pull requests that this category leaves out.'),
        })), 'Headings.'),
    }), 'Release notes of GitHub.'),
});
/** The categories GitHub's own release notes would have at a commit; `undefined`: the repository sets none. */
async function githubCategories(git, commit) {
    for (const file of FILES) {
        const text = await git.ask(['cat-file', 'blob', `${commit}:${file}`]);
        if (text !== undefined)
            return readCategories(text, `${file} at ${commit.slice(0, 7)}`);
    }
    return undefined;
}
/** GitHub's settings as ours. */
async function readCategories(text, from) {
    const { load } = await __webpack_require__.e(/* import() */ 278).then(__webpack_require__.bind(__webpack_require__, 6278));
    let value;
    try {
        value = load(text) ?? {};
    }
    catch (error) {
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${from} is not YAML: ${(0,_lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error)}`);
    }
    const reading = (0,_lib_kernel_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readShape */ ._f)(settings, value);
    if ('problems' in reading)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('invalid-config', `${from}:\n${reading.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    const { changelog } = reading.value;
    if (changelog === undefined)
        return undefined;
    return {
        list: (changelog.categories ?? []).map(({ title, labels, exclude: except }) => ({
            title,
            labels,
            fold: false,
            takesBots: true,
            ...(except === undefined ? {} : { except }),
        })),
        exclude: changelog.exclude ?? {},
    };
}


/***/ })

};
