/** How an open spreadsheet looks: grid, tabs, menus, the sidebar of 300 px, dialogs and short messages. */

export const SHEET_STYLE = `
body.sheet { height: 100vh; display: flex; flex-direction: column; overflow: hidden; }
body.sheet main { flex: 1; min-height: 0; max-width: none; margin: 0; padding: 0; display: flex; flex-direction: column; width: 100%; }
.book-head { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding: .45rem 1.25rem; background: var(--paper); }
.book-head h1 { font-size: 1.15rem; margin: 0; }
.book-head .tools { margin-left: auto; display: flex; gap: .5rem; }
.menus { display: flex; gap: .15rem; position: relative; }
.menus > .menu { position: relative; }
.menus .menu > button { border: 0; padding: .2rem .7rem; background: transparent; }
.menus .menu > button:hover, .menus .menu > button[aria-expanded=true] { background: var(--main-soft); }
.menus ul { position: absolute; left: 0; top: 100%; z-index: 30; margin: 0; padding: .35rem 0; list-style: none; min-width: 15rem; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 20px rgb(0 0 0 / .13); }
.menus li button { display: block; width: 100%; text-align: left; border: 0; border-radius: 0; background: transparent; padding: .35rem 1rem; }
.menus li button:hover { background: var(--main-soft); }
.menus li.line { border-top: 1px solid var(--line); margin: .3rem 0; }
.menus li.group { padding: .35rem 1rem 0; color: var(--soft); font-size: .88rem; }
.menus li li button { padding-left: 1.75rem; }
.formula { display: flex; gap: .6rem; align-items: center; padding: .25rem 1.25rem; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); background: var(--paper); }
.formula output { width: 4.5rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.formula input { flex: 1; border: 0; padding: .15rem .3rem; }
.formula .saving { color: var(--soft); font-size: .88rem; }
.work { flex: 1; min-height: 0; display: flex; }
.grid { flex: 1; min-width: 0; overflow: auto; background: #fbfbfc; }
.grid table { border-collapse: separate; border-spacing: 0; table-layout: fixed; font-size: .86rem; line-height: 1.45; background: #fff; width: max-content; }
.grid th, .grid td { border-right: 1px solid #e4e7ea; border-bottom: 1px solid #e4e7ea; padding: .12rem .4rem; height: 1.6rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.grid th { background: #f3f5f6; color: var(--soft); font-weight: 400; text-align: center; }
.grid thead th { position: sticky; top: 0; z-index: 4; height: 1.6rem; }
.grid tbody th { position: sticky; left: 0; z-index: 3; }
.grid thead th:first-child { left: 0; z-index: 6; }
.grid tr.frozen td, .grid tr.frozen th { position: sticky; z-index: 3; background-color: #fff; }
.grid tr.frozen th { background: #f3f5f6; z-index: 5; }
.grid tr.frozen.last td, .grid tr.frozen.last th { border-bottom: 2px solid #c3cad0; }
.grid td.wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
.grid td.num { text-align: right; font-variant-numeric: tabular-nums; }
.grid td.noted { background-image: linear-gradient(225deg, #f4b400 6px, transparent 6px); }
.grid td.charted { position: relative; overflow: visible; }
.grid .chart { position: absolute; z-index: 2; background: #fff; border: 1px solid #dadce0; pointer-events: none; }
.grid .chart svg { display: block; }
.grid .chart p { margin: 0; padding: 1rem; color: var(--soft); white-space: normal; }
.grid td:focus { outline: 2px solid #1a73e8; outline-offset: -2px; }
.grid td.editing { padding: 0; overflow: visible; }
.grid td.editing textarea, .grid td.editing select { width: 100%; min-width: 10rem; height: 100%; min-height: 1.7rem; border: 2px solid #1a73e8; border-radius: 0; padding: .1rem .3rem; resize: none; position: relative; z-index: 10; }
.grid .empty { padding: 2rem; color: var(--soft); }
.side { width: 300px; flex: none; display: flex; flex-direction: column; border-left: 1px solid var(--line); background: #fff; }
.side[hidden] { display: none; }
.side-head { display: flex; justify-content: space-between; align-items: center; gap: .5rem; padding: .35rem .4rem .35rem .9rem; border-bottom: 1px solid var(--line); font-weight: 600; }
.side iframe { flex: 1; width: 300px; border: 0; }
.plain { border: 0; background: transparent; padding: .1rem .55rem; font-size: 1.1rem; line-height: 1.4; }
.tabs { display: flex; align-items: center; gap: .2rem; padding: .25rem 1.25rem; background: var(--paper); border-top: 1px solid var(--line); }
.tabs #tabs { flex: 1; min-width: 0; flex-wrap: nowrap; gap: .2rem; overflow-x: auto; }
.tabs a { padding: .2rem .8rem; border-radius: 6px; text-decoration: none; color: var(--ink); white-space: nowrap; }
.tabs a:hover { background: var(--ground); }
.tabs a[aria-current] { background: var(--main-soft); color: var(--main); font-weight: 600; }
.tabs a.hidden-tab { color: #94a0a9; font-style: italic; }
.tabs .pages { margin-left: auto; display: flex; gap: .5rem; align-items: center; white-space: nowrap; color: var(--soft); font-size: .9rem; padding-left: 1rem; }
.tabs .pages button { padding: 0 .6rem; }
.shade { position: fixed; inset: 0; z-index: 50; background: rgb(25 32 38 / .4); display: grid; place-items: center; }
.shade.free { background: transparent; pointer-events: none; }
.window { pointer-events: auto; background: #fff; border-radius: 10px; box-shadow: 0 12px 40px rgb(0 0 0 / .25); max-width: 94vw; max-height: 92vh; overflow: hidden; display: flex; flex-direction: column; }
.window header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .6rem .6rem .6rem 1.2rem; font-weight: 600; }
.window iframe { border: 0; display: block; max-width: 94vw; }
.window .words { padding: .2rem 1.2rem 1rem; max-width: 30rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.window footer { padding: 0 1.2rem 1rem; text-align: right; }
.toasts { position: fixed; right: 1.25rem; bottom: 3.5rem; z-index: 60; display: grid; gap: .6rem; width: 20rem; }
.toast { background: #fff; border: 1px solid var(--line); border-left: 4px solid var(--main); border-radius: 8px; box-shadow: 0 6px 20px rgb(0 0 0 / .15); padding: .6rem 1rem; }
.toast b { display: block; }
`;
