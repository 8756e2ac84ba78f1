/** Style of the report. Colours carry meaning only together with a sign or a word. */
export const STYLE = `
:root { color-scheme: light; --ink: #17212b; --soft: #5b6875; --line: #dde3e8; --ground: #f5f7f8; --good: #1a7f4b; --bad: #c0362c; --water: #1c6e8c; --wait: #b7791f; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", sans-serif; }
header { background: var(--water); color: #fff; padding: 2.2rem max(1rem, calc(50vw - 32rem)) 4.2rem; }
header h1 { margin: 0; font-size: 1.7rem; letter-spacing: -.01em; }
header p { margin: .3rem 0 0; opacity: .9; }
main { max-width: 64rem; margin: -2.6rem auto 4rem; padding: 0 1rem; }
section { background: #fff; border: 1px solid var(--line); border-radius: 10px; padding: 1.2rem 1.5rem 1.5rem; margin-top: 1.2rem; }
h2 { font-size: 1.1rem; margin: 0 0 .9rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); background: #fff; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.tiles div { padding: 1rem 1.2rem; border-right: 1px solid var(--line); }
.tiles div:last-child { border-right: 0; }
.tiles b { display: block; font-size: 1.35rem; line-height: 1.25; white-space: nowrap; }
.tiles span { color: var(--soft); font-size: .85rem; }
.tiles.kept div:first-child b { color: var(--good); }
.tiles.broken div:first-child b { color: var(--bad); }
.path { list-style: none; display: flex; gap: 2.2rem; margin: 0; padding: 0; flex-wrap: wrap; }
.path li { flex: 1; min-width: 9rem; border: 2px solid var(--water); border-radius: 8px; padding: .6rem .9rem; position: relative; }
.path li + li::before { content: "→"; position: absolute; left: -1.75rem; top: 50%; transform: translateY(-50%); color: var(--water); font-size: 1.2rem; }
.path b { display: block; }
.path span { color: var(--soft); font-variant-numeric: tabular-nums; }
.scene { padding: .7rem 0; border-top: 1px solid var(--line); }
.scene:first-of-type { border-top: 0; padding-top: 0; }
.scene h3 { font-size: .98rem; margin: 0 0 .35rem; }
.scene h3 i { font-style: normal; color: var(--water); margin-right: .6rem; }
.scene ul { list-style: none; margin: 0; padding: 0 0 0 1.3rem; }
.scene li { position: relative; padding: .1rem 0; }
.scene li::before { position: absolute; left: -1.3rem; font-weight: 700; }
.scene li.met::before { content: "✓"; color: var(--good); }
.scene li.unmet::before { content: "✗"; color: var(--bad); }
.scene small { color: var(--soft); margin-left: .6rem; overflow-wrap: anywhere; }
.run { border-top: 1px solid var(--line); padding: .5rem 0; }
.run summary { cursor: pointer; display: flex; align-items: baseline; gap: .6rem; flex-wrap: wrap; }
.run summary span:last-child { color: var(--soft); font-size: .85rem; }
.dot { width: .7rem; height: .7rem; border-radius: 50%; background: var(--soft); align-self: center; }
.dot.success, .bars i.success { background: var(--good); }
.dot.failure, .dot.startup_failure, .bars i.failure, .bars i.timed_out { background: var(--bad); }
.dot.cancelled, .bars i.cancelled { background: var(--wait); }
.bars { padding: .5rem 0 .3rem; }
.row { display: grid; grid-template-columns: 17rem 1fr 4rem; gap: .8rem; align-items: center; font-size: .85rem; }
.row a { color: inherit; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row div { position: relative; height: .7rem; background: var(--ground); border-radius: 3px; }
.row i { position: absolute; top: 0; bottom: 0; border-radius: 3px; }
.row time { text-align: right; color: var(--soft); font-variant-numeric: tabular-nums; }
.reason { margin: .1rem 0 .3rem 17.8rem; color: var(--bad); font-size: .85rem; overflow-wrap: anywhere; }
.markdown-body { font-size: 15px; }
@media (max-width: 640px) { .row { grid-template-columns: 8rem 1fr 3.4rem; } .reason { margin-left: 0; } }
`
