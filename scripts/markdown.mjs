// Turns the Markdown of our own guides into HTML. Knows headings, paragraphs, flat lists, tables, pictures, fenced code,
// bold, code, links; anything else is text.

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Links to other pages of the repository are left as words: whoever reads the guide has only the guide. */
function inline(text) {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => {
      if (part.startsWith('`')) return `<code>${escapeHtml(part.slice(1, -1))}</code>`;
      return escapeHtml(part)
        .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
        .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words, target) =>
          /^(https:|#)/.test(target) ? `<a href="${target}">${words}</a>` : words,
        )
        .replace(/(^|\s)(https:\/\/[^\s<]+)/g, '$1<a href="$2">$2</a>');
    })
    .join('');
}

/** The id that GitHub gives a heading. */
export function headingId(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

const cellsOf = (line) =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Lines that belong together, by how the first of them begins. */
const BLOCKS = [
  { begins: /^#{1,4} /, goesOn: null, write: writeHeading },
  { begins: /^!\[/, goesOn: null, write: writePicture },
  { begins: /^\|/, goesOn: /^\|/, write: writeTable },
  { begins: /^- /, goesOn: /^- /, write: (lines) => writeList('ul', '', lines, /^- /) },
  { begins: /^\d+\. /, goesOn: /^\d+\. /, write: writeNumbered },
  { begins: /^```/, goesOn: /^(?!```)/, closes: true, write: writeCode },
  { begins: /./, goesOn: /^(?!#|!\[|\||- |\d+\. |```|$)/, write: (lines) => `<p>${inline(lines.join(' '))}</p>` },
];

function writeHeading([line]) {
  const [, marks, text] = /^(#+) (.*)$/.exec(line);
  return `<h${marks.length} id="${headingId(text)}">${inline(text)}</h${marks.length}>`;
}

function writePicture([line], pictureOf) {
  const [, words, path] = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(line);
  return `<figure><img src="${pictureOf(path)}" alt="${escapeHtml(words)}"></figure>`;
}

function writeTable([head, , ...rows]) {
  const row = (tag, line) =>
    `<tr>${cellsOf(line)
      .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
      .join('')}</tr>`;
  return `<table><thead>${row('th', head)}</thead><tbody>${rows.map((line) => row('td', line)).join('')}</tbody></table>`;
}

function writeList(tag, attributes, lines, mark) {
  return `<${tag}${attributes}>${lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('')}</${tag}>`;
}

/** A list that goes on after a picture begins with its own number. */
function writeNumbered(lines) {
  const first = Number.parseInt(lines[0], 10);
  return writeList('ol', first === 1 ? '' : ` start="${first}"`, lines, /^\d+\. /);
}

function writeCode(lines) {
  return `<pre>${escapeHtml(lines.slice(1).join('\n'))}</pre>`;
}

/** @param pictureOf gives the address of a picture from its path in the text */
export function toHtml(markdown, pictureOf) {
  const lines = markdown.split(/\r?\n/).filter((line) => !/^<!--.*-->$/.test(line));
  const written = [];
  while (lines.length > 0) {
    const first = lines.shift();
    if (first.trim() === '') continue;
    const block = BLOCKS.find(({ begins }) => begins.test(first));
    const taken = [first];
    while (lines.length > 0 && block.goesOn?.test(lines[0])) taken.push(lines.shift());
    if (block.closes) lines.shift();
    written.push(block.write(taken, pictureOf));
  }
  return written.join('\n');
}
