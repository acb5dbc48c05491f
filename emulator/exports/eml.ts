/** A sent mail as an .eml file, as the recipient's mail program would keep it. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { ContentStore } from '../model/drive';
import type { Mail } from '../model/mail';

function attachmentsOf(mail: Mail, contents: ContentStore): object[] {
  return mail.attachments.map(({ name, mime, contentId, cid }) => {
    const bytes = contents.get(contentId);
    if (bytes === undefined) throw new Error(`Attachment ${name} of mail ${mail.n} has no content`);
    const inline = cid === undefined ? {} : { cid, contentDisposition: 'inline' as const };
    return { filename: name, contentType: mime, content: Buffer.from(bytes), ...inline };
  });
}

/** Without the blind copies: those are on the envelope, not in the mail. */
export function mailToEml(mail: Mail, contents: ContentStore): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: mail.name, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === '' ? {} : { html: mail.html }),
    date: new Date(mail.at),
    // The same mail gives the same file each time.
    messageId: `<${mail.n}.${mail.at}@${mail.from.split('@')[1] ?? 'localhost'}>`,
    baseBoundary: `mail-${mail.n}-${mail.at}`,
    attachments: attachmentsOf(mail, contents),
  });
  return composer.compile().build();
}
