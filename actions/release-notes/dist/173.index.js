export const id = 173;
export const ids = [173];
export const modules = {

/***/ 8173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notesMode: () => (/* binding */ notesMode)
/* harmony export */ });
/* harmony import */ var _lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1968);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4446);
/* harmony import */ var _notes_compose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8713);
/* harmony import */ var _notes_document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2136);
/* harmony import */ var _notes_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3201);
/* harmony import */ var _range_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1400);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5133);







/** `mode: notes`: range, version and notes; from the clone alone unless something is asked for. */
async function notesMode(ports, inputs) {
    const setup = await (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readSetup */ .W)(ports, inputs);
    const plan = await (0,_range_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .planRelease */ .F)(ports.git, (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .planRequest */ .N)(ports, inputs, setup));
    const notes = await (0,_notes_compose_js__WEBPACK_IMPORTED_MODULE_2__/* .composeNotes */ .W)(ports, inputs, setup, plan);
    const parts = await (0,_notes_document_js__WEBPACK_IMPORTED_MODULE_3__/* .documentParts */ .k)(ports, inputs, setup, notes);
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
        markdown: (0,_notes_render_js__WEBPACK_IMPORTED_MODULE_4__/* .joinParts */ .nn)(parts),
        summary: [
            { name: 'title', priority: 100, markdown: `## ${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(title)}\n\n${(0,_lib_render_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(notes.because.join('; '), 1000)}` },
            ...parts,
        ],
    };
}


/***/ })

};
