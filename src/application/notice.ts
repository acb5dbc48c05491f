/** What messages say of the office just now: days on which the counter is closed, the survey, the blank proxy letter. */
import type { IsoDate } from '../domain/calendar';
import type { MailAttachment, MessageKind, Ports } from './ports';

export interface Notice {
  readonly today: IsoDate;
  /** In words; '' when the counter is open on every working day soon. */
  readonly closedDays: string;
  readonly surveyLink: string;
  readonly proxyLetter: MailAttachment | null;
}

/** Where the daily run keeps it, so that a message costs no further call. */
export const NOTICE_KEYS = {
  closedDays: 'notice.closedDays',
  surveyLink: 'survey.url',
  proxyName: 'notice.proxyLetter.name',
  proxyPart: 'notice.proxyLetter.part.',
} as const;

/** Only these speak of it; for the others nothing is read. */
const SPEAK_OF_IT: readonly MessageKind[] = ['M06', 'M07', 'M08', 'M09'];

export function noticeOf({ memory, clock }: Ports, kind: MessageKind): Notice {
  if (!SPEAK_OF_IT.includes(kind)) return { today: clock.today(), closedDays: '', surveyLink: '', proxyLetter: null };
  const name = memory.get(NOTICE_KEYS.proxyName) ?? '';
  const parts = [...memory.entries(NOTICE_KEYS.proxyPart)].sort(([a], [b]) => (a < b ? -1 : 1));
  const base64 = parts.map(([, part]) => part).join('');
  return {
    today: clock.today(),
    closedDays: memory.get(NOTICE_KEYS.closedDays) ?? '',
    surveyLink: memory.get(NOTICE_KEYS.surveyLink) ?? '',
    proxyLetter: name === '' || base64 === '' ? null : { name, mime: 'application/pdf', base64 },
  };
}
