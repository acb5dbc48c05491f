/** How the site looks: one quiet sheet of styles for all pages. */
import { FORM_STYLE } from './formStyle';
import { SHEET_STYLE } from './sheetStyle';

const GENERAL_STYLE = `
:root {
  --ink: #1f2933; --soft: #5b6873; --line: #dfe4e8; --ground: #f5f7f8; --paper: #fff;
  --main: #1f6f5c; --main-soft: #e7f2ef; --bad: #b3261e; --bad-soft: #fdecea; --good: #1e7b34;
}
* { box-sizing: border-box; }
html { font-size: 16px; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/1.6 Sarabun, "Noto Sans Thai", Tahoma, sans-serif; }
a { color: var(--main); text-underline-offset: 3px; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .75rem; }
h2 { font-size: 1.15rem; line-height: 1.4; margin: 0 0 .5rem; }
p { margin: 0 0 .75rem; }
main { max-width: 1080px; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
main.narrow { max-width: 640px; }
:focus-visible { outline: 2px solid var(--main); outline-offset: 2px; }
button, .button { display: inline-block; font: inherit; padding: .3rem .9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); cursor: pointer; text-decoration: none; }
button:hover, .button:hover { border-color: var(--main); }
button.main, .button.main { background: var(--main); border-color: var(--main); color: #fff; }
button:disabled { opacity: .55; cursor: default; }
input, select, textarea { font: inherit; color: inherit; padding: .3rem .6rem; border: 1px solid #b9c2c9; border-radius: 6px; background: var(--paper); max-width: 100%; }
/* Room above for a tone mark over a vowel: browsers cut what rises above the line of an input. */
input, select { line-height: 2; padding-top: .1rem; padding-bottom: .1rem; }
.top { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; padding: .4rem 1.25rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.top nav { display: flex; flex-wrap: wrap; gap: .15rem; flex: 1 1 auto; }
.top nav a { padding: .2rem .5rem; font-size: .96rem; border-radius: 6px; color: var(--ink); text-decoration: none; }
.top nav a:hover { background: var(--ground); }
.top nav a[aria-current] { background: var(--main-soft); color: var(--main); font-weight: 600; }
.top .now { color: var(--soft); font-size: .94rem; text-decoration: none; font-variant-numeric: tabular-nums; white-space: nowrap; }
.person { display: flex; gap: .4rem; align-items: center; font-size: .92rem; }
.person label { color: var(--soft); white-space: nowrap; }
.person input { width: 16rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); gap: 1rem; margin-bottom: 1.5rem; }
.card { display: block; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1.1rem 1.25rem; margin-bottom: 1rem; }
.cards .card { margin: 0; }
.card > :last-child { margin-bottom: 0; }
a.card { color: inherit; text-decoration: none; }
a.card:hover { border-color: var(--main); }
a.card h2 { color: var(--main); }
.soft { color: var(--soft); }
.small { font-size: .9rem; }
.number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
.notice { border-left: 4px solid var(--bad); }
.row { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
.row form { margin: 0; }
.between { justify-content: space-between; }
.table-box { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; overflow: auto; margin-bottom: 1rem; }
table.list { border-collapse: collapse; width: 100%; }
table.list th { text-align: left; font-weight: 600; font-size: .92rem; color: var(--soft); background: #fafbfb; white-space: nowrap; }
table.list th.number { text-align: right; }
table.list th, table.list td { padding: .45rem .9rem; border-bottom: 1px solid var(--line); vertical-align: top; }
table.list tr:last-child td { border-bottom: 0; }
table.list td.nowrap { white-space: nowrap; }
.tag { display: inline-block; padding: 0 .55rem; border-radius: 999px; font-size: .85rem; line-height: 1.6rem; background: #eceff1; color: var(--soft); white-space: nowrap; }
.tag.good { background: #e6f4ea; color: var(--good); }
.tag.bad { background: var(--bad-soft); color: var(--bad); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
pre { font: 400 .88rem/1.55 ui-monospace, "DejaVu Sans Mono", Sarabun, monospace; background: #f0f3f5; border-radius: 6px; padding: .7rem .9rem; margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.list pre { margin: 0; }
.pager { display: flex; gap: 1rem; align-items: center; justify-content: center; margin: 1rem 0; color: var(--soft); }
.paper { width: 100%; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
.path { margin-bottom: 1rem; }
.bare-line { display: flex; justify-content: space-between; gap: 1rem; margin: 0; padding: .4rem 1rem; font-size: .88rem; color: var(--soft); }
@media (max-width: 700px) { .facts { grid-template-columns: 1fr; } .facts dd { margin-bottom: .5rem; } .person label { display: none; } }
`;

export const STYLE = GENERAL_STYLE + FORM_STYLE + SHEET_STYLE;
