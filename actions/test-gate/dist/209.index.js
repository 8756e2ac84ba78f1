export const id = 209;
export const ids = [209];
export const modules = {

/***/ 209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownConfig: () => (/* binding */ ownConfig),
/* harmony export */   ownQuarantine: () => (/* binding */ ownQuarantine)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var _lib_config_load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(865);
/* harmony import */ var _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(161);
/* harmony import */ var _lib_kernel_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(100);





const LARGEST_BYTES = 1024 * 1024;
/** The configuration as the change has it, which never counts but is compared; `undefined` when there is no file. */
async function ownConfig(workspace, path) {
    const text = await ownText(workspace, path, 'input "config"');
    return text === undefined ? undefined : (0,_lib_config_load_js__WEBPACK_IMPORTED_MODULE_2__.parseConfig)(text, `${path} in the workspace`);
}
/** Likewise the tests of a quarantine file. */
async function ownQuarantine(workspace, path) {
    const text = await ownText(workspace, path, 'gate.quarantine');
    return text === undefined ? undefined : (0,_lib_config_load_js__WEBPACK_IMPORTED_MODULE_2__.parseQuarantine)(text, `${path} in the workspace`);
}
async function ownText(workspace, path, what) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path)).catch(() => undefined);
    if (there === undefined)
        return undefined;
    const real = await (0,_lib_kernel_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .resolveInside */ .L)(workspace, path, what);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (!file.isFile())
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid-config', `${path} in the workspace is not a file.`);
    if (file.size > LARGEST_BYTES)
        throw new _lib_kernel_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y('invalid-config', `${path} is larger than ${LARGEST_BYTES} bytes.`);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real, 'utf8');
}


/***/ })

};
