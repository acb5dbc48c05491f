import { useBrowser } from './panel';
import {
  ID,
  aFile,
  aRefusal,
  earlier,
  inTurn,
  isFocused,
  made,
  openRequest,
  ordered,
  section,
  tap,
  told,
} from './papers';

useBrowser();

const FORM = 'คำขอมีบัตรประจำตัว';

describe('The documents of a request', () => {
  test('a supervisor sees what has been made and no buttons', async () => {
    const { page } = await openRequest({
      status: 'CHECKING',
      actions: ['REJECT'],
      documents: [earlier()],
      mayProduce: false,
    });
    expect(await section(page).getByRole('button').count()).toBe(0);
    await section(page).getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
  });

  test('a document is a link at once, orders are not doubled by a second click, and the request is asked for again', async () => {
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { page, calls } = await openRequest({}, { produceDocuments: () => waiting.then(() => made()) });
    await section(page).getByRole('button', { name: FORM }).dblclick();
    await told(page, 'กำลังจัดทำคำขอมีบัตรประจำตัว…');
    const busy = section(page).locator('[data-kind=REQUEST_FORM]');
    expect(await busy.innerText()).toBe('กำลังจัดทำ…');
    expect(await busy.getAttribute('aria-busy')).toBe('true');
    await section(page).locator('[data-kind=PRINT_BUNDLE]').click({ force: true });
    const before = calls.filter(({ name }) => name === 'openRequest').length;
    answer();
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
    const link = section(page).getByRole('link', { name: 'เปิดเอกสาร คำขอมีบัตรประจำตัว IDC-2569-0107 (เปิดในแท็บใหม่)' });
    expect([await link.getAttribute('href'), await link.getAttribute('target')]).toEqual([aFile().url, '_blank']);
    expect(ordered(calls)).toEqual([[[ID], ['REQUEST_FORM'], {}]]);
    await page.waitForTimeout(50);
    expect(calls.filter(({ name }) => name === 'openRequest')).toHaveLength(before + 1);
    expect(calls.filter(({ name }) => name === 'listRequests')).toHaveLength(1);
  });

  test('what was not made says why, and what is too small is named', async () => {
    const { page } = await openRequest(
      {},
      { produceDocuments: () => made({ files: [aFile({ tooSmall: ['ที่อยู่', 'ตำแหน่ง'] })], skipped: [aRefusal()] }) },
    );
    await tap(page, FORM);
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์ ทำไม่ได้ 1 รายการ');
    await section(page).getByText('คำขอ IDC-2569-1002 ไม่มีไฟล์รูปถ่าย').waitFor();
    await section(page).getByText('โปรดย่อข้อความแล้วจัดทำใหม่: ที่อยู่, ตำแหน่ง').waitFor();
  });

  test('a refusal stands in place, and the same can be tried again', async () => {
    const refusal = { ok: false, error: 'TEMPLATE_GONE', text: 'ไม่พบแม่แบบ' };
    const { page, calls } = await openRequest({}, { produceDocuments: inTurn<unknown>(refusal, made()) });
    await tap(page, FORM);
    await section(page).getByRole('alert').filter({ hasText: 'ไม่พบแม่แบบ' }).waitFor();
    await tap(page, 'ลองใหม่');
    await told(page, 'จัดทำเอกสารแล้ว');
    expect(ordered(calls)[1]).toEqual(ordered(calls)[0]);
  });

  test('the newest five are shown, all when wanted; links to elsewhere are none', async () => {
    const documents = Array.from({ length: 7 }, (_, index) =>
      earlier({
        at: `2026-11-1${String(9 - index)}T09:30:00+07:00`,
        url: index === 0 ? 'javascript:1' : `https://drive.google.com/${String(index)}`,
      }),
    );
    const { page } = await openRequest({ documents });
    const list = section(page).getByRole('list', { name: 'เอกสารที่จัดทำแล้ว' }).getByRole('listitem');
    expect(await list.count()).toBe(5);
    expect((await list.first().innerText()).replace(/\s+/g, ' ')).toContain(
      '19 พ.ย. 2569 เวลา 09.30 น. โดย o@area.example',
    );
    await tap(page, 'ดูทั้งหมด 7 รายการ');
    expect(await list.count()).toBe(7);
    expect(await list.getByRole('link').count()).toBe(6);
  });

  test('names that mean harm are shown as text', async () => {
    const text = '<img src=x onerror="window.hit=1">\u202e</script>';
    const { page, outside, errors } = await openRequest(
      { documents: [earlier({ name: text, by: text })] },
      {
        produceDocuments: () =>
          made({ files: [aFile({ name: text, tooSmall: [text] })], skipped: [aRefusal({ requestId: text, text })] }),
      },
    );
    await tap(page, FORM);
    await told(page, 'จัดทำเอกสารแล้ว');
    expect(await section(page).locator('bdi').allTextContents()).toEqual([
      text,
      text,
      expect.stringContaining(text),
      `${text} (เปิดในแท็บใหม่)`,
      `โดย ${text}`,
      `${text} (เปิดในแท็บใหม่)`,
    ]);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    expect([...outside, ...errors]).toEqual([]);
  });

  test('a letter takes number and addressee, and both may be left open', async () => {
    const { page, calls } = await openRequest({ status: 'NEEDS_CORRECTION', findings: [] });
    await tap(page, 'หนังสือส่งคืนให้แก้ไข');
    const number = section(page).getByLabel('เลขที่หนังสือ');
    expect(await number.evaluate(isFocused)).toBe(true);
    await tap(page, 'ไม่ทำรายการ');
    const opener = section(page).getByRole('button', { name: 'หนังสือส่งคืนให้แก้ไข' });
    expect(await opener.evaluate(isFocused)).toBe(true);
    await opener.click();
    await section(page).getByLabel('เรียน').fill(' ผู้อำนวยการโรงเรียน ');
    await tap(page, 'จัดทำหนังสือ');
    await told(page, 'จัดทำเอกสารแล้ว');
    expect(ordered(calls)).toEqual([[[ID], ['CORRECTION_LETTER'], { recipient: 'ผู้อำนวยการโรงเรียน' }]]);
  });
});
