import { becomes } from '../support/becomes';
import type { Page } from 'playwright-core';
import type { RequestDetail } from '../../src/application/api';
import { openPanel, type Call, type Handlers, useBrowser } from './panel';
import { aQueue, aRequest, CHECKING, IN_PRODUCTION, inPieces, PNG, READY, SEVEN } from './requests';

useBrowser();

async function openRequest(change: Partial<RequestDetail>, handlers: Handlers = {}) {
  const panel = await openPanel({
    listRequests: aQueue(SEVEN),
    openRequest: () => aRequest(change),
    readFile: inPieces(PNG, 1_000_000),
    applyAction: () => ({ ok: true, status: 'CHECKING' }),
    ...handlers,
  });
  await panel.page.locator('.row').first().click();
  await panel.page.getByRole('heading', { name: 'ดำเนินการ' }).waitFor();
  return panel;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choose = async (page: Page, name: string): Promise<void> => {
  await button(page, name).click();
};
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const applied = (calls: readonly Call[]) => calls.filter(({ name }) => name === 'applyAction').map(({ args }) => args);
const ID = 'IDC-2569-0107';

describe('An action', () => {
  test('shows the new status and the mail before it is done; then the request and the list are loaded anew', async () => {
    const { page, calls } = await openRequest({});
    await choose(page, 'ยกเลิกคำขอ');
    expect(await page.locator('.consequences li').allInnerTexts()).toEqual([
      'สถานะจะเปลี่ยนเป็น “ยกเลิกคำขอ”',
      'ระบบจะส่งอีเมล “ยกเลิกคำขอมีบัตร (เลขที่คำขอ IDC-2569-0107)” ถึง wittaya@school.example',
      'หากยกเลิกผิด หัวหน้าหรือผู้ดูแลระบบนำกลับมาตรวจสอบได้',
    ]);
    await page.getByLabel('เหตุผล').fill('ผู้ยื่นขอถอน');
    await choose(page, 'ยืนยัน');
    await told(page, 'ยกเลิกคำขอแล้ว');
    expect(applied(calls)).toEqual([[ID, 'CANCEL', { reason: 'ผู้ยื่นขอถอน', version: 'v1' }]]);
    const after = (): string[] =>
      calls.slice(calls.findIndex(({ name }) => name === 'applyAction') + 1).map(({ name }) => name);
    await becomes(after, expect.arrayContaining(['openRequest', 'listRequests']));
    expect(await page.getByRole('heading', { level: 1 }).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('without what it needs marks it, goes to it, and asks nothing of the server', async () => {
    const { page, calls } = await openRequest({});
    await choose(page, 'ยกเลิกคำขอ');
    await choose(page, 'ยืนยัน');
    const reason = page.getByLabel('เหตุผล');
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').filter({ hasText: 'โปรดกรอกช่อง' }).waitFor();
    expect(await reason.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(applied(calls)).toEqual([]);
  });

  test('that is refused says why in place, marks the fields, keeps what was typed, and can be tried again', async () => {
    let refused = true;
    const { page, calls } = await openRequest(IN_PRODUCTION, {
      applyAction: () => {
        if (!refused) return { ok: true, status: 'READY_FOR_PICKUP' };
        refused = false;
        return { ok: false, error: 'DATA_MISSING', text: 'ข้อมูลยังไม่ครบ โปรดระบุ: วันออกบัตร', fields: ['issueDate'] };
      },
    });
    await choose(page, 'บัตรเสร็จแล้ว');
    await page.getByLabel('รหัสบัตร').fill('09998-00040');
    await choose(page, 'ยืนยัน');
    await page.getByRole('alert').filter({ hasText: 'ข้อมูลยังไม่ครบ' }).waitFor();
    expect(await page.getByLabel('วันออกบัตร', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('รหัสบัตร').inputValue()).toBe('09998-00040');
    await choose(page, 'ลองใหม่');
    await told(page, 'บันทึกว่าบัตรเสร็จแล้ว');
    expect(applied(calls)[1]).toEqual([
      ID,
      'MARK_READY',
      { issueDate: '2026-11-16', cardCode: '09998-00040', version: 'v1' },
    ]);
  });

  test('on a request that somebody else has changed leads to what it is now', async () => {
    let version = 'v1';
    const { page, calls } = await openRequest(
      {},
      {
        openRequest: () => aRequest({ version }),
        applyAction: () => {
          version = 'v2';
          return {
            ok: false,
            error: 'CHANGED',
            text: 'คำขอนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู (เริ่มตรวจสอบเอกสาร โดย b@area.example)',
          };
        },
      },
    );
    await choose(page, 'เริ่มตรวจสอบ');
    await choose(page, 'ยืนยัน');
    await page.getByRole('alert').filter({ hasText: 'b@area.example' }).waitFor();
    const before = calls.filter(({ name }) => name === 'openRequest').length;
    await choose(page, 'ดูข้อมูลล่าสุด');
    await button(page, 'เริ่มตรวจสอบ').waitFor();
    await becomes(() => calls.filter(({ name }) => name === 'openRequest').length, before + 1);
  });

  test('that the server never carried out can be tried again', async () => {
    let failed = false;
    const { page } = await openRequest(
      {},
      {
        applyAction: () => {
          if (failed) return { ok: true, status: 'CHECKING' };
          failed = true;
          throw new Error('NetworkError: Connection failure due to HTTP 0');
        },
      },
    );
    await choose(page, 'เริ่มตรวจสอบ');
    await choose(page, 'ยืนยัน');
    await page.getByRole('alert').filter({ hasText: 'ติดต่อ Google ไม่ได้' }).waitFor();
    await choose(page, 'ลองใหม่');
    await told(page, 'เริ่มตรวจสอบแล้ว');
  });

  test('that is given up leads the focus back to its button', async () => {
    const { page } = await openRequest({});
    await choose(page, 'ยกเลิกคำขอ');
    await choose(page, 'ไม่ทำรายการ');
    expect(await button(page, 'ยกเลิกคำขอ').evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('that is half typed is thrown away only after a question', async () => {
    const { page } = await openRequest({});
    await choose(page, 'ยกเลิกคำขอ');
    await page.getByLabel('เหตุผล').fill('ผู้ยื่นขอถอน');
    await choose(page, 'กลับไปรายการคำขอ');
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await choose(page, 'พิมพ์ต่อ');
    expect(await page.getByLabel('เหตุผล').inputValue()).toBe('ผู้ยื่นขอถอน');
    await choose(page, 'กลับไปรายการคำขอ');
    await choose(page, 'ทิ้งข้อมูล');
    await page.locator('.row').first().waitFor();
    // A form that was left on purpose leaves nothing to ask about.
    await page.locator('.row').first().click();
    await choose(page, 'ยกเลิกคำขอ');
    await page.getByLabel('เหตุผล').fill('ผู้ยื่นขอถอน');
    await choose(page, 'ไม่ทำรายการ');
    await choose(page, 'กลับไปรายการคำขอ');
    await page.locator('.row').first().waitFor();
  });

  test('a supervisor who may do nothing here is told so', async () => {
    const { page } = await openRequest({ actions: [] });
    await page.getByText('แต่ไม่มีรายการที่ต้องดำเนินการ').waitFor();
  });
});

describe('Checking', () => {
  test('what only an officer can settle is not offered to be told to the applicant', async () => {
    const { page, calls } = await openRequest({
      ...CHECKING,
      findings: [
        { code: 'OPEN_DUPLICATE', key: 'OPEN_DUPLICATE:IDC-2569-0038', severity: 'BLOCK', sentence: 'มีคำขออื่นอยู่' },
        { code: 'PHONE_FORMAT', key: 'PHONE_FORMAT', severity: 'BLOCK', sentence: 'หมายเลขโทรศัพท์ไม่ถูกต้อง' },
      ],
    });
    await choose(page, 'ส่งคืนให้แก้ไข');
    expect(await page.getByRole('checkbox', { name: 'มีคำขออื่นอยู่' }).count()).toBe(0);
    await page.getByLabel('รายการอื่น').fill('- แว่นตาสีเข้ม\n2. ลายมือชื่อไม่ชัด');
    await choose(page, 'ยืนยัน');
    await told(page, 'ส่งคืนให้แก้ไขแล้ว');
    expect(applied(calls)).toEqual([
      [ID, 'RETURN', expect.objectContaining({ issues: ['PHONE_FORMAT', 'แว่นตาสีเข้ม', 'ลายมือชื่อไม่ชัด'] })],
    ]);
  });

  test('a return is composed of findings and own lines', async () => {
    const { page, calls } = await openRequest(CHECKING);
    await choose(page, 'ส่งคืนให้แก้ไข');
    expect(await page.getByRole('group', { name: 'รายการที่ต้องแก้ไข' }).getByRole('checkbox').count()).toBe(3);
    await page.getByLabel('รูปถ่ายมีความละเอียดต่ำเกินไป').uncheck();
    await page.getByLabel('รายการอื่น').fill('ลายมือชื่อไม่ชัด\n\n  ขอสำเนาทะเบียนบ้าน ');
    await choose(page, 'ยืนยัน');
    await told(page, 'ส่งคืนให้แก้ไขแล้ว');
    expect(applied(calls)[0]?.[2]).toEqual({
      issues: ['DOC_MISSING:APPOINT_ORDER', 'ลายมือชื่อไม่ชัด', 'ขอสำเนาทะเบียนบ้าน'],
      version: 'v1',
    });
  });

  test('marks are saved when the officer pauses, with notes, and go with the acceptance', async () => {
    const { page, calls } = await openRequest(CHECKING, { saveChecklist: () => ({ ok: true }) });
    const item = (name: string) => page.getByRole('group', { name });
    await page.getByText('ยังไม่ได้ตรวจ 2 ข้อ').waitFor();
    await item('ขนาดรูปถูกต้อง').getByLabel('ใช่', { exact: true }).check();
    await item('ประดับเครื่องราชอิสริยาภรณ์').getByLabel('ไม่เกี่ยวข้อง').check();
    await page.getByText('ยังไม่ได้ตรวจ 1 ข้อ').waitFor();
    await page.getByLabel('หมายเหตุของ “ประดับเครื่องราชอิสริยาภรณ์ถูกต้อง (หรือไม่มี)”').fill('ยังไม่ได้รับ');
    await page.getByText('ตรวจครบทุกข้อแล้ว').waitFor();
    await page.getByText('บันทึกผลการตรวจแล้ว').waitFor();
    const marked = {
      checklist: { ph_recent: 'YES', ph_size: 'YES', ph_decor: 'NA' },
      notes: { ph_recent: '', ph_decor: 'ยังไม่ได้รับ' },
    };
    expect(calls.filter(({ name }) => name === 'saveChecklist').at(-1)?.args).toEqual([
      ID,
      marked.checklist,
      marked.notes,
    ]);
    await choose(page, 'รับเรื่อง ลงทะเบียนคุม');
    await page.getByLabel('เหตุผลสำหรับ “รูปถ่ายมีความละเอียดต่ำเกินไป').fill('พิมพ์แล้วชัด');
    await page.getByLabel('เหตุที่ยื่นเกินกำหนด').fill('ลาคลอด');
    await choose(page, 'ยืนยัน');
    await told(page, 'รับเรื่องและลงทะเบียนคุมแล้ว');
    expect(applied(calls)[0]?.[2]).toEqual({
      ...marked,
      overrides: [{ code: 'PHOTO_LOW_RES', note: 'พิมพ์แล้วชัด' }],
      lateReason: 'ลาคลอด',
      version: 'v1',
    });
  });

  test('what the photograph has failed stands in the return already', async () => {
    const { page, calls } = await openRequest(CHECKING, { saveChecklist: () => ({ ok: true }) });
    const [item] = await page.locator('fieldset:has(input[type=radio])').all();
    if (item === undefined) throw new Error('no item');
    const name = (await item.locator('legend').innerText()).trim();
    await item.getByLabel('ไม่ใช่').check();
    await becomes(() => calls.filter((call) => call.name === 'saveChecklist').length, 1);
    await page
      .getByText(/ยังไม่ผ่านหรือยังไม่ได้ตรวจ \d+ ข้อ/)
      .first()
      .waitFor();
    await choose(page, 'ส่งคืนให้แก้ไข');
    expect(await page.getByLabel('รายการอื่น').inputValue()).toBe(`รูปถ่ายไม่ผ่านข้อ “${name}”`);
  });

  test('what has not been looked at can be ticked in one go, what has been is left', async () => {
    const { page, calls } = await openRequest(CHECKING, { saveChecklist: () => ({ ok: true }) });
    await page.getByRole('group', { name: 'ขนาดรูปถูกต้อง' }).getByLabel('ไม่ใช่', { exact: true }).check();
    await choose(page, 'ใช่ทุกข้อที่เหลือ');
    await page.getByText('บันทึกผลการตรวจแล้ว').waitFor();
    expect(calls.filter(({ name }) => name === 'saveChecklist').at(-1)?.args[1]).toEqual({
      ph_recent: 'YES',
      ph_size: 'NO',
      ph_decor: 'YES',
      ph_bg: 'YES',
    });
  });

  test('marks that could not be saved are told, and are saved on the second try', async () => {
    let refused = true;
    const { page } = await openRequest(CHECKING, {
      saveChecklist: () => {
        if (!refused) return { ok: true };
        refused = false;
        return { ok: false, error: 'BUSY', text: 'ระบบกำลังทำงานอื่นอยู่' };
      },
    });
    await page.getByRole('group', { name: 'ขนาดรูปถูกต้อง' }).getByLabel('ใช่', { exact: true }).check();
    await page.getByRole('alert').filter({ hasText: 'ระบบกำลังทำงานอื่นอยู่' }).waitFor();
    expect(await page.getByText('กำลังบันทึก').count()).toBe(0);
    await choose(page, 'ลองใหม่');
    await page.getByText('บันทึกผลการตรวจแล้ว').waitFor();
  });

  test('marks are saved although the officer turns back at once', async () => {
    const { page, calls } = await openRequest(CHECKING, { saveChecklist: () => ({ ok: true }) });
    await page.getByRole('group', { name: 'ขนาดรูปถูกต้อง' }).getByLabel('ใช่', { exact: true }).check();
    await page.getByRole('button', { name: 'กลับ' }).first().click();
    await page.waitForFunction(() => document.querySelector('.check-item') === null);
    const saved = (): unknown[] => calls.filter(({ name }) => name === 'saveChecklist').map(({ args }) => args[1]);
    await becomes(saved, [{ ph_recent: 'YES', ph_size: 'YES' }]);
  });

  test('what the rules work out is shown with the rule', async () => {
    const { page } = await openRequest(CHECKING);
    await page.getByText('15 พ.ย. 2575 (ไม่เกิน 6 ปีนับแต่วันออกบัตร)').waitFor();
    await page.getByText('15 ต.ค. 2569 (เกิดเหตุ 15 ก.ย. 2569) ยื่นช้าไป 32 วัน').waitFor();
    await page.getByText('คำแนะนำเรื่องเครื่องหมายและอินทรธนู').click();
    await page.getByText('เชี่ยวชาญ คศ.4').waitFor();
  });

  test('files of one upload are sorted', async () => {
    const files = aRequest().files.map((file) => ({ ...file, unsorted: true as const }));
    const { page, calls } = await openRequest({ files }, { sortFiles: () => ({ ok: true }) });
    await page.getByLabel('ไฟล์ บัตรเดิม.pdf เป็นเอกสาร').selectOption('สำเนาสัญญาจ้าง');
    await choose(page, 'บันทึกชนิดเอกสาร');
    await page.waitForTimeout(100);
    expect(calls.find(({ name }) => name === 'sortFiles')?.args).toEqual([ID, { 'card-1': 'CONTRACT' }]);
  });

  test('other requests of the same person are looked for by citizen id and can be opened', async () => {
    const { page, calls } = await openRequest({}, { listRequests: (query) => aQueue(SEVEN)({ ...query, text: '' }) });
    await choose(page, 'ดูคำขออื่นของคนนี้');
    await page.getByRole('region', { name: 'คำขออื่นของคนเดียวกัน' }).locator('.row').first().click();
    await becomes(() => calls.filter(({ name }) => name === 'openRequest').at(-1)?.args, ['IDC-2569-0106']);
    expect(calls.filter(({ name }) => name === 'listRequests').at(-1)?.args[0]).toMatchObject({
      text: '1999900001010',
    });
  });
});

describe('Producing', () => {
  test('a card that has a code keeps it: the form says which', async () => {
    const { page } = await openRequest({
      ...IN_PRODUCTION,
      fields: { ...IN_PRODUCTION.fields, cardCode: '09998-00002', issueDate: '2026-11-23', expiryDate: '2032-11-22' },
    });
    await choose(page, 'บัตรเสร็จแล้ว');
    await page.getByLabel('รหัสบัตร (เว้นว่างให้ใช้ 09998-00002 ที่กำหนดไว้แล้ว)').waitFor();
  });

  test('a step is ticked at once and goes back when the server refuses', async () => {
    let refused = false;
    const { page, calls } = await openRequest(IN_PRODUCTION, {
      tickProduction: () => (refused ? { ok: false, error: 'BUSY', text: 'ระบบกำลังทำงานอื่นอยู่' } : { ok: true }),
    });
    await page.getByLabel('พิมพ์บัตร').check();
    await page.getByLabel('ลงทะเบียนคุม').uncheck();
    await becomes(
      () => calls.filter(({ name }) => name === 'tickProduction').map(({ args }) => args),
      [
        [ID, ['printed'], false],
        [ID, ['registered'], true],
      ],
    );
    refused = true;
    await page.getByLabel('ลงนามผู้ออกบัตร').click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('ลงนามผู้ออกบัตร').isChecked()).toBe(false);
  });

  test('a card for life is entered by a tick', async () => {
    const { page, calls } = await openRequest(IN_PRODUCTION);
    await choose(page, 'บัตรเสร็จแล้ว');
    await page.getByLabel('บัตรใช้ได้ตลอดชีพ').check();
    await page.getByLabel('เหตุผลที่กำหนดวันหมดอายุเอง').fill('อายุครบแล้ว');
    await choose(page, 'ยืนยัน');
    await told(page, 'บันทึกว่าบัตรเสร็จแล้ว');
    expect(applied(calls)[0]?.[2]).toMatchObject({ expiryDate: 'LIFETIME', note: 'อายุครบแล้ว' });
  });
});

describe('Calling and handing over', () => {
  test('an earlier refusal is not said again of what has been mended; an empty tick is marked', async () => {
    const text = 'วันที่หรือเวลาไม่ถูกต้อง';
    const { page } = await openRequest(READY, {
      applyAction: () => ({ ok: false, error: 'DATE_INVALID', text, fields: ['pickedUpAt'] }),
    });
    await choose(page, 'ส่งมอบให้เจ้าของบัตร');
    for (const tick of await page.locator('.action-form').getByRole('checkbox').all()) await tick.check();
    await choose(page, 'ยืนยัน');
    await page.getByText(text).waitFor();
    const first = page.locator('.action-form').getByRole('checkbox').first();
    await first.uncheck();
    await choose(page, 'ยืนยัน');
    await page.getByRole('alert').filter({ hasText: 'โปรดกรอกช่อง' }).waitFor();
    expect(await page.getByText(text).count()).toBe(0);
    expect(await first.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  });

  test('the number can be tapped, what to bring is told, and the call is logged', async () => {
    const { page, calls } = await openRequest(READY, { logPhoneCall: () => ({ ok: true, callOn: '2026-11-21' }) });
    expect(await page.getByRole('link', { name: 'โทร 0812345678' }).getAttribute('href')).toBe('tel:0812345678');
    await page.getByText('ควรโทรวันนี้').waitFor();
    await page.getByText('นัดมารับ 16 พ.ย. 2569').waitFor();
    await page.getByLabel('วันที่นัดมารับ').fill('2026-11-20');
    await page.getByRole('form', { name: 'บันทึกการโทร' }).getByLabel('หมายเหตุ').fill('มาเช้า');
    await choose(page, 'บันทึกการโทร');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#call-note')?.value === '');
    expect(calls.find(({ name }) => name === 'logPhoneCall')?.args).toEqual([
      ID,
      { result: 'REACHED', promisedDay: '2026-11-20', note: 'มาเช้า' },
    ]);
  });

  test('a hand-over needs every tick; the time is now unless it is changed', async () => {
    const { page, calls } = await openRequest(READY);
    await choose(page, 'ส่งมอบให้เจ้าของบัตร');
    expect(await page.getByLabel('วันและเวลาที่รับบัตร').inputValue()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
    await page.getByLabel('วันและเวลาที่รับบัตร').fill('2026-11-16T10:30');
    await page.getByLabel('ผู้รับลงลายมือชื่อ').check();
    await choose(page, 'ยืนยัน');
    expect(await page.getByLabel('ได้รับรูปถ่าย 2 รูป').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('ได้รับรูปถ่าย 2 รูป').check();
    await page.getByLabel('ได้รับบัตรเดิมคืนแล้ว').check();
    await choose(page, 'ยืนยัน');
    await told(page, 'บันทึกการรับบัตรแล้ว');
    expect(applied(calls)[0]).toEqual([
      ID,
      'PICKUP',
      { pickedUpAt: '2026-11-16T10:30', signed: true, photosBrought: true, oldCardSettled: true, version: 'v1' },
    ]);
  });
});
