/** Google speaks the language of the account: what its words mean is nowhere known, and nothing may hang on them. */
import { setCells } from '../../emulator/scenario/sheetSteps';
import { codes, documentOffice, produce, templateOf } from '../support/documents';
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import { act, ID, OFFICER, staffed } from '../support/officersDay';

const inThai = (office: TestOffice): TestOffice => {
  office.workspace.language = 'th';
  return office;
};

describe('an upload', () => {
  const arrived = (): { office: TestOffice; event: ReturnType<TestOffice['arrive']> } => {
    const office = inThai(new TestOffice());
    const event = office.arrive({}, FIRST_FILES);
    return { office, event };
  };

  test('that is gone counts as unreadable at once', () => {
    const { office, event } = arrived();
    for (const item of [...office.workspace.drive.items.values()])
      if (item.mime === 'image/jpeg') office.workspace.drive.remove(item.id);
    office.office.deliver(event);
    expect(office.findings()).toContain('PHOTO_UNREADABLE');
  });

  test('that Drive cannot give for a moment is given the second time', () => {
    const { office, event } = arrived();
    office.workspace.planFault({ call: 'DriveApp.getFileById', times: 1, error: 'Service error: Drive' });
    office.office.deliver(event);
    expect(office.findings()).toEqual([]);
  });

  test('is waited for while Drive answers nothing at all', () => {
    const { office, event } = arrived();
    for (const call of ['DriveApp.getFileById', 'DriveApp.getRootFolder'])
      office.workspace.planFault({ call, times: 1, error: 'Service error: Drive' });
    office.office.deliver(event);
    expect(office.requests).toEqual([]);
    office.hours(1);
    expect(office.requests).toHaveLength(1);
    expect(office.findings()).toEqual([]);
  });

  test('is waited for while its scope is withheld: nobody is sent back for that', () => {
    for (const language of ['en', 'th'] as const) {
      const { office, event } = arrived();
      office.workspace.language = language;
      office.workspace.withhold(ADMIN, ['https://www.googleapis.com/auth/drive']);
      office.office.deliver(event);
      expect([language, office.requests]).toEqual([language, []]);
      expect(office.answerRows[0]?.['ผลการรับคำขอ (ระบบ)']).toMatch(/auth\/drive/);
      office.workspace.withhold(ADMIN, []);
      office.hours(1);
      expect([language, office.findings()]).toEqual([language, []]);
    }
  });
});

describe('a protection', () => {
  const received = (): TestOffice => {
    const office = staffed();
    office.submit({}, FIRST_FILES);
    return inThai(office);
  };
  const protect = (office: TestOffice, range: string): void => {
    office.office.book.sheetByName('คำขอ')?.facts.protections.push({
      id: 99,
      range,
      description: '',
      warningOnly: false,
      editors: [],
      unprotected: [],
    });
  };

  test.each(['', 'A1:C500'])('of the requests (%j) that keeps out an officer is told as one', (range) => {
    const office = received();
    protect(office, range);
    expect(act(office, 'START_CHECK', {}, { user: OFFICER })).toMatchObject({ ok: false, error: 'PROTECTED' });
  });

  test('of the settings is no officer’s reason for another failure', () => {
    const office = received();
    office.workspace.planFault({ call: 'Sheet.appendRow', times: 1, error: 'Service error: Spreadsheets' });
    const answer = office.office.call('applyAction', [ID, 'START_CHECK', {}], OFFICER);
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('บริการของ Google') });
  });

  test('of the settings tells an administrator whom it keeps out', () => {
    const office = received();
    setCells(
      office.office,
      office.office.book,
      { sheet: 'เจ้าหน้าที่', where: { อีเมล: OFFICER }, set: { บทบาท: 'ADMIN' } },
      ADMIN,
    );
    office.office.book.sheetByName('ตั้งค่า')?.facts.protections.forEach((one) => (one.editors = []));
    const row = office.rows('ตั้งค่า').length;
    expect(row).toBeGreaterThan(5);
    office.office.book.sheetByName('ตั้งค่า')?.deleteRows(3, 1);
    expect(office.office.call('install', [], OFFICER).value).toMatchObject({ ok: false, error: 'PROTECTED' });
  });
});

test('a template that is gone is told as one; of other trouble Google’s own words are passed on', () => {
  const office = inThai(documentOffice());
  const template = templateOf(office, 'CARD');
  office.workspace.planFault({ call: 'File.makeCopy', times: 1, error: 'Service invoked too many times' });
  const failed = produce(office, [ID], ['CARD']);
  expect(codes(failed)).toEqual(['DOCUMENT_FAILED']);
  expect(failed.skipped[0]?.text).toContain('บริการของ Google');
  office.workspace.drive.remove(template);
  expect(codes(produce(office, [ID], ['CARD']))).toEqual(['TEMPLATE_GONE']);
});
