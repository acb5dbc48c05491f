/** Orders of many documents and print bundles: their cost, killed executions, second officers, files that cannot be joined. */
import { PDFDocument, degrees } from '@cantoo/pdf-lib';
import { readPdf } from '../support/pdf';
import {
  another,
  calls,
  documentOffice,
  documentRows,
  filesNamed,
  officeWithCards,
  produce,
  produceAll,
  type Answer,
} from '../support/documents';
import { cutOffPdf, encryptedPdf, heic, photo } from '../support/files';
import { ADMIN, TestOffice, type Snapshot } from '../support/office';
import { act, at, bring, ID, OFFICER, open, setting } from '../support/officersDay';
import { callsToKill } from '../support/trials';

const MINUTES = 60_000;
const later = (one: TestOffice, minutes: number): void => {
  one.workspace.setTime(one.workspace.now() + minutes * MINUTES);
};
const orders = (one: TestOffice): string[] =>
  [...one.memory.values.keys()].filter((key) => key.startsWith('documents.'));
const from = (made: Snapshot): TestOffice => {
  const one = new TestOffice({ from: made });
  at(one, '2026-11-20T15:00:00');
  return one;
};

/** Two cards that are ready. */
const IDS = [ID, 'IDC-2569-0002'];
function twoCards(): TestOffice {
  const one = documentOffice();
  one.submit({ citizenId: '1999900001028', email: 'p2@school.example', firstName: 'สมชาย', prefix: 'นาย' });
  return bring(one, 'READY_FOR_PICKUP', 'IDC-2569-0002');
}
const pair = twoCards().snapshot();

describe('a batch', () => {
  test('of 50 cards costs 8 calls a card', () => {
    const { one, ids } = officeWithCards(50);
    const answer = produce(one, ids, ['CARD']);
    expect(answer).toMatchObject({ continued: false, done: 50, total: 50, skipped: [] });
    expect(answer.files).toHaveLength(50);
    const folder = one.workspace.drive.items.get(answer.files[0]?.fileId ?? '')?.parent ?? '';
    expect(answer.folderUrl).toBe(`https://drive.google.com/drive/folders/${folder}`);
    expect(calls(one.lastExecution)).toBeLessThanOrEqual(8 * 50);
    expect(orders(one)).toEqual([]);
  });

  test('asked with the same words it is another order once the first is done', () => {
    const one = from(pair);
    produce(one, IDS, ['REQUEST_FORM']);
    produce(one, IDS, ['REQUEST_FORM']);
    expect(filesNamed(one, 'คำขอมีบัตร')).toHaveLength(4);
  });

  const whole = (one: TestOffice, answer: Answer): void => {
    expect(answer.files.map(({ requestIds }) => requestIds[0]).sort()).toEqual(IDS);
    expect(filesNamed(one, 'บัตรประจำตัว')).toHaveLength(2);
    for (const id of IDS) expect(open(one, id).documents.map(({ kind }) => kind)).toEqual(['CARD']);
    expect(orders(one)).toEqual([]);
  };
  const total = ((): number => {
    const one = from(pair);
    whole(one, produce(one, IDS, ['CARD']));
    return calls(
      one.workspace.executions.find(({ function: name }) => name === 'produceDocuments') ?? one.lastExecution,
    );
  })();

  test.each(['lost', 'kept'] as const)(
    'killed at any call, pending writes %s: no document twice, none missing',
    (pending) => {
      for (const atCall of callsToKill(total, 12)) {
        const one = from(pair);
        one.workspace.planKill({ atCall, pending });
        one.office.call('produceDocuments', [IDS, ['CARD'], {}], ADMIN);
        expect(one.lastExecution.status).toBe('KILLED');
        // What the dead execution held is free again after the longest time that one can live.
        later(one, 15);
        try {
          whole(one, produceAll(one, IDS, ['CARD']));
        } catch (error) {
          throw new Error(`killed at call ${atCall}, ${pending}`, { cause: error });
        }
      }
    },
  );

  test('a panel that was closed: the hourly run makes the rest', () => {
    const one = from(pair);
    one.workspace.planKill({ atCall: 17, pending: 'kept' });
    one.office.call('produceDocuments', [IDS, ['REQUEST_FORM'], {}], OFFICER);
    expect(filesNamed(one, 'คำขอมีบัตร').length).toBeLessThan(2);
    later(one, 60);
    expect(one.call<{ produced: number }>('runHourly')).toMatchObject({ ok: true });
    // The unfinished copy is the officer's, who alone can bin it: that happens when the officer works again.
    expect(filesNamed(one, 'คำขอมีบัตร')).toHaveLength(3);
    expect(documentRows(one).map((row) => row['ผู้จัดทำ'])).toEqual([OFFICER, OFFICER]);
    // Whoever asks again gets what was made, and no other.
    expect(produce(one, IDS, ['REQUEST_FORM'], {}, OFFICER)).toMatchObject({ continued: false, done: 2 });
    expect(filesNamed(one, 'คำขอมีบัตร')).toHaveLength(2);
    expect(orders(one)).toEqual([]);
  });

  test('what is hard to read is still told by whoever asks after a kill', () => {
    const one = from(pair);
    const school = `โรงเรียน${'บ้านตัวอย่างมิตรภาพ'.repeat(12)}`.slice(0, 100);
    const ids = [3, 4].map((n) => another(one, n, { school }, 'READY_FOR_PICKUP'));
    one.workspace.planKill({ atCall: 21, pending: 'kept' });
    one.office.call('produceDocuments', [ids, ['CARD'], {}], ADMIN);
    later(one, 15);
    const { files } = produceAll(one, ids, ['CARD']);
    expect(files.map(({ tooSmall }) => tooSmall)).toEqual(Array(2).fill([`สังกัด ${school}`]));
  });

  test('while another execution works on it, asking tells how far it has come and makes nothing', () => {
    const one = from(pair);
    one.workspace.planKill({ atCall: 24, pending: 'kept' });
    one.office.call('produceDocuments', [IDS, ['CARD'], {}], ADMIN);
    const before = one.workspace.documents.size;
    expect(produce(one, IDS, ['CARD'])).toMatchObject({ ok: true, continued: true, total: 2 });
    expect(one.workspace.documents.size).toBe(before);
  });

  test('what it refuses is not tried for ever', () => {
    const one = from(pair);
    const answer = produceAll(one, [...IDS, 'IDC-2569-0999'], ['CARD', 'LATE_MEMO']);
    expect(answer.files).toHaveLength(2);
    expect(answer.skipped.map(({ requestId, error }) => `${requestId} ${error}`).sort()).toEqual([
      'IDC-2569-0001 DOCUMENT_NOT_APPLICABLE',
      'IDC-2569-0002 DOCUMENT_NOT_APPLICABLE',
      'IDC-2569-0999 REQUEST_NOT_FOUND',
      'IDC-2569-0999 REQUEST_NOT_FOUND',
    ]);
    expect(orders(one)).toEqual([]);
  });

  test('a finished order that nobody asks for is forgotten after a day', () => {
    const one = from(pair);
    produce(one, [ID], ['PRINT_BUNDLE']);
    expect(orders(one)).toHaveLength(1);
    later(one, 25 * 60);
    one.call('runHourly');
    expect(orders(one)).toEqual([]);
  });
});

// ---- Print bundles --------------------------------------------------------------------------------------------------

async function pdfOf(pages: number, text: string, turned = 0): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (let page = 1; page <= pages; page++) {
    const added = file.addPage([595.28, 841.89]);
    added.setRotation(degrees(turned));
    added.drawText(`${text} ${page}`, { x: 100, y: 700 });
  }
  return file.save();
}

/** An office with one request of these files, as it came in; papers that are not fit are taken as they are. */
function applied(files: Parameters<TestOffice['submit']>[1]): TestOffice {
  const one = documentOffice();
  setting(one, 'autoReturnOnBlock', 'FALSE');
  one.submit({ citizenId: '1999900001028', email: 'p2@school.example' }, files);
  at(one, '2026-11-20T15:00:00');
  return one;
}
const ORDER = 'สำเนาคำสั่งบรรจุและแต่งตั้ง';
const photoFile = [{ name: 'photo.jpg', mime: 'image/jpeg', bytes: photo() }];
const SECOND = 'IDC-2569-0002';

/** The bundle as the officer gets it: asked once, and asked again. */
async function bundle(
  one: TestOffice,
  ids = [SECOND],
  options = {},
): Promise<Awaited<ReturnType<typeof readPdf>>['pages']> {
  expect(produce(one, ids, ['PRINT_BUNDLE'], options)).toMatchObject({ ok: true, files: [], continued: true });
  const { files, continued, skipped } = produce(one, ids, ['PRINT_BUNDLE'], options);
  expect({ continued, skipped }).toEqual({ continued: false, skipped: [] });
  const bytes = one.workspace.drive.contents.get(files[0]?.fileId ?? '');
  if (bytes === undefined) throw new Error('no bundle');
  return (await readPdf(bytes)).pages;
}
const said = ({ items }: { items: readonly { text: string }[] }): string => items.map(({ text }) => text).join(' ');

describe('a print bundle', () => {
  test('the form first, then every paper in the order of the list, each page with its request', async () => {
    const one = applied({
      [ORDER]: [{ name: 'order.pdf', mime: 'application/pdf', bytes: await pdfOf(3, 'ORDER') }],
      รูปถ่าย: photoFile,
    });
    const pages = await bundle(one);
    expect(pages).toHaveLength(5);
    expect(said(pages[0] ?? { items: [] })).toContain('คำขอมีบัตรประจำตัว หรือขอมีบัตรประจำตัวใหม่');
    expect(pages.slice(1).map(said)).toEqual([
      'IDC-2569-0002 1/2',
      expect.stringContaining('ORDER 1') as string,
      expect.stringContaining('ORDER 2') as string,
      expect.stringContaining('ORDER 3') as string,
    ]);
    expect(said(pages[4] ?? { items: [] })).toContain('IDC-2569-0002 2/2 3/3');
    for (const { widthMm, heightMm } of pages) expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([210, 297]);
    expect(filesNamed(one, 'คำขอพร้อมเอกสารแนบ')).toEqual(['คำขอพร้อมเอกสารแนบ IDC-2569-0002 นางสาวสมหญิง ใจดี.pdf']);
    expect(open(one, SECOND).documents[0]).toMatchObject({ kind: 'PRINT_BUNDLE' });
  });

  test('what cannot be joined is a page that names the file and says why', async () => {
    const one = applied({
      รูปถ่าย: [{ name: 'ภาพ.heic', mime: 'image/heif', bytes: heic() }],
      [ORDER]: [
        { name: 'ลับ.pdf', mime: 'application/pdf', bytes: encryptedPdf() },
        { name: 'ขาด.pdf', mime: 'application/pdf', bytes: cutOffPdf() },
        { name: 'ดี.pdf', mime: 'application/pdf', bytes: await pdfOf(1, 'GOOD', 90) },
      ],
    });
    const pages = (await bundle(one)).map(said);
    expect(pages).toHaveLength(5);
    expect(pages[1]).toMatch(/ภาพ.*\.heic.*ไฟล์ชนิดนี้รวมเป็น PDF ไม่ได้/s);
    expect(pages[2]).toMatch(/ลับ.*\.pdf.*ไฟล์ตั้งรหัสผ่านไว้/s);
    expect(pages[3]).toMatch(/ขาด.*\.pdf.*ไฟล์ชำรุด/s);
    expect(pages[4]).toContain('GOOD 1');
    const made = [...one.workspace.drive.items.values()].filter(({ name }) => name.startsWith('คำขอพร้อมเอกสารแนบ'));
    // The form, the pages about files, and the bundle that was made of both.
    expect(made.map(({ trashed }) => trashed)).toEqual([true, true, false]);
  });

  test('a file that has gone is a page too; one for many requests has them all', async () => {
    const one = applied({
      รูปถ่าย: photoFile,
      [ORDER]: [{ name: 'o.pdf', mime: 'application/pdf', bytes: await pdfOf(1, 'O') }],
    });
    one.workspace.drive.items.delete(open(one).files[0]?.fileId ?? '');
    const pages = (await bundle(one, [ID, SECOND], { together: true })).map(said);
    expect(pages.filter((text) => text.includes('หรือขอมีบัตรประจำตัวใหม่'))).toHaveLength(2);
    expect(pages.some((text) => text.includes('ไม่พบไฟล์ใน Drive'))).toBe(true);
    expect(documentRows(one)[0]?.['เลขที่คำขอ']).toBe(`${ID}, ${SECOND}`);
  });

  test('a template with a fault refuses the bundle by name', () => {
    const one = applied({ รูปถ่าย: photoFile });
    const template = one.memory.values.get('template.REQUEST_FORM') ?? '';
    one.workspace.drive.items.delete(template);
    produce(one, [SECOND], ['PRINT_BUNDLE']);
    expect(produce(one, [SECOND], ['PRINT_BUNDLE']).skipped).toEqual([
      expect.objectContaining({ requestId: SECOND, error: 'TEMPLATE_GONE' }),
    ]);
  });

  test('killed at any call: one bundle, no leftover', () => {
    const made = applied({ รูปถ่าย: photoFile }).snapshot();
    const first = from(made);
    produce(first, [SECOND], ['PRINT_BUNDLE']);
    for (const atCall of callsToKill(calls(first.lastExecution), 8, 3)) {
      const one = from(made);
      one.workspace.planKill({ atCall, pending: 'kept' });
      one.office.call('produceDocuments', [[SECOND], ['PRINT_BUNDLE'], {}], ADMIN);
      later(one, 15);
      const answer = produceAll(one, [SECOND], ['PRINT_BUNDLE']);
      expect({ atCall, files: answer.files.length }).toEqual({ atCall, files: 1 });
      expect({ atCall, left: filesNamed(one, 'คำขอพร้อม').length }).toEqual({ atCall, left: 1 });
    }
  });

  test('30 pages; how long they take is measured by the bench', async () => {
    const one = applied({
      รูปถ่าย: photoFile,
      [ORDER]: [{ name: 'o.pdf', mime: 'application/pdf', bytes: await pdfOf(28, 'O') }],
    });
    expect(await bundle(one)).toHaveLength(30);
  });
});

test('requests that another status has reached meanwhile are told in the same words as ever', () => {
  const one = from(pair);
  at(one, '2026-11-25T11:00:00');
  act(one, 'PICKUP', { pickedUpAt: '2026-11-25T10:30', signed: true, photosBrought: true, oldCardSettled: true });
  expect(produceAll(one, IDS, ['CARD']).skipped).toEqual([
    expect.objectContaining({ requestId: ID, error: 'DOCUMENT_STATUS' }),
  ]);
});
