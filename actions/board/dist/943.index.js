export const id = 943;
export const ids = [943];
export const modules = {

/***/ 943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withoutToken: () => (/* binding */ withoutToken)
/* harmony export */ });
/* harmony import */ var _lib_kernel_summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(536);
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(968);
/* harmony import */ var _setup_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(627);



/** Nothing can be read; says what is needed. */
async function withoutToken(runner) {
    const next = 'Leave the input "github-token" out, and let the job grant these permissions.';
    const lines = `### The board has no token\n\n${next}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(_setup_check_js__WEBPACK_IMPORTED_MODULE_2__/* .PERMISSION_LINES */ .Qk.trim(), 'yaml')}`;
    await (0,_lib_kernel_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .writeSummary */ .S)(lines, runner.env);
    return {
        result: 'error',
        reasonCode: 'no-token',
        verdict: 'failed',
        message: `There is no token. ${next} (contents: read, deployments: read, actions: read)`,
        outputs: { open: '[]', ready: '[]', next: '[]' },
    };
}


/***/ })

};
