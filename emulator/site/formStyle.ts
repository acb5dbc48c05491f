/** How a form looks to an applicant, after the manner of Google Forms. */

export const FORM_STYLE = `
body.form { background: #f0ebf8; --main: #673ab7; --main-soft: #f0ebf8; }
body.form main { max-width: 680px; padding-top: .5rem; }
.question, .form-head { background: var(--paper); border: 1px solid #dadce0; border-radius: 8px; padding: 1.4rem 1.5rem; margin-bottom: .75rem; }
.form-head { border-top: 10px solid var(--main); }
.form-head h1 { font-size: 1.9rem; }
.form-head .must { color: #d93025; font-size: .9rem; margin: .75rem 0 0; padding-top: .75rem; border-top: 1px solid #dadce0; }
.question fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
.question .ask { display: block; padding: 0; font-size: 1.05rem; margin-bottom: .75rem; overflow-wrap: anywhere; }
.question .ask .title, .form-head .title { white-space: pre-wrap; }
.question .ask .star { color: #d93025; }
.question .help { color: var(--soft); font-size: .92rem; margin: -.5rem 0 .75rem; white-space: pre-line; }
.question.section h2 { margin: 0; color: var(--main); }
.question input[type=text], .question input[type=email], .question textarea { width: 100%; border: 0; border-bottom: 1px solid #9aa0a6; border-radius: 0; padding: .35rem 0; background: transparent; }
.question input[type=text]:focus, .question input[type=email]:focus, .question textarea:focus { outline: 0; border-bottom: 2px solid var(--main); margin-bottom: -1px; }
.question input.short { max-width: 20rem; }
.question .choice { display: flex; gap: .75rem; align-items: center; padding: .3rem 0; }
.question .choice input[type=radio], .question .choice input[type=checkbox] { width: 1.15rem; height: 1.15rem; accent-color: var(--main); flex: none; }
.question .choice input[type=text] { flex: 1; }
.question .scale { display: flex; gap: 1rem; align-items: end; overflow-x: auto; }
.question .scale label { display: grid; gap: .4rem; justify-items: center; }
.question .gridbox { overflow-x: auto; }
.question .gridbox td, .question .gridbox th { padding: .35rem .8rem; text-align: center; font-weight: 400; }
.question .gridbox th[scope=row] { text-align: left; }
.question .file-list { list-style: none; margin: 0 0 .5rem; padding: 0; }
.question .file-list li { display: flex; gap: .75rem; align-items: center; padding: .35rem .75rem; border: 1px solid #dadce0; border-radius: 6px; margin-bottom: .4rem; overflow-wrap: anywhere; }
.question .file-add { color: var(--main); margin-bottom: .5rem; }
.question .file-add:focus-within { outline: 2px solid var(--main); outline-offset: 2px; }
.question .unseen { position: absolute; opacity: 0; width: 1px; height: 1px; }
.question .problem { color: #d93025; font-size: .92rem; margin: .6rem 0 0; }
.question .problem:empty { display: none; }
.question.wrong { border-color: #d93025; }
.form-end { display: flex; justify-content: space-between; align-items: center; margin-top: 1rem; }
.form-end .quiet { border: 0; background: transparent; color: var(--main); }
`;
