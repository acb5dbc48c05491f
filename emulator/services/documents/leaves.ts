/** Elements that stand within a paragraph beside text: pictures, page breaks and rules. */
import { PlatformError } from '../../core/errors';
import { implementationOf, strict } from '../../core/strict';
import { DocumentNode, type ImageFacts } from '../../model/document';
import { blobContent, newBlob, registerBlobSource, type BlobContent } from '../blob';
import { detached, ElementImpl, hide, readAttributes, registerElement } from './element';
import { attributeFrom } from './enums';
import { storeImage } from './images';
import { beginEdit } from './session';

type Blob = GoogleAppsScript.Base.Blob;
type InlineImage = GoogleAppsScript.Document.InlineImage;

function imageOf(element: ElementImpl): ImageFacts {
  const { image } = ElementImpl.node(element);
  if (image === null) throw new PlatformError('Invalid image data.');
  return image;
}

function contentOf(element: InlineImageImpl): BlobContent {
  const image = imageOf(element);
  const bytes = ElementImpl.execution(element).workspace.drive.contents.get(image.contentId);
  if (bytes === undefined) throw new PlatformError('Invalid image data.');
  return { bytes, type: image.mime, name: image.name };
}

class InlineImageImpl extends ElementImpl<InlineImage> {
  #change(changes: Partial<ImageFacts>): InlineImage {
    const node = ElementImpl.node(this);
    beginEdit(node);
    node.image = { ...imageOf(this), ...changes };
    return strict(ElementImpl.execution(this), 'InlineImage', this);
  }
  getWidth(): number {
    return imageOf(this).width;
  }
  getHeight(): number {
    return imageOf(this).height;
  }
  setWidth(width: number): InlineImage {
    return this.#change({ width: Math.round(Number(attributeFrom('WIDTH', width))) });
  }
  setHeight(height: number): InlineImage {
    return this.#change({ height: Math.round(Number(attributeFrom('HEIGHT', height))) });
  }
  getAltTitle(): string | null {
    return imageOf(this).title;
  }
  getAltDescription(): string | null {
    return imageOf(this).description;
  }
  setAltTitle(title: string): InlineImage {
    return this.#change({ title: String(title) });
  }
  setAltDescription(description: string): InlineImage {
    return this.#change({ description: String(description) });
  }
  getLinkUrl(): unknown {
    return ElementImpl.node(this).attributes['LINK_URL'] ?? null;
  }
  setLinkUrl(url: string | null): InlineImage {
    const kept = attributeFrom('LINK_URL', url);
    const self = this.#change({});
    ElementImpl.node(this).set({ LINK_URL: kept });
    return self;
  }
  override getAttributes(): Record<string, unknown> {
    return { WIDTH: this.getWidth(), HEIGHT: this.getHeight(), LINK_URL: this.getLinkUrl() };
  }
  override setAttributes(attributes: unknown): InlineImage {
    const { WIDTH, HEIGHT, LINK_URL } = readAttributes(attributes, 'DocumentApp.InlineImage.setAttributes');
    if (typeof WIDTH === 'number') this.setWidth(WIDTH);
    if (typeof HEIGHT === 'number') this.setHeight(HEIGHT);
    if (typeof LINK_URL === 'string' || LINK_URL === null) this.setLinkUrl(LINK_URL);
    return this.#change({});
  }
  getBlob(): Blob {
    const { bytes, type, name } = contentOf(this);
    return newBlob(ElementImpl.execution(this), bytes, type, name);
  }
  getAs(contentType: string): Blob {
    if (contentType === imageOf(this).mime) return this.getBlob();
    throw ElementImpl.execution(this).notEmulated(`InlineImage.getAs ${imageOf(this).mime} → ${contentType}`);
  }
}

class PageBreakImpl extends ElementImpl {}
class HorizontalRuleImpl extends ElementImpl {}
hide(PageBreakImpl, ['merge']);
hide(HorizontalRuleImpl, ['merge']);

registerElement('INLINE_IMAGE', InlineImageImpl);
registerElement('PAGE_BREAK', PageBreakImpl);
registerElement('HORIZONTAL_RULE', HorizontalRuleImpl);
registerBlobSource((value) => {
  const image = implementationOf(value, InlineImageImpl);
  return image === undefined ? undefined : contentOf(image);
});

/** A picture to be put into a document: from a blob, or a detached InlineImage. */
export function imageNode(owner: ElementImpl, source: unknown, method: string): DocumentNode {
  if (implementationOf(source, InlineImageImpl) !== undefined)
    return detached(source, ['INLINE_IMAGE'], method, [source]);
  const node = new DocumentNode('INLINE_IMAGE');
  node.image = storeImage(ElementImpl.execution(owner), blobContent(source, method));
  return node;
}

/** A page break to be put into a document: a new one, or a detached one. */
export function pageBreakNode(pageBreak: unknown, method: string): DocumentNode {
  if (pageBreak === undefined || pageBreak === null) return new DocumentNode('PAGE_BREAK');
  return detached(pageBreak, ['PAGE_BREAK'], method, [pageBreak]);
}
