/** The .eml file of a mail, read again by another library. */
import PostalMime, { type Email } from 'postal-mime';
import { mailToEml } from '../../../emulator/exports/eml';
import type { Outgoing } from '../../../emulator/model/mail';
import { Workspace } from '../../../emulator/model/workspace';
import { PNG } from './support';

const plain: Outgoing = {
  from: 'owner@example.com',
  name: 'งานบัตร "สพป."',
  replyTo: '',
  to: ['applicant@example.com', 'second@example.com'],
  cc: [],
  bcc: [],
  subject: 'แจ้งผลคำขอมีบัตร',
  text: 'เรียน ผู้ขอ\nบัตรพร้อมแล้ว',
  html: '',
  attachments: [],
};

function send(mail: Partial<Outgoing>): Promise<Buffer> {
  const workspace = new Workspace({ start: '2026-11-22T08:00:00+07:00' });
  return mailToEml(workspace.mail.send({ ...plain, ...mail }), workspace.drive.contents);
}

const read = async (mail: Partial<Outgoing>): Promise<Email> => new PostalMime().parse(await send(mail));

describe('mailToEml', () => {
  it('has sender, recipients, subject, text and the time on the workspace clock', async () => {
    const mail = await read({ cc: ['cc@example.com'], replyTo: 'office@example.com' });
    expect(mail.from).toMatchObject({ name: 'งานบัตร "สพป."', address: 'owner@example.com' });
    expect(mail.to?.map(({ address }) => address)).toEqual(['applicant@example.com', 'second@example.com']);
    expect(mail.cc?.map(({ address }) => address)).toEqual(['cc@example.com']);
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(['office@example.com']);
    expect([mail.subject, mail.text?.trim()]).toEqual(['แจ้งผลคำขอมีบัตร', 'เรียน ผู้ขอ\nบัตรพร้อมแล้ว']);
    expect(mail.date).toBe('2026-11-22T01:00:00.000Z');
    expect(mail.html).toBeUndefined();
  });

  it('does not tell anyone who got a blind copy', async () => {
    expect((await send({ bcc: ['secret@example.com'] })).toString()).not.toContain('secret');
  });

  it('has the HTML beside the text, attachments, and pictures by their cid', async () => {
    const mail = await read({
      html: '<p>เรียน <img src="cid:seal"></p>',
      attachments: [
        { name: 'ใบคำขอ.pdf', mime: 'application/pdf', content: Buffer.from('%PDF-1.4') },
        { name: 'seal.png', mime: 'image/png', content: PNG, cid: 'seal' },
      ],
    });
    expect(mail.html).toContain('<img src="cid:seal">');
    expect(mail.text).toContain('บัตรพร้อมแล้ว');
    const [pdf, seal] = [...mail.attachments].sort((a, b) => a.mimeType.localeCompare(b.mimeType));
    expect(pdf).toMatchObject({ filename: 'ใบคำขอ.pdf', mimeType: 'application/pdf', disposition: 'attachment' });
    expect(Buffer.from(pdf?.content as ArrayBuffer).toString()).toBe('%PDF-1.4');
    expect(seal).toMatchObject({
      filename: 'seal.png',
      mimeType: 'image/png',
      disposition: 'inline',
      contentId: '<seal>',
    });
    expect(Buffer.from(seal?.content as ArrayBuffer)).toEqual(PNG);
  });

  it('is the same file for the same mail', async () => {
    const html = { html: '<p>x</p>' };
    expect(await send(html)).toEqual(await send(html));
  });
});
