export const id = 173;
export const ids = [173];
export const modules = {

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notesMode: () => (/* binding */ notesMode)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(968);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(761);
/* harmony import */ var _notes_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(699);
/* harmony import */ var _notes_render_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(574);
/* harmony import */ var _range_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(122);






/** `mode: notes`: range, version and notes from the clone alone. */
async function notesMode(ports, inputs) {
    const component = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readComponent */ .C)(ports, inputs);
    const plan = await (0,_range_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planRelease */ .F3)(ports.git, {
        component,
        toRef: inputs['to-ref'] || ports.job.sha,
        fromRef: inputs['from-ref'],
        version: (0,_request_js__WEBPACK_IMPORTED_MODULE_5__/* .givenVersion */ .G)(inputs, component),
        prerelease: inputs.prerelease,
        bump: inputs.bump,
    });
    const notes = (0,_notes_build_js__WEBPACK_IMPORTED_MODULE_2__/* .buildNotes */ .u)(plan, (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryUrl */ .E)(ports));
    const nothing = plan.bump === 'none';
    const title = nothing ? `Nothing to release since ${notes.version}` : `This will be ${notes.tag}`;
    return {
        mode: 'notes',
        result: nothing ? 'unchanged' : 'generated',
        reasonCode: nothing ? 'nothing-changed' : 'notes-written',
        message: nothing
            ? `Nothing changed since ${notes.version}.`
            : `${notes.tag}: ${notes.commits} commits since ${plan.baseRef ?? 'the first one'}, because ${notes.because.join('; ')}.`,
        notes,
        markdown: (0,_notes_render_js__WEBPACK_IMPORTED_MODULE_3__/* .renderNotes */ .IE)(notes, inputs.audience),
        summary: [
            { name: 'title', priority: 100, markdown: `## ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(title)}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(notes.because.join('; '), 1000)}` },
            ...(0,_notes_render_js__WEBPACK_IMPORTED_MODULE_3__/* .renderParts */ .Rs)(notes, inputs.audience),
        ],
    };
}


/***/ })

};
