/** The office's own wording: checked when it is read, kept where a message finds it without a further call. */
import { parseSettings, type Settings } from '../domain/settings';
import { MESSAGE_KINDS, type MessageTextKind, type Wording } from '../texts/messages';
import { refusalText, WORDING_CHECK } from '../texts/office';
import { attempted } from './problem';
import { readWording, WORDING_TEXTS } from '../texts/wording';
import { ADMIN_ONLY, guarded } from './access';
import type { InstallReport, Refusal } from './api';
import { LayoutError, type Memory, type Ports, type TypedWording } from './ports';

const KEPT = 'wording.text.';
const FAULTS = 'wording.faults';
/** As many as fit into one script property. */
const MOST_FAULTS = 10;

const isMessageTextKind = (kind: string): kind is MessageTextKind =>
  (MESSAGE_KINDS as readonly string[]).includes(kind);

/**
 * What the office says instead of the built-in text; null where it says nothing of its own. An office without the setting
 * pays nothing for it.
 */
export function wordingOf(
  { memory }: Pick<Ports, 'memory'>,
  { ownWording }: Settings,
  kind: MessageTextKind,
): Wording | null {
  if (!ownWording) return null;
  const kept = memory.get(KEPT + kind);
  return kept === undefined ? null : (JSON.parse(kept) as Wording);
}

/** What is wrong with the office's wording, a sentence each, as of the last reading. */
export function wordingFaults({ memory }: Pick<Ports, 'memory'>): readonly string[] {
  return JSON.parse(memory.get(FAULTS) ?? '[]') as string[];
}

interface Verdicts {
  /** By row of the sheet, as read. */
  readonly shown: readonly string[];
  readonly wordings: ReadonlyMap<MessageTextKind, Wording>;
  readonly faults: readonly string[];
}

function judge(rows: readonly TypedWording[], { ownWording }: Settings): Verdicts {
  const wordings = new Map<MessageTextKind, Wording>();
  const faults: string[] = [];
  const seen = new Set<string>();
  const shown = rows.map(({ kind: typedKind, subject, text }) => {
    const kind = typedKind.trim().toUpperCase();
    if (subject.trim() === '' && text.trim() === '') return '';
    if (!isMessageTextKind(kind)) return WORDING_TEXTS.unknownKind;
    if (seen.has(kind)) return WORDING_TEXTS.repeated;
    seen.add(kind);
    const read = readWording(kind, subject, text);
    if (read.ok) {
      wordings.set(kind, read.wording);
      return ownWording ? WORDING_TEXTS.used : WORDING_TEXTS.ready;
    }
    faults.push(WORDING_CHECK.fault(kind, read.problem));
    return WORDING_TEXTS.fault(read.problem);
  });
  return { shown, wordings, faults };
}

/** What the hourly run does for the offices that use wording of their own. */
export function takeWordingInUse(ports: Ports, settings: Settings): void {
  // Trouble with one sheet holds up nobody's mail.
  attempted(ports, () => {
    if (settings.ownWording) takeWording(ports, settings);
    // Switched off, nothing is kept: switched on again, the sheet counts.
    else for (const [key] of ports.memory.entries(KEPT)) ports.memory.forget(key);
  });
}

/** Reads the sheet, keeps what may be said, and says beside each row what became of it. One read while nothing changes. */
export function takeWording(ports: Ports, settings: Settings): void {
  const { wordings, memory } = ports;
  try {
    const rows = wordings.read();
    if (rows === null) return;
    const verdicts = judge(rows, settings);
    keep(memory, verdicts);
    if (rows.some(({ verdict }, index) => verdict !== verdicts.shown[index])) wordings.note(verdicts.shown);
  } catch (error) {
    // Somebody has changed the headings: what was kept stays, and the administrator is told.
    if (!(error instanceof LayoutError)) throw error;
    keepFaults(memory, [refusalText(error.code, error.sheet, error.heading)]);
  }
}

function keep(memory: Memory, { wordings, faults }: Verdicts): void {
  const changed = [...wordings].flatMap(([kind, wording]): [string, string][] => {
    const text = JSON.stringify(wording);
    return memory.get(KEPT + kind) === text ? [] : [[KEPT + kind, text]];
  });
  if (changed.length > 0) memory.set(Object.fromEntries(changed));
  for (const [key] of memory.entries(KEPT))
    if (!wordings.has(key.slice(KEPT.length) as MessageTextKind)) memory.forget(key);
  keepFaults(memory, faults);
}

function keepFaults(memory: Memory, faults: readonly string[]): void {
  const text = JSON.stringify(faults.slice(0, MOST_FAULTS));
  if ((memory.get(FAULTS) ?? '[]') !== text) memory.set({ [FAULTS]: text });
}

/** For the administrator who has changed the wording and wants it used at once. */
export function checkWording(ports: Ports): InstallReport | Refusal {
  return guarded(ports, ADMIN_ONLY, (): InstallReport => {
    const { settings } = parseSettings(ports.config.settings());
    takeWording(ports, settings);
    const own = MESSAGE_KINDS.filter((kind) => ports.memory.get(KEPT + kind) !== undefined);
    const todo = [...wordingFaults(ports), ...(own.length > 0 && !settings.ownWording ? [WORDING_CHECK.switchOn] : [])];
    return { ok: true, done: own.map(settings.ownWording ? WORDING_CHECK.used : WORDING_CHECK.ready), todo };
  });
}
