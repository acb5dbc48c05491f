/** The names of merge fields: what a template may use, and what a form to be filled in by hand leaves open. */
import { kindRow } from '../../domain/documentKind';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { DOCUMENT_TEXTS, type TemplateKind } from '../../texts/documents';
import { REGISTER_COLUMNS } from '../../texts/sheets';
import { UNTOUCHED, type RequestRecord } from '../ports';
import type { FieldValue } from './ports';
import { officeValues, requestValues, type Occasion } from './values';

const NOBODY: RequestRecord = {
  requestId: '',
  status: 'RECEIVED',
  findings: [],
  correctionRound: 0,
  fields: {},
  receivedDate: '',
  answerKey: '',
  correctionDue: '',
  channel: 'ONLINE',
  files: [],
  recentHistory: [],
  ...UNTOUCHED,
};
const NO_OCCASION: Occasion = {
  settings: DEFAULT_SETTINGS,
  holidays: new Set(),
  caller: { email: '', role: 'OFFICER' },
  now: '2026-01-01T00:00:00+07:00',
  memoNo: '',
  letterNo: '',
  recipient: '',
};

/** Every field of a request, open: a dotted line, or a box without a tick. */
export function blankValues(): Readonly<Record<string, FieldValue>> {
  const open = requestValues(NOBODY, NO_OCCASION);
  // Room to write a name, and a reason.
  const { dots, longLine } = DOCUMENT_TEXTS;
  return { ...open, schoolIfAny: '', issues: '', fullName: `${dots}${dots}`, lateReason: longLine };
}

const LIST_FIELDS: Readonly<Partial<Record<TemplateKind, readonly string[]>>> = {
  REGISTER: ['registerTitle', 'year'],
  MEMO: ['n', 'from', 'to'],
  SERVICE_REPORT: ['periodTitle', 'row.measure', 'row.value', 'row.target'],
};
const PICTURE_FIELDS: Readonly<Partial<Record<TemplateKind, readonly string[]>>> = {
  CARD: ['photo'],
  FORM_POSTER: ['qrCode'],
  SERVICE_REPORT: ['chartMonths', 'chartSatisfaction'],
};

/** Names that the template of a kind may use. */
export function fieldNames(kind: TemplateKind): string[] {
  const own = [...Object.keys(officeValues(NO_OCCASION)), ...(PICTURE_FIELDS[kind] ?? [])];
  const request = Object.keys(requestValues(NOBODY, NO_OCCASION));
  const { scope } = kindRow(kind);
  if (scope === 'REQUEST') return [...own, ...request];
  if (scope === 'OFFICE') return own;
  const rows =
    kind === 'REGISTER'
      ? [...Object.keys(REGISTER_COLUMNS), 'reasonShort']
      : ['seq', 'returnedDate', 'reasonShort', 'numberInRegister', ...request];
  const listed = kind === 'SERVICE_REPORT' ? [] : rows.map((name) => `row.${name}`);
  return [...own, 'page', 'pages', ...(LIST_FIELDS[kind] ?? []), ...listed];
}
