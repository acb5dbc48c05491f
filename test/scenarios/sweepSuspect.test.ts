/** An answer that ends every execution which reads it: the office goes on without it, and then takes it in without its files. */
import { ADMIN, TestOffice } from '../support/office';
import { citizenIdOf } from '../support/manyRequests';
import { at, bring, kinds, submitted } from '../support/officersDay';

const HOUR = 3_600_000;

/** An office with a card that waits for its first reminder, and two answers whose events were lost: a poisonous one first. */
function poisoned(): TestOffice {
  const office = bring(submitted(), 'READY_FOR_PICKUP').withoutSummary();
  at(office, '2026-11-26T22:00:00');
  office.arrive({ citizenId: citizenIdOf(7), email: 'big@school.example' });
  office.arrive({ citizenId: citizenIdOf(8), email: 'after@school.example' });
  return office;
}

const takenIn = (office: TestOffice): string[] => office.requests.slice(1).map((row) => row['อีเมล'] ?? '');
const READ = 'DriveApp.getFileById';

/** An hour later a run that dies at its nth read of a file. */
function dieReading(office: TestOffice, nth: number): void {
  office.workspace.setTime(office.workspace.now() + HOUR);
  for (let call = 1; ; call++) {
    const twin = new TestOffice({ from: office.snapshot() });
    twin.workspace.setTime(office.workspace.now());
    twin.workspace.planKill({ atCall: call, pending: 'lost' });
    twin.office.call('runHourly', [], ADMIN);
    if (twin.lastExecution.status === 'COMPLETED') throw new Error('reads fewer files');
    if ((twin.lastExecution.calls[READ] ?? 0) < nth) continue;
    office.workspace.planKill({ atCall: call, pending: 'lost' });
    office.office.call('runHourly', [], ADMIN);
    expect(office.lastExecution.status).not.toBe('COMPLETED');
    return;
  }
}

test('the others are taken in before it, and in the third hour it is itself, its files unread', () => {
  const office = poisoned();
  dieReading(office, 1);
  expect(takenIn(office)).toEqual([]);
  // The other answer has two files.
  dieReading(office, 3);
  expect(takenIn(office)).toEqual(['after@school.example']);
  expect(kinds(office).at(-1)).toBe('M01 SENT');
  office.workspace.setTime(office.workspace.now() + HOUR);
  office.call('runHourly');
  expect(office.lastExecution.calls[READ]).toBeUndefined();
  expect(takenIn(office)).toEqual(['after@school.example', 'big@school.example']);
  expect(office.findings(2)).toEqual(expect.arrayContaining(['PHOTO_UNREADABLE']));
});

test('two such answers starve nobody either', () => {
  const office = poisoned();
  dieReading(office, 1);
  // The second one kills as well, in the middle of the run; from then on both are read last.
  dieReading(office, 1);
  expect(takenIn(office)).toEqual([]);
  office.submit({ citizenId: citizenIdOf(9), email: 'third@school.example' });
  office.workspace.setTime(office.workspace.now() + HOUR);
  office.call('runHourly');
  expect(takenIn(office).sort()).toEqual(['after@school.example', 'big@school.example', 'third@school.example']);
  // Nothing is suspected any more.
  expect(JSON.stringify([...office.workspace.properties.values()].map((store) => [...store.values]))).not.toContain(
    'sweep.reading',
  );
});

test('an execution that died of something else costs nobody a file', () => {
  const office = poisoned();
  dieReading(office, 1);
  office.workspace.setTime(office.workspace.now() + HOUR);
  office.call('runHourly');
  expect(takenIn(office)).toEqual(['after@school.example', 'big@school.example']);
  expect(office.findings(2)).toEqual([]);
});
