/** Mornings of an office, and what tests ask of them. */
import { TestOffice } from './office';
import { at, bring, kinds, staffed } from './officersDay';

/** Hourly runs as the trigger makes them, at these times. */
export function hourly(office: TestOffice, ...times: readonly string[]): void {
  for (const time of times) {
    at(office, time);
    office.call('runHourly');
  }
}
/** Who got the mails whose subject begins so. */
export const mails = (office: TestOffice, start: string): string[] =>
  office.workspace.mail.sent.filter(({ subject }) => subject.startsWith(start)).map(({ to }) => to.join());
/** Kinds of the messages in the order of their rows. */
export const sentKinds = (office: TestOffice): string[] => kinds(office).map((text) => text.split(' ')[0] ?? '');

const ready = bringReady().snapshot();
function bringReady(): TestOffice {
  const office = staffed();
  office.submit();
  return bring(office, 'READY_FOR_PICKUP');
}
/** A card that has been ready since 20 November 2026. */
export const waiting = (): TestOffice => new TestOffice({ from: ready });

/** Text of the newest mail to somebody. */
export const lastMailTo = (office: TestOffice, address: string): string =>
  office.workspace.mail.sent.filter(({ to }) => to.includes(address)).at(-1)?.text ?? '';
