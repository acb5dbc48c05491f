/** Copies that nobody finished go, and nothing else does: not what another is just making, nor what people have tidied away. */
import { setCells } from '../../emulator/scenario/sheetSteps';
import { another, documentOffices, documentRows, filesNamed, produce } from '../support/documents';
import { ADMIN, type TestOffice } from '../support/office';
import { ID, OFFICER } from '../support/officersDay';

const office = documentOffices();
const later = (one: TestOffice, minutes: number): void => {
  one.workspace.setTime(one.workspace.now() + minutes * 60_000);
};
const keys = (one: TestOffice, start: string): string[] =>
  [...one.memory.values.keys()].filter((key) => key.startsWith(start));
const order = (one: TestOffice, ids: readonly string[], user: string): unknown =>
  one.office.call('produceDocuments', [ids, ['REQUEST_FORM'], {}], user);
const single = (one: TestOffice, user = ADMIN): unknown => order(one, [ID], user);
const forms = (one: TestOffice): string[] => filesNamed(one, 'คำขอมีบัตร');

/** The call that makes the first copy. */
function copiedAt(begin: () => TestOffice, make: (one: TestOffice) => void): number {
  const calls: (readonly string[])[] = [];
  const rehearsal = begin();
  rehearsal.workspace.watch(({ backendCalls }) => calls.push(backendCalls));
  make(rehearsal);
  return calls.flat().indexOf('File.makeCopy') + 1;
}

/** Documents that are on the list and in the bin. */
const lost = (one: TestOffice): string[] =>
  documentRows(one).flatMap((row) => {
    const id = /\/d\/([\w-]+)/.exec(row['ลิงก์'] ?? '')?.[1] ?? '';
    return one.workspace.drive.items.get(id)?.trashed === true ? [row['ชื่อไฟล์'] ?? id] : [];
  });

describe('what somebody is just making is nobody’s leftover', () => {
  const many = (one: TestOffice): string[] => [
    another(one, 2, {}, 'READY_FOR_PICKUP'),
    another(one, 3, {}, 'READY_FOR_PICKUP'),
    ID,
  ];

  test.each([
    ['the officer', (one: TestOffice, ids: readonly string[]) => order(one, ids, OFFICER)],
    ['the timer', (one: TestOffice) => one.office.call('runHourly', [], ADMIN)],
  ])('an order that %s takes up again after a kill', (_, goOn) => {
    const copied = copiedAt(office, single);
    const one = office();
    const ids = many(one);
    one.workspace.planKill({ atCall: 13, pending: 'kept' });
    order(one, ids, OFFICER);
    later(one, 20);
    one.workspace.planMeanwhile({ atCall: copied + 2, work: () => goOn(one, ids) });
    single(one);
    expect(keys(one, 'bin.')).toEqual([]);
    produce(one, [ID], ['PROXY_LETTER'], {}, ADMIN);
    expect(lost(one)).toEqual([]);
  });

  test.each([ADMIN, OFFICER])('an order that goes on from call to call, while %s makes one alone', (user) => {
    const copied = copiedAt(office, (one) => single(one, user));
    const one = office();
    const ids = many(one);
    // The panel's first call works for more than twenty seconds, and the panel asks again.
    one.workspace.planMeanwhile({ atCall: 15, work: () => later(one, 0.5) });
    expect(one.call('produceDocuments', [ids, ['REQUEST_FORM'], {}], OFFICER)).toMatchObject({ continued: true });
    one.workspace.planMeanwhile({ atCall: copied + 2, work: () => order(one, ids, OFFICER) });
    single(one, user);
    expect(keys(one, 'bin.')).toEqual([]);
    produce(one, [ID], ['PROXY_LETTER'], {}, user);
    expect(lost(one)).toEqual([]);
  });
});

test('a line of the list that somebody deletes takes no document with it', () => {
  const one = office();
  const made = produce(one, [ID], ['REQUEST_FORM']).files[0]?.fileId ?? '';
  one.office.book.sheetByName('เอกสาร')?.deleteRows(2, 1);
  later(one, 60);
  one.call('runHourly');
  expect(one.workspace.drive.items.get(made)?.trashed).toBe(false);
  expect(keys(one, 'making.')).toEqual([]);
});

test.each(['DriveApp.getFolderById', 'Folder.getFilesByName', 'File.setTrashed', 'TextFinder.findAll'])(
  'a fault of %s in the hourly run loses no unfinished copy',
  (call) => {
    const one = office();
    one.workspace.planKill({ atCall: copiedAt(office, single) + 1, pending: 'kept' });
    single(one);
    expect(forms(one)).toHaveLength(1);
    for (let hour = 0; hour < 3; hour++) {
      later(one, 60);
      if (hour === 0) one.workspace.planFault({ call, times: 1, error: 'Service error' });
      one.office.runTriggered('runHourly');
    }
    expect(forms(one)).toEqual([]);
    expect(keys(one, 'making.')).toEqual([]);
  },
);

describe('an order leaves nothing', () => {
  const begun = (time?: string): { one: TestOffice; ids: string[] } => {
    const one = office();
    const ids = [ID, another(one, 2, {}, 'READY_FOR_PICKUP')];
    if (time !== undefined) one.workspace.setTime(Date.parse(time));
    return { one, ids };
  };
  const copied = (time?: string): number =>
    copiedAt(
      () => begun(time).one,
      (one) => order(one, [ID, 'IDC-2569-0002'], OFFICER),
    );

  test('in the month before, when it goes on after midnight', () => {
    const time = '2026-11-30T23:55:00+07:00';
    const { one, ids } = begun(time);
    one.workspace.planKill({ atCall: copied(time) + 1, pending: 'kept' });
    order(one, ids, ADMIN);
    for (let hour = 0; hour < 3; hour++) {
      later(one, 60);
      one.call('runHourly');
    }
    expect(documentRows(one)).toHaveLength(2);
    expect(forms(one)).toHaveLength(2);
  });

  test('when a document can neither be finished nor be put into the bin', () => {
    const { one, ids } = begun();
    one.workspace.planFault({ call: 'Document.saveAndClose', times: 1, error: 'Service error: Docs' });
    one.workspace.planFault({ call: 'File.setTrashed', times: 2, error: 'Service error: Drive' });
    order(one, ids, ADMIN);
    expect(keys(one, 'bin.')).toHaveLength(1);
    later(one, 60);
    one.call('runHourly');
    expect(forms(one)).toHaveLength(1);
  });

  test('when its officer has left: the copy waits for its owner', () => {
    const { one, ids } = begun();
    one.workspace.planKill({ atCall: copied() + 1, pending: 'kept' });
    order(one, ids, OFFICER);
    setCells(one.office, one.office.book, { sheet: 'เจ้าหน้าที่', where: { อีเมล: OFFICER }, set: { บทบาท: '' } }, ADMIN);
    later(one, 60);
    one.call('runHourly');
    expect(keys(one, 'documents.')).toEqual([]);
    expect([forms(one).length, keys(one, 'bin.').length]).toEqual([1, 1]);
  });
});

test('what Drive refuses again and again holds up nothing else, and is given up', () => {
  const one = office();
  const made = Array.from({ length: 6 }, () => {
    later(one, 1);
    return produce(one, [ID], ['REQUEST_FORM']).files[0]?.fileId ?? '';
  });
  for (const id of made) one.memory.values.set(`bin.${id}`, `${ADMIN} 0`);
  one.workspace.planFault({ call: 'File.setTrashed', times: 5, error: 'Access denied: DriveApp.' });
  produce(one, [ID], ['PROXY_LETTER']);
  produce(one, [ID], ['PROXY_LETTER']);
  expect(one.workspace.drive.items.get(made[5] ?? '')?.trashed).toBe(true);
  for (let tries = 0; tries < 6; tries++) {
    one.workspace.planFault({ call: 'File.setTrashed', times: 5, error: 'Access denied: DriveApp.' });
    produce(one, [ID], ['PROXY_LETTER']);
  }
  expect(keys(one, 'bin.')).toEqual([]);
});
