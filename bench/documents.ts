/** What documents cost: calls for one and for each of many, and the time of a print bundle of 30 pages. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { calls, documentOffice, officeWithCards, produce } from '../test/support/documents';
import { photo } from '../test/support/files';
import { at, ID, setting } from '../test/support/officersDay';
import { median } from './measure';

const PAGES = 28;

/** A scan of so many pages. */
async function scan(): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (let page = 1; page <= PAGES; page++) file.addPage([595.28, 841.89]).drawText(`${page}`, { x: 50, y: 700 });
  return file.save();
}

export async function measureDocuments(): Promise<void> {
  const { one, ids } = officeWithCards(50);
  produce(one, [ID], ['CARD']);
  const single = one.lastExecution;
  produce(one, ids, ['CARD']);
  const batch = one.lastExecution;
  console.log('| documents | backend calls | edits | ms |');
  console.log('|---|---:|---:|---:|');
  console.log(`| one card | ${calls(single)} | ${single.docEdits} | ${single.ms.toFixed(0)} |`);
  console.log(
    `| each of 50 cards | ${(calls(batch) / 50).toFixed(2)} | ${batch.docEdits / 50} | ${(batch.ms / 50).toFixed(0)} |`,
  );
  const office = documentOffice();
  setting(office, 'autoReturnOnBlock', 'FALSE');
  office.submit(
    { citizenId: '1999900001028', email: 'p2@school.example' },
    {
      รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg', bytes: photo() }],
      สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'o.pdf', mime: 'application/pdf', bytes: await scan() }],
    },
  );
  at(office, '2026-11-20T15:00:00');
  const times = [1, 2, 3, 4, 5, 6].map(() => {
    produce(office, ['IDC-2569-0002'], ['PRINT_BUNDLE']);
    const { ms } = office.lastExecution;
    produce(office, ['IDC-2569-0002'], ['PRINT_BUNDLE']);
    return ms;
  });
  const [first = 0, ...others] = times;
  console.log(
    `\nA print bundle of 30 pages: ${median(others).toFixed(0)} ms; the first time, with the browser's start, ${first.toFixed(0)} ms\n`,
  );
}
