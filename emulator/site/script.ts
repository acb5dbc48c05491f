/** The script's side of an open spreadsheet: its pages in frames, calls from them, and menu items. */
import { fontFaces, pageScript } from './assets';
import { readJson } from './body';
import { jsonForPage } from './html';
import { json, notFound, Refusal, sandboxed, type Reply } from './replies';
import { takeScreen } from './screen';
import { addressOf, type Route, type Visit } from './visit';

const FRAME_SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';
/** Pages of a script are some hundred KB; files that they send come in pieces. */
const CALL_BODY = 50 * 1024 * 1024;

/** Functions that a page may call: declared at top level, and not marked private by a last `_`. */
function callable({ office }: Visit): string[] {
  return office.project.functionNames.filter((name) => !name.endsWith('_'));
}

/** The page with `google.script` put before everything else in it. */
function withBridge(source: string, head: string): string {
  const place =
    /<head(?:\s[^>]*)?>/i.exec(source) ?? /<html(?:\s[^>]*)?>/i.exec(source) ?? /^\s*<!doctype[^>]*>/i.exec(source);
  if (place === null) return head + source;
  const end = place.index + place[0].length;
  return source.slice(0, end) + head + source.slice(end);
}

async function frame(visit: Visit): Promise<Reply> {
  const person = addressOf(visit.url.searchParams.get('person') ?? '') ?? visit.person;
  const state = visit.workspace.uiOf(person);
  const shown = visit.params[0] === 'dialog' ? state.dialog : state.sidebar;
  if (shown === null) throw notFound('หน้าของสคริปต์');
  const bridge = await pageScript(visit.site, 'frame');
  const head = `<style>${fontFaces(visit.url.origin)}</style><script type="application/json" id="emulator-functions">${jsonForPage(callable(visit)).text}</script><script>${bridge.replaceAll('</script', '<\\/script')}</script>`;
  return sandboxed(withBridge(shown.html, head), FRAME_SANDBOX, '');
}

/** Only those who may edit the file have the script's menus and pages. */
function requireEditor({ workspace, office, person }: Visit): void {
  const item = workspace.drive.items.get(office.book.id);
  if (item === undefined || !workspace.drive.canEdit(person, item))
    throw new Refusal(403, `${person} ไม่มีสิทธิ์แก้ไขสเปรดชีตนี้`);
}

async function call(visit: Visit): Promise<Reply> {
  requireEditor(visit);
  const { function: name, args } = await readJson(visit.request, CALL_BODY);
  if (typeof name !== 'string' || !Array.isArray(args)) throw new Refusal(400, 'คำขอไม่สมบูรณ์');
  if (!callable(visit).includes(name))
    return json({ ok: false, error: `Script function not found: ${name}`, screen: takeScreen(visit) });
  const { ok, value, error } = visit.office.call(name, args, visit.person);
  return json({ ok, value, error, screen: takeScreen(visit) });
}

async function menu(visit: Visit): Promise<Reply> {
  requireEditor(visit);
  const { path } = await readJson(visit.request);
  const { ok, error } = visit.office.menu(String(path), visit.person);
  return json({ ok, error, screen: takeScreen(visit) });
}

async function closeFrame(visit: Visit): Promise<Reply> {
  const { what } = await readJson(visit.request);
  const state = visit.workspace.uiOf(visit.person);
  if (what === 'dialog') state.dialog = null;
  else if (what === 'sidebar') state.sidebar = null;
  return json({ ok: true, screen: takeScreen(visit) });
}

export const scriptRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/frames\/(sidebar|dialog)$/, handle: frame },
  { method: 'POST', path: /^\/api\/call$/, handle: call },
  { method: 'POST', path: /^\/api\/menu$/, handle: menu },
  { method: 'POST', path: /^\/api\/close$/, handle: closeFrame },
];
