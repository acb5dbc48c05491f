import { bench, OFFICER, OWNER } from '../bench';

const send = (message: string): string => `MailApp.sendEmail(${message});`;

describe('O. mail', () => {
  test('every form of sendEmail, with what is asked for', () => {
    const b = bench();
    b.value(`${send('"a@x.example", "หัวข้อ", "ข้อความ"')} ${send('"a@x.example,b@x.example", "reply@x.example", "s", "t"')}
      ${send('"a@x.example", "s", "t", {cc: "c@x.example", bcc: "d@x.example", name: "งานบัตร", htmlBody: "<b>t</b>", attachments: [Utilities.newBlob("x", "text/plain", "x.txt")]}')}
      ${send('{to: "ก ข <a@x.example>", subject: "s", htmlBody: "<p>ก</p>&amp;", inlineImages: {logo: Utilities.newBlob([1], "image/png", "l.png")}}')}
      GmailApp.sendEmail("a@x.example", "s", "t")`);
    const { sent } = b.workspace.mail;
    expect(sent.map(({ to, cc, bcc, subject, replyTo, name }) => [to, cc, bcc, subject, replyTo, name])).toEqual([
      [['a@x.example'], [], [], 'หัวข้อ', '', ''],
      [['a@x.example', 'b@x.example'], [], [], 's', 'reply@x.example', ''],
      [['a@x.example'], ['c@x.example'], ['d@x.example'], 's', '', 'งานบัตร'],
      [['a@x.example'], [], [], 's', '', ''],
      [['a@x.example'], [], [], 's', '', ''],
    ]);
    expect(sent[3]?.text).toBe('ก\n&');
    expect(sent[3]?.attachments[0]).toMatchObject({ cid: 'logo', mime: 'image/png' });
    expect(sent.every((mail) => mail.from === OWNER)).toBe(true);
  });
  test('184, 185: quota counts recipients of each account over 24 hours from the first', () => {
    const b = bench({ quota: { emailRecipientsPerDay: 5 } });
    const left = 'return MailApp.getRemainingDailyQuota()';
    expect(
      b.value(
        `${send('{to: "a@x.example,b@x.example", cc: "c@x.example", bcc: "d@x.example", subject: "s", body: "t"}')} ${left}`,
      ),
    ).toBe(1);
    expect(b.fails(send('"a@x.example,b@x.example", "s", "t"'))).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    expect(b.value(left, { user: OFFICER })).toBe(5);
    b.workspace.passTime(23 * 3_600_000);
    b.value(send('"a@x.example", "s", "t"'));
    expect(b.value(left)).toBe(0);
    b.workspace.passTime(3_600_000);
    expect(b.value(left)).toBe(5);
    expect(b.workspace.mail.sent).toHaveLength(2);
  });
  test('50 recipients a message, no more', () => {
    const list = (n: number): string => Array.from({ length: n }, (_, i) => `p${i}@x.example`).join(',');
    const b = bench();
    expect(b.run(send(`"${list(50)}", "s", "t"`)).error).toBeNull();
    expect(b.fails(send(`"${list(51)}", "s", "t"`))).toMatch(/Limit Exceeded: Email Recipients Per Message/);
  });
  test.each([
    ['"", "s", "t"', /no recipient/],
    ['{subject: "s", body: "t"}', /no recipient/],
    ['"ไม่ใช่ที่อยู่", "s", "t"', /Invalid email: ไม่ใช่ที่อยู่/],
    ['"a@x.example\\nBcc: b@x.example", "s", "t"', /Invalid email/],
    ['"a@x.example"', /signature/],
    ['{to: "a@x.example", subject: "s", body: "t", from: "boss@x.example"}', /Invalid argument: boss@x\.example/],
    ['{to: "a@x.example", subject: "s", body: "x".repeat(409601)}', /Body Size/],
    ['{to: "a@x.example", subject: "s", body: "t", attachments: ["x"]}', /signature/],
  ])('sendEmail(%s) is refused', (args, message) => {
    const b = bench();
    expect(b.fails(send(args))).toMatch(message);
    expect(b.workspace.mail.sent).toHaveLength(0);
  });
  test('a line break in subject or name starts no header', () => {
    const b = bench();
    b.value(send('{to: "a@x.example", subject: "s\\r\\nBcc: b@x.example", name: "n\\nX: y", body: "t"}'));
    expect([b.workspace.mail.sent[0]?.subject, b.workspace.mail.sent[0]?.name]).toEqual([
      's Bcc: b@x.example',
      'n X: y',
    ]);
  });
  test('181: drafts are not emulated', () => {
    expect(bench().fails('GmailApp.createDraft("a@x.example", "s", "t")')).toBe(
      'NotEmulatedError: GmailApp.createDraft',
    );
  });
});
